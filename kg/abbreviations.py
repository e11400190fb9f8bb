"""Which abbreviations keep their full stop?

    A spokesman, Maj. Ana Ruiz, declined to comment.

spaCy would end a sentence with "Maj".
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from spacy.language import Language


def keep_abbreviations(nlp: Language, abbreviations: Iterable[str]) -> None:
    """Make one token of each of these, which end in a full stop, as texts write it: "maj." is "Maj." or "MAJ."."""
    tokenizer: Any = nlp.tokenizer
    for short in abbreviations if hasattr(tokenizer, "add_special_case") else ():
        for text in (short.capitalize(), short.upper()):
            tokenizer.add_special_case(text, [{"ORTH": text}])
