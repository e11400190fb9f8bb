# ruff: noqa: E501
"""A user's own event classes, words and names: they are read, kept, queried and drawn; bad files are told by line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import rdflib
from command import Command

import kg
from kg.errors import KgError
from kg.gazetteer import load_gazetteer
from kg.lemmas import regular_forms
from kg.lexicon import load_lexicon
from kg.ontology import load_ontology
from kg.own import own_classes, read_own, using
from kg.own.names import read_names
from kg.rdf import from_rdf, to_rdf
from kg.types import Article, Entity, Extraction
from kg.view import to_html

pytestmark = pytest.mark.model

EXAMPLES = Path(__file__).parent.parent / "docs" / "examples"
FILES = ("--ontology", EXAMPLES / "regatta.ttl", "--lexicon", EXAMPLES / "regatta.toml",
         "--gazetteer", EXAMPLES / "clubs.csv")  # fmt: skip
MY = "https://sailing.example/ns#"
HEAD = """@prefix my: <https://my.example/#> . @prefix kg: <https://w3id.org/newskg/ns#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix schema: <https://schema.org/> .
@prefix wd: <http://www.wikidata.org/entity/> . @prefix wdt: <http://www.wikidata.org/prop/direct/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
"""


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def read(text: str, **files: list[Path]) -> Extraction:
    with using(read_own(**files)):
        return kg.extract(Article("a", text))


def named(extraction: Extraction, name: str) -> Entity:
    return next(entity for entity in extraction.entities if name in (entity.name, *entity.aliases))


# The worked example, as a user would run it


@pytest.fixture(scope="module")
def sailing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sailing") / "graph"
    kg.build(
        [EXAMPLES / "regatta.md"],
        folder,
        ontology=[EXAMPLES / "regatta.ttl"],
        lexicon=[EXAMPLES / "regatta.toml"],
        gazetteer=[EXAMPLES / "clubs.csv"],
    )
    return folder


def test_the_example_of_the_docs_shows_in_queries(sailing: Path, command: Command) -> None:
    found = command("query", sailing, f"SELECT ?a ?b {{ ?a <{MY}sailedAgainst> ?b }}", "--format", "csv").out
    assert "larvik-sailing-club-organization" in found and "brenmouth-yacht-club-organization" in found
    below = kg.query(sailing, "SELECT ?event { ?event a/rdfs:subClassOf* kg:Compete . ?event a sem:Event }")
    assert len(below) == 2


def test_the_example_shows_in_exports_that_check_and_come_back(sailing: Path, command: Command) -> None:
    graph = rdflib.Graph().parse(sailing / "graph.ttl")
    assert (rdflib.URIRef(MY + "sailedAgainst"), rdflib.RDFS.label, rdflib.Literal("sailed against", "en")) in graph
    (extraction,) = from_rdf(graph)
    assert {event.type for event in extraction.events} == {f"{MY}Regatta", f"{MY}Salvage", "Meet"}
    assert command("check", sailing).out == "nothing wrong found\n"


def test_the_example_shows_on_the_page_of_another_run(sailing: Path, tmp_path: Path, command: Command) -> None:
    "The labels are in the graph; kg view is not given the files."
    page = tmp_path / "page.html"
    assert command("view", sailing, "-o", page).code == 0
    assert "sailed against" in page.read_text("utf-8") and "brought to safety" in page.read_text("utf-8")


def test_the_example_shows_in_json(command: Command) -> None:
    found = command("extract", EXAMPLES / "regatta.md", *FILES)
    assert f'"type": "{MY}Regatta"' in found.out
    assert '"links": ["https://sailing.example/ports/newhaven-sussex"]' in found.out


def test_the_example_states_a_lasting_tie_of_its_own(sailing: Path, command: Command) -> None:
    (row,) = kg.query(sailing, f"SELECT ?who ?club {{ ?who <{MY}skipperOf> ?club }}").rows
    assert [term.rpartition("/")[2] for term in row] == ["ingrid-solheim", "larvik-sailing-club-organization"]
    assert "skipper of" in (sailing / "graph.html").read_text("utf-8")


TIES = """
[[relation_noun]]
lemma = "skipper"
relation = "my:skipperOf"

