"""Which arcs of a parse cannot be right, and where do they belong?

    Rubio urged Orban to sack Kos and left Norway.     a finite verb is not joined with an infinitive: Rubio left

Grammar leaves no doubt of these, whatever the words are about, so the tree itself is mended and every reader of it is
spared the question.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise, takewhile

from spacy.tokens import Doc, Token

from kg.gazetteer import load_gazetteer
from kg.lexicon import load_lexicon
from kg.syntax.arcs import Arc
from kg.syntax.headlines import find_headline_repairs
from kg.syntax.labels import AUXILIARIES, CHAIN, FINITE, SUBJECTS, TIMES
from kg.syntax.memory import word_list
from kg.syntax.participles import (
    accepted_clause,
    as_participle,
    bare_deed,
    behind_comma,
    gerund_beside,
    has_asked,
    marked_noun,
    marked_past,
    no_name_that,
    object_of_speech,
    object_within_subject,
    outside,
    parted_subject,
    past_beside,
    speech_at_end,
    spoken_besides,
    sum_behind,
    supposed,
    supposed_above,
    tagged_as_noun,
    told_of_name,
    within_subject,
)
from kg.syntax.prepositions import is_doubled
from kg.syntax.trouble import ends_as_sentence

_HEADS = frozenset({"NN", "VB", "VBD", "VBN", "VBP"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_BEFORE_NOUNS = frozenset({"amod", "compound", "nmod"})
_ROLES = frozenset({"appos", "attr", "conj", "dobj", "nsubj", "nsubjpass", "pobj"})
_LOOSE = frozenset({"attr", "ccomp", "dep", "dobj", "npadvmod", "nsubj", "nsubjpass", "oprd", "pobj"})
_AFTER = frozenset({"advcl", "ccomp", "conj", "dep", "xcomp"})


def find_repairs(doc: Doc) -> Iterator[Arc]:
    """Yield each arc to change, in text order of what gives it away."""
    for word in doc:
        rule = _RULES.get(word.dep_)
        if rule is not None:
            yield from rule(word)
        if word.text == "-" and word.dep_ in _ROLES:
            yield from _prefix(word)
        if word.tag_ in ("VBD", "VBZ", "VBN") and word.lemma_.lower() in load_lexicon().reporting:
            yield from _speech_within(word)
            yield from _asked_for(word)
        elif word.tag_ == "VBD" and word.i > 1 and word.nbor(-1).is_quote:
            closes = word.nbor(-1).whitespace_ and not word.nbor(-2).whitespace_
            yield from _speaker_behind(word) if closes else ()  # "…," implored Kos
        if word.dep_ == "relcl" and word.lemma_.lower() in load_lexicon().reporting:
            yield from _said_of_someone(word)
        if word.dep_ == "ROOT" and word.tag_ in _HEADS:
            yield from _past(word) if word.tag_ == "VBN" else ()
            if not ends_as_sentence(list(word.sent)):
                yield from find_headline_repairs(word)


def _past(verb: Token) -> Iterator[Arc]:
    """Read a participle with a subject and without an auxiliary as a past tense: "Kos called Rubio."."""
    bare = not any(child.dep_ in (*AUXILIARIES, "agent", "nsubjpass") for child in verb.children)
    whole = ends_as_sentence(list(verb.sent))  # in a headline it may be passive
    if bare and whole and any(child.dep_ == "nsubj" for child in verb.lefts):
        yield Arc(verb, verb.head, verb.dep_, "VBD")


def _conjunct(verb: Token) -> Iterator[Arc]:
    """Join a verb with one of its own form: "urged him to go and left", "will meet Kos and visit Oslo"."""
    first = verb.head
    if verb.pos_ == "NOUN" and verb.n_lefts:
        yield from gerund_beside(verb)
    if verb.pos_ == "VERB" and _only_reports(verb, first):
        yield Arc(verb, first, "parataxis")
        return
    if verb.pos_ in ("NOUN", "PROPN", "NUM"):
        if (apart := tuple(_other_half(verb, first)) or tuple(_gapped_object(verb, first))) != ():
            yield from apart
            return
        agent = first.dep_ == "pobj" and first.head.dep_ == "agent"  # "hit by a ball and a guard beaten by fans"
        passive = first.head.head if agent else first
        if passive.tag_ == "VBN" and passive.pos_ == "VERB":
            yield from _gapped(verb, passive, agent)
    if verb.pos_ == "VERB" and verb.i > first.i and _has_subject(verb):
        yield from speech_at_end(verb)
    if verb.pos_ != "VERB" or verb.i < first.i or _has_subject(verb):
        return
    helped = any(child.dep_ in AUXILIARIES for child in verb.children)
    nominal = first.pos_ in _NOMINAL
    same = verb.lower_ == verb.lemma_  # "wants to cut taxes and put": no past
    nonfinite = first.tag_ in ("VB", "VBG") and not _has_tense(first)
    if verb.tag_ in ("VBD", "VBZ") and not same and (nominal or nonfinite):
        partner = _finite_above(first)
    elif verb.tag_ == "VB" and not helped and nominal:
        partner = _helped_above(first)
    elif verb.tag_ in ("VBN", "VBD") and not helped and first.dep_ == "relcl":
        partner = _passive_before(verb, first)
    elif verb.tag_ in ("VBD", "VBZ") and not helped and first.dep_ == "ccomp":
        partner = _speaking_above(verb, first)
    else:
        return
    if partner is not None:
        yield Arc(verb, partner, "conj")
        yield from (Arc(child, partner, "cc") for child in first.rights if child.dep_ == "cc" and child.i < verb.i)


def _speaking_above(verb: Token, told: Token) -> Token | None:
    """Return the verb of saying that one of speech goes on with, where what is told is of a thing, which says nothing.

    "Warned that trade was a weapon and | urged members to buy".
    """
    cue = told.head
    speaks = any(verb.lemma_ in word_list(name) for name in ("speech_participles", "addressing_verbs", "spoken_deeds"))
    if not speaks or cue.tag_ != verb.tag_ or cue.lemma_ not in load_lexicon().reporting:
        return None
    subjects = [child for child in told.lefts if child.dep_ in SUBJECTS or child.dep_ == "expl"]
    return cue if subjects and all(_says_nothing(subject, told) for subject in subjects) else None


def _says_nothing(subject: Token, verb: Token) -> bool:
    """Say whether a subject is no one: "there", the "it" of "it was late", a thing, an event."""
    lemma = subject.lemma_.lower()
    if subject.pos_ == "PRON":
        return subject.dep_ == "expl" or (lemma == "it" and verb.lemma_ == "be")
    thing = lemma in word_list("things") or lemma in word_list("rules") or lemma in load_lexicon().nouns
    return subject.pos_ == "NOUN" and thing and lemma not in word_list("acting_nouns")


def _passive_before(verb: Token, relative: Token) -> Token | None:
    """Return the passive that a participle behind a relative clause and a comma goes on with.

    "Was convicted after a trial that lasted an hour, and | sentenced to death".
    """
    link = verb.doc[max(verb.left_edge.i - 1, 0)]
    alone = verb.lemma_ in word_list("headline_passives") and not any(child.dep_ == "dobj" for child in verb.rights)
    if not alone or link.dep_ != "cc" or link.i == 0 or link.nbor(-1).text != "," or _is_passive(relative):
        return None
    at = relative.head
    for _ in range(CHAIN):
        if at.pos_ == "VERB" or at.head.i == at.i:
            break
        at = at.head
    return at if any(child.dep_ == "auxpass" for child in at.lefts) and at.i < relative.i else None


def _described(clause: Token) -> Iterator[Arc]:
    """Hang what describes no lone name on the noun before it: "a report by Kos | published in May".

    A name without an article tells already who is meant. So with what papers are said to show: "gave papers to the
    court | linking Kos to it".
    """
    yield from past_beside(clause)
    yield from told_of_name(clause)
    yield from behind_comma(clause)
    name, link = clause.head, clause.head.head
    after = clause.left_edge.i - 1
    if name.dep_ != "pobj" or link.dep_ not in ("prep", "dative") or clause.i < name.i:
        return
    noun = link.head
    if name.doc[after].is_punct:  # "an analysis by Kos, | shared with Rubio, says"
        made = noun.lemma_.lower() in word_list("writings") and clause.lemma_ in word_list("made_public")
        yield from (Arc(clause, noun, "acl"),) if made and name.doc[after].text == "," else ()
        return
    shown = [child for child in noun.rights if child.dep_ == "dobj" and child.lemma_.lower() in word_list("writings")]
    if clause.tag_ == "VBG" and shown and shown[0].i < link.i and clause.lemma_ in word_list("showing_verbs"):
        yield Arc(clause, shown[0], "acl")
        return
    lone = name.pos_ == "PROPN" and not any(child.dep_ in ("det", "poss") for child in name.lefts)
    if lone and noun.pos_ == "NOUN" and noun.lemma_.lower() in word_list("writings"):
        yield Arc(clause, noun, clause.dep_)


def _gapped(noun: Token, passive: Token, by_someone: bool) -> Iterator[Arc]:
    """Join to a passive what was read as a noun's participle: "one was stabbed and another seriously | hurt"."""
    participles = [child for child in noun.rights if child.dep_ == "acl" and child.tag_ in ("VBN", "VBD")]
    helped = any(child.dep_ in ("auxpass", "nsubjpass") for child in passive.lefts)
    for participle in participles[:1] if helped else ():
        between = noun.doc[noun.i + 1 : participle.i]
        if by_someone and not any(child.dep_ == "agent" for child in participle.rights):
            continue
        if all(word.head == participle and word.dep_ == "advmod" for word in between):
            yield Arc(participle, passive, "conj")
            yield Arc(noun, participle, "nsubjpass")


