"""Articles one by one, each with what its source, its caller and its own words say of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kg.article.records import Record, clean, encodable, to_date
from kg.article.sources import find_records
from kg.blocks import BlockKind, find_authors, find_blocks, find_publisher, furniture_date
from kg.errors import ArticleError
from kg.ids import slug
from kg.types import Article

_LOOKED_THROUGH = 200_000  # characters in which headline, byline and date line are looked for


@dataclass(frozen=True, slots=True)
class Given:
    """What the caller says of the articles."""

    published: date | None
    publisher: str | None
    title: str | None
    url: str | None


def read_article(
    source: str | Path,
    *,
    published: str | date | None = None,
    publisher: str | None = None,
    title: str | None = None,
    url: str | None = None,
) -> Article:
    """Read the one article that a file, address or "-" (standard input) holds. Keywords win over what it says itself.

    Raises:
        ArticleError: It cannot be read, or holds no article or more than one.
    """
    articles = read_articles([source], published=published, publisher=publisher, title=title, url=url)
    first, second = next(articles, None), next(articles, None)
    if first is None:
        raise ArticleError(f"{source}: holds no article")
    if second is not None:
        raise ArticleError(f"{source}: holds more than one article; read_articles() and 'kg build' read them all")
    return first


def read_articles(
    sources: Iterable[str | Path] | str | Path,
    *,
    published: str | date | None = None,
    publisher: str | None = None,
    title: str | None = None,
    url: str | None = None,
) -> Iterator[Article]:
    """Yield the articles of files, folders, web addresses and "-" (standard input), in the order given, lazily.

    A folder is read with all below it, sorted by name; hidden files and README files are left out.

    Raises:
        ArticleError: Something cannot be read; the message names the file, and the line of a JSON lines file. Also if
            two articles have the same id, or a `title` or `url` is given for more than one.
    """
    given = Given(
        to_date(published, "published") if published is not None else None,
        clean(publisher),
        clean(title),
        clean(url),
    )
    sources = [sources] if isinstance(sources, str | Path) else sources
    return _read(sources, given)


def _read(sources: Iterable[str | Path], given: Given) -> Iterator[Article]:
    seen: dict[str, str] = {}
    waiting: Article | None = None
    for found in (found for source in sources for found in find_records(source)):
        article = finish(found, given)
        if article.id in seen:
            raise ArticleError(
                f"{found.place}: the id {article.id!r} is already that of {seen[article.id]}; give one of them another"
                " id (front matter, the JSON key 'id', or the file's name)"
            )
        if seen and (given.title or given.url):
            word = "title" if given.title else "url"
            raise ArticleError(f"{found.place}: a {word} can be given for one article only, and this is the second")
        seen[article.id] = found.place
        if waiting is not None:
            yield waiting
        waiting = article
    if waiting is not None:
        yield waiting


def finish(found: Record, given: Given) -> Article:
    """Make the article, filling what neither caller nor source says from the words on the page."""
    text = encodable(found.text)
    if not text.strip():
        raise ArticleError(f"{found.place}: is empty; an article needs text")
    title = given.title or clean(found.title)
    blocks = find_blocks(text[:_LOOKED_THROUGH], title)
    headline = next((block.span.of(text) for block in blocks if block.kind is BlockKind.HEADLINE), None)
    published = given.published
    if published is None and found.published not in (None, ""):
        published = to_date(found.published, found.place)
    return Article(
        id=clean(found.id) or slug(found.place),
        text=text,
        title=title or clean(headline),
        published=published or furniture_date(text, blocks),
        publisher=given.publisher or clean(found.publisher) or find_publisher(text, blocks),
        authors=found.authors or find_authors(text, blocks),
        url=given.url or clean(found.url),
    )
