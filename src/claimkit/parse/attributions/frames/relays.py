"""Reads whom a source quotes or cites: "Yonhap quoted a source as saying", "reported, citing officials"."""

__all__ = ["CITED", "NAME", "CitedSite", "CitedWhere", "read_citing", "read_quoted_as"]

from enum import StrEnum
from typing import NamedTuple

from claimkit.english.attribution_words import COMMA, STOP, Cue, cues
from claimkit.english.nouns import singular
from claimkit.english.tables.cues import SPEAKERS
from claimkit.model.span import Span
from claimkit.parse.attributions.content import after_cue, sentence_end
from claimkit.parse.attributions.cue_kinds import LIKE_SAYING, PUTTING_FORWARD
from claimkit.parse.attributions.found import Found, Frame
from claimkit.parse.attributions.noun_phrases import noun_phrase_after
from claimkit.parse.attributions.ranges import TokenRange
from claimkit.parse.attributions.view import View
from claimkit.parse.sources.phrase.words import noun_of, role_of
from claimkit.rules import Rule, RuleSet

_SAYING = Cue("saying", "speech", "asserts", "ing")
_SAYING_SO = frozenset({"saying", "stating", "telling"})
_CITING = Cue("citing", "cited", "asserts", "ing")
_CITING_WORDS = ("citing", "quoting")
# So many words a source may have without describing itself further.
NAME = 4


def read_quoted_as(view: View, outer: Found, high: int) -> Found | None:
    """The inner attribution of "Yonhap quoted a source as saying …"; `outer` then reports it."""
    cls, lower = view.cls, view.lower
    stop = sentence_end(view, outer.token, high)
    end = noun_phrase_after(view, outer.token + 1, stop)
    if end is None or end + 1 >= stop or lower[end] != "as":
        return None
    info = _SAYING if lower[end + 1] in _SAYING_SO else cues().get(lower[end + 1])
    if info is None or (info is not _SAYING and (info.form != "ing" or info.kind not in LIKE_SAYING)):
        return None
    first = end + 2
    if first < stop and not cls[first] & STOP:
        content = after_cue(view, first + (cls[first] & COMMA > 0), high) if first + 1 < stop else []
        if content:
            outer.content = list(content)
    else:
        content = list(outer.content) if outer.frame is Frame.CONTENT_FIRST else []
    if not content:
        return None
    source, cue = TokenRange(outer.token + 1, end), view.chars(end + 1, end + 2)
    inner = Found(end + 1, cue, source, content, Frame.QUOTED_AS, info, info.stance, ("quoted_as",))
    inner.host = outer
    return inner


def read_citing(view: View, token: int, host: Found, high: int) -> Found | None:
    """The attribution to whom the host cites by the word at `token`: "Yonhap reported, citing government sources"."""
    stop = sentence_end(view, token, high)
    end = noun_phrase_after(view, token + 1, stop)
    if end is None:
        return None
    cue, source = view.chars(token, token + 1), TokenRange(token + 1, end)
    content = [part for part in host.content if part.end <= cue.begin or part.begin >= view.ends[end - 1]]
    if not content or not _can_speak(view, source):
        return None
    inner = Found(token, cue, source, content, Frame.CITING, _CITING, "asserts", ("citing",))
    inner.host = host
    return inner


def _can_speak(view: View, source: TokenRange) -> bool:
    """Whether the phrase is a name, or a noun for people and papers that say things."""
    first, end = source
    head = view.lower[end - 1]
    return (
        view.words[first][0].isupper()
        or view.words[end - 1][0].isupper()
        or any(w in SPEAKERS.words or singular(w) in SPEAKERS.words for w in view.lower[first:end])
        or role_of(head) is not None
        or noun_of(head) is not None
    )


class CitedWhere(StrEnum):
    """Where a host says whom it cites; what the rules are indexed by."""

    AFTER_CUE = "after its cue"
    BESIDE_SOURCE = "beside its source"


class CitedSite(NamedTuple):
    """An attribution, the host, that may say whom it cites; its sentence ends before token `high`.

    `token` is the participle that cites, or the host's own cue where that is still to be found.
    """

    view: View
    host: Found
    token: int
    high: int

    def span(self) -> Span:
        """The characters of the word that cites."""
        return Span(*self.view.chars(self.token, self.token + 1))


def _after_cue(site: CitedSite) -> Found | None:
    if site.host.info.kind not in PUTTING_FORWARD:
        return None
    return read_citing(site.view, site.token, site.host, site.high)


def _in_relative_clause(site: CitedSite) -> Found | None:
    """Whom "which" cites within the words for the host's source."""
    view, source = site.view, site.host.source
    if source is None or source.end - source.first <= NAME or "which" not in view.lower[source.first : source.end]:
        return None
    token = view.lower.index("which", source.first) + 1
    if token + 1 >= source.end or view.lower[token] not in ("cited", "quoted"):
        return None
    return read_citing(view, token, site.host, source.end)


def _between_source_and_cue(site: CitedSite) -> Found | None:
    """Whom a participle cites between the host's source and its cue."""
    view, host = site.view, site.host
    if host.source is None or host.frame is not Frame.SOURCE_FIRST or host.info.kind not in PUTTING_FORWARD:
        return None
    comma = host.source.end
    if comma + 1 >= host.token or not view.cls[comma] & COMMA or view.lower[comma + 1] not in _CITING_WORDS:
        return None
    return read_citing(view, comma + 1, host, min(site.high, host.token))


CITED = RuleSet(
    "whom an attribution cites",
    (
        Rule(
            "reported, citing SOURCE",
            _after_cue,
            example="The agency said the fire was out, [citing] two officials.",
            never=("The agency said the fire was out, citing smoke over the plant.",),
            on={CitedWhere.AFTER_CUE},
        ),
        Rule(
            "which cited SOURCE",
            _in_relative_clause,
            example="[According] to the Daily Star, which quoted two officials, the fire was out.",
            on={CitedWhere.BESIDE_SOURCE},
        ),
        Rule(
            "SOURCE, citing SOURCE, said",
            _between_source_and_cue,
            example="The Daily Star, citing two officials, [said] the fire was out.",
            on={CitedWhere.BESIDE_SOURCE},
        ),
    ),
)
