"""Which office does a title give, and of what country or body?

    Russian Foreign Minister Sergey Lavrov

holds the office "Foreign Minister of Russia", is ``ministerOf`` and ``represents`` Russia. Where the article leaves the
country out, a dated fact of the gazetteer or the country it gives him elsewhere stands in; the rule's name tells.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from spacy.tokens import Span

from kg.gazetteer import OfficeHolder, RoleWord, Title
from kg.ids import entity_key, slug
from kg.relation_words import load_relation_words
from kg.stages.ties.bodies import membership
from kg.stages.ties.branches import is_for_field, is_of_branch
from kg.stages.ties.home import HOME, find_home
from kg.stages.ties.nouns import find_lesser, find_stopgap
from kg.stages.ties.periods import is_over
from kg.stages.ties.reading import BODIES, PLACES, Description, Maker, Reading, Target, Tie, is_known
from kg.stages.words import load_name_words
from kg.syntax import find_obliques, is_indefinite
from kg.types import Entity


def find_role_ties(reading: Reading, person: Entity, description: Description, make: Maker) -> Iterator[Tie]:
    """Yield the office that a role stands for: "his Chinese counterpart Wang Yi", by a dated fact."""
    role = _role(reading, description)
    if role is None:
        return
    offices: dict[str, Title] = {}
    for term in reading.gazetteer.offices_of(person.id, reading.published):
        title = reading.gazetteer.titles.get(term.office)
        stated = any(target.entity.id == term.of for target in description.targets)
        if stated and title is not None and (not role.means or term.office in role.means):
            offices.setdefault(term.office, title)
    for title in list(offices.values())[:1] if reading.published is not None or len(offices) == 1 else ():
        dated = replace(description, title=title, rule="relations/dated-office-holder")
        yield from find_office_ties(reading, person, title, dated, replace(make, rule=dated.rule), set())
        return
    yield from _counterpart_ties(reading, person, role, description, make)


def _counterpart_ties(
    reading: Reading, person: Entity, role: RoleWord, description: Description, make: Maker
) -> Iterator[Tie]:
    """Yield the office of another's equal: "Foreign Minister Ruiz met her Norwegian counterpart, Tomas Vega"."""
    own = [target for target in description.targets if target.link == "demonym"]
    others = [target for target in description.targets if target.entity.type == "Person"]
    if not role.counterpart or not own or not others:
        return
    for held in reading.titles.get(others[0].entity.id, ()):
        title = reading.gazetteer.titles[reading.words.equals.get(held.text, held.text)]
        equal = replace(description, title=title, targets=(own[0],), rule="relations/counterpart")
        yield from find_office_ties(reading, person, title, equal, replace(make, rule=equal.rule), set())


def _role(reading: Reading, description: Description) -> RoleWord | None:
    """Return the role that a description ends in: "top diplomat", "counterpart"; a title of one word goes first."""
    end = description.words.end
    for size in (3, 2, 1) if description.title is None else (3, 2):
        role = reading.gazetteer.roles.get(reading.doc[max(end - size, 0) : end].text.lower())
        if role is not None and len(description.words):
            return role
    return None


