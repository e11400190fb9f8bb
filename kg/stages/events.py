"""What happens: each place in the text that reports an event, with who fills which role, where and when.

    Rubio held talks with Lavrov in Kuala Lumpur on Thursday.

is a report of a ``Meet`` event: "held" says nothing, "talks" names the class, Rubio and Lavrov are participants.
Verbs are read by the frames of ``verbs.toml``, nouns by ``nouns.toml``; a verb that no frame fits is kept as an open
event under its lemma. Whether two reports are of one event is decided later (`kg.stages.merging`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from kg.gazetteer import load_gazetteer
from kg.ids import part_key
from kg.index import MentionIndex, span_of
from kg.lexicon import ANY_VERB, Frame, Lexicon, LightVerb, Stance, load_lexicon
from kg.ontology import OPEN_EVENT, Ontology, load_ontology
from kg.stages.actors import find_actors, find_arguments, find_led_country, find_place, is_anonymous, is_deed
from kg.stages.attribution import innermost
from kg.stages.sentences import find_sentences, sentence_span
from kg.stages.timex import find_time
from kg.syntax import (
    Clause,
    adjunct_of,
    auxiliaries,
    conditions,
    described_by,
    find_clauses,
    find_obliques,
    find_subjects,
    infinitives,
    is_modifier,
    is_possessor,
    is_reduced,
    main_clause,
    modifying_clauses,
    negations,
    noun_slots,
    phrase_span,
    read_clause,
    subtree_span,
)
from kg.types import Argument, Entity, Event, Factuality, Report, TextSpan, Timex

_ACTORS = ("agent", "recipient", "participant")
_ACTING = ("agent", "participant")
_SCENES = ("City", "Region", "Place", "Facility")  # where something strikes, when named before it
_TOGETHER = 60  # tokens that "they" may look back over to those named together
_FAR = 200  # tokens that "the two" may, to two who met


@Language.component(
    "kg_events", requires=["doc._.entities", "doc._.timexes", "doc._.attributions"], assigns=["doc._.events"]
)
def events(doc: Doc) -> Doc:
    """Read the events of an article into ``doc._.events``."""
    doc._.events = tuple(find_events(doc))
    return doc


def find_events(doc: Doc, lexicon: Lexicon | None = None, ontology: Ontology | None = None) -> Iterator[Report]:
    """Yield each reported event, sentence by sentence, the outermost of a sentence first. Offsets are in characters."""
    reader = EventReader(doc, lexicon or load_lexicon(), ontology or load_ontology())
    for sentence in find_sentences(doc):
        yield from reader.read(sentence)


@dataclass(slots=True)
class Predicate:
    """A verb or noun that reports an event, before its roles are filled."""

    frame: Frame
    head: Token
    slots: dict[str, tuple[Token, ...]]
    rule: str
    carrier: Token | None = None  # the light verb that carries an event noun
    particle: str | None = None
    word: Token | None = None  # the word that stands for the carrier in the label: is "subject" to tariffs
    given: tuple[Argument, ...] = ()

    @property
    def outer(self) -> Token:
        """Return the token that the sentence hangs the event on."""
        return self.carrier or self.head


class EventReader:
    """Reads the events of one article, sentence by sentence."""

    def __init__(self, doc: Doc, lexicon: Lexicon, ontology: Ontology) -> None:
        self.doc = doc
        self.lexicon = lexicon
        self.ontology = ontology
        self.index = MentionIndex(doc, doc._.entities)
        self._time_starts = [timex.span.start for timex in doc._.timexes]
        self._timexes: tuple[Timex, ...] = ()  # those of the sentence being read
        self._countries = {entity.country: entity.id for entity in doc._.entities if entity.type == "Country"}
        self._people = {entity.id for entity in doc._.entities if entity.type == "Person"}
        self._anonymous = {entity.id for entity in doc._.entities if is_anonymous(entity)}
        self._groups: dict[str, tuple[str, ...]] = {}  # "the two diplomats", once it is clear who they are
        self._together: tuple[str, ...] = ()  # who last met, talked or was named together
        self._together_at = 0  # and the token where
        self._together_in = -1  # and the first token of its sentence
        self._pair: tuple[str, ...] = ()  # the two who last met or talked
        self._pair_at = 0

    def read(self, sentence: Span) -> Iterator[Report]:
        """Yield the reports of one sentence."""
        self._timexes = self._timexes_in(sentence)
        predicates = list(self._predicates(sentence))
        predicates.sort(key=lambda predicate: (_depth(predicate.outer), predicate.head.i))
        for predicate in predicates:
            report = self._report(predicate, sentence)
            if report is not None:
                yield report

    def _predicates(self, sentence: Span) -> Iterator[Predicate]:
        used: set[int] = set()
        previous: Predicate | None = None
        for clause in find_clauses(sentence):
            predicate = self._of_clause(clause) or self._of_ellipsis(clause, previous)
            if predicate is not None and predicate.head.i not in used:
                used.update((predicate.head.i, predicate.outer.i))
                if predicate.frame.objects and "object" not in predicate.frame.roles:
                    used.update(filler.i for filler in clause.objects)
                if predicate.frame.event in self.lexicon.words("stopping"):  # shipments that are paused are none
                    parts = (part for filler in clause.objects for part in noun_slots(filler).get("of", ()))
                    used.update(filler.i for filler in (*clause.objects, *parts))
                previous = predicate
                yield predicate
        for token in sentence:
            yield from self._of_attribute(token)
            if token.i not in used and token.pos_ in ("NOUN", "PROPN"):
                predicate = self._of_noun(token)
                if predicate is not None:
                    if predicate.frame.event in self.lexicon.words("stopping"):  # "the pause in shipments"
                        used.update(filler.i for fillers in predicate.slots.values() for filler in fillers)
                    yield predicate

    def _of_attribute(self, participle: Token) -> Iterator[Predicate]:
        """Yield the journey of "talks with visiting Prime Minister Olsen"."""
        who = described_by(participle)
        for frame in self.lexicon.verbs.get(participle.lemma_.lower(), ())[:1] if who else ():
            if frame.event in self.lexicon.words("motions"):
                yield Predicate(frame, participle, {"subject": who}, "events/verb")

    def _of_clause(self, clause: Clause) -> Predicate | None:
        """Read a clause: by its light verb's noun, by its verb's frame, or as an open event."""
        found = (
            self._of_stance(clause)
            or self._of_light_verb(clause)
            or self._of_occurrence(clause)
            or self._of_adjective(clause)
        )
        if found is not None:
            return found
        lemma = clause.verb.lemma_.lower()
        if self._only_reports(lemma, clause):
            return None
        for frame in self.lexicon.verbs.get(lemma, ()):
            if self._fits(frame, clause):
                if frame.event in self.lexicon.words("aspectual_classes") and clause.clauses:
                    return None
                slots = self._verb_slots(frame, clause)
                return Predicate(frame, clause.verb, slots, "events/verb", particle=frame.particle)
        if lemma in self.lexicon.words("naming_verbs") and is_reduced(clause.verb):
            return None
        is_vacuous = lemma in self.lexicon.words("vacuous_verbs") and clause.particle is None
        if is_vacuous or lemma in self.lexicon.reporting or clause.verb.pos_ == "AUX":
            return None
        frame = self.lexicon.verbs[ANY_VERB][0]
        return Predicate(frame, clause.verb, self._verb_slots(frame, clause), "events/open", particle=clause.particle)

    def _of_stance(self, clause: Clause) -> Predicate | None:
        """Read "said it would not release him" as a refusal, "said Norway must pay" as a demand."""
        if not clause.subjects or clause.objects:
            return None
        for word, said in self._spoken_of(clause):
            for stance in self.lexicon.stances.get(word.lemma_.lower(), ()):
                if self._takes(stance, clause, read_clause(said)):
                    slots = {"subject": clause.subjects, "clause": (said,)}
                    return Predicate(stance.frame, clause.verb, slots, "events/stance", word=word)
        return None

    def _spoken_of(self, clause: Clause) -> Iterator[tuple[Token, Token]]:
        """Yield the acts that a clause speaks of, each with the word that tells the stance: "will", "willing"."""
        for adjective in clause.attributes:
            yield from ((adjective, act) for act in infinitives(adjective))
        reporting = self.lexicon.reporting.get(clause.verb.lemma_.lower())
        if reporting is None or Factuality(reporting.factuality) is Factuality.POSSIBLE:
            return
        if reporting.act and clause.verb.lemma_ not in self.lexicon.words("announcing_verbs"):
            return
        for said in clause.clauses:
            yield from ((modal, said) for modal in auxiliaries(said))

    def _takes(self, stance: Stance, clause: Clause, said: Clause) -> bool:
        """Say whether what someone says, of his own acts or another's, is the stance."""
        negated = bool(negations(said.verb)) is not (said.inherited and bool(negations(clause.verb)))
        if not said.subjects or negated is not stance.negated:
            return False
        own = said.inherited or all(self._is_same(clause.subjects[0], subject) for subject in said.subjects)
        if stance.own is not own:
            return False
        if not stance.roots:
            return said.verb.lemma_ != "be" and any(self.index.at(subject) is not None for subject in said.subjects)
        predicate = self._of_clause(said)
        return predicate is not None and self.ontology.event(predicate.frame.event).plover in stance.roots

    def _is_same(self, speaker: Token, subject: Token) -> bool:
        """Say whether a subject is the speaker, or the country or body that he speaks for."""
        known = self.index.at(speaker), self.index.at(subject)
        if known[0] is None or known[1] is None:
            return known[0] is known[1] and subject.pos_ == "PRON"
        side = known[1].country is not None and known[1].country == known[0].country
        official = known[0].sector in self.lexicon.words("official_sectors") and known[1].type != "Person"
        return known[0].id == known[1].id or (side and official)

    def _only_reports(self, lemma: str, clause: Clause) -> bool:
        """Say whether a verb does no more than attribute the clause that follows: "suggested that he may come"."""
        reporting = self.lexicon.reporting.get(lemma)
        return reporting is not None and not reporting.act and bool(clause.clauses) and not clause.objects

    def _fits(self, frame: Frame, clause: Clause) -> bool:
        return (
            self._particle_fits(frame, clause)
            and self._words_fit(frame, clause)
            and self._types_fit(frame, clause)
            and (not frame.several or self._are_sides(clause.subjects))
            and all(any(not self._is_time(filler) for filler in clause.slot(slot)) for slot in frame.needs)
            and all(self._is_time(filler) for slot in frame.without for filler in clause.slot(slot))
            and self._goes_somewhere(frame, clause)
        )

    def _words_fit(self, frame: Frame, clause: Clause) -> bool:
        """Say whether the words around a verb allow a sense: one of those it asks for, none of those it bars."""
        following = [head for fillers in clause.obliques.values() for head in fillers]
        before = {word.lemma_.lower() for head in following for word in (*head.lefts, head)}
        around = (
            (self._told(clause.objects), frame.objects, frame.not_objects),
            (_lemmas(clause.subjects), frame.subjects, frame.not_subjects),
            (before, frame.fillers, ()),
            (_lemmas(following), (), frame.not_fillers),
        )
        return all(
            (not asked or not found.isdisjoint(asked)) and found.isdisjoint(barred) for found, asked, barred in around
        )

    def _told(self, words: tuple[Token, ...]) -> set[str]:
        """Return what objects are, in lemmas: "jet" and "fighter jet", "tank" for "dozens of tanks"."""
        heads = [*words, *(part for word in words for part in self._parts(word))]
        modified = (head for head in heads if head.i and is_modifier(head.nbor(-1)))
        return _lemmas(heads) | {f"{head.nbor(-1).lower_} {head.lemma_.lower()}" for head in modified}

    def _parts(self, word: Token) -> tuple[Token, ...]:
        """Return what there are some of: the talks in "a round of talks", the tanks in "dozens of tanks"."""
        if word.lemma_.lower() in self.lexicon.words("partitives") | self.lexicon.words("series"):
            return find_obliques(word).get("of", ())
        return ()

    def _types_fit(self, frame: Frame, clause: Clause) -> bool:
        acted_upon = clause.objects or tuple(filler for slot in frame.needs for filler in clause.slot(slot))
        asked = ((acted_upon, frame.object_types), (clause.subjects, frame.subject_types))
        return all(not types or any(self._type(filler) in types for filler in fillers) for fillers, types in asked)

    def _are_sides(self, subjects: tuple[Token, ...]) -> bool:
        """Say whether what several do they do with one another: two states, not two ministers of one."""
        known = {entity.id: entity for subject in subjects for entity in self._acting(subject)}
        countries = {entity.country or entity.id for entity in known.values()}
        return len(known) > 1 and len(countries) > 1

    def _acting(self, subject: Token) -> Iterator[Entity]:
        yield from (entity for entity, _ in find_actors(subject, self.index, self.lexicon))

    def _goes_somewhere(self, frame: Frame, clause: Clause) -> bool:
        """Say whether a motion is one: who comes to a conclusion or leaves a note goes nowhere."""
        if frame.event not in self.lexicon.words("motions"):
            return True
        ends = (clause.slot(slot) for slot, role in frame.roles.items() if role in ("destination", "origin"))
        told = [[filler for filler in fillers if not self._is_time(filler)] for fillers in ends]
        return all(any(self._is_somewhere(filler) for filler in fillers) for fillers in told if fillers)

    def _is_somewhere(self, filler: Token) -> bool:
        """Say whether someone can go there: a place, a host, a gathering or other event, a name."""
        lemma = filler.lemma_.lower()
        known = any(lemma in self.lexicon.words(name) for name in ("places", "targets"))
        return known or filler.pos_ in ("PROPN", "PRON", "ADV") or self._type(filler) is not None

    def _particle_fits(self, frame: Frame, clause: Clause) -> bool:
        """Say whether a phrasal verb is the frame's: "let down" is no "let"."""
        if frame.particle is None:
            plain = clause.particle is None or clause.particle in self.lexicon.words("ways")
            return plain or clause.particle in frame.roles
        if frame.particle == clause.particle:
            return True
        return frame.particle in frame.roles and frame.particle in clause.obliques

    def _type(self, filler: Token) -> str | None:
        entity = self.index.at(filler)
        return entity.type if entity else None

    def _verb_slots(self, frame: Frame, clause: Clause) -> dict[str, tuple[Token, ...]]:
        """Return a clause's slots; prepositions that hang on the object fill what the verb leaves empty."""
        slots = dict(clause.obliques)
        slots["subject"], slots["object"] = clause.subjects, clause.objects
        slots["indirect"], slots["clause"] = clause.indirects, clause.clauses
        for filler in clause.objects:
            for slot, fillers in (*noun_slots(filler).items(), *self._carried_slots(filler), *self._inner_to(filler)):
                if (
                    slot not in frame.roles
                    or slot in ("possessive", "modifier", "of")
                    or self._is_its_own(filler, slot, frame)
                ):
                    continue
                if (
                    not slots.get(slot) or fillers[0].i < slots[slot][0].i
                ):  # lifted its ban "on" Iran "on" the condition
                    slots[slot] = fillers
        return slots

    def _inner_to(self, noun: Token) -> Iterator[tuple[str, tuple[Token, ...]]]:
        """Yield to whom the parser says that the arms go, not the shipments: "shipments of arms to Ukraine"."""
        for part in noun_slots(noun).get("of", ()):
            if (fillers := noun_slots(part).get("to")) is not None:
                yield "to", fillers

    def _is_its_own(self, noun: Token, slot: str, verb: Frame) -> bool:
        """Say whether what follows an event noun is told of its own act, not of what is done about it.

        To demand a withdrawal from a port asks nothing of the port; to protest attacks against the Kurds is for them.
        """
        about = self.ontology.event(verb.event).plover in self.lexicon.words("answers")
        frame = self._noun_frame(noun) if slot == "from" or (about and slot in ("against", "on")) else None
        if frame is None or frame.event == verb.event:
            return False
        return frame.roles.get(slot) not in (None, "agent", "participant")

    def _carried_slots(self, noun: Token) -> Iterator[tuple[str, tuple[Token, ...]]]:
        """Yield what follows the light verb of an event noun behind it: "sanctions imposed on Iran"."""
        for verb in modifying_clauses(noun):
            for light in self.lexicon.light_verbs.get(verb.lemma_.lower(), ()):
                if noun.lemma_.lower() in light.nouns and light.subject != "recipient":
                    yield from read_clause(verb).obliques.items()

    def _of_light_verb(self, clause: Clause) -> Predicate | None:
        """Read "hold talks with", "launch an attack on", "is subject to tariffs" by the noun."""
        for light in self.lexicon.light_verbs.get(clause.verb.lemma_.lower(), ()):
            through = clause.obliques.get(light.particle or "", ())
            if light.particle is None or light.particle == clause.particle or through:
                nouns = (*clause.objects, *through) if light.particle == clause.particle else through or clause.objects
                for noun in (*nouns, *(part for whole in nouns for part in self._parts(whole))):
                    if (frame := self._noun_frame(noun, light)) is not None:
                        return self._carried(frame, noun, clause, light)
        for attribute in clause.attributes:
            for light in self.lexicon.light_verbs.get(attribute.lemma_.lower(), ()):
                for noun in noun_slots(attribute).get(light.particle or "to", ()):
                    if (frame := self._noun_frame(noun, light)) is not None:
                        return replace(self._carried(frame, noun, clause, light), word=attribute)
        return None

    def _of_adjective(self, clause: Clause) -> Predicate | None:
        """Read "has been supportive of" by the adjective."""
        for attribute in clause.attributes:
            described = clause.objects or clause.subjects  # "was found guilty", "held him responsible"
            slots = {**clause.obliques, **noun_slots(attribute), "subject": described}
            slots["judge"] = clause.subjects if clause.objects else ()
            for frame in self.lexicon.adjectives.get(attribute.lemma_.lower(), ()):
                if all(slots.get(slot) for slot in frame.needs):
                    return Predicate(frame, attribute, slots, "events/adjective", carrier=clause.verb)
        return None

    def _of_occurrence(self, clause: Clause) -> Predicate | None:
        """Read "the meeting took place in Malaysia" by its subject."""
        if clause.verb.lemma_.lower() not in self.lexicon.words("occurrence_verbs"):
            return None
        if any(filler.lemma_.lower() not in self.lexicon.words("occurrence_objects") for filler in clause.objects):
            return None
        if clause.attributes:
            return None
        for subject in clause.subjects:
            noun = self._counted(subject)
            frame = self._noun_frame(noun)
            if frame is not None:
                slots = noun_slots(noun)
                for slot, fillers in clause.obliques.items():
                    slots.setdefault(slot, fillers)
                return Predicate(frame, noun, slots, "events/occurrence", carrier=clause.verb)
        return None

    def _counted(self, noun: Token) -> Token:
        """Return what "some of the shipments" is some of."""
        whole = noun_slots(noun).get("of", ()) if noun.lemma_.lower() in self.lexicon.words("partitives") else ()
        return whole[0] if whole else noun

    def _noun_frame(self, noun: Token, light: LightVerb | None = None) -> Frame | None:
        lemma = noun.lemma_.lower()
        if light is not None and light.nouns and lemma not in light.nouns:
            return None
        if self.index.at(noun) is not None and noun.pos_ == "PROPN":
            return None
        slots = noun_slots(noun)
        for frame in self.lexicon.nouns.get(lemma, ()):
            themes = [slot for slot, role in frame.roles.items() if role == "theme" and slot != "clause"]
            heads = [word for slot in ("modifier", "of", *themes) for word in slots.get(slot, ())]
            modifiers = {near.lemma_.lower() for word in heads for near in (*word.lefts, word)}
            if (frame.objects and not modifiers & set(frame.objects)) or modifiers & set(frame.not_objects):
                continue
            if all(slots.get(slot) for slot in frame.needs):
                return frame
        return None

    def _carried(self, frame: Frame, noun: Token, clause: Clause, light: LightVerb) -> Predicate:
        slots = noun_slots(noun)
        for slot, fillers in clause.obliques.items():
            if slot != light.particle:
                slots.setdefault(slot, fillers)
        role = light.subject or frame.roles.get("by") or frame.roles.get("possessive") or "agent"
        if light.subject == "recipient":  # "received support from Rome to Oslo"
            slots.pop("to", None)
        if clause.subjects:  # "carried out its murder of prisoners"
            own = tuple(word for word in slots.get("possessive", ()) if word.tag_ != "PRP$")
            slots["possessive"] = own
        if clause.subjects and frame.roles.get("from") == role and "from" in slots:  # tariffs on goods from Japan
            origin = tuple(filler for filler in slots.pop("from") if not self._is_time(filler))
            slots["on"] = (origin or slots.get("on", ())) if "on" in frame.roles else ()
        given = tuple(argument for filler in clause.subjects for argument in self._meant(filler, role))
        if clause.indirects:
            slots.setdefault("to", clause.indirects)
        return Predicate(frame, noun, slots, "events/light-verb", clause.verb, clause.particle, given=given)

    def _of_noun(self, noun: Token) -> Predicate | None:
        frame = self._noun_frame(noun)
        return Predicate(frame, noun, noun_slots(noun), "events/noun") if frame is not None else None

    def _of_ellipsis(self, clause: Clause, previous: Predicate | None) -> Predicate | None:
        """Read "…, the first being in Geneva in May" as one more event like the one before."""
        if previous is None or clause.verb.lemma_ != "be" or clause.attributes:
            return None
        ordinals = self.lexicon.words("ordinals")
        if not any(word.lower_ in ordinals for word in (*clause.subjects, *clause.verb.lefts)):
            return None
        place = find_place(clause.obliques, self.index, self.lexicon)
        if place is None and self._time(clause.verb) is None:
            return None
        given = tuple(self._arguments(previous))
        return Predicate(previous.frame, clause.verb, dict(clause.obliques), "events/ellipsis", given=given)

    def _report(self, predicate: Predicate, sentence: Span) -> Report | None:
        arguments = tuple(self._arguments(predicate))
        self._remember(arguments)
        if not self._is_worth_keeping(predicate, arguments):
            return None
        arguments = arguments or (Argument("theme", phrase_span(predicate.head)),)
        event_class = self.ontology.event(predicate.frame.event)
        trigger = _trigger(predicate)
        event = Event(
            id=part_key(self.doc._.article.id, predicate.frame.event, trigger),
            type=predicate.frame.event,
            label=_label(predicate),
            lemma=_lemma(predicate),
            trigger=trigger,
            plover=event_class.plover,
            arguments=arguments,
            place=self._place(predicate, arguments),
            time=self._time_of(predicate),
        )
        return Report(event, predicate.outer.idx, sentence_span(sentence), predicate.rule)

    def _remember(self, arguments: tuple[Argument, ...]) -> None:
        """Remember who was named together, for "the two" and "they" of the next sentences."""
        met = [argument.entity for argument in arguments if argument.role == "participant" and argument.entity]
        acting = [argument for argument in arguments if argument.entity in self._people]
        sides = [[item.entity for item in acting if item.role == role] for role in ("agent", "recipient")]
        groups: list[list[str | None]] = [list(met), [item.entity for item in acting], *sides]
        for group in groups:
            same = bool(arguments) and span_of(self.doc, arguments[0].span).sent.start == self._together_in
            if same and self._people.issuperset(self._together) and not self._people.issuperset(group):
                continue  # two who met at a meeting of ministers: the two, not the ministers
            if len(set(group)) > 1:
                self._together_in = span_of(self.doc, arguments[0].span).sent.start
                self._together_at = span_of(self.doc, _bounds(arguments)).end
                self._together = tuple(dict.fromkeys(entity for entity in group if entity))
        if len(set(met)) == 2:
            self._pair, self._pair_at = self._together, self._together_at

    def _is_worth_keeping(self, predicate: Predicate, arguments: tuple[Argument, ...]) -> bool:
        """Say whether an event has someone in it, or is a noun that may point back to an event that has."""
        actors = [argument for argument in arguments if argument.entity is not None]
        if actors or self._is_told_by_someone(predicate, arguments):
            return True
        if predicate.frame.event == OPEN_EVENT:
            return self._is_plain_deed(predicate, arguments)
        is_noun = predicate.head.pos_ == "NOUN"
        enough = 2 if is_noun and predicate.carrier is None else 1
        if sum(self._is_described(argument) for argument in arguments) >= enough:
            return True
        return is_noun and any(child.lower_ in self.lexicon.words("definite") for child in predicate.head.children)

    def _is_plain_deed(self, predicate: Predicate, arguments: tuple[Argument, ...]) -> bool:
        """Say whether an open event tells who did what in words of its own: "The regulator grounded six planes"."""
        if read_clause(predicate.head).inherited:
            return False
        told = {argument.role for argument in arguments if self._is_named_thing(argument)}
        return {"agent", "theme"} <= told

    def _is_told_by_someone(self, predicate: Predicate, arguments: tuple[Argument, ...]) -> bool:
        """Say whether a known speaker tells of something: "no decision was made", "the shipments are slowed down"."""
        said = innermost(self.doc._.attributions, predicate.outer.idx)
        if said is None or said.speaker is None:
            return False
        if predicate.carrier is not None and predicate.head.pos_ == "NOUN":
            return True
        own_words = predicate.frame.event != OPEN_EVENT or not read_clause(predicate.head).inherited
        return own_words and any(self._is_named_thing(argument) for argument in arguments)

    def _is_named_thing(self, argument: Argument) -> bool:
        """Say whether a phrase tells in words of its own what it is about: "some shipping", no "it" and no "a lot"."""
        head = span_of(self.doc, argument.span).root
        known = head.lemma_.lower() in self.lexicon.words("partitives")
        return head.pos_ in ("NOUN", "PROPN") and not known and not self._is_time(head)

    def _is_described(self, argument: Argument) -> bool:
        """Say whether an actor is told of in words of its own, not by a pronoun: "workers" went on strike."""
        head = span_of(self.doc, argument.span).root
        return argument.role in _ACTORS and head.pos_ in ("NOUN", "PROPN") and not self._is_time(head)

    def _arguments(self, predicate: Predicate) -> Iterator[Argument]:
        seen: set[tuple[str, str | None, TextSpan | None]] = set()
        for argument in (*predicate.given, *self._filled(predicate)):
            key = (argument.role, argument.entity, None if argument.entity else argument.span)
            if key not in seen:
                seen.add(key)
                yield argument

    def _filled(self, predicate: Predicate) -> Iterator[Argument]:
        for slot, role in predicate.frame.roles.items():
            for filler in predicate.slots.get(slot, ()):
                if role == "theme" and predicate.head.pos_ == "NOUN":
                    yield from self._within_theme(filler, predicate)
                if slot == "clause":
                    yield Argument(role, subtree_span(filler))
                elif slot == "modifier":
                    yield from self._modifier(filler, role, predicate)
                elif not self._is_time(filler) or (role == "theme" and self._is_term(predicate)):
                    yield from self._checked(filler, role, predicate)
                    if slot == "possessive" and role == "agent":
                        yield from self._led_country(filler, predicate)
        yield from self._host_clause(predicate)
        yield from self._addressed_by_clause(predicate)

    def _is_term(self, predicate: Predicate) -> bool:
        """Say whether a span of time is what is given: sentenced "to nine years" is not when, nor how long it took."""
        return predicate.frame.event in self.lexicon.words("terms")

    def _within_theme(self, theme: Token, predicate: Predicate) -> Iterator[Argument]:
        """Yield who is named inside an event noun's theme: "the pause in US shipments to Ukraine"."""
        roles, slots = predicate.frame.roles, noun_slots(theme)
        for slot, role in (("modifier", roles.get("possessive")), ("to", roles.get("to"))):
            if role is not None and not predicate.slots.get(slot):
                for filler in slots.get(slot, ()):
                    yield from (argument for argument in self._meant(filler, role) if argument.entity)

    def _modifier(self, filler: Token, role: str, predicate: Predicate) -> Iterator[Argument]:
        """Yield an actor named before an event noun ("US tariffs"); another noun is its theme ("weapons shipments")."""
        found = [argument for argument in find_arguments(filler, role, self.index, self.lexicon) if argument.entity]
        plover = self.ontology.event(predicate.frame.event).plover
        for argument in found:  # the Oslo massacre was not done by Oslo
            entity = self.index.entities[argument.entity or ""]
            scene = role == "agent" and plover in self.lexicon.words("hitting") and entity.type in _SCENES
            yield replace(argument, role="destination") if scene else argument
        if not found and filler.pos_ == "NOUN" and predicate.frame.roles.get("of") == "theme":
            yield Argument("theme", phrase_span(filler))

    def _addressed_by_clause(self, predicate: Predicate) -> Iterator[Argument]:
        """Yield whom "demanded that Sweden act", "threatened to attack Iran" are aimed at: an actor of the clause."""
        roles = predicate.frame.roles
        if predicate.slots.get("object") or any(
            roles.get(slot) == "recipient" for slot in predicate.slots if predicate.slots[slot]
        ):
            return
        plover = self.ontology.event(predicate.frame.event).plover
        if plover not in self.lexicon.words("aimed_speech"):
            return
        own = {subject.i for subject in predicate.slots.get("subject", ())}
        asked = self.lexicon.words("question_words")  # who asks whether Oslo paid does not ask Oslo
        for head in predicate.slots.get("clause", ()):
            if head.left_edge.lower_ in asked:
                continue
            found = tuple(self._aims(read_clause(head), plover, own)) or tuple(self._bound(head, plover, own))
            if found:
                yield from found
                return

    def _aims(self, clause: Clause, plover: str | None, own: set[int]) -> Iterator[Argument]:
        """Yield at whom speech of a clause is aimed: who is to act, or whom the speaker's act is for or against."""
        others = () if clause.inherited else clause.subjects
        told = any(not self._is_speaker(subject, own) for subject in others)
        if told:
            yield from self._addressed(others, plover)
            return
        if clause.passive:
            return
        inner = self._of_clause(clause)
        if inner is not None and inner.frame.event != OPEN_EVENT:
            yield from self._acted_upon(inner, clause, plover)
            return
        slots = ("object", "indirect", *(slot for slot in self.lexicon.words("target_prepositions")))
        for slot in sorted(slots):
            found = tuple(self._addressed(clause.slot(slot), plover))
            if found:
                yield from found
                return

    def _bound(self, act: Token, plover: str | None, own: set[int]) -> Iterator[Argument]:
        """Yield who is to act first: the state in "will not return until the state pays", "will close it unless …"."""
        if plover not in self.lexicon.words("conditional_speech"):
            return
        for mark, clause in conditions(act):
            if mark.lower_ in self.lexicon.words("until"):
                doers = tuple(doer for doer in read_clause(clause).subjects if not self._is_speaker(doer, own))
                for doer in doers:
                    if doer.pos_ in ("NOUN", "PROPN") and not self._is_time(doer):
                        yield from self._meant(doer, "recipient")

    def _is_speaker(self, subject: Token, own: set[int]) -> bool:
        speakers = [self.doc[i] for i in sorted(own)]
        return any(self._is_same(speaker, subject) for speaker in speakers)

    def _addressed(self, targets: Iterable[Token], plover: str | None) -> Iterator[Argument]:
        for target in targets:
            found = [item for item in self._meant(target, "recipient") if self._is_addressed(item, plover)]
            if found:
                yield from found
                return

    def _acted_upon(self, inner: Predicate, clause: Clause, plover: str | None) -> Iterator[Argument]:
        """Yield for or against whom an act is that someone promises, refuses or threatens.

        A promise to release a man is not made to him: he is told of in words alone.
        """
        doers = {item.span for subject in clause.subjects for item in self._meant(subject, "agent")}
        only_told_of = self.lexicon.words("person_patients") | self.lexicon.words("told_of")
        root = self.ontology.event(inner.frame.event).plover
        in_words = root is None or (
            plover == "AGREE" and (inner.frame.event in only_told_of or root not in self.lexicon.words("favours"))
        )
        for argument in self._filled(inner):
            if argument.role in ("recipient", "participant", "destination") and argument.span not in doers:
                aimed = replace(argument, role="recipient")
                yield replace(aimed, entity=None, extent=None) if in_words else aimed

    def _is_addressed(self, argument: Argument, plover: str | None) -> bool:
        """Say whether speech is aimed at an actor of its clause: who agrees to buy a firm promises the firm nothing."""
        entity = self.index.entities.get(argument.entity or "")
        if entity is None or argument.extent is not None:
            return False
        return plover in self.lexicon.words("aimed_at_all") or entity.type in ("Person", "Country")

    def _host_clause(self, predicate: Predicate) -> Iterator[Argument]:
        """Yield who else takes part in "… during a meeting with Lavrov": the subject of the clause it is said in."""
        if predicate.carrier is not None or self.ontology.event(predicate.frame.event).subject_role != "participant":
            return
        named = [filler for slot in predicate.frame.roles for filler in predicate.slots.get(slot, ())]
        host = adjunct_of(predicate.head)
        if host is None or not any(self.index.at(filler) for filler in named):
            return
        preposition, verb = host
        if preposition in self.lexicon.words("taking_part"):
            for subject in find_subjects(verb)[0]:
                yield from (argument for argument in self._meant(subject, "participant") if argument.entity)

    def _checked(self, filler: Token, role: str, predicate: Predicate) -> Iterator[Argument]:
        """Yield a filler's arguments; in an open event, things that are no actors are its theme."""
        in_person = role == "recipient" and predicate.frame.event in self.lexicon.words("person_patients")
        if in_person and filler.tag_ in ("NNS", "NNPS") and self._type(filler) == "Country":
            yield Argument(role, phrase_span(filler))  # who kills Norwegians does not kill Norway
            return
        deed = predicate.frame.event == OPEN_EVENT and is_deed(filler, self.lexicon)  # a win that pleases is no winner
        stand_in = not in_person and not deed and self._is_hit(filler, predicate)
        for argument in self._meant(filler, role, stand_in):
            if role in ("recipient", "participant") and predicate.frame.event == OPEN_EVENT and not argument.entity:
                yield replace(argument, role="theme")
            elif role in _ACTING or (role == "recipient" and self._is_said_of_states(predicate)):
                yield self._as_state(argument)
            else:
                yield argument

    def _is_hit(self, filler: Token, predicate: Predicate) -> bool:
        """Say whether a building may stand for its place: a hospital in Kyiv that is shelled, not one founded."""
        if filler.lemma_.lower() not in self.lexicon.words("targets"):
            return True
        return self.ontology.event(predicate.frame.event).plover in self.lexicon.words("hitting")

    def _is_said_of_states(self, predicate: Predicate) -> bool:
        """Say whether a capital at the end of a deed is its state: who accuses Beijing accuses no city."""
        plover = self.ontology.event(predicate.frame.event).plover
        return plover is not None and plover not in self.lexicon.words("hitting")

    def _as_state(self, argument: Argument) -> Argument:
        """Return a capital that acts as the country it speaks for: "Beijing's help for Moscow"."""
        entity = self.index.entities.get(argument.entity or "")
        if entity is None or entity.type != "City" or load_gazetteer().metonym(entity.name) is None:
            return argument
        country = self._countries.get(entity.country)
        return (
            replace(argument, entity=country, extent=argument.span.of(self.doc._.article.text)) if country else argument
        )

    def _led_country(self, filler: Token, predicate: Predicate) -> Iterator[Argument]:
        """Yield as an agent too the country of the leader whose act of state is told of: "Trump's tariffs"."""
        entity = self.index.at(filler)
        if entity is None or entity.type != "Person":
            return
        if self.ontology.event(predicate.frame.event).plover in self.lexicon.words("state_acts"):
            country = find_led_country(entity, self.doc._.article.published)
            if country is not None and country in self.index.entities:
                yield Argument("agent", phrase_span(filler), country)

    def _meant(self, filler: Token, role: str, stand_in: bool = True, depth: int = 1) -> Iterator[Argument]:
        """Yield whom a filler means; "the two", "both sides" are those last named together."""
        arguments = tuple(find_arguments(filler, role, self.index, self.lexicon, stand_in))
        arguments = tuple(self._in_full(argument, filler) for argument in arguments)
        group = arguments[0].entity
        unknown = group is None or group in self._anonymous
        together = self._collective(filler) if unknown else ()
        if together:
            self._groups[group or ""] = together
            yield from (Argument(role, arguments[0].span, entity) for entity in together)
        elif group is not None and group in self._groups:
            yield from (Argument(role, arguments[0].span, entity) for entity in self._groups[group])
        elif unknown and filler.lower_ in self.lexicon.words("first_person_plural"):
            yield self._speakers_side(arguments[0])
        elif unknown and filler.lower_ in self.lexicon.words("plural_pronouns") and depth:
            yield from self._of_main_clause(filler, role) or arguments
        else:
            yield from arguments

    def _in_full(self, argument: Argument, filler: Token) -> Argument:
        """Return the argument of a pronoun in the words of the same sentence that it stands for.

        "The army said it had hit a base": the army, as for "which had hit a base".
        """
        if filler.pos_ != "PRON" or argument.entity is None:
            return argument
        named = self._named_before(filler, argument.entity)
        return replace(argument, span=phrase_span(named)) if named is not None else argument

    def _named_before(self, pronoun: Token, entity: str) -> Token | None:
        """Return the head of the nearest phrase before a pronoun, in its sentence, that names the entity."""
        for position in range(pronoun.i - 1, pronoun.sent.start - 1, -1):
            word = self.doc[position]
            if word.pos_ in ("NOUN", "PROPN") and (known := self.index.at(word)) is not None and known.id == entity:
                return None if is_modifier(word) else word
        return None

    def _of_main_clause(self, pronoun: Token, role: str) -> tuple[Argument, ...]:
        """Return "they" of an if- or unless-clause as the several things the main clause is about."""
        main = main_clause(pronoun)
        subjects = find_subjects(main)[0] if main is not None else ()
        if len(subjects) < 2 and not any(word.tag_ in ("NNS", "NNPS", "JJ", "CD") for word in subjects):
            return ()
        span = phrase_span(pronoun)
        found = [argument for word in subjects for argument in self._meant(word, role, depth=0) if argument.entity]
        return tuple(replace(argument, span=span) for argument in found)

    def _collective(self, filler: Token) -> tuple[str, ...]:
        """Return who is meant by a word for those named together shortly before; "the two" are rather two who met."""
        word, collectives = filler.lower_, self.lexicon.words("collectives")
        numbered = any(child.lower_ in collectives for child in filler.children)
        if word not in collectives and not (numbered and word in self.lexicon.words("collective_nouns")):
            return ()
        plain = word in self.lexicon.words("plural_pronouns")
        if plain and self._has_other_antecedent(filler):
            return ()
        if not plain and self._pair and filler.i - self._pair_at <= _FAR:
            return self._as_named(word, self._pair)
        if not self._together or filler.i - self._together_at > _TOGETHER or (not plain and len(self._together) != 2):
            return ()
        return self._together if plain else self._as_named(word, self._together)

    def _as_named(self, word: str, pair: tuple[str, ...]) -> tuple[str, ...]:
        """Return two as the noun has them: "the two countries" of two people are theirs, no countries are two men."""
        found = [self.index.entities[entity] for entity in pair]
        if word in self.lexicon.words("collective_states"):
            states = [item.id if item.type == "Country" else self._countries.get(item.country) for item in found]
            known = tuple(dict.fromkeys(state for state in states if state is not None))
            return known if len(known) == len(pair) else ()
        is_people = word in self.lexicon.words("collective_people")
        return () if is_people and any(item.type != "Person" for item in found) else pair

    def _has_other_antecedent(self, pronoun: Token) -> bool:
        """Say whether the sentence itself names several things, or a country or body, before a "they"."""
        before = self.doc[pronoun.sent.start : pronoun.i]
        collective = {"Country", "Organization", "Group"}
        return any(
            token.tag_ in ("NNS", "NNPS") or ((known := self.index.at(token)) is not None and known.type in collective)
            for token in before
            if not (is_modifier(token) or is_possessor(token))
        )

    def _speakers_side(self, argument: Argument) -> Argument:
        """Return "we" as the country of the official who says it, else as the speaker."""
        quoted = tuple(item for item in self.doc._.attributions if item.direct)
        said = innermost(quoted, argument.span.start)
        speaker = self.index.entities.get(said.speaker or "") if said is not None else None
        if speaker is None:
            return argument
        if speaker.country is not None and speaker.sector in self.lexicon.words("official_sectors"):
            country = self._countries.get(speaker.country)
            if country is not None:
                return replace(argument, entity=country, extent=argument.span.of(self.doc._.article.text))
        return replace(argument, entity=speaker.id)

    def _timexes_in(self, sentence: Span) -> tuple[Timex, ...]:
        first = bisect_left(self._time_starts, sentence.start_char)
        last = bisect_left(self._time_starts, sentence.end_char)
        return tuple(self.doc._.timexes[first:last])

    def _is_time(self, filler: Token) -> bool:
        end = filler.idx + len(filler)
        return any(timex.span.start <= filler.idx and end <= timex.span.end for timex in self._timexes)

    def _place(self, predicate: Predicate, arguments: tuple[Argument, ...]) -> str | None:
        """Return where it happens: by its own words, those of its fillers, or of the clause that carries it."""
        free = {slot: fillers for slot, fillers in predicate.slots.items() if slot not in predicate.frame.roles}
        found = find_place(free, self.index, self.lexicon)
        if found is None:
            named = [
                filler
                for slot, role in predicate.frame.roles.items()
                for filler in predicate.slots.get(slot, ())
                if role in ("recipient", "theme") or self.index.at(filler) is not None
            ]
            host = adjunct_of(predicate.head) if predicate.head.pos_ == "NOUN" else None
            for holder in (*named, *((host[1],) if host else ()), *((predicate.carrier,) if predicate.carrier else ())):
                found = found or find_place(find_obliques(holder), self.index, self.lexicon)
        scene = self._scene(predicate)
        if scene is not None and found in (None, scene):
            return scene
        return None if any(found == argument.entity for argument in arguments) else found

    def _scene(self, predicate: Predicate) -> str | None:
        """Return the place that an event befalls, which is where it happens too: an earthquake in Nepal."""
        if predicate.frame.event in self.lexicon.words("motions"):
            return None
        befallen = (slot for slot, role in predicate.frame.roles.items() if role == "destination")
        return find_place({slot: predicate.slots.get(slot, ()) for slot in befallen}, self.index, self.lexicon)

    def _time_of(self, predicate: Predicate) -> Timex | None:
        """Return when an event happened, by the words of its carrier or its own."""
        found = self._time(predicate.outer) or self._time(predicate.head)
        lasts = found is not None and found.start is None and found.end is None
        return None if lasts and self._is_term(predicate) else found

    def _time(self, head: Token) -> Timex | None:
        return find_time(head, self._timexes)


def _lemmas(words: Iterable[Token]) -> set[str]:
    return {word.lemma_.lower() for word in words}


def _bounds(arguments: tuple[Argument, ...]) -> TextSpan:
    return TextSpan(min(item.span.start for item in arguments), max(item.span.end for item in arguments))


def _depth(token: Token) -> int:
    return sum(1 for _ in token.ancestors)


def _trigger(predicate: Predicate) -> TextSpan:
    head = predicate.head
    return TextSpan(head.idx, head.idx + len(head))


def _label(predicate: Predicate) -> str:
    carrier = predicate.word or predicate.carrier
    words = [carrier, predicate.head] if carrier else [predicate.head]
    texts = [word.text for word in sorted(words, key=lambda word: word.i)]
    if predicate.particle and predicate.carrier is None:
        texts.append(predicate.particle)
    return " ".join(texts)


def _lemma(predicate: Predicate) -> str:
    lemma = predicate.head.lemma_.lower()
    return f"{lemma} {predicate.particle}" if predicate.particle and predicate.carrier is None else lemma
