"""The store: articles come and go whole, derived graphs stay right, failures are one clear line."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
from dataclasses import replace
from pathlib import Path

import pyoxigraph
import pytest
from examples import harbour, inland

from kg.errors import StoreError
from kg.rdf import to_oxigraph, to_quads
from kg.store import Store
from kg.types import Article, Entity, Extraction

HERE = Path(__file__).parent


def content(store: Store) -> set[str]:
    return {str(quad) for quad in store.quads()}


def expected(*extractions: Extraction) -> set[str]:
    return {str(quad) for quad in to_oxigraph(to_quads(extractions))}


def test_articles_come_out_as_they_went_in(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.put(inland())
        store.put(harbour())
    with Store.open(tmp_path, read_only=True) as store:
        assert store.articles() == ("harbour-1", "inland-7")
        assert tuple(store.extractions()) == (harbour(), inland())


def test_order_of_articles_does_not_matter(tmp_path: Path) -> None:
    with Store.open(tmp_path / "one") as one, Store.open(tmp_path / "other") as other:
        for extraction in (harbour(), inland()):
            one.put(extraction)
        for extraction in (inland(), harbour()):
            other.put(extraction)
        assert content(one) == content(other) == expected(harbour(), inland())


@pytest.mark.parametrize("gone", [harbour(), inland()], ids=lambda extraction: extraction.article.id)
def test_putting_and_removing_an_article_leaves_no_trace(tmp_path: Path, gone: Extraction) -> None:
    "Both say that Lindqvist met Ferro: the plain triple stays as long as one of them does."
    (kept,) = {harbour().article.id: harbour(), inland().article.id: inland()}.keys() - {gone.article.id}
    kept_extraction = harbour() if kept == "harbour-1" else inland()
    with Store.open(tmp_path) as store:
        store.put(kept_extraction)
        store.put(gone)
        store.remove(gone.article.id)
        assert content(store) == expected(kept_extraction)
        store.remove(kept)
        assert content(store) == set()


def test_putting_an_article_again_replaces_it(tmp_path: Path) -> None:
    changed = replace(harbour(), edges=(), claims=(), events=(), relations=(), entities=harbour().entities[:2])
    with Store.open(tmp_path) as store:
        store.put(harbour())
        store.put(inland())
        store.put(changed)
        assert content(store) == expected(changed, inland())
        store.put(harbour())
        assert content(store) == expected(harbour(), inland())


def test_fullest_name_wins_and_goes_with_its_article(tmp_path: Path) -> None:
    short = Extraction(Article("a", ""), (Entity("bo", "Person", "Bo Li", ("Li",)),))
    full = Extraction(Article("b", ""), (Entity("bo", "Person", "Bo Chen Li"),))
    with Store.open(tmp_path) as store:
        store.put(short)
        store.put(full)
        assert content(store) == expected(short, full)
        store.remove("b")
        assert content(store) == expected(short)


def test_query_counts_each_triple_once(tmp_path: Path) -> None:
    "Entities and plain triples that several articles share are in the union once."
    with Store.open(tmp_path) as store:
        store.put(harbour())
        store.put(inland())
        (row,) = store.select("SELECT (COUNT(*) AS ?n) { ent:mara-lindqvist kg:met|skos:prefLabel ?other }")
        assert row["n"] == pyoxigraph.Literal(2)


def test_unknown_article_cannot_be_removed(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.put(harbour())
        with pytest.raises(StoreError, match="no article 'nowhere'; there are: harbour-1"):
            store.remove("nowhere")


def test_folder_without_a_graph_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no graph here; kg build"):
        Store.open(tmp_path, read_only=True)
    assert list(tmp_path.iterdir()) == []


def test_second_writer_is_told_at_once(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.put(harbour())
        began = time.monotonic()
        with pytest.raises(StoreError, match="another kg process is using"):
            Store.open(tmp_path)
        assert time.monotonic() - began < 1
    Store.open(tmp_path).close()


def test_readers_see_the_graph_as_it_was_before_the_build(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.put(inland())
    with Store.open(tmp_path) as store:
        store.put(harbour())
        with Store.open(tmp_path, read_only=True) as before:
            store.remove("inland-7")
            assert before.articles() == ("inland-7",)
            assert content(before) == expected(inland())
            assert before.extraction("inland-7") == inland()
    with Store.open(tmp_path, read_only=True) as after:
        assert after.articles() == ("harbour-1",)
    assert snapshots(tmp_path) == set()


def test_snapshot_outlives_the_writer_that_left_it(tmp_path: Path) -> None:
    "A reader that stays longer than two builds still has what it began with; then nothing is left of it."
    with Store.open(tmp_path) as store:
        store.put(inland())
    with Store.open(tmp_path) as writer:
        before = Store.open(tmp_path, read_only=True)
        writer.put(harbour())
    for gone in ("harbour-1", "inland-7"):
        with Store.open(tmp_path) as writer:
            writer.remove(gone)
            with Store.open(tmp_path, read_only=True) as between:
                assert gone in between.articles()
    assert content(before) == expected(inland())
    before.close()
    Store.open(tmp_path).close()
    assert snapshots(tmp_path) == set()


def test_copy_taken_during_a_build_is_of_the_graph_before(tmp_path: Path) -> None:
    "kg serve, started while a build goes on."
    with Store.open(tmp_path / "graph") as store:
        store.put(inland())
    with Store.open(tmp_path / "graph") as writer:
        writer.put(harbour())
        with Store.open(tmp_path / "graph", read_only=True) as reader:
            reader.copy_to(tmp_path / "copy")
    assert {str(quad) for quad in pyoxigraph.Store.read_only(str(tmp_path / "copy"))} == expected(inland())


def snapshots(folder: Path) -> set[str]:
    """Return what is left of snapshots."""
    return {path.name for path in (folder / "store" / "snapshots").iterdir()} - {"making"}


def test_readers_share_and_keep_writers_out(tmp_path: Path) -> None:
    Store.open(tmp_path).close()
    read = [Store.open(tmp_path, read_only=True), Store.open(tmp_path, read_only=True)]
    with pytest.raises(StoreError, match="another kg process is using"):
        Store.open(tmp_path)
    for store in read:
        store.close()
    Store.open(tmp_path).close()


@pytest.mark.parametrize(
    ("settled", "message"),
    [
        ('{"format": 99, "base": "https://x.example/", "text": true}', "format 99"),
        ("{", "damaged"),
        ("[]", "damaged"),
    ],
)
def test_other_versions_are_refused(tmp_path: Path, settled: str, message: str) -> None:
    Store.open(tmp_path).close()
    (tmp_path / "store" / "format.json").write_text(settled)
    with pytest.raises(StoreError, match=message):
        Store.open(tmp_path)


def test_base_is_settled_when_the_graph_is_made(tmp_path: Path) -> None:
    with Store.open(tmp_path, base="https://data.example/") as store:
        store.put(harbour())
    with Store.open(tmp_path) as store:
        assert store.base == "https://data.example/"
        assert next(store.extractions()) == harbour()
    with pytest.raises(StoreError, match=r"its base IRI is https://data\.example/"):
        Store.open(tmp_path, base="https://other.example/")


@pytest.mark.parametrize("base", ["nowhere", "https://x", "https://x/a b/", 'https://x/">', "javascript:alert(1)/"])
def test_base_must_be_a_web_address(tmp_path: Path, base: str) -> None:
    with pytest.raises(StoreError, match="is no base IRI"):
        Store.open(tmp_path / "new", base=base)


def test_damaged_database_is_one_clear_line(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.put(harbour())
    for path in (tmp_path / "store" / "data").glob("MANIFEST*"):
        path.write_bytes(b"\x00" * 40)
    with pytest.raises(StoreError, match="cannot be read or written"):
        Store.open(tmp_path)


def test_folder_that_is_a_file_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="cannot be read or written"):
        Store.open(tmp_path / "file")


WRITER = """
    import dataclasses, resource, sys
    from examples import harbour
    from kg.errors import StoreError
    from kg.store import Store
    limit = int(sys.argv[2])
    with Store.open(sys.argv[1]) as store:
        print("open", flush=True)
        if limit:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        one = harbour()
        for number in range(10_000):
            article = dataclasses.replace(one.article, id=f"copy-{number}")
            try:
                store.put(dataclasses.replace(one, article=article))
            except StoreError as error:
                print(f"failed: {error}", flush=True)
                break
            print(number, flush=True)
