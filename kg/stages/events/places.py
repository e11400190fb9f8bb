"""Which place do the words around a verb or noun name?

at the airport in Moscow · on the streets of Paris · off the coast of Greece · in the Norwegian capital ·
during a summit in Oslo · on the sidelines of the talks in Geneva
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from kg.gazetteer import load_gazetteer
from kg.index import MentionIndex
from kg.lexicon import Lexicon
from kg.stages.actors import find_named_place, is_anonymous
from kg.syntax import appositions, find_obliques, noun_slots
from kg.types import Entity, MentionForm


def find_place(fillers: dict[str, tuple[Token, ...]], index: MentionIndex, lexicon: Lexicon) -> str | None:
    """Return the id of the entity where something happens, from the places its verb or noun names."""
    for preposition, heads in fillers.items():
        for head in heads:
            found = _place_behind(preposition, head, index, lexicon)
            if found is not None:
                return found
    return None


def is_occasion(noun: Token, lexicon: Lexicon) -> bool:
    """Say whether a noun names what happens somewhere: "summit", "attack", "trial"."""
    lemma = noun.lemma_.lower()
    return lemma in lexicon.words("occasions_of_place") or lemma in lexicon.nouns


def _place_behind(preposition: str, head: Token, index: MentionIndex, lexicon: Lexicon) -> str | None:
    """Return the place that a preposition and its noun name: itself, or one named inside."""
    if preposition in lexicon.words("occasion_prepositions"):
        return _inside(head, index, lexicon) if is_occasion(head, lexicon) else None
    if preposition == "on":
        return _on(head, index, lexicon)
    if preposition not in lexicon.words("place_prepositions"):
        return None
    entity = index.at(head) or find_named_place(head, index, lexicon)
    if entity is not None and _is_language(head, index):
        return None
    if entity is not None and entity.type in _types(preposition, lexicon):
        return _named(entity, head, index, lexicon)
    if entity is None or is_anonymous(entity) or is_occasion(head, lexicon):
        return _inside(head, index, lexicon) or _capital(head, index, lexicon)
    return None


def _is_language(head: Token, index: MentionIndex) -> bool:
    """Say whether a country's adjective stands for its language: held "in technical Spanish", not in Spain."""
    found = index.mention_at(head)
    return found is not None and found[1].form is MentionForm.DEMONYM


def _types(preposition: str, lexicon: Lexicon) -> frozenset[str]:
    types = lexicon.words("place_types")
    at_seat = preposition in lexicon.words("seat_prepositions")  # at the White House
    return types | lexicon.words("seated_types") if at_seat else types


def _on(head: Token, index: MentionIndex, lexicon: Lexicon) -> str | None:
    """Return where "on" places something: a street, a bridge, an island; who is imposed tariffs on is no place."""
    surfaces = lexicon.words("surfaces")
    entity = index.at(head) or find_named_place(head, index, lexicon)
    on_top = head.lemma_.lower() in surfaces
    if entity is None or entity.type not in lexicon.words("place_types"):
        return _inside(head, index, lexicon) if on_top else None
    on_top = on_top or any(word in surfaces for word in entity.name.casefold().split())
    return _named(entity, head, index, lexicon) if on_top else None


def _named(entity: Entity, head: Token, index: MentionIndex, lexicon: Lexicon) -> str:
    """Return the place, or for one without a name the named one that it is in: a hospital in Lima is in Lima."""
    if not is_anonymous(entity):
        return entity.id
    return _inside(head, index, lexicon) or entity.id


def _inside(head: Token, index: MentionIndex, lexicon: Lexicon) -> str | None:
    """Return the place named inside a phrase: a hotel in Lima, the streets of Paris, the fringes of talks in Oslo."""
    slots = find_obliques(head)
    for beside in appositions(head):  # in the capital, Accra
        entity = index.at(beside)
        if entity is not None and entity.type in lexicon.words("place_types"):
            return entity.id
    if head.lemma_.lower() in lexicon.words("parts_of_places"):
        for part in slots.get("of", ()):
            entity = index.at(part)
            if entity is not None and entity.type in lexicon.words("place_types"):
                return entity.id
            if entity is None or is_occasion(part, lexicon):
                found = _inside(part, index, lexicon)
                if found is not None:
                    return found
    found = find_place(slots, index, lexicon)
    if found is None and is_occasion(head, lexicon):  # an outbreak of cholera in Haiti
        return first_place(slots.get("of", ()), index, lexicon)
    return found


def _capital(head: Token, index: MentionIndex, lexicon: Lexicon) -> str | None:
    """Return the city meant by "the Norwegian capital", or the country where the article does not name the city."""
    if head.lemma_.lower() not in lexicon.words("capitals"):
        return None
    slots = noun_slots(head)
    for filler in (word for slot in ("modifier", "possessive", "of") for word in slots.get(slot, ())):
        country, known = index.at(filler), load_gazetteer().demonym(filler.text)
        if country is not None and country.type == "Country":
            return known.capital if known is not None and known.capital in index.entities else country.id
    return None


def first_place(holders: Iterable[Token], index: MentionIndex, lexicon: Lexicon) -> str | None:
    """Return the first place that the words below some verbs or nouns name."""
    found = (_inside(holder, index, lexicon) for holder in holders)
    return next((place for place in found if place is not None), None)
