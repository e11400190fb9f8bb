"""The graph for network analysis: entities as nodes, what is said of them as edges, in networkx.

graph = to_networkx(extractions)
networkx.degree_centrality(graph)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from kg.ids import article_key
from kg.types import Claim, Edge, Event, Extraction, Relation

if TYPE_CHECKING:
    import networkx

NODE_ATTRIBUTES = ("label", "type", "aliases", "country", "sector", "salience", "mentions", "articles", "links")
EDGE_ATTRIBUTES = (
    *("predicate", "label", "event", "plover", "factuality", "direct"),
    *("speaker", "cue", "condition", "confidence", "rule", "claims"),
    *("date_start", "date_end", "time_text", "place"),
    *("article", "publisher", "published", "sentence", "start", "end"),
)


def to_networkx(extractions: Iterable[Extraction]) -> networkx.MultiDiGraph:
    """Return every entity as a node and every edge under its id as key, in order of article.

    Attributes are str, int, float or bool and left out where nothing is known, so that GraphML can hold them. A node
    of several articles has its greatest salience, its fullest name and the sum of its mentions. An edge of several
    claims has the first one's attributes, and their number as ``claims``.
    """
    import networkx

    graph = networkx.MultiDiGraph()
    found = sorted(extractions, key=lambda extraction: article_key(extraction.article.id))
    for extraction in found:
        _add_nodes(graph, extraction)
    for extraction in found:
        _add_edges(graph, extraction)
    return graph


def claim_rows(extractions: Iterable[Extraction]) -> Iterator[dict[str, Any]]:
    """Yield each claim as one row: what it is about, how sure it is, who says it, its words and their place."""
    for extraction in extractions:
        facts = _facts(extraction)
        names = {entity.id: entity.name for entity in extraction.entities}
        for claim in extraction.claims:
            fact = facts[claim.asserts]
            yield {
                "id": claim.id,
                "about": fact.id,
                "type": fact.type,
                "label": fact.label,
                **{name: _claim(claim, names, extraction).get(name) for name in _CLAIM_COLUMNS},
                "article": extraction.article.id,
            }


_CLAIM_COLUMNS = ("factuality", "speaker", "cue", "condition", "confidence", "rule", "sentence", "start", "end")


def _add_nodes(graph: networkx.MultiDiGraph, extraction: Extraction) -> None:
    for entity in extraction.entities:
        known = graph.nodes.get(entity.id, {})
        aliases = set(known.get("aliases", "").split("; ")) | {known.get("label", "")} | {*entity.aliases, entity.name}
        name = max(known.get("label", ""), entity.name, key=lambda label: (len(label), label))
        attributes: dict[str, Any] = {
            "label": name,
            "type": known.get("type", entity.type),
            "aliases": "; ".join(sorted(aliases - {"", name})),
            "country": known.get("country", entity.country),
            "sector": known.get("sector", entity.sector),
            "salience": max(known.get("salience", 0.0), float(entity.salience)),
            "mentions": known.get("mentions", 0) + len(entity.mentions),
            "articles": known.get("articles", 0) + 1,
            "links": " ".join(sorted({*known.get("links", "").split(), *entity.links})) or None,
        }
        graph.add_node(entity.id, **_known(attributes))


def _add_edges(graph: networkx.MultiDiGraph, extraction: Extraction) -> None:
    facts = _facts(extraction)
    names = {entity.id: entity.name for entity in extraction.entities}
    for edge in extraction.edges:
        attributes = _fact(edge, facts[edge.of], names, extraction.article.text) | _article(extraction)
        claims = extraction.claims_of(edge.of)
        attributes["claims"] = len(claims)
        if claims:
            attributes |= _claim(claims[0], names, extraction)
        graph.add_edge(edge.subject, edge.object, key=edge.id, **_known(attributes))


def _fact(edge: Edge, fact: Event | Relation, names: dict[str, str], text: str) -> dict[str, Any]:
    time = fact.time
    place = fact.place if isinstance(fact, Event) else None
    return {
        "predicate": edge.predicate,
        "label": fact.label,
        "event": fact.type,
        "plover": fact.plover if isinstance(fact, Event) else None,
        "direct": edge.direct,
        "date_start": time and time.start and time.start.isoformat(),
        "date_end": time and time.end and time.end.isoformat(),
        "time_text": time and time.span.of(text),
        "place": place and names.get(place, place),
    }


def _article(extraction: Extraction) -> dict[str, Any]:
    article = extraction.article
    return {
        "article": article.id,
        "publisher": article.publisher,
        "published": article.published and article.published.isoformat(),
    }


def _claim(claim: Claim, names: dict[str, str], extraction: Extraction) -> dict[str, Any]:
    return {
        "factuality": claim.factuality.value,
        "speaker": claim.speaker and names.get(claim.speaker, claim.speaker),
        "cue": claim.cue,
        "condition": claim.condition,
        "confidence": claim.confidence,
        "rule": claim.rule,
        "sentence": claim.span.of(extraction.article.text),
        "start": claim.span.start,
        "end": claim.span.end,
    }


def _facts(extraction: Extraction) -> dict[str, Event | Relation]:
    facts: dict[str, Event | Relation] = {event.id: event for event in extraction.events}
    return facts | {relation.id: relation for relation in extraction.relations}


def _known(attributes: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in attributes.items() if value is not None}
