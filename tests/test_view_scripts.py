"""The page's scripts by themselves, where node is present: that they parse, and what their pure parts compute."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from kg.rdf.values import number
from kg.view.page import SCRIPTS
from kg.view.theme import load_theme

FOLDER = Path(__file__).parent.parent / "kg" / "view"
NODE = shutil.which("node")
needs_node = pytest.mark.skipif(NODE is None, reason="no node found; the browser tests run the same scripts")
PURE = ("dom", "unpack", "data", "statement", "stories", "walk", "filter", "facets", "article", "csv", "turtle")


def run(expression: str) -> Any:
    """Return what an expression over `KG` gives in node, with the scripts that need no page."""
    scripts = "\n".join((FOLDER / "js" / f"{name}.js").read_text("utf-8") for name in PURE)
    program = f'"use strict"; const KG = {{}};\n{scripts}\nconsole.log(JSON.stringify({expression}));'
    assert NODE is not None
    done = subprocess.run([NODE, "-"], input=program, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_every_script_is_part_of_the_page() -> None:
    assert set(SCRIPTS) == {path.stem for path in (FOLDER / "js").glob("*.js")}


def test_every_word_of_the_theme_is_used_and_every_word_used_is_there() -> None:
    sources = {path.name: path.read_text("utf-8") for path in [*(FOLDER / "js").glob("*.js"), FOLDER / "page.html"]}
    text = "\n".join(sources.values())
    words = set(load_theme()["words"])
    said = set(re.findall(r'KG\.(?:say|count)\("(\w+)"', text)) | set(re.findall(r"\$word_(\w+)", text))
    assert said <= words
    python = "\n".join(path.read_text("utf-8") for path in FOLDER.glob("*.py"))
    unused = {word for word in words if not re.search(rf"\b(?:word_)?{word}\b", text + python)}
    made = {word for word in unused if re.match(r"(view|column|hit|colours|rests|aside)_", word)}
    assert unused - made == set()


def test_colours_stand_in_the_theme_alone() -> None:
    for path in [*(FOLDER / "js").glob("*.js"), FOLDER / "app.css"]:
        assert not re.search(r"#[0-9a-f]{6}\b|#[0-9a-f]{3}\b(?![\w-])|rgba?\(", path.read_text("utf-8")), path.name


def test_nothing_is_parsed_as_html() -> None:
    for path in (FOLDER / "js").glob("*.js"):
        text = path.read_text("utf-8")
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function", text)


@needs_node
@pytest.mark.parametrize("script", SCRIPTS)
def test_script_parses(script: str) -> None:
    assert NODE is not None
    subprocess.run([NODE, "--check", str(FOLDER / "js" / f"{script}.js")], check=True, timeout=60)


@needs_node
@pytest.mark.parametrize(
    ("text", "claimed", "unclaimed"),
    [
        ("Ann met Bob. It rained.", ["Ann met Bob."], [" It rained."]),
        ("Ann met Bob, who left. It rained.", ["Ann met Bob"], ["It rained."]),
        ("It rained. On Friday Ann met Bob.", ["Ann met Bob."], ["It rained. "]),
        ("On Friday Ann met Bob.", ["Ann met Bob."], []),
        ("Ann met Bob. Rain. Bob left.", ["Ann met Bob.", "Bob left."], [" Rain. "]),
        ("Ann met Bob.\n\nRain\n\nBob left.", ["Ann met Bob.", "Bob left."], ["\n\nRain\n\n"]),
        ("“Rain,” she said. Bob left.", ["Bob left."], ["“Rain,” she said. "]),
        ("Ann met Bob.", ["Ann met Bob."], []),
        ("Ann met Bob.", [], ["Ann met Bob."]),
    ],
)
def test_whole_sentences_that_no_claim_rests_on_are_found(text: str, claimed: list[str], unclaimed: list[str]) -> None:
    spans = [[text.index(each), text.index(each) + len(each)] for each in claimed]
    found = run(f"KG.unclaimed({json.dumps(text)}, {json.dumps(spans)})")
    assert [text[start:end] for start, end in found] == unclaimed


@needs_node
@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("plain", "plain"),
        ("a, b", '"a, b"'),
        ('say "no"', '"say ""no"""'),
        ("two\nlines", '"two\nlines"'),
        ("=1+1", "'=1+1"),
        ("@name", "'@name"),
        ("-5", "'-5"),
    ],
)
def test_cell_of_csv(cell: str, written: str) -> None:
    assert run(f"KG.csvCell({json.dumps(cell)})") == written


@needs_node
@pytest.mark.parametrize(
    ("confidence", "band", "words"),
    [
        (1.0, "90", "90 % and more"),
        (0.9, "90", "90 % and more"),
        (0.896, "90", "90 % and more"),
        (0.89, "80", "80 to 89 %"),
        (0.8, "80", "80 to 89 %"),
        (0.7, "70", "70 to 79 %"),
        (0.69, "0", "under 70 %"),
        (0.0, "0", "under 70 %"),
        (None, "", "not known"),
    ],
)
def test_band_of_a_confidence_agrees_with_the_percentage_told(confidence: float | None, band: str, words: str) -> None:
    "0.896 is told as 90 % and counted as 90 %."
    theme = json.dumps({"theme": load_theme()})
    given = f"KG.news = {theme}, KG.words = KG.news.theme.words"
    found = run(f"({given}, [KG.bandOf({json.dumps(confidence)}), KG.bandName(KG.bandOf({json.dumps(confidence)}))])")
    assert found == [band, words]