[[relation_verb]]
lemma = "sponsor"
relation = "skipperOf"
"""


@pytest.mark.parametrize(
    "sentence",
    [
        "Ingrid Solheim, skipper of Larvik Sailing Club, met Piers Holloway.",
        "Ingrid Solheim, the skipper of Larvik Sailing Club, met Piers Holloway.",
        "Larvik Sailing Club's skipper Ingrid Solheim met Piers Holloway.",
        "Larvik Sailing Club skipper Ingrid Solheim met Piers Holloway.",
        "Ingrid Solheim is the skipper of Larvik Sailing Club.",
        "Ingrid Solheim sponsors Larvik Sailing Club.",
    ],
)
def test_words_of_ones_own_state_a_tie_of_ones_own(tmp_path: Path, sentence: str) -> None:
    ontology = write(tmp_path, "o.ttl", HEAD + 'my:skipperOf a kg:RelationProperty ; rdfs:label "skipper of"@en .')
    with using(read_own([ontology], [write(tmp_path, "w.toml", TIES)])):
        found = read(sentence)
    told = {(tie.type, tie.label, tie.subject, tie.object) for tie in found.relations}
    assert ("https://my.example/#skipperOf", "skipper of", "ingrid-solheim", "larvik-sailing-club-organization") in told
    assert not [tie for tie in read(sentence).relations if "skipper" in tie.type]


@pytest.mark.parametrize(
    ("written", "words"),
    [
        (
            '[[relation_noun]]\nlemma = "skipper"\nrelation = "skiperOf"',
            "w.toml:1: unknown relation 'skiperOf'; did you",
        ),
        ('[[relation_noun]]\nlemma = "skipper"', "w.toml:1: [[relation_noun]] lacks 'relation'"),
        (
            '[[relation_verb]]\nlemma = "skipper"\nrelation = "skipperOf"\nobject_types = ["Boat"]',
            "w.toml:1: unknown type 'Boat'; known: ",
        ),
    ],
)
def test_word_for_a_tie_that_is_wrong_is_refused(tmp_path: Path, written: str, words: str) -> None:
    ontology = write(tmp_path, "o.ttl", HEAD + "my:skipperOf a kg:RelationProperty .")
    with pytest.raises(KgError) as caught:
        read_own([ontology], [write(tmp_path, "w.toml", written)])
    assert words in str(caught.value)


def test_explain_says_why_it_is_that_newhaven(sailing: Path, command: Command) -> None:
    found = command("explain", sailing, "Newhaven", "--format", "csv").out.splitlines()[1]
    assert found.startswith("Newhaven,exactMatch,https://sailing.example/ports/newhaven-sussex,")
    assert "of 2 called 'Newhaven' (clubs.csv:4, clubs.csv:5) the one in clubs.csv:4" in found


def test_it_goes_on_where_the_graph_is_built_again(sailing: Path, tmp_path: Path) -> None:
    "A later build without the files keeps what is known of the classes."
    story = write(tmp_path, "later.txt", "Brenmouth Yacht Club outsailed Larvik Sailing Club.")
    kg.build([story], sailing)
    assert "sailed against" in (sailing / "graph.html").read_text("utf-8")
    kg.build([story], sailing, ontology=[EXAMPLES / "regatta.ttl"], lexicon=[EXAMPLES / "regatta.toml"])
    assert len(kg.query(sailing, f"SELECT ?a {{ ?a <{MY}sailedAgainst> ?b }}")) == 2


def test_nothing_of_it_is_left_behind_in_the_process() -> None:
    before = load_ontology(), load_lexicon(), load_gazetteer()
    own = read_own([EXAMPLES / "regatta.ttl"], [EXAMPLES / "regatta.toml"], [EXAMPLES / "clubs.csv"])
    with pytest.raises(ZeroDivisionError), using(own):
        assert f"{MY}Regatta" in load_ontology().events
        1 / 0  # noqa: B018
    assert (load_ontology(), load_lexicon(), load_gazetteer()) == before


# Classes


def test_a_class_inherits_what_it_does_not_say(tmp_path: Path) -> None:
    own = read_own([write(tmp_path, "o.ttl", HEAD + "my:Summit a owl:Class ; rdfs:subClassOf kg:Meet .")])
    assert own is not None
    event = own.ontology.event("https://my.example/#Summit")
    assert (event.property, event.subject_role, event.plover) == ("met", "participant", "CONSULT")
    assert own.ontology.ancestors(event.name)[1] == "Meet"


def test_labels_are_english_where_there_are_several() -> None:
    graph = """@prefix my: <https://my.example/#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    my:X rdfs:label "Gipfel"@de, "summit"@en, "sommet"@fr . my:Y rdfs:label "Treffen"@de ."""
    import pyoxigraph

    own = own_classes(quad.triple for quad in pyoxigraph.parse(graph, format=pyoxigraph.RdfFormat.TURTLE))
    labels = own.ontology.labels
    assert (labels["https://my.example/#X"], labels["https://my.example/#Y"]) == ("summit", "Treffen")


