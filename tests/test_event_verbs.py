"""Senses and idioms of verbs, gifts and their receivers, means that name the doer.

A row is a sentence, a class and "role who; role who".
"""

from __future__ import annotations

import pytest
from reading import read
from spacy.language import Language
from test_event_nouns import told

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type", "expected"),
    [
        ("Norway laid siege to Lyon.", "Blockade", "agent Norway; recipient Lyon; theme siege"),
        ("Emmanuel Macron took aim at Sweden.", "Criticize", "agent Emmanuel Macron; recipient Sweden"),
        ("Norway hit Sweden with sanctions.", "ImposeSanctions", "agent Norway; recipient Sweden; theme sanctions"),
        ("Norway slapped Sweden with tariffs.", "ImposeTariffs", "agent Norway; recipient Sweden; theme tariffs"),
        ("Norway came to the aid of Sweden.", "Aid", "agent Norway; recipient Sweden"),
        ("Soldiers from Norway and Sweden came to blows.", "Fight", "participant Norway, Sweden"),
        ("The convoy came under fire from Norway.", "Attack", "agent Norway; recipient The convoy"),
        ("Emmanuel Macron came under fire from Sweden over the plan.", "Criticize",
         "agent Sweden; recipient Emmanuel Macron; topic the plan"),
        ("Lyon fell to the rebels.", "Capture", "agent the rebels; recipient Lyon"),
        ("Emmanuel Macron went on trial for fraud.", "PutOnTrial", "recipient Emmanuel Macron; topic fraud"),
        ("The court held Emmanuel Macron accountable for the leak.", "Blame",
         "agent court; recipient Emmanuel Macron; topic the leak"),
        ("Emmanuel Macron's plan was met with anger.", "Respond", "recipient Emmanuel Macron; theme anger"),
        ("Emmanuel Macron shook hands with Friedrich Merz.", "Meet", "participant Emmanuel Macron, Friedrich Merz"),
        ("Emmanuel Macron brushed aside Swedish criticism.", "Reject",
         "agent Emmanuel Macron; recipient Sweden"),
        ("Emmanuel Macron dropped out of the race.", "WithdrawCandidacy", "agent Emmanuel Macron; theme the race"),
        ("Norway turned away two boats.", "Block", "agent Norway; recipient two boats"),
        ("Norway and Sweden failed to reach a deal on cod.", "FailToAgree", "participant Norway, Sweden; topic cod"),
        ("Norway failed to reach an agreement with Sweden.", "FailToAgree", "participant Norway, Sweden"),
    ],
)  # fmt: skip
def test_an_idiom_is_one_deed(reader: Language, text: str, type: str, expected: str) -> None:
    reading = read(reader, text)
    assert told(reading, type) == expected, str(reading)


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Emmanuel Macron called Friedrich Merz.", ["Call"]),
        ("Emmanuel Macron called Friedrich Merz a liar.", ["Criticize"]),
        ("Emmanuel Macron called him a dictator.", ["Criticize"]),
        ("Friedrich Merz was called a coward by Emmanuel Macron.", ["Criticize"]),
        ("Emmanuel Macron called Friedrich Merz a friend.", ["Describe"]),
        ("The senator has called the package dead on arrival.", ["Describe"]),
        ("Emmanuel Macron described Friedrich Merz as a coward.", ["Criticize"]),
        ("Emmanuel Macron described Friedrich Merz as a friend.", ["Describe"]),
        ("Emmanuel Macron called an election.", ["CallElection"]),
    ],
)
def test_what_someone_is_called_tells_what_calling_is(reader: Language, text: str, types: list[str]) -> None:
    reading = read(reader, text)
    assert reading.types() == types, str(reading)


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Emmanuel Macron spoke to Friedrich Merz.", "Discuss"),
        ("Emmanuel Macron spoke to reporters about Friedrich Merz.", "Inform"),
        ("Emmanuel Macron spoke to Friedrich Merz by phone.", "Call"),
        ("Emmanuel Macron told Friedrich Merz to wait.", "Order"),
        ("Norway sent troops to Sweden.", "Deploy"),
        ("Norway sent troops to a peacekeeping mission in Sweden.", "Protect"),
        ("Hurricane Mina hit Norway.", "Storm"),
        ("An earthquake hit Norway.", "Earthquake"),
        ("A missile hit Lyon.", "Attack"),
        ("The court issued an arrest warrant for Emmanuel Macron.", "IssueWarrant"),
        ("Police stabbed Ana Ruiz.", "Injure"),
        ("Police stabbed Ana Ruiz to death.", "Kill"),
        ("Ana Ruiz was admitted to hospital.", "Event"),
        ("Ana Ruiz admitted the theft.", "Acknowledge"),
        ("Norway recalled its ambassador from Sweden.", "RecallAmbassador"),
        ("Toyota recalled nine thousand cars.", "RecallProduct"),
        ("The league suspended Toyota.", "Event"),
        ("Ana Ruiz entered the hall.", "Arrive"),
        ("Norwegian troops entered Sweden.", "Invade"),
        ("The prize went to Ana Ruiz.", "Award"),
        ("Ana Ruiz went to Sweden.", "Travel"),
        ("Norway said Sweden was behind the leak.", "Blame"),
        ("Norway said Sweden was responsible for the leak.", "Blame"),
        ("The Norwegian government said rebels were responsible for the leak.", "Blame"),
        ("Norway and Sweden agreed to the plan.", "ReachAgreement"),
        ("Norway agreed to the plan.", "AcceptOffer"),
    ],
)
def test_the_words_around_a_verb_tell_its_sense(reader: Language, text: str, type: str) -> None:
    reading = read(reader, text)
    assert type in reading.types(), str(reading)


