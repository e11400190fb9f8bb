"""Single sentences whose grammar or phrases mislead: who is meant, what came of it, what was only allowed or feared."""

from __future__ import annotations

import pytest
from reading import read
from spacy.language import Language

pytestmark = pytest.mark.model

# Each edge of an event in words; "!" is a plain triple, what has none is open, planned or denied.
EDGES = [
    # a name of two words read as preposition and noun
    ("Donald Trump accused Barack Obama of bribing Sergei Orlov.", ["Donald Trump accused Barack Obama!"]),
    # clefts about whom something is done to
    ("It was Paris that Berlin blamed for the delay.", ["Germany blamed Paris!"]),
    (
        "It was Sweden that Norway asked to free Ana Ruiz.",
        ["Norway asked Sweden!", "Sweden released Ana Ruiz"],
    ),
    ("Sweden, which Norway asked to free Ana Ruiz, refused.", ["Norway asked Sweden!", "Sweden released Ana Ruiz"]),
    ("It was a surprise that Norway attacked Sweden.", ["Norway attacked Sweden!"]),
    # bare verbs read as nouns
    ("Protesters demanded that President Lukashenko resign.", ["Protesters demandedOf Alexander Lukashenko!"]),
    ("Norway asked that Sweden pay.", ["Norway asked Sweden!"]),
    ("Ana Ruiz suggested that Norway attack Sweden.", ["Norway attacked Sweden"]),
    ("The envoy insisted that Sweden release Jon Bell.", ["Sweden released Jon Bell"]),
    ("The envoy recommended that Ana Ruiz visit Jon Bell in Oslo.", ["Ana Ruiz visited Jon Bell"]),
    ("Jon Bell said that Norway support for Sweden was strong.", ["Norway supported Sweden"]),
    # who is named behind what he did
    ("The man who shot Shinzo Abe, Ken Tanabe, was detained.", ["Ken Tanabe shot Shinzo Abe!"]),
    ("The officer who arrested Ana Ruiz, Jon Bell, was dismissed.", ["Jon Bell arrested Ana Ruiz!"]),
    ("The man who founded Vetrano, Jon Bell, met Ana Ruiz.", ["Jon Bell founded Vetrano!", "Jon Bell met Ana Ruiz!"]),
    # whose deed it is, behind a preposition
    ("Norway gave its support to the invasion of Sweden by Denmark.", ["Denmark invaded Sweden!"]),
    # who warns of what another may do to others does not warn him
    ("Norway warned that Sweden could attack Denmark.", ["Sweden attacked Denmark"]),
    ("Norway warned that Sweden must free Ana Ruiz.", ["Norway warned Sweden!", "Sweden released Ana Ruiz"]),
    ("Norway warned that Sweden will pay the price.", ["Norway warned Sweden!"]),
    # what was only allowed
    (
        "Norway gave Ana Ruiz the green light to buy Vetrano.",
        ["Ana Ruiz acquired Vetrano", "Norway permitted Ana Ruiz!"],
    ),
    # on trial
    ("Ana Ruiz is on trial for murdering Jon Bell.", ["Ana Ruiz killed Jon Bell"]),
    ("Ana Ruiz is on trial in Oslo for murdering Jon Bell.", ["Ana Ruiz killed Jon Bell"]),
    ("Ana Ruiz stood trial for murdering Jon Bell.", ["Ana Ruiz killed Jon Bell"]),
    ("Ana Ruiz spied for Norway.", []),
]


@pytest.mark.parametrize(("text", "edges"), EDGES)
def test_it_is_read_who_did_what_to_whom(reader: Language, text: str, edges: list[str]) -> None:
    reading = read(reader, text)
    direct = reading.direct_in_words()
    found = {f"{edge}!" if edge in direct else edge for edge in reading.edges_in_words()}
    assert set(edges) <= found, str(reading)
    told = {edge.split()[0] for edge in edges}
    assert {edge for edge in found if edge.split()[0] in told or not told} <= {*edges, "Norway supported Denmark!"}


