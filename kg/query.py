"""Questions to the graph: SPARQL as text, in a file, or by the name of one that comes with kg.

    run_query(store, "who-met-whom", {"person": "Marco Rubio"})
    run_query(graph, "SELECT ?who { ?who kg:met ent:sergey-lavrov }")

The named queries are the files of ``kg/queries``; each opens with its title and its parameters, whose values stand in
for the UNDEF of ``VALUES ?person { UNDEF }``, written as RDF terms. Every query runs on a `Store` and on a plain rdflib
graph alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyoxigraph

from kg.endpoint import Endpoint, is_address
from kg.errors import QueryError
from kg.namespaces import DEFAULT_BASE, XSD, prefixes
from kg.rdf import Literal, Term, clean, from_rdflib_term, to_rdflib_term, to_sparql
from kg.store import Store

if TYPE_CHECKING:
    import rdflib

Value = str | int | float | bool | None
_LONGEST = 120  # characters of a parser's complaint; its list of what it expected can fill a page
_QUERIES = Path(__file__).parent / "queries"
_NUMBERS: dict[str, type[int] | type[float]] = {
    XSD + "integer": int,
    XSD + "decimal": float,
    XSD + "double": float,
    XSD + "float": float,
}


@dataclass(frozen=True, slots=True)
class Rows:
    """An answer: its columns and its rows. IRIs, texts and dates are str; what a row leaves open is ``None``."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]

    def __len__(self) -> int:
        """Return how many rows there are."""
        return len(self.rows)

    def __iter__(self) -> Iterator[tuple[Value, ...]]:
        """Yield each row."""
        return iter(self.rows)

    def records(self) -> list[dict[str, Value]]:
        """Return each row as a dict by column."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a named query asks for: "person (a name or id; optional)"."""

    name: str
    meaning: str
    optional: bool


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A query that comes with kg."""

    name: str
    title: str
    parameters: tuple[Parameter, ...]
    text: str


def query(source: Store | Endpoint | rdflib.Graph | Path | str, query: str | Path, **parameters: object) -> Rows:
    """Answer a query on a graph, a store, or the folder of one: ``query("my-graph", "said-by", speaker="Rubio")``.

    The address of a SPARQL 1.1 endpoint does as well. See `run_query` for what a query may be and what is raised.
    """
    if isinstance(source, str) and is_address(source):
        return run_query(Endpoint(source), query, parameters)
    if isinstance(source, str | Path):
        with Store.open(source, read_only=True) as store:
            return run_query(store, query, parameters)
    return run_query(source, query, parameters)


def run_query(
    source: Store | Endpoint | rdflib.Graph, query: str | Path, parameters: Mapping[str, object] | None = None
) -> Rows:
    """Answer a query: a name of `named_queries`, a path that ends in ``.rq``, or SPARQL.

    SELECT gives its columns, ASK one row under "answer", CONSTRUCT and DESCRIBE rows of subject, predicate, object in
    sorted order. In SPARQL of your own a parameter is a variable's value: an IRI where it is written ``<…>`` or with a
    known prefix, else a text; all prefixes of kg are known already.

    Raises:
        QueryError: the query does not parse (with line and column), has no such name, or lacks or does not know a
            parameter; the message lists the choices.
    """
    base = source.base if isinstance(source, Store) else DEFAULT_BASE
    given = dict(parameters or {})
    named = _find_named(query)
    if named is None:
        text, place = _read_text(query)
        _known_variables(text, given)
        values = {name: _own_term(value, base) for name, value in given.items()}
    else:
        text, place = named.text, named.name
        _check_parameters(named, given)
        values = {name: Literal(expanded(str(value), base)) for name, value in given.items()}
    if isinstance(source, Store | Endpoint):
        text = _with_values(text, values) if named is None else _filled(text, values)
        return _on_store(source, text if isinstance(source, Store) else _with_prefixes(text), place)
    return _on_rdflib(source, text, values, place)


def named_queries() -> Rows:
    """Return the names, titles and parameters of the queries that come with kg."""
    found = (read_named(path.stem) for path in sorted(_QUERIES.glob("*.rq")))
    return Rows(
        ("name", "title", "parameters"),
        tuple((query.name, query.title, ", ".join(_described(item) for item in query.parameters)) for query in found),
    )


def read_named(name: str) -> NamedQuery:
    """Return a query that comes with kg. Raises `QueryError` listing the names where there is none."""
    known = {path.stem: path for path in sorted(_QUERIES.glob("*.rq"))}
    if name not in known:
        raise QueryError(f"no query is called {name!r}; known: {', '.join(known)}")
    text = known[name].read_text("utf-8")
    title, parameters = (line.removeprefix("# ") for line in text.split("\n")[:2])
    found = re.findall(r"(\w+) \(([^)]*)\)", parameters.removeprefix("Parameters: "))
    read = (
        Parameter(item, meaning.removesuffix("; optional"), meaning.endswith("; optional")) for item, meaning in found
    )
    return NamedQuery(name, title, tuple(read), text)


def read_parameters(words: Iterable[str]) -> dict[str, str]:
    """Read ``key=value`` words. Raises `QueryError` for a word without an equals sign."""
    read: dict[str, str] = {}
    for word in words:
        key, equals, value = word.partition("=")
        if not equals or not re.fullmatch(r"[A-Za-z_]\w*", key):
            raise QueryError(f'parameter {word!r} is not of the form key=value, such as person="Marco Rubio"')
        read[key] = value
    return read


def _described(parameter: Parameter) -> str:
    return f"[{parameter.name}]" if parameter.optional else parameter.name


def _find_named(query: str | Path) -> NamedQuery | None:
    """Return the named query meant, ``None`` where it is a file or SPARQL."""
    if isinstance(query, Path) or query.endswith(".rq") or re.search(r"[\s{]", query.strip()):
        return None
    return read_named(query)


def _read_text(query: str | Path) -> tuple[str, str]:
    """Return SPARQL and what to call it in messages."""
    if isinstance(query, str) and not (query.endswith(".rq") and "\n" not in query):
        return query, "query"
    try:
        return Path(query).read_text("utf-8"), str(query)
    except OSError as error:
        raise QueryError(f"{query}: cannot be read: {error.strerror}; a file of SPARQL is needed") from error
    except UnicodeDecodeError as error:
        raise QueryError(f"{query}: not UTF-8 text at byte {error.start}; a file of SPARQL is needed") from error


def _check_parameters(query: NamedQuery, given: Mapping[str, object]) -> None:
    known = {parameter.name: parameter for parameter in query.parameters}
    listed = ", ".join(
        f"{item.name} ({item.meaning}{', optional' if item.optional else ''})" for item in known.values()
    )
    for name in given:
        if name not in known:
            raise QueryError(f"{query.name} has no parameter {name!r}; it takes: {listed or 'none'}")
    missing = [name for name, parameter in known.items() if not parameter.optional and name not in given]
    if missing:
        raise QueryError(f"{query.name} needs {' and '.join(missing)}; it takes: {listed}")


def _known_variables(text: str, given: Mapping[str, object]) -> None:
    variables = sorted(set(re.findall(r"[?$](\w+)", text)))
    for name in given:
        if name not in variables:
            raise QueryError(f"the query has no variable {name!r}; its variables: {', '.join(variables) or 'none'}")


def expanded(value: str, base: str) -> str:
    """Return the IRI that ``<…>`` or a known prefix stands for, any other value as it is."""
    if re.fullmatch(r"<[^<>\s]*>", value):
        return value[1:-1]
    prefix, colon, local = value.partition(":")
    namespace = prefixes(base).get(prefix)
    return namespace + local if colon and namespace and re.fullmatch(r"[^\s/<>\"]*", local) else value


def _own_term(value: object, base: str) -> Term:
    if isinstance(value, bool):
        return Literal(str(value).lower(), XSD + "boolean")
    if isinstance(value, int):
        return Literal(str(value), XSD + "integer")
    if isinstance(value, float):
        return Literal(repr(value), XSD + "double")
    if isinstance(value, date):
        return Literal(value.isoformat(), XSD + "date")
    term = expanded(str(value), base)
    return Literal(term) if term == str(value) and not _is_rdflib_iri(value) else term


def _is_rdflib_iri(value: object) -> bool:
    return type(value).__name__ == "URIRef"


def _filled(text: str, values: Mapping[str, Term]) -> str:
    """Put values in place of a named query's UNDEFs, all in one pass, so that no value is taken for query."""

    def fill(match: re.Match[str]) -> str:
        value = values.get(match[1])
        return match[0] if value is None else _inline_data(match[1], value)

    return re.sub(r"VALUES \?(\w+) \{ UNDEF \}", fill, text)


