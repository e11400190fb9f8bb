"""Which ties do verbs state: leads, joined, was born in, is the chairman of, serves as?

Ana Ruiz leads Delta Relief and served as mayor of Lisbon until 2019.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Token

from kg.stages.ties.described import find_ties
from kg.stages.ties.descriptions import describe, is_plain_noun
from kg.stages.ties.periods import time_of_verb
from kg.stages.ties.reading import Reading, Tie
from kg.stages.ties.words import VerbTie
from kg.syntax import Clause, find_clauses, is_past


def find_stated(reading: Reading) -> Iterator[Tie]:
    """Yield the ties that the article's clauses state."""
    for clause in find_clauses(reading.doc):
        for tie in reading.words.verbs.get(clause.verb.lemma_.lower(), ()):
            yield from _verb_ties(reading, clause, tie)
        yield from _said_to_be(reading, clause)


def _verb_ties(reading: Reading, clause: Clause, tie: VerbTie) -> Iterator[Tie]:
    if any(not _is_time(reading, filler) for slot in tie.without for filler in clause.slot(slot)):
        return
    for subject in clause.slot(tie.subject):
        for object_ in clause.slot(tie.object):
            left, right = reading.index.at(subject), reading.index.at(object_)
            if left is None or right is None:
                continue
            if left.type in tie.subject_types and right.type in tie.object_types:
                time = time_of_verb(reading, clause.verb, tie.relation)
                yield Tie(tie.relation, left.id, right.id, clause.verb, f"relations/verb-{tie.lemma}", time)


def _is_time(reading: Reading, token: Token) -> bool:
    times = reading.doc._.timexes if reading.doc.has_extension("timexes") else ()
    return any(time.span.start <= token.idx < time.span.end for time in times)


def _said_to_be(reading: Reading, clause: Clause) -> Iterator[Tie]:
    """Read "X is the chairman of Y", "X serves as Y's envoy", "X was elected mayor"."""
    lemma = clause.verb.lemma_.lower()
    nouns: Iterable[Token] = ()
    holders = clause.subjects
    rule = "relations/copula"
    if lemma in reading.words.sets["copula"] and _holds(reading, clause):
        nouns = clause.attributes
    elif lemma in reading.words.sets["as_roles"]:
        nouns = (*clause.attributes, *clause.slot("as"))
        acts = lemma in reading.words.sets["lasts"]
        holders = clause.subjects if acts and not clause.passive else clause.objects
        rule = "relations/serves-as"
    for noun in nouns:
        if noun.pos_ not in ("NOUN", "PROPN") and noun.lower_ not in reading.words.nouns:
            continue
        for holder in holders:
            entity = reading.index.at(holder)
            if entity is None or not is_plain_noun(reading, noun, entity):
                continue
            described = describe(reading, noun, rule)
            time = None if described.cue is not None else time_of_verb(reading, clause.verb)
            for tie in find_ties(reading, entity, replace(described, time=time)):
                bounded = tie.time is None or tie.type not in reading.words.sets["for_good"]
                yield replace(tie, anchor=clause.verb, time=tie.time if bounded else None)


def _holds(reading: Reading, clause: Clause) -> bool:
    """Say whether a copula tells what someone is: no "wants to be chancellor", but "used to be"."""
    return not clause.inherited or clause.verb.tag_ != "VB" or is_past(clause.verb)
