"""The words of the news: which verbs and nouns report which events, which words doubt, deny or plan them.

    [[verb]]
    lemma = "arrest"
    event = "Arrest"
    roles = { subject = "agent", object = "recipient", for = "topic" }
    example = "Police arrested two men for fraud."

Words are data: every file in ``ontologies/lexicon/`` holds tables of one kind, and each entry has an example sentence
that is a test. Names of things (countries, organizations, offices and who held them) are in `kg.gazetteer`.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, fields, replace
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import tomli

from kg.errors import LexiconError
from kg.in_use import InUse
from kg.ontology import ontologies_folder

ANY_VERB = "*"  # the lemma of the frame for verbs that no other frame fits


@dataclass(frozen=True, slots=True)
class Frame:
    """One sense of a verb or an event noun: the event class it reports and the role of each grammatical slot.

    `roles` maps a slot to a role. Slots: ``subject``, ``object``, ``indirect`` (the dative), ``clause`` (what a that-,
    to- or ing-clause says), ``possessive`` (for nouns: "Rubio's trip"), ``modifier`` (for nouns: "US tariffs"), or a
    preposition ("with", "on", "against"); `needs` and `without` know ``infinitive`` and ``purpose`` too. Passives are
    turned round before this is read. The first frame of a lemma whose needs are met is taken, the most demanding
    first.
    """

    lemma: str
    event: str
    roles: dict[str, str]
    example: str
    particle: str | None = None  # "carry out"
    needs: tuple[str, ...] = ()  # slots that must be filled
    objects: tuple[str, ...] = ()  # lemmas that the object's head must be one of: "impose tariffs"
    fillers: tuple[str, ...] = ()  # lemmas one of which must follow a preposition: "talk on the phone"
    object_types: tuple[str, ...] = ()  # entity types that the object must be one of: "struck Kyiv"
    subject_types: tuple[str, ...] = ()  # the same of the subject, or a person's sector: "France left NATO"
    subjects: tuple[str, ...] = ()  # lemmas that the subject's head must be one of: "the quake shook Lima"
    without: tuple[str, ...] = ()  # slots that must be empty: to see him as a threat is not to meet him
    not_objects: tuple[str, ...] = ()  # lemmas that the object's head must be none of: "lost heart to"
    not_fillers: tuple[str, ...] = ()  # lemmas that must follow no preposition: "went to war"
    not_subjects: tuple[str, ...] = ()  # lemmas that the subject's head must be none of: "stocks rallied"
    types: dict[str, tuple[str, ...]] = field(default_factory=dict)  # entity types by slot: deported "from" a country
    not_object_types: tuple[str, ...] = ()  # entity types that the object must be none of: who denies a man a goal
    not_subject_types: tuple[str, ...] = ()  # the same of the subject: a team that ends with ten men is not over
    several: bool = False  # the subject must be several sides: "Oslo and Bonn agreed to" is with one another


@dataclass(frozen=True, slots=True)
class LightVerb:
    """A verb that says nothing without its noun: "hold talks", "launch an attack". The noun's frame is taken."""

    lemma: str
    example: str
    particle: str | None = None
    nouns: tuple[str, ...] = ()  # limits it to these nouns; empty: any event noun
    subject: str | None = None  # the subject's role, where it is not the frame's first actor: "face tariffs": recipient


@dataclass(frozen=True, slots=True)
class ReportingVerb:
    """A verb or phrase that attributes what is said: "said", "told reporters", "according to".

    `act`: the speech does something (accuse, deny, promise) and is an event too, by the verb lexicon. `factuality` is
    what the clause gets in the speaker's mouth: Actual for "said", Negated for "denied", Planned for "vowed". Without
    `object` it reports nothing where it has a noun for its object: "maintained" that it rained, but "maintained" ties.
    `tells`: what its object names is told of by it: "reported" an attack.
    """

    lemma: str
    example: str
    factuality: str = "Actual"
    act: bool = False
    object: bool = True
    tells: bool = False


@dataclass(frozen=True, slots=True)
class Stance:
    """What speaking of an act makes of the speech: who says that he will not do it refuses it.

    `lemma` is the auxiliary, `own` whether the speaker is the one who will, `roots` the PLOVER roots of the act.
    """

    lemma: str
    event: str
    example: str
    own: bool = False
    negated: bool = False
    roots: tuple[str, ...] = ()

    @property
    def frame(self) -> Frame:
        """Return how the clause of the reporting verb is read: its subject acts, what it says is the theme."""
        return Frame(self.lemma, self.event, {"subject": "agent", "clause": "theme"}, self.example)


