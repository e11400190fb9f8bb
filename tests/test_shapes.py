"""Shapes: what is looked at here finds the same as pyshacl, which looks at everything."""

from __future__ import annotations

from pathlib import Path

import pyshacl
import pytest
import rdflib
from examples import harbour, inland

from kg.errors import LexiconError
from kg.namespaces import prefixes
from kg.ontology import ontologies_folder
from kg.rdf import describe, from_rdflib_term, to_rdf
from kg.shapes import Shapes, Violation, from_report, load_shapes

BREAKS = [
    "DELETE WHERE { ?claim kg:evidence ?span }",
    "DELETE WHERE { ?quote oa:exact ?words }",
    "DELETE { ?q oa:exact ?w } INSERT { ?q oa:exact '' } WHERE { ?q oa:exact ?w }",
    "DELETE { ?p oa:end ?e } INSERT { ?p oa:end -1 } WHERE { ?p oa:end ?e }",
    "DELETE { ?p oa:start ?e } INSERT { ?p oa:start 'four' } WHERE { ?p oa:start ?e }",
    "INSERT { ?e schema:endDate '1999-01-01'^^xsd:date } WHERE { ?e schema:startDate ?d }",
    "DELETE { ?c kg:factuality ?f } INSERT { ?c kg:factuality kg:Sure } WHERE { ?c kg:factuality ?f }",
    "DELETE { ?c kg:asserts ?f } INSERT { ?c kg:asserts ?c } WHERE { ?c kg:asserts ?f }",
    "INSERT { ?c kg:asserts ?c } WHERE { ?c a kg:Claim }",
    "DELETE { ?e rdf:object ?o } INSERT { ?e rdf:object ?s } WHERE { ?e rdf:subject ?s ; rdf:object ?o }",
    "INSERT { ?e kg:lemma 'other', 'another' } WHERE { ?e a sem:Event }",
    "DELETE { ?e kg:plover ?p } INSERT { ?e kg:plover 'CHAT' } WHERE { ?e kg:plover ?p }",
    "DELETE { ?a kg:salience ?s } INSERT { ?a kg:salience 1.5 } WHERE { ?a kg:salience ?s }",
    "INSERT { ?a kg:countryCode 'Fr' } WHERE { ?a a kg:Appearance }",
    "INSERT { ?a kg:nameMention ?a } WHERE { ?a a kg:Appearance }",
    "DELETE WHERE { ?entity skos:prefLabel ?name }",
    "INSERT { ?a kg:quantityLow 9, 'many' ; kg:quantityHigh 2 } WHERE { ?a a kg:Argument }",
    "INSERT { ?a kg:comparison 'quite'@en, 'about' } WHERE { ?a a kg:Argument }",
    "DELETE { ?a kg:role ?r } INSERT { ?a kg:role kg:bystander } WHERE { ?a kg:role ?r }",
    "INSERT { ?a schema:publisher 'Post' ; schema:author 'Doe' } WHERE { ?a a schema:NewsArticle }",
    "INSERT DATA { jdg:x a kg:Rejection ; kg:rejects 'it' ; kg:reason '' }",
]


def found_here(graph: rdflib.Graph, path: Path | None = None) -> set[Violation]:
    triples = ((str(s), str(p), from_rdflib_term(o)) for s, p, o in graph)
    return set(load_shapes(path).violations(describe(triples)))


def found_by_pyshacl(graph: rdflib.Graph, path: Path | None = None) -> set[Violation]:
    folder = ontologies_folder()
    shapes = rdflib.Graph().parse(path or folder / "shapes.ttl")
    ontology = rdflib.Graph().parse(folder / "newskg.ttl")
    _, report, _ = pyshacl.validate(graph, shacl_graph=shapes, ont_graph=ontology, allow_warnings=True)
    return set(from_report(report))


def test_every_shape_of_ours_is_looked_at_here() -> None:
    "pyshacl would make every build slow."
    assert load_shapes().beyond == []


def test_sound_graph_has_all_its_shapes() -> None:
    assert found_here(to_rdf([harbour(), inland()])) == set()


@pytest.mark.parametrize("update", BREAKS)
def test_same_is_found_as_by_pyshacl(update: str) -> None:
    graph = to_rdf([harbour(), inland()])
    graph.update(update, initNs=prefixes())
    here = found_here(graph)
    assert here
    assert here == found_by_pyshacl(graph)


def test_day_that_no_calendar_has_is_no_date() -> None:
    "pyshacl takes it for earlier than any other; SHACL says that what cannot be compared is wrong."
    graph = to_rdf([harbour()])
    graph.update("INSERT { ?e schema:startDate '1999-02-31'^^xsd:date } WHERE { ?e a sem:Event }", initNs=prefixes())
    assert {"Datatype", "LessThanOrEquals"} <= {violation.constraint for violation in found_here(graph)}


HEAD = """@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix kg: <https://w3id.org/newskg/ns#> .
@prefix schema: <https://schema.org/> . @prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .
<http://x/s> a sh:NodeShape ; """


@pytest.mark.parametrize(
    ("shape", "fast"),
    [
        ("sh:targetClass kg:Claim ; sh:property [ sh:path kg:rule ; sh:minCount 2 ; sh:severity sh:Warning ] .", True),
        ("sh:targetClass kg:Claim ; sh:property [ sh:path kg:rule ; sh:maxLength 3 ; sh:message 'short' ] .", True),
        ("sh:targetClass sem:Event ; sh:property [ sh:path kg:lemma ; sh:hasValue 'meet' ] .", True),
        ("sh:targetSubjectsOf kg:lemma ; sh:property [ sh:path kg:plover ; sh:minCount 1 ] .", True),
        ("sh:targetClass kg:NewsEvent ; sh:property [ sh:path kg:lemma ; sh:pattern '^M' ; sh:flags 'i' ] .", True),
        ("sh:targetClass kg:Claim ; sh:property [ sh:path kg:cue ; sh:minCount 1 ] ; sh:deactivated true .", False),
        ("sh:targetClass kg:Claim ; sh:closed true ; sh:ignoredProperties ( kg:rule ) .", False),
        ("sh:targetClass kg:Claim ; sh:property [ sh:path ( kg:asserts kg:lemma ) ; sh:minCount 1 ] .", False),
        ("sh:targetClass kg:Claim ; sh:not [ sh:class sem:Event ] .", False),
    ],
)
def test_shapes_of_ones_own_are_looked_at_too(tmp_path: Path, shape: str, fast: bool) -> None:
    "What is beyond the quick look goes to pyshacl, beside the shapes that are not."
    path = tmp_path / "shapes.ttl"
    path.write_text(HEAD + shape, "utf-8")
    graph = to_rdf([harbour(), inland()])
    assert (Shapes(path).beyond == []) == fast
    wanted = {(each.node, each.constraint, each.severity) for each in found_by_pyshacl(graph, path)}
    assert {(each.node, each.constraint, each.severity) for each in found_here(graph, path)} == wanted


def test_shapes_that_do_not_parse_are_named(tmp_path: Path) -> None:
    path = tmp_path / "shapes.ttl"
    path.write_text("no Turtle", "utf-8")
    with pytest.raises(LexiconError, match=r"shapes\.ttl"):
        Shapes(path)
