"""Which ties do the descriptions of an article's people, bodies and places state?"""

from __future__ import annotations

from collections.abc import Iterator

from kg.stages.ties.bodies import find_ties_of_body
from kg.stages.ties.descriptions import find_descriptions
from kg.stages.ties.nouns import find_noun_ties
from kg.stages.ties.people import find_ties_of_person
from kg.stages.ties.periods import time_of_description
from kg.stages.ties.places import find_ties_of_place
from kg.stages.ties.reading import Description, Maker, Reading, Tie
from kg.types import Entity


def find_described(reading: Reading) -> Iterator[tuple[Entity, Description]]:
    """Yield each named entity with the words around a mention that say who or what it is."""
    for entity in reading.named:
        for mention in sorted(entity.mentions):
            for description in find_descriptions(reading, entity, mention):
                yield entity, description


def find_ties(reading: Reading, entity: Entity, description: Description) -> Iterator[Tie]:
    """Yield the ties that one description gives an entity, by what kind of thing it is."""
    if entity.type == "Person":
        yield from find_ties_of_person(reading, entity, description)
    elif entity.type in ("Organization", "Facility"):
        yield from find_ties_of_body(reading, entity, description)
    elif entity.type in ("City", "Region", "Place"):
        yield from find_ties_of_place(reading, entity, description)
    elif entity.type == "Country" and len(description.words):
        make = Maker(entity.id, description.words[0], description.rule, time_of_description(reading, description))
        yield from (tie for tie in find_noun_ties(reading, description, make) if tie.type == "memberOf")
