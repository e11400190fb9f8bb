"""What programs rely on: the lines of `kg extract` and of `kg triples`, field by field."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from examples import harbour, inland
from typer.testing import CliRunner

from kg.cli import app
from kg.json_lines import to_line, to_object
from kg.ontology import load_ontology
from kg.types import Article, Extraction, Mention, MentionForm, TextSpan

pytestmark = pytest.mark.model

PLOVER = {
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "REQUEST", "ACCUSE",
    "REJECT", "THREATEN", "PROTEST", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT",
}  # fmt: skip
TYPES = {
    "Person", "Organization", "Country", "City", "Region", "Place", "Facility", "Group", "Product", "Office", "Work",
}  # fmt: skip
ROLES = {
    "agent", "recipient", "participant", "theme", "destination", "instrument", "topic", "origin",
}  # fmt: skip
FORMS = {"name", "demonym", "nominal", "pronoun"}
FACTUALITY = {"Actual", "Planned", "Possible", "Negated"}
KEYS = {
    "line": {"id", "published", "authors", "entities", "events", "relations", "edges"},
    "entity": {"id", "type", "name", "aliases", "country", "sector", "salience", "mentions"},
    "mention": {"start", "end", "form"},
    "event": {"id", "type", "label", "lemma", "plover", "arguments", "place", "time", "claims"},
    "time": {"start", "end", "text"},
    "claim": {"factuality", "speaker", "cue", "condition", "span", "rule", "confidence"},
    "relation": {"id", "type", "label", "subject", "object", "claims"},
    "edge": {"s", "p", "o", "of", "direct"},
}

STORY = """By Jane Doe, Harbour Post

PARIS (Harbour Post) — Marco Rubio, the US secretary of state, met Emmanuel Macron in Paris on Thursday.

“We had a good talk,” Rubio said. He denied that Russia had attacked Ukraine. German officials will visit Poland in May.

