"""Event classes and relation properties as ``ontologies/newskg.ttl`` declares them.

    kg:Meet a owl:Class ; rdfs:subClassOf kg:Consult ; kg:edgeProperty kg:met ;
        kg:edgeSubject kg:participant ; kg:edgeObject kg:participant .

A class inherits its PLOVER root and its edge declaration from the nearest superclass that has them. A user's own
classes (`kg.own`) stand beside them, named by their whole IRI, and inherit the edge's property too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pyoxigraph

from kg.errors import LexiconError
from kg.in_use import InUse

KG = "https://w3id.org/newskg/ns#"
OPEN_EVENT = "Event"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


@dataclass(frozen=True, slots=True)
class EventClass:
    """A kind of event in the news. `name` and `property` are local names in ``kg:`` ("Meet", "met"), others' are IRIs.

    `subject_role` and `object_roles` are the roles that an edge of the class joins, first choice first. A class is
    `performative` where announcing is the act (tariffs, sanctions, appointments, orders).
    """

    name: str
    label: str
    parents: tuple[str, ...]
    plover: str | None
    property: str | None
    subject_role: str
    object_roles: tuple[str, ...]
    performative: bool = False


@dataclass(frozen=True, slots=True)
class RelationProperty:
    """A lasting tie, named by its property in ``kg:`` ("ministerOf"). `symmetric`: spouse, sibling."""

    name: str
    label: str
    symmetric: bool = False


@dataclass(frozen=True, slots=True)
class Ontology:
    """What kinds of event and relation there are."""

    events: dict[str, EventClass]
    relations: dict[str, RelationProperty]
    roles: frozenset[str] = frozenset()
    labels: dict[str, str] = field(default_factory=dict)  # of classes and properties, by name

    def event(self, name: str) -> EventClass:
        """Return an event class, or for an open event one that joins agent and recipient under the event's lemma."""
        if name == OPEN_EVENT:
            return _OPEN
        try:
            return self.events[name]
        except KeyError:
            known = ", ".join(sorted(self.events))
            raise LexiconError(f"unknown event class {name!r}; known: {known}") from None

    def ancestors(self, name: str) -> tuple[str, ...]:
        """Return the class and its superclasses, nearest first."""
        found: list[str] = []
        queue = [name]
        while queue:
            current = queue.pop(0)
            if current in self.events and current not in found:
                found.append(current)
                queue.extend(self.events[current].parents)
        return tuple(found)


_OPEN = EventClass(OPEN_EVENT, "event", (), None, None, "agent", ("recipient", "participant", "theme", "destination"))


def ontologies_folder() -> Path:
    """Return the folder of vocabulary, shapes, lexicon and gazetteers, in a wheel as in a checkout."""
    installed = Path(__file__).parent / "ontologies"
    return installed if installed.is_dir() else Path(__file__).parent.parent / "ontologies"


Facts = dict[str, dict[str, list[str]]]  # by subject and predicate
Statement = tuple[str, str, str]


def load_ontology(path: Path | None = None) -> Ontology:
    """Return the ontology in use, or read that of a file.

    Raises `LexiconError` naming the file where it does not parse.
    """
    return _in_use.get(lambda: _read(None)) if path is None else _read(path)


_in_use: InUse[Ontology] = InUse()


def using_ontology(ontology: Ontology) -> AbstractContextManager[None]:
    """Let `load_ontology` return an ontology of the user's own within the block, in the whole process."""
    return _in_use.using(ontology)


def extended_ontology(statements: Iterable[Statement]) -> Ontology:
    """Return what comes with kg and what a user states beside it."""
    return _ontology([*_statements(_shipped()), *statements])


def shipped_terms() -> frozenset[str]:
    """Return the IRIs of all terms that the ontology of kg describes."""
    return frozenset(subject for subject, _, _ in _statements(_shipped()))


@cache
def _read(path: Path | None) -> Ontology:
    return _ontology(_statements(path or _shipped()))


def _shipped() -> Path:
    return ontologies_folder() / "newskg.ttl"


