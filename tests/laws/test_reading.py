"""Any text is survived, and of all texts those that are made of the words that rules ask for."""

import datetime
from importlib.resources import files

from hypothesis import given, settings
from hypothesis import strategies as st

from claimkit import check, read

_MARKS = [",", ".", "“", "”", '"', "(", ")", ";", ":", "—", "-", "'", "’", "\n", "\n\n", "!", "…", "%", "$5", "£31bn"]
_OFTEN = """
said told that which who where it he they the a an of by to in at from number 500 12 three million people were was is
are not no never and but or citing quoting saying denied claim reports reportedly according put seen cut will may have
had been expected after before since until up as like Rome police officials
"""


def _words() -> list[str]:
    """The words in the first cells of all tables."""
    found: set[str] = set()
    for table in files("claimkit.english").joinpath("data").iterdir():
        for line in table.read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                found.update(word for cell in line.split("\t")[:2] for word in cell.split("|") if 0 < len(word) < 40)
    return sorted(found)


_OF_RULES = st.sampled_from(_OFTEN.split())
_PIECES = st.one_of(_OF_RULES, _OF_RULES, st.sampled_from(_words()), st.sampled_from(_MARKS))
_SALAD = st.lists(_PIECES, min_size=1, max_size=40).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(st.one_of(_SALAD, _SALAD.map(str.title), _SALAD.map(lambda text: text.replace(" ,", ",").replace(" .", "."))))
def test_words_of_the_tables_in_any_order_are_survived(text: str) -> None:
    article = read(text, outlet="Daily News", published=datetime.date(2024, 3, 5))
    for claim in article.claims:
        assert claim.span is not None
        assert claim.text == text[claim.span.start : claim.span.end]
    assert article == read(text, outlet="Daily News", published=datetime.date(2024, 3, 5))
    assert str(check(text[:60], against=article).verdict) in {"supported", "contradicted", "not_found"}
