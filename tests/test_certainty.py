"""What someone is for or against, expects, weighs or came near to doing is no fact; what he could not stop is."""

from __future__ import annotations

import pytest
from reading import read
from spacy.language import Language

# What is told of a deed that someone only takes a side on.
SIDES = [
    "Norway is against {}.",
    "Norway is firmly against {}.",
    "Norway came out against {}.",
    "Norway remains opposed to {}.",
    "Norway is in favour of {}.",
    "Norway is sceptical of {}.",
    "Norway is lukewarm about {}.",
    "Norway argued against {}.",
    "Norway cautioned against {}.",
    "Norway is counting on {}.",
    "Norway is bent on {}.",
    "Norway is bracing itself for {}.",
    "Norway would welcome {}.",
    "Norway floated {}.",
    "Norway acted with a view to {}.",
    "Norway acted in anticipation of {}.",
    "There may be {}.",
    "There is no question of {}.",
    "It would take {}.",
]
PROSPECTS = [
    "{} is imminent.",
    "{} is inevitable.",
    "{} is out of the question.",
    "{} is off the table.",
]
DEEDS = [("the extradition of Jon Bell", "Extradite"), ("an attack on Oman", "Attack")]


@pytest.mark.model
@pytest.mark.parametrize("deed", DEEDS, ids=[deed for deed, _ in DEEDS])
@pytest.mark.parametrize("wording", SIDES + PROSPECTS)
def test_deed_on_which_one_takes_a_side_is_not_done(reader: Language, wording: str, deed: tuple[str, str]) -> None:
    told, kind = deed
    text = wording.format(told if wording in SIDES else told[0].upper() + told[1:])
    reading = read(reader, text)
    assert set(reading.factuality(kind)) <= {"Possible", "Planned"}, str(reading)
    assert not reading.direct_in_words(), str(reading)


