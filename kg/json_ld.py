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
from kg.nodes import BETWEEN, Names, Nodes, Order, is_literal, values
from kg.ontology import ontologies_folder

CONTEXT = "context.jsonld"
_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,14}")


def load_context(base: str) -> dict[str, Any]:
    """Return the context, its prefixes for data those of a graph's own base IRI."""
    known: dict[str, Any] = json.loads((ontologies_folder() / CONTEXT).read_text("utf-8"))["@context"]
    return known | prefixes(base)


def to_json_ld(graphs: Iterable[tuple[str, Nodes]], base: str, more: Iterable[str] = ()) -> Iterator[str]:
    """Yield a document piece by piece: the context, then each named graph; `more` are objects that are JSON already."""
    context = load_context(base)
    names = Names(base)
    write, order = _Writer(context, names), Order(base, names)
    yield '{"@context": ' + json.dumps(context, ensure_ascii=False) + ',\n"@graph": ['
    comma = "\n"
    for name, nodes in graphs:
        written = ",\n".join([write.node(subject, nodes[subject]) for subject in order.of(nodes)])
        yield f'{comma}{{"@id": {write.iri(f"<{name}>")}, "@graph": [\n{written}\n]}}'
        comma = ",\n"
    for item in more:
        yield comma + item
        comma = ",\n"
    yield "\n]}\n"


class _Writer:
    """Writes nodes; knows what the context says of each property."""

    def __init__(self, context: dict[str, Any], names: Names) -> None:
        self.names = names
        self.sorted: dict[tuple[str, ...], list[tuple[str, str, str | None]]] = {}
        self.types: dict[str, str | None] = {}
        for name, value in context.items():
            if isinstance(value, dict):
                kind = value.get("@type") or "@" + str(value.get("@language"))
                prefix, _, local = kind.partition(":")
                self.types[name] = context[prefix] + local if local else kind

    def node(self, subject: str, known: dict[str, str]) -> str:
        """Return a subject with all that is said of it, on one line."""
        key = tuple(known)
        order = self.sorted.get(key)
        if order is None:
            ranked = sorted(key, key=lambda name: (name != "a", self.names.full(name)))
            order = self.sorted[key] = [(name, *self._key(name)) for name in ranked]
        parts = [
            f"{key}: {self._many(known[name], kind) if BETWEEN in known[name] else self._value(known[name], kind)}"
            for name, key, kind in order
        ]
        return f'{{"@id": {self.iri(subject)}, {", ".join(parts)}}}'

    def _key(self, name: str) -> tuple[str, str | None]:
        """Return a property's key, and which kind of value the context expects there."""
        if name == "a":
            return '"@type"', "@id"
        key = self.iri(name)
        return key, self.types.get(key[1:-1])

    def _many(self, objects: str, expected: str | None) -> str:
        written = [self._value(value, expected) for value in sorted(values(objects), key=self._order)]
        return written[0] if len(written) == 1 else f"[{', '.join(written)}]"

    def _order(self, term: str) -> str:
        """Sort as N-Triples does, literals first."""
        if is_literal(term):
            value, kind = self.names.parsed(term)
            return f'"{value}"{kind}'
        return self.names.full(term)

    def iri(self, term: str) -> str:
        """Return an IRI as JSON, with a prefix where one fits."""
        return (
            _text(self.names.short(term)[1:-1] if self.names.short(term)[0] == "<" else self.names.short(term))
            if term[0] == "<"
            else f'"{term}"'
        )

    def _value(self, term: str, expected: str | None) -> str:
        """Return an object as short as the context allows, where it expects that kind of value."""
        if not is_literal(term):
            name = self.iri(term)
            return name if expected == "@id" else f'{{"@id": {name}}}'
        value, kind = self.names.parsed(term)
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
        return f'{{"@value": {_text(value)}, "@type": {self.iri(f"<{kind}>")}}}'


def _text(value: str) -> str:
    return str(json.dumps(value, ensure_ascii=False))
