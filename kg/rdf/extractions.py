"""All that one article says, and many articles together, as triples and back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

from kg.errors import KgError
from kg.namespaces import DEFAULT_BASE, DIRECT_GRAPH, ENTITY_GRAPH, SCHEMA, article_graph, prefixes
from kg.rdf.account import Account, key_of
from kg.rdf.article import article_from, article_to_triples, authors_from, publisher_from
from kg.rdf.claims import claim_from, claim_to_triples
from kg.rdf.derived import direct_triples, entity_facts, entity_triples, verb_triples
from kg.rdf.edges import edge_from, edge_to_triples
from kg.rdf.engines import from_rdflib_term, rdflib_triples, to_rdflib_quad
from kg.rdf.entities import entity_from, entity_to_triples
from kg.rdf.events import event_from, event_to_triples
from kg.rdf.evidence import spans_to_triples
from kg.rdf.orders import TextOrder, orders_to_triples
from kg.rdf.reader import Index, Reader
from kg.rdf.readings import reading_from, reading_to_triples, version_triples
from kg.rdf.relations import relation_from, relation_to_triples
from kg.rdf.terms import Quad, Term, Triple, describe
from kg.types import Claim, Edge, Event, Extraction, Relation

if TYPE_CHECKING:
    import rdflib

Item = TypeVar("Item")


def to_rdf(extractions: Iterable[Extraction], base: str = DEFAULT_BASE, text: bool = True) -> rdflib.Graph:
    """Return what the articles say as one plain rdflib graph, provenance and direct triples included.

    `text` False leaves the articles' bodies out; quotes stay.
    """
    import rdflib

    graph = rdflib.Graph(bind_namespaces="none")
    for prefix, namespace in prefixes(base).items():
        graph.bind(prefix, namespace)
    graph.addN((s, p, o, graph) for s, p, o, _ in map(to_rdflib_quad, to_quads(extractions, base, text)))
    return graph


def from_rdf(graph: rdflib.Graph) -> tuple[Extraction, ...]:
    """Read the articles' accounts back out of a graph or dataset, ordered by article key.

    Raises:
        KgError: a node lacks what every node of its kind has; the message names both.
    """
    triples = ((str(s), str(p), from_rdflib_term(o)) for s, p, o in rdflib_triples(graph))
    return tuple(from_triples(triples))


def to_quads(extractions: Iterable[Extraction], base: str = DEFAULT_BASE, text: bool = True) -> Iterator[Quad]:
    """Yield every article's triples in the article's graph, then the derived entity and direct graphs."""
    facts: dict[str, set[tuple[str, Term]]] = defaultdict(set)
    plain: dict[Triple, None] = {}
    verbs: dict[Triple, None] = {}
    for extraction in extractions:
        graph = article_graph(key_of(extraction.article.id), base)
        triples = list(article_triples(extraction, base, text))
        yield from ((*triple, graph) for triple in triples)
        described = describe(triples)
        for entity, known in entity_facts(described).items():
            facts[entity] |= known
        plain.update(dict.fromkeys(direct_triples(described)))
        verbs.update(dict.fromkeys(verb_triples(described, base)))
        verbs.update(dict.fromkeys(version_triples(described, base)))
    for entity in sorted(facts):
        yield from ((*triple, base + ENTITY_GRAPH) for triple in entity_triples(entity, facts[entity]))
    yield from ((*triple, base + ENTITY_GRAPH) for triple in verbs)
    yield from ((*triple, base + DIRECT_GRAPH) for triple in plain)


def article_triples(extraction: Extraction, base: str = DEFAULT_BASE, text: bool = True) -> Iterator[Triple]:
    """Yield one article's account, in reading order, the spans that it quotes last."""
    account = Account(extraction, base, text)
    yield from article_to_triples(account)
    yield from reading_to_triples(account)
    for entity in extraction.entities:
        yield from entity_to_triples(account, entity)
    claims = _by(extraction.claims, lambda claim: claim.asserts)
    edges = _by(extraction.edges, lambda edge: edge.of)
    facts: tuple[Event | Relation, ...] = (*extraction.events, *extraction.relations)
    for fact in facts:
        yield from event_to_triples(account, fact) if isinstance(fact, Event) else relation_to_triples(account, fact)
        for claim in claims.pop(fact.id, ()):
            yield from claim_to_triples(account, claim)
        for edge in edges.pop(fact.id, ()):
            yield from edge_to_triples(account, edge)
    _no_strays(extraction.article.id, claims, edges)
    yield from orders_to_triples(account)
    yield from spans_to_triples(account)


def _by(items: Iterable[Item], key: Callable[[Item], str]) -> dict[str, list[Item]]:
    grouped: dict[str, list[Item]] = {}
    for item in items:
        grouped.setdefault(key(item), []).append(item)
    return grouped


def _no_strays(article: str, claims: dict[str, list[Claim]], edges: dict[str, list[Edge]]) -> None:
    for kind, strays in (("claim", claims), ("edge", edges)):
        for missing in strays:
            raise KgError(f"{article}: a {kind} is about {missing!r}, which is no event or relation of the article")


def from_triples(triples: Iterable[Triple]) -> Iterator[Extraction]:
    """Read each article's account, ordered by article key. See `from_rdf`."""
    index = Index(describe(triples))
    for article in sorted(index.nodes[SCHEMA + "NewsArticle"]):
        yield _extraction_from(Reader(index, article))


def _extraction_from(reader: Reader) -> Extraction:
    index, article = reader.index, reader.article
    entities = [(node, entity_from(reader, node)) for node in index.appearances[article]]
    events = [(node, event_from(reader, node)) for node in index.events[article]]
    relations = [(node, relation_from(reader, node)) for node in index.relations[article]]
    claims = [(node, claim_from(reader, node)) for node in index.claims[article]]
    facts = [node for node, _ in events] + [node for node, _ in relations]
    edges = [(node, edge_from(reader, node)) for fact in facts for node in index.edges[fact]]
    read = [item for _, item in claims]
    early = TextOrder((), (), (), read)
    entities_read = reader.ordered(article, "entities", entities, early.entity)
    events_read = reader.ordered(article, "events", events, early.event)
    relations_read = reader.ordered(article, "relations", relations, early.relation)
    late = TextOrder(entities_read, events_read, relations_read, read)
    return Extraction(
        article=article_from(reader),
        entities=entities_read,
        events=events_read,
        relations=relations_read,
        claims=reader.ordered(article, "claims", claims, late.claim),
        edges=reader.ordered(article, "edges", edges, late.edge),
        authors=authors_from(reader),
        publisher=publisher_from(reader),
        reading=reading_from(reader),
    )
