"""One event per happening: reports that tell of the same thing become one event with several claims.

    Rubio met Lavrov in Malaysia. … The meeting took place on the sidelines of a summit. … the two men's talks …

is one ``Meet`` event with a claim for each report. Two reports are of one event when their class and actors agree and
neither time, place nor certainty speaks against it; a definite noun without actors ("the meeting") points back to the
nearest event of its class.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from spacy.language import Language
from spacy.tokens import Doc, Span

from kg.index import span_of
from kg.lexicon import Lexicon, load_lexicon
from kg.ontology import OPEN_EVENT, Ontology, load_ontology
from kg.stages.attribution import innermost
from kg.stages.confidence import (
    ConfidenceWeights,
    EventSigns,
    least_confidence,
    load_confidence_weights,
    share,
    tie_signs,
)
from kg.stages.telling import is_told
from kg.stages.ties.endings import find_ended
from kg.syntax import is_given
from kg.types import Argument, Claim, Entity, Event, Factuality, Relation, Report, TextSpan, Timex

_STATED_BY_VERB = "/verb-"  # in the names of rules of ties
_OWNER = 15  # characters between an owner and what he has: "his many meetings"
_NEAR = 900  # characters that "the meeting" may look back over
_ACTORS = ("agent", "recipient", "participant", "destination")
_MEANING = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})


@dataclass(frozen=True, slots=True)
class Record:
    """What an article says happened and holds: events and relations, each once, and every claim about them.

    `intended` are the ids of the claims that announce nothing: what someone means, expects or threatens to do. `signs`
    are those by which the confidence of each claim was judged.
    """

    events: tuple[Event, ...] = ()
    relations: tuple[Relation, ...] = ()
    claims: tuple[Claim, ...] = ()
    intended: frozenset[str] = frozenset()
    signs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@Language.component(
    "kg_merging",
    requires=["doc._.entities", "doc._.events", "doc._.relations", "doc._.verdicts", "doc._.attributions"],
    assigns=["doc._.record"],
)
def merging(doc: Doc) -> Doc:
    """Gather reports of one event into one, into ``doc._.record``."""
    doc._.record = find_record(doc)
    return doc


def find_record(
    doc: Doc,
    lexicon: Lexicon | None = None,
    ontology: Ontology | None = None,
    weights: ConfidenceWeights | None = None,
) -> Record:
    """Return each event and relation once, with all claims about it, the main event of a sentence first."""
    weights = weights or load_confidence_weights()
    claims = {verdict.claim.asserts: verdict.claim for verdict in doc._.verdicts}
    merger = Merger(doc, lexicon or load_lexicon(), ontology or load_ontology(), weights)
    ties = {report.anchor: report.fact for report in doc._.relations if _STATED_BY_VERB in report.rule}
    for report in doc._.events:
        if not _is_tie(report, ties.get(report.anchor)):
            merger.add(report.fact, claims[report.fact.id], report.anchor, report.rule)
    relations = {report.fact.id: report.fact for report in doc._.relations}
    for verdict in doc._.verdicts:
        if verdict.claim.asserts in relations:
            merger.add_tie(relations[verdict.claim.asserts], verdict.claim)
    sentences: dict[str, int] = {}
    for claim in merger.claims:
        sentences.setdefault(claim.asserts, claim.span.start)
    events = sorted(merger.events.values(), key=lambda event: (sentences[event.id], _is_one_sided(event)))
    all_claims = tuple(_unique((*merger.claims, *merger.tie_claims)))
    article = doc._.article
    return Record(
        tuple(events),
        find_ended(merger.ties.values(), events, all_claims, doc._.entities, article.text, article.published),
        all_claims,
        frozenset(verdict.claim.id for verdict in doc._.verdicts if not verdict.announced),
        merger.signs,
    )


def _is_tie(report: Report, tie: Relation | None) -> bool:
    """Say whether an open event says no more than a lasting tie at the same verb: "leads the port authority"."""
    if tie is None or report.fact.type != OPEN_EVENT or not isinstance(report.fact, Event):
        return False
    return all(item.entity in (None, tie.subject, tie.object) for item in report.fact.arguments)


class Merger:
    """Collects reports in text order and joins each to an event it repeats."""

    def __init__(self, doc: Doc, lexicon: Lexicon, ontology: Ontology, weights: ConfidenceWeights) -> None:
        self.doc = doc
        self.lexicon = lexicon
        self.ontology = ontology
        self.weights = weights
        self.entities: dict[str, Entity] = {entity.id: entity for entity in doc._.entities}
        self.events: dict[str, Event] = {}
        self.claims: list[Claim] = []
        self.ties: dict[str, Relation] = {}
        self.tie_claims: list[Claim] = []
        self.signs: dict[str, tuple[str, ...]] = {}
        self._found = EventSigns(doc, self.entities)
        self._by_type: dict[str, dict[str, None]] = {}  # event ids in text order, by class
        self._settled: dict[str, set[bool]] = {}  # whether an event was told of as real or as open
        self._anchors: dict[str, int] = {}
        self._words: dict[tuple[str, int], set[str]] = {}  # of what an event is about, by its id and size

    def add(self, event: Event, claim: Claim, anchor: int, rule: str) -> None:
        """Add one report, to an event already known or as a new one."""
        event = replace(event, arguments=tuple(self._announced(event, claim, anchor)))
        if not is_told(self.doc, self.lexicon, event, claim, anchor):
            return
        has_actors = any(argument.entity for argument in event.fillers(*_ACTORS))
        if rule == "events/noun" and self._is_lone(event):
            return
        known = self._same(event, claim, anchor) if has_actors else self._pointed_at(event, claim, anchor)
        if known is None and not has_actors and self._is_nobodys(event, claim, rule):
            return
        if known is None and rule == "events/noun" and self._says_little(event, claim):
            return
        word = span_of(self.doc, TextSpan(anchor, anchor + 1)).root
        signs = tuple(self._found.of(event, claim, word))
        sure = share(signs, self.weights.events)
        if not self.weights.is_told(sure, event, word):
            return
        self.signs[claim.id] = signs
        target = known.id if known is not None else event.id
        self.events[target] = self._joined(known, event) if known is not None else event
        self._by_type.setdefault(self.events[target].type, {})[target] = None
        self.claims.append(replace(claim, asserts=target, confidence=sure))
        self._settled.setdefault(target, set()).add(_is_settled(claim))
        self._anchors[target] = anchor

    def add_tie(self, relation: Relation, claim: Claim) -> None:
        """Add what is claimed of a lasting tie, if it is as sure as is asked."""
        signs = tuple(tie_signs(relation, claim, self.entities))
        sure = share(signs, self.weights.ties)
        if sure >= least_confidence():
            self.signs[claim.id] = signs
            self.ties[relation.id] = relation
            self.tie_claims.append(replace(claim, confidence=sure))

    def _announced(self, event: Event, claim: Claim, anchor: int) -> Iterator[Argument]:
        """Yield the arguments, and as an agent too the leader who announces his country's act."""
        yield from event.arguments
        said = innermost(self.doc._.attributions, anchor)
        speaker = self.entities.get(claim.speaker or "")
        if said is None or speaker is None or speaker.type != "Person" or speaker.country is None:
            return
        if not self.ontology.event(event.type).performative or claim.factuality is Factuality.NEGATED:
            return
        agents = [self.entities.get(argument.entity or "") for argument in event.fillers("agent")]
        own = [agent for agent in agents if agent is not None and agent.country == speaker.country]
        announces = self.doc[said.cue_token].lemma_.lower() in self.lexicon.words("announcing_verbs")
        if own and announces and speaker not in own and speaker.sector == "GOV":
            yield Argument("agent", said.source, speaker.id)

    def _is_nobodys(self, event: Event, claim: Claim, rule: str) -> bool:
        """Say whether a report tells neither who nor, in words of its own, what or whom: "the talks", "it began".

        "The work began" does, and so does "a halt in deliveries".
        """
        if rule != "events/noun":
            told = ("topic",) if event.place is not None or event.time is not None else ()
            return claim.speaker is None and not event.fillers(*_ACTORS, "theme", *told)
        if self.ontology.event(event.type).plover not in self.lexicon.words("told_by_patient"):
            return True
        patients = (item.span for item in event.fillers("theme", "recipient") if item.span.start > event.trigger.end)
        heads = (span_of(self.doc, span).root.pos_ for span in patients)
        return not any(head in ("NOUN", "PROPN") for head in heads)

    def _is_lone(self, event: Event) -> bool:
        """Say whether a noun names one side of what takes two, and nothing more: "his meetings"."""
        if len(event.arguments) != 1 or event.place is not None or event.time is not None:
            return False
        before = event.trigger.start - event.arguments[0].span.end
        return self.ontology.event(event.type).subject_role == "participant" and 0 < before <= _OWNER

    def _says_little(self, event: Event, claim: Claim) -> bool:
        """Say whether a noun tells only whose deed it is, which says next to nothing: "Norway's cooperation".

        Accusations and attacks say something by themselves, and deaths have one side only.
        """
        if event.place is not None or event.time is not None or claim.factuality is not Factuality.ACTUAL:
            return False
        if any(argument.quantity is not None for argument in event.arguments):
            return False
        one = len({argument.entity or argument.span for argument in event.arguments}) == 1
        befallen = any(item.span.end < event.trigger.start for item in event.fillers("recipient"))  # Bell's release
        if one and not befallen and event.type in self.lexicon.words("told_by_both"):
            return True
        befalls = event.type in self.lexicon.words("undergone") or event.fillers("recipient", "destination")
        return one and not befalls and self.ontology.event(event.type).plover in self.lexicon.words("two_sided")

    def _same(self, event: Event, claim: Claim, anchor: int) -> Event | None:
        """Return the event already known that this one repeats; what goes on is no single strike told of before."""
        goes_on = self._is_ongoing(anchor)
        for known in self.events.values():
            if goes_on and (known.time is not None or known.fillers("instrument")):
                continue
            if claim.factuality is Factuality.NEGATED and not self._is_denied_time(known.time, event.time):
                continue
            if known.type == event.type and self._agree(known, event) and not self._is_one_more(known, event, claim):
                settled = self._settled[known.id]
                if _is_settled(claim) in settled or claim.factuality is Factuality.NEGATED:
                    return known
        return None

    def _is_denied_time(self, known: Timex | None, denied: Timex | None) -> bool:
        """Say whether a denial may be of an event by its time: who did not meet on Friday may have met this year."""
        if denied is None:
            return True
        if known is None:
            return False
        dated = known.start is not None or denied.start is not None
        text: str = self.doc._.article.text
        same = known.span.of(text).casefold() == denied.span.of(text).casefold()
        return (known.start, known.end) == (denied.start, denied.end) if dated else same

    def _is_ongoing(self, anchor: int) -> bool:
        token = self.doc.char_span(anchor, anchor + 1, alignment_mode="expand")
        return token is not None and token.root.lemma_.lower() in self.lexicon.words("ongoing_verbs")

    def _is_one_more(self, known: Event, event: Event, claim: Claim) -> bool:
        """Say whether a report tells of another event than its sentence has already: "…, the first being in Oslo".

        So do two times that one sentence tells apart: who last met in 2019 and now shook hands.
        """
        if claim.rule != "events/ellipsis" and (known.time is None) == (event.time is None):
            return False
        return any(other.asserts == known.id and other.span == claim.span for other in self.claims)

    def _agree(self, known: Event, event: Event) -> bool:
        if not _times_agree(known.time, event.time) or not self._places_agree(known.place, event.place):
            return False
        if not self._tell_one_thing(known, event):
            return False
        left, right = self._fillers(known), self._fillers(event)
        if left == right and len(left) == 1 and not self._is_one_deed(known, event):
            return False
        if left == right and len(left) == 1 and self._is_another_occasion(known, event):
            return False
        if left == right:
            return bool(left) and (event.type != OPEN_EVENT or self._tell_the_same(known, event))
        return event.type != OPEN_EVENT and len(right) > 1 and right <= left and _themes(known) == _themes(event)

    def _is_one_deed(self, known: Event, event: Event) -> bool:
        """Say whether what one alone does may be one deed: who won a title and a seat won twice."""
        left, right = self._what(known), self._what(event)
        if not left or not right or left.text.casefold() == right.text.casefold():
            return True
        many = any(span.root.tag_ in ("NNS", "NNPS") and not is_given(span.root) for span in (left, right))
        return left.root.lemma_ == right.root.lemma_ and not many

    def _is_another_occasion(self, known: Event, event: Event) -> bool:
        """Say whether a noun may name another deed of one who does it often: "rallies in Oslo" after "a rally"."""
        noun = span_of(self.doc, event.trigger).root
        told = (known.place, event.place), (known.time, event.time)
        alone = any((one is None) != (other is None) for one, other in told)
        return noun.pos_ == "NOUN" and alone and not is_given(noun)

    def _tell_one_thing(self, left: Event, right: Event) -> bool:
        """Say whether what is said, given or spoken of may be the same: who accused of theft accused of no murder."""
        told = self._told(left), self._told(right)
        if not told[0] or not told[1]:
            return True
        counts = ({item.quantity.value for item in _about(event) if item.quantity} for event in (left, right))
        known = [found - {None} for found in counts]
        return not told[0].isdisjoint(told[1]) and (not all(known) or not known[0].isdisjoint(known[1]))

    def _tell_the_same(self, known: Event, event: Event) -> bool:
        """Say whether two open events are told with the same content: who suffers from flu has suffered no loss."""
        left, right = self._told(known), self._told(event)
        return _content(known) == _content(event) and (bool(left & right) if left or right else True)

    def _told(self, event: Event) -> set[str]:
        """Return the words of what an event is about, in lemmas, without those that join them."""
        key = event.id, len(event.arguments)
        if key not in self._words:
            spans = [span_of(self.doc, item.span) for item in _about(event)]
            self._words[key] = {word.lemma_.lower() for span in spans for word in span if word.pos_ in _MEANING}
        return self._words[key]

    def _what(self, event: Event) -> Span | None:
        """Return the words of what an event is about."""
        return next((span_of(self.doc, item.span) for item in event.fillers("theme")), None)

    def _fillers(self, event: Event) -> set[tuple[str, str]]:
        """Return who is in an event, by id or, where it is only words, by those words."""
        text: str = self.doc._.article.text
        return {
            (argument.role, argument.entity or argument.span.of(text).casefold())
            for argument in event.fillers(*_ACTORS)
        }

    def _places_agree(self, left: str | None, right: str | None) -> bool:
        if left is None or right is None or left == right:
            return True
        places = self.entities.get(left), self.entities.get(right)
        if places[0] is None or places[1] is None or places[0].country is None:
            return False
        return places[0].country == places[1].country and "Country" in (places[0].type, places[1].type)

    def _pointed_at(self, event: Event, claim: Claim, anchor: int) -> Event | None:
        """Return the nearest earlier event that "the meeting" or "the attack" is, if the report adds anything to it.

        It is none that the same sentence tells, nor one only thought of: who "may meet Bell at the talks" has not.
        After "met at a gathering of ministers", "the gathering" is the ministers'.
        """
        rule = claim.rule
        if rule == "events/noun" and event.place is None and event.time is None:
            return None
        near = [
            known
            for known in self.events.values()
            if self._are_one_kind(known, event)
            and 0 <= anchor - self._anchors[known.id] <= _NEAR
            and self._may_be_of(known, claim)
            and _times_agree(known.time, event.time)
            and self._places_agree(known.place, event.place)
            and len(_actors(known)) > 1
            and self._tell_one_thing(known, event)
            and not self._names_others(known, event)
            and (rule != "events/verb" or not self._told(event) or self._told(known))
        ]
        called = [known for known in self._called_so(event) if self._anchors[known.id] <= anchor]
        if called and called[-1] not in near:
            return None
        return max(near, key=lambda known: self._anchors[known.id], default=None)

    def _called_so(self, event: Event) -> list[Event]:
        """Return the events that the same noun told of before, in text order."""
        noun = span_of(self.doc, event.trigger).root
        before = [known for known in self.events.values() if known.lemma == event.lemma]
        told = [known for known in before if span_of(self.doc, known.trigger).root.pos_ == "NOUN"]
        return sorted(told, key=lambda known: self._anchors[known.id]) if noun.pos_ == "NOUN" else []

    def _names_others(self, known: Event, event: Event) -> bool:
        """Say whether a report tells in words of its own of others than those known: nine killed are not the 400."""
        for item in event.fillers(*_ACTORS):
            root = span_of(self.doc, item.span).root
            if item.entity is not None or root.pos_ not in ("NOUN", "NUM") or is_given(root):
                continue
            before = [other for other in known.arguments if other.role == item.role]
            lemmas = {word.lemma_.lower() for other in before for word in span_of(self.doc, other.span)}
            counts = {other.quantity.value for other in before if other.quantity is not None}
            counted = item.quantity is not None and bool(counts) and item.quantity.value not in counts
            if before and (counted or root.lemma_.lower() not in lemmas):
                return True
        return False

    def _may_be_of(self, known: Event, claim: Claim) -> bool:
        """Say whether a noun may tell of an event: as settled as that, and not in its own sentence."""
        in_sentence = claim.rule == "events/noun" and claim.span.contains(
            TextSpan(self._anchors[known.id], self._anchors[known.id] + 1)
        )
        return not in_sentence and (_is_settled(claim) in self._settled[known.id] or not _is_settled(claim))

    def _are_one_kind(self, left: Event, right: Event) -> bool:
        """Say whether two classes may name one event: the same, or one the other's superclass (talks, a meeting)."""
        return left.type in self.ontology.ancestors(right.type) or right.type in self.ontology.ancestors(left.type)

    def _joined(self, known: Event, event: Event) -> Event:
        """Return the known event with what the new report adds: a narrower class or time, a place, fillers."""
        have = {(argument.role, argument.entity) for argument in known.arguments if argument.entity}
        added = tuple(
            argument for argument in event.arguments if argument.entity and (argument.role, argument.entity) not in have
        )
        if not any(_about(known)):
            added += tuple(argument for argument in _about(event) if argument.entity is None)
        narrower = event.type if known.type in self.ontology.ancestors(event.type) else known.type
        return replace(
            known,
            type=narrower,
            plover=self.ontology.event(narrower).plover,
            arguments=known.arguments + added,
            place=known.place or event.place,
            time=_narrower(known.time, event.time),
        )


