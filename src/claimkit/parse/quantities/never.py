"""Numbers that are no quantities: names, scores, versions, telephone numbers, ordinals, pronouns."""

__all__ = ["addresses", "chain_end", "is_compound", "is_name", "is_never", "is_score", "needs_noun"]

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from claimkit.english.attribution_words import cues
from claimkit.english.tables import column, rows
from claimkit.model.span import Span
from claimkit.parse.quantities.amounts import Amount
from claimkit.parse.quantities.hedges import hedge_words
from claimkit.parse.quantities.numbers import Number
from claimkit.parse.quantities.unit_tables import coins_and_currencies, iso_codes

_ORDINAL = re.compile(r"(?:st|nd|rd|th)s?\b", re.IGNORECASE)
_CLOCK = re.compile(r":\d|\s?(?:[ap]\.m\b|[ap]m\b(?!\.?\s*\Z)|o['’]clock)", re.IGNORECASE)
# Telephone numbers, versions, addresses of machines, serial numbers: three groups or more.
_CHAIN = re.compile(r"\d++(?:(?:\.\d++){2,}+|(?:[-–/:]\d++){2,}+|-to-\d++(?![-\d]))")
_CLOCK_BEFORE = re.compile(r"\b(?:half[\s-]past|quarter[\s-](?:past|to))[^\S\n]\Z", re.IGNORECASE)
_CLOCK_ENDS = frozenset("tToO")
_LINE_BEGINS = frozenset(("", "\n"))
_HYPHENS = frozenset("-‐‑")
_NAMING = frozenset("_@#\\")
_TOUCHING = _NAMING | {":"}
_MARKS_BEFORE_WORDS = frozenset("'’@#_/")
_LIST_MARK = re.compile(r"\)|\.[^\S\n]+[A-Z“\"]")
_AND_A_HALF = re.compile(r"\b(?:year|month|week|day|hour|minute|mile|decade|century|foot|inch)s?[^\S\n]and[^\S\n]\Z")
_LETTERS_BEFORE = re.compile(r"([A-Za-z$]{1,4})\Z")
_JOINED_BEFORE = re.compile(r"(?<![^\W_])([^\W\d_]+)[-‐‑]\Z")
_IN_WORDS = "&.'’-"
_NAME_AFTER = re.compile(r"[^\S\n]([A-Z][^\W_]*)")
_MAY_JOIN = frozenset({"no", "minus", "negative", "to", "or", "and", "about", "nearly", "pre", "post"})
_REACH = 40
# So many words after a verb of saying "that" may stand: "told the court that".
_TOLD = 3


_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"]++", re.IGNORECASE)


def addresses(text: str) -> list[Span]:
    """Where addresses of the web stand; their numbers count nothing."""
    if "://" not in text and "www." not in text:
        return []
    return [Span(found.start(), found.end()) for found in _ADDRESS.finditer(text)]


def chain_end(text: str, start: int) -> int | None:
    """The end of the run of number groups that begins at `start`, if there is one."""
    match = _CHAIN.match(text, start)
    return match.end() if match else None


def is_never(text: str, number: Number) -> bool:
    """Whether the characters that touch the number make it part of something else."""
    start, end = number.start, number.end
    before = text[start - 1 : start]
    if text[start].isdecimal():
        if before in _LINE_BEGINS:
            if _LIST_MARK.match(text, end):
                return True
        elif not before.isspace() and _touched(text, start, before):
            return True
        after = text[end : end + 1]
        if after.isalpha() or after in _TOUCHING:
            return after in _NAMING or bool(_ORDINAL.match(text, end) or _CLOCK.match(text, end))
        return after.isspace() and _CLOCK.match(text, end) is not None
    if text[start - 2 : start - 1] in _CLOCK_ENDS and _CLOCK_BEFORE.search(text, max(0, start - 16), start):
        return True
    if before in _HYPHENS:
        joined = _JOINED_BEFORE.search(text, max(0, start - 16), start)
        return joined is not None and joined[1].lower() not in _MAY_JOIN
    return before in _MARKS_BEFORE_WORDS


