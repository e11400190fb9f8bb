"""Why the graph says what it says: every claim behind a thing or a triple, with its words and their place.

explain(store, "Marco Rubio", "kg:met", "Sergey Lavrov")
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.errors import QueryError
from kg.query import Rows, run_query
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
    IRI, last part ("met") or label. Without predicate and object the thing may stand at either end of an edge.

    Raises:
        QueryError: the graph knows nothing by that name.
    """
    given = {"subject": subject, "predicate": predicate, "object": object}
    for thing in (subject, object):
        if thing is not None and not run_query(source, "things", {"name": thing}).rows:
            raise QueryError(f"the graph knows nothing called {thing!r}; kg query DIR things lists what it knows")
    return run_query(source, "explain", {name: value for name, value in given.items() if value is not None})
