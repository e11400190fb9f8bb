"""The entity type of a decided name, and which thing of the gazetteer it is, if one.

Moscow denied it.   ->   Russia, its government
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from spacy.tokens import Token

from kg.gazetteer import Thing
from kg.stages.linking import choose
from kg.stages.name_article import ArticleReader
from kg.stages.name_boundaries import Stretch
from kg.stages.name_classes import CLASS_OF, GROUP, ORGANIZATION, OTHER, PLACE
from kg.stages.name_links import NameString
from kg.stages.words import NameWords
from kg.syntax import (
    appositions,
    find_obliques,
    find_subjects,
    first_conjunct,
    governing_preposition,
    is_modifier,
    is_object,
    is_passive,
    is_possessor,
    is_subject,
    modifying_clauses,
    read_clause,
)
from kg.types import TextSpan

_PARTY = "PTY"  # PLOVER's parties


@dataclass(frozen=True, slots=True)
class Name:
    """One proper name in the text, without title, article or possessive s.

    `type` is an entity type (Person, Organization, Country, City, Region, Place, Facility, Group, Product, Work,
    Event). `id` is the
    gazetteer's id where it knows exactly one thing of that name and type. `title` spans the title before it.
    """

    span: TextSpan
    type: str
    id: str | None = None
    title: TextSpan | None = None


def does_as_town(verb: Token, words: NameWords) -> bool:
    """Say whether a verb with a capital as its subject is a town's: "Berlin shines", "Berlin opened a museum"."""
    if any(word.lemma_.lower() in words.of("town_objects") for word in read_clause(verb).objects):
        return True
    sees_as = verb.lemma_ == "see" and "as" in find_obliques(verb)
    return verb.lemma_.lower() in words.of("town_verbs") and not sees_as


