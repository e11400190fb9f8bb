"""In which line of work an actor stands: PLOVER's actor sectors, read from the words of a phrase.

    Rebel leaders · Union officials · the opposition coalition · Hamas fighters

A noun tells its own sector ("soldiers": MIL). A rank tells nothing until one knows of what: rebel leaders are REB,
union leaders LAB. A word such as "rebel" or "opposition" turns the sector of a body that could be anybody's: government
forces are MIL, rebel forces REB. Who held an office and holds it no longer is one of PLOVER's elites (ELI).

The sectors are those of the PLOVER codebook (Open Event Data Alliance, 2018), which continues CAMEO's (Gerner, Schrodt,
Yilmaz 2002).
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from kg.gazetteer import Gazetteer
from kg.stages.words import NameWords
from kg.syntax import clause_of, is_modifier

FORMER = "ELI"  # who held office: PLOVER's elites
_OFFICES = ("GOV", "LEG")  # sectors that one is of while in office alone
_POLICE, _ARMY = "COP", "MIL"
_BEFORE = 3  # words before a title that may say that it is over


def find_sector(head: Token, own: str | None, words: NameWords, facts: Gazetteer) -> str | None:
    """Return the sector of whom a noun with its modifiers stands for; `own` is what the noun alone tells."""
    sector = _sector_in_office(head, own, words, facts)
    if sector not in _OFFICES or _is_body(head.lemma_.lower(), words):
        return sector
    known = (facts.modifiers.get(child.lower_) for child in head.lefts)
    return FORMER if any(modifier is not None and modifier.time == "ended" for modifier in known) else sector


def _sector_in_office(head: Token, own: str | None, words: NameWords, facts: Gazetteer) -> str | None:
    noun = head.lemma_.lower()
    if own == _POLICE and noun in words.of("of_army_or_police") and _is_foreign(head, facts):
        return own if clause_of(head).lemma_.lower() in words.of("police_do") else _ARMY
    if head.i and f"{head.nbor(-1).lower_} {noun}" in words.nominals:  # "security forces"
        return own
    is_rank = noun in words.of("ranks")
    if not is_rank and noun not in words.of("bodies_of_any_sector"):
        return own
    before = [form for child in head.lefts if is_modifier(child) for form in {child.lemma_.lower(): 0, child.lower_: 0}]
    told = [words.beside[word] for word in before if word in words.beside]
    if is_rank and not told:
        told = [sector for word in before if (sector := _sector_of_body(word, words)) is not None]
    return told[-1] if told else own


def _is_foreign(head: Token, facts: Gazetteer) -> bool:
    """Say whether a country's adjective stands right before a noun: "Syrian officers" are the army's."""
    return head.i > head.sent.start and facts.demonym(head.nbor(-1).text) is not None and is_modifier(head.nbor(-1))


def is_over(doc: Doc, i: int, facts: Gazetteer) -> bool:
    """Say whether the words up to token `i`, before a title, say that its holder holds it no longer: "ousted"."""
    for token in reversed(doc[max(i + 1 - _BEFORE, 0) : i + 1]):
        known = facts.modifiers.get(token.lower_)
        if known is not None:
            return known.time == "ended"
        if token.pos_ not in ("ADJ", "PROPN", "NOUN") and token.text != "-":
            return False
    return False


def _sector_of_body(noun: str, words: NameWords) -> str | None:
    """Return the sector of the body that a rank belongs to: "court" in "court officials"."""
    return words.nominals[noun].sector if _is_body(noun, words) else None


def _is_body(noun: str, words: NameWords) -> bool:
    known = words.nominals.get(noun)
    return known is not None and known.type == "Organization"
