"""Facts that the reading of news stands on: countries, organizations, places, titles, and who held which office when.

    Russian Foreign Minister Sergey Lavrov said Moscow was ready.

"Russian" and "Moscow" are Russia, "Foreign Minister" is an office that makes its holder a minister of a country, and on
the article's date it was Sergey Lavrov's. Facts are dated, since articles come from any year. A list never guesses: a
demonym that two peoples share ("Korean") and an office on an unknown date have no answer.

The files are ``gazetteer/*.toml`` and ``lexicon/``'s ``titles.toml``, ``title_words.toml`` and ``kinship.toml``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from kg.errors import LexiconError
from kg.in_use import InUse
from kg.lexicon import read_entries, read_toml
from kg.ontology import ontologies_folder


@dataclass(frozen=True, slots=True)
class Country:
    """A state or territory with an ISO 3166-1 alpha-3 code (ISO 3166-3 where it has `ended`; XKX for Kosovo).

    `demonyms` are the adjective and the noun for one person ("Spanish", "Spaniard"), `people` the nouns for many
    ("Spaniards"). `capital` is the id of a place. `metonyms` are names that speak for its government ("Kremlin").
    """

    id: str
    name: str
    iso: str
    example: str
    aliases: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capital: str | None = None
    metonyms: tuple[str, ...] = ()
    ended: date | None = None


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body that acts in the news. `country` is an ISO code or ``None`` for international bodies.

    `sector` is a PLOVER actor sector (GOV, MIL, REB …), `of` the id of the country or body that it belongs to.
    """

    id: str
    name: str
    example: str
    aliases: tuple[str, ...] = ()
    type: str = "Organization"
    country: str | None = None
    sector: str | None = None
    of: str | None = None


@dataclass(frozen=True, slots=True)
class PlaceFact:
    """A City, Region or Place. `country` is an ISO code, ``None`` where it spans several or is disputed."""

    id: str
    name: str
    type: str
    aliases: tuple[str, ...] = ()
    country: str | None = None


