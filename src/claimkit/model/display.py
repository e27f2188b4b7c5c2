"""How a value shows itself in a notebook."""

__all__ = ["as_html"]

from importlib import import_module


def as_html(value: object, function: str, **options: object) -> str:
    """What `function` of `claimkit.report.html` makes of `value`.

    Values know nothing of reports, so the name is looked up only when somebody
    wants to see one: no import leads from the model upwards.
    """
    html: str = getattr(import_module("claimkit.report.html"), function)(value, **options)
    return html
