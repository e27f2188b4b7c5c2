"""The outcome of a comparison, and of a check, with the reasons for it."""

__all__ = ["Check", "Citation", "Comparison", "Outcome", "Provenance", "Reason", "Relation", "Verdict"]

from collections.abc import Iterable
from enum import StrEnum
from typing import NoReturn

from attrs import field, frozen

from claimkit.model.display import as_fragment
from claimkit.model.span import Mention


class Relation(StrEnum):
    """How what two statements say relates; the first that fits, in this order of strength.

    >>> from claimkit import compare, parse_quantity
    >>> print(compare(parse_quantity("10 to 12 km"), parse_quantity("15 km")).relation)
    conflicts
    """

    CONFLICTS = "conflicts"
    EQUAL = "equal"
    REFINES = "refines"
    REFINED_BY = "refined_by"
    DEVELOPS = "develops"
    TENSION = "tension"
    COMPATIBLE = "compatible"
    NOT_COMPARABLE = "not_comparable"

    @property
    def converse(self) -> "Relation":
        """The relation of b to a, where this is that of a to b.

        >>> print(Relation.REFINES.converse)
        refined_by
        """
        swapped = {Relation.REFINES: Relation.REFINED_BY, Relation.REFINED_BY: Relation.REFINES}
        return swapped.get(self, self)


class Provenance(StrEnum):
    """Whether two claims go back to one origin.

    >>> from claimkit import Claim, Source, compare
    >>> kyiv, seoul = Source("HUR", "government", country="UA"), Source("NIS", "government", country="KR")
    >>> str(compare(Claim(text="a", chain=(kyiv,)), Claim(text="b", chain=(seoul,))).provenance)
    'independent'
    """

    SAME_ORIGIN = "same_origin"
    INDEPENDENT = "independent"
    POSSIBLY_SAME = "possibly_same"
    UNKNOWN = "unknown"


class Outcome(StrEnum):
    """What two claims are to each other: what they say and who is behind them, in one word.

    One origin's figure again is repetition, its different figure a revision;
    from independent origins they are corroboration and dispute.

    >>> from claimkit import compare, read
    >>> [first] = read("Police said 31 people died.").claims
    >>> [second] = read("The governor said 31 people died.").claims
    >>> str(compare(first, second).outcome)
    'corroboration'
    """

    REPETITION = "repetition"
    CORROBORATION = "corroboration"
    REVISION = "revision"
    DISPUTE = "dispute"


class Verdict(StrEnum):
    """Whether a text bears a statement out.

    >>> from claimkit import check
    >>> str(check("Some 30 people died", against="Police said 70 people died.").verdict)
    'contradicted'
    """

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    NOT_FOUND = "not_found"


@frozen
class Reason:
    """One ground for a relation: the field compared, both values in words, and a sentence.

    >>> from claimkit import compare, parse_quantity
    >>> [reason] = compare(parse_quantity("5 km"), parse_quantity("5 kg")).reasons
    >>> reason.field, reason.a, reason.b
    ('unit', 'kilometre', 'kilogram')
    """

    field: str
    a: str | None
    b: str | None
    sentence: str

    def __str__(self) -> str:
        return self.sentence


def _reasons(values: Iterable[Reason]) -> tuple[Reason, ...]:
    return tuple(values)


def _evidence(values: "Iterable[Citation]") -> "tuple[Citation, ...]":
    return tuple(values)


@frozen
class Comparison:
    """How two values relate, and why. `provenance` is set for claims only.

    `outcome` puts relation and provenance of two claims into one word; it is
    None where no such word fits, as for claims of different measures.

    It has no truth value: "compatible" and "not comparable" are neither yes
    nor no, so `bool()` raises `TypeError`; ask for `.relation`.

    >>> from claimkit import compare, parse_quantity
    >>> result = compare(parse_quantity("about 1,500 soldiers"), parse_quantity("1,500 soldiers"))
    >>> str(result.relation)
    'refined_by'
    """

    relation: Relation = field(converter=Relation)
    reasons: tuple[Reason, ...] = field(default=(), converter=_reasons)
    provenance: Provenance | None = field(default=None, kw_only=True)
    outcome: Outcome | None = field(default=None, kw_only=True)

    def __bool__(self) -> NoReturn:
        raise TypeError("a Comparison is neither true nor false; ask for its .relation")

    def _repr_html_(self) -> str:
        return as_fragment(self)


@frozen
class Citation(Mention[object]):
    """A mention that a check rests on, with the id of the article that it stands in.

    >>> from claimkit import check, read
    >>> found = check("31 people died", against=read("Police said 31 people died.", id="a1"))
    >>> [(evidence.text, evidence.article) for evidence in found.evidence]
    [('31 people', 'a1')]
    """

    article: str | None = field(default=None, kw_only=True)


@frozen
class Check:
    """Whether a statement is borne out by a text, on what evidence and why.

    It has no truth value: a figure that was not found is neither right nor
    wrong, so `bool()` raises `TypeError`; ask for `.verdict`.

    >>> from claimkit import check
    >>> found = check("Nearly 5,000 people died", against="Officials said 4,950 people died.")
    >>> str(found.verdict), found.evidence[0].text
    ('supported', '4,950 people')
    """

    verdict: Verdict = field(converter=Verdict)
    evidence: tuple[Citation, ...] = field(default=(), converter=_evidence)
    reasons: tuple[Reason, ...] = field(default=(), converter=_reasons)

    def __bool__(self) -> NoReturn:
        raise TypeError("a Check is neither true nor false; ask for its .verdict")
