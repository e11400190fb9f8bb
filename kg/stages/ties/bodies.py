"""Whose is a ministry, court or company, and where is it based?

the Russian Foreign Ministry, Germany's top court, the Bank of Japan, the Berlin-based think tank
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span, Token

from kg.index import span_of
from kg.stages.ties.nouns import find_noun_ties
from kg.stages.ties.reading import PLACES, REACH, Description, Maker, Reading, Target, Tie, agree
from kg.stages.words import load_name_words
from kg.syntax import (
    clause_of,
    find_obliques,
    find_owners,
    find_words,
    governing_preposition,
    is_indefinite,
    is_object,
    is_predicate,
    premodifies,
    read_clause,
)
from kg.types import Entity, MentionForm

IN_NAME = "relations/country-in-name"


def find_ties_of_body(reading: Reading, body: Entity, description: Description) -> Iterator[Tie]:
    """Yield whose a ministry, court or company is: "the Russian Foreign Ministry", "Germany's top court"."""
    for target in description.targets:
        if body.sector == "IGO" and target.entity.type in PLACES:
            continue  # of several countries
        if target.link == "possessive" and _stands_elsewhere(reading, body):
            continue
        if target.entity.type in PLACES and (_is_only_called_so(reading, description) or _is_half(reading, target)):
            continue
        if target.entity.type == "Person" and _is_led(reading, body, description, target):
            yield Tie("memberOf", target.entity.id, body.id, target.token, "relations/name-of-body")
            continue
        if target.link == "owned":
            yield Tie("ownerOf", target.entity.id, body.id, target.token, "relations/owned")
            continue
        anchor = description.words[0] if len(description.words) else target.token
        make = Maker(body.id, anchor, description.rule.replace("title-before-name", "country-before-name"), None)
        special = list(find_noun_ties(reading, replace(description, targets=(target,)), make))
        if special:
            yield from special
        elif _is_part(reading, body, description, target):
            yield make("partOf", target.entity.id)
        elif _is_seat(reading, description, target) and agree(body, target.entity):
            if target.link == "possessive" and _is_of_the_state(reading, body):
                state = reading.gazetteer.metonym(target.entity.name)
                country = reading.countries.get(state.iso) if state is not None else None
                if country is not None:
                    yield make(body_relation(reading, body, country), country.id)
                if state is not None:
                    continue  # "Taipei's Ocean Affairs Council" need not sit in Taipei
            relation = "basedIn" if _is_private(description) else body_relation(reading, body, target.entity)
            if relation != "basedIn" or not _is_modifier(reading, body, anchor):
                yield make(relation, target.entity.id)


def _is_half(reading: Reading, target: Target) -> bool:
    """Say whether a country is one of two that a body is of: "the German-French broadcaster"."""
    at, doc = target.token.i, reading.doc
    joined = doc[max(at - 1, 0) : at], doc[at + 1 : at + 2]
    others = (doc[max(at - 2, 0)], doc[min(at + 2, len(doc) - 1)])
    pairs = (other for link, other in zip(joined, others, strict=True) if link.text in ("-", "–"))
    return any(reading.gazetteer.demonym(other.text) is not None for other in pairs)


def _is_only_called_so(reading: Reading, description: Description) -> bool:
    """Say whether a people's name tells in which tongue a body has its name: "its Portuguese acronym CNE"."""
    return len(description.words) > 0 and description.words[-1].lemma_.lower() in reading.words.sets["namings"]


def _is_of_the_state(reading: Reading, body: Entity) -> bool:
    """Say whether a body's name is that of a ministry or agency, as a state has them and a town rarely does."""
    words = body.name.lower().split()
    sets = reading.words.sets
    if (
        body.type != "Organization"
        or body.sector in sets["not_of_the_state"]
        or not sets["of_towns_too"].isdisjoint(words)
    ):
        return False
    return words[-1] in sets["last_of_state"] or words[-1] in reading.words.bodies or words[0] in sets["first_of_state"]


def _is_private(description: Description) -> bool:
    """Say whether a noun makes a body a firm, whatever its name may sound like: "Arden Assembly, a Kenyan startup"."""
    noun = description.words[-1].lemma_.lower() if len(description.words) else ""
    called = load_name_words().nominals.get(noun)
    return called is not None and called.sector in ("BUS", "NGO") and noun != "bank"


