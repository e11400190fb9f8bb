"""What word a written form is of, where spaCy's rules find another: "hoped" is of "hope", "taxes" of "tax"."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from spacy.language import Language
from spacy.pipeline import Lemmatizer
from spacy.tokens import Token

from kg.lexicon import load_lexicon

_HISSES = re.compile(r"(?:s|x|z|ch|sh)$")


def correct_lemmas(nlp: Language, verbs: dict[str, str]) -> None:
    """Tell a lemmatizer that goes by rules the verb of each of these forms; other lemmatizers are left as they are."""
    for _, pipe in nlp.pipeline:
        if isinstance(pipe, Lemmatizer) and pipe.mode == "rule":
            pipe.lemmatize = partial(_lemmatize, pipe.rule_lemmatize, verbs)


def _lemmatize(rules: Callable[[Token], list[str]], verbs: dict[str, str], token: Token) -> list[str]:
    if token.pos_ == "NOUN":
        noun = load_lexicon().noun_lemmas.get(token.lower_)
        return rules(token) if noun is None else [noun]
    if token.pos_ not in ("VERB", "AUX"):
        return rules(token)
    known = verbs.get(token.lower_) or load_lexicon().lemmas.get(token.lower_)
    return rules(token) if known is None else [known]


def regular_forms(lemma: str) -> tuple[str, ...]:
    """Return the regular forms of an English verb: hop, hops, hopped, hopping; hope, hopes, hoped, hoping."""
    stem, last = lemma[:-1], lemma[-1]
    third = f"{stem}ies" if re.search(r"[^aeiou]y$", lemma) else f"{lemma}es" if _HISSES.search(lemma) else f"{lemma}s"
    if last == "e":
        return lemma, third, f"{lemma}d", f"{lemma if lemma.endswith('ee') else stem}ing"
    if re.search(r"[^aeiou]y$", lemma):
        return lemma, third, f"{stem}ied", f"{lemma}ing"
    if re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwxy]", lemma):
        return lemma, third, f"{lemma}{last}ed", f"{lemma}{last}ing"
    return lemma, third, f"{lemma}ed", f"{lemma}ing"
