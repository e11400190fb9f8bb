"""What is known of an article while its ties are read, and the nouns that the readers hand on.

    Former German Chancellor Angela Merkel spoke.

is one `Description` of Merkel, with the `Target` Germany, and gives several `Tie` objects.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from spacy.tokens import Doc, Span, Token

from kg.gazetteer import Gazetteer, Title, load_gazetteer
from kg.index import MentionIndex
from kg.relation_words import RelationWords, load_relation_words
from kg.syntax import described_subjects, set_beside
from kg.types import Entity, MentionForm, TextSpan, Timex

PLACES = frozenset({"Country", "City", "Region", "Place"})
BODIES = frozenset({"Organization", "Facility", "Group"})
REACH = 9  # words in front of a title that may belong to it


@dataclass(frozen=True, slots=True)
class Reading:
    """One article as the readers of ties see it: its words, its named things, the tables.

    `homes` tells whom each person is said to act for, anywhere in the article; `offices`, `titles` (which each person
    holds) and `settings` (the country and the city that it is at home in) fill while it is read.
    """

    doc: Doc
    index: MentionIndex
    named: tuple[Entity, ...]
    countries: dict[str, Entity]  # by ISO code
    article_id: str
    published: date | None
    gazetteer: Gazetteer
    words: RelationWords
    title_ends: frozenset[str]
    homes: dict[str, Entity] = field(default_factory=dict)
    offices: dict[str, Entity] = field(default_factory=dict)
    titles: dict[str, list[Title]] = field(default_factory=dict)
    settings: dict[str, Entity | None] = field(default_factory=dict)


def read_article(doc: Doc) -> Reading:
    """Return what is known of an article before its ties are read."""
    gazetteer, article = load_gazetteer(), doc._.article
    entities: tuple[Entity, ...] = doc._.entities
    return Reading(
        doc=doc,
        index=MentionIndex(doc, entities),
        named=tuple(entity for entity in entities if is_named(entity)),
        countries={entity.country: entity for entity in entities if entity.type == "Country" and entity.country},
        article_id=article.id if article is not None else "",
        published=article.published if article is not None else None,
        gazetteer=gazetteer,
        words=load_relation_words(),
        title_ends=_title_ends(gazetteer),
    )


def _title_ends(gazetteer: Gazetteer) -> frozenset[str]:
    return frozenset(text.replace("-", " ").split()[-1].rstrip("s") for text in gazetteer.titles)


@dataclass(frozen=True, slots=True)
class Target:
    """What a description ties someone to: an entity and how it is joined ("of", "possessive", "compound" …).

    `part` says that it is only a part of that entity: its committee, its policy unit.
    """

    entity: Entity
    link: str
    token: Token
    part: bool = False


@dataclass(frozen=True, slots=True)
class Description:
    """Words that say who someone is: "former German chancellor", "chairman of the board of Delta Relief".

    `words` are its title or noun, `title` the gazetteer's entry for them, `cue` the word that dates it ("former").
    """

    words: Span
    title: Title | None
    targets: tuple[Target, ...]
    rule: str
    cue: tuple[Token, str] | None = None
    time: Timex | None = None


@dataclass(frozen=True, slots=True)
class Tie:
    """A tie found at one place, before it has an id."""

    type: str
    subject: str
    object: str
    anchor: Token
    rule: str
    time: Timex | None = None
    span: TextSpan | None = None  # the words that state it, where those are not the sentence


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes the ties of one subject at one place."""

    subject: str
    anchor: Token
    rule: str
    time: Timex | None

    def __call__(self, type_: str, object_: str) -> Tie:
        """Return the subject's tie of a type to an object."""
        return Tie(type_, self.subject, object_, self.anchor, self.rule, self.time)


def is_known(entity: Entity) -> bool:
    """Say whether an office can be of an entity: it has a name, or is a country by its people's."""
    return any(mention.form in (MentionForm.NAME, MentionForm.DEMONYM) for mention in entity.mentions)


def is_named(entity: Entity) -> bool:
    """Say whether the article names an entity: "a Pakistani official" stays out of lasting ties."""
    return any(mention.form is MentionForm.NAME for mention in entity.mentions)


def find_bearer(reading: Reading, noun: Token) -> Entity | None:
    """Return the entity that a word stands for, or whom it describes: "tank" in "Delta Relief, a think tank"."""
    entity = reading.index.at(noun)
    if entity is not None or noun.pos_ != "NOUN":
        return entity
    for name in (*set_beside(noun), *described_subjects(noun)):
        found = reading.index.mention_at(name)
        if found is not None and found[1].form is MentionForm.NAME:
            return found[0]
    return None


def agree(inner: Entity, outer: Entity) -> bool:
    """Say whether one thing can lie in another: no city in a country that is known not to be its own."""
    return inner.country is None or outer.country is None or inner.country == outer.country
