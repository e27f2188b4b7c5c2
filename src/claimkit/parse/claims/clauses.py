"""Reads what the clauses of a text claim that give no figure: events, plans and states, in whoever's voice."""

__all__ = ["claims_of_clauses"]

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import accumulate

from claimkit.english.lexicon import DEFAULT, Lexicon
from claimkit.english.normal_forms import actor_name, known_form
from claimkit.english.nouns import singular, without_possessive
from claimkit.english.word_kinds import DETERMINER, PRONOUN, kinds
from claimkit.english.word_lists import word_list
from claimkit.model.attribution import AttributionMention, Stance
from claimkit.model.claim import Claim
from claimkit.model.span import Span
from claimkit.parse.claims.about import About
from claimkit.parse.claims.cue_verbs import told_in_past
from claimkit.parse.claims.participants import Participants
from claimkit.parse.claims.places_near import place_near
from claimkit.parse.claims.speakers import Behind, Speakers, day_of
from claimkit.parse.claims.statuses import read_status
from claimkit.parse.claims.times_near import TimesNear
from claimkit.syntax.event_words import action_of, actions_by_object
from claimkit.syntax.figure_clauses import Clause, followed, status_words
from claimkit.syntax.propositions import Proposition, Relation, innermost, propositions_of
from claimkit.syntax.verb_groups import VerbGroup, verb_groups
from claimkit.text.document import Document
from claimkit.text.tokens import Tokens

# Of these the cue is no saying: who plans or fears is told by the outlet.
_ATTITUDES = frozenset({Stance.INTENDS, Stance.BELIEVES, Stance.ASKS, Stance.CALLS_FOR})
_SPOKEN = frozenset({Stance.DENIES, Stance.CONFIRMS, Stance.DOES_NOT_CONFIRM, Stance.NO_COMMENT})
_CONDITIONS = word_list("words that begin a condition")
_EMPTY = frozenset({"be", "have", "do", "say"})
# A clause with fewer words says nothing that can stand alone: "he did", "it was".
_SHORTEST = 3


def claims_of_clauses(
    document: Document,
    counted: Sequence[Claim],
    *,
    attributions: Sequence[AttributionMention],
    speakers: Speakers,
    times: TimesNear,
    is_furniture: Callable[[int], bool],
    published: date | None = None,
    article: str | None = None,
    lexicon: Lexicon = DEFAULT,
) -> list[Claim]:
    """The claims of the clauses in which none of `counted`, the claims with a figure, stands.

    The verb of a saying, one of `attributions`, makes no claim of its own ("said that …"), nor do questions and
    conditions.

    >>> from claimkit import read
    >>> text = "The firm, which made maps, closed its plant and may move, the union said."
    >>> for claim in read(text, outlet="Daily News").claims:
    ...     print(claim.status, "|", claim.text, "|", claim.origin.name)
    happened | The firm, which made maps, closed its plant | union
    happened | which made maps | union
    possible | may move | union
    """
    tokens = document.tokens
    found = document.once(propositions_of)
    told = _told(tokens, found, counted)
    within = _Stretches(_spoken(attributions))
    participants = Participants(document, found, lexicon)
    reader = _Reader(document, speakers, times, participants, published, article, lexicon)
    claims = []
    for number, proposition in enumerate(found):
        at = tokens.starts[proposition.head]
        if id(proposition) in told or within.hold(at) or is_furniture(at) or not _states(tokens, proposition):
            continue
        following = found[number + 1] if number + 1 < len(found) else None
        if _only_introduces(proposition, following):
            continue
        claims.append(reader.claim(proposition))
    return claims


def _spoken(attributions: Sequence[AttributionMention]) -> Iterator[tuple[int, int]]:
    """Where the text tells who speaks, and what has a claim of its own with who denies or leaves it open."""
    for attribution in attributions:
        if attribution.value.stance not in _ATTITUDES:
            yield attribution.cue.start, attribution.cue.end
        if attribution.source is not None:
            yield attribution.source.start, attribution.source.end
        if attribution.content and attribution.value.stance in _SPOKEN:
            yield attribution.content[0].start, attribution.content[-1].end


def _only_introduces(proposition: Proposition, following: Proposition | None) -> bool:
    """Whether a clause says no more than who thinks what the next one says: "lawmakers fear that it will fail"."""
    return (
        following is not None
        and following.relation is Relation.COMPLEMENT
        and proposition.relation is not Relation.COMPLEMENT
        and proposition.start <= following.start
        and following.end <= proposition.end
        and following.start - proposition.verb[1] <= 1
        and not proposition.copula
    )


