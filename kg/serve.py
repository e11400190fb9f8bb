"""A SPARQL endpoint of a graph on this machine, for programs and, with a page to write queries on, for people.

    kg serve graph          ->  http://127.0.0.1:7878/        the page
                                http://127.0.0.1:7878/query   the endpoint (SPARQL 1.1 Protocol)

The server is Oxigraph's own binary, read-only, out of the package index (the extra ``newskg[serve]``). It is given a
copy of the graph as it is at the start (hard links where the disk has them), so that a build can go on beside it:
what is added since shows when the service is started again. Before it stands a small door that only this machine can
knock at: it answers to no other host name and no page of another site, and in place of Oxigraph's page, whose
suggestions come from other hosts, it hands out one of ours, with the same YASGUI, that asks nobody else.
"""

from __future__ import annotations

import http.client
import json
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from kg.errors import KgError
from kg.namespaces import prefixes
from kg.query import named_queries, read_named
from kg.store import Store

HOST, PORT = "127.0.0.1", 7878
_TIMEOUT = 60  # seconds that a query may take
_START = 20.0  # seconds that the binary may take to answer
_LARGEST = 16 * 2**20  # bytes of a request
_FILES = Path(__file__).parent / "sparql"
_PAGE = {"/": ("page.html", "text/html"), "/page.js": ("page.js", "text/javascript")}
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'"
    " data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_KEPT = ("content-type", "accept", "content-length", "content-encoding")  # headers that are passed on


class ServeError(KgError):
    """The service cannot be started."""


def serve(folder: Path | str, port: int = PORT, *, started: Callable[[str], None] = print) -> None:
    """Answer SPARQL about the graph of a folder until interrupted; `started` gets the address once it answers.

    Port 0 takes any that is free.

    Raises:
        KgError: there is no graph, it is being written, the port is taken, or Oxigraph's server is not installed.
    """
    binary = _find_binary()
    with tempfile.TemporaryDirectory(prefix="kg-serve-", ignore_cleanup_errors=True) as aside:
        copy = Path(aside) / "data"
        with Store.open(folder, read_only=True) as store:
            base = store.base
            store.copy_to(copy)
        with _ending_on_signals(), _door(port) as door, _running(binary, copy) as inner:
            address = f"http://{HOST}:{door.server_port}/"
            door.RequestHandlerClass = partial(_Handler, inner, door.server_port, _starting_point(base))
            started(address)
            with suppress(KeyboardInterrupt):
                door.serve_forever(poll_interval=0.2)


def _find_binary() -> str:
    """Return Oxigraph's server: the one installed beside this Python, else one on the path."""
    beside = str(Path(sys.executable).parent)
    found = shutil.which("oxigraph", path=beside) or shutil.which("oxigraph")
    if found is None:
        raise ServeError("the SPARQL server is not installed; pip install 'newskg[serve]' brings it")
    return found


