"""Names of a user's own: a CSV table, or Turtle in the manner of SKOS, RDFS, schema.org or Wikidata.

    name,type,country,iri
    Fjord Sailing Club,Organization,NOR,https://clubs.example/fsc

    ex:fsc a schema:SportsClub ; skos:prefLabel "Fjord Sailing Club"@en ; skos:altLabel "FSC" ; wdt:P17 wd:Q20 .

Each gives a `Thing` of the gazetteer that links to its IRIs (skos:exactMatch). Two that are called the same are told
apart in the article, by type, country and what is said of them (`kg.stages.namesakes`).
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pyoxigraph

from kg.errors import LexiconError
from kg.gazetteer import Gazetteer, Thing
from kg.ids import digest, entity_key, slug
from kg.lexicon import read_entries
from kg.ontology import ontologies_folder
from kg.own.rdf_files import rdf_error, read_rdf_text

_PLACES = ("Country", "City", "Region", "Place", "Facility")
TYPES = ("Person", "Organization", *_PLACES, "Group", "Product", "Work", "Event")
_COLUMNS = {  # what tables call a column, without case, spaces and the like
    "name": ("name", "label", "preflabel", "itemlabel", "title"),
    "type": ("type", "typelabel", "kind", "class", "instanceof", "instanceoflabel", "classlabel", "category"),
    "aliases": ("aliases", "alias", "altlabel", "altlabels", "itemaltlabel", "alternatename", "alternatenames"),
    "country": ("country", "countrylabel", "countrycode", "iso", "iso2", "iso3", "nationality", "citizenship"),
    "links": ("iri", "uri", "item", "sameas", "exactmatch", "wikidata", "qid", "wikidataid"),
    "sector": ("sector",),
    "gender": ("gender", "sex", "genderlabel", "sexorgenderlabel"),
}
_WIKIDATA = "http://www.wikidata.org/entity/"
_DIRECT = "http://www.wikidata.org/prop/direct/"
_LONGEST_CELL = 1_000_000  # characters


@dataclass(frozen=True, slots=True)
class NameEntry:
    """A ``[[name]]`` of a user's lexicon. `country` is an ISO code or a name, `same_as` IRIs, `about` words of it."""

    name: str
    type: str = ""
    aliases: tuple[str, ...] = ()
    country: str | None = None
    sector: str | None = None
    gender: str | None = None
    same_as: tuple[str, ...] = ()
    about: str = ""
    example: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """Something with a name, as a file has it. `type` is one of `TYPES` or "", `where` the place: "clubs.csv:3"."""

    where: str
    name: str
    type: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    sector: str | None = None
    gender: str | None = None
    links: tuple[str, ...] = ()
    about: str = ""

    @property
    def source(self) -> str:
        """Return the place without the folder, which is nobody's business and differs from machine to machine."""
        return re.split(r"[/\\]", self.where.split(" <")[0])[-1]


def to_named(entry: NameEntry, where: str) -> Named:
    """Return what a ``[[name]]`` says. Raises `LexiconError` with file, line and what would be accepted."""
    type_ = entry.type and _type_named(entry.type)
    if entry.type and not type_:
        raise LexiconError(f"{where}: unknown type {entry.type!r}; known: {', '.join(TYPES)}")
    links = tuple(_checked_link(where, link) for link in entry.same_as)
    gender = _gender(entry.gender)
    return Named(
        where, entry.name.strip(), type_, entry.aliases, entry.country, entry.sector, gender, links, entry.about
    )


def read_names(path: Path, known: Gazetteer) -> list[Named]:
    """Read a gazetteer of a user's own: ``.csv`` or ``.tsv``, else RDF.

    Raises `LexiconError` with file, line and what would be accepted.
    """
    is_table = path.suffix.lower() in (".csv", ".tsv", ".txt")
    found = list(_read_table(path) if is_table else _read_rdf(path, known))
    if not found:
        needed = "rows of a name each" if is_table else "things with a skos:prefLabel or rdfs:label"
        raise LexiconError(f"{path}: holds no names; {needed} are needed")
    return found


def named_things(entries: Iterable[Named], known: Gazetteer) -> Iterator[Thing]:
    """Yield a thing of the gazetteer for each entry; what the gazetteer knows already gains names and links.

    Raises `LexiconError` for a country that nobody knows.
    """
    placed = [(entry, _country_code(entry, known)) for entry in entries]
    counts = Counter(_key(entry) for entry, _ in placed)
    found: dict[str, Thing] = {}
    for entry, country in placed:
        same = _known_thing(entry, country, known)
        thing = _new_thing(entry, country, counts, known) if same is None else _joined(found.get(same.id, same), entry)
        found[thing.id] = _joined(found[thing.id], entry) if thing.id in found and same is None else thing
    yield from found.values()


