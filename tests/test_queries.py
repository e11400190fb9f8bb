"""Questions to the graph give the same rows on the store and on plain rdflib."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import rdflib
from examples import harbour, inland

from kg.errors import QueryError
from kg.explain import explain
from kg.query import named_queries, read_named, read_parameters, run_query
from kg.rdf import to_rdf
from kg.store import Store
from kg.types import Reading


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(tmp_path_factory.mktemp("graph")) as opened:
        for extraction in (harbour(), inland()):
            opened.put(extraction)
        yield opened


@pytest.fixture(scope="module")
def graph() -> rdflib.Graph:
    return to_rdf([harbour(), inland()])


FERRO = "<https://w3id.org/newskg/id/entity/tomas-ferro>"
LINDQVIST = "https://w3id.org/newskg/id/entity/mara-lindqvist"
QUESTIONS = [  # name, parameters, number of rows, something that the first row holds
    ("contributed", {"article": "inland-7"}, 12, ("kind", "claim")),
    ("who-agrees", {"subject": "northland", "object": "Kessa"}, 2, ("stance", "denies")),
    ("who-agrees", {"subject": "northland", "predicate": "attacked"}, 2, ("said_by", "Mara Lindqvist")),
    ("articles", {}, 2, ("article", "harbour-1")),
    ("links", {}, 0, None),
    ("denials", {}, 1, ("cue", "denied")),
    ("denials", {"speaker": "Lindqvist"}, 1, ("whom", "Kessa")),
    ("denials", {"speaker": "Ferro"}, 0, None),
    ("direct", {}, 4, None),
    ("direct", {"person": "MARA LINDQVIST"}, 3, None),
    ("disputed", {}, 1, ("says", "Southmark army")),
    ("evidence", {"subject": "northland", "object": "kessa"}, 2, ("from_character", 238)),
    ("explain", {"subject": "ent:northland", "predicate": "turn down"}, 1, ("whom", "Southmark")),
    ("how-many", {}, 1, ("value", 40)),
    ("how-many", {"unit": "Rocket", "what": "shell"}, 1, ("words", "more than 40 rockets")),
    ("how-many", {"unit": "drone"}, 0, None),
    ("neighbours", {"entity": "lindqvist"}, 3, ("edges", 2)),
    ("offices", {}, 2, ("who", "Mara Lindqvist")),
    ("planned", {"person": "ada-brandt"}, 1, ("condition", "unless they open their ports")),
    ("said-by", {"speaker": "ent:mara-lindqvist"}, 1, ("factuality", "Negated")),
    ("tariffs", {}, 1, ("start", "2025-08-01")),
    ("tariffs", {"country": "coastal union"}, 1, ("speaker", "Ada Brandt")),
    ("things", {"name": "FERRO"}, 1, ("country", "SWE")),
    ("timeline", {}, 5, ("start", "2025-07-09")),
    ("timeline", {"from": "2025-07-10", "until": "2025-07-31", "person": "ferro"}, 3, ("what", "met")),
    ("who-met-whom", {"person": "tomas-ferro"}, 3, ("place", None)),
    ("who-met-whom", {"person": "https://w3id.org/newskg/id/entity/mara-lindqvist"}, 2, None),
]


@pytest.mark.parametrize(("name", "parameters", "count", "first"), QUESTIONS)
def test_named_query_gives_the_same_rows_on_both_engines(
    store: Store,
    graph: rdflib.Graph,
    name: str,
    parameters: dict[str, str],
    count: int,
    first: tuple[str, object] | None,
) -> None:
    rows = run_query(store, name, parameters)
    assert run_query(graph, name, parameters) == rows
    assert len(rows) == count
    if first is not None and first[1] is not None:
        assert rows.records()[0][first[0]] == first[1]


def test_every_named_query_is_asked_here() -> None:
    assert {row[0] for row in named_queries().rows} == {name for name, *_ in QUESTIONS}


@pytest.mark.parametrize("name", [row[0] for row in named_queries().rows])
def test_named_query_is_documented_and_runs_on_plain_rdflib(graph: rdflib.Graph, name: str) -> None:
    "As a file: no prefixes from us, no parameters."
    query = read_named(str(name))
    assert query.title
    assert all(parameter.meaning for parameter in query.parameters)
    assert graph.query(query.text).vars


@pytest.mark.parametrize(
    "hostile",
    ['" } UNION { ?s ?p ?o } #', "\\u0022 } #", "VALUES ?until { UNDEF }", "'''\n\"\"\"", "\\", "x\x00y", "a > <b"],
)
def test_hostile_parameters_find_nothing(store: Store, graph: rdflib.Graph, hostile: str) -> None:
    parameters = {"person": hostile, "from": "2025-01-01", "until": "2025-12-31"}
    assert len(run_query(store, "timeline", parameters)) == len(run_query(graph, "timeline", parameters)) == 0


@pytest.mark.parametrize(
    ("query", "parameters", "expected"),
    [
        ("ASK { ?who kg:met ent:tomas-ferro }", {}, (True,)),
        ("ASK { ?who kg:met ?whom }", {"whom": "ent:ada-brandt"}, (False,)),
        ("SELECT ?who { ?who skos:altLabel ?name FILTER (STR(?name) = 'Ferro') }", {}, (FERRO[1:-1],)),
        ("SELECT (COUNT(*) AS ?n) { ?who kg:met ?whom }", {"whom": FERRO}, (1,)),
        ("SELECT ?salience { app:harbour-1.ada-brandt kg:salience ?salience }", {}, (0.75,)),
        (
            "CONSTRUCT { ?who kg:met ?whom } WHERE { ?who kg:met ?whom }",
            {},
            (LINDQVIST, "https://w3id.org/newskg/ns#met", FERRO[1:-1]),
        ),
    ],
)
def test_own_sparql_knows_the_prefixes(
    store: Store, graph: rdflib.Graph, query: str, parameters: dict[str, str], expected: tuple[object, ...]
) -> None:
    assert run_query(store, query, parameters).rows == (expected,)
    assert run_query(graph, query, parameters).rows == (expected,)


def test_query_is_read_from_a_file(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "mine.rq"
    path.write_text("SELECT ?s { ?s a kg:Claim }")
    assert len(run_query(store, path)) == len(run_query(store, str(path))) == 9


@pytest.mark.parametrize(
    ("query", "parameters", "message"),
    [
        ("SELECT ?x {\n  ?x kg:met }", {}, "line 2, column"),
        ("nobody-knows", {}, "no query is called 'nobody-knows'; known: articles, contributed, denials"),
        ("said-by", {}, r"said-by needs speaker; it takes: speaker \(a name or id\)"),
        ("said-by", {"who": "x"}, "said-by has no parameter 'who'; it takes: speaker"),
        ("SELECT ?x { ?x a kg:Claim }", {"y": "1"}, "no variable 'y'; its variables: x"),
        ("gone.rq", {}, "gone.rq: cannot be read: No such file"),
        ("SELECT ?x { ?x nope:met ?y }", {}, "query: "),
    ],
)
def test_bad_query_is_one_clear_line(store: Store, query: str, parameters: dict[str, str], message: str) -> None:
    with pytest.raises(QueryError, match=message) as caught:
        run_query(store, query, parameters)
    assert len(str(caught.value)) < 400


def test_bad_sparql_is_a_query_error_on_rdflib_too(graph: rdflib.Graph) -> None:
    with pytest.raises(QueryError, match="line 1, column"):
        run_query(graph, "SELECT ?x { ?x kg:met }")


def test_parameters_are_read_from_words() -> None:
    assert read_parameters(["person=Marco = Rubio", "from="]) == {"person": "Marco = Rubio", "from": ""}
    with pytest.raises(QueryError, match="not of the form key=value"):
        read_parameters(["person"])


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        (("Lindqvist",), 4),
        (("ferro",), 3),
        (("ent:mara-lindqvist", "kg:met", "ent:tomas-ferro"), 2),
        (("mara-lindqvist", "met"), 2),
        (("Lindqvist", "attacked"), 0),
    ],
)
def test_explain_shows_every_claim_with_its_words(store: Store, asked: tuple[str, ...], count: int) -> None:
    found = explain(store, *asked)
    texts = {extraction.article.id: extraction.article.text for extraction in (harbour(), inland())}
    for row in found.records():
        assert texts[str(row["article"])][row["from_character"] : row["to_character"]] == row["quote"]  # type: ignore[misc]
    assert len(found) == count


def test_explain_says_how_likely_each_claim_is_read_rightly(store: Store, graph: rdflib.Graph) -> None:
    for source in (store, graph):
        found = explain(source, "Lindqvist", "met", "Ferro").records()
        assert sorted(str(row["confidence"]) for row in found) == ["0.91", "None"]


@pytest.mark.parametrize(
    ("name", "parameters", "known"),
    [
        ("evidence", {"subject": "mara-lindqvist", "object": "tomas-ferro"}, True),
        ("said-by", {"speaker": "Mara Lindqvist"}, False),
        ("denials", {}, False),
    ],
)
def test_claims_are_listed_with_their_confidence_where_there_is_one(
    store: Store, name: str, parameters: dict[str, str], known: bool
) -> None:
    told = {row["confidence"] for row in run_query(store, name, parameters).records()}
    assert told == ({0.91, None} if known else {None})
    sure = replace(harbour(), claims=tuple(replace(claim, confidence=0.75) for claim in harbour().claims))
    told = {row["confidence"] for row in run_query(to_rdf([sure]), name, parameters).records()}
    assert told == {0.75}


def test_explain_says_when_nothing_is_called_so(store: Store) -> None:
    with pytest.raises(QueryError, match="nothing called 'Nobody'"):
        explain(store, "Nobody")


def test_explain_tells_what_an_article_contributed(store: Store) -> None:
    kinds = [row["kind"] for row in explain(store, "harbour-1").records()]
    counts = {kind: kinds.count(kind) for kind in kinds}
    assert counts == {"claim": 7, "edge": 7, "entity": 12, "event": 5, "relation": 2}


def test_explain_tells_what_an_article_was_read_with(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.put(replace(harbour(), reading=Reading("kg 1.2", "en_model 3", "abc")))
        row = next(iter(explain(store, "Lindqvist", "met").records()))
    assert row["read_with"] == "kg 1.2 · en_model 3 · lexicon abc"