@contextmanager
def _ending_on_signals() -> Iterator[None]:
    """Let the end of the terminal or of the service manager's patience end it as Ctrl-C does."""
    names = [name for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {}
    with suppress(ValueError):  # signals are the main thread's
        before = {name: signal.signal(getattr(signal, name), _interrupt) for name in names}
    try:
        yield
    except KeyboardInterrupt:
        pass
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Pass over who hangs up, or falls silent, in the middle of an answer."""
        if not isinstance(sys.exc_info()[1], OSError | http.client.HTTPException):
            super().handle_error(request, client_address)


@contextmanager
def _door(port: int) -> Iterator[ThreadingHTTPServer]:
    """Listen on a port of this machine alone. Raises `ServeError` where it is taken or not allowed."""
    try:
        server = _Server((HOST, port), BaseHTTPRequestHandler)
    except PermissionError as error:
        raise ServeError(f"port {port} may not be used; choose one above 1023 with --port") from error
    except (OSError, OverflowError) as error:
        reason = "is taken" if isinstance(error, OSError) else "is none"
        raise ServeError(f"port {port} of {HOST} {reason}; choose another with --port (0: any that is free)") from error
    try:
        yield server
    finally:
        server.server_close()


@contextmanager
def _running(binary: str, data: Path) -> Iterator[int]:
    """Run Oxigraph's server on a database; yield its port. It ends with the block."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port = probe.getsockname()[1]
    words = [binary, "serve-read-only", "--location", str(data), "--bind", f"{HOST}:{port}"]
    words += ["--union-default-graph", "--timeout-s", str(_TIMEOUT)]
    # A session of its own: Ctrl-C is for us, who end it in order.
    process = subprocess.Popen(  # noqa: S603
        words, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        _await(process, port)
        yield port
    finally:
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _await(process: subprocess.Popen[bytes], port: int) -> None:
    until = time.monotonic() + _START
    while time.monotonic() < until:
        if process.poll() is not None:
            raise ServeError(f"Oxigraph's server ended at once (exit code {process.returncode})")
        with suppress(OSError), socket.create_connection((HOST, port), timeout=1):
            return
        time.sleep(0.05)
    raise ServeError(f"Oxigraph's server does not answer within {_START:.0f} seconds")


def _starting_point(base: str) -> bytes:
    """Return what the page opens with, as JSON: the prefixes, and the named queries to choose from."""
    known = prefixes(base)
    queries = [{"name": name, "title": title, "text": read_named(str(name)).text} for name, title, _ in named_queries()]
    return json.dumps({"prefixes": known, "queries": queries}, ensure_ascii=True).encode()


class _Handler(BaseHTTPRequestHandler):
    """Hands out the page, and passes all else on to Oxigraph."""

    protocol_version = "HTTP/1.1"
    server_version, sys_version = "kg", ""
    timeout = 120  # seconds that a client may be silent

    def __init__(self, inner: int, port: int, start: bytes, *arguments: object) -> None:
        self._inner = inner
        self._hosts = {f"{name}:{port}" for name in (HOST, "localhost")}
        self._start = start
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer with the page, its data, or what Oxigraph says."""
        path = urlsplit(self.path).path
        if not self._is_ours():
            self._send(403, b"this service answers to this machine alone\n", "text/plain")
        elif path in _PAGE:
            name, kind = _PAGE[path]
            self._send(200, (_FILES / name).read_bytes(), kind)
        elif path == "/start.json":
            self._send(200, self._start, "application/json")
        else:
            self._pass_on()

    do_POST = do_PUT = do_DELETE = do_HEAD = do_OPTIONS = do_PATCH = do_GET

    def _is_ours(self) -> bool:
        """Say whether it was asked by its own name, not by a page of another site or a name pointed at this machine."""
        origin = self.headers.get("Origin")
        return self.headers.get("Host") in self._hosts and (origin is None or urlsplit(origin).netloc in self._hosts)

    def _pass_on(self) -> None:
        length = self.headers.get("Content-Length", "0")
        if not length.isdecimal() or int(length) > _LARGEST or self.headers.get("Transfer-Encoding"):
            self._send(413, f"a request may hold {_LARGEST // 2**20} MiB, its length told\n".encode(), "text/plain")
            return
        body = self.rfile.read(int(length)) or None
        headers = {name: value for name, value in self.headers.items() if name.lower() in _KEPT}
        connection = http.client.HTTPConnection(HOST, self._inner, timeout=2 * _TIMEOUT)
        try:
            connection.request(self.command, self.path, body, headers)
            answer = connection.getresponse()
        except (OSError, http.client.HTTPException):
            self._send(502, b"the SPARQL server does not answer\n", "text/plain")
            return
        with closing(connection), answer:
            self._stream(answer)

    def _stream(self, answer: http.client.HTTPResponse) -> None:
        """Pass the answer on as it comes, in chunks: one that breaks off cannot be taken for a whole one."""
        chunked = answer.length is None and self.command != "HEAD"
        self.send_response(answer.status)
        for name, value in answer.getheaders():
            if name.lower() in _KEPT:
                self.send_header(name, value)
        if chunked:
            self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        while chunk := answer.read1(65_536):
            self.wfile.write(b"%x\r\n%b\r\n" % (len(chunk), chunk) if chunked else chunk)
        if chunked:
            self.wfile.write(b"0\r\n\r\n")

    def _send(self, status: int, data: bytes, kind: str) -> None:
        self.close_connection = status >= 400  # what else was sent is not read
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.send_header("Content-Security-Policy", _POLICY)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("Cache-Control", "no-cache")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def log_message(self, format: str, *arguments: object) -> None:
        """Keep quiet: what is asked is the user's own affair."""
