"""Reads on in a second thread while the first one works at what was read before."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

Name = TypeVar("Name")
Found = TypeVar("Found")
_AHEAD = 4  # things that are read before they are asked for, which bounds the memory


def read_ahead(read: Callable[[Name], Found], names: Iterable[Name]) -> Iterator[tuple[Name, Found]]:
    """Yield each name with what `read` finds under it, in order; worth it where `read` lets other threads run."""
    waiting: deque[tuple[Name, Future[Found]]] = deque()
    with ThreadPoolExecutor(1, "kg-reads-ahead") as reader:
        try:
            for name in names:
                waiting.append((name, reader.submit(read, name)))
                if len(waiting) > _AHEAD:
                    first, found = waiting.popleft()
                    yield first, found.result()
            while waiting:
                first, found = waiting.popleft()
                yield first, found.result()
        finally:
            reader.shutdown(cancel_futures=True)
