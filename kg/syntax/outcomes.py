"""What came of what a verb leaves open?

Oslo hesitated to sign, but did so.      it signed
Oslo promised to sign, but never did.    it did not
"""

from __future__ import annotations

from spacy.tokens import Token

from kg.syntax.labels import SUBJECTS
from kg.syntax.memory import word_list
from kg.syntax.verbs import is_infinitive


def done_after_all(verb: Token) -> Token | None:
    """Return the "did" that tells whether what another verb leaves open was done: "hesitated to go, but did so"."""
    above = verb.head if verb.head.pos_ != "ADJ" else verb.head.head
    infinitive = verb.dep_ in ("xcomp", "ccomp", "advcl") and is_infinitive(verb)
    if above.i > verb.i or not (infinitive or verb.dep_ == "ccomp"):
        return None
    to_come = infinitive or any(child.tag_ == "MD" for child in verb.lefts)
    ends = (child for word in (above, verb) for child in word.rights if child.dep_ == "conj" and child.i > verb.i)
    return next((child for child in ends if _only_did(child, infinitive, to_come)), None)


def _only_did(verb: Token, shares_subject: bool, to_come: bool) -> bool:
    """Say whether a clause behind "but" tells no more than that something was done or not: "but it did"."""
    if verb.lemma_ != "do" or not any(child.lower_ == "did" for child in (verb, *verb.lefts)):
        return False
    links = ("but", "yet", "and") if to_come else ("but", "yet")
    if not any(word.lower_ in links for word in verb.doc[max(verb.left_edge.i - 1, 0) : verb.i]):
        return False
    behind = (child for child in verb.rights if child.dep_ in ("dobj", "xcomp", "ccomp", "advmod", "acomp"))
    if any(child.lower_ not in word_list("beside_did") for child in behind):
        return False  # "but did nothing", "and did well"
    does = [child for child in verb.lefts if child.dep_ in SUBJECTS]
    return shares_subject if not does else all(word.pos_ == "PRON" for word in does)
