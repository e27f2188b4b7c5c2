"""Who says something, in what way, and where in the text."""

__all__ = ["Attribution", "AttributionMention", "Mode", "Stance"]

from enum import StrEnum

from attrs import field, frozen

from claimkit.errors import InvalidValueError
from claimkit.model.source import Source
from claimkit.model.span import NESTING, Mention, Span, bounded
from claimkit.model.when import When


class Stance(StrEnum):
    """The source's attitude to the content that is attributed to it.

    >>> from claimkit import find_attributions
    >>> [found] = find_attributions("Russia has not confirmed the deployment.")
    >>> str(found.value.stance), found.value.stance.commits
    ('does_not_confirm', False)
    """

    ASSERTS = "asserts"
    DENIES = "denies"
    CONFIRMS = "confirms"
    DOES_NOT_CONFIRM = "does_not_confirm"
    NO_COMMENT = "no_comment"
    SUGGESTS = "suggests"
    INTENDS = "intends"
    REFUSES = "refuses"
    BELIEVES = "believes"
    CALLS_FOR = "calls_for"
    ASKS = "asks"

    @property
    def commits(self) -> bool:
        """Whether the source takes a position on whether the content is so."""
        return self in {Stance.ASSERTS, Stance.DENIES, Stance.CONFIRMS, Stance.SUGGESTS, Stance.BELIEVES}


class Mode(StrEnum):
    """Whether the source's own words are given.

    >>> from claimkit import find_attributions
    >>> [found] = find_attributions("The envoy called it a “groundless rumor.”")
    >>> str(found.value.mode)
    'mixed'
    """

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


def _stance(value: Stance | str) -> Stance:
    return value if isinstance(value, Stance) else Stance(value)


def _mode(value: Mode | str) -> Mode:
    return value if isinstance(value, Mode) else Mode(value)


@frozen
class Attribution:
    """A source, the cue that ties it to what it says, and the stance that it takes.

    `source` is None where the text names none ("reportedly"). `cue` is the
    words of the text ("declined to confirm"). `addressee` is whom the source
    told, `when` the time at which it said so.

    >>> print(Attribution(Source("Yonhap", "news_agency"), "reported"))
    Yonhap asserts (indirect, 'reported')
    """

    source: Source | None
    cue: str
    stance: Stance = field(default=Stance.ASSERTS, converter=_stance)
    mode: Mode = field(default=Mode.INDIRECT, converter=_mode)
    addressee: str | None = field(default=None, kw_only=True)
    when: When | None = field(default=None, kw_only=True)

    def __str__(self) -> str:
        who = self.source.name if self.source else "no named source"
        return f"{who} {self.stance} ({self.mode}, {self.cue!r})"


@frozen
class AttributionMention:
    """An attribution together with the words of a text that state it.

    `source` keeps the words as they stand ("it"), while `value.source` and
    `source.value` are resolved within the article. `content` has several spans
    where the cue interrupts it. `parent` is the attribution that reports this
    one: in "according to Yonhap, citing government sources" the parent of the
    second is the first.

    Raises `InvalidValueError` for content that overlaps itself or the cue, and for
    more than `NESTING` attributions in line above this one.

    >>> from claimkit import find_attributions
    >>> [a] = find_attributions("Up to 12,000 troops will be sent, said Budanov.")
    >>> a.source.text, a.value.cue, str(a.value.stance)
    ('Budanov', 'said', 'asserts')
    """

    value: Attribution
    source: Mention[Source] | None
    cue: Span
    content: tuple[Span, ...]
    parent: "AttributionMention | None" = None

    def __attrs_post_init__(self) -> None:
        last, begin, end = 0, self.cue.start, self.cue.end
        for span in self.content:
            if span.start < last:
                raise InvalidValueError("AttributionMention.content", self.content, "spans in order, none overlapping")
            if span.start < end and begin < span.end:
                raise InvalidValueError("AttributionMention.content", self.content, f"clear of the cue at {self.cue}")
            last = span.end
        if self.parent is not None and not bounded(self.parent, "parent"):
            raise InvalidValueError("AttributionMention.parent", self.parent, f"under at most {NESTING} others")

    @property
    def span(self) -> Span:
        """From the first character of source, cue and content to the last."""
        spans = [self.cue, *self.content, *([self.source] if self.source else [])]
        return Span(min(s.start for s in spans), max(s.end for s in spans))

    @property
    def ancestors(self) -> "tuple[AttributionMention, ...]":
        """The attributions that report this one, the outermost first."""
        found: list[AttributionMention] = []
        link = self.parent
        while link is not None:
            found.append(link)
            link = link.parent
        return tuple(reversed(found))

    def __repr__(self) -> str:
        content = ", ".join(map(str, self.content))
        via = f" via {self.parent.value.cue!r} at {self.parent.cue}" if self.parent else ""
        return f"<AttributionMention {self.value} cue {self.cue} content {content or 'none'}{via}>"
