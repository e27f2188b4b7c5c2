"""The forms of English verbs: which verb a word may be, and in which form."""

__all__ = [
    "Form",
    "Reading",
    "Readings",
    "VerbForms",
    "base_of",
    "forms_of",
    "irregular_pasts",
    "lemma_of",
    "readings_of",
    "stem",
]

import re
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from claimkit.english.memo import Memo
from claimkit.english.tables.verbs import DOUBLING_VERBS, IRREGULAR_VERBS, NEWS_VERBS, STATUS_VERBS


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


class VerbForms(NamedTuple):
    """How a verb is written in each form; more than one where usage differs ("cancelled", "canceled")."""

    base: str
    third: str
    past: tuple[str, ...]
    participle: tuple[str, ...]
    gerund: tuple[str, ...]


def forms_of(verb: str) -> VerbForms:
    """The forms of a verb, given in its base form.

    >>> forms_of("plan").past, forms_of("write").participle, forms_of("cancel").gerund
    (('planned',), ('written',), ('cancelling', 'canceling'))
    """
    past, participle = _irregular().get(verb, (None, None))
    regular = past or tuple(_with_ending(stem, "ed") for stem in _stems(verb))
    gerund = tuple(_with_ending(stem, "ing") for stem in _stems(verb))
    return VerbForms(verb, _third(verb), regular, participle or regular, gerund)


@cache
def _irregular() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    return {row.verb: (row.past, row.participle) for row in IRREGULAR_VERBS}


@cache
def irregular_pasts() -> frozenset[str]:
    """Irregular past tenses, and participles that are not the verb itself: "cut", "ran", "risen", but not "run"."""
    pasts = {form for past, _ in _irregular().values() for form in past}
    return frozenset(pasts | {form for verb, (_, forms) in _irregular().items() for form in forms if form != verb})


@cache
def _forms() -> dict[str, tuple[tuple[str, Form], ...]]:
    """Every form of the verbs of the tables, with the verb and the form that it is."""
    found: dict[str, set[tuple[str, Form]]] = {}
    for verb in NEWS_VERBS.words | STATUS_VERBS.words | _irregular().keys():
        base, third, past, participle, gerund = forms_of(verb)
        spelled = [(base, Form.BASE), (third, Form.THIRD)]
        spelled += [(form, Form.PAST) for form in past] + [(form, Form.PARTICIPLE) for form in participle]
        spelled += [(form, Form.GERUND) for form in gerund]
        for form, kind in spelled:
            found.setdefault(form, set()).add((verb, kind))
    return {form: tuple(sorted(values)) for form, values in found.items()}


def _third(verb: str) -> str:
    if verb in ("be", "have"):
        return "is" if verb == "be" else "has"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    if verb.endswith("z") and _ONE_SYLLABLE.match(verb):
        return verb + "zes"
    return verb + ("es" if verb.endswith(("s", "x", "ch", "sh", "z", "o")) else "s")


# "Plan", "stop", "quit": a single vowel before a single consonant.
_ONE_SYLLABLE = re.compile(r"(?:qu|[^aeiou])*+[aeiouy][^aeiouwxyh]\Z")


@cache
def _doubling() -> dict[str, str]:
    return {row.verb: row.doubled for row in DOUBLING_VERBS}


def _stems(verb: str) -> tuple[str, ...]:
    """What the endings are put to: with its last consonant doubled, without, or both."""
    where = "always" if _ONE_SYLLABLE.match(verb) else _doubling().get(verb, "")
    doubled = verb + ("k" if verb.endswith("ic") else verb[-1])
    if where == "always" or verb.endswith("ic"):
        return (doubled,)
    return (doubled, verb) if where else (verb,)


def _with_ending(stem: str, ending: str) -> str:
    if ending == "ing" and (stem.endswith(("ee", "oe", "ye")) or stem == "be"):
        return stem + ending
    if stem.endswith("ie") and ending == "ing":
        return stem[:-2] + "ying"
    if stem.endswith("e"):
        return stem[:-1] + ending
    if stem.endswith("y") and stem[-2] not in "aeiou" and ending == "ed":
        return stem[:-1] + "ied"
    return stem + ending


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
    return {form: readings[0][0] for form, readings in _forms().items()}


def lemma_of(word: str) -> str | None:
    """The verb of which a word in lower case is a form by the tables; None for an unknown one.

    >>> lemma_of("dispatched"), lemma_of("led"), lemma_of("table")
    ('dispatch', 'lead', None)
    """
    return _lemmas().get(word)


def _base_of(word: str) -> str:
    known = readings_of[word]
    if known.alone:
        return known.alone[0][0]
    if known.base is not None:
        return known.base[0]
    if word.endswith("ing") and len(word) > 5:
        return stem(word[:-3])
    if word.endswith("ed") and len(word) > 4:
        return stem(word[:-2])
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


base_of: Memo[str] = Memo(_base_of)
"""The verb of which a word in lower case that is known to be a verb is a form: by the tables, else by its ending.

>>> base_of["sends"], base_of["frobnicated"], base_of["table"]
('send', 'frobnicate', 'table')
"""
