"""Whose office had ended when the article came out, though it still calls him by it?

    The president sacked Finance Minister Ana Ruiz on Monday.

Ruiz was minister until that Monday, wherever the article calls her so. What ends or begins an office is told by the
article's events; which do is in ``relations.toml``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from kg.gazetteer import load_gazetteer
from kg.ontology import OPEN_EVENT
from kg.relation_words import RelationWords, load_relation_words
from kg.types import Claim, Entity, Event, Factuality, Relation, Timex

_RECENT = 366  # days; who left an office longer ago may hold it, or another, again
_OF_STATES = ("headOfState", "headOfGovernment", "ministerOf")
_ENDS_BY_VERB = "relations/serves-as"  # "resigned as mayor"


@dataclass(frozen=True, slots=True)
class _End:
    """Someone's end in office, by one event; `told` are the words for the office, `bodies` those that it names."""

    event: Event
    told: tuple[str, ...]
    bodies: frozenset[str]
    death: bool


def find_ended(
    relations: Iterable[Relation],
    events: Iterable[Event],
    claims: Iterable[Claim],
    entities: Iterable[Entity],
    text: str,
    published: date | None,
) -> tuple[Relation, ...]:
    """Return the ties, with a bound where their holder is told to have lost an office, given it up or died in it."""
    ties, words, entities = tuple(relations), load_relation_words(), tuple(entities)
    if not any(tie.type in words.sets["of_office"] for tie in ties):
        return ties
    told, by_verb = set[str](), set[str]()
    for claim in claims:
        sure = claim.factuality is Factuality.ACTUAL and not _is_supposed(claim, words, text)
        told.update((claim.asserts,) if sure else ())
        by_verb.update((claim.asserts,) if claim.rule == _ENDS_BY_VERB else ())
    organisations = {entity.id for entity in entities if entity.type == "Organization"}
    ends = _find_ends([event for event in events if event.id in told], words, text, published, organisations)
    past = (tie for tie in ties if tie.time is not None and not tie.time.start)
    over = {_sides(tie): tie.time for tie in past if tie.id in by_verb or _is_former(tie.time, text)}
    if not ends and not over:
        return ties
    names = {entity.id: entity.name for entity in entities}
    over.update(_also_over(ties, over, names))
    careers = _Careers(ties, {entity.id: entity for entity in entities}, words)
    return tuple(_bounded(tie, ends.get(tie.subject, ()), over.get(_sides(tie)), careers, published) for tie in ties)


def _also_over(
    ties: tuple[Relation, ...], over: dict[tuple[str, str, str], Timex | None], names: dict[str, str]
) -> Iterator[tuple[tuple[str, str, str], Timex | None]]:
    """Yield what ends with an office: standing for its country, and the office told without its country."""
    offices = (tie for tie in ties if tie.type == "holdsOffice" and _sides(tie) in over)
    former = {(tie.subject, names[tie.object].partition(" of ")[0]): over[_sides(tie)] for tie in offices}
    for tie in ties:
        time = former.get((tie.subject, names[tie.object])) if tie.type == "holdsOffice" else None
        if tie.type == "represents":
            ruled = (over.get((type_, tie.subject, tie.object)) for type_ in _OF_STATES)
            time = next((ended for ended in ruled if ended is not None), None)
        if time is not None and _sides(tie) not in over:
            yield _sides(tie), time


def _is_former(time: Timex | None, text: str) -> bool:
    """Say whether a tie is over by a word before its title: "former", "ex"."""
    known = load_gazetteer().modifiers.get(time.span.of(text).lower()) if time is not None else None
    return known is not None and known.time == "ended"


def _sides(tie: Relation) -> tuple[str, str, str]:
    return tie.type, tie.subject, tie.object


def _is_supposed(claim: Claim, words: RelationWords, text: str) -> bool:
    """Say whether a noun may tell of what is only thought of: "his resignation could weaken the party"."""
    return claim.rule == "events/noun" and not words.sets["supposing"].isdisjoint(claim.span.of(text).lower().split())


def _find_ends(
    events: list[Event], words: RelationWords, text: str, published: date | None, organisations: set[str]
) -> dict[str, tuple[_End, ...]]:
    """Return by person the events that end an office, unless the article tells that he got one afterwards."""
    found: dict[str, list[_End]] = {}
    for event in events:
        death = event.type in words.sets["deaths"]
        counts = _names_office(event, words, organisations) and (death or _is_recent(event.time, published))
        for person in _told_of(event, words.endings) if counts else ():
            office = tuple(item.span.of(text).lower() for item in event.fillers("theme"))
            bodies = frozenset(item.entity for item in event.fillers("origin", "agent") if item.entity)
            found.setdefault(person, []).append(_End(event, office, bodies - {person}, death))
    for event in events if found else ():
        for person in _told_of(event, words.beginnings):
            found[person] = [end for end in found.get(person, ()) if end.death or not _is_later(event, end.event)]
    return {person: tuple(ends) for person, ends in found.items()}


