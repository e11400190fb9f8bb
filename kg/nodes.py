"""A graph's nodes, each with all that is said of it, and the order in which a person reads them.

    {"ent:marco-rubio": {"a": "schema:Person", "kg:met": "ent:sergey-lavrov , ent:wang-yi"}}

Terms are as Turtle writes them, with the prefixes of `kg.namespaces`. Oxigraph groups and shortens them as it reads
them from disk, which costs it next to nothing and would take Python twice as long as the reading.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache, partial

import pyoxigraph

from kg.namespaces import KINDS, XSD, prefixes
from kg.rdf import vocabulary

Line = tuple[str, str, str]  # subject, predicate and object as N-Triples writes them
Nodes = dict[str, dict[str, str]]  # subject, predicate, and objects with " , " between them

BETWEEN = " , "
_OBJECT = re.compile(r'"(?:[^"\\]|\\.)*"(?:@[A-Za-z0-9-]+|\^\^(?:<[^>]*>|\S+))?|<<\( .*? \)>>|<[^>]*>|[^\s",]\S*')
_NUMBER = re.compile(r"[+-]?[0-9]+")
_DECIMAL = re.compile(r"[+-]?[0-9]*\.[0-9]+")
_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?")
_ESCAPES = re.compile(r"\\(?:u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[^uU])")
_ESCAPED = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}
_SPAN_NAME = re.compile(r"-(\d+)-(\d+)((?:-[a-z]+)?)>?$")
_OF = ("kg:asserts", "kg:projects")
_POINTERS = ("kg:trigger", "kg:nameMention", "kg:demonymMention", "kg:nominalMention", "kg:pronounMention")


class Names:
    """Knows the prefixes of a graph: which short name an IRI has, and what a short name stands for."""

    def __init__(self, base: str) -> None:
        self.prefixes = prefixes(base)
        self._prefix_of = {namespace: prefix for prefix, namespace in self.prefixes.items()}

    def full(self, name: str) -> str:
        """Return an IRI in brackets, given it or its short name; a blank node as it is."""
        if name[0] in "<_":
            return name
        prefix, _, local = name.partition(":")
        return f"<{self.prefixes[prefix]}{unescaped(local)}>" if name != "a" else f"<{vocabulary.TYPE}>"

    def short(self, term: str) -> str:
        """Return the short name of an IRI in brackets, where it has one."""
        cut = max(term.rfind("/"), term.rfind("#")) + 1
        prefix, local = self._prefix_of.get(term[1:cut]), term[cut:-1]
        return f"{prefix}:{local}" if prefix and _LOCAL.fullmatch(local) else term

    def parsed(self, literal: str) -> tuple[str, str]:
        """Return the text of a literal, and its datatype's IRI or "@" and language."""
        if literal[0] == '"':
            end = literal.rfind('"')
            value, kind = unescaped(literal[1:end]), literal[end + 1 :]
            return value, self.full(kind[2:])[1:-1] if kind[:1] == "^" else kind
        kinds = ("integer", _NUMBER), ("decimal", _DECIMAL)
        return literal, XSD + next((kind for kind, pattern in kinds if pattern.fullmatch(literal)), "boolean")


def is_literal(term: str) -> bool:
    """Say whether a term is a text, a number, or true or false."""
    return term[0] in '"+-.0123456789' or term in ("true", "false")


def values(objects: str) -> list[str]:
    """Return the objects one by one."""
    return _OBJECT.findall(objects) if '"' in objects or "<<" in objects else objects.split(BETWEEN)


def unescaped(text: str) -> str:
    """Return what stands in a literal or name without its backslashes."""
    return _ESCAPES.sub(_unescape, text) if "\\" in text else text


def _unescape(match: re.Match[str]) -> str:
    escape = match[0]
    return chr(int(escape[2:], 16)) if escape[1] in "uU" else _ESCAPED.get(escape[1], escape[1])


def lines_to_nodes(lines: Iterable[Line], names: Names) -> Nodes:
    """Return the nodes of which lines speak, in that order."""
    written = "".join(f"{' '.join(line)} .\n" for line in lines)
    triples = (quad.triple for quad in pyoxigraph.parse(written, format=pyoxigraph.RdfFormat.N_TRIPLES))
    turtle = pyoxigraph.serialize(triples, format=pyoxigraph.RdfFormat.TURTLE, prefixes=names.prefixes)
    return read_nodes(turtle or b"", names)


