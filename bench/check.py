"""How long ``kg check`` and ``kg infer`` take beside pyshacl and owlrl, on the bundled articles many times over.

python bench/check.py [TRIPLES]          (default: 100000; pyshacl and owlrl see a tenth of it)
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import owlrl
import pyshacl
import rdflib

from kg import extract_all, read_articles
from kg.check import check_rules, check_shapes
from kg.infer import infer
from kg.namespaces import DEFAULT_BASE
from kg.ontology import ontologies_folder
from kg.quarantine import vet
from kg.rdf import to_rdf
from kg.store import Store

ROOT = Path(__file__).parent.parent


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def triples_of(store: Store) -> int:
    return sum(1 for _ in store.quads())


def main(wanted: int) -> None:
    folder = ontologies_folder()
    articles = list(read_articles([str(ROOT / "seeds")]))
    small = rdflib.Graph()
    with tempfile.TemporaryDirectory() as place, Store.open(place) as store:
        number, vetting, putting = 0, 0.0, 0.0
        while triples_of(store) < wanted:
            copies = [replace(article, id=f"{article.id}-{number}") for article in articles]
            for extraction in extract_all(copies):
                vetting += timed(lambda e=extraction: vet(e, DEFAULT_BASE))
                putting += timed(lambda e=extraction: store.put(e))
                if len(small) < wanted / 10:
                    small += to_rdf([extraction])
            number += 1
        count = triples_of(store)
        shapes, rules = timed(lambda: check_shapes(store)), timed(lambda: check_rules(store))
        inference = timed(lambda: infer(store))
    shacl = rdflib.Graph().parse(folder / "shapes.ttl")
    ontology = rdflib.Graph().parse(folder / "newskg.ttl")
    theirs = timed(lambda: pyshacl.validate(small, shacl_graph=shacl, ont_graph=ontology)) * count / len(small)
    closure = rdflib.Graph()
    for triple in (*ontology, *small):
        if not isinstance(triple[2], rdflib.Literal):
            closure.add(triple)
    reasoner = timed(lambda: owlrl.OWLRL_Semantics(closure, False, False, False).closure()) * count / len(small)
    print(f"{count} triples of {number * len(articles)} articles")
    print(f"kg check       {shapes + rules:6.2f} s   shapes {shapes:.2f} s, numbered rules {rules:.2f} s")
    print(f"pyshacl        {theirs:6.2f} s   for the shapes (a tenth measured), {theirs / shapes:.0f} times as long")
    print(f"vetting        {vetting:6.2f} s   of {putting:.2f} s that putting articles into the store takes")
    print(f"kg infer       {inference:6.2f} s")
    print(f"owlrl          {reasoner:6.2f} s   for all of OWL 2 RL (a tenth measured)")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
