"""The command line: every verb works and explains itself; a failure is one clear line, and DIR stays as it was."""

from __future__ import annotations

import csv
import errno
import io
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pytest
import rdflib
from command import SHORT, Command, state, write_articles

from kg.store import Store

pytestmark = pytest.mark.model

VERBS = (
    "build",
    "query",
    "export",
    "view",
    "extract",
    "triples",
    "explain",
    "remove",
    "reject",
    "infer",
    "check",
    "evaluate",
    "serve",
)
HERE = Path(__file__).parent
ENVIRONMENT = os.environ | {"PYTHONPATH": str(HERE.parent)}


def kg_process(*words: object, **more: object) -> subprocess.Popen[bytes]:
    """Start ``kg`` as a process of its own."""
    command = [sys.executable, "-m", "kg.cli", *(str(word) for word in words)]
    return subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        **{"env": ENVIRONMENT, **more},  # type: ignore[call-overload]
    )


# What each verb does


@pytest.mark.parametrize("verb", VERBS)
def test_help_of_every_verb_shows_an_example(command: Command, verb: str) -> None:
    found = command(verb, "--help")
    assert found.code == 0
    assert "Example" in found.out
    assert f"kg {verb}" in found.out


def test_help_lists_every_verb_and_nothing_to_do_shows_it(command: Command) -> None:
    found = command("--help")
    assert found.code == 0
    assert all(verb in found.out for verb in VERBS)
    assert all(verb in command().out + command().err for verb in VERBS)


def test_version_is_the_installed_one(command: Command) -> None:
    assert command("--version").out == f"kg {version('newskg')}\n"


def test_build_makes_store_turtle_and_page_and_prints_a_summary(command: Command, tmp_path: Path) -> None:
    graph = tmp_path / "graph"
    found = command("build", write_articles(tmp_path), "--published", "2025-07-10", "--publisher", "CNN", "-o", graph)
    assert (found.code, found.err) == (0, "")
    assert "harbour" in found.out
    assert "inland" in found.out
    assert str(graph / "graph.ttl") in found.out.replace("\n", "")
    assert sorted(path.name for path in graph.iterdir()) == ["graph.html", "graph.ttl", "store"]
    turtle = rdflib.Graph().parse(graph / "graph.ttl")
    assert turtle.query("ASK { ?a <https://w3id.org/newskg/ns#met> ?b }").askAnswer


def test_query_by_name_by_sparql_and_by_file(command: Command, built: Path, tmp_path: Path) -> None:
    ask = "SELECT ?a ?b WHERE { ?a kg:met ?b }"
    (tmp_path / "ask.rq").write_text(ask, "utf-8")
    by_text = json.loads(command("query", built, ask, "--format", "json").out)
    assert by_text == json.loads(command("query", built, tmp_path / "ask.rq", "--format", "json").out)
    assert len(by_text) == 1
    rows = json.loads(command("query", built, "who-met-whom", "--format", "json").out)
    assert "Marco Rubio" in str(rows)
    assert json.loads(command("query", built, "said-by", "speaker=Marco Rubio", "--format", "json").out)
    assert json.loads(command("query", built, "said-by", "speaker=Nobody Here", "--format", "json").out) == []


def test_query_without_a_question_lists_the_named_ones(command: Command, built: Path) -> None:
    names = {row["name"] for row in json.loads(command("query", built, "--format", "json").out)}
    assert names >= {
        "who-met-whom", "said-by", "tariffs", "timeline", "offices", "denials", "planned", "evidence", "neighbours",
        "articles",
    }  # fmt: skip


@pytest.mark.parametrize("format", ["table", "csv", "json"])
def test_rows_come_as_table_csv_or_json(command: Command, built: Path, format: str) -> None:
    found = command("query", built, "articles", "--format", format)
    assert found.code == 0
    assert "harbour" in found.out
    if format == "csv":
        assert len(list(csv.DictReader(io.StringIO(found.out)))) == 2


def test_export_to_a_file_and_to_standard_output_are_the_same(command: Command, built: Path, tmp_path: Path) -> None:
    for name in ("turtle", "trig", "nquads", "jsonld", "graphml"):
        out = tmp_path / f"graph.{name}"
        assert command("export", built, "--format", name, "-o", out).code == 0
        assert out.read_text("utf-8") == command("export", built, "--format", name).out
    assert (tmp_path / "graph.turtle").read_bytes() == (built / "graph.ttl").read_bytes()
    assert command("export", built, "--format", "csv", "-o", tmp_path / "tables").code == 0
    assert sorted(path.name for path in (tmp_path / "tables").iterdir()) == ["claims.csv", "edges.csv", "nodes.csv"]


