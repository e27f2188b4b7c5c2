"""Finds verb groups: auxiliaries, negation and the verb that they belong to."""

__all__ = ["FORMS_OF_BE", "VerbGroup", "Verbs", "verb_groups"]

from itertools import compress

from attrs import define, field

from claimkit.english.actions import verbs_of_sort
from claimkit.english.memo import Memo
from claimkit.english.tables.nouns import EVENT_NOUNS, NOUN_CLASSES, SYNONYMS
from claimkit.english.verb_forms import Form, Reading, readings_of
from claimkit.english.word_kinds import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    DETERMINER,
    MODAL,
    NEGATION,
    PREPOSITION,
    PRONOUN,
    SUBORDINATOR,
    kinds,
)
from claimkit.english.word_lists import word_list
from claimkit.text.tokens import Tokens


@define(eq=False)
class VerbGroup:
    """A verb with what goes with it; `start` and `end` are token indices, the verb itself is at `end - 1`.

    `helpers` are the auxiliaries and modals in front, uncontracted and in lower case;
    `infinitive` is set by a "to" in front.

    Of what follows from these: `finite` says that the group can be the verb of a clause of its own; `bare` that it is a
    past tense or participle by itself ("500 people killed", "the flood killed"); `passive` that the subject undergoes
    the action ("were sent", "being sent", or a bare participle).
    """

    start: int
    end: int
    lemma: str
    form: Form
    helpers: tuple[str, ...]
    negated: bool
    infinitive: bool
    adverbs: tuple[str, ...]
    finite: bool = field(init=False)
    bare: bool = field(init=False)
    passive: bool = field(init=False)

    def __init__(
        self,
        start: int,
        end: int,
        lemma: str,
        form: Form,
        helpers: tuple[str, ...],
        negated: bool,
        infinitive: bool,
        adverbs: tuple[str, ...],
    ) -> None:
        # Written out, because an article has dozens.
        self.start, self.end = start, end
        self.lemma, self.form, self.helpers = lemma, form, helpers
        self.negated, self.infinitive, self.adverbs = negated, infinitive, adverbs
        if helpers:
            self.finite, self.bare = not infinitive, False
            self.passive = form is _PARTICIPLE and helpers[-1] in FORMS_OF_BE
        else:
            self.finite = not infinitive and form is not _GERUND
            self.passive = passive = form is _PARTICIPLE
            self.bare = passive or form is _PAST


# A global is read faster than a member of an enumeration.
_BASE, _PAST, _PARTICIPLE, _GERUND, _THIRD = Form.BASE, Form.PAST, Form.PARTICIPLE, Form.GERUND, Form.THIRD
FORMS_OF_BE = frozenset({"be", "is", "are", "am", "was", "were", "been", "being"})
_HAVE = frozenset({"have", "has", "had", "having"})
_CONTRACTED = {"re": "are", "ve": "have", "ll": "will", "m": "am"}
_NO_AUXILIARY: tuple[tuple[str, ...], bool] = (), False
# The verb and the form that an auxiliary is by itself; those that are not listed stand for "do".
_OWN = {
    "be": ("be", _BASE), "are": ("be", _BASE), "is": ("be", _THIRD), "am": ("be", _THIRD),
    "was": ("be", _PAST), "were": ("be", _PAST), "been": ("be", _PARTICIPLE), "being": ("be", _GERUND),
    "have": ("have", _BASE), "has": ("have", _THIRD), "had": ("have", _PAST), "having": ("have", _GERUND),
    "do": ("do", _BASE), "did": ("do", _PAST),
}  # fmt: skip
_OTHER = "do", _THIRD
_MONTH_OR_NAME = frozenset({"may", "will"})
_ONE = frozenset({"it", "he", "she", "who"})
_PRONOUNS_IS = word_list("words before a contracted is")
_POSSESSIVE = ("'s", "’s", "ʹs")
_MAX_ADVERBS = 4
# What stands before a verb and before no noun, besides pronouns.
_SUBJECTS = frozenset({"who", "which", "that", "and"})
# What is neither a verb in its base form, nor a noun before a verb.
_NO_VERB = DETERMINER | PREPOSITION | PRONOUN | SUBORDINATOR | COORDINATOR | ADVERB
_NO_NOUN = DETERMINER | PREPOSITION | COORDINATOR | AUXILIARY | MODAL | SUBORDINATOR | NEGATION


