"""The vocabulary: complete, consistent, readable by every tool that users have."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import owlrl
import pyoxigraph
import pyshacl
import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Namespace, URIRef

from kg.build import build
from kg.errors import LexiconError
from kg.ontology import OPEN_EVENT, Ontology, load_ontology, ontologies_folder

KG = Namespace("https://w3id.org/newskg/ns#")
SCHEMA = "https://schema.org/"
SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/"
OA = "http://www.w3.org/ns/oa#"
CAMEO = "https://w3id.org/newskg/cameo#"
FILES = ("newskg.ttl", "mappings.ttl", "shapes.ttl")
PLOVER = {
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "REQUEST", "ACCUSE",
    "REJECT", "THREATEN", "PROTEST", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT",
}  # fmt: skip
ROLES = {"agent", "recipient", "participant", "theme", "destination", "origin", "instrument", "topic"}


@pytest.fixture(scope="module")
def graph() -> Graph:
    return Graph().parse(ontologies_folder() / "newskg.ttl")


@pytest.fixture(scope="module")
def mappings() -> Graph:
    return Graph().parse(ontologies_folder() / "mappings.ttl")


@pytest.fixture(scope="module")
def ontology() -> Ontology:
    return load_ontology()


@pytest.mark.parametrize("name", FILES)
def test_file_says_the_same_to_both_parsers(name: str) -> None:
    path = ontologies_folder() / name
    quads = list(pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.TURTLE))
    assert len(Graph().parse(path)) == len(quads) > 0


@pytest.mark.parametrize("name", ["newskg.ttl", "mappings.ttl"])
def test_vocabulary_has_no_blank_nodes(name: str) -> None:
    parsed = Graph().parse(ontologies_folder() / name)
    assert not [term for triple in parsed for term in triple if isinstance(term, rdflib.BNode)]


def test_no_triple_is_written_twice_under_two_subjects_of_one_name(graph: Graph) -> None:
    """Labels are what the view shows; two on one term would make it show either."""
    for term in set(graph.subjects(RDFS.label, None)):
        assert len(list(graph.objects(term, RDFS.label))) == 1, term


def test_every_own_term_that_is_used_is_declared(graph: Graph, mappings: Graph) -> None:
    used = {term for each in (graph, mappings) for triple in each for term in triple if str(term).startswith(KG)}
    assert not {term for term in used if (term, RDF.type, None) not in graph}


def test_every_own_term_has_label_and_meaning(graph: Graph) -> None:
    own = {term for term in graph.subjects(RDF.type, None) if str(term).startswith(KG)}
    assert not {term for term in own if (term, RDFS.label, None) not in graph}
    edges = set(graph.subjects(RDF.type, KG.EdgeProperty))
    explained = {term for term in own - edges if (term, SKOS.definition, None) in graph}
    assert own - edges == explained


def test_every_event_class_says_which_edge_it_gives(ontology: Ontology, graph: Graph) -> None:
    for event in ontology.events.values():
        assert event.property, event.name
        assert (KG[event.property], KG.projectsClass, KG[event.name]) in graph
        assert {event.subject_role, *event.object_roles} <= ROLES, event.name


def test_no_two_event_classes_share_an_edge_property(ontology: Ontology) -> None:
    """An edge's predicate alone must tell the class, also once the event node is left out."""
    names = [event.property for event in ontology.events.values()]
    assert len(names) == len(set(names))
    assert not set(names) & set(ontology.relations)


def test_edge_that_joins_participants_holds_both_ways(ontology: Ontology, graph: Graph) -> None:
    for event in ontology.events.values():
        both_ways = event.subject_role == event.object_roles[0] == "participant"
        assert ((KG[str(event.property)], RDF.type, OWL.SymmetricProperty) in graph) == both_ways, event.name


def test_the_fifteen_plover_roots_are_there_and_no_other(ontology: Ontology) -> None:
    assert {event.plover for event in ontology.events.values()} - {None} == PLOVER
    assert all(ontology.event(root.capitalize()).plover == root for root in PLOVER)


