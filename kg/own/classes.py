"""Event classes and properties of a user's own, in Turtle or another form of RDF.

@prefix my: <https://news.example/sail#> .
my:Regatta a owl:Class ; rdfs:subClassOf kg:Compete ; rdfs:label "regatta"@en ; kg:edgeProperty my:sailedAgainst .
my:sailedAgainst rdfs:label "sailed against"@en .
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph

from kg.errors import LexiconError
from kg.ontology import KG, Statement, extended_ontology, shipped_terms
from kg.own.rdf_files import rdf_error, read_rdf_text

_LABEL = pyoxigraph.NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
_TYPE = pyoxigraph.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_DATATYPES = {"performative": "true or false", "ploverRoot": 'a text such as "CONSULT"'}
_WANTED = "an event class is written: my:Regatta a owl:Class ; rdfs:subClassOf kg:Compete (or another class of kg)"


@dataclass(frozen=True, slots=True)
class Classes:
    """What an ontology file states. Triples with blank nodes are left out: they have no name to be kept under."""

    triples: tuple[pyoxigraph.Triple, ...]
    prefixes: dict[str, str]


def read_classes(path: Path) -> Classes:
    """Read an ontology of a user's own. Raises `LexiconError` with file, line and what would be accepted."""
    text, syntax = read_rdf_text(path)
    parser = pyoxigraph.parse(text, format=syntax, base_iri=path.resolve().as_uri())
    try:
        triples = tuple(
            quad.triple
            for quad in parser
            if isinstance(quad.subject, pyoxigraph.NamedNode) and not isinstance(quad.object, pyoxigraph.BlankNode)
        )
    except (SyntaxError, ValueError) as error:
        raise rdf_error(path, error, syntax) from error
    _check(path, text, triples)
    return Classes(triples, dict(getattr(parser, "prefixes", {})))


def statements(triples: Iterable[pyoxigraph.Triple]) -> Iterator[Statement]:
    """Yield triples as texts; of labels in several languages the English one alone."""
    found = list(triples)
    english = {item.subject for item in found if item.predicate == _LABEL and _language(item) in ("en", "")}
    for item in found:
        if item.predicate == _LABEL and item.subject in english and _language(item) not in ("en", ""):
            continue
        yield item.subject.value, item.predicate.value, item.object.value  # type: ignore[union-attr]


def line_of(text: str, words: str) -> str:
    """Return ":7" for the line on which some words first stand, "" where they do not."""
    at = re.search(rf"(?<![\w-]){re.escape(words)}(?![\w-])", text)
    return f":{text.count(chr(10), 0, at.start()) + 1}" if at else ""


def _language(triple: pyoxigraph.Triple) -> str:
    value = triple.object
    return ((value.language or "") if isinstance(value, pyoxigraph.Literal) else "").split("-")[0].lower()


def _check(path: Path, text: str, triples: tuple[pyoxigraph.Triple, ...]) -> None:
    known = shipped_terms()
    own = {item.subject.value for item in triples if item.predicate == _TYPE}  # type: ignore[union-attr]
    for item in triples:
        for term in (item.predicate, item.object):
            if isinstance(term, pyoxigraph.NamedNode) and term.value.startswith(KG) and term.value not in known | own:
                raise _unknown(path, text, term.value.removeprefix(KG), known)
        _check_value(path, text, item)
    ontology = extended_ontology(statements(triples))
    shipped = extended_ontology(())
    added = [event for name, event in ontology.events.items() if name not in shipped.events]
    if not added and ontology.relations.keys() == shipped.relations.keys():
        raise LexiconError(f"{path}: holds no event class; {_WANTED}")
    for event in added:
        if event.property is None:
            name = re.split(r"[/#]", event.name)[-1]
            raise LexiconError(
                f"{path}{line_of(text, name)}: {name} has no edge; kg:edgeProperty is needed, for instance"
                f" kg:edgeProperty my:did, or a superclass that has one, such as kg:Meet"
            )
        for role in (event.subject_role, *event.object_roles):
            if role not in ontology.roles:
                known_roles = ", ".join(sorted(ontology.roles))
                raise LexiconError(f"{path}{line_of(text, f'kg:{role}')}: {role!r} is no role; known: {known_roles}")


def _check_value(path: Path, text: str, item: pyoxigraph.Triple) -> None:
    """Check that what describes an edge is a name, and what describes a class as a whole a value."""
    name = item.predicate.value.removeprefix(KG)
    is_name = isinstance(item.object, pyoxigraph.NamedNode)
    if not item.predicate.value.startswith(KG):
        return
    if name in ("edgeProperty", "edgeSubject", "edgeObject", "edgeObjectOtherwise") and not is_name:
        raise LexiconError(
            f"{path}{line_of(text, f'kg:{name}')}: kg:{name} takes a name, such as my:did or kg:agent,"
            f" not {item.object}"
        )
    if name in _DATATYPES and is_name:
        raise LexiconError(f"{path}{line_of(text, f'kg:{name}')}: kg:{name} takes {_DATATYPES[name]}")


def _unknown(path: Path, text: str, name: str, known: frozenset[str]) -> LexiconError:
    names = sorted(iri.removeprefix(KG) for iri in known if iri.startswith(KG))
    near = difflib.get_close_matches(name, names, 3)
    meant = f"did you mean {' or '.join(f'kg:{item}' for item in near)}?" if near else "docs/ontology.md lists them"
    return LexiconError(f"{path}{line_of(text, name)}: kg has no term kg:{name}; {meant}")
