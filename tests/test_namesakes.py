"""Two of one surname: whose it is, if the article tells, and else nobody's."""

from __future__ import annotations

import pytest
from reading import read
from spacy.language import Language

pytestmark = pytest.mark.model

SURNAMES = [
    # nobody can tell
    ("Nadia Okafor and Peter Okafor met Paul Reed. Okafor praised him.", "Okafor", "Okafor"),
    ("Peter Okafor praised his father Samuel Okafor. Okafor died in 2000.", "Okafor", "Okafor"),
    ("Kim Dae Ho and Kim Yong Chol met Paul Reed. Kim praised him.", "Kim", "Kim"),
    ("Brothers Omar Talib and Ali Talib fled to Chad. Talib praised Paul Reed.", "Talib", "Talib"),
    # nobody does to himself what a verb tells
    ("Okafor is survived by Nadia Okafor and two sons.", "Okafor", "Okafor"),
    ("Okafor is survived by his wife, Nadia Okafor.", "Okafor", "Okafor"),
    ("Peter praised Peter Okafor.", "Peter", "Peter"),
    ("Peter Okafor praised Paul Reed. Okafor met Nadia Okafor on Friday.", "Okafor", "Peter Okafor"),
    # a title or his own pronoun tells
    ("Nadia Okafor and Peter Okafor met Paul Reed. Mr Okafor praised him.", "Okafor", "Peter Okafor"),
    ("Nadia Okafor and Peter Okafor met Paul Reed. Mrs Okafor praised him.", "Okafor", "Nadia Okafor"),
    ("Nadia Okafor and Peter Okafor met Paul Reed. Okafor said she was moved.", "Okafor", "Nadia Okafor"),
    ("Nadia Okafor and Peter Okafor met Paul Reed. Okafor said he was moved.", "Okafor", "Peter Okafor"),
    # he alone was named when it was first used
    ("Nadia Okafor won. Okafor wept. Peter Okafor left. Okafor praised the crowd.", "Okafor", "Nadia Okafor"),
    # the others are named in full again and again
    (
        "Nadia Okafor and Peter Okafor met Paul Reed. Okafor wept. Peter Okafor left. Okafor praised him.",
        "Okafor",
        "Nadia Okafor",
    ),
    (
        "Aleksei and Viktoria Okafor were held. Aleksei Okafor met Paul Reed. Okafor wept.",
        "Okafor",
        "Aleksei Okafor",
    ),
    # the one named last, in a sentence of his own
    ("Nadia Okafor flew to Haiti. Peter Okafor met Paul Reed. Okafor praised him.", "Okafor", "Peter Okafor"),
]


@pytest.mark.parametrize(("text", "word", "name"), SURNAMES)
def test_whose_surname_it_is(text: str, word: str, name: str, reader: Language) -> None:
    assert read(reader, text).meant(word) == name


def test_a_surname_that_is_nobodys_makes_no_edge_to_either(reader: Language) -> None:
    found = read(reader, "Nadia Okafor and Peter Okafor met Paul Reed. Okafor praised Laura Stone.")
    assert found.edges_in_words("praised") == ["Okafor praised Laura Stone"]


SLIPS = [
    ("Chancellor Angla Merkel left Oslo. Angela Merkel was ill.", ["Angela Merkel"]),
    ("Vladmir Putin left Oslo. Vladimir Putin was ill.", ["Vladimir Putin"]),
    ("Hilde Okafor left Oslo. Hilda Okafor was ill.", ["Hilda Okafor", "Hilde Okafor"]),
    ("Doris Johnson left Oslo. Boris Johnson was ill.", ["Boris Johnson", "Doris Johnson"]),
]


@pytest.mark.parametrize(("text", "names"), SLIPS)
def test_slip_in_the_name_of_who_is_known_makes_nobody_else(text: str, names: list[str], reader: Language) -> None:
    assert read(reader, text).names("Person") == names


def test_given_name_alone_is_no_ruler_of_that_name(reader: Language) -> None:
    assert read(reader, "Abdullah, a tailor from Afrin, learns German.").names("Person") == ["Abdullah"]


FIRMS = [
    ("Porsche and Volkswagen merged after Anton Porsche stepped in.", "Porsche", "Organization"),
    ("Ford closed a plant, and Nadia Ford protested.", "Ford", "Organization"),
    ("Nadia Ford left Oslo. Ford said she was ill.", "Ford", "Person"),
    ("Velmarini has died at 89 in Oslo; Velmarini's board will meet on Monday.", "Velmarini", "Person"),
    ("Velmarini died on Monday at the age of 90. Velmarini shares fell.", "Velmarini", "Person"),
    ("Velmarini, who died aged 81, founded the label; Velmarini's board will meet.", "Velmarini", "Person"),
    ("Velmarini's board will meet on Monday.", "Velmarini", "Organization"),
    ("Velmarini's board said 12 workers died at 30 plants.", "Velmarini", "Organization"),
]


@pytest.mark.parametrize(("text", "word", "type_"), FIRMS)
def test_a_founder_and_the_firm_of_his_name(text: str, word: str, type_: str, reader: Language) -> None:
    found = read(reader, text)
    name = found.meant(word)
    assert name in found.names(type_), str(found)
