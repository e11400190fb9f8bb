"""Which ties do names side by side state, with a bracket, a comma or a preposition between them?

    Olaf Scholz (SPD), Ana Ruiz of Delta Relief, the port of Setubal in Portugal

The names stand next to each other, whatever the parser makes of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from kg.index import span_of
from kg.lexicon import load_lexicon
from kg.stages.actors import is_deed
from kg.stages.ties.bodies import body_relation, find_inside_name, membership
from kg.stages.ties.branches import find_branch_place
from kg.stages.ties.descriptions import has_title
from kg.stages.ties.places import find_comma_place, find_place_behind
from kg.stages.ties.reading import Reading, Tie, agree
from kg.stages.ties.targets import is_called_by_town
from kg.syntax import find_obliques, governing_preposition, is_acted_upon, is_object, outer_nouns, sentence_of
from kg.types import Entity, MentionForm


def find_neighbours(reading: Reading) -> Iterator[Tie]:
    """Yield the ties that a name states by what stands right behind it."""
    for entity in reading.named:
        for mention in sorted(entity.mentions):
            if mention.form is not MentionForm.NAME:
                continue
            tokens = span_of(reading.doc, mention.span)
            yield from _in_brackets(reading, entity, tokens)
            yield from _name_and_preposition(reading, entity, tokens)
            if entity.type in ("City", "Region", "Place", "Facility"):
                yield from find_comma_place(reading, entity, tokens)
            if entity.type == "Organization":
                yield from find_inside_name(reading, entity, tokens)


def _in_brackets(reading: Reading, entity: Entity, tokens: Span) -> Iterator[Tie]:
    """Read a party behind a name: "Olaf Scholz (SPD)"."""
    if entity.type != "Person" or tokens.end + 2 >= len(reading.doc) or reading.doc[tokens.end].text != "(":
        return
    for inner, mention in reading.index.inside(reading.doc[tokens.end + 1 : tokens.end + 6]):
        found = span_of(reading.doc, mention.span)
        closed = found.end < len(reading.doc) and reading.doc[found.end].text in (")", ",", "/")
        if found.start == tokens.end + 1 and closed and inner.type == "Organization":
            yield Tie("memberOf", entity.id, inner.id, found[0], "relations/brackets")


def _name_and_preposition(reading: Reading, entity: Entity, tokens: Span) -> Iterator[Tie]:
    """Read what a preposition right behind a name joins: "Ana Ruiz of Delta Relief", "Kharkiv in eastern Ukraine"."""
    read = {"Person": _of_person, "Organization": _of_body}.get(entity.type, find_place_behind)
    for link, other, comma in _behind(reading, tokens):
        relation = read(reading, entity, tokens, link, other, comma)
        if relation is not None:
            yield Tie(relation, entity.id, other.id, tokens[0], _RULES.get(relation, "relations/name-of-body"))


_RULES = {"locatedIn": "relations/place-in-place", "basedIn": "relations/body-in-place"}


def _behind(reading: Reading, tokens: Span) -> Iterator[tuple[str, Entity, bool]]:
    """Yield what a preposition right behind a name leads to, and whether a comma stands between."""
    end = _end_of_name(reading, tokens)
    comma = end < len(reading.doc) and reading.doc[end].text == ","
    at = end + comma
    if at + 1 >= len(reading.doc) or reading.doc[at].pos_ not in ("ADP", "SCONJ"):
        return
    link = reading.doc[at].lower_
    filler = reading.doc[min(at + 1 + reading.doc[at + 1].is_quote, len(reading.doc) - 1)]
    while filler.i + 1 < min(at + 7, sentence_of(filler).end) and not _is_named(reading, filler):
        ahead = filler.pos_ in ("DET", "ADJ", "NOUN", "PROPN") or filler.lower_ == "of"
        if not ahead or filler.lower_ in reading.words.sets["parts"]:
            return
        filler = filler.nbor()
    found = next(reading.index.inside((filler,)), None)
    if found is None:
        return
    name = span_of(reading.doc, found[1].span)
    owns = name.end < len(reading.doc) and reading.doc[name.end].tag_ == "POS"  # "in Lisbon's port"
    behind = reading.doc[min(name.end, len(reading.doc) - 1)]
    if is_called_by_town(reading, behind, (found[0], name[-1])):
        return  # "Ana Ruiz of Lisbon diocese"
    owned = next(reading.index.inside(reading.doc[name.end + 1 : name.end + 2]), None) if owns else found
    if owned is not None and owned[1].form is not MentionForm.DEMONYM:
        yield link, owned[0], comma


def _end_of_name(reading: Reading, tokens: Span) -> int:
    """Return where a name ends, its short form in brackets included: "Harbor Migration Council (HMC)"."""
    end = tokens.end
    if end + 2 < len(reading.doc) and reading.doc[end].text == "(" and reading.doc[end + 2].text == ")":
        return end + 3
    return end


def _is_named(reading: Reading, word: Token) -> bool:
    """Say whether a word stands for an entity; "German" before a body's name is part of what it is called."""
    found = next(reading.index.inside((word,)), None)
    return found is not None and found[1].form is not MentionForm.DEMONYM


def _is_scene_of_deed(body: Token) -> bool:
    """Say whether a place behind a body tells where something is done to it: "a victory over Arden in Lisbon"."""
    lexicon = load_lexicon()
    return any(is_deed(word, lexicon) or word.lemma_.lower() in lexicon.words("premises") for word in outer_nouns(body))


def _of_person(reading: Reading, person: Entity, tokens: Span, link: str, other: Entity, comma: bool) -> str | None:
    """Return the tie of a person to what "of", "from", "with" and "at" lead to."""
    if link not in reading.words.sets["affiliation"]:
        return None
    attached = any(filler.i >= tokens.end for filler in find_obliques(tokens.root).get(link, ()))
    if other.type == "Organization":
        beside = link == "from" and not is_object(tokens.root)  # no "bought Ana Ruiz from Harbor United"
        return membership(reading, other) if attached or comma or beside else None
    origin = comma or (attached and link == "of")
    if link not in ("of", "from") or not origin or has_title(reading, person, tokens):
        return None
    if other.type == "Country":
        return "citizenOf"
    return "livesIn" if link == "of" and other.type in ("City", "Region") else None  # "from Afrin": no longer there


def _of_body(reading: Reading, body: Entity, tokens: Span, link: str, other: Entity, comma: bool) -> str | None:
    """Return the tie of a body to the place behind it: "the Harbor Institute in Lisbon"."""
    attached = any(filler.i >= tokens.end for filler in find_obliques(tokens.root).get(link, ()))
    named = link == "of" and other.type == "Country"  # whatever the parser makes of "bought Arden Foods of Norway"
    if link not in ("in", "of", "from") or comma or not (attached or named) or not agree(body, other):
        return None
    if other.type not in ("City", "Country", "Region"):
        return None
    beside = governing_preposition(tokens.root)
    verb = is_acted_upon(tokens.root) or (beside.head if beside is not None else None) if link == "in" else None
    if verb is not None and verb.lemma_ in reading.words.sets["deeds_on_the_spot"]:
        return None  # "sued Arden Foods in London", "met with it in London"
    if link == "in" and (_is_scene_of_deed(tokens.root) or find_branch_place(reading, tokens.root, body) == other):
        return None
    return "basedIn" if body_relation(reading, body, other) != "locatedIn" else "locatedIn"
