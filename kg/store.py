"""The graph on disk: articles go in whole or not at all, come out again, and answer SPARQL.

    with Store.open(folder) as store:
        store.put(extraction)          # adds the article, or replaces the one with its id
        store.flush()

``folder/store`` holds an Oxigraph database and ``format.json`` (format version, base IRI, whether texts are kept). Each
article is one named graph; entity nodes and direct triples are derived into two more (`kg.rdf`), and stay right when
articles that share them come and go. A query sees the union, in which no triple is twice. What fails a shape, and what
a reader has rejected, is kept apart (`kg.quarantine`).

One process writes at a time, any number read: those that come while one writes see the graph as it was when that one
began (`kg.snapshots`). A writer does not start while others read the graph itself.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any

import pyoxigraph

from kg.errors import StoreError
from kg.namespaces import (
    ARTICLE_GRAPHS,
    DEFAULT_BASE,
    DIRECT_GRAPH,
    ENTITY_GRAPH,
    IMPORT_GRAPHS,
    INFERRED_GRAPH,
    JUDGEMENT_GRAPH,
    ONTOLOGY_GRAPH,
    PROV,
    RDF,
    SCHEMA,
    XSD,
    article_graph,
    decode,
    import_graph,
    iri,
    is_article_graph,
    is_quarantine_graph,
    local_name,
    prefixes,
    quarantine_graph,
)
from kg.opening import (
    FORMAT_FILE,
    SNAPSHOTS,
    Database,
    in_words,
    leave_snapshot,
    lock_to_write,
    open_to_read,
    release_all,
    settle,
)
from kg.quarantine import Kept, Vetted, kept_apart, vet, whole_account
from kg.rdf import (
    TRUE,
    Described,
    Literal,
    Quad,
    Term,
    Triple,
    clean,
    describe,
    direct_triples,
    entity_facts,
    entity_triples,
    facts_of,
    from_oxigraph,
    from_triples,
    key_of,
    to_ntriples,
    to_oxigraph,
    to_quads,
    verb_triples,
    version_triples,
)
from kg.rdf.vocabulary import (
    APPEARANCE_OF,
    ASSOCIATED,
    CLAIM,
    DIRECT,
    INFERRED,
    REASON,
    REJECTED_BY,
    REJECTION,
    REJECTS,
    STALE,
    TYPE,
)
from kg.snapshots import clear_snapshots
from kg.types import Extraction

_OUTDATED = "outdated"
_Selected = pyoxigraph.QuerySolutions | pyoxigraph.QueryTriples | pyoxigraph.QueryBoolean


class Store:
    """What all articles say, on disk. Open it with `Store.open`; close it, or use it as a context manager."""

    def __init__(self, folder: Path, database: Database, base: str, text: bool) -> None:
        self.folder = folder
        self.base = base
        self.text = text
        self._database = database.store
        self._path = database.path
        self._locks = database.locks

    @classmethod
    def open(
        cls, folder: Path | str, *, read_only: bool = False, base: str | None = None, text: bool | None = None
    ) -> Store:
        """Open the graph in a folder; without `read_only` make one where there is none.

        `base` and `text` are settled when the graph is made: the base IRI of its names, and whether articles keep their
        bodies (default: yes).

        Raises:
            StoreError: there is no graph to read, another process has it, it is of another version or base, or the
                folder cannot be written.
        """
        folder = Path(folder)
        inner = folder / "store"
        if read_only and not (inner / FORMAT_FILE).is_file():
            raise StoreError(f"{folder}: no graph here; kg build ARTICLE -o {folder} makes one")
        with in_words(folder):
            if read_only:
                settled = settle(folder, inner / FORMAT_FILE, base, text)
                return cls(folder, open_to_read(folder, inner), *settled)
            inner.mkdir(parents=True, exist_ok=True)
            locks = lock_to_write(folder, inner)
            try:
                settled = settle(folder, inner / FORMAT_FILE, base, text)
                database = pyoxigraph.Store(inner / "data")
            except BaseException:
                release_all(locks)
                raise
            locks += leave_snapshot(database, inner)
            return cls(folder, Database(database, inner / "data", locks), *settled)

    @classmethod
    def in_memory(cls, extractions: Iterable[Extraction], base: str = DEFAULT_BASE) -> Store:
        """Return a graph of articles that is not on disk and leaves nothing out; only for questions."""
        store = cls(Path("memory"), Database(pyoxigraph.Store(), Path("memory"), []), base, True)
        store._database.extend(to_oxigraph(to_quads(extractions, base)))
        return store

    def close(self) -> None:
        """Let other processes have the graph."""
        del self._database
        release_all(self._locks[1:])
        if len(self._locks) > 1:
            clear_snapshots(self.folder / "store" / SNAPSHOTS)
        release_all(self._locks[:1])
        self._locks = []

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def put(self, extraction: Extraction) -> None:
        """Add an article's account, in place of the one that has its id; all of it or, on any failure, nothing.

        What fails a shape or is rejected goes into quarantine, with its reasons: see `kept_apart`.

        Raises:
            StoreError: the disk is full or fails; the graph is as it was.
        """
        vetted = vet(extraction, self.base, self.text, self._rejected())
        self._replace(key_of(extraction.article.id), vetted)

    def remove(self, article_id: str) -> None:
        """Take an article out, and of what is derived all that no other article supports; or an import, by its name.

        Raises:
            StoreError: no article has that id; the message names some that there are.
        """
        known = self.articles()
        if article_id not in known and article_id in self.imports():
            with in_words(self.folder):
                self._database.remove_graph(pyoxigraph.NamedNode(import_graph(article_id, self.base)))
            return
        quarantine = quarantine_graph(key_of(article_id), self.base)
        if clean(article_id) not in known and next(self._quads(graph=quarantine), None) is None:
            some = ", ".join(known[:10]) + (" …" if len(known) > 10 else "")
            raise StoreError(
                f"{self.folder}: no article {article_id!r}; " + (f"there are: {some}" if some else "it is empty")
            )
        self._replace(key_of(article_id), Vetted(None, ()))

    def reject(self, claim: str, reason: str, by: str | None = None, at: datetime | None = None) -> str:
        """Keep a claim apart, and all that rests on it alone, because a reader holds it to be wrong; return its IRI.

        The judgement stands whatever is built again. `claim` is an id or IRI, `at` the moment (default: now).

        Raises:
            StoreError: no article makes such a claim.
        """
        node = self._claim(claim)
        moment = (at or datetime.now(UTC)).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        known: list[tuple[str, Term | None]] = [
            (TYPE, REJECTION),
            (REJECTS, node),
            (REASON, Literal(clean(reason), "@en")),
            (REJECTED_BY, None if by is None else Literal(clean(by))),
            (PROV + "generatedAtTime", Literal(moment, XSD + "dateTime")),
        ]
        self._judge(node, [(name, term) for name, term in known if term is not None])
        return node

    def accept(self, claim: str) -> str:
        """Undo a rejection, so that the claim is one again; return its IRI. Raises `StoreError` where there is none."""
        local = self._local_claim(claim)
        node = iri("clm", local, self.base)
        if local not in self._rejected():
            known = ", ".join(sorted(self._rejected())) or "none"
            raise StoreError(f"{self.folder}: claim {claim!r} is not rejected; rejected are: {known}")
        self._judge(node, [])
        return node

    def kept_apart(self, article_id: str) -> tuple[Kept, ...]:
        """Return what of an article's account is in quarantine, and why."""
        return tuple(kept_apart(self.triples(quarantine_graph(key_of(article_id), self.base))))

    def quarantined(self) -> Iterator[tuple[Extraction, tuple[Kept, ...]]]:
        """Yield the whole account of each article of which something is in quarantine, and what, with the reasons."""
        for graph in self.graphs():
            if is_quarantine_graph(graph, self.base):
                kept = tuple(kept_apart(self.triples(graph)))
                for extraction in from_triples(self._whole(decode(graph.rpartition("/")[2]))):
                    yield extraction, kept

    def articles(self) -> tuple[str, ...]:
        """Return the ids of all articles, sorted by their keys."""
        quads = self._quads(predicate=SCHEMA + "identifier")
        return tuple(sorted((_value(quad.object) for quad in quads if self._is_article(quad)), key=key_of))

    def extractions(self) -> Iterator[Extraction]:
        """Yield each article's account, sorted by article key, one in memory at a time."""
        for article in self.articles():
            yield self.extraction(article)

    def extraction(self, article_id: str) -> Extraction:
        """Return one article's account. Raises `StoreError` where there is none."""
        graph = article_graph(key_of(article_id), self.base)
        for extraction in from_triples(self.triples(graph)):
            return extraction
        raise StoreError(f"{self.folder}: no article {article_id!r}")

    def account(self, article_id: str) -> Extraction:
        """Return one article's whole account, with what is in quarantine. Raises `StoreError` where there is none."""
        for extraction in from_triples(self._whole(key_of(article_id))):
            return extraction
        raise StoreError(f"{self.folder}: no article {article_id!r}")

    def triples(self, graph: str) -> Iterator[Triple]:
        """Yield the triples of one graph, in no particular order."""
        return from_oxigraph(self._quads(graph=graph))

    def dump(self, graph: str) -> bytes:
        """Return one graph as N-Triples, in no particular order."""
        return self._dump(graph, pyoxigraph.RdfFormat.N_TRIPLES)

    def turtle(self, graph: str) -> bytes:
        """Return one graph as Turtle with kg's prefixes, each node once, in no particular order (`kg.nodes`)."""
        return self._dump(graph, pyoxigraph.RdfFormat.TURTLE, prefixes(self.base))

    def _dump(self, graph: str, format: pyoxigraph.RdfFormat, known: dict[str, str] | None = None) -> bytes:
        with in_words(self.folder):
            found = self._database.dump(format=format, from_graph=pyoxigraph.NamedNode(graph), prefixes=known)
        return found or b""

    def graphs(self) -> tuple[str, ...]:
        """Return the names of all graphs of the graph's own that hold a triple, sorted; not those of `imports`."""
        with in_words(self.folder):
            names = sorted(graph.value for graph in self._database.named_graphs())
        own = (name for name in names if not name.startswith(self.base + IMPORT_GRAPHS))
        return tuple(name for name in own if next(self._quads(graph=name), None) is not None)

    def imports(self) -> dict[str, str]:
        """Return the names that RDF made elsewhere was taken in under, sorted, each with its graph."""
        start = self.base + IMPORT_GRAPHS
        with in_words(self.folder):
            graphs = sorted(graph.value for graph in self._database.named_graphs() if graph.value.startswith(start))
        return {decode(graph[len(start) :]): graph for graph in graphs}

    def put_import(self, name: str, quads: Iterable[pyoxigraph.Quad]) -> int:
        """Take in RDF made elsewhere as a graph of its own, in place of the one of that name; return how many triples.

        All of it or nothing. Blank nodes get names, the same ones for the same triples in the same order.

        Raises:
            StoreError: an article has that name.
        """
        if name in self.articles():
            raise StoreError(f"{self.folder}: an article is called {name!r}; give the import another name (--name)")
        graph = pyoxigraph.NamedNode(import_graph(name, self.base))
        names: dict[str, pyoxigraph.NamedNode] = {}

        def named(term: Any) -> Any:
            if not isinstance(term, pyoxigraph.BlankNode):
                return term
            return names.setdefault(term.value, pyoxigraph.NamedNode(f"{graph.value}/node/{len(names) + 1}"))

        given: dict[pyoxigraph.Quad, None] = {}
        for quad in quads:
            if isinstance(quad.object, pyoxigraph.Triple):
                raise StoreError(f"{name}: triple terms (RDF 1.2) cannot be taken in; write it as RDF 1.1 first")
            given[pyoxigraph.Quad(named(quad.subject), quad.predicate, named(quad.object), graph)] = None
        with in_words(self.folder):
            if graph.value in self.imports().values():
                self._database.update(f"DROP SILENT GRAPH {graph} ;\nINSERT DATA {{\n{_data(given)}}}")
            else:
                self._database.extend(given)
        return len(given)

    def count(self, but: Iterable[str] = ()) -> int:
        """Return how many triples the graph's own graphs hold, but for some."""
        taken = sum(self._count(graph) for graph in (*self.imports().values(), *but))
        with in_words(self.folder):
            return len(self._database) - taken

    def _count(self, graph: str) -> int:
        return sum(1 for _ in self._quads(graph=graph))

    def replace_graph(self, graph: str, triples: Sequence[Triple]) -> None:
        """Put triples in place of all that a graph of its own holds, in one step."""
        with in_words(self.folder):
            self._database.update(_update([graph], [], [(*triple, graph) for triple in triples]))

    def about(self, subject: str) -> Iterator[Triple]:
        """Yield what all graphs say of a node."""
        return from_oxigraph(self._quads(subject=subject))

    def classes(self) -> Iterator[Quad]:
        """Yield what says of which class a node is, in no particular order."""
        for quad in self._quads(predicate=TYPE):
            yield _value(quad.subject), TYPE, _value(quad.object), _value(quad.graph_name)

    def quads(self) -> Iterator[pyoxigraph.Quad]:
        """Yield every quad, in no particular order."""
        return self._quads()

    def select(self, sparql: str) -> _Selected:
        """Run SPARQL over the union of all graphs; kg's prefixes are known already.

        `kg.query.run_query` is what most callers want. Raises SyntaxError where the query does not parse.
        """
        known = prefixes(self.base)
        with in_words(self.folder):
            return self._database.query(sparql, use_default_graph_as_union=True, prefixes=known)

    def ontology(self) -> tuple[pyoxigraph.Triple, ...]:
        """Return what the users' own ontologies state (`kg.own`), which articles of the graph were read with."""
        return tuple(sorted((quad.triple for quad in self._quads(graph=self.base + ONTOLOGY_GRAPH)), key=str))

    def put_ontology(self, triples: Iterable[pyoxigraph.Triple]) -> None:
        """Keep what an ontology states, in place of what is known of the same terms, in one step."""
        graph = pyoxigraph.NamedNode(self.base + ONTOLOGY_GRAPH)
        given = {pyoxigraph.Quad(triple.subject, triple.predicate, triple.object, graph): None for triple in triples}
        terms = {quad.subject for quad in given}
        known = dict.fromkeys(self._quads(graph=graph.value))
        old = [quad for quad in known if quad.subject in terms and quad not in given]
        new = [quad for quad in given if quad not in known]
        if old or new:
            with in_words(self.folder):
                self._database.update(f"DELETE DATA {{\n{_data(old)}}} ;\nINSERT DATA {{\n{_data(new)}}}")

    def copy_to(self, folder: Path) -> None:
        """Copy the database as it is on disk to a new folder, which later writing leaves as it is.

        Tables, which are written once and for all, are linked where the disk allows it. (Oxigraph's own backup of a
        database opened to read leaves out what a writer that was killed had not yet moved into tables.)
        """
        with in_words(self.folder):
            shutil.copytree(self._path, folder, copy_function=_link_table)

    def flush(self) -> None:
        """Make sure that what was put or removed is on disk; call it after a batch."""
        with in_words(self.folder):
            self._database.flush()

    def is_outdated(self) -> bool:
        """Say whether what was last written beside the graph for others to read (`kg.build`) is not what it says now.

        A snapshot of a graph that is just being written to is not.
        """
        return self._path.parent.name != SNAPSHOTS and (self.folder / "store" / _OUTDATED).exists()

    def set_outdated(self, outdated: bool) -> None:
        """Note that the graph is about to change, or that what stands beside it has been written anew."""
        mark = self.folder / "store" / _OUTDATED
        with in_words(self.folder):
            if outdated:
                mark.touch()
            else:
                mark.unlink(missing_ok=True)

    def __len__(self) -> int:
        """Return how many articles there are."""
        return len(self.articles())

    def _replace(self, key: str, vetted: Vetted, judgement: _Changes = ((), ())) -> None:
        """Put an article's triples in place of its old ones, all that hangs on them included, in one transaction."""
        graph, quarantine = article_graph(key, self.base), quarantine_graph(key, self.base)
        old = list(self.triples(graph))
        before, after = describe(old), describe(vetted.triples)
        changes = (self._entity_changes(before, after, graph), self._edge_changes(before, after, graph), judgement)
        added = [(*triple, graph) for triple in vetted.triples] + [
            (*triple, quarantine) for triple in vetted.quarantine
        ]
        added += [quad for gained, _ in changes for quad in gained]
        removed = [quad for _, lost in changes for quad in lost]
        dropped = [name for name in (graph, quarantine) if next(self._quads(graph=name), None) is not None]
        inferred = self.base + INFERRED_GRAPH
        if next(self._quads(graph=inferred), None) is not None:  # what was inferred may not follow any more
            dropped.append(inferred)
            added += [(inferred, TYPE, INFERRED, inferred), (inferred, STALE, TRUE, inferred)]
        with in_words(self.folder):
            if dropped or removed:
                self._database.update(_update(dropped, removed, added))
            else:
                self._database.extend(to_oxigraph(added))

    def _whole(self, key: str) -> list[Triple]:
        """Return an article's triples with those that are in quarantine."""
        sound, quarantine = article_graph(key, self.base), quarantine_graph(key, self.base)
        return whole_account(self.triples(sound), self.triples(quarantine), self.base)

    def _judge(self, claim: str, judgement: list[tuple[str, Term]]) -> None:
        """Put a judgement of a claim in place of the one there is, and look at its article again."""
        graph = self.base + JUDGEMENT_GRAPH
        local = str(local_name("clm", claim, self.base))
        node = iri("jdg", local, self.base)
        old = [(*triple, graph) for triple in from_oxigraph(self._quads(subject=node, graph=graph))]
        new = [(node, name, term, graph) for name, term in judgement]
        removed, added = [quad for quad in old if quad not in new], [quad for quad in new if quad not in old]
        rejected = {known: why for known, why in self._rejected().items() if known != local}
        if judgement:
            rejected[local] = _why(describe((node, name, term) for name, term in judgement)[node])
        for key in self._articles_of(claim):
            for extraction in from_triples(self._whole(key)):
                self._replace(key, vet(extraction, self.base, self.text, rejected), (added, removed))
                return
        with in_words(self.folder):
            self._database.update(_update([], removed, added))

    def _rejected(self) -> dict[str, str]:
        """Return why each rejected claim is, by its id."""
        judgements = describe(self.triples(self.base + JUDGEMENT_GRAPH))
        return {
            str(local_name("clm", str(claim), self.base)): _why(known)
            for known in judgements.values()
            for claim in known.get(REJECTS, ())
        }

    def _local_claim(self, claim: str) -> str:
        written = claim.removeprefix("clm:").removeprefix("<").removesuffix(">")
        return local_name("clm", written, self.base) or written

    def _claim(self, claim: str) -> str:
        """Return the IRI of a claim, given its id or IRI, that an article makes or that is in quarantine."""
        node = iri("clm", self._local_claim(claim), self.base)
        if next(self._articles_of(node), None) is None:
            raise StoreError(f"{self.folder}: no claim {claim!r}; kg explain DIR NAME shows the claims behind a thing")
        return node

    def _articles_of(self, claim: str) -> Iterator[str]:
        """Yield the key of the article that makes a claim, be it in the graph or in quarantine."""
        made = self._quads(subject=claim, predicate=TYPE, object=pyoxigraph.NamedNode(CLAIM))
        quoted = self._quads(predicate=RDF + "subject", object=pyoxigraph.NamedNode(claim))
        for quad in (*made, *quoted):
            graph = _value(quad.graph_name)
            if is_article_graph(graph, self.base) or is_quarantine_graph(graph, self.base):
                yield decode(graph.rpartition("/")[2])

    def _entity_changes(self, before: Described, after: Described, graph: str) -> _Changes:
        """Return the entity quads to add and remove when an article's account changes."""
        entities = self.base + ENTITY_GRAPH
        lost, gained = entity_facts(before), entity_facts(after)
        added: list[Quad] = []
        removed: list[Quad] = []
        for entity in sorted(lost.keys() | gained.keys()):
            there = list(from_oxigraph(self._quads(subject=entity, graph=entities)))
            facts = facts_of(describe(there).get(entity, {}))
            if lost.get(entity, set()) - gained.get(entity, set()):
                facts = self._other_facts(entity, graph)
            wanted = list(entity_triples(entity, facts | gained.get(entity, set())))
            added.extend((*triple, entities) for triple in wanted if triple not in there)
            removed.extend((*triple, entities) for triple in there if triple not in wanted)
        return added, removed

    def _other_facts(self, entity: str, graph: str) -> set[tuple[str, Term]]:
        """Return what the articles other than the one in `graph` say of an entity."""
        facts: set[tuple[str, Term]] = set()
        for appearance in self._quads(predicate=APPEARANCE_OF, object=pyoxigraph.NamedNode(entity)):
            if self._is_article(appearance, but=graph):
                described = describe(from_oxigraph(self._same(appearance)))
                facts |= entity_facts(described)[entity]
        return facts

    def _edge_changes(self, before: Described, after: Described, graph: str) -> _Changes:
        """Return the direct quads and the labels of open predicates to add and remove."""
        added: list[Quad] = []
        removed: list[Quad] = []
        layers = (
            (DIRECT_GRAPH, set(direct_triples(before)), set(direct_triples(after)), self._has_edge),
            (ENTITY_GRAPH, set(verb_triples(before, self.base)), set(verb_triples(after, self.base)), self._has_verb),
            (
                ENTITY_GRAPH,
                set(version_triples(before, self.base)),
                set(version_triples(after, self.base)),
                self._has_version,
            ),
        )
        for name, lost, gained, has_other in layers:
            added.extend((*triple, self.base + name) for triple in sorted(gained - lost))
            gone = (triple for triple in sorted(lost - gained) if not has_other(triple, graph))
            removed.extend((*triple, self.base + name) for triple in gone)
        return added, removed

    def _has_edge(self, triple: Triple, graph: str) -> bool:
        """Say whether another article has a direct edge for the triple."""
        subject, predicate, object_ = triple
        needed = {(RDF + "subject", subject), (RDF + "predicate", predicate), (DIRECT, TRUE)}
        edges = self._quads(predicate=RDF + "object", object=pyoxigraph.NamedNode(str(object_)))
        return any(
            needed <= {(name, value) for _, name, value in from_oxigraph(self._same(edge))}
            for edge in edges
            if self._is_article(edge, but=graph)
        )

    def _has_verb(self, triple: Triple, graph: str) -> bool:
        """Say whether another article has an edge with the open predicate."""
        edges = self._quads(predicate=RDF + "predicate", object=pyoxigraph.NamedNode(triple[0]))
        return any(self._is_article(edge, but=graph) for edge in edges)

    def _has_version(self, triple: Triple, graph: str) -> bool:
        """Say whether another article was read with the software."""
        readings = self._quads(predicate=ASSOCIATED, object=pyoxigraph.NamedNode(triple[0]))
        return any(self._is_article(reading, but=graph) for reading in readings)

    def _same(self, quad: pyoxigraph.Quad) -> Iterator[pyoxigraph.Quad]:
        """Yield what the same graph says of the same node."""
        return self._quads(subject=_value(quad.subject), graph=_value(quad.graph_name))

    def _is_article(self, quad: pyoxigraph.Quad, but: str | None = None) -> bool:
        """Say whether an article says so, other than the one in the graph `but`."""
        graph = quad.graph_name.value if isinstance(quad.graph_name, pyoxigraph.NamedNode) else ""
        return graph != but and graph.startswith(self.base + ARTICLE_GRAPHS)

    def _quads(
        self,
        subject: str | None = None,
        predicate: str | None = None,
        object: pyoxigraph.NamedNode | None = None,
        graph: str | None = None,
    ) -> Iterator[pyoxigraph.Quad]:
        pattern = (
            None if subject is None else pyoxigraph.NamedNode(subject),
            None if predicate is None else pyoxigraph.NamedNode(predicate),
            object,
            None if graph is None else pyoxigraph.NamedNode(graph),
        )
        with in_words(self.folder):
            yield from self._database.quads_for_pattern(*pattern)


