"""In which country or city is an article at home, so that its titles need none?

    OTTAWA — Canada will tax steel from Turkey. Trade Minister Arjun Mehta said …

Mehta is Canada's minister: the article comes from there and its lead names Canada. Without a dateline home is what the
article speaks of at least twice as often as of any other country.
"""

from __future__ import annotations

import re

from kg.blocks import BlockKind
from kg.gazetteer import Gazetteer, Title, find_city_country
from kg.index import span_of
from kg.stages.ties.reading import Description, Reading
from kg.syntax import sentence_of
from kg.types import Entity, MentionForm

HOME = "relations/home-of-article"
_LEAD = 300  # characters of the story in which its own country is named
_TO_TOWN = 4  # tokens from "in" to a town's name: "In the town of Goma"
_ENOUGH = 3  # mentions without which nothing is what an article speaks of
_POLITICAL = frozenset({"GOV", "LEG", "PTY"})
_OF_MANY = "IGO"
_BY_NAME = frozenset({MentionForm.NAME, MentionForm.DEMONYM})
_PLACE = re.compile(r"\s*([^\W\d_][\w.'’ -]*?)\s*(?:[,(/—–-]|$)")


def find_home(reading: Reading, title: Title, description: Description) -> Entity | None:
    """Return the country or city whose office a bare title before a name is, if the article has one home."""
    if not _is_bare(reading, title, description):
        return None
    if title.relation == "governorOf":
        return _region_before(reading, description)
    if title.of != "place":
        return _home(reading, "Country")
    near = _cities_before(reading, description)
    if not near:
        return _home(reading, "City")
    return near[0][0] if len(near) == 1 and near[0][1] else None


def _region_before(reading: Reading, description: Description) -> Entity | None:
    """Return the one region told of before a governor in his sentence: "hit the Kharkiv region, Governor Bell said"."""
    sentence, found = sentence_of(description.words[0]), dict[str, Entity]()
    if any(word.lower_ in reading.words.sets["banking"] for word in sentence):
        return None
    for entity, mention in reading.index.inside(reading.doc[sentence.start : description.words.start]):
        end = span_of(reading.doc, mention.span).end
        is_region = reading.doc[end : end + 1].text.lower() in reading.words.sets["regions"] or entity.type == "Region"
        if is_region and entity.type in ("City", "Region") and mention.form is MentionForm.NAME:
            found.setdefault(entity.id, entity)
    return next(iter(found.values())) if len(found) == 1 else None


def _cities_before(reading: Reading, description: Description) -> list[tuple[Entity, bool]]:
    """Return the towns named before a title in its sentence, and whether it opens there: "In Goma, Mayor Ana Ruiz"."""
    sentence, found = description.words[0].sent, dict[str, tuple[Entity, bool]]()
    for entity, mention in reading.index.inside(reading.doc[sentence.start : description.words.start]):
        if entity.type == "City" and mention.form is MentionForm.NAME:
            before = reading.doc[sentence.start : span_of(reading.doc, mention.span).start]
            opens = (
                len(before) > 0
                and before[0].lower_ in reading.words.sets["inside"]
                and before[-1].i - before[0].i < _TO_TOWN
            )
            found.setdefault(entity.id, (entity, opens))
    return list(found.values())


def find_home_of_body(reading: Reading, body: Entity) -> Entity | None:
    """Return the country whose "Interior Ministry" or "Supreme Court" it is that an article speaks of without one."""
    if _is_of_many(reading):
        return None
    words = body.name.lower().split()
    relation = reading.words.bodies.get(words[-1]) or reading.words.bodies.get(words[0])
    national = words[0] in reading.words.sets["national"] or len(words) == 1
    if body.country is None and body.sector == "PTY":
        many = reading.words.sets["parliaments_of_many"]  # the Greens there are of no country
        home = None if any(entity.id in many for entity in reading.named) else _home(reading, "Country")
        return None if home is not None and _has_politics_elsewhere(reading, home) else home
    if body.country is not None or not (relation == "ministryOf" or (relation == "institutionOf" and national)):
        return None
    return _home(reading, "Country")


