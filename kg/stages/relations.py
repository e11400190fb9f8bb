"""Lasting ties between the people, bodies and places of an article: who holds which office, what lies where.

    Russian Foreign Minister Sergey Lavrov met Tammy Bruce, the State Department spokeswoman, in Kuala Lumpur, Malaysia.

gives Lavrov ``holdsOffice`` (Foreign Minister of Russia), ``ministerOf`` and ``represents`` Russia, Bruce
``spokespersonFor`` the State Department, and Kuala Lumpur ``locatedIn`` Malaysia. Titles, kinship and dated office
holders are the gazetteer's, other words are in ``relations.toml``. Facts of the gazetteer only resolve what the text
says ("Secretary of State Marco Rubio" is of the United States on that day); the rule's name tells where one stood in.
What states a tie is read in `kg.stages.ties`, one question a file.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.ids import part_key
from kg.ontology import load_ontology
from kg.stages.ties.bodies import IN_NAME, find_seats
from kg.stages.ties.described import find_described, find_ties
from kg.stages.ties.kinship import find_kin
from kg.stages.ties.neighbours import find_neighbours
from kg.stages.ties.periods import is_over
from kg.stages.ties.places import find_contained
from kg.stages.ties.reading import Reading, Tie, is_named, read_article
from kg.stages.ties.verbs import find_stated
from kg.syntax import sentence_of
from kg.types import Entity, MentionForm, Relation, Report, TextSpan

_MAX_REPORTS = 3  # of one relation
_TOLD_SEATS = ("relations/country-before-name", "relations/apposition", "relations/seat", "relations/body-in-place")


@Language.component("kg_relations", requires=["doc._.entities"], assigns=["doc._.relations"])
def relations(doc: Doc) -> Doc:
    """Set ``doc._.relations``, and add the offices that they speak of to ``doc._.entities``."""
    reading = read_article(doc)
    doc._.relations = tuple(_reports(reading))
    doc._.entities = (*doc._.entities, *reading.offices.values())
    return doc


def find_relations(doc: Doc) -> Iterator[Report]:
    """Yield each place that states a lasting tie, in text order; the first few of the same tie."""
    yield from _reports(read_article(doc))


def find_offices(doc: Doc) -> Iterator[Entity]:
    """Yield the offices that the article's people hold: "Foreign Minister of Russia"."""
    reading = read_article(doc)
    for _ in _reports(reading):
        pass
    yield from reading.offices.values()


def _reports(reading: Reading) -> Iterator[Report]:
    """Yield a report for each place and tie, in text order."""
    ties = sorted(_all_ties(reading), key=lambda tie: (tie.anchor.i, tie.type, tie.subject, tie.object, tie.rule))
    stated = {(tie.type, tie.subject, tie.object) for tie in ties if tie.span is None}
    plain = {(tie.type, tie.subject, tie.object) for tie in ties if "+" not in tie.rule and tie.span is None}
    facts: dict[tuple[object, ...], Relation] = {}
    places: dict[str, set[int]] = {}
    for tie in ties:
        if tie.subject == tie.object or not _has_names(reading, tie):
            continue
        if tie.type == "memberOf" and ("represents", tie.subject, tie.object) in stated:
            continue  # an envoy of the EU is no member of it, as its states are
        if tie.rule == IN_NAME and _is_based_elsewhere(reading, tie, ties):
            continue
        is_said = (tie.type, tie.subject, tie.object) in stated or ("basedIn", tie.subject, tie.object) in plain
        if (
            tie.span is not None and is_said
        ):  # what an article says of a body goes before what its name would make of it
            continue
        entailed = "+" in tie.rule
        if entailed and (tie.type, tie.subject, tie.object) in plain:
            continue
        key = (tie.type, tie.subject, tie.object, tie.time is None or (tie.time.start, tie.time.end))
        span = tie.span or _sentence_span(tie.anchor)
        if key not in facts:
            id_ = part_key(reading.article_id, tie.type, span, tie.subject, tie.object, str(key[3]))
            known = load_ontology().relations.get(tie.type)
            facts[key] = Relation(id_, tie.type, known.label if known else tie.type, tie.subject, tie.object, tie.time)
        fact = facts[key]
        seen = places.setdefault(fact.id, set())
        if span.start not in seen and len(seen) < (1 if entailed else _MAX_REPORTS):
            seen.add(span.start)
            yield Report(fact, tie.anchor.idx, span, tie.rule)


