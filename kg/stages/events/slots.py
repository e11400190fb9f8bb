"""What fills the slots of a verb's frame: its own complements, and those that the parser hung on its object.

France lifted its ban on beef from Oslo.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.lexicon import Frame
from kg.ontology import OPEN_EVENT
from kg.stages.events.context import Context
from kg.stages.events.nouns import is_partitive, noun_frame
from kg.syntax import (
    Clause,
    follows_comma,
    governing_preposition,
    is_before_subject,
    is_beside,
    is_distance,
    is_modifier,
    modifying_clauses,
    noun_slots,
    read_clause,
)
from kg.types import MentionForm


def verb_slots(context: Context, frame: Frame, clause: Clause) -> dict[str, tuple[Token, ...]]:
    """Return a clause's slots; prepositions that hang on the object fill what the verb leaves empty."""
    slots = {
        slot: fillers
        for slot, fillers in clause.obliques.items()
        if not (slot == "with" and (_is_means_before(fillers, clause) or _is_beside(fillers)))
    }
    for slot in ("from", "to"):
        if slot in slots and slot in frame.roles and _is_of_thing(context, slot, slots[slot], clause, frame):
            del slots[slot]
    if frame.event == OPEN_EVENT and (link := slots.get("against", ())) and follows_comma(link[0].head):
        del slots["against"]  # "closed higher, against a fall in the index"
    if "for" in slots:  # "for the first time" tells when, "for his part" nothing
        asides = context.lexicon.words("asides_with_for")
        slots["for"] = tuple(filler for filler in slots["for"] if filler.lemma_.lower() not in asides)
    slots["subject"], slots["object"] = clause.subjects, clause.objects
    slots["indirect"], slots["clause"] = clause.indirects, clause.clauses
    slots["attribute"] = clause.attributes
    if frame.event == OPEN_EVENT:
        _turn_open_slots(context, clause, slots)
    if "indirect" in frame.roles and not clause.indirects and frame.event != OPEN_EVENT:
        slots["indirect"] = find_receivers(context, clause)
    elif (
        frame.roles.get("object") == "recipient"
        and any(map(context.index.at, clause.indirects))
        and not frame.roles.get("indirect")
    ):
        slots["object"] = clause.indirects  # who "was fined a month's pay" is fined, not the pay
    for attribute in clause.attributes if frame.event != OPEN_EVENT else ():
        for slot, fillers in noun_slots(attribute).items():
            if slot in frame.roles and slot not in slots:
                slots[slot] = fillers
                if frame.roles[slot] == frame.roles.get("attribute"):  # guilty "to fraud" is the fraud
                    slots["attribute"] = ()
    for filler in clause.objects:
        for slot, fillers in (
            *noun_slots(filler).items(),
            *(_carried_slots(context, filler) if frame.event != OPEN_EVENT else ()),
            *_inner_to(context, filler),
        ):
            if (
                slot not in frame.roles
                or slot in ("possessive", "modifier")
                or (slot == "of" and (not frame.objects or is_partitive(context, filler)))  # took control "of" a port
                or _is_its_own(context, filler, slot, frame)
                or (slot in ("to", "for") and filler.lemma_.lower() in context.lexicon.words("persons"))  # "heir to"
                or (slot == "to" and filler.lemma_.lower() in context.lexicon.words("reaching_nouns"))
                or _is_taken(frame, slot, slots)
                or _is_of_object(context, filler, slot, frame)
                or _is_from_event(context, slot, fillers, frame)
            ):
                continue
            if not slots.get(slot) or fillers[0].i < slots[slot][0].i:  # lifted its ban "on" Iran "on" the condition
                slots[slot] = fillers
    for slot, fillers in _behind_idiom(frame, clause):
        if slot in frame.roles and not slots.get(slot):
            slots[slot] = fillers
    return slots


def _turn_open_slots(context: Context, clause: Clause, slots: dict[str, tuple[Token, ...]]) -> None:
    """Mend the slots of a verb that no class fits: who is supplied "with" something gets it, no distance is an object.

    "Supplied the rebels with boats"; "formed 38 km from the line".
    """
    if clause.verb.lemma_ in context.lexicon.words("providing_verbs") and slots["object"] and slots.get("with"):
        slots["indirect"], slots["object"] = slots["object"], slots.pop("with")
    slots["object"] = tuple(word for word in slots["object"] if not is_distance(word))