def _with_values(text: str, values: Mapping[str, Term]) -> str:
    """Add the data block that SPARQL allows behind a query (Oxigraph substitutes projected variables alone)."""
    if not values:
        return text
    names = " ".join(f"?{name}" for name in values)
    return f"{text}\nVALUES ({names}) {{ ({' '.join(map(to_sparql, values.values()))}) }}"


def _inline_data(name: str, value: Term) -> str:
    return f"VALUES ?{name} {{ {to_sparql(value)} }}"


def _with_prefixes(text: str) -> str:
    """Declare the prefixes of kg that a query uses and leaves open, on its first line: line numbers stay."""
    declared = {name.lower() for name in re.findall(r"(?i)\bPREFIX\s+([\w.-]*):", text)}
    missing = [
        f"PREFIX {prefix}: <{namespace}>"
        for prefix, namespace in prefixes().items()
        if prefix not in declared and f"{prefix}:" in text
    ]
    return " ".join([*missing, text])


def _on_store(store: Store | Endpoint, text: str, place: str) -> Rows:
    try:
        found = store.select(clean(text))  # half a letter, as a shell passes broken bytes on, is none
        if isinstance(found, pyoxigraph.QueryBoolean):
            return Rows(("answer",), ((bool(found),),))
        if isinstance(found, pyoxigraph.QueryTriples | list):
            return _triples_rows(tuple(_plain(part) for part in triple) for triple in found)
        columns = tuple(variable.value for variable in found.variables)
        return Rows(columns, tuple(tuple(_plain(cell) for cell in solution) for solution in found))
    except SyntaxError as error:
        if isinstance(store, Endpoint):
            raise store.broken(error) from error
        raise QueryError(f"{place}: {_located(str(error))}") from error


