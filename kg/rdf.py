"""The only mapping between the nouns of the news and RDF, both ways: ``from_rdf(to_rdf(x)) == x``.

    Rubio met Lavrov in Kuala Lumpur on Thursday.

One article ``a1`` gives these nodes (prefixes and base IRI: `kg.namespaces`; ``<key>`` is the article's key, every
other local name is the identifier that the type carries; no blank nodes):

    art:a1 a schema:NewsArticle ; schema:identifier "a1" ; schema:headline "…"@en ; schema:articleBody "…" ;
        schema:datePublished "2025-07-10"^^xsd:date ; schema:url <http…> ;       # a literal where it is no http(s) IRI
        schema:publisher ent:cnn ; kg:publisherText "CNN" ;                      # the entity; the name as given
        schema:author ent:jane-doe ; kg:authorText "Jane Doe" .                  # text=False leaves articleBody out

    ent:marco-rubio a schema:Person ; skos:prefLabel "Marco Rubio"@en ; skos:altLabel "Rubio"@en ;
        kg:countryCode "USA" ; kg:country ent:united-states ; kg:sector "GOV" ; skos:exactMatch <http…> .
    app:a1.marco-rubio a kg:Appearance ; kg:appearanceOf ent:marco-rubio ; prov:wasDerivedFrom art:a1 ;
        kg:entityType schema:Person ; kg:name "Marco Rubio"@en ; kg:alias "Rubio"@en ; kg:countryCode "USA" ;
        kg:country ent:united-states ; kg:sector "GOV" ; kg:salience 0.93 ; rdfs:seeAlso <http…> ;
        kg:nameMention spn:a1-0-5 ; kg:pronounMention spn:a1-80-82 .             # kg:demonymMention, kg:nominalMention

An *appearance* is an entity as one article presents it. What articles say of an entity can differ (names, salience), so
each article's account is kept there and the entity node is derived from its appearances: one prefLabel (the longest
name, then the first in the alphabet), every other name and alias an altLabel, every type, country, sector and link.
``kg:country`` (an entity) is there only where the article itself names that country; ``kg:countryCode`` always.

    evt:a1-5e1f a sem:Event, kg:Meet ; prov:wasDerivedFrom art:a1 ; rdfs:label "met"@en ; kg:lemma "meet" ;
        kg:plover "CONSULT" ; kg:trigger spn:a1-6-9 ; kg:participant ent:marco-rubio, ent:sergey-lavrov ;
        kg:themeText "new ideas"@en ;                                            # fillers that are words alone
        sem:hasPlace ent:kuala-lumpur ; schema:startDate "2025-07-10"^^xsd:date ; schema:endDate "2025-07-10"^^xsd:date
        ; kg:timeText "Thursday"@en ; kg:timeSpan spn:a1-36-44 ; kg:argument arg:a1-5e1f-91c2 .
    arg:a1-5e1f-91c2 a kg:Argument ; kg:role kg:participant ; kg:filler ent:marco-rubio ; kg:span spn:a1-0-5 ;
        kg:extent "many of"@en .                                                 # filler, extent: where there is one
    arg:a1-5e1f-77f0 … kg:quantityText "more than 700 drones"@en ; kg:quantitySpan spn:a1-90-110 ;      # how many of it
        kg:quantityValue 700 ; kg:quantityLow 700 ; kg:comparison "more than"@en ; kg:quantityUnit "drone" .
    rel:a1-77aa a kg:Relation ; prov:wasDerivedFrom art:a1 ; rdfs:label "minister of"@en ; kg:property kg:ministerOf ;
        kg:subject ent:sergey-lavrov ; kg:object ent:russia ; schema:endDate … ; kg:timeText … ; kg:timeSpan … .
    clm:a1-03bd a kg:Claim ; kg:asserts evt:a1-5e1f ; kg:factuality kg:Planned ; prov:wasDerivedFrom art:a1 ;
        kg:evidence spn:a1-0-63 ; kg:rule "verb-frame" ; kg:confidence 0.91 ; prov:wasAttributedTo ent:donald-trump ;
        kg:cue "declared"@en ; kg:condition "unless they strike trade deals"@en .   # last four: where known
    edg:a1-c0de a kg:Edge, rdf:Statement ; rdf:subject ent:marco-rubio ; rdf:predicate kg:met ;
        rdf:object ent:sergey-lavrov ; kg:projects evt:a1-5e1f ; prov:wasDerivedFrom clm:a1-03bd ; kg:direct true .
    spn:a1-0-63 a oa:SpecificResource ; oa:hasSource art:a1 ; oa:hasSelector spn:a1-0-63-quote, spn:a1-0-63-position .
    spn:a1-0-63-quote a oa:TextQuoteSelector ; oa:exact "…" .
    spn:a1-0-63-position a oa:TextPositionSelector ; oa:start 0 ; oa:end 63 .     # characters of the article's text
    ent:marco-rubio kg:met ent:sergey-lavrov .                         # derived direct layer: edges with kg:direct

* Entity types: Person schema:Person, Organization schema:Organization, Country schema:Country, City schema:City, Place
  schema:Place, Product schema:Product, Work schema:CreativeWork; any other ``kg:`` and its name (kg:Facility, kg:Group,
  kg:Office, kg:Region).
* Open events (type "Event") have class sem:Event alone; their edges' predicate is ``verb:turn_down`` (blank as
  underscore, the rest percent-encoded), with ``rdfs:label "turn down"@en``, never in ``kg:``.
* Texts carry ``@en`` save articleBody, identifiers, oa:exact, kg:lemma, kg:plover, kg:rule, kg:sector, kg:countryCode,
  kg:publisherText and kg:authorText, which are plain strings. Dates are xsd:date, numbers xsd:decimal (canonical),
  offsets xsd:integer, ``kg:direct`` xsd:boolean and written only where true.
* RDF has no order. Lists come back in the order that the text gives; where a list has another one, a node keeps it:
  ``ord:a1.events a rdf:Seq ; kg:orderOf art:a1 ; kg:orderedAs "events" ; rdf:_1 evt:… ; rdf:_2 evt:… .`` Mentions of an
  entity come back in text order.
* In a store or dataset each article's triples are one named graph (``<base>graph/article/<key>``); entity nodes and
  labels of open predicates are derived into ``<base>graph/entities``, direct triples into ``<base>graph/direct``: no
  triple is in two graphs, so that the union counts each once.
* Lone surrogates, which no UTF-8 file can hold, become U+FFFD one for one, so that offsets hold. Every other character
  is kept. An article without a body comes back with the quoted words in their places and blanks between.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import pyoxigraph

from kg.errors import KgError
from kg.ids import article_key, digest
from kg.namespaces import (
    DEFAULT_BASE,
    DIRECT_GRAPH,
    ENTITY_GRAPH,
    KG,
    KINDS,
    OA,
    PROV,
    RDF,
    RDFS,
    SCHEMA,
    SEM,
    SKOS,
    XSD,
    article_graph,
    iri,
    local_name,
    prefixes,
    verb_iri,
    verb_lemma,
    vocabulary_iri,
    vocabulary_name,
)
from kg.ontology import OPEN_EVENT
from kg.types import (
    Argument,
    Article,
    Claim,
    Comparison,
    Edge,
    Entity,
    Event,
    Extraction,
    Factuality,
    Mention,
    MentionForm,
    Quantity,
    Relation,
    TextSpan,
    Timex,
)

if TYPE_CHECKING:
    import rdflib


class Literal(NamedTuple):
    """A value of RDF. `kind` is a datatype's IRI, "@en" for a text in English, or "" for a plain string."""

    value: str
    kind: str = ""


