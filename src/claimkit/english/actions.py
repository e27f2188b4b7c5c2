"""The actions that verbs are compared as: to dispatch troops is to send them."""

__all__ = ["action_named", "actions", "known_action", "verbs_of_sort"]

from collections.abc import Mapping

from claimkit.english.lexicon import DEFAULT, Lexicon
from claimkit.english.own_words import own_lexicon, per_lexicon
from claimkit.english.tables.verbs import NEWS_VERBS, VerbSort
from claimkit.english.verb_forms import base_of, lemma_of


@per_lexicon
def actions() -> Mapping[str, str]:
    """From each verb of the tables, in its base form, to the one that it is compared as."""
    own = {verb: meaning.action or verb for verb, meaning in own_lexicon().verbs.items()}
    return {row.verb: row.action or row.verb for row in NEWS_VERBS} | own


@per_lexicon
def verbs_of_sort(sort: VerbSort) -> frozenset[str]:
    """The verbs of one sort of the table `news_verbs`: "state", "level", "noun", "intransitive"."""
    own = {verb for verb, meaning in own_lexicon().verbs.items() if sort in meaning.kinds}
    return frozenset(own | {row.verb for row in NEWS_VERBS if sort in row.sorts})


def action_named(word: str, lexicon: Lexicon = DEFAULT) -> str:
    """The action as which a verb, in any of its forms, is compared.

    >>> [action_named(word) for word in ("dispatched", "sent", "led", "leads", "frobnicate", "laid off")]
    ['send', 'send', 'lead', 'lead', 'frobnicate', 'laid off']
    """
    lowered = " ".join(word.casefold().split())
    for form in (lowered, base_of[lowered] if " " not in lowered else lowered):
        own = lexicon.synonyms.get(form)
        if own is not None:
            return own.casefold()
        if form in actions():
            return actions()[form]
    return form


def known_action(word: str) -> str | None:
    """The action of a word in lower case that is a form of a verb of the tables; None for others.

    >>> known_action("dispatched"), known_action("table")
    ('send', None)
    """
    verb = lemma_of(word)
    return None if verb is None else actions().get(verb, verb)
