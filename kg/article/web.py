"""Articles at web addresses, fetched over http or https and no other way."""

from __future__ import annotations

import http.client
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from kg.article.formats import FORMATS, LARGEST_PAGE
from kg.article.parsing import parse_bytes
from kg.article.records import Record, reason_of
from kg.errors import ArticleError
from kg.ids import slug

_TIMEOUT = 30.0  # seconds that a server may be silent
_DEADLINE = 90.0  # seconds that a page may take in all


class _Redirects(urllib.request.HTTPRedirectHandler):
    max_redirections = 5


def fetch(url: str) -> Iterator[Record]:
    """Fetch a page over http or https, and no other way, whatever it redirects to."""
    data, kind = _download(url)
    address = urlsplit(url)
    name = slug(f"{address.hostname or ''}{address.path}")
    for number, found in enumerate(parse_bytes(data, kind, url, name)):
        yield found if number or found.url else replace(found, url=url)


def _download(url: str) -> tuple[bytes, str]:
    scheme = url.split("://", 1)[0].lower()
    if scheme not in ("http", "https"):
        raise ArticleError(f"{url}: addresses of kind {scheme}:// are not fetched; known: http://, https://")
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        _Redirects(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    try:
        request = urllib.request.Request(url, headers={"User-Agent": "newskg (+https://w3id.org/newskg)"})  # noqa: S310
        with opener.open(request, timeout=_TIMEOUT) as response:
            data = _receive(response, url)
            return data, _kind_of(response.headers.get_content_type(), url)
    except urllib.error.HTTPError as error:
        raise ArticleError(f"{url}: the server answered {error.code} {error.reason}") from error
    except urllib.error.URLError as error:
        raise ArticleError(f"{url}: cannot be fetched: {error.reason}") from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise ArticleError(f"{url}: cannot be fetched: {reason_of(error)}") from error


def _receive(response: Any, url: str) -> bytes:
    deadline = time.monotonic() + _DEADLINE
    chunks: list[bytes] = []
    size = 0
    while chunk := response.read1(65_536):  # what has come, so that a slow drip meets the deadline
        chunks.append(chunk)
        size += len(chunk)
        if size > LARGEST_PAGE:
            raise ArticleError(f"{url}: larger than {LARGEST_PAGE // 2**20} MiB")
        if time.monotonic() > deadline:
            raise ArticleError(f"{url}: took longer than {_DEADLINE:.0f} seconds")
    return b"".join(chunks)


def _kind_of(content_type: str, url: str) -> str:
    kinds = {"text/html": "page", "application/xhtml+xml": "page", "text/markdown": "markdown"}
    if content_type in kinds:
        return kinds[content_type]
    if content_type.endswith(("rss+xml", "atom+xml", "/xml")):
        return "feed"
    if content_type.endswith(("json", "ld+json")):
        return "json"
    return FORMATS.get(Path(urlsplit(url).path).suffix.lower(), "")
