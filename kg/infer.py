"""What follows from the plain triples by declared rules, kept in a graph of its own.

    # A minister, a head of state or government and an ambassador act for their country.
    CONSTRUCT { ?person kg:represents ?country } WHERE { ?person kg:ministerOf ?country . ?country a schema:Country }

The rules are the files of ``kg/rules``, one CONSTRUCT of one triple each. They run over the plain triples, the classes
and countries of things, the classes of events, and the vocabulary, until nothing new follows; what is in the graph
already is not inferred again. The result is the named graph ``<base>graph/inferred``: plain triples, and a node that
says what the graph is. Why a triple was inferred is worked out when it is asked (`derivations`).

When an article comes or goes, the graph of inferred triples is emptied in the same step and marked as stale; `refresh`
makes it anew where there is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pyoxigraph

from kg.errors import QueryError
from kg.namespaces import DIRECT_GRAPH, ENTITY_GRAPH, INFERRED_GRAPH, KINDS, ONTOLOGY_GRAPH, is_article_graph, prefixes
from kg.ontology import ontologies_folder
from kg.rdf import Literal, Triple, from_oxigraph, to_oxigraph, to_sparql
from kg.rdf.vocabulary import COUNTRY, INFERRED, STALE, TYPE
from kg.store import Store

_RULES = Path(__file__).parent / "rules"
_TERM = re.compile(r"\?\w+|<[^<>\s]*>|\w*:\w+|\ba\b")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its name, what it means in the news, its SPARQL and the three terms of what it concludes."""

    name: str
    meaning: str
    text: str
    conclusion: tuple[str, str, str]
    conditions: str  # what stands after WHERE


@dataclass(frozen=True, slots=True)
class Derivation:
    """One way in which a triple follows: by which rule, from which triples."""

    rule: Rule
    premises: tuple[Triple, ...]


@cache
def read_rules(folder: Path | None = None) -> tuple[Rule, ...]:
    """Read the rules of a folder, by default those that come with kg, sorted by name.

    Raises:
        QueryError: a file is not one CONSTRUCT of one triple; the message names it.
    """
    return tuple(_read_rule(path) for path in sorted((folder or _RULES).glob("*.rq")))


def infer(store: Store, rules: Iterable[Rule] | None = None) -> dict[Rule, int]:
    """Run the rules and keep what follows, in place of what was inferred before; return how much each rule gave."""
    known = Background(store)
    given = set(known.triples())
    found: dict[Triple, Rule] = {}
    ready = tuple(rules or read_rules())
    growing = True
    while growing:
        growing = False
        for rule in ready:
            new = [triple for triple in known.conclusions(rule) if triple not in given and triple not in found]
            found.update(dict.fromkeys(new, rule))
            known.add(new)
            growing = growing or bool(new)
    graph = store.base + INFERRED_GRAPH
    store.replace_graph(graph, [(graph, TYPE, INFERRED), *sorted(found, key=str)])
    counts = dict.fromkeys(ready, 0)
    for rule in found.values():
        counts[rule] += 1
    return counts


def drop(store: Store) -> int:
    """Take all that was inferred out again; return how many triples that were."""
    graph = store.base + INFERRED_GRAPH
    count = sum(subject != graph for subject, _, _ in store.triples(graph))
    store.replace_graph(graph, [])
    return count


def refresh(store: Store) -> None:
    """Run the rules again where a graph has inferred triples, or had them before an article came or went."""
    if next(store.triples(store.base + INFERRED_GRAPH), None) is not None:
        infer(store)


def inferred(store: Store) -> Iterator[Triple]:
    """Yield what was inferred."""
    graph = store.base + INFERRED_GRAPH
    return (triple for triple in store.triples(graph) if triple[0] != graph)