Term = str | Literal  # a plain str is an IRI
Triple = tuple[str, str, Term]
Quad = tuple[str, str, Term, str]  # the last is the graph's IRI
Described = dict[str, dict[str, list[Term]]]  # subject, predicate, objects

ENTITY_CLASSES = {
    "Person": SCHEMA + "Person",
    "Organization": SCHEMA + "Organization",
    "Country": SCHEMA + "Country",
    "City": SCHEMA + "City",
    "Place": SCHEMA + "Place",
    "Product": SCHEMA + "Product",
    "Work": SCHEMA + "CreativeWork",
}
_ENTITY_TYPES = {class_: name for name, class_ in ENTITY_CLASSES.items()}
TYPE = RDF + "type"
LABEL = RDFS + "label"
DERIVED = PROV + "wasDerivedFrom"
_SPEAKER = PROV + "wasAttributedTo"
TRUE = Literal("true", XSD + "boolean")


def _names(*names: str) -> tuple[str, ...]:
    return tuple(str(getattr(KG, name)) for name in names)


APPEARANCE, ARGUMENT, CLAIM, EDGE, RELATION = _names("Appearance", "Argument", "Claim", "Edge", "Relation")
ALIAS, APPEARANCE_OF, COUNTRY, COUNTRY_CODE, ENTITY_TYPE, NAME, SALIENCE, SECTOR = _names(
    "alias", "appearanceOf", "country", "countryCode", "entityType", "name", "salience", "sector"
)
ARGUMENT_OF, EXTENT, FILLER, LEMMA, PLOVER, ROLE, SPAN, TRIGGER = _names(
    "argument", "extent", "filler", "lemma", "plover", "role", "span", "trigger"
)
COMPARISON, QUANTITY_HIGH, QUANTITY_LOW, QUANTITY_SPAN, QUANTITY_TEXT, QUANTITY_UNIT, QUANTITY_VALUE = _names(
    "comparison", "quantityHigh", "quantityLow", "quantitySpan", "quantityText", "quantityUnit", "quantityValue"
)
SUBJECT, PROPERTY, OBJECT, TIME_SPAN, TIME_TEXT = _names("subject", "property", "object", "timeSpan", "timeText")
ASSERTS, CONDITION, CONFIDENCE, CUE, EVIDENCE, FACTUALITY, RULE = _names(
    "asserts", "condition", "confidence", "cue", "evidence", "factuality", "rule"
)
DIRECT, PROJECTS, ORDER_OF, ORDERED_AS = _names("direct", "projects", "orderOf", "orderedAs")
AUTHOR_TEXT, PUBLISHER_TEXT = _names("authorText", "publisherText")
MENTIONS = dict(
    zip(MentionForm, _names("nameMention", "demonymMention", "nominalMention", "pronounMention"), strict=True)
)
_FACTUALITIES = dict(zip(Factuality, _names("Actual", "Planned", "Possible", "Negated"), strict=True))
_FACTUALITY_OF = {term: factuality for factuality, term in _FACTUALITIES.items()}
_ENTITY_FACTS = (ENTITY_TYPE, NAME, ALIAS, COUNTRY_CODE, COUNTRY, SECTOR, RDFS + "seeAlso")


def to_rdf(extractions: Iterable[Extraction], base: str = DEFAULT_BASE, text: bool = True) -> rdflib.Graph:
    """Return what the articles say as one plain rdflib graph, provenance and direct triples included.

    `text` False leaves the articles' bodies out; quotes stay.
    """
    import rdflib

    graph = rdflib.Graph(bind_namespaces="none")
    for prefix, namespace in prefixes(base).items():
        graph.bind(prefix, namespace)
    graph.addN((s, p, o, graph) for s, p, o, _ in map(_rdflib_quad, to_quads(extractions, base, text)))
    return graph


def from_rdf(graph: rdflib.Graph) -> tuple[Extraction, ...]:
    """Read the articles' accounts back out of a graph or dataset, ordered by article key.

    Raises:
        KgError: a node lacks what every node of its kind has; the message names both.
    """
    triples = ((str(s), str(p), from_rdflib_term(o)) for s, p, o in _rdflib_triples(graph))
    return tuple(from_triples(triples))


