"""Does someone lead a whole body, or only its branch, its group in parliament or one of its fields?

State Congress chief Ana Ruiz, the head of the Green Left in Lisbon, its Bavarian leader, its head of research
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from kg.index import span_of
from kg.stages.ties.reading import PLACES, Description, Reading, Target
from kg.stages.words import load_name_words
from kg.syntax import find_obliques, sentence_of
from kg.types import Entity, MentionForm

_BEFORE = ("demonym", "compound", "possessive")  # how a place before a title is joined to it
_TO_PLACE = 6  # tokens from "in" to the name of a place: "in the canton of Valais"


def is_of_branch(reading: Reading, description: Description, target: Target) -> bool:
    """Say whether words before a title or behind its body narrow it down to a branch: "state", "in Bavaria"."""
    body = target.entity
    if body.type != "Organization" or not len(description.words):
        return False
    lists = reading.words.sets
    narrowing = lists["branches"] | lists["party_groups"] if body.sector == "PTY" else lists["branches"]
    if any(word.lower_ in narrowing for word in _words_around(reading, description, target)):
        return True
    if body.sector not in lists["with_branches"]:
        return False
    left = (item for item in description.targets if item.token.i < description.words.start)
    if any(_is_smaller(item.entity, body) for item in left if item.link in _BEFORE and item.token != target.token):
        return True
    if target.token.i < description.words.start:
        return body.sector == "PTY" and _follows_a_name(reading, target.token)  # "Karnataka Congress chief Ana Ruiz"
    return find_branch_place(reading, target.token, body) is not None


def _follows_a_name(reading: Reading, name: Token) -> bool:
    """Say whether a party's name stands right behind another, of a place that is not known."""
    start = _name_at(reading, name).start
    before = reading.doc[start - 1] if start > sentence_of(name).start else None
    return before is not None and before.tag_ == "NNP" and before.lower_ not in reading.gazetteer.modifiers


def find_branch_place(reading: Reading, name: Token, body: Entity) -> Entity | None:
    """Return the place behind a body that its branch is in: "the Left Party in the canton of Valais"."""
    end = _name_at(reading, name).end
    has_branches = body.sector in reading.words.sets["with_branches"]
    if not has_branches or end >= len(reading.doc) or reading.doc[end].lower_ != "in":
        return None
    for entity, mention in reading.index.inside(reading.doc[end + 1 : min(end + _TO_PLACE, sentence_of(name).end)]):
        if mention.form is MentionForm.NAME:
            return entity if _is_smaller(entity, body) else None
    return None


def _name_at(reading: Reading, token: Token) -> Span:
    """Return the name that a word is in, else the word."""
    held = next((held for _, held in reading.index.inside((token,)) if held.form is MentionForm.NAME), None)
    return span_of(reading.doc, held.span) if held is not None else reading.doc[token.i : token.i + 1]


def _is_smaller(place: Entity, body: Entity) -> bool:
    """Say whether a place is only a part of where a body is active, not the country that it is of."""
    if place.type not in PLACES:
        return False
    return place.type != "Country" or body.sector != "PTY" or body.country not in (None, place.country)


def _words_around(reading: Reading, description: Description, target: Target) -> list[Token]:
    """Return the words that may narrow a title down: before it or its body, in between, right behind the body."""
    words, doc = description.words, reading.doc
    found = next(
        (held for entity, held in reading.index.inside((target.token,)) if entity.id == target.entity.id), None
    )
    name = span_of(doc, found.span) if found is not None else doc[target.token.i : target.token.i + 1]
    first = min(name.start, words.start)
    before = doc[max(first - 1, sentence_of(words[0]).start) : first]
    between = doc[name.end : words.start] if name.end <= words.start else doc[words.end : name.start]
    return [*before, *words[:-1], target.token, *between, *doc[name.end : name.end + 1]]


def is_for_field(reading: Reading, target: Target, description: Description) -> bool:
    """Say whether someone heads only a field of his body: "Norvik's head of research", its "finance chief"."""
    words = description.words
    if words.start > sentence_of(words[0]).start and _is_field(reading, words.doc[words.start - 1], words):
        return True
    if target.link not in ("possessive", "compound"):
        return False
    return any(filler.i >= words.end for word in words for filler in find_obliques(word).get("of", ()))


def _is_field(reading: Reading, before: Token, words: Span) -> bool:
    """Say whether the word before a title tells what someone heads: "finance", "aid", but no "party", no "acting"."""
    if before.text in reading.words.sets["fields"]:
        return True
    called = load_name_words().callings.get(before.lemma_)
    beside = before.tag_ in ("NN", "NNS") and before.text.islower() and before.head in words
    return beside and called not in ("Organization", "Person", "Place")
