"""Verbs, nouns and names of a user's own, in TOML: the tables of ``ontologies/lexicon``, and ``[[name]]``.

[[verb]]
lemma = "outsail"
event = "Regatta"
roles = { subject = "agent", object = "recipient" }
example = "Oslo outsailed Bergen."

[[name]]
name = "Fjord Sailing Club"
type = "Organization"
aliases = ["FSC"]
country = "NOR"
same_as = "https://clubs.example/fsc"
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterable
from dataclasses import MISSING, fields, replace
from pathlib import Path
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from kg.errors import LexiconError
from kg.lemmas import regular_forms
from kg.lexicon import Frame, Lexicon, LightVerb, ReportingVerb, extended_lexicon
from kg.ontology import KG, OPEN_EVENT, Ontology
from kg.own.names import TYPES, Named, NameEntry, to_named
from kg.relation_words import NounTie, RelationWords, VerbTie, extended_relation_words

_TABLES: dict[str, type[Any]] = {
    "verb": Frame,
    "noun": Frame,
    "adjective": Frame,
    "light_verb": LightVerb,
    "reporting": ReportingVerb,
    "relation_noun": NounTie,
    "relation_verb": VerbTie,
    "name": NameEntry,
}
_FACTUALITIES = ("Actual", "Planned", "Possible", "Negated")
Entry = TypeVar("Entry")
Tie = TypeVar("Tie", NounTie, VerbTie)

_OWN_CLASSES = "--ontology adds yours"
_OWN_TIES = "--ontology adds yours: my:skipperOf a kg:RelationProperty"


def read_words(
    path: Path, known: Lexicon, ties: RelationWords, ontology: Ontology, prefixes: dict[str, str]
) -> tuple[Lexicon, RelationWords, list[Named]]:
    """Return the lexicon and the words for lasting ties with those of a file, and the names that it holds.

    Raises `LexiconError` with file, line and what would be accepted.
    """
    text, raw = _parse(path)
    unknown = next((name for name in raw if name not in _TABLES), None)
    if unknown is not None or not raw:
        problem = f"unknown table {unknown!r}" if raw else "holds nothing"
        raise LexiconError(f"{path}{_table_line(text, unknown)}: {problem}; known: {', '.join(_listed())}")
    read = {name: _entries(path, text, raw, name, kind) for name, kind in _TABLES.items()}
    frames = {
        name: [_placed(where, frame, ontology, prefixes) for where, frame in read[name]]
        for name in ("verb", "noun", "adjective")
    }
    for where, entry in read["reporting"]:
        if entry.factuality not in _FACTUALITIES:
            raise LexiconError(f"{where}: unknown factuality {entry.factuality!r}; known: {', '.join(_FACTUALITIES)}")
    lexicon = extended_lexicon(
        known,
        verbs=frames["verb"],
        nouns=frames["noun"],
        adjectives=frames["adjective"],
        light_verbs=[entry for _, entry in read["light_verb"]],
        reporting=[entry for _, entry in read["reporting"]],
    )
    ties = extended_relation_words(
        ties,
        verbs=[_tied(where, entry, ontology, prefixes) for where, entry in read["relation_verb"]],
        nouns=[_tied(where, entry, ontology, prefixes) for where, entry in read["relation_noun"]],
    )
    verbs = ("verb", "light_verb", "reporting", "relation_verb")
    said = [entry.lemma for table in verbs for _, entry in read[table]]
    forms = {form: lemma for lemma in said if lemma.isalpha() for form in regular_forms(lemma)}
    lexicon = replace(lexicon, lemmas=forms | lexicon.lemmas)
    return lexicon, ties, [to_named(entry, where) for where, entry in read["name"]]


def _parse(path: Path) -> tuple[str, dict[str, Any]]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
        return text, tomllib.loads(text.replace("\r\n", "\n"))
    except OSError as error:
        raise LexiconError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise LexiconError(f"{path}: not UTF-8 text at byte {error.start}") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        said = re.sub(r" \(at (line \d+, column \d+|end of document)\)$", "", str(error))
        line = re.search(r"at line (\d+)", str(error))
        at = line[1] if line else str(text.count("\n") + 1)
        raise LexiconError(f"{path}:{at}: {said}; TOML is needed, with {', '.join(_listed())}") from error


def _listed() -> list[str]:
    return [f"[[{name}]]" for name in _TABLES]


def _table_line(text: str, name: str | None) -> str:
    at = re.search(rf"(?m)^\s*\[*\s*\"?{re.escape(name or '')}\"?\s*[\]=]", text) if name else None
    return f":{text.count(chr(10), 0, at.start(0) + 1) + 1}" if at else ""


def _lines(text: str, table: str) -> list[int]:
    """Return on which line each entry of a table begins."""
    found: list[int] = []
    listed = False
    for number, line in enumerate(text.split("\n"), 1):
        if re.match(rf"\s*\[\[\s*\"?{table}\"?\s*\]\]", line):
            found.append(number)
        elif re.match(rf"\s*\"?{table}\"?\s*=\s*\[", line):
            listed = True
        elif re.match(r"\s*\[", line):
            listed = False
        if listed and re.match(r"[^\"'#]*\{", line):
            found.append(number)
    return found


def _entries(path: Path, text: str, raw: dict[str, Any], table: str, kind: type[Entry]) -> list[tuple[str, Entry]]:
    """Return each entry with where it stands: "mine.toml:12"."""
    rows = raw.get(table, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise LexiconError(f"{path}{_table_line(text, table)}: each entry is written under a line [[{table}]]")
    lines = _lines(text, table)
    read = []
    for number, row in enumerate(rows):
        where = f"{path}:{lines[number]}" if len(lines) == len(rows) else str(path)
        read.append((where, _entry(where, table, row, kind)))
    return read


def _entry(where: str, table: str, row: dict[str, Any], kind: type[Entry]) -> Entry:
    known = {item.name: item for item in fields(kind)}  # type: ignore[arg-type]
    for key in row:
        if key not in known:
            near = difflib.get_close_matches(key, known, 1)
            meant = f"did you mean {near[0]!r}? " if near else ""
            raise LexiconError(f"{where}: [[{table}]] has no {key!r}; {meant}known: {', '.join(known)}")
    needed = [
        name
        for name, item in known.items()
        if item.default is MISSING and item.default_factory is MISSING and name != "example"
    ]
    missing = [name for name in needed if name not in row]
    if missing:
        raise LexiconError(f"{where}: [[{table}]] lacks {missing[0]!r}; needed: {', '.join(needed)}")
    hints = get_type_hints(kind)
    values = {key: _fitting(f"{where}: {key!r}", value, hints[key]) for key, value in row.items()}
    return kind(**({"example": ""} if "example" in known else {}) | values)


def _fitting(what: str, value: Any, hint: Any) -> Any:
    """Return a value as its field has it: lists as tuples. Raises `LexiconError` where it is of another kind."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin is UnionType:
        return _fitting(what, value, next(item for item in inner if item is not type(None)))
    if origin is tuple:
        words = [value] if isinstance(value, str) else value
        if isinstance(words, list) and all(isinstance(word, str) and word.strip() for word in words):
            return tuple(words)
        raise LexiconError(f'{what} should be a list of words, such as ["one", "other"], not {value!r}')
    if origin is dict:
        if isinstance(value, dict):
            return {key: _fitting(f"{what} {key!r}", item, inner[1]) for key, item in value.items()}
        raise LexiconError(f'{what} should be a table, such as {{ subject = "agent" }}, not {value!r}')
    if not isinstance(value, hint) or (hint is str and not value.strip()):
        kind = {str: "a word or more", bool: "true or false"}.get(hint, hint.__name__)
        raise LexiconError(f"{what} should be {kind}, not {value!r}")
    return value


