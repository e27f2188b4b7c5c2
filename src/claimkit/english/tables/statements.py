"""Tables of statements: by what two are taken to say the same of one event."""

__all__ = [
    "LASTING_EVENTS", "RELATED_EVENTS", "SAME_EVENT", "SAME_STATEMENT", "STATEMENT_STOPS", "VERB_KIN", "EventWeight",
    "LastingEvent", "RelatedEvents", "StatementWeight", "VerbKin",
]  # fmt: skip

from typing import Literal

from claimkit.english.tables.row import TableRow, WordRow
from claimkit.english.tables.table import Table


class EventWeight(TableRow):
    """A feature of two events, its weight in taking them for one, and a sentence that tells a reader of it."""

    feature: str
    weight: int
    sentence: str


class StatementWeight(TableRow):
    """A feature of two claims, its weight in taking them for one statement, and a sentence where it speaks for that."""

    feature: str
    weight: float
    sentence: str = ""


class LastingEvent(TableRow):
    """A kind of event of which reports of different days may be; `sort` says whether only its aftermath lasts."""

    kind: str
    sort: Literal["", "aftermath"] = ""


class RelatedEvents(TableRow, key=("kind", "other")):
    """Two kinds of event of which reports of one and the same may be."""

    kind: str
    other: str


class VerbKin(TableRow, key=("verbs",)):
    """Verbs that news use for one act."""

    verbs: tuple[str, ...]


LASTING_EVENTS = Table("lasting_events", LastingEvent)
RELATED_EVENTS = Table("related_events", RelatedEvents)
SAME_EVENT = Table("same_event", EventWeight)
SAME_STATEMENT = Table("same_statement", StatementWeight)
STATEMENT_STOPS = Table("statement_stops", WordRow)
VERB_KIN = Table("verb_kin", VerbKin)