def to_quads(extractions: Iterable[Extraction], base: str = DEFAULT_BASE, text: bool = True) -> Iterator[Quad]:
    """Yield every article's triples in the article's graph, then the derived entity and direct graphs."""
    facts: dict[str, set[tuple[str, Term]]] = defaultdict(set)
    plain: dict[Triple, None] = {}
    verbs: dict[Triple, None] = {}
    for extraction in extractions:
        graph = article_graph(key_of(extraction.article.id), base)
        triples = list(article_triples(extraction, base, text))
        yield from ((*triple, graph) for triple in triples)
        described = describe(triples)
        for entity, known in entity_facts(described).items():
            facts[entity] |= known
        plain.update(dict.fromkeys(direct_triples(described)))
        verbs.update(dict.fromkeys(verb_triples(described, base)))
    for entity in sorted(facts):
        yield from ((*triple, base + ENTITY_GRAPH) for triple in entity_triples(entity, facts[entity]))
    yield from ((*triple, base + ENTITY_GRAPH) for triple in verbs)
    yield from ((*triple, base + DIRECT_GRAPH) for triple in plain)


def key_of(article_id: str) -> str:
    """Return an article's key in IRIs."""
    return article_key(clean(article_id))


def describe(triples: Iterable[Triple]) -> Described:
    """Group triples by subject and predicate, each once and in the order given."""
    described: Described = {}
    for subject, predicate, object_ in triples:
        known = described.setdefault(subject, {}).setdefault(predicate, [])
        if object_ not in known:
            known.append(object_)
    return described


# The layers that are derived from the articles' accounts


def entity_facts(described: Described) -> dict[str, set[tuple[str, Term]]]:
    """Return what the appearances say of each entity."""
    facts: dict[str, set[tuple[str, Term]]] = defaultdict(set)
    for known in described.values():
        if APPEARANCE in known.get(TYPE, ()):
            entity = str(known[APPEARANCE_OF][0])
            facts[entity].update((name, value) for name in _ENTITY_FACTS for value in known.get(name, ()))
    return facts


def entity_triples(entity: str, facts: set[tuple[str, Term]]) -> Iterator[Triple]:
    """Yield an entity's own triples from what its appearances say: one name, every other name beside it."""
    names = sorted((value for name, value in facts if name == NAME), key=_fullest)
    aliases = sorted({value for name, value in facts if name in (NAME, ALIAS)} - set(names[:1]))
    yield from ((entity, TYPE, class_) for class_ in _values(facts, ENTITY_TYPE))
    yield from ((entity, SKOS + "prefLabel", name) for name in names[:1])
    yield from ((entity, SKOS + "altLabel", alias) for alias in aliases)
    for name in (COUNTRY_CODE, COUNTRY, SECTOR):
        yield from ((entity, name, value) for value in _values(facts, name))
    links = _values(facts, RDFS + "seeAlso")
    yield from ((entity, SKOS + "exactMatch", link) for link in links if not isinstance(link, Literal))


def facts_of(described: dict[str, list[Term]]) -> set[tuple[str, Term]]:
    """Return the facts that give an entity's own triples again: the inverse of `entity_triples`."""
    names = {
        TYPE: ENTITY_TYPE,
        SKOS + "prefLabel": NAME,
        SKOS + "altLabel": ALIAS,
        SKOS + "exactMatch": RDFS + "seeAlso",
    }
    allowed = {*names, COUNTRY_CODE, COUNTRY, SECTOR}
    return {(names.get(name, name), value) for name in allowed for value in described.get(name, ())}


def direct_triples(described: Described) -> Iterator[Triple]:
    """Yield the plain ``s p o`` of each direct edge."""
    for known in described.values():
        if EDGE in known.get(TYPE, ()) and TRUE in known.get(DIRECT, ()):
            subject, predicate, object_ = (known[RDF + name][0] for name in ("subject", "predicate", "object"))
            yield str(subject), str(predicate), object_


def verb_triples(described: Described, base: str) -> Iterator[Triple]:
    """Yield a label for each predicate of an open event."""
    for known in described.values():
        for predicate in known.get(RDF + "predicate", ()):
            lemma = verb_lemma(str(predicate), base)
            if lemma is not None:
                yield str(predicate), LABEL, Literal(lemma, "@en")


def _fullest(name: Term) -> tuple[int, str]:
    value = name.value if isinstance(name, Literal) else name
    return -len(value), value


def _values(facts: set[tuple[str, Term]], name: str) -> list[Term]:
    return sorted((value for known, value in facts if known == name), key=str)


# Types to triples


def article_triples(extraction: Extraction, base: str = DEFAULT_BASE, text: bool = True) -> Iterator[Triple]:
    """Yield one article's account, in reading order, the spans that it quotes last."""
    return _Account(extraction, base, text).triples()


