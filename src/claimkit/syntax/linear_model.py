"""A linear model whose weights stand in a table: the labels' scores are sums of the weights of features."""

__all__ = ["LinearModel"]

from collections.abc import Iterable, Mapping

_BITS = 20
_FIELD = (1 << _BITS) - 1
_HALF = 1 << (_BITS - 1)


class LinearModel:
    """Weights of features for labels of one letter each.

    The weights of a feature for all labels are packed into one integer, a field of 20 bits for each label, so that to
    add up the scores of all labels is to add up one integer a feature: `packed` has those, by feature.

    >>> model = LinearModel("NV", {"after the": {"N": 40, "V": -30}, "before the": {"V": 25}})
    >>> model.best(model.total(["after the", "before the", "never seen"]), "VN")
    'N'
    """

    def __init__(self, labels: str, weights: Mapping[str, Mapping[str, int]]) -> None:
        self._shifts = {label: _BITS * place for place, label in enumerate(labels)}
        # Half a field added to each keeps sums below zero from borrowing of the next field.
        self._zero = sum(_HALF << shift for shift in self._shifts.values())
        self.packed = {
            feature: sum(weight << self._shifts[label] for label, weight in own.items())
            for feature, own in weights.items()
        }

    @classmethod
    def from_rows(cls, labels: str, rows: Iterable[tuple[str, ...]]) -> "LinearModel":
        """The model of a table with a feature in the first column and, in the second, weights as "N40 V-30"."""
        return cls(labels, {feature: {cell[0]: int(cell[1:]) for cell in own.split()} for feature, own in rows})

    def total(self, features: Iterable[str]) -> int:
        """The scores of all labels, packed, to which the packed weights of more features can be added."""
        packed = self.packed
        return sum([packed[feature] for feature in features if feature in packed], self._zero)

    def best(self, total: int, labels: Iterable[str]) -> str:
        """The label with the highest score, the first of those that share it."""
        shifts, best, most = self._shifts, "", -1
        for label in labels:
            score = total >> shifts[label] & _FIELD
            if score > most:
                best, most = label, score
        return best
