"""Who is whose relative?

Tomas Vega and his wife Ana Ruiz met Juan, the mayor's son.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from kg.index import span_of
from kg.stages.ties.periods import time_over
from kg.stages.ties.reading import Reading, Tie
from kg.stages.ties.targets import find_left
from kg.syntax import find_obliques, set_beside
from kg.types import Entity, MentionForm


def find_kin(reading: Reading) -> Iterator[Tie]:
    """Yield the family ties that words beside a person's name state, both ways."""
    for entity in reading.named:
        if entity.type != "Person":
            continue
        for mention in sorted(entity.mentions):
            tokens = span_of(reading.doc, mention.span)
            if mention.form is MentionForm.NAME:
                yield from _kin_before(reading, entity, tokens)


def _kin_before(reading: Reading, relative: Entity, tokens: Span) -> Iterator[Tie]:
    """Read "his wife Ana Ruiz", "Tomas Vega's son, Juan", "Ana Ruiz, the widow of Tomas Vega"."""
    before = reading.doc[tokens.start - 1] if tokens.start > tokens[0].sent.start else None
    nouns = [before] if before is not None else []
    nouns += list(set_beside(tokens.root))
    if before is not None and before.text == "," and tokens.start - 2 >= tokens[0].sent.start:
        nouns.append(reading.doc[tokens.start - 2])
    for noun in dict.fromkeys(nouns):
        kin = reading.gazetteer.kinship.get(noun.lower_)
        if kin is None:
            continue
        for possessor in _possessors(reading, noun):
            if possessor.type == "Person" and possessor.id != relative.id:
                time = time_over(reading, noun) if kin.former or _is_former(reading, noun) else None
                yield Tie(kin.relation, relative.id, possessor.id, noun, "relations/kinship", time)
                if kin.inverse != kin.relation:
                    yield Tie(kin.inverse, possessor.id, relative.id, noun, "relations/kinship", time)


def _is_former(reading: Reading, noun: Token) -> bool:
    """Say whether a relative was one: "the ex-wife of Tomas Vega"."""
    _, cue = find_left(reading, reading.doc[noun.i : noun.i + 1], noun.i + 1)
    return cue is not None and cue[1] == "ended"


def _possessors(reading: Reading, noun: Token) -> Iterator[Entity]:
    """Yield whose relative a noun speaks of: "his", "Tomas Vega's", "of Tomas Vega"."""
    words = reading.doc[noun.i : noun.i + 1]
    targets, _ = find_left(reading, words, noun.i + 1)
    yield from (target.entity for target in targets if target.link == "possessive")
    for filler in find_obliques(noun).get("of", ()):
        entity = reading.index.at(filler)
        if entity is not None:
            yield entity
