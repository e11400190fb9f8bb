"""Articles in RSS and Atom feeds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kg.article.records import Record, make_record
from kg.errors import ArticleError
from kg.ids import slug


def parse_feed(data: bytes, place: str, name: str) -> Iterator[Record]:
    """Yield the items of an RSS or Atom feed; entities are not expanded and nothing is fetched."""
    from lxml import etree

    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    except etree.XMLSyntaxError as error:
        raise ArticleError(f"{place}: is not XML: {error}") from error
    items = root.xpath("//*[local-name()='item' or local-name()='entry']")
    if not items:
        raise ArticleError(f"{place}: is not a feed: it has no RSS item and no Atom entry")
    channel = root.xpath("string((//*[local-name()='channel' or local-name()='feed']/*[local-name()='title'])[1])")
    for number, item in enumerate(items, 1):
        about = _feed_item(item)
        about["text"] = _fragment_text(about["text"])
        if not about["text"].strip():
            raise ArticleError(f"{place}, item {number}: has no text")
        about["publisher"] = about["publisher"] or channel
        yield make_record(about, f"{place}, item {number}", f"{name}-{number}")


def _feed_item(item: Any) -> dict[str, Any]:
    def first(*names: str) -> str:
        return next(
            (words for name in names if (words := item.xpath(f"string(*[local-name()='{name}'][1])").strip())), ""
        )

    link = first("link") or next(iter(item.xpath("*[local-name()='link' and not(@rel!='alternate')]/@href")), "")
    authors = [words.strip() for words in item.xpath("*[local-name()='author']/*[local-name()='name']/text()")]
    return {
        "id": slug(first("guid", "id") or link) if first("guid", "id") or link else None,
        "title": first("title"),
        "published": first("pubDate", "published", "date", "updated"),
        "publisher": first("source") if not item.xpath("*[local-name()='source']/*") else "",
        "authors": authors or first("creator"),
        "url": link,
        "text": first("encoded", "content", "description", "summary"),
    }


def _fragment_text(fragment: str) -> str:
    """Return the words of a piece of HTML, a paragraph a line."""
    import trafilatura

    tree = trafilatura.load_html(f"<html><body>{fragment}</body></html>") if "<" in fragment else None
    if tree is None:
        return fragment
    for gone in tree.xpath("//script|//style"):
        gone.drop_tree()
    for element in tree.xpath("//p|//br|//div|//li|//h1|//h2|//h3|//h4|//blockquote"):
        element.tail = "\n" + (element.tail or "")
    lines = (" ".join(line.split()) for line in tree.text_content().split("\n"))
    return "\n".join(line for line in lines if line)
