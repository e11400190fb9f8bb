"""The command line: parse, call one function, print.

Every failure that the user can put right is one line on standard error and exit code 1; wrong usage is exit code 2.
"""

from __future__ import annotations

import gc
import io
import sys
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional, TypeVar

import typer

from kg.errors import KgError

if TYPE_CHECKING:
    from kg.query import Rows

app = typer.Typer(
    name="kg",
    help="News articles in, a knowledge graph that anyone can check out.",
    epilog="Start with: kg build my-article.txt --published 2025-07-10 -o my-graph",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
)
Item = TypeVar("Item")
_INTERRUPTED = 130  # what shells, and typer for Ctrl-C, end with
_NEW_OBJECTS = 50_000  # between two collections: words and facts that stay loaded are looked through less often


class RowFormat(StrEnum):
    """How rows are printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


Folder = Annotated[Path, typer.Argument(metavar="DIR", help="A folder that kg build made.")]
Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT…",
        help="Articles: .txt .md .html .json .jsonl files, folders of them, http(s) addresses, - for standard input.",
    ),
]
Published = Annotated[
    Optional[str], typer.Option(metavar="DATE", help="When the articles were published, such as 2025-07-10.")
]
Publisher = Annotated[Optional[str], typer.Option(help="Who published them.")]
Title = Annotated[Optional[str], typer.Option(help="The headline.")]
Url = Annotated[Optional[str], typer.Option(help="Where the article is published.")]
Model = Annotated[
    Optional[str],
    typer.Option(help="Another English spaCy pipeline, by name or path. [default: the one installed with kg]"),
]
Ontology = Annotated[
    Optional[list[Path]],
    typer.Option(metavar="FILE", help="Event classes of your own, in Turtle; may be given more than once."),
]
Lexicon = Annotated[
    Optional[list[Path]],
    typer.Option(metavar="FILE", help="Verbs, nouns and names of your own, in TOML; may be given more than once."),
]
Gazetteer = Annotated[
    Optional[list[Path]],
    typer.Option(metavar="FILE", help="Names and IRIs of your own, in Turtle or CSV; may be given more than once."),
]
Confidence = Annotated[
    Optional[float],
    typer.Option(
        metavar="SHARE",
        help="Tell only claims at least this likely read rightly, such as 0.8 (see docs/extraction.md).",
    ),
]
Output = Annotated[Optional[Path], typer.Option("--output", "-o", help="Write here. [default: standard output]")]


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        print(f"kg {version('newskg')}")
        raise typer.Exit


@app.callback()
def common(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """News articles in, a knowledge graph that anyone can check out."""


@app.command(
    epilog="""Examples:\n
    kg build story.txt --published 2025-07-10 --publisher "Harbour Post" -o graph\n
    kg build articles/ more.jsonl -o graph        (adds to the graph, replaces articles it has)\n
    curl -s https://news.example/story | kg build - -o graph\n
    kg build story.txt -o graph --ontology mine.ttl --lexicon mine.toml --gazetteer names.csv\n
    kg build story.txt -o graph --confidence 0.8"""
)
def build(
    inputs: Inputs,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="The folder to make or add to.")],
    published: Published = None,
    publisher: Publisher = None,
    title: Title = None,
    url: Url = None,
    model: Model = None,
    text: Annotated[
        Optional[bool],
        typer.Option("--text/--no-text", help="Keep the articles' full text in the graph. [default: text]"),
    ] = None,
    base: Annotated[Optional[str], typer.Option(metavar="IRI", help="Base IRI of the graph's own names.")] = None,
    ontology: Ontology = None,
    lexicon: Lexicon = None,
    gazetteer: Gazetteer = None,
    confidence: Confidence = None,
) -> None:
    """Read articles into DIR: a store, graph.ttl for programs and graph.html for people."""
    from kg.article import read_articles
    from kg.build import build as build_graph

    articles = list(read_articles(inputs, published=published, publisher=publisher, title=title, url=url))
    report = build_graph(
        articles,
        output,
        model=model,
        text=text,
        base=base,
        ontology=ontology or (),
        lexicon=lexicon or (),
        gazetteer=gazetteer or (),
        confidence=confidence,
        progress=lambda items: _progress(items, len(articles)),
    )
    _print_rows(report.rows(), RowFormat.TABLE)
    for line in report.quarantine():
        print(line)
    print(f"{report.turtle}  {report.page}")


@app.command(
    epilog="""Examples:\n
    kg query graph                                (lists the named queries)\n
    kg query graph who-met-whom\n
    kg query graph said-by speaker="Marco Rubio" --format csv\n
    kg query graph 'SELECT ?a ?b WHERE { ?a kg:met ?b }'\n
    kg query graph my-query.rq --format json\n
    kg query http://127.0.0.1:7878/query who-met-whom"""
)
def query(
    source: Annotated[
        str, typer.Argument(metavar="DIR|URL", help="A folder that kg build made, or the address of a SPARQL endpoint.")
    ],
    query: Annotated[
        Optional[str], typer.Argument(metavar="QUERY|FILE.rq|NAME", help="SPARQL, a file of it, or a named query.")
    ] = None,
    parameters: Annotated[Optional[list[str]], typer.Argument(metavar="[key=value …]")] = None,
    format: Annotated[RowFormat, typer.Option(help="How to print the rows.")] = RowFormat.TABLE,
) -> None:
    """Ask the graph in SPARQL, or by the name of a query that comes with kg."""
    from kg.endpoint import Endpoint, is_address
    from kg.query import named_queries, read_parameters, run_query
    from kg.store import Store

    with nullcontext(Endpoint(source)) if is_address(source) else Store.open(source, read_only=True) as graph:
        rows = named_queries() if query is None else run_query(graph, query, read_parameters(parameters or ()))
    _print_rows(rows, format)


