"""Which noun does a participle or relative clause describe, where the parser took it for a verb of its own?

    The Harbour Agency, criticised in 2008, has learned.     "criticised" describes the agency, which learned

The arcs are mended in the tree itself; the other rules of the package call these.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from kg.lexicon import load_lexicon
from kg.syntax.arcs import Arc
from kg.syntax.labels import AUXILIARIES, CHAIN, OBJECTS, SUBJECTS, TIMES
from kg.syntax.memory import word_list
from kg.syntax.repair.sides import told_of
from kg.syntax.repair.signs import has_tense
from kg.syntax.verbs import is_condition_behind

_NOMINAL = frozenset({"NOUN", "PROPN"})
_BESIDE = frozenset({"advmod", "neg", *AUXILIARIES})
_FAR = 40  # tokens from a subject to its verb


def parted_subject(noun: Token) -> Iterator[Arc]:
    """Read as a participle what stands behind a subject and a comma, before its verb.

    "The agency, | criticised in 2008, has learned"; no comma parts a subject from its own verb.
    """
    verb = noun.head
    if verb.nbor(-1).text != "," and verb.nbor(-1).dep_ != "advmod":
        return
    start = verb.i
    while start > noun.i + 1 and verb.doc[start - 1].dep_ == "advmod" and verb.doc[start - 1].head == verb:
        start -= 1
    before = verb.doc[noun.i : start]
    commas = [token.i for token in before if token.text == ","]
    if commas != [start - 1] or _is_helped(verb):
        return
    if len([child for child in verb.lefts if child.dep_ in SUBJECTS]) != 1:
        return
    if verb.lemma_.lower() in load_lexicon().reporting and any(c.dep_ in (*SUBJECTS, *OBJECTS) for c in verb.rights):
        return  # "Kos, said Rubio, left"
    given = verb.lemma_.lower() in word_list("giving_verbs")
    main = _main_verb(verb)
    if main is not None and (given or not any(child.dep_ in OBJECTS for child in verb.children)):
        yield from as_participle(verb, noun, main)


def within_subject(noun: Token) -> Iterator[Arc]:
    """Read as a participle what stands between a noun and its verb: "Senators | considered close to Kos stayed away".

    So with "The terms | agreed with the union were published".
    """
    verb = noun.head
    if noun.i + 1 != verb.i or _is_helped(verb):
        return
    held = verb.lemma_ in word_list("held_views") | word_list("beliefs")
    held = held or (verb.lemma_ in word_list("hearsay") and any(map(_is_infinitive, verb.rights)))  # "said to be"
    seen = [child for child in verb.rights if child.dep_ in ("oprd", "acomp", "xcomp", "advmod", "prep")]
    done = any(child.dep_ in OBJECTS for child in verb.rights)
    if not seen or (not held and (done or noun.pos_ != "NOUN")):
        return
    later = [child for child in verb.rights if child.dep_ in ("ccomp", "conj", "advcl") and child.i > seen[0].i]
    later = [child for child in later if held or (child.dep_ == "ccomp" and _is_helped(child))]
    for main in later[:1]:
        linked = any(child.dep_ in ("mark", "cc") for child in main.lefts) or _has_subject(main)
        if has_tense(main) and not linked and main.doc[main.left_edge.i - 1].text != ",":
            yield from as_participle(verb, noun, main)


def as_participle(verb: Token, noun: Token, main: Token) -> Iterator[Arc]:
    """Make a verb a participle of its subject, which is that of the verb behind it."""
    passive = any(child.dep_ == "auxpass" for child in main.children)
    if verb.head != main:
        yield Arc(main, main if verb.head == verb else verb.head, verb.dep_)
    yield Arc(noun, main, "nsubjpass" if passive else "nsubj")
    yield Arc(verb, noun, "acl", "VBN")
    moved = (child for child in verb.children if child.i < noun.i or (child.i > main.i and child != main))
    yield from (Arc(child, main, child.dep_) for child in moved)


def _main_verb(participle: Token) -> Token | None:
    """Return the verb with tense and without a subject that begins right behind a comma after a participle."""
    doc = participle.doc
    for at in range(participle.i + 1, min(participle.i + _FAR, len(doc) - 1)):
        if doc[at].is_sent_start:
            return None
        if doc[at].text != ",":
            continue
        first = doc[at + 1]
        verb = first.head if first.dep_ in _BESIDE and first.head.i > first.i else first
        near = all(word.head == verb and word.dep_ in _BESIDE for word in doc[at + 1 : verb.i])
        if verb.pos_ in ("VERB", "AUX") and near and has_tense(verb) and not _has_subject(verb):
            joined = verb.head == participle or verb.head.is_ancestor(participle)
            if verb.dep_ == "conj" and (not joined or any(c.dep_ == "cc" for c in verb.head.rights)):
                return None
            return verb if verb.dep_ not in ("acl", "relcl") and not _is_within(verb, participle) else None
    return None


def _is_within(verb: Token, participle: Token) -> bool:
    """Say whether a verb belongs to a clause below a participle: no sister of it."""
    return verb.head != participle and participle in verb.ancestors


def past_beside(verb: Token) -> Iterator[Arc]:
    """Read as a participle a past form right behind the noun it describes: "a package | agreed with the bank".

    So behind a comma, where the noun is the subject of a verb behind: "The agency, | criticised in 2008, has learned".
    """
    noun = verb.head
    apart = verb.i == noun.i + 2 and verb.nbor(-1).text == "," and noun.dep_ in SUBJECTS and noun.head.i > verb.i
    told = any(child.dep_ in (*SUBJECTS, *OBJECTS, "ccomp") for child in verb.children)
    beside = verb.tag_ == "VBD" and (apart or verb.i == noun.i + 1) and noun.pos_ == "NOUN"
    if beside and not told and any(has_tense(above) for above in noun.ancestors if above.pos_ in ("VERB", "AUX")):
        yield Arc(verb, noun, "acl", "VBN")


def behind_comma(verb: Token) -> Iterator[Arc]:
    """Hang a participle on the noun right before it, not on who acts: "urged the council, | led by Kos, to stay".

    So with what is "to be" done with it: "a second plant, | to be run by Kos".
    """
    if verb.tag_ != "VBN":
        return
    doc, first = verb.doc, verb.left_edge
    apart = first.i > 1 and first.nbor(-1).text == ","
    last = doc[first.i - 1 - apart] if first.i > 1 else first
    noun = _noun_ending(last)
    if noun is None or noun.i < verb.head.i or not verb.head.is_ancestor(noun):
        return
    if verb.dep_ == "acl" and (not apart or noun.ent_type_ == "GPE" or not verb.head.is_ancestor(_above(noun))):
        return  # "the army in Oslo, led by Kos"
    if not any(child.dep_ in (*AUXILIARIES, "mark", *SUBJECTS) for child in verb.lefts):
        names = word_list("describing_participles")
        agents = any(child.dep_ == "agent" and child.i == verb.i + 1 for child in verb.rights)
        told = (agents and verb.lemma_ in names) or f"{verb.lower_} {_next(verb)}" in names
        closed = _closing(verb) if apart and not told else None
        if told or closed is not None:
            yield Arc(verb, noun, "acl")
            yield from (Arc(child, _above(noun), "xcomp") for child in verb.rights if _goes_on(child))
        if closed is not None:
            yield from (Arc(child, _above(noun), "prep") for child in verb.rights if child.i == closed + 1)
    elif apart and _is_to_be(verb) and any(child.lower_ in ("a", "an", "another") for child in noun.lefts):
        yield Arc(verb, noun, "relcl")


def _closing(verb: Token) -> int | None:
    """Return the comma behind a participle with which its sentence goes on in a phrase: "sent him, | held for a day,
    to prison".
    """
    doc = verb.doc
    for at in range(verb.i + 1, min(verb.i + _FAR, len(doc) - 1)):
        if doc[at].text == ",":
            return at if doc[at + 1].dep_ == "prep" and doc[at + 1].head in (verb, verb.head) else None
        if doc[at].is_sent_start:
            return None
    return None


def _goes_on(infinitive: Token) -> bool:
    """Say whether an infinitive behind a comma goes on with what came before the participle."""
    return infinitive.dep_ == "xcomp" and infinitive.left_edge.nbor(-1).text == ","


def _above(noun: Token) -> Token:
    at = noun
    for _ in range(CHAIN):
        if at.pos_ == "VERB" or at.head == at:
            break
        at = at.head
    return at


def _next(verb: Token) -> str:
    return verb.nbor().lower_ if verb.i + 1 < len(verb.doc) else ""


def _is_infinitive(verb: Token) -> bool:
    return verb.dep_ == "xcomp" and any(child.tag_ == "TO" for child in verb.lefts)


def _is_to_be(verb: Token) -> bool:
    helpers = [child.lower_ for child in verb.lefts if child.dep_ in AUXILIARIES]
    return verb.tag_ == "VBN" and helpers == ["to", "be"]


def _noun_ending(last: Token) -> Token | None:
    """Return the noun whose phrase ends with a word: "council" for "Oslo" in "the council of Oslo"."""
    at, found = last, None
    for _ in range(CHAIN):
        if at.pos_ in _NOMINAL and at.dep_ in ("dobj", "pobj", "attr", "conj", "nsubj", "nsubjpass", "appos"):
            found = at
        of = at.dep_ in ("prep", "compound", "nmod", "poss") or (at.dep_ == "pobj" and at.head.lower_ == "of")
        if (found is not None and not of) or at.head == at or at.head.right_edge.i < last.i:
            break
        at = at.head
    return found if found is not None and found.i <= last.i else None


def _under(condition: Token, main: Token) -> Arc:
    """Hang a condition on what would follow: what is past has none, save what it speaks of: "refused to go should"."""
    at = last = main
    for _ in range(CHAIN):
        below = [child for child in last.rights if _leads_below(child, condition)]
        last = below[0] if below else last
        at = last if last.pos_ == "VERB" else at
    helpers = [child for child in main.lefts if child.dep_ in AUXILIARIES]
    past = helpers[0].lemma_ == "have" if helpers else main.tag_ == "VBD"
    return Arc(condition, at, "dep" if past and at == main else "advcl")


def _leads_below(child: Token, condition: Token) -> bool:
    return child.i < condition.left_edge.i and child.dep_ in ("xcomp", "pcomp", "prep", "ccomp")


def spoken_besides(verb: Token) -> Iterator[Arc]:
    """Hang what a speaker says in a participle on his demand: "urged Norway to leave, | calling it a threat"."""
    wanted = verb.head
    if verb.tag_ != "VBG" or verb.lemma_.lower() not in word_list("speech_participles"):
        return
    if verb.left_edge.i == 0 or verb.left_edge.nbor(-1).text != ",":
        return
    if wanted.dep_ in ("ccomp", "xcomp") and wanted.head.i < wanted.i < verb.i and wanted.head.pos_ == "VERB":
        cue = load_lexicon().reporting.get(wanted.head.lemma_.lower())
        if cue is not None and cue.factuality in ("Possible", "Negated"):
            yield Arc(verb, wanted.head, "advcl")


def supposed(verb: Token) -> Iterator[Arc]:
    """Hang what is supposed on what would follow: "Oslo will leave, | should Norway win", in either order of arcs."""
    if not is_condition_behind(verb) or verb.doc[verb.sent.end - 1].text == "?":
        return
    helper = verb.left_edge
    if verb.dep_ == "ccomp" and verb.head.i < helper.i and not verb.doc[helper.i - 1].is_quote:
        yield _under(verb, verb.head)


def supposed_above(main: Token) -> Iterator[Arc]:
    """Put what would follow over what is supposed where the parser has the condition above: "will leave, should"."""
    verb = main.head
    helpers = [child for child in verb.lefts if child.dep_ in AUXILIARIES]
    if main.i > verb.i or not helpers or helpers[0].lower_ not in ("should", "had") or not _has_subject(main):
        return
    after = [child for child in verb.lefts if child.dep_ in SUBJECTS and child.i > helpers[0].i]
    closed = main.right_edge.i < helpers[0].i and not any(token.is_quote for token in verb.doc[main.i : verb.i])
    if after and closed and verb.doc[verb.sent.end - 1].text != "?":
        yield Arc(main, main if verb.head == verb else verb.head, verb.dep_)
        yield _under(verb, main)
        moved = (child for child in verb.children if child != main and (child.i < helpers[0].i or child.is_punct))
        yield from (Arc(child, main, child.dep_) for child in moved)


def bare_deed(word: Token) -> Iterator[Arc]:
    """Read as a noun the deed behind a demonym: "killed by Russian | shelling of a town"."""
    if word.tag_ != "VBG" or word.lower_ not in load_lexicon().nouns or any(c.dep_ in OBJECTS for c in word.children):
        return
    nation = word.nbor(-1) if word.i else word
    if nation.dep_ == "pobj" and nation.ent_type_ == "NORP" and nation.n_rights == 0:
        yield Arc(word, nation.head, "pobj", "NN", word.lower_)
        yield Arc(nation, word, "amod")
        yield from (Arc(child, word, child.dep_) for child in nation.lefts)


def has_asked(helper: Token) -> Iterator[Arc]:
    """Read "'s" as "has" before a participle with a name as its object: "she's | asked Kos to help"."""
    verb = helper.head
    named = any(child.dep_ in OBJECTS and child.pos_ == "PROPN" for child in verb.rights)
    if helper.lower_ == "'s" and named and verb.lemma_.lower() not in word_list("giving_verbs"):
        yield Arc(helper, verb, "aux")
        yield from (Arc(child, verb, "nsubj") for child in verb.lefts if child.dep_ == "nsubjpass")


def marked_past(verb: Token) -> Iterator[Arc]:
    """Read as a past tense a participle with mark and subject but no auxiliary: "killed when a boat | collided"."""
    told = {child.dep_ for child in verb.lefts}
    marked = any(child.dep_ == "mark" or child.tag_ == "WRB" for child in verb.lefts)
    if verb.tag_ == "VBN" and "nsubj" in told and marked and not _is_helped(verb):
        yield Arc(verb, verb.head, verb.dep_, "VBD")


def gerund_beside(noun: Token) -> Iterator[Arc]:
    """Join to a gerund what was read as describing a second object: "seizing weapons and | freeing hostages"."""
    verb, link, gerund = noun.head.head, noun.head, noun.left_edge
    if link.dep_ == "pobj" and verb.dep_ in ("prep", "dative"):
        verb = verb.head  # "handing a defeat to Kos and | pleasing his rivals"
    if link.dep_ not in ("dobj", "pobj") or verb.tag_ != "VBG" or gerund.i + 1 != noun.i or gerund.head != noun:
        return
    lemma = _gerunds().get(gerund.lower_)
    if lemma is None or gerund.lower_ in word_list("noun_like_gerunds"):
        return
    if gerund.tag_ in ("VBG", "NN") and gerund.dep_ in ("amod", "compound"):
        yield Arc(gerund, verb, "conj", "VBG", lemma)
        yield Arc(noun, gerund, "dobj")
        yield from (Arc(child, verb, "cc") for child in link.rights if child.dep_ == "cc")


@cache
def _gerunds() -> dict[str, str]:
    """Return the -ing forms of the verbs that tell of an event, with their lemmas."""
    lemmas = load_lexicon().verbs
    return {
        form: lemma
        for lemma in lemmas
        for form in (f"{lemma}ing", f"{lemma.removesuffix('e')}ing", f"{lemma}{lemma[-1]}ing")
    }


def accepted_clause(verb: Token) -> Iterator[Arc]:
    """Give a clause its subject and its place back: "The mayor accepted | elections could bring unrest"."""
    main, objects = verb.head, [child for child in verb.rights if child.dep_ == "dobj"]
    plain = not any(child.dep_ == "mark" or child.tag_ in ("WP", "WDT", "WRB") for child in verb.lefts)
    if not plain or verb.i > main.i or not objects or not _has_subject(verb) or not has_tense(verb):
        return
    starts = min((child.i for child in main.lefts if child.dep_ in _BESIDE), default=main.i)
    if objects[-1].right_edge.i + 1 == starts and has_tense(main):
        yield Arc(verb, verb if main.head == main else main.head, main.dep_)
        yield Arc(main, verb, "ccomp")
        yield Arc(objects[-1], main, "nsubj")


def marked_noun(verb: Token) -> Iterator[Arc]:
    """Read as a clause what was taken for a phrase and a verb without a subject: "as his country | could not pay"."""
    starts = min((child.i for child in verb.lefts if child.dep_ in _BESIDE), default=verb.i)
    last = verb.doc[starts - 1] if starts else verb
    noun = _noun_ending(last)
    if noun is None or noun.dep_ != "pobj" or not has_tense(verb) or _has_subject(verb) or verb.head.i > noun.i:
        return
    mark = noun.head
    if mark.lower_ in word_list("clause_openers") and mark.head.i < mark.i:
        yield Arc(noun, verb, "nsubj")
        yield Arc(mark, verb, "mark")
        yield Arc(verb, mark.head, "advcl")


def object_of_speech(noun: Token) -> Iterator[Arc]:
    """Make an object of what was read as the subject of what its judge adds: "blamed Norway | citing its record"."""
    gerund, verb = noun.head, noun.head.head
    if gerund.tag_ != "VBG" or gerund.dep_ != "ccomp" or gerund.lemma_.lower() not in word_list("speech_participles"):
        return
    alone = not _is_helped(gerund) and not any(child.dep_ in OBJECTS for child in verb.children)
    if alone and noun.i < gerund.i and noun.left_edge.i == verb.i + 1 and verb.pos_ == "VERB":
        yield Arc(noun, verb, "dobj")
        yield Arc(gerund, verb, "advcl")


def object_within_subject(noun: Token) -> Iterator[Arc]:
    """Give to a gerund what was read as one more subject: "a man convicted of killing | Ana Ruiz was freed"."""
    before = noun.doc[max(noun.left_edge.i - 1, 0)]
    if before.tag_ != "VBG" or before.dep_ != "pcomp" or any(child.dep_ in OBJECTS for child in before.children):
        return
    if any(child.dep_ in SUBJECTS and child.is_ancestor(before) for child in noun.head.lefts):
        yield Arc(noun, before, "dobj")


def tagged_as_noun(word: Token) -> Iterator[Arc]:
    """Read as a verb the speech behind those who speak, before what they say: "Prosecutors | allege that Kos lied"."""
    verb = word.head
    reports = word.pos_ == "NOUN" and word.lower_ in load_lexicon().reporting and verb.pos_ == "VERB"
    if not reports or not 0 < word.i < verb.i - 1 or verb.dep_ not in ("ROOT", "ccomp"):
        return
    speaker, that = word.nbor(-1), word.nbor()
    if speaker.head == word and speaker.pos_ in _NOMINAL and that.lower_ == "that":
        yield Arc(word, word if verb.head == verb else verb.head, verb.dep_, "VBP")
        yield Arc(speaker, word, "nsubj")
        yield Arc(that, verb, "mark", "IN")
        yield Arc(verb, word, "ccomp")


def speech_at_end(verb: Token) -> Iterator[Arc]:
    """Read as its speech what stands before a sentence's last clause: "Norway must pay, | a court in Oslo ruled."."""
    told, doc = verb.head, verb.doc
    speaks = verb.tag_ == "VBD" and verb.lemma_.lower() in load_lexicon().reporting
    if not speaks or told.dep_ != "ROOT" or doc[verb.i + 1 : verb.sent.end].text.strip() != ".":
        return
    start = verb.left_edge
    linked = any(child.dep_ == "cc" for child in told.rights) or any(child.dep_ == "conj" for child in verb.rights)
    if start.nbor(-1).text == "," and not linked and told.i < start.i:
        yield Arc(verb, verb, "ROOT")
        yield Arc(told, verb, "ccomp")


