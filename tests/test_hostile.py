# ruff: noqa: E501
"""Input that nobody writes by mistake: no traceback, no hang, no broken RDF, nothing lost.

HYPOTHESIS_PROFILE=hostile runs many more examples; KG_HOSTILE=1 texts of megabytes too.
"""

from __future__ import annotations

import io
import json
import os
import re
import time
from datetime import date
from pathlib import Path

import pyoxigraph
import pytest
import rdflib
from command import Command
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from kg.article import read_article
from kg.bounds import MOST_READ, PART, end_sentences, split
from kg.errors import ArticleError, KgError
from kg.explain import explain
from kg.export import to_text
from kg.namespaces import DEFAULT_BASE
from kg.pipeline import extract, extract_all
from kg.quarantine import vet
from kg.query import run_query
from kg.rdf import from_rdf, to_rdf
from kg.store import Store
from kg.types import Article, Extraction
from kg.view import to_html

pytestmark = pytest.mark.model

MANY = int(os.environ.get("KG_EXAMPLES", "0")) or (500 if os.environ.get("HYPOTHESIS_PROFILE") == "hostile" else 12)
QUIET = settings(
    max_examples=MANY, deadline=None, derandomize=MANY <= 12, suppress_health_check=list(HealthCheck), database=None
)
NASTY = (
    "\" } UNION { ?s ?p ?o } #", "'; DROP GRAPH <x> ; INSERT DATA { <a> <b> <c> } #", "<https://a b\"c>", "\\", "\\u0041",
    "\"\"\"", "@en^^", "\u202eevil\u202c", "\u200f", "\ufeff", "\u2028", "\u0085", "👩‍👩‍👧‍👦", "🇳🇴", "\ud800", "\x00", "\x1b[31m",
    "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "&amp;&#0;&bogus;", "<!--", "]]>", "{{7*7}}",
    "%00%2e%2e", "../../etc/passwd", "(" * 50, "“" * 50, "‘“‘“‘“", "a" * 300, "Å\u0301\u0301\u0301", "٣٤", "1" * 400, "–—‐",
    "UNDEF", "?person", "ent:x", "e\u0301", "\r", "\t", "\u3000", "\x7f", "﷽", "ß", "İ",
)  # fmt: skip
PLAIN = (
    "Marco Rubio met Sergey Lavrov in Oslo on Thursday.", "Russia attacked Ukraine, the minister said.", "“We will,” he said.",
    "Norway will impose tariffs on Sweden unless", "The mayor of Velmora,", "denied that", "Ana", "Bank of", "and", "\n\n", "said",
)  # fmt: skip
pieces = st.lists(
    st.one_of(st.sampled_from(NASTY), st.sampled_from(PLAIN), st.text(max_size=12)), min_size=1, max_size=12
)
texts = st.builds(lambda parts, glue: glue.join(parts), pieces, st.sampled_from([" ", "", "\n"]))
words = st.one_of(st.none(), st.sampled_from(NASTY), st.text(min_size=1, max_size=20))


def check_graph(extraction: Extraction, folder: Path) -> None:
    """Put it into a store and take it out in every way; each parses, and holds what went in."""
    with Store.open(folder) as store:
        store.put(extraction)
        (kept,) = store.extractions()
        assert kept.article.text == cleaned(extraction.article.text)
        assert (len(kept.events), len(kept.claims)) == (len(extraction.events), len(extraction.claims))
        found = set(pyoxigraph.parse(to_text(store, "nquads"), format=pyoxigraph.RdfFormat.N_QUADS))
        assert set(store.quads()) <= found
        assert len(rdflib.Graph().parse(data=to_text(store, "turtle"), format="turtle")) <= len(found)
        list(pyoxigraph.parse(to_text(store, "jsonld"), format=pyoxigraph.RdfFormat.JSON_LD))
        for entity in kept.entities:
            for name in (entity.name, *entity.aliases):
                is_iri = re.fullmatch(r"<.*>|[a-z]+:.*", name, re.S)  # taken for an IRI
                assert is_iri or run_query(store, "things", {"name": name}).rows, name
            if run_query(store, "things", {"name": entity.id}).rows:
                explain(store, entity.id)
        before = [str(quad) for quad in store.quads()]
        for value in NASTY:
            run_query(store, "said-by", {"speaker": value})
            run_query(store, "SELECT ?s WHERE { ?s skos:prefLabel ?name }", {"name": value})
        assert sorted(before) == sorted(str(quad) for quad in store.quads())
    page = to_html([kept])
    assert page.count("</script>") == to_html([]).count("</script>") and "<script>alert" not in page
    json.loads(re.search(r'<script type="application/json"[^>]*>(.*?)</script>', page, re.S)[1])  # type: ignore[index]


