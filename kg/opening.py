"""How a graph's folder is opened: which format it has, who may read or write it, and what goes wrong, in words.

``folder/store/format.json`` holds format version, base IRI and whether texts are kept; ``folder/store/lock`` is locked
by one writer or by any number of readers.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pyoxigraph

from kg.errors import StoreError
from kg.namespaces import DEFAULT_BASE, is_base
from kg.snapshots import CAN_LOCK, open_snapshot, release, take_snapshot, try_lock, wait_for_writer

FORMAT = 1
FORMAT_FILE = "format.json"
SNAPSHOTS = "snapshots"


def settle(folder: Path, path: Path, base: str | None, text: bool | None) -> tuple[str, bool]:
    """Return base and text as settled when the graph was made; settle them where it is new."""
    try:
        known = json.loads(path.read_text("utf-8"))
        version, settled_base, settled_text = known["format"], known["base"], known["text"]
    except FileNotFoundError:
        return _settle_new(path, base or DEFAULT_BASE, text is not False)
    except (ValueError, KeyError, TypeError) as error:
        raise StoreError(f"{path}: damaged; build the graph again in another folder") from error
    if version != FORMAT:
        raise StoreError(f"{folder}: graph of format {version}; this kg reads format {FORMAT}; build it again")
    if base not in (None, settled_base):
        raise StoreError(f"{folder}: its base IRI is {settled_base}, not {base}; build in another folder for that")
    if text not in (None, settled_text):
        kept = "with" if settled_text else "without"
        raise StoreError(f"{folder}: keeps articles {kept} their texts; build in another folder for the other")
    return settled_base, settled_text


def _settle_new(path: Path, base: str, text: bool) -> tuple[str, bool]:
    if not is_base(base):
        raise StoreError(f"{base!r} is no base IRI; an http(s) IRI that ends in / or # is needed")
    aside = path.with_suffix(".new")
    aside.write_text(json.dumps({"format": FORMAT, "base": base, "text": text}) + "\n", "utf-8")
    aside.replace(path)
    return base, text


class Database(NamedTuple):
    """A database, where it is, and the locks that keep it."""

    store: pyoxigraph.Store
    path: Path
    locks: list[int]


def open_to_read(folder: Path, inner: Path) -> Database:
    """Open the graph itself, shared with other readers, or the snapshot of whoever is writing."""
    began = time.monotonic()
    while True:
        try:
            lock = try_lock(inner / "lock", shared=True) if CAN_LOCK else None
            if lock is None and CAN_LOCK:
                found = open_snapshot(inner / SNAPSHOTS)
                if found is not None:
                    store, path, held = found
                    return Database(store, path, [held])
                if wait_for_writer(began):
                    continue
                raise StoreError(f"another kg process is writing to {folder}; try again when it has finished")
        except OSError:  # a graph on a disk that cannot be written has no writers
            lock = None
        locks = [] if lock is None else [lock]
        try:
            if not (inner / "data" / "CURRENT").is_file():
                raise StoreError(f"{folder}: the graph is empty; kg build ARTICLE -o {folder} adds to it")
            return Database(pyoxigraph.Store.read_only(str(inner / "data")), inner / "data", locks)
        except BaseException:
            release_all(locks)
            raise


def lock_to_write(folder: Path, inner: Path) -> list[int]:
    """Have the graph alone; the system lets go of it when the process ends."""
    if not CAN_LOCK:
        return []
    lock = try_lock(inner / "lock", shared=False)
    if lock is None:
        raise StoreError(f"another kg process is using {folder}; try again when it has finished")
    return [lock]


def leave_snapshot(database: pyoxigraph.Store, inner: Path) -> list[int]:
    """Leave the graph as it is for readers; where that fails they are told to come again later."""
    try:
        taken = take_snapshot(database, inner / SNAPSHOTS)
    except (OSError, RuntimeError):
        return []
    return [] if taken is None else [taken]


def release_all(locks: list[int]) -> None:
    """Let go of locks."""
    for lock in locks:
        release(lock)


@contextmanager
def in_words(folder: Path) -> Iterator[None]:
    """Turn an operating system's or database's error into one line."""
    try:
        yield
    except (OSError, RuntimeError) as error:  # Oxigraph reports a damaged file as RuntimeError
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        if "lock" in reason.lower():
            raise StoreError(f"another program is using {folder}; try again when it has finished") from error
        raise StoreError(f"{folder}: the graph cannot be read or written: {reason}") from error
