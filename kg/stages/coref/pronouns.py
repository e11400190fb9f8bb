"""Whom "he", "she", "it" and "they" mean.

    Rubio met Lavrov. He thanked her.

"He" could be either of two men, and so is neither; precision comes first.
"""

from __future__ import annotations

import math

from spacy.tokens import Token

from kg.stages.coref.agreement import agrees, is_of_gender
from kg.stages.coref.binding import (
    find_joined,
    governs,
)
from kg.stages.coref.impersonal import can_be_someone, is_deed
from kg.stages.coref.judged import find_judged
from kg.stages.coref.likelihood import find_scores
from kg.stages.coref.misread import learn_nameless_body
from kg.stages.coref.nodes import Node
from kg.stages.coref.rivals import find_nameless, find_rival, has_others_between
from kg.stages.coref.scene import Scene
from kg.stages.coref.speakers import find_first_person, find_listener, speaker_of
from kg.stages.mentions import FEMALE, MALE, NEUTER, PLURAL, Candidate
from kg.syntax import (
    appositions,
    clause_of,
    find_obliques,
    find_subjects,
    is_done_to_subject,
    is_fronted,
    is_object,
    is_possessor,
    is_subject,
)
from kg.types import MentionForm

_OR = frozenset(("or", "/"))
_IF = frozenset(("if", "unless"))
_IN_BRACKETS = 12  # tokens
_MARGIN = 0.5  # by how much the best antecedent must beat the next one
_THING_MARGIN = 0.3  # the same, over a thing without a name: "the maker … its"
_NEARLY_SAME = 2.0  # within which a known gender leaves it open
_NEARLY = 1.0  # within which people told of leave it open whether "they" are a body
_FREQUENCY = 0.3  # for the logarithm of how often an article mentions someone
_EXPLAINED = 5.0  # for whom a judgement is about
_KNOWN_GENDER = 0.3  # for a person whose gender is known


def find_pronoun(scene: Scene, item: Candidate) -> Node | None:
    """Return whom a pronoun means, nobody where the text leaves it open."""
    if item.person == 1:
        return find_first_person(scene, item)
    if item.person == 2:
        return find_listener(scene, item.head)
    token = scene.doc[item.head]
    if _is_of_any_gender(scene, token):
        return None
    if token.lower_ in scene.lists.of("reflexive"):
        return _reflexive(scene, item, token)
    if item.gender == NEUTER and not can_be_someone(scene, token):
        return None
    if item.gender == NEUTER:
        learn_nameless_body(scene, token)
    if token.head.lemma_.lower() in scene.lists.of("of_events"):  # "leaving many dead in its wake"
        return None
    speaker = None if _begins_outside(scene, token) else speaker_of(scene, item.head)
    return _spoken_of(scene, item) or _antecedent(scene, item, token, speaker)


def _begins_outside(scene: Scene, token: Token) -> bool:
    """Say whether only part of a clause is in marks, whose subject may own what it tells: 'Rao "lost his heart"'."""
    if token.i not in scene.dialogue.quoted:
        return False
    subjects = find_subjects(clause_of(token))[0]
    return any(word.i not in scene.dialogue.quoted for word in subjects)


def _spoken_of(scene: Scene, item: Candidate) -> Node | None:
    """Return of whom a quotation is said to speak: "He is a liar," Talib said of Reed."""
    cue = scene.dialogue.cue.get(item.head)
    slots = find_obliques(scene.doc[cue]) if cue is not None else {}
    found = [node for name in ("of", "about") for node in scene.nodes_at(slots.get(name, ()))]
    return found[0] if len(found) == 1 and agrees(item, found[0], found[0].mentions[0]) else None


def _is_of_any_gender(scene: Scene, token: Token) -> bool:
    """Say whether a pronoun is half of "he or she", which is nobody in particular."""
    for step in (-1, 1):
        link, other = token.i + step, token.i + 2 * step
        if (
            0 <= other < len(scene.doc)
            and scene.doc[link].lower_ in _OR
            and scene.doc[other].lower_ in scene.lists.pronouns
        ):
            return True
    return False


def _reflexive(scene: Scene, item: Candidate, token: Token) -> Node | None:
    """Return the subject of the pronoun's own clause: "Alvarez turned himself in"."""
    nodes = [scene.at.get(subject.i) for subject in find_subjects(clause_of(token))[0]]
    if item.gender in (MALE, FEMALE):  # where the parser lost the subject, the person named before
        near = reversed(scene.by_sentence.get(scene.sentence[token.i], ()))
        people = [pair for pair in near if pair[0].head < token.i and pair[1].type == "Person"]
        others = [pair for pair in people if not is_object(scene.doc[pair[0].head])]
        nodes += [node for _, node in (others or people)[:1]]
    return next((node for node in nodes if node and agrees(item, node, node.mentions[0])), None)


