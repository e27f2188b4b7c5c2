"""Units of measure, money and time beside a number."""

__all__ = [
    "GAP",
    "Denominator",
    "MoneySign",
    "UnitAt",
    "denominator_at",
    "money_before",
    "rate",
    "rate_after",
    "unit_after",
]

import re
from functools import cache, lru_cache
from typing import NamedTuple

from claimkit.english.closed_classes import phrase_stops
from claimkit.english.lexicon import Lexicon
from claimkit.english.nouns import singular
from claimkit.english.tables.quantities import DENOMINATORS
from claimkit.model.unit import Unit, UnitKind
from claimkit.parse.quantities.symbols import SymbolSite, is_unit_symbol, symbol_in_context
from claimkit.parse.quantities.unit_tables import coins_and_currencies, iso_codes, measures

# Between the words of one phrase: spaces, or a line break before a small letter.
GAP = r"(?:[^\S\n]{1,3}|[^\S\n]?\n[^\S\n]?(?=[a-z]))"

_FIRST = re.compile(rf"(?:{GAP}|[-‐‑])?([A-Za-z][\w.]{{0,40}})")
_MORE = re.compile(rf"(?:{GAP}|[-‐‑])[A-Za-z]\w{{0,40}}")
_MOST_WORDS = 4
_MARK = re.compile(r"\W")
_SEPARATED = re.compile(r"[-‐‑\s]+")
_PER = re.compile(rf"(?:{GAP}|[-‐‑])(per|an?|each|every)(?:{GAP}|[-‐‑])|[^\S\n]?/[^\S\n]?")
_NOUN = re.compile(r"[A-Za-z]{2,40}")
_DESCRIBED = re.compile(rf"(?:{GAP}[a-z]+)??{GAP}([a-z]{{2,20}})\b")
_ROUND = re.compile(r"10{2,6}\b(?![.,]\d)|10{0,2}(?:,000){1,2}\b(?![.,]\d)")
_THINGS = re.compile(rf"{GAP}(?:live{GAP}|registered{GAP})?([a-z]{{3,20}})\b")
_NO_RATE = re.compile(rf"{GAP}(?:after|before|later|earlier|ago)\b")


class UnitAt(NamedTuple):
    """A unit behind a number, and where it ends."""

    unit: Unit
    end: int


class Denominator(NamedTuple):
    """What stands below the line of a rate, a unit or any noun, and where it ends."""

    below: Unit | str
    end: int


class MoneySign(NamedTuple):
    """A currency told before its number: where it begins, and whether a minus stands between."""

    unit: Unit
    start: int
    negative: bool


def unit_after(text: str, at: int, money: Unit | None, lexicon: Lexicon) -> UnitAt | None:
    """The unit behind a number which ends at `at`, with where it ends.

    Behind `money`, which stood before the number, that is a name said again
    ("$5 US", "$5 USD") or the other half of a rate ("$52 a barrel").
    """
    if money is None:
        found = _simple(text, at, lexicon)
        if found is None:
            return None
        unit, end = found
    else:
        unit, end = _again(text, at, money)
    return with_rate(text, unit, end, lexicon)


_AGAIN = re.compile(r"[ \u00a0]?(?:(US|U\.S\.|[A-Z]{3})(?![\w-]|\s[A-Za-z])|(dollars?|euros?|pounds?)(?![\w-]))")


def _again(text: str, at: int, money: Unit) -> UnitAt:
    again = _AGAIN.match(text, at)
    if again is None:
        return UnitAt(money, at)
    if again[2]:
        return UnitAt(money, again.end() if again[2].rstrip("s") in money.name else at)
    known = iso_codes().get(again[1])
    if known is not None and (money.code == "USD" or known == money):
        return UnitAt(known, again.end())
    if again[1].startswith("U") and money.code == "USD":
        return UnitAt(money, again.end())
    return UnitAt(money, at)


@cache
def _words() -> dict[str, Unit]:
    """The units in words."""
    return coins_and_currencies()[0] | measures()[0]


@cache
def _first_words() -> dict[str, int]:
    """The words that units begin with, and how many words the longest has that begins so."""
    longest: dict[str, int] = {}
    for form in _words():
        first = form.split(" ", 1)[0]
        longest[first] = max(longest.get(first, 0), form.count(" ") + 1)
    return longest


