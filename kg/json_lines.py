"""The JSON form of an extraction: one object a line, for programs that want no RDF.

    {"id": "…", "published": "2025-07-10", "entities": […], "events": […], "relations": […], "edges": […]}

Offsets are characters of the article's text, half-open; dates ISO 8601; what is not known is null.
"""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

from kg.types import Argument, Claim, Entity, Event, Extraction, Quantity, Relation, Timex


def to_line(extraction: Extraction) -> str:
    """Return one line of JSON, without its line break."""
    return json.dumps(to_object(extraction), ensure_ascii=False, separators=(", ", ": "))


def to_object(extraction: Extraction) -> dict[str, Any]:
    """Return an extraction as JSON-ready dicts and lists."""
    text = extraction.article.text
    claims: dict[str, list[dict[str, Any]]] = {}
    for claim in extraction.claims:
        claims.setdefault(claim.asserts, []).append(_claim(claim))
    return {
        "id": extraction.article.id,
        "published": _date(extraction.article.published),
        "authors": list(extraction.authors),
        "entities": [_entity(entity) for entity in extraction.entities],
        "events": [_event(event, text, claims.get(event.id, [])) for event in extraction.events],
        "relations": [_relation(relation, text, claims.get(relation.id, [])) for relation in extraction.relations],
        "edges": [
            {"s": edge.subject, "p": edge.predicate, "o": edge.object, "of": edge.of, "direct": edge.direct}
            for edge in extraction.edges
        ],
    }


def _entity(entity: Entity) -> dict[str, Any]:
    return {
        "id": entity.id,
        "type": entity.type,
        "name": entity.name,
        "aliases": list(entity.aliases),
        "country": entity.country,
        "sector": entity.sector,
        "salience": entity.salience,
        "mentions": [
            {"start": mention.span.start, "end": mention.span.end, "form": mention.form.value}
            for mention in entity.mentions
        ],
        **({"links": list(entity.links)} if entity.links else {}),
    }


def _event(event: Event, text: str, claims: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "id": event.id,
        "type": event.type,
        "label": event.label,
        "lemma": event.lemma,
        "plover": event.plover,
        "arguments": [_argument(argument, text) for argument in event.arguments],
        "place": event.place,
        "time": _time(event.time, text),
        "claims": claims,
    }


def _argument(argument: Argument, text: str) -> dict[str, Any]:
    filler = {"text": argument.span.of(text)} if argument.entity is None else {"entity": argument.entity}
    more: dict[str, Any] = {} if argument.extent is None else {"extent": argument.extent}
    if argument.quantity is not None:
        more["quantity"] = _quantity(argument.quantity, text)
    return {"role": argument.role, **filler, "start": argument.span.start, "end": argument.span.end, **more}


def _quantity(quantity: Quantity, text: str) -> dict[str, Any]:
    return {
        "value": _number(quantity.value),
        "low": _number(quantity.low),
        "high": _number(quantity.high),
        "comparison": quantity.comparison,
        "unit": quantity.unit,
        "text": quantity.span.of(text),
    }


def _number(value: Decimal | None) -> int | float | None:
    """Return a number as JSON has it: 700, 4.5."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _relation(relation: Relation, text: str, claims: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "id": relation.id,
        "type": relation.type,
        "label": relation.label,
        "subject": relation.subject,
        "object": relation.object,
        "time": _time(relation.time, text),
        "claims": claims,
    }


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "factuality": claim.factuality.value,
        "speaker": claim.speaker,
        "cue": claim.cue,
        "condition": claim.condition,
        "span": [claim.span.start, claim.span.end],
        "rule": claim.rule,
        "confidence": claim.confidence,
    }


def _time(timex: Timex | None, text: str) -> dict[str, Any] | None:
    if timex is None:
        return None
    return {"start": _date(timex.start), "end": _date(timex.end), "text": timex.span.of(text)}


def _date(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None
