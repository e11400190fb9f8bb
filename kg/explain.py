"""Why the graph says what it says: every claim behind a thing or a triple, with its words and their place.

    explain(store, "Marco Rubio", "kg:met", "Sergey Lavrov")

A triple that rules inferred is told by the claims that it follows from, down to the articles' words; a claim that is in
quarantine by why it is there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.errors import QueryError
from kg.infer import Background, derivations, inferred
from kg.namespaces import DIRECT_GRAPH, SKOS, local_name
from kg.query import Rows, Value, expanded, run_query
from kg.rdf import Term, Triple
from kg.rdf.vocabulary import TYPE
from kg.store import Store

if TYPE_CHECKING:
    import rdflib

Record = dict[str, Value]


def explain(
    source: Store | rdflib.Graph,
    subject: str,
    predicate: str | None = None,
    object: str | None = None,
) -> Rows:
    """Return each claim behind the edges of a thing: quote, place, factuality, speaker, cue, rule, confidence, id.

    Things are named by id, IRI, prefixed name, or any of their names whatever its case; a predicate by prefixed name,
    IRI, last part ("met") or label. Without predicate and object the thing may stand at either end of an edge, and
    first comes why it is taken for something of a gazetteer of the user's own, its IRI there under "whom".
    An article's id gives all that the article contributed.

    Of a store, two columns more: ``inferred`` says what follows from the row, by which rule; ``quarantined`` why the
    claim is not in the graph. A premise that is no claim, as that a city lies in a country, is a row without quote.

    Raises:
        QueryError: the graph knows nothing by that name.
    """
    if predicate is None and object is None:
        contributed = run_query(source, "contributed", {"article": subject})
        if contributed.rows:
            return contributed
    asked = {"subject": subject, "predicate": predicate, "object": object}
    given = {name: value for name, value in asked.items() if value is not None}
    found = run_query(source, "explain", given)
    links = [] if predicate or object else list(_links(source, subject))
    if not isinstance(source, Store):
        _must_know(source, subject, object)
        rows = (tuple(record.get(column) for column in found.columns) for record in links)
        return Rows(found.columns, (*rows, *found.rows))
    apart = list(_quarantined(source, given))
    if not apart:
        _must_know(source, subject, object)
    columns = (*found.columns, "inferred", "quarantined")
    records = [*links, *found.records(), *_Inference(source).records(subject, predicate, object), *apart]
    return Rows(columns, tuple(tuple(record.get(column) for column in columns) for record in records))


def _links(source: Store | rdflib.Graph, thing: str) -> Iterator[Record]:
    """Yield why a thing is tied to IRIs of a gazetteer, or to none."""
    for row in run_query(source, "links", {"entity": thing}).records():
        property_ = None if row["link"] is None else "exactMatch"
        yield {**row, "who": row["name"], "property_name": property_, "whom": row["link"], "rule": row["why"]}


def _must_know(source: Store | rdflib.Graph, *names: str | None) -> None:
    for name in names:
        if name is not None and not _things(source, name):
            raise QueryError(f"the graph knows nothing called {name!r}; kg query DIR things lists what it knows")


def _things(source: Store | rdflib.Graph, name: str) -> set[str]:
    """Return the IRIs of what goes by a name; of a store, also of a class or an event that is named by its own."""
    found = {str(row["thing"]) for row in run_query(source, "things", {"name": name}).records()}
    if not found and isinstance(source, Store):
        term = expanded(name, source.base)
        if ":" in term and any(term in (subject, object_) for subject, _, object_ in inferred(source)):
            return {term}
    return found


def _quarantined(store: Store, given: dict[str, str]) -> Iterator[Record]:
    """Yield the claims asked for that are in quarantine."""
    for account, kept in store.quarantined():
        reasons = {local_name("clm", item.node, store.base): " ".join(item.reasons) for item in kept}
        for record in run_query(Store.in_memory([account], store.base), "explain", given).records():
            reason = reasons.get(str(record["claim"]))
            if reason is not None:
                yield record | {"direct": False, "quarantined": reason}


class _Inference:
    """Why triples were inferred, step by step down to claims."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.inferred = set(inferred(store))

    def records(self, subject: str, predicate: str | None, object: str | None) -> Iterator[Record]:
        """Yield a row for each premise of each inferred triple asked for."""
        if not self.inferred:
            return
        subjects = _things(self.store, subject)
        objects = None if object is None else _things(self.store, object)
        wanted = [triple for triple in self.inferred if triple[0] in subjects]
        wanted = [triple for triple in wanted if objects is None or triple[2] in objects]
        if predicate is None:
            wanted = [triple for triple in wanted if triple[1] != TYPE]
        else:
            names = {predicate, expanded(predicate, self.store.base), predicate.replace(" ", "_")}
            wanted = [triple for triple in wanted if names & {triple[1], _last(triple[1])}]
        known = Background(self.store, with_inferred=True) if wanted else None
        plain = set(self.store.triples(self.store.base + DIRECT_GRAPH)) if wanted else set()
        for triple in sorted(wanted, key=str):
            if known is not None:
                yield from self._grounds(triple, known, plain, (triple,))

    def _grounds(self, triple: Triple, known: Background, plain: set[Triple], path: tuple[Triple, ...]) -> list[Record]:
        """Return the premises of each way to a triple, down to what is told; nothing for one that goes in a circle."""
        found: list[Record] = []
        for derivation in derivations(known, triple):
            follows = f"{self._written(triple)}, by rule {derivation.rule.name}"
            rows: list[Record] = []
            for premise in derivation.premises:
                below = []
                if premise in self.inferred:
                    below = [] if premise in path else self._grounds(premise, known, plain, (*path, premise))
                    if not below:
                        break
                if premise in plain:
                    rows += (record | {"inferred": follows} for record in self._claims(premise))
                else:
                    subject, predicate, object_ = (self._label(term) for term in premise)
                    rows.append({"who": subject, "property_name": predicate, "whom": object_, "inferred": follows})
                rows += below
            else:
                found += rows
        return found

    def _claims(self, premise: Triple) -> list[Record]:
        asked = dict(zip(("subject", "predicate", "object"), map(str, premise), strict=True))
        found = run_query(self.store, "explain", {name: f"<{iri}>" for name, iri in asked.items()}).records()
        return [record for record in found if record["direct"]]

    def _written(self, triple: Triple) -> str:
        return " ".join(self._label(term) for term in triple)

    def _label(self, term: Term) -> str:
        for _, predicate, value in self.store.about(str(term)):
            if predicate == SKOS + "prefLabel" and not isinstance(value, str | None):
                return value.value
        return _last(str(term))


def _last(iri: str) -> str:
    return iri.rpartition("#")[2] if "#" in iri else iri.rpartition("/")[2]
