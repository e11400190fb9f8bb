"""What is read of a word is read once, and word lists come from ``lexicon/words/``."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from functools import cache, wraps
from typing import TypeVar

from spacy.tokens import Doc, Span, Token

from kg.lexicon import load_lexicon

Reading = TypeVar("Reading")
_MEMORY = "kg."  # what every name begins with under which a document remembers something
_PLACES = "kg.syntax.places"
_SENTENCES = "kg.syntax.sentences"
_TEXT = "kg.syntax.text"


def remembered(read: Callable[[Token], Reading]) -> Callable[[Token], Reading]:
    """Decorate what is read of one word: several stages ask for it, so the document remembers it."""
    name = f"kg.syntax.{read.__name__}"

    @wraps(read)
    def ask(token: Token) -> Reading:
        known: dict[int, Reading] | None = token.doc.user_data.get(name)
        if known is None:
            known = token.doc.user_data[name] = {}
        place = token.i
        try:
            return known[place]
        except KeyError:
            found = known[place] = read(token)
            return found

    return ask


@cache
def word_list(name: str) -> frozenset[str]:
    """Return a word list of ``lexicon/words/``."""
    return load_lexicon().words(name)


def forget(doc: Doc) -> None:
    """Drop what was remembered of a document but its text: its arcs change, or it would keep its tokens for long."""
    for name in [name for name in doc.user_data if isinstance(name, str) and name.startswith(_MEMORY)]:
        if name != _TEXT:
            del doc.user_data[name]


def sentence_of(token: Token) -> Span:
    """Return the sentence of a word; spaCy would seek its ends word by word."""
    doc = token.doc
    known: list[Span] | None = doc.user_data.get(_SENTENCES)
    if known is None:
        known = doc.user_data[_SENTENCES] = [sentence for sentence in doc.sents for _ in range(len(sentence))]
    return known[token.i]


def full_text(doc: Doc) -> str:
    """Return the text of a document; spaCy would join its words."""
    text: str | None = doc.user_data.get(_TEXT)
    if text is None:
        text = doc.user_data[_TEXT] = doc.text
    return text


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
