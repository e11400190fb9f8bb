"""Which words say who or what someone is: titles before names, appositions, nouns that stand for them.

The mayor of Lisbon, Ana Ruiz, met Jon Bell, a doctor at Delta Relief.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span, Token

from kg.index import span_of
from kg.stages.ties.reading import BODIES, PLACES, Description, Reading, Target
from kg.stages.ties.targets import find_after_name, find_after_title, find_left, find_own, find_right, find_seat
from kg.stages.ties.titles import (
    find_suffix,
    find_title,
    find_title_around,
    find_title_before_comma,
    find_title_inside,
    find_words_before,
    is_suffix,
)
from kg.stages.words import load_name_words
from kg.syntax import (
    described_subjects,
    expand,
    first_conjunct,
    governing_preposition,
    is_plural,
    is_predicate,
    named_by_example,
    read_clause,
    set_beside,
)
from kg.types import Entity, Mention, MentionForm

_SEVERAL = 2
_LONGEST_LIST = 40  # people; no more are looked through
_TO_NAME = 10  # tokens from a role to the name behind it
_TO_ROLE = 6  # tokens from a list of names to what they are


def find_descriptions(reading: Reading, entity: Entity, mention: Mention) -> Iterator[Description]:
    """Yield the words that say who an entity is, at one mention of it."""
    tokens = span_of(reading.doc, mention.span)
    if mention.form is MentionForm.NAME:
        found = _before_name(reading, tokens, entity) or _shared_before(reading, tokens, entity)
        if found:
            yield from _with_coordinated(reading, found)
        if entity.type == "Person":
            yield from _before_comma(reading, tokens)
            yield from _behind_list(reading, tokens)
    if mention.form is MentionForm.NOMINAL and entity.type in ("Person", "Organization"):
        # of "Vega's chief of staff's wife" the chief is an owner
        owner = any(word.tag_ == "POS" and word.i > tokens.root.i for word in tokens[:-1])
        others = _describes_other(reading, tokens.root, entity) or _is_of_next(reading, tokens.root, entity)
        if not owner and not others:
            yield from describe(reading, tokens.root, "relations/nominal")
    if mention.form is MentionForm.NAME:
        for noun in (*set_beside(tokens.root), *_over_list(tokens)):
            alone = len(expand(first_conjunct(tokens.root))) == 1 and not any(named_by_example(tokens.root))
            several = is_plural(noun) and alone and not _is_one_of(noun)
            if _is_of_next(reading, noun, entity):
                continue
            if is_plain_noun(reading, noun, entity) and not (several and entity.type == "Person"):
                for item in describe(reading, noun, "relations/apposition"):
                    if alone or entity.type != "Person" or not is_plural(noun) or len(item.targets) < _SEVERAL:
                        yield item


def _is_of_next(reading: Reading, noun: Token, entity: Entity) -> bool:
    """Say whether a noun between two people is the second one's: "said Bell, the head of the party, Ana Ruiz, left".

    In a list, where no verb follows the second, it may be either's.
    """
    doc = reading.doc
    commas = (token.i for token in doc[noun.i + 1 : noun.i + _TO_NAME] if token.text == ",")
    later = next((name for comma in commas if (name := _person_at(reading, comma + 1)) is not None), None)
    if later is None or later.end + 1 >= len(doc) or doc[later.end + 1].pos_ not in ("VERB", "AUX"):
        return False
    owner = reading.index.mention_at(later.root)
    other = owner is not None and owner[0].id != entity.id
    return other and find_title_before_comma(reading, later) == noun


def _over_list(tokens: Span) -> Iterator[Token]:
    """Yield what the members of a list are: "carmakers such as Arden and Norvik", "two cities, Porto and Goma"."""
    first = first_conjunct(tokens.root)
    if first != tokens.root:
        yield from (noun for noun in set_beside(first) if is_plural(noun))
    yield from named_by_example(first)


def _describes_other(reading: Reading, noun: Token, entity: Entity) -> bool:
    """Say whether a clause gives a role to someone named who is not this one: "Ruiz, who is the interior minister"."""
    link = governing_preposition(noun)
    holders = list(described_subjects(noun))
    if link is not None and link.lower_ == "as" and is_predicate(link.head):
        clause = read_clause(link.head)
        holders += [*clause.subjects, *clause.objects]
    found = (reading.index.mention_at(holder) for holder in holders)
    named = {known[0].id for known in found if known is not None and known[1].form is not MentionForm.NOMINAL}
    return bool(named) and entity.id not in named


def is_plain_noun(reading: Reading, noun: Token, entity: Entity) -> bool:
    """Say whether a noun describes an entity rather than names or describes something else."""
    if entity.type == "Person" and not _can_be_person(reading, noun):
        return False
    found = reading.index.mention_at(noun)
    if found is not None and found[0].id != entity.id and found[1].form is MentionForm.NAME:
        return False
    following = _following(reading, noun, "Person" if entity.type == "Person" else "Organization")
    return following is None or following.id == entity.id


def _is_one_of(noun: Token) -> bool:
    """Say whether a plural stands for one: "another of the young stars, Ana Ruiz"."""
    link = governing_preposition(noun)
    return link is not None and link.lower_ == "of"


def _can_be_person(reading: Reading, noun: Token) -> bool:
    """Say whether a noun can be a person's: "the first Saudi state" is set beside a prince by mistake."""
    kind = load_name_words().callings.get(noun.lemma_.lower())
    known = noun.lemma_.lower() in reading.words.nouns or noun.lower_ in reading.gazetteer.kinship
    return known or kind in (None, "Person") or find_title(reading, find_title_around(reading, noun)) is not None


