"""Clauses from a dependency parse: the only place that knows dependency labels (CLEAR style, as spaCy's English has).

    Tariffs were imposed on Japan by Trump, who had threatened them.

gives a `Clause` for "imposed" (passive turned round: subject Trump, object Tariffs, on: Japan) and one for "threatened"
(subject Trump, through the relative pronoun). Subjects that a clause shares or inherits (coordination, control,
participles) are filled in; coordinated fillers are split.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache, wraps
from typing import TypeVar

from spacy.tokens import Doc, Span, Token

from kg.lexicon import load_lexicon
from kg.types import TextSpan

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
OBJECTS = frozenset({"dobj"})
ATTRIBUTES = frozenset({"attr", "acomp", "oprd"})
PREPOSITIONS = frozenset({"prep", "agent", "dative", "prt"})
CLAUSES = frozenset({"ccomp", "xcomp", "pcomp"})
AUXILIARIES = frozenset({"aux", "auxpass"})
DEPENDENCIES = (
    SUBJECTS
    | OBJECTS
    | ATTRIBUTES
    | PREPOSITIONS
    | CLAUSES
    | AUXILIARIES
    | {"pobj", "conj", "cc", "appos", "relcl", "acl", "advcl", "poss", "compound", "amod", "neg", "mark", "npadvmod"}
)
NOMINALS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})
NAMES = frozenset({"PERSON", "GPE", "ORG", "NORP", "LOC", "FAC"})  # entity labels of what can be acted upon
_NO_PREDICATES = AUXILIARIES | {"amod", "compound", "prep", "punct", "nmod"}
_NO_DEPENDENTS = SUBJECTS | {"punct", "cc", "conj", "mark", "parataxis", "intj", "expl", "preconj", "advcl"}
_CHAIN = 12  # words that govern one another: "is said to be about to try to …"; more is no sentence
_TIMES = frozenset({"DATE", "TIME"})  # entity labels of when: "voted on Monday to leave"
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_APART = frozenset({"relcl", "appos", "cc", "conj", "punct", "acl", "advcl", "parataxis", "preconj", "dep"})


Reading = TypeVar("Reading")


def _remembered(read: Callable[[Token], Reading]) -> Callable[[Token], Reading]:
    """Decorate what is read of one word: several stages ask for it, so the document remembers it."""
    name = f"kg.syntax.{read.__name__}"

    @wraps(read)
    def ask(token: Token) -> Reading:
        known: dict[int, Reading] = token.doc.user_data.setdefault(name, {})
        if token.i not in known:
            known[token.i] = read(token)
        return known[token.i]

    return ask


@cache
def _words(name: str) -> frozenset[str]:
    """Return a word list of ``words.toml``."""
    return load_lexicon().words(name)


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
    for token in text:
        if is_predicate(token):
            yield read_clause(token)


def is_predicate(token: Token) -> bool:
    """Say whether a token heads a clause: a verb or copula, but no auxiliary and no preposition such as "including"."""
    if token.pos_ not in ("VERB", "AUX") or not token.text[:1].isalpha():
        return False
    if token.dep_ in _NO_PREDICATES and not _is_asked(token):
        return False
    if token.tag_ == "VBG" and _is_half_of_preposition(token):
        return False
    if token.dep_ == "dobj" and token.tag_ == "VBZ":  # "debunked reports that …"
        return False
    return not is_attributive(token)


def _is_asked(verb: Token) -> bool:
    """Say whether a verb read as a preposition heads a question: "Did Norway attack?" he asked."""
    helper = verb.left_edge
    return verb.dep_ == "prep" and verb.tag_ == "VB" and helper.head == verb and helper.dep_ == "aux"


def _is_half_of_preposition(verb: Token) -> bool:
    """Say whether an -ing word joins with the next to a preposition: "owing to the storm" owes nothing."""
    following = verb.doc[verb.i + 1].lower_ if verb.i + 1 < len(verb.doc) else ""
    return f"{verb.lower_} {following}" in _words("complex_prepositions")


@_remembered
def read_clause(verb: Token) -> Clause:
    """Return the clause that `verb` heads."""
    passive = is_passive(verb)
    subjects, inherited = find_subjects(verb)
    noun, adjective = _small_clause(verb)
    children = list(verb.children)
    children += [word for child in children if is_attributive(child) for word in child.children]
    objects = _spread([*(child for child in children if child.dep_ in OBJECTS), *noun])
    indirects = _spread(child for child in children if child.dep_ == "dative" and child.pos_ != "ADP")
    attributes = _spread([*(child for child in children if child.dep_ in ATTRIBUTES), *adjective])
    obliques = find_obliques(verb)
    for child in verb.children:
        if is_attributive(child):  # "met visiting Foreign Minister Wang Yi in Washington"
            obliques = {**find_obliques(child), **obliques}
    if passive:
        agents = obliques.pop("by", ()) or _shared_agents(verb)
        grammatical, subjects = subjects, agents
        if objects and grammatical and all(_is_sum(word) for word in objects):  # "it was fined $2 billion"
            objects, grammatical = grammatical, objects
        objects, indirects = (objects, grammatical + indirects) if objects else (grammatical, indirects)
    elif not objects:
        objects = _objects_elsewhere(verb)
        attributes = tuple(token for token in attributes if token not in objects)
    objects = tuple(dict.fromkeys(target for filler in objects for target in (_antecedents(filler) or (filler,))))
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


def _particle(verb: Token) -> str | None:
    """Return the second part of a phrasal verb, read as a particle or as an adverb: "set up", "put forward"."""
    for child in verb.children:
        if child.dep_ == "prt" or (child.dep_ == "advmod" and child.i > verb.i and child.lower_ in _words("ways")):
            return child.lower_
    return None


def _small_clause(verb: Token) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """Return the noun and the adjective of a clause without a verb: "found the mayor guilty"; nothing elsewhere."""
    for child in verb.rights:
        if child.dep_ == "ccomp" and child.pos_ == "ADJ" and not any(word.dep_ in AUXILIARIES for word in child.lefts):
            for noun in child.lefts:
                if noun.dep_ in SUBJECTS:
                    return (noun,), (child,)
    return (), ()


def _is_sum(noun: Token) -> bool:
    return any(word.ent_type_ == "MONEY" for word in (noun, *noun.lefts))


def _complement_clauses(verb: Token) -> tuple[Token, ...]:
    near = [
        child
        for child in verb.children
        if child.dep_ in CLAUSES and child.i > verb.i - 30 and not is_attributive(child)
    ]
    late = [child for child in verb.children if _is_late_complement(child)]
    return (*_spread(child for child in near if not is_loose_sister(child)), *late)


@_remembered
def is_passive(verb: Token) -> bool:
    """Say whether a verb is passive: "was hit", the participle "hit by drones", or "hit" coordinated with one."""
    at = verb
    while True:
        own = _is_passive_by_itself(at)
        if own is not None:
            return own
        if at.dep_ != "conj" or has_own_subject(at) or at.head.tag_ != "VBN":
            return False
        at = at.head


def _is_passive_by_itself(verb: Token) -> bool | None:
    """Say whether a verb's own words make it passive, ``None`` where it may share those of the verb before it."""
    if any(child.dep_ in ("auxpass", "nsubjpass", "csubjpass") for child in verb.children):
        return True
    if verb.tag_ != "VBN" or any(child.dep_ == "aux" for child in verb.children) or _is_finite_acl(verb):
        return False
    if verb.dep_ == "ccomp" and verb.head.lemma_ in _words("causing_verbs"):
        return True
    if verb.dep_ in ("acl", "advcl", "amod") or any(child.dep_ == "agent" for child in verb.children):
        return not any(child.dep_ in OBJECTS for child in verb.children)
    return None


@_remembered
def has_own_subject(verb: Token) -> bool:
    """Say whether the verb has a subject of its own, read as such or not."""
    return any(child.dep_ in SUBJECTS for child in verb.children) or _claimed_subject(verb) is not None


def _claimed_subject(verb: Token) -> Token | None:
    """Return the noun that the parser made a second object of the verb before: "met Xi and Putin also left".

    It ends right before the finite verb, and the "and" before it has nothing else to join.
    """
    if verb.dep_ not in ("conj", "advcl") or not _is_finite(verb) or _marked(verb):
        return None
    first, before = verb.head, verb.left_edge.i - 1
    at = verb.doc[before] if before > first.i else first
    for _ in range(_CHAIN):
        if at.i <= first.i or at.head.i == at.i:
            return None
        if at.dep_ == "conj" and at.pos_ in ("NOUN", "PROPN", "PRON") and first_conjunct(at).dep_ in (*OBJECTS, "pobj"):
            linked = any(child.dep_ == "cc" and child.i < at.i for child in at.head.children)
            return at if linked and at.right_edge.i == before and first.is_ancestor(at) else None
        at = at.head
    return None


def _is_claimed(noun: Token) -> bool:
    """Say whether a conjunct is the subject of the verb right after it rather than one more object."""
    if noun.dep_ != "conj" or noun.pos_ not in ("NOUN", "PROPN", "PRON"):
        return False
    after = noun.right_edge.i + 1
    while after < len(noun.doc) and noun.doc[after].dep_ in ("advmod", "neg", "aux", "auxpass"):
        after = noun.doc[after].head.i if noun.doc[after].head.i > after else after + 1
    return after < len(noun.doc) and _claimed_subject(noun.doc[after]) == noun


def _is_finite(verb: Token) -> bool:
    """Say whether a verb has tense, by itself or through its own auxiliary."""
    own = [child for child in verb.children if child.dep_ in AUXILIARIES]
    return own[0].tag_ in _FINITE if own else verb.tag_ in _FINITE


