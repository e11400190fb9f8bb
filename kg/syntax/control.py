"""Whom does a verb make do something?

Rubio urged Kyiv to talk.                Kyiv talks
"""

from __future__ import annotations

from spacy.tokens import Token

from kg.syntax.coordination import spread
from kg.syntax.groups import is_passive
from kg.syntax.labels import CHAIN, OBJECTS, TIMES
from kg.syntax.memory import word_list


def controlling_objects(governor: Token) -> tuple[Token, ...]:
    """Return whom a verb makes do something, by name or after a preposition: "called on Israel to withdraw"."""
    if governor.lemma_ in word_list("sending_verbs"):
        return envoys(governor)
    control = word_list("object_control")
    if governor.lemma_ in control:
        objects = [child for child in governor.children if child.dep_ in ("dobj", "dative") and child.pos_ != "ADP"]
        if objects:
            return spread(objects)
    return spread(
        filler
        for child in governor.rights
        if child.dep_ == "prep" and f"{governor.lemma_} {child.lower_}" in control
        for filler in child.children
        if filler.dep_ == "pobj" and filler.ent_type_ not in TIMES
    )


def raised_objects(governor: Token) -> tuple[Token, ...]:
    """Return whom a verb makes do something, where the parser has him as the other verb's subject: "let them go"."""
    if governor.lemma_ not in word_list("object_control"):
        return ()
    made = (child for child in governor.rights if child.dep_ == "ccomp" and child.tag_ == "VB")
    return spread(word for child in made for word in child.lefts if word.dep_ == "nsubj" and not is_modal(child))


def is_told_to(infinitive: Token) -> bool:
    """Say whether someone is urged or forced to do what an infinitive says: "urged the president to replace him"."""
    governor = infinitive.head
    urged = governor.lemma_ in word_list("pressing_verbs") and infinitive.tag_ == "VB"
    return urged and infinitive.dep_ in ("xcomp", "ccomp", "advcl") and infinitive.i > governor.i


def is_modal(verb: Token) -> bool:
    """Say whether a verb has a modal of its own: "said they would go"."""
    return any(child.tag_ == "MD" for child in verb.lefts)


def addressees(infinitive: Token) -> tuple[Token, ...]:
    """Return whom a verb of address before an infinitive names: warned reporters "to avoid rumours"."""
    verb = infinitive.head
    if verb.lemma_ not in word_list("addressing_verbs") or is_passive(verb):
        verb = _addressing_verb(infinitive)
    return controlling_objects(verb) if verb.i < infinitive.i else ()


def _addressing_verb(infinitive: Token) -> Token:
    """Return the verb of address whose object ends right before an infinitive, quotation marks apart, else its head."""
    before = infinitive.left_edge.i - 1
    while before > 0 and infinitive.doc[before].dep_ == "punct":
        before -= 1
    at = infinitive.doc[max(before, 0)]
    for _ in range(CHAIN):
        if at.right_edge.i > before or at.head.i == at.i:
            break
        if at.dep_ in OBJECTS and at.head.lemma_ in word_list("addressing_verbs"):
            return at.head
        at = at.head
    return infinitive.head


def envoys(governor: Token) -> tuple[Token, ...]:
    """Return the people that someone sends to do something; what troops are sent to do stays the sender's act."""
    if governor.lemma_ not in word_list("sending_verbs"):
        return ()
    return spread(child for child in governor.rights if child.dep_ in OBJECTS and child.pos_ == "PROPN")
