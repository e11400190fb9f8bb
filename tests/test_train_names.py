"""Training the name weights on one's own articles, end to end."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kg.stages.name_classes import CLASSES

ROOT = Path(__file__).parent.parent
PEOPLE = ("Ana Ruiz", "Jon Bell", "Tom Hale", "Mara Lindqvist", "Ada Brandt")
PLACES = ("Lisbon", "Oslo", "Madrid")


def articles() -> Iterator[dict[str, Any]]:
    for number, person in enumerate(PEOPLE * 8):
        place = PLACES[number % len(PLACES)]
        text = f"{person} visited {place} on Monday. Later {person.split()[-1]} left {place} again."
        names = {"Person": (person, person.split()[-1]), "City": (place,)}
        yield {
            "id": f"article-{number}",
            "text": text,
            "entities": [
                {"type": type_, "mentions": [mention for word in words for mention in places_of(text, word)]}
                for type_, words in names.items()
            ],
        }


def places_of(text: str, word: str) -> Iterator[dict[str, int]]:
    begin = text.find(word)
    while begin >= 0:
        yield {"begin": begin, "end": begin + len(word)}
        begin = text.find(word, begin + 1)


def train(gold: Path, out: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "bench/train_names.py", str(gold), "-o", str(out), *options]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("gold") / "gold.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in articles()), "utf-8")
    return path


def test_trained_weights_name_the_held_out_articles(gold: Path, tmp_path: Path) -> None:
    done = train(gold, tmp_path / "weights.toml", "--held-out", "4")
    assert done.returncode == 0, done.stderr
    scores = dict(re.findall(r"(\w+) weights on 4 articles held out: .* F1 ([\d.]+)", done.stdout))
    assert set(scores) == {"installed", "new"} and float(scores["new"]) > 0.7
    weights = tomllib.loads((tmp_path / "weights.toml").read_text("utf-8"))["weights"]
    assert weights and {name for row in weights.values() for name in row} <= set(CLASSES)


def test_training_twice_gives_the_same_bytes(gold: Path, tmp_path: Path) -> None:
    for name in ("one.toml", "two.toml"):
        assert train(gold, tmp_path / name).returncode == 0
    assert (tmp_path / "one.toml").read_bytes() == (tmp_path / "two.toml").read_bytes()


def test_unknown_type_names_article_and_choices(tmp_path: Path) -> None:
    bad = {"id": "a7", "text": "Oslo.", "entities": [{"type": "Town", "mentions": [{"begin": 0, "end": 4}]}]}
    (tmp_path / "bad.jsonl").write_text(json.dumps(bad), "utf-8")
    done = train(tmp_path / "bad.jsonl", tmp_path / "weights.toml")
    assert done.returncode == 1
    assert "a7: unknown entity type 'Town'; known: Person" in done.stderr
    assert not (tmp_path / "weights.toml").exists()