def find_office_ties(
    reading: Reading, person: Entity, title: Title, description: Description, make: Maker, known: set[str]
) -> Iterator[Tie]:
    """Yield an office and the tie that it gives to its country or body, `known` ones left out."""
    target = _office_target(reading, person, title, description)
    if target is not None and _is_of_unnamed_body(reading, title, target, description.words):
        before = reading.doc[description.words.start - 1].lower_
        if title.relation == "spokespersonFor" and before in reading.words.sets["state_bodies"]:
            yield make("represents", target.entity.id)  # "Chinese foreign ministry spokesman Li Wen"
        return
    if target is not None and title.of == "country" and target.entity.type == "Group":
        return  # "Bavarian Premier Ana Ruiz": of Bavaria, which its people are not
    if target is not None and _names_body_of_bloc(reading, title, target, description.words):
        return
    if target is not None and title.relation == "ministerOf" and _is_continent(target.entity):
        return  # "Europe's youngest minister"
    of, rule = (target.entity, make.rule) if target else _dated_country(reading, person, title, description)
    make = replace(make, rule=rule)
    is_part = target is not None and target.part
    if of is not None and title.sector == "LEG" and (of.sector == "PTY" or _is_called_party(target)):
        yield make("memberOf", of.id)  # "a Left Party lawmaker"
        return
    lesser = find_lesser(reading, description.words)
    if of is not None and of.type == "Country" and title.of == "country" and lesser is None:
        known_titles = reading.titles.setdefault(person.id, [])
        known_titles.extend([title] if title not in known_titles and make.rule != "relations/counterpart" else [])
    for_a_field = target is not None and title.relation == "headOf" and _is_for_a_field(reading, target, description)
    is_part = is_part or (target is not None and is_of_branch(reading, description, target))
    told_alone = title.of == "country" or _is_public(reading, title, description)
    told_alone = told_alone and title.text not in load_name_words().of("given_like_titles")  # "Emir Velmo"
    own_nation = target is not None and title.relation == "coachOf" and target.link == "demonym"  # "Dutch coach"
    if title.office and not (is_part or for_a_field or own_nation) and (of is not None or told_alone):
        held = of or _state_of_capital(reading, title, description) or _unmentioned(reading, person, title, description)
        if held is not None or not _is_of_something_else(reading, title, description):
            rank = " ".join(filter(None, (find_stopgap(reading, description.words), lesser)))
            yield make("holdsOffice", _office(reading, title, held, rank).id)
    if of is None:
        return
    relation = _relation(reading, title, of)
    if lesser is not None and relation in reading.words.sets["undivided"]:
        relation = None
    if relation == "headOf" and target is not None and (for_a_field or _is_of_something_at(target, description)):
        relation = "worksFor"
    if relation == "lawyerFor" and of.type in ("City", "Region", "Place"):
        relation = None  # "a London lawyer"
    if of.type in PLACES and title.text in reading.words.sets["force_chiefs"]:
        relation = None  # the sheriff of a county does not head it
    if of.sector == "PTY" and title.text in reading.words.sets["party_officers"]:
        relation = "memberOf"
    several = description.cue is None and len(description.words) > 0 and is_indefinite(description.words[-1])
    if relation == "headOf" and (is_part or several or _is_deputy(reading, description.words)):
        relation = "memberOf" if of.type == "Organization" else None
    if relation == "worksFor":
        relation = membership(reading, of)
    if relation == "headOf" and _names_its_body(title, of):
        relation = None
    if relation == "headOf" and not (_can_be_led(of, target) and not _is_of_a_part(reading, of, description.words)):
        relation = None
    if relation == "memberOf" and (of.type not in ("Organization", "Group") or is_of_states(title, of)):
        relation = None
    if relation is not None and of.id not in known:
        yield make(relation, of.id)
    governs = title.of == "country" and title.sector == "GOV"
    if of.type in ("Country", "Region") and governs and not is_over(reading, make.time):
        yield make("represents", of.id)


def _is_continent(entity: Entity) -> bool:
    return entity.type in ("Region", "Place") and entity.country is None


def _is_called_party(target: Target | None) -> bool:
    """Say whether "party" stands at or right behind a name: "a Left party MP"."""
    return target is not None and "party" in target.token.doc[target.token.i : target.token.i + 2].text.lower().split()


def may_be_seat(title: Title, target: Target) -> bool:
    """Say whether a name of which nothing is known may be where a lawmaker was elected: "the Kestrel North MP"."""
    member = title.sector == "LEG" and title.relation == "memberOf" and target.link == "compound"
    return member and target.entity.type == "Organization" and target.entity.sector is None


def _is_public(reading: Reading, title: Title, description: Description) -> bool:
    """Say whether a title alone before a name is a public office, though nobody says where: "Mayor Ana Ruiz"."""
    if description.rule != "relations/title-before-name" or not description.words[0].text[:1].isupper():
        return False
    seats = all(target.link == "seat" for target in description.targets)
    known = title.sector in reading.words.sets["public_sectors"] and title.text not in reading.words.sets["mere_ranks"]
    return seats and known and len(title.text) > 2


def is_called_as_its_state(reading: Reading, city: Entity) -> bool:
    """Say whether a city is called as a state is, which its senators stand for: "Senator Ana Ruiz of New York"."""
    known = reading.gazetteer.things.get(city.id)
    if city.type != "City" or known is None:
        return False
    names = (f"{name} State" for name in (known.name, *known.aliases))
    return any(thing.type == "Region" for name in names for thing in reading.gazetteer.find(name))


