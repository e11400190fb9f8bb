"""What do headlines leave out: articles, auxiliaries, "and"?

    Five arrested over theft · US, China sign deal · PM to visit India · Thousands protest

A line without a full stop is read as one; what it leaves out is put back into the tree.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.lexicon import load_lexicon
from kg.syntax.arcs import Arc
from kg.syntax.labels import AUXILIARIES, OBJECTS, SUBJECTS
from kg.syntax.memory import word_list

_NOUNS = ("NOUN", "PROPN", "NUM")


def find_headline_repairs(root: Token) -> Iterator[Arc]:
    """Yield the arcs to change in a headline, by the word that heads it."""
    yield from _labels(root)
    if root.tag_ == "NN":
        yield from _verb_read_as_noun(root)
    elif root.tag_ == "VB":
        yield from _who_is_to(root)
    elif root.tag_ == "VBP":
        yield from _pair(root)
    else:
        yield from _passive(root)
        for clause in root.lefts:
            if clause.dep_ == "ccomp":  # "Attack foiled, police say"
                yield from _passive(clause)


def _passive(verb: Token) -> Iterator[Arc]:
    """Read "suspect arrested in Oslo" as a passive: headlines tell what someone did in the present tense."""
    subjects = [child for child in verb.lefts if child.dep_ == "nsubj"]
    others = any(child.dep_ in (*OBJECTS, *AUXILIARIES, "ccomp", "xcomp", "dative") for child in verb.children)
    if subjects and not others and verb.lemma_.lower() in word_list("headline_passives"):
        yield from (Arc(subject, verb, "nsubjpass") for subject in subjects)
        yield Arc(verb, verb.head, verb.dep_, "VBN")


def _who_is_to(verb: Token) -> Iterator[Arc]:
    """Make who stands before "to" the subject of a headline: "PM to visit India"."""
    marks = [child for child in verb.lefts if child.lower_ == "to" and child.dep_ in AUXILIARIES]
    if marks and marks[0].i > 0 and not any(child.dep_ in SUBJECTS for child in verb.lefts):
        before = marks[0].nbor(-1)
        if before.head == verb and before.pos_ in _NOUNS and before.sent == verb.sent:
            yield Arc(before, verb, "nsubj")


def _pair(verb: Token) -> Iterator[Arc]:
    """Join by "and" what a headline joins by a comma: "US, China sign deal"."""
    before = verb.doc[verb.sent.start : verb.i]
    commas = [token.i for token in before if token.text == ","]
    names = [token for token in before if token.text != ","]
    if len(commas) != 1 or commas[0] in (verb.sent.start, verb.i - 1) or any(name.pos_ != "PROPN" for name in names):
        return
    first, second = verb.doc[commas[0] - 1], verb.nbor(-1)
    yield Arc(first, verb, "nsubj")
    yield Arc(second, verb, "nsubj")
    yield from (Arc(name, first, "compound") for name in names if name.i < first.i)
    yield from (Arc(name, second, "compound") for name in names if first.i < name.i < second.i)


def _verb_read_as_noun(noun: Token) -> Iterator[Arc]:
    """Find the verb of "Thousands protest in Belgrade"."""
    if noun.lemma_.lower() in load_lexicon().verbs and any(child.dep_ in OBJECTS for child in noun.rights):
        yield Arc(noun, noun, "ROOT", "VBP")  # "Ruiz, Bell hold talks"
        yield from _pair(noun)
        return
    subjects = [child for child in noun.lefts if child.dep_ == "nsubj" and child.tag_ in ("NNS", "NNPS")]
    if subjects and subjects[-1].i == noun.i - 1 and noun.lemma_.lower() in load_lexicon().verbs:
        yield Arc(noun, noun, "ROOT", "VBP")


def _labels(root: Token) -> Iterator[Arc]:
    """Take who is named before a colon for no part of what follows: "Police: suspect arrested"."""
    for token in root.doc[root.sent.start + 1 : root.i]:
        label = token.nbor(-1)
        if token.text == ":" and label.head.dep_ in SUBJECTS and label.head.head == root and label.head.i > token.i:
            yield Arc(label, root, "dep")
