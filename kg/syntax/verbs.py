"""Which words head a clause, and of which form is it?

Iran was accused of attacking Kyiv.      accused and attacking head clauses, "was" and "of" do not
"""

from __future__ import annotations

from functools import cache

from spacy.symbols import AUX, VERB  # type: ignore[import-not-found]
from spacy.tokens import Token

from kg.lexicon import load_lexicon
from kg.syntax.labels import AUXILIARIES, FINITE, OBJECTS, SUBJECTS
from kg.syntax.memory import full_text, word_list

_VERBAL = (VERB, AUX)
_NO_PREDICATES = AUXILIARIES | {"amod", "compound", "prep", "punct", "nmod"}


def is_predicate(token: Token) -> bool:
    """Say whether a token heads a clause: a verb or copula, but no auxiliary and no preposition such as "including"."""
    if token.pos not in _VERBAL or not token.text[:1].isalpha():
        return False
    if token.dep_ in _NO_PREDICATES and not is_asked(token):
        return False
    if token.tag_ in ("VBG", "VBN") and _is_half_of_preposition(token):
        return False
    if token.tag_ == "VBN" and not token.whitespace_ and _is_built_in(token):
        return False
    if token.dep_ == "dobj" and token.tag_ == "VBZ":  # "debunked reports that …"
        return False
    return not is_attributive(token)


def _is_built_in(participle: Token) -> bool:
    """Say whether a participle is the first half of a word with a hyphen: "built-in bars"."""
    doc, i = participle.doc, participle.i
    return (
        i + 2 < len(doc) and doc[i + 1].text == "-" and not doc[i + 1].whitespace_ and doc[i + 2].pos_ in ("ADP", "ADV")
    )


def is_asked(verb: Token) -> bool:
    """Say whether a verb read as a preposition heads a question: "Did Norway attack?" he asked."""
    helper = verb.left_edge
    return verb.dep_ == "prep" and verb.tag_ == "VB" and helper.head == verb and helper.dep_ == "aux"


def _is_half_of_preposition(verb: Token) -> bool:
    """Say whether a participle joins with its neighbours to a preposition: "owing to the storm" owes nothing.

    "As opposed to crabs" opposes none.
    """
    if verb.lower_ not in _words_in_prepositions():
        return False
    following = verb.doc[verb.i + 1].lower_ if verb.i + 1 < len(verb.doc) else ""
    before = verb.doc[verb.i - 1].lower_ if verb.i else ""
    phrases = (f"{verb.lower_} {following}", f"{before} {verb.lower_} {following}")
    return not word_list("complex_prepositions").isdisjoint(phrases)


@cache
def _words_in_prepositions() -> frozenset[str]:
    return frozenset(word for phrase in word_list("complex_prepositions") for word in phrase.split())


def is_attributive(token: Token) -> bool:
    """Say whether an -ing word read as a verb only describes the name after it: "visiting" Prime Minister Olsen."""
    if token.tag_ != "VBG" or token.i + 1 == len(token.doc):
        return False
    received = (
        token.dep_ in ("xcomp", "advcl")
        and token.head.i + 1 == token.i
        and token.head.lemma_ in word_list("receiving_verbs")
    )
    if token.dep_ != "pcomp" and not received:
        return False
    if token.nbor().pos_ not in ("ADJ", "NOUN", "PROPN"):
        return False
    if token.lower_ in word_list("changing_participles") or token.head.lower_ in word_list("no_gerund_prepositions"):
        return True
    described = token.lower_ in word_list("attributive_participles")
    return described and not any(_is_visited(child) for child in token.rights)


def _is_visited(noun: Token) -> bool:
    """Say whether an object is a place or a lone name, which no word before it describes: "after visiting Norway"."""
    before = noun.doc[noun.left_edge.i : noun.i]
    titles = word_list("representatives") | word_list("dignitaries")
    alone = noun.pos_ == "PROPN" and all(word.pos_ == "PROPN" and word.lower_ not in titles for word in before)
    return noun.dep_ in OBJECTS and (alone or noun.ent_type_ in ("GPE", "LOC", "FAC"))


def described_by(participle: Token) -> tuple[Token, ...]:
    """Return whose name an -ing word describes: "visiting" Prime Minister Olsen."""
    if participle.tag_ != "VBG" or participle.lower_ not in word_list("attributive_participles"):
        return ()
    if participle.dep_ == "amod":
        return (participle.head,) if participle.head.pos_ == "PROPN" else ()
    return tuple(child for child in participle.rights if child.pos_ == "PROPN") if is_attributive(participle) else ()


def is_of_pair(word: Token, pairs: frozenset[str]) -> bool:
    """Say whether a word and the one beside it are one of some pairs: "let alone", "for granted", "in order"."""
    behind = word.i + 1 < len(word.doc) and f"{word.lower_} {word.nbor().lower_}" in pairs
    return behind or (word.i > 0 and f"{word.nbor(-1).lower_} {word.lower_}" in pairs)


def clause_of(token: Token) -> Token:
    """Return the verb of the clause that a word stands in, the sentence's root where there is no verb."""
    while not is_predicate(token) and token.head.i != token.i:
        token = token.head
    return token


