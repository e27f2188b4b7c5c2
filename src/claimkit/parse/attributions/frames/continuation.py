"""What a source goes on to say after "…, she said"."""

__all__ = ["closes_other_quotation", "continuation"]

from claimkit.english.attribution_words import AND, BUT, COMMA, LEAD, PREP, QUOTE, SUB, WHO, listed
from claimkit.parse.attributions.content import ContentBefore, following_quotes
from claimkit.parse.attributions.ranges import CharRange
from claimkit.parse.attributions.verb_site import VerbSite
from claimkit.parse.attributions.view import View

# How far behind the cue the mark may stand that ends its clause: "…, she said in a statement on Monday,".
_ADJUNCT_REACH = 25
# So many tokens a clause has at least that the source goes on with.
_CLAUSE = 3
_SEPARATING = COMMA | QUOTE
# What begins no clause that the source goes on with.
_NO_CLAUSE = WHO | LEAD | SUB | AND | BUT | PREP


def closes_other_quotation(view: View, mark: int, token: int) -> bool:
    """Whether the token at `mark` closes a quotation that `token` does not stand in."""
    return bool(view.cls[mark] & QUOTE) and view.quoted[mark] not in (0, view.quoted[token])


def continuation(site: VerbSite, end: int, content: ContentBefore) -> list[CharRange]:
    """What the source goes on to say after token `end`: the rest of the sentence, or the quotations that follow."""
    view, cls, quoted = site.view, site.view.cls, site.view.quoted
    stop = site.stop if site.stop > end else end
    # Past an adjunct ("on Monday", "in a statement") to the mark that ends the clause.
    k = end
    while k < stop and not cls[k] & _SEPARATING and k - end < _ADJUNCT_REACH:
        k += 1
    if k + 1 < stop and cls[k] & COMMA and quoted[k + 1]:
        return _resumed(view, k + 1, stop)
    if k >= stop or (content.quoted and not any(quoted[k:stop])):
        return following_quotes(view, stop, content.end)
    if content.quoted or not cls[k] & COMMA or k + _CLAUSE >= stop:
        return []
    return [view.chars(k + 1, stop)] if _goes_on(view, k + 1, adjunct=k > end) else []


def _goes_on(view: View, first: int, *, adjunct: bool) -> bool:
    """Whether the source says what begins at `first`, behind the comma after the cue or after its adjunct."""
    if view.lower[first] in listed("compared"):
        # "…, the bank said on Monday, down from 4 percent in May".
        return True
    return not adjunct and not view.cls[first] & _NO_CLAUSE and not view.lower[first].endswith("ing")


def _resumed(view: View, first: int, stop: int) -> list[CharRange]:
    """The quotation that begins at `first`, with what follows it in the sentence and the quotations after that."""
    number = view.quoted[first]
    quote, last = view.quotes[number - 1], view.extent[number - 1].end
    said = CharRange(quote.start, quote.end)
    if last >= stop:
        return [said, *following_quotes(view, last, quote.end)]
    if view.lower[last - 2] == "," or view.lower[last].endswith("ing") or view.cls[last] & (SUB | LEAD):
        return [said]
    return [CharRange(quote.start, view.ends[stop - 1])]
