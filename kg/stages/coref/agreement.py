"""Number, gender and kind: which node a pronoun can stand for at all.

    Rao praised the club. It thanked him.

"It" is no person, "him" no club.
"""

from __future__ import annotations

from kg.stages.coref.nodes import Node
from kg.stages.coref.scene import Scene
from kg.stages.mentions import FEMALE, MALE, PLURAL, Candidate
from kg.types import MentionForm


def agrees(item: Candidate, node: Node, mention: Candidate) -> bool:
    """Say whether a pronoun can stand for a node by number, gender and type.

    "They" can be a team, a firm or "the Chinese".
    """
    if item.number == PLURAL:
        return node.type in ("Group", "Organization") or node.number == PLURAL or is_people(mention)
    if item.gender in (MALE, FEMALE):
        return node.type == "Person" and node.gender in (None, item.gender) and node.number != PLURAL
    return node.type not in ("Person", "Group") and node.number != PLURAL


def are_state(item: Candidate, node: Node) -> bool:
    """Say whether "they" can be a government named by its country or capital: "Moscow said they would leave"."""
    return item.number == PLURAL and node.type in ("Country", "City")


def is_people(mention: Candidate) -> bool:
    """Say whether a country's name stands for its people: "the Germans", "the Chinese"."""
    return mention.form is MentionForm.DEMONYM and mention.number == PLURAL


def is_one_body(node: Node, mention: Candidate) -> bool:
    """Say whether a mention names a firm or team, which "they" takes up only from nearby."""
    return node.type != "Group" and node.number != PLURAL and not is_people(mention)


def is_of_gender(node: Node, item: Candidate) -> bool:
    """Say whether the text or the gazetteer tells that a person has the gender of a pronoun."""
    return item.gender in (MALE, FEMALE) and node.gender == item.gender


def given_gender(scene: Scene, given: str) -> str | None:
    """Return the gender that a given name tells, in lower case: "wolfgang"."""
    if given in scene.lists.of("male_given"):
        return MALE
    return FEMALE if given in scene.lists.of("female_given") else None
