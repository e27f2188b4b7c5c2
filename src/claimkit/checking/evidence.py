"""The texts that drafts are checked against, read once and indexed by the words around their numbers."""

__all__ = ["Evidence", "evidence_of"]

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cached_property

from claimkit.checking.numbers import Number, numbers_in
from claimkit.checking.reading import Text, read_text
from claimkit.english.lexicon import DEFAULT, Lexicon
from claimkit.model.article import Article

_NUMERAL = re.compile(r"\d[\d,]*+(?:\.\d++)?+")
# So many numbers of the texts are looked at for one of a draft: those with which it shares most words.
_MOST = 80


class Evidence:
    """Texts to check against, read once for many drafts: what `check` and `check_figures` take as `against`.

    >>> from claimkit import check_figures, read
    >>> texts = Evidence([read("The storm killed 12 people.", id="a"), read("Some 300 homes burned.", id="b")])
    >>> [figure] = check_figures("300 homes burned.", against=texts)
    >>> str(figure.verdict), figure.found.article
    ('hedge_dropped', 'b')
    """

    def __init__(self, articles: str | Article | Iterable[str | Article], *, lexicon: Lexicon = DEFAULT) -> None:
        given = [articles] if isinstance(articles, str | Article) else list(articles)
        self.texts: tuple[Text, ...] = tuple(read_text(one, lexicon=lexicon) for one in given)

    def __len__(self) -> int:
        return len(self.texts)

    @cached_property
    def _numbers(self) -> list[Number]:
        return [number for text in self.texts for number in numbers_in(text)]

    @cached_property
    def _by_key(self) -> dict[object, list[int]]:
        found: defaultdict[object, list[int]] = defaultdict(list)
        for place, number in enumerate(self._numbers):
            found[number.key].append(place)
        return dict(found)

    @cached_property
    def _by_word(self) -> dict[str, list[int]]:
        found: defaultdict[str, list[int]] = defaultdict(list)
        for place, number in enumerate(self._numbers):
            for word in number.sentence:
                found[word].append(place)
        return dict(found)

    @cached_property
    def _numerals(self) -> frozenset[str]:
        return frozenset(numeral for text in self.texts for numeral in _NUMERAL.findall(text.document.text))

    def near(self, stated: Number) -> list[Number]:
        """The numbers that may be meant by one of a draft: the same ones, and those said in the same words."""
        if len(self._numbers) <= _MOST:
            return self._numbers
        shared: Counter[int] = Counter()
        for word in sorted(stated.near | stated.sentence):
            for place in self._by_word.get(word, ()):
                shared[place] += 2 if word in stated.near else 1
        chosen = {place for place, _ in shared.most_common(_MOST)} | set(self._by_key.get(stated.key, ())[:_MOST])
        return [self._numbers[place] for place in sorted(chosen)]

    def mentions(self, words: str) -> bool:
        """Whether all numerals of some words stand in a text, whatever they are there."""
        numerals = _NUMERAL.findall(words)
        return bool(numerals) and all(numeral in self._numerals for numeral in numerals)


def evidence_of(against: str | Article | Evidence | Iterable[str | Article], *, lexicon: Lexicon = DEFAULT) -> Evidence:
    """What is given to check against, indexed."""
    return against if isinstance(against, Evidence) else Evidence(against, lexicon=lexicon)
