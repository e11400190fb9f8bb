"""Quotations by syntax alone: what is quoted, of whom, by which word."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from kg.pipeline import to_doc
from kg.quotes import Quotation, find_quotations
from kg.quotes.passages import find_passages
from kg.types import Article

pytestmark = pytest.mark.model


def parsed(reader: Language, text: str) -> Doc:
    """Parse a text as an article, as far as quotations need it."""
    doc = to_doc(Article("story", text), reader)
    with reader.select_pipes(disable=[name for name in reader.pipe_names if name.startswith("kg_")]):
        return reader(doc)


def in_words(doc: Doc, quotation: Quotation) -> tuple[str, str | None, str | None, bool]:
    source = None if quotation.source is None else doc[quotation.source].text
    cue = None if quotation.cue is None else doc[quotation.cue].text
    return quotation.content.of(doc._.article.text), source, cue, quotation.direct


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('"It is late," she said.', ["It is late,"]),
        ("“It is late,” she said.", ["It is late,"]),
        ("„It is late,” she said.", ["It is late,"]),
        ("«It is late», she said.", ["It is late"]),
        ('"It is late," she said. "Go home."', ["It is late,", "Go home."]),
        ('He called it "a limited review" of the plan.', ["a limited review"]),
        ('"It is late.\n\n"Go home," she said.', ["It is late.", "Go home,"]),
        ('She said: "It is late', ["It is late"]),
        ("It's the ministers' plan, and it isn't ready.", []),
        ("'It is late,' she said. 'Go home.'", ["It is late,", "Go home."]),
        ("‘It is late,’ she said.", ["It is late,"]),
        ("He called it 'a limited review' of the plan.", ["a limited review"]),
        ("'The ministers' plan failed,' she said.", ["The ministers' plan failed,"]),
        ("In the '90s the boys' school closed, and 'twas late.", []),
        ("'It isn't late,' said O'Neill's aunt.", ["It isn't late,"]),
        ("\"They cried, 'Go home,' and left,\" she said.", ["They cried, 'Go home,' and left,", "Go home,"]),
        ('It ended." She left. "It is late."', ["It is late."]),
        ('"It is late. She left. "Go home," he said.', ["It is late.", "Go home,"]),
        ('("It is late.")', ["It is late."]),
        ("No quotation at all.", []),
        ('""', []),
    ],
)
def test_quoted_words_lie_between_the_marks(reader: Language, text: str, quoted: list[str]) -> None:
    "Apostrophes are no quotation marks; a paragraph that leaves its quotation open is quoted to its end."
    doc = parsed(reader, text)
    found = [doc[item.start : item.end] for item in find_passages(doc)]
    assert [text[span.start_char : span.end_char].strip() for span in found] == quoted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We sent help," Emma Berg said.', {("We sent help,", "Berg", "said", True)}),
        ('"We sent help," said Emma Berg.', {("We sent help,", "Berg", "said", True)}),
        ('Emma Berg told the council: "We sent help."', {("We sent help.", "Berg", "told", True)}),
        (
            '"We sent help," Emma Berg said. "It came late."',
            {("We sent help,", "Berg", "said", True), ("It came late.", "Berg", "said", True)},
        ),
        ("Emma Berg said the town sent help.", {("the town sent help", "Berg", "said", False)}),
        ("The town, Emma Berg said, sent help.", {("The town, Emma Berg said, sent help", "Berg", "said", False)}),
        ("Emma Berg denied sending help.", {("sending help", "Berg", "denied", False)}),
        ("Emma Berg accused the town of breaking the law.", {("breaking the law", "Berg", "accused", False)}),
        ("The town sent help, as expected.", set()),
        ("Emma Berg sent help.", set()),
    ],
)
def test_quotation_has_content_source_and_cue(
    reader: Language, text: str, expected: set[tuple[str, str, str, bool]]
) -> None:
    doc = parsed(reader, text)
    found = {in_words(doc, quotation) for quotation in find_quotations(doc)}
    direct = {item for item in found if item[3]}  # the clause in the marks may be told of as indirect speech as well
    assert (direct or {(content.rstrip(" ."), *rest) for content, *rest in found}) == expected


def test_according_to_holds_of_its_sentence(reader: Language) -> None:
    text = "It rained. The town sent help, according to Emma Berg. It was late."
    doc = parsed(reader, text)
    (found,) = find_quotations(doc)
    assert in_words(doc, found)[1:] == ("Berg", "according", False)
    assert found.content.of(text).startswith("The town sent help")
    assert "rained" not in found.content.of(text)
    assert "late" not in found.content.of(text)


SECOND_PARAGRAPH = [
    # what the second paragraph quotes, and of whom
    ('"We sent help," Emma Berg said.\n\n"It came late."', "It came late.", "Berg"),
    ('Emma Berg said: "We sent help.\n\n"It came late."', "It came late.", "Berg"),
    ('"We sent help.\n\n"It came late," Emma Berg said.', "We sent help.", "Berg"),
    ('"We sent help," Emma Berg said.\n\nThe town waited. "It came late."', "It came late.", None),
    ('"We sent help," Emma Berg said. "No," Olav Lund said.\n\n"It came late."', "It came late.", None),
    ('"We sent help," Emma Berg said.\n\nIt rained.\n\n"It came late."', "It came late.", None),
    ('"We sent help," Emma Berg said.\n\n"It came late," Olav Lund said.', "It came late,", "Lund"),
]


@pytest.mark.parametrize(("text", "quoted", "speaker"), SECOND_PARAGRAPH)
def test_speaker_goes_on_in_a_paragraph_that_is_all_quotation(
    reader: Language, text: str, quoted: str, speaker: str | None
) -> None:
    "Another speaker would be named."
    doc = parsed(reader, text)
    found = {words[0]: words[1] for words in (in_words(doc, item) for item in find_quotations(doc))}
    assert found[quoted] == speaker


FINISHED = [
    # a full stop within the marks ends the sentence: what follows is another
    ('Emma Berg spoke. "We sent help." Olav Lund said no more.', "We sent help.", None),
    ('"We sent help," Emma Berg said. "It came late." Olav Lund said no more.', "It came late.", "Berg"),
    ('"Did it come late?" Emma Berg asked.', "Did it come late?", "Berg"),
]


@pytest.mark.parametrize(("text", "quoted", "speaker"), FINISHED)
def test_sentence_after_a_finished_quotation_names_no_speaker(
    reader: Language, text: str, quoted: str, speaker: str | None
) -> None:
    doc = parsed(reader, text)
    found = {words[0]: words[1] for words in (in_words(doc, item) for item in find_quotations(doc)) if words[3]}
    assert found[quoted] == speaker


def test_two_speakers_of_one_paragraph_keep_their_own_words(reader: Language) -> None:
    text = '"We sent help," Emma Berg said. "It came late," Olav Lund answered.'
    doc = parsed(reader, text)
    found = {in_words(doc, quotation)[:2] for quotation in find_quotations(doc) if quotation.direct}
    assert found == {("We sent help,", "Berg"), ("It came late,", "Lund")}


def test_reporting_word_within_a_quotation_makes_no_speaker_of_it(reader: Language) -> None:
    text = '"My neighbour said no," Emma Berg recalled.'
    doc = parsed(reader, text)
    direct = [in_words(doc, quotation) for quotation in find_quotations(doc) if quotation.direct]
    assert [(source, cue) for _, source, cue, _ in direct] == [("Berg", "recalled")]


@pytest.mark.parametrize(
    "text", ['"' * 200, "“" * 50 + "”" * 50, '" "\n"\n\n"', "said said said", "according according to"]
)
def test_any_marks_are_survived(reader: Language, text: str) -> None:
    for quotation in find_quotations(parsed(reader, text)):
        assert 0 <= quotation.content.start <= quotation.content.end <= len(text)


@pytest.mark.parametrize(
    ("text", "quoted", "speaker"),
    [
        ('"We sent help," Emma Berg said. Olav Lund said it came late. "It was dark."', "It was dark.", "Lund"),
        ('"We sent help," Emma Berg said. Olav Lund left. "It was dark."', "It was dark.", "Berg"),
        ('"We sent help," Emma Berg said. It was late. "It was dark."', "It was dark.", "Berg"),
        ('"We sent help," a statement posted on a wall said.', "We sent help,", "statement"),
        ('The rain caused a lot of trouble: "It was dark."', "It was dark.", None),
        ('"We sent help," read a note from the council.', "We sent help,", "note"),
        ('The notes read: "We sent help."', "We sent help.", "notes"),
        ('"It was dark," she went on.', "It was dark,", "she"),
        ('Emma Berg expressed sorrow for those "who had waited".', "who had waited", "Berg"),
        ('Emma Berg expects to see "real change".', "real change", "Berg"),
        ('Emma Berg sees it as "real change".', "real change", "Berg"),
        ('Calls showed trust, and Emma Berg remains sure of "real change".', "real change", None),
    ],
)
def test_speaker_of_a_passage(reader: Language, text: str, quoted: str, speaker: str | None) -> None:
    doc = parsed(reader, text)
    found = {words[0]: words[1] for words in (in_words(doc, item) for item in find_quotations(doc)) if words[3]}
    assert found[quoted] == speaker
