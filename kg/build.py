"""Articles in, a folder out: the store, graph.ttl for programs, graph.html for people.

    build(["story.txt"], "graph", published="2025-07-10")

An article is acknowledged once it is in the store, whole; one that the folder already has is replaced. When a build
fails, the folder is put back as it was; when it is interrupted, what was acknowledged stays.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from kg.article import read_articles
from kg.errors import ArticleError, ExportError, KgError
from kg.export import export
from kg.files import write_aside
from kg.infer import drop, refresh
from kg.infer import infer as infer_triples
from kg.infer import inferred as inferred_triples
from kg.namespaces import local_name, vocabulary_name
from kg.ontology import ontologies_folder
from kg.own import own_classes, read_own, using
from kg.own.rdf_files import read_rdf
from kg.quarantine import Kept
from kg.query import Rows
from kg.store import Store
from kg.types import Article, Extraction, Reading
from kg.view.carrier import SetAside
from kg.view.page import to_html

if TYPE_CHECKING:
    from spacy.language import Language

TURTLE, PAGE = "graph.ttl", "graph.html"
_COLUMNS = ("article", "entities", "events", "relations", "claims", "edges", "direct")
Result = TypeVar("Result")
_LISTED = 20  # articles that the summary names one by one
_Count = tuple[str, int, int, int, int, int, int]
Progress = Callable[[Iterable[Extraction]], Iterable[Extraction]]


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build read, article by article, and where it is."""

    counts: tuple[_Count, ...]
    turtle: Path
    page: Path
    kept_apart: tuple[Kept, ...] = ()

    def quarantine(self) -> list[str]:
        """Return a line for each thing that was not let into the graph, with the reasons; its own come first."""
        listed = sorted(self.kept_apart, key=lambda item: item.reasons[0].startswith("It rests on "))[:_LISTED]
        lines = [f"quarantined: {item.node}: {' '.join(item.reasons)}" for item in listed]
        more = len(self.kept_apart) - _LISTED
        return lines + ([f"quarantined: … and {more} more; kg check lists them"] if more > 0 else [])

    def rows(self) -> Rows:
        """Return the counts as a table, with a line for all."""
        listed = [tuple(str(value) for value in row) for row in self.counts[:_LISTED]]
        if len(self.counts) > _LISTED:
            listed.append((f"… and {len(self.counts) - _LISTED} more", *[""] * (len(_COLUMNS) - 1)))
        if len(self.counts) > 1:
            sums = [sum(row[column] for row in self.counts) for column in range(1, len(_COLUMNS))]  # type: ignore[misc]
            listed.append((f"all {len(self.counts)}", *(str(value) for value in sums)))
        return Rows(_COLUMNS, tuple(listed))


def build(
    articles: Iterable[Article | str | Path],
    folder: Path | str,
    *,
    published: str | None = None,
    publisher: str | None = None,
    model: str | None = None,
    base: str | None = None,
    text: bool | None = None,
    ontology: Iterable[Path | str] = (),
    lexicon: Iterable[Path | str] = (),
    gazetteer: Iterable[Path | str] = (),
    confidence: float | None = None,
    progress: Progress = iter,
) -> BuildReport:
    """Read articles into the graph of a folder, which is made where there is none.

    Args:
        articles: articles, or paths and addresses of them.
        folder: holds ``store/``, ``graph.ttl`` and ``graph.html``.
        published: publication date for all, ISO 8601; overrides their own.
        publisher: publisher for all; overrides their own.
        model: another English spaCy pipeline, by name or path.
        base: base IRI of the graph's own names, settled when the graph is made.
        text: whether articles keep their texts in the graph, settled when the graph is made (default: yes).
        ontology: RDF files with event classes of your own (`kg.own`); the graph keeps them.
        lexicon: TOML files with verbs, nouns and names of your own.
        gazetteer: RDF and CSV files with names of your own.
        confidence: tell only claims at least this likely read rightly, between 0 and 1.
        progress: wraps the extractions as they are made, to show how far it is.

    Raises:
        KgError: an article cannot be read, or the folder cannot be written; the folder is as it was.
    """
    from kg.pipeline import extract_all, load
    from kg.stages.confidence import asking

    own, asked = read_own(ontology, lexicon, gazetteer), asking(confidence)
    given = _unique(_articles(articles, published, publisher))
    folder = Path(folder)
    is_new = not folder.exists()
    try:
        with Store.open(folder, base=base, text=text) as store:  # a second writer is told before the model is loaded
            nlp = load(model)
            reading = reading_of(nlp, (*ontology, *lexicon, *gazetteer), confidence)
            with using(own), asked:
                was_outdated, kept_before = store.is_outdated(), store.ontology()
                store.set_outdated(True)
                if own is not None:
                    store.put_ontology(own.triples)
                try:
                    counts, kept = _put_all(store, progress(_told(extract_all(given, nlp), reading)), folder)
                except KgError:
                    store.set_outdated(was_outdated or store.ontology() != kept_before)
                    raise
    except BaseException as error:
        if is_new and not isinstance(error, KeyboardInterrupt):
            shutil.rmtree(folder, ignore_errors=True)
        raise
    return BuildReport(counts, folder / TURTLE, folder / PAGE, kept)