def _plain(term: Any) -> Value:
    if isinstance(term, pyoxigraph.Literal):
        return _value(term.value, term.datatype.value)
    return str(term.value) if isinstance(term, pyoxigraph.NamedNode) else None if term is None else str(term)


def _on_rdflib(graph: rdflib.Graph, text: str, values: Mapping[str, Term], place: str) -> Rows:
    from pyparsing import ParseException

    bindings = {name: to_rdflib_term(term) for name, term in values.items()}
    try:
        found = graph.query(text, initNs=prefixes(), initBindings=bindings)
        if found.type == "ASK":
            return Rows(("answer",), ((bool(found.askAnswer),),))
        if found.type != "SELECT":
            return _triples_rows(tuple(_plain_rdflib(part) for part in triple) for triple in found)  # type: ignore[union-attr]
        columns = tuple(str(variable) for variable in found.vars or ())
        return Rows(columns, tuple(tuple(_plain_rdflib(cell) for cell in row) for row in found))  # type: ignore[union-attr]
    except ParseException as error:
        raise QueryError(f"{place}: line {error.lineno}, column {error.column}: {error.msg}") from error
    except ValueError as error:
        raise QueryError(f"{place}: {error}") from error


def _plain_rdflib(term: Any) -> Value:
    if term is None:
        return None
    read = from_rdflib_term(term)
    return _value(read.value, read.kind) if isinstance(read, Literal) else read


def _value(text: str, datatype: str) -> Value:
    if datatype == XSD + "boolean":
        return text == "true"
    number = _NUMBERS.get(datatype)
    return text if number is None else number(text)


def _triples_rows(triples: Iterable[tuple[Value, ...]]) -> Rows:
    return Rows(("subject", "predicate", "object"), tuple(sorted(set(triples), key=str)))


def _located(message: str) -> str:
    """Say "line 2, column 8" where Oxigraph says "error at 2:8"."""
    located = re.sub(r"^error at (\d+):(\d+): ", r"line \1, column \2: ", message)
    return located if len(located) <= _LONGEST else f"{located[:_LONGEST]} …"
