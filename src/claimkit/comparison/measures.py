"""What a claim measures, in a form in which it can be compared."""

__all__ = ["Measure", "is_country", "measure_of"]

from collections.abc import Mapping
from functools import cache, lru_cache

from attrs import frozen

from claimkit.comparison.quantities import unit_key
from claimkit.comparison.words import (
    Noun,
    action_of,
    ancestors,
    compound,
    country_around,
    country_of,
    event_of,
    is_level,
    is_light,
    noun_of,
    unaccented,
)
from claimkit.english.lexicon import DEFAULT, Lexicon
from claimkit.english.tables.events import EVENT_THINGS
from claimkit.english.word_lists import word_list
from claimkit.model.claim import Claim
from claimkit.model.unit import Unit, UnitKind

_WHERE = word_list("prepositions of a state")
_CHANGES = {"rise", "fall"}


@frozen
class Measure:
    """What is counted or measured, and of whom: each part None where the claim does not say.

    `unit` is equal for units that can be compared, `thing` is what is counted
    or has the amount, `kinds` what it is part of, `event` what happens to it, `change` the direction of a
    change ("rise", "fall"). `actor` and `place` are names as compared: a
    country is its code. `subset` is what narrows the things down.

    >>> from claimkit import Quantity, Unit
    >>> dead = Quantity(20, 20, unit=Unit("count", "person", "person", "people"), counted="fatalities")
    >>> measure = measure_of(Claim(text="The floods left 20 fatalities.", quantity=dead, action="leave"))
    >>> measure.thing, measure.event
    ('person', 'die')
    """

    unit: tuple[str, str] | None
    is_count: bool
    thing: str | None
    kinds: tuple[str, ...]
    event: str | None
    change: str | None
    actor: str | None
    place: str | None
    country: str | None
    subset: frozenset[str]

    @property
    def is_empty(self) -> bool:
        """Whether the claim has no figure, and does not say of what it speaks either."""
        return not self.is_count and self.unit is None and self.thing is None and self.event is None


def measure_of(claim: Claim, lexicon: Lexicon = DEFAULT) -> Measure:
    """What `claim` measures; words are compared as the lexicon's synonyms say."""
    quantity = claim.quantity.value if claim.quantity is not None else None
    return _measure(
        quantity.unit if quantity is not None else None,
        quantity.counted if quantity is not None else None,
        quantity is not None,
        claim.actor,
        claim.action,
        claim.object,
        claim.place,
        claim.subset,
        lexicon,
    )


@cache
def _things_of_events() -> Mapping[tuple[str | None, str | None], str]:
    """What is counted when something happens to some things: who lays off 500 workers cuts 500 jobs."""
    return {(row.action, row.thing): row.counted for row in EVENT_THINGS}


@lru_cache(maxsize=8192)
def _measure(
    unit: Unit | None,
    counted_as: str | None,
    has_figure: bool,
    actor: str | None,
    verb: str | None,
    thing_named: str | None,
    place: str | None,
    subset: tuple[str, ...],
    lexicon: Lexicon,
) -> Measure:
    """`measure_of` by the parts of a claim that it goes by: many claims of a topic share them."""
    is_count = has_figure and (unit is None or unit.kind is UnitKind.COUNT)
    counted, about = noun_of(counted_as, lexicon), noun_of(thing_named, lexicon)
    action = action_of(verb, lexicon)
    noun = counted if counted.thing is not None else about
    if noun.thing is None and unit is not None and unit.kind is UnitKind.COUNT:
        noun = noun_of(unit.code, lexicon)
    event = _event(action, (counted, about), is_count and place is not None)
    if event in {None, "be"} and verb == "be":
        # "Are on board", "are without power": where or how things are is what happens to them.
        event = next((words for words in subset if " " in words and words.split()[0] in _WHERE), event)
        subset = tuple(words for words in subset if words != event)
    event = None if event is None else event_of(event)
    thing = "person" if noun.thing == "life" else noun.thing
    thing = _things_of_events().get((event, thing), thing)
    if thing is not None and noun.event is not None and event_of(noun.event) == event:
        # "80,000 protesters" who protest are 80,000 people.
        thing = (thing, *ancestors(thing))[-1]
    name = _name(actor, seats=True)
    if thing is None and event is None and name is not None and not is_country(name):
        # "Unemployment stood at 5 %".
        thing = noun_of(actor, lexicon).thing
    narrowed = {" ".join(words.casefold().split()) for words in subset}
    if noun.increment:
        narrowed.add("more")
    return Measure(
        unit=unit_key(unit),
        is_count=is_count,
        thing=thing,
        kinds=_kinds(thing, unit),
        event=event,
        change=action if action in _CHANGES else None,
        actor=name,
        place=_place(place),
        country=noun.country,
        subset=frozenset(narrowed - {""}),
    )


def _kinds(thing: str | None, unit: Unit | None) -> tuple[str, ...]:
    """The kinds that a thing is part of; for a word of no table, the class as which it is counted."""
    if thing is None:
        return ()
    known = ancestors(thing)
    if not known and thing.endswith("worker") and thing != "worker":
        # "Dockworkers", "steelworkers".
        return ("worker", *ancestors("worker"))
    if known or unit is None or unit.kind is not UnitKind.COUNT or unit.code == thing:
        return known
    return (unit.code,)


def _event(action: str | None, nouns: tuple[Noun, ...], placed: bool) -> str | None:
    """What happened: told by the verb, or by the noun where the verb says little."""
    together = (compound(action, noun.thing) for noun in nouns if action is not None and noun.thing is not None)
    event = next(filter(None, together), None)
    if event is not None:
        return event
    if action is not None and any(noun.event and compound(action, "person") == noun.event for noun in nouns):
        # "Protesters took part": what people do together, said of those who are called after it.
        return compound(action, "person")
    told = next((noun.event for noun in nouns if noun.event is not None), None)
    if action is None or is_light(action):
        if told is not None:
            return told
        if action is None or not is_level(action):
            return action
        # To be somewhere is something that can be counted; to be, stand or rise is not.
        return "be" if action == "be" and placed else None
    return action


def _name(name: str | None, *, seats: bool) -> str | None:
    """A name as compared: a country's code, else the words without case and article."""
    if name is None or not name.strip():
        return None
    return country_of(name, seats=seats) or unaccented(" ".join(name.split()).removeprefix("the ").removeprefix("The "))


def is_country(name: str) -> bool:
    """Whether a name as compared is the code of a country or of a bloc that acts like one."""
    return len(name) <= 4 and name.isupper()


def _place(place: str | None) -> str | None:
    """A place as compared, from the narrow to the wide: "Kursk, RU"; several in alphabetic order: "SY and TR"."""
    if place is None:
        return None
    several = _several(place)
    if len(several) > 1:
        return " and ".join(sorted({one for one in map(_place, several) if one})) or None
    parts = [part for part in (_name(part.strip(), seats=False) for part in place.split(",")) if part]
    around = country_around(parts[-1]) if parts and not is_country(parts[-1]) else None
    return ", ".join([*parts, around] if around else parts) or None


def _several(place: str) -> list[str]:
    """The places that "and" joins, where it is no part of a country's name."""
    found: list[str] = []
    for name in place.split(" and "):
        if found and country_of(f"{found[-1]} and {name}") is not None:
            found[-1] = f"{found[-1]} and {name}"
        else:
            found.append(name)
    return found
