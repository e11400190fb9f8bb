"""Whom or what is a title joined to, before or behind it?

    the State Department's chief spokeswoman, head of the board of Siemens

"spokeswoman" is joined to the State Department (possessive), "head" to Siemens (of). Words that date the title
("former") stand there too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span, Token

from kg.gazetteer.facts import TitleModifier
from kg.index import span_of
from kg.stages.ties.reading import BODIES, PLACES, REACH, Reading, Target, is_known
from kg.stages.words import load_name_words
from kg.syntax import antecedents, clause_of, find_obliques, premodifies, sentence_of, set_beside
from kg.types import Entity, Mention, MentionForm


def find_left(reading: Reading, words: Span, end: int) -> tuple[tuple[Target, ...], tuple[Token, str] | None]:
    """Return what stands before a title and belongs to it, nearest first, and the word that dates it."""
    targets: list[Target] = []
    cue: tuple[Token, str] | None = None
    seen: set[str] = set()
    possessive, skipped = False, False
    first = sentence_of(reading.doc[max(words.start - 1, 0)]).start
    for token in reversed(reading.doc[max(first, words.start - REACH) : words.start]):
        if token.text == ")" or (skipped and token.text != "("):
            skipped = True  # "the Harbor Migration Council (HMC) spokesman"
            continue
        if cue is None and _ends_would_be(reading, token):
            cue = token, "future"
            break
        skipped, entity = False, None if skipped else _standing_at(reading, token)
        if token.text == "(":
            continue
        if entity is None and ((token.is_punct and token.text not in ("-", "'", "'s")) or _ends_phrase(token)):
            if token.tag_ in ("PRP$", "WP$"):
                targets.extend(_possessor(reading, token, seen))
            cue = cue or _adverb_before(reading, token)
            break
        if entity is None and possessive and reading.doc[token.i + 1].tag_ == "POS" and not _governs(reading, token):
            break  # "Vega's lawyer's wife" is not Vega's
        modifier = _dating(reading, token)
        in_name = entity is not None and reading.index.is_named_by(token)  # "Future Alliance leader"
        dates = modifier is not None and modifier.position != "suffix" and modifier.time != "current" and not in_name
        if modifier is not None and dates and cue is None:
            cue = token, modifier.time
        if token.tag_ == "POS":
            possessive = True
        elif entity is not None and entity.id not in seen:
            link = _link(reading, token, entity, possessive)
            if link == "compound" and not premodifies(token, words.start, end) and token.i + 1 != words.start:
                break
            between = reading.doc[token.i + 1 : words.start]
            if link == "compound" and any(is_called_by_town(reading, noun, (entity, token)) for noun in between):
                break
            if link == "compound" and _is_other_phrase(reading, token, entity, words.start, end):
                break
            seen.add(entity.id)
            targets.append(Target(entity, link, token))
    return tuple(targets), cue


def _dating(reading: Reading, token: Token) -> TitleModifier | None:
    """Return what a word says of the time of a title; "no longer" denies no verb in "Ruiz, no longer mayor"."""
    opening = token.i - token.sent.start
    if token.lower_ == "longer" and opening > 1 and reading.doc[token.i - 2].is_punct:
        return reading.gazetteer.modifiers.get(reading.doc[token.i - 1 : token.i + 1].text.lower())
    return reading.gazetteer.modifiers.get(token.lower_)


def _ends_would_be(reading: Reading, token: Token) -> bool:
    """Say whether a word ends one with hyphens that dates a title: "a would-be governor"."""
    if token.i < 2 or reading.doc[token.i - 1].text != "-":
        return False
    known = reading.gazetteer.modifiers.get(reading.doc[token.i - 2 : token.i + 1].text.lower())
    return known is not None and known.time == "future"


def _it(reading: Reading, pronoun: Token, seen: set[str]) -> Iterator[Target]:
    """Yield what "its" can stand for, where nobody has said: the one body and the one place of the words before it."""
    sentence = pronoun.sent
    words = reading.doc[sentence.start : pronoun.i]
    if pronoun.i - sentence.start < 3 and sentence.start > 0:
        words = reading.doc[sentence.start - 1].sent
    found: dict[str, list[Entity]] = {}
    for entity, mention in reading.index.inside(words):
        kind = found.setdefault(entity.type, [])
        if mention.form is MentionForm.NAME and entity not in kind:
            kind.append(entity)
    for entities in (found.get("Organization", []), found.get("Country", []), found.get("City", [])):
        if len(entities) == 1 and entities[0].id not in seen:
            yield Target(entities[0], "possessive", pronoun)


def _standing_at(reading: Reading, token: Token) -> Entity | None:
    """Return whose name a word is in, or whose description it heads: of "the ministry" only the noun."""
    found = next(reading.index.inside((token,)), None)
    if found is None or (found[1].form is MentionForm.NOMINAL and reading.index.at(token) is None):
        return None
    if token.lower_ == "its" and _is_of_nearer_body(reading, token):
        return None
    return None if found[0].type in BODIES and _is_in_marks(reading, found[1]) else found[0]


def _is_in_marks(reading: Reading, mention: Mention) -> bool:
    """Say whether a name stands alone in marks, as works and what others call so do: the "Friends" star."""
    words = span_of(reading.doc, mention.span)
    around = (reading.doc[max(words.start - 1, 0)], reading.doc[min(words.end, len(reading.doc) - 1)])
    return all(mark.is_quote and mark.tag_ != "POS" for mark in around)


def _governs(reading: Reading, noun: Token) -> bool:
    """Say whether a noun stands for the country before it: "the Norwegian government's spokesman"."""
    return noun.lower_ in reading.words.sets["governments"]


def _adverb_before(reading: Reading, determiner: Token) -> tuple[Token, str] | None:
    """Return "once" of "once the mayor of Lisbon", "longer" of "no longer", and what it says of the time."""
    before = reading.doc[determiner.i - 1] if determiner.i > determiner.sent.start else None
    known = _dating(reading, before) if before is not None else None
    if before is None or known is None or known.position != "adverb" or determiner.pos_ != "DET":
        return None
    return before, known.time


def _is_other_phrase(reading: Reading, token: Token, entity: Entity, start: int, end: int) -> bool:
    """Say whether a name before a title is no part of it: "In Germany Chancellor Merkel said …"."""
    found = next(reading.index.inside((token,)), None)
    first = span_of(reading.doc, found[1].span).start if found else token.i
    before = reading.doc[first - 1] if first > token.sent.start else None
    return not premodifies(token, start, end) and before is not None and before.pos_ == "ADP"


def _possessor(reading: Reading, pronoun: Token, seen: set[str]) -> Iterator[Target]:
    """Yield whom "his" stands for, or "whose": "the party, whose leader resigned"."""
    if pronoun.lower_ == "its" and reading.index.at(pronoun) is None:
        yield from _it(reading, pronoun, seen)
        return
    if pronoun.lower_ == "its" and _is_of_nearer_body(reading, pronoun):
        return
    owners = (pronoun,) if pronoun.tag_ == "PRP$" else antecedents(pronoun) or (reading.doc[max(pronoun.i - 2, 0)],)
    for owner in owners:
        entity = reading.index.at(owner)
        if entity is not None and entity.id not in seen:
            yield Target(entity, "possessive", owner)


def _is_of_nearer_body(reading: Reading, pronoun: Token) -> bool:
    """Say whether "its" may be of a body named in its own clause, though it was taken for one of another clause.

    "The Left Party lost when three deputies joined the Greens in the presence of its leader Ana Ruiz".
    """
    meant, clause = reading.index.at(pronoun), clause_of(pronoun)
    if meant is None or meant.type != "Organization":
        return False
    before = reading.doc[max(clause.left_edge.i, clause.sent.start) : pronoun.i]
    near = [
        entity
        for entity, mention in reading.index.inside(before)
        if entity.type == "Organization" and mention.form is MentionForm.NAME
    ]
    return bool(near) and meant not in near and clause_of(clause.head) != clause


def _link(reading: Reading, token: Token, entity: Entity, possessive: bool) -> str:
    if possessive or token.tag_ == "PRP$":
        return "possessive"
    end = span_of(reading.doc, found[1].span).end if (found := reading.index.mention_at(token)) else token.i + 1
    if reading.doc[end : end + 1].text == "-" and reading.doc[end + 1 : end + 2].text.lower() in reading.words.links:
        return reading.words.links[reading.doc[end + 1].lower_]
    if reading.doc[end : end + 1].text == "-" and reading.doc[end + 1 : end + 2].text.islower():
        return "hyphenated"  # "the London-listed company"
    if entity.type == "Country" and _is_adjectival(reading, token):
        return "demonym"
    return "compound"


def _is_adjectival(reading: Reading, token: Token) -> bool:
    found = reading.index.mention_at(token)
    if found is not None and found[1].form is MentionForm.DEMONYM:
        return True
    return token.lower_ in reading.words.sets["adjectival"] or reading.gazetteer.demonym(token.text) is not None


def find_own(reading: Reading, noun: Token) -> Iterator[Target]:
    """Yield the country of "a Kenyan", whose people's name is all the description."""
    people = reading.gazetteer.demonym(noun.text) if noun.text[:1].isupper() else None
    country = reading.countries.get(people.iso) if people is not None else None
    if country is not None:
        yield Target(country, "demonym", noun)


