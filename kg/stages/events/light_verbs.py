"""Verbs and copulas that say nothing without the word after them.

Rubio held talks with Lavrov. Japan is subject to tariffs. The union was supportive of the plan.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from kg.lexicon import Frame, LightVerb
from kg.stages.events.context import ACTING, Context, Predicate
from kg.stages.events.nouns import are_things, noun_frame, slots_of
from kg.stages.events.referents import meant
from kg.stages.events.senses import parts
from kg.stages.events.slots import find_receivers
from kg.syntax import Clause, adjectives_behind, is_bare, noun_infinitives, noun_slots


def event_of_light_verb(context: Context, clause: Clause) -> Predicate | None:
    """Read "hold talks with", "launch an attack on", "is subject to tariffs" by the noun."""
    for light in context.lexicon.light_verbs.get(clause.verb.lemma_.lower(), ()):
        through = clause.obliques.get(light.particle or "", ())
        if light.particle == clause.particle or through:  # who "held up" approval gave none
            nouns = (*clause.objects, *through) if light.particle == clause.particle else through or clause.objects
            for noun in (*nouns, *(part for whole in nouns for part in parts(context, whole))):
                frame = noun_frame(context, noun, light, clause)
                if frame is None or _is_done_by_things(context, frame, light, clause):
                    continue
                carried = _carried(context, frame, noun, clause, light)
                if not _leaves_out_what(context, carried, light, clause):
                    return carried
    for attribute in clause.attributes:
        for light in context.lexicon.light_verbs.get(attribute.lemma_.lower(), ()):
            for noun in noun_slots(attribute).get(light.particle or "to", ()):
                if (frame := noun_frame(context, noun, light)) is not None:
                    return replace(_carried(context, frame, noun, clause, light), word=attribute)
    return None


def _leaves_out_what(context: Context, carried: Predicate, light: LightVerb, clause: Clause) -> bool:
    """Say whether the verb tells more than its noun: who "offered his party's support" to nobody made an offer."""
    if carried.frame.event not in context.lexicon.words("told_with_content") or clause.passive or clause.clauses:
        return False
    if is_bare(carried.head):
        return False  # "expressed criticism"
    roles = carried.frame.roles.items()
    told = any(carried.slots.get(slot) for slot, role in roles if role not in ACTING and slot != "clause")
    return light.subject != "recipient" and not told and not noun_infinitives(carried.head)


def _is_done_by_things(context: Context, frame: Frame, light: LightVerb, clause: Clause) -> bool:
    """Say whether no one does what only someone does: "the shares staged a rally"."""
    deliberate = light.subject in (None, "agent") and frame.event in context.lexicon.words("deliberate")
    return deliberate and are_things(context, frame, clause.subjects)


def _carried(context: Context, frame: Frame, noun: Token, clause: Clause, light: LightVerb) -> Predicate:
    slots = slots_of(context, frame, noun)
    for slot, fillers in clause.obliques.items():
        if slot != light.particle:
            slots.setdefault(slot, fillers)
    role = light.subject or frame.roles.get("by") or frame.roles.get("possessive") or "agent"
    if light.subject == "recipient":  # "received support from Rome to Oslo"
        slots.pop("to", None)
    if clause.subjects:  # "carried out its murder of prisoners"
        own = tuple(word for word in slots.get("possessive", ()) if word.tag_ != "PRP$")
        slots["possessive"] = own
    if clause.subjects and frame.roles.get("from") == role and "from" in slots:  # tariffs on goods from Japan
        origin = tuple(filler for filler in slots.pop("from") if not context.is_time(filler))
        slots["on"] = (origin or slots.get("on", ())) if "on" in frame.roles else ()
    told = role == "participant" and light.lemma in context.lexicon.words("announcing_verbs")
    if told and (slots.get("between") or clause.passive):  # who announces a deal between others is no side to it
        return Predicate(frame, noun, slots, "events/light-verb", clause.verb, clause.particle)
    told = "of" in slots and frame.roles.get("of") == role and light.lemma in context.lexicon.words("announcing_verbs")
    if told:  # who announces the resignation of another has not resigned
        return Predicate(frame, noun, slots, "events/light-verb", clause.verb, clause.particle)
    given = tuple(argument for filler in clause.subjects for argument in meant(context, filler, role))
    receivers = clause.indirects or (find_receivers(context, clause) if frame.roles.get("to") == "recipient" else ())
    if receivers:
        slots.setdefault("to", receivers)
    return Predicate(frame, noun, slots, "events/light-verb", clause.verb, clause.particle, given=given)


def event_of_adjective(context: Context, clause: Clause) -> Predicate | None:
    """Read "has been supportive of" by the adjective."""
    for attribute in (*clause.attributes, *_judged(context, clause)):
        described = clause.objects or clause.subjects  # "was found guilty", "held him responsible"
        slots = {**clause.obliques, **noun_slots(attribute), "subject": described}
        slots["judge"] = clause.subjects if clause.objects else ()
        lemma = attribute.lemma_.lower()
        denied = bool(clause.objects) and attribute.i > 0 and attribute.nbor(-1).lower_ == "not"  # "found not guilty"
        for frame in context.lexicon.adjectives.get(f"not {lemma}" if denied else lemma, ()):
            if all(slots.get(slot) for slot in frame.needs):
                return Predicate(frame, attribute, slots, "events/adjective", carrier=clause.verb)
    return None


def _judged(context: Context, clause: Clause) -> tuple[Token, ...]:
    """Return what a court finds someone, where more is told of him first: "found Ana Kos, 44, guilty"."""
    if not clause.objects or clause.verb.lemma_.lower() not in context.lexicon.words("judging_verbs"):
        return ()
    return tuple(word for noun in clause.objects for word in adjectives_behind(noun))
