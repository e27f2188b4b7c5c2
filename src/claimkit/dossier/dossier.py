"""Gathers the claims of many articles into events and topics."""

__all__ = ["Dossier"]

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from hashlib import sha256

from attrs import evolve, frozen

from claimkit.comparison.matching import BlockingMatcher
from claimkit.comparison.origins import count_origins
from claimkit.comparison.policy import DEFAULT_POLICY, Policy
from claimkit.dossier.assembling import Group, Placed, groups_of
from claimkit.dossier.findings import BY_STANCE, Judge, find_findings, latest_of, rank
from claimkit.dossier.gathering import measure_spoken_of, place_of
from claimkit.dossier.identity import Identity, identities_of
from claimkit.dossier.statement import Statement
from claimkit.dossier.stating import Telling, statements_of, tellings_of
from claimkit.dossier.stories import stories_of
from claimkit.dossier.topic import DossierEvent, Figure, Topic
from claimkit.english.lexicon import DEFAULT, Lexicon
from claimkit.english.own_words import own_words
from claimkit.model.article import Article
from claimkit.model.claim import Claim
from claimkit.model.display import as_fragment, as_page


@frozen(eq=False)
class _Gathered:
    """All that follows from the articles."""

    events: tuple[DossierEvent, ...] = ()
    topics: tuple[Topic, ...] = ()
    ungrouped: tuple[Claim, ...] = ()
    tellings: tuple[tuple[DossierEvent, list[Telling]], ...] = ()


