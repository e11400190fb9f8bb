"""Open triples: what a sentence says in its own words, one line each."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from kg.errors import ArticleError
from kg.triples import Triple, read_triples, to_line

BINARY = [
    ("Rubio met Lavrov.", ("Rubio", "met", "Lavrov")),
    ("He served as Prime Minister of Australia.", ("He", "served as", "Prime Minister of Australia")),
    ("He served as Prime Minister of Australia.", ("He", "served as Prime Minister of", "Australia")),
    ("Clinton criticized Russia and China.", ("Clinton", "criticized", "China")),
    ("Rubio and Lavrov visited Japan.", ("Lavrov", "visited", "Japan")),
    ("Kyiv was attacked by Russian drones.", ("Kyiv", "was attacked by", "Russian drones")),
    ("Two men were arrested and charged with fraud.", ("Two men", "were charged with", "fraud")),
    ("The US sent missiles to Ukraine.", ("The US", "sent missiles to", "Ukraine")),
    ("Merkel is expected to sign the deal.", ("Merkel", "is expected to sign", "the deal")),
    ("Lavrov is the foreign minister of Russia.", ("Lavrov", "is", "the foreign minister of Russia")),
    ("Merkel did not meet Putin.", ("Merkel", "did not meet", "Putin")),
    ("In 1918 the town elected a mayor.", ("the town", "elected a mayor In", "1918")),
    ("Macron, who met Putin in May, resigned.", ("Macron", "met Putin in", "May")),
    ("Rubio said the talks were good.", ("Rubio", "said", "the talks were good")),
]


def slots(triple: Triple) -> tuple[str, ...]:
    return (triple.subject, triple.relation, *triple.objects)


@pytest.mark.model
@pytest.mark.parametrize(("sentence", "expected"), BINARY)
def test_binary_triples_are_minimal_and_split(sentence: str, expected: tuple[str, ...], bare_nlp: Language) -> None:
    assert expected in [slots(triple) for triple in read_triples([sentence], bare_nlp)]


@pytest.mark.model
def test_every_binary_triple_has_one_object(bare_nlp: Language) -> None:
    sentences = [sentence for sentence, _ in BINARY]
    assert {len(triple.objects) for triple in read_triples(sentences, bare_nlp)} == {1}


NARY = [
    (
        "Rubio met Lavrov in Kuala Lumpur on Thursday.",
        [("Rubio", "met", "Lavrov", "in Kuala Lumpur", "on Thursday")],
    ),
    ("Last year the company moved to Geneva.", [("the company", "moved to", "Geneva", "Last year")]),
    ("Merkel is expected to sign the deal in May.", [("Merkel", "is expected to sign", "the deal", "in May")]),
    (
        "Tammy Bruce, the spokeswoman, answered questions.",
        [("Tammy Bruce", "is", "the spokeswoman"), ("Tammy Bruce", "answered", "questions")],
    ),
    (
        "Lavrov denied that Russia had attacked Kyiv.",
        [
            ("Lavrov", "denied that", "Russia had attacked Kyiv"),
            ("Russia", "had attacked", "Kyiv"),
        ],
    ),
]


@pytest.mark.model
@pytest.mark.parametrize(("sentence", "expected"), NARY)
def test_an_nary_tuple_holds_all_arguments_of_a_verb(
    sentence: str, expected: list[tuple[str, ...]], bare_nlp: Language
) -> None:
    assert [slots(triple) for triple in read_triples([sentence], bare_nlp, nary=True)] == expected


@pytest.mark.model
@pytest.mark.parametrize("nary", [False, True])
def test_a_pronoun_that_stands_for_no_one_is_no_subject(nary: bool, bare_nlp: Language) -> None:
    sentences = ["Who attacked Kyiv?", "There was an attack on Kyiv."]
    assert list(read_triples(sentences, bare_nlp, nary=nary)) == []


@pytest.mark.model
def test_pretokenized_words_stay_as_they_are(bare_nlp: Language) -> None:
    sentence = "Mr. Hunt 's aide did n't meet U.S. envoys ."
    found = [slots(triple) for triple in read_triples([sentence], bare_nlp, pretokenized=True)]
    assert found == [("Mr. Hunt 's aide", "did n't meet", "U.S. envoys")]


@pytest.mark.model
def test_words_are_spaced_as_in_the_sentence(bare_nlp: Language) -> None:
    found = [slots(triple) for triple in read_triples(["Merkel's aide didn't meet Putin."], bare_nlp)]
    assert found == [("Merkel's aide", "didn't meet", "Putin")]


@pytest.mark.model
def test_blank_lines_are_passed_over(bare_nlp: Language) -> None:
    found = list(read_triples(["", "  \n", "Rubio met Lavrov.\n", "\t"], bare_nlp))
    assert [triple.sentence for triple in found] == ["Rubio met Lavrov."]


@pytest.mark.model
@pytest.mark.parametrize("nary", [False, True])
def test_no_triple_is_told_twice(nary: bool, bare_nlp: Language) -> None:
    found = list(read_triples(["Putin met Putin and Putin met Putin."], bare_nlp, nary=nary))
    assert found
    assert len(found) == len(set(found))


def test_a_line_is_separated_by_tabs() -> None:
    triple = Triple("Rubio met Lavrov.", 0.69, "Rubio", "met", ("Lavrov",))
    assert to_line(triple) == "Rubio met Lavrov.\t0.69\tRubio\tmet\tLavrov"


def test_more_objects_are_more_columns() -> None:
    assert to_line(Triple("s", 0.5, "a", "r", ("b", "c"))).split("\t") == ["s", "0.5", "a", "r", "b", "c"]


@given(st.text(), st.text(), st.text(), st.lists(st.text(), min_size=1, max_size=3))
def test_no_text_can_break_a_line(sentence: str, subject: str, relation: str, objects: list[str]) -> None:
    """The text is hostile: tabs and line breaks in it must not make columns or lines."""
    line = to_line(Triple(sentence, 1.0, subject, relation, tuple(objects)))
    assert len(line.split("\t")) == 4 + len(objects)
    assert len(f"{line}x".splitlines()) == 1


ODD_WORDS = [
    "Rubio",
    "met",
    "and",
    "of",
    "the",
    "who",
    ",",
    "that",
    "was",
    "to",
    "in",
    "said",
    "-",
    "(",
    "\u2028",
    "🙂",
]


@pytest.mark.model
@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(ODD_WORDS), max_size=25))
def test_any_string_of_words_can_be_read(bare_nlp: Language, drawn: list[str]) -> None:
    sentence = " ".join(drawn)
    for nary in (False, True):
        for pretokenized in (False, True):
            for triple in read_triples([sentence], bare_nlp, nary=nary, pretokenized=pretokenized):
                assert all(slots(triple))
                assert all(word in sentence for slot in slots(triple) for word in slot.split() if word != "is")


@pytest.mark.model
def test_a_sentence_too_long_for_the_model_is_named(bare_nlp: Language) -> None:
    with pytest.raises(ArticleError, match="sentence 2 has 1000001 characters; at most 1000000"):
        list(read_triples(["Rubio met Lavrov.", "a" * 1_000_001], bare_nlp))
