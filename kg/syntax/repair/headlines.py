"""What do headlines leave out: articles, auxiliaries, "and"?

    Five arrested over theft · US, China sign deal · PM to visit India · Thousands protest

A line without a full stop is read as one; what it leaves out is put back into the tree.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from kg.lexicon import load_lexicon
from kg.syntax.arcs import Arc
from kg.syntax.labels import AUXILIARIES, OBJECTS, SUBJECTS
from kg.syntax.memory import word_list

_NOUNS = ("NOUN", "PROPN", "NUM")


def find_headline_repairs(root: Token) -> Iterator[Arc]:
    """Yield the arcs to change in a headline, by the word that heads it."""
    yield from _labels(root)
    if (mended := tuple(_outcome(root) or _done_to(root) or _does(root) or _is_to(root))) != ():
        yield from mended
    elif root.tag_ == "NN":
        yield from _verb_read_as_noun(root)
    elif root.tag_ == "VB":
        yield from _who_is_to(root)
    elif root.tag_ == "VBP":
        yield from _pair(root)
    else:
        yield from _passive(root)
        for clause in root.lefts:
            if clause.dep_ == "ccomp":  # "Attack foiled, police say"
                yield from _passive(clause)


def _passive(verb: Token) -> Iterator[Arc]:
    """Read "suspect arrested in Oslo" as a passive: headlines tell what someone did in the present tense."""
    subjects = [child for child in verb.lefts if child.dep_ == "nsubj"]
    others = any(child.dep_ in (*OBJECTS, *AUXILIARIES, "ccomp", "xcomp", "dative") for child in verb.children)
    if subjects and not others and verb.lemma_.lower() in word_list("headline_passives"):
        yield from (Arc(subject, verb, "nsubjpass") for subject in subjects)
        yield Arc(verb, verb.head, verb.dep_, "VBN")


def _who_is_to(verb: Token) -> Iterator[Arc]:
    """Make who stands before "to" the subject of a headline: "PM to visit India"."""
    marks = [child for child in verb.lefts if child.lower_ == "to" and child.dep_ in AUXILIARIES]
    if marks and marks[0].i > 0 and not any(child.dep_ in SUBJECTS for child in verb.lefts):
        before = marks[0].nbor(-1)
        if before.head == verb and before.pos_ in _NOUNS and before.sent == verb.sent:
            yield Arc(before, verb, "nsubj")


def _pair(verb: Token) -> Iterator[Arc]:
    """Join by "and" what a headline joins by a comma: "US, China sign deal"."""
    before = verb.doc[verb.sent.start : verb.i]
    commas = [token.i for token in before if token.text == ","]
    names = [token for token in before if token.text != ","]
    if len(commas) != 1 or commas[0] in (verb.sent.start, verb.i - 1) or any(name.pos_ != "PROPN" for name in names):
        return
    first, second = verb.doc[commas[0] - 1], verb.nbor(-1)
    yield Arc(first, verb, "nsubj")
    yield Arc(second, verb, "nsubj")
    yield from (Arc(name, first, "compound") for name in names if name.i < first.i)
    yield from (Arc(name, second, "compound") for name in names if first.i < name.i < second.i)


def _verb_read_as_noun(noun: Token) -> Iterator[Arc]:
    """Find the verb of "Thousands protest in Belgrade"."""
    if noun.lemma_.lower() in load_lexicon().verbs and any(child.dep_ in OBJECTS for child in noun.rights):
        yield Arc(noun, noun, "ROOT", "VBP")  # "Ruiz, Bell hold talks"
        yield from _pair(noun)
        return
    subjects = [child for child in noun.lefts if child.dep_ == "nsubj" and child.tag_ in ("NNS", "NNPS")]
    if subjects and subjects[-1].i == noun.i - 1 and noun.lemma_.lower() in load_lexicon().verbs:
        yield Arc(noun, noun, "ROOT", "VBP")


def _labels(root: Token) -> Iterator[Arc]:
    """Take who is named before a colon for no part of what follows: "Police: suspect arrested"."""
    for token in root.doc[root.sent.start + 1 : root.i]:
        label = token.nbor(-1)
        if token.text == ":" and label.head.dep_ in SUBJECTS and label.head.head == root and label.head.i > token.i:
            yield Arc(label, root, "dep")


def _as_verb(word: Token, ending: str) -> str | None:
    """Return the lemma of a word as a verb of the lexicon in "s" or "ed", though it was read as a name or noun."""
    form = word.lower_
    if word.pos_ == "VERB":
        return word.lemma_.lower()
    stems = (form[:-1], form[:-2]) if form.endswith(ending) else ()
    verbs = load_lexicon().verbs
    whole = (f"{form[:-3]}y",) if form.endswith("ies") else ()
    return next((stem for stem in (*whole, *stems) if stem in verbs), None)


def _outcome(root: Token) -> list[Arc]:
    """Part what was done from what did it: "Strike averted as Velmora | raises offer"."""
    subjects = [child for child in root.lefts if child.dep_ in SUBJECTS]
    if root.tag_ != "VBP" or len(subjects) != 1:
        return []
    noun, verb = subjects[0], root.nbor(-1)
    done = [child for child in noun.rights if child.dep_ == "acl" and child.lemma_ in word_list("headline_passives")]
    marks = [word for word in root.doc[done[0].i : verb.i] if word.lower_ == "as"] if done else []
    lemma = _as_verb(verb, "s")
    if not marks or lemma is None or marks[-1].i + 2 > verb.i:
        return []
    names = root.doc[marks[-1].i + 1 : verb.i]
    return [
        Arc(done[0], done[0], "ROOT", "VBN"),
        Arc(noun, done[0], "nsubjpass"),
        Arc(verb, done[0], "advcl", "VBZ", lemma),
        Arc(marks[-1], verb, "mark"),
        Arc(root, verb, "dobj", "NN"),
        Arc(names[-1], verb, "nsubj"),
        *(Arc(name, names[-1], "compound") for name in names[:-1]),
        *(Arc(child, verb, child.dep_) for child in root.rights),
    ]


def _done_to(root: Token) -> list[Arc]:
    """Read as a passive what was read as a noun's participle: "Apple | sued by EU", "Talks | halted as Kos leaves"."""
    if root.pos_ not in _NOUNS:
        return []
    names = [child for child in root.lefts if child.dep_ == "compound"]
    if names and root.tag_ == "NNP" and any(child.dep_ == "agent" for child in root.rights):
        lemma = _as_verb(root, "ed")
        if lemma in word_list("headline_passives"):
            joined = [Arc(name, names[-1], "compound") for name in names[:-1]]
            return [Arc(root, root, "ROOT", "VBN", lemma), Arc(names[-1], root, "nsubjpass"), *joined]
    for verb in root.rights:
        lemma = _as_verb(verb, "ed") if verb.dep_ == "acl" else None
        past = verb.tag_ in ("VBN", "VBD") or verb.lower_.endswith("ed")
        if lemma not in word_list("headline_passives") or not past:
            continue
        if any(child.dep_ in (*OBJECTS, *SUBJECTS, *AUXILIARIES) for child in verb.children):
            return []
        others = (child for child in root.rights if child.i > verb.i)
        return [
            Arc(verb, verb, "ROOT", "VBN", lemma),
            Arc(root, verb, "nsubjpass"),
            *(Arc(other, verb, "advcl" if other.dep_ == "relcl" else other.dep_) for other in others),
        ]
    return []