President Donald Trump announced that many of the countries in ASEAN will face US tariffs from August 1 unless they \
sign trade deals. Emmanuel Macron serenaded Friedrich Merz.
"""
RECORDS = [
    {"id": "z-1", "text": STORY, "title": "Rubio in Paris", "published": "2025-07-10", "publisher": "Harbour Post"},
    {"id": "a/2 ü", "text": "Russia attacked Ukraine.", "title": None, "published": "", "publisher": None, "url": ""},
    {"id": "m-3", "text": "  \n\tNothing here names  anyone, \r\n really.  "},
    {"id": "b-4", "text": "© 2025 Harbour Post. All rights reserved.\n\nRussia attacked Ukraine on Monday. 😀 “Ää.”"},
]


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """Return what the command line makes of the records."""
    folder = tmp_path_factory.mktemp("contract")
    source, out = folder / "in.jsonl", folder / "out.jsonl"
    source.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in RECORDS), "utf-8")
    result = CliRunner().invoke(app, ["extract", "--format", "jsonl", "-o", str(out), str(source)])
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in out.read_text("utf-8").splitlines()]


def events(lines: list[dict[str, Any]]) -> list[tuple[str, dict[str, Any]]]:
    return [(str(RECORDS[i]["text"]), event) for i, line in enumerate(lines) for event in line["events"]]


def test_one_line_an_article_in_the_order_given(lines: list[dict[str, Any]]) -> None:
    assert [line["id"] for line in lines] == [record["id"] for record in RECORDS]


def test_every_object_has_the_keys_of_the_contract(lines: list[dict[str, Any]]) -> None:
    "More keys may come; none may go."
    for line in lines:
        assert set(line) >= KEYS["line"]
        for entity in line["entities"]:
            assert set(entity) >= KEYS["entity"]
            assert all(set(mention) >= KEYS["mention"] for mention in entity["mentions"])
        for event in line["events"]:
            assert set(event) >= KEYS["event"]
            assert event["time"] is None or set(event["time"]) >= KEYS["time"]
            assert all({"role", "start", "end"} <= set(argument) for argument in event["arguments"])
            assert all(("entity" in argument) != ("text" in argument) for argument in event["arguments"])
        for relation in line["relations"]:
            assert set(relation) >= KEYS["relation"]
        for fact in (*line["events"], *line["relations"]):
            assert fact["claims"], f"{fact['id']} has no claim"
            assert all(set(claim) >= KEYS["claim"] for claim in fact["claims"])
        assert all(set(edge) >= KEYS["edge"] for edge in line["edges"])


def test_vocabulary_is_the_closed_one(lines: list[dict[str, Any]]) -> None:
    ontology = load_ontology()
    for line in lines:
        for entity in line["entities"]:
            assert entity["type"] in TYPES
            assert entity["country"] is None or (len(entity["country"]) == 3 and entity["country"].isupper())
            assert entity["sector"] is None or (len(entity["sector"]) == 3 and entity["sector"].isupper())
            assert 0 <= entity["salience"] <= 1
            assert {mention["form"] for mention in entity["mentions"]} <= FORMS
        for event in line["events"]:
            assert event["type"] == "Event" or event["type"] in ontology.events
            assert event["plover"] is None or event["plover"] in PLOVER
            assert {argument["role"] for argument in event["arguments"]} <= ROLES
        assert {relation["type"] for relation in line["relations"]} <= set(ontology.relations)
        for fact in (*line["events"], *line["relations"]):
            assert {claim["factuality"] for claim in fact["claims"]} <= FACTUALITY
        assert {type(edge["direct"]) for edge in line["edges"]} <= {bool}


def test_every_id_that_is_used_is_defined_once(lines: list[dict[str, Any]]) -> None:
    for line in lines:
        entities = [entity["id"] for entity in line["entities"]]
        facts = [fact["id"] for fact in (*line["events"], *line["relations"])]
        assert len(set(entities)) == len(entities)
        assert len(set(facts)) == len(facts)
        used = set(line["authors"]) | {relation[end] for relation in line["relations"] for end in ("subject", "object")}
        used |= {edge[end] for edge in line["edges"] for end in ("s", "o")}
        for event in line["events"]:
            used |= {argument["entity"] for argument in event["arguments"] if "entity" in argument}
            used |= {event["place"]} - {None}
        for fact in (*line["events"], *line["relations"]):
            used |= {claim["speaker"] for claim in fact["claims"]} - {None}
        assert used <= set(entities)
        assert {edge["of"] for edge in line["edges"]} <= set(facts)


def test_offsets_count_characters_of_the_text_as_given(lines: list[dict[str, Any]]) -> None:
    for line, record in zip(lines, RECORDS, strict=True):
        text = str(record["text"])
        for entity in line["entities"]:
            for mention in entity["mentions"]:
                assert 0 <= mention["start"] < mention["end"] <= len(text)
                if mention["form"] == "name":
                    words = text[mention["start"] : mention["end"]]
                    assert words == words.strip()
                    assert words[0].isalnum()
        for event in line["events"]:
            for argument in event["arguments"]:
                assert 0 <= argument["start"] < argument["end"] <= len(text)
                assert argument.get("text") in (None, text[argument["start"] : argument["end"]])
            assert event["time"] is None or event["time"]["text"] in text
        for fact in (*line["events"], *line["relations"]):
            for claim in fact["claims"]:
                start, end = claim["span"]
                assert 0 <= start < end <= len(text)
                assert claim["condition"] is None or claim["condition"] in text
                assert claim["cue"] is None or claim["cue"] in text


def test_label_is_the_triggers_words_alone(lines: list[dict[str, Any]]) -> None:
    for text, event in events(lines):
        assert all(word in text for word in event["label"].split())
        assert event["lemma"] == event["lemma"].lower()
        assert " " not in event["lemma"].strip()


def test_text_is_taken_as_it_is(lines: list[dict[str, Any]]) -> None:
    "No boilerplate is cut off, whatever stands before a name, so that offsets hold; an emoji is one character."
    text = str(RECORDS[3]["text"])
    (ukraine,) = [entity for entity in lines[3]["entities"] if entity["name"] == "Ukraine"]
    assert [text[mention["start"] : mention["end"]] for mention in ukraine["mentions"]] == ["Ukraine"]
    assert ukraine["mentions"][0]["start"] == text.index("Ukraine")


def test_null_and_empty_fields_are_absent(lines: list[dict[str, Any]]) -> None:
    assert lines[1]["published"] is None
    assert lines[1]["authors"] == []
    assert [edge["p"] for edge in lines[1]["edges"]] == ["attacked"]
    assert lines[0]["published"] == "2025-07-10"


def test_article_that_names_nothing_is_an_empty_line(lines: list[dict[str, Any]]) -> None:
    assert (lines[2]["entities"], lines[2]["events"], lines[2]["edges"]) == ([], [], [])


def test_fields_say_what_the_story_says(lines: list[dict[str, Any]]) -> None:
    line = lines[0]
    names = {entity["id"]: entity["name"] for entity in line["entities"]}
    by_type = {event["type"]: event for event in line["events"]}
    met = by_type["Meet"]
    assert {names[argument["entity"]] for argument in met["arguments"]} == {"Marco Rubio", "Emmanuel Macron"}
    assert (met["label"], met["lemma"], met["plover"], names[met["place"]]) == ("met", "meet", "CONSULT", "Paris")
    assert met["time"] == {"start": "2025-07-10", "end": "2025-07-10", "text": "Thursday"}
    (denial,) = by_type["Attack"]["claims"]
    assert (denial["factuality"], names[denial["speaker"]], denial["cue"]) == ("Negated", "Marco Rubio", "denied")
    (tariff,) = by_type["ImposeTariffs"]["claims"]
    assert (tariff["factuality"], tariff["condition"]) == ("Planned", "unless they sign trade deals")
    assert by_type["Event"]["lemma"] == "serenade"
    assert [names[author] for author in line["authors"]] == ["Jane Doe"]
    edges = {(names[edge["s"]], edge["p"], names[edge["o"]]): edge["direct"] for edge in line["edges"]}
    assert edges["Donald Trump", "imposesTariffsOn", "Association of Southeast Asian Nations"] is True
    assert edges["Russia", "attacked", "Ukraine"] is False
    assert edges["Emmanuel Macron", "serenade", "Friedrich Merz"] is True


def test_demonym_is_a_mention_of_its_country(lines: list[dict[str, Any]]) -> None:
    (germany,) = [entity for entity in lines[0]["entities"] if entity["name"] == "Germany"]
    (mention,) = germany["mentions"]
    assert (mention["form"], STORY[mention["start"] : mention["end"]]) == ("demonym", "German")


@pytest.mark.parametrize("extraction", [harbour(), inland()], ids=["harbour", "inland"])
def test_json_keeps_all_that_the_types_hold(extraction: Extraction) -> None:
    found = to_object(extraction)
    assert len(found["entities"]) == len(extraction.entities)
    assert sum(len(fact["claims"]) for fact in (*found["events"], *found["relations"])) == len(extraction.claims)
    assert len(found["edges"]) == len(extraction.edges)
    assert json.loads(to_line(extraction)) == found
    assert "\n" not in to_line(extraction)


def test_line_is_one_line_of_utf8_whatever_the_text_holds() -> None:
    hostile = 'Ü\n"x"\\ \u2028 \x00 </script> 😀'
    article = Article(hostile, hostile, published=date(2025, 7, 10))
    line = to_line(Extraction(article))
    assert len(line.split("\n")) == 1
    assert json.loads(line)["id"] == hostile
    assert Mention(TextSpan(0, 1), MentionForm.NAME).form.value in FORMS


SENTENCES = "Rubio met Lavrov in Malaysia .\nGermany imposed duties on Japan and Korea .\n\nShe wo n't come\n"


def triples(tmp_path: Path, *options: str) -> list[list[str]]:
    source, out = tmp_path / "in.txt", tmp_path / "out.tsv"
    source.write_text(SENTENCES, "utf-8")
    result = CliRunner().invoke(app, ["triples", *options, "-o", str(out), str(source)])
    assert result.exit_code == 0, result.output
    return [line.split("\t") for line in out.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("options", [(), ("--pretokenized",), ("--nary",), ("--pretokenized", "--nary")])
def test_triples_are_tab_separated_with_the_sentence_first(tmp_path: Path, options: tuple[str, ...]) -> None:
    rows = triples(tmp_path, *options)
    assert rows
    for sentence, confidence, *parts in rows:
        assert sentence in SENTENCES.split("\n")
        assert 0 < float(confidence) <= 1
        assert all(parts)
        assert len(parts) == 3 or ("--nary" in options and len(parts) >= 3)


def test_default_triples_are_binary_with_conjuncts_split(tmp_path: Path) -> None:
    found = {tuple(parts) for _, _, *parts in triples(tmp_path, "--pretokenized")}
    assert {("Rubio", "met", "Lavrov"), ("Rubio", "met Lavrov in", "Malaysia")} <= found
    assert {parts[2] for parts in found if parts[0] == "Germany"} >= {"Japan", "Korea"}


def test_nary_gives_one_tuple_a_verb_with_all_its_arguments(tmp_path: Path) -> None:
    found = [parts for _, _, *parts in triples(tmp_path, "--pretokenized", "--nary")]
    assert ["Rubio", "met", "Lavrov", "in Malaysia"] in found


def test_pretokenized_keeps_the_tokens_that_spaces_make(tmp_path: Path) -> None:
    words = {word for _, _, *parts in triples(tmp_path, "--pretokenized") for part in parts for word in part.split(" ")}
    assert words <= set(SENTENCES.split())