def test_a_round_trip_keeps_classes_properties_and_reasons(tmp_path: Path) -> None:
    files = {"ontology": [EXAMPLES / "regatta.ttl"], "lexicon": [EXAMPLES / "regatta.toml"],
             "gazetteer": [EXAMPLES / "clubs.csv"]}  # fmt: skip
    found = read("Larvik Sailing Club outsailed Brenmouth Yacht Club.", **files)
    assert next(iter(from_rdf(to_rdf([found])))) == found
    assert found.edges[0].predicate == f"{MY}sailedAgainst"
    assert "sailed against" in to_html([found])  # without the ontology its name stands in


# Words


@pytest.mark.parametrize(
    ("words", "sentence", "types"),
    [
        ('[[verb]]\nlemma = "moor"\nevent = "Visit"\nroles = { subject = "agent", at = "destination" }',
         "Larvik moored at Oslo.", ["Visit"]),
        ('verb = [\n  { lemma = "greenlight", event = "kg:Approve", roles = { subject = "agent", object = "theme" } },\n]',
         "The minister greenlighted the bridge.", ["Approve"]),
        ('[[noun]]\nlemma = "powwow"\nevent = "Meet"\nroles = { between = "participant" }',
         "A powwow between Norway and Sweden took place.", ["Meet"]),
        ('[[verb]]\nlemma = "meet"\nevent = "Attack"\nroles = { subject = "agent", object = "recipient" }',
         "Norway met Sweden.", ["Attack"]),
    ],
    ids=["preposition", "inline", "noun", "first"],
)  # fmt: skip
def test_words_report_events(tmp_path: Path, words: str, sentence: str, types: list[str]) -> None:
    found = read(sentence, lexicon=[write(tmp_path, "l.toml", words)])
    assert [event.type for event in found.events][:1] == types


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("tow", ("tow", "tows", "towed", "towing")),
        ("hop", ("hop", "hops", "hopped", "hopping")),
        ("skate", ("skate", "skates", "skated", "skating")),
        ("guarantee", ("guarantee", "guarantees", "guaranteed", "guaranteeing")),
        ("ferry", ("ferry", "ferries", "ferried", "ferrying")),
        ("launch", ("launch", "launches", "launched", "launching")),
        ("skeet", ("skeet", "skeets", "skeeted", "skeeting")),
    ],
)
def test_forms_of_a_verb_that_no_dictionary_has(lemma: str, forms: tuple[str, ...]) -> None:
    assert regular_forms(lemma) == forms


def test_a_verb_of_ones_own_says_who_says_it(tmp_path: Path) -> None:
    words = write(tmp_path, "l.toml", '[[reporting]]\nlemma = "skeet"\nfactuality = "Actual"\n')
    found = read("Norway attacked Sweden, Mara Lindqvist skeeted.", lexicon=[words])
    assert [claim.speaker for claim in found.claims][:1] == ["mara-lindqvist"]