class Dossier:
    """Articles side by side: which figures agree, which conflict, and who stands behind them.

    Articles may be given at once or added one by one, in any order: the outcome is the same. What follows from them is
    worked out when it is asked for. An article without an `id` is given one, made from its text; an article that is
    there already changes nothing.

    A `matcher` of one's own is asked for each pair of figures of one event and measure; only what it takes for the same
    is set against each other.

    >>> from claimkit import read
    >>> dossier = Dossier([read("Police said 31 people died.", outlet="Daily News")])
    >>> dossier.add(read("At least 40 people were killed, the mayor said.", outlet="Evening Post"))
    >>> [topic] = dossier.topics
    >>> topic.title, [str(figure.quantity) for figure in topic.figures], str(topic.origins)
    ('People killed', ['31 people', 'at least 40 people'], '2')
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
        self._matcher = matcher
        self._lexicon = lexicon
        self._articles: dict[str, Article] = {}
        self._found: _Gathered | None = None
        self._statements: tuple[Statement, ...] | None = None
        for article in articles:
            self.add(article)

    def add(self, article: Article) -> None:
        """Takes one more article in."""
        named = article if article.id is not None else _with_id(article)
        known = _identity(named)
        if known not in self._articles:
            self._articles[known] = named
            self._found = self._statements = None

    def merge(self, other: "Dossier") -> "Dossier":
        """A dossier of the articles of both, with the policy of this one; neither of them changes.

        >>> from claimkit import read
        >>> one, other = (Dossier([read(f"{n} people died.", outlet="Daily News")]) for n in (3, 4))
        >>> one.merge(other) == other.merge(one)
        True
        """
        merged = Dossier(self.articles, policy=self._policy, matcher=self._matcher, lexicon=self._lexicon)
        for article in other.articles:
            merged.add(article)
        return merged

    @property
    def policy(self) -> Policy:
        """The policy by which figures are compared."""
        return self._policy

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles, by day of publication, then by id."""
        return tuple(sorted(self._articles.values(), key=lambda a: (a.published or date.min, a.id or "", _identity(a))))

    @property
    def events(self) -> tuple[DossierEvent, ...]:
        """What the articles tell of: those with the most articles first, what is only recalled last."""
        return self._gathered().events

    @property
    def topics(self) -> tuple[Topic, ...]:
        """The topics that have figures: those of the event with most figures first, in each the topic with most."""
        return self._gathered().topics

    @property
    def statements(self) -> tuple[Statement, ...]:
        """What the articles state, with or without a figure: what most articles state first.

        >>> from claimkit import read
        >>> dossier = Dossier([read("Acme may sell its Oslo plant, a union official said.", outlet="Daily News")])
        >>> [(statement.title, str(statement.origins)) for statement in dossier.statements]
        [('Acme may sell its Oslo plant', '1')]
        """
        if self._statements is None:
            with own_words(self._lexicon):
                found = [
                    statement
                    for event, tellings in self._gathered().tellings
                    for statement in statements_of(tellings, event, self._lexicon)
                ]
            # Few origins behind many articles are what a reader should know first.
            found.sort(key=lambda s: (not s.event.main, -len(s.articles), s.origins.low, -s.leading, rank(s.first)))
            self._statements = tuple(found)
        return self._statements

    @property
    def ungrouped(self) -> tuple[Claim, ...]:
        """The claims that no topic takes: they do not say what they measure, or no figure goes with them."""
        return self._gathered().ungrouped

    def _gathered(self) -> _Gathered:
        if self._found is None:
            with own_words(self._lexicon):
                self._found = self._gather()
        return self._found

    def _gather(self) -> _Gathered:
        articles = self.articles
        identities = [identity for article in articles for identity in identities_of(article)]
        stories = stories_of(identities)
        figures: defaultdict[int, list[Placed]] = defaultdict(list)
        statements: defaultdict[tuple[int, str | None], list[Claim]] = defaultdict(list)
        ungrouped: list[Claim] = []
        # A claim that may be of another event stands with those of its article that may be too.
        unsure: dict[str, int] = {}
        for article in articles:
            for claim in article.claims:
                key = (article.id or "", claim.event or "")
                number = stories.story.get(key)
                if number is None:
                    number = unsure.setdefault(key[0], len(stories.members) + len(unsure))
                place = place_of(claim, self._lexicon)
                if place is not None:
                    figures[number].append((claim, place))
                elif claim.stance in BY_STANCE and (about := measure_spoken_of(claim, self._lexicon)) is not None:
                    statements[number, about].append(claim)
                else:
                    ungrouped.append(claim)
        events, topics = [], []
        numbered: dict[int, DossierEvent] = {}
        for number in range(len(stories.members) + len(unsure)):
            members = stories.members[number] if number < len(stories.members) else ()
            event = _event(number, members, stories.reasons.get(number, ()), figures.get(number, ()))
            numbered[number] = event
            found = self._topics(number, event, figures.get(number, ()), statements)
            event._topics.extend(found)
            topics += found
            if members:
                events.append(event)
        ungrouped += [claim for claims in statements.values() for claim in claims]
        by_event: defaultdict[str, int] = defaultdict(int)
        for topic in topics:
            by_event[topic.event.key] += len(topic.figures)
        topics.sort(key=lambda t: (not t.event.main, -by_event[t.event.key], t.event.key, -len(t.figures), t.title))
        events.sort(key=lambda e: (not e.main, -len(e.articles), e.key))
        known = {key: numbered[number] for key, number in stories.story.items()}
        told = tellings_of(articles, known, topics)
        return _Gathered(tuple(events), tuple(topics), tuple(sorted(ungrouped, key=rank)), told)

    def _topics(
        self,
        number: int,
        event: DossierEvent,
        placed: Sequence[Placed],
        statements: defaultdict[tuple[int, str | None], list[Claim]],
    ) -> list[Topic]:
        groups = groups_of(sorted(placed, key=lambda one: rank(one[0])))
        groups.sort(key=lambda group: (bool(group.part), -len(group.claims), group.title))
        wholes: dict[str, Topic] = {}
        found = []
        for group in groups:
            spoken = () if group.part else tuple(sorted(statements.pop((number, group.measured.name), ()), key=rank))
            topic = self._topic(group, event, spoken, wholes.get(group.measured.name) if group.part else None)
            if not group.part:
                wholes.setdefault(group.measured.name, topic)
            found.append(topic)
        return sorted(found, key=lambda topic: (-len(topic.figures), topic.title))

    def _topic(self, group: Group, event: DossierEvent, spoken: tuple[Claim, ...], whole: Topic | None) -> Topic:
        claims = sorted(group.claims, key=rank)
        judge = Judge(self._policy, group.measured.nature, group.alarms, self._matcher)
        findings = find_findings(claims, spoken, judge)
        latest = latest_of(claims, group.measured.nature)
        return Topic(
            group.title,
            tuple(map(Figure, claims)),
            spoken,
            findings,
            count_origins(claims),
            event,
            None if latest is None else Figure(latest),
            whole,
        )

    def to_html(self, *, title: str | None = None) -> str:
        """The report on this dossier: one HTML page that needs nothing but itself.

        >>> Dossier().to_html(title="Troops")[:15]
        '<!DOCTYPE html>'
        """
        return as_page(self, title=title)

    def _repr_html_(self) -> str:
        return as_fragment(self)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Dossier):
            return NotImplemented
        return self.articles == other.articles and self._policy == other._policy

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        claims = sum(len(article.claims) for article in self._articles.values())
        return f"<Dossier of {len(self._articles)} articles, {claims} claims>"


def _event(
    number: int, members: Sequence[Identity], reasons: tuple[str, ...], placed: Sequence[Placed]
) -> DossierEvent:
    """The event that the members of a story are taken for; without any, one of which nothing is known."""
    if not members:
        article = next((claim.article for claim, _ in placed if claim.article is not None), "")
        return DossierEvent(key=f"?{article}", title="not told of which event", main=False, articles=(article,))
    told = [member.event for member in sorted(members, key=lambda member: (not member.event.main, member.rank))]
    first = members[0].key
    return DossierEvent(
        key=f"{first[0]}/{first[1]}",
        title=told[0].title,
        main=told[0].main,
        kind=next((event.kind for event in told if event.kind is not None), None),
        when=next((event.when for event in told if event.when is not None), None),
        place=next((event.place for event in told if event.place is not None), None),
        articles=tuple(dict.fromkeys(member.article for member in members)),
        reasons=reasons,
    )


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