def _names_its_body(title: Title, of: Entity) -> bool:
    """Say whether a title tells itself of what body it is: the "army chief" of Norvik leads its army, not Norvik."""
    body = title.text.split()[0]
    named = load_name_words().organisation.get(body) in ("MIL", "COP")
    return named and " " in title.text and body not in of.name.lower().split()


def _names_body_of_bloc(reading: Reading, title: Title, target: Target, words: Span) -> bool:
    """Say whether a continent before a title is half of a body's name: the "European parliament president"."""
    if target.entity.type != "Region" or target.link not in ("demonym", "compound") or target.token.i >= words.start:
        return False
    before = reading.doc[words.start - 1]
    is_noun = before.i > target.token.i and before.pos_ == "NOUN" and before.text.islower()
    first = title.text.split()[0]
    return is_noun or bool(reading.gazetteer.find(f"{target.token.text} {first.capitalize()}"))


def _is_of_something_at(target: Target, description: Description) -> bool:
    """Say whether someone leads only something at a body: "head of research at Norvik Bank", "a manager at Norvik"."""
    if target.link not in ("at", "with", "for", "from"):
        return False
    narrowed = any(find_obliques(word).get("of") for word in description.words)
    return narrowed or (description.title is not None and not description.title.office)


def is_of_states(title: Title, of: Entity) -> bool:
    """Say whether a lawmaker is called by a body of which states are the members: "the EU lawmaker Ana Ruiz"."""
    return title.sector == "LEG" and of.sector == "IGO"


def _is_for_a_field(reading: Reading, target: Target, description: Description) -> bool:
    """Say whether someone directs only a field of a body: "its director for Africa", "its Africa director"."""
    if target.link == "for":
        return False
    if is_for_field(reading, target, description):
        return True
    fields = (field for word in description.words for field in find_obliques(word).get("for", ()))
    if any(field.ent_type_ not in ("DATE", "TIME", "CARDINAL") for field in fields):
        return True
    between = range(target.token.i + 1, description.words.start)
    before = (item for item in description.targets if item.token.i in between and item.link in ("compound", "demonym"))
    return target.entity.type in BODIES and any(item.entity.type in PLACES for item in before)


def _is_of_unnamed_body(reading: Reading, title: Title, target: Target, words: Span) -> bool:
    """Say whether a title is of a body without a name: the "Norwegian ministry spokesman" is not Norway's.

    Neither does "its rowing president" head a country.
    """
    before = reading.doc[words.start - 1] if words.start else words[0]
    is_noun = before.pos_ in ("NOUN", "PROPN") and before.text.islower()
    if is_noun and title.relation in reading.words.sets["shared_offices"] and target.entity.type == "Country":
        return target.token.i < before.i and before.lower_ not in reading.gazetteer.modifiers
    of_state = target.link == "possessive" and before.lower_ in reading.words.sets["state_bodies"]
    return (target.link == "demonym" or of_state) and is_noun and before.i > target.token.i


def _is_deputy(reading: Reading, words: Span) -> bool:
    """Say whether a title is a deputy's: "deputy party leader"."""
    before = reading.doc[max(words.start - 2, words[0].sent.start) : words.end]
    return any(token.lower_ in reading.words.sets["deputy"] for token in before)


def _office_target(reading: Reading, person: Entity, title: Title, description: Description) -> Target | None:
    """Return what an office is held of: the nearest entity that fits, a country first for a country's office."""
    people = title.relation in ("spokespersonFor", "advisorTo", "represents") and title.of != "country"
    people = people or (title.relation == "worksFor" and title.sector == "GOV" and title.of != "country")
    types = PLACES | BODIES | ({"Person"} if people else set())
    links = {"of", "possessive", "compound", "demonym"} | (set() if title.relation == "represents" else {"for", "at"})
    links |= {"with", "from"} if title.relation == "worksFor" else set()
    others = [item for item in description.targets if item.entity.id != person.id and is_known(item.entity)]
    fitting = [target for target in others if target.entity.type in types and target.link in links]
    fitting = [target for target in fitting if not (_is_sent_there(title, target) or may_be_seat(title, target))]
    led = title.relation == "headOf" and title.of == "organization"
    if led and title.sector not in reading.words.sets["state_sectors"]:
        fitting = [target for target in fitting if not (target.link == "demonym" and target.entity.type == "Country")]
    if title.relation not in reading.words.sets["of_states"]:
        fitting = [target for target in fitting if not _is_only_his_people(target)]
    if title.of in ("country", "place"):
        places = [target for target in fitting if target.entity.type in PLACES]
        fitting = places or fitting
    elif title.of == "organization":  # "senior Middle East researcher for Delta Relief"
        fitting = [target for target in fitting if target.entity.type in BODIES] or fitting
    if title.of not in ("country", "place"):
        fitting = [target for target in fitting if target.link == "possessive"] or fitting
    if title.relation not in ("spokespersonFor", "represents"):  # "vice president for trade at Delta Relief"
        fitting = [target for target in fitting if target.link != "for"] or fitting
    return _as_state(reading, title, fitting[0]) if fitting else None


