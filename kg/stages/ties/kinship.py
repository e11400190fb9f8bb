"""Who is whose relative?

    Tomas Vega and his wife Ana Ruiz met Juan, the mayor's son. Karin Holm is a sister of Jon Bell.

A word for a relative has a bearer (Ana Ruiz) and a possessor (Tomas Vega); both must be named.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.gazetteer import Kinship
from kg.index import span_of
from kg.stages.ties.periods import time_over
from kg.stages.ties.reading import Reading, Tie
from kg.stages.ties.targets import find_left
from kg.stages.words import load_name_words
from kg.syntax import (
    clause_of,
    expand,
    find_obliques,
    find_words,
    is_modifier,
    is_plural,
    is_subject,
    predicates,
    read_clause,
    sentence_of,
    set_beside,
)
from kg.types import Entity, MentionForm

_RULE = "relations/kinship"


def find_kin(reading: Reading) -> Iterator[Tie]:
    """Yield the family ties that words for relatives state, both ways."""
    for noun in find_words(reading.doc, reading.gazetteer.kinship.keys()):
        kin = reading.gazetteer.kinship.get(noun.lower_)
        if kin is None or noun.pos_ not in ("NOUN", "PROPN") or _is_in_business(reading, kin, noun):
            continue
        kin = _in_law(reading, noun) or kin
        possessors = list(dict.fromkeys(entity.id for entity in _possessors(reading, noun)))
        found = list(_bearers(reading, noun))
        if possessors:
            yield from _between(reading, kin, noun, found, possessors)
        elif kin.relation == kin.inverse and is_plural(noun):
            yield from _among(reading, kin, noun)


def _is_in_business(reading: Reading, kin: Kinship, noun: Token) -> bool:
    """Say whether partners share a deed, not a life: "coalition partner", "partner in the peace talks"."""
    if kin.relation != "partnerOf" or kin.gender is not None:
        return False
    kinds = [child for child in noun.lefts if child.pos_ == "NOUN" and is_modifier(child)]
    return "in" in find_obliques(noun) or any(word.lower_ not in reading.words.sets["intimate"] for word in kinds)


def _between(
    reading: Reading, kin: Kinship, noun: Token, bearers: list[tuple[Token, Entity]], possessors: list[str]
) -> Iterator[Tie]:
    over = kin.former or _is_former(reading, noun)
    for anchor, relative in bearers:
        for possessor in possessors:
            if relative.id != possessor:
                yield from _both_ways(reading, kin, anchor, relative.id, possessor, over)


def _both_ways(
    reading: Reading, kin: Kinship, anchor: Token, relative: str, possessor: str, over: bool
) -> Iterator[Tie]:
    time = time_over(reading, anchor) if over and kin.relation not in reading.words.sets["for_good"] else None
    yield Tie(kin.relation, relative, possessor, anchor, _RULE, time)
    if kin.inverse != kin.relation:
        yield Tie(kin.inverse, possessor, relative, anchor, _RULE, time)


def _among(reading: Reading, kin: Kinship, noun: Token) -> Iterator[Tie]:
    """Yield "siblings Ana Ruiz and Jon Ruiz", who are each other's."""
    first = next((entity for _, entity in _named_after(reading, noun)), None)
    at = reading.doc[noun.i + 1] if noun.i + 1 < len(reading.doc) else noun
    mention = next((held for _, held in reading.index.inside((at,))), None)
    if first is None or mention is None:
        return
    for other in expand(span_of(reading.doc, mention.span).root)[1:]:
        entity = reading.index.at(other)
        if entity is not None and entity.type == "Person" and entity.id != first.id:
            yield Tie(kin.relation, first.id, entity.id, noun, _RULE)


