"""Articles as a careful person marked them, one JSON object a line: the form of ``kg extract``, in parts.

    {"id": "a", "text": "Ito left.", "entities": [{"id": "i", "type": "Person", "mentions": [{"start": 0, "end": 3}]}]}

Only ``id`` and one of ``entities``, ``relations``, ``events`` and ``edges`` are needed. What a line has is scored, what
it leaves out is not; ``docs/evaluation.md`` tells what each part may hold.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from kg.errors import GoldError
from kg.files import number_lines
from kg.json_lines import to_object
from kg.ontology import OPEN_EVENT, load_ontology
from kg.pipeline import extract_all, load
from kg.stages.ties.places import CONTAINMENT
from kg.types import Article, Factuality, MentionForm

_PARTS = ("entities", "relations", "events", "edges")
ENTITY_TYPES = (
    "Person",
    "Organization",
    "Country",
    "City",
    "Region",
    "Place",
    "Facility",
    "Group",
    "Product",
    "Office",
    "Work",
    "Event",
)


@dataclass(frozen=True, slots=True)
class GoldMention:
    """Words that stand for a thing: its id, the characters, and how (a name, where nothing else is said)."""

    entity: str
    start: int
    end: int
    form: str = "name"


@dataclass(frozen=True, slots=True)
class GoldEntity:
    """One real thing. `names` are all it is called, in small letters."""

    type: str
    name: str
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """How sure and by whom one event is told. `end` is 0 where the words are not marked."""

    factuality: str
    speaker: str | None
    has_speaker: bool
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class GoldArgument:
    """Who or what fills a role: a thing, or words alone."""

    role: str
    entity: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """Something that happens. `arguments` is ``None`` where they are not marked, `parts` are the marked keys."""

    id: str
    type: str
    lemma: str | None
    label: str | None
    arguments: tuple[GoldArgument, ...] | None
    place: str | None
    time: tuple[str | None, str | None] | None
    claims: tuple[GoldClaim, ...]
    parts: frozenset[str]


@dataclass(frozen=True, slots=True)
class GoldRelation:
    """A lasting tie. `is_added` where no words say so: another tie entails it or the gazetteer knows it."""

    type: str
    subject: str
    object: str
    at: int = 0
    is_added: bool = False


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One line: an article with those `parts` that are marked."""

    id: str
    text: str | None
    published: date | None
    title: str | None
    publisher: str | None
    parts: frozenset[str]
    entities: dict[str, GoldEntity]
    mentions: tuple[GoldMention, ...]
    relations: tuple[GoldRelation, ...]
    events: tuple[GoldEvent, ...]
    edges: tuple[tuple[str, str, str, bool], ...]

    def name(self, entity: str | None) -> str | None:
        """Return what a thing is called."""
        return self.entities[entity].name if entity in self.entities else None


def read_gold(path: Path, text_needed: bool = False) -> Iterator[GoldArticle]:
    """Yield the articles of a file. Raises `GoldError` naming file, line, what is wrong and what would be accepted."""
    seen: dict[str, int] = {}
    for number, line in number_lines(str(path)):
        reader = _Line(f"{path}:{number}")
        try:
            raw = json.loads(line)
        except ValueError as error:
            raise GoldError(f"{path}:{number}: not JSON: {error}; one object a line is needed") from error
        article = reader.article(raw, text_needed)
        if article.id in seen:
            raise GoldError(f"{path}:{number}: article {article.id!r} stands in line {seen[article.id]} already")
        seen[article.id] = number
        yield article
    if not seen:
        raise GoldError(f"{path}: no articles; one JSON object a line is needed")


def extracted(gold: Iterable[GoldArticle], path: Path, model: str | None = None) -> list[GoldArticle]:
    """Return the same articles as they are read now, from their texts."""
    articles = [
        Article(item.id, item.text or "", title=item.title, published=item.published, publisher=item.publisher)
        for item in gold
    ]
    found = extract_all(articles, load(model))
    return [_Line(str(path)).article(to_object(extraction), False) for extraction in found]


