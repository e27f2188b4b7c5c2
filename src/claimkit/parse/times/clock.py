"""Finds clock times, so that their numbers are taken for nothing else."""

__all__ = ["clock_at"]

import re

# "10:30", "10:30:15 p.m.", "5pm", "9.30am", "10 o'clock", "0930 GMT", "1800 hours"
_CLOCK = re.compile(
    r"""(?:
      (?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?![\d:]|\.\d)(?:[ \xa0]?[ap](?:\.m\b\.?|m\b))?
    | (?:0?[1-9]|1[0-2])(?:[.:][0-5]\d)?[ \xa0]?[ap](?:\.[ ]?m\b\.?|m\b)
    | (?:0?[1-9]|1[0-2])[ \xa0]o['’]clock\b
    | (?:[01]\d|2[0-3])[0-5]\d[ \xa0]?(?=(?:gmt|utc|hrs|hours|local[ ]time|cet|bst|est|edt|z)\b)
    )(?:[ \xa0]?\(?(?:gmt|utc|cest|cet|bst|eet|msk|ist|jst|kst|[ecmp][sd]?t|local[ ]time|hours|hrs)\b\)?)?""",
    re.VERBOSE,
)


def clock_at(lower: str, start: int) -> int | None:
    """Where the clock time that begins at `start` ends, or None.

    >>> clock_at("at 10:30 p.m. on friday", 3)
    13
    """
    match = _CLOCK.match(lower, start)
    return match.end() if match else None
