"""The verb group: auxiliaries, voice, the verbs that lead to another.

He was arrested and charged.             "was" belongs to both verbs, and both are passive
"""

from __future__ import annotations

from spacy.tokens import Token

from kg.syntax.coordination import claimed_subject, has_own_subject, joined_to, shares_auxiliaries
from kg.syntax.labels import AUXILIARIES, CHAIN, OBJECTS
from kg.syntax.memory import remembered, word_list
from kg.syntax.verbs import is_finite, is_finite_acl, is_infinitive, is_predicate

_INNER = frozenset({"acl", "advcl", "ccomp", "csubj", "parataxis", "pcomp", "relcl"})


@remembered
def is_passive(verb: Token) -> bool:
    """Say whether a verb is passive: "was hit", the participle "hit by drones", or "hit" coordinated with one."""
    at = verb
    while True:
        own = _is_passive_by_itself(at)
        if own is not None:
            return own
        joined = at.dep_ == "conj" or (at.dep_ == "advcl" and claimed_subject(at) is not None)
        if not joined or at.head.tag_ != "VBN" or (has_own_subject(at) and not _is_gapped(at)):
            return False
        at = at.head


def _is_gapped(verb: Token) -> bool:
    """Say whether a participle after "and" has a subject and no object: "ten were killed and fifty | injured"."""
    suffered = word_list("headline_passives") | word_list("gapped_passives")
    misread = verb.tag_ == "VBD" and verb.lemma_ in suffered  # "and several people | wounded"
    if verb.tag_ != "VBN" and not misread:
        return False
    return not any(child.dep_ in (*OBJECTS, *AUXILIARIES, "ccomp", "xcomp") for child in verb.children)


def _is_passive_by_itself(verb: Token) -> bool | None:
    """Say whether a verb's own words make it passive, ``None`` where it may share those of the verb before it."""
    if any(child.dep_ in ("auxpass", "nsubjpass", "csubjpass") for child in verb.children):
        return True
    if verb.tag_ == "VBD" and verb.dep_ in ("conj", "advcl") and _is_gapped(verb):
        return None
    if verb.tag_ != "VBN" or any(child.dep_ == "aux" for child in verb.children) or is_finite_acl(verb):
        return False
    if verb.dep_ == "ccomp" and verb.head.lemma_ in word_list("causing_verbs"):
        return True
    if verb.dep_ in ("acl", "advcl", "amod") or any(child.dep_ == "agent" for child in verb.children):
        given = verb.dep_ == "acl" and verb.lemma_ in word_list("giving_verbs")  # "a man | denied care"
        return given or not any(child.dep_ in OBJECTS for child in verb.children)
    return None


@remembered
def auxiliaries(verb: Token) -> tuple[Token, ...]:
    """Return the auxiliaries of a verb, shared ones too: "may meet and praise" has one for both. The "to" is none."""
    at = verb
    while True:
        helpers = [child for child in at.children if child.dep_ in AUXILIARIES]
        helpers += [word for child in helpers for word in child.children if word.dep_ in AUXILIARIES]
        own = tuple(sorted((word for word in helpers if word.tag_ != "TO"), key=lambda word: word.i))
        if own or not shares_auxiliaries(at):
            return own
        at = joined_to(at)


def is_contracted_had(auxiliary: Token) -> bool:
    """Say whether a "'d" is "had": "he'd met", not "he'd meet" and not "he'd have met"; of "he'd put" nobody knows."""
    verb = auxiliary.head
    if auxiliary.lower_ not in ("'d", "’d") or verb.tag_ not in ("VBN", "VBD") or verb.lower_ == verb.lemma_:
        return False
    return not any(child.lower_ in ("have", "'ve", "’ve") for child in verb.lefts)


def verb_words(verb: Token) -> tuple[Token, ...]:
    """Return the words of a verb group: auxiliaries, "to", negation, the verb and its particle, shared words too.

    "was arrested and charged" gives (was, charged) for the second verb.
    """
    own = [child for child in verb.children if child.dep_ in AUXILIARIES or child.dep_ in ("neg", "prt")]
    words = {token.i: token for token in (verb, *own)}
    at = verb
    while shares_auxiliaries(at):
        at = at.head
        words.update((child.i, child) for child in at.lefts if child.dep_ in AUXILIARIES or child.dep_ == "neg")
    return tuple(words[i] for i in sorted(words))


def verb_chain(verb: Token) -> tuple[Token, ...]:
    """Return a verb group with those that lead to it: "is expected to sign", "was able to meet".

    A verb with an object of its own before the infinitive starts anew: "urged Kyiv to talk" leads to no "talk".
    """
    words = list(verb_words(verb))
    at: Token | None = _leading_verb(verb)
    for _ in range(CHAIN):
        if at is None:
            break
        words += verb_words(at)
        words += [child for child in at.rights if child.dep_ == "acomp" and child.i < verb.i]
        at = _leading_verb(at)
    return tuple(sorted(set(words), key=lambda token: token.i))


