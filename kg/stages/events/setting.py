"""Where and when an event happens: by its own words, those of its fillers, or of the clause that carries it."""

from __future__ import annotations

from spacy.tokens import Token

from kg.stages.actors import find_place
from kg.stages.events.arguments import is_term
from kg.stages.events.context import Context, Predicate
from kg.stages.events.modifiers import find_scene_before
from kg.stages.timex import find_time
from kg.syntax import adjunct_of, find_obliques
from kg.types import Argument, Timex


def place_of(context: Context, predicate: Predicate, arguments: tuple[Argument, ...]) -> str | None:
    """Return where it happens: by its own words, those of its fillers, or of the clause that carries it."""
    free = {slot: fillers for slot, fillers in predicate.slots.items() if slot not in predicate.frame.roles}
    found = find_place(free, context.index, context.lexicon)
    if found is None:
        named = [
            filler
            for slot, role in predicate.frame.roles.items()
            for filler in predicate.slots.get(slot, ())
            if role in ("recipient", "theme") or context.index.at(filler) is not None
        ]
        host = adjunct_of(predicate.head) if predicate.head.pos_ == "NOUN" else None
        for holder in (*named, *((host[1],) if host else ()), *((predicate.carrier,) if predicate.carrier else ())):
            found = found or find_place(find_obliques(holder), context.index, context.lexicon)
    found = found or find_scene_before(context, predicate)
    scene = _scene(context, predicate)
    if scene is not None and found in (None, scene):
        return scene
    return None if any(found == argument.entity for argument in arguments) else found


def _scene(context: Context, predicate: Predicate) -> str | None:
    """Return the place that an event befalls, which is where it happens too: an earthquake in Nepal."""
    if predicate.frame.event in context.lexicon.words("motions"):
        return None
    befallen = (slot for slot, role in predicate.frame.roles.items() if role == "destination")
    return find_place({slot: predicate.slots.get(slot, ()) for slot in befallen}, context.index, context.lexicon)


def time_of(context: Context, predicate: Predicate) -> Timex | None:
    """Return when an event happened, by the words of its carrier or its own."""
    found = time_at(context, predicate.outer) or time_at(context, predicate.head)
    lasts = found is not None and found.start is None and found.end is None
    return None if lasts and is_term(context, predicate) else found


def time_at(context: Context, head: Token) -> Timex | None:
    """Return the time that the words around a verb or noun give it."""
    return find_time(head, context.timexes)
