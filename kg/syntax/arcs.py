"""Where should a word hang that the parser hung elsewhere?"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Arc:
    """Where a word should hang: on `head` (itself for the root of a sentence), by the label `dep`.

    `tag` is what it is read as, where that changes, and `lemma` of which word.
    """

    word: Token
    head: Token
    dep: str
    tag: str | None = None
    lemma: str | None = None
