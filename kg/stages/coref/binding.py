"""What grammar allows and asks: whom a pronoun cannot mean, and whom the clauses above it offer.

    Rao said that Reed had met him.

"Him" is not Reed, subject of the same verb (binding theory, Chomsky 1981), but Rao, who says so (Hobbs 1978).
"""

from __future__ import annotations

from spacy.tokens import Token

from kg.stages.coref.agreement import agrees, is_of_gender
from kg.stages.coref.nodes import Node
from kg.stages.coref.scene import Scene
from kg.stages.mentions import Candidate
from kg.syntax import (
    appositions,
    auxiliaries,
    clause_of,
    find_obliques,
    find_subjects,
    first_conjunct,
    has_own_subject,
    interrupted_clause,
    is_apposition,
    is_beside_subject,
    is_nonfinite,
    is_object,
    is_passive,
    is_past,
    is_possessor,
    is_predicate,
    is_reported,
    is_subject,
    predicate_nouns,
    read_clause,
)

_EMPLOYERS = frozenset(("Organization", "Country", "City"))
_DEPTH = 4  # clauses within one another
_CLIENT = 1.0  # by which a client comes before a lawyer without a name


def is_helped(scene: Scene, token: Token, verb: Token, mention: Candidate) -> bool:
    """Say whether a mention is whom an infinitive is about, and the pronoun owns what follows.

    "Rao left to help Reed with his debts"; of whoever wants to help Reed with his debts it is left open.
    """
    other = scene.doc[mention.head]
    return is_possessor(token) and is_nonfinite(verb) and is_object(other) and clause_of(other).i == verb.i


def _is_made_to_act(token: Token, verb: Token) -> bool:
    """Say whether a subject is the object of the verb above, whose doer it cannot be: "Norway helped them win"."""
    return "Acc" in token.morph.get("Case", []) and is_predicate(verb.head)


def _is_asked(scene: Scene, verb: Token) -> bool:
    """Say whether a clause asks of someone named what he did or will do: "The senator asked Rao if he had lied".

    Who asks whether he may or can do something asks it of himself.
    """
    asking = verb.head
    if asking.i >= verb.i or asking.lemma_.lower() not in scene.lists.of("inquiring_verbs") or is_passive(asking):
        return False
    told = any(word.i < verb.i for word in read_clause(asking).objects)
    asked = any(word.lower_ in scene.lists.of("question_openers") for word in verb.lefts)
    own = any(word.lower_ in scene.lists.of("asking_leave") for word in auxiliaries(verb))
    return told and asked and not own and (is_past(verb) or bool(auxiliaries(verb))) and verb.lemma_ != "be"


def find_barred(scene: Scene, token: Token, verb: Token) -> set[Node]:
    """Return who cannot be an object because he does the deed: "Trump sought talks aimed at drawing him in".

    Nor does he speak in the middle of his own clause: "Norway, they warned, will raise its fees"; and who asks another
    whether he did something asks it of the other.
    """
    if is_possessor(token) or is_beside_subject(token, verb):
        return set()
    if is_subject(token):
        around = verb.head if _is_made_to_act(token, verb) or _is_asked(scene, verb) else interrupted_clause(verb)
        return subjects_of(scene, around) if around is not None else set()
    if _is_result(scene, verb):
        return set()
    if is_passive(verb):  # "the help expected of him": of whom is left open
        return subjects_of(scene, verb)
    for _ in range(_DEPTH):
        doers = subjects_of(scene, verb)
        above = clause_of(verb.head)
        if doers or (not is_nonfinite(verb) and has_own_subject(verb)) or above.i == verb.i:
            return doers
        verb = above
    return set()


def find_barred_of_noun(scene: Scene, head: Token) -> set[Node]:
    """Return who a description within a clause cannot be: no owner either, "Rao praised the minister's plan"."""
    while is_possessor(head):
        head = head.head
    return find_barred(scene, head, clause_of(head))


def find_governing(scene: Scene, token: Token, verb: Token, barred: set[Node]) -> set[Node]:
    """Return the nearest fitting subjects of the clauses that the pronoun's own hangs on.

    "Devi, who told Rao he …" gives Devi, "Rao said a man tried to shoot him" Rao.
    """
    if _is_result(scene, verb) and not is_subject(token):
        return set()
    above = verb if is_possessor(token) else clause_of(verb.head)
    owners = _owners(scene, token) if is_possessor(token) else set()
    for _ in range(_DEPTH):
        subjects = subjects_of(scene, above)
        if not subjects or subjects - barred or above.head.i == above.i:
            return (subjects | owners) - barred
        above = clause_of(above.head)
    return owners