@pytest.mark.parametrize(
    ("name", "plover", "property_", "performative"),
    [
        ("Meet", "CONSULT", "met", False),
        ("Call", "CONSULT", "called", False),
        ("ImposeTariffs", "COERCE", "imposesTariffsOn", True),
        ("Attack", "ASSAULT", "attacked", False),
        ("Bomb", "ASSAULT", "bombed", False),
        ("Criticize", "ACCUSE", "criticized", False),
        ("SupplyArms", "AID", "suppliedArmsTo", False),
        ("Resign", "YIELD", "resignedFrom", True),
        ("ReachAgreement", "SUPPORT", "reachedAgreementWith", False),
        ("Elect", None, "elected", False),
    ],
)
def test_class_has_the_root_and_edge_that_others_query(
    ontology: Ontology, name: str, plover: str | None, property_: str, performative: bool
) -> None:
    event = ontology.event(name)
    assert (event.plover, event.property, event.performative) == (plover, property_, performative)


def test_open_event_joins_agent_and_recipient_without_a_class(ontology: Ontology) -> None:
    event = ontology.event(OPEN_EVENT)
    assert (event.subject_role, event.object_roles[0], event.plover) == ("agent", "recipient", None)


def test_unknown_class_is_named_with_those_known(ontology: Ontology) -> None:
    with pytest.raises(LexiconError, match=r"unknown event class 'Meeet'; known: .*Meet"):
        ontology.event("Meeet")


def test_ancestors_come_nearest_first(ontology: Ontology) -> None:
    assert ontology.ancestors("Bomb") == ("Bomb", "Attack", "Assault")


def test_broken_vocabulary_is_reported_with_its_path(tmp_path: Path) -> None:
    path = tmp_path / "newskg.ttl"
    path.write_text("kg:Meet a", "utf-8")
    with pytest.raises(LexiconError, match=r"newskg\.ttl"):
        load_ontology(path)


def test_class_hierarchy_has_no_circle_and_skos_runs_beside_it(graph: Graph) -> None:
    for child, parent in graph.subject_objects(SKOS.broader):
        assert (child, RDFS.subClassOf, parent) in graph
        assert child not in set(graph.transitive_objects(parent, RDFS.subClassOf))


def test_no_property_is_of_objects_and_of_words(graph: Graph) -> None:
    """OWL 2 RL has the two kinds apart: a role's words go to its text twin."""
    objects = set(graph.subjects(RDF.type, OWL.ObjectProperty))
    assert not objects & set(graph.subjects(RDF.type, OWL.DatatypeProperty))
    for role in graph.subjects(RDF.type, KG.Role):
        twin = graph.value(role, KG.textTwin)
        assert (twin, RDF.type, OWL.DatatypeProperty) in graph, role
    assert {str(role).removeprefix(KG) for role in graph.subjects(RDF.type, KG.Role)} == ROLES


def test_relations_have_example_and_inverse(ontology: Ontology, graph: Graph) -> None:
    for name, relation in ontology.relations.items():
        term = KG[name]
        inverse = graph.value(term, OWL.inverseOf)
        assert relation.symmetric == (inverse is None), name
        if inverse is not None:
            assert graph.value(inverse, OWL.inverseOf) == term
        if (term, SKOS.example, None) not in graph:
            assert (inverse, SKOS.example, None) in graph, name
    assert {"ministerOf", "headOfState", "memberOf", "represents", "spouse"} <= set(ontology.relations)


def test_relation_with_a_domain_says_it_of_a_declared_class(graph: Graph) -> None:
    for predicate in (RDFS.domain, RDFS.range):
        for _, class_ in graph.subject_objects(predicate):
            assert (class_, RDF.type, OWL.Class) in graph or not class_.startswith((KG, SCHEMA, SEM)), class_


def test_every_term_has_label_meaning_and_example(graph: Graph) -> None:
    named = {term for term in graph.subjects(RDF.type, None) if (term, RDF.type, OWL.Ontology) not in graph}
    for term in named:
        for wanted in (RDFS.label, SKOS.definition, SKOS.example):
            assert len(list(graph.objects(term, wanted))) == 1, (term, wanted)


