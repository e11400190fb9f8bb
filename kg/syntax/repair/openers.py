"""Which verb has the noun behind "as", "after" or "before" as its subject, where that was read as a phrase?

    The vote comes as the party of Ana Rubio, of the left, negotiates.     the party negotiates, not the vote

A verb that is joined with another by nothing is joined with none.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.lexicon import load_lexicon
from kg.syntax.arcs import Arc
from kg.syntax.labels import AUXILIARIES, CHAIN, SUBJECTS
from kg.syntax.memory import word_list
from kg.syntax.repair.signs import has_subject, has_tense, is_passive

_BESIDE = frozenset({"advmod", "neg", *AUXILIARIES})


def opened(verb: Token) -> Iterator[Arc]:
    """Give a finite verb that nothing joins with the one before its subject and its mark."""
    first = verb.head
    helped = any(child.dep_ in AUXILIARIES for child in verb.lefts)
    if has_subject(verb) or not (has_tense(verb) or (verb.tag_ == "VBN" and not helped)) or _is_linked(verb, first):
        return
    noun = _noun_behind_opener(verb, first) if has_tense(verb) else None
    if noun is not None:
        yield from _as_clause(verb, noun)
    else:
        yield from _told_of_object(verb, first)


def opened_by_subject(subject: Token) -> Iterator[Arc]:
    """Part a far subject from the verb of a clause within what stands between commas behind it.

    "Kos, sacked after a plan to leave | collapsed in May, is to meet Rubio": the plan collapsed, and Kos is to.
    """
    verb = subject.head
    if verb.tag_ != "VBD" or verb.nbor(-1).text == "," or any(child.dep_ in AUXILIARIES for child in verb.lefts):
        return
    later = [child for child in verb.rights if child.dep_ in ("conj", "ccomp") and has_tense(child)]
    later = [main for main in later if not (has_subject(main) or _is_linked(main, verb)) and _opens_behind_comma(main)]
    noun = _noun_behind_opener(verb, verb) if later else None
    if noun is None or subject.i > noun.head.i or all(t.text != "," for t in verb.doc[subject.i : noun.head.i]):
        return
    main = later[0]
    yield Arc(main, main if verb.head == verb else verb.head, verb.dep_)
    yield Arc(subject, main, "nsubjpass" if any(c.dep_ == "auxpass" for c in main.lefts) else "nsubj")
    yield from (Arc(child, main, child.dep_) for child in verb.lefts if child != subject and child.i < noun.head.i)
    yield from _as_clause(verb, noun)


def _as_clause(verb: Token, noun: Token) -> Iterator[Arc]:
    mark = noun.head
    yield Arc(noun, verb, "nsubjpass" if is_passive(verb) else "nsubj")
    yield Arc(mark, verb, "mark")
    yield Arc(verb, mark.head, "advcl")


def _noun_behind_opener(verb: Token, first: Token) -> Token | None:
    """Return the noun behind "as" or "after" whose phrase ends right before a verb, what commas enclose apart."""
    starts = min((child.i for child in verb.lefts if child.dep_ in _BESIDE), default=verb.i)
    last = verb.doc[starts - 1]
    if last.text != ",":
        return _opened_over(last, verb, first)
    commas = [token.i for token in verb.doc[first.i : last.i] if token.text == ","]
    before = [verb.doc[place - 1] for place in (last.i, *commas[-1:])]
    return next((noun for word in before if (noun := _opened_over(word, verb, first)) is not None), None)


def _opened_over(at: Token, verb: Token, first: Token) -> Token | None:
    """Return the noun behind "as" or "after" that a word belongs to, if a verb may be said of it."""
    for _ in range(CHAIN):
        link = at.head
        if at.dep_ == "pobj" and link.lower_ in word_list("clause_openers") and link.i > link.head.i:
            inside = first == link.head or first.is_ancestor(link)
            return at if inside and at.pos_ in ("NOUN", "PROPN", "PRON") and _agrees(at, verb) else None
        if link == at or at == first or at.i > verb.i:
            return None
        at = link
    return None


def _agrees(noun: Token, verb: Token) -> bool:
    """Say whether a noun may be the subject of a verb by number."""
    helpers = [child for child in verb.lefts if child.dep_ in AUXILIARIES]
    tag = (helpers[0] if helpers else verb).tag_
    several = noun.tag_ in ("NNS", "NNPS") or any(noun.conjuncts)
    return tag not in ("VBZ", "VBP") or several == (tag == "VBP")


def _is_linked(verb: Token, first: Token) -> bool:
    """Say whether "and" or another word joins a verb with an earlier one."""
    links = any(child.dep_ == "cc" and first.i < child.i < verb.i for child in (*first.rights, *verb.lefts))
    return links or any(child.dep_ in ("mark", "cc") for child in verb.lefts)


def _opens_behind_comma(verb: Token) -> bool:
    starts = min((child.i for child in verb.lefts if child.dep_ in _BESIDE), default=verb.i)
    return verb.doc[starts - 1].text == ","


def _told_of_object(verb: Token, cue: Token) -> Iterator[Arc]:
    """Give to what someone says its subject, read as what he says: "said Norway, having paid, | feared the worst"."""
    if cue.lemma_.lower() not in load_lexicon().reporting or verb.tag_ not in ("VBD", "VBN", "VBZ"):
        return
    objects = [child for child in cue.rights if child.dep_ == "dobj" and child.left_edge.i == cue.i + 1]
    asides = [child for child in cue.rights if child.dep_ == "advcl" and child.tag_ in ("VBG", "VBN")]
    asides = [child for child in asides if objects and objects[0].i < child.i < verb.i]
    if not asides or not any(child.dep_ in SUBJECTS for child in cue.lefts) or not _opens_behind_comma(verb):
        return
    yield Arc(objects[0], verb, "nsubj")
    yield Arc(asides[0], verb, "advcl")
    yield Arc(verb, cue, "ccomp", "VBD" if verb.tag_ == "VBN" else None)
