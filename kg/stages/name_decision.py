"""What each string of an article is the name of, by all that the article shows of it and what the gazetteer knows.

    Heron said its crews … Heron, a ferry line, …

Longer strings are decided first, since a surname looks at what its full name is.
"""

from __future__ import annotations

from spacy.tokens import Token

from kg.gazetteer import find_place_country
from kg.stages import bodies, people
from kg.stages.name_article import SAINTS, ArticleReader, ArticleWords
from kg.stages.name_boundaries import Stretch
from kg.stages.name_classes import (
    CLASS_OF,
    GROUP,
    NONE,
    ORGANIZATION,
    OTHER,
    PERSON,
    PLACE,
    best_class,
    class_scores,
)
from kg.stages.name_links import Links, NameString
from kg.syntax import is_modifier, is_subject

_BESIDE = {"Person": PERSON, "Organization": ORGANIZATION, "City": PLACE, "Place": PLACE}
_WITH_BRANCHES = frozenset(("BUS", "NGO"))  # sectors of bodies called by the land of a branch: "Toyota Kenya"
_CALLINGS = {
    "Organization": ORGANIZATION,
    "Place": PLACE,
    "City": PLACE,
    **dict.fromkeys(("Product", "Work", "Event"), OTHER),
}
_TRUST, _TRUST_LEADER = 1.0, 3.0  # how much a class may lag behind and yet be the gazetteer's
_TRUST_TOWN, _TRUST_GROUP = 2.0, 1.5  # the same, for towns and peoples of which only the word is known
_TRUSTED = {
    "Country": 4.0,
    "Product": 3.0,
    "Region": 2.5,
    "Group": 7.0,
}  # the same, for what hardly any other thing is called
_TRUST_OWN = 8.0  # the same, for what the user himself names
_SURE_BODY, _LIKELY_BODY, _LIKELY_BODY_WITH_GIVEN = 5.0, 3.5, 1.5  # the same, for what only bodies have or do
_SURE_PERSON, _LIKELY_PERSON = 3.0, 2.0  # the same, for what only people have, do or suffer
_SURE_CALLED = 3.5  # the same, for a word right behind a noun for a body: "the daily Harbourbode"
_SYLLABLE = 6  # letters of a syllable: "Hyeong"
_FEW = 2  # words of a name that could be a person's or a body's
_PERSONAL = ("any title", "any honorific", "any kinship", "any age", "any next who", "any called before Person")
_PERSONAL_SIGNS = frozenset(_PERSONAL)
_SOON = 25  # words
_ADULT, _OLDEST = 15, 120  # years
_SEXES = ("male", "female")


def _is_age(words: list[str]) -> bool:
    """Say whether words open with an age: "91", "the age of 91"; "at 10 Downing Street", "at 9:30" do not."""
    if words[:2] in (["the", "age"], ["age"]):
        return True
    ends = len(words) < 2 or not words[1][:1].isalnum() or words[1] in ("in", "on", "after", "from", "of", "at", "last")
    return bool(words) and words[0].isdecimal() and _ADULT < int(words[0]) < _OLDEST and ends


