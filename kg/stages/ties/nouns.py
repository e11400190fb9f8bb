"""Which ties do nouns of ``relations.toml`` state: "the founder of Delta Relief", "Harbor United striker"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span

from kg.stages.ties.reading import Description, Maker, Reading, Tie
from kg.syntax import sentence_of


def find_noun_ties(reading: Reading, description: Description, make: Maker) -> Iterator[Tie]:
    """Yield what a noun of ``relations.toml`` says: "founder of", "Harbor United striker"."""
    if not len(description.words):
        return
    behind = reading.doc[description.words.end : description.words.end + 2].text.lower()
    if behind in reading.words.sets["not_next"]:
        return
    lemma = _lemma(reading, description)
    lesser = find_lesser(reading, description.words)
    owned = any(target.link == "possessive" for target in description.targets)
    own = {target.entity.id for target in description.targets if target.link == "demonym"}
    for tie in reading.words.nouns.get(lemma, ()):
        for target in description.targets:
            if owned and target.link == "compound" and target.entity.sector == "PTY":
                continue  # "her Labour rival" is hers
            if lesser and tie.relation in reading.words.sets["undivided"]:
                continue  # "the deputy ambassador"
            abroad = tie.relation != "ambassadorTo" or target.entity.id not in own  # no envoy to his own country
            if abroad and target.link in tie.slots and target.entity.type in tie.types:
                yield make(tie.relation, target.entity.id)


def find_lesser(reading: Reading, words: Span) -> str | None:
    """Return "deputy" where it stands before a title, or before its body: "the deputy UN ambassador" is not the one."""
    return _find_before(reading, words, "lesser")


def find_stopgap(reading: Reading, words: Span) -> str | None:
    """Return "acting" where it stands before a title or its country: he fills an office that is not his."""
    return _find_before(reading, words, "stopgap")


def _find_before(reading: Reading, words: Span, wanted: str) -> str | None:
    """Return the word of a list before a title, past the names between them."""
    first, start = sentence_of(words[0]).start, words.start
    while start > first:
        before = reading.doc[start - 1]
        if before.lower_ in reading.words.sets[wanted]:
            return str(before.lower_)
        if before.pos_ not in ("PROPN", "ADJ") or not before.text[0].isupper():
            return None
        start -= 1
    return None


def _lemma(reading: Reading, description: Description) -> str:
    """Return the noun as the table has it: "founder", "co-founder", "parent company"."""
    last = description.words[-1]
    for size in (3, 2):
        phrase = reading.doc[max(last.i + 1 - size, 0) : last.i + 1].text.lower()
        if phrase in reading.words.nouns:
            return phrase
    return last.lemma_.lower()