def _is_result(scene: Scene, verb: Token) -> bool:
    """Say whether a clause tells what comes of the one before: "Ruiz beat Moe, putting her one step ahead".

    The deed does it, not who did the deed: "her" may be either.
    """
    if verb.tag_ != "VBG" or verb.lemma_.lower() not in scene.lists.of("result_verbs"):
        return False
    return verb.i > 0 and verb.nbor(-1).text == ","


def _owners(scene: Scene, token: Token) -> set[Node]:
    """Return whose the things are among which the pronoun's is: Rao's in "praised Rao's virtues and his wit"."""
    noun, found = token.head, set()
    for _ in range(_DEPTH):
        noun = noun.head
        if is_predicate(noun) or noun.head.i == noun.i:
            break
        owners = (scene.at.get(child.i) for child in noun.lefts if is_possessor(child))
        found |= {node for node in owners if node is not None}
    return found


def find_joined(scene: Scene, item: Candidate, token: Token) -> Node | None:
    """Return whom a noun with the pronoun goes along with: Rao in "met Rao and his wife"."""
    noun = token.head
    for _ in range(_DEPTH if is_possessor(token) else 0):
        if noun.i != first_conjunct(noun).i:
            node = scene.at.get(noun.head.i)
            return node if node is not None and agrees(item, node, node.mentions[0]) else None
        if is_predicate(noun) or noun.head.i == noun.i:
            return None
        noun = noun.head
    return None


def subjects_of(scene: Scene, verb: Token) -> set[Node]:
    """Return who a verb says acts or is, "His father Jan Reed said" too."""
    subjects = (*find_subjects(verb)[0], *(read_clause(verb).subjects if is_passive(verb) else ()))
    words = [word for subject in subjects for word in (subject, *appositions(subject))]
    return scene.nodes_at(words)


def find_principals(scene: Scene, token: Token, verb: Token) -> set[Node]:
    """Return the body for which someone says "they": "A spokesman for Velmora said they would appeal"."""
    if not is_subject(token) or not is_reported(verb):
        return set()
    slots = [find_obliques(subject) for subject in find_subjects(clause_of(verb.head))[0]]
    found = (scene.at.get(filler.i) for slot in slots for name in ("for", "of") for filler in slot.get(name, ()))
    return {node for node in found if node is not None and node.type in _EMPLOYERS}


def find_spoken_for(scene: Scene, token: Token, verb: Token, item: Candidate) -> dict[Node, float]:
    """Return the person for whom another says "he", and by how much he comes first: "Rao's lawyer said he would sue".

    Of a lawyer with a name it may be himself, as far as his gender is not known and his client's is.
    """
    if not is_subject(token) or not is_reported(verb):
        return {}
    found: dict[Node, float] = {}
    for subject in find_subjects(clause_of(verb.head))[0]:
        if subject.lemma_.lower() in scene.lists.of("speak_for_others"):
            speaker = scene.nodes_at((subject, *appositions(subject))) if appositions(subject) else set()
            slots = find_obliques(subject)
            owners = [child for child in subject.lefts if is_possessor(child)]
            for node in scene.nodes_at((*owners, *slots.get("for", ()), *slots.get("of", ()))):
                if node.type == "Person" and node not in speaker:
                    sure = not speaker or (is_of_gender(node, item) and not any(is_of_gender(x, item) for x in speaker))
                    found[node] = _CLIENT if sure else 0.0
    return found


def is_bound(scene: Scene, token: Token, verb: Token, mention: Candidate) -> bool:
    """Say whether grammar forbids it: subject and object of one clause are two ("Rubio met him")."""
    other = scene.doc[mention.head]
    if is_possessor(token):  # "Firefox, its rival", "Reed is his rival"
        noun = token.head
        beside = (is_apposition(noun) and noun.head.i == other.i) or noun in predicate_nouns(other)
        return beside or noun.i == other.i
    return clause_of(other).i == verb.i and not is_possessor(other) and not is_beside_subject(token, verb)


def governs(verb: Token, token: Token) -> bool:
    """Say whether a verb or noun stands above a word in the sentence."""
    steps = 0
    while token.head.i != token.i and steps < 30:
        token = token.head
        steps += 1
        if token.i == verb.i:
            return True
    return False
