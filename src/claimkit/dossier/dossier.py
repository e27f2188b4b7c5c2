"""Gathers the claims of many articles into topics."""

__all__ = ["Dossier"]

from collections.abc import Iterable
from datetime import date
from hashlib import sha256

from attrs import evolve

from claimkit.comparison.matching import BlockingMatcher, LexicalMatcher
from claimkit.comparison.origins import count_origins
from claimkit.comparison.policy import DEFAULT_POLICY, Policy
from claimkit.dossier.findings import find_findings, rank
from claimkit.dossier.gathering import TopicKey, key_of, name_of
from claimkit.dossier.topic import Figure, Topic
from claimkit.english.lexicon import DEFAULT, Lexicon
from claimkit.model.article import Article
from claimkit.model.claim import Claim
from claimkit.model.display import as_html


class Dossier:
    """Articles side by side: which figures agree, which conflict, and who stands behind them.

    Articles may be given at once or added one by one, in any order: the outcome is the same, and adding one works out
    anew only the topics that it bears on. An article without an `id` is given one, made from its text; an article that
    is there already changes nothing.

    >>> from claimkit import read
    >>> dossier = Dossier([read("Police said 31 people died.", outlet="Daily News")])
    >>> dossier.add(read("At least 40 people were killed, the mayor said.", outlet="Evening Post"))
    >>> [topic] = dossier.topics
    >>> topic.name, [str(figure.quantity) for figure in topic.figures], str(topic.origins)
    ('person: die', ['31 people', 'at least 40 people'], '2')
    """

    def __init__(
        self,
        articles: Iterable[Article] = (),
        *,
        policy: Policy = DEFAULT_POLICY,
        matcher: BlockingMatcher | None = None,
        lexicon: Lexicon = DEFAULT,
    ) -> None:
        self._policy = policy
        self._matcher = matcher if matcher is not None else LexicalMatcher(lexicon)
        self._lexicon = lexicon
        self._articles: dict[str, Article] = {}
        self._figures: dict[TopicKey, list[Claim]] = {}
        self._statements: dict[TopicKey, list[Claim]] = {}
        self._ungrouped: list[Claim] = []
        self._done: dict[TopicKey, Topic] = {}
        # The topics of each thing and event, whatever their unit.
        self._about: dict[tuple[str | None, str | None], list[TopicKey]] = {}
        for article in articles:
            self.add(article)

    def add(self, article: Article) -> None:
        """Takes one more article in."""
        named = article if article.id is not None else _with_id(article)
        known = _identity(named)
        if known in self._articles:
            return
        self._articles[known] = named
        for claim in named.claims:
            self._place(claim)

    def _place(self, claim: Claim) -> None:
        key = key_of(claim, self._lexicon)
        if key is None:
            self._ungrouped.append(claim)
            return
        about = key.thing, key.event
        if claim.quantity is None:
            self._statements.setdefault(key, []).append(claim)
            for changed in self._about.get(about, ()):
                self._done.pop(changed, None)
            return
        if key not in self._figures:
            self._figures[key] = []
            self._about.setdefault(about, []).append(key)
        self._figures[key].append(claim)
        self._done.pop(key, None)

    @property
    def policy(self) -> Policy:
        """The policy by which figures are compared."""
        return self._policy

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles, by day of publication, then by id."""
        return tuple(sorted(self._articles.values(), key=lambda a: (a.published or date.min, a.id or "", _identity(a))))

    @property
    def topics(self) -> tuple[Topic, ...]:
        """The topics that have figures: those with the most figures first, then by name."""
        topics = [self._topic(key) for key in self._figures]
        return tuple(sorted(topics, key=lambda topic: (-len(topic.figures), topic.name)))

    @property
    def ungrouped(self) -> tuple[Claim, ...]:
        """The claims that no topic takes: they do not say what they measure, or no figure goes with them."""
        alone = [c for k, claims in self._statements.items() if (k.thing, k.event) not in self._about for c in claims]
        return tuple(sorted([*self._ungrouped, *alone], key=rank))

    def _topic(self, key: TopicKey) -> Topic:
        if key not in self._done:
            figures = sorted(self._figures[key], key=rank)
            statements = sorted(self._statements.get(TopicKey(None, key.thing, key.event), ()), key=rank)
            findings = find_findings(figures, statements, policy=self._policy, matcher=self._matcher)
            origins = count_origins(figures)
            self._done[key] = Topic(name_of(key), tuple(map(Figure, figures)), tuple(statements), findings, origins)
        return self._done[key]

    def to_html(self, *, title: str | None = None) -> str:
        """The report on this dossier: one HTML page that needs nothing but itself.

        >>> Dossier().to_html(title="Troops")[:15]
        '<!DOCTYPE html>'
        """
        return as_html(self, "to_html", title=title)

    def _repr_html_(self) -> str:
        return as_html(self, "dossier_html")

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Dossier):
            return NotImplemented
        return self.articles == other.articles and self._policy == other._policy

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        claims = sum(len(article.claims) for article in self._articles.values())
        return f"<Dossier of {len(self._articles)} articles, {claims} claims, {len(self._figures)} topics>"


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _with_id(article: Article) -> Article:
    """The article with an id made from its text and outlet, also in its claims."""
    name = f"text-{_digest(f'{article.outlet}|{article.published}|{article.text}')}"
    claims = tuple(evolve(claim, article=name) for claim in article.claims)
    return evolve(article, id=name, claims=claims)


def _identity(article: Article) -> str:
    return (
        f"{article.id}|{article.outlet}|{article.published}|{article.url}|{_digest(article.text)}|{len(article.claims)}"
    )