def _placed(where: str, frame: Frame, ontology: Ontology, prefixes: dict[str, str]) -> Frame:
    """Return a frame with the class that it names, its roles and types checked."""
    for role in frame.roles.values():
        if role not in ontology.roles:
            raise LexiconError(f"{where}: unknown role {role!r}; known: {', '.join(sorted(ontology.roles))}")
    if not frame.roles:
        raise LexiconError(
            f'{where}: \'roles\' is empty; for instance roles = {{ subject = "agent", object = "recipient" }}'
        )
    by_slot = (item for found in frame.types.values() for item in found)
    _check_types(where, (*frame.object_types, *frame.subject_types, *by_slot))
    event = _named(frame.event, [*ontology.events, OPEN_EVENT], prefixes)
    if event is None:
        raise LexiconError(f"{where}: unknown event class {_with_hint(frame.event, ontology.events, _OWN_CLASSES)}")
    return replace(frame, event=event)


def _tied(where: str, entry: Tie, ontology: Ontology, prefixes: dict[str, str]) -> Tie:
    """Return a word for a tie with the property that it names, its types checked."""
    types = (*entry.subject_types, *entry.object_types) if isinstance(entry, VerbTie) else entry.types
    _check_types(where, types)
    relation = _named(entry.relation, list(ontology.relations), prefixes)
    if relation is None:
        raise LexiconError(f"{where}: unknown relation {_with_hint(entry.relation, ontology.relations, _OWN_TIES)}")
    return replace(entry, relation=relation)


def _with_hint(name: str, known: Iterable[str], own: str) -> str:
    """Return an unknown name with those near it, or where all are found and how one adds his own."""
    names = sorted({_last(item) for item in known})
    near = difflib.get_close_matches(_last(name), names, 3)
    meant = f"did you mean {' or '.join(near)}?" if near else f"docs/ontology.md lists those of kg; {own}"
    return f"{name!r}; {meant}"


def _last(name: str) -> str:
    return re.split(r"[/#:]", name)[-1]


def _check_types(where: str, types: Iterable[str]) -> None:
    for type_ in types:
        if type_ not in TYPES:
            raise LexiconError(f"{where}: unknown type {type_!r}; known: {', '.join(TYPES)}")


def _named(name: str, known: list[str], prefixes: dict[str, str]) -> str | None:
    """Return the class or property that "Regatta", "my:Regatta", "kg:Meet" or an IRI names."""
    prefix, colon, local = name.partition(":")
    candidates = [name, name.strip("<>").removeprefix(KG)]
    if colon and prefix in prefixes:
        candidates.append((prefixes[prefix] + local).removeprefix(KG))
    if prefix == "kg":
        candidates.append(local)
    found = next((item for item in candidates if item in known), None)
    if found is None and not colon:
        own = [item for item in known if ":" in item and re.split(r"[/#]", item)[-1] == name]
        found = own[0] if len(own) == 1 else None
    return found
