"""Subject–predicate–object: what a graph draws, and which of it may be read as a plain fact.

    Rubio met Lavrov.                     Marco Rubio — met → Sergey Lavrov, direct
    Lavrov denied that Russia attacked …  Russia — attacked → Ukraine, never direct

Every event and relation is projected whatever its factuality; the ontology says which two roles its class joins. An
edge is direct when a claim behind it is actual and the outlet's own, or a speaker's about what his own side did;
announced acts of performative classes (tariffs, sanctions, appointments) are direct as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations, product

from spacy.language import Language
from spacy.tokens import Doc

from kg.ids import part_key
from kg.lexicon import ANY_VERB, Lexicon, load_lexicon
from kg.ontology import OPEN_EVENT, Ontology, load_ontology
from kg.relation_words import load_relation_words
from kg.stages.merging import Record
from kg.stages.ties.home import HOME
from kg.stages.ties.places import CONTAINMENT
from kg.types import Argument, Claim, Edge, Entity, Event, Factuality, Relation, Timex


@Language.component("kg_edges", requires=["doc._.entities", "doc._.record"], assigns=["doc._.edges"])
def edges(doc: Doc) -> Doc:
    """Project events and relations to edges, into ``doc._.edges``."""
    doc._.edges = tuple(find_edges(doc._.article.id, doc._.record, doc._.entities, published=doc._.article.published))
    return doc


def find_edges(
    article_id: str,
    record: Record,
    entities: tuple[Entity, ...],
    ontology: Ontology | None = None,
    lexicon: Lexicon | None = None,
    published: date | None = None,
) -> Iterator[Edge]:
    """Yield every edge of an article's events and relations, in their order."""
    known, words = ontology or load_ontology(), lexicon or load_lexicon()
    by_id = {entity.id: entity for entity in entities}
    claims: dict[str, list[Claim]] = {}
    for claim in record.claims:
        claims.setdefault(claim.asserts, []).append(claim)
    for event in record.events:
        event_class = known.event(event.type)
        direct = any(
            _is_direct_event(claim, event, event_class.performative and claim.id not in record.intended, by_id, words)
            for claim in claims.get(event.id, ())
        )
        for subject, object_, role in _pairs(event, known):
            predicate = event_class.property or _open_predicate(event, role, words)
            key = part_key(article_id, "edge", event.trigger, subject, predicate, object_)
            over = _is_over(event, words)
            whole = not over and not _is_done_by_some(event, event_class.subject_role, subject, by_id, words)
            yield Edge(key, subject, predicate, object_, event.id, direct and whole)
    for relation in record.relations:
        yield _relation_edge(article_id, relation, claims.get(relation.id, []), published)


def stays_direct(fact: Event | Relation, claims: tuple[Claim, ...], entities: tuple[Entity, ...]) -> bool:
    """Say whether the direct edges of a fact stay so where these of its claims are left."""
    if isinstance(fact, Relation):
        return any(_is_direct_relation(claim, fact) for claim in claims)
    event_class = load_ontology().events.get(fact.type)
    performative = event_class is not None and event_class.performative
    by_id = {entity.id: entity for entity in entities}
    return any(_is_direct_event(claim, fact, performative, by_id, load_lexicon()) for claim in claims)


def _is_done_by_some(event: Event, role: str, subject: str, entities: dict[str, Entity], lexicon: Lexicon) -> bool:
    """Say whether only some members of a body do it, so that the body does not: "most EU countries"."""
    parts = [argument.extent for argument in event.fillers(role) if argument.entity == subject]
    if entities[subject].type == "Country" or not parts:
        return False
    return all(extent is not None and _tells_some_members(extent.lower().split(), lexicon) for extent in parts)


def _is_over(event: Event, lexicon: Lexicon) -> bool:
    """Say whether a state had ended when the article came out: "a hotel once owned by Reuel", "owned it until 2019"."""
    ended = event.time is not None and event.time.start is None and event.time.end is not None
    return ended and event.type == OPEN_EVENT and event.lemma in lexicon.words("lasting_states")


def _tells_some_members(words: list[str], lexicon: Lexicon) -> bool:
    first = words[1] if words[0] == "the" and len(words) > 1 else words[0]
    some = first in lexicon.words("some_of") or (words[0] != "the" and first.split("-")[0] in lexicon.words("some_of"))
    some = some or (words[0] != "the" and (first[0].isdigit() or first in lexicon.words("partitives") - {"all"}))
    return some and not lexicon.words("members").isdisjoint(words)


