"""A SPARQL 1.1 endpoint that someone runs: `kg serve`, Fuseki, GraphDB, QLever, Wikidata's.

    rows = run_query(Endpoint("http://127.0.0.1:7878/query"), "who-met-whom")

A query goes out by the SPARQL 1.1 Protocol (a posted form) and its answer comes back as JSON, XML or RDF. Whatever goes
wrong on the way is a `QueryError` of one line that says what, where and what to do.
"""

from __future__ import annotations

import base64
import http.client
import socket
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlencode, urlsplit, urlunsplit

import pyoxigraph

from kg.errors import QueryError

_DEADLINE = 60.0  # seconds that an answer may take in all
_LARGEST = 256 * 2**20  # bytes of an answer
_SHOWN = 160  # characters of a server's complaint
_ACCEPT = (
    "application/sparql-results+json, application/sparql-results+xml;q=0.9, application/n-triples;q=0.8,"
    " text/turtle;q=0.7, application/rdf+xml;q=0.6"
)
Answer = pyoxigraph.QuerySolutions | pyoxigraph.QueryBoolean | list[pyoxigraph.Triple]


def is_address(source: object) -> bool:
    """Say whether a graph is named by a web address in place of a folder."""
    return isinstance(source, str) and source.lower().startswith(("http://", "https://"))


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where queries are sent. A user and password may stand in the address, as in ``http://me:secret@host/sparql``."""

    url: str
    deadline: float = _DEADLINE

    def select(self, sparql: str) -> Answer:
        """Return the answer to a query; one about a whole graph (CONSTRUCT, DESCRIBE) gives its triples.

        Raises:
            QueryError: nobody answers, not in time, with an error, or not in SPARQL.
        """
        data, kind = self._ask(sparql)
        try:
            return _read(data, kind, self.shown)
        except (SyntaxError, ValueError) as error:
            raise self.broken(error, kind) from error

    def broken(self, error: Exception, kind: str = "rows") -> QueryError:
        """Return what to raise where an answer breaks off or does not parse, which may show at its last row only."""
        return QueryError(f"{self.shown}: answers with broken {kind}: {str(error)[:_SHOWN]}")

    @property
    def shown(self) -> str:
        """Return the address without its user and password."""
        return self._parts()[0]

    def _parts(self) -> tuple[str, str | None]:
        """Return the address and what proves who asks."""
        try:
            parts = urlsplit(self.url)
            host = parts.netloc.rpartition("@")[2]
            bare = urlunsplit(parts._replace(netloc=host, fragment=""))
            known = (
                bool(parts.hostname)
                and (parts.port is None or parts.port > 0)
                and " " not in self.url
                and self.url.isprintable()
            )
        except ValueError as error:
            raise QueryError(f"{self.url}: is no web address: {error}") from error
        if not known:
            raise QueryError(f"{self.url}: is no web address; http://HOST:PORT/PATH is needed")
        if parts.username is None:
            return bare, None
        proof = f"{unquote(parts.username)}:{unquote(parts.password or '')}".encode()
        return bare, f"Basic {base64.b64encode(proof).decode()}"

    def _ask(self, sparql: str) -> tuple[bytes, str]:
        """Post the query; return the answer's bytes and media type."""
        url, proof = self._parts()
        headers = {"Accept": _ACCEPT, "User-Agent": "newskg (+https://w3id.org/newskg)"}
        if proof:
            headers["Authorization"] = proof
        form = urlencode({"query": sparql}, errors="replace").encode()
        try:
            request = urllib.request.Request(url, form, headers)  # noqa: S310
            with _opener().open(request, timeout=self.deadline) as response:
                return self._receive(response), response.headers.get_content_type()
        except urllib.error.HTTPError as error:
            raise QueryError(_complaint(url, error)) from error
        except (urllib.error.URLError, OSError, http.client.HTTPException, ValueError) as error:
            raise QueryError(f"{url}: {self._reason(error)}") from error

    def _receive(self, response: Any) -> bytes:
        until = time.monotonic() + self.deadline
        received = bytearray()
        while chunk := response.read1(65_536):
            received += chunk
            if len(received) > _LARGEST:
                raise QueryError(f"{self.shown}: the answer is larger than {_LARGEST // 2**20} MiB; add a LIMIT")
            if time.monotonic() > until:
                raise TimeoutError
        if response.length:  # read1 does not mind an end before the length that was told
            raise http.client.IncompleteRead(bytes(received[:0]), response.length)
        return bytes(received)

    def _reason(self, error: Exception) -> str:
        cause = error.reason if isinstance(error, urllib.error.URLError) else error
        if isinstance(cause, TimeoutError):
            return f"no answer within {self.deadline:.0f} seconds; is the query too broad, or the server busy?"
        if isinstance(cause, ConnectionRefusedError):
            return "nobody answers there (connection refused); is the SPARQL server running?"
        if isinstance(cause, socket.gaierror):
            return "no host is known by that name"
        if isinstance(cause, http.client.HTTPException | ConnectionError):
            return "the connection broke off, or what answers there is no web server"
        return f"cannot be asked: {getattr(cause, 'strerror', None) or cause}"


def _opener() -> urllib.request.OpenerDirector:
    """Return what speaks http and https and nothing else, and follows no redirect: that would lose the query."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    return opener


def _complaint(url: str, error: urllib.error.HTTPError) -> str:
    """Say what a server's refusal means. A 400 is about the query, most others about the address."""
    target = error.headers.get("Location")
    if target and 300 <= error.code < 400:
        return f"{url}: the endpoint has moved (HTTP {error.code}); give its address {target}"
    said = _said(error)
    if error.code == 400:
        return f"query: the endpoint refuses it: {said}"
    advice = {
        401: "it wants a user and password; write http://USER:PASSWORD@HOST/…",
        403: "it does not let you ask",
        404: "no endpoint is there; its path often ends in /query or /sparql",
        405: "no endpoint is there; its path often ends in /query or /sparql",
    }.get(error.code, said)
    return f"{url}: the server answered {error.code} {error.reason}{': ' if advice else ''}{advice}"


def _said(error: urllib.error.HTTPError) -> str:
    try:
        text = error.read(4096).decode("utf-8", "replace")
    except (OSError, http.client.HTTPException):
        return ""
    if "html" in error.headers.get_content_type():
        return ""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]} …"


def _read(data: bytes, kind: str, place: str) -> Answer:
    """Parse an answer by its media type. Raises `QueryError` where that is no answer's, SyntaxError in broken ones."""
    table = pyoxigraph.QueryResultsFormat.from_media_type(kind)
    graph = None if table else pyoxigraph.RdfFormat.from_media_type(kind)
    if table is not None:
        return pyoxigraph.parse_query_results(data, format=table)
    if graph is not None:
        return [quad.triple for quad in pyoxigraph.parse(data, format=graph, base_iri=place)]
    raise QueryError(
        f"{place}: answers with {kind or 'something unnamed'}, which is no answer to SPARQL; is this the endpoint"
        " itself? its path often ends in /query or /sparql"
    )
