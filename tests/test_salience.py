"""Big nodes are what the article is about."""

from __future__ import annotations

import pytest
from reading import PUBLISHED
from spacy.language import Language

from kg.pipeline import extract
from kg.types import Article

pytestmark = pytest.mark.model

STORY = """Strike at Harbour Holdings ends

Harbour Holdings and its dockers ended their strike on Monday after ten days.

The firm will pay more. Ana Ruiz, a union leader, praised Harbour Holdings for its patience.

Trains were not affected. "I slept in my car," said Jon Bell, a clerk in Oslo. He had come from Sweden.

Harbour Holdings owns four ports. Bell said he would stay at home."""


def weights(reader: Language, text: str) -> dict[str, float]:
    entities = extract(Article("a1", text, published=PUBLISHED), reader).entities
    return {entity.name: entity.salience for entity in entities}


@pytest.mark.parametrize("minor", ["Jon Bell", "Oslo", "Sweden", "Ana Ruiz"])
def test_headline_and_lead_outweigh_who_is_only_quoted(reader: Language, minor: str) -> None:
    found = weights(reader, STORY)
    assert found["Harbour Holdings"] == 1.0
    assert found[minor] < 0.7


def test_a_caption_or_subhead_is_no_lead(reader: Language) -> None:
    "Who stands in a picture is not what the article is about."
    story = "Harbour Holdings buys port\n\nImage: Jon Bell at the quay.\n\nHarbour Holdings bought a port on Monday.\n"
    found = weights(reader, story + "\nThe price was not told.\n\nJon Bell waved.\n")
    assert found.get("Jon Bell", 0.0) < 0.6


@pytest.mark.parametrize(
    ("text", "more", "less"),
    [
        ("Norway met Sweden in Oslo. Norway left. Norway won.", "Norway", "Sweden"),  # more often
        ("Norway rose. Nobody knew why it had. Sweden fell.", "Norway", "Sweden"),  # earlier
        ("Norway sued Sweden. Swedish ships left. Swedish crews wept. Norway won.", "Norway", "Sweden"),  # by name
    ],
)  # fmt: skip
def test_what_makes_a_node_big(reader: Language, text: str, more: str, less: str) -> None:
    found = weights(reader, text)
    assert found[more] > found[less]
