"""What does a speaker do besides speaking, where the parser made it a part of what he tells?

    The palace said Rubio was tired but dismissed the reports.     the palace dismissed them, not Rubio

What is told of others goes on as theirs: "police said he hit a guard and fled".
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from kg.lexicon import load_lexicon
from kg.syntax.arcs import Arc
from kg.syntax.labels import AUXILIARIES, CHAIN, SUBJECTS
from kg.syntax.memory import word_list
from kg.syntax.repair.signs import has_tense, is_passive

_PAST = ("VBD", "VBN")
_PRESENT = ("VBZ", "VBP")
_SPEECH = ("speech_participles", "addressing_verbs", "spoken_deeds")


def speaker_goes_on(verb: Token, told: Token) -> Token | None:
    """Return the verb of saying that a later one is joined with, though the parser joined it with what is told.

    So it is where grammar parts the two ("said it would help and | called on Norway"), and where one speaks and what
    is told is of a thing or of how things stand: "warned that trade was a weapon and | urged members to buy".
    """
    at = told
    for _ in range(CHAIN):
        if at.dep_ != "conj":
            break
        at = at.head
    cue, subjects = at.head, [child for child in at.lefts if child.dep_ in (*SUBJECTS, "expl")]
    if at.dep_ != "ccomp" or at.i < cue.i or not subjects or not _is_joined(cue, verb):
        return None
    helped = any(child.dep_ in AUXILIARIES for child in verb.lefts)
    if (_is_parted(told, verb) and not helped) or _agrees_above(verb, subjects):
        return cue
    if helped or not _speaks(verb) or _shares_perfect(verb, at, subjects):
        return None
    if all(_says_nothing(subject, at) for subject in subjects) or _is_no_answer(verb):
        return cue
    return cue if _is_state(told) and _answers(cue, verb) else None


def _shares_perfect(verb: Token, told: Token, subjects: list[Token]) -> bool:
    """Say whether "had" holds of a later verb too, whose doer speaks: "said it had sacked two men and | apologised"."""
    perfect = any(child.lemma_ == "have" and child.dep_ in AUXILIARIES for child in told.lefts)
    return perfect and verb.lower_.endswith("ed") and all(subject.pos_ == "PRON" for subject in subjects)


def spoken_beside_adjective(word: Token) -> Iterator[Arc]:
    """Read as what a speaker did what was joined with an adjective: "said he was ill but | dismissed the reports"."""
    adjective, lemma = word.head, _speeches().get(word.lower_)
    if lemma is None or word.i < adjective.i or word.pos_ == "NOUN" or word.i + 1 >= len(word.doc):
        return
    noun = adjective.head if adjective.dep_ == "amod" and adjective.i < word.i else adjective
    copula = noun.head if adjective.pos_ == "ADJ" else adjective
    cue = copula.head
    if copula.lemma_ != "be" or copula.dep_ != "ccomp" or cue.i > copula.i or not _is_reporting(cue):
        return
    if any(child.dep_ in AUXILIARIES for child in word.lefts):
        return
    yield Arc(word, cue, "conj", "VBD", lemma)
    yield from (Arc(child, cue, "cc") for child in word.head.rights if child.dep_ == "cc" and child.i < word.i)
    if noun not in (adjective, copula):
        yield Arc(adjective, copula, "acomp")
        yield Arc(noun, word, "dobj")


def spoken_of_name(word: Token) -> Iterator[Arc]:
    """Read as a verb the speech before a name that was joined with a noun: "blamed the referee but | praised Kos"."""
    name, lemma = word.head, _speeches().get(word.lower_)
    link = word.nbor(-1) if word.i else word
    name = name.head if name.dep_ in ("compound", "nmod") else name  # "praised coach Kos"
    joined = name.dep_ in ("conj", "appos") or name.head == link
    if lemma is None or link.tag_ != "CC" or not joined or name.pos_ != "PROPN":
        return
    if name.left_edge != word or name.i < word.i:
        return
    verb = name.head
    for _ in range(CHAIN):
        if verb.pos_ == "VERB" or verb.head == verb:
            break
        verb = verb.head
    if verb.tag_ == "VBD" and any(child.dep_ in SUBJECTS for child in verb.lefts):
        yield Arc(word, verb, "conj", "VBD", lemma)
        yield Arc(name, word, "dobj")
        yield Arc(link, verb, "cc")


@cache
def _speeches() -> dict[str, str]:
    """Return the past forms in -ed of what is done in a statement, with their lemmas."""
    lemmas = word_list("answers_given") | word_list("spoken_deeds")
    return {(x[:-1] + "i" if x[-2:] in ("ny", "ry") else x.removesuffix("e")) + "ed": x for x in sorted(lemmas)}


def _is_reporting(cue: Token) -> bool:
    return cue.lemma_.lower() in load_lexicon().reporting and not is_passive(cue)


def _is_joined(cue: Token, verb: Token) -> bool:
    """Say whether a verb of saying and a later verb are of one tense and may have one subject."""
    if not _is_reporting(cue) or not has_tense(cue):
        return False
    if any(child.dep_ == "auxpass" for child in cue.lefts):
        return False
    helpers = [child for child in verb.lefts if child.dep_ in AUXILIARIES]
    return (helpers[0] if helpers else verb).tag_ in (_PAST if cue.tag_ in _PAST else _PRESENT)


def _is_parted(told: Token, verb: Token) -> bool:
    """Say whether no past form can go on with what is told, since that stands under a modal: "would help, and | left".

    A form that the verb has without tense too goes on: "would help and | put".
    """
    modal = any(child.tag_ == "MD" for child in told.lefts if child.dep_ in AUXILIARIES)
    return modal and told.tag_ == "VB" and verb.tag_ == "VBD" and verb.lower_ != verb.lemma_


def _agrees_above(verb: Token, subjects: list[Token]) -> bool:
    """Say whether a verb of one is joined with what is told of several: "says two million are ill and | has asked"."""
    helpers = [child for child in verb.lefts if child.dep_ in AUXILIARIES]
    single = (helpers[0] if helpers else verb).tag_ == "VBZ"
    return single and all(subject.tag_ in ("NNS", "NNPS") for subject in subjects)


def does_by_speaking(verb: Token) -> bool:
    """Say whether a verb tells what is done by speaking: thanks, urges, promises; "says" alone does nothing more."""
    return any(verb.lemma_.lower() in word_list(name) for name in _SPEECH)


def _speaks(verb: Token) -> bool:
    return verb.lemma_.lower() in load_lexicon().reporting or does_by_speaking(verb)


def _says_nothing(subject: Token, verb: Token) -> bool:
    """Say whether a subject is no one: "there", the "it" of "it was late", a thing, an event that befell."""
    lemma = subject.lemma_.lower()
    if subject.pos_ == "PRON":
        return subject.dep_ == "expl" or (lemma == "it" and verb.lemma_ == "be")
    thing = any(lemma in word_list(name) for name in ("things", "rules", "content_nouns", "deeds"))
    thing = thing or lemma in load_lexicon().nouns
    acts = lemma in word_list("acting_nouns") and not any(child.dep_ == "auxpass" for child in verb.lefts)
    return subject.pos_ == "NOUN" and thing and not acts


def _is_no_answer(verb: Token) -> bool:
    """Say whether someone says no more: "said it was over but | declined to comment"."""
    told = (child for child in verb.rights if child.dep_ == "xcomp")
    unsaid = any(child.lemma_ in word_list("answers_withheld") for child in told)
    return verb.lemma_ in word_list("silent_verbs") and unsaid


def _is_state(told: Token) -> bool:
    """Say whether a clause tells how things stand, not what someone did before he spoke: "was tired", "had died"."""
    helpers = {child.lemma_ for child in told.lefts if child.dep_ in AUXILIARIES}
    return told.lemma_ == "be" or told.tag_ in _PRESENT or bool(helpers & {"be", "have"})


def _answers(cue: Token, verb: Token) -> bool:
    """Say whether a verb tells what spokesmen do in a statement, who do not only report what others did."""
    speakers = [child for child in cue.lefts if child.dep_ in SUBJECTS]
    only_tell = any(child.lemma_.lower() in word_list("informers") for child in speakers)
    return bool(speakers) and verb.lemma_ in word_list("answers_given") and not only_tell
