"""An article as long as a book is read part by part; here the parts' accounts become one.

Each part is the whole text with all else blanked, so that offsets and identifiers hold. A thing has the same identifier
in every part that names it in full. Who is only called by surname is who had that name in a part before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from kg.types import Argument, Claim, Edge, Entity, Event, Extraction, Relation

_MOST_REPORTS = 3  # of one lasting tie


def joined(parts: Sequence[Extraction], shares: Sequence[float]) -> Extraction:
    """Return one account of an article from those of its parts; `shares` says how much of the text each is.

    How much the article is about a thing is the mean over the parts.
    """
    if len(parts) == 1:
        return parts[0]
    entities: dict[str, Entity] = {}
    events: list[Event] = []
    relations: dict[tuple[object, ...], Relation] = {}
    claims: list[Claim] = []
    edges: list[Edge] = []
    for part, share in zip(parts, shares, strict=True):
        told = _with_names(part, _taken_up(part.entities, entities.values()))
        for entity in told.entities:
            weighed = replace(entity, salience=entity.salience * share)
            entities[entity.id] = _both(entities[entity.id], weighed) if entity.id in entities else weighed
        events += told.events
        again: dict[str, str] = {}  # a tie that was stated before: its first statement's id
        for tie in told.relations:
            first = relations.setdefault((tie.type, tie.subject, tie.object, tie.time), tie)
            again[tie.id] = first.id
        stated: dict[str, int] = {}
        for claim in claims:
            stated[claim.asserts] = stated.get(claim.asserts, 0) + 1
        for claim in told.claims:
            fact = again.get(claim.asserts, claim.asserts)
            if fact == claim.asserts or stated.get(fact, 0) < _MOST_REPORTS:
                claims.append(replace(claim, asserts=fact))
                stated[fact] = stated.get(fact, 0) + 1
        edges += [edge for edge in told.edges if again.get(edge.of, edge.of) == edge.of]
    return replace(
        parts[0],
        entities=tuple(replace(entity, salience=round(entity.salience, 3)) for entity in entities.values()),
        events=tuple(events),
        relations=tuple(relations.values()),
        claims=tuple(claims),
        edges=tuple(edges),
    )


def _taken_up(found: Iterable[Entity], before: Iterable[Entity]) -> dict[str, str]:
    """Return which people of a part, called by one name only, are whom a part before named in full."""
    known = list(before)
    ids = {entity.id for entity in known}
    people: dict[str, list[str]] = {}
    for entity in known:
        if entity.type == "Person" and " " in entity.name:
            people.setdefault(entity.name.split()[-1], []).append(entity.id)
    return {
        entity.id: people[entity.name][0]
        for entity in found
        if entity.type == "Person" and entity.id not in ids and len(people.get(entity.name, ())) == 1
    }


def _with_names(told: Extraction, ids: dict[str, str]) -> Extraction:
    """Return an account in which some entities are others."""
    if not ids:
        return told

    def named(entity: str) -> str:
        return ids.get(entity, entity)

    def known(entity: str | None) -> str | None:
        return None if entity is None else named(entity)

    return replace(
        told,
        entities=_merged(replace(entity, id=named(entity.id)) for entity in told.entities),
        events=tuple(
            replace(event, place=known(event.place), arguments=_arguments(event, known)) for event in told.events
        ),
        relations=tuple(replace(tie, subject=named(tie.subject), object=named(tie.object)) for tie in told.relations),
        claims=tuple(replace(claim, speaker=known(claim.speaker)) for claim in told.claims),
        edges=tuple(replace(edge, subject=named(edge.subject), object=named(edge.object)) for edge in told.edges),
    )


def _arguments(event: Event, known: Callable[[str | None], str | None]) -> tuple[Argument, ...]:
    return tuple(replace(argument, entity=known(argument.entity)) for argument in event.arguments)


def _merged(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    found: dict[str, Entity] = {}
    for entity in entities:
        found[entity.id] = _both(found[entity.id], entity) if entity.id in found else entity
    return tuple(found.values())


def _both(one: Entity, other: Entity) -> Entity:
    """Return one entity of what two parts say of it."""
    fuller, lesser = sorted((one.name, other.name), key=lambda name: (-len(name), name))
    aliases = dict.fromkeys((*one.aliases, *other.aliases, lesser))
    return replace(
        one,
        name=fuller,
        aliases=tuple(sorted(alias for alias in aliases if alias != fuller)),
        country=one.country or other.country,
        sector=one.sector or other.sector,
        salience=one.salience + other.salience,
        mentions=tuple(sorted({*one.mentions, *other.mentions})),
        links=tuple(dict.fromkeys((*one.links, *other.links))),
        link_reason=one.link_reason or other.link_reason,
    )
