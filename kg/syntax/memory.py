"""What is read of a word is read once, and word lists come from ``lexicon/words/``."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from functools import cache, wraps
from typing import TypeVar

from spacy.tokens import Doc, Token

from kg.lexicon import load_lexicon

Reading = TypeVar("Reading")
_PLACES = "kg.syntax.places"


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
    """Return a word list of ``lexicon/words/``."""
    return load_lexicon().words(name)


def find_words(doc: Doc, wanted: Set[str]) -> Iterator[Token]:
    """Yield the tokens whose lower case or lemma is wanted, in text order: looked up, since many stages seek words."""
    places: dict[str, list[int]] | None = doc.user_data.get(_PLACES)
    if places is None:
        places = doc.user_data[_PLACES] = {}
        for token in doc:
            for form in {token.lower_, token.lemma_.lower()}:
                places.setdefault(form, []).append(token.i)
    found = {place for form in places.keys() & wanted for place in places[form]}
    yield from (doc[place] for place in sorted(found))
