"""Lasting ties between the people, bodies and places of an article: who holds which office, what lies where.

    Russian Foreign Minister Sergey Lavrov met Tammy Bruce, the State Department spokeswoman, in Kuala Lumpur, Malaysia.

gives Lavrov ``holdsOffice`` (Foreign Minister of Russia), ``ministerOf`` and ``represents`` Russia, Bruce
``spokespersonFor`` the State Department, and Kuala Lumpur ``locatedIn`` Malaysia. Titles, kinship and dated office
holders are the gazetteer's, other words are in ``relations.toml``. Facts of the gazetteer only resolve what the text
says ("Secretary of State Marco Rubio" is of the United States on that day); the rule's name tells where one stood in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import chain
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from kg.gazetteer import Gazetteer, OfficeHolder, RoleWord, Title, load_gazetteer
from kg.ids import entity_key, part_key, slug
from kg.index import MentionIndex, span_of
from kg.lexicon import read_toml
from kg.ontology import load_ontology, ontologies_folder
from kg.stages.timex import find_time
from kg.syntax import Clause, find_clauses, find_obliques, is_past, premodifies, set_beside
from kg.types import Entity, Mention, MentionForm, Relation, Report, TextSpan, Timex

_PLACES = frozenset({"Country", "City", "Region", "Place"})
_BODIES = frozenset({"Organization", "Facility", "Group"})
_MAX_REPORTS = 3  # of one relation
_LONGEST_TITLE = 7  # words
_REACH = 9  # words in front of a title that may belong to it


CONTAINMENT = "relations/gazetteer-containment"  # a fact of geography that the article relies on without saying it


@dataclass(frozen=True, slots=True)
class VerbTie:
    """A verb that states a tie: "Ana Ruiz leads Delta Relief." `subject` and `object` name slots of the clause."""

    lemma: str
    relation: str
    subject: str
    object: str
    subject_types: tuple[str, ...]
    object_types: tuple[str, ...]
    example: str
    without: tuple[str, ...] = ()  # slots that must be empty: "led the team to victory"


@dataclass(frozen=True, slots=True)
class NounTie:
    """A noun for one side of a tie: "the founder of Delta Relief". `slots` say how the other side is joined."""

    lemma: str
    relation: str
    slots: tuple[str, ...]
    types: tuple[str, ...]
    example: str


@dataclass(frozen=True, slots=True)
class RelationWords:
    """The tables of ``relations.toml``."""

    verbs: dict[str, tuple[VerbTie, ...]]
    nouns: dict[str, tuple[NounTie, ...]]
    bodies: dict[str, str]
    sectors: dict[str, str]
    places: frozenset[str]
    implies: dict[str, tuple[tuple[str, frozenset[str]], ...]]
    sets: dict[str, frozenset[str]]


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


@Language.component("kg_relations", requires=["doc._.entities"], assigns=["doc._.relations"])
def relations(doc: Doc) -> Doc:
    """Set ``doc._.relations``, and add the offices that they speak of to ``doc._.entities``."""
    reader = RelationReader(doc)
    doc._.relations = tuple(reader.reports())
    doc._.entities = (*doc._.entities, *reader.offices.values())
    return doc


def find_relations(doc: Doc) -> Iterator[Report]:
    """Yield each place that states a lasting tie, in text order; the first few of the same tie."""
    yield from RelationReader(doc).reports()


def find_offices(doc: Doc) -> Iterator[Entity]:
    """Yield the offices that the article's people hold: "Foreign Minister of Russia"."""
    reader = RelationReader(doc)
    for _ in reader.reports():
        pass
    yield from reader.offices.values()


@cache
def load_relation_words() -> RelationWords:
    """Read ``relations.toml``. Raises `LexiconError` naming file and entry."""
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
    return RelationWords(
        verbs={lemma: tuple(entries) for lemma, entries in verbs.items()},
        nouns={lemma: tuple(entries) for lemma, entries in nouns.items()},
        bodies=raw["body"],
        sectors=raw["sector"],
        places=frozenset(raw["place"]),
        implies={
            name: tuple((entry["relation"], frozenset(entry["types"])) for entry in entries)
            for name, entries in raw["implies"].items()
        },
        sets={name: frozenset(entries) for name, entries in raw["words"].items()},
    )


def _fields(raw: dict[str, Any]) -> dict[str, Any]:
    """Return the values of an entry without its test; lists become tuples."""
    kept = {key: value for key, value in raw.items() if key not in ("from", "to")}
    return {key: tuple(value) if isinstance(value, list) else value for key, value in kept.items()}