SURE = [
    ("Nobody was killed when a pipeline exploded in Oslo.", "Kill", ["Negated"]),
    ("Nobody was arrested.", "Arrest", ["Negated"]),
    # whoever did it, it was done
    ("Whoever killed Ana Ruiz must be punished, Jon Bell said.", "Kill", ["Actual"]),
    ("Whoever killed Ana Ruiz must be punished, Jon Bell said.", "Punish", ["Possible"]),
    ("Whoever attacked Norway will be punished.", "Attack", ["Actual"]),
    ("Whoever attacks Norway will be punished.", "Attack", ["Possible"]),
    # what a "not" before a cause denies
    ("The driver did not flee because he was injured.", "Injure", ["Actual"]),
    ("The driver fled, but he did not flee because he was injured.", "Injure", ["Negated"]),
    ("The driver fled, but he did not flee because he was injured.", "FleeFrom", ["Actual", "Actual"]),
    ("Norway did not attack Sweden because it was provoked but because it wanted land.", "Attack", ["Actual"]),
    # an offer that comes to nothing was made
    ("Vetrano's failed bid for Kornmark cost it millions of euros.", "Offer", ["Actual"]),
    ("A bid for Kornmark by Vetrano was rejected.", "Offer", ["Actual"]),
    ("Vetrano withdrew its offer for Kornmark.", "Offer", ["Actual"]),
    ("Oslo's bid for the Olympics failed.", "Offer", []),
    ("Talks on the sale of Kornmark began on Monday.", "Discuss", ["Actual"]),
    ("Talks on the sale of Kornmark began.", "Discuss", []),
    ("Norway wants Ana Ruiz freed.", "Release", ["Possible"]),
    ("Ana Ruiz confessed to nothing.", "Acknowledge", ["Negated"]),
    ("Norway agreed to nothing.", "AcceptOffer", ["Negated"]),
    ("Ana Ruiz spoke to nobody.", "Inform", ["Negated"]),
    ("Ana Ruiz confessed to the theft.", "Acknowledge", ["Actual"]),
    ("Brussels cleared Vetrano's takeover of Kornmark.", "Acquire", ["Planned"]),
    ("Vetrano's takeover of Kornmark was cleared by Brussels.", "Acquire", ["Planned"]),
    ("It is clear that Vetrano bought Kornmark.", "Acquire", ["Actual"]),
    ("Norway gave the green light to the extradition of Ana Ruiz.", "Extradite", ["Planned"]),
    ("A court gave the go-ahead to the extradition of Ana Ruiz.", "Extradite", ["Planned"]),
    ("Norway gave its blessing to the extradition of Ana Ruiz.", "Extradite", ["Planned"]),
    ("The threat of a Swedish attack on Norway worries Denmark.", "Attack", ["Possible"]),
    ("The threat of a Swedish attack on Norway worries Denmark.", "Threaten", []),
    ("Sweden's threat of an attack on Norway worries Denmark.", "Threaten", ["Actual"]),
    ("Volunteers hope that Tom Reyes will be found alive.", "Find", ["Possible"]),
    ("Ana Ruiz was found dead in Oslo on Monday.", "Find", ["Actual"]),
    ("The former banker is on trial in Oslo.", "PutOnTrial", ["Actual"]),
    ("Norway's Ana Ruiz took part in the Lisbon marathon.", "Attend", ["Actual"]),
    ("Vetrano pulled the plug on its robotaxi business.", "Cancel", ["Actual"]),
    ("Ana Ruiz was flown to Oslo by the army.", "Send", ["Actual"]),
    ("Ana Ruiz reshuffled her cabinet on Thursday.", "Dismiss", []),
]


@pytest.mark.parametrize(("text", "type", "factuality"), SURE)
def test_phrase_says_what_came_of_it(reader: Language, text: str, type: str, factuality: list[str]) -> None:
    reading = read(reader, text)
    assert reading.factuality(type) == factuality, str(reading)


SAID = [
    ("Prosecutors want the court to jail Ana Ruiz.", "Sentence", "Prosecutors"),
    ("Norway wants Sweden to free Ana Ruiz.", "Release", "Norway"),
    ("Norway wants to free Ana Ruiz.", "Release", None),
    ("Jon Bell said Norway wants Sweden to free Ana Ruiz.", "Release", "Norway"),
    ("State television claimed that Swedish troops had killed Ana Ruiz.", "Kill", "State television"),
    ("Iranian state radio said that Swedish troops had killed Ana Ruiz.", "Kill", "Iranian state radio"),
]


@pytest.mark.parametrize(("text", "type", "speaker"), SAID)
def test_who_answers_for_it(reader: Language, text: str, type: str, speaker: str | None) -> None:
    reading = read(reader, text)
    assert reading.speakers(type) == [speaker], str(reading)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The killing of Haitian judge Ana Ruiz by Colombian gunmen shocked the country.", "Haiti"),
        ("Colombian gunmen shocked the country.", "Colombia"),
        ("Norway fought Colombian gunmen. The country is at war.", "Norway"),
    ],
)
def test_country_is_not_whence_those_come_who_did_it(reader: Language, text: str, country: str) -> None:
    reading = read(reader, text)
    found = {
        entity.name
        for entity in reading.extraction.entities
        for mention in entity.mentions
        if mention.span.of(text).lower() == "the country"
    }
    assert found <= {country}, str(reading)


def test_who_is_wanted_free_is_freed(reader: Language) -> None:
    reading = read(reader, "Norway wants Ana Ruiz freed and Jon Bell jailed.")
    assert reading.fillers("Release", "agent", "recipient") == ["Ana Ruiz"], str(reading)
    assert [item.role for item in reading.event("Release").arguments] == ["recipient"]


TIES = [
    ("Vetrano had planned to build its headquarters in Lisbon.", "basedIn", False),
    ("Vetrano opened its regional headquarters in Lisbon.", "basedIn", False),
    ("Vetrano has its headquarters in Lisbon.", "basedIn", True),
    ("Vetrano moved its headquarters to Lisbon.", "basedIn", True),
    ("'Poisoned' spy Jon Bell leaves hospital", "worksFor", False),
    ("Eritrea shelled the Ethiopian town of Massawa.", "locatedIn", False),
    ("Eritrea shelled the port of Massawa.", "locatedIn", True),
    ("Brussels banned Apple's Play Store.", "memberOf", False),
]


@pytest.mark.parametrize(("text", "tie", "told"), TIES)
def test_tie_is_told_where_it_holds(reader: Language, text: str, tie: str, told: bool) -> None:
    reading = read(reader, text)
    assert any(f" {tie} " in found for found in reading.ties()) is told, str(reading)
