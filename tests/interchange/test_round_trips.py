"""Laws of JSON: every value comes back equal, and no data can do worse than raise `InterchangeError`."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit import Dossier, Fault, InterchangeError, Policy, read, testing
from claimkit.interchange.corpus import read_corpus
from claimkit.interchange.json import from_dict, from_json, to_dict, to_json

ANY_VALUE = st.one_of(
    testing.quantities(),
    testing.units(),
    testing.whens(),
    testing.sources(),
    testing.attributions(),
    testing.attribution_mentions(),
    testing.claims(),
    testing.articles(),
    testing.mentions(),
)
ANY_JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@given(ANY_VALUE)
def test_every_value_comes_back(value: object) -> None:
    assert from_json(to_json(value)) == value


@given(st.lists(testing.articles(), max_size=4))
def test_every_dossier_comes_back(articles: list[Any]) -> None:
    dossier = Dossier(articles, policy=Policy(about=("0.02", "0.03")))
    again = from_json(to_json(dossier), Dossier)
    assert again == dossier
    assert again.topics == dossier.topics


@given(st.text(max_size=300))
def test_whatever_is_read_comes_back(text: str) -> None:
    article = read(text, outlet="Daily News", id="1")
    assert from_json(to_json(article)) == article


def test_the_seeds_come_back() -> None:
    dossier = Dossier(read_corpus(["seeds"]).articles)
    again = from_json(to_json(dossier, indent=1), Dossier)
    assert again == dossier
    assert again.topics == dossier.topics


_ARTICLE = to_dict(
    read("Kyiv said 12 men, among them 3 officers, were sent in May, citing Seoul.", published=date(2024, 10, 22))
)


def _paths(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    members = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [path, *(found for key, value in members for found in _paths(value, (*path, key)))]


@given(st.sampled_from(_paths(_ARTICLE)[1:]), ANY_JSON)
def test_no_data_does_worse_than_an_interchange_error(path: tuple[Any, ...], value: Any) -> None:
    data = json.loads(json.dumps(_ARTICLE))
    target = data
    for step in path[:-1]:
        target = target[step]
    target[path[-1]] = value
    faults: tuple[Fault, ...] = ()
    try:
        from_dict(data)
    except InterchangeError as error:
        faults = error.faults
    assert all(fault.path.startswith("$") and fault.message for fault in faults)


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"articles": None}, "$.articles"),
        ({"policy": {"about": {"core": "2", "support": "3"}}}, "$.policy.about"),
        ({"extra": 1}, "$.extra"),
    ],
)
def test_faults_of_a_dossier(change: dict[str, Any], path: str) -> None:
    data = {**to_dict(Dossier()), **change}
    with pytest.raises(InterchangeError) as caught:
        from_dict(data, Dossier)
    assert [fault.path for fault in caught.value.faults] == [path]
