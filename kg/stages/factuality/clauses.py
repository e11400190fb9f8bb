"""What do the words of a report's own clause make of it: auxiliaries, negation, adverbs, marks?

Iran may not have attacked Kyiv.         Possible
"""

from __future__ import annotations

from spacy.tokens import Token

from kg.stages.factuality.compose import ACTUAL, NEGATED, PLANNED, POSSIBLE, compose, of_all
from kg.stages.factuality.cues import Cues
from kg.stages.factuality.governing import as_governor
from kg.syntax import (
    adverbs,
    auxiliaries,
    clause_of,
    conditions,
    determiners,
    find_subjects,
    governors,
    is_demanded,
    is_indefinite,
    is_past,
    is_purpose,
    is_question,
    is_subject,
    is_told,
    marks,
    negations,
    opening,
    own_determiners,
    read_clause,
    said_of,
)
from kg.types import Factuality


def own_factuality(cues: Cues, token: Token) -> Factuality:
    """Return what a word's own auxiliaries, negation, adverbs, determiners and clause type make of it."""
    return _backshifted(cues, token, _own(cues, token))


def _own(cues: Cues, token: Token) -> Factuality:
    helpers = auxiliaries(token)
    found = of_all(
        (
            *(cues.of("auxiliary", word) for word in helpers),
            *(cues.of("adverb", word) for word in adverbs(token)),
            *(cues.condition(word) or cues.of("governor", word) for word in marks(token)),
            *(cues.condition(word) for word in opening(token)),
        )
    )
    found = compose(POSSIBLE if is_question(token) or is_demanded(token) else _purpose(cues, token), found)
    if is_negated(cues, token):
        return _negated(cues, token, found)
    return NEGATED if _is_counterfactual(cues, token, helpers) else found


def is_negated(cues: Cues, token: Token) -> bool:
    """Say whether a word's clause is denied by its own words: "not", "never", "no drones"."""
    if any(cues.of("negation", word) is not None for word in (*negations(token), *adverbs(token))):
        return True
    return any(cues.of("determiner", word) is not None for word in determiners(token))


def _negated(cues: Cues, token: Token, found: Factuality) -> Factuality:
    """Return Negated for "did not", "could not", "would not"; "may not" stays open."""
    if found is not POSSIBLE:
        return compose(NEGATED, found)
    open_ended = cues.words("open_under_negation")
    return POSSIBLE if any(word.lower_ in open_ended for word in auxiliaries(token)) else NEGATED


def _is_counterfactual(cues: Cues, token: Token, helpers: tuple[Token, ...]) -> bool:
    """Say whether a clause tells what did not happen: "would have met", "had he met", "if he had met"."""
    words = [word.lower_ for word in helpers]
    if token.tag_ not in ("VBN", "VBD") or not words:
        return False
    if not cues.words("counterfactual").isdisjoint(words):
        return "have" in words or "'ve" in words
    unreal = any(cues.condition(mark) is not None for mark in marks(token))
    above = {word.lower_ for word in auxiliaries(token.head)}
    return unreal and words[0] in ("had", "'d") and not cues.words("backshifted").isdisjoint(above)


def _purpose(cues: Cues, token: Token) -> Factuality:
    """Return what an infinitive beside its verb or noun is: only what something is for, unless that is a cue.

    In talks "to sell" jets nothing is sold yet; he hesitated "to sell"; but the first "to land" did land.
    """
    if not is_purpose(token):
        return ACTUAL
    chain = governors(token)
    if chain and cues.of("governor", chain[0]) is not None:
        return ACTUAL
    if cues.of("governor", token.head) is not None:
        if token.head in governors(token):
            return ACTUAL
        made = as_governor(cues, token.head, token)  # who scraps a step to save time does not scrap the saving
        return POSSIBLE if made is NEGATED and read_clause(token.head).objects else made
    achieved = any(word.lower_ in cues.words("achievers") for word in (*token.head.lefts, token.head))
    return ACTUAL if achieved else POSSIBLE


def _backshifted(cues: Cues, token: Token, found: Factuality) -> Factuality:
    """Return a plan where "would" is the "will" of what was said in the past: said "he would visit Oslo"."""
    if found is not POSSIBLE or not is_told(token) or token.head.lemma_.lower() not in cues.lexicon.reporting:
        return found
    helpers = [word.lower_ for word in auxiliaries(token)]
    future = not cues.words("backshifted").isdisjoint(helpers) and "have" not in helpers
    said = is_past(token.head) and all(
        cues.condition_phrase(mark) is None or cues.is_reservation(mark) for mark, _ in conditions(token)
    )
    imagined = any(is_indefinite(subject) for subject in find_subjects(token)[0])
    doubted = any(cues.of("adverb", word) is not None for word in adverbs(token))
    return PLANNED if future and said and not imagined and not doubted and not is_question(token) else found


def of_subject(cues: Cues, noun: Token) -> Factuality:
    """Return what the clause of a subject makes of the event it names.

    "A meeting is unlikely", "no attack was reported", "an attack would be a mistake": that one is only imagined.
    """
    if any(cues.of("determiner", word) is not None for word in own_determiners(noun)):
        return NEGATED
    found = of_all(cues.of("governor", word) for word in said_of(noun))
    verb = clause_of(noun)
    held = verb.doc[verb.i : verb.i + 2].lemma_ in cues.words("going_ahead")
    if is_subject(noun) and held and is_negated(cues, verb):
        return NEGATED
    if is_subject(noun) and is_indefinite(noun):
        helpers = auxiliaries(verb)
        open_ended = any(cues.of("auxiliary", word) is not None for word in helpers)
        if open_ended and not any(word.lemma_ == "have" for word in helpers):
            found = compose(POSSIBLE, found)
    return found