class _Line:
    """Reads one line; `place` is its file and number, for the message where something is wrong."""

    def __init__(self, place: str) -> None:
        self.place = place
        self.text: str | None = None
        self.entities: dict[str, GoldEntity] = {}

    def article(self, raw: Any, text_needed: bool) -> GoldArticle:
        """Return what a line holds. Raises `GoldError`."""
        raw = self._object(raw, "the line")
        key = self._string(raw, "id", "the line")
        parts = frozenset(part for part in _PARTS if raw.get(part) is not None)
        if not parts:
            raise self._error(f"article {key!r} marks nothing; known parts: {', '.join(_PARTS)}")
        self.text = self._optional(raw, "text")
        if text_needed and not self.text:
            raise self._error(f"article {key!r} has no text; without --system its 'text' is read")
        rows = {part: self._list(raw[part] if part in parts else [], part) for part in _PARTS}
        for row in rows["entities"]:
            self._add_entity(row)
        mentions = tuple(dict.fromkeys(mention for row in rows["entities"] for mention in self._mentions(row)))
        return GoldArticle(
            id=key,
            text=self.text,
            published=self._day(raw.get("published")),
            title=self._optional(raw, "title"),
            publisher=self._optional(raw, "publisher"),
            parts=parts,
            entities=self.entities,
            mentions=mentions,
            relations=tuple(self._relation(row) for row in rows["relations"]),
            events=tuple(self._event(row, f"event {at}") for at, row in enumerate(rows["events"], 1)),
            edges=tuple(self._edge(row) for row in rows["edges"]),
        )

    def _add_entity(self, row: Any) -> None:
        row = self._object(row, "an entity")
        key = self._string(row, "id", "an entity")
        if key in self.entities:
            raise self._error(f"two entities have the id {key!r}")
        type_ = self._one_of(row.get("type"), ENTITY_TYPES, f"type of entity {key!r}")
        spans = [mention for mention in self._mentions(row) if mention.form == "name"]
        longest = max((self.text[span.start : span.end] for span in spans if self.text), key=len, default=key)
        name = self._optional(row, "name") or longest
        names = {name, *(str(alias) for alias in self._list(row.get("aliases") or [], f"aliases of {key!r}"))}
        self.entities[key] = GoldEntity(type_, name, frozenset(other.casefold() for other in names))

    def _mentions(self, row: dict[str, Any]) -> Iterator[GoldMention]:
        what = f"a mention of {row['id']!r}"
        for raw in self._list(row.get("mentions") or [], f"mentions of {row['id']!r}"):
            mention = self._object(raw, what)
            form = self._one_of(mention.get("form") or "name", tuple(MentionForm), f"form of {what}")
            yield GoldMention(row["id"], *self._span(mention, what), form)

    def _relation(self, row: Any) -> GoldRelation:
        row = self._object(row, "a relation")
        type_ = self._one_of(row.get("type"), tuple(load_ontology().relations), "type of a relation")
        what = f"relation {type_!r}"
        rules = [str(claim.get("rule") or "") for claim in row.get("claims") or [] if isinstance(claim, dict)]
        added = bool(rules) and all("+" in rule or rule.startswith(CONTAINMENT) for rule in rules)
        claims = [self._claim(claim, what) for claim in self._list(row.get("claims") or [], f"claims of {what}")]
        ends = [self._entity_id(row.get(end), f"{end} of {what}") for end in ("subject", "object")]
        return GoldRelation(type_, ends[0], ends[1], min((claim.start for claim in claims), default=0), added)

    def _event(self, row: Any, what: str) -> GoldEvent:
        row = self._object(row, what)
        classes = (*load_ontology().events, OPEN_EVENT)
        type_ = self._one_of(row.get("type"), classes, f"type of {what}")
        arguments, time = row.get("arguments"), row.get("time")
        claims = self._list(row.get("claims") or [], f"claims of {what}")
        filled = None if arguments is None else self._list(arguments, f"arguments of {what}")
        if time is not None:
            days = [self._day(self._object(time, f"time of {what}").get(end)) for end in ("start", "end")]
            time = tuple(day.isoformat() if day else None for day in days)
        return GoldEvent(
            id=f"{row.get('id')} {what}",
            type=type_,
            lemma=self._optional(row, "lemma"),
            label=self._optional(row, "label"),
            arguments=None if filled is None else tuple(dict.fromkeys(self._argument(item, what) for item in filled)),
            place=None if row.get("place") is None else self._entity_id(row["place"], f"place of {what}"),
            time=None if time in (None, (None, None)) else time,
            claims=tuple(self._claim(claim, what) for claim in claims),
            parts=frozenset(row),
        )

    def _argument(self, raw: Any, what: str) -> GoldArgument:
        what = f"an argument of {what}"
        row = self._object(raw, what)
        role = self._string(row, "role", what)
        entity = None if row.get("entity") is None else self._entity_id(row["entity"], f"entity of {what}")
        marked = row.get("start") is not None or entity is None
        return GoldArgument(role, entity, *(self._span(row, what) if marked else (0, 0)))

    def _claim(self, raw: Any, what: str) -> GoldClaim:
        what = f"a claim of {what}"
        row = self._object(raw, what)
        factuality = self._one_of(row.get("factuality"), tuple(Factuality), f"factuality of {what}")
        speaker = None if row.get("speaker") is None else self._entity_id(row["speaker"], f"speaker of {what}")
        span = row.get("span")
        if span is None:
            return GoldClaim(factuality, speaker, "speaker" in row)
        if not isinstance(span, list) or len(span) != 2:
            raise self._error(f"span of {what} is {span!r}; [start, end] is needed")
        return GoldClaim(factuality, speaker, "speaker" in row, *self._span({"start": span[0], "end": span[1]}, what))

    def _edge(self, raw: Any) -> tuple[str, str, str, bool]:
        row = self._object(raw, "an edge")
        subject, object_ = (self._entity_id(row.get(end), f"{end!r} of an edge") for end in ("s", "o"))
        return subject, self._string(row, "p", "an edge"), object_, bool(row.get("direct"))

    # What values may be

    def _error(self, message: str) -> GoldError:
        return GoldError(f"{self.place}: {message}")

    def _object(self, value: Any, what: str) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise self._error(f"{what} is {_shown(value)}; an object {{…}} is needed")
        return value

    def _list(self, value: Any, what: str) -> list[Any]:
        if not isinstance(value, list):
            raise self._error(f"{what}: {_shown(value)} is no list")
        return value

    def _string(self, row: dict[str, Any], key: str, what: str) -> str:
        value = row.get(key)
        if not isinstance(value, str) or not value:
            raise self._error(f"{what} has no {key!r}; a text is needed, not {_shown(value)}")
        return value

    def _optional(self, row: dict[str, Any], key: str) -> str | None:
        value = row.get(key)
        if value is not None and not isinstance(value, str):
            raise self._error(f"{key!r} is {_shown(value)}; a text or null is needed")
        return value

    def _one_of(self, value: Any, choices: tuple[str, ...], what: str) -> str:
        if value not in choices:
            raise self._error(f"{what} is {_shown(value)}; known: {', '.join(choices)}")
        return str(value)

    def _entity_id(self, value: Any, what: str) -> str:
        if value not in self.entities:
            known = ", ".join(list(self.entities)[:12]) or "none: 'entities' is empty"
            raise self._error(f"{what} is {_shown(value)}, the id of no entity of the line; known: {known}")
        return str(value)

    def _span(self, row: dict[str, Any], what: str) -> tuple[int, int]:
        start, end = row.get("start"), row.get("end")
        if type(start) is not int or type(end) is not int or not 0 <= start < end:
            raise self._error(
                f"{what} reaches from {_shown(start)} to {_shown(end)}; characters of the text are needed"
            )
        if self.text is not None and end > len(self.text):
            raise self._error(f"{what} reaches to {end}; the text has {len(self.text)} characters")
        return start, end

    def _day(self, value: Any) -> date | None:
        try:
            return None if value in (None, "") else date.fromisoformat(value)
        except (TypeError, ValueError) as error:
            raise self._error(f"{_shown(value)} is no date; one such as 2025-07-10 is needed") from error


def _shown(value: Any) -> str:
    return "missing" if value is None else repr(value) if len(repr(value)) <= 60 else f"{repr(value)[:57]}…"
