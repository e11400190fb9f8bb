"""What do "and", "or" and "but" join, and what do the joined share?

Rubio met Xi and Putin also left.        "Putin" is no second object but the subject of "left"
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from spacy.tokens import Token

from kg.syntax.labels import AUXILIARIES, CHAIN, CLAUSES, FINITE, NOMINALS, OBJECTS, SUBJECTS
from kg.syntax.memory import find_words, remembered, word_list
from kg.syntax.verbs import is_finite, is_infinitive, is_predicate, is_that_clause, marked


def first_conjunct(token: Token) -> Token:
    """Return the first of coordinated words, the word itself where it is not coordinated."""
    while token.dep_ == "conj" and token.head.i < token.i:
        token = token.head
    return token


@remembered
def expand(head: Token) -> tuple[Token, ...]:
    """Return a head and its later conjuncts of the same kind: "Australia, Japan and India" is three."""
    if head.n_rights == 0 and head.dep_ != "conj":
        return (head,)
    later = [
        token
        for token in head.conjuncts
        if token.i > head.i and any(map(str.isalnum, token.text)) and not (is_claimed(token) or _is_left_out(token))
    ]
    later = list(takewhile(lambda token: not _is_set_apart(token), later))
    parted = bool(later) and any(child.lower_ == "but" for child in head.rights)
    denied = parted and (_is_left_out(head) or _is_nobody(head))
    if parted and not denied and _is_denied_of(head):
        return (head,)
    listed = [name for child in head.rights if is_listed(child) for name in (child, *child.conjuncts)]
    heads = (token for token in (*later, *listed) if head.pos_ not in NOMINALS or token.pos_ in NOMINALS)
    return tuple(dict.fromkeys(heads if denied else (head, *heads)))  # "met not Xi but Putin"


def is_listed(name: Token) -> bool:
    """Say whether what the parser set beside a name is the second of a list.

    "By the EU, the US and Japan", "Reed, the mayor and two aides left"; but "Reed, the founder and chairman, left".
    """
    if name.dep_ != "appos" or name.head.pos_ != "PROPN":
        return False
    others = [child for child in name.rights if child.dep_ == "conj"]
    if name.pos_ == "PROPN":
        return any(child.pos_ == "PROPN" and not _is_enclosed(child) for child in others)
    after = name.right_edge.i + 1
    goes_on = after < len(name.doc) and is_finite(name.doc[after]) and name.doc[after].pos_ in ("VERB", "AUX")
    return any(_is_another(child, goes_on) for child in others)


def _is_left_out(conjunct: Token) -> bool:
    """Say whether a conjunct is named only to say that it is not meant: "Cuba, but not Bolivia", "Kyiv, not Moscow"."""
    before = conjunct.left_edge
    if conjunct.pos_ == "NUM" and before == conjunct and before.i > 0 and before.nbor(-1).lower_ == "but":
        return True  # "his successor but one"
    return conjunct.pos_ in NOMINALS and (before.dep_ == "neg" or (before.i > 0 and before.nbor(-1).dep_ == "neg"))


def _is_nobody(pronoun: Token) -> bool:
    """Say whether a "but" behind a pronoun names the only one that is meant: "nobody but Xi"."""
    return pronoun.lower_ in word_list("leaving_out")


def _is_set_apart(conjunct: Token) -> bool:
    """Say whether a semicolon begins another clause with what was joined to a noun: "left Oslo; | a note was found"."""
    start = conjunct.left_edge.i
    if start < 2 or conjunct.doc[start - 1].text != ";":
        return False
    after = conjunct.right_edge.i + 1
    while after < conjunct.sent.end and conjunct.doc[after].is_punct:
        after += 1
    return after < conjunct.sent.end and conjunct.doc[after].tag_ in FINITE


def _is_denied_of(noun: Token) -> bool:
    """Say whether a verb is denied of its object but not of what stands behind "but": "sent no tanks but cars"."""
    verb = noun.head
    if noun.dep_ not in OBJECTS:
        return False
    denied = any(child.dep_ == "neg" and child.i < verb.i for child in verb.lefts)
    return denied or any(child.lower_ == "no" for child in noun.lefts)


def _is_enclosed(conjunct: Token) -> bool:
    """Say whether commas stand before "and" and behind the last: "Reed, Director of one, and Chairman of two, left"."""
    doc, start, end = conjunct.doc, conjunct.left_edge.i, conjunct.right_edge.i + 1
    return start > 1 and end < len(doc) and doc[start - 2].text == "," == doc[end].text


def _is_another(conjunct: Token, goes_on: bool) -> bool:
    """Say whether "and" joins someone else to a noun, not one more thing that the same one is; a comma parts them."""
    start = conjunct.left_edge.i
    if start > 1 and conjunct.doc[start - 2].text == ",":
        return False
    has_own = any(child.dep_ in ("det", "nummod") for child in conjunct.lefts) or conjunct.pos_ == "PROPN"
    return has_own and (conjunct.tag_ in ("NNS", "NNPS") or goes_on)


def is_respective(token: Token) -> bool:
    """Say whether a sentence pairs off what it lists: "Rubio and Xi met Kos and Bell respectively"."""
    return any(token.sent.start <= word.i < token.sent.end for word in find_words(token.doc, word_list("pairing")))


def spread(heads: Iterator[Token] | list[Token]) -> tuple[Token, ...]:
    """Return heads with their conjuncts, each once."""
    return tuple(dict.fromkeys(token for head in heads for token in expand(head)))


@remembered
def has_own_subject(verb: Token) -> bool:
    """Say whether the verb has a subject of its own, read as such or not."""
    return any(child.dep_ in SUBJECTS for child in verb.children) or claimed_subject(verb) is not None


def claimed_subject(verb: Token) -> Token | None:
    """Return the noun that the parser made a second object of the verb before: "met Xi and Putin also left".

    It ends right before the finite verb, and the "and" before it has nothing else to join. Or it was set beside the
    last name of what someone says: "lost to Reed, the mayor said".
    """
    if any(child.dep_ == "ccomp" and child.i < verb.i for child in verb.lefts) and is_finite(verb):
        return _sayer_behind(verb)
    helped = verb.dep_ == "ccomp" and any(child.dep_ in AUXILIARIES for child in verb.lefts)
    if not (verb.dep_ in ("conj", "advcl") or helped) or not is_finite(verb) or marked(verb):
        return None
    first, before = verb.head, verb.left_edge.i - 1
    at = verb.doc[before] if before > first.i else first
    for _ in range(CHAIN):
        if at.i <= first.i or at.head.i == at.i:
            return None
        if at.dep_ == "conj" and at.pos_ in ("NOUN", "PROPN", "PRON") and first_conjunct(at).dep_ in (*OBJECTS, "pobj"):
            linked = any(child.dep_ == "cc" and child.i < at.i for child in at.head.children)
            return at if linked and at.right_edge.i == before and first.is_ancestor(at) else None
        at = at.head
    return None


def _sayer_behind(verb: Token) -> Token | None:
    if any(child.dep_ in SUBJECTS for child in verb.lefts):
        return None
    at = verb.nbor(-1)
    while at.head.i != verb.i and at.dep_ != "appos" and at.head.i != at.i:
        at = at.head
    return at if at.dep_ == "appos" and at.right_edge.i == verb.i - 1 and at.head.i < at.i else None


def is_claimed(noun: Token) -> bool:
    """Say whether a conjunct is the subject of the verb right after it rather than one more object."""
    if noun.dep_ not in ("conj", "appos") or noun.pos_ not in ("NOUN", "PROPN", "PRON"):
        return False
    after = noun.right_edge.i + 1
    while after < len(noun.doc) and noun.doc[after].dep_ in ("advmod", "neg", "aux", "auxpass"):
        after = noun.doc[after].head.i if noun.doc[after].head.i > after else after + 1
    return after < len(noun.doc) and claimed_subject(noun.doc[after]) == noun


def is_late_complement(clause: Token) -> bool:
    """Say whether a coordinated clause completes the verb: "denied the charge and that he had met the builder"."""
    if clause.dep_ != "conj" or not is_that_clause(clause):
        return False
    first = clause.head
    if not is_predicate(first) or first.dep_ in CLAUSES or is_that_clause(first):
        return False
    return first.dep_ != "conj" or first_conjunct(first).dep_ not in CLAUSES


def joined_to(verb: Token) -> Token:
    """Return the verb that a coordinated one goes with: in "said they should invest and reform", not "said".

    A bare form cannot stand beside a finite one; it goes with the last verb before it that has a modal or "to".
    """
    first = verb.head
    if verb.tag_ in ("VBD", "VBZ") and is_infinitive(first) and not has_own_subject(verb):
        return _finite_over(first) or first  # "called Reed to discuss it and flew home"
    bare = verb.tag_ == "VB" or (verb.tag_ == "VBP" and first.tag_ == "VBZ")  # "calls on Iran to stop and free them"
    if not bare or first.tag_ not in FINITE or any(child.dep_ in AUXILIARIES for child in verb.children):
        return first
    between = (token for token in reversed(verb.doc[first.i + 1 : verb.i]) if token.tag_ == "VB")
    led = (token for token in between if any(child.tag_ in ("MD", "TO") for child in token.children))
    return next((token for token in led if first.is_ancestor(token) and not verb.is_ancestor(token)), first)


def _finite_over(infinitive: Token) -> Token | None:
    """Return the finite verb that an infinitive hangs on."""
    at = infinitive
    for _ in range(CHAIN):
        if at.head.i == at.i or at.dep_ not in ("advcl", "xcomp", "conj"):
            return None
        at = at.head
        if is_predicate(at) and is_finite(at):
            return at
    return None


def adjacent_verb(verb: Token) -> Token | None:
    """Return the verb coordinated with this one that follows with nothing but small words between."""
    for child in verb.children:
        if child.dep_ == "conj" and child.i > verb.i and is_predicate(child) and not has_own_subject(child):
            between = verb.doc[verb.i + 1 : child.i]
            small = all(token.dep_ in ("cc", "punct", "advmod", "neg", "preconj", "prt") for token in between)
            past = {child.tag_, verb.tag_} == {"VBD", "VBN"} and not any(
                word.dep_ in AUXILIARIES for word in child.lefts
            )
            return child if small and (child.tag_ == verb.tag_ or past) else None
    return None


def coordinator(conjunct: Token) -> Token | None:
    """Return the and, or, but, nor that links a conjunct to the one before it."""
    if conjunct.dep_ != "conj":
        return None
    before = [token for token in conjunct.head.children if token.dep_ == "cc" and token.i < conjunct.i]
    return before[-1] if before else None


def shares_auxiliaries(verb: Token) -> bool:
    """Say whether a coordinated verb stands under the first one's auxiliaries: "was arrested and charged"."""
    if verb.dep_ != "conj" or not is_predicate(verb.head) or has_own_subject(verb):
        return False
    bare = not any(child.dep_ in AUXILIARIES for child in verb.children)
    return bare and verb.tag_ == joined_to(verb).tag_ and verb.tag_ in ("VB", "VBN", "VBG")


def shared_head(verb: Token) -> Token | None:
    """Return the verb whose time a verb shares: the first of "On Friday he met X and called Y", "is set" to "visit"."""
    if verb.dep_ == "xcomp" and (is_predicate(verb.head) or verb.head.pos_ == "ADJ"):  # "is due on Monday to visit"
        return verb.head
    if verb.dep_ == "conj" and is_predicate(verb) and is_predicate(verb.head) and not has_own_subject(verb):
        return verb.head
    return None