WORDINGS = [
    # what the present or a modal leaves open, the past does not
    ("Ana Ruiz is happy to meet Jon Bell.", "Meet", "Possible"),
    ("Ana Ruiz is happy to have met Jon Bell.", "Meet", "Actual"),
    ("Ana Ruiz was happy to meet Jon Bell.", "Meet", "Actual"),
    ("It is wrong to extradite Jon Bell.", "Extradite", "Possible"),
    ("It makes no sense to extradite Jon Bell.", "Extradite", "Possible"),
    ("It is up to Norway to extradite Jon Bell.", "Extradite", "Possible"),
    ("It is in Norway's interest to extradite Jon Bell.", "Extradite", "Possible"),
    ("Norway is to extradite Jon Bell.", "Extradite", "Planned"),
    ("Ana Ruiz is to stay for a year and then step down.", "Resign", "Planned"),
    ("Ana Ruiz is to fly to Oslo and sign the treaty.", "SignAgreement", "Planned"),
    ("Ana Ruiz is to stay in Oslo and visited Goma on Monday.", "Visit", "Actual"),
    ("Norway was too weak to attack Oman.", "Attack", "Negated"),
    ("It is too early to attack Oman.", "Attack", "Negated"),
    ("Norway will be the first to attack Oman.", "Attack", "Planned"),
    ("Norway may be the last to attack Oman.", "Attack", "Possible"),
    ("Norway was the first to attack Oman.", "Attack", "Actual"),
    ("Ana Ruiz hopes to be the first Norwegian minister to visit Oman.", "Visit", "Possible"),
    ("Ana Ruiz became the first Norwegian minister to visit Oman.", "Visit", "Actual"),
    ("There will be an attack on Oman.", "Attack", "Planned"),
    ("There was an attack on Oman.", "Attack", "Actual"),
    ("Norway condemned the attack on Oman.", "Attack", "Actual"),
    ("Norway would condemn the attack on Oman.", "Attack", "Actual"),
    ("Norway is against Sweden's attack on Oman.", "Attack", "Actual"),
    # whether, stopped to, gave up
    ("Norway has not decided whether to attack Oman.", "Attack", "Possible"),
    ("Ana Ruiz stopped in Lima to meet Jon Bell.", "Meet", "Possible"),
    ("Ana Ruiz stopped meeting Jon Bell.", "Meet", "Negated"),
    ("Norway gave up attacking Oman.", "Attack", "Negated"),
    ("Norway quit attacking Oman.", "Attack", "Negated"),
    # what was not hindered happened
    ("Norway failed to prevent Sweden from attacking Oman.", "Attack", "Actual"),
    ("Norway was unable to stop Sweden from attacking Oman.", "Attack", "Actual"),
    ("Norway failed to prevent the attack on Oman.", "Attack", "Actual"),
    ("Norway prevented Sweden from attacking Oman.", "Attack", "Negated"),
    ("Norway would not hesitate to attack Oman.", "Attack", "Possible"),
    ("Norway did not hesitate to attack Oman.", "Attack", "Actual"),
    ("Norway will not fail to attack Oman.", "Attack", "Planned"),
    ("Ana Ruiz did not leave without meeting Jon Bell.", "Meet", "Actual"),
    ("Ana Ruiz will not leave without meeting Jon Bell.", "Meet", "Planned"),
    ("Ana Ruiz need not have met Jon Bell.", "Meet", "Actual"),
    # before
    ("Ana Ruiz left Lima before meeting Jon Bell.", "Meet", "Possible"),
    ("Ana Ruiz was arrested before meeting Jon Bell.", "Meet", "Possible"),
    ("Ana Ruiz spoke in Lima before meeting Jon Bell.", "Meet", "Actual"),
    ("Ana Ruiz spoke in Lima ahead of a visit to Oman.", "Visit", "Planned"),
    # what something is said to be, and what is far from its noun
    ("The next step is an attack on Oman.", "Attack", "Possible"),
    ("The goal was to attack Oman.", "Attack", "Possible"),
    ("The plan was to attack Oman.", "Attack", "Planned"),
    ("It would be an attack on Oman.", "Attack", "Possible"),
    ("Calls grew for the release of Jon Bell.", "Release", "Possible"),
    ("Hopes faded for a meeting between Jon Bell and Ana Ruiz.", "Meet", "Possible"),
    ("Fears are growing of an attack on Oman.", "Attack", "Possible"),
    ("Norway criticized Jon Bell's fight against extradition to Oman.", "Extradite", "Possible"),
    ("Norway withdrew its threat to attack Oman.", "Attack", "Negated"),
    ("Norway faces sanctions by Sweden.", "ImposeSanctions", "Possible"),
    ("It is claimed that Ana Ruiz met Jon Bell.", "Meet", "Possible"),
    ("It was announced that Ana Ruiz met Jon Bell.", "Meet", "Actual"),
    # inversion
    ("Never has Chancellor Ana Ruiz attacked Jon Bell.", "Attack", "Negated"),
    ("Rarely had Ana Ruiz met Jon Bell.", "Meet", "Negated"),
    (
        "Had Ana Ruiz met Jon Bell, as was planned, Ola Lund would likely be free by now, an aide said.",
        "Meet",
        "Negated",
    ),
    ('"Had Ana Ruiz met Jon Bell, he would be free," she said.', "Meet", "Negated"),
    ("Ana Ruiz will go, provided Norway does not attack Oman.", "Attack", "Possible"),
    ("Ola Lund would have been sold to Leeds had he met Jon Bell.", "Sell", "Negated"),
    ("Only if Norway attacks Oman will Sweden act.", "Attack", "Possible"),
    ("Imagine Norway attacking Oman.", "Attack", "Possible"),
    # what was not ordered, tried, done
    ("Norway did not order police to free Jon Bell.", "Release", "Negated"),
    ("Norway did not ask Sweden to free Jon Bell.", "Release", "Possible"),
    ("Norway made no attempt to free Jon Bell.", "Release", "Negated"),
    ("Norway made no effort to free Jon Bell.", "Release", "Negated"),
    ("Norway tried to free Jon Bell but failed.", "Release", "Negated"),
    ("Norway tried to free Jon Bell but failed to pay.", "Release", "Possible"),
    ("Norway cannot afford to free Jon Bell.", "Release", "Negated"),
    ("Norway did not regret freeing Jon Bell.", "Release", "Actual"),
    ("Norway was right not to free Jon Bell.", "Release", "Negated"),
    ("Norway was right to free Jon Bell.", "Release", "Actual"),
    # what came of it
    ("Few expected Norway to attack Oman, but it did.", "Attack", "Actual"),
    ("Nobody thought that Ana Ruiz would resign, but she did.", "Resign", "Actual"),
    ("Norway hesitated to attack Oman but eventually did so in May.", "Attack", "Actual"),
    ("Ana Ruiz was reluctant to meet Jon Bell but finally did so.", "Meet", "Actual"),
    ("Norway promised not to attack Oman, but it did.", "Attack", "Actual"),
    ("Norway asked Oman to free Jon Bell, and it did.", "Release", "Actual"),
    ("Norway was expected to attack Oman but did not.", "Attack", "Negated"),
    ("Ana Ruiz promised to meet Jon Bell but never did.", "Meet", "Negated"),
    ("Jon Bell said he would sue Velmora, but he never did.", "Sue", "Negated"),
    ("Norway agreed to free Jon Bell, but did nothing.", "Release", "Planned"),
    ("Norway refused to attack Oman, but Sweden did.", "Attack", "Negated"),
    ("Plans by Velmora to buy Carlin Foods fell through in 2021.", "Acquire", "Negated"),
    ("Velmora's plan to buy Carlin Foods came to nothing.", "Acquire", "Negated"),
    ("Velmora's plan to buy Carlin Foods did not fall through.", "Acquire", "Planned"),
    ("The sale of the club to Oman fell through.", "Sell", "Negated"),
    ("The sale of the club to Oman did not fall through.", "Sell", "Actual"),
    ("Norway vetoed an EU sanctions package.", "ImposeSanctions", "Possible"),
    ("Norway stopped short of vetoing an EU sanctions package.", "ImposeSanctions", "Possible"),
    ("Ana Ruiz had never set foot in Oman.", "Visit", "Negated"),
    ("Ana Ruiz set foot in Oman on Monday.", "Visit", "Actual"),
    # quotations, headlines, rulings
    ("They will say that Jon Bell resigned.", "Resign", "Possible"),
    ('Norway urged: "We have never attacked Oman."', "Attack", "Negated"),
    ("Police have ruled out that Jon Bell killed Ola Lund.", "Kill", "Negated"),
    ("No agreement reached between Norway and Sweden, minister says", "ReachAgreement", "Negated"),
    ("Attack on Oman averted", "Attack", "Negated"),
    ("Norway offered aid to Oman.", "SendAid", "Possible"),
    ("There is no question that Norway attacked Oman.", "Attack", "Actual"),
    ("Ana Ruiz knew of no evidence of such an attack being planned by Norway.", "Attack", "Possible"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "type", "factuality"), WORDINGS)