def read_nodes(turtle: bytes, names: Names) -> Nodes:
    """Read the nodes of a graph out of Turtle as Oxigraph writes it with the prefixes of `names`."""
    written = turtle.decode()
    header = sum(len(f"@prefix {prefix}: <{namespace}> .\n") for prefix, namespace in names.prefixes.items())
    nodes: Nodes = {}
    if len(written) <= header:
        return nodes
    for block in written[header:-3].split(" .\n"):
        subject, said = block.split(" ", 1)
        pairs = [part.split(" ", 1) for part in said.split(" ;\n\t")]
        if "\\" in block or ": " in block or block[-1] == ":":
            subject = _plain(subject, names)
            pairs = [[_plain(name, names), _all_plain(objects, names)] for name, objects in pairs]
        known: dict[str, str] = dict(pairs)
        if subject in nodes or len(known) < len(pairs):
            _add(nodes.setdefault(subject, {}), pairs)
        else:
            nodes[subject] = known
    return nodes


def _plain(name: str, names: Names) -> str:
    """Return a name in full if it would need a backslash, which not every reader knows, or is a mere prefix."""
    return names.full(name) if ("\\" in name or name[-1] == ":") and name[0] not in '"<' else name


def _all_plain(objects: str, names: Names) -> str:
    return BETWEEN.join([_plain(term, names) for term in values(objects)])


def _add(known: dict[str, str], pairs: Iterable[list[str]]) -> None:
    for name, objects in pairs:
        before = known.get(name)
        known[name] = objects if before is None else BETWEEN.join(dict.fromkeys([*values(before), *values(objects)]))


def merge(nodes: Nodes, more: Nodes) -> Nodes:
    """Add to nodes what else is said of them, and others."""
    for subject, known in more.items():
        if subject in nodes:
            _add(nodes[subject], [[name, objects] for name, objects in known.items()])
        else:
            nodes[subject] = known
    return nodes


@lru_cache(maxsize=100_000)
def natural(term: str) -> list[tuple[int, str]]:
    """Sort "span-9" before "span-10"; a term in brackets as without."""
    return [
        (int(part), "") if part.isdecimal() and part.isascii() else (-1, part)
        for part in re.split(r"([0-9]+)", term[1:-1])
    ]


class Order:
    """Puts nodes into the order in which a person reads them."""

    def __init__(self, base: str, names: Names) -> None:
        self.names = names
        self.starts = {prefix: (f"{prefix}:", f"<{base}{folder}") for prefix, folder in KINDS.items()}

    def of(self, nodes: Nodes) -> list[str]:
        """Return the nodes of an article as it tells them: itself, who appears, each event with its claims and edges.

        Then all else by name, and at the end the spans that it quotes by where they stand.
        """
        quoted = [subject for subject in nodes if subject.startswith(self.starts["spn"])]
        told = {subject: known for subject, known in nodes.items() if not subject.startswith(self.starts["spn"])}
        parts = _parts(told)
        found: dict[str, None] = {}
        place, part_order = partial(self._place, told, parts), partial(self._part_order, told)
        for prefix in ("art", "app", "evt", "rel"):
            for subject in sorted((name for name in told if name.startswith(self.starts[prefix])), key=place):
                found[subject] = None
                found.update(dict.fromkeys(sorted(parts[subject], key=part_order)))
        rest = sorted((name for name in told if name not in found), key=lambda name: natural(self.names.full(name)))
        return [*found, *rest, *sorted(quoted, key=_span_order)]

    def _place(self, nodes: Nodes, parts: dict[str, list[str]], subject: str) -> tuple[float, str]:
        """Return where in the text a node is first spoken of."""
        known = nodes[subject]
        spans = [span for name in _POINTERS if name in known for span in known[name].split(BETWEEN)]
        for part in parts[subject]:
            evidence = nodes.get(part, {}).get("kg:evidence")
            spans += evidence.split(BETWEEN) if evidence else ()
        return min(map(_start, spans), default=float("inf")), self.names.full(subject)[1:-1]

    def _part_order(self, nodes: Nodes, part: str) -> tuple[int, int, str]:
        kinds = ("arg", "clm", "edg")
        kind = next((number for number, kind in enumerate(kinds) if part.startswith(self.starts[kind])), len(kinds))
        known = nodes.get(part, {})
        spans = [span for name in ("kg:span", "kg:evidence") if name in known for span in known[name].split(BETWEEN)]
        return kind, min(map(_start, spans), default=0), self.names.full(part)[1:-1]


def _parts(nodes: Nodes) -> dict[str, list[str]]:
    """Return the arguments, claims and edges of each event and relation."""
    parts: dict[str, list[str]] = defaultdict(list)
    for subject, known in nodes.items():
        if "kg:argument" in known:
            parts[subject].extend(known["kg:argument"].split(BETWEEN))
        for name in _OF:
            if name in known:
                for fact in known[name].split(BETWEEN):
                    parts[fact].append(subject)
    return parts


def _span_order(span: str) -> tuple[int, int, str]:
    """Sort a span before its quote and position, by where it stands."""
    place = _SPAN_NAME.search(span)
    return (int(place[1]), int(place[2]), place[3]) if place else (0, 0, span)


def _start(span: str) -> int:
    numbers = re.findall(r"\d+", span)
    return int(numbers[-2]) if len(numbers) > 1 else 0
