"""What happened, as one article tells it."""

__all__ = ["Event"]

from attrs import frozen

from claimkit.model.span import Span
from claimkit.model.when import When


@frozen(kw_only=True)
class Event:
    """Something that an article tells of: its story, or what it recalls beside it.

    - `key`: names the event within its article; a claim of it has this key for its `event`
    - `title`: the event in a few words of the article ("6.4-magnitude quake in Zarand")
    - `main`: whether it is what the article is about; else it is told as background
    - `kind`: what sort of thing happened, as a word of the table of events ("earthquake"); None where not known
    - `when`, `place`: when and where it happened, as far as told
    - `names`: people, bodies and places named with it, as written
    - `span`: the words that introduce it; None where it was built by hand

    >>> Event(key="e1", title="quake near Bam", kind="earthquake", place="Bam").main
    False
    """

    key: str
    title: str
    main: bool = False
    kind: str | None = None
    when: When | None = None
    place: str | None = None
    names: tuple[str, ...] = ()
    span: Span | None = None
