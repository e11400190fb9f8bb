"""The same terms in pyoxigraph and in rdflib, both ways."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

import pyoxigraph

from kg.namespaces import XSD
from kg.rdf.terms import Literal, Quad, Term, Triple

if TYPE_CHECKING:
    import rdflib


def to_oxigraph(quads: Iterable[Quad]) -> Iterator[pyoxigraph.Quad]:
    """Convert quads to pyoxigraph's, each IRI made once."""
    nodes: dict[str, pyoxigraph.NamedNode] = {}

    def node(term: str) -> pyoxigraph.NamedNode:
        known = nodes.get(term)
        if known is None:
            known = nodes[term] = pyoxigraph.NamedNode(term)
        return known

    for subject, predicate, object_, graph in quads:
        value = _oxigraph_literal(object_, node) if isinstance(object_, Literal) else node(object_)
        yield pyoxigraph.Quad(node(subject), node(predicate), value, node(graph))


def _oxigraph_literal(literal: Literal, node: Callable[[str], pyoxigraph.NamedNode]) -> pyoxigraph.Literal:
    value, kind = literal
    if not kind:
        return pyoxigraph.Literal(value)
    if kind.startswith("@"):
        return pyoxigraph.Literal(value, language=kind[1:])
    return pyoxigraph.Literal(value, datatype=node(kind))


def from_oxigraph(quads: Iterable[pyoxigraph.Quad]) -> Iterator[Triple]:
    """Convert pyoxigraph's quads to triples."""
    for subject, predicate, object_, _ in quads:
        value = object_.value
        if isinstance(object_, pyoxigraph.Literal):
            language, datatype = object_.language, object_.datatype.value
            value = Literal(value, f"@{language}" if language else "" if datatype == _STRING else datatype)
        yield subject.value, predicate.value, value


_STRING = XSD + "string"


def to_rdflib_quad(quad: Quad) -> tuple[Any, Any, Any, str]:
    """Convert a quad to rdflib's terms; the graph stays a name."""
    from rdflib import URIRef

    subject, predicate, object_, graph = quad
    return URIRef(subject), URIRef(predicate), to_rdflib_term(object_), graph


def to_rdflib_term(term: Term) -> Any:
    """Convert one term to rdflib's, its text as it is."""
    from rdflib import URIRef
    from rdflib.term import Literal as RdflibLiteral

    if not isinstance(term, Literal):
        return URIRef(term)
    if term.kind.startswith("@"):
        return RdflibLiteral(term.value, lang=term.kind[1:])
    return RdflibLiteral(term.value, datatype=URIRef(term.kind) if term.kind else None, normalize=False)


def rdflib_triples(graph: rdflib.Graph) -> Iterator[tuple[Any, Any, Any]]:
    """Yield the triples of a graph, or of all graphs of a dataset."""
    from rdflib import Dataset

    if isinstance(graph, Dataset):
        return ((s, p, o) for s, p, o, _ in graph.quads())
    return iter(graph)


def from_rdflib_term(term: Any) -> Term:
    """Convert one of rdflib's terms."""
    from rdflib.term import Literal as RdflibLiteral

    if not isinstance(term, RdflibLiteral):
        return str(term)
    if term.language:
        return Literal(str(term), f"@{term.language}")
    datatype = str(term.datatype or "")
    return Literal(str(term), "" if datatype == _STRING else datatype)
