"""Why the graph says what it says: every claim behind a thing or a triple, with its words and their place.

explain(store, "Marco Rubio", "kg:met", "Sergey Lavrov")
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.errors import QueryError
from kg.query import Rows, Value, run_query
from kg.store import Store

if TYPE_CHECKING:
    import rdflib


def explain(
    source: Store | rdflib.Graph,
    subject: str,
    predicate: str | None = None,
    object: str | None = None,
) -> Rows:
    """Return each claim behind the edges of a thing: quote, place, factuality, speaker, cue, condition, rule.

    Things are named by id, IRI, prefixed name, or any of their names whatever its case; a predicate by prefixed name,
    IRI, last part ("met") or label. Without predicate and object the thing may stand at either end of an edge, and
    first comes why it is taken for something of a gazetteer of the user's own, its IRI there under "whom".

    Raises:
        QueryError: the graph knows nothing by that name.
    """
    given = {"subject": subject, "predicate": predicate, "object": object}
    for thing in (subject, object):
        if thing is not None and not run_query(source, "things", {"name": thing}).rows:
            raise QueryError(f"the graph knows nothing called {thing!r}; kg query DIR things lists what it knows")
    claims = run_query(source, "explain", {name: value for name, value in given.items() if value is not None})
    links = () if predicate or object else _links(source, subject, claims.columns)
    return Rows(claims.columns, (*links, *claims.rows))


def _links(source: Store | rdflib.Graph, thing: str, columns: tuple[str, ...]) -> Iterator[tuple[Value, ...]]:
    """Yield why a thing is tied to IRIs of a gazetteer, or to none, as rows of claims."""
    for row in run_query(source, "links", {"entity": thing}).records():
        property_ = None if row["link"] is None else "exactMatch"
        known = {**row, "who": row["name"], "property_name": property_, "whom": row["link"], "rule": row["why"]}
        yield tuple(known.get(column) for column in columns)
