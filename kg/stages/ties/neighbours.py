"""Which ties do names side by side state, with a bracket, a comma or a preposition between them?

Olaf Scholz (SPD), Ana Ruiz of Delta Relief, the port of Setubal in Portugal
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span

from kg.index import span_of
from kg.stages.ties.bodies import find_inside_name
from kg.stages.ties.places import find_comma_place
from kg.stages.ties.reading import PLACES, Reading, Tie
from kg.stages.ties.targets import find_filler
from kg.syntax import find_obliques
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
    """Read "Ana Ruiz of Delta Relief" and "the port of Setubal in Portugal"."""
    for link, fillers in find_obliques(tokens.root).items():
        for filler in fillers:
            if not tokens.end < filler.i <= tokens.end + 6 or reading.doc[tokens.end].lower_ != link.split()[0]:
                continue
            other = next((target.entity for target in find_filler(reading, filler, link, 2)), None)
            if other is None:
                continue
            if entity.type == "Person" and other.type == "Organization" and link in reading.words.sets["affiliation"]:
                yield Tie("worksFor", entity.id, other.id, tokens[0], "relations/name-of-body")
            elif (
                entity.type in ("City", "Region", "Facility")
                and other.type in PLACES
                and link in reading.words.sets["inside"]
            ):
                yield Tie("locatedIn", entity.id, other.id, tokens[0], "relations/place-in-place")
            elif (
                entity.type == "Organization"
                and other.type in ("City", "Country", "Region")
                and link in reading.words.sets["inside"]
            ):
                yield Tie("basedIn", entity.id, other.id, tokens[0], "relations/body-in-place")
