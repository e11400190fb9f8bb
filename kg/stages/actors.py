"""Who or what a phrase stands for: the entities that fill a role.

    Many of the countries · his counterparts from Australia, Japan and India · German officials · Trump administration
    officials

A name or a resolved mention is its entity. A phrase for some members or servants of an entity stands for that entity,
its own words kept as the extent. What stands for nothing known is only words.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from spacy.tokens import Token

from kg.gazetteer import load_gazetteer
from kg.index import MentionIndex
from kg.lexicon import Lexicon
from kg.syntax import (
    appositions,
    expand,
    find_obliques,
    find_phrase,
    is_modifier,
    is_possessor,
    is_subject,
    noun_slots,
    phrase_span,
)
from kg.types import Argument, Entity, MentionForm

_LOOK_BACK = 120  # tokens
_CONTENT = ("theme", "topic")  # roles of what is said or given, not of whom it is done to
_ACTING = ("agent", "participant")
_BODIES = ("Organization", "Group")  # which do not do what three of their lawmakers do
_DEPTH = 3  # "some of the ministers of the countries of …"


def find_arguments(
    head: Token, role: str, index: MentionIndex, lexicon: Lexicon, stand_in: bool = True
) -> Iterator[Argument]:
    """Yield the arguments that one filler gives: one per entity it stands for, or one of words alone.

    Without `stand_in` people stand for themselves alone: who arrests a German official does not arrest Germany.
    """
    span = phrase_span(head)
    entities = tuple(find_actors(head, index, lexicon, _DEPTH if stand_in else 0))
    some = find_obliques(head).get("of", ()) if head.lemma_.lower() in lexicon.words("partitives") else ()
    if role in _CONTENT and any(is_deed(word, lexicon) for word in (head, *some)):  # who denies an attack denies no one
        entities = tuple(found for found in entities if found[1] is None)
    for entity, extent in entities:
        yield Argument(role, span, entity.id, extent)
    if not entities:
        yield Argument(role, span)


def find_actors(
    head: Token, index: MentionIndex, lexicon: Lexicon, depth: int = _DEPTH
) -> Iterator[tuple[Entity, str | None]]:
    """Yield each entity that a phrase stands for, with the words that narrow it down."""
    own = index.mention_at(head)
    if own is not None and (own[0].type == "Person" or not is_anonymous(own[0])):
        yield own[0], None
        return
    named = _named_beside(head, index, lexicon) or find_named_place(head, index, lexicon)
    if named is not None:
        yield named, None
        yield from ((other, None) for other in _named_with(named, head, index))
        return
    stood_for = tuple(_represented(head, index, lexicon, depth)) if depth else ()
    if own is not None and own[0].type == "Organization":  # an Oslo court is not Oslo
        stood_for = tuple(entity for entity in stood_for if entity.type != "City")
    if own is not None and own[0].sector is not None and own[0].sector not in lexicon.words("state_sectors"):
        places = lexicon.words("place_types")
        if all(entity.type in places for entity in stood_for):  # "Israeli and Hamas negotiators" are both's
            stood_for = ()
    if stood_for:
        extent = phrase_span(head).of(head.doc._.article.text)
        yield from ((entity, extent) for entity in stood_for)
    elif own is not None:
        yield from ((entity, None) for entity in index.sharing(head) or own[:1])


def _named_beside(head: Token, index: MentionIndex, lexicon: Lexicon) -> Entity | None:
    """Return who is named in apposition: "the president of Brazil, Jair Bolsonaro,", however the parser hangs it."""
    for word in appositions(head):
        found = index.at(word)
        if found is not None and not is_anonymous(found):
            return found
    start = head.left_edge  # "fined Google 4 billion euros", read as one phrase
    if any(word.ent_type_ == "MONEY" for word in (head, *head.lefts)) and not any(map(is_possessor, head.lefts)):
        first = index.at(start) or index.covering(start)
        return first if first is not None and not is_anonymous(first) else None
    if head.lemma_.lower() not in lexicon.words("representatives"):
        return None
    after = max(token.i for token in find_phrase(head)) + 1
    if after + 1 >= len(head.doc) or head.doc[after].text != ",":
        return None
    named = head.doc[after + 1]
    while is_modifier(named):
        named = named.head
    if is_subject(named) and named.i + 1 < len(head.doc) and named.nbor().text != ",":
        return None  # "arrested by police, Ruiz fled"
    if is_possessor(named) or head.doc[after + 1].pos_ == "PRON":
        return None  # "was beaten by police, his (Ruiz's) lawyer said"
    found = index.covering(head.doc[after + 1])
    return found if found is not None and found.type == "Person" and not is_anonymous(found) else None


def _named_with(first: Entity, head: Token, index: MentionIndex) -> Iterator[Entity]:
    """Yield who is named beside a plural behind the first of them: "two banks, Arden and Velmora"."""
    if head.tag_ != "NNS":
        return
    for name in appositions(head):
        if index.at(name) is first:
            found = (index.at(other) for other in expand(name)[1:] if other.pos_ == "PROPN")
            yield from (other for other in found if other is not None and not is_anonymous(other))


def find_named_place(head: Token, index: MentionIndex, lexicon: Lexicon) -> Entity | None:
    """Return the place that a kind of place is told to be: "the Indian state of Goa"."""
    if head.lemma_.lower() not in lexicon.words("place_kinds"):
        return None
    named = (index.at(filler) for filler in find_obliques(head).get("of", ()))
    return next((found for found in named if found and found.type in lexicon.words("place_types")), None)


def is_anonymous(entity: Entity) -> bool:
    """Say whether an entity is known by no name, only by a phrase such as "officials"."""
    for mention in entity.mentions:
        if mention.form is MentionForm.NAME or mention.form is MentionForm.DEMONYM:
            return False
    return True


def _represented(head: Token, index: MentionIndex, lexicon: Lexicon, depth: int) -> Iterator[Entity]:
    """Yield whom a partitive ("eight of the countries") or a representative ("German officials") stands for."""
    obliques = find_obliques(head)
    word = head.lemma_.lower()
    if any(modifier.lower_ in lexicon.words("no_longer") for modifier in head.lefts):
        return
    if word in lexicon.words("partitives") or head.pos_ == "NUM":
        for part in obliques.get("of", ()):
            if not is_people(part, index):  # thousands of Norwegians are not Norway
                whole = _whole(part, index, lexicon, depth - 1)
                some = part.tag_ == "NNS" and part.lemma_.lower() in lexicon.words("single_members")
                yield from (found for found in whole if not some or found.type not in _BODIES)
        return
    if word in lexicon.words("membership"):
        parts = (*obliques.get("of", ()), *noun_slots(head).get("possessive", ()))  # "the bloc's ten members"
        whole = (entity for part in parts for entity in _whole(part, index, lexicon, depth - 1))
        yield from (entity for entity in whole if entity.sector in lexicon.words("bloc_sectors"))
        return
    slots = noun_slots(head)
    if word in lexicon.words("targets"):
        places = [index.at(filler) for slot in ("in", "of", "modifier") for filler in slots.get(slot, ())]
        yield from [place for place in places if place and place.type in lexicon.words("place_types")][:1]
        return
    if is_deed(head, lexicon):
        suffered = any(frame.event in lexicon.words("suffered") for frame in lexicon.nouns.get(word, ()))
        sent = any(frame.event in lexicon.words("expulsions") for frame in lexicon.nouns.get(word, ()))
        doers = [
            index.at(filler)
            for slot in _doing_slots(word, lexicon)
            for filler in slots.get(slot, ())
            if not (
                (slot == "possessive" and slots.get("by"))  # "its seizure by the navy"
                or _is_stance(filler, lexicon)
                or (suffered and not slots.get("of") and (_is_person(filler, index) or (sent and slots.get("from"))))
            )
        ]  # who condemns "Ana's killing" does not condemn Ana
        yield from dict.fromkeys(doer for doer in doers if doer is not None and doer.type in lexicon.words("doers"))
        return
    if word not in lexicon.words("representatives"):
        return
    for slot in ("modifier", "from", "of", "possessive"):
        fillers = [filler for filler in slots.get(slot, ()) if not _is_stance(filler, lexicon)]
        if (
            slot == "possessive"
            and word in lexicon.words("own_states")
            and any(_is_person(filler, index) for filler in fillers)
        ):
            yield from _state_of(fillers, index, lexicon)
            return
        found = [entity for filler in fillers for entity in _principals(filler, index, lexicon, depth)]
        if slot == "modifier" and head.tag_ == "NN" and word in lexicon.words("lands"):
            found = [
                entity for entity in found if entity.type == "Country"
            ]  # "the East African state" is no East Africa
        if found:
            yield from dict.fromkeys(found)
            return


def _state_of(owners: list[Token], index: MentionIndex, lexicon: Lexicon) -> Iterator[Entity]:
    """Yield the country that an official calls his: "Chad's envoy said his country had paid"; of others, nothing."""
    for owner in owners:
        person = index.at(owner)
        if person is not None and person.country and person.sector in lexicon.words("official_sectors"):
            found = (item for item in index.entities.values() if item.type == "Country")
            yield from [item for item in found if item.country == person.country][:1]


def _is_stance(filler: Token, lexicon: Lexicon) -> bool:
    """Say whether a country only tells what someone is for or against: "pro-European forces" are not Europe's."""
    before = filler.doc[max(filler.i - 2, 0) : filler.i]
    return len(before) == 2 and before[1].text == "-" and before[0].lower_ in lexicon.words("stances")


