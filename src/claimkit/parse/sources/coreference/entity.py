"""One source of an article, growing as the article says more of it."""

__all__ = ["THINGS", "Entity"]

from claimkit.model.source import Source
from claimkit.parse.sources.phrase.bodies import ANY
from claimkit.parse.sources.phrase.kinds import ACCOUNT, DOCUMENT, GOVERNMENT, NEWS_AGENCY, ORGANIZATION, OUTLET, PERSON
from claimkit.parse.sources.phrase.personal_names import is_given_name
from claimkit.parse.sources.phrase.reading import Reading

# The kinds that "it" may stand for.
THINGS = frozenset(
    (
        ORGANIZATION,
        GOVERNMENT,
        NEWS_AGENCY,
        OUTLET,
        DOCUMENT,
        ACCOUNT,
    )
)


class Entity:
    """One source of an article, growing as more is said of it."""

    __slots__ = ("gender", "heads", "institution", "last", "plural", "source", "sourced")

    def __init__(self, reading: Reading) -> None:
        self.source = reading.source
        self.gender = reading.gender
        self.heads = reading.heads
        self.plural = reading.plural
        self.institution = reading.institution
        self.sourced = False
        self.last = -1

    def learn(self, reading: Reading) -> None:
        """Takes over what another mention of the same source adds."""
        if not reading.heads <= self.heads:
            self.heads |= reading.heads
        self.gender = self.gender or reading.gender
        old, new = self.source, reading.source
        if old is new or not old.kind is new.kind is PERSON:
            return
        role, affiliation = old.role, old.affiliation
        if role is None:
            role, affiliation = new.role, affiliation or new.affiliation
        elif affiliation is None and new.role in (None, role):
            affiliation = new.affiliation
        name = _fuller(old.name, new.name) if " " in new.name else old.name
        country = old.country or new.country
        if (name, role, affiliation, country) != (old.name, old.role, old.affiliation, old.country):
            self.source = Source(name, old.kind, role=role, affiliation=affiliation, country=country)

    @property
    def guessed(self) -> bool:
        """Whether nothing but capitals says that this is a person: no given name, office or title."""
        source = self.source
        if self.gender or source.role or source.anonymous or source.kind is not PERSON:
            return False
        return not is_given_name(source.name.partition(" ")[0])

    def become(self, reading: Reading) -> None:
        """Turns a guessed person into the body that "the company" or "it" shows it to be."""
        kind = reading.source.kind
        self.source = Source(self.source.name, kind if kind in THINGS else ORGANIZATION)
        self.heads |= reading.heads | {ANY}


def _fuller(one: str, other: str) -> str:
    """Of two names of one person, the second with a first name, the shorter with the same first name."""
    if one == other or one.casefold() == other.casefold():
        return one
    if one.split()[0].casefold() == other.split()[0].casefold():
        return min(one, other, key=len)
    return max(one, other, key=len)
