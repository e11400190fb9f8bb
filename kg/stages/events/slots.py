"""What fills the slots of a verb's frame: its own complements, and those that the parser hung on its object.

France lifted its ban on beef from Oslo.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.lexicon import Frame
from kg.stages.events.context import Context
from kg.stages.events.nouns import noun_frame
from kg.syntax import Clause, modifying_clauses, noun_slots, read_clause


def verb_slots(context: Context, frame: Frame, clause: Clause) -> dict[str, tuple[Token, ...]]:
    """Return a clause's slots; prepositions that hang on the object fill what the verb leaves empty."""
    slots = dict(clause.obliques)
    slots["subject"], slots["object"] = clause.subjects, clause.objects
    slots["indirect"], slots["clause"] = clause.indirects, clause.clauses
    for filler in clause.objects:
        for slot, fillers in (
            *noun_slots(filler).items(),
            *_carried_slots(context, filler),
            *_inner_to(context, filler),
        ):
            if (
                slot not in frame.roles
                or slot in ("possessive", "modifier", "of")
                or _is_its_own(context, filler, slot, frame)
            ):
                continue
            if not slots.get(slot) or fillers[0].i < slots[slot][0].i:  # lifted its ban "on" Iran "on" the condition
                slots[slot] = fillers
    return slots


def _inner_to(context: Context, noun: Token) -> Iterator[tuple[str, tuple[Token, ...]]]:
    """Yield to whom the parser says that the arms go, not the shipments: "shipments of arms to Ukraine"."""
    for part in noun_slots(noun).get("of", ()):
        if (fillers := noun_slots(part).get("to")) is not None:
            yield "to", fillers


def _is_its_own(context: Context, noun: Token, slot: str, verb: Frame) -> bool:
    """Say whether what follows an event noun is told of its own act, not of what is done about it.

    To demand a withdrawal from a port asks nothing of the port; to protest attacks against the Kurds is for them.
    """
    about = context.ontology.event(verb.event).plover in context.lexicon.words("answers")
    frame = noun_frame(context, noun) if slot == "from" or (about and slot in ("against", "on")) else None
    if frame is None or frame.event == verb.event:
        return False
    return frame.roles.get(slot) not in (None, "agent", "participant")


def _carried_slots(context: Context, noun: Token) -> Iterator[tuple[str, tuple[Token, ...]]]:
    """Yield what follows the light verb of an event noun behind it: "sanctions imposed on Iran"."""
    for verb in modifying_clauses(noun):
        for light in context.lexicon.light_verbs.get(verb.lemma_.lower(), ()):
            if noun.lemma_.lower() in light.nouns and light.subject != "recipient":
                yield from read_clause(verb).obliques.items()
