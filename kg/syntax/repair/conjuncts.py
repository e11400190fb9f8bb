"""With what is a verb or noun coordinated?

Rubio urged Orban to sack Kos and left Norway.     a finite verb is not joined with an infinitive: Rubio left
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Token

from kg.gazetteer import load_gazetteer
from kg.lexicon import load_lexicon
from kg.syntax.arcs import Arc
from kg.syntax.coordination import joined_to
from kg.syntax.labels import AUXILIARIES, CHAIN, SUBJECTS
from kg.syntax.memory import word_list
from kg.syntax.repair.besides import does_by_speaking, speaker_goes_on, spoken_beside_adjective
from kg.syntax.repair.objects import given_passively
from kg.syntax.repair.openers import opened
from kg.syntax.repair.participles import gerund_beside, speech_at_end
from kg.syntax.repair.sides import bare_behind_modal, denied_first, said_on
from kg.syntax.repair.signs import NOMINAL, has_subject, has_tense, is_passive


def _is_quoted_on(verb: Token, cue: Token) -> bool:
    """Say whether the speaker was made to do what his quotation goes on with: '"They lied," he said, "and | left"'."""
    linker = next((child for child in cue.rights if child.dep_ == "cc" and child.i < verb.i), None)
    if linker is None or verb.i < cue.i or has_subject(verb) or not linker.nbor(-1).is_quote:
        return False
    opens = linker.i > 1 and linker.nbor(-2).whitespace_ and not linker.nbor(-1).whitespace_
    return bool(opens) and any(child.dep_ == "ccomp" for child in cue.lefts)


def conjunct(verb: Token) -> Iterator[Arc]:
    """Join a verb with one of its own form: "urged him to go and left", "will meet Kos and visit Oslo"."""
    first = verb.head
    if verb.pos_ == "NOUN" and verb.n_lefts:
        yield from gerund_beside(verb)
    if (first.pos_ == "ADJ" or verb.pos_ == "ADJ") and (spoken := tuple(spoken_beside_adjective(verb))) != ():
        yield from spoken
        return
    if verb.pos_ == "VERB" and (said := tuple(said_on(verb))) != ():
        yield from said
        return
    if verb.pos_ == "VERB" and _is_quoted_on(verb, first):
        yield Arc(verb, first, "parataxis")
        return
    if verb.pos_ == "VERB" and only_reports(verb, first):
        yield Arc(verb, first, "parataxis")
        return
    yield from bare_behind_modal(verb)
    if verb.pos_ in ("NOUN", "PROPN", "NUM"):
        yield from denied_first(verb)
        if (apart := tuple(_other_half(verb, first)) or tuple(_gapped_object(verb, first))) != ():
            yield from apart
            return
        agent = first.dep_ == "pobj" and first.head.dep_ == "agent"  # "hit by a ball and a guard beaten by fans"
        passive = first.head.head if agent else first
        if passive.tag_ == "VBN" and passive.pos_ == "VERB":
            yield from _gapped(verb, passive, agent)
    if verb.pos_ == "VERB" and verb.i > first.i and has_subject(verb):
        yield from speech_at_end(verb)
    if verb.pos_ in ("VERB", "AUX") and verb.i > first.i and (apart := tuple(opened(verb))) != ():
        yield from apart
        return
    if verb.pos_ != "VERB" or verb.i < first.i or has_subject(verb):
        return
    yield from given_passively(verb)
    helped = any(child.dep_ in AUXILIARIES for child in verb.children)
    nominal = first.pos_ in NOMINAL
    same = verb.lower_ == verb.lemma_  # "wants to cut taxes and put": no past
    nonfinite = first.tag_ in ("VB", "VBG") and not has_tense(first)
    if verb.tag_ in ("VBD", "VBZ") and not same and (nominal or nonfinite):
        partner = _finite_above(first)
    elif verb.tag_ == "VB" and not helped and nominal:
        partner = _helped_above(first)
    elif verb.tag_ == "VB" and not helped and first.dep_ == "relcl" and first.tag_ in ("VBN", "VBD", "VBZ"):
        partner = _helped_above(first.head)  # "to free those it has detained and | leave"
    elif verb.tag_ == "VB" and not helped and first.lemma_ == "be" and has_tense(first):
        partner = joined_to(verb)  # "it is time to stop the fight, | free them and leave"
    elif verb.tag_ in ("VBN", "VBD") and not helped and first.dep_ == "relcl":
        partner = _passive_before(verb, first) or _past_over(verb, first)
    elif verb.tag_ in ("VBD", "VBZ", "VBN") and first.dep_ in ("ccomp", "conj", "acl"):
        partner = speaker_goes_on(verb, first) if first.dep_ != "acl" else None
        if verb.tag_ != "VBN" and not helped and first.dep_ != "conj":
            partner = partner or _denying_above(verb, first)
    else:
        return
    if partner is not None and partner != first:
        yield Arc(verb, partner, "conj")
        yield from (Arc(child, partner, "cc") for child in first.rights if child.dep_ == "cc" and child.i < verb.i)


def _denying_above(verb: Token, told: Token) -> Token | None:
    """Return the verb of denying that one of speech goes on with: "denied that they had fled and | accused Kos".

    So does one that takes a claim back: "rejected reports that they had fled and | urged calm".
    """
    either = any(child.lower_ == "or" for child in told.rights if child.dep_ == "cc")
    if either or not has_subject(told) or _takes_up(verb):
        return None
    if not does_by_speaking(verb) or any(does_by_speaking(word) for word in (told, *told.conjuncts) if word != verb):
        return None
    above = told.head.head if told.dep_ == "acl" and told.head.dep_ == "dobj" else told.head
    lexicon = load_lexicon()
    cue = lexicon.reporting.get(above.lemma_)
    denies = cue is not None and cue.factuality == "Negated"
    denies = denies or (told.dep_ == "acl" and above.lemma_ in lexicon.cues["retraction"])
    return above if denies and above.tag_ == verb.tag_ else None


def _takes_up(verb: Token) -> bool:
    """Say whether an object points back into what was told: denied he had insulted her "and threatened her"."""
    return any(child.dep_ == "dobj" and child.pos_ == "PRON" for child in verb.rights)


def _passive_before(verb: Token, relative: Token) -> Token | None:
    """Return the passive that a participle behind a relative clause and a comma goes on with.

    "Was convicted after a trial that lasted an hour, and | sentenced to death".
    """
    link = verb.doc[max(verb.left_edge.i - 1, 0)]
    alone = verb.lemma_ in word_list("headline_passives") and not any(child.dep_ == "dobj" for child in verb.rights)
    if not alone or link.dep_ != "cc" or link.i == 0 or link.nbor(-1).text != "," or is_passive(relative):
        return None
    at = _verb_over(relative.head)
    return at if any(child.dep_ == "auxpass" for child in at.lefts) and at.i < relative.i else None


def _verb_over(word: Token) -> Token:
    """Return the verb that a word belongs to, or the top of its phrase."""
    at = word
    for _ in range(CHAIN):
        if at.pos_ == "VERB" or at.head.i == at.i:
            break
        at = at.head
    return at


def _past_over(verb: Token, relative: Token) -> Token | None:
    """Return the verb with which a past form behind a comma goes on, over a relative clause in the present tense.

    "Fined Kos, which is owned by Bell, a million and | rejected its appeal".
    """
    helpers = [child for child in relative.lefts if child.dep_ in AUXILIARIES]
    now = (helpers[0] if helpers else relative).tag_ in ("VBZ", "VBP")
    if verb.tag_ != "VBD" or not now or all(token.text != "," for token in verb.doc[relative.i : verb.i]):
        return None
    at = _verb_over(relative.head)
    return at if at.tag_ == "VBD" and at.i < relative.i else None


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


def only_reports(cue: Token, first: Token) -> bool:
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


def _finite_above(word: Token) -> Token | None:
    """Return the nearest verb with tense above a nonfinite verb or a noun."""
    at = word
    for _ in range(CHAIN):
        if at.head.i == at.i or at.dep_ == "relcl":
            return None
        nonfinite = at.pos_ == "VERB"
        at = at.head
        if at.pos_ in ("VERB", "AUX") and has_tense(at):
            return at if nonfinite or at.tag_ == "VBD" else None
    return None


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


def opening_nor(linker: Token) -> Iterator[Arc]:
    """Take the "Nor" that opens a sentence for what it denies: "Nor did Kos leave."."""
    if linker.lower_ == "nor" and linker.i < linker.head.i:
        yield Arc(linker, linker.head, "neg")
