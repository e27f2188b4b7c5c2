"""Reads what a figure counts or measures, and what happens to it, where noun and verb share the work."""

__all__ = [
    "PERSON_DEEDS",
    "counted_thing",
    "from_subject",
    "is_level",
    "measured",
    "number_of",
    "object_without_figure",
    "predicate_after",
    "tells_event",
]

from claimkit.english.actions import actions, verbs_of_sort
from claimkit.english.lexicon import Lexicon
from claimkit.english.normal_forms import known_form, noun_form
from claimkit.english.nouns import without_possessive
from claimkit.english.tables.nouns import CLAIM_NOUNS
from claimkit.english.word_kinds import DETERMINER, PREPOSITION, SUBORDINATOR, kinds
from claimkit.english.word_lists import word_list
from claimkit.model.quantity import Quantity
from claimkit.model.unit import UnitKind
from claimkit.syntax.event_words import event_nouns, topic_words
from claimkit.syntax.figure_clauses import Clause, governing
from claimkit.syntax.phrase_heads import head_end, noun_phrase, plain_noun
from claimkit.text.tokens import Tokens

_LEVEL_PREPOSITIONS = word_list("prepositions of a level")
_BOUNDS = frozenset({"below", "above"})
# A global is read faster than a member of an enumeration.
_COUNT = UnitKind.COUNT


def counted_thing(
    tokens: Tokens, clause: Clause, quantity: Quantity, action: str | None, lexicon: Lexicon
) -> tuple[str | None, str | None]:
    """The counted thing and the action, where the counted noun or the word after it gives them away."""
    if not _is_count(quantity):
        return None, action
    group = clause.group
    word = quantity.counted.split()[-1].lower() if quantity.counted else None
    if word is not None and word in event_nouns():
        counted, event = event_nouns()[word]
        return counted or noun_form(word, lexicon=lexicon), event
    undergone = _undergone(tokens, clause)
    if undergone is not None:
        return noun_form(quantity.counted, lexicon=lexicon) if quantity.counted else "person", undergone
    at = group.end if group is not None and clause.subject else -1
    following = tokens.lower[at] if 0 <= at < clause.end else ""
    loose = following and group is not None and group.lemma in _LOOSE
    predicate = _PREDICATES.get(following) if loose else predicate_after(tokens, clause)
    if predicate is not None:
        return noun_form(word, lexicon=lexicon) if word else "person", predicate
    if group is not None and clause.subject:
        if following in event_nouns() and group.lemma in topic_words("light"):
            action = event_nouns()[following][1]
        if word is None and group.lemma == "be":
            named = _predicate_noun(tokens, clause, lexicon)
            if named is not None:
                return named, _among(tokens, clause) or action
    if word is None and group is not None and group.lemma == "save":
        # "Save 15 billion overall": money as likely as people.
        return None, group.lemma
    if quantity.counted is None or word is None:
        deed = group is not None and clause.subject and action in PERSON_DEEDS
        return "person" if deed or action in _PERSON_ACTIONS else None, action
    return noun_form(quantity.counted, lexicon=lexicon), action


def tells_event(quantity: Quantity) -> bool:
    """Whether what is counted says what happened: "31 dead"."""
    return quantity.counted is not None and quantity.counted.rpartition(" ")[2].lower() in event_nouns()


def _is_count(quantity: Quantity) -> bool:
    return quantity.unit is None or quantity.unit.kind is _COUNT


def _undergone(tokens: Tokens, clause: Clause) -> str | None:
    """The action that a noun right before tells of: "the closure of three plants", "the deaths of 12 people"."""
    at = clause.first - 2
    if at < clause.start or tokens.lower[at + 1] != "of" or tokens.lower[at] in topic_words("group"):
        return None
    group = clause.group
    if group is not None and (
        (group.lemma == "be" and not clause.subject) or governing().get(group.lemma) == "negative"
    ):
        return None
    told = event_nouns().get(tokens.lower[at])
    return told[1] if told is not None else None


