"""The news of several articles as one networkx graph: what the view is built from.

    Rubio met Lavrov. (CNN)   Rubio met Mr Lavrov on Thursday. (BBC)

are two nodes and two parallel edges, each tied to its own event and claims.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import networkx as nx

from kg.types import Article, Claim, Edge, Entity, Event, Extraction, Relation
from kg.view.theme import load_theme
from kg.view.wording import edge_label, is_symmetric


@dataclass(frozen=True, slots=True)
class SetAside:
    """What is no part of a graph and is shown only when asked for.

    `accounts`: whole accounts of articles of which something is kept apart; what the graph does not have of them is set
    aside. `reasons`: why, by claim. `inferred`: subject, property and object of what rules add, told by no article.
    """

    accounts: tuple[Extraction, ...] = ()
    reasons: Mapping[str, str] = field(default_factory=dict)
    inferred: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class News:
    """Everything that the articles say, tied together by ids, in the order given.

    `graph` holds every entity as a node and every edge under its id as key. What is set aside comes last among facts
    and claims: `aside` says why, by claim; its edges are no part of the graph.
    """

    graph: nx.MultiDiGraph
    articles: tuple[Article, ...]
    publishers: tuple[str | None, ...]
    facts: tuple[tuple[Event | Relation, int], ...]
    claims: tuple[tuple[Claim, int], ...]
    aside: Mapping[str, str] = field(default_factory=dict)
    aside_edges: tuple[tuple[Edge, Event | Relation], ...] = ()
    inferred: tuple[tuple[str, str, str], ...] = ()


def gather(extractions: Iterable[Extraction], set_aside: SetAside | None = None) -> News:
    """Tie articles together. An article given twice (the same id) counts once, as last given."""
    found = list({extraction.article.id: extraction for extraction in extractions}.values())
    news = _gathered(found)
    return _with_aside(news, found, set_aside) if set_aside else news


def _with_aside(news: News, found: list[Extraction], set_aside: SetAside) -> News:
    """Return the news with what its articles say beyond it, and what rules infer of it."""
    number = {extraction.article.id: i for i, extraction in enumerate(found)}
    known = {item.id for item, _ in (*news.facts, *news.claims)} | {key for *_, key in news.graph.edges(keys=True)}
    facts, claims, edges = [], [], []
    for account in set_aside.accounts:
        at = number.get(account.article.id)
        if at is None:
            continue
        for entity in account.entities:
            if entity.id not in news.graph:
                _add_entity(news.graph, entity, at)
        told = {fact.id: fact for fact in _facts(account)}
        facts += [(fact, at) for fact in told.values() if fact.id not in known]
        claims += [(claim, at) for claim in account.claims if claim.id not in known]
        edges += [(edge, told[edge.of]) for edge in account.edges if edge.id not in known and edge.of in told]
    return replace(
        news,
        facts=(*news.facts, *facts),
        claims=(*news.claims, *claims),
        aside={claim.id: set_aside.reasons.get(claim.id, "") for claim, _ in claims},
        aside_edges=tuple(each for each in edges if each[0].subject in news.graph and each[0].object in news.graph),
        inferred=tuple(each for each in set_aside.inferred if each[0] in news.graph and each[2] in news.graph),
    )


def _gathered(found: list[Extraction]) -> News:
    return News(
        graph=to_graph(found),
        articles=tuple(extraction.article for extraction in found),
        publishers=tuple(_publisher(extraction) for extraction in found),
        facts=tuple((fact, i) for i, each in enumerate(found) for fact in _facts(each)),
        claims=tuple((claim, i) for i, each in enumerate(found) for claim in each.claims),
    )


def to_graph(extractions: Iterable[Extraction]) -> nx.MultiDiGraph:
    """Return entities as nodes and edges as edges, with what the view needs to know of each as attributes."""
    graph = nx.MultiDiGraph()
    for number, extraction in enumerate(extractions):
        for entity in extraction.entities:
            _add_entity(graph, entity, number)
        facts: dict[str, Event | Relation] = {fact.id: fact for fact in _facts(extraction)}
        for edge in extraction.edges:
            if edge.subject in graph and edge.object in graph and edge.of in facts:
                _add_edge(graph, edge, facts[edge.of])
    return graph


def _facts(extraction: Extraction) -> list[Event | Relation]:
    return [*extraction.events, *extraction.relations]


def _add_entity(graph: nx.MultiDiGraph, entity: Entity, number: int) -> None:
    """Add an entity, or what another article knows of it: the article most about it decides name and type."""
    spans = [(number, mention.span.start, mention.span.end) for mention in entity.mentions]
    if entity.id not in graph:
        graph.add_node(
            entity.id,
            name="",
            type="",
            types=[],
            full=[],
            names=[],
            country=None,
            salience=0.0,
            peak=-1.0,
            mentions=[],
            links=[],
        )
    known = graph.nodes[entity.id]
    if entity.salience > known["peak"]:
        known.update(name=entity.name, type=entity.type, peak=entity.salience)
    known["country"] = known["country"] or entity.country
    known["salience"] += entity.salience
    known["mentions"] += spans
    for kind, more in (
        ("types", (entity.type,)),
        ("full", (entity.name,)),
        ("names", (entity.name, *entity.aliases)),
        ("links", entity.links),
    ):
        known[kind] += [each for each in more if each not in known[kind]]


def _add_edge(graph: nx.MultiDiGraph, edge: Edge, fact: Event | Relation) -> None:
    graph.add_edge(edge.subject, edge.object, key=edge.id, **edge_values(edge, fact))


def edge_values(edge: Edge, fact: Event | Relation) -> dict[str, Any]:
    """Return what the view needs to know of an edge."""
    return {
        "predicate": edge.predicate,
        "label": edge_label(edge, fact),
        "of": edge.of,
        "direct": edge.direct,
        "quiet": edge.predicate in load_theme()["background"],
        "mutual": _is_mutual(edge, fact),
    }


def _is_mutual(edge: Edge, fact: Event | Relation) -> bool:
    """Say whether both ends take part alike ("met"), so that the line needs no arrow."""
    if isinstance(fact, Relation):
        return is_symmetric(fact)
    alike = {argument.entity for argument in fact.fillers("participant")}
    return edge.subject in alike and edge.object in alike


def _publisher(extraction: Extraction) -> str | None:
    names = {entity.id: entity.name for entity in extraction.entities}
    return names.get(extraction.publisher or "", extraction.article.publisher)
