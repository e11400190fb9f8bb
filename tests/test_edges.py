"""Subject, predicate, object: who is joined with whom, and which of it may be read as a plain fact."""

from __future__ import annotations

from datetime import date

import pytest
from reading import read
from spacy.language import Language

from kg.stages.edges import find_edges
from kg.stages.merging import Record
from kg.types import Argument, Claim, Edge, Entity, Event, Factuality, Relation, TextSpan, Timex

ACTUAL, PLANNED, POSSIBLE, NEGATED = Factuality.ACTUAL, Factuality.PLANNED, Factuality.POSSIBLE, Factuality.NEGATED
ENTITIES = (
    Entity("ada", "Person", "Ada Holm", country="NOR", sector="GOV"),
    Entity("norway", "Country", "Norway", country="NOR"),
    Entity("bo", "Person", "Bo Lund", country="SWE", sector="GOV"),
    Entity("sweden", "Country", "Sweden", country="SWE"),
    Entity("cy", "Person", "Cy Berg"),
    Entity("dag", "Person", "Dag Moe"),
)
TRIGGER = TextSpan(50, 53)
BEFORE, AFTER = TextSpan(40, 45), TextSpan(60, 65)


def event(type: str, *arguments: tuple[str, TextSpan, str | None], lemma: str = "do") -> Event:
    fillers = tuple(Argument(role, span, entity) for role, span, entity in arguments)
    return Event("e", type, "did", lemma, TRIGGER, None, fillers)


def edges(happening: Event, *claims: Claim) -> list[Edge]:
    made = claims or (claim(),)
    return list(find_edges("story", Record((happening,), (), made), ENTITIES))


def claim(factuality: Factuality = ACTUAL, speaker: str | None = None, cue: str | None = None, of: str = "e") -> Claim:
    return Claim("c", of, factuality, TextSpan(40, 65), "events/verb", speaker, cue)


def joined(happening: Event) -> list[tuple[str, str, str]]:
    return [(edge.subject, edge.predicate, edge.object) for edge in edges(happening)]


@pytest.mark.parametrize(
    ("before", "after", "pairs"),
    [
        (["ada"], ["bo"], [("ada", "bo")]),
        (["ada"], ["bo", "cy"], [("ada", "bo"), ("ada", "cy")]),
        (["ada", "bo"], ["cy", "dag"], [("ada", "cy"), ("ada", "dag"), ("bo", "cy"), ("bo", "dag")]),
        (["ada", "bo"], [], [("ada", "bo")]),
        (["ada", "bo", "cy"], [], [("ada", "bo"), ("ada", "cy"), ("bo", "cy")]),
        ([], ["ada", "bo"], [("ada", "bo")]),
        (["ada"], ["ada"], []),
        (["ada"], [], []),
        ([], [], []),
    ],
)
def test_who_met_whom_goes_across_the_verb(before: list[str], after: list[str], pairs: list[tuple[str, str]]) -> None:
    "Rubio met counterparts from Australia and Japan: Australia did not meet Japan. Nobody meets himself."
    fillers = [("participant", BEFORE, who) for who in before] + [("participant", AFTER, who) for who in after]
    assert joined(event("Meet", *fillers)) == [(one, "met", other) for one, other in pairs]


@pytest.mark.parametrize(
    ("fillers", "expected"),
    [
        ([("agent", BEFORE, "ada"), ("recipient", AFTER, "bo")], [("ada", "attacked", "bo")]),
        ([("agent", BEFORE, "ada"), ("agent", BEFORE, "cy"), ("recipient", AFTER, "bo"), ("recipient", AFTER, "dag")],
         [("ada", "attacked", "bo"), ("ada", "attacked", "dag"), ("cy", "attacked", "bo"), ("cy", "attacked", "dag")]),
        ([("agent", BEFORE, "ada"), ("recipient", AFTER, "ada")], []),
        ([("agent", BEFORE, "ada"), ("recipient", AFTER, None)], []),
        ([("agent", BEFORE, "ada")], []),
        ([("recipient", AFTER, "bo")], []),
        ([("agent", BEFORE, "ada"), ("recipient", AFTER, "bo"), ("recipient", BEFORE, "bo")],
         [("ada", "attacked", "bo")]),
    ],
)  # fmt: skip
def test_every_agent_is_joined_with_every_recipient_once(
    fillers: list[tuple[str, TextSpan, str | None]], expected: list[tuple[str, str, str]]
) -> None:
    assert joined(event("Attack", *fillers)) == expected