def test_claim_is_as_sure_as_its_wording(reader: Language, text: str, type: str, factuality: str) -> None:
    reading = read(reader, text)
    assert reading.factuality(type) == [factuality], str(reading)


@pytest.mark.model
def test_condition_read_as_what_a_verb_tells_is_a_condition(reader: Language) -> None:
    text = "Shares fell on Monday.\n\nThe union Unite has threatened to strike if the plant is closed.\n\nIt rained."
    reading = read(reader, text)
    assert [claim.condition for claim in reading.claims_of("StrikeWork")] == ["if the plant is closed"], str(reading)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "type", "speaker"),
    [
        ("Jon Bell, who police say killed Ola Lund, fled.", "Kill", "police"),
        ("Jon Bell, who Norway claims attacked Oman, was freed.", "Attack", "Norway"),
        ("Police are looking for a man they say killed Ola Lund.", "Kill", "Police"),
        ("Jon Bell, who killed Ola Lund, fled.", "Kill", None),
        ("Police said the man who killed Ola Lund fled.", "Kill", "Police"),
    ],
)
def test_what_is_said_within_a_relative_clause_is_its_speakers(
    reader: Language, text: str, type: str, speaker: str | None
) -> None:
    reading = read(reader, text)
    assert [reading.name(claim.speaker) for claim in reading.claims_of(type)] == [speaker], str(reading)
    assert speaker is None or not any("illed" in edge or "ttacked" in edge for edge in reading.direct_in_words())


