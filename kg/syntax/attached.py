"""Clauses that stand beside another one or describe a noun: on what do they depend for what they tell?

Ruiz will resign when Bell visits Oslo.  "visits" is as far off as "will resign"
"""

from __future__ import annotations

from spacy.tokens import Token

from kg.syntax.coordination import first_conjunct, has_own_subject
from kg.syntax.groups import auxiliaries
from kg.syntax.labels import ATTRIBUTES, CHAIN, OBJECTS, SUBJECTS
from kg.syntax.memory import word_list
from kg.syntax.verbs import clause_of, is_content_clause, is_finite, is_predicate, is_purpose, marked


def is_present(verb: Token) -> bool:
    """Say whether a clause has present tense: "attacks", "is attacked", "has attacked"."""
    helpers = auxiliaries(verb)
    return (helpers[0] if helpers else verb).tag_ in ("VBZ", "VBP")


def timed_by(verb: Token) -> Token | None:
    """Return the verb that a time clause in the present tense belongs to: "will resign" when he "visits"."""
    first = first_conjunct(verb)
    if first.dep_ != "advcl" or not is_present(verb):
        return None
    main = first.head if is_predicate(first.head) else clause_of(first.head)  # "expects a deal before he leaves"
    if not is_predicate(main):
        return None
    if verb.lemma_ == "be" and not auxiliaries(verb):
        return None  # "when it is over"
    words = {mark.lower_ for mark, _ in marked(first)}
    if "as" in words and (verb.tag_ == "VBN" or verb.tag_ == "VBG"):
        return None  # "may fall, as his party has set a deadline"
    return None if words.isdisjoint(word_list("time_marks")) else main


def purpose_of(verb: Token) -> Token | None:
    """Return the verb that an infinitive beside it is the purpose of: met "to discuss"."""
    first = first_conjunct(verb)
    return first.head if is_purpose(first) and first.dep_ == "advcl" and is_predicate(first.head) else None


def noun_meant(verb: Token) -> Token | None:
    """Return the noun that an infinitive read as a relative clause completes: "a deal to sell"."""
    first = first_conjunct(verb)
    return first.head if is_purpose(first) and first.dep_ == "relcl" and first.head.pos_ == "NOUN" else None


def participle_of(verb: Token) -> Token | None:
    """Return the verb that a participle after it goes on from: "will fly to Oslo, meeting Bell there".

    Speech in a participle ("…, adding that") and what has a subject or mark of its own goes on from nothing.
    """
    first = first_conjunct(verb)
    if first.dep_ != "advcl" or first.tag_ != "VBG" or first.i < first.head.i or not is_predicate(first.head):
        return None
    if has_own_subject(first) or marked(first) or auxiliaries(first):
        return None
    if first.lemma_.lower() in word_list("speech_participles") or _is_done_in_agreeing(first):
        return None
    return first.head


def _is_done_in_agreeing(participle: Token) -> bool:
    """Say whether a participle tells what someone did by agreeing to more: "agreed to leave, bowing to the king"."""
    plan, before = participle.head, participle.left_edge.i - 1
    if participle.lemma_.lower() not in word_list("yielding_verbs") or participle.doc[before].text != ",":
        return False
    return plan.dep_ == "xcomp" and _is_done(plan.head)


def is_participle_beside(clause: Token, verb: Token) -> bool:
    """Say whether a participle only tells on what occasion a verb's act was done: "Asked why he left, he said"."""
    beside = clause.dep_ == "advcl" and clause.head == verb
    return beside and clause.tag_ in ("VBN", "VBG") and not has_own_subject(clause)


def described_noun(verb: Token) -> Token | None:
    """Return the noun that a participle or relative clause describes: a resolution "condemning", "that condemns" Iran.

    A clause that says what its noun is ("the claim that he left") describes none, one behind a comma only adds to it.
    """
    first = first_conjunct(verb)
    if first.head.dep_ == "appos" or (first.left_edge.i and first.left_edge.nbor(-1).text == ","):
        return None
    participle = first.dep_ == "acl" and first.tag_ == "VBG" and not has_own_subject(first)
    relative = first.dep_ == "relcl" and is_finite(first) and not is_content_clause(first)
    return first.head if participle or relative else None


def describes_within(word: Token, root: Token) -> bool:
    """Say whether a word stands in a finite relative clause below another: denied knowing the man "who left"."""
    at = word
    for _ in range(2 * CHAIN):
        if at == root or at.head.i == at.i:
            return False
        relative = at.dep_ == "relcl" and is_finite(at) and not is_content_clause(at)
        beside = at.dep_ == "acl" and at.tag_ in ("VBG", "VBN") and at.head.dep_ == "appos"
        if relative or beside:  # "confirm the role of Bell, a trader living in Oslo"
            return at.head == root or root.is_ancestor(at.head)
        at = at.head
    return False


def is_background(word: Token, root: Token) -> bool:
    """Say whether a word stands in a time or reason clause below another: denied killing him "after he left"."""
    at = word
    for _ in range(2 * CHAIN):
        if at == root or at.head.i == at.i:
            return False
        if at.dep_ == "advcl" and is_finite(at) and not _is_shut_in(at):
            return any(mark.lower_ in word_list("background_marks") for mark, _ in marked(at))
        at = at.head
    return False


def _is_shut_in(clause: Token) -> bool:
    """Say whether a clause opens what is told rather than adding to it: denied that "when she left, he stayed"."""
    return clause.i < clause.head.i


def promises_behind(verb: Token, condition: Token) -> bool:
    """Say whether a condition behind a past act holds of what was agreed: "agreed to leave, provided they stay".

    So does one in the present tense: "awarded him a grant, provided that he pays".
    """
    if condition.i < verb.i or not _is_done(verb):
        return False
    if is_present(condition) and verb.lemma_ != "be" and verb.dep_ != "ccomp":
        return True
    return any(child.dep_ == "xcomp" and verb.i < child.i < condition.i for child in verb.rights)


def _is_done(verb: Token) -> bool:
    """Say whether a verb tells what was done: "agreed", "has agreed"."""
    helpers = auxiliaries(verb)
    if not helpers:
        return verb.tag_ == "VBD"
    return verb.tag_ in ("VBN", "VBD") and helpers[0].lower_ in ("has", "have", "was", "were")


def leaves_no_other(infinitive: Token) -> bool:
    """Say whether an infinitive is all that is left to do: has no other choice "than to go"."""
    noun = infinitive.head
    return noun.pos_ == "NOUN" and any(word.lower_ == "other" for word in noun.lefts)


def is_gerund_subject(verb: Token) -> bool:
    """Say whether an -ing clause is the subject of another: "Banning the film" was a mistake."""
    subject = verb.dep_ in SUBJECTS and verb.tag_ == "VBG"
    return subject and is_predicate(verb.head) and not has_own_subject(verb)


def errand_of(noun: Token) -> Token | None:
    """Return the verb for whose sake an event noun after "for" is told: flew to Oslo "for talks"."""
    first = first_conjunct(noun)
    link = first.head
    if first.dep_ != "pobj" or link.lower_ != "for":
        return None
    at = link.head
    while at.dep_ == "pobj" and at.head.dep_ == "prep":
        at = at.head.head
    return at if is_predicate(at) and at.dep_ not in ATTRIBUTES | OBJECTS else None
