"""How the strings of an article belong together: surname and full name, initials and what they stand for, brackets.

The World Trade Forum (WTF) invited Ana Ruiz. Ruiz declined.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from spacy.tokens import Token

from kg.stages.name_boundaries import Stretch
from kg.stages.name_classes import NONE

_ARTICLES = ("al-", "el-", "Al-", "El-")


@dataclass(slots=True)
class NameString:
    """All places where one string stands, what they show (`features`), and the class decided for it."""

    key: str
    candidates: list[Stretch]
    features: dict[str, float] = field(default_factory=dict)
    type: str = NONE


class Links:
    """How the strings of an article belong together: surname and full name, initials and what they stand for."""

    def __init__(self, strings: dict[str, NameString], tokens: list[Token]) -> None:
        self.strings = strings
        self.brackets = _bracketed(strings, tokens)
        self.ends: dict[str, list[NameString]] = defaultdict(list)
        self.starts: dict[str, list[NameString]] = defaultdict(list)
        self.initials: dict[str, list[NameString]] = defaultdict(list)
        for string in strings.values():
            parts = string.key.split()
            for size in range(1, len(parts)):
                self.ends[" ".join(parts[-size:])].append(string)
                self.starts[" ".join(parts[:size])].append(string)
            if len(parts) > 1 and parts[-1].startswith(_ARTICLES):  # "Bashar al-Assad", "Assad"
                self.ends[parts[-1].split("-", 1)[1]].append(string)
            if len(parts) > 1:
                self.initials[acronym(string.key)].append(string)

    def order(self) -> list[NameString]:
        """Return the strings, those with most words first."""
        return sorted(self.strings.values(), key=lambda string: (-len(string.key.split()), string.key))

    def features(self, string: NameString) -> dict[str, float]:
        """Return what the strings around tell of one, once the longer ones have their class."""
        found: dict[str, float] = {}
        for name, table in (("ends", self.ends), ("starts", self.starts)):
            lower = string.key[:1].lower() + string.key[1:]  # "Van den Broek" of "Jens van den Broek"
            for longer in (*table.get(string.key, ()), *(table.get(lower, ()) if " " in lower else ())):
                found[f"{name} {longer.type}"] = 1.0
        if string.key.isupper() and len(string.key) > 1:
            for longer in self.initials.get(string.key.replace(".", ""), ()):
                found[f"initials {longer.type}"] = 1.0
        for partner in self.brackets.get(string.key, ()):
            found[f"bracket {partner.type}"] = 1.0
        parts = string.key.split()
        if len(parts) > 1 and parts[-1] in self.strings:
            found["surname alone"] = 1.0
        if len(parts) > 1 and parts[0] in self.strings:
            found["first word alone"] = 1.0
        return found


def _bracketed(strings: dict[str, NameString], tokens: list[Token]) -> dict[str, list[NameString]]:
    """Return by key the longer names that a name in brackets or before them belongs to: "World Trade Forum (WTF)"."""
    starts = {candidate.start: string for string in strings.values() for candidate in string.candidates}
    found: dict[str, list[NameString]] = defaultdict(list)
    for string in strings.values():
        for candidate in string.candidates:
            inner = starts.get(candidate.end + 1)
            if inner is not None and tokens[candidate.end].text == "(" and inner is not string:
                short, long = sorted((string, inner), key=lambda one: len(one.key.split()))
                found[short.key].append(long)
    return found


def acronym(text: str) -> str:
    """Return the initials of the capitalised words: "Association of Southeast Asian Nations" is "ASAN"."""
    return "".join(word[0] for word in text.replace("-", " ").split() if word[0].isupper())
