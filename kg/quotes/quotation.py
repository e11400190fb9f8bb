"""What is one stretch of reported speech?"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from kg.types import TextSpan

_FULL_STOPS = frozenset((".", "!", "?"))


@dataclass(frozen=True, slots=True)
class Quotation:
    """One stretch of reported speech. `source` and `cue` are token indices, ``None`` where the text names none.

    `direct`: within quotation marks, so that "I" is the source. `denied`: named by a noun, as what the source calls
    untrue or takes back: dismissed "claims that …". `label`: the source only stands before or behind a colon. `whole`:
    no mere fragment in marks, which the sentence goes on around.
    """

    content: TextSpan
    source: int | None
    cue: int | None
    direct: bool
    denied: bool = False
    label: bool = False
    whole: bool = True


def characters(doc: Doc, start: int, end: int) -> TextSpan:
    """Return the characters of a range of tokens."""
    tokens = doc[start:end]
    return TextSpan(tokens.start_char, tokens.end_char)


def line_around(doc: Doc, at: int) -> tuple[int, int]:
    """Return the bounds of the line or sentence around a token, whatever sentences the parser made of it."""
    start = end = at
    while start > 0 and not doc[start - 1].is_space and doc[start - 1].text not in _FULL_STOPS:
        start -= 1
    while end < len(doc) and not doc[end].is_space and doc[end].text not in _FULL_STOPS:
        end += 1
    return start, end