def _touched(text: str, start: int, before: str) -> bool:
    if before.isalpha():
        letters = _LETTERS_BEFORE.search(text, max(0, start - 4), start)
        known = letters is not None and (letters[1] in iso_codes() or letters[1] in coins_and_currencies()[1])
        return not known
    if before in "+−" and start > 1 and text[start - 2].isalnum():
        return True
    if before in "-‐‑–":
        joined = _JOINED_BEFORE.search(text, max(0, start - 16), start - 0)
        return joined is not None and joined[1].lower() not in _MAY_JOIN
    if before in ".,":
        return start > 1 and (text[start - 2].isdecimal() or (before == "." and text[start - 2].isalpha()))
    return before in "#№@_\\:'’" and not (before == ":" and not text[start - 2 : start - 1].isdecimal())


_COMPOUND = re.compile(r"[-‐‑][^\W\d_]")
_NO_HALF_BEFORE = re.compile(
    r"\b(?:first|second|other|latter|better|final|last|next|this|each|that|the|in|opening|closing|bottom|top|every|either)[\s-]\Z",
    re.IGNORECASE,
)
_NO_HALF_AFTER = re.compile(
    r"[\s-](?:past|empty|full|time|way|hearted|heartedly|baked|back|mast|staff|term|life|light|price|hour\b(?=ly))\b|[-‐‑](?!an?\b|dozen|million|billion|hour|mile|inch|century|year|day)"
)


# "the forty-second president"; a duration is written "30-second" or "forty seconds".
_ORDINAL_SECOND = re.compile("-second(?!s)")


def is_compound(text: str, amount: Amount) -> bool:
    """Whether the number only forms a word or a phrase: "two-faced", "five-star", "the first half", "half past"."""
    number = amount.number
    bare = amount.unit is None
    if number.form == "digits":
        return bare and number.end == amount.end and _COMPOUND.match(text, number.end) is not None
    if number.form == "words" and _is_word(text, amount):
        return True
    if amount.unit is not None and (number.form != "fraction" or amount.unit.code != "1"):
        return False
    if text[number.start : number.end].lower() in ("half", "a half"):
        return bool(
            _NO_HALF_BEFORE.search(text, max(0, amount.start - 12), amount.start)
            or _AND_A_HALF.search(text, max(0, amount.start - 14), amount.start)
            or (_NO_HALF_AFTER.match(text, amount.end) and amount.counted is None)
        )
    if number.form == "fraction" and text[amount.end : amount.end + 1] == "-" and amount.counted is None:
        return True
    return bare and number.end == amount.end and _COMPOUND.match(text, amount.end) is not None


def _is_word(text: str, amount: Amount) -> bool:
    """Whether a number in words forms an ordinal ("forty-second") or, being zero, a word with a hyphen ("zero-sum")."""
    number, unit = amount.number, amount.unit
    if unit is not None and unit.code == "s" and _ORDINAL_SECOND.match(text, number.end):
        return True
    hyphen = text[number.end : number.end + 1] in _HYPHENS
    return hyphen and number.low == 0 and (unit is None or amount.counted is not None)


@cache
def _no_names() -> frozenset[str]:
    words = column("np_stops") | column("months") | column("weekdays") | column("sentence_starters")
    return frozenset(words | {form for hedge in hedge_words() for form in hedge.split()})


def _word_before(text: str, start: int) -> str:
    """The word that stands before `start`, with a space between, or nothing."""
    if text[start - 1 : start] not in (" ", "\u00a0"):
        return ""
    window = text[max(0, start - _REACH) : start].rstrip(" \u00a0")
    last = window[window.rfind(" ") + 1 :]
    if last.isalpha():
        return last
    at = len(window)
    while at and (window[at - 1].isalnum() or window[at - 1] in _IN_WORDS):
        at -= 1
    return window[at:].lstrip(_IN_WORDS)