@pytest.mark.model
def test_quotation_left_open_goes_on_with_its_speaker(reader: Language) -> None:
    text = (
        'LIMA — "I gave nothing to anyone," Karl Strand told a committee on Thursday.\n\n'
        '"I was asked by the minister. I refused. And then Ana Ruiz fired me.\n\n'
        '"Jon Bell attacked me."\n\nStrand is 52.'
    )
    reading = read(reader, text)
    speakers = [reading.name(claim.speaker) for kind in ("Dismiss", "Attack") for claim in reading.claims_of(kind)]
    assert speakers == ["Karl Strand", "Karl Strand"], str(reading)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "type", "place", "start"),
    [
        ("A bomb exploded near a market in Lima on Monday, killing Jon Bell.", "Kill", "Lima", "2025-07-07"),
        ("Jon Bell died in a hospital in Lima on Monday.", "Die", "Lima", "2025-07-07"),
        ("Velmora agreed in 2019 to sue Norway.", "Sue", None, None),
        ("Velmora is due on Monday to sue Norway.", "Sue", None, "2025-07-14"),
        ("Ola Lund would have been sold to Leeds in January.", "Sell", None, "2025-01-01"),
        ("The poet Jon Bell (1936-2001) praised Norway.", "Praise", None, None),
    ],
)
def test_participle_is_where_and_when_its_verb_is(
    reader: Language, text: str, type: str, place: str | None, start: str | None
) -> None:
    reading = read(reader, text)
    event = reading.event(type)
    told = str(event.time.start) if event.time is not None else None
    assert (reading.name(event.place), told) == (place, start), str(reading)


@pytest.mark.model
def test_noun_for_a_say_reports_nothing(reader: Language) -> None:
    reading = read(reader, "The council, which has the final say over the troops, knew that Norway attacked Oman.")
    assert [claim.cue for claim in reading.claims_of("Attack")] == [None], str(reading)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Few pundits expected Ana Ruiz to resign in May, but she did.", "2025-05-01"),
        ("Ana Ruiz refused to resign at first, but did so in March.", "2025-03-01"),
        ("Ana Ruiz is expected to resign in May.", "2026-05-01"),
    ],
)
def test_what_was_done_after_all_is_past(reader: Language, text: str, start: str) -> None:
    time = read(reader, text).event("Resign").time
    assert time is not None
    assert str(time.start) == start


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("The minister, whom Kenya wants jailed, lives in Dubai.", "Sentence"),
        ("The banker, who Spain wants jailed, fled.", "Sentence"),
        ("Jon Bell, whom Spain wants extradited, fled.", "Extradite"),
        ("Norway fears Jon Bell, whom a court in Oman wants arrested.", "Arrest"),
    ],
)
def test_who_is_wanted_arrested_is_not_arrested(reader: Language, text: str, type: str) -> None:
    reading = read(reader, text)
    assert reading.factuality(type) == ["Possible"], str(reading)
    assert [item.role for item in reading.event(type).arguments] == ["recipient"], str(reading)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "type", "told"),
    [
        ("The dam must have burst at night, engineer Jan Prusa said.", "Demand", False),
        ("Norway said Oman must have shelled the port.", "Demand", False),
        ("Norway said Oman must free the pilot.", "Demand", True),
    ],
)
def test_who_guesses_what_must_have_been_demands_nothing(reader: Language, text: str, type: str, told: bool) -> None:
    reading = read(reader, text)
    assert bool(reading.claims_of(type)) is told, str(reading)


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Velmora did not comment on the closure of the mill.",
        "Neither Velmora nor Carlin commented on the closure of the mill.",
        "Neither Velmora nor its owner, Carlin, commented on the plan.",
    ],
)
def test_silence_is_told(reader: Language, text: str) -> None:
    reading = read(reader, text)
    silences = [event.id for event in reading.events() if event.lemma == "comment"]
    told = [claim.factuality.value for claim in reading.extraction.claims if claim.asserts in silences]
    assert told == ["Negated"], str(reading)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "type", "doer"),
    [
        ("Judge Ida Roth asked Otto Lang whether he had shot the guard.", "Shoot", "Otto Lang"),
        ("The reporter asked Ana Ruiz if she had shot the guard.", "Shoot", "Ana Ruiz"),
        ("Peru asked Chile whether it had shelled the port.", "Bomb", "Chile"),
        ("Anna Lund asked Mia Roth if she could leave Oslo.", "Leave", "Anna Lund"),
        ("Anna Lund asked Mia Roth if she had left Oslo.", "Leave", "Mia Roth"),
    ],
)
def test_who_is_asked_whether_he_did_it_is_meant(reader: Language, text: str, type: str, doer: str) -> None:
    reading = read(reader, text)
    assert reading.fillers(type, "agent") == [doer], str(reading)