def outside(word: Token) -> Iterator[Arc]:
    """Read as a preposition what was taken for an adjective behind a verb: "gathered | outside parliament"."""
    noun, verb = word.head, word.head.head
    if word.lower_ in ("outside", "inside") and noun.dep_ == "dobj" and verb.i + 1 == word.i == noun.left_edge.i:
        yield Arc(word, verb, "prep", "IN")
        yield Arc(noun, word, "pobj")


def sum_behind(link: Token) -> Iterator[Arc]:
    """Hang a price on the sale, not on what describes the buyer: "sold to a firm led by Kos | for $2 billion"."""
    participle = link.head
    if link.lower_ != "for" or participle.tag_ != "VBN" or participle.dep_ != "acl":
        return
    sums = [child for child in link.rights if child.dep_ == "pobj" and child.ent_type_ not in TIMES]
    counted = any(word.pos_ == "NUM" or word.ent_type_ == "MONEY" for noun in sums for word in (noun, *noun.lefts))
    verb = _above(participle.head)
    if (
        counted
        and participle.lemma_ in word_list("describing_participles")
        and verb.lemma_ in word_list("trading_verbs")
    ):
        yield Arc(link, verb, "prep")


def no_name_that(clause: Token) -> Iterator[Arc]:
    """Hang a clause with "that" on no lone name, which tells who is meant: "a bill backed by Kos | that bans"."""
    name, that = clause.head, clause.left_edge
    if (told := tuple(told_of(clause))) != ():
        yield from told
        return
    if name.pos_ == "NOUN" and that.lower_ == "that" and name.dep_ == "pobj":
        yield from _by_its_author(clause, that)
    if name.pos_ != "PROPN":
        return
    if name.ent_type_ == "GPE" and that.lower_ == "who":
        yield from _of_someone(clause, that)
    alone = not any(child.dep_ in ("det", "poss", "amod") for child in name.lefts)
    if that.lower_ != "that" or that.tag_ not in ("WDT", "IN") or not alone or name.dep_ in ("attr", "ROOT"):
        return
    at = name
    for _ in range(CHAIN):
        if at.dep_ not in ("pobj", "prep", "agent", "acl", "appos", "conj", "dobj"):
            break
        at = at.head
        if at.pos_ == "NOUN":
            yield Arc(clause, at, "relcl")
            return
        if at.dep_ != "acl" and at.pos_ == "VERB":
            break
    articles = (token for token in reversed(name.doc[name.sent.start : name.i]) if token.lower_ in ("a", "an"))
    article = next(articles, None)
    if article is not None and article.dep_ == "det" and article.head.pos_ == "NOUN" and article.head.i < name.i:
        yield Arc(clause, article.head, "relcl")