def _only_reports(cue: Token, first: Token) -> bool:
    """Say whether a verb behind a comma tells who says what stands before: "Kos resigned, a daily claimed; he …"."""
    if cue.tag_ not in ("VBD", "VBZ") or cue.lemma_.lower() not in load_lexicon().reporting or cue.i < first.i:
        return False
    speakers = [child for child in cue.lefts if child.dep_ == "nsubj"]
    told = [child for child in cue.children if child.dep_ not in (*SUBJECTS, "punct", "npadvmod", "advmod")]
    linked = any(child.dep_ == "cc" and first.i < child.i < cue.i for child in first.rights)
    apart = bool(speakers) and cue.doc[max(speakers[0].left_edge.i - 1, 0)].text == ","
    return apart and not told and not linked


def _other_half(word: Token, first: Token) -> Iterator[Arc]:
    """Make one name of what "&" joins, whoever else is joined with it: "Marks & Spencer and Kos met"."""
    if word.i != first.i + 2 or first.nbor().text != "&" or not (word.pos_ == first.pos_ == "PROPN"):
        return
    yield Arc(word, first, "nmod")
    yield from (Arc(child, first, child.dep_) for child in word.rights if child.dep_ in ("cc", "conj"))


def _gapped_object(noun: Token, first: Token) -> Iterator[Arc]:
    """Part from an object what another did likewise: "expelled four Russians and | the Czechs two Belarusians"."""
    if first.dep_ != "dobj" or noun.i < first.i:
        return
    phrase = [*noun.lefts, noun, *noun.rights]
    for name, number in pairwise(phrase):
        parallel = name.i + 1 == number.i and number.tag_ == "CD" and name.tag_ in ("NNP", "NNPS")
        facts = load_gazetteer()
        if parallel and (facts.demonym(name.text) or any(thing.type == "Country" for thing in facts.find(name.text))):
            yield Arc(noun, first, "dep")


