"""A process that runs ``kg`` commands in children which can be killed at any moment, without loading a model for each.

    python tests/killing.py ACKNOWLEDGED    reads commands as JSON lists, answers each with the child's process id

What a child's store has acknowledged, it appends to the file ACKNOWLEDGED: "put a1", "removed a1", "imported facts.nt",
"rejected c1", "accepted c1"; before each, when it begins to write, "begin a1".
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from types import SimpleNamespace
from typing import Any

import networkx  # noqa: F401
import numpy  # noqa: F401
import pyvis.network  # noqa: F401
from examples import copy_of, harbour

import kg.build
import kg.check
import kg.pipeline
import kg.view.page
from kg import cli
from kg.store import Store
from kg.types import Article, Extraction

ACKNOWLEDGED = {
    "put": "put",
    "remove": "removed",
    "put_import": "imported",
    "reject": "rejected",
    "accept": "accepted",
}
META = {"lang": "en", "name": "none", "version": "0"}


def reading(article_id: str) -> Extraction:
    """Return what every article of these tests says."""
    return copy_of(harbour(), article_id)


def _extract_all(articles: Iterable[Article], _nlp: object) -> Iterator[Extraction]:
    return (reading(article.id) for article in articles)


def _acknowledging(method: Callable[..., Any], word: str, path: str) -> Callable[..., Any]:
    def call(store: Store, given: Any, *more: Any) -> Any:
        name = given if isinstance(given, str) else given.article.id
        _tell(path, f"begin {name}\n")
        result = method(store, given, *more)
        _tell(path, f"{word} {name}\n")
        return result

    return call


def _tell(path: str, line: str) -> None:
    with open(path, "a", encoding="utf-8") as file:  # noqa: PTH123
        file.write(line)


def _run(words: list[str]) -> None:
    os.setsid()
    sys.argv = ["kg", *words]
    code = 0
    try:
        cli.main()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 0
    finally:
        sys.stdout.flush()
        os._exit(code)


def main() -> None:
    """Fork a child for each command; its end is told as a line of its own once asked for with an empty list."""
    acknowledged = sys.argv[1]
    kg.pipeline.load = lambda *_: SimpleNamespace(meta=META)  # type: ignore[assignment]
    kg.pipeline.extract_all = _extract_all  # type: ignore[assignment]
    for name, word in ACKNOWLEDGED.items():
        setattr(Store, name, _acknowledging(getattr(Store, name), word, acknowledged))
    answers = os.dup(1)
    os.dup2(2, 1)
    for line in sys.stdin:
        words = json.loads(line)
        if words:
            child = os.fork()
            if child == 0:
                _run(words)
            os.write(answers, f"{child}\n".encode())
        else:
            _, status = os.wait()
            os.write(answers, f"{status}\n".encode())


if __name__ == "__main__":
    main()
