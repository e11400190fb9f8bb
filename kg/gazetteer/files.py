"""The files of facts, read and checked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from kg.errors import LexiconError
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
    Title,
    TitleModifier,
)
from kg.gazetteer.forms import bare_name, by_key, grouped_by, plain_name
from kg.gazetteer.linking import as_things, by_demonym, long_openings_of, with_links
from kg.gazetteer.look_up import Gazetteer, by_name
from kg.lexicon import read_entries, read_toml
from kg.ontology import ontologies_folder

_HOLDER_KEYS = frozenset({"id", "start", "end"})


_OFFICE_KEYS = frozenset({"office", "of", "relation", "source", "holders"})


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
    terms = tuple(_read_terms(facts / "office_holders.toml", {person.id: person for person in people}))
    codes = read_toml(facts / "codes.toml").get("codes", {})
    things = with_links(as_things(countries, organisations, places, peoples, products, people, terms), codes)
    shared = {item.id for item in peoples if item.shared}
    names = by_name(thing for thing in things.values() if thing.id not in shared)
    metonyms = {bare_name(name): country for country in countries for name in country.metonyms}
    for name, country in metonyms.items():
        names.setdefault(name, (things[country.id],))
    titles = by_key(read_entries(words / "titles.toml", "title", Title), "text")
    roles = by_key(read_entries(words / "title_words.toml", "role", RoleWord), "text")
    return Gazetteer(
        countries=countries,
        organisations=organisations,
        places=places,
        peoples=peoples,
        products=products,
        people=people,
        office_holders=terms,
        titles=titles,
        modifiers=by_key(read_entries(words / "title_words.toml", "modifier", TitleModifier), "text"),
        roles=roles,
        kinship=by_key(read_entries(words / "kinship.toml", "kinship", Kinship), "word"),
        things=things,
        _names=names,
        _capitals=grouped_by((name.upper(), thing) for name, found in names.items() for thing in found),
        _surnames=grouped_by(
            (name, things[person.id])
            for person in people
            for name in sorted({plain_name(short) for short in person.short})
        ),
        title_words=frozenset(word for text in (*titles, *roles) for word in text.replace("-", " ").split()),
        long_openings=long_openings_of(names),
        _shared={
            plain_name(name): things[id_] for id_ in sorted(shared) for name in (things[id_].name, *things[id_].aliases)
        },
        _demonyms=by_demonym(countries),
        _metonyms=metonyms,
        _people={person.id: person for person in people},
        _terms=grouped_by(((term.office, term.of), term) for term in terms),
        _offices=grouped_by((term.id, term) for term in terms),
        _codes={code: iso for iso, known in codes.items() for code in (iso, known["iso2"], known["wikidata"])},
    )


def _read_terms(path: Path, people: dict[str, Person]) -> Iterator[OfficeHolder]:
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
