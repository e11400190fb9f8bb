"""Building a graph: articles are added, replaced and removed whole, and the same articles give the same bytes."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import rdflib
from command import SHORT, Command, state, write_articles

from kg.build import TURTLE, build, remove
from kg.errors import ArticleError, ExportError, KgError, StoreError
from kg.shapes import load_shapes
from kg.store import Store
from kg.types import Article, Extraction

pytestmark = pytest.mark.model

MET = Article("met", "Emmanuel Macron met Friedrich Merz in Lyon on Monday.", published=date(2025, 7, 10))
CALLED = Article("called", "Emmanuel Macron called Friedrich Merz on Tuesday.", published=date(2025, 7, 10))


def articles(folder: Path) -> tuple[str, ...]:
    with Store.open(folder, read_only=True) as store:
        return store.articles()


def test_build_counts_what_it_read(tmp_path: Path) -> None:
    report = build([MET, CALLED], tmp_path / "graph")
    assert [row[0] for row in report.counts] == ["met", "called"]
    rows = report.rows().records()
    assert [row["article"] for row in rows] == ["met", "called", "all 2"]
    assert (rows[0]["events"], rows[2]["events"]) == ("1", "2")
    assert report.turtle.is_file()
    assert report.page.is_file()


def test_building_again_adds_and_replaces(tmp_path: Path) -> None:
    graph = tmp_path / "graph"
    build([MET], graph)
    build([CALLED], graph)
    assert articles(graph) == ("called", "met")
    build([replace(MET, text="Russia attacked Ukraine.")], graph)
    assert articles(graph) == ("called", "met")
    turtle = (graph / "graph.ttl").read_text("utf-8")
    assert "kg:attacked" in turtle
    assert "kg:met ent" not in turtle
    assert "kg:called" in turtle


def test_building_the_same_again_changes_nothing(tmp_path: Path) -> None:
    graph = tmp_path / "graph"
    build([MET, CALLED], graph)
    before = state(graph)
    build([MET, CALLED], graph)
    assert state(graph) == before


def test_order_and_steps_of_building_do_not_matter(tmp_path: Path) -> None:
    build([MET, CALLED], tmp_path / "one")
    build([CALLED, MET], tmp_path / "other")
    build([CALLED], tmp_path / "steps")
    build([MET], tmp_path / "steps")
    assert state(tmp_path / "one") == state(tmp_path / "other") == state(tmp_path / "steps")


def test_removing_is_as_if_it_never_had_been(tmp_path: Path) -> None:
    build([MET], tmp_path / "one")
    build([MET, CALLED], tmp_path / "both")
    remove(tmp_path / "both", "called")
    assert state(tmp_path / "both") == state(tmp_path / "one")


def test_removing_the_last_article_leaves_an_empty_graph(tmp_path: Path) -> None:
    build([MET], tmp_path / "graph")
    remove(tmp_path / "graph", "met")
    assert articles(tmp_path / "graph") == ()
    left = rdflib.Graph().parse(tmp_path / "graph" / "graph.ttl")
    assert not [subject for subject in left.subjects() if "/id/dataset" not in subject]
    build([MET], tmp_path / "graph")
    build([MET], tmp_path / "fresh")
    assert state(tmp_path / "graph") == state(tmp_path / "fresh")


def test_paths_and_articles_may_be_mixed(tmp_path: Path) -> None:
    path = write_articles(tmp_path) / "harbour.txt"
    build([MET, path], tmp_path / "graph", published="2025-07-10", publisher="Harbour Post")
    assert articles(tmp_path / "graph") == ("harbour", "met")
    assert "Harbour Post" in (tmp_path / "graph" / "graph.ttl").read_text("utf-8")


def test_metadata_given_wins_over_the_files_own(tmp_path: Path) -> None:
    record = {"id": "a", "text": SHORT["harbour.txt"], "published": "2020-01-01", "publisher": "CNN"}
    (tmp_path / "a.jsonl").write_text(json.dumps(record), "utf-8")
    build([tmp_path / "a.jsonl"], tmp_path / "graph", published="2025-07-10", publisher="Harbour Post")
    with Store.open(tmp_path / "graph", read_only=True) as store:
        (extraction,) = store.extractions()
    assert (extraction.article.published, extraction.article.publisher) == (date(2025, 7, 10), "Harbour Post")


def test_without_text_the_body_is_left_out_but_not_the_evidence(tmp_path: Path) -> None:
    text = MET.text + " It rained all day long."
    build([replace(MET, text=text)], tmp_path / "graph", text=False)
    for name in ("graph.ttl", "graph.html"):
        assert "It rained all day long" not in (tmp_path / "graph" / name).read_text("utf-8")
    assert "Emmanuel Macron met Friedrich Merz" in (tmp_path / "graph" / "graph.ttl").read_text("utf-8")


def test_graph_may_have_names_of_its_own(tmp_path: Path) -> None:
    build([MET], tmp_path / "graph", base="https://data.example/")
    turtle = (tmp_path / "graph" / "graph.ttl").read_text("utf-8")
    assert "https://data.example/" in turtle
    assert "https://w3id.org/newskg/id/" not in turtle
    with pytest.raises(StoreError, match="base IRI"):
        build([CALLED], tmp_path / "graph", base="https://other.example/")


@pytest.mark.parametrize(
    ("given", "words"),
    [([], "no article given"), ([MET, MET], "'met'"), (["no-such-file.txt"], "no-such-file.txt")],
)
def test_build_that_cannot_start_makes_no_folder(tmp_path: Path, given: list[Article | str], words: str) -> None:
    with pytest.raises(ArticleError, match=words):
        build(given, tmp_path / "graph")
    assert not (tmp_path / "graph").exists()


def test_failure_in_the_middle_undoes_what_was_put(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    graph = tmp_path / "graph"
    build([MET], graph)
    before = state(graph)
    changed = [replace(MET, text="Russia attacked Ukraine."), CALLED, replace(CALLED, id="last")]
    put = Store.put

    def broken(store: Store, extraction: object) -> None:
        if getattr(extraction, "article").id == "last":  # noqa: B009
            raise KgError("no more")
        return put(store, extraction)  # type: ignore[arg-type]

    monkeypatch.setattr(Store, "put", broken)
    with pytest.raises(KgError, match="no more"):
        build(changed, graph)
    monkeypatch.undo()
    assert state(graph) == before


def test_interruption_keeps_what_was_acknowledged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put = Store.put

    def interrupted(store: Store, extraction: object) -> None:
        if getattr(extraction, "article").id == "called":  # noqa: B009
            raise KeyboardInterrupt
        return put(store, extraction)  # type: ignore[arg-type]

    monkeypatch.setattr(Store, "put", interrupted)
    with pytest.raises(KeyboardInterrupt):
        build([MET, CALLED], tmp_path / "graph")
    monkeypatch.undo()
    build([MET], tmp_path / "one")
    assert state(tmp_path / "graph") == state(tmp_path / "one")


def test_failure_puts_back_what_was_kept_apart_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    "An article that fails a shape itself is in no article graph, but is the graph's all the same."
    graph, shapes = tmp_path / "graph", tmp_path / "shapes.ttl"
    shapes.write_text(
        "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix schema: <https://schema.org/> . <http://x/s> "
        "a sh:NodeShape ; sh:targetClass schema:NewsArticle ; sh:property [ sh:path schema:url ; sh:maxCount 0 ] ."
    )
    monkeypatch.setattr("kg.quarantine.load_shapes", lambda: load_shapes(shapes))
    build([MET, replace(CALLED, url="https://harbour.example/2")], graph)
    with Store.open(graph) as store:
        kept = store.kept_apart("called")
        assert kept and store.articles() == ("met",)
    before = state(graph)
    put = Store.put

    def broken(store: Store, extraction: Extraction) -> None:
        if extraction.article.id == "last":
            raise KgError("no more")
        return put(store, extraction)

    with monkeypatch.context() as breaking:
        breaking.setattr(Store, "put", broken)
        with pytest.raises(KgError, match="no more"):
            build([CALLED, replace(CALLED, id="last")], graph)
    assert state(graph) == before
    with Store.open(graph) as store:
        assert store.kept_apart("called") == kept


def test_page_and_turtle_that_could_not_be_written_are_told_of_and_made_anew(
    tmp_path: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    graph = tmp_path / "graph"
    build([MET, CALLED], graph)
    turtle = (graph / TURTLE).read_text("utf-8")

    def full(*_: object) -> None:
        raise ExportError("graph.ttl: cannot be written: No space left on device")

    monkeypatch.setattr(sys.modules["kg.build"], "export", full)
    told = command("remove", graph, "called")
    assert told.code == 1 and "the graph is changed, but graph.ttl and graph.html are not" in told.err
    assert (graph / TURTLE).read_text("utf-8") == turtle and articles(graph) == ("met",)
    assert "W405" in command("check", graph).out
    monkeypatch.undo()
    assert command("view", graph).code == 0
    assert "W405" not in command("check", graph).out
    build([MET], tmp_path / "one")
    assert state(graph) == state(tmp_path / "one")


def test_failed_change_leaves_nothing_to_be_made_anew(tmp_path: Path, command: Command) -> None:
    build([MET], tmp_path / "graph")
    assert command("remove", tmp_path / "graph", "nothing").code == 1
    assert command("check", tmp_path / "graph").out == "nothing wrong found\n"


@pytest.mark.parametrize(
    "id", ["../../etc/passwd", "a b/c", "<script>alert(1)</script>", "Ünï/cödé", "x" * 500, ".", "'"]
)
def test_article_ids_are_never_paths_or_markup(tmp_path: Path, id: str) -> None:
    build([replace(MET, id=id)], tmp_path / "graph")
    assert articles(tmp_path / "graph") == (id,)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["graph"]
    assert "<script>alert(1)" not in (tmp_path / "graph" / "graph.html").read_text("utf-8")
    rdflib.Graph().parse(tmp_path / "graph" / "graph.ttl")
    remove(tmp_path / "graph", id)
    assert articles(tmp_path / "graph") == ()