def is_infinitive(verb: Token) -> bool:
    """Say whether a verb is an infinitive with "to"."""
    return verb.tag_ == "VB" and any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def is_finite(verb: Token) -> bool:
    """Say whether a verb has tense, by itself or through its own auxiliary."""
    own = [child for child in verb.children if child.dep_ in AUXILIARIES]
    return own[0].tag_ in FINITE if own else verb.tag_ in FINITE


def is_whole_clause(verb: Token) -> bool:
    """Say whether a participle is more than that: it has a mark, a subject, or an auxiliary with tense."""
    return any(
        child.dep_ in SUBJECTS
        or (child.dep_ == "mark" and child.i < verb.i)
        or (child.dep_ in AUXILIARIES and child.tag_ in (*FINITE, "TO"))
        for child in verb.children
    )


def is_finite_acl(verb: Token) -> bool:
    """Say whether a main verb was read as a noun's participle: "Its leader, Peter Holm, called for talks"."""
    if verb.dep_ != "acl" or is_whole_clause(verb):
        return False
    if verb.tag_ == "VBD":
        return True
    noun = verb.head
    if verb.tag_ != "VBN" or noun.head.i != noun.i or any(child.dep_ == "agent" for child in verb.children):
        return False
    if any(child.dep_ == "ccomp" and child.i > verb.i for child in verb.rights):  # "Kos, the mayor, alleged that …"
        return True
    name = verb.left_edge.i - 2
    return any(child.dep_ == "appos" and child.pos_ == "PROPN" and child.right_edge.i == name for child in noun.rights)


def is_that_clause(verb: Token) -> bool:
    """Say whether "that" marks a clause."""
    return any(child.dep_ == "mark" and child.lower_ == "that" for child in verb.lefts)


def is_content_clause(verb: Token) -> bool:
    """Say whether a clause read as relative says what its noun is: "the denial that it attacked the port"."""
    if verb.dep_ != "relcl":
        return False
    objects = [child for child in verb.children if child.dep_ in OBJECTS]
    return is_that_clause(verb) or (len(objects) > 1 and objects[0].lower_ == "that") or _lacks_gap(verb)


def _lacks_gap(verb: Token) -> bool:
    """Say whether a clause without a "that" says what was claimed: "evidence Iran attacked Kyiv".

    Its noun is one for what is said or known, and has no place left in the clause.
    """
    if verb.head.lemma_.lower() not in word_list("content_nouns") or not is_finite(verb):
        return False
    subjects = [child for child in verb.lefts if child.dep_ in SUBJECTS]
    relative = any(word.tag_ in ("WDT", "WP", "WRB", "WP$") for word in verb.doc[verb.left_edge.i : verb.i])
    passive = any(child.dep_ == "nsubjpass" for child in subjects)
    whole = passive or verb.lemma_.lower() in word_list("complete_verbs")
    whole = whole or any(child.dep_ in OBJECTS | {"attr", "acomp", "ccomp", "xcomp"} for child in verb.rights)
    return bool(subjects) and not relative and (whole or verb.head.lemma_.lower() == "evidence")


def is_loose_sister(token: Token) -> bool:
    """Say whether a clause read as another's complement is only set beside it, by a semicolon or an "and"."""
    if token.dep_ != "ccomp":
        return False
    if token.i > token.head.i and token.doc[token.left_edge.i - 1].dep_ == "cc":
        return True
    if token.i < token.head.i and (_named_charge(token.head) is not None or _is_set_before(token)):
        return True
    starts = min((child.left_edge.i for child in token.head.lefts if child.dep_ in SUBJECTS), default=0)
    if token.i < starts and token.doc[starts - 1].text == ":":  # "The mood is grim: farmers vowed to stay"
        return True
    first, last = sorted((token.idx, token.head.idx))
    return ";" in full_text(token.doc)[first:last]


def _is_set_before(clause: Token) -> bool:
    """Say whether a whole clause before another is not what that one reports: "He is sure, the fault will be found".

    So it is before a dash, and where nobody speaks and the verb has an object or is passive.
    """
    verb = clause.head
    between = clause.doc[clause.i : verb.i]
    opened = min((child.left_edge.i for child in verb.lefts if child.dep_ in SUBJECTS), default=verb.i)
    if clause.doc[max(opened - 1, 0)].text in ("-", "–", "—", "--") and is_finite(clause):
        return opened > clause.i
    twice = any(child.dep_ == "ccomp" for child in verb.rights) and clause.lemma_ == verb.lemma_
    if any(token.is_quote for token in between) or (verb.lemma_.lower() in load_lexicon().reporting and not twice):
        return False
    told = any(child.dep_ in (*OBJECTS, "nsubjpass") for child in verb.children)
    told = told or any(child.dep_ == "ccomp" for child in verb.rights)  # "I hope so, I hope that he left"
    return told and is_finite(clause) and any(child.dep_ in (*SUBJECTS, "expl") for child in clause.lefts)


