"""What is awaited, asked for or only supposed has not happened; what was announced as over, or done anyhow, has."""

from __future__ import annotations

import pytest
from reading import read
from spacy.language import Language

WORDINGS = [
    # before what is yet to come
    ("Norway will not sign the treaty with Oman before Sweden attacks Yemen.", "Attack", "Possible"),
    ("Norway said it would not free Jon Bell before Oman attacks Yemen.", "Attack", "Possible"),
    ("Ana Ruiz resigned before Oman attacks Yemen.", "Attack", "Planned"),
    ("Ana Ruiz resigned before Oman attacked Yemen.", "Attack", "Actual"),
    ("Ana Ruiz expects no deal before Oman attacks Yemen.", "Attack", "Planned"),
    ("Ana Ruiz expects a decision before Oman attacks Yemen.", "Attack", "Planned"),
    ("Traders expect no decision before Ana Ruiz takes office.", "TakeOffice", "Planned"),
    ("Ana Ruiz said she would stay in Lima until Oman apologised to Yemen.", "Apologize", "Possible"),
    ("Ana Ruiz stayed in Lima until Oman apologised to Yemen.", "Apologize", "Actual"),
    # consent that is awaited; what one is subject to already is there
    ("The sale is subject to approval by Norway.", "Approve", "Possible"),
    ("The purchase hinges on approval by Norway.", "Approve", "Possible"),
    ("Oman is subject to tariffs imposed by Norway.", "ImposeTariffs", "Actual"),
    ("Norway threatened to withhold its support for Jon Bell.", "Support", "Negated"),
    # demanded by a bare "be"
    ("Norway insisted that Jon Bell be released.", "Release", "Possible"),
    ("Norway proposed that Jon Bell be released by Oman.", "Release", "Possible"),
    ("Norway insisted that Jon Bell was released.", "Release", "Actual"),
    # what a plan would see, what is given in return
    ("The plan would see Jon Bell released by Oman.", "Release", "Possible"),
    ("The summer saw Jon Bell released by Oman.", "Release", "Actual"),
    ("Norway will lift the ban in return for the release of Jon Bell.", "Release", "Planned"),
    ("Norway will send two men in exchange for the release of Jon Bell.", "Release", "Planned"),
    ("Norway lifted the ban in exchange for the release of Jon Bell.", "Release", "Actual"),
    # what someone brings about or holds is as sure as that
    ("Norway is trying to secure the release of Jon Bell.", "Release", "Possible"),
    ("Norway secured the release of Jon Bell.", "Release", "Actual"),
    ("Norway failed to obtain the release of Jon Bell.", "Release", "Negated"),
    ("Norway offered to host talks between Oman and Yemen.", "Discuss", "Possible"),
    ("Norway hosted talks between Oman and Yemen.", "Discuss", "Actual"),
    ("Norway wants a series of talks with Oman.", "Discuss", "Possible"),
    ("Norway denied a wave of attacks on Oman.", "Attack", "Negated"),
    ("The letter does not imply recognition of Yemen by Norway.", "Recognize", "Negated"),
    ("The absence of an agreement between Oman and Yemen worries Norway.", "ReachAgreement", "Negated"),
    # what is announced as over, what was ordered and done, what it is sad to announce
    ("Norway announced the death of Jon Bell.", "Die", "Actual"),
    ("Norway announced the arrest of Jon Bell.", "Arrest", "Actual"),
    ("Norway announced a visit to Oman.", "Visit", "Planned"),
    ("Ana Ruiz asked who ordered the murder of Jon Bell.", "Kill", "Actual"),
    ("Ana Ruiz ordered the arrest of Jon Bell.", "Arrest", "Planned"),
    ('"I am sad to announce that Jon Bell has resigned," Ana Ruiz said.', "Resign", "Actual"),
    ("Norway is happy to host Jon Bell.", "Host", "Possible"),
    # what is caused is as sure as its cause; what is looked into may have been before
    ("The ban could trigger an attack on Oman.", "Attack", "Possible"),
    ("The ban triggered an attack on Oman.", "Attack", "Actual"),
    ("The ban did not lead to an attack on Oman.", "Attack", "Negated"),
    ("The ban might provoke clashes between Norway and Oman.", "Fight", "Possible"),
    ("The ban could not have caused the attack on Oman.", "Attack", "Actual"),
    ("Norway could bring sanctions against Oman.", "ImposeSanctions", "Possible"),
    ("Oman may suffer an attack by Norway.", "Attack", "Possible"),
    ("Norway will never accept an attack on Oman.", "Attack", "Possible"),
    ("The court will examine an attack on Oman.", "Attack", "Actual"),
    ("Ana Ruiz will visit the rally against Norway.", "Demonstrate", "Actual"),
    ('Ana Ruiz doubts that Norway will put "massive pressure" on Oman.', "Urge", "Possible"),
    ("If there were to be an attack on Oman, Norway would fight.", "Attack", "Possible"),
    ("Ana Ruiz doubts the timetable for the release of Jon Bell.", "Release", "Possible"),
    ("It is time for Norway to end the feud, drop the charges and release Jon Bell.", "Release", "Possible"),
    ("Ana Ruiz called on Norway to free the men it has detained and attack Oman.", "Attack", "Possible"),
    ("Ana Ruiz does not rule out Norway dropping the case and attacking Oman.", "Attack", "Possible"),
    ("Norway brought in troops to attack Oman.", "Attack", "Possible"),
    ("Norway organised a fair to praise Oman.", "Praise", "Possible"),
    ("The leak caused Norway to sue Oman.", "Sue", "Actual"),
    ("Sweden will profit once Norway begins attacking Oman.", "Attack", "Planned"),
    # judged, asked, held off, taken back
    ("It is not acceptable that Norway attacked Oman.", "Attack", "Actual"),
    ("It is not right that Norway freed Jon Bell.", "Release", "Actual"),
    ("How do we know that Norway attacked Oman?", "Attack", "Possible"),
    ("Norway did not know that Oman attacked Yemen.", "Attack", "Actual"),
    ("Norway held off on arresting Jon Bell.", "Arrest", "Negated"),
    ("Norway revoked an order to extradite Jon Bell.", "Extradite", "Negated"),
    ("At no time did Norway attack Oman.", "Attack", "Negated"),
    ("Jon Bell was wrongly convicted of killing Ola Lund.", "Kill", "Possible"),
    ("A court overturned the conviction of Jon Bell for killing Ola Lund.", "Kill", "Possible"),
    ("A court upheld the conviction of Jon Bell for killing Ola Lund.", "Kill", "Actual"),
    ("A truce between Norway and Oman remains elusive.", "Ceasefire", "Possible"),
    ("A deal between Norway and Oman is within reach.", "ReachAgreement", "Possible"),
    # soon, then and now
    ("The troops soon captured Oslo.", "Capture", "Actual"),
    ("The troops will soon capture Oslo.", "Capture", "Planned"),
    # told as agreed, though in the past perfect
    ("Ana Ruiz said that Norway had agreed to free Jon Bell.", "Release", "Planned"),
    ("Norway had been expected to free Jon Bell.", "Release", "Possible"),
    # tried and sentenced
    ("Jon Bell went on trial on Monday for killing Ola Lund.", "Kill", "Possible"),
    ("Jon Bell will be sentenced on Monday for killing Ola Lund.", "Kill", "Actual"),
    ("Jon Bell will be honoured for rescuing Ola Lund.", "Rescue", "Actual"),
    ("Jon Bell could be sentenced for killing Ola Lund.", "Kill", "Possible"),
    ("Jon Bell was arrested for killing Ola Lund.", "Kill", "Possible"),
    ("Jon Bell was arrested for criticising Ana Ruiz.", "Criticize", "Actual"),
    ("Jon Bell was jailed for killing Ola Lund.", "Kill", "Actual"),
    ("Ana Ruiz dropped the case against Jon Bell for killing Ola Lund.", "Kill", "Possible"),
    ("Jon Bell appealed against his conviction for killing Ola Lund.", "Convict", "Actual"),
    ("Was it Norway that attacked Oman?", "Attack", "Possible"),
    ("It was Norway that attacked Oman.", "Attack", "Actual"),
    ("Had Norway freed Jon Bell, Ola Lund would have attacked Oman.", "Attack", "Negated"),
    ("Ola Lund could have been saved had police arrested Jon Bell.", "Arrest", "Negated"),
    ("Jon Bell denied the murder of Ola Lund.", "Kill", "Actual"),
    ("Jon Bell was cleared of the murder of Ola Lund.", "Kill", "Actual"),
    ("Jon Bell is accused of planning the murder of Ola Lund.", "Kill", "Possible"),
    ("Jon Bell denied the attempted murder of Ola Lund.", "Kill", "Possible"),
    ("Norway plans to use the recent attack on Oman.", "Attack", "Actual"),
    # denied in haste, said in public
    ("Norway hastened to deny that it had attacked Oman.", "Deny", "Actual"),
    ("Norway hastened to deny that it had attacked Oman.", "Attack", "Negated"),
    ("Norway rushed to free Jon Bell.", "Release", "Possible"),
    ("Jon Bell took to the radio to criticise Ana Ruiz.", "Criticize", "Actual"),
    ("Jon Bell went to Oman to criticise Ana Ruiz.", "Criticize", "Possible"),
    ("Jon Bell is going to court to accuse Ana Ruiz of fraud.", "Allege", "Planned"),
    # whom nobody answers for
    ("According to unconfirmed reports, Norway attacked Oman.", "Attack", "Possible"),
    ("Unverified reports say Norway attacked Oman.", "Attack", "Possible"),
    # not one, and none but one
    ("Not a single guard attacked Jon Bell.", "Attack", "Negated"),
    ("Nobody but Ana Ruiz attacked Jon Bell.", "Attack", "Actual"),
    ("No one except Ana Ruiz attacked Jon Bell.", "Attack", "Actual"),
    ("Nobody attacks Jon Bell.", "Attack", "Negated"),
    # what had to be otherwise
    ("Norway would not have attacked Oman if Yemen had paid.", "Attack", "Actual"),
    ("The king would have attacked Oman had Yemen not freed Jon Bell.", "Release", "Actual"),
    # "or" and "and" of one modal, whichever it is
    ("Ana Ruiz said the two states should help each other and jointly attack Oman.", "Attack", "Possible"),
    (
        'Ana Ruiz said Norway and Oman should support each other and jointly combat the "four evils".',
        "Event",
        "Possible",
    ),
    ('"One can praise Oman," Ana Ruiz said, "and still attack Norway."', "Attack", "Possible"),
    ('"You can love Oman," Ana Ruiz said, "and attack Norway."', "Attack", "Possible"),
    ("We see Norway's unwillingness to simply apologize to Oman.", "Apologize", "Negated"),
    ("Norway said on Monday that it would attack Oman, a step condemned by Sweden.", "Condemn", "Actual"),
    # days that are fixed, days that are told of another
    ("The trial of Jon Bell starts on May 3.", "PutOnTrial", "Planned"),
    ("The trial of Jon Bell started on May 3.", "PutOnTrial", "Actual"),
    ("Ana Ruiz, a senator up for re-election next year, criticised Oman.", "Criticize", "Actual"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "type", "factuality"), WORDINGS)
