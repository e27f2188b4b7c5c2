"""Reads cue verbs that have no subject of their own: participles, and the second of two verbs."""

__all__ = ["read_coordinated", "read_introduction", "read_issued", "read_modifier", "read_set_off"]

from claimkit.english.attribution_words import AND, BUT, COMMA, LEAD, PREP, QUOTE, STOP, SUB, TO, saying_noun
from claimkit.parse.attributions.found import Found, Frame
from claimkit.parse.attributions.frames.content_after import main_clause, read_source_first
from claimkit.parse.attributions.noun_phrases import noun_phrase_after, phrase_start
from claimkit.parse.attributions.ranges import TokenRange
from claimkit.parse.attributions.subjects import Subject, SubjectSort, subject_before
from claimkit.parse.attributions.verb_site import VerbSite, group_start


def _noun_before(site: VerbSite) -> Subject | None:
    """The noun phrase right before the participle, which describes it."""
    subject = site.subject
    described = subject is not None and subject.sort is SubjectSort.PHRASE and site.start == site.token
    return subject if described else None


def read_issued(site: VerbSite) -> Found | None:
    """Reads "the council issued a statement calling …": the source is whoever issued it."""
    noun = _noun_before(site)
    issuer = None if noun is None else _issuer(site, noun)
    found = None if issuer is None else read_source_first(site, issuer, "participle_noun")
    if found is not None:
        found.traits += ("issued",)
    return found


def read_modifier(site: VerbSite) -> Found | None:
    """Reads "Republicans saying …"."""
    noun = _noun_before(site)
    if noun is None or _issuer(site, noun) is not None:
        return None
    return read_source_first(site, noun.tokens, "participle_noun", "subject_phrase")


def _issuer(site: VerbSite, noun: Subject) -> TokenRange | None:
    """Who issued the statement in "the council issued a statement calling …" and "led it to issue a statement …"."""
    view, low, verb = site.view, site.low, noun.first - 1
    if verb <= low or view.cls[verb] or not saying_noun(view.lower[noun.end - 1]):
        return None
    if view.cls[verb - 1] & TO and verb - 2 >= low:
        start = phrase_start(view, verb - 2, low)
        return None if start is None else TokenRange(start, verb - 1)
    issuer = subject_before(view, group_start(view, verb, low), low)
    return None if issuer is None else issuer.tokens


def _is_introduction(site: VerbSite) -> bool:
    """Whether the participle begins its sentence, alone or with one word before it: "After claiming"."""
    start, low = site.start, site.low
    return start <= low or (start == low + 1 and bool(site.view.cls[start - 1] & (LEAD | SUB | PREP)))


def read_introduction(site: VerbSite) -> Found | None:
    """Reads "Citing …, the ministry said" and "After claiming that …, Rubio left": the source follows the comma."""
    if _noun_before(site) is not None or not _is_introduction(site):
        return None
    view, stop = site.view, site.stop
    comma = main_clause(view, site.token, stop)
    end = noun_phrase_after(view, comma + 1, stop) if comma < stop else None
    if end is None:
        return None
    return read_source_first(site, TokenRange(comma + 1, end), "participle_first", high=comma)


def read_set_off(site: VerbSite) -> Found | None:
    """Reads ", adding that …"; its source is found later, from the attribution or clause around it."""
    if _noun_before(site) is not None or _is_introduction(site):
        return None
    view, start = site.view, site.start
    before = view.cls[start - 1]
    if before & (COMMA | QUOTE | STOP):
        trait = "participle_comma"
    elif before & (AND | BUT):
        trait = "participle_and"
    else:
        trait = "participle_" + (view.lower[start - 1] if before else "other")
    return _without_source(site, Frame.PARTICIPLE, trait)


def read_coordinated(site: VerbSite) -> Found | None:
    """Reads "… and added that …"; the source is that of the verb before."""
    start, form = site.start, site.cue.form
    if site.subject is not None or start <= site.low or not site.view.cls[start - 1] & (AND | BUT | COMMA):
        return None
    # After "but" no verb governs a base form: "They say it is old, but add …".
    finite = form in ("past", "s") or (form == "base" and (start < site.token or site.view.lower[start - 1] == "but"))
    if not finite:
        return None
    return _without_source(site, Frame.COORDINATED, "coordinated")


def _without_source(site: VerbSite, frame: Frame, trait: str) -> Found | None:
    found = read_source_first(site, None, trait)
    if found is not None:
        found.frame = frame
    return found
