"""What is told as over: "once headed by Ana Ruiz", "formerly owned by Norvik"."""

from __future__ import annotations

from spacy.tokens import Token

from kg.gazetteer import load_gazetteer
from kg.syntax import adverbs

_BETWEEN = frozenset({"ADV", "AUX", "VERB", "CCONJ"})  # of "once", alone, which opens a clause: "once Ruiz owns it"


def was_once(verb: Token) -> bool:
    """Say whether an adverb before a verb tells that what lasted is over: "once headed by Ruiz"."""
    for adverb in adverbs(verb):
        known = load_gazetteer().modifiers.get(adverb.lower_) if adverb.i < verb.i else None
        if known is not None and (known.time, known.position) == ("ended", "adverb"):
            return all(word.pos_ in _BETWEEN for word in verb.doc[adverb.i + 1 : verb.i])
    return False
