"""Which outlet a page names as its own: in the byline, the dateline, or the notice of rights."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.blocks.bylines import byline_cue, find_names, is_outlet, is_role
from kg.blocks.datelines import AGENCY_END, DASH, ending_agency
from kg.blocks.kinds import Block, BlockKind
from kg.blocks.wordings import load_furniture

_RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright)(?:\s*(?:©|\(c\)|copyright|by|\d{4}(?:\s?[-–]\s?\d{4})?|,))*\s*(?P<name>[^\W\d_][^.©|]{1,80})",
    re.IGNORECASE,
)
_COMPANY = re.compile(r",? (?:Inc|Ltd|Limited|LLC|plc|PLC|GmbH|AG|Corp|Corporation|Co|Company|SA|S\.A)\b.*$")


def find_publisher(text: str, blocks: Sequence[Block]) -> str | None:
    """Return the outlet that the byline names, or the dateline, or the notice of rights; None if none does."""
    for finder in (_byline_outlet, _dateline_agency, _rights_holder):
        for block in blocks:
            found = finder(text, block)
            if found:
                return found
    return None


def _byline_outlet(text: str, block: Block) -> str | None:
    if block.kind is not BlockKind.BYLINE:
        return None
    words = block.span.of(text)
    words = words[byline_cue(words) :]
    parts = re.split(r"\s*[,|•·]\s*| for (?=[A-Z])", words)
    for part in reversed(parts[1:] if any(True for _ in find_names(words, 0)) else parts):
        named = re.split(r" (?:in|at|from) (?=[A-Z])", part)[0].strip(" ().")
        if named[:1].isupper() and is_outlet(named) and not any(is_role(word) for word in named.split()):
            return named
    return ending_agency(words)


def _dateline_agency(text: str, block: Block) -> str | None:
    if block.kind is not BlockKind.DATELINE:
        return None
    words = DASH.sub("", block.span.of(text)[::1]).strip() if "/" in block.span.of(text) else block.span.of(text)
    words = words.rstrip(" -–—―.:")
    match = AGENCY_END.search(words)
    if match:
        return (match["round"] or match["slash"]).strip()
    last = words.split()[-1:] if words else []
    return last[0] if last and last[0] in load_furniture().words["agencies"] and len(words.split()) > 0 else None


def _rights_holder(text: str, block: Block) -> str | None:
    match = _RIGHTS.search(block.span.of(text)) if block.kind is BlockKind.FOOTER else None
    if match is None:
        return None
    name = re.split(r"(?i)\s*(?:all rights|, an? )", match["name"])[0]
    return _COMPANY.sub("", name).strip(" ,.") or None
