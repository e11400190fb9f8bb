"""JSON-LD for programs that like JSON: short names by a context, one node a line, one graph object an article.

    {"@id": "ent:marco-rubio", "@type": "schema:Person", "skos:prefLabel": "Marco Rubio"}

The context is ``ontologies/context.jsonld``; it stands in each document, so that nothing need be fetched to read one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from kg.namespaces import XSD, prefixes
from kg.ontology import ontologies_folder
from kg.turtle import Described, Line, parsed, reading_order, to_described

CONTEXT = "context.jsonld"
_TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
_LOCAL = re.compile(r"[A-Za-z0-9_%.~-]+")
_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,14}")


def load_context(base: str) -> dict[str, Any]:
    """Return the context, its prefixes for data those of a graph's own base IRI."""
    known: dict[str, Any] = json.loads((ontologies_folder() / CONTEXT).read_text("utf-8"))["@context"]
    return known | prefixes(base)


def to_json_ld(graphs: Iterable[tuple[str, Iterable[Line]]], base: str, more: Iterable[str] = ()) -> Iterator[str]:
    """Yield a document piece by piece: the context, then each named graph; `more` are objects that are JSON already."""
    context = load_context(base)
    write = _Writer(context)
    yield '{"@context": ' + json.dumps(context, ensure_ascii=False) + ',\n"@graph": ['
    comma = "\n"
    for name, lines in graphs:
        described = to_described(lines)
        nodes = ",\n".join(write.node(subject, described) for subject in reading_order(described, base))
        yield f'{comma}{{"@id": {_text(write.iri(f"<{name}>"))}, "@graph": [\n{nodes}\n]}}'
        comma = ",\n"
    for item in more:
        yield comma + item
        comma = ",\n"
    yield "\n]}\n"


class _Writer:
    """Writes nodes; knows what the context says of each property."""

    def __init__(self, context: dict[str, Any]) -> None:
        self.prefix_of: dict[str, str] = {value: name for name, value in context.items() if isinstance(value, str)}
        self.known: dict[str, str] = {}
        self.types: dict[str, str | None] = {}
        for name, value in context.items():
            if isinstance(value, dict):
                kind = value.get("@type") or "@" + str(value.get("@language"))
                prefix, _, local = kind.partition(":")
                self.types[name] = context[prefix] + local if local else kind

    def node(self, subject: str, described: Described) -> str:
        """Return a subject with all that is said of it, on one line."""
        known = described[subject]
        parts = [f'"@id": {_text(self.iri(subject))}']
        for predicate, values in sorted(known.items(), key=lambda item: (item[0] != _TYPE, item[0])):
            if predicate == _TYPE:
                name, written = "@type", [_text(self.iri(value)) for value in sorted(values)]
            else:
                name = self.iri(predicate)
                kind = self.types.get(name)
                written = [self.value(value, kind) for value in sorted(values)]
            parts.append(f"{_text(name)}: {written[0] if len(written) == 1 else '[' + ', '.join(written) + ']'}")
        return "{" + ", ".join(parts) + "}"

    def iri(self, term: str) -> str:
        """Return an IRI with a prefix, where one fits."""
        known = self.known.get(term)
        if known is None:
            cut = max(term.rfind("/"), term.rfind("#")) + 1
            prefix, local = self.prefix_of.get(term[1:cut]), term[cut:-1]
            known = self.known[term] = f"{prefix}:{local}" if prefix and _LOCAL.fullmatch(local) else term[1:-1]
        return known

    def value(self, term: str, expected: str | None) -> str:
        """Return an object as short as the context allows, where it expects that kind of value."""
        if term[0] == "<":
            name = _text(self.iri(term))
            return name if expected == "@id" else f'{{"@id": {name}}}'
        value, kind = parsed(term)
        if kind == (expected or ""):
            return _text(value)
        if expected is None and kind == XSD + "boolean" and value in ("true", "false"):
            return value
        if expected is None and kind == XSD + "integer" and _INTEGER.fullmatch(value):
            return value
        if not kind:
            return f'{{"@value": {_text(value)}}}'
        if kind.startswith("@"):
            return f'{{"@value": {_text(value)}, "@language": {_text(kind[1:])}}}'
        return f'{{"@value": {_text(value)}, "@type": {_text(self.iri(f"<{kind}>"))}}}'


def _text(value: str) -> str:
    return str(json.dumps(value, ensure_ascii=False))
