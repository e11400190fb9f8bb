"""Which events are kept: those that someone known is in, and those told of in words of their own."""

from __future__ import annotations

from kg.index import span_of
from kg.ontology import OPEN_EVENT
from kg.stages.attribution import innermost
from kg.stages.events.context import ACTORS, Context, Predicate
from kg.stages.events.setting import place_of
from kg.syntax import negations, read_clause
from kg.types import Argument, Event


def is_worth_keeping(context: Context, predicate: Predicate, arguments: tuple[Argument, ...]) -> bool:
    """Say whether an event has someone in it, or is a noun that may point back to an event that has."""
    if predicate.frame.event == OPEN_EVENT and _only_names(context, arguments):
        return False
    actors = [argument for argument in arguments if argument.entity is not None]
    if actors or _is_told_by_someone(context, predicate, arguments):
        return True
    if predicate.frame.event == OPEN_EVENT:
        return _is_plain_deed(context, predicate, arguments)
    is_noun = predicate.head.pos_ == "NOUN"
    enough = 2 if is_noun and predicate.carrier is None else 1
    by_itself = not is_noun and predicate.frame.roles.get("subject") == "theme"  # "The work began in May"
    told = (*ACTORS, "theme") if by_itself else ACTORS
    if sum(argument.role in told and _is_described(context, argument) for argument in arguments) >= enough:
        return True
    return is_noun and any(child.lower_ in context.lexicon.words("definite") for child in predicate.head.children)


def is_told_alone(context: Context, predicate: Predicate, event: Event) -> bool:
    """Say whether a clause tells no more than that one man or state met or fought: with whom, where and when?"""
    lone = len(event.arguments) == 1 and event.arguments[0].role == "participant"
    if not lone or predicate.outer.pos_ == "NOUN" or event.place is not None or event.time is not None:
        return False
    if negations(predicate.outer):  # "did not meet, call or write to him"
        return False
    entity = context.index.entities.get(event.arguments[0].entity or "")
    return entity is not None and entity.type in ("Person", "Country") and event.arguments[0].extent is None


def _only_names(context: Context, arguments: tuple[Argument, ...]) -> bool:
    """Say whether a verb only says what something is called or how it is seen: "what he calls a victory"."""
    text = context.doc._.article.text
    themes = (argument.span.of(text) for argument in arguments if argument.role == "theme")
    return any(theme.lower() == "what" for theme in themes)


def _is_plain_deed(context: Context, predicate: Predicate, arguments: tuple[Argument, ...]) -> bool:
    """Say whether an open event tells who did what in words of its own: "The regulator grounded six planes".

    How much something rose or fell is told too, and where something happened: "a ferry sank in the Aegean Sea".
    """
    if read_clause(predicate.head).inherited:
        return False
    told = {argument.role for argument in arguments if _is_named_thing(context, argument)}
    changed = any(argument.role == "topic" and argument.quantity is not None for argument in arguments)
    grew = changed and any(_is_described(context, item) for item in arguments if item.role == "agent")
    if {"agent", "theme"} <= told or grew:
        return True
    return "agent" in told and place_of(context, predicate, arguments) is not None


def _is_told_by_someone(context: Context, predicate: Predicate, arguments: tuple[Argument, ...]) -> bool:
    """Say whether a known speaker tells of something: "no decision was made", "the shipments are slowed down"."""
    said = innermost(context.doc._.attributions, predicate.outer.idx)
    if said is None or said.speaker is None:
        return False
    if predicate.carrier is not None and predicate.head.pos_ == "NOUN":
        return True
    own_words = predicate.frame.event != OPEN_EVENT or not read_clause(predicate.head).inherited
    return own_words and any(_is_named_thing(context, argument) for argument in arguments)


def _is_named_thing(context: Context, argument: Argument) -> bool:
    """Say whether a phrase tells in words of its own what it is about: "some shipping", no "it" and no "a lot"."""
    head = span_of(context.doc, argument.span).root
    known = head.lemma_.lower() in context.lexicon.words("partitives")
    return head.pos_ in ("NOUN", "PROPN") and not known and not context.is_time(head)


def _is_described(context: Context, argument: Argument) -> bool:
    """Say whether an argument is told of in words of its own, not by a pronoun: "workers" went on strike."""
    head = span_of(context.doc, argument.span).root
    return head.pos_ in ("NOUN", "PROPN") and not context.is_time(head)