class Background:
    """What rules look at, in memory: all that is plainly said of things, and the vocabulary."""

    def __init__(self, store: Store, *, with_inferred: bool = False) -> None:
        self.base = store.base
        self._data = pyoxigraph.NamedNode(store.base + DIRECT_GRAPH)
        self._memory = pyoxigraph.Store()
        self.vocabulary = (*_vocabulary(), *store.triples(store.base + ONTOLOGY_GRAPH))
        self._memory.extend(to_oxigraph((*triple, "urn:vocabulary") for triple in self.vocabulary))
        self.add(store.triples(store.base + DIRECT_GRAPH))
        self.add(_said_of_things(store))
        if with_inferred:
            self.add(inferred(store))

    def add(self, triples: Iterable[Triple]) -> None:
        """Let rules look at more."""
        self._memory.extend(to_oxigraph((*triple, self._data.value) for triple in triples))

    def triples(self) -> Iterator[Triple]:
        """Yield what is known of things, the vocabulary left out."""
        return from_oxigraph(self._memory.quads_for_pattern(None, None, None, self._data))

    def conclusions(self, rule: Rule) -> list[Triple]:
        """Return what a rule concludes about things of the graph."""
        found = self._ask(rule.text)
        triples = {(_term(triple.subject), _term(triple.predicate), _term(triple.object)) for triple in found}
        return sorted(
            (str(s), str(p), o) for s, p, o in triples if s != o and str(s).startswith(self.base) and not _is_text(o)
        )

    def solutions(self, rule: Rule, triple: Triple) -> Iterator[dict[str, str]]:
        """Yield the ways to fill a rule's variables in which it concludes a triple."""
        given: dict[str, str] = {}
        for written, term in zip(rule.conclusion, triple, strict=True):
            if written.startswith("?"):
                if given.setdefault(written[1:], str(term)) != term:
                    return
            elif _expanded(written, self.base) != term:
                return
        names, values = " ".join(f"?{name}" for name in given), " ".join(to_sparql(value) for value in given.values())
        head = rule.text[: rule.text.upper().index("CONSTRUCT")]
        found = self._ask(f"{head}SELECT * WHERE {{ VALUES ({names}) {{ ({values}) }} {rule.conditions} }}")
        variables = [variable.value for variable in found.variables]
        for solution in found:
            yield {name: solution[name].value for name in variables if solution[name] is not None}

    def _ask(self, sparql: str) -> Any:
        return self._memory.query(sparql, use_default_graph_as_union=True, prefixes=prefixes(self.base))


def derivations(known: Background, triple: Triple, rules: Iterable[Rule] | None = None) -> list[Derivation]:
    """Return each way in which a triple follows in one step; `known` holds what was inferred."""
    found: dict[Derivation, None] = {}
    for rule in rules or read_rules():
        for solution in known.solutions(rule, triple):
            premises = tuple(_filled(pattern, solution, known.base) for pattern in _patterns(rule))
            if triple not in premises:
                found[Derivation(rule, premises)] = None
    return sorted(found, key=lambda derivation: (derivation.rule.name, str(derivation.premises)))


@cache
def _patterns(rule: Rule) -> tuple[tuple[str, str, str], ...]:
    """Return the triple patterns among a rule's conditions; VALUES, filters and paths are not premises."""
    plain = re.sub(
        r"(?s)VALUES[^{]*\{[^}]*\}|FILTER\s+NOT\s+EXISTS\s*\{[^}]*\}|FILTER\s*\([^)]*\)", " ", rule.conditions
    )
    patterns = []
    for part in re.split(r"\s\.(?:\s|$)", plain):
        terms = part.split()
        if len(terms) == 3 and all(_TERM.fullmatch(term) for term in terms):
            patterns.append((terms[0], terms[1], terms[2]))
    return tuple(patterns)


def _filled(pattern: tuple[str, str, str], solution: dict[str, str], base: str) -> Triple:
    filled = (solution[term[1:]] if term.startswith("?") else _expanded(term, base) for term in pattern)
    subject, predicate, object_ = filled
    return subject, predicate, object_


def _expanded(term: str, base: str) -> str:
    if term == "a":
        return TYPE
    if term.startswith("<"):
        return term[1:-1]
    prefix, _, local = term.partition(":")
    return ({"owl": "http://www.w3.org/2002/07/owl#"} | prefixes(base))[prefix] + local


def _read_rule(path: Path) -> Rule:
    text = path.read_text("utf-8")
    meaning = text.split("\n", 1)[0].removeprefix("# ")
    found = re.search(r"(?is)\bCONSTRUCT\s*\{([^}]*)\}\s*WHERE\s*\{(.*)\}\s*$", text)
    terms = _TERM.findall(found[1]) if found else []
    if not found or len(terms) != 3:
        raise QueryError(f"{path}: a rule is one CONSTRUCT of one triple")
    return Rule(path.stem, meaning, text, (terms[0], terms[1], terms[2]), found[2].strip())


def _said_of_things(store: Store) -> Iterator[Triple]:
    """Yield the classes and countries of things, and the classes of events."""
    for triple in store.triples(store.base + ENTITY_GRAPH):
        if triple[1] in (TYPE, COUNTRY):
            yield triple
    events = store.base + KINDS["evt"]
    for node, _, class_, graph in store.classes():
        if is_article_graph(graph, store.base) and node.startswith(events):
            yield node, TYPE, class_


@cache
def _vocabulary() -> tuple[Triple, ...]:
    path = ontologies_folder() / "newskg.ttl"
    return tuple(from_oxigraph(pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.TURTLE)))


def _term(term: Any) -> str:
    return str(term.value) if isinstance(term, pyoxigraph.NamedNode) else ""


def _is_text(term: object) -> bool:
    return term == "" or isinstance(term, Literal)


def is_stale(store: Store) -> bool:
    """Say whether the inferred triples were dropped since an article came or went, and not made again."""
    graph = store.base + INFERRED_GRAPH
    return any(predicate == STALE for _, predicate, _ in store.triples(graph))