def test_open_event_is_joined_by_its_lemma() -> None:
    fillers = [("agent", BEFORE, "ada"), ("recipient", AFTER, "bo")]
    assert joined(event("Event", *fillers, lemma="serenade")) == [("ada", "serenade", "bo")]


ATTACK = event("Attack", ("agent", BEFORE, "norway"), ("recipient", AFTER, "cy"))
TARIFFS = event("ImposeTariffs", ("agent", BEFORE, "norway"), ("recipient", AFTER, "cy"))


@pytest.mark.parametrize(
    ("happening", "made", "direct"),
    [
        # the outlet itself
        (ATTACK, claim(), True),
        (ATTACK, claim(PLANNED), False),
        (ATTACK, claim(POSSIBLE), False),
        (ATTACK, claim(NEGATED), False),
        # somebody quoted: about his own side, about another, about himself
        (ATTACK, claim(speaker="ada", cue="said"), True),
        (ATTACK, claim(speaker="norway", cue="said"), True),
        (ATTACK, claim(speaker="bo", cue="said"), False),
        (ATTACK, claim(speaker="dag", cue="said"), False),
        (ATTACK, claim(cue="said"), False),
        (ATTACK, claim(NEGATED, speaker="ada", cue="denied"), False),
        # announcing is the act
        (TARIFFS, claim(PLANNED), True),
        (TARIFFS, claim(PLANNED, speaker="ada", cue="announced"), True),
        (TARIFFS, claim(PLANNED, speaker="bo", cue="predicted"), False),
        (TARIFFS, claim(POSSIBLE, speaker="ada", cue="said"), False),
        (TARIFFS, claim(NEGATED, speaker="ada", cue="said"), False),
    ],
)
def test_edge_is_a_plain_fact_only_where_its_claim_allows(happening: Event, made: Claim, direct: bool) -> None:
    (edge,) = edges(happening, made)
    assert edge.direct is direct


def test_what_is_only_intended_is_no_plain_fact_even_of_announced_acts() -> None:
    planned = claim(PLANNED)
    record = Record((TARIFFS,), (), (planned,), frozenset({planned.id}))
    assert [edge.direct for edge in find_edges("story", record, ENTITIES)] == [False]


def test_one_claim_that_allows_it_is_enough() -> None:
    "A denial does not take back what the outlet itself reports; it stands beside it."
    (edge,) = edges(ATTACK, claim(NEGATED, speaker="ada", cue="denied"), claim())
    assert edge.direct


@pytest.mark.parametrize(
    ("made", "time", "direct"),
    [
        (claim(of="r"), None, True),
        (claim(of="r", speaker="bo", cue="said"), None, False),
        (claim(NEGATED, of="r"), None, False),
        (claim(of="r"), Timex(TextSpan(0, 6)), False),
        (claim(of="r"), Timex(TextSpan(0, 6), date(2021, 1, 1)), True),
        (claim(of="r"), Timex(TextSpan(0, 6), date(2021, 1, 1), date(2022, 1, 1)), False),
        (claim(of="r"), Timex(TextSpan(0, 6), None, date(2025, 7, 10)), False),
        (claim(of="r"), Timex(TextSpan(0, 6), date(2025, 7, 10)), False),
        (claim(NEGATED, of="r"), Timex(TextSpan(0, 6), date(2021, 1, 1)), False),
    ],
)
def test_former_future_and_disputed_ties_are_no_plain_facts(made: Claim, time: Timex | None, direct: bool) -> None:
    "Who became mayor in 2021 is mayor; who was elected and is not in office yet is not."
    tie = Relation("r", "citizenOf", "citizen of", "ada", "norway", time)
    (edge,) = find_edges("story", Record((), (tie,), (made,)), ENTITIES, published=date(2025, 7, 10))
    assert (edge.subject, edge.predicate, edge.object, edge.of) == ("ada", "citizenOf", "norway", "r")
    assert edge.direct is direct


