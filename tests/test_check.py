"""Checks: a sound graph passes, and each rule finds the fault that it is for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import rdflib
from examples import harbour, inland

from kg import check as checks
from kg.check import Finding, check_rules, check_shapes, to_rows
from kg.namespaces import prefixes
from kg.ontology import ontologies_folder
from kg.rdf import to_rdf
from kg.store import Store

RULES = sorted(path.stem for path in (Path(checks.__file__).parent / "checks").glob("*.rq"))
BREAKS = {  # rule: SPARQL update that breaks a sound graph
    "E101": "DELETE WHERE { ?claim kg:evidence ?span }",
    "E102": "DELETE WHERE { ?quote oa:exact ?words }",
    "E103": "DELETE { ?q oa:exact ?w } INSERT { ?q oa:exact 'made up' } WHERE { ?q oa:exact ?w }",
    "E104": "DELETE { ?p oa:end ?e } INSERT { ?p oa:end -1 } WHERE { ?p oa:end ?e }",
    "E105": "INSERT { ?e schema:endDate '1999-01-01'^^xsd:date } WHERE { ?e schema:startDate ?d }",
    "E106": "DELETE WHERE { ?a kg:met ?b }",
    "E107": "DELETE { ?c kg:factuality ?f } INSERT { ?c kg:factuality kg:Negated } WHERE { ?c kg:factuality ?f }",
    "E108": "INSERT DATA { clm:x kg:asserts evt:gone }",
    "E109": "INSERT DATA { ent:tomas-ferro a schema:City }",
    "E110": "INSERT DATA { rel:x a kg:Relation ; kg:property kg:ministerOf ; kg:subject ent:tomas-ferro ;"
    " schema:endDate '1901-01-01'^^xsd:date . ent:tomas-ferro schema:birthDate '1961-01-01'^^xsd:date }",
    "E111": "DELETE WHERE { ?article a schema:NewsArticle }",
    "W301": "DELETE WHERE { ?event kg:argument ?argument }",
    "W302": "DELETE WHERE { ?claim kg:asserts ?fact }",
    "W304": "INSERT DATA { ent:other a schema:Person ; skos:prefLabel 'Tomas Ferro'@en }",
    "W305": "DELETE WHERE { ?event kg:trigger ?span }",
    "W401": "INSERT DATA { qua:x a kg:Quarantined ; kg:quarantines evt:x ; kg:reason 'It ends before it starts.'@en }",
    "W402": "INSERT DATA { jdg:x a kg:Rejection ; kg:rejects clm:x ; kg:reason 'no'@en ;"
    " prov:generatedAtTime '2026-01-02T03:04:05Z'^^xsd:dateTime }",
    "W403": "INSERT DATA { jdg:x a kg:Rejection ; kg:rejects clm:x }",
    "W404": "INSERT DATA { <urn:inferred> a kg:InferredGraph ; kg:stale true }",
}


@pytest.fixture
def graph() -> Iterator[rdflib.Graph]:
    yield to_rdf([harbour(), inland()])


def test_sound_graph_breaks_no_rule(graph: rdflib.Graph, tmp_path: Path) -> None:
    assert check_rules(graph) == []
    with Store.open(tmp_path) as store:
        store.put(harbour())
        store.put(inland())
        assert check_rules(store) == []


@pytest.mark.parametrize("rule", RULES)
def test_rule_finds_its_fault(graph: rdflib.Graph, rule: str) -> None:
    graph.update(BREAKS[rule], initNs=prefixes())
    found = [finding for finding in check_rules(graph) if finding.code == rule]
    assert found
    assert {finding.severity for finding in found} == {"error" if rule.startswith("E") else "warning"}
    assert all(finding.message.strip() and finding.subject.startswith(("http", "urn")) for finding in found)


@pytest.mark.skipif(not (ontologies_folder() / "shapes.ttl").is_file(), reason="no shapes yet")
def test_hand_read_articles_have_the_shapes_asked_for(graph: rdflib.Graph) -> None:
    assert [finding for finding in check_shapes(graph) if finding.severity == "error"] == []


def test_violated_shape_is_an_error_at_its_node(graph: rdflib.Graph, tmp_path: Path) -> None:
    shapes = tmp_path / "shapes.ttl"
    shapes.write_text(
        "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix kg: <https://w3id.org/newskg/ns#> ."
        "<http://x/s> a sh:NodeShape ; sh:targetClass kg:Claim ; sh:property [ sh:path kg:rule ; sh:minCount 2 ] ."
    )
    found = check_shapes(graph, shapes)
    assert len(found) == 9
    assert {(finding.code, finding.severity) for finding in found} == {("MinCount", "error")}
    assert all("/claim/" in finding.subject for finding in found)


def test_findings_are_rows() -> None:
    rows = to_rows([Finding("W301", "warning", "http://x", "An event has no participants.")])
    assert rows.records() == [
        {"code": "W301", "severity": "warning", "subject": "http://x", "message": "An event has no participants."}
    ]
