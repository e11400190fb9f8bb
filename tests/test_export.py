"""Exports: every format holds the whole graph, the same bytes each time, whole or not at all."""

from __future__ import annotations

import csv
import json
import os
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import networkx
import pandas
import pyoxigraph
import pytest
import rdflib
from examples import harbour, inland

from kg.build import import_file, remove
from kg.check import check
from kg.errors import ExportError, KgError
from kg.export import FORMATS, export, to_text
from kg.graph import to_networkx
from kg.json_lines import to_object
from kg.namespaces import DEFAULT_BASE
from kg.ontology import ontologies_folder
from kg.query import run_query
from kg.rdf import from_rdf, to_rdf
from kg.store import Store
from kg.types import Article, Entity, Extraction, Reading

CONTEXT = ontologies_folder() / "context.jsonld"
GOLDEN = Path(__file__).parent / "golden" / "examples.ttl"
HOSTILE = 'a\x00\x0b"""\\ \r\n\n"" <b>&\ufffe ]]> "'


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(tmp_path_factory.mktemp("graph")) as opened:
        for extraction in (harbour(), inland()):
            opened.put(extraction)
        yield opened


def test_turtle_reads_as_agreed(store: Store) -> None:
    "Regenerate with KG_GOLDEN=write and review the diff."
    turtle = to_text(store, "turtle")
    if os.environ.get("KG_GOLDEN") == "write":
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(turtle, "utf-8")
    assert turtle == GOLDEN.read_text("utf-8")


@pytest.mark.parametrize(
    ("format", "reader"), [("turtle", "turtle"), ("trig", "trig"), ("nquads", "nquads"), ("jsonld", "json-ld")]
)
def test_every_rdf_format_holds_the_whole_graph(store: Store, format: str, reader: str) -> None:
    dataset = rdflib.Dataset()
    dataset.parse(data=to_text(store, format), format=reader)
    told = {(s, p, o) for s, p, o, _ in dataset.quads() if not s.startswith("https://w3id.org/newskg/id/dataset")}
    assert told == set(to_rdf([harbour(), inland()]))
    assert from_rdf(dataset) == (harbour(), inland())


def test_every_format_tells_how_likely_a_claim_is_read_rightly(tmp_path: Path) -> None:
    "And null stays null: nobody guesses for a graph made elsewhere."
    shares = (0.84, None, 1.0)
    claims = tuple(replace(claim, confidence=shares[i % 3]) for i, claim in enumerate(harbour().claims))
    extraction = replace(harbour(), claims=claims)
    expected = {claim.id: claim.confidence for claim in claims}
    with Store.open(tmp_path / "graph") as store:
        store.put(extraction)
        for name, reader in (("turtle", "turtle"), ("trig", "trig"), ("nquads", "nquads"), ("jsonld", "json-ld")):
            dataset = rdflib.Dataset()
            dataset.parse(data=to_text(store, name), format=reader)
            (back,) = from_rdf(dataset)
            assert {claim.id: claim.confidence for claim in back.claims} == expected, name
        export(store, "csv", tmp_path / "tables")
        export(store, "graphml", tmp_path / "graph.graphml")
    table = pandas.read_csv(tmp_path / "tables" / "claims.csv")
    told = {row["id"]: None if pandas.isna(row["confidence"]) else row["confidence"] for _, row in table.iterrows()}
    assert told == expected
    first = {edge.id: extraction.claims_of(edge.of)[0].confidence for edge in extraction.edges}
    read = networkx.read_graphml(tmp_path / "graph.graphml", force_multigraph=True)
    network = to_networkx([extraction])
    for graph in (read, network):
        assert {key: graph.edges[a, b, key].get("confidence") for a, b, key in graph.edges(keys=True)} == first
    written = to_object(extraction)
    facts = (*written["events"], *written["relations"])
    said = [claim["confidence"] for fact in facts for claim in fact["claims"]]
    assert sorted(map(str, said)) == sorted(map(str, expected.values()))