def _is_whole_clause(verb: Token) -> bool:
    """Say whether a participle is more than that: it has a mark, a subject, or an auxiliary with tense."""
    return any(
        child.dep_ in SUBJECTS
        or (child.dep_ == "mark" and child.i < verb.i)
        or (child.dep_ in AUXILIARIES and child.tag_ in (*_FINITE, "TO"))
        for child in verb.children
    )


def _is_finite_acl(verb: Token) -> bool:
    """Say whether a main verb was read as a noun's participle: "Its leader, Peter Holm, called for talks"."""
    if verb.dep_ != "acl" or _is_whole_clause(verb):
        return False
    if verb.tag_ == "VBD":
        return True
    noun = verb.head
    if verb.tag_ != "VBN" or noun.head.i != noun.i or any(child.dep_ == "agent" for child in verb.children):
        return False
    name = verb.left_edge.i - 2
    return any(child.dep_ == "appos" and child.pos_ == "PROPN" and child.right_edge.i == name for child in noun.rights)


def _is_late_complement(clause: Token) -> bool:
    """Say whether a coordinated clause completes the verb: "denied the charge and that he had met the builder"."""
    if clause.dep_ != "conj" or not _is_that_clause(clause):
        return False
    first = clause.head
    if not is_predicate(first) or first.dep_ in CLAUSES or _is_that_clause(first):
        return False
    return first.dep_ != "conj" or first_conjunct(first).dep_ not in CLAUSES


def _is_content_clause(verb: Token) -> bool:
    """Say whether a clause read as relative says what its noun is: "the denial that it attacked the port"."""
    if verb.dep_ != "relcl":
        return False
    objects = [child for child in verb.children if child.dep_ in OBJECTS]
    return _is_that_clause(verb) or (len(objects) > 1 and objects[0].lower_ == "that")


def _is_that_clause(verb: Token) -> bool:
    return any(child.dep_ == "mark" and child.lower_ == "that" for child in verb.lefts)


@_remembered
def find_subjects(verb: Token) -> tuple[tuple[Token, ...], bool]:
    """Return the heads of a verb's grammatical subject, and whether they are inherited from another clause."""
    seen: set[int] = set()
    return _subjects(verb, seen)


def _subjects(verb: Token, seen: set[int]) -> tuple[tuple[Token, ...], bool]:
    if verb.i in seen or len(seen) > _CHAIN:
        return (), True
    seen.add(verb.i)
    own = [child for child in verb.children if child.dep_ in SUBJECTS]
    if own:
        heads = [*_spread(own), *(token for head in own for token in _accompanying(head))]
        found = (target for head in heads for target in (_antecedents(head) or (head,)))
        return tuple(dict.fromkeys(found)), False
    claimed = _claimed_subject(verb)
    if claimed is not None:
        return (claimed,), False
    asked = [child for child in verb.lefts if child.dep_ == "compound"] if _is_asked(verb) else []
    if asked:
        return _spread(asked[-1:]), False
    return _inherited(verb, seen), True


def _accompanying(head: Token) -> tuple[Token, ...]:
    """Return who shares a noun's part in the clause without being coordinated: "Rubio, along with Lavrov, …"."""
    slots = find_obliques(head)
    return tuple(token for name in sorted(_words("shared_part_prepositions") & slots.keys()) for token in slots[name])


def _inherited(verb: Token, seen: set[int]) -> tuple[Token, ...]:
    """Return the subject that a clause takes over from the verb or noun it hangs on."""
    governor = verb.head
    participle = verb.tag_ in ("VBG", "VBN")
    if verb.dep_ == "conj" and is_predicate(governor):
        return _subjects(_joined_to(verb), seen)[0]
    if verb.dep_ == "xcomp" and governor.pos_ in ("VERB", "AUX", "ADJ"):
        return _controller(governor, seen)
    if verb.dep_ == "ccomp" and is_predicate(governor) and (verb.tag_ == "VBG" or _is_infinitive(verb)):
        return _controller(governor, seen)
    if verb.dep_ == "ccomp" and is_predicate(governor) and governor.i < verb.i:
        return _taken_object(verb, governor)
    if verb.dep_ == "advcl" and verb.tag_ == "VBN" and any(child.lower_ == "as" for child in verb.lefts):
        objects = _spread(child for child in governor.children if child.dep_ in OBJECTS and child.i < verb.i)
        return objects or _subjects(governor, seen)[0]  # "sees the pact as threatened"
    if verb.dep_ == "advcl" and verb.tag_ == "VBG" and (speech := _speech_over(verb)) is not None:
        return _subjects(speech, seen)[0]
    if verb.dep_ == "advcl" and is_predicate(governor) and (participle or _is_infinitive(verb)):
        addressed = () if participle else _addressees(verb) or _envoys(governor)
        return addressed or _subjects(governor, seen)[0]
    if verb.dep_ == "pcomp" and governor.dep_ in ("prep", "agent", "mark", "cc"):
        return _subject_of_gerund(verb, governor, seen)
    if verb.dep_ == "acl" and (participle or verb.tag_ == "VBD"):
        return tuple(token for token in expand(governor) if token.i < verb.i)
    if verb.dep_ in ("acl", "relcl") and _is_infinitive(verb):
        return _subject_of_infinitive(verb, governor, seen)
    return ()


def _speech_over(participle: Token) -> Token | None:
    """Return the verb whose subject speaks on in a participle: "said it was late for Oslo to act, urging speed"."""
    before = participle.left_edge.i - 1
    if participle.lemma_.lower() not in _words("speech_participles") or participle.doc[max(before, 0)].text != ",":
        return None
    at = participle.head
    for _ in range(_CHAIN):
        if at.head.i == at.i:
            return None
        if at.dep_ == "ccomp" and at.head.i < at.i and at.head.lemma_.lower() in load_lexicon().reporting:
            return at.head
        at = at.head
    return None


def _joined_to(verb: Token) -> Token:
    """Return the verb that a coordinated one goes with: in "said they should invest and reform", not "said".

    A bare form cannot stand beside a finite one; it goes with the last verb before it that has a modal or "to".
    """
    first = verb.head
    if verb.tag_ in ("VBD", "VBZ") and _is_infinitive(first) and not has_own_subject(verb):
        return _finite_over(first) or first  # "called Reed to discuss it and flew home"
    if verb.tag_ != "VB" or first.tag_ not in _FINITE or any(child.dep_ in AUXILIARIES for child in verb.children):
        return first
    between = (token for token in reversed(verb.doc[first.i + 1 : verb.i]) if token.tag_ == "VB")
    led = (token for token in between if any(child.tag_ in ("MD", "TO") for child in token.children))
    return next((token for token in led if first.is_ancestor(token) and not verb.is_ancestor(token)), first)


def _finite_over(infinitive: Token) -> Token | None:
    """Return the finite verb that an infinitive hangs on."""
    at = infinitive
    for _ in range(_CHAIN):
        if at.head.i == at.i or at.dep_ not in ("advcl", "xcomp", "conj"):
            return None
        at = at.head
        if is_predicate(at) and _is_finite(at):
            return at
    return None


def _taken_object(verb: Token, governor: Token) -> tuple[Token, ...]:
    """Return the subject that the parser gave to the verb before it: "added the US would continue" adds no US."""
    first = min((child.i for child in verb.children if child.dep_ in AUXILIARIES), default=verb.i)
    near = (child for child in governor.children if child.dep_ in OBJECTS and governor.i < child.i < first)
    return tuple(child for child in near if not any(token.i > child.i for token in child.subtree if token.i >= first))


def _subject_of_gerund(verb: Token, preposition: Token, seen: set[int]) -> tuple[Token, ...]:
    """Return who attacks in "accused Russia of attacking", "left without attacking", "Russia's plan for attacking"."""
    governor = preposition.head
    of_the_object = preposition.lower_ in _words("object_gerund_prepositions")
    if governor.pos_ in ("ADV", "ADP", "SCONJ") or " " in _name_of(preposition):  # "instead of attacking"
        governor, of_the_object = clause_of(preposition), False
    if of_the_object and governor.dep_ == "pobj" and governor.head.dep_ == "agent":
        governor = governor.head.head  # "accused by Iran of lying": whoever is accused
    if of_the_object and is_predicate(governor) and not is_passive(governor):
        objects = _spread(child for child in governor.children if child.dep_ in OBJECTS and child.i < preposition.i)
        if objects:
            return tuple(aimed for head in objects for aimed in _aimed_at(head) or (head,))
    if is_predicate(governor):
        return _subjects(governor, seen)[0]
    if governor.pos_ == "ADJ" and is_predicate(governor.head):
        own = _spread(child for child in governor.lefts if child.dep_ in SUBJECTS)  # "found him guilty of lying"
        return own or _subjects(governor.head, seen)[0]
    if governor.lower_ in _words("under_way") and governor.dep_ == "pobj":  # "is in the process of sending"
        return _possessors(governor) or _subjects(clause_of(governor), seen)[0]
    return _possessors(governor)


def _aimed_at(noun: Token) -> tuple[Token, ...]:
    """Return at whom a feeling or complaint is aimed: "voiced anger with Putin for not talking"."""
    if noun.pos_ != "NOUN":
        return ()
    near = (child for child in (*noun.rights, *noun.head.rights) if child.dep_ == "prep" and child.i > noun.i)
    aims = (child for child in near if child.lower_ in _words("aiming_prepositions"))
    return tuple(filler for child in aims for filler in find_preposition_objects(child))


