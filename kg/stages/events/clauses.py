"""Which event a clause reports: its stance, its light verb's noun, its verb's frame, or an open event."""

from __future__ import annotations

from dataclasses import replace

from kg.lexicon import ANY_VERB
from kg.stages.events.context import Context, Predicate
from kg.stages.events.light_verbs import event_of_adjective, event_of_light_verb
from kg.stages.events.nouns import event_of_occurrence
from kg.stages.events.senses import sense_fits
from kg.stages.events.slots import verb_slots
from kg.stages.events.stances import event_of_stance
from kg.syntax import (
    Clause,
    auxiliaries,
    determiners,
    is_finite,
    is_nonfinite,
    is_of_pair,
    is_reduced,
    is_reported,
    negations,
    raised_objects,
    read_clause,
)


def event_of_clause(context: Context, clause: Clause) -> Predicate | None:
    """Read a clause: by its light verb's noun, by its verb's frame, or as an open event."""
    if _is_idiom(context, clause) or _is_link(context, clause) or context.index.is_named_by(clause.verb):
        return None
    found = (
        event_of_stance(context, clause, event_of_clause)
        or event_of_light_verb(context, clause)
        or event_of_occurrence(context, clause)
        or event_of_adjective(context, clause)
    )
    if found is not None:
        return found
    if not clause.objects and (made := raised_objects(clause.verb)):  # "let them go"
        clause = replace(clause, objects=made)
    lemma = clause.verb.lemma_.lower()
    if _asserts_state(context, lemma, clause):
        frame = context.lexicon.verbs[ANY_VERB][0]
        return Predicate(frame, clause.verb, {"subject": clause.subjects}, "events/open")
    if _only_reports(context, lemma, clause) or is_of_pair(clause.verb, context.lexicon.words("empty_pairs")):
        return None
    named = lemma in context.lexicon.words("naming_verbs") and is_reduced(clause.verb)
    if named and any(noun.pos_ == "PROPN" for noun in clause.attributes):
        return None  # "a teenager named Ana Ruiz"
    for frame in context.lexicon.verbs.get(lemma, ()):
        if sense_fits(context, frame, clause):
            if frame.event in context.lexicon.words("aspectual_classes") and clause.clauses:
                return None
            slots = verb_slots(context, frame, clause)
            return Predicate(frame, clause.verb, slots, "events/verb", particle=frame.particle)
    if named:
        return None
    is_vacuous = lemma in context.lexicon.words("vacuous_verbs") and clause.particle is None
    if is_vacuous or clause.verb.pos_ == "AUX":
        return None
    if lemma in context.lexicon.reporting and not _is_silence(context, lemma, clause):
        return None
    if _only_leads(context, lemma, clause):
        return None
    frame = context.lexicon.verbs[ANY_VERB][0]
    return Predicate(frame, clause.verb, verb_slots(context, frame, clause), "events/open", particle=clause.particle)


def _asserts_state(context: Context, lemma: str, clause: Clause) -> bool:
    """Say whether someone insists on how things are, of which no event tells: "insisted that the dam was safe"."""
    if lemma not in context.lexicon.words("insisting_verbs") or clause.objects or not clause.subjects:
        return False
    return any(told.lemma_ == "be" and is_reported(told) for told in clause.clauses[:1])


def _only_reports(context: Context, lemma: str, clause: Clause) -> bool:
    """Say whether a verb does no more than attribute the clause that follows: "suggested that he may come"."""
    reporting = context.lexicon.reporting.get(lemma)
    return reporting is not None and not reporting.act and bool(clause.clauses) and not clause.objects


def _is_silence(context: Context, lemma: str, clause: Clause) -> bool:
    """Say whether someone did not speak of what he was asked: "Norway did not comment", "neither Oslo nor Lima did"."""
    if lemma not in context.lexicon.words("silence_verbs") or clause.clauses or clause.objects:
        return False
    deniers = context.lexicon.cues.get("determiner", {})
    return bool(negations(clause.verb)) or any(word.lower_ in deniers for word in determiners(clause.verb))


def _only_leads(context: Context, lemma: str, clause: Clause) -> bool:
    """Say whether a verb only tells how sure the act of its infinitive is: "needs to leave", "is seeking to buy"."""
    cue = context.lexicon.cues.get("governor", {}).get(lemma)
    if cue is None or clause.objects:
        return False
    led = (head for head in clause.clauses if is_nonfinite(head))
    return any(event_of_clause(context, read_clause(head)) is not None for head in led)


def _is_link(context: Context, clause: Clause) -> bool:
    """Say whether a participle only sets a condition or opens a topic: "will stay, provided the bank pays"."""
    if clause.verb.lower_ not in context.lexicon.words("linking_participles") or clause.subjects:
        return False
    return not any(auxiliaries(clause.verb)) and any(is_finite(head) for head in clause.clauses)


def _is_idiom(context: Context, clause: Clause) -> bool:
    """Say whether verb and noun are a figure of speech that tells of no event: "made headlines", "minced no words"."""
    lemma = clause.verb.lemma_.lower()
    return any(f"{lemma} {noun.lemma_.lower()}" in context.lexicon.words("idioms") for noun in clause.objects)
