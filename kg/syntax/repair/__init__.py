"""Which arcs of a parse cannot be right, and where do they belong?

    Rubio urged Orban to sack Kos and left Norway.     a finite verb is not joined with an infinitive: Rubio left

Grammar leaves no doubt of these, whatever the words are about, so the tree itself is mended and every reader of it is
spared the question.
"""

from __future__ import annotations

from kg.syntax.repair.finding import find_repairs

__all__ = [
    "find_repairs",
]
