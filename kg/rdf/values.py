"""Values as literals, and back: texts, dates, numbers, links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

import pyoxigraph

from kg.errors import KgError
from kg.namespaces import XSD, vocabulary_name
from kg.rdf.terms import Literal, Term, Triple, text_of

_SURROGATE = re.compile("[\ud800-\udfff]")
_HTTP = re.compile(r"https?://[^/]", re.IGNORECASE)


def about(subject: str, known: Iterable[tuple[str, Term | None]]) -> Iterator[Triple]:
    """Yield what is known of a subject."""
    return ((subject, predicate, value) for predicate, value in known if value is not None)


def clean(text: str) -> str:
    """Return the text with each lone surrogate, which RDF cannot hold, as U+FFFD; offsets hold."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def plain(text: str | None) -> Literal | None:
    """Return a text without a language."""
    return None if text is None else Literal(clean(text))


def english(text: str | None) -> Literal | None:
    """Return a text in English."""
    return None if text is None else Literal(clean(text), "@en")


def day(value: date | None) -> Literal | None:
    """Return a date."""
    return None if value is None else Literal(value.isoformat(), XSD + "date")


def offset(characters: int) -> Literal:
    """Return a place in a text, in characters."""
    return Literal(str(characters), XSD + "integer")


def number(value: float) -> Literal:
    """Return a number in the one form that Oxigraph keeps: a decimal, or a double where it has over 18 places."""
    exact = Decimal(repr(float(value)))
    if not exact.is_finite():
        raise KgError(f"{value!r} cannot be written as a salience or a confidence; a number between 0 and 1 can")
    written = digits(exact)
    places = len(written.partition(".")[2])
    kind = "decimal" if places <= 18 and abs(exact) < 10**15 else "double"
    return Literal("0" if written == "-0" else written, XSD + kind)


def digits(exact: Decimal) -> str:
    """Return a number without an exponent or idle zeros."""
    return f"{exact:f}".rstrip("0").rstrip(".") if "." in f"{exact:f}" else f"{exact:f}"


def decimal(value: Decimal | None) -> Literal | None:
    """Return how many or how much in canonical form: 700 as an integer, 71.2 as a decimal."""
    if value is None:
        return None
    if not value.is_finite() or abs(value) >= 10**15 or len(digits(value).partition(".")[2]) > 18:
        raise KgError(f"{value} cannot be written as a quantity; a number below 10^15 with up to 18 places can")
    whole = value == value.to_integral_value()
    return Literal("0" if not value else digits(value), XSD + ("integer" if whole else "decimal"))


def link(address: str) -> Term:
    """Return a web address as an IRI, or as a literal where it is not a valid http(s) IRI."""
    if _HTTP.match(address):
        try:
            return pyoxigraph.NamedNode(address).value
        except ValueError:
            pass
    return Literal(clean(address))


def to_day(term: Term) -> date:
    """Read a date."""
    return date.fromisoformat(text_of(term))


def to_float(term: Term) -> float:
    """Read a salience or a confidence."""
    return float(text_of(term))


def to_decimal(term: Term) -> Decimal:
    """Read how many or how much."""
    return Decimal(text_of(term))


def to_offset(term: Term) -> int:
    """Read a place in a text."""
    return int(text_of(term))


def to_vocabulary(term: str) -> str:
    """Read the name of a class, property or role: in ``kg:`` its last part, in a vocabulary of the user's own its IRI.

    Raises ValueError for what names none.
    """
    name = vocabulary_name(term)
    if name is None and ":" not in term:
        raise ValueError(term)
    return name or term
