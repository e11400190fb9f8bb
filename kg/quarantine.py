"""What of an article's account is kept out of the graph, and why: what fails a shape, and what a reader has rejected.

    qua:a1.event.a1-5e1f a kg:Quarantined ; kg:quarantines evt:a1-5e1f ; prov:wasDerivedFrom art:a1 ;
        kg:reason "A start is one xsd:date, not after the end."@en .
    qua:a1.91c2ab01f3 a rdf:Statement ; prov:wasDerivedFrom art:a1 ;
        rdf:subject evt:a1-5e1f ; rdf:predicate schema:startDate ; rdf:object "2025-07-12"^^xsd:date .

What rests on it goes with it: the claims and edges of an event, the event of which a party cannot stand, the edge whose
last claim is gone. Nothing is lost: the statements that are not made are kept one by one, quoted, in a named graph of
the article's (``<base>graph/quarantine/<key>``). So no query takes them for the graph's, and the whole account can be
had again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from kg.ids import digest
from kg.namespaces import KINDS, RDF, encode, iri, local_name
from kg.rdf import (
    Described,
    Literal,
    Triple,
    article_triples,
    describe,
    entity_facts,
    entity_triples,
    key_of,
    to_ntriples,
)
from kg.rdf.vocabulary import DERIVED, QUARANTINED, QUARANTINES, REASON, TYPE
from kg.shapes import Shapes, load_shapes
from kg.types import Claim, Edge, Event, Extraction, Relation

_STATEMENT = (RDF + "subject", RDF + "predicate", RDF + "object")
_WORDS_OF = {"art": "article", "app": "entity", "evt": "event", "rel": "relation", "clm": "claim", "edg": "edge"}
_RESTS = "It rests on {what} {name}, which is quarantined."
_UNCLAIMED = "All claims of it are quarantined."
Node = tuple[str, str]  # the kind of thing and its identifier: "evt", "a1-5e1f"; an entity's kind is "app"


@dataclass(frozen=True, slots=True, order=True)
class Kept:
    """Something that is kept apart: the IRI of its node and why."""

    node: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vetted:
    """An article's account in two: what goes into the graph (``None`` if nothing does), and what is kept apart."""

    sound: Extraction | None
    triples: tuple[Triple, ...]  # of the sound part
    kept: tuple[Kept, ...] = ()
    quarantine: tuple[Triple, ...] = ()  # what is kept of the rest: reasons, and each statement quoted


def vet(
    extraction: Extraction,
    base: str,
    text: bool = True,
    rejected: Mapping[str, str] | None = None,
    shapes: Shapes | None = None,
) -> Vetted:
    """Hold an article's account against the shapes and the readers' judgements.

    Args:
        extraction: all that the article says, what was kept apart before included.
        base: base IRI of the graph.
        text: whether the article's body is kept.
        rejected: the reason for each claim that a reader holds to be wrong, by the claim's id.
        shapes: by default those that come with kg.
    """
    triples = tuple(dict.fromkeys(article_triples(extraction, base, text)))
    reasons = _Reasons()
    described = describe(triples)
    for violation in (shapes or load_shapes()).violations(_with_entities(described)):
        if violation.severity == "Violation":
            for node in _owners(violation.node, described, base, key_of(extraction.article.id)):
                reasons.add(node, violation.message)
    for claim in extraction.claims:
        if rejected and claim.id in rejected:
            reasons.add(("clm", claim.id), rejected[claim.id])
    if not reasons.found:
        return Vetted(extraction, triples)
    sound = _without(extraction, reasons)
    left = () if sound is None else tuple(dict.fromkeys(article_triples(sound, base, text)))
    kept = tuple(sorted(Kept(_iri(node, base, extraction), tuple(why)) for node, why in reasons.found.items()))
    return Vetted(sound, left, kept, tuple(_quoted(extraction, kept, triples, left, base)))


def whole_account(triples: Iterable[Triple], quarantine: Iterable[Triple], base: str) -> list[Triple]:
    """Return an article's triples as they were before anything was kept apart: the inverse of `vet`."""
    told = list(statements(quarantine))
    orders = base + KINDS["ord"]
    return [*(triple for triple in triples if not (told and triple[0].startswith(orders))), *told]


def statements(quarantine: Iterable[Triple]) -> Iterator[Triple]:
    """Yield the statements that a quarantine quotes."""
    for known in describe(quarantine).values():
        if all(name in known for name in _STATEMENT):
            subject, predicate, object_ = (known[name][0] for name in _STATEMENT)
            yield str(subject), str(predicate), object_


def kept_apart(quarantine: Iterable[Triple]) -> Iterator[Kept]:
    """Yield what a quarantine keeps apart, and why."""
    for _, known in sorted(describe(quarantine).items()):
        if QUARANTINED in known.get(TYPE, ()):
            reasons = sorted(reason.value for reason in known.get(REASON, ()) if isinstance(reason, Literal))
            yield Kept(str(known[QUARANTINES][0]), tuple(reasons))


class _Reasons:
    """Why each thing cannot stand."""

    def __init__(self) -> None:
        self.found: dict[Node, list[str]] = {}

    def add(self, node: Node, reason: str) -> bool:
        known = self.found.setdefault(node, [])
        if reason in known:
            return False
        known.append(reason)
        return True

    def rests_on(self, node: Node, *others: Node) -> bool:
        """Let a thing fall with the first of those that it rests on; say whether it does so only now."""
        if node in self.found:
            return False
        fallen = next((other for other in others if other in self.found), None)
        return fallen is not None and self.add(node, _RESTS.format(what=_WORDS_OF[fallen[0]], name=fallen[1]))