def test_view_writes_one_page(command: Command, built: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    found = command("view", built, "-o", page)
    assert (found.code, found.out) == (0, f"{page}\n")
    assert page.read_bytes() == (built / "graph.html").read_bytes()


def test_what_has_many_columns_is_printed_a_block_a_row(command: Command, built: Path) -> None:
    lines = command("explain", built, "Marco Rubio", "kg:met", "Sergey Lavrov").out.splitlines()
    assert next(line for line in lines if line.startswith("whom ")).split(maxsplit=1)[1].strip() == "Sergey Lavrov"
    assert any(line.startswith("quote ") for line in lines)


def test_explain_shows_the_words_behind_an_edge(command: Command, built: Path) -> None:
    found = command("explain", built, "Marco Rubio", "kg:met", "Sergey Lavrov", "--format", "json")
    (row,) = json.loads(found.out)
    assert "Marco Rubio met Sergey Lavrov in Kuala Lumpur on Thursday" in str(row)
    assert "harbour" in str(row)


def test_check_finds_nothing_wrong_with_what_build_made(command: Command, built: Path) -> None:
    found = command("check", built)
    assert (found.code, found.err) == (0, ""), found.out


def test_remove_takes_an_article_out_of_store_and_files(command: Command, graph: Path) -> None:
    assert command("remove", graph, "inland").code == 0
    (row,) = json.loads(command("query", graph, "articles", "--format", "json").out)
    assert "harbour" in str(row)
    assert "Ukraine" not in (graph / "graph.ttl").read_text("utf-8")
    assert "Ukraine" not in (graph / "graph.html").read_text("utf-8")


def test_dash_is_standard_input(command: Command, tmp_path: Path) -> None:
    text = SHORT["harbour.txt"].encode()
    (line,) = command("extract", "-", stdin=text).out.splitlines()
    assert [edge["p"] for edge in json.loads(line)["edges"]] == ["met"]
    assert command("build", "-", "-o", tmp_path / "graph", stdin=text).code == 0
    assert "met" in command("triples", "-", stdin=b"Rubio met Lavrov in Malaysia.\n").out


def test_output_is_utf8_whatever_the_terminal(built: Path) -> None:
    "An ASCII terminal or a pipe must not break on a name."
    for words in (("query", built, "timeline", "--format", "csv"), ("export", built), ("query", built, "things")):
        process = kg_process(*words, env=ENVIRONMENT | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"})
        out, err = process.communicate(timeout=120)
        assert (process.returncode, err) == (0, b"")
        out.decode("utf-8")
    assert "Ärger" in out.decode("utf-8") or "“" in (built / "graph.ttl").read_text("utf-8")


def test_reader_that_hangs_up_is_no_error_to_talk_about(built: Path) -> None:
    process = kg_process("export", built)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(10)
    process.stdout.close()
    assert b"Traceback" not in process.stderr.read()
    process.stderr.close()
    process.wait(timeout=60)


# What goes wrong

BROKEN = {
    "empty.txt": b"",
    "blank.txt": b" \n\n ",
    "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
    "program.txt": b"\x7fELF" + b"\x00" * 60,
    "not-utf8.txt": b"caf\xe9 \xff\xfe\x00 na\x00ve",
    "broken.jsonl": b'{"id": "a", "text": "Russia attacked Ukraine."}\n{"id": "b", "text": \n',
    "list.jsonl": b"[1, 2]\n",
    "no-text.jsonl": b'{"id": "a"}\n',
    "twice.jsonl": b'{"id": "a", "text": "One."}\n{"id": "a", "text": "Two."}\n',
    "broken.json": b"{",
}


@pytest.mark.parametrize("name", ["nowhere.txt", *BROKEN])
@pytest.mark.parametrize("exists", [False, True], ids=["new", "old"])
def test_article_that_cannot_be_read_is_one_clear_line(
    command: Command, graph: Path, tmp_path: Path, name: str, exists: bool
) -> None:
    path = tmp_path / name
    if name in BROKEN:
        path.write_bytes(BROKEN[name])
    folder = graph if exists else tmp_path / "new"
    before = state(folder)
    good = tmp_path / "good.txt"
    good.write_text(SHORT["harbour.txt"], "utf-8")
    found = command("build", good, path, "-o", folder)
    found.assert_one_clear_line(name)
    assert found.code == 1
    assert state(folder) == before
    command("extract", path).assert_one_clear_line(name)


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("query", "{graph}", "SELECT WHERE {"), ("line 1",)),
        (("query", "{graph}", "SELECT ?a { ?a nowhere:met ?b }"), ("Prefix not found",)),
        (("query", "{graph}", "who-met-whoo"), ("who-met-whoo", "who-met-whom")),
        (("query", "{graph}", "said-by"), ("speaker",)),
        (("query", "{graph}", "said-by", "person=Ada"), ("person", "speaker")),
        (("query", "{graph}", "said-by", "speaker"), ("speaker",)),
        (("query", "{graph}", "nowhere.rq"), ("nowhere.rq",)),
        (("query", "{folder}", "articles"), ("no graph", "kg build")),
        (("export", "{graph}", "--format", "word"), ("word", "turtle")),
        (("export", "{graph}", "-o", "{folder}/no/such/out.ttl"), ("out.ttl",)),
        (("export", "{folder}"), ("no graph",)),
        (("view", "{folder}"), ("no graph",)),
        (("view", "{graph}", "-o", "{folder}/no/such/page.html"), ("page.html",)),
        (("explain", "{graph}", "Nobody Here"), ("Nobody Here",)),
        (("remove", "{graph}", "nothing"), ("nothing", "harbour")),
        (("remove", "{folder}", "harbour"), ("no graph",)),
        (("check", "{folder}"), ("no graph",)),
        (("extract", "{folder}/articles", "--format", "xml"), ("xml", "jsonl")),
        (("extract", "{folder}/articles", "--published", "someday"), ("someday",)),
        (("extract", "{folder}/articles", "--model", "no_such_model"), ("no_such_model",)),
        (("build", "{folder}/articles", "-o", "{graph}", "--base", "https://other.example/"), ("base",)),
        (("build", "{folder}/articles", "-o", "{folder}/articles/harbour.txt"), ("harbour.txt",)),
        (("build", "{folder}/articles", "-o", "{graph}", "--model", "no_such_model"), ("no_such_model",)),
        (("triples", "{folder}/nowhere.txt"), ("nowhere.txt",)),
    ],
    ids=lambda value: " ".join(value).replace("{", "").replace("}", "") if isinstance(value, tuple) else None,
)
def test_what_cannot_be_done_is_one_clear_line(
    command: Command, graph: Path, tmp_path: Path, words: tuple[str, ...], named: tuple[str, ...]
) -> None:
    "It names the thing and, where there are choices, the choices; the graph stays as it was."
    write_articles(tmp_path)
    before, others = state(graph), sorted(tmp_path.rglob("*"))
    found = command(*(word.replace("{graph}", str(graph)).replace("{folder}", str(tmp_path)) for word in words))
    found.assert_one_clear_line(*named)
    assert found.code == 1
    assert found.out == ""
    assert state(graph) == before
    assert [path for path in sorted(tmp_path.rglob("*")) if "store" not in path.parts] == [
        path for path in others if "store" not in path.parts
    ]