@dataclass(frozen=True, slots=True)
class FactualityCue:
    """A word that changes the factuality of an event. `kind` says where it stands:

    ``auxiliary`` (may go), ``negation`` (did not go), ``adverb`` (reportedly went), ``governor`` (refused to go: the
    event is its to- or ing- or that-complement, or a noun's complement: "plans to go", "failure to go"),
    ``preposition`` (without going), ``determiner`` (no one went), ``condition`` (if, unless), ``content`` (a noun for
    what is said: claims that he went), ``retraction`` (a verb that takes such a noun back: dismissed claims).

    `clause`, `noun` and `past` say what a governor makes of a finite clause, of an event noun, and of its infinitive
    in the past tense, where that differs: forgot "to go", but forgot "that he went". ``Granted`` is what the word
    takes to be so whatever is said above it: "did not know that he went". `denied` is what it makes where it is
    itself denied, if that is not the reverse: did not hesitate "to go".
    """

    lemma: str
    kind: str
    factuality: str
    example: str
    clause: str | None = None
    noun: str | None = None
    past: str | None = None
    denied: str | None = None


@dataclass(frozen=True, slots=True)
class Lemma:
    """The word that some written forms are of, where rules of spelling would find another: "hoped" is of "hope"."""

    lemma: str
    forms: tuple[str, ...]
    example: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All words, by kind."""

    verbs: dict[str, tuple[Frame, ...]] = field(default_factory=dict)
    nouns: dict[str, tuple[Frame, ...]] = field(default_factory=dict)
    adjectives: dict[str, tuple[Frame, ...]] = field(default_factory=dict)
    light_verbs: dict[str, tuple[LightVerb, ...]] = field(default_factory=dict)
    reporting: dict[str, ReportingVerb] = field(default_factory=dict)
    stances: dict[str, tuple[Stance, ...]] = field(default_factory=dict)
    cues: dict[str, dict[str, FactualityCue]] = field(default_factory=dict)  # kind, then lemma
    lemmas: dict[str, str] = field(default_factory=dict)  # of verbs, by form
    noun_lemmas: dict[str, str] = field(default_factory=dict)  # by form
    sets: dict[str, frozenset[str]] = field(default_factory=dict)  # plain word lists, by name

    def words(self, name: str) -> frozenset[str]:
        """Return a plain word list of ``words/``. Raises `LexiconError` for a name that no file defines."""
        try:
            return self.sets[name]
        except KeyError:
            raise LexiconError(f"no word list {name!r} in words/; known: {', '.join(sorted(self.sets))}") from None


Entry = TypeVar("Entry")
Item = TypeVar("Item")


def load_lexicon(folder: Path | None = None) -> Lexicon:
    """Return the words in use, or read those of a folder. See `read_lexicon`."""
    return _in_use.get(lambda: read_lexicon(None)) if folder is None else read_lexicon(folder)


_in_use: InUse[Lexicon] = InUse()


def using_lexicon(lexicon: Lexicon) -> AbstractContextManager[None]:
    """Let `load_lexicon` return a lexicon with words of the user's own within the block, in the whole process."""
    return _in_use.using(lexicon)


def extended_lexicon(
    known: Lexicon,
    *,
    verbs: Iterable[Frame] = (),
    nouns: Iterable[Frame] = (),
    adjectives: Iterable[Frame] = (),
    light_verbs: Iterable[LightVerb] = (),
    reporting: Iterable[ReportingVerb] = (),
) -> Lexicon:
    """Return a lexicon with words of the user's own, whose senses are tried before those that are known."""
    return replace(
        known,
        verbs=_before(known.verbs, sorted(verbs, key=_demand, reverse=True)),
        nouns=_before(known.nouns, sorted(nouns, key=_demand, reverse=True)),
        adjectives=_before(known.adjectives, sorted(adjectives, key=_demand, reverse=True)),
        light_verbs=_before(known.light_verbs, light_verbs),
        reporting=known.reporting | {entry.lemma: entry for entry in reporting},
    )


def _before(known: dict[str, tuple[Item, ...]], own: Iterable[Item]) -> dict[str, tuple[Item, ...]]:
    grouped = _grouped(tuple(own))
    return known | {lemma: (*found, *known.get(lemma, ())) for lemma, found in grouped.items()}


