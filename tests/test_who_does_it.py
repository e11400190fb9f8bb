"""Who does it, and to whom: speakers who go on, measures behind "by", participles without a doer, whom "who" means."""

from __future__ import annotations

import pytest
from reading import Reading, read
from spacy.language import Language

pytestmark = pytest.mark.model


def filled(reading: Reading, type: str, role: str, lemma: str | None = None) -> list[str]:
    """Return the words that fill a role in the events of a class."""
    text = reading.extraction.article.text
    events = (event for event in reading.events(type) if lemma in (None, event.lemma))
    return [item.span.of(text) for event in events for item in event.arguments if item.role == role]


@pytest.mark.parametrize(
    ("text", "type", "doer"),
    [
        ("The palace said Jon Bell was ill but dismissed reports of a coup.", "Reject", "The palace"),
        ("The harbour board said the crane was safe and apologised to dockers.", "Apologize", "The harbour board"),
        (
            "Mayor Ana Ruiz said that the tram, built by Norway, would halve traffic, and called on firms to help.",
            "Urge",
            "Mayor Ana Ruiz",
        ),
        ("Ana Ruiz said the truce had been reached in secret and denied that Norway knew.", "Deny", "Ana Ruiz"),
        ("The envoy denied that Norway had shelled first and accused Sweden of lying.", "Allege", "The envoy"),
        ("The brewery confirmed that its cellar had flooded but declined to say why.", "Refuse", "The brewery"),
        ("The navy said two sailors had drowned and vowed revenge.", "Promise", "The navy"),
        ("The coastguard says the crew is alive and thanked fishermen.", "Praise", "The coastguard"),
        ("The UN says two million farmers are hungry and has appealed to Norway for aid.", "Ask", "The UN"),
        ("The bishop said the poor were suffering and condemned Norway.", "Condemn", "The bishop"),
        ("The judge fined Kestrel, which is owned by Jon Bell, 900 euros and rejected a plea.", "Reject", "The judge"),
        # what goes on with what is told
        ("Police said the gunman shot two guards and wounded a nurse.", "Injure", "the gunman"),
        ("Witnesses said the soldiers were drunk and threatened Ana Ruiz.", "Threaten", "the soldiers"),
        ("The ministry said the rebels attacked a convoy and killed a driver.", "Kill", "the rebels"),
        ("Ana Ruiz said the army would leave Oslo and attack Bergen.", "Attack", "the army"),
    ],
)
def test_who_speaks_goes_on(reader: Language, text: str, type: str, doer: str) -> None:
    "What only a speaker does, or what no clause can go on with, is his; what he tells of others goes on as theirs."
    reading = read(reader, text)
    assert filled(reading, type, "agent") == [doer], str(reading)


@pytest.mark.parametrize(
    ("text", "type", "doer"),
    [
        ("The launch was delayed by an average of nine days.", "Delay", []),
        ("The army's budget will be reduced by an amount yet to be agreed.", "Cut", []),
        ("Wheat exports were cut by as much as a third.", "Cut", []),
        ("Taxes were cut by a quarter in May.", "Cut", []),
        ("Jon Bell was beaten by the narrowest of margins.", "Defeat", []),
        ("Ana Ruiz, by contrast, was acquitted of fraud.", "Acquit", []),
        ("The duty was abolished by decree in May.", "Cancel", []),
        ("The bill was approved by secret ballot.", "Approve", []),
        ("The port was bombed by a quarter of the fleet.", "Bomb", ["a quarter of the fleet"]),
        ("The road was blocked by 300 farmers.", "Block", ["300 farmers"]),
        ("The hut was destroyed by lightning.", "Destroy", ["lightning"]),
        ("Ana Ruiz was arrested by police.", "Arrest", ["police"]),
    ],
)
def test_how_and_by_how_much_is_no_doer(reader: Language, text: str, type: str, doer: list[str]) -> None:
    reading = read(reader, text)
    assert filled(reading, type, "agent") == doer, str(reading)


