"""What does a relative pronoun stand for?

The drones that hit Kyiv were Russian.   "that" is the drones
"""

from __future__ import annotations

from spacy.tokens import Token

from kg.lexicon import load_lexicon
from kg.syntax.coordination import expand, first_conjunct, spread
from kg.syntax.labels import AUXILIARIES, CHAIN, OBJECTS, SUBJECTS
from kg.syntax.memory import word_list
from kg.syntax.speech import speech_over

_PLACED = ("in", "at", "near", "on", "outside")  # what joins a plant to its town


def antecedents(pronoun: Token) -> tuple[Token, ...]:
    """Return the nouns a relative pronoun stands for: "the drones that hit Kyiv", "it was Russia that attacked"."""
    relative = pronoun.tag_ in ("WDT", "WP", "WP$") and pronoun.lower_ != "what"
    if not relative and not (pronoun.lower_ == "that" and pronoun.pos_ in ("PRON", "SCONJ")):
        return ()
    at, fronted = pronoun, 3  # "the end of which"
    joined = pronoun.i > 0 and pronoun.nbor(-1).dep_ == "cc"
    while at.dep_ != "relcl":
        if joined and at.dep_ == "conj" and at.head.dep_ == "relcl":  # "whom critics praised and whom Oslo jailed"
            fronted = len(pronoun.doc)
        if at.dep_ == "ccomp" and at.head.lemma_ == "be":
            attributes = [child for child in at.head.children if child.dep_ == "attr" and child.i < pronoun.i]
            return spread(attributes)
        if at.head.i == at.i or at.dep_ in ("advcl", "acl", "parataxis", "appos"):
            return ()
        fronted = 0 if at.dep_ == "ccomp" else fronted  # "who asked who attacked" has one relative pronoun
        at = at.head
    if pronoun.i - at.left_edge.i > fronted or speech_over(at) is not None:
        return ()  # "said after the talks that it had rained"
    if pronoun.lower_ == "which" and is_charge_answer(at):
        return ()
    someone = pronoun.lower_ in ("who", "whom", "whose")
    head = _people_over(at.head, at) if someone else _thing_over(at.head, at, pronoun)
    if head.n_rights and pronoun.dep_ in SUBJECTS and pronoun.head == at:
        head = _nearer(head, at, pronoun) or head
    return tuple(token for token in expand(head) if token.i < pronoun.i)


def _nearer(noun: Token, verb: Token, pronoun: Token) -> Token | None:
    """Return the noun right before a relative pronoun if the verb agrees with it alone: "heads of a firm that owns"."""
    last = pronoun.nbor(-1)
    last = last.nbor(-1) if last.text == "," and last.i else last
    several = _number(verb)
    plain = last.head.dep_ == "prep" and last.head.head == noun and not any(noun.conjuncts)
    if several is None or not plain or last.tag_ not in ("NN", "NNS") or noun.tag_ not in ("NN", "NNS"):
        return None
    return last if (last.tag_ == "NNS") == several != (noun.tag_ == "NNS") else None


def _number(verb: Token) -> bool | None:
    """Say whether a verb's form is that of several who do it, ``None`` where it does not tell: "was" is of one."""
    helpers = [child for child in verb.lefts if child.dep_ in AUXILIARIES]
    word = helpers[0] if helpers else verb
    if word.tag_ in ("VBZ", "VBP"):
        return word.tag_ == "VBP"
    return word.lower_ == "were" if word.lower_ in ("was", "were") else None


def is_charge_answer(verb: Token) -> bool:
    """Say whether a clause behind a comma answers all that was told, not the thing named last.

    "Accused Norway of shelling a village, which Oslo denied"; but "repeated the claim, which Oslo denied".
    """
    if verb.dep_ != "relcl" or verb.lemma_.lower() not in word_list("charge_answers"):
        return False
    which = verb.left_edge
    if which.lower_ != "which" or which.dep_ in SUBJECTS or which.nbor(-1).text != ",":
        return False
    noun = verb.head.lemma_.lower()
    return noun not in load_lexicon().nouns and noun not in word_list("content_nouns") | word_list("deeds")


def where_antecedent(verb: Token) -> Token | None:
    """Return the place that a relative clause is about: "Oslo, where he met Merz and signed the treaty"."""
    at = verb
    while at.dep_ == "conj" and at.head.i != at.i:
        at = at.head
    if at.dep_ != "relcl" or not any(word.lower_ == "where" and word.tag_ == "WRB" for word in at.lefts):
        return None
    return at.head


def _people_over(noun: Token, verb: Token) -> Token:
    """Return whom "who" means where the parser hung it on a place: "refugees from Mali and Chad who applied".

    So it is with a body or thing ("the head of the bank, who left"). Behind a comma it may mean whose office is told:
    "Bell, mayor of Oslo, who left".
    """
    first = first_conjunct(noun)
    link = first.head
    if (someone := _someone_over(first, verb)) is not None:
        return someone
    place = first.dep_ == "pobj" and link.lower_ == "of" and first.pos_ == "PROPN"
    if place and link.head.lower_ in word_list("offices_of_places"):
        return link.head.head if link.head.dep_ == "appos" else link.head  # "a former mayor of Oslo who ran"
    if first.dep_ == "pobj" and link.lower_ == "of" and link.head.dep_ == "appos" and link.head.head.pos_ == "PROPN":
        apart = any(child.dep_ == "relcl" and child.left_edge.nbor(-1).text == "," for child in noun.rights)
        return link.head.head if apart and first.ent_type_ != "PERSON" and link.head.pos_ == "NOUN" else noun
    if first.dep_ == "pobj" and link.dep_ == "prep" and noun.ent_type_ != "PERSON":
        someone = _someone_of(first)
        if someone is not None:
            return someone
    if first.ent_type_ in ("GPE", "LOC") and first.dep_ == "pobj" and link.dep_ == "prep":
        people = link.head if link.head.pos_ == "NOUN" else link.doc[max(link.i - 1, 0)]
        return people if people.pos_ == "NOUN" else noun
    return noun


