"""Who did what to whom in the constructions of news: coordination, clauses within clauses, inversions, quotations."""

from __future__ import annotations

import pytest
from reading import read
from spacy.language import Language

pytestmark = pytest.mark.model

PEOPLE = {  # by whom they are called here, and what the graph calls them
    "in office": {"A": "Macron", "B": "Merz", "C": "Rubio"},
    "unknown": {"A": "Ana Holm", "B": "Jon Bell", "C": "Mara Quist"},
}
FULL = {"Macron": "Emmanuel Macron", "Merz": "Friedrich Merz", "Rubio": "Marco Rubio"}

# Each edge is told with the letters of who is in it; "!" is a plain triple, what has none is open, planned or denied.
SENTENCES = [
    # verbs side by side
    ("{A} met {B} and praised {C}.", "A met B! A praised C!"),
    ("{A} criticized {B}, thanked {C} and left Norway.", "A criticized B! A praised C! A left Norway!"),
    ("{A} urged {B} to sack {C} and left Norway.", "A urged B! B dismissed C, A left Norway!"),
    ("{A} promised to visit Norway and praised {B}.", "A promised Norway! A visited Norway, A praised B!"),
    ("{A} wants to sack {B} and criticized {C}.", "A dismissed B, A criticized C!"),
    ("{A} accused {B} of lying and criticized {C}.", "A accused B! A criticized C!"),
    ("{A} will meet {B} and visit Norway.", "A met B, A visited Norway"),
    ("{A} did not meet {B} but praised {C}.", "A met B, A praised C!"),
    ("{A} praised {B}, and {C} criticized Norway.", "A praised B! C criticized Norway!"),
    ("{A} praised {B} while {C} criticized Norway.", "A praised B! C criticized Norway!"),
    # who else, and who not
    ("{A}, along with {B}, criticized {C}.", "A criticized C! B criticized C!"),
    ("{A}, not {B}, criticized {C}.", "A criticized C!"),
    ("{A} criticized {B}, not {C}.", "A criticized B!"),
    ("Neither {A} nor {B} criticized {C}.", "A criticized C, B criticized C"),
    # clauses that tell of a name
    ("{A}, who criticized {B}, praised {C}.", "A criticized B! A praised C!"),
    ("{A}, whom {B} criticized, praised {C}.", "B criticized A! A praised C!"),
    ("{A}, criticized by {B}, visited Norway.", "B criticized A! A visited Norway!"),
    ("{A} praised {B}, who visited Norway.", "A praised B! B visited Norway!"),
    ("{A} visited Norway, which {B} criticized.", "A visited Norway! B criticized Norway!"),
    # participles and gerunds
    ("Speaking after talks with {C}, {A} criticized {B}.", "C talkedWith A! A criticized B!"),
    ("Having met {B}, {A} visited Norway.", "A met B! A visited Norway!"),
    ("Before visiting Norway, {A} met {B}.", "A visited Norway! A met B!"),
    ("{A} praised {B} for visiting Norway.", "A praised B! B visited Norway!"),
    ("{A} stopped {B} from visiting Norway.", "A blocked B! B visited Norway"),
    ("With {A} visiting Norway, {B} met {C}.", "A visited Norway! B met C!"),
    ("{A} left Norway without meeting {B}.", "A left Norway! A met B"),
    ("Instead of meeting {B}, {A} called {C}.", "A met B, A called C!"),
    ("Rather than meet {B}, {A} visited Norway.", "A met B, A visited Norway!"),
    # turned round
    ("Never has {A} criticized {B}.", "A criticized B"),
    ("Nor did {A} meet {B}.", "A met B"),
    ("It was {A} who criticized {B}.", "A criticized B!"),
    ("It was not {A} who criticized {B}.", "A criticized B"),
    ("Was {A} criticized by {B}?", "B criticized A"),
    # passives
    ("{A} was accused by {B} of attacking Norway.", "B accused A! A attacked Norway"),
    ("{A} condemned the attack by {B} on Norway.", "A condemned B! B attacked Norway!"),
    ("{A} was sued, criticized and sacked by {B}.", "B sued A! B criticized A! B dismissed A!"),
    # semicolons and asides
    ("{A} met {B}; the two will meet again.", "A met B! A met B"),
    ("{A} criticized {B}; {C} praised Norway.", "A criticized B! C praised Norway!"),
    ("{A} - the mayor of Oslo - criticized {B}.", "A criticized B!"),
    ("{A}, in Norway for talks with {B}, criticized {C}.", "A criticized C!"),
    # speech
    ("{A}, said {B}, visited Norway.", "A visited Norway"),
    ("{A}, {B} said, visited Norway.", "A visited Norway"),
    ('"{A}," {B} told reporters, "attacked Norway."', "A attacked Norway"),
    ('"{A}," {B} said, "will visit Norway."', "A visited Norway"),
    ('"Did {A} attack Norway?" {B} asked.', "A attacked Norway"),
    ('"Why did {A} attack Norway?" asked {B}.', "A attacked Norway"),
    ("As {B} put it, {A} attacked Norway.", "A attacked Norway"),
]


@pytest.mark.parametrize(("sentence", "edges"), SENTENCES, ids=[row[0] for row in SENTENCES])
@pytest.mark.parametrize("people", PEOPLE)
def test_edges_of_a_sentence_whoever_is_in_it(people: str, sentence: str, edges: str, reader: Language) -> None:
    names = PEOPLE[people]
    reading = read(reader, sentence.format(**names))
    letters = {FULL.get(name, name): letter for letter, name in names.items()}
    found = {told(edge, letters) for edge in reading.edges_in_words()}
    direct = {told(edge, letters) for edge in reading.direct_in_words()}
    wanted = [edge for edge in edges.replace("!", "!,").split(",") if edge.strip()]
    assert found == {edge.strip(" !") for edge in wanted}, str(reading)
    assert direct == {edge.strip(" !") for edge in wanted if edge.endswith("!")}, str(reading)


def told(edge: str, letters: dict[str, str]) -> str:
    for name, letter in letters.items():
        edge = edge.replace(name, letter)
    return edge
