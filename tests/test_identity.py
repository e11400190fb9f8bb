"""Who is who in plain news: where names end, whose short forms are, which body of which country, whom words take up."""

from __future__ import annotations

import pytest
from reading import read
from spacy.language import Language

pytestmark = pytest.mark.model

NAMES = [
    # a party's word before a person is no name
    ("Social Democrat Lena Moberg won.", ["Lena Moberg"]),
    ("In Oslo, Christian Democrat Jens Kohl and Liberal Democrat Ana Ruiz met.", ["Ana Ruiz", "Jens Kohl", "Oslo"]),
    # nor is what they are called together
    ("Messrs Hartley and Boone sued the council.", ["Boone", "Hartley"]),
    ("Brothers Karl and Otto Weiss were arrested in Hamburg.", ["Hamburg", "Karl", "Otto Weiss"]),
    # a headline's verb is no surname
    (
        "Rao Tries to Calm Fears\nIndian Chancellor Rao met Jon Bell. Rao said he was glad.",
        ["India", "Jon Bell", "Rao"],
    ),
    # given name and surname may be the same word
    ("Idris Idris met Jon Bell in Kabul.", ["Idris Idris", "Jon Bell", "Kabul"]),
    # a title may stand inside a body's name
    ("The Office of the Attorney General opened an inquiry.", ["Office of the Attorney General"]),
    ("The Office of the Special Prosecutor charged Jon Bell.", ["Jon Bell", "Office of the Special Prosecutor"]),
    ("The Maritime and Coastguard Agency sent a tug.", ["Maritime and Coastguard Agency"]),
    # clubs between which one changes are two
    ("Jon Bell left Harbour United for Delta Rovers.", ["Delta Rovers", "Harbour United", "Jon Bell"]),
    # party and seat are no body
    ("Senator Ana Ruiz (D-Ohio) met Senator Jon Bell (R-New Mexico).", ["Ana Ruiz", "Jon Bell"]),
    # an agency in a dateline acts in nothing
    ("KABUL (Harbour News): Ana Ruiz met Jon Bell on Monday.", ["Ana Ruiz", "Jon Bell"]),
    ("LAGOS, July 9 (NAN): Ana Ruiz met Jon Bell on Monday.", ["Ana Ruiz", "Jon Bell"]),
    # a known name with a blank for its hyphen
    ("Floods hit Schleswig Holstein.", ["Schleswig-Holstein"]),
]


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_names_are(text: str, names: list[str], reader: Language) -> None:
    entities = read(reader, text).extraction.entities
    named = {item.name for item in entities if any(mention.form.value != "nominal" for mention in item.mentions)}
    assert sorted(named) == names


TYPES = [
    ("Tennis champion Margaret Court won.", "Margaret Court", "Person"),
    ("The genocide by Ottoman Turks was denied.", "Ottoman Turks", "Group"),
    ("Ana Ruiz told Der Harbourbote newspaper that she was glad.", "Der Harbourbote", "Organization"),
]


@pytest.mark.parametrize(("text", "name", "type_"), TYPES)
def test_name_is_of(text: str, name: str, type_: str, reader: Language) -> None:
    assert name in read(reader, text).names(type_)


SAME = [
    # one name is short for another
    ("President Nabil al-Hamadi met Ana Ruiz. Hamadi said he was glad.", "Hamadi", "Nabil al-Hamadi"),
    (
        "Sporting Tarvel sued Delta Rovers. Tarvel coach Ana Ruiz said Tarvel's squad was ill.",
        "Tarvel",
        "Sporting Tarvel",
    ),
    ("The Lisbon Eagles beat Delta Rovers. The Eagles coach Ana Ruiz was glad.", "Eagles", "Lisbon Eagles"),
    # whom a noun is said to be called
    ("A teenager called Omar Talib won a prize.", "A teenager", "Omar Talib"),
    ("A firm named Velmora Foods sued Chad.", "A firm", "Velmora Foods"),
    # which place is taken up
    ("Troops left Chad, a former French colony. The unrest in the country grew.", "the country", "Chad"),
    # people in a clause of their own
    ("Police in Chad sought two men who shot a tourist after their arrival.", "their", None),
    # "they" in general
    ("People feed animals in the park. If the animals get no food, they grow fierce.", "they", None),
    ("Ana Ruiz said people must learn. With kangaroos, as soon as you feed them, they stay.", "them", None),
    # who says "I" is a person
    ('"I did not expect it," the Harbour Ministry said.', "I", None),
    # a club is no newspaper
    ("Harbour United won. Ana Ruiz told the newspaper that she was glad.", "the newspaper", None),
]


@pytest.mark.parametrize(("text", "words", "name"), SAME)
def test_words_stand_for(text: str, words: str, name: str | None, reader: Language) -> None:
    assert read(reader, text).meant(words) == name


BODIES = [
    ("The Congress party criticised Narendra Modi.", "Indian National Congress"),
    ("Rahul Vaidya of the Congress party left. Congress lost the vote.", "Indian National Congress"),
    ("The Senate in Nairobi passed the bill. Kenya will pay.", "Kenyan Senate"),
    ("In Lima, Congress impeached the president. Protesters filled the streets of Peru.", "Peruvian Congress"),
    ("Turkish jets bombed a town. The Air Force said it lost no plane.", "Turkish Air Force"),
    ("Donald Trump urged Congress to act on Mexico.", "United States Congress"),
    ("The Senate passed the bill on Tuesday.", "United States Senate"),
]


@pytest.mark.parametrize(("text", "name"), BODIES)
def test_body_is_of_the_country_spoken_of(text: str, name: str, reader: Language) -> None:
    assert name in read(reader, text).names("Organization")


UNSTATED = [
    ("Israel's deputy UN ambassador, Ana Ruiz, called the report unfair.", "Ana Ruiz ambassadorOf Israel"),
    ("India's Congress party leader Rahul Vaidya left.", "Indian National Congress institutionOf India"),
    ("Senator Ana Ruiz (D-Ohio) met Jon Bell.", "Ana Ruiz memberOf D-Ohio"),
]


@pytest.mark.parametrize(("text", "tie"), UNSTATED)
def test_tie_is_not_stated(text: str, tie: str, reader: Language) -> None:
    assert tie not in read(reader, text).ties()
