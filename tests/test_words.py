"""The plain word lists, each with a sentence that shows one of its words at work."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from spacy.language import Language

from kg.errors import LexiconError
from kg.lexicon import load_lexicon, read_toml, read_word_lists
from kg.ontology import load_ontology, ontologies_folder

FOLDER = ontologies_folder() / "lexicon" / "words"
LISTS = read_word_lists(FOLDER)
WORDS = {name: entry for name, entry in LISTS.items() if any(word.islower() for word in entry["words"])}
CLASSES = {name: entry for name, entry in LISTS.items() if name not in WORDS}
TYPES = {
    "Person",
    "Organization",
    "Country",
    "City",
    "Region",
    "Place",
    "Facility",
    "Group",
    "Product",
    "Work",
    "Office",
}


@pytest.mark.parametrize("name", sorted(WORDS))
def test_example_uses_a_word_of_its_list(name: str, bare_nlp: Language) -> None:
    """A list that nobody can show at work should not be there."""
    example = bare_nlp(LISTS[name]["example"])
    spoken = {token.lower_ for token in example} | {token.lemma_.lower() for token in example}
    phrase = f" {example.text.lower()} "
    assert any(word in spoken or f" {word} " in phrase for word in LISTS[name]["words"])


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_lists_of_types_classes_and_sectors_name_only_known_ones(name: str) -> None:
    ontology = load_ontology()
    roots = {event.plover for event in ontology.events.values()}
    for word in LISTS[name]["words"]:
        known = word in TYPES or word in ontology.events or word in roots or word.isupper()
        assert known, f"{word} in [{name}]"


@pytest.mark.parametrize("name", sorted(LISTS))
def test_no_word_stands_twice_in_a_list(name: str) -> None:
    words = LISTS[name]["words"]
    assert sorted(set(words)) == sorted(words)


PARTS = {
    "syntax/repair/": "repair",
    "syntax/": "syntax",
    "quotes/": "attribution",
    "blocks/": "attribution",
    "stages/attribution": "attribution",
    "stages/events/": "events",
    "stages/factuality/": "factuality",
    "": "entities",
}  # which file of words/ a module's lists stand in, the first that fits


def asked_lists() -> dict[str, set[str]]:
    """Return the parts of the pipeline that ask each list."""
    asked: dict[str, set[str]] = {name: set() for name in load_lexicon().sets}
    package = ontologies_folder().parent / "kg"
    for path in sorted(package.rglob("*.py")):
        where = path.relative_to(package).as_posix()
        part = next(part for start, part in PARTS.items() if where.startswith(start))
        for name in set(re.findall(r'"(\w+)"', path.read_text("utf-8"))) & asked.keys():
            asked[name].add(part)
    return asked


def test_every_list_is_asked_for_somewhere() -> None:
    """Words that no rule reads are dead weight."""
    assert [name for name, parts in asked_lists().items() if not parts] == []


def test_each_list_stands_in_the_file_of_a_part_that_asks_it() -> None:
    """Whoever looks for a word of a rule looks in one file; what several parts ask stands in the shared one."""
    asked = asked_lists()
    misplaced = [
        (path.name, name)
        for path in sorted(FOLDER.glob("*.toml"))
        for name in read_toml(path)
        if not (path.stem in asked[name] or (path.stem == "shared" and len(asked[name]) > 1))
    ]
    assert misplaced == []


def test_a_list_that_stands_in_two_files_is_refused(tmp_path: Path) -> None:
    for name in ("events", "syntax"):
        (tmp_path / f"{name}.toml").write_text('[motions]\nwords = ["go"]\nexample = "They go."\n', "utf-8")
    with pytest.raises(LexiconError, match=r"syntax\.toml.*\[motions\]"):
        read_word_lists(tmp_path)
