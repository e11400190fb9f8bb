"""Words that only call someone something: of whom they speak, if it can be but one."""

from __future__ import annotations

import pytest
from reading import read
from spacy.language import Language

pytestmark = pytest.mark.model

CALLED = [
    # by his country
    ("Lars Vik won in Oslo. The Norwegian thanked Paul Reed.", "The Norwegian", "Lars Vik"),
    ("Jean Moreau of France beat Paul Reed. The Frenchman praised Omar Talib.", "The Frenchman", "Jean Moreau"),
    ("Spaniard Ana Gil beat Laura Stone. The Spaniard wept.", "The Spaniard", "Ana Gil"),
    ("The Frenchman Jean Moreau beat Paul Reed. The Frenchman wept.", "The Frenchman", "Jean Moreau"),
    ("Swiss skier Lena Frei beat Laura Stone. The Swiss was praised by Ana Ruiz.", "The Swiss", "Lena Frei"),
    ("Kenya's Peter Kibet beat Paul Reed of Canada. The Kenyan praised Mark Stone.", "The Kenyan", "Peter Kibet"),
    ("Norwegian coach Erling Moe met Norwegian skier Lars Vik. The Norwegian wept.", "The Norwegian", None),
    ("Paul Reed of Canada met Omar Talib of Chad. The Norwegian wept.", "The Norwegian", None),
    ("A Norwegian attacked Paul Reed in Oslo.", "A Norwegian", "Norwegian"),
    # by his age
    ("Omar Talib, 45, met Paul Reed in Oslo. The 45-year-old denied it.", "The 45-year-old", "Omar Talib"),
    ("Paul Reed met 45-year-old Omar Talib in Oslo. The 45-year-old denied it.", "The 45-year-old", "Omar Talib"),
    ("Omar Talib was arrested in Lagos. The 45-year-old denied it.", "The 45-year-old", "Omar Talib"),
    ("Omar Talib (45) met Paul Reed (61). The 61-year-old denied it.", "The 61-year-old", "Paul Reed"),
    ("Omar Talib, 45, left Oslo. The 30-year-old denied it.", "The 30-year-old", None),
    ("A 45-year-old was arrested in Oslo. Police questioned the 45-year-old.", "the 45-year-old", "45-year-old"),
    ("Aston Villa want Omar Talib. Benfica agreed. The 21-year-old met Paul Reed.", "The 21-year-old", "Omar Talib"),
    ("Omar Talib, the chief minister, lost. Paul Reed praised the CM.", "the CM", "Omar Talib"),
    # by his place among two
    ("Omar Talib met Paul Reed. The former praised Laura Stone.", "The former", "Omar Talib"),
    ("Omar Talib met Paul Reed. The latter praised Laura Stone.", "The latter", "Paul Reed"),
    ("Velmora SA bought Norvane ASA in 2020. The latter sacked 300 workers.", "The latter", "Norvane ASA"),
    ("Norway and Sweden quarrelled in Lagos. The former accused Chad.", "The former", "Norway"),
    ("Norway, Chad and Sweden quarrelled. The latter denied it.", "The latter", None),
    ("Omar Talib spoke. The latter denied it.", "The latter", None),
    # by what befell him
    ("Police arrested Omar Talib on Monday. The suspect later attacked Mark Stone.", "The suspect", "Omar Talib"),
    ("Omar Talib was charged by Mark Stone. The defendant wept.", "The defendant", "Omar Talib"),
    ("Mark Stone met Omar Talib. The suspect wept.", "The suspect", "suspect"),
    # by his trade, where only one was spoken of
    ("Senator Laura Stone resigned. The politician accused Paul Reed.", "The politician", "Laura Stone"),
    ("Laura Stone met Omar Talib. The politician accused Paul Reed.", "The politician", "politician"),
    ("Paul Reed spoke to a driver. The politician praised Laura Stone.", "The politician", "politician"),
    ("Omar Talib was arrested in Lagos. The father of two attacked Paul Reed.", "The father of two", "Omar Talib"),
    ("Omar Talib was arrested in Lagos. The judge freed him.", "The judge", "judge"),
]


@pytest.mark.parametrize(("text", "words", "name"), CALLED)
def test_epithet_means(text: str, words: str, name: str | None, reader: Language) -> None:
    assert read(reader, text).meant(words) == name


PEOPLES = [
    ("The Norwegian government condemned Chad.", ["Norway condemned Chad"]),
    ("The Chinese condemned Chad.", ["China condemned Chad"]),
    ("The Norwegians condemned Chad.", ["Norway condemned Chad"]),
    ("The Norwegian and Swedish governments condemned Chad.", ["Norway condemned Chad", "Sweden condemned Chad"]),
    ("The Norwegian beat Paul Reed in Oslo.", ["Norwegian defeated Paul Reed"]),
    ("A Kenyan attacked Paul Reed in Oslo.", ["Kenyan attacked Paul Reed"]),
]


