"""Tables of sources: media, institutions, people's names, and the words that describe who says something."""

__all__ = [
    "AGENCIES",
    "ANTECEDENT_WEIGHTS",
    "BODIES_APART",
    "COMPANIES",
    "FAMILY_FIRST",
    "GIVEN_NAMES",
    "INSTITUTIONS",
    "INSTITUTION_CLASSES",
    "NAME_ENDINGS",
    "OUTLETS",
    "ROLES",
    "ROLE_SYNONYMS",
    "SOURCE_NOUNS",
    "SOURCE_WORDS",
    "UNSPECIFIC_SOURCES",
    "AntecedentWeight",
    "FamilyName",
    "GivenName",
    "InstitutionClass",
    "NameEnding",
    "NamedBody",
    "NamedInstitution",
    "Role",
    "RoleSynonyms",
    "SourceNoun",
    "SourceWord",
    "SourceWordClass",
    "UnspecificSort",
    "UnspecificSource",
]  # fmt: skip

from typing import Literal

from claimkit.english.tables.row import TableRow, WordRow
from claimkit.english.tables.table import Table
from claimkit.model.source import SourceKind

SourceWordClass = Literal[
    "agency noun", "belonging noun", "body noun", "called agency", "complement", "determiner", "ending", "family name",
    "family particle", "medium form", "modifier", "named with complement", "office", "opening", "outlet noun",
    "particle", "press", "proper", "quantifier", "regnal", "repeating noun", "share", "suffix", "taking up", "thing",
]  # fmt: skip
UnspecificSort = Literal["", "sort", "alone", "office"]


class NamedBody(TableRow):
    """An agency, an outlet or a company: its name, the code of its country where it has one, and its other names."""

    name: str
    country: str | None
    others: tuple[str, ...]


class NamedInstitution(TableRow):
    """An institution by its own name; `institution` is the class by which its country's adjective may name it."""

    name: str
    kind: SourceKind
    country: str | None
    institution: str
    others: tuple[str, ...]


class InstitutionClass(TableRow):
    """A class of institutions that countries have; `level` "local" where a capital's own one may be meant."""

    name: str
    kind: SourceKind
    others: tuple[str, ...]
    level: Literal["", "local"] = ""


class GivenName(TableRow):
    """A given name, with its gender where nearly all who bear it have one."""

    name: str
    gender: Literal["", "m", "f"] = ""


class FamilyName(TableRow):
    """A family name that stands before the given name."""

    name: str
    language: Literal["", "Korean"] = ""


class NameEnding(TableRow):
    """An ending of family names in one way to write it, and the one that all are compared by."""

    ending: str
    common: str


class Role(TableRow):
    """An office, rank or occupation, what it is short for, and the gender that the word tells."""

    word: str
    meaning: str = ""
    gender: Literal["", "m", "f"] = ""


class RoleSynonyms(TableRow):
    """An office, and the nouns that its holder may be called by later."""

    role: str
    nouns: tuple[str, ...]


class SourceNoun(TableRow):
    """A head noun of a source phrase, the kind of source, and whether it names no one in particular."""

    noun: str
    kind: SourceKind
    naming: Literal["", "anonymous"] = ""


class SourceWord(TableRow, key=("word", "part")):
    """A word that stands in source phrases, and what it does there."""

    word: str
    part: SourceWordClass


class UnspecificSource(TableRow, key=("noun", "sort")):
    """A head noun that describes sources without saying which ones."""

    noun: str
    sort: UnspecificSort = ""


class AntecedentWeight(TableRow):
    """A trait of somebody whom "he" or "she" may stand for, and its weight in hundredths."""

    trait: str
    weight: int


AGENCIES = Table("agencies", NamedBody)
ANTECEDENT_WEIGHTS = Table("antecedent_weights", AntecedentWeight)
BODIES_APART = Table("bodies_apart", WordRow)
COMPANIES = Table("companies", NamedBody)
FAMILY_FIRST = Table("family_first", FamilyName)
GIVEN_NAMES = Table("given_names", GivenName)
INSTITUTIONS = Table("institutions", NamedInstitution)
INSTITUTION_CLASSES = Table("institution_classes", InstitutionClass)
NAME_ENDINGS = Table("name_endings", NameEnding)
OUTLETS = Table("outlets", NamedBody)
ROLES = Table("roles", Role)
ROLE_SYNONYMS = Table("role_synonyms", RoleSynonyms)
SOURCE_NOUNS = Table("source_nouns", SourceNoun)
SOURCE_WORDS = Table("source_words", SourceWord)
UNSPECIFIC_SOURCES = Table("unspecific_sources", UnspecificSource)