@pytest.mark.parametrize("words", [("build", "x.txt"), ("query",), ("no-such-verb",), ("export", "x", "--colour")])
def test_wrong_usage_is_exit_code_two(command: Command, words: tuple[str, ...]) -> None:
    found = command(*words)
    assert found.code == 2
    assert "Traceback" not in found.err


@pytest.fixture
def holder(graph: Path) -> Iterator[None]:
    """Another process that writes to the graph."""
    hold = (
        "import sys, time; from kg.store import Store\nwith Store.open(sys.argv[1]): print(flush=True); time.sleep(60)"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", hold, str(graph)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=ENVIRONMENT
    )
    assert process.stdout is not None
    process.stdout.readline()
    yield
    process.kill()
    process.communicate()


@pytest.mark.parametrize("verb", ["build", "remove", "reject", "infer"])
@pytest.mark.usefixtures("holder")
def test_graph_that_another_process_writes_is_one_clear_line(
    command: Command, graph: Path, tmp_path: Path, verb: str
) -> None:
    page = (graph / "graph.html").read_bytes()
    words = {
        "build": ("build", write_articles(tmp_path), "-o", graph),
        "remove": ("remove", graph, "harbour"),
        "reject": ("reject", graph, "harbour-1", "--reason", "no"),
    }
    command(*words.get(verb, (verb, graph))).assert_one_clear_line("another")
    assert (graph / "graph.html").read_bytes() == page


@pytest.mark.parametrize(
    "words",
    [("query", "articles"), ("export",), ("view",), ("explain", "Marco Rubio"), ("check",)],
    ids=lambda words: words[0],
)
def test_graph_that_another_process_writes_is_read_as_it_was_before(
    command: Command, graph: Path, request: pytest.FixtureRequest, words: tuple[str, ...]
) -> None:
    before = command(words[0], graph, *words[1:])
    request.getfixturevalue("holder")
    assert before.code == 0 and before.out
    assert command(words[0], graph, *words[1:]) == before


