"""Is a parse to be trusted? Signs that the model misread a name, from the parse alone.

Trump imposed tariffs on Japan.          a full stop, and no verb is its root: "imposed" was read as an adjective
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from kg.lexicon import load_lexicon
from kg.syntax.labels import AUXILIARIES, FINITE, NAMES, TIMES
from kg.syntax.memory import word_list

_VERBAL = frozenset({"VB", "VBD", "VBN", "VBP", "VBZ"})
_PROPER = frozenset({"NNP", "NNPS"})
_COMMON = frozenset({"NN", "NNS", "JJ", "JJR", "JJS", "RB", "UH", "FW", "IN", "MD", "VBG"}) | _VERBAL
_SHORT = 15  # words; in longer sentences a second subject is mostly a phrase that stands apart
_FINITE_FORMS = frozenset({"VB", "VBD", "VBP", "VBZ"})
_BELOW_NOUNS = frozenset({"ROOT", "acl", "advcl", "amod", "compound", "dep", "nmod", "relcl"})
_NO_PLACE_FOR_NAMES = frozenset(
    {"acomp", "advcl", "advmod", "amod", "aux", "compound", "dep", "intj", "meta", "nmod", "npadvmod", "oprd", "prt"}
    | {"xcomp"}
)


@dataclass(frozen=True, slots=True)
class Sign:
    """What speaks against a parse, and which word it shows in by its place in the sentence.

    ``split``: the sentence falls in two. ``verbless``: it ends with a full stop, and what looks like its verb describes
    a noun. ``misplaced``: a name hangs on a verb as only other words can. ``common``: a known name was read as another
    word. ``opening``: the word right before the verb was read as an adverb or adjective. ``doubled``: one verb has the
    subjects of two. ``unequal``: a verb is joined with a noun.
    """

    kind: str
    place: int


def signs_of_trouble(words: Sequence[Token], is_name: Callable[[Token], bool]) -> tuple[Sign, ...]:
    """Return what speaks against the parse of one sentence, given by its words without space; nothing if it is sound.

    `is_name` says whether a word is known as a name.
    """
    signs = [*_signs_of_the_whole(words)] if ends_as_sentence(words) and len(words) > 2 else []
    for place, word in enumerate(words):
        if is_capitalized(word) and len(word) > 1:
            opens = place == 0 or words[place - 1].is_quote
            signs += [Sign(kind, place) for kind in _trouble_with_name(word, is_name, opens)]
    return tuple(signs)


def _signs_of_the_whole(words: Sequence[Token]) -> Iterator[Sign]:
    roots = [word for word in words if word.head.i == word.i]
    if len(roots) > 1:
        yield Sign("split", 0)
    root, first = roots[0] if roots else words[0], words[0]
    noun = root.pos_ not in ("VERB", "AUX")
    if (noun and any(_is_lost_verb(word) for word in words[1:])) or _is_verb_as_noun(root, words):
        yield Sign("verbless", 0)
    if first.head.i == first.i + 1 and may_open(first) and first.dep_ in _NO_PLACE_FOR_NAMES:
        yield Sign("opening", 0)
    for place, word in enumerate(words if len(words) <= _SHORT else ()):
        if _is_overfull(word):
            yield Sign("doubled", place)
        elif word.dep_ == "conj" and word.tag_ in _FINITE_FORMS and _is_name_or_noun(word.head):
            yield Sign("unequal", place)


def _trouble_with_name(word: Token, is_name: Callable[[Token], bool], opens: bool) -> Iterator[str]:
    beside_verb = word.head.pos_ in ("VERB", "AUX") and word.head.i != word.i
    misplaced = beside_verb and word.dep_ in _NO_PLACE_FOR_NAMES
    if word.tag_ in _PROPER:
        time = word.dep_ == "npadvmod" and (abs(word.i - word.head.i) > 1 or word.ent_type_ in TIMES)
        parted = (
            word.dep_ in ("compound", "nmod")
            and word.i < word.head.i
            and word.nbor().text == ","
            and word.head.tag_ in _PROPER
        )
        if parted or (misplaced and not time):
            yield "misplaced"
    elif word.is_alpha and word.tag_ in _COMMON and is_name(word):
        yield "common"
    elif misplaced and not opens and is_odd_name(word) and not _is_described_by(word):
        yield "misplaced"


def _is_described_by(word: Token) -> bool:
    """Say whether a capitalized word tells of what kind something is: "became Protestant"."""
    kind = word.dep_ == "acomp" and word.ent_type_ not in NAMES
    return kind or word.dep_ in ("compound", "amod", "nmod", "prt")


def is_odd_name(word: Token) -> bool:
    """Say whether a word within a sentence is written as a name, but was read as another word, and is no people's."""
    return word.text.istitle() and word.is_alpha and word.tag_ in _COMMON and word.ent_type_ != "NORP"


