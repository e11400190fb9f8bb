"""Sentences that the model misread, read again with names that it knows.

    Trump imposed tariffs on Japan.

The small model takes "Trump" for a word like any other and loses the verb; of "Bush imposed tariffs on China." it makes
what anyone would. So a sentence whose parse cannot be right is parsed once more with familiar names of the same kind in
the place of its own, and if that parse is sounder, its tags and arcs are laid over the real words. Few sentences are:
everywhere else a second parse would hurt as often as it helps.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import islice
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.blocks import BlockKind
from kg.gazetteer import find_city_country, load_gazetteer
from kg.stages.name_article import KNOWN_WORDS
from kg.stages.sentences import find_sentences
from kg.stages.words import load_name_words
from kg.syntax import (
    ends_as_sentence,
    find_repairs,
    forget,
    is_capitalized,
    is_odd_name,
    is_proper,
    is_small_word,
    may_open,
    signs_of_trouble,
)
from kg.types import TextSpan

_LONGEST = 45  # words; in longer sentences other things go wrong
_ATTRIBUTES: list[int | str] = ["HEAD", "DEP", "TAG", "POS", "LEMMA", "MORPH"]
_ARCS = _ATTRIBUTES[:4]
_CLASSES = {"HYPH": "PUNCT", "IN": "ADP", "NN": "NOUN"}  # of words read anew, where they are no verbs
_SHORTEST, _SMALL = 4, 3  # words of a headline, letters of a small word
_NOT_TO_BE_TRUSTED = 99  # signs of trouble
_NAME_MORPH = "NounType=Prop|Number=Sing"
_KINDS = {"Person": "familiar_people", "Organization": "familiar_bodies", "Group": "familiar_bodies"}
_PLACES = frozenset({"Country", "City", "Region", "Place", "Facility"})


@dataclass(frozen=True, slots=True)
class _Look:
    """One sentence, given by its words without space, and its substitute for a second parse."""

    words: tuple[Token, ...]
    signs: int
    substitute: Doc
    replaced: frozenset[int]  # indices of words


class SecondLook:
    """Reads the sentences that the pipeline's parser misread once more; ``doc._.second_looks`` tells which."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.nlp, self.name = nlp, name

    def __call__(self, doc: Doc) -> Doc:
        """Read a document's misread sentences again."""
        self._read_again([doc])
        return doc

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 16) -> Iterator[Doc]:
        """Read the misread sentences of several documents again, in one batch."""
        waiting = iter(docs)
        while batch := list(islice(waiting, batch_size)):
            self._read_again(batch)
            yield from batch

    def _read_again(self, docs: Sequence[Doc]) -> None:
        found = [(doc, look) for doc in docs for look in find_looks(doc)]
        parsed = self._parse([look.substitute for _, look in found])
        taken: dict[int, list[tuple[_Look, Doc]]] = {}
        for (doc, look), again in zip(found, parsed, strict=True):
            if len(signs_of_trouble(list(again), is_known_name)) < look.signs:
                taken.setdefault(id(doc), []).append((look, again))
        for doc in docs:
            if id(doc) in taken:
                _lay_over(doc, taken[id(doc)])
                doc._.second_looks = tuple(_span(look) for look, _ in taken[id(doc)])
            _mend(doc)
            forget(doc)

    def _parse(self, docs: list[Doc]) -> list[Doc]:
        """Run what tags and parses on documents; who is named in them does not matter."""
        names = self.nlp.pipe_names[: self.nlp.pipe_names.index(self.name)] if docs else []
        for name in names:
            pipe: Any = self.nlp.get_pipe(name)
            if "doc.ents" not in self.nlp.get_pipe_meta(name).assigns:
                docs = list(pipe.pipe(docs)) if hasattr(pipe, "pipe") else [pipe(doc) for doc in docs]
        return docs


@Language.factory("kg_second_look", requires=["token.dep", "token.tag"], assigns=["doc._.second_looks"])
def make_second_look(nlp: Language, name: str) -> SecondLook:
    """Return the component that parses misread sentences once more."""
    return SecondLook(nlp, name)


