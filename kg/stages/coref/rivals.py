"""Who or what a pronoun could mean that is no entity of the article: "a man … he", "the sale … its".

    Rao spoke to a driver. He was ill.

"He" may be the driver, whom nobody names; then he is not Rao either.
"""

from __future__ import annotations

from spacy.tokens import Token

from kg.stages.coref.agreement import is_people
from kg.stages.coref.binding import governs, is_bound
from kg.stages.coref.likelihood import AS_SUBJECT, GOVERNING, closeness
from kg.stages.coref.nodes import Node
from kg.stages.coref.scene import Scene
from kg.stages.mentions import PLURAL, SINGULAR, Candidate
from kg.syntax import (
    clause_of,
    described_subjects,
    expand,
    find_obliques,
    find_subjects,
    is_agent,
    is_apposition,
    is_argument,
    is_object,
    is_possessor,
    is_predicate_noun,
    is_reported,
    is_subject,
    modifying_clauses,
)
from kg.types import MentionForm

_FRIEND = 9.0  # as who tells of others is never clearly himself
_SOMEONE = frozenset(("CD", "DT", "JJ"))  # "one", "another", "a third"


def find_rival(scene: Scene, item: Candidate, token: Token) -> float:
    """Return how likely "it" or "they" stands for a thing or people that are no entity: "the sale … its"."""
    here, best = scene.sentence[token.i], -9.0
    if item.number == PLURAL and _is_said_by_people(scene, token):
        return AS_SUBJECT + GOVERNING
    doc, i = scene.doc, token.i - 1
    tag = "NNS" if item.number == PLURAL else "NN"
    while i >= 0 and scene.sentence[i] >= here - 1:
        noun = doc[i]
        if tag == "NN" == noun.tag_ and noun.n_rights and i not in scene.at and _is_told_of_itself(noun, token):
            return AS_SUBJECT + GOVERNING
        is_some = item.number == PLURAL and noun.lower_ in scene.lists.of("some_of_many") and is_subject(noun)
        if (
            (noun.tag_ == tag or is_some)
            and i not in scene.at
            and not (is_apposition(noun) and noun.head.i in scene.at)
            and (_stands_out(noun) or is_agent(noun) or (item.number == PLURAL and is_argument(noun)))
        ):
            mention = Candidate(item.span, MentionForm.NOMINAL, i)
            before = is_agent(noun) and noun.right_edge.i + 1 == clause_of(token).left_edge.i
            if before or (item.number == PLURAL and _tells_of(scene, noun, token)):
                best = AS_SUBJECT + GOVERNING  # "crimes committed by rebels before they fled"
            elif here != scene.sentence[i] or not is_bound(scene, token, clause_of(token), mention):
                best = max(best, closeness(scene, item, token, mention, here - scene.sentence[i]))
        i -= 1
    return best


def _is_said_by_people(scene: Scene, token: Token) -> bool:
    """Say whether people who are no entity say "they" of themselves: "two inspectors general who say they were"."""
    verb = clause_of(token)
    if not is_subject(token) or not is_reported(verb):
        return False
    above = clause_of(verb.head)
    subjects = find_subjects(above)[0]
    if not subjects or any(word.i in scene.at for word in subjects):
        return False
    return any(word.tag_ == "WP" for word in above.lefts) or any(
        word.tag_ == "NNS" and scene.lists.callings.get(word.lemma_.lower()) == "Person" for word in subjects
    )


def _is_told_of_itself(noun: Token, token: Token) -> bool:
    """Say whether a pronoun stands in a clause that tells what a thing does or suffers: "a firm that lost its way"."""
    for clause in modifying_clauses(noun):
        if clause.i == token.i or governs(clause, token):
            subjects = find_subjects(clause)[0]
            return not subjects or noun in subjects
    return False


def _stands_out(noun: Token) -> bool:
    """Say whether a clause is about a noun, or about what it is set beside: "Unite, the union, said"."""
    return is_subject(noun) or is_object(noun) or (is_apposition(noun) and is_subject(noun.head))


def _tells_of(scene: Scene, noun: Token, token: Token) -> bool:
    """Say whether a pronoun stands in a clause that tells of people: "two men who fled after their arrest"."""
    known = scene.lists.nominals.get(noun.lemma_.lower())
    is_people = known is not None and known.type == "Person"
    return is_people and any(clause.i == token.i or governs(clause, token) for clause in modifying_clauses(noun))