def _subject_of_infinitive(verb: Token, noun: Token, seen: set[int]) -> tuple[Token, ...]:
    """Return who visits in "the first to visit", "Rubio's plan to visit", "announced a plan to visit".

    A relative infinitive that has an object of its own is the noun's act ("the first to sign it"), and where a copula
    says who that is, that one's. Another infinitive is the act of who owns the noun, else of its verb's subject.
    """
    clause = noun.head
    subjects = _subjects(clause, seen)[0] if is_predicate(clause) and noun.dep_ not in SUBJECTS else ()
    if verb.dep_ == "relcl" and any(child.dep_ in OBJECTS for child in verb.children):
        return subjects if noun.dep_ in ATTRIBUTES and subjects else (noun,)
    return _possessors(noun) or subjects


def _possessors(noun: Token) -> tuple[Token, ...]:
    owners = _spread(child for child in noun.children if child.dep_ == "poss")
    return tuple(target for owner in owners for target in (_antecedents(owner) or (owner,)))


def _controller(governor: Token, seen: set[int]) -> tuple[Token, ...]:
    """Return who does what an infinitive says: whom its governor addresses ("urged Kyiv to talk"), else its subject."""
    if governor.pos_ == "ADJ":
        return _subjects(governor.head, seen)[0] if is_predicate(governor.head) else ()
    by_subject = governor.lemma_ in _words("subject_control")
    if is_passive(governor):
        agents = find_obliques(governor).get("by", ()) if by_subject else ()
        return agents or _subjects(governor, seen)[0]
    return (() if by_subject else _controlling_objects(governor)) or _subjects(governor, seen)[0]


def _controlling_objects(governor: Token) -> tuple[Token, ...]:
    """Return whom a verb makes do something, by name or after a preposition: "called on Israel to withdraw"."""
    if governor.lemma_ in _words("sending_verbs"):
        return _envoys(governor)
    control = _words("object_control")
    if governor.lemma_ in control:
        objects = [child for child in governor.children if child.dep_ in ("dobj", "dative") and child.pos_ != "ADP"]
        if objects:
            return _spread(objects)
    return _spread(
        filler
        for child in governor.rights
        if child.dep_ == "prep" and f"{governor.lemma_} {child.lower_}" in control
        for filler in child.children
        if filler.dep_ == "pobj" and filler.ent_type_ not in _TIMES
    )


def _addressees(infinitive: Token) -> tuple[Token, ...]:
    """Return whom a verb of address before an infinitive names: warned reporters "to avoid rumours"."""
    verb = infinitive.head
    if verb.lemma_ not in _words("addressing_verbs") or is_passive(verb):
        verb = _addressing_verb(infinitive)
    return _controlling_objects(verb) if verb.i < infinitive.i else ()


def _addressing_verb(infinitive: Token) -> Token:
    """Return the verb of address whose object ends right before an infinitive, quotation marks apart, else its head."""
    before = infinitive.left_edge.i - 1
    while before > 0 and infinitive.doc[before].dep_ == "punct":
        before -= 1
    at = infinitive.doc[max(before, 0)]
    for _ in range(_CHAIN):
        if at.right_edge.i > before or at.head.i == at.i:
            break
        if at.dep_ in OBJECTS and at.head.lemma_ in _words("addressing_verbs"):
            return at.head
        at = at.head
    return infinitive.head


def _envoys(governor: Token) -> tuple[Token, ...]:
    """Return the people that someone sends to do something; what troops are sent to do stays the sender's act."""
    if governor.lemma_ not in _words("sending_verbs"):
        return ()
    return _spread(child for child in governor.rights if child.dep_ in OBJECTS and child.pos_ == "PROPN")


def _is_infinitive(verb: Token) -> bool:
    return verb.tag_ == "VB" and any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def _antecedents(pronoun: Token) -> tuple[Token, ...]:
    """Return the nouns a relative pronoun stands for: "the drones that hit Kyiv", "it was Russia that attacked"."""
    relative = pronoun.tag_ in ("WDT", "WP", "WP$") and pronoun.lower_ != "what"
    if not relative and not (pronoun.lower_ == "that" and pronoun.pos_ in ("PRON", "SCONJ")):
        return ()
    at, fronted = pronoun, 3  # "the end of which"
    while at.dep_ != "relcl":
        if at.dep_ == "ccomp" and at.head.lemma_ == "be":
            attributes = [child for child in at.head.children if child.dep_ == "attr" and child.i < pronoun.i]
            return _spread(attributes)
        if at.head.i == at.i or at.dep_ in ("advcl", "acl", "parataxis", "appos"):
            return ()
        fronted = 0 if at.dep_ == "ccomp" else fronted  # "who asked who attacked" has one relative pronoun
        at = at.head
    if pronoun.i - at.left_edge.i > fronted:
        return ()
    head = _people_over(at.head) if pronoun.lower_ in ("who", "whom", "whose") else at.head
    return tuple(token for token in expand(head) if token.i < pronoun.i)


def _people_over(noun: Token) -> Token:
    """Return whom "who" means where the parser hung it on their country: "refugees from Mali and Chad who applied"."""
    first = first_conjunct(noun)
    link = first.head
    if first.ent_type_ in ("GPE", "LOC") and first.dep_ == "pobj" and link.dep_ == "prep":
        people = link.head if link.head.pos_ == "NOUN" else link.doc[max(link.i - 1, 0)]
        return people if people.pos_ == "NOUN" else noun
    return noun


def _objects_elsewhere(verb: Token) -> tuple[Token, ...]:
    """Return the object of an active verb that has none beside it: relative, shared with a later verb, or misread."""
    if any(child.dep_ in CLAUSES or child.dep_ == "attr" for child in verb.children):
        return ()
    if verb.dep_ == "relcl":
        return _relative_object(verb)
    first = verb.head
    if verb.dep_ == "conj" and first.dep_ == "relcl" and has_own_subject(verb):
        return _relative_object(verb) if _relative_object(first) else ()  # "the drones Russia fired and Kyiv shot down"
    return _shared_objects(verb) or _misread_object(verb)


def _relative_object(verb: Token) -> tuple[Token, ...]:
    """Return the noun that a relative clause without an object is about: "the letters he posted"."""
    noun = first_conjunct(verb).head
    has_gap = not any(child.dep_ in SUBJECTS and child.tag_ in ("WDT", "WP") for child in verb.children)
    if has_gap and has_own_subject(verb) and not any(child.dep_ in CLAUSES for child in verb.children):
        stranded = any(_is_stranded(child) for child in verb.children)
        adverb = any(child.tag_ == "WRB" or (child.dep_ == "prep" and child.i < verb.i) for child in verb.children)
        whose = any(word.tag_ == "WP$" for child in verb.children for word in child.children)
        return () if stranded or adverb or whose else (noun,)
    return ()


def _is_stranded(preposition: Token) -> bool:
    """Say whether a preposition has lost its noun: "the man he talked to", "asked for and got help"."""
    return preposition.dep_ == "prep" and not any(
        child.dep_ in ("pobj", "pcomp", "prep") for child in preposition.children
    )


def _shared_objects(verb: Token) -> tuple[Token, ...]:
    """Return the object that stands after the last of adjacent verbs: "met and praised Putin".

    Several people may have met without an object ("they met and discussed Iran"), so theirs is not shared.
    """
    following = _adjacent_verb(verb)
    if following is None:
        return ()
    subjects = find_subjects(verb)[0]
    if len(subjects) > 1 or any(_is_plural(head) for head in subjects):
        return ()
    for _ in range(_CHAIN):
        objects = _spread(child for child in following.rights if child.dep_ in OBJECTS)
        later = _adjacent_verb(following)
        if objects or later is None:
            return objects
        following = later
    return ()


def _is_plural(head: Token) -> bool:
    return "Plur" in head.morph.get("Number", []) or head.tag_ in ("NNS", "NNPS")


def _shared_agents(verb: Token) -> tuple[Token, ...]:
    """Return the agent that stands after the last of adjacent passives: "was criticized and condemned by Putin"."""
    following = _adjacent_verb(verb)
    for _ in range(_CHAIN):
        if following is None or not is_passive(following):
            break
        agents = find_obliques(following).get("by", ())
        if agents:
            return agents
        following = _adjacent_verb(following)
    return ()


def _adjacent_verb(verb: Token) -> Token | None:
    """Return the verb coordinated with this one that follows with nothing but small words between."""
    for child in verb.children:
        if child.dep_ == "conj" and child.i > verb.i and is_predicate(child) and not has_own_subject(child):
            between = verb.doc[verb.i + 1 : child.i]
            small = all(token.dep_ in ("cc", "punct", "advmod", "neg", "preconj", "prt") for token in between)
            return child if small and child.tag_ == verb.tag_ else None
    return None


def _misread_object(verb: Token) -> tuple[Token, ...]:
    """Return a name right after a verb that the parser took for an adverbial or a predicate: "called Biden"."""
    return tuple(
        child
        for child in verb.children
        if child.dep_ in ("npadvmod", "oprd")
        and child.pos_ == "PROPN"
        and child.left_edge.i == verb.i + 1
        and child.ent_type_ in NAMES
    )


def find_obliques(head: Token) -> dict[str, tuple[Token, ...]]:
    """Map each preposition below a verb or noun to its fillers, passive agents under "by".

    A complex preposition is one, under all its words: "next to", "out of", "along with". "From" after a distance is
    "km from". What is so "according to" someone is no part of the clause.
    """
    return dict(_obliques(head))


