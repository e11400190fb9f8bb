"""One HTML file that opens offline: the drawing, the claims and the articles, and a reader for them.

Article text is hostile. It reaches the page only as JSON inside a data block whose every `<`, `>` and `&` is escaped,
and is put on screen as text; a content security policy lets nothing run but the scripts hashed here, nothing be loaded.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
import zlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from string import Template
from typing import Any

import pyvis

from kg.namespaces import DEFAULT_BASE, prefixes, vocabulary_iri
from kg.ontology import OPEN_EVENT
from kg.rdf.account import key_of
from kg.rdf.entities import ENTITY_CLASSES
from kg.types import Argument, Event, Extraction, Relation, Timex
from kg.view.carrier import News, SetAside, edge_values
from kg.view.network import NewsNetwork, to_pyvis
from kg.view.theme import FOLDER, load_theme, look_of
from kg.view.wording import class_label, property_label

__all__ = ["content_policy", "escaped_json", "page_data", "render", "to_html", "to_pyvis"]

FORMAT = 1  # of the data block; docs/view.md describes it
SCRIPTS = (
    *("dom", "unpack", "data", "statement", "sources", "stories", "disputes", "aside", "walk", "filter", "address"),
    *("draw", "labels", "facets", "active", "article", "panel", "table", "timeline", "views", "search", "tip"),
    *("csv", "turtle", "take_away", "go", "keys", "app"),
)
_VIS = Path(pyvis.__file__).parent / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js"
_PLAIN = 2_000_000  # bytes; more data than that is compressed
_ESCAPES = str.maketrans(
    {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"},
)


def to_html(
    extractions: Iterable[Extraction],
    title: str | None = None,
    *,
    with_text: bool = True,
    base: str = DEFAULT_BASE,
    set_aside: SetAside | None = None,
) -> str:
    """Return the graph of these articles as one HTML page. Without text it holds the quotes behind claims alone.

    `base` is the base IRI of the names in the Turtle that the page gives. What is set aside is shown when asked for.
    """
    return render(to_pyvis(extractions, base=base, set_aside=set_aside), title, with_text=with_text)


def render(network: NewsNetwork, title: str | None = None, *, with_text: bool = True) -> str:
    """Return the page of a network, customised or not: its places, sizes, shapes and colours are those drawn."""
    title = title or _title_of(network)
    library, app = _library(), _app()
    return Template((FOLDER / "page.html").read_text("utf-8")).substitute(
        title=html.escape(title),
        policy=content_policy(scripts=(library, app), styles=(_style(),)),
        style=_style(),
        data=_data_block(page_data(network, title, with_text=with_text)),
        library=library,
        app=app,
        **{f"word_{name}": html.escape(word) for name, word in load_theme()["words"].items()},
    )


def _data_block(data: Any) -> str:
    """Return the data as JSON that people can read, or compressed where there is much of it."""
    plain = escaped_json(data)
    raw = plain.encode("utf-8")
    if len(raw) <= _PLAIN:
        return f'<script type="application/json" id="news">{plain}</script>'
    packer = zlib.compressobj(9, wbits=-zlib.MAX_WBITS)
    packed = base64.b64encode(packer.compress(raw) + packer.flush()).decode("ascii")
    return f'<script type="application/deflate" id="news" data-bytes="{len(raw)}">{packed}</script>'


def content_policy(scripts: Iterable[str], styles: Iterable[str]) -> str:
    """Return a content security policy under which only these very scripts and styles work and nothing is fetched."""
    return "; ".join(
        [
            "default-src 'none'",
            "script-src " + " ".join(map(_hash, scripts)),
            "style-src " + " ".join(map(_hash, styles)),
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )


def escaped_json(data: Any) -> str:
    """Return JSON that cannot end the script element it stands in, nor hold a lone surrogate."""
    plain = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return plain.translate(_ESCAPES).encode("utf-8", "backslashreplace").decode("utf-8")


def page_data(network: NewsNetwork, title: str, *, with_text: bool = True) -> dict[str, Any]:
    """Return what the page reads, as docs/view.md describes it: tables of rows that refer to one another by number."""
    news = network.news
    numbers = {node: i for i, node in enumerate(_all_nodes(network))}
    facts = {fact.id: i for i, (fact, _) in enumerate(news.facts)}
    return {
        "format": FORMAT,
        "title": title,
        "theme": load_theme(),
        "options": _options(network),
        "rdf": {"prefixes": prefixes(network.base), "classes": _classes(network)},
        "articles": _table(_article_rows(news, with_text=with_text)),
        "nodes": _table(_node_rows(network)),
        "facts": _table(_fact_rows(news, numbers)),
        "claims": _table(_claim_rows(news, numbers, facts, with_text=with_text)),
        "edges": _table(_edge_rows(network, numbers, facts)),
    }


def _table(rows: Iterable[dict[str, Any]]) -> dict[str, list[Any]]:
    """Return rows without their repeated keys."""
    listed = list(rows)
    columns = list(listed[0]) if listed else []
    return {"columns": columns, "rows": [[row[column] for column in columns] for row in listed]}


def _all_nodes(network: NewsNetwork) -> list[str]:
    """Return the ids of drawn nodes, then of those that only a search finds."""
    return [*network.node_ids, *(node for node in network.news.graph if node not in network.node_map)]


def _node_rows(network: NewsNetwork) -> Iterable[dict[str, Any]]:
    graph = network.news.graph
    for node in _all_nodes(network):
        drawn: dict[str, Any] = network.node_map.get(node, {})
        known = graph.nodes[node] if node in graph else {}
        label = str(drawn.get("label") or known.get("name") or node)
        name = known.get("name") or label
        look = look_of(known.get("type", "Other"))
        yield {
            "id": node,
            "name": name,
            "label": label,
            "type": known.get("type") or "Other",
            "aliases": [each for each in known.get("names", ()) if each != name],
            "fullest": _fullest(known.get("full", ()), name),
            "types": types if len(types := known.get("types", ())) > 1 else None,
            "country": known.get("country"),
            "salience": round(known.get("salience", 0.0), 3),
            "size": drawn.get("size", 9),
            "x": drawn.get("x"),
            "y": drawn.get("y"),
            "core": drawn.get("core"),
            "shape": drawn["shape"] if drawn.get("shape") not in (None, look["shape"]) else None,
            "color": drawn["color"] if drawn.get("color") not in (None, look["light"]) else None,
            "mentions": [number for mention in known.get("mentions", ()) for number in mention],
            "links": [link for link in known.get("links", ()) if link.startswith(("http://", "https://"))],
        }


def _fullest(names: Iterable[str], shown: str) -> str | None:
    """Return the name that is skos:prefLabel, where it is not the one shown."""
    fullest = min(names, key=lambda name: (-len(name), name), default=shown)
    return None if fullest == shown else fullest


def _classes(network: NewsNetwork) -> dict[str, str]:
    """Return the RDF class of each entity type: schema:Person, kg:Facility."""
    types = {type_ for _, known in network.news.graph.nodes(data=True) for type_ in known["types"]}
    return {type_: ENTITY_CLASSES.get(type_) or vocabulary_iri(type_) for type_ in sorted(types)}


def _edge_rows(network: NewsNetwork, numbers: dict[str, int], facts: dict[str, int]) -> Iterable[dict[str, Any]]:
    known = {key: (a, b, edge) for a, b, key, edge in network.news.graph.edges(keys=True, data=True)}
    for line in network.edges:
        for key in line.get("edges", ()):
            a, b, edge = known[key]
            yield _edge_row(key, numbers[a], numbers[b], edge, facts[edge["of"]])
        if "edges" not in line:  # one that the user drew
            ends = numbers[line["from"]], numbers[line["to"]]
            yield _edge_row(f"own-{ends[0]}-{ends[1]}", *ends, {"label": str(line.get("label", ""))}, None)
    for told, fact in network.news.aside_edges:
        ends = numbers[told.subject], numbers[told.object]
        yield _edge_row(told.id, *ends, edge_values(told, fact), facts[told.of])
    for number, (subject, predicate, object_) in enumerate(network.news.inferred):
        values = {"label": property_label(predicate), "predicate": predicate, "inferred": True}
        yield _edge_row(f"inferred-{number}", numbers[subject], numbers[object_], values, None)


def _edge_row(id_: str, subject: int, object_: int, edge: dict[str, Any], fact: int | None) -> dict[str, Any]:
    return {
        "id": id_,
        "subject": subject,
        "object": object_,
        "label": edge["label"],
        "predicate": edge.get("predicate"),
        "fact": fact,
        "mutual": int(edge.get("mutual", False)),
        "direct": int(edge.get("direct", False)),
        "quiet": int(edge.get("quiet", False)),
        "inferred": int(edge.get("inferred", False)),
    }


def _article_rows(news: News, *, with_text: bool) -> Iterable[dict[str, Any]]:
    for article, publisher in zip(news.articles, news.publishers, strict=True):
        yield {
            "id": article.id,
            "key": key if (key := key_of(article.id)) != article.id else None,
            "title": article.title,
            "publisher": publisher,
            "published": article.published.isoformat() if article.published else None,
            "url": article.url,
            "text": (article.text or None) if with_text else None,
        }


def _fact_rows(news: News, numbers: dict[str, int]) -> Iterable[dict[str, Any]]:
    for fact, article in news.facts:
        text = news.articles[article].text
        time = fact.time
        is_event = isinstance(fact, Event)
        yield {
            "id": fact.id,
            "kind": "event" if is_event else "relation",
            "type": class_label(fact),
            "class": None if fact.type == OPEN_EVENT else fact.type,
            "label": fact.label,
            "article": article,
            "place": numbers.get(fact.place or "") if isinstance(fact, Event) else None,
            "start": time.start.isoformat() if time and time.start else None,
            "end": time.end.isoformat() if time and time.end else None,
            "when": _words(time, text),
            "arguments": list(_arguments(fact, numbers, text)),
        }


def _arguments(fact: Event | Relation, numbers: dict[str, int], text: str) -> Iterable[list[Any]]:
    if isinstance(fact, Relation):
        yield ["subject", numbers.get(fact.subject), "", None]
        yield ["object", numbers.get(fact.object), "", None]
        return
    for argument in fact.arguments:
        yield [argument.role, numbers.get(argument.entity or ""), _phrase(argument, text), argument.extent]


def _phrase(argument: Argument, text: str) -> str:
    return argument.span.of(text)[:400]


def _words(time: Timex | None, text: str) -> str | None:
    return (time.span.of(text) or None) if time else None


def _claim_rows(
    news: News, numbers: dict[str, int], facts: dict[str, int], *, with_text: bool
) -> Iterable[dict[str, Any]]:
    for claim, article in news.claims:
        text = news.articles[article].text
        yield {
            "id": claim.id,
            "fact": facts.get(claim.asserts),
            "article": article,
            "factuality": claim.factuality.value,
            "start": claim.span.start,
            "end": claim.span.end,
            "speaker": numbers.get(claim.speaker or ""),
            "cue": claim.cue,
            "condition": claim.condition,
            "rule": claim.rule,
            "confidence": claim.confidence,
            "quote": None if with_text else (claim.span.of(text) or None),
            "aside": news.aside.get(claim.id),
        }


def _options(network: NewsNetwork) -> dict[str, Any]:
    options = network.options
    plain: dict[str, Any] = options if isinstance(options, dict) else json.loads(options.to_json())
    return plain


def _title_of(network: NewsNetwork) -> str:
    """Return the title of the only article; of several, whom they are most about."""
    words: dict[str, str] = load_theme()["words"]
    articles = network.news.articles
    if len(articles) == 1 and articles[0].title:
        return articles[0].title
    names = [str(node["label"]) for node in sorted(network.nodes, key=lambda node: -node.get("size", 0))[:3]]
    if len(articles) < 2 or not names:
        return words["untitled"]
    return words["several_articles"].format(names=", ".join(names), count=len(articles))


def _hash(source: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(source.encode("utf-8")).digest()).decode("ascii") + "'"


@cache
def _library() -> str:
    return _safe_script(_VIS.read_text("utf-8"))


@cache
def _app() -> str:
    parts = [(FOLDER / "js" / f"{name}.js").read_text("utf-8") for name in SCRIPTS]
    return _safe_script('(async () => {\n"use strict";\nconst KG = {};\n' + "\n".join(parts) + "\n})();\n")


@cache
def _style() -> str:
    return "\n".join([_colours("light"), _colours("dark"), (FOLDER / "app.css").read_text("utf-8")])


def _colours(tone: str) -> str:
    """Return the theme's colours as custom properties of the style sheet."""
    theme = load_theme()
    named = {"paper": theme["paper"], "ink": theme["ink"], **theme["page"]}
    declared = "; ".join(f"--{name}: {colour[tone]}" for name, colour in named.items())
    return f":root{'' if tone == 'light' else '[data-paper=dark]'} {{ color-scheme: {tone}; {declared}; }}"


def _safe_script(source: str) -> str:
    """Return a script of ours, or refuse one that would end its own element."""
    if "</script" in source.lower() or "<!--" in source:
        raise ValueError("a script of the view holds </script or <!--")
    return source