def find_after_title(reading: Reading, words: Span, start: int) -> Iterator[Target]:
    """Yield Austria for "Chancellor of Austria Karl Nehammer", Kenya for "ambassador to Kenya Ana Ruiz"."""
    link = reading.doc[words.end].lower_ if len(words) and words.end < start else ""
    if link in reading.words.sets["title_links"]:
        for entity, mention in reading.index.inside(reading.doc[words.end : start]):
            yield Target(entity, link, span_of(reading.doc, mention.span).root)


def find_seat(reading: Reading, tokens: Span) -> Iterator[Target]:
    """Yield the constituency behind a lawmaker's name: "Senator Ana Ruiz of Ohio"."""
    for filler in find_obliques(tokens.root).get("of", ()):
        place = reading.index.at(filler)
        if place is not None and place.type in ("Region", "City") and filler.i >= tokens.end:
            yield Target(place, "seat", filler)


def find_after_name(reading: Reading, tokens: Span, types: frozenset[str]) -> Iterator[Target]:
    """Yield the country or body behind a name: "Foreign Minister Ana Ruiz of Spain", "Chairman Bell of Norvik"."""
    for filler in find_obliques(tokens.root).get("of", ()):
        place = reading.index.at(filler)
        if place is not None and place.type in types and filler.i >= tokens.end:
            yield Target(place, "of", filler)


