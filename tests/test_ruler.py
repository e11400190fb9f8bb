"""The quick ruler gives what spaCy's own gives."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

from kg.article import read_articles
from kg.ruler import QuickRuler, quicken

SEEDS = Path(__file__).parent.parent / "seeds"
RULES: list[dict[str, Any]] = [
    {"patterns": [[{"TAG": "VBD"}]], "attrs": {"POS": "VERB", "MORPH": "Tense=Past"}},
    {"patterns": [[{"TAG": "IN", "LOWER": {"IN": ["that", "if"]}}]], "attrs": {"POS": "SCONJ"}},
    {"patterns": [[{"LOWER": "no"}, {"LOWER": "one"}]], "attrs": {"POS": "PRON"}, "index": -1},
    {"patterns": [[{"LOWER": "no"}, {"LOWER": "one"}]], "attrs": {"POS": "DET"}},
    {"patterns": [[{"TAG": "VBD", "DEP": "aux"}], [{"LOWER": "was"}]], "attrs": {"POS": "AUX"}},
]


def _with_rules() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("attribute_ruler").add_patterns(deepcopy(RULES))  # type: ignore[attr-defined]
    return nlp


def _said(nlp: Language) -> list[tuple[str, str]]:
    words = ["No", "one", "knew", "that", "he", "was", "met", "if", "seen", ",", "no", "one", "had", "met"]
    tags = ["DT", "NN", "VBD", "IN", "PRP", "VBD", "VBD", "IN", "VBN", ",", "DT", "NN", "VBD", "VBD"]
    dependencies = ["dep"] * 12 + ["aux", "ROOT"]
    doc = Doc(nlp.vocab, words=words, tags=tags, deps=dependencies, heads=[0] * len(words))
    return [(token.pos_, str(token.morph)) for token in nlp.get_pipe("attribute_ruler")(doc)]  # type: ignore[operator]


def test_rules_of_one_and_of_several_words_give_the_same() -> None:
    "Later rules have precedence, a rule may name a token other than its first."
    plain, quick = _with_rules(), _with_rules()
    quicken(quick)
    assert isinstance(quick.get_pipe("attribute_ruler"), QuickRuler)
    assert _said(quick) == _said(plain)
    assert _said(quick) == _said(plain), "the second time, from memory"
    assert ("AUX", "Tense=Past") in _said(quick) and ("PRON", "") in _said(quick)


def test_rules_added_later_count_and_cleared_ones_do_not() -> None:
    quick = _with_rules()
    quicken(quick)
    ruler = quick.get_pipe("attribute_ruler")
    assert isinstance(ruler, QuickRuler)
    before = _said(quick)
    ruler.add([[{"TAG": "IN"}]], {"POS": "ADP"})
    assert [pos for pos, _ in _said(quick)].count("ADP") == 2 and _said(quick) != before
    ruler.clear()
    ruler.add([[{"TAG": "XX"}]], {"POS": "X"})
    assert {pos for pos, _ in _said(quick)} == {""}


def test_pipeline_without_rules_is_left_alone() -> None:
    nlp = spacy.blank("en")
    quicken(nlp)
    assert nlp.pipe_names == []


@pytest.mark.model
def test_bundled_articles_read_the_same(bare_nlp: Language) -> None:
    "On the model's own rules."
    plain = bare_nlp.get_pipe("attribute_ruler")
    assert isinstance(plain, AttributeRuler)
    quick = QuickRuler(bare_nlp.vocab, "quick")
    quick.add_patterns(plain.patterns)
    for article in read_articles([str(SEEDS)]):
        doc = bare_nlp(article.text)
        assert quick.match(doc) == plain.match(doc)
