"""Figures are right where the answer is known, only what is marked is scored, and a bad line is told in words."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from command import Command

from kg.errors import GoldError
from kg.evaluate import Evaluation, Figure, evaluate

Line = dict[str, Any]
Change = Callable[[Line], object]
TEXT = "Ana Ruiz met Jon Bell in Oslo on Thursday. Bell denied that Spain had attacked Spanish ships. She left."


def at(words: str, form: str | None = None, occurrence: int = 1) -> Line:
    start = -1
    for _ in range(occurrence):
        start = TEXT.index(words, start + 1)
    span: Line = {"start": start, "end": start + len(words)}
    return span if form is None else {**span, "form": form}


FIRST, SECOND = [0, 42], [43, 93]
GOLD: Line = {
    "id": "story",
    "text": TEXT,
    "published": "2025-07-10",
    "entities": [
        {"id": "ruiz", "type": "Person", "mentions": [at("Ana Ruiz"), at("She", "pronoun")]},
        {"id": "bell", "type": "Person", "mentions": [at("Jon Bell"), at("Bell", "name", 2)]},
        {"id": "oslo", "type": "City", "mentions": [at("Oslo")]},
        {"id": "spain", "type": "Country", "mentions": [at("Spain"), at("Spanish", "demonym")]},
    ],
    "relations": [
        {"type": "citizenOf", "subject": "bell", "object": "spain"},
        {"type": "spouse", "subject": "ruiz", "object": "bell"},
    ],
    "events": [
        {
            "type": "Meet",
            "label": "met",
            "lemma": "meet",
            "arguments": [
                {"role": "participant", "entity": "ruiz", **at("Ana Ruiz")},
                {"role": "participant", "entity": "bell", **at("Jon Bell")},
            ],
            "place": "oslo",
            "time": {"start": "2025-07-10", "end": "2025-07-10"},
            "claims": [{"factuality": "Actual", "speaker": None, "span": FIRST}],
        },
        {
            "type": "Attack",
            "label": "attacked",
            "lemma": "attack",
            "arguments": [
                {"role": "agent", "entity": "spain", **at("Spain")},
                {"role": "recipient", **at("Spanish ships")},
            ],
            "claims": [{"factuality": "Negated", "speaker": "bell", "span": SECOND}],
        },
    ],
    "edges": [
        {"s": "ruiz", "p": "met", "o": "bell", "direct": True},
        {"s": "bell", "p": "citizenOf", "o": "spain", "direct": False},
    ],
}


def entity(line: Line, key: str) -> Line:
    found: Line = next(item for item in line["entities"] if item["id"] == key)
    return found


def run(folder: Path, read: Change = lambda line: None, mark: Change = lambda line: None) -> Evaluation:
    """Evaluate the story as read, which differs from what is marked by a change on either side."""
    paths = []
    for name, change in (("gold", mark), ("read", read)):
        line = deepcopy(GOLD)
        change(line)
        paths.append(folder / f"{name}.jsonl")
        paths[-1].write_text(json.dumps(line) + "\n", "utf-8")
    return evaluate(paths[0], paths[1])


def figure(found: Evaluation, part: str, label: str = "all") -> Figure:
    return next(item for item in found.figures() if (item.part, item.label) == (part, label))


def test_perfect_reading_is_perfect_in_every_part(tmp_path: Path) -> None:
    found = run(tmp_path)
    assert {item.f1 for item in found.figures()} == {1.0}
    assert {item.part for item in found.figures()} == {
        "name",
        "mention",
        "node",
        "relation",
        "event",
        "role",
        "place",
        "time",
        "factuality",
        "speaker",
        "edge",
        "direct edge",
    }
    assert found.faults == []


def _set(*path: Any) -> Change:
    """Return a change that puts the last of a path's steps in the place that the others lead to."""
    *steps, key, value = path

    def change(line: Line) -> None:
        place: Any = line
        for step in steps:
            place = place[step]
        place[key] = value

    return change


def _drop(*path: Any) -> Change:
    *steps, key = path

    def change(line: Line) -> None:
        place: Any = line
        for step in steps:
            place = place[step]
        del place[key]

    return change


def _add(part: str, row: Line) -> Change:
    return lambda line: line[part].append(row)


def _split(line: Line) -> None:
    mention = entity(line, "bell")["mentions"].pop()
    line["entities"].append({"id": "bell2", "type": "Person", "mentions": [mention]})


