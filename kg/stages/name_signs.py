"""What an article shows of a string that may be a name: the signs that the name weights are for.

    The ferry Heron sank.   ->   "called before Product", "ner none", "subject", "words 1" …

Each sign is a share of the places where the string stands, or, as "any …", whether one place shows it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from spacy.tokens import Span, Token

from kg.stages.bodies import body_signs
from kg.stages.name_article import ArticleReader
from kg.stages.name_boundaries import Stretch
from kg.stages.name_classes import CLASS_OF, OTHER
from kg.stages.name_links import NameString
from kg.stages.people import person_signs
from kg.syntax import (
    appositions,
    governing_preposition,
    is_acted_upon,
    is_apposition,
    is_modifier,
    is_possessor,
    is_subject,
    predicate_nouns,
    sentence_of,
)

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
_SHORT_SIGNS = frozenset(
    (
        *(
            "bias",
            "any opening",
            "any subject",
            "any object",
            "any passive subject",
            "any proper",
            "words 1",
            "words 2",
        ),
        *("any ner none", "any ner PERSON", "any ner ORG", "any ner GPE", "any ner WORK_OF_ART", "any ner PRODUCT"),
        *("any ner NORP", "any modifier", "any possessor", "any headline", "any the", "any adjective", "any next 's"),
        *("known surname", "any after in", "any after by", "any after with", "any after to", "any after from"),
    )
)
_PREPOSITIONS = frozenset(
    ("in", "at", "near", "from", "to", "into", "across", "on", "with", "by", "of", "for", "against", "between", "like")
)


class Signs(ArticleReader):
    """Reads the signs of an article's strings."""

    def of(self, string: NameString) -> dict[str, float]:
        """Return the signs of one string."""
        counts: Counter[str] = Counter()
        for candidate in string.candidates:
            counts.update(dict.fromkeys(self._context(candidate), 1))  # no set: sums of fractions depend on order
        total = len(string.candidates)
        found = {name: count / total for name, count in counts.items()}
        found |= {f"any {name}": 1.0 for name in counts}
        found |= dict.fromkeys(self._shape(string.key), 1.0)
        if self.article.is_short:
            found |= {f"short {name}": value for name, value in found.items() if name in _SHORT_SIGNS}
        if self.article.is_sport:
            found |= {f"sport {name}": value for name, value in found.items() if name in _SPORT_SIGNS}
        found["bias"] = 1.0
        return found

    def _shape(self, key: str) -> Iterator[str]:
        """Yield what the words of a name tell by themselves."""
        parts = key.replace("-", " ").split()
        last, first = parts[-1].lower() if parts else "", parts[0].lower() if parts else ""
        for thing in self.article.find(key):
            yield f"known {CLASS_OF.get(thing.type, OTHER)}"
        if self.gazetteer.surname(parts[-1] if parts else ""):
            yield "known surname" if len(parts) == 1 else "ends in known surname"
        if len(parts) > 1:
            yield from (f"last known {CLASS_OF.get(thing.type, OTHER)}" for thing in self.article.find(parts[-1]))
            yield from (f"first known {CLASS_OF.get(thing.type, OTHER)}" for thing in self.article.find(parts[0]))
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
        yield from person_signs(root, self.words)
        if before is not None:
            yield from self._before_says(before)
        if after is not None:
            yield from self._after_says(after)
        if any(token.lower_ in ("he", "she") for token in self._rest_of_clause(candidate)):
            yield "he or she soon"
        if candidate.start in self.titled:
            yield "headline"
        if candidate.start in self.opening:
            yield "opening"
            if candidate.end == candidate.start + 1 and self.article.is_word(span[0]):
                yield "opening word"

    def _rest_of_clause(self, candidate: Stretch) -> list[Token]:
        """Return the words of the same sentence behind a name, a dozen at most."""
        stop = min(candidate.end + 12, sentence_of(self.tokens[candidate.end - 1]).end)
        return self.tokens[candidate.end : stop]

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
        yield from self._is_done(root)
        preposition = governing_preposition(root)
        if preposition is not None:
            yield f"after {preposition.lower_}" if preposition.lower_ in _PREPOSITIONS else "after preposition"
        if is_modifier(root):
            yield "modifier"
            if root.head.lower_ in self.words.of("person_nouns"):
                yield "modifier of person"
        if is_possessor(root):
            yield "possessor"
        owned = root.head if is_possessor(root) else preposition.head if preposition is not None else None
        is_owner = preposition is None or preposition.lower_ == "of"
        if owned is not None and is_owner and owned.lemma_.lower() in self.words.of("only_places_have"):
            yield "place has"
        if is_apposition(root):
            yield "apposition"
        if any(child.text == "the" and child.i == root.left_edge.i for child in root.lefts):
            yield "the"

    def _is_done(self, root: Token) -> Iterator[str]:
        """Yield that something is done to a name, or that it has a price: "bought X for $3 billion"."""
        verb = is_acted_upon(root)
        if verb is None:
            return
        yield "passive subject" if is_subject(root) else "object"
        if verb.lemma_.lower() in self.words.of("trades"):
            currencies = self.words.of("currencies")
            is_priced = any(word.ent_type_ == "MONEY" or word.lower_ in currencies for word in verb.subtree)
            yield "bought" if is_priced else "traded"

    def _callings(self, candidate: Stretch, root: Token) -> Iterator[str]:
        """Yield what nouns call a name: right before or after it, beside it, in "is a …"."""
        before, after = candidate.start - 1, candidate.end
        before -= before >= 0 and self.tokens[before].is_quote
        before = self._past_naming(before)
        after += after < len(self.tokens) and self.tokens[after].is_quote
        beside = (*appositions(root), *predicate_nouns(root), *((root.head,) if is_apposition(root) else ()))
        for where, nouns in (
            ("before", self.tokens[before : before + 1] if before >= 0 else ()),
            ("after", self.tokens[after : after + 1]),
            ("beside", beside),
        ):
            for noun in nouns:
                is_noun = noun.pos_ == "NOUN" or (noun.pos_ == "PROPN" and noun.text.islower())
                if is_noun and (kind := self.words.callings.get(noun.lemma_)) is not None:
                    yield f"{where} {kind}"

    def _past_naming(self, before: int) -> int:
        """Return the index of the noun that is said to be called so: "the company, identified as Velmora"."""
        i = before - (before > 0 and self.tokens[before].lower_ == "as")
        if i < 1 or self.tokens[i].lower_ not in self.words.of("naming_participles" if i == before else "naming_as"):
            return before
        if self.tokens[i].head.i >= i:  # "The board named Ana Ruiz chairwoman"
            return before
        return i - 1 - (self.tokens[i - 1].text == "," and i > 1)

    def _before_says(self, before: Token) -> Iterator[str]:
        if before.lower_ in ("in", "at", "near", "from", "to", "the", "by", "against", "with", "and"):
            yield f"prev {before.lower_}"
        if before.text in ("'", '"', "`", "``"):
            yield "quoted"
        if before.text == "(":
            yield "bracketed"
        owner = self.tokens[before.i - 1] if before.text == "'s" and before.i else before
        if self.gazetteer.demonym(owner.text) is not None and owner is before:
            yield "demonym before"
        elif owner is not before and any(thing.type == "Country" for thing in self.article.find(owner.text)):
            yield "country's before"

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
            if any(thing.type in ("Country", "Region") for thing in self.article.find(following.text)):
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