def _told_of(event: Event, roles: dict[str, str]) -> Iterator[str]:
    """Yield whose office an event ends or begins."""
    role = roles.get(event.type) or roles.get(event.lemma)
    if role is not None:
        yield from (item.entity for item in event.fillers(role) if item.entity and item.extent is None)


def _names_office(event: Event, words: RelationWords, organisations: set[str]) -> bool:
    """Say whether a verb that may mean a room too tells of an office: "left office", "left Norvik", not "left Oslo"."""
    if event.lemma not in words.sets["ended_by_origin"]:
        return True
    if any(item.entity in organisations for item in event.fillers("origin")):
        return event.time is None or event.time.end is not None  # not "left the bank at noon"
    return event.type == OPEN_EVENT and any(item.entity is None for item in event.fillers("origin"))


def _is_recent(time: Timex | None, published: date | None) -> bool:
    last = (time.end or time.start) if time is not None else None
    return last is None or published is None or (published - last).days <= _RECENT


def _is_later(begin: Event, end: Event) -> bool:
    """Say whether one event came after another: by their dates, or by the text where neither has one."""
    first = begin.time.start if begin.time is not None else None
    last = (end.time.end or end.time.start) if end.time is not None else None
    if first is None and last is None:
        return begin.trigger.start > end.trigger.start
    return first is not None and last is not None and first > last


@dataclass(frozen=True, slots=True)
class _Careers:
    """The ties of an article's people, to find the office that a tie goes with."""

    ties: tuple[Relation, ...]
    entities: dict[str, Entity]
    words: RelationWords

    def ends(self, tie: Relation, end: _End) -> bool:
        """Say whether a tie ends with an office: his own ministry, not the party that he also leads."""
        of, held = self.entities[tie.object], self._held_by(tie.subject)
        if end.bodies and end.event.lemma in self.words.sets["ended_by_origin"]:  # not "President Ruiz left the palace"
            left = any(of.id == id_ or of.name.endswith(f" of {self.entities[id_].name}") for id_ in end.bodies)
            return left and (tie.type == "memberOf" or tie.type in self.words.sets["of_office"])
        if tie.type == "memberOf" and of.sector != "PTY":  # a cabinet, the firm whose head he was
            return not end.told and (of.sector == "GOV" or any(other.object == of.id for other in held))
        if tie.type not in self.words.sets["of_office"] or end.death:
            return end.death and tie.type in self.words.sets["of_office"]
        if of.sector == "PTY":
            return False
        bodies = [
            self.entities[id_]
            for id_ in end.bodies
            if any(id_ == other.object for other in held) or self._is_private(id_)
        ]
        if bodies:  # "Minister Ruiz, whom Norvik Bank fired last year", lost no ministry
            return any(of.id == body.id or of.name.endswith(f" of {body.name}") for body in bodies)
        offices = {self.entities[other.object].name for other in held if other.type == "holdsOffice"}
        lost = {name for name in offices if not end.told or any(self._is_called(name, told) for told in end.told)}
        if lost != offices:
            return any(name == of.name or name.endswith(f" {of.name}") for name in lost)
        return bool(lost) or not end.told

    def _is_private(self, body: str) -> bool:
        return self.entities[body].sector in self.words.sets["not_of_the_state"]

    def _held_by(self, person: str) -> list[Relation]:
        ties = (tie for tie in self.ties if tie.subject == person)
        return [tie for tie in ties if tie.type in self.words.sets["of_office"]]

    def _is_called(self, office: str, told: str) -> bool:
        """Say whether words stand for an office: "the finance minister" for "Finance Minister of Kenya"."""
        title, called = (text.lower().partition(" of ")[0].split() for text in (office, told))
        short = min(len(title), len(called))
        before = called[: len(called) - short]
        return title[-short:] == called[-short:] and self.words.sets["lower_level"].isdisjoint(before)


def _bounded(
    tie: Relation, ends: tuple[_End, ...], over: Timex | None, careers: _Careers, published: date | None
) -> Relation:
    """Return a tie with its end, where it has none and its holder lost it."""
    start = tie.time.start if tie.time is not None else None
    if tie.time is not None and (start is None or tie.time.end is not None):
        return tie
    if over is not None:
        return replace(tie, time=replace(over, start=start))
    event = next((end.event for end in ends if careers.ends(tie, end)), None)
    if event is None:
        return tie
    last = (event.time.end if event.time is not None else None) or published
    if start is not None and last is not None and start > last:
        return tie
    return replace(tie, time=Timex(event.trigger, start if last is not None else None, last))
