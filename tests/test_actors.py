"""A phrase stands for whom a reader takes it to: members for their bloc, officials for their country, words kept."""

from __future__ import annotations

import pytest
from reading import read
from spacy.language import Language

pytestmark = pytest.mark.model

ASEAN = "Association of Southeast Asian Nations"


@pytest.mark.parametrize(
    ("phrase", "meant", "extent"),
    [
        ("Many of the countries in ASEAN", [ASEAN], "Many of the countries in ASEAN"),
        ("Several of the countries in ASEAN", [ASEAN], "Several of the countries in ASEAN"),
        ("Eight of the ten countries in ASEAN", [ASEAN], "Eight of the ten countries in ASEAN"),
        ("Most members of NATO", ["North Atlantic Treaty Organization"], "Most members of NATO"),
        ("German officials", ["Germany"], "German officials"),
        ("Officials from Germany", ["Germany"], "Officials from Germany"),
        ("Germany's government", ["Germany"], "Germany's government"),
        ("The German government", ["Germany"], "The German government"),
        ("German and Polish officials", ["Germany", "Poland"], "German and Polish officials"),
        ("Germany", ["Germany"], None),
        ("Berlin", ["Germany"], None),
        ("Friedrich Merz", ["Friedrich Merz"], None),
    ],
)
def test_agent_is_who_the_phrase_stands_for(
    reader: Language, phrase: str, meant: list[str], extent: str | None
) -> None:
    "What narrows an entity down is kept as words beside it: many of the countries are not all of the bloc."
    reading = read(reader, f"{phrase} criticized China on Monday.")
    assert reading.fillers("Criticize", "agent") == meant, str(reading)
    assert set(reading.extents("Criticize", "agent").values()) == {extent}
    assert reading.edges_in_words() == [f"{name} criticized China" for name in meant]


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Marco Rubio met his counterparts from Australia and Japan.",
         ["Marco Rubio met Australia", "Marco Rubio met Japan"]),
        ("Marco Rubio met his counterparts from Australia, Japan and India.",
         ["Marco Rubio met Australia", "Marco Rubio met India", "Marco Rubio met Japan"]),
        ("Marco Rubio met with officials from Norway.", ["Marco Rubio met Norway"]),
        ("German officials met Polish officials in Warsaw.", ["Germany met Poland"]),
    ],
)  # fmt: skip
def test_counterparts_stand_for_their_countries(reader: Language, text: str, edges: list[str]) -> None:
    reading = read(reader, text)
    assert reading.edges_in_words("met") == edges, str(reading)
    assert all(extent for name, extent in reading.extents("Meet", "participant").items() if name != "Marco Rubio")


@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ('"We will impose tariffs on Brazil," Donald Trump said in the United States.',
         "United States imposesTariffsOn Brazil"),
        ('"We support Ukraine," Friedrich Merz said in Germany.', "Germany endorsed Ukraine"),
        ('"I met Friedrich Merz," Emmanuel Macron said.', "Emmanuel Macron met Friedrich Merz"),
        ('"Friedrich Merz called me," Emmanuel Macron said.', "Friedrich Merz called Emmanuel Macron"),
    ],
)  # fmt: skip
def test_first_person_in_a_quotation_is_the_speaker_or_his_side(reader: Language, text: str, edge: str) -> None:
    reading = read(reader, text)
    assert edge in reading.edges_in_words(), str(reading)


def test_first_person_of_the_outlet_is_nobody_known(reader: Language) -> None:
    assert read(reader, "We met Friedrich Merz on Monday.").edges_in_words() == []


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine accused Russia of shelling the town.",
        "Shops in Germany sold umbrellas.",
        "Sergey Lavrov denied a Russian attack on Ukraine.",
    ],
)
def test_thing_is_not_taken_for_its_country(reader: Language, text: str) -> None:
    "Shops in Germany are not Germany, and who denies an attack denies no country."
    found = set(read(reader, text).edges_in_words())
    assert not found & {"Germany sell umbrellas", "Sergey Lavrov denied Russia", "Russia attacked Russia"}
