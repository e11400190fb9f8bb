"""The SPARQL service: programs and people ask a graph on this machine, which nobody else can, while it grows."""

from __future__ import annotations

import http.client
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest
from command import Command
from examples import harbour, inland

import kg.serve
from kg.endpoint import Endpoint
from kg.errors import QueryError
from kg.query import named_queries, query, read_named, run_query
from kg.store import Store

HERE = Path(__file__).parent
ENVIRONMENT = os.environ | {"PYTHONPATH": str(HERE.parent)}
COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"


@contextmanager
def serving(folder: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """Run ``kg serve`` on a free port as a user would; yield the page's address."""
    words = [sys.executable, "-m", "kg.cli", "serve", str(folder), "--port", "0"]
    with subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=ENVIRONMENT, start_new_session=True
    ) as process:
        try:
            assert process.stdout and process.stderr
            lines = [process.stdout.readline() for _ in range(3)]
            assert lines[0].startswith("page      http://127.0.0.1:"), process.stderr.read()
            yield lines[0].split()[1], process
        finally:
            process.terminate()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("served") / "graph"
    with Store.open(made) as store:
        for extraction in (harbour(), inland()):
            store.put(extraction)
        store.flush()
    return made


@pytest.fixture(scope="module")
def page(folder: Path) -> Iterator[str]:
    with serving(folder) as (address, _):
        yield address


def fetch(address: str, data: bytes | None = None, **headers: str) -> tuple[int, str]:
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    try:
        with urllib.request.urlopen(urllib.request.Request(address, data, names), timeout=20) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


# Programs


@pytest.mark.parametrize("name", [str(row[0]) for row in named_queries()])
def test_a_named_query_gives_the_rows_of_the_folder(page: str, folder: Path, name: str) -> None:
    given = {item.name: "Mara Lindqvist" for item in read_named(name).parameters if not item.optional}
    with Store.open(folder, read_only=True) as store:
        assert run_query(Endpoint(f"{page}query"), name, given) == run_query(store, name, given)


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?a ?b WHERE { ?a kg:met ?b } ORDER BY ?a ?b",
        "PREFIX kg: <https://w3id.org/newskg/ns#> ASK { ?a kg:met ?b }",
        "CONSTRUCT { ?a kg:met ?b } WHERE { ?a kg:met ?b }",
        "DESCRIBE ent:kessa",
        "SELECT ?n WHERE { ?x kg:salience ?n } ORDER BY ?n LIMIT 3",
    ],
)
def test_sparql_of_ones_own_too(page: str, folder: Path, text: str) -> None:
    assert query(f"{page}query", text) == query(folder, text)


def test_kg_query_takes_the_address_in_place_of_the_folder(page: str, folder: Path, command: Command) -> None:
    words = ["who-met-whom", "person=Tomas Ferro", "--format", "csv"]
    found = command("query", f"{page}query", *words)
    assert found.code == 0 and "Mara Lindqvist" in found.out
    assert found.out == command("query", folder, *words).out


def test_values_are_not_taken_for_query(page: str) -> None:
    hostile = 'x" } UNDEF } ; DROP ALL # \\'
    assert run_query(Endpoint(f"{page}query"), "said-by", {"speaker": hostile}).rows == ()


def test_sparqlwrapper_asks_it(page: str) -> None:
    sparqlwrapper = pytest.importorskip("SPARQLWrapper")
    client = sparqlwrapper.SPARQLWrapper(f"{page}query", returnFormat=sparqlwrapper.JSON)
    client.setQuery(f"PREFIX kg: <https://w3id.org/newskg/ns#> {COUNT}")
    assert int(client.query().convert()["results"]["bindings"][0]["n"]["value"]) > 100
    client.setMethod(sparqlwrapper.POST)
    assert int(client.query().convert()["results"]["bindings"][0]["n"]["value"]) > 100
    client.setQuery("PREFIX kg: <https://w3id.org/newskg/ns#> CONSTRUCT WHERE { ?a kg:met ?b }")
    client.setReturnFormat(sparqlwrapper.TURTLE)
    assert b"met" in client.query().convert()


@pytest.mark.skipif(shutil.which("curl") is None, reason="no curl")
@pytest.mark.parametrize(
    "more",
    [
        ["--data-urlencode", f"query={COUNT}"],
        ["-G", "--data-urlencode", f"query={COUNT}"],
        ["-H", "Content-Type: application/sparql-query", "--data", COUNT],
    ],
    ids=["form", "get", "direct"],
)
def test_curl_asks_it(page: str, more: list[str]) -> None:
    words = ["curl", "-sS", "-H", "Accept: text/csv", *more, f"{page}query"]
    found = subprocess.run(words, capture_output=True, text=True, timeout=20, check=True)
    assert found.stdout.split()[0] == "n" and int(found.stdout.split()[1]) > 100


def test_a_wrong_query_is_told_with_its_place(page: str) -> None:
    with pytest.raises(QueryError, match=r"query: the endpoint refuses it: .*2:"):
        query(f"{page}query", "SELECT ?a WHERE {\n  ?a kg: }\n }")


# Nobody else, and nothing changed


@pytest.mark.parametrize("path", ["update", "query", "store?default"])
def test_nothing_can_be_changed(page: str, path: str) -> None:
    before = query(f"{page}query", COUNT)
    status, _ = fetch(page + path, b"DROP ALL", Content_Type="application/sparql-update")
    form, _ = fetch(page + path, urlencode({"update": "DROP ALL"}).encode())
    assert 400 <= status < 500 and 400 <= form < 500
    assert query(f"{page}query", COUNT) == before


