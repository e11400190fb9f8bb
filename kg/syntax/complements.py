"""What completes a verb or noun, as written?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from kg.syntax.coordination import expand
from kg.syntax.groups import verb_words
from kg.syntax.labels import ATTRIBUTES, OBJECTS, SUBJECTS
from kg.syntax.phrases import subtree_words

_NO_DEPENDENTS = SUBJECTS | {"punct", "cc", "conj", "mark", "parataxis", "intj", "expl", "preconj", "advcl"}


@dataclass(frozen=True, slots=True)
class Complement:
    """One thing that completes a verb or noun: the words that link it and the head of the filler, conjuncts apart.

    `kind` is ``object``, ``attribute``, ``oblique`` (`links` are its prepositions), ``adverbial`` ("last year") or
    ``clause`` (what is said: its head is a verb with a subject of its own).
    """

    kind: str
    head: Token
    links: tuple[Token, ...] = ()


def find_complements(head: Token) -> Iterator[Complement]:
    """Yield what completes a verb or noun, in text order, as written: a passive's agent is an oblique under "by"."""
    for child in head.children:
        if child.dep_ in OBJECTS or (child.dep_ == "dative" and child.pos_ != "ADP"):
            yield from (Complement("object", filler) for filler in expand(child))
        elif child.dep_ in ATTRIBUTES:
            yield from (Complement("attribute", filler) for filler in expand(child))
        elif child.dep_ in ("prep", "agent", "dative"):
            yield from _under_preposition(child)
        elif child.dep_ == "npadvmod":
            yield Complement("adverbial", child)
        elif child.dep_ == "ccomp":
            yield Complement("clause", child)


def _under_preposition(preposition: Token) -> Iterator[Complement]:
    waiting: list[tuple[Token, tuple[Token, ...]]] = [(preposition, (preposition,))]
    while waiting:
        at, links = waiting.pop(0)
        for child in at.rights:
            if child.dep_ == "pobj":
                yield from (Complement("oblique", filler, links) for filler in expand(child))
            elif child.dep_ in ("prep", "pcomp") and child.pos_ in ("ADP", "SCONJ"):
                waiting.append((child, (*links, child)))
            elif child.dep_ == "conj" and child.pos_ == "ADP":
                waiting.append((child, (*links[:-1], child)))


def find_dependents(verb: Token) -> Iterator[tuple[Token, ...]]:
    """Yield each whole argument or adjunct of a verb, in text order: no subject, sister clause or adverbial clause."""
    group = set(verb_words(verb))
    for child in verb.children:
        relative = child.tag_ in ("WDT", "WP", "WRB") or any(word.tag_ in ("WDT", "WP") for word in child.children)
        if child in group or child.dep_ in _NO_DEPENDENTS or (relative and child.i < verb.i):
            continue
        yield subtree_words(child)
