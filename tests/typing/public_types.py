"""What a type checker sees of the public names; mypy --strict reads this file, nothing runs it."""

from datetime import date
from decimal import Decimal
from typing import assert_type

import claimkit
from claimkit import (
    Article,
    AttributionMention,
    Check,
    Claim,
    Comparison,
    Hedge,
    Mention,
    Quantity,
    Relation,
    Source,
    Span,
    Unit,
    Verdict,
    When,
)

text = "Up to 12,000 troops will be sent, said Budanov."
published = date(2024, 10, 22)

assert_type(claimkit.find_quantities(text), tuple[Mention[Quantity], ...])
assert_type(claimkit.find_times(text, published=published), tuple[Mention[When], ...])
assert_type(claimkit.find_attributions(text), tuple[AttributionMention, ...])
assert_type(claimkit.parse_quantity("up to 12,000 troops"), Quantity)
assert_type(claimkit.parse_when("2024-10"), When)
assert_type(claimkit.parse_source("Yonhap"), Source)

article = claimkit.read(text, outlet="Kyiv Post", published=published)
assert_type(article, Article)
assert_type(article.sentences, tuple[Span, ...])
assert_type(article.claims, tuple[Claim, ...])
assert_type(article.quantities[0].value.low, Decimal | None)
assert_type(article.quantities[0].value.hedge, Hedge)
assert_type(article.quantities[0].value.unit, Unit | None)
assert_type(article.attributions[0].source, Mention[Source] | None)
assert_type(article.attributions[0].parent, AttributionMention | None)

comparison = claimkit.compare(article.claims[0], article.claims[0])
assert_type(comparison, Comparison)
assert_type(comparison.relation, Relation)

result = claimkit.check("12,000 troops will be sent.", against=article)
assert_type(result, Check)
assert_type(result.verdict, Verdict)

claimkit.find_quantities(b"bytes")  # type: ignore[arg-type]
claimkit.no_such_name  # type: ignore[attr-defined]  # noqa: B018