class _Account:
    """One article's account on its way to triples."""

    def __init__(self, extraction: Extraction, base: str, text: bool) -> None:
        self.extraction = extraction
        self.base = base
        self.text = text
        self.key = key_of(extraction.article.id)
        self.article = iri("art", self.key, base)
        self.spans: dict[str, TextSpan] = {}
        self.appearances = {entity.id: iri("app", f"{self.key}.{entity.id}", base) for entity in extraction.entities}
        self.open_events = {event.id for event in extraction.events if event.type == OPEN_EVENT}
        self.facts = {event.id: self._iri("evt", event.id) for event in extraction.events}
        self.facts |= {relation.id: self._iri("rel", relation.id) for relation in extraction.relations}
        self.claims: dict[str, list[str]] = defaultdict(list)
        for claim in extraction.claims:
            self.claims[claim.asserts].append(self._iri("clm", claim.id))

    def triples(self) -> Iterator[Triple]:
        yield from self._article_itself()
        for entity in self.extraction.entities:
            yield from self._appearance(entity)
        claims = _by(self.extraction.claims, lambda claim: claim.asserts)
        edges = _by(self.extraction.edges, lambda edge: edge.of)
        facts: tuple[Event | Relation, ...] = (*self.extraction.events, *self.extraction.relations)
        for fact in facts:
            yield from self._event(fact) if isinstance(fact, Event) else self._relation(fact)
            for claim in claims.pop(fact.id, ()):
                yield from self._claim(claim)
            for edge in edges.pop(fact.id, ()):
                yield from self._edge(edge)
        self._no_strays(claims, edges)
        yield from self._orders()
        for node, span in sorted(self.spans.items(), key=lambda item: item[1]):
            yield from self._quote(node, span)

    def _no_strays(self, claims: dict[str, list[Claim]], edges: dict[str, list[Edge]]) -> None:
        for kind, strays in (("claim", claims), ("edge", edges)):
            for missing in strays:
                article = self.extraction.article.id
                raise KgError(f"{article}: a {kind} is about {missing!r}, which is no event or relation of the article")

    def _article_itself(self) -> Iterator[Triple]:
        article, extraction = self.extraction.article, self.extraction
        known: list[tuple[str, Term | None]] = [
            (TYPE, SCHEMA + "NewsArticle"),
            (SCHEMA + "identifier", _plain(article.id)),
            (SCHEMA + "headline", _english(article.title)),
            (SCHEMA + "datePublished", _date(article.published)),
            (SCHEMA + "url", None if article.url is None else _link(article.url)),
            (SCHEMA + "publisher", self._entity(extraction.publisher)),
            (PUBLISHER_TEXT, _plain(article.publisher)),
            *((SCHEMA + "author", self._entity(author)) for author in extraction.authors),
            *((AUTHOR_TEXT, _plain(author)) for author in article.authors),
            (SCHEMA + "articleBody", _plain(article.text) if self.text else None),
        ]
        return _about(self.article, known)

    def _appearance(self, entity: Entity) -> Iterator[Triple]:
        known: list[tuple[str, Term | None]] = [
            (TYPE, APPEARANCE),
            (APPEARANCE_OF, self._entity(entity.id)),
            (DERIVED, self.article),
            (ENTITY_TYPE, ENTITY_CLASSES.get(entity.type) or vocabulary_iri(entity.type)),
            (NAME, _english(entity.name)),
            *((ALIAS, _english(alias)) for alias in entity.aliases),
            (COUNTRY_CODE, _plain(entity.country)),
            (COUNTRY, self._country(entity)),
            (SECTOR, _plain(entity.sector)),
            (SALIENCE, _number(entity.salience)),
            *((RDFS + "seeAlso", _link(link)) for link in entity.links),
            *((MENTIONS[mention.form], self._span(mention.span)) for mention in entity.mentions),
        ]
        return _about(self.appearances[entity.id], known)

    def _country(self, entity: Entity) -> str | None:
        """Return the country that the actor belongs to, where the article names it."""
        if entity.country is None:
            return None
        countries = (other.id for other in self.extraction.entities if _is_country(other, entity.country))
        country = min(countries, default=None)
        return None if country == entity.id else self._entity(country)

    def _event(self, event: Event) -> Iterator[Triple]:
        node = self.facts[event.id]
        arguments = [(self._argument_iri(event, argument), argument) for argument in event.arguments]
        known: list[tuple[str, Term | None]] = [
            (TYPE, SEM + "Event"),
            (TYPE, None if event.type == OPEN_EVENT else vocabulary_iri(event.type)),
            (DERIVED, self.article),
            (LABEL, _english(event.label)),
            (LEMMA, _plain(event.lemma)),
            (PLOVER, _plain(event.plover)),
            (TRIGGER, self._span(event.trigger)),
            *(self._role(argument) for argument in event.arguments),
            (SEM + "hasPlace", self._entity(event.place)),
            *self._time(event.time),
            *((ARGUMENT_OF, argument_node) for argument_node, _ in arguments),
        ]
        yield from _about(node, known)
        for argument_node, argument in arguments:
            yield from self._argument(argument_node, argument)

    def _argument_iri(self, event: Event, argument: Argument) -> str:
        span = argument.span
        more = () if argument.quantity is None else (_quantity_key(argument.quantity),)
        content = digest(argument.role, span.start, span.end, repr((argument.entity, argument.extent)), *more)
        return self._iri("arg", f"{event.id}.{content}")

    def _role(self, argument: Argument) -> tuple[str, Term | None]:
        if argument.entity is not None:
            return vocabulary_iri(argument.role), self._entity(argument.entity)
        return vocabulary_iri(argument.role) + "Text", _english(argument.span.of(self.extraction.article.text))

    def _argument(self, node: str, argument: Argument) -> Iterator[Triple]:
        known: list[tuple[str, Term | None]] = [
            (TYPE, ARGUMENT),
            (ROLE, vocabulary_iri(argument.role)),
            (FILLER, self._entity(argument.entity)),
            (SPAN, self._span(argument.span)),
            (EXTENT, _english(argument.extent)),
            *self._quantity(argument.quantity),
        ]
        return _about(node, known)

    def _quantity(self, quantity: Quantity | None) -> list[tuple[str, Term | None]]:
        if quantity is None:
            return []
        return [
            (QUANTITY_VALUE, _decimal(quantity.value)),
            (QUANTITY_LOW, _decimal(quantity.low)),
            (QUANTITY_HIGH, _decimal(quantity.high)),
            (COMPARISON, _english(quantity.comparison)),
            (QUANTITY_UNIT, _plain(quantity.unit)),
            (QUANTITY_TEXT, _english(quantity.span.of(self.extraction.article.text))),
            (QUANTITY_SPAN, self._span(quantity.span)),
        ]

    def _relation(self, relation: Relation) -> Iterator[Triple]:
        known: list[tuple[str, Term | None]] = [
            (TYPE, RELATION),
            (DERIVED, self.article),
            (LABEL, _english(relation.label)),
            (SUBJECT, self._entity(relation.subject)),
            (PROPERTY, vocabulary_iri(relation.type)),
            (OBJECT, self._entity(relation.object)),
            *self._time(relation.time),
        ]
        return _about(self.facts[relation.id], known)

    def _time(self, time: Timex | None) -> list[tuple[str, Term | None]]:
        if time is None:
            return []
        return [
            (SCHEMA + "startDate", _date(time.start)),
            (SCHEMA + "endDate", _date(time.end)),
            (TIME_TEXT, _english(time.span.of(self.extraction.article.text))),
            (TIME_SPAN, self._span(time.span)),
        ]

    def _claim(self, claim: Claim) -> Iterator[Triple]:
        known: list[tuple[str, Term | None]] = [
            (TYPE, CLAIM),
            (ASSERTS, self.facts[claim.asserts]),
            (FACTUALITY, _FACTUALITIES[claim.factuality]),
            (DERIVED, self.article),
            (_SPEAKER, self._entity(claim.speaker)),
            (CUE, _english(claim.cue)),
            (CONDITION, _english(claim.condition)),
            (EVIDENCE, self._span(claim.span)),
            (RULE, _plain(claim.rule)),
            (CONFIDENCE, None if claim.confidence is None else _number(claim.confidence)),
        ]
        return _about(self._iri("clm", claim.id), known)

    def _edge(self, edge: Edge) -> Iterator[Triple]:
        sources = self.claims[edge.of] or [self.article]
        known: list[tuple[str, Term | None]] = [
            (TYPE, EDGE),
            (TYPE, RDF + "Statement"),
            (RDF + "subject", self._entity(edge.subject)),
            (RDF + "predicate", self._predicate(edge)),
            (RDF + "object", self._entity(edge.object)),
            (PROJECTS, self.facts[edge.of]),
            *((DERIVED, source) for source in sources),
            (DIRECT, TRUE if edge.direct else None),
        ]
        return _about(self._iri("edg", edge.id), known)

    def _predicate(self, edge: Edge) -> str:
        is_open = edge.of in self.open_events
        return verb_iri(clean(edge.predicate), self.base) if is_open else vocabulary_iri(edge.predicate)

    def _orders(self) -> Iterator[Triple]:
        extraction, article = self.extraction, self.extraction.article
        ids = _Order(extraction.entities, extraction.events, extraction.relations, extraction.claims)
        yield from self._order(self.article, "entities", extraction.entities, ids.entity, self._appearance_iri)
        yield from self._order(self.article, "events", extraction.events, ids.event, self._fact_iri)
        yield from self._order(self.article, "relations", extraction.relations, ids.relation, self._fact_iri)
        yield from self._order(self.article, "claims", extraction.claims, ids.claim, lambda it: self._iri("clm", it.id))
        yield from self._order(self.article, "edges", extraction.edges, ids.edge, lambda it: self._iri("edg", it.id))
        yield from self._order(self.article, "authors", extraction.authors, _itself, self._entity)
        yield from self._order(self.article, "author-names", article.authors, _itself, _plain)
        for entity in extraction.entities:
            node = self.appearances[entity.id]
            yield from self._order(node, "aliases", entity.aliases, _itself, _english)
            yield from self._order(node, "links", entity.links, _itself, _link)
        for event in extraction.events:
            node = self.facts[event.id]
            yield from self._order(
                node, "arguments", event.arguments, _argument_order, partial(self._argument_iri, event)
            )

    def _order(
        self,
        parent: str,
        name: str,
        items: Sequence[Item],
        key: Callable[[Item], Any],
        as_term: Callable[[Item], Term | None],
    ) -> Iterator[Triple]:
        """Keep the order of a list where it is not the one that reading it back gives."""
        given = [term for item in items if (term := as_term(item)) is not None]
        usual = list(dict.fromkeys(term for item in sorted(items, key=key) if (term := as_term(item)) is not None))
        if given == usual:
            return
        node = f"{self.base}{KINDS['ord']}{parent.rpartition('/')[2]}.{name}"
        yield node, TYPE, RDF + "Seq"
        yield node, ORDER_OF, parent
        yield node, ORDERED_AS, Literal(name)
        yield from ((node, f"{RDF}_{number}", term) for number, term in enumerate(given, 1))

    def _quote(self, node: str, span: TextSpan) -> Iterator[Triple]:
        quote, position = node + "-quote", node + "-position"
        yield node, TYPE, OA + "SpecificResource"
        yield node, OA + "hasSource", self.article
        yield node, OA + "hasSelector", quote
        yield node, OA + "hasSelector", position
        yield quote, TYPE, OA + "TextQuoteSelector"
        yield quote, OA + "exact", Literal(clean(span.of(self.extraction.article.text)))
        yield position, TYPE, OA + "TextPositionSelector"
        yield position, OA + "start", Literal(str(span.start), XSD + "integer")
        yield position, OA + "end", Literal(str(span.end), XSD + "integer")

    def _appearance_iri(self, entity: Entity) -> str:
        return self.appearances[entity.id]

    def _fact_iri(self, fact: Event | Relation) -> str:
        return self.facts[fact.id]

    def _iri(self, kind: str, local: str) -> str:
        return iri(kind, local, self.base)

    def _entity(self, entity_id: str | None) -> str | None:
        return None if entity_id is None else iri("ent", entity_id, self.base)

    def _span(self, span: TextSpan) -> str:
        node = self._iri("spn", f"{self.key}-{span.start}-{span.end}")
        self.spans[node] = span
        return node


