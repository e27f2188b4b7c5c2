"""Rules that tell claims of another event from those of the story."""

__all__ = ["BELONGING", "Belonging", "ClaimSite", "Told"]

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from enum import Enum
from functools import cached_property

from attrs import frozen

from claimkit.english.tables.closed_classes import PRONOUNS
from claimkit.english.word_lists import word_list
from claimkit.model.claim import Claim
from claimkit.model.span import Mention, Span
from claimkit.model.when import When
from claimkit.parse.events.mentions import EventMention, event_kinds
from claimkit.parse.events.story import Story, capitalised
from claimkit.rules import Rule, RuleSet
from claimkit.text.document import Document


class Belonging(Enum):
    """Whether a claim is of the story, of something recalled, or of one cannot tell what."""

    MAIN = "main"
    RECALLED = "recalled"
    UNKNOWN = "unknown"


@frozen
class Told:
    """What a rule says of a claim: to what it belongs, and what tells the recalled event from others."""

    belonging: Belonging
    kind: str | None = None
    when: When | None = None
    names: tuple[str, ...] = ()
    title: str = ""
    span: Span | None = None

    @property
    def identity(self) -> tuple[object, ...]:
        """Equal for what is the same event."""
        year = self.when.end.year if self.when is not None and self.when.end is not None else None
        return self.kind, year, tuple(name.lower() for name in self.names)

    def __str__(self) -> str:
        return self.title or self.belonging.value


_UNKNOWN = Told(Belonging.UNKNOWN)


class ClaimSite:
    """A claim in its sentence, with the events named there, the story, and what the claim before was of."""

    def __init__(
        self,
        document: Document,
        claim: Claim,
        sentence: Span,
        mentions: Sequence[EventMention],
        earlier: Sequence[EventMention],
        times: Sequence[Mention[When]],
        story: Story,
        before: Told | None,
    ) -> None:
        self.document, self.claim, self.sentence = document, claim, sentence
        self.mentions, self.earlier, self.times = mentions, earlier, times
        self.story, self.before = story, before

    def span(self) -> Span:
        """The figure, or the words of the claim."""
        return self.claim.quantity or self.claim.span or self.sentence

    @cached_property
    def near(self) -> tuple[EventMention, ...]:
        """The events named in the claim's own words that it may be of, the nearest first.

        An event that the claim's own is only set against is none: "the worst since the 2003 quake".
        """
        span, figure = self.claim.span or self.sentence, self.span()
        own = [
            m for m in self.mentions if m.span.overlaps(span) or (self.sentence.start <= m.span.start < figure.start)
        ]
        kept = [m for m in own if m.span.start < figure.end or not self._against(m)]
        return tuple(sorted(kept, key=lambda m: abs(m.span.start - figure.start)))

    def _against(self, mention: EventMention) -> bool:
        tokens = self.document.tokens
        at = tokens.from_offset(mention.span.start) - 1
        return at >= 0 and tokens.lower[at] in _COMPARING

    def opening(self) -> tuple[str, ...]:
        """The words of the sentence in lower case up to its first comma, at most so many."""
        tokens = self.document.tokens
        first = tokens.from_offset(self.sentence.start)
        words = tokens.lower[first : first + _OPENING]
        return tuple(words[: words.index(",")] if "," in words else words)

    def is_new(self, mention: EventMention) -> bool:
        """Whether the mention brings in one more event of the story's kind, which was named before it."""
        same = mention.indefinite and mention.kind == self.story.kind and mention.span.start > self.story.opening
        return same and any(other.kind == mention.kind for other in self.earlier)

    def years_back(self, days: timedelta) -> bool:
        """Whether the claim's own time ended more than so many days before the story."""
        when, story = self.claim.when, self.story
        if when is None or when.end is None or when.start is None or not story.years:
            return False
        began = story.when.start if story.when is not None else story.published
        return (began or date(max(story.years), 1, 1)) - when.end > days

    @property
    def is_plain(self) -> bool:
        """Whether nothing about the claim could tell of another event, so that no rule need be asked."""
        sentence, text = self.sentence, self.document.text
        if self.mentions or self.before is not None or self.claim.when is not None or text[sentence.end - 1] not in ".":
            return False
        after = bisect_right(self.times, sentence.start, key=lambda time: time.end)
        return after == len(self.times) or self.times[after].start >= sentence.end

    def recalled(self, mention: EventMention | None = None, **told: object) -> Told:
        """That the claim is of another event, with what is told of that."""
        text = self.document.text
        if mention is None:
            title = text[self.sentence.start : self.sentence.end]
            return Told(Belonging.RECALLED, self.story.kind, self.claim.when, (), _shortened(title), self.sentence)
        when = _year(mention.year) if mention.year is not None else self.claim.when
        names = mention.places or mention.parties
        title = text[mention.span.start : mention.span.end]
        return Told(Belonging.RECALLED, mention.kind, when, names, title, mention.span)


