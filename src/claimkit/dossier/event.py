"""What happened, as several articles tell it."""

__all__ = ["DossierEvent"]

from typing import TYPE_CHECKING

from attrs import field, frozen

from claimkit.model.when import When

if TYPE_CHECKING:
    from claimkit.dossier.topic import Topic


@frozen(kw_only=True)
class DossierEvent:
    """An event of a dossier: what its articles take for one and the same.

    - `title`: the event in a few words of the article that was published first
    - `main`: whether an article is about it; else it is only recalled
    - `kind`, `when`, `place`: as far as an article tells
    - `articles`: the ids of the articles that tell of it
    - `topics`: what is measured of it
    - `reasons`: why the articles are taken to tell of one event, a sentence for each feature found

    >>> from claimkit import Dossier, read
    >>> first = read("A quake killed 12 people near Zarin on Monday, the governor said.", outlet="Daily News")
    >>> second = read("At least 15 people died in the quake near Zarin, officials said.", outlet="Evening Post")
    >>> [event] = Dossier([first, second]).events
    >>> event.kind, len(event.articles), [topic.title for topic in event.topics]
    ('earthquake', 2, ['People killed'])
    """

    key: str
    title: str
    main: bool = True
    kind: str | None = None
    when: When | None = None
    place: str | None = None
    articles: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    _topics: "list[Topic]" = field(factory=list, eq=False, repr=False, init=False)

    @property
    def topics(self) -> "tuple[Topic, ...]":
        """What is measured of the event, those with the most figures first."""
        return tuple(self._topics)

    def __str__(self) -> str:
        return self.title
