"""Values are shown by what registers itself; without it the model needs nothing above it."""

import subprocess
import sys
from collections.abc import Iterator

import pytest

from claimkit import Article, Dossier, compare, parse_quantity
from claimkit.model.display import Display, register
from claimkit.report import HTML
from claimkit.report.html import fragment


class Plain:
    def fragment(self, value: object) -> str:
        return f"<i>{type(value).__name__}</i>"

    def page(self, value: object, *, title: str | None) -> str:
        return f"<title>{title}</title>{self.fragment(value)}"


@pytest.fixture
def plain() -> Iterator[Display]:
    display = Plain()
    register(display)
    yield display
    register(HTML)


@pytest.mark.usefixtures("plain")
def test_values_are_shown_by_what_is_registered() -> None:
    assert Article("Five died.")._repr_html_() == "<i>Article</i>"
    assert compare(parse_quantity("5"), parse_quantity("7"))._repr_html_() == "<i>Comparison</i>"
    assert Dossier()._repr_html_() == "<i>Dossier</i>"
    assert Dossier().to_html(title="Troops") == "<title>Troops</title><i>Dossier</i>"


def test_what_no_report_shows_is_an_error() -> None:
    with pytest.raises(TypeError, match="nothing shows a int as HTML"):
        fragment(5)


def test_reports_load_when_a_value_is_shown() -> None:
    code = (
        "import sys; from claimkit.model.article import Article; article = Article('Five died.');"
        "before = 'claimkit.report.html' in sys.modules; article._repr_html_();"
        "print(before, 'claimkit.report.html' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
