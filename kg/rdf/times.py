"""When an event happened or a relation held, with the words that say so.

evt:… schema:startDate "2025-07-10"^^xsd:date ; kg:timeText "Thursday"@en ; kg:timeSpan spn:a1-36-44 .
"""

from __future__ import annotations

from kg.namespaces import SCHEMA
from kg.rdf.account import Account
from kg.rdf.reader import Reader
from kg.rdf.terms import Term
from kg.rdf.values import day, english, to_day
from kg.rdf.vocabulary import TIME_SPAN, TIME_TEXT
from kg.types import Timex


def time_values(account: Account, time: Timex | None) -> list[tuple[str, Term | None]]:
    """Return what is said of the time."""
    if time is None:
        return []
    return [
        (SCHEMA + "startDate", day(time.start)),
        (SCHEMA + "endDate", day(time.end)),
        (TIME_TEXT, english(time.span.of(account.text))),
        (TIME_SPAN, account.span(time.span)),
    ]


def time_from(reader: Reader, node: str) -> Timex | None:
    """Read when it was, where the node says so."""
    span = reader.maybe(node, TIME_SPAN, str)
    if span is None:
        return None
    start, end = (reader.maybe(node, SCHEMA + name, to_day) for name in ("startDate", "endDate"))
    return Timex(reader.span(span), start, end)
