"""What is an object, and what only stands where one could: offices, requests named behind, visitors, fronted clauses.

The assembly elected Ana Kos speaker.     Kos was elected, "speaker" tells as what
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.gazetteer import load_gazetteer
from kg.lexicon import load_lexicon
from kg.syntax.arcs import Arc
from kg.syntax.labels import AUXILIARIES, FINITE, OBJECTS, SUBJECTS
from kg.syntax.memory import word_list
from kg.syntax.repair.signs import BEFORE_NOUNS, has_subject


def object_(noun: Token) -> Iterator[Arc]:
    """Mend what was read as an object."""
    if noun.lower_ in word_list("sum_units"):
        yield from _sum_beside(noun)
    elif noun.tag_ in ("WDT", "WP"):
        yield from _charged(noun)
    if noun.tag_ != "NN" or noun.i < noun.head.i:
        return
    yield from chosen(noun)
    yield from _told_behind(noun)


def _sum_beside(unit: Token) -> Iterator[Arc]:
    """Part whom a sum is taken from or given to from the sum: "fined Kos | 90 euros"."""
    verb, before = unit.head, [child for child in unit.lefts if child.dep_ in BEFORE_NOUNS and child.pos_ == "PROPN"]
    sums = [child for child in unit.lefts if child.dep_ == "nummod"]
    if not before or not sums or verb.lemma_.lower() not in word_list("paying_verbs"):
        return
    name = before[-1]
    if verb.i < name.i < sums[0].left_edge.i:
        yield Arc(name, verb, "dative")
        yield from (Arc(child, name, "compound") for child in before[:-1])


def _charged(relative: Token) -> Iterator[Arc]:
    """Take what a charge is about for no one charged: "the port that Kos accused Rubio of mining"."""
    verb = relative.head
    accused = any(child.dep_ == "dobj" and child.i > verb.i for child in verb.rights)
    links = [child for child in verb.rights if child.dep_ == "prep" and child.lower_ in ("of", "with")]
    if relative.i > verb.i or not accused or not links or verb.lemma_ not in word_list("charging_verbs"):
        return
    yield Arc(relative, verb, "dep")


def at_most(particle: Token) -> Iterator[Arc]:
    """Read "up to" before a number as its bound, not as the way of a verb: "cut | up to 90 jobs"."""
    verb, link = particle.head, particle.nbor() if particle.i + 1 < len(particle.doc) else particle
    if particle.lower_ != "up" or link.lower_ != "to" or link.head != verb or link.i + 1 >= len(particle.doc):
        return
    things = [child for child in link.rights if child.dep_ == "pobj"]
    number = link.nbor()
    if number.tag_ not in ("CD", "$") or not things or verb.lemma_ not in word_list("counted_deeds"):
        return
    if any(child.dep_ in (*OBJECTS, "nsubjpass") for child in verb.children):
        return
    number = number.head if number.tag_ == "$" else number
    yield Arc(things[0], verb, "dobj")
    yield Arc(particle, number, "quantmod", "IN")
    yield Arc(link, number, "quantmod")


def chosen(office: Token) -> Iterator[Arc]:
    """Part who is chosen from what he is chosen as: "elected Ana Kos | speaker", "named Kos | prime minister"."""
    verb = office.head
    if verb.lemma_ not in word_list("choosing_verbs") or office.lower_ not in load_gazetteer().titles:
        return
    names = [child for child in office.lefts if child.dep_ in BEFORE_NOUNS and child.pos_ == "PROPN"]
    start = office.left_edge.i - 1
    names = names or [child for child in verb.rights if child.i == start and child.dep_ == "oprd"]
    if not names or any(child.dep_ == "auxpass" for child in verb.lefts) or office.tag_ != "NN":
        return
    name, first = names[-1], min(names[0].left_edge.i, names[-1].left_edge.i)
    alone = name.i == first and name.ent_type_ != "PERSON"
    if alone or first != verb.i + 1:
        return
    yield Arc(name, verb, "dobj")
    yield Arc(office, verb, "oprd")
    yield from (Arc(child, name, "compound") for child in office.lefts if child.i < name.i)
    if verb.dep_ == "acl" and verb.head.dep_ == "ROOT":
        yield from _main(verb)


def _main(verb: Token) -> Iterator[Arc]:
    """Make the participle of a sentence without a verb its verb: "The junta | named Kos prime minister."."""
    noun = verb.head
    if verb.tag_ not in ("VBN", "VBD") or verb.i != 1 + max(
        (child.right_edge.i for child in noun.rights if child.i < verb.i), default=noun.i
    ):
        return
    yield Arc(verb, verb, "ROOT", "VBD")
    yield Arc(noun, verb, "nsubj")
    for child in noun.rights:
        if child.i > verb.i:
            yield Arc(child, verb, "advcl" if child.dep_ == "acl" else child.dep_)


def _told_behind(noun: Token) -> Iterator[Arc]:
    """Take what a request or deed is called behind its clause for no object: "sought aid, | a call backed by Kos"."""
    verb, before = noun.head, noun.left_edge.i - 1
    if noun.doc[before].text != "," or before <= verb.i + 1 or noun.left_edge.lower_ not in word_list("indefinite"):
        return
    told = any(child.dep_ in ("acl", "relcl") for child in noun.rights)
    around = any(child.dep_ in ("prep", *OBJECTS) and verb.i < child.i < before for child in verb.rights)
    lemma = noun.lemma_.lower()
    named = any(lemma in word_list(name) for name in ("content_nouns", "deeds", "summing_nouns"))
    if told and around and (named or lemma in load_lexicon().nouns):
        yield Arc(noun, verb, "dep")


def visitor(participle: Token) -> Iterator[Arc]:
    """Make who is described by the word that opens a sentence its subject: "Visiting Chancellor Kos | praised Oslo"."""
    main = participle.head
    if participle.lower_ not in word_list("attributive_participles"):
        return
    if not participle.is_sent_start and participle.nbor(-1).text != ",":
        return
    named = [child for child in participle.rights if child.dep_ in OBJECTS and child.pos_ == "PROPN"]
    if len(named) != 1 or named[0].right_edge.i > main.i or has_subject_beside(main, participle):
        return
    if _is_titled(named[0]):
        yield Arc(named[0], main, "nsubj")
        yield Arc(participle, named[0], "amod")


def visitor_within(participle: Token) -> Iterator[Arc]:
    """Make a word describe the name behind it, not the noun before: "During talks, | visiting Chancellor Kos said"."""
    described = participle.lower_ in word_list("attributive_participles") and participle.nbor(-1).text == ","
    named = [child for child in participle.rights if child.dep_ in OBJECTS and child.pos_ == "PROPN"]
    if described and len(named) == 1 and named[0].right_edge.i + 1 < len(participle.doc):
        verb = named[0].right_edge.nbor()
        if verb.tag_ in FINITE and verb.pos_ == "VERB" and not has_subject(verb) and _is_titled(named[0]):
            yield Arc(named[0], verb, "nsubj")
            yield Arc(participle, named[0], "amod")
    if not described or participle.n_rights or participle.i + 1 >= len(participle.doc):
        return
    noun = participle.nbor()
    while noun.dep_ in BEFORE_NOUNS and noun.head.i > noun.i:
        noun = noun.head
    if noun.pos_ == "PROPN" and noun.dep_ in SUBJECTS and noun.left_edge.i == participle.i + 1:
        yield Arc(participle, noun, "amod")


def _is_titled(name: Token) -> bool:
    """Say whether words before a name tell who he is: "German Chancellor Kos"."""
    words = name.doc[name.left_edge.i : name.i]
    return any(word.lower_ in load_gazetteer().titles or word.pos_ == "ADJ" for word in words)


def has_subject_beside(verb: Token, clause: Token) -> bool:
    """Say whether a verb has a subject beside the clause that was read as one."""
    return any(child.dep_ in SUBJECTS and child != clause for child in verb.lefts)


def behind_fronted(noun: Token) -> Iterator[Arc]:
    """Give a fronted clause its object and the main verb its subject: "If Oslo attacks Kos, | Rubio will leave"."""
    main, later = noun.head, [child for child in noun.rights if child.dep_ == "conj"]
    start = noun.left_edge.i
    if noun.pos_ != "PROPN" or len(later) != 1 or start == 0:
        return
    name, clause = later[0], noun.doc[start - 1]
    comma = name.left_edge.i - 1
    if name.pos_ != "PROPN" or noun.doc[comma].text != "," or comma != noun.i + 1:
        return
    marked = any(child.dep_ in ("mark", "advmod") and child.i < clause.i for child in clause.lefts)
    if clause.dep_ != "advcl" or clause.head != main or not marked or not has_subject(clause):
        return
    helped = any(child.dep_ in (*OBJECTS, "auxpass") for child in clause.children)
    transitive = any("object" in frame.roles for frame in load_lexicon().verbs.get(clause.lemma_.lower(), ()))
    if transitive and not helped:
        yield Arc(noun, clause, "dobj")
        yield Arc(name, main, noun.dep_)


def given_passively(verb: Token) -> Iterator[Arc]:
    """Read as a passive what someone is given beside another: "was flown to Oslo and | granted asylum".

    Who "was elected and granted asylum to Kos" gave it himself.
    """
    first = verb.head
    if verb.tag_ not in ("VBD", "VBN") or verb.lemma_ not in word_list("granting_verbs") or has_subject(verb):
        return
    things = [child for child in verb.rights if child.dep_ in OBJECTS]
    passive = first.tag_ == "VBN" and any(child.dep_ == "auxpass" for child in first.lefts)
    if not passive or len(things) != 1 or any(child.dep_ in AUXILIARIES for child in verb.lefts):
        return
    given = any(child.dep_ == "dative" and child.lower_ == "to" for child in verb.rights)
    open_ = given or any(child.dep_ == "dative" or child.lower_ == "to" for child in (*verb.rights, *things[0].rights))
    own = any(child.dep_ == "poss" for child in things[0].lefts)
    if verb.tag_ == "VBN" and given:
        yield Arc(verb, first, "conj", "VBD")
    elif verb.tag_ == "VBD" and not open_ and not own and things[0].lemma_.lower() in word_list("things_granted"):
        yield Arc(verb, first, "conj", "VBN")
