"""What is easily taken for something else: a surname for a capital, a tanker for a country, an order for a deed.

Each table is of one confusion, in many wordings of our own.
"""

from __future__ import annotations

import pytest
from reading import read
from spacy.language import Language

pytestmark = pytest.mark.model

NAMES = [
    # surnames that capitals and countries bear too
    ("Denise Washington met Ana Ruiz in Oslo on Monday.", "Person", ["Ana Ruiz", "Denise Washington"]),
    ("Julie London sued Arden Foods.", "Person", ["Julie London"]),
    ("Darnell Paris praised Jack Berlin.", "Person", ["Darnell Paris", "Jack Berlin"]),
    ("Whitney Houston left Oslo.", "Person", ["Whitney Houston"]),
    ("Central London was closed.", "Person", []),
    ("Will Washington attack Tehran?", "Person", []),
    # ships are called after places
    ("Iran seized the tanker Saint Lucia.", "Product", ["Saint Lucia"]),
    ("Pirates attacked the ferry Lady Malta.", "Product", ["Lady Malta"]),
    ("Pirates attacked the ferry Malta Star.", "Product", ["Malta Star"]),
    ("The frigate Portland docked in Malta.", "Product", ["Portland"]),
    ("The freighter Saint Lucia sank. The Saint Lucia carried steel.", "Product", ["Saint Lucia"]),
    ("The tanker Iran seized last week was released.", "Product", []),
    ("The tanker was bound for Saint Lucia.", "Product", []),
    # names go on across a hyphen, "and" and "&"
    (
        "The Organisation for Economic Co-operation and Development criticised Chile.",
        "Organization",
        ["Organisation for Economic Co-operation and Development"],
    ),
    (
        "The Organization for Security and Co-operation in Europe left Donetsk.",
        "Organization",
        ["Organization for Security and Co-operation in Europe"],
    ),
    (
        "The Harbour Agency for Research and Co-operation sued Ana Ruiz.",
        "Organization",
        ["Harbour Agency for Research and Co-operation"],
    ),
    (
        "The Karl and Ida Brandt Foundation praised UNICEF.",
        "Organization",
        ["Karl and Ida Brandt Foundation", "UNICEF"],
    ),
    ("Karl and Ida Brandt praised UNICEF.", "Organization", ["UNICEF"]),
    # a month is a surname
    ("Theresa May met Ana Ruiz.", "Person", ["Ana Ruiz", "Theresa May"]),
    ("Ana Ruiz called Theresa May on Monday.", "Person", ["Ana Ruiz", "Theresa May"]),
    ("Ana Ruiz will call Jon Bell in May.", "Person", ["Ana Ruiz", "Jon Bell"]),
]


@pytest.mark.parametrize(("text", "type_", "names"), NAMES)
def test_what_a_name_is_the_name_of(text: str, type_: str, names: list[str], reader: Language) -> None:
    assert read(reader, text).names(type_) == names


DOERS = [
    # whoever is called after its founder is not its founder
    ("Michael Dell said Dell would cut 5,000 jobs.", "LayOff", "agent", ["Dell"]),
    ("Enzo Ferrari said Ferrari would hire 20 engineers.", "Hire", "agent", ["Ferrari"]),
    ("Michael Dell, 60, resigned. Dell sued Oslo.", "Sue", "agent", ["Michael Dell"]),
    # one firm, not two
    ("Johnson & Johnson sued Procter & Gamble.", "Sue", "agent", ["Johnson & Johnson"]),
    ("Johnson & Johnson sued Procter & Gamble.", "Sue", "recipient", ["Procter & Gamble"]),
    ("Ernst & Young and Marks & Spencer sued Ana Ruiz.", "Sue", "agent", ["Ernst & Young", "Marks & Spencer"]),
    # what another did is not done to him
    ("The Netherlands expelled three Russians and the Czechs two.", "Deport", "recipient", ["three Russians"]),
    ("The Dutch expelled four Russians and the Czechs two Poles.", "Deport", "recipient", ["four Russians"]),
    ("France sent 20 tanks and Poland 12.", "SupplyArms", "theme", ["20 tanks"]),
    ("Kenya expelled three Britons and two Poles.", "Deport", "recipient", ["three Britons", "two Poles"]),
    # "called" by telephone
    ("Ana Ruiz called Theresa May after the vote.", "Call", "participant", ["Ana Ruiz", "Theresa May"]),
]


@pytest.mark.parametrize(("text", "event", "role", "names"), DOERS)
def test_who_does_it_and_to_whom(text: str, event: str, role: str, names: list[str], reader: Language) -> None:
    assert read(reader, text).fillers(event, role) == names


NOT_DONE = [
    ("Norway expelled four diplomats on spying charges.", "Investigate"),
    ("The court jailed Jon Bell on smuggling charges.", "Smuggle"),
    ("Chile extradited two men over a hacking probe.", "Hack"),
]


@pytest.mark.parametrize(("text", "event"), NOT_DONE)
def test_what_is_only_spoken_of_is_not_done(text: str, event: str, reader: Language) -> None:
    assert read(reader, text).events(event) == []


NO_TIES = [
    ("Arden Foods sued Marks & Spencer in London.", "basedIn London"),
    ("Ana Ruiz met Norvik Bank in Lisbon.", "basedIn Lisbon"),
]


@pytest.mark.parametrize(("text", "tie"), NO_TIES)
def test_no_tie_is_made_of_where_something_was_done(text: str, tie: str, reader: Language) -> None:
    assert not any(found.endswith(tie) for found in read(reader, text).ties())
