"""Articles in plain text and Markdown, with or without front matter."""

from __future__ import annotations

import re
from collections.abc import Mapping

import yaml

from kg.article.records import KEYS, Record, make_record
from kg.errors import ArticleError

_LONGEST_FRONT_MATTER = 65_536
_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n(?P<yaml>.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)


def parse_text(text: str, place: str, name: str, *, is_markdown: bool) -> Record:
    """Read the article in a text, with what front matter says of it."""
    about, body = _cut_front_matter(text, place)
    if is_markdown:
        body = _plain(body)
    return make_record({**about, "text": body}, place, name)


def _cut_front_matter(text: str, place: str) -> tuple[Mapping[str, object], str]:
    """Return what stands between two lines of three hyphens at the top, and the text below it."""
    match = _FRONT_MATTER.match(text[: _LONGEST_FRONT_MATTER + 8])
    if match is None:
        return {}, text
    try:
        about = yaml.load(match["yaml"], Loader=yaml.BaseLoader)  # noqa: S506 - makes strings, lists and dicts only
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f":{mark.line + 2}" if mark else ""
        raise ArticleError(f"{place}{line}: front matter is not YAML: {getattr(error, 'problem', error)}") from error
    known = {key for keys in KEYS.values() for key in keys}
    if not isinstance(about, dict) or not known & about.keys():
        return {}, text
    return about, text[match.end() :].lstrip("\r\n")


_MARKDOWN = (
    (re.compile(r"^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$", re.MULTILINE), r"\1"),  # headings
    (re.compile(r"^ {0,3}(?:>[ \t]?)+", re.MULTILINE), ""),  # quotations
    (re.compile(r"^ {0,3}[*+-][ \t]+(?=\S)", re.MULTILINE), ""),  # lists
    (re.compile(r"!\[([^\]\n]{0,300})\]\([^()\s]{1,2000}(?: \"[^\"\n]{0,300}\")?\)"), r"\1"),  # pictures
    (re.compile(r"\[([^\]\n]{1,500})\]\([^()\s]{1,2000}(?: \"[^\"\n]{0,300}\")?\)"), r"\1"),  # links
    (re.compile(r"(?<![\w*\\])(\*{1,3})(?=\S)([^*\n]{1,1000}?)(?<=[^\s\\])\1(?![\w*])"), r"\2"),  # emphasis
    (re.compile(r"(?<![\w_\\])(_{1,3})(?=\S)([^_\n]{1,1000}?)(?<=[^\s\\])\1(?![\w_])"), r"\2"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!>-])"), r"\1"),  # escapes
)


def _plain(markdown: str) -> str:
    """Return the words of a Markdown text without its marks; lines and paragraphs stay as they are."""
    for pattern, words in _MARKDOWN:
        markdown = pattern.sub(words, markdown)
    return markdown
