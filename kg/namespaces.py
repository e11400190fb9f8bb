"""Every vocabulary, prefix and base IRI of the graph in one place.

    KG.factuality   ->  https://w3id.org/newskg/ns#factuality
    KG.factualty    ->  AttributeError: the vocabulary is closed, so that a typo raises

`KG` holds the terms that the mapping itself needs. Event classes ("Meet"), edge properties ("met") and roles ("agent")
are data of ``ontologies/newskg.ttl`` and of the user's own ontology: `vocabulary_iri` makes their IRIs.
"""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

from rdflib import URIRef
from rdflib.namespace import DefinedNamespace, Namespace

DEFAULT_BASE = "https://w3id.org/newskg/id/"


class KG(DefinedNamespace):
    """Terms of the news graph that the mapping writes by name."""

    _NS = Namespace("https://w3id.org/newskg/ns#")
    _fail = True

    # Classes
    Appearance: URIRef  # an entity as one article presents it
    Argument: URIRef  # who or what fills a role of an event, with its words
    Claim: URIRef  # an article's assertion of an event or relation
    Edge: URIRef  # a subject–predicate–object projection of an event or relation
    Relation: URIRef  # a lasting tie
    Factuality: URIRef
    # Entity classes that schema.org lacks
    Facility: URIRef
    Group: URIRef
    Office: URIRef
    Region: URIRef
    # Factuality
    Actual: URIRef
    Planned: URIRef
    Possible: URIRef
    Negated: URIRef
    # Articles
    authorText: URIRef
    publisherText: URIRef
    # Entities and their appearances
    alias: URIRef
    appearanceOf: URIRef
    country: URIRef
    countryCode: URIRef
    demonymMention: URIRef
    entityType: URIRef
    linkReason: URIRef
    name: URIRef
    nameMention: URIRef
    nominalMention: URIRef
    pronounMention: URIRef
    salience: URIRef
    sector: URIRef
    # Events, relations, arguments
    argument: URIRef
    comparison: URIRef
    extent: URIRef
    filler: URIRef
    lemma: URIRef
    object: URIRef
    plover: URIRef
    property: URIRef
    quantityHigh: URIRef
    quantityLow: URIRef
    quantitySpan: URIRef
    quantityText: URIRef
    quantityUnit: URIRef
    quantityValue: URIRef
    role: URIRef
    span: URIRef
    subject: URIRef
    timeSpan: URIRef
    timeText: URIRef
    trigger: URIRef
    # Claims
    asserts: URIRef
    condition: URIRef
    confidence: URIRef
    cue: URIRef
    evidence: URIRef
    factuality: URIRef
    rule: URIRef
    # Edges
    direct: URIRef
    projects: URIRef
    # What is kept apart, and what is inferred
    InferredGraph: URIRef
    Quarantined: URIRef
    Rejection: URIRef
    quarantines: URIRef
    reason: URIRef
    rejectedBy: URIRef
    rejects: URIRef
    stale: URIRef
    # What an article was read with
    lexicon: URIRef
    model: URIRef
    software: URIRef
    # Orders that the text does not give
    orderOf: URIRef
    orderedAs: URIRef


KG_IRI = "https://w3id.org/newskg/ns#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
XSD = "http://www.w3.org/2001/XMLSchema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
SCHEMA = "https://schema.org/"
SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/"
PROV = "http://www.w3.org/ns/prov#"
OA = "http://www.w3.org/ns/oa#"

DCAT = "http://www.w3.org/ns/dcat#"
DCTERMS = "http://purl.org/dc/terms/"
VOID = "http://rdfs.org/ns/void#"