def _charge(participle: Token) -> Iterator[Arc]:
    """Make one phrase of the charge and what it is of: expelled "on | spying charges" spies on nobody."""
    link = participle.head
    nouns = [child for child in participle.rights if child.dep_ == "dobj" and child.i == participle.i + 1]
    if link.dep_ == "prep" and nouns and nouns[0].lemma_.lower() in word_list("charge_nouns"):
        yield Arc(nouns[0], link, "pobj")
        yield Arc(participle, nouns[0], "compound", "NN")


def _called(name: Token) -> Iterator[Arc]:
    """Read who is called by telephone as an object: "Merkel called Theresa Kos after the vote"."""
    verb = name.head
    alone = not any(child.dep_ in (*AUXILIARIES, "dobj", "nsubjpass") for child in verb.children)
    named = any(child.dep_ == "nsubj" and child.tag_ == "NNP" for child in verb.lefts)
    if verb.lower_ == "called" and name.tag_ == "NNP" and name.i > verb.i and alone and named:
        yield Arc(name, verb, "dobj")


def _prefix(hyphen: Token) -> Iterator[Arc]:
    """Make one noun of "co-chair", "ex-wife", "re-election", which the parser read as three in a row."""
    if not 0 < hyphen.i < len(hyphen.doc) - 1 or hyphen.whitespace_ or hyphen.nbor(-1).whitespace_:
        return
    prefix, noun = hyphen.nbor(-1), hyphen.nbor()
    beside = prefix.head == noun.head and prefix.dep_ == noun.dep_
    described = noun.dep_ == "nsubj" and noun.head.i == noun.i + 1 and noun.head.tag_ == "VBG"
    within = any(above.dep_ == noun.dep_ == "nsubj" and above.head == noun.head for above in prefix.ancestors)
    below = noun.head == prefix and noun.dep_ == "appos"
    apart = noun.head.i > noun.i and (prefix.head, prefix.dep_) == (noun.head.head, noun.head.dep_)
    if apart and noun.dep_ in _BEFORE_NOUNS:  # "co-pilot Ana Ruiz"
        yield Arc(prefix, noun, "compound")
        yield Arc(hyphen, noun, "punct", "HYPH")
        return
    if noun.pos_ not in _NOMINAL or not (beside or described or within or below):
        return
    if described:  # "a number of counter-protesters carrying flags"
        yield Arc(noun.head, noun, "acl")
    if not beside:
        yield Arc(noun, noun if prefix.head == prefix else prefix.head, prefix.dep_)
    yield from (Arc(child, noun, child.dep_) for child in prefix.children if child not in (hyphen, noun))
    yield Arc(prefix, noun, "compound")
    yield Arc(hyphen, noun, "punct", "HYPH")


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in SUBJECTS for child in verb.children)


def _finite_above(word: Token) -> Token | None:
    """Return the nearest verb with tense above a nonfinite verb or a noun."""
    at = word
    for _ in range(CHAIN):
        if at.head.i == at.i or at.dep_ == "relcl":
            return None
        nonfinite = at.pos_ == "VERB"
        at = at.head
        if at.pos_ in ("VERB", "AUX") and _has_tense(at):
            return at if nonfinite or at.tag_ == "VBD" else None
    return None


def _has_tense(verb: Token) -> bool:
    helpers = [child for child in verb.children if child.dep_ in AUXILIARIES]
    return helpers[0].tag_ in ("VBD", "VBZ", "VBP", "MD") if helpers else verb.tag_ in ("VBD", "VBZ", "VBP")


def _helped_above(noun: Token) -> Token | None:
    """Return the bare verb with an auxiliary whose object or adjunct a noun is."""
    at = noun
    for _ in range(CHAIN):
        if at.head.i == at.i or at.dep_ not in ("attr", "conj", "dobj", "pobj", "prep"):
            return None
        at = at.head
        if at.pos_ == "VERB":
            helped = any(child.dep_ == "aux" for child in at.lefts)
            return at if helped and at.tag_ == "VB" else None
    return None