def predicate_after(tokens: Tokens, clause: Clause) -> str | None:
    """The action that the word after the figure tells of, or the one after an adverb such as "still": "12 dead"."""
    at, end, lower = clause.last, clause.end, tokens.lower
    if at >= end:
        return None
    if lower[at] in {"still", "also", "now"} and at + 1 < end:
        at += 1
    return _PREDICATES.get(lower[at])


def _predicate_noun(tokens: Tokens, clause: Clause, lexicon: Lexicon) -> str | None:
    """The noun in "15 were children"."""
    assert clause.group is not None
    at = clause.group.end
    if at < clause.end and plain_noun(tokens, at) and known_form(tokens.lower[at], lexicon=lexicon):
        return noun_form(tokens.lower[at], lexicon=lexicon)
    return None


def _among(tokens: Tokens, clause: Clause) -> str | None:
    """The action told by "of the dead", "among the wounded" in front of a figure."""
    for index in range(clause.start, clause.first):
        if tokens.lower[index] in event_nouns() and tokens.lower[clause.start] in {"of", "among"}:
            return event_nouns()[tokens.lower[index]][1]
    return None


_LOOSE = word_list("actions that say little of those counted")


_PREDICATES = {
    "dead": "die",
    "killed": "die",
    "missing": "miss",
    "unaccounted": "miss",
    "injured": "injure",
    "wounded": "injure",
    "hurt": "injure",
    "trapped": "trap",
    "stranded": "strand",
    "homeless": "displace",
    "arrested": "arrest",
    "displaced": "displace",
}


_PERSON_ACTIONS = word_list("actions that befall people")


# How far before the figure "number" may stand.
_NUMBER_OF = 16
_OF_MEASURES = word_list("actions of a measure itself")
PERSON_DEEDS = word_list("actions that people do")
"""What only people do: "hundreds of thousands marched"."""


def is_level(tokens: Tokens, clause: Clause, quantity: Quantity) -> bool:
    """Whether the figure says where a measure stands ("rose to 5 %"), not by how much it changes ("rose 5 %")."""
    group = clause.group
    if group is None or clause.subject:
        return False
    if group.lemma == "hit" and quantity.counted is None and clause.first == group.end:
        # "Inflation hit 8.3 percent".
        return True
    if group.lemma not in verbs_of_sort("level") or (
        governing().get(group.lemma) == "possible" and _is_count(quantity)
    ):
        # What "weighs three closures" has no weight.
        return False
    if group.lemma in verbs_of_sort("state") or actions().get(group.lemma) in {"reach", "exceed", "become"}:
        return True
    between = tokens.lower[group.end : clause.first]
    if not between and tokens.lower[clause.first] in _BOUNDS:
        # "Fall below 3 percent": the bound is where it gets to.
        return True
    return bool(between) and between[-1] in _LEVEL_PREPOSITIONS


