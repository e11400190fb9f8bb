"""Turtle that a person can read: entities first, then article by article what it says, in the order it is told.

    ent:marco-rubio a schema:Person ;
        skos:prefLabel "Marco Rubio"@en ;
        kg:met ent:sergey-lavrov .

The same graph gives the same bytes, whatever order its triples come in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.namespaces import OA, RDF, SCHEMA, SEM, SKOS
from kg.nodes import BETWEEN, Names, Nodes, Order, is_literal, natural, values
from kg.rdf import Literal, quoted, vocabulary

_FIRST = (
    vocabulary.TYPE,
    *(SCHEMA + name for name in ("identifier", "headline", "datePublished", "url", "publisher", "author")),
    SKOS + "prefLabel",
    SKOS + "altLabel",
    vocabulary.APPEARANCE_OF,
    vocabulary.ASSERTS,
    vocabulary.FACTUALITY,
    vocabulary.LABEL,
    vocabulary.LEMMA,
    vocabulary.ENTITY_TYPE,
    vocabulary.NAME,
    vocabulary.ALIAS,
    vocabulary.ROLE,
    vocabulary.FILLER,
    vocabulary.SUBJECT,
    vocabulary.PROPERTY,
    vocabulary.OBJECT,
    RDF + "subject",
    RDF + "predicate",
    RDF + "object",
    OA + "start",
    OA + "end",
)
_LAST = (
    SEM + "hasPlace",
    *(SCHEMA + name for name in ("startDate", "endDate", "articleBody")),
    vocabulary.DERIVED,
    vocabulary.ARGUMENT_OF,
)
_RANK = {f"<{name}>": number for number, name in enumerate(_FIRST)}
_RANK |= {f"<{name}>": 100 + number for number, name in enumerate(_LAST)}
_STATEMENT = ("rdf:subject", "rdf:predicate", "rdf:object")
_ODD = re.compile("[\\\\\x7f-\x9f\u2028\u2029\ufffe\uffff]")  # a node with one of these is written with care
_LINES = re.compile('["\\\\\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]')


def to_turtle(
    dataset: Nodes, shared: Nodes, graphs: Iterable[tuple[str, Nodes]], base: str, triple_terms: bool = False
) -> Iterator[str]:
    """Yield a document piece by piece: prefixes, the dataset, what articles share, what each says.

    With `triple_terms` it is RDF 1.2: ``edg:… rdf:reifies <<( ent:marco-rubio kg:met ent:sergey-lavrov )>>``.
    """
    write = _Writer(base, triple_terms)
    yield write.prefixes()
    if dataset:
        yield "\n# The dataset\n"
        yield write.nodes(dataset, dataset)
    if shared:
        yield "\n# Entities, and what is plainly said of them\n"
        yield write.nodes(shared, sorted(shared, key=lambda name: write.names.full(name)[1:-1]))
    for graph, nodes in graphs:
        kind, _, name = graph.removeprefix(base + "graph/").rpartition("/")
        yield f"\n# {(kind or name).capitalize()}{f' {name}' if kind else ''}\n"
        yield write.nodes(nodes, write.order.of(nodes))


def to_trig(graphs: Iterable[tuple[str, Nodes]], base: str) -> Iterator[str]:
    """Yield a TriG document piece by piece: prefixes, then each named graph in reading order."""
    write = _Writer(base)
    yield write.prefixes()
    for name, nodes in graphs:
        yield f"\n<{name}> {{\n{write.nodes(nodes, write.order.of(nodes))}}}\n"


class _Writer:
    """Writes nodes of one graph; knows its prefixes."""

    def __init__(self, base: str, triple_terms: bool = False) -> None:
        self.triple_terms = triple_terms
        self.names = Names(base)
        self.order = Order(base, self.names)
        self.sorted: dict[tuple[str, ...], list[str]] = {}
        self.ends: dict[str, list[str] | None] = {}

    def prefixes(self) -> str:
        """Return the lines that declare the prefixes."""
        return "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in self.names.prefixes.items())

    def nodes(self, nodes: Nodes, order: Iterable[str]) -> str:
        """Return nodes in an order, each with all that is said of it."""
        return "".join([self._node(subject, nodes[subject]) for subject in order])

    def _node(self, subject: str, known: dict[str, str]) -> str:
        if self.triple_terms and _STATEMENT[0] in known:
            known = _reifying(known)
        key = tuple(known)
        order = self.sorted.get(key)
        if order is None:
            order = self.sorted[key] = sorted(key, key=self._predicate_order)
        lines = [
            f"{name} {objects}" if BETWEEN not in (objects := known[name]) else f"{name} {self._many(objects, subject)}"
            for name in order
        ]
        text = " ;\n    ".join(lines)
        if _ODD.search(text):
            lines = [f"{name} {', '.join(map(self._term, self._sorted(known[name])))}" for name in order]
            text = " ;\n    ".join(lines)
        return f"\n{subject} {text} .\n"

    def _predicate_order(self, name: str) -> tuple[int, list[tuple[int, str]]]:
        full = self.names.full(name)
        return _RANK.get(full, 50), natural(full)

    def _many(self, objects: str, subject: str) -> str:
        """Return several objects in order; what is named after the subject is in the same order for every subject."""
        start = f"{subject}-"
        if not objects.startswith(start):
            return ", ".join(self._sorted(objects))
        ends = objects.replace(start, "-")
        if ends not in self.ends:
            found = ends.split(BETWEEN)
            is_own = all(end[0] == "-" for end in found)
            self.ends[ends] = sorted(found, key=lambda end: natural(f"<{end}>")) if is_own else None
        own = self.ends[ends]
        return ", ".join(self._sorted(objects) if own is None else [subject + end for end in own])

    def _sorted(self, objects: str) -> list[str]:
        found = values(objects)
        return sorted(found, key=self._object_order) if len(found) > 1 else found

    def _object_order(self, term: str) -> tuple[bool, list[tuple[int, str]], str]:
        if is_literal(term):
            value, kind = self.names.parsed(term)
            return True, [(-1, value)], kind
        full = term if term.startswith("<<") else self.names.full(term)
        return False, natural(full), full[1:-1]

    def _term(self, term: str) -> str:
        """Return a term as a person reads it: a text of many lines in lines."""
        if term[0] != '"':
            return term
        value, kind = self.names.parsed(term)
        if kind and kind[0] != "@":
            return f"{quoted(Literal(value))}^^{self.names.short(f'<{kind}>')}"
        return f'"""{_in_lines(value)}"""{kind}' if "\n" in value else quoted(Literal(value, kind))


def _reifying(known: dict[str, str]) -> dict[str, str]:
    """Return what is said of an edge with one triple term in place of the three parts of an rdf:Statement."""
    kept = {name: objects for name, objects in known.items() if name not in _STATEMENT}
    kept["a"] = " , ".join(value for value in values(kept.get("a", "")) if value != "rdf:Statement")
    return kept | {"rdf:reifies": f"<<( {' '.join(known[name] for name in _STATEMENT)} )>>"}


def _in_lines(value: str) -> str:
    """Return a text of several lines for between triple quotes."""

    def escape(match: re.Match[str]) -> str:
        character = match[0]
        if character == '"':
            following = value[match.end() : match.end() + 1]
            return '"' if following and following != '"' else '\\"'
        return "\\\\" if character == "\\" else "\\r" if character == "\r" else f"\\u{ord(character):04X}"

    return _LINES.sub(escape, value)