@pytest.mark.parametrize(
    ("text", "type", "role", "words"),
    [
        ("The board, elected after a congress postponed twice, met Ana Ruiz.", "Delay", "theme", "a congress"),
        ("A vote postponed twice in May was held on Sunday.", "Vote", "theme", "A vote"),
        ("The tour was led by the alliance, a union set up last year.", "Found", "agent", None),
        ("Farmers are afraid, with frost forecast to return on Sunday.", "Predict", "agent", None),
    ],
)
def test_what_needs_an_object_and_has_none_is_done_to_its_noun(
    reader: Language, text: str, type: str, role: str, words: str | None
) -> None:
    reading = read(reader, text)
    assert filled(reading, type, role) == ([words] if words else []), str(reading)


def test_a_participle_without_and_is_of_the_noun_before_it(reader: Language) -> None:
    text = "Norway and Chad have eased their row over the reopening of a railway severed ten years ago, envoys said."
    reading = read(reader, text)
    assert not filled(reading, "Event", "agent", "sever"), str(reading)


@pytest.mark.parametrize(
    ("text", "type", "role", "words"),
    [
        ("The president of the bank, who was appointed in May, met Ana Ruiz.", "Appoint", "recipient", "president"),
        ("The heir to a mining fortune who was elected in May met Ana Ruiz.", "Elect", "recipient", "The heir"),
        ("Aides to Ana Ruiz, who is backed by the army, met Jon Bell.", "Endorse", "recipient", "Ana Ruiz"),
        ("Relatives of a couple who drowned in May met Ana Ruiz.", "Die", "agent", "a couple"),
        ("The coach of a team who won the cup met Ana Ruiz.", "Win", "agent", "a team"),
        ("Nurses at the clinic who were sacked in May met Ana Ruiz.", "Dismiss", "recipient", "Nurses"),
        ("The captain of the ships that were seized met Ana Ruiz.", "Seize", "theme", "the ships"),
        ("The owners of a firm that has attacked Norway met Ana Ruiz.", "Attack", "agent", "a firm"),
        ("The dam on the Nile that was built by Norway burst.", "Build", "theme", "The dam"),
        ("The sale of the bank, which was announced in May, was blocked.", "Announce", "theme", "The sale"),
    ],
)
def test_whom_a_relative_pronoun_means(reader: Language, text: str, type: str, role: str, words: str) -> None:
    "A body is no 'who' beside someone, a verb agrees with its noun, and a place with a name is not told apart."
    reading = read(reader, text)
    found = filled(reading, type, role)
    assert [word.startswith((words, f"The {words}")) for word in found] == [True], str(reading)


@pytest.mark.parametrize(
    ("text", "type", "addressed"),
    [
        ("The rebels threatened to extend the siege to Oslo.", "Threaten", []),
        ("The union pledged to block the port of Oslo.", "Promise", []),
        ("The minister agreed to ask Norway for help.", "Promise", []),
        ("The Greens warned they would vote it down.", "Warn", []),
        ("Should Sweden attack, Norway will respond, the admiral warned.", "Warn", []),
        ("If Japan rearms, Chad would have to respond, the envoy warned.", "Warn", []),
        ("The envoy warned that Kenya would respond unless Chad withdrew.", "Warn", []),
        ("The envoy warned that Kenya would pay if it ignored the court.", "Warn", ["Kenya"]),
        ("The envoy warned that Kenya must free the crew if talks are to go on.", "Warn", ["Kenya"]),
        ("Norway threatened to impose sanctions on Chad.", "Threaten", ["Chad"]),
        ("Ana Ruiz demanded that Norway free the crew.", "Demand", ["Norway"]),
    ],
)
def test_what_someone_vows_to_do_is_not_said_to_what_it_is_done_to(
    reader: Language, text: str, type: str, addressed: list[str]
) -> None:
    reading = read(reader, text)
    assert filled(reading, type, "recipient") == addressed, str(reading)