def _has_politics_elsewhere(reading: Reading, home: Entity) -> bool:
    """Say whether an article names ministries or parliaments of other countries, whose parties it may speak of."""
    bodies = (entity for entity in reading.named if entity.type == "Organization")
    return any(body.sector in _POLITICAL and body.country not in (None, home.country) for body in bodies)


def _home(reading: Reading, type_: str) -> Entity | None:
    if type_ not in reading.settings:
        reading.settings[type_] = _of_dateline(reading, type_) or _spoken_of(reading, type_)
    return reading.settings[type_]


def _is_bare(reading: Reading, title: Title, description: Description) -> bool:
    """Say whether a title stands alone before a name, and only a country or city can have such an office."""
    words = description.words
    if description.rule != "relations/title-before-name" or description.targets or not title.office:
        return False
    if title.relation not in reading.words.sets["home_offices"] or not words[0].text[:1].isupper():
        return False
    before = reading.doc[words.start - 1] if words.start > words[0].sent.start else None
    if before is None:
        return True
    if before.tag_ in ("POS", "PRP$") or before.lower_ in reading.words.sets["lower_level"]:
        return False
    shared = title.relation in reading.words.sets["shared_offices"]  # clubs have presidents too
    return not (shared and before.pos_ in ("NOUN", "PROPN", "ADJ") and before.lower_ not in reading.gazetteer.modifiers)


def _of_dateline(reading: Reading, type_: str) -> Entity | None:
    """Return the country or city that an article comes from, if its lead speaks of it."""
    blocks = reading.doc._.blocks if reading.doc.has_extension("blocks") else ()
    dateline = next((block.span for block in blocks if block.kind is BlockKind.DATELINE), None)
    found = _PLACE.match(dateline.of(reading.doc._.article.text)) if dateline is not None else None
    if dateline is None or found is None:
        return None
    place = found[1]
    if type_ == "City":
        named = (entity for entity in reading.named if entity.type == "City")
        return next((city for city in named if place.lower() in _names(city)), None)
    country = reading.countries.get(_country(reading.gazetteer, place) or "")
    if country is None:
        return None
    first = min(mention.span.start for mention in country.mentions if mention.form in _BY_NAME)
    return country if first < dateline.end + _LEAD else None


def _names(entity: Entity) -> set[str]:
    return {name.lower() for name in (entity.name, *entity.aliases)}


def _country(gazetteer: Gazetteer, place: str) -> str | None:
    """Return the country (ISO code) of a place as a dateline writes it: "OTTAWA"."""
    things = [thing for thing in gazetteer.find(place) if thing.type in ("City", "Region", "Country")]
    return things[0].country if things else find_city_country(place.title())


def _spoken_of(reading: Reading, type_: str) -> Entity | None:
    """Return what the article speaks of at least twice as often as of anything else of its kind."""
    counted = sorted(
        (
            (sum(mention.form in _BY_NAME for mention in entity.mentions), entity.id)
            for entity in reading.index.entities.values()
            if entity.type == type_ and not (type_ == "City" and reading.gazetteer.metonym(entity.name))
        ),
        reverse=True,
    )
    if not counted or counted[0][0] < _ENOUGH or (len(counted) > 1 and counted[1][0] * 2 > counted[0][0]):
        return None
    return reading.index.entities[counted[0][1]]


def _is_of_many(reading: Reading) -> bool:
    """Say whether an article speaks of bodies of many states as often as of its home: of the EU's Greens, say."""
    home = _home(reading, "Country")
    bodies = [entity for entity in reading.index.entities.values() if entity.sector == _OF_MANY]
    many = sum(mention.form in _BY_NAME for entity in bodies for mention in entity.mentions)
    return home is not None and many >= sum(mention.form in _BY_NAME for mention in home.mentions)