def _someone_over(thing: Token, verb: Token) -> Token | None:
    """Return who is told of by a body or thing that is no one itself: "the heir to an empire who was elected"."""
    if thing.tag_ != "NN" or thing.lemma_.lower() in word_list("persons") | word_list("bodies_of_people"):
        return None
    at, several = thing, _number(verb)
    for _ in range(CHAIN):
        if at.dep_ != "pobj" or at.head.dep_ != "prep" or at.head.head.i > at.i:
            return None
        at = at.head.head
        if at.lemma_.lower() in word_list("persons") and at.tag_ in ("NN", "NNS"):
            fits = several is None or several == (at.tag_ == "NNS") or any(at.conjuncts)
            return at if fits else None
    return None


def _someone_of(body: Token) -> Token | None:
    """Return who is "at" a body: "an executive at one of its suppliers, who declined"; also "with" and "for" one."""
    link = body.head
    if link.lower_ == "of" and link.head.dep_ == "pobj" and link.head.lemma_.lower() in word_list("partitives"):
        link = link.head.head
    at = link.lower_ == "at" or (link.lower_ in ("with", "for", "from") and body.ent_type_ == "ORG")
    noun = link.head
    return noun if at and noun.pos_ == "NOUN" and noun.lemma_.lower() not in load_lexicon().nouns else None


def _thing_over(noun: Token, verb: Token, pronoun: Token) -> Token:
    """Return what "which" or "that" means where the parser hung it on a noun within a longer phrase."""
    beside = noun.dep_ == "appos" and noun.head.dep_ == "pobj"  # "the trial of its leader, Kos, which"
    if noun.dep_ != "pobj" and not beside:
        return noun
    if pronoun.lower_ == "that" and noun.pos_ == "PROPN" and noun.ent_type_ in ("GPE", "LOC", "FAC"):
        link = noun.head  # "the dam on the Delta that burst": a place with a name needs no telling which it is
        if link.dep_ == "prep" and link.head.pos_ == "NOUN" and link.head.i < noun.i:
            return link.head
    if pronoun.dep_ in SUBJECTS and pronoun.head == verb and noun.n_rights and not any(noun.conjuncts):
        return _agreeing(noun, verb) or _happening_over(noun, verb)
    return _happening_over(noun, verb)


def _agreeing(noun: Token, verb: Token) -> Token | None:
    """Return the noun that a verb agrees with where the last one does not: "a talk with ministers | that is due".

    "Papers seized in the trial of Kos, | which blame Norway".
    """
    helpers = [child for child in verb.lefts if child.dep_ in AUXILIARIES]
    tag = (helpers[0] if helpers else verb).tag_
    wanted, other = ("NN", "NNS") if tag == "VBZ" else ("NNS", "NN")
    if tag not in ("VBZ", "VBP") or not (noun.tag_ == other or (tag == "VBP" and noun.tag_ == "NNP")):
        return None
    at = noun.head if noun.dep_ == "appos" else noun
    for _ in range(CHAIN):
        if at.dep_ in ("pobj", "prep", "acl") and at.head.i < at.i:
            at = at.head
        else:
            return None
        if at.tag_ == wanted and (wanted == "NNS" or not any(at.conjuncts)):
            return at
    return None


def _happening_over(noun: Token, verb: Token) -> Token:
    """Return what "which" means where the parser hung it on its place: "the summit in Oslo, which opens on Friday".

    Or "the plant near Oslo, which employs 300 people".
    """
    lemma = verb.lemma_.lower()
    planned, on_site = (lemma in word_list(name) for name in ("planning_verbs", "site_verbs"))
    if not (planned or on_site or lemma in word_list("happening_verbs")):
        return noun
    at, links = noun, ("in", "at", "of", "near", "on", *(("with", "between", "to", "for") if planned else ()))
    for _ in range(CHAIN):
        if at.dep_ != "pobj" or at.head.lower_ not in (_PLACED if on_site else links):
            break
        before = at.head.nbor(-1) if at.head.i else at  # "seized the hospital in Gao, which": in Gao is the hospital
        at = at.head.head
        site = next((word for word in (at, before) if word.pos_ == "NOUN" and word.lemma_ in word_list("sites")), None)
        if on_site and site is not None and not _shuts_something(verb):
            return site
        if at.pos_ == "NOUN" and (at.lemma_.lower() in load_lexicon().nouns or _is_occasion(at)):
            return at
    return noun


def _shuts_something(verb: Token) -> bool:
    """Say whether a country rather than a site does it: "a camp in Chad, which closed its border"."""
    return verb.lemma_.lower() in word_list("shutting_verbs") and any(child.dep_ in OBJECTS for child in verb.rights)


def _is_occasion(noun: Token) -> bool:
    """Say whether a noun names what happens somewhere: "summit"."""
    return any(noun.lemma_.lower() in word_list(name) for name in ("occasions_of_place", "happenings"))


def is_placeholder(token: Token) -> bool:
    """Say whether a word stands for no one by itself: a relative or asking pronoun, the "there" of "there was"."""
    return token.tag_ in ("WDT", "WP", "EX") or token.dep_ == "expl"


def is_relative(token: Token) -> bool:
    """Say whether a word is a relative pronoun, which stands for a noun before it: "which", "who"; not "what"."""
    return token.tag_ in ("WDT", "WP", "WP$") and token.lower_ in ("which", "who", "whom", "that")
