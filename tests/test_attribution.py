"""Who says so: the person or body quoted, directly or not, and nobody where the outlet itself reports."""

from __future__ import annotations

import pytest
from reading import read
from spacy.language import Language

pytestmark = pytest.mark.model

RUBIO = "Marco Rubio"
LEAD = "Marco Rubio met Sergey Lavrov on Monday. "


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        # direct
        ('"Russia attacked Ukraine," Marco Rubio said.', RUBIO, "said"),
        ('"Russia attacked Ukraine," said Marco Rubio.', RUBIO, "said"),
        ("“Russia attacked Ukraine,” Marco Rubio said.", RUBIO, "said"),
        ('Marco Rubio said: "Russia attacked Ukraine."', RUBIO, "said"),
        ('Marco Rubio told reporters: "Russia attacked Ukraine."', RUBIO, "told"),
        ('Marco Rubio flew to Paris on Monday. "Russia attacked Ukraine," he said.', RUBIO, "said"),
        # split, and two sentences under one cue
        ('"Russia," Marco Rubio said, "attacked Ukraine on Wednesday."', RUBIO, "said"),
        ('"It was a dark night," Marco Rubio said. "Russia attacked Ukraine."', RUBIO, "said"),
        ('"It was a dark night. Russia attacked Ukraine," Marco Rubio said.', RUBIO, "said"),
        ('"It was a dark night," Marco Rubio said on Monday in Paris. "Russia attacked Ukraine."', RUBIO, "said"),
        # indirect
        ("Marco Rubio said Russia attacked Ukraine.", RUBIO, "said"),
        ("Marco Rubio said that Russia had attacked Ukraine on Wednesday.", RUBIO, "said"),
        ("Marco Rubio told reporters that Russia attacked Ukraine.", RUBIO, "told"),
        ("Marco Rubio said on Monday that Russia attacked Ukraine.", RUBIO, "said"),
        ("Russia attacked Ukraine, Marco Rubio said.", RUBIO, "said"),
        ("Russia attacked Ukraine, said Marco Rubio.", RUBIO, "said"),
        ("Russia, Marco Rubio said, attacked Ukraine on Wednesday.", RUBIO, "said"),
        ("Russia attacked Ukraine, according to Marco Rubio.", RUBIO, "according"),
        ("According to Marco Rubio, Russia attacked Ukraine.", RUBIO, "According"),
        ("Marco Rubio confirmed that Russia attacked Ukraine.", RUBIO, "confirmed"),
        # named before a colon, after "as", by a view, at one's own word
        ('Marco Rubio: "Russia attacked Ukraine."', RUBIO, "Rubio"),
        ('Marco Rubio issued a statement: "Russia attacked Ukraine."', RUBIO, "Rubio"),
        ("Russia attacked Ukraine, as Marco Rubio put it.", RUBIO, "put"),
        ("Russia attacked Ukraine, in the words of Marco Rubio.", RUBIO, "in"),
        ("In Marco Rubio's view, Russia attacked Ukraine.", RUBIO, "In"),
        ("Russia attacked Ukraine, per Marco Rubio.", RUBIO, "per"),
        ("Marco Rubio pointed out that Russia attacked Ukraine.", RUBIO, "pointed"),
        ("Marco Rubio made clear that Russia attacked Ukraine.", RUBIO, "made"),
        ("Marco Rubio reiterated on Monday that Russia attacked Ukraine.", RUBIO, "reiterated"),
        ("In a statement, Marco Rubio said Russia attacked Ukraine.", RUBIO, "said"),
        ("Marco Rubio was quoted as saying that Russia attacked Ukraine.", RUBIO, "saying"),
        ("Keir Starmer quoted Marco Rubio as saying that Russia attacked Ukraine.", RUBIO, "saying"),
        # a quotation over several paragraphs
        ('Marco Rubio said: "It was a dark night.\n\n"Russia attacked Ukraine."', RUBIO, "said"),
        ("“It was dark,” Marco Rubio said. “We waited.\n\n“Russia attacked Ukraine.”", RUBIO, "said"),
        # one tells what another says
        ("Keir Starmer told Emmanuel Macron that Marco Rubio had said that Russia attacked Ukraine.", RUBIO, "said"),
        ('"Marco Rubio told me that Russia attacked Ukraine," Keir Starmer said.', RUBIO, "told"),
        # bodies and countries speak too
        ("NATO said Russia attacked Ukraine.", "North Atlantic Treaty Organization", "said"),
        ("Poland said Russia attacked Ukraine.", "Poland", "said"),
        # the outlet's own
        ("Russia attacked Ukraine on Wednesday.", None, None),
        ("Russia attacked Ukraine. Marco Rubio said it was a dark night.", None, None),
        ('Russia attacked Ukraine. "It was a dark night," Marco Rubio said.', None, None),
        ("Marco Rubio, who said little, left after Russia attacked Ukraine.", None, None),
    ],
)
def test_report_belongs_to_who_makes_it(reader: Language, text: str, speaker: str | None, cue: str | None) -> None:
    reading = read(reader, text)
    assert reading.speakers("Attack") == [speaker], str(reading)
    assert [claim.cue for claim in reading.claims_of("Attack")] == [cue]


@pytest.mark.parametrize(
    "text",
    [
        '"Russia attacked Ukraine," he added.',
        "Russia attacked Ukraine, sources said.",
        "It was said that Russia attacked Ukraine.",
    ],
)
def test_speaker_that_the_text_does_not_name_is_not_guessed(reader: Language, text: str) -> None:
    "The cue stays, so that nobody takes it for the outlet's own word; and it is no plain triple."
    reading = read(reader, text)
    (claim,) = reading.claims_of("Attack")
    assert claim.speaker is None or reading.name(claim.speaker) == "sources"
    assert claim.cue in ("added", "said")
    assert reading.direct_in_words() == []


@pytest.mark.parametrize(
    "text",
    [
        '"Russia attacked Ukraine," read the note.',
        'The note was short. "Russia attacked Ukraine."',
        'A sign at the gate: "Russia attacked Ukraine."',
        "Two officials familiar with the matter said Russia attacked Ukraine.",
        "Witnesses said Russia attacked Ukraine.",
        "State media said Russia attacked Ukraine.",
        "Russia attacked Ukraine, according to people familiar with the matter.",
        "A senior official, who asked not to be named, said Russia attacked Ukraine.",
    ],
)
def test_quoted_or_told_by_someone_unnamed_is_not_the_outlets_word(reader: Language, text: str) -> None:
    reading = read(reader, text)
    assert all(claim.cue is not None for claim in reading.claims_of("Attack")), str(reading)
    assert reading.direct_in_words("attacked") == [], str(reading)