@_remembered
def _obliques(head: Token) -> dict[str, tuple[Token, ...]]:
    found: dict[str, list[Token]] = {}
    for child in head.children:
        if child.dep_ in PREPOSITIONS and child.pos_ in ("ADP", "SCONJ", "VERB", "ADV"):
            if child.lower_ in _words("according"):
                continue
            _read_preposition(child, _name_of(child), found)
            if _is_stranded(child):
                found.setdefault(child.lower_, []).extend(_filler_elsewhere(head, child))
        elif child.dep_ in ("advmod", "amod"):
            for preposition in child.children:
                if preposition.dep_ == "prep":
                    name = f"{child.lower_} {preposition.lower_}"
                    whole = preposition.lower_ == "of" or name in _words("complex_prepositions")
                    if whole or child.dep_ == "advmod":
                        _read_preposition(preposition, name if whole else _name_of(preposition), found)
    return {name: tuple(dict.fromkeys(fillers)) for name, fillers in found.items() if fillers}


def _name_of(preposition: Token) -> str:
    """Return a preposition as a slot's name, with the word before it in "instead of" and "km from"."""
    name = preposition.lower_
    before = preposition.doc[preposition.i - 1] if preposition.i else preposition
    whole = f"{before.lower_} {name}"
    one = before.head == preposition and whole in _words("complex_prepositions")
    return whole if one or before.lower_ in _words("units_of_length") else name


def _filler_elsewhere(verb: Token, preposition: Token) -> tuple[Token, ...]:
    """Return what a stranded preposition belongs to: the noun of a relative clause, or the next verb's object."""
    at = verb
    while at.dep_ in ("xcomp", "conj") and at.head.i != at.i:
        at = at.head
    if at.dep_ == "relcl":
        return (at.head,)
    following = next((child for child in verb.children if child.dep_ == "conj" and child.i > preposition.i), None)
    if following is None or any(
        token.dep_ not in ("cc", "punct") for token in verb.doc[preposition.i + 1 : following.i]
    ):
        return ()
    stranded = next((child for child in following.children if child.dep_ == "prep"), None)
    objects = _spread(child for child in following.children if child.dep_ in OBJECTS)
    return objects or (find_preposition_objects(stranded) if stranded is not None else ())


def _read_preposition(preposition: Token, name: str, found: dict[str, list[Token]], depth: int = 3) -> None:
    second = _second_word(preposition, name) if depth else None
    if second is not None:  # "because of Norway", "due to storms"
        name = f"{name} {second.lower_}"
        _read_preposition(second, name, found, depth - 1)
    for child in preposition.children:
        if child == second:
            continue
        if child.dep_ == "pobj" and not child.is_punct:
            third = _third_word(child, name) if depth else None
            if third is not None:  # "in front of the palace"
                _read_preposition(third, f"{name} {child.lower_} {third.lower_}", found, depth - 1)
                continue
            for filler in expand(child):
                found.setdefault(name, []).extend(_antecedents(filler) or (filler,))
        elif child.dep_ == "prep" and depth:
            _read_preposition(child, f"{name} {child.lower_}", found, depth - 1)
            _read_preposition(child, child.lower_, found, depth - 1)
        elif child.dep_ == "conj" and child.pos_ == "ADP" and depth:
            _read_preposition(child, child.lower_, found, depth - 1)
        elif is_attributive(child):  # "with visiting Prime Minister Olsen"
            heads = (word for word in child.children if word.dep_ in OBJECTS)
            found.setdefault(name, []).extend(filler for head in heads for filler in expand(head))


def is_attributive(token: Token) -> bool:
    """Say whether an -ing word read as a verb only describes the name after it: "visiting" Prime Minister Olsen."""
    if token.tag_ != "VBG" or token.i + 1 == len(token.doc):
        return False
    received = (
        token.dep_ in ("xcomp", "advcl")
        and token.head.i + 1 == token.i
        and token.head.lemma_ in _words("receiving_verbs")
    )
    if token.dep_ != "pcomp" and not received:
        return False
    return token.lower_ in _words("attributive_participles") and token.nbor().pos_ in ("ADJ", "NOUN", "PROPN")


def described_by(participle: Token) -> tuple[Token, ...]:
    """Return whose name an -ing word describes: "visiting" Prime Minister Olsen."""
    if participle.tag_ != "VBG" or participle.lower_ not in _words("attributive_participles"):
        return ()
    if participle.dep_ == "amod":
        return (participle.head,) if participle.head.pos_ == "PROPN" else ()
    return tuple(child for child in participle.rights if child.pos_ == "PROPN") if is_attributive(participle) else ()


def _second_word(preposition: Token, name: str) -> Token | None:
    """Return the "to" of "due to", whether the parser put what follows below it or beside it."""
    if preposition.i + 1 == len(preposition.doc):
        return None
    following = preposition.nbor()
    whole = following.head == preposition and following.dep_ in ("prep", "pcomp")
    return following if whole and f"{name} {following.lower_}" in _words("complex_prepositions") else None


def _third_word(noun: Token, name: str) -> Token | None:
    """Return the "of" of "in front of" for its noun."""
    if noun.i + 1 == len(noun.doc):
        return None
    following = noun.nbor()
    whole = following.head == noun and following.dep_ == "prep"
    known = f"{name} {noun.lower_} {following.lower_}" in _words("complex_prepositions") if whole else False
    return following if known else None


@_remembered
def expand(head: Token) -> tuple[Token, ...]:
    """Return a head and its later conjuncts of the same kind: "Australia, Japan and India" is three."""
    if head.n_rights == 0 and head.dep_ != "conj":
        return (head,)
    later = [
        token
        for token in head.conjuncts
        if token.i > head.i and any(map(str.isalnum, token.text)) and not _is_claimed(token)
    ]
    listed = [name for child in head.rights if _is_listed(child) for name in (child, *child.conjuncts)]
    heads = (token for token in (*later, *listed) if head.pos_ not in NOMINALS or token.pos_ in NOMINALS)
    return tuple(dict.fromkeys((head, *heads)))


def _is_listed(name: Token) -> bool:
    """Say whether a name that the parser set beside another is the second of a list: "by the EU, the US and Japan"."""
    if name.dep_ != "appos" or name.pos_ != "PROPN" or name.head.pos_ != "PROPN":
        return False
    return any(child.dep_ == "conj" and child.pos_ == "PROPN" for child in name.rights)


def _spread(heads: Iterator[Token] | list[Token]) -> tuple[Token, ...]:
    return tuple(dict.fromkeys(token for head in heads for token in expand(head)))


def find_phrase(head: Token, keep: frozenset[str] = frozenset()) -> tuple[Token, ...]:
    """Return the tokens of a head's own phrase: without relative clauses, appositions and its other conjuncts.

    `keep` names dependency labels to leave in all the same.
    """
    found, waiting = [], [head]
    while waiting:
        at = waiting.pop()
        found.append(at)
        for child in at.children:
            hyphen = child.dep_ == "punct" and child.text in ("-", "–") and child.i < at.i
            if hyphen or child.dep_ in keep or child.dep_ not in _APART:
                waiting.append(child)
    return tuple(sorted(found, key=lambda token: token.i))


_COORDINATION = frozenset({"cc", "conj", "punct"})


@_remembered
def phrase_span(head: Token) -> TextSpan:
    """Return the characters of a head's own phrase, up to the first gap after the head."""
    doc = head.doc
    indices = {token.i for token in find_phrase(head)}
    for token in list(indices):
        if token > head.i and doc[token].dep_ == "prep" and _is_circumstance(doc[token]):
            indices.difference_update(below.i for below in doc[token].subtree)
    for child in head.children:  # what is coordinated within a part belongs to it: "a truce between Iran and Iraq"
        if child.i in indices:
            indices.update(token.i for token in find_phrase(child, _COORDINATION))
    first = last = head.i
    while first - 1 in indices:
        first -= 1
    while last + 1 in indices:
        last += 1
    tokens = doc[first : last + 1]
    return TextSpan(tokens.start_char, tokens.end_char)


def _is_circumstance(preposition: Token) -> bool:
    """Say whether a preposition below a noun tells when or why the clause happened: "sued the bank over its fees"."""
    if preposition.lower_ in _words("circumstance_prepositions"):
        return True
    noun = preposition.head
    charge = preposition.lower_ == "of" and noun.dep_ in (*OBJECTS, "nsubjpass")  # "accused the army of murder"
    if charge and noun.head.lemma_ in _words("charging_verbs"):
        return not any(child.dep_ == "pobj" and child.pos_ == "PROPN" for child in preposition.children)
    return any(child.dep_ == "pobj" and child.ent_type_ in _TIMES for child in preposition.children)


def subtree_span(head: Token) -> TextSpan:
    """Return the characters of everything below a head, without the punctuation at its end."""
    tokens = subtree_words(head)
    return TextSpan(tokens[0].idx, tokens[-1].idx + len(tokens[-1]))


def subtree_words(head: Token) -> tuple[Token, ...]:
    """Return everything below a head, without punctuation and line breaks at either end."""
    tokens = list(head.subtree)
    while len(tokens) > 1 and tokens[-1] != head and _is_margin(tokens[-1]):
        tokens.pop()
    while len(tokens) > 1 and tokens[0] != head and _is_margin(tokens[0]):
        tokens.pop(0)
    return tuple(tokens)


