"""Who says what, by syntax alone: quotation marks, reporting words and "according to", before anyone knows who "he" is.

    "We are sending weapons," Trump said. "I've approved that."

yields two direct `Quotation`, both with source "Trump" and cue "said". After PARC 3.0 (Pareti 2016): source, cue,
content; a quoted sentence without a cue of its own belongs to the speaker of the paragraph's quotation before it,
else of the one after it. A quotation that a paragraph leaves open goes on in the next one, and so does a speaker into a
paragraph that is all quotation, if nobody else spoke before it. Words picked out in marks ("a fragile truce") are
only his who says, calls or praises it so in the same sentence.
"""

from __future__ import annotations

from spacy.tokens import Doc

from kg.lexicon import Lexicon, load_lexicon
from kg.quotes.claims import find_claims, find_denials, find_opinions
from kg.quotes.cues import find_reporting, is_reporting
from kg.quotes.direct import Passages
from kg.quotes.indirect import find_according, find_asides, find_called, find_embedded, find_indirect
from kg.quotes.labels import find_labelled
from kg.quotes.quotation import Quotation
from kg.syntax import find_words

__all__ = ["Quotation", "find_quotations", "find_reporting", "is_reporting"]

_REMEMBERED = "kg.quotes.quotations"


def find_quotations(doc: Doc, lexicon: Lexicon | None = None) -> tuple[Quotation, ...]:
    """Return all reported speech of an article, in text order of content; the document remembers it."""
    words = lexicon or load_lexicon()
    known: tuple[Lexicon, tuple[Quotation, ...]] | None = doc.user_data.get(_REMEMBERED)
    if known is None or known[0] is not words:
        known = doc.user_data[_REMEMBERED] = words, _find(doc, words)
    return known[1]


def _find(doc: Doc, words: Lexicon) -> tuple[Quotation, ...]:
    openers = {lemma.partition(" ")[0] for lemma in words.reporting}
    cues = [token for token in find_words(doc, openers) if is_reporting(token, words)]
    found = [
        *find_indirect(doc, cues, words),
        *find_called(doc, words),
        *find_asides(doc, words),
        *find_embedded(doc, words),
        *find_denials(doc, words),
        *find_claims(doc, words),
        *find_opinions(doc, words),
        *find_labelled(doc, words),
        *find_according(doc, words),
        *Passages(doc, cues, words).quotations(),
    ]
    return tuple(sorted(set(found), key=lambda item: (item.content, item.cue or -1)))
