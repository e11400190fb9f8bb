"""What stands behind which preposition of a verb or noun?

He flew to Oslo instead of Bergen.       flew: to Oslo, instead of Bergen
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.syntax.antecedents import antecedents
from kg.syntax.coordination import expand, spread
from kg.syntax.labels import OBJECTS, PREPOSITIONS, TIMES
from kg.syntax.memory import remembered, word_list
from kg.syntax.verbs import is_attributive, is_predicate

_DOUBLED = "kg.syntax.doubled"
_AMOUNTS = ("MONEY", "PERCENT", "QUANTITY")


def find_obliques(head: Token) -> dict[str, tuple[Token, ...]]:
    """Map each preposition below a verb or noun to its fillers, passive agents under "by".

    A complex preposition is one, under all its words: "next to", "out of", "along with". "From" after a distance is
    "km from". What is so "according to" someone is no part of the clause.
    """
    return dict(_obliques(head))


@remembered
def _obliques(head: Token) -> dict[str, tuple[Token, ...]]:
    found: dict[str, list[Token]] = {}
    for child in head.children:
        if child.dep_ in PREPOSITIONS and child.pos_ in ("ADP", "SCONJ", "VERB", "ADV"):
            if child.lower_ in word_list("according") or (child.lower_ in found and _is_denied(child)):
                continue
            _read_preposition(child, name_of(child), found)
            if is_stranded(child):
                found.setdefault(child.lower_, []).extend(_filler_elsewhere(head, child))
        elif child.dep_ in ("advmod", "amod"):
            for preposition in child.children:
                if preposition.dep_ == "prep":
                    name = f"{child.lower_} {preposition.lower_}"
                    whole = preposition.lower_ == "of" or name in word_list("complex_prepositions")
                    if whole or child.dep_ == "advmod":
                        _read_preposition(preposition, name if whole else name_of(preposition), found)
    return {name: tuple(dict.fromkeys(fillers)) for name, fillers in found.items() if fillers}


def outer_nouns(noun: Token) -> Iterator[Token]:
    """Yield the nouns that a noun is told of by prepositions, innermost first: "raids on the offices of Arden"."""
    at = noun.head if noun.dep_ == "appos" else noun
    while at.dep_ == "pobj" and at.head.dep_ == "prep" and at.head.head.pos_ == "NOUN":
        at = at.head.head
        yield at


def is_doubled(word: Token) -> bool:
    """Say whether a word stands on both sides of a preposition, which tells how: "face to face", "one-on-one"."""
    known: frozenset[int] | None = word.doc.user_data.get(_DOUBLED)
    if known is None:
        known = word.doc.user_data[_DOUBLED] = frozenset(_find_doubled(word.doc))
    return word.i in known


def _find_doubled(doc: Doc) -> Iterator[int]:
    forms, classes = doc.to_array(["LOWER", "POS"]).T.tolist()
    hyphen, adposition = doc.vocab.strings["-"], doc.vocab.strings["ADP"]
    for first in range(len(forms) - 2):
        if forms[first] == forms[first + 2] and classes[first + 1] == adposition:
            yield from (first, first + 2)
        elif forms[first + 1 : first + 5 : 2] == [hyphen, hyphen] and classes[first + 2] == adposition:
            yield from (first, first + 4) if forms[first] == forms[min(first + 4, len(forms) - 1)] else ()


def is_stranded(preposition: Token) -> bool:
    """Say whether a preposition has lost its noun: "the man he talked to", "asked for and got help"."""
    return preposition.dep_ == "prep" and not any(
        child.dep_ in ("pobj", "pcomp", "prep") for child in preposition.children
    )


def name_of(preposition: Token) -> str:
    """Return a preposition as a slot's name, with the word before it in "instead of" and "km from"."""
    name = preposition.lower_
    before = preposition.doc[preposition.i - 1] if preposition.i else preposition
    whole = f"{before.lower_} {name}"
    one = before.head == preposition and whole in word_list("complex_prepositions")
    one = one or (before.lower_ == "thanks" and name == "to")
    distance = before.lower_ in word_list("units_of_length") and name != "by"  # "fined $3 m by Oslo"
    return whole if one or distance else name