def _is_part(reading: Reading, body: Entity, description: Description, target: Target) -> bool:
    """Say whether a body is another's, by nothing but its name: "Google's YouTube"."""
    if target.link != "possessive" or target.entity.type != "Organization" or is_contest(reading, body):
        return False
    noun = description.words[-1].lemma_.lower() if len(description.words) else None
    return (noun is None or noun in reading.words.sets["parts_of"]) and not _is_modifier(reading, body, target.token)


def _is_led(reading: Reading, body: Entity, description: Description, target: Target) -> bool:
    """Say whether a body is called by who leads it: "Merkel's CDU", but no "Trump's Pentagon"."""
    named = target.token.tag_ != "PRP$" or body.sector == "PTY"  # "his Green Party", but no "his Pentagon"
    plain = target.link == "possessive" and not len(description.words) and named
    return plain and not is_contest(reading, body) and membership(reading, body) == "memberOf"


def is_contest(reading: Reading, body: Entity) -> bool:
    """Say whether a name is a contest's, in which one plays without being of it: "the Harbor League"."""
    return body.type == "Organization" and body.name.lower().split()[-1] in reading.words.sets["contests"]


def _is_seat(reading: Reading, description: Description, target: Target) -> bool:
    """Say whether a description tells where a body is: "German carmaker", "a think tank in Berlin"."""
    if target.entity.type not in ("Country", "City", "Region"):
        return False
    if target.link == "in" and len(description.words):
        noun = description.words[-1]
        return is_indefinite(noun) and noun.lemma_.lower() not in reading.words.sets["active_in"]
    return target.link in ("demonym", "possessive", "compound", "based")


def membership(reading: Reading, body: Entity) -> str:
    """Return how someone "of" a body is tied to it: parties and teams have members, others employ."""
    joins = reading.words.sets["joined"]
    joined = body.sector in ("PTY", "REB") or body.name.lower().split()[-1] in joins
    if not joined:
        spans = (span_of(reading.doc, held.span) for held in body.mentions)
        after = (reading.doc[span.end : span.end + 1].text.lower() for span in spans)
        joined = any(word in joins or word == "campaign" for word in after)
    return "memberOf" if joined else "worksFor"


def find_seats(reading: Reading) -> Iterator[Tie]:
    """Yield where a body has its headquarters, by that word: "has its headquarters in Lisbon"."""
    for noun in find_words(reading.doc, reading.words.sets["seats"]):
        if noun.lower_ not in reading.words.sets["seats"] or noun.pos_ not in ("NOUN", "PROPN"):
            continue
        if _is_other_seat(reading, noun):
            continue
        owner = _owner_of_seat(reading, noun)
        places = [place for filler in _places_of_seat(reading, noun) if (place := reading.index.at(filler))]
        for place in places:
            if owner is not None and owner.type == "Organization" and place.type in ("City", "Region", "Country"):
                yield Tie("basedIn", owner.id, place.id, noun, "relations/seat")


def _is_other_seat(reading: Reading, noun: Token) -> bool:
    """Say whether headquarters are not the main ones, or none yet: "its regional", "will build its headquarters"."""
    verb = clause_of(noun)
    planned = is_object(noun) and is_predicate(verb) and verb.lemma_ in reading.words.sets["seats_to_be"]
    words = (word for word in noun.lefts if word.pos_ in ("ADJ", "NOUN", "PROPN", "VERB"))
    return planned or any(word.lower_ in reading.words.sets["lesser_seats"] for word in words)


def _places_of_seat(reading: Reading, noun: Token) -> tuple[Token, ...]:
    """Return the words for where a headquarters is: behind the noun, or behind its verb."""
    fillers = find_obliques(noun).get("in", ())
    verb = clause_of(noun)
    if fillers or not is_predicate(verb) or verb.lemma_ not in reading.words.sets["seated"]:
        return fillers
    clause = read_clause(verb)
    return (*clause.slot("in"), *clause.slot("to"))