def _named_charge(verb: Token) -> Token | None:
    """Return the noun between a clause and the verb that answers what it tells: "…, a charge Sweden denies"."""
    if verb.lemma_.lower() not in word_list("answering_verbs"):
        return None
    before = [child for child in verb.lefts if child.pos_ == "NOUN" and child.left_edge.nbor(-1).text == ","]
    return next((noun for noun in before if noun.lemma_.lower() in word_list("content_nouns")), None)


def marked(clause: Token) -> list[tuple[Token, Token]]:
    """Return the word that marks a clause as subordinate, with the clause; nothing where none does."""
    words = [
        child
        for child in clause.children
        if (child.dep_ == "mark" and child.lower_ != "for") or (child.dep_ == "advmod" and child.tag_ == "WRB")
    ]
    if not words and opens_with_were(clause):
        return [(clause, clause)]
    inverted = inverted_auxiliary(clause) if not words else None
    if inverted is not None:
        words = [inverted]
    return [(words[0], clause)] if words else []


def opens_with_were(clause: Token) -> bool:
    """Say whether a fronted clause supposes by its first word: "Were Kos to leave, …"."""
    first = clause.lower_ == "were" and clause.left_edge == clause
    return first and clause.dep_ in ("advcl", "ccomp") and clause.head.i > clause.i


def inverted_auxiliary(clause: Token) -> Token | None:
    """Return the auxiliary that opens a clause of condition: "Had" it rained, …, "Should" he resign, …, also behind."""
    first = clause.left_edge
    while (first.is_space or first.is_quote) and first.i < clause.i:
        first = first.nbor()
    opens = first.head == clause and first.dep_ in AUXILIARIES and first.tag_ in ("MD", "VBD")
    return first if opens and (clause.i < clause.head.i or is_condition_behind(clause)) else None


def is_condition_behind(clause: Token) -> bool:
    """Say whether a clause behind another supposes by its word order: "Oslo will leave | should Norway win"."""
    first = clause.left_edge
    supposes = first.lower_ in ("should", "had") and first.dep_ in AUXILIARIES and first.head == clause
    return supposes and any(child.dep_ in SUBJECTS and child.i > first.i for child in clause.lefts)


def is_inverted_condition(clause: Token) -> bool:
    """Say whether a fronted clause supposes by its word order: "Had it rained, …"; a question supposes nothing."""
    opened = inverted_auxiliary(clause)
    if opened is None or clause.i > clause.head.i:
        return opened is not None
    between = clause.doc[clause.i : clause.head.i]
    return not any(word.text == "?" for word in between) and any(word.text == "," for word in between)


def supposes_behind(verb: Token, told: Token) -> bool:
    """Say whether a clause behind another supposes by its word order: "declined to go | should it rain"."""
    opened = [child for child in verb.lefts if child.dep_ in AUXILIARIES and child.tag_ in ("MD", "VBD")]
    begins = bool(opened) and opened[0].lower_ in ("should", "had", "were") and opened[0].i == told.right_edge.i + 1
    return begins and any(child.dep_ in SUBJECTS and child.i > opened[0].i for child in verb.lefts)


def is_reduced(verb: Token) -> bool:
    """Say whether a verb is a past participle that describes the noun before it: "a town called Dulse"."""
    return verb.dep_ == "acl" and verb.tag_ in ("VBN", "VBD")


def is_purpose(verb: Token) -> bool:
    """Say whether a verb is an infinitive that tells what for: met "to sign", money "to help"; not a complement.

    So is a passive one with its subject: called for aid "to be sent". Coordinated verbs are as the first is.
    """
    while verb.dep_ == "conj" and verb.tag_ in ("VB", "VBN") and not is_whole_clause(verb):
        verb = verb.head
    return verb.dep_ in ("advcl", "acl", "relcl") and (is_infinitive(verb) or is_passive_infinitive(verb))


def is_passive_infinitive(verb: Token) -> bool:
    """Say whether a verb is a passive infinitive with "to": "to be sent"."""
    helpers = {child.tag_: child.dep_ for child in verb.children if child.dep_ in AUXILIARIES}
    return verb.tag_ == "VBN" and {"TO", "VB"} <= helpers.keys()


def is_gerund(verb: Token) -> bool:
    """Say whether an -ing form stands for an act behind a preposition or verb: kept from "visiting Oslo"."""
    return verb.tag_ == "VBG" and verb.pos_ == "VERB" and verb.dep_ in ("pcomp", "xcomp", "ccomp")


def is_fronted(verb: Token) -> bool:
    """Say whether a clause says when or why before the main clause: "After he left, …"."""
    return verb.dep_ == "advcl" and verb.head.i > verb.i


def is_done_to_subject(verb: Token) -> bool:
    """Say whether a participle tells what was done to the subject of its main clause: "Asked …, Rao left"."""
    return verb.dep_ == "advcl" and verb.tag_ == "VBN" and not any(child.dep_ in SUBJECTS for child in verb.children)


def is_noun(token: Token) -> bool:
    """Say whether a word is a common noun, also one read as a verb: debunked "reports" that he left."""
    return token.pos_ == "NOUN" or (token.dep_ == "dobj" and token.tag_ == "VBZ")