_COMPARING = word_list("words before an event that another is set against")
_OPENING = 6
_TITLE = 60
# What lies further back than this, in another year, is another event; so is one of the story's kind that is new in the
# text and lies further back than some weeks.
_MONTHS, _WEEKS = timedelta(days=60), timedelta(days=21)


def _shortened(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _TITLE else text[:_TITLE].rsplit(" ", 1)[0] + " …"


def _year(year: int) -> When:
    return When(date(year, 1, 1), date(year, 12, 31))


def _other_headline(site: ClaimSite) -> Told | None:
    text, sentence = site.document.text, site.sentence
    if sentence.start < site.story.lead.end or text[sentence.end - 1] in ".!?”\"’'":
        return None
    tokens = site.document.tokens
    inside = range(tokens.from_offset(sentence.start), tokens.until_offset(sentence.end))
    named = [tokens.words[i] for i in inside if capitalised(tokens, i)]
    return None if site.story.knows(named) else _UNKNOWN


def _year_in_phrase(site: ClaimSite) -> Told | None:
    for mention in site.near:
        if mention.year is not None and mention.year not in site.story.years:
            return site.recalled(mention)
    return None


def _another(site: ClaimSite) -> Told | None:
    return next((site.recalled(mention) for mention in site.near if mention.other), None)


def _elsewhere(site: ClaimSite) -> Told | None:
    for mention in site.near:
        if site.is_new(mention) and mention.places and not _named_before(site.document, mention):
            return site.recalled(mention)
    return None


def _named_before(document: Document, mention: EventMention) -> bool:
    """Whether a word of the place stands in the text before the mention."""
    tokens = document.tokens
    before = set(tokens.words[: tokens.from_offset(mention.span.start)])
    return any(word.removesuffix("'s").removesuffix("’s") in before for word in mention.places)


def _weeks_before(site: ClaimSite) -> Told | None:
    if not site.years_back(_WEEKS):
        return None
    return next((site.recalled(mention) for mention in site.near if site.is_new(mention)), None)


def _since_when(site: ClaimSite) -> Told | None:
    figure, text = site.span(), site.document.text
    at = bisect_right(site.times, figure.start, key=lambda time: time.start) - 1
    if at < 0 or site.times[at].start < site.sentence.start:
        return None
    time = site.times[at]
    year = (time.value.start or time.value.end or date.max).year
    if not site.story.years or year >= min(site.story.years) or not text.startswith(", when ", time.end):
        return None
    return Told(Belonging.RECALLED, site.story.kind, _year(year), (), time.text, time)


def _other_parties(site: ClaimSite) -> Told | None:
    for mention in site.near:
        if mention.kind == "deal" and mention.parties and not site.story.knows(mention.parties):
            return site.recalled(mention)
    return None


def _other_time(site: ClaimSite) -> Told | None:
    when, story = site.claim.when, site.story
    if when is None or when.end is None or when.end.year >= min(story.years, default=0):
        return None
    return site.recalled(next(iter(site.near), None)) if site.years_back(_MONTHS) else None


def _fronted_place(site: ClaimSite) -> Told | None:
    if site.sentence.start < site.story.lead.end:
        return None
    words = site.opening()
    if len(words) < 2 or words[0] not in {"in", "near", "at"}:
        return None
    tokens = site.document.tokens
    first = tokens.from_offset(site.sentence.start)
    name = [tokens.words[i] for i in range(first + 1, first + len(words)) if capitalised(tokens, i)]
    if not name or site.story.knows(name):
        return None
    kinds = event_kinds()
    inside = tokens.lower[first : tokens.until_offset(site.sentence.end)]
    if site.story.kind is None or all(kinds.get(word) != site.story.kind for word in inside):
        return None
    return Told(Belonging.RECALLED, site.story.kind, site.claim.when, tuple(name), " ".join(name), site.sentence)


def _going_on(site: ClaimSite) -> Told | None:
    if site.before is None:
        return None
    tokens = site.document.tokens
    first = tokens.from_offset(site.sentence.start)
    opening = tokens.lower[first]
    return site.before if opening in _POINTING or opening in PRONOUNS.words else None


_POINTING = frozenset({"that", "those", "there"})


BELONGING = RuleSet[ClaimSite, Told](
    "event of a claim",
    (
        Rule(
            "headline of another story",
            _other_headline,
            example=(
                "A fire killed two people in Leeds on Monday. Police said so. The street was closed. Nobody was held. "
                "The mayor came.\nBus crash in Peru kills [12]\n"
            ),
            never=(
                "A fire killed two people in Leeds. Police came. It rained. All left. Fog came.\nLeeds fire kills 2\n",
            ),
            why="Lines without a full stop amid a page are links to other stories; which, the page does not say.",
        ),
        Rule(
            "year in the noun phrase",
            _year_in_phrase,
            example="A quake killed ten people on Sunday. The 2011 tsunami killed [19,000 people].",
            never=(
                "The 2024 election drew 3 million voters.",
                "It was the worst since the 2011 tsunami, killing 12.",
            ),
        ),
        Rule(
            "previous, another, similar",
            _another,
            example="A bomb killed ten people on Sunday. A previous attack killed [40 people].",
            never=("Another 40 people were killed in the attack.",),
        ),
        Rule(
            "a new one elsewhere",
            _elsewhere,
            example=(
                "A quake killed six people in Ancon on Sunday. Aid came. Peru mourned. The army helped. "
                "A quake in Pisco killed [519 people] in August."
            ),
            never=("A quake in Pisco killed 519 people.",),
            why="What is new in the text, of the story's kind, and at another place, is none of the story.",
        ),
        Rule(
            "a new one, weeks before",
            _weeks_before,
            example=(
                "A gunman killed two people in Reno on Monday. In early September, a gunman wounded [five people] "
                "at a bakery before he fled."
            ),
            never=(
                "A gunman killed two people in Reno on Monday. In early September, he had lost his job of 12 years.",
            ),
        ),
        Rule(
            "since a year, when",
            _since_when,
            example="It was the biggest strike since 1995, when [some 800,000 workers] walked out.",
            never=("It was the biggest strike since 1995, unions said, as 900,000 workers walked out.",),
        ),
        Rule(
            "a deal with others",
            _other_parties,
            example=(
                "Acme is buying Borealis. Shares rose. Analysts were glad. Borealis sells maps. "
                "Its largest deal had been the [$740 million] purchase of Cygnus."
            ),
            never=("Acme announced the $3 billion purchase of Borealis. Borealis is in Ohio.",),
        ),
        Rule(
            "a time long past",
            _other_time,
            example="The march drew 40,000 people on Sunday. In 2003 [500,000 people] marched.",
            never=("The march drew 40,000 people on Sunday.", "Some 5,000 jobs have gone since 2003."),
        ),
        Rule(
            "at another place, said first",
            _fronted_place,
            example=(
                "A train crash killed 23 people in Kenya. Help came. The nation mourned. Trains stopped. "
                "In Norway, a crash killed [12 people]."
            ),
            never=("A train crash killed 23 people in Kenya. In Mombasa, 20 were hurt.",),
        ),
        Rule(
            "goes on about it",
            _going_on,
            example="The march drew 40,000 on Sunday. In 2003 500,000 people marched. They broke [30 windows].",
            never=("The march drew 40,000 on Sunday. They broke 30 windows.",),
        ),
    ),
)
