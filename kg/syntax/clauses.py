"""One verb with what stands in its slots, in active voice.

Tariffs were imposed on Japan by Trump.  imposed: subject Trump, object Tariffs, on Japan
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc, Span, Token

from kg.lexicon import load_lexicon
from kg.syntax.antecedents import antecedents
from kg.syntax.coordination import has_own_subject, is_late_complement, spread
from kg.syntax.groups import is_passive
from kg.syntax.labels import ATTRIBUTES, AUXILIARIES, CLAUSES, OBJECTS, SUBJECTS, TIMES
from kg.syntax.memory import remembered, word_list
from kg.syntax.nouns import possessors
from kg.syntax.objects import objects_elsewhere, shared_agents
from kg.syntax.prepositions import find_obliques, follows_comma, is_means
from kg.syntax.speech import adjoined_clauses, speech_over
from kg.syntax.subjects import find_subjects
from kg.syntax.verbs import is_attributive, is_loose_sister, is_predicate, is_that_clause

_PREDICATES = "kg.syntax.predicates"


@dataclass(frozen=True, slots=True)
class Clause:
    """One verb with what stands in its slots, in active voice. Fillers are head tokens, coordination split.

    `obliques` maps a preposition to its fillers. `clauses` are the heads of complement clauses. `inherited`: the
    subject is another clause's. `passive` tells that the verb was written in the passive.
    """

    verb: Token
    subjects: tuple[Token, ...] = ()
    objects: tuple[Token, ...] = ()
    indirects: tuple[Token, ...] = ()
    attributes: tuple[Token, ...] = ()
    obliques: dict[str, tuple[Token, ...]] = field(default_factory=dict)
    clauses: tuple[Token, ...] = ()
    particle: str | None = None
    passive: bool = False
    inherited: bool = False

    def slot(self, name: str) -> tuple[Token, ...]:
        """Return the fillers of ``subject``, ``object``, ``indirect``, ``attribute``, ``clause`` or a preposition."""
        own = {
            "subject": self.subjects,
            "object": self.objects,
            "indirect": self.indirects,
            "attribute": self.attributes,
            "clause": self.clauses,
        }
        return own[name] if name in own else self.obliques.get(name, ())


def find_clauses(text: Doc | Span) -> Iterator[Clause]:
    """Yield the clause of every verb, in text order."""
    doc, start, end = (text.doc, text.start, text.end) if isinstance(text, Span) else (text, 0, len(text))
    places = _predicate_places(doc)
    for place in places[bisect_left(places, start) : bisect_left(places, end)]:
        yield read_clause(doc[place])


def _predicate_places(doc: Doc) -> list[int]:
    """Return where the verbs are that head clauses; the document remembers it, since many stages go through them."""
    places: list[int] | None = doc.user_data.get(_PREDICATES)
    if places is None:
        places = doc.user_data[_PREDICATES] = [token.i for token in doc if is_predicate(token)]
    return places


@remembered
def read_clause(verb: Token) -> Clause:
    """Return the clause that `verb` heads."""
    passive = is_passive(verb)
    subjects, inherited = find_subjects(verb)
    if verb.tag_ == "VBG" and len(subjects) == 1 and subjects[0].lemma_.lower() in word_list("tasks"):
        subjects = possessors(subjects[0])  # "Oslo's priority must be saving lives"
    noun, adjective = _small_clause(verb)
    children = list(verb.children)
    children += [word for child in children if is_attributive(child) for word in child.children]
    that = verb.left_edge if speech_over(verb) is not None else None  # "said in a note that it had met her"
    objects = spread([*(child for child in children if child.dep_ in OBJECTS and child != that), *noun])
    objects = tuple(word for word in objects if word.text not in ("-", "–") and not _is_added(word, objects[0]))
    indirects = spread(child for child in children if child.dep_ == "dative" and child.pos_ != "ADP")
    attributes = spread([*(child for child in children if child.dep_ in ATTRIBUTES), *adjective])
    attributes += tuple(name for noun in objects for name in _called(verb, noun))
    obliques = find_obliques(verb)
    for child in verb.children:
        if is_attributive(child):  # "met visiting Foreign Minister Wang Yi in Washington"
            obliques = {**find_obliques(child), **obliques}
    if passive:
        kept = (find_obliques(word).get("by", ()) for word in objects)  # was denied entry "by Iran"
        agents = obliques.pop("by", ()) or shared_agents(verb) or next((found for found in kept if found), ())
        agents = tuple(agent for agent in agents if not is_means(agent) and not _is_beside(agent, agents[0]))
        grammatical, subjects = subjects, agents
        sums = bool(objects) and verb.lemma_ not in word_list("giving_verbs") and all(map(_is_sum, objects))
        if sums and grammatical:  # "it was fined $2 billion"
            objects, grammatical = grammatical, objects
        objects, indirects = (objects, grammatical + indirects) if objects else (grammatical, indirects)
        if verb.lemma_ in word_list("facing_participles") and obliques.get("to") and not subjects:
            subjects, objects, passive = objects, obliques.pop("to"), False  # "farmers opposed to the dam"
    elif not objects:
        objects = objects_elsewhere(verb)
        attributes = tuple(token for token in attributes if token not in objects)
    gives = verb.lemma_ in word_list("giving_verbs") or verb.lemma_ in word_list("delivering_verbs")
    if verb.dep_ == "relcl" and gives and not passive:
        objects, indirects = _given_in_relative(verb, objects, indirects)
    objects = tuple(dict.fromkeys(target for filler in objects for target in (antecedents(filler) or (filler,))))
    kept_from = doings(verb, "from") if objects else ()
    if kept_from:
        obliques = {"from": kept_from, **obliques}
    if objects and verb.lemma_ in word_list("joining_verbs") and (joined_in := doings(verb, "in")):
        obliques = {**obliques, "in doing": joined_in}
    return Clause(
        verb=verb,
        subjects=subjects,
        objects=objects,
        indirects=indirects,
        attributes=attributes,
        obliques=obliques,
        clauses=_complement_clauses(verb),
        particle=_particle(verb),
        passive=passive,
        inherited=inherited,
    )


def _given_in_relative(
    verb: Token, objects: tuple[Token, ...], indirects: tuple[Token, ...]
) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """Return what and to whom in "the arms that Iran sold Russia", "the terms Oslo offered them"."""
    gaps = tuple(word for word in (*objects, *indirects) if word.i < verb.i and antecedents(word))
    receivers = tuple(word for word in (*objects, *indirects) if word.i > verb.i)
    if len(receivers) != 1 or len(gaps) > 1 or not has_own_subject(verb):
        return objects, indirects
    if gaps:
        return gaps, receivers
    noun, receiver = verb.head, receivers[0]
    someone = receiver.tag_ == "PRP" or (receiver.pos_ == "PROPN" and verb.lemma_ in word_list("giving_verbs"))
    dated = noun.ent_type_ in TIMES or noun.lemma_.lower() in word_list("occasions")
    asked = any(word.tag_ in ("WDT", "WP", "WRB") for word in verb.doc[verb.left_edge.i : verb.i])
    return ((noun,), receivers) if someone and not dated and not asked else (objects, indirects)


def _particle(verb: Token) -> str | None:
    """Return the second part of a phrasal verb, read as a particle or as an adverb: "set up", "put forward"."""
    for child in verb.children:
        if child.dep_ == "prt" or (child.dep_ == "advmod" and child.i > verb.i and child.lower_ in word_list("ways")):
            return child.lower_
    after = verb.nbor() if verb.i + 1 < len(verb.doc) else verb
    if after.dep_ == "advmod" and after.head.i == verb.i and not any(after.children):  # "stepped down"
        senses = load_lexicon().verbs.get(verb.lemma_.lower(), ())
        return after.lower_ if any(sense.particle == after.lower_ for sense in senses) else None
    return None


def _small_clause(verb: Token) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """Return the noun and the adjective of a clause without a verb: "found the mayor guilty"; nothing elsewhere."""
    for child in verb.rights:
        if child.dep_ == "ccomp" and child.pos_ == "ADJ" and not any(word.dep_ in AUXILIARIES for word in child.lefts):
            for noun in child.lefts:
                if noun.dep_ in SUBJECTS:
                    return (noun,), (child,)
    return (), ()


def _called(verb: Token, noun: Token) -> Iterator[Token]:
    """Yield what someone is called that the parser set beside his name: "called Merkel a liar", with no comma."""
    if verb.lemma_ in word_list("naming_verbs"):
        for child in noun.rights:
            if child.dep_ == "appos" and child.left_edge.i == noun.i + 1 and child.left_edge.dep_ == "det":
                yield child


def doings(verb: Token, link: str | None = None) -> tuple[Token, ...]:
    """Return what someone is kept from doing, joined in doing or told off for, behind that preposition or any.

    Guards stopped the crew from working.
    """
    links = (child for child in verb.rights if child.dep_ == "prep" and link in (None, child.lower_))
    return tuple(word for link in links for word in link.rights if word.dep_ == "pcomp" and word.tag_ == "VBG")


def _is_beside(noun: Token, first: Token) -> bool:
    """Say whether what is joined to a name behind "by" is no doer: "emails seen by Kos and | interviews with him"."""
    if noun == first or first.pos_ != "PROPN" or noun.pos_ != "NOUN":
        return False
    named = noun.lemma_.lower()
    return noun.tag_ == "NNS" and (named in word_list("writings") or named in load_lexicon().nouns)


def _is_added(noun: Token, first: Token) -> bool:
    """Say whether a second object behind a comma only adds to what was said: "gave Kos a prize, | a decision that"."""
    before = noun.left_edge.i - 1
    return noun != first and noun.dep_ in OBJECTS and noun.doc[before].text == ","


def _is_sum(noun: Token) -> bool:
    return any(word.ent_type_ == "MONEY" for word in (noun, *noun.lefts))


def _complement_clauses(verb: Token) -> tuple[Token, ...]:
    near = [
        child
        for child in verb.children
        if child.dep_ in CLAUSES and child.i > verb.i - 30 and not is_attributive(child)
    ]
    late = [child for child in verb.children if is_late_complement(child)]
    near = [child for child in near if not (is_loose_sister(child) or _is_of_noun(child, verb) or _is_sequel(child))]
    return (*spread(near), *late, *adjoined_clauses(verb))


def _is_of_noun(clause: Token, verb: Token) -> bool:
    """Say whether a that-clause says what a noun before it says: "did not strike, given a promise that none would go".

    It is so behind a verb that reports nothing.
    """
    if verb.lemma_.lower() in load_lexicon().reporting or not is_that_clause(clause) or clause.i < verb.i:
        return False
    said = load_lexicon().cues.get("content", {})
    before = (word for word in verb.doc[verb.i + 1 : clause.left_edge.i] if word.pos_ == "NOUN")
    return any(word.lemma_ in said or word.lemma_ in word_list("sayings") for word in before)


def _is_sequel(clause: Token) -> bool:
    """Say whether an infinitive behind a comma tells what came of it after all: ", only to be booed"."""
    return clause.left_edge.lower_ == "only" and follows_comma(clause.left_edge)