def _said_of_someone(cue: Token) -> Iterator[Arc]:
    """Part who says from who does in "Bell, who police say killed him": what is said has a subject of its own."""
    tags = ("VB", "VBD", "VBZ", "VBN")  # "who police say killed", "which Kos warned would cost"
    verbs = [child for child in cue.rights if child.dep_ in ("xcomp", "ccomp") and child.tag_ in tags]
    subjects = [child for child in cue.lefts if child.dep_ in SUBJECTS]
    if not verbs and len(subjects) == 2:
        yield from _said_behind(cue, subjects[0])
    if len(verbs) != 1 or not subjects or not _has_tense(verbs[0]) or _has_subject(verbs[0]):
        return
    yield Arc(verbs[0], cue, "ccomp")
    if len(subjects) == 2 and (subjects[0].tag_ in ("WP", "WDT") or subjects[0].lower_ == "that"):
        passive = any(child.dep_ == "auxpass" for child in verbs[0].lefts)
        yield Arc(subjects[0], verbs[0], "nsubjpass" if passive else "nsubj")


def _said_behind(cue: Token, relative: Token) -> Iterator[Arc]:
    """Hang on a word of saying what was read as a clause beside: "a move that Kos warned | would hurt Rubio"."""
    modal = cue.nbor() if cue.i + 1 < len(cue.doc) else cue
    verb, noun = modal.head, cue.head
    joined = noun.head == verb and noun.dep_ == "nsubj" and verb.dep_ in _AFTER and verb.head.i < noun.i
    if modal.tag_ == "MD" and joined and relative.lower_ in ("that", "which"):
        yield Arc(noun, verb.head, "dep")
        yield Arc(verb, cue, "ccomp")
        yield Arc(relative, verb, "nsubj")


def _speech_within(cue: Token) -> Iterator[Arc]:
    """Part who speaks from who acts in "Kos, said Rubio, left." and '"Kos," Rubio said, "left."'."""
    subjects = [child for child in cue.children if child.dep_ in SUBJECTS]
    above = cue.head if cue.dep_ == "parataxis" and cue.head.i > cue.i else None
    verbs = [child for child in cue.rights if child.dep_ in _AFTER and child.pos_ in ("VERB", "AUX")]
    verb = above or next(iter(verbs), None)
    if not subjects or verb is None:
        yield from _speaker_behind(cue)
        return
    taken = [child for child in verb.children if child.dep_ in SUBJECTS] if verb is not None else []
    if verb is None or (taken and not _is_speaker(taken, cue, verb)):
        return
    speaker = (taken or subjects)[-1]
    before = [child for child in cue.lefts if child.dep_ in _LOOSE and child.pos_ in _NOMINAL and child != speaker]
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


def _speaker_behind(cue: Token) -> Iterator[Arc]:
    """Make who stands behind the cue of a quotation its subject: '"Why did he go?" asked Kos.'."""
    said = any(child.dep_ == "ccomp" and child.i < cue.i for child in cue.lefts)
    closed = cue.i > 1 and cue.nbor(-1).is_quote and cue.nbor(-2).text in (",", "?", "!", ".")
    if closed or (said and cue.i > 0 and (cue.nbor(-1).is_quote or cue.nbor(-1).text == ",")):
        behind = [child for child in cue.rights if child.left_edge.i == cue.i + 1 and child.dep_ in ("dobj", "nsubj")]
        named = [child for child in behind if child.pos_ == "PROPN"]
        others = [child for child in cue.lefts if child.dep_ in SUBJECTS]
        yield from (Arc(speaker, cue, "nsubj") for speaker in named if speaker.dep_ == "dobj")
        if closed and named:
            yield from (Arc(other, cue, "dep") for other in others)


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


def _name_before_verb(name: Token) -> Iterator[Arc]:
    """Make the name between auxiliary and verb of a question its subject: "Did Castell attack Poland?"."""
    verb = name.head
    if name.pos_ != "PROPN" or verb.tag_ != "VB" or name.i > verb.i or verb.pos_ != "VERB":
        return
    asked = any(child.dep_ == "aux" and child.tag_ != "TO" and child.i < name.left_edge.i for child in verb.lefts)
    if asked and not _has_subject(verb):
        yield Arc(name, verb, "nsubj")


def _name_apart(name: Token) -> Iterator[Arc]:
    """Make the name before a verb with tense and no subject its subject: "Kos - the mayor - left"."""
    verb = name.head
    others = [child for child in verb.lefts if child.dep_ in (*SUBJECTS, "expl", "npadvmod", "csubj") and child != name]
    main = verb.dep_ in ("ROOT", "ccomp", "parataxis") and verb.pos_ == "VERB" and name.i < verb.i and _has_tense(verb)
    joined = main and name.nbor().tag_ == "HYPH"  # "Oslo-based"
    if main and name.pos_ == "PROPN" and name.ent_type_ not in TIMES and not others and not joined:
        yield Arc(name, verb, "nsubj")
    else:
        yield from _name_before_verb(name)


def _clause(verb: Token) -> Iterator[Arc]:
    if verb.tag_ in ("VBN", "VBD") and verb.head.lemma_ in word_list("wanting_verbs"):
        yield from _wanted(verb)
    if verb.i > verb.head.i:
        yield from _cleft(verb)
        yield from supposed(verb)
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


def _asked_for(cue: Token) -> Iterator[Arc]:
    """Read as a verb what someone is to do, which was read as a noun: "suggested that Kos | attack Norway"."""
    words = cue.doc[cue.i + 1 : cue.sent.end]
    if len(words) < len(("that", "Kos", "act")) or words[0].lower_ != "that" or words[1].pos_ != "PROPN":
        return
    verb = next((word for word in words[1:] if word.pos_ != "PROPN"), cue)
    misread = verb.tag_ == "NN" or (verb.tag_ == "VB" and verb.dep_ in _BEFORE_NOUNS)
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
    if len(subjects) != 2 or _has_subject(main) or subjects[1].left_edge.nbor(-1).text != ",":
        return
    if any(word.tag_ in ("WDT", "WP") and word.head.lower_ == "of" for word in subjects[1].subtree):
        yield Arc(subjects[0], main, "nsubj")
        yield Arc(verb, subjects[0], "relcl")


