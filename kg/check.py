"""Is the graph sound? Shapes in SHACL, and numbered rules in SPARQL.

    # W302 An event or relation that no claim asserts.

The shapes are ``ontologies/shapes.ttl``, the rules the files of ``kg/checks``: the first line of each is its code and
message. Codes that begin with E, and violated shapes, are errors; those with W are warnings, which news may well give,
or tell of what a build or a reader has kept apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kg.namespaces import ENTITY_GRAPH, JUDGEMENT_GRAPH, is_article_graph
from kg.query import Rows, run_query
from kg.rdf import Described, Triple, describe, from_rdflib_term
from kg.rdf.vocabulary import APPEARANCE_OF
from kg.shapes import Violation, load_shapes
from kg.store import Store

if TYPE_CHECKING:
    import rdflib

_CHECKS = Path(__file__).parent / "checks"
_SEVERITIES = {"Violation": "error", "Warning": "warning", "Info": "warning"}


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """Something that is wrong with a node. `code` is a rule's ("W302") or the SHACL constraint that is violated."""

    code: str
    severity: str  # "error" or "warning"
    subject: str
    message: str


def check(source: Store | rdflib.Graph) -> list[Finding]:
    """Return all that is wrong, sorted; an empty list for a sound graph."""
    return sorted({*check_rules(source), *check_shapes(source), *check_files(source)})


def check_files(source: Store | rdflib.Graph) -> list[Finding]:
    """Return whether page and Turtle beside a store do not say what it says, because a command was cut off."""
    if isinstance(source, Store) and source.is_outdated():
        message = f"Page and Turtle are older than the graph; kg view {source.folder} writes them anew."
        return [Finding("W405", "warning", source.base + "dataset", message)]
    return []


def check_rules(source: Store | rdflib.Graph) -> list[Finding]:
    """Return what the numbered rules find."""
    found = []
    for path in sorted(_CHECKS.glob("*.rq")):
        code, _, message = path.read_text("utf-8").split("\n", 1)[0].removeprefix("# ").partition(" ")
        for row in run_query(source, path).records():
            detail = row.get("detail")
            text = message if detail is None else f"{message} {detail}"
            found.append(Finding(code, "error" if code.startswith("E") else "warning", str(row["subject"]), text))
    return found


def check_shapes(source: Store | rdflib.Graph, shapes: Path | None = None) -> list[Finding]:
    """Return where nodes do not have the shape that ``ontologies/shapes.ttl`` asks for.

    Of a store the articles' accounts are looked at, with the things that they name, and the readers' judgements.
    """
    wanted = load_shapes(shapes)
    described = _parts(source) if isinstance(source, Store) else [describe(_triples(source))]
    return [_finding(violation) for part in described for violation in wanted.violations(part)]


def _parts(store: Store) -> Iterator[Described]:
    """Yield what has to stand by itself: each article's account, one at a time in memory."""
    entities = describe(store.triples(store.base + ENTITY_GRAPH))
    for graph in store.graphs():
        if is_article_graph(graph, store.base):
            account = describe(store.triples(graph))
            named = {str(entity) for known in account.values() for entity in known.get(APPEARANCE_OF, ())}
            yield account | {entity: entities[entity] for entity in sorted(named) if entity in entities}
    yield describe(store.triples(store.base + JUDGEMENT_GRAPH))


def _triples(graph: rdflib.Graph) -> Iterator[Triple]:
    return ((str(s), str(p), from_rdflib_term(o)) for s, p, o in graph)


def _finding(violation: Violation) -> Finding:
    place = "".join(f" ({name} {term})" for name, term in (("at", violation.path), ("value", violation.value)) if term)
    severity = _SEVERITIES.get(violation.severity, "error")
    return Finding(violation.constraint, severity, violation.node, violation.message + place)


def to_rows(findings: list[Finding]) -> Rows:
    """Return findings as a table."""
    return Rows(
        ("code", "severity", "subject", "message"),
        tuple((finding.code, finding.severity, finding.subject, finding.message) for finding in findings),
    )
