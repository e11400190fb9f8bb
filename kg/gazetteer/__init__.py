"""Facts that the reading of news stands on: countries, organizations, places, titles, and who held which office when.

    Russian Foreign Minister Sergey Lavrov said Moscow was ready.

"Russian" and "Moscow" are Russia, "Foreign Minister" is an office that makes its holder a minister of a country, and on
the article's date it was Sergey Lavrov's. Facts are dated, since articles come from any year. A list never guesses: a
demonym that two peoples share ("Korean") and an office on an unknown date have no answer.

The files are ``gazetteer/*.toml`` and ``lexicon/``'s ``titles.toml``, ``title_words.toml`` and ``kinship.toml``.
"""

from __future__ import annotations

from kg.gazetteer.facts import Country, Kinship, OfficeHolder, RoleWord, Thing, Title
from kg.gazetteer.files import read_gazetteer
from kg.gazetteer.forms import opening
from kg.gazetteer.look_up import Gazetteer, extended_gazetteer
from kg.gazetteer.small_places import find_city_country, find_place_country, load_cities, load_smaller_places
from kg.gazetteer.using import load_gazetteer, using_gazetteer

__all__ = [
    "Country",
    "Gazetteer",
    "Kinship",
    "OfficeHolder",
    "RoleWord",
    "Thing",
    "Title",
    "extended_gazetteer",
    "find_city_country",
    "find_place_country",
    "load_cities",
    "load_gazetteer",
    "load_smaller_places",
    "opening",
    "read_gazetteer",
    "using_gazetteer",
]
