"""Whom a quotation's "I", "we" and "you" mean.

    "I will pay you," President Rao told Reed. "We are in debt."

"I" is Rao, "you" Reed, "we" the country whose president speaks.
"""

from __future__ import annotations

from spacy.tokens import Token

from kg.stages.coref.nodes import Node
from kg.stages.coref.scene import Scene
from kg.stages.mentions import PLURAL, Candidate
from kg.syntax import find_obliques, predicate_nouns, read_clause, set_beside
from kg.types import MentionForm

_PARTY = "PTY"  # who only belongs to one speaks for others too
_AT = ("of", "at", "for", "with")  # what joins an officer to a body
_OFFICIALS = frozenset(("GOV", "LEG", "MIL", "JUD", "COP", "SPY", "ELI"))  # who speak for their country


def find_first_person(scene: Scene, item: Candidate) -> Node | None:
    """Return who says "I", or for whom "we" is said."""
    node = speaker_of(scene, item.head)
    if node is None or item.number == PLURAL:
        return _side_of(scene, node) if node is not None else None
    return node if node.type == "Person" and node.number != PLURAL else None


def speaker_of(scene: Scene, head: int) -> Node | None:
    """Return who says the words within quotation marks around a token."""
    source = scene.dialogue.speaker.get(head)
    return scene.at.get(source) if source is not None else None


def find_listener(scene: Scene, head: int) -> Node | None:
    """Return the one person who is told what a quotation says: "You will pay," Reed told Stone."""
    verb = scene.dialogue.cue.get(head)
    told = read_clause(scene.doc[verb]) if verb is not None else None
    if told is None or told.passive:
        return None
    words = (*told.indirects, *told.objects)
    node = scene.at.get(words[0].i) if len(words) == 1 else None
    return node if node is not None and node.type == "Person" and node.number != PLURAL else None


def _side_of(scene: Scene, speaker: Node) -> Node | None:
    """Return who "we" are in someone's mouth: an office holder's country, another's body, a body, else unknown."""
    if speaker.type != "Person":
        return speaker
    side = side_told(scene, speaker)
    official = speaker.country is not None and _is_official(scene, speaker)
    if side is not None and (side.sector == "IGO" or side.type == "Region" or not official):
        return side if side.type == "Organization" else None  # of a European lawmaker "we" is no country
    if not official:
        return None
    return next((node for node in scene.nodes if node.type == "Country" and node.country == speaker.country), None)


def side_told(scene: Scene, speaker: Node) -> Node | None:
    """Return the body, or part of the world, whose officer or worker the article calls someone now: "Arden's chief"."""
    for mention in sorted(speaker.mentions, key=lambda item: item.head):
        if mention.form is MentionForm.PRONOUN:
            continue
        head = scene.doc[mention.head]
        for noun in (head, *set_beside(head), *predicate_nouns(head)):
            before = [word for child in noun.lefts for word in child.subtree]
            links = find_obliques(noun)
            words = (*before, *(filler for link in _AT for filler in links.get(link, ())))
            known = (scene.facts.modifiers.get(word.lower_) for word in before)
            if any(modifier is not None and modifier.time == "ended" for modifier in known):
                continue
            sides = [
                node for word in words if (node := scene.at.get(word.i)) and node.type in ("Organization", "Region")
            ]
            if sides and (sides[0].sector != _PARTY or _leads_party(scene, noun, before)):
                return sides[0]
    return None


def _leads_party(scene: Scene, noun: Token, before: list[Token]) -> bool:
    """Say whether someone is called a party's leader or spokesman: "Green Party leader Ana Ruiz", no mere lawmaker."""
    return any(word.lemma_.lower() in scene.lists.of("party_officers") for word in (noun, *before))


def _is_official(scene: Scene, speaker: Node) -> bool:
    """Say whether someone speaks for his country: a minister, not a striker or a banker."""
    titles = [title for office in speaker.offices if (title := scene.facts.titles.get(office)) is not None]
    return any(sector in _OFFICIALS for sector in (speaker.sector, *(title.sector for title in titles)))
