"""The words that state lasting ties: ``ontologies/lexicon/relations.toml`` as tables.

    Ana Ruiz leads Delta Relief.

"lead" is a `VerbTie` that makes Ruiz its head.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from kg.in_use import InUse
from kg.lexicon import read_toml
from kg.ontology import ontologies_folder


@dataclass(frozen=True, slots=True)
class VerbTie:
    """A verb that states a tie: "Ana Ruiz leads Delta Relief." `subject` and `object` name slots of the clause."""

    lemma: str
    relation: str
    example: str
    subject: str = "subject"
    object: str = "object"
    subject_types: tuple[str, ...] = ("Person",)
    object_types: tuple[str, ...] = ("Organization",)
    without: tuple[str, ...] = ()  # slots that must be empty: "led the team to victory"
    time: str | None = None  # "ends": the deed ends the tie ("left the party")
    sectors: tuple[str, ...] = ()  # PLOVER sectors that the object must be one of: who leaves a building leaves no body


@dataclass(frozen=True, slots=True)
class RoleVerb:
    """A verb that says whose a role is: "was appointed mayor", "resigned as mayor".

    `holder` is the slot of who has it, `time` what the verb does to it: "lasts", "begins", "ends", "sought". A
    `particle` and `objects` narrow the verb down: "took over as", "took office as".
    """

    lemma: str
    holder: str
    time: str
    example: str
    particle: str | None = None
    objects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NounTie:
    """A noun for one side of a tie: "the founder of Delta Relief". `slots` say how the other side is joined."""

    lemma: str
    relation: str
    example: str
    slots: tuple[str, ...] = ("of", "possessive", "compound")
    types: tuple[str, ...] = ("Organization",)  # of the other side


@dataclass(frozen=True, slots=True)
class RelationWords:
    """The tables of ``relations.toml``."""

    verbs: dict[str, tuple[VerbTie, ...]]
    nouns: dict[str, tuple[NounTie, ...]]
    roles: dict[str, tuple[RoleVerb, ...]]
    links: dict[str, str]
    equals: dict[str, str]
    citizens: dict[str, frozenset[str]]
    of_people: dict[str, tuple[tuple[str, frozenset[str]], ...]]
    bodies: dict[str, str]
    sectors: dict[str, str]
    places: frozenset[str]
    implies: dict[str, tuple[tuple[str, frozenset[str]], ...]]
    endings: dict[str, str]
    beginnings: dict[str, str]
    sets: dict[str, frozenset[str]]


def load_relation_words() -> RelationWords:
    """Return the words in use: those of ``relations.toml``, and the user's own. Raises `LexiconError` naming file."""
    return _in_use.get(_read_relation_words)


_in_use: InUse[RelationWords] = InUse()


def using_relation_words(words: RelationWords) -> AbstractContextManager[None]:
    """Let `load_relation_words` return words of the user's own too within the block, in the whole process."""
    return _in_use.using(words)


def extended_relation_words(
    known: RelationWords, *, verbs: Iterable[VerbTie] = (), nouns: Iterable[NounTie] = ()
) -> RelationWords:
    """Return the words with a user's own, which say their tie beside what is known of the same word."""
    all_verbs, all_nouns = dict(known.verbs), dict(known.nouns)
    for verb in verbs:
        all_verbs[verb.lemma] = (*all_verbs.get(verb.lemma, ()), verb)
    for noun in nouns:
        all_nouns[noun.lemma] = (*all_nouns.get(noun.lemma, ()), noun)
    return replace(known, verbs=all_verbs, nouns=all_nouns)


@cache
def _read_relation_words() -> RelationWords:
    path = ontologies_folder() / "lexicon" / "relations.toml"
    raw = read_toml(path)
    verbs: dict[str, list[VerbTie]] = {}
    for verb in raw["verb"]:
        entry = VerbTie(**_fields(verb))
        verbs.setdefault(entry.lemma, []).append(entry)
    nouns: dict[str, list[NounTie]] = {}
    for noun in raw["noun"]:
        tie = NounTie(**_fields(noun))
        nouns.setdefault(tie.lemma, []).append(tie)
    roles: dict[str, list[RoleVerb]] = {}
    for role in raw["role"]:
        roles.setdefault(role["lemma"], []).append(RoleVerb(**_fields(role)))
    return RelationWords(
        verbs={lemma: tuple(entries) for lemma, entries in verbs.items()},
        nouns={lemma: tuple(entries) for lemma, entries in nouns.items()},
        roles={lemma: tuple(entries) for lemma, entries in roles.items()},
        links=raw["link"],
        equals=raw["equal"],
        citizens={name: frozenset(kinds) for name, kinds in raw["citizens"].items()},
        of_people=_entailed(raw["of_people"]),
        bodies=raw["body"],
        sectors=raw["sector"],
        places=frozenset(raw["place"]),
        implies=_entailed(raw["implies"]),
        endings=raw["ending"],
        beginnings=raw["beginning"],
        sets={name: frozenset(entries) for name, entries in raw["words"].items()},
    )


def _fields(raw: dict[str, Any]) -> dict[str, Any]:
    """Return the values of an entry without its test; lists become tuples."""
    kept = {key: value for key, value in raw.items() if key not in ("from", "to", "states")}
    return {key: tuple(value) if isinstance(value, list) else value for key, value in kept.items()}


def _entailed(raw: dict[str, Any]) -> dict[str, tuple[tuple[str, frozenset[str]], ...]]:
    return {
        name: tuple((entry["relation"], frozenset(entry["types"])) for entry in entries)
        for name, entries in raw.items()
    }
