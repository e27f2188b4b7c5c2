"""What an article is about, as far as its headline and its first sentences tell."""

__all__ = ["Story", "capitalised", "names_in", "story_of"]

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from itertools import groupby
from typing import NamedTuple

from attrs import frozen

from claimkit.english.closed_classes import phrase_stops
from claimkit.english.tables.closed_classes import SENTENCE_STARTERS
from claimkit.english.tables.times import MONTHS, WEEKDAYS
from claimkit.model.span import Mention, Span
from claimkit.model.when import When
from claimkit.parse.events.mentions import EventMention
from claimkit.text.document import Document
from claimkit.text.tokens import Tokens

# The headline, and the sentences in which a report says what it is about.
_LEAD = 4
# What a report says to have happened lies no further back, unless it says so at once.
_RECENT = timedelta(days=21)
_MOST_NAMES = 24
# What a sentence of prose ends with, and a headline does not.
_CLOSING = ".!?”\"’'"
_AGAIN = 2


@frozen
class Story:
    """What the article is about: its kind, when it was, and the names that go with it.

    `opening` is where the headlines and the first sentence of prose end, `lead` the stretch that tells the story,
    `years` the years in which it plays, `words` the capitalised words of the lead and those named again and again, in
    lower case, `names` whole names in the order in which they come, `published` the day of publication.
    """

    opening: int
    lead: Span
    kind: str | None
    when: When | None
    years: frozenset[int]
    words: frozenset[str]
    names: tuple[str, ...]
    published: date | None

    def knows(self, name: Sequence[str]) -> bool:
        """Whether a word of `name` is among the names of the story."""
        return any(word.lower() in self.words for word in name)


def story_of(
    document: Document,
    *,
    mentions: Sequence[EventMention],
    times: Sequence[Mention[When]],
    published: date | None,
) -> Story:
    """What the document is about.

    >>> from claimkit.parse.events.mentions import event_mentions
    >>> document = Document("A quake hit Ancon on Sunday. Six died in Peru. Rescuers came. Peru grieved. All slept.")
    >>> story = story_of(document, mentions=event_mentions(document), times=(), published=None)
    >>> story.kind, story.names
    ('earthquake', ('Ancon', 'Peru'))
    """
    sentences = document.sentences
    end = sentences[min(_LEAD, len(sentences)) - 1].end if sentences else 0
    lead = Span(0, end)
    opening = next((s.end for s in sentences if document.text[s.end - 1] in _CLOSING), end)
    kinds = [m.kind for m in mentions if m.span.end <= end and not m.other and m.year is None]
    told = [t.value for t in times if t.end <= end]
    named = names_in(document)
    counts = Counter(name for name, _ in named)
    last = document.tokens.until_offset(end)
    early = dict.fromkeys(name for name, start in named if start < last)
    kept = [name for name in dict.fromkeys((*early, *counts)) if name in early or counts[name] >= _AGAIN]
    words = {word.lower() for name in kept for word in name.split()}
    return Story(
        opening,
        lead,
        kinds[0] if kinds else None,
        _when(told, published),
        _years(told, opening, times, published),
        frozenset(words),
        tuple(kept[:_MOST_NAMES]),
        published,
    )


def _when(told: Sequence[When], published: date | None) -> When | None:
    """The first time of the lead that has a day and is recent."""
    for when in told:
        if when.start is None or when.end is None or (when.end - when.start).days > 1:
            continue
        if published is None or published - _RECENT <= when.start <= published + timedelta(days=1):
            return when
    return None


def _years(told: Sequence[When], first: int, times: Sequence[Mention[When]], published: date | None) -> frozenset[int]:
    years = {published.year} if published is not None else set()
    years |= {when.end.year for when in told if when.end is not None and published is None}
    # "The trial of the men accused of the 2011 shooting" is of 2011 as well.
    years |= {
        t.value.end.year for t in times if t.end <= first and t.value.end is not None and t.value.start is not None
    }
    return frozenset(years)


def capitalised(tokens: Tokens, index: int) -> bool:
    """Whether the token is a word with a capital, and no month, weekday or the like."""
    word = tokens.words[index]
    return word[0].isupper() and len(word) > 1 and tokens.lower[index] not in _calendar()


@cache
def _calendar() -> frozenset[str]:
    return MONTHS.words | WEEKDAYS.words


@cache
def _plain() -> frozenset[str]:
    """Words that begin sentences and name nobody."""
    return SENTENCE_STARTERS.words | phrase_stops() | _calendar()


class Named(NamedTuple):
    """A run of capitalised words, and the token that it begins with."""

    name: str
    start: int


def names_in(document: Document) -> list[Named]:
    """The runs of capitalised words, but for those whose capital only begins a sentence.

    >>> [named.name for named in names_in(Document("Rescuers in New Delhi met. The army of India came."))]
    ['New Delhi', 'India']
    """
    tokens = document.tokens
    words, lower, plain = tokens.words, tokens.lower, _plain()
    begins = {tokens.from_offset(sentence.start) for sentence in document.sentences}
    kept = [
        index
        for index, word in enumerate(words)
        if word[0].isupper()
        and len(word) > 1
        and lower[index] not in plain
        and (index not in begins or _goes_on(tokens, index))
    ]
    found: list[Named] = []
    for _, run in groupby(enumerate(kept), key=lambda pair: pair[1] - pair[0]):
        indices = [index for _, index in run]
        found.append(Named(" ".join(_bare(words[index]) for index in indices), indices[0]))
    return found


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s")


def _goes_on(tokens: Tokens, index: int) -> bool:
    """Whether a capital at the beginning of a sentence is one of a name: another one follows, or "'s"."""
    word = tokens.words[index]
    return word.endswith(("'s", "’s")) or (index + 1 < len(tokens) and capitalised(tokens, index + 1))
