"""Proper names and what they are names of, decided over the whole article rather than sentence by sentence.

    Foreign Minister Sergey Lavrov met Rubio. Lavrov said the Foreign Ministry …

yields "Sergey Lavrov" and "Lavrov", both a Person, though the tagger may take one for an organisation: a string has
one type
per article, a surname has the type of its full name, and a title stands before a person. Stretchs come from capitals,
the
model's entities and the gazetteer; a linear model over what the article shows of each string (``name_weights.toml``)
decides what it is, or that it is no name.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from kg.gazetteer import Gazetteer, Thing, load_gazetteer
from kg.stages.bodies import LIKELY, SURE, body_signs
from kg.stages.words import NameWords, load_name_words
from kg.syntax import (
    appositions,
    counts,
    governing_preposition,
    is_apposition,
    is_modifier,
    is_passive,
    is_possessor,
    is_subject,
    predicate_nouns,
)
from kg.types import TextSpan

PERSON, ORGANIZATION, PLACE, GROUP, OTHER, NONE = "Person", "Organization", "Place", "Group", "Other", "None"
CLASSES = (PERSON, ORGANIZATION, PLACE, GROUP, OTHER, NONE)
_NER = {
    "PERSON": PERSON,
    "ORG": ORGANIZATION,
    "GPE": PLACE,
    "LOC": PLACE,
    "FAC": PLACE,
    "NORP": GROUP,
    "EVENT": OTHER,
    "WORK_OF_ART": OTHER,
    "PRODUCT": OTHER,
    "LAW": OTHER,
    "LANGUAGE": OTHER,
}
CLASS_OF = {
    "Person": PERSON,
    "Organization": ORGANIZATION,
    "Group": GROUP,
    **dict.fromkeys(("Country", "City", "Region", "Place", "Facility"), PLACE),
}
_CALLINGS = {
    "Organization": ORGANIZATION,
    "Place": PLACE,
    "City": PLACE,
    **dict.fromkeys(("Product", "Work", "Event"), OTHER),
}
_LONGEST = 8  # words of a gazetteer name or a title
_TRUST, _TRUST_LEADER = 1.0, 3.0  # how much a class may lag behind and yet be the gazetteer's
_TRUSTED = {"Country": 4.0, "Product": 3.0}  # the same, for what hardly any other thing is called
_SURE_BODY, _LIKELY_BODY, _LIKELY_BODY_WITH_GIVEN = 5.0, 3.5, 1.5  # the same, for what only bodies have or do
_PERSONAL = ("any title", "any honorific", "any kinship", "any age", "any next who", "any called before Person")
_SOON = 25  # words
_SEXES = ("male", "female")
_HYPHENS = frozenset("-–/&")


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


@dataclass(frozen=True, slots=True)
class Stretch:
    """Tokens ``doc[start:end]`` that may be a name. `title` is the index of the first token of the title before it.

    `whole` is where the name starts when the country or body in front is counted in: "UN" of "UN Security Council".
    """

    start: int
    end: int
    title: int | None = None
    whole: int | None = None


@dataclass(slots=True)
class NameString:
    """All places where one string stands, what they show (`features`), and the class decided for it."""

    key: str
    candidates: list[Stretch]
    features: dict[str, float] = field(default_factory=dict)
    type: str = NONE


if not Doc.has_extension("names"):
    Doc.set_extension("names", default=())


@Language.component("kg_names", requires=["doc.ents", "token.dep"], assigns=["doc._.names"])
def names(doc: Doc) -> Doc:
    """Set ``doc._.names``: the proper names of the article, in text order."""
    doc._.names = tuple(find_names(doc))
    return doc


def find_names(doc: Doc, gazetteer: Gazetteer | None = None, words: NameWords | None = None) -> Iterator[Name]:
    """Yield each proper name with its type, in text order, no two overlapping."""
    yield from NameReader(doc, gazetteer or load_gazetteer(), words or load_name_words()).names()


class NameReader:
    """The names of one article, from its candidates to their types."""

    def __init__(self, doc: Doc, gazetteer: Gazetteer, words: NameWords) -> None:
        self.doc = doc
        self.tokens = list(doc)
        article = doc._.article if Doc.has_extension("article") else None
        self.published = article.published if article is not None else None
        self.known: dict[str, tuple[Thing, ...]] = {}
        self.gazetteer = gazetteer
        self.words = words
        self.particles = words.of("particles")
        self.skipped = words.of("not_names") | words.of("honorifics") | words.of("numbers") | words.of("time_zones")
        self.calendar = words.of("calendar")
        self.entities = {token.i: entity for entity in doc.ents if entity.label_ in _NER for token in entity}
        self.surnames = {entity[-1].text for entity in doc.ents if entity.label_ == "PERSON" and len(entity) > 1}
        self.lower = {token.text for token in self.tokens if token.text.islower()}
        self.opening = _opening_tokens(self.tokens)
        self.titled = _title_case_tokens(doc)
        sporting = words.of("sport_words")
        self.is_sport = 60 * sum(token.lower_ in sporting for token in self.tokens) > len(self.tokens)
        self.shouted = {i for i in self.titled if self.tokens[i].text.isupper()} if self._shouts() else set()
        self.capitals = {
            token.text
            for token in self.tokens
            if token.text[:1].isupper() and token.i not in self.opening and token.i not in self.titled
        }
        self.holders: set[int] = set()  # where names of those begin who hold a role at the body before
        self.titles = dict(self._find_titles())
        self.title_tokens = {i for start, end in self.titles.items() for i in range(start, end)}
        self.title_ends = {end: start for start, end in self.titles.items()}

    def _shouts(self) -> bool:
        """Say whether the article has headlines in ALL CAPS, where the model takes any word for a name."""
        words = [self.tokens[i] for i in self.titled if self.tokens[i].is_alpha and len(self.tokens[i]) > 3]
        return 3 * sum(token.text.isupper() for token in words) > len(words)

    def names(self) -> Iterator[Name]:
        """Yield the names, types decided."""
        strings = self.strings()
        self.decide(strings)
        found = [(candidate, string) for string in strings.values() for candidate in string.candidates]
        found.sort(key=lambda pair: pair[0].start)
        for candidate, string in found:
            if string.type != NONE:
                yield self._name(candidate, string)

    def strings(self) -> dict[str, NameString]:
        """Gather the candidates by string, with what the article shows of each."""
        grouped: dict[str, list[Stretch]] = defaultdict(list)
        credited = set(self._credits())
        for candidate in self.candidates():
            if candidate.start in credited:
                continue
            grouped[self._key(candidate)].append(candidate)
        strings = {key: NameString(key, found) for key, found in grouped.items()}
        _merge_capitals(strings)
        for string in strings.values():
            string.features = self._features(string)
        return strings

    def _credits(self) -> Iterator[int]:
        """Yield the tokens of agencies credited at the end of a text: "(AFP, Reuters)"."""
        opened: int | None = None
        for token in self.tokens:
            if token.text in ("(", ")"):
                inside = self.tokens[opened + 1 : token.i] if opened is not None and token.text == ")" else []
                parts = [part.text for part in inside if not part.is_punct]
                if parts and all(self._is_agency(part) for part in parts):
                    yield from (part.i for part in inside)
                opened = token.i if token.text == "(" else None

    def _is_agency(self, text: str) -> bool:
        return any(thing.sector == "MED" for thing in self._find(text) or self._find(text.upper()))

    def decide(self, strings: dict[str, NameString]) -> None:
        """Give each string its class, longer ones first, since a surname looks at what its full name is."""
        links = Links(strings, self.tokens)
        for string in links.order():
            features = {**string.features, **links.features(string)}
            scores = class_scores(features, self.words.weights)
            string.type = (
                self._known_class(string, scores)
                or self._ship(string.key)
                or self._body_by_words(string)
                or (PERSON if any(found.start in self.holders for found in string.candidates) else None)
                or self._called_class(string, scores)
                or self._body_by_deeds(string, features, scores)
                or best_class(scores)
            )

    def _body_by_words(self, string: NameString) -> str | None:
        """Return Organization for a name whose own words leave no doubt: "West Yorkshire Police", "Dunmore & Pryce"."""
        words = string.key.split()
        if len(words) < 2 or self._find(string.key):
            return None
        last = words[-1].lower()
        is_body = last in self.words.organisation and last not in self.words.place
        return ORGANIZATION if is_body or "&" in words[1:-1] else None

    def _body_by_deeds(self, string: NameString, features: dict[str, float], scores: dict[str, float]) -> str | None:
        """Return Organization for what has or does what only bodies do, if nothing of it is a person's or place's."""
        is_sure = f"any {SURE}" in features
        best = best_class(scores)
        if best != PERSON and not (best == NONE and is_sure and " " in string.key):
            return None
        if any(sign in features for sign in _PERSONAL):
            return None
        if any(features.get(f"{side} Person") for side in ("ends", "starts")):  # the surname of someone named in full
            return None
        likely = sum(name.startswith(f"any {LIKELY}") for name in features)
        if not is_sure and any(self._is_he_or_she_after(found) for found in string.candidates):
            return None
        if is_sure or likely > 1:
            trust = _SURE_BODY
        elif likely:
            trust = _LIKELY_BODY_WITH_GIVEN if "first given" in features else _LIKELY_BODY
        else:
            return None
        return ORGANIZATION if scores[ORGANIZATION] + trust >= max(scores.values()) else None

    def _is_he_or_she_after(self, candidate: Stretch) -> bool:
        """Say whether "he" or "she" follows soon: "Velmo Darsk opened a store. He …"."""
        near = self.tokens[candidate.end : candidate.end + _SOON]
        return any((word := self.words.pronouns.get(token.lower_)) and word.gender in _SEXES for token in near)

    def _known_class(self, string: NameString, scores: dict[str, float]) -> str | None:
        """Return the class of what the gazetteer knows by a name, unless the article speaks clearly against it."""
        things = self._find(string.key)
        if not things and self._names_a_leader(string.key):
            return PERSON if scores[PERSON] + _TRUST_LEADER >= max(scores.values()) else None
        classes = {CLASS_OF.get(thing.type, OTHER) for thing in things}
        if len(classes) != 1:
            return None
        known = classes.pop()
        trust = max(_TRUSTED.get(thing.type, _TRUST) for thing in things)
        return known if scores[known] + trust >= max(scores.values()) else None

    def _called_class(self, string: NameString, scores: dict[str, float]) -> str | None:
        """Return the class that the noun before a name calls it, if the article does not speak clearly against it."""
        for kind, label in _CALLINGS.items():
            if f"any called before {kind}" in string.features and scores[label] + _TRUST >= max(scores.values()):
                return label
        return None

    def _ship(self, key: str) -> str | None:
        """Return Other for a ship by its prefix: "USS Gerald R. Ford"."""
        first = key.split()[0]
        return OTHER if first.isupper() and first.lower() in self.words.of("ship_prefixes") and " " in key else None

    def _names_a_leader(self, key: str) -> bool:
        """Say whether a surname is that of someone in office on the day of publication, and no word of the article."""
        if self.published is None or key.lower() in self.lower:
            return False
        return any(self.gazetteer.offices_of(thing.id, self.published) for thing in self.gazetteer.surname(key))

    # candidates

    def candidates(self) -> Iterator[Stretch]:
        """Yield the stretches of text that may be a name, in text order, no two overlapping."""
        i = 0
        while i < len(self.tokens):
            end = self._run_end(i)
            if end == i:
                i += 1
                continue
            yield from self._split(i, end)
            i = end

    def _run_end(self, start: int) -> int:
        """Return the end of the longest run of name words that starts here; `start` itself where none does."""
        if start in self.title_tokens:
            return start
        end = start
        if self._is_leading_particle(start):
            end = start + 1 + (self.tokens[start + 1].text in _HYPHENS)
        elif not self._is_capital(start):
            return start
        else:
            end = start + 1
        while end < len(self.tokens):
            if end not in self.title_tokens and self._continues(end):
                end += 1
                continue
            after = self._after_connector(start, end)
            if after is None:
                break
            end = after
        is_possessive = end < len(self.tokens) and self.tokens[end].text == "'s"
        return end + 1 if is_possessive and self._known_across(start, end + 1) else end

    def _is_leading_particle(self, i: int) -> bool:
        """Say whether a lower-case particle opens a name: "al-Assad", "von der Leyen"."""
        token = self.tokens[i]
        if (
            i + 1 >= len(self.tokens)
            or not token.text.islower()
            or token.text not in self.particles
            or token.text == "of"
        ):
            return False
        following = self.tokens[i + 1]
        if following.text == "-" and not token.whitespace_ and not following.whitespace_:
            return i + 2 < len(self.tokens) and self._is_capital(i + 2)
        if following.text.islower() and following.text in self.particles:
            return self._is_leading_particle(i + 1)
        return self._is_capital(i + 1) and len(token.text) > 1

    def _is_capital(self, i: int) -> bool:
        """Say whether the word can open a name."""
        token = self.tokens[i]
        text = token.text
        if not any(character.isupper() for character in text[:3]) or not text[0].isalpha() or i in self.title_tokens:
            return False
        if self._is_skipped(i) or self._is_prefix(i) or self._is_half_of_adjective(i):
            return False
        if i and self.tokens[i - 1].text in ("#", "@") and not self.tokens[i - 1].whitespace_:
            return False
        if i in self.titled:
            return self._is_name_elsewhere(token) or self._opens_known_name(i)
        if i in self.opening:
            if text.lower() in self.lower and i not in self.entities and text not in self.capitals:
                return False
            return i in self.entities or token.tag_ in ("NNP", "NNPS") or self._is_name_elsewhere(token)
        return True

    def _is_prefix(self, i: int) -> bool:
        """Say whether a capital is that of a prefix and no name's: "Co-founder", "Ex-Virginia governor"."""
        if self.tokens[i].lower_ not in self.words.of("prefixes") or i + 2 >= len(self.tokens):
            return False
        hyphen, word = self.tokens[i + 1], self.tokens[i + 2]
        joined = hyphen.text == "-" and not self.tokens[i].whitespace_ and not hyphen.whitespace_
        return joined and (word.text.islower() or (i in self.opening | self.titled and i not in self.entities))

    def _is_half_of_adjective(self, i: int) -> bool:
        """Say whether a word is the first half of "Sino-Russian trade", and not of a name: "Anglo-Irish Bank"."""
        if self.tokens[i].lower_ not in self.words.country_prefixes or i + 2 >= len(self.tokens):
            return False
        names_body = i + 3 < len(self.tokens) and self.tokens[i + 3].text[0].isupper()
        return not names_body and prefix_country(self.tokens[i], self.gazetteer, self.words) is not None

    def _opens_known_name(self, i: int) -> bool:
        """Say whether a headline's word opens a name that the gazetteer knows: "Marine Le Pen"."""
        ends = range(i + 2, min(i + 4, len(self.tokens)) + 1)
        return self.tokens[i].text[0].isupper() and any(self._find(self.doc[i:end].text) for end in ends)

    def _is_skipped(self, i: int) -> bool:
        """Say whether the word is a function word, number or date, and no acronym ("WHO") or name ("Theresa May")."""
        token = self.tokens[i]
        if token.lower_ in self.calendar:
            return i not in self.entities
        if token.lower_ in self.words.of("postnominals"):
            return not token.text.islower() and i > 0 and self.tokens[i - 1].text.istitle()
        if token.lower_ not in self.skipped or self._is_after_ship_prefix(i):
            return False
        if token.lower_ in self.words.of("time_zones"):
            return True
        is_acronym = token.text.isupper() and len(token.text) > 1
        if is_acronym and self._find(token.text):
            return False
        return not (is_acronym and i not in self.titled and i not in self.opening)

    def _is_after_ship_prefix(self, i: int) -> bool:
        """Say whether a word follows a ship's prefix: "MV Lady Ann"."""
        before = self.tokens[i - 1].text if i and self.tokens[i].text.istitle() else ""
        return before.isupper() and before.lower() in self.words.of("ship_prefixes")

    def _is_name_elsewhere(self, token: Token) -> bool:
        """Say whether a word of a headline or at the start of a sentence is a name by other evidence."""
        text = token.text
        if text in self.capitals or (text.isupper() and text.title() in self.capitals):
            return True
        if text.lower() in self.lower:
            return False
        known = self._find(text) or self.gazetteer.surname(text) or self.gazetteer.demonym(text)
        return bool(known) or (token.i in self.entities and token.i not in self.shouted)

    def _continues(self, i: int) -> bool:
        token = self.tokens[i]
        if self._is_capital(i):
            return i not in self.opening
        if token.text[:1].isdigit() or token.lower_ in self.words.of("suffixes") | self.words.of("numbers"):
            return self._same_entity(i - 1, i) and not counts(token) and not self._is_score(i)
        return False

    def _is_score(self, i: int) -> bool:
        """Say whether a number is a result or an age: "Sweden 1 - 0", "Ana Ruiz, 73"."""
        after = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        return self.entities[i].label_ == "PERSON" or (after is not None and after.text in ("-", "–", ":", "%"))

    def _same_entity(self, left: int, right: int) -> bool:
        entity = self.entities.get(left)
        return entity is not None and self.entities.get(right) == entity

    def _after_connector(self, start: int, end: int) -> int | None:
        """Return the index after connecting words and the name word behind them, or None where the name ends here."""
        connector = self.tokens[end]
        text = connector.text
        last = end + 1
        while last < len(self.tokens) and last - end < 3 and self._links(last):
            last += 1
        tight = not self.tokens[end - 1].whitespace_ and not connector.whitespace_
        if tight and text in _HYPHENS and end + 1 < len(self.tokens) and self._is_second_syllable(end + 1):
            return end + 2
        if last >= len(self.tokens) or not self._is_capital(last) or (last in self.opening and not tight):
            return None
        if text in _HYPHENS and (tight or text == "&"):
            return last + 1
        if text == "." and len(self.tokens[end - 1].text) == 1:
            return last + 1
        if text in ("'s", "'") and last == end + 1:
            return last + 1 if self._joins_possessive(end) else None
        if text in ("and", "&") and last == end + 1 and self._joins_portfolios(start, end):
            return last + 1
        if text == "to" and last == end + 1 and self._heads_a_body(self.tokens[end - 1].lower_):
            is_aim = self.tokens[last].tag_ in ("VB", "VBP") or self._same_entity(end - 1, last)
            return last + 1 if is_aim else None
        inside = self._same_entity(end - 1, last) and self.entities[last].label_ != "PERSON"
        left = self.tokens[end - 1].lower_
        if text in ("of", "for"):
            return last + 1 if inside or self._heads_a_body(left) or self._known_across(start, last + 1) else None
        if text.islower() and text in self.particles and text != "of":
            return last + 1
        if text.islower() and inside and connector.pos_ in ("ADP", "CCONJ"):
            across = any(self._heads_a_body(token.lower_) for token in self.tokens[start:end])
            return last + 1 if across or text not in ("and", "in", "at") else None
        return None

    def _links(self, i: int) -> bool:
        """Say whether a word goes on with what connects two words of a name: "von der", "al-", "of the"."""
        token = self.tokens[i]
        if token.text == "-":
            return not token.whitespace_ and self.tokens[i - 1].lower_ in self.particles
        return token.text.islower() and (token.text in self.particles or token.text == "the")

    def _is_second_syllable(self, i: int) -> bool:
        """Say whether the lower-case word after a hyphen belongs to the name: "Ban Ki-moon", not "US-led"."""
        token = self.tokens[i]
        if not token.text.islower() or token.text in self.words.of("hyphenated"):
            return False
        return i >= 3 and self.tokens[i - 3].text[:1].isupper() and (token.tag_ == "NNP" or self._same_entity(i - 2, i))

    def _heads_a_body(self, word: str) -> bool:
        words = self.words
        return word in words.organisation or word in words.place or word in words.work

    def _joins_possessive(self, end: int) -> bool:
        """Say whether a possessive is within a name: "People's Party", "Kurdistan Workers' Party"."""
        if self.tokens[end - 1].lower_ not in self.words.of("peoples") or not self._is_capital(end + 1):
            return False
        stop = end + 1
        while stop < len(self.tokens) and self.tokens[stop].text[:1].isupper():
            stop += 1
        return self.tokens[end].text == "'s" or self._heads_a_body(self.tokens[stop - 1].lower_)

    def _joins_portfolios(self, start: int, end: int) -> bool:
        """Say whether "and" is within a body's name: "Justice and Development Party", "Ministry of Trade and Industry".

        What it joins are fields of work ("Justice"), and a word before or after says what kind of body has them.
        """
        fields = self.words.of("portfolios")
        if self.tokens[end - 1].lower_ not in fields:
            return False
        if any(self._heads_a_body(token.lower_) for token in self.tokens[start : end - 1]):
            return self.tokens[end + 1].lower_ in fields
        stop = end + 1
        while stop < len(self.tokens) and self.tokens[stop].text[:1].isupper():
            stop += 1
        return stop > end + 1 and self.tokens[stop - 1].lower_ in self.words.organisation

    def _known_across(self, start: int, end: int) -> bool:
        return bool(self._find(self.doc[start:end].text))

    def _split(self, start: int, end: int) -> Iterator[Stretch]:
        """Yield the names that one run of name words holds: "US Senator Rubio" two, "Trump-Putin" two."""
        title = self.title_ends.get(start)
        whole: int | None = None
        if start in self.opening and end - start > 1 and self.tokens[start].text not in self.capitals:
            start += self._is_no_part(start, end)
        while start < end:
            cut = self._first_cut(start, end)
            if self._is_name_like(start, cut) and not self._is_party_word(start, cut):
                yield Stretch(start - self._has_article(start, cut), cut, title, whole)
            title = None
            whole = start if cut < end and self._find(self.doc[start:end].text) else None
            start = cut
            while start < end and self.tokens[start].text in _HYPHENS:
                start += 1

    def _is_no_part(self, start: int, end: int) -> bool:
        """Say whether the word that opens a sentence stands before the name: "Towards Mecca", "Filmmaker Ana Ruiz"."""
        rest = self.doc[start + 1 : end].text
        if self._find(self.doc[start:end].text) or self.tokens[start + 1].text in _HYPHENS:
            return False
        first = self.tokens[start]
        if self.gazetteer.demonym(rest) is not None or (self._find(rest) and not self._is_surname(start, end)):
            return True
        if first.tag_ in _NO_NAME_TAGS:
            return True
        is_role = self.words.callings.get(first.lower_) == PERSON
        return is_role and not self._heads_a_body(self.tokens[end - 1].lower_)

    def _is_party_word(self, start: int, cut: int) -> bool:
        """Say whether a word tells the party of who stands behind it: "Democrat | Ana Ruiz", "Conservative | MP"."""
        word = self.tokens[start].lower_
        if cut - start != 1 or cut >= len(self.tokens) or self.words.group.get(word) != "persuasion":
            return False
        if self.tokens[start].tag_ in ("NNS", "NNPS") or self._find(self.tokens[start].text):
            return False
        after = self.tokens[cut]
        is_person = after.lower_ in self.words.of("person_nouns") or cut in self.title_tokens
        return is_person or (after.text[:1].isupper() and (self._is_given(cut) or self._is_in_person(cut)))

    def _is_in_person(self, i: int) -> bool:
        return i in self.entities and self.entities[i].label_ == "PERSON"

    def _is_surname(self, start: int, end: int) -> bool:
        """Say whether two words are one name though the second is known by itself: "Norton | Vale"."""
        last = self.tokens[end - 1].text
        is_one = end - start == 2 and self.tokens[start].tag_ == "NNP" and self._same_entity(start, start + 1)
        return is_one and last.istitle() and all(thing.type == "Organization" for thing in self._find(last))

    def _has_article(self, start: int, end: int) -> bool:
        """Say whether the word before is an article with a capital of its own: "in The Hague", but no "The US"."""
        if start == 0 or self.tokens[start - 1].text != "The" or start - 1 in self.opening | self.titled:
            return False
        things = self._find(self.doc[start:end].text)
        text = self.doc[start - 1 : end].text
        return not things or any(text in (thing.name, *thing.aliases) for thing in things)

    def _first_cut(self, start: int, end: int) -> int:
        """Return where the first name of a run ends."""
        if end - start == 1:
            return end
        half = (end - start) // 2
        if self.doc[start : start + half].text == self.doc[end - half : end].text:
            return start + half
        if self._find(self.doc[start:end].text) and not self._leads_a_body(start, end):
            return end
        between = self._between(start, end)
        if between is not None:
            return between
        for cut in range(min(end - 1, start + 4), start, -1):
            text = self.doc[start:cut].text
            hyphen = self.tokens[cut].text in _HYPHENS and self.tokens[cut].text != "&"
            if hyphen and self._parts_are_names(start, cut, end):
                return cut
            if not hyphen and self._stands_alone(text, start, cut, end):
                return cut
        return end

    def _between(self, start: int, end: int) -> int | None:
        """Return where a second name begins that nothing parts from the first.

        "Democrat | Ana Ruiz", "Refugee Council | Ana Ruiz", "Opel/Vauxhall".
        """
        texts = [token.text for token in self.tokens[start:end]]
        if "/" in texts[1:-1]:
            return start + texts.index("/", 1)
        if end - start < 3:
            return None
        ends_in_body = self._heads_a_body(texts[-1].lower())
        parties = [self.words.group.get(text.lower()) == "persuasion" for text in texts[:2]]
        if parties[1] and self._is_given(start + 2) and self._find(texts[0]):
            return start + 1
        if parties[0] and not ends_in_body:
            return start + 1 if not self._same_entity(start, start + 1) or self._is_given(start + 1) else None
        return None if ends_in_body else self._holder_of_role(start, end)

    def _holder_of_role(self, start: int, end: int) -> int | None:
        """Return where the person begins that follows a body: "Refugee Council | Ana Ruiz"."""
        bodies = [i for i in range(start, end - 2) if self.tokens[i].lower_ in self.words.organisation]
        if not bodies:
            return None
        if self._is_person_here(end - 2, end):
            return end - 2
        behind = self.tokens[bodies[-1] + 1].text
        goes_on = behind.islower()  # "Council on Trade | Ana Ruiz"
        cut = end - 2 if goes_on else bodies[-1] + 1
        is_whole = (bodies[-1] > start or goes_on) and self.tokens[cut - 1].text.istitle()
        if not is_whole or not 2 <= end - cut <= 3 or not self._are_like_a_person(cut, end):
            return None
        known = self._is_given(cut) or self._is_person_here(cut, end)
        return cut if (behind != "to" and self._holds_role(start, cut, end)) or known else None

    def _are_like_a_person(self, start: int, end: int) -> bool:
        """Say whether words may be a person's: capitals, none plural and none a field of work."""
        fields = self.words.of("portfolios")
        words = self.tokens[start:end]
        return all(word.text[0].isupper() and word.tag_ != "NNPS" and word.lower_ not in fields for word in words)

    def _holds_role(self, start: int, cut: int, end: int) -> bool:
        """Say whether a role stands before a run and a verb behind: "CEO of the | Refugee Council … | told"."""
        if end >= len(self.tokens) or self.tokens[end].pos_ not in ("VERB", "AUX"):
            return False
        i = start - 1
        while i >= 0 and self.tokens[i].pos_ in ("DET", "ADP", "NOUN", "PROPN", "ADJ") and not self.tokens[i].is_punct:
            of = self.tokens[i + 1].lower_ in ("of", "at", "for")
            if of and (self.words.callings.get(self.tokens[i].lower_) == PERSON or i in self.title_tokens):
                self.holders.add(cut)
                return True
            i -= 1
        return False

    def _is_given(self, i: int) -> bool:
        word = self.tokens[i].lower_
        return word in self.words.of("male_given") or word in self.words.of("female_given")

    def _is_person_here(self, start: int, end: int) -> bool:
        """Say whether the model takes exactly these words for a person's name."""
        entity = self.entities.get(start)
        return entity is not None and entity.label_ == "PERSON" and (entity.start, entity.end) == (start, end)

    def _parts_are_names(self, start: int, cut: int, end: int) -> bool:
        left, right = self.doc[start:cut].text, self.doc[cut + 1 : end].text
        if all(self.gazetteer.demonym(side) is not None or self._find(side) for side in (left, right)):
            return True
        return cut - start == 1 and end - cut == 2 and left in self.surnames and right in self.surnames

    def _stands_alone(self, text: str, start: int, cut: int, end: int) -> bool:
        """Say whether a demonym or a country in front is a name of its own.

        "German | Foreign Ministry", "US | Congress".
        """
        whole = self.entities.get(start)
        exact = whole is not None and whole.start <= start and whole.end >= end and whole.label_ != "PERSON"
        last = self.tokens[end - 1].lower_
        if self.gazetteer.demonym(text) is not None:
            generic = self.words.organisation.get(last) in ("GOV", "LEG", "COP", "JUD")
            return generic or not (exact or self._heads_a_body(last))
        things = self._find(text)
        if text.lower() in self.words.group and self._find(self.doc[cut:end].text):
            return True
        if any(thing.type == "Country" for thing in things):
            return text.isupper() or not (exact or self._heads_a_body(last))
        return cut == start + 1 and self._leads_a_body(start, end)

    def _leads_a_body(self, start: int, end: int) -> bool:
        """Say whether a run is a country's or a body's initials and then its organ: "UN | Security Council"."""
        first = self.tokens[start].text
        last = self.tokens[end - 1].lower_
        if self.tokens[start + 1].text in _HYPHENS or last not in self.words.organisation:
            return False
        return first.isupper() and any(thing.type in ("Country", "Organization") for thing in self._find(first))

    def _is_name_like(self, start: int, end: int) -> bool:
        """Say whether the words can be a name at all; a lone demonym is left to the mentions stage."""
        text = self.doc[start:end].text
        if end - start == 1 and (len(text) < 2 or not any(character.isalpha() for character in text)):
            return False
        if text.lower() in self.words.region_adjectives:
            return False
        return self.gazetteer.demonym(text) is None or bool(self._find(text))

    def _find_titles(self) -> Iterator[tuple[int, int]]:
        """Yield start and end of the longest title at each place."""
        lengths: dict[str, int] = {}
        for title in self.gazetteer.titles:
            parts = title.replace("-", " - ").split()
            lengths[parts[0]] = max(lengths.get(parts[0], 0), len(parts))
        i = 0
        while i < len(self.tokens):
            end = self._title_end(i, lengths.get(self.tokens[i].lower_, 0))
            if end is not None:
                yield i, end
                i = end
            else:
                i += 1

    def _title_end(self, start: int, longest: int) -> int | None:
        for end in range(min(start + longest, len(self.tokens)), start, -1):
            text = self.doc[start:end].text
            if text.lower() in self.gazetteer.titles:
                return self._field_end(end) if self._is_title_here(start, end) else None
        return None

    def _field_end(self, end: int) -> int:
        """Return where a title ends with the fields it is for: "Minister for Women and Equalities"."""
        if end >= len(self.tokens) or self.tokens[end].lower_ not in ("for", "of"):
            return end
        fields = self.words.of("portfolios")
        stop = end + 1
        while stop < len(self.tokens) and self.tokens[stop].lower_ in fields:
            stop += 1
            if stop + 1 < len(self.tokens) and self.tokens[stop].text in ("and", "&", ","):
                stop += self.tokens[stop + 1].lower_ in fields
        return stop if stop > end + 1 else end

    def _is_title_here(self, start: int, end: int) -> bool:
        """Say whether the words are a title and no part of a longer name: "General Motors", "Stephen King"."""
        first = self.tokens[start]
        if not first.text[0].isupper():
            return True
        if self._is_after_ship_prefix(start):
            return False
        if end - start > 1:  # "the Labour Party leader"
            inner = [token for token in self.tokens[start + 1 : end] if token.text.islower()]
            return start in self.opening or all(token.lower_ in self.particles | self.skipped for token in inner)
        before, after = self.tokens[max(start - 2, 0) : start], self.tokens[end : end + 1]
        if first.lower_ in self.words.of("portfolios") and after and after[0].text in ("and", "&"):
            return False
        if len(before) > 1 and before[1].text in _HYPHENS and before[0].lower_ in self.particles:  # "Port-au-Prince"
            return False
        entity = self.entities.get(start)
        if entity is not None and entity.label_ == "PERSON" and entity.start < start and end == entity.end:
            return False
        for stop in range(min(start + 4, len(self.tokens)), end, -1):
            if self.doc[start:stop].text in self.lower or self._find(self.doc[start:stop].text):
                return False
        stop = end
        while stop < len(self.tokens) and self.tokens[stop].text[:1].isupper():
            stop += 1
        return stop == end or not self._heads_a_body(self.tokens[stop - 1].lower_)

    def _find(self, text: str) -> tuple[Thing, ...]:
        found = self.known.get(text)
        if found is None:
            found = self.known[text] = self.gazetteer.find(text)
        return found

    def _key(self, candidate: Stretch) -> str:
        start = candidate.start if candidate.whole is None else candidate.whole
        text = " ".join(self.doc[start : candidate.end].text.split())
        is_shouted = text.isupper() and len(text) > 3 and all(part in self.capitals for part in text.title().split())
        return text.title() if is_shouted else text

    # what the article shows of a string

    def _features(self, string: NameString) -> dict[str, float]:
        counts: Counter[str] = Counter()
        for candidate in string.candidates:
            counts.update(set(self._context(candidate)))
        total = len(string.candidates)
        found = {name: count / total for name, count in counts.items()}
        found |= {f"any {name}": 1.0 for name in counts}
        found |= dict.fromkeys(self._shape(string.key), 1.0)
        if self.is_sport:
            found |= {f"sport {name}": value for name, value in found.items() if name in _SPORT_SIGNS}
        found["bias"] = 1.0
        return found

    def _shape(self, key: str) -> Iterator[str]:
        """Yield what the words of a name tell by themselves."""
        parts = key.replace("-", " ").split()
        last, first = parts[-1].lower() if parts else "", parts[0].lower() if parts else ""
        for thing in self._find(key):
            yield f"known {CLASS_OF.get(thing.type, OTHER)}"
        if self.gazetteer.surname(parts[-1] if parts else ""):
            yield "known surname" if len(parts) == 1 else "ends in known surname"
        if len(parts) > 1:
            yield from (f"last known {CLASS_OF.get(thing.type, OTHER)}" for thing in self._find(parts[-1]))
            yield from (f"first known {CLASS_OF.get(thing.type, OTHER)}" for thing in self._find(parts[0]))
        for kind, table in (("body", self.words.organisation), ("place", self.words.place), ("work", self.words.work)):
            if last in table:
                yield f"last {kind}"
                yield f"last {table[last]}"
            if first in table:
                yield f"first {kind}"
            if any(part.lower() in table for part in parts):
                yield f"has {kind}"
        if len(parts) > 1 and (first in self.words.of("male_given") or first in self.words.of("female_given")):
            yield "first given"
        if last in self.words.group:
            yield f"group {self.words.group[last]}"
        if key.lower() in self.words.of("regions"):
            yield "region"
        if key.lower() in self.words.region_adjectives:
            yield "region adjective"
        if self.gazetteer.demonym(parts[0] if parts else "") and len(parts) > 1:
            yield "first demonym"
        yield f"words {min(len(key.split()), 4)}"
        if key.isupper():
            yield f"capitals {min(len(key), 5)}"
        elif any(character.isupper() for character in key[1:] if len(parts) == 1):
            yield "inner capital"
        if any(character.isdigit() for character in key):
            yield "digit"
        yield from (f"holds {part}" for part in parts if part in ("of", "for", "and", "the", "&"))
        if any(part in self.particles and part != "of" and part.islower() for part in parts[:-1]):
            yield "particle"
        if "-" in key:
            yield "hyphen"
        if "." in key:
            yield "dot"
        for ending in ("ian", "ians", "ish", "ese", "ist", "ists", "ism", "ers", "s", "land", "burg", "stan"):
            if last.endswith(ending) and len(last) > len(ending) + 2:
                yield f"ends {ending}"
        if last in self.lower:
            yield "last is a word"
        if first in self.lower:
            yield "first is a word"

    def _context(self, candidate: Stretch) -> Iterator[str]:
        """Yield what one place in the text tells of a name."""
        span = self.doc[candidate.start : candidate.end]
        root = span.root
        before = self.tokens[candidate.start - 1] if candidate.start else None
        after = self.tokens[candidate.end] if candidate.end < len(self.tokens) else None
        yield from self._model_says(span)
        yield from self._title_says(candidate, before)
        yield from self._syntax_says(root, before)
        yield from (f"called {kind}" for kind in self._callings(candidate, root))
        yield from body_signs(self.tokens, candidate.start, candidate.end, root, self.words)
        if before is not None:
            yield from self._before_says(before)
        if after is not None:
            yield from self._after_says(after)
        if candidate.start in self.titled:
            yield "headline"
        if candidate.start in self.opening:
            yield "opening"

    def _model_says(self, span: Span) -> Iterator[str]:
        entity = self.entities.get(span.end - 1) or self.entities.get(span.start)
        if entity is None:
            yield "ner none"
        else:
            same = entity.end == span.end and entity.start >= span.start - 1
            yield f"ner {entity.label_}" if same else f"ner part {entity.label_}"
        if all(token.tag_ in ("NNP", "NNPS") for token in span if token.is_alpha):
            yield "proper"
        if span[-1].tag_ in ("NNPS", "NNS"):
            yield "plural"
        if span[-1].pos_ in ("ADJ", "VERB", "ADV"):
            yield "adjective"

    def _title_says(self, candidate: Stretch, before: Token | None) -> Iterator[str]:
        if candidate.title is not None:
            yield "title"
        if before is None:
            return
        if before.lower_ in self.words.of("honorifics"):
            yield "honorific"
        if before.lower_ in self.gazetteer.kinship:
            yield "kinship"
        if before.pos_ == "NOUN" and before.text.islower():
            yield "noun before"
            if before.lower_ in self.words.of("person_nouns"):
                yield "role before"
        if before.lower_ == "of" and before.head.lower_ in self.words.place:
            yield "city of"
        if before.lower_ in ("for", "of", "at") and before.head.lower_ in self.words.of("person_nouns"):
            yield "role of"

    def _syntax_says(self, root: Token, before: Token | None) -> Iterator[str]:
        if is_subject(root):
            lemma = root.head.lemma_.lower()
            yield "subject"
            for name in ("speech_verbs", "human_verbs", "team_verbs"):
                if lemma in self.words.of(name):
                    yield f"subject of {name}"
        preposition = governing_preposition(root)
        if preposition is not None:
            yield f"after {preposition.lower_}" if preposition.lower_ in _PREPOSITIONS else "after preposition"
        if is_modifier(root):
            yield "modifier"
            if root.head.lower_ in self.words.of("person_nouns"):
                yield "modifier of person"
        if is_possessor(root):
            yield "possessor"
        if is_apposition(root):
            yield "apposition"
        if any(child.text == "the" and child.i == root.left_edge.i for child in root.lefts):
            yield "the"

    def _callings(self, candidate: Stretch, root: Token) -> Iterator[str]:
        """Yield what nouns call a name: right before or after it, beside it, in "is a …"."""
        before, after = candidate.start - 1, candidate.end
        before -= before >= 0 and self.tokens[before].is_quote
        after += after < len(self.tokens) and self.tokens[after].is_quote
        beside = (*appositions(root), *predicate_nouns(root), *((root.head,) if is_apposition(root) else ()))
        for where, nouns in (
            ("before", self.tokens[before : before + 1] if before >= 0 else ()),
            ("after", self.tokens[after : after + 1]),
            ("beside", beside),
        ):
            for noun in nouns:
                if noun.pos_ == "NOUN" and (kind := self.words.callings.get(noun.lemma_)) is not None:
                    yield f"{where} {kind}"

    def _before_says(self, before: Token) -> Iterator[str]:
        if before.lower_ in ("in", "at", "near", "from", "to", "the", "by", "against", "with", "and"):
            yield f"prev {before.lower_}"
        if before.text in ("'", '"', "`", "``"):
            yield "quoted"
        if before.text == "(":
            yield "bracketed"

    def _after_says(self, after: Token) -> Iterator[str]:
        text = after.lower_
        if text in ("'s", "'"):
            yield "next 's"
        if text in ("who", "whose", "himself", "herself"):
            yield "next who"
        if text == "(":
            yield "next bracket"
        following = self.tokens[after.i + 1] if after.i + 1 < len(self.tokens) else None
        if following is None:
            return
        if text == ",":
            if following.text.isdigit() and len(following.text) == 2:
                yield "age"
            if any(thing.type in ("Country", "Region") for thing in self._find(following.text)):
                yield "next country"
            if following.lower_ in ("who", "whose"):
                yield "next who"
        if text == "-" and following.lower_ in ("based", "born"):
            yield "-based"
        if text == "-" and following.lower_ in ("led", "backed"):
            yield "-led"
        if after.pos_ == "VERB" and after.lemma_.lower() in self.words.of("speech_verbs"):
            yield "next says"
        if after.pos_ == "NOUN":
            yield "next noun"
            if text in self.words.of("person_nouns"):
                yield "next role"

    # results

    def _name(self, candidate: Stretch, string: NameString) -> Name:
        span = self._span(candidate.start, candidate.end)
        title = None if candidate.title is None else self._span(candidate.title, candidate.start)
        thing = self._thing(string)
        if thing is not None and thing.type == "City":
            country = self.gazetteer.metonym(string.key)
            if country is not None and self._acts(candidate):
                return Name(span, "Country", country.id)
        type_ = thing.type if thing else self._fine_type(string)
        return Name(span, type_, thing.id if thing else None, title)

    def _acts(self, candidate: Stretch) -> bool:
        """Say whether a capital stands for its government: it does something that no town does ("Moscow denied it")."""
        root = self.doc[candidate.start : candidate.end].root
        verb = root.head
        if is_subject(root):
            return (
                verb.pos_ == "VERB" and verb.lemma_.lower() not in self.words.of("town_verbs") and not is_passive(verb)
            )
        preposition = governing_preposition(root)
        if preposition is None:
            return False
        noun = preposition.head.lemma_.lower()
        spoken = preposition.lower_ in ("by", "from") and noun in self.words.of("utterances")
        return spoken or noun in self.words.of("dealings")

    def _span(self, start: int, end: int) -> TextSpan:
        last = self.tokens[end - 1]
        return TextSpan(self.tokens[start].idx, last.idx + len(last.text))

    def _thing(self, string: NameString) -> Thing | None:
        """Return what the gazetteer knows by that name, if it is of the class decided and the only one."""
        things = [thing for thing in self._find(string.key) if CLASS_OF.get(thing.type, OTHER) == string.type]
        return things[0] if len(things) == 1 or (things and things[0].type == "Country") else None

    def _fine_type(self, string: NameString) -> str:
        if string.type not in (PLACE, OTHER):
            return string.type
        parts = string.key.lower().replace("-", " ").split()
        labels = Counter(
            entity.label_ for candidate in string.candidates if (entity := self.entities.get(candidate.end - 1))
        )
        label = labels.most_common(1)[0][0] if labels else None
        if string.type == OTHER:
            if self._ship(string.key):
                return "Product"
            named = next((self.words.work[part] for part in reversed(parts) if part in self.words.work), None)
            return named or self._modified(string) or {"EVENT": "Event", "PRODUCT": "Product"}.get(label or "", "Work")
        if string.key.lower() in self.words.of("regions"):
            return "Region"
        ends = (parts[-1], parts[0])
        named = next((self.words.place[part] for part in ends if part in self.words.place), None)
        return named or {"FAC": "Facility", "LOC": "Place", "GPE": "City"}.get(label or "", "Place")

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


