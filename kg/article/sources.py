"""Where articles are: files, folders, addresses, standard input."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from kg.article.decoding import limited
from kg.article.formats import FORMATS, LARGEST_FILE
from kg.article.json_records import parse_lines
from kg.article.parsing import parse_bytes
from kg.article.records import Record, reason_of
from kg.article.web import fetch
from kg.errors import ArticleError

_log = logging.getLogger(__name__)


def find_records(source: str | Path) -> Iterator[Record]:
    """Yield what one source on the command line holds."""
    if str(source) == "-":
        yield from parse_bytes(
            limited(sys.stdin.buffer.read(LARGEST_FILE + 1), "standard input"), "", "standard input", "stdin"
        )
        return
    if isinstance(source, str) and re.match(r"[a-zA-Z][a-zA-Z0-9+.-]+://", source):
        yield from fetch(source)
        return
    path = Path(source)
    try:
        is_folder, exists = path.is_dir(), path.exists()
    except (OSError, ValueError) as error:
        raise ArticleError(f"{source}: {reason_of(error)}") from error
    if not exists:
        raise ArticleError(f"{source}: no such file or folder")
    if is_folder:
        yield from _find_folder(path)
    else:
        yield from _find_file(path, path.stem)


def _find_folder(folder: Path) -> Iterator[Record]:
    empty = True
    for path in _walk(folder):
        if path.suffix.lower() not in FORMATS:
            _log.warning("%s: left out; files of this kind are not read from folders", path)
            continue
        empty = False
        yield from _find_file(path, "-".join(path.relative_to(folder).with_suffix("").parts))
    if empty:
        raise ArticleError(f"{folder}: no article in this folder; read are {', '.join(FORMATS)}")


def _walk(folder: Path) -> Iterator[Path]:
    """Yield the files below a folder, sorted; links to folders are not followed, for they may lead in circles."""
    try:
        entries = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError as error:
        raise ArticleError(f"{folder}: {reason_of(error)}") from error
    for path in entries:
        if path.name.startswith(".") or path.stem.upper() == "README":
            continue
        if path.is_dir():
            if not path.is_symlink():
                yield from _walk(path)
        else:
            yield path


def _find_file(path: Path, name: str) -> Iterator[Record]:
    kind = FORMATS.get(path.suffix.lower(), "")
    if kind == "lines":
        yield from parse_lines(path, name)
        return
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise ArticleError(f"{path}: {reason_of(error)}") from error
    yield from parse_bytes(limited(data, str(path)), kind, str(path), name)