def _is_sent_there(title: Title, target: Target) -> bool:
    """Say whether a place before a title is where someone is sent: "the UN's Kenya envoy", no "US envoy"."""
    return title.text.endswith("envoy") and target.link == "compound" and target.entity.type in PLACES


def _is_only_his_people(target: Target) -> bool:
    """Say whether a people behind an owner tells where someone is from: "the team's Dutch leader"."""
    first = target.token.doc[max(target.token.i - 1, 0)]
    return target.link == "demonym" and first.tag_ in ("POS", "PRP$")


def _as_state(reading: Reading, title: Title, target: Target) -> Target | None:
    """Return the country whose envoy or minister someone is called by its capital: "Moscow's chief negotiator".

    Where the article never names that country, the tie is to nothing that it names.
    """
    if title.of != "country" or title.sector != "GOV" or target.link not in ("possessive", "compound"):
        return target
    if target.entity.type != "City" or title.relation not in reading.words.sets["of_states"]:
        return target
    state = reading.gazetteer.metonym(target.token.text)
    if state is None:
        return target
    country = reading.countries.get(state.iso)
    return replace(target, entity=country) if country is not None else None


def _relation(reading: Reading, title: Title, of: Entity) -> str | None:
    """Return the relation that an office gives to what it is held of."""
    kind = "country" if of.type == "Country" else "place" if of.type in PLACES else "organization"
    if kind == "place" and title.relation in reading.words.sets["of_countries"]:
        return title.otherwise
    if title.of is None or title.of == kind or (title.of in ("country", "place") and kind in ("country", "place")):
        return title.relation
    if title.otherwise is not None:
        return title.otherwise
    if kind == "organization":
        return title.relation if title.relation in ("headOf", "worksFor", "memberOf", "spokespersonFor") else "worksFor"
    return None


def _can_be_led(of: Entity, target: Target | None) -> bool:
    """Say whether something has a head: no faith or continent that merely describes ("a European leader")."""
    if of.type in ("Region", "Place"):  # no "Asia's longest ruling leader"
        return target is not None and (target.link == "of" or (target.link == "possessive" and of.country is not None))
    return of.type != "Group"


def _is_of_a_part(reading: Reading, of: Entity, words: Span) -> bool:
    """Say whether someone leads some of a country's people, not the country: "France's far-right leader"."""
    before = words.doc[max(words[0].left_edge.i, words[0].sent.start) : words.end]
    return of.type == "Country" and any(token.lower_ in reading.words.sets["led_parts"] for token in before)


def _dated_country(
    reading: Reading, person: Entity, title: Title, description: Description
) -> tuple[Entity | None, str]:
    """Return the country of a title that names none, by a dated fact: "Secretary of State Marco Rubio"."""
    office = reading.gazetteer.office_name(title.text)
    for term in _terms(reading, person, description):
        if term.office == office and term.of in reading.index.entities:
            return reading.index.entities[term.of], "relations/dated-office-holder"
    home = reading.homes.get(person.id)
    if home is None and not (title.otherwise == "headOf" and _is_of_something_else(reading, title, description)):
        home = reading.countries.get(person.country or "")  # a club's president is of its country too
    if any(_is_sent_there(title, target) for target in description.targets):
        return None, description.rule
    if title.of == "country" and home is not None and title.sector == "GOV" and title.office:
        heads = reading.gazetteer.heads(home.id, title.relation or "", reading.published)
        if not heads or any(term.id == person.id for term in heads):  # no Sultan Ahmed heads what another heads
            return home, "relations/country-of-person"
    setting = find_home(reading, title, description)
    if setting is None or _is_held(reading, person, title, setting):
        return None, description.rule
    return setting, HOME


