"""Which clause is which: clefts, clauses in front, questions, what someone wants or asks of another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile

from spacy.tokens import Token

from kg.lexicon import load_lexicon
from kg.syntax.arcs import Arc
from kg.syntax.labels import AUXILIARIES, FINITE, SUBJECTS, TIMES
from kg.syntax.memory import word_list
from kg.syntax.prepositions import follows_comma
from kg.syntax.repair.conjuncts import only_reports
from kg.syntax.repair.objects import behind_fronted
from kg.syntax.repair.openers import opened_by_subject
from kg.syntax.repair.participles import (
    bare_deed,
    behind_comma,
    marked_noun,
    marked_past,
    object_of_speech,
    object_within_subject,
    parted_subject,
    spoken_besides,
    supposed,
    supposed_above,
    within_subject,
)
from kg.syntax.repair.sides import (
    completed_noun,
    left_out_of_cleft,
    object_before_comma,
    ruled_out,
    said_on,
    supposed_behind_object,
    told_beside_time,
)
from kg.syntax.repair.signs import BEFORE_NOUNS, NOMINAL, has_modal, has_subject, has_tense
from kg.syntax.trouble import ends_as_sentence


def past(verb: Token) -> Iterator[Arc]:
    """Read a participle with a subject and without an auxiliary as a past tense: "Kos called Rubio."."""
    bare = not any(child.dep_ in (*AUXILIARIES, "agent", "nsubjpass") for child in verb.children)
    whole = ends_as_sentence(list(verb.sent))  # in a headline it may be passive
    if bare and whole and any(child.dep_ == "nsubj" for child in verb.lefts):
        yield Arc(verb, verb.head, verb.dep_, "VBD")


def clause(verb: Token) -> Iterator[Arc]:
    """Mend what a clause is to the verb that it hangs on."""
    if verb.tag_ in ("VBN", "VBD") and verb.head.lemma_ in word_list("wanting_verbs"):
        yield from _wanted(verb)
    if verb.i > verb.head.i:
        yield from _cleft(verb)
        yield from supposed(verb)
        yield from supposed_behind_object(verb)
        yield from told_beside_time(verb)
        yield from completed_noun(verb)
        yield from marked_noun(verb)
    else:
        yield from _marked_before(verb)
        yield from supposed_above(verb)
        yield from _both_of_whom(verb)


def _wanted(verb: Token) -> Iterator[Arc]:
    """Make passive what someone wants done: "wants Kos | freed"."""
    subjects = [child for child in verb.lefts if child.dep_ == "nsubj"]
    unreal = verb.head.lemma_ in word_list("unreal_governors")  # "wishes she called"
    bare = not any(child.dep_ in (*AUXILIARIES, "dobj", "mark") for child in verb.children)
    if bare and len(subjects) == 1 and not (unreal and verb.tag_ == "VBD"):
        yield Arc(subjects[0], verb, "nsubjpass")
        yield Arc(verb, verb.head, verb.dep_, "VBN")


def wanted_within(clause: Token) -> Iterator[Arc]:
    """Read as wanted, not done, what a relative clause says of someone: "Kos, whom Oslo wants arrested"."""
    wanting = [child for child in clause.lefts if child.dep_ == "aux" and _wants(child) is not None]
    subjects = [child for child in clause.lefts if child.dep_ == "nsubj" and child.tag_ != "WP"]
    if clause.tag_ == "VBN" and wanting:
        who = [child for child in clause.lefts if child.tag_ == "WP"]
        subjects = subjects or [child for child in wanting[0].lefts if child.dep_ == "nsubj"]
        if len(who) == len(subjects) == 1:
            yield Arc(wanting[0], clause.head, "relcl", wanting[0].tag_, _wants(wanting[0]))
            yield Arc(clause, wanting[0], "ccomp")
            yield Arc(subjects[0], wanting[0], "nsubj")
            yield Arc(who[0], clause, "nsubjpass")
    elif clause.lemma_ in word_list("wanting_verbs"):
        who = [child for child in clause.lefts if child.tag_ == "WP"]
        done = [child for child in clause.rights if child.dep_ in ("ccomp", "xcomp") and child.tag_ == "VBN"]
        if len(who) == len(subjects) == len(done) == 1 and done[0].i == clause.i + 1:
            yield Arc(done[0], clause, "ccomp")
            yield Arc(who[0], done[0], "nsubjpass")


def _wants(helper: Token) -> str | None:
    """Return which verb of wanting was taken for an auxiliary, with an ending or without."""
    forms = (helper.lower_, helper.lower_.removesuffix("s"), helper.lower_.removesuffix("ed"))
    return next((form for form in forms if form in word_list("wanting_verbs") and form != "need"), None)


def asked_for(cue: Token) -> Iterator[Arc]:
    """Read as a verb what someone is to do, which was read as a noun: "suggested that Kos | attack Norway"."""
    words = cue.doc[cue.i + 1 : cue.sent.end]
    if len(words) < len(("that", "Kos", "act")) or words[0].lower_ != "that" or words[1].pos_ != "PROPN":
        return
    verb = next((word for word in words[1:] if word.pos_ != "PROPN"), cue)
    misread = verb.tag_ == "NN" or (verb.tag_ == "VB" and verb.dep_ in BEFORE_NOUNS)
    if not misread or not verb.is_lower or verb.lemma_ not in load_lexicon().verbs or verb.i + 1 == len(verb.doc):
        return
    behind = verb.nbor()
    if not (behind.pos_ == "PROPN" or behind.tag_ in ("IN", ".")) or _goes_on(verb):
        return
    yield Arc(verb, cue, "ccomp", "VB")
    yield Arc(words[0], verb, "mark")
    yield from _one_name(words[1:], verb, "nsubj")
    if behind.pos_ == "PROPN":
        yield from _one_name(cue.doc[behind.i : cue.sent.end], verb, "dobj")


def _one_name(words: Iterable[Token], verb: Token, label: str) -> Iterator[Arc]:
    """Hang a run of names on a verb, as one."""
    name = list(takewhile(lambda word: word.pos_ == "PROPN", words))
    yield Arc(name[-1], verb, label)
    yield from (Arc(word, name[-1], "compound") for word in name[:-1])


def _goes_on(noun: Token) -> bool:
    """Say whether a clause has a verb with tense further on: "suggested that the Kos visit to Norway was off"."""
    for word in noun.doc[noun.i + 1 : noun.sent.end]:
        if word.tag_ in FINITE:
            return True
        if word.text == "," or word.tag_ in ("CC", "WRB") or word.dep_ == "mark":
            return False
    return False


def _both_of_whom(verb: Token) -> Iterator[Arc]:
    """Make what is told of some of those named a clause about them: "Kos and Bell, both of whom were ill, left"."""
    main = verb.head
    subjects = [child for child in verb.lefts if child.dep_ in SUBJECTS]
    if len(subjects) != 2 or has_subject(main) or subjects[1].left_edge.nbor(-1).text != ",":
        return
    if any(word.tag_ in ("WDT", "WP") and word.head.lower_ == "of" for word in subjects[1].subtree):
        yield Arc(subjects[0], main, "nsubj")
        yield Arc(verb, subjects[0], "relcl")


def _marked_before(verb: Token) -> Iterator[Arc]:
    """Give a clause its mark back from the main verb: "in the event | that Kos leaves, Rubio will go"."""
    told = [child for child in verb.head.lefts if child.dep_ == "ccomp" and child.i < verb.i]
    if told and verb.pos_ == "VERB" and only_reports(verb, told[-1]):
        yield Arc(verb, told[-1], "parataxis")
        return
    before = verb.left_edge.i - 1
    mark = verb.doc[max(before, 0)]
    if before > 0 and mark.dep_ == "mark" and mark.head == verb.head and has_subject(verb):
        noun = verb.doc[before - 1]
        behind = noun.pos_ == "NOUN" and mark.lower_ == "that"
        yield Arc(mark, verb, "mark")
        yield Arc(verb, noun if behind else verb.head, "acl" if behind else "advcl")


def _cleft(verb: Token) -> Iterator[Arc]:
    """Make what "it was Kos who …" says a clause about Kos, and him whom "it was Kos that Rubio blamed" is about."""
    copula = verb.head
    names = [child for child in copula.rights if child.dep_ == "attr" and child.i < verb.i]
    if copula.lemma_ != "be" or len(names) != 1:
        return
    if any(child.tag_ in ("WP", "WDT") and child.dep_ in (*SUBJECTS, "dobj") for child in verb.lefts):
        yield Arc(verb, left_out_of_cleft(names, verb), "relcl")
        return
    marks = [child for child in verb.lefts if child.dep_ == "mark" and child.lower_ == "that"]
    full = any(child.dep_ in ("dobj", "ccomp", "auxpass") for child in verb.children)
    transitive = any("object" in frame.roles for frame in load_lexicon().verbs.get(verb.lemma_.lower(), ()))
    named = names[0].pos_ == "PROPN" and names[0].ent_type_ not in TIMES
    if marks and named and transitive and not full and any(child.lower_ == "it" for child in copula.lefts):
        yield Arc(verb, names[0], "relcl")
        yield Arc(marks[0], verb, "dobj", "WDT")


def _one_more_infinitive(verb: Token) -> Iterator[Arc]:
    """Join a bare infinitive behind a comma with the one before: "vowed to raise taxes, | abolish fees and leave"."""
    before = verb.doc[max(verb.left_edge.i - 1, 0)]
    bare = verb.tag_ == "VB" and not any(child.dep_ in (*AUXILIARIES, "mark", *SUBJECTS) for child in verb.lefts)
    if not bare or before.text != "," or verb.left_edge != verb:
        return
    first = next((child for child in verb.head.rights if child.dep_ == "xcomp" and child.i < verb.i), None)
    if first is not None and first.tag_ == "VB" and has_modal(first):
        yield Arc(verb, first, "conj")


def _object_as_subject(noun: Token) -> Iterator[Arc]:
    """Make what stands right behind a verb without tense its object: "having met Kos"."""
    verb = noun.head
    behind = noun.i > verb.i and noun.left_edge.i == verb.i + 1
    helpers = [child for child in verb.lefts if child.dep_ in AUXILIARIES]
    tenseless = verb.tag_ in ("VB", "VBG", "VBN") and all(child.tag_ in ("VBG", "TO") for child in helpers)
    marked = verb.tag_ != "VB" or helpers or any(child.lower_ == "than" for child in verb.lefts)
    if behind and tenseless and marked and (helpers or verb.tag_ != "VBN"):
        yield Arc(noun, verb, "dobj")


def _second_side(noun: Token) -> Iterator[Arc]:
    """Join to the first side what was read as one more subject: "a clash between fans of Kos and | the army ended"."""
    before = [child for child in noun.head.lefts if child.dep_ in SUBJECTS and child.i < noun.i]
    link_word = noun.doc[max(noun.left_edge.i - 1, 0)]
    linked = before and link_word.dep_ == "cc" and (link_word == before[-1] or before[-1].is_ancestor(link_word))
    for link in before[-1].rights if linked else ():
        sides = [child for child in link.rights if child.dep_ == "pobj"]
        if link.lower_ == "between" and len(sides) == 1 and not any(sides[0].conjuncts):
            yield Arc(noun, sides[0], "conj")


def _vessel(noun: Token) -> Iterator[Arc]:
    """Join to "on board" what people are on, read as one more subject: "Two people on board | the plane died"."""
    board = noun.doc[max(noun.left_edge.i - 1, 0)]
    link = board.head
    if board.lower_ not in ("board", "aboard") or board == link or board.dep_ not in ("pobj", "prep", "advmod"):
        return
    others = [child for child in noun.head.lefts if child.dep_ in SUBJECTS and child.i < noun.i]
    if any(other.is_ancestor(board) for other in others):
        yield Arc(board, link, "prep")
        yield Arc(noun, board, "pobj")


def _promised_one(name: Token) -> Iterator[Arc]:
    """Find the verb with tense that was read as describing whom it is said to: "Kos | promised Rubio to leave"."""
    deed = name.head
    if deed.tag_ != "VB" or not any(child.tag_ == "TO" for child in deed.lefts):
        return
    told = [child for child in name.lefts if child.dep_ == "amod" and child.tag_ in ("VBD", "VBN")]
    for verb in told[:1]:
        if has_subject(verb):
            yield Arc(verb, verb if deed.head == deed else deed.head, deed.dep_, "VBD")
            yield Arc(name, verb, "dobj")
            yield Arc(deed, verb, "xcomp")


def _name_of_last(name: Token) -> Iterator[Arc]:
    """Make a second subject the name of the noun right before it: "Talks at the mediation service | Kos broke down"."""
    others = [child for child in name.head.lefts if child.dep_ in SUBJECTS and child.i < name.i]
    last = name.doc[max(name.left_edge.i - 1, 0)]
    called = last.tag_ == "NN" and last.dep_ == "pobj" and last.ent_type_ not in TIMES
    if len(others) == 1 and called and others[0].is_ancestor(last):
        yield Arc(name, last, "appos")


def subject(noun: Token) -> Iterator[Arc]:
    """Mend what was read as a subject."""
    if noun.i > noun.head.i:
        yield from _object_as_subject(noun)
    else:
        yield from _second_side(noun)
        yield from _vessel(noun)
        if noun.pos_ == "PROPN":
            yield from _promised_one(noun)
            yield from _name_of_last(noun)
            yield from _name_between(noun)
        yield from behind_fronted(noun)
        yield from object_of_speech(noun)
        yield from object_within_subject(noun)
        yield from object_before_comma(noun)
        yield from opened_by_subject(noun)
        if noun.head.tag_ in ("VBD", "VBN") and noun.pos_ in NOMINAL:
            yield from parted_subject(noun)
            yield from within_subject(noun)
    yield from question(noun)


def passive_subject(noun: Token) -> Iterator[Arc]:
    """Mend what was read as the subject of a passive."""
    yield from object_within_subject(noun)
    if noun.i < noun.head.i:
        yield from _vessel(noun)
    if noun.pos_ == "PROPN" and noun.i < noun.head.i:
        yield from _name_between(noun)


def question(noun: Token) -> Iterator[Arc]:
    """Find the verb behind "did" that was read as a noun: "Did | Kos attack Norway?", "At no time did Kos attack"."""
    helper = noun.head
    if helper.lemma_ != "do" or noun.i < helper.i or helper.tag_ not in ("VBD", "VBZ", "VBP"):
        return
    words = [child for child in noun.lefts if child.dep_ in BEFORE_NOUNS]
    verbs = [word for word in words if word.tag_ == "NN" and word.is_lower and word.lemma_ in load_lexicon().verbs]
    names = [name for name in (*words, *(word for verb in verbs for word in verb.lefts)) if name.pos_ == "PROPN"]
    names = [name for name in names if verbs and name.i < verbs[0].i]
    if names:
        verb, spoken = verbs[0], helper.dep_ in AUXILIARIES and helper.head.i > noun.i
        yield Arc(verb, helper.head if spoken else verb, "ccomp" if spoken else "ROOT", "VB")
        yield Arc(names[-1], verb, "nsubj")
        yield Arc(noun, verb, "dobj")
        yield Arc(helper, verb, "aux")
        yield from (Arc(child, verb, child.dep_) for child in helper.children if child != noun)


def _name_between(name: Token) -> Iterator[Arc]:
    """Make a first subject the name of the noun before its comma: "In the capital, | Kos, police arrested two men"."""
    doc, verb, start = name.doc, name.head, name.left_edge.i
    end = 1 + max((child.right_edge.i for child in name.rights if not child.is_punct), default=name.i)
    others = [child for child in verb.lefts if child.dep_ in SUBJECTS and child.i > name.i]
    if len(others) != 1 or start < 2 or doc[start - 1].text != "," or doc[end].text != ",":
        return
    last, other = doc[start - 2], others[0]
    called = last.tag_ == "NN" and last.dep_ == "pobj" and last.ent_type_ not in TIMES
    if called and other.left_edge.i == end + 1 and doc[other.right_edge.i + 1].text != ",":
        yield Arc(name, last, "appos")


def _sequel(verb: Token) -> Iterator[Arc]:
    """Hang what came of it all on the main verb: "urged fans to stay calm, | only to be booed"."""
    first, above = verb.left_edge, verb.head
    if first.lower_ != "only" or not has_modal(verb) or not follows_comma(first):
        return
    while above.dep_ in ("xcomp", "advcl", "ccomp") and not has_tense(above):
        above = above.head
    if above != verb.head and above.pos_ == "VERB":
        yield Arc(verb, above, "advcl")


def beside(verb: Token) -> Iterator[Arc]:
    """Mend what stands beside a clause: one more infinitive, a bare deed, what is said besides."""
    yield from _sequel(verb)
    yield from _one_more_infinitive(verb)
    yield from bare_deed(verb)
    yield from ruled_out(verb)
    yield from behind_comma(verb)
    yield from spoken_besides(verb)
    yield from marked_past(verb)


def goes_on(verb: Token) -> Iterator[Arc]:
    """Mend what was read as an infinitive that completes its verb."""
    yield from said_on(verb)
    yield from behind_comma(verb)
