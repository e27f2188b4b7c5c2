"""Tables of places: countries, what lies in them, and what states stand together in."""

__all__ = ["BLOCS", "ISO_COUNTRIES", "PLACES", "REGIONS", "Bloc", "CountryNames", "Region"]


from claimkit.english.tables.row import TableRow
from claimkit.english.tables.table import Table


class CountryNames(TableRow, key=("code", "name")):
    """A country: its code, its names, its adjectives and demonyms, and the seats of its power."""

    code: str
    name: str
    others: tuple[str, ...]
    adjectives: tuple[str, ...]
    seats: tuple[str, ...]


class Region(TableRow):
    """A region or city that is no capital, or its adjective, and the code of its country."""

    name: str
    country: str


class Bloc(TableRow):
    """A body of several states, by the code under which it acts like a country, and its names."""

    code: str
    names: tuple[str, ...]


BLOCS = Table("blocs", Bloc)
ISO_COUNTRIES = Table("iso_countries", CountryNames)
PLACES = Table("places", CountryNames)
REGIONS = Table("regions", Region)