def _merge(line: Line) -> None:
    entity(line, "bell")["mentions"] += entity(line, "ruiz")["mentions"]
    entity(line, "ruiz")["mentions"] = []


SPOUSE = {"type": "spouse", "subject": "bell", "object": "ruiz"}
ENTAILED = {
    "type": "livesIn",
    "subject": "bell",
    "object": "spain",
    "claims": [{"factuality": "Actual", "rule": "r+x"}],
}
STATED = {"type": "livesIn", "subject": "bell", "object": "spain", "claims": [{"factuality": "Actual", "rule": "r"}]}
OPEN = {"type": "Event", "label": "left", "lemma": "leave", "arguments": [], "claims": []}
CALL = {"type": "Call", "arguments": [{"role": "participant", "entity": "bell", **at("Bell", None, 2)}]}


@pytest.mark.parametrize(
    ("read", "part", "label", "precision", "recall"),
    [
        # names: overlapping words, same type
        (_set("entities", 0, "mentions", 0, at("Ruiz")), "name", "Person", 1, 1),
        (_set("entities", 0, "mentions", 0, at("on Thursday")), "name", "Person", 2 / 3, 2 / 3),
        (_set("entities", 2, "type", "Person"), "name", "City", None, 0),
        (_set("entities", 2, "type", "Person"), "name", "Person", 3 / 4, 1),
        (_set("entities", 2, "mentions", []), "name", "all", 1, 4 / 5),
        (_set("entities", 3, "mentions", 0, at("Spain", "demonym")), "name", "Country", 1, 1),
        # mentions: of the same thing
        (_set("entities", 0, "mentions", [at("Ana Ruiz")]), "mention", "pronoun", None, 0),
        (_split, "mention", "name", 1, 1),
        # nodes: B³ over what both have
        (_split, "node", "all", 1, 6 / 7),
        (_merge, "node", "all", None, 1),
        # relations: type and both ends
        (_set("relations", 0, "type", "livesIn"), "relation", "all", 1 / 2, 1 / 2),
        (_set("relations", 1, SPOUSE), "relation", "spouse", 1, 1),
        (
            _set("relations", 0, {"type": "citizenOf", "subject": "spain", "object": "bell"}),
            "relation",
            "citizenOf",
            0,
            0,
        ),
        (_add("relations", ENTAILED), "relation", "all", 1, 1),
        (_add("relations", STATED), "relation", "all", 2 / 3, 1),
        # events: class, a filler, the words of the claim
        (_set("events", 0, "type", "Call"), "event", "Meet", None, 0),
        (_set("events", 1, "type", "Bomb"), "event", "Attack", 1, 1),
        (_set("events", 1, "type", "Assault"), "event", "Attack", None, 0),
        (_set("events", 0, "claims", 0, "span", SECOND), "event", "Meet", 0, 0),
        (_add("events", CALL), "event", "all", 2 / 3, 1),
        (_add("events", OPEN), "event", "all", 1, 1),
        # and of those that were found
        (_set("events", 1, "arguments", 1, {"role": "recipient", **at("ships")}), "role", "recipient", 1, 1),
        (_set("events", 1, "arguments", 0, "role", "theme"), "role", "agent", None, 0),
        (_set("events", 1, "arguments", 1, "entity", "oslo"), "role", "recipient", 1, 1),
        (_set("events", 1, "arguments", 0, "entity", "oslo"), "role", "agent", 0, 0),
        (_set("events", 0, "place", None), "place", "all", None, 0),
        (_set("events", 0, "time", "end", "2025-07-11"), "time", "all", 0, 0),
        (_set("events", 1, "claims", 0, "factuality", "Actual"), "factuality", "Negated", None, 0),
        (_set("events", 1, "claims", 0, "factuality", "Actual"), "factuality", "Actual", 1 / 2, 1),
        (_set("events", 1, "claims", 0, "speaker", None), "speaker", "all", None, 0),
        (_set("events", 0, "claims", 0, "speaker", "ruiz"), "speaker", "Person", 1 / 2, 1),
        # edges
        (_set("edges", 1, "direct", True), "edge", "all", 1, 1),
        (_set("edges", 1, "direct", True), "direct edge", "all", 1 / 2, 1),
        (_set("edges", 0, "o", "oslo"), "edge", "met", 0, 0),
    ],
)
def test_what_is_wrong_costs_what_it_should(
    tmp_path: Path, read: Change, part: str, label: str, precision: float | None, recall: float
) -> None:
    found = figure(run(tmp_path, read), part, label)
    if precision is not None:
        assert found.precision == pytest.approx(precision)
    assert found.recall == pytest.approx(recall)


