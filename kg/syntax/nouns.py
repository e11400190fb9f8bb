"""What describes, owns or completes a noun?

Rubio's trip to Asia                     trip: whose Rubio, to Asia
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.syntax.antecedents import antecedents
from kg.syntax.coordination import first_conjunct, is_claimed, is_listed, spread
from kg.syntax.labels import ATTRIBUTES, CHAIN, NAMES, SUBJECTS
from kg.syntax.memory import remembered, word_list
from kg.syntax.prepositions import find_obliques, is_means
from kg.syntax.verbs import is_predicate


def noun_slots(noun: Token) -> dict[str, tuple[Token, ...]]:
    """Map the slots of an event noun to their fillers: "Rubio's trip to Asia" is possessive Rubio, to: Asia.

    ``possessive``: whose; ``modifier``: adjectives and nouns before it, nested ones too ("US weapons shipments", "the
    US-Russia talks", "Russian attacks", "US-led strikes"); and each preposition after it. Coordinated nouns share a
    possessor that stands before the first: "Rubio's trip to Asia and talks with Lavrov".
    """
    return dict(_noun_slots(noun))


@remembered
def _noun_slots(noun: Token) -> dict[str, tuple[Token, ...]]:
    slots = find_obliques(noun)
    if "by" in slots:  # "a rise by a third"
        slots["by"] = tuple(filler for filler in slots["by"] if not is_means(filler))
    owners, at = possessors(noun), noun
    for _ in range(CHAIN):
        if owners or at.dep_ != "conj" or any(child.dep_ in ("det", "compound") for child in at.lefts):
            break
        at = at.head
        owners = possessors(at)
    if owners:
        slots["possessive"] = owners
    between = slots.get("between", ())
    if len(between) == 1:
        slots["between"] = (*between, *_second_side(between[0]))
    modifiers = tuple(_premodifiers(noun))
    if modifiers:
        slots["modifier"] = modifiers
    return slots


def _second_side(first: Token) -> tuple[Token, ...]:
    """Return the second of two sides that the parser joined to a name within the first: "between fans of X | and Y"."""
    if first.pos_ != "NOUN":
        return ()
    inner = (word for link in first.rights if link.dep_ == "prep" and link.lower_ == "of" for word in link.rights)
    return tuple(later for word in inner if word.dep_ == "pobj" for later in word.conjuncts if later.i > word.i)


def possessors(noun: Token) -> tuple[Token, ...]:
    """Return whose a noun is by what stands before it: "Rubio's view", and "whose view" by whom "whose" means."""
    owners = spread(child for child in noun.children if child.dep_ == "poss")
    return tuple(target for owner in owners for target in (antecedents(owner) or (owner,)))


def find_owners(noun: Token) -> tuple[Token, ...]:
    """Return whose a noun is: "Rubio" for "Rubio's view", "the view of Rubio"."""
    return possessors(noun) or find_obliques(noun).get("of", ())


def _premodifiers(noun: Token, depth: int = CHAIN) -> Iterator[Token]:
    for child in noun.lefts:
        if child.dep_ in ("compound", "amod", "nmod", "npadvmod"):
            yield from _premodifiers(child, depth - 1) if depth else ()
            yield child
            yield from (token for token in child.conjuncts if child.i < token.i < noun.i)


def modifying_clauses(noun: Token) -> tuple[Token, ...]:
    """Return the verbs of the clauses that narrow a noun down: sanctions "imposed" on Iran, a ban that they "laid"."""
    return tuple(child for child in noun.rights if child.dep_ in ("acl", "relcl") and is_predicate(child))


def is_modifier(token: Token) -> bool:
    """Say whether a word modifies a noun after it without being its possessor: "Patriot" in "Patriot batteries"."""
    return token.dep_ in ("compound", "nmod", "amod", "npadvmod") and token.head.i > token.i


def is_beside(noun: Token) -> bool:
    """Say whether a noun behind a comma and "with" has a clause of its own: ", with a vote expected in May"."""
    link = noun.head
    if noun.dep_ != "pobj" or link.i == 0 or link.nbor(-1).text != ",":
        return False
    return any(child.dep_ == "acl" and child.tag_ in ("VBG", "VBN") for child in noun.rights)


def adjectives_behind(noun: Token) -> Iterator[Token]:
    """Yield what someone is found to be, where an age or office stands between: found Kos, 44, "guilty"."""
    for child in noun.rights:
        if child.dep_ == "amod":
            yield child
        elif child.dep_ == "appos":
            yield from (inner for inner in child.rights if inner.dep_ == "amod")


def is_described_by(participle: Token, noun: Token) -> bool:
    """Say whether an -ing word tells what a noun does: a report "accusing" the army."""
    return participle.tag_ == "VBG" and participle.dep_ in ("acl", "relcl") and participle.head == noun


def is_bare(noun: Token) -> bool:
    """Say whether a noun has neither article nor owner: "response" in "in response to"."""
    return not any(child.dep_ in ("det", "poss", "nummod") for child in noun.lefts)


def is_score(token: Token) -> bool:
    """Say whether a number belongs to a score or range: "0" in "beat Kos 6-0"."""
    if token.pos_ != "NUM" or not token.text.isdigit():
        return False
    beside = [token.doc[i].text for i in (token.i - 1, token.i + 1) if 0 <= i < len(token.doc)]
    return any(text in ("-", "–") for text in beside)


def counts(token: Token) -> bool:
    """Say whether a number counts the noun after it: "six" in "Ruiz six games on", not in "Apollo Six"."""
    return token.dep_ in ("nummod", "compound", "amod") and token.head.i > token.i and token.head.pos_ == "NOUN"


def is_possessor(token: Token) -> bool:
    """Say whether a word owns a noun: "Trump" in "Trump's anger", "his" in "his trip"."""
    return token.dep_ == "poss"


def is_determiner(token: Token) -> bool:
    """Say whether a word determines a noun without standing for one: "these" in "these talks"."""
    return token.dep_ in ("det", "predet", "mark", "expl")


def appositions(token: Token) -> tuple[Token, ...]:
    """Return the nouns set beside a noun: "spokeswoman" in "Tammy Bruce, the State Department spokeswoman"."""
    return tuple(child for child in token.children if is_apposition(child))


def conjuncts_of_one(noun: Token) -> tuple[Token, ...]:
    """Return the other descriptions of one who is called two things: "scientist and columnist Ana Ruiz"."""
    one = noun.tag_ == "NN" and not any(child.dep_ in ("det", "poss") for child in noun.lefts)
    return tuple(child for child in noun.conjuncts if child.pos_ == "PROPN" and child.i > noun.i) if one else ()


def set_beside(noun: Token) -> Iterator[Token]:
    """Yield the nouns in apposition to a noun, on either side: "spokeswoman" for "Tammy Bruce, the spokeswoman"."""
    yield from appositions(noun)
    if is_apposition(noun):
        yield noun.head


def is_apposition(token: Token) -> bool:
    """Say whether a noun is set beside another one: "spokeswoman" in "Tammy Bruce, the spokeswoman"."""
    return token.dep_ == "appos" and not is_listed(token) and not is_claimed(token)


def predicate_nouns(token: Token) -> tuple[Token, ...]:
    """Return what a copula says a noun is: "chancellor" in "Merkel was the chancellor"."""
    if token.dep_ not in SUBJECTS or token.head.lemma_ != "be":
        return ()
    return tuple(child for child in token.head.children if child.dep_ == "attr")


def is_predicate_noun(token: Token) -> bool:
    """Say whether a noun says what something is or becomes: "chancellor" in "Merkel became the chancellor"."""
    return first_conjunct(token).dep_ in ATTRIBUTES


def chosen_as(noun: Token) -> tuple[Token, tuple[Token, ...]] | None:
    """Return verb and subjects of a passive that the parser read as a noun's: "Merkel was first elected chancellor"."""
    if noun.pos_ != "NOUN":
        return None
    subjects = tuple(child for child in noun.lefts if child.dep_ in SUBJECTS)
    verbs = [child for child in noun.lefts if child.dep_ == "amod" and child.tag_ == "VBN"] if subjects else []
    return (verbs[-1], subjects) if verbs else None


def described_subjects(noun: Token) -> tuple[Token, ...]:
    """Return what a copula says is this noun: "Merkel" for "chancellor" in "Merkel was the chancellor"."""
    if noun.dep_ != "attr" or noun.head.lemma_ != "be":
        return ()
    return tuple(child for child in noun.head.children if child.dep_ in SUBJECTS)


def named_by_example(name: Token) -> Iterator[Token]:
    """Yield the plural that a name is an example of: "carmakers" in "carmakers such as Arden"."""
    link = name.head
    if name.dep_ != "pobj" or link.lower_ not in ("as", "like", "including"):
        return
    such = any(child.lower_ == "such" for child in link.children) or link.head.lower_ == "such"
    noun = link.head.head if link.head.lower_ == "such" else link.head
    if (such or link.lower_ != "as") and is_plural(noun) and noun.pos_ == "NOUN":
        yield noun


def premodifies(token: Token, start: int, end: int) -> bool:
    """Say whether a word modifies, from before, the tokens `start` to `end`: "CDU" in "CDU leader Merkel"."""
    seen = 0
    while not start <= token.i < end:
        if token.dep_ not in (
            "compound",
            "nmod",
            "amod",
            "poss",
            "nummod",
            "npadvmod",
            "quantmod",
            "det",
            "appos",
            "case",
        ):
            return False
        token, seen = token.head, seen + 1
        if seen > 8:
            return False
    return True


def is_given(noun: Token) -> bool:
    """Say whether a noun takes what it names for granted by its owner or article: "the attack", "Russia's attack"."""
    articles = (child for child in noun.lefts if child.dep_ == "det" and child.tag_ != "WDT")
    return _is_possessed(noun) or any(child.lower_ in word_list("definite") for child in articles)


def is_owned(noun: Token) -> bool:
    """Say whether a noun names its doer before it: "Russia's attack", "Russian attacks"; of "a Russian attack" no."""
    modifiers = (child for child in noun.lefts if child.dep_ in ("compound", "amod", "nmod"))
    named = any(child.ent_type_ in NAMES for child in modifiers)
    return _is_possessed(noun) or (named and not is_indefinite(noun))


def _is_possessed(noun: Token) -> bool:
    return any(child.dep_ == "poss" for child in noun.lefts)


def is_indefinite(noun: Token) -> bool:
    """Say whether a noun speaks of any one of its kind: "an attack", "any attack"."""
    return any(child.dep_ == "det" and child.lower_ in word_list("indefinite") for child in noun.lefts)


def is_whole(noun: Token) -> bool:
    """Say whether a noun stands for a body or all of its members: "the council", "lawmakers"; not "two members"."""
    if noun.pos_ not in ("NOUN", "PROPN") or noun.ent_type_ in ("PERSON", "GPE", "NORP"):
        return False
    counted = (child for child in noun.lefts if child.dep_ == "nummod" or child.lower_ in word_list("partitives"))
    return not is_indefinite(noun) and noun.lemma_.lower() not in word_list("partitives") and not any(counted)


def is_narrowed(noun: Token) -> bool:
    """Say whether words after a noun tell which one is meant: "the country of his birth".

    A possessive s and a relative clause or a name behind a comma tell more of what is known already.
    """
    for child in noun.rights:
        behind_comma = child.dep_ in ("relcl", "appos") and noun.doc[child.left_edge.i - 1].text == ","
        if not (child.is_punct or child.dep_ == "case" or behind_comma):
            return True
    return False


def said_of(noun: Token) -> tuple[Token, ...]:
    """Return the predicates of a noun by a copula, also a raised one: claims turned out to be "false"."""
    verb = noun.head
    if noun.dep_ not in SUBJECTS:
        return ()
    verbs = [verb, *(child for child in verb.rights if child.dep_ == "xcomp" and child.lemma_ == "be")]
    return tuple(child for word in verbs for child in word.children if child.dep_ in ATTRIBUTES)


def predicates(verb: Token) -> tuple[Token, ...]:
    """Return what a copula says its subject is: "lie" in "it is a lie that"."""
    return tuple(child for child in verb.children if child.dep_ == "attr")


def is_one_of_many(noun: Token) -> bool:
    """Say whether a noun speaks of some of its kind: "two Norwegians", "a Norwegian", "Norwegians living abroad"."""
    some = any(child.dep_ in ("nummod", "amod", "relcl", "acl", "quantmod") for child in noun.children)
    return some or any(child.dep_ == "det" and child.lower_ not in ("the", "both") for child in noun.lefts)


def is_plural(head: Token) -> bool:
    """Say whether a noun speaks of several."""
    return "Plur" in head.morph.get("Number", []) or head.tag_ in ("NNS", "NNPS")


def adverbs(head: Token) -> tuple[Token, ...]:
    """Return the adverbs of a verb and the adjectives of a noun: "reportedly" met, "alleged" attack."""
    return tuple(child for child in head.children if child.dep_ in ("advmod", "amod", "npadvmod"))
