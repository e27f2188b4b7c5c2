"""The members of the enumerations that sources are told apart by.

To look up a member by its enumeration takes longer than what is mostly asked of it here.
"""

__all__ = [
    "ACCOUNT",
    "BODIES",
    "DEFINITE",
    "DOCUMENT",
    "FULL",
    "GOVERNMENT",
    "GROUP",
    "NEWS_AGENCY",
    "ORGANIZATION",
    "OUTLET",
    "PERSON",
    "PRONOUN",
    "SHORT",
]

from claimkit.model.source import SourceKind
from claimkit.parse.sources.phrase.reading import Form

FULL, SHORT, DEFINITE, PRONOUN = Form.FULL, Form.SHORT, Form.DEFINITE, Form.PRONOUN
PERSON, GROUP, ACCOUNT, DOCUMENT = SourceKind.PERSON, SourceKind.GROUP, SourceKind.ACCOUNT, SourceKind.DOCUMENT
ORGANIZATION, GOVERNMENT = SourceKind.ORGANIZATION, SourceKind.GOVERNMENT
OUTLET, NEWS_AGENCY = SourceKind.OUTLET, SourceKind.NEWS_AGENCY
BODIES = (ORGANIZATION, GOVERNMENT, OUTLET, NEWS_AGENCY)
