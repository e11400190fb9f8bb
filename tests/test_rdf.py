"""The mapping between types and RDF: nothing is lost, whatever the text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
import rdflib
from examples import harbour, inland
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.errors import KgError
from kg.ids import article_key
from kg.namespaces import KG, decode, encode, prefixes, verb_iri, verb_lemma
from kg.rdf import from_rdf, to_quads, to_rdf
from kg.types import (
    Argument,
    Article,
    Claim,
    Comparison,
    Edge,
    Entity,
    Event,
    Extraction,
    Factuality,
    Mention,
    MentionForm,
    Quantity,
    Relation,
    TextSpan,
    Timex,
)

ENT, EVT, KGN = (rdflib.Namespace(prefixes()[prefix]) for prefix in ("ent", "evt", "kg"))

texts = st.text(max_size=12)
words = st.text(alphabet="abcdefgh é-_ .%/", min_size=1, max_size=8)
dates = st.none() | st.dates()
entity_ids = ("ann", "bo", "us", "x-y-person")


@st.composite
def extractions(draw: st.DrawFn, key: str = "") -> Extraction:
    """Any account that hangs together: what it points to is there."""
    text = draw(st.text(min_size=4, max_size=60))
    spans = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda pair: TextSpan(*sorted(pair)))
    entity = st.sampled_from(entity_ids)
    timex = st.none() | st.builds(Timex, spans, dates, dates)
    mentions = st.frozensets(st.builds(Mention, spans, st.sampled_from(MentionForm)), max_size=3)
    types = st.sampled_from(["Person", "Country", "Facility", "Work", "Oddity"])
    number = st.integers(0, 10_000).map(lambda parts: parts / 10_000)
    article_id = key + draw(words)
    unscoped = st.lists(texts, max_size=3).map(tuple)
    article = Article(
        article_id,
        text,
        draw(st.none() | texts),
        draw(dates),
        draw(st.none() | texts),
        draw(unscoped),
        draw(st.none() | texts),
    )
    entities = tuple(
        Entity(
            id_,
            draw(types),
            draw(texts),
            draw(unscoped),
            draw(st.none() | st.just("USA")),
            draw(st.none() | texts),
            draw(number),
            tuple(sorted(draw(mentions))),
            draw(st.lists(st.sampled_from(["http://a.example/x", "no link", "https://["]), max_size=2).map(tuple)),
        )
        for id_ in draw(st.permutations(entity_ids))
    )
    numbers = (
        st.none() | st.integers(0, 10**15 - 1).map(Decimal) | st.integers(0, 10**6).map(lambda n: Decimal(n) / 1000)
    )
    quantity = st.builds(
        Quantity, spans, numbers, numbers, numbers, st.none() | st.sampled_from(Comparison), st.none() | texts
    )
    argument = st.builds(
        Argument,
        st.sampled_from(["agent", "theme"]),
        spans,
        st.none() | entity,
        st.none() | texts,
        st.none() | quantity,
    )
    events = tuple(
        Event(
            f"{article_key(article_id)}-v{number_}",
            draw(st.sampled_from(["Meet", "Event"])),
            draw(texts),
            draw(texts),
            draw(spans),
            draw(st.none() | texts),
            draw(st.lists(argument, max_size=3).map(tuple)),
            draw(st.none() | entity),
            draw(timex),
        )
        for number_ in draw(st.permutations(range(draw(st.integers(0, 3)))))
    )
    relations = tuple(
        Relation(
            f"{article_key(article_id)}-r{number_}", "memberOf", draw(texts), draw(entity), draw(entity), draw(timex)
        )
        for number_ in range(draw(st.integers(0, 2)))
    )
    facts = [*(event.id for event in events), *(relation.id for relation in relations)]
    claims = tuple(
        Claim(
            f"{fact}-c{number_}",
            fact,
            draw(st.sampled_from(Factuality)),
            draw(spans),
            draw(texts),
            draw(st.none() | entity),
            draw(st.none() | texts),
            draw(st.none() | texts),
            draw(st.none() | number),
        )
        for fact in facts
        for number_ in range(draw(st.integers(0, 2)))
    )
    is_open = {event.id for event in events if event.type == "Event"}
    edges = tuple(
        Edge(
            f"{fact}-e{number_}",
            draw(entity),
            draw(words) if fact in is_open else "met",
            draw(entity),
            fact,
            draw(st.booleans()),
        )
        for fact in draw(st.permutations(facts))
        for number_ in range(draw(st.integers(0, 2)))
    )
    authors = draw(st.lists(entity, max_size=2, unique=True).map(tuple))
    return Extraction(article, entities, events, relations, claims, edges, authors, draw(st.none() | entity))


def test_hand_read_articles_come_back_as_they_were() -> None:
    assert from_rdf(to_rdf([harbour(), inland()])) == (harbour(), inland())


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(extractions("a"), extractions("b"))
def test_any_account_comes_back_as_it_was(one: Extraction, other: Extraction) -> None:
    graph = to_rdf([one, other])
    back = from_rdf(graph)
    assert sorted(back, key=lambda x: x.article.id) == sorted((one, other), key=lambda x: x.article.id)
    assert set(to_rdf(back)) == set(graph)  # no blank nodes: equal sets are isomorphic graphs


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(extractions())
def test_any_account_survives_turtle_written_by_rdflib(one: Extraction) -> None:
    turtle = to_rdf([one]).serialize(format="longturtle")
    assert from_rdf(rdflib.Graph().parse(data=turtle, format="turtle")) == (one,)


def test_order_of_articles_does_not_matter() -> None:
    assert set(to_rdf([harbour(), inland()])) == set(to_rdf([inland(), harbour()]))


def test_no_blank_nodes() -> None:
    assert not [term for triple in to_rdf([harbour(), inland()]) for term in triple if isinstance(term, rdflib.BNode)]


def test_no_triple_is_in_two_graphs() -> None:
    "A union of graphs would count it twice."
    triples = [quad[:3] for quad in to_quads([harbour(), inland()])]
    assert len(triples) == len(set(triples))


@pytest.mark.parametrize(
    ("triple", "expected"),
    [
        pytest.param((ENT["mara-lindqvist"], KGN.met, ENT["tomas-ferro"]), True, id="what the outlet reports"),
        pytest.param(
            (ENT["ada-brandt"], KGN.imposesTariffsOn, ENT["coastal-union-organization"]), True, id="announced act"
        ),
        pytest.param((ENT["northland"], KGN.attacked, ENT["kessa"]), False, id="denied here, claimed there"),
        pytest.param((ENT["ada-brandt"], KGN.called, ENT["tomas-ferro"]), False, id="possible"),
    ],
)
def test_direct_layer_holds_direct_edges_alone(triple: tuple[rdflib.URIRef, ...], expected: bool) -> None:
    assert (triple in to_rdf([harbour(), inland()])) is expected  # type: ignore[operator]


def test_open_event_has_a_predicate_outside_the_vocabulary() -> None:
    graph = to_rdf([harbour()])
    predicate = rdflib.URIRef(verb_iri("turn down"))
    assert str(predicate).endswith("/verb/turn_down")
    assert str(graph.value(predicate, rdflib.RDFS.label)) == "turn down"
    assert (None, rdflib.RDF.predicate, predicate) in graph


def test_without_text_the_body_is_left_out_and_quotes_stay() -> None:
    graph = to_rdf([harbour()], text=False)
    assert not list(graph.triples((None, rdflib.URIRef("https://schema.org/articleBody"), None)))
    (back,) = from_rdf(graph)
    given_ = harbour()
    assert replace(back, article=given_.article) == given_
    for claim in given_.claims:
        assert claim.span.of(back.article.text) == claim.span.of(given_.article.text)
    assert set(to_rdf([back], text=False)) == set(graph)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("\u202eevil\u202c \u200f", id="right-to-left marks"),
        pytest.param('"""\\" \' """', id="quotes"),
        pytest.param("\\u0022 . <x:a> <x:b> <x:c> .", id="escapes that end a literal"),
        pytest.param("👩‍👩‍👧‍👦 🇲🇾", id="emoji"),
        pytest.param("a\x00b\x01\x7f\x85\u2028\ufffe\uffff", id="control characters"),
        pytest.param("a\r\nb\rc\td", id="line ends"),
        pytest.param("x" * 1_000_000, id="a megabyte"),
        pytest.param("<script>alert(1)</script> ?x } ; DROP ALL", id="markup and query"),
    ],
)
def test_any_text_gives_valid_rdf(text: str) -> None:
    article = Article(text[:50], text, title=text, publisher=text, authors=(text,), url=text)
    graph = to_rdf([Extraction(article, (Entity("x", "Person", text, (text + "!",)),))])
    assert from_rdf(rdflib.Graph().parse(data=graph.serialize(format="turtle"), format="turtle"))[0].article == article


