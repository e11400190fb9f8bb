"""What is read of a word is read once, and word lists come from ``words.toml``."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, wraps
from typing import TypeVar

from spacy.tokens import Token

from kg.lexicon import load_lexicon

Reading = TypeVar("Reading")


def remembered(read: Callable[[Token], Reading]) -> Callable[[Token], Reading]:
    """Decorate what is read of one word: several stages ask for it, so the document remembers it."""
    name = f"kg.syntax.{read.__name__}"

    @wraps(read)
    def ask(token: Token) -> Reading:
        known: dict[int, Reading] = token.doc.user_data.setdefault(name, {})
        if token.i not in known:
            known[token.i] = read(token)
        return known[token.i]

    return ask


@cache
def word_list(name: str) -> frozenset[str]:
    """Return a word list of ``words.toml``."""
    return load_lexicon().words(name)