def verb_groups(
    tokens: Tokens, start: int, end: int, *, nouns: bool = False, gap: int | None = None
) -> list[VerbGroup]:
    """The verb groups among the tokens from `start` to `end`, in order.

    Words that are mostly nouns ("face", "plans") are taken for verbs only in places that tell, unless `nouns` says to
    take them for verbs wherever they can be. With a `gap`, there are no groups behind the first finite one but those
    that have at most so many tokens between one another.

    >>> from claimkit.text.tokens import tokenize
    >>> tokens = tokenize("Rivers have not yet flooded, but 500 people are being moved")
    >>> [(g.lemma, g.helpers, g.negated) for g in verb_groups(tokens, 0, len(tokens))]
    [('flood', ('have',), True), ('move', ('are', 'being'), False)]
    >>> [g.lemma for g in verb_groups(tokens, 0, len(tokens), gap=2)]
    ['flood']
    """
    lower = tokens.lower
    groups: list[VerbGroup] = []
    past, until = start, end
    for index in compress(range(start, end), map(_outlooks.__getitem__, lower[start:end])):
        if index < past:
            continue
        if index > until:
            break
        outlook = _outlooks[lower[index]]
        if outlook == "group":
            group = _group_at(tokens, index, start, end, nouns)
        elif (
            outlook == "verb"
            or (index + 1 < end and _takes_object[lower[index + 1]])
            or (index > start and lower[index - 1] in _ONE)
        ):
            group = _bare(tokens, index, start, end, nouns)
        else:
            continue
        # "Would cut imports": right after a verb, it is its object.
        if group is None or (index == past and group.form is _THIRD and groups and not groups[-1].bare):
            continue
        groups.append(group)
        past = group.end
        if gap is not None and (until < end or group.finite):
            until = past + gap
    return groups