def _is_year(amount: Amount, plain: str) -> bool:
    """Whether a bare number is a year in spite of all: "below 2005 levels"."""
    if len(plain) != 4 or not plain.isdecimal() or not 1900 <= amount.low < 2100:
        return False
    return amount.unit is None or (amount.counted is not None and amount.counted.lemma in column("year_nouns"))


def is_name(text: str, amount: Amount, dates: Sequence[int]) -> bool:
    """Whether a name takes the number: "S&P 500", "Boeing 737", "Chapter 11", "575 Main Road".

    `dates` are where dates begin, which are no names. A number that counts a
    plural is a name only behind a word that numbers ("iPhone 11 users").
    """
    number = amount.number
    if amount.joined and amount.counted is not None:
        return False
    plain = text[number.start : number.end]
    if not amount.joined and _is_year(amount, plain):
        return True
    word = _word_before(text, amount.start)
    lower = word.lower()
    if number.form == "words":
        return _words_in_name(text, amount, word, lower)
    if number.form != "digits":
        return False
    if lower in column("numbering_nouns") or lower.rstrip(".") in column("numbered_things"):
        return amount.counted is None or amount.counted.modifier or lower not in _soft()
    if amount.counted is not None or "," in plain or number.scale > 1:
        return False
    if any(c.isupper() for c in word) and lower not in _no_names() and not lower.endswith(("ly",)):
        return True
    after = _NAME_AFTER.match(text, amount.end)
    return after is not None and after[1].lower() not in _no_names() and not _touches(amount.end, dates)


def _touches(end: int, starts: Sequence[int]) -> bool:
    at = bisect_right(starts, end)
    return at < len(starts) and starts[at] - end <= 2


@cache
def _soft() -> frozenset[str]:
    return frozenset(word for word, kind in rows("numbered_things") if kind == "soft")


_EACH_BEFORE = re.compile(r"\b(?:every|each|last|this|that|next|an?|per|one|the|past|previous)[^\S\n]\Z", re.IGNORECASE)


def _words_in_name(text: str, amount: Amount, word: str, lower: str) -> bool:
    """ "BBC One", "the Five Eyes", "Big Four firms", "day three of the talks"."""
    counted = amount.counted
    if lower in column("numbering_nouns") or lower in column("numbered_things"):
        at = amount.start - len(word) - 1
        bare = counted is None or text[amount.number.end : counted.start].strip() != ""
        return bare and _EACH_BEFORE.search(text, max(0, at - 12), at) is None
    if not text[amount.number.start].isupper():
        return False
    if lower in ("the", "a"):
        return counted is None or text[counted.start].isupper()
    if not word[:1].isupper() or lower in _no_names():
        return False
    return counted is None or (counted.start == amount.number.end + 1 and text[counted.start].islower())


_SCORE_BEFORE = re.compile(
    r"\b(?:w[io]n|wins|winning|beat|beats|beating|beaten|lost|lose|loses|losing|lead|leads|led|leading|defeat\w*|victory|victories"
    r"|draw|drew|tied?|ties|scor\w+|vot\w+|trail\w*|record|improv\w+|went|finish\w+|ended|edg\w+|loss|final)\b[^.;!?\n]{0,40}\Z",
    re.IGNORECASE,
)
_SCORE_AFTER = re.compile(
    r"[,\s]+(?:win|wins|lead|victory|loss|losses|defeat|draw|tie|vote|votes|record|season|series|margin|run|split|decision"
    r"|ruling|start|on aggregate|aggregate|down|up|ahead|thriller|win|rout|triumph|thrashing|scoreline|overall|majority"
    r"|home|away|opinion|mark|slate|in the|at|against|over|on penalties)\b"
)


