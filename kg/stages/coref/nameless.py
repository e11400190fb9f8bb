"""Who has no name: a node of its own for "two Liberian refugees" and "a senior official"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from kg.index import span_of
from kg.stages.coref.countries import country_before, country_of
from kg.stages.coref.nodes import Node
from kg.stages.coref.scene import Scene
from kg.stages.mentions import AGED, PLURAL, Candidate
from kg.stages.words import NameWords
from kg.syntax import (
    clause_of,
    first_conjunct,
    is_acted_upon,
    is_argument,
    is_modifier,
    is_source,
    is_subject,
    noun_slots,
    read_clause,
)
from kg.types import MentionForm, TextSpan

_ACTORS = ("Person", "Organization", "Product")
_OF_FOLLOWERS = {"ELI": "OPP", "OPP": "OPP", "REB": "REB"}
_PLACES = frozenset(("Country", "Region", "City", "Place"))
_ASKING = frozenset(("WP$", "WDT", "WP"))
_LONGEST = 10  # words by which one without a name can be called
_TIMES = frozenset(("DATE", "TIME"))  # the model's kinds of names


def find_nameless(scene: Scene, item: Candidate, head: Token) -> Node | None:
    """Return a node of its own for a noun phrase that acts or speaks: "officials", "a senior official".

    One that is acted upon has a node where its words tell whose it is and what: "two Liberian refugees".
    """
    if item.type not in _ACTORS or _in_headline(scene, head):
        return None
    if any(
        child.tag_ in _ASKING or _is_owner_pronoun(child, scene.lists) for child in head.lefts
    ):  # "her party", "his lawyers", "what player"
        return None
    if head.lemma_.lower() in scene.lists.of("remains") and not any(is_modifier(child) for child in head.lefts):
        return None  # "the king's body", "bodies of miners"
    if not _is_told_of(scene, item, head):
        return None
    several = _countries_joined(scene, item, head)
    if several:
        return _of_each(scene, item, head, several)
    name = _without_determiner(scene, item)
    if last_word(scene, item) in scene.lists.of("there"):
        place = scene.recent(item, lambda node: node.type in _PLACES, 2)
        name = f"{name} in {place.name}" if place is not None else name
    if len(name.split()) > _LONGEST:
        return None
    country = country_before(scene, head.i - 1) if is_modifier(head) else country_of(scene, head)
    country = country or _country_of_police(scene, head)
    return _nameless_node(scene, item, head, name, country)


def _country_of_police(scene: Scene, head: Token) -> str | None:
    """Return the country whose police deal with a crowd, which is at home: "Kenyan police dispersed protesters"."""
    verb = is_acted_upon(head) if head.lemma_.lower() in scene.lists.of("crowds") else None
    if verb is None:
        return None
    police = [word for word in read_clause(verb).subjects if _is_police(scene, word)]
    return country_of(scene, police[0]) if len(police) == 1 else None


def _is_police(scene: Scene, word: Token) -> bool:
    known = scene.lists.nominals.get(word.lemma_.lower())
    return known is not None and known.sector == "COP"


def _is_told_of(scene: Scene, item: Candidate, head: Token) -> bool:
    """Say whether someone without a name is told of as an actor: he acts, speaks, or is told apart as acted upon."""
    if is_modifier(head):  # "Israeli army" bulldozers
        return True
    is_apart = is_argument(head) and _is_told_apart(scene, item, head)
    if item.type == "Product":  # who gave "Ukraine tanks" gave them to Ukraine
        return is_apart and (is_subject(head) or (head.i > 0 and scene.facts.demonym(head.nbor(-1).text) is not None))
    if is_apart or head.i in scene.dialogue.answering:
        return True
    acts = is_subject(head) and clause_of(first_conjunct(head)).lemma_ != "be"
    return (acts or is_source(head)) and head.lemma_.lower() not in scene.lists.of("anybody")


def _nameless_node(scene: Scene, item: Candidate, head: Token, name: str, country: str | None) -> Node:
    """Return the node of a nameless actor: the one that bears the same words, else a new one."""
    type_ = "Group" if item.number == PLURAL and item.type == "Person" else item.type or "Group"
    same = [node for node in scene.nodes if node.name.lower() == name.lower() and node.type == type_]
    if same:
        return same[0]
    sector = (
        _sector_of_followed(scene, head)
        or _sector_of_named(scene, head)
        or item.sector
        or _sector_of_leader(scene, item, head)
    )
    node = Node(type_, name, None, country, sector, item.gender, item.number)
    node.nouns.add(item.noun or head.lemma_.lower())
    scene.nodes.append(node)
    return node


def _countries_joined(scene: Scene, item: Candidate, head: Token) -> list[Token]:
    """Return the countries that are joined right before a plural noun: "French, German and Italian negotiators"."""
    found: list[Token] = []
    for token in scene.doc[head.left_edge.i : head.i]:
        node = scene.at.get(token.i)
        if node is not None and node.type == "Country":
            found.append(token)
        elif found and token.lower_ not in scene.lists.of("joiners"):
            break
    is_plural = item.number == PLURAL or item.type == "Product"
    return found if is_plural and len({scene.at[token.i] for token in found}) > 1 else []


def _of_each(scene: Scene, item: Candidate, head: Token, countries: list[Token]) -> Node:
    """Return the actor of the first country; those of the others get a mention each: "Russian negotiators"."""
    end = head.idx + len(head.text)
    rest = scene.text[countries[-1].idx + len(countries[-1].text) : end]
    nodes = []
    for country in countries:
        name = " ".join(f"{country.text}{rest}".split())
        nodes.append(_nameless_node(scene, item, head, name, scene.at[country.i].country))
    for country, node in zip(countries[1:], nodes[1:], strict=True):
        node.add(replace(item, span=TextSpan(country.idx, end)))
    return nodes[0]


def _sector_of_followed(scene: Scene, head: Token) -> str | None:
    """Return OPP for the supporters of who was in office or opposes it: "supporters of the ousted president"."""
    if head.lemma_.lower() not in scene.lists.of("followers"):
        return None
    slots = noun_slots(head)
    found = [scene.at.get(word.i) for slot in ("of", "possessive", "modifier") for word in slots.get(slot, ())]
    followed = next((node for node in found if node is not None and node.type == "Person"), None)
    return _OF_FOLLOWERS.get(followed.sector or "") if followed is not None else None


def _sector_of_leader(scene: Scene, item: Candidate, head: Token) -> str | None:
    """Return GOV for who leads a country, and is no more: "Palestinian leaders"."""
    is_leader = item.sector is None and item.noun in scene.facts.roles and head.pos_ == "NOUN"
    return "GOV" if is_leader and _named_country(scene, head) else None


def _named_country(scene: Scene, head: Token) -> bool:
    """Say whether a country stands right before a noun or owns it: "Iraqi leaders", "Iraq's leaders"."""
    slots = noun_slots(head)
    nodes = [scene.at.get(word.i) for slot in ("modifier", "possessive", "of") for word in slots.get(slot, ())]
    others = [word for word in slots.get("modifier", ()) if scene.at.get(word.i) is None and word.pos_ != "ADJ"]
    return not others and any(node is not None and node.type == "Country" for node in nodes)


def _is_told_apart(scene: Scene, item: Candidate, head: Token) -> bool:
    """Say whether a phrase tells what someone is and of which country or body: "UN monitors", "police in Lagos"."""
    if (item.sector or _sector_of_named(scene, head) or _sector_of_leader(scene, item, head)) is None:
        return False
    if country_of(scene, head) is not None or _body_before(scene, head) is not None:
        return True
    return bool(_countries_joined(scene, item, head)) or _country_of_police(scene, head) is not None


def _body_before(scene: Scene, head: Token) -> Node | None:
    """Return the named body that a noun's people belong to: "Hamas" in "Hamas leaders", "leaders of Hamas"."""
    slots = noun_slots(head)
    named = [scene.at.get(word.i) for slot in ("modifier", "possessive", "of") for word in slots.get(slot, ())]
    return next((node for node in named if node is not None and _is_body(node)), None)


