"""On which side of a border between clauses does a word stand, and what does a "not" before "but" deny?

If Kos attacks Norway, Rubio will leave.   "Norway" is whom Kos attacks, and does not leave
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.lexicon import load_lexicon
from kg.syntax.arcs import Arc
from kg.syntax.labels import AUXILIARIES, OBJECTS, SUBJECTS
from kg.syntax.memory import word_list
from kg.syntax.repair.signs import NOMINAL, has_subject, has_tense


def denied_first(other: Token) -> Iterator[Arc]:
    """Hang a "not" on what alone it denies: "did not arrest Kos | but Rubio" arrested Rubio."""
    first = other.head
    verb = first.head
    if first.dep_ not in OBJECTS or verb.pos_ != "VERB" or first.pos_ not in ("NOUN", "PROPN") or other.i < first.i:
        return
    linkers = [child for child in first.rights if child.dep_ == "cc" and child.i < other.i]
    denials = [child for child in verb.lefts if child.dep_ == "neg" and child.lower_ in ("not", "n't")]
    if len(linkers) != 1 or linkers[0].lower_ != "but" or len(denials) != 1 or other.pos_ not in NOMINAL:
        return
    after, opened = denials[0].nbor(), first.left_edge.lower_
    excepted = {opened, first.lower_} & (word_list("anyone_else") | word_list("leaving_out"))
    if not excepted and after.lower_ not in word_list("merely"):
        yield Arc(denials[0], first, "neg")


def left_out_of_cleft(names: list[Token], verb: Token) -> Token:
    """Return whom "it was" picks out: in "it was not Kos but Rubio who left" it is Rubio."""
    others = [child for child in names[0].rights if child.dep_ == "conj" and child.i < verb.i]
    linked = any(child.dep_ == "cc" and child.lower_ == "but" for child in names[0].rights)
    denied = any(child.dep_ == "neg" for child in names[0].head.children)
    return others[-1] if others and linked and denied else names[0]


def object_before_comma(noun: Token) -> Iterator[Arc]:
    """Give a clause in front its object back from the main clause: "If Kos attacks | Norway, Rubio will leave".

    Also where the clause opens with "Had" and was read as the main one.
    """
    main = noun.head
    joined = [child for child in noun.rights if child.dep_ in ("conj", "appos") and child.i < main.i]
    if not joined or noun.left_edge.i < 2:
        return
    verb, subject = noun.doc[noun.left_edge.i - 1], joined[0]
    apart = subject.doc[subject.left_edge.i - 1].text == "," and not any(c.dep_ == "cc" for c in noun.rights)
    bare = not any(child.dep_ in OBJECTS for child in verb.children)
    if not (apart and bare and subject.pos_ in NOMINAL and has_tense(verb) and _is_transitive(verb)):
        return
    over = main.head == verb and main.dep_ == "ccomp" and _opens_with_had(verb)
    if over:
        yield Arc(main, main if verb.head == verb else verb.head, verb.dep_)
        yield Arc(verb, main, "advcl")
    marked = any(child.dep_ in ("mark", "advmod") for child in verb.lefts)
    if over or (marked and verb.dep_ == "advcl" and verb.head == main):
        yield Arc(noun, verb, "dobj")
        yield Arc(subject, main, "nsubj")


def _opens_with_had(verb: Token) -> bool:
    first = verb.left_edge
    return first.lower_ in ("had", "should") and first.dep_ in AUXILIARIES and first.head == verb and has_subject(verb)


def supposed_behind_object(had: Token) -> Iterator[Arc]:
    """Part an object from what is supposed behind it: "would have killed hundreds | had guards not stopped him"."""
    verb, told = had.head, [child for child in had.rights if child.dep_ == "ccomp"]
    subjects = [child for child in had.lefts if child.dep_ == "nsubj"]
    if had.lower_ != "had" or had.pos_ not in ("VERB", "AUX") or len(told) != 1 or len(subjects) > 1:
        return
    unreal = {child.lower_ for child in verb.lefts if child.dep_ in AUXILIARIES} & {"would", "could", "might"}
    clause = told[0]
    if (
        unreal
        and has_subject(clause)
        and clause.tag_ in ("VBD", "VBN")
        and not any(c.tag_ == "MD" for c in clause.lefts)
    ):
        yield from (Arc(noun, verb, "dobj") for noun in subjects)
        yield Arc(clause, verb, "advcl", "VBN")
        yield Arc(had, clause, "aux")
        yield from (Arc(child, verb, child.dep_) for child in had.children if child.is_punct)


def told_of(clause: Token) -> Iterator[Arc]:
    """Read what a noun for what is said tells as no more about it: "the report | that Kos had fled to Norway"."""
    that = clause.left_edge
    if that.lower_ != "that" or that.tag_ not in ("WDT", "IN") or that.dep_ not in OBJECTS or not has_subject(clause):
        return
    noun = _said_before(clause.head)
    if noun is None or not has_tense(clause):
        return
    lemma = clause.lemma_.lower()
    full = sum(child.dep_ in OBJECTS for child in clause.children) > 1 or lemma in word_list("complete_verbs")
    if full:
        yield Arc(that, clause, "mark", "IN")
        yield Arc(clause, noun, "acl")
        link = clause.head.head
        if noun != clause.head and link.head != noun:
            yield Arc(link, noun, "prep")


def _said_before(noun: Token) -> Token | None:
    """Return the noun for what is said that a clause belongs to: "claims" in "claims by the army that"."""
    words = word_list("content_nouns")
    if noun.lemma_.lower() in words:
        return noun
    link = noun.head
    if noun.dep_ != "pobj" or link.lower_ not in ("by", "from", "of") or link.i == 0:
        return None
    said = link.nbor(-1)
    return said if said.lemma_.lower() in words and said.pos_ == "NOUN" else None


def told_beside_time(verb: Token) -> Iterator[Arc]:
    """Hang what was said on its verb, not on when it was said: "said earlier in the day | that Kos had left"."""
    when = verb.head
    cue, that = when.head, verb.left_edge
    if when.pos_ != "ADV" or when.dep_ != "advmod" or cue.lemma_.lower() not in load_lexicon().reporting:
        return
    if that.lower_ == "that" and that.head == verb and cue.i < when.i < that.i and has_tense(verb):
        yield Arc(verb, cue, "ccomp")
        yield Arc(that, verb, "mark", "IN")


def completed_noun(verb: Token) -> Iterator[Arc]:
    """Let a noun have its infinitive, split by an adverb: "saw Norway's refusal | to simply leave"."""
    above, subjects = verb.head, [child for child in verb.lefts if child.dep_ == "nsubj"]
    if len(subjects) != 1 or subjects[0].pos_ != "NOUN" or verb.tag_ != "VB":
        return
    noun, cues = subjects[0], load_lexicon().cues["governor"]
    led = noun.nbor().tag_ == "TO" and noun.nbor().head == verb
    taking = cues.get(above.lemma_.lower())  # "expects the plan to fail"
    plain = taking is None or taking.factuality == "Actual"
    if led and noun.lemma_.lower() in cues and plain and above.i < noun.i:
        yield Arc(noun, above, "dobj")
        yield Arc(verb, noun, "acl")


def ruled_out(gerund: Token) -> Iterator[Arc]:
    """Read as one what someone rules out that another does: "does not rule out Norway | attacking Oman"."""
    verb = gerund.head
    if gerund.tag_ != "VBG" or verb.lemma_ != "rule" or not any(c.dep_ == "prt" for c in verb.rights):
        return
    objects = [child for child in verb.rights if child.dep_ == "dobj" and child.right_edge.i == gerund.left_edge.i - 1]
    if objects and not has_subject(gerund):
        yield Arc(objects[0], gerund, "nsubj")
        yield Arc(gerund, verb, "ccomp")


def said_on(verb: Token) -> Iterator[Arc]:
    """Join what goes on under a modal behind who says it: "“One can leave,” Kos said, “and | still stay.”"."""
    cue = verb.head
    if verb.i < cue.i or verb.lower_ != verb.lemma_ or cue.lemma_.lower() not in load_lexicon().reporting:
        return
    told = [child for child in cue.lefts if child.dep_ == "ccomp" and any(word.tag_ == "MD" for word in child.lefts)]
    links = [child for child in (*cue.rights, *verb.lefts) if child.dep_ == "cc" and child.i < verb.i]
    if told and links and links[-1].nbor(-1).is_quote and not has_subject(verb):
        yield Arc(verb, told[-1], "conj", "VB")
        yield Arc(links[-1], told[-1], "cc")


def bare_behind_modal(verb: Token) -> Iterator[Arc]:
    """Read as bare what goes on behind a modal: "should help each other and jointly | combat fraud".

    So with forms that are past ones too ("will close it and | cut aid"), and behind "to" where nobody else is to act.
    """
    first = verb.head
    modal = any(child.tag_ == "MD" for child in first.lefts)
    past = verb.tag_ in ("VBD", "VBN") and verb.lower_ == verb.lemma_
    if past and not modal and any(child.tag_ == "TO" for child in first.lefts):
        modal = not any(child.dep_ in OBJECTS for child in first.head.rights)
    helped = any(child.dep_ in AUXILIARIES for child in (*verb.lefts, *first.rights))
    bare = verb.tag_ == "VBP" or (past and not helped)
    if bare and verb.i > first.i and first.tag_ == "VB" and modal and not has_subject(verb):
        yield Arc(verb, first, "conj", "VB")


def _is_transitive(verb: Token) -> bool:
    frames = load_lexicon().verbs.get(verb.lemma_.lower(), ())
    return any("object" in frame.roles for frame in frames) and not any(
        c.dep_ in SUBJECTS and c.i > verb.i for c in verb.children
    )
