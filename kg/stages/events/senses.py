"""Which sense of a verb a clause has: does a frame of ``verbs.toml`` fit the words and things around it?

    The guild called off the strike. The army called off the meeting.

are two frames of "call off", told apart by their objects.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from kg.lexicon import Frame
from kg.stages.actors import find_actors
from kg.stages.events.context import ACTING, ACTORS, Context
from kg.stages.events.nouns import are_things, is_figurative, is_partitive
from kg.stages.events.sport import is_play
from kg.syntax import (
    Clause,
    doings,
    find_obliques,
    is_before_subject,
    is_infinitive,
    is_modifier,
    is_purpose,
    is_told_to,
    read_clause,
)
from kg.types import Entity


def sense_fits(context: Context, frame: Frame, clause: Clause) -> bool:
    """Say whether a verb has a frame's sense in this clause: "met demands" is no meeting."""
    return (
        _particle_fits(context, frame, clause)
        and _words_fit(context, frame, clause)
        and _types_fit(context, frame, clause)
        and (not frame.several or _are_sides(context, clause.subjects))
        and all(any(_is_needed(context, filler, clause) for filler in _fillers(clause, slot)) for slot in frame.needs)
        and all(context.is_time(filler) for slot in frame.without for filler in _fillers(clause, slot))
        and _goes_somewhere(context, frame, clause)
        and not (frame.event == "TakeOffice" and frame.lemma == "replace" and is_told_to(clause.verb))
        and _is_among_people(context, frame, clause)
        and not _is_figure(context, frame, clause)
        and not (frame.event == "Describe" and _is_naming(clause))
        and not is_play(context, frame, clause)
    )


def _is_naming(clause: Clause) -> bool:
    """Say whether someone is called by a name, which says nothing of him: "whom everyone calls Quim"."""
    return any(word.pos_ == "PROPN" for word in clause.attributes)


def _is_needed(context: Context, filler: Token, clause: Clause) -> bool:
    """Say whether a filler may make a sense: no time, and no phrase before the subject ("On a visit, he called it")."""
    return not (context.is_time(filler) or is_before_subject(filler, clause.verb))


def _fillers(clause: Clause, slot: str) -> tuple[Token, ...]:
    """Return what fills a slot; ``infinitive`` is a to-clause, where ``clause`` is any, ``purpose`` one that is none.

    The parser takes what someone "fought to" do for either. ``of`` hangs on the object: control "of" a port.
    """
    if slot == "of":
        own = clause.slot("of")
        return own or tuple(whole for word in clause.objects for whole in find_obliques(word).get("of", ()))
    if slot == "purpose":
        return tuple(child for child in clause.verb.children if is_purpose(child))
    if slot == "infinitive":
        return tuple(head for head in clause.clauses if is_infinitive(head))
    return clause.slot(slot)


def _words_fit(context: Context, frame: Frame, clause: Clause) -> bool:
    """Say whether the words around a verb allow a sense: one of those it asks for, none of those it bars."""
    if frame.objects or frame.not_objects:
        told = _told(context, clause.objects)
        if (frame.objects and told.isdisjoint(frame.objects)) or not told.isdisjoint(frame.not_objects):
            return False
    if frame.subjects and _named(clause.subjects).isdisjoint(frame.subjects):
        return False
    if frame.not_subjects and not _lemmas(clause.subjects).isdisjoint(frame.not_subjects):
        return False
    if frame.fillers and _around(frame, clause).isdisjoint(frame.fillers):
        return False
    if not frame.not_fillers:
        return True
    barred = _lemmas((*_following(clause), *doings(clause.verb))) | _behind(clause)
    return barred.isdisjoint(frame.not_fillers)


def _following(clause: Clause) -> tuple[Token, ...]:
    return tuple(head for fillers in clause.obliques.values() for head in fillers)


def _around(frame: Frame, clause: Clause) -> set[str]:
    """Return the lemmas of what follows a verb, with the words right before them."""
    heads = [*_following(clause), *clause.attributes]
    if "infinitive" in frame.needs:  # failed to reach "a deal"
        heads += [filler for head in _fillers(clause, "infinitive") for filler in read_clause(head).objects]
    return {word.lemma_.lower() for head in heads for word in (*head.lefts, head)} | _behind(clause)


def _behind(clause: Clause) -> set[str]:
    """Return the word right behind a verb: tested "positive" for a drug, were fired "upon"."""
    return set() if clause.verb.is_sent_end else {clause.verb.nbor(1).lower_}


def _named(words: tuple[Token, ...]) -> set[str]:
    """Return what subjects are, in lemmas, by a word of their name too: "hurricane" for "Hurricane Ida"."""
    names = (part for word in words if word.pos_ == "PROPN" for part in word.lefts if is_modifier(part))
    return _lemmas((*words, *names))


