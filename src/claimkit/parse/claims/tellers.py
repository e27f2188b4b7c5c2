"""Finds who gives a figure by a verb that is no verb of saying: "police put the number at 65,000"."""

__all__ = ["teller_of", "with_tellers"]

from collections.abc import Mapping, Sequence
from functools import cache

from attrs import evolve

from claimkit.english.countries import country_of
from claimkit.english.lexicon import DEFAULT, Lexicon
from claimkit.english.nouns import singular, without_possessive
from claimkit.english.own_words import per_lexicon
from claimkit.english.tables.cues import SPEAKERS
from claimkit.english.tables.events import TELLERS
from claimkit.english.tables.nouns import CLAIM_NOUNS
from claimkit.english.tables.sources import SOURCE_NOUNS
from claimkit.english.word_kinds import DETERMINER, PREPOSITION, kinds
from claimkit.english.word_lists import word_list
from claimkit.model.attribution import AttributionMention
from claimkit.model.claim import Claim
from claimkit.model.span import Span
from claimkit.parse.sources import resolve_sources
from claimkit.syntax.event_words import event_nouns
from claimkit.syntax.figure_clauses import Clause
from claimkit.syntax.phrase_heads import head_end, subject_of
from claimkit.text.document import Document
from claimkit.text.tokens import Tokens

_LEADS_TO = frozenset({"at", "to", "as"})
_PERSONAL = frozenset({"he", "she", "they", "it"})
_LONGEST = 12
# The sorts of telling whose verbs say nothing of what happened.
_COUNTING = frozenset({"count", "of"})


@cache
def _tellers() -> dict[str, frozenset[str]]:
    """From each verb to the sorts of telling in the table `tellers` that it is used for."""
    return {verb: frozenset(row.sort for row in TELLERS if row.verb == verb) for verb in TELLERS.words}


def teller_of(tokens: Tokens, clause: Clause) -> Span | None:
    """The words for whoever gives the figure of the clause, its subject; None where the verb does not tell so.

    >>> from claimkit.syntax.figure_clauses import clause_of
    >>> from claimkit.text.tokens import tokenize
    >>> tokens = tokenize("The health ministry raised the death toll to 27")
    >>> teller_of(tokens, clause_of(tokens, 0, len(tokens), 8, 9))
    Span(start=0, end=19)
    """
    group = clause.group
    sorts = _tellers().get(group.lemma) if group is not None else None
    if group is None or sorts is None or clause.subject or group.passive or group.negated or group.infinitive:
        return None
    between = tokens.lower[group.end : clause.first]
    if len(between) > _LONGEST:
        return None
    figure = "figure" in sorts and _leads_from_figure(between)
    figure = (
        figure or ("at" in sorts and len(between) > 1 and between[-1] == "at") or ("of" in sorts and between == ["of"])
    )
    counted = "count" in sorts and not any(kinds[w] & PREPOSITION for w in between)
    subject = subject_of(tokens, clause) if figure or counted else None
    if subject is None:
        return None
    begin, end = subject
    if not _can_tell(tokens, begin, end, counted=not figure):
        return None
    if begin > clause.start and kinds[tokens.lower[begin - 1]] & DETERMINER:
        begin -= 1
    return Span(tokens.starts[begin], tokens.ends[end - 1])


def _leads_from_figure(between: list[str]) -> bool:
    """Whether "the number of dead at" stands there: a word for a figure, and a preposition before the number."""
    for index, word in enumerate(between):
        if singular(word) in _figure_nouns() and not _LEADS_TO.isdisjoint(between[index + 1 :]):
            return True
    return False


@per_lexicon
def _figure_nouns() -> frozenset[str]:
    figures = {row.noun for row in CLAIM_NOUNS if row.sort == "figure"}
    # Who raises a rate or a price acts; who raises a toll has counted.
    return frozenset(figures | {noun for noun, (_, event) in event_nouns().items() if event in _SUFFERED})


_SUFFERED = word_list("actions that are suffered")


def _can_tell(tokens: Tokens, begin: int, end: int, *, counted: bool) -> bool:
    """Whether a subject is somebody who can tell: a name, or a noun for people and bodies."""
    head = head_end(tokens, begin, end) - 1
    word, lower = tokens.words[head], without_possessive(tokens.lower[head])
    if lower in _PERSONAL:
        return begin == head
    if lower in event_nouns():
        # "Two more bodies were found, bringing the toll to 25".
        return False
    if counted and country_of(" ".join(tokens.words[begin : head + 1])):
        # "Spain recorded 40 degrees" tells of Spain.
        return False
    return word[0].isupper() or lower in _speakers() or singular(lower) in _speakers()


@cache
def _speakers() -> frozenset[str]:
    return SOURCE_NOUNS.words | SPEAKERS.words


def with_tellers(
    document: Document,
    claims: Sequence[Claim],
    tellers: Mapping[int, Span],
    attributions: Sequence[AttributionMention],
    *,
    lexicon: Lexicon = DEFAULT,
) -> list[Claim]:
    """The claims, those whose figure begins where `tellers` says having its teller at the end of their chain."""
    if not tellers:
        return list(claims)
    named = [Span(a.source.start, a.source.end) for a in attributions if a.source is not None]
    starts = list(tellers)
    sources = resolve_sources(document, [*(tellers[at] for at in starts), *named], lexicon=lexicon)
    told = dict(zip(starts, sources, strict=False))
    done = []
    for claim in claims:
        source = told.get(claim.quantity.start) if claim.quantity is not None else None
        if source is None or source.name.casefold() in _PERSONAL:
            done.append(claim)
            continue
        links = [link for link in claim.chain if link.name.casefold() != source.name.casefold()]
        # Who counts the dead does nothing to them.
        action = None if not _COUNTING.isdisjoint(_tellers().get(claim.action or "", ())) else claim.action
        done.append(evolve(claim, actor=None, action=action, chain=(*links, source), origin=source))
    return done