@cache
def _symbols() -> dict[str, tuple[Unit, bool]]:
    """The units in symbols, with whether they are weak; a code of a currency is not."""
    codes = {code: (unit, False) for code, unit in iso_codes().items()}
    return codes | coins_and_currencies()[1] | measures()[1]


@cache
def _longest_symbols() -> dict[str, int]:
    """The characters that symbols begin with, and how long the longest is that begins so."""
    longest: dict[str, int] = {}
    for form in _symbols():
        longest[form[0]] = max(longest.get(form[0], 0), len(form))
    return longest


@cache
def _openings() -> frozenset[str]:
    """The letters and digits that symbols begin with, up to the first mark, in small letters."""
    return frozenset(_MARK.split(form, 1)[0].lower() for form in _symbols())


def _simple(text: str, at: int, lexicon: Lexicon, *, below: bool = False) -> UnitAt | None:
    first = _FIRST.match(text, at)
    if first is not None:
        word = first[1].lower()
        known = _first_words()
        most = _MOST_WORDS if lexicon.units else known.get(word) or word.rstrip(".") in known
        if most and (found := _worded(text, first, most, lexicon)) is not None:
            return found
        if word.partition(".")[0] not in _openings():
            return None
    return _symbol(text, at, below)


def _worded(text: str, first: re.Match[str], most: int, lexicon: Lexicon) -> UnitAt | None:
    """The longest run of words that is a unit."""
    ends = [first.end()]
    while len(ends) < most and (more := _MORE.match(text, ends[-1])) is not None:
        ends.append(more.end())
    for end in reversed(ends):
        form = _SEPARATED.sub(" ", text[first.start(1) : end]).lower()
        unit = _of_form(form, lexicon)
        if unit is None and form.endswith("."):
            unit, end = _of_form(form[:-1], lexicon), end - 1
        if unit is not None:
            return UnitAt(unit, end)
    return None


def _of_form(form: str, lexicon: Lexicon) -> Unit | None:
    return lexicon.units.get(form) or _words().get(form)


def _symbol(text: str, at: int, below: bool) -> UnitAt | None:
    """The symbol at `at`; `below` the line of a rate, a weak one will do ("km/h")."""
    start = at + (text[at : at + 1] in _BLANKS)
    longest = _longest_symbols().get(text[start : start + 1])
    if longest is None:
        return None
    for end in range(min(start + longest, len(text)), start, -1):
        form = text[start:end]
        known = _symbols().get(form)
        if known is None or _GOES_ON.match(text, end):
            continue
        unit, weak = known
        if (
            not below
            and (weak or form in _DOUBTED)
            and not is_unit_symbol(SymbolSite(text, at, start, end, form, weak))
        ):
            return None
        end -= form[-1] == "." and _ENDS_SENTENCE.match(text, end) is not None
        return UnitAt(symbol_in_context(text, at, form, unit), end)
    return None


# Symbols that are no words, and yet not always a unit.
_DOUBTED = frozenset({*"$€£¥₹JNVWTLK", "pm"})
_BLANKS = frozenset(" \u00a0\u202f")
_GOES_ON = re.compile(r"[\w°]")
# A full stop behind an abbreviation belongs to the sentence where that ends.
_ENDS_SENTENCE = re.compile(r"\s*\Z|\s+[A-Z\"“]")


def with_rate(text: str, unit: Unit, end: int, lexicon: Lexicon) -> UnitAt:
    """The unit, made a rate where a denominator follows it, or several."""
    while (per := _PER.match(text, end)) is not None:
        below = denominator(text, per, lexicon)
        if below is None:
            break
        unit, end = rate(unit, below.below), below.end
    return UnitAt(unit, end)


def rate_after(text: str, end: int, lexicon: Lexicon) -> Denominator | None:
    """The denominator that follows a noun phrase ("tests per day"), with where it ends."""
    per = _PER.match(text, end)
    return denominator(text, per, lexicon) if per else None


def denominator_at(text: str, at: int, lexicon: Lexicon) -> Denominator | None:
    """The denominator that begins at `at`: a unit, or any noun."""
    found = _simple(text, at, lexicon)
    if found is not None:
        return Denominator(found.unit, found.end)
    noun = _NOUN.match(text, at)
    return None if noun is None else Denominator(noun[0].lower(), noun.end())


