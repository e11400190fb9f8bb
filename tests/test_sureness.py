"""What came of a contest or vote is done, what one speaks of is not; a warning of how things are says how they are."""

from __future__ import annotations

import pytest
from reading import read
from spacy.language import Language

ANNOUNCED = [
    ("The ministry said an expert panel would examine the files in November.", "Event", "Planned"),
    ("The mayor's office said a delegation would travel to Oman on Monday.", "Travel", "Planned"),
    ("The minister added that a loan of 3bn crowns would be released in May.", "Event", "Planned"),
    ("Norway has said that its president would visit Oman in the autumn.", "Visit", "Planned"),
    ("The club said an interim coach would replace Jon Bell.", "TakeOffice", "Planned"),
    ("The court said a ruling would be issued next week.", "Rule", "Planned"),
    ("The governor had promised that a school would be built in Lund.", "Build", "Planned"),
    ("The mayor said a ban on exports would hurt Norway.", "Affect", "Possible"),
    ('"It is our town," Jon Bell said, adding that Norway would attack Oman.', "Attack", "Planned"),
    ("Jon Bell praised the plan, saying Norway would attack Oman.", "Attack", "Planned"),
    # in a quotation "would" is no "will" of the past
    ('"Norway would attack Oman," the general said.', "Attack", "Possible"),
    ('"It is a risk," Jon Bell said. "Norway would attack Oman."', "Attack", "Possible"),
    ('Jon Bell called it "a crime" and said Norway would attack Oman.', "Attack", "Planned"),
    ('Jon Bell said Norway "would attack Oman" in May.', "Attack", "Planned"),
    ("The institute said a carbon tax would hurt Norway.", "Affect", "Possible"),
    ("The general said that without an ally Norway would attack Oman.", "Attack", "Possible"),
    ("Jon Bell, who is retiring, has endorsed Ana Ruiz.", "Retire", "Planned"),
    ("The chairman is stepping down.", "Resign", "Planned"),
    ("Jon Bell retired in May.", "Retire", "Actual"),
]
WARNED = [
    ("The general cautioned that similar orders had been overturned by the court in Oslo.", "Rule", "Actual"),
    ("The envoy warned that rebels are attacking Oman.", "Attack", "Actual"),
    ("The charity warned that rebels have attacked Oman.", "Attack", "Actual"),
    ("The envoy warned that the army would attack Oman.", "Attack", "Possible"),
    ("The envoy warned that rebels may attack Oman.", "Attack", "Possible"),
    ("Norway warned Oman not to attack Yemen.", "Attack", "Possible"),
]
DENIED = [
    ("Norway denied that its guards had shot the boy and accused Oman of lying.", "Allege", "Actual"),
    ("Norway denied that its guards had shot the boy and accused Oman of lying.", "Shoot", "Negated"),
    ("The company denied it had armed the rebels and urged Oman to free Jon Bell.", "Urge", "Actual"),
    (
        "The minister rejected claims that Norway had broken the truce and urged Oman to free the nuns.",
        "Urge",
        "Actual",
    ),
    ("Jon Bell denied that he had shot the boy or threatened Oman.", "Threaten", "Negated"),
    ("Jon Bell denied that he had insulted Ana Ruiz and threatened her.", "Threaten", "Negated"),
    ("The party could barely conceal its joy from Oman.", "Event", "Negated"),
    ("The talks were not enough to prevent an invasion of Oman.", "Block", "Negated"),
]
OUTCOMES = [
    ("Vale beat Lund 3-1 to win the county cup.", "Win", "Actual"),
    ("Klos knocked out Jon Bell to retain his titles.", "Win", "Actual"),
    ("The Hawks held off Norway to reach the semifinals.", "Qualify", "Actual"),
    ("Ana Ruiz eliminated Jon Bell to join Oman's team.", "Join", "Actual"),
    ("Norway must beat Oman to win the group.", "Win", "Possible"),
    ("Norway did not beat Oman to win the cup.", "Win", "Negated"),
    ("Jon Bell will beat Ana Ruiz to retain the title, the coach said.", "Win", "Planned"),
    ("Jon Bell trained for years to win the medal.", "Win", "Possible"),
    ("Norway won the right to join the bloc.", "Join", "Possible"),
    ("The senate voted 47 to 9 on Monday to censure President Jon Bell.", "Condemn", "Actual"),
    ("Members of parliament voted to approve the treaty.", "Approve", "Actual"),
    ("Norway voted to condemn Oman.", "Condemn", "Planned"),
    ("Ten senators voted to condemn Oman.", "Condemn", "Planned"),
    ("The council voted to ban scooters.", "Ban", "Planned"),
    ("The board could vote to approve the treaty.", "Approve", "Possible"),
    ("The board did not vote to approve the treaty.", "Approve", "Negated"),
    ("The governor's first act was to sign the treaty.", "SignAgreement", "Actual"),
    ("Norway's response was to invade Oman.", "Event", "Actual"),
    ("The goal was to invade Oman.", "Invade", "Possible"),
    ("Ana Ruiz has looked at acquiring Oman Air.", "Acquire", "Possible"),
    ("Norway toyed with invading Oman.", "Invade", "Possible"),
    ("Norway made a name by invading Oman.", "Invade", "Actual"),
]
IN_TIME = [
    ("Jon Bell will resign after losing Sunday's vote.", "Defeat", "Actual"),
    ("Jon Bell is to be sentenced in May after attacking Ana Ruiz.", "Attack", "Actual"),
    ("Norway may face sanctions after attacking Oman.", "Attack", "Actual"),
    ("The envoy will fly to Oslo after meeting Ana Ruiz in Lund.", "Meet", "Planned"),
    ("If Jon Bell resigns after attacking Ana Ruiz, Norway will leave Oman.", "Attack", "Possible"),
    ("Lorvik, whose $7 billion acquisition of Pellwood is expected to close in June, fell.", "Acquire", "Planned"),
    ("The attack on Oman is expected to dominate the talks.", "Attack", "Actual"),
    ("The agency moved its launch of the probe to May 2026.", "Launch", "Planned"),
    ("Ana Ruiz brought forward her visit to Oslo.", "Visit", "Planned"),
]
ALTERNATIVES = [
    ("More than 100 people were killed or wounded by police.", "Kill", "Possible"),
    ("More than 100 people were killed or wounded by police.", "Injure", "Possible"),
    ("The blast killed ten people and wounded twenty others.", "Kill", "Actual"),
    ("The rebels bombed or burned the village.", "Bomb", "Possible"),
    ("Police did not arrest or charge Jon Bell.", "Arrest", "Negated"),
    ("Jon Bell left Oman a year or two ago.", "Leave", "Actual"),
]
TEXTS = [
    ("A proposal, which includes a section barring Norway from selling oil, is in doubt.", "Ban", "Possible"),
    ("Jon Bell introduced a bill requiring Norway to pay Oman.", "Demand", "Possible"),
    ("Norway circulated a draft resolution condemning Oman.", "Condemn", "Possible"),
    ("The council adopted a resolution condemning Oman.", "Condemn", "Actual"),
    ("The governor signed a bill requiring Norway to pay Oman.", "Demand", "Actual"),
    ("The court upheld a law banning strikes by nurses.", "Ban", "Actual"),
]
SOUGHT = [
    ("Ana Ruiz is a rival for the takeover of the mill by Norway.", "Acquire", "Possible"),
    ("The club is in talks with Jon Bell over his return to Oslo.", "Travel", "Possible"),
    ("The group opposes Jon Bell's extradition to Oman.", "Extradite", "Possible"),
    ("The two held talks on Norway's attack on Oman.", "Attack", "Actual"),
    ("Jon Bell opposes Norway's invasion of Oman.", "Invade", "Actual"),
    ("A judge will rule on the extradition of Jon Bell to Oman.", "Extradite", "Possible"),
    ("Ana Ruiz prayed for the release of Jon Bell.", "Release", "Possible"),
    ("The scandal could lead to the resignation of Jon Bell.", "Resign", "Possible"),
    ("The scandal led to the resignation of Jon Bell.", "Resign", "Actual"),
    ("Norway has agreed to enact a ban on ivory.", "Ban", "Planned"),
    ("Norway enacted a ban on ivory.", "Ban", "Actual"),
    ("There is little appetite for an invasion of Oman.", "Invade", "Possible"),
    ("The reported merger of Vale and Lund angered Jon Bell.", "Merge", "Possible"),
    ("Norway fears a future attack on Oman.", "Attack", "Possible"),
]
DUTIES = [
    ("Norway argued that Jon Bell had to free Ana Ruiz.", "Release", "Possible"),
    ("Jon Bell had to free Ana Ruiz after the vote.", "Release", "Actual"),
    ("Rescuers used dogs to rescue Jon Bell.", "Rescue", "Possible"),
    ("The rebels used drones to attack Oman.", "Attack", "Actual"),
    ("Norway summoned the ambassador to condemn the attack on Yemen.", "Condemn", "Actual"),
    ("Jon Bell was involved in attacking Oman.", "Attack", "Actual"),
    ('"I never meant to attack Ana Ruiz," Jon Bell said.', "Attack", "Possible"),
    ("Norway does not plan to attack Oman.", "Attack", "Negated"),
    ("The deal depends on Norway freeing Jon Bell.", "Release", "Possible"),
    ("The deal was followed by Norway freeing Jon Bell.", "Release", "Actual"),
    ("Prosecutors will argue that Jon Bell attacked Ana Ruiz.", "Attack", "Possible"),
    ("Norway will announce that Jon Bell will visit Oman.", "Visit", "Planned"),
    ('"That is not a town we ever attacked," Jon Bell said.', "Attack", "Negated"),
    ('"That is a town we attacked in May," Jon Bell said.', "Attack", "Actual"),
    ("Norway denied having moved captives in violation of the truce.", "Defy", "Negated"),
    ("Nurses will walk out on Friday in protest against cuts by Norway.", "Demonstrate", "Planned"),
    ("The court urged the city to wait until Norway had freed Jon Bell.", "Release", "Possible"),
    ("Ana Ruiz waited until Norway had freed Jon Bell.", "Release", "Actual"),
    ("Ana Ruiz left after the so-called ceasefire agreement between Norway and Oman.", "ReachAgreement", "Actual"),
    ("Ana Ruiz said she would visit Lund and cut aid to Oman.", "SuspendAid", "Planned"),
    ("Ana Ruiz visited Lund and cut aid to Oman.", "SuspendAid", "Actual"),
]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "type", "factuality"),
    [*ANNOUNCED, *WARNED, *DENIED, *OUTCOMES, *IN_TIME, *ALTERNATIVES, *TEXTS, *SOUGHT, *DUTIES],
)
def test_report_is_as_sure_as_its_words(reader: Language, text: str, type: str, factuality: str) -> None:
    reading = read(reader, text)
    assert reading.factuality(type) == [factuality], str(reading)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "type", "factuality", "condition"),
    [
        (
            "Ana Ruiz pledged to attack Oman should a single ship appear.",
            "Attack",
            "Planned",
            "should a single ship appear",
        ),
        (
            "Were the army to invade Yemen, Norway would attack Oman.",
            "Attack",
            "Possible",
            "Were the army to invade Yemen",
        ),
        ("The bank offered Oman a loan provided that Norway guarantees it.", "Offer", "Actual", None),
    ],
)
def test_condition_holds_of_what_is_to_come(
    reader: Language, text: str, type: str, factuality: str, condition: str | None
) -> None:
    """What was granted has been granted, whatever it is granted for."""
    reading = read(reader, text)
    assert reading.factuality(type) == [factuality], str(reading)
    assert {claim.condition for claim in reading.claims_of(type)} == {condition}, str(reading)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "type", "factuality"),
    [
        ("Future Movement leader Sami Hadad met Ana Ruiz.", "headOf", "Actual"),
        ("Sami Hadad, the future head of the Bank of Lund, met Ana Ruiz.", "headOf", "Planned"),
        ("Jan Holm, who will be sworn in as president of Norway on July 20, met Ana Ruiz.", "citizenOf", "Actual"),
        ("Jan Holm, who will be sworn in as president of Norway on July 20, met Ana Ruiz.", "headOfState", "Planned"),
    ],
)
def test_tie_is_as_sure_as_its_words(reader: Language, text: str, type: str, factuality: str) -> None:
    """A name with "Future" in it plans nothing, and who is to lead a state is of it already."""
    reading = read(reader, text)
    assert reading.factuality(type) == [factuality], str(reading)
