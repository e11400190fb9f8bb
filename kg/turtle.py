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
from functools import lru_cache, partial

from kg.namespaces import KINDS, OA, RDF, SCHEMA, SEM, SKOS, XSD, prefixes
from kg.rdf import Literal, quoted, vocabulary

Line = tuple[str, str, str]  # subject, predicate and object as N-Triples writes them
Described = dict[str, dict[str, list[str]]]

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
_TYPE = f"<{vocabulary.TYPE}>"
_SUBJECT, _PREDICATE, _OBJECT, _STATEMENT, _REIFIES = (
    f"<{RDF}{name}>" for name in ("subject", "predicate", "object", "Statement", "reifies")
)
_ARGUMENT_OF, _SPAN, _EVIDENCE = (
    f"<{name}>" for name in (vocabulary.ARGUMENT_OF, vocabulary.SPAN, vocabulary.EVIDENCE)
)
_OF = tuple(f"<{name}>" for name in (vocabulary.ASSERTS, vocabulary.PROJECTS))
_POINTERS = tuple(f"<{name}>" for name in (vocabulary.TRIGGER, *vocabulary.MENTIONS.values()))
_SHORT = frozenset(XSD + name for name in ("integer", "decimal", "boolean"))
_ESCAPES = re.compile(r"\\(?:u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[^uU])")
_ESCAPED = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f", '"': '"', "'": "'", "\\": "\\"}
_SPAN_NAME = re.compile(r"-(\d+)-(\d+)((?:-[a-z]+)?)>$")
_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?")
_NUMBER = re.compile(r"-?[0-9]+")
_DECIMAL = re.compile(r"-?[0-9]+\.[0-9]+")
_LINES = re.compile('["\\\\\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]')


def to_turtle(
    dataset: Iterable[Line],
    shared: Iterable[Line],
    graphs: Iterable[tuple[str, Iterable[Line]]],
    base: str,
    triple_terms: bool = False,
) -> Iterator[str]:
    """Yield a document piece by piece: prefixes, the dataset, what articles share, what each says.

    With `triple_terms` it is RDF 1.2: ``edg:… rdf:reifies <<( ent:marco-rubio kg:met ent:sergey-lavrov )>>``.
    """
    write = _Writer(base, triple_terms)
    yield write.prefixes()
    described = to_described(dataset)
    if described:
        yield "\n# The dataset\n"
        yield from (write.node(subject, described[subject]) for subject in described)
    entities = to_described(shared)
    if entities:
        yield "\n# Entities, and what is plainly said of them\n"
        yield from (write.node(subject, entities[subject]) for subject in sorted(entities, key=_bare))
    for graph, triples in graphs:
        described = to_described(triples)
        order = reading_order(described, base)
        kind, _, name = graph.removeprefix(base + "graph/").rpartition("/")
        yield f"\n# {(kind or name).capitalize()}{f' {name}' if kind else ''}\n"
        yield from (write.node(subject, described[subject]) for subject in order)


def to_trig(graphs: Iterable[tuple[str, Iterable[Line]]], base: str) -> Iterator[str]:
    """Yield a TriG document piece by piece: prefixes, then each named graph in reading order."""
    write = _Writer(base)
    yield write.prefixes()
    for name, triples in graphs:
        described = to_described(triples)
        yield f"\n<{name}> {{\n"
        yield from (write.node(subject, described[subject]) for subject in reading_order(described, base))
        yield "}\n"


def to_described(lines: Iterable[Line]) -> Described:
    """Group lines by subject and predicate."""
    described: Described = {}
    for subject, predicate, object_ in lines:
        known = described.get(subject)
        if known is None:
            described[subject] = {predicate: [object_]}
        elif predicate in known:
            known[predicate].append(object_)
        else:
            known[predicate] = [object_]
    return described


def reading_order(described: Described, base: str) -> list[str]:
    """Return the nodes of an article as it tells them: itself, who appears, each event with its claims and edges."""
    parts = _parts(described)
    found: dict[str, None] = {}
    key = partial(_place, described, parts)
    for prefix in ("art", "app", "evt", "rel"):
        kind = f"<{base}{KINDS[prefix]}"
        for subject in sorted((subject for subject in described if subject.startswith(kind)), key=key):
            found[subject] = None
            found.update(dict.fromkeys(sorted(parts[subject], key=partial(_part_order, described))))
    spans = f"<{base}{KINDS['spn']}"
    rest: list[str] = []
    quoted: list[str] = []
    for subject in described:
        if subject not in found:
            (quoted if subject.startswith(spans) else rest).append(subject)
    return [*found, *sorted(rest, key=_natural), *sorted(quoted, key=_span_order)]


def _span_order(span: str) -> tuple[int, int, str]:
    """Sort a span before its quote and position, by where it stands."""
    place = _SPAN_NAME.search(span)
    return (int(place[1]), int(place[2]), place[3]) if place else (0, 0, span)


def _parts(described: Described) -> dict[str, list[str]]:
    """Return the arguments, claims and edges of each event and relation."""
    parts: dict[str, list[str]] = defaultdict(list)
    for subject, known in described.items():
        for argument in known.get(_ARGUMENT_OF, ()):
            parts[subject].append(argument)
        for name in _OF:
            for fact in known.get(name, ()):
                parts[fact].append(subject)
    return parts


def _part_order(described: Described, part: str) -> tuple[int, int, str]:
    kinds = ("argument/", "claim/", "edge/")
    kind = next((number for number, kind in enumerate(kinds) if kind in part), len(kinds))
    known = described.get(part, {})
    spans = [*known.get(_SPAN, ()), *known.get(_EVIDENCE, ())]
    return kind, min((_start(span) for span in spans), default=0), _bare(part)


