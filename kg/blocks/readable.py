"""The text as the parser should see it, character for character as long as the article's."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from kg.blocks.kinds import Block
from kg.blocks.paragraphs import BREAKS


def readable_text(text: str, blocks: Sequence[Block]) -> str:
    """Return the text as the parser should see it, character for character as long as `text`.

    Furniture is blank, quotation marks and apostrophes are straight, odd spaces, control characters and the line breaks
    inside a paragraph are spaces. So is a word of a thousand characters or more, which says nothing and could keep a
    tokenizer busy for hours. Dashes stay.
    """
    pieces: list[str] = []
    done = 0
    for block in blocks:
        start, end = block.span.start, block.span.end
        pieces.append(text[done:start])
        inside = text[start:end]
        pieces.append(" " * len(inside) if block.kind.is_furniture else BREAKS.sub(" ", inside))
        done = end
    pieces.append(text[done:])
    readable = (
        _OVERLONG.sub(lambda match: " " * len(match.group()), "".join(pieces))
        .translate(_straight())
        .replace("\r\n", " \n")
        .replace("\r", "\n")
    )
    assert len(readable) == len(text)  # noqa: S101 - every offset depends on it
    return readable


_OVERLONG = re.compile(r"\S{1000,}")


@cache
def _straight() -> dict[int, str]:
    """Return the one-to-one table: curly to straight, odd to plain."""
    table = dict.fromkeys(map(ord, "‘’‚‛ʼʹ′´`‹›＇"), "'")
    table.update(dict.fromkeys(map(ord, "“”„‟″«»＂"), '"'))
    table.update(dict.fromkeys(map(ord, "‐‑−"), "-"))
    table.update(dict.fromkeys(map(ord, "\u2028\u2029\x0b\x0c\x85"), "\n"))
    for code in range(0x3001):
        if unicodedata.category(chr(code)) in ("Zs", "Cc") and code not in table and code not in (0x0A, 0x0D):
            table[code] = " "
    table.update(dict.fromkeys((0xFEFF, 0x200B, 0x2060), " "))
    table.update(dict.fromkeys(range(0xD800, 0xE000), "\ufffd"))  # half a character: no text can be encoded with it
    return table
