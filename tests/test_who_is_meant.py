"""Whom a state, a capital, a machine or a stand-in means in a deed, and who answers for a tie that someone tells."""

from __future__ import annotations

import pytest
from reading import read
from spacy.language import Language

pytestmark = pytest.mark.model

EDGES = [
    # a machine that is hit is not the state that owns it
    ("Norway shot down 12 Swedish drones on Monday.", "Norway shotDown Sweden", False),
    ("A Swedish missile was intercepted by Norway over the fjord.", "Norway shotDown Sweden", False),
    ("Poland downed a Norwegian jet.", "Poland shotDown Norway", False),
    ("Swedish missiles hit Oslo.", "Sweden attacked Oslo", True),
    # a capital is its state where only a state is spoken to
    ("Norway accused Ankara of lying.", "Norway accused Turkey", True),
    ("Kim Yo Jong criticised Seoul.", "Kim Yo Jong criticized South Korea", True),
    ("Norway warned Damascus over the border.", "Norway warned Syria", True),
    ("Norway shelled Damascus.", "Norway attacked Syria", False),
    # who swears someone in promises nothing and takes no office
    ("Judge Jon Bell swore in Ana Ruiz as president.", "Ana Ruiz tookOffice Jon Bell", False),
    # what is only considered has been done to nobody
    ("Norway is considering sanctions against two Swedish ministers.", "Norway consider Sweden", False),
    ("Norway is weighing tariffs on Sweden.", "Norway weigh Sweden", False),
]


@pytest.mark.parametrize(("text", "edge", "told"), EDGES)
def test_whom_a_deed_is_done_to(reader: Language, text: str, edge: str, told: bool) -> None:
    reading = read(reader, text)
    assert (edge in reading.edges_in_words()) is told, str(reading)


SURE = [
    ("Norway is considering sanctions against Sweden.", "ImposeSanctions", ["Possible"]),
    ("Norway is mulling an embargo on Sweden.", "ImposeSanctions", ["Possible"]),
    ("Ana Ruiz swore in three ministers.", "Promise", []),
    ("Ana Ruiz swore in three ministers.", "TakeOffice", ["Actual"]),
    ("Lawmakers voted against the bill.", "Vote", []),
    ("Norway voted against the budget.", "Oppose", ["Actual"]),
    ("Norway voted for the budget.", "Vote", ["Actual"]),
]


@pytest.mark.parametrize(("text", "type", "factuality"), SURE)
def test_what_came_of_it(reader: Language, text: str, type: str, factuality: list[str]) -> None:
    reading = read(reader, text)
    assert reading.factuality(type) == factuality, str(reading)


AGENTS = [
    ("Kyiv, the capital of Ukraine, banned old cars.", "Kyiv"),
    ("Paris, the capital of France, banned old cars.", "Paris"),
    ("Paris, a city of two million, banned old cars.", "Paris"),
    ("Paris banned old cars.", "France"),
]


@pytest.mark.parametrize(("text", "agent"), AGENTS)
def test_a_capital_called_a_town_is_one(reader: Language, text: str, agent: str) -> None:
    reading = read(reader, text)
    assert agent in reading.fillers("Ban", "agent"), str(reading)


CAPITALS = [
    # a government does it, suffers it, has it or is it
    ("Budapest vetoed the aid.", "Hungary"),
    ("Ana Ruiz thanked Budapest.", "Hungary"),
    ("The threat angered Budapest on Monday.", "Hungary"),
    ("Budapest was accused of spying.", "Hungary"),
    ("Ana Ruiz was rebuked by Budapest.", "Hungary"),
    ("Budapest, which has been granted loans, thanked Ana Ruiz.", "Hungary"),
    ("The warning is meant for Budapest, which has rejected the claim.", "Hungary"),
    ("Budapest is opposed to the pact.", "Hungary"),
    ("Budapest sees Ana Ruiz as a traitor.", "Hungary"),
    ("Budapest's allies left.", "Hungary"),
    ("Ana Ruiz lodged a protest with Budapest.", "Hungary"),
    # a town does it, suffers it, has it or is it
    ("Budapest shines in summer.", "Budapest"),
    ("Budapest opened a new museum.", "Budapest"),
    ("Budapest elected a new mayor, Ana Ruiz.", "Budapest"),
    ("Budapest was shaken by a blast.", "Budapest"),
    ("Ana Ruiz flew to Budapest, which has three airports.", "Budapest"),
    ("Budapest is full of tourists.", "Budapest"),
    ("Budapest's streets were empty.", "Budapest"),
    ("Budapest choked on smog.", "Budapest"),
    ("Ana Ruiz sees Budapest as a museum.", "Budapest"),
]


