"""Whether "it" can be a body or country at all: neither expletive, nor a thing that was told of, nor a deed.

    Norway's parliament voted. It turned out that few had come, and it took place at night.

Neither is the parliament. Of a thing without a name nothing is claimed, and so "it" is then left open.
"""

from __future__ import annotations

from spacy.tokens import Token

from kg.stages.coref.nodes import Node
from kg.stages.coref.scene import Scene
from kg.syntax import (
    clause_of,
    conditions,
    find_subjects,
    is_passive,
    is_possessor,
    is_reported,
    is_subject,
    read_clause,
)

_ASKED = frozenset(("WP", "WRB"))  # "what it means", "how it works"
_TELLING = frozenset(("that", "how", "when"))
_SUPPOSED = frozenset(("if", "unless", "should", "were", "had"))
_INVERTED = frozenset(("should", "were", "had"))


def can_be_someone(scene: Scene, token: Token) -> bool:
    """Say whether "it" can be followed up: a subject that acts or a possessor, outside quotations and no expletive."""
    if is_possessor(token):
        return True
    verb = clause_of(token)
    if token.head.i != verb.i:  # "makes it easier to leave"
        return False
    if token.i + 1 < len(scene.doc) and token.nbor().lower_ == "all":  # "it all began in Oslo"
        return False
    if not is_subject(token) or token.i in scene.dialogue.speaker:
        return False
    if verb.lemma_ in scene.lists.of("expletives"):
        return any(word.lower_ in scene.lists.of("acting_adjectives") for word in read_clause(verb).attributes)
    return not (_is_studied(scene, verb) or _is_expletive(scene, verb) or _is_of_things(scene, verb))


def is_deed(scene: Scene, token: Token, best: Node) -> bool:
    """Say whether "it" may be what a condition before it supposes: "Were Rao to leave, it would anger Norway".

    What the sentence itself speaks of comes first: "If Norway left NATO, it would lose its seat".
    """
    verb = clause_of(token)
    supposed = [
        clause
        for above in (verb, clause_of(verb.head))
        for mark, clause in conditions(above)
        if mark.lower_ in _SUPPOSED and clause.i < token.i
    ]
    here = scene.by_sentence.get(scene.sentence[token.i], ())
    inverted = scene.doc[token.sent.start].lower_ in _INVERTED and token.sent[-1].text != "?"
    return (bool(supposed) or inverted) and not any(node is best and mention.head < token.i for mention, node in here)


def _is_expletive(scene: Scene, verb: Token) -> bool:
    """Say whether a verb tells only that something is so: "it turned out", "what it means", "it surprised us that"."""
    clause, lemma = read_clause(verb), verb.lemma_.lower()
    if f"{lemma} {clause.particle}" in scene.lists.of("expletive_phrases"):
        return True
    if lemma in scene.lists.of("asked_of_it") and any(word.tag_ in _ASKED for word in verb.lefts):
        return True
    if lemma in scene.lists.of("moving_verbs"):
        ends = (word.right_edge.i + 1 for word in clause.objects)
        return bool(clause.clauses) or any(verb.doc[i].lower_ in _TELLING for i in ends if i < len(verb.doc))
    return is_passive(verb) and bool(clause.clauses)  # "it was believed that …"


def _is_of_things(scene: Scene, verb: Token) -> bool:
    """Say whether only things do or suffer what a verb tells: "it exploded", "it took place", "it was built"."""
    clause, lemma = read_clause(verb), verb.lemma_.lower()
    if lemma in scene.lists.of("only_things_do"):
        return True
    if lemma in scene.lists.of("leading_verbs") and any(_is_of_things(scene, inner) for inner in clause.clauses):
        return True  # "it had to take place"
    if clause.passive:
        return lemma in scene.lists.of("only_things_suffer") and not clause.clauses
    if any(f"{lemma} {word.lemma_.lower()}" in scene.lists.of("only_things_do_so") for word in clause.objects):
        return True
    if lemma in scene.lists.of("showing_verbs") and clause.clauses:
        return True
    return lemma in scene.lists.of("measured_verbs") and _is_in_percent(scene, verb)


def _is_in_percent(scene: Scene, verb: Token) -> bool:
    """Say whether a verb tells of a share or rate: "it would reach 4 percent"."""
    return any(word.lower_ in scene.lists.of("percent_words") for word in verb.doc[verb.i : verb.right_edge.i + 1])


def _is_studied(scene: Scene, verb: Token) -> bool:
    """Say whether a study tells of "it", which is what was studied: "approved a pill as a trial showed it worked"."""
    above = clause_of(verb.head)
    if above.i == verb.i or not is_reported(verb):
        return False
    return any(word.lemma_.lower() in scene.lists.of("inquiries") for word in find_subjects(above)[0])