def _antecedent(scene: Scene, item: Candidate, token: Token, speaker: Node | None) -> Node | None:
    """Return the likeliest antecedent by nearness, grammar and frequency, if it is clearly the likeliest."""
    plain = _in_brackets(scene, item, token) or _ahead(scene, item, token) or find_joined(scene, item, token)
    if plain is not None:
        return plain
    scores = find_scores(scene, item, token, speaker)
    if not scores:
        return None
    for node in scores:
        often = _FREQUENCY * math.log(len(node.mentions)) if _is_someone_told_of(scene, node) else 0.0
        scores[node] += often + _KNOWN_GENDER * is_of_gender(node, item)
    for target in find_judged(scene, token):
        judged = scene.at.get(target.i)
        if judged is None and (item.gender not in (MALE, FEMALE) or _is_of_people(scene, target)):
            return None  # "slammed the plan, saying it would fail", "fired his aide after he lied"
        if judged in scores:
            scores[judged] += _EXPLAINED
    ranked = sorted(scores.items(), key=lambda pair: -pair[1])
    best, score = ranked[0]
    if len(ranked) > 1 and score - ranked[1][1] < _MARGIN:
        return None
    if item.gender in (MALE, FEMALE):
        if _is_rather_another(item, ranked) or _may_be_last_named(scene, token, ranked):
            return None
        return best if score > 0 and score - find_nameless(scene, item, token) >= _MARGIN else None
    if item.number == PLURAL and _are_others_accused(scene, item, best):
        return None
    if item.number == PLURAL and (has_others_between(scene, best, token) or _are_rather_many(ranked)):
        return None
    if item.gender == NEUTER and is_subject(token) and is_deed(scene, token, best):
        return None
    margin = _MARGIN if item.number == PLURAL else _THING_MARGIN
    return best if score > 1.5 and score > find_rival(scene, item, token) + margin else None


def _is_rather_another(item: Candidate, ranked: list[tuple[Node, float]]) -> bool:
    """Say whether one without a name, of whom nothing tells the gender, comes before one of whom it is known.

    "Rao's killer fled. On the day of his death …".
    """
    best, score = ranked[0]
    if best.forms or best.gender is not None:
        return False
    return any(is_of_gender(node, item) and score - other < _NEARLY_SAME for node, other in ranked[1:])


def _may_be_last_named(scene: Scene, token: Token, ranked: list[tuple[Node, float]]) -> bool:
    """Say whether who speaks may be another, named since: "He won, though Ana Rao wept. 'I will sue,' he said"."""
    if token.i not in scene.dialogue.sources:
        return False
    best, score = ranked[0]
    before = scene.by_sentence.get(scene.sentence[token.i] - 1, ())
    named = [
        node for mention, node in before if mention.form is MentionForm.NAME and is_subject(scene.doc[mention.head])
    ]
    close = {node for node, other in ranked[1:] if score - other < _NEARLY_SAME}
    last = named[-1] if named else best
    return last is not best and last in close and " " in last.name


def _are_rather_many(ranked: list[tuple[Node, float]]) -> bool:
    """Say whether several people were told of beside the single body that "they" seem to be: "the firm … farmers"."""
    best, score = ranked[0]
    if best.type == "Group" or best.number == PLURAL:
        return False
    return any(node.number == PLURAL and score - other < _NEARLY for node, other in ranked[1:])


def _is_of_people(scene: Scene, token: Token) -> bool:
    """Say whether a noun brings in someone without a name: "his aide"."""
    if scene.lists.callings.get(token.lemma_.lower()) == "Person":
        return True
    return any(mention.head == token.i and mention.type == "Person" for mention in scene.nominals)


def _are_others_accused(scene: Scene, item: Candidate, best: Node) -> bool:
    """Say whether "they" of a quotation may be the single body of which the speaker spoke last."""
    if item.head not in scene.dialogue.quoted:
        return False
    bodies = ("Organization", "Country")
    near = scene.recent(item, lambda node: node is best or (node.type in bodies and node.number != PLURAL), 1)
    if near is None or near is best:
        return False
    last = max((mention for mention in near.mentions if mention.head < item.head), key=lambda mention: mention.head)
    return is_object(scene.doc[last.head])


def _is_someone_told_of(scene: Scene, node: Node) -> bool:
    """Say whether a node is more than "people" in general, who are in the news nowhere and everywhere."""
    return bool(node.forms) or node.name.lower() not in scene.lists.of("anybody")


def _in_brackets(scene: Scene, item: Candidate, token: Token) -> Node | None:
    """Return whose name stands right before the brackets that a pronoun is in: "Carlos (not his real name)"."""
    for i in range(token.i - 1, max(token.i - _IN_BRACKETS, 0), -1):
        if scene.doc[i].text == ")":
            return None
        if scene.doc[i].text == "(":
            node = scene.at.get(i - 1)
            return node if node is not None and agrees(item, node, node.mentions[0]) else None
    return None


def _ahead(scene: Scene, item: Candidate, token: Token) -> Node | None:
    """Return the subject that follows an adverbial that has its pronoun.

    "In his second term, Rao sought peace", "After he left Oslo, Rao flew to Rome".
    """
    verb = clause_of(token)
    asked = clause_of(verb.head)  # "Asked whether she would resign, Ruiz declined to comment"
    if is_subject(token) and not is_fronted(verb) and is_fronted(asked) and is_done_to_subject(asked):
        verb = asked
    if is_subject(token) and is_fronted(verb) and item.head not in scene.dialogue.quoted:
        verb = verb.head
    elif not is_possessor(token):
        return None
    subjects = find_subjects(verb)[0]
    for subject in subjects if all(token.i < subject.i for subject in subjects) else ():
        for word in (subject, *appositions(subject)):  # "After he left Oslo, Rao …": the parser joins the two
            node = scene.at.get(word.i)
            if node is None or word.i < token.i or governs(subject, token):
                continue
            if node.forms and agrees(item, node, node.mentions[0]):
                return None if _goes_on(scene, item, token, node) else node
    return None


def _goes_on(scene: Scene, item: Candidate, token: Token, ahead: Node) -> bool:
    """Say whether "it" of an if-clause may go on about the subject before: "Oslo has two weeks. If it fails, Rao …"."""
    condition = any(word.lower_ in _IF for word in clause_of(token).lefts)
    if item.gender != NEUTER or not condition:
        return False
    before = scene.by_sentence.get(scene.sentence[token.i] - 1, ())
    return any(
        node is not ahead and agrees(item, node, mention) and is_subject(scene.doc[mention.head])
        for mention, node in before
    )
