"""Tells which topic a claim belongs to."""

__all__ = ["TopicKey", "key_of", "name_of"]

from functools import cache
from typing import NamedTuple

from claimkit.comparison.measures import measure_of
from claimkit.comparison.words import ancestors
from claimkit.english.lexicon import DEFAULT, Lexicon
from claimkit.english.tables import rows
from claimkit.model.claim import Claim

# What happens to people as such: soldiers and children who died are counted in one topic.
_TO_PEOPLE = frozenset(
    {"die", "injure", "miss", "displace", "arrest", "infect", "rescue", "vaccinate", "protest", "vote"}
)


class TopicKey(NamedTuple):
    """What all claims of a topic share: the unit where it is no count, the kind of thing, and what happens to it."""

    unit: str | None
    thing: str | None
    event: str | None


@cache
def _events() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("topic_events")}


def key_of(claim: Claim, lexicon: Lexicon = DEFAULT) -> TopicKey | None:
    """The topic of a claim; None for one that does not say what it is about.

    >>> troops = Claim(text="…", action="train", object="special forces")
    >>> key_of(troops)
    TopicKey(unit=None, thing='soldier', event='send')
    """
    measure = measure_of(claim, lexicon)
    event = _events().get(measure.event, measure.event) if measure.event else None
    thing = _root(measure.thing, event)
    if thing is None and (event is None or claim.quantity is None):
        return None
    unit = None
    if claim.quantity is not None and not measure.is_count and measure.unit is not None:
        unit = measure.unit[1]
    return TopicKey(unit, thing, event)


def _root(thing: str | None, event: str | None) -> str | None:
    """The kind under which a topic gathers a thing: the widest, but soldiers, workers and children are not one."""
    if thing is None:
        return None
    kinds = (thing, *ancestors(thing))
    if kinds[-1] != "person" or event in _TO_PEOPLE:
        return kinds[-1]
    return kinds[-2] if len(kinds) > 1 else thing


def name_of(key: TopicKey) -> str:
    """The topic's name for readers.

    >>> name_of(TopicKey(None, "soldier", "send")), name_of(TopicKey("%", "unemployment", None))
    ('soldier: send', 'unemployment (%)')
    """
    name = key.thing or key.event or ""
    if key.thing and key.event:
        name = f"{key.thing}: {key.event}"
    return f"{name} ({key.unit})" if key.unit else name