def is_score(text: str, first: Amount, second: Amount) -> bool:
    """Whether two numbers without units, joined by a hyphen, are the score of a game or a vote: "2-1", "a 9-2 lead"."""
    if second.end - second.start > 3 or first.number.scale > 1:
        return False
    if text[first.end : second.start] == " to ":
        voted = _SCORE_BEFORE.search(text, max(0, first.start - 60), first.start) or _SCORE_AFTER.match(
            text, second.end
        )
        return first.low > second.low and second.counted is None and voted is not None and first.low < 600
    if text[first.end : second.start] not in ("-", "–", "—", " - ", " – ", ":", "/"):
        return False
    if first.low != first.low.to_integral_value() or second.low != second.low.to_integral_value():
        return False
    if first.low >= second.low:
        return first.low < 300
    if second.counted is not None:
        return False
    before = text[max(0, first.start - 60) : first.start]
    return bool(_SCORE_AFTER.match(text, second.end) or _SCORE_BEFORE.search(before))


_THE = re.compile(r"\b(?:the|these|those|all|all[^\S\n]the)[^\S\n]\Z", re.IGNORECASE)
_PRONOUN_BEFORE = re.compile(
    r"\b(?:single|the|this|that|which|each|every|any|no|another|some|such|number|last|good|big|other|next|first|new|day|the\s\w+)"
    r"[^\S\n]{1,2}\Z",
    re.IGNORECASE,
)


_ONE_NEXT = re.compile(r"[^\S\n-]{1,2}(?:of|another|by|thing|way|more\s+than|or\s+more|particular|such)\b")
_SOME_DAY = re.compile(r"[^\S\n](?:day|night|morning|evening|afternoon|time|summer|winter|weekend)\b", re.IGNORECASE)
_MEASURED = re.compile(
    r"\b(?:for|in|of|within|than|just|only|lasts?|lasted|took|takes?|least|after|every|to|by|about|nearly)[^\S\n]\Z"
)


def _is_some_day(text: str, amount: Amount) -> bool:
    """Whether "one day" is a day that nobody counts."""
    end, start = amount.number.end, amount.number.start
    return _SOME_DAY.match(text, end) is not None and _MEASURED.search(text, max(0, start - 12), start) is None


def _is_told(text: str, that: int) -> bool:
    """Whether "that" begins what somebody says: "said that one man", but not "for that one man"."""
    return not _telling().isdisjoint(text[max(0, that - _REACH) : that].lower().split()[-_TOLD:])


@cache
def _telling() -> frozenset[str]:
    return frozenset(cues()) | {"and", "but"}


def needs_noun(text: str, amount: Amount) -> bool:
    """Whether the amount in words is none without a noun or a unit: "one" is a pronoun more often than a number."""
    if amount.low < 0:
        return False
    word = text[amount.number.start : amount.number.end].lower()
    if word in ("no one", "no-one", "nobody"):
        return amount.unit is None or amount.counted is not None
    if word == "one" and not amount.joined and _is_some_day(text, amount):
        return True
    if amount.joined or (amount.unit is not None and amount.counted is None):
        return False
    if word == "one":
        at_one_point = (
            text[max(0, amount.start - 3) : amount.start].lower() == "at "
            and "point" in text[amount.end - 5 : amount.end]
        )
        if _ONE_NEXT.match(text, amount.number.end) or at_one_point:
            return True
        if amount.counted is None:
            return True
        pronoun = _PRONOUN_BEFORE.search(text, max(0, amount.start - 20), amount.start)
        return pronoun is not None and not (pronoun[0].strip().lower() == "that" and _is_told(text, pronoun.start()))
    if amount.number.form == "words" and amount.unit is None and amount.low <= 10:
        return _THE.search(text, max(0, amount.start - 12), amount.start) is not None or word == "several"
    if word in ("several", "zero", "nil", "nought"):
        return amount.counted is None and word == "several"
    if word in ("a couple", "couple", "few", "a few", "handful"):
        return amount.counted is None
    return False