def find_looks(doc: Doc) -> Iterator[_Look]:
    """Yield the sentences whose parse cannot be right and which have names to replace."""
    for words in _whole_sentences(doc):
        if _is_capitalized_headline(words) and _is_in_body(doc, words):
            texts, names = _as_sentence(words)
            short = [place for place in sorted(names) if not {place - 1, place + 1} & names]
            yield _Look(words, _NOT_TO_BE_TRUSTED, _substitute(words, short, texts), names)
            continue
        signs = signs_of_trouble(words, is_known_name) if len(words) <= _LONGEST else ()
        misplaced = {sign.place for sign in signs if sign.kind == "misplaced"}
        if any(sign.kind == "verbless" for sign in signs):
            misplaced.update(place for place, word in enumerate(words) if place and is_odd_name(word))
        replaced = frozenset(_names_alone(words, misplaced)) if signs else frozenset()
        if replaced:
            yield _Look(words, len(signs), _substitute(words, replaced), replaced)


def _whole_sentences(doc: Doc) -> Iterator[tuple[Token, ...]]:
    """Yield the words of each sentence without space; what the parser cut before a full stop is one again."""
    words: tuple[Token, ...] = ()
    for sentence in find_sentences(doc):
        if words and any(token.is_space and "\n" in token.text for token in doc[words[-1].i : sentence.start + 1]):
            yield words
            words = ()
        words += tuple(token for token in sentence if not token.is_space)
        if words and (ends_as_sentence(words) or words[-1].text in (":", ";")):
            yield words
            words = ()
    if words:
        yield words


def is_known_name(word: Token) -> bool:
    """Say whether the gazetteer has a word as a name: a surname of someone in office, a place, a body."""
    gazetteer = load_gazetteer()
    return bool(gazetteer.surname(word.text) or gazetteer.find(word.text))


def _names_alone(words: Sequence[Token], misplaced: Set[int]) -> Iterator[int]:
    """Yield the places of names that are one word, `misplaced` ones too; longer ones are rarely misread."""
    for place, word in enumerate(words):
        joined = [words[beside] for beside in (place - 1, place + 1) if 0 <= beside < len(words)]
        alone = not any(is_capitalized(other) and not (other == words[0] and is_small_word(other)) for other in joined)
        likely = place in misplaced or _may_be_name(word, opens=place == 0)
        if is_capitalized(word) and word.is_alpha and alone and likely:
            yield place


def _may_be_name(word: Token, opens: bool) -> bool:
    known = is_known_name(word)
    if word.lower_ in load_name_words().of("calendar") or (word.is_stop and not known):
        return False
    if load_gazetteer().demonym(word.text) and not known:
        return False
    return known or (may_open(word) if opens else is_proper(word))


def _substitute(words: Sequence[Token], replaced: Iterable[int], written: Sequence[str] = ()) -> Doc:
    """Return an unparsed sentence with a familiar name for each name to replace, the same for the same.

    `written` are its words where they are not to be parsed as they stand.
    """
    texts = list(written) or [word.text for word in words]
    taken: dict[str, str] = {}
    for index in sorted(replaced):
        if texts[index] not in taken:
            familiar = sorted(load_name_words().of(_kind(words[index])))
            left = [name for name in familiar if name not in (*texts, *taken.values())]
            taken[texts[index]] = (left or familiar)[0]
        texts[index] = taken[texts[index]]
    return _unparsed(words, texts)


def _unparsed(words: Sequence[Token], texts: list[str]) -> Doc:
    doc = Doc(words[0].vocab, words=texts, spaces=[bool(word.whitespace_) for word in words])
    for token in doc:
        token.is_sent_start = token.i == 0
    return doc


def _is_capitalized_headline(words: Sequence[Token]) -> bool:
    """Say whether a line is a headline with a capital in nearly every word: "Ruiz Names Bell Minister"."""
    if not _SHORTEST <= len(words) <= _LONGEST or ends_as_sentence(words) or words[-1].text in (":", ";"):
        return False
    longer = [word for word in words if word.is_alpha and (len(word) > _SMALL or word.text.isupper())]
    return len(longer) >= _SHORTEST - 1 and all(map(is_capitalized, longer))


def _is_in_body(doc: Doc, words: Sequence[Token]) -> bool:
    """Say whether facts are read from a line: not from the headline of an article, but from one that stands alone."""
    bodies = (
        [block.span for block in doc._.blocks if block.kind is BlockKind.BODY] if doc.has_extension("blocks") else []
    )
    return not bodies or any(span.start <= words[0].idx < span.end for span in bodies)