class NameTypes(ArticleReader):
    """Makes names of the decided strings of an article."""

    def name(self, candidate: Stretch, string: NameString) -> Name:
        """Return the name that stands at one place of a decided string."""
        span = self._span(candidate.start, candidate.end)
        title = None if candidate.title is None else self._span(candidate.title, candidate.start)
        thing = self._thing(string)
        if thing is not None and thing.type == "City":
            country = self.gazetteer.metonym(string.key)
            if country is not None and self._acts(candidate):
                return Name(span, "Country", country.id)
        type_ = (thing.type if thing else "") or self._fine_type(string)
        return Name(span, type_, thing.id if thing else None, title)

    def _acts(self, candidate: Stretch) -> bool:
        """Say whether a capital stands for its government: it does something that no town does ("Moscow denied it")."""
        root = first_conjunct(self.doc[candidate.start : candidate.end].root)
        verb = root.head
        if any(map(self._is_mere_town, root.conjuncts)):
            return False  # "Berlin, Hamburg and Hanover" are three towns
        told = (*appositions(root), *(word for word in root.lefts if word.tag_ == "NN" and is_modifier(word)))
        if any(noun.lemma_.lower() in self.words.of("town_nouns") for noun in told):
            return False  # "Oslo, the capital of Norway, banned old cars", "Norway's capital Oslo banned old cars"
        if is_subject(root):
            return self._does_what_states_do(verb)
        if is_object(root):
            return verb.lemma_.lower() in self.words.of("state_deeds")
        if is_possessor(root):
            return any(verb.lemma_.lower() in self.words.of(name) for name in ("utterances", "state_things"))
        preposition = governing_preposition(root)
        if preposition is None:
            return False
        noun = preposition.head.lemma_.lower()
        if preposition.lower_ == "by" and is_passive(preposition.head) and noun in self.words.of("state_deeds"):
            return True
        spoken = preposition.lower_ in ("by", "from") and noun in self.words.of("utterances")
        deals = preposition.lower_ in self.words.of("dealing_prepositions")
        if spoken or (deals and noun in self.words.of("dealings")):
            return True
        is_told_of = preposition.lower_ in self.words.of("told_of_prepositions")
        clauses = modifying_clauses(root) if is_told_of else ()  # "meant for Washington, which rejected it"
        return any(root in find_subjects(clause)[0] and self._does_what_states_do(clause) for clause in clauses)

    def _does_what_states_do(self, verb: Token) -> bool:
        """Say whether a verb with a capital as its subject is a government's: "is opposed to", "was accused of"."""
        lemma = verb.lemma_.lower()
        if is_passive(verb):
            return lemma in self.words.of("state_deeds") or verb.lower_ in self.words.of("state_adjectives")
        if lemma == "be":
            return any(word.lower_ in self.words.of("state_adjectives") for word in read_clause(verb).attributes)
        return verb.pos_ == "VERB" and not does_as_town(verb, self.words)

    def _is_mere_town(self, word: Token) -> bool:
        """Say whether a name is a town's that stands for no government."""
        is_town = any(thing.type == "City" for thing in self.article.find(word.text))
        return is_town and self.gazetteer.metonym(word.text) is None

    def _span(self, start: int, end: int) -> TextSpan:
        last = self.tokens[end - 1]
        return TextSpan(self.tokens[start].idx, last.idx + len(last.text))

    def _thing(self, string: NameString) -> Thing | None:
        """Return what the gazetteer knows by that name, if it is of the class decided and the only one."""
        if string.type == GROUP and (people := self.gazetteer.people_called(string.key)) is not None:
            return people
        things = [
            thing
            for thing in self.article.find(string.key)
            if (CLASS_OF.get(thing.type, OTHER) if thing.type else string.type) == string.type
        ]
        if any(thing.source for thing in things):
            return choose(self.doc, self.gazetteer, string.key, things)
        if things and things[0].sector not in (None, _PARTY) and self._is_party(string):  # "the Congress party"
            things = [thing for thing in self.article.find(f"{string.key} Party") if thing.sector == _PARTY]
        if things and things[0].sector == _PARTY and self.article.is_sport and self._is_contest(string.key):
            return None  # "the Northern League", in which one plays
        if len(things) > 1 and things[0].type != "Country":
            things = [
                thing for thing in things if thing.country in self._countries()
            ]  # "PPP" in an article on Pakistan
        return things[0] if len(things) == 1 or (things and things[0].type == "Country") else None

    def _countries(self) -> set[str]:
        """Return the countries (ISO codes) that the article names or calls by its people."""
        words = {token.text for token in self.tokens if token.text[:1].isupper()}
        peoples = {people.iso for word in words if (people := self.gazetteer.demonym(word)) is not None}
        things = (thing for word in words for thing in self.article.find(word))
        return peoples | {thing.country for thing in things if thing.country and thing.type in ("Country", "City")}

    def _is_contest(self, key: str) -> bool:
        return key.lower().split()[-1] in self.words.of("contests")

    def _is_party(self, string: NameString) -> bool:
        """Say whether the article calls something a party: "the Congress party"."""
        ends = (found.end for found in string.candidates if found.end < len(self.tokens))
        return any(self.tokens[end].text == "party" for end in ends)

    def _fine_type(self, string: NameString) -> str:
        parts = string.key.lower().replace("-", " ").split()
        if string.type == ORGANIZATION and self._is_administered(parts):
            return "Region"
        if string.type not in (PLACE, OTHER):
            return string.type
        labels = Counter(
            entity.label_ for candidate in string.candidates if (entity := self.entities.get(candidate.end - 1))
        )
        label = labels.most_common(1)[0][0] if labels else None
        if string.type == OTHER:
            if self.article.works.intersection(found.start for found in string.candidates):
                return "Work"
            at_sea = (self.doc[found.start : found.end].root for found in string.candidates)
            called = any(self.article.follows_vessel(found.start) for found in string.candidates)
            if called or self.article.is_ship(string.key) or any(map(self.article.is_at_sea, at_sea)):
                return "Product"
            named = next((self.words.work[part] for part in reversed(parts) if part in self.words.work), None)
            return named or self._modified(string) or {"EVENT": "Event", "PRODUCT": "Product"}.get(label or "", "Work")
        if string.key.lower() in self.words.of("regions"):
            return "Region"
        ends = (parts[-1], parts[0])
        named = next((self.words.place[part] for part in ends if part in self.words.place), None)
        return named or {"FAC": "Facility", "LOC": "Place", "GPE": "City"}.get(label or "", "Place")

    def _is_administered(self, parts: list[str]) -> bool:
        """Say whether a name taken for a body is that of a county or province: no "School District", no club."""
        last = len(parts) > 1 and self.words.place.get(parts[-1]) == "Region"
        if parts[0] in self.words.of("ordinals"):
            return False  # "First Republic"
        return last and not self.article.is_sport and self.words.organisation.keys().isdisjoint(parts[:-1])

    def _modified(self, string: NameString) -> str | None:
        """Return the type of the noun beside a name: "Heron drones", "the ferry Heron" make the Heron a Product."""
        for candidate in string.candidates:
            after = self.tokens[candidate.end] if candidate.end < len(self.tokens) else None
            before = self.tokens[candidate.start - 1] if candidate.start else None
            for noun in (after, before):
                if noun is not None and noun.pos_ == "NOUN":
                    type_ = self.words.callings.get(noun.lemma_)
                    if type_ in ("Product", "Work", "Event"):
                        return type_
        return None
