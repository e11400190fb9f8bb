"""How much an article is about a thing: what its node weighs in a picture.

    Harbour strike ends
    Dockers in Varna went back to work on Monday after Mayor Ana Ruiz gave in. "It was time," said Jon Bell, a clerk.

Dockers, the strike's place and the mayor stand in the lead, Bell is only quoted further down. What counts is how often
and how evenly a thing is named, how early, in the headline and in the first sentences. A person weighs a little less
than a body named as often, since the news quotes many people and is about few; so does a place where things happen.

The weights were set by two sources that agree on each sign: which names the headlines of news take up, and which
entities summaries of an article mention.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Doc

from kg.blocks import Block, BlockKind
from kg.index import span_of
from kg.types import MentionForm

_COUNTS = {MentionForm.NAME: 1.0, MentionForm.NOMINAL: 0.5, MentionForm.PRONOUN: 0.3, MentionForm.DEMONYM: 0.3}
_NUMBER = 0.8  # for the logarithm of the count
_SPREAD = 0.7  # for what is mentioned in every part of the article
_PARTS = 10
_LATE = 1.2  # taken off what comes last
_HEADLINE = 1.6
_LEAD = (1.2, 0.6, 0.4)  # for the first sentences after the headline
_KINDS = {"Person": -0.3, "Event": 0.4, "Country": -0.1, "City": -0.2, "Region": -0.2, "Place": -0.2, "Facility": -0.2}
_BASE = 1.0


@dataclass(frozen=True, slots=True)
class Layout:
    """Where an article's headline and its first sentences are: tokens of the headline, and those sentences' numbers."""

    length: int
    headline: frozenset[int]
    sentences: list[int]
    lead: dict[int, float]


def read_layout(doc: Doc, sentences: list[int], blocks: Iterable[Block]) -> Layout:
    """Return the layout of an article; `sentences` has the sentence number of each token."""
    headline: set[int] = set()
    lead: dict[int, float] = {}
    for block in blocks:
        if block.kind is BlockKind.HEADLINE:
            headline.update(token.i for token in span_of(doc, block.span))
        elif block.kind is BlockKind.BODY and len(lead) < len(_LEAD):
            for number in dict.fromkeys(sentences[token.i] for token in span_of(doc, block.span) if token.is_alpha):
                if len(lead) < len(_LEAD):
                    lead.setdefault(number, _LEAD[len(lead)])
    return Layout(len(doc), frozenset(headline), sentences, lead)


def weigh(mentions: dict[int, MentionForm], kind: str, layout: Layout) -> float:
    """Return how much an article is about what it mentions at these tokens, more than nought."""
    heads = sorted(mentions)
    weight = _BASE + _NUMBER * math.log(1 + sum(_COUNTS[mentions[head]] for head in heads))
    weight += _SPREAD * len({head * _PARTS // layout.length for head in heads}) / _PARTS
    weight -= _LATE * heads[0] / layout.length
    weight += _HEADLINE * any(head in layout.headline for head in heads)
    weight += max(layout.lead.get(layout.sentences[head], 0.0) for head in heads)
    return max(weight + _KINDS.get(kind, 0.0), 0.01)
