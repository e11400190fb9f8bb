"""From text to Turtle, byte for byte: whatever changes a fact anywhere shows here, to be read as a difference."""

from __future__ import annotations

from difflib import unified_diff
from itertools import islice
from pathlib import Path

import pytest
import rdflib
from regenerate import HERE, golden, sources

pytestmark = pytest.mark.model


def test_every_golden_file_has_its_article() -> None:
    assert {path.stem for path in HERE.glob("*.ttl")} == set(sources()) | {"examples"}


@pytest.mark.parametrize("source", sources().values(), ids=lambda path: path.stem)
def test_article_gives_its_golden_turtle(source: Path) -> None:
    kept, now = (HERE / f"{source.stem}.ttl").read_bytes(), golden(source)
    if kept != now:
        changes = unified_diff(kept.decode().splitlines(), now.decode().splitlines(), "kept", "now", lineterm="", n=1)
        shown = "\n".join(islice(changes, 60))
        pytest.fail(f"{source.stem}.ttl differs; if it is for the better, run make golden and commit it\n{shown}")


@pytest.mark.parametrize("name", sources())
def test_golden_turtle_is_turtle(name: str) -> None:
    graph = rdflib.Graph().parse(HERE / f"{name}.ttl")
    assert len(graph) > 100
    assert not any(isinstance(term, rdflib.BNode) for triple in graph for term in triple)
