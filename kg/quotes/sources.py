"""Who a reporting word speaks for, by syntax: the token that names the source.

    "It rained," said the mayor, who left.  Rain, they warned, would come.  He denounced the move, saying it was late.

"mayor", "they" and "He", whatever the parser made of words between commas. Which entity a source is, is for
`kg.stages.attribution` to say.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from kg.lexicon import Lexicon
from kg.quotes.passages import MARKS, SINGLE
from kg.syntax import (
    clause_of,
    find_obliques,
    find_subjects,
    is_acted_upon,
    is_finite,
    is_noun,
    is_object,
    is_passive,
    is_predicate,
    noun_described_by,
    noun_slots,
    own_subjects,
    read_clause,
)

_PAUSES = MARKS | {",", SINGLE, "-", "–", "—", "(", ")"}
_STOPS = _PAUSES | {".", ":", ";", "!", "?"}
_NOMINALS = frozenset({"DET", "PROPN", "NOUN", "ADJ", "PRON", "NUM"})
_WHEN = frozenset({"DATE", "TIME"})  # entity labels of what never speaks
_LONGEST_NAME = 4  # tokens
_REACH = 12  # tokens of a source's phrase


def find_source(cue: Token, lexicon: Lexicon) -> int | None:
    """Return who says it: the subject of a verb, of a passive ("is alleged by the police to have") the agent if any.

    Who hears it does not say it: "the court heard that".
    """
    if is_noun(cue) or cue.lemma_.lower() in lexicon.words("hearing_verbs"):
        return None
    aside = _aside(cue, lexicon)
    if aside is not None:
        return aside.i
    if is_passive(cue):
        agents = find_obliques(cue).get("by", ())
        return agents[0].i if agents else None
    noun = noun_described_by(cue)
    if noun is not None:
        return _behind_participle(noun, lexicon)
    subjects = find_subjects(cue)[0]
    if subjects:
        if _stands_apart(subjects[-1], cue):
            return subjects[-1].i
        inverted = cue.i > 0 and cue.nbor(-1).text in _PAUSES and not _closes_name(cue.nbor(-1))
        behind = (subject for subject in subjects if inverted and subject.i > cue.i)  # "No deal," says Ana Ruiz
        return next(behind, subjects[0]).i
    inverting = cue.lemma_.lower() in lexicon.words("inverting_verbs") | lexicon.words("quoting_verbs")
    after = _after(cue) if inverting else None  # who is told stands there too
    inverted = cue.i > 0 and cue.nbor(-1).text in _PAUSES and not _closes_name(cue.nbor(-1))
    beside = (after if inverted else None) or _before(cue) or after
    return None if beside is None else beside.i


def find_claimant(noun: Token, lexicon: Lexicon) -> Token | None:
    """Return whose claim it is: its owner, whom it comes from, or who makes, repeats or spreads it."""
    verb = is_acted_upon(noun)
    slots = noun_slots(noun)
    owners = [owner for name in ("possessive", "by", "from") for owner in slots.get(name, ())]
    if owners and owners[0].tag_ != "PRP$":
        return owners[0]
    makes = verb is not None and verb.lemma_ in lexicon.words("claiming_verbs")
    if verb is not None and (makes or owners):
        subjects = find_subjects(verb)[0] if not is_passive(verb) else read_clause(verb).subjects
        return subjects[0] if subjects else None
    return owners[0] if owners else None


def _aside(cue: Token, lexicon: Lexicon) -> Token | None:
    """Return who speaks between commas or right behind a quotation: ", they warned,", ", said the company,"."""
    if not is_finite(cue) or cue.i == 0:
        return None
    before = cue.nbor(-1)
    if before.tag_ == "PRP" and before.i and before.nbor(-1).text in _PAUSES:
        return before
    if before.text not in _PAUSES or _closes_name(before) or cue.lemma_.lower() not in lexicon.words("inverting_verbs"):
        return None
    after = _after(cue)
    own = own_subjects(cue)
    if (
        after is None
        or after.pos_ == "DET"
        or any(subject.i > cue.i or subject.right_edge.i + 1 == cue.i for subject in own)
    ):
        return None
    end = next((i for i in range(cue.i + 1, min(cue.i + _REACH, len(cue.doc))) if cue.doc[i].text in _STOPS), None)
    whole = end is not None and not any(is_predicate(token) for token in cue.doc[cue.i + 1 : end])
    return after if whole else None


def _stands_apart(last: Token, cue: Token) -> bool:
    """Say whether the last of several subjects stands between a comma and the verb: "ten hurt, police say, in"."""
    first = last.left_edge.i
    others = [subject for subject in own_subjects(cue) if subject != last]
    beside = last.head == cue and last.right_edge.i + 1 == cue.i and first > 0 and last.doc[first - 1].text == ","
    return beside and any(subject.i < first for subject in others)


def _closes_name(mark: Token) -> bool:
    """Say whether a quotation mark only closes a name, of which something is said: the daily "Morgen" said."""
    at = mark.i - 1
    while at > 0 and mark.i - at <= _LONGEST_NAME and mark.doc[at].pos_ == "PROPN":
        at -= 1
    return mark.text in MARKS and at >= 0 and at < mark.i - 1 and mark.doc[at].text in MARKS


def _after(cue: Token) -> Token | None:
    """Return the head of the phrase right after a verb, up to the next pause."""
    if cue.i + 1 >= len(cue.doc) or cue.nbor().pos_ not in _NOMINALS or cue.nbor().ent_type_ in _WHEN:
        return None
    end = _bound(cue.doc, cue.i + 1, 1)
    if any(is_predicate(token) and is_finite(token) for token in cue.doc[cue.i + 1 : end]):
        return None  # "said there was"
    return _top(cue.nbor(), cue.i + 1, end)


def _before(cue: Token) -> Token | None:
    """Return the head of the phrase right before a verb; behind a comma only a name: "…, Ana Ruiz, said"."""
    doc, at = cue.doc, cue.i - 1
    comma = at >= 0 and doc[at].text == ","
    at -= comma
    if at < 0 or doc[at].pos_ not in ("PROPN", "NOUN", "PRON") or doc[at].ent_type_ in _WHEN:
        return None
    first = _bound(doc, at, -1) + 1
    if comma and any(token.pos_ != "PROPN" for token in doc[first : at + 1]):
        return None
    return _top(doc[at], first, at + 1)


def _bound(doc: Doc, at: int, step: int) -> int:
    """Return the first token from `at` on, in either direction, that ends a phrase."""
    for _ in range(_REACH):
        if not 0 <= at < len(doc) or doc[at].is_space or (doc[at].text in _STOPS and not _is_hyphen(doc[at])):
            break
        at += step
    return at


def _is_hyphen(token: Token) -> bool:
    return token.text in ("-", "–") and token.i > 0 and not token.whitespace_ and not token.nbor(-1).whitespace_


def _top(token: Token, start: int, end: int) -> Token:
    while start <= token.head.i < end and token.head.i != token.i and token.head.pos_ in _NOMINALS:
        token = token.head
    return token


def _behind_participle(noun: Token, lexicon: Lexicon) -> int | None:
    """Return who says what stands in a participle behind a noun: the letter "saying …", who denounced it "saying …"."""
    if noun.pos_ in ("PROPN", "PRON") or noun.lemma_.lower() in lexicon.words("documents") or not is_object(noun):
        return noun.i
    clause = clause_of(noun)
    subjects = find_subjects(clause)[0] if is_predicate(clause) else ()
    return subjects[0].i if subjects and not is_passive(clause) else noun.i
