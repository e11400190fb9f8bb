"""Times told by other times: "from Monday to Friday" is one, "two days later" is counted from the one before."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta
from spacy.tokens import Doc

from kg.lexicon import load_lexicon
from kg.stages.timex.owners import attached_to
from kg.stages.timex.periods import calendar_amount, grain_of
from kg.stages.timex.time_words import UNKNOWN, Bounds, TimeWords
from kg.syntax import full_text
from kg.types import TextSpan, Timex


@dataclass(frozen=True, slots=True)
class Shift:
    """How far a time is from another one told before: "two days later" is two days on."""

    number: int
    unit: str


def _later(match: re.Match[str], words: TimeWords) -> Shift:
    back = match["way"].casefold() in ("earlier", "previously")
    number = words.value("number", match)
    return Shift(-number if back else number, words.value("unit", match))


def _next_day(match: re.Match[str], words: TimeWords) -> Shift:
    return Shift({"same": 0, "previous": -1}.get(match["way"].casefold(), 1), "days")


SHIFTS: dict[str, Callable[[re.Match[str], TimeWords], Shift]] = {"later": _later, "next_day": _next_day}


def resolved_times(doc: Doc, dated: dict[Timex, Shift | None], words: TimeWords) -> list[Timex]:
    """Date "two days later" by the one other time of its sentence before it and of the sentence before.

    The time of a report ("police said on Monday") is none to count from. A night that another day is told of beside is
    that day's.
    """
    found = sorted(dated, key=lambda timex: timex.span)
    resolved: list[Timex] = []
    for timex in found:
        shift = dated[timex]
        anchor = _anchor(doc, timex, resolved) if shift is not None else None
        if shift is not None and anchor is not None:
            timex = Timex(timex.span, *_moved(anchor, shift))
        resolved.append(timex)
    return resolved


def _anchor(doc: Doc, timex: Timex, before: list[Timex]) -> Timex | None:
    """Return the only time that another one can be counted from."""
    tokens = doc.char_span(timex.span.start, timex.span.end, alignment_mode="expand")
    if tokens is None:
        return None
    first = doc[tokens.sent.start - 1].sent.start_char if tokens.sent.start else tokens.sent.start_char
    near = [other for other in before if other.span.start >= first and not _dates_report(doc, other)]
    bounds = {(other.start, other.end) for other in near}
    return near[-1] if len(bounds) == 1 and near[-1].start and near[-1].end else None


def _dates_report(doc: Doc, timex: Timex) -> bool:
    """Say whether a time tells when something was said."""
    tokens = doc.char_span(timex.span.start, timex.span.end, alignment_mode="expand")
    verb = load_lexicon().reporting.get(attached_to(tokens).lemma_.lower()) if tokens is not None else None
    return verb is not None and not verb.act


def _moved(anchor: Timex, shift: Shift) -> Bounds:
    """Return a time so far from another, if that is told finely enough to count from."""
    if anchor.start is None or anchor.end is None:
        return UNKNOWN
    days = (anchor.end - anchor.start).days
    fine = {"days": 0, "weeks": 0, "fortnights": 0, "months": 30, "quarters": 30}.get(shift.unit, 365)
    if days > fine:
        return UNKNOWN
    return grain_of(anchor.start + relativedelta(**calendar_amount(shift.number, shift.unit)), shift.unit)


def merge_ranges(doc: Doc, found: list[Timex], words: TimeWords, published: date | None) -> list[Timex]:
    """Join "from May 3 to June 5" and "between 2001 and 2005" to one time each."""
    text = full_text(doc)
    found = sorted(found, key=lambda timex: timex.span)
    merged: list[Timex] = []
    for timex in found:
        if merged and (_is_range(text, merged[-1], timex, words) or _is_pair(text, merged[-1], timex)):
            first = merged.pop()
            span = TextSpan(first.span.start, timex.span.end)
            timex = Timex(span, *_in_order(first.start, timex.end, published))
        merged.append(timex)
    return merged


def _is_pair(text: str, first: Timex, second: Timex) -> bool:
    """Say whether two times are days one after the other: "on Monday and Tuesday"."""
    if text[first.span.end : second.span.start].strip() != "and" or text[second.span.end :][:1] in ("'", "’"):
        return False
    if first.start is None or first.start != first.end or second.start is None or second.start != second.end:
        return False
    return second.start - first.start == timedelta(days=1)


def _in_order(start: date | None, end: date | None, published: date | None) -> Bounds:
    """Return the bounds of a range, whose days were dated one by one: "from Monday to Friday", "November to March"."""
    if start is None or end is None or start <= end:
        return start, end
    apart = (start - end).days
    step = relativedelta(weeks=1) if apart < 7 else relativedelta(years=1)
    if published is None or apart > 366:
        return UNKNOWN
    return (start - step, end) if end <= published else (start, end + step)


_BEFORE = 40  # characters in which the word before a range stands


def _is_range(text: str, first: Timex, second: Timex, words: TimeWords) -> bool:
    between = text[first.span.end : second.span.start].strip().casefold()
    if between not in words.cues["range_middle"]:
        return False
    if between in words.cues["range_alone"]:
        return True
    before = text[max(first.span.start - _BEFORE, 0) : first.span.start].split()[-1:]
    return bool(before) and before[0].casefold() in words.cues["range_start"]