def _is_person(filler: Token, index: MentionIndex) -> bool:
    entity = index.at(filler)
    return entity is not None and entity.type == "Person"


def _doing_slots(word: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield the slots of a deed's noun that name its doer: "Iran's attack"; Ana's death and the Gaza war name none."""
    frames = lexicon.nouns.get(word, ())
    if any(frame.event in lexicon.words("undergone") for frame in frames):
        return
    taken = any(frame.event in lexicon.words("taken_over") for frame in frames)  # the Velmora takeover is not its deed
    for slot, roles in (("possessive", _ACTING), ("by", _ACTING[:1]), ("modifier", () if taken else _ACTING[:1])):
        if not frames or any(frame.roles.get(slot) in roles for frame in frames):
            yield slot


def is_people(word: Token, index: MentionIndex) -> bool:
    """Say whether a word names people by their country, not the country: "Norwegians", "a Norwegian"."""
    found = index.mention_at(word)
    if found is None or found[0].type != "Country" or found[1].form is not MentionForm.DEMONYM:
        return False
    return word.tag_ in ("NN", "NNS", "NNP", "NNPS")


def is_deed(head: Token, lexicon: Lexicon) -> bool:
    """Say whether a noun names what someone does, plans or says."""
    word = head.lemma_.lower()
    return word in lexicon.nouns or word in lexicon.words("deeds")


def _is_bloc(filler: Token, index: MentionIndex) -> bool:
    """Say whether a word names a body of states, which has nothing in it but members: "its territories in ASEAN"."""
    entity = index.at(filler)
    return entity is not None and entity.type == "Organization" and entity.sector == "IGO"


def _whole(part: Token, index: MentionIndex, lexicon: Lexicon, depth: int) -> Iterator[Entity]:
    """Yield what "many of …" is many of: itself, whom its own words name, or the bloc last spoken of."""
    named = [entity for entity, _ in find_actors(part, index, lexicon, depth)]
    if not named:
        slots = noun_slots(part)
        is_member = part.lemma_.lower() in lexicon.words("member_nouns")
        links = ("in", "of", "from", "modifier") if is_member else ("of", "from")
        fillers = [filler for slot in links for filler in slots.get(slot, ())]
        fillers += [filler for filler in slots.get("in", ()) if not is_member and _is_bloc(filler, index)]
        named = [entity for filler in fillers for entity in _principals(filler, index, lexicon, 0)]
    if not named and part.lemma_.lower() in lexicon.words("member_nouns"):
        named = list(_last_bloc(part, index, lexicon))
    yield from dict.fromkeys(named)


def _last_bloc(head: Token, index: MentionIndex, lexicon: Lexicon) -> Iterator[Entity]:
    for position in range(head.i - 1, max(head.i - _LOOK_BACK, 0), -1):
        entity = index.covering(head.doc[position])
        if entity is not None and entity.sector in lexicon.words("bloc_sectors"):
            yield entity
            return


def _principals(filler: Token, index: MentionIndex, lexicon: Lexicon, depth: int) -> Iterator[Entity]:
    """Yield the country or body behind a modifier: German (officials), Trump administration (officials)."""
    entity = index.at(filler) or index.covering(filler)
    if entity is not None and not is_anonymous(entity):
        if entity.type in ("Country", "Organization", "Group", "Region", "City"):
            yield entity
    elif depth:
        yield from (found for found, _ in find_actors(filler, index, lexicon, depth - 1))


def find_led_country(entity: Entity, published: date | None) -> str | None:
    """Return the id of the country whose head of state or government a person is on a day."""
    for term in load_gazetteer().offices_of(entity.id, published) if published else ():
        if term.relation in ("headOfState", "headOfGovernment"):
            return term.of
    return None
