"""What does a verb of saying report that the parser hung on a noun?

The ministry said in a note that it had rained.      "that it had rained" is said, and does not describe the note
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.lexicon import load_lexicon
from kg.syntax.memory import word_list
from kg.syntax.verbs import is_content_clause, is_predicate

_LINKS = frozenset({"prep", "pobj", "dobj", "dative", "npadvmod"})  # from a verb down to a noun of its phrase


def adjoined_clauses(verb: Token) -> tuple[Token, ...]:
    """Return what a verb of saying reports where the parser hung it on a noun: "said in a note that it had rained".

    What a noun itself says is not meant: "told of claims that it had rained".
    """
    if verb.lemma_.lower() not in load_lexicon().reporting or any(child.dep_ == "ccomp" for child in verb.rights):
        return ()
    return tuple(clause for clause in _that_clauses_below(verb) if speech_over(clause) == verb)


def _that_clauses_below(verb: Token) -> Iterator[Token]:
    """Yield the that-clauses that hang on the nouns of a verb's phrase, however deep."""
    waiting = [child for child in verb.rights if child.dep_ in _LINKS]
    while waiting:
        at = waiting.pop()
        for child in at.rights:
            if child.dep_ in ("acl", "relcl") and _opens_with_that(child):
                yield child
            elif child.dep_ in _LINKS:
                waiting.append(child)


def _opens_with_that(clause: Token) -> bool:
    """Say whether a clause begins with a "that" which stands for nothing in it."""
    first = clause.left_edge
    if first.lower_ != "that" or first.head != clause:
        return False
    return first.dep_ in ("mark", "advmod") or is_content_clause(clause)


def speech_over(clause: Token) -> Token | None:
    """Return the verb of saying whose clause the parser hung on a noun: "said in a note that it had rained"."""
    if clause.dep_ not in ("acl", "relcl") or not _opens_with_that(clause):
        return None
    noun = at = clause.head
    while at.dep_ in _LINKS and at.head.i != at.i:
        at = at.head
    if at is noun or not is_predicate(at) or at.lemma_.lower() not in load_lexicon().reporting:
        return None
    if noun.lemma_ in word_list("reasons") or any(child.dep_ == "xcomp" for child in at.rights):
        return None  # "vowed to go on, despite a ruling that it was illegal"
    says = noun.lemma_ in load_lexicon().cues.get("content", {}) or noun.lemma_ in word_list("sayings")
    says = says and noun.head.lower_ not in word_list("medium_prepositions")
    return None if says or any(child.dep_ == "ccomp" for child in at.rights) else at