def _link_table(source: str, target: str) -> str:
    if source.endswith(".sst"):
        try:
            os.link(source, target)
            return target
        except OSError:  # another disk, or one without links
            pass
    return str(shutil.copy2(source, target))


def _value(term: object) -> str:
    """Return an IRI or the text of a literal; a graph of ours has nothing else."""
    if isinstance(term, pyoxigraph.NamedNode | pyoxigraph.Literal):
        return term.value
    raise StoreError(f"the graph holds {term}, which kg did not write")


def _why(judgement: dict[str, list[Term]]) -> str:
    """Return in words why a claim is rejected, and by whom."""
    by = next((term.value for term in judgement.get(REJECTED_BY, ()) if isinstance(term, Literal)), "a reader")
    reason = next((term.value for term in judgement.get(REASON, ()) if isinstance(term, Literal)), "")
    return f"Rejected by {by}: {reason}"


_Changes = tuple[Sequence[Quad], Sequence[Quad]]


def _update(dropped: Sequence[str], removed: Sequence[Quad], added: Sequence[Quad]) -> str:
    """Return one SPARQL update, which Oxigraph carries out whole or not at all."""
    drop = "".join(f"DROP SILENT GRAPH <{name}> ;\n" for name in dropped)
    return f"{drop}DELETE DATA {{\n{_blocks(removed)}}} ;\nINSERT DATA {{\n{_blocks(added)}}}"


def _blocks(quads: Sequence[Quad]) -> str:
    return "".join(f"GRAPH <{graph}> {{ {to_ntriples((s, p, o))} }}\n" for s, p, o, graph in quads)


def _data(quads: Iterable[pyoxigraph.Quad]) -> str:
    return "".join(f"GRAPH {quad.graph_name} {{ {quad.triple} }}\n" for quad in quads)
