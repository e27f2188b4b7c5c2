"""The laws of comparing claims, each as one property."""

from datetime import timedelta
from itertools import permutations
from random import Random

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from claimkit import Claim, Provenance, Relation, Source, Stance, Status, compare, testing
from claimkit.comparison.origins import count_origins
from claimkit.comparison.sweep import conflicts_in

SOME = st.lists(testing.claims(), max_size=6)


@given(testing.claims())
def test_a_claim_equals_itself(a: Claim) -> None:
    assert compare(a, a).relation is Relation.EQUAL


@given(testing.claims(), testing.claims())
def test_the_other_way_round_is_the_converse(a: Claim, b: Claim) -> None:
    forth, back = compare(a, b), compare(b, a)
    assert back.relation is forth.relation.converse
    assert back.provenance is forth.provenance
    assert back.outcome is forth.outcome


@given(testing.claims_of_one_measure(count=3))
def test_claims_of_one_measure_time_and_status_relate_as_their_figures(some: tuple[Claim, ...]) -> None:
    for a, b in permutations(some, 2):
        assert a.quantity is not None
        assert b.quantity is not None
        assert compare(a, b).relation is compare(a.quantity.value, b.quantity.value).relation


@given(testing.claims_of_one_measure(count=4))
def test_what_conflicts_with_the_vaguer_conflicts_with_the_more_precise(some: tuple[Claim, ...]) -> None:
    for a, b, c in permutations(some, 3):
        if compare(a, b).relation is Relation.REFINES and compare(b, c).relation is Relation.CONFLICTS:
            assert compare(a, c).relation is Relation.CONFLICTS


@given(testing.claims(), testing.claims())
def test_possible_claims_give_tension_at_most(a: Claim, b: Claim) -> None:
    assert compare(evolve(a, status=Status.POSSIBLE), b).relation is not Relation.CONFLICTS


@given(testing.claims(), testing.claims(), st.sampled_from([Stance.NO_COMMENT, Stance.DOES_NOT_CONFIRM]))
def test_who_commits_to_nothing_contradicts_nothing(a: Claim, b: Claim, stance: Stance) -> None:
    silent = evolve(a, stance=stance)
    assert compare(silent, b).relation in {Relation.NOT_COMPARABLE, Relation.EQUAL}


@given(testing.claims(status=Status.PLANNED), testing.claims(status=Status.HAPPENED))
def test_a_plan_never_conflicts_with_a_fact(plan: Claim, fact: Claim) -> None:
    assert compare(plan, fact).relation is not Relation.CONFLICTS


@given(testing.claims_of_one_measure(count=2))
def test_a_later_and_larger_count_never_conflicts(pair: tuple[Claim, Claim]) -> None:
    a, b = pair
    if a.reported is None or a.status not in {Status.HAPPENED, Status.ONGOING} or a.quantity is None:
        return
    assert b.quantity is not None
    first, last = a.quantity.value, b.quantity.value
    if first.high is not None and last.low is not None and last.low >= first.high:
        later = evolve(b, reported=a.reported + timedelta(days=1))
        assert compare(a, later).relation is not Relation.CONFLICTS


@given(testing.claims(), testing.claims())
def test_every_relation_has_reasons(a: Claim, b: Claim) -> None:
    for reason in compare(a, b).reasons:
        assert reason.sentence[0].isupper() or not reason.sentence[0].isalpha()
        assert reason.sentence.endswith(".")


@given(SOME, st.randoms())
def test_the_order_of_claims_is_irrelevant(some: list[Claim], random: Random) -> None:
    shuffled = list(some)
    random.shuffle(shuffled)
    assert count_origins(shuffled) == count_origins(some)
    forth, back = ({frozenset([id(c.a), id(c.b)]) for c in conflicts_in(claims)} for claims in (some, shuffled))
    assert forth == back


@given(testing.claims(), testing.claims())
def test_independence_is_symmetric_and_irreflexive(a: Claim, b: Claim) -> None:
    assert compare(a, b).provenance is compare(b, a).provenance
    assert compare(a, a).provenance is not Provenance.INDEPENDENT


@given(SOME, st.sampled_from(["Some Outlet", "Another Outlet"]))
def test_a_pure_relay_adds_no_origin(some: list[Claim], name: str) -> None:
    relay = Source(name, "outlet")
    relayed = [evolve(claim, chain=(relay, *claim.chain), origin=claim.origin) for claim in some if claim.origin]
    before, after = count_origins(some), count_origins([*some, *relayed])
    assert (after.low, after.high, after.sources) == (before.low, before.high, before.sources)


@given(SOME)
def test_the_count_of_origins_is_an_interval(some: list[Claim]) -> None:
    origins = count_origins(some)
    assert (origins.low > 0) == bool(some)
    assert origins.low <= origins.high <= len(some)


@given(testing.claims_of_one_measure(count=6))
def test_a_conflict_is_found_if_there_is_one(some: tuple[Claim, ...]) -> None:
    pairs = {
        frozenset([id(a), id(b)]) for a, b in permutations(some, 2) if compare(a, b).relation is Relation.CONFLICTS
    }
    found = {frozenset([id(c.a), id(c.b)]) for c in conflicts_in(some)}
    assert found <= pairs
    assert bool(found) == bool(pairs)
