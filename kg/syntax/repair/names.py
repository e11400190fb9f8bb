"""What belongs to a name, and what was only set beside it?"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.gazetteer import load_gazetteer
from kg.syntax.arcs import Arc
from kg.syntax.labels import AUXILIARIES, CHAIN, SUBJECTS, TIMES
from kg.syntax.memory import word_list
from kg.syntax.prepositions import is_doubled
from kg.syntax.repair.besides import spoken_of_name
from kg.syntax.repair.participles import outside
from kg.syntax.repair.signs import BEFORE_NOUNS, LOOSE, NOMINAL, has_modal, has_subject, has_tense


def called(name: Token) -> Iterator[Arc]:
    """Read who is called by telephone as an object: "Merkel called Theresa Kos after the vote"."""
    verb = name.head
    alone = not any(child.dep_ in (*AUXILIARIES, "dobj", "nsubjpass") for child in verb.children)
    named = any(child.dep_ == "nsubj" and child.tag_ == "NNP" for child in verb.lefts)
    if verb.lower_ == "called" and name.tag_ == "NNP" and name.i > verb.i and alone and named:
        yield Arc(name, verb, "dobj")


def prefix(hyphen: Token) -> Iterator[Arc]:
    """Make one noun of "co-chair", "ex-wife", "re-election", which the parser read as three in a row."""
    if not 0 < hyphen.i < len(hyphen.doc) - 1 or hyphen.whitespace_ or hyphen.nbor(-1).whitespace_:
        return
    prefix, noun = hyphen.nbor(-1), hyphen.nbor()
    beside = prefix.head == noun.head and prefix.dep_ == noun.dep_
    described = noun.dep_ == "nsubj" and noun.head.i == noun.i + 1 and noun.head.tag_ == "VBG"
    within = any(above.dep_ == noun.dep_ == "nsubj" and above.head == noun.head for above in prefix.ancestors)
    below = noun.head == prefix and noun.dep_ == "appos"
    apart = noun.head.i > noun.i and (prefix.head, prefix.dep_) == (noun.head.head, noun.head.dep_)
    if apart and noun.dep_ in BEFORE_NOUNS:  # "co-pilot Ana Ruiz"
        yield Arc(prefix, noun, "compound")
        yield Arc(hyphen, noun, "punct", "HYPH")
        return
    if noun.pos_ not in NOMINAL or not (beside or described or within or below):
        return
    if described:  # "a number of counter-protesters carrying flags"
        yield Arc(noun.head, noun, "acl")
    if not beside:
        yield Arc(noun, noun if prefix.head == prefix else prefix.head, prefix.dep_)
    yield from (Arc(child, noun, child.dep_) for child in prefix.children if child not in (hyphen, noun))
    yield Arc(prefix, noun, "compound")
    yield Arc(hyphen, noun, "punct", "HYPH")


def name_before_verb(name: Token) -> Iterator[Arc]:
    """Make the name between auxiliary and verb of a question its subject: "Did Castell attack Poland?"."""
    verb = name.head
    if name.pos_ != "PROPN" or verb.tag_ != "VB" or name.i > verb.i or verb.pos_ != "VERB":
        return
    asked = any(child.dep_ == "aux" and child.tag_ != "TO" and child.i < name.left_edge.i for child in verb.lefts)
    if asked and not has_subject(verb):
        yield Arc(name, verb, "nsubj")


def name_apart(name: Token) -> Iterator[Arc]:
    """Make the name before a verb with tense and no subject its subject: "Kos - the mayor - left"."""
    verb = name.head
    others = [child for child in verb.lefts if child.dep_ in (*SUBJECTS, "expl", "npadvmod", "csubj") and child != name]
    main = verb.dep_ in ("ROOT", "ccomp", "parataxis") and verb.pos_ == "VERB" and name.i < verb.i and has_tense(verb)
    joined = main and name.nbor().tag_ == "HYPH"  # "Oslo-based"
    if verb.lower_ in word_list("seated_participles") and name.nbor().tag_ == "HYPH":
        yield from _town_of_seat(name)
    elif main and name.pos_ == "PROPN" and name.ent_type_ not in TIMES and not others and not joined:
        yield Arc(name, verb, "nsubj")
    else:
        yield from name_before_verb(name)


def _town_of_seat(state: Token) -> Iterator[Arc]:
    """Hang a town before its state on "based", not the company on it: "Akron, Ohio-based | Kos Tyres sued Oslo"."""
    based, comma = state.head, state.left_edge.i - 1
    town = state.doc[max(comma - 1, 0)]
    if comma < 1 or state.doc[comma].text != "," or town.pos_ != "PROPN":
        return
    company = based.head
    for _ in range(CHAIN):
        if company.head == town or company.head.i == company.i or company.i < town.i:
            break
        company = company.head
    if company.head != town or company.i < based.i:
        return
    yield Arc(company, company if town.head == town else town.head, town.dep_)
    yield from (Arc(word, company, word.dep_) for word in town.lefts if word.dep_ != "compound")
    yield from (Arc(word, company, word.dep_) for word in town.rights if word not in (company, state.doc[comma]))
    yield Arc(town, based, "npadvmod")


def _holder_of_office(first: Token) -> Iterator[Arc]:
    """Take an office with "of" for what its holder is called: "Director of Public Safety | Ana Kos left"."""
    name, link = first.head, first.head.head
    office = link.head
    if link.i + 1 != first.i or link.lower_ != "of" or office.tag_ != "NNP" or office.i + 1 != link.i:
        return
    ends = range(name.i, first.i, -1)
    titles = load_gazetteer().titles
    end = next((end for end in ends if name.doc[office.i : end].text.lower() in titles), None)
    if end is None or any(word.pos_ != "PROPN" for word in name.doc[first.i : name.i]):
        return
    yield Arc(name, name if office.head == office else office.head, office.dep_)
    yield from (Arc(word, name, word.dep_) for word in office.children if word != link)
    yield from (Arc(word, name.doc[end - 1], "compound") for word in name.doc[first.i : end - 1])
    yield Arc(name.doc[end - 1], link, "pobj")
    yield Arc(office, name, "nmod")


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


def before_noun(word: Token) -> Iterator[Arc]:
    """Mend what was read as describing a noun: a clause's verb with its subject, a name that is the subject."""
    noun = word.head
    if (spoken := tuple(spoken_of_name(word))) != ():
        yield from spoken
        return
    yield from outside(word)
    if word.dep_ == "nmod" and word.tag_ == "NNP":
        yield from _first_of_two(word)
    if word.pos_ == "PROPN" and word.i + 1 == noun.i and noun.dep_ in LOOSE and is_doubled(noun):
        yield from _before_doubled(word)
        return
    if word.tag_ == "VBG":
        yield from _visiting(word)
    if word.tag_ == "NNP" and noun.dep_ == "pobj":
        yield from _holder_of_office(word)
    named = _named_by(word)
    planned = _planned_with(word, named)
    if planned is not None:
        yield Arc(word, planned, "conj", "VB")
        yield Arc(named, word, "dobj")
        yield from (Arc(link, planned, "cc") for link in _linkers_before(word))
        return
    if word.tag_ not in ("VBD", "VBN", "VBZ", "VBP") or noun.i != word.i + 1 or noun.pos_ != "PROPN":
        yield from name_before_verb(word)
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


