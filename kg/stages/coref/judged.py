"""Whom a reason speaks of: "criticised Rao, saying he had lied", "sued Velmora over its plant".

    Reed criticised Rao for his remarks, and demanded his resignation.

Both are Rao's: verbs that judge someone for what he did make his deed the reason (implicit causality, Garvey and
Caramazza 1974), and nobody demands a resignation of his own.
"""

from __future__ import annotations

from spacy.tokens import Token

from kg.stages.coref.scene import Scene
from kg.syntax import (
    clause_of,
    find_obliques,
    governing_preposition,
    is_nonfinite,
    is_object,
    is_possessor,
    is_subject,
    read_clause,
)

_REASONS = frozenset(("for", "over"))
_AT = ("against", "on", "at", "with", "of", "to")  # whom a judgement is aimed at


def find_judged(scene: Scene, token: Token) -> tuple[Token, ...]:
    """Return who did what a reason tells: the one blamed, praised, thanked, punished."""
    return _by_clause(scene, token) or _by_phrase(scene, token)


def _by_clause(scene: Scene, token: Token) -> tuple[Token, ...]:
    verb = clause_of(token)
    for _ in range(2 if is_subject(token) else 0):
        above = clause_of(verb.head)
        if above.i == verb.i:
            break
        if above.lemma_.lower() in scene.lists.of("judging_verbs") and not is_nonfinite(verb.head):
            return read_clause(above).objects
        if not is_nonfinite(above) or above.lemma_.lower() not in scene.lists.of("speech_verbs"):
            break
        verb = above
    return ()


def _by_phrase(scene: Scene, token: Token) -> tuple[Token, ...]:
    """Return who is judged "for his remarks" or "over its plans", however the parser hangs the phrase."""
    reason = governing_preposition(token.head) if is_possessor(token) else None
    if reason is None:
        return ()
    verb = clause_of(reason)
    clause = read_clause(verb)
    told = {word.lemma_.lower() for word in (verb, reason.head, *clause.objects)}
    wished = reason.lower_ == "on" and not told.isdisjoint(scene.lists.of("congratulating_verbs"))
    if reason.lower_ not in _REASONS and not wished:
        return ()
    fate = token.head.lemma_.lower() in scene.lists.of("suffered")
    if fate and verb.lemma_.lower() in scene.lists.of("crediting_verbs"):  # "blamed Reed for his defeat"
        return ()
    if verb.lemma_.lower() in scene.lists.of("judging_verbs"):
        return tuple(
            word for word in (*clause.objects, *(clause.subjects if clause.passive else ())) if word.i < token.i
        )
    for noun in (*clause.objects, *clause.subjects, reason.head):
        if wished or noun.lemma_.lower() in scene.lists.of("judgements"):
            slots = (find_obliques(noun), find_obliques(verb) if is_object(noun) else {})
            found = [filler for slot in slots for name in _AT for filler in slot.get(name, ()) if filler.i < token.i]
            return tuple(found[:1])
    return ()


def find_demanders(scene: Scene, token: Token) -> tuple[Token, ...]:
    """Return who cannot own a deed because he asks for, judges or answers it: Reed in "Reed rejected his offer"."""
    if not is_possessor(token):
        return ()
    noun = token.head
    is_fate, is_asked = (noun.lemma_.lower() in scene.lists.of(name) for name in ("suffered", "offers"))
    if not (is_fate or is_asked):
        return ()
    verb = clause_of(noun)
    verbs = scene.lists.of("demanding_verbs" if is_fate else "answering_verbs")
    return read_clause(verb).subjects if verb.lemma_.lower() in verbs and is_object(noun) else ()
