"""Open triples straight from clauses: who did what, in the sentence's own words, without entities or classes.

    He served as Prime Minister of Australia and met two kings.

gives ``He | served as | Prime Minister of Australia``, ``He | served as Prime Minister of | Australia`` and
``He | met | two kings``. One reading of the clauses (`kg.syntax`), two ways to write them down: minimal binary triples
with conjuncts apart (as BenchIE, Gashteovski et al. 2022, judges them), or one tuple a verb with all its arguments (as
CaRB, Bhardwaj et al. 2019, does). It shows what the parser understood of a sentence, before any lexicon.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, pairwise, zip_longest

from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.errors import ArticleError
from kg.syntax import (
    appositions,
    core_phrase,
    find_complements,
    find_dependents,
    find_phrase,
    find_subjects,
    is_link,
    is_placeholder,
    is_predicate,
    leads_on,
    subtree_words,
    verb_chain,
)

_NESTING = 3  # prepositional phrases within each other: "served as [member of [the board of [the bank]]]"
_BREAKS = re.compile(r"[\t\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")

_COPULA = "is"  # the relation that an apposition leaves unsaid

# The share of right triples by rule: binary on BenchIE's 157 English sentences, n-ary token precision on CaRB's 641.
_PRECISION = {
    "object": 0.69,
    "attribute": 0.66,
    "oblique": 0.61,
    "fronted": 0.39,
    "nested": 0.51,
    "adverbial": 0.38,
    "clause": 0.52,
    "verb": 0.61,
    "apposition": 0.45,
}


@dataclass(frozen=True, slots=True)
class Triple:
    """What one sentence says in its own words: a subject, a relation and one object, or several for an n-ary tuple.

    `confidence` is the measured precision of the rule that read it.
    """

    sentence: str
    confidence: float
    subject: str
    relation: str
    objects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Reading:
    """A triple as tokens, and the rule that read it."""

    rule: str
    subject: tuple[Token, ...]
    relation: tuple[Token, ...]
    objects: tuple[tuple[Token, ...], ...]


def read_triples(
    sentences: Iterable[str], nlp: Language, *, pretokenized: bool = False, nary: bool = False
) -> Iterator[Triple]:
    """Yield the open triples of each sentence, in text order. Blank sentences give none.

    `pretokenized`: tokens are what spaces separate. `nary`: one tuple a verb, with all its arguments. Raises
    `ArticleError` for a sentence longer than the model takes.
    """
    find = _find_tuples if nary else _find_binary
    for doc, sentence in nlp.pipe(_documents(sentences, nlp, pretokenized), as_tuples=True):
        yield from dict.fromkeys(_triple(reading, sentence) for reading in find(doc))


def to_line(triple: Triple) -> str:
    """Return a triple as one line of tab-separated values: sentence, confidence, subject, relation, objects."""
    fields = (triple.sentence, f"{triple.confidence:g}", triple.subject, triple.relation, *triple.objects)
    return "\t".join(_BREAKS.sub(" ", value) for value in fields)


def _documents(sentences: Iterable[str], nlp: Language, pretokenized: bool) -> Iterator[tuple[Doc, str]]:
    for number, line in enumerate(sentences, 1):
        sentence = line.strip()
        if len(sentence) > nlp.max_length:
            raise ArticleError(
                f"sentence {number} has {len(sentence)} characters; at most {nlp.max_length} can be read"
            )
        if sentence:
            words = [word for word in sentence.split(" ") if word]
            yield Doc(nlp.vocab, words=words) if pretokenized else nlp.make_doc(sentence), sentence


def _triple(reading: _Reading, sentence: str) -> Triple:
    return Triple(
        sentence=sentence,
        confidence=_PRECISION[reading.rule],
        subject=_text(reading.subject),
        relation=_text(reading.relation) or _COPULA,
        objects=tuple(_text(words) for words in reading.objects),
    )


def _text(tokens: Iterable[Token]) -> str:
    """Return tokens as text, in the order given: spaced as in the sentence, by one space where words are left out."""
    words = tuple(dict.fromkeys(tokens))
    gaps = [first.whitespace_ if second.i == first.i + 1 else " " for first, second in pairwise(words)]
    return "".join(chain.from_iterable(zip_longest((word.text for word in words), gaps, fillvalue="")))


def _find_binary(doc: Doc) -> Iterator[_Reading]:
    """Yield minimal triples: each subject with each complement of its verb, and on into prepositional phrases."""
    for verb in doc:
        if is_predicate(verb):
            for subject in _named_subjects(verb):
                yield from _of_verb(find_phrase(subject), verb)


def _named_subjects(verb: Token) -> Iterator[Token]:
    return (subject for subject in find_subjects(verb)[0] if not is_placeholder(subject))


def _of_verb(subject: tuple[Token, ...], verb: Token) -> Iterator[_Reading]:
    """Yield the triples of one subject and verb, the relation growing by what stands between it and the object."""
    relation = verb_chain(verb)
    complements = [item for item in find_complements(verb) if not is_placeholder(item.head)]
    nouns = [item.head for item in complements if item.kind in ("object", "attribute") and _is_filler(item.head, verb)]
    for complement in complements:
        head = complement.head
        passed = find_phrase(nouns[0]) if nouns and (nouns[0].i < head.i or head.i < verb.i) else ()
        if head in nouns:
            yield _Reading(complement.kind, subject, relation, (find_phrase(head),))
            yield from _nested(subject, relation, head)
        elif complement.kind == "oblique":
            linked = (*relation, *passed, *complement.links)
            rule = "oblique" if head.i > verb.i else "fronted"
            yield _Reading(rule, subject, linked, (find_phrase(head),))
            yield from _nested(subject, linked, head) if rule == "oblique" else ()
        elif complement.kind == "adverbial":
            yield _Reading("adverbial", subject, (*relation, *passed), (subtree_words(head),))
        elif complement.kind == "clause" and head.i > verb.i:
            yield _Reading("clause", subject, relation, (subtree_words(head),))


def _is_filler(noun: Token, verb: Token) -> bool:
    return noun.i > verb.i and not is_predicate(noun)


def _nested(
    subject: tuple[Token, ...], relation: tuple[Token, ...], noun: Token, depth: int = _NESTING
) -> Iterator[_Reading]:
    """Yield the triples that go on from a noun into its own phrases: served as Prime Minister of | Australia."""
    for complement in find_complements(noun) if depth else ():
        if complement.kind == "oblique" and complement.head.i > noun.i:
            longer = (*relation, *core_phrase(noun), *complement.links)
            yield _Reading("nested", subject, longer, (find_phrase(complement.head),))
            yield from _nested(subject, longer, complement.head, depth - 1)


def _find_tuples(doc: Doc) -> Iterator[_Reading]:
    """Yield one tuple for each subject of each verb, with all its arguments, and one for each apposition."""
    for token in doc:
        if is_predicate(token) and not leads_on(token):
            yield from _tuples_of_verb(token)
        for beside in appositions(token):
            if beside.pos_ in ("NOUN", "PROPN"):
                yield _Reading("apposition", find_phrase(token), (), (find_phrase(beside),))


def _tuples_of_verb(verb: Token) -> Iterator[_Reading]:
    relation = verb_chain(verb)
    phrases = [words for words in find_dependents(verb) if not set(words) & set(relation)]
    after = [words for words in phrases if words[0].i > verb.i]
    if after and is_link(after[0][0]) and len(after[0]) > 1:
        relation, after[0] = (*relation, after[0][0]), after[0][1:]
    objects = (*after, *(words for words in phrases if words[0].i < verb.i))
    if objects:
        for subject in _named_subjects(verb):
            yield _Reading("verb", find_phrase(subject), relation, objects)
