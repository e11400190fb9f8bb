"""Relations: lasting ties between two entities.

rel:a1-77aa a kg:Relation ; kg:property kg:ministerOf ; kg:subject ent:sergey-lavrov ; kg:object ent:russia .
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.namespaces import vocabulary_iri
from kg.rdf.account import Account
from kg.rdf.reader import Reader
from kg.rdf.terms import Term, Triple, text_of
from kg.rdf.times import time_from, time_values
from kg.rdf.values import about, english, to_vocabulary
from kg.rdf.vocabulary import DERIVED, LABEL, OBJECT, PROPERTY, RELATION, SUBJECT, TYPE
from kg.types import Relation


def relation_to_triples(account: Account, relation: Relation) -> Iterator[Triple]:
    """Yield a relation."""
    known: list[tuple[str, Term | None]] = [
        (TYPE, RELATION),
        (DERIVED, account.article),
        (LABEL, english(relation.label)),
        (SUBJECT, account.entity(relation.subject)),
        (PROPERTY, vocabulary_iri(relation.type)),
        (OBJECT, account.entity(relation.object)),
        *time_values(account, relation.time),
    ]
    return about(account.facts[relation.id], known)


def relation_from(reader: Reader, node: str) -> Relation:
    """Read a relation."""
    return Relation(
        id=reader.id("rel", node),
        type=reader.one(node, PROPERTY, to_vocabulary),
        label=reader.one(node, LABEL, text_of),
        subject=reader.one(node, SUBJECT, reader.entity_id),
        object=reader.one(node, OBJECT, reader.entity_id),
        time=time_from(reader, node),
    )
