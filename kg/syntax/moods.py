"""What kind of clause is it: question, demand, fact taken for granted?"""

from __future__ import annotations

from spacy.tokens import Token

from kg.syntax.groups import auxiliaries
from kg.syntax.labels import SUBJECTS
from kg.syntax.nouns import is_plural, predicates
from kg.syntax.verbs import is_asked, is_content_clause, is_finite, is_predicate, is_that_clause


def is_infinitive_of(verb: Token, governor: Token) -> bool:
    """Say whether a verb is the to-infinitive that completes another word: applied "to join"; none of a copula."""
    completes = verb.dep_ in ("xcomp", "ccomp") and verb.head == governor and governor.lemma_ != "be"
    return completes and any(child.dep_ == "aux" and child.tag_ == "TO" for child in verb.children)


def is_finite_clause(verb: Token) -> bool:
    """Say whether a verb heads a clause with tense that completes another word: knew "that he had left"."""
    completes = verb.dep_ in ("ccomp", "acl", "pcomp", "csubj") or is_content_clause(verb)
    return completes and is_finite(verb) and is_predicate(verb)


def is_wh_clause(verb: Token) -> bool:
    """Say whether a finite clause asks no whether, but takes its event for granted: explained "why he left"."""
    if verb.dep_ not in ("ccomp", "pcomp", "csubj") or not is_finite(verb):
        return False
    first = verb.left_edge
    return first.tag_ in ("WRB", "WP") and first.lower_ != "whatever"


def is_demanded(verb: Token) -> bool:
    """Say whether a that-clause has a bare verb, so that it says what should be: insisted "that Iran release him"."""
    misread = verb.tag_ == "VBD" and verb.lower_ == verb.lemma_ and verb.lower_[-1] not in "dt"  # "condemn", not "put"
    if not (verb.tag_ in ("VB", "VBP") or misread) or verb.dep_ not in ("ccomp", "acl") or auxiliaries(verb):
        return False
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    one = len(subjects) == 1 and not any(subjects[0].conjuncts) and subjects[0].pos_ in ("NOUN", "PROPN")
    singular = one and not is_plural(subjects[0])
    return is_that_clause(verb) and bool(subjects) and (verb.tag_ != "VBP" or singular)


def is_question(verb: Token) -> bool:
    """Say whether a verb heads a sentence that asks."""
    top = verb
    while top.dep_ == "conj" or top.dep_ == "xcomp":
        top = top.head
    asked = top.head.head if top.dep_ == "acl" and top.head.dep_ in SUBJECTS else top  # "Was Holm arrested in May?"
    if asked != top and asked.lemma_ == "be" and asked.i < top.head.left_edge.i and not predicates(asked):
        top = asked
    if top.head.i != top.i:
        return is_asked(top)
    last = top.sent.end - 1
    while last > top.i and (top.doc[last].is_space or top.doc[last].is_quote):
        last -= 1
    return top.doc[last].text == "?"
