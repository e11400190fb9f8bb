"""How much is read of what no news has: texts as long as books, sentences without end.

The stages look back and forth within a sentence, and the parser keeps a whole text in memory. Within these bounds the
time that a text takes grows with its length alone; articles never come near them. Nothing is lost: what is not read
stays in the article's text.
"""

from __future__ import annotations

import logging

from spacy.tokens import Doc, Token

from kg.syntax import full_text

MOST_READ = 1_000_000  # characters of an article: a hundred and fifty thousand words, which take about five minutes
PART = 200_000  # characters that are read at once
_LONG_PARAGRAPH = 1_500  # characters; sentences of shorter paragraphs need no look
_LONGEST_RUN = 250  # words without a full stop
_LONGEST_SENTENCE = 800  # words, however many full stops the parser takes for none
_STOPS = frozenset(".!?…")

_log = logging.getLogger(__name__)


def split(text: str, name: str) -> list[str]:
    """Return the parts of a text that are read one by one: each the whole text with all else blanked.

    A part ends with a paragraph, or else a sentence. What goes beyond the bound is in none, with a warning.
    """
    if len(text) <= PART:
        return [text]
    parts: list[str] = []
    start, end, is_last = 0, min(len(text), MOST_READ), False
    while not is_last:
        is_last = end - start <= PART
        cut = end if is_last and end == len(text) else _cut(text, start, min(start + PART, end))
        if cut > start:
            parts.append(" " * start + text[start:cut] + " " * (len(text) - cut))
        start = cut
    if end < len(text):
        _log.warning(
            "%s: has %d characters; the first %d are read, the rest is kept as text", name[:80], len(text), start
        )
    return parts


def _cut(text: str, start: int, end: int) -> int:
    """Return where to end a part that may go on until `end`."""
    head = text[start:end]
    if len(head) < PART // 2:  # what is left of the bound: whole paragraphs or sentences, or nothing
        return start + max(head.rfind("\n"), head.rfind(". ") + 1, 0)
    cut = next((at for at in (head.rfind("\n"), head.rfind(". ") + 1, head.rfind(" ")) if at > len(head) // 2), 0)
    return start + (cut or len(head))


def end_sentences(doc: Doc) -> None:
    """Start a sentence where the words before go on for longer than any sentence does."""
    if not any(len(line) >= _LONG_PARAGRAPH for line in full_text(doc).split("\n")):
        return
    started = stopped = 0  # since which word nothing starts a sentence, and no full stop ends one
    for token in doc:
        if token.is_sent_start:
            started = stopped = token.i
        elif token.i - stopped >= _LONGEST_RUN or (token.i - started >= _LONGEST_SENTENCE and _may_start(doc, token)):
            token.is_sent_start = True
            started = stopped = token.i
        if token.text in _STOPS:
            stopped = token.i + 1


def _may_start(doc: Doc, token: Token) -> bool:
    """Say whether a full stop or comma stands before a word, or has been waited for long enough."""
    return not doc[token.i - 1].text.isalnum() or token.i % _LONGEST_RUN == 0