class _Stretches:
    """Stretches of a text, asked whether one of them holds an offset."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(stretches)
        self._starts = [start for start, _ in ordered]
        self._reach = list(accumulate((end for _, end in ordered), max))

    def hold(self, offset: int) -> bool:
        at = bisect_right(self._starts, offset)
        return at > 0 and offset < self._reach[at - 1]


def _told(tokens: Tokens, found: Sequence[Proposition], counted: Sequence[Claim]) -> set[int]:
    """The propositions in which a figure stands, by identity: each in the innermost around its first or last word."""
    told = set()
    for claim in counted:
        assert claim.quantity is not None
        for place in (tokens.from_offset(claim.quantity.start), tokens.until_offset(claim.quantity.end) - 1):
            held = innermost(found, place)
            if held is not None:
                told.add(id(held))
    return told


def _states(tokens: Tokens, proposition: Proposition) -> bool:
    """Whether a clause states something: a question or condition does not."""
    lower, start, end = tokens.lower, proposition.start, proposition.end
    if end - start < _SHORTEST or not _CONDITIONS.isdisjoint(lower[max(0, start - 1) : start + 1]):
        return False
    return not (end < len(lower) and lower[end] == "?")


class _Reader:
    """The clauses of one article while their claims are read."""

    def __init__(
        self,
        document: Document,
        speakers: Speakers,
        times: TimesNear,
        participants: Participants,
        published: date | None,
        article: str | None,
        lexicon: Lexicon,
    ) -> None:
        self._document, self._tokens = document, document.tokens
        self._speakers, self._times, self._participants = speakers, times, participants
        self._published, self._article, self._lexicon = published, article, lexicon

    def claim(self, proposition: Proposition) -> Claim:
        """What a clause claims."""
        tokens = self._tokens
        at = Span(tokens.starts[proposition.head], tokens.ends[proposition.head])
        behind = self._speakers.behind(at)
        start, end = self._within(proposition, behind)
        if tokens.lower[start] == "that" and start < proposition.head:
            start += 1
        clause = _clause(tokens, proposition, start, end)
        attribution = behind.attribution
        past = attribution is not None and told_in_past(attribution)
        stated = read_status(tokens, clause, past=past, low=start)
        about = self._about(clause, proposition)
        span = Span(tokens.starts[start], tokens.ends[end - 1])
        return Claim(
            text=self._document.text[span.start : span.end],
            span=span,
            when=self._times.of(span, None, attribution),
            status=stated.status,
            polarity=stated.polarity,
            stance=behind.stance,
            actor=about.actor,
            action=about.action,
            object=about.object,
            place=about.place,
            chain=behind.chain,
            origin=behind.origin,
            reported=day_of(attribution, self._published),
            article=self._article,
        )

    def _within(self, proposition: Proposition, behind: Behind) -> tuple[int, int]:
        """The tokens of a clause that belong to what its speaker says."""
        start, end = proposition.start, proposition.end
        if behind.attribution is None:
            return start, end
        tokens = self._tokens
        content = behind.attribution.content
        first, last = tokens.from_offset(content[0].start), tokens.until_offset(content[-1].end)
        start, end = max(start, first), min(end, last)
        head = proposition.head
        return min(start, head), max(end, head + 1)

    def _about(self, clause: Clause, proposition: Proposition) -> About:
        tokens = self._tokens
        acting = proposition.object, proposition.passive
        if clause.group is not None and not clause.group.start <= proposition.head < clause.group.end:
            # "Plans to cut jobs" is about cutting jobs.
            carried = next((d for d in proposition.dependents if d.head == clause.group.end - 1), None)
            acting = (carried.object, carried.passive) if carried is not None else (None, False)
        action = action_of(tokens, clause) or proposition.lemma
        actor, thing = self._name(proposition.subject), self._thing(acting[0])
        if acting[1]:
            actor, thing = self._name(proposition.agent), self._thing(proposition.subject)
        if thing is not None:
            action = actions_by_object().get((action, thing), action)
        return About(actor, action, thing, place_near(tokens, clause, sent=action in _SENT), ())

    def _name(self, phrase: tuple[int, int] | None) -> str | None:
        words = self._words(phrase)
        return actor_name(" ".join(words)) if words else self._named(phrase)

    def _named(self, phrase: tuple[int, int] | None) -> str | None:
        """Whom a pronoun stands for."""
        return None if phrase is None else self._participants.name_at(self._tokens.starts[phrase[0]])

    def _thing(self, phrase: tuple[int, int] | None) -> str | None:
        words = self._words(phrase)
        if not words:
            return self._named(phrase)
        head = without_possessive(words[-1])
        if head[0].isupper():
            return actor_name(" ".join(words))
        return known_form(head.lower(), lexicon=self._lexicon) or singular(head.lower())

    def _words(self, phrase: tuple[int, int] | None) -> list[str]:
        """The words of a noun phrase without its determiner; none for a pronoun."""
        if phrase is None:
            return []
        tokens, (start, end) = self._tokens, phrase
        while start < end and kinds[tokens.lower[start]] & DETERMINER:
            start += 1
        if end - start == 1 and kinds[tokens.lower[start]] & PRONOUN:
            return []
        return tokens.words[start:end]


_SENT = word_list("actions that bring something somewhere")


def _clause(tokens: Tokens, proposition: Proposition, start: int, end: int) -> Clause:
    """The proposition as the readers of status and time see a clause, governed by the verb that tells what is done."""
    low = min(start, proposition.verb[0])
    groups = verb_groups(tokens, low, end)
    verb = next((n for n, group in enumerate(groups) if group.start <= proposition.head < group.end), None)
    if verb is not None:
        verb = _carried(tokens, groups, verb)
    return Clause(low, end, low, low, tuple(groups), verb, False)


def _has_noun(tokens: Tokens, start: int, end: int) -> bool:
    """Whether another than the subject is to do it: "asked the minister to testify"."""
    return any(kinds[word] & (DETERMINER | PRONOUN) or not kinds[word] for word in tokens.lower[start:end])


def _carried(tokens: Tokens, groups: list[VerbGroup], at: int) -> int:
    """The verb that the verb `at` only carries: "plans to cut", "is weighing up the option of cutting"."""
    found = followed(tokens, groups, at)
    if found in groups and found is not groups[at] and not _has_noun(tokens, groups[at].end, found.start):
        return _carried(tokens, groups, groups.index(found))
    if at + 1 < len(groups) and not groups[at + 1].finite:
        following = groups[at + 1]
        before = following.start - 1
        if not following.infinitive and tokens.lower[before] == "of":
            before -= 1
        near = following.start - groups[at].end <= _NEAR and before >= groups[at].end
        if near and tokens.lower[before] in status_words("noun"):
            return at + 1
    return at


# So many words may stand between a verb and what its object leads to.
_NEAR = 6