def _open_predicate(event: Event, role: str, lexicon: Lexicon) -> str:
    """Return an open event's lemma, with the preposition that puts its object into a role: "spend with"."""
    slots = lexicon.verbs[ANY_VERB][0].roles
    slot = next((slot for slot, filled in slots.items() if filled == role), "object")
    return event.lemma if slot == "object" else f"{event.lemma} {slot}"


def _pairs(event: Event, ontology: Ontology) -> Iterator[tuple[str, str, str]]:
    """Yield which entities an event joins, and the object's role: agents with recipients, participants in twos."""
    event_class = ontology.event(event.type)
    subjects = _entities(event.fillers(event_class.subject_role))
    for role in event_class.object_roles:
        if role == event_class.subject_role:
            pairs = _participants(event, role)
        else:
            pairs = [pair for pair in product(subjects, _entities(event.fillers(role))) if pair[0] != pair[1]]
        if role != "recipient" and event.type == OPEN_EVENT and event.fillers("theme"):
            pairs = []  # "sought a tone with Putin": without the tone the edge would say nothing
        if pairs:
            yield from ((subject, object_, role) for subject, object_ in dict.fromkeys(pairs))
            return


def _participants(event: Event, role: str) -> list[tuple[str, str]]:
    """Return who met whom: those named before the trigger with those after it, all with one another on one side.

    Whom someone unknown met did not meet one another: "he met Reed and Bell", "Reed and Bell met teachers".
    """
    fillers = event.fillers(role)
    first = tuple(filler for filler in fillers if filler.span.start < event.trigger.start)
    before = _entities(first)
    after = [entity for entity in _entities(fillers) if entity not in before]
    if (first and not before) or (before and not after and len(first) < len(fillers)):
        return []
    return list(product(before, after)) if before and after else list(combinations(before or after, 2))


def _entities(arguments: tuple[Argument, ...]) -> list[str]:
    return list(dict.fromkeys(argument.entity for argument in arguments if argument.entity))


def _is_direct_event(
    claim: Claim, event: Event, announced: bool, entities: dict[str, Entity], lexicon: Lexicon
) -> bool:
    if claim.factuality is Factuality.PLANNED:
        return announced and _is_own(claim, event, entities, lexicon)
    return claim.factuality is Factuality.ACTUAL and _is_own(claim, event, entities, lexicon)


def _is_own(claim: Claim, event: Event, entities: dict[str, Entity], lexicon: Lexicon) -> bool:
    """Say whether a claim is the outlet's, or its speaker's about an act of his own side.

    Whoever serves a state speaks for it and its servants; its reporters, firms and rebels do not. What one only claims
    to have done, the outlet doubts.
    """
    if claim.speaker is None:
        return claim.cue is None
    if claim.cue is not None and claim.cue.lower() in lexicon.words("doubting_cues"):
        return False
    actors = [argument.entity or "" for argument in event.fillers("agent", "participant")]
    if claim.speaker in actors:
        return True
    sides = [entities[name] for name in (claim.speaker, *actors) if name in entities]
    states = {entity.id: entity.country for entity in sides if _acts_for_state(entity, lexicon)}
    own = states.get(claim.speaker)
    return own is not None and any(states.get(actor) == own for actor in actors)


def _acts_for_state(entity: Entity, lexicon: Lexicon) -> bool:
    return entity.type == "Country" or entity.sector in lexicon.words("state_sectors")


def _holds_today(time: Timex | None, published: date | None) -> bool:
    """Say whether a tie has no bounds, or began before the article came out and has no end: "mayor since 2021"."""
    if time is None:
        return True
    return time.end is None and time.start is not None and (published is None or time.start < published)


def _is_unremarkable(relation: Relation, claim: Claim) -> bool:
    """Say whether a tie only follows from another that says more: a minister is a citizen, a ministry based there."""
    entailed = "+" in claim.rule or claim.rule == HOME
    return entailed and relation.type in load_relation_words().sets["unremarkable"]


def _is_direct_relation(claim: Claim, relation: Relation) -> bool:
    return (
        claim.factuality is Factuality.ACTUAL
        and claim.speaker is None
        and claim.cue is None
        and not claim.rule.startswith(CONTAINMENT)
        and not _is_unremarkable(relation, claim)
    )


def _relation_edge(article_id: str, relation: Relation, claims: list[Claim], published: date | None) -> Edge:
    direct = _holds_today(relation.time, published) and any(_is_direct_relation(claim, relation) for claim in claims)
    span = claims[0].span
    key = part_key(article_id, "edge", span, relation.id, relation.subject, relation.type, relation.object)
    return Edge(key, relation.subject, relation.type, relation.object, relation.id, direct)
