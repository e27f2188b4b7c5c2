"""Reads passive cues: "it is said that", "is expected to", "was accused by X of", "was told that"."""

__all__ = ["read_passive"]

from claimkit.english.attribution_words import ADV, COMMA, OF, STOP, TIME
from claimkit.parse.attributions.content import after_cue, before_source
from claimkit.parse.attributions.found import Found
from claimkit.parse.attributions.noun_phrases import noun_phrase_after
from claimkit.parse.attributions.site import Site

_SAYING = frozenset({"saying", "stating", "telling"})
_TOLD = frozenset({"tell", "ask", "inform", "remind", "warn", "assure", "advise", "brief", "notify", "urge", "order"})


def read_passive(site: Site, subject: tuple[int, int, str] | None) -> Found | None:
    """Reads a passive verb; the one whom the sentence is about is never the source, only an agent after "by" is."""
    view, token = site.view, site.token
    cls, lower = view.cls, view.lower
    stop = site.stop
    if site.cue.lemma == "quote":
        return None if subject is None else _read_quoted(site, subject, stop)
    k = token + 1
    source = None
    while k < stop and cls[k] & (ADV | TIME):
        k += 1
    if k < stop and lower[k] == "by":
        end = noun_phrase_after(view, k + 1, stop, appositions=False)
        if end is not None:
            # "was accused by the board of lying": what follows "of" is the content.
            end = next((n for n in range(k + 2, end - 1) if cls[n] & OF and lower[n + 1].endswith("ing")), end)
            source, k = (k + 1, end), end
            site.features.append("by")
    rest = [] if k >= stop or cls[k] & (COMMA | STOP) else after_cue(view, k, site.high)
    site.features.append("passive_" + (lower[k] if k < stop and cls[k] else "end" if k >= stop else "~"))
    if subject is None:
        return None
    first, end, sort = subject
    if lower[first] == "it" and sort == "pronoun" and rest and lower[k] in ("that", "to"):
        site.features.append("impersonal")
        return site.found(source, rest, "passive")
    if site.cue.lemma in _TOLD:
        return site.found(source, rest, "passive", (first, end)) if rest else None
    about = (view.starts[first], view.ends[end - 1])
    if about[1] > view.starts[token]:
        return None
    return site.found(source, [about, *rest], "passive")


def _read_quoted(site: Site, subject: tuple[int, int, str], stop: int) -> Found | None:
    """Reads "was quoted as saying", before or after the words; the one who is quoted is the source."""
    view, lower = site.view, site.view.lower
    saying = next((k for k in range(site.token + 1, min(stop, site.token + 12)) if lower[k] in _SAYING), None)
    if saying is None:
        return None
    content: list[tuple[int, int]] = []
    if saying + 1 < stop and not view.cls[saying + 1] & (COMMA | STOP):
        content = after_cue(view, saying + 1, site.high)
    elif subject[0] > 0:
        before = before_source(view, site.low, subject[0] - 1)
        content = [] if before is None else [before[:2]]
    if not content:
        return None
    site.features.append("quoted_as")
    found = site.found(subject[:2], content, "passive")
    end = noun_phrase_after(view, site.token + 2, saying, appositions=False) if lower[site.token + 1] == "by" else None
    if end is None:
        found.cue = view.starts[site.token], view.ends[saying]
        return found
    # "was quoted by local media as saying": the media report what the source says.
    found.host = site.found((site.token + 2, end), content, "passive")
    found.cue, found.token = (view.starts[saying], view.ends[saying]), saying
    return found
