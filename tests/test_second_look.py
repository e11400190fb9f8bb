"""Sentences that the model misreads because of a name, read again: who did what to whom, whatever they are called."""

from __future__ import annotations

import pytest
from reading import read
from spacy.language import Language
from spacy.tokens import Doc

from kg.pipeline import extract_all, load
from kg.stages.second_look import find_looks
from kg.types import Article

pytestmark = pytest.mark.model

MISREAD = [  # each is misread by the bare model
    ("Trump imposed tariffs on Japan.", "Donald Trump imposesTariffsOn Japan"),
    ("Trump backed Kallas.", "Donald Trump endorsed Kaja Kallas"),
    ("Trump condemned Interpol on Monday.", "Donald Trump condemned Interpol"),
    ("Orban mocked Rubio.", "Viktor Orbán criticized Marco Rubio"),
    ("Orban held talks with Rubio.", "Viktor Orbán talkedWith Marco Rubio"),
    ("Sisi accused Starmer of fraud.", "Abdel Fattah el-Sisi accused Keir Starmer"),
    ("Albanese beat Orban.", "Anthony Albanese defeated Viktor Orbán"),
    ("Xi did not criticize Orban.", "Xi Jinping criticized Viktor Orbán"),
    ("Orban plans to visit Malaysia.", "Viktor Orbán visited Malaysia"),
    ("Did Lula meet Merz?", "Luiz Inácio Lula da Silva met Friedrich Merz"),
    ("Will Modi visit Iran?", "Narendra Modi visited Iran"),
    ("Many geopolitical factors mattered as Turkey threatened Cyprus.", "Turkey threatened Cyprus"),
]


@pytest.mark.parametrize(("text", "edge"), MISREAD, ids=[row[0] for row in MISREAD])
def test_a_known_name_does_not_derail_a_sentence(text: str, edge: str, reader: Language) -> None:
    assert edge in read(reader, text).edges_in_words()


UNKNOWN = ["Short", "Pike", "Price", "Holm", "Reyes", "Okwaro", "Drenn", "Thackle", "Belphor", "Fennmore"]
PLAIN = [
    ("{} criticized Norway.", "Criticize", "agent"),
    ("{} threatened Norway on Monday.", "Threaten", "agent"),
    ("{} arrested two ministers.", "Arrest", "agent"),
    ("{} called Macron.", "Call", "participant"),
    ("{} was ousted by Macron.", "ForceOut", "recipient"),
    ("Macron thanked {}.", "Praise", "recipient"),
    ("Macron never met {}.", "Meet", "participant"),
    ("Did Macron sack {}?", "Dismiss", "recipient"),
    ("Why did {} fire Macron?", "Dismiss", "agent"),
]


@pytest.mark.parametrize(("sentence", "event", "role"), PLAIN, ids=[row[0] for row in PLAIN])
@pytest.mark.parametrize("name", UNKNOWN)
def test_an_unknown_name_does_not_derail_a_sentence(
    name: str, sentence: str, event: str, role: str, reader: Language
) -> None:
    """A price, a short man and a fish are people too."""
    assert name in read(reader, sentence.format(name)).fillers(event, role)


SOUND = [
    "Kerry met Merkel in Berlin on Monday.",
    "The minister praised Norway and left for Oslo.",
    "Many people writing online say yes to that.",
    "So far, four ministers have left Oslo.",
    "She became Protestant during the war.",
    "The Republican senator criticized the European plan.",
    "Not so fast.",
    "No word from Oslo yet.",
]


@pytest.mark.parametrize("text", SOUND)
def test_a_sound_sentence_is_read_once(text: str, bare_nlp: Language) -> None:
    assert list(find_looks(bare_nlp(text))) == []


def test_only_the_misread_sentence_is_read_again() -> None:
    doc = _parsed("Kerry met Merkel in Berlin. Trump imposed tariffs on Japan. Merkel left.")
    assert [span.of(doc.text) for span in doc._.second_looks] == ["Trump imposed tariffs on Japan."]


def test_the_words_stay_their_own() -> None:
    "Another name was parsed in its place; nothing of it is left."
    doc = _parsed("Trump imposed tariffs on Japan.")
    first = doc[0]
    assert (first.text, first.lemma_, first.tag_, first.pos_) == ("Trump", "Trump", "NNP", "PROPN")
    assert [sentence.text for sentence in doc.sents] == [doc.text]
    assert first.head.text == "imposed"


def test_a_sentence_cut_in_two_is_one_again() -> None:
    doc = _parsed("EU interior ministers have urged the Sejm to approve a system that tracks suspects.\n\nHolm agreed.")
    assert len([sentence for sentence in doc.sents if sentence.text.strip()]) == 2


def test_many_articles_are_read_as_each_alone(reader: Language) -> None:
    "Second looks are parsed in one batch for several articles."
    articles = [Article(str(number), text) for number, (text, _) in enumerate(MISREAD)]
    assert list(extract_all(articles, reader)) == [next(extract_all([article], reader)) for article in articles]


def _parsed(text: str) -> Doc:
    return load(stages=False)(text)
