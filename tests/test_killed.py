"""A kill -9 at any moment loses no article that was acknowledged, and leaves none half, nor a half file."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pyoxigraph
import pytest
from killing import reading

from kg.export import to_text
from kg.infer import infer, inferred
from kg.namespaces import INFERRED_GRAPH, JUDGEMENT_GRAPH, ONTOLOGY_GRAPH, local_name, quarantine_graph
from kg.quarantine import vet
from kg.rdf import key_of, to_oxigraph, to_quads
from kg.rdf.vocabulary import REJECTS
from kg.store import Store

HERE = Path(__file__).parent
ROUNDS = 50
PUT = 4  # articles that a build puts
WRITING = 0.015  # seconds that writing one thing takes, or thereabouts
ARTICLES = [f"story-{number}" for number in range(10)]
IMPORTS = ("facts.nt", "more.nt")
FACTS = 500  # triples of each
PREFIXES = """@prefix kg: <https://w3id.org/newskg/ns#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
"""
VERBS = ("build", "build", "remove", "export", "infer", "import", "import", "reject", "reject")
IN_THE_MIDST = ("build", "remove", "import", "reject")  # of writing these are often killed
OUTPUTS = {
    "turtle": "out.ttl",
    "trig": "out.trig",
    "nquads": "out.nq",
    "jsonld": "out.jsonld",
    "graphml": "out.graphml",
}
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and kill -9")


class Shell:
    """Runs commands to their end or for so many seconds."""

    def __init__(self, folder: Path) -> None:
        self.acknowledged = folder / "acknowledged"
        self.acknowledged.touch()
        environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(HERE.parent), str(HERE)])}
        command = [sys.executable, str(HERE / "killing.py"), str(self.acknowledged)]
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=environment,
        )

    def ask(self, words: list[object]) -> int:
        assert self.process.stdin and self.process.stdout
        self.process.stdin.write(json.dumps([str(word) for word in words]) + "\n")
        self.process.stdin.flush()
        return int(self.process.stdout.readline())

    def run(self, *words: object, kill_after: float | None = None, writes: int = 0) -> tuple[int, list[list[str]]]:
        """Return how the command ended, and what was acknowledged by then.

        It is killed so many seconds after it began, or after it began to write its so manieth article.
        """
        self.acknowledged.write_text("")
        child = self.ask([*words])
        if kill_after is not None:
            self._wait_for(writes)
            time.sleep(kill_after)
            os.kill(child, signal.SIGKILL)
        status = self.ask([])
        return status, [line.split() for line in self.acknowledged.read_text().splitlines()]

    def _wait_for(self, writes: int) -> None:
        given_up = time.monotonic() + 20
        while self.acknowledged.read_text().count("begin") < writes and time.monotonic() < given_up:
            time.sleep(0.0005)


@pytest.fixture
def shell(tmp_path: Path) -> Iterator[Shell]:
    opened = Shell(tmp_path)
    yield opened
    opened.process.kill()
    opened.process.communicate()


class World:
    """A graph, what must be in it, and the files written from it."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self.folder = folder
        self.graph = folder / "graph"
        self.chance = chance
        self.present: set[str] = set()
        self.rejected: set[str] = set()
        self.imports: dict[str, set[str]] = {}
        self.ontology: set[str] = set()
        self.files: dict[str, bytes] = {}

    def command(self) -> tuple[object, ...]:
        """Return some command that changes or reads the graph."""
        verb = self.chance.choice(VERBS) if self.present else "build"
        if verb == "build":
            own = ("--ontology", self._classes()) if self.chance.random() < 0.5 else ()
            return "build", *self._stories(), "-o", self.graph, *own
        if verb == "remove":
            return "remove", self.graph, self.chance.choice(sorted(self.present | self.imports.keys()))
        if verb == "export":
            kind, name = self.chance.choice(sorted(OUTPUTS.items()))
            return "export", self.graph, "--format", kind, "-o", self.folder / "out" / name
        if verb == "import":
            return "import", self.graph, self._facts()
        if verb == "reject":
            return self._rejection()
        return verb, self.graph

    def _stories(self) -> list[Path]:
        """Write some articles, whose texts nobody reads."""
        paths = [self.folder / f"{name}.txt" for name in self.chance.sample(ARTICLES, PUT)]
        for path in paths:
            path.write_text("Somebody met somebody in Port Ellis.\n")
        return paths

    def _classes(self) -> Path:
        """Write an ontology that says of one and the same class what the last one did not."""
        path, edition = self.folder / "own.ttl", self.chance.randrange(1_000_000)
        notes = ", ".join(f'"{edition}-{number}"' for number in range(FACTS))
        own = "<https://example.org/ns#Regatta> a owl:Class ; rdfs:subClassOf kg:Compete ; rdfs:comment"
        path.write_text(f"{PREFIXES}{own} {notes} .\n")
        return path

    def _facts(self) -> Path:
        """Write a file of RDF under one of few names, unlike the last one."""
        path, edition = self.folder / self.chance.choice(IMPORTS), self.chance.randrange(1_000_000)
        node = "<https://example.org/{}>"
        path.write_text("".join(f'{node.format(n)} {node.format("is")} "{edition}-{n}" .\n' for n in range(FACTS)))
        return path

    def _rejection(self) -> tuple[object, ...]:
        """Return a command that rejects some claim, or takes a rejection back."""
        if self.rejected and self.chance.random() < 0.5:
            return "reject", self.graph, self.chance.choice(sorted(self.rejected)), "--undo"
        claim = self.chance.choice(reading(self.chance.choice(sorted(self.present))).claims)
        return "reject", self.graph, claim.id, "--reason", "The text means another.", "--by", "Ann"

    def check(self, words: tuple[object, ...], acknowledged: list[list[str]]) -> None:
        """Check that the graph has all that was acknowledged, each article whole, and that no file is half."""
        if not (self.graph / "store" / "format.json").is_file():
            assert not acknowledged and not self.present
            return
        with Store.open(self.graph) as store:
            self._check_articles(store, words, acknowledged)
            self._check_rejections(store, words, acknowledged)
            self._check_imports(store, words, acknowledged)
            self._check_ontology(store, words, acknowledged)
            self._check_quads(store)
            self._check_inferred(store)
            self._check_files(store)

    def _check_articles(self, store: Store, words: tuple[object, ...], acknowledged: list[list[str]]) -> None:
        articles = set(store.articles())
        put = {article for word, article in acknowledged if word == "put"}
        removed = {article for word, article in acknowledged if word == "removed"}
        tried = {Path(str(word)).stem for word in words[1:]} | {str(word) for word in words[1:]}
        assert (self.present | put) - removed - (tried if words[0] == "remove" else set()) <= articles
        assert articles <= (self.present | put | (tried if words[0] == "build" else set())) - removed
        self.present = articles

    def _check_rejections(self, store: Store, words: tuple[object, ...], acknowledged: list[list[str]]) -> None:
        rejections = store.triples(store.base + JUDGEMENT_GRAPH)
        found = {str(local_name("clm", str(claim), store.base)) for _, name, claim in rejections if name == REJECTS}
        rejected = {claim for word, claim in acknowledged if word == "rejected"}
        accepted = {claim for word, claim in acknowledged if word == "accepted"}
        tried = {str(words[2])} if words[0] == "reject" else set()
        assert (self.rejected | rejected) - accepted - (tried - rejected) <= found
        assert found <= (self.rejected | rejected | tried) - accepted
        self.rejected = found

    def _check_imports(self, store: Store, words: tuple[object, ...], acknowledged: list[list[str]]) -> None:
        """Check that each import is the edition that was there before, or the one just taken in, and whole."""
        done = {name for word, name in acknowledged if word in ("imported", "removed")}
        tried = Path(str(words[2])).name if words[0] in ("import", "remove") else None
        found = {
            name: {str(quad.triple) for quad in store.quads() if quad.graph_name.value == graph}
            for name, graph in store.imports().items()
        }
        for name in IMPORTS:
            allowed = [] if name in done else [self.imports.get(name)]
            if name == tried:
                allowed.append(None if words[0] == "remove" else self._edition(name))
            assert found.get(name) in allowed, name
        self.imports = found

    def _edition(self, name: str) -> set[str]:
        lines = (self.folder / name).read_text().splitlines()
        return {line.removesuffix(" .") for line in lines}

    def _check_ontology(self, store: Store, words: tuple[object, ...], acknowledged: list[list[str]]) -> None:
        """Check that an ontology is there whole, and if anything was put after it, it."""
        found = {str(triple) for triple in store.ontology()}
        allowed = [self.ontology]
        if "--ontology" in words:
            given = pyoxigraph.parse(path=str(self.folder / "own.ttl"))
            new = {str(quad.triple) for quad in given}
            allowed = [new] if acknowledged else [self.ontology, new]
        assert found in allowed
        self.ontology = found

    def _check_quads(self, store: Store) -> None:
        """Check that the graph is what its articles and its rejections make, to the last triple."""
        why = dict.fromkeys(self.rejected, "Rejected by Ann: The text means another.")
        vetted = {article: vet(store.account(article), store.base, rejected=why) for article in store.articles()}
        for article in vetted:
            assert replace(store.account(article), reading=None) == reading(article)
        expected = list(to_quads(part.sound for part in vetted.values() if part.sound is not None))
        for article, part in vetted.items():
            expected += [(*triple, quarantine_graph(key_of(article), store.base)) for triple in part.quarantine]
        own = {store.base + name for name in (INFERRED_GRAPH, JUDGEMENT_GRAPH, ONTOLOGY_GRAPH)}
        told = {str(quad) for quad in store.quads() if quad.graph_name.value not in own | {*store.imports().values()}}
        assert told == {str(quad) for quad in to_oxigraph(expected)}

    def _check_inferred(self, store: Store) -> None:
        """Check that all or nothing is inferred of what the articles say now."""
        before = set(inferred(store))
        if before:
            infer(store)
            assert set(inferred(store)) == before

    def _check_files(self, store: Store) -> None:
        assert {path.name for path in self.graph.iterdir()} <= {"store", "graph.ttl", "graph.html"}
        assert {path.name for path in (self.folder / "out").iterdir()} <= set(OUTPUTS.values())
        formats = {self.folder / "out" / name: kind for kind, name in OUTPUTS.items()}
        turtle = self.graph / "graph.ttl"
        formats[turtle] = "turtle"
        is_new = turtle.exists() and turtle.read_text("utf-8") == to_text(store, "turtle")
        assert is_new or store.is_outdated()
        for path, kind in formats.items():
            if path.exists():
                written = path.read_bytes()
                if written != self.files.get(path.name):
                    assert written == to_text(store, kind).encode(), path
                self.files[path.name] = written


@pytest.mark.parametrize("seed", [1])
def test_killed_at_any_moment_the_graph_is_whole(tmp_path: Path, shell: Shell, seed: int) -> None:
    "Fifty kills at random moments of build, remove, import, reject and its undoing, infer and export."
    chance = random.Random(seed)
    world = World(tmp_path, chance)
    (tmp_path / "out").mkdir()
    killed = 0
    durations: dict[object, float] = {}
    while killed < ROUNDS:
        words = world.command()
        began = time.monotonic()
        longest = durations.get(words[0])
        if longest is None:
            status, acknowledged = shell.run(*words)
            assert os.waitstatus_to_exitcode(status) == 0, words
            durations[words[0]] = time.monotonic() - began
        elif words[0] in IN_THE_MIDST and chance.random() < 0.7:
            nth = chance.randint(1, PUT) if words[0] == "build" else 1
            status, acknowledged = shell.run(*words, kill_after=chance.uniform(0, WRITING), writes=nth)
        else:
            status, acknowledged = shell.run(*words, kill_after=chance.uniform(0, longest))
        killed += os.waitstatus_to_exitcode(status) == -signal.SIGKILL
        world.check(words, acknowledged)