def _new_thing(entry: Named, country: str | None, counts: Counter[str], known: Gazetteer) -> Thing:
    key = _key(entry)
    if counts[key] > 1 or key in known.things:
        key = f"{key}-{digest(*(entry.links[:1] or (entry.type, country, entry.about)))}"
    aliases = tuple(dict.fromkeys(alias for alias in entry.aliases if alias != entry.name))
    return Thing(
        id=key,
        type=entry.type,
        name=entry.name,
        aliases=aliases,
        country=country,
        sector=entry.sector,
        gender=entry.gender,
        links=entry.links,
        about=_words(entry),
        source=entry.source,
    )


def _joined(thing: Thing, entry: Named) -> Thing:
    """Return a known thing with the names and links of an entry for it."""
    names = [name for name in (entry.name, *entry.aliases) if name != thing.name]
    return replace(
        thing,
        aliases=tuple(dict.fromkeys((*thing.aliases, *names))),
        links=tuple(dict.fromkeys((*thing.links, *entry.links))),
        about=thing.about | _words(entry),
        source=thing.source or entry.source,
    )


def _key(entry: Named) -> str:
    return entity_key(entry.name, entry.type) if entry.type else slug(entry.name)


def _known_thing(entry: Named, country: str | None, known: Gazetteer) -> Thing | None:
    """Return the one thing that the gazetteer knows by the name or a link, of that type and country."""
    if not entry.type:
        return None
    group = _PLACES if entry.type in _PLACES else (entry.type,)
    same = [
        thing
        for thing in known.find(entry.name)
        if thing.type in group and (None in (thing.country, country) or thing.country == country)
    ]
    exact = [thing for thing in same if thing.type == entry.type]
    return exact[0] if len(exact) == 1 else same[0] if len(same) == 1 else None


def _words(entry: Named) -> frozenset[str]:
    """Return the words that speak of a thing, names apart: those of four letters and more."""
    return frozenset(re.findall(r"[^\W\d_]{4,}", entry.about.lower()))


def _country_code(entry: Named, known: Gazetteer) -> str | None:
    """Return the ISO code of what a file writes for a country: "NO", "NOR", "Norway", "wd:Q20"."""
    written = (entry.country or "").strip()
    if not written:
        return None
    found = known.country_called(written)
    if found is None:
        raise LexiconError(
            f"{entry.where}: unknown country {written!r}; an ISO 3166-1 code or an English name is needed, such as NO,"
            " NOR or Norway"
        )
    return found


# Tables


def _read_table(path: Path) -> Iterator[Named]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise LexiconError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise LexiconError(f"{path}: not UTF-8 text at byte {error.start}") from error
    header = text.split("\n", 1)[0]
    separator = max(("\t", ";", ","), key=header.count)
    csv.field_size_limit(_LONGEST_CELL)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        columns = _columns(path, next(rows, []))
        for row in rows:
            if any(cell.strip() for cell in row):
                yield _row(f"{path}:{rows.line_num}", columns, row)
    except csv.Error as error:
        raise LexiconError(f"{path}:{rows.line_num}: {error}; a CSV table is needed") from error


def _columns(path: Path, header: list[str]) -> list[str]:
    """Return what each column holds: a field, or "about" for whatever else it may say."""
    fields = {name: field for field, names in _COLUMNS.items() for name in names}
    plain = [re.sub(r"[^a-z0-9]", "", cell.lower()) for cell in header]
    columns = [fields.get(name, "about") for name in plain]
    if "name" not in columns:
        known = ", ".join(names[0] for names in _COLUMNS.values())
        raise LexiconError(f"{path}:1: no column is called 'name' or 'label'; known: {known}")
    return columns