def test_full_disk_while_files_are_written_leaves_the_graph_as_it_was(
    command: Command, graph: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = state(graph)
    extra = tmp_path / "extra.txt"
    extra.write_text("Emmanuel Macron met Friedrich Merz in Lyon.\n", "utf-8")

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    for target in ("fdopen", "replace"):
        with monkeypatch.context() as patch:
            if target == "fdopen":
                patch.setattr("kg.files.os.fdopen", full)
            else:
                patch.setattr("kg.files.Path.replace", full)
            found = command("build", extra, "-o", graph)
            found.assert_one_clear_line("No space left on device")
            command("export", graph, "-o", tmp_path / "out.ttl").assert_one_clear_line("No space left on device")
        assert state(graph) == before
        assert not (tmp_path / "out.ttl").exists()
    assert [path.name for path in graph.iterdir() if path.name.startswith(".")] == []


def test_full_disk_while_the_store_is_written_leaves_the_graph_as_it_was(
    command: Command, graph: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = state(graph)
    whole = Store.put

    def full(store: Store, extraction: object) -> object:
        if getattr(extraction, "article").id == "two":  # noqa: B009
            from kg.errors import StoreError

            raise StoreError(f"{store.folder}: the graph cannot be read or written: No space left on device")
        return whole(store, extraction)  # type: ignore[arg-type]

    for name in ("harbour", "two"):
        (tmp_path / f"{name}.txt").write_text("Emmanuel Macron met Friedrich Merz in Lyon.\n", "utf-8")
    monkeypatch.setattr(Store, "put", full)
    new = tmp_path / "new"
    articles = (tmp_path / "harbour.txt", tmp_path / "two.txt")
    for folder in (graph, new):
        command("build", *articles, "-o", folder).assert_one_clear_line("No space left on device")
    monkeypatch.undo()
    assert state(graph) == before
    assert not new.exists()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of a few megabytes, where the system lets us have one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    size = ["-t", "tmpfs", "-o", "size=24m", "tmpfs", str(disk)]
    if mount is None or subprocess.run([mount, *size], capture_output=True, check=False).returncode:
        pytest.skip("mounting a small disk needs root")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_disk_that_fills_up_is_one_clear_line_and_the_graph_as_it_was(
    command: Command, small_disk: Path, built: Path, tmp_path: Path
) -> None:
    graph = small_disk / "graph"
    shutil.copytree(built, graph)
    before = state(graph)
    articles = tmp_path / "many.jsonl"
    text = "Emmanuel Macron met Friedrich Merz in Lyon on Monday. " * 40
    articles.write_text("".join(json.dumps({"id": f"m{i}", "text": text}) + "\n" for i in range(8)), "utf-8")
    filler = small_disk / "filler"
    with filler.open("wb") as file:
        free = shutil.disk_usage(small_disk).free
        file.write(b"\0" * max(free - 150_000, 0))
    found = command("build", articles, "-o", graph)
    found.assert_one_clear_line(str(small_disk))
    filler.unlink()
    assert state(graph) == before


def test_limit_on_file_size_is_one_clear_line(graph: Path, tmp_path: Path) -> None:
    "What a full disk or a quota does, on any system: nothing larger than the limit can be written."
    before = state(graph)
    extra = tmp_path / "extra.txt"
    extra.write_text("Emmanuel Macron met Friedrich Merz in Lyon.\n", "utf-8")
    process = kg_process(
        "build", extra, "-o", graph, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
    )
    _, err = process.communicate(timeout=120)
    assert process.returncode == 1
    assert b"Traceback" not in err
    assert len(err.decode().strip().splitlines()) == 1, err.decode()
    assert state(graph) == before


def written(graph: Path) -> int:
    """Return how many bytes the store's log of changes holds."""
    return sum(path.stat().st_size for path in (graph / "store" / "data").glob("*.log"))


def test_interrupted_build_keeps_what_it_acknowledged(tmp_path: Path) -> None:
    articles, graph = tmp_path / "many.jsonl", tmp_path / "graph"
    text = "Emmanuel Macron met Friedrich Merz in Lyon on Monday. Russia attacked Ukraine. " * 3
    articles.write_text("".join(json.dumps({"id": f"m{i}", "text": text}) + "\n" for i in range(3000)), "utf-8")
    process = kg_process("build", articles, "-o", graph)
    deadline = time.monotonic() + 120
    while written(graph) < 500_000 and time.monotonic() < deadline:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=120)
    assert process.returncode == 130, err.decode()
    assert b"Traceback" not in err
    assert len(err.decode().strip().splitlines()) == 1, err.decode()
    with Store.open(graph, read_only=True) as store:
        kept = store.articles()
        assert 0 < len(kept) < 3000
        assert all(len(extraction.events) > 0 for extraction in store.extractions())
