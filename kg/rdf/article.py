"""The article itself: what it is called, who published and wrote it, its words.

art:a1 a schema:NewsArticle ; schema:identifier "a1" ; schema:headline "…"@en ; schema:publisher ent:cnn .
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.namespaces import SCHEMA
from kg.rdf.account import Account
from kg.rdf.evidence import quoted_words
from kg.rdf.reader import Reader
from kg.rdf.terms import Term, Triple, text_of
from kg.rdf.values import about, day, english, link, plain, to_day
from kg.rdf.vocabulary import AUTHOR_TEXT, PUBLISHER_TEXT, TYPE
from kg.types import Article


def article_to_triples(account: Account) -> Iterator[Triple]:
    """Yield what is known of the article; without its body where the account is to have none."""
    article, extraction = account.extraction.article, account.extraction
    known: list[tuple[str, Term | None]] = [
        (TYPE, SCHEMA + "NewsArticle"),
        (SCHEMA + "identifier", plain(article.id)),
        (SCHEMA + "headline", english(article.title)),
        (SCHEMA + "datePublished", day(article.published)),
        (SCHEMA + "url", None if article.url is None else link(article.url)),
        (SCHEMA + "publisher", account.entity(extraction.publisher)),
        (PUBLISHER_TEXT, plain(article.publisher)),
        *((SCHEMA + "author", account.entity(author)) for author in extraction.authors),
        *((AUTHOR_TEXT, plain(author)) for author in article.authors),
        (SCHEMA + "articleBody", plain(article.text) if account.with_body else None),
    ]
    return about(account.article, known)


def article_from(reader: Reader) -> Article:
    """Read the article; one without a body has the quoted words in their places and blanks between."""
    node = reader.article
    body = reader.maybe(node, SCHEMA + "articleBody", text_of)
    return Article(
        id=reader.one(node, SCHEMA + "identifier", text_of),
        text=quoted_words(reader) if body is None else body,
        title=reader.maybe(node, SCHEMA + "headline", text_of),
        published=reader.maybe(node, SCHEMA + "datePublished", to_day),
        publisher=reader.maybe(node, PUBLISHER_TEXT, text_of),
        authors=reader.listed(node, AUTHOR_TEXT, "author-names", text_of),
        url=reader.maybe(node, SCHEMA + "url", text_of),
    )


def authors_from(reader: Reader) -> tuple[str, ...]:
    """Read which entities wrote it."""
    return reader.listed(reader.article, SCHEMA + "author", "authors", reader.entity_id)


def publisher_from(reader: Reader) -> str | None:
    """Read which entity published it."""
    return reader.maybe(reader.article, SCHEMA + "publisher", reader.entity_id)
