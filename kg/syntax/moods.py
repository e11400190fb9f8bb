"""What kind of clause is it: question, demand, fact taken for granted?"""

from __future__ import annotations

from spacy.tokens import Token

from kg.syntax.coordination import first_conjunct
from kg.syntax.groups import auxiliaries
from kg.syntax.labels import AUXILIARIES, FINITE, SUBJECTS
from kg.syntax.memory import sentence_of, word_list
from kg.syntax.nouns import is_plural, predicates
from kg.syntax.verbs import (
    is_asked,
    is_content_clause,
    is_finite,
    is_infinitive,
    is_passive_infinitive,
    is_predicate,
    is_that_clause,
)

_TAG = 5  # tokens: "did", "n't", "it", "?", a quotation mark
_LINKS = ("preconj", "cc", "advmod", "det")


def is_infinitive_of(verb: Token, governor: Token) -> bool:
    """Say whether a verb is the to-infinitive that completes another word: applied "to join"; none of a copula."""
    completes = verb.dep_ in ("xcomp", "ccomp") and verb.head == governor and governor.lemma_ != "be"
    return completes and any(child.dep_ == "aux" and child.tag_ == "TO" for child in verb.children)


def is_weighed(infinitive: Token, copula: Token) -> bool:
    """Say whether "it" only announces an infinitive that a phrase judges: "it is up to him to sign"."""
    subjects = [child for child in copula.lefts if child.dep_ in SUBJECTS]
    phrases = (child for child in copula.rights if child.dep_ == "prep" and child.i < infinitive.i)
    return any(child.lower_ == "it" for child in subjects) and any(phrases)


def took_to(infinitive: Token, verb: Token) -> bool:
    """Say whether a verb tells how long, or how much, something took: "it took until May for Oslo to act"."""
    if verb.lemma_ != "take" or infinitive.i < verb.i or not is_infinitive(infinitive):
        return False
    return any(child.lower_ == "it" and child.dep_ in SUBJECTS for child in verb.lefts)


def is_finite_clause(verb: Token) -> bool:
    """Say whether a verb heads a clause with tense that completes another word: knew "that he had left"."""
    completes = verb.dep_ in ("ccomp", "acl", "pcomp", "csubj") or is_content_clause(verb)
    return completes and is_finite(verb) and is_predicate(verb)


def is_wh_clause(verb: Token) -> bool:
    """Say whether a finite clause asks no whether, but takes its event for granted: explained "why he left"."""
    if verb.dep_ not in ("ccomp", "pcomp", "csubj") or not is_finite(verb):
        return False
    first = verb.left_edge
    return first.tag_ in ("WRB", "WP") and first.lower_ != "whatever"


def is_demanded(verb: Token) -> bool:
    """Say whether a that-clause has a bare verb, so that it says what should be: insisted "that Iran release him"."""
    if _is_bare_passive(verb):
        return True
    misread = verb.tag_ == "VBD" and verb.lower_ == verb.lemma_ and verb.lower_[-1] not in "dt"  # "condemn", not "put"
    if not (verb.tag_ in ("VB", "VBP") or misread) or verb.dep_ not in ("ccomp", "acl") or auxiliaries(verb):
        return False
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    one = len(subjects) == 1 and not any(subjects[0].conjuncts) and subjects[0].pos_ in ("NOUN", "PROPN")
    singular = one and not is_plural(subjects[0])
    return is_that_clause(verb) and bool(subjects) and (verb.tag_ != "VBP" or singular)


def _is_bare_passive(verb: Token) -> bool:
    """Say whether a that-clause demands by a bare "be": insisted "that the bank be sold", "he be freed"."""
    if verb.tag_ != "VBN" or verb.dep_ not in ("ccomp", "acl", "conj"):
        return False
    helpers = auxiliaries(verb)
    bare = len(helpers) == 1 and helpers[0].lower_ == "be"
    return bare and any(child.dep_ in SUBJECTS and child.i < helpers[0].i for child in verb.lefts)


def is_imperative(verb: Token) -> bool:
    """Say whether a verb tells someone to do something: "Release him now", he said."""
    first = verb
    while first.dep_ == "conj" and first.tag_ == "VB" and is_predicate(first.head):
        first = first.head
    told = first.dep_ == "xcomp" and first.i < first.head.i  # "Leave Chad," he told France
    if first.tag_ != "VB" or verb.tag_ != "VB" or not (told or first.dep_ in ("ROOT", "ccomp")):
        return False
    helpers = [child for child in first.children if child.dep_ in AUXILIARIES]
    if any(child.dep_ in SUBJECTS for child in first.lefts) or any(child.lower_ != "do" for child in helpers):
        return False
    start = first.left_edge
    return start.i == sentence_of(start).start or start.nbor(-1).is_quote or start.nbor(-1).is_space or start.is_quote


def is_either(verb: Token) -> bool:
    """Say whether a clause is one of two alternatives: "Either he resigns or the party leaves"."""
    first = first_conjunct(verb)
    subjects = [child for child in first.lefts if child.dep_ in SUBJECTS and not any(child.conjuncts)]
    near = [word for head in (first, *subjects) for word in head.lefts]
    return any(word.lower_ == "either" and word.tag_ == "CC" and word.dep_ in _LINKS for word in near)


