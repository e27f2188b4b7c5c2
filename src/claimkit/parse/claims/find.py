"""Reads the claims of a text: one for each figure, and those without a figure that somebody stands behind."""

__all__ = ["claims_in"]

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from claimkit.english.lexicon import DEFAULT, Lexicon
from claimkit.english.word_lists import word_list
from claimkit.model.attribution import AttributionMention, Stance
from claimkit.model.claim import Claim, Polarity, Status
from claimkit.model.quantity import Quantity
from claimkit.model.source import SourceKind
from claimkit.model.span import Mention, Span
from claimkit.model.unit import UnitKind
from claimkit.model.when import When
from claimkit.parse.claims.about import About, about_told, read_about
from claimkit.parse.claims.acts import acts_among
from claimkit.parse.claims.antecedents import with_antecedents
from claimkit.parse.claims.aspects import read_aspect
from claimkit.parse.claims.clauses import claims_of_clauses
from claimkit.parse.claims.cue_verbs import effect_of, told_in_past
from claimkit.parse.claims.nominal import nominal_about, nominal_object
from claimkit.parse.claims.people_listed import listed_within, people_listed
from claimkit.parse.claims.placing import placed
from claimkit.parse.claims.settled import SETTLED, LevelSite
from claimkit.parse.claims.speakers import Behind, Speakers, day_of, line_of
from claimkit.parse.claims.statuses import read_status
from claimkit.parse.claims.tellers import teller_of, with_tellers
from claimkit.parse.claims.times_near import TimesNear
from claimkit.parse.furniture.find import find_boilerplate
from claimkit.syntax.figure_clauses import Clause, clause_of, is_relative, whole_clause
from claimkit.syntax.governors import RELATIVES
from claimkit.syntax.phrase_heads import subject_of
from claimkit.syntax.propositions import innermost, propositions_of
from claimkit.syntax.verb_groups import Verbs
from claimkit.text.document import Document
from claimkit.text.tokens import Tokens

# A global is read faster than a member of an enumeration.
_HAPPENED, _ONGOING, _PLANNED, _UNKNOWN = Status.HAPPENED, Status.ONGOING, Status.PLANNED, Status.UNKNOWN
_ASSERTS, _DENIES, _POSITIVE = Stance.ASSERTS, Stance.DENIES, Polarity.POSITIVE
_ORGANIZATION, _TIME = SourceKind.ORGANIZATION, UnitKind.TIME


def claims_in(
    document: Document,
    *,
    quantities: Sequence[Mention[Quantity]],
    times: Sequence[Mention[When]],
    attributions: Sequence[AttributionMention],
    outlet: str | None = None,
    published: date | None = None,
    article: str | None = None,
    lexicon: Lexicon = DEFAULT,
) -> tuple[Claim, ...]:
    """The claims of a document in which the quantities, times and attributions have been found, in order.

    >>> from claimkit import read
    >>> [claim] = read("Officials said 31 people had died in Texas.", outlet="Daily News").claims
    >>> str(claim.status), claim.object, claim.action, claim.place, [source.name for source in claim.chain]
    ('happened', 'person', 'die', 'Texas', ['Daily News', 'officials'])
    """
    reader = _Reader(document, quantities, times, attributions, outlet, published, article, lexicon)
    # "Two people familiar with the matter" are a source, not a figure of the report.
    sources = sorted([(a.source.start, a.source.end) for a in attributions if a.source is not None])
    starts = [start for start, _ in sources]
    reported = [
        q
        for q in quantities
        if not (
            (_inside(q, sources, starts) and not _is_survey(q)) or reader.is_stretch(q) or _ADJECTIVE.search(q.text)
        )
    ]
    figures = listed_within(reported, people_listed(document, lexicon=lexicon))
    counted = [claim for q in figures if (claim := reader.of_quantity(q)) is not None]
    counted = with_tellers(document, counted, reader.tellers, attributions, lexicon=lexicon)
    heads = sorted(document.tokens.starts[one.head] for one in document.once(propositions_of))
    acts = set(map(id, acts_among(document.tokens, attributions, heads)))
    sayings = [attribution for attribution in attributions if id(attribution) not in acts]
    stated = claims_of_clauses(
        document,
        counted,
        attributions=sayings,
        speakers=reader.speakers,
        times=reader.times,
        is_furniture=reader.in_furniture,
        published=published,
        article=article,
        lexicon=lexicon,
    )
    others = reader.without_figure(sayings, reported, stated)
    return with_antecedents(document.text, sorted([*counted, *others, *stated], key=_place))


def _is_survey(quantity: Mention[Quantity]) -> bool:
    """Whether the number in a source is itself a finding: "54 percent of voters", "nearly 500 employees"."""
    value = quantity.value
    if value.unit is not None and value.unit.code in _SHARES:
        return True
    low = value.low if value.low is not None else value.high
    return low is not None and low >= _MANY


