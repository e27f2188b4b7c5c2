"""Reads what stands around a cue verb, by its form and by where its subject is."""

__all__ = ["read_verb"]

from functools import cache

from claimkit.english.attribution_words import (
    AND,
    AUX,
    BUT,
    CLAUSE,
    COMMA,
    LEAD,
    PREP,
    QUOTE,
    STOP,
    SUB,
    TO,
    Cue,
    cues,
    listed,
    saying_noun,
)  # fmt: skip
from claimkit.english.tables import rows
from claimkit.parse.attributions.after import read_after, read_appositive, read_inverted, stands_after
from claimkit.parse.attributions.before import main_clause, read_before
from claimkit.parse.attributions.content import after_cue
from claimkit.parse.attributions.found import Found
from claimkit.parse.attributions.noun_phrases import noun_phrase_after, phrase_start
from claimkit.parse.attributions.passives import read_passive
from claimkit.parse.attributions.site import Site, group_start
from claimkit.parse.attributions.subjects import subject_before
from claimkit.parse.attributions.view import View

# What may stand between a content and the verb that follows it.
_SEPARATING = COMMA | QUOTE
_SUBJECTS = {sort: "subject_" + sort for sort in ("pronoun", "who", "phrase", "apposition")}
# How far behind a verb may stand what tells of another sense: "claimed the lives of", "charged two men with".
_LITERAL = 5
# What may be said of a claim that is named before it: "an allegation Moscow denies".
_APPOSITIVE = frozenset({"denial", "confirm", "call", "evaluate"})


def read_verb(view: View, token: int, cue: Cue, low: int, high: int) -> Found | None:
    """The attribution whose cue is the verb at `token`, in the sentence from token `low` to `high`."""
    site = Site(view, token, cue, low, high)
    start, features, passive = site.start, site.features, False
    if start < token:
        group = view.lower[start:token]
        if group[0] == "to":
            # "to say so" has no subject of its own, and hardly ever attributes anything.
            return None
        passive = cue.form == "past" and not listed("be").isdisjoint(group)
        if passive:
            features.append("passive")
    if view.quoted[token] and low > 0 and view.quoted[low] == view.quoted[token]:
        features.append("in_quote")
    if start == token and view.cls[token - 1] & _SEPARATING and cue.form in ("past", "s"):
        found = read_inverted(site)
        if found is not None:
            return found
    if cue.lemma == "recall" and token + 1 < high and view.words[token + 1][0].isdigit():
        # "The firm recalled 1.1 million cars" says what it took back.
        return None
    literal = _literal().get(cue.lemma)
    if literal is not None and not literal.isdisjoint(view.lower[token + 1 : token + _LITERAL]):
        # "The crash claimed 15 lives" says what it cost.
        return None
    subject = subject_before(view, start, low)
    if passive:
        return read_passive(site, subject)
    if cue.kind == "evade":
        return _read_evasion(site, subject)
    if cue.form == "ing" and not _is_progressive(site, subject):
        return _read_participle(site, subject)
    if subject is None:
        return _read_coordinated(site)
    source = subject[:2]
    if cue.lemma == "call" and source[0] > low and view.lower[source[0] - 1] == "what":
        # "What Moscow calls a special operation" is a name.
        return None
    features.append(_SUBJECTS[subject[2]])
    if site.stance == "no_comment" and cue.lemma in listed("commenting") and _is_silent(site):
        return site.found(source, [], "silent")
    if cue.kind in _APPOSITIVE:
        found = read_appositive(site, source)
        if found is not None:
            return found
    if stands_after(site, source):
        found = read_after(site, source)
        if found is not None:
            return found
    return read_before(site, source)


@cache
def _literal() -> dict[str, frozenset[str]]:
    """From each verb that is not always one of saying to the words behind it that show so."""
    table = rows("literal_cues")
    return {verb: frozenset(word for other, word in table if other == verb) for verb, _ in table}


def _is_silent(site: Site) -> bool:
    """Whether the verb says that nothing is said: "his office would not comment", "did not immediately respond."."""
    if site.cue.lemma == "say":
        return False
    if site.token + 1 < site.high and not site.view.cls[site.token + 1] & (STOP | COMMA):
        return False
    return listed("reluctant").isdisjoint(site.view.lower[site.start : site.token])


