"""Files in and out, whole or not at all: written aside, then renamed."""

from __future__ import annotations

import errno
import os
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from kg.errors import ArticleError, ExportError


@contextmanager
def write_aside(path: Path) -> Iterator[BinaryIO]:
    """Open a file beside `path` that takes its place when the block ends well, and leaves no trace when it does not.

    Raises `ExportError` where the folder cannot be written or the disk is full.
    """
    try:
        handle, aside = _open_aside(path)
    except OSError as error:
        raise ExportError(f"{path}: cannot be written: {error.strerror}") from error
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            if aside is None:
                aside = path.with_name(f".{path.name}.{os.getpid()}.{time.monotonic_ns()}")
                os.link(f"{_OPEN_FILES}/{handle}", aside, src_dir_fd=handle, follow_symlinks=True)
        aside.replace(path)
    except OSError as error:
        raise ExportError(f"{path}: cannot be written: {error.strerror}") from error
    finally:
        if aside is not None:
            aside.unlink(missing_ok=True)


def _open_aside(path: Path) -> tuple[int, Path | None]:
    """Open a file that has no name yet, so that not even a kill -9 leaves it behind; a named one on systems without."""
    if hasattr(os, "O_TMPFILE") and Path(_OPEN_FILES).is_dir():
        try:
            return os.open(path.parent, os.O_TMPFILE | os.O_RDWR, 0o666), None
        except OSError as error:
            if error.errno not in (errno.EOPNOTSUPP, errno.EISDIR, errno.EINVAL):
                raise
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    Path(name).chmod(0o666 & ~_umask())
    return handle, Path(name)


_OPEN_FILES = "/proc/self/fd"


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def write_lines(lines: Iterable[str], path: Path | None) -> None:
    """Write lines as UTF-8 to a file or, without one, to standard output."""
    if path is None:
        for line in lines:
            sys.stdout.buffer.write(line.encode("utf-8", "replace") + b"\n")
        sys.stdout.flush()
        return
    with write_aside(path) as file:
        file.writelines(line.encode("utf-8", "replace") + b"\n" for line in lines)


def read_lines(source: str) -> Iterator[str]:
    """Yield the lines of a UTF-8 file, or of standard input for "-". Raises `ArticleError` naming the file."""
    yield from (line for _, line in number_lines(source))


def number_lines(source: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of a UTF-8 file that are not blank, with their numbers. Raises `ArticleError` naming the file."""
    try:
        data = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
    except OSError as error:
        raise ArticleError(f"{source}: cannot be read: {error.strerror}; a text file is needed") from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ArticleError(f"{source}: not UTF-8 text at byte {error.start}") from error
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield number, line.rstrip("\r")
