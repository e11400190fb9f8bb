"""One article's account on its way back from triples: what is said of a node, and whose nodes are whose."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Any, TypeVar

from kg.errors import KgError
from kg.namespaces import KINDS, OA, RDF, SEM, local_name
from kg.rdf.terms import Described, Term, text_of
from kg.rdf.values import to_offset
from kg.rdf.vocabulary import APPEARANCE, CLAIM, DERIVED, EDGE, ORDER_OF, ORDERED_AS, PROJECTS, RELATION, TYPE
from kg.types import TextSpan

Item = TypeVar("Item")
_NOTHING: dict[str, list[Term]] = {}


class Index:
    """Every node of a graph, by the article or node that it belongs to."""

    def __init__(self, described: Described) -> None:
        self.described = described
        self.nodes: dict[str, list[str]] = defaultdict(list)
        for subject, known in described.items():
            for class_ in known.get(TYPE, ()):
                self.nodes[str(class_)].append(subject)
        self.appearances = self._of(APPEARANCE, DERIVED)
        self.events = self._of(SEM + "Event", DERIVED)
        self.relations = self._of(RELATION, DERIVED)
        self.claims = self._of(CLAIM, DERIVED)
        self.edges = self._of(EDGE, PROJECTS)
        self.spans = self._of(OA + "SpecificResource", OA + "hasSource")
        self.known_spans: dict[str, TextSpan] = {}
        self.orders_of: dict[tuple[str, str], list[Term]] = {}
        for node in self.nodes[RDF + "Seq"]:
            known = described[node]
            if ORDER_OF in known:
                self.orders_of[str(known[ORDER_OF][0]), text_of(known[ORDERED_AS][0])] = _members(known)

    def _of(self, class_: str, belongs: str) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for node in self.nodes[class_]:
            for owner in self.described[node].get(belongs, ()):
                found[str(owner)].append(node)
        return found


def _members(known: dict[str, list[Term]]) -> list[Term]:
    numbered = [
        (int(predicate[len(RDF) + 1 :]), term)
        for predicate, terms in known.items()
        if predicate.startswith(RDF + "_")
        for term in terms
    ]
    return [term for _, term in sorted(numbered, key=lambda item: item[0])]


class Reader:
    """Reads the nodes of one article.

    Every method raises `KgError` where a node lacks what every node of its kind has.
    """

    def __init__(self, index: Index, article: str) -> None:
        self.index = index
        self.described = index.described
        self.article = article
        self.base = article.rpartition(KINDS["art"])[0]

    def all(self, node: str, predicate: str) -> list[Term]:
        """Return all values."""
        return self.described.get(node, _NOTHING).get(predicate, [])

    def maybe(self, node: str, predicate: str, convert: Callable[[Any], Item]) -> Item | None:
        """Return a value, or ``None`` where there is none."""
        found = self.all(node, predicate)
        return convert(found[0]) if found else None

    def one(self, node: str, predicate: str, convert: Callable[[Any], Item]) -> Item:
        """Return a value that must be there."""
        found = self.all(node, predicate)
        if not found:
            raise KgError(f"<{node}> has no <{predicate}>: this is not a graph that kg wrote, or it has been cut")
        try:
            return convert(found[0])
        except (ValueError, KeyError) as error:
            raise KgError(f"<{node}> has {text_of(found[0])!r} as <{predicate}>, which kg cannot read") from error

    def ordered(
        self, parent: str, name: str, nodes: list[tuple[str, Item]], key: Callable[[Item], Any]
    ) -> tuple[Item, ...]:
        """Return things in the order that the parent keeps, or else by their key."""
        order = self.index.orders_of.get((parent, name))
        if order is None:
            return tuple(sorted((item for _, item in nodes), key=key))
        items = dict(nodes)
        return tuple(items[str(term)] for term in order if term in items)

    def listed(self, node: str, predicate: str, name: str, convert: Callable[[Term], str]) -> tuple[str, ...]:
        """Return values in the order that the node keeps, or else in that of the alphabet."""
        order = self.index.orders_of.get((node, name))
        if order is not None:
            return tuple(convert(term) for term in order)
        return tuple(sorted(convert(term) for term in self.all(node, predicate)))

    def span(self, node: str) -> TextSpan:
        """Return where the words of a span stand."""
        known = self.index.known_spans.get(node)
        if known is None:
            start, end = (self.one(f"{node}-position", OA + name, to_offset) for name in ("start", "end"))
            known = self.index.known_spans[node] = TextSpan(start, end)
        return known

    def id(self, kind: str, term: str) -> str:
        """Return the identifier within an IRI of a kind."""
        local = local_name(kind, term, self.base)
        if local is None:
            raise KgError(
                f"<{term}> is not below <{self.base}{KINDS[kind]}>, where its article's things of this kind are"
            )
        return local

    def entity_id(self, term: Term) -> str:
        """Return the identifier of an entity."""
        return self.id("ent", str(term))

    def fact_id(self, term: str) -> str:
        """Return the identifier of an event or relation."""
        local = local_name("evt", term, self.base)
        return self.id("rel", term) if local is None else local
