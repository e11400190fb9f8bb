"""What holds of every article: quotes are its words, RDF keeps everything, neither order nor chance plays a part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pyoxigraph
import pytest
import rdflib
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

import kg
from kg.build import build
from kg.json_lines import to_line
from kg.pipeline import extract, extract_all
from kg.rdf import from_rdf, to_rdf
from kg.types import Article, Extraction, TextSpan

pytestmark = pytest.mark.model

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.md"))
SEEDS = [path for path in SEEDS if path.stem != "README"]
OA = rdflib.Namespace("http://www.w3.org/ns/oa#")
SCHEMA = rdflib.Namespace("https://schema.org/")


@pytest.fixture(scope="module")
def extractions(reader: Language) -> dict[str, Extraction]:
    return {path.stem: extract(kg.read_article(path), reader) for path in SEEDS}


def spans(extraction: Extraction) -> Iterator[tuple[str, TextSpan]]:
    """Yield every span that an extraction holds, with what it is."""
    for entity in extraction.entities:
        yield from ((f"mention of {entity.id}", mention.span) for mention in entity.mentions)
    for event in extraction.events:
        yield f"trigger of {event.id}", event.trigger
        yield from ((f"argument of {event.id}", argument.span) for argument in event.arguments)
    for fact in (*extraction.events, *extraction.relations):
        if fact.time is not None:
            yield f"time of {fact.id}", fact.time.span
    yield from ((f"claim {claim.id}", claim.span) for claim in extraction.claims)


def assert_sound(extraction: Extraction) -> None:
    """Check what must hold of any article's account."""
    text = extraction.article.text
    for what, span in spans(extraction):
        assert 0 <= span.start < span.end <= len(text), what
        assert span.of(text) == span.of(text).strip(), what
    for claim in extraction.claims:
        assert claim.condition is None or claim.condition in text
    facts = [fact.id for fact in (*extraction.events, *extraction.relations)]
    entities = [entity.id for entity in extraction.entities]
    for ids in (facts, entities, [claim.id for claim in extraction.claims], [edge.id for edge in extraction.edges]):
        assert len(set(ids)) == len(ids)
    assert {claim.asserts for claim in extraction.claims} == set(facts)
    assert {edge.of for edge in extraction.edges} <= set(facts)
    assert {end for edge in extraction.edges for end in (edge.subject, edge.object)} <= set(entities)


@pytest.mark.parametrize("name", [path.stem for path in SEEDS])
def test_every_span_lies_in_the_text_and_every_fact_has_a_claim(extractions: dict[str, Extraction], name: str) -> None:
    extraction = extractions[name]
    assert len(extraction.events) > 10
    assert_sound(extraction)


@pytest.mark.parametrize("name", [path.stem for path in SEEDS])
def test_every_quote_in_the_graph_is_its_slice_of_the_article(extractions: dict[str, Extraction], name: str) -> None:
    extraction = extractions[name]
    graph = to_rdf([extraction])
    (body,) = graph.objects(None, SCHEMA.articleBody)
    assert str(body) == extraction.article.text
    counted = 0
    for span in set(graph.subjects(OA.hasSource, None)):
        selectors = list(graph.objects(span, OA.hasSelector))
        (exact,) = [value for selector in selectors for value in graph.objects(selector, OA.exact)]
        (start,) = [value for selector in selectors for value in graph.objects(selector, OA.start)]
        (end,) = [value for selector in selectors for value in graph.objects(selector, OA.end)]
        assert str(body)[start.toPython() : end.toPython()] == str(exact)
        counted += 1
    assert counted >= len({span for _, span in spans(extraction)}) // 2


@pytest.mark.parametrize("name", [path.stem for path in SEEDS])
def test_rdf_and_back_is_the_identity(extractions: dict[str, Extraction], name: str) -> None:
    assert tuple(from_rdf(to_rdf([extractions[name]]))) == (extractions[name],)


def test_rdf_of_all_articles_and_back_is_the_identity_through_turtle(extractions: dict[str, Extraction]) -> None:
    turtle = to_rdf(extractions.values()).serialize(format="turtle")
    found = {item.article.id: item for item in from_rdf(rdflib.Graph().parse(data=turtle, format="turtle"))}
    assert found == {item.article.id: item for item in extractions.values()}


