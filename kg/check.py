"""Is the graph sound? Shapes in SHACL, and numbered rules in SPARQL.

    # W302 An event or relation that no claim asserts.

The shapes are ``ontologies/shapes.ttl``, the rules the files of ``kg/checks``: the first line of each is its code and
message. Codes that begin with E, and violated shapes, are errors; those with W are warnings, which news may well give.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kg.namespaces import prefixes
from kg.ontology import ontologies_folder
from kg.query import Rows, run_query
from kg.rdf import to_rdflib_term
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
    return sorted({*check_rules(source), *check_shapes(source)})


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
    """Return where nodes do not have the shape that ``ontologies/shapes.ttl`` asks for."""
    import pyshacl
    import rdflib
    from rdflib.namespace import SH

    folder = ontologies_folder()
    graph = to_memory(source) if isinstance(source, Store) else source
    ontology = rdflib.Graph().parse(folder / "newskg.ttl", format="turtle")
    wanted = rdflib.Graph().parse(shapes or folder / "shapes.ttl", format="turtle")
    _, report, _ = pyshacl.validate(graph, shacl_graph=wanted, ont_graph=ontology, allow_warnings=True)
    found = []
    for result in report.subjects(rdflib.RDF.type, SH.ValidationResult):
        severity = str(report.value(result, SH.resultSeverity)).rpartition("#")[2]
        constraint = str(report.value(result, SH.sourceConstraintComponent)).rpartition("#")[2]
        path, value = report.value(result, SH.resultPath), report.value(result, SH.value)
        message = " ".join(str(report.value(result, SH.resultMessage) or constraint).split())
        place = "".join(f" ({name} {term})" for name, term in (("at", path), ("value", value)) if term is not None)
        node = str(report.value(result, SH.focusNode))
        code = constraint.removesuffix("ConstraintComponent")
        found.append(Finding(code, _SEVERITIES.get(severity, "error"), node, message + place))
    return found


def to_memory(store: Store) -> rdflib.Graph:
    """Return the whole store as one rdflib graph in memory, which SHACL engines need."""
    import rdflib

    graph = rdflib.Graph(bind_namespaces="none")
    for prefix, namespace in prefixes(store.base).items():
        graph.bind(prefix, namespace)
    for name in store.graphs():
        for s, p, o in store.triples(name):
            graph.add((rdflib.URIRef(s), rdflib.URIRef(p), to_rdflib_term(o)))
    return graph


def to_rows(findings: list[Finding]) -> Rows:
    """Return findings as a table."""
    return Rows(
        ("code", "severity", "subject", "message"),
        tuple((finding.code, finding.severity, finding.subject, finding.message) for finding in findings),
    )
