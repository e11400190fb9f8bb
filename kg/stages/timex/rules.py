"""The calculations by the names that ``times.toml`` gives them."""

from __future__ import annotations

import re
from functools import cache

from kg.stages.timex.days import DAYS
from kg.stages.timex.periods import PERIODS
from kg.stages.timex.time_words import UNKNOWN, Bounds, Context, Rule, TimeWords, read_time_words


def _no_dates(match: re.Match[str], context: Context) -> Bounds:
    return UNKNOWN


RULES: dict[str, Rule] = {
    **DAYS,
    **PERIODS,
    "fixed": _no_dates,
    "anchored": _no_dates,
    "words": _no_dates,
    "later": _no_dates,
    "next_day": _no_dates,
}


@cache
def load_times() -> TimeWords:
    """Return the patterns and word tables of times, read once."""
    return read_time_words(frozenset(RULES))
