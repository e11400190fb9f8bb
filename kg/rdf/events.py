"""Events: what happens, who takes part, where and when.

evt:a1-5e1f a sem:Event, kg:Meet ; kg:participant ent:marco-rubio, ent:sergey-lavrov ; kg:trigger spn:a1-6-9 .
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.namespaces import SEM, vocabulary_iri
from kg.ontology import OPEN_EVENT
from kg.rdf.account import Account
from kg.rdf.arguments import argument_from, argument_iri, argument_order, argument_to_triples, role_value
from kg.rdf.reader import Reader
from kg.rdf.terms import Term, Triple, text_of
from kg.rdf.times import time_from, time_values
from kg.rdf.values import about, english, plain, to_vocabulary
from kg.rdf.vocabulary import ARGUMENT_OF, DERIVED, LABEL, LEMMA, PLOVER, TRIGGER, TYPE
from kg.types import Event


def event_to_triples(account: Account, event: Event) -> Iterator[Triple]:
    """Yield an event and its arguments."""
    arguments = [(argument_iri(account, event, argument), argument) for argument in event.arguments]
    known: list[tuple[str, Term | None]] = [
        (TYPE, SEM + "Event"),
        (TYPE, None if event.type == OPEN_EVENT else vocabulary_iri(event.type)),
        (DERIVED, account.article),
        (LABEL, english(event.label)),
        (LEMMA, plain(event.lemma)),
        (PLOVER, plain(event.plover)),
        (TRIGGER, account.span(event.trigger)),
        *(role_value(account, argument) for argument in event.arguments),
        (SEM + "hasPlace", account.entity(event.place)),
        *time_values(account, event.time),
        *((ARGUMENT_OF, node) for node, _ in arguments),
    ]
    yield from about(account.facts[event.id], known)
    for node, argument in arguments:
        yield from argument_to_triples(account, node, argument)


def event_from(reader: Reader, node: str) -> Event:
    """Read an event and its arguments."""
    classes = [to_vocabulary(str(term)) for term in reader.all(node, TYPE) if term != SEM + "Event"]
    arguments = [(str(argument), argument_from(reader, str(argument))) for argument in reader.all(node, ARGUMENT_OF)]
    return Event(
        id=reader.id("evt", node),
        type=classes[0] if classes else OPEN_EVENT,
        label=reader.one(node, LABEL, text_of),
        lemma=reader.one(node, LEMMA, text_of),
        trigger=reader.span(reader.one(node, TRIGGER, str)),
        plover=reader.maybe(node, PLOVER, text_of),
        arguments=reader.ordered(node, "arguments", arguments, argument_order),
        place=reader.maybe(node, SEM + "hasPlace", reader.entity_id),
        time=time_from(reader, node),
    )
