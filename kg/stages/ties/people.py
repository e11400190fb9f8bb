"""What does a description say of a person: offices, membership, nationality?

The Turkish novelist Orhan Pamuk met SPD politician Tomas Vega.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from kg.index import span_of
from kg.lexicon import load_lexicon
from kg.stages.ties.bodies import is_contest, membership
from kg.stages.ties.nouns import find_noun_ties
from kg.stages.ties.offices import (
    find_office_ties,
    find_role_ties,
    is_called_as_its_state,
    is_of_states,
    may_be_seat,
)
from kg.stages.ties.periods import time_of_description
from kg.stages.ties.reading import Description, Maker, Reading, Tie
from kg.stages.words import load_name_words
from kg.types import Entity, MentionForm


def find_ties_of_person(reading: Reading, person: Entity, description: Description) -> Iterator[Tie]:
    """Yield the ties of a person that one description states."""
    anchor = (
        description.words[0]
        if len(description.words)
        else description.targets[0].token
        if description.targets
        else None
    )
    if anchor is None:
        return
    for tie in _ties_of(reading, person, description, anchor):
        body = reading.index.entities.get(tie.object)
        if body is None or tie.type not in ("playsFor", "coachOf", "memberOf") or not is_contest(reading, body):
            yield tie


def _ties_of(reading: Reading, person: Entity, description: Description, anchor: Token) -> Iterator[Tie]:
    time = time_of_description(reading, description)
    make = Maker(person.id, anchor, description.rule, time)
    special = list(find_noun_ties(reading, description, make))
    yield from special
    title = description.title
    offices = list(find_role_ties(reading, person, description, make))
    if title is not None and not offices:
        offices = list(find_office_ties(reading, person, title, description, make, {tie.object for tie in special}))
    yield from offices
    seats = (target.entity for target in description.targets if target.link == "seat")
    yield from (make("represents", seat.id) for seat in seats if not is_called_as_its_state(reading, seat))
    yield from _hyphenated(reading, description, replace(make, time=None))
    if not offices and not special:
        yield from _plain_member(reading, description, make)
    served = {tie.object for tie in offices if tie.type in reading.words.citizens}
    yield from _nationality(reading, description, replace(make, time=None), served)


def _is_bare(reading: Reading, description: Description) -> bool:
    """Say whether a name stands right behind whose it is: "Kenya's Ana Ruiz", no "Kenya's Ruiz-friendly press"."""
    if len(description.words):
        return False
    name = next(reading.index.inside(reading.doc[description.words.end : description.words.end + 1]), None)
    end = span_of(reading.doc, name[1].span).end if name is not None else description.words.end
    return end >= len(reading.doc) or reading.doc[end].text not in ("-", "'s")


def _hyphenated(reading: Reading, description: Description, make: Maker) -> Iterator[Tie]:
    """Yield what a word behind a hyphen says: "Lisbon-born", "Lisbon-based", "Harbor College-educated"."""
    for target in description.targets:
        for relation, types in reading.words.of_people.get(target.link, ()):
            if target.entity.type in types:
                yield make(relation, target.entity.id)


def _plain_member(reading: Reading, description: Description, make: Maker) -> Iterator[Tie]:
    """Yield membership for "SPD politician Tomas Vega", "Tesla's Elon Musk", "a nurse at Delta Relief"."""
    noun = _role(reading, description)
    if noun is not None and not reading.words.sets["outsiders"].isdisjoint((noun.lower_, noun.lemma_.lower())):
        return
    for target in description.targets:
        if target.entity.type != "Organization" or target.token.tag_ == "PRP$":
            continue
        if description.title is not None and may_be_seat(description.title, target):
            continue
        if target.entity.sector == "IGO" and (
            description.rule == "relations/nominal"  # his name told already what the EU official is
            or (description.title is not None and is_of_states(description.title, target.entity))
        ):
            continue
        if target.link == "possessive" or (target.link == "compound" and len(description.words)):
            yield make("memberOf", target.entity.id)
            return
        if target.link == "from" and noun is not None and load_name_words().callings.get(noun.lemma_) != "Person":
            continue  # "Philipp (interest from Norvik)"
        if target.link in reading.words.sets["employed"]:
            yield make(membership(reading, target.entity), target.entity.id)
            return


def _role(reading: Reading, description: Description) -> Token | None:
    """Return the noun that says who someone is, before his name where the words end in that: "Norvik investor Bell"."""
    if not len(description.words):
        return None
    last = description.words[-1]
    named = next((held for _, held in reading.index.inside((last,)) if held.form is MentionForm.NAME), None)
    start = span_of(reading.doc, named.span).start if named is not None else last.i + 1
    return reading.doc[max(start - 1, 0)]


def _nationality(reading: Reading, description: Description, make: Maker, served: set[str]) -> Iterator[Tie]:
    """Yield citizenship for a demonym before a person's noun or name: "the Turkish novelist Orhan Pamuk".

    Whom one serves in an office, that country's citizen one is anyway.
    """
    lemma = description.words[-1].lemma_.lower() if len(description.words) else ""
    if lemma in reading.words.sets["not_nationality"] or (lemma in load_lexicon().nouns and description.title is None):
        return
    for target in description.targets:
        full = " " in reading.index.entities[make.subject].name or description.title is not None
        owned = target.link == "possessive" and full and _is_bare(reading, description)
        if target.entity.type == "Country" and (target.link == "demonym" or owned) and target.entity.id not in served:
            yield make("citizenOf", target.entity.id)