@pytest.mark.parametrize(
    ("text", "type", "role", "words"),
    [
        ("Shares in the brewery closed 3% higher, against a 1% fall in the index.", "Event", "theme", []),
        ("Bookings rose by 2%, compared with forecasts of a 1% drop.", "Event", "theme", []),
        ("Ana Ruiz extended her lead to six points thanks to a strong debate.", "Event", "destination", ["six points"]),
        ("Two lorries were robbed on the road to Bergen.", "Event", "destination", []),
        ("The motion was approved by 61 votes to 40.", "Approve", "topic", []),
        ("A crowd formed 200 metres from the gate.", "Event", "theme", []),
        ("Jon Bell's successor but one, Ana Ruiz, resigned.", "Resign", "agent", ["Jon Bell's successor"]),
        ("Talks at the mediation service Concilia collapsed on Friday.", "Event", "agent", None),
        ("In the capital, Delmar, police arrested two nurses.", "Arrest", "agent", ["police"]),
        ("The navy supplied the rebels with boats.", "Event", "theme", ["boats"]),
        ("The court issued the brewery with a warning.", "Event", "theme", ["a warning"]),
        ("The mood is grim: farmers vowed to stay.", "Promise", "theme", ["to stay"]),
        ("Ana Ruiz urged fans to stay calm, only to be booed.", "Urge", "theme", ["to stay calm"]),
        ("Ana Ruiz vowed to go on, despite a ruling that the raid was illegal.", "Promise", "theme", ["to go on"]),
        (
            "The union did not ballot its nurses, having won an assurance, in writing, that none would go.",
            "Event",
            "theme",
            ["its nurses"],
        ),
        # what belongs to the verb
        ("Ana Ruiz travelled to Bergen on Friday.", "Travel", "destination", ["Bergen"]),
        ("The band moved from Oslo to Bergen.", "Travel", "destination", ["Bergen"]),
        ("Norway shot at the crew, against orders.", "Shoot", "recipient", ["the crew"]),
        ("Ana Ruiz said: Norway must pay.", "Demand", "agent", ["Ana Ruiz"]),
    ],
)
def test_what_stands_beside_a_verb_fills_no_part_of_it(
    reader: Language, text: str, type: str, role: str, words: list[str] | None
) -> None:
    "Comparisons, causes, distances, ways, asides and what other nouns say are no objects, goals or contents."
    reading = read(reader, text)
    found = filled(reading, type, role)
    assert len(found) < 2 if words is None else found == words, str(reading)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Nearly 400 nurses have been killed by rebels since May. On Sunday, a bomb killed nine farmers.", 2),
        ("Rebels killed nine farmers in Oslo. On Sunday, the rebels killed two more.", 2),
    ],
)
def test_others_who_are_told_of_are_no_one_before(reader: Language, text: str, killed: int) -> None:
    "Nine farmers killed on Sunday are not the 400 nurses of the months before."
    assert len(read(reader, text).events("Kill")) == killed


def test_a_team_returns_and_not_its_report(reader: Language) -> None:
    reading = read(reader, "The navy read a report compiled by a team that returned from Bergen.")
    assert filled(reading, "Travel", "agent") == ["a team"], str(reading)


@pytest.mark.parametrize(
    ("text", "type", "role", "words"),
    [
        (
            "The vote comes as the government of Ana Ruiz, already weakened by scandal, negotiates with Chad.",
            "Negotiate",
            "participant",
            None,
        ),
        ("The vote was held as troops from Norway, backed by jets, shelled Oslo.", "Bomb", "agent", ["troops"]),
        (
            "Ana Ruiz, jailed after a plot to kill the king failed in May, has met Jon Bell.",
            "Meet",
            "participant",
            None,
        ),
        ("The minister said Norway, having lost its gas, sought help from Chad.", "Ask", "agent", ["Norway"]),
        ("Jon Bell sold the mine, a move he says would kill the town.", "Kill", "agent", ["a move"]),
        # what "and" joins
        ("Jon Bell worked as a driver and joined the navy in May.", "Join", "agent", ["Jon Bell"]),
        ("Ana Ruiz met Jon Bell after the vote and praised Norway.", "Praise", "agent", ["Ana Ruiz"]),
    ],
)
def test_a_verb_that_nothing_joins_has_the_subject_behind_its_opener(
    reader: Language, text: str, type: str, role: str, words: list[str] | None
) -> None:
    "What stands behind 'as' or 'after' is the subject of the finite verb behind it, and not who acts before."
    reading = read(reader, text)
    found = filled(reading, type, role)
    if words is None:
        assert len(found) == 2, str(reading)
    else:
        assert [word[: len(words[0])] if words else word for word in found] == words, str(reading)