def denominator(text: str, per: re.Match[str], lexicon: Lexicon) -> Denominator | None:
    """What stands below the line of a rate: a unit, or a noun."""
    word = per[1]
    found = _simple(text, per.end(), lexicon, below=word is None)
    if found is not None and text[per.end()].isspace():
        return None
    if found is not None and not (word in ("a", "an") and _NO_RATE.match(text, found.end)):
        return Denominator(found.unit, found.end)
    noun = _NOUN.match(text, per.end())
    if word is None:
        return None
    if noun is None:
        return _so_many(text, per.end()) if word in ("per", "every") else None
    described = _DESCRIBED.match(text, noun.end()) if word == "per" else None
    if described is not None and described[1] in DENOMINATORS.words:  # "per diluted share"
        return Denominator(described[1].lower(), described.end())
    if word == "per" or noun[0] in DENOMINATORS.words:
        return Denominator(noun[0].lower(), noun.end())
    return None


def _so_many(text: str, at: int) -> Denominator | None:
    """The number below the line of a rate, with what it counts: "per 100,000", "per 1,000 live births"."""
    number = _ROUND.match(text, at)
    if number is None:
        return None
    things = _THINGS.match(text, number.end())
    if things is not None and singular(things[1]) is not None and things[1] not in phrase_stops():
        return Denominator(f"{number[0]}{things[0]}", things.end())
    return Denominator(number[0], number.end())


@lru_cache(maxsize=4096)
def rate(above: Unit, below: Unit | str) -> Unit:
    """The unit `above` per `below`."""
    if isinstance(below, str):
        name, code, dimension, factor = below, f"{{{below}}}", None, None
    else:
        name, code, dimension, factor = below.name, below.code, below.dimension, below.factor
    if dimension == "volume" and above.kind is UnitKind.PHYSICAL and above.dimension is None:
        dimension = None
    head, heads = ("dollar", "dollars") if above.code == "USD" else (above.name, above.plural)
    known = above.dimension is not None and dimension is not None and not above.offset and factor is not None
    return Unit(
        above.kind,
        f"{above.code}/{code}",
        f"{head} per {name}",
        f"{heads} per {name}",
        dimension=f"{above.dimension}/{dimension}" if known else None,
        factor=above.factor / factor if known and factor is not None else 1,
    )


@cache
def _money() -> re.Pattern[str]:
    signs = [form for form in coins_and_currencies()[1] if form not in ("c", "p", "¢")]
    forms = sorted({*signs, *iso_codes()}, key=lambda form: (-len(form), form))
    return re.compile(rf"(?<![\w$€£¥])({'|'.join(map(re.escape, forms))})[ \u00a0]?([-−–]?)\Z")


# "A $15 fee" is in US dollars where a sentence begins.
_SENTENCE_BEGINS = re.compile(r"(?:\A|[^\w,]\s*)\Z")
_DOLLAR = re.compile(r"(\$)[ \u00a0]?([-−–]?)\Z")
_FULL = re.compile(r"\d++(?:[.,]\d|[^\S\n]?(?:[mbt]n?|k|million|billion|trillion)\b)")


@cache
def _last_signs() -> frozenset[str]:
    return frozenset(form[-1] for form in {*coins_and_currencies()[1], *iso_codes()})


def money_before(text: str, start: int) -> MoneySign | None:
    """The currency sign or code before a number, where it begins, and whether a minus stands between."""
    before = text[max(0, start - 6) : start].rstrip(" \u00a0-−–")
    last = before[-1:]
    # What ends like no sign or code, or is a word in small letters, is none: the pattern is slow.
    if last not in _last_signs() or (last.islower() and before.islower()):
        return None
    match = _money().search(text, max(0, start - 8), start)
    if match is None:
        return None
    form = match[1]
    if form == "A $" and _SENTENCE_BEGINS.search(text, max(0, match.start() - 4), match.start()):
        form, match = "$", _DOLLAR.search(text, max(0, start - 8), start) or match
    known = coins_and_currencies()[1].get(form)
    if known is None:
        return MoneySign(iso_codes()[form], match.start(), bool(match[2]))
    unit, weak = known
    if weak and (match.end(1) != start or _FULL.match(text, start) is None):
        return None
    return MoneySign(unit, match.start(), bool(match[2]))
