"""The outlets and news agencies that a phrase passes through."""

__all__ = ["media_in"]


from claimkit.english.lexicon import Lexicon
from claimkit.english.own_words import per_lexicon
from claimkit.model.source import Source
from claimkit.parse.sources.phrase.kinds import NEWS_AGENCY, OUTLET
from claimkit.parse.sources.phrase.known_names import leading_known
from claimkit.parse.sources.phrase.read import read_phrase
from claimkit.parse.sources.phrase.words import clean, key_of

_MEDIA = (NEWS_AGENCY, OUTLET)
_LONGEST = 300


def media_in(phrase: str, lexicon: Lexicon) -> tuple[Source, ...]:
    """The media named in `phrase`, in order, each once."""
    found = _named(phrase[:_LONGEST]) if phrase else ()
    if lexicon.aliases:
        found = tuple(lexicon.aliases.get(key_of(s.name), s) for s in found)
    return tuple(dict.fromkeys(found))


def _find_media(phrase: str) -> tuple[Source, ...]:
    """The media named, in order, by the names that the tables have."""
    text = clean(phrase)
    found: list[Source] = []
    whole = read_phrase(text).source if text else None
    if whole is not None and whole.kind in _MEDIA and not whole.anonymous:
        found.append(whole)
    words = [w.strip(",;()") for w in text.split()]
    i = 0
    while i < len(words):
        known = leading_known(words[i:]) if words[i] else None
        if known and known[0].kind in _MEDIA:
            found.append(known[0])
        i += known[1] if known else 1
    return tuple(found)


_named = per_lexicon(_find_media, most=8192)
