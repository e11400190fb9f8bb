"""Of what an article speaks: where a match is told, riders attack, strikers shoot and keepers deny with no one hurt.

The rider attacked on the final climb.
"""

from __future__ import annotations

from spacy.tokens import Token

from kg.lexicon import Frame
from kg.stages.events.context import Context
from kg.syntax import Clause, find_words

_DISTINCT = 3  # words of sport that an article of sport has at least
_TYPES = ("Person", "Organization", "City", "Country")  # what plays: teams are called by their towns


def is_play(context: Context, frame: Frame, clause: Clause) -> bool:
    """Say whether a verb of force, crime or talks only tells how someone plays: "Oslo threatened", "Ruiz attacked".

    Where nothing but the player shows it, what he does something to may be anybody.
    """
    if frame.event not in context.lexicon.words("played") or not clause.subjects:
        return False
    in_sport = is_of_sport(context)
    if clause.objects and not in_sport:
        return False
    return any(_plays(context, subject, in_sport) for subject in clause.subjects)


def is_of_sport(context: Context) -> bool:
    """Say whether an article tells of matches and races, by how many different words of theirs it has."""
    if context.of_sport is None:
        wanted = context.lexicon.words("sport_words") | context.lexicon.words("players")
        found = {word.lemma_.lower() for word in find_words(context.doc, wanted)}
        context.of_sport = len(found) >= _DISTINCT
    return context.of_sport


def _plays(context: Context, subject: Token, in_sport: bool) -> bool:
    if subject.lemma_.lower() in context.lexicon.words("players"):
        return True
    entity = context.index.at(subject) if in_sport else None
    return entity is not None and entity.type in _TYPES and entity.sector not in context.lexicon.words("armed_sectors")