def test_unnamed_official_speaks_for_himself(reader: Language) -> None:
    reading = read(reader, 'Marco Rubio is in Paris. "Russia attacked Ukraine," an official said.')
    assert reading.speakers("Attack") != [RUBIO]
    assert reading.direct_in_words("attacked") == []


@pytest.mark.parametrize(
    ("text", "type", "direct"),
    [
        # the outlet's word and one's own side are plain triples
        ("Russia attacked Ukraine.", "Attack", True),
        ('"I met Friedrich Merz," Emmanuel Macron said.', "Meet", True),
        ("Emmanuel Macron said he met Friedrich Merz on Monday.", "Meet", True),
        ("Marco Rubio said the United States supported Ukraine.", "Support", True),
        ("Poland said it had attacked Russia.", "Attack", True),
        # what one says of another side is not
        ("Marco Rubio said Russia attacked Ukraine.", "Attack", False),
        ("Marco Rubio said Russia supported Iran.", "Support", False),
        ('"Russia attacked Ukraine," Marco Rubio said.', "Attack", False),
        ("Ukraine said Russia attacked Poland.", "Attack", False),
        ("Russia attacked Ukraine, according to NATO.", "Attack", False),
        ("Ukraine accused Russia of attacking Poland.", "Attack", False),
        ("Emmanuel Macron said he would meet Friedrich Merz.", "Meet", False),
        ("Emmanuel Macron denied that he met Friedrich Merz.", "Meet", False),
    ],
)
def test_only_the_outlet_and_ones_own_side_make_plain_triples(
    reader: Language, text: str, type: str, direct: bool
) -> None:
    reading = read(reader, text)
    of_type = {event.id for event in reading.events(type)}
    edges = [edge for edge in reading.extraction.edges if edge.of in of_type]
    assert edges, str(reading)
    assert {edge.direct for edge in edges} == {direct}, str(reading)


@pytest.mark.parametrize("verb", ["denied", "rejected", "dismissed"])
def test_retort_to_a_charge_is_told_by_the_outlet(reader: Language, verb: str) -> None:
    reading = read(reader, f"Norway has accused Denmark of arming rebels, which Copenhagen {verb}.")
    assert reading.speakers("Allege") == [None], str(reading)
    answers = [
        claim
        for event in reading.events()
        if event.type not in ("Allege", "SupplyArms")
        for claim in reading.extraction.claims_of(event.id)
    ]
    assert [claim.cue for claim in answers] == [None], str(reading)


def test_outlet_that_quotes_itself_is_the_outlet(reader: Language) -> None:
    "What CNN tells CNN's readers is the article's own word."
    reading = read(reader, "Russia attacked Ukraine, CNN reported.", publisher="CNN")
    (claim,) = reading.claims_of("Attack")
    assert (claim.speaker, claim.cue) == (None, None)
    other = read(reader, "Russia attacked Ukraine, CNN reported.", publisher="Harbour Post")
    assert other.speakers("Attack") == ["CNN"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Sergey Lavrov denied that Russia had attacked Ukraine.", "Sergey Lavrov"),
        ("Russia denied attacking Ukraine.", "Russia"),
        ("Sergey Lavrov said Russia had not attacked Ukraine.", "Sergey Lavrov"),
        ('"Russia did not attack Ukraine," Sergey Lavrov said.', "Sergey Lavrov"),
        ("Ukraine accused Russia of attacking Ukraine.", "Ukraine"),
        ("Sergey Lavrov denied a Russian attack on Ukraine.", "Sergey Lavrov"),
        ("Sergey Lavrov rejected claims that Russia attacked Ukraine.", "Sergey Lavrov"),
        ("Sergey Lavrov dismissed reports that Russia had attacked Ukraine.", "Sergey Lavrov"),
        ("Sergey Lavrov debunked reports that Russia attacked Ukraine.", "Sergey Lavrov"),
        ("Sergey Lavrov withdrew his claim that Russia attacked Ukraine.", "Sergey Lavrov"),
        ("Reports that Russia attacked Ukraine were denied by Sergey Lavrov.", "Sergey Lavrov"),
        ("Ukraine accused Russia of having attacked Ukraine.", "Ukraine"),
    ],
)
def test_denial_and_accusation_are_their_makers(reader: Language, text: str, speaker: str) -> None:
    "That it did not happen, or did, is his word, not the outlet's."
    reading = read(reader, text)
    assert reading.speakers("Attack") == [speaker], str(reading)
    assert reading.direct_in_words("attacked") == []


def test_innermost_speaker_answers(reader: Language) -> None:
    "Bruce tells what Rubio said: it is Rubio's word."
    reading = read(reader, "Tammy Bruce said Marco Rubio had said that Russia attacked Ukraine.")
    assert reading.speakers("Attack") == [RUBIO], str(reading)


@pytest.mark.parametrize(
    "text",
    [
        'Marco Rubio said "Russia attacked Ukraine',
        '"Russia attacked Ukraine',
        'Russia attacked Ukraine"',
        '"" Russia attacked Ukraine ""',
        '"Russia attacked Ukraine," "Marco Rubio" "said".',
    ],
)
def test_broken_quotation_marks_lose_no_event(reader: Language, text: str) -> None:
    assert read(reader, text).edges_in_words("attacked") == ["Russia attacked Ukraine"]