def _inside(span: Span, spans: list[tuple[int, int]], starts: list[int]) -> bool:
    """Whether `span` lies within one of `spans`, which are in order and begin at `starts`."""
    at = bisect_right(starts, span.start)
    return at > 0 and span.end <= spans[at - 1][1]


def _place(claim: Claim) -> tuple[int, int]:
    assert claim.span is not None
    at = claim.span if claim.quantity is None else claim.quantity
    return at.start, claim.span.end


_SHARES = frozenset({"%", "1"})
# More people than a reporter talks to.
_MANY = 50


class _Reader:
    """One article while its claims are read."""

    def __init__(
        self,
        document: Document,
        quantities: Sequence[Mention[Quantity]],
        times: Sequence[Mention[When]],
        attributions: Sequence[AttributionMention],
        outlet: str | None,
        published: date | None,
        article: str | None,
        lexicon: Lexicon,
    ) -> None:
        self._document, self._tokens, self._text = document, document.tokens, document.text
        self._verbs = Verbs(document.tokens)
        self.times = TimesNear(document.text, times, quantities)
        self.speakers = Speakers(attributions, outlet, text=document.text, lexicon=lexicon)
        self._published, self._article, self._lexicon = published, article, lexicon
        self._furniture = find_boilerplate(document)
        self._furniture_starts = [s.start for s in self._furniture]
        self._sentence_starts = [s.start for s in document.sentences]
        self._figure_starts = [q.start for q in quantities]
        # The figures that another is a part of: "25 of the 70".
        self._wholes = {q.part_of.start for q in quantities if q.part_of is not None and q.end < q.part_of.start}
        # Who gives a figure by "put the toll at", by the place of the figure.
        self.tellers: dict[int, Span] = {}

    def is_stretch(self, quantity: Mention[Quantity]) -> bool:
        """Whether a duration only says how long another figure of its sentence took: "58 deaths over three days"."""
        unit = quantity.value.unit
        if unit is None or unit.kind is not _TIME:
            return False
        sentence = self._sentence(quantity.start)
        low = bisect_left(self._figure_starts, sentence.start)
        others = bisect_left(self._figure_starts, sentence.end) - low > 1
        before = self._tokens.until_offset(quantity.start) - 1
        return others and before >= 0 and self._tokens.lower[before] in _STRETCH

    def of_quantity(self, quantity: Mention[Quantity]) -> Claim | None:
        """The claim that a figure is part of; None for one in site furniture."""
        if self._furniture and self.in_furniture(quantity.start):
            return None
        sentence = self._sentence(quantity.start)
        behind = self.speakers.behind(quantity)
        clause = self._clause(quantity, sentence, behind)
        if behind.stance is _DENIES and is_relative(self._tokens, clause):
            # "Denied any part in the fire in which 11 people died": that they died is not what is denied.
            behind = self.speakers.own_voice
        past = behind.attribution is not None and told_in_past(behind.attribution)
        teller = teller_of(self._tokens, clause)
        if teller is not None:
            self.tellers[quantity.start] = teller
        low = 0
        if behind.attribution is not None:
            # "Rejected absurd suggestions that": of two denials one is the speaker's.
            own = behind.stance not in _SPOKEN
            low = self._tokens.from_offset(behind.attribution.content[0].start) if own else clause.start
        headline = self._is_headline(sentence)
        stated = read_status(self._tokens, clause, past=past, headline=headline, low=low)
        status, polarity = stated.status, stated.polarity
        if status is _UNKNOWN:
            status = self._from_cue(quantity, behind)
        about = read_about(self._tokens, clause, quantity.value, lexicon=self._lexicon)
        if about.actor is None and behind.origin is not None and self._is_it(clause, behind):
            # "Acme said it would cut 500 jobs".
            about.actor = behind.origin.name
        if quantity.start in self._wholes and not _has_relative(self._tokens, clause):
            # "Freed 25 of the 70 hostages" tells of 25 that they were freed.
            about.actor, about.action, status = None, None, _UNKNOWN
        about.place = placed(self._document, sentence, clause, about, told=behind.attribution is not None)
        if status is _UNKNOWN and about.action == "be":
            # "Put turnout at 60 percent": a level is one that holds.
            status = _ONGOING
        if status is _ONGOING:
            status = SETTLED.first(LevelSite(self._tokens, clause, quantity, about.action, about.object)) or status
        return self._claim(clause, about, status, polarity, behind, quantity)

    def _is_it(self, clause: Clause, behind: Behind) -> bool:
        """Whether the subject is "it", and the speaker a body that may be called so."""
        if behind.origin is None or behind.attribution is None or behind.attribution.source is None:
            return False
        if behind.origin.kind is not _ORGANIZATION or behind.origin.anonymous or clause.undergone:
            return False
        subject = subject_of(self._tokens, clause)
        return subject is not None and self._tokens.lower[subject[0] : subject[1]] == ["it"]

    def _from_cue(self, quantity: Mention[Quantity], behind: Behind) -> Status:
        """The status of a figure without a verb of its own: "ordered 4,000 troops", "projected 200 seats"."""
        if self.speakers.intends(quantity):
            return _PLANNED
        effect = effect_of(behind.attribution.value.cue) if behind.attribution is not None else None
        if behind.attribution is not None and behind.attribution.value.cue.casefold() in _POSTED:
            return _HAPPENED
        return Status(effect) if effect in {"planned", "possible"} else _UNKNOWN

    def without_figure(
        self,
        attributions: Sequence[AttributionMention],
        quantities: Sequence[Mention[Quantity]],
        stated: Sequence[Claim],
    ) -> list[Claim]:
        """What is said without a figure or clause of its own, and what is denied, confirmed or left open."""
        starts = [q.start for q in quantities]
        clauses = [claim.span.start for claim in stated if claim.span is not None]
        told = [a for a in attributions if a.parent is not None and a.value.stance not in _NO_CLAIM]
        reporting = {id(above) for a in told for above in line_of(a)[:-1] if _same_content(a, above)}
        claims = []
        for attribution in attributions:
            content = attribution.content
            if not content or attribution.value.stance in _NO_CLAIM or id(attribution) in reporting:
                continue
            begin, end = content[0].start, content[-1].end
            at = bisect_left(starts, begin)
            if at < len(starts) and starts[at] < end:
                continue
            if attribution.value.stance not in _SPOKEN:
                at = bisect_left(clauses, begin)
                if at < len(clauses) and clauses[at] < end:
                    continue
            if self._furniture and self.in_furniture(attribution.cue.start):
                continue
            claim = self._of_content(attribution, begin, end)
            if claim is not None:
                claims.append(claim)
        return claims

    def _of_content(self, attribution: AttributionMention, begin: int, stop: int) -> Claim | None:
        tokens = self._tokens
        start = bisect_left(tokens.starts, begin)
        end = bisect_right(tokens.ends, stop, start)
        if start < end and tokens.lower[start] == "that":
            start += 1
        if start >= end:
            return None
        if end - start > _LONGEST_CONTENT:
            end = start + _LONGEST_CONTENT
        clause = whole_clause(tokens, start, end)
        behind = self.speakers.of(attribution)
        if clause.verb is None:
            # "The deployment of troops": what is denied or confirmed is named by a noun.
            status, polarity = _UNKNOWN, _POSITIVE
            about = nominal_about(tokens, start, end, lexicon=self._lexicon)
            if about.action is None and about.object is None and behind.stance is _ASSERTS:
                return None
        else:
            past = told_in_past(attribution)
            stated = read_status(tokens, clause, past=past, low=start)
            status, polarity = stated.status, stated.polarity
            about = about_told(tokens, clause, lexicon=self._lexicon)
            if about.object is None and about.action is not None:
                about.object = nominal_object(tokens, start, end, lexicon=self._lexicon)
            elif about.object is None:
                named = nominal_about(tokens, start, end, placed=False, lexicon=self._lexicon)
                about.object, about.action = named.object, about.action or named.action
        return self._claim(clause, about, status, polarity, behind, None)

    def _claim(
        self,
        clause: Clause,
        about: About,
        status: Status,
        polarity: Polarity,
        behind: Behind,
        quantity: Mention[Quantity] | None,
    ) -> Claim:
        tokens = self._tokens
        first, stop = clause.start, clause.end
        if quantity is not None:
            first, stop = self._narrowed(first, stop, quantity)
        start, end = tokens.starts[first], tokens.ends[stop - 1 if stop > first else first]
        if quantity is not None:
            start = start if start < quantity.start else quantity.start
            end = end if end > quantity.end else quantity.end
        elif behind.stance in _SPOKEN and behind.attribution is not None:
            # Who denies or declines is told by the whole of it, not by "to comment" alone.
            whole = behind.attribution.span
            start, end = min(start, whole.start), max(end, whole.end)
        span = Span(start, end)
        return Claim(
            text=self._text[start:end],
            span=span,
            quantity=quantity,
            when=self.times.of(span, quantity, behind.attribution),
            status=status,
            polarity=polarity,
            stance=behind.stance,
            aspect=None if quantity is None else read_aspect(tokens, clause, status, quantity, about.action),
            actor=about.actor,
            action=about.action,
            object=about.object,
            place=about.place,
            subset=about.subset,
            chain=behind.chain,
            origin=behind.origin,
            reported=day_of(behind.attribution, self._published),
            article=self._article,
        )

    def _narrowed(self, first: int, stop: int, quantity: Mention[Quantity]) -> tuple[int, int]:
        """The tokens from `first` to `stop` without the clauses beside that in which the figure stands."""
        at = self._tokens.from_offset(quantity.start)
        found = innermost(self._document.once(propositions_of), at)
        if found is None or quantity.end > self._tokens.ends[found.end - 1]:
            return first, stop
        return max(first, found.start) if found.shared else first, min(stop, found.end)

    def _sentence(self, offset: int) -> Span:
        at = bisect_right(self._sentence_starts, offset)
        return self._document.sentences[at - 1 if at else 0]

    def _is_headline(self, sentence: Span) -> bool:
        """Whether it is a title: the first sentence or one on its own line, without a full stop."""
        return self._text[sentence.end - 1] not in ".!?”\"’'"

    def in_furniture(self, offset: int) -> bool:
        at = bisect_right(self._furniture_starts, offset)
        return at > 0 and offset < self._furniture[at - 1].end

    def _clause(self, quantity: Mention[Quantity], sentence: Span, behind: Behind) -> Clause:
        tokens = self._tokens
        start, end, skip = sentence.start, sentence.end, None
        if behind.attribution is not None:
            content = behind.attribution.content
            begin, stop, cue = content[0].start, content[-1].end, behind.attribution.cue
            start, end = max(start, begin), min(end, stop)
            if begin <= cue.start and cue.end <= stop:
                skip = _between(content, behind.attribution.span if behind.attribution.source else cue)
            start, end = min(start, quantity.start), max(end, quantity.end)
        clause = self._clause_within(quantity, start, end, skip)
        if clause.verb is None and behind.attribution is not None and behind.attribution.cue.start >= quantity.end:
            # "500 people, police said, were arrested": the verb stands after the cue.
            said = behind.attribution.span
            wider = self._clause_within(quantity, start, sentence.end, Span(end, max(end, said.end)))
            if wider.verb is not None and tokens.starts[wider.groups[wider.verb].start] >= said.end:
                return wider
        return clause

    def _clause_within(self, quantity: Mention[Quantity], start: int, end: int, skip: Span | None) -> Clause:
        tokens = self._tokens
        starts, ends = tokens.starts, tokens.ends
        first = bisect_right(ends, quantity.start)
        if first > 1 and tokens.lower[first - 1] in _FOCUS and tokens.lower[first - 2] != "not":
            # "Put the toll at just 12".
            first -= 1
        last = bisect_left(starts, quantity.end, first + 1)
        inside = (tokens.from_offset(skip.start), tokens.until_offset(skip.end)) if skip is not None else None
        low, high = bisect_right(ends, start, 0, first), bisect_right(ends, end, first)
        at = bisect_left(self._figure_starts, quantity.start)
        if at > _MOST_FIGURES:
            low = max(low, min(first, tokens.from_offset(self._figure_starts[at - _MOST_FIGURES])))
        if at + _MOST_FIGURES < len(self._figure_starts):
            high = min(high, max(last, tokens.until_offset(self._figure_starts[at + _MOST_FIGURES])))
        return clause_of(tokens, low, high, first, last, skip=inside, verbs=self._verbs)