def _is_of_object(context: Context, noun: Token, slot: str, frame: Frame) -> bool:
    """Say whether in an open event what follows the object is told of it alone: "evaded sanctions on Oslo"."""
    if frame.event != OPEN_EVENT:
        return False
    if slot == "against":
        return True  # "produced a drug against Ebola"
    own = noun_frame(context, noun) if slot == "to" else None
    return frame.roles[slot] in ("topic", "origin") or (own is not None and slot in own.roles)


def _is_of_thing(context: Context, slot: str, fillers: tuple[Token, ...], clause: Clause, frame: Frame) -> bool:
    """Say whether what follows the object is told of it: demanded "tallies from the vote", sold "tickets to Oslo"."""
    if slot == "to" and _is_way_to(context, fillers[0].head, frame):
        return True
    if slot == "from":
        return bool(clause.objects) and _is_from_event(context, slot, fillers, frame)
    near = (noun for noun in clause.objects if noun.i + 1 == fillers[0].head.i)
    return frame.roles[slot] == "recipient" and any(
        noun.lemma_.lower() in context.lexicon.words("travel_papers") for noun in near
    )


def _is_way_to(context: Context, link: Token, frame: Frame) -> bool:
    """Say whether a "to" tells where the road before it leads: "was hijacked on the road to Oslo"."""
    road = link.doc[max(link.i - 1, 0)]
    travels = frame.event in context.lexicon.words("visiting")
    on = governing_preposition(road)
    return not travels and on is not None and on.lower_ != "by" and road.lemma_ in context.lexicon.words("ways_to")


def _is_from_event(context: Context, slot: str, fillers: tuple[Token, ...], frame: Frame) -> bool:
    """Say whether a thing comes from what happens, which nobody can ask or take it from: "results from the vote"."""
    if slot != "from" or frame.roles[slot] != "recipient":
        return False
    words = (filler.lemma_.lower() for filler in fillers if filler.pos_ == "NOUN")
    return any(word in context.lexicon.nouns or word in context.lexicon.words("happenings") for word in words)


def _is_taken(frame: Frame, slot: str, slots: dict[str, tuple[Token, ...]]) -> bool:
    """Say whether someone is given or refused what the preposition belongs to: "was refused a move to Oslo"."""
    return frame.roles[slot] == frame.roles.get("indirect") and bool(slots["indirect"])


def _is_means_before(fillers: tuple[Token, ...], clause: Clause) -> bool:
    """Say whether a "with" before the subject only tells by what it came about: "With this deal, the war has ended"."""
    return all(is_before_subject(filler, clause.verb) for filler in fillers)


def _is_beside(fillers: tuple[Token, ...]) -> bool:
    """Say whether a "with" behind a comma tells what happens besides: "will be debated, with a vote due in May"."""
    return all(is_beside(filler) for filler in fillers)


def _behind_idiom(frame: Frame, clause: Clause) -> Iterator[tuple[str, tuple[Token, ...]]]:
    """Yield what follows the noun that makes a verb's sense: "came under fire from rebels"."""
    heads = [head for fillers in clause.obliques.values() for head in fillers if head.lemma_.lower() in frame.fillers]
    for inner in (read_clause(head) for head in clause.clauses if "infinitive" in frame.needs):
        heads += inner.objects
        yield from inner.obliques.items()
    for head in heads if frame.fillers else ():
        yield from noun_slots(head).items()


def find_receivers(context: Context, clause: Clause) -> tuple[Token, ...]:
    """Return who is given something by a name that the parser joined to the gift: "sent Ukraine tanks"."""
    if any(clause.obliques.get(slot) for slot in ("to", "for")):
        return ()
    gifts = (gift for gift in clause.objects if gift.pos_ == "NOUN" and context.index.at(gift) is None)
    return tuple(receiver for gift in gifts for receiver in _names_before(context, gift))


def _names_before(context: Context, gift: Token) -> Iterator[Token]:
    """Yield the name at the start of a noun phrase, if it can take what the noun names; "US aid" begins with none."""
    names = [child for child in gift.lefts if is_modifier(child)]
    name = names[0] if names else gift
    found = context.index.mention_at(name) if names else None
    if found is None or found[1].form is not MentionForm.NAME:
        return
    before = [word for word in context.doc[gift.left_edge.i : name.i] if word.idx < found[1].span.start]
    longer = any(word.pos_ == "PROPN" for word in context.doc[name.i + 1 : gift.i])  # "Berlin Airport" tanks
    if longer or name.pos_ != "PROPN" or any(word.lower_ != "the" for word in before):
        return
    if found[0].type in context.lexicon.words("doers") and not name.text.replace(".", "").isupper():
        yield name


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
