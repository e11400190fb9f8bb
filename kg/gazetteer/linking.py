"""One form for all that has a name, whatever its file: its country, its sector, whose people it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kg.gazetteer.facts import Country, OfficeHolder, Organisation, People, Person, PlaceFact, Product, Thing
from kg.gazetteer.forms import by_key


def as_things(
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
    things = by_key(found, "id")
    latest = {term.id: things.get(term.of) for term in terms}
    for person in people:
        body = latest.get(person.id)
        sector = (
            person.sector if body is None else "GOV" if body.type == "Country" or body.sector == "IGO" else body.sector
        )
        country = person.country if body is None else body.country
        things |= by_key(
            [Thing(person.id, "Person", person.name, person.aliases, country, sector, person.gender)], "id", things
        )
    return things


def with_links(things: dict[str, Thing], codes: dict[str, dict[str, str]]) -> dict[str, Thing]:
    """Return things, countries with a link to their Wikidata item."""
    items = {iso: (f"http://www.wikidata.org/entity/{known['wikidata']}",) for iso, known in codes.items()}
    return {
        id_: replace(thing, links=items[thing.country]) if thing.type == "Country" and thing.country in items else thing
        for id_, thing in things.items()
    }


def long_openings_of(names: Iterable[str]) -> frozenset[str]:
    """Return the first words of names with small words in them."""
    return frozenset(name.split()[0] for name in names if any(word.islower() for word in name.split()))


def by_demonym(countries: tuple[Country, ...]) -> dict[str, Country | None]:
    """Return countries by demonym. Ended states give way to the others; else a shared word is nobody's."""
    found: dict[str, Country | None] = {}
    for country in sorted(countries, key=lambda item: item.ended is not None):
        for word in dict.fromkeys((*country.demonyms, *country.people)):
            if country.ended is None:
                found[word] = None if word in found else country
            else:
                found.setdefault(word, country)
    return found
