"""Bodies as sources: what kind a name tells, and by which nouns a body may be called again."""

__all__ = ["ANY", "heads_of_body", "kind_of_name", "known_body"]

from collections.abc import Sequence

from claimkit.model.source import Source, SourceKind
from claimkit.parse.sources.phrase.kinds import GOVERNMENT, NEWS_AGENCY, ORGANIZATION, OUTLET
from claimkit.parse.sources.phrase.known_names import class_of
from claimkit.parse.sources.phrase.reading import Reading
from claimkit.parse.sources.phrase.words import in_class, is_capitalised, key_of, noun_of, source_head

# Among the nouns for a body whose name tells no more: it may be called by any noun for an organization.
ANY = "*"
# The classes of the nouns for whatever is of a kind.
_GENERIC = {NEWS_AGENCY: "agency noun", OUTLET: "outlet noun", ORGANIZATION: "body noun"}


def known_body(source: Source, text: str, klass: str = "") -> Reading:
    """The reading of a body that `text` names, of the class `klass` where it is an institution."""
    plural = source.kind is GOVERNMENT and text.endswith("s") and text.islower()
    key = key_of(text)
    alone = (key,) if " " not in key and is_capitalised(text.split()[-1]) else ()
    return Reading(source=source, heads=heads_of_body(source, text), keys=alone, plural=plural, institution=klass)


def heads_of_body(source: Source, text: str = "") -> frozenset[str]:
    """The nouns by which a body may be called after its name was given ("the ministry")."""
    name, kind = source.name, source.kind
    words = f"{name} {text}" if text != name else name
    heads = {w for w in map(source_head, words.lower().replace("'s", "").split()) if noun_of(w) or class_of(w)}
    if not heads and kind is ORGANIZATION:
        heads.add(ANY)
    if kind is GOVERNMENT and (" " not in name or not heads.isdisjoint(in_class("called agency"))):
        heads.add("agency")
    found = class_of(" ".join(name.split()[-2:])) or class_of(name)
    if found:
        heads.add(found.name.lower())
    if kind in _GENERIC:
        heads |= in_class(_GENERIC[kind])
    return frozenset(heads)


def kind_of_name(words: Sequence[str]) -> SourceKind:
    """The kind of body that a name tells: "Harbour Trust" an organization, "Daily Echo" an outlet."""
    for word in (" ".join(words[-2:]), *reversed(words)):
        found = noun_of(source_head(word.lower()))
        if found and found[0] in ("government", "organization", "outlet", "news_agency"):
            return SourceKind(found[0])
    return OUTLET if words[-1].lower() in in_class("press") else ORGANIZATION