class RelationReader:
    """Reads one article's ties. `offices` fills while it reads."""

    def __init__(self, doc: Doc, gazetteer: Gazetteer | None = None, words: RelationWords | None = None) -> None:
        self.doc = doc
        self.gazetteer = gazetteer or load_gazetteer()
        self.words = words or load_relation_words()
        self.index = MentionIndex(doc, doc._.entities)
        self.named = tuple(entity for entity in doc._.entities if _is_named(entity))
        self.countries = {
            entity.country: entity for entity in doc._.entities if entity.type == "Country" and entity.country
        }
        self.homes: dict[str, Entity] = {}  # whom each person is said to act for, anywhere in the article
        self.offices: dict[str, Entity] = {}
        self.title_ends = frozenset(text.replace("-", " ").split()[-1].rstrip("s") for text in self.gazetteer.titles)
        article = doc._.article
        self.article_id: str = article.id if article is not None else ""
        self.published = article.published if article is not None else None
        self.labels = load_ontology().relations

    def reports(self) -> Iterator[Report]:
        """Yield a report for each place and tie, in text order."""
        ties = sorted(self._all_ties(), key=lambda tie: (tie.anchor.i, tie.type, tie.subject, tie.object, tie.rule))
        stated = {(tie.type, tie.subject, tie.object) for tie in ties if tie.span is None}
        facts: dict[tuple[object, ...], Relation] = {}
        places: dict[str, set[int]] = {}
        for tie in ties:
            if tie.subject == tie.object or not self._is_known(tie):
                continue
            if tie.span is not None and (tie.type, tie.subject, tie.object) in stated:
                continue
            key = (tie.type, tie.subject, tie.object, tie.time is None or (tie.time.start, tie.time.end))
            span = tie.span or _sentence_span(tie.anchor)
            if key not in facts:
                id_ = part_key(self.article_id, tie.type, span, tie.subject, tie.object, str(key[3]))
                known = self.labels.get(tie.type)
                facts[key] = Relation(
                    id_, tie.type, known.label if known else tie.type, tie.subject, tie.object, tie.time
                )
            fact = facts[key]
            seen = places.setdefault(fact.id, set())
            if span.start not in seen and len(seen) < _MAX_REPORTS:
                seen.add(span.start)
                yield Report(fact, tie.anchor.idx, span, tie.rule)

    def _is_known(self, tie: Tie) -> bool:
        """Say whether both sides are named, if only by a demonym: "a Seattle-based company" is nobody in particular."""
        subject, target = self.index.entities[tie.subject], self.index.entities.get(tie.object)
        forms = {mention.form for mention in target.mentions} if target is not None else {MentionForm.NAME}
        return _is_named(subject) and bool(forms & {MentionForm.NAME, MentionForm.DEMONYM})

    def _all_ties(self) -> Iterator[Tie]:
        for tie in self._described():
            if tie.type == "represents" and tie.rule != "relations/country-of-person":
                self.homes.setdefault(tie.subject, self.index.entities[tie.object])
        stated = chain(self._described(), self._stated_by_verbs(), self._joined_names(), self._kin(), self._contained())
        for tie in stated:
            yield tie
            yield from self._implied(tie)

    def _implied(self, tie: Tie) -> Iterator[Tie]:
        """Yield what a tie entails: a party's leader is a member of it."""
        target = self.index.entities.get(tie.object)
        for relation, types in self.words.implies.get(tie.type, ()):
            if (
                target is not None
                and target.type in types
                and (relation != "represents" or not self._is_over(tie.time))
            ):
                entailed = replace(tie, type=relation, rule=f"{tie.rule}+{tie.type}")
                yield entailed
                yield from self._implied(entailed)
        if tie.type == "basedIn" and target is not None and target.type == "City" and target.country in self.countries:
            yield replace(tie, object=self.countries[target.country].id, rule=f"{tie.rule}+locatedIn")

    # Descriptions: titles before names, appositions, copulas, nominal mentions.

    def _described(self) -> Iterator[Tie]:
        for entity in self.named:
            for mention in sorted(entity.mentions):
                for description in self._descriptions(entity, mention):
                    yield from self._ties_of(entity, description)

    def _descriptions(self, entity: Entity, mention: Mention) -> Iterator[Description]:
        tokens = span_of(self.doc, mention.span)
        if mention.form is MentionForm.NAME:
            found = self._before_name(tokens, entity) or self._shared_before(tokens, entity)
            if found:
                yield found
            noun = self._title_before_comma(tokens) if entity.type == "Person" else None
            if noun is not None:
                yield self._noun_description(noun, "relations/apposition")
        if mention.form is MentionForm.NOMINAL and entity.type in ("Person", "Organization"):
            yield self._noun_description(tokens.root, "relations/nominal")
        if mention.form is MentionForm.NAME:
            for noun in set_beside(tokens.root):
                if self._is_plain_noun(noun, entity):
                    yield self._noun_description(noun, "relations/apposition")

    def _is_plain_noun(self, noun: Token, entity: Entity) -> bool:
        """Say whether a noun describes rather than names someone else."""
        found = self.index.mention_at(noun)
        if found is not None and found[0].id != entity.id and found[1].form is MentionForm.NAME:
            return False
        following = self.doc[noun.i + 1] if noun.i + 1 < len(self.doc) else None
        beside = self.index.covering(following) if following is not None else None
        return beside is None or beside.type != "Person" or beside.id == entity.id

    def _before_name(self, tokens: Span, entity: Entity) -> Description | None:
        """Read "former German Chancellor" before "Angela Merkel", also where the mention holds the title itself."""
        start = tokens.start
        inside = self._title_starting(tokens) if entity.type == "Person" else None
        words = inside if inside is not None else self._words_before(start, entity)
        if words is None:
            return None
        title = self._title(words)
        left, cue = self._left_of(words, tokens.end)
        targets = (*self._followed_by_of(words, start), *left)
        if title is not None and title.sector == "LEG":
            targets = (*targets, *self._seat(tokens))
        elif title is not None and title.of in ("country", "place") and not targets:
            targets = tuple(self._behind_name(tokens))
        return Description(
            words, title, targets, "relations/title-before-name", cue or self._suffix(words, tokens.start)
        )

    def _seat(self, tokens: Span) -> Iterator[Target]:
        """Yield the constituency behind a lawmaker's name: "Senator Ana Ruiz of Ohio"."""
        for filler in find_obliques(tokens.root).get("of", ()):
            place = self.index.at(filler)
            if place is not None and place.type in ("Region", "City") and filler.i >= tokens.end:
                yield Target(place, "seat", filler)

    def _behind_name(self, tokens: Span) -> Iterator[Target]:
        """Yield the country behind a name: "Foreign Minister Ana Ruiz of Spain"."""
        for filler in find_obliques(tokens.root).get("of", ()):
            place = self.index.at(filler)
            if place is not None and place.type in _PLACES and filler.i >= tokens.end:
                yield Target(place, "of", filler)

    def _shared_before(self, tokens: Span, entity: Entity) -> Description | None:
        """Read "defenders" of "defenders Ana Ruiz and Karin Holm" for the second name too."""
        start = tokens.start
        for _ in range(3):
            if start < 2 or self.doc[start - 1].lower_ not in ("and", ","):
                return None
            found = self.index.covering(self.doc[start - 2])
            mention = next((held for _, held in self.index.inside(self.doc[start - 2 : start - 1])), None)
            if found is None or found.type != entity.type or mention is None or mention.form is not MentionForm.NAME:
                return None
            start = span_of(self.doc, mention.span).start
            words = self._words_before(start, entity)
            if words is not None and len(words) and words[-1].text.endswith("s"):
                left, cue = self._left_of(words, start + 1)
                return Description(words, self._title(words), left, "relations/title-before-name", cue)
        return None

    def _title_before_comma(self, tokens: Span) -> Token | None:
        """Return "mayor" for "the mayor of Lisbon, Ana Ruiz, agreed", whatever the parser makes of it."""
        comma = tokens.start - 1
        closed = tokens.end >= len(self.doc) or self.doc[tokens.end].is_punct
        if comma <= tokens.sent.start or self.doc[comma].text != "," or not closed:
            return None
        for i in range(comma - 1, max(tokens.sent.start, comma - 1 - _REACH) - 1, -1):
            token = self.doc[i]
            if token.is_punct and token.text not in ("-", "'"):
                return None
            joins = self.doc[i + 1].pos_ == "ADP" or i + 1 == comma
            if joins and token.pos_ in ("NOUN", "PROPN") and self.index.at(token) is None:
                span = self._title_around(token)
                if self._title(span) is not None and span.end == i + 1:
                    return token
            if token.pos_ in ("VERB", "AUX"):
                return None
        return None

    def _title_starting(self, tokens: Span) -> Span | None:
        """Return the title that a name mention begins with: "President" of "President Trump"."""
        for size in range(min(len(tokens) - 1, _LONGEST_TITLE), 0, -1):
            if self._title(tokens[:size]) is not None:
                return tokens[:size]
        return None

    def _words_before(self, start: int, entity: Entity) -> Span | None:
        """Return the title or noun right before a name; of "Chancellor of Austria Karl Nehammer" the title."""
        sentence = self.doc[max(start - 1, 0)].sent.start
        end = start
        if end - 2 >= sentence and self._is_suffix(self.doc[end - 1]) and self.doc[end - 2].text == "-":
            end -= 2
        for size in range(_LONGEST_TITLE, 0, -1) if end > sentence and self._may_end_title(self.doc[end - 1]) else ():
            if end - size >= sentence and self._title(self.doc[end - size : end]) is not None:
                return self.doc[end - size : end]
        before = self.doc[end - 1] if end - 1 >= sentence else None
        if before is None:
            return None
        holder = self.index.covering(before)
        if holder is not None and holder.type in _PLACES | _BODIES and entity.type == "Person":
            return self._title_with_of(before, sentence)
        if before.pos_ == "NOUN" and holder is None:
            name = self.doc[start]
            while name.head.i > name.i and name.head.pos_ == "PROPN":
                name = name.head
            linked = before.head.i in range(start, name.i + 1) or name.head.i == before.i or entity.type != "Person"
            return self.doc[before.i : before.i + 1] if linked else None  # in the Reuters interview | Macron said
        if before.lower_ in self.words.sets["inside"] and entity.type in _PLACES and before.i - 1 >= sentence:
            noun = self.doc[before.i - 1]
            return self.doc[noun.i : noun.i + 1] if noun.lemma_.lower() in self.words.places else None
        based = before.lower_ in self.words.sets["based"]
        joined = before.tag_ == "POS" or based or (holder is not None and holder.type == "Country")
        return self.doc[end:end] if joined else None

    def _title_with_of(self, before: Token, sentence: int) -> Span | None:
        """Find the title of "Chancellor of Austria" that ends in a country or body before the name."""
        first = before.i
        holder = self.index.covering(before)
        while first - 1 >= sentence and self.index.covering(self.doc[first - 1]) == holder:
            first -= 1
        if first - 1 > sentence and self.doc[first - 1].lower_ == "the":
            first -= 1
        if first - 2 >= sentence and self.doc[first - 1].lower_ == "of":
            for size in range(_LONGEST_TITLE, 0, -1):
                begin = first - 1 - size
                if begin >= sentence and self._title(self.doc[begin : first - 1]) is not None:
                    return self.doc[begin : first - 1]
        return self.doc[before.i + 1 : before.i + 1]

    def _followed_by_of(self, words: Span, start: int) -> Iterator[Target]:
        """Yield Austria for "Chancellor of Austria Karl Nehammer"."""
        if len(words) and words.end < start and self.doc[words.end].lower_ == "of":
            for entity, mention in self.index.inside(self.doc[words.end : start]):
                yield Target(entity, "of", span_of(self.doc, mention.span).root)

    def _noun_description(self, noun: Token, rule: str) -> Description:
        """Read a noun phrase: "the State Department's chief spokeswoman", "head of the relief agency in Kabul"."""
        words = self._title_around(noun)
        left, cue = self._left_of(words, noun.i + 1)
        targets = (*self._right_of(words, noun), *left)
        return Description(words, self._title(words), tuple(targets), rule, cue or self._suffix(words, words.end + 2))

    def _title_around(self, noun: Token) -> Span:
        """Return the longest title that has this noun in it, else the noun."""
        sentence = noun.sent
        best = self.doc[noun.i : noun.i + 1]
        last = min(sentence.end, noun.i + _LONGEST_TITLE)
        ends = [end for end in range(noun.i + 1, last + 1) if self._may_end_title(self.doc[end - 1])]
        for begin in range(max(sentence.start, noun.i - _LONGEST_TITLE + 1), noun.i + 1):
            for end in ends:
                long = len(best) < end - begin <= _LONGEST_TITLE
                if long and self._title(self.doc[begin:end]) is not None:
                    best = self.doc[begin:end]
        return best

    def _title(self, words: Span) -> Title | None:
        """Return the gazetteer's title for some words: singular or plural, as written."""
        if not len(words) or not self._may_end_title(words[-1]):
            return None
        text = " ".join(words.text.lower().split())
        known = self.gazetteer.titles.get(text)
        if known is None and words[-1].tag_ in ("NNS", "NNPS") and text.endswith("s"):
            known = self.gazetteer.titles.get(text[:-1])
        return known

    def _may_end_title(self, token: Token) -> bool:
        """Say whether a title of the gazetteer ends in this word, so that the words before it are worth a look."""
        return token.lower_.rstrip("s") in self.title_ends

    def _is_suffix(self, token: Token) -> bool:
        known = self.gazetteer.modifiers.get(token.lower_)
        return known is not None and known.position == "suffix"

    def _suffix(self, words: Span, end: int) -> tuple[Token, str] | None:
        """Return "-elect" after a title, and what it says of the time."""
        for token in self.doc[words.end : min(end, words.end + 2, len(self.doc))]:
            if self._is_suffix(token):
                return token, self.gazetteer.modifiers[token.lower_].time
        return None

    def _left_of(self, words: Span, end: int) -> tuple[tuple[Target, ...], tuple[Token, str] | None]:
        """Return what stands before a title and belongs to it, nearest first, and the word that dates it."""
        targets: list[Target] = []
        cue: tuple[Token, str] | None = None
        seen: set[str] = set()
        possessive = False
        first = self.doc[max(words.start - 1, 0)].sent.start
        for token in reversed(self.doc[max(first, words.start - _REACH) : words.start]):
            entity = self.index.covering(token)
            if entity is None and ((token.is_punct and token.text not in ("-", "'", "'s")) or _ends_phrase(token)):
                if token.tag_ == "PRP$":
                    targets.extend(self._possessor(token, seen))
                break
            modifier = self.gazetteer.modifiers.get(token.lower_)
            if modifier is not None and modifier.position != "suffix" and modifier.time != "current" and cue is None:
                cue = token, modifier.time
            if token.tag_ == "POS":
                possessive = True
            elif entity is not None and entity.id not in seen:
                link = self._link(token, entity, possessive)
                if link == "compound" and not premodifies(token, words.start, end) and token.i + 1 != words.start:
                    break
                if link == "compound" and self._is_other_phrase(token, entity, words.start, end):
                    break
                seen.add(entity.id)
                targets.append(Target(entity, link, token))
        return tuple(targets), cue

    def _is_other_phrase(self, token: Token, entity: Entity, start: int, end: int) -> bool:
        """Say whether a name before a title is no part of it: "In Germany Chancellor Merkel said …"."""
        found = self.index.mention_at(token)
        first = span_of(self.doc, found[1].span).start if found else token.i
        before = self.doc[first - 1] if first > token.sent.start else None
        return not premodifies(token, start, end) and before is not None and before.pos_ == "ADP"

    def _possessor(self, pronoun: Token, seen: set[str]) -> Iterator[Target]:
        entity = self.index.at(pronoun)
        if entity is not None and entity.id not in seen:
            yield Target(entity, "possessive", pronoun)

    def _link(self, token: Token, entity: Entity, possessive: bool) -> str:
        if possessive or token.tag_ == "PRP$":
            return "possessive"
        end = span_of(self.doc, found[1].span).end if (found := self.index.mention_at(token)) else token.i + 1
        if self.doc[end : end + 2].text.lower().lstrip("-") in self.words.sets["based"]:
            return "based"
        if entity.type == "Country" and self._is_adjectival(token):
            return "demonym"
        return "compound"

    def _is_adjectival(self, token: Token) -> bool:
        found = self.index.mention_at(token)
        if found is not None and found[1].form is MentionForm.DEMONYM:
            return True
        return token.lower_ in self.words.sets["adjectival"] or self.gazetteer.demonym(token.text) is not None

    def _right_of(self, words: Span, noun: Token) -> Iterator[Target]:
        """Yield what prepositions behind a title join to it: "of Siemens", "for the State Department"."""
        heads = dict.fromkeys((*words, noun))
        for head in heads:
            for link, fillers in find_obliques(head).items():
                for filler in fillers:
                    if filler.i >= words.end:
                        yield from self._filler(filler, link, 0)

    def _filler(self, filler: Token, link: str, depth: int) -> Iterator[Target]:
        """Yield the entity that a filler is, or that its own "of" leads to: "head of the board of Siemens"."""
        entity = self.index.at(filler) or self._name_over(filler)
        if entity is not None:
            yield Target(entity, link, filler)
            return
        for name in set_beside(filler):
            inner = self.index.at(name)
            if inner is not None and name.i > filler.i and inner.type in _BODIES:
                yield Target(inner, link, name)
                return
        if depth < 2:
            for word in reversed(list(filler.lefts)):
                inner = self.index.covering(word)
                if inner is not None and inner.type in _PLACES | _BODIES:
                    yield Target(inner, link, word, filler.lemma_.lower() in self.words.sets["parts"])
                    return
            for next_link, fillers in find_obliques(filler).items():
                if next_link in ("of", "for", "at"):
                    for next_filler in fillers:
                        yield from self._filler(next_filler, link, depth + 1)

    def _name_over(self, token: Token) -> Entity | None:
        """Return whose name a word is part of; "president of the Lombardy region" names nobody."""
        inside = self.index.inside((token,))
        return next((entity for entity, mention in inside if mention.form is not MentionForm.NOMINAL), None)

    # From a description to ties.

    def _ties_of(self, entity: Entity, description: Description) -> Iterator[Tie]:
        if entity.type == "Person":
            yield from self._ties_of_person(entity, description)
        elif entity.type in ("Organization", "Facility"):
            yield from self._ties_of_body(entity, description)
        elif entity.type in ("City", "Region", "Place"):
            yield from self._ties_of_place(entity, description)
        elif entity.type == "Country" and len(description.words):
            make = _Maker(entity.id, description.words[0], description.rule, self._time(description))
            yield from (tie for tie in self._noun_ties(description, make) if tie.type == "memberOf")

    def _ties_of_person(self, person: Entity, description: Description) -> Iterator[Tie]:
        anchor = (
            description.words[0]
            if len(description.words)
            else description.targets[0].token
            if description.targets
            else None
        )
        if anchor is None:
            return
        time = self._time(description)
        make = _Maker(person.id, anchor, description.rule, time)
        special = list(self._noun_ties(description, make))
        yield from special
        title = description.title
        offices = list(self._role_ties(person, description, make))
        if title is not None and not offices:
            offices = list(self._office_ties(person, title, description, make, {tie.object for tie in special}))
        yield from offices
        yield from (make("represents", target.entity.id) for target in description.targets if target.link == "seat")
        if not offices and not special:
            yield from self._plain_member(description, make)
        yield from self._nationality(description, replace(make, time=None))

    def _role_ties(self, person: Entity, description: Description, make: _Maker) -> Iterator[Tie]:
        """Yield the office that a role stands for: "his Chinese counterpart Wang Yi", by a dated fact."""
        role = self._role(description)
        if role is None:
            return
        for term in self.gazetteer.offices_of(person.id, self.published):
            title = self.gazetteer.titles.get(term.office)
            stated = any(target.entity.id == term.of for target in description.targets)
            if stated and title is not None and (not role.means or term.office in role.means):
                dated = replace(description, title=title, rule="relations/dated-office-holder")
                yield from self._office_ties(person, title, dated, replace(make, rule=dated.rule), set())
                return

    def _role(self, description: Description) -> RoleWord | None:
        """Return the role that a description ends in: "top diplomat", "counterpart"; a title of one word goes first."""
        end = description.words.end
        for size in (3, 2, 1) if description.title is None else (3, 2):
            role = self.gazetteer.roles.get(self.doc[max(end - size, 0) : end].text.lower())
            if role is not None and len(description.words):
                return role
        return None

    def _noun_ties(self, description: Description, make: _Maker) -> Iterator[Tie]:
        """Yield what a noun of ``relations.toml`` says: "founder of", "Harbor United striker"."""
        if not len(description.words):
            return
        lemma = description.words[-1].lemma_.lower()
        if len(description.words) > 2 and description.words[-2].text == "-":
            lemma = description.words[-3:].text.lower()
        own = {target.entity.id for target in description.targets if target.link == "demonym"}
        for tie in self.words.nouns.get(lemma, ()):
            for target in description.targets:
                abroad = tie.relation != "ambassadorTo" or target.entity.id not in own  # no envoy to his own country
                if abroad and target.link in tie.slots and target.entity.type in tie.types:
                    yield make(tie.relation, target.entity.id)

    def _office_ties(
        self, person: Entity, title: Title, description: Description, make: _Maker, known: set[str]
    ) -> Iterator[Tie]:
        target = self._office_target(person, title, description)
        if target is not None and self._is_of_unnamed_body(target, description.words):
            return
        of, rule = (target.entity, make.rule) if target else self._dated_country(person, title, description)
        make = replace(make, rule=rule)
        is_part = target is not None and target.part
        if title.office and not is_part and (of is not None or title.of == "country"):
            yield make("holdsOffice", self._office(title, of or self._unmentioned(person, title, description)).id)
        if of is None:
            return
        relation = self._relation(title, of)
        if relation == "headOf" and (is_part or self._is_deputy(description.words)):
            relation = "memberOf" if of.type == "Organization" else None
        if relation == "headOf" and not _can_be_led(of, target):
            relation = None
        if relation == "memberOf" and of.type not in ("Organization", "Group"):
            relation = None
        if relation is not None and of.id not in known:
            yield make(relation, of.id)
        governs = title.of == "country" and title.sector == "GOV"
        if of.type in ("Country", "Region") and governs and not self._is_over(make.time):
            yield make("represents", of.id)

    def _is_of_unnamed_body(self, target: Target, words: Span) -> bool:
        """Say whether a title is of a body without a name: the "Norwegian ministry spokesman" is not Norway's."""
        before = self.doc[words.start - 1] if words.start else words[0]
        is_noun = before.pos_ in ("NOUN", "PROPN") and before.text.islower()
        return target.link == "demonym" and is_noun and before.i > target.token.i

    def _is_deputy(self, words: Span) -> bool:
        """Say whether a title is a deputy's: "deputy party leader"."""
        before = self.doc[max(words.start - 2, words[0].sent.start) : words.end]
        return any(token.lower_ in self.words.sets["deputy"] for token in before)

    def _office_target(self, person: Entity, title: Title, description: Description) -> Target | None:
        """Return what an office is held of: the nearest entity that fits, a country first for a country's office."""
        people = title.relation in ("spokespersonFor", "advisorTo", "worksFor", "represents") and title.of != "country"
        types = _PLACES | _BODIES | ({"Person"} if people else set())
        links = {"of", "possessive", "compound", "demonym"} | (
            set() if title.relation == "represents" else {"for", "at"}
        )
        links |= {"with", "from"} if title.relation == "worksFor" else set()
        others = [item for item in description.targets if item.entity.id != person.id and _is_known(item.entity)]
        fitting = [target for target in others if target.entity.type in types and target.link in links]
        if title.of in ("country", "place"):
            places = [target for target in fitting if target.entity.type in _PLACES]
            fitting = places or fitting
        elif any(target.link == "possessive" for target in fitting):
            fitting = [target for target in fitting if target.link == "possessive"]
        return fitting[0] if fitting else None

    def _relation(self, title: Title, of: Entity) -> str | None:
        """Return the relation that an office gives to what it is held of."""
        kind = "country" if of.type == "Country" else "place" if of.type in _PLACES else "organization"
        if kind == "place" and title.relation in self.words.sets["of_countries"]:
            return title.otherwise
        if title.of is None or title.of == kind or (title.of in ("country", "place") and kind in ("country", "place")):
            return title.relation
        if title.otherwise is not None:
            return title.otherwise
        if kind == "organization":
            return (
                title.relation
                if title.relation in ("headOf", "worksFor", "memberOf", "spokespersonFor")
                else "worksFor"
            )
        return None

    def _dated_country(self, person: Entity, title: Title, description: Description) -> tuple[Entity | None, str]:
        """Return the country of a title that names none, by a dated fact: "Secretary of State Marco Rubio"."""
        office = self.gazetteer.office_name(title.text)
        for term in self._terms(person, description):
            if term.office == office and term.of in self.index.entities:
                return self.index.entities[term.of], "relations/dated-office-holder"
        home = self.homes.get(person.id) or self.countries.get(person.country or "")
        if title.of == "country" and home is not None and title.sector == "GOV":
            heads = self.gazetteer.heads(home.id, title.relation or "", self.published)
            if not heads or any(term.id == person.id for term in heads):  # no Sultan Ahmed heads what another heads
                return home, "relations/country-of-person"
        return None, description.rule

    def _unmentioned(self, person: Entity, title: Title, description: Description) -> Entity | None:
        """Return what a known holder's office is of, where the article itself never names it: "King Charles"."""
        office = self.gazetteer.office_name(title.text)
        for term in self._terms(person, description):
            thing = self.gazetteer.things.get(term.of)
            if term.office == office and thing is not None:
                return Entity(thing.id, thing.type, thing.name, country=thing.country, sector=thing.sector)
        return None

    def _terms(self, person: Entity, description: Description) -> tuple[OfficeHolder, ...]:
        """Return the offices of a person in the time that a description speaks of: any earlier one for "former"."""
        if description.cue is not None and description.cue[1] == "ended" and self.published is not None:
            start, end = date.min, self.published
        elif description.time is not None and (description.time.start or description.time.end):
            start = description.time.start or date.min
            end = description.time.end or start + timedelta(days=366)
        else:
            return self.gazetteer.offices_of(person.id, self.published)
        terms = self.gazetteer.offices_of(person.id)
        return tuple(term for term in terms if (term.start or date.min) <= end and start <= (term.end or date.max))

    def _office(self, title: Title, of: Entity | None) -> Entity:
        """Return the office as an entity: "Foreign Minister of Russia"."""
        name = _capitals(self.gazetteer.office_name(title.text))
        if of is None:
            id_ = entity_key(name, "Office", self.article_id)
        else:
            id_ = slug(f"{name} of {of.name}")
            name = f"{name} of the {of.name}" if of.name in self.words.sets["the"] else f"{name} of {of.name}"
        country = of.country if of is not None else None
        return self.offices.setdefault(id_, Entity(id_, "Office", name, country=country, sector=title.sector))

    def _plain_member(self, description: Description, make: _Maker) -> Iterator[Tie]:
        """Yield membership for "SPD politician Tomas Vega", "Tesla's Elon Musk", "a nurse at Delta Relief"."""
        if len(description.words) and description.words[-1].lemma_.lower() in self.words.sets["outsiders"]:
            return
        for target in description.targets:
            if target.entity.type != "Organization" or target.token.tag_ == "PRP$":
                continue
            if target.link == "possessive" or (target.link == "compound" and len(description.words)):
                yield make("memberOf", target.entity.id)
                return
            if target.link in self.words.sets["employed"]:
                yield make("worksFor", target.entity.id)
                return

    def _nationality(self, description: Description, make: _Maker) -> Iterator[Tie]:
        """Yield citizenship for a demonym before a person's noun or name: "the Turkish novelist Orhan Pamuk"."""
        lemma = description.words[-1].lemma_.lower() if len(description.words) else ""
        if lemma in self.words.sets["not_nationality"]:
            return
        for target in description.targets:
            if target.entity.type == "Country" and target.link == "demonym":
                yield make("citizenOf", target.entity.id)
        governs = (
            description.title is not None and description.title.of == "country" and description.title.sector == "GOV"
        )
        if governs:
            for target in description.targets:
                if target.entity.type == "Country" and target.link in ("possessive", "of", "compound"):
                    yield make("citizenOf", target.entity.id)

    def _time(self, description: Description) -> Timex | None:
        """Return the bound that "former" or "-elect" sets to a tie."""
        if description.cue is None:
            return description.time
        token, time = description.cue
        span = TextSpan(token.idx, token.idx + len(token))
        return Timex(span, None, self.published) if time == "ended" else Timex(span, self.published, None)

    def _is_over(self, time: Timex | None) -> bool:
        """Say whether a tie had ended when the article came out, or had not begun."""
        if time is None:
            return False
        return time.start is None or (time.end is not None and (self.published is None or time.end <= self.published))

    def _ties_of_body(self, body: Entity, description: Description) -> Iterator[Tie]:
        """Yield whose a ministry, court or company is: "the Russian Foreign Ministry", "Germany's top court"."""
        if body.sector == "IGO":
            return
        for target in description.targets:
            if target.link == "possessive" and self._stands_elsewhere(body):
                continue
            anchor = description.words[0] if len(description.words) else target.token
            make = _Maker(body.id, anchor, description.rule.replace("title-before-name", "country-before-name"), None)
            special = list(self._noun_ties(replace(description, targets=(target,)), make))
            if special:
                yield from special
            elif target.entity.type in ("Country", "City", "Region") and target.link in (
                "demonym",
                "possessive",
                "compound",
                "based",
            ):
                relation = self._body_relation(body, target.entity)
                if relation != "basedIn" or not self._is_modifier(body, anchor):
                    yield make(relation, target.entity.id)

    def _is_modifier(self, body: Entity, anchor: Token) -> bool:
        """Say whether a body's name only describes the noun behind it: "California's Democratic primary"."""
        for token in self.doc[anchor.i : min(anchor.i + _REACH, anchor.sent.end)]:
            if self.index.at(token) == body:
                return token.head.i > token.i and premodifies(token, token.head.i, token.head.i + 1)
        return False

    def _stands_elsewhere(self, body: Entity) -> bool:
        """Say whether a body is not where its owner is: "Moscow's embassy"."""
        return body.name.lower().split()[-1] in self.words.sets["abroad"]

    def _body_relation(self, body: Entity, of: Entity) -> str:
        if body.type == "Facility" or body.name.lower().split()[-1] in self.words.sets["buildings"]:
            return "locatedIn"
        if of.type != "Country":
            return "basedIn"
        last = body.name.lower().split()
        for word in (*last[-1:], *last[:1]):
            if word in self.words.bodies:
                return self.words.bodies[word]
        return self.words.sectors.get(body.sector or "", "basedIn")

    def _ties_of_place(self, place: Entity, description: Description) -> Iterator[Tie]:
        """Yield where a place lies: "the Bavarian city of Augsburg", "Germany's Rhineland"."""
        for target in description.targets:
            if target.entity.type in _PLACES and target.entity.id != place.id:
                named = len(description.words) and description.words[-1].lemma_.lower() in self.words.places
                if named or target.link in ("demonym", "possessive"):
                    anchor = description.words[0] if len(description.words) else target.token
                    yield Tie("locatedIn", place.id, target.entity.id, anchor, "relations/place-description")
                    return

    # Verbs.

    def _stated_by_verbs(self) -> Iterator[Tie]:
        for clause in find_clauses(self.doc):
            for tie in self.words.verbs.get(clause.verb.lemma_.lower(), ()):
                yield from self._verb_ties(clause, tie)
            yield from self._said_to_be(clause)

    def _verb_ties(self, clause: Clause, tie: VerbTie) -> Iterator[Tie]:
        if any(not self._is_time(filler) for slot in tie.without for filler in clause.slot(slot)):
            return
        for subject in clause.slot(tie.subject):
            for object_ in clause.slot(tie.object):
                left, right = self.index.at(subject), self.index.at(object_)
                if left is None or right is None:
                    continue
                if left.type in tie.subject_types and right.type in tie.object_types:
                    time = self._time_of_verb(clause.verb, tie.relation)
                    yield Tie(tie.relation, left.id, right.id, clause.verb, f"relations/verb-{tie.lemma}", time)

    def _is_time(self, token: Token) -> bool:
        times = self.doc._.timexes if self.doc.has_extension("timexes") else ()
        return any(time.span.start <= token.idx < time.span.end for time in times)

    def _said_to_be(self, clause: Clause) -> Iterator[Tie]:
        """Read "X is the chairman of Y", "X serves as Y's envoy", "X was elected mayor"."""
        lemma = clause.verb.lemma_.lower()
        nouns: Iterable[Token] = ()
        holders = clause.subjects
        rule = "relations/copula"
        if lemma in self.words.sets["copula"] and self._holds(clause):
            nouns = clause.attributes
        elif lemma in self.words.sets["as_roles"]:
            nouns = (*clause.attributes, *clause.slot("as"))
            acts = lemma in self.words.sets["lasts"]
            holders = clause.subjects if acts and not clause.passive else clause.objects
            rule = "relations/serves-as"
        for noun in nouns:
            if noun.pos_ not in ("NOUN", "PROPN") and noun.lower_ not in self.words.nouns:
                continue
            for holder in holders:
                entity = self.index.at(holder)
                if entity is None or not self._is_plain_noun(noun, entity):
                    continue
                described = self._noun_description(noun, rule)
                time = None if described.cue is not None else self._time_of_verb(clause.verb)
                for tie in self._ties_of(entity, replace(described, time=time)):
                    bounded = tie.time is None or tie.type not in self.words.sets["for_good"]
                    yield replace(tie, anchor=clause.verb, time=tie.time if bounded else None)

    def _holds(self, clause: Clause) -> bool:
        """Say whether a copula tells what someone is: no "wants to be chancellor", but "used to be"."""
        return not clause.inherited or clause.verb.tag_ != "VB" or is_past(clause.verb)

    def _time_of_verb(self, verb: Token, relation: str = "") -> Timex | None:
        """Return the bounds that a clause sets to its tie: "served until May", "was elected in 2019" (its start).

        What was so in the past was over when the article came out: "while she was finance minister".
        """
        time = find_time(verb, self.doc._.timexes) if self.doc.has_extension("timexes") else None
        if time is not None and time.start is None and time.end is None:
            time = None
        lemma = verb.lemma_.lower()
        if lemma in self.words.sets["begins"]:
            return replace(time, end=None) if time is not None and time.start is not None else None
        if lemma not in self.words.sets["lasts"]:
            return None
        if not is_past(verb) or relation in self.words.sets["for_good"]:
            still = time is not None and time.start is not None and time.end is not None and time.end == self.published
            return replace(time, end=None) if time is not None and still else time  # "has led it since 2019"
        if time is None:
            return self._time_over(verb)
        ends = [day for day in (time.end, self.published) if day is not None]
        return replace(time, end=min(ends, default=None))

    # Names side by side.

    def _joined_names(self) -> Iterator[Tie]:
        for entity in self.named:
            for mention in sorted(entity.mentions):
                if mention.form is not MentionForm.NAME:
                    continue
                tokens = span_of(self.doc, mention.span)
                yield from self._in_brackets(entity, tokens)
                yield from self._name_and_preposition(entity, tokens)
                if entity.type in ("City", "Region", "Place", "Facility"):
                    yield from self._comma_place(entity, tokens)
                if entity.type == "Organization":
                    yield from self._inside_name(entity, tokens)

    def _in_brackets(self, entity: Entity, tokens: Span) -> Iterator[Tie]:
        """Read a party behind a name: "Olaf Scholz (SPD)"."""
        if entity.type != "Person" or tokens.end + 2 >= len(self.doc) or self.doc[tokens.end].text != "(":
            return
        for inner, mention in self.index.inside(self.doc[tokens.end + 1 : tokens.end + 6]):
            found = span_of(self.doc, mention.span)
            closed = found.end < len(self.doc) and self.doc[found.end].text in (")", ",", "/")
            if found.start == tokens.end + 1 and closed and inner.type == "Organization":
                yield Tie("memberOf", entity.id, inner.id, found[0], "relations/brackets")

    def _name_and_preposition(self, entity: Entity, tokens: Span) -> Iterator[Tie]:
        """Read "Ana Ruiz of Delta Relief" and "the port of Setubal in Portugal"."""
        for link, fillers in find_obliques(tokens.root).items():
            for filler in fillers:
                if not tokens.end < filler.i <= tokens.end + 6 or self.doc[tokens.end].lower_ != link.split()[0]:
                    continue
                other = next((target.entity for target in self._filler(filler, link, 2)), None)
                if other is None:
                    continue
                if entity.type == "Person" and other.type == "Organization" and link in self.words.sets["affiliation"]:
                    yield Tie("worksFor", entity.id, other.id, tokens[0], "relations/name-of-body")
                elif (
                    entity.type in ("City", "Region", "Facility")
                    and other.type in _PLACES
                    and link in self.words.sets["inside"]
                ):
                    yield Tie("locatedIn", entity.id, other.id, tokens[0], "relations/place-in-place")
                elif (
                    entity.type == "Organization"
                    and other.type in ("City", "Country", "Region")
                    and link in self.words.sets["inside"]
                ):
                    yield Tie("basedIn", entity.id, other.id, tokens[0], "relations/body-in-place")

    def _comma_place(self, entity: Entity, tokens: Span) -> Iterator[Tie]:
        """Read "Kuala Lumpur, Malaysia": a smaller place, a comma, a larger one, and no list."""
        at = tokens.end
        if at + 1 >= len(self.doc) or self.doc[at].text not in (",", "("):
            return
        if self.doc[at].text == "," and self.doc[at + 1].lower_ in self.words.sets["inside"]:
            at += 1  # "Kharkiv, in eastern Ukraine"
            while at + 2 < len(self.doc) and self.doc[at + 1].pos_ in ("ADJ", "DET"):
                at += 1
        following = self.doc[at + 1 : at + 6]
        for other, mention in self.index.inside(following):
            found = span_of(self.doc, mention.span)
            owns = found.end < len(self.doc) and self.doc[found.end].tag_ == "POS"  # "in Goma, Rwanda's army said"
            if found.start != at + 1 or mention.form is not MentionForm.NAME or owns:
                return
            larger = other.type == "Country" or (other.type == "Region" and entity.type != "Region")
            if larger and not self._is_listed(tokens, found):
                yield Tie("locatedIn", entity.id, other.id, tokens[0], "relations/comma-place")
            return

    def _is_listed(self, tokens: Span, found: Span) -> bool:
        """Say whether two places are items of a list: "Paris, London and Germany"."""
        if found.end < len(self.doc) and self.doc[found.end].lower_ in ("and", "or", "&"):
            return True
        before = self.doc[tokens.start - 1] if tokens.start > tokens[0].sent.start else None
        return before is not None and before.text == "," and self.index.covering(self.doc[tokens.start - 2]) is not None

    def _inside_name(self, body: Entity, tokens: Span) -> Iterator[Tie]:
        """Read a country inside a body's name: "German Football Association", "Bank of Japan"."""
        for token in tokens:
            country = self.gazetteer.demonym(token.text) if token.i == tokens.start else None
            if country is None and token.i > tokens.start and self.doc[token.i - 1].lower_ in self.words.sets["inside"]:
                things = self.gazetteer.find(self.doc[token.i : tokens.end].text)
                iso = things[0].country if things and things[0].type == "Country" else None
            else:
                iso = country.iso if country is not None else None
            target = self.countries.get(iso) if iso else None
            if target is not None:
                yield Tie(self._body_relation(body, target), body.id, target.id, tokens[0], "relations/country-in-name")
                return

    # Kinship.

    def _kin(self) -> Iterator[Tie]:
        for entity in self.named:
            if entity.type != "Person":
                continue
            for mention in sorted(entity.mentions):
                tokens = span_of(self.doc, mention.span)
                if mention.form is MentionForm.NAME:
                    yield from self._kin_before(entity, tokens)

    def _kin_before(self, relative: Entity, tokens: Span) -> Iterator[Tie]:
        """Read "his wife Ana Ruiz", "Tomas Vega's son, Juan", "Ana Ruiz, the widow of Tomas Vega"."""
        before = self.doc[tokens.start - 1] if tokens.start > tokens[0].sent.start else None
        nouns = [before] if before is not None else []
        nouns += list(set_beside(tokens.root))
        if before is not None and before.text == "," and tokens.start - 2 >= tokens[0].sent.start:
            nouns.append(self.doc[tokens.start - 2])
        for noun in dict.fromkeys(nouns):
            kin = self.gazetteer.kinship.get(noun.lower_)
            if kin is None:
                continue
            for possessor in self._possessors(noun):
                if possessor.type == "Person" and possessor.id != relative.id:
                    time = self._time_over(noun) if kin.former or self._is_former(noun) else None
                    yield Tie(kin.relation, relative.id, possessor.id, noun, "relations/kinship", time)
                    if kin.inverse != kin.relation:
                        yield Tie(kin.inverse, possessor.id, relative.id, noun, "relations/kinship", time)

    def _is_former(self, noun: Token) -> bool:
        """Say whether a relative was one: "the ex-wife of Tomas Vega"."""
        _, cue = self._left_of(self.doc[noun.i : noun.i + 1], noun.i + 1)
        return cue is not None and cue[1] == "ended"

    def _time_over(self, noun: Token) -> Timex:
        return Timex(TextSpan(noun.idx, noun.idx + len(noun)), None, self.published)

    def _possessors(self, noun: Token) -> Iterator[Entity]:
        """Yield whose relative a noun speaks of: "his", "Tomas Vega's", "of Tomas Vega"."""
        words = self.doc[noun.i : noun.i + 1]
        targets, _ = self._left_of(words, noun.i + 1)
        yield from (target.entity for target in targets if target.link == "possessive")
        for filler in find_obliques(noun).get("of", ()):
            entity = self.index.at(filler)
            if entity is not None:
                yield entity

    # Facts of geography that an article relies on.

    def _contained(self) -> Iterator[Tie]:
        """Yield which of the places and bodies mentioned belong to a country mentioned, as the gazetteer knows it.

        The article does not say so: the evidence is the name alone, no sentence.
        """
        for entity in self.named:
            country = self.countries.get(entity.country) if entity.country else None
            if country is None or country.id == entity.id:
                continue
            relation = {"City": "locatedIn", "Region": "locatedIn", "Place": "locatedIn", "Facility": "locatedIn"}.get(
                entity.type
            )
            if entity.type == "Organization" and entity.sector != "IGO":
                relation = self._body_relation(entity, country)
            if relation is not None:
                name = min(mention.span for mention in entity.mentions if mention.form is MentionForm.NAME)
                anchor = span_of(self.doc, name)[0]
                yield Tie(relation, entity.id, country.id, anchor, CONTAINMENT, span=name)


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes the ties of one subject at one place."""

    subject: str
    anchor: Token
    rule: str
    time: Timex | None

    def __call__(self, type_: str, object_: str) -> Tie:
        return Tie(type_, self.subject, object_, self.anchor, self.rule, self.time)


def _can_be_led(of: Entity, target: Target | None) -> bool:
    """Say whether something has a head: no faith or continent that merely describes ("a European leader")."""
    if of.type in ("Region", "Place"):
        return target is not None and target.link in ("of", "possessive")
    return of.type != "Group"


def _is_known(entity: Entity) -> bool:
    """Say whether an office can be of an entity: it has a name, or is a country by its people's."""
    return any(mention.form in (MentionForm.NAME, MentionForm.DEMONYM) for mention in entity.mentions)


def _is_named(entity: Entity) -> bool:
    """Say whether the article names an entity: "a Pakistani official" stays out of lasting ties."""
    return any(mention.form is MentionForm.NAME for mention in entity.mentions)


def _ends_phrase(token: Token) -> bool:
    """Say whether a word cannot stand between a title and what modifies it."""
    if token.pos_ in ("ADP", "SCONJ", "CCONJ", "DET", "AUX", "PRON", "INTJ", "SPACE"):
        return True
    return token.pos_ == "VERB" and token.tag_ not in ("VBN", "VBG", "JJ")


def _capitals(title: str) -> str:
    """Return an office with capitals: "secretary of state" is "Secretary of State"."""
    small = {"of", "for", "the", "and", "to", "in"}
    return " ".join(word if word in small else word[:1].upper() + word[1:] for word in title.split())


def _sentence_span(token: Token) -> TextSpan:
    sentence = token.sent
    doc, first, last = token.doc, sentence.start, sentence.end - 1
    while first < last and doc[first].is_space:
        first += 1
    while last > first and doc[last].is_space:
        last -= 1
    return TextSpan(doc[first].idx, doc[last].idx + len(doc[last]))


if not Doc.has_extension("relations"):
    Doc.set_extension("relations", default=())