def reported_clauses(cue: Token, infinitives: bool = True) -> Iterator[tuple[int, int]]:
    """Yield token ranges, half-open, of what a verb reports without quotation marks: "said that …", "…, he said".

    A clause around its own verb ("The pause, Rubio said, was short") is one range that includes it.
    """
    for child in cue.children:
        if is_loose_sister(child):
            continue
        complement = child.dep_ == "ccomp" or _is_late_complement(child)
        if complement or (infinitives and child.dep_ == "xcomp" and child.i > cue.i):
            within = {token.i for token in child.subtree}
            later = (word for word in cue.rights if word.dep_ == "conj" and _joined_to(word).i in within)
            tokens = sorted(token.i for head in (child, *later) for token in head.subtree)
            yield tokens[0], tokens[-1] + 1
    for child in cue.rights:  # "said many times this week that …": the clause hung on the time
        for clause in child.children if child.dep_ == "npadvmod" else ():
            that = clause.left_edge
            if clause.dep_ == "relcl" and that.lower_ == "that" and that.dep_ not in (*SUBJECTS, *OBJECTS):
                late = [word.i for word in clause.rights if word.lower_ in _words("afterthoughts")]
                yield that.i, min((clause.right_edge.i + 1, *late))
    if cue.dep_ == "parataxis" or (
        cue.dep_ == "advcl"
        and cue.i > cue.head.i
        and has_own_subject(cue)
        and (not any(child.dep_ in ("mark", "advmod") for child in cue.children) or _is_as_said(cue))
    ):
        outside = {token.i for token in cue.subtree}
        rest = sorted(token.i for token in cue.head.subtree if token.i not in outside)
        if rest:
            yield rest[0], rest[-1] + 1


def _is_as_said(cue: Token) -> bool:
    """Say whether a clause names a source after a comma: "…, as Rubio said", "…, as Rubio put it"."""
    mark = cue.left_edge
    told = [child for child in cue.children if child.dep_ in CLAUSES or child.dep_ in OBJECTS]
    nothing = all(child.lower_ == "it" for child in told)
    return mark.dep_ == "mark" and mark.lower_ == "as" and mark.i > 0 and mark.nbor(-1).text == "," and nothing


def reported_phrases(cue: Token, objects: bool) -> Iterator[tuple[int, int]]:
    """Yield token ranges of what a speech act names without a clause of its own: accused him of "lying".

    With `objects` its object too: denied "an attack on Kyiv".
    """
    named = [child for child in cue.children if child.dep_ == "dobj"]
    links = [child for holder in (cue, *named) for child in holder.children if child.dep_ == "prep"]
    clauses = [child for link in links for child in link.children if child.dep_ == "pcomp"]
    for head in (*clauses, *(named if objects else ())):
        tokens = sorted(token.i for token in head.subtree)
        yield tokens[0], tokens[-1] + 1


def told_clause(preposition: Token) -> tuple[Token, ...]:
    """Return the words of the clause that a source named inside what another one says opens, nothing elsewhere."""
    verb = clause_of(preposition)
    inside = verb.dep_ == "ccomp" and verb.head.i < preposition.i < verb.i
    return tuple(verb.subtree) if inside else ()


def find_owners(noun: Token) -> tuple[Token, ...]:
    """Return whose a noun is: "Rubio" for "Rubio's view", "the view of Rubio"."""
    return _possessors(noun) or find_obliques(noun).get("of", ())


def find_preposition_objects(preposition: Token) -> tuple[Token, ...]:
    """Return the fillers of a preposition, through a second one: "according to two officials" is "officials"."""
    found: dict[str, list[Token]] = {}
    _read_preposition(preposition, preposition.lower_, found)
    return tuple(dict.fromkeys(token for fillers in found.values() for token in fillers))


@_remembered
def auxiliaries(verb: Token) -> tuple[Token, ...]:
    """Return the auxiliaries of a verb, shared ones too: "may meet and praise" has one for both. The "to" is none."""
    at = verb
    while True:
        own = tuple(child for child in at.children if child.dep_ in AUXILIARIES and child.tag_ != "TO")
        if own or not _shares_auxiliaries(at):
            return own
        at = _joined_to(at)


@_remembered
def negations(verb: Token) -> tuple[Token, ...]:
    """Return the words that negate a verb itself: not, n't, never, "no" of "no longer", the nor of "nor did he".

    "did not meet or call" negates both verbs, "did not meet but called" the first alone. For "no drones flew" see
    `determiners`.
    """
    at = verb
    while True:
        own = _own_negations(at)
        linker = _coordinator(at)
        if own or not _shares_auxiliaries(at) or (linker is not None and linker.lower_ == "but"):
            return own
        at = _joined_to(at)


def _own_negations(verb: Token) -> tuple[Token, ...]:
    own = [child for child in verb.children if child.dep_ == "neg" and not _is_alternative(child)]
    own += [word for child in verb.children if child.dep_ == "advmod" for word in child.children if word.dep_ == "neg"]
    own += [child for child in verb.children if child.dep_ == "preconj" and child.lower_ == "neither"]
    linker = _coordinator(verb)
    if linker is not None and linker.lower_ == "nor":
        own.append(linker)
    return tuple(sorted(own, key=lambda token: token.i))


def _is_alternative(negation: Token) -> bool:
    """Say whether a "not" only names the other possibility: "whether or not they meet"."""
    return negation.i > 0 and negation.nbor(-1).lower_ == "or"


def _shares_auxiliaries(verb: Token) -> bool:
    """Say whether a coordinated verb stands under the first one's auxiliaries: "was arrested and charged"."""
    if verb.dep_ != "conj" or not is_predicate(verb.head) or has_own_subject(verb):
        return False
    bare = not any(child.dep_ in AUXILIARIES for child in verb.children)
    return bare and verb.tag_ == _joined_to(verb).tag_ and verb.tag_ in ("VB", "VBN", "VBG")


def _coordinator(conjunct: Token) -> Token | None:
    """Return the and, or, but, nor that links a conjunct to the one before it."""
    if conjunct.dep_ != "conj":
        return None
    before = [token for token in conjunct.head.children if token.dep_ == "cc" and token.i < conjunct.i]
    return before[-1] if before else None


@_remembered
def determiners(verb: Token) -> tuple[Token, ...]:
    """Return the determiners and pronouns that are a clause's subject, object and attribute: "no" drones, "nobody".

    Which of them deny the clause is the lexicon's to say.
    """
    found: list[Token] = []
    for child in verb.children:
        if child.dep_ in SUBJECTS or child.dep_ in OBJECTS or child.dep_ in ATTRIBUTES or child.dep_ == "agent":
            for head in expand(child) if child.dep_ != "agent" else find_preposition_objects(child):
                if verb.doc[verb.i : head.i + 1].text.lower() in _words("emphatic_negations"):
                    continue
                found += [word for word in head.children if word.dep_ in ("det", "neg", "preconj")]
                found += [
                    word for count in head.lefts if count.dep_ == "nummod" for word in count.lefts if word.dep_ == "neg"
                ]
                if head.pos_ in ("PRON", "DET") or (head.tag_ == "NN" and not any(head.lefts)):  # "none of the guards"
                    found.append(head)
        elif child.dep_ == "prep":  # "at no point"
            found += [
                word
                for noun in child.children
                if noun.dep_ == "pobj" and noun.lemma_ in _words("negated_adjuncts")
                for word in noun.lefts
                if word.dep_ == "det"
            ]
    return tuple(sorted(found, key=lambda token: token.i))


def own_determiners(noun: Token) -> tuple[Token, ...]:
    """Return the determiners of an event noun itself: "no" attack. Which of them deny is the lexicon's to say."""
    return tuple(child for child in noun.children if child.dep_ in ("det", "neg", "preconj") and noun.pos_ == "NOUN")


def conditions(verb: Token) -> tuple[tuple[Token, Token], ...]:
    """Return the marked adverbial clauses of a verb as (marking word, head of the clause): if, unless, because, after …

    "provided that they agree" is marked by "provided", "Should Russia attack, …" by "Should", "as long as" by its last
    "as". A verb takes over those of the verb it complements or, where they stand first, of the verb it is coordinated
    with. Which marks make a condition is the lexicon's to say; `subtree_span` of the head is the clause.
    """
    found = _own_conditions(verb)
    at = verb
    for _ in range(_CHAIN):
        governor = at.head
        if at.dep_ == "xcomp" and governor.i != at.i:
            found += _own_conditions(governor)
        elif at.dep_ == "conj" and is_predicate(governor):
            found += [pair for pair in _own_conditions(governor) if pair[1].i < governor.i]
        else:
            break
        at = governor
    return tuple(sorted(set(found), key=lambda pair: pair[1].i))


def _own_conditions(verb: Token) -> list[tuple[Token, Token]]:
    found: list[tuple[Token, Token]] = []
    for child in verb.children:
        if child.dep_ == "advcl":
            found += _marked(child)
        elif child.dep_ == "ccomp":
            found += [(word, child) for word in opening(child)]
        elif child.dep_ == "advmod":
            found += [pair for clause in child.children if clause.dep_ == "advcl" for pair in _marked(clause)]
        elif child.dep_ == "prep":
            clauses = [word for below in child.rights for word in (below, *below.rights)]
            found += [(child, word) for word in clauses if is_predicate(word) and opening(word) == (child,)]
    return found


def _marked(clause: Token) -> list[tuple[Token, Token]]:
    words = [
        child
        for child in clause.children
        if (child.dep_ == "mark" and child.lower_ != "for") or (child.dep_ == "advmod" and child.tag_ == "WRB")
    ]
    first = clause.left_edge
    if not words and clause.i < clause.head.i and first.dep_ in AUXILIARIES and first.tag_ in ("MD", "VBD"):
        words = [first]
    return [(words[0], clause)] if words else []


