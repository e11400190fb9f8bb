"""The drawing as a pyvis `Network`: the way in for those who know pyvis, and what our own page is built from.

One line joins each pair of entities, however many edges stand behind it. Positions are computed here: nothing moves.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import networkx as nx
import numpy as np
from pyvis.edge import Edge as Line
from pyvis.network import Network
from pyvis.node import Node

from kg.namespaces import DEFAULT_BASE
from kg.types import Extraction, Factuality
from kg.view.carrier import News, SetAside, gather
from kg.view.layout import WHOLE, Plan, core, place
from kg.view.theme import load_theme, look_of

CORE = 300  # nodes shown first where there are more than fit one look
_SMALLEST, _LARGEST = 12.0, 36.0
_LONG = 22  # characters
_OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"hover": True, "multiselect": False, "keyboard": False, "tooltipDelay": 120},
    "nodes": {"borderWidth": 2, "shape": "dot"},
    "edges": {"smooth": False, "color": {"inherit": False}, "arrows": {"to": {"enabled": True, "scaleFactor": 0.55}}},
}
_STRENGTH = (Factuality.ACTUAL, Factuality.PLANNED, Factuality.POSSIBLE, Factuality.NEGATED)


class NewsNetwork(Network):  # type: ignore[misc]
    """A pyvis `Network` that knows the news behind it and writes itself as our own safe, offline page.

    pyvis's template would ask another host for style sheets and run any title that contains "href" as HTML; `show`,
    `write_html` and `generate_html` give our page instead. `news` holds articles, facts and claims, `base` is the base
    IRI under which the page writes them as Turtle.
    """

    def __init__(self, news: News, base: str = DEFAULT_BASE) -> None:
        super().__init__(directed=True, cdn_resources="in_line")
        self.news = news
        self.base = base
        self.set_options(json.dumps(_OPTIONS))

    def generate_html(self, name: str = "index.html", local: bool = True, notebook: bool = False) -> str:
        """Return the page. The arguments are pyvis's; none of them changes it."""
        from kg.view.page import render  # page.py builds on this module

        self.html = render(self)
        return self.html

    def extend(self, nodes: Iterable[dict[str, Any]], lines: Iterable[dict[str, Any]]) -> None:
        """Add many nodes and lines at once; pyvis's own methods search a list for each."""
        for options in nodes:
            node = Node(options["id"], options.pop("shape"), options.pop("label"), **_without(options, "id"))
            self.nodes.append(node.options)
            self.node_ids.append(options["id"])
            self.node_map[options["id"]] = node.options
        for options in lines:
            line = Line(options["from"], options["to"], True, **_without(options, "from", "to"))
            self.edges.append(line.options)


def to_pyvis(
    extractions: Iterable[Extraction], *, base: str = DEFAULT_BASE, set_aside: SetAside | None = None
) -> NewsNetwork:
    """Return the entities that an edge joins, placed and sized by how much the news is about them.

    What is set aside is part of the page that the network writes, not of the network.
    """
    news = gather(extractions, set_aside)
    network = NewsNetwork(news, base)
    drawn = [node for node in news.graph if news.graph.degree(node) > 0]
    if drawn:
        network.extend(_nodes(news.graph, drawn), _lines(news))
    return network


def short_name(name: str, names: Sequence[str]) -> str:
    """Return the acronym that the news uses for a long name: ASEAN for Association of Southeast Asian Nations."""
    acronyms = [each for each in names if 2 <= len(each) <= 8 and each.isalpha() and each.isupper()]
    return acronyms[0] if len(name) > _LONG and acronyms else name


def _without(options: Mapping[str, Any], *keys: str) -> dict[str, Any]:
    return {key: value for key, value in options.items() if key not in keys}


def _nodes(graph: nx.MultiDiGraph, drawn: Sequence[str]) -> list[dict[str, Any]]:
    weights = _weights(graph, drawn)
    plan = _plan(graph, drawn, weights)
    where = place(plan)
    first = _first_look(plan, weights)
    nodes = []
    for i, node in enumerate(drawn):
        known = graph.nodes[node]
        look = look_of(known["type"])
        nodes.append(
            {
                "id": node,
                "label": short_name(known["name"], known["names"]),
                "title": f"{known['name']} ({look['label']})",
                "shape": look["shape"],
                "color": look["light"],
                "size": _size(weights[i]),
                "x": float(where[i, 0]),
                "y": float(where[i, 1]),
                **({"core": first[i]} if i in first else {}),
            }
        )
    return nodes


def _weights(graph: nx.MultiDiGraph, drawn: Sequence[str]) -> list[float]:
    """Return 0 to 1: salience summed over the articles, a little for each neighbour so that ties do not stay ties."""
    raw = [graph.nodes[node]["salience"] + 0.01 * graph.degree(node) for node in drawn]
    most = max(raw)
    return [value / most for value in raw]