def measured(
    tokens: Tokens,
    clause: Clause,
    subject: tuple[int, int] | None,
    action: str | None,
    level: bool,
    lexicon: Lexicon,
) -> tuple[str | None, str | None]:
    """What an amount without a counted noun measures: "the budget of $3 billion", "unemployment rose to 5 percent"."""
    if clause.group is None and clause.first - 1 > clause.start and tokens.lower[clause.first - 1] == "at":
        # "Turnout at 60 percent".
        return _event(noun_phrase(tokens, clause.start, clause.first - 1), lexicon, "be")
    of = _before_of(tokens, clause)
    if of is not None:
        return _event(of, lexicon, action)
    after = clause.last
    if after < clause.end and tokens.lower[after] == "of" and not (level and subject is not None):
        whole = _whole_of(tokens, clause, lexicon)
        if whole is not None:
            return whole, action
    # "A £31bn bid" is a noun, whatever else the word may be.
    article = clause.first > clause.start and bool(kinds[tokens.lower[clause.first - 1]] & DETERMINER)
    verbal = not article and any(group.start == after for group in clause.groups)
    if after < clause.end and plain_noun(tokens, after) and not clause.subject and not verbal:
        end = after + 1
        verbs = {group.start for group in clause.groups}
        while end < min(clause.end, after + 4) and plain_noun(tokens, end) and end not in verbs:
            end += 1
        return _event(tokens.lower[end - 1], lexicon, action)
    by = not level and clause.first - 1 > clause.start and tokens.lower[clause.first - 1] == "by"
    changed = _object_between(tokens, clause) if by else None
    if changed is not None:
        # "The drug reduced admissions by 30 percent": what has fallen is the object.
        return noun_form(changed, lexicon=lexicon), action
    own = level or action in _OF_MEASURES or (clause.undergone and not clause.subject)
    if own and subject is not None and not clause.subject:
        name = noun_phrase(tokens, *subject)
        counted, event = _event(name, lexicon, "be" if level else action)
        return counted, event if level else action
    if clause.subject and clause.group is not None:
        return None, action
    between = _object_between(tokens, clause)
    if between is not None:
        told = event_nouns().get(between)
        if told and (told[0] or tokens.lower[clause.first - 1] == "at"):
            # "Raised the toll by 30", "put the leak at 900 tonnes".
            return told[0] or None, told[1]
        return noun_form(between, lexicon=lexicon), action
    return _purpose(tokens, clause, lexicon), action


def object_without_figure(
    tokens: Tokens, clause: Clause, subject: tuple[int, int] | None, lexicon: Lexicon
) -> str | None:
    """What the action of a clause without a figure is done to: the noun after an active verb, the subject of a passive.

    Only nouns of a kind that news count are given.
    """
    group = clause.group
    if group is None:
        return None
    if group.passive:
        if subject is None:
            return None
        head = tokens.lower[head_end(tokens, *subject) - 1]
        return known_form(without_possessive(head), lexicon=lexicon)
    lower = tokens.lower
    for index in range(group.end, clause.end):
        word = lower[index]
        kind = kinds[word]
        if not kind & DETERMINER and (kind & _AFTER_OBJECT or not word[0].isalpha()):
            return None
        found = known_form(word, lexicon=lexicon)
        if found and not (index + 1 < clause.end and plain_noun(tokens, index + 1)):
            return found
    return None


_AFTER_OBJECT = PREPOSITION | SUBORDINATOR


def _whole_of(tokens: Tokens, clause: Clause, lexicon: Lexicon) -> str | None:
    """What a share is of: "95 percent of the votes"."""
    begin = end = clause.last + 1
    while end < clause.end and kinds[tokens.lower[end]] & DETERMINER:
        begin = end = end + 1
    verbs = {group.start for group in clause.groups}
    while end < min(clause.end, begin + 4) and plain_noun(tokens, end) and end not in verbs:
        end += 1
    return noun_form(without_possessive(" ".join(tokens.lower[begin:end])), lexicon=lexicon) if end > begin else None


def _event(noun: str, lexicon: Lexicon, action: str | None) -> tuple[str, str | None]:
    last = noun.split()[-1]
    if last == noun and noun in CLAIM_NOUNS.words and noun not in event_nouns():
        # "The real figure" points back to one given before.
        return noun, action
    if last in event_nouns():
        counted, event = event_nouns()[last]
        return (counted or noun_form(noun, lexicon=lexicon)), event
    return noun_form(noun, lexicon=lexicon), action


