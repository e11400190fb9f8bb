"""All facts in memory, looked up by name, people, office and date."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from kg.gazetteer.facts import (
    Country,
    Kinship,
    OfficeHolder,
    Organisation,
    People,
    Person,
    PlaceFact,
    Product,
    RoleWord,
    Thing,
    Title,
    TitleModifier,
)
from kg.gazetteer.forms import bare_name, grouped_by, opening, plain_name


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All facts, and look-ups by name, people, office and date."""

    countries: tuple[Country, ...]
    organisations: tuple[Organisation, ...]
    places: tuple[PlaceFact, ...]
    peoples: tuple[People, ...]
    products: tuple[Product, ...]
    people: tuple[Person, ...]
    office_holders: tuple[OfficeHolder, ...]
    titles: dict[str, Title]
    modifiers: dict[str, TitleModifier]
    roles: dict[str, RoleWord]
    kinship: dict[str, Kinship]
    things: dict[str, Thing]
    _names: dict[str, tuple[Thing, ...]] = field(repr=False)
    _capitals: dict[str, tuple[Thing, ...]] = field(repr=False)  # the same names in capital letters
    _surnames: dict[str, tuple[Thing, ...]] = field(repr=False)
    title_words: frozenset[str]  # every word of a title or role, so that most nouns need no look-up
    long_openings: frozenset[str]  # first words of names with small words in them: "Liberation" (Tigers of Tamil Eelam)
    _shared: dict[str, Thing] = field(repr=False)  # names of peoples that are other names too
    _demonyms: dict[str, Country | None] = field(repr=False)  # None: shared by several peoples
    _metonyms: dict[str, Country] = field(repr=False)
    _people: dict[str, Person] = field(repr=False)
    _terms: dict[tuple[str, str], tuple[OfficeHolder, ...]] = field(repr=False)
    _offices: dict[str, tuple[OfficeHolder, ...]] = field(repr=False)
    _codes: dict[str, str] = field(default_factory=dict, repr=False)  # ISO alpha-3 by other codes
    own_names: dict[str, tuple[str, ...]] = field(default_factory=dict, repr=False)  # the user's, by `opening`

    def find(self, name: str) -> tuple[Thing, ...]:
        """Return all things of that name or alias, likeliest first: countries, organizations, places, people.

        "the" in front does not matter, nor do accents. Case does ("us" is no country), except that a headline's ALL
        CAPS match too. A metonym that names nothing else is its country ("Kremlin").
        """
        bare = bare_name(name)
        found = self._names.get(plain_name(name)) or self._names.get(bare, ())
        if not found and bare.count(" ") == 1:  # "Schleswig Holstein"
            found = self._names.get(bare.replace(" ", "-"), ())
        return found or (self._capitals.get(bare, ()) if bare.isupper() else ())

    def surname(self, word: str) -> tuple[Thing, ...]:
        """Return the office holders whom second mentions call so: "Xi", "Clinton" (two of them)."""
        plain = plain_name(word)
        return self._surnames.get(plain) or (self._surnames.get(plain.title(), ()) if plain.isupper() else ())

    def people_called(self, word: str) -> Thing | None:
        """Return the people that a word means beside a noun for people only: "Karen" rebels."""
        return self._shared.get(plain_name(word))

    def demonym(self, word: str) -> Country | None:
        """Return whose people or adjective a word is: "Russian", "Russians", "the French". Shared ones are nobody's."""
        return self._demonyms.get(bare_name(word))

    def metonym(self, word: str) -> Country | None:
        """Return the country whose government a place's name can stand for: "Washington", "the Kremlin"."""
        return self._metonyms.get(bare_name(word))

    def country_called(self, written: str) -> str | None:
        """Return the ISO alpha-3 code of a country by its codes, Wikidata item, name or demonym."""
        item = re.fullmatch(r"(?:wd:|https?://www\.wikidata\.org/(?:entity|wiki)/)?(Q\d+)", written)
        code = self._codes.get(item[1] if item else written.upper())
        if code is not None:
            return code
        named = next((thing.country for thing in self.find(written) if thing.type == "Country"), None)
        people = self.demonym(written)
        return named or (people.iso if people else None)

    def holder(self, office: str, of: str, on: date | None) -> OfficeHolder | None:
        """Return who held an office of a country or body (its id) on a day; on a day of handover, the successor."""
        if on is None:
            return None
        held = [term for term in self._terms.get((self.office_name(office), of), ()) if term.held_on(on)]
        return held[-1] if held else None

    def heads(self, of: str, relation: str, on: date | None) -> tuple[OfficeHolder, ...]:
        """Return who was head of a country (its id) on a day, by ``headOfState`` or ``headOfGovernment``."""
        if on is None:
            return ()
        leads = (term for term in self.office_holders if term.of == of and term.relation == relation)
        return tuple(term for term in leads if term.held_on(on))

    def offices_of(self, person_id: str, on: date | None = None) -> tuple[OfficeHolder, ...]:
        """Return the terms of a person that cover the day, or all of them without a day, in time order."""
        return tuple(term for term in self._offices.get(person_id, ()) if on is None or term.held_on(on))

    def names_of(self, person_id: str, alone: bool) -> tuple[str, ...]:
        """Return the names of a person without accents: the full ones, or what second mentions use `alone`."""
        person = self._people[person_id]
        names = person.short if alone else (person.name, *person.aliases)
        return tuple(plain_name(name) for name in names)

    def office_name(self, title: str) -> str:
        """Return the wording that an office is listed under: "Minister of Foreign Affairs" is "foreign minister"."""
        text = " ".join(title.lower().split()).removeprefix("the ")
        known = self.titles.get(text)
        return known.same_as or text if known else text


def extended_gazetteer(known: Gazetteer, things: Iterable[Thing]) -> Gazetteer:
    """Return a gazetteer with things of the user's own in it; one with an id that is known takes its place."""
    own = {thing.id: thing for thing in things}
    names = {name: tuple(own.get(thing.id, thing) for thing in found) for name, found in known._names.items()}
    openings: dict[str, list[str]] = {}
    for name, found in by_name(own.values()).items():
        for form in dict.fromkeys((name, bare_name(name))):
            names[form] = tuple(dict.fromkeys((*found, *names.get(form, ()))))
    for written in dict.fromkeys(form for thing in own.values() for form in (thing.name, *thing.aliases)):
        bare = written[4:] if written[:4].lower() == "the " else written
        openings.setdefault(opening(bare), []).append(bare)
    return replace(
        known,
        things=known.things | own,
        own_names={first: tuple(sorted(found, key=len, reverse=True)) for first, found in openings.items()},
        _names=names,
        _capitals=grouped_by((name.upper(), thing) for name, found in names.items() for thing in found),
    )


def by_name(things: Iterable[Thing]) -> dict[str, tuple[Thing, ...]]:
    """Return things by name and alias, as written and without accents."""
    pairs = []
    for thing in things:
        written = {plain_name(name): None for name in (thing.name, *thing.aliases)}
        pairs += [(name, thing) for name in written]
    return grouped_by(pairs)