@_remembered
def governors(head: Token) -> tuple[Token, ...]:
    """Return the words that a verb or event noun complements, innermost first: plans, dropped in "dropped plans to go".

    Verbs, nouns, adjectives with their copula, and the prepositions between: "accused of attacking" gives (of,
    accused), "without attacking" (without, …). Coordinated words have the governors of the first. Adverbial and
    relative clauses have none.
    """
    chain: list[Token] = []
    at = head
    while len(chain) < _CHAIN and (governor := _governor(at)) is not None and governor not in chain:
        chain.append(governor)
        at = governor
    return tuple(chain)


def _governor(token: Token) -> Token | None:
    while token.dep_ == "conj":
        if _is_late_complement(token):
            return token.head
        if _is_claimed(token):
            return None
        first = _joined_to(token)
        finite = token.tag_ in ("VBD", "VBZ", "VBP") and first.dep_ == "xcomp" and first.tag_ in ("VB", "VBG")
        token = first.head if finite else first  # "refused to meet him and left": left is not refused
    head = token.head
    if head.i == token.i:
        return None
    if token.dep_ == "advmod" and any(child.dep_ == "prep" for child in token.rights):
        return head  # "stopped short of attacking"
    if (
        token.dep_ == "pcomp" and head.lower_ == "with" and has_own_subject(token)
    ):  # "…, with Rubio spending the week away"
        return None
    if is_loose_sister(token):
        return None
    if token.dep_ == "ccomp" and head.lemma_ == "be":  # "it is unlikely that Russia attacked"
        return next((child for child in head.children if child.dep_ == "acomp" and child.i < token.i), head)
    beside = token.dep_ == "xcomp" and head.lemma_ == "be" and any(child.dep_ == "acomp" for child in head.children)
    if (beside or token.dep_ == "advcl") and _is_infinitive(token):  # "it was impossible for Russia to win"
        return next((child for child in head.children if child.dep_ == "acomp" and child.i < token.i), None)
    if token.dep_ == "advcl" and token.tag_ == "VBG" and _stands_behind(token, head):  # "ruled out attacking"
        return head
    if token.dep_ == "nsubjpass" and any(child.dep_ in CLAUSES for child in head.children):
        return None  # "the trip was set to reassure": what is set is the reassuring
    if token.dep_ in CLAUSES or token.dep_ in ("acl", "csubj", "csubjpass") or _is_content_clause(token):
        while token.dep_ == "acl" and head.dep_ == "pobj" and head.pos_ == "PROPN" and head.head.head.pos_ == "NOUN":
            head = head.head.head  # "accusations by the West that …": what is accused hangs on the noun
        participle = token.dep_ == "acl" and token.tag_ in ("VBG", "VBN", "VBD") and not _is_whole_clause(token)
        wanted = head.dep_ in OBJECTS and head.head.lemma_ in _words("wanting_verbs")  # "wants sanctions imposed"
        if participle:
            return head.head if wanted and token.tag_ == "VBN" else None
        return head
    if token.dep_ in OBJECTS or token.dep_ in ATTRIBUTES or token.dep_ in ("nsubjpass", "pobj"):
        return head
    return head if token.dep_ in ("prep", "agent") and token.pos_ in ("ADP", "SCONJ") else None


def _stands_behind(clause: Token, verb: Token) -> bool:
    """Say whether a clause follows its verb, or the verb's particle, with nothing between."""
    before = clause.doc[clause.left_edge.i - 1] if clause.left_edge.i else clause
    return before == verb or (before.dep_ == "prt" and before.head == verb)


def noun_slots(noun: Token) -> dict[str, tuple[Token, ...]]:
    """Map the slots of an event noun to their fillers: "Rubio's trip to Asia" is possessive Rubio, to: Asia.

    ``possessive``: whose; ``modifier``: adjectives and nouns before it, nested ones too ("US weapons shipments", "the
    US-Russia talks", "Russian attacks", "US-led strikes"); and each preposition after it. Coordinated nouns share a
    possessor that stands before the first: "Rubio's trip to Asia and talks with Lavrov".
    """
    return dict(_noun_slots(noun))


@_remembered
def _noun_slots(noun: Token) -> dict[str, tuple[Token, ...]]:
    slots = find_obliques(noun)
    owners, at = _possessors(noun), noun
    for _ in range(_CHAIN):
        if owners or at.dep_ != "conj" or any(child.dep_ in ("det", "compound") for child in at.lefts):
            break
        at = at.head
        owners = _possessors(at)
    if owners:
        slots["possessive"] = owners
    modifiers = tuple(_premodifiers(noun))
    if modifiers:
        slots["modifier"] = modifiers
    return slots


def infinitives(adjective: Token) -> tuple[Token, ...]:
    """Return the verbs of what someone is willing, ready or sure to do."""
    return tuple(child for child in adjective.rights if child.dep_ == "xcomp" and _is_infinitive(child))


def modifying_clauses(noun: Token) -> tuple[Token, ...]:
    """Return the verbs of the clauses that narrow a noun down: sanctions "imposed" on Iran, a ban that they "laid"."""
    return tuple(child for child in noun.rights if child.dep_ in ("acl", "relcl") and is_predicate(child))


def _premodifiers(noun: Token, depth: int = _CHAIN) -> Iterator[Token]:
    for child in noun.lefts:
        if child.dep_ in ("compound", "amod", "nmod", "npadvmod"):
            yield from _premodifiers(child, depth - 1) if depth else ()
            yield child
            yield from (token for token in child.conjuncts if child.i < token.i < noun.i)


def clause_span(verb: Token) -> TextSpan:
    """Return the characters of a clause without its coordinated sister clauses, from its first to its last word."""
    outside = {
        token.i
        for child in verb.children
        if child.i > verb.i and child.dep_ == "conj" and is_predicate(child)
        for token in child.subtree
    }
    tokens = [token for token in verb.subtree if token.i not in outside]
    if outside:
        first = min(outside)
        tokens = [token for token in tokens if token.i < first] if verb.i < first else tokens
    while len(tokens) > 1 and tokens[-1] != verb and (_is_margin(tokens[-1]) or tokens[-1].dep_ == "cc"):
        tokens.pop()
    while len(tokens) > 1 and tokens[0] != verb and _is_margin(tokens[0]):
        tokens.pop(0)
    return TextSpan(tokens[0].idx, tokens[-1].idx + len(tokens[-1]))


def _is_margin(token: Token) -> bool:
    return token.is_punct or token.is_space


def is_modifier(token: Token) -> bool:
    """Say whether a word modifies a noun after it without being its possessor: "Patriot" in "Patriot batteries"."""
    return token.dep_ in ("compound", "nmod", "amod", "npadvmod") and token.head.i > token.i


def counts(token: Token) -> bool:
    """Say whether a number counts the noun after it: "six" in "Ruiz six games on", not in "Apollo Six"."""
    return token.dep_ in ("nummod", "compound", "amod") and token.head.i > token.i and token.head.pos_ == "NOUN"


def is_possessor(token: Token) -> bool:
    """Say whether a word owns a noun: "Trump" in "Trump's anger", "his" in "his trip"."""
    return token.dep_ == "poss"


def is_determiner(token: Token) -> bool:
    """Say whether a word determines a noun without standing for one: "these" in "these talks"."""
    return token.dep_ in ("det", "predet", "mark", "expl")


def governing_preposition(token: Token) -> Token | None:
    """Return the preposition that a noun directly completes: "in" for "Paris" in "in Paris"."""
    return token.head if token.dep_ == "pobj" else None


def is_source(noun: Token) -> bool:
    """Say whether something is so "according to" a noun."""
    link = governing_preposition(noun)
    return link is not None and link.head.lower_ in _words("according")


def is_subject(token: Token) -> bool:
    """Say whether a noun is a grammatical subject, or coordinated with one."""
    return first_conjunct(token).dep_ in SUBJECTS


def is_object(token: Token) -> bool:
    """Say whether a noun is a direct object, or coordinated with one."""
    return first_conjunct(token).dep_ in OBJECTS


def is_argument(token: Token) -> bool:
    """Say whether a noun fills a place in its clause, alone or coordinated; what someone is or is "as" fills none."""
    first = first_conjunct(token)
    preposition = governing_preposition(first)
    if preposition is not None:
        return preposition.lower_ not in ("as", "like")
    return is_subject(first) or is_object(first) or is_possessor(first) or first.dep_ in ("dative", "pcomp")


def first_conjunct(token: Token) -> Token:
    """Return the first of coordinated words, the word itself where it is not coordinated."""
    while token.dep_ == "conj" and token.head.i < token.i:
        token = token.head
    return token


def appositions(token: Token) -> tuple[Token, ...]:
    """Return the nouns set beside a noun: "spokeswoman" in "Tammy Bruce, the State Department spokeswoman"."""
    return tuple(child for child in token.children if child.dep_ == "appos" and not _is_listed(child))


def predicate_nouns(token: Token) -> tuple[Token, ...]:
    """Return what a copula says a noun is: "chancellor" in "Merkel was the chancellor"."""
    if token.dep_ not in SUBJECTS or token.head.lemma_ != "be":
        return ()
    return tuple(child for child in token.head.children if child.dep_ == "attr")


def clause_of(token: Token) -> Token:
    """Return the verb of the clause that a word stands in, the sentence's root where there is no verb."""
    while not is_predicate(token) and token.head.i != token.i:
        token = token.head
    return token


def marks(verb: Token) -> tuple[Token, ...]:
    """Return the words that mark a clause as subordinate: "if" they meet, "whether" they met, "Should" he lose."""
    return tuple(mark for mark, _ in _marked(verb)) if verb.dep_ in ("advcl", "ccomp", "pcomp", "acl") else ()


