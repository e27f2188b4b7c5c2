"""How a dossier's time and memory grow with the number of claims: run it with Python, it prints and asserts nothing.

Each size runs in a process of its own, so that the peak of memory is its own.
"""

import argparse
import random
import resource
import subprocess
import sys
import time
from datetime import date, timedelta

from claimkit import Article, Claim, Dossier, Quantity, Source, Unit

PERSON = Unit("count", "person", "person", "people")
HOUSE = Unit("count", "house", "house", "houses")
PLACES = [f"{name} County" for name in ("Adams", "Baker", "Clark", "Dawson", "Elk", "Ford", "Grant", "Hardin", "Iron")]
EVENTS = [
    ("die", "person", PERSON, "people"),
    ("injure", "person", PERSON, "people"),
    ("send", "soldier", PERSON, "soldiers"),
    ("destroy", "house", HOUSE, "houses"),
]
OUTLETS = [Source(f"Outlet {n}", "outlet") for n in range(40)]
ORIGINS = [Source(f"Ministry {n}", "government") for n in range(30)] + [
    Source("a government source", "person", anonymous=True),
    Source("officials", "group", anonymous=True),
]


def made_up_articles(claims: int, seed: int = 1) -> list[Article]:
    """Articles with `claims` claims in all, ten in each, about a few measures in many places."""
    rng = random.Random(seed)
    articles = []
    for number in range(claims // 10):
        name, day = f"article-{number}", date(2024, 1, 1) + timedelta(days=rng.randrange(60))
        outlet = rng.choice(OUTLETS)
        made = tuple(one_claim(rng, name, day, outlet, n) for n in range(10))
        articles.append(Article("…", id=name, outlet=outlet.name, published=day, claims=made))
    return articles


def one_claim(rng: random.Random, article: str, day: date, outlet: Source, number: int) -> Claim:
    """A claim of one of the measures, with a figure near that of its place, seldom a denial."""
    action, thing, unit, noun = rng.choice(EVENTS)
    figure = rng.choice((500, 505, 510, 600, 1500)) + rng.randrange(10)
    quantity = Quantity(figure, figure, rng.choice(("exact", "about", "nearly")), unit, noun)
    return Claim(
        text=f"claim {number}",
        quantity=quantity,
        status=rng.choice(("happened", "ongoing", "planned", "possible")),
        stance="denies" if rng.random() < 0.02 else "asserts",
        aspect="cumulative",
        action=action,
        object=thing,
        place=rng.choice(PLACES),
        chain=(outlet, rng.choice(ORIGINS)),
        reported=day,
        article=article,
    )


def measure(claims: int) -> None:
    """Prints the seconds of CPU that adding and reading the topics take, and the peak of memory."""
    articles = made_up_articles(claims)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    start = time.process_time()
    dossier = Dossier(articles)
    added = time.process_time() - start
    topics = dossier.topics
    spent = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    findings = sum(len(topic.findings) for topic in topics)
    print(
        f"{claims:8,d} claims  {added:7.2f} s to add  {spent:7.2f} s in all  {peak:6.0f} MB peak "
        f"({peak - before:.0f} MB for the dossier)  {len(topics)} topics  {findings} findings",
        flush=True,
    )


def main() -> None:
    """Measures one size, or all of them in processes of their own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("claims", type=int, nargs="*")
    sizes = parser.parse_args().claims or [1_000, 10_000, 100_000]
    if len(sizes) == 1:
        measure(sizes[0])
        return
    for size in sizes:
        subprocess.run([sys.executable, __file__, str(size)], check=True)


if __name__ == "__main__":
    main()
