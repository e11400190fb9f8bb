"""How a word stands in its sentence, as signs of how easily it is misread.

    Ruiz said the ship that had left Oslo sank.

"left" stands two clauses deep, in a relative clause, behind no comma. Signs are short texts, which a model weighs.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from kg.syntax.groups import clause_depth
from kg.syntax.labels import SUBJECTS
from kg.syntax.memory import sentence_of

_ABOVE = (
    "acl",
    "advcl",
    "appos",
    "ccomp",
    "conj",
    "csubj",
    "dep",
    "parataxis",
    "pcomp",
    "pobj",
    "prep",
    "relcl",
    "xcomp",
)
_BREAKS = frozenset(";:–—(-")
_QUOTES = frozenset('"“”')
_LENGTHS, _COMMAS, _VERBS = (8, 14, 20, 28, 36, 48), (0, 1, 2, 3, 5), (1, 2, 3, 4, 6)
_WORDS, _DISTANCES = (1, 2, 4, 8, 16), (2, 4, 8, 16)
_DEEPEST, _MOST = 4, 3


def at_most(number: int, steps: tuple[int, ...]) -> str:
    """Return the first of these steps that a number does not exceed: "up to 8", or "over 48"."""
    return next((f"up to {step}" for step in steps if number <= step), f"over {steps[-1]}")


def standing_signs(word: Token) -> Iterator[str]:
    """Yield how a reporting word stands: its label and tag, how deep, behind what, in how long a sentence."""
    sentence = sentence_of(word)
    yield f"is {word.dep_}"
    yield f"tagged {word.tag_}"
    yield f"deep {min(clause_depth(word), _DEEPEST)}"
    labels = {above.dep_ for above in word.ancestors}
    yield from (f"within {label}" for label in _ABOVE if label in labels)
    before = word.doc[sentence.start : word.i]
    texts = [token.text for token in before]
    yield from (f"behind {mark}" for mark in sorted(_BREAKS.intersection(texts)))
    if sum(text in _QUOTES for text in texts) % 2:
        yield "in quotation marks"
    yield f"commas before {at_most(texts.count(','), _COMMAS)}"
    yield f"commas {at_most(sum(token.text == ',' for token in sentence), _COMMAS)}"
    yield f"verbs {at_most(sum(token.pos_ == 'VERB' for token in sentence), _VERBS)}"
    yield f"sentence {at_most(len(sentence), _LENGTHS)}"
    if word.pos_ in ("VERB", "AUX") and not any(child.dep_ in SUBJECTS for child in word.children):
        yield "shares its subject" if word.dep_ == "conj" else "has no subject"


def filler_signs(word: Token, filler: Span) -> Iterator[str]:
    """Yield how what fills a role stands to the reporting word: its label, size and distance, and what is between."""
    head = filler.root
    yield f"is {head.dep_}"
    yield f"is a {head.pos_}"
    yield f"words {at_most(len(filler), _WORDS)}"
    if sentence_of(head) != sentence_of(word):
        yield "in another sentence"
        return
    if head.head != word and not (head.head.head == word and head.head.dep_ in ("prep", "agent", "dative")):
        yield "hangs elsewhere"
    yield f"distance {at_most(abs(head.i - word.i), _DISTANCES)}"
    yield "behind" if head.i > word.i else "ahead"
    first, last = sorted((head.i, word.i))
    between = word.doc[first + 1 : last]
    if commas := sum(token.text == "," for token in between):
        yield f"beyond {min(commas, _MOST)} commas"
    if any(token.pos_ == "VERB" for token in between):
        yield "beyond a verb"


def hangs_on(word: Token, span: Span) -> bool:
    """Say whether words hang on another, or on what hangs on it."""
    return word in (span.root.head, span.root.head.head)
