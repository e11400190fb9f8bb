"""Dates as pages print them: "Published 10 July 2025, 09:14 GMT"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from dateutil.parser import parserinfo

from kg.blocks.kinds import Block, BlockKind

LONGEST_DATELINE = 120


def _months() -> dict[str, int]:
    return {name.lower(): number for number, names in enumerate(parserinfo.MONTHS, 1) for name in names}


_MONTHS = _months()
MONTH = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
WEEKDAY = "(?:" + "|".join(f"{full}|{short}" for short, full in parserinfo.WEEKDAYS) + r")\b\.?"
_FULL_DATE = re.compile(
    rf"\b(?P<y1>\d{{4}})-(?P<m1>\d\d)-(?P<d1>\d\d)(?!\d)"
    rf"|\b(?P<y2>\d{{4}})[/.](?P<m2>\d{{1,2}})[/.](?P<d2>\d{{1,2}})(?!\d)"
    rf"|\b(?P<m3>{MONTH}) ?(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?(?:,| ,)? ?(?P<y3>\d{{4}})\b"
    rf"|\b(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?[ -](?:of )?(?P<m4>{MONTH})[ ,-]{{1,2}}(?P<y4>\d{{4}})\b"
    rf"|\b(?P<a5>\d{{1,2}})[/.](?P<b5>\d{{1,2}})[/.](?P<y5>\d{{4}})\b",
    re.IGNORECASE,
)
_DAY = re.compile(
    rf"[,.]?\s*(?:{WEEKDAY},? )?(?:{MONTH} ?\d{{1,2}}|\d{{1,2}} {MONTH})(?:st|nd|rd|th)?(?:,? \d{{4}})?\s*$"
    rf"|,\s*{WEEKDAY}\s*$",
    re.IGNORECASE,
)
_AROUND_DATE = re.compile(
    rf"(?:T?\d{{1,2}}[:.]\d\d(?:[:.]\d\d(?:\.\d+)?)?|Z\b|[ap]\.?m\.?|(?:GMT|UTC)?[+-]\d{{1,2}}:?\d{{0,2}}|(?-i:[A-Z]{{2,5}})\b|{WEEKDAY}"
    r"|\b(?:at|on|first|last|originally|published|posted|updated|modified|hrs|h|o'clock)\b|[\s,.;:|•·()/–—-])+",
    re.IGNORECASE,
)


def read_date(words: str) -> date | None:
    """Return the date that the words are, weekday, clock time and "Published" aside; None if they are anything else.

    ISO 8601 and the common English forms are read. Of "03/04/2025", which is April in London and March in Boston,
    nothing is made. With two dates ("Published …, updated …") the first counts.
    """
    words = " ".join(words[: LONGEST_DATELINE + 40].split()) if len(words) <= LONGEST_DATELINE + 40 else ""
    found = list(_FULL_DATE.finditer(words)) if any(character.isdigit() for character in words) else []
    if not found:
        return None
    around = _FULL_DATE.sub(" ", words)
    if _AROUND_DATE.sub("", around).strip():
        return None
    return date_of(found[0])


def date_of(match: re.Match[str]) -> date | None:
    """Return the date that a match of `FULL_DATE` writes; None for one that no calendar has or that reads two ways."""
    parts = {name: value for name, value in match.groupdict().items() if value is not None}
    number = next(iter(parts))[1]
    if number == "5":
        first, second = int(parts["a5"]), int(parts["b5"])
        if first <= 12 and second <= 12 and first != second:
            return None
        day, month = (first, second) if second <= 12 else (second, first)
        return _date(int(parts["y5"]), month, day)
    month_words = parts[f"m{number}"].lower().rstrip(".")
    month = _MONTHS[month_words] if month_words in _MONTHS else int(month_words)
    return _date(int(parts[f"y{number}"]), month, int(parts[f"d{number}"]))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def cut_day(words: str) -> tuple[str, bool]:
    """Return words without the day at their end, and whether there was one."""
    match = _DAY.search(words)
    return (words[: match.start()], True) if match else (words, False)


def furniture_date(text: str, blocks: Sequence[Block]) -> date | None:
    """Return the publication date that a date line says, or else a dateline with a year; None if neither does."""
    for block in blocks:
        if block.kind is BlockKind.DATE:
            words = block.span.of(text)
            found = _FULL_DATE.search(words)
            if found:
                return date_of(found)
    for block in blocks:
        found = _FULL_DATE.search(block.span.of(text)) if block.kind is BlockKind.DATELINE else None
        if found:
            return date_of(found)
    return None