def _marked_before(verb: Token) -> Iterator[Arc]:
    """Give a clause its mark back from the main verb: "in the event | that Kos leaves, Rubio will go"."""
    told = [child for child in verb.head.lefts if child.dep_ == "ccomp" and child.i < verb.i]
    if told and verb.pos_ == "VERB" and _only_reports(verb, told[-1]):
        yield Arc(verb, told[-1], "parataxis")
        return
    before = verb.left_edge.i - 1
    mark = verb.doc[max(before, 0)]
    if before > 0 and mark.dep_ == "mark" and mark.head == verb.head and _has_subject(verb):
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
        yield Arc(verb, names[0], "relcl")
        return
    marks = [child for child in verb.lefts if child.dep_ == "mark" and child.lower_ == "that"]
    full = any(child.dep_ in ("dobj", "ccomp", "auxpass") for child in verb.children)
    transitive = any("object" in frame.roles for frame in load_lexicon().verbs.get(verb.lemma_.lower(), ()))
    named = names[0].pos_ == "PROPN" and names[0].ent_type_ not in TIMES
    if marks and named and transitive and not full and any(child.lower_ == "it" for child in copula.lefts):
        yield Arc(verb, names[0], "relcl")
        yield Arc(marks[0], verb, "dobj", "WDT")


def _before_doubled(name: Token) -> Iterator[Arc]:
    """Part a name from the manner behind it: "met Ana Kos | face to face"."""
    noun, verb = name.head, name.head.head
    yield Arc(name, verb, noun.dep_)
    yield Arc(noun, verb, "npadvmod")
    yield from (Arc(word, name, word.dep_) for word in noun.lefts if word.i < name.i)
    yield from (Arc(word, verb, word.dep_) for word in noun.rights if word.dep_ == "prep" and not _closes(word, noun))


def _closes(link: Token, noun: Token) -> bool:
    """Say whether a preposition joins a noun with itself: "face to face"."""
    return any(word.lower_ == noun.lower_ for word in link.rights)


def _before_noun(word: Token) -> Iterator[Arc]:
    """Mend what was read as describing a noun: a clause's verb with its subject, a name that is the subject."""
    noun = word.head
    yield from outside(word)
    if word.pos_ == "PROPN" and word.i + 1 == noun.i and noun.dep_ in _LOOSE and is_doubled(noun):
        yield from _before_doubled(word)
        return
    if word.tag_ == "VBG":
        yield from _visiting(word)
    named = _named_by(word)
    planned = _planned_with(word, named)
    if planned is not None:
        yield Arc(word, planned, "conj", "VB")
        yield Arc(named, word, "dobj")
        yield from (Arc(link, planned, "cc") for link in _linkers_before(word))
        return
    if word.tag_ not in ("VBD", "VBN", "VBZ", "VBP") or noun.i != word.i + 1 or noun.pos_ != "PROPN":
        yield from _name_before_verb(word)
        return
    subjects = [child for child in word.lefts if child.dep_ in SUBJECTS]
    if not subjects:
        return
    above = noun.head
    if noun.head.i == noun.i:
        yield Arc(word, word, "ROOT")
        yield Arc(noun, word, "dobj")
        yield from (Arc(child, word, child.dep_) for child in noun.children if child.i != word.i)
    elif noun.dep_ in SUBJECTS and sum(child.dep_ in SUBJECTS for child in above.lefts) > 1:
        yield Arc(word, above, "advcl")
        yield Arc(noun, word, "dobj")
        marks = (child for child in above.lefts if child.dep_ in ("advmod", "mark") and child.i < subjects[0].i)
        yield from (Arc(mark, word, mark.dep_) for mark in marks)


def _named_by(word: Token) -> Token:
    """Return the noun that a word before it is read as a part of: "fees" for "scrap" in "scrap tuition fees"."""
    while word.dep_ == "compound":
        word = word.head
    return word


def _linkers_before(word: Token) -> Iterator[Token]:
    link = word.nbor(-1)
    if link.dep_ == "cc":
        yield link


def _planned_with(word: Token, noun: Token) -> Token | None:
    """Return the infinitive that a verb read as part of a noun goes on from: "vowed to raise taxes, | ban smoking"."""
    if word.lower_ not in word_list("verbs_of_programmes") or noun.left_edge != word or word.i == noun.i:
        return None
    if word.nbor(-1).text != "," and word.nbor(-1).dep_ != "cc":
        return None
    first = noun
    while first.dep_ == "conj" and first.head.pos_ in _NOMINAL and first.head.i < first.i:
        first = first.head
    above = first.head
    if first.dep_ == "dobj" and first == noun:  # hung on "vowed"
        verb = next((child for child in above.rights if child.dep_ == "xcomp" and child.i < noun.i), above)
    else:
        verb = above if first.dep_ in ("dobj", "conj") else word
    return verb if verb.i < word.i and verb.tag_ == "VB" and _is_helped(verb) else None


def _is_helped(verb: Token) -> bool:
    return any(child.tag_ in ("TO", "MD") for child in verb.lefts)