# Names


def test_a_name_that_no_rule_would_find(tmp_path: Path) -> None:
    names = write(tmp_path, "n.csv", "name,type\nBread and Roses,Organization\niGrow,Organization\nÆther 4,Product\n")
    found = read("Bread and Roses sued iGrow over Æther 4 on Monday.", gazetteer=[names])
    assert {(entity.name, entity.type) for entity in found.entities} >= {
        ("Bread and Roses", "Organization"),
        ("iGrow", "Organization"),
        ("Æther 4", "Product"),
    }


def test_a_lower_case_name_is_no_common_word(tmp_path: Path) -> None:
    names = write(tmp_path, "n.csv", "name,type\napple,Organization\n")
    assert all(
        "apple" not in (entity.name, *entity.aliases)
        for entity in read("She ate an apple.", gazetteer=[names]).entities
    )


SPRINGFIELDS = """label,type,country,iri,state
Springfield,City,US,https://t.example/il,Illinois
Springfield,City,US,https://t.example/ma,Massachusetts
Springfield,City,NZ,https://t.example/nz,Canterbury
Springfield,Organization,US,https://t.example/arms,
"""


@pytest.mark.parametrize(
    ("text", "link", "why"),
    [
        ("The mayor of Springfield left Illinois on Monday.", "https://t.example/il", "words in common: illinois"),
        ("Massachusetts sent aid to Springfield.", "https://t.example/ma", "words in common: massachusetts"),
        ("New Zealand sent aid to the town of Springfield.", "https://t.example/nz", "country NZL is named 1 times"),
        ("People fled to the town of Springfield.", None, "not linked: 3 are called 'Springfield'"),
        ("Springfield, the company, hired its chief executive from a rival. Springfield's shares fell.",
         "https://t.example/arms", "the only Organization called 'Springfield'"),
    ],
)  # fmt: skip
def test_who_is_meant_is_told_by_type_country_and_context(
    tmp_path: Path, text: str, link: str | None, why: str
) -> None:
    found = named(read(text, gazetteer=[write(tmp_path, "t.csv", SPRINGFIELDS)]), "Springfield")
    assert found.links == ((link,) if link else ())
    assert why in (found.link_reason or "")


def test_an_alias_is_told_by_the_full_name(tmp_path: Path) -> None:
    names = "name,aliases,type,iri\nNorth Sea Council,NSC,Organization,https://a.example/n\n" \
        "New Steel Company,NSC,Organization,https://a.example/s\n"  # fmt: skip
    found = read("The New Steel Company hired staff. NSC paid well.", gazetteer=[write(tmp_path, "n.csv", names)])
    assert named(found, "NSC").links == ("https://a.example/s",)


def test_what_kg_knows_already_gains_names_and_links(tmp_path: Path) -> None:
    names = write(tmp_path, "n.csv", "name,type,iri,aliases\nNorway,Country,https://a.example/no,the Fjordland\n")
    found = named(read("The Fjordland attacked Sweden.", gazetteer=[names]), "Norway")
    assert found.id == "norway"
    assert found.links == ("http://www.wikidata.org/entity/Q20", "https://a.example/no")


RDF = {
    "skos": 'my:fsc a skos:Concept ; skos:broader my:clubs ; skos:prefLabel "Fjordverein"@de, "Fjord Club"@en ;'
    ' skos:altLabel "FC Fjord"@en ; skos:exactMatch wd:Q12345 . my:clubs skos:prefLabel "clubs"@en ; a skos:Concept .',
    "rdfs": 'my:SailingClub a rdfs:Class ; rdfs:subClassOf schema:SportsOrganization . my:fsc a my:SailingClub ;'
    ' rdfs:label "Fjord Club" ; schema:alternateName "FC Fjord" ; schema:sameAs wd:Q12345 .',
    "wikidata": 'wd:Q99 rdfs:label "sailing club"@en . my:fsc wdt:P31 wd:Q99 ; wdt:P17 wd:Q20 ; rdfs:label "Fjord Club"@en ;'
    ' skos:altLabel "FC Fjord"@en ; <http://www.w3.org/2002/07/owl#sameAs> wd:Q12345 .',
}  # fmt: skip