def _first_of_two(name: Token) -> Iterator[Arc]:
    """Join two who are called something each: "Illustrator Jon Kos and author | Ana Rubio left"."""
    other = name.head
    roles = [child for child in name.rights if child.dep_ == "conj" and child.tag_ == "NN" and child.i < other.i]
    if len(roles) != 1 or other.tag_ != "NNP" or roles[0].nbor(-1).dep_ != "cc":
        return
    between = other.doc[roles[0].i + 1 : other.i]
    if len(between) and all(word.head == other and word.dep_ == "compound" for word in between):
        yield Arc(name, name if other.head == other else other.head, other.dep_)
        yield Arc(other, name, "conj")
        yield Arc(roles[0], other, "compound")


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
    if word.lower_ not in word_list("verbs_of_programmes") or noun.left_edge != word or word.i in (0, noun.i):
        return None
    if word.i == 0 or (word.nbor(-1).text != "," and word.nbor(-1).dep_ != "cc"):
        return None
    first = noun
    while first.dep_ == "conj" and first.head.pos_ in NOMINAL and first.head.i < first.i:
        first = first.head
    above = first.head
    if first.dep_ == "dobj" and first == noun:  # hung on "vowed"
        verb = next((child for child in above.rights if child.dep_ == "xcomp" and child.i < noun.i), above)
    else:
        verb = above if first.dep_ in ("dobj", "conj") else word
    return verb if verb.i < word.i and verb.tag_ == "VB" and has_modal(verb) else None