def find_right(reading: Reading, words: Span, noun: Token) -> Iterator[Target]:
    """Yield what prepositions behind a title join to it: "of Siemens", "for the State Department"."""
    heads = dict.fromkeys((*words, noun))
    for head in heads:
        for link, fillers in find_obliques(head).items():
            for filler in fillers:
                if filler.i >= words.end:
                    yield from find_filler(reading, filler, link, 0)


def find_filler(reading: Reading, filler: Token, link: str, depth: int) -> Iterator[Target]:
    """Yield the entity that a filler is, or that its own "of" leads to: "head of the board of Siemens"."""
    entity = reading.index.at(filler) or _name_over(reading, filler)
    field = link == "for" and any(
        reading.index.at(other) in reading.named for other in find_obliques(filler).get("at", ())
    )
    if field:
        yield from _deeper(reading, filler, link, depth)  # "vice president for International Policy at Delta Relief"
        return
    if entity is not None and is_known(entity):
        yield Target(entity, link, filler)
        return
    beside = _body_beside(reading, filler)
    if beside is not None:
        yield Target(beside[0], link, beside[1])
        return
    if depth < 2:
        before = _name_before(reading, filler)
        if before is not None and is_called_by_town(reading, filler, before):
            before = None
        deeper = () if before is not None and before[0].type in BODIES else tuple(_deeper(reading, filler, link, depth))
        if before is not None and not deeper and not _is_of_nobody_named(reading, filler, before[1]):
            yield Target(before[0], link, before[1], _is_part(reading, filler, before[0]))
        yield from deeper


