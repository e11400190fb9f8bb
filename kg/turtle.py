"""Turtle that a person can read: entities first, then article by article what it says, in the order it is told.

    ent:marco-rubio a schema:Person ;
        skos:prefLabel "Marco Rubio"@en ;
        kg:met ent:sergey-lavrov .

The same graph gives the same bytes, whatever order its triples come in.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import partial

from kg.namespaces import KINDS, OA, RDF, SCHEMA, SEM, SKOS, XSD, prefixes
from kg.rdf import Described, Literal, Term, Triple, describe, quoted, vocabulary

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
_RANK = {name: number for number, name in enumerate(_FIRST)} | {name: 100 + number for number, name in enumerate(_LAST)}
_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?")
_NUMBER = re.compile(r"-?[0-9]+")
_DECIMAL = re.compile(r"-?[0-9]+\.[0-9]+")
_LINES = re.compile('["\\\\\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]')


def to_turtle(shared: Iterable[Triple], articles: Iterable[Iterable[Triple]], base: str) -> Iterator[str]:
    """Yield a document piece by piece: prefixes, what articles share, then each article's own triples."""
    write = _Writer(base)
    yield "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in prefixes(base).items())
    entities = describe(shared)
    if entities:
        yield "\n# Entities, and what is plainly said of them\n"
        yield from (write.node(subject, entities[subject]) for subject in sorted(entities))
    for triples in articles:
        described = describe(triples)
        order = reading_order(described, base)
        yield f"\n# Article {order[0].rpartition('/')[2]}\n"
        yield from (write.node(subject, described[subject]) for subject in order)


def to_trig(graphs: Iterable[tuple[str, Iterable[Triple]]], base: str) -> Iterator[str]:
    """Yield a TriG document piece by piece: prefixes, then each named graph in reading order."""
    write = _Writer(base)
    yield "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in prefixes(base).items())
    for name, triples in graphs:
        described = describe(triples)
        yield f"\n<{name}> {{\n"
        yield from (write.node(subject, described[subject]) for subject in reading_order(described, base))
        yield "}\n"


def reading_order(described: Described, base: str) -> list[str]:
    """Return the nodes of an article as it tells them: itself, who appears, each event with its claims and edges."""
    parts = _parts(described)
    found: dict[str, None] = {}
    key = partial(_place, described, parts)
    for prefix in ("art", "app", "evt", "rel"):
        kind = base + KINDS[prefix]
        for subject in sorted((subject for subject in described if subject.startswith(kind)), key=key):
            found[subject] = None
            found.update(dict.fromkeys(sorted(parts[subject], key=partial(_part_order, described))))
    rest = sorted((subject for subject in described if subject not in found), key=_natural)
    return [*found, *rest]


def _parts(described: Described) -> dict[str, list[str]]:
    """Return the arguments, claims and edges of each event and relation."""
    parts: dict[str, list[str]] = defaultdict(list)
    for subject, known in described.items():
        for argument in known.get(vocabulary.ARGUMENT_OF, ()):
            parts[subject].append(str(argument))
        for name in (vocabulary.ASSERTS, vocabulary.PROJECTS):
            for fact in known.get(name, ()):
                parts[str(fact)].append(subject)
    return parts


def _part_order(described: Described, part: str) -> tuple[int, int, str]:
    kinds = ("argument/", "claim/", "edge/")
    kind = next((number for number, kind in enumerate(kinds) if kind in part), len(kinds))
    known = described.get(part, {})
    spans = [*known.get(vocabulary.SPAN, ()), *known.get(vocabulary.EVIDENCE, ())]
    return kind, min((_start(str(span)) for span in spans), default=0), part


def _place(described: Described, parts: dict[str, list[str]], subject: str) -> tuple[float, str]:
    """Return where in the text a node is first spoken of."""
    spans = [
        str(span)
        for name in (vocabulary.TRIGGER, *vocabulary.MENTIONS.values())
        for span in described[subject].get(name, ())
    ]
    spans += [str(span) for part in parts[subject] for span in described.get(part, {}).get(vocabulary.EVIDENCE, ())]
    return min((_start(span) for span in spans), default=float("inf")), subject


def _start(span: str) -> int:
    numbers = re.findall(r"\d+", span)
    return int(numbers[-2]) if len(numbers) > 1 else 0


def _natural(term: str) -> list[tuple[int, str]]:
    """Sort "span-9" before "span-10"."""
    return [
        (int(part), "") if part.isdecimal() and part.isascii() else (-1, part) for part in re.split(r"([0-9]+)", term)
    ]


class _Writer:
    """Writes nodes of one graph; knows its prefixes."""

    def __init__(self, base: str) -> None:
        self.prefixes = {namespace: prefix for prefix, namespace in prefixes(base).items()}
        self.known: dict[str, str] = {}

    def node(self, subject: str, described: dict[str, list[Term]]) -> str:
        """Return a subject with all that is said of it."""
        lines = []
        for predicate in sorted(described, key=lambda name: (_RANK.get(name, 50), _natural(name))):
            verb = "a" if predicate == vocabulary.TYPE else self.term(predicate)
            values = sorted(described[predicate], key=_object_order)
            lines.append(f"{verb} {', '.join(map(self.term, values))}")
        return f"\n{self.term(subject)} " + " ;\n    ".join(lines) + " .\n"

    def term(self, term: Term) -> str:
        """Return a term as short as Turtle allows."""
        if isinstance(term, Literal):
            return self._literal(term)
        known = self.known.get(term)
        if known is None:
            known = self.known[term] = self._iri(term)
        return known

    def _iri(self, term: str) -> str:
        cut = max(term.rfind("/"), term.rfind("#")) + 1
        prefix, local = self.prefixes.get(term[:cut]), term[cut:]
        return f"{prefix}:{local}" if prefix and _LOCAL.fullmatch(local) else f"<{term}>"

    def _literal(self, literal: Literal) -> str:
        value, kind = literal
        if kind in (XSD + "integer", XSD + "decimal", XSD + "boolean"):
            plain = _NUMBER if kind.endswith("integer") else _DECIMAL
            if plain.fullmatch(value) or (kind.endswith("boolean") and value in ("true", "false")):
                return value
        if "\n" in value:
            return '"""' + _in_lines(value) + '"""' + (kind if kind.startswith("@") else "")
        if kind and not kind.startswith("@"):
            return f"{quoted(Literal(value))}^^{self.term(kind)}"
        return quoted(literal)


def _object_order(term: Term) -> tuple[bool, list[tuple[int, str]], str]:
    literal = isinstance(term, Literal)
    return literal, [(-1, term.value)] if isinstance(term, Literal) else _natural(term), str(term)


def _in_lines(value: str) -> str:
    """Return a text of several lines for between triple quotes."""

    def escape(match: re.Match[str]) -> str:
        character = match[0]
        if character == '"':
            following = value[match.end() : match.end() + 1]
            return '"' if following and following != '"' else '\\"'
        return "\\\\" if character == "\\" else "\\r" if character == "\r" else f"\\u{ord(character):04X}"

    return _LINES.sub(escape, value)
