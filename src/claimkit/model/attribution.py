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
    stance: Stance = Stance.ASSERTS
    mode: Mode = Mode.INDIRECT
    addressee: str | None = field(default=None, kw_only=True)
    when: When | None = field(default=None, kw_only=True)

    def __init__(
        self,
        source: Source | None,
        cue: str,
        stance: Stance | str = Stance.ASSERTS,
        mode: Mode | str = Mode.INDIRECT,
        *,
        addressee: str | None = None,
        when: When | None = None,
    ) -> None:
        # Written out for the same reason as that of `Span`.
        _set_source(self, source)
        _set_cue(self, cue)
        _set_stance(self, stance if isinstance(stance, Stance) else Stance(stance))
        _set_mode(self, mode if isinstance(mode, Mode) else Mode(mode))
        _set_addressee(self, addressee)
        _set_when(self, when)

    def __str__(self) -> str:
        who = self.source.name if self.source else "no named source"
        return f"{who} {self.stance} ({self.mode}, {self.cue!r})"


_set_source, _set_cue, _set_stance, _set_mode, _set_addressee, _set_when = (
    vars(Attribution)[name].__set__ for name in ("source", "cue", "stance", "mode", "addressee", "when")
)


@frozen
class AttributionMention:
    """An attribution together with the words of a text that state it.

    `source` keeps the words as they stand ("it"), while `value.source` and
    `source.value` are resolved within the article. `content` has several spans
    where the cue interrupts it. A quotation that no word of saying stands
    beside has an empty cue where it begins and no words for its source; who
    says it is in `value.source`. `parent` is the attribution that reports this
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

    def __init__(
        self,
        value: Attribution,
        source: Mention[Source] | None,
        cue: Span,
        content: tuple[Span, ...],
        parent: "AttributionMention | None" = None,
    ) -> None:
        # Written out for the same reason as that of `Span`.
        last, begin, end = 0, cue.start, cue.end
        for span in content:
            start = span.start
            if start < last:
                raise InvalidValueError("AttributionMention.content", content, "spans in order, none overlapping")
            last = span.end
            if start < end and begin < last:
                raise InvalidValueError("AttributionMention.content", content, f"clear of the cue at {cue}")
        if parent is not None and not bounded(parent, "parent"):
            raise InvalidValueError("AttributionMention.parent", parent, f"under at most {NESTING} others")
        _set_value(self, value)
        _set_named(self, source)
        _set_place(self, cue)
        _set_content(self, content)
        _set_parent(self, parent)

    @property
    def span(self) -> Span:
        """From the first character of source, cue and content to the last."""
        start, end = self.cue.start, self.cue.end
        if self.content:
            start, end = min(start, self.content[0].start), max(end, self.content[-1].end)
        if self.source is not None:
            start, end = min(start, self.source.start), max(end, self.source.end)
        return Span(start, end)

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


_set_value, _set_named, _set_place, _set_content, _set_parent = (
    vars(AttributionMention)[name].__set__ for name in ("value", "source", "cue", "content", "parent")
)