Item = TypeVar("Item")


def _by(items: Iterable[Item], key: Callable[[Item], str]) -> dict[str, list[Item]]:
    grouped: dict[str, list[Item]] = {}
    for item in items:
        grouped.setdefault(key(item), []).append(item)
    return grouped


def _about(subject: str, known: Iterable[tuple[str, Term | None]]) -> Iterator[Triple]:
    return ((subject, predicate, value) for predicate, value in known if value is not None)


def _is_country(entity: Entity, code: str) -> bool:
    return entity.type == "Country" and entity.country == code


class _Order:
    """The order that the text gives to what an article says; each list rests on the ones before it."""

    def __init__(
        self,
        entities: Sequence[Entity],
        events: Sequence[Event],
        relations: Sequence[Relation],
        claims: Sequence[Claim],
    ) -> None:
        self.entities = {entity.id: number for number, entity in enumerate(entities)}
        asserted = (*(event.id for event in events), *(relation.id for relation in relations))
        self.facts = {fact: number for number, fact in enumerate(asserted)}
        self.claimed: dict[str, int] = {}
        for claim in claims:
            self.claimed[claim.asserts] = min(claim.span.start, self.claimed.get(claim.asserts, claim.span.start))

    @staticmethod
    def entity(entity: Entity) -> tuple[float, str]:
        return min((mention.span.start for mention in entity.mentions), default=math.inf), entity.id

    @staticmethod
    def event(event: Event) -> tuple[TextSpan, str]:
        return event.trigger, event.id

    def relation(self, relation: Relation) -> tuple[float, str]:
        return self.claimed.get(relation.id, math.inf), relation.id

    def claim(self, claim: Claim) -> tuple[int, TextSpan, str]:
        return self.facts[claim.asserts], claim.span, claim.id

    def edge(self, edge: Edge) -> tuple[int, float, float, str]:
        subject, object_ = (self.entities.get(end, math.inf) for end in (edge.subject, edge.object))
        return self.facts[edge.of], subject, object_, edge.id