def _is_based_elsewhere(reading: Reading, tie: Tie, ties: list[Tie]) -> bool:
    """Say whether a body with a country in its name is told to be in another: "the Oslo-based Chad Observatory"."""
    country = reading.index.entities[tie.object].country
    told = (other for other in ties if other.subject == tie.subject and other.type == "basedIn")
    seats = (reading.index.entities[other.object].country for other in told if other.rule in _TOLD_SEATS)
    return any(seat not in (None, country) for seat in seats)


def _has_names(reading: Reading, tie: Tie) -> bool:
    """Say whether both sides are named, if only by a demonym: "a Seattle-based company" is nobody in particular."""
    subject, target = reading.index.entities[tie.subject], reading.index.entities.get(tie.object)
    forms = {mention.form for mention in target.mentions} if target is not None else {MentionForm.NAME}
    return is_named(subject) and bool(forms & {MentionForm.NAME, MentionForm.DEMONYM})


def _all_ties(reading: Reading) -> Iterator[Tie]:
    described = tuple(find_described(reading))
    for tie in (tie for entity, description in described for tie in find_ties(reading, entity, description)):
        if tie.type == "represents" and tie.rule != "relations/country-of-person":
            reading.homes.setdefault(tie.subject, reading.index.entities[tie.object])
    stated = chain(
        (tie for entity, description in described for tie in find_ties(reading, entity, description)),
        find_stated(reading),
        find_neighbours(reading),
        find_kin(reading),
        find_seats(reading),
        find_contained(reading),
    )
    for tie in stated:
        yield tie
        yield from _implied(reading, tie)


def _implied(reading: Reading, tie: Tie) -> Iterator[Tie]:
    """Yield what a tie entails: a party's leader is a member of it."""
    target = reading.index.entities.get(tie.object)
    for relation, types in reading.words.implies.get(tie.type, ()):
        if target is not None and target.type in types and (relation != "represents" or not is_over(reading, tie.time)):
            entailed = replace(tie, type=relation, rule=f"{tie.rule}+{tie.type}")
            yield entailed
            yield from _implied(reading, entailed)
    country = _country_of(reading, tie)
    if country is not None:
        yield replace(tie, type="citizenOf", object=country.id, time=None, rule=f"{tie.rule}+{tie.type}")
    if tie.type == "basedIn" and target is not None and target.type == "City" and target.country in reading.countries:
        yield replace(tie, object=reading.countries[target.country].id, rule=f"{tie.rule}+locatedIn")


def _country_of(reading: Reading, tie: Tie) -> Entity | None:
    """Return whose citizen a tie makes its subject: a party's member is one of the party's country."""
    subject, target = reading.index.entities.get(tie.subject), reading.index.entities.get(tie.object)
    kinds = reading.words.citizens.get(tie.type, frozenset())
    if subject is None or target is None or subject.type != "Person" or not kinds & {target.type, target.sector}:
        return None
    country = reading.countries.get(target.country or "")
    served = country is not None and country.id in reading.words.sets["served_by_others"]
    return None if served and tie.type != "headOfState" else country


def _sentence_span(token: Token) -> TextSpan:
    sentence = sentence_of(token)
    doc, first, last = token.doc, sentence.start, sentence.end - 1
    while first < last and doc[first].is_space:
        first += 1
    while last > first and doc[last].is_space:
        last -= 1
    return TextSpan(doc[first].idx, doc[last].idx + len(doc[last]))


if not Doc.has_extension("relations"):
    Doc.set_extension("relations", default=())
