"""Names as they are looked up: without accents and "the"; and entries by what they are found by."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import TypeVar

from kg.errors import LexiconError


def opening(name: str) -> str:
    """Return the first letters and digits of a name, or its first sign: names that open so are looked up by it."""
    return (re.match(r"\w+", name) or re.match(r".", name) or [""])[0]


def bare_name(name: str) -> str:
    """Return a name without accents and without "the" in front."""
    text = plain_name(name)
    return text[4:] if text[:4].lower() == "the " else text


def plain_name(name: str) -> str:
    """Return a name without accents and typographic apostrophes. Letters that are no accented ASCII (ł, ø) stay."""
    if name.isascii():
        return name
    decomposed = unicodedata.normalize("NFKD", name)
    return "".join(character for character in decomposed if not unicodedata.combining(character)).replace("’", "'")


Item = TypeVar("Item")


Key = TypeVar("Key")


def by_key(entries: Iterable[Item], key: str, known: Iterable[str] = ()) -> dict[str, Item]:
    """Return entries by one of their fields. Raises `LexiconError` where two share it."""
    found: dict[str, Item] = {}
    for entry in entries:
        value = getattr(entry, key)
        if value in found or value in known:
            raise LexiconError(f"{type(entry).__name__} {value!r} is listed twice; {key} must be unique")
        found[value] = entry
    return found


def grouped_by(pairs: Iterable[tuple[Key, Item]]) -> dict[Key, tuple[Item, ...]]:
    """Return entries by their keys."""
    grouped: dict[Key, list[Item]] = {}
    for key, item in pairs:
        grouped.setdefault(key, []).append(item)
    return {key: tuple(items) for key, items in grouped.items()}