def _as_sentence(words: Sequence[Token]) -> tuple[list[str], frozenset[int]]:
    """Return the words of a headline as they would be written in a sentence, and which of them are in names."""
    names: set[int] = set()
    gazetteer = load_gazetteer()
    for place, word in enumerate(words):
        longer = (place + size for size in (3, 2) if place + size <= len(words))
        end = next((end for end in longer if gazetteer.find(" ".join(token.text for token in words[place:end]))), place)
        names.update(range(place, end))
        if word.lower_ in ("wo", "ca") and place + 1 < len(words) and words[place + 1].lower_ in ("n't", "n’t"):
            continue  # "Won't"
        if is_capitalized(word) and (is_known_name(word) or gazetteer.demonym(word.text) or not _is_word(word)):
            names.add(place)
    texts = [
        (word.text.title() if word.text.isupper() and len(word) > _SMALL else word.text)
        if place in names
        else word.lower_
        for place, word in enumerate(words)
    ]
    return texts, frozenset(names)


def _is_word(word: Token) -> bool:
    """Say whether a word of a headline is an English one, so that its capital may be the headline's."""
    lookups = word.vocab.lookups
    known = lookups.get_table(KNOWN_WORDS) if lookups.has_table(KNOWN_WORDS) else {}
    forms = (word.lower_, word.lower_.removesuffix("s"), word.lower_.removesuffix("es"), word.lower_.removesuffix("ed"))
    return not word.is_alpha or word.is_stop or any(form in known for form in forms)


def _kind(word: Token) -> str:
    """Return the word list of names like this one: the gazetteer's kind, else a body in capitals, else a person."""
    if load_gazetteer().surname(word.text):
        return "familiar_people"
    found = load_gazetteer().find(word.text)
    if found:
        return "familiar_places" if found[0].type in _PLACES else _KINDS.get(found[0].type, "familiar_bodies")
    if find_city_country(word.text):
        return "familiar_places"
    return "familiar_bodies" if word.text.isupper() else "familiar_people"


def _lay_over(doc: Doc, looks: Sequence[tuple[_Look, Doc]]) -> None:
    """Give the words of each sentence the tags and arcs of its second parse, names those of a name."""
    table: Any = doc.to_array(_ATTRIBUTES)
    add, morph = doc.vocab.strings.add, doc.vocab.morphology.add(_NAME_MORPH)
    for look, again in looks:
        places = [word.i for word in look.words]
        table[places] = again.to_array(_ATTRIBUTES)
        for index, (word, token) in enumerate(zip(look.words, again, strict=True)):
            table[word.i, 0] = _offset(places[token.head.i] - word.i)
            if index in look.replaced and not (index == 0 and word.tag_ == "NNS"):
                table[word.i, 2:] = (add("NNP"), add("PROPN"), add(word.text), morph)
        for place in set(range(places[0], places[-1])) - set(places):  # space hangs on the word before
            table[place, 0] = _offset(-1)
    doc.from_array(_ATTRIBUTES, table)


def _mend(doc: Doc) -> None:
    """Hang elsewhere what cannot be right where it hangs, unless two mends would make words hang on each other."""
    arcs = list(find_repairs(doc))
    if arcs and _is_tree(doc, {arc.word.i: arc.head.i for arc in arcs}):
        table: Any = doc.to_array(_ARCS)
        add = doc.vocab.strings.add
        for arc in arcs:
            table[arc.word.i, :2] = (_offset(arc.head.i - arc.word.i), add(arc.dep))
            if arc.tag is not None:
                table[arc.word.i, 2:] = (add(arc.tag), add(_CLASSES.get(arc.tag, "VERB")))
        doc.from_array(_ARCS, table)
        for arc in arcs:
            if arc.lemma is not None:
                arc.word.lemma_ = arc.lemma


def _is_tree(doc: Doc, heads: dict[int, int]) -> bool:
    """Say whether every word that hangs elsewhere hangs on a root in the end."""
    for at in heads:
        passed: set[int] = set()
        while at not in passed:
            passed.add(at)
            above = heads.get(at, doc[at].head.i)
            if above == at:
                break
            at = above
        else:
            return False
    return True


def _offset(distance: int) -> Any:
    """Return a head's distance as spaCy stores it, in unsigned numbers."""
    return np.int64(distance).astype(np.uint64)


def _span(look: _Look) -> TextSpan:
    return TextSpan(look.words[0].idx, look.words[-1].idx + len(look.words[-1]))
