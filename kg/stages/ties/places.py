"""What lies where?

the Bavarian city of Augsburg; Kuala Lumpur, Malaysia; Kharkiv, in eastern Ukraine
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span

from kg.index import span_of
from kg.stages.ties.bodies import body_relation
from kg.stages.ties.home import HOME, find_home_of_body
from kg.stages.ties.reading import PLACES, REACH, Description, Reading, Target, Tie, agree
from kg.syntax import governing_preposition, is_subject
from kg.types import Entity, MentionForm

CONTAINMENT = "relations/gazetteer-containment"  # a fact of geography that the article relies on without saying it

_WITHIN = frozenset({"in", "of", "within", "demonym", "possessive", "compound"})  # joins a place to a larger one


def find_ties_of_place(reading: Reading, place: Entity, description: Description) -> Iterator[Tie]:
    """Yield where a place lies: "the Bavarian city of Augsburg", "Germany's Rhineland"."""
    for target in description.targets:
        inside = target.link in _WITHIN and agree(place, target.entity)
        if target.entity.type in PLACES and target.entity.id != place.id and inside:
            named = len(description.words) and description.words[-1].lemma_.lower() in reading.words.places
            if named and place.type == target.entity.type == "City" and _is_town(reading, description):
                continue  # "Oslo, the capital of Norway, and Bergen, its second city"
            if named and target.link == "compound" and _is_at_water(reading, description, target):
                continue
            bare = not len(description.words) and target.link in ("demonym", "possessive")  # "Germany's Rhineland"
            if named or (bare and not _only_describes(reading, place, target)):
                anchor = description.words[0] if len(description.words) else target.token
                yield Tie("locatedIn", place.id, target.entity.id, anchor, "relations/place-description")
                return


def _is_town(reading: Reading, description: Description) -> bool:
    """Say whether a town is called a whole one, which lies in no other town: a suburb or district does."""
    return description.words[-1].lemma_.lower() in reading.words.sets["whole_towns"]


def _is_at_water(reading: Reading, description: Description, target: Target) -> bool:
    """Say whether a town lies at a sea or river, not in it, as an island does: "the Red Sea port of Jeddah"."""
    water = not reading.words.sets["waters"].isdisjoint(target.entity.name.lower().split())
    return water and description.words[-1].lemma_.lower() != "island"


def _only_describes(reading: Reading, place: Entity, target: Target) -> bool:
    """Say whether a place only tells which things another's are: "Egypt's Red Sea resorts" have no sea in Egypt."""
    doc = reading.doc
    for token in doc[target.token.i + 1 : min(target.token.i + REACH, target.token.sent.end)]:
        found = reading.index.mention_at(token)
        if found is not None and found[0].id == place.id:
            after = span_of(doc, found[1].span).end
            noun = doc[after] if after < len(doc) else token
            kind = noun.tag_ == "NN" and noun.lower_ in reading.words.places  # "Germany's Rhineland region"
            return noun.pos_ == "NOUN" and noun.text.islower() and not kind
    return False


def find_place_behind(
    reading: Reading, place: Entity, tokens: Span, link: str, other: Entity, comma: bool
) -> str | None:
    """Return whether a place lies in what stands behind it: "Kharkiv in eastern Ukraine", "the Grand Hotel in Oslo"."""
    if link != "in" or place.type not in ("City", "Region", "Place", "Facility") or not agree(place, other):
        return None
    larger = {"City": ("Region", "Country"), "Region": ("Country",)}.get(place.type, tuple(PLACES))
    return "locatedIn" if other.type in larger and other.id != place.id else None


def find_comma_place(reading: Reading, entity: Entity, tokens: Span) -> Iterator[Tie]:
    """Read "Kuala Lumpur, Malaysia": a smaller place, a comma, a larger one, and no list."""
    at = tokens.end
    if at + 1 >= len(reading.doc) or reading.doc[at].text not in (",", "("):
        return
    if reading.doc[at].text == "," and reading.doc[at + 1].lower_ in reading.words.sets["inside"]:
        at += 1  # "Kharkiv, in eastern Ukraine"
        while at + 2 < len(reading.doc) and reading.doc[at + 1].pos_ in ("ADJ", "DET"):
            at += 1
    following = reading.doc[at + 1 : at + 6]
    for other, mention in reading.index.inside(following):
        found = span_of(reading.doc, mention.span)
        owns = found.end < len(reading.doc) and reading.doc[found.end].tag_ == "POS"  # "in Goma, Rwanda's army said"
        if found.start != at + 1 or mention.form is not MentionForm.NAME or owns:
            return
        larger = other.type == "Country" or (other.type == "Region" and entity.type != "Region")
        sure = entity.country is not None and entity.country == other.country
        opens = is_subject(found.root) and not sure  # "After talks in Goma, Rwanda left"
        if larger and agree(entity, other) and not opens and not _is_listed(reading, tokens, found):
            yield Tie("locatedIn", entity.id, other.id, tokens[0], "relations/comma-place")
        return


def _is_listed(reading: Reading, tokens: Span, found: Span) -> bool:
    """Say whether two places are items of a list: "Paris, London and Germany"."""
    if found.end < len(reading.doc) and reading.doc[found.end].lower_ in ("and", "or", "&", "as"):
        return True
    before = reading.doc[tokens.start - 1] if tokens.start > tokens[0].sent.start else None
    return (
        before is not None and before.text == "," and reading.index.covering(reading.doc[tokens.start - 2]) is not None
    )


def find_contained(reading: Reading) -> Iterator[Tie]:
    """Yield which of the places and bodies mentioned belong to a country mentioned, as the gazetteer knows it.

    The article does not say so: the evidence is the name alone, no sentence.
    """
    for entity in reading.named:
        name = min(mention.span for mention in entity.mentions if mention.form is MentionForm.NAME)
        anchor = span_of(reading.doc, name)[0]
        home = find_home_of_body(reading, entity) if entity.type == "Organization" else None
        if home is not None:
            relation = body_relation(reading, entity, home)
            yield Tie(relation, entity.id, home.id, anchor, HOME, span=name)
            continue
        country = reading.countries.get(entity.country) if entity.country else None
        if country is None or country.id == entity.id:
            continue
        if entity.type in ("City", "Region", "Place", "Facility"):
            if not _is_sea(reading, entity) and not _is_told_elsewhere(reading, entity, country):
                yield Tie("locatedIn", entity.id, country.id, anchor, CONTAINMENT, span=name)
        elif entity.type == "Organization" and entity.sector != "IGO":
            relation = body_relation(reading, entity, country)
            yield Tie(relation, entity.id, country.id, anchor, CONTAINMENT, span=name)


def _is_sea(reading: Reading, place: Entity) -> bool:
    """Say whether a place is waters that a country only lends its name: the Norwegian Sea lies in no country."""
    return not reading.words.sets["open_waters"].isdisjoint(place.name.lower().split())


def _is_told_elsewhere(reading: Reading, place: Entity, country: Entity) -> bool:
    """Say whether the article tells another country than the gazetteer: "the Norwegian town of" a Swedish place."""
    for mention in place.mentions:
        link = governing_preposition(span_of(reading.doc, mention.span).root)
        if link is None or link.lower_ != "of" or link.head.lemma_.lower() not in reading.words.places:
            continue
        peoples = (reading.gazetteer.demonym(word.text) for word in link.head.lefts if word.text[:1].isupper())
        if any(people is not None and people.iso != country.country for people in peoples):
            return True
    return False