def _is_progressive(site: Site, subject: tuple[int, int, str] | None) -> bool:
    """Whether a form in -ing is a finite verb: "is claiming", "they're saying", "refrained from commenting"."""
    view = site.view
    if view.lower[site.start].startswith("refrain"):
        return True
    if any(c & (AUX | TO) for c in view.cls[site.start : site.token]):
        return True
    return subject is not None and bool(view.cls[subject[0]] & CLAUSE)


def _read_evasion(site: Site, subject: tuple[int, int, str] | None) -> Found | None:
    """Reads "declined to comment"; the verb that follows is read by itself when it has an object."""
    view, k = site.view, site.token + 1
    stop = max(k, site.stop)
    if k + 1 >= stop or subject is None:
        return None
    if view.lower[k] in ("to", "from") and view.lower[k + 1] in cues():
        last = k + 2
        while last + 1 < stop and view.cls[last] & AND and view.lower[last + 1] in cues():
            last += 2
        if last < stop and not view.cls[last] & (COMMA | STOP | AND | BUT | QUOTE):
            return None
    site.features.append("evasion")
    found = site.found(subject[:2], after_cue(view, k, site.high), "before")
    evaded = any(word in listed("commenting") for word in view.lower[k : k + 3])
    found.stance = "no_comment" if evaded else "refuses"
    return found


def _read_participle(site: Site, subject: tuple[int, int, str] | None) -> Found | None:
    """Reads ", adding that …"; its source is found later, from the attribution or clause around it."""
    view, start = site.view, site.start
    if subject is not None and subject[2] == "phrase" and start == site.token:
        return _read_modifier(site, subject)
    before = view.cls[start - 1]
    if start <= site.low or (start == site.low + 1 and before & (LEAD | SUB | PREP)):
        site.features.append("participle_first")
        return _read_introduction(site)
    if before & (COMMA | QUOTE | STOP):
        site.features.append("participle_comma")
    elif before & (AND | BUT):
        site.features.append("participle_and")
    else:
        site.features.append("participle_" + (view.lower[start - 1] if before else "other"))
    return _without_source(site, "participle")


def _read_modifier(site: Site, noun: tuple[int, int, str]) -> Found | None:
    """Reads "Republicans saying …" and "issued a statement calling …"."""
    site.features.append("participle_noun")
    issuer = _issuer(site.view, noun, site.low)
    if issuer is None:
        site.features.append("subject_phrase")
        return read_before(site, noun[:2])
    found = read_before(site, issuer[:2])
    site.features.append("issued")
    return found


def _issuer(view: View, noun: tuple[int, int, str], low: int) -> tuple[int, int, str] | None:
    """Who issued the statement in "the council issued a statement calling …" and "led it to issue a statement …"."""
    verb = noun[0] - 1
    if verb <= low or view.cls[verb] or not saying_noun(view.lower[noun[1] - 1]):
        return None
    if view.cls[verb - 1] & TO and verb - 2 >= low:
        start = phrase_start(view, verb - 2, low)
        return None if start is None else (start, verb - 1, "phrase")
    return subject_before(view, group_start(view, verb, low), low)


def _read_introduction(site: Site) -> Found | None:
    """Reads "Citing …, the ministry said" and "After claiming that …, Rubio left": the source follows the comma."""
    view = site.view
    stop = site.stop
    comma = main_clause(view, site.token, stop)
    end = noun_phrase_after(view, comma + 1, stop) if comma < stop else None
    return None if end is None else read_before(site, (comma + 1, end), comma)


def _read_coordinated(site: Site) -> Found | None:
    """Reads "… and added that …"; the source is that of the verb before."""
    start, form = site.start, site.cue.form
    if start <= site.low or not site.view.cls[start - 1] & (AND | BUT | COMMA):
        return None
    if form not in ("past", "s") and not (form == "base" and start < site.token):
        return None
    site.features.append("coordinated")
    return _without_source(site, "coordinated")


def _without_source(site: Site, frame: str) -> Found | None:
    found = read_before(site, (0, 0))
    if found is not None:
        found.source, found.frame = None, frame
    return found