@pytest.mark.parametrize("style", RDF)
def test_rdf_of_every_style_names_and_links(tmp_path: Path, style: str) -> None:
    path = write(tmp_path, "n.ttl", HEAD + RDF[style])
    found = named(read("FC Fjord won. Fjord Club met Mara Lindqvist.", gazetteer=[path]), "FC Fjord")
    assert (found.name, found.type) == ("Fjord Club", "Organization")
    assert found.links == ("https://my.example/#fsc", "http://www.wikidata.org/entity/Q12345")
    assert found.country == ("NOR" if style == "wikidata" else None)


def test_people_of_wikidata(tmp_path: Path) -> None:
    text = 'wd:Q1 wdt:P31 wd:Q5 ; wdt:P27 wd:Q34 ; rdfs:label "Ana Brandvold"@en ; schema:description "mayor"@en .'
    (found,) = read_names(write(tmp_path, "n.ttl", HEAD + text), load_gazetteer())
    assert (found.type, found.country, found.about) == ("Person", "SWE", "mayor")


@pytest.mark.parametrize(
    ("head", "row", "type_", "country"),
    [
        ("item,itemLabel,countryLabel", "http://www.wikidata.org/entity/Q7,Ulvik Radio,Norway", "", "NOR"),
        ("label;type;iso", "Ulvik Radio;schema:RadioStation;NO", "Facility", "NOR"),
        ("name\ttype\tcountry", "Ulvik Radio\tbroadcaster\tNorwegian", "Organization", "NOR"),
        ("Name,Instance of,Wikidata ID", "Ulvik Radio,public broadcaster,Q7", "Organization", None),
    ],
)
def test_tables_of_every_style(tmp_path: Path, head: str, row: str, type_: str, country: str | None) -> None:
    facts = load_gazetteer()
    (found,) = read_names(write(tmp_path, "n.csv", f"\ufeff{head}\r\n{row}\r\n"), facts)
    assert (found.name, found.type) == ("Ulvik Radio", type_)
    assert (facts.country_called(found.country) if found.country else None) == country


def test_without_a_type_the_article_tells(tmp_path: Path) -> None:
    names = write(tmp_path, "n.csv", "name,iri\nMara Lindqvist,https://a.example/m\nUlvik,https://a.example/u\n")
    found = read("Mara Lindqvist, the minister, went to Ulvik. She said Ulvik was small.", gazetteer=[names])
    assert (named(found, "Mara Lindqvist").type, named(found, "Mara Lindqvist").links) == (
        "Person",
        ("https://a.example/m",),
    )
    assert named(found, "Ulvik").links == ("https://a.example/u",)


def test_order_of_files_and_rows_does_not_matter(tmp_path: Path) -> None:
    head, *rows = SPRINGFIELDS.splitlines()
    one = write(tmp_path, "one.csv", "\n".join([head, *rows]))
    other = write(tmp_path, "other.csv", "\n".join([head, *reversed(rows)]))
    found = [named(read("Illinois sued Springfield.", gazetteer=[path]), "Springfield") for path in (one, other)]
    assert found[0].id == found[1].id and found[0].links == found[1].links


# Bad files: one line that says file, line and what would be taken

