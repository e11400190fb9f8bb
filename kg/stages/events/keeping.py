"""Which events are kept: those that someone known is in, and those told of in words of their own."""

from __future__ import annotations

from kg.index import span_of
from kg.ontology import OPEN_EVENT
from kg.stages.attribution import innermost
from kg.stages.events.context import ACTORS, Context, Predicate
from kg.stages.events.setting import place_of, time_of
from kg.syntax import (
    is_dependent,
    is_finite,
    is_gerund,
    is_passive,
    is_reduced,
    negations,
)
from kg.types import Argument, Event

_TWO = 2


def is_state(context: Context, predicate: Predicate) -> bool:
    """Say whether a verb that no class fits tells how things are, and no event: "resembles"."""
    if predicate.frame.event != OPEN_EVENT:
        return False
    lemma = predicate.head.lemma_.lower()
    held = is_passive(predicate.head) and not predicate.slots.get("subject")  # "is considered to be"
    held = held or any(predicate.slots.get(slot) for slot in ("as", "among"))  # "counts Oslo among its friends"
    return lemma in context.lexicon.words("states") or (held and lemma in context.lexicon.words("held_views"))


def is_aside(context: Context, predicate: Predicate, arguments: tuple[Argument, ...]) -> bool:
    """Say whether an open infinitive or participle beside another act tells of no two who are known.

    "A halt in deliveries, directed by the Pentagon" names who did it, and to what.
    """
    if predicate.frame.event != OPEN_EVENT or not is_dependent(predicate.head):
        return False
    if is_gerund(predicate.head) and _is_what_is_said(context, predicate):  # "is suspected of bribing two judges"
        return not any(item.role != "agent" and _is_named_thing(context, item) for item in arguments)
    if is_passive(predicate.head) and any(item.role == "agent" and item.entity is not None for item in arguments):
        return not any(item.role != "agent" and _is_named_thing(context, item) for item in arguments)
    return len({argument.entity for argument in arguments if argument.entity is not None}) < _TWO


def _is_what_is_said(context: Context, predicate: Predicate) -> bool:
    """Say whether a verb is itself what someone is accused or suspected of, or denies."""
    said = innermost(context.doc._.attributions, predicate.head.idx)
    return said is not None and span_of(context.doc, said.content).root == predicate.head


def is_worth_keeping(context: Context, predicate: Predicate, arguments: tuple[Argument, ...]) -> bool:
    """Say whether an event has someone in it, or is a noun that may point back to an event that has."""
    if predicate.frame.event == OPEN_EVENT:
        return not _only_names(context, arguments) and _tells_enough(context, predicate, arguments)
    if _is_fragment(context, predicate, arguments) or _is_mere_mention(context, predicate, arguments):
        return False
    actors = [argument for argument in arguments if argument.entity is not None]
    if actors or _is_told_by_someone(context, predicate, arguments):
        return True
    is_noun = predicate.head.pos_ == "NOUN"
    enough = 2 if is_noun and predicate.carrier is None else 1
    told = (*ACTORS, "theme") if not is_noun and _befalls(context, predicate, arguments) else ACTORS
    described = sum(argument.role in told and _is_described(context, argument) for argument in arguments)
    if is_noun and _is_told_by_noun(context, predicate, arguments):
        return True
    beside = is_reduced(predicate.head) and not any(argument.quantity is not None for argument in arguments)
    if described >= enough + beside:  # "in data released on Monday"
        return True
    return is_noun and any(child.lower_ in context.lexicon.words("definite") for child in predicate.head.children)


def _is_mere_mention(context: Context, predicate: Predicate, arguments: tuple[Argument, ...]) -> bool:
    """Say whether a noun's verb tells only that it was before something else: "the meeting comes as prices rise"."""
    if arguments or predicate.carrier is None:
        return False
    idle = predicate.carrier.lemma_.lower() in context.lexicon.words("idle_occurrence")
    return idle and not _is_set(context, predicate, arguments)


