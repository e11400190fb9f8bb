"""The plain word lists, each with a sentence that shows one of its words at work."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.lexicon import load_lexicon, read_toml
from kg.ontology import load_ontology, ontologies_folder

LISTS = read_toml(ontologies_folder() / "lexicon" / "words.toml")
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


def test_every_list_is_asked_for_somewhere() -> None:
    """Words that no rule reads are dead weight."""
    package = ontologies_folder().parent / "kg"
    code = "\n".join(path.read_text("utf-8") for path in sorted(package.rglob("*.py")))
    unused = [name for name in load_lexicon().sets if f'"{name}"' not in code]
    assert unused == []
