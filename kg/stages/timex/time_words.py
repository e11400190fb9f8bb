"""The patterns and tables of ``times.toml``, and what dates an expression besides its words.

{weekday} {daypart}                     Thursday evening
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from spacy.tokens import Span

from kg.errors import LexiconError
from kg.lexicon import read_toml
from kg.ontology import ontologies_folder

Bounds = tuple[date | None, date | None]
UNKNOWN: Bounds = (None, None)
_MACRO = re.compile(r"\{([a-z_]+)\}")
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_TABLES = (
    "weekday", "month", "season", "number", "ordinal", "unit", "clock", "part", "day_word", "daypart", "holiday",
    "moving", "nineties", "of_day",
)  # fmt: skip
_CENTURIES = ("15", "16", "17", "18", "19", "20")  # how a year begins


@dataclass(frozen=True, slots=True)
class TimePattern:
    """One way of writing a time, and the calculation that dates it."""

    rule: str
    regex: re.Pattern[str]
    needs: tuple[str, ...]  # what each such time has one of: a sentence without is not searched
    date: str | None = None


@dataclass(frozen=True, slots=True)
class TimeWords:
    """The patterns and word tables of ``times.toml``."""

    patterns: tuple[TimePattern, ...]
    tables: dict[str, dict[str, Any]]
    cues: dict[str, frozenset[str]]
    needed_by: dict[str, tuple[int, ...]]  # the patterns that may match where a word stands, by their places

    def value(self, table: str, match: re.Match[str]) -> Any:
        """Return what the word that a match took from a table stands for, ``None`` where it took none."""
        word = match.groupdict().get(table)
        if word is None:
            return None
        if table == "number" and word.isdigit():
            return int(word)
        return self.tables[table][" ".join(word.casefold().split())]


@dataclass(frozen=True, slots=True)
class Context:
    """What dates an expression: the day of publication and where the sentence looks, "past", "future" or neither.

    `once_planned`: it tells what was planned once, and may be over: "was due to open on May 25".
    """

    published: date | None
    direction: str | None
    words: TimeWords
    tokens: Span
    once_planned: bool = False


Rule = Callable[[re.Match[str], Context], Bounds]


def group(match: re.Match[str], name: str) -> str | None:
    """Return what a match took for a group that its pattern may not have."""
    return match.groupdict().get(name)


def read_time_words(rules: frozenset[str]) -> TimeWords:
    """Read ``times.toml``. Raises `LexiconError` naming the pattern that does not compile or has no such rule."""
    path = ontologies_folder() / "lexicon" / "times.toml"
    raw = read_toml(path)
    tables = {name: {word.casefold(): value for word, value in raw[name].items()} for name in _TABLES}
    tables["recent"] = raw["recent"]
    macros = {name: _alternatives(name, raw[name]) for name in _TABLES}
    macros["year"] = _YEAR
    patterns = []
    for number, entry in enumerate(raw["pattern"], 1):
        if entry["rule"] not in rules:
            raise LexiconError(
                f"{path}: [[pattern]] {number}: unknown rule {entry['rule']!r}; known: {', '.join(sorted(rules))}"
            )
        try:
            regex, needs = _compiled(entry["text"], macros), _needs(entry["needs"], raw)
            patterns.append(TimePattern(entry["rule"], regex, needs, entry.get("date")))
        except (re.error, KeyError) as error:
            raise LexiconError(f"{path}: [[pattern]] {number}: {error}") from error
    cues = {name: frozenset(entries) for name, entries in raw["cues"].items()}
    needed: dict[str, tuple[int, ...]] = {}
    for number, pattern in enumerate(patterns):
        for word in pattern.needs:
            needed[word] = (*needed.get(word, ()), number)
    return TimeWords(tuple(patterns), tables, cues, needed)


def _needs(entries: list[str], tables: dict[str, Any]) -> tuple[str, ...]:
    """Return words as they stand in a sentence, tables written out; of "the day after tomorrow" the longest word."""
    found: set[str] = set()
    for entry in entries:
        name = entry.strip("{}")
        found |= {entry} if name == entry else set(_CENTURIES) if name == "year" else tables[name].keys()
    return tuple(sorted({max(words.split(), key=len) for words in found}))


def _alternatives(name: str, table: dict[str, Any]) -> str:
    entries = sorted(table, key=lambda word: (-len(word), word))
    joined = "|".join(re.escape(word).replace("\\ ", " ") for word in entries)
    if name in ("weekday", "month", "holiday", "moving"):
        joined = f"(?-i:{joined})"
    if name == "number":
        joined = rf"\d{{1,3}}|{joined}"
    return rf"\b(?P<{name}>{joined})" + (
        "" if entries[0].endswith((".", "-")) or name in ("month", "weekday", "part") else r"\b"
    )


def _compiled(text: str, macros: dict[str, str]) -> re.Pattern[str]:
    """Put the tables into a pattern. A table used twice keeps one group, its first."""
    used: set[str] = set()

    def insert(match: re.Match[str]) -> str:
        name = match[1]
        body = macros[name]
        if name in used:
            return body.replace(f"(?P<{name}>", "(?:")
        used.add(name)
        return body

    return re.compile(_MACRO.sub(insert, text).replace(" ", r"(?:[^\S\n]+(?:\n[^\S\n]*)?)"), re.IGNORECASE)