@pytest.mark.parametrize("format", [name for name in FORMATS if name != "csv"])
def test_order_of_articles_does_not_change_a_byte(store: Store, tmp_path: Path, format: str) -> None:
    with Store.open(tmp_path) as other:
        other.put(inland())
        other.put(harbour())
        assert to_text(other, format) == to_text(store, format)


@pytest.mark.parametrize("format", ["turtle", "trig", "nquads", "jsonld"])
def test_hostile_text_stays_text(tmp_path: Path, format: str) -> None:
    extraction = Extraction(Article(HOSTILE, HOSTILE, HOSTILE), (Entity("x", "Person", HOSTILE),))
    with Store.open(tmp_path) as store:
        store.put(extraction)
        dataset = rdflib.Dataset()
        dataset.parse(data=to_text(store, format), format={"jsonld": "json-ld"}.get(format, format))
    assert from_rdf(dataset) == (extraction,)


def test_graphml_holds_nodes_and_edges(store: Store, tmp_path: Path) -> None:
    export(store, "graphml", tmp_path / "graph.graphml")
    read = networkx.read_graphml(tmp_path / "graph.graphml", force_multigraph=True)
    assert dict(read.nodes(data=True))["mara-lindqvist"]["label"] == "Mara Lindqvist"
    assert read.number_of_edges() == to_networkx([harbour(), inland()]).number_of_edges() == 9


def test_graphml_of_hostile_text_can_be_read(tmp_path: Path) -> None:
    with Store.open(tmp_path / "graph") as store:
        store.put(Extraction(Article("a", ""), (Entity("x", "Person", HOSTILE),)))
        export(store, "graphml", tmp_path / "out.graphml")
    assert networkx.read_graphml(tmp_path / "out.graphml").number_of_nodes() == 1


def test_csv_is_three_tables(store: Store, tmp_path: Path) -> None:
    export(store, "csv", tmp_path / "tables")
    counts = {}
    for path in sorted((tmp_path / "tables").iterdir()):
        with path.open(newline="", encoding="utf-8") as file:
            counts[path.name] = len(list(csv.DictReader(file)))
    assert counts == {"claims.csv": 9, "edges.csv": 9, "nodes.csv": 13}


@pytest.mark.parametrize("name", ["=1+1", "@SUM(A1)", "+1", "-1"])
def test_csv_never_starts_a_formula(tmp_path: Path, name: str) -> None:
    with Store.open(tmp_path / "graph") as store:
        store.put(Extraction(Article("a", ""), (Entity("x", "Person", name),)))
        export(store, "csv", tmp_path)
    assert f"x,'{name}," in (tmp_path / "nodes.csv").read_text("utf-8")


def test_unknown_format_names_the_choices(store: Store) -> None:
    with pytest.raises(
        ExportError,
        match="unknown format 'pdf'; known: turtle, trig, nquads, jsonld, graphml, csv, turtle12, annotations",
    ):
        export(store, "pdf")


def test_csv_needs_a_folder(store: Store) -> None:
    with pytest.raises(ExportError, match="name a folder"):
        export(store, "csv")