@cache
def read_lexicon(folder: Path | None = None) -> Lexicon:
    """Read every table of the lexicon. Raises `LexiconError` naming file, entry and what would be accepted."""
    folder = folder or ontologies_folder() / "lexicon"
    return Lexicon(
        verbs=_frames(folder / "verbs.toml", "verb") | _frames(folder / "open_events.toml", "verb"),
        nouns=_frames(folder / "nouns.toml", "noun"),
        adjectives=_frames(folder / "adjectives.toml", "adjective"),
        light_verbs=_grouped(read_entries(folder / "light_verbs.toml", "light_verb", LightVerb)),
        reporting={entry.lemma: entry for entry in read_entries(folder / "reporting.toml", "reporting", ReportingVerb)},
        stances=_grouped(read_entries(folder / "stances.toml", "stance", Stance)),
        cues=_cues(read_entries(folder / "factuality.toml", "cue", FactualityCue)),
        lemmas=_lemmas(folder / "lemmas.toml", "lemma"),
        noun_lemmas=_lemmas(folder / "lemmas.toml", "noun_lemma"),
        sets={name: frozenset(table["words"]) for name, table in read_word_lists(folder / "words").items()}
        | {"persons": _persons(folder)},
    )


def _lemmas(path: Path, table: str) -> dict[str, str]:
    return {form: entry.lemma for entry in read_entries(path, table, Lemma) for form in entry.forms}


def _persons(folder: Path) -> frozenset[str]:
    """Return the nouns that someone is called by: those for people in ``names.toml``, relatives."""
    nouns = (entry["words"] for entry in read_toml(folder / "names.toml")["nominal"] if entry["type"] == "Person")
    kin = (entry["word"] for entry in read_toml(folder / "kinship.toml")["kinship"])
    return frozenset(itertools.chain(itertools.chain.from_iterable(nouns), kin))


def read_word_lists(folder: Path) -> dict[str, dict[str, Any]]:
    """Return the plain word lists of a folder's files by name. Raises `LexiconError` for one that stands in two files.

    A list stands in the file of the part of the pipeline that asks it, or in ``shared.toml``.
    """
    lists: dict[str, dict[str, Any]] = {}
    for path in sorted(folder.glob("*.toml")):
        found = read_toml(path)
        twice = sorted(lists.keys() & found.keys())
        if twice:
            raise LexiconError(f"{path}: the word list [{twice[0]}] stands in another file of {folder.name}/ too")
        lists |= found
    return lists


def read_toml(path: Path) -> dict[str, Any]:
    """Parse one TOML file. Raises `LexiconError` with file and line."""
    try:
        return tomli.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomli.TOMLDecodeError) as error:
        raise LexiconError(f"{path}: {error}") from error


def read_entries(path: Path, table: str, kind: type[Entry]) -> tuple[Entry, ...]:
    """Read the ``[[table]]`` entries of a file as dataclasses; lists become tuples."""
    known = {item.name for item in fields(kind)}  # type: ignore[arg-type]
    entries = []
    for number, raw in enumerate(read_toml(path).get(table, ()), 1):
        unknown = raw.keys() - known
        if unknown:
            raise LexiconError(
                f"{path}: [[{table}]] number {number} ({raw.get('lemma', raw.get('id', '?'))}): unknown key"
                f" {sorted(unknown)[0]!r}; known: {', '.join(sorted(known))}"
            )
        values = {key: _frozen(value) for key, value in raw.items()}
        try:
            entries.append(kind(**values))
        except TypeError as error:
            raise LexiconError(f"{path}: [[{table}]] number {number}: {error}") from error
    return tuple(entries)


def _frozen(value: Any) -> Any:
    """Return lists as tuples, in tables too."""
    if isinstance(value, dict):
        return {key: _frozen(item) for key, item in value.items()}
    return tuple(value) if isinstance(value, list) else value


def _frames(path: Path, table: str) -> dict[str, tuple[Frame, ...]]:
    grouped = _grouped(read_entries(path, table, Frame))
    return {lemma: tuple(sorted(frames, key=_demand, reverse=True)) for lemma, frames in grouped.items()}


def _demand(frame: Frame) -> int:
    return (
        4 * bool(frame.objects)
        + 4 * bool(frame.fillers)
        + 3 * bool(frame.particle)
        + 3 * bool(frame.subjects)
        + 2 * bool(frame.object_types)
        + 2 * bool(frame.subject_types)
        + 2 * bool(frame.types)
        + 2 * frame.several
        + len(frame.needs)
    )


def _grouped(entries: tuple[Any, ...]) -> dict[str, tuple[Any, ...]]:
    grouped: dict[str, list[Any]] = {}
    for entry in entries:
        grouped.setdefault(entry.lemma, []).append(entry)
    return {lemma: tuple(found) for lemma, found in grouped.items()}


def _cues(entries: tuple[FactualityCue, ...]) -> dict[str, dict[str, FactualityCue]]:
    cues: dict[str, dict[str, FactualityCue]] = {}
    for entry in entries:
        cues.setdefault(entry.kind, {})[entry.lemma] = entry
    return cues
