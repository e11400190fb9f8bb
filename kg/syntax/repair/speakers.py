"""Who speaks, where the parser made him act: speech within a sentence, behind it, and told of someone."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.syntax.arcs import Arc
from kg.syntax.labels import AUXILIARIES, SUBJECTS
from kg.syntax.memory import word_list
from kg.syntax.repair.signs import AFTER, LOOSE, NOMINAL, has_subject, has_tense

_SHORTEST = 4  # tokens before a verb of saying: "Speaking, Kos, 51, said"
_BARE = ("VBN", "VBG")
_LINKED = AUXILIARIES | {"mark"}


def said_of_someone(cue: Token) -> Iterator[Arc]:
    """Part who says from who does in "Bell, who police say killed him": what is said has a subject of its own."""
    tags = ("VB", "VBD", "VBZ", "VBN")  # "who police say killed", "which Kos warned would cost"
    verbs = [child for child in cue.rights if child.dep_ in ("xcomp", "ccomp") and child.tag_ in tags]
    subjects = [child for child in cue.lefts if child.dep_ in SUBJECTS]
    if not verbs and len(subjects) == 2:
        yield from _said_behind(cue, subjects[0])
    if len(verbs) != 1 or not subjects or not has_tense(verbs[0]) or has_subject(verbs[0]):
        return
    yield Arc(verbs[0], cue, "ccomp")
    if len(subjects) == 2 and (subjects[0].tag_ in ("WP", "WDT") or subjects[0].lower_ == "that"):
        passive = any(child.dep_ == "auxpass" for child in verbs[0].lefts)
        yield Arc(subjects[0], verbs[0], "nsubjpass" if passive else "nsubj")


def _said_behind(cue: Token, relative: Token) -> Iterator[Arc]:
    """Hang on a word of saying what was read as a clause beside: "a move that Kos warned | would hurt Rubio"."""
    modal = cue.nbor() if cue.i + 1 < len(cue.doc) else cue
    verb, noun = modal.head, cue.head
    joined = noun.head == verb and noun.dep_ == "nsubj" and verb.dep_ in AFTER and verb.head.i < noun.i
    if modal.tag_ == "MD" and joined and relative.lower_ in ("that", "which"):
        yield Arc(noun, verb.head, "dep")
        yield Arc(verb, cue, "ccomp")
        yield Arc(relative, verb, "nsubj")


def speech_within(cue: Token) -> Iterator[Arc]:
    """Part who speaks from who acts in "Kos, said Rubio, left." and '"Kos," Rubio said, "left."'."""
    subjects = [child for child in cue.children if child.dep_ in SUBJECTS]
    above = cue.head if cue.dep_ == "parataxis" and cue.head.i > cue.i else None
    verbs = [child for child in cue.rights if child.dep_ in AFTER and child.pos_ in ("VERB", "AUX")]
    verb = above or next(iter(verbs), None)
    if not subjects or verb is None or (len(subjects) == 1 and subjects[0].tag_ in _BARE):
        yield from speaker_behind(cue)
        return
    taken = [child for child in verb.children if child.dep_ in SUBJECTS] if verb is not None else []
    if verb is None or (taken and not _is_speaker(taken, cue, verb)):
        return
    speaker = (taken or subjects)[-1]
    before = [child for child in cue.lefts if child.dep_ in LOOSE and child.pos_ in NOMINAL and child != speaker]
    if len(before) == 1 and verb.i > speaker.i and _encloses(before[0], cue, speaker, verb):
        yield Arc(before[0], verb, "nsubj")
        yield Arc(speaker, cue, "nsubj")
        if above is None:
            yield Arc(verb, verb if cue.head.i == cue.i else cue.head, cue.dep_)
            yield Arc(cue, verb, "parataxis")
            yield from (Arc(mark, verb, "punct") for mark in cue.rights if mark.dep_ == "punct" and mark.i > verb.i)


def _is_speaker(subjects: list[Token], cue: Token, verb: Token) -> bool:
    """Say whether a verb's subject stands right behind the cue and before a comma: ", said Rubio, left"."""
    first, last = subjects[0], subjects[-1]
    alone = first == last and first.i < verb.i and first.left_edge.i == cue.i + 1
    return (
        alone
        and cue.i > 0
        and cue.nbor(-1).text == ","
        and any(token.text == "," for token in cue.doc[first.i : verb.i])
    )


