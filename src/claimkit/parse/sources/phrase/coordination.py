"""Whether "and" in a source phrase joins several sources, or stands within the name of one."""

__all__ = ["Coordination", "coordinated"]

import re
from functools import cache

from claimkit.parse.sources.phrase.known_names import known_source
from claimkit.parse.sources.phrase.personal_names import is_personal_name, split_title
from claimkit.parse.sources.phrase.places import place_named
from claimkit.parse.sources.phrase.site import Phrase
from claimkit.parse.sources.phrase.words import in_class, is_capitalised, noun_of, role_of, source_head
from claimkit.rules import Rule, RuleSet

# Possessives by which the second of two is told through the first.
_ITS = frozenset(("its", "his", "her", "their"))
# A common noun with more words before it than this begins something other than a list.
_LONGEST_PART = 4


class Coordination(Phrase):
    """Words before and after an "and", `both` where the phrase begins so."""

    __slots__ = ("both", "last", "left", "right")

    def __init__(self, text: str, left: str, right: str, *, both: bool) -> None:
        super().__init__(text)
        self.left = left
        self.right = right
        self.both = both
        # The last of those that commas join before the "and".
        self.last = left.rsplit(", ", 1)[-1]

    @property
    def parts(self) -> list[str]:
        """The sources joined, in the order named."""
        return [*self.left.split(", "), self.right]


def coordinated(text: str) -> Coordination | None:
    """The parts of a phrase that names several sources; None where it names one.

    >>> coordinated("Moscow and Pyongyang").parts
    ['Moscow', 'Pyongyang']
    >>> coordinated("the Ministry of Labour and Employment")
    """
    both = text[:5].lower() == "both "
    inner = text[5:] if both else text
    left, joint, right = inner.partition(" and ")
    if not joint:
        left, joint, right = inner.partition(" & ")
    if not joint or not left or not right:
        return None
    site = Coordination(inner, left, right, both=both)
    return site if _SEVERAL.first(site) else None


def _both(site: Coordination) -> bool | None:
    return site.both or None


def _followers(site: Coordination) -> bool | None:
    return (site.right.split()[0].lower() in _ITS and "," not in site.left) or None


def _known_first(site: Coordination) -> bool | None:
    return ((known_source(site.last) or place_named(site.last)) and _starts_source(site.right)) or None


def _common_series(site: Coordination) -> bool | None:
    if "," not in site.left:
        return None
    parts = [part.split() for part in site.left.split(", ") if part.strip()]
    heads = [words[-1] for words in parts if len(words) <= _LONGEST_PART]
    return (len(heads) > 1 and all(map(_names_people, heads))) or None


def _names_people(head: str) -> bool:
    """Whether a common noun is for people: "the family", "protesters", "doctors", but not "doctor"."""
    noun = noun_of(head)
    if noun is None:
        return role_of(head) is not None and source_head(head.lower()) != head.lower()
    return noun[0] in ("person", "group")


def _apposition_before(site: Coordination) -> bool | None:
    parts = [part for part in site.left.split(", ") if part]
    plain = all(is_capitalised(part) and not role_of(part.split()[0]) for part in parts)
    return False if "," in site.left and not plain else None


def _within_name(site: Coordination) -> bool | None:
    return False if " of " in site.left and _body_with_complement().search(site.left) else None


def _two_names(site: Coordination) -> bool | None:
    return (_starts_source(site.right) and _names_one(site.last.split())) or None


@cache
def _body_with_complement() -> re.Pattern[str]:
    """Nouns of bodies and offices whose names go on with "of" and may have an "and" in them."""
    return re.compile(rf"(?:{'|'.join(sorted(in_class('named with complement')))})\b", re.IGNORECASE)


def _starts_source(text: str) -> bool:
    word = text.split()[0]
    first = word.lower()
    return is_capitalised(word) or first in in_class("determiner") or first in in_class("quantifier") or first in _ITS


def _names_one(words: list[str]) -> bool:
    """Whether the words before an "and" name a source by themselves, so that a second one follows."""
    if len(words) > 1 and words[0].lower() in _ITS:
        return True
    if not words or not is_capitalised(words[-1]):
        return False
    bare = [w for w in words if w.lower() not in in_class("determiner")]
    text = " ".join(bare)
    if known_source(text) or place_named(text) or split_title(bare) or is_personal_name(bare):
        return True
    return len(bare) == 1 and not noun_of(bare[0]) and not role_of(bare[0])


_SEVERAL = RuleSet[Coordination, bool](
    "coordination of sources",
    (
        Rule("both … and", _both, example="[Both Acme and the union] said the talks had failed."),
        Rule(
            "one and its own",
            _followers,
            example="[Carla Dunn and her lawyers] said the tape was a fake.",
            never=("The Ministry of Labour and Employment said 12 people died.",),
        ),
        Rule(
            "a known source and another",
            _known_first,
            example="[Moscow and Pyongyang] said the troops were there to train.",
            never=("France and 12 trucks were mentioned, police said.",),
        ),
        Rule(
            "groups in common words",
            _common_series,
            example="[Witnesses, residents and a guard] said 12 people died.",
        ),
        Rule(
            "one with an apposition",
            _apposition_before,
            example="[Ada Bell, the chair and founder of Harbour Trust,] said 12 people died.",
            why="what stands between the commas tells of the one before them",
        ),
        Rule(
            "within the name of a body",
            _within_name,
            example="[The Ministry of Labour and Employment] said 12 people died.",
            never=("Ada Bell and Carla Dunn said 12 people died.",),
        ),
        Rule(
            "two names",
            _two_names,
            example="[Ada Bell and Carla Dunn] said 12 people died.",
            never=("The Food and Drug Administration said 12 people died.",),
        ),
    ),
)
