"""The layers derived from the articles' accounts: entities, plain triples, labels of open predicates.

An entity node is derived from its appearances, a plain ``s p o`` from each direct edge.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from kg.namespaces import RDF, RDFS, SKOS, verb_lemma
from kg.rdf.terms import TRUE, Described, Literal, Term, Triple, text_of
from kg.rdf.vocabulary import (
    ALIAS,
    APPEARANCE,
    APPEARANCE_OF,
    COUNTRY,
    COUNTRY_CODE,
    DIRECT,
    EDGE,
    ENTITY_TYPE,
    LABEL,
    NAME,
    SECTOR,
    TYPE,
)

_FACTS = (ENTITY_TYPE, NAME, ALIAS, COUNTRY_CODE, COUNTRY, SECTOR, RDFS + "seeAlso")


def entity_facts(described: Described) -> dict[str, set[tuple[str, Term]]]:
    """Return what the appearances say of each entity."""
    facts: dict[str, set[tuple[str, Term]]] = defaultdict(set)
    for known in described.values():
        if APPEARANCE in known.get(TYPE, ()):
            entity = str(known[APPEARANCE_OF][0])
            facts[entity].update((name, value) for name in _FACTS for value in known.get(name, ()))
    return facts


def entity_triples(entity: str, facts: set[tuple[str, Term]]) -> Iterator[Triple]:
    """Yield an entity's own triples from what its appearances say: one name, every other name beside it."""
    names = sorted((value for name, value in facts if name == NAME), key=_fullest)
    aliases = sorted({value for name, value in facts if name in (NAME, ALIAS)} - set(names[:1]))
    yield from ((entity, TYPE, class_) for class_ in _values(facts, ENTITY_TYPE))
    yield from ((entity, SKOS + "prefLabel", name) for name in names[:1])
    yield from ((entity, SKOS + "altLabel", alias) for alias in aliases)
    for name in (COUNTRY_CODE, COUNTRY, SECTOR):
        yield from ((entity, name, value) for value in _values(facts, name))
    links = _values(facts, RDFS + "seeAlso")
    yield from ((entity, SKOS + "exactMatch", link) for link in links if not isinstance(link, Literal))


def facts_of(described: dict[str, list[Term]]) -> set[tuple[str, Term]]:
    """Return the facts that give an entity's own triples again: the inverse of `entity_triples`."""
    names = {
        TYPE: ENTITY_TYPE,
        SKOS + "prefLabel": NAME,
        SKOS + "altLabel": ALIAS,
        SKOS + "exactMatch": RDFS + "seeAlso",
    }
    allowed = {*names, COUNTRY_CODE, COUNTRY, SECTOR}
    return {(names.get(name, name), value) for name in allowed for value in described.get(name, ())}


def direct_triples(described: Described) -> Iterator[Triple]:
    """Yield the plain ``s p o`` of each direct edge."""
    for known in described.values():
        if EDGE in known.get(TYPE, ()) and TRUE in known.get(DIRECT, ()):
            subject, predicate, object_ = (known[RDF + name][0] for name in ("subject", "predicate", "object"))
            yield str(subject), str(predicate), object_


def verb_triples(described: Described, base: str) -> Iterator[Triple]:
    """Yield a label for each predicate of an open event."""
    for known in described.values():
        for predicate in known.get(RDF + "predicate", ()):
            lemma = verb_lemma(str(predicate), base)
            if lemma is not None:
                yield str(predicate), LABEL, Literal(lemma, "@en")


def _fullest(name: Term) -> tuple[int, str]:
    value = text_of(name)
    return -len(value), value


def _values(facts: set[tuple[str, Term]], name: str) -> list[Term]:
    return sorted((value for known, value in facts if known == name), key=str)
