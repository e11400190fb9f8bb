"""Of which party is someone whom only a word for its people tells: "Republican Senator Ana Ruiz"?

    Senator Ana Ruiz (R-Ohio), Tory MP Jon Bell and Karin Holm, a Democrat, disagreed.

The words are in ``relations.toml`` with the party of the gazetteer that they mean, if the article speaks of its country
or of none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Span, Token

from kg.index import span_of
from kg.stages.ties.descriptions import find_words
from kg.stages.ties.reading import Reading, Tie
from kg.syntax import described_subjects, set_beside
from kg.types import Entity, Mention, MentionForm, TextSpan

_RULE = "relations/party"
_SEAT = re.compile(r"([RD])-([A-Z][\w. ]*)")  # Rep. Ana Ruiz (R-Ohio)
_INITIALS = {"R": "republican", "D": "democrat"}


def find_parties(reading: Reading) -> Iterator[Tie]:
    """Yield membership for each word beside a person's name that stands for a party's people."""
    for person in reading.named:
        if person.type == "Person":
            for mention in sorted(person.mentions):
                if mention.form is MentionForm.NAME:
                    yield from _around(reading, person, span_of(reading.doc, mention.span))
    for noun in reading.doc:
        if noun.lower_ in reading.words.parties:
            subjects = (reading.index.at(subject) for subject in described_subjects(noun))
            yield from (tie for one in subjects if one is not None for tie in _tie(reading, one, noun, noun.head))


def _around(reading: Reading, person: Entity, tokens: Span) -> Iterator[Tie]:
    words = find_words(reading, person, tokens)
    start = words.start if words is not None and len(words) else tokens.start
    if start > tokens[0].sent.start and reading.doc[start - 1].is_title:
        yield from _tie(reading, person, reading.doc[start - 1])
    for noun in set_beside(tokens.root):
        yield from _tie(reading, person, noun)
    yield from _seated(reading, person, tokens)


def _seated(reading: Reading, person: Entity, tokens: Span) -> Iterator[Tie]:
    """Read "Rep. Ana Ruiz (R-Ohio)"."""
    behind = reading.doc[tokens.end : tokens.end + 5]
    if len(behind) < 3 or behind[0].text not in ("(", ","):
        return
    found = _SEAT.match(behind[1:].text)
    if found is None:
        return
    yield from _tie(reading, person, behind[1], word=_INITIALS[found[1]])
    name = found[2].strip()
    state = next((entity for entity in reading.named if entity.type == "Region" and entity.name == name), None)
    if state is not None:
        yield Tie("represents", person.id, state.id, behind[1], _RULE)


def _tie(
    reading: Reading, person: Entity, token: Token, anchor: Token | None = None, word: str | None = None
) -> Iterator[Tie]:
    party = _party(reading, token, word or token.lower_)
    if party is not None and person.type == "Person" and party.id != person.id:
        yield Tie("memberOf", person.id, party.id, anchor or token, _RULE)


def _party(reading: Reading, token: Token, word: str) -> Entity | None:
    """Return the party that a word means: one that the article names, else the gazetteer's."""
    id_ = reading.words.parties.get(word)
    if id_ is None or not token.text[:1].isupper():
        return None
    thing = reading.gazetteer.things[id_]
    if reading.countries and thing.country not in reading.countries:
        return None
    standing = next(reading.index.inside((token,)), None)
    if standing is not None and standing[1].form is MentionForm.NAME and word == token.lower_:
        return standing[0] if standing[0].type == "Organization" else None
    named = (entity for entity in reading.named if entity.type == "Organization")
    known = next((one for one in named if one.id == id_ or one.name.lower() in (word, f"{word}s")), None)
    if known is not None:
        return known
    mention = Mention(TextSpan(token.idx, token.idx + len(token)), MentionForm.DEMONYM)
    made = Entity(id_, "Organization", thing.name, country=thing.country, sector=thing.sector, mentions=(mention,))
    return reading.made.setdefault(id_, made)
