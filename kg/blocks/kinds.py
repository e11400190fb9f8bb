"""What the parts of a news page are, and the stretch of characters that each takes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kg.types import TextSpan

LONGEST_FURNITURE = 600  # characters; a longer paragraph is the story, whatever it begins with


class BlockKind(StrEnum):
    """What a stretch of a news page is for. Headline, subhead, body and caption are read; the rest is furniture."""

    HEADLINE = "headline"
    SUBHEAD = "subhead"
    BYLINE = "byline"
    DATELINE = "dateline"
    DATE = "date"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"
    NOTE = "note"
    FOOTER = "footer"

    @property
    def is_furniture(self) -> bool:
        """Say whether blocks of this kind tell no news."""
        return self in _FURNITURE


_FURNITURE = frozenset(
    {BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.DATE, BlockKind.CREDIT, BlockKind.NOTE, BlockKind.FOOTER}
)


@dataclass(frozen=True, slots=True, order=True)
class Block:
    """A paragraph of the page, or the part of one that is of one kind. `span` begins and ends with ink."""

    span: TextSpan
    kind: BlockKind
