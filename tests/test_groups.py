"""Who is meant together: "the pair", "both firms", "the men", "each other"."""

from __future__ import annotations

import pytest
from reading import read
from spacy.language import Language

pytestmark = pytest.mark.model

TOGETHER = [
    # two who were named together
    ("Emmanuel Macron met Friedrich Merz in Paris. The pair praised Chad.", {"Emmanuel Macron", "Friedrich Merz"}),
    ("Omar Talib and Laura Stone married in 2010. The couple praised Chad.", {"Omar Talib", "Laura Stone"}),
    ("Omar Talib and Paul Reed were jailed in Lagos. The two praised Chad.", {"Omar Talib", "Paul Reed"}),
    ("Omar Talib and Paul Reed were jailed in Lagos. The duo praised Chad.", {"Omar Talib", "Paul Reed"}),
    ("Omar Talib and Paul Reed were jailed in Lagos. Both men praised Chad.", {"Omar Talib", "Paul Reed"}),
    ("Omar Talib and Paul Reed were jailed in Lagos. The men praised Chad.", {"Omar Talib", "Paul Reed"}),
    ("Omar Talib and Paul Reed were jailed in Lagos. The brothers praised Chad.", {"Omar Talib", "Paul Reed"}),
    ("Foreign ministers Omar Talib and Paul Reed met. The ministers praised Chad.", {"Omar Talib", "Paul Reed"}),
    ("Donald Trump called Vladimir Putin. The two leaders praised Chad.", {"Donald Trump", "Vladimir Putin"}),
    ("Norway and Sweden signed a pact. Both countries praised Chad.", {"Norway", "Sweden"}),
    ("Velmora SA and Norvane ASA merged in May. The two companies praised Chad.", {"Velmora SA", "Norvane ASA"}),
    ("Velmora SA and Norvane ASA signed a deal. Both firms praised Chad.", {"Velmora SA", "Norvane ASA"}),
    ("Donald Trump met Emmanuel Macron. Both sides praised Chad. France praised the US.", {"France", "United States"}),
    # three
    ("Omar Talib met Paul Reed and Mark Stone. The trio praised Chad.", {"Omar Talib", "Paul Reed", "Mark Stone"}),
    ("Omar Talib met Paul Reed and Mark Stone. The three men praised Chad.", {"Omar Talib", "Paul Reed", "Mark Stone"}),
    # not as many, not of that kind, or others
    ("Omar Talib and Paul Reed left. The trio praised Chad.", set()),
    ("Omar Talib and Paul Reed left. Two men praised Chad.", {"Two men"}),
    ("Omar Talib and Paul Reed left. The two companies praised Chad.", {"two companies"}),
    ("Velmora SA and Norvane ASA merged in May. The men praised Chad.", {"men"}),
    ("Omar Talib and Paul Reed left. The men from Lagos praised Chad.", {"men from Lagos"}),
    ("EU ministers met. Omar Talib and Paul Reed came late. The ministers praised Chad.", {"ministers"}),
    ("Omar Talib and Paul Reed left. A couple praised Chad.", {"couple"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), TOGETHER)
def test_who_is_meant_together(text: str, names: set[str], reader: Language) -> None:
    found = read(reader, text)
    assert {edge.split(" praised ")[0] for edge in found.edges_in_words("praised")} == names, found


THEY = [
    ("Omar Talib and Paul Reed were jailed in Lagos. They praised Chad.", {"Omar Talib", "Paul Reed"}),
    ("Police arrested Omar Talib and Paul Reed. They praised Chad.", {"Omar Talib", "Paul Reed"}),
    ("Omar Talib beat Paul Reed, who had hired Mark Stone. They praised Chad.", {"Omar Talib", "Paul Reed"}),
    # a clause only describes one of them
    ("Paul Reed, who was hired by Mark Stone, left the club. They praised Chad.", set()),
    # a club or firm acts on both
    ("Arden Foods hired Omar Talib and Paul Reed. They praised Chad.", set()),
    # someone else speaks
    ('Omar Talib and Paul Reed were jailed. "They praised Chad," said Ana Ruiz.', set()),
]


@pytest.mark.parametrize(("text", "names"), THEY)
def test_they_are_those_named_together(text: str, names: set[str], reader: Language) -> None:
    found = read(reader, text)
    assert {edge.split(" praised ")[0] for edge in found.edges_in_words("praised")} == names, found


EACH_OTHER = [
    ("Israel and Iran attacked each other on Friday.", ["Iran attacked Israel", "Israel attacked Iran"]),
    (
        "Omar Talib and Laura Stone accused one another of lying.",
        ["Laura Stone accused Omar Talib", "Omar Talib accused Laura Stone"],
    ),
    ("Norway and Chad praised each other.", ["Chad praised Norway", "Norway praised Chad"]),
    (
        "Omar Talib and Paul Reed wrote to each other.",
        ["Omar Talib wroteTo Paul Reed", "Paul Reed wroteTo Omar Talib"],
    ),
    ("Omar Talib and Paul Reed met each other.", ["Omar Talib met Paul Reed"]),
    ("Norway and Chad never attacked each other.", ["Chad attacked Norway", "Norway attacked Chad"]),
    (
        "Norway and Sweden quarrelled. The two countries attacked each other in 1905.",
        ["Norway attacked Sweden", "Sweden attacked Norway"],
    ),
    ("Norway attacked each other ship.", []),
    ("The protesters attacked each other.", []),
]


@pytest.mark.parametrize(("text", "edges"), EACH_OTHER)
def test_each_other_are_both_sides(text: str, edges: list[str], reader: Language) -> None:
    assert read(reader, text).edges_in_words() == edges