OPEN_ENDED = {  # properties of several classes of node, or with values of several types: nothing is sure of them
    "asserts": "range", "projects": "range", "confidence": "range", "salience": "range",
    "country": "domain", "countryCode": "domain", "sector": "domain", "timeText": "domain", "timeSpan": "domain",
    "orderOf": "range", "quarantines": "range", "rejects": "range", "reason": "domain",
}  # fmt: skip


def test_every_property_has_domain_and_range_where_sure(graph: Graph) -> None:
    kinds = (OWL.ObjectProperty, OWL.DatatypeProperty)
    for term in {term for kind in kinds for term in graph.subjects(RDF.type, kind)}:
        for name, end in (("domain", RDFS.domain), ("range", RDFS.range)):
            is_open = OPEN_ENDED.get(term.removeprefix(KG)) == name
            assert len(list(graph.objects(term, end))) == (0 if is_open else 1), (term, name)


def test_version_has_its_iri_and_its_migration_note(graph: Graph) -> None:
    head = URIRef(str(KG)[:-1])
    version = graph.value(head, OWL.versionInfo)
    assert graph.value(head, OWL.versionIRI) == head + f"/{version}"
    notes = [str(note) for note in graph.objects(head, SKOS.changeNote)]
    assert [note for note in notes if note.startswith(f"{version}: ")], "tell users what to change"
    assert len(notes) == len({note.partition(": ")[0] for note in notes})
    if len(notes) > 1:
        assert graph.value(head, OWL.priorVersion)


def closure_errors(graph: Graph) -> list[str]:
    """Return what an OWL 2 RL reasoner finds contradictory."""
    closure = owlrl.OWLRL_Semantics(graph, axioms=False, daxioms=False, rdfs=False)
    closure.closure()
    return list(closure.error_messages)


def test_vocabulary_is_consistent_and_a_person_is_no_place() -> None:
    "Without the second half the first would show nothing."
    graph = Graph().parse(ontologies_folder() / "newskg.ttl").parse(ontologies_folder() / "mappings.ttl")
    assert closure_errors(graph) == []
    for name in ("Person", "Country"):
        graph.add((URIRef("http://example.org/x"), RDF.type, URIRef(SCHEMA + name)))
    assert len(closure_errors(graph)) == 1


@pytest.mark.model
def test_graph_of_the_bundled_articles_is_consistent_with_the_vocabulary(tmp_path: Path) -> None:
    "Texts and spans are left out: the reasoner would take ten times as long, and the shapes say all there is of them."
    build([Path(__file__).parent.parent / "seeds"], tmp_path / "graph")
    graph = Graph().parse(ontologies_folder() / "newskg.ttl")
    for triple in Graph().parse(tmp_path / "graph" / "graph.ttl"):
        is_place_in_text = str(triple[1]).startswith(OA) or str(triple[2]).startswith(OA)
        if not isinstance(triple[2], rdflib.Literal) and not is_place_in_text:
            graph.add(triple)
    assert closure_errors(graph) == []


def test_page_of_the_vocabulary_is_up_to_date() -> None:
    path = Path(__file__).parent.parent / "docs" / "make_ontology.py"
    spec = importlib.util.spec_from_file_location("make_ontology", path)
    assert spec and spec.loader
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    assert script.PAGE.read_text("utf-8") == script.read(), "run make docs"


@pytest.mark.parametrize(
    ("term", "match", "other"),
    [
        (KG.spouse, SKOS.exactMatch, "https://schema.org/spouse"),
        (KG.participant, SKOS.broadMatch, "http://semanticweb.cs.vu.nl/2009/11/sem/hasActor"),
        (KG.evidence, SKOS.broadMatch, "http://www.w3.org/ns/prov#wasDerivedFrom"),
        (KG.Claim, SKOS.closeMatch, "http://www.w3.org/ns/oa#Annotation"),
        (URIRef("https://schema.org/startDate"), SKOS.closeMatch, "http://www.w3.org/2006/time#hasBeginning"),
        (URIRef("https://schema.org/Person"), SKOS.exactMatch, "http://xmlns.com/foaf/0.1/Person"),
        (KG.Attack, SKOS.broadMatch, "https://w3id.org/newskg/plover#ASSAULT"),
        (KG.parentOf, SKOS.exactMatch, "http://www.wikidata.org/prop/direct/P40"),
    ],
)
def test_vocabulary_is_mapped_to_those_of_others(mappings: Graph, term: URIRef, match: URIRef, other: str) -> None:
    assert (term, match, URIRef(other)) in mappings


