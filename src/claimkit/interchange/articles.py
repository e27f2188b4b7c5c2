"""Articles as plain data: their mentions refer to one another by position.

A part names its whole, and an attribution its parent, by the index in the
article's own list, so that data stay flat however long a chain is. One that
points to something outside the article is written out in place instead.
"""

__all__ = ["configure_articles"]

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from attrs import evolve
from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from claimkit.errors import Fault, InterchangeError, InvalidValueError
from claimkit.model.article import Article

V = TypeVar("V")


def configure_articles(converter: Converter) -> None:
    """Teach `converter` articles; it must know the other values already."""
    write = make_dict_unstructure_fn(Article, converter)
    read = make_dict_structure_fn(Article, converter, _cattrs_forbid_extra_keys=True)
    converter.register_unstructure_hook_func(lambda cls: cls is Article, lambda article: _write(write, article))
    converter.register_structure_hook_func(lambda cls: cls is Article, lambda data, _: _read(read, data))


def _write(write: Callable[[Article], dict[str, Any]], article: Article) -> dict[str, Any]:
    quantities, wholes = _unlinked(article.quantities, "part_of", _positions(article.quantities))
    attributions, parents = _unlinked(article.attributions, "parent", _positions(article.attributions))
    found = {id(claim.quantity): claim.quantity for claim in article.claims if claim.quantity is not None}
    amounts, parts = _unlinked(tuple(found.values()), "part_of", _positions(article.quantities))
    without = dict(zip(found, amounts, strict=True))
    claims = tuple(
        claim if claim.quantity is None else evolve(claim, quantity=without[id(claim.quantity)])
        for claim in article.claims
    )
    data = write(evolve(article, quantities=quantities, attributions=attributions, claims=claims))
    for index, whole in wholes.items():
        data["quantities"][index]["part_of"] = whole
    for index, parent in parents.items():
        data["attributions"][index]["parent"] = parent
    whole_of = {key: parts[index] for index, key in enumerate(found) if index in parts}
    for index, claim in enumerate(article.claims):
        if id(claim.quantity) in whole_of:
            data["claims"][index]["quantity"]["part_of"] = whole_of[id(claim.quantity)]
    return data


def _positions(mentions: Sequence[object]) -> dict[int, int]:
    return {id(mention): index for index, mention in enumerate(mentions)}


def _unlinked(mentions: Sequence[V], link: str, positions: Mapping[int, int]) -> tuple[tuple[V, ...], dict[int, int]]:
    """The mentions without their links into the article, and those links by index."""
    links = {
        index: positions[id(target)]
        for index, mention in enumerate(mentions)
        if (target := getattr(mention, link)) is not None and id(target) in positions
    }
    return tuple(_with(m, link, None) if i in links else m for i, m in enumerate(mentions)), links


def _with(mention: V, link: str, target: object) -> V:
    changed: V = evolve(mention, **{link: target})  # type: ignore[misc]
    return changed


def _read(read: Callable[[Any, Any], Article], data: Any) -> Article:
    if not isinstance(data, Mapping):
        raise ValueError(f"expected an object, got {data!r:.60}")
    quantities, wholes = _without_links(data.get("quantities"), "part_of")
    attributions, parents = _without_links(data.get("attributions"), "parent")
    claims, parts = _claims_without_links(data.get("claims"))
    given = {"quantities": quantities, "attributions": attributions, "claims": claims}
    article = read({**data, **{key: value for key, value in given.items() if key in data}}, Article)

    faults: list[Fault] = []
    linked = _linked(article.quantities, "part_of", wholes, "$.quantities", faults)
    reported = _linked(article.attributions, "parent", parents, "$.attributions", faults)
    statements = list(article.claims)
    for index, whole in parts.items():
        mention = statements[index].quantity
        if not 0 <= whole < len(linked):
            faults.append(_no_such(f"$.claims[{index}].quantity.part_of", whole, len(linked)))
        elif mention is not None:
            statements[index] = evolve(statements[index], quantity=_with(mention, "part_of", linked[whole]))
    if faults:
        raise InterchangeError("Article", tuple(faults))
    return evolve(article, quantities=linked, attributions=reported, claims=tuple(statements))


def _is_index(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _without_links(items: Any, link: str) -> tuple[Any, dict[int, int]]:
    """The items with each link by index taken out, and those links."""
    if not isinstance(items, list | tuple):
        return items, {}
    links = {i: item[link] for i, item in enumerate(items) if isinstance(item, Mapping) and _is_index(item.get(link))}
    return [{**item, link: None} if i in links else item for i, item in enumerate(items)], links


def _claims_without_links(claims: Any) -> tuple[Any, dict[int, int]]:
    if not isinstance(claims, list | tuple):
        return claims, {}
    amounts, links = _without_links([c.get("quantity") if isinstance(c, Mapping) else None for c in claims], "part_of")
    return [{**c, "quantity": amounts[i]} if i in links else c for i, c in enumerate(claims)], links


def _no_such(path: str, index: int, length: int) -> Fault:
    return Fault(path, f"expected the index of one of the {length} in the article, got {index}")


def _linked(
    mentions: tuple[V, ...], link: str, links: Mapping[int, int], path: str, faults: list[Fault]
) -> tuple[V, ...]:
    """The mentions with their links restored, each target before what points to it."""
    done = list(mentions)
    open_links = dict(links)
    for index, target in links.items():
        if not 0 <= target < len(mentions):
            faults.append(_no_such(f"{path}[{index}].{link}", target, len(mentions)))
            del open_links[index]
    while open_links:
        # A dict keeps the order and finds what is in it at once.
        trail = {(at := next(iter(open_links))): None}
        while open_links[at] in open_links:
            if open_links[at] in trail:
                faults.append(Fault(f"{path}[{at}].{link}", "leads back to itself"))
                return mentions
            at = open_links[at]
            trail[at] = None
        for index in reversed(trail):
            above = done[open_links.pop(index)]
            try:
                done[index] = _with(done[index], link, above)
            except InvalidValueError as error:
                faults.append(Fault(f"{path}[{index}].{link}", str(error)))
                return mentions
    return tuple(done)
