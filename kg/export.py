"""The graph for other programs: Turtle, TriG, N-Quads, JSON-LD, GraphML, CSV, RDF 1.2, Web Annotations.

    export(store, "turtle", Path("graph.ttl"))

The same graph gives the same bytes. RDF formats are written article by article, whatever the size.
"""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any

from kg.ahead import read_ahead
from kg.annotations import to_annotations
from kg.dataset import to_dataset
from kg.errors import ExportError
from kg.files import write_aside
from kg.json_ld import to_json_ld
from kg.namespaces import DATASET_GRAPH, DIRECT_GRAPH, ENTITY_GRAPH, INFERRED_GRAPH
from kg.nodes import Names, Nodes, lines_to_nodes, merge, read_nodes
from kg.store import Store
from kg.turtle import to_trig, to_turtle

FORMATS = ("turtle", "trig", "nquads", "jsonld", "graphml", "csv", "turtle12", "annotations")
Row = dict[str, Any]


def export(
    store: Store,
    format: str,
    output: Path | str | None = None,
    *,
    licence: str | None = None,
    imported: bool = False,
) -> None:
    """Write the whole graph in one format to a file, or to standard output without one.

    CSV is three tables, ``nodes.csv``, ``edges.csv`` and ``claims.csv``, and `output` the folder for them. `licence` is
    the address of the licence that RDF states for the graph; with `imported` RDF made elsewhere is written too.

    Raises:
        ExportError: the format is not known, or the output cannot be written; nothing is left half written.
    """
    if format not in FORMATS:
        raise ExportError(f"unknown format {format!r}; known: {', '.join(FORMATS)}")
    if format == "csv":
        _write_tables(store, output)
    elif output is None:
        for piece in _pieces(store, format, licence, imported):
            sys.stdout.buffer.write(piece)
        sys.stdout.buffer.flush()
    else:
        with write_aside(Path(output)) as file:
            for piece in _pieces(store, format, licence, imported):
                file.write(piece)


def to_text(store: Store, format: str) -> str:
    """Return the whole graph as one string; CSV excepted."""
    if format not in FORMATS or format == "csv":
        raise ExportError(f"unknown format {format!r}; known: {', '.join(name for name in FORMATS if name != 'csv')}")
    return b"".join(_pieces(store, format, None, False)).decode("utf-8")


def _pieces(store: Store, format: str, licence: str | None, imported: bool) -> Iterator[bytes]:
    if format == "nquads":
        return _nquads(store, licence, imported)
    if format == "graphml":
        return _graphml(store)
    if format == "annotations":
        pieces = to_annotations(store.extractions(), store.base)
    elif format in ("turtle", "turtle12"):
        pieces = _turtle(store, licence, imported, format == "turtle12")
    else:
        writer = to_trig if format == "trig" else to_json_ld
        pieces = writer(_graphs(store, licence, imported), store.base)
    return (piece.encode("utf-8") for piece in pieces)


def _graphs(store: Store, licence: str | None, imported: bool) -> Iterator[tuple[str, Nodes]]:
    names = Names(store.base)
    yield store.base + DATASET_GRAPH, lines_to_nodes(to_dataset(store, licence), names)
    for graph, turtle in read_ahead(store.turtle, _names(store, imported)):
        yield graph, read_nodes(turtle, names)


def _names(store: Store, imported: bool) -> list[str]:
    """Return the names of the graphs to write."""
    return [*store.graphs(), *(store.imports().values() if imported else ())]


def _turtle(store: Store, licence: str | None, imported: bool, triple_terms: bool) -> Iterator[str]:
    names, inferred = Names(store.base), store.base + INFERRED_GRAPH
    entities, direct = store.base + ENTITY_GRAPH, store.base + DIRECT_GRAPH
    told = [graph for graph in _names(store, imported) if graph not in (entities, direct, inferred)]
    dataset = lines_to_nodes(to_dataset(store, licence, [inferred]), names)
    shared = merge(read_nodes(store.turtle(entities), names), read_nodes(store.turtle(direct), names))
    graphs = ((graph, read_nodes(turtle, names)) for graph, turtle in read_ahead(store.turtle, told))
    return to_turtle(dataset, shared, graphs, store.base, triple_terms)


def _nquads(store: Store, licence: str | None, imported: bool) -> Iterator[bytes]:
    graph = f" <{store.base}{DATASET_GRAPH}> .\n"
    yield "".join(" ".join(line) + graph for line in to_dataset(store, licence)).encode("utf-8")
    for name, written in read_ahead(store.dump, _names(store, imported)):
        yield b"".join(sorted(written.splitlines(keepends=True))).replace(b" .\n", f" <{name}> .\n".encode())


def _graphml(store: Store) -> Iterator[bytes]:
    import networkx

    from kg.graph import to_networkx

    graph = to_networkx(store.extractions())
    _make_xml_safe(graph)
    file = io.BytesIO()
    networkx.write_graphml_xml(graph, file)
    yield file.getvalue()


def _make_xml_safe(graph: Any) -> None:
    """XML holds no control characters; each becomes a blank."""
    attributes = [known for _, known in graph.nodes(data=True)] + [known for *_, known in graph.edges(data=True)]
    for known in attributes:
        for name, value in known.items():
            if isinstance(value, str):
                known[name] = "".join(letter if _is_xml(letter) else " " for letter in value)


def _is_xml(letter: str) -> bool:
    return letter in "\t\n\r" or " " <= letter <= "\ud7ff" or "\ue000" <= letter <= "\ufffd" or letter >= "\U00010000"


def _write_tables(store: Store, output: Path | str | None) -> None:
    if output is None:
        raise ExportError("csv is three tables; name a folder for them with -o")
    folder = Path(output)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(f"{folder}: cannot be made: {error.strerror}; a folder for three tables is needed") from error
    for name, rows in _tables(store).items():
        with write_aside(folder / f"{name}.csv") as file:
            text = io.TextIOWrapper(file, "utf-8", newline="")
            _write_rows(rows, text)
            text.flush()
            text.detach()


def _write_rows(rows: Iterable[Row], out: IO[str]) -> None:
    writer = None
    for row in rows:
        if writer is None:
            writer = csv.DictWriter(out, list(row), lineterminator="\n")
            writer.writeheader()
        writer.writerow({name: _cell(value) for name, value in row.items()})


def _cell(value: object) -> object:
    """Return a value that no spreadsheet takes for a formula: text that starts like one gets an apostrophe."""
    if value is None:
        return ""
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r") else value


def _tables(store: Store) -> dict[str, list[Row]]:
    from kg.graph import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, claim_rows, to_networkx

    graph = to_networkx(store.extractions())
    nodes = [
        {"id": node, **{name: known.get(name) for name in NODE_ATTRIBUTES}}
        for node, known in sorted(graph.nodes(data=True))
    ]
    edges = [
        {"source": source, "target": target, "id": key, **{name: known.get(name) for name in EDGE_ATTRIBUTES}}
        for source, target, key, known in sorted(graph.edges(keys=True, data=True), key=lambda edge: edge[:3])
    ]
    return {"nodes": nodes, "edges": edges, "claims": list(claim_rows(store.extractions()))}
