"""At whom speech is aimed that names no addressee: an actor of the clause it governs.

Turkey demanded that Sweden act: it demands it of Sweden.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Token

from kg.index import span_of
from kg.ontology import OPEN_EVENT
from kg.stages.events.clauses import event_of_clause
from kg.stages.events.context import Context, Fill, Predicate
from kg.stages.events.referents import is_same, meant
from kg.syntax import Clause, auxiliaries, conditions, is_finite_clause, is_nonfinite, is_past, phrase_span, read_clause
from kg.types import Argument


def addressed_by_clause(context: Context, predicate: Predicate, fill: Fill) -> Iterator[Argument]:
    """Yield whom "demanded that Sweden act", "threatened to attack Iran" are aimed at: an actor of the clause."""
    roles = predicate.frame.roles
    if predicate.slots.get("object") or any(
        roles.get(slot) == "recipient" for slot in predicate.slots if predicate.slots[slot]
    ):
        return
    plover = context.ontology.event(predicate.frame.event).plover
    together = context.ontology.event(predicate.frame.event).subject_role == "participant"
    if together or plover not in context.lexicon.words("aimed_speech"):
        return
    subjects = predicate.slots.get("subject", ())
    own = {subject.i for subject in subjects}
    speakers = {item.entity for subject in subjects for item in meant(context, subject, "agent")} - {None}
    asked = context.lexicon.words("question_words")  # who asks whether Oslo paid does not ask Oslo
    for head in predicate.slots.get("clause", ()):
        if head.left_edge.lower_ in asked:
            continue
        if is_nonfinite(head) and predicate.frame.lemma in context.lexicon.words("anyone_verbs"):
            continue  # who opposes banning a party opposes no party
        if predicate.frame.lemma in context.lexicon.words("assenting_verbs") and is_finite_clause(head):
            continue  # who agrees that Oslo erred agrees nothing with Oslo
        if plover in context.lexicon.words("speech_of_the_future") and _is_over(head):
            continue
        if predicate.frame.event == "Warn" and is_finite_clause(head) and not _calls_to_act(context, head):
            return  # who warns that Sweden was arming rebels does not warn Sweden
        if predicate.frame.event == "Warn" and _does_harm(context, read_clause(head), own):
            return  # who warns that Brussels will ban the app warns whoever is harmed
        if predicate.frame.event == "Warn" and _depends_on_others(context, head, own):
            return  # who warns that Norway will pay if Sweden sues does not warn Norway
        found = tuple(_aims(context, read_clause(head), plover, own, fill)) or tuple(
            _who_is_first(context, head, plover, own)
        )
        if not found and predicate.frame.event in context.lexicon.words("told_by_copula"):
            found = tuple(Argument("recipient", phrase_span(blamed)) for blamed in read_clause(head).subjects)
        found = tuple(item for item in found if item.entity not in speakers)  # "We will win," promised Ruiz
        if found:
            yield from found
            return


def _calls_to_act(context: Context, verb: Token) -> bool:
    """Say whether a clause tells what someone must do or will get: "must leave", "will pay the price"."""
    return any(helper.lower_ in context.lexicon.words("calling_modals") for helper in auxiliaries(verb)[:1])


def _does_harm(context: Context, clause: Clause, own: set[int]) -> bool:
    """Say whether a clause tells what someone else may do to others: "that Brussels will ban the app"."""
    others = any(not _is_speaker(context, subject, own) for subject in clause.subjects)
    if clause.passive or clause.inherited or not others:
        return False
    inner = event_of_clause(context, clause)
    if inner is None or inner.carrier is not None or inner.frame.roles.get("subject") != "agent":
        return False
    harmful = context.ontology.event(inner.frame.event).plover in context.lexicon.words("harms")
    ahead = any(helper.lower_ in context.lexicon.words("foretelling_modals") for helper in auxiliaries(clause.verb))
    return harmful and ahead


def _depends_on_others(context: Context, verb: Token, own: set[int]) -> bool:
    """Say whether a clause tells what someone will do once others act: "Should Iran attack, Israel will respond"."""
    modals = context.lexicon.words("foretelling_modals")
    doers = read_clause(verb).subjects
    if any(_is_speaker(context, doer, own) for doer in doers) or not any(
        word.lower_ in modals or word.lemma_ in modals for word in auxiliaries(verb)
    ):
        return False
    marks = context.lexicon.words("supposing_marks")
    supposed = [clause for mark, clause in conditions(verb) if mark.lower_ in marks]
    if not supposed and verb.left_edge.lower_ in marks:  # "Should Sweden attack, …", read as a name
        return verb.left_edge not in (*doers, *auxiliaries(verb))
    first = [actor for clause in supposed for actor in read_clause(clause).subjects]
    return any(not any(is_same(context, doer, actor) for doer in doers) for actor in first)


def _is_over(verb: Token) -> bool:
    """Say whether a clause tells of what was or has been: "We have never lied", not that someone "leave"."""
    return is_past(verb) or any(helper.lemma_ == "have" for helper in auxiliaries(verb))


def _aims(context: Context, clause: Clause, plover: str | None, own: set[int], fill: Fill) -> Iterator[Argument]:
    """Yield at whom speech of a clause is aimed: who is to act, or whom the speaker's act is for or against."""
    others = () if clause.inherited else clause.subjects
    told = any(not _is_speaker(context, subject, own) for subject in others)
    if told:
        yield from _addressed(context, others, plover)
        return
    if clause.passive:
        return
    inner = event_of_clause(context, clause)
    if inner is not None and _spares(context, inner, plover):
        return
    if inner is not None and inner.frame.event != OPEN_EVENT:
        yield from _acted_upon(context, inner, clause, plover, fill)
        return
    if clause.objects and clause.attributes:  # refused to make him available: to him nothing was refused
        return
    slots = ("object", "indirect", *(slot for slot in context.lexicon.words("target_prepositions")))
    for slot in sorted(slots):
        if slot == "to" and clause.objects:  # "to extend the siege to Oslo"
            continue
        found = tuple(_addressed(context, clause.slot(slot), plover))
        if found:
            yield from found
            return


