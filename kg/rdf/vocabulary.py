"""The terms that the mapping writes by name. Event classes, edge properties and roles are data of the ontology."""

from __future__ import annotations

from kg.namespaces import KG, PROV, RDF, RDFS
from kg.types import Factuality, MentionForm

TYPE = RDF + "type"
LABEL = RDFS + "label"
DERIVED = PROV + "wasDerivedFrom"
SPEAKER = PROV + "wasAttributedTo"
GENERATED, ASSOCIATED = PROV + "wasGeneratedBy", PROV + "wasAssociatedWith"


def _names(*names: str) -> tuple[str, ...]:
    return tuple(str(getattr(KG, name)) for name in names)


APPEARANCE, ARGUMENT, CLAIM, EDGE, RELATION = _names("Appearance", "Argument", "Claim", "Edge", "Relation")
ALIAS, APPEARANCE_OF, COUNTRY, COUNTRY_CODE, ENTITY_TYPE, LINK_REASON, NAME, SALIENCE, SECTOR = _names(
    "alias", "appearanceOf", "country", "countryCode", "entityType", "linkReason", "name", "salience", "sector"
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
QUARANTINED, QUARANTINES, REASON, REJECTION, REJECTED_BY, REJECTS = _names(
    "Quarantined", "quarantines", "reason", "Rejection", "rejectedBy", "rejects"
)
INFERRED, STALE = _names("InferredGraph", "stale")
SOFTWARE, MODEL, LEXICON = _names("software", "model", "lexicon")
AUTHOR_TEXT, PUBLISHER_TEXT = _names("authorText", "publisherText")
MENTIONS = dict(
    zip(MentionForm, _names("nameMention", "demonymMention", "nominalMention", "pronounMention"), strict=True)
)
FACTUALITIES = dict(zip(Factuality, _names("Actual", "Planned", "Possible", "Negated"), strict=True))
FACTUALITY_OF = {term: factuality for factuality, term in FACTUALITIES.items()}