def test_lone_surrogates_become_replacement_characters_and_offsets_hold() -> None:
    (back,) = from_rdf(to_rdf([Extraction(Article("a", "x\ud800y"))]))
    assert back.article.text == "x\ufffdy"


@pytest.mark.parametrize(
    ("url", "is_iri"),
    [
        ("https://news.example/a?b=c#d", True),
        ("http://news.example/ü", True),
        ("javascript:alert(1)", False),
        ("https://a b", False),
        ("https://x/<y>", False),
        ("https://x/%zz", False),
        ("file:///etc/passwd", False),
        ("", False),
    ],
)
def test_only_web_addresses_become_iris(url: str, is_iri: bool) -> None:
    graph = to_rdf([Extraction(Article("a", "", url=url))])
    (value,) = graph.objects(None, rdflib.URIRef("https://schema.org/url"))
    assert isinstance(value, rdflib.URIRef) is is_iri
    assert from_rdf(graph)[0].article.url == url


def test_another_base_goes_there_and_back() -> None:
    graph = to_rdf([harbour()], base="https://data.example/news/")
    assert (rdflib.URIRef("https://data.example/news/entity/mara-lindqvist"), None, None) in graph
    assert from_rdf(graph) == (harbour(),)


def test_entity_of_two_names_has_the_fuller_as_its_one_label() -> None:
    one = Extraction(Article("a", ""), (Entity("bo", "Person", "Bo Li", ("Li",)),))
    other = Extraction(Article("b", ""), (Entity("bo", "Person", "Bo Chen Li"),))
    graph = to_rdf([one, other])
    assert [str(name) for name in graph.objects(ENT["bo"], rdflib.SKOS.prefLabel)] == ["Bo Chen Li"]
    assert sorted(map(str, graph.objects(ENT["bo"], rdflib.SKOS.altLabel))) == ["Bo Li", "Li"]
    assert from_rdf(graph) == (one, other)