def remove(folder: Path | str, article_id: str) -> None:
    """Take one article and all that it alone says out of a folder's graph. Raises `StoreError` where there is none."""
    folder = Path(folder)
    with Store.open(folder, read_only=True):
        pass  # a folder without a graph is refused, not made
    with Store.open(folder) as store:
        _change(store, lambda: store.remove(article_id))


def reject(folder: Path | str, claim: str, reason: str, by: str | None = None) -> str:
    """Take a claim that a reader holds to be wrong out of a folder's graph; return its IRI.

    Raises:
        StoreError: there is no graph, or no article of it makes such a claim.
    """
    return _judge(Path(folder), lambda store: store.reject(claim, reason, by))


def accept(folder: Path | str, claim: str) -> str:
    """Undo a rejection; return the claim's IRI. Raises `StoreError` where the claim is not rejected."""
    return _judge(Path(folder), lambda store: store.accept(claim))


def infer(folder: Path | str) -> Rows:
    """Add to a folder's graph what rules infer; return how much each gave. It stays right when articles come and go.

    Raises `StoreError` where there is no graph.
    """
    folder = Path(folder)
    with Store.open(folder, read_only=True):
        pass  # a folder without a graph is refused, not made
    with Store.open(folder) as store:
        counts = infer_triples(store)
        store.flush()
        write_page(store, folder / PAGE)
    return Rows(
        ("rule", "triples", "meaning"), tuple((rule.name, count, rule.meaning) for rule, count in counts.items())
    )


def drop_inferred(folder: Path | str) -> int:
    """Take what rules inferred out of a folder's graph; return how many triples that were."""
    folder = Path(folder)
    with Store.open(folder, read_only=True):
        pass
    with Store.open(folder) as store:
        count = drop(store)
        store.flush()
        write_page(store, folder / PAGE)
    return count


def _judge(folder: Path, judge: Callable[[Store], str]) -> str:
    with Store.open(folder, read_only=True):
        pass  # a folder without a graph is refused, not made
    with Store.open(folder) as store:
        kept = store.ontology()
        with using(own_classes(kept) if kept else None):
            return _change(store, lambda: judge(store))


def _change(store: Store, change: Callable[[], Result]) -> Result:
    """Change the graph, then what stands beside it; say so where only the first succeeds."""
    was_outdated = store.is_outdated()
    store.set_outdated(True)
    try:
        result = change()
    except KgError:
        store.set_outdated(was_outdated)
        raise
    store.flush()
    try:
        _write_files(store, store.folder)
    except ExportError as error:
        raise ExportError(
            f"the graph is changed, but {TURTLE} and {PAGE} are not: {error}; kg view {store.folder} writes them"
        ) from error
    return result


def import_file(folder: Path | str, file: Path | str, name: str | None = None) -> tuple[str, int]:
    """Take RDF made elsewhere into a folder's graph, as a graph of its own by the file's name or another.

    It is asked together with the rest, never written into exports unless asked for, and goes by `remove`. Return its
    name and how many triples it has.

    Raises:
        StoreError: there is no graph, or an article has that name.
        LexiconError: the file cannot be read as RDF; the message names the line.
    """
    folder, file = Path(folder), Path(file)
    quads = read_rdf(file)
    with Store.open(folder, read_only=True):
        pass  # a folder without a graph is refused, not made
    with Store.open(folder) as store:
        number = store.put_import(name or file.name, quads)
        store.flush()
    return name or file.name, number


def reading_of(nlp: Language, own: Iterable[Path | str] = (), confidence: float | None = None) -> Reading:
    """Return what articles are read with: versions of kg and of the model, a digest of all word lists in use.

    What confidence was asked for is part of that digest.
    """
    shipped = sorted(path for path in ontologies_folder().rglob("*") if path.suffix in (".ttl", ".toml"))
    digest = hashlib.sha256()
    for path in (*shipped, *map(Path, own)):
        digest.update(path.name.encode("utf-8") + b"\0" + path.read_bytes() + b"\0")
    digest.update(f"confidence {confidence}".encode() if confidence else b"")
    model = f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"
    return Reading(f"kg {version('newskg')}", model, digest.hexdigest()[:16])


