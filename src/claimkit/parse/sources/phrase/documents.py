"""Who speaks through a document: of "a report by the ministry" the ministry."""

__all__ = ["author_of"]

from claimkit.parse.sources.phrase.known_names import institution, leading_known
from claimkit.parse.sources.phrase.noun_phrases import NounPhrase
from claimkit.parse.sources.phrase.places import leading_place
from claimkit.parse.sources.phrase.words import is_capitalised, owner_in

# Words in lower case that may stand within a body's name.
_WITHIN = frozenset(
    ("of", "for", "the", "and", "at", "in", "on", "de", "la", "del", "der", "van", "von", "news", "agency")
)

# Who has seen a document has not written it.
_READ_BY = frozenset(("seen", "obtained", "reviewed", "viewed", "read", "cited", "quoted", "leaked", "received"))


def author_of(phrase: NounPhrase) -> str | None:
    """The words for whose document a phrase describes; None where it names no author, or is no document.

    >>> author_of(NounPhrase("report from South Korea's Yonhap News Agency".split()))
    "South Korea's Yonhap News Agency"
    >>> author_of(NounPhrase("new poll".split()))
    """
    found = phrase.noun
    if not found or found[0] != "document":
        return None
    words, main = phrase.words, phrase.main
    owner = owner_in(main[:-1])
    if owner and is_capitalised(words[0]):
        return _without_possessive(words[:owner])
    known = leading_known(main[:-1])
    if known:
        return " ".join(words[: known[1]])
    place = leading_place(main)
    if place and institution(" ".join(main[place[1] : -1]), place[0]):
        return " ".join(main[:-1])
    by = next(
        (
            i + 1
            for i, w in enumerate(words)
            if i >= phrase.cut and w in ("by", "from") and words[i - 1] not in _READ_BY
        ),
        len(words),
    )
    author = words[by:]
    later = next((i for i, w in enumerate(author) if i and w.islower() and w not in _WITHIN), len(author))
    author = author[:later]
    named = author[1:] if author and author[0] in ("the", "a", "an") else author
    return _without_possessive(author) if named and is_capitalised(named[0]) else None


def _without_possessive(words: list[str]) -> str:
    return " ".join([*words[:-1], words[-1].removesuffix("'s").removesuffix("'")])
