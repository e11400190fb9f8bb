"""The pipeline as a whole: its stages fit, other models are taken or refused in words, articles stay apart."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import spacy
from reading import read
from spacy.language import Language

from kg.errors import ModelError
from kg.pipeline import MODEL, STAGES, check_model, extract, extract_all, load, to_doc
from kg.types import Article

pytestmark = pytest.mark.model

STORY = """Rubio meets Lavrov

By Jane Doe and Abel Roe, Harbour Post

KUALA LUMPUR (Harbour Post) — U.S. Secretary of State Marco Rubio met Russian Foreign Minister Sergey Lavrov on Monday.

Rubio said the talks were frank. "He did not promise a thing," the secretary of state told reporters.

Harbour Post's Kim Lee contributed to this report.

© 2025 Harbour Post. All rights reserved.
"""


def test_stages_fit_together(reader: Language) -> None:
    "Each stage finds what it needs, and owns an attribute of its own."
    analysis = reader.analyze_pipes()
    assert not any(analysis["problems"].values()), analysis["problems"]
    assigned = [name for stage in STAGES for name in analysis["summary"][stage]["assigns"]]
    assert len(set(assigned)) == len(assigned) == len(STAGES)


def test_stages_run_in_the_order_of_the_documentation(reader: Language) -> None:
    assert tuple(name for name in reader.pipe_names if name.startswith("kg_")) == STAGES


def test_model_is_loaded_once() -> None:
    assert load() is load()


@pytest.mark.parametrize("model", ["no_such_model", "/no/such/folder", ""])
def test_missing_model_is_told_by_name(model: str) -> None:
    if model == "":
        assert load(model).pipe_names == load().pipe_names
        return
    with pytest.raises(ModelError, match=model):
        load(model)


@pytest.mark.parametrize(
    ("language", "words"),
    [("de", "an English pipeline .* is needed"), ("en", "has no tagger, parser, ner, lemmatizer")],
)
def test_model_that_does_not_fit_is_refused(tmp_path: Path, language: str, words: str) -> None:
    spacy.blank(language).to_disk(tmp_path / "model")
    with pytest.raises(ModelError, match=words):
        load(str(tmp_path / "model"))


def test_another_fitting_model_is_taken(bare_nlp: Language, tmp_path: Path) -> None:
    bare_nlp.to_disk(tmp_path / "model")
    article = Article("story", "Emmanuel Macron met Friedrich Merz.")
    assert extract(article, load(str(tmp_path / "model"))) == extract(article)


def test_names_and_order_of_components_do_not_matter(tmp_path: Path) -> None:
    "What counts is what a component sets: spaCy's larger pipelines share or lack tok2vec, others add to it."
    nlp = spacy.load(MODEL)
    for old, new in (("ner", "names"), ("parser", "syntax"), ("tagger", "tags"), ("attribute_ruler", "rules")):
        nlp.rename_pipe(old, new)
    nlp.remove_pipe("names")
    nlp.add_pipe("names", source=_with_names(), first=True)
    nlp.to_disk(tmp_path / "model")
    article = Article(
        "story", "Emmanuel Macron met Friedrich Merz. Tariffs were imposed on Japan by the United States."
    )
    assert extract(article, load(str(tmp_path / "model"))).edges == extract(article).edges


def _with_names() -> Language:
    nlp = spacy.load(MODEL)
    nlp.rename_pipe("ner", "names")
    return nlp


def _relabelled(component: str, *labels: str) -> Language:
    """Return the model with one component that knows other labels, as a pipeline of another scheme has."""
    nlp = spacy.load(MODEL, exclude=[component])
    pipe: Any = nlp.add_pipe(component)
    for label in labels:
        pipe.add_label(label)
    return nlp


@pytest.mark.parametrize(
    ("model", "words"),
    [
        (
            lambda: spacy.load(MODEL, exclude=["parser"]),
            "'mine' has no parser; an English pipeline with tagger, parser, ner",
        ),
        (lambda: spacy.load(MODEL, disable=["ner"]), "'mine' has no ner"),
        (lambda: spacy.load(MODEL, exclude=["lemmatizer"]), "'mine' has no lemmatizer"),
        (
            lambda: _relabelled("parser", "nsubj", "obj", "obl", "case"),
            "its parser has other labels, no .*; the labels of spaCy",
        ),
        (lambda: _relabelled("ner", "PER", "LOC", "ORG", "MISC"), "its ner has other labels, no DATE, FAC, GPE"),
        (lambda: _relabelled("tagger", "NOUN", "VERB"), "its tagger has other labels, no CD, DT"),
        (lambda: spacy.load(MODEL, exclude=["attribute_ruler"]), "'mine' sets no parts of speech; an attribute_ruler"),
    ],
)
@pytest.mark.filterwarnings("ignore::UserWarning")
def test_pipeline_without_what_the_rules_need_is_refused(model: Callable[[], Language], words: str) -> None:
    "Rules on labels that never come would read nothing, and say nothing of it."
    with pytest.raises(ModelError, match=words):
        check_model(model(), "mine")


def test_labels_that_the_rules_look_for_are_the_models_own(bare_nlp: Language) -> None:
    check_model(bare_nlp, MODEL)


def test_reader_without_stages_only_parses() -> None:
    assert [name for name in load(stages=False).pipe_names if name.startswith("kg_")] == ["kg_second_look"]


def test_furniture_is_blanked_and_offsets_hold(reader: Language) -> None:
    doc = to_doc(Article("story", STORY), reader)
    assert len(doc.text) == len(STORY)
    assert "Jane Doe" not in doc.text
    assert "rights reserved" not in doc.text
    assert doc.text.index("Sergey Lavrov") == STORY.index("Sergey Lavrov")


def test_furniture_yields_no_facts_but_authors_and_publisher(reader: Language) -> None:
    article = Article("story", STORY, "Rubio meets Lavrov", date(2025, 7, 10), "Harbour Post", ("Jane Doe", "Abel Roe"))
    extraction = extract(article, reader)
    names = {entity.id: entity.name for entity in extraction.entities}
    assert [names[author] for author in extraction.authors] == ["Jane Doe", "Abel Roe"]
    assert names[str(extraction.publisher)] == "Harbour Post"
    told = {end for edge in extraction.edges for end in (names[edge.subject], names[edge.object])}
    assert not told & {"Jane Doe", "Abel Roe", "Kim Lee", "Harbour Post"}
    assert "Marco Rubio" in told


def test_one_person_is_one_node_whatever_he_is_called(reader: Language) -> None:
    reading = read(reader, STORY)
    assert [name for name in reading.names("Person") if "Rubio" in name or "ecretary" in name] == ["Marco Rubio"]
    (rubio,) = [item for item in reading.extraction.entities if item.name == "Marco Rubio"]
    forms = {mention.span.of(STORY) for mention in rubio.mentions}
    assert {"Marco Rubio", "Rubio", "the secretary of state"} <= forms


def test_articles_come_out_in_order_and_lazily(reader: Language) -> None:
    texts = ["Emmanuel Macron met Friedrich Merz.", "", "Russia attacked Ukraine."]
    found = extract_all((Article(str(number), text) for number, text in enumerate(texts)), reader)
    assert [item.article.id for item in found] == ["0", "1", "2"]


def test_articles_do_not_speak_of_one_another(reader: Language) -> None:
    "Who was named in one article is not “he” or “the two” of the next."
    first = Article("a", "Emmanuel Macron and Friedrich Merz met in Lyon on Monday.")
    second = Article("b", "He said the two spoke by phone on Tuesday. The meeting took place in Bonn.")
    alone = extract(second, reader)
    *_, after = extract_all([first, second], reader)
    assert after == alone
    assert after.edges == ()


def test_article_without_a_body_yields_its_headlines_facts(reader: Language) -> None:
    assert read(reader, "Russia attacked Ukraine").edges_in_words() == ["Russia attacked Ukraine"]