def _one_more_infinitive(verb: Token) -> Iterator[Arc]:
    """Join a bare infinitive behind a comma with the one before: "vowed to raise taxes, | abolish fees and leave"."""
    before = verb.doc[max(verb.left_edge.i - 1, 0)]
    bare = verb.tag_ == "VB" and not any(child.dep_ in (*AUXILIARIES, "mark", *SUBJECTS) for child in verb.lefts)
    if not bare or before.text != "," or verb.left_edge != verb:
        return
    first = next((child for child in verb.head.rights if child.dep_ == "xcomp" and child.i < verb.i), None)
    if first is not None and first.tag_ == "VB" and _is_helped(first):
        yield Arc(verb, first, "conj")


def _preposition(link: Token) -> Iterator[Arc]:
    """Hang a preposition on the deed rather than on its doer: "accused by Kos of lying", "attack by Kos on Oslo"."""
    above = link.head
    by = above.head
    deed = _deed_before(link)
    if link.pos_ == "PROPN":
        yield from _parted_name(link)
        return
    yield from sum_behind(link)
    if link.lower_ == "by" and above.tag_ == "VBD":
        yield from _reduced(link)
    if deed is not None:
        yield Arc(link, deed, "prep")
    elif link.lower_ == "on" and above.dep_ == "dobj" and by.lemma_ == "blame" and above.i < link.i:
        if all(child.lower_ != "for" for word in (by, above, *link.rights) for child in word.rights):
            yield Arc(link, by, "prep")  # "blamed the attack | on Kos"
    elif link.lower_ == "of" and above.dep_ in ("dobj", "nsubjpass") and by.lemma_ in word_list("depriving_verbs"):
        bare = above.pos_ == "NOUN" and not any(above.lefts) and by.lemma_ in word_list("telling_verbs")
        alone = above.pos_ in ("PROPN", "PRON") or (bare and above.lemma_ not in word_list("partitives"))
        if link.i > by.i and (alone or by.lemma_ in word_list("taking_verbs")):
            yield Arc(link, by, "prep")  # "stripped Kos | of his title"
    elif link.lower_ == "by" and above.dep_ == "oprd" and _is_passive(by) and by.i < link.i:
        yield Arc(link, by, "agent")  # "was called a liar by Kos"
    elif link.lower_ == "by" and (passive := _passive_over(above)) is not None:
        yield Arc(link, passive, "agent")  # "was presented with a medal by Kos"
    elif above.pos_ in ("VERB", "AUX") and link.i < above.i:
        yield from _company(link, above)
    elif above.dep_ == "pobj" and by.lower_ == "by" and not link.ent_type_:
        yield from _behind_agent(link, above, by.head)


def _parted_name(first: Token) -> Iterator[Arc]:
    """Make one name of two words that were read as preposition and noun: "accused Ana | Kos of lying"."""
    verb, names = first.head, [child for child in first.rights if child.dep_ == "pobj"]
    if verb.pos_ != "VERB" or first.i < verb.i or len(names) != 1 or names[0].pos_ != "PROPN":
        return
    between = verb.doc[verb.i + 1 : first.i]
    if names[0].i == first.i + 1 and not any(word.head == verb and word.dep_ == "dobj" for word in between):
        yield Arc(names[0], verb, "dobj")
        yield Arc(first, names[0], "compound")
        yield from (Arc(child, verb, child.dep_) for child in first.rights if child != names[0])


def _deed_before(link: Token) -> Token | None:
    """Return the deed that "by" and "of" go on about, where they were hung on the verb or on who suffers it.

    "Condemned the invasion of Norway | by Kos", "the arrest of two men | by Kos", "an offer to Norway | of help".
    """
    above = link.head
    if link.lower_ == "by" and above.pos_ == "VERB" and not _is_passive(above) and above.tag_ != "VBN":
        before = [child for child in above.rights if child.i < link.i]
        behind = before[-1].rights if before and before[-1].dep_ in ("prep", "dative") else ()
        objects = [child for child in behind if child.dep_ == "pobj"]  # "turned an eye to the torture"
        objects = objects or [child for child in before if child.dep_ == "dobj"]
        agents = [child for child in link.rights if child.dep_ == "pobj" and child.ent_type_ not in TIMES]
        told = any(child.dep_ == "prep" and child.lower_ == "of" for noun in objects for child in noun.rights)
        people = word_list("representatives") | word_list("armed_doers")
        someone = any(agent.pos_ == "PROPN" or agent.lemma_ in people for agent in agents)
        return objects[0] if told and someone and _is_deed(objects[0], "by") else None
    noun = above.head.head if above.dep_ == "pobj" and above.head.dep_ == "prep" else above
    if link.lower_ == "by" and above.head.lower_ == "of" and above.pos_ == "NOUN" and not _is_made(above):
        return noun if noun.pos_ == "NOUN" and _is_deed(noun, "by") else None
    if link.lower_ == "of" and above.ent_type_ == "GPE" and above.head.lower_ in ("to", "by", "with") and noun != above:
        return noun if noun.pos_ == "NOUN" and _is_deed(noun, "of") else None
    return None


def _is_deed(noun: Token, slot: str) -> bool:
    """Say whether a noun reports an event with a place for what follows a preposition."""
    return any(slot in frame.roles for frame in load_lexicon().nouns.get(noun.lemma_.lower(), ()))