def _statements(path: Path) -> list[Statement]:
    try:
        return [
            (quad.subject.value, quad.predicate.value, quad.object.value)
            for quad in pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.TURTLE)
            if isinstance(quad.subject, pyoxigraph.NamedNode)
            and isinstance(quad.object, pyoxigraph.NamedNode | pyoxigraph.Literal)
        ]
    except (OSError, SyntaxError, ValueError) as error:
        raise LexiconError(f"{path}: {error}") from error


def _ontology(statements: list[Statement]) -> Ontology:
    facts: Facts = {}
    for subject, predicate, object_ in statements:
        facts.setdefault(subject, {}).setdefault(predicate, []).append(object_)
    names = set(_below(KG + "NewsEvent", facts))
    events = {iri.removeprefix(KG): _event_class(iri, facts, names) for iri in sorted(names)}
    relations = {
        iri.removeprefix(KG): RelationProperty(
            iri.removeprefix(KG),
            _label(iri, facts),
            symmetric="http://www.w3.org/2002/07/owl#SymmetricProperty" in known.get(_TYPE, ()),
        )
        for iri, known in sorted(facts.items())
        if KG + "RelationProperty" in known.get(_TYPE, ())
    }
    roles = frozenset(iri.removeprefix(KG) for iri, known in facts.items() if KG + "Role" in known.get(_TYPE, ()))
    labels = {
        iri.removeprefix(KG): known[_RDFS + "label"][0] for iri, known in facts.items() if _RDFS + "label" in known
    }
    return Ontology(events, relations, roles, labels)


def _below(root: str, facts: Facts) -> Iterator[str]:
    """Yield every subclass of `root`, at any depth."""
    children: dict[str, list[str]] = {}
    for iri, known in facts.items():
        for parent in known.get(_RDFS + "subClassOf", ()):
            children.setdefault(parent, []).append(iri)
    queue = list(children.get(root, ()))
    seen: set[str] = set()
    while queue:
        iri = queue.pop()
        if iri not in seen:
            seen.add(iri)
            queue.extend(children.get(iri, ()))
            yield iri


def _event_class(iri: str, facts: Facts, names: set[str]) -> EventClass:
    known = facts[iri]
    properties = (
        known.get(KG + "edgeProperty", []) if iri.startswith(KG) else _inherited(iri, KG + "edgeProperty", facts)
    )
    otherwise = facts.get(_declares(iri, KG + "edgeObject", facts) or "", {}).get(KG + "edgeObjectOtherwise", [])
    objects = _inherited(iri, KG + "edgeObject", facts) + sorted(otherwise)
    return EventClass(
        name=iri.removeprefix(KG),
        label=_label(iri, facts),
        parents=tuple(
            parent.removeprefix(KG)
            for parent in sorted(known.get(_RDFS + "subClassOf", ()))
            if parent.startswith(KG) or parent in names
        ),
        plover=next(iter(_inherited(iri, KG + "ploverRoot", facts)), None),
        property=next((name.removeprefix(KG) for name in properties), None),
        subject_role=next(iter(_inherited(iri, KG + "edgeSubject", facts)), KG + "agent").removeprefix(KG),
        object_roles=tuple(role.removeprefix(KG) for role in objects) or ("recipient",),
        performative="true" in known.get(KG + "performative", ()),
    )


def _inherited(iri: str, predicate: str, facts: Facts) -> list[str]:
    return sorted(facts.get(_declares(iri, predicate, facts) or "", {}).get(predicate, []))


def _declares(iri: str, predicate: str, facts: Facts) -> str | None:
    """Return the nearest class, itself or above, that declares something."""
    queue = [iri]
    while queue:
        current = queue.pop(0)
        known = facts.get(current, {})
        if known.get(predicate):
            return current
        queue.extend(sorted(known.get(_RDFS + "subClassOf", ())))
    return None


def _label(iri: str, facts: Facts) -> str:
    known = facts.get(iri, {})
    labels = known.get(_SKOS + "prefLabel") or known.get(_RDFS + "label") or [iri.removeprefix(KG)]
    return labels[0]
