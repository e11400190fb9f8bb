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
        if not any(not token.is_space for token in sentence):
            continue
        span = sentence_span(sentence)
        while position < len(body) and body[position].end <= span.start:
            position += 1
        if not body or (position < len(body) and body[position].overlaps(span)):
            yield sentence


def sentence_span(sentence: Span) -> TextSpan:
    """Return the characters of a sentence without space around it."""
    words = [token for token in sentence if not token.is_space]
    return TextSpan(words[0].idx, words[-1].idx + len(words[-1])) if words else TextSpan(0, 0)