@pytest.mark.parametrize(("text", "name"), CAPITALS)
def test_a_capital_is_the_state_or_the_town(reader: Language, text: str, name: str) -> None:
    assert name in read(reader, text).names(), str(read(reader, text))


OF_WHOM = [
    ("Donald Trump wept. Chad and Kenya met. Kenyan leaders gave way when Congress demanded it.", "Congress"),
    (
        "Donald Trump left Chad. Trump praised the United States. Congress rejected Kenya's bid.",
        "United States Congress",
    ),
    ("The United States left Chad. Kenya rebuked Congress. Congress voted on it.", "United States Congress"),
]


@pytest.mark.parametrize(("text", "name"), OF_WHOM)
def test_a_parliament_is_of_the_land_its_sentences_tell_of(reader: Language, text: str, name: str) -> None:
    assert name in read(reader, text).names(), str(read(reader, text).names())


THEY = [
    ("Ana Ruiz met Jon Bell in Oslo. They signed a treaty.", ["Ana Ruiz", "Jon Bell"]),
    ("Ana Ruiz met Jon Bell in Oslo. It rained. They signed a treaty.", ["Ana Ruiz", "Jon Bell"]),
]


@pytest.mark.parametrize(("text", "names"), THEY)
def test_they_are_those_named_together(reader: Language, text: str, names: list[str]) -> None:
    assert read(reader, text).fillers("SignAgreement", "participant") == names


def test_they_are_not_those_named_before_others(reader: Language) -> None:
    text = "Ana Ruiz met Jon Bell. A firm was fined with seven officials. They signed a treaty."
    assert read(reader, text).events("SignAgreement") == []


def test_parties_in_an_article_on_a_bloc_are_of_no_one_land(reader: Language) -> None:
    text = "The EU asked Chad. NATO praised Chad. The United Nations left Chad. The Harbour Greens wept."
    assert not any("Greens" in tie for tie in read(reader, text).ties()), str(read(reader, text))
    alone = "Chad lied. Chad left. Chad wept. The Harbour Greens wept."
    assert any("Greens" in tie for tie in read(reader, alone).ties()), str(read(reader, alone))


def test_a_town_that_shines_is_not_its_state(reader: Language) -> None:
    reading = read(reader, "Budapest shines on summer nights. Budapest opened a new museum on Monday.")
    assert reading.fillers("Launch", "agent") == ["Budapest"], str(reading)


def test_a_town_lies_in_no_other(reader: Language) -> None:
    reading = read(reader, "Kyiv, the capital of Ukraine, and Kharkiv, its second-largest city, lost power.")
    assert not any(tie.endswith("locatedIn Kyiv") for tie in reading.ties()), str(reading)


TOLD = [
    ("Norway is not a member of NATO, Ana Ruiz said.", "memberOf", "Negated", "Ana Ruiz"),
    ("Norway is a member of NATO, Ana Ruiz said.", "memberOf", "Actual", "Ana Ruiz"),
    ("Vetrano Foods is owned by Kornmark Holdings, Ana Ruiz said.", "ownerOf", "Actual", "Ana Ruiz"),
    ("Ana Ruiz is married to Jon Bell, Tom Vega said.", "spouse", "Actual", "Tom Vega"),
    ("Ana Ruiz is not the mayor of Lisbon, Tom Vega said.", "mayorOf", "Negated", "Tom Vega"),
]


@pytest.mark.parametrize(("text", "tie", "factuality", "speaker"), TOLD)
def test_who_tells_of_a_tie_answers_for_it(
    reader: Language, text: str, tie: str, factuality: str, speaker: str
) -> None:
    account = read(reader, text).extraction
    ties = {relation.id for relation in account.relations if relation.type == tie}
    names = {entity.id: entity.name for entity in account.entities}
    claims = [claim for claim in account.claims if claim.asserts in ties]
    assert [(claim.factuality.value, names.get(claim.speaker or "")) for claim in claims] == [(factuality, speaker)]


OFFICES = [
    ("Acting South Korean president Jon Bell vetoed the bill.", "Acting President of South Korea"),
    ("Acting Kenyan President Amos Kiprono left.", "Acting President of Kenya"),
    ("Interim Kenyan President Amos Kiprono left.", "Interim President of Kenya"),
    ("Kenyan President Amos Kiprono left.", "President of Kenya"),
]


@pytest.mark.parametrize(("text", "office"), OFFICES)
def test_who_stands_in_holds_another_office(reader: Language, text: str, office: str) -> None:
    reading = read(reader, text)
    assert any(tie.endswith(f"holdsOffice {office}") for tie in reading.ties()), str(reading)