def test_what_is_awaited_is_open_and_what_is_over_is_done(
    reader: Language, text: str, type: str, factuality: str
) -> None:
    reading = read(reader, text)
    assert reading.factuality(type) == [factuality], str(reading)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "type", "role", "filled"),
    [
        ("Norway did not attack Oman but Yemen.", "Attack", "recipient", ["Yemen"]),
        ("Norway did not attack Oman but the port of Aden.", "Attack", "recipient", ["Aden"]),
        ("It was not Ana Ruiz but Jon Bell who attacked Oman.", "Attack", "agent", ["Jon Bell"]),
        ("If Norway attacks Oman, Yemen will attack Sweden, Ana Ruiz said.", "Attack", "agent", ["Norway", "Yemen"]),
        ("If Norway invades Oman, Sweden will deploy troops, its king said.", "Invade", "recipient", ["Oman"]),
        ("If Norway invades Oman, Sweden will deploy troops, its king said.", "Deploy", "agent", ["Sweden"]),
        ("Had Norway freed Jon Bell, Ola Lund would have attacked Oman.", "Attack", "agent", ["Ola Lund"]),
        ("Guards would have killed dozens had Norway not freed Jon Bell.", "Kill", "recipient", ["dozens"]),
        ("Ola Lund could not verify the report that Jon Bell had fled to Oman.", "Flee", "origin", []),
        ("Nobody but Ana Ruiz attacked Jon Bell.", "Attack", "agent", ["Ana Ruiz"]),
        ("Guards said earlier in the day that Jon Bell had been shot.", "Shoot", "recipient", ["Jon Bell"]),
        ("Norway announced the resignation of Jon Bell.", "Resign", "agent", ["Jon Bell"]),
    ],
)
def test_clause_has_whom_it_tells_of(reader: Language, text: str, type: str, role: str, filled: list[str]) -> None:
    reading = read(reader, text)
    found = sorted(
        reading.name(item.entity) or item.span.of(text)
        for event in reading.events(type)
        for item in event.fillers(role)
    )
    assert found == filled, str(reading)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "type", "factuality"),
    [
        ("Norway did not attack Oman but Yemen.", "Attack", "Actual"),
        ("Norway did not attack anyone but Yemen.", "Attack", "Negated"),
        ("Norway did not only attack Oman but Yemen.", "Attack", "Actual"),
        ("It was not Ana Ruiz but Jon Bell who attacked Oman.", "Attack", "Actual"),
        ("It was not Ana Ruiz who attacked Oman.", "Attack", "Negated"),
        ("Ola Lund could not verify the report that Jon Bell had fled to Oman.", "Flee", "Possible"),
        ("Ana Ruiz could not verify claims by Omani guards that they had shot Jon Bell.", "Shoot", "Possible"),
        (
            "Omani police said earlier in the day that a man had been shot after he drove into Jon Bell.",
            "Shoot",
            "Actual",
        ),
        ("Norway tried to have Jon Bell arrested by Oman.", "Arrest", "Possible"),
        ("Norway was sending troops to Oman.", "Deploy", "Actual"),
        ("Ana Ruiz was flying to Oman when she was shot.", "Visit", "Possible"),
        ("Ana Ruiz found the letter that Jon Bell had stolen from Ola Lund.", "Steal", "Actual"),
    ],
)
def test_denial_holds_of_what_it_denies(reader: Language, text: str, type: str, factuality: str) -> None:
    reading = read(reader, text)
    assert reading.factuality(type) == [factuality], str(reading)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "type", "condition"),
    [
        ("Norway would not free Jon Bell before the case is settled.", "Release", "before the case is settled"),
        ("Were Norway to attack Oman, Sweden would free Jon Bell.", "Release", "Were Norway to attack Oman"),
        ("Norway did not free Jon Bell before the case was settled.", "Release", None),
        ("Norway would not have freed Jon Bell if Oman had not paid.", "Release", None),
    ],
)
def test_what_is_waited_for_is_a_condition(reader: Language, text: str, type: str, condition: str | None) -> None:
    reading = read(reader, text)
    assert [claim.condition for claim in reading.claims_of(type)] == [condition], str(reading)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Norway will impose tariffs on Oman unless it pays.", ["Norway imposesTariffsOn Oman"]),
        ("Unless it pays, Norway will impose tariffs on Oman.", []),
    ],
)
def test_threat_with_its_condition_first_is_not_announced(reader: Language, text: str, plain: list[str]) -> None:
    assert read(reader, text).direct_in_words() == plain