@app.command(
    epilog="""Examples:\n
    kg export graph --format turtle -o graph.ttl\n
    kg export graph --format csv -o tables        (nodes.csv, edges.csv and claims.csv)\n
    kg export graph --format jsonld | jq .\n
    kg export graph --format turtle12 --licence https://creativecommons.org/licenses/by/4.0/\n
    kg export graph --format annotations -o annotations.jsonld"""
)
def export(
    folder: Folder,
    format: Annotated[
        str,
        typer.Option(help="turtle, trig, nquads, jsonld, graphml, csv, turtle12 (RDF 1.2) or annotations (W3C)."),
    ] = "turtle",
    output: Output = None,
    licence: Annotated[Optional[str], typer.Option(metavar="IRI", help="The licence that RDF states for it.")] = None,
    imported: Annotated[bool, typer.Option("--imported", help="Write what kg import took in, too.")] = False,
) -> None:
    """Write the graph out for other programs."""
    from kg.export import export as write_export
    from kg.store import Store

    with Store.open(folder, read_only=True) as store:
        write_export(store, format, output, licence=licence, imported=imported)


@app.command(
    epilog="""Examples:\n
    kg view graph --open\n
    kg view graph -o page.html"""
)
def view(
    folder: Folder,
    output: Annotated[
        Optional[Path], typer.Option("--output", "-o", help="Write here. [default: DIR/graph.html]")
    ] = None,
    open: Annotated[bool, typer.Option("--open", help="Open the page in the browser.")] = False,
) -> None:
    """Draw the graph as one HTML page that works offline."""
    from kg.build import view as view_graph

    page = view_graph(folder, output)
    print(page)
    if open:
        typer.launch(page.resolve().as_uri())


@app.command(
    epilog="""Examples:\n
    kg extract story.txt --published 2025-07-10\n
    kg extract articles.jsonl -o extracted.jsonl\n
    kg extract story.txt --gazetteer names.csv"""
)
def extract(
    inputs: Inputs,
    output: Output = None,
    format: Annotated[str, typer.Option(help="jsonl: one object an article.")] = "jsonl",
    published: Published = None,
    publisher: Publisher = None,
    title: Title = None,
    url: Url = None,
    model: Model = None,
    ontology: Ontology = None,
    lexicon: Lexicon = None,
    gazetteer: Gazetteer = None,
    confidence: Confidence = None,
) -> None:
    """Print what the articles say as JSON, one line an article, in input order."""
    from kg.article import read_articles
    from kg.files import write_lines
    from kg.json_lines import to_line
    from kg.own import read_own, using
    from kg.pipeline import extract_all, load
    from kg.stages.confidence import asking

    if format != "jsonl":
        raise KgError(f"unknown format {format!r}; known: jsonl")
    articles = list(read_articles(inputs, published=published, publisher=publisher, title=title, url=url))
    with asking(confidence), using(read_own(ontology or (), lexicon or (), gazetteer or ())):
        found = _progress(extract_all(articles, load(model)), len(articles))
        write_lines((to_line(extraction) for extraction in found), output)


