"""Inference: declared rules, a graph of their own, each triple explained, nothing stale."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from command import Command, write_articles
from examples import harbour, inland

from kg.build import infer as infer_folder
from kg.check import check
from kg.errors import QueryError, StoreError
from kg.explain import explain
from kg.export import to_text
from kg.infer import Background, derivations, drop, infer, inferred, is_stale, read_rules, refresh
from kg.query import run_query
from kg.rdf import from_triples
from kg.store import Store
from kg.types import Extraction

DIRECT = [  # told, and what follows by which rule
    ("{ ent:a kg:met ent:b }", "ent:b kg:met ent:a", "symmetric"),
    ("{ ent:a kg:spouse ent:b }", "ent:b kg:spouse ent:a", "symmetric"),
    ("{ ent:a kg:worksFor ent:b }", "ent:b kg:employs ent:a", "inverse"),
    ("{ ent:b kg:childOf ent:a }", "ent:a kg:parentOf ent:b", "inverse"),
    ("{ ent:a kg:ministerOf ent:land }", "ent:a kg:represents ent:land", "represents"),
    ("{ ent:a kg:headOfState ent:land }", "ent:a kg:represents ent:land", "represents"),
    ("{ ent:a kg:ambassadorOf ent:land }", "ent:a kg:represents ent:land", "represents"),
    ("{ ent:a kg:ministerOf ent:land }", "ent:land kg:representedBy ent:a", "inverse"),
    (
        "{ ent:a kg:ministerOf ent:b . ent:b kg:ministryOf ent:land }",
        "ent:a kg:represents ent:land",
        "represents-through-ministry",
    ),
    ("{ ent:a kg:locatedIn ent:b . ent:b kg:locatedIn ent:c }", "ent:a kg:locatedIn ent:c", "containment"),
    ("{ ent:a kg:basedIn ent:b . ent:b kg:locatedIn ent:c }", "ent:a kg:basedIn ent:c", "seat-containment"),
    ("{ ent:city kg:country ent:land }", "ent:city kg:locatedIn ent:land", "containment-of-country"),
    ("{ ent:a kg:basedIn ent:city . ent:city kg:country ent:land }", "ent:a kg:basedIn ent:land", "seat-containment"),
]
NOT = [
    ("{ ent:a kg:attacked ent:b }", "ent:b kg:attacked ent:a"),
    ("{ ent:a kg:ministerOf ent:b }", "ent:a kg:represents ent:b"),
    ("{ ent:a kg:worksFor ent:land }", "ent:a kg:represents ent:land"),
    ("{ ent:a kg:met ent:b . ent:b kg:met ent:c }", "ent:a kg:met ent:c"),
    ("{ ent:a kg:country ent:land }", "ent:a kg:locatedIn ent:land"),
]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "graph") as opened:
        yield opened


def iri(store: Store, name: str) -> str:
    prefix, _, local = name.partition(":")
    return {"ent": store.base + "entity/", "kg": "https://w3id.org/newskg/ns#"}[prefix] + local


def tell(store: Store, told: str) -> None:
    """Say plainly what is told, of persons and of a city in a country."""
    classes = "ent:land a schema:Country . ent:city a schema:City . ent:a a schema:Person"
    graph = "entities" if "kg:country" in told and "basedIn" not in told else "direct"
    names = (("ent", f"{store.base}entity/"), ("kg", "https://w3id.org/newskg/ns#"), ("schema", "https://schema.org/"))
    head = " ".join(f"PREFIX {prefix}: <{namespace}>" for prefix, namespace in names)
    graphs = f"GRAPH <{store.base}graph/entities> {{ {classes} }} GRAPH <{store.base}graph/{graph}> {told}"
    store._database.update(f"{head} INSERT DATA {{ {graphs} }}")


@pytest.mark.parametrize(("told", "follows", "rule"), DIRECT)
def test_what_follows(store: Store, told: str, follows: str, rule: str) -> None:
    tell(store, told)
    infer(store)
    subject, predicate, object_ = (iri(store, name) for name in follows.split())
    triple = (subject, predicate, object_)
    assert triple in set(inferred(store))
    found = derivations(Background(store, with_inferred=True), triple)
    assert rule in [each.rule.name for each in found]
    assert all(each.premises for each in found)


@pytest.mark.parametrize(("told", "does_not"), NOT)
def test_what_does_not_follow(store: Store, told: str, does_not: str) -> None:
    tell(store, told)
    infer(store)
    assert tuple(iri(store, name) for name in does_not.split()) not in set(inferred(store))


def test_each_rule_is_tried_above_or_below() -> None:
    assert {rule for _, _, rule in DIRECT} | {"subclass"} == {rule.name for rule in read_rules()}
    assert all(rule.meaning.endswith(".") for rule in read_rules())


def test_event_is_of_all_classes_above_its_own(store: Store) -> None:
    store.put(harbour())
    assert not run_query(store, "ASK { ?e a kg:Consult }").rows[0][0]
    infer(store)
    asked = "SELECT DISTINCT ?label WHERE { ?e a kg:Consult ; rdfs:label ?label } ORDER BY ?label"
    assert [row["label"] for row in run_query(store, asked).records()] == ["call", "met"]


def test_nothing_is_inferred_that_the_graph_says_already(store: Store) -> None:
    store.put(harbour())
    said = {triple for name in store.graphs() for triple in store.triples(name)}
    infer(store)
    assert not said & set(inferred(store))
    first = to_text(store, "nquads")
    infer(store)
    assert to_text(store, "nquads") == first


def test_dropped_inferences_leave_no_trace(store: Store) -> None:
    store.put(harbour())
    before = to_text(store, "nquads")
    infer(store)
    assert to_text(store, "nquads") != before
    assert drop(store) > 0
    assert to_text(store, "nquads") == before


def test_turtle_tells_only_what_articles_say(store: Store) -> None:
    store.put(harbour())
    before = to_text(store, "turtle")
    infer(store)
    assert to_text(store, "turtle") == before
    assert "graph/inferred" in to_text(store, "trig")


def test_reading_articles_back_is_not_misled(store: Store) -> None:
    store.put(harbour())
    infer(store)
    every = (triple for name in store.graphs() for triple in store.triples(name) if "/article/" in name)
    assert list(from_triples(every)) == [harbour()]
    assert store.extraction("harbour-1") == harbour()


@pytest.mark.parametrize("change", ["put", "remove", "reject"])
def test_change_of_articles_empties_what_was_inferred(store: Store, change: str) -> None:
    "In the same step, so that a crash right after it leaves nothing that does not follow any more."
    store.put(harbour())
    store.put(inland())
    infer(store)
    if change == "put":
        store.put(replace(harbour(), edges=()))
    elif change == "remove":
        store.remove("harbour-1")
    else:
        store.reject(harbour().claims[0].id, "no")
    assert list(inferred(store)) == []
    assert is_stale(store)
    assert "W404" in {finding.code for finding in check(store)}
    refresh(store)
    assert not is_stale(store)
    assert "W404" not in {finding.code for finding in check(store)}


def test_graph_without_inferences_stays_without(store: Store) -> None:
    store.put(harbour())
    refresh(store)
    assert not [name for name in store.graphs() if name.endswith("inferred")]


def test_explanation_goes_down_to_the_words(store: Store) -> None:
    store.put(harbour())
    infer(store)
    found = explain(store, "Tomas Ferro", "met", "Mara Lindqvist").records()
    assert {row["inferred"] for row in found} == {"Tomas Ferro met Mara Lindqvist, by rule symmetric"}
    assert [row["quote"] for row in found if row["quote"]] == [sentence(harbour(), "met Tomas Ferro")]
    assert ("met", "type", "SymmetricProperty") in {(row["who"], row["property_name"], row["whom"]) for row in found}


def sentence(extraction: Extraction, words: str) -> str:
    (found,) = {
        claim.span.of(extraction.article.text)
        for claim in extraction.claims
        if words in claim.span.of(extraction.article.text)
    }
    return found


def test_explanation_of_two_steps_tells_both(store: Store) -> None:
    tell(store, "{ ent:a kg:ministerOf ent:land }")
    infer(store)
    land, by, minister = (iri(store, name) for name in ("ent:land", "kg:representedBy", "ent:a"))
    rows = explain(store, land, by, minister).records()
    assert [row["inferred"].rpartition(" ")[2] for row in rows if row["inferred"]].count("inverse") == 2  # type: ignore[union-attr]
    assert any(str(row["inferred"]).endswith("represents") for row in rows)


def test_explanation_of_a_class_names_the_class_below(store: Store) -> None:
    store.put(harbour())
    infer(store)
    (event,) = run_query(store, "SELECT ?e WHERE { ?e a kg:Meet }").records()
    rows = explain(store, str(event["e"]), "rdf:type", "kg:Discuss").records()
    assert {(row["property_name"], row["whom"]) for row in rows} == {("type", "Meet"), ("subClassOf", "Discuss")}


def test_rule_that_is_no_construct_of_one_triple_is_named(tmp_path: Path) -> None:
    (tmp_path / "mine.rq").write_text("# Mine.\nSELECT ?a WHERE { ?a ?b ?c }\n")
    with pytest.raises(QueryError, match=r"mine\.rq: a rule is one CONSTRUCT of one triple"):
        read_rules(tmp_path)


def test_folder_without_a_graph_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no graph here"):
        infer_folder(tmp_path / "none")


@pytest.mark.model
def test_infer_on_the_command_line(command: Command, graph: Path, tmp_path: Path) -> None:
    asked = "ASK { ent:sergey-lavrov kg:met ent:marco-rubio }"
    assert "False" in command("query", graph, asked).out
    rows = json.loads(command("infer", graph, "--format", "json").out)
    assert {row["rule"] for row in rows} == {rule.name for rule in read_rules()}
    assert '"inferred-0"' in (graph / "graph.html").read_text("utf-8")
    assert "True" in command("query", graph, asked).out
    found = json.loads(command("explain", graph, "Sergey Lavrov", "met", "--format", "json").out)
    assert any(row["inferred"] and row["quote"] for row in found)
    command("build", write_articles(tmp_path), "-o", graph, "--published", "2025-07-10")
    assert "True" in command("query", graph, asked).out
    command("remove", graph, "harbour")
    assert "False" in command("query", graph, asked).out
    assert command("infer", graph, "--drop").out.startswith("dropped ")
    assert '"inferred-0"' not in (graph / "graph.html").read_text("utf-8")