BAD = [
    ("ontology", "m.ttl", HEAD + "my:A a owl:Class ;\n rdfs:subClassOf kg:Competes .", r"m\.ttl:7: .*did you mean kg:Compete"),
    ("ontology", "m.ttl", "my:A a <http://x/> .", r"m\.ttl:1: The prefix my: has not been declared; Turtle is needed"),
    ("ontology", "m.ttl", HEAD + "my:A a owl:Class", r"m\.ttl:\d: .*Turtle is needed"),
    ("ontology", "m.ttl", HEAD + "my:A a owl:Class .", r"m\.ttl: holds no event class; an event class is written: my:Regatta"),
    ("ontology", "m.ttl", "", r"m\.ttl: holds no event class"),
    ("ontology", "m.ttl", HEAD + "my:A rdfs:subClassOf kg:NewsEvent .", r"m\.ttl:6: A has no edge; kg:edgeProperty is needed"),
    ("ontology", "m.ttl", HEAD + 'my:A rdfs:subClassOf kg:Meet ;\n kg:edgeProperty "did" .', r"m\.ttl:7: kg:edgeProperty takes a name"),
    ("ontology", "m.ttl", HEAD + "my:A rdfs:subClassOf kg:Meet ;\n kg:edgeSubject kg:Meet .", r"m\.ttl:\d: 'Meet' is no role; known: agent"),
    ("ontology", "m.docx", "x", r"m\.docx: files that end in \.docx are not known; known: \.ttl"),
    ("lexicon", "m.toml", "[[verb]\nlemma = 1", r"m\.toml:1: .*TOML is needed, with \[\[verb\]\]"),
    ("lexicon", "m.toml", "", r"m\.toml: holds nothing; known: \[\[verb\]\]"),
    ("lexicon", "m.toml", "\n[[verbs]]\nlemma = 'x'", r"m\.toml:2: unknown table 'verbs'; known: \[\[verb\]\]"),
    ("lexicon", "m.toml", "[verb]\nlemma = 'x'", r"m\.toml:1: each entry is written under a line \[\[verb\]\]"),
    ("lexicon", "m.toml", "[[verb]]\nlemma = 'x'\nevent='Meet'\nroles={subject='agent'}\n[[verb]]\nlemma = 'y'\nevnt = 'Meet'",
     r"m\.toml:5: \[\[verb\]\] has no 'evnt'; did you mean 'event'\? known: lemma, event"),
    ("lexicon", "m.toml", "verb = [\n{ lemma = 'x', event = 'Meet' },\n]", r"m\.toml:2: \[\[verb\]\] lacks 'roles'; needed: lemma, event, roles"),
    ("lexicon", "m.toml", "[[verb]]\nlemma='x'\nevent='Meat'\nroles={subject='agent'}", r"m\.toml:1: unknown event class 'Meat'; did you mean Meet"),
    ("lexicon", "m.toml", "[[verb]]\nlemma='x'\nevent='Meet'\nroles={subject='actor'}", r"m\.toml:1: unknown role 'actor'; known: agent"),
    ("lexicon", "m.toml", "[[verb]]\nlemma='x'\nevent='Meet'\nroles={}", r"m\.toml:1: 'roles' is empty; for instance roles = "),
    ("lexicon", "m.toml", "[[verb]]\nlemma=3\nevent='Meet'\nroles={subject='agent'}", r"m\.toml:1: 'lemma' should be a word or more, not 3"),
    ("lexicon", "m.toml", "[[verb]]\nlemma='x'\nevent='Meet'\nroles='agent'", r"m\.toml:1: 'roles' should be a table"),
    ("lexicon", "m.toml", "[[verb]]\nlemma='x'\nevent='Meet'\nroles={subject='agent'}\nobject_types=['Firm']", r"m\.toml:1: unknown type 'Firm'; known: Person"),
    ("lexicon", "m.toml", "[[reporting]]\nlemma='x'\nfactuality='Sure'", r"m\.toml:1: unknown factuality 'Sure'; known: Actual"),
    ("lexicon", "m.toml", "[[name]]\nname='X'\ntype='Blob'", r"m\.toml:1: unknown type 'Blob'; known: Person"),
    ("lexicon", "m.toml", "[[name]]\nname='X'\nsame_as='not an iri'", r"m\.toml:1: 'not an iri' is no IRI; https://"),
    ("gazetteer", "m.csv", "", r"m\.csv:1: no column is called 'name' or 'label'"),
    ("gazetteer", "m.csv", "name,type\n", r"m\.csv: holds no names; rows of a name each are needed"),
    ("gazetteer", "m.csv", "a,b\nx,y", r"m\.csv:1: no column is called 'name' or 'label'; known: name, type"),
    ("gazetteer", "m.csv", "name,country\nX,NO\nY,Norwegia", r"m\.csv:3: unknown country 'Norwegia'; an ISO 3166-1 code"),
    ("gazetteer", "m.csv", "name,type\nX,Blob", r"m\.csv:2: unknown type 'Blob'; known: Person"),
    ("gazetteer", "m.csv", "name,iri\nX,javascript:alert(1)", r"m\.csv:2: 'javascript:alert\(1\)' is no IRI"),
    ("gazetteer", "m.csv", "name,type\nX,City,NO", r"m\.csv:2: 3 cells under 2 columns"),
    ("gazetteer", "m.csv", "name,type\n,City", r"m\.csv:2: has no name"),
    ("gazetteer", "m.csv", 'name,type\n"X,City\n', r"m\.csv:\d: .*a CSV table is needed"),
    ("gazetteer", "m.ttl", HEAD + "my:a a owl:Class ; rdfs:label 'x' .", r"m\.ttl: holds no names; things with a skos:prefLabel"),
    ("gazetteer", "m.ttl", "<a b> <c> <d> .", r"m\.ttl:1: .*Turtle is needed"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "name", "text", "message"), BAD)
