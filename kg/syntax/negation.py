"""What denies a clause: "not", "never", "no drones", "nobody"?"""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from kg.lexicon import load_lexicon
from kg.syntax.coordination import coordinator, expand, joined_to, shares_auxiliaries
from kg.syntax.labels import ATTRIBUTES, AUXILIARIES, OBJECTS, SUBJECTS
from kg.syntax.memory import remembered, word_list
from kg.syntax.prepositions import find_preposition_objects


@remembered
def negations(verb: Token) -> tuple[Token, ...]:
    """Return the words that negate a verb itself: not, n't, never, "no" of "no longer", the nor of "nor did he".

    "did not meet or call" negates both verbs, "did not meet but called" the first alone. For "no drones flew" see
    `determiners`.
    """
    at = verb
    while True:
        own = _own_negations(at)
        linker = coordinator(at)
        if own or not shares_auxiliaries(at) or (linker is not None and linker.lower_ == "but"):
            return own
        at = joined_to(at)


def _own_negations(verb: Token) -> tuple[Token, ...]:
    own = [child for child in verb.children if child.dep_ == "neg" and not _denies_nothing(child)]
    for helper in verb.lefts:  # "Never has she attacked him", "Rarely had they met"
        if helper.dep_ in AUXILIARIES:
            own += [word for word in helper.lefts if word.dep_ in ("neg", "advmod") and not _denies_nothing(word)]
    adverbs = [child for child in verb.children if child.dep_ == "advmod" and not _is_comment(child, verb)]
    own += [
        word
        for child in adverbs
        for word in child.children
        if (word.dep_ == "neg" and not _denies_nothing(word)) or word.lower_ in word_list("barely")
    ]
    own += [child for child in verb.children if child.dep_ == "preconj" and child.lower_ == "neither"]
    linker = coordinator(verb) or next((child for child in verb.lefts if child.dep_ == "cc"), None)
    if linker is not None and linker.lower_ == "nor":  # also "Nor did he leave."
        own.append(linker)
    if own and _denied_cause(verb) is not None:
        return ()
    if verb.dep_ == "advcl" and verb.i > verb.head.i and _denied_cause(verb.head) == verb:
        own += [child for child in verb.head.lefts if child.dep_ == "neg"]
    return tuple(sorted(own, key=lambda token: token.i))


def _denied_cause(verb: Token) -> Token | None:
    """Return the cause that a "not" denies and not the deed: "left, but did not leave because he was ill".

    So it is where the deed was told before, or another cause follows: "not because he was ill but because …".
    """
    if not _is_denied(verb):
        return None
    causes = [child for child in verb.rights if child.dep_ == "advcl" and _opens_cause(child)]
    if not causes:
        return None
    other = any(
        word.lower_ == "because" and word.nbor(-1).lower_ == "but" for word in causes[0].sent if word.i > verb.i
    )
    before = verb.doc[verb.sent.start : verb.i]
    told = any(word.lemma_ == verb.lemma_ and word.pos_ == "VERB" and not _is_denied(word) for word in before)
    return causes[0] if other or told else None


def _opens_cause(clause: Token) -> bool:
    return any(child.dep_ == "mark" and child.lower_ == "because" for child in clause.lefts)


def _is_denied(verb: Token) -> bool:
    return any(child.dep_ == "neg" for child in verb.lefts)


def _is_comment(adverb: Token, verb: Token) -> bool:
    """Say whether an adverb before the subject denies no more than itself: "Not surprisingly, he left".

    With the auxiliary before the subject it denies the clause: "Not once did he leave".
    """
    subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS and child.i > adverb.i), None)
    between = verb.doc[adverb.i : subject.i] if subject is not None else ()
    return subject is not None and not any(word.dep_ in AUXILIARIES and word.head == verb for word in between)


def denying_phrase(verb: Token) -> str | None:
    """Return the words right before a verb that deny it wherever the parser hung them: "by no means" attacked."""
    group = [child.i for child in verb.lefts if child.dep_ in AUXILIARIES and child.i < verb.i]
    for first in {verb.i, *group}:
        if first == 0 or verb.doc[first - 1].lower_ not in _last_words("denying_phrases"):
            continue
        for size in (2, 3):
            phrase = verb.doc[max(first - size, 0) : first].text.lower()
            if phrase in word_list("denying_phrases"):
                return phrase
    return None


def is_just_before(verb: Token) -> bool:
    """Say whether a clause only says that another thing came at once: "hardly had he met her when he left"."""
    opening = verb.doc[verb.left_edge.i : verb.left_edge.i + 3]
    words = [word.lower_ for word in opening]
    if "had" not in words or word_list("no_sooner").isdisjoint(words):
        return False
    return any(word.lower_ in ("when", "than") for word in verb.doc[verb.i : verb.sent.end])


@cache
def _last_words(name: str) -> frozenset[str]:
    """Return the words with which the phrases of a list end: what ends in none of them need not be put together."""
    return frozenset(phrase.split()[-1] for phrase in word_list(name))