def parted_name(first: Token) -> Iterator[Arc]:
    """Make one name of two words that were read as preposition and noun: "accused Ana | Kos of lying"."""
    verb, names = first.head, [child for child in first.rights if child.dep_ == "pobj"]
    if verb.pos_ != "VERB" or first.i < verb.i or len(names) != 1 or names[0].pos_ != "PROPN":
        return
    between = verb.doc[verb.i + 1 : first.i]
    if names[0].i == first.i + 1 and not any(word.head == verb and word.dep_ == "dobj" for word in between):
        yield Arc(names[0], verb, "dobj")
        yield Arc(first, names[0], "compound")
        yield from (Arc(child, verb, child.dep_) for child in first.rights if child != names[0])


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


def excluded(noun: Token) -> Iterator[Arc]:
    """Take the name after "not" for no other name of the one before it: "Dubois, not Kos, left"."""
    yield from _behind_brackets(noun)
    before = noun.left_edge.i - 1
    if noun.pos_ == "PROPN" and (described := _described_before(noun)) is not None:
        yield Arc(noun, described, "appos")
        return
    if noun.pos_ == "PROPN" and (bearer := _bearer_before(noun)) is not None:
        yield Arc(noun, bearer, "appos")
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


def _bearer_before(name: Token) -> Token | None:
    """Return whose name stands behind the office told last: "a panel led by the minister, | Ana Kos,", "an aide to …".

    Only one unnamed can be told of so: "the lawyer for the mayor, Ana Kos," is either.
    """
    noun, comma = name.head, name.left_edge.i - 1
    if noun.pos_ != "NOUN" or comma < noun.i + 2 or name.doc[comma].text != ",":
        return None
    if not any(child.lower_ in ("a", "an") for child in noun.lefts):
        return None
    bearer = name.doc[comma - 1]
    held = bearer.pos_ == "NOUN" and bearer.lower_ in load_gazetteer().titles and bearer.dep_ == "pobj"
    known = any(child.dep_ in ("det", "poss") and child.lower_ not in ("a", "an") for child in bearer.lefts)
    within = bearer.head.head == noun or (bearer.head.dep_ == "agent" and bearer.head.head.head == noun)
    return bearer if held and known and within else None


def _main_subject(noun: Token) -> Iterator[Arc]:
    """Give the main verb its subject back from the phrase before it: "Having met Rubio, | Kos left."."""
    at = noun.head
    for _ in range(CHAIN):
        if at.head.i > noun.i or at.head.i == at.i:
            break
        at = at.head
    verb, after = at.head, 1 + max((word.right_edge.i for word in noun.rights if not word.is_punct), default=noun.i)
    if verb.i <= noun.i or verb.pos_ not in ("VERB", "AUX") or not has_tense(verb):
        return
    between = verb.doc[after : verb.i]
    near = all(word.dep_ in (*AUXILIARIES, "advmod", "neg") and word.head == verb for word in between)
    if near and not any(child.dep_ in (*SUBJECTS, "expl") for child in verb.children):
        passive = any(child.dep_ == "auxpass" for child in verb.children)
        yield Arc(noun, verb, "nsubjpass" if passive else "nsubj")


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
