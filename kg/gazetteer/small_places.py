"""Towns, provinces and districts of which no more is known than their country."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kg.gazetteer.forms import bare_name
from kg.lexicon import read_toml
from kg.ontology import ontologies_folder


@cache
def load_cities(folder: Path | None = None) -> dict[str, str]:
    """Read the country (ISO code) of each larger city whose name is the only one of its size, without accents."""
    raw = read_toml((folder or ontologies_folder()) / "gazetteer" / "cities.toml")["cities"]
    return {name: country for country, names in raw.items() for name in names}


def find_city_country(name: str) -> str | None:
    """Return the country of a city that the gazetteer has no more to say about: "Trondheim" is in NOR."""
    return load_cities().get(bare_name(name).replace("'", ""))


@cache
def load_smaller_places(folder: Path | None = None) -> dict[str, str]:
    """Read the country (ISO code) of smaller towns, regions, provinces and districts, without accents."""
    raw = read_toml((folder or ontologies_folder()) / "gazetteer" / "smaller_places.toml")["places"]
    return {name: country for country, names in raw.items() for name in names}


def find_place_country(name: str) -> str | None:
    """Return the country of a town or region that the gazetteer has no more to say about: "Sagaing" is in MMR."""
    return find_city_country(name) or load_smaller_places().get(bare_name(name).replace("'", ""))
