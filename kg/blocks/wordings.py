"""The wordings by which furniture is known: data of ``ontologies/lexicon/furniture.toml``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.blocks.kinds import BlockKind
from kg.errors import LexiconError
from kg.lexicon import read_entries, read_toml
from kg.ontology import ontologies_folder


@dataclass(frozen=True, slots=True)
class Cue:
    """A wording by which furniture is known; see the head of ``furniture.toml``.

    `needs` is a second pattern that has to be found as well, `unlike` a sentence of the news that must not match. A
    text without one of the `marks` is not searched.
    """

    kind: str
    where: str
    pattern: str
    example: str
    needs: str | None = None
    unlike: str | None = None
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A wording, ready to match."""

    kind: BlockKind
    where: str
    pattern: re.Pattern[str]
    needs: re.Pattern[str] | None
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Furniture:
    """The wordings of furniture, ready to match."""

    rules: tuple[Rule, ...]
    words: dict[str, frozenset[str]]


@cache
def rules_for(*where: str) -> tuple[Rule, ...]:
    """Return the rules for some positions, in file order."""
    return tuple(rule for rule in load_furniture().rules if rule.where in where)


@cache
def load_furniture(path: Path | None = None) -> Furniture:
    """Read the wordings of furniture. Raises `LexiconError` naming file and pattern."""
    path = path or ontologies_folder() / "lexicon" / "furniture.toml"
    rules = tuple(_rule(path, cue) for cue in read_entries(path, "cue", Cue))
    words = {name: frozenset(table["words"]) for name, table in read_toml(path).get("words", {}).items()}
    return Furniture(rules, words)


def _rule(path: Path, cue: Cue) -> Rule:
    if cue.where not in _WHERE:
        raise LexiconError(f"{path}: cue for {cue.example!r}: unknown where {cue.where!r}; known: {', '.join(_WHERE)}")
    try:
        pattern = re.compile(f"(?:{cue.pattern}){'$' if cue.where in ('line', 'end') else ''}", re.IGNORECASE)
        needs = re.compile(cue.needs, re.IGNORECASE) if cue.needs else None
        return Rule(BlockKind(cue.kind), cue.where, pattern, needs, tuple(cue.marks))
    except (re.error, ValueError) as error:
        raise LexiconError(f"{path}: cue for {cue.example!r}: {error}") from error


_WHERE = ("line", "start", "end", "within")
