"""One article's account on its way to triples: what its things are called, and which spans have been pointed to."""

from __future__ import annotations

from collections import defaultdict

from kg.ids import article_key
from kg.namespaces import iri
from kg.ontology import OPEN_EVENT
from kg.rdf.values import clean
from kg.types import Extraction, TextSpan


def key_of(article_id: str) -> str:
    """Return an article's key in IRIs."""
    return article_key(clean(article_id))


class Account:
    """The nodes of one article. `spans` grows as the parts of the account are written."""

    def __init__(self, extraction: Extraction, base: str, with_body: bool) -> None:
        self.extraction = extraction
        self.base = base
        self.with_body = with_body
        self.text = extraction.article.text
        self.key = key_of(extraction.article.id)
        self.article = iri("art", self.key, base)
        self.reading = None if extraction.reading is None else iri("red", self.key, base)
        self.spans: dict[str, TextSpan] = {}
        self.appearances = {entity.id: iri("app", f"{self.key}.{entity.id}", base) for entity in extraction.entities}
        self.open_events = {event.id for event in extraction.events if event.type == OPEN_EVENT}
        self.facts = {event.id: self.iri("evt", event.id) for event in extraction.events}
        self.facts |= {relation.id: self.iri("rel", relation.id) for relation in extraction.relations}
        self.claims: dict[str, list[str]] = defaultdict(list)
        for claim in extraction.claims:
            self.claims[claim.asserts].append(self.iri("clm", claim.id))

    def iri(self, kind: str, local: str) -> str:
        """Return the IRI of one of the article's things."""
        return iri(kind, local, self.base)

    def entity(self, entity_id: str | None) -> str | None:
        """Return the IRI of an entity."""
        return None if entity_id is None else self.iri("ent", entity_id)

    def span(self, span: TextSpan) -> str:
        """Return the IRI of a span, which is then written with the account."""
        node = self.iri("spn", f"{self.key}-{span.start}-{span.end}")
        self.spans[node] = span
        return node
