"""Facts about the world are only as good as their weakest entry: every entry is looked at, and every look-up."""

from __future__ import annotations

import itertools
import re
from datetime import date
from pathlib import Path

import pytest

from kg.errors import LexiconError
from kg.gazetteer import Gazetteer, find_place_country, load_cities, load_gazetteer, load_smaller_places
from kg.ids import slug
from kg.ontology import load_ontology, ontologies_folder

G: Gazetteer = load_gazetteer()
SECTORS = {
    *("GOV", "MIL", "COP", "REB", "OPP", "PTY", "BUS", "JRN", "MED", "CVL", "NGO", "IGO", "JUD", "LEG", "EDU", "SPY"),
    *("CRM", "REL", "LAB", "ELI", "IMG", "UAF", "AGR", "PRM", None),
}
TERMS = sorted({(term.office, term.of) for term in G.office_holders})


def shows(example: str, *words: str) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(word)}", example, re.IGNORECASE) for word in words)


# What every entry must have.


def test_ids_are_slugs_and_each_means_one_thing() -> None:
    ids = [
        item.id for group in (G.countries, G.organisations, G.places, G.peoples, G.products, G.people) for item in group
    ]
    assert [id_ for id_ in ids if slug(id_) != id_] == []
    assert len(ids) == len(set(ids)) == len(G.things)


def test_country_codes_are_well_formed_and_unique() -> None:
    codes = [country.iso for country in G.countries]
    assert [code for code in codes if not re.fullmatch(r"[A-Z]{3}", code)] == []
    assert len(codes) == len(set(codes))
    assert sum(country.ended is None for country in G.countries) == 250, "ISO 3166-1 has 249 codes; Kosovo has its own"


def test_every_reference_to_another_entry_resolves() -> None:
    codes = {country.iso for country in G.countries} | {None}
    assert [place.id for place in G.places if place.country not in codes] == []
    assert [item.id for item in (*G.peoples, *G.people) if item.country not in codes] == []
    assert {*load_cities().values(), *load_smaller_places().values()} <= codes
    assert [body.id for body in (*G.organisations, *G.products) if body.country not in codes] == []
    assert [body.id for body in G.organisations if body.of is not None and body.of not in G.things] == []
    assert [country.id for country in G.countries if country.capital and country.capital not in G.things] == []
    assert [term for term in G.office_holders if term.of not in G.things] == []
    assert [title.text for title in G.titles.values() if title.same_as and title.same_as not in G.titles] == []


def test_capitals_are_cities_of_their_country() -> None:
    wrong = [
        country.id
        for country in G.countries
        if country.capital and country.ended is None and G.things[country.capital].country != country.iso
    ]
    assert wrong == []


def test_types_sectors_and_genders_are_the_known_ones() -> None:
    assert {place.type for place in G.places} == {"City", "Region", "Place"}
    assert {body.type for body in G.organisations} == {"Organization"}
    assert {body.sector for body in G.organisations} | {title.sector for title in G.titles.values()} <= SECTORS
    assert {person.gender for person in G.people} == {"male", "female"}
    assert {title.gender for title in G.titles.values()} == {"male", "female", None}
    assert {title.of for title in G.titles.values()} == {"country", "organization", "place", None}
    assert {word.time for word in G.modifiers.values()} == {"ended", "current", "future"}
    assert {word.position for word in G.modifiers.values()} == {"before", "prefix", "suffix", "adverb"}


def test_every_relation_is_declared_in_the_ontology() -> None:
    named = {title.relation for title in G.titles.values()} | {title.otherwise for title in G.titles.values()}
    named |= {word.relation for word in G.kinship.values()} | {word.inverse for word in G.kinship.values()}
    named |= {term.relation for term in G.office_holders}
    assert sorted(named - {None} - load_ontology().relations.keys()) == []  # type: ignore[type-var]


def test_every_example_shows_its_entry() -> None:
    missing = [c.id for c in G.countries if not shows(c.example, c.name, *c.aliases, *c.demonyms, *c.people)]
    missing += [
        item.id for item in (*G.organisations, *G.products) if not shows(item.example, item.name, *item.aliases)
    ]
    missing += [text for text, title in G.titles.items() if not shows(title.example, text)]
    missing += [text for text, word in G.modifiers.items() if not shows(word.example, text)]
    missing += [text for text, role in G.roles.items() if not shows(role.example, text)]
    missing += [text for text, relative in G.kinship.items() if not shows(relative.example, text)]
    assert missing == []


def test_no_name_is_blank_or_listed_twice_for_one_thing() -> None:
    assert [
        thing.id for thing in G.things.values() if not all(name.strip() for name in (thing.name, *thing.aliases))
    ] == []
    assert [
        thing.id for thing in G.things.values() if len({thing.name, *thing.aliases}) != 1 + len(thing.aliases)
    ] == []


def test_titles_are_in_lower_case_and_role_words_mean_titles() -> None:
    assert [text for text in (*G.titles, *G.modifiers, *G.roles, *G.kinship) if text != text.lower()] == []
    assert [(r.text, m) for r in G.roles.values() for m in r.means if G.office_name(m) != m or m not in G.titles] == []
    assert [role.text for role in G.roles.values() if bool(role.means) == role.counterpart] == []