def _leading_verb(verb: Token) -> Token | None:
    while verb.dep_ == "conj" and shares_auxiliaries(verb):
        verb = verb.head
    governor = verb.head
    if verb.dep_ != "xcomp" or has_own_subject(verb):
        return None
    if governor.pos_ == "ADJ":
        return governor.head if is_predicate(governor.head) else None
    objects = any(child.dep_ in OBJECTS or child.dep_ == "dative" for child in governor.children)
    return governor if is_predicate(governor) and not objects else None


def is_dependent(verb: Token) -> bool:
    """Say whether an infinitive or participle tells of an act beside the clause's own: money "to buy" it, "citing" him.

    What another verb only leads to is the clause's own act: "plans to buy".
    """
    while verb.dep_ == "conj" and is_predicate(verb.head) and not has_own_subject(verb):
        verb = verb.head
    if verb.dep_ not in ("acl", "advcl", "ccomp", "pcomp", "relcl", "xcomp") or _leading_verb(verb) is not None:
        return False
    return is_nonfinite(verb) or (
        verb.tag_ in ("VBN", "VBD") and verb.dep_ in ("acl", "advcl") and not has_own_subject(verb)
    )


def leads_on(verb: Token) -> bool:
    """Say whether a verb only leads to another that says what happens: "expected" in "is expected to sign"."""
    infinitives = (child for child in verb.rights if child.dep_ == "xcomp")
    return any(_leading_verb(child) == verb for child in infinitives if is_predicate(child))


def is_led_to(verb: Token) -> bool:
    """Say whether another verb leads to this one: "visit" in "is set to visit"."""
    return verb.dep_ == "xcomp"


def infinitives(adjective: Token) -> tuple[Token, ...]:
    """Return the verbs of what someone is willing, ready or sure to do."""
    return tuple(child for child in adjective.rights if child.dep_ == "xcomp" and is_infinitive(child))


def noun_infinitives(noun: Token) -> tuple[Token, ...]:
    """Return what a noun says shall be done: the order "to leave", a plan "to sell"."""
    return tuple(child for child in noun.rights if child.dep_ == "acl" and child.tag_ == "VB")


def in_side_clause(token: Token) -> bool:
    """Say whether a verb, or a noun below one, only describes something or tells how, why or in which case."""
    return _verb_over(token).dep_ in ("acl", "advcl", "pcomp", "relcl")


def is_adverbial(verb: Token) -> bool:
    """Say whether a verb with tense tells when, why or how something else happened: "as he left"."""
    return verb.dep_ == "advcl" and is_finite(verb)


def is_within_clause(token: Token) -> bool:
    """Say whether a word is below a verb that does more than report it: agreed "to sell", praised "his visit"."""
    return token.pos_ not in ("VERB", "AUX") or _verb_over(token).dep_ in ("acl", "advcl", "pcomp", "relcl", "xcomp")


def clause_depth(token: Token) -> int:
    """Return how many clauses within clauses a word stands in: 2 for "sank" in "Ruiz said the ship that sank …".

    An infinitive that goes on with a verb ("hoped to meet") is none of its own.
    """
    return sum(word.dep_ in _INNER for word in (token, *token.ancestors))


def _verb_over(token: Token) -> Token:
    verb = token
    while verb.dep_ == "conj" or (verb.pos_ not in ("VERB", "AUX") and verb.head != verb):
        verb = verb.head
    return verb


def wished_clauses(verb: Token) -> tuple[Token, ...]:
    """Return what a verb says shall be done, told with "for": an appeal "for members to stay"."""
    clauses = (child for child in verb.rights if child.dep_ == "advcl" and child.tag_ in ("VB", "VBN"))
    return tuple(clause for clause in clauses if clause.left_edge.lower_ == "for" and clause.left_edge.dep_ == "mark")


def is_nonfinite(verb: Token) -> bool:
    """Say whether a verb is an infinitive or a participle without tense: agreed "to come", denied "coming"."""
    perfect = any(child.dep_ == "aux" and child.tag_ in ("TO", "VBG") for child in verb.children)
    return perfect or is_infinitive(verb) or (verb.tag_ == "VBG" and not auxiliaries(verb))


def is_perfect(verb: Token) -> bool:
    """Say whether a clause is in the present perfect: "has served"."""
    helpers = auxiliaries(verb)
    return bool(helpers) and helpers[0].lemma_ == "have" and helpers[0].tag_ in ("VBZ", "VBP")


def is_past_perfect(verb: Token) -> bool:
    """Say whether a clause is in the past perfect: "had left"."""
    helpers = auxiliaries(verb)
    return bool(helpers) and helpers[0].lower_ == "had"


def is_past(verb: Token) -> bool:
    """Say whether a clause is in the past tense: "was mayor", "had led", "used to lead"; no perfect, no "would"."""
    helpers = auxiliaries(verb)
    if helpers:
        return helpers[0].tag_ == "VBD"
    return verb.tag_ == "VBD" or (verb.dep_ == "xcomp" and verb.head.lower_ == "used")
