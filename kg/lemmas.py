"""What verb a written form is of, where spaCy's rules of spelling find another: "hoped" is of "hope", not "hop"."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from spacy.language import Language
from spacy.pipeline import Lemmatizer
from spacy.tokens import Token


def correct_lemmas(nlp: Language, verbs: dict[str, str]) -> None:
    """Tell a lemmatizer that goes by rules the verb of each of these forms; other lemmatizers are left as they are."""
    for _, pipe in nlp.pipeline:
        if isinstance(pipe, Lemmatizer) and pipe.mode == "rule":
            pipe.lemmatize = partial(_lemmatize, pipe.rule_lemmatize, verbs)


def _lemmatize(rules: Callable[[Token], list[str]], verbs: dict[str, str], token: Token) -> list[str]:
    known = verbs.get(token.lower_) if token.pos_ in ("VERB", "AUX") else None
    return rules(token) if known is None else [known]