@dataclass(frozen=True, slots=True)
class People:
    """A people, clan or the inhabitants of a region that belong to one country only: "Igbo", "Kachin", "Texans".

    `shared`: the word is a given name or something else too ("Karen", "Chin"), and means the people only beside a noun
    for people ("Karen rebels") or after "ethnic".
    """

    id: str
    name: str
    country: str
    aliases: tuple[str, ...] = ()
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Product:
    """A weapon, craft or ware that acts or is bought in the news. `country` is the ISO code of who makes it."""

    id: str
    name: str
    example: str
    aliases: tuple[str, ...] = ()
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who held an office, or was for long in the news without one.

    `short` is what second mentions use: "Xi", "Lavrov", "von der Leyen". `country` and `sector` are those of who held
    no office: a leader of rebels or of the opposition, a cleric.
    """

    id: str
    name: str
    gender: str
    short: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    country: str | None = None
    sector: str | None = None


@dataclass(frozen=True, slots=True)
class OfficeHolder:
    """One person's term in one office: `office` is a title ("foreign minister"), `of` a country's or body's id.

    On every day from `start` to `end` the person certainly held it. No `end`: still in office when the facts were last
    checked, and taken to go on.
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    gender: str
    office: str
    relation: str
    of: str
    start: date | None
    end: date | None
    source: str

    def held_on(self, day: date) -> bool:
        """Say whether the term covers the day."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class Title:
    """A title or office as written before or after a name, in lower case: "foreign minister".

    An `office` gives ``holdsOffice`` and `relation` to what it is held of: `of` says whether that is usually a
    "country", an "organization" or a "place"; `otherwise` is the relation to another kind ("president of the company":
    headOf). `same_as` is the wording that holders are listed under ("minister of foreign affairs": "foreign minister").
    """

    text: str
    example: str
    office: bool = True
    relation: str | None = None
    of: str | None = None
    otherwise: str | None = None
    sector: str | None = None
    gender: str | None = None
    same_as: str | None = None


@dataclass(frozen=True, slots=True)
class TitleModifier:
    """A word beside a title that dates it: "former" president (ended), president"-elect" (future), "acting" (current).

    `position` is "before", "prefix" (joined by a hyphen or none), "suffix", or "adverb" ("formerly the mayor").
    """

    text: str
    time: str
    position: str
    example: str


@dataclass(frozen=True, slots=True)
class RoleWord:
    """A nominal for whoever holds one of some offices: "top diplomat". `means` are titles, likeliest first.

    `counterpart`: the same office elsewhere, so that the offices come from the person it is compared with.
    """

    text: str
    example: str
    means: tuple[str, ...] = ()
    counterpart: bool = False


@dataclass(frozen=True, slots=True)
class Kinship:
    """A word for a relative: "his wife".

    The relative stands in `relation` to the possessor, the possessor in `inverse` to the relative: "X's son Y" is Y
    childOf X and X parentOf Y. `gender` is the relative's. `former`: "ex-wife", "widow".
    """

    word: str
    relation: str
    inverse: str
    example: str
    gender: str | None = None
    former: bool = False


@dataclass(frozen=True, slots=True)
class Thing:
    """Anything with a name, in one form. `country` is an ISO code (a country's own), `sector` PLOVER's.

    What a user's own gazetteer says of it has its `source` ("clubs.csv:3"), `links` (IRIs of the same thing elsewhere)
    and `about`, words that speak of it. Its `type` is "" where the user gives none and the article has to tell.
    """

    id: str
    type: str
    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    sector: str | None = None
    gender: str | None = None
    links: tuple[str, ...] = ()
    about: frozenset[str] = frozenset()
    source: str | None = None


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
        bare = _bare(name)
        found = self._names.get(_plain(name)) or self._names.get(bare, ())
        if not found and bare.count(" ") == 1:  # "Schleswig Holstein"
            found = self._names.get(bare.replace(" ", "-"), ())
        return found or (self._capitals.get(bare, ()) if bare.isupper() else ())

    def surname(self, word: str) -> tuple[Thing, ...]:
        """Return the office holders whom second mentions call so: "Xi", "Clinton" (two of them)."""
        plain = _plain(word)
        return self._surnames.get(plain) or (self._surnames.get(plain.title(), ()) if plain.isupper() else ())

    def people_called(self, word: str) -> Thing | None:
        """Return the people that a word means beside a noun for people only: "Karen" rebels."""
        return self._shared.get(_plain(word))

    def demonym(self, word: str) -> Country | None:
        """Return whose people or adjective a word is: "Russian", "Russians", "the French". Shared ones are nobody's."""
        return self._demonyms.get(_bare(word))

    def metonym(self, word: str) -> Country | None:
        """Return the country whose government a place's name can stand for: "Washington", "the Kremlin"."""
        return self._metonyms.get(_bare(word))

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
        return tuple(_plain(name) for name in names)

    def office_name(self, title: str) -> str:
        """Return the wording that an office is listed under: "Minister of Foreign Affairs" is "foreign minister"."""
        text = " ".join(title.lower().split()).removeprefix("the ")
        known = self.titles.get(text)
        return known.same_as or text if known else text


@cache
def load_cities(folder: Path | None = None) -> dict[str, str]:
    """Read the country (ISO code) of each larger city whose name is the only one of its size, without accents."""
    raw = read_toml((folder or ontologies_folder()) / "gazetteer" / "cities.toml")["cities"]
    return {name: country for country, names in raw.items() for name in names}


def find_city_country(name: str) -> str | None:
    """Return the country of a city that the gazetteer has no more to say about: "Trondheim" is in NOR."""
    return load_cities().get(_bare(name).replace("'", ""))


@cache
def load_smaller_places(folder: Path | None = None) -> dict[str, str]:
    """Read the country (ISO code) of smaller towns, regions, provinces and districts, without accents."""
    raw = read_toml((folder or ontologies_folder()) / "gazetteer" / "smaller_places.toml")["places"]
    return {name: country for country, names in raw.items() for name in names}


def find_place_country(name: str) -> str | None:
    """Return the country of a town or region that the gazetteer has no more to say about: "Sagaing" is in MMR."""
    return find_city_country(name) or load_smaller_places().get(_bare(name).replace("'", ""))


_HOLDER_KEYS = frozenset({"id", "start", "end"})
_OFFICE_KEYS = frozenset({"office", "of", "relation", "source", "holders"})


def load_gazetteer(folder: Path | None = None) -> Gazetteer:
    """Return the facts in use, or read those of a folder. See `read_gazetteer`."""
    return _in_use.get(lambda: read_gazetteer(None)) if folder is None else read_gazetteer(folder)


_in_use: InUse[Gazetteer] = InUse()


def using_gazetteer(gazetteer: Gazetteer) -> AbstractContextManager[None]:
    """Let `load_gazetteer` return a gazetteer with names of the user's own within the block, in the whole process."""
    return _in_use.using(gazetteer)


def opening(name: str) -> str:
    """Return the first letters and digits of a name, or its first sign: names that open so are looked up by it."""
    return (re.match(r"\w+", name) or re.match(r".", name) or [""])[0]


def extended_gazetteer(known: Gazetteer, things: Iterable[Thing]) -> Gazetteer:
    """Return a gazetteer with things of the user's own in it; one with an id that is known takes its place."""
    own = {thing.id: thing for thing in things}
    names = {name: tuple(own.get(thing.id, thing) for thing in found) for name, found in known._names.items()}
    openings: dict[str, list[str]] = {}
    for name, found in _names(own.values()).items():
        for form in dict.fromkeys((name, _bare(name))):
            names[form] = tuple(dict.fromkeys((*found, *names.get(form, ()))))
    for written in dict.fromkeys(form for thing in own.values() for form in (thing.name, *thing.aliases)):
        bare = written[4:] if written[:4].lower() == "the " else written
        openings.setdefault(opening(bare), []).append(bare)
    return replace(
        known,
        things=known.things | own,
        own_names={first: tuple(sorted(found, key=len, reverse=True)) for first, found in openings.items()},
        _names=names,
        _capitals=_grouped((name.upper(), thing) for name, found in names.items() for thing in found),
    )


@cache
def read_gazetteer(folder: Path | None = None) -> Gazetteer:
    """Read all facts from `folder`, which holds ``gazetteer/`` and ``lexicon/`` (default: the installed ontologies).

    Raises `LexiconError` naming file, entry and what would be accepted.
    """
    folder = folder or ontologies_folder()
    facts, words = folder / "gazetteer", folder / "lexicon"
    countries = read_entries(facts / "countries.toml", "country", Country)
    organisations = read_entries(facts / "organisations.toml", "organisation", Organisation)
    places = read_entries(facts / "places.toml", "place", PlaceFact)
    peoples = read_entries(facts / "peoples.toml", "people", People)
    products = read_entries(facts / "products.toml", "product", Product)
    people = read_entries(facts / "people.toml", "person", Person)
    terms = tuple(_terms(facts / "office_holders.toml", {person.id: person for person in people}))
    codes = read_toml(facts / "codes.toml").get("codes", {})
    things = _linked(_things(countries, organisations, places, peoples, products, people, terms), codes)
    shared = {item.id for item in peoples if item.shared}
    names = _names(thing for thing in things.values() if thing.id not in shared)
    metonyms = {_bare(name): country for country in countries for name in country.metonyms}
    for name, country in metonyms.items():
        names.setdefault(name, (things[country.id],))
    return Gazetteer(
        countries=countries,
        organisations=organisations,
        places=places,
        peoples=peoples,
        products=products,
        people=people,
        office_holders=terms,
        titles=_by_key(read_entries(words / "titles.toml", "title", Title), "text"),
        modifiers=_by_key(read_entries(words / "title_words.toml", "modifier", TitleModifier), "text"),
        roles=_by_key(read_entries(words / "title_words.toml", "role", RoleWord), "text"),
        kinship=_by_key(read_entries(words / "kinship.toml", "kinship", Kinship), "word"),
        things=things,
        _names=names,
        _capitals=_grouped((name.upper(), thing) for name, found in names.items() for thing in found),
        _surnames=_grouped(
            (name, things[person.id]) for person in people for name in sorted({_plain(short) for short in person.short})
        ),
        long_openings=_long_openings(names),
        _shared={
            _plain(name): things[id_] for id_ in sorted(shared) for name in (things[id_].name, *things[id_].aliases)
        },
        _demonyms=_demonyms(countries),
        _metonyms=metonyms,
        _people={person.id: person for person in people},
        _terms=_grouped(((term.office, term.of), term) for term in terms),
        _offices=_grouped((term.id, term) for term in terms),
        _codes={code: iso for iso, known in codes.items() for code in (iso, known["iso2"], known["wikidata"])},
    )


def _terms(path: Path, people: dict[str, Person]) -> Iterator[OfficeHolder]:
    """Yield every term of every office in time order. Raises `LexiconError` for an unknown person or key."""
    terms = []
    for office in read_toml(path).get("office", ()):
        where = f"{path}: {office.get('office', '?')} of {office.get('of', '?')}"
        _check_keys(where, office, _OFFICE_KEYS)
        for row in office["holders"]:
            _check_keys(where, {"end": None, **row}, _HOLDER_KEYS)
            if row["id"] not in people:
                raise LexiconError(f"{where}: unknown person {row['id']!r}; people.toml must list that id")
            terms.append(_term(people[row["id"]], office, row))
    yield from sorted(terms, key=lambda term: (term.start or date.min, term.id, term.of, term.office))


def _check_keys(where: str, raw: dict[str, Any], known: frozenset[str]) -> None:
    if raw.keys() != known:
        wrong = sorted(raw.keys() ^ known)[0]
        problem = "unknown key" if wrong in raw else "missing key"
        raise LexiconError(f"{where}: {problem} {wrong!r}; known: {', '.join(sorted(known))}")


def _term(person: Person, office: dict[str, Any], row: dict[str, Any]) -> OfficeHolder:
    return OfficeHolder(
        id=person.id,
        name=person.name,
        aliases=person.aliases,
        gender=person.gender,
        office=office["office"],
        relation=office["relation"],
        of=office["of"],
        start=row["start"],
        end=row.get("end"),
        source=office["source"],
    )


def _things(
    countries: tuple[Country, ...],
    organisations: tuple[Organisation, ...],
    places: tuple[PlaceFact, ...],
    peoples: tuple[People, ...],
    products: tuple[Product, ...],
    people: tuple[Person, ...],
    terms: tuple[OfficeHolder, ...],
) -> dict[str, Thing]:
    """Return everything by id. A person's country and sector are those of the latest office, else of the person.

    Who serves countries or a body of theirs, as a secretary-general does, is of a government (GOV).
    """
    found = [Thing(item.id, "Country", item.name, item.aliases, item.iso) for item in countries]
    found += [Thing(item.id, item.type, item.name, item.aliases, item.country, item.sector) for item in organisations]
    found += [Thing(item.id, item.type, item.name, item.aliases, item.country) for item in places]
    found += [Thing(item.id, "Group", item.name, item.aliases, item.country) for item in peoples]
    found += [Thing(item.id, "Product", item.name, item.aliases) for item in products]
    things = _by_key(found, "id")
    latest = {term.id: things.get(term.of) for term in terms}
    for person in people:
        body = latest.get(person.id)
        sector = (
            person.sector if body is None else "GOV" if body.type == "Country" or body.sector == "IGO" else body.sector
        )
        country = person.country if body is None else body.country
        things |= _by_key(
            [Thing(person.id, "Person", person.name, person.aliases, country, sector, person.gender)], "id", things
        )
    return things


def _linked(things: dict[str, Thing], codes: dict[str, dict[str, str]]) -> dict[str, Thing]:
    """Return things, countries with a link to their Wikidata item."""
    items = {iso: (f"http://www.wikidata.org/entity/{known['wikidata']}",) for iso, known in codes.items()}
    return {
        id_: replace(thing, links=items[thing.country]) if thing.type == "Country" and thing.country in items else thing
        for id_, thing in things.items()
    }


def _names(things: Iterable[Thing]) -> dict[str, tuple[Thing, ...]]:
    """Return things by name and alias, as written and without accents."""
    pairs = []
    for thing in things:
        written = {_plain(name): None for name in (thing.name, *thing.aliases)}
        pairs += [(name, thing) for name in written]
    return _grouped(pairs)


def _long_openings(names: Iterable[str]) -> frozenset[str]:
    """Return the first words of names with small words in them."""
    return frozenset(name.split()[0] for name in names if any(word.islower() for word in name.split()))


def _demonyms(countries: tuple[Country, ...]) -> dict[str, Country | None]:
    """Return countries by demonym. Ended states give way to the others; else a shared word is nobody's."""
    found: dict[str, Country | None] = {}
    for country in sorted(countries, key=lambda item: item.ended is not None):
        for word in dict.fromkeys((*country.demonyms, *country.people)):
            if country.ended is None:
                found[word] = None if word in found else country
            else:
                found.setdefault(word, country)
    return found


def _bare(name: str) -> str:
    """Return a name without accents and without "the" in front."""
    text = _plain(name)
    return text[4:] if text[:4].lower() == "the " else text


def _plain(name: str) -> str:
    """Return a name without accents and typographic apostrophes. Letters that are no accented ASCII (ł, ø) stay."""
    if name.isascii():
        return name
    decomposed = unicodedata.normalize("NFKD", name)
    return "".join(character for character in decomposed if not unicodedata.combining(character)).replace("’", "'")


Item = TypeVar("Item")
Key = TypeVar("Key")


def _by_key(entries: Iterable[Item], key: str, known: Iterable[str] = ()) -> dict[str, Item]:
    """Return entries by one of their fields. Raises `LexiconError` where two share it."""
    found: dict[str, Item] = {}
    for entry in entries:
        value = getattr(entry, key)
        if value in found or value in known:
            raise LexiconError(f"{type(entry).__name__} {value!r} is listed twice; {key} must be unique")
        found[value] = entry
    return found


def _grouped(pairs: Iterable[tuple[Key, Item]]) -> dict[Key, tuple[Item, ...]]:
    grouped: dict[Key, list[Item]] = {}
    for key, item in pairs:
        grouped.setdefault(key, []).append(item)
    return {key: tuple(items) for key, items in grouped.items()}
