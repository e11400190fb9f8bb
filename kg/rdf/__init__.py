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
    red:a1 a prov:Activity ; prov:used art:a1 ; prov:wasAssociatedWith ver:kg-0-1-0 ; kg:software "kg 0.1.0" ;
        kg:model "en_core_web_sm 3.8.0" ; kg:lexicon "5f3a9c…" .      # clm:… prov:wasGeneratedBy red:a1, where known
    spn:a1-0-63 a oa:SpecificResource ; oa:hasSource art:a1 ; oa:hasSelector spn:a1-0-63-quote, spn:a1-0-63-position .
    spn:a1-0-63-quote a oa:TextQuoteSelector ; oa:exact "…" .
    spn:a1-0-63-position a oa:TextPositionSelector ; oa:start 0 ; oa:end 63 .     # characters of the article's text
    ent:marco-rubio kg:met ent:sergey-lavrov .                         # derived direct layer: edges with kg:direct

* Entity types: Person schema:Person, Organization schema:Organization, Country schema:Country, City schema:City, Place
  schema:Place, Product schema:Product, Work schema:CreativeWork; any other ``kg:`` and its name (kg:Facility, kg:Group,
  kg:Office, kg:Region).
* Open events (type "Event") have class sem:Event alone; their edges' predicate is ``verb:turn_down`` (blank as
  underscore, the rest percent-encoded), with ``rdfs:label "turn down"@en``, never in ``kg:``.
* ``kg:confidence`` of a claim is the share of claims with the same signs that readers found true, between 0 and 1.
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

from kg.rdf.account import key_of
from kg.rdf.derived import direct_triples, entity_facts, entity_triples, facts_of, verb_triples
from kg.rdf.engines import from_oxigraph, from_rdflib_term, to_oxigraph, to_rdflib_term
from kg.rdf.entities import ENTITY_CLASSES
from kg.rdf.extractions import article_triples, from_rdf, from_triples, to_quads, to_rdf
from kg.rdf.readings import version_triples
from kg.rdf.terms import TRUE, Described, Literal, Quad, Term, Triple, describe, quoted, to_ntriples, to_sparql
from kg.rdf.values import clean

__all__ = [
    "ENTITY_CLASSES",
    "TRUE",
    "Described",
    "Literal",
    "Quad",
    "Term",
    "Triple",
    "article_triples",
    "clean",
    "describe",
    "direct_triples",
    "entity_facts",
    "entity_triples",
    "facts_of",
    "from_oxigraph",
    "from_rdf",
    "from_rdflib_term",
    "from_triples",
    "key_of",
    "quoted",
    "to_ntriples",
    "to_oxigraph",
    "to_quads",
    "to_rdf",
    "to_rdflib_term",
    "to_sparql",
    "verb_triples",
    "version_triples",
]
