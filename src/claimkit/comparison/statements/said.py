"""What a claim says, in the form in which it is set beside others."""

__all__ = ["Rarity", "Said", "said_by", "stands_in_lead"]

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from math import log

from attrs import field, frozen

from claimkit.comparison.words import event_of
from claimkit.english.closed_classes import phrase_stops
from claimkit.english.lexicon import DEFAULT, Lexicon
from claimkit.english.memo import Memo
from claimkit.english.nouns import singular
from claimkit.english.tables.statements import STATEMENT_STOPS
from claimkit.english.verb_forms import lemma_of
from claimkit.english.word_lists import word_list
from claimkit.model.attribution import Stance
from claimkit.model.claim import Claim, Polarity, Status
from claimkit.text.tokens import tokenize

_NUMBER = re.compile(r"[$£€]?\d")
# The headline and the first sentences of a report say what it is about; so far they reach, in characters.
_LEAD = 400


@frozen(eq=False)
class Said:
    """The words of a claim by what they contribute.

    `words` are all of them in lower case, `content` the forms in which those of open classes are compared, `names` the
    capitalised ones among these, `numbers` the figures as written. `action`, `actor` and `thing` are the claim's own in
    the same form, a name as a whole. `negative` says that it is denied or negated, `lead` that it
    stands where its article says what it is about. `keys` are the words by which others like it are found: all of
    `content`, and what the action is compared as. `measures` are the topics of the dossier to which its figures belong.
    """

    claim: Claim
    words: tuple[str, ...]
    content: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    action: str | None
    actor: str | None
    is_named: bool
    thing: str | None
    place: str | None
    status: Status
    negative: bool
    lead: bool
    keys: frozenset[str]
    measures: frozenset[int]


def said_by(claim: Claim, lexicon: Lexicon = DEFAULT, *, measures: Iterable[int] = ()) -> Said:
    """What `claim` says.

    >>> said = said_by(Claim(text="Acme is buying Borealis for $3 million", actor="Acme", action="buy"))
    >>> sorted(said.content), sorted(said.numbers), said.action
    (['acme', 'borealis', 'buy', 'million'], ['3'], 'buy')
    """
    tokens = tokenize(claim.text)
    content: dict[str, bool] = {}
    numbers = set()
    for place, (word, lower) in enumerate(zip(tokens.words, tokens.lower, strict=True)):
        if _NUMBER.match(word):
            numbers.add(lower.lstrip("$£€"))
        elif lower[0].isalnum() and lower not in _empty():
            compared = _compared[lower]
            compared = lexicon.synonyms.get(compared, compared)
            content[compared] = content.get(compared, False) or (place > 0 and word[0].isupper())
    action = None if claim.action in _LIGHT else _one(claim.action)
    keys = frozenset(content) | numbers
    if action is not None:
        keys |= {f"={event_of(action)}"}
    return Said(
        claim,
        tuple(word for word in tokens.lower if word[0].isalnum()),
        frozenset(content),
        frozenset(word for word, named in content.items() if named),
        frozenset(numbers),
        action,
        _name(claim.actor),
        claim.actor is not None and claim.actor[:1].isupper(),
        _one(claim.object),
        _one(claim.place),
        claim.status,
        (claim.polarity is Polarity.NEGATIVE) != (claim.stance is Stance.DENIES),
        stands_in_lead(claim),
        keys | {f"#{measure}" for measure in measures},
        frozenset(measures),
    )


def stands_in_lead(claim: Claim) -> bool:
    """Whether a claim stands where its article says what it is about: in the headline or its first sentences.

    >>> stands_in_lead(Claim(text="Ferry sinks", in_title=True)), stands_in_lead(Claim(text="Ferry sinks"))
    (True, False)
    """
    return claim.in_title or (claim.span is not None and claim.span.start < _LEAD)


def _form(word: str) -> str:
    word = word.replace("’", "'").removesuffix("'s").removesuffix("'")
    return singular(lemma_of(word) or word)


_compared: Memo[str] = Memo(_form)


def _one(words: str | None) -> str | None:
    """The last word of an argument in the form in which words are compared: its head."""
    return _compared[words.split()[-1].lower()] if words and words.strip() else None


# Verbs that leave it to other words to say what happened.
_LIGHT = word_list("verbs that leave it to other words what happened")


def _name(words: str | None) -> str | None:
    """An actor in the form in which actors are compared: a name as a whole, of anything else the head."""
    if words is None or not words.strip():
        return None
    return words.casefold() if words[0].isupper() else _one(words)


@cache
def _empty() -> frozenset[str]:
    return phrase_stops() | STATEMENT_STOPS.words


# A word is as rare as it would be if so many more claims stood beside those at hand: two claims alone tell little.
_BACKGROUND = 20


@frozen(eq=False)
class Rarity:
    """How much each word tells among the claims at hand: the logarithm of how few of them have it."""

    _claims: int
    _counts: Counter[str] = field(repr=False)

    @classmethod
    def among(cls, said: Iterable[Said]) -> "Rarity":
        """The rarity of words among these claims."""
        counts: Counter[str] = Counter()
        claims = 0
        for one in said:
            claims += 1
            counts.update(one.keys)
        return cls(claims, counts)

    def of(self, word: str) -> float:
        """The less, the more claims have the word.

        >>> rarity = Rarity.among([said_by(Claim(text="Acme sells maps")), said_by(Claim(text="Acme sells tea"))])
        >>> rarity.of("acme") < rarity.of("tea")
        True
        """
        return log((self._claims + _BACKGROUND) / (self._counts[word] + 0.5))
