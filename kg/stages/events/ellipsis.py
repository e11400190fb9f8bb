"""Events told of without their word: "They met twice, the first being in Geneva in May"."""

from __future__ import annotations

from kg.stages.events.arguments import arguments_of
from kg.stages.events.context import Context, Predicate
from kg.stages.events.places import find_place
from kg.stages.events.setting import time_at
from kg.syntax import Clause


def event_of_ellipsis(context: Context, clause: Clause, previous: Predicate | None) -> Predicate | None:
    """Read "…, the first being in Geneva in May" as one more event like the one before."""
    if previous is None or clause.verb.lemma_ != "be" or clause.attributes:
        return None
    ordinals = context.lexicon.words("ordinals")
    if not any(word.lower_ in ordinals for word in (*clause.subjects, *clause.verb.lefts)):
        return None
    place = find_place(clause.obliques, context.index, context.lexicon)
    if place is None and time_at(context, clause.verb) is None:
        return None
    given = tuple(arguments_of(context, previous))
    return Predicate(previous.frame, clause.verb, dict(clause.obliques), "events/ellipsis", given=given)
