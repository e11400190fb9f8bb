"""Which words report speech?"""

from __future__ import annotations

from spacy.tokens import Token

from kg.lexicon import Lexicon, ReportingVerb
from kg.syntax import is_charged, is_denied_something, is_object, is_predicate, noun_objects


def is_reporting(token: Token, lexicon: Lexicon) -> bool:
    """Say whether a token is a verb that reports speech and heads a clause."""
    if not is_predicate(token) or (token.tag_ == "VB" and is_object(token)):  # "has the final say"
        return False
    verb = find_reporting(token, lexicon)
    if is_charged(token) or is_denied_something(token):
        return False
    if token.doc[token.i : token.i + 2].lemma_.lower() in lexicon.words("unsaid"):
        return False
    return verb is not None and (verb.object or not noun_objects(token))


def find_reporting(verb: Token, lexicon: Lexicon) -> ReportingVerb | None:
    """Return the lexicon's entry for a verb of saying, alone or with its next word: "said", "pointed out"."""
    phrase = verb.doc[verb.i : verb.i + 2]
    return lexicon.reporting.get(f"{verb.lemma_.lower()} {phrase[-1].lower_}") or lexicon.reporting.get(
        verb.lemma_.lower()
    )