_SPORT_SIGNS = frozenset(
    (
        *(
            "any known Place",
            "known Place",
            "known Organization",
            "any ner GPE",
            "any ner PERSON",
            "any ner ORG",
            "ner none",
        ),
        *("after in", "prev in", "any prev in", "subject", "any subject", "any modifier", "any possessor", "words 1"),
        *("any prev against", "any next country", "any prev the"),
    )
)
_NO_NAME_TAGS = frozenset(("IN", "VBG", "RB", "TO", "CC", "DT", "PRP$", "WRB"))
_PREPOSITIONS = frozenset(
    ("in", "at", "near", "from", "to", "into", "across", "on", "with", "by", "of", "for", "against", "between", "like")
)


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
            if len(parts) > 1:
                self.initials[acronym(string.key)].append(string)

    def order(self) -> list[NameString]:
        """Return the strings, those with most words first."""
        return sorted(self.strings.values(), key=lambda string: (-len(string.key.split()), string.key))

    def features(self, string: NameString) -> dict[str, float]:
        """Return what the strings around tell of one, once the longer ones have their class."""
        found: dict[str, float] = {}
        for name, table in (("ends", self.ends), ("starts", self.starts)):
            for longer in table.get(string.key, ()):
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


def prefix_country(token: Token, facts: Gazetteer, lists: NameWords) -> str | None:
    """Return the id of the country that the first half of an adjective stands for: "Sino" in "Sino-Russian"."""
    id_ = lists.country_prefixes.get(token.lower_)
    if id_ is None or token.text.islower() or token.i + 2 >= len(token.doc) or token.nbor(1).text not in ("-", "–"):
        return None
    return id_ if facts.demonym(token.nbor(2).text) is not None else None


