"""What do nouns and names for things say: "claims that it rained", called it "an attack", quoted him "as saying"?"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.lexicon import load_lexicon
from kg.syntax.coordination import has_own_subject
from kg.syntax.groups import is_passive
from kg.syntax.labels import ATTRIBUTES, CLAUSES, OBJECTS, SUBJECTS
from kg.syntax.memory import word_list
from kg.syntax.subjects import own_subjects
from kg.syntax.verbs import is_content_clause, is_finite, is_predicate, is_that_clause, is_whole_clause


def content_clause(noun: Token) -> Token | None:
    """Return the clause that tells what a noun says: "claims that it rained", also far behind: "rumours grew that"."""
    for child in noun.rights:
        bare = child.left_edge.i == noun.i + 1 and has_own_subject(child) and child.dep_ in ("acl", "relcl")
        that = is_content_clause(child) or (child.dep_ == "acl" and is_that_clause(child))
        if is_finite(child) and (that or (bare and _is_full(child))):
            return child
    verb = noun.head
    if noun.dep_ not in SUBJECTS or not is_predicate(verb) or verb.lemma_.lower() in load_lexicon().reporting:
        return None
    holders = (verb, *(child for child in verb.rights if child.dep_ in ATTRIBUTES))  # "speculation is rife that"
    late = (child for holder in holders for child in holder.rights if child.dep_ in ("ccomp", "advcl", "acl"))
    return next((child for child in late if is_that_clause(child) and is_finite(child)), None)


def opinion_clause(adjective: Token) -> tuple[Token, Token | None]:
    """Return the verb that says of whom an adjective holds, and the clause of what he holds: "is sure" it rained."""
    verb = adjective.head if adjective.dep_ in ATTRIBUTES else adjective
    clauses = (*adjective.rights, *(verb.rights if verb != adjective else ()))
    found = (child for child in clauses if child.dep_ == "ccomp" and is_finite(child) and child.i > adjective.i)
    return verb, next(found, None)


def _is_full(clause: Token) -> bool:
    """Say whether a clause lacks nothing that the noun before it could be: "claims he met her", no "claims he made"."""
    if any(child.tag_ in ("WDT", "WP") for child in clause.children):
        return False
    return any(child.dep_ in (*OBJECTS, *ATTRIBUTES, *CLAUSES) for child in clause.children)


def called(verb: Token) -> Iterator[tuple[int, int]]:
    """Yield token ranges of what a verb calls its object: called it "an attack", described it as "an attack"."""
    things = [child for link in verb.rights for child in (link, *link.rights) if child.dep_ in ("dobj", "pobj")]
    links = [
        child for holder in (verb, *things) for child in holder.rights if child.dep_ == "prep" and child.lower_ == "as"
    ]
    heads = [child for link in links for child in link.children if child.dep_ in ("pobj", "pcomp")]
    named = any(child.dep_ in (*OBJECTS, "nsubjpass") for child in verb.children)
    for head in (*heads, *(child for child in verb.rights if child.dep_ == "oprd" and named)):
        tokens = sorted(token.i for token in head.subtree)
        yield tokens[0], tokens[-1] + 1


def clause_ancestors(token: Token) -> Iterator[Token]:
    """Yield the words above one, outward, up to a clause that is only coordinated and has a subject of its own."""
    while token.head.i != token.i and not (token.dep_ == "conj" and has_own_subject(token)):
        token = token.head
        yield token


def quoting_verb(saying: Token) -> Token | None:
    """Return the verb that quotes someone "as saying" something: "quoted" for "saying"."""
    link = saying.head
    if saying.dep_ != "pcomp" or link.lower_ != "as" or not is_predicate(link.head):
        return None
    return link.head


def quotes_as_saying(verb: Token) -> bool:
    """Say whether a verb quotes someone "as saying" something, so that it says nothing of its own."""
    links = (child for child in verb.rights if child.dep_ == "prep" and child.lower_ == "as")
    return any(child.dep_ == "pcomp" and child.tag_ == "VBG" for link in links for child in link.children)


def noun_described_by(participle: Token) -> Token | None:
    """Return the noun that an -ing word behind it describes: "letter" in "a letter saying that"."""
    behind = participle.dep_ == "acl" and participle.tag_ == "VBG" and not is_whole_clause(participle)
    return participle.head if behind else None


def interrupted_clause(verb: Token) -> Token | None:
    """Return the verb of the clause that a word of saying stands in the middle of: "Norway, they warned, will wait"."""
    inside = verb.dep_ == "parataxis" and verb.i < verb.head.i
    return verb.head if inside and any(child.i < verb.i for child in own_subjects(verb.head)) else None


def is_charged(verb: Token) -> bool:
    """Say whether a verb of blame lacks an object, so that it describes who is charged: "those | accused of"."""
    if verb.i + 1 >= len(verb.doc) or verb.tag_ not in ("VBD", "VBN") or is_passive(verb):
        return False
    phrase = f"{verb.lemma_.lower()} {verb.nbor().lower_}"
    return phrase in word_list("charging_prepositions") and not any(child.dep_ in OBJECTS for child in verb.children)


def is_denied_something(verb: Token) -> bool:
    """Say whether someone is kept from something, and nothing is said: "was denied bail", "denied him entry"."""
    if verb.lemma_.lower() != "deny":
        return False
    things = sum(child.dep_ in (*OBJECTS, "dative", "oprd") for child in verb.rights)
    return things > 1 or (things == 1 and is_passive(verb))


def noun_objects(verb: Token) -> tuple[Token, ...]:
    """Return the nouns that stand as objects by an active verb itself."""
    own = (child for child in verb.children if child.dep_ in OBJECTS and child.pos_ in ("NOUN", "PROPN", "PRON"))
    return () if is_passive(verb) else tuple(own)