def opening(verb: Token) -> tuple[Token, ...]:
    """Return the preposition that opens a clause: "in" case they meet, "on" condition that they meet, "provided"."""
    first = verb.left_edge
    if verb.dep_ == "ccomp" and verb.i < verb.head.i and first.dep_ == "prep" and first.head == verb:
        return (first,)
    if verb.dep_ in ("ccomp", "pcomp") and verb.head.dep_ == "prep" and has_own_subject(verb):
        return (verb.head,)
    return (verb.head.head,) if verb.dep_ == "acl" and verb.head.dep_ == "pobj" and _is_finite(verb) else ()


def adverbs(head: Token) -> tuple[Token, ...]:
    """Return the adverbs of a verb and the adjectives of a noun: "reportedly" met, "alleged" attack."""
    return tuple(child for child in head.children if child.dep_ in ("advmod", "amod", "npadvmod"))


def is_nonfinite(verb: Token) -> bool:
    """Say whether a verb is an infinitive or a participle without tense: agreed "to come", denied "coming"."""
    perfect = any(child.dep_ == "aux" and child.tag_ in ("TO", "VBG") for child in verb.children)
    return perfect or _is_infinitive(verb) or (verb.tag_ == "VBG" and not auxiliaries(verb))


def is_infinitive_of(verb: Token, governor: Token) -> bool:
    """Say whether a verb is the to-infinitive that completes another word: applied "to join"; none of a copula."""
    completes = verb.dep_ in ("xcomp", "ccomp") and verb.head == governor and governor.lemma_ != "be"
    return completes and any(child.dep_ == "aux" and child.tag_ == "TO" for child in verb.children)


def is_finite_clause(verb: Token) -> bool:
    """Say whether a verb heads a clause with tense that completes another word: knew "that he had left"."""
    completes = verb.dep_ in ("ccomp", "acl", "pcomp", "csubj") or _is_content_clause(verb)
    return completes and _is_finite(verb) and is_predicate(verb)


def is_wh_clause(verb: Token) -> bool:
    """Say whether a finite clause asks no whether, but takes its event for granted: explained "why he left"."""
    if verb.dep_ not in ("ccomp", "pcomp", "csubj") or not _is_finite(verb):
        return False
    first = verb.left_edge
    return first.tag_ in ("WRB", "WP") and first.lower_ != "whatever"


def is_demanded(verb: Token) -> bool:
    """Say whether a that-clause has a bare verb, so that it says what should be: insisted "that Iran release him"."""
    misread = verb.tag_ == "VBD" and verb.lower_ == verb.lemma_ and verb.lower_[-1] not in "dt"  # "condemn", not "put"
    if not (verb.tag_ in ("VB", "VBP") or misread) or verb.dep_ not in ("ccomp", "acl") or auxiliaries(verb):
        return False
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    one = len(subjects) == 1 and not any(subjects[0].conjuncts) and subjects[0].pos_ in ("NOUN", "PROPN")
    singular = one and not _is_plural(subjects[0])
    return _is_that_clause(verb) and bool(subjects) and (verb.tag_ != "VBP" or singular)


def is_given(noun: Token) -> bool:
    """Say whether a noun takes what it names for granted by its owner or article: "the attack", "Russia's attack"."""
    articles = (child for child in noun.lefts if child.dep_ == "det" and child.tag_ != "WDT")
    return _is_possessed(noun) or any(child.lower_ in _words("definite") for child in articles)


def is_owned(noun: Token) -> bool:
    """Say whether a noun names its doer before it: "Russia's attack", "Russian attacks"; of "a Russian attack" no."""
    modifiers = (child for child in noun.lefts if child.dep_ in ("compound", "amod", "nmod"))
    named = any(child.ent_type_ in NAMES for child in modifiers)
    return _is_possessed(noun) or (named and not is_indefinite(noun))


def _is_possessed(noun: Token) -> bool:
    return any(child.dep_ == "poss" for child in noun.lefts)


def is_indefinite(noun: Token) -> bool:
    """Say whether a noun speaks of any one of its kind: "an attack", "any attack"."""
    return any(child.dep_ == "det" and child.lower_ in _words("indefinite") for child in noun.lefts)


def predicates(verb: Token) -> tuple[Token, ...]:
    """Return what a copula says its subject is: "lie" in "it is a lie that"."""
    return tuple(child for child in verb.children if child.dep_ == "attr")


def gerund_prepositions(verb: Token) -> tuple[Token, ...]:
    """Return the prepositions that join an -ing clause to a verb: "from" in "kept them from leaving"."""
    links = (child for child in verb.rights if child.dep_ == "prep")
    return tuple(link for link in links if any(child.dep_ == "pcomp" for child in link.children))


def said_of(noun: Token) -> tuple[Token, ...]:
    """Return the predicates of a noun by a copula, also a raised one: claims turned out to be "false"."""
    verb = noun.head
    if noun.dep_ not in SUBJECTS:
        return ()
    verbs = [verb, *(child for child in verb.rights if child.dep_ == "xcomp" and child.lemma_ == "be")]
    return tuple(child for word in verbs for child in word.children if child.dep_ in ATTRIBUTES)


def is_question(verb: Token) -> bool:
    """Say whether a verb heads a sentence that asks."""
    top = verb
    while top.dep_ == "conj" or top.dep_ == "xcomp":
        top = top.head
    if top.head.i != top.i:
        return _is_asked(top)
    last = top.sent.end - 1
    while last > top.i and (top.doc[last].is_space or top.doc[last].is_quote):
        last -= 1
    return top.doc[last].text == "?"


def adjunct_head(token: Token) -> Token:
    """Return the verb or noun that a time or place headed by `token` says something about.

    "met Lavrov in Malaysia on Thursday" gives "met" for Thursday, whichever name the parser hung it on; "Thursday's
    meeting" and "a meeting on Thursday" give "meeting".
    """
    current = token
    while current.head.i != current.i:
        head = current.head
        if current.dep_ in ("nsubj", "nsubjpass", "dobj", "attr") and current.i != token.i:
            return head
        if is_predicate(head):
            return head
        is_name = head.pos_ in ("PROPN", "PRON", "NUM", "ADP", "SCONJ", "ADV", "PART")
        is_name = is_name or head.lemma_ in _words("occasions")  # "met for the second time in May"
        if head.pos_ in ("NOUN", "ADJ") and not is_name and head.dep_ != "npadvmod":
            return head
        current = head
    return current


def tense_of(head: Token, implicative: frozenset[str], planned: frozenset[str]) -> str | None:
    """Say whether a verb, or the verb above a noun, looks to the "past", the "future" or is in the "present".

    An infinitive looks ahead ("agreed to meet on Friday"), save under the lemmas `implicative` ("managed to"). A
    participle of a `planned` lemma does too ("a vote scheduled for Friday").
    """
    verb = head
    while not is_predicate(verb) and verb.head.i != verb.i:
        verb = verb.head
    if not is_predicate(verb):
        return None
    auxiliaries = [child for child in verb.children if child.dep_ in AUXILIARIES]
    words = {child.lower_ for child in auxiliaries}
    if any(child.tag_ == "MD" for child in auxiliaries):
        return "future"
    if verb.lemma_ in planned and (verb.tag_ == "VBN" or auxiliaries):
        return "past" if "had" in words else "future"
    if any(child.tag_ == "VBD" for child in auxiliaries) or verb.tag_ == "VBD":
        return "past"
    if words & {"has", "have", "'ve", "having"}:
        return "past"
    governor = verb.head if verb.head.i != verb.i else None
    if "to" in words and verb.tag_ == "VB":
        if governor is None:
            return "future"
        above = tense_of(governor, implicative, planned)
        if governor.lemma_ in implicative and above != "present":
            return above
        perfect = any(child.lower_ == "had" for child in governor.children if child.dep_ in AUXILIARIES)
        return "past" if perfect else "future"
    if auxiliaries or verb.tag_ in ("VBZ", "VBP"):
        return "present"
    if verb.tag_ == "VBN" and verb.dep_ == "acl":
        return "past"
    if governor is not None and verb.dep_ in ("conj", "xcomp", "advcl", "pcomp", "acl", "ccomp", "prep"):
        return tense_of(governor, implicative, planned)
    return None


def speech_before(tokens: Span) -> Token | None:
    """Return the verb of saying that a time right after it belongs to: "Rubio said Thursday the pause had …"."""
    at = tokens.start - 1
    doc = tokens.doc
    if at >= tokens.sent.start and doc[at].pos_ == "ADP":
        at -= 1
    if at < tokens.sent.start:
        return None
    verb = doc[at]
    if not is_predicate(verb):
        return None
    for clause in verb.children:
        if clause.dep_ == "ccomp" and clause.i >= tokens.start:
            begins = [child.i for child in clause.children if child.dep_ in SUBJECTS]
            if begins and min(begins) >= tokens.end:
                return verb
    return None


def shared_head(verb: Token) -> Token | None:
    """Return the verb whose time a verb shares: the first of "On Friday he met X and called Y", "is set" to "visit"."""
    if verb.dep_ == "xcomp" and is_predicate(verb.head):
        return verb.head
    if verb.dep_ == "conj" and is_predicate(verb) and is_predicate(verb.head) and not has_own_subject(verb):
        return verb.head
    return None


def is_led_to(verb: Token) -> bool:
    """Say whether another verb leads to this one: "visit" in "is set to visit"."""
    return verb.dep_ == "xcomp"


def is_past(verb: Token) -> bool:
    """Say whether a clause is in the past tense: "was mayor", "had led", "used to lead"; no perfect, no "would"."""
    helpers = auxiliaries(verb)
    if helpers:
        return helpers[0].tag_ == "VBD"
    return verb.tag_ == "VBD" or (verb.dep_ == "xcomp" and verb.head.lower_ == "used")


