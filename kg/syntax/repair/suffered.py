"""Which past form, read as what its subject does, tells what is done to it?

    Rubio left after a vote postponed twice.     nobody "postponed" without an object: the vote was postponed

Which verbs never go without one is data (``repair.toml``).
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.lexicon import load_lexicon
from kg.syntax.arcs import Arc
from kg.syntax.labels import AUXILIARIES, OBJECTS, SUBJECTS, TIMES
from kg.syntax.memory import word_list
from kg.syntax.repair.participles import as_participle
from kg.syntax.repair.signs import has_subject, has_tense
from kg.syntax.trouble import ends_as_sentence

_DONE = ("headline_passives", "gapped_passives", "done_to_things")  # of which the last never do without an object
_COMPLETED = frozenset({*OBJECTS, "dative", "attr", "acomp", "ccomp", "xcomp", "oprd"})


def done_to_noun(verb: Token) -> Iterator[Arc]:
    """Read as passive the past form of a verb that needs an object and has none, right behind a noun.

    "After a vote | postponed twice"; "a vote postponed in May | was held"; "reopened a railway | severed in the war".
    """
    if verb.tag_ == "VBD" and verb.dep_ != "conj" and any(verb.lemma_ in word_list(name) for name in _DONE):
        yield from _of_its_subject(verb)
    elif verb.dep_ == "conj" and verb.tag_ in ("VBD", "VBN"):
        yield from _of_noun_before(verb)


def _of_its_subject(verb: Token) -> Iterator[Arc]:
    subjects = [child for child in verb.lefts if child.dep_ == "nsubj"]
    if len(subjects) != 1 or not _ends_before(subjects[0], verb) or not _is_alone(verb):
        return
    noun = subjects[0]
    later = [child for child in verb.rights if child.dep_ in ("conj", "ccomp", "advcl")]
    for main in later:
        linked = any(child.dep_ in ("mark", "cc", "advmod") for child in main.lefts) or has_subject(main)
        if has_tense(main) and not linked and main.doc[main.left_edge.i - 1].text != ",":
            yield from as_participle(verb, noun, main)
            return
    if later or not noun.is_lower or verb.lemma_ not in word_list("done_to_things"):
        return
    marked = any(child.dep_ == "mark" and child.lower_ in word_list("event_marks") for child in verb.lefts)
    if marked:
        yield Arc(noun, verb, "nsubjpass")
        yield Arc(verb, verb.head, verb.dep_, "VBN")


def _of_noun_before(verb: Token) -> Iterator[Arc]:
    """Hang on the noun before it what was joined to an earlier verb without "and" or a comma."""
    first, before = verb.head, verb.doc[verb.i - 1]
    if verb.left_edge != verb or before.pos_ != "NOUN" or before.ent_type_ in TIMES or not first.is_ancestor(before):
        return
    linked = any(child.dep_ == "cc" and child.i < verb.i for child in first.rights)
    if not linked and before != first and first.pos_ in ("VERB", "AUX") and _is_alone(verb):
        yield Arc(verb, before, "acl", "VBN")


def main_apart(noun: Token) -> Iterator[Arc]:
    """Make the verb of a sentence of its noun's second participle: "The firm, founded in May, | filed for help."."""
    described = [child for child in noun.rights if child.dep_ == "acl" and child.tag_ in ("VBD", "VBN")]
    if len(described) < len(("founded", "filed")) or not ends_as_sentence(list(noun.sent)):
        return
    first, verb = described[0], described[-1]
    doc = noun.doc
    enclosed = doc[first.left_edge.i - 1].text == "," == doc[verb.left_edge.i - 1].text and not verb.n_lefts
    if not enclosed or has_subject(verb) or any(child.dep_ == "agent" for child in verb.rights):
        return
    yield Arc(verb, verb, "ROOT", "VBD")
    yield Arc(noun, verb, "nsubj")
    yield from (Arc(child, verb, child.dep_) for child in noun.rights if child.i > verb.i)


def named_beside(verb: Token) -> Iterator[Arc]:
    """Read as one more name what was taken for a sentence's verb: "held by Kos, a group | set up last year."."""
    told = [child for child in verb.lefts if child.dep_ == "ccomp"]
    nouns = [child for child in verb.lefts if child.dep_ == "nsubj"]
    if verb.tag_ != "VBD" or len(told) != 1 or len(nouns) != 1 or told[0].i > nouns[0].i or not has_tense(told[0]):
        return
    noun, last = nouns[0], told[0].right_edge
    start = noun.left_edge
    apart = start.i == last.i + 2 and last.nbor().text == "," and start.lower_ in ("a", "an")
    reports = verb.lemma_.lower() in load_lexicon().reporting
    if not apart or reports or not _ends_before(noun, verb) or not _is_alone(verb):
        return
    if last.pos_ not in ("NOUN", "PROPN") or not ends_as_sentence(list(verb.sent)):
        return
    yield Arc(told[0], told[0], "ROOT")
    yield Arc(noun, last, "appos")
    yield Arc(verb, noun, "acl", "VBN")


def with_noun(verb: Token) -> Iterator[Arc]:
    """Read as passive a participle with its noun behind "with": "with rain | forecast until Friday"."""
    link = verb.head
    subjects = [child for child in verb.lefts if child.dep_ == "nsubj"]
    helped = any(child.dep_ in AUXILIARIES for child in verb.lefts)
    done = not helped and not any(child.dep_ in OBJECTS for child in verb.rights)
    if link.lower_ == "with" and verb.tag_ == "VBN" and len(subjects) == 1 and done:
        yield Arc(subjects[0], verb, "nsubjpass")


def _is_alone(verb: Token) -> bool:
    """Say whether a verb has neither auxiliary nor object, nor shares the object of one behind "and"."""
    if any(child.dep_ in AUXILIARIES for child in verb.lefts):
        return False
    return not any(child.dep_ in _COMPLETED or child.dep_ == "cc" for child in verb.rights)


def _ends_before(noun: Token, verb: Token) -> bool:
    """Say whether a noun stands right before a verb, adverbs apart."""
    at = verb.i - 1
    while at > noun.i and verb.doc[at].dep_ == "advmod" and verb.doc[at].head == verb:
        at -= 1
    return at == noun.i and noun.dep_ in SUBJECTS
