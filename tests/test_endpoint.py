"""Queries to other people's SPARQL endpoints: what goes out, what comes back, and every way in which it can fail."""

from __future__ import annotations

import base64
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

import pytest
from command import Command

from kg.endpoint import Endpoint
from kg.errors import QueryError
from kg.query import query, run_query

JSON = "application/sparql-results+json"
TABLE = (
    b'{"head": {"vars": ["who", "n"]}, "results": {"bindings": [{"who": {"type": "uri", "value": "http://a/b"},'
    b' "n": {"type": "literal", "datatype": "http://www.w3.org/2001/XMLSchema#integer", "value": "4"}}, {}]}}'
)
XML = (
    b'<sparql xmlns="http://www.w3.org/2005/sparql-results#"><head><variable name="who"/></head><results><result>'
    b'<binding name="who"><literal xml:lang="en">Mara</literal></binding></result></results></sparql>'
)
Seen = list[tuple[dict[str, str], dict[str, list[str]]]]


@contextmanager
def answering(
    data: bytes | Callable[[BaseHTTPRequestHandler], None], kind: str = JSON, status: int = 200, **headers: str
) -> Iterator[tuple[str, Seen]]:
    """Run an endpoint that gives one answer to everything; yield its address and what it was sent."""
    seen: Seen = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            form = self.rfile.read(int(self.headers["Content-Length"])).decode()
            seen.append((dict(self.headers), parse_qs(form)))
            if callable(data):
                data(self)
                return
            self.send_response(status)
            for name, value in {"Content-Type": kind, **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/sparql", seen
    finally:
        server.shutdown()
        server.server_close()


# What comes back


@pytest.mark.parametrize(
    ("data", "kind", "columns", "rows"),
    [
        (TABLE, JSON, ("who", "n"), (("http://a/b", 4), (None, None))),
        (TABLE, "application/json; charset=utf-8", ("who", "n"), (("http://a/b", 4), (None, None))),
        (XML, "application/sparql-results+xml", ("who",), (("Mara",),)),
        (b'{"head": {}, "boolean": true}', JSON, ("answer",), ((True,),)),
        (b"<a:b> <a:c> 4 .", "text/turtle", ("subject", "predicate", "object"), (("a:b", "a:c", 4),)),
        (
            b"<a:b> <a:c> <a:d> .\n",
            "application/n-triples",
            ("subject", "predicate", "object"),
            (("a:b", "a:c", "a:d"),),
        ),
    ],
)
def test_answers_of_every_kind(data: bytes, kind: str, columns: tuple[str, ...], rows: object) -> None:
    with answering(data, kind) as (address, _):
        found = query(address, "SELECT * WHERE { ?s ?p ?o }")
    assert (found.columns, found.rows) == (columns, rows)


# What goes out


def test_prefixes_that_a_query_leaves_open_are_declared_on_its_first_line() -> None:
    "An endpoint knows nothing of kg's prefixes; the line numbers in its complaints stay right."
    text = "PREFIX kg: <http://other.example/>\nSELECT * WHERE { ?s kg:a ent:b ; skos:prefLabel ?l }"
    with answering(TABLE) as (address, seen):
        query(address, text)
    (sent,) = seen[0][1]["query"]
    assert sent.split("\n")[1] == text.split("\n")[1]
    assert sent.count("PREFIX kg:") == 1 and "PREFIX ent: <https://w3id.org/newskg/id/entity/>" in sent
    assert "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>" in sent and "PREFIX oa:" not in sent


def test_values_stand_behind_a_query_of_ones_own() -> None:
    with answering(TABLE) as (address, seen):
        query(address, "SELECT * WHERE { ?s ?p ?o }", s="ent:kessa", o='say "hi"')
    (sent,) = seen[0][1]["query"]
    assert sent.endswith('VALUES (?s ?o) { (<https://w3id.org/newskg/id/entity/kessa> "say \\"hi\\"") }')


def test_user_and_password_are_sent_and_never_shown() -> None:
    with answering(b"{}", JSON) as (address, seen), pytest.raises(QueryError) as raised:
        query(address.replace("http://", "http://ed%40desk:s%3Acret@"), "ASK { ?s ?p ?o }")
    assert base64.b64decode(seen[0][0]["Authorization"].removeprefix("Basic ")) == b"ed@desk:s:cret"
    assert "cret" not in str(raised.value)


# How it fails


@pytest.mark.parametrize(
    ("data", "kind", "status", "headers", "words"),
    [
        (b"<html>Welcome</html>", "text/html", 200, {}, "answers with text/html, which is no answer to SPARQL"),
        (b"nonsense", JSON, 200, {}, f"answers with broken {JSON}"),
        (b"", JSON, 200, {}, f"answers with broken {JSON}"),
        (TABLE[:90], JSON, 200, {}, "answers with broken rows"),
        (b"<a:b> <a:c>", "text/turtle", 200, {}, "answers with broken text/turtle"),
        (b"error at 1:8: what?\n", "text/plain", 400, {}, "query: the endpoint refuses it: error at 1:8: what?"),
        (b"x" * 5000, "text/plain", 400, {}, "x …"),
        (b"<h1>no</h1>", "text/html", 401, {}, "401 Unauthorized: it wants a user and password"),
        (b"", "text/plain", 403, {}, "403 Forbidden: it does not let you ask"),
        (b"<h1>no</h1>", "text/html", 404, {}, "404 Not Found: no endpoint is there"),
        (b"<h1>no</h1>", "text/html", 405, {}, "405 Method Not Allowed: no endpoint is there"),
        (b"out of memory", "text/plain", 500, {}, "500 Internal Server Error: out of memory"),
        (b"<h1>no</h1>", "text/html", 503, {}, "503 Service Unavailable"),
        (b"", "text/html", 301, {"Location": "https://a.example/q"}, "moved (HTTP 301); give its address https://a"),
        (b"", "text/html", 307, {"Location": "file:///etc/passwd"}, "moved (HTTP 307); give its address file:"),
    ],
)
def test_an_answer_that_is_none_is_one_clear_line(
    command: Command, data: bytes, kind: str, status: int, headers: dict[str, str], words: str
) -> None:
    with answering(data, kind, status, **headers) as (address, _):
        command("query", address, "SELECT * WHERE { ?s ?p ?o }").assert_one_clear_line(words)


@pytest.mark.parametrize("place", ["table", "later"])
def test_rows_that_break_off_are_an_error(place: str) -> None:
    "Half an answer never looks like a whole one."
    broken = TABLE.replace(b", {}]}}", b", {" if place == "table" else b", {}")
    with answering(broken) as (address, _), pytest.raises(QueryError, match="broken"):
        query(address, "SELECT * WHERE { ?s ?p ?o }")


def test_nobody_answers(command: Command) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound, but not listening
        address = f"http://127.0.0.1:{taken.getsockname()[1]}/query"
        command("query", address, "articles").assert_one_clear_line(address, "connection refused", "running?")


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("http://", "is no web address"),
        ("http://:80/", "is no web address"),
        ("http://host:port/", "is no web address"),
        ("http://[::1/", "is no web address"),
        ("HTTPS://127.0.0.1:1/query", "connection refused"),
        ("http://no-such-host.invalid/query", "no host is known by that name"),
        ("http://127.0.0.1:1/a b\n", "is no web address"),
    ],
)
def test_addresses_that_are_none(command: Command, address: str, words: str) -> None:
    command("query", address, "ASK { ?s ?p ?o }").assert_one_clear_line(words)


