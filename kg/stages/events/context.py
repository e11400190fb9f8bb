"""What the modules of this package share: the article being read, and an event before its roles are filled."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc, Span, Token

from kg.index import MentionIndex
from kg.lexicon import Frame, Lexicon
from kg.ontology import Ontology
from kg.stages.actors import is_anonymous
from kg.syntax import Clause
from kg.types import Argument, TextSpan, Timex

ACTORS = ("agent", "recipient", "participant")
ACTING = ("agent", "participant")


@dataclass(slots=True)
class Predicate:
    """A verb or noun that reports an event, before its roles are filled."""

    frame: Frame
    head: Token
    slots: dict[str, tuple[Token, ...]]
    rule: str
    carrier: Token | None = None  # the light verb that carries an event noun
    particle: str | None = None
    word: Token | None = None  # the word that stands for the carrier in the label: is "subject" to tariffs
    given: tuple[Argument, ...] = ()

    @property
    def outer(self) -> Token:
        """Return the token that the sentence hangs the event on."""
        return self.carrier or self.head

    @property
    def trigger(self) -> TextSpan:
        """Return the characters of the word that names the event."""
        return TextSpan(self.head.idx, self.head.idx + len(self.head))

    @property
    def label(self) -> str:
        """Return the words that report the event, as written: "held talks", "called off"."""
        carrier = self.word or self.carrier
        words = [carrier, self.head] if carrier else [self.head]
        texts = [word.text for word in sorted(words, key=lambda word: word.i)]
        if self.particle and self.carrier is None:
            texts.append(self.particle)
        return " ".join(texts)

    @property
    def lemma(self) -> str:
        """Return the lemma of the verb, with its particle, or of the noun."""
        lemma = self.head.lemma_.lower()
        return f"{lemma} {self.particle}" if self.particle and self.carrier is None else lemma


@dataclass(slots=True)
class Groups:
    """Who was named together last, for "the two" and "they" of the next sentences: ids of entities, tokens' indexes."""

    known: dict[str, tuple[str, ...]] = field(
        default_factory=dict
    )  # "the two diplomats", once it is clear who they are
    together: tuple[str, ...] = ()  # who last met, talked or was named together
    together_at: int = 0  # the token where they were
    together_in: int = -1  # the first token of its sentence
    apart: bool = False  # a clause that only describes one of them told of the other, or a body acts on them
    pair: tuple[str, ...] = ()  # the two who last met or talked
    pair_at: int = 0


class Context:
    """One article as its events are read, sentence by sentence."""

    def __init__(self, doc: Doc, lexicon: Lexicon, ontology: Ontology) -> None:
        self.doc = doc
        self.lexicon = lexicon
        self.ontology = ontology
        self.index = MentionIndex(doc, doc._.entities)
        self.timexes: tuple[Timex, ...] = ()  # those of the sentence being read
        self.countries = {entity.country: entity.id for entity in doc._.entities if entity.type == "Country"}
        self.people = {entity.id for entity in doc._.entities if entity.type == "Person"}
        self.anonymous = {entity.id for entity in doc._.entities if is_anonymous(entity)}
        self.groups = Groups()
        self.last_place: str | None = None  # where the last event was, or where someone went: for "there"
        self.last_place_in = 0  # and the number of its sentence
        self.sentences = 0
        self.of_sport: bool | None = None  # not yet asked
        self._time_starts = [timex.span.start for timex in doc._.timexes]

    def enter(self, sentence: Span) -> None:
        """Turn to a sentence."""
        self.sentences += 1
        first = bisect_left(self._time_starts, sentence.start_char)
        last = bisect_left(self._time_starts, sentence.end_char)
        self.timexes = tuple(self.doc._.timexes[first:last])

    def type_of(self, filler: Token) -> str | None:
        """Return the type of the entity that a word heads a mention of."""
        entity = self.index.at(filler)
        return entity.type if entity else None

    def is_one_of(self, filler: Token, kinds: tuple[str, ...]) -> bool:
        """Say whether a word heads a mention of an entity of one of some types, or of a person of an actor sector.

        ``BUS`` is a firm too.
        """
        entity = self.index.at(filler)
        if entity is None:
            return False
        acts = entity.type == "Person" or entity.sector == "BUS"
        return entity.type in kinds or (acts and entity.sector in kinds)

    def is_time(self, filler: Token) -> bool:
        """Say whether a word belongs to an expression of time."""
        end = filler.idx + len(filler)
        return any(timex.span.start <= filler.idx and end <= timex.span.end for timex in self.timexes)


ReadClause = Callable[[Context, Clause], Predicate | None]  # what a clause reports
Fill = Callable[[Context, Predicate], Iterator[Argument]]  # who and what an event involves
