"""Subheads whose line break was lost: "… he said. Hopes fade The talks …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.blocks.dates import MONTH, WEEKDAY
from kg.blocks.kinds import Block, BlockKind
from kg.blocks.paragraphs import block_of
from kg.blocks.wordings import load_furniture
from kg.gazetteer import load_gazetteer
from kg.types import TextSpan

_LONGEST_SUBHEAD = 9  # words


def without_subheads(text: str, span: TextSpan) -> Iterator[Block]:
    """Yield a paragraph in pieces where the break after a subhead was lost: "… he said. Hopes fade The talks …"."""
    start = span.start
    for match in _lost_breaks().finditer(text, span.start, span.end):
        known = match["people"] is None or load_gazetteer().demonym(match["people"]) is not None
        if known and _is_subhead(match["head"].split()):
            yield from block_of(text, start, match.start("head"), BlockKind.BODY)
            yield from block_of(text, match.start("head"), match.end("head"), BlockKind.SUBHEAD)
            start = match.end("head")
    yield from block_of(text, start, span.end, BlockKind.BODY)


def _is_subhead(words: list[str]) -> bool:
    """Say whether words before a small word with a capital may be a subhead, and the word after them in no title."""
    title = len(words) > 1 and words[-1][:1].isupper() and words[-2][:1].isupper()  # "The film As You Like | It"
    finished = words[-1].strip("'\"’”").lower() not in load_furniture().words["unfinished"]
    return finished and not title and len(words) <= _LONGEST_SUBHEAD


@cache
def _lost_breaks() -> re.Pattern[str]:
    """Return what finds a subhead within a paragraph: no full stop, then a small word with a capital."""
    words = load_furniture().words
    small, other = ("|".join(sorted(words[name])) for name in ("openings", "other_openings"))
    people = "(?:(?P<people>[A-Z][a-z]+) )?"  # "The Scottish capital"
    return re.compile(
        r"(?:(?<=[.!?…])|(?<=[.!?…][\"”’)]))\s+(?P<head>[\"“‘']?[A-Z0-9][^.!?…:;,\"“”\n]{2,70}?[a-z\d]['’]?) "
        rf"(?=(?:{other})\b|(?:{small})(?:,| {people}['‘\"“]?[a-z]| \d| (?:{WEEKDAY}|{MONTH})))"
    )
