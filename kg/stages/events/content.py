"""What an event is about, as far as its words go: whole phrases, and the clause that says what was decided or asked.

The court is examining whether he may go. The union made an appeal for members to stay. They sell ships carrying oil.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.index import span_of
from kg.ontology import OPEN_EVENT
from kg.stages.events.context import Context, Predicate
from kg.syntax import full_phrase_span, phrase_span, subtree_span, wished_clauses
from kg.types import Argument

_DOING = ("agent", "participant")


def with_content(context: Context, predicate: Predicate, arguments: tuple[Argument, ...]) -> tuple[Argument, ...]:
    """Return the arguments, things in all their words, with the clause that says what is asked, decided, promised."""
    if not any(argument.role != "agent" for argument in arguments):
        return (*arguments, *_clauses(predicate))
    return tuple([_in_full(context, argument, predicate) for argument in arguments])


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


def _clauses(predicate: Predicate) -> Iterator[Argument]:
    """Yield as theme the first clause that completes a verb or noun: examines "whether …", a decision "to …"."""
    clauses = predicate.slots.get("clause", ()) if predicate.frame.event != OPEN_EVENT else ()
    if predicate.head.pos_ == "NOUN":
        clauses = tuple(child for child in predicate.head.rights if child.dep_ == "acl" and child.tag_ == "VB")
    clauses = clauses or wished_clauses(predicate.outer)
    for clause in clauses[:1]:
        if clause.tag_ != "VBG":  # they arrived "thinking that …"
            yield Argument("theme", subtree_span(clause))
