"""Which stretch of time is meant? "July", "last winter", "the first quarter", "the 1990s", "the past six months".

Each calculation returns the first and the last day.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from kg.stages.timex.time_words import UNKNOWN, Bounds, Context, Rule, group


def _month(match: re.Match[str], context: Context) -> Bounds:
    first = date(int(match["year"]), context.words.value("month", match), 1)
    return _third(first, month_end(first), context.words.value("part", match))


def _bare_month(match: re.Match[str], context: Context) -> Bounds:
    if context.published is None:
        return UNKNOWN
    first = nearest_month(context.words.value("month", match), context.published, context.direction or "past")
    return _third(first, month_end(first), context.words.value("part", match))


def _shifted_month(match: re.Match[str], context: Context) -> Bounds:
    if context.published is None:
        return UNKNOWN
    month = context.words.value("month", match)
    shift = match["shift"].casefold()
    year = context.published.year
    if shift == "last":
        year -= month >= context.published.month
    elif shift == "next":
        year += month <= context.published.month
    first = date(year, month, 1)
    return _third(first, month_end(first), context.words.value("part", match))


def nearest_month(month: int, published: date, direction: str) -> date:
    """Return the first day of the last or next such month, the month of publication among them."""
    year = published.year
    if direction == "past" and month > published.month:
        year -= 1
    if direction == "future" and month < published.month:
        year += 1
    return date(year, month, 1)


def month_end(first: date) -> date:
    """Return the last day of a month."""
    return first.replace(day=monthrange(first.year, first.month)[1])


def _third(start: date, end: date, part: int | None) -> Bounds:
    """Return a period, or its early, middle or late third."""
    if part is None:
        return start, end
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    if months >= 3:
        first = start + relativedelta(months=months // 3 * (part - 1))
        return first, end if part == 3 else start + relativedelta(months=months // 3 * part) - timedelta(days=1)
    third = max((end - start).days // 3, 1)
    first = start + timedelta(days=third * (part - 1))
    return first, end if part == 3 else first + timedelta(days=third - 1)


def _season(match: re.Match[str], context: Context) -> Bounds:
    month = context.words.value("season", match)
    part = context.words.value("part", match)
    if year := group(match, "year"):
        return _third(*_three_months(int(year), month), part)
    if context.published is None:
        return UNKNOWN
    shift = match["shift"].casefold()
    published = context.published
    seasons = [_three_months(published.year + offset, month) for offset in (-2, -1, 0, 1)]
    if shift == "last":
        start, end = max(bounds for bounds in seasons if bounds[1] < published)
    elif shift == "next":
        start, end = min(bounds for bounds in seasons if bounds[0] > published)
    else:
        start, end = min(seasons, key=lambda bounds: max((bounds[0] - published).days, (published - bounds[1]).days))
    return _third(start, end, part)


def _three_months(year: int, month: int) -> tuple[date, date]:
    start = date(year, month, 1)
    return start, start + relativedelta(months=3) - timedelta(days=1)


def _bare_season(match: re.Match[str], context: Context) -> Bounds:
    """Date "in the autumn" by tense, where nobody of the other hemisphere is in the news."""
    published = context.published
    if published is None or context.direction not in ("past", "future") or _is_southern(context):
        return UNKNOWN
    month = context.words.value("season", match)
    seasons = [_three_months(published.year + offset, month) for offset in (-2, -1, 0, 1)]
    if context.direction == "past":
        return max(bounds for bounds in seasons if bounds[0] <= published)
    return min(bounds for bounds in seasons if bounds[1] >= published)


def _is_southern(context: Context) -> bool:
    doc = context.tokens.doc
    entities = doc._.entities if doc.has_extension("entities") else ()
    return any(entity.country in context.words.cues["southern"] for entity in entities)


def _quarter(match: re.Match[str], context: Context) -> Bounds:
    number = group(match, "digit")
    which = int(number) if number else context.words.value("ordinal", match)
    year = _year_of(match, context)
    return UNKNOWN if year is None else _part_of_year(year, which, match["size"].casefold() in ("q", "quarter"))


def _bare_quarter(match: re.Match[str], context: Context) -> Bounds:
    """Date "the first quarter" by tense where figures are told, of a match it is none."""
    words = {token.lemma_.lower() for token in context.tokens.sent}
    if context.published is None or not words & context.words.cues["figures"]:
        return UNKNOWN
    which = context.words.value("ordinal", match)
    years = (context.published.year + offset for offset in (-1, 0, 1))
    quarters = [(first, last) for first, last in (_part_of_year(year, which, True) for year in years) if first and last]
    if context.direction == "future":
        return next((bounds for bounds in quarters if bounds[1] >= context.published), UNKNOWN)
    ended = [bounds for bounds in quarters if bounds[1] < context.published]
    return ended[-1] if ended and context.direction == "past" else UNKNOWN


def _months_of_year(match: re.Match[str], context: Context) -> Bounds:
    year, number = _year_of(match, context), context.words.value("number", match)
    if year is None or not 1 <= number <= 12:
        return UNKNOWN
    months = relativedelta(months=number)
    if match["which"].casefold() == "first":
        return date(year, 1, 1), date(year, 1, 1) + months - timedelta(days=1)
    return date(year + 1, 1, 1) - months, date(year, 12, 31)


def _year_of(match: re.Match[str], context: Context) -> int | None:
    """Return the year as written, or the one meant by "this year", "last year"."""
    if year := group(match, "year"):
        return int(year)
    if context.published is None:
        return None
    shift = (group(match, "shift") or "").casefold()
    return context.published.year + (-1 if shift.startswith("last") else 1 if shift.startswith("next") else 0)


def _part_of_year(year: int, which: int, is_quarter: bool) -> Bounds:
    months = 3 if is_quarter else 6
    if which * months > 12:
        return UNKNOWN
    start = date(year, months * (which - 1) + 1, 1)
    return start, start + relativedelta(months=months) - timedelta(days=1)


def _year_pair(match: re.Match[str], context: Context) -> Bounds:
    """Date "2018-19" and "1998/99"; the second is the next year, or "2014-19" a stretch."""
    first = int(match["year"])
    last = first // 100 * 100 + int(match["two"])
    last += 100 if last < first and first % 100 == 99 else 0
    if last <= first or (match["link"] == "/" and last != first + 1):
        return UNKNOWN
    return date(first, 1, 1), date(last, 12, 31)


def _nineties(match: re.Match[str], context: Context) -> Bounds:
    tens = group(match, "tens")
    first = 1900 + (int(tens) * 10 if tens else context.words.value("nineties", match))
    return _third(date(first, 1, 1), date(first + 9, 12, 31), context.words.value("part", match))


def _decade(match: re.Match[str], context: Context) -> Bounds:
    first = int(match["decade"]) * 10
    return _third(date(first, 1, 1), date(first + 9, 12, 31), context.words.value("part", match))


def _century(match: re.Match[str], context: Context) -> Bounds:
    last = int(match["century"]) * 100
    return date(last - 99, 1, 1), date(last, 12, 31)


def _bare_year(match: re.Match[str], context: Context) -> Bounds:
    year = int(match["year"])
    return _third(date(year, 1, 1), date(year, 12, 31), context.words.value("part", match))


def _near(match: re.Match[str], context: Context) -> Bounds:
    """Date "last week", "earlier this year", "late next month"."""
    if context.published is None:
        return UNKNOWN
    period, shift = match["period"].casefold(), match["shift"].casefold()
    if shift in ("the past", "the previous"):
        if shift == "the previous":
            return UNKNOWN
        return context.published - relativedelta(**calendar_amount(1, period + "s")), context.published
    start, end = _period(period, context.published, {"last": -1, "next": 1}.get(shift, 0))
    within = (group(match, "within") or "").casefold()
    if within == "earlier" and shift == "this":
        return start, context.published
    if within == "later" and shift == "this":
        return context.published, end
    return _third(start, end, context.words.value("part", match))


def _part_of_now(match: re.Match[str], context: Context) -> Bounds:
    if context.published is None:
        return UNKNOWN
    start, end = _period(match["period"].casefold(), context.published, 0)
    return _third(start, end, context.words.value("part", match))


def _period(period: str, published: date, shift: int) -> tuple[date, date]:
    """Return the week (Monday to Sunday), month, quarter, year, decade or century around a day, or its neighbour."""
    if period == "week":
        start = monday(published) + timedelta(days=7 * shift)
        return start, start + timedelta(days=6)
    years = {"year": 1, "decade": 10, "century": 100}.get(period)
    if years is None:
        months = 3 if period == "quarter" else 1
        first = date(published.year, (published.month - 1) // months * months + 1, 1)
        start = first + relativedelta(months=months * shift)
        return start, start + relativedelta(months=months) - timedelta(days=1)
    base = published.year - (published.year - (period == "century")) % years + years * shift
    return date(base, 1, 1), date(base + years - 1, 12, 31)


def monday(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def calendar_amount(number: int, unit: str) -> dict[str, int]:
    """Return the arguments of `relativedelta` for an amount of calendar time."""
    name, factor = {
        "fortnights": ("weeks", 2),
        "quarters": ("months", 3),
        "decades": ("years", 10),
        "centuries": ("years", 100),
    }.get(unit, (unit, 1))
    return {name: number * factor}


def _stretch(match: re.Match[str], context: Context) -> Bounds:
    """Date "the past six months", "recent days", "the coming weeks", up to or from the day of publication."""
    if context.published is None:
        return UNKNOWN
    unit = context.words.value("unit", match)
    number = context.words.value("number", match) or context.words.tables["recent"].get(unit)
    way = match["way"].casefold()
    if number is None or way == "following":
        return UNKNOWN
    span = relativedelta(**calendar_amount(number, unit))
    if way in ("next", "coming"):
        return context.published, context.published + span
    return context.published - span, context.published


def _ago(match: re.Match[str], context: Context) -> Bounds:
    """Date "three days ago" to the day, "two weeks ago" to the week, "a year ago" to the year."""
    if context.published is None:
        return UNKNOWN
    unit = context.words.value("unit", match)
    day = context.published - relativedelta(**calendar_amount(context.words.value("number", match), unit))
    bound = (group(match, "bound") or "").casefold()
    if bound in ("more than", "over", "well over", "just over"):
        return None, grain_of(day, unit)[1]
    if bound in ("less than", "under"):
        return day, context.published
    return grain_of(day, unit)


def _ago_now(match: re.Match[str], context: Context) -> Bounds:
    """Date "twenty years ago this week" to the same days of that year."""
    published = context.published
    if published is None:
        return UNKNOWN
    unit = {"today": "days", "this week": "weeks", "this month": "months"}.get(match["now"].casefold(), "years")
    start, end = grain_of(published, unit)
    back = relativedelta(**calendar_amount(context.words.value("number", match), context.words.value("unit", match)))
    if start is None or end is None:
        return UNKNOWN
    return (start - back, month_end(end - back)) if unit == "months" else (start - back, end - back)


def grain_of(day: date, unit: str) -> Bounds:
    """Return how finely a unit tells a day: "two weeks ago" tells the week, "two days ago" the day."""
    period = {
        "weeks": "week",
        "fortnights": "week",
        "months": "month",
        "quarters": "month",
        "years": "year",
        "decades": "decade",
    }.get(unit)
    return _period(period, day, 0) if period else (day, day)


def _ahead(match: re.Match[str], context: Context) -> Bounds:
    """Date "in two weeks" where the sentence looks ahead; elsewhere it is how long something took."""
    if context.published is None or context.direction != "future":
        return UNKNOWN
    unit = context.words.value("unit", match)
    day = context.published + relativedelta(**calendar_amount(context.words.value("number", match), unit))
    if match["within"].casefold() == "within" or match["less"]:
        return context.published, day
    return grain_of(day, unit)


PERIODS: dict[str, Rule] = {
    "month": _month,
    "bare_month": _bare_month,
    "shifted_month": _shifted_month,
    "season": _season,
    "quarter": _quarter,
    "decade": _decade,
    "century": _century,
    "bare_year": _bare_year,
    "year_part": _bare_year,
    "near": _near,
    "part_of_now": _part_of_now,
    "stretch": _stretch,
    "ago": _ago,
    "ago_now": _ago_now,
    "ahead": _ahead,
    "bare_season": _bare_season,
    "bare_quarter": _bare_quarter,
    "months_of_year": _months_of_year,
    "year_pair": _year_pair,
    "nineties": _nineties,
}
