"""Lasting ties are read as the article states them, with their evidence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from reading import read as read_whole
from spacy.language import Language
from spacy.tokens import Doc

from kg.gazetteer import load_gazetteer
from kg.ids import slug
from kg.lexicon import read_toml
from kg.ontology import load_ontology, ontologies_folder
from kg.relation_words import load_relation_words
from kg.stages.relations import find_offices, find_relations
from kg.stages.timex import find_timexes
from kg.types import Article, Entity, Mention, MentionForm, Report, TextSpan

RAW = read_toml(ontologies_folder() / "lexicon" / "relations.toml")
EXAMPLES = [*RAW["verb"], *RAW["noun"]]
PUBLISHED = date(2025, 7, 10)
TYPES = {
    "Ana Ruiz": "Person",
    "Tomas Vega": "Person",
    "Vega": "Person",
    "Karin Holm": "Person",
    "Delta Relief": "Organization",
    "Norvik Holdings": "Organization",
    "Harbor Trust": "Organization",
    "Harbor College": "Organization",
    "Harbor United": "Organization",
    "Harbor Post": "Organization",
    "Harbor Council": "Organization",
    "Harbor Court": "Organization",
    "Border Guard": "Organization",
    "Green Left": "Organization",
    "GL": "Organization",
    "Foreign Ministry": "Organization",
    "Supreme Court": "Organization",
    "Air Force": "Organization",
    "State Department": "Organization",
    "Grand Hotel": "Facility",
    "Holm Hospital": "Organization",
    "Norvik Embassy": "Organization",
    "Lisbon": "City",
    "Augsburg": "City",
    "Setubal": "City",
    "Porto": "City",
    "Bavaria": "Region",
    "Portugal": "Country",
    "Norway": "Country",
    "Spain": "Country",
    "Germany": "Country",
    "Russia": "Country",
    "United States": "Country",
    "US": "Country",
}
SECTORS = {"Green Left": "PTY"}
DEMONYMS = {
    "Portuguese": "Portugal",
    "Norwegian": "Norway",
    "Spanish": "Spain",
    "German": "Germany",
    "Russian": "Russia",
}


def entities(text: str, pronouns: dict[str, str]) -> tuple[Entity, ...]:
    """Everything of the tables above that the text names, longest name first, each word taken once."""
    taken = [False] * len(text)
    found: dict[str, list[Mention]] = {}
    forms = [(name, name, MentionForm.NAME) for name in TYPES]
    forms += [(word, country, MentionForm.DEMONYM) for word, country in DEMONYMS.items()]
    forms += [(word, person, MentionForm.PRONOUN) for word, person in pronouns.items()]
    for word, name, form in sorted(forms, key=lambda entry: -len(entry[0])):
        at = text.find(word)
        while at >= 0:
            end = at + len(word)
            apart = not (text[end : end + 1].isalnum() or text[at - 1 : at].isalnum())
            if apart and not any(taken[at:end]):
                taken[at:end] = [True] * len(word)
                found.setdefault(name, []).append(Mention(TextSpan(at, end), form))
            at = text.find(word, end)
    return tuple(entity(name, mentions) for name, mentions in sorted(found.items()))


def entity(name: str, mentions: list[Mention]) -> Entity:
    known = load_gazetteer().find(name) if TYPES[name] == "Country" else ()
    iso = known[0].country if known else None
    return Entity(
        slug(name), TYPES[name], name, country=iso, sector=SECTORS.get(name), mentions=tuple(sorted(mentions))
    )


def parse(nlp: Language, text: str, **pronouns: str) -> Doc:
    for name, default in (("article", None), ("entities", ())):
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=default)
    doc = nlp(text)
    doc._.article = Article("a", text, published=PUBLISHED)
    doc._.entities = entities(text, pronouns)
    return doc


def reports(nlp: Language, text: str, **pronouns: str) -> list[Report]:
    return list(find_relations(parse(nlp, text, **pronouns)))


def read(nlp: Language, text: str, **pronouns: str) -> set[tuple[str, str, str]]:
    return {(report.fact.subject, report.fact.type, report.fact.object) for report in reports(nlp, text, **pronouns)}


@pytest.mark.model
@pytest.mark.parametrize("entry", EXAMPLES, ids=[entry["example"] for entry in EXAMPLES])
def test_every_word_of_the_lexicon_states_its_tie(bare_nlp: Language, entry: dict[str, str]) -> None:
    assert (slug(entry["from"]), entry["relation"], slug(entry["to"])) in read(bare_nlp, entry["example"])


@pytest.mark.model
@pytest.mark.parametrize("entry", RAW["role"], ids=[entry["example"] for entry in RAW["role"]])
def test_every_verb_for_a_role_gives_it_to_its_holder(bare_nlp: Language, entry: dict[str, str]) -> None:
    relation = next(word for word in entry["states"].split() if word in load_ontology().relations)
    subject, object_ = entry["states"].split(f" {relation} ")
    assert (slug(subject), relation, slug(object_)) in read(bare_nlp, entry["example"])


def test_every_relation_of_the_lexicon_is_in_the_ontology() -> None:
    words, known = load_relation_words(), load_ontology().relations
    named = {entry["relation"] for entry in EXAMPLES} | set(words.bodies.values()) | set(words.sectors.values())
    named |= set(words.implies) | {relation for entailed in words.implies.values() for relation, _ in entailed}
    assert named - known.keys() == set()


STATED = [
    ("Russian Foreign Minister Tomas Vega left.", "tomas-vega", "ministerOf", "russia"),
    ("Russian Foreign Minister Tomas Vega left.", "tomas-vega", "represents", "russia"),
    ("Russian Foreign Minister Tomas Vega left.", "tomas-vega", "holdsOffice", "foreign-minister-of-russia"),
    ("Russian Foreign Minister Tomas Vega left.", "tomas-vega", "citizenOf", "russia"),
    ("US President Tomas Vega spoke.", "tomas-vega", "headOfState", "us"),
    ("Tomas Vega, the German chancellor, spoke.", "tomas-vega", "headOfGovernment", "germany"),
    ("The German chancellor, Tomas Vega, spoke.", "tomas-vega", "headOfGovernment", "germany"),
    ("Germany's foreign minister, Ana Ruiz, spoke.", "ana-ruiz", "ministerOf", "germany"),
    ("Ana Ruiz is the foreign minister of Norway.", "ana-ruiz", "ministerOf", "norway"),
    ("Ana Ruiz, who is foreign minister of Norway, spoke.", "ana-ruiz", "ministerOf", "norway"),
    ("Ana Ruiz was appointed foreign minister of Norway.", "ana-ruiz", "ministerOf", "norway"),
    ("Ana Ruiz, the State Department spokeswoman, agreed.", "ana-ruiz", "spokespersonFor", "state-department"),
    ("State Department spokeswoman Ana Ruiz agreed.", "ana-ruiz", "spokespersonFor", "state-department"),
    ("Ana Ruiz, a spokeswoman for the State Department, agreed.", "ana-ruiz", "spokespersonFor", "state-department"),
    ("Ana Ruiz is the chairwoman of Norvik Holdings.", "ana-ruiz", "headOf", "norvik-holdings"),
    ("Norvik Holdings chief executive Ana Ruiz resigned.", "ana-ruiz", "headOf", "norvik-holdings"),
    ("Ana Ruiz serves as director of Delta Relief.", "ana-ruiz", "headOf", "delta-relief"),
    ("Green Left leader Ana Ruiz agreed.", "ana-ruiz", "headOf", "green-left"),
    ("Green Left leader Ana Ruiz agreed.", "ana-ruiz", "memberOf", "green-left"),
    ("Tomas Vega (GL) voted against it.", "tomas-vega", "memberOf", "gl"),
    ("Ana Ruiz, who heads Delta Relief, agreed.", "ana-ruiz", "headOf", "delta-relief"),
    ("Delta Relief is headed by Ana Ruiz.", "ana-ruiz", "headOf", "delta-relief"),
    ("Ana Ruiz of Delta Relief said so.", "ana-ruiz", "worksFor", "delta-relief"),
    ("The Spanish novelist Ana Ruiz won.", "ana-ruiz", "citizenOf", "spain"),
    ("The Russian Foreign Ministry protested.", "foreign-ministry", "ministryOf", "russia"),
    ("Germany's Supreme Court ruled.", "supreme-court", "institutionOf", "germany"),
    ("Norway's Air Force scrambled two jets.", "air-force", "militaryOf", "norway"),
    ("The Lisbon-based charity Delta Relief agreed.", "delta-relief", "basedIn", "lisbon"),
    ("They met in Setubal, Portugal, on Friday.", "setubal", "locatedIn", "portugal"),
    ("It rained in the German city of Augsburg.", "augsburg", "locatedIn", "germany"),
    ("The mayor of Lisbon, Ana Ruiz, agreed.", "ana-ruiz", "mayorOf", "lisbon"),
    ("Tomas Vega and his wife Ana Ruiz fled.", "ana-ruiz", "spouse", "tomas-vega"),
    ("Tomas Vega's son, Karin Holm, fled.", "karin-holm", "childOf", "tomas-vega"),
    ("Tomas Vega's son, Karin Holm, fled.", "tomas-vega", "parentOf", "karin-holm"),
    ("Ana Ruiz, a doctor at Delta Relief, agreed.", "ana-ruiz", "worksFor", "delta-relief"),
    ("Delta Relief's Ana Ruiz said so.", "ana-ruiz", "memberOf", "delta-relief"),
    ("Harbor United defenders Ana Ruiz and Karin Holm fell.", "karin-holm", "playsFor", "harbor-united"),
    ("Ana Ruiz, the widow of Tomas Vega, wept.", "ana-ruiz", "spouse", "tomas-vega"),
    ("Ana Ruiz, president of the Bavaria region, agreed.", "ana-ruiz", "headOf", "bavaria"),
    ("Ana Ruiz is the governor of the Bavaria region.", "ana-ruiz", "governorOf", "bavaria"),
    ("Porto's Grand Hotel was closed.", "grand-hotel", "locatedIn", "porto"),
    ("Porto's Holm Hospital was closed.", "holm-hospital", "locatedIn", "porto"),
    ("Foreign Minister Ana Ruiz of Spain agreed.", "ana-ruiz", "ministerOf", "spain"),
    ("Prime Minister Ana Ruiz of Norway agreed.", "ana-ruiz", "headOfGovernment", "norway"),
    ("Norway is a member of Delta Relief.", "norway", "memberOf", "delta-relief"),
    ("Porto, in western Norway, was quiet.", "porto", "locatedIn", "norway"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "subject", "relation", "object_"), STATED)
def test_a_stated_tie_is_found(bare_nlp: Language, text: str, subject: str, relation: str, object_: str) -> None:
    assert (subject, relation, object_) in read(bare_nlp, text, his="Tomas Vega")


@pytest.mark.parametrize(
    "text",
    [
        "Norway patrols the Norwegian Sea.",
        "A ship sank in the Norwegian Sea, off Norway.",
        "Mexico and the Gulf of Mexico.",
    ],
)
def test_a_sea_lies_in_no_country_of_its_name(reader: Language, text: str) -> None:
    reading = read_whole(reader, text)
    assert "locatedIn" not in [relation.type for relation in reading.extraction.relations]


NOT_STATED = [
    ("In Germany Chancellor Vega met Ana Ruiz.", "ana-ruiz", "citizenOf", "germany"),
    ("They toured Porto, Lisbon and Spain.", "lisbon", "locatedIn", "spain"),
    ("The Spanish ambassador to Norway, Ana Ruiz, left.", "ana-ruiz", "citizenOf", "norway"),
    ("The Spanish ambassador to Norway, Ana Ruiz, left.", "ana-ruiz", "represents", "norway"),
    ("Tomas Vega's special envoy for Norway, Ana Ruiz, left.", "ana-ruiz", "represents", "norway"),
    ("Ana Ruiz in Lisbon and Karin Holm in Norway reported.", "lisbon", "locatedIn", "norway"),
    ("Tomas Vega named Ana Ruiz director of Delta Relief.", "tomas-vega", "headOf", "delta-relief"),
    ("Delta Relief's bureau chief, Ana Ruiz, agreed.", "ana-ruiz", "headOf", "delta-relief"),
    ("Ana Ruiz criticized the chairman of Norvik Holdings.", "ana-ruiz", "headOf", "norvik-holdings"),
    ("Ana Ruiz and the head of Delta Relief agreed.", "ana-ruiz", "headOf", "delta-relief"),
    ("Ana Ruiz, the deputy chief of Delta Relief, agreed.", "ana-ruiz", "headOf", "delta-relief"),
    ("Former German Chancellor Tomas Vega spoke.", "tomas-vega", "represents", "germany"),
    ("Ana Ruiz, president of the Bavaria region, agreed.", "ana-ruiz", "headOfState", "bavaria"),
    ("Porto's Grand Hotel was closed.", "grand-hotel", "basedIn", "porto"),
    ("Porto's Holm Hospital was closed.", "holm-hospital", "basedIn", "porto"),
    ("Lisbon's Norvik Embassy was closed.", "norvik-embassy", "basedIn", "lisbon"),
    ("Delta Relief, 120 km from Lisbon, was closed.", "delta-relief", "basedIn", "lisbon"),
    ("Delta Relief, based 120 km north of Lisbon, agreed.", "delta-relief", "basedIn", "lisbon"),
    ("Setubal, about 50 km south of Lisbon, was quiet.", "setubal", "locatedIn", "lisbon"),
    ("Setubal lies 50 km from Lisbon.", "setubal", "locatedIn", "lisbon"),
    ("Ana Ruiz lives 50 km from Lisbon.", "ana-ruiz", "livesIn", "lisbon"),
    ("Ana Ruiz died in Lisbon, Norway's court said.", "lisbon", "locatedIn", "norway"),
    ("Norwegian ministry spokesman Tomas Vega left.", "tomas-vega", "spokespersonFor", "norway"),
    ("The Norwegian ambassador to Norway, Ana Ruiz, left.", "ana-ruiz", "ambassadorTo", "norway"),
    ("Ana Ruiz, a guest at Delta Relief, left.", "ana-ruiz", "worksFor", "delta-relief"),
    ("Ana Ruiz, Delta Relief's critic, left.", "ana-ruiz", "memberOf", "delta-relief"),
    ("Norway's far-right leader Ana Ruiz left.", "ana-ruiz", "headOf", "norway"),
    ("Norway's union leader Ana Ruiz left.", "ana-ruiz", "headOf", "norway"),
    ("Norway's opposition leader Ana Ruiz left.", "ana-ruiz", "headOf", "norway"),
    ("Ana Ruiz, the leader of the opposition in Norway, left.", "ana-ruiz", "headOf", "norway"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "subject", "relation", "object_"), NOT_STATED)
def test_an_unstated_tie_is_not_found(bare_nlp: Language, text: str, subject: str, relation: str, object_: str) -> None:
    assert (subject, relation, object_) not in read(bare_nlp, text)


BOUNDS = [
    ("Former German Chancellor Tomas Vega spoke.", "Former", None, PUBLISHED),
    ("The ex-chancellor of Germany, Tomas Vega, spoke.", "ex", None, PUBLISHED),
    ("German Chancellor-elect Tomas Vega spoke.", "elect", PUBLISHED, None),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "cue", "start", "end"), BOUNDS)
def test_words_beside_a_title_bound_the_tie(
    bare_nlp: Language, text: str, cue: str, start: date | None, end: date | None
) -> None:
    found = [report.fact.time for report in reports(bare_nlp, text) if report.fact.type == "headOfGovernment"]
    assert [(time.span.of(text), time.start, time.end) for time in found if time is not None] == [(cue, start, end)]


@pytest.mark.model
def test_a_current_office_has_no_bound(bare_nlp: Language) -> None:
    found = [report.fact for report in reports(bare_nlp, "Acting German Chancellor Tomas Vega spoke.")]
    assert found
    assert all(fact.time is None for fact in found)


@pytest.mark.model
def test_a_former_and_a_current_holder_are_two_ties(bare_nlp: Language) -> None:
    text = "Former Norwegian Prime Minister Ana Ruiz met Norwegian Prime Minister Karin Holm."
    found = {(report.fact.subject, report.fact.time is None) for report in reports(bare_nlp, text)}
    assert {("ana-ruiz", False), ("karin-holm", True)} <= found


@pytest.mark.model
def test_a_tie_stated_twice_is_one_relation_with_two_reports(bare_nlp: Language) -> None:
    text = "Norwegian Prime Minister Ana Ruiz left. Later the Norwegian prime minister, Ana Ruiz, returned."
    found = [report for report in reports(bare_nlp, text) if report.fact.type == "headOfGovernment"]
    assert len(found) == 2
    assert len({report.fact.id for report in found}) == 1
    assert len({report.span for report in found}) == 2


@pytest.mark.model
def test_a_report_points_at_the_words_that_state_it(bare_nlp: Language) -> None:
    text = "It rained. Ana Ruiz leads Delta Relief."
    (found,) = (report for report in reports(bare_nlp, text) if report.fact.type == "headOf")
    assert text[found.anchor :].startswith("leads")
    assert found.span.of(text) == "Ana Ruiz leads Delta Relief."
    assert found.rule == "relations/verb-lead"


@pytest.mark.model
def test_a_copula_is_the_anchor_so_that_a_denial_is_seen(bare_nlp: Language) -> None:
    text = "Ana Ruiz is not the chairwoman of Norvik Holdings."
    (found,) = (report for report in reports(bare_nlp, text) if report.fact.type == "headOf")
    assert text[found.anchor :].startswith("is not")


@pytest.mark.model
def test_offices_are_entities_named_after_what_they_are_of(bare_nlp: Language) -> None:
    (office,) = find_offices(parse(bare_nlp, "Norwegian Foreign Minister Ana Ruiz agreed."))
    assert (office.id, office.type, office.name, office.country) == (
        "foreign-minister-of-norway",
        "Office",
        "Foreign Minister of Norway",
        "NOR",
    )


@pytest.mark.model
def test_two_readings_are_the_same(bare_nlp: Language) -> None:
    text = "Russian Foreign Minister Tomas Vega met Ana Ruiz, the State Department spokeswoman, in Setubal, Portugal."
    assert reports(bare_nlp, text) == reports(bare_nlp, text)


def with_times(doc: Doc) -> Doc:
    if not Doc.has_extension("timexes"):
        Doc.set_extension("timexes", default=())
    doc._.timexes = tuple(find_timexes(doc))
    return doc


SPANS = [
    ("Tomas Vega served as chancellor of Germany until May 2025.", "headOfGovernment", None, date(2025, 5, 31)),
    ("Tomas Vega was elected chancellor of Germany in 2021.", "headOfGovernment", date(2021, 1, 1), None),
    ("Ana Ruiz joined Delta Relief in 2003.", "memberOf", date(2003, 1, 1), None),
    ("Ana Ruiz led Delta Relief from 2003 to 2010.", "headOf", date(2003, 1, 1), date(2010, 12, 31)),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "relation", "start", "end"), SPANS)
def test_the_time_of_a_verb_bounds_its_tie(
    bare_nlp: Language, text: str, relation: str, start: date | None, end: date | None
) -> None:
    doc = with_times(parse(bare_nlp, text))
    (fact,) = {report.fact for report in find_relations(doc) if report.fact.type == relation}
    assert fact.time is not None
    assert (fact.time.start, fact.time.end) == (start, end)


PAST = [
    ("Ana Ruiz was the chancellor of Germany.", "headOfGovernment", True),
    ("Ana Ruiz, who was German chancellor at the time, met Tomas Vega.", "headOfGovernment", True),
    ("The law passed while Ana Ruiz was German chancellor.", "headOfGovernment", True),
    ("Ana Ruiz had been the chancellor of Germany.", "headOfGovernment", True),
    ("Ana Ruiz used to be the chancellor of Germany.", "headOfGovernment", True),
    ("Ana Ruiz served as chancellor of Germany.", "headOfGovernment", True),
    ("Ana Ruiz led Delta Relief.", "headOf", True),
    ("Delta Relief was headed by Ana Ruiz.", "headOf", True),
    ("Ana Ruiz worked for Delta Relief.", "worksFor", True),
    ("Ana Ruiz is the chancellor of Germany.", "headOfGovernment", False),
    ("Ana Ruiz was elected chancellor of Germany.", "headOfGovernment", False),
    ("Ana Ruiz was named chancellor of Germany.", "headOfGovernment", False),
    ("Ana Ruiz was appointed chancellor of Germany.", "headOfGovernment", False),
    ("Ana Ruiz became the chancellor of Germany.", "headOfGovernment", False),
    ("Ana Ruiz has headed Delta Relief for years.", "headOf", False),
    ("Ana Ruiz was the founder of Delta Relief.", "founderOf", False),
    ("Ana Ruiz studied at Harbor College.", "studiedAt", False),
    ("Ana Ruiz was born in Lisbon.", "bornIn", False),
    ("Ana Ruiz was a Norwegian national.", "citizenOf", False),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "relation", "over"), PAST, ids=[row[0] for row in PAST])
def test_what_someone_was_is_over(bare_nlp: Language, text: str, relation: str, over: bool) -> None:
    """A past office must not become a plain triple of today; a past election, birth or degree lasts."""
    doc = with_times(parse(bare_nlp, text))
    times = {report.fact.time for report in find_relations(doc) if report.fact.type == relation}
    assert [(time.start, time.end) if time else None for time in times] == [(None, PUBLISHED) if over else None]


@pytest.mark.model
def test_who_represented_a_country_represents_it_no_more(bare_nlp: Language) -> None:
    assert not any(relation == "represents" for _, relation, _ in read(bare_nlp, "Ana Ruiz was German chancellor."))


@pytest.mark.model
def test_a_past_tie_does_not_outlast_its_year(bare_nlp: Language) -> None:
    doc = with_times(parse(bare_nlp, "Ana Ruiz was the chancellor of Germany earlier in 2025."))
    (time,) = {report.fact.time for report in find_relations(doc) if report.fact.type == "headOfGovernment"}
    assert time is not None
    assert time.end is not None
    assert time.end <= PUBLISHED


@pytest.mark.model
def test_a_nationality_does_not_end_with_an_office(bare_nlp: Language) -> None:
    found = reports(bare_nlp, "Former German Chancellor Tomas Vega spoke.")
    assert [report.fact.time for report in found if report.fact.type == "citizenOf"] == [None]


def dated(name: str, published: date, nlp: Language) -> set[tuple[str, str, str]]:
    """Read an office whose country only the gazetteer knows."""
    text = f"Secretary of State {name} spoke. The United States agreed."
    doc = parse(nlp, text)
    (known,) = (thing for thing in load_gazetteer().find(name) if thing.type == "Person")
    at = text.index(name)
    person = Entity(known.id, "Person", name, mentions=(Mention(TextSpan(at, at + len(name)), MentionForm.NAME),))
    country = next(item for item in doc._.entities if item.type == "Country")
    doc._.entities = (person, replace(country, id="united-states"))
    doc._.article = replace(doc._.article, published=published)
    return {(report.fact.type, report.fact.object, report.rule) for report in find_relations(doc)}


@pytest.mark.model
def test_a_dated_fact_resolves_an_office_without_a_country(bare_nlp: Language) -> None:
    assert ("ministerOf", "united-states", "relations/dated-office-holder") in dated("Marco Rubio", PUBLISHED, bare_nlp)


@pytest.mark.model
def test_an_office_on_another_day_is_not_taken_for_today(bare_nlp: Language) -> None:
    assert not any(relation == "ministerOf" for relation, _, _ in dated("Marco Rubio", date(2019, 3, 1), bare_nlp))


@pytest.mark.model
def test_a_place_known_to_lie_in_a_country_is_marked_as_a_fact_of_the_gazetteer(bare_nlp: Language) -> None:
    doc = parse(bare_nlp, "Police in Lisbon arrested two men. Portugal asked for help.")
    doc._.entities = tuple(replace(item, country="PRT") if item.name == "Lisbon" else item for item in doc._.entities)
    (report,) = find_relations(doc)
    fact = report.fact
    found = (fact.subject, fact.type, fact.object, report.rule)
    assert found == ("lisbon", "locatedIn", "portugal", "relations/gazetteer-containment")
    assert report.span.of(doc.text) == "Lisbon"


@pytest.mark.model
def test_a_fact_that_the_article_states_is_not_the_gazetteers(bare_nlp: Language) -> None:
    doc = parse(bare_nlp, "Police in Lisbon arrested two men. They fled from Lisbon, Portugal, on Friday.")
    doc._.entities = tuple(replace(item, country="PRT") if item.name == "Lisbon" else item for item in doc._.entities)
    assert [report.rule for report in find_relations(doc)] == ["relations/comma-place"]


def test_given_name_that_is_a_title_makes_nobody_head_of_a_country_that_has_one(reader: Language) -> None:
    "Sultan Ahmed heads a company, and the gazetteer knows who heads the country."
    reading = read_whole(reader, "Anne Hidalgo met an Emirati. Sultan Ahmed bin Karim, an Emirati businessman, left.")
    assert not [tie for tie in reading.ties() if "headOf" in tie or ("represents" in tie and "Ahmed" in tie)]


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        ("Norbert Holm, the head of the Bundestag's fisheries committee, left Paris.", ["memberOf"]),
        ("Norbert Holm, the leader of the Bundestag, left Paris.", ["headOf", "memberOf"]),
        ("Norbert Holm, foreign policy speaker for the Green Party, left Paris.", ["memberOf", "spokespersonFor"]),
    ],
)
def test_who_leads_a_part_of_a_body_does_not_lead_the_body(reader: Language, text: str, ties: list[str]) -> None:
    found = read_whole(reader, text).extraction.relations
    assert sorted(tie.type for tie in found if tie.subject == "norbert-holm") == ties


@pytest.mark.parametrize(
    "text",
    [
        "Forces loyal to President Emmanuel Macron left Oslo.",
        "In the Reuters interview Emmanuel Macron praised Norway.",
        "Ahead of the CNN debate Emmanuel Macron praised Norway.",
    ],
)
def test_body_that_only_stands_near_a_name_is_not_its_bearers(reader: Language, text: str) -> None:
    ties = read_whole(reader, text).ties()
    assert not [tie for tie in ties if "Reuters" in tie or "CNN" in tie or "Forces" in tie], ties


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Keir Starmer is not Donald Trump's top trade negotiator.", "Negated"),
        ("Keir Starmer is Donald Trump's top trade negotiator.", "Actual"),
    ],
)
def test_denied_office_is_kept_and_marked(reader: Language, text: str, factuality: str) -> None:
    account = read_whole(reader, text).extraction
    (tie,) = (tie for tie in account.relations if (tie.type, tie.object) == ("represents", "donald-trump"))
    assert [claim.factuality.value for claim in account.claims_of(tie.id)] == [factuality]
    assert [edge.direct for edge in account.edges if edge.of == tie.id] == [factuality == "Actual"]