VOCABULARIES = {
    "dcat": DCAT,
    "dcterms": DCTERMS,
    "kg": KG_IRI,
    "oa": OA,
    "prov": PROV,
    "rdf": RDF,
    "rdfs": RDFS,
    "schema": SCHEMA,
    "sem": SEM,
    "skos": SKOS,
    "void": VOID,
    "xsd": XSD,
}
KINDS = {  # prefix: folder under the base IRI
    "app": "appearance/",
    "arg": "argument/",
    "art": "article/",
    "clm": "claim/",
    "edg": "edge/",
    "ent": "entity/",
    "evt": "event/",
    "jdg": "judgement/",
    "ord": "order/",
    "qua": "quarantine/",
    "red": "reading/",
    "rel": "relation/",
    "spn": "span/",
    "ver": "version/",
    "verb": "verb/",
}
DIRECT_GRAPH = "graph/direct"
ENTITY_GRAPH = "graph/entities"
ONTOLOGY_GRAPH = "graph/ontology"
DATASET_GRAPH = "graph/dataset"
IMPORT_GRAPHS = "graph/import/"
ARTICLE_GRAPHS = "graph/article/"
INFERRED_GRAPH = "graph/inferred"
JUDGEMENT_GRAPH = "graph/judgements"
_QUARANTINE_GRAPH = "graph/quarantine/"


def prefixes(base: str = DEFAULT_BASE) -> dict[str, str]:
    """Return every prefix and its IRI: the vocabularies first, then the kinds of data under `base`."""
    return VOCABULARIES | {prefix: base + folder for prefix, folder in KINDS.items()}


def iri(kind: str, local: str, base: str = DEFAULT_BASE) -> str:
    """Return the IRI of a thing: ``iri("ent", "marco-rubio")``. Whatever a local name holds is percent-encoded."""
    return base + KINDS[kind] + encode(local)


def local_name(kind: str, term: str, base: str = DEFAULT_BASE) -> str | None:
    """Return the identifier within an IRI of that kind, or ``None`` where the IRI is of another kind."""
    start = base + KINDS[kind]
    return decode(term[len(start) :]) if term.startswith(start) else None


def article_graph(key: str, base: str = DEFAULT_BASE) -> str:
    """Return the name of the graph that holds one article's triples, by the article's key."""
    return base + ARTICLE_GRAPHS + encode(key)


def quarantine_graph(key: str, base: str = DEFAULT_BASE) -> str:
    """Return the name of the graph that holds what is kept apart of one article's account, by the article's key."""
    return base + _QUARANTINE_GRAPH + encode(key)


def is_article_graph(name: str, base: str = DEFAULT_BASE) -> bool:
    """Say whether a graph holds an article's account."""
    return name.startswith(base + ARTICLE_GRAPHS)


def is_quarantine_graph(name: str, base: str = DEFAULT_BASE) -> bool:
    """Say whether a graph holds what is kept apart of an article's account."""
    return name.startswith(base + _QUARANTINE_GRAPH)


def import_graph(name: str, base: str = DEFAULT_BASE) -> str:
    """Return the name of the graph that holds RDF made elsewhere, by the name it was taken in under."""
    return base + IMPORT_GRAPHS + encode(name)


def verb_iri(lemma: str, base: str = DEFAULT_BASE) -> str:
    """Return the property of an open event: "turn down" is ``verb:turn_down``."""
    return base + KINDS["verb"] + encode(lemma).replace("_", "%5F").replace("%20", "_")


def verb_lemma(term: str, base: str = DEFAULT_BASE) -> str | None:
    """Return the lemma behind an open event's property, or ``None`` for another IRI."""
    start = base + KINDS["verb"]
    return decode(term[len(start) :].replace("_", "%20")) if term.startswith(start) else None


def vocabulary_iri(name: str) -> str:
    """Return the ``kg:`` IRI of an event class, edge property or role that the ontology declares; others' are IRIs."""
    return name if ":" in name else KG_IRI + encode(name)


def vocabulary_name(term: str) -> str | None:
    """Return the name of a ``kg:`` term, or ``None`` for an IRI of another vocabulary."""
    return decode(term[len(KG_IRI) :]) if term.startswith(KG_IRI) else None


def is_base(base: str) -> bool:
    """Say whether names can be made below a base IRI: http(s), with a host, ending in a slash or a hash."""
    return re.fullmatch(r"https?://[A-Za-z0-9.-]+(:[0-9]+)?/([A-Za-z0-9._~/-]*[/#])?", base) is not None


_PLAIN = re.compile(r"[A-Za-z0-9_-]+")


def encode(local: str) -> str:
    """Percent-encode what an IRI's last step may not hold; plain slugs stay as they are."""
    return local if _PLAIN.fullmatch(local) else quote(local, safe="", errors="surrogatepass")


def decode(local: str) -> str:
    """Undo `encode`."""
    return unquote(local, errors="surrogatepass") if "%" in local else local
