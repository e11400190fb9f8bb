"""What happens: each place in the text that reports an event, with who fills which role, where and when.

    Rubio held talks with Lavrov in Kuala Lumpur on Thursday.

is a report of a ``Meet`` event: "held" says nothing, "talks" names the class, Rubio and Lavrov are participants.
Verbs are read by the frames of ``verbs.toml``, nouns by ``nouns.toml``; a verb that no frame fits is kept as an open
event under its lemma. Whether two reports are of one event is decided later (`kg.stages.merging`).

Read `context` first, then `clauses` (which event a clause reports) with `stances`, `light_verbs`, `nouns`, `senses` and
`slots`; `arguments` (who fills the roles) with `addressees` and `referents`; `measures` (how much); `setting` (where,
when); `keeping` and `sourcing`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from kg.ids import part_key
from kg.lexicon import Lexicon, load_lexicon
from kg.ontology import OPEN_EVENT, Ontology, load_ontology
from kg.stages.events.arguments import arguments_of
from kg.stages.events.clauses import event_of_clause
from kg.stages.events.content import with_content
from kg.stages.events.context import Context, Predicate
from kg.stages.events.ellipsis import event_of_ellipsis
from kg.stages.events.keeping import is_aside, is_state, is_told_alone, is_worth_keeping
from kg.stages.events.measures import measured
from kg.stages.events.nouns import event_of_noun, events_of_attribute
from kg.stages.events.referents import remember, remember_named
from kg.stages.events.respective import paired
from kg.stages.events.setting import place_of, remember_place, time_of
from kg.stages.events.sourcing import is_about_sources
from kg.stages.sentences import find_sentences, sentence_span
from kg.syntax import find_clauses, is_respective, noun_slots, phrase_span
from kg.types import Argument, Event, Report


@Language.component(
    "kg_events", requires=["doc._.entities", "doc._.timexes", "doc._.attributions"], assigns=["doc._.events"]
)
def events(doc: Doc) -> Doc:
    """Read the events of an article into ``doc._.events``."""
    doc._.events = tuple(find_events(doc))
    return doc


def find_events(doc: Doc, lexicon: Lexicon | None = None, ontology: Ontology | None = None) -> Iterator[Report]:
    """Yield each reported event, sentence by sentence, the outermost of a sentence first. Offsets are in characters."""
    context = Context(doc, lexicon or load_lexicon(), ontology or load_ontology())
    for sentence in find_sentences(doc):
        context.enter(sentence)
        predicates, respective = list(_predicates(context, sentence)), is_respective(sentence.root)
        predicates.sort(key=lambda predicate: (_depth(predicate.outer), predicate.head.i))
        for predicate in predicates:
            report = _report(context, predicate, sentence)
            if report is not None and isinstance(report.fact, Event) and respective:
                yield from (replace(report, fact=event) for event in paired(doc._.article.id, report.fact))
            elif report is not None:
                yield report
        remember_named(context, sentence)


def _predicates(context: Context, sentence: Span) -> Iterator[Predicate]:
    used: set[int] = set()
    previous: Predicate | None = None
    for clause in find_clauses(sentence):
        predicate = event_of_clause(context, clause) or event_of_ellipsis(context, clause, previous)
        if predicate is not None and predicate.head.i not in used:
            used.update((predicate.head.i, predicate.outer.i))
            if predicate.frame.objects and "object" not in predicate.frame.roles:
                used.update(filler.i for filler in clause.objects)
            used.update(_told_with(context, predicate))
            if predicate.frame.event in context.lexicon.words("stopping"):  # shipments that are paused are none
                parts = (part for filler in clause.objects for part in noun_slots(filler).get("of", ()))
                used.update(filler.i for filler in (*clause.objects, *parts))
            previous = predicate
            yield predicate
    for token in sentence:
        yield from events_of_attribute(context, token)
        if token.i not in used and token.pos_ in ("NOUN", "PROPN"):
            predicate = event_of_noun(context, token)
            if predicate is not None:
                if predicate.frame.event in context.lexicon.words("stopping"):  # "the pause in shipments"
                    used.update(filler.i for fillers in predicate.slots.values() for filler in fillers)
                yield predicate


def _told_with(context: Context, predicate: Predicate) -> Iterator[int]:
    """Yield the nouns that name the very act of their verb: "slapped sanctions on Oslo" tells of it once."""
    themes = [slot for slot, role in predicate.frame.roles.items() if role == "theme" and slot != "clause"]
    for noun in (noun for slot in themes for noun in predicate.slots.get(slot, ())):
        frames = context.lexicon.nouns.get(noun.lemma_.lower(), ()) if predicate.frame.event != OPEN_EVENT else ()
        if any(frame.event == predicate.frame.event for frame in frames):
            yield noun.i


def _report(context: Context, predicate: Predicate, sentence: Span) -> Report | None:
    if is_state(context, predicate) or is_about_sources(context, predicate):
        return None
    found = tuple(arguments_of(context, predicate))
    if is_aside(context, predicate, found):
        remember(context, found, predicate.head)
        return None
    arguments = with_content(context, predicate, measured(context, predicate, found))
    remember(context, arguments, predicate.head)
    if not is_worth_keeping(context, predicate, arguments):
        return None
    arguments = arguments or (Argument("theme", phrase_span(predicate.head)),)
    event_class = context.ontology.event(predicate.frame.event)
    trigger = predicate.trigger
    event = Event(
        id=part_key(context.doc._.article.id, predicate.frame.event, trigger),
        type=predicate.frame.event,
        label=predicate.label,
        lemma=predicate.lemma,
        trigger=trigger,
        plover=event_class.plover,
        arguments=arguments,
        place=place_of(context, predicate, arguments),
        time=time_of(context, predicate),
    )
    if is_told_alone(context, predicate, event):
        return None
    remember_place(context, event)
    return Report(event, predicate.outer.idx, sentence_span(sentence), predicate.rule)


def _depth(token: Token) -> int:
    return sum(1 for _ in token.ancestors)
