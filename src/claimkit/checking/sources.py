"""The texts that drafts are checked against, read once and indexed by the words around their numbers."""

__all__ = ["Sources", "sources_of"]

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from claimkit.checking.numbers import Number, numbers_in
from claimkit.checking.reading import Text, read_text
from claimkit.english.lexicon import DEFAULT, Lexicon
from claimkit.model.article import Article

_NUMERAL = re.compile(r"\d[\d,]*+(?:\.\d++)?+")
# So many numbers of the texts are looked at for one of a draft: those with which it shares most words.
_MOST = 80


class Sources:
    """Texts to check against, for many drafts: what `check_figures` takes as `against`.

    >>> from claimkit import check_figures, read
    >>> texts = Sources([read("The storm killed 12 people.", id="a"), read("Some 300 homes burned.", id="b")])
    >>> [figure] = check_figures("300 homes burned.", against=texts)
    >>> str(figure.verdict), figure.found.article
    ('hedge_dropped', 'b')
    """

    def __init__(self, articles: str | Article | Iterable[str | Article], *, lexicon: Lexicon = DEFAULT) -> None:
        given = [articles] if isinstance(articles, str | Article) else list(articles)
        self._texts: list[Text] = [read_text(one, lexicon=lexicon) for one in given]
        self._numbers: list[Number] = [number for text in self._texts for number in numbers_in(text)]
        self._by_key: defaultdict[object, list[int]] = defaultdict(list)
        self._by_word: defaultdict[str, list[int]] = defaultdict(list)
        for place, number in enumerate(self._numbers):
            self._by_key[number.key].append(place)
            for word in number.sentence:
                self._by_word[word].append(place)
        self._numerals = {numeral for text in self._texts for numeral in _NUMERAL.findall(text.document.text)}

    def __len__(self) -> int:
        return len(self._texts)

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


def sources_of(against: str | Article | Sources | Iterable[str | Article], *, lexicon: Lexicon = DEFAULT) -> Sources:
    """What is given to check against, indexed."""
    return against if isinstance(against, Sources) else Sources(against, lexicon=lexicon)
