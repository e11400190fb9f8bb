"""Who did it, to whom and what, where clauses stand between or beside: participles, "that", "with", what is asked."""

from __future__ import annotations

import pytest
from reading import read
from spacy.language import Language

pytestmark = pytest.mark.model

ROLES = [
    # a participle between commas describes the subject, which the verb behind is about
    ("Norway's navy, criticised in 2008 for its record, has apologised to Sweden.", "Criticize", "recipient", "Norway"),
    (
        "Norway asked whether the council, criticised in 2008 for its record, has met Sweden.",
        "Meet",
        "participant",
        "council|Sweden",
    ),
    ("Jon Bell, accused of theft by Norway, left Sweden.", "Leave", "agent", "Jon Bell"),
    (
        "One senator, granted asylum in 2019, said that Norway had attacked Sweden.",
        "GrantAsylum",
        "recipient",
        "senator",
    ),
    ("Two senators considered close to Jon Bell criticised Norway.", "Criticize", "agent", "Two senators"),
    ("A mayor believed dead attacked Norway.", "Attack", "agent", "mayor"),
    ("The terms agreed with Norway were criticised by Sweden.", "Criticize", "agent", "Sweden"),
    ("Critics attacked part of a package agreed with Norway.", "ReachAgreement", "participant", "Norway"),
    # a participle behind a noun describes it, not who acts
    (
        "Ana Ruiz was among those urging the Harbour Council, led by Jon Bell, to sue Norway.",
        "Sue",
        "agent",
        "Harbour Council",
    ),
    ("Police dispersed protesters opposed to the dam.", "Oppose", "agent", "protesters"),
    ("Police dispersed protesters opposed to the dam.", "Oppose", "recipient", "the dam"),
    ("Norway is opposed to the ban.", "Oppose", "agent", "Norway"),
    ("An analysis by the Harbour Council, shared with Norway, blames Sweden.", "Blame", "recipient", "Sweden"),
    ("A letter from Ana Ruiz, seen by Norway, accuses Sweden of theft.", "Allege", "recipient", "Sweden"),
    # what is done behind a nation's name is a noun
    ("A woman was killed by Russian shelling in Norway.", "Kill", "recipient", "woman"),
    ("A woman was killed by Russian shelling in Norway.", "Bomb", "agent", "Russia"),
    # "that" goes on about no lone name, "who" about no body
    ("The council discussed a bill backed by Jon Bell that would ban Norway.", "Ban", "agent", "a bill"),
    (
        '"It is over," said an executive at one of its suppliers, who criticised Norway.',
        "Criticize",
        "agent",
        "executive at one of its suppliers",
    ),
    (
        '"It is over," said a researcher at the Harbour Institute, who criticised Norway.',
        "Criticize",
        "agent",
        "researcher at the Harbour Institute",
    ),
    # what is said within a relative clause is said by its own speaker
    ("Norway doubled tariffs, a move that Ana Ruiz had warned would hurt Sweden.", "Warn", "agent", "Ana Ruiz"),
    ("Norway closed its port, a step which Ana Ruiz warned would hurt Sweden.", "Warn", "agent", "Ana Ruiz"),
    # who asks "to be" something would be so himself
    ("Jon Bell asked Norway to be released.", "Release", "recipient", "Jon Bell"),
    ("Jon Bell asked Norway to be granted asylum.", "GrantAsylum", "recipient", "Jon Bell"),
    ("Jon Bell asked Norway to release Ana Ruiz.", "Release", "agent", "Norway"),
    # nouns before an infinitive that do nothing
    ("Refugees had a space to meet people from Norway.", "Meet", "participant", "Refugees|people"),
    ("The bill requires proof of age to vote in Norway.", "Vote", "agent", ""),
    ("The bill requires Norway to vote on Friday.", "Vote", "agent", "Norway"),
    ("Ana Ruiz said Norway's priority must be saving lives.", "Rescue", "agent", "Norway"),
    # what a speaker adds to a demand is his own word
    ("Jon Bell demanded that Norway leave, accusing Sweden of theft.", "Allege", "agent", "Jon Bell"),
    ("Jon Bell urged Norway to leave, accusing Sweden of theft.", "Allege", "agent", "Jon Bell"),
    # what stands before a dash, or beside, is another statement
    ('"I am sure of it, the thief will be arrested by Norway."', "Arrest", "recipient", "the thief"),
    # what is joined to a doer or target and is none
    (
        "Talks brokered by Norway and the bishops' conference ended.",
        "Mediate",
        "agent",
        "Norway|the bishops' conference",
    ),
    (
        "Norway's tariffs on imported steel and Jon Bell's hostility to trade hurt Sweden.",
        "ImposeTariffs",
        "recipient",
        "imported steel",
    ),
    ("A man who paid for beer, wine and bread attacked Norway.", "Attack", "agent", "man"),
    (
        "A treasurer who police say stole cash to pay for cruises, a boat and her daughter's wedding sued Norway.",
        "Sue",
        "agent",
        "treasurer",
    ),
    # what is refused to whom
    ("Jon Bell declined to criticise Norway.", "Refuse", "recipient", ""),
    ("Norway refused to condemn Sweden.", "Refuse", "recipient", ""),
    ("Norway refused to meet Sweden.", "Refuse", "recipient", "Sweden"),
    ("Norway declined to make its minister, Jon Bell, available to reporters.", "Refuse", "recipient", ""),
    ("Jon Bell was refused a move to Norway.", "Refuse", "recipient", "Jon Bell"),
    ('"We will win," promised Jon Bell.', "Promise", "recipient", ""),
    ("Norway promised to send food to Sweden.", "Promise", "recipient", "Sweden"),
    ("Norway has threatened countermeasures.", "Threaten", "theme", "countermeasures"),
    ("Norway has threatened Sweden with countermeasures.", "Threaten", "recipient", "Sweden"),
    # by what and near what it is done
    ("With this pact, the contract was terminated.", "End", "recipient", ""),
    ("Police raided a village near Oslo.", "Raid", "recipient", "a village near Oslo"),
    # who asks in an interview
    ("Ana Ruiz accused Norway of theft in an interview with the BBC.", "Interview", "agent", "BBC"),
    ("Ana Ruiz accused Norway of theft in an interview with the BBC.", "Interview", "recipient", "Ana Ruiz"),
    ("The interview with Jon Bell was aired in Norway.", "Interview", "recipient", "Jon Bell"),
    # clauses whose subject was lost
    (
        "Norway asked Sweden to help as its heavily indebted country could not repay Denmark.",
        "Ask",
        "agent",
        "Norway",
    ),
    ("The report criticizes Norway citing its record.", "Criticize", "recipient", "Norway"),
    ("Ten people were killed and an estimated 300,000 displaced by flooding across Norway.", "Flood", "agent", ""),
    ("What we do is trying to help and by saving lives.", "Rescue", "agent", ""),
    ("Soldiers went from house to house, beating men and looting shops.", "Injure", "recipient", "men"),
    ("Soldiers went from house to house, beating men and looting shops.", "Steal", "agent", "Soldiers"),
    ("Police seized weapons, carrying flags and training manuals.", "CooperateMilitarily", "agent", ""),
    ("Judges resisted a government they accused of attacking Norway.", "Attack", "agent", "a government"),
    ("The rebels whom Norway accused of attacking Sweden left.", "Attack", "agent", "rebels"),
    ("She's asked Jon Bell, a spy who lives in Norway, to help Sweden.", "Ask", "recipient", "Jon Bell"),
    ("Landowners protested against its use saying it would destroy Norway.", "Threaten", "agent", ""),
    (
        "Two men were killed when a 32-foot boat collided with a ferry off Norway.",
        "Crash",
        "participant",
        "a 32-foot boat|a ferry off Norway",
    ),
    ("Norway called on members to pay their share.", "Urge", "recipient", "members"),
    ("The hotel will have built-in bars in Norway.", "Build", "agent", ""),
    ("Diplomats said Norway and Sweden were pushing Denmark to leave.", "Urge", "agent", "Norway|Sweden"),
    ("The Kremlin denied it had attacked Norway, dismissing a claim by Sweden.", "Attack", "agent", "Russia"),
    ("Jon Bell is accused of paying a hacker to rob Norway.", "Steal", "agent", "a hacker"),
    ("Norway vetoed a bill backed by teachers that would ban Sweden.", "Ban", "agent", "a bill"),
    (
        "The mayor of Oslo, Ana Ruiz, criticised by rivals for closing schools, defended Norway.",
        "Criticize",
        "recipient",
        "Ana Ruiz",
    ),
    (
        "Norway has awarded Velmora a contract, a decision challenged by Arden.",
        "Event",
        "theme",
        "a contract",
    ),
    # prices, custody, the second of two
    (
        "Arden agreed to sell its unit to a consortium led by Norway for 1.2 billion euros.",
        "Sell",
        "topic",
        "1.2 billion euros",
    ),
    ("A court sent Jon Bell, arrested last week over a tweet, to prison.", "Arrest", "recipient", "Jon Bell"),
    (
        "Fewer than 300 Germans may buy marijuana in shops, almost exclusively those suffering from cancer.",
        "Buy",
        "theme",
        "marijuana",
    ),
    # who speaks behind the marks
    ('"The crisis is over," implored Ana Ruiz.', "Urge", "agent", "Ana Ruiz"),
    ('"The crisis is over," implored Ana Ruiz.', "Urge", "recipient", ""),
    (
        "His lawyer, Jon Bell, said his client, who was in Norway when it was attacked, would appeal.",
        "AppealRuling",
        "agent",
        "his client",
    ),
    (
        "He was protesting against, and devoting his life to, the policies of Norway.",
        "Demonstrate",
        "recipient",
        "the policies of Norway",
    ),
]


@pytest.mark.parametrize(("text", "type", "role", "fillers"), ROLES)
def test_who_has_which_part(reader: Language, text: str, type: str, role: str, fillers: str) -> None:
    reading = read(reader, text)
    assert reading.events(type) or not fillers, str(reading)
    items = [item for event in reading.events(type) for item in event.fillers(role)]
    found = {(reading.name(item.entity) or item.span.of(text)).lower().removeprefix("the ") for item in items}
    wanted = {name.lower().removeprefix("the ") for name in fillers.split("|") if name}
    assert found == wanted, str(reading)
