"""Which place in its clause does a noun fill?"""

from __future__ import annotations

from spacy.tokens import Token

from kg.syntax.coordination import first_conjunct
from kg.syntax.labels import ATTRIBUTES, OBJECTS, SUBJECTS
from kg.syntax.memory import word_list
from kg.syntax.nouns import is_possessor
from kg.syntax.prepositions import governing_preposition
from kg.syntax.verbs import is_predicate


def is_subject(token: Token) -> bool:
    """Say whether a noun is a grammatical subject, or coordinated with one."""
    return first_conjunct(token).dep_ in SUBJECTS


def is_beside_subject(token: Token, verb: Token) -> bool:
    """Say whether a word describes one who does a deed with its subject: "Rao and a man loyal to him | fled"."""
    at = token
    while at.head.i != at.i and not is_predicate(at):
        first = first_conjunct(at)
        if first.i != at.i and first.dep_ in SUBJECTS and first.head.i == verb.i:
            return at.i != token.i
        at = at.head
    return False


def is_existential(noun: Token) -> bool:
    """Say whether a noun is what "there" is, may or will be: "there will be an attack"."""
    first = first_conjunct(noun)
    copula = first.head.head if first.head.dep_ == "xcomp" else first.head  # "were there to be an attack"
    return first.dep_ in ATTRIBUTES and any(child.dep_ == "expl" for child in copula.lefts)


def is_completing(verb: Token) -> bool:
    """Say whether a verb completes another without a subject of its own: there were "to be" talks."""
    return verb.dep_ == "xcomp"


def is_what_one_is(noun: Token) -> bool:
    """Say whether a noun tells what someone is or becomes: "hopes to be the first minister to visit"."""
    return first_conjunct(noun).dep_ in ATTRIBUTES


def is_object(token: Token) -> bool:
    """Say whether a noun is a direct object, or coordinated with one."""
    return first_conjunct(token).dep_ in OBJECTS


def is_agent(token: Token) -> bool:
    """Say whether a noun is who does what a passive tells: "rebels" in "crimes committed by rebels"."""
    return first_conjunct(token).head.dep_ == "agent"


def is_argument(token: Token) -> bool:
    """Say whether a noun fills a place in its clause, alone or coordinated; what someone is or is "as" fills none."""
    first = first_conjunct(token)
    preposition = governing_preposition(first)
    if preposition is not None:
        return preposition.lower_ not in ("as", "like")
    return is_subject(first) or is_object(first) or is_possessor(first) or first.dep_ in ("dative", "pcomp")


def is_subject_of(noun: Token) -> Token | None:
    """Return the verb whose grammatical subject or object a noun is."""
    return noun.head if noun.dep_ in SUBJECTS | OBJECTS and is_predicate(noun.head) else None


def is_appointed(noun: Token) -> bool:
    """Say whether the post behind someone is what a verb makes him: "named Rao | speaker"."""
    posts = [child for child in noun.head.rights if child.dep_ == "oprd" and child.i > noun.i]
    return bool(posts) and noun.dep_ == "dobj" and noun.head.lemma_.lower() in word_list("choosing_verbs")


def is_acted_upon(noun: Token) -> Token | None:
    """Return the verb whose object a noun is, by meaning: the subject of a passive too."""
    head = first_conjunct(noun)
    return head.head if head.dep_ in (*OBJECTS, "nsubjpass") and is_predicate(head.head) else None
