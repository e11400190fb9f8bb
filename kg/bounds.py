"""How much is read of what no news has: texts as long as books, sentences without end.

The stages look back and forth within a sentence, and the parser keeps a whole text in memory. Within these bounds the
time that a text takes grows with its length alone; articles never come near them. Nothing is lost: what is not read
stays in the article's text.
"""

from __future__ import annotations

import logging
import re

from spacy.tokens import Doc, Token

MOST_READ = 200_000  # characters of an article: thirty thousand words, which take about a minute
_LONG_PARAGRAPH = 1_500  # characters; sentences of shorter paragraphs need no look
_LONGEST_RUN = 250  # words without a full stop
_LONGEST_SENTENCE = 800  # words, however many full stops the parser takes for none
_STOPS = frozenset(".!?…")

_log = logging.getLogger(__name__)


def shorten(text: str, name: str) -> str:
    """Return a text with what goes beyond the bound blanked, from the end of a paragraph or sentence on."""
    if len(text) <= MOST_READ:
        return text
    head = text[:MOST_READ]
    cut = max(head.rfind("\n"), head.rfind(". ") + 1)
    cut = cut if cut > MOST_READ // 2 else max(head.rfind(" "), 0) or MOST_READ
    _log.warning("%s: has %d characters; the first %d are read, the rest is kept as text", name[:80], len(text), cut)
    return head[:cut] + " " * (len(text) - cut)


def end_sentences(doc: Doc) -> None:
    """Start a sentence where the words before go on for longer than any sentence does."""
    if not re.search(rf"[^\n]{{{_LONG_PARAGRAPH}}}", doc.text):
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
