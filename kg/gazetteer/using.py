"""The facts in use: those installed, or with the user's own for a while."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path

from kg.gazetteer.files import read_gazetteer
from kg.gazetteer.look_up import Gazetteer
from kg.in_use import InUse


def load_gazetteer(folder: Path | None = None) -> Gazetteer:
    """Return the facts in use, or read those of a folder. See `read_gazetteer`."""
    return _in_use.get(lambda: read_gazetteer(None)) if folder is None else read_gazetteer(folder)


_in_use: InUse[Gazetteer] = InUse()


def using_gazetteer(gazetteer: Gazetteer) -> AbstractContextManager[None]:
    """Let `load_gazetteer` return a gazetteer with names of the user's own within the block, in the whole process."""
    return _in_use.using(gazetteer)
