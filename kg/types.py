"""The nouns of the news: frozen, comparable, free of spaCy and of RDF.

    Rubio met Lavrov in Kuala Lumpur on Thursday.

is one `Article` with `Entity` nodes for Rubio, Lavrov and Kuala Lumpur, one `Event` of type ``Meet`` whose
`Argument` list names both men, a `Timex` for "Thursday", one `Claim` that it happened, and one `Edge` that
a graph can draw. Offsets are characters into ``article.text`` (Python ``str``), half-open. Dates are
`datetime.date`. What is not known is ``None``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Factuality(StrEnum):
    """How the article's words commit to an event: certain, intended, open or denied (after FactBank)."""

    ACTUAL = "Actual"
    PLANNED = "Planned"
    POSSIBLE = "Possible"
    NEGATED = "Negated"


class MentionForm(StrEnum):
    """How a mention refers: "Rubio", "Russian" (for Russia), "the secretary of state", "he"."""

    NAME = "name"
    DEMONYM = "demonym"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True, order=True)
class TextSpan:
    """Characters ``article.text[start:end]``, half-open."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the quoted words."""
        return text[self.start : self.end]

    def contains(self, other: TextSpan) -> bool:
        """Say whether `other` lies inside this span (equal spans do)."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: TextSpan) -> bool:
        """Say whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Article:
    """One news article as published. `text` is kept as given, so that every offset holds."""

    id: str
    text: str
    title: str | None = None
    published: date | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A stretch of text that stands for an entity."""

    span: TextSpan
    form: MentionForm


@dataclass(frozen=True, slots=True)
class Entity:
    """One real thing: a person, organization, country, place, office …

    `id` is the local part of its IRI. `name` is the fullest form in the article or the gazetteer's, `aliases` the
    other names used. `country` is ISO 3166-1 alpha-3 (for a country: itself), `sector` a PLOVER actor sector (GOV,
    MIL, REB …). `salience` is 0 to 1: how much the article is about it. `links` are IRIs of the same thing elsewhere;
    `link_reason` says why it is the one that a user's own gazetteer means, or why it is none.
    """

    id: str
    type: str
    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    sector: str | None = None
    salience: float = 0.0
    mentions: tuple[Mention, ...] = ()
    links: tuple[str, ...] = ()
    link_reason: str | None = None


@dataclass(frozen=True, slots=True)
class Timex:
    """A time as written, with the full dates that bound it: "earlier this year" in July 2025 is 2025-01-01/2025-07-10.

    After TimeML's TIMEX3. Vague times keep their words and have no dates.
    """

    span: TextSpan
    start: date | None = None
    end: date | None = None


class Comparison(StrEnum):
    """What the words around a number make of it: "more than 700", "up to 40", "nearly half", "some 20"."""

    MORE_THAN = "more than"
    AT_LEAST = "at least"
    LESS_THAN = "less than"
    AT_MOST = "at most"
    NEARLY = "nearly"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many or how much, as written: "more than 700 drones", "between 20 and 30 per cent", "tens of thousands".

    `value` is the number named, ``None`` for a range or a plural such as "dozens". `low` and `high` are what it is at
    least and at most, as far as the words say: both are the value where it stands alone, neither where it is only
    about so much. `unit` is an ISO 4217 code where the currency is sure, "percent", "share" (a half is 0.5), the name
    of a measure, or the lemma of what is counted; "barrel per day" for a rate.
    """

    span: TextSpan
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    comparison: Comparison | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Argument:
    """Who or what fills a role of an event. `span` is the whole phrase as written.

    `entity` is the id of the entity meant, or ``None`` where the filler is only words. `extent` keeps the words
    that narrow an entity down: "many of the countries" targets ASEAN with extent "many of". `quantity` is how many or
    how much the phrase says there is of it.
    """

    role: str
    span: TextSpan
    entity: str | None = None
    extent: str | None = None
    quantity: Quantity | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens. `type` is an event class of the ontology ("Meet"), or "Event" for an open event.

    `trigger` spans the words that report it, `label` are those words, `lemma` their dictionary form. `plover` is the
    PLOVER root of the class or ``None``. `place` is an entity id.
    """

    id: str
    type: str
    label: str
    lemma: str
    trigger: TextSpan
    plover: str | None = None
    arguments: tuple[Argument, ...] = ()
    place: str | None = None
    time: Timex | None = None

    def fillers(self, *roles: str) -> tuple[Argument, ...]:
        """Return the arguments in any of the given roles, in text order."""
        return tuple(argument for argument in self.arguments if argument.role in roles)


@dataclass(frozen=True, slots=True)
class Relation:
    """A lasting tie between two entities: ministerOf, memberOf, basedIn, spouse …

    `time` bounds it where the article does: "former" ends by the publication date.
    """

    id: str
    type: str
    label: str
    subject: str
    object: str
    time: Timex | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """An article's assertion of one event or relation, with the words that make it.

    `asserts` is the id of the event or relation. `speaker` is the id of the entity quoted, ``None`` when the outlet
    itself says it (attribution after PARC 3.0). `cue` is the reporting word, `condition` the words of an if- or
    unless-clause, `rule` the name of the rule that found it. `confidence` is the share of claims with the same signs
    that readers found true, between 0 and 1, or ``None``.
    """

    id: str
    asserts: str
    factuality: Factuality
    span: TextSpan
    rule: str
    speaker: str | None = None
    cue: str | None = None
    condition: str | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Edge:
    """A subject–predicate–object projection of one event or relation, for drawing and querying.

    `predicate` is a property of the ontology ("met"), or the lemma of an open event. `direct` edges are also plain
    triples: an actual claim of the outlet itself, or an announced act of a performative class.
    """

    id: str
    subject: str
    predicate: str
    object: str
    of: str
    direct: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What an article was read with: versions of the software and the language model, a digest of the word lists.

    "kg 0.1.0", "en_core_web_sm 3.8.0", "5f3a9c…": the same ones read the same out of the same article.
    """

    software: str
    model: str
    lexicon: str


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one article says. `authors` and `publisher` are ids of entities; `reading` is how it was read."""

    article: Article
    entities: tuple[Entity, ...] = ()
    events: tuple[Event, ...] = ()
    relations: tuple[Relation, ...] = ()
    claims: tuple[Claim, ...] = ()
    edges: tuple[Edge, ...] = ()
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    reading: Reading | None = None

    def claims_of(self, asserted: str) -> tuple[Claim, ...]:
        """Return the claims about one event or relation, in text order."""
        return tuple(claim for claim in self.claims if claim.asserts == asserted)


@dataclass(frozen=True, slots=True)
class Report:
    """One place in the text that reports an event or relation: what the stages hand on until it becomes a claim.

    `anchor` is the character where the reporting word starts, `span` the sentence or clause that is the evidence.
    """

    fact: Event | Relation
    anchor: int
    span: TextSpan
    rule: str