SAYS_SO = [
    # aside, before, behind and in the middle; whatever the parser makes of the commas
    ('"Russia," said Marco Rubio, who was in Oslo, "attacked Ukraine."', RUBIO),
    ("Russia, said Marco Rubio, attacked Ukraine.", RUBIO),
    ("Russia, says Marco Rubio, has attacked Ukraine.", RUBIO),
    ("Russia attacked Ukraine on Wednesday, said Marco Rubio, the secretary of state.", RUBIO),
    ("As Marco Rubio said on Monday, Russia attacked Ukraine.", RUBIO),
    ("As Marco Rubio put it, Russia attacked Ukraine.", RUBIO),
    ("Russia, as Marco Rubio said, attacked Ukraine.", RUBIO),
    ("Russia attacked Ukraine, as reported by Reuters.", "Reuters"),
    ("Russia attacked Ukraine, or so Marco Rubio says.", RUBIO),
    ("It was dark; Russia attacked Ukraine, says analyst Olav Lund.", "Olav Lund"),
    # the clause hangs on a noun between it and the verb
    ("Marco Rubio said in a statement that Russia attacked Ukraine and that it was dark.", RUBIO),
    ("Marco Rubio said after the talks that Russia attacked Ukraine.", RUBIO),
    ("Marco Rubio told a news conference in Oslo on Monday that Russia attacked Ukraine.", RUBIO),
    ("Marco Rubio said in an interview with the BBC that Russia attacked Ukraine.", RUBIO),
    ("Marco Rubio wrote in a letter to the council that Russia attacked Ukraine.", RUBIO),
    ("Marco Rubio warned in a speech in Oslo that Russia attacked Ukraine.", RUBIO),
    # quoted by another
    ("Russia attacked Ukraine, Reuters quoted Marco Rubio as saying.", RUBIO),
    ("Russia attacked Ukraine, Marco Rubio was quoted by Reuters as saying.", RUBIO),
    ("Marco Rubio was quoted by Reuters as saying that Russia attacked Ukraine.", RUBIO),
    ("Reuters cited Marco Rubio as saying that Russia attacked Ukraine.", RUBIO),
    # in a participle
    ("Marco Rubio denounced the move saying Russia attacked Ukraine.", RUBIO),
    ("Marco Rubio left Oslo, saying Russia attacked Ukraine.", RUBIO),
    ("Marco Rubio praised Poland, adding that Russia attacked Ukraine.", RUBIO),
    ("The vote was put off, with Marco Rubio saying that Russia attacked Ukraine.", RUBIO),
    # held to be so
    ("Marco Rubio is convinced that Russia attacked Ukraine.", RUBIO),
    ("Marco Rubio remains confident that Russia attacked Ukraine.", RUBIO),
    ("Marco Rubio is adamant that Russia attacked Ukraine.", RUBIO),
    ("Marco Rubio issued a statement saying Russia attacked Ukraine.", RUBIO),
    # told of as a thing
    ("Marco Rubio reported a Russian attack on Ukraine.", RUBIO),
    ("Marco Rubio confirmed a Russian attack on Ukraine.", RUBIO),
    ("Marco Rubio told of a Russian attack on Ukraine.", RUBIO),
    ("Marco Rubio warned of a Russian attack on Ukraine.", RUBIO),
    ("Marco Rubio alleged a Russian attack on Ukraine.", RUBIO),
    ("Marco Rubio accused Russia of an attack on Ukraine.", RUBIO),
    # called so
    ("Marco Rubio denounced what he called a Russian attack on Ukraine.", RUBIO),
    ("Marco Rubio condemned what he described as a Russian attack on Ukraine.", RUBIO),
    ("Marco Rubio called it a Russian attack on Ukraine.", RUBIO),
    ("Marco Rubio sees the raid as a Russian attack on Ukraine.", RUBIO),
    ("Marco Rubio referred to the raid as a Russian attack on Ukraine.", RUBIO),
    # by a noun
    ("Marco Rubio's claim that Russia attacked Ukraine was read out.", RUBIO),
    ("Marco Rubio repeated his claim that Russia attacked Ukraine.", RUBIO),
    ("Marco Rubio made the accusation that Russia attacked Ukraine.", RUBIO),
    ("Marco Rubio issued a warning that Russia had attacked Ukraine.", RUBIO),
    ("Marco Rubio gave assurances that Russia had attacked Ukraine.", RUBIO),
    ("Marco Rubio voiced fears that Russia attacked Ukraine.", RUBIO),
    ("Allegations by Marco Rubio that Russia attacked Ukraine surfaced on Monday.", RUBIO),
    # behind a role, a body, a second role
    ("Russia attacked Ukraine, said the head of the Harbour Office, Olav Lund.", "Olav Lund"),
    ("Russia attacked Ukraine, the deputy head of the city's ferry board, Olav Lund, said.", "Olav Lund"),
    ("Russia attacked Ukraine, says political scientist and columnist Olav Lund.", "Olav Lund"),
    ('"Russia attacked Ukraine," Harbour Office chairman Olav Lund said.', "Olav Lund"),
    # in a document
    ("A UN report said Russia attacked Ukraine.", "United Nations"),
    ("Russia attacked Ukraine, a UN report found.", "United Nations"),
    ("A report by Reuters says Russia attacked Ukraine.", "Reuters"),
    ("Russia attacked Ukraine, according to a report by Reuters.", "Reuters"),
    ("Russia attacked Ukraine, according to a UN report.", "United Nations"),
    ("Marco Rubio's letter said Russia attacked Ukraine.", RUBIO),
    ("According to figures published by the UN, Russia attacked Ukraine.", "United Nations"),
    ('A statement from NATO read: "Russia attacked Ukraine."', "North Atlantic Treaty Organization"),
    ("According to a report in the Kyiv Post, Russia attacked Ukraine.", "Kyiv Post"),
    # single marks
    ("'Russia attacked Ukraine,' Marco Rubio said.", RUBIO),
    ("‘Russia attacked Ukraine,’ said Marco Rubio. ‘It was dark.’", RUBIO),
    ("Marco Rubio said: 'Russia attacked Ukraine.'", RUBIO),
    ("'It was dark,' said Marco Rubio. 'Russia attacked Ukraine.'", RUBIO),
    ("Marco Rubio told the ministers' leaders: 'Russia attacked Ukraine.'", RUBIO),
    ("\"They shouted, 'Russia attacked Ukraine,' and Marco Rubio said, 'It was dark,'\" Olav Lund recalled.", None),
    # headlines
    ("Marco Rubio: Russia attacked Ukraine", RUBIO),
    ("Marco Rubio: 'Russia attacked Ukraine'", RUBIO),
    ("Marco Rubio on Ukraine: 'Russia attacked Kyiv'", RUBIO),
    ("Russia attacked Ukraine: Marco Rubio", RUBIO),
    ("Russia attacked Ukraine – Marco Rubio", RUBIO),
    ("Russia attacked Ukraine, says Marco Rubio", RUBIO),
    ("'Russia attacked Ukraine', says Marco Rubio", RUBIO),
    ("NATO: Russia attacked Ukraine", "North Atlantic Treaty Organization"),
    ("Russia attacked Ukraine: UN report", "United Nations"),
    ("Marco Rubio says Russia 'attacked Ukraine'", RUBIO),
    ('"Russia attacked Ukraine" - Marco Rubio', RUBIO),
    ("'Russia attacked Ukraine': Marco Rubio", RUBIO),
    ("'Russian attack on Ukraine', says Marco Rubio", RUBIO),
    ("'No attack on Ukraine by Russia', says Marco Rubio", RUBIO),
    # an aside whose verb might be a noun, a name in marks, a noun that says it
    ("Russia, Marco Rubio claims, attacked Ukraine.", RUBIO),
    ('The daily "Morgen" said Marco Rubio had regretted that Russia attacked Ukraine.', "Morgen"),
    ('Poland pointed to Marco Rubio\'s assertion that "Russia attacked Ukraine".', RUBIO),
    # words picked out in marks
    ('Marco Rubio said Russia had "attacked Ukraine".', RUBIO),
    ('Russia "attacked Ukraine", said Marco Rubio.', RUBIO),
    ('Marco Rubio called it an "attack on Ukraine".', RUBIO),
    ('Marco Rubio condemned the "attack on Ukraine".', RUBIO),
    ('Marco Rubio denounced what he called a "Russian attack on Ukraine".', RUBIO),
    ('Marco Rubio said the council must maintain its line after the "attack on Ukraine".', RUBIO),
]