def test_failed_export_leaves_the_old_file(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    "A monkeypatched OSError stands in for the full disk."
    path = tmp_path / "graph.ttl"
    path.write_text("old")

    def broken(*_: object) -> Iterator[bytes]:
        yield b"half"
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kg.export._pieces", broken)
    with pytest.raises(ExportError, match="No space left on device"):
        export(store, "turtle", path)
    assert [item.name for item in tmp_path.iterdir()] == ["graph.ttl"]
    assert path.read_text() == "old"


def test_networkx_edges_carry_what_a_reader_needs() -> None:
    graph = to_networkx([inland(), harbour()])
    (met,) = [
        known for *_, known in graph.edges(data=True) if known["article"] == "harbour-1" and known["predicate"] == "met"
    ]
    assert met["direct"] is True
    assert met["factuality"] == "Actual"
    assert (met["date_start"], met["time_text"], met["place"]) == ("2025-07-10", "Thursday", "Port Ellis")
    assert met["sentence"] == harbour().article.text[met["start"] : met["end"]]
    assert graph.nodes["northland"]["salience"] == 0.93
    assert not [value for *_, known in graph.edges(data=True) for value in known.values() if value is None]


ANNO = {  # what the W3C's context says of the terms that annotations use
    "oa": "http://www.w3.org/ns/oa#",
    "as": "http://www.w3.org/ns/activitystreams#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "id": "@id",
    "type": "@type",
    **{name: f"oa:{name}" for name in ("Annotation", "TextualBody", "SpecificResource", "exact", "prefix", "suffix")},
    **{name: f"oa:{name}" for name in ("TextQuoteSelector", "TextPositionSelector")},
    "AnnotationPage": "as:OrderedCollectionPage",
    "items": {"@id": "as:items", "@type": "@id", "@container": "@list"},
    "body": {"@id": "oa:hasBody", "@type": "@id"},
    "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
    "describing": "oa:describing",
    "linking": "oa:linking",
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
    "value": "rdf:value",
    "format": "dc:format",
    "language": "dc:language",
}


def test_annotations_point_to_the_words_of_each_claim(store: Store) -> None:
    page = json.loads(to_text(store, "annotations"))
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    graph = rdflib.Graph().parse(data=json.dumps(page | {"@context": ANNO}), format="json-ld")
    oa = rdflib.Namespace("http://www.w3.org/ns/oa#")
    found = set()
    for annotation in graph.subjects(rdflib.RDF.type, oa.Annotation):
        target = graph.value(annotation, oa.hasTarget)
        selectors = list(graph.objects(target, oa.hasSelector))
        (words,) = (str(value) for it in selectors if (value := graph.value(it, oa.exact)) is not None)
        (start,) = (int(value) for it in selectors if (value := graph.value(it, oa.start)) is not None)
        (end,) = (int(value) for it in selectors if (value := graph.value(it, oa.end)) is not None)
        found.add((str(graph.value(target, oa.hasSource)), start, end, words))
    sources = {"harbour-1": "https://harbour.example/1", "inland-7": "https://w3id.org/newskg/id/article/inland-7"}
    assert found == {
        (sources[it.article.id], claim.span.start, claim.span.end, claim.span.of(it.article.text))
        for it in (harbour(), inland())
        for claim in it.claims
    }


def test_rdf_1_2_reifies_each_edge(store: Store) -> None:
    quads = list(pyoxigraph.parse(to_text(store, "turtle12"), format=pyoxigraph.RdfFormat.TURTLE))
    reified = {
        (quad.subject.value, *(part.value for part in (quad.object.subject, quad.object.predicate, quad.object.object)))
        for quad in quads
        if quad.predicate.value.endswith("#reifies")
    }
    rdf = rdflib.RDF
    graph = to_rdf([harbour(), inland()])
    assert reified == {
        (str(edge), *(str(graph.value(edge, part)) for part in (rdf.subject, rdf.predicate, rdf.object)))
        for edge in graph.subjects(rdf.type, rdf.Statement)
    }
    assert not [quad for quad in quads if quad.object == pyoxigraph.NamedNode(str(rdf.Statement))]


@pytest.mark.parametrize("format", ["turtle", "trig", "nquads", "jsonld"])
def test_dataset_describes_itself(tmp_path: Path, format: str) -> None:
    with Store.open(tmp_path / "graph") as store:
        store.put(replace(harbour(), reading=Reading("kg 1.2", "en_model 3", "abc")))
        export(store, format, tmp_path / "out", licence="https://creativecommons.org/licenses/by/4.0/")
        with pytest.raises(ExportError, match="no licence's address"):
            export(store, format, tmp_path / "out", licence="CC BY")
        count = store.count()
    graph = rdflib.Graph()
    dataset = rdflib.Dataset()
    dataset.parse(tmp_path / "out", format={"jsonld": "json-ld"}.get(format, format))
    for s, p, o, _ in dataset.quads():
        graph.add((s, p, o))
    (node,) = graph.subjects(rdflib.RDF.type, rdflib.DCAT.Dataset)
    ns = rdflib.Namespace("https://w3id.org/newskg/ns#")
    assert graph.value(node, rdflib.DCTERMS.license) == rdflib.URIRef("https://creativecommons.org/licenses/by/4.0/")
    versions = [str(graph.value(node, ns[name])) for name in ("software", "model", "lexicon")]
    assert versions == ["kg 1.2", "en_model 3", "abc"]
    assert str(graph.value(node, rdflib.DCTERMS.source)).endswith("article/harbour-1")
    assert int(graph.value(node, rdflib.VOID.triples)) == count
    parts = {
        graph.value(part, rdflib.VOID["class"]): int(graph.value(part, rdflib.VOID.entities))
        for part in graph.objects(node, rdflib.VOID.classPartition)
    }
    assert parts[ns.Claim] == 7 and parts[ns.Edge] == 7


def test_pandas_reads_the_tables(store: Store, tmp_path: Path) -> None:
    export(store, "csv", tmp_path)
    nodes, edges, claims = (pandas.read_csv(tmp_path / f"{name}.csv") for name in ("nodes", "edges", "claims"))
    assert set(edges["source"]) | set(edges["target"]) <= set(nodes["id"])
    assert sorted(claims["factuality"].unique()) == ["Actual", "Negated", "Planned", "Possible"]
    assert (len(nodes), len(edges), len(claims)) == (13, 9, 9)


def test_context_that_is_shipped_is_the_one_in_documents(store: Store) -> None:
    assert json.loads(to_text(store, "jsonld"))["@context"] == json.loads(CONTEXT.read_text("utf-8"))["@context"]


BACKGROUND = """@prefix ex: <https://example.org/> . @prefix ent: <https://w3id.org/newskg/id/entity/> .
ent:mara-lindqvist ex:born "1961"^^<http://www.w3.org/2001/XMLSchema#gYear> ; ex:address [ ex:town "Vik"@nn-NO ] .
<https://example.org/a> <https://schema.org/identifier> "no-article" .
"""


def test_import_is_asked_together_left_out_of_exports_and_removed_again(tmp_path: Path) -> None:
    (tmp_path / "background.ttl").write_text(BACKGROUND)
    with Store.open(tmp_path / "graph") as store:
        store.put(harbour())
        before = {name: to_text(store, name) for name in FORMATS if name != "csv"}
    assert import_file(tmp_path / "graph", tmp_path / "background.ttl") == ("background.ttl", 4)
    assert import_file(tmp_path / "graph", tmp_path / "background.ttl") == ("background.ttl", 4)
    with Store.open(tmp_path / "graph", read_only=True) as store:
        assert store.articles() == ("harbour-1",) and list(store.imports()) == ["background.ttl"]
        asked = "SELECT ?born { ?who kg:met ent:tomas-ferro ; <https://example.org/born> ?born }"
        assert run_query(store, asked).rows == (("1961",),)
        assert {name: to_text(store, name) for name in FORMATS if name != "csv"} == before
        for name, reader in (("turtle", "turtle"), ("trig", "trig"), ("nquads", "nquads"), ("jsonld", "json-ld")):
            export(store, name, tmp_path / "out", imported=True)
            dataset = rdflib.Dataset()
            dataset.parse(tmp_path / "out", format=reader)
            assert "1961" in {str(o) for _, _, o, _ in dataset.quads()}
    remove(tmp_path / "graph", "background.ttl")
    with Store.open(tmp_path / "graph", read_only=True) as store:
        assert not store.imports()
        assert {name: to_text(store, name) for name in FORMATS if name != "csv"} == before


def test_import_that_cannot_be_read_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "bad.ttl").write_text("ex:a ex:b")
    with Store.open(tmp_path / "graph") as store:
        store.put(harbour())
    with pytest.raises(KgError, match=r"bad\.ttl"):
        import_file(tmp_path / "graph", tmp_path / "bad.ttl")
    (tmp_path / "good.ttl").write_text(BACKGROUND)
    with pytest.raises(KgError, match="an article is called 'harbour-1'"):
        import_file(tmp_path / "graph", tmp_path / "good.ttl", "harbour-1")
    with Store.open(tmp_path / "graph", read_only=True) as store:
        assert not store.imports()