def is_one_of_several(verb: Token) -> bool:
    """Say whether a verb tells one of several things of which each may be so: "had died or needed surgery"."""
    first = first_conjunct(verb)
    told = (first, *first.conjuncts)
    if len(told) == 1 or not is_predicate(first):
        return False
    return any(child.dep_ == "cc" and child.lower_ == "or" and _joins(child) for word in told for child in word.rights)


def _joins(linker: Token) -> bool:
    """Say whether an "or" joins something else, not the same in other words: "or rather"."""
    after = linker.i + 1
    return after < len(linker.doc) and linker.doc[after].lower_ not in word_list("rewording")


def is_headline_plan(verb: Token) -> bool:
    """Say whether an infinitive stands for a headline's "will": "Ruiz to visit Oslo", "Bell to be tried, says Ruiz"."""
    first = first_conjunct(verb)
    if not (is_infinitive(first) or is_passive_infinitive(first)):
        return False
    subjects = [child for child in first.lefts if child.dep_ in SUBJECTS]
    if subjects and not any(child.lower_ == "for" for child in first.lefts):
        return first.dep_ == "ROOT" or (first.dep_ == "ccomp" and first.i < first.head.i)
    noun = first.head
    beside = first.dep_ in ("relcl", "acl") and noun.dep_ == "ROOT" and noun.pos_ in ("PROPN", "NOUN")
    return beside and noun.sent[-1].text != "." and not any(word.tag_ in FINITE for word in noun.sent)


def is_supposed(verb: Token) -> bool:
    """Say whether an "had" before its subject behind the main clause supposes what was not: "…, had it rained"."""
    helpers = auxiliaries(verb)
    if not helpers or helpers[0].lower_ != "had" or helpers[0].i == sentence_of(verb).start or is_question(verb):
        return False
    before, subjects = helpers[0].nbor(-1), [child.i for child in verb.lefts if child.dep_ in SUBJECTS]
    inverted = bool(subjects) and min(subjects) > helpers[0].i
    return inverted and before.pos_ not in ("ADV", "CCONJ", "SCONJ", "PART") and before.tag_ not in ("RB", "WRB")


def is_yet_to(verb: Token) -> bool:
    """Say whether a "be" only carries an infinitive of what is planned: talks "are to resume"."""
    if verb.lemma_ != "be":
        return False
    led = [child for child in verb.rights if child.dep_ == "xcomp" and child.tag_ in ("VB", "VBN")]
    return any(child.tag_ == "TO" for word in led for child in word.lefts) and not predicates(verb)


def opening_words(noun: Token) -> tuple[Token, ...]:
    """Return the words from the last comma or quotation mark up to a noun in a stretch without a verb of its own.

    They tell of a clause that the parser took for a noun: "Did Norway attack Denmark?", "Unless Norway attacks it, …".
    """
    start = noun.i
    first = sentence_of(noun).start
    while start > first and not (noun.doc[start - 1].is_punct or noun.doc[start - 1].is_space):
        start -= 1
    words = noun.doc[start : noun.i]
    helper = {"do", "have", "be"}
    verbs = (word for word in words[1:] if is_predicate(word) and word.tag_ != "MD" and word.lemma_ not in helper)
    return () if any(verbs) else tuple(words)


def is_tagged(verb: Token) -> bool:
    """Say whether a clause is followed by a question that only asks for assent: "He left, didn't he?"."""
    tag = verb.head
    if verb.dep_ != "ccomp" or tag.tag_ not in ("VBD", "VBZ", "VBP", "MD") or tag.pos_ not in ("AUX", "VERB"):
        return False
    after = verb.doc[tag.i : sentence_of(tag).end]
    return verb.i < tag.i and len(after) <= _TAG and any(word.text == "?" for word in after)


def is_question(verb: Token) -> bool:
    """Say whether a verb heads a sentence that asks, alone or before a "didn't he?"."""
    top = verb
    while top.dep_ == "conj" or top.dep_ == "xcomp":
        top = top.head
    if top.dep_ == "relcl" and top.head.dep_ == "attr" and top.head.head.left_edge == top.head.head:
        top = top.head.head  # "Was it Holm that called?"
    asked = top.head.head if top.dep_ == "acl" and top.head.dep_ in SUBJECTS else top  # "Was Holm arrested in May?"
    if asked != top and asked.lemma_ == "be" and asked.i < top.head.left_edge.i and not predicates(asked):
        top = asked
    if top.head.i != top.i:
        return is_asked(top) or is_tagged(top)
    last = sentence_of(top).end - 1
    quoted = False
    while last > top.i and (top.doc[last].is_space or top.doc[last].is_quote):
        quoted = quoted or top.doc[last].is_quote
        last -= 1
    if top.doc[last].text != "?":
        return False
    return not quoted or not any(word.is_quote for word in top.doc[top.i : last])  # who quotes a question asks none
