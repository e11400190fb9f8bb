"""Names taken for another kind of thing than they are, which the article's own words tell: people, and bodies.

    For Nurhati, a 46-year-old mother of four, it came too late. Waitbury said it had asked for a report.

A mother is a person, and who says "it" of himself is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from kg.index import span_of
from kg.stages.coref.agreement import given_gender
from kg.stages.coref.binding import subjects_of
from kg.stages.coref.impersonal import can_be_someone
from kg.stages.coref.nodes import Node
from kg.stages.coref.scene import Scene
from kg.stages.mentions import NEUTER, Candidate
from kg.syntax import appositions, clause_of, find_subjects, is_reported, is_subject
from kg.types import MentionForm

_MISREAD = frozenset(("Organization", "City", "Place", "Region", "Facility", "Work", "Product", "Event"))
_AGED = ("-", "year", "-", "old")
_YOUNGEST, _OLDEST = 10, 110  # ages set between commas


def with_people(scene: Scene, names: list[Candidate]) -> Iterator[Candidate]:
    """Yield the names, as a person's those that the article calls someone's mother or gives an age: "Bell, 29, was"."""
    aged = {scene.text_of(item) for item in names if _is_misread(scene, item) and _is_told_as_person(scene, item)}
    for item in names:
        text = scene.text_of(item)
        same = any(text == told or told.endswith(f" {text}") or text.endswith(f" {told}") for told in aged)
        yield replace(item, type="Person", gender=None) if same and _is_misread(scene, item) else item


def could_be_person(scene: Scene, node: Node) -> bool:
    """Say whether what was taken for a body or place may be a person: no word of the name makes it one."""
    if node.id is not None or node.type not in _MISREAD:
        return False
    return not any(_has_kind(scene, name) for name in node.forms)


def learn_bodies(scene: Scene, pronouns: list[Candidate]) -> None:
    """Make a body of who says "it" of himself, where nothing tells a person: "Waitbury said it had asked"."""
    for item in pronouns:
        token = scene.doc[item.head]
        verb = clause_of(token)
        if item.gender != NEUTER or item.head in scene.dialogue.quoted or not is_subject(token):
            continue
        if not is_reported(verb) or not can_be_someone(scene, token):
            continue
        sayers = subjects_of(scene, clause_of(verb.head))
        if len(sayers) == 1 and _could_be_body(scene, node := next(iter(sayers))):
            node.type, node.gender = "Organization", NEUTER


def learn_nameless_body(scene: Scene, token: Token) -> None:
    """Make a body of who says "it" of himself and is told by his size: "Kenya's largest tea grower said it would"."""
    verb = clause_of(token)
    if not is_subject(token) or not is_reported(verb):
        return
    for subject in find_subjects(clause_of(verb.head))[0]:
        node = scene.at.get(subject.i)
        sized = any(word.lower_ in scene.lists.of("sizes") for word in subject.lefts)
        if sized and node is not None and node.type == "Person" and not node.forms and node.gender is None:
            node.type, node.gender = "Organization", NEUTER


def _could_be_body(scene: Scene, node: Node) -> bool:
    """Say whether nothing but the look of a name makes a person of it: one word, no title, never called anything."""
    if node.type != "Person" or node.id is not None or node.gender is not None or node.nouns or node.offices:
        return False
    names = [mention for mention in node.mentions if mention.form is MentionForm.NAME]
    single = all(" " not in form and given_gender(scene, form.lower()) is None for form in node.forms)
    return single and not any(mention.title for mention in names)


def _is_misread(scene: Scene, item: Candidate) -> bool:
    return item.id is None and item.type in _MISREAD and not _has_kind(scene, scene.text_of(item))


def _has_kind(scene: Scene, name: str) -> bool:
    """Say whether a word of a name, or its capitals, tell what it is: "Riau Police", "BRG"."""
    words = name.lower().split()
    return name.isupper() or any(word in scene.lists.organisation or word in scene.lists.place for word in words)


def _is_told_as_person(scene: Scene, item: Candidate) -> bool:
    """Say whether an age or kin stands behind a name: "Bell, 29, was", "Nurhati, a 46-year-old mother of four"."""
    name = span_of(scene.doc, item.span)
    after = scene.doc[name.end : name.end + 3]
    if len(after) == 3 and after[0].text == "," and after[2].text == "," and after[1].text.isdigit():
        return _YOUNGEST <= int(after[1].text) <= _OLDEST
    for noun in appositions(scene.doc[item.head]):
        words = scene.doc[noun.left_edge.i : noun.i]
        kin = noun.lemma_.lower() in scene.facts.kinship and noun.pos_ == "NOUN" and noun.i > name.end
        if kin or any(tuple(token.lower_ for token in scene.doc[word.i : word.i + 4]) == _AGED for word in words):
            return True
    return False