def test_type_that_is_spoken_of_is_written_in_full(tmp_path: Path) -> None:
    "Only where it is the verb may Turtle write it as a."
    (tmp_path / "said.ttl").write_text(
        "[] a <http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement> ;"
        " <http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ."
    )
    with Store.open(tmp_path / "graph") as store:
        store.put(inland())
    import_file(tmp_path / "graph", tmp_path / "said.ttl")
    with Store.open(tmp_path / "graph", read_only=True) as store:
        export(store, "turtle", tmp_path / "out.ttl", imported=True)
    assert (None, rdflib.RDF.predicate, rdflib.RDF.type) in rdflib.Graph().parse(tmp_path / "out.ttl")


ODD_TERMS = (
    *(
        f"<https://w3id.org/newskg/id/entity/{name}>"
        for name in ("", "a%20b", "a.", "-a", "a~b", "a/b", "é", "a,b", "a:b")
    ),
    *(f"<https://example.org/{name}>" for name in ("a;b", "a,b", "x#", "#y")),
    *(
        '"x , y"',
        '"x ;\\n\\ta y"',
        '"x .\\n"',
        '" . "@en',
        '"\\"\\"\\" \\\\"',
        '"\u2028\u0085"',
        '"<<( a )>>"',
        '"x\\ny"^^<https://example.org/t>',
    ),
    *(
        '"5"^^xsd:integer',
        '"-0.5"^^xsd:decimal',
        '"5"^^xsd:decimal',
        '"1"^^xsd:double',
        '"true"^^xsd:boolean',
        '"true"',
        '"5"',
    ),
    *('"x"@nn-no', '"2025-07-10"^^xsd:date', '"x"^^<https://example.org/a,b>'),
)