def _row(where: str, columns: list[str], row: list[str]) -> Named:
    if len(row) > len(columns):
        raise LexiconError(f"{where}: {len(row)} cells under {len(columns)} columns; quote what holds a separator")
    cells: dict[str, list[str]] = defaultdict(list)
    for column, cell in zip(columns, row, strict=False):
        if cell.strip():
            cells[column].append(cell.strip())
    name = next(iter(cells["name"]), None)
    if name is None:
        raise LexiconError(f"{where}: has no name")
    type_ = next(iter(cells["type"]), "")
    known_type = type_ and _type_named(type_)
    if type_ and not known_type:
        raise LexiconError(f"{where}: unknown type {type_!r}; known: {', '.join(TYPES)}")
    links = [_checked_link(where, link) for cell in cells["links"] for link in re.split(r"[\s|]+", cell)]
    aliases = [
        alias.strip() for cell in (*cells["name"][1:], *cells["aliases"]) for alias in re.split(r"[|;]|, ", cell)
    ]
    return Named(
        where,
        name,
        known_type,
        tuple(alias for alias in dict.fromkeys(aliases) if alias),
        next(iter(cells["country"]), None),
        next(iter(cells["sector"]), None),
        _gender(next(iter(cells["gender"]), None)),
        tuple(dict.fromkeys(links)),
        " ".join(cells["about"]),
    )


def _checked_link(where: str, link: str) -> str:
    """Return an IRI; "Q20" and "wd:Q20" are Wikidata's. Raises `LexiconError` for what is none."""
    item = re.fullmatch(r"(?:wd:)?(Q[1-9]\d*)", link)
    if item:
        return _WIKIDATA + item[1]
    if not is_link(link):
        raise LexiconError(f"{where}: {link[:80]!r} is no IRI; https://… or a Wikidata id such as Q20 is needed")
    return link


def is_link(link: str) -> bool:
    """Say whether a text can be a link in RDF: an absolute IRI without spaces, quotes and the like."""
    return re.fullmatch(r"(?:https?://|urn:)[^\s<>\"{}|\\^`\x00-\x20]+", link) is not None


# Types


@dataclass(frozen=True, slots=True)
class Kind:
    """What others call things of a type."""

    type: str
    words: tuple[str, ...]
    example: str


@cache
def load_kinds() -> dict[str, str]:
    """Return the type of what others call a thing, by word or words."""
    path = ontologies_folder() / "gazetteer" / "kinds.toml"
    return {word: kind.type for kind in read_entries(path, "kind", Kind) for word in kind.words}


def _type_named(words: str) -> str:
    """Return the type that a type's name means: "schema:NewsMediaOrganization", "capital city of a state"; else ""."""
    if words in TYPES:
        return words
    last = re.split(r"[/#:]", words)[-1]
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|[_-]+", " ", last).lower().split(" of ")[0]
    parts, kinds = spaced.split(), load_kinds()
    for start in range(len(parts)):
        for form in (" ".join(parts[start:]), " ".join(parts[start:]).removesuffix("s")):
            if form in kinds:
                return kinds[form]
    return ""


def _gender(word: str | None) -> str | None:
    last = re.split(r"[/#:]", (word or "").strip().lower())[-1]
    return {"male": "male", "female": "female", "m": "male", "f": "female"}.get(last)


# RDF

_NAMES = ("prefLabel", "name", "label")
_ALIASES = ("altLabel", "hiddenLabel", "alternateName", "legalName", "nick", "acronym")
_NOTES = ("definition", "scopeNote", "note", "description", "comment", "abstract", "example")
_KINDS = ("type", "P31", "additionalType")
_BROADER = ("broader", "subClassOf", "P279", "broaderTransitive", "topConceptOf", "inScheme")
_COUNTRIES = ("P17", "P27", "country", "addressCountry", "nationality", "countryCode", "inCountry", "citizenship")
_SAME = ("exactMatch", "sameAs")
_GENDERS = ("gender", "P21", "sex")
_NO_THINGS = frozenset(
    ("Class", "Property", "ConceptScheme", "Collection", "OrderedCollection", "Ontology", "ObjectProperty",
     "DatatypeProperty", "AnnotationProperty", "Datatype", "Restriction")
)  # fmt: skip
_HUMAN = _WIKIDATA + "Q5"  # Wikidata's class of people, which its exports seldom label
Known = dict[str, list[pyoxigraph.NamedNode | pyoxigraph.Literal]]  # by the last part of the predicate