def acronym(text: str) -> str:
    """Return the initials of the capitalised words: "Association of Southeast Asian Nations" is "ASAN"."""
    return "".join(word[0] for word in text.replace("-", " ").split() if word[0].isupper())


def class_scores(features: dict[str, float], weights: dict[str, dict[str, float]]) -> dict[str, float]:
    """Return the sum of weights of each class."""
    scores = dict.fromkeys(CLASSES, 0.0)
    for feature, value in features.items():
        for name, weight in weights.get(feature, {}).items():
            scores[name] += weight * value
    return scores


def best_class(scores: dict[str, float]) -> str:
    """Return the class with the greatest score, the earlier one of equals."""
    return max(CLASSES, key=lambda name: scores[name])


def _merge_capitals(strings: dict[str, NameString]) -> None:
    """Count a name in ALL CAPS with its usual form."""
    usual = {key.upper(): key for key in sorted(strings) if not key.isupper()}
    for key in [key for key in strings if key.isupper() and len(key) > 4 and key in usual]:
        target = strings[usual[key]]
        target.candidates = sorted((*target.candidates, *strings.pop(key).candidates), key=lambda item: item.start)


def _opening_tokens(tokens: Iterable[Token]) -> set[int]:
    """Return the tokens whose capital may be the sentence's.

    After a full stop, a line break, a quotation mark or colon.
    """
    found = set()
    fresh = True
    for token in tokens:
        if token.is_space:
            fresh = fresh or "\n" in token.text
        elif token.is_quote or token.text in ("(", "[", "—", "–", "-", "'", "•", "*", ">"):
            fresh = fresh or token.is_sent_start is True or (token.is_quote and bool(token.whitespace_) is False)
        else:
            if fresh or token.is_sent_start:
                found.add(token.i)
            fresh = token.text in (":", ".", "!", "?", "...", "…")
    return found


def _title_case_tokens(doc: Doc) -> set[int]:
    """Return the tokens of headlines, where capitals tell nothing: most longer words of the line have one."""
    found: set[int] = set()
    line: list[Token] = []
    for token in doc:
        if token.is_space and "\n" in token.text:
            found |= _if_title_case(line)
            line = []
        else:
            line.append(token)
    return found | _if_title_case(line)


def _if_title_case(line: list[Token]) -> set[int]:
    words = [token for token in line if token.is_alpha and (len(token.text) > 3 or token.text.isupper())]
    capital = sum(token.text[0].isupper() for token in words)
    ends_sentence = any(token.text == "." for token in line[-2:])
    is_title = len(words) >= 3 and len(line) < 40 and capital >= 0.8 * len(words) and not ends_sentence
    return {token.i for token in line} if is_title else set()
