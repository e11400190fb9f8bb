"""Whose is a ministry, court or company, and where is it based?

the Russian Foreign Ministry, Germany's top court, the Bank of Japan, the Berlin-based think tank
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span, Token

from kg.stages.ties.nouns import find_noun_ties
from kg.stages.ties.reading import REACH, Description, Maker, Reading, Tie
from kg.syntax import premodifies
from kg.types import Entity


def find_ties_of_body(reading: Reading, body: Entity, description: Description) -> Iterator[Tie]:
    """Yield whose a ministry, court or company is: "the Russian Foreign Ministry", "Germany's top court"."""
    if body.sector == "IGO":
        return
    for target in description.targets:
        if target.link == "possessive" and _stands_elsewhere(reading, body):
            continue
        anchor = description.words[0] if len(description.words) else target.token
        make = Maker(body.id, anchor, description.rule.replace("title-before-name", "country-before-name"), None)
        special = list(find_noun_ties(reading, replace(description, targets=(target,)), make))
        if special:
            yield from special
        elif target.entity.type in ("Country", "City", "Region") and target.link in (
            "demonym",
            "possessive",
            "compound",
            "based",
        ):
            relation = body_relation(reading, body, target.entity)
            if relation != "basedIn" or not _is_modifier(reading, body, anchor):
                yield make(relation, target.entity.id)


def _is_modifier(reading: Reading, body: Entity, anchor: Token) -> bool:
    """Say whether a body's name only describes the noun behind it: "California's Democratic primary"."""
    for token in reading.doc[anchor.i : min(anchor.i + REACH, anchor.sent.end)]:
        if reading.index.at(token) == body:
            return token.head.i > token.i and premodifies(token, token.head.i, token.head.i + 1)
    return False


def _stands_elsewhere(reading: Reading, body: Entity) -> bool:
    """Say whether a body is not where its owner is: "Moscow's embassy"."""
    return body.name.lower().split()[-1] in reading.words.sets["abroad"]


def body_relation(reading: Reading, body: Entity, of: Entity) -> str:
    """Return the tie of a body to its country or place: a ministry is not based there."""
    if body.type == "Facility" or body.name.lower().split()[-1] in reading.words.sets["buildings"]:
        return "locatedIn"
    if of.type != "Country":
        return "basedIn"
    last = body.name.lower().split()
    for word in (*last[-1:], *last[:1]):
        if word in reading.words.bodies:
            return reading.words.bodies[word]
    return reading.words.sectors.get(body.sector or "", "basedIn")


def find_inside_name(reading: Reading, body: Entity, tokens: Span) -> Iterator[Tie]:
    """Read a country inside a body's name: "German Football Association", "Bank of Japan"."""
    for token in tokens:
        country = reading.gazetteer.demonym(token.text) if token.i == tokens.start else None
        if (
            country is None
            and token.i > tokens.start
            and reading.doc[token.i - 1].lower_ in reading.words.sets["inside"]
        ):
            things = reading.gazetteer.find(reading.doc[token.i : tokens.end].text)
            iso = things[0].country if things and things[0].type == "Country" else None
        else:
            iso = country.iso if country is not None else None
        target = reading.countries.get(iso) if iso else None
        if target is not None:
            yield Tie(body_relation(reading, body, target), body.id, target.id, tokens[0], "relations/country-in-name")
            return