def speaker_behind(cue: Token) -> Iterator[Arc]:
    """Make who stands behind the cue of a quotation its subject: '"Why did he go?" asked Kos.'."""
    yield from _described_speaker(cue)
    yield from _speaker_apart(cue)
    said = any(child.dep_ == "ccomp" and child.i < cue.i for child in cue.lefts)
    closed = cue.i > 1 and cue.nbor(-1).is_quote and cue.nbor(-2).text in (",", "?", "!", ".")
    if closed or (said and cue.i > 0 and (cue.nbor(-1).is_quote or cue.nbor(-1).text == ",")):
        behind = [child for child in cue.rights if child.left_edge.i == cue.i + 1 and child.dep_ in ("dobj", "nsubj")]
        others = [child for child in cue.lefts if child.dep_ in SUBJECTS]
        if (others and not closed) or cue.lemma_ in word_list("telling_someone"):
            yield from _teller_apart(cue, behind) if not others else ()
            return  # '"It rained," the mayor, who left, told Kos'
        kinds = ("PROPN", "NOUN") if closed and not others else ("PROPN",)  # '"He must pay," ruled the judge'
        named = [child for child in behind if child.pos_ in kinds]
        yield from (Arc(speaker, cue, "nsubj") for speaker in named if speaker.dep_ == "dobj")
        if closed and named:
            yield from (Arc(other, cue, "dep") for other in others)


def _described_speaker(cue: Token) -> Iterator[Arc]:
    """Make a speaker of whom a participle was read to tell: "Bell will go, said two people briefed on the plan"."""
    behind = cue.i > 0 and (cue.nbor(-1).text == "," or cue.nbor(-1).is_quote)
    if not behind or any(child.dep_ in SUBJECTS for child in cue.children):
        return
    for verb in cue.rights:
        bare = verb.dep_ == "ccomp" and verb.tag_ == "VBN" and not any(child.dep_ in _LINKED for child in verb.lefts)
        subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None) if bare else None
        if subject is not None and subject.left_edge.i == cue.i + 1 and subject.i == verb.i - 1:
            yield Arc(subject, cue, "nsubj")
            yield Arc(verb, subject, "acl")


def _speaker_apart(cue: Token) -> Iterator[Arc]:
    """Make a speaker of who was read to be the place or day before him: "Speaking in Oslo, Kos, 51, said it rained"."""
    doc = cue.doc
    subjects = [child for child in cue.children if child.dep_ in SUBJECTS]
    if cue.i < _SHORTEST or doc[cue.i - 1].text != "," or any(child.tag_ not in _BARE for child in subjects):
        return
    at, named = doc[cue.i - 2], None
    while at.head.i != at.i and at.head != cue and at.right_edge.i < cue.i:
        opens = at.dep_ == "appos" and at.pos_ == "PROPN" and doc[at.left_edge.i - 1].text == ","
        named, at = (at if opens and at.head.i < at.i else named), at.head
    if named is None or not any(child.dep_ == "ccomp" and child.i > cue.i for child in cue.rights):
        return
    if any(child.is_ancestor(named) and (child in subjects or child.dep_ in ("advcl", "prep")) for child in cue.lefts):
        yield Arc(named, cue, "nsubj")
        yield from (Arc(asked, cue, "advcl") for asked in subjects)  # "Pressed on it, Kos, 51, said", read as a subject


def _teller_apart(cue: Token, behind: list[Token]) -> Iterator[Arc]:
    """Make a speaker of who was read to be what he tells of: "It rained in Oslo, the mayor, Rubio, told Kos"."""
    doc, named = cue.doc, None
    at = doc[cue.i - 2] if cue.i > _SHORTEST and doc[cue.i - 1].text == "," else cue
    while at.head.i != at.i and at.head != cue and at.right_edge.i < cue.i:
        opens = at.dep_ == "appos" and at.head.i < at.i and doc[at.left_edge.i - 1].text == ","
        named, at = (at if opens else named), at.head
    if named is not None and at.dep_ == "ccomp":
        yield Arc(named, cue, "nsubj")
        yield from (Arc(told, cue, "dobj") for told in behind if told.dep_ == "nsubj")


def _encloses(actor: Token, cue: Token, speaker: Token, verb: Token) -> bool:
    """Say whether what is said begins before its cue and goes on behind it, by commas and quotation marks."""
    doc = cue.doc
    after = 1 + max((word.right_edge.i for word in actor.rights if word.dep_ != "punct"), default=actor.i)
    lefts = (word for word in verb.lefts if word.dep_ != "punct" and word.i > cue.i and word != speaker)
    goes_on = min((word.left_edge.i for word in lefts), default=verb.i)
    inverted = after + 1 == cue.i < speaker.i and doc[after].text == "," and doc[goes_on - 1].text == ","
    named = any(child.dep_ == "appos" and child.right_edge.i == cue.i - 2 for child in actor.rights)
    if named and speaker.pos_ == "NOUN" and any(child.dep_ == "relcl" for child in speaker.rights):
        return False  # "his lawyer, Kos, said his client, who was in Oslo, would appeal"
    opened = actor.left_edge.i > 0 and doc[actor.left_edge.i - 1].is_quote and doc[goes_on - 1].is_quote
    closed = [token for token in doc[actor.i + 1 : cue.i] if token.is_quote]
    return inverted or (opened and len(closed) == 1 and closed[0].nbor(-1).text == ",")