def _filler_elsewhere(verb: Token, preposition: Token) -> tuple[Token, ...]:
    """Return what a stranded preposition belongs to: the noun of a relative clause, or the next verb's object."""
    at = verb
    while at.dep_ in ("xcomp", "conj") and at.head.i != at.i:
        at = at.head
    if at.dep_ == "relcl":
        return (at.head,)
    following = next((child for child in verb.children if child.dep_ == "conj" and child.i > preposition.i), None)
    if following is None or any(
        token.dep_ not in ("cc", "punct") for token in verb.doc[preposition.i + 1 : following.i]
    ):
        return ()
    stranded = next((child for child in following.children if child.dep_ == "prep"), None)
    objects = spread(child for child in following.children if child.dep_ in OBJECTS)
    if stranded is not None and preposition.doc[preposition.i + 1].text == ",":  # "against, and gave money to, the ban"
        return find_preposition_objects(stranded)
    return objects or (find_preposition_objects(stranded) if stranded is not None else ())


def _is_denied(preposition: Token) -> bool:
    """Say whether a preposition is told of to be denied: "by Kos but | not by Bell"."""
    return preposition.i > 0 and preposition.nbor(-1).lower_ == "not"


def _meant_instead(preposition: Token) -> tuple[Token, ...]:
    """Return the prepositions behind "but" where this one is only told of to be denied: "not by Kos | but by Bell"."""
    if not any(child.dep_ == "neg" for child in preposition.lefts):
        return ()
    return tuple(child for child in preposition.rights if child.dep_ == "conj" and child.pos_ == "ADP")


def _read_preposition(preposition: Token, name: str, found: dict[str, list[Token]], depth: int = 3) -> None:
    if preposition.n_rights > 1 and (meant := _meant_instead(preposition)):
        for link in meant:  # "not by rebels but by soldiers"
            _read_preposition(link, name_of(link), found, depth)
        return
    second = _second_word(preposition, name) if depth else None
    if second is not None:  # "because of Norway", "due to storms"
        name = f"{name} {second.lower_}"
        _read_preposition(second, name, found, depth - 1)
    for child in preposition.children:
        if child == second:
            continue
        if child.dep_ == "pobj" and not child.is_punct:
            third = _third_word(child, name) if depth else None
            if third is not None:  # "in front of the palace"
                _read_preposition(third, f"{name} {child.lower_} {third.lower_}", found, depth - 1)
                continue
            for filler in expand(child):
                found.setdefault(name, []).extend(antecedents(filler) or (filler,))
        elif child.dep_ == "prep" and depth:
            _read_preposition(child, f"{name} {child.lower_}", found, depth - 1)
            _read_preposition(child, child.lower_, found, depth - 1)
        elif child.dep_ == "conj" and child.pos_ == "ADP" and depth and not _is_denied(child):
            _read_preposition(child, child.lower_, found, depth - 1)
        elif is_attributive(child):  # "with visiting Prime Minister Olsen"
            heads = (word for word in child.children if word.dep_ in OBJECTS)
            found.setdefault(name, []).extend(filler for head in heads for filler in expand(head))


def _second_word(preposition: Token, name: str) -> Token | None:
    """Return the "to" of "due to", whether the parser put what follows below it or beside it."""
    if preposition.i + 1 == len(preposition.doc):
        return None
    following = preposition.nbor()
    whole = following.head == preposition and following.dep_ in ("prep", "pcomp")
    return following if whole and f"{name} {following.lower_}" in word_list("complex_prepositions") else None


def _third_word(noun: Token, name: str) -> Token | None:
    """Return the "of" of "in front of" for its noun."""
    if noun.i + 1 == len(noun.doc):
        return None
    following = noun.nbor()
    whole = following.head == noun and following.dep_ == "prep"
    known = f"{name} {noun.lower_} {following.lower_}" in word_list("complex_prepositions") if whole else False
    return following if known else None


def find_preposition_objects(preposition: Token) -> tuple[Token, ...]:
    """Return the fillers of a preposition, through a second one: "according to two officials" is "officials"."""
    found: dict[str, list[Token]] = {}
    _read_preposition(preposition, preposition.lower_, found)
    return tuple(dict.fromkeys(token for fillers in found.values() for token in fillers))


