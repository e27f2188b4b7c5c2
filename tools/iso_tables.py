"""Writes the tables of the currencies of ISO 4217 and the countries of ISO 3166 that no other table has.

    pip install babel pycountry
    python -m tools.iso_tables

The codes are those of pycountry, the names those of the Common Locale Data Repository, through babel; neither is
needed when claimkit runs. Rows that `currencies.tsv` and `places.tsv` have, with more words, are left to them. Funds,
metals and codes for tests are no currencies that people pay in.
"""

from collections import Counter
from pathlib import Path

import pycountry
from babel import Locale
from babel.numbers import get_currency_name

from claimkit.english.tables.places import PLACES
from claimkit.english.tables.quantities import CURRENCIES
from claimkit.english.tables.syntax import TAG_WORDS

DATA = Path(__file__).parents[1] / "src" / "claimkit" / "english" / "data"
SOURCE = "made by tools/iso_tables.py from pycountry and the Common Locale Data Repository (Unicode License v3)"
NO_CURRENCY = ("unit", "troy", "WIR", "mvdol", "(", "Testing", "Sucre", "Soberano")
# The two CFA francs have one value and one name.
MORE_WORDS = {"XOF": ("CFA franc", "CFA francs"), "GYD": ("Guyanese dollar", "Guyanese dollars")}
WORDS_OF_UNITS = frozenset({"cup", "sos", "bam"})
# Last words of names that are words of the language, or names of other things.
NO_NAME_ALONE = frozenset({"gold", "rights", "som", "leone", "dollar", "mark", "pound", "crown", "florin"})

# Where the name alone is mostly that of another place.
NAMES = {"JE": "Bailiwick of Jersey", "UM": "United States Minor Outlying Islands"}
OTHER_NAMES = {
    "AX": ("Åland",), "FK": ("Falklands",), "PN": ("Pitcairn",), "SH": ("Saint Helena",), "TC": ("Turks and Caicos",),
    "TF": ("French Southern Territories",), "VI": ("US Virgin Islands",),
}  # fmt: skip


def _plain(name: str) -> str:
    return name.replace(" & ", " and ").replace("ʻ", "").replace("’", "'")


def _currencies() -> list[str]:
    english = Locale("en")
    known = CURRENCIES.words
    names: dict[str, tuple[str, str]] = {}
    for currency in pycountry.currencies:
        one, many = (get_currency_name(currency.alpha_3, count=n, locale="en") for n in (1, 2))
        if one != currency.alpha_3 and not any(word in one for word in NO_CURRENCY):
            names[currency.alpha_3] = _plain(one), _plain(many)
    of_known = [row.name.split()[-1] for row in CURRENCIES]
    last = Counter([*of_known, *(one.split()[-1] for code, (one, _) in names.items() if code not in known)])
    words_of_language = {word.lower() for word in TAG_WORDS.words} | NO_NAME_ALONE
    out = []
    for code, (one, many) in sorted(names.items()):
        if code in known:
            continue
        words = list(MORE_WORDS.get(code, ()))
        noun, nouns = one.split()[-1], many.split()[-1]
        if country := english.territories.get(code[:2]):
            words += [f"{_plain(country)} {noun}", f"{_plain(country)} {nouns}"]
        if last[noun] == 1 and noun.lower() not in words_of_language:
            words += [noun, nouns]
        # A code that is a word in capitals as well ("TOP", "ALL") is no sign.
        sign = "" if code.lower() in words_of_language | WORDS_OF_UNITS else code
        forms = "|".join(word for word in dict.fromkeys(words) if word not in (one, many))
        out.append("\t".join((code, one, many, forms, sign)))
    return out


def _countries() -> list[str]:
    english = Locale("en")
    known = PLACES.words
    out = []
    for country in sorted(pycountry.countries, key=lambda one: one.alpha_2):
        if country.alpha_2 in known:
            continue
        name = _plain(english.territories[country.alpha_2])
        name = NAMES.get(country.alpha_2, name)
        others = {name.replace("St. ", "Saint "), *OTHER_NAMES.get(country.alpha_2, ())}
        out.append("\t".join((country.alpha_2, name, "|".join(sorted(others - {name})), "", "")))
    return out


def main() -> None:
    """Writes both tables."""
    for name, columns, lines in (
        (
            "iso_currencies",
            "code	name	plural	words after a number	signs before or after a number",
            _currencies(),
        ),
        (
            "iso_countries",
            "code	name	other names	adjectives and demonyms	capitals and seats of power",
            _countries(),
        ),
    ):
        text = "\n".join((f"# {columns}", f"# {SOURCE}", *lines, ""))
        (DATA / f"{name}.tsv").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
