"""What each part of a news page is: headline, byline, dateline, story, caption, note, footer.

    Ferry talks resume                                         headline
    By Maria Tan and Joel Okafor, Harbour Post                 byline
    KUALA LUMPUR, July 10 (Reuters) - Islanders met …          dateline, body
    Tan's colleague Ana Roe contributed to this report.        note
    © 2025 Harbour Post Media Ltd. All rights reserved.        footer

Furniture yields no facts, so the parser is not shown it: `readable_text` puts spaces in its place and leaves every
other character where it was. A block is furniture only where its words leave no doubt; a lone sentence or paragraph is
always the story. The wordings are data, in ``ontologies/lexicon/furniture.toml``.
"""

from __future__ import annotations

from kg.blocks.bylines import find_author_spans, find_authors
from kg.blocks.dates import furniture_date, read_date
from kg.blocks.kinds import LONGEST_FURNITURE, Block, BlockKind
from kg.blocks.pages import find_blocks
from kg.blocks.publishers import find_publisher
from kg.blocks.readable import readable_text
from kg.blocks.wordings import load_furniture

__all__ = [
    "LONGEST_FURNITURE",
    "Block",
    "BlockKind",
    "find_author_spans",
    "find_authors",
    "find_blocks",
    "find_publisher",
    "furniture_date",
    "load_furniture",
    "read_date",
    "readable_text",
]