def _is_told_by_noun(context: Context, predicate: Predicate, arguments: tuple[Argument, ...]) -> bool:
    """Say whether a noun tells to what or whom something grave is done: "a halt in deliveries", no "peace talks".

    Behind a verb that only carries it, it tells that it was done: "a deal was reached".
    """
    if predicate.carrier is not None:
        about = any(_is_described(context, item) for item in arguments if item.role == "topic")
        held = about and predicate.rule == "events/occurrence" and _is_set(context, predicate, arguments)
        return held or (is_passive(predicate.carrier) and not is_dependent(predicate.carrier))
    if context.ontology.event(predicate.frame.event).plover not in context.lexicon.words("told_by_patient"):
        return False
    patients = (item for item in arguments if item.role in ("theme", "recipient"))
    return any(_is_described(context, item) and item.span.start > predicate.trigger.end for item in patients)


def _is_fragment(context: Context, predicate: Predicate, arguments: tuple[Argument, ...]) -> bool:
    """Say whether a verb of a class without a PLOVER root tells one thing and no more: "who must sell", "they began".

    Some of these befall one man alone: he dies, or is born.
    """
    event = predicate.frame.event
    if context.ontology.event(event).plover is not None or predicate.head.pos_ not in ("VERB", "AUX"):
        return False
    told = {item.entity or item.span for item in arguments if item.entity or _is_told(context, item)}
    if len(told) > 1 or event in context.lexicon.words("told_alone"):
        return False
    if _does_something(context, predicate, arguments):
        return False
    if negations(predicate.head) or any(argument.quantity is not None for argument in arguments):
        return False
    if event in context.lexicon.words("aspectual_classes") and _only_people_go_on(context, predicate, arguments):
        return True
    if is_dependent(predicate.head):
        return True
    return not (told and _is_set(context, predicate, arguments)) and not _befalls(context, predicate, arguments)


def _only_people_go_on(context: Context, predicate: Predicate, arguments: tuple[Argument, ...]) -> bool:
    """Say whether only someone is told of, not what he began or ended: "growers continued", "the rookie started"."""
    if predicate.slots.get("object"):
        return False
    known = (context.index.entities.get(item.entity or "") for item in arguments)
    return any(entity is not None and entity.type in ("Person", "Group") for entity in known)


def _befalls(context: Context, predicate: Predicate, arguments: tuple[Argument, ...]) -> bool:
    """Say whether a clause tells of a thing what became of it: "The vote was delayed", and not "who won the race"."""
    if predicate.slots.get("object") and not is_passive(predicate.head):
        return False
    return any(_is_described(context, item) for item in arguments if item.role in ("theme", "recipient"))


def is_told_alone(context: Context, predicate: Predicate, event: Event) -> bool:
    """Say whether a clause tells no more than that one man or state met or fought: with whom, where and when?"""
    lone = len(event.arguments) == 1 and event.arguments[0].role == "participant"
    if predicate.carrier is not None and event.type in context.lexicon.words("told_alone"):  # "signed the treaty"
        return False
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


def _tells_enough(context: Context, predicate: Predicate, arguments: tuple[Argument, ...]) -> bool:
    """Say whether an open event tells who did what to whom: two arguments, or one with where, when or how much."""
    known = {argument.entity for argument in arguments if argument.entity is not None}
    behind = [argument for argument in arguments if not _is_clause_before(context, argument, predicate)]
    told = {argument.span for argument in behind if argument.entity or _is_told(context, argument)}
    if told and _is_whole(context, predicate):
        return True
    if known and predicate.lemma in context.lexicon.words("silence_verbs") and negations(predicate.head):
        return True  # "Norway did not comment"
    if not known:
        told_by = is_passive(predicate.head) and _is_told_by_someone(context, predicate, arguments)
        return told_by or _is_plain_deed(context, predicate, arguments)
    if len(told) >= _TWO or any(argument.quantity is not None for argument in arguments):
        return True
    return _does_something(context, predicate, arguments) or _is_set(context, predicate, arguments)