def _read_rdf(path: Path, known: Gazetteer) -> Iterator[Named]:
    text, syntax = read_rdf_text(path)
    described: dict[str, Known] = defaultdict(lambda: defaultdict(list))
    try:
        for quad in pyoxigraph.parse(text, format=syntax, base_iri=path.resolve().as_uri()):
            if isinstance(quad.subject, pyoxigraph.NamedNode) and not isinstance(quad.object, pyoxigraph.BlankNode):
                name = re.split(r"[/#]", quad.predicate.value)[-1]
                described[quad.subject.value][name].append(quad.object)
    except (SyntaxError, ValueError) as error:
        raise rdf_error(path, error, syntax) from error
    kinds = {term.value for facts in described.values() for name in (*_KINDS, "P279") for term in facts.get(name, ())}
    for subject, facts in described.items():
        types = {re.split(r"[/#]", term.value)[-1] for term in facts.get("type", ())}
        is_kind = subject in kinds and not any(facts.get(name) for name in _KINDS)
        if not (types & _NO_THINGS or is_kind or subject.startswith(_DIRECT)):
            found = _described(path, subject, facts, described, known)
            if found is not None:
                yield found


def _described(path: Path, subject: str, facts: Known, described: dict[str, Known], known: Gazetteer) -> Named | None:
    names = [name for field in _NAMES for name in _english(facts.get(field, ()))]
    if not names:
        return None
    aliases = [*names[1:], *(name for field in _ALIASES for name in _english(facts.get(field, ()), every=True))]
    links = [subject, *(term.value for field in _SAME for term in facts.get(field, ()))]
    return Named(
        where=f"{path} <{subject}>",
        name=names[0],
        type=_type_of(facts, described),
        aliases=tuple(dict.fromkeys(alias for alias in aliases if alias and alias != names[0])),
        country=_country_of(facts, described, known),
        gender=next((gender for term in _all(facts, _GENDERS) if (gender := _gender(_called(term, described)))), None),
        links=tuple(link for link in dict.fromkeys(links) if is_link(link)),
        about=_about(facts, described),
    )


def _english(terms: Iterable[pyoxigraph.NamedNode | pyoxigraph.Literal], every: bool = False) -> list[str]:
    """Return labels in English or in no language; where there are none, and not `every` is asked for, any."""
    texts = [term for term in terms if isinstance(term, pyoxigraph.Literal) and term.value.strip()]
    order = {"en": 0, "": 1, "mul": 2}
    ranked = sorted(
        ((order.get((term.language or "").split("-")[0].lower(), 3), number, " ".join(term.value.split()))
         for number, term in enumerate(texts))
    )  # fmt: skip
    fitting = [text for rank, _, text in ranked if rank < 3]
    return fitting or ([] if every else [text for _, _, text in ranked][:1])


def _all(facts: Known, fields: Iterable[str]) -> Iterator[pyoxigraph.NamedNode | pyoxigraph.Literal]:
    for field in fields:
        yield from facts.get(field, ())


def _called(term: pyoxigraph.NamedNode | pyoxigraph.Literal, described: dict[str, Known]) -> str:
    """Return what a value is called: its own text, the label that the file gives it, else its IRI."""
    if isinstance(term, pyoxigraph.Literal):
        return term.value
    facts = described.get(term.value, {})
    return next((name for field in _NAMES for name in _english(facts.get(field, ()))), term.value)


def _type_of(facts: Known, described: dict[str, Known]) -> str:
    """Return the first type that the kinds of a thing, or what is above them, are called; "" where none is known."""
    queue = [term for term in _all(facts, (*_KINDS, *_BROADER)) if isinstance(term, pyoxigraph.NamedNode)]
    seen: set[str] = set()
    while queue:
        term = queue.pop(0)
        if term.value in seen:
            continue
        seen.add(term.value)
        found = "Person" if term.value == _HUMAN else _type_named(_called(term, described)) or _type_named(term.value)
        if found:
            return found
        above = _all(described.get(term.value, {}), _BROADER)
        queue += [item for item in above if isinstance(item, pyoxigraph.NamedNode)]
    return ""


def _country_of(facts: Known, described: dict[str, Known], known: Gazetteer) -> str | None:
    """Return the first of a thing's countries that is known; a thesaurus may name others."""
    for term in _all(facts, _COUNTRIES):
        for written in (_called(term, described), term.value):
            code = known.country_called(written)
            if code is not None:
                return code
    return None


def _about(facts: Known, described: dict[str, Known]) -> str:
    """Return what is said of a thing, and what the things are called that it is tied to."""
    notes = _english(_all(facts, _NOTES), every=True)
    ties = (term for field, terms in facts.items() if field not in _SAME for term in terms)
    called = (_called(term, described) for term in ties if isinstance(term, pyoxigraph.NamedNode))
    return " ".join([*notes, *(name for name in called if "://" not in name)])
