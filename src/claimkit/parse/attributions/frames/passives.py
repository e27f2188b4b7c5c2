"""Reads passive cues: "it is said that", "is expected to", "was accused by X of", "was told that"."""

__all__ = ["read_about_subject", "read_impersonal", "read_quoted", "read_told"]

from typing import NamedTuple

from claimkit.english.attribution_words import ADV, COMMA, OF, PREP, STOP, TIME, listed
from claimkit.parse.attributions.content import after_cue, before_source
from claimkit.parse.attributions.found import Found, Frame
from claimkit.parse.attributions.noun_phrases import noun_phrase_after
from claimkit.parse.attributions.ranges import CharRange, TokenRange
from claimkit.parse.attributions.subjects import SubjectSort
from claimkit.parse.attributions.verb_site import VerbSite

# How far behind "quoted" its "as saying" may stand.
_SAYING_REACH = 12
_SAYING = frozenset({"saying", "stating", "telling"})


class _Passive(NamedTuple):
    """What follows a passive verb: the agent after "by", and what is said, which begins at token `at`."""

    agent: TokenRange | None
    rest: list[CharRange]
    at: int
    traits: tuple[str, ...]


def _passive(site: VerbSite) -> _Passive:
    view, stop = site.view, site.stop
    cls, lower = view.cls, view.lower
    k = site.token + 1
    agent: TokenRange | None = None
    traits: tuple[str, ...] = ()
    while k < stop and cls[k] & (ADV | TIME):
        k += 1
    end = noun_phrase_after(view, k + 1, stop, appositions=False) if k < stop and lower[k] == "by" else None
    if end is not None:
        # "was accused by the board of lying": what follows "of" is the content.
        end = next((n for n in range(k + 2, end - 1) if cls[n] & OF and lower[n + 1].endswith("ing")), end)
        agent, k, traits = TokenRange(k + 1, end), end, ("by",)
    rest = [] if k >= stop or cls[k] & (COMMA | STOP) else after_cue(view, k, site.high)
    opening = "end" if k >= stop else lower[k] if cls[k] else "~"
    return _Passive(agent, rest, k, (*traits, "passive_" + opening))


def read_impersonal(site: VerbSite) -> Found | None:
    """Reads "it is said that": nobody but an agent after "by" is the source."""
    subject = site.subject
    if site.cue.lemma == "quote" or subject is None or subject.sort is not SubjectSort.PRONOUN:
        return None
    if site.view.lower[subject.first] != "it":
        return None
    agent, rest, at, traits = _passive(site)
    if not rest or site.view.lower[at] not in ("that", "to"):
        return None
    return site.found(agent, rest, Frame.PASSIVE, *traits, "impersonal")


def read_told(site: VerbSite) -> Found | None:
    """Reads "was told that": the one whom the sentence is about is addressed, and never the source."""
    subject = site.subject
    if subject is None or site.cue.lemma not in listed("told"):
        return None
    agent, rest, _, traits = _passive(site)
    return site.found(agent, rest, Frame.PASSIVE, *traits, addressee=subject.tokens) if rest else None


def read_about_subject(site: VerbSite) -> Found | None:
    """Reads "is expected to", "was accused of": the one whom the sentence is about is part of what is said."""
    view, subject = site.view, site.subject
    if subject is None or site.cue.lemma == "quote" or site.cue.lemma in listed("told"):
        return None
    about = view.chars(*subject.tokens)
    if about.end > view.starts[site.token]:
        return None
    agent, rest, _, traits = _passive(site)
    return site.found(agent, [about, *rest], Frame.PASSIVE, *traits)


def _quoted_words(site: VerbSite, source: int, saying: int) -> list[CharRange]:
    """What somebody "was quoted as saying": behind "saying", or before the source at token `source`."""
    view = site.view
    after = view.cls[saying + 1] if saying + 1 < site.stop else STOP
    # "“…,” he was quoted as saying by the paper": an adjunct follows.
    adjunct = after & PREP and source > 0 and view.quoted[source - 1]
    if not after & (COMMA | STOP) and not adjunct:
        return after_cue(view, saying + 1, site.high)
    before = before_source(view, site.low, source - 1) if source > 0 else None
    return [] if before is None else [before.chars]


def read_quoted(site: VerbSite) -> Found | None:
    """Reads "was quoted as saying", before or after the words; the one who is quoted is the source."""
    view, token, subject = site.view, site.token, site.subject
    if site.cue.lemma != "quote" or subject is None:
        return None
    lower, stop = view.lower, site.stop
    saying = next((k for k in range(token + 1, min(stop, token + _SAYING_REACH)) if lower[k] in _SAYING), None)
    if saying is None:
        return None
    content = _quoted_words(site, subject.first, saying)
    if not content:
        return None
    found = site.found(subject.tokens, content, Frame.PASSIVE, "quoted_as")
    end = noun_phrase_after(view, token + 2, saying, appositions=False) if lower[token + 1] == "by" else None
    if end is None:
        found.cue = view.chars(token, saying + 1)
        return found
    # "was quoted by local media as saying": the media report what the source says.
    found.host = site.found(TokenRange(token + 2, end), content, Frame.PASSIVE, "quoted_as")
    found.cue, found.token = view.chars(saying, saying + 1), saying
    return found
