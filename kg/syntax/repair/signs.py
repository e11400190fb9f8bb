"""What several rules ask of a verb: has it a subject, tense, a helper, is it passive, is a noun a deed?"""

from __future__ import annotations

from spacy.tokens import Token

from kg.lexicon import load_lexicon
from kg.syntax.labels import AUXILIARIES, FINITE, SUBJECTS
from kg.syntax.memory import word_list

HEADS = frozenset({"NN", "VB", "VBD", "VBN", "VBP"})


HEADLINE_HEADS = frozenset({"NNS", "NNP", "NNPS"})


NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


BEFORE_NOUNS = frozenset({"amod", "compound", "nmod"})


ROLES = frozenset({"appos", "attr", "conj", "dobj", "nsubj", "nsubjpass", "pobj"})


LOOSE = frozenset({"attr", "ccomp", "dep", "dobj", "npadvmod", "nsubj", "nsubjpass", "oprd", "pobj"})


AFTER = frozenset({"advcl", "ccomp", "conj", "dep", "xcomp"})


def has_subject(verb: Token) -> bool:
    """Say whether a verb has a subject of its own."""
    return any(child.dep_ in SUBJECTS for child in verb.children)


def has_tense(verb: Token) -> bool:
    """Say whether a verb has tense, or its first auxiliary."""
    helpers = [child for child in verb.children if child.dep_ in AUXILIARIES]
    return helpers[0].tag_ in FINITE if helpers else verb.tag_ in FINITE


def has_modal(verb: Token) -> bool:
    """Say whether "to" or a modal stands before a verb: "to leave", "will leave"."""
    return any(child.tag_ in ("TO", "MD") for child in verb.lefts)


def is_deed(noun: Token, slot: str) -> bool:
    """Say whether a noun reports an event with a place for what follows a preposition."""
    return any(slot in frame.roles for frame in load_lexicon().nouns.get(noun.lemma_.lower(), ()))


def is_made(noun: Token) -> bool:
    """Say whether a noun is done, made or written by someone itself: "an attack by Kos", "a song by Kos"."""
    made = (load_lexicon().nouns.keys(), word_list("writings"), word_list("deeds"), word_list("works"))
    return any(noun.lemma_.lower() in words for words in made)


def is_passive(verb: Token) -> bool:
    """Say whether a verb is a passive that does not say by whom."""
    helped = any(child.dep_ == "auxpass" for child in verb.children)
    return helped and not any(child.dep_ == "agent" for child in verb.children)
