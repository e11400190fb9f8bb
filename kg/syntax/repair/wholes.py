"""Which noun of a longer phrase does a participle describe: the last one, or the whole that it belongs to?

Talks with rebels hosted by Norway failed.     nobody hosts rebels where there are talks to be hosted
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.lexicon import load_lexicon
from kg.syntax.arcs import Arc
from kg.syntax.labels import TIMES
from kg.syntax.memory import word_list

_DEPTH = 3  # nouns from the last of a phrase up to its whole: "a study of the effects of floods"


def of_whole(participle: Token) -> Iterator[Arc]:
    """Hang a participle on the noun that it can only describe, not on the last one before it.

    "A film about miners | backed by Kos"; "a pact with Norway | brokered by Kos"; "a raid on a bank | claimed by Kos".
    """
    kind = next((kind for kind, words in _KINDS.items() if participle.lemma_ in word_list(words)), None)
    last = participle.head
    if kind is None or participle.tag_ not in ("VBN", "VBD") or participle.i < last.i or _is(last, kind):
        return
    if _is_itself_meant(last, participle):
        return
    done = any(child.dep_ == "agent" for child in participle.rights)
    dated = kind == "writing" and last.lemma_.lower() not in word_list("persons") and _is_dated(participle)
    if not (done or dated) or participle.nbor(-1).is_punct:
        return
    at = last
    for _ in range(_DEPTH):
        link = at.head
        if at.dep_ != "pobj" or link.dep_ != "prep" or link.head.pos_ != "NOUN" or link.i > at.i:
            return
        at = link.head
        if _is(at, kind):
            yield Arc(participle, at, "acl")
            return


_KINDS = {"writing": "done_to_writings", "motion": "done_to_motions", "event": "done_to_events"}


def _is(noun: Token, kind: str) -> bool:
    """Say whether a noun is one for what is written, for what is passed, or for what happens."""
    lemma = noun.lemma_.lower()
    if noun.pos_ != "NOUN":
        return False
    if kind == "event":
        return lemma in load_lexicon().nouns or lemma in word_list("happenings")
    written = lemma in word_list("writings") or lemma in word_list("works")
    bound = lemma in word_list("rules") or lemma in word_list("agreements")
    shown = lemma in word_list("shown_works")
    return written or shown or (bound and kind == "motion")


def _is_itself_meant(last: Token, participle: Token) -> bool:
    """Say whether the last noun can be described so itself: "a report on soldiers freed", "a raid on land claimed"."""
    lemma = last.lemma_.lower()
    if participle.lemma_ in word_list("done_to_people"):
        return any(lemma in word_list(name) for name in ("persons", "armed_doers", "representatives"))
    return participle.lemma_ == "claim" and lemma in word_list("claimed_lands")


def _is_dated(participle: Token) -> bool:
    """Say whether only a time stands behind a participle: "a report on floods published on Monday"."""
    times = (child for child in participle.rights if not child.is_punct)
    inner = (word for child in times for word in (child, *child.rights))
    return any(word.ent_type_ in TIMES for word in inner)