def _silence(handler: BaseHTTPRequestHandler) -> None:
    time.sleep(3)


def _drops(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", JSON)
    handler.end_headers()
    for _ in range(30):
        handler.wfile.write(b" ")
        time.sleep(0.1)


def _hangs_up(handler: BaseHTTPRequestHandler) -> None:
    handler.connection.close()


def _breaks_off(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", JSON)
    handler.send_header("Content-Length", "5000")
    handler.end_headers()
    handler.wfile.write(TABLE)


@pytest.mark.parametrize(
    ("behaviour", "words"),
    [
        (_silence, "no answer within 1 seconds"),
        (_drops, "no answer within 1 seconds"),
        (_hangs_up, "the connection broke off"),
        (_breaks_off, "the connection broke off"),
    ],
)
def test_a_server_that_does_not_answer(behaviour: Callable[[BaseHTTPRequestHandler], None], words: str) -> None:
    "However slowly an answer drips in, it is waited for once."
    began = time.monotonic()
    with answering(behaviour) as (address, _), pytest.raises(QueryError, match=words):
        run_query(Endpoint(address, deadline=1), "ASK { ?s ?p ?o }")
    assert time.monotonic() - began < 10


def test_an_answer_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.endpoint._LARGEST", 1000)
    with answering(b" " * 2000) as (address, _), pytest.raises(QueryError, match="larger than 0 MiB; add a LIMIT"):
        query(address, "SELECT * WHERE { ?s ?p ?o }")
