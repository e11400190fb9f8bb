"""Coreference: which mentions of an article stand for one real thing. One question a module; `stage` has the order."""

from __future__ import annotations

from kg.stages.coref.stage import coref, find_entities

__all__ = ["coref", "find_entities"]