@pytest.mark.parametrize(
    ("mark", "parts"),
    [
        (_drop("entities"), set()),
        (lambda line: [line.pop(part) for part in ("relations", "events", "edges")], {"name", "mention", "node"}),
        (lambda line: [line.pop(part) for part in ("events", "edges")], {"name", "mention", "node", "relation"}),
    ],
)
def test_only_what_is_marked_is_scored(tmp_path: Path, mark: Change, parts: set[str]) -> None:
    if not parts:
        with pytest.raises(GoldError, match="the id of no entity of the line"):
            run(tmp_path, mark=mark)
        return
    assert {item.part for item in run(tmp_path, mark=mark).figures()} == parts


def test_what_of_an_event_is_not_marked_is_not_scored(tmp_path: Path) -> None:
    def mark(line: Line) -> None:
        for event in line["events"]:
            for key in ("arguments", "place", "time"):
                event.pop(key, None)
            for claim in event["claims"]:
                del claim["speaker"]

    found = {item.part for item in run(tmp_path, mark=mark).figures()}
    assert found & {"event", "role", "place", "time", "factuality", "speaker"} == {"event", "factuality"}


def test_pronouns_open_events_and_offices_count_where_the_gold_has_some(tmp_path: Path) -> None:
    names_only = _set("entities", 0, "mentions", [at("Ana Ruiz")])
    assert figure(run(tmp_path, mark=names_only), "mention").precision == 1
    assert (
        figure(run(tmp_path, _add("events", OPEN), _add("events", {**OPEN, "lemma": "go"})), "event").precision == 2 / 3
    )

    def office(line: Line) -> None:
        line["entities"].append({"id": "mayor", "type": "Office", "name": "Mayor", "mentions": []})
        line["relations"].append({"type": "holdsOffice", "subject": "bell", "object": "mayor"})

    assert figure(run(tmp_path, office), "relation").precision == 1
    assert figure(run(tmp_path, office, office), "relation").recall == 1
    assert figure(run(tmp_path, mark=office), "relation").recall == pytest.approx(2 / 3)


def test_figures_without_anything_to_divide_by_are_unknown() -> None:
    assert (Figure("name", "all", 0, 0, 0, 0).f1, Figure("name", "all", 1, 0, 0, 0).precision) == (None, None)
    assert Figure("name", "all", 1, 0, 0, 0).f1 == 0.0


def test_errors_show_misses_and_false_ones_with_their_words(tmp_path: Path) -> None:
    def read(line: Line) -> None:
        _merge(line)
        line["events"][1]["claims"][0]["factuality"] = "Actual"
        line["entities"][2]["type"] = "Person"

    rows = run(tmp_path, read).errors(1).rows
    told = {(row[0], row[1]): row for row in rows}
    assert told["name", "missed"][2:] == (
        "City",
        "story",
        25,
        "Ana Ruiz met Jon Bell in [Oslo] on Thursday. Bell denied that Spain had",
    )
    assert told["node", "false"][5] == "Ana Ruiz is taken for Jon Bell"
    assert told["factuality", "missed"][5] == (
        "Negated, read as Actual: Attack attacked (agent Spain, recipient Spanish ships)"
        " · Bell denied that Spain had attacked Spanish ships."
    )
    assert len(told) == len(rows)