def _size(weight: float) -> float:
    return round(_SMALLEST + (_LARGEST - _SMALLEST) * math.pow(weight, 0.7), 1)


def _plan(graph: nx.MultiDiGraph, drawn: Sequence[str], weights: Sequence[float]) -> Plan:
    number = {node: i for i, node in enumerate(drawn)}
    labels: dict[tuple[int, int], int] = defaultdict(int)
    for a, b, label in graph.edges(data="label"):
        if a != b:
            pair = min(number[a], number[b]), max(number[a], number[b])
            labels[pair] = max(labels[pair], min(len(label), 24))
    busy = Counter(i for pair in labels for i in pair)
    lengths = [
        96 + 5 * width + 14 * math.sqrt(max(busy[a], busy[b])) + _size(weights[a]) + _size(weights[b])
        for (a, b), width in labels.items()
    ]
    boxes = [
        (max(_size(weights[i]), 4.2 * min(len(graph.nodes[node]["name"]), 26)) + 14, _size(weights[i]) + 24)
        for i, node in enumerate(drawn)
    ]
    return Plan(
        np.array(boxes, dtype=np.float64).reshape(-1, 2),
        np.array(weights, dtype=np.float64),
        np.array(list(labels), dtype=np.int64).reshape(-1, 2),
        np.array(lengths, dtype=np.float64),
        np.array([_turn(node) for node in drawn], dtype=np.float64),
    )


def _turn(node: str) -> float:
    """Return a direction, 0 to 1 of a full turn, that depends on nothing but the node's id."""
    return int.from_bytes(hashlib.sha256(node.encode("utf-8", "surrogatepass")).digest()[:6], "big") / 2**48


def _first_look(plan: Plan, weights: Sequence[float]) -> dict[int, list[float]]:
    """Return places of the nodes shown first, where there are too many to show: a layout of their own."""
    if len(plan.boxes) <= WHOLE:
        return {}
    pairs = [(a, b) for a, b in plan.pairs.tolist()]
    chosen = np.array(core(len(plan.boxes), pairs, weights, CORE))
    where = place(plan.part(chosen))
    return {int(i): [float(x), float(y)] for i, (x, y) in zip(chosen, where, strict=True)}


def _lines(news: News) -> list[dict[str, Any]]:
    """Return one line per pair of nodes: its width tells the number of claims, its label what is claimed most."""
    factuality = load_theme()["factuality"]
    claims = Counter(claim.asserts for claim, _ in news.claims)
    strongest: dict[str, Factuality] = {}
    for claim, _ in news.claims:
        known = strongest.get(claim.asserts, Factuality.NEGATED)
        strongest[claim.asserts] = min(known, claim.factuality, key=_STRENGTH.index)
    behind: dict[tuple[str, str], list[tuple[str, str, str, dict[str, Any]]]] = defaultdict(list)
    for a, b, key, edge in news.graph.edges(keys=True, data=True):
        behind[min(a, b), max(a, b)].append((a, b, key, edge))
    common = Counter(label for *_, label in news.graph.edges(data="label"))
    quiet: dict[str, bool] = {edge["label"]: edge["quiet"] for *_, edge in news.graph.edges(data=True)}
    lines = []
    for number, edges in enumerate(behind.values()):
        counted: Counter[str] = Counter()
        for *_, edge in edges:
            counted[edge["label"]] += max(1, claims[edge["of"]])
        said = {edge["label"] for *_, edge in edges if strongest.get(edge["of"]) is not Factuality.NEGATED}
        main = min((label not in said, quiet[label], -counted[label], common[label], label) for label in counted)[-1]
        a, b, _, first = next(each for each in edges if each[3]["label"] == main)
        style = min((strongest.get(edge["of"], Factuality.ACTUAL) for *_, edge in edges), key=_STRENGTH.index)
        one_way = not first["mutual"] and all((x, y) == (a, b) for x, y, *_ in edges)
        lines.append(
            {
                "id": f"line-{number}",
                "from": a,
                "to": b,
                "label": _line_label(main, len(counted)),
                "title": "; ".join(sorted(counted)),
                "width": round(1.3 + math.log2(counted.total()), 2),
                "dashes": factuality[style]["dashes"] or False,
                "color": factuality[style]["light"],
                "hidden": style is Factuality.NEGATED,
                "arrows": "to" if one_way else "",
                "edges": [key for _, _, key, _ in edges],
            }
        )
    return lines


def _line_label(main: str, kinds: int) -> str:
    several: str = load_theme()["words"]["several"]
    return main if kinds == 1 else several.format(label=main, more=kinds - 1)
