"""Which ties do verbs state: leads, joined, was born in, is the chairman of, serves as?

Ana Ruiz leads Delta Relief and served as mayor of Lisbon until 2019.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import chain, combinations, product

from spacy.tokens import Token

from kg.index import span_of
from kg.relation_words import RoleVerb, VerbTie
from kg.stages.ties.branches import find_branch_place
from kg.stages.ties.described import find_ties
from kg.stages.ties.descriptions import describe, is_plain_noun
from kg.stages.ties.periods import time_of_verb, time_over
from kg.stages.ties.reading import Reading, Tie, find_bearer
from kg.stages.ties.targets import find_own
from kg.stages.ties.titles import find_title_around
from kg.syntax import Clause, adverbs, chosen_as, find_clauses, find_words, is_past, is_respective, is_told_to
from kg.types import MentionForm, TextSpan, Timex

_NEAR_NAME = 6  # words before a surname in which a title stands


def find_stated(reading: Reading) -> Iterator[Tie]:
    """Yield the ties that the article's clauses state."""
    for clause in find_clauses(reading.doc):
        for tie in reading.words.verbs.get(clause.verb.lemma_.lower(), ()):
            yield from _verb_ties(reading, clause, tie)
        yield from _said_to_be(reading, clause)
    for verb in find_words(reading.doc, reading.words.roles.keys()):
        yield from _misread(reading, verb)


def _verb_ties(reading: Reading, clause: Clause, tie: VerbTie) -> Iterator[Tie]:
    if any(not _is_time(reading, filler) for slot in tie.without for filler in clause.slot(slot)):
        return
    if tie.lemma == "replace" and is_told_to(clause.verb):  # a president urged to replace him takes no seat of his
        return
    sides = clause.slot(tie.subject), clause.slot(tie.object)
    pairs: Iterable[tuple[Token, ...]] = product(*sides)
    if tie.subject == tie.object:  # "Ruiz and Vega married"
        pairs = combinations(sides[0], 2)
    elif min(map(len, sides)) > 1 and is_respective(clause.verb):
        pairs = zip(*sides, strict=False) if len(sides[0]) == len(sides[1]) else ()
    for subject, object_ in pairs:
        left, right = find_bearer(reading, subject), find_bearer(reading, object_)
        if tie.relation == "headOf" and _is_ahead_of_people(reading, clause):
            continue
        if left is None or right is None or (tie.sectors and right.sector not in tie.sectors):
            continue
        if left.type in tie.subject_types and right.type in tie.object_types:
            time = time_of_verb(reading, clause.verb, tie.relation, tie.time)
            if time is None and is_past(clause.verb) and _is_of_a_term(reading, clause):
                time = time_over(reading, clause.verb)
            leads_branch = tie.relation == "headOf" and find_branch_place(reading, object_, right) is not None
            relation = "memberOf" if leads_branch else tie.relation
            yield Tie(relation, left.id, right.id, clause.verb, f"relations/verb-{tie.lemma}", time)


def _is_ahead_of_people(reading: Reading, clause: Clause) -> bool:
    """Say whether someone is only ahead of others: "leads Schulz and the SPD by nine points"."""
    found = (reading.index.at(token) for token in clause.objects)
    return any(entity is not None and entity.type == "Person" for entity in found)


def _is_of_a_term(reading: Reading, clause: Clause) -> bool:
    """Say whether a clause tells of a time in office or a war that is named by no date: "during his first term"."""
    return any(filler.lemma_.lower() in reading.words.sets["terms"] for filler in clause.slot("during"))


def _is_time(reading: Reading, token: Token) -> bool:
    times = reading.doc._.timexes if reading.doc.has_extension("timexes") else ()
    return any(time.span.start <= token.idx < time.span.end for time in times)


