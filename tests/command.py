"""Run the command line within the test's process, as a shell would see it: exit code, standard output and error."""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from kg.cli import main
from kg.store import Store

SHORT = {
    "harbour.txt": "Marco Rubio met Sergey Lavrov in Kuala Lumpur on Thursday.\n",
    "inland.txt": "Russia attacked Ukraine on Wednesday, Marco Rubio said. “Ärger,” he added.\n",
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a command ended."""

    code: int
    out: str
    err: str

    def assert_one_clear_line(self, *words: str) -> None:
        """Check that it failed as promised: one line on standard error that names what matters, and no traceback."""
        assert self.code != 0, self.out
        lines = self.err.strip().splitlines()
        assert len(lines) == 1, self.err
        assert lines[0].startswith("kg: ")
        assert "Traceback" not in self.err
        for word in words:
            assert word in lines[0], self.err


class Command:
    """``kg`` at the prompt of a test."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch = monkeypatch
        self._capfd = capfd

    def __call__(self, *words: object, stdin: bytes = b"") -> Outcome:
        self._monkeypatch.setattr(sys, "argv", ["kg", *(str(word) for word in words)])
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), "utf-8"))
        self._capfd.readouterr()
        code = 0
        try:
            main()
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else (0 if end.code is None else 1)
        found = self._capfd.readouterr()
        return Outcome(code, found.out, found.err)


def write_articles(folder: Path) -> Path:
    """Write the two short articles into a folder of their own."""
    articles = folder / "articles"
    articles.mkdir()
    for name, text in SHORT.items():
        (articles / name).write_text(text, "utf-8")
    return articles


def state(folder: Path) -> dict[str, object] | None:
    """Return all that a user sees in a folder: its files and its store's quads; nothing where there is no folder."""
    if not folder.exists():
        return None
    seen: dict[str, object] = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "store" not in path.relative_to(folder).parts
    }
    if (folder / "store" / "format.json").is_file():
        with Store.open(folder) as store:
            seen["store"] = sorted(str(quad) for quad in store.quads())
    return seen