def cleaned(text: str) -> str:
    """Return what RDF can hold of a text: half letters stand as replacement characters."""
    return "".join("\ufffd" if "\ud800" <= character <= "\udfff" else character for character in text)


# Through build, export, query and view


@QUIET
@given(text=texts, title=words, publisher=words, key=words, author=words)
@example(text="Ana “\x00” met \ud800 Bo.", title="\x00", publisher='"', key='a b"<>\\', author="\u202e")
@example(text="\n".join(NASTY[:9]), title=None, publisher="</script>", key="é/../\x00", author="DROP ALL")
def test_any_text_makes_a_sound_graph(
    reader: Language, tmp_path_factory: pytest.TempPathFactory, text: str, title: str | None, publisher: str | None,
    key: str | None, author: str | None,
) -> None:  # fmt: skip
    article = Article(
        key or "a",
        text,
        title=title,
        published=date(2025, 7, 10),
        publisher=publisher,
        authors=(author,) if author else (),
    )
    check_graph(extract(article, reader), tmp_path_factory.mktemp("store"))


@pytest.mark.parametrize("text", ["End threats anger Norway", "Veto agent Ana Ruiz left Oslo.", "Raise standards"])
def test_a_text_may_open_or_end_with_any_word(reader: Language, text: str) -> None:
    extract(Article("a", text), reader)


@pytest.mark.parametrize("name", [name for name in NASTY if name.strip()], ids=ascii)
def test_a_nasty_name_by_the_command_line(command: Command, graph: Path, name: str) -> None:
    "Asked of a graph it finds nothing or something, and changes nothing."
    for words in (["query", graph, "said-by", f"speaker={name}"], ["explain", graph, name], ["remove", graph, name]):
        found = command(*words)
        assert found.code in (0, 1, 2) and "Traceback" not in found.err, found.err
    assert command("query", graph, "articles", "--format", "csv").out.count("\n") == 3


# Files


@QUIET
@given(data=st.one_of(st.binary(max_size=400), texts.map(lambda text: text.encode("utf-8", "surrogatepass"))),
       suffix=st.sampled_from(["txt", "md", "html", "json", "jsonl", "xml", "rss", "x"]))  # fmt: skip
@example(data=b"PK\x03\x04" + b"\0" * 200, suffix="txt")
@example(
    data=b"<?xml version='1.0'?><!DOCTYPE r [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]><rss>&b;</rss>", suffix="xml"
)
@example(
    data=b"<?xml version='1.0'?><!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><channel><item><title>&x;"
    b"</title><description>&x;</description></item></channel></rss>",
    suffix="rss",
)
@example(data=b"<div>" * 3000 + b"<p>Rubio met Lavrov.", suffix="html")
@example(data=b"[" * 100_000, suffix="json")
@example(data=b'{"text": ' + b"[" * 5000, suffix="jsonl")
@example(data=b"---\na: &a [*a, *a]\nb: !!python/object/apply:os.system [x]\n---\nText.", suffix="md")
@example(data=b"\xff\xfe" + "Rubio met Lavrov.".encode("utf-16-le"), suffix="txt")
def test_any_file_is_an_article_or_one_clear_error(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, suffix: str
) -> None:  # fmt: skip
    path = tmp_path_factory.mktemp("file") / f"story.{suffix}"
    path.write_bytes(data)
    try:
        article = read_article(path)
    except ArticleError as error:
        assert "story" in str(error)
    else:
        assert article.text.strip() and "root:" not in article.text


