"""Which day is meant? "Thursday", "4 July", "Easter Sunday", "overnight", "the first Monday in June".

Each calculation returns the first and the last day; without a year or week the last or next such day by tense.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta

from kg.stages.timex.periods import monday, month_end, nearest_month
from kg.stages.timex.time_words import UNKNOWN, Bounds, Context, Rule, group


def _iso(match: re.Match[str], context: Context) -> Bounds:
    day = date(int(match["y"]), int(match["m"]), int(match["d"]))
    return day, day


def _slashes(match: re.Match[str], context: Context) -> Bounds:
    """Date "21/03/2024"; of "10/07/2025" nobody knows which is the month."""
    one, two, year = int(match["one"]), int(match["two"]), int(match["y"])
    if one != two and max(one, two) <= 12:
        return UNKNOWN
    day = date(year, min(one, two), max(one, two)) if max(one, two) > 12 else date(year, one, two)
    return day, day


def _day(match: re.Match[str], context: Context) -> Bounds:
    month = context.words.value("month", match)
    day = _month_day(month, int(match["day"]), group(match, "year"), context)
    return day, day


def _day_range(match: re.Match[str], context: Context) -> Bounds:
    month = context.words.value("month", match)
    last = _month_day(month, int(match["day2"]), group(match, "year"), context)
    return (last.replace(day=int(match["day"])), last) if last is not None else UNKNOWN


def _holiday(match: re.Match[str], context: Context) -> Bounds:
    month, number = context.words.value("holiday", match)
    day = _month_day(month, number, group(match, "year"), context)
    return day, day


def _moving(match: re.Match[str], context: Context) -> Bounds:
    """Date a feast that hangs on Easter; an Orthodox one falls on another day."""
    before = context.tokens.doc[max(context.tokens.start - 1, 0)].lower_
    if before in context.words.cues["other_calendar"]:
        return UNKNOWN
    first, last = context.words.value("moving", match)
    if year := group(match, "year"):
        sundays = [easter(int(year))]
    elif context.published is None:
        return UNKNOWN
    else:
        sundays = [easter(context.published.year + offset) for offset in (-1, 0, 1)]
    days = [sunday + timedelta(days=first) for sunday in sundays]
    day = _nearest(days, context)
    return day, day + timedelta(days=last - first)


def _day_of_month(match: re.Match[str], context: Context) -> Bounds:
    published, number = context.published, int(match["day"])
    if published is None:
        return UNKNOWN
    said = (group(match, "of") or "").casefold().removesuffix(" month")
    months = {"last": (-1,), "next": (1,), "this": (0,), "the": (0,)}.get(said, (-1, 0, 1))
    first = published.replace(day=1)
    starts = [first + relativedelta(months=month) for month in months]
    days = [start.replace(day=number) for start in starts if number <= monthrange(start.year, start.month)[1]]
    if not days or (said == "" and context.direction is None):
        return UNKNOWN
    day = _nearest(days, context)
    return day, day


def _week_of_month(match: re.Match[str], context: Context) -> Bounds:
    first = _month_start(match, context)
    if first is None:
        return UNKNOWN
    if match["thing"].casefold() == "weekend":
        saturdays = [day for day in _days_of(first) if day.weekday() == 5]
        start = saturdays[-1] if match["last"] else saturdays[context.words.value("ordinal", match) - 1]
        return start, start + timedelta(days=1)
    end = month_end(first)
    if match["last"]:
        return end - timedelta(days=6), end
    start = first + timedelta(days=7 * (context.words.value("ordinal", match) - 1))
    return start, start + timedelta(days=6)


def _weekday_of_month(match: re.Match[str], context: Context) -> Bounds:
    first = _month_start(match, context)
    if first is None:
        return UNKNOWN
    days = [day for day in _days_of(first) if day.weekday() == context.words.value("weekday", match)]
    day = days[-1] if match["last"] else days[context.words.value("ordinal", match) - 1]
    return day, day


def _weekend(match: re.Match[str], context: Context) -> Bounds:
    if context.published is None:
        return UNKNOWN
    saturday = monday(context.published) + timedelta(days=5)
    shift = match["shift"].casefold()
    if shift == "next":
        saturday += timedelta(days=7)
    elif "past" in shift or shift == "last" or (shift == "the" and context.direction in ("past", None)):
        last = "past" in shift or shift == "the"
        saturday -= timedelta(days=7 if not last or saturday > context.published else 0)
    return saturday, saturday + timedelta(days=1)


def _night_before(match: re.Match[str], context: Context) -> Bounds:
    return _days_off(context.published, -1)


def _overnight(match: re.Match[str], context: Context) -> Bounds:
    """Date a night by the day before or after it: overnight of itself is the night before publication."""
    if context.published is None:
        return UNKNOWN
    one = timedelta(days=1)
    if match.groupdict().get("weekday") is not None:
        day = _weekday(match, context)[0]
        into = (group(match, "link") or "").casefold() in ("into", "to")
        return UNKNOWN if day is None else (day - one, day) if into else (day, day + one)
    day = context.published
    return (day, day + one) if context.direction == "future" else (day - one, day)


def _today(match: re.Match[str], context: Context) -> Bounds:
    return context.published, context.published


def _day_word(match: re.Match[str], context: Context) -> Bounds:
    return _days_off(context.published, context.words.value("day_word", match))


def _weekday(match: re.Match[str], context: Context) -> Bounds:
    """Publication day first, then by tense: the last such day, or the next."""
    if context.published is None:
        return UNKNOWN
    ahead = (context.words.value("weekday", match) - context.published.weekday()) % 7
    shift = (group(match, "shift") or "").casefold()
    if shift.startswith("the "):
        return UNKNOWN  # "the following Tuesday": after some other day
    if shift in ("last", "this past"):
        days = ahead - 7
    elif shift == "next":
        days = ahead or 7
    elif shift in ("this", "this coming") or context.direction in ("future", "present"):
        days = ahead
    else:
        days = ahead - 7 if ahead else 0
    return _days_off(context.published, days)


def _hours(match: re.Match[str], context: Context) -> Bounds:
    if context.published is None:
        return UNKNOWN
    days = timedelta(days=-(-context.words.value("number", match) // 24))
    if match["way"].casefold() in ("next", "coming"):
        return context.published, context.published + days
    return context.published - days, context.published


def _nearest(days: list[date], context: Context) -> date:
    """Return the last or next of several days by tense, else the nearest to publication."""
    published = context.published
    if published is None:
        return days[0]
    if context.direction == "past":
        days = [found for found in days if found <= published] or days
    elif context.direction == "future":
        days = [found for found in days if found >= published] or days
    return min(days, key=lambda found: abs((found - published).days))


def _month_start(match: re.Match[str], context: Context) -> date | None:
    month = context.words.value("month", match)
    if year := group(match, "year"):
        return date(int(year), month, 1)
    return None if context.published is None else nearest_month(month, context.published, context.direction or "past")


def _days_of(first: date) -> list[date]:
    return [first.replace(day=number) for number in range(1, month_end(first).day + 1)]


def _month_day(month: int, day: int, year: str | None, context: Context) -> date | None:
    """Return a day of the calendar; without a year the last or next one by tense, else the nearest."""
    if year is not None:
        return date(int(year), month, day)
    if context.published is None:
        return None
    years = (context.published.year + offset for offset in (-1, 0, 1))
    days = [date(year, month, day) for year in years if day <= monthrange(year, month)[1]]
    if not days:
        raise ValueError(f"no day {day} in month {month}")
    return _nearest(days, replace(context, direction=None) if context.once_planned else context)


def _days_off(published: date | None, days: int) -> Bounds:
    if published is None:
        return UNKNOWN
    day = published + timedelta(days=days)
    return day, day


DAYS: dict[str, Rule] = {
    "iso": _iso,
    "day": _day,
    "day_range": _day_range,
    "holiday": _holiday,
    "weekend": _weekend,
    "night_before": _night_before,
    "today": _today,
    "day_word": _day_word,
    "weekday": _weekday,
    "slashes": _slashes,
    "moving": _moving,
    "day_of_month": _day_of_month,
    "overnight": _overnight,
    "week_of_month": _week_of_month,
    "weekday_of_month": _weekday_of_month,
    "hours": _hours,
}
