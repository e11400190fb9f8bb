"""One event per happening: a report that repeats another joins it; time, place and certainty set apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from reading import read
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from kg.pipeline import extract, register_attributes
from kg.stages.factuality import Verdict
from kg.stages.merging import Record, find_record
from kg.types import (
    Argument,
    Article,
    Claim,
    Entity,
    Event,
    Factuality,
    Relation,
    Report,
    TextSpan,
    Timex,
)

WORDS = ("Ada", "met", "Bo", ".", "The", "meeting", "was", "short", ".") * 20
ENTITIES = {
    "ada": Entity("ada", "Person", "Ada Holm", country="NOR", sector="GOV"),
    "bo": Entity("bo", "Person", "Bo Lund"),
    "cy": Entity("cy", "Person", "Cy Berg"),
    "norway": Entity("norway", "Country", "Norway", country="NOR", sector="GOV"),
    "oslo": Entity("oslo", "City", "Oslo", country="NOR"),
    "bergen": Entity("bergen", "City", "Bergen", country="NOR"),
    "sweden": Entity("sweden", "Country", "Sweden", country="SWE", sector="GOV"),
}
STARTS: list[bool | int | None] = [number % 3 == 0 for number in range(len(WORDS))]
MAY = (date(2025, 5, 1), date(2025, 5, 31))
MID_MAY = (date(2025, 5, 15), date(2025, 5, 15))
JUNE = (date(2025, 6, 1), date(2025, 6, 30))


def report(
    number: int,
    *actors: str,
    type: str = "Meet",
    role: str = "participant",
    factuality: Factuality = Factuality.ACTUAL,
    time: tuple[date, date] | None = None,
    place: str | None = None,
    rule: str = "events/verb",
    speaker: str | None = None,
) -> tuple[Report, Claim]:
    """Return the report of one sentence of three words, and its claim."""
    span = TextSpan(number * 10, number * 10 + 9)
    arguments = tuple(Argument(role, span, actor) for actor in actors)
    timex = Timex(span, *time) if time else None
    trigger = TextSpan(span.start, span.start + 3)
    event = Event(f"e{number}", type, "met", "meet", trigger, "CONSULT", arguments, place, timex)
    claim = Claim(f"c{number}", event.id, factuality, span, rule, speaker)
    return Report(event, span.start, span, rule), claim


def merged(*reports: tuple[Report, Claim]) -> Record:
    """Return what the reports make together."""
    register_attributes()
    doc = Doc(Vocab(), words=list(WORDS), sent_starts=STARTS)
    doc._.article = Article("story", doc.text)
    doc._.entities = tuple(ENTITIES.values())
    doc._.events = tuple(item for item, _ in reports)
    doc._.verdicts = tuple(Verdict(claim, announced=True) for _, claim in reports)
    return find_record(doc)


def test_meeting_told_twice_is_one_event_with_two_claims() -> None:
    record = merged(report(0, "ada", "bo"), report(1, "bo", "ada"))
    assert [event.id for event in record.events] == ["e0"]
    assert [(claim.id, claim.asserts) for claim in record.claims] == [("c0", "e0"), ("c1", "e0")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"time": MAY}, {"time": JUNE}),
        ({"time": (date(2025, 5, 1), date(2025, 5, 1))}, {"time": MID_MAY}),
        ({"place": "oslo"}, {"place": "bergen"}),
        ({"place": "oslo"}, {"place": "sweden"}),
        ({}, {"factuality": Factuality.POSSIBLE}),
        ({}, {"factuality": Factuality.PLANNED}),
        ({"factuality": Factuality.PLANNED}, {}),
        ({}, {"type": "Attack", "role": "recipient"}),
    ],
)
def test_what_time_place_or_certainty_sets_apart_stays_apart(
    first: dict[str, object], second: dict[str, object]
) -> None:
    record = merged(report(0, "ada", "bo", **first), report(1, "ada", "bo", **second))  # type: ignore[arg-type]
    assert [event.id for event in record.events] == ["e0", "e1"]
    assert {claim.asserts for claim in record.claims} == {"e0", "e1"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"time": MAY}, {"time": MID_MAY}),
        ({"time": MAY}, {}),
        ({}, {"time": MAY}),
        ({"place": "oslo"}, {"place": "norway"}),
        ({"place": "oslo"}, {}),
        ({"factuality": Factuality.POSSIBLE}, {"factuality": Factuality.PLANNED}),
        ({}, {"factuality": Factuality.NEGATED}),
        ({"rule": "events/noun"}, {"rule": "events/verb"}),
    ],
)
def test_what_nothing_speaks_against_is_one_event(first: dict[str, object], second: dict[str, object]) -> None:
    "A denial is of the same event that another source reports."
    record = merged(report(0, "ada", "bo", **first), report(1, "ada", "bo", **second))  # type: ignore[arg-type]
    assert [event.id for event in record.events] == ["e0"]
    assert len(record.claims) == 2


def test_others_who_met_met_elsewhere() -> None:
    record = merged(report(0, "ada", "bo"), report(1, "ada", "cy"), report(2, "bo", "cy"))
    assert [event.id for event in record.events] == ["e0", "e1", "e2"]


def test_later_report_adds_what_the_first_left_open() -> None:
    record = merged(report(0, "ada", "bo", time=MAY), report(1, "ada", "bo", time=MID_MAY, place="oslo"))
    (event,) = record.events
    assert event.place == "oslo"
    assert event.time is not None
    assert (event.time.start, event.time.end) == MID_MAY
    assert [argument.entity for argument in event.arguments] == ["ada", "bo"]


def test_definite_noun_points_back_to_the_nearest_event_of_its_class() -> None:
    "The meeting was in Oslo: that of Ada and Bo, not the attack between."
    record = merged(
        report(0, "ada", "bo"),
        report(1, "ada", "bo", type="Attack", role="recipient"),
        report(2, rule="events/occurrence", place="oslo"),
    )
    assert [event.id for event in record.events] == ["e0", "e1"]
    assert record.events[0].place == "oslo"
    assert [claim.asserts for claim in record.claims] == ["e0", "e1", "e0"]


def test_definite_noun_with_nothing_to_point_to_leaves_nothing_behind() -> None:
    record = merged(report(0, rule="events/occurrence", place="oslo"))
    assert record == Record()


def test_claims_never_speak_of_an_event_that_is_not_kept() -> None:
    record = merged(
        report(0, "ada", "bo"), report(1, "ada", "bo"), report(2), report(3, "ada", "bo", time=JUNE), report(4, "cy")
    )
    known = {event.id for event in record.events}
    assert {claim.asserts for claim in record.claims} == known


def test_relations_and_their_claims_pass_through() -> None:
    register_attributes()
    doc = Doc(Vocab(), words=list(WORDS), sent_starts=STARTS)
    doc._.article = Article("story", doc.text)
    doc._.entities = tuple(ENTITIES.values())
    tie = Relation("r1", "citizenOf", "citizen of", "ada", "norway")
    claim = Claim("c1", "r1", Factuality.ACTUAL, TextSpan(0, 9), "relations/title")
    doc._.relations, doc._.verdicts = (Report(tie, 0, claim.span, claim.rule),), (Verdict(claim, announced=True),)
    record = find_record(doc)
    assert record.relations == (tie,) and record.events == ()
    assert [replace(told, confidence=None) for told in record.claims] == [claim]


def test_no_reports_make_no_record() -> None:
    assert merged() == Record()


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Emmanuel Macron met Friedrich Merz on Monday. Macron and Merz met in Lyon.", [2]),
        ("Emmanuel Macron met Friedrich Merz on Monday. The meeting took place in Lyon.", [2]),
        ("Emmanuel Macron met Friedrich Merz on Monday. Macron may meet Merz again on Friday.", [1, 1]),
        ("Emmanuel Macron met Friedrich Merz on Monday. Macron met Merz on Tuesday in Lyon.", [1, 1]),
        ("Emmanuel Macron met Friedrich Merz in Lyon. Macron met Keir Starmer in Lyon.", [1, 1]),
        ("Emmanuel Macron met Friedrich Merz in May. In June, Macron met Merz again.", [1, 1]),
        ("Emmanuel Macron met Friedrich Merz. Marine Le Pen denied that Macron had met Merz.", [2]),
    ],
)
def test_reader_counts_meetings_as_a_person_would(reader: Language, text: str, claims: list[int]) -> None:
    reading = read(reader, text)
    found = [len(reading.extraction.claims_of(event.id)) for event in reading.events("Meet")]
    assert found == claims, str(reading)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "type", "count"),
    [
        ("Norway attacked Sweden on Monday. Norway's attack on Sweden continues.", "Attack", 2),
        ("Norway attacked Sweden on Monday. Norway's attack on Sweden was its first.", "Attack", 1),
        ("Keir Starmer won the cup in 1992. Starmer won the league.", "Win", 2),
        ("Keir Starmer won the cup. Starmer won the cup on Monday.", "Win", 1),
        ("Keir Starmer won races as a boy. Starmer won the race on Monday.", "Win", 2),
        ("Keir Starmer resigned. Starmer resigned on Monday.", "Resign", 1),
        ("Keir Starmer's meetings are secret.", "Meet", 0),
        ("Keir Starmer criticized the pause in weapons shipments to Ukraine.", "SupplyArms", 0),
    ],
)
def test_only_what_happened_is_an_event_of_its_own(reader: Language, text: str, type: str, count: int) -> None:
    assert len(read(reader, text).events(type)) == count


APART = [
    ("Emmanuel Macron urged Russia to stop the war. He also urged Russia to release the prisoners.", "Urge"),
    ("Norway accused Sweden of theft. Later Norway accused Sweden of murder.", "Allege"),
    ("Keir Starmer promised Norway a port. Keir Starmer promised Norway a loan.", "Promise"),
    ("Norway sold ten ships to Sweden. Norway sold a port to Sweden.", "Sell"),
    ("Norway criticized Sweden for its silence. Norway criticized Sweden over its budget.", "Criticize"),
    ("A court sentenced Ana Ruiz to two years. A court sentenced Ana Ruiz to nine years.", "Sentence"),
    ("Ana Ruiz suffered a loss in May. Ana Ruiz suffers from flu.", "Event"),
    ("The two presidents, who last met in 2019, shook hands in Cairo.", "Meet"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "type"), APART)
def test_what_is_said_given_or_meted_out_twice_is_two_events(reader: Language, text: str, type: str) -> None:
    "Else the second sentence would be quoted for what the first one says."
    assert len(read(reader, text).events(type)) == 2


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "type", "words"),
    [
        ("Norway accused Sweden on Monday. Norway accused Sweden of theft.", "Allege", ["theft"]),
        ("Norway accused Sweden of theft. It was in May that Norway accused Sweden.", "Allege", ["theft"]),
        ("Keir Starmer met Emmanuel Macron in Oslo. The meeting took place on Monday.", "Meet", []),
    ],
)
def test_what_one_report_leaves_open_another_tells(reader: Language, text: str, type: str, words: list[str]) -> None:
    [event] = read(reader, text).events(type)
    assert [item.span.of(text) for item in event.fillers("theme", "topic")] == words


@pytest.mark.model
def test_who_talked_before_did_not_discuss_what_nobody_is_said_to_have_discussed(reader: Language) -> None:
    text = (
        "Keir Starmer consulted Emmanuel Macron. The ministry refused to say whether an extension had been discussed."
    )
    assert len(read(reader, text).events("Discuss")) == 1
    assert len([claim for claim in read(reader, text).extraction.claims if "extension" in claim.span.of(text)]) <= 1


@pytest.mark.model
def test_an_inquiry_into_a_killing_starts_and_not_the_killing(reader: Language) -> None:
    text = "Police spoke in the inquiry into Ana Ruiz's killing, which started on Tuesday."
    assert [event.time for event in read(reader, text).events("Kill")] == [None]
    assert read(reader, text).events("Begin") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz may meet Jon Bell on the sidelines of the summit in Oslo.",
        "Ana Ruiz said she may also meet Jon Bell on the margins of the talks in Oslo.",
        "Ana Ruiz hopes to meet Jon Bell. The summit in Oslo opened on Monday.",
    ],
)
def test_where_two_may_meet_they_have_not_met(reader: Language, text: str) -> None:
    "What they may do at a summit is not that summit."
    found = read(reader, text).extraction
    assert not [edge for edge in found.edges if edge.direct and edge.predicate == "met"]
    assert any(claim.factuality is Factuality.POSSIBLE for claim in found.claims)


def test_a_meeting_told_of_later_is_the_one_that_took_place(reader: Language) -> None:
    found = read(reader, "Ana Ruiz met Jon Bell on Monday. The meeting in Oslo lasted two hours.").extraction
    (met,) = [event for event in found.events if event.type == "Meet"]
    assert met.place == "oslo"


def test_a_summit_is_no_second_report_of_who_met_at_it(reader: Language) -> None:
    found = read(reader, "Ana Ruiz met Jon Bell on the sidelines of the summit in Oslo.").extraction
    (met,) = [event for event in found.events if event.type == "Meet"]
    assert len(found.claims_of(met.id)) == 1


def test_the_gathering_is_what_was_called_so(reader: Language) -> None:
    "Not the meeting of two at it."
    text = (
        "Ana Ruiz met Jon Bell on the sidelines of a gathering of Harbour Party members in Oslo. "
        "She praised her guests during the gathering in Oslo."
    )
    found = read(reader, text).extraction
    (met,) = [event for event in found.events if event.type == "Meet" and len(event.fillers("participant")) == 2]
    assert [claim.rule for claim in found.claims_of(met.id)] == ["events/verb"]


@pytest.mark.parametrize("day", ["2025-07-11", None])
def test_a_denial_of_one_day_is_none_of_another_meeting(reader: Language, day: str | None) -> None:
    text = (
        "Ana Ruiz met Jon Bell in Oslo earlier this year. She met Bell in Lima on Thursday. "
        "She did not have a meeting with Bell on Friday."
    )
    article = Article("story", text, published=date.fromisoformat(day) if day else None)
    found = extract(article, reader)
    met = [event for event in found.events if event.type == "Meet"]
    assert {event.place: event.time.span.of(text) for event in met if event.time} == {
        "oslo": "earlier this year",
        "lima": "Thursday",
        None: "Friday",
    }


def test_a_denial_of_the_same_day_is_of_that_meeting(reader: Language) -> None:
    text = "Jon Bell said that Ana Ruiz met Mara Quist on Monday. Quist said she did not meet Ruiz on Monday."
    found = extract(Article("story", text, published=date(2025, 7, 11)), reader)
    (met,) = [event for event in found.events if event.type == "Meet"]
    assert {claim.factuality for claim in found.claims_of(met.id)} == {Factuality.ACTUAL, Factuality.NEGATED}