def _argument_order(argument: Argument) -> tuple[TextSpan, str, str, bool, str, str]:
    quantity = "" if argument.quantity is None else _quantity_key(argument.quantity)
    extent = argument.extent is not None, argument.extent or ""
    return argument.span, argument.role, argument.entity or "", *extent, quantity


def _quantity_key(quantity: Quantity) -> str:
    numbers = ["" if number is None else _digits(number) for number in (quantity.value, quantity.low, quantity.high)]
    return repr((quantity.span.start, quantity.span.end, *numbers, str(quantity.comparison), quantity.unit))


def _itself(value: str) -> str:
    return value


# Terms of RDF

_SURROGATE = re.compile("[\ud800-\udfff]")
_HTTP = re.compile(r"https?://[^/]", re.IGNORECASE)


def clean(text: str) -> str:
    """Return the text with each lone surrogate, which RDF cannot hold, as U+FFFD; offsets hold."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def _plain(text: str | None) -> Literal | None:
    return None if text is None else Literal(clean(text))


def _english(text: str | None) -> Literal | None:
    return None if text is None else Literal(clean(text), "@en")


def _date(day: date | None) -> Literal | None:
    return None if day is None else Literal(day.isoformat(), XSD + "date")


def _number(number: float) -> Literal:
    """Return a number in the one form that Oxigraph keeps: a decimal, or a double where it has over 18 places."""
    exact = Decimal(repr(float(number)))
    if not exact.is_finite():
        raise KgError(f"{number!r} cannot be written as a salience or a confidence; a number between 0 and 1 can")
    value = _digits(exact)
    places = len(value.partition(".")[2])
    kind = "decimal" if places <= 18 and abs(exact) < 10**15 else "double"
    return Literal("0" if value == "-0" else value, XSD + kind)


def _digits(exact: Decimal) -> str:
    return f"{exact:f}".rstrip("0").rstrip(".") if "." in f"{exact:f}" else f"{exact:f}"


def _decimal(number: Decimal | None) -> Literal | None:
    """Return how many or how much in canonical form: 700 as an integer, 71.2 as a decimal."""
    if number is None:
        return None
    if not number.is_finite() or abs(number) >= 10**15 or len(_digits(number).partition(".")[2]) > 18:
        raise KgError(f"{number} cannot be written as a quantity; a number below 10^15 with up to 18 places can")
    whole = number == number.to_integral_value()
    return Literal("0" if not number else _digits(number), XSD + ("integer" if whole else "decimal"))


def _link(link: str) -> Term:
    """Return a web address as an IRI, or as a literal where it is not a valid http(s) IRI."""
    if _HTTP.match(link):
        try:
            return pyoxigraph.NamedNode(link).value
        except ValueError:
            pass
    return Literal(clean(link))


def to_ntriples(triple: Triple) -> str:
    """Return a triple in N-Triples, which Turtle and SPARQL read too."""
    subject, predicate, object_ = triple
    return f"<{subject}> <{predicate}> {to_sparql(object_)} ."


def to_sparql(term: Term) -> str:
    """Return a term as SPARQL, Turtle and N-Triples write it in full."""
    return quoted(term) if isinstance(term, Literal) else f"<{pyoxigraph.NamedNode(term).value}>"


def quoted(literal: Literal) -> str:
    """Return a literal in N-Triples."""
    value, kind = literal
    text = '"' + _ESCAPED.sub(_escape, value) + '"'
    return text + kind if kind.startswith("@") else f"{text}^^<{kind}>" if kind else text


_ESCAPED = re.compile('["\\\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]')
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    return _SHORT.get(character) or f"\\u{ord(character):04X}"


def to_oxigraph(quads: Iterable[Quad]) -> Iterator[pyoxigraph.Quad]:
    """Convert quads to pyoxigraph's, each IRI made once."""
    nodes: dict[str, pyoxigraph.NamedNode] = {}

    def node(term: str) -> pyoxigraph.NamedNode:
        known = nodes.get(term)
        if known is None:
            known = nodes[term] = pyoxigraph.NamedNode(term)
        return known

    for subject, predicate, object_, graph in quads:
        value = _oxigraph_literal(object_, node) if isinstance(object_, Literal) else node(object_)
        yield pyoxigraph.Quad(node(subject), node(predicate), value, node(graph))


def _oxigraph_literal(literal: Literal, node: Callable[[str], pyoxigraph.NamedNode]) -> pyoxigraph.Literal:
    value, kind = literal
    if not kind:
        return pyoxigraph.Literal(value)
    if kind.startswith("@"):
        return pyoxigraph.Literal(value, language=kind[1:])
    return pyoxigraph.Literal(value, datatype=node(kind))


def from_oxigraph(quads: Iterable[pyoxigraph.Quad]) -> Iterator[Triple]:
    """Convert pyoxigraph's quads to triples."""
    for subject, predicate, object_, _ in quads:
        value = object_.value
        if isinstance(object_, pyoxigraph.Literal):
            language, datatype = object_.language, object_.datatype.value
            value = Literal(value, f"@{language}" if language else "" if datatype == _STRING else datatype)
        yield subject.value, predicate.value, value


_STRING = XSD + "string"


def _rdflib_quad(quad: Quad) -> tuple[Any, Any, Any, str]:
    from rdflib import URIRef

    subject, predicate, object_, graph = quad
    return URIRef(subject), URIRef(predicate), to_rdflib_term(object_), graph


def to_rdflib_term(term: Term) -> Any:
    """Convert one term to rdflib's, its text as it is."""
    from rdflib import URIRef
    from rdflib.term import Literal as RdflibLiteral

    if not isinstance(term, Literal):
        return URIRef(term)
    if term.kind.startswith("@"):
        return RdflibLiteral(term.value, lang=term.kind[1:])
    return RdflibLiteral(term.value, datatype=URIRef(term.kind) if term.kind else None, normalize=False)


