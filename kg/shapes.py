"""Which nodes lack the shape that ``ontologies/shapes.ttl`` asks for: SHACL, fast enough for every build.

    shape:Position a sh:NodeShape ; sh:targetClass oa:TextPositionSelector ;
        sh:property [ sh:path oa:start ; sh:minCount 1 ; sh:datatype xsd:integer ; sh:lessThan oa:end ] .

The constraints of SHACL Core that shapes of news need are looked at here, in one pass over nodes as plain dicts. A
shape that asks for more (SPARQL, closed shapes, qualified values …) is handed to pyshacl, which knows all of SHACL and
takes some forty times as long. Tests hold both to the same findings.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from typing import Any

import pyoxigraph

from kg.errors import LexiconError
from kg.namespaces import RDF, RDFS, XSD
from kg.ontology import ontologies_folder
from kg.rdf import Described, Literal, Term, describe, from_oxigraph, to_rdflib_term

SH = "http://www.w3.org/ns/shacl#"
_TYPE, _FIRST, _REST, _NIL = RDF + "type", RDF + "first", RDF + "rest", RDF + "nil"
_LANGUAGE = RDF + "langString"
_TARGETS = ("targetClass", "targetSubjectsOf", "targetObjectsOf", "targetNode")
_DESCRIBING = ("message", "severity", "name", "description", "order", "group", "defaultValue", "path", "property")
_NOTHING: dict[str, list[Term]] = {}


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """A node that lacks a shape. `constraint` is SHACL's name ("MinCount"), `severity` "Violation" or a milder one."""

    node: str
    constraint: str
    message: str
    path: str | None = None
    value: str | None = None
    severity: str = "Violation"


Check = Callable[
    ["_Focus", list[Term]], Iterator[Term | None]
]  # yields each value that is wrong, None for their number


@dataclass(frozen=True, slots=True)
class _Constraint:
    name: str
    check: Check


@dataclass(frozen=True, slots=True)
class _PropertyShape:
    path: _Path
    constraints: tuple[_Constraint, ...]
    message: str | None
    severity: str


@dataclass(frozen=True, slots=True)
class _Path:
    """One property, or several of which any will do; `name` is how findings name it."""

    predicates: tuple[str, ...]
    name: str | None

    def values(self, known: dict[str, list[Term]]) -> list[Term]:
        if len(self.predicates) == 1:
            return known.get(self.predicates[0], [])
        return list(dict.fromkeys(value for name in self.predicates for value in known.get(name, ())))


@dataclass(frozen=True, slots=True)
class _NodeShape:
    targets: tuple[tuple[str, str], ...]  # "targetClass", IRI
    constraints: tuple[_Constraint, ...]  # on the node itself
    properties: tuple[_PropertyShape, ...]
    severity: str
    message: str | None


@dataclass(frozen=True, slots=True)
class _Focus:
    """A node that is looked at, among all that are."""

    node: str
    known: dict[str, list[Term]]
    described: Described
    classes: dict[str, frozenset[str]]

    def is_a(self, term: Term, class_: str) -> bool:
        types = [] if isinstance(term, Literal) else self.described.get(term, _NOTHING).get(_TYPE, [])
        wanted = self.classes.get(class_, frozenset((class_,)))
        return any(type_ in wanted for type_ in types)