def has_others_between(scene: Scene, node: Node, token: Token) -> bool:
    """Say whether "they" are rather the many things or people named since a single body: "draws tourists, and they"."""
    if node.type == "Group" or node.number == PLURAL:
        return False
    last = max((item for item in node.mentions if item.head < token.i), key=lambda item: item.head)
    if is_people(last):
        return False
    between = scene.doc[max(last.head, token.sent.start) : token.i]
    if any(word.tag_ == "NNS" and (is_subject(word) or is_object(word)) for word in between):
        return True
    first = scene.sentence[last.head]
    if _are_joined_since(scene, last, token):
        return True
    return any(
        mention.type == "Person" and mention.number == PLURAL and scene.at.get(mention.head) is not node
        for mention in scene.nominals
        if mention.head < token.i and scene.sentence[mention.head] >= first
    )


def _are_joined_since(scene: Scene, last: Candidate, token: Token) -> bool:
    """Say whether several people were named together since a body: "Arden Foods hired Rao and Reed. They …"."""
    return any(
        node.type == "Person"
        and last.head < mention.head < token.i
        and scene.doc[mention.head].n_rights
        and sum(scene.at.get(word.i) is not None for word in expand(scene.doc[mention.head])) > 1
        for number in range(scene.sentence[last.head], scene.sentence[token.i] + 1)
        for mention, node in scene.by_sentence.get(number, ())
    )


def find_nameless(scene: Scene, item: Candidate, token: Token) -> float:
    """Return how likely "he" or "she" stands for someone who is no entity: "asked a driver if he was ill"."""
    here, best, verb = scene.sentence[token.i], -9.0, clause_of(token)
    if _is_said_by_another(scene, verb):
        return AS_SUBJECT + GOVERNING
    if any(word.tag_ == "NN" and word.lower_ in scene.lists.of("tell_of_others") for word in _sayers(verb)):
        return AS_SUBJECT + GOVERNING + _FRIEND  # "a friend said he had moved": he or the friend
    if any(_is_parent_of(scene, word) for word in scene.doc[token.sent.start : token.i]):
        return AS_SUBJECT + GOVERNING
    for mention in scene.nominals:
        if mention.head >= token.i or scene.sentence[mention.head] < here - 1:
            continue
        if _is_said_to_be(scene, item, token, mention):
            return AS_SUBJECT + GOVERNING
        if not _is_someone(scene, item, token, mention):
            continue
        if governs(scene.doc[mention.head], token):  # "a lady with a dog on her lap"
            best = max(best, AS_SUBJECT + GOVERNING)
        elif here != scene.sentence[mention.head] or not is_bound(scene, token, verb, mention):
            best = max(best, closeness(scene, item, token, mention, here - scene.sentence[mention.head]))
    return best


def _sayers(verb: Token) -> tuple[Token, ...]:
    """Return who says what a clause tells."""
    return tuple(find_subjects(clause_of(verb.head))[0]) if is_reported(verb) else ()


def _is_said_by_another(scene: Scene, verb: Token) -> bool:
    """Say whether one of several without a name tells it: "one of them said he was ill", "a third said he left"."""
    if not is_reported(verb):
        return False
    subjects = find_subjects(clause_of(verb.head))[0]
    return bool(subjects) and all(word.tag_ in _SOMEONE and word.i not in scene.at for word in subjects)


def _is_parent_of(scene: Scene, word: Token) -> bool:
    """Say whether a word begins a phrase for someone without a name: "the father-of-three"."""
    if word.lower_ not in scene.facts.kinship or word.i in scene.at or word.i + 3 >= len(word.doc):
        return False
    return [token.text for token in word.doc[word.i + 1 : word.i + 4]] == ["-", "of", "-"]


def _is_said_to_be(scene: Scene, item: Candidate, token: Token, mention: Candidate) -> bool:
    """Say whether a pronoun stands in what is told of someone: "her client was a man who had lost his mother"."""
    head = scene.doc[mention.head]
    if (
        mention.type != "Person"
        or mention.number != SINGULAR
        or mention.head in scene.at
        or not is_predicate_noun(head)
    ):
        return False
    if any(subject.i in scene.at for subject in described_subjects(head)) or not governs(head, token):
        return False
    return any(word.tag_ == "WP" for word in scene.doc[head.i : token.i])


def _is_someone(scene: Scene, item: Candidate, token: Token, mention: Candidate) -> bool:
    """Say whether a noun brings in a person of the pronoun's gender, and does not say what another is."""
    head = scene.doc[mention.head]
    if mention.type != "Person" or mention.number != SINGULAR or mention.gender not in (None, item.gender):
        return False
    if mention.head in scene.dialogue.quoted and token.i not in scene.dialogue.quoted:
        return False
    if is_possessor(token) and token.head in find_obliques(head).get("of", ()):  # "a man of his age"
        return False
    return mention.head not in scene.at and is_argument(head) and not is_apposition(head)
