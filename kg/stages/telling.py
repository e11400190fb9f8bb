"""Which reports are told: not what a side clause leaves open, nor what says next to nothing.

    "the biggest challenge is to find enough tables" · "if amounts exceed 100 kg" · "Norway made the announcement"

are true, and nobody wants them in a graph. What two known parties might do is told wherever it stands.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from kg.lexicon import Lexicon
from kg.ontology import OPEN_EVENT
from kg.syntax import (
    clause_depth,
    in_side_clause,
    is_adverbial,
    is_finite,
    is_nonfinite,
    is_passive,
    is_within_clause,
    sentence_of,
)
from kg.types import Claim, Event, Factuality

_TWO = 2
_LONG = 20  # tokens; beyond it the parser is often wrong about what governs what
_DEEP = 3  # clauses within clauses
_DOING = ("agent", "participant")
_DONE_TO = ("recipient", "theme")
_FORCE = ("ASSAULT", "COERCE")  # PLOVER roots


def is_told(doc: Doc, lexicon: Lexicon, event: Event, claim: Claim, anchor: int) -> bool:
    """Say whether a report of an event tells a reader something. `anchor` is the character of its reporting word."""
    if _is_about_anyone(event, doc, lexicon) or _says_nothing(event, claim, doc, lexicon):
        return False
    if _leaves_who_or_what_open(event, doc, lexicon) or _is_half_told(event, claim, lexicon):
        return False
    word = doc.char_span(anchor, anchor + 1, alignment_mode="expand")
    if word is None:
        return True
    token = word.root
    if _only_introduces(event, doc, token, lexicon):
        return False
    aside = in_side_clause(token)
    if _is_only_named(event, claim) and (aside or event.type in lexicon.words("told_with_content")):
        return False
    if _is_deep_and_unsure(event, claim, token, lexicon):
        return False
    return not (aside and _says_little_aside(event, claim, token, lexicon))


def _is_deep_and_unsure(event: Event, claim: Claim, token: Token, lexicon: Lexicon) -> bool:
    """Say whether what is told of no two known parties stands where the parser is often wrong about what governs what.

    In long sentences that is anything three clauses deep, two where nobody and nowhere is known, and what may or did
    not happen within any clause. Strangers found four in ten of such claims true (docs/extraction.md).
    """
    if len(_known(event)) >= _TWO:
        return False
    unsure = claim.factuality in (Factuality.POSSIBLE, Factuality.NEGATED) and is_within_clause(token)
    allowed = _DEEP if _known(event) or _is_set(event) else _DEEP - 1
    deep = event.type not in lexicon.words("turns") and clause_depth(token) >= allowed
    return (unsure or deep) and len(sentence_of(token)) > _LONG


def _is_about_anyone(event: Event, doc: Doc, lexicon: Lexicon) -> bool:
    """Say whether it is done by nobody in particular to nobody known: "if you go to a cafe"."""
    words = (item.span for item in event.fillers(*_DOING) if item.entity is None)
    text, anyone = doc._.article.text, lexicon.words("nobody_in_particular")
    return any(span.of(text).lower() in anyone for span in words) and not _known(event)


def _says_nothing(event: Event, claim: Claim, doc: Doc, lexicon: Lexicon) -> bool:
    """Say whether it is left out what was done or said, or only pointed at: "made the announcement", "sealed it".

    "Denied this" tells nothing either, but "approved this" does, and so does "shelled it": whom force is used on.
    """
    content = [item for item in event.arguments if item.role not in _DOING]
    says = _is_act_of_saying(event, doc, lexicon)
    if not content:
        return claim.factuality is not Factuality.NEGATED and (says or event.type in lexicon.words("told_with_content"))
    if event.plover in _FORCE or len(_known(event)) >= _TWO:
        return False
    said_of = event.type in lexicon.words("told_of_something")  # "called it a gift": of what is that said?
    pointing = lexicon.words("pointing_words")
    if says or said_of or event.type in lexicon.words("told_with_content") | lexicon.words("acts_of_saying"):
        pointing = pointing | lexicon.words("says_nothing")
    if said_of:
        content = list(event.fillers(*_DONE_TO)) or content
    text = doc._.article.text
    plain = all(item.entity is None and item.role in _DONE_TO for item in content)
    return plain and all(item.span.of(text).lower() in pointing for item in content)


def _is_act_of_saying(event: Event, doc: Doc, lexicon: Lexicon) -> bool:
    """Say whether a verb of saying reports an act that tells nothing without what is said: to admit, to deny."""
    if event.type not in lexicon.words("acts_of_saying") or event.lemma not in lexicon.reporting:
        return False
    word = doc.char_span(event.trigger.start, event.trigger.end, alignment_mode="expand")
    return word is not None and word.root.pos_ == "VERB"


def _leaves_who_or_what_open(event: Event, doc: Doc, lexicon: Lexicon) -> bool:
    """Say whether only a word that joins clauses tells what, or who did a thing no class tells of.

    "what it could not win", "whose party has slumped"
    """
    if len(_known(event)) >= _TWO:
        return False
    text, words = doc._.article.text, lexicon.words("joins_alone")
    if any(item.entity is None and item.span.of(text).lower() == "what" for item in event.arguments):
        return True
    doers = event.fillers("agent") if event.type == OPEN_EVENT else ()
    return any(item.entity is None and item.span.of(text).split(" ", 1)[0] in words for item in doers)


def _is_half_told(event: Event, claim: Claim, lexicon: Lexicon) -> bool:
    """Say whether an open event lacks what its verb needs: handed him what, pitted him against whom, spoke of what?"""
    if event.type != OPEN_EVENT:
        return False
    if len(event.lemma) == 1:  # the "im" of a German title
        return True
    told = {item.role for item in event.arguments} - {"agent"}
    if event.lemma in lexicon.words("told_with_topic"):
        return not told and claim.factuality is not Factuality.NEGATED  # "did not comment"
    return event.lemma in lexicon.words("told_with_two") and len(event.arguments) <= _TWO and told <= {"recipient"}


def _only_introduces(event: Event, doc: Doc, token: Token, lexicon: Lexicon) -> bool:
    """Say whether words only lead to what is said: "Asked about it, she said …", "I'd remind you that …"."""
    if event.type not in lexicon.words("only_introduces"):
        return False
    text, anyone = doc._.article.text, lexicon.words("nobody_in_particular")
    if any(item.entity is None and item.span.of(text).lower() in anyone for item in event.fillers("recipient")):
        return True
    return token.tag_ == "VBN" and not is_finite(token) and not event.fillers("agent", "theme")


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
        doing = bool(event.fillers("agent")) and not is_passive(token)  # no "before he was sworn in"
        return claim.factuality is Factuality.ACTUAL and is_adverbial(token) and doing
    return is_nonfinite(token)


def _known(event: Event) -> set[str]:
    return {item.entity for item in event.arguments if item.entity is not None}


def _is_set(event: Event) -> bool:
    """Say whether a report tells where, when or how much."""
    counted = any(argument.quantity is not None for argument in event.arguments)
    return counted or event.place is not None or event.time is not None