def _is_emphatic(verb: Token, head: Token) -> bool:
    return verb.doc[verb.i : head.i + 1].text.lower() in word_list("emphatic_negations")


def _denies_nothing(negation: Token) -> bool:
    """Say whether a "not" is one of two possibilities or says that there is more: "whether or not", "not just".

    Nor does one that only counts or numbers: "no fewer than ten", "not later than May", "No 10".
    """
    after = negation.i + 1
    if after < len(negation.doc) and _tells_otherwise(negation.lower_, negation.doc[after]):
        return True
    if after + 1 < len(negation.doc) and negation.doc[after + 1].lower_ == "than":
        return negation.doc[after].lower_ in word_list("counting_comparatives")
    more = after < len(negation.doc) and negation.doc[after].lower_ in word_list("merely")
    return more or (negation.i > 0 and negation.nbor(-1).lower_ == "or")


def _tells_otherwise(negation: str, following: Token) -> bool:
    """Say whether a "no" or "not" belongs to a word that denies nothing: "No 10", "no matter", "not until May"."""
    if negation == "no":
        return following.is_digit or following.lower_ == "matter"
    return following.lower_ in word_list("put_off_until")


@remembered
def determiners(verb: Token) -> tuple[Token, ...]:
    """Return the determiners and pronouns that are a clause's subject, object and attribute: "no" drones, "nobody".

    Which of them deny the clause is the lexicon's to say.
    """
    found: list[Token] = []
    if verb.dep_ == "acl" and verb.tag_ == "VBN":  # "No deal reached in Oslo, minister says"
        found += [word for word in verb.head.lefts if word.dep_ == "det"]
    for child in verb.children:
        if child.i < verb.i and (child.right_edge.is_quote or _is_reported_before(child, verb)):
            continue  # "No deal," says Ana Ruiz
        if child.dep_ in SUBJECTS or child.dep_ in OBJECTS or child.dep_ in ATTRIBUTES or child.dep_ == "agent":
            for head in expand(child) if child.dep_ != "agent" else find_preposition_objects(child):
                if _is_all_but(head):
                    continue
                if head.lower_ in _last_words("emphatic_negations") and _is_emphatic(verb, head):
                    continue
                found += [
                    word for word in head.children if word.dep_ in ("det", "preconj") and not _denies_nothing(word)
                ]
                found += [word for word in head.children if word.dep_ == "neg" and not _denies_nothing(word)]
                found += [word for word in head.rights if word.dep_ == "cc" and word.lower_ == "nor"]
                counts = (count for count in head.lefts if count.dep_ == "nummod")
                negs = (word for count in counts for word in count.lefts if word.dep_ == "neg")
                found += [word for word in negs if not _denies_nothing(word)]
                if head.pos_ in ("PRON", "DET") or (head.tag_ == "NN" and not any(head.lefts)):  # "none of the guards"
                    found.append(head)
        elif child.dep_ == "prep":  # "at no point", "confessed to nothing"
            found += [noun for noun in child.children if noun.dep_ == "pobj" and _is_complement(verb, child, noun)]
            found += [
                word
                for noun in child.children
                if noun.dep_ == "pobj" and noun.lemma_ in word_list("negated_adjuncts")
                for word in noun.lefts
                if word.dep_ == "det"
            ]
    return tuple(sorted(found, key=lambda token: token.i))


def _is_all_but(pronoun: Token) -> bool:
    """Say whether all others are left out, so that someone did it: "nobody but Bell", "no one except Bell"."""
    if pronoun.lower_ not in word_list("leaving_out") or pronoun.i + 1 >= len(pronoun.doc):
        return False
    following = pronoun.nbor()
    return (
        following.lower_ in word_list("excepting") or following.doc[following.i : following.i + 2].text == "other than"
    )


def _is_reported_before(subject: Token, verb: Token) -> bool:
    """Say whether a subject is what another one, behind a comma, says: "No agreement reached, minister says"."""
    if subject.dep_ not in SUBJECTS:
        return False
    others = (child for child in verb.lefts if child.dep_ in SUBJECTS and child.i > subject.right_edge.i)
    return any(child.left_edge.nbor(-1).text == "," for child in others)


def _is_complement(verb: Token, link: Token, noun: Token) -> bool:
    """Say whether a bare word behind a preposition is what the verb is about: "confessed to nothing"."""
    if any(noun.lefts) or noun.pos_ not in ("PRON", "NOUN", "DET") or noun.tag_ == "NNS" or verb.tag_ == "VBN":
        return False
    roles = [frame.roles.get(link.lower_) for frame in load_lexicon().verbs.get(verb.lemma_.lower(), ())]
    led = any(role is not None and role not in ("destination", "origin") for role in roles)
    return led and not any(child.dep_ in OBJECTS for child in verb.children)


def own_determiners(noun: Token) -> tuple[Token, ...]:
    """Return the determiners of an event noun itself: "no" attack. Which of them deny is the lexicon's to say."""
    return tuple(child for child in noun.children if child.dep_ in ("det", "neg", "preconj") and noun.pos_ == "NOUN")
