"""RDF has no order: lists come back in the order that the text gives; where a list has another one, a node keeps it.

ord:a1.events a rdf:Seq ; kg:orderOf art:a1 ; kg:orderedAs "events" ; rdf:_1 evt:… ; rdf:_2 evt:… .
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, TypeVar

from kg.namespaces import KINDS, RDF
from kg.rdf.account import Account
from kg.rdf.arguments import argument_iri, argument_order
from kg.rdf.terms import Literal, Term, Triple
from kg.rdf.values import english, link, plain
from kg.rdf.vocabulary import ORDER_OF, ORDERED_AS, TYPE
from kg.types import Claim, Edge, Entity, Event, Relation, TextSpan

Item = TypeVar("Item")


class TextOrder:
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
        """By first mention."""
        return min((mention.span.start for mention in entity.mentions), default=math.inf), entity.id

    @staticmethod
    def event(event: Event) -> tuple[TextSpan, str]:
        """By the words that report it."""
        return event.trigger, event.id

    def relation(self, relation: Relation) -> tuple[float, str]:
        """By the first claim of it."""
        return self.claimed.get(relation.id, math.inf), relation.id

    def claim(self, claim: Claim) -> tuple[int, TextSpan, str]:
        """By what is claimed, then by the words."""
        return self.facts[claim.asserts], claim.span, claim.id

    def edge(self, edge: Edge) -> tuple[int, float, float, str]:
        """By what it projects, then by its ends."""
        subject, object_ = (self.entities.get(end, math.inf) for end in (edge.subject, edge.object))
        return self.facts[edge.of], subject, object_, edge.id


def orders_to_triples(account: Account) -> Iterator[Triple]:
    """Yield the order of each list that is not as the text gives it."""
    keep = partial(_order, account.base)
    extraction, article = account.extraction, account.article
    usual = TextOrder(extraction.entities, extraction.events, extraction.relations, extraction.claims)
    yield from keep(article, "entities", extraction.entities, usual.entity, lambda it: account.appearances[it.id])
    yield from keep(article, "events", extraction.events, usual.event, lambda it: account.facts[it.id])
    yield from keep(article, "relations", extraction.relations, usual.relation, lambda it: account.facts[it.id])
    yield from keep(article, "claims", extraction.claims, usual.claim, lambda it: account.iri("clm", it.id))
    yield from keep(article, "edges", extraction.edges, usual.edge, lambda it: account.iri("edg", it.id))
    yield from keep(article, "authors", extraction.authors, _itself, account.entity)
    yield from keep(article, "author-names", extraction.article.authors, _itself, plain)
    for entity in extraction.entities:
        node = account.appearances[entity.id]
        yield from keep(node, "aliases", entity.aliases, _itself, english)
        yield from keep(node, "links", entity.links, _itself, link)
    for event in extraction.events:
        name = partial(argument_iri, account, event)
        yield from keep(account.facts[event.id], "arguments", event.arguments, argument_order, name)


def _order(
    base: str,
    parent: str,
    name: str,
    items: Sequence[Item],
    key: Callable[[Item], Any],
    as_term: Callable[[Item], Term | None],
) -> Iterator[Triple]:
    given = [term for item in items if (term := as_term(item)) is not None]
    usual = list(dict.fromkeys(term for item in sorted(items, key=key) if (term := as_term(item)) is not None))
    if given == usual:
        return
    node = f"{base}{KINDS['ord']}{parent.rpartition('/')[2]}.{name}"
    yield node, TYPE, RDF + "Seq"
    yield node, ORDER_OF, parent
    yield node, ORDERED_AS, Literal(name)
    yield from ((node, f"{RDF}_{number}", term) for number, term in enumerate(given, 1))


def _itself(value: str) -> str:
    return value