@pytest.mark.parametrize(
    ("text", "type", "expected"),
    [
        ("France sent Ukraine tanks.", "SupplyArms", "agent France; recipient Ukraine; theme tanks"),
        ("France gave Ukraine tanks.", "SupplyArms", "agent France; recipient Ukraine; theme tanks"),
        ("France offered Kenya loans.", "Offer", "agent France; recipient Kenya; theme loans"),
        ("France sent EU troops to Kenya.", "Deploy", "agent France; destination Kenya; theme European Union"),
        ("France sent US soldiers to Kenya.", "Deploy", "agent France; destination Kenya; theme United States"),
        ("Norway denied Sweden access.", "Refuse", "agent Norway; recipient Sweden; theme access"),
        ("The judge handed Emmanuel Macron a long sentence.", "Sentence",
         "agent judge; recipient Emmanuel Macron; theme a long sentence"),
        ("Emmanuel Macron was handed a long sentence.", "Sentence",
         "recipient Emmanuel Macron; theme a long sentence"),
    ],
)  # fmt: skip
def test_who_is_given_what(reader: Language, text: str, type: str, expected: str) -> None:
    "A receiver before a bare gift is no part of its name."
    reading = read(reader, text)
    assert told(reading, type) == expected, str(reading)


@pytest.mark.parametrize(
    ("text", "type", "expected"),
    [
        ("Norway allowed Sweden to land.", "Permit", "agent Norway; recipient Sweden; theme Sweden to land"),
        ("Norway helped them win in Sweden.", "Aid", "agent Norway; recipient them; theme them win in Sweden"),
        ("Norway eased some of its curbs on Sweden.", "EaseRestrictions",
         "agent Norway; recipient Sweden; theme some of its curbs"),
        ("Norway took control of Lyon.", "Capture", "agent Norway; recipient Lyon; theme control of Lyon"),
        ("Norway announced a cease-fire with Sweden.", "Ceasefire", "participant Norway, Sweden"),
    ],
)  # fmt: skip
def test_whom_a_deed_is_done_to(reader: Language, text: str, type: str, expected: str) -> None:
    reading = read(reader, text)
    assert told(reading, type) == expected, str(reading)


@pytest.mark.parametrize(
    ("text", "type", "role", "words"),
    [
        ("Emmanuel Macron invested a fortune in Toyota.", "Invest", "theme", ["a fortune"]),
        ("Ana Ruiz stole the jewels from the Oslo Museum.", "Steal", "theme", ["the jewels"]),
        ("France broke off relations with Ukraine.", "BreakRelations", "theme", ["relations"]),
        ("Emmanuel Macron claimed responsibility for the delay.", "Acknowledge", "theme",
         ["responsibility for the delay"]),
    ],
)  # fmt: skip
def test_a_phrase_ends_where_another_role_begins(
    reader: Language, text: str, type: str, role: str, words: list[str]
) -> None:
    reading = read(reader, text)
    assert reading.fillers(type, role) == words, str(reading)


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Ana Ruiz was killed in an Israeli strike.", ["Israel killed Ana Ruiz"]),
        ("Ana Ruiz was wounded in a raid by Israel.", ["Israel injured Ana Ruiz"]),
        ("Sweden killed Ana Ruiz in an Israeli raid.", ["Sweden killed Ana Ruiz"]),
        ("Ana Ruiz was killed in an Israeli town.", []),
        ("Ana Ruiz was deported from Norway.", ["Norway deported Ana Ruiz"]),
        ("Ana Ruiz was deported from Norway to Sweden.", ["Norway deported Ana Ruiz"]),
        ("Sweden deported Ana Ruiz from Norway.", ["Sweden deported Ana Ruiz"]),
        ("Ana Ruiz was expelled from Norway.", ["Norway deported Ana Ruiz"]),
        ("Ana Ruiz was deported from Lyon.", []),
        ("Ana Ruiz was arrested in a raid by Israel.", ["Israel arrested Ana Ruiz"]),
    ],
)
def test_who_did_what_nobody_is_said_to_have_done(reader: Language, text: str, edges: list[str]) -> None:
    "Who is killed in an Israeli strike is killed by Israel; who is deported from Norway is deported by Norway."
    reading = read(reader, text)
    assert reading.edges_in_words("killed", "injured", "deported", "arrested") == edges, str(reading)


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Ana Ruiz hoped for rain.", "hope"),
        ("Norway fined Toyota.", "fine"),
        ("Norway staged a coup.", "coup"),
        ("The widow forgave Ana Ruiz.", "forgive"),
        ("Norwegian troops retook Lyon.", "retake"),
    ],
)
def test_forms_of_two_verbs_are_of_the_likelier(reader: Language, text: str, lemma: str) -> None:
    reading = read(reader, text)
    assert [event.lemma for event in reading.events()] == [lemma], str(reading)
