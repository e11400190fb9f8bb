"""Write ``docs/ontology.md`` from ``ontologies/newskg.ttl`` and ``mappings.ttl``: ``make docs``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from rdflib import OWL, RDF, RDFS, SKOS, BNode, Graph, Namespace, URIRef
from rdflib.namespace import DefinedNamespace

KG = Namespace("https://w3id.org/newskg/ns#")
SEM = Namespace("http://semanticweb.cs.vu.nl/2009/11/sem/")
PREFIXES = {
    "kg": str(KG),
    "sem": str(SEM),
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "time": "http://www.w3.org/2006/time#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "owl": str(OWL),
    "rdf": str(RDF),
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "wdt": "http://www.wikidata.org/prop/direct/",
    "plover": "https://w3id.org/newskg/plover#",
    "cameo": "https://w3id.org/newskg/cameo#",
}
ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "ontology.md"
_MATCHES = ((SKOS.exactMatch, "="), (SKOS.closeMatch, "≈"), (SKOS.broadMatch, "<"))
_INTRODUCTION = """\
# The vocabulary

Made from `ontologies/newskg.ttl` and `ontologies/mappings.ttl` by `make docs`; change those, not this page.

Vocabulary `kg:` is `https://w3id.org/newskg/ns#`, version {version} (`{iri}`).
It stands on the Simple Event Model (`sem:`), schema.org, PROV-O, Web Annotation (`oa:`) and SKOS.
It is consistent under OWL 2 RL, together with the graph of the bundled articles; a test says so.

In the column *elsewhere* `=` is an exact match, `≈` a close one, `<` a wider term.
`wdt:` is Wikidata, `plover:` and `cameo:` are event codes.
"""


def page(ontology: Graph, mappings: Graph) -> str:
    """Return the page."""
    head = URIRef(str(KG)[:-1])
    version, version_iri = ontology.value(head, OWL.versionInfo), ontology.value(head, OWL.versionIRI)
    events = set(_below(ontology, KG.NewsEvent))
    relations = set(ontology.subjects(RDF.type, KG.RelationProperty))
    edges = set(ontology.subjects(RDF.type, KG.EdgeProperty))
    inverses = set(ontology.objects(None, OWL.inverseOf)) - relations
    classes = set(ontology.subjects(RDF.type, OWL.Class)) - events
    annotations = set(ontology.subjects(RDF.type, OWL.AnnotationProperty))
    values = set(ontology.subjects(RDF.type, KG.Factuality))
    rest = {
        *ontology.subjects(RDF.type, OWL.ObjectProperty),
        *ontology.subjects(RDF.type, OWL.DatatypeProperty),
    } - {*relations, *inverses, *edges}
    parts = [
        _INTRODUCTION.format(version=version, iri=version_iri),
        _section("Versions, and what to change", [f"- {note}" for note in _texts(ontology, head, SKOS.changeNote)]),
        _section("Classes", _classes(ontology, mappings, classes)),
        _section("Factuality", _terms(ontology, mappings, values)),
        _section("Kinds of event", _events(ontology, mappings)),
        _section("Relations", _properties(ontology, mappings, relations)),
        _section("Relations the other way round", _properties(ontology, mappings, inverses)),
        _section("Edges of events", _properties(ontology, mappings, edges)),
        _section("Other properties", _properties(ontology, mappings, rest)),
        _section("How the vocabulary describes itself", _terms(ontology, mappings, annotations)),
    ]
    return "\n".join(parts)


def _section(title: str, lines: Iterable[str]) -> str:
    return "\n".join([f"## {title}", "", *lines, ""])


def _classes(ontology: Graph, mappings: Graph, classes: set[URIRef]) -> Iterator[str]:
    yield "| class | meaning | example | below | shares nothing with | elsewhere |"
    yield "|---|---|---|---|---|---|"
    for term in sorted(classes):
        disjoint = {*ontology.objects(term, OWL.disjointWith), *ontology.subjects(OWL.disjointWith, term)}
        parents = _names(ontology.objects(term, RDFS.subClassOf))
        yield _row(_name(term), *_meaning(ontology, term), parents, _names(disjoint), _elsewhere(mappings, term))


def _terms(ontology: Graph, mappings: Graph, terms: set[URIRef]) -> Iterator[str]:
    yield "| term | meaning | example | elsewhere |"
    yield "|---|---|---|---|"
    for term in sorted(terms):
        yield _row(_name(term), *_meaning(ontology, term), _elsewhere(mappings, term))


def _events(ontology: Graph, mappings: Graph) -> Iterator[str]:
    yield "Each below the class it is set in from; the edge is the property that joins two of its roles."
    yield ""
    yield "| class | meaning | example | edge | elsewhere |"
    yield "|---|---|---|---|---|"
    for depth, term in _tree(ontology, KG.NewsEvent, 0):
        edge = _names(ontology.objects(term, KG.edgeProperty))
        yield _row("·\u2002" * depth + _name(term), *_meaning(ontology, term), edge, _elsewhere(mappings, term))


def _properties(ontology: Graph, mappings: Graph, terms: set[URIRef]) -> Iterator[str]:
    yield "| property | meaning | example | from | to | inverse | elsewhere |"
    yield "|---|---|---|---|---|---|---|"
    for term in sorted(terms):
        inverse = _names(ontology.objects(term, OWL.inverseOf))
        if (term, RDF.type, OWL.SymmetricProperty) in ontology:
            inverse = "itself"
        domain, range_ = (_names(ontology.objects(term, end)) for end in (RDFS.domain, RDFS.range))
        yield _row(_name(term), *_meaning(ontology, term), domain, range_, inverse, _elsewhere(mappings, term))


def _meaning(ontology: Graph, term: URIRef) -> tuple[str, str]:
    return " ".join(_texts(ontology, term, SKOS.definition)), " ".join(_texts(ontology, term, SKOS.example))


def _tree(ontology: Graph, root: URIRef, depth: int) -> Iterator[tuple[int, URIRef]]:
    """Yield a class and all below it, each below its first superclass alone."""
    yield depth, root
    for child in sorted(ontology.subjects(RDFS.subClassOf, root)):
        if min(ontology.objects(child, RDFS.subClassOf)) == root:
            yield from _tree(ontology, child, depth + 1)


def _below(ontology: Graph, root: URIRef) -> Iterator[URIRef]:
    return (term for term in ontology.transitive_subjects(RDFS.subClassOf, root) if not isinstance(term, BNode))


def _elsewhere(mappings: Graph, term: URIRef) -> str:
    found = (f"{sign} `{_name(match)}`" for kind, sign in _MATCHES for match in sorted(mappings.objects(term, kind)))
    return ", ".join(found).replace("``", "`")


def _texts(graph: Graph, term: URIRef, kind: URIRef | DefinedNamespace) -> list[str]:
    return sorted(str(text) for text in graph.objects(term, kind))


def _names(terms: Iterable[URIRef]) -> str:
    return ", ".join(sorted(_name(term) for term in terms))


def _name(term: URIRef) -> str:
    for prefix, namespace in PREFIXES.items():
        if term.startswith(namespace):
            return f"`{prefix}:{term[len(namespace) :]}`"
    return f"<{term}>"


def _row(*cells: str) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def read() -> str:
    """Return the page as the Turtle of today makes it."""
    folder = ROOT / "ontologies"
    return page(Graph().parse(folder / "newskg.ttl"), Graph().parse(folder / "mappings.ttl"))


if __name__ == "__main__":
    PAGE.write_text(read(), "utf-8")