@pytest.mark.parametrize(("text", "edges"), PEOPLES)
def test_one_of_a_people_is_not_its_country(text: str, edges: list[str], reader: Language) -> None:
    assert read(reader, text).edges_in_words("condemned", "defeated", "attacked") == edges


NOUNS = [
    # a lead tells office and country before it names who holds it
    ("The Czech president left Oslo. President Milos Zeman met Ana Ruiz.", "The Czech president", "Miloš Zeman"),
    (
        "Chad's new vice president was fined. Chadian Vice President Tareck Moro denied it.",
        "Chad's new vice president",
        "Tareck Moro",
    ),
    ("Chad's president was fined. Kenya's president denied it.", "Chad's president", "Chad's president"),
    # who held an office is the former one, who holds it is not
    ("Barack Obama visited Chad. The former president condemned Libya.", "The former president", "Barack Obama"),
    ("Former Mayor Ana Ruiz met Mayor Jon Bell. The mayor wept.", "The mayor", "Jon Bell"),
    ("Former Mayor Ana Ruiz met Mayor Jon Bell. The former mayor wept.", "The former mayor", "Ana Ruiz"),
    # the name behind the last word of a role
    ("The UN's rapporteur on torture, Nils Moe, told reporters that he was ill.", "he", "Nils Moe"),
    ("The envoy for Yemen, Nils Moe, met rebels.", "The envoy for Yemen", "Nils Moe"),
    # a list is no apposition, and who says so is not the one before him
    ("Omar Talib, the mayor and two aides met Paul Reed.", "the mayor", None),
    ("Omar Talib, the founder and chairman of Norvane ASA, met Paul Reed.", "the founder", "Omar Talib"),
    ("Norvane ASA lost to Jon Bell, the mayor said.", "the mayor", "mayor"),
    # what one wants to be, or is chosen for, nobody is
    ("Xi Jinping left Oslo. China wants to become the leader in trade.", "the leader", None),
    ("Chancellor Ana Ruiz met Jon Bell, the candidate for chancellor.", "chancellor", None),
    # who met the president is not he, and no people that has no country is led by him
    ("President Omar Talib met the president in Oslo.", "the president", None),
    ("President Omar Talib wept. Oslo hosted the Tibetan leader.", "the Tibetan leader", None),
    # of two named together it is neither
    ("Trade Minister Ana Ruiz met Labour Minister Jon Bell. The minister praised Chad.", "The minister", "minister"),
    ("Trade Minister Ana Ruiz left. Labour Minister Jon Bell spoke. The minister wept.", "The minister", "Jon Bell"),
    ("President Omar Talib of Chad met Kenyan President Rui Mota. The president wept.", "The president", "president"),
    ("President Omar Talib met Chad. The president wept.", "The president", "Omar Talib"),
    (
        "Chad's foreign minister met Foreign Secretary David Lammy. The foreign minister wept.",
        "The foreign minister",
        "foreign minister",
    ),
    # whoever holds an office, there or by law
    ("Donald Trump visited Lisbon. In Portugal, the president can dissolve parliament.", "the president", "president"),
    ("In the United States, the president praised Chad. Donald Trump wept.", "the president", "Donald Trump"),
    ("Donald Trump spoke. Under the constitution, the president may pardon anyone.", "the president", "president"),
    ("Donald Trump spoke. The constitution lets the president pardon anyone.", "the president", "president"),
    ("Donald Trump spoke. The law allows the president to pardon anyone.", "the president", "president"),
    # the post that one is named to is nobody else's
    ("Marco Rubio left. Jon Bell was named as the top US diplomat in Chad.", "the top US diplomat", None),
    ("Donald Trump wept. Jon Bell took office as the president.", "the president", None),
    # who was in office years ago, unless he was just spoken of
    (
        "Judge Ana Ruiz was named by President Barack Obama. She wept. Jon Bell lost the president's trust.",
        "the president's",
        None,
    ),
    ("President Barack Obama was in Chad in 2012. There the president met farmers.", "the president", "Barack Obama"),
    ("Donald Trump was in Chad. Jon Bell wept. The president met farmers.", "The president", "Donald Trump"),
    # what his club is called he is not
    (
        "Luc Duval won. The 22-year-old, who left after his employer, the outfit Velo Nord, folded, wept.",
        "The 22-year-old",
        "Luc Duval",
    ),
    # the firm named last, whatever it was called
    (
        "Velmora SA, a company in Oslo, grew. Ana Ruiz left. Jon Bell left. Norvane ASA grew. The company left.",
        "The company",
        "Norvane ASA",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "name"), NOUNS)
def test_noun_means(text: str, words: str, name: str | None, reader: Language) -> None:
    assert read(reader, text).meant(words) == name