def _owner_of_seat(reading: Reading, noun: Token) -> Entity | None:
    """Return whose headquarters a noun speaks of: "its", "of Delta Relief", or the subject that has them."""
    verb = clause_of(noun)
    subjects = read_clause(verb).subjects if is_predicate(verb) and verb.lemma_ == "have" else ()
    found = (reading.index.at(owner) for owner in (*find_owners(noun), *subjects))
    return next((owner for owner in found if owner is not None), _with_seat(reading, noun))


def _with_seat(reading: Reading, noun: Token) -> Entity | None:
    """Return the body right before "with headquarters in"."""
    link = governing_preposition(noun)
    if link is None or link.lower_ != "with" or link.i < 2:
        return None
    return reading.index.covering(reading.doc[link.i - 1]) or reading.index.covering(reading.doc[link.i - 2])


def _is_modifier(reading: Reading, body: Entity, anchor: Token) -> bool:
    """Say whether a body's name only describes the noun behind it: "California's Democratic primary"."""
    for token in reading.doc[anchor.i : min(anchor.i + REACH, anchor.sent.end)]:
        if reading.index.at(token) == body:
            if token.i + 1 < len(reading.doc) and reading.doc[token.i + 1].lower_ in ("and", ","):
                return False  # "the British company Arden Biologics and Harbor College"
            return token.head.i > token.i and premodifies(token, token.head.i, token.head.i + 1)
    return False


def _stands_elsewhere(reading: Reading, body: Entity) -> bool:
    """Say whether a body is not where its owner is: "Moscow's embassy"."""
    return body.name.lower().split()[-1] in reading.words.sets["abroad"]


def body_relation(reading: Reading, body: Entity, of: Entity) -> str:
    """Return the tie of a body to its country or place: a ministry is not based there."""
    if body.type == "Facility" or body.name.lower().split()[-1] in reading.words.sets["buildings"]:
        return "locatedIn"
    if of.type != "Country" or body.sector in reading.words.sets["not_of_the_state"]:  # India's Congress party
        return "basedIn"
    words = body.name.lower().split()
    if not reading.words.sets["outlets"].isdisjoint(words) or _is_of_members(reading, body, words):
        return "basedIn"
    for word in (*words[-1:], *words[:1], *_head(words)):
        if word in reading.words.bodies:
            return reading.words.bodies[word]
    known = reading.gazetteer.things.get(body.id)
    return reading.words.sectors.get(known.sector or "", "basedIn") if known is not None else "basedIn"


def _is_of_members(reading: Reading, body: Entity, words: list[str]) -> bool:
    """Say whether those who join it have a congress, not the state: a union, what an article calls an NGO."""
    if not reading.words.sets["of_members"].isdisjoint(words):
        return True
    spans = (span_of(reading.doc, held.span) for held in body.mentions if held.form is MentionForm.NOMINAL)
    called = (span.text.lower() for span in spans)
    return any(word in text for text in called for word in reading.words.sets["of_no_state"])


def _head(words: list[str]) -> list[str]:
    """Return the head of a body's name: "office" of "Central Office for the Investigation of Crimes"."""
    ends = [at for at, word in enumerate(words) if word in ("of", "for", "on") and at]
    return [words[ends[0] - 1]] if ends else []


def find_inside_name(reading: Reading, body: Entity, tokens: Span) -> Iterator[Tie]:
    """Read a country inside a body's name: "German Football Association", "Bank of Japan"."""
    for token in (*tokens[1:], *tokens[:1]):  # the American University of Afghanistan is in Afghanistan
        is_half = reading.doc[token.i + 1 : token.i + 2].text == "-"  # "Kenyan-Dutch Chamber"
        alone = token.i == tokens.start and not is_half
        country = reading.gazetteer.demonym(token.text) if alone else None
        if (
            country is None
            and token.i > tokens.start
            and reading.doc[token.i - 1].lower_ in reading.words.sets["inside"]
        ):
            things = reading.gazetteer.find(reading.doc[token.i : tokens.end].text)
            iso = things[0].country if things and things[0].type == "Country" else None
        else:
            iso = country.iso if country is not None else None
        target = reading.countries.get(iso) if iso else None
        if target is not None:
            yield Tie(body_relation(reading, body, target), body.id, target.id, tokens[0], IN_NAME)
            return