def _who_is_first(context: Context, act: Token, plover: str | None, own: set[int]) -> Iterator[Argument]:
    """Yield who is to act first: the state in "will not return until the state pays", "will close it unless …"."""
    if plover not in context.lexicon.words("conditional_speech"):
        return
    for mark, clause in conditions(act):
        if mark.lower_ in context.lexicon.words("until"):
            doers = tuple(doer for doer in read_clause(clause).subjects if not _is_speaker(context, doer, own))
            for doer in doers:
                if doer.pos_ in ("NOUN", "PROPN") and not context.is_time(doer):
                    yield from meant(context, doer, "recipient")


def _is_speaker(context: Context, subject: Token, own: set[int]) -> bool:
    speakers = [context.doc[i] for i in sorted(own)]
    return any(is_same(context, speaker, subject) for speaker in speakers)


def _addressed(context: Context, targets: Iterable[Token], plover: str | None) -> Iterator[Argument]:
    for target in targets:
        found = [item for item in meant(context, target, "recipient") if _is_addressed(context, item, plover)]
        if found:
            yield from found
            return


def _acted_upon(
    context: Context, inner: Predicate, clause: Clause, plover: str | None, fill: Fill
) -> Iterator[Argument]:
    """Yield for or against whom an act is that someone promises, refuses or threatens.

    A promise to release a man is not made to him: he is told of in words alone.
    """
    doers = {item.span for subject in clause.subjects for item in meant(context, subject, "agent")}
    only_told_of = context.lexicon.words("person_patients") | context.lexicon.words("told_of")
    root = context.ontology.event(inner.frame.event).plover
    if plover == "AGREE" and root in context.lexicon.words("against_someone"):
        return  # who pledges to block a port or to ask Oslo for help promises them nothing
    in_words = root is None or (
        plover == "AGREE" and (inner.frame.event in only_told_of or root not in context.lexicon.words("favours"))
    )
    for argument in fill(context, inner):
        if argument.role in ("recipient", "participant", "destination") and argument.span not in doers:
            if _is_no_one(context, argument, inner, plover) or _is_pronoun(context, argument):
                continue
            aimed = replace(argument, role="recipient")
            yield replace(aimed, entity=None, extent=None) if in_words else aimed


def _is_pronoun(context: Context, argument: Argument) -> bool:
    """Say whether only a word points to what an act is done to, a thing perhaps: "warned they would vote it down"."""
    return argument.entity is None and span_of(context.doc, argument.span).root.pos_ == "PRON"


def _is_no_one(context: Context, argument: Argument, inner: Predicate, plover: str | None) -> bool:
    """Say whether what fills a role of the act cannot be spoken to: the talks that one offers to host, a port left."""
    if plover not in context.lexicon.words("spoken_to"):
        return False
    offered = inner.head.head.pos_ == "ADJ"  # "is willing to withdraw from the valley"
    if inner.frame.event in context.lexicon.words("withdrawals") and not offered:
        return argument.entity is None or context.index.entities[argument.entity].type != "Country"
    if argument.entity is not None:
        return False
    frames = context.lexicon.nouns.get(span_of(context.doc, argument.span).root.lemma_.lower(), ())
    return any(context.ontology.event(frame.event).plover == "CONSULT" for frame in frames)


def _spares(context: Context, inner: Predicate, plover: str | None) -> bool:
    """Say whether what someone refuses to do would be against or asked of somebody.

    Who will not blame him, or ask him for help, refuses nobody.
    """
    root = context.ontology.event(inner.frame.event).plover
    return plover == "REJECT" and root in context.lexicon.words("against_someone")


def _is_addressed(context: Context, argument: Argument, plover: str | None) -> bool:
    """Say whether speech is aimed at an actor of its clause: who agrees to buy a firm promises the firm nothing."""
    entity = context.index.entities.get(argument.entity or "")
    if entity is None or argument.extent is not None:
        return False
    return plover in context.lexicon.words("aimed_at_all") or entity.type in ("Person", "Country")