# Files that do not hold what they should


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("{", "gold.jsonl:2: not JSON: .* one object a line is needed"),
        ("[1]", r"gold.jsonl:2: the line is \[1\]; an object"),
        (_drop("id"), "gold.jsonl:2: the line has no 'id'"),
        (_set("id", "first"), "gold.jsonl:2: article 'first' stands in line 1 already"),
        (
            lambda line: [line.pop(part) for part in ("entities", "relations", "events", "edges")],
            "marks nothing; known parts",
        ),
        (_drop("text"), "gold.jsonl:2: article 'story' has no text; without --system"),
        (_set("text", 7), "'text' is 7; a text or null is needed"),
        (_set("published", "July"), "'July' is no date; one such as 2025-07-10"),
        (_set("entities", {}), r"entities: \{\} is no list"),
        (_set("entities", 1, "id", "ruiz"), "two entities have the id 'ruiz'"),
        (_set("entities", 0, "type", "Human"), "type of entity 'ruiz' is 'Human'; known: Person, Organization"),
        (
            _set("entities", 0, "mentions", 0, "end", 999),
            "a mention of 'ruiz' reaches to 999; the text has 103 characters",
        ),
        (_set("entities", 0, "mentions", 0, "start", 8), "reaches from 8 to 8; characters of the text are needed"),
        (_set("entities", 0, "mentions", 0, "form", "noun"), "known: name, demonym, nominal, pronoun"),
        (_set("relations", 0, "type", "likes"), "type of a relation is 'likes'; known: "),
        (
            _set("relations", 0, "object", "peru"),
            "object of relation 'citizenOf' is 'peru', the id of no entity .* ruiz, bell",
        ),
        (_set("events", 0, "type", "Kiss"), "type of event 1 is 'Kiss'; known: .*Meet"),
        (_set("events", 0, "arguments", 0, {"entity": "ruiz"}), "an argument of event 1 has no 'role'"),
        (
            _set("events", 0, "arguments", 0, {"role": "agent"}),
            "an argument of event 1 reaches from missing to missing",
        ),
        (_set("events", 0, "claims", 0, "factuality", "True"), "known: Actual, Planned, Possible, Negated"),
        (_set("events", 0, "claims", 0, "span", [1]), r"span of a claim of event 1 is \[1\]; \[start, end\] is needed"),
        (_set("edges", 0, "s", "peru"), "'s' of an edge is 'peru'"),
    ],
)
def test_bad_line_is_told_with_its_place_and_what_is_accepted(tmp_path: Path, change: str | Change, words: str) -> None:
    line = deepcopy(GOLD)
    if isinstance(change, str):
        written = change
    else:
        change(line)
        written = json.dumps(line)
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps({**GOLD, "id": "first"}) + "\n" + written + "\n", "utf-8")
    with pytest.raises(GoldError, match=words):
        evaluate(path)


def test_article_that_was_not_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"read.jsonl: no line for article 'story' of .*gold.jsonl; it has 'other'"):
        run(tmp_path, _set("id", "other"))


# The command


def _files(folder: Path) -> tuple[Path, Path]:
    run(folder, _set("entities", 2, "type", "Person"))
    return folder / "gold.jsonl", folder / "read.jsonl"


def test_command_prints_figures_in_three_formats(command: Command, tmp_path: Path) -> None:
    gold, read = _files(tmp_path)
    table = command("evaluate", gold, "--system", read)
    assert (table.code, table.err) == (0, "")
    assert table.out.split()[:8] == ["part", "class", "gold", "system", "right", "precision", "recall", "f1"]
    rows = json.loads(command("evaluate", gold, "--system", read, "--format", "json").out)
    assert rows[0] == {
        "part": "name", "class": "all", "gold": 5, "system": 5, "right": 4, "precision": 0.8, "recall": 0.8, "f1": 0.8,
    }  # fmt: skip
    lines = list(csv.DictReader(io.StringIO(command("evaluate", gold, "--system", read, "--format", "csv").out)))
    assert [line["part"] for line in lines] == [row["part"] for row in rows]


def test_command_shows_errors(command: Command, tmp_path: Path) -> None:
    gold, read = _files(tmp_path)
    found = command("evaluate", gold, "--system", read, "--errors", "3", "--format", "json")
    assert {(row["part"], row["error"], row["class"]) for row in json.loads(found.out)} == {
        ("name", "missed", "City"),
        ("name", "false", "Person"),
    }


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("nothing.jsonl",), 1),
        (("gold.jsonl", "--system", "nothing.jsonl"), 1),
        (("gold.jsonl", "--errors", "0"), 2),
        ((), 2),
    ],
)
def test_command_fails_in_one_line(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], code: int
) -> None:
    _files(tmp_path)
    monkeypatch.chdir(tmp_path)
    found = command("evaluate", *words)
    assert (found.code, found.out) == (code, "")
    assert len(found.err.strip().splitlines()) == 1 or code == 2


@pytest.mark.model
def test_texts_of_the_gold_are_read_where_nothing_else_is_given(command: Command, tmp_path: Path) -> None:
    gold, _ = _files(tmp_path)
    rows = json.loads(command("evaluate", gold, "--format", "json").out)
    meet = next(row for row in rows if (row["part"], row["class"]) == ("event", "Meet"))
    assert (meet["gold"], meet["right"]) == (1, 1)
