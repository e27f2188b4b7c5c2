"""Who speaks through a document: of "a report by the ministry" the ministry."""

__all__ = ["author_of"]

from claimkit.english.word_lists import word_list
from claimkit.parse.sources.phrase.known_names import institution, leading_known
from claimkit.parse.sources.phrase.noun_phrases import NounPhrase
from claimkit.parse.sources.phrase.places import leading_place
from claimkit.parse.sources.phrase.site import Phrase
from claimkit.parse.sources.phrase.words import is_capitalised, owner_in
from claimkit.rules import Rule, RuleSet

# Words in lower case that may stand within a body's name.
_WITHIN = word_list("small words within titles of documents")

# Who has seen a document has not written it.
_READ_BY = word_list("participles of what is done with a document")


class _Document(Phrase):
    """A phrase for a document, its words without determiners."""

    def __init__(self, phrase: NounPhrase) -> None:
        super().__init__(" ".join(phrase.words))
        self.words, self.main, self.cut = phrase.words, phrase.main, phrase.cut


def author_of(phrase: NounPhrase) -> str | None:
    """The words for whose document a phrase describes; None where it names no author, or is no document.

    >>> author_of(NounPhrase("report from South Korea's Yonhap News Agency".split()))
    "South Korea's Yonhap News Agency"
    >>> author_of(NounPhrase("new poll".split()))
    """
    found = phrase.noun
    return _AUTHORS.first(_Document(phrase)) if found and found[0] == "document" else None


def _owner(site: _Document) -> str | None:
    owner = owner_in(site.main[:-1])
    return _without_possessive(site.words[:owner]) if owner and is_capitalised(site.words[0]) else None


def _known_name(site: _Document) -> str | None:
    known = leading_known(site.main[:-1])
    return " ".join(site.words[: known[1]]) if known else None


def _body_of_country(site: _Document) -> str | None:
    place, main = leading_place(site.main), site.main
    return " ".join(main[:-1]) if place and institution(" ".join(main[place[1] : -1]), place[0]) else None


def _writer(site: _Document) -> str | None:
    words = site.words
    written = (i for i, w in enumerate(words) if i >= site.cut and w in ("by", "from") and words[i - 1] not in _READ_BY)
    author = words[next(written, len(words)) + 1 :]
    later = next((i for i, w in enumerate(author) if i and w.islower() and w not in _WITHIN), len(author))
    author = author[:later]
    named = author[1:] if author and author[0] in ("the", "a", "an") else author
    return _without_possessive(author) if named and is_capitalised(named[0]) else None


def _without_possessive(words: list[str]) -> str:
    return " ".join([*words[:-1], words[-1].removesuffix("'s").removesuffix("'")])


_AUTHORS = RuleSet[_Document, str](
    "author of a document",
    (
        Rule(
            "its owner",
            _owner,
            example="[Harbour Trust's report] said the road was closed.",
            never=("The mayor's report said the road was closed.",),
        ),
        Rule(
            "a known name before it",
            _known_name,
            example="[A World Bank report] said the road was closed.",
            never=("A traffic report said the road was closed.",),
        ),
        Rule(
            "a country's body before it",
            _body_of_country,
            example="[A Kenyan health ministry statement] said the road was closed.",
            never=("A Kenyan report said the road was closed.",),
        ),
        Rule(
            "whom it is by or from",
            _writer,
            example="[A report by Harbour Trust] said the road was closed.",
            never=("A report seen by Harbour Trust said the road was closed.",),
            why="who has seen, obtained or leaked a document has not written it",
        ),
    ),
)
