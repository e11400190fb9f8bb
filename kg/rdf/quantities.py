"""How many or how much an argument is of: "more than 700 drones".

arg:… kg:quantityText "more than 700 drones"@en ; kg:quantityValue 700 ; kg:comparison "more than"@en .
"""

from __future__ import annotations

from kg.rdf.account import Account
from kg.rdf.reader import Reader
from kg.rdf.terms import Term, text_of
from kg.rdf.values import decimal, digits, english, plain, to_decimal
from kg.rdf.vocabulary import (
    COMPARISON,
    QUANTITY_HIGH,
    QUANTITY_LOW,
    QUANTITY_SPAN,
    QUANTITY_TEXT,
    QUANTITY_UNIT,
    QUANTITY_VALUE,
)
from kg.types import Comparison, Quantity


def quantity_key(quantity: Quantity) -> str:
    """Return what tells a quantity from another."""
    numbers = ["" if number is None else digits(number) for number in (quantity.value, quantity.low, quantity.high)]
    return repr((quantity.span.start, quantity.span.end, *numbers, str(quantity.comparison), quantity.unit))


def quantity_values(account: Account, quantity: Quantity | None) -> list[tuple[str, Term | None]]:
    """Return what is said of the quantity."""
    if quantity is None:
        return []
    return [
        (QUANTITY_VALUE, decimal(quantity.value)),
        (QUANTITY_LOW, decimal(quantity.low)),
        (QUANTITY_HIGH, decimal(quantity.high)),
        (COMPARISON, english(quantity.comparison)),
        (QUANTITY_UNIT, plain(quantity.unit)),
        (QUANTITY_TEXT, english(quantity.span.of(account.text))),
        (QUANTITY_SPAN, account.span(quantity.span)),
    ]


def quantity_from(reader: Reader, node: str) -> Quantity | None:
    """Read how many or how much, where the argument says so."""
    span = reader.maybe(node, QUANTITY_SPAN, str)
    if span is None:
        return None
    return Quantity(
        span=reader.span(span),
        value=reader.maybe(node, QUANTITY_VALUE, to_decimal),
        low=reader.maybe(node, QUANTITY_LOW, to_decimal),
        high=reader.maybe(node, QUANTITY_HIGH, to_decimal),
        comparison=reader.maybe(node, COMPARISON, _to_comparison),
        unit=reader.maybe(node, QUANTITY_UNIT, text_of),
    )


def _to_comparison(term: Term) -> Comparison:
    return Comparison(text_of(term))
