"""How well our own marked articles are read may not fall unnoticed; the marks themselves hold together."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

HERE = Path(__file__).parent
MARKED = """id: story
published: 2025-07-10

Ana Ruiz met Jon Bell in Oslo. Bell said she may visit Spain. "We will," Ruiz said.
---
Person ruiz: Ana Ruiz, Ruiz | she#1
Person bell: Jon Bell, Bell
City oslo: Oslo
Country spain: Spain
citizenOf ruiz > spain
Meet "met": participant=ruiz, participant=bell; place=oslo; time=2025-07-10; Actual
Visit "visit": agent=ruiz, destination="Spain"; Possible by bell
"""


def _script(path: Path) -> ModuleType:
    """Return a script as a module; it is no part of the package."""
    found = importlib.util.spec_from_file_location(path.stem, path)
    assert found is not None and found.loader is not None
    module = importlib.util.module_from_spec(found)
    sys.modules[path.stem] = module
    found.loader.exec_module(module)
    return module


marked, floors = _script(HERE / "gold" / "marked.py"), _script(HERE / "eval" / "floors.py")


@pytest.mark.model
def test_no_figure_has_fallen() -> None:
    found = floors.faults(floors.read_floors(), floors.measure(), floors.digest())
    message = "python tests/gold/marked.py -o gold.jsonl && kg evaluate gold.jsonl --errors 20 shows what is wrong"
    assert not found, "; ".join([*found, message])


@pytest.mark.parametrize(
    ("found", "data", "words"),
    [
        ({"name": 0.9, "event": 0.8}, "d", []),
        ({"name": 0.85, "event": 0.8}, "d", ["name: F1 fell to 0.850, 0.050 below its floor 0.900"]),
        ({"name": 0.9}, "d", ["event: F1 fell to 0.000, 0.800 below its floor 0.800"]),
        ({"name": 0.9, "event": 0.8}, "other", ["tests/gold has changed since the floors were measured: make floors"]),
    ],
)
def test_what_fell_is_told_by_how_much(found: dict[str, float], data: str, words: list[str]) -> None:
    assert floors.faults({"digest": "d", "f1": {"name": 0.9, "event": 0.8}}, found, data) == words


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(MARKED, "utf-8")
    return path


def test_marks_become_offsets(story: Path) -> None:
    found = marked.read_marked(story)
    text = found["text"]
    words = {
        item["id"]: [(text[span["start"] : span["end"]], span["form"]) for span in item["mentions"]]
        for item in found["entities"]
    }
    assert words["ruiz"] == [("Ana Ruiz", "name"), ("she", "pronoun"), ("Ruiz", "name")]
    assert words["bell"] == [("Jon Bell", "name"), ("Bell", "name")]
    meet, visit = found["events"]
    assert [text[item["start"] : item["end"]] for item in meet["arguments"]] == ["Ana Ruiz", "Jon Bell"]
    assert (meet["place"], meet["time"]) == ("oslo", {"start": "2025-07-10", "end": "2025-07-10"})
    assert [text[item["start"] : item["end"]] for item in visit["arguments"]] == ["she", "Spain"]
    (claim,) = visit["claims"]
    assert (claim["factuality"], claim["speaker"], text[slice(*claim["span"])]) == (
        "Possible",
        "bell",
        "Bell said she may visit Spain.",
    )


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('Meet "greeted": participant=ruiz; Actual', "'greeted' is not in the text"),
        ('Meet "met#2": participant=ruiz; Actual', "'met' is only 1 times in the text"),
        ("Person doe: Jane Doe", "'Jane Doe' is not in the text"),
        ("citizenOf ruiz > peru", "no thing is called 'peru'"),
        ('Meet "met": participant=doe; Actual', "doe"),
    ],
)
def test_mark_that_cannot_be_is_told(story: Path, line: str, words: str) -> None:
    story.write_text(f"{MARKED}{line}\n", "utf-8")
    with pytest.raises((marked.MarkError, ValueError, KeyError), match=words):
        marked.read_marked(story)


def test_at_least_ten_articles_are_marked_in_all_parts() -> None:
    articles = [json.loads(line) for line in marked.lines()]
    assert len(articles) >= 10
    assert all(article["entities"] and article["relations"] and article["events"] for article in articles)
    assert {
        claim["factuality"] for article in articles for event in article["events"] for claim in event["claims"]
    } == {
        "Actual",
        "Planned",
        "Possible",
        "Negated",
    }
