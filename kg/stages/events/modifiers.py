"""What a name before an event noun is to the event: its doer, its target, one of its sides, or only where it was.

US tariffs · the Ukraine invasion · the Norway-Sweden talks · the Geneva talks
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from kg.gazetteer import load_gazetteer
from kg.stages.actors import find_arguments
from kg.stages.events.context import Context, Predicate
from kg.syntax import phrase_span
from kg.types import Argument, Entity, MentionForm

_SCENES = ("City", "Region", "Place", "Facility")
_TARGETS = ("on", "against", "of", "into", "to", "for", "in")  # the slots of whom a deed is done to, likeliest first
_NO_DOERS = ("Event", "Work", "Product")
_STRUCK = ("recipient", "destination")


def modifier_arguments(context: Context, filler: Token, role: str, predicate: Predicate) -> Iterator[Argument]:
    """Yield an actor named before an event noun ("US tariffs"); another noun is its theme ("weapons shipments")."""
    found = [argument for argument in find_arguments(filler, role, context.index, context.lexicon) if argument.entity]
    for argument in found:
        entity = context.index.entities[argument.entity or ""]
        part = _part(context, filler, entity, role, predicate)
        if part is not None:
            yield replace(argument, role=part)
    prefixed = filler.head.i == filler.i + 2 and filler.nbor().text == "-"  # a counter-offer offers no counter
    if not found and not prefixed and filler.pos_ == "NOUN" and predicate.frame.roles.get("of") == "theme":
        yield Argument("theme", phrase_span(filler))


def find_scene_before(context: Context, predicate: Predicate) -> str | None:
    """Return the id of the place named before an event noun that only tells where: "the Geneva talks"."""
    role = predicate.frame.roles.get("modifier")
    if role is None:
        return None
    for filler in predicate.slots.get("modifier", ()):
        entity = context.index.at(filler)
        if entity is not None and _is_scene(filler, entity) and _part(context, filler, entity, role, predicate) is None:
            return entity.id
    return None


def _part(context: Context, filler: Token, entity: Entity, role: str, predicate: Predicate) -> str | None:
    """Return the role of an actor named before an event noun; none where it is only the scene."""
    root = context.ontology.event(predicate.frame.event).plover
    if role == "participant":
        return _side(context, filler, entity, predicate)
    if role == "recipient" and predicate.frame.event in context.lexicon.words("person_patients"):
        return role if entity.type in ("Person", "Group") else None  # the Navalny trial, not the Oslo trial
    if role != "agent":
        return role
    if entity.type in _NO_DOERS or _is_told_of_another(context, filler, predicate):
        return None  # the Brexit vote, the Harbour Treaty talks; its NATO commitments
    if predicate.frame.event in context.lexicon.words("taken_over") and not predicate.slots.get("of"):
        return "recipient"  # the Velmora takeover
    if _is_scene(filler, entity):
        if root in context.lexicon.words("hitting"):  # the Oslo massacre was not done by Oslo
            return "destination"
        return None if root in context.lexicon.words("staged") else role
    return _target(filler, entity, predicate) or role if _is_bare_country(context, filler) else role


def _is_told_of_another(context: Context, filler: Token, predicate: Predicate) -> bool:
    """Say whether the doer is told already by whose deed it is, and he is not who is named before the noun."""
    slots = (slot for slot in ("possessive", "by") if predicate.frame.roles.get(slot) == "agent")
    return any(word != filler for slot in slots for word in predicate.slots.get(slot, ()))


def _side(context: Context, filler: Token, entity: Entity, predicate: Predicate) -> str | None:
    """Return the part of a name before what takes two: a side among others; alone, a place is scene or topic."""
    fellows = [
        other
        for slot, role in predicate.frame.roles.items()
        for other in predicate.slots.get(slot, ())
        if role == "participant" and other != filler and context.index.at(other) is not None
    ]
    joined = any(other in predicate.slots["modifier"] for other in fellows)
    if _is_scene(filler, entity) and not joined:
        return None
    if not fellows and _is_bare_country(context, filler):
        return "topic"
    agreed = predicate.frame.event == "ReachAgreement" and not fellows
    if agreed and entity.sector in context.lexicon.words("bloc_sectors"):
        return "topic"  # "the Harbour Union pact"
    return "participant"


def _is_scene(filler: Token, entity: Entity) -> bool:
    """Say whether a name is a town or region's, also one that elsewhere means its government."""
    return entity.type in _SCENES or load_gazetteer().metonym(filler.text) is not None


def _is_bare_country(context: Context, filler: Token) -> bool:
    """Say whether a country is named as such, by no demonym and no abbreviation: "Iran" sanctions, not "US" ones.

    Where English has an adjective for who does it, the bare name tells to whom it is done. In "Iran-backed" it is the
    doer all the same.
    """
    found = context.index.mention_at(filler)
    if found is None or found[0].type != "Country" or found[1].form is not MentionForm.NAME:
        return False
    following = filler.doc[filler.i + 1].text if filler.i + 1 < len(filler.doc) else ""
    return not (filler.text.replace(".", "").isupper() or following in ("-", "–"))


def _target(filler: Token, entity: Entity, predicate: Predicate) -> str | None:
    """Return the role of whom a deed is done to, where the noun has room for one and none is told of."""
    roles = [(slot, predicate.frame.roles.get(slot)) for slot in _TARGETS]
    struck = [(slot, role) for slot, role in roles if role in _STRUCK]
    behind = {word.lower_ for word in predicate.head.rights}  # "the Norway commitment to opening its ports"
    if any(predicate.slots.get(slot) or slot in behind for slot, _ in struck):
        return None
    return next((role for _, role in struck), None)