def _is_made(noun: Token) -> bool:
    """Say whether a noun is done, made or written by someone itself: "an attack by Kos", "a song by Kos"."""
    made = (load_lexicon().nouns.keys(), word_list("writings"), word_list("deeds"), word_list("works"))
    return any(noun.lemma_.lower() in words for words in made)


def _behind_agent(link: Token, agent: Token, deed: Token) -> Iterator[Arc]:
    """Hang what follows "by Kos" on what he did, and a charge on whoever brings it.

    "Accused by fans | of theft", "attack by Kos | on Oslo", "accused rebels backed by Kos | of murder".
    """
    if link.lower_ == "of" and deed.dep_ == "acl" and agent.pos_ == "PROPN":
        above = deed.head.head
        if deed.head.dep_ == "dobj" and above.lemma_ in word_list("charging_verbs"):
            yield Arc(link, above, "prep")
            return
    gerund = any(child.dep_ == "pcomp" for child in link.children)
    charging = link.lower_ == "of" and deed.lemma_ in word_list("charging_verbs")
    if link.lower_ == "about" and agent.pos_ in ("NOUN", "PROPN") and deed.pos_ == "VERB":
        yield Arc(link, deed, "prep")  # "warned by colleagues | about the risk"
        return
    if link.lower_ == "for" and agent.pos_ == "NOUN" and deed.lemma_.lower() in word_list("judging_plans"):
        yield Arc(link, deed, "prep")  # "criticised by rivals | for closing schools"
        return
    if agent.pos_ == "NOUN":
        some = word_list("representatives") | word_list("partitives") | word_list("membership")
        named = any(child.pos_ == "PROPN" for child in link.rights)
        if charging and (gerund or not (named or agent.lemma_ in some)):
            yield Arc(link, deed, "prep")
        return
    charged = link.lower_ == "of" and (gerund or charging)
    alone = agent.pos_ == "PROPN" and not any(child.dep_ == "det" for child in agent.lefts)
    title = agent.lower_ in load_gazetteer().titles  # "by Ambassador to Norway Kos"
    if alone and not title and (charged or link.lower_ in word_list("event_prepositions")):
        yield Arc(link, deed, "prep")


def _is_passive(verb: Token) -> bool:
    helped = any(child.dep_ == "auxpass" for child in verb.children)
    return helped and not any(child.dep_ == "agent" for child in verb.children)


def _reduced(link: Token) -> Iterator[Arc]:
    """Read as a participle what was taken for the main verb: "Troops sent to Oslo by Kos | attacked rebels".

    A past tense has no doer behind "by", and two verbs with one subject are joined by "and".
    """
    verb = link.head
    subjects = [child for child in verb.lefts if child.dep_ == "nsubj"]
    bare = not any(child.dep_ in (*AUXILIARIES, "dobj", "cc") for child in verb.children)
    later = [child for child in verb.rights if child.dep_ in _AFTER and child.i > link.i and child.pos_ == "VERB"]
    if verb.tag_ != "VBD" or not bare or len(subjects) != 1 or not later:
        return
    main = later[0]
    marked = any(child.dep_ in ("mark", "aux") and child.tag_ in ("IN", "TO") for child in main.lefts)
    apart = main.doc[main.left_edge.i - 1].text in (",", ";", ":")
    if not _has_tense(main) or _has_subject(main) or marked or apart:
        return
    yield from as_participle(verb, subjects[0], main)


def _passive_over(word: Token) -> Token | None:
    """Return the passive that what stands behind "by" does, where it was hung on what comes between.

    "Was convicted of spying for Oslo | by a court"; what is done or made itself keeps its "by": "a song by Kos".
    """
    at = word
    for _ in range(CHAIN):
        judged = at.dep_ == "pcomp" and at.head.head.lemma_ in word_list("charging_verbs")
        if at.dep_ not in ("pobj", "pcomp", "prep") or (at.dep_ == "pcomp" and not judged):
            return None
        if at.dep_ == "pobj" and (at.pos_ not in _NOMINAL or _is_made(at)):
            return None
        at = at.head
        if at.pos_ == "VERB" and at.dep_ != "pcomp":
            reduced = at.tag_ == "VBN" and at.dep_ == "acl" and not any(child.dep_ == "agent" for child in at.rights)
            return at if (reduced or _is_passive(at)) and at.i < word.i else None
    return None


def _company(link: Token, verb: Token) -> Iterator[Arc]:
    """Hang "along with Kos", between commas, on the subject that he joins."""
    phrase = f"{link.lower_} {next((child.lower_ for child in link.children if child.dep_ == 'prep'), '')}"
    if phrase.strip() in word_list("shared_part_prepositions") and link.i > 0 and link.nbor(-1).text == ",":
        near = (child for child in verb.lefts if child.dep_ in SUBJECTS and child.right_edge.i + 2 == link.i)
        yield from (Arc(link, subject, "prep") for subject in near)


def _behind_brackets(name: Token) -> Iterator[Arc]:
    """Make a body whose short name stands in brackets describe the name behind: "Harbour Council (HC) chief | Kos"."""
    body = name.head
    words = name.doc[body.i + 1 : name.i]
    if name.pos_ != "PROPN" or not words or words[0].text != "(" or all(word.text != ")" for word in words):
        return
    if body.pos_ == "PROPN" and not any(word.text in (",", "-", "–") and word.whitespace_ for word in words):
        yield Arc(name, name if body.head == body else body.head, body.dep_)
        yield Arc(body, name, "nmod")
        yield from (Arc(child, name, child.dep_) for child in body.rights if child.i > name.i)


