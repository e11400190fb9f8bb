"""What a source says of an article, whatever its format, as one record; nothing is judged yet.

A record has the keys of schema.org, of site generators or of feeds; the first that says something counts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from kg.blocks import read_date
from kg.errors import ArticleError

# What each field is called by us, by schema.org, by site generators and by feeds; the first that says something counts.
KEYS: dict[str, tuple[str, ...]] = {
    "id": ("id", "identifier", "guid"),
    "text": ("text", "articleBody", "body", "content"),
    "title": ("title", "headline", "name"),
    "published": ("published", "datePublished", "date", "published_at", "publishedAt", "pubDate", "dateCreated"),
    "publisher": ("publisher", "source", "outlet", "sitename", "site_name", "sourceOrganization"),
    "authors": ("authors", "author", "byline", "creator"),
    "url": ("url", "link", "permalink", "canonical_url", "mainEntityOfPage"),
}


@dataclass(frozen=True, slots=True)
class Record:
    """What one source says of one article, before any of it is judged. `place` is for messages: "news.jsonl:7"."""

    place: str
    text: str
    id: str | None = None
    title: str | None = None
    published: str | date | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None


def encodable(text: str) -> str:
    """Put U+FFFD in place of each half of a broken surrogate pair, which no output could hold."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def clean(value: str | None) -> str | None:
    """Return words on one line that any output can hold; None for nothing."""
    return (" ".join(encodable(value).split()) or None) if value else None


def to_date(value: object, place: str) -> date:
    """Return a date from a date or the words for one. Raises `ArticleError` naming the `place`."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    words = str(value).strip()
    found = read_date(words) or iso_date(words)
    if found is None:
        raise ArticleError(f"{place}: cannot read the date {words[:80]!r}; write it as 2025-07-10 or 10 July 2025")
    return found


def iso_date(words: str) -> date | None:
    """Return the date that words in ISO 8601 are; None if they are anything else."""
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


def reason_of(error: Exception) -> str:
    """Return why the system refused, in small letters, for a message."""
    return (getattr(error, "strerror", None) or str(error) or type(error).__name__).lower()


def read_record(record: object, place: str, name: str) -> Record:
    """Read a record of JSON. Raises `ArticleError` naming the `place` if it holds no text."""
    if not isinstance(record, dict):
        raise ArticleError(f"{place}: is not a JSON object with the key 'text'")
    text = first_of(record, "text")
    if not isinstance(text, str) or not text.strip():
        raise ArticleError(f"{place}: has no text; the key is 'text' or 'articleBody'")
    return make_record({**record, "text": text}, place, name)


def first_of(record: Mapping[str, Any], field: str) -> Any:
    """Return what a record says of a field under the first of its names that says something."""
    return next((record[key] for key in KEYS[field] if record.get(key) not in (None, "", [], {})), None)


def make_record(record: Mapping[str, Any], place: str, name: str) -> Record:
    """Take what a record says under whatever names; without an id of its own, the `name` is its id."""
    return Record(
        place=place,
        text=str(record["text"]),
        id=as_word(first_of(record, "id"), place, "id") or name,
        title=as_word(first_of(record, "title"), place, "title"),
        published=as_word(first_of(record, "published"), place, "published"),
        publisher=as_word(first_of(record, "publisher"), place, "publisher"),
        authors=_names(first_of(record, "authors"), place),
        url=as_word(first_of(record, "url"), place, "url"),
    )


def as_word(value: object, place: str, field: str) -> str | None:
    """Return a value as words: a string, a number, or the name or address of a schema.org node."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = next((value[key] for key in ("name", "@value", "value", "url", "@id") if value.get(key)), None)
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    raise ArticleError(f"{place}: {field!r} should be words, not {type(value).__name__}")


def _names(value: object, place: str) -> tuple[str, ...]:
    """Return authors' names from a list, a schema.org person, or words such as "By A, B and C"."""
    if value is None:
        return ()
    if isinstance(value, str):
        words = re.sub(r"(?i)^\s*by:?\s+", "", value)
        parts = re.split(r"\s*[,;&|]\s*(?:and\s+)?|\s+and\s+", words)
        return tuple(dict.fromkeys(name for part in parts if (name := clean(part))))
    values = value if isinstance(value, list) else [value]
    names = [clean(as_word(item, place, "authors")) for item in values]
    return tuple(dict.fromkeys(name for name in names if name))
