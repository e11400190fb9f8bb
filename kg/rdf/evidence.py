"""Where the words stand: a span of an article, its quoted words and its offsets (Web Annotation).

spn:a1-0-63 a oa:SpecificResource ; oa:hasSource art:a1 ; oa:hasSelector spn:a1-0-63-quote, spn:a1-0-63-position .
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.namespaces import OA
from kg.rdf.account import Account
from kg.rdf.reader import Reader
from kg.rdf.terms import Literal, Triple, text_of
from kg.rdf.values import clean, offset
from kg.rdf.vocabulary import TYPE
from kg.types import TextSpan


def spans_to_triples(account: Account) -> Iterator[Triple]:
    """Yield every span that the account has pointed to, in text order."""
    for node, span in sorted(account.spans.items(), key=lambda item: item[1]):
        yield from _to_triples(account, node, span)


def _to_triples(account: Account, node: str, span: TextSpan) -> Iterator[Triple]:
    quote, position = node + "-quote", node + "-position"
    yield node, TYPE, OA + "SpecificResource"
    yield node, OA + "hasSource", account.article
    yield node, OA + "hasSelector", quote
    yield node, OA + "hasSelector", position
    yield quote, TYPE, OA + "TextQuoteSelector"
    yield quote, OA + "exact", Literal(clean(span.of(account.text)))
    yield position, TYPE, OA + "TextPositionSelector"
    yield position, OA + "start", offset(span.start)
    yield position, OA + "end", offset(span.end)


def quoted_words(reader: Reader) -> str:
    """Return the words that an article's spans quote, in their places, with blanks between."""
    letters: list[str] = []
    for node in reader.index.spans[reader.article]:
        start = reader.span(node).start
        words = reader.one(f"{node}-quote", OA + "exact", text_of)
        letters.extend(" " * (start + len(words) - len(letters)))
        letters[start : start + len(words)] = words
    return "".join(letters)
