"""Which words say who or what someone is: titles before names, appositions, nouns that stand for them.

The mayor of Lisbon, Ana Ruiz, met Jon Bell, a doctor at Delta Relief.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from kg.index import span_of
from kg.stages.ties.reading import Description, Reading
from kg.stages.ties.targets import find_after_name, find_after_title, find_left, find_right, find_seat
from kg.stages.ties.titles import (
    find_suffix,
    find_title,
    find_title_around,
    find_title_before_comma,
    find_title_inside,
    find_words_before,
)
from kg.syntax import set_beside
from kg.types import Entity, Mention, MentionForm


def find_descriptions(reading: Reading, entity: Entity, mention: Mention) -> Iterator[Description]:
    """Yield the words that say who an entity is, at one mention of it."""
    tokens = span_of(reading.doc, mention.span)
    if mention.form is MentionForm.NAME:
        found = _before_name(reading, tokens, entity) or _shared_before(reading, tokens, entity)
        if found:
            yield found
        noun = find_title_before_comma(reading, tokens) if entity.type == "Person" else None
        if noun is not None:
            yield describe(reading, noun, "relations/apposition")
    if mention.form is MentionForm.NOMINAL and entity.type in ("Person", "Organization"):
        yield describe(reading, tokens.root, "relations/nominal")
    if mention.form is MentionForm.NAME:
        for noun in set_beside(tokens.root):
            if is_plain_noun(reading, noun, entity):
                yield describe(reading, noun, "relations/apposition")


def is_plain_noun(reading: Reading, noun: Token, entity: Entity) -> bool:
    """Say whether a noun describes rather than names someone else."""
    found = reading.index.mention_at(noun)
    if found is not None and found[0].id != entity.id and found[1].form is MentionForm.NAME:
        return False
    following = reading.doc[noun.i + 1] if noun.i + 1 < len(reading.doc) else None
    beside = reading.index.covering(following) if following is not None else None
    return beside is None or beside.type != "Person" or beside.id == entity.id


def _before_name(reading: Reading, tokens: Span, entity: Entity) -> Description | None:
    """Read "former German Chancellor" before "Angela Merkel", also where the mention holds the title itself."""
    start = tokens.start
    inside = find_title_inside(reading, tokens) if entity.type == "Person" else None
    words = inside if inside is not None else find_words_before(reading, start, entity)
    if words is None:
        return None
    title = find_title(reading, words)
    left, cue = find_left(reading, words, tokens.end)
    targets = (*find_after_title(reading, words, start), *left)
    if title is not None and title.sector == "LEG":
        targets = (*targets, *find_seat(reading, tokens))
    elif title is not None and title.of in ("country", "place") and not targets:
        targets = tuple(find_after_name(reading, tokens))
    return Description(
        words, title, targets, "relations/title-before-name", cue or find_suffix(reading, words, tokens.start)
    )


def _shared_before(reading: Reading, tokens: Span, entity: Entity) -> Description | None:
    """Read "defenders" of "defenders Ana Ruiz and Karin Holm" for the second name too."""
    start = tokens.start
    for _ in range(3):
        if start < 2 or reading.doc[start - 1].lower_ not in ("and", ","):
            return None
        found = reading.index.covering(reading.doc[start - 2])
        mention = next((held for _, held in reading.index.inside(reading.doc[start - 2 : start - 1])), None)
        if found is None or found.type != entity.type or mention is None or mention.form is not MentionForm.NAME:
            return None
        start = span_of(reading.doc, mention.span).start
        words = find_words_before(reading, start, entity)
        if words is not None and len(words) and words[-1].text.endswith("s"):
            left, cue = find_left(reading, words, start + 1)
            return Description(words, find_title(reading, words), left, "relations/title-before-name", cue)
    return None


def describe(reading: Reading, noun: Token, rule: str) -> Description:
    """Read a noun phrase: "the State Department's chief spokeswoman", "head of the relief agency in Kabul"."""
    words = find_title_around(reading, noun)
    left, cue = find_left(reading, words, noun.i + 1)
    targets = (*find_right(reading, words, noun), *left)
    return Description(
        words, find_title(reading, words), tuple(targets), rule, cue or find_suffix(reading, words, words.end + 2)
    )