def _bearers(reading: Reading, noun: Token) -> Iterator[tuple[Token, Entity]]:
    """Yield who the relative is, and the word that says so: a name beside the noun, or the subject of "is his son"."""
    named = list(_named_after(reading, noun))
    yield from named
    if named and reading.doc[noun.i + 1].text != ",":
        return
    for name in set_beside(noun):
        entity = _person(reading, name)
        if entity is not None and entity.id not in {other.id for _, other in named}:
            yield noun, entity
    verb = clause_of(noun)
    if verb.lemma_ in reading.words.sets["copula"] and noun in predicates(verb):
        yield from ((verb, entity) for name in read_clause(verb).subjects if (entity := _person(reading, name)))
    elif verb.lemma_ in reading.words.sets["copula"] and is_subject(noun):
        yield from ((verb, entity) for name in predicates(verb) if (entity := _person(reading, name)))


def _named_after(reading: Reading, noun: Token) -> Iterator[tuple[Token, Entity]]:
    """Yield the name right behind a word for a relative: "his wife Ana Ruiz", "Vega's son, Juan"."""
    at = noun.i + 1
    if at + 1 < len(reading.doc) and reading.doc[at].text == ",":
        at += 1
    if at < len(reading.doc):
        for entity, mention in reading.index.inside((reading.doc[at],)):
            if entity.type == "Person" and mention.form is MentionForm.NAME:
                yield noun, entity


def _person(reading: Reading, name: Token) -> Entity | None:
    """Return the person whose name or pronoun a word heads."""
    found = reading.index.mention_at(name)
    if found is None or found[0].type != "Person" or found[1].form is MentionForm.NOMINAL:
        return None
    return found[0]


def _in_law(reading: Reading, noun: Token) -> Kinship | None:
    """Return the entry for "father-in-law", which the parser cuts at its hyphens."""
    phrase = reading.doc[noun.i : noun.i + 5].text.lower()
    return reading.gazetteer.kinship.get(phrase)


def _is_former(reading: Reading, noun: Token) -> bool:
    """Say whether a relative was one: "the ex-wife of Tomas Vega"."""
    _, cue = find_left(reading, reading.doc[noun.i : noun.i + 1], noun.i + 1)
    return cue is not None and cue[1] == "ended"


def _possessors(reading: Reading, noun: Token) -> Iterator[Entity]:
    """Yield whose relative a noun speaks of: "his", "Tomas Vega's", "of Tomas Vega", "of the footballer Tomas Vega"."""
    words = reading.doc[noun.i : noun.i + 1]
    targets, _ = find_left(reading, words, noun.i + 1)
    owners = (item for item in targets if item.link == "possessive" and item.entity.type == "Person")
    yield from (item.entity for item in owners if not _is_in_doubt(reading, item.token, item.entity))
    for filler in find_obliques(noun).get("of", ()):
        entity = reading.index.at(filler) or _named(reading, filler)
        if entity is not None and entity.type == "Person":
            yield entity


def _is_in_doubt(reading: Reading, owner: Token, entity: Entity) -> bool:
    """Say whether "his" was taken for someone of an earlier sentence though its own names another before it."""
    if owner.tag_ != "PRP$":
        return False
    words = owner.doc[sentence_of(owner).start : owner.i]
    people = [
        other
        for other, mention in reading.index.inside(words)
        if other.type == "Person" and mention.form is not MentionForm.NOMINAL
    ]
    if any(word.pos_ == "PROPN" and is_subject(word) and reading.index.covering(word) is None for word in words):
        return entity not in people
    others = "female_given" if owner.lower_ in ("his", "him") else "male_given"
    names = load_name_words().of(others)
    return entity not in people and any(other.name.lower().split()[0] not in names for other in people)


def _named(reading: Reading, filler: Token) -> Entity | None:
    """Return whose name comes right after a noun: "the footballer Tomas Vega"."""
    after = reading.doc[filler.i + 1 : filler.i + 2]
    return next((entity for entity, mention in reading.index.inside(after) if mention.form is MentionForm.NAME), None)