def is_called_by_town(reading: Reading, noun: Token, before: tuple[Entity, Token]) -> bool:
    """Say whether a noun in small letters only borrows the name before it: "a nurse at Lisbon general hospital"."""
    if not noun.text.islower() or noun.lower_ not in reading.words.sets["called_by_town"]:
        return False
    owned = any(word.tag_ == "POS" for word in noun.doc[before[1].i : noun.i])  # "the bank's governing council"
    return not owned and (before[0].type in PLACES or before[0].id not in reading.gazetteer.things)


def _is_of_nobody_named(reading: Reading, noun: Token, people: Token) -> bool:
    """Say whether a country only tells whose a body without a name is: "coordinator for Kenyan television"."""
    found = reading.index.mention_at(people)
    if found is None or found[0].type != "Country":
        return False
    owns = reading.doc[people.i + 1].tag_ == "POS" and load_name_words().callings.get(noun.lemma_) == "Organization"
    return (
        (owns or found[1].form is MentionForm.DEMONYM)
        and (noun.pos_ == "NOUN" or (noun.text.isupper() and noun.lower_ in load_name_words().callings))
        and not _governs(reading, noun)
        and noun.lemma_ not in reading.words.places
    )


def _is_part(reading: Reading, noun: Token, of: Entity) -> bool:
    """Say whether a noun behind a name is only a part of it: "the Harbor Trust training center", no "the GL party"."""
    lemma = noun.lemma_.lower()
    if lemma in reading.words.sets["parts"]:
        return True
    return of.type in BODIES and load_name_words().callings.get(lemma) is None


def _deeper(reading: Reading, filler: Token, link: str, depth: int) -> Iterator[Target]:
    """Yield what a filler's own preposition leads to: "the board of Siemens", "the trade desk at Delta Relief"."""
    nouns = find_obliques(filler)
    in_part = not reading.words.sets["parts"].isdisjoint((filler.lower_, filler.lemma_.lower()))
    for next_link in ("of", "for", "at"):
        for other in nouns.get(next_link, ()):
            for target in find_filler(reading, other, link if next_link == "of" else next_link, depth + 1):
                yield replace(target, part=True) if in_part and target.entity.type in BODIES else target


def _body_beside(reading: Reading, filler: Token) -> tuple[Entity, Token] | None:
    """Return the body whose name is set beside a filler: "at the think tank, the Harbor Institute"."""
    for name in set_beside(filler):
        inner = reading.index.at(name)
        if inner is not None and name.i > filler.i and inner.type in BODIES:
            return inner, name
    after = filler.i + 1
    behind = next(reading.index.inside(reading.doc[after : after + 1]), None)
    if behind is not None and behind[0].type in BODIES and behind[1].form is MentionForm.NAME:
        return behind[0], reading.doc[after]  # "leader of the opposition Harbor Party"
    if after + 2 >= len(reading.doc) or reading.doc[after].text != ",":
        return None
    after += 2 if reading.doc[after + 1].pos_ == "DET" else 1
    found = next(reading.index.inside(reading.doc[after : after + 1]), None)
    if found is None or found[0].type not in BODIES or found[1].form is not MentionForm.NAME:
        return None
    return found[0], reading.doc[after]


def _name_before(reading: Reading, filler: Token) -> tuple[Entity, Token] | None:
    """Return the place or body that stands before a filler in its phrase: "the VBE teachers trade union"."""
    for word in reversed(reading.doc[filler.left_edge.i : filler.i]):
        entity = _standing_at(reading, word)
        if entity is not None and is_known(entity) and entity.type in PLACES | BODIES:
            return entity, word
    return None


def _name_over(reading: Reading, token: Token) -> Entity | None:
    """Return whose name a word is part of; "president of the Lombardy region" names nobody."""
    inside = reading.index.inside((token,))
    return next((entity for entity, mention in inside if mention.form is not MentionForm.NOMINAL), None)


def _ends_phrase(token: Token) -> bool:
    """Say whether a word cannot stand between a title and what modifies it."""
    if token.pos_ in ("ADP", "SCONJ", "CCONJ", "DET", "AUX", "PRON", "INTJ", "SPACE"):
        return True
    return token.pos_ == "VERB" and token.tag_ not in ("VBN", "VBG", "JJ")