def is_means(noun: Token) -> bool:
    """Say whether what stands behind "by" is no doer: how something is done ("by hand") or by how much ("by a third").

    "By the ship" is who, and so is "by a third of the members".
    """
    lemma = noun.lemma_.lower()
    counted = any(child.dep_ == "nummod" for child in noun.lefts) or any(child.dep_ == "det" for child in noun.lefts)
    most = noun.tag_ == "JJS" and any(_margins(noun))  # "the narrowest of margins"
    if most or (counted and lemma in word_list("winning_margins")):
        return True
    some = any(child.lower_ == "of" for child in noun.rights)
    number = noun.pos_ == "NUM" or lemma in word_list("fractions")
    if noun.ent_type_ in _AMOUNTS or lemma in word_list("measure_nouns") or (number and not some):
        return True
    bare = not any(noun.lefts)
    before = "" if bare else noun.nbor(-1).lower_
    ways = word_list("ways_of_doing")
    return (lemma in ways and noun.tag_ != "NNS") or noun.lower_ in ways if bare else f"{before} {lemma}" in ways


def _margins(noun: Token) -> Iterator[Token]:
    words = word_list("winning_margins") | word_list("measure_nouns")
    inner = (child for link in noun.rights if link.lower_ == "of" for child in link.rights)
    return (child for child in inner if child.lemma_.lower() in words)


def follows_comma(word: Token) -> bool:
    """Say whether a comma stands right before a word, a quotation mark apart: ", against a fall of 1%"."""
    before = word.doc[max(word.i - 1, 0)]
    before = word.doc[max(word.i - 2, 0)] if before.is_quote else before
    return before.text == ","


def is_distance(noun: Token) -> bool:
    """Say whether a counted length tells how far from something, not what is done: "formed 38 km from the line"."""
    counted = any(child.dep_ == "nummod" for child in noun.lefts)
    if not counted or noun.lower_ not in word_list("units_of_length") or noun.i + 1 == len(noun.doc):
        return False
    return noun.nbor().lower_ in word_list("away_from")


def opens_time(preposition: Token) -> bool:
    """Say whether a preposition is followed by a time: "until Friday", "until last week"."""
    return any(child.dep_ == "pobj" and child.ent_type_ in TIMES for child in preposition.children)


def governing_preposition(token: Token) -> Token | None:
    """Return the preposition that a noun directly completes: "in" for "Paris" in "in Paris"."""
    return token.head if token.dep_ == "pobj" else None


def is_source(noun: Token) -> bool:
    """Say whether something is so "according to" a noun."""
    link = governing_preposition(noun)
    return link is not None and link.head.lower_ in word_list("according")


def adjunct_of(noun: Token) -> tuple[str, Token] | None:
    """Return preposition and verb where a noun stands in a verb's adjunct: spoke "during" a meeting."""
    preposition = noun.head
    if noun.dep_ != "pobj":
        return None
    verb = preposition.head
    while verb.dep_ == "pobj" and verb.head.dep_ == "prep":  # at the palace for talks: one hangs on the other
        verb = verb.head.head
    return (preposition.lower_, verb) if is_predicate(verb) else None


def is_before_subject(noun: Token, verb: Token) -> bool:
    """Say whether a noun stands in a phrase that opens its clause: "a visit" in "On a visit to Oslo, Ruiz called"."""
    link = noun.head
    while link.head.dep_ == "prep" and link.head.i < link.i:  # "in China on a visit"
        link = link.head
    opening = noun.dep_ == "pobj" and link.dep_ == "prep" and link.head == verb and link.i < verb.i
    return opening and any(child.dep_ in ("nsubj", "nsubjpass") and child.i > noun.i for child in verb.lefts)


def gerund_prepositions(verb: Token) -> tuple[Token, ...]:
    """Return the prepositions that join an -ing clause to a verb: "from" in "kept them from leaving"."""
    links = (child for child in verb.rights if child.dep_ == "prep")
    return tuple(link for link in links if any(child.dep_ == "pcomp" for child in link.children))


def is_link(token: Token) -> bool:
    """Say whether a word ties a phrase or a clause to a verb: a preposition, or the "that" of a that-clause."""
    return token.dep_ in ("prep", "agent", "dative") or (token.dep_ == "mark" and token.lower_ == "that")