def test_account_that_does_not_hang_together_is_refused() -> None:
    claim = Claim("c", "nothing", Factuality.ACTUAL, TextSpan(0, 1), "r")
    with pytest.raises(KgError, match="a claim is about 'nothing'"):
        to_rdf([Extraction(Article("a", "text"), claims=(claim,))])


def test_cut_graph_is_refused_by_name() -> None:
    graph = to_rdf([harbour()])
    graph.remove((None, rdflib.URIRef(str(KG.lemma)), None))
    with pytest.raises(KgError, match=r"has no .*ns#lemma"):
        from_rdf(graph)


def test_vocabulary_is_closed() -> None:
    with pytest.raises(AttributeError):
        _ = KG.factualty


@given(st.text())
def test_any_lemma_and_local_name_comes_back(text: str) -> None:
    assert verb_lemma(verb_iri(text)) == text
    assert decode(encode(text)) == text


def test_dates_of_any_year_hold() -> None:
    (back,) = from_rdf(to_rdf([Extraction(Article("a", "", published=date(1, 1, 1)))]))
    assert back.article.published == date(1, 1, 1)


@pytest.mark.parametrize("number", [0.0, 1.0, 0.1 + 0.2, 1 / 3, 1e-7, 8.6e-213, 5e-324])
def test_any_salience_holds_to_the_last_digit(number: float) -> None:
    (back,) = from_rdf(to_rdf([Extraction(Article("a", ""), (Entity("x", "Person", "X", salience=number),))]))
    assert back.entities[0].salience == number


def test_salience_that_is_no_number_is_refused() -> None:
    with pytest.raises(KgError, match="nan cannot be written"):
        to_rdf([Extraction(Article("a", ""), (Entity("x", "Person", "X", salience=float("nan")),))])