class Shapes:
    """The shapes of one file, ready to be held against nodes."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._turtle = _read(path)
        self._classes = _subclasses(_read(ontologies_folder() / "newskg.ttl"))
        self._nodes: list[_NodeShape] = []
        self._here: list[str] = []
        self.beyond: list[str] = []  # shapes that only pyshacl can look at
        for shape, known in self._turtle.items():
            if any(SH + name in known for name in _TARGETS):
                try:
                    self._nodes.append(self._node_shape(shape, known))
                    self._here.append(shape)
                except _BeyondError:
                    self.beyond.append(shape)

    def violations(self, described: Described) -> Iterator[Violation]:
        """Yield what is wrong with the nodes described."""
        targets = _Targets(described, self._classes)
        for shape in self._nodes:
            for node in dict.fromkeys(node for kind, value in shape.targets for node in targets.of(kind, value)):
                focus = _Focus(node, described.get(node, _NOTHING), described, self._classes)
                yield from _look(shape, focus)
        if self.beyond:
            yield from self._with_pyshacl(described)

    def _node_shape(self, shape: str, known: dict[str, list[Term]]) -> _NodeShape:
        if ":" not in shape or SH + "path" in known:  # a blank node; a property shape with a target of its own
            raise _BeyondError
        targets = [(name, str(value)) for name in _TARGETS for value in known.get(SH + name, ())]
        if any(isinstance(value, Literal) for name in _TARGETS for value in known.get(SH + name, ())):
            raise _BeyondError
        return _NodeShape(
            tuple(targets),
            tuple(self._constraints(known)),
            tuple(self._property_shape(str(value)) for value in known.get(SH + "property", ())),
            _severity(known),
            _message(known),
        )

    def _property_shape(self, shape: str) -> _PropertyShape:
        known = self._turtle.get(shape, _NOTHING)
        if SH + "property" in known:
            raise _BeyondError
        return _PropertyShape(
            self._path(known.get(SH + "path", [])), tuple(self._constraints(known)), _message(known), _severity(known)
        )

    def _path(self, given: list[Term]) -> _Path:
        if len(given) != 1 or isinstance(given[0], Literal):
            raise _BeyondError
        path = given[0]
        known = self._turtle.get(path, _NOTHING)
        if not known or _TYPE in known:
            return _Path((path,), path)
        alternatives = known.get(SH + "alternativePath", [])
        if len(known) != 1 or len(alternatives) != 1:
            raise _BeyondError
        names = self._list(alternatives[0])
        if any(isinstance(name, Literal) or name in self._turtle for name in names):
            raise _BeyondError
        return _Path(tuple(str(name) for name in names), None)

    def _constraints(self, known: dict[str, list[Term]]) -> Iterator[_Constraint]:
        for predicate, values in sorted(known.items()):
            name = predicate.removeprefix(SH)
            if predicate == name or name in _DESCRIBING or name in _TARGETS:
                continue
            if name == "flags" and SH + "pattern" in known:
                continue
            if name == "pattern":
                flags = "".join(value.value for value in known.get(SH + "flags", ()) if isinstance(value, Literal))
                yield from (_Constraint("Pattern", _pattern(value, flags)) for value in values)
            elif name == "in":
                yield from (_Constraint("In", _in(self._list(value))) for value in values)
            elif name in ("or", "and", "xone", "not"):
                yield from (self._combined(name, value) for value in values)
            elif name in _CHECKS:
                yield from (_Constraint(name[0].upper() + name[1:], _CHECKS[name](value)) for value in values)
            else:
                raise _BeyondError

    def _combined(self, name: str, value: Term) -> _Constraint:
        """Return a constraint that puts constraints on one value together."""
        if name not in ("or", "and"):
            raise _BeyondError
        choices = []
        for choice in self._list(value):
            known = self._turtle.get(str(choice), _NOTHING)
            if SH + "property" in known or SH + "path" in known or not known:
                raise _BeyondError
            choices.append(tuple(self._constraints(known)))
        enough = any if name == "or" else all

        def check(focus: _Focus, values: list[Term]) -> Iterator[Term | None]:
            for each in values:
                if not enough(_holds(constraints, focus, each) for constraints in choices):
                    yield each

        return _Constraint(name.capitalize(), check)

    def _list(self, head: Term) -> list[Term]:
        found: list[Term] = []
        while head != _NIL:
            known = self._turtle.get(str(head), _NOTHING)
            if len(known.get(_FIRST, ())) != 1 or len(known.get(_REST, ())) != 1:
                raise LexiconError(f"{self.path}: a list of values is broken")
            found.append(known[_FIRST][0])
            head = known[_REST][0]
        return found

    def _with_pyshacl(self, described: Described) -> Iterator[Violation]:
        import pyshacl
        import rdflib
        from rdflib.namespace import SH as TERMS

        graph = rdflib.Graph(bind_namespaces="none")
        for subject, known in described.items():
            for predicate, values in known.items():
                for value in values:
                    graph.add((rdflib.URIRef(subject), rdflib.URIRef(predicate), to_rdflib_term(value)))
        shapes = rdflib.Graph().parse(self.path, format="turtle")
        for shape in self._here:
            shapes.add((rdflib.URIRef(shape), TERMS.deactivated, rdflib.Literal(True)))
        ontology = rdflib.Graph().parse(ontologies_folder() / "newskg.ttl", format="turtle")
        _, report, _ = pyshacl.validate(graph, shacl_graph=shapes, ont_graph=ontology, allow_warnings=True)
        yield from from_report(report)


def from_report(report: Any) -> Iterator[Violation]:
    """Yield what a SHACL validation report, an rdflib graph, finds wrong."""
    from rdflib.namespace import RDF as TERMS
    from rdflib.namespace import SH as SHACL

    for result in report.subjects(TERMS.type, SHACL.ValidationResult):
        constraint = str(report.value(result, SHACL.sourceConstraintComponent)).rpartition("#")[2]
        path, value = report.value(result, SHACL.resultPath), report.value(result, SHACL.value)
        named = path is None or type(path).__name__ == "URIRef"
        yield Violation(
            str(report.value(result, SHACL.focusNode)),
            constraint.removesuffix("ConstraintComponent"),
            " ".join(str(report.value(result, SHACL.resultMessage) or constraint).split()),
            str(path) if path is not None and named else None,
            None if value is None else str(value),
            str(report.value(result, SHACL.resultSeverity)).rpartition("#")[2],
        )


@cache
def load_shapes(path: Path | None = None) -> Shapes:
    """Read shapes, without a path those that come with kg. Raises `LexiconError` where the file is no Turtle."""
    return Shapes(path or ontologies_folder() / "shapes.ttl")


class _BeyondError(Exception):
    """A shape asks for more than is looked at here."""


class _Targets:
    """Which nodes a target means."""

    def __init__(self, described: Described, classes: dict[str, frozenset[str]]) -> None:
        self.described = described
        self.classes = classes
        self.by_class: dict[str, list[str]] = {}
        for subject, known in described.items():
            for class_ in known.get(_TYPE, ()):
                self.by_class.setdefault(str(class_), []).append(subject)

    def of(self, kind: str, value: str) -> Iterator[str]:
        if kind == "targetClass":
            for class_ in sorted(self.classes.get(value, frozenset((value,)))):
                yield from self.by_class.get(class_, ())
        elif kind == "targetNode":
            yield value
        elif kind == "targetSubjectsOf":
            yield from (subject for subject, known in self.described.items() if value in known)
        else:
            for known in self.described.values():
                yield from (str(term) for term in known.get(value, ()))


def _look(shape: _NodeShape, focus: _Focus) -> Iterator[Violation]:
    for constraint in shape.constraints:
        for _ in constraint.check(focus, [focus.node]):
            text = shape.message or f"The node lacks what {constraint.name} asks for."
            yield Violation(focus.node, constraint.name, text, None, focus.node, shape.severity)
    for part in shape.properties:
        values = part.path.values(focus.known)
        for constraint in part.constraints:
            for wrong in constraint.check(focus, values):
                value = None if wrong is None else wrong.value if isinstance(wrong, Literal) else wrong
                text = part.message or f"A value lacks what {constraint.name} asks for."
                yield Violation(focus.node, constraint.name, text, part.path.name, value, part.severity)


def _holds(constraints: tuple[_Constraint, ...], focus: _Focus, value: Term) -> bool:
    return not any(True for constraint in constraints for _ in constraint.check(focus, [value]))


# What each constraint asks for


def _min_count(wanted: Term) -> Check:
    least = int(_text(wanted))

    def check(_: _Focus, values: list[Term]) -> Iterator[Term | None]:
        if len(values) < least:
            yield None

    return check


def _max_count(wanted: Term) -> Check:
    most = int(_text(wanted))

    def check(_: _Focus, values: list[Term]) -> Iterator[Term | None]:
        if len(values) > most:
            yield None

    return check


def _each(is_right: Callable[[Term], bool]) -> Check:
    """Return a check of one value at a time."""

    def check(_: _Focus, values: list[Term]) -> Iterator[Term | None]:
        return (value for value in values if not is_right(value))

    return check


def _datatype(wanted: Term) -> Check:
    kind = str(wanted)

    def is_right(value: Term) -> bool:
        return isinstance(value, Literal) and _kind(value) == kind and _is_well_formed(value)

    return _each(is_right)


def _node_kind(wanted: Term) -> Check:
    kinds = str(wanted).removeprefix(SH)

    def is_right(value: Term) -> bool:
        return ("Literal" if isinstance(value, Literal) else "IRI") in kinds

    return _each(is_right)


def _class(wanted: Term) -> Check:
    class_ = str(wanted)

    def check(focus: _Focus, values: list[Term]) -> Iterator[Term | None]:
        return (value for value in values if not focus.is_a(value, class_))

    return check


def _pattern(wanted: Term, flags: str) -> Check:
    pattern = re.compile(_text(wanted), re.IGNORECASE if "i" in flags else 0)
    return _each(lambda value: pattern.search(_text(value)) is not None)


def _in(allowed: list[Term]) -> Check:
    known = {(_text(value), _kind(value)) for value in allowed}
    return _each(lambda value: (_text(value), _kind(value)) in known)


def _has_value(wanted: Term) -> Check:
    def check(_: _Focus, values: list[Term]) -> Iterator[Term | None]:
        if wanted not in values:
            yield None

    return check


def _length(is_right: Callable[[int, int], bool]) -> Callable[[Term], Check]:
    def make(wanted: Term) -> Check:
        bound = int(_text(wanted))
        return _each(lambda value: is_right(len(_text(value)), bound))

    return make


def _bound(is_right: Callable[[Any, Any], bool]) -> Callable[[Term], Check]:
    def make(wanted: Term) -> Check:
        return _each(lambda value: _compares(value, wanted, is_right))

    return make


def _pair(is_right: Callable[[Any, Any], bool]) -> Callable[[Term], Check]:
    """Return checks of each value beside each value of another property."""

    def make(other: Term) -> Check:
        def check(focus: _Focus, values: list[Term]) -> Iterator[Term | None]:
            others = focus.known.get(str(other), [])
            return (value for value in values for beside in others if not _compares(value, beside, is_right))

        return check

    return make


def _disjoint(other: Term) -> Check:
    def check(focus: _Focus, values: list[Term]) -> Iterator[Term | None]:
        return (value for value in values if value in focus.known.get(str(other), ()))

    return check


_CHECKS: dict[str, Callable[[Term], Check]] = {
    "minCount": _min_count,
    "maxCount": _max_count,
    "datatype": _datatype,
    "nodeKind": _node_kind,
    "class": _class,
    "hasValue": _has_value,
    "minLength": _length(lambda length, bound: length >= bound),
    "maxLength": _length(lambda length, bound: length <= bound),
    "minInclusive": _bound(lambda value, bound: value >= bound),
    "maxInclusive": _bound(lambda value, bound: value <= bound),
    "minExclusive": _bound(lambda value, bound: value > bound),
    "maxExclusive": _bound(lambda value, bound: value < bound),
    "lessThan": _pair(lambda value, beside: value < beside),
    "lessThanOrEquals": _pair(lambda value, beside: value <= beside),
    "disjoint": _disjoint,
}


# Terms and their values


def _text(term: Term) -> str:
    return term.value if isinstance(term, Literal) else term


def _kind(term: Term) -> str:
    """Return the datatype of a literal, nothing for an IRI; texts in a language keep it."""
    if not isinstance(term, Literal):
        return ""
    return _LANGUAGE if term.kind.startswith("@") else term.kind or XSD + "string"


def _is_well_formed(literal: Literal) -> bool:
    return not literal.kind.startswith(XSD) or literal.kind == XSD + "string" or _value(literal) is not None


def _value(term: Term) -> Decimal | date | str | None:
    """Return what a literal stands for; ``None`` for IRIs and for what is not written as its datatype is."""
    if not isinstance(term, Literal):
        return None
    if not term.kind.startswith(XSD) or term.kind == XSD + "string":
        return term.value
    try:
        return _READERS.get(term.kind[len(XSD) :], str)(term.value)
    except (ValueError, InvalidOperation):
        return None


def _boolean(text: str) -> str:
    if text not in ("true", "false", "1", "0"):
        raise ValueError(text)
    return text


def _integer(text: str) -> Decimal:
    return Decimal(int(text))


_READERS: dict[str, Callable[[str], Decimal | date | str]] = {
    "date": date.fromisoformat,
    "integer": _integer,
    "decimal": Decimal,
    "double": Decimal,
    "float": Decimal,
    "boolean": _boolean,
}


def _compares(value: Term, other: Term, is_right: Callable[[Any, Any], bool]) -> bool:
    """Say whether two values stand to each other as asked; what cannot be compared does not."""
    one, two = _value(value), _value(other)
    return one is not None and type(one) is type(two) and is_right(one, two)


# Reading Turtle


def _read(path: Path) -> Described:
    try:
        return describe(from_oxigraph(pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.TURTLE)))
    except (OSError, SyntaxError, ValueError) as error:
        raise LexiconError(f"{path}: {error}") from error


def _message(known: dict[str, list[Term]]) -> str | None:
    return next((" ".join(_text(text).split()) for text in known.get(SH + "message", ())), None)


def _severity(known: dict[str, list[Term]]) -> str:
    return next((str(term).rpartition("#")[2] for term in known.get(SH + "severity", ())), "Violation")


def _subclasses(ontology: Described) -> dict[str, frozenset[str]]:
    """Return each class that has subclasses with all of them, at any depth, and itself."""
    parents = {name: [str(parent) for parent in known.get(RDFS + "subClassOf", ())] for name, known in ontology.items()}
    below: dict[str, set[str]] = {}
    for name in parents:
        queue, seen = [name], {name}
        while queue:
            for parent in parents.get(queue.pop(), ()):
                if parent not in seen:
                    seen.add(parent)
                    queue.append(parent)
        for ancestor in seen:
            below.setdefault(ancestor, set()).add(name)
    return {name: frozenset(found | {name}) for name, found in below.items() if len(found) > 1 or name not in found}