def _is_overfull(verb: Token) -> bool:
    """Say whether a verb has two subjects, or two modals, that belong to two verbs."""
    if verb.pos_ not in ("VERB", "AUX"):
        return False
    subjects = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")]
    modals = [child for child in verb.children if child.dep_ == "aux" and child.tag_ == "MD"]
    return len(subjects) > 1 or len(modals) > 1


def _is_name_or_noun(word: Token) -> bool:
    return word.tag_ in _PROPER or (word.tag_ in ("NN", "NNS") and word.dep_ in ("dobj", "pobj"))


def _is_lost_verb(word: Token) -> bool:
    """Say whether a word has a verb's form, and hangs on a noun."""
    verbal = word.tag_ in _VERBAL or (word.tag_ in ("JJ", "NN") and word.lower_.endswith("ed"))
    return verbal and word.dep_ in _BELOW_NOUNS


def _is_verb_as_noun(root: Token, words: Sequence[Token]) -> bool:
    """Say whether the verb of a sentence was read as a noun: "Price plans to leave.", "Why did Price fire him?"."""
    if words[-1].text == "?" and root in words[:3] and root.lemma_ == "do" and root.tag_ in FINITE:
        return not any(child.dep_ == "dobj" for child in root.children)
    helped = any(word.dep_ in AUXILIARIES and word.head.pos_ not in ("VERB", "AUX") for word in words)
    return helped or (root == words[1] and _is_noun_and_verb(root))


def _is_noun_and_verb(word: Token) -> bool:
    """Say whether a noun in the plural is a verb with -s too: "plans" to visit."""
    return word.tag_ == "NNS" and (word.lemma_ in load_lexicon().verbs or word.lemma_ in word_list("wanting_verbs"))


def may_open(word: Token) -> bool:
    """Say whether the first word of a sentence, right before its verb, may be who does it, whatever it was read as."""
    if word.is_stop or not is_capitalized(word) or not word.is_alpha or word.i + 1 == len(word.doc):
        return False
    following = word.nbor()
    verbal = following.tag_ in (_VERBAL | {"MD"}) or following.lower_.endswith("ed") or _is_noun_and_verb(following)
    return word.tag_ in _PROPER | {"NN", "NNS", "JJ", "UH", "FW", "VB"} and verbal


def ends_as_sentence(words: Sequence[Token]) -> bool:
    """Say whether words end with a full stop, question or exclamation mark, quotation marks and brackets apart."""
    last = len(words) - 1
    while last > 0 and (words[last].is_quote or words[last].is_space or words[last].text in (")", "]")):
        last -= 1
    return last >= 0 and words[last].text in (".", "?", "!")


def is_capitalized(word: Token) -> bool:
    """Say whether a word begins with a capital letter."""
    return word.text[:1].isupper()


def is_proper(word: Token) -> bool:
    """Say whether a word was read as part of a name."""
    return word.tag_ in _PROPER


def is_small_word(word: Token) -> bool:
    """Say whether the first word of a sentence is no part of the name after it: "Did" Holm call?, "Under" Holm, …"""
    return word.is_stop and word.tag_ not in ("DT", *_PROPER)
