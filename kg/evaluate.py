"""How well articles are read, against what a careful person marked in them: precision, recall and F1 by part.

    {"id": "a", "text": "Ito left.", "entities": [{"id": "i", "type": "Person", "mentions": [{"start": 0, "end": 3}]}]}

is a gold line that marks one name: names are scored; events and relations, which it does not mark, are not. A gold line
has the form of ``kg extract``'s. What counts as right is told in docs/evaluation.md. Nodes are compared by B³ (Bagga
and Baldwin 1998).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import TypeVar

from kg.errors import GoldError
from kg.gold import GoldArgument, GoldArticle, GoldClaim, GoldEvent, GoldMention, GoldRelation, extracted, read_gold
from kg.ontology import OPEN_EVENT, load_ontology
from kg.query import Rows

PARTS = (
    "name",
    "mention",
    "node",
    "relation",
    "event",
    "role",
    "place",
    "time",
    "factuality",
    "speaker",
    "edge",
    "direct edge",
)
_COLUMNS = ("part", "class", "gold", "system", "right", "precision", "recall", "f1")
OFFICE = "Office"
_ALL = "all"
_AROUND = 40  # characters shown on either side of a name
Left = TypeVar("Left")
Right = TypeVar("Right")


@dataclass(frozen=True, slots=True)
class Figure:
    """How well one class of one part is read. `right` of what the gold has was found, `true` of what was read holds."""

    part: str
    label: str
    gold: int
    system: int
    right: float
    true: float

    @property
    def precision(self) -> float | None:
        """Return the share of what was read that is so, ``None`` where nothing was read."""
        return self.true / self.system if self.system else None

    @property
    def recall(self) -> float | None:
        """Return the share of what there is that was read, ``None`` where there is nothing."""
        return self.right / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """Return the harmonic mean of precision and recall, ``None`` where there was nothing and nothing was read."""
        if not self.gold and not self.system:
            return None
        precision, recall = self.precision or 0.0, self.recall or 0.0
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


@dataclass(frozen=True, slots=True)
class Fault:
    """Something ``missed``, or something ``false`` that was read. `at` is a character of the article."""

    part: str
    kind: str
    label: str
    article: str
    at: int
    text: str


@dataclass(slots=True)
class Evaluation:
    """What was counted, and what was wrong."""

    counts: dict[tuple[str, str], list[float]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def figures(self) -> list[Figure]:
        """Return the figures, part by part, all of its classes together first, then the most frequent ones."""
        found = []
        for part in PARTS:
            rows = [(label, row) for (known, label), row in self.counts.items() if known == part]
            if not rows:
                continue
            whole = [sum(row[at] for _, row in rows) for at in range(4)]
            rows.sort(key=lambda item: (-item[1][0], item[0]))
            own = rows if len(rows) > 1 or rows[0][0] != _ALL else []
            for label, (gold, system, right, true) in [(_ALL, whole), *own]:
                found.append(Figure(part, label, int(gold), int(system), right, true))
        return found

    def rows(self) -> Rows:
        """Return the figures as a table."""
        return Rows(
            _COLUMNS,
            tuple(
                (
                    figure.part,
                    figure.label,
                    figure.gold,
                    figure.system,
                    round(figure.right, 1) if figure.right % 1 else int(figure.right),
                    *(
                        None if value is None else round(value, 3)
                        for value in (figure.precision, figure.recall, figure.f1)
                    ),
                )
                for figure in self.figures()
            ),
        )

    def errors(self, most: int) -> Rows:
        """Return at most so many misses and so many false ones of each part, in the order of the articles."""
        seen: Counter[tuple[str, str]] = Counter()
        rows = []
        for fault in sorted(self.faults, key=lambda fault: (PARTS.index(fault.part), fault.kind != "missed")):
            seen[fault.part, fault.kind] += 1
            if seen[fault.part, fault.kind] <= most:
                rows.append((fault.part, fault.kind, fault.label, fault.article, fault.at, fault.text))
        return Rows(("part", "error", "class", "article", "at", "text"), tuple(rows))

    def count(
        self, part: str, label: str, gold: float = 0, system: float = 0, right: float = 0, true: float = 0
    ) -> None:
        """Add to a class of a part."""
        row = self.counts.setdefault((part, label), [0, 0, 0, 0])
        for at, value in enumerate((gold, system, right, true)):
            row[at] += value


def evaluate(gold: Path, system: Path | None = None, model: str | None = None) -> Evaluation:
    """Compare articles as read with articles as marked by hand. Without `system` the texts of `gold` are read now.

    Raises `GoldError` naming the file and line that does not hold what it should.
    """
    articles = list(read_gold(gold, text_needed=system is None))
    read = extracted(articles, gold, model) if system is None else list(read_gold(system))
    return compare(articles, match_articles(articles, read, gold, system or gold))


def match_articles(
    gold: list[GoldArticle], system: Iterable[GoldArticle], path: Path, other: Path
) -> list[GoldArticle]:
    """Return what was read of each gold article, in their order. Raises `GoldError` for one that was not read."""
    by_id = {article.id: article for article in system}
    missing = [article.id for article in gold if article.id not in by_id]
    if missing:
        raise GoldError(f"{other}: no line for article {missing[0]!r} of {path}; it has {', '.join(map(repr, by_id))}")
    return [by_id[article.id] for article in gold]


def compare(gold: list[GoldArticle], system: list[GoldArticle]) -> Evaluation:
    """Compare what was marked with what was read, article by article."""
    found = Evaluation()
    forms = {mention.form for article in gold for mention in article.mentions}
    is_open = any(event.type == OPEN_EVENT for article in gold for event in article.events)
    for marked, read in zip(gold, system, strict=True):
        _Comparison(found, marked, read, forms, is_open).run()
    return found


class _Comparison:
    """One article as marked and as read."""

    def __init__(
        self, found: Evaluation, gold: GoldArticle, system: GoldArticle, forms: set[str], is_open: bool
    ) -> None:
        self.found = found
        self.gold = gold
        self.system = system
        self.forms = forms
        self.is_open = is_open
        self.text = gold.text if gold.text is not None else system.text or ""
        self.pairs = pairs(gold.mentions, system.mentions, _overlap)
        self.counterpart = self._counterparts()

    def run(self) -> None:
        """Score the parts that the gold marks."""
        if "entities" in self.gold.parts:
            self._names()
            self._mentions()
            self._nodes()
        if "relations" in self.gold.parts:
            self._relations()
        if "events" in self.gold.parts:
            self._events()
        if "edges" in self.gold.parts:
            self._edges()

    def _counterparts(self) -> dict[str, str]:
        """Return for each entity as read the marked one that it shares most mentions with, else of the same name."""
        shared = Counter((read.entity, marked.entity) for marked, read in self.pairs)
        best: dict[str, str] = {}
        for (read, marked), _ in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
            best.setdefault(read, marked)
        named = {name: key for key, entity in self.gold.entities.items() for name in entity.names}
        for key, entity in self.system.entities.items():
            found = next((named[name] for name in entity.names if name in named), None)
            if key not in best and found is not None:
                best[key] = found
        return best

    def _same(self, marked: str | None, read: str | None) -> bool:
        return marked is not None and read is not None and self.counterpart.get(read) == marked

    def _score(self, part: str, label: str, marked: bool, read: bool, right: bool) -> None:
        self.found.count(part, label, marked, read, right, right)

    def _fault(self, part: str, kind: str, label: str, at: int, text: str) -> None:
        self.found.faults.append(Fault(part, kind, label, self.gold.id, at, " ".join(text.split())))

    # Names, mentions, nodes

    def _names(self) -> None:
        """Score names by type: overlapping words, same type. A demonym that is read for a name counts as one."""
        marked = [mention for mention in self.gold.mentions if mention.form == "name"]
        read = [mention for mention in self.system.mentions if mention.form == "name"]
        read += [
            mention
            for mention in self.system.mentions
            if mention.form == "demonym" and any(_overlap(name, mention) for name in marked)
        ]
        types = {mention: self.gold.entities[mention.entity].type for mention in marked}
        read_as = {mention: self.system.entities[mention.entity].type for mention in read}
        found = pairs(marked, read, lambda one, other: _overlap(one, other) if types[one] == read_as[other] else ())
        self._tally("name", marked, read, found, types.__getitem__, read_as.__getitem__, self._words_around)

    def _mentions(self) -> None:
        """Score mentions by form: overlapping words, of the same thing."""
        read = [mention for mention in self.system.mentions if mention.form in self.forms]
        right = [
            (marked, mention)
            for marked, mention in self.pairs
            if mention.form in self.forms and self._same(marked.entity, mention.entity)
        ]
        form = {mention: marked.form for marked, mention in self.pairs}
        self._tally(
            "mention",
            self.gold.mentions,
            read,
            right,
            lambda mention: mention.form,
            lambda mention: form.get(mention, mention.form),
            self._words_around,
        )

    def _nodes(self) -> None:
        """Score which mentions are one thing, over those that were marked and read: B³."""
        marked = Counter(one.entity for one, _ in self.pairs)
        read = Counter(other.entity for _, other in self.pairs)
        both = Counter((one.entity, other.entity) for one, other in self.pairs)
        right = sum(count * count / marked[one] for (one, _), count in both.items())
        true = sum(count * count / read[other] for (_, other), count in both.items())
        self.found.count("node", _ALL, len(self.pairs), len(self.pairs), right, true)
        for (one, other), _ in sorted(both.items()):
            name = self.gold.entities[one].name
            at = min(
                mention.start for mention, as_read in self.pairs if (mention.entity, as_read.entity) == (one, other)
            )
            if self.counterpart[other] != one:
                whole = self.gold.entities[self.counterpart[other]].name
                self._fault("node", "false", "merged", at, f"{name} is taken for {whole}")
            elif any(key == one and self.counterpart[split] == one and split < other for key, split in both):
                self._fault("node", "missed", "split", at, f"{name} is several nodes")

    # Relations and edges

    def _relations(self) -> None:
        """Score relations: type and both ends. What another tie entails or the gazetteer adds is never false."""
        symmetric = {name for name, known in load_ontology().relations.items() if known.symmetric}

        def ends(relation: GoldRelation, subject: str | None, object_: str | None) -> tuple[str, str, str]:
            one, other = subject or f"?{relation.subject}", object_ or f"?{relation.object}"
            one, other = (min(one, other), max(one, other)) if relation.type in symmetric else (one, other)
            return relation.type, one, other

        marked = {ends(relation, relation.subject, relation.object): relation for relation in self.gold.relations}
        read = {
            ends(relation, self.counterpart.get(relation.subject), self.counterpart.get(relation.object)): relation
            for relation in self.system.relations
        }
        offices = any(entity.type == OFFICE for entity in self.gold.entities.values())
        read = {
            key: relation
            for key, relation in read.items()
            if key in marked or not (relation.is_added or (self._is_office(relation) and not offices))
        }
        self._tally(
            "relation",
            list(marked),
            list(read),
            [(key, key) for key in marked if key in read],
            lambda key: key[0],
            lambda key: key[0],
            lambda key, read_it: self._tie(read[key], self.system) if read_it else self._tie(marked[key], self.gold),
        )

    def _is_office(self, relation: GoldRelation) -> bool:
        return OFFICE in (self.system.entities[relation.subject].type, self.system.entities[relation.object].type)

    def _tie(self, relation: GoldRelation, article: GoldArticle) -> tuple[int, str]:
        return relation.at, f"{article.name(relation.subject)} {relation.type} {article.name(relation.object)}"

    def _edges(self) -> None:
        for part, only_direct in (("edge", False), ("direct edge", True)):
            marked = {edge[:3]: edge for edge in self.gold.edges if edge[3] or not only_direct}
            found = [edge for edge in self.system.edges if edge[3] or not only_direct]
            read = {(self._known_as(edge[0]), edge[1], self._known_as(edge[2])): edge for edge in found}
            self._tally(
                part,
                list(marked.values()),
                list(read.values()),
                [(marked[key], read[key]) for key in marked if key in read],
                lambda edge: edge[1],
                lambda edge: edge[1],
                self._edge,
            )

    def _known_as(self, read: str) -> str:
        return self.counterpart.get(read, f"?{read}")

    def _edge(self, edge: tuple[str, str, str, bool], read_it: bool) -> tuple[int, str]:
        article = self.system if read_it else self.gold
        return 0, f"{article.name(edge[0])} {edge[1]} {article.name(edge[2])}"

    # Events

    def _events(self) -> None:
        """Score events by class, and of those that were found their roles, place, time, factuality and speaker."""
        read = [event for event in self.system.events if self.is_open or event.type != OPEN_EVENT]
        found = pairs(self.gold.events, read, self._agreement)
        class_of = {event: marked.type for marked, event in found}
        self._tally(
            "event",
            self.gold.events,
            read,
            found,
            lambda event: event.type,
            lambda event: class_of.get(event, event.type),
            lambda event, read_it: self._told(event, self.system if read_it else self.gold),
        )
        for marked, event in found:
            if marked.arguments is not None:
                self._roles(marked, event)
            if "place" in marked.parts:
                self._place(marked, event)
            if "time" in marked.parts:
                self._time(marked, event)
            for claim, as_read in pairs(marked.claims, event.claims, _claims_agree):
                self._claim(marked, claim, as_read)

    def _agreement(self, marked: GoldEvent, read: GoldEvent) -> tuple[int, ...]:
        """Return how far two events agree, nothing where they are not one: class, a filler, the words of the claim."""
        same_lemma = marked.lemma is None or marked.lemma == read.lemma
        same_class = marked.type == read.type
        if not same_class and marked.type not in load_ontology().ancestors(read.type):
            return ()
        if marked.type == OPEN_EVENT and not same_lemma:
            return ()
        near = any(_overlap(one, other) for one, other in product(marked.claims, read.claims))
        if not near and any(claim.end for claim in marked.claims) and any(claim.end for claim in read.claims):
            return ()
        roles = len(self._filled(marked, read))
        fillers = len(pairs(marked.arguments or (), read.arguments or (), self._fills))
        if not fillers and (marked.arguments or not (near or marked.lemma == read.lemma)):
            return ()
        return (1, near, roles, fillers, same_class, same_lemma)

    def _fills(self, marked: GoldArgument, read: GoldArgument) -> tuple[int, ...]:
        """Say how far two fillers are one: the same thing, or where one of them is only words, overlapping ones."""
        if marked.entity is not None and read.entity is not None:
            return (1, *_overlap(marked, read)) if self._same(marked.entity, read.entity) else ()
        return _overlap(marked, read)

    def _filled(self, marked: GoldEvent, read: GoldEvent) -> list[tuple[GoldArgument, GoldArgument]]:
        return pairs(
            marked.arguments or (),
            read.arguments or (),
            lambda one, other: self._fills(one, other) if one.role == other.role else (),
        )

    def _roles(self, marked: GoldEvent, read: GoldEvent) -> None:
        def told(argument: GoldArgument, read_it: bool) -> tuple[int, str]:
            article = self.system if read_it else self.gold
            filler = article.name(argument.entity) if argument.entity else self.text[argument.start : argument.end]
            return argument.start, f"{argument.role} {filler!r} of {marked.type} {marked.label or ''}"

        self._tally(
            "role",
            list(marked.arguments or ()),
            list(read.arguments or ()),
            self._filled(marked, read),
            lambda argument: argument.role,
            lambda argument: argument.role,
            told,
        )

    def _place(self, marked: GoldEvent, read: GoldEvent) -> None:
        right = self._same(marked.place, read.place)
        self._score("place", _ALL, marked.place is not None, read.place is not None, right)
        self._differ("place", marked, self.gold.name(marked.place), self.system.name(read.place), right)

    def _time(self, marked: GoldEvent, read: GoldEvent) -> None:
        right = marked.time is not None and marked.time == read.time
        self._score("time", _ALL, marked.time is not None, read.time is not None, right)
        shown = ["/".join(day or "" for day in time) if time else None for time in (marked.time, read.time)]
        self._differ("time", marked, shown[0], shown[1], right)

    def _claim(self, event: GoldEvent, marked: GoldClaim, read: GoldClaim) -> None:
        right = marked.factuality == read.factuality
        self.found.count("factuality", marked.factuality, gold=1, right=right)
        self.found.count("factuality", read.factuality, system=1, true=right)
        self._differ("factuality", event, marked.factuality, read.factuality, right)
        if not marked.has_speaker:
            return
        right = self._same(marked.speaker, read.speaker)
        for article, speaker, is_read in ((self.gold, marked.speaker, False), (self.system, read.speaker, True)):
            if speaker is not None:
                kind = article.entities[speaker].type
                self.found.count("speaker", kind, not is_read, is_read, right and not is_read, right and is_read)
        self._differ("speaker", event, self.gold.name(marked.speaker), self.system.name(read.speaker), right)

    def _differ(self, part: str, event: GoldEvent, marked: str | None, read: str | None, right: bool) -> None:
        """Note that something of an event is read otherwise."""
        if right or marked == read:
            return
        at, told = self._told(event, self.gold)
        kind = "missed" if marked is not None else "false"
        self._fault(part, kind, event.type, at, f"{marked or 'none'}, read as {read or 'none'}: {told}")

    def _told(self, event: GoldEvent, article: GoldArticle) -> tuple[int, str]:
        """Return where an event is told, and it in words: its class, its fillers and the words of its claim."""
        fillers = ", ".join(
            f"{item.role} {article.name(item.entity) if item.entity else self.text[item.start : item.end]}"
            for item in event.arguments or ()
        )
        claim = next((claim for claim in event.claims if claim.end), None)
        sentence = f" · {self.text[claim.start : claim.end]}" if claim is not None else ""
        at = claim.start if claim is not None else min((item.start for item in event.arguments or ()), default=0)
        return at, f"{event.type} {event.label or event.lemma or ''} ({fillers}){sentence}"

    # Counting

    def _tally(
        self,
        part: str,
        marked: Iterable[Left],
        read: Iterable[Right],
        right: list[tuple[Left, Right]],
        marked_as: Callable[[Left], str],
        read_as: Callable[[Right], str],
        told: Callable[..., tuple[int, str]],
    ) -> None:
        """Count what was marked, what was read and what of it is right, and note the rest."""
        found, true = {one for one, _ in right}, {other for _, other in right}
        for one in marked:
            label = marked_as(one)
            self.found.count(part, label, gold=1, right=one in found)
            if one not in found:
                self._fault(part, "missed", label, *told(one, False))
        for other in read:
            label = read_as(other)
            self.found.count(part, label, system=1, true=other in true)
            if other not in true:
                self._fault(part, "false", label, *told(other, True))

    def _words_around(self, mention: GoldMention, read_it: bool) -> tuple[int, str]:
        before = self.text[max(mention.start - _AROUND, 0) : mention.start]
        after = self.text[mention.end : mention.end + _AROUND]
        return mention.start, f"{before}[{self.text[mention.start : mention.end]}]{after}"


def pairs(
    marked: Iterable[Left], read: Iterable[Right], agreement: Callable[[Left, Right], tuple[int, ...]]
) -> list[tuple[Left, Right]]:
    """Return which is which, one to one: those that agree most first. What agrees in nothing is no pair."""
    left, right = list(marked), list(read)
    candidates = [
        (tuple(-value for value in agrees), one, other)
        for one, other in product(range(len(left)), range(len(right)))
        if any(agrees := agreement(left[one], right[other]))
    ]
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    found = []
    for _, one, other in sorted(candidates):
        if one not in taken_left and other not in taken_right:
            taken_left.add(one)
            taken_right.add(other)
            found.append((one, other))
    return [(left[one], right[other]) for one, other in sorted(found)]


def _overlap(
    one: GoldMention | GoldArgument | GoldClaim, other: GoldMention | GoldArgument | GoldClaim
) -> tuple[int, ...]:
    """Return how far two stretches overlap, the same ones most; nothing where they do not."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return ((one.start, one.end) == (other.start, other.end), shared) if shared > 0 else ()


def _claims_agree(marked: GoldClaim, read: GoldClaim) -> tuple[int, ...]:
    """Return how near two claims about one event are: by their words, and where those are not given, in the order."""
    if marked.end and read.end:
        overlap = _overlap(marked, read)
        return (1, *overlap) if overlap else ()
    return (1,)
