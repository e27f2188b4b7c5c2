"""The forms of English verbs: which verb a word may be, and in which form."""

__all__ = ["Form", "Reading", "Readings", "lemma_of", "readings_of", "stem"]

import re
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from claimkit.english.memo import Memo
from claimkit.english.tables import column, rows


class Form(StrEnum):
    """The form of the last verb of a group."""

    BASE = "base"
    THIRD = "third"
    PAST = "past"
    PARTICIPLE = "participle"
    GERUND = "gerund"


Reading = tuple[str, Form]


class Readings(NamedTuple):
    """What a word may be as a verb.

    `after_be` and `after_have` are what it is after such an auxiliary, `base` what it is after any other or "to", None
    where it cannot stand there. `alone` is what it may be without an auxiliary by the tables, the likeliest first.
    """

    after_be: Reading | None
    after_have: Reading | None
    base: Reading | None
    alone: tuple[Reading, ...]


@cache
def _forms() -> dict[str, tuple[tuple[str, Form], ...]]:
    """Every form of the verbs of the tables, with the verb and the form that it is."""
    found: dict[str, set[tuple[str, Form]]] = {}
    irregular = {row[0]: (row[1].split(), row[2].split()) for row in rows("irregular_verbs")}
    verbs = column("news_verbs") | column("status_verbs") | irregular.keys()
    for verb in verbs:
        past, participle = irregular.get(verb) or ([_suffixed(verb, "ed")], [_suffixed(verb, "ed")])
        spelled = [(verb, Form.BASE), (_third(verb), Form.THIRD), (_suffixed(verb, "ing"), Form.GERUND)]
        spelled += [(form, Form.PAST) for form in past] + [(form, Form.PARTICIPLE) for form in participle]
        for form, kind in spelled:
            found.setdefault(form, set()).add((verb, kind))
    return {form: tuple(sorted(values)) for form, values in found.items()}


def _third(verb: str) -> str:
    if verb.endswith(("s", "x", "ch", "sh", "z", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + "s"


_DOUBLING = frozenset(
    {
        "plan",
        "cut",
        "ship",
        "drop",
        "slip",
        "stop",
        "ban",
        "trap",
        "rob",
        "slash",
        "get",
        "set",
        "hit",
        "put",
        "run",
        "win",
        "let",
        "bid",
        "bet",
        "quit",
        "shed",
        "shut",
        "cancel",
        "top",
        "dip",
        "transfer",
        "pin",
        "refer",
        "permit",
        "commit",
        "admit",
        "plot",
        "grab",
        "log",
    }
)


def _suffixed(verb: str, ending: str) -> str:
    if verb.endswith("ie") and ending == "ing":
        return verb[:-2] + "ying"
    if verb.endswith("e") and not (ending == "ing" and verb.endswith(("ee", "oe", "ye"))):
        return verb[:-1] + ending
    if verb.endswith("y") and verb[-2] not in "aeiou" and ending == "ed":
        return verb[:-1] + "ied"
    return verb + (verb[-1] if verb in _DOUBLING and verb[-1] not in "hl" else "") + ending


def stem(word: str) -> str:
    """The verb of an unknown form without its ending: "cancell" to "cancel", "declar" to "declare".

    >>> [stem(word) for word in ("cancell", "declar", "monitor", "carri", "hop", "hopp", "panick")]
    ['cancel', 'declare', 'monitor', 'carry', 'hope', 'hop', 'panic']
    """
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "sl":
        return word[:-1]
    if word.endswith("ll") and sum(letter in "aeiou" for letter in word) > 1:
        # "Cancelled", "travelled", but "called".
        return word[:-1]
    if word.endswith("i"):
        return word[:-1] + ("y" if len(word) > 2 else "ie")
    if word.endswith("ick") and len(word) > 5:
        return word[:-1]
    return word + "e" if _SILENT_E.search(word) else word


# What stands before "-ed" where the verb ends in a silent "e".
_SILENT_E = re.compile(
    # A short word would else have doubled its consonant: "hopped" is of "hop", so "hoped" is of "hope".
    r"\A(?:qu|[^aeiou])*[aeiouy][^aeiouwxy]\Z"
    # "Involv", "expos", "collaps", "enforc", "chang", "collid".
    r"|(?:[vu]|[^k]c|[iouay]s|[rnp]s|r[gv]|(?:ch|r)ang|eng|[^aeiou][iouay][dz]|[aeu]g)\Z"
    # "Declar", "requir", "evacuat", "pollut", "schedul", "assum", "determin", "provok".
    r"|(?:[^aeiou](?:a[rt]|ap|[iu]r|u[tlm]|in|ok)|iat|uat|creat|quir)\Z"
    # "Entitl", "welcom", "ignor", "invit", "promot", "complet", "postpon", "conced", "plung".
    r"|(?:[bcdfgkpstz]l|com|(?:pl|gn|st|d)or|(?:inv|un|[xn]c|rec|gn)it|(?:m|ev|qu|n)ot|(?:mpl|del|omp)et|pon|phon|ced|mped|uad|guid|lung|ows)\Z"
)


_LIKELY = [Form.PAST, Form.PARTICIPLE, Form.THIRD, Form.BASE, Form.GERUND]
_NONE = Readings(None, None, None, ())


def _readings_of(word: str) -> Readings:
    known = _forms().get(word, ())
    participle = next((reading for reading in known if reading[1] is Form.PARTICIPLE), None)
    after_be = next((reading for reading in known if reading[1] in {Form.PARTICIPLE, Form.GERUND}), None)
    if participle is None and word.endswith("ed") and len(word) > 4:
        participle = stem(word[:-2]), Form.PARTICIPLE
    if after_be is None and word.endswith("ing") and len(word) > 5:
        after_be = stem(word[:-3]), Form.GERUND
    base = next((reading for reading in known if reading[1] is Form.BASE), None)
    alone = tuple(sorted(known, key=lambda reading: _LIKELY.index(reading[1])))
    found = Readings(after_be or participle, participle, base, alone)
    return found if any(found) else _NONE


readings_of = Memo(_readings_of)
"""What each word in lower case may be as a verb.

>>> readings_of["cut"].alone[0], readings_of["travelled"].after_be, readings_of["table"].base
(('cut', <Form.PAST: 'past'>), ('travel', <Form.PARTICIPLE: 'participle'>), None)
"""


@cache
def _lemmas() -> dict[str, str]:
    from_forms = {form: readings[0][0] for form, readings in _forms().items()}
    actions = {row[0]: row[1] or row[0] for row in rows("news_verbs")}
    return {form: actions.get(lemma, lemma) for form, lemma in from_forms.items()}


def lemma_of(word: str) -> str | None:
    """The verb of which a word in lower case is a form, as it is compared; None for an unknown one.

    >>> lemma_of("dispatched"), lemma_of("sends"), lemma_of("table")
    ('send', 'send', None)
    """
    return _lemmas().get(word)
