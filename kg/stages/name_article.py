"""What one article shows of its words before any name is sought: where capitals tell nothing, what the model guessed.

    HARBOUR COUNCIL SUES FERRY OWNER
    Ana Ruiz sued …

is an article whose headline is in capitals and whose first word opens a sentence: neither capital says that a name
is there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from spacy.tokens import Doc, Token

from kg.gazetteer import Gazetteer, Thing
from kg.stages.words import NameWords
from kg.syntax import is_apposition, is_modifier, is_subject

MODEL_LABELS = frozenset(
    ("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "WORK_OF_ART", "PRODUCT", "LAW", "LANGUAGE")
)
KNOWN_WORDS = "kg_words"  # the table of the vocabulary that holds English lemmas, where the model has them
_AGE_GROUP = re.compile(r"(?:under-|u-?)[12]\d(?:s|ers)?$")  # a team's: "Norway Under-21"
_SHORT = 60  # tokens
HYPHENS = frozenset("-–/&")
SAINTS = frozenset(("st", "st.", "saint"))  # "St. Mary's Hospital", "St. James's"


class ArticleWords:
    """The tokens of an article with what their forms and places tell, and look-ups that several readers share."""

    def __init__(self, doc: Doc, gazetteer: Gazetteer, words: NameWords) -> None:
        self.doc = doc
        self.tokens = list(doc)
        article = doc._.article if Doc.has_extension("article") else None
        self.published = article.published if article is not None else None
        self.known: dict[str, tuple[Thing, ...]] = {}
        self.gazetteer = gazetteer
        self.words = words
        self.particles = words.of("particles")
        self.ranks = words.of("honorifics") | words.of("rank_abbreviations") | words.of("ranks_in_short")
        self.skipped = words.of("not_names") | self.ranks | words.of("numbers") | words.of("time_zones")
        self.calendar = words.of("calendar")
        self.works: set[int] = set()  # where titles of works in quotation marks begin, as `Candidates` finds them
        self.entities = {token.i: entity for entity in doc.ents if entity.label_ in MODEL_LABELS for token in entity}
        self.surnames = {entity[-1].text for entity in doc.ents if entity.label_ == "PERSON" and len(entity) > 1}
        self.lower = {token.text for token in self.tokens if token.text.islower()}
        self.opening = _opening_tokens(self.tokens)
        self.titled = _title_case_tokens(doc)
        sporting = words.of("sport_words")
        self.is_sport = 60 * sum(token.lower_ in sporting for token in self.tokens) > len(self.tokens)
        lookups = doc.vocab.lookups
        self.vocabulary = lookups.get_table(KNOWN_WORDS) if lookups.has_table(KNOWN_WORDS) else None
        self.is_short = len(self.tokens) <= _SHORT
        self.shouted = {i for i in self.titled if self.tokens[i].text.isupper()} if self._shouts() else set()
        self.capitals = {
            token.text
            for token in self.tokens
            if token.text[:1].isupper() and token.i not in self.opening and token.i not in self.titled
        }

    def _shouts(self) -> bool:
        """Say whether the article has headlines in ALL CAPS, where the model takes any word for a name."""
        words = [self.tokens[i] for i in self.titled if self.tokens[i].is_alpha and len(self.tokens[i]) > 3]
        return 3 * sum(token.text.isupper() for token in words) > len(words)

    def is_word(self, token: Token) -> bool:
        """Say whether a word is an English one, as far as can be told."""
        if self.vocabulary is None:
            return True
        word = token.lower_
        forms = {word, token.lemma_.lower(), word.removesuffix("s"), word.removesuffix("es"), re.sub("ies$", "y", word)}
        return any(form in self.vocabulary for form in forms)

    def find(self, text: str) -> tuple[Thing, ...]:
        """Return what the gazetteer knows by a name."""
        found = self.known.get(text)
        if found is None:
            found = self.known[text] = self.gazetteer.find(text)
        return found

    def is_given(self, i: int) -> bool:
        """Say whether a word is a given name that tells a gender."""
        word = self.tokens[i].lower_
        return word in self.words.of("male_given") or word in self.words.of("female_given")

    def is_in_person(self, i: int) -> bool:
        """Say whether the model takes a word for part of a person's name."""
        return i in self.entities and self.entities[i].label_ == "PERSON"

    def is_person_here(self, start: int, end: int) -> bool:
        """Say whether the model takes exactly these words for a person's name."""
        entity = self.entities.get(start)
        return entity is not None and entity.label_ == "PERSON" and (entity.start, entity.end) == (start, end)

    def same_entity(self, left: int, right: int) -> bool:
        """Say whether the model takes two words for parts of one name."""
        entity = self.entities.get(left)
        return entity is not None and self.entities.get(right) == entity

    def heads_a_body(self, word: str) -> bool:
        """Say whether a word tells of what kind a body, place or work is: "ministry", "harbour", "treaty"."""
        words = self.words
        return word in words.organisation or word in words.place or word in words.work or bool(_AGE_GROUP.match(word))

    def is_ship(self, key: str) -> bool:
        """Say whether a name is a ship's by its prefix: "USS Gerald R. Ford"."""
        first = key.split()[0].replace(".", "")
        return first.isupper() and first.lower() in self.words.of("ship_prefixes") and " " in key

    def is_at_sea(self, root: Token) -> bool:
        """Say whether a name, with its head `root`, does what only a ship does: sails, docks, runs aground."""
        verb = root.head
        lemma = verb.lemma_.lower()
        if not is_subject(root) or root.tag_ in ("NNS", "NNPS") or lemma not in self.words.of("only_ships_do"):
            return False
        after = self.tokens[verb.i + 1] if verb.i + 1 < len(self.tokens) else None
        if (
            lemma == "sink" and after is not None and (after.like_num or after.lower_ in ("by", "to"))
        ):  # "the Dow sank 3 percent"
            return False
        return lemma != "run" or (after is not None and after.lower_ == "aground")

    def follows_ship_prefix(self, i: int) -> bool:
        """Say whether a word follows a ship's prefix or noun: "MV Lady Ann", "the ferry Lady Ann"."""
        before = self.tokens[i - 1].text if i and self.tokens[i].text.istitle() else ""
        is_prefix = before.isupper() and before.lower() in self.words.of("ship_prefixes")
        return is_prefix or self.follows_vessel(i)

    def follows_vessel(self, i: int) -> bool:
        """Say whether a noun for a ship stands right before a name that it calls: "the tanker Saint Lucia".

        It does not in "the tanker Iran seized".
        """
        before = self.tokens[i - 1] if i else None
        if before is None or not before.text.islower():
            return False
        is_carrier = before.text == "carrier" and i > 1 and self.tokens[i - 2].lower_ == "aircraft"
        if before.text not in self.words.of("vessels") and not is_carrier:
            return False
        if i > 1 and self.tokens[i - 2].lower_ in ("a", "an"):  # "a ship Norway bought"
            return False
        if before.head == before:  # "The ferry Malta sank", of which the parser makes no sentence
            return True
        name = self.tokens[i]
        while is_modifier(name) and name.head.i > name.i:
            name = name.head
        return (is_modifier(before) and before.head == name) or (is_apposition(name) and name.head == before)


class ArticleReader:
    """Whoever asks one question of an article's words, with what is asked for most at hand."""

    def __init__(self, article: ArticleWords) -> None:
        self.article = article
        self.doc = article.doc
        self.tokens = article.tokens
        self.words = article.words
        self.gazetteer = article.gazetteer
        self.entities = article.entities
        self.particles = article.particles
        self.opening = article.opening
        self.titled = article.titled
        self.lower = article.lower


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
            inside = token.i - 1 in found or token.ent_iob_ == "I"  # no sentence is "Ana | Ruiz left"
            if fresh or (token.is_sent_start and not inside):
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
