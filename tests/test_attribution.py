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
        ("Marco Rubio said the United States supported Ukraine.", "Endorse", True),
        ("Poland said it had attacked Russia.", "Attack", True),
        # what one says of another side is not
        ("Marco Rubio said Russia attacked Ukraine.", "Attack", False),
        ("Marco Rubio said Russia supported Iran.", "Endorse", False),
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
