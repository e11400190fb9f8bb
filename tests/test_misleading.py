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
    # whom someone in the subject did it to
    ("A man convicted of murdering banker Ana Ruiz was extradited from Norway.", ["man killed Ana Ruiz!"]),
    ("A soldier accused of killing Ana Ruiz was freed by Norway.", ["soldier killed Ana Ruiz"]),
    ("A woman convicted of killing Mayor Jon Bell was released.", ["woman killed Jon Bell!"]),
    # who is given a prisoner is not let go
    ("Norway handed over the suspect to Sweden.", []),
    ("The hostages were handed over to Sweden by Norway.", ["Norway released hostages!"]),
    # what rebels capture
    ("Rebels captured Kelombo on Monday.", ["Rebels captured Kelombo!"]),
    ("The army captured Veriska.", ["army captured Veriska!"]),
    # what an accusation dropped, or a visitor received, is to whom
    ("Prosecutors dropped charges against Ana Ruiz.", ["Prosecutors droppedCaseAgainst Ana Ruiz!"]),
    ("Norway agreed to host the Hamas delegation.", ["Norway hosted Hamas"]),
    # an allegation is a speaker's
    ("Prosecutors allege that lawyer Jon Bell killed Ana Ruiz.", ["Jon Bell killed Ana Ruiz"]),
    ("Investigators allege that banker Jon Bell bribed Ana Ruiz.", ["Jon Bell bribe Ana Ruiz"]),
    # nobody takes himself over
    ("Vetrano struck a deal with Kornmark's owners to take over the company.", []),
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
    ("Norway agreed to nothing.", "Agree", ["Negated"]),
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
    # what a journey is for is as sure as the journey
    ("Ana Ruiz is expected to visit Oslo for talks with Jens Kos.", "Discuss", ["Planned"]),
    ("Ana Ruiz will visit Oslo next week for talks with Jens Kos.", "Discuss", ["Planned"]),
    ("Ana Ruiz is set to visit Oslo for a meeting with Jens Kos.", "Meet", ["Planned"]),
    ("Ana Ruiz visited Oslo for talks with Jens Kos.", "Discuss", ["Actual"]),
    # what some are against is not done yet
    ("Opposition to the sale of Vetrano to Kornmark grew.", "Sell", ["Possible"]),
    ("Critics of the merger of Vetrano with Kornmark met in Oslo.", "Merge", ["Possible"]),
    ("Opponents of the takeover of Vetrano by Kornmark met in Oslo.", "Acquire", ["Possible"]),
    ("Resistance to Kornmark's acquisition of Vetrano is growing.", "Acquire", ["Possible"]),
    ("Opposition to the war against Sweden grew in Norway.", "War", ["Actual"]),
    ("The assassination attempt on Ana Ruiz shocked Norway.", "Attack", ["Actual"]),
    ("Police foiled an assassination attempt on Ana Ruiz.", "Attack", ["Negated"]),
    ("Norway put an end to subsidies for farmers.", "End", ["Actual"]),
    # an escape from being killed is none
    ("Ana Ruiz narrowly escaped being killed in Oslo.", "Flee", []),
    ("Ana Ruiz escaped from prison in Oslo.", "Flee", ["Actual"]),
    ("Ana Ruiz will reinstate border checks.", "Appoint", []),
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
    ("Police raided offices of the property firm Vetrano in Lisbon.", "basedIn", False),
    ("Norway's victory over Harbor United in Lisbon delighted fans.", "basedIn", False),
    ("Ana Ruiz of the Harbor Institute in Lisbon disagreed.", "basedIn", True),
    ("She is the head of the Harbor Institute in Lisbon.", "basedIn", True),
]


@pytest.mark.parametrize(("text", "tie", "told"), TIES)
def test_tie_is_told_where_it_holds(reader: Language, text: str, tie: str, told: bool) -> None:
    reading = read(reader, text)
    assert any(f" {tie} " in found for found in reading.ties()) is told, str(reading)


def test_group_does_not_die_with_its_leader(reader: Language) -> None:
    for text in (
        "Hamas confirmed the death of its leader in Gaza.",
        "The Taliban mourned the death of their founder.",
        "Colombia's ELN rebels vowed to avenge the death of their commander.",
    ):
        reading = read(reader, text)
        assert not [item for event in reading.events("Die") for item in event.arguments if item.entity], str(reading)


def test_prefix_of_a_title_does_nothing(reader: Language) -> None:
    reading = read(reader, "The plane would have crashed if co-pilot Ana Ruiz had not taken over the controls.")
    doers = [reading.name(item.entity) for event in reading.events() for item in event.fillers("agent") if item.entity]
    assert doers == ["Ana Ruiz"], str(reading)


def test_who_is_said_to_be_something_says_it(reader: Language) -> None:
    for text in (
        "Media said to be close to the Kremlin claimed that Latvia had expelled nine teachers.",
        "Officers said to be loyal to Ana Ruiz claimed that Latvia had expelled nine teachers.",
    ):
        reading = read(reader, text)
        speakers = {reading.name(claim.speaker) for claim in reading.extraction.claims}
        assert speakers.isdisjoint({"Russia", "Ana Ruiz"}), str(reading)


def test_court_behind_its_ruling_speaks(reader: Language) -> None:
    reading = read(reader, "Sweden can keep the painting, a judge in Oslo ruled.")
    assert [len(event.fillers("agent")) for event in reading.events("Rule")] == [1], str(reading)
    reading = read(reader, "Norway must pay Vetrano $40 million, an arbitration court in Paris ruled.")
    assert [reading.name(claim.speaker) for claim in reading.extraction.claims if claim.cue == "ruled"]


BRIBED = [
    ("Banker Jon Bell is suspected of bribing two judges in Prague.", "Possible"),
    ("Banker Jon Bell was accused of bribing two judges in Prague.", "Possible"),
    ("Ana Ruiz denied bribing two ministers.", "Negated"),
]


@pytest.mark.parametrize(("text", "factuality"), BRIBED)
def test_it_is_told_what_someone_is_suspected_of(reader: Language, text: str, factuality: str) -> None:
    reading = read(reader, text)
    bribes = {event.id for event in reading.events() if event.lemma == "bribe"}
    assert [str(c.factuality) for c in reading.extraction.claims if c.asserts in bribes] == [factuality], str(reading)


PLANNED_ONCE = [
    ("Vetrano Air was due to resume flights to Oslo on May 25.", "2025-05-25"),
    ("Norway was due to hold an election on May 3.", "2025-05-03"),
    ("Vetrano Air was to resume flights to Oslo on June 20.", "2025-06-20"),
    ("Vetrano Air is due to resume flights to Oslo on May 25.", "2026-05-25"),
    ("Vetrano Air was due to resume flights to Oslo on July 25.", "2025-07-25"),
]


@pytest.mark.parametrize(("text", "day"), PLANNED_ONCE)
def test_what_was_planned_once_may_be_over(reader: Language, text: str, day: str) -> None:
    reading = read(reader, text)
    assert [str(event.time.start) for event in reading.events() if event.time] == [day], str(reading)