def _rdflib_triples(graph: rdflib.Graph) -> Iterator[tuple[Any, Any, Any]]:
    from rdflib import Dataset

    if isinstance(graph, Dataset):
        return ((s, p, o) for s, p, o, _ in graph.quads())
    return iter(graph)


def from_rdflib_term(term: Any) -> Term:
    """Convert one of rdflib's terms."""
    from rdflib.term import Literal as RdflibLiteral

    if not isinstance(term, RdflibLiteral):
        return str(term)
    if term.language:
        return Literal(str(term), f"@{term.language}")
    datatype = str(term.datatype or "")
    return Literal(str(term), "" if datatype == _STRING else datatype)


# Triples to types


def from_triples(triples: Iterable[Triple]) -> Iterator[Extraction]:
    """Read each article's account, ordered by article key. See `from_rdf`."""
    described = describe(triples)
    nodes: dict[str, list[str]] = defaultdict(list)
    for subject, known in described.items():
        for class_ in known.get(TYPE, ()):
            nodes[str(class_)].append(subject)
    index = _Index(described, nodes)
    for article in sorted(nodes[SCHEMA + "NewsArticle"]):
        yield _Reader(index, article).extraction()


class _Index:
    """Every node of a graph, by the article or node that it belongs to."""

    def __init__(self, described: Described, nodes: dict[str, list[str]]) -> None:
        self.described = described
        self.appearances = self._of(nodes[APPEARANCE], DERIVED)
        self.events = self._of(nodes[SEM + "Event"], DERIVED)
        self.relations = self._of(nodes[RELATION], DERIVED)
        self.claims = self._of(nodes[CLAIM], DERIVED)
        self.edges = self._of(nodes[EDGE], PROJECTS)
        self.spans = self._of(nodes[OA + "SpecificResource"], OA + "hasSource")
        self.known_spans: dict[str, TextSpan] = {}
        self.orders_of: dict[tuple[str, str], list[Term]] = {}
        for node in nodes[RDF + "Seq"]:
            known = described[node]
            if ORDER_OF in known:
                self.orders_of[str(known[ORDER_OF][0]), _value(known[ORDERED_AS][0])] = _members(known)

    def _of(self, nodes: list[str], belongs: str) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for node in nodes:
            for owner in self.described[node].get(belongs, ()):
                found[str(owner)].append(node)
        return found


def _members(known: dict[str, list[Term]]) -> list[Term]:
    numbered = [
        (int(predicate[len(RDF) + 1 :]), term)
        for predicate, terms in known.items()
        if predicate.startswith(RDF + "_")
        for term in terms
    ]
    return [term for _, term in sorted(numbered, key=lambda item: item[0])]


def _value(term: Term) -> str:
    return term.value if isinstance(term, Literal) else term