# Who held what.


def test_terms_begin_before_they_end_and_every_one_names_a_source() -> None:
    assert [term for term in G.office_holders if term.start is None or (term.end and term.end <= term.start)] == []
    assert [term for term in G.office_holders if not term.source.strip()] == []


def test_everyone_listed_held_an_office_or_has_a_country_and_sector() -> None:
    holders = {term.id for term in G.office_holders}
    without = [person for person in G.people if person.id not in holders]
    assert [person.id for person in without if person.country is None or person.sector is None] == []
    assert [person.id for person in G.people if person.id in holders and (person.country or person.sector)] == []
    assert {person.sector for person in without} <= SECTORS


def test_a_people_belongs_to_one_country_and_is_no_demonym() -> None:
    words = [word for people in G.peoples for word in (people.name, *people.aliases)]
    assert sorted(word for word in words if words.count(word) > 1) == []
    assert [word for word in words if G.demonym(word) is not None] == []
    assert [people.id for people in G.peoples if people.shared and G.find(people.name)] == []


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Trondheim", "NOR"),
        ("Sagaing", "MMR"),
        ("Zamfara", "NGA"),
        ("Donegal", "IRL"),
        ("Nakhichevan", "AZE"),
        ("Dacca", "BGD"),
        ("Kent", None),  # in England, and a town in America
        ("Norfolk", None),
        ("Nowhere in Particular", None),
    ],
)
def test_a_town_or_region_is_in_a_country_if_only_one_has_it(name: str, country: str | None) -> None:
    assert find_place_country(name) == country


@pytest.mark.parametrize(("office", "of"), TERMS)
def test_one_office_has_one_holder_at_a_time(office: str, of: str) -> None:
    terms = [term for term in G.office_holders if (term.office, term.of) == (office, of)]
    overlaps = [
        (earlier.id, later.id)
        for earlier, later in itertools.pairwise(terms)
        if earlier.end is None or later.start is None or earlier.end > later.start
    ]
    assert overlaps == []


def test_offices_are_listed_under_the_wording_that_titles_lead_to() -> None:
    assert [office for office, _ in TERMS if G.office_name(office) != office] == []
    assert [office for office, _ in TERMS if office not in G.titles] == []


@pytest.mark.parametrize(
    ("office", "of", "on", "holder"),
    [
        ("secretary of state", "united-states", date(2025, 7, 10), "marco-rubio"),
        ("Secretary of State", "united-states", date(2001, 9, 11), "colin-powell"),
        ("president", "united-states", date(2017, 1, 20), "donald-trump"),  # handover: the successor
        ("president", "united-states", date(2017, 1, 19), "barack-obama"),
        ("chancellor", "germany", date(2003, 5, 1), "gerhard-schroder"),
        ("minister of foreign affairs", "russia", date(2003, 5, 1), "igor-ivanov"),
        ("foreign secretary", "united-kingdom", date(2003, 3, 20), "jack-straw"),
        ("premier", "china", date(2010, 1, 1), "wen-jiabao"),
        ("secretary general", "nato", date(2020, 1, 1), "jens-stoltenberg"),
        ("foreign policy chief", "european-union", date(2025, 1, 1), "kaja-kallas"),
        ("chancellor", "germany", None, None),  # no date, no guess
        ("chancellor", "germany", date(1948, 1, 1), None),  # before the list begins
        ("chancellor", "france", date(2020, 1, 1), None),
        ("king of the road", "spain", date(2020, 1, 1), None),
    ],
)
def test_holder_of_an_office_depends_on_the_day(office: str, of: str, on: date | None, holder: str | None) -> None:
    found = G.holder(office, of, on)
    assert (found.id if found else None) == holder


def test_a_person_has_the_offices_of_the_day() -> None:
    assert [t.office for t in G.offices_of("frank-walter-steinmeier", date(2015, 1, 1))] == ["foreign minister"]
    assert [t.office for t in G.offices_of("frank-walter-steinmeier", date(2020, 1, 1))] == ["president"]
    assert [t.office for t in G.offices_of("marco-rubio", date(2025, 7, 1))] == [
        "secretary of state",
        "national security adviser",
    ]
    assert len(G.offices_of("vladimir-putin")) == 4
    assert G.offices_of("nobody-at-all") == ()


