"""What is done to whom, where a verb has no object beside it?

The drones that Rubio met and praised …  the object is the noun of the relative clause, or a later verb's
"""

from __future__ import annotations

from spacy.tokens import Token

from kg.lexicon import load_lexicon
from kg.syntax.coordination import adjacent_verb, first_conjunct, has_own_subject, spread
from kg.syntax.groups import is_passive
from kg.syntax.labels import CHAIN, CLAUSES, NAMES, OBJECTS, SUBJECTS
from kg.syntax.memory import word_list
from kg.syntax.nouns import is_plural
from kg.syntax.prepositions import find_obliques, is_stranded
from kg.syntax.subjects import find_subjects


def objects_elsewhere(verb: Token) -> tuple[Token, ...]:
    """Return the object of an active verb that has none beside it: relative, shared with a later verb, or misread."""
    if any(child.dep_ in CLAUSES or child.dep_ == "attr" for child in verb.children):
        return ()
    if verb.dep_ == "relcl":
        return _relative_object(verb)
    first = verb.head
    if verb.dep_ == "conj" and first.dep_ == "relcl" and has_own_subject(verb):
        return _relative_object(verb) if _relative_object(first) else ()  # "the drones Russia fired and Kyiv shot down"
    return _shared_objects(verb) or _misread_object(verb)


def _relative_object(verb: Token) -> tuple[Token, ...]:
    """Return the noun that a relative clause without an object is about: "the letters he posted"."""
    noun = first_conjunct(verb).head
    has_gap = not any(child.dep_ in SUBJECTS and child.tag_ in ("WDT", "WP") for child in verb.children)
    if has_gap and has_own_subject(verb) and not any(child.dep_ in CLAUSES for child in verb.children):
        stranded = any(is_stranded(child) for child in verb.children)
        adverb = any(child.tag_ == "WRB" or (child.dep_ == "prep" and child.i < verb.i) for child in verb.children)
        whose = any(word.tag_ == "WP$" for child in verb.children for word in child.children)
        return () if stranded or adverb or whose else (noun,)
    return ()


def _shared_objects(verb: Token) -> tuple[Token, ...]:
    """Return the object that stands after the last of adjacent verbs: "met and praised Putin".

    Several people may have met without an object ("they met and discussed Iran"), and a fair may have ended and drawn
    praise: theirs is not shared.
    """
    following = adjacent_verb(verb)
    if following is None or not _needs_object(verb):
        return ()
    for _ in range(CHAIN):
        objects = spread(child for child in following.rights if child.dep_ in OBJECTS) or _misread_object(following)
        later = adjacent_verb(following)
        if objects or later is None:
            return objects
        following = later
    return ()


def _needs_object(verb: Token) -> bool:
    """Say whether a verb does nothing by itself: "captured", of several also no "met", which they may have together."""
    lemma = verb.lemma_.lower()
    subjects = find_subjects(verb)[0]
    several = len(subjects) > 1 or any(is_plural(head) for head in subjects)
    if not several:
        return lemma == "meet" or lemma not in word_list("changing_verbs")
    frames = load_lexicon().verbs.get(lemma, ())
    return lemma not in word_list("changing_verbs") and any(
        frame.roles.get("object") == "recipient" and frame.roles.get("subject") == "agent" for frame in frames
    )


def _misread_object(verb: Token) -> tuple[Token, ...]:
    """Return a name right after a verb that the parser took for an adverbial or a predicate: "called Biden"."""
    return tuple(
        child
        for child in verb.children
        if child.dep_ in ("npadvmod", "oprd")
        and child.pos_ == "PROPN"
        and child.left_edge.i == verb.i + 1
        and child.ent_type_ in NAMES
    )


def shared_agents(verb: Token) -> tuple[Token, ...]:
    """Return the agent that stands after the last of adjacent passives: "was criticized and condemned by Putin"."""
    following = adjacent_verb(verb)
    for _ in range(CHAIN):
        if following is None or not is_passive(following):
            break
        agents = find_obliques(following).get("by", ())
        if agents:
            return agents
        following = adjacent_verb(following)
    return ()
