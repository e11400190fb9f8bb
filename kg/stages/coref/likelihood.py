"""How likely each thing named before is meant by a pronoun: nearness, grammar, and who else could be.

    Rao told Reed that Stone had left. He was glad.

Rao, whom the sentence is about, is likelier than Reed or Stone.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from kg.stages.coref.agreement import agrees, are_state, is_one_body
from kg.stages.coref.binding import (
    find_barred,
    find_governing,
    find_principals,
    find_spoken_for,
    governs,
    is_bound,
    is_helped,
)
from kg.stages.coref.judged import find_demanders
from kg.stages.coref.nodes import Node
from kg.stages.coref.scene import Scene
from kg.stages.mentions import FEMALE, MALE, PLURAL, Candidate
from kg.syntax import (
    clause_of,
    expand,
    first_conjunct,
    governing_preposition,
    has_own_subject,
    is_apposition,
    is_modifier,
    is_object,
    is_passive,
    is_possessor,
    is_predicate,
    is_reported,
    is_subject,
    read_clause,
)
from kg.types import MentionForm

_ACTORS = frozenset(("Person", "Group", "Organization", "Country"))
_REACH = 2  # sentences that a pronoun looks back
GOVERNING = 2.0  # added for the subject of the clause above: who says that he …
AS_SUBJECT = 5.0  # what a subject in the same sentence has: "who" stands for one
_SAME_PLACE = 0.8  # for the subjects of two main clauses
_IN_NAME = 1.2  # taken off a name that only tells which thing is meant
_OBJECT_HERE = 1.5  # added for the object of the clause that a possessor stands in
_ONE_BODY = 0.3  # taken off where "they" would be one firm


def find_scores(scene: Scene, item: Candidate, token: Token, speaker: Node | None) -> dict[Node, float]:
    """Return how likely each entity that agrees and that grammar allows is meant."""
    scores: dict[Node, float] = {}
    here = scene.sentence[token.i]
    verb = clause_of(token)
    barred = find_barred(scene, token, verb) | {
        scene.at[word.i] for word in find_demanders(scene, token) if word.i in scene.at
    }
    governing = find_governing(scene, token, verb, barred)
    principals = find_principals(scene, token, verb) if item.number == PLURAL else set()
    spoken_for = find_spoken_for(scene, token, verb, item) if item.gender in (MALE, FEMALE) else {}
    for number in range(here, max(here - _REACH, 0) - 1, -1):
        for mention, node in scene.by_sentence.get(number, ()):
            if mention.head >= token.i or node is speaker or node in barred or number in scene.bylines:
                continue
            if not agrees(item, node, mention) and not (node in governing and are_state(item, node)):
                continue
            if number == here and is_bound(scene, token, verb, mention):
                continue
            if item.number == PLURAL and not stands_out(scene, mention) and _has_pair(scene, number):
                continue  # "Rao met Reed at a meeting of all ministers. They shook hands."
            if item.gender not in (MALE, FEMALE) and _is_half(scene, node, mention):
                continue
            if item.number == PLURAL and _is_unsaid(scene, token, mention, speaker):
                continue
            quoted = mention.head in scene.dialogue.quoted and token.i not in scene.dialogue.quoted
            if quoted and (token.i in scene.dialogue.sources or number == here):
                continue
            score = closeness(scene, item, token, mention, here - number) - (node.type not in _ACTORS) - quoted
            if node in governing and number == here:
                score = max(score, AS_SUBJECT) + GOVERNING
            elif number == here and is_possessor(token) and _is_object_of(scene, mention, verb):
                score += _OBJECT_HERE
            if node in principals:
                score = max(score, AS_SUBJECT)
            if node in spoken_for:
                score = max(score, AS_SUBJECT + GOVERNING + spoken_for[node])
            if number == here and is_helped(scene, token, verb, mention):
                score = max(score, AS_SUBJECT + GOVERNING)
            if node not in principals and item.number == PLURAL and is_one_body(node, mention):
                if here - number > 1 or quoted or not _is_they(scene, token, mention):
                    continue
                score -= _ONE_BODY
            scores[node] = max(scores.get(node, -9.0), score)
    return scores


def _is_object_of(scene: Scene, mention: Candidate, verb: Token) -> bool:
    """Say whether a mention is what a verb acts on: the party in "three lawmakers joined the party and its chief"."""
    other = scene.doc[mention.head]
    return is_object(other) and clause_of(other).i == verb.i


def stands_out(scene: Scene, mention: Candidate) -> bool:
    """Say whether a mention is what a clause is about, not named inside another phrase of it."""
    head = scene.doc[mention.head]
    return is_subject(head) or is_object(head)


def _has_pair(scene: Scene, number: int) -> bool:
    """Say whether two people have to do with each other in a sentence: one does it, to or with the other."""
    people: set[Node] = set()
    for mention, node in scene.by_sentence.get(number, ()):
        head = scene.doc[mention.head]
        beside = governing_preposition(head)
        with_him = beside is not None and beside.lower_ == "with" and is_predicate(beside.head)
        if node.type == "Person" and node.number != PLURAL and (stands_out(scene, mention) or with_him):
            people.add(node)
    return len(people) > 1


def _is_they(scene: Scene, token: Token, mention: Candidate) -> bool:
    """Say whether "they" can take up a single body: one that acts or owns, with no other people in between."""
    other = scene.doc[mention.head]
    if token.i in scene.dialogue.quoted or not (is_subject(other) or is_possessor(other)):
        return False
    between = scene.doc[mention.head : token.i]
    if is_subject(token) or is_possessor(token):
        verb = clause_of(token)
        return not (is_subject(token) and is_passive(verb) and _has_many(scene, between))
    return not any(word.tag_ == "NNS" for word in between)


def _has_many(scene: Scene, words: Span) -> bool:
    """Say whether things are named that may be what "they" suffer: "will study the data once they are published"."""
    return any(word.tag_ == "NNS" and word.i not in scene.at and not is_modifier(word) for word in words)


def closeness(scene: Scene, item: Candidate, token: Token, mention: Candidate, distance: int) -> float:
    """Return how likely a pronoun follows up a mention: near ones, subjects, the sayer of what is said."""
    score = 3.0 - distance
    other = scene.doc[mention.head]
    other = other.head if is_apposition(other) else other
    if is_subject(other):
        score += 1.2 if is_subject(token) or is_possessor(token) else 0.8
        if distance == 1 and _leads(token) and _leads(other) and not (item.number == PLURAL and _tells(other)):
            score += _SAME_PLACE
    elif is_object(other):
        score += 0.4
    if is_possessor(other) or mention.form is MentionForm.DEMONYM:
        score -= 0.6
    elif is_modifier(other):  # "the Rao administration"
        score -= _IN_NAME
    if token.i in scene.dialogue.sources and mention.head in scene.dialogue.sources:
        score += 0.7
    if distance == 0:
        score += 0.2
        if is_subject(other) and governs(clause_of(other), token):
            score += 0.6
        if mention.form is MentionForm.PRONOUN and mention.gender == item.gender:
            score += 0.6
    return score


def _is_half(scene: Scene, node: Node, mention: Candidate) -> bool:
    """Say whether a mention names one of several joined by "and", no "it", and "they" only with the others."""
    if not is_one_body(node, mention):
        return False
    joined = expand(first_conjunct(scene.doc[mention.head]))
    return any(not mention.span.start <= word.idx < mention.span.end for word in joined)


def _is_unsaid(scene: Scene, token: Token, mention: Candidate, speaker: Node | None) -> bool:
    """Say whether the speaker of the pronoun did not speak of a thing, as far as the article tells.

    "Two dockers were shot. 'They promise us boats,' Rao said": of whom he speaks is not told.
    """
    own, other = (scene.dialogue.told.get(i) for i in (token.i, mention.head))
    if speaker is None:  # "the net mender said"
        return token.i in scene.dialogue.speaker and own != other
    return other is None or scene.at.get(other) is not speaker


def _tells(subject: Token) -> bool:
    """Say whether someone only tells of others: of "Police said the suspects had fled. They …" it is left open."""
    verb = clause_of(subject)
    return any(is_reported(clause) and has_own_subject(clause) for clause in read_clause(verb).clauses)


def _leads(token: Token) -> bool:
    """Say whether a word is the subject of a sentence's main clause."""
    verb = clause_of(token)
    return is_subject(token) and verb.head.i == verb.i
