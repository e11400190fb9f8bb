"""What an event is about, as far as its words go: whole phrases, and the clause that says what was decided or asked.

The court is examining whether he may go. The union made an appeal for members to stay. They sell ships carrying oil.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span

from kg.index import span_of
from kg.ontology import OPEN_EVENT
from kg.stages.events.context import Context, Predicate
from kg.syntax import answer_opens, full_phrase_span, noun_infinitives, phrase_span, subtree_span, wished_clauses
from kg.types import Argument, TextSpan

_LONGEST = 240  # characters of what someone says that is read at a glance
_DOING = ("agent", "participant")


def with_content(context: Context, predicate: Predicate, arguments: tuple[Argument, ...]) -> tuple[Argument, ...]:
    """Return the arguments, things in all their words, with the clause that says what is asked, decided, promised."""
    arguments = tuple(_told_once(context, predicate, arguments))
    answered = _answered(context, predicate)
    if answered is not None:
        doers = tuple(item for item in arguments if item.role == "agent" or item.entity is not None)
        return (*doers, Argument("theme", answered))
    told = _told(context, predicate, arguments)
    if told is not None:
        arguments = (*arguments, Argument("theme", told))
    if not any(argument.role != "agent" for argument in arguments):
        return (*arguments, *_clauses(context, predicate))
    return tuple([_in_full(context, argument, predicate) for argument in arguments])


def _told_once(context: Context, predicate: Predicate, arguments: tuple[Argument, ...]) -> Iterator[Argument]:
    """Yield the arguments, a clause as far as someone says it: vowed "that he would pay", | while Ruiz resigned."""
    for argument in arguments:
        plain = argument.entity is None and argument.role == "theme"
        others = (item for item in arguments if plain and item.role == "theme" and item is not argument)
        if any(
            item.entity is None and item.span.contains(argument.span) and item.span != argument.span for item in others
        ):
            continue  # "that it had risen and | would fall"
        said = _said_at(context, predicate, argument.span.start) if plain else None
        cut = said is not None and argument.span.start < said.end < argument.span.end
        yield replace(argument, span=TextSpan(argument.span.start, said.end)) if said is not None and cut else argument


def _said_at(context: Context, predicate: Predicate, start: int) -> TextSpan | None:
    """Return what a verb of saying reports from a character on."""
    if predicate.head.lemma_.lower() not in context.lexicon.reporting:
        return None
    found = (item for item in context.doc._.attributions if item.cue_token == predicate.head.i and not item.direct)
    return next((item.content for item in found if item.content.start == start), None)


def _answered(context: Context, predicate: Predicate) -> TextSpan | None:
    """Return what was said that someone denies or confirms beside it: they said "it rained", which he denied."""
    if predicate.frame.event not in context.lexicon.words("answering_classes"):
        return None
    first = answer_opens(predicate.head)
    if first is None:
        return None
    comma = first.nbor(-1).idx
    said = (
        item.content.start
        for item in context.doc._.attributions
        if first.sent.start_char <= item.content.start < comma <= item.content.end + 1 and item.cue_token < first.i
    )
    start = min(said, default=None)
    return TextSpan(start, comma) if start is not None else None


def _told(context: Context, predicate: Predicate, arguments: tuple[Argument, ...]) -> TextSpan | None:
    """Return what a verb of saying reports where its arguments lack it: accused him "of plotting a coup"."""
    insists = predicate.frame.event == OPEN_EVENT and predicate.lemma in context.lexicon.words("insisting_verbs")
    if not insists and predicate.frame.event not in context.lexicon.words("acts_of_saying"):
        return None
    if any(item.role in ("theme", "topic") for item in arguments):
        return None
    for item in context.doc._.attributions:
        if item.cue_token == predicate.head.i and not item.direct and item.content.end - item.content.start < _LONGEST:
            told = _without_answer(span_of(context.doc, item.content))
            return None if any(told.contains(other.span) for other in arguments[1:]) else told
    return None


def _without_answer(words: Span) -> TextSpan:
    """Return what someone says up to where another answers it: "stealing money, | which she denies"."""
    end = next((word.i for word in words if word.i > words.start and word.lower_ == "which"), words.end)
    while end > words.start + 1 and (words.doc[end - 1].is_punct or words.doc[end - 1].is_space):
        end -= 1
    return TextSpan(words.start_char, words.doc[end - 1].idx + len(words.doc[end - 1]))


def _in_full(context: Context, argument: Argument, predicate: Predicate) -> Argument:
    """Return what is acted upon with the clause that says which of its kind are meant: "any firm that sells arms"."""
    if argument.entity is not None or argument.role in _DOING:
        return argument
    end = argument.span.end
    if not context.doc._.article.text[end : end + 1].isspace():
        return argument  # nothing follows within the clause
    head = span_of(context.doc, argument.span).root
    if head.pos_ not in ("NOUN", "PRON") or phrase_span(head) != argument.span:
        return argument
    return replace(argument, span=full_phrase_span(head, predicate.head))


def _clauses(context: Context, predicate: Predicate) -> Iterator[Argument]:
    """Yield as theme the first clause that completes a verb or noun: examines "whether …", a decision "to …"."""
    clauses = predicate.slots.get("clause", ()) if predicate.frame.event != OPEN_EVENT else ()
    if predicate.head.pos_ == "NOUN":
        clauses = noun_infinitives(predicate.head)
    clauses = clauses or wished_clauses(predicate.outer)
    for clause in clauses[:1]:
        judged = predicate.frame.event in context.lexicon.words("judging_acts") and clause.i == predicate.head.i + 1
        if clause.tag_ != "VBG" or judged:  # defended "waiting", but they arrived "thinking that …"
            yield Argument("theme", subtree_span(clause))
