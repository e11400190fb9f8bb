"""Which reports are told: not what a side clause leaves open, nor what says next to nothing.

    "the biggest challenge is to find enough tables" · "if amounts exceed 100 kg" · "Norway made the announcement"

are true, and nobody wants them in a graph. What two known parties might do is told wherever it stands.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc, Token

from kg.index import span_of
from kg.lexicon import Lexicon, load_noun_kinds
from kg.ontology import OPEN_EVENT
from kg.stages.name_article import KNOWN_WORDS
from kg.syntax import in_side_clause, is_adverbial, is_finite, is_nonfinite, is_within_clause
from kg.types import Argument, Claim, Event, Factuality

_TWO = 2
_LONG = 20  # tokens; beyond it the parser is often wrong about what governs what
_DOING = ("agent", "participant")


def is_told(doc: Doc, lexicon: Lexicon, event: Event, claim: Claim, anchor: int) -> bool:
    """Say whether a report of an event tells a reader something. `anchor` is the character of its reporting word."""
    if (
        _is_about_anyone(event, doc, lexicon)
        or _lacks_content(event, claim, lexicon)
        or _is_misread(doc, lexicon, event)
    ):
        return False
    word = doc.char_span(anchor, anchor + 1, alignment_mode="expand")
    if word is None:
        return True
    token = word.root
    aside = in_side_clause(token)
    if _is_only_named(event, claim) and (aside or event.type in lexicon.words("told_with_content")):
        return False
    if _is_deep_and_unsure(event, claim, token):
        return False
    return not (aside and _says_little_aside(event, claim, token, lexicon))


def _is_deep_and_unsure(event: Event, claim: Claim, token: Token) -> bool:
    """Say whether a long sentence says somewhere inside that something may or did not happen, of no two known parties.

    Of such claims strangers found 41 in 100 true, of those in short sentences 80 (docs/extraction.md).
    """
    unsure = claim.factuality in (Factuality.POSSIBLE, Factuality.NEGATED)
    if not unsure or len(_known(event)) >= _TWO or not is_within_clause(token):
        return False
    return len(token.sent) > _LONG


def _is_about_anyone(event: Event, doc: Doc, lexicon: Lexicon) -> bool:
    """Say whether it is done by nobody in particular to nobody known: "if you go to a cafe"."""
    words = (item.span for item in event.fillers(*_DOING) if item.entity is None)
    text, anyone = doc._.article.text, lexicon.words("nobody_in_particular")
    return any(span.of(text).lower() in anyone for span in words) and not _known(event)


def _lacks_content(event: Event, claim: Claim, lexicon: Lexicon) -> bool:
    """Say whether someone only said or decided, and not what: "made the announcement"."""
    if event.type not in lexicon.words("told_with_content") or claim.factuality is Factuality.NEGATED:
        return False
    return all(item.role in _DOING for item in event.arguments)


def without_things_that_act(doc: Doc, lexicon: Lexicon, event: Event) -> Event:
    """Return an event without the things that are said to do what only someone or some body can."""
    things = _things_that_act(doc, lexicon, event)
    return replace(event, arguments=tuple(item for item in event.arguments if item not in things)) if things else event


def _things_that_act(doc: Doc, lexicon: Lexicon, event: Event) -> tuple[Argument, ...]:
    """Return the doers that only a slip of the parser made doers: a space that meets people, a boat that pleads."""
    talks = event.type in lexicon.words("told_by_sayings")
    if not talks and event.type not in lexicon.words("done_by_actors"):
        return ()
    words = (item for item in event.fillers(*_DOING) if item.entity is None)
    heads = ((item, span_of(doc, item.span).root) for item in words)
    stand_in = lexicon.words("act_too")
    return tuple(item for item, head in heads if _is_thing(head, talks) and head.lemma_.lower() not in stand_in)


def _is_misread(doc: Doc, lexicon: Lexicon, event: Event) -> bool:
    """Say whether nothing is left of an event without the things that cannot have done it, or but one of two sides."""
    things = _things_that_act(doc, lexicon, event)
    left = [item for item in event.arguments if item not in things]
    return bool(things) and (not left or (len(left) == 1 and left[0].role == "participant"))


def _is_thing(noun: Token, may_be_said: bool) -> bool:
    """Say whether a noun names neither someone nor, if it may, what is said: the report that urges, no space."""
    word, kinds = noun.lemma_.lower(), load_noun_kinds()
    named = any(child.pos_ == "PROPN" for child in noun.children) or noun.text[:1].isupper()  # "Bergen airport"
    if named or noun.pos_ != "NOUN" or word in kinds.actors or (may_be_said and word in kinds.sayings):
        return False
    lookups = noun.vocab.lookups
    return lookups.has_table(KNOWN_WORDS) and word in lookups.get_table(KNOWN_WORDS)


def _is_only_named(event: Event, claim: Claim) -> bool:
    """Say whether a noun is all that a report tells: "the attack was made", "An announcement came"."""
    if claim.factuality is Factuality.NEGATED or _is_set(event) or len(event.arguments) != 1:
        return False
    only = event.arguments[0]
    return only.entity is None and only.quantity is None and only.span.contains(event.trigger)


def _says_little_aside(event: Event, claim: Claim, token: Token, lexicon: Lexicon) -> bool:
    """Say whether a side clause names nobody known of what is open, or but one thing of an act beside another."""
    known = _known(event)
    several = len(event.arguments) > 1
    if claim.factuality is Factuality.POSSIBLE and len(known) < (_TWO if event.type == OPEN_EVENT else 1):
        told = several and event.type != OPEN_EVENT and is_finite(token)  # "if regulators blocked the sale"
        return not told and event.place is None and event.time is None
    if several or _is_set(event) or event.type in lexicon.words("undergone"):
        return False
    if known:  # "as he left"
        return claim.factuality is Factuality.ACTUAL and is_adverbial(token) and bool(event.fillers("agent"))
    return is_nonfinite(token)


def _known(event: Event) -> set[str]:
    return {item.entity for item in event.arguments if item.entity is not None}


def _is_set(event: Event) -> bool:
    """Say whether a report tells where, when or how much."""
    counted = any(argument.quantity is not None for argument in event.arguments)
    return counted or event.place is not None or event.time is not None
