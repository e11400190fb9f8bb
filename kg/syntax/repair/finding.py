"""The rules in order: each looks at the words of one dependency label."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.lexicon import load_lexicon
from kg.syntax.arcs import Arc
from kg.syntax.repair.clauses import (
    asked_for,
    beside,
    clause,
    goes_on,
    passive_subject,
    past,
    question,
    subject,
    wanted_within,
)
from kg.syntax.repair.conjuncts import conjunct, opening_nor
from kg.syntax.repair.headlines import find_headline_repairs
from kg.syntax.repair.names import before_noun, called, excluded, name_apart, name_before_verb, prefix
from kg.syntax.repair.objects import at_most, chosen, object_, visitor, visitor_within
from kg.syntax.repair.participles import (
    accepted_clause,
    has_asked,
    no_name_that,
    tagged_as_noun,
)
from kg.syntax.repair.prepositions import charge, described, preposition, reduced
from kg.syntax.repair.signs import HEADLINE_HEADS, HEADS, NOMINAL, ROLES
from kg.syntax.repair.speakers import said_of_someone, speaker_behind, speech_within
from kg.syntax.repair.suffered import done_to_noun, main_apart, named_beside, with_noun
from kg.syntax.trouble import ends_as_sentence


def find_repairs(doc: Doc) -> Iterator[Arc]:
    """Yield each arc to change, in text order of what gives it away."""
    identify = doc.vocab.strings.__getitem__
    rules = {identify(label): rule for label, rule in _RULES.items()}
    tensed = {identify(tag) for tag in ("VBD", "VBZ", "VBN")}
    hyphen, others = identify("-"), {identify(label) for label in ("relcl", "ROOT")}
    for place, (label, tag, form) in enumerate(doc.to_array(["DEP", "TAG", "ORTH"]).tolist()):
        rule = rules.get(label)
        if rule is not None:
            yield from rule(doc[place])
        if tag in tensed or label in others or form == hyphen:
            yield from _by_form(doc[place])


def _by_form(word: Token) -> Iterator[Arc]:
    """Yield the arcs to change that a hyphen, a verb's tense or the root of a sentence gives away."""
    if word.text == "-" and word.dep_ in ROLES:
        yield from prefix(word)
    if word.tag_ in ("VBD", "VBZ", "VBN") and word.lemma_.lower() in load_lexicon().reporting:
        yield from speech_within(word)
        yield from asked_for(word)
    elif word.tag_ == "VBD" and word.i > 1 and word.nbor(-1).is_quote:
        closes = word.nbor(-1).whitespace_ and not word.nbor(-2).whitespace_
        yield from speaker_behind(word) if closes else ()  # "…," implored Kos
    if word.tag_ in ("VBD", "VBN"):
        yield from done_to_noun(word)
    if word.dep_ == "relcl" and word.lemma_.lower() in load_lexicon().reporting:
        yield from said_of_someone(word)
    if word.dep_ == "ROOT" and (word.tag_ in HEADS or word.tag_ in HEADLINE_HEADS):
        yield from past(word) if word.tag_ == "VBN" else ()
        yield from named_beside(word) if word.tag_ == "VBD" else ()
        yield from main_apart(word) if word.pos_ in NOMINAL else ()
        if not ends_as_sentence(list(word.sent)):
            yield from find_headline_repairs(word)


def _object(noun: Token) -> Iterator[Arc]:
    yield from question(noun) if noun.head.lemma_ == "do" else object_(noun)


def _clause_as_subject(verb: Token) -> Iterator[Arc]:
    yield from accepted_clause(verb)
    if verb.tag_ == "VBG":
        yield from visitor(verb)


def _describing(verb: Token) -> Iterator[Arc]:
    yield from described(verb)
    if verb.tag_ == "VBG":
        yield from visitor_within(verb)


def _relative(clause: Token) -> Iterator[Arc]:
    yield from wanted_within(clause)
    yield from no_name_that(clause)


def _behind_preposition(verb: Token) -> Iterator[Arc]:
    yield from charge(verb)
    if verb.tag_ == "VBN":
        yield from with_noun(verb)
    if verb.tag_ == "VBG":
        yield from visitor_within(verb)


def _called_so(noun: Token) -> Iterator[Arc]:
    yield from called(noun)
    if noun.tag_ == "NN":
        yield from chosen(noun)


_RULES = {
    "acl": _describing,
    "advcl": beside,
    "advmod": name_before_verb,
    "agent": reduced,
    "amod": before_noun,
    "appos": excluded,
    "auxpass": has_asked,
    "cc": opening_nor,
    "ccomp": clause,
    "compound": before_noun,
    "conj": conjunct,
    "csubj": _clause_as_subject,
    "dep": tagged_as_noun,
    "dobj": _object,
    "nmod": before_noun,
    "npadvmod": name_apart,
    "nsubj": subject,
    "nsubjpass": passive_subject,
    "oprd": _called_so,
    "pcomp": _behind_preposition,
    "prep": preposition,
    "prt": at_most,
    "relcl": _relative,
    "xcomp": goes_on,
}
