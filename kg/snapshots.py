"""Readers during a build see the graph as it was before: the writer leaves a snapshot when it opens the graph.

``store/snapshots/7`` is a whole database made of hard links, which costs a millisecond and no room until the writer
changes what it links to; ``store/snapshots/7.lock`` is shared by those who read it. Whoever makes the next snapshot
clears away those that nobody reads, also after a kill -9.
"""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph

try:
    import fcntl
except ImportError:  # Windows: Oxigraph's own lock still keeps two writers apart
    fcntl = None  # type: ignore[assignment]

CAN_LOCK = fcntl is not None
_PATIENCE = 2.0  # seconds that a reader waits for a writer that is just opening the graph
_PAUSE = 0.02


def try_lock(path: Path, shared: bool) -> int | None:
    """Take a lock on a file, alone or with others; ``None`` where someone has it otherwise.

    The system lets go of it when the process ends. Raises OSError where the file cannot be opened.
    """
    handle = os.open(path, os.O_RDONLY if shared and path.exists() else os.O_RDWR | os.O_CREAT, 0o666)
    try:
        fcntl.flock(handle, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        if path.stat().st_ino == os.fstat(handle).st_ino:  # not one that was cleared away meanwhile
            return handle
    except OSError:
        pass
    os.close(handle)
    return None


def release(lock: int | None) -> None:
    """Let go of a lock."""
    if lock is not None:
        os.close(lock)


def take_snapshot(database: pyoxigraph.Store, folder: Path) -> int | None:
    """Leave a writer's database as it is now for others to read; return the lock that keeps it there.

    ``None`` where the system cannot lock files.
    """
    if fcntl is None:
        return None
    folder.mkdir(exist_ok=True)
    with _alone(folder):
        _clear(folder)
        number = max(_numbers(folder), default=0) + 1
        lock = try_lock(folder / f"{number}.lock", shared=True)
        if lock is None:
            return None
        aside = folder / f".{number}"
        database.backup(str(aside))
        aside.replace(folder / str(number))
        return lock


def open_snapshot(folder: Path) -> tuple[pyoxigraph.Store, Path, int] | None:
    """Open the newest snapshot to read it and keep it; ``None`` where there is none yet, or no longer."""
    for number in sorted(_numbers(folder), reverse=True):
        lock = try_lock(folder / f"{number}.lock", shared=True)
        if lock is None:
            continue
        if (folder / str(number) / "CURRENT").is_file():
            path = folder / str(number)
            return pyoxigraph.Store.read_only(str(path)), path, lock
        release(lock)
    return None


def clear_snapshots(folder: Path) -> None:
    """Remove the snapshots that nobody reads, and what a killed process left of one."""
    if fcntl is not None and folder.is_dir():
        with _alone(folder):
            _clear(folder)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Wait until nobody else makes or clears snapshots, which takes milliseconds."""
    handle = os.open(folder / "making", os.O_RDWR | os.O_CREAT, 0o666)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _clear(folder: Path) -> None:
    for number in _numbers(folder):
        lock = try_lock(folder / f"{number}.lock", shared=False)
        if lock is not None:
            shutil.rmtree(folder / str(number), ignore_errors=True)
            (folder / f"{number}.lock").unlink(missing_ok=True)
            release(lock)
    for aside in folder.glob(".*"):
        shutil.rmtree(aside, ignore_errors=True)


def wait_for_writer(began: float) -> bool:
    """Pause a moment, and say whether there is still patience for a writer that is just opening the graph."""
    time.sleep(_PAUSE)
    return time.monotonic() - began < _PATIENCE


def _numbers(folder: Path) -> list[int]:
    return [int(path.stem) for path in folder.glob("*.lock") if path.stem.isdecimal()]
