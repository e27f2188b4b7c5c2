"""Reports in plain text: what they say, and that they fit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit import Dossier, check, compare, read
from claimkit.interchange.corpus import read_corpus
from claimkit.report.columns import paragraph, plain, table, width_of
from claimkit.report.text import article_text, check_text, comparison_text, dossier_text

TEXT = st.text(max_size=60)


@given(st.lists(st.tuples(TEXT, TEXT, TEXT), max_size=4), st.integers(20, 140))
def test_tables_fit(rows: list[tuple[str, str, str]], width: int) -> None:
    lines = table(("figure", "who", "when"), rows, width)
    assert all(width_of(line) <= max(width, 30) for line in lines)
    assert all("\n" not in line for line in lines)
    letters = "".join("".join(lines).split())
    for row in rows:
        for cell in row:
            if width_of(plain(cell)) <= 4:
                assert plain(cell).replace(" ", "") in letters


@given(TEXT, st.integers(10, 80))
def test_paragraphs_fit(text: str, width: int) -> None:
    lines = paragraph(text, width, first="* ", rest="    ")
    assert all(width_of(line) <= max(width, 14) for line in lines)


@given(TEXT)
def test_plain_text_drives_no_terminal(text: str) -> None:
    assert plain(text).isprintable()


def test_wide_characters() -> None:
    lines = table(("figure", "who"), [("12,000", "국가정보원은 북한이 병력을 보낼 것이라고 말했다" * 3)], 80)
    assert max(map(width_of, lines)) <= 80
    assert len(lines) > 3


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return Dossier(read_corpus(["seeds"]).articles)


def test_every_figure_has_its_row(dossier: Dossier) -> None:
    text = " ".join(dossier_text(dossier, width=200).split())
    for topic in dossier.topics:
        for figure in topic.figures:
            assert figure.claim.quantity is not None
            assert figure.claim.quantity.text in text
    assert "National Intelligence Service, through Park Sun-won" in text
    assert "independent origins: " in text


@pytest.mark.parametrize("width", [30, 60, 100, 140])
def test_the_report_fits(dossier: Dossier, width: int) -> None:
    assert max(map(width_of, dossier_text(dossier, width=width).split("\n"))) <= width
    assert max(map(width_of, article_text(dossier.articles[0], width=width).split("\n"))) <= width


def test_an_empty_dossier() -> None:
    assert dossier_text(Dossier()).startswith("0 articles, 0 figures, 0 topics")


def test_comparison_and_check() -> None:
    [claim] = read("Kyiv said 12,000 troops were sent to Russia.").claims
    lines = comparison_text(compare(claim, claim)).split("\n")
    assert lines[:2] == ["equal", "origin: same origin"]
    article = read("Kyiv said 12,000 troops were sent to Russia.", id="7")
    text = check_text(check("12,000 troops were sent to Russia.", against=article))
    assert text.startswith("supported\n  “12,000 troops” (7, at 10)")


def test_one_origin_behind_many_figures_is_one_note() -> None:
    text = "Kyiv said 12,000 troops were sent to Russia."
    dossier = Dossier(read(text, outlet=f"Outlet {number:02}", id=str(number)) for number in range(40))
    shown = " ".join(dossier_text(dossier).split())
    assert shown.count("repeats: ") == 1
    assert "is behind 40 figures: " in shown
    assert all(shown.count(f"(Outlet {number:02})") == 1 for number in range(40))
