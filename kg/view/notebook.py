"""The page inside a notebook: JupyterLab, VS Code and whatever else shows HTML.

The page lives in an iframe of its own, cut off from the notebook: its scripts can run, but neither read the notebook
nor ask the network for anything.
"""

from __future__ import annotations

import html
from collections.abc import Iterable
from pathlib import Path

import rdflib

from kg.rdf import from_rdf
from kg.store import Store
from kg.types import Extraction
from kg.view.network import NewsNetwork, to_pyvis
from kg.view.page import render

Shown = Extraction | Iterable[Extraction] | rdflib.Graph | Store | Path | str | NewsNetwork

HEIGHT = 640  # pixels


class Picture:
    """A page that a notebook shows as the value of a cell. `html` is the page itself, to be written to a file."""

    def __init__(self, page: str, height: int = HEIGHT) -> None:
        self.html = page
        self.height = height

    def _repr_html_(self) -> str:
        return (
            f'<iframe srcdoc="{html.escape(self.html)}" title="Knowledge graph" width="100%" height="{self.height}"'
            ' style="border: 0" sandbox="allow-scripts allow-downloads"></iframe>'
        )


def show(graph: Shown, title: str | None = None, *, height: int = HEIGHT) -> Picture:
    """Return the page of a graph for a notebook to show: ``kg.show(extraction)``, ``kg.show("my-graph")``.

    `graph` is one article's extraction or several, a graph that `to_rdf` made, a store or its folder, or a network
    from `to_pyvis`, customised or not. `height` is in pixels.

    Raises:
        StoreError: the folder holds no graph.
    """
    network = graph if isinstance(graph, NewsNetwork) else to_pyvis(_extractions(graph))
    return Picture(render(network, title), height)


def _extractions(graph: Extraction | Iterable[Extraction] | rdflib.Graph | Store | Path | str) -> Iterable[Extraction]:
    if isinstance(graph, Extraction):
        return [graph]
    if isinstance(graph, rdflib.Graph):
        return from_rdf(graph)
    if isinstance(graph, Store):
        return graph.extractions()
    if isinstance(graph, str | Path):
        with Store.open(graph, read_only=True) as store:
            return list(store.extractions())
    return graph