# Looking things up.


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("United States", ["united-states"]),
        ("the US", ["united-states"]),
        ("U.S.", ["united-states"]),
        ("us", []),  # the pronoun
        ("UKRAINE", ["ukraine"]),  # a headline
        ("ASEAN", ["asean"]),
        ("Association of Southeast Asian Nations", ["asean"]),
        ("the White House", ["white-house"]),
        ("Kremlin", ["russia"]),  # a metonym that names nothing else
        ("Beijing", ["beijing"]),  # the city first; metonym() has its other sense
        ("Georgia", ["georgia", "georgia-us-state"]),
        ("Kiev", ["kyiv"]),
        ("Sao Paulo", ["sao-paulo"]),
        ("São Paulo", ["sao-paulo"]),
        ("The Hague", ["the-hague"]),
        ("The Economist", ["the-economist"]),
        ("Economist", []),  # the profession, at the start of a sentence
        ("Sergei Lavrov", ["sergey-lavrov"]),
        ("Volodymyr Zelenskyy", ["volodymyr-zelensky"]),
        ("Recep Tayyip Erdogan", ["recep-tayyip-erdogan"]),
        ("WHO", ["world-health-organization"]),
        ("Nowhere in Particular", []),
        ("", []),
        ("the ", []),
    ],
)
def test_find_returns_what_bears_the_name(name: str, ids: list[str]) -> None:
    assert [thing.id for thing in G.find(name)] == ids


@pytest.mark.parametrize(
    ("word", "country"),
    [
        ("Russian", "russia"),
        ("Russians", "russia"),
        ("Chinese", "china"),
        ("the French", "france"),
        ("Dutch", "netherlands"),
        ("Spaniards", "spain"),
        ("South Korean", "south-korea"),
        ("Soviet", "soviet-union"),
        ("Nigerien", "niger"),
        ("Nigerian", "nigeria"),
        ("Korean", None),  # two peoples
        ("Congolese", None),
        ("polish", None),  # the verb
        ("Martian", None),
    ],
)
def test_demonym_is_its_country_or_nobodys(word: str, country: str | None) -> None:
    found = G.demonym(word)
    assert (found.id if found else None) == country


@pytest.mark.parametrize(
    ("word", "country"),
    [("Washington", "united-states"), ("the Kremlin", "russia"), ("Brasília", "brazil"), ("Munich", None)],
)
def test_metonym_is_the_country_it_speaks_for(word: str, country: str | None) -> None:
    found = G.metonym(word)
    assert (found.id if found else None) == country


@pytest.mark.parametrize(
    ("word", "ids"),
    [
        ("Lavrov", {"sergey-lavrov"}),
        ("RUBIO", {"marco-rubio"}),
        ("Xi", {"xi-jinping"}),
        ("von der Leyen", {"ursula-von-der-leyen"}),
        ("Schroeder", {"gerhard-schroder"}),
        ("Schröder", {"gerhard-schroder"}),
        ("Bush", {"george-h-w-bush", "george-w-bush", "jeb-bush"}),
        ("Jr.", set()),
    ],
)
def test_surname_returns_everyone_called_so(word: str, ids: set[str]) -> None:
    assert {thing.id for thing in G.surname(word)} == ids


def test_a_person_is_of_the_country_served_and_a_world_official_of_none() -> None:
    assert (G.things["pete-hegseth"].country, G.things["pete-hegseth"].sector) == ("USA", "GOV")
    assert (G.things["antonio-guterres"].country, G.things["antonio-guterres"].sector) == (None, "GOV")


@pytest.mark.parametrize(
    ("word", "relation", "inverse", "gender"),
    [
        ("wife", "spouse", "spouse", "female"),
        ("son", "childOf", "parentOf", "male"),
        ("mother", "parentOf", "childOf", "female"),
        ("brother", "sibling", "sibling", "male"),
    ],
)
def test_kinship_words_point_the_right_way(word: str, relation: str, inverse: str, gender: str) -> None:
    relative = G.kinship[word]
    assert (relative.relation, relative.inverse, relative.gender) == (relation, inverse, gender)


# What goes wrong when someone edits the files.


@pytest.mark.parametrize(
    ("file", "text", "message"),
    [
        ("countries.toml", 'country = [{ id = "x", name = "X", iso = "XXX", example = "X.", flag = "x" }]', "flag"),
        ("countries.toml", 'country = [{ id = "x", name = "X" }]', "iso"),
        ("places.toml", "place = [", "places.toml"),
        (
            "people.toml",
            'person = [{ id = "x", name = "X", gender = "male" }, { id = "x", name = "Y", gender = "male" }]',
            "'x'",
        ),
        (
            "office_holders.toml",
            '[[office]]\noffice = "king"\nof = "x"\nrelation = "headOfState"\nsource = "s"\n'
            'holders = [{ id = "who", start = 2000-01-01 }]',
            "unknown person 'who'",
        ),
        ("office_holders.toml", '[[office]]\noffice = "king"\nof = "x"', "king of x: missing key 'holders'"),
    ],
)
def test_a_broken_file_is_named_with_the_entry(tmp_path: Path, file: str, text: str, message: str) -> None:
    for source in (*ontologies_folder().glob("gazetteer/*.toml"), *ontologies_folder().glob("lexicon/*.toml")):
        copy = tmp_path / source.parent.name / source.name
        copy.parent.mkdir(exist_ok=True)
        empty = source.parent.name == "gazetteer"
        copy.write_text("" if empty else source.read_text("utf-8"), "utf-8")
    (tmp_path / "gazetteer" / file).write_text(text, "utf-8")
    with pytest.raises(LexiconError, match=re.escape(message)):
        load_gazetteer(tmp_path)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"countries\.toml"):
        load_gazetteer(tmp_path)
