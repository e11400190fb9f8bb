"""Articles in web pages: the story, and what the page says about it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from kg.article.records import Record, as_word, first_of, iso_date, make_record
from kg.blocks import read_date
from kg.errors import ArticleError


def parse_page(page: bytes | str, place: str, name: str) -> Record:
    """Take the story out of a web page, and what the page says about it in JSON-LD, meta elements and time elements."""
    import trafilatura  # takes half a second, which other formats need not wait for

    tree = trafilatura.load_html(page)
    if tree is None:
        raise ArticleError(f"{place}: is not HTML")
    about = _page_facts(tree)
    text = trafilatura.extract(tree, include_comments=False, include_tables=False, output_format="txt")
    if not text or not text.strip():
        raise ArticleError(f"{place}: no story was found in this page; save its text as .txt")
    dates = [value for value in about.pop("published", []) if value]
    readable = [value for value in dates if read_date(value) or iso_date(value)]
    return make_record({**about, "published": (readable or dates or [None])[0], "text": text}, place, name)


def _page_facts(tree: Any) -> dict[str, Any]:
    linked = next(_linked_articles(tree), {})
    metas = _metas(tree)

    def meta(*names: str) -> list[str]:
        return [metas[name] for name in names if metas.get(name)]

    headings = [heading.text_content() for heading in tree.xpath("//h1")]
    titles = [title.text_content() for title in tree.xpath("//head/title")]
    times = tree.xpath("//time[@itemprop='datePublished' or @pubdate]/@datetime") or tree.xpath(
        "//article//time/@datetime"
    )
    return {
        "title": next(iter([*_words(first_of(linked, "title")), *meta("og:title"), *headings[:1], *titles]), None),
        "published": [
            *_words(linked.get("datePublished")),
            *meta("article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publish-date"),
            *meta("dc.date", "dc.date.issued", "dcterms.created", "parsely-pub-date", "sailthru.date"),
            *times[:1],
        ],
        "publisher": next(
            iter([*_words(first_of(linked, "publisher")), *meta("og:site_name", "application-name")]), None
        ),
        "authors": first_of(linked, "authors") or next(iter(meta("author", "parsely-author", "dc.creator")), None),
        "url": next(
            iter([*tree.xpath("//link[@rel='canonical']/@href"), *meta("og:url"), *_words(linked.get("url"))]), None
        ),
    }


def _words(value: object) -> list[str]:
    found = as_word(value, "", "") if isinstance(value, str | dict | list) and value else None
    return [found] if found else []


def _metas(tree: Any) -> dict[str, str]:
    """Return the meta elements of a page by name, the first of each."""
    metas: dict[str, str] = {}
    for element in tree.xpath("//meta[@content]"):
        for attribute in ("property", "name", "itemprop"):
            key = str(element.get(attribute) or "").lower()
            if key:
                metas.setdefault(key, " ".join(str(element.get("content")).split()))
    return metas


def _linked_articles(tree: Any) -> Iterator[dict[str, Any]]:
    """Yield the schema.org articles that a page describes in JSON-LD; what does not parse is passed over."""
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for node in data if isinstance(data, list) else [data]:
            if isinstance(node, dict):
                yield from (inner for inner in [node, *_graph(node)] if _is_article(inner))


def _is_article(node: dict[str, Any]) -> bool:
    types = node.get("@type")
    kinds = types if isinstance(types, list) else [types]
    return any("Article" in str(kind) or "Posting" in str(kind) for kind in kinds)


def _graph(node: dict[str, Any]) -> list[dict[str, Any]]:
    graph = node.get("@graph")
    return [inner for inner in graph if isinstance(inner, dict)] if isinstance(graph, list) else []