def _sector_of_named(scene: Scene, head: Token) -> str | None:
    """Return the sector that a rank takes from the body or country it belongs to: REB for "Hamas leaders"."""
    if head.lemma_.lower() not in scene.lists.of("ranks"):
        return None
    body = _body_before(scene, head)
    return body.sector if body is not None and body.type != "Group" else None


def _in_headline(scene: Scene, head: Token) -> bool:
    """Say whether a word stands in a headline or subhead, whose telegram style the parser misreads."""
    return any(block.span.start <= head.idx < block.span.end for block in scene.headlines)


def last_word(scene: Scene, item: Candidate) -> str:
    """Return the last word of a mention, in lower case."""
    return span_of(scene.doc, item.span)[-1].lower_


def _without_determiner(scene: Scene, item: Candidate) -> str:
    tokens = list(span_of(scene.doc, item.span))
    while len(tokens) > 1 and tokens[-1].lower_ in scene.lists.of("there") | scene.lists.of("here"):
        tokens.pop()
    while len(tokens) > 1 and tokens[0].lower_ in scene.lists.of("determiners"):
        tokens.pop(0)
    while len(tokens) > 1 and _is_loose_end(scene, tokens[-1]):
        tokens.pop()
    while len(tokens) > 1 and item.noun != AGED and tokens[-1].ent_type_ in _TIMES:  # "the trade ministry on Friday"
        tokens.pop()
        if tokens[-1].pos_ == "ADP" and len(tokens) > 1:
            tokens.pop()
    start, end = tokens[0].idx, tokens[-1].idx + len(tokens[-1].text)
    return " ".join(scene.text[start:end].split())


def _is_loose_end(scene: Scene, last: Token) -> bool:
    """Say whether a mark or possessive s ends a phrase without belonging to a name, as it does in "Moody's"."""
    if last.text not in ("'s", "'"):
        return last.is_punct
    node = scene.at.get(last.i) or scene.at.get(last.i - 1)
    return node is None or not any(form.endswith(last.text) for form in node.forms)


def _is_body(node: Node) -> bool:
    """Say whether a node is a named organisation or people, whose members a phrase may be about."""
    is_named = any(item.form in (MentionForm.NAME, MentionForm.DEMONYM) for item in node.mentions)
    return is_named and node.type in ("Organization", "Group")


def _is_owner_pronoun(token: Token, lists: NameWords) -> bool:
    """Say whether a word is "her" or "their", and not the country that capitals make of "us"."""
    return token.pos_ != "PROPN" and token.text != "US" and token.lower_ in lists.pronouns
