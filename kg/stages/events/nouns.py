"""Nouns that report events: "the attack on Kyiv", "the meeting took place", talks with the "visiting" premier."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from kg.lexicon import Frame, LightVerb
from kg.stages.events.context import Context, Predicate
from kg.syntax import Clause, described_by, is_of_pair, is_what_one_is, noun_infinitives, noun_slots

_ACTED_UPON = ("Person", "Group", "Country", "City", "Region", "Place", "Facility", "Organization")
_DOERS = ("Person", "Group", "Country", "Organization")
_PLURALS = ("NNS", "NNPS")


def noun_frame(
    context: Context, noun: Token, light: LightVerb | None = None, clause: Clause | None = None
) -> Frame | None:
    """Return the sense in which a noun reports an event, bare or behind a light verb; None where it reports none.

    The clause of the light verb may say what the sense needs: "carried out strikes" on Friday "against rebels".
    """
    lemma = noun.lemma_.lower()
    if light is not None and light.nouns and lemma not in light.nouns:
        return None
    if noun.pos_ == "PROPN" and context.index.covering(noun) is not None:  # "Ban" of Ban Ki-moon forbids nothing
        return None
    if is_of_pair(noun, context.lexicon.words("empty_pairs")):
        return None
    slots = {**(clause.obliques if clause is not None else {}), **noun_slots(noun)}
    if noun.tag_ in _PLURALS and lemma in context.lexicon.words("other_in_plural") and "into" not in slots:
        return None
    for frame in context.lexicon.nouns.get(lemma, ()):
        themes = [slot for slot, role in frame.roles.items() if role == "theme" and slot != "clause"]
        heads = [word for slot in ("modifier", "of", *themes) for word in slots.get(slot, ())]
        modifiers = {near.lemma_.lower() for word in heads for near in (*word.lefts, word)}
        if (frame.objects and not modifiers & set(frame.objects)) or modifiers & set(frame.not_objects):
            continue
        if _is_done_to_things(context, frame, slots):
            continue
        if any(slots.get(slot) for slot in frame.without):  # "a probe to Venus"
            continue
        if _is_about(frame, slots) or _is_unmoved(context, frame, slots):
            continue
        if any(context.is_one_of(owner, frame.not_subject_types) for owner in slots.get("possessive", ())):
            continue  # the strike of a striker
        owners = {owner.lemma_.lower() for owner in slots.get("possessive", ())}
        typed = all(
            any(context.type_of(filler) in types for filler in slots.get(slot, ()))
            for slot, types in frame.types.items()
        )
        if (
            typed
            and all(slots.get(slot) or (slot == "clause" and noun_infinitives(noun)) for slot in frame.needs)
            and (not frame.subjects or owners & set(frame.subjects))
        ):
            return frame
    return None


def _is_about(frame: Frame, slots: dict[str, tuple[Token, ...]]) -> bool:
    """Say whether what follows a noun shows that another sense is meant: a battle "over the budget"."""
    if not frame.not_fillers:
        return False
    fillers = (word for slot, heads in slots.items() if slot not in ("possessive", "modifier") for word in heads[:1])
    return any(word.lemma_.lower() in frame.not_fillers for word in fillers)


def _is_unmoved(context: Context, frame: Frame, slots: dict[str, tuple[Token, ...]]) -> bool:
    """Say whether a journey is none: the return of inflation."""
    if frame.event not in context.lexicon.words("motions"):
        return False
    movers = (word for slot in ("possessive", "of") for word in slots.get(slot, ()))
    return any(word.lemma_.lower() in context.lexicon.words("unmoved") for word in movers)


def _is_done_to_things(context: Context, frame: Frame, slots: dict[str, tuple[Token, ...]]) -> bool:
    """Say whether a noun of what is done to people is told of something else: "the killing of the deal"."""
    filled = [(role, slots.get(slot, ())) for slot, role in frame.roles.items() if role in ("recipient", "participant")]
    targets = [word for role, fillers in filled for word in fillers if word.pos_ != "PROPN"]
    if is_figurative(context, frame, {word.lemma_.lower() for word in targets}):
        return True
    suffering = tuple(word for role, fillers in filled if role == "recipient" for word in fillers)
    return frame.event in context.lexicon.words("personal") and are_things(context, frame, suffering)


def are_things(context: Context, frame: Frame, fillers: tuple[Token, ...]) -> bool:
    """Say whether what fills a slot is nobody who could do or suffer what a frame tells."""
    return bool(fillers) and all(_is_thing(context, filler, frame) for filler in fillers)


def _is_thing(context: Context, word: Token, frame: Frame) -> bool:
    """Say whether a word names nobody: a thing, or an event of another kind than the frame's."""
    lemma = word.lemma_.lower()
    if word.pos_ not in ("NOUN", "PROPN") or context.type_of(word) not in (None, "Work", "Product"):
        return False
    if word.text[:1].isupper() and (word.pos_ == "PROPN" or not word.is_sent_start) and word.tag_ not in _PLURALS:
        return False  # Price may be a man
    words = context.lexicon.words
    if word.is_sent_start and lemma in words("surnames") and not any(word.children):
        return False
    if lemma in words("acting_nouns") or is_partitive(context, word):
        return False
    if lemma in words("things") or (lemma in words("rules") and frame.event not in words("done_by_rules")):
        return True
    root = context.ontology.event(frame.event).plover
    events = context.lexicon.nouns.get(lemma, ())
    return bool(events) and all(context.ontology.event(event.event).plover != root for event in events)