def _told(context: Context, words: tuple[Token, ...]) -> set[str]:
    """Return what objects are, in lemmas: "jet" and "fighter jet", "tank" for "dozens of tanks"; arms are no arm."""
    heads = [*words, *(part for word in words for part in parts(context, word))]
    modified = (head for head in heads if head.i and is_modifier(head.nbor(-1)))
    arms = {head.lower_ for head in heads if head.lower_ == "arms"}
    return arms | _lemmas(heads) | {f"{head.nbor(-1).lower_} {head.lemma_.lower()}" for head in modified}


def parts(context: Context, word: Token) -> tuple[Token, ...]:
    """Return what there are some of: the talks in "a round of talks", the tanks in "dozens of tanks"."""
    return find_obliques(word).get("of", ()) if is_partitive(context, word) else ()


def _types_fit(context: Context, frame: Frame, clause: Clause) -> bool:
    acted_upon = clause.objects or tuple(filler for slot in frame.needs for filler in clause.slot(slot))
    asked = [(acted_upon, frame.object_types), (clause.subjects, frame.subject_types)]
    asked += [(_fillers(clause, slot), types) for slot, types in frame.types.items()]
    barred = ((acted_upon, frame.not_object_types), (clause.subjects, frame.not_subject_types))
    return all(
        not types or any(context.is_one_of(filler, types) for filler in fillers) for fillers, types in asked
    ) and not any(context.is_one_of(filler, types) for fillers, types in barred if types for filler in fillers)


def _are_sides(context: Context, subjects: tuple[Token, ...]) -> bool:
    """Say whether what several do they do with one another: two states, not two ministers of one."""
    known = {entity.id: entity for subject in subjects for entity in _acting(context, subject)}
    countries = {entity.country or entity.id for entity in known.values()}
    return len(known) > 1 and len(countries) > 1


def _acting(context: Context, subject: Token) -> Iterator[Entity]:
    yield from (entity for entity, _ in find_actors(subject, context.index, context.lexicon))


def _is_among_people(context: Context, frame: Frame, clause: Clause) -> bool:
    """Say whether those who do and suffer a deed can: pillars endorse no roof, nobody meets a rule."""
    words = context.lexicon.words
    does = not frame.subjects and frame.event in words("deliberate") and frame.roles.get("subject") in ACTING
    if does and are_things(context, frame, clause.subjects) and not _is_task(context, clause):
        return False
    suffers = not frame.objects and frame.event in words("personal") and frame.roles.get("object") in ACTORS
    return not (suffers and are_things(context, frame, clause.objects))


def _is_task(context: Context, clause: Clause) -> bool:
    """Say whether a clause is what a plan or goal is, whose maker does it: "their goal is attacking the port"."""
    return clause.verb.tag_ == "VBG" and not context.lexicon.words("tasks").isdisjoint(_lemmas(clause.subjects))


def _is_figure(context: Context, frame: Frame, clause: Clause) -> bool:
    """Say whether a verb of force is a figure of speech: "destroyed his career", "fear seized the town"."""
    if is_figurative(context, frame, _lemmas(clause.objects)):
        return True
    armed = context.ontology.event(frame.event).plover in context.lexicon.words("armed")
    doers = _lemmas(clause.subjects)
    return armed and not frame.subjects and not context.lexicon.words("feelings").isdisjoint(doers)


def _goes_somewhere(context: Context, frame: Frame, clause: Clause) -> bool:
    """Say whether a motion is one: who comes to a conclusion or leaves a note goes nowhere."""
    if frame.event not in context.lexicon.words("motions"):
        return True
    if not context.lexicon.words("unmoved").isdisjoint(_lemmas(clause.subjects)):  # "peace returned to the valley"
        return False
    ends = (clause.slot(slot) for slot, role in frame.roles.items() if role in ("destination", "origin"))
    told = [[filler for filler in fillers if not context.is_time(filler)] for fillers in ends]
    return all(any(_is_somewhere(context, filler) for filler in fillers) for fillers in told if fillers)


def _is_somewhere(context: Context, filler: Token) -> bool:
    """Say whether someone can go there: a place, a host, a gathering or other event, a name."""
    lemma = filler.lemma_.lower()
    known = any(lemma in context.lexicon.words(name) for name in ("places", "targets"))
    if lemma in context.lexicon.words("nowhere"):  # "came to nothing", "came to this"
        return False
    return known or filler.pos_ in ("PROPN", "PRON", "ADV") or context.type_of(filler) is not None


def _particle_fits(context: Context, frame: Frame, clause: Clause) -> bool:
    """Say whether a phrasal verb is the frame's: "let down" is no "let"."""
    if frame.particle is None:
        plain = clause.particle is None or clause.particle in context.lexicon.words("ways")
        return plain or clause.particle in frame.roles
    if frame.particle == clause.particle:
        return True
    return frame.particle in frame.roles and frame.particle in clause.obliques


def _lemmas(words: Sequence[Token]) -> set[str]:
    """Return words in lemmas; a plural that opens a sentence may be read as a name: "Rebels" are rebels."""
    return {word.lemma_.lower() for word in words} | {word.lower_[:-1] for word in words if word.tag_ == "NNPS"}
