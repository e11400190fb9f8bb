"""Edges: subject–predicate–object projections of an event or relation, tied to the claims behind them.

edg:a1-c0de a kg:Edge ; rdf:subject ent:marco-rubio ; rdf:predicate kg:met ; rdf:object ent:sergey-lavrov .
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.namespaces import RDF, verb_iri, verb_lemma, vocabulary_iri
from kg.rdf.account import Account
from kg.rdf.reader import Reader
from kg.rdf.terms import TRUE, Term, Triple
from kg.rdf.values import about, clean, to_vocabulary
from kg.rdf.vocabulary import DERIVED, DIRECT, EDGE, PROJECTS, TYPE
from kg.types import Edge


def edge_to_triples(account: Account, edge: Edge) -> Iterator[Triple]:
    """Yield an edge."""
    sources = account.claims[edge.of] or [account.article]
    known: list[tuple[str, Term | None]] = [
        (TYPE, EDGE),
        (TYPE, RDF + "Statement"),
        (RDF + "subject", account.entity(edge.subject)),
        (RDF + "predicate", _predicate(account, edge)),
        (RDF + "object", account.entity(edge.object)),
        (PROJECTS, account.facts[edge.of]),
        *((DERIVED, source) for source in sources),
        (DIRECT, TRUE if edge.direct else None),
    ]
    return about(account.iri("edg", edge.id), known)


def _predicate(account: Account, edge: Edge) -> str:
    is_open = edge.of in account.open_events
    return verb_iri(clean(edge.predicate), account.base) if is_open else vocabulary_iri(edge.predicate)


def edge_from(reader: Reader, node: str) -> Edge:
    """Read an edge."""
    predicate = reader.one(node, RDF + "predicate", str)
    lemma = verb_lemma(predicate, reader.base)
    return Edge(
        id=reader.id("edg", node),
        subject=reader.one(node, RDF + "subject", reader.entity_id),
        predicate=to_vocabulary(predicate) if lemma is None else lemma,
        object=reader.one(node, RDF + "object", reader.entity_id),
        of=reader.fact_id(reader.one(node, PROJECTS, str)),
        direct=TRUE in reader.all(node, DIRECT),
    )