def _is_whole(context: Context, predicate: Predicate) -> bool:
    """Say whether a verb tells enough with its subject alone: "The bridge collapsed"."""
    whole = predicate.lemma in context.lexicon.words("whole_verbs")
    return whole and is_finite(predicate.head) and bool(predicate.slots.get("subject"))


def _does_something(context: Context, predicate: Predicate, arguments: tuple[Argument, ...]) -> bool:
    """Say whether someone known does something, though only a word points to what: "Congress approved that"."""
    doer = next((item for item in arguments if item.role == "agent" and item.entity is not None), None)
    done = (item for item in arguments if item.role in ("theme", "recipient"))
    return doer is not None and not all(_is_clause_before(context, item, predicate) for item in done)


def _is_clause_before(context: Context, argument: Argument, predicate: Predicate) -> bool:
    """Say whether an argument is a clause ahead of its verb, which says no more: '"It rained," she went on'."""
    head = span_of(context.doc, argument.span).root
    return head.pos_ in ("VERB", "AUX") and head.i < predicate.head.i


def _is_set(context: Context, predicate: Predicate, arguments: tuple[Argument, ...]) -> bool:
    """Say whether an event has a place or a time."""
    return place_of(context, predicate, arguments) is not None or time_of(context, predicate) is not None


def _is_plain_deed(context: Context, predicate: Predicate, arguments: tuple[Argument, ...]) -> bool:
    """Say whether an open event tells who did what in words of its own: "The regulator grounded six planes".

    How much something rose or fell is told too, and where something happened: "a ferry sank in the Aegean Sea".
    """
    told = {argument.role for argument in arguments if _is_named_thing(context, argument)}
    changed = any(argument.role == "topic" and argument.quantity is not None for argument in arguments)
    grew = changed and any(_is_described(context, item) for item in arguments if item.role == "agent")
    counted = any(argument.quantity is not None for argument in arguments)
    if ({"agent", "theme"} <= told and (counted or time_of(context, predicate) is not None)) or grew:
        return True
    return "agent" in told and place_of(context, predicate, arguments) is not None


def _is_told_by_someone(context: Context, predicate: Predicate, arguments: tuple[Argument, ...]) -> bool:
    """Say whether a known speaker tells of something: "no decision was made", "the shipments are slowed down"."""
    said = innermost(context.doc._.attributions, predicate.outer.idx)
    if said is None or said.speaker is None:
        return False
    if predicate.carrier is not None and predicate.head.pos_ == "NOUN":
        return True
    return any(_is_named_thing(context, argument) for argument in arguments)


def _is_named_thing(context: Context, argument: Argument) -> bool:
    """Say whether a phrase tells in words of its own what it is about: "some shipping", no "it" and no "a lot"."""
    head = span_of(context.doc, argument.span).root
    known = head.lemma_.lower() in context.lexicon.words("partitives")
    return head.pos_ in ("NOUN", "PROPN") and not known and not context.is_time(head)


def _is_told(context: Context, argument: Argument) -> bool:
    """Say whether an argument is told of in words of its own, a clause too: promised "to go"."""
    head = span_of(context.doc, argument.span).root
    return head.pos_ in ("VERB", "AUX") or _is_named_thing(context, argument)


def _is_described(context: Context, argument: Argument) -> bool:
    """Say whether an argument is told of in words of its own, not by a pronoun: "workers" went on strike."""
    words = span_of(context.doc, argument.span)
    head = words.root
    someone = words[0] if head.pos_ == "VERB" else head  # "nobody was killed", "whoever did it must be punished"
    nobody = argument.role == "recipient" and someone.lower_ in context.lexicon.words("nobody")
    part = head.lower_ in context.lexicon.words("partitives") and len(words) > 1  # "most of the sailors"
    counted = part and any(word.pos_ in ("NOUN", "PROPN") for word in words)
    return nobody or ((head.pos_ in ("NOUN", "PROPN", "NUM") or counted) and not context.is_time(head))
