"""Which words does a verb or event noun complete: "plans" and "dropped" in "dropped plans to go"?"""

from __future__ import annotations

from spacy.tokens import Token

from kg.lexicon import load_lexicon
from kg.syntax.coordination import has_own_subject, is_claimed, is_late_complement, joined_to
from kg.syntax.labels import ATTRIBUTES, CHAIN, CLAUSES, OBJECTS, PREPOSITIONS, SUBJECTS
from kg.syntax.memory import remembered, word_list
from kg.syntax.speech import speech_over
from kg.syntax.verbs import (
    clause_of,
    is_content_clause,
    is_finite,
    is_infinitive,
    is_inverted_condition,
    is_loose_sister,
    is_predicate,
    is_whole_clause,
    supposes_behind,
)


@remembered
def governors(head: Token) -> tuple[Token, ...]:
    """Return the words that a verb or event noun complements, innermost first: plans, dropped in "dropped plans to go".

    Verbs, nouns, adjectives with their copula, and the prepositions between: "accused of attacking" gives (of,
    accused), "without attacking" (without, …). Coordinated words have the governors of the first. Adverbial and
    relative clauses have none.
    """
    chain: list[Token] = []
    at = head
    while len(chain) < CHAIN and (governor := _governor(at)) is not None and governor not in chain:
        chain.append(governor)
        at = governor
    return tuple(chain)


def _governor(token: Token) -> Token | None:
    while token.dep_ == "conj":
        if is_late_complement(token):
            return token.head
        if is_claimed(token):
            return None
        first = joined_to(token)
        has_tense = token.tag_ in ("VBD", "VBZ") or (token.tag_ == "VBP" and token.head.tag_ != "VBZ")
        finite = has_tense and first.dep_ == "xcomp" and first.tag_ in ("VB", "VBG")
        token = first.head if finite else first  # "refused to meet him and left": left is not refused
    head = token.head
    if head.i == token.i:
        return None
    if token.dep_ == "advmod" and any(child.dep_ == "prep" for child in token.rights):
        return head  # "stopped short of attacking"
    if (
        token.dep_ == "pcomp" and head.lower_ == "with" and has_own_subject(token)
    ):  # "…, with Rubio spending the week away"
        return None
    if is_loose_sister(token):
        return None
    if token.dep_ == "relcl" and is_cleft(head):  # "it was not Kos who called"
        return head.head
    if token.dep_ == "ccomp" and (is_inverted_condition(token) or supposes_behind(head, token)):
        return None  # "Had it rained, she would be here"
    if _is_only_before(token) or (token.dep_ == "csubj" and token.tag_ == "VBG" and has_own_subject(token)):
        return None  # "Kos has left Oslo, from which Bell was barred", "Men claiming to rule ordered"
    if token.dep_ == "ccomp" and head.lemma_ == "be":  # "it is unlikely that Russia attacked"
        return next((child for child in head.children if child.dep_ == "acomp" and child.i < token.i), head)
    beside = token.dep_ == "xcomp" and head.lemma_ == "be" and any(child.dep_ == "acomp" for child in head.children)
    if (beside or token.dep_ == "advcl") and is_infinitive(token):  # "it was impossible for Russia to win"
        return next((child for child in head.children if child.dep_ == "acomp" and child.i < token.i), None)
    if token.dep_ == "advcl" and token.tag_ == "VBG" and _stands_behind(token, head):  # "ruled out attacking"
        return head
    told = [child for child in head.children if child.dep_ in CLAUSES] if token.dep_ == "nsubjpass" else []
    if told and not any(child.lemma_.lower() in word_list("coming_about") for child in told):
        return None  # "the trip was set to reassure": what is set is the reassuring
    if token.dep_ in ("csubj", "csubjpass") and _tells_who(token):
        return None
    if token.dep_ in CLAUSES or token.dep_ in ("acl", "csubj", "csubjpass") or is_content_clause(token):
        while token.dep_ == "acl" and head.dep_ == "pobj" and head.pos_ == "PROPN" and head.head.head.pos_ == "NOUN":
            head = head.head.head  # "accusations by the West that …": what is accused hangs on the noun
        speech = speech_over(token)
        if speech is not None:
            return speech
        participle = token.dep_ == "acl" and token.tag_ in ("VBG", "VBN", "VBD") and not is_whole_clause(token)
        wanting = word_list("wanting_verbs") | word_list("foreseeing_verbs")
        wanted = head.dep_ in OBJECTS and head.head.lemma_ in wanting  # "wants sanctions imposed"
        if participle:
            return head.head if wanted and token.tag_ == "VBN" else _barred_by(token)
        return _led_past(token) or head
    if token.dep_ in OBJECTS or token.dep_ in ATTRIBUTES or token.dep_ in ("nsubjpass", "pobj"):
        return head
    fronted = token.i < head.i and is_predicate(head)  # "instead of calling him, she ordered a strike"
    link = token.dep_ in PREPOSITIONS and token.pos_ in ("ADP", "SCONJ")
    return head if link and not fronted else None


