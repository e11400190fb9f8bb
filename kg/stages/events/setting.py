"""Where and when an event happens: by its own words, those of its fillers, or of the clause that carries it."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.ontology import OPEN_EVENT
from kg.stages.events.arguments import is_place_of, is_term, is_what_is_met
from kg.stages.events.context import Context, Predicate
from kg.stages.events.modifiers import find_scene_before
from kg.stages.events.places import find_place, first_place, is_occasion
from kg.stages.former import was_once
from kg.stages.timex import find_time
from kg.syntax import adjunct_of, adverbs, find_obliques, is_plural, participle_of, where_antecedent
from kg.types import Argument, Event, TextSpan, Timex

_FAR = 1  # sentences that "there" may look back over
_TOUCHED = ("recipient", "theme", "participant", "instrument", "origin")
_UNTOUCHED = ("clause", "subject", "possessive", "modifier", "by")  # slots whose places are not those of what is done


def place_of(context: Context, predicate: Predicate, arguments: tuple[Argument, ...]) -> str | None:
    """Return where it happens: by its own words, those of its fillers, or of the clause that carries it.

    Where someone is from or works is not where he acts: "the court in Lausanne lifted the ban".
    """
    index, lexicon = context.index, context.lexicon
    found = (
        find_place(_own_words(context, predicate), index, lexicon)
        or _place_told_before(context, predicate)
        or first_place(_holders(context, predicate), index, lexicon)
        or find_scene_before(context, predicate)
        or first_place(_doers(context, predicate), index, lexicon)
        or _place_gone_on_from(context, predicate)
    )
    scene = _scene(context, predicate)
    if scene is not None and found in (None, scene):
        return scene
    return None if any(found == argument.entity for argument in arguments) else found


def remember_place(context: Context, event: Event) -> None:
    """Remember where an event was, or where it leads, for the "there" of what follows."""
    ends = (argument.entity for argument in event.fillers("destination") if argument.entity)
    for place in (*ends, event.place):
        entity = context.index.entities.get(place or "")
        if entity is not None and entity.type in context.lexicon.words("place_types"):
            context.last_place, context.last_place_in = entity.id, context.sentences
            return


def _own_words(context: Context, predicate: Predicate) -> dict[str, tuple[Token, ...]]:
    """Return the slots that no role takes, and those places that only stand where a topic would."""
    return {
        slot: tuple(filler for filler in fillers if _is_free(context, predicate, slot, filler))
        for slot, fillers in predicate.slots.items()
    }


def _is_free(context: Context, predicate: Predicate, slot: str, filler: Token) -> bool:
    """Say whether a filler may tell where: "died in a bomb attack in Baghdad", "beat Mali in Nairobi"."""
    role = predicate.frame.roles.get(slot)
    if role is None or is_place_of(context, slot, filler, role):
        return True
    scene = role == "topic" and slot in context.lexicon.words("scene_prepositions")
    return scene and is_occasion(filler, context.lexicon)


def _place_told_before(context: Context, predicate: Predicate) -> str | None:
    """Return the place of "…, where he met Merz", or of "met him there" the last one told of."""
    place = where_antecedent(predicate.outer)
    entity = context.index.at(place) if place is not None else None
    if entity is not None and entity.type in context.lexicon.words("place_types"):
        return entity.id
    there = any(word.lower_ in context.lexicon.words("back_to_place") for word in adverbs(predicate.outer))
    return context.last_place if there and context.sentences - context.last_place_in <= _FAR else None


def _place_gone_on_from(context: Context, predicate: Predicate) -> str | None:
    """Return the place of the verb that a participle goes on from: "exploded in Lima, killing nine people"."""
    verb = participle_of(predicate.head) if predicate.head.pos_ == "VERB" else None
    if verb is None or not _is_on_the_spot(context, predicate):
        return None
    return find_place(find_obliques(verb), context.index, context.lexicon)


def _holders(context: Context, predicate: Predicate) -> Iterator[Token]:
    """Yield the words whose places are the event's too: whom it is done to on the spot, its host, its carrier."""
    if _is_on_the_spot(context, predicate):
        for slot, fillers in predicate.slots.items():
            touched = slot not in _UNTOUCHED and predicate.frame.roles.get(slot) in _TOUCHED
            linked = slot in context.lexicon.words("occasion_links")  # agreed "on" a ceasefire in Oslo
            yield from (filler for filler in fillers if touched or (linked and is_occasion(filler, context.lexicon)))
    host = adjunct_of(predicate.head) if predicate.head.pos_ == "NOUN" else None
    if host is not None:
        yield host[1]
    if predicate.carrier is not None:
        yield predicate.carrier


def _is_on_the_spot(context: Context, predicate: Predicate) -> bool:
    """Say whether who does it is where it is done: to kill a man in Oslo, not to praise one there."""
    return predicate.frame.event == OPEN_EVENT or _is_of_kind(context, predicate, "on_the_spot")


def _is_of_kind(context: Context, predicate: Predicate, kind: str) -> bool:
    """Say whether a list holds the class of an event or its PLOVER root."""
    event = predicate.frame.event
    return not {event, context.ontology.event(event).plover}.isdisjoint(context.lexicon.words(kind))


def _doers(context: Context, predicate: Predicate) -> Iterator[Token]:
    """Yield the doers who are where they act: "rebels in Mali killed", and events: "an earthquake in Nepal killed".

    What an event angers or prompts may be elsewhere: "his arrest in Paris angered Russia".
    """
    bodily = _is_of_kind(context, predicate, "in_person")
    there = _is_of_kind(context, predicate, "on_the_spot") or not predicate.slots.get("object")
    for slot, role in predicate.frame.roles.items():
        for doer in predicate.slots.get(slot, ()) if role in ("agent", "participant") and slot != "modifier" else ():
            crowd = is_plural(doer) or doer.lemma_.lower() in context.lexicon.words("crowds")
            if (there and is_occasion(doer, context.lexicon)) or (bodily and crowd and doer.pos_ == "NOUN"):
                yield doer


def _scene(context: Context, predicate: Predicate) -> str | None:
    """Return the place that an event befalls, which is where it happens too: an earthquake in Nepal."""
    if predicate.frame.event in context.lexicon.words("motions"):
        return None
    befallen = [slot for slot, role in predicate.frame.roles.items() if role == "destination"]
    fillers = {slot: predicate.slots.get(slot, ()) for slot in befallen}
    return find_place(fillers, context.index, context.lexicon) or _struck(context, fillers.get("object", ()))


def _struck(context: Context, objects: tuple[Token, ...]) -> str | None:
    """Return the place that something strikes, or that what it strikes is in: buried "a village in Nepal"."""
    known = (context.index.at(filler) for filler in objects)
    places = (
        entity.id for entity in known if entity is not None and entity.type in context.lexicon.words("place_types")
    )
    return next(places, None) or first_place(objects, context.index, context.lexicon)


def time_of(context: Context, predicate: Predicate) -> Timex | None:
    """Return when an event happened, by the words of its carrier or its own."""
    found = time_at(context, predicate.outer) or time_at(context, predicate.head)
    if found is None and predicate.lemma in context.lexicon.words("lasting_states") and was_once(predicate.head):
        published = context.doc._.article.published
        return Timex(TextSpan(predicate.head.idx, predicate.head.idx + len(predicate.head)), None, published)
    lasts = found is not None and found.start is None and found.end is None
    return None if lasts and (is_term(context, predicate) or is_what_is_met(context, predicate)) else found


def time_at(context: Context, head: Token) -> Timex | None:
    """Return the time that the words around a verb or noun give it."""
    return find_time(head, context.timexes)