@app.command(
    epilog="""Examples:\n
    echo "Trump imposed tariffs on Japan and Korea." | kg triples -\n
    kg triples --nary -o triples.tsv sentences.txt"""
)
def triples(
    sentences: Annotated[str, typer.Argument(metavar="IN.txt", help="A sentence a line; - for standard input.")],
    output: Output = None,
    pretokenized: Annotated[bool, typer.Option("--pretokenized", help="Tokens are what spaces separate.")] = False,
    nary: Annotated[bool, typer.Option("--nary", help="One tuple a verb, with all its arguments.")] = False,
    model: Model = None,
) -> None:
    """Print open triples, straight from the clauses: sentence, confidence, subject, relation, object, tab-separated."""
    from kg.files import read_lines, write_lines
    from kg.pipeline import load
    from kg.triples import read_triples, to_line

    lines = list(read_lines(sentences))
    found = read_triples(_progress(lines, len(lines)), load(model, stages=False), pretokenized=pretokenized, nary=nary)
    write_lines((to_line(triple) for triple in found), output)


@app.command(
    epilog="""Examples:\n
    kg explain graph "Marco Rubio"\n
    kg explain graph ent:marco-rubio kg:met ent:sergey-lavrov"""
)
def explain(
    folder: Folder,
    subject: Annotated[str, typer.Argument(help="A name, an id, or an IRI.")],
    predicate: Annotated[Optional[str], typer.Argument()] = None,
    object: Annotated[Optional[str], typer.Argument()] = None,
    format: Annotated[RowFormat, typer.Option(help="How to print the rows.")] = RowFormat.TABLE,
) -> None:
    """Show every claim behind a thing or a triple: quote, article, offsets, speaker, factuality, confidence, rule.

    A triple that rules inferred is shown with the claims that it follows from; claims in quarantine with the reason.
    """
    from kg.explain import explain as explain_claims
    from kg.store import Store

    with Store.open(folder, read_only=True) as store:
        _print_rows(explain_claims(store, subject, predicate, object), format)


@app.command(
    "import",
    epilog="""Examples:\n
    kg import graph background.ttl\n
    kg import graph ministers.nq --name ministers\n
    kg import graph                               (lists what has been taken in)\n
    kg remove graph background.ttl                (takes it out again)""",
)
def import_(
    folder: Folder,
    file: Annotated[
        Optional[Path], typer.Argument(metavar="FILE", help="RDF: .ttl .nt .nq .trig .rdf .owl .jsonld")
    ] = None,
    name: Annotated[
        Optional[str], typer.Option(help="What it is called in the graph. [default: the file's name]")
    ] = None,
) -> None:
    """Take RDF made elsewhere into the graph, to be asked together with it; exports leave it out unless told."""
    from kg.build import import_file
    from kg.query import Rows
    from kg.store import Store

    if file is not None:
        called, number = import_file(folder, file, name)
        print(f"imported {called}: {number} triple{'' if number == 1 else 's'}")
        return
    with Store.open(folder, read_only=True) as store:
        rows = tuple((called, graph) for called, graph in store.imports().items())
    _print_rows(Rows(("name", "graph"), rows), RowFormat.TABLE)


@app.command(
    epilog="""Examples:\n
    kg remove graph harbour-post-2025-07-10\n
    kg remove graph background.ttl                (what kg import took in)"""
)
def remove(
    folder: Folder,
    article: Annotated[
        str, typer.Argument(help="An article's id, or an import's name; kg query DIR articles lists ids.")
    ],
) -> None:
    """Take one article and all that it alone says, or what was imported by that name, out of the graph."""
    from kg.build import remove as remove_article

    remove_article(folder, article)
    print(f"removed {article}")


@app.command(
    epilog="""Examples:\n
    kg reject graph harbour-post-03bd1f7a20 --reason "The text means the other Brown." --by Ann\n
    kg reject graph harbour-post-03bd1f7a20 --undo"""
)
def reject(
    folder: Folder,
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="A claim's id or IRI; kg explain shows them.")],
    reason: Annotated[Optional[str], typer.Option(help="Why the claim is wrong.")] = None,
    by: Annotated[Optional[str], typer.Option(metavar="NAME", help="Who says so. [default: the system's user]")] = None,
    undo: Annotated[bool, typer.Option("--undo", help="Take the rejection back.")] = False,
) -> None:
    """Take a claim that is wrong out of the graph; building its article again does not bring it back."""
    import getpass

    from kg.build import accept
    from kg.build import reject as reject_claim

    if undo == (reason is not None):
        raise KgError("give either --reason TEXT, why the claim is wrong, or --undo")
    if undo:
        print(f"accepted again: {accept(folder, claim)}")
    else:
        print(f"rejected: {reject_claim(folder, claim, str(reason), by or getpass.getuser())}")