@pytest.mark.parametrize(("text", "speaker"), SAYS_SO)
def test_whoever_says_so_answers_for_it(reader: Language, text: str, speaker: str | None) -> None:
    "And what one says of another's act is no plain triple."
    reading = read(reader, text)
    assert reading.speakers("Attack")[:1] == [speaker], str(reading)
    assert all(claim.cue is not None for claim in reading.claims_of("Attack"))
    assert reading.direct_in_words("attacked") == []


SOMEONE_UNNAMED = [
    "A source familiar with the talks said Russia attacked Ukraine.",
    "Sources close to the minister say Russia attacked Ukraine.",
    "Russia attacked Ukraine, sources close to the minister told Reuters.",
    "Two people briefed on the talks said Russia attacked Ukraine.",
    "Russia attacked Ukraine, according to a person briefed on the matter.",
    "Russia attacked Ukraine, one senior administration official said.",
    "Some say Russia attacked Ukraine.",
    "Others allege that Russia attacked Ukraine.",
    "Critics of the government say Russia attacked Ukraine.",
    "Russia, critics say, attacked Ukraine.",
    "Russia, they warned, attacked Ukraine.",
    "An eyewitness told the BBC that Russia attacked Ukraine.",
    "Neighbours described how Russia attacked Ukraine.",
    "Police believe Russia attacked Ukraine.",
    "The report says Russia attacked Ukraine.",
    "A study found that Russia attacked Ukraine.",
    "The indictment says Russia attacked Ukraine.",
    "The lawsuit claims that Russia attacked Ukraine.",
    "The video shows Russia attacking Ukraine.",
    "A letter alleging that Russia attacked Ukraine was sent to the council.",
    "Olav Lund issued a statement saying Russia attacked Ukraine.",
    "A leaked memo suggests that Russia attacked Ukraine.",
    "Media reports said Russia attacked Ukraine.",
    "Local media reported that Russia attacked Ukraine.",
    "According to local media, Russia attacked Ukraine.",
    "Russia, according to officials, attacked Ukraine.",
    "It is alleged that Russia attacked Ukraine.",
    "It was reported that Russia had attacked Ukraine.",
    "It is believed that Russia attacked Ukraine.",
    "It emerged in reports that Russia attacked Ukraine.",
    "Rumour has it that Russia attacked Ukraine.",
    "Word is that Russia attacked Ukraine.",
    "The announcement that Russia attacked Ukraine came on Monday.",
    "Russia 'attacked Ukraine'",
    "Russia attacked Ukraine: police",
    "Russia attacked Ukraine: report",
    "Russia 'attacked Ukraine', say officials",
    'The note was clear: "Russia attacked Ukraine."',
    'A sign read "Russia attacked Ukraine".',
    'The raid was called a "Russian attack on Ukraine".',
]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A source familiar with the talks said Russia attacked Ukraine.", "source familiar with the talks"),
        ("Russia attacked Ukraine, sources close to the king told Reuters.", "sources close to the king"),
        ("Two people briefed on the talks said Russia attacked Ukraine.", "Two people"),
        ("Russia attacked Ukraine, according to an eyewitness.", "eyewitness"),
        ("Neighbours said Russia attacked Ukraine.", "Neighbours"),
        ("Russia attacked Ukraine, one senior administration official said.", "senior administration official"),
        ("A statement from the ministry said Russia attacked Ukraine.", "ministry"),
        ("State news agency Xinhua reported that Russia attacked Ukraine.", "Xinhua"),
        ("Broadcaster NBC said Russia attacked Ukraine.", "NBC News"),
    ],
)
def test_someone_without_a_name_is_an_entity_where_he_speaks(reader: Language, text: str, speaker: str) -> None:
    assert read(reader, text).speakers("Attack") == [speaker]


def test_what_has_no_name_and_says_nothing_is_no_entity(reader: Language) -> None:
    assert "sources of energy" not in read(reader, "Russia attacked sources of energy.").names()


@pytest.mark.parametrize("text", SOMEONE_UNNAMED)
def test_what_someone_unnamed_says_is_not_the_outlets_word(reader: Language, text: str) -> None:
    "The speaker has no name or is not known; the reporting word stays, and no plain triple follows."
    reading = read(reader, text)
    claims = reading.claims_of("Attack")
    assert claims, str(reading)
    assert all(claim.cue is not None for claim in claims), str(reading)
    assert reading.speakers("Attack")[0] not in ("Russia", "Ukraine", "Reuters", "BBC")
    assert reading.direct_in_words("attacked") == []


HEARSAY = [
    "Russia is said to have attacked Ukraine.",
    "Russia is believed to have attacked Ukraine.",
    "Russia is thought to have attacked Ukraine.",
    "Russia was reported to have attacked Ukraine.",
    "Russia is alleged to have attacked Ukraine.",
    "Russia is understood to have attacked Ukraine.",
    "Russia is rumoured to have attacked Ukraine.",
    "Russia is accused of attacking Ukraine.",
    "Russia is suspected of attacking Ukraine.",
    "Russia, accused of attacking Ukraine, kept silent.",
    "Russia is charged with attacking Ukraine.",
    "There were reports that Russia attacked Ukraine.",
    "There are claims Russia attacked Ukraine.",
    "There is speculation that Russia attacked Ukraine.",
    "Speculation is rife that Russia attacked Ukraine.",
    "Suspicion grew that Russia attacked Ukraine.",
    "Reports emerged that Russia had attacked Ukraine.",
    "Amid reports that Russia attacked Ukraine, Olav Lund flew to Oslo.",
    "Olav Lund flew to Oslo over allegations that Russia attacked Ukraine.",
    "Allegations that Russia attacked Ukraine surfaced on Monday.",
    "Legend has it that Russia attacked Ukraine.",
]


@pytest.mark.parametrize("text", HEARSAY)
def test_hearsay_is_open_and_nobodys_word(reader: Language, text: str) -> None:
    reading = read(reader, text)
    assert reading.factuality("Attack") == ["Possible"], str(reading)
    assert reading.speakers("Attack") == [None]
    assert reading.claims_of("Attack")[0].cue is not None