class Verbs:
    """The verb groups of a text, with those of the last stretch at hand: figures share their sentences."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._at = (0, 0)
        self._groups: list[VerbGroup] = []

    def between(self, start: int, end: int) -> list[VerbGroup]:
        """What `verb_groups` gives."""
        if self._at != (start, end):
            self._at, self._groups = (start, end), verb_groups(self._tokens, start, end)
        return self._groups


def _group_at(tokens: Tokens, index: int, start: int, end: int, nouns: bool) -> VerbGroup | None:
    """The group that begins at `index` with an auxiliary or "to", among the tokens from `start` to `end`."""
    lower = tokens.lower
    infinitive = lower[index] == "to"
    helpers, negated = _NO_AUXILIARY if infinitive else _auxiliary(tokens, index)
    if not helpers and not infinitive:
        return _bare(tokens, index, start, end, nouns)
    at = index + 1
    adverbs: tuple[str, ...] = ()
    last = index
    while at < end and (role := _roles[lower[at]]) and len(adverbs) <= _MAX_ADVERBS:
        if role == "helper":
            more, more_negated = _auxiliary(tokens, at)
            if not more:
                break
            helpers += more
            negated |= more_negated
            last = at
        elif role == "negation" or (lower[at] == "no" and at + 1 < end and lower[at + 1] == "longer"):
            negated = True
        else:
            adverbs += (lower[at],)
        at += 1
    verb = _verb_after(tokens, at, end, helpers, infinitive) if at < end else None
    if verb is not None:
        lemma, form = verb
        return VerbGroup(index, at + 1, lemma, form, helpers, negated, infinitive, adverbs)
    if not helpers:
        return None
    # The auxiliary is the verb itself: "are in Russia", "has 500 workers".
    lemma, form = _OWN.get(helpers[-1], _OTHER)
    return VerbGroup(index, last + 1, lemma, form, helpers[:-1], negated, infinitive, adverbs)


def _adverb(word: str) -> bool:
    return bool(kinds[word] & ADVERB) or (word.endswith("ly") and len(word) > 4)


def _auxiliary(tokens: Tokens, index: int) -> tuple[tuple[str, ...], bool]:
    """The auxiliary that a token is or is contracted with, and whether it is negated."""
    word = tokens.lower[index]
    # "May" with a capital amid a sentence is the month.
    if word in _MONTH_OR_NAME and index > 0 and tokens.words[index][0].isupper():
        return _NO_AUXILIARY
    return _auxiliaries[word]


def _auxiliary_word(word: str) -> tuple[tuple[str, ...], bool]:
    if kinds[word] & AUXILIARY:
        return (word,), False
    if kinds[word] & MODAL:
        return ("can" if word == "cannot" else word,), word == "cannot"
    mark = max(word.find("'"), word.find("’"))
    if mark < 1:
        return _NO_AUXILIARY
    stem, ending = word[:mark], word[mark + 1 :]
    if ending == "t" and stem.endswith("n"):
        full = {"ca": "can", "wo": "will", "sha": "shall"}.get(stem[:-1], stem[:-1])
        known = kinds[full] & (AUXILIARY | MODAL)
        return ((full,), True) if known else _NO_AUXILIARY
    if ending in _CONTRACTED and kinds[stem] & PRONOUN:
        return (_CONTRACTED[ending],), False
    if ending == "s" and stem in _PRONOUNS_IS:
        return ("is",), False
    return _NO_AUXILIARY


_auxiliaries = Memo(_auxiliary_word)


def _role(word: str) -> str:
    """What a word may be between an auxiliary and its verb: "helper", "negation", "adverb", or "" for none of them."""
    if _auxiliaries[word][0]:
        return "helper"
    if kinds[word] & NEGATION:
        return "negation"
    return "adverb" if _adverb(word) else ""


_roles = Memo(_role)


def _verb_after(tokens: Tokens, at: int, end: int, helpers: tuple[str, ...], infinitive: bool) -> Reading | None:
    """The verb at `at` if it is in a form that may follow the helpers."""
    word = tokens.lower[at]
    readings = readings_of[word]
    if helpers:
        if helpers[-1] in FORMS_OF_BE:
            return readings.after_be
        if helpers[-1] in _HAVE:
            return readings.after_have
    if readings.base is not None:
        return readings.base
    plain = word.isalpha() and word.islower() and tokens.words[at] == word
    if plain and not readings.alone and _could_be_base(tokens, at, end, infinitive):
        return word, _BASE
    return None


def _could_be_base(tokens: Tokens, at: int, end: int, infinitive: bool) -> bool:
    word = tokens.lower[at]
    if kinds[word] & _NO_VERB or _takes_object[word] or (infinitive and word in SYNONYMS.words):
        # "Goes to school".
        return False
    # "to" may be a preposition: a verb is then known by an object or particle after it.
    if not infinitive:
        return True
    following = _after(tokens.lower, at, end)
    return bool(kinds[following] & DETERMINER) or following[:1].isdigit() or not word.endswith("s")


def _bare(tokens: Tokens, index: int, start: int, end: int, nouns: bool) -> VerbGroup | None:
    """A verb without auxiliary: past tense, participle, gerund or present."""
    lower = tokens.lower
    word = lower[index]
    readings = readings_of[word]
    before = lower[index - 1] if index > start else ""
    named = _names[before]
    for lemma, form in readings.alone:
        if form is _GERUND:
            found = not named and not kinds[word] & PREPOSITION
        elif form is _PAST or form is _PARTICIPLE:
            if named and (after := _after(lower, index, end)).isalpha() and not kinds[after] & PREPOSITION:
                continue
            # "Cut" and "put" are base forms, too.
            found = readings.base is None or _verbal_place(lower, index, end, before, named, lemma, nouns)
        else:
            found = word not in _PARTICLES and _verbal_place(lower, index, end, before, named, lemma, nouns)
        if found:
            break
    else:
        # A word that the tables lack has been looked at by its form: see `_outlook`.
        if readings.alone or named or tokens.words[index] != word:
            return None
        if readings.after_have is not None and before not in _ATTRIBUTIVE:
            lemma, form = readings.after_have[0], _PAST
        elif word.endswith("s") and _unknown_third(before, _after(lower, index, end)):
            lemma, form = word[:-1], _THIRD
        else:
            return None
    negated = index > 0 and bool(kinds[lower[index - 1]] & NEGATION)
    return VerbGroup(index, index + 1, lemma, form, (), negated, False, ())


def _after(lower: list[str], index: int, end: int) -> str:
    return lower[index + 1] if index + 1 < end else ""


_names = Memo(lambda before: bool(kinds[before] & DETERMINER) or (not kinds[before] and before.endswith(_POSSESSIVE)))
"""Whether a noun follows a word, or what describes one: "the", "Russia's"."""


# "Down" and "near" are verbs too, but hardly ever where no auxiliary or "to" stands before them.
_PARTICLES = word_list("particles that follow verbs and look like their objects")
_NOT_VERBS = word_list("words in -ed that are no past")
_ATTRIBUTIVE = frozenset({"of", "with", "by"})


def _outlook(word: str) -> str:
    """At a glance: "group" for a word that may begin a verb group, "verb" for one that may be a verb by itself.

    "third" is one that may be a verb before an object.
    """
    if word == "to" or _auxiliaries[word][0]:
        return "group"
    if readings_of[word].alone:
        return "verb"
    if not _may_be_unknown(word):
        return ""
    return "verb" if word.endswith("ed") else "third"


def _may_be_unknown(word: str) -> bool:
    """Whether a word may by its form be a verb that the tables lack: one in "-ed", or in "-s" and no known noun."""
    if len(word) < 5 or not word.isalpha() or word.endswith("ss"):
        return False
    if word.endswith("ed"):
        return word not in _NOT_VERBS
    return word.endswith("s") and word[:-1] not in NOUN_CLASSES.words and word not in EVENT_NOUNS.words


_outlooks = Memo(_outlook)


def _unknown_third(before: str, after: str) -> bool:
    """Whether an unknown word in -s stands where a verb does: "the museum attracts 1.2 million visitors"."""
    if before in _ONE:
        return True
    if not before.isalpha() or before.endswith(("s", "ly")) or kinds[before] & _NO_NOUN or not _takes_object[after]:
        return False
    # "Paid hackers $4 million": after a past tense it is a noun.
    return all(form is not _PAST for _, form in readings_of[before].alone) and not before.endswith("ed")


def _verbal_place(lower: list[str], index: int, end: int, before: str, named: bool, lemma: str, nouns: bool) -> bool:
    """Whether a word that may be a noun ("cuts", "rise") stands where a verb does."""
    kind = kinds[before]
    if kind & PRONOUN or before in _SUBJECTS:
        return True
    if named or not before or kind & PREPOSITION:
        return False
    after = _after(lower, index, end)
    if after == "of" or (before == "," and after == "the" and lemma in _MULTIPLES):
        # "Face hunger, double the number of last year".
        return False
    word = lower[index]
    if before[0].isdigit() and word.endswith("s") and word != lemma:
        # "14 suspects", "3 plans".
        return False
    if before.endswith("s") and readings_of[word].alone[0][1] is _PAST:
        # "Missiles hit", "firms cut": after a plural, such a form is a verb.
        return True
    if nouns or lemma not in verbs_of_sort("noun"):
        return True
    objects = _takes_object[after] or bool(kinds[after] & DETERMINER)
    if after == "at" and (index + 2 >= end or lower[index + 2] not in {"least", "most"}):
        # "Put the harvest at 5 million tonnes".
        objects = False
    # "Will close three plants by 2027".
    year = _after(lower, index + 1, end) if after == "by" else ""
    third = word != lemma and not (year.isdigit() and len(year) == 4)
    return objects or (after in {"to", "at", "by"} and (third or before.endswith("s"))) or _adverb(after)


_MULTIPLES = frozenset({"double", "triple", "quadruple"})
_OBJECT_WORDS = frozenset({
    "nearly", "almost", "about", "around", "some", "over", "under", "up", "as", "at", "least", "more", "fewer",
    "less", "hundreds", "thousands", "dozens", "$", "€", "£", "one", "two", "three", "four", "five", "six", "seven",
    "eight", "nine", "ten", "eleven", "twelve", "northern", "southern", "eastern", "western",
})  # fmt: skip
_takes_object = Memo(lambda after: after in _OBJECT_WORDS or after[:1].isdigit())
"""Whether the word after a verb shows that it has an object."""