def test_who_is_only_like_another_does_not_act(reader: Language) -> None:
    text = "An official, who, like others interviewed for this article, feared Norway, met Ana Ruiz."
    assert not any("others" in word for word in filled(read(reader, text), "Interview", "agent"))


def test_to_whom_a_letter_went_is_not_to_whom_it_was_shown(reader: Language) -> None:
    text = "In a letter sent to the White House in May and obtained by CNN, Ana Ruiz praised Norway."
    assert not filled(read(reader, text), "Event", "destination", "obtain")


@pytest.mark.parametrize(
    ("text", "type", "role", "words"),
    [
        ("Ana Ruiz read a book on the war published by Norway.", "Publish", "theme", "a book"),
        (
            "A study of bats commissioned by Norway was late. The report was published by Chad.",
            "Publish",
            "agent",
            "Chad",
        ),
        ("A bill on mining backed by Norway failed.", "Endorse", "recipient", "A bill"),
        ("Norway signed a treaty with Chad brokered by Ana Ruiz.", "Mediate", "topic", "a treaty"),
        ("Talks with rebels hosted by Norway failed.", "Host", "recipient", "Talks"),
        ("A strike on a depot claimed by rebels killed two guards.", "Acknowledge", "theme", "A strike"),
        # the last noun itself
        ("A report on prisoners released by Norway was praised.", "Release", "recipient", "prisoners"),
        ("A visit to a summit hosted by Norway was cancelled.", "Host", "recipient", "a summit"),
    ],
)
def test_a_participle_describes_what_it_can(reader: Language, text: str, type: str, role: str, words: str) -> None:
    "Books are published, not the wars they are about; talks are hosted, not the rebels."
    reading = read(reader, text)
    assert [found[: len(words)] for found in filled(reading, type, role)] == [words], str(reading)


@pytest.mark.parametrize(
    ("text", "type", "doer"),
    [
        ("A strike on a depot claimed by rebels killed two guards.", "Kill", "A strike on a depot"),
        ("The brewery, founded in 1931, filed for bankruptcy last year.", "GoBankrupt", "The brewery"),
        ("The coach blamed the referee for the defeat but praised goalkeeper Omar Diallo.", "Praise", "The coach"),
    ],
)
def test_a_past_form_within_a_phrase_is_its_sentences_verb(reader: Language, text: str, type: str, doer: str) -> None:
    reading = read(reader, text)
    assert filled(reading, type, "agent") == [doer], str(reading)


def test_two_who_met_someone_unknown_did_not_meet_each_other(reader: Language) -> None:
    reading = read(reader, "Norway and Chad both held talks with Jon Bell's lawyers in June.")
    assert reading.edges_in_words() == [], str(reading)
    reading = read(reader, "Norway and Chad held talks in June.")
    assert len(reading.edges_in_words()) == 1, str(reading)


@pytest.mark.parametrize(
    ("text", "type", "sure"),
    [
        ("The navy would hit the port and shut the airport.", "Block", "Possible"),
        ("Ana Ruiz told a reporter that she would move the embassy and cut aid to Norway.", "SuspendAid", "Planned"),
        ("Ana Ruiz decided to raise taxes and cut aid to Norway.", "SuspendAid", "Planned"),
        ("Ana Ruiz raised taxes and cut aid to Norway.", "SuspendAid", "Actual"),
    ],
)
def test_a_form_that_may_be_past_goes_on_behind_a_modal(reader: Language, text: str, type: str, sure: str) -> None:
    "Whoever would hit and shut has shut nothing yet."
    reading = read(reader, text)
    events = {event.id for event in reading.events(type)}
    found = [claim.factuality.value for claim in reading.extraction.claims if claim.asserts in events]
    assert found == [sure], str(reading)


def test_what_is_driven_into_something_is_not_what_is_hit(reader: Language) -> None:
    reading = read(reader, "A bomber rammed his car into the gate of a hotel.")
    assert filled(reading, "Crash", "recipient") == ["the gate of a hotel"], str(reading)
    assert filled(reading, "Crash", "instrument") == ["his car"], str(reading)


