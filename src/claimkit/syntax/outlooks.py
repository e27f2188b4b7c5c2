"""What a word may be as far as it shows by itself: the parts of speech among which its neighbours decide."""

__all__ = ["Outlook", "outlook_of", "word_features"]

from functools import cache
from typing import NamedTuple

from claimkit.english.tables.syntax import TAG_WORDS
from claimkit.syntax.word_parts import parts_of
from claimkit.syntax.word_tags import OPEN, mark_tag


class Outlook(NamedTuple):
    """The tags that a word may have, and a `code` that words of the same outlook share; `coarse` is one shared by more.

    `lower` is the word in lower case.
    """

    lower: str
    choices: str
    code: str
    coarse: str


@cache
def _known() -> dict[str, tuple[str, bool]]:
    """From each word of the table to its tags, and whether it may be something else as well."""
    return {row.word: (row.tags, row.more == "open") for row in TAG_WORDS.stream()}


_ENDINGS = ("'s", "’s", "n't", "n’t", "'re", "’re", "'ve", "’ve", "'ll", "’ll", "'d", "’d", "'m", "’m")


def outlook_of(word: str, *, first: bool = False) -> Outlook:
    """The outlook of a word as written; `first` tells that it begins its sentence, where a capital tells nothing.

    >>> outlook_of("the").choices, outlook_of(";").choices, outlook_of("Tanaka").choices[:1]
    ('d', ';', 'P')
    """
    lower = word.lower()
    if not word[0].isalnum() and not any(map(str.isalnum, word)):
        tag = "g" if word in {"'", "’"} else mark_tag(word)
        return Outlook(lower, tag, tag, tag)
    tags, more = _known().get(lower, ("", True))
    if word[0].isupper() and word != "I":
        return _of_capital(word, lower, first)
    return _of_tags(lower, tags) if tags and not more else _open(lower, tags)


def _of_capital(word: str, lower: str, first: bool) -> Outlook:
    """A word with a capital, which may be a name as well."""
    tags, more = _known().get(lower, ("", True))
    own, own_more = _known().get(word, ("", True))
    if not own_more and not first:
        return _of_tags(lower, own)
    if tags and not more and OPEN.isdisjoint(tags):
        # "The" and "Of" are no names, nor in a title.
        return _of_tags(lower, tags)
    tags = _with(own, tags)
    if first and tags and not (more or own) and len(word) > 1:
        return Outlook(lower, tags if len(tags) == 1 else _with(tags, "P"), tags, tags[:2])
    mark = "^" if first else "C"
    capitals = "A" if len(word) > 1 and word.isupper() else ""
    choices = _with(_with(tags, "P"), _open_tags(lower))
    return Outlook(lower, choices, f"{mark}{capitals}{_shape(lower, tags)}", mark + _coarse(lower, tags))


def _of_tags(lower: str, tags: str) -> Outlook:
    """A word that can be nothing but what the table has."""
    return Outlook(lower, tags, tags, tags[:2])


def _open(lower: str, tags: str) -> Outlook:
    """A word that may be something beside what the table has."""
    return Outlook(lower, _with(tags, _open_tags(lower)), _shape(lower, tags), _coarse(lower, tags))


def _with(tags: str, others: str) -> str:
    return tags + "".join(tag for tag in others if tag not in tags)


def _open_tags(lower: str) -> str:
    if lower.endswith(_ENDINGS):
        return "GXY"
    if lower[0].isdigit():
        return "#NJP"
    own, _, forms = parts_of[lower].partition("/")
    irregular = "".join(tag for letter, tag in _IRREGULAR if letter in forms)
    if irregular:
        return irregular + ("NJ" if own else "J" if "L" in irregular else "")
    for ending, tags in (("ing", "INJPV"), ("ed", "LDJNV"), ("ly", "AJNV"), ("s", "NZPVJ")):
        if lower.endswith(ending):
            return tags
    return "NJVAPDL!"


# What words are that are past tenses, participles and base forms by no ending of theirs.
_IRREGULAR = (("t", "D"), ("l", "L"), ("b", "V"))


def _shape(lower: str, tags: str) -> str:
    """What a word that may be of several open classes looks like: its ending, and what the tables know of it."""
    if tags:
        return tags + "?"
    if lower[0].isdigit():
        return "?0"
    last = lower.rpartition("-")[2] or lower
    ending = last[-3:] if last.endswith(("ing", "ion", "ity", "ive", "ous", "ent", "ate", "ble")) else last[-2:]
    return f"?{ending}{parts_of[last]}" + ("-" if last != lower else "")


def _coarse(lower: str, tags: str) -> str:
    """Of which parts a word may be, in two letters at most; for a word that no table knows, its ending."""
    if tags:
        parts = parts_of[lower].lower()
        more = "v" if "v" in parts and tags[0] not in "VZDLI" else "n" if "n" in parts and tags[0] not in "NP" else ""
        return tags[:2] + more
    if lower[0].isdigit():
        return "0"
    own, _, form = parts_of[lower.rpartition("-")[2] or lower].lower().partition("/")
    return f"{own[:2]}/{form[:3]}" if form else own[:2] or lower[-2:]


def word_features(outlook: Outlook) -> list[str]:
    """The features of a word by itself."""
    lower = outlook.lower
    last = lower.rpartition("-")[2] or lower
    parts = parts_of[last]
    own = [f"w{lower}", f"o{outlook.code}", f"i{lower[:3]}", f"l{parts}", f"m{parts}{last[-2:]}"]
    return [*own, f"s{last[-2:]}", f"s{last[-3:]}", f"S{last[-4:]}"]
