"""What happened, as one article tells it."""

__all__ = ["Event"]

from attrs import frozen

from claimkit.model.span import Span
from claimkit.model.when import When


@frozen(kw_only=True)
class Event:
    """Something that an article tells of: its story, or what it recalls beside it.

    - `key`: names the event within its article; a claim of it has this key for its `event`
    - `title`: the event in a few words of the article ("7.1-magnitude quake in Puebla")
    - `main`: whether it is what the article is about; else it is told as background
    - `kind`: what sort of thing happened, as a word of the table of events ("earthquake"); None where not known
    - `when`, `place`: when and where it happened, as far as told
    - `names`: people, bodies and places named with it, as written
    - `span`: the words that introduce it; None where it was built by hand

    >>> from datetime import date
    >>> from claimkit import read
    >>> text = "The quake in Ancon killed six people on Sunday. In 2007 a quake in Pisco killed 519 people."
    >>> for event in read(text, published=date(2018, 1, 15)).events:
    ...     print(event.key, event.main, event.kind, event.place)
    e1 True earthquake Ancon
    e2 False earthquake Pisco
    """

    key: str
    title: str
    main: bool = False
    kind: str | None = None
    when: When | None = None
    place: str | None = None
    names: tuple[str, ...] = ()
    span: Span | None = None