@pytest.mark.parametrize("kind", ["ontology", "lexicon", "gazetteer"])
@QUIET
@given(data=st.one_of(st.binary(max_size=200), texts.map(lambda text: text.encode("utf-8", "replace"))))
@example(data=b"[" * 50_000)
@example(data=b"name,type\n" + b'"' * 999)
@example(data=b"name\n" + b"x" * 1_100_000)
def test_any_file_of_ones_own_is_read_or_one_clear_error(
    tmp_path_factory: pytest.TempPathFactory, kind: str, data: bytes
) -> None:
    from kg.own import read_own

    path = tmp_path_factory.mktemp("own") / {"ontology": "m.ttl", "lexicon": "m.toml", "gazetteer": "m.csv"}[kind]
    path.write_bytes(data)
    try:
        read_own(**{kind: [path]})
    except KgError as error:
        assert path.name in str(error)


# Text without end

ENDLESS = {
    "a word": "Marco Rubio met " + "a" * 100_000 + " in Oslo.",
    "a name": "Marco Rubio met " + "A" * 100_000 + " in Oslo.",
    "a list": "Rubio met " + ", ".join(["Lavrov"] * 1000) + ".",
    "a sentence": "Rubio met Lavrov and " * 800,
    "words": "word " * 5_000,
    "quotes": "“Rubio said ‘Lavrov " * 500,
    "brackets": "(" * 8000 + "Rubio met Lavrov" + ")" * 8000 + ".",
    "dots": "." * 50_000 + " Rubio met Lavrov " + "-" * 50_000,
    "numbers": "Rubio met " + "1" * 50_000 + " people. " + "1," * 5_000,
    "an address": "Rubio met http://" + "a.b/" * 12_000 + " in Oslo.",
    "accents": "Rubio" + "\u0301" * 50_000 + " met Lavrov.",
    "lines": "\n" * 100_000 + "Rubio met Lavrov." + "\r\n" * 20_000,
}


CUT = (
    "Whistleblower testifies before Senate. Bill heads to Knesset. Minister quits Bundestag. A nurse moved to Parliament.",
    "Kenyan-Dutch Chamber: Ana Ruiz, of “Harbor Trust”, will lead Velmora Bank, whose wife Mia Bell is in Congress.",
    "The mayor of Oslo, if only he had left, said: “No”, a charge Sweden denies, far from what Norway's Storting asked.",
    "Credits improve family leave, prosecutors allege, and vowed to raise wages, cut taxes and ban Israeli army jets.",
    "State media called Bell, 41, the former head of Delta Relief, not guilty in Kuala Lumpur on Monday or in 2014.",
    "Protesters attacked the US-backed group's headquarters in Rome, killing 12, because of – not despite – the Duma.",
)


@pytest.mark.parametrize("text", CUT, ids=range(len(CUT)))
def test_a_text_may_end_in_any_word(reader: Language, text: str) -> None:
    "Headlines and cut-off feeds have no full stop; who looks at the next word must not count on one."
    for word in reader.make_doc(text):
        for cut in (text[: word.idx + len(word)], text[: word.idx + len(word)] + "."):
            assert extract(Article("cut", cut), reader).article.text == cut
        assert extract(Article("cut", text[word.idx :]), reader).article.text == text[word.idx :]


@pytest.mark.parametrize("kind", ENDLESS)
def test_text_without_end_takes_a_bounded_time(reader: Language, kind: str) -> None:
    "Seconds, where a stage that looks through a sentence for each of its words took minutes; the bound is generous."
    began = time.process_time()
    found = extract(Article("a", ENDLESS[kind]), reader)
    assert found.article.text == ENDLESS[kind]
    assert time.process_time() - began < 60


def test_a_sentence_without_end_is_cut_and_others_are_not(bare_nlp: Language) -> None:
    doc = bare_nlp.make_doc("Rubio met Lavrov and " * 200)
    end_sentences(doc)
    assert [token.i for token in doc if token.is_sent_start][1:] == [250, 500, 750]
    doc = bare_nlp.make_doc("Rubio met Lavrov in Oslo. " * 130)
    end_sentences(doc)
    assert [token.i for token in doc if token.is_sent_start] in ([], [0])


