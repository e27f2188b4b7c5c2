"""Tables of what happens: how actions, and the things that they happen to, bear on each other."""

__all__ = [
    "ACTIONS_BY_DIMENSION", "ACTIONS_BY_OBJECT", "ASPECT_WORDS", "BEFALLING_WORDS", "COMPOUND_EVENTS", "EVENT_KINDS",
    "EVENT_RELATIONS", "EVENT_THINGS", "MEASURES", "MOMENTARY_NOUNS", "OTHER_EVENTS", "OWNED_NOUNS", "SCOPE_WORDS",
    "TELLERS", "TOPIC_WORDS", "ActionOnObject", "AspectPart", "AspectWord", "BefallingWord", "CompoundEvent",
    "EventKind", "EventRelation", "EventThing", "MeasureRow", "OtherEvent", "ScopePlace", "ScopeWord", "SizeOfThing",
    "TellingVerb", "TopicPart", "TopicWord",
]  # fmt: skip

from typing import Literal

from claimkit.english.tables.row import TableRow, WordRow
from claimkit.english.tables.table import Table
from claimkit.model.scope import Extent

AspectPart = Literal["flow", "cumulative", "state", "count"]
ScopePlace = Literal["counted", "before", "after", "behind", "change"]
TopicPart = Literal["group", "generic", "light", "direction", "place", "skip", "strike", "finding", "seat"]


class SizeOfThing(TableRow, key=("dimension", "thing")):
    """A dimension in which a thing's size is given, and the action that brought the size about."""

    dimension: str
    thing: str
    action: str


class ActionOnObject(TableRow, key=("action", "thing")):
    """An action and its object, and the action that the two together stand for."""

    action: str
    thing: str
    meaning: str


class AspectWord(TableRow):
    """Words that tell whether a figure is of a stretch of time or adds up."""

    words: str
    part: AspectPart


class CompoundEvent(TableRow, key=("action", "thing")):
    """An action and what it is done to, and the event that the two together are."""

    action: str
    thing: str
    event: str


class EventKind(TableRow):
    """A word, and the kind of event that it names."""

    word: str
    kind: str


class EventRelation(TableRow, key=("action", "other")):
    """How those to whom one action happens relate to those to whom the other does."""

    action: str
    other: str
    relation: Literal["part", "related", "same", "opposite"]


class EventThing(TableRow, key=("action", "thing")):
    """An action and what it happens to, and what is counted then."""

    action: str
    thing: str
    counted: str


class OtherEvent(TableRow):
    """A word beside an event noun, which says that the event is another one, or that there is none."""

    word: str
    sort: Literal["other", "remedy"]


class ScopeWord(TableRow, key=("words", "place")):
    """Words that say what of a whole a figure counts, and where they stand to the figure."""

    words: str
    place: ScopePlace
    extent: Extent


class TellingVerb(TableRow, key=("verb", "sort")):
    """A verb whose subject gives the figure, and where the figure stands."""

    verb: str
    sort: Literal["figure", "count", "at", "of"]


class TopicWord(TableRow, key=("word", "part")):
    """A word that says little of its own about what a figure is of."""

    word: str
    part: TopicPart


class MeasureRow(TableRow):
    """A measure of an event, and the words that say it: actions, words behind and before its figure, counted nouns."""

    measure: str
    title: str
    nature: Literal["grows", "state", "moves", "fixed", "unknown"]
    counts: tuple[str, ...]
    actions: tuple[str, ...]
    after: tuple[str, ...]
    before: tuple[str, ...]
    nouns: tuple[str, ...]


class BefallingWord(TableRow, key=("word", "place")):
    """A word that tells what befell people, and where it stands to those of them that are named one by one."""

    word: str
    place: Literal["behind", "before", "between"]


ACTIONS_BY_DIMENSION = Table("actions_by_dimension", SizeOfThing)
ACTIONS_BY_OBJECT = Table("actions_by_object", ActionOnObject)
ASPECT_WORDS = Table("aspect_words", AspectWord)
BEFALLING_WORDS = Table("befalling_words", BefallingWord)
COMPOUND_EVENTS = Table("compound_events", CompoundEvent)
EVENT_KINDS = Table("event_kinds", EventKind)
EVENT_RELATIONS = Table("event_relations", EventRelation)
EVENT_THINGS = Table("event_things", EventThing)
MEASURES = Table("measures", MeasureRow)
MOMENTARY_NOUNS = Table("momentary_nouns", WordRow)
OTHER_EVENTS = Table("other_events", OtherEvent)
OWNED_NOUNS = Table("owned_nouns", WordRow)
SCOPE_WORDS = Table("scope_words", ScopeWord)
TELLERS = Table("tellers", TellingVerb)
TOPIC_WORDS = Table("topic_words", TopicWord)
