"""Parsed texts built by hand, so that a rule over the parse is tested without a model."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc

ENGLISH = spacy.blank("en").vocab


def built(table: str) -> Doc:
    """Make a parsed text from rows of ``word tag label head [lemma]``; the head is a row, counted from 0."""
    rows = [row.split() for row in table.strip().splitlines()]
    coarse = {
        "NN": "NOUN",
        "VB": "VERB",
        "JJ": "ADJ",
        "IN": "ADP",
        "DT": "DET",
        "PR": "PRON",
        "WP": "PRON",
        "WD": "PRON",
    }
    coarse |= {
        "MD": "AUX",
        "CC": "CCONJ",
        "TO": "PART",
        "RB": "ADV",
        "PO": "PART",
        ",": "PUNCT",
        ".": "PUNCT",
        "``": "PUNCT",
    }
    coarse |= {"HY": "PUNCT", "-L": "PUNCT", "-R": "PUNCT", "CD": "NUM", "RP": "ADP"}
    words = [row[0] for row in rows]
    return Doc(
        ENGLISH,
        words=words,
        spaces=["-" not in (word, after) for word, after in zip(words, [*words[1:], ""], strict=True)],
        tags=[row[1] for row in rows],
        pos=["PROPN" if row[1] == "NNP" else "AUX" if row[2].startswith("aux") else coarse[row[1][:2]] for row in rows],
        deps=[row[2] for row in rows],
        ents=["B-GPE" if row[0] in ("Norway", "Oslo") else "O" for row in rows],
        heads=[int(row[3]) for row in rows],
        lemmas=[row[4] if len(row) > 4 else row[0].lower() for row in rows],
    )
