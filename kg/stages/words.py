"""What single words tell of a name or of a noun that stands for one, from ``ontologies/lexicon/names.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from kg.errors import LexiconError
from kg.lexicon import read_toml
from kg.ontology import ontologies_folder


@dataclass(frozen=True, slots=True)
class Nominal:
    """What a noun that stands for something named can stand for.

    An entity type, and a PLOVER sector where it tells one.
    """

    type: str
    sector: str | None = None


@dataclass(frozen=True, slots=True)
class Pronoun:
    """Grammatical person (1, 2, 3), number and gender of a pronoun, ``None`` where the word leaves it open."""

    person: int
    number: str | None = None
    gender: str | None = None


@dataclass(frozen=True, slots=True)
class NameWords:
    """Word lists by name, and for each word inside a name the kind of thing that it makes the name of.

    `organisation` maps a word to a PLOVER sector, `place` and `work` to an entity type, `group` to a sort of group,
    `region_adjectives` to the part of the world. `callings` maps a common noun to what the name beside it names: "the
    band Grey Harbour", "the Isel river". `body_nouns` maps a noun to the sectors of the bodies that it can call: "the
    bloc" is the EU. `beside` maps a word before a noun ("rebel" leaders) to a sector, `country_prefixes` one before a
    hyphen ("Sino-Russian") to the id of a country. `second_words` are those of nominals of two words ("military
    police"). `pairs` maps two words for people of one country to its ISO code ("Jewish settlers").
    """

    sets: dict[str, frozenset[str]]
    organisation: dict[str, str]
    place: dict[str, str]
    work: dict[str, str]
    group: dict[str, str]
    region_adjectives: dict[str, str]
    beside: dict[str, str]
    country_prefixes: dict[str, str]
    callings: dict[str, str]
    nominals: dict[str, Nominal]
    pairs: dict[tuple[str, str], str]
    second_words: frozenset[str]
    body_nouns: dict[str, frozenset[str]]
    pronouns: dict[str, Pronoun]
    weights: dict[str, dict[str, float]]

    def of(self, name: str) -> frozenset[str]:
        """Return a plain word list. Raises `LexiconError` for a name that the file lacks."""
        try:
            return self.sets[name]
        except KeyError:
            raise LexiconError(f"no word list {name!r} in names.toml; known: {', '.join(sorted(self.sets))}") from None


@cache
def load_name_words(folder: Path | None = None) -> NameWords:
    """Read ``names.toml`` and ``name_weights.toml``. Raises `LexiconError` naming the file."""
    folder = folder or ontologies_folder() / "lexicon"
    raw = read_toml(folder / "names.toml")
    nominals = {
        word: Nominal(entry["type"], entry.get("sector")) for entry in raw["nominal"] for word in entry["words"]
    }
    organisation, place, work = (_kinds(raw, table) for table in ("organisation", "place", "work"))
    return NameWords(
        sets={name: frozenset(table["words"]) for name, table in raw.items() if _is_list(table)},
        organisation=organisation,
        place=place,
        work=work,
        group=_kinds(raw, "group"),
        beside=_kinds(raw, "beside"),
        country_prefixes=_kinds(raw, "country_prefix"),
        region_adjectives={word: entry["region"] for entry in raw["region_adjective"] for word in entry["words"]},
        callings={
            **work,
            **dict.fromkeys(place, "Place"),
            **dict.fromkeys(organisation, "Organization"),
            **{word: nominal.type for word, nominal in nominals.items()},
            **_kinds(raw, "calling"),
        },
        nominals=nominals,
        pairs={
            (first, second): entry["country"]
            for entry in raw["pair"]
            for first in entry["words"]
            for second in entry["nouns"]
        },
        second_words=frozenset(word.split()[-1] for word in nominals if " " in word),
        body_nouns={word: frozenset(entry["sectors"]) for entry in raw["body_noun"] for word in entry["words"]},
        pronouns={
            word: Pronoun(entry["person"], entry.get("number"), entry.get("gender"))
            for entry in raw["pronoun"]
            for word in entry["words"]
        },
        weights={
            name: {label: float(weight) for label, weight in row.items()}
            for name, row in read_toml(folder / "name_weights.toml").get("weights", {}).items()
        },
    )


def _is_list(table: Any) -> bool:
    return isinstance(table, dict) and "words" in table


def _kinds(raw: dict[str, Any], table: str) -> dict[str, str]:
    return {word: kind for kind, entry in raw.get(table, {}).items() for word in entry["words"]}
