"""What tests share: the bare spaCy model and the whole reader, each loaded once, the command line, a small graph."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import spacy
from command import Command, write_articles
from spacy.language import Language

from kg.abbreviations import keep_abbreviations
from kg.build import build
from kg.lemmas import correct_lemmas
from kg.lexicon import load_lexicon
from kg.pipeline import MODEL, load, share_words
from kg.stages.words import load_name_words

ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def bare_nlp() -> Language:
    """The bare model, and what it knows of English words."""
    nlp = spacy.load(MODEL)
    keep_abbreviations(nlp, load_name_words().of("rank_abbreviations"))
    correct_lemmas(nlp, load_lexicon().lemmas)
    share_words(nlp)
    return nlp


@pytest.fixture(scope="session")
def reader() -> Language:
    """All stages behind the model."""
    return load()


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Command:
    """Run ``kg`` and see what a shell would see."""
    return Command(monkeypatch, capfd)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph of the two short articles; tests that change it copy it first."""
    folder = tmp_path_factory.mktemp("built")
    build([write_articles(folder)], folder / "graph", published="2025-07-10", publisher="Harbour Post")
    return folder / "graph"


@pytest.fixture
def graph(built: Path, tmp_path: Path) -> Path:
    """A copy of that graph to change."""
    shutil.copytree(built, tmp_path / "graph")
    return tmp_path / "graph"


def _chromium_path() -> str | None:
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A headless Chromium."""
    path = _chromium_path()
    if path is None:
        reason = "no chromium found; tests in the browser need Debian's chromium"
        if os.environ.get("KG_REQUIRE_BROWSER") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield chromium
        chromium.close()