class _Reader:
    """One article's account on its way back from triples."""

    def __init__(self, index: _Index, article: str) -> None:
        self.index = index
        self.described = index.described
        self.article = article
        self.base = article.rpartition(KINDS["art"])[0]

    def extraction(self) -> Extraction:
        index, article = self.index, self.article
        entities = [(node, self._entity(node)) for node in index.appearances[article]]
        events = [(node, self._event(node)) for node in index.events[article]]
        relations = [(node, self._relation(node)) for node in index.relations[article]]
        claims = [(node, self._claim(node)) for node in index.claims[article]]
        facts = [node for node, _ in events] + [node for node, _ in relations]
        edges = [(node, self._edge(node)) for fact in facts for node in index.edges[fact]]
        read = [item for _, item in claims]
        early = _Order((), (), (), read)
        entities_read = self._ordered(article, "entities", entities, early.entity)
        events_read = self._ordered(article, "events", events, early.event)
        relations_read = self._ordered(article, "relations", relations, early.relation)
        late = _Order(entities_read, events_read, relations_read, read)
        return Extraction(
            article=self._article(),
            entities=entities_read,
            events=events_read,
            relations=relations_read,
            claims=self._ordered(article, "claims", claims, late.claim),
            edges=self._ordered(article, "edges", edges, late.edge),
            authors=self._listed(article, SCHEMA + "author", "authors", self._entity_id),
            publisher=self._maybe(article, SCHEMA + "publisher", self._entity_id),
        )

    def _article(self) -> Article:
        node = self.article
        body = self._maybe(node, SCHEMA + "articleBody", _value)
        return Article(
            id=self._one(node, SCHEMA + "identifier", _value),
            text=self._quoted_words() if body is None else body,
            title=self._maybe(node, SCHEMA + "headline", _value),
            published=self._maybe(node, SCHEMA + "datePublished", _day),
            publisher=self._maybe(node, PUBLISHER_TEXT, _value),
            authors=self._listed(node, AUTHOR_TEXT, "author-names", _value),
            url=self._maybe(node, SCHEMA + "url", _value),
        )

    def _quoted_words(self) -> str:
        """Return the words that spans quote, in their places, with blanks between."""
        letters: list[str] = []
        for node in self.index.spans[self.article]:
            start = self._span(node).start
            words = self._one(f"{node}-quote", OA + "exact", _value)
            letters.extend(" " * (start + len(words) - len(letters)))
            letters[start : start + len(words)] = words
        return "".join(letters)

    def _entity(self, node: str) -> Entity:
        class_ = self._one(node, ENTITY_TYPE, str)
        mentions = (
            Mention(self._span(str(span)), form)
            for form, predicate in MENTIONS.items()
            for span in self._all(node, predicate)
        )
        return Entity(
            id=self._one(node, APPEARANCE_OF, self._entity_id),
            type=_ENTITY_TYPES.get(class_) or vocabulary_name(class_) or class_,
            name=self._one(node, NAME, _value),
            aliases=self._listed(node, ALIAS, "aliases", _value),
            country=self._maybe(node, COUNTRY_CODE, _value),
            sector=self._maybe(node, SECTOR, _value),
            salience=self._one(node, SALIENCE, _float),
            mentions=tuple(sorted(mentions)),
            links=self._listed(node, RDFS + "seeAlso", "links", _value),
        )

    def _event(self, node: str) -> Event:
        classes = [name for term in self._all(node, TYPE) if (name := vocabulary_name(str(term)))]
        arguments = [(str(argument), self._argument(str(argument))) for argument in self._all(node, ARGUMENT_OF)]
        return Event(
            id=self._id("evt", node),
            type=classes[0] if classes else OPEN_EVENT,
            label=self._one(node, LABEL, _value),
            lemma=self._one(node, LEMMA, _value),
            trigger=self._span(self._one(node, TRIGGER, str)),
            plover=self._maybe(node, PLOVER, _value),
            arguments=self._ordered(node, "arguments", arguments, _argument_order),
            place=self._maybe(node, SEM + "hasPlace", self._entity_id),
            time=self._time(node),
        )

    def _argument(self, node: str) -> Argument:
        return Argument(
            role=self._one(node, ROLE, _vocabulary),
            span=self._span(self._one(node, SPAN, str)),
            entity=self._maybe(node, FILLER, self._entity_id),
            extent=self._maybe(node, EXTENT, _value),
            quantity=self._quantity(node),
        )

    def _quantity(self, node: str) -> Quantity | None:
        span = self._maybe(node, QUANTITY_SPAN, str)
        if span is None:
            return None
        return Quantity(
            span=self._span(span),
            value=self._maybe(node, QUANTITY_VALUE, _exact),
            low=self._maybe(node, QUANTITY_LOW, _exact),
            high=self._maybe(node, QUANTITY_HIGH, _exact),
            comparison=self._maybe(node, COMPARISON, _comparison),
            unit=self._maybe(node, QUANTITY_UNIT, _value),
        )

    def _relation(self, node: str) -> Relation:
        return Relation(
            id=self._id("rel", node),
            type=self._one(node, PROPERTY, _vocabulary),
            label=self._one(node, LABEL, _value),
            subject=self._one(node, SUBJECT, self._entity_id),
            object=self._one(node, OBJECT, self._entity_id),
            time=self._time(node),
        )

    def _time(self, node: str) -> Timex | None:
        span = self._maybe(node, TIME_SPAN, str)
        if span is None:
            return None
        start, end = (self._maybe(node, SCHEMA + name, _day) for name in ("startDate", "endDate"))
        return Timex(self._span(span), start, end)

    def _claim(self, node: str) -> Claim:
        asserts = self._one(node, ASSERTS, str)
        return Claim(
            id=self._id("clm", node),
            asserts=self._fact_id(asserts),
            factuality=self._one(node, FACTUALITY, _FACTUALITY_OF.__getitem__),
            span=self._span(self._one(node, EVIDENCE, str)),
            rule=self._one(node, RULE, _value),
            speaker=self._maybe(node, _SPEAKER, self._entity_id),
            cue=self._maybe(node, CUE, _value),
            condition=self._maybe(node, CONDITION, _value),
            confidence=self._maybe(node, CONFIDENCE, _float),
        )

    def _edge(self, node: str) -> Edge:
        predicate = self._one(node, RDF + "predicate", str)
        lemma = verb_lemma(predicate, self.base)
        return Edge(
            id=self._id("edg", node),
            subject=self._one(node, RDF + "subject", self._entity_id),
            predicate=_vocabulary(predicate) if lemma is None else lemma,
            object=self._one(node, RDF + "object", self._entity_id),
            of=self._fact_id(self._one(node, PROJECTS, str)),
            direct=TRUE in self._all(node, DIRECT),
        )

    def _span(self, node: str) -> TextSpan:
        known = self.index.known_spans.get(node)
        if known is None:
            start, end = (self._one(f"{node}-position", OA + name, _integer) for name in ("start", "end"))
            known = self.index.known_spans[node] = TextSpan(start, end)
        return known

    def _ordered(
        self, parent: str, name: str, nodes: list[tuple[str, Item]], key: Callable[[Item], Any]
    ) -> tuple[Item, ...]:
        order = self.index.orders_of.get((parent, name))
        if order is None:
            return tuple(sorted((item for _, item in nodes), key=key))
        items = dict(nodes)
        return tuple(items[str(term)] for term in order if term in items)

    def _listed(self, node: str, predicate: str, name: str, convert: Callable[[Term], str]) -> tuple[str, ...]:
        order = self.index.orders_of.get((node, name))
        if order is not None:
            return tuple(convert(term) for term in order)
        return tuple(sorted(convert(term) for term in self._all(node, predicate)))

    def _all(self, node: str, predicate: str) -> list[Term]:
        return self.described.get(node, _NOTHING).get(predicate, [])

    def _maybe(self, node: str, predicate: str, convert: Callable[[Any], Item]) -> Item | None:
        found = self._all(node, predicate)
        return convert(found[0]) if found else None

    def _one(self, node: str, predicate: str, convert: Callable[[Any], Item]) -> Item:
        found = self._all(node, predicate)
        if not found:
            raise KgError(f"<{node}> has no <{predicate}>: this is not a graph that kg wrote, or it has been cut")
        try:
            return convert(found[0])
        except (ValueError, KeyError) as error:
            raise KgError(f"<{node}> has {_value(found[0])!r} as <{predicate}>, which kg cannot read") from error

    def _id(self, kind: str, term: str) -> str:
        local = local_name(kind, term, self.base)
        if local is None:
            raise KgError(
                f"<{term}> is not below <{self.base}{KINDS[kind]}>, where its article's things of this kind are"
            )
        return local

    def _entity_id(self, term: Term) -> str:
        return self._id("ent", str(term))

    def _fact_id(self, term: str) -> str:
        local = local_name("evt", term, self.base)
        return self._id("rel", term) if local is None else local


_NOTHING: dict[str, list[Term]] = {}


def _vocabulary(term: str) -> str:
    name = vocabulary_name(term)
    if name is None:
        raise ValueError(term)
    return name


def _day(term: Term) -> date:
    return date.fromisoformat(_value(term))


def _float(term: Term) -> float:
    return float(_value(term))


def _exact(term: Term) -> Decimal:
    return Decimal(_value(term))


def _comparison(term: Term) -> Comparison:
    return Comparison(_value(term))


def _integer(term: Term) -> int:
    return int(_value(term))