@needs_node
@pytest.mark.parametrize("confidence", [0.0, 1.0, 0.91, 0.5, 1e-7, 1.25e-9, 0.1 + 0.2, 1.2345678901234567e-05])
def test_confidence_is_written_as_the_export_writes_it(confidence: float) -> None:
    value, kind = number(confidence)
    written = f'"{value}"^^xsd:{kind.rpartition("#")[2]}'
    assert run(f"new KG.Turtle({{ rdf: {{}} }}).share({json.dumps(confidence)})") == written


_GRAPH = """(() => {
  const nodes = [..."abcde"].map((id, index) => ({ id, index, size: 10 - index, edges: [] }));
  for (const [a, b] of ["ab", "bc", "cd", "ac"]) {
    const edge = { from: nodes["abcde".indexOf(a)], to: nodes["abcde".indexOf(b)], id: a + b };
    edge.from.edges.push(edge); edge.to.edges.push(edge);
  }
  return nodes;
})()"""


@needs_node
@pytest.mark.parametrize(
    ("hops", "reached"), [(1, {"a": 0, "b": 1, "c": 1}), (2, {"a": 0, "b": 1, "c": 1, "d": 2}), (0, {"a": 0})]
)
def test_who_is_within_some_steps(hops: int, reached: dict[str, int]) -> None:
    found = run(f"[...KG.within({_GRAPH}[0], {hops}, () => true)].map(([node, steps]) => [node.id, steps])")
    assert dict(found) == reached


@needs_node
@pytest.mark.parametrize(("to", "shut", "way"), [(3, "", "acd"), (3, "ac", "abcd"), (4, "", None), (3, "cd", None)])
def test_shortest_way(to: int, shut: str, way: str | None) -> None:
    found = run(
        f"((nodes) => KG.way(nodes[0], nodes[{to}], (edge) => edge.id !== {json.dumps(shut)})"
        f"?.map((node) => node.id) ?? null)({_GRAPH})"
    )
    assert found == (None if way is None else list(way))


@needs_node
def test_way_takes_what_costs_least() -> None:
    "The straight way from a to d through c costs more than the one round through b."
    cost = "(edge, through) => (edge.id === 'ac' ? 5 : 1)"
    found = run(f"((nodes) => KG.way(nodes[0], nodes[3], () => true, {cost}).map((node) => node.id))({_GRAPH})")
    assert found == list("abcd")


@needs_node
def test_heap_gives_the_least_first() -> None:
    given = [5, 3, 9, 1, 7, 2, 8, 4, 6, 0]
    script = f"((heap) => {{ for (const each of {given}) heap.add(each); return {given}.map(() => heap.take()); }})"
    assert run(f"{script}(new KG.Heap((a, b) => a < b))") == sorted(given)


def _story(day: str | None, published: str, article: int, **more: Any) -> dict[str, Any]:
    ends = {"label": "met", "subject": 1, "object": 2, "mutual": 1} | more.pop("edge", {})
    fact = {"kind": "event", "type": "meet", "start": day, "end": day, "article": article, "edges": [ends]}
    return fact | {"inArticle": {"published": published}} | more


@needs_node
@pytest.mark.parametrize(
    ("facts", "stories"),
    [
        ([_story("2031-01-05", "2031-01-06", 0), _story("2031-01-05", "2031-01-09", 1)], 1),
        ([_story("2031-01-05", "2031-01-06", 0), _story("2031-01-08", "2031-01-09", 1)], 2),
        ([_story("2031-01-05", "2031-01-06", 0), _story("2031-01-05", "2031-01-06", 0)], 2),
        ([_story(None, "2031-01-06", 0), _story(None, "2031-01-07", 1)], 1),
        ([_story(None, "2031-01-06", 0), _story(None, "2031-02-07", 1)], 2),
        ([_story(None, "2031-01-06", 0, kind="relation"), _story(None, "2033-02-07", 1, kind="relation")], 1),
        ([_story(None, "2031-01-06", 0), _story(None, "2031-01-06", 1, edge={"subject": 2, "object": 1})], 1),
        (
            [
                _story(None, "2031-01-06", 0, edge={"mutual": 0}),
                _story(None, "2031-01-06", 1, edge={"mutual": 0, "subject": 2, "object": 1}),
            ],
            2,
        ),
        ([_story(None, "2031-01-06", 0), _story(None, "2031-01-06", 1, edge={"label": "left"})], 2),
        (
            [
                _story("2031-01-01", "2031-01-06", 0, end="2031-12-31"),
                _story("2031-02-01", "2031-03-06", 1, end="2031-11-30"),
            ],
            2,
        ),
    ],
    ids=[
        "same day",
        "other day",
        "one article",
        "undated, near",
        "undated, far",
        "tie",
        "mutual",
        "one way",
        "verb",
        "vague",
    ],
)
def test_articles_tell_the_same_event(facts: list[dict[str, Any]], stories: int) -> None:
    found = run(
        "((facts) => { KG.Stories.find({ facts, articles: [0, 1] });"
        " return new Set(facts.map((fact) => fact.story)).size; })"
        f"({json.dumps(facts)})"
    )
    assert found == stories