def _tells_who(clause: Token) -> bool:
    """Say whether a clause that is a subject takes its deed for granted: "whoever killed her must be punished"."""
    first = clause.left_edge
    return clause.tag_ == "VBD" and first.tag_ == "WP" and first.head == clause and first.dep_ in SUBJECTS


def _is_only_before(clause: Token) -> bool:
    """Say whether a whole clause stands before a verb that takes none: "Kos left Oslo, from which he was barred"."""
    verb = clause.head
    if clause.dep_ != "ccomp" or clause.i > verb.i or verb.pos_ != "VERB" or not is_finite(clause):
        return False
    if not (has_own_subject(clause) and has_own_subject(verb)):
        return False
    lexicon, lemma = load_lexicon(), verb.lemma_.lower()
    cue = lexicon.cues["governor"].get(lemma)
    return lemma not in lexicon.reporting and cue is not None and cue.factuality == "Negated"


def _barred_by(participle: Token) -> Token | None:
    """Return the noun that keeps off, fears or hopes for what its object does: "a ban on firms selling arms"."""
    link = participle.head.head
    going_on = participle.tag_ == "VBG" or any(child.lower_ == "being" for child in participle.lefts)
    if not going_on or participle.head.dep_ != "pobj":
        return None
    if link.lower_ in ("on", "upon") and link.head.lemma_.lower() in word_list("hanging_on"):
        return link.head  # "depends on Kos leaving"
    if link.head.pos_ != "NOUN":
        return None
    return link.head if link.head.lemma_.lower() in word_list("barring_nouns") else None


def _led_past(verb: Token) -> Token | None:
    """Return the verb that an infinitive set off by a comma goes on from: "called on them, led by Bell, to attack"."""
    aside = verb.head
    if verb.dep_ != "xcomp" or aside.tag_ != "VBN" or aside.dep_ not in ("advcl", "acl") or not is_infinitive(verb):
        return None
    before = verb.doc[verb.left_edge.i - 1].text
    return clause_of(aside.head) if before == "," and verb.doc[aside.left_edge.i - 1].text == "," else None


def is_cleft(noun: Token) -> bool:
    """Say whether a noun is picked out by "it was …": "it was Kos who called"."""
    subjects = (child for child in noun.head.lefts if child.dep_ in SUBJECTS)
    return noun.dep_ == "attr" and noun.head.lemma_ == "be" and any(child.lower_ == "it" for child in subjects)


def _stands_behind(clause: Token, verb: Token) -> bool:
    """Say whether a clause follows its verb, or the verb's particle, with nothing between."""
    before = clause.doc[clause.left_edge.i - 1] if clause.left_edge.i else clause
    return before == verb or (before.dep_ == "prt" and before.head == verb)