def test_edges_are_named_apart_and_the_same_each_time() -> None:
    fillers = [("participant", BEFORE, "ada"), ("participant", AFTER, "bo"), ("participant", AFTER, "cy")]
    first, again = edges(event("Meet", *fillers)), edges(event("Meet", *fillers))
    assert first == again
    assert len({edge.id for edge in first}) == len(first) == 2


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "direct"),
    [
        ("Marco Rubio met his counterparts from Australia and Japan.",
         ["Marco Rubio met Australia", "Marco Rubio met Japan"]),
        ("Marco Rubio and Keir Starmer met Benjamin Netanyahu.",
         ["Keir Starmer met Benjamin Netanyahu", "Marco Rubio met Benjamin Netanyahu"]),
        ("Emmanuel Macron may meet Friedrich Merz.", []),
        ("Emmanuel Macron will meet Friedrich Merz.", []),
        ("Emmanuel Macron did not meet Friedrich Merz.", []),
        ("Ukraine accused Russia of bombing Poland.", ["Ukraine accused Russia"]),
        ("The United States will impose tariffs on Brazil.", ["United States imposesTariffsOn Brazil"]),
        ("The United States may impose tariffs on Brazil.", []),
    ],
)  # fmt: skip
def test_plain_triples_of_a_sentence_are_what_one_may_rely_on(reader: Language, text: str, direct: list[str]) -> None:
    reading = read(reader, text)
    assert reading.direct_in_words() == direct, str(reading)


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Keir Starmer left Oslo on Monday.", ["Keir Starmer left Oslo"]),
        ("Keir Starmer left for Oslo on Monday.", ["Keir Starmer traveledTo Oslo"]),
        ("Keir Starmer fled Oslo.", ["Keir Starmer fledFrom Oslo"]),
        ("Keir Starmer fled to Oslo.", ["Keir Starmer fledTo Oslo"]),
        ("Keir Starmer apologized for Viktor Orbán.", []),
        ("Keir Starmer called on Viktor Orbán on Monday.", ["Keir Starmer visited Viktor Orbán"]),
        ("Keir Starmer called on Viktor Orbán to step down.", ["Keir Starmer urged Viktor Orbán"]),
        ("Spain won against Italy.", ["Spain defeated Italy"]),
        ("Spain's win over Italy pleased Viktor Orbán.", ["Spain defeated Italy"]),
    ],
)
def test_edge_says_what_its_name_says(reader: Language, text: str, edges: list[str]) -> None:
    "A place left is not one gone to, and whom one apologizes for is not whom one apologizes to."
    assert read(reader, text).edges_in_words() == edges


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz is not the mayor of Lisbon.",
        "Ana Ruiz is no longer mayor of Lisbon.",
        "Ana Ruiz was never mayor of Lisbon.",
        "Ana Ruiz was mayor of Lisbon from 2010 to 2014.",
        "Ana Ruiz wants to be mayor of Lisbon.",
        "Ana Ruiz could become mayor of Lisbon.",
        "Ana Ruiz failed to become mayor of Lisbon.",
        "Ana Ruiz will become mayor of Lisbon in September.",
        "Ana Ruiz claims to be the mayor of Lisbon.",
        "Ana Ruiz denied being the mayor of Lisbon.",
        "If Ana Ruiz becomes mayor of Lisbon, Karin Holm will leave.",
        "Former Lisbon mayor Ana Ruiz spoke.",
        "Lisbon mayor-elect Ana Ruiz spoke.",
        "Ana Ruiz resigned as mayor of Lisbon.",
    ],
)
def test_office_that_nobody_holds_now_is_no_plain_triple(reader: Language, text: str) -> None:
    reading = read(reader, text)
    ties = [edge for edge in reading.extraction.edges if edge.predicate == "mayorOf" and edge.direct]
    assert ties == [], str(reading)


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz is the mayor of Lisbon.",
        "Ana Ruiz became mayor of Lisbon in 2021.",
        "Ana Ruiz has been mayor of Lisbon since 2021.",
        "Ana Ruiz was elected mayor of Lisbon in 2021.",
        "Outgoing Lisbon mayor Ana Ruiz spoke.",
    ],
)
def test_office_held_now_is_a_plain_triple(reader: Language, text: str) -> None:
    reading = read(reader, text)
    assert "Ana Ruiz mayorOf Lisbon" in reading.ties(), str(reading)
    assert any(edge.direct for edge in reading.extraction.edges if edge.predicate == "mayorOf"), str(reading)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Ana Ruiz leads the Lisbon Port Authority.", "Ana Ruiz headOf Lisbon Port Authority"),
        ("Ana Ruiz lives in Lisbon.", "Ana Ruiz livesIn Lisbon"),
        ("Ana Ruiz was born in Lisbon.", "Ana Ruiz bornIn Lisbon"),
    ],
)
def test_lasting_tie_is_not_an_open_event_too(reader: Language, text: str, tie: str) -> None:
    reading = read(reader, text)
    assert tie in reading.ties(), str(reading)
    assert reading.events() == [], str(reading)


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "The trial made headlines in Norway.",
        "Ana Ruiz did not mince her words.",
        "The vote raised eyebrows in Norway.",
        "The storm left no room for Norway.",
        "Norway lost sight of Sweden.",
        "Sweden set the tone for Norway.",
        "The talks made progress, Ana Ruiz said.",
        "Ana Ruiz was holding talks.",
        "Ana Ruiz met.",
        "Norway attended what Ana Ruiz termed a farce.",
        "That is what Norway considers a farce.",
    ],
)
def test_figures_of_speech_and_empty_acts_are_no_events(reader: Language, text: str) -> None:
    "What says nothing about anyone would only flood the graph."
    types = read(reader, text).types()
    assert [name for name in types if name != "Attend"] == [], str(read(reader, text))


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Norway needs to buy ships from Sweden.", ["Buy"]),
        ("Norway is seeking to buy ships from Sweden.", ["Buy"]),
        ("Norway attempted to attack Sweden.", ["Attack"]),
        ("Norway prepared to attack Sweden.", ["Attack"]),
        ("Norway wishes to visit Sweden.", ["Visit"]),
        ("Ana Ruiz met on Friday.", ["Meet"]),
        ("Ana Ruiz met in Oslo.", ["Meet"]),
        ("The envoys met.", ["Meet"]),
        ("Ana Ruiz did not meet.", ["Meet"]),
    ],
)
def test_verb_that_leads_to_an_act_is_none_beside_it(reader: Language, text: str, types: list[str]) -> None:
    assert read(reader, text).types() == types, str(read(reader, text))


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Norway will deport Jon Bell to Sweden.",
        "Norway will extradite Jon Bell to Sweden.",
        "A court will sentence Jon Bell on Monday.",
        "Norway will sign a treaty with Sweden.",
        "Norway decided to impose sanctions on Sweden.",
        "Norway promised to impose sanctions on Sweden.",
        "Norway is set to impose sanctions on Sweden.",
        "Norway voted to recognize Kosovo.",
    ],
)
def test_plan_that_is_no_act_in_itself_is_no_plain_triple(reader: Language, text: str) -> None:
    assert read(reader, text).direct_in_words() == [], str(read(reader, text))


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Norvik Bank is controlled by Ana Ruiz.", ["Ana Ruiz control Norvik Bank"]),
        ("Norvik Bank, previously controlled by Ana Ruiz, sued.", []),
        ("Norvik Bank, once controlled by Ana Ruiz, sued.", []),
        ("Ana Ruiz controlled Norvik Bank until 2019.", []),
        ("Ana Ruiz once met Jon Bell.", ["Ana Ruiz met Jon Bell"]),
        ("The radio station was formerly owned by Ana Ruiz.", []),
        ("The radio station is owned by Ana Ruiz.", ["Ana Ruiz own radio station"]),
    ],
)
def test_what_lasted_once_is_no_plain_triple(reader: Language, text: str, plain: list[str]) -> None:
    assert read(reader, text).direct_in_words() == plain, str(read(reader, text))