"""


def writer(folder: Path, limit: int = 0) -> subprocess.Popen[str]:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(HERE.parent), str(HERE)])}
    command = [sys.executable, "-c", textwrap.dedent(WRITER), str(folder), str(limit)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)


def whole_articles(folder: Path) -> int:
    """Return how many articles a folder holds, each of which must be as it was put."""
    with Store.open(folder) as store:
        found = list(store.extractions())
        for extraction in found:
            assert replace(extraction, article=harbour().article) == harbour()
        assert content(store) == expected(*found)
    return len(found)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs kill -9")
def test_killed_while_writing_leaves_whole_articles(tmp_path: Path) -> None:
    acknowledged = 0
    for moment in (0.0, 0.02, 0.05, 0.11):
        process = writer(tmp_path)
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        time.sleep(moment)
        process.kill()
        lines = [line for line in process.communicate()[0].split() if line.isdigit()]
        acknowledged = max(acknowledged, len(lines) - 1)  # the last line may be cut
        assert whole_articles(tmp_path) >= acknowledged


def test_full_disk_fails_in_words_and_leaves_whole_articles(tmp_path: Path) -> None:
    "A limit on file size (RLIMIT_FSIZE) stands in for the full disk: the database's log cannot grow."
    process = writer(tmp_path, limit=200_000)
    out = process.communicate(timeout=120)[0]
    assert "failed: " in out
    assert "cannot be read or written" in out
    put = len([line for line in out.split("\n") if line.isdigit()])
    assert whole_articles(tmp_path) == put
