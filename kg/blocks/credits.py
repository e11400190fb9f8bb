"""Credits of pictures, and the captions that they end."""

from __future__ import annotations

from kg.blocks.kinds import LONGEST_FURNITURE, BlockKind
from kg.blocks.wordings import load_furniture, rules_for
from kg.types import TextSpan


def caption_cue(words: str) -> int:
    """Return how many characters of a caption come before its words: "Photo: "."""
    rules = (rule for rule in rules_for("start") if rule.kind is BlockKind.CAPTION)
    return next((match.end() for rule in rules if (match := rule.pattern.match(words))), 0)


def find_credit(text: str, span: TextSpan) -> tuple[int, BlockKind | None]:
    """Return where the credits at the end of a paragraph begin, and their kind."""
    start = max(span.start, span.end - LONGEST_FURNITURE // 2)
    tail = text[start : span.end]
    if not any(mark in tail for mark in load_furniture().words["end_marks"]):
        return span.end, None
    found = [
        (start + match.start(), rule.kind)
        for rule in rules_for("end")
        if (match := rule.pattern.search(tail)) and (rule.needs is None or rule.needs.search(match.group()))
    ]
    return min(found, default=(span.end, None), key=lambda pair: pair[0])