def _place(described: Described, parts: dict[str, list[str]], subject: str) -> tuple[float, str]:
    """Return where in the text a node is first spoken of."""
    spans = [span for name in _POINTERS for span in described[subject].get(name, ())]
    spans += [span for part in parts[subject] for span in described.get(part, {}).get(_EVIDENCE, ())]
    return min((_start(span) for span in spans), default=float("inf")), _bare(subject)


def _start(span: str) -> int:
    numbers = re.findall(r"\d+", span)
    return int(numbers[-2]) if len(numbers) > 1 else 0


def _bare(term: str) -> str:
    """Return an IRI without its brackets, which would sort "a" behind "a-b"."""
    return term[1:-1]


@lru_cache(maxsize=100_000)
def _natural(term: str) -> list[tuple[int, str]]:
    """Sort "span-9" before "span-10"."""
    return [
        (int(part), "") if part.isdecimal() and part.isascii() else (-1, part)
        for part in re.split(r"([0-9]+)", _bare(term))
    ]


class _Writer:
    """Writes nodes of one graph; knows its prefixes."""

    def __init__(self, base: str, triple_terms: bool = False) -> None:
        self.triple_terms = triple_terms
        self.namespaces = prefixes(base)
        self.prefix_of = {namespace: prefix for prefix, namespace in self.namespaces.items()}
        self.known: dict[str, str] = {}
        self.sorted: dict[tuple[str, ...], list[tuple[str, str]]] = {}

    def prefixes(self) -> str:
        """Return the lines that declare the prefixes."""
        return "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in self.namespaces.items())

    def node(self, subject: str, described: dict[str, list[str]]) -> str:
        """Return a subject with all that is said of it."""
        if self.triple_terms and _SUBJECT in described:
            described = _reifying(described)
        names = tuple(described)
        order = self.sorted.get(names)
        if order is None:
            ranked = sorted(names, key=lambda name: (_RANK.get(name, 50), _natural(name)))
            order = [(name, "a" if name == _TYPE else self.iri(name)) for name in ranked]
            self.sorted[names] = order
        lines = []
        for predicate, verb in order:
            values = described[predicate]
            if len(values) == 1:
                lines.append(f"{verb} {self.term(values[0])}")
            else:
                lines.append(f"{verb} {', '.join(map(self.term, sorted(values, key=_object_order)))}")
        return f"\n{self.iri(subject)} " + " ;\n    ".join(lines) + " .\n"

    def term(self, term: str) -> str:
        """Return a term as short as Turtle allows."""
        if term[0] == "<":
            return self.known.get(term) or self.iri(term) if term[1] != "<" else self._triple(term)
        if term[0] == "_":
            return term
        if term[-1] == '"' or term.endswith("@en"):
            return term if term.isascii() and "\\" not in term else self._literal(*parsed(term))
        return self._literal(*parsed(term))

    def iri(self, term: str) -> str:
        """Return an IRI with a prefix, where one fits."""
        known = self.known.get(term)
        if known is None:
            cut = max(term.rfind("/"), term.rfind("#")) + 1
            prefix, local = self.prefix_of.get(term[1:cut]), term[cut:-1]
            known = self.known[term] = f"{prefix}:{local}" if prefix and _LOCAL.fullmatch(local) else term
        return known

    def _triple(self, term: str) -> str:
        return f"<<( {' '.join(map(self.iri, term[4:-4].split(' ')))} )>>"

    def _literal(self, value: str, kind: str) -> str:
        if kind in _SHORT:
            plain = _NUMBER if kind.endswith("integer") else _DECIMAL
            if plain.fullmatch(value) or (kind.endswith("boolean") and value in ("true", "false")):
                return value
        if "\n" in value:
            return '"""' + _in_lines(value) + '"""' + (kind if kind.startswith("@") else "")
        if kind and not kind.startswith("@"):
            return f"{quoted(Literal(value))}^^{self.iri(f'<{kind}>')}"
        return quoted(Literal(value, kind))


def _reifying(described: dict[str, list[str]]) -> dict[str, list[str]]:
    """Return what is said of an edge with one triple term in place of the three parts of an rdf:Statement."""
    parts = [described[name][0] for name in (_SUBJECT, _PREDICATE, _OBJECT)]
    kept = {name: values for name, values in described.items() if name not in (_SUBJECT, _PREDICATE, _OBJECT)}
    kept[_TYPE] = [value for value in kept.get(_TYPE, []) if value != _STATEMENT]
    return kept | {_REIFIES: [f"<<( {' '.join(parts)} )>>"]}


def _object_order(term: str) -> tuple[bool, list[tuple[int, str]], str]:
    if term[0] == "<":
        return False, _natural(term), _bare(term)
    value, kind = parsed(term)
    return True, [(-1, value)], kind


def parsed(term: str) -> tuple[str, str]:
    """Return the text of a literal, and its datatype or "@" and language."""
    end = term.rfind('"')
    value, kind = term[1:end], term[end + 1 :]
    if "\\" in value:
        value = _ESCAPES.sub(_unescape, value)
    return value, kind[3:-1] if kind.startswith("^^") else kind


def _unescape(match: re.Match[str]) -> str:
    escape = match[0]
    return chr(int(escape[2:], 16)) if escape[1] in "uU" else _ESCAPED[escape[1]]


def _in_lines(value: str) -> str:
    """Return a text of several lines for between triple quotes."""

    def escape(match: re.Match[str]) -> str:
        character = match[0]
        if character == '"':
            following = value[match.end() : match.end() + 1]
            return '"' if following and following != '"' else '\\"'
        return "\\\\" if character == "\\" else "\\r" if character == "\r" else f"\\u{ord(character):04X}"

    return _LINES.sub(escape, value)
