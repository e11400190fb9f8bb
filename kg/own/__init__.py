"""What a user adds of his own: event classes, the words that report them, and names, all in files, none in code.

    own = read_own(ontology=["regatta.ttl"], lexicon=["regatta.toml"], gazetteer=["clubs.csv"])
    with using(own):
        extraction = extract(article)

Classes come in Turtle (`kg.own.classes`), words and names in TOML (`kg.own.words`), names in Turtle or CSV too
(`kg.own.names`). A file that does not hold what it should is a `LexiconError` with file, line and what would be taken.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph

from kg.gazetteer import Gazetteer, extended_gazetteer, load_gazetteer, using_gazetteer
from kg.lexicon import Lexicon, load_lexicon, using_lexicon
from kg.ontology import Ontology, extended_ontology, load_ontology, using_ontology
from kg.own.classes import read_classes, statements
from kg.own.names import named_things, read_names
from kg.own.words import read_words
from kg.relation_words import RelationWords, load_relation_words, using_relation_words


@dataclass(frozen=True, slots=True)
class Own:
    """What is known with the user's own files; `triples` are those of his ontology."""

    ontology: Ontology
    lexicon: Lexicon
    gazetteer: Gazetteer
    ties: RelationWords
    triples: tuple[pyoxigraph.Triple, ...] = ()


def read_own(
    ontology: Iterable[Path | str] = (), lexicon: Iterable[Path | str] = (), gazetteer: Iterable[Path | str] = ()
) -> Own | None:
    """Read a user's own files; ``None`` where there are none.

    Raises:
        LexiconError: a file cannot be read or does not hold what it should.
    """
    classes, words, names = ([Path(path) for path in paths] for paths in (ontology, lexicon, gazetteer))
    if not (classes or words or names):
        return None
    read = [read_classes(path) for path in classes]
    triples = tuple(triple for item in read for triple in item.triples)
    known = extended_ontology(statements(triples)) if triples else load_ontology()
    prefixes = {prefix: iri for item in read for prefix, iri in item.prefixes.items()}
    spoken, ties, entries = load_lexicon(), load_relation_words(), []
    for path in words:
        spoken, ties, found = read_words(path, spoken, ties, known, prefixes)
        entries += found
    facts = load_gazetteer()
    for path in names:
        entries += read_names(path, facts)
    named = extended_gazetteer(facts, named_things(entries, facts)) if entries else facts
    return Own(known, spoken, named, ties, triples)


def own_classes(triples: Iterable[pyoxigraph.Triple]) -> Own:
    """Return what is known with an ontology of the user's own that a graph keeps."""
    found = tuple(triples)
    return Own(extended_ontology(statements(found)), load_lexicon(), load_gazetteer(), load_relation_words(), found)


@contextmanager
def using(own: Own | None) -> Iterator[None]:
    """Read, write and draw with what the user adds, within the block and in the whole process."""
    if own is None:
        yield
        return
    with (
        using_ontology(own.ontology),
        using_lexicon(own.lexicon),
        using_gazetteer(own.gazetteer),
        using_relation_words(own.ties),
    ):
        yield