def _following(reading: Reading, noun: Token, type_: str = "Person") -> Entity | None:
    """Return the person or body whose name comes right after a noun, which describes that one."""
    following = reading.doc[noun.i + 1] if noun.i + 1 < len(reading.doc) else None
    beside = reading.index.covering(following) if following is not None else None
    return beside if beside is not None and beside.type == type_ else None


def _before_name(reading: Reading, tokens: Span, entity: Entity) -> Description | None:
    """Read "former German Chancellor" before "Angela Merkel", also where the mention holds the title itself."""
    start = tokens.start
    inside = find_title_inside(reading, tokens) if entity.type == "Person" else None
    words = inside if inside is not None else find_words_before(reading, start, entity)
    if inside is not None and inside.text.lower() in load_name_words().of("noble_forms"):
        before = find_words_before(reading, start, entity)  # "Foreign Minister | Prince Idris Velmo"
        words = before if before is not None and find_title(reading, before) is not None else inside
    if words is None:
        return None
    title = find_title(reading, words)
    left, cue = find_left(reading, words, tokens.end)
    targets = (*find_after_title(reading, words, start), *left)
    if title is not None and title.sector == "LEG":
        targets = (*targets, *find_seat(reading, tokens))
    elif title is not None and not targets:
        targets = tuple(find_after_name(reading, tokens, PLACES if title.of in ("country", "place") else BODIES))
    return Description(
        words, title, targets, "relations/title-before-name", cue or find_suffix(reading, words, tokens.start)
    )


def has_title(reading: Reading, entity: Entity, tokens: Span) -> bool:
    """Say whether a title stands before a name, so that what is behind it belongs to the title."""
    found = _before_name(reading, tokens, entity) or _shared_before(reading, tokens, entity)
    return found is not None and found.title is not None


def _before_comma(reading: Reading, tokens: Span) -> Iterator[Description]:
    """Read "the mayor of Lisbon, Ana Ruiz" and "the mayors of Lisbon and Porto, Ana Ruiz and Jon Bell".

    As many places as names are one each, in their order; one place is everyone's.
    """
    start, _, position, count = _place_in_list(reading, tokens)
    noun = find_title_before_comma(reading, reading.doc[start : tokens.end], count > 1)
    if noun is None or (count > 1 and not is_plural(noun)):
        return
    yield from _one_each(describe(reading, noun, "relations/apposition"), position, count)


def _one_each(found: Iterator[Description], position: int, count: int) -> Iterator[Description]:
    """Yield of a description of several people what it says of one of them, by his place in their list."""
    for description in found:
        targets = description.targets
        if count > 1 and len(targets) == count:
            yield replace(description, targets=(sorted(targets, key=lambda target: target.token.i)[position],))
        elif count == 1 or len(targets) == 1:
            yield description


def _behind_list(reading: Reading, tokens: Span) -> Iterator[Description]:
    """Read "Ana Ruiz and Jon Bell, the mayors of Lisbon and Porto respectively"."""
    _, end, position, count = _place_in_list(reading, tokens)
    if count < _SEVERAL or end >= len(reading.doc) or reading.doc[end].text != ",":
        return
    for noun in reading.doc[end + 1 : min(end + _TO_ROLE, tokens.sent.end)]:
        if noun.is_punct or noun.pos_ in ("VERB", "AUX", "ADP"):
            return
        if noun.pos_ in ("NOUN", "PROPN") and is_plural(noun):
            if find_title(reading, find_title_around(reading, noun)) is not None:
                found = describe(reading, noun, "relations/apposition")
                yield from (item for item in _one_each(found, position, count) if len(item.targets) == 1)
            return


def _place_in_list(reading: Reading, tokens: Span) -> tuple[int, int, int, int]:
    """Return where a list of people starts and ends that a name is in, its place there, and how many there are."""
    starts = [tokens.start]
    while (
        len(starts) < _LONGEST_LIST
        and (before := _person_ending(reading, starts[0] - 2))
        and reading.doc[starts[0] - 1].lower_ in ("and", ",")
    ):
        starts.insert(0, before.start)
    end, position = tokens.end, len(starts) - 1
    while len(starts) < _LONGEST_LIST and end + 1 < len(reading.doc) and reading.doc[end].lower_ in ("and", ","):
        after = _person_at(reading, end + 1)
        if after is None:
            break
        end, starts = after.end, [*starts, after.start]
    return starts[0], end, position, len(starts)


