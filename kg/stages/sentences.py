"""The sentences that state facts: those of body paragraphs, not headlines, bylines and footers."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span

from kg.blocks import BlockKind
from kg.types import TextSpan


def find_sentences(doc: Doc) -> Iterator[Span]:
    """Yield each sentence of the body, in text order; all sentences where an article has no body."""
    body = [block.span for block in doc._.blocks if block.kind is BlockKind.BODY]
    position = 0
    for sentence in doc.sents:
        if all(token.is_space for token in sentence):
            continue
        span = sentence_span(sentence)
        while position < len(body) and body[position].end <= span.start:
            position += 1
        if not body or (position < len(body) and body[position].overlaps(span)):
            yield sentence


def sentence_span(sentence: Span) -> TextSpan:
    """Return the characters of a sentence without space around it."""
    first, last = 0, len(sentence) - 1
    while first <= last and sentence[first].is_space:
        first += 1
    while last > first and sentence[last].is_space:
        last -= 1
    if first > last:
        return TextSpan(0, 0)
    return TextSpan(sentence[first].idx, sentence[last].idx + len(sentence[last]))
