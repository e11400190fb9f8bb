"""The quick recognizer finds the names that spaCy's own finds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example

from kg.article import read_articles
from kg.recognizer import QuickRecognizer, quicken_names

SEEDS = Path(__file__).parent.parent / "seeds"
TEXT, NAMES = "Ana Ruiz met Jon Bell in Oslo", [(0, 8, "PER"), (13, 21, "PER"), (25, 29, "TOWN")]
ODD_TEXTS = ("", " ", "Ana", "Ruiz Bell Oslo Ana", "\n\nAna\nRuiz\n\n", "Bell. Ana", "Ana Ruiz Jon Bell Oslo Kos " * 9)
WORDS = st.sampled_from(["Ana", "Ruiz", "met", "in", "Oslo", " ", "\n"])


@pytest.fixture(scope="module")
def odd() -> Language:
    """A recognizer with weights by lot: it sees names of all lengths nearly everywhere."""
    nlp = spacy.blank("en")
    nlp.add_pipe("ner")
    nlp.initialize(lambda: [Example.from_dict(nlp.make_doc(TEXT), {"entities": NAMES})])
    lot = np.random.default_rng(7)
    recognizer: Any = nlp.get_pipe("ner")
    for layer in recognizer.model.walk():
        for name in layer.param_names:
            layer.set_param(name, lot.normal(size=layer.get_param(name).shape).astype("f"))
    return nlp


def _quick(plain: Language) -> QuickRecognizer:
    quick = QuickRecognizer()
    quick.stand_for(plain.get_pipe("ner"))
    return quick


def _names(doc: Doc) -> list[tuple[int, int, str]]:
    return [(name.start, name.end, name.label_) for name in doc.ents]


def _both(plain: Language, docs: list[Doc]) -> Iterator[tuple[Doc, Doc]]:
    recognizer: Any = plain.get_pipe("ner")
    copies = [doc.copy() for doc in docs]
    return zip(list(recognizer.pipe(docs)), list(_quick(plain).pipe(copies, batch_size=3)), strict=True)


def test_names_are_those_of_the_recognizer_it_stands_for(odd: Language) -> None:
    docs = [odd.make_doc(text) for text in (TEXT, *ODD_TEXTS)]
    pairs = list(_both(odd, docs))
    assert any(end - start > 3 for start, end, _ in _names(pairs[-1][1])), "else nothing is compared"
    for plain, quick in pairs:
        assert _names(quick) == _names(plain)
        assert [token.ent_iob_ for token in quick] == [token.ent_iob_ for token in plain]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(WORDS, st.booleans()), max_size=12))
def test_no_name_crosses_the_end_of_a_sentence(odd: Language, words: list[tuple[str, bool]]) -> None:
    starts: list[bool | int | None] = [begins or not number for number, (_, begins) in enumerate(words)]
    doc = Doc(odd.vocab, words=[word for word, _ in words], sent_starts=starts)
    ((plain, quick),) = _both(odd, [doc])
    assert _names(quick) == _names(plain)
    assert not any(token.is_sent_start for name in quick.ents for token in name[1:])


def test_names_that_stand_already_stay(odd: Language) -> None:
    doc = odd.make_doc(TEXT)
    doc.set_ents([Span(doc, 0, 1, label="TOWN")], default="missing")
    ((plain, quick),) = _both(odd, [doc])
    assert _names(quick) == _names(plain)
    assert (0, 1, "TOWN") in _names(quick)


def test_recognizers_of_another_make_are_left_alone(odd: Language) -> None:
    "A search of several ways at once, or a pipeline without names, goes by spaCy's own."
    broad, nameless = spacy.blank("en"), spacy.blank("en")
    broad.add_pipe("beam_ner")
    broad.initialize(lambda: [Example.from_dict(broad.make_doc(TEXT), {"entities": NAMES})])
    before = broad.get_pipe("beam_ner")
    quicken_names(broad)
    quicken_names(nameless)
    assert broad.get_pipe("beam_ner") is before and nameless.pipe_names == []


@pytest.mark.model
def test_bundled_articles_have_the_same_names(bare_nlp: Language) -> None:
    "By the model's own weights."
    docs = list(bare_nlp.pipe(article.text for article in read_articles([str(SEEDS)])))
    expected = [_names(doc) for doc in docs]
    for doc in docs:
        doc.set_ents([], default="missing")
    assert [_names(doc) for doc in _quick(bare_nlp).pipe(docs)] == expected
    assert sum(map(len, expected)) > 100
