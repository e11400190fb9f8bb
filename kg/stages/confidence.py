"""How likely a claim is read rightly, from signs of where readers found the pipeline right and wrong.

    "We are told they left," Ruiz said.                 two pronouns, in quotation marks, a clause deep: 0.4
    Ruiz met Bell in Oslo on Friday.                    0.9

Each sign has a weight, and their sum is turned into a share by the logistic function: a logistic regression, learned
from claims that readers held against their articles (``confidence_weights.toml``; its card is in docs/extraction.md).
What is not sure enough is not told.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from spacy.tokens import Doc, Token

from kg.errors import KgError
from kg.in_use import InUse
from kg.index import span_of
from kg.lexicon import read_toml
from kg.ontology import ontologies_folder
from kg.syntax import at_most, filler_signs, full_text, hangs_on, sentence_of, standing_signs
from kg.types import Argument, Claim, Entity, Event, MentionForm, Relation, TextSpan

BIAS = "always"
_BACK = (60, 150, 300, 600, 1200)  # characters from a pronoun back to the name of whom it means
_CUE = (20, 60, 120, 200)  # characters between a reporting word and its cue
_MENTIONS = (1, 2, 4, 8)
_NAME_WORDS = (1, 2, 3, 4)
_MOST = 3  # of what is counted one by one
_DIGITS = 2
_SHORT = 60  # tokens; a text of no more is asked for all that it says


@dataclass(frozen=True, slots=True)
class ConfidenceWeights:
    """What each sign says for (above 0) or against a claim about an event or a tie, and what is told.

    Of an article, a claim is told that is at least as sure as `article`, or as `between` where it is one between two
    known parties. All are of a text of a sentence or two, and in sentences of fewer than `tokens` tokens.
    """

    events: Mapping[str, float]
    ties: Mapping[str, float]
    article: float = 0.0
    between: float = 0.0
    tokens: int = 0

    def is_told(self, confidence: float, event: Event, word: Token) -> bool:
        """Say whether a claim about an event is sure enough to be told; `word` reports it."""
        if confidence < least_confidence():
            return False
        if len(word.doc) <= _SHORT or len(sentence_of(word)) < self.tokens:
            return True
        known = {argument.entity for argument in event.arguments if argument.entity is not None}
        return confidence >= (self.between if len(known) > 1 else self.article)


@cache
def load_confidence_weights(path: Path | None = None) -> ConfidenceWeights:
    """Read ``confidence_weights.toml``. Raises `LexiconError` naming the file."""
    raw = read_toml(path or ontologies_folder() / "lexicon" / "confidence_weights.toml")
    return ConfidenceWeights(raw["events"], raw["ties"], **raw["told"])


def least_confidence() -> float:
    """Return what the user asks of a claim at least, between 0 and 1; 0 where he asks nothing."""
    return _asked.get(lambda: 0.0)


def asking(confidence: float | None) -> AbstractContextManager[None]:
    """Within the block, tell only claims that are at least this likely read rightly.

    Raises:
        KgError: it is no share between 0 and 1.
    """
    if confidence is not None and not 0 <= confidence <= 1:
        raise KgError(f"{confidence!r} is no confidence; a share between 0 and 1 is, such as 0.8")
    return _asked.using(confidence or 0.0)


_asked: InUse[float] = InUse()


def share(signs: Iterable[str], weights: Mapping[str, float]) -> float:
    """Return the share of claims with these signs that are true, between 0 and 1."""
    total = weights[BIAS] + sum(weights.get(sign, 0.0) for sign in signs)
    return round(1 / (1 + math.exp(-total)), _DIGITS)


def tie_signs(relation: Relation, claim: Claim, entities: Mapping[str, Entity]) -> Iterator[str]:
    """Yield the signs of a claim about a lasting tie: which rule read which tie, between what, in what certainty."""
    rule, _, entailed = claim.rule.partition("+")
    yield f"rule {rule}"
    yield f"type {relation.type}"
    yield f"rule {rule} type {relation.type}"
    yield f"certainty {claim.factuality.value}"
    yield from ((f"rule {claim.rule}",) if entailed else ())
    yield from (("said by someone",) if claim.speaker or claim.cue else ())
    yield from (("timed",) if relation.time else ())
    for side, identifier in (("subject", relation.subject), ("object", relation.object)):
        entity = entities.get(identifier)
        if entity is not None:
            yield f"{side} {entity.type}"
            yield f"{side} words {at_most(len(entity.name.split()), _NAME_WORDS)}"
            yield f"{side} mentions {at_most(len(entity.mentions), _MENTIONS)}"
            yield f"{side} {'known' if entity.links else 'unknown'}"
            yield f"rule {rule} {side} {entity.type}"


class EventSigns:
    """Finds the signs of claims about the events of one article."""

    def __init__(self, doc: Doc, entities: Mapping[str, Entity]) -> None:
        self.doc, self.entities, self.text = doc, entities, full_text(doc)

    def of(self, event: Event, claim: Claim, word: Token) -> Iterator[str]:
        """Yield the signs of a claim about an event; `word` reports it."""
        rule = claim.rule.partition("+")[0]
        yield f"class {event.type}"
        yield f"rule {rule}"
        yield f"certainty {claim.factuality.value}"
        yield f"certainty {claim.factuality.value} rule {rule}"
        yield from (("condition",) if claim.condition else ())
        yield from standing_signs(word)
        yield from self._speech_signs(claim, word)
        yield from self._count_signs(event)
        for argument in event.arguments:
            yield from (f"{argument.role} {sign}" for sign in self._argument_signs(argument, word))
        yield from self._setting_signs(event, word)

    def _speech_signs(self, claim: Claim, word: Token) -> Iterator[str]:
        speaker = self.entities.get(claim.speaker or "")
        yield f"speaker {speaker.type}" if speaker else "speaker unknown" if claim.cue else "no speaker"
        if not claim.cue:
            return
        at = claim.span.of(self.text).rfind(claim.cue)
        if at < 0:
            yield "cue in another sentence"
            return
        cue, here = claim.span.start + at, word.idx
        between = self.text[min(cue, here) : max(cue, here)]
        yield "cue behind" if cue > here else "cue before"
        yield f"cue distance {at_most(len(between), _CUE)}"
        yield f"cue beyond commas {min(between.count(','), _MOST)}"
        yield from (("cue beyond quotation mark",) if any(mark in between for mark in '"“”') else ())

    def _count_signs(self, event: Event) -> Iterator[str]:
        roles = Counter(argument.role for argument in event.arguments)
        yield f"arguments {min(len(event.arguments), _MOST + 2)}"
        yield f"known {min(len({item.entity for item in event.arguments if item.entity}), _MOST)}"
        twice = [role for role, count in roles.items() if count > 1]
        yield from (f"{role} twice" for role in twice)
        yield from (("a role twice",) if twice else ())

    def _argument_signs(self, argument: Argument, word: Token) -> Iterator[str]:
        entity = self.entities.get(argument.entity or "")
        yield from (("narrowed",) if argument.extent else ())
        yield from (("counted",) if argument.quantity else ())
        yield from filler_signs(word, span_of(self.doc, argument.span))
        if entity is None:
            yield "in words"
            return
        yield f"type {entity.type}"
        yield f"mentions {at_most(len(entity.mentions), _MENTIONS)}"
        form = _form(entity, argument.span)
        yield f"as {form.value if form else 'other'}"
        if form in (MentionForm.PRONOUN, MentionForm.NOMINAL):
            yield f"{form.value} {self._antecedent_sign(entity, argument.span)}"

    def _antecedent_sign(self, entity: Entity, span: TextSpan) -> str:
        """Return how far back the name is that words stand for."""
        names = (item.span.end for item in entity.mentions if item.form is MentionForm.NAME)
        behind = max((end for end in names if end <= span.start), default=None)
        return "without a name before" if behind is None else f"name back {at_most(span.start - behind, _BACK)}"

    def _setting_signs(self, event: Event, word: Token) -> Iterator[str]:
        yield from (("placed",) if event.place else ())
        if event.time is None:
            yield "no time"
            return
        yield "dated" if event.time.start or event.time.end else "time without date"
        if not hangs_on(word, span_of(self.doc, event.time.span)):
            yield "time hangs elsewhere"


def _form(entity: Entity, span: TextSpan) -> MentionForm | None:
    """Return whether a phrase names an entity, describes it or has a pronoun for it."""
    inside = (mention for mention in entity.mentions if span.contains(mention.span))
    found = next(inside, None) or next((item for item in entity.mentions if item.span.contains(span)), None)
    return found.form if found else None