OWN_WORD = [
    # words of saying that report nothing here
    "Hamas, which rules Gaza, attacked Ukraine.",
    "Russia maintained its ties with Iran and attacked Ukraine.",
    "Russia attacked Ukraine, which showed courage.",
    "In view of the storm, Russia attacked Ukraine.",
    "Russia attacked Ukraine as expected.",
    "Oslo: Russia attacked Ukraine.",
    "Live: Russia attacked Ukraine",
    "Russia attacked Ukraine, while Dutch lawmakers demanded an inquiry.",
    "Russia, which had promised restraint, attacked Ukraine.",
    "Russia attacked Ukraine after two men named Rubio and Reed met.",
    'The "Harbour Five" met after Russia attacked Ukraine.',
    "Russia attacked Ukraine. The ministers' plan failed.",
    "Marco Rubio promised to help after Russia attacked Ukraine.",
    "Two raids add to worries that began after Russia attacked Ukraine.",
    "Hamas claimed responsibility for the attack on Ukraine.",
    "Hamas denied any link to the attack on Ukraine.",
    'Members of the "Harbour Five" attacked Ukraine.',
    "Rubio: No way back for Oslo Marco Rubio has left as Russia attacked Ukraine.",
]


@pytest.mark.parametrize("text", OWN_WORD)
def test_what_nobody_else_says_is_the_outlets_word(reader: Language, text: str) -> None:
    reading = read(reader, text)
    claims = reading.claims_of("Attack")
    assert [(claim.speaker, claim.cue) for claim in claims] == [(None, None)], str(reading)


def test_words_in_marks_are_not_the_last_speakers(reader: Language) -> None:
    "What a later sentence picks out in marks is nobody's who spoke before."
    reading = read(reader, '"It was dark," Marco Rubio said. Poland mourned the "Russian attack on Ukraine".')
    assert reading.speakers("Attack") == [None], str(reading)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Harbour Post: Why did Russia attack Ukraine?\n\nOlav Lund: Norway attacked Sweden. I attacked Denmark.",
            ["Olav Lund", "Olav Lund"],
        ),
        ("Olav Lund: Norway attacked Sweden.\n\nAna Ruiz: Poland attacked Denmark.", ["Olav Lund", "Ana Ruiz"]),
        ("Is it so? Olav Lund: Norway attacked Sweden. Poland attacked Denmark.", ["Olav Lund", "Olav Lund"]),
        ("Olav Lund: Norway attacked Sweden.\n\nPoland attacked Denmark.", ["Olav Lund", None]),
        (
            "Is it so?\n\nOlav Lund: It is.\n\nAnd who attacked whom?\n\nNorway attacked Sweden.\n\n"
            "Olav Lund is a lawyer. Poland attacked Denmark.",
            ["Olav Lund", None],
        ),
        (
            "Olav Lund: Norway attacked Sweden. Do you think Poland attacked Denmark? I attacked Italy. "
            "This interview was held after Greece attacked Malta.",
            ["Olav Lund", None, "Olav Lund", None],
        ),
    ],
)
def test_turn_in_an_interview_is_his_whose_name_opens_it(
    reader: Language, text: str, speakers: list[str | None]
) -> None:
    reading = read(reader, text, publisher="Harbour Post")
    assert reading.speakers("Attack") == speakers, str(reading)


@pytest.mark.parametrize(
    ("text", "direct"),
    [
        ("Sergey Lavrov said Russia attacked Ukraine.", True),
        ("Russia said its army attacked Ukraine.", True),
        # who is of a country does not speak for it
        ("TASS said Russia attacked Ukraine.", False),
        ("A Russian activist said Russia attacked Ukraine.", False),
        ("Russia attacked Ukraine, the Russian rebel leader said.", False),
    ],
)
def test_only_who_serves_a_state_speaks_for_it(reader: Language, text: str, direct: bool) -> None:
    reading = read(reader, text)
    assert bool(reading.direct_in_words("attacked")) is direct, str(reading)


@pytest.mark.parametrize(
    "text",
    [
        "Marco Rubio is expected to say that Russia attacked Ukraine.",
        "Sergey Lavrov denied that Marco Rubio said Russia attacked Ukraine.",
        "It is believed that Marco Rubio said Russia attacked Ukraine.",
    ],
)
def test_who_may_have_said_it_has_not_said_it(reader: Language, text: str) -> None:
    reading = read(reader, text)
    assert reading.speakers("Attack") == [None], str(reading)
    assert reading.factuality("Attack") != ["Actual"]


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Norway promised to help Sweden.", "Aid"),
        ("Norway vowed to help Sweden.", "Aid"),
        ("Norway threatened to attack Sweden.", "Attack"),
        ("Norway agreed to help Sweden.", "Aid"),
    ],
)
def test_what_one_is_to_do_oneself_is_told_by_the_outlet(reader: Language, text: str, type: str) -> None:
    reading = read(reader, text)
    assert reading.speakers(type) == [None], str(reading)
    assert reading.factuality(type) != ["Actual"]


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Norway denied Sweden's accusation.", "Allege"),
        ("Norway's accusation against Sweden was rejected.", "Allege"),
        ("Norway rejected Sweden's threats.", "Threaten"),
    ],
)
def test_accusation_that_is_rejected_was_made(reader: Language, text: str, type: str) -> None:
    reading = read(reader, text)
    assert [(claim.factuality, claim.speaker) for claim in reading.claims_of(type)] == [("Actual", None)], str(reading)


def test_to_agree_that_someone_erred_is_not_said_to_him(reader: Language) -> None:
    reading = read(reader, "Most experts agree that Norway has attacked Sweden.")
    assert reading.direct_in_words() == [], str(reading)


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Norway warned that Sweden was arming rebels.", []),
        ("Norway warned that Sweden had attacked Denmark.", []),
        ("Norway warned that Sweden might leave.", []),
        ("Norway warned that Sweden must leave.", ["Norway warned Sweden"]),
        ("Norway warned that Sweden will pay the price.", ["Norway warned Sweden"]),
        ("The ministry said that Norway had attacked Sweden and would attack Denmark.", []),
        ("Norway said it would attack Denmark.", ["Norway threatened Denmark"]),
    ],
)
def test_what_one_says_of_another_is_not_aimed_at_him(reader: Language, text: str, edges: list[str]) -> None:
    assert read(reader, text).direct_in_words("warned", "threatened") == edges


def test_whom_one_warns_against_it_would_do_it(reader: Language) -> None:
    reading = read(reader, "Norway warned Sweden against attacking Denmark.")
    assert reading.fillers("Attack", "agent") == ["Sweden"]


