"""News articles in, a knowledge graph that anyone can check: the public API.

    import kg
    extraction = kg.extract(kg.read_article("story.txt", published="2025-07-10"))

Names are imported when they are first used, so that asking a graph does not load the language model.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.article import read_article, read_articles
    from kg.build import build
    from kg.errors import KgError
    from kg.graph import to_networkx
    from kg.pipeline import extract, extract_all, load
    from kg.query import query
    from kg.rdf import from_rdf, to_rdf
    from kg.types import Article, Extraction
    from kg.view.notebook import show
    from kg.view.page import to_html, to_pyvis

_HOMES = {
    "read_article": "kg.article",
    "read_articles": "kg.article",
    "build": "kg.build",
    "KgError": "kg.errors",
    "to_networkx": "kg.graph",
    "extract": "kg.pipeline",
    "extract_all": "kg.pipeline",
    "load": "kg.pipeline",
    "query": "kg.query",
    "from_rdf": "kg.rdf",
    "to_rdf": "kg.rdf",
    "Article": "kg.types",
    "Extraction": "kg.types",
    "show": "kg.view.notebook",
    "to_html": "kg.view.page",
    "to_pyvis": "kg.view.page",
}

__all__ = [
    "Article",
    "Extraction",
    "KgError",
    "build",
    "extract",
    "extract_all",
    "from_rdf",
    "load",
    "query",
    "read_article",
    "read_articles",
    "show",
    "to_html",
    "to_networkx",
    "to_pyvis",
    "to_rdf",
]


def __getattr__(name: str) -> Any:
    try:
        home = _HOMES[name]
    except KeyError:
        raise AttributeError(f"module 'kg' has no attribute {name!r}; it has {', '.join(__all__)}") from None
    return getattr(import_module(home), name)


class _Package(ModuleType):
    """Keeps `kg.build` and `kg.query` functions when the modules of those names are imported, which would hide them."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _HOMES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
