"""Tables of verbs: their forms, what they are compared as, and what they make of what depends on them."""

__all__ = [
    "DOUBLING_VERBS", "IRREGULAR_VERBS", "LIGHT_VERBS", "NEWS_VERBS", "NOT_PAST", "PHRASAL_VERBS", "STATE_PARTICIPLES",
    "STATUS_VERBS", "STATUS_WORDS", "TENSE_WORDS", "VERB_IDIOMS", "DoublingVerb", "IrregularVerb", "LightVerb",
    "NewsVerb", "StatusPart", "StatusVerb", "StatusWord", "TenseWord", "VerbSort", "VerbWithWord",
]  # fmt: skip

from typing import Literal

from claimkit.english.tables.row import TableRow, WordRow
from claimkit.english.tables.table import Table
from claimkit.model.claim import Status

VerbSort = Literal["state", "level", "noun", "intransitive"]
StatusPart = Literal["noun", "adjective", "predicate", "adverb", "untrue", "true"]


class IrregularVerb(TableRow):
    """A verb whose past forms no rule gives."""

    verb: str
    past: tuple[str, ...]
    participle: tuple[str, ...]


class NewsVerb(TableRow):
    """A verb that news are told with, the action as which it is compared, itself where empty, and its sorts."""

    verb: str
    action: str = ""
    sorts: tuple[VerbSort, ...] = ()


class LightVerb(TableRow):
    """A verb that leaves it to its object to say what happened."""

    verb: str
    role: Literal["light", "level"]


class StatusVerb(TableRow):
    """A verb, and the status of the verb that depends on it; `governs` "object" where its object has it too."""

    verb: str
    status: Literal["planned", "possible", "ongoing", "happened", "same", "negative"]
    governs: Literal["", "object"] = ""


class StatusWord(TableRow, key=("word", "part")):
    """A word that is no verb and tells the status of what is said with it, where it stands as `part`."""

    word: str
    part: StatusPart
    status: Status


class VerbWithWord(TableRow, key=("verb", "word")):
    """A verb and a word behind it, which together stand for another action."""

    verb: str
    word: str
    action: str


class TenseWord(TableRow):
    """A word, and what it says of the time of an event."""

    word: str
    sense: Literal["future", "past", "plan", "order", "due", "neutral", "bare", "report"]


class DoublingVerb(TableRow):
    """A verb of several syllables, and whether its last consonant is always doubled before "-ed" and "-ing"."""

    verb: str
    doubled: Literal["always", "also"]


DOUBLING_VERBS = Table("doubling_verbs", DoublingVerb)
IRREGULAR_VERBS = Table("irregular_verbs", IrregularVerb)
LIGHT_VERBS = Table("light_verbs", LightVerb)
NEWS_VERBS = Table("news_verbs", NewsVerb)
NOT_PAST = Table("not_past", WordRow)
PHRASAL_VERBS = Table("phrasal_verbs", VerbWithWord)
STATE_PARTICIPLES = Table("state_participles", WordRow)
STATUS_VERBS = Table("status_verbs", StatusVerb)
STATUS_WORDS = Table("status_words", StatusWord)
TENSE_WORDS = Table("tense_words", TenseWord)
VERB_IDIOMS = Table("verb_idioms", VerbWithWord)