def test_what_goes_beyond_the_bound_is_kept_as_text(caplog: pytest.LogCaptureFixture) -> None:
    text = "Rubio met Lavrov.\n" * (MOST_READ // 10)
    parts = split(text, "story")
    assert {len(part) for part in parts} == {len(text)} and all(len(part.strip()) <= PART for part in parts)
    assert MOST_READ - PART // 2 < len(parts[-1].rstrip()) <= MOST_READ and parts[-1].rstrip().endswith("Lavrov.")
    assert "story: has" in caplog.text and "the rest is kept as text" in caplog.text
    assert split(text[:PART], "story") == [text[:PART]]


@pytest.mark.parametrize("words", ["Rubio met Lavrov.\n", "Rubio met Lavrov. ", "rubio ", "x", "\n"])
@pytest.mark.parametrize("length", [PART + 1, 2 * PART + 7, 3 * PART])
def test_parts_are_the_text_once(words: str, length: int) -> None:
    text = (words * length)[:length]
    parts = split(text, "story")
    read = ["".join(letters) for letters in zip(*parts, strict=True)]
    assert all(letters.replace(" ", "") == letter.strip(" ") for letters, letter in zip(read, text, strict=True))
    assert all(part.strip()[:1] != "u" for part in parts)


LONG = """Mara Lindqvist, the foreign minister of Norway, met Tomas Ferro in Lisbon on Thursday.

"We had new ideas," Lindqvist told reporters. Norway imposed tariffs on Portugal.

Lindqvist left for Madrid on Friday. Portugal denied that its army had attacked Norway.

Tomas Ferro called Lindqvist on Saturday. Portugal's army shelled Madrid.
"""


def test_a_long_text_is_read_in_parts_as_if_at_once(reader: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    "Who is called by surname later on is who was named before; offsets are those of the whole."
    article = Article("long", LONG, "Talks", date(2025, 7, 10), "Harbour Post")
    whole = extract(article, reader)
    monkeypatch.setattr("kg.bounds.PART", 170)
    found = extract(article, reader)
    assert len(split(LONG, "long")) > 1
    assert {entity.id for entity in found.entities} == {entity.id for entity in whole.entities}
    assert {(event.type, event.trigger) for event in found.events} == {(e.type, e.trigger) for e in whole.events}
    assert {(edge.subject, edge.predicate, edge.object, edge.direct) for edge in found.edges} == {
        (edge.subject, edge.predicate, edge.object, edge.direct) for edge in whole.edges
    }
    assert all(mention.span.of(LONG).strip() for entity in found.entities for mention in entity.mentions)
    assert from_rdf(to_rdf([found])) == (found,)
    assert not vet(found, DEFAULT_BASE).kept
    assert list(extract_all([article, article], reader)) == [found, found]


@pytest.mark.skipif("KG_HOSTILE" not in os.environ, reason="KG_HOSTILE=1 builds ten megabytes, which takes two minutes")
def test_ten_megabytes_are_built_and_kept(command: Command, tmp_path: Path) -> None:
    text = "Marco Rubio met Sergey Lavrov in Oslo. “We had new ideas,” he told reporters.\n\n" * 130_000
    (tmp_path / "big.txt").write_text(text, "utf-8")
    assert command("build", tmp_path / "big.txt", "-o", tmp_path / "graph").code == 0
    with Store.open(tmp_path / "graph", read_only=True) as store:
        assert store.extraction("big").article.text == text


def test_ten_megabytes_are_read_into_an_article_at_once(reader: Language) -> None:
    text = "Nothing here.\n\n" * 700_000  # ten megabytes
    began = time.process_time()
    article = read_article_bytes(text.encode())
    assert article.text == text and time.process_time() - began < 10


def read_article_bytes(data: bytes) -> Article:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data), "utf-8"))
        return read_article("-")