@app.command(
    epilog="""Examples:\n
    kg infer graph\n
    kg query graph 'SELECT ?who WHERE { ent:russia kg:representedBy ?who }'\n
    kg infer graph --drop"""
)
def infer(
    folder: Folder,
    drop: Annotated[bool, typer.Option("--drop", help="Take all that was inferred out again.")] = False,
    format: Annotated[RowFormat, typer.Option(help="How to print the rows.")] = RowFormat.TABLE,
) -> None:
    """Add what follows from the plain triples by rules: who was met met too, a minister represents his country."""
    from kg.build import drop_inferred
    from kg.build import infer as infer_all

    if drop:
        print(f"dropped {drop_inferred(folder)} inferred triples")
    else:
        _print_rows(infer_all(folder), format)


@app.command(
    epilog="""Example:\n
    kg check graph"""
)
def check(
    folder: Folder, format: Annotated[RowFormat, typer.Option(help="How to print the rows.")] = RowFormat.TABLE
) -> None:
    """Check the graph against its shapes and numbered rules; exit code 1 if anything is wrong."""
    from kg.check import check as check_store
    from kg.check import to_rows
    from kg.store import Store

    with Store.open(folder, read_only=True) as store:
        findings = check_store(store)
    if not findings and format is RowFormat.TABLE:
        print("nothing wrong found")
        return
    _print_rows(to_rows(findings), format)
    if any(finding.severity == "error" for finding in findings):
        raise typer.Exit(1)


@app.command(
    epilog="""Examples:\n
    kg serve graph\n
    kg serve graph --port 8000"""
)
def serve(
    folder: Folder,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port of 127.0.0.1; 0 takes one that is free.")] = 7878,
) -> None:
    """Answer SPARQL about the graph on this machine, read-only, with a page to write queries on; Ctrl-C ends it."""
    from kg.serve import serve as serve_graph

    def started(address: str) -> None:
        print(f"page      {address}\nendpoint  {address}query\nCtrl-C ends it", flush=True)

    serve_graph(folder, port, started=started)


@app.command(
    epilog="""Examples:\n
    kg evaluate gold.jsonl                        (reads the texts of gold.jsonl and compares)\n
    kg extract articles.jsonl -o read.jsonl; kg evaluate gold.jsonl --system read.jsonl\n
    kg evaluate gold.jsonl --errors 20"""
)
def evaluate(
    gold: Annotated[
        Path, typer.Argument(metavar="GOLD.jsonl", help="Articles marked by hand, one JSON object a line.")
    ],
    system: Annotated[
        Optional[Path],
        typer.Option(metavar="OUT.jsonl", help="What kg extract wrote. [default: GOLD's texts are read now]"),
    ] = None,
    errors: Annotated[
        Optional[int],
        typer.Option(min=1, metavar="N", help="Show N misses and N false ones of each part, in place of figures."),
    ] = None,
    format: Annotated[RowFormat, typer.Option(help="How to print the rows.")] = RowFormat.TABLE,
    model: Model = None,
) -> None:
    """Compare what kg reads with what a person marked: precision, recall, F1 of names, relations, events and more."""
    from kg.evaluate import evaluate as evaluate_gold

    found = evaluate_gold(gold, system, model)
    _print_rows(found.rows() if errors is None else found.errors(errors), format)


def _progress(items: Iterable[Item], total: int) -> Iterator[Item]:
    """Yield the items, with a bar on standard error where that is a terminal and there is more than one."""
    if total < 2 or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(items, "reading", total=total, console=Console(stderr=True))


def _print_rows(rows: Rows, format: RowFormat) -> None:
    from kg.tables import print_rows

    if isinstance(sys.stdout, io.TextIOWrapper):  # a name may hold any letter, whatever the terminal
        sys.stdout.reconfigure(encoding="utf-8")
    print_rows(rows, format.value, sys.stdout)


def main() -> None:
    """Run the command line; `KgError` becomes one line and exit code 1, Ctrl-C exit code 130."""
    gc.set_threshold(_NEW_OBJECTS, 20, 50)
    try:
        app()
    except KgError as error:
        print(f"kg: {' '.join(str(error).split())}", file=sys.stderr)
        sys.exit(1)
    except (KeyboardInterrupt, SystemExit) as ending:
        if isinstance(ending, SystemExit) and ending.code != _INTERRUPTED:
            raise
        print("kg: interrupted; what was acknowledged is kept", file=sys.stderr)
        sys.exit(_INTERRUPTED)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(141)


if __name__ == "__main__":
    main()
