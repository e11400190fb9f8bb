"""Articles in JSON, and in JSON lines, one a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from kg.article.decoding import refuse_binary
from kg.article.records import Record, first_of, read_record, reason_of
from kg.errors import ArticleError


def is_json(text: str) -> bool:
    """Say whether a text is one JSON value."""
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def parse_json(text: str, place: str, name: str) -> Iterator[Record]:
    """Yield the articles of a JSON file: one object, or a list of them."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ArticleError(f"{place}: is not JSON: {error}") from error
    if isinstance(data, dict):
        lists = [data[key] for key in ("articles", "items", "@graph") if isinstance(data.get(key), list)]
        data = lists[0] if lists and not first_of(data, "text") else [data]
    if not isinstance(data, list):
        raise ArticleError(
            f"{place}: a JSON article is an object with the key 'text' or 'articleBody', or a list of them"
        )
    for number, record in enumerate(data, 1):
        alone = len(data) == 1
        at = place if alone else f"{place}, article {number}"
        yield read_record(record, at, name if alone else f"{name}-{number}")


def parse_lines(path: Path, name: str) -> Iterator[Record]:
    """Yield the articles of a JSON lines file, a line at a time."""
    try:
        with path.open("rb") as file:
            for number, data in enumerate(file, 1):
                if number == 1:
                    refuse_binary(data, str(path))
                    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
                        raise ArticleError(f"{path}: is UTF-16; JSON lines are UTF-8")
                    data = data.removeprefix(b"\xef\xbb\xbf")
                yield from parse_line(_decode_line(data, path, number), str(path), name, number)
    except OSError as error:
        raise ArticleError(f"{path}: {reason_of(error)}") from error


def _decode_line(data: bytes, path: Path, number: int) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ArticleError(f"{path}:{number}: is not UTF-8") from error


def parse_line(line: str, place: str, name: str, number: int) -> Iterator[Record]:
    """Yield the article on one line of JSON lines; none on an empty one."""
    if not line.strip():
        return
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ArticleError(f"{place}:{number}: is not JSON: {error}") from error
    yield read_record(record, f"{place}:{number}", f"{name}-{number}")
