"""Who is meant by words that only call him something: "the Norwegian", "the 45-year-old", "the politician".

    Erling Moe, 45, won in Oslo. The Norwegian thanked Paul Reed. The 45-year-old will retire.

The article never says that Moe is a Norwegian; but he alone was spoken of. Where two were, nobody is taken up, unless
nationality, age or what befell them tells them apart.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.index import span_of
from kg.stages.coref.likelihood import stands_out
from kg.stages.coref.nodes import Node
from kg.stages.coref.scene import Scene
from kg.stages.mentions import AGED, NATIONAL, SINGULAR, Candidate
from kg.syntax import (
    clause_of,
    find_obliques,
    first_conjunct,
    is_acted_upon,
    is_apposition,
    is_modifier,
    is_object,
    is_predicate_noun,
    is_subject,
)
from kg.types import MentionForm

_REACH = 6  # sentences that "the Norwegian" looks back
_NEAR = 2  # sentences that "the politician" does
_AGE = ("-", "year", "-", "old")


def find_called(scene: Scene, item: Candidate) -> Node | None:
    """Return the one thing that an epithet can mean, nothing where it could be two."""
    if item.noun == NATIONAL:
        return _national(scene, item)
    if item.noun == AGED:
        return _aged(scene, item)
    if item.noun in scene.lists.of("of_two"):
        return _of_two(scene, item)
    if item.noun in scene.lists.of("accused"):
        return _accused(scene, item)
    only = _only_person(scene, item) if _is_epithet(scene, item) else None
    return None if only is not None and _is_of_another_team(scene, item, only) else only


def _is_of_another_team(scene: Scene, item: Candidate, person: Node) -> bool:
    """Say whether an epithet names a body that was not named beside someone, and another was: "the Otters striker"."""
    bodies = scene.nodes_at(
        word for child in scene.doc[item.head].lefts if is_modifier(child) for word in child.subtree
    )
    bodies = {node for node in bodies if node.type == "Organization"}
    if not bodies:
        return False
    numbers = {scene.sentence[mention.head] for mention in person.mentions if mention.form is MentionForm.NAME}
    named = {node for number in numbers for _, node in scene.by_sentence.get(number, ()) if node.type == "Organization"}
    return bool(named) and not bodies & named


def _is_epithet(scene: Scene, item: Candidate) -> bool:
    """Say whether a noun calls someone known, and brings nobody in: "the star", "the father of two"."""
    if item.number != SINGULAR:
        return False
    if item.noun in scene.lists.of("epithets"):
        return True
    if item.noun not in scene.facts.kinship:
        return False
    return any(token.like_num for token in find_obliques(scene.doc[item.head]).get("of", ()))


def _national(scene: Scene, item: Candidate) -> Node | None:
    """Return the person of a country last spoken of, else the only person spoken of, whose country nobody told."""
    iso = scene.facts.things[item.id or ""].country
    countrymen = [node for node in _people(scene, item, _REACH) if node.country == iso]
    if len(countrymen) > 1:
        countrymen = [node for node in _people(scene, item, _NEAR) if node.country == iso]
    if countrymen:
        return countrymen[0] if len(countrymen) == 1 else None
    only = _only_person(scene, item)
    if only is None or only.country is not None:
        return None
    only.country = iso
    return only


def _aged(scene: Scene, item: Candidate) -> Node | None:
    """Return the person of that age, else the only person spoken of, whose age nobody told."""
    age = next(token.text for token in span_of(scene.doc, item.span) if token.like_num)
    ages = {node: set(_ages(scene, node)) for node in _people(scene, item, _REACH)}
    of_age = [node for node, told in ages.items() if age in told]
    if of_age:
        return of_age[0] if len(of_age) == 1 else None
    only = _only_person(scene, item)
    return only if only is not None and not ages.get(only) else None


def _ages(scene: Scene, node: Node) -> Iterator[str]:
    """Yield the ages that the article tells of someone: "Omar Talib, 45," and "45-year-old Omar Talib"."""
    for mention in node.mentions:
        if mention.form is not MentionForm.NAME:
            continue
        name = span_of(scene.doc, mention.span)
        after = scene.doc[name.end : name.end + 3]
        if len(after) == 3 and after[0].text in (",", "(") and after[1].like_num and after[2].text in (",", ")", "."):
            yield after[1].text
        for word in scene.doc[name.root.left_edge.i : name.start]:
            if word.like_num and tuple(token.lower_ for token in scene.doc[word.i + 1 : word.i + 5]) == _AGE:
                yield word.text


def _of_two(scene: Scene, item: Candidate) -> Node | None:
    """Return the first or the last of the two that were named together last: "the former", "the latter"."""
    here = scene.sentence[item.head]
    for number in (here, here - 1):
        before = [pair for pair in scene.by_sentence.get(number, ()) if pair[0].head < item.head]
        names = [pair for pair in before if pair[0].form is MentionForm.NAME]
        kinds = [[pair for pair in names if pair[1].type == kind] for kind in {node.type for _, node in names}]
        several = [kind for kind in kinds if len(kind) > 1]
        if several:
            together = len(several) == 1 and len(several[0]) == 2 and _are_together(scene, several[0])
            first = item.noun in scene.lists.of("first_of_two")
            return several[0][0 if first else 1][1] if together else None
    return None


def _are_together(scene: Scene, pair: list[tuple[Candidate, Node]]) -> bool:
    """Say whether two are joined by "and", or one does something to the other."""
    one, other = (scene.doc[mention.head] for mention, _ in pair)
    if first_conjunct(one).i == first_conjunct(other).i:
        return pair[0][1] is not pair[1][1]
    return is_subject(one) and is_object(other) and clause_of(one).i == clause_of(other).i


def _accused(scene: Scene, item: Candidate) -> Node | None:
    """Return the one person whom justice was after: "Police arrested Omar Talib. The suspect …"."""
    here = scene.sentence[item.head]
    found: set[Node] = set()
    for number in range(max(here - _NEAR, 0), here + 1):
        for mention, node in scene.by_sentence.get(number, ()):
            verb = is_acted_upon(scene.doc[mention.head]) if mention.head < item.head else None
            if verb is not None and node.type == "Person" and verb.lemma_.lower() in scene.lists.of("charging_verbs"):
                found.add(node)
    return found.pop() if len(found) == 1 else None


def _people(scene: Scene, item: Candidate, reach: int) -> list[Node]:
    """Return the people whom the sentences before speak of, one by one and by name, and this one before the words."""
    here, found = scene.sentence[item.head], []
    for number in range(max(here - reach, 0), here + 1):
        for mention, node in scene.by_sentence.get(number, ()):
            if mention.head < item.head and node.forms and _can_be(node, item):
                found.append(node)
    return list(dict.fromkeys(found))


def _only_person(scene: Scene, item: Candidate) -> Node | None:
    """Return the one person, named or not, of whom the last sentence that speaks of people does."""
    here = scene.sentence[item.head]
    for number in range(here - 1, max(here - _NEAR, 0) - 1, -1):
        named = scene.by_sentence.get(number, ())
        people = {node for _, node in named if node.type in ("Person", "Group")}
        if len(people) > 1:  # "Rao won after Reed had left": of Rao
            people = {node for mention, node in named if node in people and stands_out(scene, mention)}
        nameless = _brings_in_someone(scene, number)
        if people or nameless:
            only = people.pop() if len(people) == 1 and not nameless else None
            return only if only is not None and only.forms and _can_be(only, item) else None
    return None


def is_known(scene: Scene, item: Candidate) -> bool:
    """Say whether "the Norwegian" or "the 45-year-old" must be someone named before, though it is open who."""
    return item.noun in (NATIONAL, AGED) and bool(_people(scene, item, _REACH))


def _can_be(node: Node, item: Candidate) -> bool:
    return (
        node.type == "Person"
        and node.number == SINGULAR
        and (item.gender is None or node.gender in (None, item.gender))
    )


def _brings_in_someone(scene: Scene, number: int) -> bool:
    """Say whether a sentence has a noun for people who are no entity: "shot a driver"."""
    for mention in scene.nominals:
        if scene.sentence[mention.head] == number and mention.type == "Person" and mention.head not in scene.at:
            head = scene.doc[mention.head]
            if not (is_apposition(head) or is_predicate_noun(head)):
                return True
    return False
