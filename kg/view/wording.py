"""What classes and properties are called on the page: the ontology's own labels.

kg:struckAgainst rdfs:label "went on strike against"@en
"""

from __future__ import annotations

import re

from kg.ontology import OPEN_EVENT, load_ontology
from kg.types import Edge, Event, Relation
from kg.view.theme import load_theme


def edge_label(edge: Edge, fact: Event | Relation) -> str:
    """Return the verb of an edge: its property's label, for an open event the article's own words."""
    if isinstance(fact, Event) and fact.type == OPEN_EVENT:
        return fact.label or spaced(edge.predicate)
    return property_label(edge.predicate)


def property_label(predicate: str) -> str:
    """Return what a property is called: kg:met is "met"."""
    return load_ontology().labels.get(predicate) or spaced(predicate)


def class_label(fact: Event | Relation) -> str:
    """Return what kind of event or relation this is, in words."""
    if fact.type == OPEN_EVENT:
        other: str = load_theme()["words"]["open_event"]
        return other
    known = load_ontology().events.get(fact.type)
    return known.label if known else load_ontology().labels.get(fact.type) or spaced(fact.type)


def is_symmetric(fact: Event | Relation) -> bool:
    """Say whether a relation holds both ways: spouse, ally."""
    known = load_ontology().relations.get(fact.type)
    return known is not None and known.symmetric


def spaced(name: str) -> str:
    """Return the words of a name that the ontology does not know: "imposesTariffsOn" is "imposes tariffs on"."""
    name = re.split(r"[/#]", name)[-1] or name if ":" in name else name
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|_|-", " ", name)
    return " ".join(word if word.isupper() and len(word) > 1 else word.lower() for word in words.split())
