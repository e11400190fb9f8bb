"""Colours, shapes and words of the view, as ``theme.toml`` declares them: the one place for all three."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


@cache
def load_theme() -> dict[str, Any]:
    """Read the theme: `types`, `factuality`, `confidence_bands`, `words`, and the colours `paper`, `ink` and `line`."""
    return tomllib.loads((FOLDER / "theme.toml").read_text("utf-8"))


def look_of(type_: str) -> dict[str, Any]:
    """Return how an entity type is drawn; a type that the theme does not know is drawn as `Other`."""
    types: dict[str, dict[str, Any]] = load_theme()["types"]
    return types.get(type_, types["Other"])
