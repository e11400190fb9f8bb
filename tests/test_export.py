"""Exports: every format holds the whole graph, the same bytes each time, whole or not at all."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator
from pathlib import Path

import networkx
import pytest
import rdflib
from examples import harbour, inland

from kg.errors import ExportError
from kg.export import FORMATS, export, to_text
from kg.graph import to_networkx
from kg.rdf import from_rdf, to_rdf
from kg.store import Store
from kg.types import Article, Entity, Extraction

GOLDEN = Path(__file__).parent / "golden" / "examples.ttl"
HOSTILE = 'a\x00\x0b"""\\ \r\n\n"" <b>&\ufffe ]]> "'


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(tmp_path_factory.mktemp("graph")) as opened:
        for extraction in (harbour(), inland()):
            opened.put(extraction)
        yield opened


def test_turtle_reads_as_agreed(store: Store) -> None:
    "Regenerate with KG_GOLDEN=write and review the diff."
    turtle = to_text(store, "turtle")
    if os.environ.get("KG_GOLDEN") == "write":
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(turtle, "utf-8")
    assert turtle == GOLDEN.read_text("utf-8")


@pytest.mark.parametrize(
    ("format", "reader"), [("turtle", "turtle"), ("trig", "trig"), ("nquads", "nquads"), ("jsonld", "json-ld")]
)
def test_every_rdf_format_holds_the_whole_graph(store: Store, format: str, reader: str) -> None:
    dataset = rdflib.Dataset()
    dataset.parse(data=to_text(store, format), format=reader)
    assert {(s, p, o) for s, p, o, _ in dataset.quads()} == set(to_rdf([harbour(), inland()]))
    assert from_rdf(dataset) == (harbour(), inland())


@pytest.mark.parametrize("format", [name for name in FORMATS if name != "csv"])
def test_order_of_articles_does_not_change_a_byte(store: Store, tmp_path: Path, format: str) -> None:
    with Store.open(tmp_path) as other:
        other.put(inland())
        other.put(harbour())
        assert to_text(other, format) == to_text(store, format)


@pytest.mark.parametrize("format", ["turtle", "trig", "nquads", "jsonld"])
def test_hostile_text_stays_text(tmp_path: Path, format: str) -> None:
    extraction = Extraction(Article(HOSTILE, HOSTILE, HOSTILE), (Entity("x", "Person", HOSTILE),))
    with Store.open(tmp_path) as store:
        store.put(extraction)
        dataset = rdflib.Dataset()
        dataset.parse(data=to_text(store, format), format={"jsonld": "json-ld"}.get(format, format))
    assert from_rdf(dataset) == (extraction,)


def test_graphml_holds_nodes_and_edges(store: Store, tmp_path: Path) -> None:
    export(store, "graphml", tmp_path / "graph.graphml")
    read = networkx.read_graphml(tmp_path / "graph.graphml", force_multigraph=True)
    assert dict(read.nodes(data=True))["mara-lindqvist"]["label"] == "Mara Lindqvist"
    assert read.number_of_edges() == to_networkx([harbour(), inland()]).number_of_edges() == 9


def test_graphml_of_hostile_text_can_be_read(tmp_path: Path) -> None:
    with Store.open(tmp_path / "graph") as store:
        store.put(Extraction(Article("a", ""), (Entity("x", "Person", HOSTILE),)))
        export(store, "graphml", tmp_path / "out.graphml")
    assert networkx.read_graphml(tmp_path / "out.graphml").number_of_nodes() == 1


def test_csv_is_three_tables(store: Store, tmp_path: Path) -> None:
    export(store, "csv", tmp_path / "tables")
    counts = {}
    for path in sorted((tmp_path / "tables").iterdir()):
        with path.open(newline="", encoding="utf-8") as file:
            counts[path.name] = len(list(csv.DictReader(file)))
    assert counts == {"claims.csv": 9, "edges.csv": 9, "nodes.csv": 13}


@pytest.mark.parametrize("name", ["=1+1", "@SUM(A1)", "+1", "-1"])
def test_csv_never_starts_a_formula(tmp_path: Path, name: str) -> None:
    with Store.open(tmp_path / "graph") as store:
        store.put(Extraction(Article("a", ""), (Entity("x", "Person", name),)))
        export(store, "csv", tmp_path)
    assert f"x,'{name}," in (tmp_path / "nodes.csv").read_text("utf-8")


def test_unknown_format_names_the_choices(store: Store) -> None:
    with pytest.raises(ExportError, match="unknown format 'pdf'; known: turtle, trig, nquads, jsonld, graphml, csv"):
        export(store, "pdf")


def test_csv_needs_a_folder(store: Store) -> None:
    with pytest.raises(ExportError, match="name a folder"):
        export(store, "csv")


def test_failed_export_leaves_the_old_file(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    "A monkeypatched OSError stands in for the full disk."
    path = tmp_path / "graph.ttl"
    path.write_text("old")

    def broken(*_: object) -> Iterator[bytes]:
        yield b"half"
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kg.export._pieces", broken)
    with pytest.raises(ExportError, match="No space left on device"):
        export(store, "turtle", path)
    assert [item.name for item in tmp_path.iterdir()] == ["graph.ttl"]
    assert path.read_text() == "old"


def test_networkx_edges_carry_what_a_reader_needs() -> None:
    graph = to_networkx([inland(), harbour()])
    (met,) = [
        known for *_, known in graph.edges(data=True) if known["article"] == "harbour-1" and known["predicate"] == "met"
    ]
    assert met["direct"] is True
    assert met["factuality"] == "Actual"
    assert (met["date_start"], met["time_text"], met["place"]) == ("2025-07-10", "Thursday", "Port Ellis")
    assert met["sentence"] == harbour().article.text[met["start"] : met["end"]]
    assert graph.nodes["northland"]["salience"] == 0.93
    assert not [value for *_, known in graph.edges(data=True) for value in known.values() if value is None]
