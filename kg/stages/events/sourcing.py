"""Which reports tell only how the outlet came by a word, which is no news?

A source who asked not to be named said so. · Norvik did not respond to a request for comment.
"""

from __future__ import annotations

from spacy.tokens import Token

from kg.quotes import is_reporting
from kg.stages.events.context import Context, Predicate
from kg.syntax import (
    find_obliques,
    governors,
    infinitives,
    is_participle_beside,
    is_passive,
    is_reduced,
    negations,
    read_clause,
)


def is_about_sources(context: Context, predicate: Predicate) -> bool:
    """Say whether a report tells only that a source has no name or no word: "granted anonymity"."""
    words, slots = context.lexicon.words, predicate.slots
    if predicate.head.pos_ == "NOUN":
        return any(filler.lower_ in words("outlet_asks_for") for filler in slots.get("for", ()))
    things = (*slots.get("object", ()), *slots.get("on", ()))
    if any(noun.lemma_ in words("namelessness") or _is_on_condition(context, noun) for noun in things):
        return True
    if not slots.get("clause") and _is_how_it_came_by(context, predicate.head):
        return True
    return _is_unauthorised_speech(context, predicate.head)


def _is_how_it_came_by(context: Context, verb: Token) -> bool:
    """Say whether a bare participle tells that one was asked or told: "Asked why, he said", "people briefed on it"."""
    lemma, around = verb.lemma_.lower(), verb.head
    if verb.tag_ == "VBG" and lemma in context.lexicon.words("spoken_beside"):
        return is_participle_beside(verb, around) and is_reporting(around, context.lexicon)
    if lemma in context.lexicon.words("asked_by_reporters"):
        return verb.tag_ == "VBN" and is_participle_beside(verb, around) and is_reporting(around, context.lexicon)
    if not is_reduced(verb):
        return False
    noun = around.lemma_.lower()
    if lemma in context.lexicon.words("carrying_verbs"):
        return noun in context.lexicon.words("documents") or noun in context.lexicon.words("remarks")
    if lemma not in context.lexicon.words("told_as_sources"):
        return False
    return around.lemma_.lower() in context.lexicon.words("informants")


def _is_on_condition(context: Context, noun: Token) -> bool:
    """Say whether a noun is "condition of anonymity"."""
    words = context.lexicon.words
    if noun.lemma_ not in words("conditions_of_sources"):
        return False
    return any(filler.lemma_ in words("namelessness") for filler in find_obliques(noun).get("of", ()))


def _is_unauthorised_speech(context: Context, verb: Token) -> bool:
    """Say whether a verb only tells that a source has no name: "not authorised to speak", "declined to be named"."""
    words = context.lexicon.words
    lemma = verb.lemma_.lower()
    if lemma in words("revealing_verbs") and is_passive(verb) and not _names_as(verb):  # "declined to be named"
        return any(word.lemma_.lower() in words("declining_verbs") for word in governors(verb)[:1])
    if lemma in words("declining_verbs"):
        return any(
            clause.lemma_.lower() in words("revealing_verbs") and is_passive(clause) for clause in _clauses(verb)
        )
    if lemma in words("speaking_out"):
        return any(_is_unauthorised(context, word) for word in governors(verb)[:1])
    return _is_unauthorised(context, verb) and any(
        word.lemma_.lower() in words("speaking_out") for word in infinitives(verb)
    )


def _clauses(verb: Token) -> tuple[Token, ...]:
    return tuple(clause for clause in read_clause(verb).clauses if not _names_as(clause))


def _names_as(verb: Token) -> bool:
    """Say whether a verb tells as what someone is named: "to be named minister", "as minister"."""
    return "as" in find_obliques(verb) or any(word.pos_ in ("NOUN", "PROPN") for word in verb.rights)


def _is_unauthorised(context: Context, verb: Token) -> bool:
    """Say whether a verb tells that someone was not given leave: "was not authorised"."""
    named = verb.lemma_.lower() in context.lexicon.words("authorising_verbs")
    return named and is_passive(verb) and bool(negations(verb))
