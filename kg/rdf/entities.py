"""Appearances: an entity as one article presents it, with its names and where it is mentioned.

app:a1.marco-rubio a kg:Appearance ; kg:appearanceOf ent:marco-rubio ; kg:name "Marco Rubio"@en ; kg:salience 0.93 .
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.namespaces import RDFS, SCHEMA, vocabulary_iri, vocabulary_name
from kg.rdf.account import Account
from kg.rdf.reader import Reader
from kg.rdf.terms import Term, Triple, text_of
from kg.rdf.values import about, english, link, number, plain, to_float
from kg.rdf.vocabulary import (
    ALIAS,
    APPEARANCE,
    APPEARANCE_OF,
    COUNTRY,
    COUNTRY_CODE,
    DERIVED,
    ENTITY_TYPE,
    LINK_REASON,
    MENTIONS,
    NAME,
    SALIENCE,
    SECTOR,
    TYPE,
)
from kg.types import Entity, Mention

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


def entity_to_triples(account: Account, entity: Entity) -> Iterator[Triple]:
    """Yield an entity's appearance."""
    known: list[tuple[str, Term | None]] = [
        (TYPE, APPEARANCE),
        (APPEARANCE_OF, account.entity(entity.id)),
        (DERIVED, account.article),
        (ENTITY_TYPE, ENTITY_CLASSES.get(entity.type) or vocabulary_iri(entity.type)),
        (NAME, english(entity.name)),
        *((ALIAS, english(alias)) for alias in entity.aliases),
        (COUNTRY_CODE, plain(entity.country)),
        (COUNTRY, _country(account, entity)),
        (SECTOR, plain(entity.sector)),
        (SALIENCE, number(entity.salience)),
        *((RDFS + "seeAlso", link(address)) for address in entity.links),
        (LINK_REASON, plain(entity.link_reason)),
        *((MENTIONS[mention.form], account.span(mention.span)) for mention in entity.mentions),
    ]
    return about(account.appearances[entity.id], known)


def _country(account: Account, entity: Entity) -> str | None:
    """Return the country that the actor belongs to, where the article names it."""
    if entity.country is None:
        return None
    countries = (other.id for other in account.extraction.entities if _is_country(other, entity.country))
    country = min(countries, default=None)
    return None if country == entity.id else account.entity(country)


def _is_country(entity: Entity, code: str) -> bool:
    return entity.type == "Country" and entity.country == code


def entity_from(reader: Reader, node: str) -> Entity:
    """Read an entity back from its appearance."""
    class_ = reader.one(node, ENTITY_TYPE, str)
    mentions = (
        Mention(reader.span(str(span)), form)
        for form, predicate in MENTIONS.items()
        for span in reader.all(node, predicate)
    )
    return Entity(
        id=reader.one(node, APPEARANCE_OF, reader.entity_id),
        type=_ENTITY_TYPES.get(class_) or vocabulary_name(class_) or class_,
        name=reader.one(node, NAME, text_of),
        aliases=reader.listed(node, ALIAS, "aliases", text_of),
        country=reader.maybe(node, COUNTRY_CODE, text_of),
        sector=reader.maybe(node, SECTOR, text_of),
        salience=reader.one(node, SALIENCE, to_float),
        mentions=tuple(sorted(mentions)),
        links=reader.listed(node, RDFS + "seeAlso", "links", text_of),
        link_reason=reader.maybe(node, LINK_REASON, text_of),
    )