def _is_one_sided(event: Event) -> bool:
    """Say whether an event lacks who did it, or to whom: such a one is not the main event of its sentence."""
    two_sided = event.fillers("agent") and len(event.arguments) > 1
    return not two_sided and len(event.fillers("participant")) < 2


def _actors(event: Event) -> set[tuple[str, str]]:
    return {(argument.role, argument.entity) for argument in event.fillers(*_ACTORS) if argument.entity}


def _about(event: Event) -> Iterator[Argument]:
    """Yield what an event is about, where its own noun is not all that is told: "the meeting" is about nothing."""
    for argument in event.fillers("theme", "topic", "origin", "instrument"):
        if not argument.span.start <= event.trigger.start < argument.span.end:
            yield argument


def _content(event: Event) -> tuple[str, set[str]]:
    return event.lemma, _themes(event)


def _themes(event: Event) -> set[str]:
    return {argument.entity or "" for argument in event.arguments if argument.role == "theme" and argument.entity}


def _times_agree(left: Timex | None, right: Timex | None) -> bool:
    """Say whether two times may be one: either is open, or they overlap."""
    if left is None or right is None:
        return True
    if left.start is None or right.start is None or left.end is None or right.end is None:
        return True
    return left.start <= right.end and right.start <= left.end


def _is_settled(claim: Claim) -> bool:
    return claim.factuality in (Factuality.ACTUAL, Factuality.NEGATED)


def _narrower(left: Timex | None, right: Timex | None) -> Timex | None:
    if left is None or right is None:
        return left or right
    if left.start is None or left.end is None:
        return right if right.start is not None else left
    if right.start is None or right.end is None:
        return left
    return right if right.end - right.start < left.end - left.start else left


def _unique(claims: Iterable[Claim]) -> Iterator[Claim]:
    seen: set[str] = set()
    for claim in claims:
        if claim.id not in seen:
            seen.add(claim.id)
            yield claim
