"""Whether a line by itself is furniture: a control, an order to the reader, a credit, the title of another piece."""

__all__ = ["LONG", "SHAPES", "Line"]

import re
from collections.abc import Sequence

from attrs import define

from claimkit.english.word_lists import word_list
from claimkit.model.span import Span
from claimkit.parse.furniture.phrases import FINAL, PHRASES, SHORT, FurnitureHit, word_sort
from claimkit.rules import Rule, RuleSet

# Longer lines are prose whatever single words they hold; phrases are then asked of each sentence.
LONG = 40
_HANDLE = re.compile(r"(?<!\w)@\w{2,}|https?://|www\.\w|©|\(c\) \d{4}")
# Words in lower case that stand in names and titles.
_WITHIN_NAMES = word_list("small words within names of media")
_LONGEST_BYLINE = 8
# Words of a title longer than this are written with a capital.
_SHORT_WORD = 3


# Not frozen: one is made for every line that may be furniture, and none is changed.
@define(eq=False)
class Line:
    """A line of a text, or a sentence of it.

    - `shown`: what one sees of it, without blanks at its edges; `start`: its place
    - `words`: its words in lower case
    - `hits`: the furniture phrases in it
    - `closed`: whether it ends as a sentence does
    - `amid`: whether the report has begun before it; `only`: whether there is no other line
    """

    shown: str
    start: int
    words: Sequence[str]
    hits: Sequence[FurnitureHit]
    closed: bool
    amid: bool = False
    only: bool = False

    @property
    def is_prose(self) -> bool:
        """Whether it is longer than site furniture is."""
        return len(self.words) > LONG or (not self.hits and len(self.words) > SHORT)

    def span(self) -> Span:
        return Span(self.start, self.start + len(self.shown))


def _no_words(line: Line) -> bool | None:
    return None if line.words else True


def _phrase(line: Line) -> bool | None:
    return PHRASES.first(line) or None if line.hits else None


def _lone(line: Line) -> bool | None:
    """Phrases decide of long lines and of a text of one line; the shapes below say nothing there."""
    return False if len(line.words) > SHORT or line.only else None


def _order(line: Line) -> bool | None:
    """An order to the reader: it begins with such a verb and names a thing on the page, or the reader."""
    words, shown = line.words, line.shown
    if words[0] not in word_sort("imperative"):
        return None
    thing = not word_sort("control").isdisjoint(words) or _HANDLE.search(shown) is not None
    reader = not word_sort("second person").isdisjoint(words) or not {"us", "our", "me"}.isdisjoint(words)
    shouted = shown.upper() == shown and shown.lower() != shown
    return thing or reader or shouted or None


def _names_in(line: Line) -> tuple[str, ...]:
    return tuple(w for w in line.shown.split()[1:] if w[:1].isalpha())


def _titled(names: Sequence[str]) -> int:
    """How many of the words are written as in a name."""
    return sum(w[:1].isupper() or w in _WITHIN_NAMES for w in names)


def _byline(line: Line) -> bool | None:
    if line.words[0] != "by" or FINAL.search(line.shown.rstrip(":")):
        return None
    names = _names_in(line)
    return (2 <= len(names) <= _LONGEST_BYLINE and _titled(names) == len(names)) or None


def _credit(line: Line) -> bool | None:
    first = line.words[0]
    if first == "by" or first not in word_sort("credit") or FINAL.search(line.shown.rstrip(":")):
        return None
    names = _names_in(line)
    mark = line.shown[len(first) :].lstrip()[:1]
    return (mark in {":", "/", "|"} and _titled(names) >= len(names) - 1) or None


def _title(line: Line) -> bool | None:
    """A heading or the title of another piece: capitals throughout, no full stop, no lower-case verb."""
    shown = line.shown
    if not line.amid or line.closed or len(line.words) < 2 or not shown[0].isalpha():
        return None
    long = [w for w in shown.split() if len(w.strip(".,:;'’\"()")) > _SHORT_WORD and w[0].isalpha()]
    return (bool(long) and all(w[0].isupper() for w in long)) or None


_REPORT = "Twelve people were killed when the dam above the valley burst late on Friday night, the governor said.\n"

SHAPES = RuleSet[Line, bool](
    "furniture in a line",
    (
        Rule("nothing but marks", _no_words, example=f"{_REPORT}[* * *]\nThe search goes on."),
        Rule(
            "a furniture phrase",
            _phrase,
            example=f"{_REPORT}[SIGN UP FOR OUR NEWSLETTER]",
            never=("Readers subscribe to the Valley Times, it said.",),
        ),
        Rule(
            "a line that is all there is",
            _lone,
            example="[Watch Your Step]",
            why="what is read alone was handed over to be read",
        ),
        Rule(
            "an order to the reader",
            _order,
            example=f"{_REPORT}[Visit us on www.valley.example]\nThe search goes on.",
            never=(f"{_REPORT}Support for the party fell to 12 percent.", f"{_REPORT}Follow-up checks found 60 cases."),
        ),
        Rule(
            "a byline",
            _byline,
            example=f"[By Jane Roe and John Doe]\n{_REPORT}",
            never=(f"{_REPORT}By Friday, 200 homes had been destroyed.",),
        ),
        Rule(
            "a picture's credit",
            _credit,
            example=f"{_REPORT}[Photo: Valley Fire Department]",
            never=(f"{_REPORT}Source close to the mayor: 12 dead.",),
        ),
        Rule(
            "the title of another piece",
            _title,
            example=f"{_REPORT}[What We Know About the Valley Dam]\nThe search goes on.",
            never=("What We Know About the Valley Dam\nThe search goes on.", f"{_REPORT}At least 31 dead in flood"),
            why="titles stand above the report; what looks like one amid it leads elsewhere",
        ),
    ),
)