def test_graph_has_no_blank_nodes_and_only_absolute_iris(extractions: dict[str, Extraction]) -> None:
    for triple in to_rdf(extractions.values()):
        for term in triple:
            assert not isinstance(term, rdflib.BNode)
            assert not isinstance(term, rdflib.URIRef) or ":" in term


def test_reading_again_gives_the_same_bytes(extractions: dict[str, Extraction], reader: Language) -> None:
    "Also in company, in another order: no article's account depends on another's."
    articles = [item.article for item in reversed(list(extractions.values()))]
    again = {item.article.id: to_line(item) for item in extract_all(articles, reader)}
    assert again == {item.article.id: to_line(item) for item in extractions.values()}


def test_order_of_articles_does_not_matter_for_what_is_built(
    extractions: dict[str, Extraction], tmp_path: Path
) -> None:
    articles = [item.article for item in extractions.values()][:3]
    build(articles, tmp_path / "one")
    build(articles[::-1], tmp_path / "other")
    for name in ("graph.ttl", "graph.html"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "other" / name).read_bytes()


def test_facts_do_not_hang_on_line_ends_or_space_around(extractions: dict[str, Extraction], reader: Language) -> None:
    article = extractions["kuala-lumpur-talks"].article
    dos = extract(replace(article, text=article.text.replace("\n", "\r\n")), reader)
    assert_sound(dos)
    unix = extractions["kuala-lumpur-talks"]

    def told(extraction: Extraction) -> list[tuple[str, str, str, bool]]:
        return sorted((edge.subject, edge.predicate, edge.object, edge.direct) for edge in extraction.edges)

    assert told(dos) == told(unix)


WORDS = st.sampled_from(
    ["Russia", "Ukraine", "attacked", "met", "Marco Rubio", "said", "denied", "that", "the", "two", "who", "tariffs",
     "on", "of", "many", "countries", "ASEAN", "if", "unless", "Monday", "US", "he", "we", "not", "will", "by", "and",
     "By", '"', "“", "”", ".", ",", ":", ";", "?", "(", ")", "—", "'s", "©", "#", "- ", "\n\n", "\n", "\t", "<b>", "\\",
     "😀"]
)  # fmt: skip
NEWS = st.lists(WORDS, max_size=40).map(" ".join)
ANY_TEXT = st.one_of(st.text(max_size=200), NEWS)


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(text=ANY_TEXT, title=st.none() | st.text(max_size=30))
def test_any_text_is_read_written_and_parsed_without_complaint(reader: Language, text: str, title: str | None) -> None:
    "Article text is hostile: whatever it holds, the graph is sound, is valid Turtle, and comes back as it was."
    extraction = extract(Article("any", text, title=title), reader)
    assert_sound(extraction)
    graph = to_rdf([extraction])
    turtle = graph.serialize(format="turtle")
    assert sum(1 for _ in pyoxigraph.parse(turtle, format=pyoxigraph.RdfFormat.TURTLE)) == len(graph)
    (again,) = from_rdf(graph)
    assert replace(again, article=extraction.article) == extraction
    assert "\n" not in to_line(extraction)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n",
        "\x00",
        "\ufeff",
        "\u2028\u2029",
        "e\u0301" * 50,
        "👩‍👩‍👧‍👦" * 20,
        "\u202eRussia attacked Ukraine.\u202c",
        "(" * 300,
        "." * 500,
        "Russia attacked " * 150,
        "and " * 300,
        "a" * 5000,
        "http://x.example/" + "y" * 300,
        "\r" * 20 + "Russia attacked Ukraine.",
        "RUSSIA ATTACKED UKRAINE. " * 20,
        "<script>alert(1)</script> {{ x }} ${y} ' OR 1=1 -- DROP GRAPH <a>",
        "俄罗斯袭击了乌克兰。Россия напала на Украину.",
    ],
)
def test_odd_texts_are_survived(reader: Language, text: str) -> None:
    extraction = extract(Article("odd", text), reader)
    assert_sound(extraction)
    assert len(list(from_rdf(to_rdf([extraction])))) == 1
