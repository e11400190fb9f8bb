"""What the graph says of itself (VoID, DCAT): licence, versions, counts, articles.

<https://w3id.org/newskg/id/dataset> a void:Dataset, dcat:Dataset ; void:triples 1290 ; dcterms:source art:a1 .
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyoxigraph

from kg.errors import ExportError
from kg.ids import slug
from kg.namespaces import DCAT, DCTERMS, IMPORT_GRAPHS, KG_IRI, OA, PROV, SCHEMA, SEM, SKOS, VOID, XSD, iri
from kg.nodes import Line
from kg.ontology import ontologies_folder
from kg.rdf import Literal, Term, key_of, to_sparql
from kg.rdf.vocabulary import CLAIM, EDGE, LEXICON, MODEL, RELATION, SOFTWARE, TYPE
from kg.store import Store

_VERSION_IRI = "http://www.w3.org/2002/07/owl#versionIRI"
_CLASSES = (SCHEMA + "NewsArticle", SEM + "Event", RELATION, CLAIM, EDGE)
_VERSIONS = """SELECT DISTINCT ?software ?model ?lexicon WHERE {
  ?reading kg:software ?software ; kg:model ?model ; kg:lexicon ?lexicon
}"""
_MEMBERS = """SELECT (COUNT(DISTINCT ?thing) AS ?number) WHERE {{
  GRAPH ?graph {{ ?thing a <{}> }} FILTER (!STRSTARTS(STR(?graph), "{}"))
}}"""
_RIGHTS = "No licence is stated for this graph; the words that it quotes are their publishers'."


def dataset_iri(base: str) -> str:
    """Return what the dataset itself is called."""
    return base + "dataset"


def to_dataset(store: Store, licence: str | None = None, but: Iterable[str] = ()) -> Iterator[Line]:
    """Yield what is to be said of a graph as a whole, `but` for graphs that are not written.

    Raises `ExportError` where the licence is no web address.
    """
    dataset, articles = dataset_iri(store.base), store.articles()
    yield _line(dataset, TYPE, VOID + "Dataset")
    yield _line(dataset, TYPE, DCAT + "Dataset")
    number = f"{len(articles)} news article{'' if len(articles) == 1 else 's'}"
    yield _line(dataset, DCTERMS + "title", Literal(f"What {number} say{'s' if len(articles) == 1 else ''}", "@en"))
    yield _rights(dataset, licence)
    yield _line(dataset, DCTERMS + "conformsTo", ontology_version())
    yield from (_line(dataset, VOID + "vocabulary", term) for term in (KG_IRI, OA, PROV, SCHEMA, SEM, SKOS))
    yield _line(dataset, VOID + "uriSpace", Literal(store.base))
    yield _line(dataset, VOID + "triples", _number(store.count(but)))
    yield _line(dataset, VOID + "documents", _number(len(articles)))
    yield from _versions(store, dataset)
    yield from (_line(dataset, DCTERMS + "source", iri("art", key_of(article), store.base)) for article in articles)
    for class_ in _CLASSES:
        part = f"{dataset}/{class_.rpartition('#')[2].rpartition('/')[2]}"
        yield _line(dataset, VOID + "classPartition", part)
        yield _line(part, VOID + "class", class_)
        yield _line(part, VOID + "entities", _number(_count(store, class_)))


def ontology_version() -> str:
    """Return the IRI of the version of the ontology that comes with kg."""
    quads = pyoxigraph.parse(path=str(ontologies_folder() / "newskg.ttl"), format=pyoxigraph.RdfFormat.TURTLE)
    return str(next(quad.object.value for quad in quads if quad.predicate.value == _VERSION_IRI))


def _rights(dataset: str, licence: str | None) -> Line:
    if licence is None:
        return _line(dataset, DCTERMS + "rights", Literal(_RIGHTS, "@en"))
    try:
        if licence.startswith(("http://", "https://")):
            return _line(dataset, DCTERMS + "license", pyoxigraph.NamedNode(licence).value)
    except ValueError:
        pass
    raise ExportError(f"{licence!r} is no licence's address; such as https://creativecommons.org/licenses/by/4.0/")


def _versions(store: Store, dataset: str) -> Iterator[Line]:
    """Yield with which software, model and word lists the articles were read."""
    found = store.select(_VERSIONS)
    assert isinstance(found, pyoxigraph.QuerySolutions)  # noqa: S101
    rows = sorted(tuple(str(row[name].value) for name in ("software", "model", "lexicon")) for row in found)
    for column, name in enumerate((SOFTWARE, MODEL, LEXICON)):
        yield from (_line(dataset, name, Literal(value)) for value in sorted({row[column] for row in rows}))
    for software in sorted({row[0] for row in rows}):
        yield _line(dataset, PROV + "wasAttributedTo", iri("ver", slug(software), store.base))


def _count(store: Store, class_: str) -> int:
    found = store.select(_MEMBERS.format(class_, store.base + IMPORT_GRAPHS))
    assert isinstance(found, pyoxigraph.QuerySolutions)  # noqa: S101
    return int(next(found)["number"].value)


def _number(number: int) -> Literal:
    return Literal(str(number), XSD + "integer")


def _line(subject: str, predicate: str, value: Term) -> Line:
    return f"<{subject}>", f"<{predicate}>", to_sparql(value)
