"""Identifiers made from content: the local parts of IRIs, the same for the same input, never from a counter or a clock.

An article's identifiers never depend on other articles.
"""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache

from anyascii import anyascii

from kg.types import TextSpan

_DIGEST = 10  # hexadecimal digits; 2^40 values within one article


def slug(text: str) -> str:
    """Return `text` in lower-case ASCII letters, digits and single hyphens: "Lech Wałęsa" is "lech-walesa".

    Letters of other scripts are transliterated. Text without a letter or digit gives a digest of itself, so that a slug
    is never empty.
    """
    words = re.findall(r"[a-z0-9]+", anyascii(text).lower())
    return "-".join(words)[:80].strip("-") or digest(text)


def digest(*parts: object) -> str:
    """Return a short stable hash of the parts."""
    joined = "\x1f".join(str(part) for part in parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST]


@lru_cache(maxsize=256)
def article_key(article_id: str) -> str:
    """Return the local name of an article: its id where that is a plain slug, else slug and digest."""
    plain = slug(article_id)
    return plain if plain == article_id else f"{plain}-{digest(article_id)}"


def entity_key(name: str, type_: str, article_id: str | None = None) -> str:
    """Return the local name of an entity that no gazetteer knows.

    A person's full name stands alone ("tammy-bruce"), other types follow theirs ("warner-bros-organization"). With
    `article_id` the name is scoped to the article, for one-word and common names that mean someone else elsewhere.
    """
    plain = slug(name) if type_ == "Person" else f"{slug(name)}-{slug(type_)}"
    return plain if article_id is None else f"{article_key(article_id)}-{plain}"


def part_key(article_id: str, kind: str, span: TextSpan, *more: str) -> str:
    """Return the local name of an event, relation, claim or edge of an article, from its span and class."""
    return f"{article_key(article_id)}-{digest(kind, span.start, span.end, *more)}"
