"""The short phrases that every report uses for who, when and how."""

__all__ = [
    "NOBODY",
    "as_of",
    "chain_names",
    "counted",
    "outlet_of",
    "stance_words",
    "standing",
    "stated_by",
    "through",
    "time_words",
    "underscored",
]

from claimkit.dossier import Topic
from claimkit.english.nouns import plural
from claimkit.model.claim import Claim
from claimkit.model.source import SourceKind
from claimkit.model.when import When

NOBODY = "no source named"

_STANCES = {
    "denies": "denies it",
    "confirms": "confirms it",
    "does_not_confirm": "does not confirm it",
    "no_comment": "does not comment",
    "suggests": "suggests it",
    "intends": "intends it",
    "refuses": "refuses it",
    "believes": "believes it",
    "calls_for": "calls for it",
    "asks": "asks",
}


def counted(count: int, noun: str) -> str:
    """The noun with its number.

    >>> counted(1, "figure"), counted(12000, "figure")
    ('1 figure', '12,000 figures')
    """
    return f"{count:,} {noun if count == 1 else plural(noun)}"


def underscored(word: str) -> str:
    """A word of an enumeration for people to read.

    >>> underscored("at_most")
    'at most'
    """
    return word.replace("_", " ")


def stance_words(claim: Claim) -> str:
    """The stance where it is not to assert, else nothing."""
    return _STANCES.get(str(claim.stance), "")


def stated_by(claim: Claim) -> str:
    """The origin, with its stance where that is not to assert."""
    name = claim.origin.name if claim.origin else NOBODY
    stance = stance_words(claim)
    return f"{name} ({stance})" if stance else name


def through(claim: Claim) -> tuple[str, ...]:
    """The names between the outlet and the origin."""
    links = claim.chain if claim.origin is None else claim.chain[:-1]
    return tuple(link.name for link in links if link.kind is not SourceKind.OUTLET)


def outlet_of(claim: Claim) -> str | None:
    """The outlet that the chain begins with."""
    first = claim.chain[0] if claim.chain else None
    return first.name if first is not None and first.kind is SourceKind.OUTLET else None


def chain_names(claim: Claim, unnamed: str) -> tuple[str, ...]:
    """The chain from the outlet (or `unnamed`) to the origin, as names without repetition in a row."""
    names = [outlet_of(claim) or unnamed]
    links = claim.chain[1:] if outlet_of(claim) else claim.chain
    for name in (*(link.name for link in links), *([NOBODY] if claim.origin is None else [])):
        if name != names[-1]:
            names.append(name)
    return tuple(names)


def as_of(claim: Claim) -> str:
    """The time that the claim speaks of, else the day on which it was reported."""
    if claim.when is not None:
        return time_words(claim.when)
    return str(claim.reported) if claim.reported else ""


def time_words(when: When) -> str:
    """A time for people to read.

    >>> from claimkit import parse_when
    >>> [time_words(parse_when(edtf)) for edtf in ("2024-10-22", "2024-10", "../2024-12-31", "2024-08-01/..")]
    ['2024-10-22', '2024-10', 'by 2024-12-31', 'since 2024-08-01']
    """
    edtf = str(when)
    start, slash, end = edtf.partition("/")
    if not slash:
        return edtf
    if start == "..":
        return f"by {end}" if end != ".." else "at some time"
    return f"since {start}" if end == ".." else f"{start} to {end}"


def standing(topic: Topic) -> str:
    """What stands, as the end of a sentence on the topic: its latest figure, and of what it is a part."""
    latest = topic.latest.claim.quantity if topic.latest is not None else None
    last = f", latest: {' '.join(latest.text.split())}" if latest is not None and len(topic.figures) > 1 else ""
    part = f", part of: {topic.part_of.title}" if topic.part_of is not None else ""
    return last + part