def test_every_mapped_code_is_described_with_its_notation(mappings: Graph) -> None:
    matches = (SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch)
    targets = {target for predicate in matches for target in mappings.objects(None, predicate)}
    for target in targets:
        if "newskg" in str(target):
            assert str(mappings.value(target, SKOS.notation)) == str(target).split("#")[1]
    assert any(str(target).startswith(CAMEO) for target in targets)


def test_every_class_under_a_root_is_mapped_to_it(ontology: Ontology, mappings: Graph) -> None:
    for event in ontology.events.values():
        code = URIRef(f"https://w3id.org/newskg/plover#{event.plover}")
        found = {*mappings.objects(KG[event.name], SKOS.broadMatch), *mappings.objects(KG[event.name], SKOS.exactMatch)}
        assert (code in found) == (event.plover is not None), event.name


GOOD = """
@prefix kg: <https://w3id.org/newskg/ns#> . @prefix prov: <http://www.w3.org/ns/prov#> .
@prefix : <http://example.org/> .
@prefix oa: <http://www.w3.org/ns/oa#> . @prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .
@prefix schema: <https://schema.org/> . @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
:a a schema:NewsArticle ; schema:identifier "a" ; schema:datePublished "2025-07-10"^^xsd:date .
:s a oa:SpecificResource ; oa:hasSource :a ; oa:hasSelector :q, :p .
:q a oa:TextQuoteSelector ; oa:exact "met" . :p a oa:TextPositionSelector ; oa:start 6 ; oa:end 9 .
:e a sem:Event, kg:Meet ; prov:wasDerivedFrom :a ; rdfs:label "met" ; kg:lemma "meet" ; kg:plover "CONSULT" ;
    kg:trigger :s ; schema:startDate "2025-07-10"^^xsd:date ; schema:endDate "2025-07-11"^^xsd:date .
:c a kg:Claim ; kg:asserts :e ; kg:factuality kg:Actual ; prov:wasDerivedFrom :a ; kg:evidence :s ;
    kg:rule "events/verb" .
:d a kg:Edge ; rdf:subject :x ; rdf:predicate kg:met ; rdf:object :y ; kg:projects :e ; prov:wasDerivedFrom :c ;
    kg:direct true .
"""


def _messages(turtle: str) -> set[str]:
    shapes = Graph().parse(ontologies_folder() / "shapes.ttl")
    _, report, _ = pyshacl.validate(Graph().parse(data=turtle, format="turtle"), shacl_graph=shapes)
    return {str(message) for message in report.objects(None, rdflib.SH.resultMessage)}


def test_sound_graph_conforms() -> None:
    assert _messages(GOOD) == set()


@pytest.mark.parametrize(
    ("sound", "broken", "message"),
    [
        (" ; kg:evidence :s", "", "A claim has evidence: a span of its article."),
        ("kg:factuality kg:Actual", "kg:factuality kg:Sure", "A claim is Actual, Planned, Possible or Negated."),
        ("kg:asserts :e", "kg:asserts :a", "A claim asserts exactly one event or relation."),
        ("rdf:object :y", "rdf:object :x", "An edge has exactly one subject, which is not its object."),
        ("oa:start 6", "oa:start 12", "A start is one whole number from 0, before the end."),
        ('"2025-07-11"', '"2025-07-01"', "A start is one xsd:date, not after the end."),
        ('"CONSULT"', '"CHAT"', "A PLOVER root is one of the fifteen."),
        ('schema:identifier "a" ;', "", "An article has exactly one identifier."),
    ],
)
def test_broken_graph_is_told_what_is_wrong(sound: str, broken: str, message: str) -> None:
    assert sound in GOOD
    assert _messages(GOOD.replace(sound, broken)) == {message}


def test_every_property_shape_has_a_message() -> None:
    shapes = Graph().parse(ontologies_folder() / "shapes.ttl")
    for shape in shapes.objects(None, rdflib.SH.property):
        assert (shape, rdflib.SH.message, None) in shapes