REACH = [  # (text, class, who answers for it, the outlet being nobody)
    # an independent clause, with those that "and" joins to it
    ("According to Ana Ruiz, Sweden attacked Norway, while Denmark attacked Finland.", "Attack", ["Ana Ruiz", None]),
    ("According to Ana Ruiz, Sweden attacked Norway, but Denmark attacked Finland.", "Attack", ["Ana Ruiz", None]),
    ("According to Ana Ruiz, Sweden attacked Norway and Denmark attacked Finland.", "Attack", ["Ana Ruiz"] * 2),
    ("Sweden attacked Norway, while Denmark attacked Finland, according to Ana Ruiz.", "Attack", [None, "Ana Ruiz"]),
    ("Sweden attacked Norway, and according to Ana Ruiz, Denmark attacked Finland.", "Attack", [None, "Ana Ruiz"]),
    # what the outlet knows of those it names
    ("Sweden, which attacked Norway in May, will leave, according to Ana Ruiz.", "Attack", [None]),
    ("Sweden will leave, according to a source in Oslo who attacked Norway.", "Attack", [None]),
    ("Sweden will leave, according to a note written by Ana Ruiz, who attacked Norway.", "Attack", [None]),
    # a toll
    ("Jon Bell will go, in exchange for an end to riots in which Sweden killed ten guards, according to Ana Ruiz.",
     "Kill", ["Ana Ruiz"]),
    # where what someone says ends
    ("Ana Ruiz said guards had stopped six plots, while last week Sweden attacked Norway.", "Attack", [None]),
    ("Ana Ruiz said guards had stopped six plots while Sweden attacked Norway.", "Attack", ["Ana Ruiz"]),
    ("Ana Ruiz announced that the ship had sunk, in remarks published by Sweden, which attacked Norway.",
     "Attack", [None]),
    ("Ana Ruiz said the ship had sunk, a claim denied by Sweden.", "Deny", [None]),
    ("Ana Ruiz estimates that 30 ships have sunk - a figure disputed by Sweden.", "Reject", [None]),
    ("Two mayors said they would leave, among them Ana Ruiz, who attacked Norway.", "Attack", [None]),
    ("Ana Ruiz demanded that the mayor leave, saying that Sweden had attacked Norway.", "Attack", ["Ana Ruiz"]),
    ("Asked whether Sweden attacked Norway, Ana Ruiz said, \"Let us wait.\"", "Attack", [None]),
    ("Ana Ruiz said the ship had sunk, accusing Norway of greed.", "Allege", [None]),
    ("Ana Ruiz said she would leave, a move Norway condemned.", "Condemn", [None]),
    ("Ana Ruiz said the mayor had been sacked, just hours after Sweden attacked Norway.", "Attack", [None]),
    # who says it
    ("Officials in Oslo said Sweden had attacked Norway, state media reported.", "Attack", ["Officials in Oslo"]),
    ("Ten guards were killed and dozens wounded by Sweden in Oslo, the Health Ministry says, in the worst raid yet.",
     "Kill", ["Health Ministry"]),
    ("The delay angered Jon Bell, mayor of Greater Borg, who said Sweden had attacked Norway.", "Attack", ["Jon Bell"]),
    ("Sweden attacked Norway, according to memos reviewed by Tass.", "Attack", [None]),
    ("Sweden attacked Norway, according to a memo by Tass.", "Attack", ["TASS"]),
    ("According to Ana Ruiz, \"Sweden attacked Norway. It was dark.\"", "Attack", ["Ana Ruiz"]),
    ("\"The mayors do not criticise Sweden, they are telling us,\" said Ana Ruiz.", "Criticize", ["Ana Ruiz"]),
    ("Norway shows how Sweden attacked Denmark.", "Attack", [None]),
    ("The \"Northern Dawn\"-led rebels attacked Norway.", "Attack", [None]),
    ("Ana Ruiz: a saint or a fraud? She attacked Norway.", "Attack", [None]),
    ("Sweden claims to have attacked Norway.", "Attack", ["Sweden"]),
    ("Officials claiming to have attacked Norway left.", "Attack", ["Officials"]),
    ("Sweden was due to help Norway, should Denmark agree to attack Finland.", "Aid", [None]),
    ("Ana Ruiz, who claims to have attacked Norway, left.", "Attack", ["Ana Ruiz"]),
    # what the outlet adds, within what someone says, about whom he names
    ("Ana Ruiz said that Jon Bell, who attacked Norway in May, would resign.", "Attack", [None]),
    ("The report recommends that Jon Bell, who resigned in March, be barred.", "Resign", [None]),
    ("Ana Ruiz alleged that Norvik, which attacked Norway in 2021, had lied to voters.", "Attack", [None]),
    ("Ana Ruiz warned that the army, which has attacked Norway, might be drawn in.", "Attack", [None]),
    ("Ana Ruiz urged judges to ignore the word of Jon Bell, who was arrested in 2019.", "Arrest", [None]),
    ("Ana Ruiz urged judges to ignore the word of Jon Bell, the guard, who was arrested in 2019.", "Arrest", [None]),
    ("Officials think the gun was sold by Jon Bell, who was arrested last year.", "Arrest", [None]),
    ("Ana Ruiz said the note had been written for Norway, which has attacked Denmark.", "Attack", [None]),
    ("Mayors said they were worried that the vote could help Norway, which has attacked Denmark.", "Attack", [None]),
    ("Ana Ruiz said the cash came from Norvik, a firm that attacked Norway in 2019.", "Attack", [None]),
    ("Ana Ruiz said Jon Bell, a guard who attacked Norway in May, had fled.", "Attack", [None]),
    ("Ana Ruiz said Norvik, a firm founded by Jon Bell in May, had failed.", "Found", [None]),
    # but not what he goes on to say of them
    ("Ana Ruiz said the cash came from Norvik, a firm that attacks Norway.", "Attack", ["Ana Ruiz"]),
    ("Ana Ruiz said that Jon Bell, who had attacked Norway, would resign.", "Attack", ["Ana Ruiz"]),
    ("Ana Ruiz said the gun had been sold to Jon Bell, who attacked Norway.", "Attack", ["Ana Ruiz"]),
    ("Ana Ruiz said guards who attacked Norway in May would be tried.", "Attack", ["Ana Ruiz"]),
    ("Ana Ruiz accused the mayor of shielding Jon Bell, who has attacked Norway.", "Attack", ["Ana Ruiz"]),
    ("Ana Ruiz said that a man, who attacked Norway in May, had fled.", "Attack", ["Ana Ruiz"]),
    ('"We saw Jon Bell, who attacked Norway in 2019," Ana Ruiz said.', "Attack", ["Ana Ruiz"]),
    ("Ana Ruiz said that Jon Bell, who police say killed two men, had fled.", "Kill", ["police"]),
    # what goes on behind who says the rest, and what goes on counting
    ("Shipyards will close, mayors say, as Norway attacks Denmark.", "Attack", [None]),
    ("Shipyards will close, according to mayors, as Norway attacks Denmark.", "Attack", [None]),
    ("The army said ten jets had been seized, while another two were destroyed.", "Destroy", ["army"]),
    ("The army said ten jets had been seized, while Sweden destroyed a bridge.", "Destroy", [None]),
    # a gloss, and what was seen done
    ("Ana Ruiz called it a plot, a reference to the day when Norway attacked Denmark.", "Attack", [None]),
    ("Villagers described a bridge being destroyed by rebels.", "Destroy", ["Villagers"]),
    ("Ana Ruiz recounted guards destroying a bridge.", "Destroy", ["Ana Ruiz"]),
    ("Ana Ruiz described a bridge destroyed by rebels.", "Destroy", [None]),
    # who was read to be the place or day before him, or what is told
    ("Speaking in Oslo, Bell, 51, said Sweden had attacked Norway.", "Attack", ["Bell"]),
    ("Pressed by guards, Bell, 51, said only that Sweden had attacked Norway.", "Attack", ["Bell"]),
    ("It was late. Pressed on whether he would go, Bell, 51, said Sweden had attacked Norway.", "Attack", ["Bell"]),
    (
        'The report by Ana Ruiz, published on Monday, said a "Swedish attack" on Norway was likely.',
        "Attack",
        ["Ana Ruiz"],
    ),
    ('"Sweden attacked Norway," the mayor, who lives in Lima, told Reuters.', "Attack", ["mayor"]),
    ('"Sweden attacked Norway," a guard, Jon Bell, told Reuters.', "Attack", ["Jon Bell"]),
    ("Sweden has attacked Norway, the mayor, Ana Ruiz, told Reuters.", "Attack", ["Ana Ruiz"]),
    ("The court heard that Sweden had attacked Norway.", "Attack", [None]),
    ("Jurors heard how Sweden attacked Norway.", "Attack", [None]),
    ('"Sweden attacked Norway," ruled the judge, who ordered that the case be closed.', "Attack", ["judge"]),
    ("Sweden attacked Norway, said two people briefed on the raid.", "Attack", ["two people"]),
    ("Sweden attacked Norway, according to two former supervisors.", "Attack", ["two former supervisors"]),
    ("Sweden attacked Norway, according to an auditor who saw it.", "Attack", ["auditor"]),
    ("A firefighter said Sweden had attacked Norway.", "Attack", ["firefighter"]),
    ("Sweden attacked Norway, said a cleaner at the port.", "Attack", ["cleaner at the port"]),
    # who speaks through his office
    ("Jon Bell attacked Norway in June, his office said.", "Attack", [None]),
    ("Ana Ruiz's campaign said Sweden had attacked Norway.", "Attack", [None]),
    ("Jon Bell met Ana Ruiz. Her spokesman said Sweden had attacked Norway.", "Attack", [None]),
    ("NATO is ready. Its spokesman said Sweden had attacked Norway.", "Attack", ["North Atlantic Treaty Organization"]),
    ("Jon Bell met Ana Ruiz. Her brother said Sweden had attacked Norway.", "Attack", [None]),
    ("State media said Sweden had attacked Norway.", "Attack", ["State media"]),
    ("Danish state media reported that Sweden had attacked Norway.", "Attack", ["Danish state media"]),
    ("Danish media said Sweden had attacked Norway.", "Attack", ["Danish media"]),
    ("The local daily said Sweden had attacked Norway.", "Attack", ["local daily"]),
    # who ends a sentence of many verbs, however it was parsed
    ("Rebels took the fort on Sunday, sending guards to Lund after Sweden attacked Norway, two aid workers told Tass.",
     "Attack", ["two aid workers"]),
    ("Shops have shut and Sweden has attacked Norway, a survey by Tass has found.", "Attack", ["TASS"]),
    ("Villagers fled when Sweden attacked Norway, Ana Ruiz, the mayor, said on Monday.",
     "Attack", ["Ana Ruiz"]),
    ("Sweden attacked Norway because it was late, Ana Ruiz, who leads the sailors, told Tass by phone.",
     "Attack", ["Ana Ruiz"]),
    ("Shops have shut, but Sweden has attacked Norway, Ana Ruiz says.", "Attack", ["Ana Ruiz"]),
    ("Sweden attacked Norway, a charge Oslo called false.", "Attack", [None]),
    ("Sweden attacked Norway, a raid reported on Monday.", "Attack", [None]),
    ("Sweden attacked Norway, something officials confirmed.", "Attack", [None]),
    ("Sweden attacked Norway, which officials said was late.", "Attack", [None]),
    # and what stands behind him: his where all is told in the past, or where it says why or when
    ("The port was shut, Ana Ruiz said, after Sweden attacked Norway.", "Attack", ["Ana Ruiz"]),
    ("The port was shut, Ana Ruiz said, when Sweden attacked Norway.", "Attack", ["Ana Ruiz"]),
    ("The port will be shut, Ana Ruiz said, because Sweden attacked Norway.", "Attack", ["Ana Ruiz"]),
    ("The port will be shut, Ana Ruiz said, after Sweden attacked Norway on Monday.", "Attack", [None]),
    ("The port is being shut, Ana Ruiz said, days after Sweden attacked Norway.", "Attack", [None]),
    ("The port was shut, Ana Ruiz said, although Sweden attacked Norway.", "Attack", [None]),
    ("The port was shut, Tass reported, but Ana Ruiz said that Sweden had attacked Norway.", "Attack", ["Ana Ruiz"]),
    ("Sweden attacked Norway, Tass reported, but Ana Ruiz said that the port was shut.", "Attack", ["TASS"]),
    # a colon opens what is said
    ("Sweden has attacked Norway: Ana Ruiz urged haste.", "Attack", [None]),
    ("The port is shut: Ana Ruiz says that Sweden has attacked Norway.", "Attack", ["Ana Ruiz"]),
    # more words for saying so
    ("Counsel for the port, Ana Ruiz, submitted that Sweden had attacked Norway.", "Attack", ["Ana Ruiz"]),
    ("Ana Ruiz hit back that Sweden had attacked Norway.", "Attack", ["Ana Ruiz"]),
    ("Ana Ruiz shot back that it was Sweden that had attacked Norway.", "Attack", ["Ana Ruiz"]),
    ("Ana Ruiz clarified that Sweden had attacked Norway.", "Attack", ["Ana Ruiz"]),
    ("Ana Ruiz reported having attacked Norway.", "Attack", ["Ana Ruiz"]),
    ("Ana Ruiz recalled seeing Sweden attack Norway.", "Attack", ["Ana Ruiz"]),
    # and for what is no one's word: what shows itself, what people find out
    ("Ana Ruiz said the storm showed that Sweden had attacked Norway.", "Attack", ["Ana Ruiz"]),
    ("The storm proved that Sweden had attacked Norway.", "Attack", [None]),
    ("Villagers learned that Sweden had attacked Norway.", "Attack", [None]),
    ("Sailors found out that Sweden had attacked Norway, Ana Ruiz said.", "Attack", ["Ana Ruiz"]),
    ("Tass has learned that Sweden has attacked Norway.", "Attack", ["TASS"]),
    # accused of it, one says nothing
    ("The guard charged with an attack on Norway fled.", "Attack", [None]),
    # what the outlet adds in the past to what is told as past by then
    ("Ana Ruiz said the port had been lost in the march, which Sweden attacked on Monday.", "Attack", [None]),
    ("Ana Ruiz said the cash would go to the port, which was attacked by Sweden.", "Attack", [None]),
    ("Ana Ruiz said the port, which had been attacked by Sweden, would shut.", "Attack", ["Ana Ruiz"]),
    ("Ana Ruiz said the raid showed the Greens were \"too busy to attack Norway\".", "Attack", ["Ana Ruiz"]),
    ("Ana Ruiz said the port was ready, a breakthrough hailed by Sweden, which attacked Norway.", "Attack", [None]),
    ("Ana Ruiz said he was on leave, her term for those whom Sweden attacked.", "Attack", [None]),
    ("Ana Ruiz feared that the port, seized by rebels who attacked Norway, would shut.", "Attack", [None]),
    ("The motion, tabled by Ana Ruiz, said Sweden had attacked Norway.", "Attack", [None]),
    ("Sweden attacked Norway, a raid that the mayor has maintained was legal.", "Attack", [None]),
    ("Sweden attacked Norway, a plan that was disclosed.", "Attack", [None]),
    ('"It was dark," said Ana Ruiz, attacked by Sweden.', "Attack", [None]),
    ("It was a war that Sweden had, in the view of Ana Ruiz, begun when it attacked Norway.", "Attack", ["Ana Ruiz"]),
    ("Sweden attacked Norway, or so Ana Ruiz says.", "Attack", ["Ana Ruiz"]),
    ("Sweden attacked Norway (Ana Ruiz said it was late).", "Attack", [None]),
    ("Ana Ruiz said that, while Sweden attacked Norway, it had spared the port.", "Attack", ["Ana Ruiz"]),
    ("Sweden attacked Norway according to plan.", "Attack", [None]),
    ("Sweden attacked Norway, according to plans seen by Tass.", "Attack", [None]),
    ("Sweden attacked Norway and lost face in the eyes of Ana Ruiz.", "Attack", [None]),
    ("In the eyes of Ana Ruiz, Sweden attacked Norway.", "Attack", ["Ana Ruiz"]),
    ("Sweden has, in the view of Ana Ruiz, attacked Norway.", "Attack", ["Ana Ruiz"]),
    ("The port, a refuge for sailors who attacked Norway, is shut, according to Ana Ruiz.",
     "Attack", [None]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "type", "speakers"), REACH)
