"""Which body "the bloc", "the club", "the group" takes up; and what it says "of" someone in a quotation."""

from __future__ import annotations

import pytest
from reading import read
from spacy.language import Language

pytestmark = pytest.mark.model

BODIES = [
    ("The European Union condemned Russia. The bloc will sanction Iran.", "The bloc", "European Union"),
    ("The European Union condemned Russia. It met. The bloc praised Chad.", "The bloc", "European Union"),
    ("NATO met in Oslo. The alliance condemned Russia.", "The alliance", "North Atlantic Treaty Organization"),
    ("ASEAN met. The regional bloc praised Chad.", "The regional bloc", "Association of Southeast Asian Nations"),
    ("The UN condemned Chad. The world body praised Kenya.", "The world body", "United Nations"),
    ("The WHO met in Oslo. Alcohol harms the body.", "the body", None),
    ("The European Union met ASEAN in Oslo. The bloc praised Chad.", "The bloc", "bloc"),
    ("Harbour Rovers sacked Paul Reed. The team praised Laura Stone.", "The team", "Harbour Rovers"),
    ("Harbour Rovers beat Riverside United. The club praised Laura Stone.", "The club", "club"),
    ("Riverside University expelled Paul Reed. The school praised Laura Stone.", "The school", "Riverside University"),
    ("Greenpeace sued Shell. The environmental group said it would win.", "The environmental group", "Greenpeace"),
    ("Hamas freed Omar Talib. The militant group praised Qatar.", "The militant group", "Hamas"),
    ("Hamas freed Omar Talib. The rights group praised Qatar.", "The rights group", "rights group"),
    ("The Nurses Union met. The union praised Ana Ruiz.", "The union", "Nurses Union"),
    ("Greenpeace left. The charity Delta Relief praised Qatar.", "The charity", "Delta Relief"),
    ("Greenpeace left. The rights group Delta Relief praised Qatar.", "The rights group", "Delta Relief"),
    ("The United Nations accused Chad. Uganda denied supporting the group.", "the group", None),
    ("The Reuters news agency said so.", "The Reuters news agency", "Reuters"),
    ("Ana Ruiz told the AFP news agency so.", "the AFP news agency", "Agence France-Presse"),
    # of two it is open, unless one has been spoken of far more, or acts on the other
    ("Vetrano Bank sued Kornmark Bank. The bank praised Chad.", "The bank", "bank"),
    ("Harbour Volksbank sued Kornmark Bank. The bank praised Chad.", "The bank", "bank"),
    ("The Harbour Party left the Reed Party. The party lost Chad.", "The party", "party"),
    ("Arden Foods bought Velmora Holdings. The company praised Chad.", "The company", "company"),
    ("Arden Foods agreed to buy Velmora Holdings. The company, based in Oslo, is old.", "The company", "company"),
    ("Arden Foods sued Velmora Holdings, accusing the company of fraud.", "the company", "Velmora Holdings"),
    ("Arden Foods sued Chad. The company closed.", "The company", "Arden Foods"),
    ("Riverside United lost. Harbour United won. Harbour United sang. The club wept.", "The club", "Harbour United"),
    (
        "The club Tarvel sued the club Darsk. Ana Ruiz left. Jon Bell left. Tom Vega left. The club wept.",
        "The club",
        "club",
    ),
    # a body of state is of the land that its sentence names
    ("The Kenyan government wept. In Chad, a party left the government.", "the government", None),
    ("The Kenyan government wept. A party left the government.", "the government", "Kenyan government"),
    # a world body is in no one country
    ("The European Central Bank warned Chad. The Oslo-based bank sued.", "The Oslo-based bank", "Oslo-based bank"),
    ("The ECB warned UniFido Bank. Chad wept. The Oslo-based bank sued.", "The Oslo-based bank", "UniFido Bank"),
    # a group "of" people is made of them
    ("Chad Railways hires men. Omar Talib led the first group of trainees.", "the first group of trainees", None),
    # where someone was before is not where he is
    ("Ana Ruiz, a former Arden Foods executive, leads the group.", "the group", None),
    ("Paul Reed, a former Harbour United striker, joined the club.", "the club", None),
    ("Paul Reed, an Arden Foods executive, leads the company.", "the company", "Arden Foods"),
    # whose shares fell, and whose officer speaks
    ("Velmora SA met Arden Foods. Shares in Velmora SA fell. The company has 30 workers.", "The company", "Velmora SA"),
    (
        "Harbour United coach Paul Reed spoke. Harbour Rovers won. Reed said that the club had no money.",
        "the club",
        "Harbour United",
    ),
    # another such body that the article opens with
    (
        "Lake University sacked its president. Ana Ruiz left. Jon Bell left. Tom Vega left. Chad wept. "
        "Norway wept. Harrow University closed a school. Bell wept. The plan of the university is old.",
        "the university",
        None,
    ),
    # nobody acts on what is his own under another name
    ("Chad left Arden Foods. Velmora Holdings praised the company's plans.", "the company's", "Arden Foods"),
    ("Velmora Holdings closed. The German firm praised Ana Ruiz.", "The German firm", "Velmora Holdings"),
]  # fmt: skip

SPOKEN_OF = [
    ('"He is a liar," Omar Talib said of Paul Reed.', "He", "Paul Reed"),
    ('"I will not meet him," Omar Talib said of Paul Reed.', "him", "Paul Reed"),
    ('"She was brave," Paul Reed said about Laura Stone.', "She", "Laura Stone"),
    ('"She was brave," Laura Stone said of Paul Reed.', "She", None),
    ('Paul Reed spoke. "He is a liar," Omar Talib said of the plan.', "He", "Paul Reed"),
]

THEY = [
    ("Velmora Holdings attracts many tourists, and they praised Ana Ruiz.", "they", None),
    ("Velmora Holdings said they would appeal.", "they", "Velmora Holdings"),
    ("Velmora Holdings sold ships because they leaked.", "they", None),
    ("Chad asked whether the Greeks backed the proposals or whether they would leave.", "they", "Greece"),
    ("Omar Talib blamed Paul Reed for his defeat.", "his", "Omar Talib"),
    ("Omar Talib blamed Paul Reed for his remarks.", "his", "Paul Reed"),
]


@pytest.mark.parametrize(("text", "words", "name"), BODIES + SPOKEN_OF + THEY)
def test_words_mean(text: str, words: str, name: str | None, reader: Language) -> None:
    assert read(reader, text).meant(words) == name


def test_members_of_a_bloc_stand_for_it(reader: Language) -> None:
    found = read(reader, "ASEAN met in Oslo. Ana Ruiz urged the bloc's ten members to buy tea.")
    assert found.edges_in_words("urged") == ["Ana Ruiz urged Association of Southeast Asian Nations"]
