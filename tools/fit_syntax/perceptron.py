"""An averaged perceptron over features in words, pruned to a table of whole numbers."""

__all__ = ["Perceptron"]

from collections import Counter
from collections.abc import Iterable


class Perceptron:
    """Weights by feature and label, each with the sum that its average is made from."""

    def __init__(self, counts: Counter[str], least: int) -> None:
        # A feature that is rare in the data fitted on is given no weight: it would be learnt by heart.
        self._rare = {feature for feature, n in counts.items() if n < least}
        self.weights: dict[str, dict[str, float]] = {}
        self._sums: dict[tuple[str, str], float] = {}
        self._since: dict[tuple[str, str], int] = {}
        self._steps = 0

    def best(self, features: Iterable[str], labels: str) -> str:
        """The label with the highest score."""
        scores = dict.fromkeys(labels, 0.0)
        for feature in features:
            own = self.weights.get(feature)
            if own:
                for label, weight in own.items():
                    if label in scores:
                        scores[label] += weight
        return max(labels, key=scores.__getitem__)

    def score(self, features: Iterable[str], label: str) -> float:
        """The score of one label."""
        return sum(self.weights[feature].get(label, 0.0) for feature in features if feature in self.weights)

    def step(self) -> None:
        """Counts one example."""
        self._steps += 1

    def add(self, features: Iterable[str], label: str, amount: float) -> None:
        """Changes the weights of the features for one label."""
        for feature in features:
            if feature in self._rare:
                continue
            own = self.weights.setdefault(feature, {})
            key = feature, label
            weight = own.get(label, 0.0)
            self._sums[key] = self._sums.get(key, 0.0) + (self._steps - self._since.get(key, 0)) * weight
            self._since[key] = self._steps
            own[label] = weight + amount

    def table(self, scale: float, least: int) -> dict[str, dict[str, int]]:
        """The averaged weights times `scale` as whole numbers, those under `least` left out."""
        found: dict[str, dict[str, int]] = {}
        for feature, own in self.weights.items():
            for label, weight in own.items():
                key = feature, label
                total = self._sums.get(key, 0.0) + (self._steps - self._since.get(key, 0)) * weight
                whole = round(total / max(1, self._steps) * scale)
                if abs(whole) >= least:
                    found.setdefault(feature, {})[label] = whole
        return found