def is_figurative(context: Context, frame: Frame, done_to: Iterable[str]) -> bool:
    """Say whether what an act of force is done to is nothing that arms reach: "an attack on democracy"."""
    if frame.objects or context.ontology.event(frame.event).plover not in context.lexicon.words("armed"):
        return False
    return not context.lexicon.words("abstractions").isdisjoint(done_to)


def event_of_noun(context: Context, noun: Token) -> Predicate | None:
    """Read "Russia's attack on Ukraine" by its noun."""
    frame = noun_frame(context, noun)
    if frame is None or (frame.event in context.lexicon.words("characters") and is_what_one_is(noun)):
        return None
    return Predicate(frame, noun, slots_of(context, frame, noun), "events/noun")


def slots_of(context: Context, frame: Frame, noun: Token) -> dict[str, tuple[Token, ...]]:
    """Return a noun's slots, with who did it though the parser joined him to whom: the invasion of Mali | by Chad."""
    slots = noun_slots(noun)
    if frame.roles.get("by") != "agent" or slots.get("by"):
        return slots
    for slot in ("of", "on", "against"):
        for filler in slots.get(slot, ()) if frame.roles.get(slot) in ("recipient", "theme") else ():
            doers = noun_slots(filler).get("by", ())
            acted_upon = context.type_of(filler) in _ACTED_UPON or filler.lemma_.lower() in context.lexicon.words(
                "targets"
            )
            if acted_upon and any(context.type_of(doer) in _DOERS for doer in doers):
                return {**slots, "by": doers}
    return slots


def events_of_attribute(context: Context, participle: Token) -> Iterator[Predicate]:
    """Yield the journey of "talks with visiting Prime Minister Olsen"."""
    who = described_by(participle)
    for frame in context.lexicon.verbs.get(participle.lemma_.lower(), ())[:1] if who else ():
        if frame.event in context.lexicon.words("motions"):
            yield Predicate(frame, participle, {"subject": who}, "events/verb")


def event_of_occurrence(context: Context, clause: Clause) -> Predicate | None:
    """Read "the meeting took place in Malaysia" by its subject."""
    if clause.verb.lemma_.lower() not in context.lexicon.words("occurrence_verbs"):
        return None
    if any(filler.lemma_.lower() not in context.lexicon.words("occurrence_objects") for filler in clause.objects):
        return None
    if _only_tells_how(context, clause):
        return None
    ends = {filler.lemma_.lower() for filler in clause.obliques.get("to", ())}
    if clause.attributes or ends & context.lexicon.words("occurrence_ends"):
        return None
    for subject in clause.subjects:
        noun = _counted(context, subject)
        frame = noun_frame(context, noun, clause=clause)
        if frame is not None and not _only_befalls(context, noun, clause):
            slots = slots_of(context, frame, noun)
            for slot, fillers in clause.obliques.items():
                slots.setdefault(slot, fillers)
            return Predicate(frame, noun, slots, "events/occurrence", carrier=clause.verb)
    return None


def _only_tells_how(context: Context, clause: Clause) -> bool:
    """Say whether a copula tells how things are with an act, and not when or where it was: talks "on the rocks"."""
    if clause.verb.lemma_.lower() != "be":
        return False
    placed = (fillers for slot, fillers in clause.obliques.items() if slot not in context.lexicon.words("of_sides"))
    return any(not context.is_time(word) and context.type_of(word) is None for fillers in placed for word in fillers)


def _only_befalls(context: Context, noun: Token, clause: Clause) -> bool:
    """Say whether an act is over at once and lasts in no sense: it is the inquiry into his killing that started."""
    starts = clause.verb.lemma_.lower() in context.lexicon.words("starting_verbs")
    return starts and noun.lemma_.lower() in context.lexicon.words("sudden")


def is_partitive(context: Context, noun: Token) -> bool:
    """Say whether a noun only tells how much of something there is: "some", "a round", "dozens"."""
    return noun.lemma_.lower() in context.lexicon.words("partitives") | context.lexicon.words("series")


def _counted(context: Context, noun: Token) -> Token:
    """Return what "some of the shipments" is some of."""
    whole = noun_slots(noun).get("of", ()) if noun.lemma_.lower() in context.lexicon.words("partitives") else ()
    return whole[0] if whole else noun
