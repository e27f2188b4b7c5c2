"""An attribution while it is being found."""

__all__ = ["Found", "Frame"]

from enum import StrEnum

from attrs import define, field

from claimkit.english.attribution_words import Cue
from claimkit.parse.attributions.ranges import CharRange, TokenRange


class Frame(StrEnum):
    """How source, cue and content stand to each other; capitals stand for source and cue."""

    SOURCE_FIRST = "SOURCE CUE content"
    CONTENT_FIRST = "content, SOURCE CUE"
    INVERTED = "content, CUE SOURCE"
    AS = "as SOURCE CUE, content"
    APPOSITIVE = "content, a claim that SOURCE CUE"
    PASSIVE = "content is CUE by SOURCE"
    NOUN = "SOURCE's CUE that content"
    ACCORDING = "according to SOURCE, content"
    EVIDENTIAL = "content, reportedly"
    LABEL = "SOURCE: content"
    DASH = "“content” – SOURCE"
    HEADLINE = "content: SOURCE"
    PARTICIPLE = "…, CUE content"
    COORDINATED = "… and CUE content"
    QUOTED_AS = "quoted SOURCE as CUE content"
    CITING = "content, CUE SOURCE, of a host"
    LONE = "“content” of who spoke before"
    SILENT = "SOURCE CUE, and no content"


@define(eq=False)
class Found:
    """What was read around one cue: tokens for source and addressee, characters for cue and content.

    - `token`: where the cue's main word stands
    - `traits`: what the reading is like, as the table `cue_weights` says it; the cue's form comes first
    - `score`: what `weigh` makes of it
    - `host`: the attribution that reports this one, where its frame tells: the paper that cites an official
    """

    token: int
    cue: CharRange
    source: TokenRange | None
    content: list[CharRange]
    frame: Frame
    info: Cue
    stance: str
    traits: tuple[str, ...]
    addressee: TokenRange | None = None
    score: int = field(default=0, init=False)
    host: "Found | None" = field(default=None, init=False)

    def __str__(self) -> str:
        return str(self.frame)
