"""Two numbers that make one quantity, and pairs that are two."""

import pytest

from claimkit import find_quantities


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It takes between five and seven weeks.", ["between 5 and 7 weeks"]),
        ("It takes five or six weeks.", ["between 5 and 6 weeks"]),
        ("Claims range from $200 to $7 million.", ["between 200 and 7,000,000 US dollars"]),
        ("Some seven or eight thousand people came.", ["about 7,000 to 8,000 people"]),
        ("The rate rose from 10% to 20%.", ["10 percent", "20 percent"]),
        ("It has five and seven doors.", ["5 doors", "7 doors"]),
    ],
)
def test_numbers_that_belong_together(text: str, values: list[str]) -> None:
    assert [str(found.value) for found in find_quantities(text)] == values
