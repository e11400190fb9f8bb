"""A user's RDF files, as text and with the line on which they go wrong."""

from __future__ import annotations

import re
from pathlib import Path

import pyoxigraph

from kg.errors import LexiconError


def read_rdf_text(path: Path) -> tuple[str, pyoxigraph.RdfFormat]:
    """Return a file's text and its format by its ending. Raises `LexiconError` where it cannot be read."""
    syntax = pyoxigraph.RdfFormat.from_extension(path.suffix.removeprefix(".").lower() or "ttl")
    if path.suffix.lower() == ".owl":
        syntax = pyoxigraph.RdfFormat.RDF_XML
    if syntax is None:
        raise LexiconError(f"{path}: files that end in {path.suffix} are not known; known: .ttl .nt .rdf .owl .jsonld")
    try:
        return path.read_bytes().decode("utf-8-sig"), syntax
    except OSError as error:
        raise LexiconError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise LexiconError(f"{path}: not UTF-8 text at byte {error.start}") from error


def read_rdf(path: Path) -> list[pyoxigraph.Quad]:
    """Return all that a file states, whatever graph it is in. Raises `LexiconError` naming the file and the line."""
    text, syntax = read_rdf_text(path)
    try:
        return list(pyoxigraph.parse(text, format=syntax, base_iri=path.resolve().as_uri()))
    except (SyntaxError, ValueError) as error:
        raise rdf_error(path, error, syntax) from error


def rdf_error(path: Path, error: Exception, syntax: pyoxigraph.RdfFormat) -> LexiconError:
    """Return what to raise for a file that does not parse: "mine.ttl:3: The prefix ku: has not been declared"."""
    line = getattr(error, "lineno", None)
    said = re.sub(r"^Parser error at .*?: (?=\S)|^Parser error ", "", str(error))
    said = re.sub(r" \(line \d+\)$", "", said)
    return LexiconError(f"{path}{f':{line}' if line else ''}: {said}; {syntax.name} is needed")