def _does(root: Token) -> list[Arc]:
    """Find the verb in "s" that was read as a plural or name: "Bank | fires trader", "Kremlin | denies plot"."""
    if root.pos_ not in _NOUNS and (root.tag_ != "VBP" or root.lemma_.lower() in load_lexicon().verbs):
        return []
    words = root.doc[root.sent.start : root.sent.end]
    for verb in words[1:-1]:
        if verb.pos_ not in (*_NOUNS, "ADJ"):
            return []
        lemma = _as_verb(verb, "s") if verb.tag_ in ("NNS", "NNP", "NNPS") else None
        behind = verb.nbor()
        if lemma is None or behind.pos_ not in ("NOUN", "PROPN", "ADJ", "NUM", "DET", "VERB"):
            continue
        return _with_verb(root, verb, lemma, words)
    return []


def _with_verb(root: Token, verb: Token, lemma: str, words: Span) -> list[Arc]:
    noun = lemma in load_lexicon().nouns
    if not any("object" in frame.roles for frame in load_lexicon().verbs[lemma]):
        return []  # "Wage talks stall"
    behind = words.doc[verb.i + 1 : words.end]
    if noun and behind[0].lemma_.lower() in load_lexicon().verbs:
        return []  # "Border clashes kill ten"
    size = next((n for n, word in enumerate(behind) if word.pos_ not in (*_NOUNS, "ADJ", "DET")), len(behind))
    last = behind[size - 1] if size else root
    if last.pos_ == "ADJ" or (size == 0 and root.tag_ != "VBP"):
        return []
    object_ = root if root.tag_ == "VBP" and root.i == verb.i + 1 else last
    before = words.doc[words.start : verb.i]
    inside = {word.i for word in (*before, *behind[: max(size, 1)])}
    arcs = [
        Arc(verb, verb, "ROOT", "VBZ", lemma),
        Arc(before[-1], verb, "nsubj"),
        Arc(object_, verb, "dobj", "NN" if object_.pos_ == "VERB" else None),
        *(
            Arc(word, before[-1], "compound")
            for word in before[:-1]
            if word.dep_ != "punct" and word.head in (verb, root)
        ),
        *(Arc(word, object_, "compound") for word in behind[: size - 1] if size > 1 and word.head.i not in inside),
    ]
    rest = (word for word in words if word.i > object_.i and word.head.i <= object_.i)
    return [*arcs, *(Arc(word, object_ if word.lower_ == "of" else verb, word.dep_) for word in rest)]


def _is_to(root: Token) -> list[Arc]:
    """Make who stands before "to" the subject: "Nurses | to strike in Wales"; a plan to do so is no one."""
    lemma = root.lemma_.lower()
    things = lemma in load_lexicon().nouns or any(
        lemma in word_list(name) for name in ("deeds", "things", "content_nouns", "guide_nouns")
    )
    if root.tag_ not in ("NNS", "NNP", "NNPS") or things:
        return []
    for verb in root.rights:
        to = [child for child in verb.lefts if child.lower_ == "to"]
        if verb.dep_ in ("relcl", "acl") and verb.tag_ == "VB" and to and to[0].i == root.i + 1:
            others = (child for child in root.rights if child != verb)
            return [
                Arc(verb, verb, "ROOT"),
                Arc(root, verb, "nsubj"),
                *(Arc(other, verb, other.dep_) for other in others),
            ]
    return []
