"""Which word of the lexicon is a word of the text, in the place where it stands: alone, or one with its neighbours?"""

from __future__ import annotations

from spacy.tokens import Span, Token

from kg.lexicon import FactualityCue, Lexicon
from kg.stages.words import load_name_words
from kg.syntax import (
    adverbs,
    auxiliaries,
    clause_of,
    find_subjects,
    gerund_prepositions,
    is_acted_upon,
    is_contracted_had,
    is_noun,
    is_past,
    is_predicate,
    read_clause,
    said_of,
)

GRANTED, OWNED = "Granted", "Owned"  # in the lexicon: so whatever is said above it; so if the noun has its doer


class Cues:
    """Finds the lexicon's cues in a text."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        phrases = (lemma.split() for lemma in lexicon.cues.get("governor", {}))
        self._split = frozenset(words[0] for words in phrases if len(words) > 1)
        self._unsaid = frozenset(word for phrase in self.words("unsaid_phrases") for word in phrase.split()[1:2])
        self._parts = {
            kind: frozenset(part for form in cues for part in form.replace("-", " ").split())
            for kind, cues in lexicon.cues.items()
        }
        self._with_objects = frozenset(
            phrase.split()[0] for phrase in lexicon.cues.get("governor", {}) if phrase.endswith(" to")
        )
        self._condition_ends = frozenset(phrase.split()[-1] for phrase in lexicon.cues.get("condition", {}))

    def words(self, name: str) -> frozenset[str]:
        """Return a plain word list."""
        return self.lexicon.words(name)

    def of(self, kind: str, word: Token) -> FactualityCue | None:
        """Return the cue that a word is, alone or with its neighbour: "ruled out", "about to", "instead of"."""
        if kind == "auxiliary" and is_contracted_had(word):
            return None
        lemma = word.lemma_.lower()
        parts = self._parts.get(kind, frozenset())
        if lemma not in parts and word.lower_ not in parts:
            return None
        known = self.lexicon.cues[kind]
        before, after = word.doc[max(word.i - 1, 0)], word.doc[min(word.i + 1, len(word.doc) - 1)]
        if before.text == "-" and before.i > 1:  # "so-called"
            hyphened = f"{before.nbor(-1).lower_}-{word.lower_}"
            if hyphened in known and after.pos_ != "PROPN" and after == word.head:
                return known[hyphened]
        forms = (
            f"{lemma} {after.lower_}",
            f"{before.lower_} {word.lower_}",
            *self._apart(word, lemma),
            *self._with_verb(word, lemma),
            word.lower_,
            lemma,
        )
        return next((known[form] for form in forms if form in known), None)

    def _apart(self, word: Token, lemma: str) -> tuple[str, ...]:
        """Return a verb with the preposition of its clause behind an object: "kept them from leaving".

        Also with both: "gave the green light to".
        """
        if lemma not in self._split:
            return ()
        clause = read_clause(word) if is_predicate(word) and lemma in self._with_objects else None
        gifts = (f"{lemma} {gift.lower_} to" for gift in clause.objects if clause.slot("to")) if clause else ()
        return (*(f"{lemma} {link.lower_}" for link in gerund_prepositions(word)), *gifts)

    def _with_verb(self, word: Token, lemma: str) -> tuple[str, ...]:
        """Return a noun with the verb whose object it is: "took the opportunity"."""
        verb = is_acted_upon(word) if word.pos_ == "NOUN" else None
        return () if verb is None else (f"{verb.lemma_.lower()} {lemma}",)

    def governor(self, word: Token) -> FactualityCue | None:
        """Return the cue that a governing verb, adjective or noun is, nouns for what is said among them."""
        if self._is_half(word) or self._is_of_office(word):
            return None  # its verb is one cue with it: "came close"
        return self.of("governor", word) or (self.of("content", word) if is_noun(word) else None)

    def _is_half(self, word: Token, verb: Token | None = None) -> bool:
        """Say whether a word and its verb, or the verb given, are one cue: "came close", "shied away" from."""
        return f"{(verb or word.head).lemma_.lower()} {word.lower_}" in self.lexicon.cues.get("governor", {})

    def decides(self, word: Token) -> FactualityCue | None:
        """Return the cue that a verb is for what it is "to" do: none where it only speaks of nouns, as "host" does."""
        cue = self.of("governor", word)
        of_nouns = cue is not None and cue.noun is not None and cue.factuality == "Actual"
        return None if of_nouns and cue is not None and cue.clause is None and cue.past is None else cue

    def preposition(self, word: Token) -> FactualityCue | None:
        """Return the cue that a preposition is, unless its verb is a cue with it: decided "against"."""
        if word.pos_ == "ADV" and any(right.i == word.i + 1 for right in word.rights):
            return None  # "far" of "far from": the second word is the cue
        if self._is_half(word) or self._is_half(word.nbor(-1) if word.i else word, clause_of(word)):
            return None
        return self.of("preposition", word)

    def is_content(self, word: Token) -> bool:
        """Say whether a word is a noun for what is said: "claims", "rumours"."""
        return is_noun(word) and not self._is_of_office(word) and self.of("content", word) is not None

    def _is_of_office(self, word: Token) -> bool:
        """Say whether a noun belongs to a phrase in which it says nothing: the minister "in charge of" talks."""
        if word.lower_ not in self._unsaid:
            return False
        phrases = (word.doc[max(word.i - 1, 0) : end].text.lower() for end in (word.i + 1, word.i + 2))
        return any(phrase in self.words("unsaid_phrases") for phrase in phrases)

    def is_someone(self, noun: Token) -> bool:
        """Say whether a noun calls people or a body: "a judge", "a delegation"."""
        called = load_name_words().nominals.get(noun.lemma_.lower())
        return called is not None and called.type in ("Person", "Organization", "Group")

    def is_false(self, content: Token) -> bool:
        """Say whether a noun for what is said is called false: "false claims that", "claims that … are false"."""
        words = (*adverbs(content), *said_of(content))
        return any(word.lemma_.lower() in self.words("falsehoods") for word in words)

    def condition(self, mark: Token) -> FactualityCue | None:
        """Return the cue that a mark is or is part of: "if", "in case", "as long as"."""
        phrase = self.condition_phrase(mark)
        return None if phrase is None else self.lexicon.cues["condition"][phrase.text.lower()]

    def condition_before(self, verb: Token) -> FactualityCue | None:
        """Return the condition of several words right before a clause's subject: "in case" Iran attacks."""
        subjects = [word for word in find_subjects(verb)[0] if word.i < verb.i and word.head == verb]
        start = subjects[0].left_edge.i if subjects else 0
        known = self.lexicon.cues.get("condition", {})
        last = start - 2 if start > 1 and verb.doc[start - 1].lower_ == "that" else start - 1
        if last >= 0 and verb.doc[last].tag_ in ("VBN", "VBG", "VBD") and verb.doc[last].lemma_ != "have":
            return known.get(verb.doc[last].lower_)  # "provided (that)" Iran attacks
        if start == 0 or verb.doc[start - 1].lower_ not in self._condition_ends:
            return None
        phrases = (verb.doc[max(start - size, 0) : start].text.lower() for size in (2, 3, 4) if start >= size)
        return next((known[phrase] for phrase in phrases if phrase in known and " " in phrase), None)

    def condition_phrase(self, mark: Token) -> Span | None:
        """Return the words of such a cue; a time in the past is no condition: "until he left in May"."""
        phrase = self._condition_phrase(mark)
        if phrase is None or phrase.text.lower() not in self.words("time_conditions"):
            return phrase
        clause = clause_of(mark)
        open_ended = any(word.tag_ == "MD" for word in auxiliaries(clause_of(clause.head)))
        return None if is_past(clause) and not open_ended else phrase

    def _condition_phrase(self, mark: Token) -> Span | None:
        known = self.lexicon.cues.get("condition", {})
        doc, at = mark.doc, mark.i
        phrases = (
            doc[max(at - 2, 0) : at + 1],
            doc[at : at + 3],
            doc[max(at - 1, 0) : at + 1],
            doc[at : at + 2],
            doc[at : at + 1],
        )
        return next((phrase for phrase in phrases if phrase.text.lower() in known), None)

    def is_reservation(self, mark: Token) -> bool:
        """Say whether a condition only holds back what is planned: "unless", "until"."""
        phrase = self.condition_phrase(mark)
        return phrase is not None and phrase.text.lower() in self.words("reservations")