def is_subject_of(noun: Token) -> Token | None:
    """Return the verb whose grammatical subject or object a noun is."""
    return noun.head if noun.dep_ in SUBJECTS | OBJECTS and is_predicate(noun.head) else None


def is_reported(verb: Token) -> bool:
    """Say whether a clause is what the verb above it says, thinks or knows: "would appeal" in "said she would"."""
    return verb.dep_ == "ccomp" and verb.head.i < verb.i and is_predicate(verb.head)


def is_fronted(verb: Token) -> bool:
    """Say whether a clause says when or why before the main clause: "After he left, …"."""
    return verb.dep_ == "advcl" and verb.head.i > verb.i


def is_narrowed(noun: Token) -> bool:
    """Say whether words after a noun tell which one is meant: "the country of his birth".

    A possessive s and a relative clause or a name behind a comma tell more of what is known already.
    """
    for child in noun.rights:
        behind_comma = child.dep_ in ("relcl", "appos") and noun.doc[child.left_edge.i - 1].text == ","
        if not (child.is_punct or child.dep_ == "case" or behind_comma):
            return True
    return False


def is_acted_upon(noun: Token) -> Token | None:
    """Return the verb whose object a noun is, by meaning: the subject of a passive too."""
    head = first_conjunct(noun)
    return head.head if head.dep_ in (*OBJECTS, "nsubjpass") and is_predicate(head.head) else None


def is_noun(token: Token) -> bool:
    """Say whether a word is a common noun, also one read as a verb: debunked "reports" that he left."""
    return token.pos_ == "NOUN" or (token.dep_ == "dobj" and token.tag_ == "VBZ")


def is_apposition(token: Token) -> bool:
    """Say whether a noun is set beside another one: "spokeswoman" in "Tammy Bruce, the spokeswoman"."""
    return token.dep_ == "appos"


@dataclass(frozen=True, slots=True)
class Complement:
    """One thing that completes a verb or noun: the words that link it and the head of the filler, conjuncts apart.

    `kind` is ``object``, ``attribute``, ``oblique`` (`links` are its prepositions), ``adverbial`` ("last year") or
    ``clause`` (what is said: its head is a verb with a subject of its own).
    """

    kind: str
    head: Token
    links: tuple[Token, ...] = ()


def find_complements(head: Token) -> Iterator[Complement]:
    """Yield what completes a verb or noun, in text order, as written: a passive's agent is an oblique under "by"."""
    for child in head.children:
        if child.dep_ in OBJECTS or (child.dep_ == "dative" and child.pos_ != "ADP"):
            yield from (Complement("object", filler) for filler in expand(child))
        elif child.dep_ in ATTRIBUTES:
            yield from (Complement("attribute", filler) for filler in expand(child))
        elif child.dep_ in ("prep", "agent", "dative"):
            yield from _under_preposition(child)
        elif child.dep_ == "npadvmod":
            yield Complement("adverbial", child)
        elif child.dep_ == "ccomp":
            yield Complement("clause", child)


def _under_preposition(preposition: Token) -> Iterator[Complement]:
    waiting: list[tuple[Token, tuple[Token, ...]]] = [(preposition, (preposition,))]
    while waiting:
        at, links = waiting.pop(0)
        for child in at.rights:
            if child.dep_ == "pobj":
                yield from (Complement("oblique", filler, links) for filler in expand(child))
            elif child.dep_ in ("prep", "pcomp") and child.pos_ in ("ADP", "SCONJ"):
                waiting.append((child, (*links, child)))
            elif child.dep_ == "conj" and child.pos_ == "ADP":
                waiting.append((child, (*links[:-1], child)))


def find_dependents(verb: Token) -> Iterator[tuple[Token, ...]]:
    """Yield each whole argument or adjunct of a verb, in text order: no subject, sister clause or adverbial clause."""
    group = set(verb_words(verb))
    for child in verb.children:
        relative = child.tag_ in ("WDT", "WP", "WRB") or any(word.tag_ in ("WDT", "WP") for word in child.children)
        if child in group or child.dep_ in _NO_DEPENDENTS or (relative and child.i < verb.i):
            continue
        yield subtree_words(child)


def is_link(token: Token) -> bool:
    """Say whether a word ties a phrase or a clause to a verb: a preposition, or the "that" of a that-clause."""
    return token.dep_ in ("prep", "agent", "dative") or (token.dep_ == "mark" and token.lower_ == "that")


def verb_words(verb: Token) -> tuple[Token, ...]:
    """Return the words of a verb group: auxiliaries, "to", negation, the verb and its particle, shared words too.

    "was arrested and charged" gives (was, charged) for the second verb.
    """
    own = [child for child in verb.children if child.dep_ in AUXILIARIES or child.dep_ in ("neg", "prt")]
    words = {token.i: token for token in (verb, *own)}
    at = verb
    while _shares_auxiliaries(at):
        at = at.head
        words.update((child.i, child) for child in at.lefts if child.dep_ in AUXILIARIES or child.dep_ == "neg")
    return tuple(words[i] for i in sorted(words))


def verb_chain(verb: Token) -> tuple[Token, ...]:
    """Return a verb group with those that lead to it: "is expected to sign", "was able to meet".

    A verb with an object of its own before the infinitive starts anew: "urged Kyiv to talk" leads to no "talk".
    """
    words = list(verb_words(verb))
    at: Token | None = _leading_verb(verb)
    for _ in range(_CHAIN):
        if at is None:
            break
        words += verb_words(at)
        words += [child for child in at.rights if child.dep_ == "acomp" and child.i < verb.i]
        at = _leading_verb(at)
    return tuple(sorted(set(words), key=lambda token: token.i))


def _leading_verb(verb: Token) -> Token | None:
    while verb.dep_ == "conj" and _shares_auxiliaries(verb):
        verb = verb.head
    governor = verb.head
    if verb.dep_ != "xcomp" or has_own_subject(verb):
        return None
    if governor.pos_ == "ADJ":
        return governor.head if is_predicate(governor.head) else None
    objects = any(child.dep_ in OBJECTS or child.dep_ == "dative" for child in governor.children)
    return governor if is_predicate(governor) and not objects else None


def leads_on(verb: Token) -> bool:
    """Say whether a verb only leads to another that says what happens: "expected" in "is expected to sign"."""
    infinitives = (child for child in verb.rights if child.dep_ == "xcomp")
    return any(_leading_verb(child) == verb for child in infinitives if is_predicate(child))


def is_placeholder(token: Token) -> bool:
    """Say whether a word stands for no one by itself: a relative or asking pronoun, the "there" of "there was"."""
    return token.tag_ in ("WDT", "WP", "EX") or token.dep_ == "expl"


def core_phrase(head: Token) -> tuple[Token, ...]:
    """Return a head with what stands before it, no prepositional phrases: "a founding justice" of the court."""
    before = {token.i: token for child in head.lefts if child.dep_ not in _APART for token in child.subtree}
    before[head.i] = head
    return tuple(before[i] for i in sorted(before))


def set_beside(noun: Token) -> Iterator[Token]:
    """Yield the nouns in apposition to a noun, on either side: "spokeswoman" for "Tammy Bruce, the spokeswoman"."""
    yield from appositions(noun)
    if noun.dep_ == "appos" and not _is_listed(noun):
        yield noun.head


def premodifies(token: Token, start: int, end: int) -> bool:
    """Say whether a word modifies, from before, the tokens `start` to `end`: "CDU" in "CDU leader Merkel"."""
    seen = 0
    while not start <= token.i < end:
        if token.dep_ not in (
            "compound",
            "nmod",
            "amod",
            "poss",
            "nummod",
            "npadvmod",
            "quantmod",
            "det",
            "appos",
            "case",
        ):
            return False
        token, seen = token.head, seen + 1
        if seen > 8:
            return False
    return True


def adjunct_of(noun: Token) -> tuple[str, Token] | None:
    """Return preposition and verb where a noun stands in a verb's adjunct: spoke "during" a meeting."""
    preposition = noun.head
    if noun.dep_ != "pobj":
        return None
    verb = preposition.head
    while verb.dep_ == "pobj" and verb.head.dep_ == "prep":  # at the palace for talks: one hangs on the other
        verb = verb.head.head
    return (preposition.lower_, verb) if is_predicate(verb) else None


def is_reduced(verb: Token) -> bool:
    """Say whether a verb is a past participle that describes the noun before it: "a town called Dulse"."""
    return verb.dep_ == "acl" and verb.tag_ in ("VBN", "VBD")


def is_purpose(verb: Token) -> bool:
    """Say whether a verb is an infinitive that tells what for: met "to sign", money "to help"; not a complement."""
    return verb.dep_ in ("advcl", "acl", "relcl") and _is_infinitive(verb)


def is_loose_sister(token: Token) -> bool:
    """Say whether a clause read as another's complement is only set beside it, by a semicolon or an "and"."""
    if token.dep_ != "ccomp":
        return False
    if token.i > token.head.i and token.doc[token.left_edge.i - 1].dep_ == "cc":
        return True
    first, last = sorted((token.i, token.head.i))
    return ";" in token.doc[first:last].text


def main_clause(pronoun: Token) -> Token | None:
    """Return the verb that the if- or unless-clause of a subject pronoun hangs on: "unless they agree"."""
    verb = pronoun.head
    if pronoun.dep_ not in SUBJECTS or verb.dep_ != "advcl" or not _marked(verb):
        return None
    return verb.head if is_predicate(verb.head) else None