# "The 120-seat parliament" counts no seats that anything happens to.
_ADJECTIVE = re.compile(r"[-‐‑](?:seat|member|page|room|bed|man|person|storey|story|floor|lane|point|car|carriage)\Z")
_FOCUS = frozenset({"just", "only", "merely"})
_STRETCH = word_list("prepositions of a stretch of time")
_LONGEST_CONTENT = 250
# A clause is not looked for beyond so many figures: rows of a table are no clause, and reading them stays quick.
_MOST_FIGURES = 16
# "Posted a profit of $3 million": what is made known so has come about.
_POSTED = word_list("verbs for results that are made known")
_SPOKEN = frozenset({Stance.DENIES, Stance.CONFIRMS, Stance.DOES_NOT_CONFIRM, Stance.NO_COMMENT})
_NO_CLAIM = frozenset({Stance.INTENDS, Stance.BELIEVES, Stance.ASKS, Stance.CALLS_FOR})


def _has_relative(tokens: Tokens, clause: Clause) -> bool:
    """Whether a clause of its own describes the figure: "23 of the 118 who fled"."""
    return clause.last < clause.end and tokens.lower[clause.last] in RELATIVES


def _between(content: tuple[Span, ...], span: Span) -> Span | None:
    """The gap of the content in which the cue stands."""
    for before, after in pairwise(content):
        if before.end <= span.end and span.start <= after.start:
            return Span(before.end, after.start)
    return None


def _same_content(a: AttributionMention, b: AttributionMention) -> bool:
    return any(one.overlaps(other) for one in a.content for other in b.content)
