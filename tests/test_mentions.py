"""Mentions: what may stand for an entity, and what its words tell."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from kg.stages.mentions import FEMALE, MALE, NEUTER, PLURAL, SINGULAR, Candidate, find_mentions, noun_gender
from kg.stages.names import find_names
from kg.stages.words import load_name_words
from kg.types import MentionForm

VOCAB = spacy.blank("en").vocab


def read(nlp: Language, text: str) -> dict[str, Candidate]:
    """Return the mentions of a text by their words."""
    doc = nlp(text)
    doc._.names = tuple(find_names(doc))
    return {item.span.of(text): item for item in find_mentions(doc)}


def test_parse_by_hand_gives_demonym_nominal_and_pronoun():
    """Which words may refer needs tags and heads alone, no model."""
    doc = Doc(
        VOCAB,
        words=["The", "Kenyan", "president", "said", "he", "resigned", "."],
        tags=["DT", "JJ", "NN", "VBD", "PRP", "VBD", "."],
        pos=["DET", "ADJ", "NOUN", "VERB", "PRON", "VERB", "PUNCT"],
        lemmas=["the", "kenyan", "president", "say", "he", "resign", "."],
        heads=[2, 2, 3, 3, 5, 3, 3],
        deps=["det", "amod", "nsubj", "ROOT", "nsubj", "ccomp", "punct"],
    )
    doc._.names = ()
    found = [(item.span.of(doc.text), item.form, item.head) for item in find_mentions(doc)]
    assert found == [
        ("The Kenyan president", MentionForm.NOMINAL, 2),
        ("Kenyan", MentionForm.DEMONYM, 1),
        ("he", MentionForm.PRONOUN, 4),
    ]


PRONOUNS = [
    ("he", "He left.", SINGULAR, MALE, 3),
    ("she", "She left.", SINGULAR, FEMALE, 3),
    ("it", "Sales fell, but it grew.", SINGULAR, NEUTER, 3),
    ("they", "They left.", PLURAL, None, 3),
    ("i", '"I left," said Alvarez.', SINGULAR, None, 1),
    ("we", '"We left," said Alvarez.', PLURAL, None, 1),
    ("you", '"You left," said Alvarez.', None, None, 2),
]


@pytest.mark.model
@pytest.mark.parametrize(("word", "text", "number", "gender", "person"), PRONOUNS)
def test_pronoun_tells_number_gender_and_person(
    word: str, text: str, number: str | None, gender: str | None, person: int, bare_nlp: Language
):
    (found,) = [item for words, item in read(bare_nlp, text).items() if words.lower() == word]
    assert (found.form, found.number, found.gender, found.person) == (MentionForm.PRONOUN, number, gender, person)


DEMONYMS = [
    ("Russian troops withdrew.", "Russian", "russia"),
    ("Germans vote on Sunday.", "Germans", "germany"),
    ("South Korean exports fell.", "South Korean", "south-korea"),
    ("European leaders met.", "European", "europe"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "words", "id_"), DEMONYMS)
def test_demonym_is_a_mention_of_its_country(text: str, words: str, id_: str, bare_nlp: Language):
    found = read(bare_nlp, text)[words]
    assert (found.form, found.id) == (MentionForm.DEMONYM, id_)


@pytest.mark.model
@pytest.mark.parametrize("text", ["She speaks Russian.", "He read it in German.", "They ate French fries."])
def test_tongues_and_dishes_are_no_countries(text: str, bare_nlp: Language):
    assert not [item for item in read(bare_nlp, text).values() if item.form is MentionForm.DEMONYM]


NOMINALS = [
    ("The secretary of state resigned.", "The secretary of state", "secretary of state", "Person", SINGULAR),
    (
        "The deputy foreign minister resigned.",
        "The deputy foreign minister",
        "deputy foreign minister",
        "Person",
        SINGULAR,
    ),
    ("The spokeswoman declined to comment.", "The spokeswoman", "spokeswoman", "Person", SINGULAR),
    ("The company cut jobs.", "The company", "company", "Organization", SINGULAR),
    ("Three officials resigned.", "Three officials", "official", "Person", PLURAL),
    ("Police arrested him.", "Police", "police", "Organization", PLURAL),
    ("The country votes today.", "The country", "country", "Country", SINGULAR),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "words", "noun", "type_", "number"), NOMINALS)
def test_nominal_is_the_whole_phrase_and_tells_its_type(
    text: str, words: str, noun: str, type_: str, number: str, bare_nlp: Language
):
    found = read(bare_nlp, text)[words]
    assert (found.form, found.noun, found.type, found.number) == (MentionForm.NOMINAL, noun, type_, number)


@pytest.mark.model
def test_title_before_a_name_is_no_mention_of_its_own(bare_nlp: Language):
    """ "Foreign Minister Hilde Sandrock" is one mention, not two people."""
    found = read(bare_nlp, "Foreign Minister Hilde Sandrock resigned on Monday.")
    assert [(words, item.form) for words, item in found.items()] == [("Hilde Sandrock", MentionForm.NAME)]
    assert found["Hilde Sandrock"].title == "foreign minister"


@pytest.mark.model
def test_state_of_the_secretary_is_no_mention(bare_nlp: Language):
    assert "State" not in read(bare_nlp, "She served as Secretary of State until May.")


@pytest.mark.parametrize(("noun", "gender"), [("spokeswoman", FEMALE), ("chairman", MALE), ("minister", None)])
def test_few_nouns_tell_a_gender(noun: str, gender: str | None):
    assert noun_gender(noun, load_name_words()) == gender