def _told(extractions: Iterable[Extraction], reading: Reading) -> Iterator[Extraction]:
    return (replace(extraction, reading=reading) for extraction in extractions)


def view(folder: Path | str, output: Path | str | None = None) -> Path:
    """Draw a folder's graph as one page; return where it is. By default it is the folder's own, and so is renewed.

    Where a command was cut off before it had written page and Turtle, both are.
    """
    folder = Path(folder)
    with Store.open(folder, read_only=True) as store:
        outdated = store.is_outdated() and output is None
        if not outdated:
            write_page(store, Path(output or folder / PAGE))
    if outdated:
        with Store.open(folder) as store:
            _write_files(store, folder)
    return Path(output or folder / PAGE)


def write_page(store: Store, path: Path) -> None:
    """Write the page of a store's graph, whole or not at all."""
    page = _page(store)
    with write_aside(path) as file:
        file.write(page.encode("utf-8"))


def _page(store: Store) -> str:
    """Return the page, with what the users' own classes are called."""
    kept = store.ontology()
    with using(own_classes(kept) if kept else None):
        return to_html(store.extractions(), base=store.base, set_aside=_set_aside(store))


def _set_aside(store: Store) -> SetAside:
    """Return what the page shows of the graph only when asked: what is in quarantine, and what rules infer."""
    apart = list(store.quarantined())
    reasons = {local_name("clm", item.node, store.base): " ".join(item.reasons) for _, kept in apart for item in kept}
    inferred = []
    for subject, predicate, object_ in sorted(inferred_triples(store), key=str):
        ends = [local_name("ent", str(term), store.base) for term in (subject, object_)]
        if ends[0] and ends[1]:
            inferred.append((ends[0], vocabulary_name(predicate) or predicate, ends[1]))
    known = {claim: why for claim, why in reasons.items() if claim}
    return SetAside(tuple(account for account, _ in apart), known, tuple(inferred))


def _articles(given: Iterable[Article | str | Path], published: str | None, publisher: str | None) -> Iterator[Article]:
    items = list(given)
    yield from (item for item in items if isinstance(item, Article))
    sources = [str(item) for item in items if not isinstance(item, Article)]
    if sources:
        yield from read_articles(sources, published=published, publisher=publisher)


def _unique(articles: Iterable[Article]) -> list[Article]:
    found: dict[str, Article] = {}
    for article in articles:
        if article.id in found:
            raise ArticleError(f"two articles have the id {article.id!r}; give each its own")
        found[article.id] = article
    if not found:
        raise ArticleError("no article given; a file, folder, address or - for standard input is needed")
    return list(found.values())


def _put_all(
    store: Store, extractions: Iterable[Extraction], folder: Path
) -> tuple[tuple[_Count, ...], tuple[Kept, ...]]:
    """Put each article, then write the files; on failure undo, on Ctrl-C keep what was acknowledged."""
    known = set(store.articles())
    before: dict[str, Extraction | None] = {}
    counts: list[_Count] = []
    kept: list[Kept] = []
    try:
        for extraction in extractions:
            key = extraction.article.id
            before[key] = store.account(key) if key in known or store.kept_apart(key) else None
            store.put(extraction)
            kept += store.kept_apart(key)
            counts.append(_count(extraction))
        store.flush()
        _write_files(store, folder)
    except KeyboardInterrupt:
        store.flush()
        _write_files(store, folder)
        raise
    except KgError:
        _undo(store, before)
        raise
    return tuple(counts), tuple(kept)


def _undo(store: Store, before: dict[str, Extraction | None]) -> None:
    present = set(store.articles())
    for key, extraction in before.items():
        if extraction is not None:
            store.put(extraction)
        elif key in present or store.kept_apart(key):
            store.remove(key)
    store.flush()


def _count(extraction: Extraction) -> _Count:
    return (
        extraction.article.id,
        len(extraction.entities),
        len(extraction.events),
        len(extraction.relations),
        len(extraction.claims),
        len(extraction.edges),
        sum(edge.direct for edge in extraction.edges),
    )


def _write_files(store: Store, folder: Path) -> None:
    """Run the rules again where a graph has them; write page and Turtle, both or neither.

    The page has all its bytes on disk before the Turtle takes its place.
    """
    refresh(store)
    store.flush()
    page = _page(store)
    with write_aside(folder / PAGE) as file:
        file.write(page.encode("utf-8"))
        file.flush()
        export(store, "turtle", folder / TURTLE)
    store.set_outdated(False)