def _with_entities(described: Described) -> Described:
    """Add the entity nodes that the article alone would give."""
    found = dict(described)
    for entity, facts in entity_facts(described).items():
        found.update(describe(entity_triples(entity, facts)))
    return found


def _owners(node: str, described: Described, base: str, key: str) -> Iterator[Node]:
    """Yield what of the account a node is part of: an argument of its event, a quotation of all that point to it."""
    for kind in ("art", "evt", "rel", "clm", "edg"):
        local = local_name(kind, node, base)
        if local is not None:
            yield kind, local
            return
    entity = local_name("ent", node, base)
    appearance = local_name("app", node, base)
    argument = local_name("arg", node, base)
    if entity is not None:
        yield "app", entity
    elif appearance is not None:
        yield "app", appearance.removeprefix(f"{key}.")
    elif argument is not None:
        yield "evt", argument.rpartition(".")[0]
    else:
        users = [subject for subject, known in described.items() for values in known.values() if node in values]
        for user in dict.fromkeys(users):
            if user != node and not user.startswith(base + KINDS["ord"]):
                yield from _owners(user, described, base, key)


def _without(extraction: Extraction, reasons: _Reasons) -> Extraction | None:
    """Return the account without what cannot stand and what rests on it; the reasons grow."""
    article = ("art", key_of(extraction.article.id))
    if article in reasons.found:
        return None
    claims: dict[str, list[Claim]] = {}
    for claim in extraction.claims:
        claims.setdefault(claim.asserts, []).append(claim)
    told: tuple[Event | Relation, ...] = (*extraction.events, *extraction.relations)
    facts = {fact.id: fact for fact in told}
    while sum(_falls(fact, claims.get(fact.id, []), reasons) for fact in told):
        pass
    for edge in extraction.edges:
        ends = (("app", edge.subject), ("app", edge.object))
        reasons.rests_on(("edg", edge.id), _node_of(facts[edge.of]), *ends)
    return _sound(extraction, facts, claims, reasons)


def _falls(fact: Event | Relation, claims: list[Claim], reasons: _Reasons) -> bool:
    """Let a fact fall with its parties or all its claims, and its claims with it or their speaker."""
    node = _node_of(fact)
    fell = reasons.rests_on(node, *(("app", entity) for entity in _parties(fact)))
    for claim in claims:
        speaker = () if claim.speaker is None else (("app", claim.speaker),)
        fell |= reasons.rests_on(("clm", claim.id), node, *speaker)
    if claims and node not in reasons.found and all(("clm", claim.id) in reasons.found for claim in claims):
        fell |= reasons.add(node, _UNCLAIMED)
    return fell


def _parties(fact: Event | Relation) -> list[str]:
    if isinstance(fact, Relation):
        return [fact.subject, fact.object]
    return [entity for entity in (fact.place, *(argument.entity for argument in fact.arguments)) if entity is not None]


def _node_of(fact: Event | Relation) -> Node:
    return "rel" if isinstance(fact, Relation) else "evt", fact.id


def _sound(
    extraction: Extraction,
    facts: Mapping[str, Event | Relation],
    claims: Mapping[str, list[Claim]],
    reasons: _Reasons,
) -> Extraction:
    gone = reasons.found
    entities = tuple(entity for entity in extraction.entities if ("app", entity.id) not in gone)
    standing = {entity.id for entity in entities}
    kept = tuple(claim for claim in extraction.claims if ("clm", claim.id) not in gone)
    shaken = {fact for fact, made in claims.items() if any(("clm", claim.id) in gone for claim in made)}

    def edge_now(edge: Edge) -> Edge:
        if not edge.direct or edge.of not in shaken:
            return edge
        from kg.stages.edges import stays_direct  # brings the language model's library, which few callers need

        left = tuple(claim for claim in kept if claim.asserts == edge.of)
        return replace(edge, direct=stays_direct(facts[edge.of], left, entities))

    return replace(
        extraction,
        entities=entities,
        events=tuple(event for event in extraction.events if ("evt", event.id) not in gone),
        relations=tuple(relation for relation in extraction.relations if ("rel", relation.id) not in gone),
        claims=kept,
        edges=tuple(edge_now(edge) for edge in extraction.edges if ("edg", edge.id) not in gone),
        authors=tuple(author for author in extraction.authors if author in standing),
        publisher=extraction.publisher if extraction.publisher in standing else None,
    )


def _iri(node: Node, base: str, extraction: Extraction) -> str:
    kind, local = node
    return iri(kind, f"{key_of(extraction.article.id)}.{local}" if kind == "app" else local, base)


def _quoted(
    extraction: Extraction, kept: tuple[Kept, ...], triples: tuple[Triple, ...], left: tuple[Triple, ...], base: str
) -> Iterator[Triple]:
    """Yield the reasons, and each statement that is not made; of lists in an order of their own, the whole list."""
    key = key_of(extraction.article.id)
    article, orders = iri("art", key, base), base + KINDS["ord"]
    start = base + KINDS["qua"] + encode(key) + "."
    for item in kept:
        node = start + item.node.removeprefix(base).replace("/", ".")
        yield node, TYPE, QUARANTINED
        yield node, QUARANTINES, item.node
        yield node, DERIVED, article
        yield from ((node, REASON, Literal(reason, "@en")) for reason in item.reasons)
    made = set(left)
    for triple in triples:
        if triple not in made or triple[0].startswith(orders):
            node = start + digest(to_ntriples(triple))
            yield node, TYPE, RDF + "Statement"
            yield node, DERIVED, article
            yield from ((node, name, term) for name, term in zip(_STATEMENT, triple, strict=True))
