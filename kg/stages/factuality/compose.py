"""Four degrees of sureness, and what one makes of another: a plan to refuse is a negation."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from kg.lexicon import FactualityCue
from kg.types import Factuality

ACTUAL, PLANNED, POSSIBLE, NEGATED = Factuality.ACTUAL, Factuality.PLANNED, Factuality.POSSIBLE, Factuality.NEGATED


def compose(outer: Factuality, inner: Factuality) -> Factuality:
    """Return what `inner` becomes under `outer`: a plan to refuse is a negation, a denied denial stays open."""
    if outer is NEGATED:
        return {ACTUAL: NEGATED, PLANNED: NEGATED, POSSIBLE: POSSIBLE, NEGATED: POSSIBLE}[inner]
    if inner is NEGATED:
        return POSSIBLE if outer is POSSIBLE else NEGATED
    return max(outer, inner, key=(ACTUAL, PLANNED, POSSIBLE).index)


def of_all(cues: Iterable[FactualityCue | None]) -> Factuality:
    """Return what several cues make of one event, ``None`` being no cue."""
    return reduce(compose, (Factuality(cue.factuality) for cue in cues if cue is not None), ACTUAL)
