"""Which words belong to a phrase or clause, and where in the text is it?"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.syntax.labels import APART, OBJECTS, SUBJECTS, TIMES
from kg.syntax.memory import remembered, word_list
from kg.syntax.verbs import is_predicate
from kg.types import TextSpan

_OPEN_ENDS = frozenset({"(", "[", ",", ";", ":", "-", "–", "—"})  # what a phrase cut at an aside would end with
_COORDINATION = frozenset({"cc", "conj", "punct"})


def find_phrase(head: Token, keep: frozenset[str] = frozenset()) -> tuple[Token, ...]:
    """Return the tokens of a head's own phrase: without relative clauses, appositions and its other conjuncts.

    `keep` names dependency labels to leave in all the same.
    """
    found, waiting = [], [head]
    while waiting:
        at = waiting.pop()
        found.append(at)
        for child in at.children:
            hyphen = child.dep_ == "punct" and child.text in ("-", "–") and child.i < at.i
            if hyphen or child.dep_ in keep or child.dep_ not in APART or _is_exception(child):
                waiting.append(child)
    return tuple(sorted(found, key=lambda token: token.i))


@remembered
def phrase_span(head: Token) -> TextSpan:
    """Return the characters of a head's own phrase, up to the first gap after the head."""
    doc = head.doc
    indices = {token.i for token in find_phrase(head)}
    for token in list(indices):
        if token > head.i and doc[token].dep_ == "prep" and _is_circumstance(doc[token]):
            indices.difference_update(below.i for below in doc[token].subtree)
    for child in head.children:  # what is coordinated within a part belongs to it: "a truce between Iran and Iraq"
        if child.i in indices:
            indices.update(token.i for token in find_phrase(child, _COORDINATION))
    first = last = head.i
    while first - 1 in indices:
        first -= 1
    while last + 1 in indices:
        last += 1
    while last > head.i and (doc[last].text in _OPEN_ENDS or doc[last].dep_ == "cc"):
        last -= 1
    while first < head.i and doc[first].text in (",", ";", ":", ")"):
        first += 1
    tokens = doc[first : last + 1]
    return TextSpan(tokens.start_char, tokens.end_char)


def full_phrase_span(head: Token, verb: Token) -> TextSpan:
    """Return the characters of a phrase with the clause that says which of its kind are meant.

    "any firm that sells arms", "ships carrying oil", "plans to build a road": any firm, ships and plans at large would
    be something else. What is told of one thing known already is left out: "the decree, which raised prices"; and so
    is the clause of the `verb` that the phrase belongs to: "a town taken by rebels" tells that a town was taken.
    """
    span = phrase_span(head)
    if any(child.dep_ == "poss" or child.lower_ in word_list("definite") for child in head.lefts):
        return span
    for clause in _narrowing(head):
        follows = clause.left_edge.idx == _next_word(head, span.end)
        if verb.dep_ == clause.dep_ == "relcl":
            continue  # "firms that sold arms that are at sea": the second may go on about the firms
        if follows and not (clause == verb or clause.is_ancestor(verb)):
            words = subtree_words(clause)
            return TextSpan(span.start, words[-1].idx + len(words[-1]))
    return span


def _narrowing(head: Token) -> Iterator[Token]:
    """Yield the clauses that may narrow a noun down: "carrying oil", "that sells arms", also hung on the verb above."""
    for child in head.rights:
        tells_which = child.left_edge.tag_ != "WRB" and any(word.dep_ in SUBJECTS for word in child.lefts)
        if child.dep_ == "acl" or (child.dep_ == "relcl" and tells_which):
            yield child
    if head.dep_ == "pobj" and head.head.lower_ not in (
        "on",
        "upon",
        "to",
    ):  # called for "means to enable people to flee"
        above = head.head.head.rights
        yield from (c for c in above if c.dep_ in ("xcomp", "advcl") and c.tag_ == "VB" and c.left_edge.lower_ == "to")


def _next_word(head: Token, end: int) -> int:
    """Return the character at which the word behind a phrase starts, -1 behind the last one of the sentence."""
    return next((token.idx for token in head.doc[head.i + 1 : head.sent.end] if token.idx >= end), -1)


def _is_exception(link: Token) -> bool:
    """Say whether a "but" leaves some of a whole out, which is then not the whole: "all but two of them"."""
    return link.lower_ == "but" and any(child.dep_ == "pobj" for child in link.children)


def _is_circumstance(preposition: Token) -> bool:
    """Say whether a preposition below a noun tells when or why the clause happened: "sued the bank over its fees"."""
    if preposition.lower_ in word_list("circumstance_prepositions"):
        return True
    joined = (child for child in preposition.rights if child.lower_ in word_list("connective_nouns"))
    if preposition.lower_ == "in" and any(child.left_edge == child for child in joined):  # "in response to"
        return True
    noun = preposition.head
    some = noun.pos_ == "NUM" or noun.lemma_.lower() in word_list("partitives")  # "two of the men were acquitted"
    charge = preposition.lower_ == "of" and not some and noun.dep_ in (*OBJECTS, "nsubjpass")  # "accused him of murder"
    if charge and noun.head.lemma_ in word_list("charging_verbs"):
        return not any(child.dep_ == "pobj" and child.pos_ == "PROPN" for child in preposition.children)
    return any(child.dep_ == "pobj" and child.ent_type_ in TIMES for child in preposition.children)


def subtree_span(head: Token) -> TextSpan:
    """Return the characters of everything below a head, without the punctuation at its end."""
    tokens = subtree_words(head)
    return TextSpan(tokens[0].idx, tokens[-1].idx + len(tokens[-1]))


def subtree_words(head: Token) -> tuple[Token, ...]:
    """Return everything below a head, without punctuation and line breaks at either end."""
    tokens = list(head.subtree)
    while len(tokens) > 1 and tokens[-1] != head and _is_margin(tokens[-1]):
        tokens.pop()
    while len(tokens) > 1 and tokens[0] != head and _is_margin(tokens[0]):
        tokens.pop(0)
    if len(tokens) > 1 and tokens[0].tag_ in ("WDT", "IN", "WP") and tokens[0].i + 1 < tokens[1].i:
        tokens.pop(0)  # "a move that Kos warned | would hurt"
    return tuple(tokens)


def clause_span(verb: Token) -> TextSpan:
    """Return the characters of a clause without its coordinated sister clauses, from its first to its last word."""
    outside = {
        token.i
        for child in verb.children
        if child.i > verb.i and child.dep_ == "conj" and is_predicate(child)
        for token in child.subtree
    }
    tokens = [token for token in verb.subtree if token.i not in outside]
    if outside:
        first = min(outside)
        tokens = [token for token in tokens if token.i < first] if verb.i < first else tokens
    while len(tokens) > 1 and tokens[-1] != verb and (_is_margin(tokens[-1]) or tokens[-1].dep_ == "cc"):
        tokens.pop()
    while len(tokens) > 1 and tokens[0] != verb and _is_margin(tokens[0]):
        tokens.pop(0)
    return TextSpan(tokens[0].idx, tokens[-1].idx + len(tokens[-1]))


def _is_margin(token: Token) -> bool:
    return token.is_punct or token.is_space


def core_phrase(head: Token) -> tuple[Token, ...]:
    """Return a head with what stands before it, no prepositional phrases: "a founding justice" of the court."""
    before = {token.i: token for child in head.lefts if child.dep_ not in APART for token in child.subtree}
    before[head.i] = head
    return tuple(before[i] for i in sorted(before))