def _said_to_be(reading: Reading, clause: Clause) -> Iterator[Tie]:
    """Read "X is the chairman of Y", "X serves as Y's envoy", "X was elected mayor", "X resigned as mayor"."""
    lemma = clause.verb.lemma_.lower()
    if lemma in reading.words.sets["copula"]:
        yield from _held(reading, clause.verb, clause.attributes, clause.subjects, "relations/copula")
        yield from _named_last(reading, clause)
    role = next((role for role in reading.words.roles.get(lemma, ()) if _fits(role, clause)), None)
    if role is not None:
        nouns = (*clause.attributes, *clause.slot("as"))
        held = partial(_held, reading, clause.verb, rule="relations/serves-as", effect=role.time)
        found = held(nouns, clause.slot(role.holder))
        if role.holder == "object":
            found = chain(found, *(held((noun,), _named_before(reading, noun)) for noun in (*clause.objects, *nouns)))
        start = _takes_office_later(reading, clause)
        yield from found if start is None else (replace(tie, time=start) for tie in found)


def _takes_office_later(reading: Reading, clause: Clause) -> Timex | None:
    """Return the bound of an office that someone gives who has none yet: "President-elect Ruiz named him minister"."""
    for subject in clause.subjects:
        for token in reading.doc[max(subject.left_edge.i, subject.i - _NEAR_NAME) : subject.i]:
            known = reading.gazetteer.modifiers.get(token.lower_)
            if known is not None and known.time == "future":
                return Timex(TextSpan(token.idx, token.idx + len(token)), reading.published, None)
    return None


def _named_before(reading: Reading, noun: Token) -> tuple[Token, ...]:
    """Return who is named right before the title that the parser made his own: "elected Ana Ruiz mayor"."""
    start = find_title_around(reading, noun).start
    found = next(reading.index.inside(reading.doc[max(start - 1, 0) : start]), None)
    if found is None or found[0].type != "Person" or found[1].form is not MentionForm.NAME:
        return ()
    name = span_of(reading.doc, found[1].span)
    return (name.root,) if name.end == start else ()


def _misread(reading: Reading, verb: Token) -> Iterator[Tie]:
    """Read "was first elected mayor", where the parser takes the participle for the noun's."""
    found = chosen_as(verb.head)
    if found is None or found[0] != verb:
        return
    role = next(iter(reading.words.roles.get(verb.lemma_.lower(), ())), None)
    if role is not None and role.holder == "object":
        yield from _held(reading, verb, (verb.head,), found[1], "relations/serves-as", role.time)


def _fits(role: RoleVerb, clause: Clause) -> bool:
    """Say whether a clause is one of a role verb: "took over as", "took office as"."""
    ways = {clause.particle, *(word.lower_ for word in adverbs(clause.verb))}
    if role.particle is not None and role.particle not in ways:
        return False
    return not role.objects or any(noun.lemma_.lower() in role.objects for noun in clause.objects)


def _held(
    reading: Reading,
    verb: Token,
    nouns: Iterable[Token],
    holders: Iterable[Token],
    rule: str,
    effect: str | None = None,
) -> Iterator[Tie]:
    """Yield what a clause says of who has which role, in the time it says."""
    holders = tuple(holders)
    if len(holders) > 1 and is_respective(verb):
        return  # "were named mayor and governor respectively"
    for noun in nouns:
        is_demonym = any(find_own(reading, noun))
        if noun.pos_ not in ("NOUN", "PROPN") and noun.lower_ not in reading.words.nouns and not is_demonym:
            continue
        for holder in holders:
            entity = reading.index.at(holder)
            if entity is None or not is_plain_noun(reading, noun, entity):
                continue
            for described in describe(reading, noun, rule):
                time = None if described.cue is not None else time_of_verb(reading, verb, effect=effect)
                for tie in find_ties(reading, entity, replace(described, time=time)):
                    bounded = tie.time is None or tie.type not in reading.words.sets["for_good"]
                    yield replace(tie, anchor=verb, time=tie.time if bounded else None)


def _named_last(reading: Reading, clause: Clause) -> Iterator[Tie]:
    """Read a copula the other way round: "The mayor of Lisbon is Ana Ruiz", "whose director is Ana Ruiz"."""
    for name in clause.attributes:
        found = reading.index.mention_at(name)
        if found is not None and found[0].type == "Person" and found[1].form is MentionForm.NAME:
            nouns = [noun for noun in clause.subjects if noun.pos_ == "NOUN"]
            yield from _held(reading, clause.verb, nouns, (name,), "relations/copula")
