"""Which place "the country", "the city" or "the region" takes up.

    The Chadian army fought rebels backed by US troops in the country.

The one named last; but troops in a country are rarely its own.
"""

from __future__ import annotations

from spacy.tokens import Token

from kg.stages.coref.binding import governs
from kg.stages.coref.nodes import Node
from kg.stages.coref.scene import Scene
from kg.stages.mentions import Candidate
from kg.syntax import (
    clause_of,
    expand,
    find_subjects,
    first_conjunct,
    governing_preposition,
    is_modifier,
    is_object,
    is_possessor,
    is_subject,
)
from kg.types import MentionForm

_STILL = 2  # words between: "US troops still in the country"
_REACH = 1  # sentences before


def find_place(scene: Scene, item: Candidate, head: Token) -> Node | None:
    """Return the place of its kind that was named last; nothing where several were named together."""
    here = scene.sentence[item.head]
    for number in range(here, max(here - _REACH, 0) - 1, -1):
        fitting = [
            (mention, node)
            for mention, node in reversed(scene.by_sentence.get(number, ()))
            if mention.head < item.head and _is_kind(scene, item, node) and not _only_tells(scene, mention, head)
        ]
        others = [pair for pair in fitting if not _is_of_doers(scene, pair[0])]  # "killed by Colombian gunmen"
        fitting = others or fitting
        named = [pair for pair in fitting if pair[0].form is not MentionForm.DEMONYM]  # "Chad, a former French colony"
        for mention, node in named or fitting:
            if _is_only_beside(scene, mention, node, named, head) or _is_anothers(scene, item, node, head):
                return None
            return None if _is_one_of_several(scene, mention, node) else node
    return None


def _is_anothers(scene: Scene, item: Candidate, node: Node, head: Token) -> bool:
    """Say whether who speaks is of another country than the one named last: his "the country" may be his own."""
    if item.type != "Country":
        return False
    root = head.sent.root
    if clause_of(head).i == root.i:
        return False
    words = find_subjects(root)[0]
    if any(word.pos_ == "NOUN" and word.i not in scene.at for word in words):
        return node in {one for _, one in scene.by_sentence.get(scene.sentence[head.i], ())}
    speakers = scene.nodes_at(words)
    return any(one.type == "Person" and one.country not in (None, node.country) for one in speakers)


def _is_only_beside(
    scene: Scene, mention: Candidate, node: Node, named: list[tuple[Candidate, Node]], head: Token
) -> bool:
    """Say whether a place is object or in a phrase while the sentence is about another: "Norway borders (on) Chad".

    What the next sentence says of "the country" may then be of either.
    """
    place = scene.doc[mention.head]
    answers = is_object(place) and clause_of(head).lemma_.lower() in scene.lists.of("answering_verbs")
    if answers or not (is_subject(head) or is_possessor(head)):  # "Norway sued Chad. The country denied it"
        return False
    if not is_object(place) and governing_preposition(place) is None:
        return False
    return any(other is not node and is_subject(scene.doc[one.head]) for one, other in named)


def _only_tells(scene: Scene, mention: Candidate, head: Token) -> bool:
    """Say whether a name only tells whose the ones in the country are: "US troops in the country", "Iran-backed"."""
    name = scene.doc[mention.head]
    if not is_modifier(name):
        return False
    if scene.at[name.i].type == "City":  # "the old Hobart mill"
        return True
    is_compound = name.i + 1 < len(scene.doc) and scene.doc[name.i + 1].text == "-"
    inside = governing_preposition(head)
    is_in_it = inside is not None and inside.lower_ == "in" and 0 < inside.i - name.head.i <= _STILL
    return is_compound or is_in_it or governs(name.head, head)


def _is_of_doers(scene: Scene, mention: Candidate) -> bool:
    """Say whether a demonym only tells whence those come who did it: "the killing of a Haitian by Colombian gunmen"."""
    if mention.form is not MentionForm.DEMONYM:
        return False
    link = governing_preposition(scene.doc[mention.head].head)
    return link is not None and link.lower_ == "by"


def _is_kind(scene: Scene, item: Candidate, node: Node) -> bool:
    """Say whether a place is of the kind that a noun asks for: no part of Africa is a continent."""
    if item.noun in scene.lists.of("continent_nouns"):
        return node.name.lower() in scene.lists.of("continents")
    if item.noun in scene.lists.of("kingdom_nouns"):
        return node.name.lower() in scene.lists.of("kingdoms")
    return node.type == item.type


def _is_one_of_several(scene: Scene, mention: Candidate, node: Node) -> bool:
    """Say whether a place was named together with others of its kind: "Africa and South America"."""
    others = scene.nodes_at(expand(first_conjunct(scene.doc[mention.head]))) - {node}
    return any(other.type == node.type for other in others)