def _is_held(reading: Reading, person: Entity, title: Title, country: Entity) -> bool:
    """Say whether a person is known to hold other offices, or the article names another head of the country."""
    heads = reading.gazetteer.heads(country.id, title.relation or "", reading.published)
    others = {term.id for term in heads} - {person.id}
    if others and title.relation in reading.words.sets["shared_offices"]:
        return True  # the president of a firm
    return bool(reading.gazetteer.offices_of(person.id)) or not others.isdisjoint(reading.index.entities)


def _is_of_something_else(reading: Reading, title: Title, description: Description) -> bool:
    """Say whether words before a title tell whose it is, though nothing that is known: "Booster president Ana Ruiz".

    "Party president" and "the president", where no country is told of, may be a club's.
    """
    words, sentence = description.words, description.words[0].sent.start
    before = reading.doc[words.start - 1] if words.start > sentence else None
    plain = reading.words.sets["lesser"] | reading.gazetteer.modifiers.keys()
    while before is not None and before.lower_ in plain:
        before = reading.doc[before.i - 1] if before.i > sentence else None
    if title.relation in reading.words.sets["shared_offices"] and not words[0].text[:1].isupper():
        return True
    return before is not None and before.pos_ in ("NOUN", "PROPN")


def _state_of_capital(reading: Reading, title: Title, description: Description) -> Entity | None:
    """Return the country that a capital speaks for though the article never names it: "Moscow's chief negotiator"."""
    for target in description.targets:
        state = reading.gazetteer.metonym(target.token.text) if target.entity.type == "City" else None
        if state is not None and _as_state(reading, title, target) is None:
            return Entity(state.id, "Country", state.name, country=state.iso)
    return None


def _unmentioned(reading: Reading, person: Entity, title: Title, description: Description) -> Entity | None:
    """Return what a known holder's office is of, where the article itself never names it: "King Charles"."""
    office = reading.gazetteer.office_name(title.text)
    for term in _terms(reading, person, description):
        thing = reading.gazetteer.things.get(term.of)
        if term.office == office and thing is not None:
            return Entity(thing.id, thing.type, thing.name, country=thing.country, sector=thing.sector)
    return None


def _terms(reading: Reading, person: Entity, description: Description) -> tuple[OfficeHolder, ...]:
    """Return the offices of a person in the time that a description speaks of: any earlier one for "former"."""
    if description.cue is not None and description.cue[1] == "ended" and reading.published is not None:
        start, end = date.min, reading.published
    elif description.time is not None and (description.time.start or description.time.end):
        start = description.time.start or date.min
        end = description.time.end or start + timedelta(days=366)
    else:
        return reading.gazetteer.offices_of(person.id, reading.published)
    terms = reading.gazetteer.offices_of(person.id)
    return tuple(term for term in terms if (term.start or date.min) <= end and start <= (term.end or date.max))


def _office(reading: Reading, title: Title, of: Entity | None, rank: str = "") -> Entity:
    """Return the office as an entity: "Foreign Minister of Russia", "Deputy Mayor of Lisbon", "Acting Mayor"."""
    name = _capitals(" ".join(filter(None, (rank, _without_body(reading, title, of)))))
    if of is None:
        id_ = entity_key(name, "Office", reading.article_id)
    else:
        id_ = slug(f"{name} of {of.name}")
        name = f"{name} of the {of.name}" if of.name in reading.words.sets["the"] else f"{name} of {of.name}"
    country = of.country if of is not None else None
    return reading.offices.setdefault(id_, Entity(id_, "Office", name, country=country, sector=title.sector))


def _without_body(reading: Reading, title: Title, of: Entity | None) -> str:
    """Return an office without the last word of its body, which is told already: "European Council | President"."""
    first, _, rest = title.text.partition(" ")
    body = of.name.lower() if of is not None else ""
    known = rest in reading.gazetteer.titles and body.endswith(f" {first}")
    return reading.gazetteer.office_name(rest if known else title.text)


def _capitals(title: str) -> str:
    """Return an office with capitals: "secretary of state" is "Secretary of State"."""
    small = {"of", "for", "the", "and", "to", "in"}
    initials = load_relation_words().sets["initials"]
    words = (word.upper() if "." in word or word in initials else word for word in title.split())  # "U.S. Attorney"
    return " ".join(word if word in small else word[:1].upper() + word[1:] for word in words)
