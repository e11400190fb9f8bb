"""Who seeks which office?

    Ana Ruiz, a candidate for mayor of Lisbon, and Jon Bell, who is running for president of Norway, met.

Neither holds it: the tie is to the office alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.stages.ties.descriptions import describe
from kg.stages.ties.offices import office_of
from kg.stages.ties.periods import time_of_verb
from kg.stages.ties.reading import Description, Reading, Tie, find_bearer
from kg.syntax import Clause, find_obliques
from kg.types import Entity, MentionForm

_RULE = "relations/candidate"


def find_candidacies(reading: Reading, person: Entity, description: Description) -> Iterator[Tie]:
    """Yield the office that a description says someone seeks: "candidate for mayor of Lisbon", "mayoral candidate"."""
    if not len(description.words) or description.words[-1].lemma_.lower() not in reading.words.sets["seekers"]:
        return
    noun = description.words[-1]
    for office in _sought(reading, find_obliques(noun).get("for", ())):
        yield Tie("candidateFor", person.id, office.id, noun, _RULE)
    for word in reversed(reading.doc[max(noun.i - 4, noun.sent.start) : noun.i]):
        title = reading.gazetteer.titles.get(reading.words.campaigns.get(word.lower_, ""))
        if title is not None:
            sought = office_of(reading, person, title, description)
            if sought is not None:
                yield Tie("candidateFor", person.id, sought.id, noun, _RULE)
            return


def find_runs(reading: Reading, clause: Clause) -> Iterator[Tie]:
    """Yield the office that someone runs for, or is nominated for: "is running for president of Norway"."""
    slots = reading.words.runs.get(clause.verb.lemma_.lower())
    if slots is None:
        return
    fillers = [filler for slot in slots[1:] for filler in clause.slot(slot)]
    for runner in clause.slot(slots[0]):
        person = find_bearer(reading, runner)
        if person is not None and person.type == "Person":
            for office in _sought(reading, fillers):
                time = time_of_verb(reading, clause.verb, effect="lasts") if slots[0] == "subject" else None
                yield Tie("candidateFor", person.id, office.id, clause.verb, _RULE, time)


def _sought(reading: Reading, fillers: tuple[Token, ...] | list[Token]) -> Iterator[Entity]:
    """Yield the offices that nouns name: "mayor of Lisbon", "the presidency of Norway"."""
    for filler in fillers:
        known = reading.index.mention_at(filler)
        if known is not None and known[1].form is MentionForm.NAME:
            continue
        for description in describe(reading, filler, _RULE):
            word = reading.words.campaigns.get(filler.lower_, "")
            title = description.title or reading.gazetteer.titles.get(word)
            office = office_of(reading, None, title, description) if title is not None else None
            if office is not None:
                yield office
