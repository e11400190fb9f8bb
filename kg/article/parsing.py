"""The articles in the bytes of one file, whatever its format."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.article.decoding import decode, refuse_binary
from kg.article.feeds import parse_feed
from kg.article.json_records import is_json, parse_json, parse_line
from kg.article.pages import parse_page
from kg.article.plain import parse_text
from kg.article.records import Record
from kg.errors import ArticleError


def parse_bytes(data: bytes, kind: str, place: str, name: str) -> Iterator[Record]:
    """Yield the articles in the bytes of one file. Without a `kind` its first characters tell."""
    if not data.strip():
        raise ArticleError(f"{place}: is empty; an article needs text")
    if kind == "page":
        refuse_binary(data, place)
        yield parse_page(data, place, name)
        return
    text = decode(data, place)
    kind = kind or _guess(text)
    if kind == "page":
        yield parse_page(text, place, name)
    elif kind == "feed":
        yield from parse_feed(data, place, name)
    elif kind == "json":
        yield from parse_json(text, place, name)
    elif kind == "lines":
        for number, line in enumerate(text.split("\n"), 1):
            yield from parse_line(line, place, name, number)
    else:
        yield parse_text(text, place, name, is_markdown=kind == "markdown")


def _guess(text: str) -> str:
    start = text[:2000].lstrip("\ufeff \t\r\n").lower()
    if re.match(r"<(?:!doctype html|html|head|body|article|main|div|!--)\b", start):
        return "page"
    if re.match(r"<\?xml|<rss\b|<feed\b", start):
        return "page" if "<html" in start else "feed"
    if start.startswith(("{", "[")):
        first = text.lstrip().split("\n", 1)[0]
        if start.startswith("{") and is_json(first):
            return "lines"
        return "json" if is_json(text) else "text"
    return "text"