def _person_at(reading: Reading, at: int) -> Span | None:
    """Return the name of a person that a token is in."""
    found = next(reading.index.inside(reading.doc[max(at, 0) : at + 1]), None)
    if at < 0 or found is None or found[0].type != "Person" or found[1].form is not MentionForm.NAME:
        return None
    return span_of(reading.doc, found[1].span)


def _person_ending(reading: Reading, at: int) -> Span | None:
    found = _person_at(reading, at)
    return found if found is not None and found.end == at + 1 else None


def _shared_before(reading: Reading, tokens: Span, entity: Entity) -> Description | None:
    """Read "presidents" of "presidents Ana Ruiz of Spain and Karin Holm of Norway" for the second name too."""
    start = tokens.start
    for _ in range(3):
        if start < 2 or reading.doc[start - 1].lower_ not in ("and", ","):
            return None
        start = _before_of(reading, start)
        found = reading.index.covering(reading.doc[start - 2])
        mention = next((held for _, held in reading.index.inside(reading.doc[start - 2 : start - 1])), None)
        if found is None or found.type != entity.type or mention is None or mention.form is not MentionForm.NAME:
            return None
        start = span_of(reading.doc, mention.span).start
        words = find_words_before(reading, start, entity)
        if words is not None and len(words) and words[-1].text.rstrip(".").endswith("s"):
            left, cue = find_left(reading, words, start + 1)
            targets = tuple(find_after_name(reading, tokens, PLACES)) or left
            return Description(words, find_title(reading, words), targets, "relations/title-before-name", cue)
    return None


def _with_coordinated(reading: Reading, found: Description) -> Iterator[Description]:
    """Yield a title before a name, and the one joined to it: "Delta Relief founder and chairman Ana Ruiz"."""
    start = found.words.start
    if len(found.words) and start >= 2 and reading.doc[start - 1].lower_ == "and":
        other = find_title_around(reading, reading.doc[start - 2])
        lemma = other[-1].lemma_.lower()
        if other.end == start - 1 and (find_title(reading, other) is not None or lemma in reading.words.nouns):
            left, cue = find_left(reading, other, start)
            yield Description(other, find_title(reading, other), (*left, *found.targets), found.rule, cue or found.cue)
            yield replace(found, targets=(*found.targets, *left), cue=found.cue or cue)
            return
    yield found


def _before_of(reading: Reading, start: int) -> int:
    """Return where "of Spain" begins in "of Spain and Karin Holm", so that the name before it is next; else `start`."""
    place = next(reading.index.inside(reading.doc[start - 2 : start - 1]), None)
    if place is None or place[0].type not in PLACES:
        return start
    first = span_of(reading.doc, place[1].span).start
    return first if first >= 2 and reading.doc[first - 1].lower_ == "of" else start


def describe(reading: Reading, noun: Token, rule: str) -> Iterator[Description]:
    """Read a noun phrase: "the State Department's chief spokeswoman", "founder and head of the relief agency".

    Nouns joined by "and" describe the same one, and share what only the last or first is joined to.
    """
    nouns = [noun, *(other for other in expand(noun)[1:] if _is_role(reading, other))]
    if any(reading.doc[max(other.left_edge.i - 1, 0)].lower_ == "or" for other in nouns):
        return  # who was "prime minister or president" was one of them
    found = [_describe(reading, other, rule) for other in nouns]
    for at, description in enumerate(found):
        if description.targets:
            yield description
            continue
        near = found[at + 1 :] + found[:at]
        yield replace(
            description, targets=next((other.targets for other in near if other.targets), _shared(reading, noun))
        )


def _shared(reading: Reading, noun: Token) -> tuple[Target, ...]:
    """Return what a noun shares with those joined to it: "a professor and expert on trade at Harbor College"."""
    others = [other for other in expand(noun)[1:] if reading.index.at(other) is None]
    spans = ((reading.doc[other.i : other.i + 1], other) for other in others)
    return tuple(target for span, other in spans for target in find_right(reading, span, other))


def _is_role(reading: Reading, noun: Token) -> bool:
    """Say whether a noun is one more role of the same bearer, and no one else."""
    if reading.index.at(noun) is not None or _following(reading, noun) is not None:
        return False
    words = find_title_around(reading, noun)
    return find_title(reading, words) is not None or noun.lemma_.lower() in reading.words.nouns


def _describe(reading: Reading, noun: Token, rule: str) -> Description:
    bearer = _bearer(reading, noun)
    words = find_title_around(reading, bearer)
    left, cue = find_left(reading, words, noun.i + 1)
    targets = (*find_right(reading, words, noun), *left, *find_own(reading, noun))
    return Description(
        words, find_title(reading, words), tuple(targets), rule, cue or find_suffix(reading, words, words.end + 2)
    )


def _bearer(reading: Reading, noun: Token) -> Token:
    """Return "president" for the "elect" of "president-elect"."""
    before = reading.doc[max(noun.i - 2, 0)]
    joined = is_suffix(reading, noun) and noun.i >= 2 and reading.doc[noun.i - 1].text == "-"
    return before if joined else noun
