"""Terms, triples and quads of RDF, free of any engine, and how they are written out in full."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

import pyoxigraph

from kg.namespaces import XSD


class Literal(NamedTuple):
    """A value of RDF. `kind` is a datatype's IRI, "@en" for a text in English, or "" for a plain string."""

    value: str
    kind: str = ""


Term = str | Literal  # a plain str is an IRI
Triple = tuple[str, str, Term]
Quad = tuple[str, str, Term, str]  # the last is the graph's IRI
Described = dict[str, dict[str, list[Term]]]  # subject, predicate, objects
TRUE = Literal("true", XSD + "boolean")


def describe(triples: Iterable[Triple]) -> Described:
    """Group triples by subject and predicate, each once and in the order given."""
    described: Described = {}
    for subject, predicate, object_ in triples:
        known = described.setdefault(subject, {}).setdefault(predicate, [])
        if object_ not in known:
            known.append(object_)
    return described


def text_of(term: Term) -> str:
    """Return an IRI, or the text of a literal."""
    return term.value if isinstance(term, Literal) else term


def to_ntriples(triple: Triple) -> str:
    """Return a triple in N-Triples, which Turtle and SPARQL read too."""
    subject, predicate, object_ = triple
    return f"<{subject}> <{predicate}> {to_sparql(object_)} ."


def to_sparql(term: Term) -> str:
    """Return a term as SPARQL, Turtle and N-Triples write it in full."""
    return quoted(term) if isinstance(term, Literal) else f"<{pyoxigraph.NamedNode(term).value}>"


def quoted(literal: Literal) -> str:
    """Return a literal in N-Triples."""
    value, kind = literal
    text = '"' + _ESCAPED.sub(_escape, value) + '"'
    return text + kind if kind.startswith("@") else f"{text}^^<{kind}>" if kind else text


_ESCAPED = re.compile('["\\\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]')
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    return _SHORT.get(character) or f"\\u{ord(character):04X}"