@pytest.mark.parametrize(
    "text",
    [
        '"They shot my brother," Ana Ruiz told Reuters, "and burned our house."',
        '"The thieves broke in," Ana Ruiz said, "and then burned the market."',
        '"Guards came at night," said Ana Ruiz, "and burned the village."',
    ],
)
def test_who_speaks_within_a_quotation_does_not_do_what_it_goes_on_with(reader: Language, text: str) -> None:
    reading = read(reader, text)
    assert filled(reading, "Destroy", "agent", "burn") == [], str(reading)
    assert filled(reading, "Destroy", "recipient", "burn") != [], str(reading)


@pytest.mark.parametrize(
    ("text", "type", "role", "words"),
    [
        # what stands in a town is built, owned and run, not the town
        ("The brewery in Tallinn, built by Norway, has been sold.", "Build", "theme", ["The brewery in Tallinn"]),
        ("A festival in Lima, hosted by Peru, was called off.", "Host", "recipient", ["A festival in Lima"]),
        # whom a sum is taken from, and the sum
        ("A court fined Nokia 3 billion euros.", "Fine", "recipient", ["Nokia"]),
        ("A court fined Nokia 3 billion euros.", "Fine", "topic", ["3 billion euros"]),
        ("The panel fined Volvo 1.5 million dollars.", "Fine", "recipient", ["Volvo"]),
        ("The judge fined Ana Ruiz 700 euros.", "Fine", "recipient", ["Ana Ruiz"]),
        ("The watchdog fined the airline 80,000 euros.", "Fine", "topic", ["80,000 euros"]),
        # "up to" bounds a number
        ("Nokia could cut up to 700 jobs in Oslo.", "LayOff", "theme", ["up to 700 jobs in Oslo"]),
        ("The mill may shed up to 90 jobs.", "LayOff", "theme", ["up to 90 jobs"]),
        # who is on board, and what they are on
        ("Both men on board the tugboat died.", "Die", "agent", ["Both men on board the tugboat"]),
        (
            "Six of the ten people on board the yacht were rescued by Norway.",
            "Rescue",
            "recipient",
            ["Six of the ten people on board the yacht"],
        ),
        # who is tried in a town, and whom a clause behind him is about
        (
            "The trial in Oslo of the admiral who bombed Bergen begins in May.",
            "PutOnTrial",
            "recipient",
            ["the admiral"],
        ),
        ("The trial in Oslo of the admiral who bombed Bergen begins in May.", "Bomb", "agent", ["the admiral"]),
        # who is accused, and what of
        ("The bridge that Norway accused Sweden of blowing up reopened.", "Allege", "recipient", ["Sweden"]),
        # what one does alone has not the object of what one does next
        ("Ana Ruiz sobbed and embraced Jon Bell.", "Event", "recipient", ["Jon Bell"]),
        ("Ana Ruiz grinned and greeted Jon Bell.", "Event", "recipient", []),
        # what is done with the purchase is not done to the buyer
        (
            "Nokia's $8 billion purchase of Volvo was approved by Norway.",
            "Approve",
            "theme",
            ["Nokia's $8 billion purchase of Volvo"],
        ),
        # who is held, and who is moved
        ("Police held two brothers on suspicion of arson.", "Arrest", "recipient", ["two brothers"]),
        ("The army relocated 90 families to Bergen.", "Event", "theme", ["90 families"]),
        ("The barge Alma ran aground off Bergen.", "Event", "agent", ["The barge"]),
    ],
)
def test_who_and_what_has_which_part(reader: Language, text: str, type: str, role: str, words: list[str]) -> None:
    "A deed is done to what it can be done to, whatever stands nearer."
    reading = read(reader, text)
    assert filled(reading, type, role) == words, str(reading)


@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("Rebels bombed the Chinese consulate in Basra.", "Rebels bombed China"),
        ("A mob stormed the Peruvian consulate in Oslo.", "mob attacked Peru"),
        ("Norway's bombing of the Chinese consulate in Basra angered Chad.", "Norway bombed China"),
        ("Norway approved Nokia's $8 billion takeover of Volvo.", "Norway approved Nokia"),
        ("Twice as many Norwegians moved to Peru as in May.", "as many Norwegians traveledTo Peru"),
    ],
)
def test_what_is_only_named_in_a_phrase_suffers_nothing(reader: Language, text: str, edge: str) -> None:
    "A consulate that is bombed stands in another country than its own; a takeover that is approved is no firm."
    assert edge not in read(reader, text).edges_in_words()