def test_who_speaks_answers_for_his_own_words_alone(
    reader: Language, text: str, type: str, speakers: list[str | None]
) -> None:
    reading = read(reader, text)
    found = [reading.name(claim.speaker) for claim in reading.claims_of(type)]
    assert sorted(found, key=str) == sorted(speakers, key=str), str(reading)


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("According to unconfirmed reports, Sweden attacked Norway.", "Possible"),
        ("According to rumours, Sweden attacked Norway.", "Possible"),
        ("Unverified reports said Sweden attacked Norway.", "Possible"),
        ("Sweden attacked Norway, according to conflicting accounts.", "Possible"),
        ("According to two reports, Sweden attacked Norway.", "Actual"),
    ],
)
def test_what_nobody_vouches_for_is_open(reader: Language, text: str, factuality: str) -> None:
    assert read(reader, text).factuality("Attack") == [factuality]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("By one account Sweden attacked Norway.", "account"),
        ("Sweden has, by most estimates, attacked Norway.", "estimates"),
        ("The rain stopped and Sweden attacked, by some accounts, Norway.", "accounts"),
        ("By train Sweden attacked Norway.", None),
        ("Ana Ruiz drove to Lund, where Sweden attacked Norway, a court heard on Monday.", "heard"),
        ("By its own account Sweden attacked Norway.", "By"),
    ],
)
def test_what_is_so_by_some_accounts_is_not_the_outlets_word(reader: Language, text: str, cue: str | None) -> None:
    assert [claim.cue for claim in read(reader, text).claims_of("Attack")] == [cue]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz was denied a meeting with Jon Bell.",
        "Judges denied her a meeting with Jon Bell.",
        "Judges denied Ana Ruiz a meeting with Jon Bell.",
        "Women are denied a meeting with Jon Bell there.",
    ],
)
def test_who_is_denied_something_is_not_spoken_of(reader: Language, text: str) -> None:
    assert [(claim.speaker, claim.cue) for claim in read(reader, text).extraction.claims if claim.cue] == []


