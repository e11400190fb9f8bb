"""On which condition, and marked by which word: if, unless, "Should Russia attack"?"""

from __future__ import annotations

from spacy.tokens import Token

from kg.syntax.coordination import coordinator, has_own_subject
from kg.syntax.labels import CHAIN, SUBJECTS
from kg.syntax.memory import word_list
from kg.syntax.verbs import is_finite, is_inverted_condition, is_predicate, is_that_clause, marked, opens_with_were

_SUBORDINATE = ("nsubj", "advcl", "ccomp", "xcomp", "pcomp", "acl", "ROOT", "csubj", "csubjpass")


def conditions(verb: Token) -> tuple[tuple[Token, Token], ...]:
    """Return the marked adverbial clauses of a verb as (marking word, head of the clause): if, unless, because, after …

    "provided that they agree" is marked by "provided", "Should Russia attack, …" by "Should", "as long as" by its last
    "as". A verb takes over those of the verb it complements or, where they stand first, of the verb it is coordinated
    with. Which marks make a condition is the lexicon's to say; `subtree_span` of the head is the clause.
    """
    found = _own_conditions(verb)
    at = verb
    for _ in range(CHAIN):
        governor = at.head
        if at.dep_ == "xcomp" and governor.i != at.i:
            found += _own_conditions(governor)
        elif at.dep_ == "conj" and is_predicate(governor):
            found += [pair for pair in _own_conditions(governor) if pair[1].i < governor.i]
        else:
            break
        at = governor
    return tuple(sorted(set(found), key=lambda pair: pair[1].i))


def _own_conditions(verb: Token) -> list[tuple[Token, Token]]:
    found: list[tuple[Token, Token]] = []
    for child in verb.children:
        if child.dep_ == "advcl" and not _is_asked(child, verb):
            found += marked(child)
        elif child.dep_ == "ccomp":
            found += [(word, child) for word in opening(child)]
            if is_inverted_condition(child) or opens_with_were(child) or _is_if_behind(child, verb):
                found += marked(child)
        elif child.dep_ == "dep" and child.i > verb.i and is_inverted_condition(child):
            found += marked(child)
        elif child.dep_ == "advmod":
            found += [pair for clause in child.children if clause.dep_ == "advcl" for pair in marked(clause)]
        elif child.dep_ == "prep":
            clauses = [word for below in child.rights for word in (below, *below.rights)]
            found += [(child, word) for word in clauses if is_predicate(word) and opening(word) == (child,)]
    return found


def _is_if_behind(clause: Token, verb: Token) -> bool:
    """Say whether an if-clause read as what a verb tells is its condition: threatened "to strike if" it is closed."""
    first = clause.left_edge
    open_ended = verb.lemma_.lower() in word_list("asking_verbs") | word_list("minding_verbs")
    return clause.i > verb.i and first.dep_ == "mark" and first.lower_ in ("if", "unless") and not open_ended


def _is_asked(clause: Token, verb: Token) -> bool:
    """Say whether an "if" only asks: "asked the driver if the car had stopped"; no "will ask her, if she comes"."""
    if clause.i < verb.i or verb.lemma_.lower() not in word_list("asking_verbs"):
        return False
    first = clause.left_edge
    return first.lower_ == "if" and first.i > 0 and not first.nbor(-1).is_punct


def marks(verb: Token) -> tuple[Token, ...]:
    """Return the words that mark a clause as subordinate: "if" they meet, "whether" they met, "Should" he lose."""
    first = verb
    while first.dep_ == "conj" and is_predicate(first.head) and not marked(first) and not _stands_alone(first):
        first = first.head  # "if Iran attacks Kyiv and takes Odesa"
    return tuple(mark for mark, _ in marked(first)) if first.dep_ in _SUBORDINATE else ()


def _stands_alone(conjunct: Token) -> bool:
    """Say whether a coordinated clause has left the subordinate one: "when he left, she stayed and he was sorry"."""
    first = conjunct.head
    late = first.head.i != first.i and min(first.i, conjunct.i) < first.head.i < conjunct.i
    linker = coordinator(conjunct)
    return late or linker is None or (has_own_subject(conjunct) and linker.lower_ == "but")


def opening(verb: Token) -> tuple[Token, ...]:
    """Return the preposition that opens a clause: "in" case they meet, "on" condition that they meet, "provided"."""
    first = verb.left_edge
    fronted = verb.dep_ == "ccomp" and verb.i < verb.head.i
    if (fronted or verb.dep_ == "advcl") and first.dep_ == "prep" and first.head == verb:
        return (first,)
    if verb.dep_ in ("ccomp", "pcomp") and verb.head.dep_ == "prep" and has_own_subject(verb):
        return (verb.head,)
    content = verb.dep_ == "acl" or (verb.dep_ == "relcl" and is_that_clause(verb))
    return (verb.head.head,) if content and verb.head.dep_ == "pobj" and is_finite(verb) else ()


def main_clause(pronoun: Token) -> Token | None:
    """Return the verb that the if- or unless-clause of a subject pronoun hangs on: "unless they agree"."""
    verb = pronoun.head
    if pronoun.dep_ not in SUBJECTS or verb.dep_ != "advcl" or not marked(verb):
        return None
    return verb.head if is_predicate(verb.head) else None
