"""Who or what fills a role of an event, with the phrase as written.

arg:a1-5e1f-91c2 a kg:Argument ; kg:role kg:participant ; kg:filler ent:marco-rubio ; kg:span spn:a1-0-5 .
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.ids import digest
from kg.namespaces import vocabulary_iri
from kg.rdf.account import Account
from kg.rdf.quantities import quantity_from, quantity_key, quantity_values
from kg.rdf.reader import Reader
from kg.rdf.terms import Term, Triple, text_of
from kg.rdf.values import about, english, to_vocabulary
from kg.rdf.vocabulary import ARGUMENT, EXTENT, FILLER, ROLE, SPAN, TYPE
from kg.types import Argument, Event, TextSpan


def argument_iri(account: Account, event: Event, argument: Argument) -> str:
    """Return the IRI of an argument, made from all that it holds."""
    span = argument.span
    more = () if argument.quantity is None else (quantity_key(argument.quantity),)
    content = digest(argument.role, span.start, span.end, repr((argument.entity, argument.extent)), *more)
    return account.iri("arg", f"{event.id}.{content}")


def argument_order(argument: Argument) -> tuple[TextSpan, str, str, bool, str, str]:
    """Return what arguments are sorted by: where they stand, then all that they hold."""
    quantity = "" if argument.quantity is None else quantity_key(argument.quantity)
    extent = argument.extent is not None, argument.extent or ""
    return argument.span, argument.role, argument.entity or "", *extent, quantity


def role_value(account: Account, argument: Argument) -> tuple[str, Term | None]:
    """Return the event's own property for the role: the entity, or the words where they are all there is."""
    if argument.entity is not None:
        return vocabulary_iri(argument.role), account.entity(argument.entity)
    return vocabulary_iri(argument.role) + "Text", english(argument.span.of(account.text))


def argument_to_triples(account: Account, node: str, argument: Argument) -> Iterator[Triple]:
    """Yield an argument."""
    known: list[tuple[str, Term | None]] = [
        (TYPE, ARGUMENT),
        (ROLE, vocabulary_iri(argument.role)),
        (FILLER, account.entity(argument.entity)),
        (SPAN, account.span(argument.span)),
        (EXTENT, english(argument.extent)),
        *quantity_values(account, argument.quantity),
    ]
    return about(node, known)


def argument_from(reader: Reader, node: str) -> Argument:
    """Read an argument."""
    return Argument(
        role=reader.one(node, ROLE, to_vocabulary),
        span=reader.span(reader.one(node, SPAN, str)),
        entity=reader.maybe(node, FILLER, reader.entity_id),
        extent=reader.maybe(node, EXTENT, text_of),
        quantity=quantity_from(reader, node),
    )
