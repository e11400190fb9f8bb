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

import pytest
from killing import reading

from kg.cli import app
from kg.export import to_text
from kg.infer import infer, inferred
from kg.namespaces import INFERRED_GRAPH
from kg.rdf import to_oxigraph, to_quads
from kg.store import Store

HERE = Path(__file__).parent
ROUNDS = 50
PUT = 4  # articles that a build puts
WRITING = 0.015  # seconds that one takes, or thereabouts
ARTICLES = [f"story-{number}" for number in range(10)]
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
    """A graph, the articles that must be in it, and the files written from it."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self.folder = folder
        self.graph = folder / "graph"
        self.chance = chance
        self.present: set[str] = set()
        self.files: dict[str, bytes] = {}

    def command(self) -> tuple[object, ...]:
        """Return some command that changes or reads the graph."""
        verbs = ["build", "build", "remove", "export"]
        if "infer" in {command.name or command.callback.__name__ for command in app.registered_commands}:  # type: ignore[union-attr]
            verbs.append("infer")
        verb = self.chance.choice(verbs) if self.present else "build"
        if verb == "build":
            return "build", *self._stories(), "-o", self.graph
        if verb == "remove":
            return "remove", self.graph, self.chance.choice(sorted(self.present))
        if verb == "export":
            kind, name = self.chance.choice(sorted(OUTPUTS.items()))
            return "export", self.graph, "--format", kind, "-o", self.folder / "out" / name
        return verb, self.graph

    def _stories(self) -> list[Path]:
        """Write some articles, whose texts nobody reads."""
        paths = [self.folder / f"{name}.txt" for name in self.chance.sample(ARTICLES, PUT)]
        for path in paths:
            path.write_text("Somebody met somebody in Port Ellis.\n")
        return paths

    def check(self, words: tuple[object, ...], acknowledged: list[list[str]]) -> None:
        """Check that the graph has all that was acknowledged, each article whole, and that no file is half."""
        if not (self.graph / "store" / "format.json").is_file():
            assert not acknowledged and not self.present
            return
        with Store.open(self.graph) as store:
            found = list(store.extractions())
            articles = {extraction.article.id for extraction in found}
            for extraction in found:
                assert replace(extraction, reading=None) == reading(extraction.article.id)
            follows = store.base + INFERRED_GRAPH
            told = {str(quad) for quad in store.quads() if quad.graph_name.value != follows}
            assert told == {str(quad) for quad in to_oxigraph(to_quads(found))}
            self._check_inferred(store)
            put = {article for word, article in acknowledged if word == "put"}
            removed = {article for word, article in acknowledged if word == "removed"}
            tried = {Path(str(word)).stem for word in words[1:]} | {str(word) for word in words[1:]}
            assert (self.present | put) - removed - (tried if words[0] == "remove" else set()) <= articles
            assert articles <= (self.present | put | (tried if words[0] == "build" else set())) - removed
            self.present = articles
            self._check_files(store)

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
        formats[self.graph / "graph.ttl"] = "turtle"
        for path, kind in formats.items():
            if path.exists():
                written = path.read_bytes()
                if written != self.files.get(path.name):
                    assert written == to_text(store, kind).encode(), path
                self.files[path.name] = written


@pytest.mark.parametrize("seed", [1])
def test_killed_at_any_moment_the_graph_is_whole(tmp_path: Path, shell: Shell, seed: int) -> None:
    "Fifty kills at random moments of build, remove and export (and infer, where there is one)."
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
        elif words[0] in ("build", "remove") and chance.random() < 0.7:  # in the midst of writing an article
            nth = 1 if words[0] == "remove" else chance.randint(1, PUT)
            status, acknowledged = shell.run(*words, kill_after=chance.uniform(0, WRITING), writes=nth)
        else:
            status, acknowledged = shell.run(*words, kill_after=chance.uniform(0, longest))
        killed += os.waitstatus_to_exitcode(status) == -signal.SIGKILL
        world.check(words, acknowledged)