def _excluded(noun: Token) -> Iterator[Arc]:
    """Take the name after "not" for no other name of the one before it: "Dubois, not Kos, left"."""
    yield from _behind_brackets(noun)
    before = noun.left_edge.i - 1
    if noun.pos_ == "PROPN" and (described := _described_before(noun)) is not None:
        yield Arc(noun, described, "appos")
        return
    if before > 0 and noun.doc[before].dep_ == "neg":
        yield Arc(noun, noun.head, "dep")
        yield Arc(noun.doc[before], noun, "neg")
    elif before > 0 and noun.doc[before].text == ",":
        yield from _main_subject(noun)


def _described_before(name: Token) -> Token | None:
    """Return who is named only behind what he did: "The man who shot Kos, | Ana Rubio, was jailed".

    Two names side by side are of one thing only where they are places.
    """
    other, end = name.head, name.right_edge.i + 1
    if other.pos_ != "PROPN" or name.ent_type_ in ("GPE", "LOC") or end >= len(name.doc) or name.doc[end].text != ",":
        return None
    verb = other.head.head if other.dep_ == "pobj" else other.head
    noun = verb.head
    if verb.dep_ != "relcl" or noun.pos_ != "NOUN" or noun.dep_ not in SUBJECTS or noun.tag_ != "NN":
        return None
    whole = verb.right_edge == name.right_edge or verb.right_edge.i == end
    definite = any(child.lower_ == "the" for child in noun.lefts)
    return noun if whole and definite and noun.head.i > end else None


def _main_subject(noun: Token) -> Iterator[Arc]:
    """Give the main verb its subject back from the phrase before it: "Having met Rubio, | Kos left."."""
    at = noun.head
    for _ in range(CHAIN):
        if at.head.i > noun.i or at.head.i == at.i:
            break
        at = at.head
    verb, after = at.head, 1 + max((word.right_edge.i for word in noun.rights if not word.is_punct), default=noun.i)
    if verb.i <= noun.i or verb.pos_ not in ("VERB", "AUX") or not _has_tense(verb):
        return
    between = verb.doc[after : verb.i]
    near = all(word.dep_ in (*AUXILIARIES, "advmod", "neg") and word.head == verb for word in between)
    if near and not any(child.dep_ in (*SUBJECTS, "expl") for child in verb.children):
        passive = any(child.dep_ == "auxpass" for child in verb.children)
        yield Arc(noun, verb, "nsubjpass" if passive else "nsubj")


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


def _visiting(word: Token) -> Iterator[Arc]:
    """Make a place what is visited: "stopped Kos from visiting Norway", "with Kos visiting Norway"."""
    place, link = word.head, word.head.head
    visited = word.tag_ == "VBG" and word.lower_ in word_list("attributive_participles")
    if not visited or place.i != word.i + 1 or place.ent_type_ not in ("GPE", "LOC", "FAC") or place.dep_ != "pobj":
        return
    yield Arc(word, link, "pcomp")
    yield Arc(place, word, "dobj")
    others = (child for child in link.rights if child.dep_ == "pobj" and child.i < word.i)
    yield from (Arc(other, word, "nsubj") for other in others)


def _subject(noun: Token) -> Iterator[Arc]:
    if noun.i > noun.head.i:
        yield from _object_as_subject(noun)
    else:
        yield from _second_side(noun)
        yield from object_of_speech(noun)
        yield from object_within_subject(noun)
        if noun.head.tag_ in ("VBD", "VBN") and noun.pos_ in _NOMINAL:
            yield from parted_subject(noun)
            yield from within_subject(noun)
    yield from _question(noun)


def _question(noun: Token) -> Iterator[Arc]:
    """Find the verb of a question that was read as a noun: "Did | Kos attack Norway?"."""
    helper = noun.head
    if helper.lemma_ != "do" or noun.i < helper.i or helper.tag_ not in ("VBD", "VBZ", "VBP"):
        return
    words = [child for child in noun.lefts if child.dep_ in _BEFORE_NOUNS]
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


def _opening_nor(linker: Token) -> Iterator[Arc]:
    """Take the "Nor" that opens a sentence for what it denies: "Nor did Kos leave."."""
    if linker.lower_ == "nor" and linker.i < linker.head.i:
        yield Arc(linker, linker.head, "neg")


def _beside(verb: Token) -> Iterator[Arc]:
    yield from _one_more_infinitive(verb)
    yield from bare_deed(verb)
    yield from behind_comma(verb)
    yield from spoken_besides(verb)
    yield from marked_past(verb)


_RULES = {
    "acl": _described,
    "advcl": _beside,
    "advmod": _name_before_verb,
    "agent": _reduced,
    "amod": _before_noun,
    "appos": _excluded,
    "auxpass": has_asked,
    "cc": _opening_nor,
    "ccomp": _clause,
    "compound": _before_noun,
    "conj": _conjunct,
    "csubj": accepted_clause,
    "dep": tagged_as_noun,
    "nmod": _before_noun,
    "npadvmod": _name_apart,
    "nsubj": _subject,
    "nsubjpass": object_within_subject,
    "oprd": _called,
    "pcomp": _charge,
    "prep": _preposition,
    "relcl": no_name_that,
    "xcomp": behind_comma,
}
