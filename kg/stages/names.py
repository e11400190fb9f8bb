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

from collections import defaultdict
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from kg.gazetteer import Gazetteer, load_gazetteer
from kg.stages.name_article import ArticleWords
from kg.stages.name_boundaries import Boundaries, Stretch
from kg.stages.name_candidates import Candidates
from kg.stages.name_classes import NONE
from kg.stages.name_decision import Decision
from kg.stages.name_links import NameString
from kg.stages.name_signs import Signs
from kg.stages.name_titles import Titles
from kg.stages.name_types import Name, NameTypes
from kg.stages.words import NameWords, load_name_words

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
        self.article = ArticleWords(doc, gazetteer, words)
        self.doc = doc
        self.tokens = self.article.tokens
        titles = Titles(self.article)
        self.boundaries = Boundaries(self.article, titles)
        self.candidates = Candidates(self.article, titles, self.boundaries)
        self.signs = Signs(self.article)
        self.types = NameTypes(self.article)

    def names(self) -> Iterator[Name]:
        """Yield the names, types decided."""
        strings = self.strings()
        Decision(self.article, self.boundaries.holders).decide(strings)
        found = [(candidate, string) for string in strings.values() for candidate in string.candidates]
        found.sort(key=lambda pair: pair[0].start)
        for candidate, string in found:
            if string.type != NONE:
                yield self.types.name(candidate, string)

    def strings(self) -> dict[str, NameString]:
        """Gather the candidates by string, with what the article shows of each."""
        grouped: dict[str, list[Stretch]] = defaultdict(list)
        credited = set(self._credits())
        for candidate in self.candidates.candidates():
            if candidate.start in credited:
                continue
            grouped[self._key(candidate)].append(candidate)
        strings = {key: NameString(key, found) for key, found in grouped.items()}
        _merge_capitals(strings)
        for string in strings.values():
            string.features = self.signs.of(string)
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
        return any(thing.sector == "JRN" for thing in self.article.find(text) or self.article.find(text.upper()))

    def _key(self, candidate: Stretch) -> str:
        start = candidate.start if candidate.whole is None else candidate.whole
        text = " ".join(self.doc[start : candidate.end].text.split())
        is_shouted = (
            text.isupper() and len(text) > 3 and all(part in self.article.capitals for part in text.title().split())
        )
        return text.title() if is_shouted else text


def _merge_capitals(strings: dict[str, NameString]) -> None:
    """Count a name in ALL CAPS with its usual form."""
    usual = {key.upper(): key for key in sorted(strings) if not key.isupper()}
    for key in [key for key in strings if key.isupper() and len(key) > 4 and key in usual]:
        target = strings[usual[key]]
        target.candidates = sorted((*target.candidates, *strings.pop(key).candidates), key=lambda item: item.start)