def number_of(tokens: Tokens, clause: Clause, lexicon: Lexicon) -> tuple[str | None, str] | None:
    """What "the number killed" or "the number of shops that closed" counts, and what happens to it.

    The words stand before the figure, as a subject or after a verb such as "put"; None where they do not.
    """
    # Further back than the clause: "the number of patients whose data was exposed at 900".
    lower, at = tokens.lower, clause.first - 1
    if "number" not in lower[max(0, clause.first - _NUMBER_OF) : clause.first]:
        return None
    while lower[at] != "number":
        if not lower[at][0].isalnum():
            return None
        at -= 1
    verbs = [group for group in clause.groups if at < group.start and group.end <= clause.first]
    end = verbs[0].start if verbs else clause.first - 1
    if at + 1 < end and lower[at + 1] == "of":
        head = at + 2
        while head + 1 < end and plain_noun(tokens, head + 1):
            head += 1
        counted: str | None = noun_form(" ".join(lower[at + 2 : head + 1]), lexicon=lexicon)
        told = event_nouns().get(lower[head])
        if told is not None:
            return told[0] or counted, told[1]
    elif verbs and verbs[0].start == at + 1 and verbs[0].bare:
        counted = None
    else:
        return None
    if not verbs or verbs[0].lemma in verbs_of_sort("level"):
        return counted, "be"
    action = actions().get(verbs[0].lemma, verbs[0].lemma)
    return counted or ("person" if action in _PERSON_ACTIONS else None), action


def from_subject(tokens: Tokens, subject: tuple[int, int] | None, action: str | None) -> str | None:
    if subject is None:
        return action
    last = tokens.lower[head_end(tokens, *subject) - 1]
    return event_nouns()[last][1] if last in event_nouns() else "be"


def _before_of(tokens: Tokens, clause: Clause) -> str | None:
    """The noun in "a loss of $3 million"."""
    at = clause.first - 1
    if at < clause.start or tokens.lower[at] != "of" or at == clause.start:
        return None
    noun = tokens.lower[at - 1]
    if noun in topic_words("group") and noun not in topic_words("generic"):
        return None
    verbs = {group.end - 1 for group in clause.groups}
    if at - 1 in verbs:
        # "Spoke of 500".
        return None
    if noun in topic_words("generic") and at - 2 >= clause.start and at - 2 not in verbs and plain_noun(tokens, at - 2):
        return f"{tokens.lower[at - 2]} {noun}"
    return noun if noun.isalpha() else None


def _object_between(tokens: Tokens, clause: Clause) -> str | None:
    """The object in "raised taxes by $3 billion", "fined the bank $3 million"."""
    group = clause.group
    if group is None or clause.subject:
        return None
    end = clause.first
    if "by" in tokens.lower[group.end : end]:
        # "Raised its rate by half a point to 5.25 percent".
        end = tokens.lower.index("by", group.end)
    # "Put the spill in the river at 900 tonnes" is of the spill.
    spoken_of = (n for n in range(group.end + 1, end) if kinds[tokens.lower[n]] & PREPOSITION)
    end = next((n for n in spoken_of if tokens.lower[n - 1] in event_nouns()), end)
    while end > group.end and kinds[tokens.lower[end - 1]] & PREPOSITION:
        end -= 1
    if end <= group.end or not plain_noun(tokens, end - 1) or tokens.words[end - 2][0].isdigit():
        # "To 1.9 percent from 2.4 percent": the unit of another figure is no object.
        return None
    return without_possessive(tokens.lower[end - 1])


def _purpose(tokens: Tokens, clause: Clause, lexicon: Lexicon) -> str | None:
    """What money is for: "spend $3 billion on roads", "$5 million in damage"."""
    for index in range(clause.last, min(clause.end - 1, clause.last + 3)):
        if tokens.lower[index] in {"on", "for", "in", "of"} and index + 1 < clause.end:
            end = index + 1
            while end < clause.end and kinds[tokens.lower[end]] & DETERMINER:
                end += 1
            while end + 1 < clause.end and plain_noun(tokens, end + 1) and end - index < 4:
                end += 1
            if end < clause.end and plain_noun(tokens, end) and tokens.words[end].islower():
                return noun_form(tokens.lower[end], lexicon=lexicon)
            return None
    return None
