"""When: which verb or noun does a time belong to, and where does that verb look?"""

from __future__ import annotations

from spacy.tokens import Token

from kg.syntax.labels import AUXILIARIES, SUBJECTS
from kg.syntax.memory import word_list
from kg.syntax.outcomes import done_after_all
from kg.syntax.verbs import is_predicate


def adjunct_head(token: Token) -> Token:
    """Return the verb or noun that a time or place headed by `token` says something about.

    "met Lavrov in Malaysia on Thursday" gives "met" for Thursday, whichever name the parser hung it on; "Thursday's
    meeting" and "a meeting on Thursday" give "meeting"; "arrested her a day after she met Lavrov" gives "arrested".
    """
    current = token
    if token.pos_ == "NUM" and token.i < token.head.i and token.head.pos_ == "PROPN":  # "the 2034 World Cup"
        return token.head
    while current.head.i != current.i:
        head = current.head
        if current.dep_ == "npadvmod" and head.dep_ == "mark":
            current = head.head
            continue
        if current.dep_ == "npadvmod" and _is_before_link(current):  # "fled two days | after she had met him"
            current = head
            continue
        beside = _described_beside(current, head)
        if beside is not None:
            return beside
        if current.dep_ in ("nsubj", "nsubjpass", "dobj", "attr") and current.i != token.i:
            return head
        if is_predicate(head):
            return head
        is_name = head.pos_ in ("PROPN", "PRON", "NUM", "ADP", "SCONJ", "ADV", "PART")
        is_name = (
            is_name or head.lower_ in word_list("clock_words") or head.lemma_ in word_list("occasions")
        )  # "met for the second time in May"
        if head.pos_ in ("NOUN", "ADJ") and not is_name and head.dep_ != "npadvmod":
            return head
        current = head
    return current


def _described_beside(time: Token, name: Token) -> Token | None:
    """Return what stands beside a name if a time tells of that alone: "Kos, a senator until May, left"."""
    if name.pos_ != "PROPN" or time.i < name.i:
        return None
    beside = [child for child in name.rights if child.dep_ == "appos" and child.i < time.i]
    return beside[-1] if beside and time.dep_ in ("npadvmod", "prep") and name.dep_ in SUBJECTS else None


def is_in_headless_clause(verb: Token) -> bool:
    """Say whether a verb is that of "that Sule had died" where no verb was found of the rumours that swept Cairo."""
    noun = verb.head
    return verb.dep_ == "acl" and noun.head.i == noun.i and any(child.dep_ == "mark" for child in verb.lefts)


def _is_before_link(noun: Token) -> bool:
    """Say whether a time only tells how far a clause is from another: "two days after they left"."""
    after = noun.nbor() if noun.i + 1 < len(noun.doc) else noun
    return after.dep_ == "mark" and after.head.i == noun.head.i


def tense_of(head: Token, implicative: frozenset[str], planned: frozenset[str]) -> str | None:
    """Say whether a verb, or the verb above a noun, looks to the "past", the "future" or is in the "present".

    An infinitive looks ahead ("agreed to meet on Friday"), save under the lemmas `implicative` ("managed to"). A
    participle of a `planned` lemma does too ("a vote scheduled for Friday"). A present verb says nothing of what is
    only told of: "accounts of Thursday's meeting differ".
    """
    verb = head
    while not is_predicate(verb) and verb.head.i != verb.i:
        verb = verb.head
    if not is_predicate(verb):
        return None
    if done_after_all(verb) is not None:
        return "past"  # "hesitated to go in May, but did so"
    auxiliaries = [child for child in verb.children if child.dep_ in AUXILIARIES]
    words = {child.lower_ for child in auxiliaries}
    if any(child.tag_ == "MD" for child in auxiliaries):
        return "past" if "have" in words else "future"  # "would have been sold in January"
    if verb.lemma_ in planned and (verb.tag_ == "VBN" or auxiliaries):
        return "past" if "had" in words else "future"
    if any(child.tag_ == "VBD" for child in auxiliaries) or verb.tag_ == "VBD":
        return "past"
    if words & {"has", "have", "'ve", "having"}:
        return "past"
    governor = verb.head if verb.head.i != verb.i else None
    if "to" in words and verb.tag_ == "VB":
        if governor is None:
            return "future"
        above = tense_of(governor, implicative, planned)
        if governor.lemma_ in implicative and above != "present":
            return above
        whole = governor.head if governor.pos_ == "ADJ" else governor  # "had been due to meet"
        perfect = any(child.lower_ == "had" for child in whole.children if child.dep_ in AUXILIARIES)
        return "past" if perfect else "future"
    if auxiliaries or verb.tag_ in ("VBZ", "VBP"):
        return None if _is_told_of(head) else "present"
    if verb.tag_ == "VBN" and verb.dep_ == "acl":
        return "past"
    if governor is not None and verb.dep_ in ("conj", "xcomp", "advcl", "pcomp", "acl", "ccomp", "prep"):
        return tense_of(governor, implicative, planned)
    return None


def was_planned(head: Token) -> bool:
    """Say whether a verb tells what was only planned once: "was due to open", "was to open"."""
    while not is_predicate(head) and head.head.i != head.i:
        head = head.head
    above = head.head.head if head.head.pos_ == "ADJ" else head.head
    planned = head.tag_ == "VB" and any(child.tag_ == "TO" for child in head.lefts)
    helped = any(child.lower_ in ("was", "were") for child in above.lefts if child.dep_ in AUXILIARIES)
    return planned and (above.lower_ in ("was", "were") or helped)


def _is_told_of(noun: Token) -> bool:
    """Say whether a noun completes another noun: "accounts of the meeting"."""
    return noun.dep_ == "pobj" and noun.head.head.pos_ == "NOUN"