def test_a_bad_file_is_told_by_line(
    tmp_path: Path, command: Command, kind: str, name: str, text: str, message: str
) -> None:
    story = write(tmp_path, "story.txt", "Norway met Sweden.")
    found = command("build", story, f"--{kind}", write(tmp_path, name, text), "-o", tmp_path / "graph")
    found.assert_one_clear_line()
    assert re.search(message, found.err), found.err
    assert not (tmp_path / "graph").exists()


@pytest.mark.parametrize(("kind", "name"), [("ontology", "m.ttl"), ("lexicon", "m.toml"), ("gazetteer", "m.csv")])
def test_a_file_that_is_not_there_or_no_text(tmp_path: Path, command: Command, kind: str, name: str) -> None:
    story = write(tmp_path, "story.txt", "Norway met Sweden.")
    command("extract", story, f"--{kind}", tmp_path / name).assert_one_clear_line(name, "No such file")
    (tmp_path / name).write_bytes(b"PK\x03\x04\xff\xfe\x00")
    command("extract", story, f"--{kind}", tmp_path / name).assert_one_clear_line(name, "not UTF-8 text at byte 4")


# What comes with kg


def test_every_country_of_iso_3166_is_known_by_its_codes() -> None:
    pycountry = pytest.importorskip("pycountry")
    facts = load_gazetteer()
    iso = {country.iso for country in facts.countries}
    for country in pycountry.countries:
        assert country.alpha_3 in iso, country
        assert facts.country_called(country.alpha_2) == facts.country_called(country.alpha_3) == country.alpha_3


def test_every_country_that_is_links_to_its_wikidata_item() -> None:
    facts = load_gazetteer()
    links = [facts.things[country.id].links for country in facts.countries if country.ended is None]
    assert all(len(link) == 1 and re.fullmatch(r"http://www\.wikidata\.org/entity/Q\d+", link[0]) for link in links)
    assert len(set(links)) == len(links)


@pytest.mark.parametrize("name", ["UN", "NATO", "European Union", "African Union", "ASEAN", "WHO", "WTO", "IMF", "OPEC",
    "World Bank", "Arab League", "OAS", "ECOWAS", "Mercosur", "CARICOM", "SADC", "OECD", "OSCE", "BRICS", "G7", "G20",
    "ICC", "ICJ", "IAEA", "Interpol", "UNESCO", "UNICEF", "UNHCR", "FIFA", "Europol", "OPCW"])  # fmt: skip
def test_major_international_organisations_are_known(name: str) -> None:
    assert any(thing.country is None for thing in load_gazetteer().find(name))