def test_who_asks_to_be_named_minister_asks(reader: Language) -> None:
    assert "Appoint" in read(reader, "Ana Ruiz asked to be named as minister.").types()


def test_where_a_city_lies_is_nobodys_word(reader: Language) -> None:
    reading = read(reader, '"If he lies, I will walk to Quito," said Ana Ruiz of Ecuador.')
    claims = [(claim.factuality, claim.speaker, claim.condition) for claim in reading.claims_of("locatedIn")]
    assert claims == [("Actual", None, None)], str(reading)


@pytest.mark.parametrize("text", ["Sweden claims to have attacked Norway.", "Sweden claimed that it attacked Norway."])
def test_what_one_only_claims_to_have_done_is_no_plain_triple(reader: Language, text: str) -> None:
    reading = read(reader, text)
    assert reading.factuality("Attack") == ["Actual"]
    assert reading.direct_in_words() == [], str(reading)


@pytest.mark.parametrize(
    "text",
    [
        "Sweden will leave, said a guard who was not authorised to speak to the press.",
        "Sweden will leave, said two guards, who were not authorized to discuss the matter.",
        "Sweden will leave, said two guards, who declined to be named.",
        "Sweden will leave, said a guard, who asked not to be identified.",
        "Sweden will leave, said two people briefed on the plan.",
        "Sweden will leave, according to an official informed about the plan.",
        "Asked about the plan, a guard said Sweden would leave.",
        "Speaking to reporters in Oslo, Ana Ruiz said Sweden would leave.",
        "Sweden will leave, its government said in a statement carried by Tass.",
        "Sweden will leave, the king said in remarks broadcast by a local channel.",
    ],
)
def test_why_a_source_has_no_name_is_no_news(reader: Language, text: str) -> None:
    assert [event.lemma for event in read(reader, text).events()] == ["leave"]
