"""What holds while a block runs, in the whole process: the user's own classes, words and names beside kg's."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Generic, TypeVar

Held = TypeVar("Held")


class InUse(Generic[Held]):
    """Holds what is in use; blocks may stand within one another."""

    def __init__(self) -> None:
        self._held: list[Held] = []

    def get(self, otherwise: Callable[[], Held]) -> Held:
        """Return what the innermost block uses, or what comes with kg outside of any."""
        return self._held[-1] if self._held else otherwise()

    @contextmanager
    def using(self, held: Held) -> Iterator[None]:
        """Use something within the block."""
        self._held.append(held)
        try:
            yield
        finally:
            self._held.pop()
