"""What fails a shape or is rejected: kept apart with what rests on it, never lost, never in what is plainly said."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import rdflib
from command import Command
from examples import harbour, inland

from kg.check import check
from kg.errors import StoreError
from kg.explain import explain
from kg.export import to_text
from kg.namespaces import DEFAULT_BASE, DIRECT_GRAPH
from kg.quarantine import vet
from kg.query import run_query
from kg.store import Store
from kg.types import Claim, Event, Extraction, Factuality
from kg.view.page import to_html


def meeting(extraction: Extraction) -> Event:
    return next(event for event in extraction.events if event.type == "Meet")


def claim_of(extraction: Extraction, fact: str) -> Claim:
    return extraction.claims_of(fact)[0]


def backwards(extraction: Extraction) -> Extraction:
    """The same article, but the meeting ends before it starts."""
    found = meeting(extraction)
    assert found.time
    wrong = replace(found, time=replace(found.time, start=date(2025, 7, 12), end=date(2025, 7, 10)))
    return replace(extraction, events=tuple(wrong if event == found else event for event in extraction.events))


def direct(store: Store) -> set[tuple[str, str, object]]:
    return set(store.triples(store.base + DIRECT_GRAPH))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "graph") as opened:
        yield opened


def test_sound_account_goes_in_whole() -> None:
    vetted = vet(harbour(), DEFAULT_BASE)
    assert (vetted.sound, vetted.kept, vetted.quarantine) == (harbour(), (), ())


def test_event_that_fails_a_shape_goes_with_its_claims_and_edges(store: Store) -> None:
    wrong = backwards(harbour())
    event = meeting(wrong)
    store.put(wrong)
    kept = store.kept_apart("harbour-1")
    reasons = {item.node.rpartition("/")[2]: item.reasons for item in kept}
    assert reasons[event.id] == ("A start is one xsd:date, not after the end.",)
    rests = f"It rests on event {event.id}, which is quarantined."
    assert {reasons[claim.id] for claim in wrong.claims_of(event.id)} == {(rests,)}
    assert {reasons[edge.id] for edge in wrong.edges if edge.of == event.id} == {(rests,)}
    sound = store.extraction("harbour-1")
    assert len(kept) == 1 + sum(each.of == event.id for each in wrong.edges) + len(wrong.claims_of(event.id))
    assert event.id not in {each.id for each in sound.events}
    assert not [triple for triple in direct(store) if triple[1].endswith("#met")]
    assert event.id not in to_html(store.extractions())


def test_nothing_that_is_kept_apart_is_lost(store: Store) -> None:
    wrong = backwards(harbour())
    store.put(wrong)
    assert store.account("harbour-1") == wrong


def test_queries_do_not_take_what_is_kept_apart_for_the_graphs(store: Store) -> None:
    store.put(backwards(harbour()))
    assert "met" not in [row["what"] for row in run_query(store, "who-met-whom").records()]
    assert run_query(store, "SELECT ?e WHERE { ?e a kg:Meet }").rows == ()
    quoted = "ASK { GRAPH ?g { ?s rdf:predicate rdf:type ; rdf:object kg:Meet . ?q kg:reason ?why } }"
    assert run_query(store, quoted).rows == ((True,),)


def test_person_who_cannot_stand_takes_along_what_he_takes_part_in(store: Store) -> None:
    extraction = harbour()
    person = next(entity for entity in extraction.entities if entity.name == "Tomas Ferro")
    wrong = replace(person, salience=1.5)
    entities = tuple(wrong if entity == person else entity for entity in extraction.entities)
    store.put(replace(extraction, entities=entities))
    sound = store.extraction("harbour-1")
    assert person.id not in {entity.id for entity in sound.entities}
    assert all(person.id not in {argument.entity for argument in event.arguments} for event in sound.events)
    assert all(person.id not in (edge.subject, edge.object) for edge in sound.edges)
    assert sound.events
    assert [finding for finding in check(store) if finding.severity == "error"] == []


def test_what_is_kept_apart_goes_and_comes_with_its_article(store: Store, tmp_path: Path) -> None:
    store.put(inland())
    before = to_text(store, "nquads")
    store.put(backwards(harbour()))
    assert "quarantine" in to_text(store, "nquads")
    store.put(harbour())
    assert "quarantine" not in to_text(store, "nquads")
    store.put(backwards(harbour()))
    store.remove("harbour-1")
    assert to_text(store, "nquads") == before


def test_article_that_fails_itself_is_kept_apart_whole(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "shapes.ttl"
    path.write_text(
        "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix schema: <https://schema.org/> . <http://x/s> "
        "a sh:NodeShape ; sh:targetClass schema:NewsArticle ; sh:property [ sh:path schema:genre ; sh:minCount 1 ] ."
    )
    from kg.shapes import load_shapes

    vetted = vet(harbour(), DEFAULT_BASE, shapes=load_shapes(path))
    assert vetted.sound is None
    assert vetted.triples == ()
    assert [item.node.rpartition("/")[2] for item in vetted.kept] == ["harbour-1"]


def test_check_lists_what_is_kept_apart_as_warnings(store: Store) -> None:
    store.put(backwards(harbour()))
    found = check(store)
    assert {finding.code for finding in found} == {"W401"}
    assert any("not after the end" in finding.message for finding in found)


def test_exports_keep_it_and_read_back(store: Store) -> None:
    store.put(backwards(harbour()))
    for name, reader in (("turtle", "turtle"), ("trig", "trig"), ("nquads", "nquads"), ("jsonld", "json-ld")):
        graph = rdflib.Dataset(default_union=True)
        graph.parse(data=to_text(store, name), format=reader)
        asked = "SELECT ?node WHERE { ?q a kg:Quarantined ; kg:quarantines ?node ; kg:reason ?why }"
        assert len(run_query(graph, asked)) >= 3, name


# A reader's judgement


def test_rejected_claim_leaves_what_is_plainly_said_and_the_view(store: Store) -> None:
    store.put(harbour())
    event = meeting(harbour())
    claim = claim_of(harbour(), event.id)
    assert "#met" in str(direct(store))
    store.reject(claim.id, "Another Ferro.", "Ann", datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC))
    assert "#met" not in str(direct(store))
    assert claim.id not in to_html(store.extractions())
    assert run_query(
        store,
        "SELECT ?claim ?reason ?by ?at WHERE { ?r a kg:Rejection ; kg:rejects ?claim ; kg:reason ?reason ; "
        "kg:rejectedBy ?by ; prov:generatedAtTime ?at }",
    ).rows == ((f"{DEFAULT_BASE}claim/{claim.id}", "Another Ferro.", "Ann", "2026-01-02T03:04:05Z"),)


def test_rejection_survives_that_its_article_is_built_again_or_away_for_a_while(store: Store) -> None:
    claim = claim_of(harbour(), meeting(harbour()).id)
    store.put(harbour())
    store.reject(claim.id, "no")
    store.put(harbour())
    assert claim.id not in {each.id for each in store.extraction("harbour-1").claims}
    store.remove("harbour-1")
    assert "W403" in {finding.code for finding in check(store)}
    store.put(harbour())
    assert claim.id not in {each.id for each in store.extraction("harbour-1").claims}


def test_undone_rejection_leaves_no_trace(store: Store) -> None:
    store.put(harbour())
    store.put(inland())
    before = to_text(store, "nquads")
    for claim in harbour().claims:
        store.reject(claim.id, "no")
    assert store.extraction("harbour-1").claims == ()
    for claim in harbour().claims:
        store.accept(claim.id)
    assert to_text(store, "nquads") == before


def test_event_stays_while_another_claim_of_it_stands(store: Store) -> None:
    extraction = harbour()
    event = meeting(extraction)
    first = claim_of(extraction, event.id)
    again = replace(first, id="harbour-again", speaker=None, cue=None, factuality=Factuality.ACTUAL)
    store.put(replace(extraction, claims=(*extraction.claims, again)))
    store.reject(first.id, "no")
    assert event.id in {each.id for each in store.extraction("harbour-1").events}
    assert "#met" in str(direct(store))


def test_edge_is_not_plain_when_only_a_denial_is_left(store: Store) -> None:
    extraction = harbour()
    event = meeting(extraction)
    first = claim_of(extraction, event.id)
    denied = replace(first, id="harbour-again", factuality=Factuality.NEGATED)
    store.put(replace(extraction, claims=(*extraction.claims, denied)))
    assert "#met" in str(direct(store))
    store.reject(first.id, "no")
    assert event.id in {each.id for each in store.extraction("harbour-1").events}
    assert "#met" not in str(direct(store))
    assert [finding for finding in check(store) if finding.severity == "error"] == []


def test_explain_shows_a_rejected_claim_with_the_reason(store: Store) -> None:
    store.put(harbour())
    claim = claim_of(harbour(), meeting(harbour()).id)
    assert {row["claim"] for row in explain(store, "Mara Lindqvist", "met").records()} == {claim.id}
    store.reject(claim.id, "Another Ferro.", "Ann")
    (row,) = explain(store, "Mara Lindqvist", "met").records()
    assert (row["claim"], row["quarantined"], row["direct"]) == (claim.id, "Rejected by Ann: Another Ferro.", False)


def test_claim_that_is_not_there_cannot_be_judged(store: Store) -> None:
    store.put(harbour())
    with pytest.raises(StoreError, match="no claim 'nothing'"):
        store.reject("nothing", "no")
    with pytest.raises(StoreError, match="not rejected; rejected are: none"):
        store.accept(harbour().claims[0].id)


def test_graph_without_texts_keeps_whole_accounts_too(tmp_path: Path) -> None:
    with Store.open(tmp_path / "graph", text=False) as store:
        store.put(harbour())
        before = to_text(store, "nquads")
        claim = harbour().claims[0]
        store.reject(claim.id, "no")
        store.accept(claim.id)
        assert to_text(store, "nquads") == before


@pytest.mark.model
def test_reject_on_the_command_line(command: Command, graph: Path) -> None:
    found = json.loads(command("explain", graph, "Marco Rubio", "kg:met", "Sergey Lavrov", "--format", "json").out)
    claim = found[0]["claim"]
    before = (graph / "graph.ttl").read_text("utf-8")
    done = command("reject", graph, claim, "--reason", "Another man.", "--by", "Ann")
    assert done.out.startswith("rejected: ")
    assert "kg:met" not in (graph / "graph.ttl").read_text("utf-8").partition("# Article")[0]
    listed = command("check", graph)
    assert listed.code == 0
    assert "W402" in listed.out
    assert "Another man." in listed.out
    page = graph / "graph.html"
    assert "Rejected by Ann: Another man." in page.read_text("utf-8")  # for those who ask for what is set aside
    assert command("reject", graph, claim, "--undo").code == 0
    assert "Another man." not in page.read_text("utf-8")
    assert (graph / "graph.ttl").read_text("utf-8") == before
    command("reject", graph, claim).assert_one_clear_line("--reason")
    command("reject", graph, "nothing", "--reason", "x").assert_one_clear_line("no claim")


@pytest.mark.model
def test_build_tells_what_it_kept_apart(command: Command, graph: Path, tmp_path: Path) -> None:
    from command import write_articles

    found = json.loads(command("explain", graph, "Marco Rubio", "kg:met", "Sergey Lavrov", "--format", "json").out)
    command("reject", graph, found[0]["claim"], "--reason", "Another man.", "--by", "Ann")
    again = command("build", write_articles(tmp_path), "-o", graph, "--published", "2025-07-10")
    assert f"claim/{found[0]['claim']}: Rejected by Ann: Another man." in again.out