def _of_someone(clause: Token, who: Token) -> Iterator[Arc]:
    """Hang on the person before it what was hung on a place: "the trial in Oslo of the man | who shot Kos"."""
    person = who.nbor(-1) if who.i else who
    if person.pos_ == "NOUN" and person.dep_ == "pobj" and clause.head.is_ancestor(person):
        yield Arc(clause, person, "relcl")


def _by_its_author(clause: Token, that: Token) -> Iterator[Arc]:
    """Hang on what was written or passed what it says: "a bill backed by teachers | that would raise taxes"."""
    author, participle = clause.head, clause.head.head.head
    bill = participle.head
    if that.tag_ != "WDT" or author.head.dep_ != "agent" or participle.dep_ != "acl" or participle.tag_ != "VBN":
        return
    words = word_list("writings") | word_list("deeds") | load_lexicon().nouns.keys()
    helpers = [child for child in clause.lefts if child.dep_ in AUXILIARIES]
    several = (helpers[0] if helpers else clause).tag_ == "VBP"
    shows = clause.lemma_ in word_list("showing_verbs") or clause.lemma_ == "be"
    if not shows and not any(child.tag_ == "MD" for child in helpers):
        return  # "a report by a team that returned from Oslo"
    if bill.lemma_.lower() in words and several == (bill.tag_ == "NNS" and several):
        yield Arc(clause, bill, "relcl")


def told_of_name(clause: Token) -> Iterator[Arc]:
    """Hang on a person what was hung on his town: "the mayor of Oslo, Ana Kos, | criticised by rivals"."""
    town = clause.head
    names = [child for child in town.rights if child.dep_ == "appos" and child.i < clause.i]
    apart = clause.left_edge.i > 1 and clause.left_edge.nbor(-1).text == ","
    person = [name for name in names if name.pos_ == "PROPN" and name.right_edge.i == clause.left_edge.i - 2]
    if apart and person and town.dep_ == "pobj" and town.head.lower_ == "of" and town.ent_type_ != "PERSON":
        yield Arc(clause, person[0], clause.dep_)


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in (*SUBJECTS, "expl") for child in verb.children)


def _is_helped(verb: Token) -> bool:
    return any(child.dep_ in AUXILIARIES for child in verb.children)
