"""The features by which a noun phrase is chosen for a verb's subject or object, apart from those with the verb itself.

They are made from a site: two letters for the kind of candidate, then what it is seen by, parted by bars. Sites recur
from text to text, so that the sum of their weights can be kept.
"""

__all__ = ["features_at"]

from collections.abc import Callable


def features_at(site: str) -> tuple[str, ...]:
    """The features of a site, as `arguments` writes them.

    >>> features_at("ot|F|w|n|s|n")
    ('ots', 'ounw', 'owFn', 'oyns', 'ozns')
    """
    kind, *parts = site.split("|")
    return _KINDS[kind](*parts)


def _no_subject(form: str, near: str, after: str, window: str) -> tuple[str, ...]:
    last = near[-1:]
    return (
        f"s0{form}",
        f"s1{form}{last}",
        f"s2{form}{near[-2:]}",
        f"s3{form}{near}",
        f"s4{form}{last}{after[:1]}",
        f"s5{form}{window}",
        f"s7{form}{after}",
    )


def _subject_before(form: str, symbol: str, before: str, passed: str, path: str) -> tuple[str, ...]:
    own, prior = f"{form}{symbol}", before[-1]
    return (
        f"sa{own}{path}",
        f"sb{form}|{path}",
        f"sc{own}{prior}",
        f"sd{own}",
        f"se{form}{passed}",
        f"sf{own}{path[-2:]}",
        f"sg{own}{path[:2]}",
        f"sh{prior}{symbol}{path}",
        f"si{prior}{passed}{form}",
        f"sj{before.lstrip('^')}{symbol}",
        f"sk{form}{path[:1]}{path[-1:]}{prior}",
    )


def _subject_after(form: str, symbol: str, near: str, path: str) -> tuple[str, ...]:
    return f"st{form}{symbol}", f"su{form}{near[-1:]}{path}", f"sv{form}{near}", f"sy{path}{form}"


def _no_object(form: str, before: str, after: str) -> tuple[str, ...]:
    return f"o0{form}", f"o1{form}{after[:1]}", f"o2{form}{after[:2]}", f"o3{form}{after}", f"o8{form}{before}"


def _object_after(form: str, symbol: str, path: str, beyond: str, passed: str) -> tuple[str, ...]:
    following = beyond[:1]
    return (
        f"oa{form}{symbol}{path}",
        f"ob{symbol}{path}",
        f"oc{symbol}{beyond}",
        f"od{passed}{path[-1:]}",
        f"og{symbol}{path}{following}",
        f"oh{passed}{symbol}{following}",
        f"oj{form}{path}",
        f"ok{path}{beyond}",
    )


def _object_in_front(form: str, symbol: str, prior: str, path: str, after: str) -> tuple[str, ...]:
    return f"ot{path}", f"ou{prior}{symbol}", f"ow{form}{after[:1]}", f"oy{prior}{path}", f"oz{after[:2]}{path}"


_KINDS: dict[str, Callable[..., tuple[str, ...]]] = {
    "s0": _no_subject,
    "sa": _subject_before,
    "st": _subject_after,
    "o0": _no_object,
    "oa": _object_after,
    "ot": _object_in_front,
}
