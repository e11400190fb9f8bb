"""The evidence as Web Annotations, which annotation tools show on the article's own page.

    {"type": "Annotation", "target": {"source": "https://…", "selector": [{"type": "TextQuoteSelector", …}, …]}, …}

Each claim is one annotation: its words, with a little before and after, their place in the text as kg read it, and
what kg took them to say. The page is JSON-LD by the W3C's own context.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from kg.graph import claim_rows
from kg.namespaces import iri
from kg.rdf import key_of
from kg.types import Extraction

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32  # characters before and after the quoted words


def to_annotations(extractions: Iterable[Extraction], base: str) -> Iterator[str]:
    """Yield an annotation page piece by piece, one annotation a line."""
    yield f'{{"@context": {_json(CONTEXT)}, "id": {_json(base + "annotations")}, "type": "AnnotationPage", "items": ['
    comma = "\n"
    for extraction in extractions:
        for annotation in _annotations(extraction, base):
            yield comma + _json(annotation)
            comma = ",\n"
    yield "\n]}\n"


def _annotations(extraction: Extraction, base: str) -> Iterator[dict[str, Any]]:
    article = extraction.article
    said = _said(extraction)
    for claim, row in zip(extraction.claims, claim_rows([extraction]), strict=True):
        speaker = f", according to {row['speaker']}" if row["speaker"] else ""
        words = f"{said.get(claim.asserts, row['label'])} ({claim.factuality.value}{speaker})"
        start, end = claim.span.start, claim.span.end
        quote = {"type": "TextQuoteSelector", "exact": claim.span.of(article.text)}
        around = {"prefix": article.text[max(0, start - _AROUND) : start], "suffix": article.text[end : end + _AROUND]}
        yield {
            "id": iri("clm", claim.id, base) + "/annotation",
            "type": "Annotation",
            "motivation": "describing",
            "body": [
                {"type": "TextualBody", "value": words, "format": "text/plain", "language": "en"},
                {"type": "SpecificResource", "source": iri("clm", claim.id, base), "purpose": "linking"},
            ],
            "target": {
                "source": article.url or iri("art", key_of(article.id), base),
                "selector": [
                    quote | {name: text for name, text in around.items() if text},
                    {"type": "TextPositionSelector", "start": start, "end": end},
                ],
            },
        }


def _said(extraction: Extraction) -> dict[str, str]:
    """Return each event or relation in words: its first edge."""
    names = {entity.id: entity.name for entity in extraction.entities}
    labels = {event.id: event.label for event in extraction.events}
    labels |= {relation.id: relation.label for relation in extraction.relations}
    said: dict[str, str] = {}
    for edge in extraction.edges:
        ends = names.get(edge.subject, edge.subject), labels[edge.of], names.get(edge.object, edge.object)
        said.setdefault(edge.of, " – ".join(ends))
    return said


def _json(value: object) -> str:
    text: str = json.dumps(value, ensure_ascii=False)
    return text.encode("utf-8", "replace").decode("utf-8")
