"""What a dictionary says of a word: whether it is a noun, a verb, an adjective or an adverb, or a form of one."""

__all__ = ["parts_of"]

from collections.abc import Iterator
from functools import cache

from claimkit.english.memo import Memo
from claimkit.english.tables.syntax import WORD_PARTS
from claimkit.english.verb_forms import Form, readings_of


@cache
def _parts() -> dict[str, str]:
    """From each word of the table to its parts of speech, the likeliest first."""
    return {word: row.parts for row in WORD_PARTS for word in row.words}


def _parts_of(word: str) -> str:
    known = _parts()
    own = known.get(word, "")
    for ending, letter in (("ing", "i"), ("ed", "d")):
        if word.endswith(ending):
            is_form = any("v" in known.get(stem, "").lower() for stem in _stems(word, ending))
            return f"{own}/{letter}" if is_form else f"{own}/"
    if word.endswith("s") and not word.endswith("ss"):
        singular = next((stem for stem in _stems(word, "s") if stem in known), "")
        return f"{own}/s{known.get(singular, '')}"
    irregular = readings_of[word].alone
    if not irregular:
        return own
    # Of what is a form by itself ("fell", "rose") rare senses tell nothing.
    noun = "n" if "n" in own.lower() else ""
    return f"{noun}/{''.join(sorted({_LETTERS[form] for _, form in irregular}))}"


_LETTERS = {Form.BASE: "b", Form.THIRD: "z", Form.PAST: "t", Form.PARTICIPLE: "l", Form.GERUND: "g"}


def _stems(word: str, ending: str) -> Iterator[str]:
    """What the word may be a form of: "hop" and "hope" of "hoped", "stop" of "stopped", "carry" of "carried"."""
    stem = word[: -len(ending)]
    yield stem
    if ending == "s":
        if stem.endswith("e"):
            yield stem[:-1]
    else:
        yield stem + "e"
        if len(stem) > 2 and stem[-1] == stem[-2]:
            yield stem[:-1]
    if stem.endswith(("i", "ie")):
        yield stem.rstrip("e")[:-1] + "y"


parts_of: Memo[str] = Memo(_parts_of)
"""The parts of speech of a word in lower case by the dictionary; behind a slash, of what it is a form.

>>> parts_of["plan"], parts_of["stopped"], parts_of["floods"], parts_of["zzz"]
('vn', '/d', '/svn', '')
"""
