"""Tables of cues: the words that attribute what is said to somebody."""

__all__ = [
    "ADJECTIVE_ENDINGS", "ATTRIBUTION_WORDS", "CUES", "CUE_EXCEPTIONS", "CUE_NOUNS", "CUE_WEIGHTS", "LITERAL_CUES",
    "SAYING_NOUNS", "SPEAKERS", "AttributionList", "AttributionWord", "CueClass", "CueNoun", "CueVerb", "CueWeight",
    "LiteralCue",
]  # fmt: skip

from decimal import Decimal
from typing import Literal

from claimkit.english.tables.row import TableRow, WordRow
from claimkit.english.tables.table import Table
from claimkit.model.attribution import Stance

CueClass = Literal[
    "speech", "tell", "report", "suggest", "confirm", "denial", "ask", "call", "evaluate", "evade", "think", "learn",
    "attitude", "intend",
]  # fmt: skip
AttributionList = Literal[
    "addressing", "adjective", "adjoining", "admitting", "adverb_cue", "alone", "amount", "anonymous", "answering",
    "approximator", "be", "before_time", "bound", "catenative", "commenting", "compared", "complement", "contrast",
    "estimated", "existing", "fixed", "hearing", "held", "label", "nobody", "nominal_ing", "noun_ly", "occasion",
    "perceive", "reluctant", "told",
]  # fmt: skip


class CueVerb(TableRow):
    """A verb of reporting: its class, and the stance it takes."""

    lemma: str
    kind: CueClass
    stance: Stance


class CueNoun(TableRow):
    """A noun of reporting: its class, and the stance it takes."""

    lemma: str
    kind: CueClass
    stance: Stance


class CueWeight(TableRow):
    """A feature of a reading, and what it adds to the log of the odds that the reading is an attribution."""

    feature: str
    weight: Decimal


class LiteralCue(TableRow, key=("verb", "word")):
    """A verb of reporting, and a word behind it which shows that nothing is reported."""

    verb: str
    word: str


class AttributionWord(TableRow, key=("word", "part")):
    """A word that the reading of attributions looks for, and the list that it stands in."""

    word: str
    part: AttributionList


ADJECTIVE_ENDINGS = Table("adjective_endings", WordRow)
ATTRIBUTION_WORDS = Table("attribution_words", AttributionWord)
CUES = Table("cues", CueVerb)
CUE_EXCEPTIONS = Table("cue_exceptions", WordRow)
CUE_NOUNS = Table("cue_nouns", CueNoun)
CUE_WEIGHTS = Table("cue_weights", CueWeight)
LITERAL_CUES = Table("literal_cues", LiteralCue)
SAYING_NOUNS = Table("saying_nouns", WordRow)
SPEAKERS = Table("speakers", WordRow)