@pytest.mark.parametrize("format", ["turtle", "trig", "nquads", "jsonld"])
def test_whatever_stands_in_an_import_comes_out_as_it_was(tmp_path: Path, format: str) -> None:
    "Names that need escapes, texts that look like Turtle, numbers, several of each."
    xsd = "http://www.w3.org/2001/XMLSchema#"
    terms = [re.sub("xsd:([a-z]+)", f"<{xsd}\\1>", term) for term in ODD_TERMS]
    subject, predicate = "<https://w3id.org/newskg/id/entity/s>", "<https://example.org/p>"
    lines = {f"{subject} {predicate} {term} ." for term in terms}
    lines |= {f"{term} <https://w3id.org/newskg/ns#a%20b> {subject} ." for term in terms if term[0] == "<"}
    (tmp_path / "odd.nt").write_text("\n".join(sorted(lines)), "utf-8")
    with Store.open(tmp_path / "graph") as store:
        store.put(inland())
    import_file(tmp_path / "graph", tmp_path / "odd.nt")
    with Store.open(tmp_path / "graph", read_only=True) as store:
        export(store, format, tmp_path / "out", imported=True)
    dataset = rdflib.Dataset()
    dataset.parse(tmp_path / "out", format={"jsonld": "json-ld"}.get(format, format))
    found = {f"{s.n3()} {p.n3()} {o.n3()} ." for s, p, o, _ in dataset.quads()}
    expected = {f"{s.n3()} {p.n3()} {o.n3()} ." for s, p, o in rdflib.Graph().parse(tmp_path / "odd.nt", format="nt")}
    assert expected <= found


@pytest.mark.parametrize("format", ["turtle", "trig", "nquads", "jsonld"])
@pytest.mark.parametrize("base", [DEFAULT_BASE, "https://other.example/news/"])
def test_whole_export_that_is_imported_gives_no_findings(tmp_path: Path, format: str, base: str) -> None:
    "Be it of the same articles or others, with the same names or others."
    suffix = {"turtle": "ttl", "nquads": "nq"}.get(format, format)
    with Store.open(tmp_path / "there", base=base) as store:
        store.put(harbour())
        export(store, format, tmp_path / f"there.{suffix}")
    with Store.open(tmp_path / "here") as store:
        store.put(inland())
        before = check(store)
    import_file(tmp_path / "here", tmp_path / f"there.{suffix}")
    with Store.open(tmp_path / "here") as store:
        assert check(store) == before