def test_it_listens_on_this_machine_alone(page: str) -> None:
    port = urlsplit(page).port
    with socket.socket() as other:  # the port is free on another address of this machine
        other.bind(("127.0.0.2", port or 0))


@pytest.mark.parametrize(
    "headers", [{"Host": "news.example:80"}, {"Origin": "https://news.example"}, {"Origin": "null"}], ids=str
)
def test_another_site_cannot_ask_through_the_browser(page: str, headers: dict[str, str]) -> None:
    status, said = fetch(f"{page}query?{urlencode({'query': COUNT})}", **headers)
    assert (status, said) == (403, "this service answers to this machine alone\n")


@pytest.mark.parametrize("length", ["-1", "99999999999", "many"])
def test_a_request_beyond_measure_is_refused(page: str, length: str) -> None:
    connection = http.client.HTTPConnection(urlsplit(page).netloc, timeout=10)
    connection.putrequest("POST", "/query")
    connection.putheader("Content-Length", length)
    connection.endheaders()
    assert connection.getresponse().status == 413
    connection.close()


# People


@pytest.mark.browser
def test_the_page_asks_nobody_but_this_machine(page: str, browser: Any) -> None:
    "Oxigraph's own page asks prefix.cc and lov.linkeddata.es while one types."
    asked: list[str] = []
    complaints: list[str] = []
    tab = browser.new_page()
    tab.on("request", lambda request: asked.append(request.url))
    tab.on("console", lambda message: complaints.append(message.text))
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    tab.goto(page)
    tab.click(".yasqe_queryButton")
    assert "Tomas Ferro" in tab.inner_text(".yasr table")
    tab.click(".yasqe .CodeMirror")
    tab.keyboard.press("Control+a")
    tab.keyboard.type("SELECT * WHERE { ?s a kg:Me")
    tab.keyboard.press("Control+Space")
    tab.wait_for_selector(".CodeMirror-hints")
    assert tab.inner_text(".CodeMirror-hints") == "kg:Meet"
    assert "PREFIX kg: <https://w3id.org/newskg/ns#>" in tab.evaluate(
        "document.querySelector('.CodeMirror').CodeMirror.getValue()"
    )
    tab.select_option("#named", "planned")
    tab.wait_for_selector(".yasr >> text=open their ports")
    tab.close()
    assert {urlsplit(url).netloc for url in asked} == {urlsplit(page).netloc}
    assert complaints == []


def test_the_page_comes_with_its_policy(page: str) -> None:
    with urllib.request.urlopen(page, timeout=20) as answer:
        assert "connect-src 'self'" in answer.headers["Content-Security-Policy"]
    assert json.loads(fetch(f"{page}start.json")[1])["prefixes"]["kg"] == "https://w3id.org/newskg/ns#"


# Beginning, growing, ending


def test_the_graph_can_grow_beside_it(tmp_path: Path) -> None:
    "The service answers from the graph as it was at its start, and is in no writer's way."
    with Store.open(tmp_path / "graph") as store:
        store.put(harbour())
        store.flush()
    with serving(tmp_path / "graph") as (address, _):
        with Store.open(tmp_path / "graph") as store:
            store.put(inland())
            store.flush()
        assert query(f"{address}query", "articles").rows[-1][0] == "harbour-1"
    with serving(tmp_path / "graph") as (address, _):
        assert len(query(f"{address}query", "articles")) == 2


def test_what_a_killed_build_had_acknowledged_is_served(tmp_path: Path) -> None:
    "Oxigraph's own backup of a database opened to read leaves out what is not in its tables yet."
    program = (
        "import os, sys; sys.path.insert(0, sys.argv[2]); from examples import harbour; from kg.store import Store\n"
        "store = Store.open(sys.argv[1]); store.put(harbour()); os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", program, str(tmp_path / "graph"), str(HERE)], env=ENVIRONMENT, check=False)
    with serving(tmp_path / "graph") as (address, _):
        assert len(query(f"{address}query", "articles")) == 1


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_it_ends_cleanly(folder: Path, name: str) -> None:
    with serving(folder) as (address, process):
        process.send_signal(getattr(signal, name))
        out, err = process.communicate(timeout=15)
        assert (process.returncode, out, err) == (0, "", "")
    with pytest.raises(QueryError, match="connection refused"):
        query(f"{address}query", COUNT)
    running = subprocess.run(["ps", "ax", "-o", "ppid,args"], capture_output=True, text=True, check=True).stdout
    assert str(process.pid) not in [line.split()[0] for line in running.splitlines() if "oxigraph" in line]


def test_a_port_that_is_taken(folder: Path, command: Command, page: str) -> None:
    port = urlsplit(page).port
    command("serve", folder, "--port", port).assert_one_clear_line(f"port {port} of 127.0.0.1 is taken", "--port")


def test_no_graph(tmp_path: Path, command: Command) -> None:
    command("serve", tmp_path / "none").assert_one_clear_line("no graph here")


def test_the_extra_is_missing(folder: Path, command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kg.serve.shutil, "which", lambda *_, **__: None)
    command("serve", folder).assert_one_clear_line("pip install 'newskg[serve]'")


def test_a_binary_that_does_not_start(
    folder: Path, command: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    broken = tmp_path / "oxigraph"
    broken.write_text("#!/bin/sh\nexit 3\n")
    broken.chmod(0o755)
    monkeypatch.setattr(kg.serve.shutil, "which", lambda *_, **__: str(broken))
    command("serve", folder, "--port", 0).assert_one_clear_line("exit code 3")
