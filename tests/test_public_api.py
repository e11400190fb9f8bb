"""The Python API of the README: what is promised is there, is typed, and works together."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import networkx
import pytest
import rdflib
from pyvis.network import Network

import kg

PROMISED = {
    "read_article", "read_articles", "load", "extract", "extract_all", "build", "query", "to_rdf", "from_rdf",
    "to_networkx", "to_pyvis", "to_html", "show", "Article", "Extraction", "KgError",
}  # fmt: skip
SEED = Path(__file__).parent.parent / "seeds" / "kuala-lumpur-talks.md"


def test_promised_names_are_there() -> None:
    assert set(kg.__all__) >= PROMISED
    for name in kg.__all__:
        assert getattr(kg, name).__doc__, f"{name} does not say what it does"


def test_functions_are_not_hidden_by_the_modules_they_live_in() -> None:
    "kg.build and kg.query are modules too; once imported they must not take the functions' place."
    for name in kg.__all__:
        import_module(getattr(kg, name).__module__)
    import_module("kg.build")
    import_module("kg.query")
    assert all(callable(getattr(kg, name)) for name in kg.__all__)


def test_unknown_name_is_told_with_those_there_are() -> None:
    with pytest.raises(AttributeError, match=r"no attribute 'extrac'; it has .*extract"):
        kg.extrac  # noqa: B018


def test_importing_and_asking_load_no_language_model(built: Path) -> None:
    "A query must not cost the seconds that a model takes to load."
    code = (
        "import sys, kg; from kg.store import Store\n"
        "with Store.open(sys.argv[1], read_only=True) as store: print(len(kg.query(store, 'articles')))\n"
        "print('spacy' in sys.modules)"
    )
    found = subprocess.run([sys.executable, "-c", code, str(built)], capture_output=True, text=True, check=True)
    assert found.stdout == "2\nFalse\n"


@pytest.mark.model
def test_one_article_goes_all_the_way(tmp_path: Path) -> None:
    article = kg.read_article(SEED, publisher="Harbour Post")
    extraction = kg.extract(article)
    graph = kg.to_rdf([extraction])
    assert isinstance(graph, rdflib.Graph)
    assert next(iter(kg.from_rdf(graph))) == extraction
    rows = kg.query(graph, "SELECT ?a ?b WHERE { ?a kg:met ?b }")
    assert ("https://w3id.org/newskg/id/entity/marco-rubio", "https://w3id.org/newskg/id/entity/sergey-lavrov") in {
        (str(row[0]), str(row[1])) for row in rows
    }
    network = kg.to_networkx([extraction])
    assert isinstance(network, networkx.MultiDiGraph)
    assert network.number_of_edges() >= len(extraction.edges) > 0
    assert isinstance(kg.to_pyvis([extraction]), Network)
    assert kg.to_html([extraction]).lower().startswith("<!doctype html>")
    report = kg.build([article], tmp_path / "graph")
    assert report.page.read_text("utf-8") == kg.to_html([extraction])


@pytest.mark.model
def test_tour_notebook_runs_from_top_to_bottom(tmp_path: Path) -> None:
    "In a process of its own, so that it works the same with any number of test workers."
    root = Path(__file__).parent.parent
    notebook = root / "notebooks" / "tour.ipynb"
    assert not any(cell.get("outputs") for cell in json.loads(notebook.read_text("utf-8"))["cells"])
    command = [
        sys.executable,
        "-m",
        "pytest",
        "--nbmake",
        "-q",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:xdist",
        str(notebook),
    ]
    found = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=300, check=False)
    assert found.returncode == 0, found.stdout[-4000:]
    assert "1 passed" in found.stdout