class Decision(ArticleReader):
    """Gives each string of an article its class. `holders` are where names of those begin who hold a role."""

    def __init__(self, article: ArticleWords, holders: set[int]) -> None:
        super().__init__(article)
        self.holders = holders

    def decide(self, strings: dict[str, NameString]) -> None:
        """Give each string its class, longer ones first, since a surname looks at what its full name is."""
        links = Links(strings, self.tokens)
        for string in links.order():
            features = {**string.features, **links.features(string)}
            scores = class_scores(features, self.words.weights)
            string.type = (
                (OTHER if self._is_vessel(string) or self._is_title(string) else None)
                or (OTHER if self._sails(string) else None)
                or self._firm_of_founder(string, links)
                or self._one_who_died_aged(string)
                or self._known_class(string, scores)
                or self._people_beside(string)
                or self._group_by_word(string, scores)
                or self._known_town(string, scores)
                or (OTHER if self.article.is_ship(string.key) or self._is_storm(string, links) else None)
                or self._body_by_words(string)
                or self._people_by_words(string)
                or (PERSON if any(found.start in self.holders for found in string.candidates) else None)
                or self._person_by_shape(string)
                or self._called_class(string, scores)
                or self._team_of_player(string, links)
                or self._body_in_short(features, scores)
                or self._body_by_deeds(string, features, scores)
                or self._place_of_someone_aged(string)
                or self._place_by_what_it_has(string, features, scores)
                or self._person_by_deeds(string, features, scores)
                or self._common_word(string, features)
                or self._place_after_someone(string, scores)
                or best_class(scores)
            )

    def _is_title(self, string: NameString) -> bool:
        """Say whether a name is a title in quotation marks: 'the novel "War and Winter"'."""
        return bool(self.article.works) and any(found.start in self.article.works for found in string.candidates)

    def _is_vessel(self, string: NameString) -> bool:
        """Say whether a name is called a ship's, though a place has it too: "the tanker Saint Lucia", "the Malta"."""
        others = [found.start for found in string.candidates if not self.article.follows_vessel(found.start)]
        is_called = len(others) < len(string.candidates)
        return is_called and all(self.tokens[start - 1].lower_ == "the" for start in others)

    def _firm_of_founder(self, string: NameString, links: Links) -> str | None:
        """Return Organization for a known firm named in the sentence of whoever it is called after.

        "Michael Dell said Dell would cut jobs": nobody goes on from his full name with his surname, or comes to it so.
        """
        kinds = {thing.type for thing in self.article.find(string.key)}
        if kinds != {"Organization"} or string.features.keys() & _PERSONAL_SIGNS:
            return None
        first = string.candidates[0]
        sentence = self.tokens[first.start].sent
        before = [found for longer in links.ends.get(string.key, ()) for found in longer.candidates]
        is_beside = any(sentence.start <= found.start < sentence.end for found in before)
        return ORGANIZATION if is_beside else None

    def _one_who_died_aged(self, string: NameString) -> str | None:
        """Return Person for whoever died at some age, whose firm may bear his name: "Velmo died at 91 in Porto"."""
        if self.article.find(string.key) or self.gazetteer.demonym(string.key):
            return None
        roots = (self.doc[found.start : found.end].root for found in string.candidates)
        return PERSON if any(self._died_aged(root) for root in roots) else None

    def _died_aged(self, root: Token) -> bool:
        """Say whether a name dies in its own clause or the relative one behind it, and how old."""
        verbs = (*((root.head,) if is_subject(root) else ()), *root.rights)
        verb = next((verb for verb in verbs if verb.lemma_ == "die"), None)
        words = [token.lower_ for token in self.tokens[verb.i + 1 : verb.sent.end]][:_SOON] if verb is not None else []
        return any(word in ("at", "aged") and _is_age(words[i + 1 : i + 3]) for i, word in enumerate(words))

    def _is_storm(self, string: NameString, links: Links) -> bool:
        """Say whether a name is that of a storm, alone or with its word: "Typhoon Velma", later "Velma"."""
        first, *rest = string.key.lower().split()
        storms = self.words.of("storms")
        if rest or string.features.keys() & _PERSONAL_SIGNS:
            return first in storms and len(rest) == 1
        longer = [one.key.lower().split() for one in links.ends.get(string.key, ())]
        return any(words[-2] in storms for words in longer) and not any(words[-2] not in storms for words in longer)

    def _sails(self, string: NameString) -> bool:
        """Say whether a name with "the" before it does what only a ship does: "The Hermann Velmora capsized"."""
        if "any prev the" not in string.features:
            return False
        known = self.article.find(string.key)
        after_people = bool(known) and all(thing.type == "Person" for thing in known)
        if known and not (after_people and all(self._is_with_article(found.start) for found in string.candidates)):
            return False
        return not self.article.heads_a_body(string.key.split()[-1].lower()) and any(
            self.article.is_at_sea(self.doc[found.start : found.end].root) for found in string.candidates
        )

    def _is_with_article(self, start: int) -> bool:
        """Say whether "the" or a noun for a ship stands before a name, as before no person's: "the Charles Velmo"."""
        is_ship = self.article.follows_vessel(start) or self.article.follows_ship_prefix(start)
        return is_ship or (start > 0 and self.tokens[start - 1].lower_ == "the")

    def _team_of_player(self, string: NameString, links: Links) -> str | None:
        """Return Organization for an unknown name, or one it is short for, that tells whose a player is.

        "Darsk Otters pitcher Jon Bell"; "Tarvel coach Ana Ruiz" tells it of Sporting Tarvel.
        """
        short = links.strings.get(string.key.split()[-1]) if self._is_of_sport(string.key) else None
        if self.article.find(string.key):
            return None
        after = [
            self.tokens[found.end]
            for one in (string, short)
            for found in (one.candidates if one is not None else ())
            if found.end < len(self.tokens)
        ]
        is_theirs = any(word.pos_ == "NOUN" and word.lower_ in self.words.of("players") for word in after)
        return ORGANIZATION if is_theirs else None

    def _is_of_sport(self, key: str) -> bool:
        return any(self.words.organisation.get(word) == "SPORT" for word in key.lower().split())

    def _body_by_words(self, string: NameString) -> str | None:
        """Return Organization for a name whose own words leave no doubt: "West Yorkshire Police", "Dunmore & Pryce"."""
        words = string.key.split()
        if len(words) == 1 and words[0].lower() in self.words.of("bare_parliaments"):
            return ORGANIZATION
        if self._is_bank(string):
            return ORGANIZATION
        if len(words) < 2 or self.article.find(string.key) or self._is_called_person(string):
            return None
        last = words[-1].lower()
        is_shop = words[0].endswith("'s") and words[-1].lower() in self.words.of("shops")
        is_firm = words[-1].lower() in self.words.of("firm_ends") | self.words.of("company_forms")
        if is_shop or is_firm or (words[0] == "University" and words[1] == "of"):
            return ORGANIZATION
        firm = any(thing.sector in _WITH_BRANCHES for thing in self.article.find(words[0]))
        if words[0].lower() in self.words.of("ordinals") or (firm and self.article.find(" ".join(words[1:]))):
            return ORGANIZATION
        is_body = last in self.words.organisation and last not in self.words.place
        return ORGANIZATION if is_body or "&" in words[1:-1] else None

    def _is_bank(self, string: NameString) -> bool:
        """Say whether the last word of a name is that of a bank, paper or ministry in one word: "Tarvel Volksbank"."""
        is_one = bodies.is_body_in_one_word(string.key.split()[-1], self.words)
        return is_one and not string.features.keys() & _PERSONAL_SIGNS and not self.article.find(string.key)

    def _place_after_someone(self, string: NameString, scores: dict[str, float]) -> str | None:
        """Return Place for what is called after a saint or a man: "St. Anton", "Jon Velmo Airport"."""
        first, *rest = string.key.lower().split()
        if not rest or not (first in SAINTS or rest[-1] in self.words.of("sure_facilities")):
            return None
        is_known = self.article.find(string.key) or string.features.keys() & _PERSONAL_SIGNS
        return PLACE if best_class(scores) in (PERSON, GROUP) and not is_known else None

    def _person_by_shape(self, string: NameString) -> str | None:
        """Return Person for a family name before a given one of two syllables, or behind initials: "Park Ji-won"."""
        words = string.key.split()
        if self._is_behind_initials(words) and not self.article.find(string.key):
            return PERSON
        if len(words) != _FEW or words[1].count("-") != 1 or self.article.find(string.key):
            return None
        one, other = words[1].split("-")
        is_shape = one.istitle() and other.islower() and max(len(one), len(other)) <= _SYLLABLE and words[0].istitle()
        return PERSON if is_shape and len(words[0]) <= _SYLLABLE else None

    def _is_behind_initials(self, words: list[str]) -> bool:
        """Say whether a name begins with two initials, as names in India do: "H D Velmo Gowra"."""
        is_one = len(words) > _FEW and all(len(word.rstrip(".")) == 1 and word[0].isupper() for word in words[:_FEW])
        return is_one and words[-1].istitle() and not self.article.heads_a_body(words[-1].lower())

    def _is_called_person(self, string: NameString) -> bool:
        """Say whether a given name and a noun before it outweigh a body's word: "tennis champion Ana Court"."""
        first, end = string.candidates[0].start, string.candidates[0].end
        before = self.tokens[first - 1] if first else None
        if before is None or end - first != _FEW or not self.article.is_given(first):
            return False
        called = self.words.callings.get(before.lemma_, PERSON) == PERSON
        return before.pos_ == "NOUN" and before.text.islower() and called and self.article.is_person_here(first, end)

    def _people_by_words(self, string: NameString) -> str | None:
        """Return Group for a people with a word before it that tells which of them: "Ottoman Turks"."""
        last = self.tokens[string.candidates[0].end - 1]
        one, many = self.gazetteer.demonym(last.text.removesuffix("s")), self.gazetteer.demonym(last.text)
        is_people = many is not None and last.text.endswith("s") and (one is many or last.tag_ in ("NNS", "NNPS"))
        return GROUP if is_people and " " in string.key and not self.article.find(string.key) else None

    def _body_by_deeds(self, string: NameString, features: dict[str, float], scores: dict[str, float]) -> str | None:
        """Return Organization for what has or does what only bodies do, if nothing of it is a person's or place's."""
        is_sure = f"any {bodies.SURE}" in features or ("any bought" in features and not self.article.is_sport)
        best = best_class(scores)
        if best != PERSON and not self._is_open_to_bodies(string, best, is_sure):
            return None
        if any(sign in features for sign in (*_PERSONAL, f"any {people.SURE} suffers")):
            return None
        named_after = is_sure and features.get("starts Organization") == 1.0  # "Darsk", of "Darsk Foods" and Jon Darsk
        if not named_after and any(features.get(f"{side} Person") for side in ("ends", "starts")):
            return None  # the surname of someone named in full
        likely = sum(name.startswith((f"any {bodies.LIKELY}", "any traded")) for name in features)
        if not is_sure and any(self._is_he_or_she_after(found) for found in string.candidates):
            return None
        if is_sure or likely > 1:
            trust = _SURE_BODY
        elif likely:
            trust = _LIKELY_BODY_WITH_GIVEN if "first given" in features else _LIKELY_BODY
        else:
            return None
        return ORGANIZATION if scores[ORGANIZATION] + trust >= max(scores.values()) else None

    def _is_open_to_bodies(self, string: NameString, best: str, is_sure: bool) -> bool:
        """Say whether a sign may turn what was taken for no name or, in a short text, for a place or work."""
        if self.article.is_short and not self.article.find(string.key):
            return is_sure or best == NONE
        return is_sure and best == NONE and " " in string.key

    def _person_by_deeds(self, string: NameString, features: dict[str, float], scores: dict[str, float]) -> str | None:
        """Return Person for what has, does or suffers what only people do, if no fact speaks against it."""
        is_body = string.key.isupper() or "any prev the" in features or "any modifier" in features
        if is_body or self.article.find(string.key) or len(string.key.split()) > _FEW:
            return None
        is_sure = any(name.startswith(f"any {people.SURE}") for name in features)
        is_opening = features.get("opening word") == 1.0
        if string.key.lower() in self.lower or (is_opening and (not is_sure or "any plural" in features)):
            return None
        likely = self.article.is_short and any(name.startswith(f"any {people.LIKELY}") for name in features)
        trust = _SURE_PERSON if is_sure else _LIKELY_PERSON if likely else 0.0
        return PERSON if trust and scores[PERSON] + trust >= max(scores.values()) else None

    def _common_word(self, string: NameString, features: dict[str, float]) -> str | None:
        """Return None for an English word that only ever opens a sentence, and that the model takes for no name."""
        known = self.article.find(string.key) or self.gazetteer.surname(string.key)
        is_common = features.get("opening word") == 1.0 and features.get("ner none") == 1.0
        return NONE if is_common and not known else None

    def _is_he_or_she_after(self, candidate: Stretch) -> bool:
        """Say whether "he" or "she" follows soon: "Velmo Darsk opened a store. He …"."""
        near = self.tokens[candidate.end : candidate.end + _SOON]
        return any((word := self.words.pronouns.get(token.lower_)) and word.gender in _SEXES for token in near)

    def _known_class(self, string: NameString, scores: dict[str, float]) -> str | None:
        """Return the class of what the gazetteer knows by a name, unless the article speaks clearly against it."""
        things = self.article.find(string.key)
        if not things and self._names_a_leader(string.key):
            return PERSON if scores[PERSON] + _TRUST_LEADER >= max(scores.values()) else None
        classes = {CLASS_OF.get(thing.type, OTHER) for thing in things if thing.type}
        if len(classes) != 1:
            return None
        known = classes.pop()
        trust = max(_TRUST_OWN if thing.source else _TRUSTED.get(thing.type, _TRUST) for thing in things)
        return known if scores[known] + trust >= max(scores.values()) else None

    def _group_by_word(self, string: NameString, scores: dict[str, float]) -> str | None:
        """Return Group for a word for a people or faith, if the article does not speak clearly against it."""
        is_group = self.words.group.get(string.key.lower()) in ("people", "faith") and not self.article.find(string.key)
        return GROUP if is_group and scores[GROUP] + _TRUST_GROUP >= max(scores.values()) else None

    def _known_town(self, string: NameString, scores: dict[str, float]) -> str | None:
        """Return Place for a town or region of whose name is known only where it is, if it may be a place."""
        if self.article.find(string.key) or scores[PERSON] >= scores[PLACE] or find_place_country(string.key) is None:
            return None
        return PLACE if scores[PLACE] + _TRUST_TOWN >= max(scores.values()) else None

    def _people_beside(self, string: NameString) -> str | None:
        """Return Group for a people whose name is other names too, where a noun for people shows it: "Karen rebels"."""
        if self.gazetteer.people_called(string.key) is None:
            return None
        return GROUP if any(self._stands_for_people(found) for found in string.candidates) else None

    def _stands_for_people(self, found: Stretch) -> bool:
        before = self.tokens[found.start - 1] if found.start else None
        if before is not None and before.lower_ in self.words.of("descent"):
            return True
        after = self.tokens[found.end] if found.end < len(self.tokens) else None
        if after is None or after.pos_ != "NOUN" or not is_modifier(self.tokens[found.end - 1]):
            return False
        known = self.words.nominals.get(after.lemma_.lower())
        is_plural = after.tag_ == "NNS" or after.lower_ in self.words.of("plural_nouns")
        return after.lemma_.lower() in self.words.of("tribes") or (
            known is not None and (is_plural or after.lemma_.lower() in self.words.beside)
        )

    def _called_class(self, string: NameString, scores: dict[str, float]) -> str | None:
        """Return the class that the noun before a name calls it, if the article does not speak clearly against it."""
        for kind, label in _CALLINGS.items():
            trust = _SURE_CALLED if label == ORGANIZATION and self._is_unknown_word(string) else _TRUST
            if f"any called before {kind}" in string.features and scores[label] + trust >= max(scores.values()):
                return label
        if self._is_modifier_of_namer(string) and scores[ORGANIZATION] + _TRUST >= max(scores.values()):
            return ORGANIZATION
        beside = {label for kind, label in _BESIDE.items() if f"any called beside {kind}" in string.features}
        label = beside.pop() if len(beside) == 1 else PERSON
        return label if label != PERSON and scores[label] + _TRUST >= max(scores.values()) else None

    def _is_unknown_word(self, string: NameString) -> bool:
        """Say whether a name begins with no given name, and nothing says that a person has it."""
        first = string.key.split()[0].lower()
        known = first in self.words.of("male_given") or first in self.words.of("female_given")
        return not known and not any(sign in string.features for sign in _PERSONAL)

    def _is_modifier_of_namer(self, string: NameString) -> bool:
        """Say whether a noun right behind a name names what it is: "the Harbour Herald newspaper"."""
        if "any called after Organization" not in string.features:
            return False
        behind = (self.tokens[found.end] for found in string.candidates if found.end < len(self.tokens))
        return any(word.lemma_ in self.words.of("namers") for word in behind)

    def _body_in_short(self, features: dict[str, float], scores: dict[str, float]) -> str | None:
        """Return Organization for the first word of a body's full name, if no person's name has it: "Velmora"."""
        is_short = "starts Organization" in features and not features.keys() & {"starts Person", "ends Person"}
        return ORGANIZATION if is_short and scores[ORGANIZATION] + _TRUST >= max(scores.values()) else None

    def _place_of_someone_aged(self, string: NameString) -> str | None:
        """Return Place for where someone lives: "Jon Bell, 54, of Maple Close, Tarvin, admitted it"."""
        at_home = [found for found in string.candidates if self._is_address(found.start)]
        return PLACE if len(at_home) == len(string.candidates) and not self.article.find(string.key) else None

    def _is_address(self, start: int) -> bool:
        for i in range(start - 1, max(start - 6, 2), -1):
            before = self.tokens[i - 3 : i]
            if self.tokens[i].lower_ == "of" and before[0].text == "," and before[2].text == ",":
                return before[1].text.isdigit() and len(before[1]) == 2
            if not (self.tokens[i].text == "," or self.tokens[i].text.istitle()):
                return False
        return False

    def _place_by_what_it_has(
        self, string: NameString, features: dict[str, float], scores: dict[str, float]
    ) -> str | None:
        """Return Place for an unknown name of what has a mayor or streets."""
        is_place = "any place has" in features and not self.article.find(string.key)
        return PLACE if is_place and scores[PLACE] + _SURE_PERSON >= max(scores.values()) else None

    def _names_a_leader(self, key: str) -> bool:
        """Say whether a surname is that of someone in office on the day of publication, and no word of the article."""
        if self.article.published is None or key.lower() in self.lower:
            return False
        return any(self.gazetteer.offices_of(thing.id, self.article.published) for thing in self.gazetteer.surname(key))
