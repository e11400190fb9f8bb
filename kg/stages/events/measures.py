"""How much something changes, costs or weighs: numbers that no slot of a frame takes in.

Oil rose by 4.5 per cent to $71.20: both are topics of the rise. A fine of €3m, a €3m fine: so is the sum.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.index import span_of
from kg.ontology import OPEN_EVENT
from kg.stages.events.arguments import is_term
from kg.stages.events.context import Context, Predicate
from kg.stages.quantities import find_quantity, has_numbers, is_bound, is_measured, with_quantities
from kg.syntax import Complement, find_complements, is_distance, phrase_span
from kg.types import Argument, Quantity

_ENDS = ("origin", "destination", "participant")


def measured(context: Context, predicate: Predicate, arguments: tuple[Argument, ...]) -> tuple[Argument, ...]:
    """Return the arguments with how many or how much they are, and the numbers of the clause beside them."""
    if not has_numbers(context.doc, predicate.head):
        return arguments
    counted = tuple(
        _as_measure(context, item)
        for item in with_quantities(arguments, context.doc, context.index)
        if item.quantity is None or not _is_compared_with(context, item)
    )
    told = [argument.span for argument in counted if argument.entity is None or argument.quantity is not None]
    found = (
        argument
        for argument in _numbers(context, predicate, {argument.role for argument in counted})
        if argument.quantity and not any(argument.quantity.span.overlaps(span) for span in told)
    )
    return (*counted, *found)


def _is_compared_with(context: Context, argument: Argument) -> bool:
    """Say whether a figure is only one that another is compared with: "grew by 0.6 per cent, up from 0.4"."""
    start = span_of(context.doc, argument.span).start
    before = context.doc[max(start - 3, 0) : start]
    words = context.lexicon.words("measured_against")
    return len(before) == 3 and before[0].text == "," and before[1].lower_ in words and before[2].pos_ == "ADP"


def _as_measure(context: Context, argument: Argument) -> Argument:
    """Return as topic the number that stands where someone would go: rose "to $71", "from 20"; fined him "$90"."""
    quantity = argument.quantity
    if quantity is None or argument.entity is not None:
        return argument
    if argument.role == "recipient" and quantity.span == argument.span and _is_money(context, argument):
        return replace(argument, role="topic")
    if argument.role not in _ENDS:
        return argument
    is_number = quantity.unit is None and quantity.span == argument.span
    if argument.role == "participant" and quantity.span.end < argument.span.end:
        return argument  # a 32-foot boat that collided
    return replace(argument, role="topic") if is_number or is_measured(quantity) else argument


def _is_money(context: Context, argument: Argument) -> bool:
    """Say whether a phrase is a sum, and so nobody to whom something is done: "fined him 90 euros"."""
    words = span_of(context.doc, argument.span)
    return words[0].text in "$€£¥" or words[-1].lower_ in context.lexicon.words("sum_units")


def _numbers(context: Context, predicate: Predicate, roles: set[str]) -> Iterator[Argument]:
    is_noun = predicate.head.pos_ == "NOUN"
    if is_noun:  # a "€3m" fine
        quantity = find_quantity(context.doc, context.doc._.article.text, phrase_span(predicate.head))
        if quantity is not None and is_measured(quantity):
            yield Argument("topic", quantity.span, quantity=quantity)
    for complement in find_complements(predicate.head):
        if complement.links and complement.links[0].lower_ in context.lexicon.words("measured_against"):
            continue  # "grew by 0.6 per cent, up from 0.4"
        if is_distance(complement.head) or _is_other_side(context, complement):
            continue  # "formed 38 km from the line"
        if complement.kind == "clause" or (is_noun and [link.lower_ for link in complement.links] != ["of"]):
            continue
        span = phrase_span(complement.head)
        quantity = find_quantity(context.doc, context.doc._.article.text, span)
        if quantity is None:
            continue
        if _is_how_much(context, predicate, complement, quantity):
            yield Argument("topic", quantity.span, quantity=quantity)
        elif not is_noun and _is_object(context, complement):
            role = predicate.frame.roles.get("object", "")
            role = "theme" if predicate.frame.event == OPEN_EVENT else role
            if role and role not in roles:
                yield Argument(role, span, quantity=quantity)


def _is_other_side(context: Context, complement: Complement) -> bool:
    """Say whether a number is how many voted the other way: "by 61 votes to 40"."""
    link = complement.links[-1] if complement.links else None
    before = context.doc[link.i - 1] if link is not None and link.i else None
    to = link is not None and link.lower_ == "to"
    return to and before is not None and before.lemma_.lower() in context.lexicon.words("winning_margins")


def _is_how_much(context: Context, predicate: Predicate, complement: Complement, quantity: Quantity) -> bool:
    """Say whether a number tells how much: "by 4 per cent", "for €3m", "to 43"; how long only where that is given."""
    if context.is_time(complement.head):
        return is_term(context, predicate)
    bare = quantity.unit is None and quantity.value is not None and complement.head.tag_ == "CD"
    changes = bool(complement.links) and complement.links[-1].lower_ in context.lexicon.words("change_prepositions")
    return is_measured(quantity) or (bare and changes)


def _is_object(context: Context, complement: Complement) -> bool:
    """Say whether a counted noun that the parser hung on a bound or beside the verb is its object.

    "cancelled around 600 flights", "scored 31 points".
    """
    if context.is_time(complement.head):
        return False
    if complement.kind == "adverbial":
        return complement.head.tag_ == "NNS"
    return len(complement.links) == 1 and is_bound(complement.links[0].text)
