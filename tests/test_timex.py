"""Times as written get the dates a reader would give them."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from kg.lexicon import read_toml
from kg.ontology import ontologies_folder
from kg.stages.timex import find_time, find_timexes
from kg.types import Article, Timex

THURSDAY = date(2025, 7, 10)
EXAMPLES = read_toml(ontologies_folder() / "lexicon" / "times.toml")["pattern"]


def parse(nlp: Language, text: str, published: date | None = THURSDAY) -> Doc:
    if not Doc.has_extension("article"):
        Doc.set_extension("article", default=None)
    doc = nlp(text)
    doc._.article = Article("a", text, published=published)
    return doc


def show(text: str, timex: Timex) -> tuple[str, str | None, str | None]:
    return (
        timex.span.of(text),
        timex.start.isoformat() if timex.start else None,
        timex.end.isoformat() if timex.end else None,
    )


def read(nlp: Language, text: str, published: date | None = THURSDAY) -> list[tuple[str, str | None, str | None]]:
    return [show(text, timex) for timex in find_timexes(parse(nlp, text, published))]


@pytest.mark.model
@pytest.mark.parametrize("entry", EXAMPLES, ids=[entry["example"] for entry in EXAMPLES])
def test_every_pattern_dates_its_example(bare_nlp: Language, entry: dict[str, str]) -> None:
    found = read(bare_nlp, entry["example"], date.fromisoformat(entry["published"]))
    assert found == [(entry["words"], entry.get("start"), entry.get("end"))]
