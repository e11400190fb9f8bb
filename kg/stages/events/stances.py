"""What saying that one will, will not or must amounts to: a promise, a refusal, a demand.

The king said he would not release the prisoners.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.lexicon import Stance
from kg.stages.events.context import Context, Predicate, ReadClause
from kg.stages.events.referents import is_same
from kg.syntax import Clause, auxiliaries, governing_preposition, infinitives, is_passive, negations, read_clause
from kg.types import Argument, Factuality, TextSpan


def event_of_stance(context: Context, clause: Clause, read: ReadClause) -> Predicate | None:
    """Read "said it would not release him" as a refusal, "said Norway must pay" as a demand."""
    if not clause.subjects or clause.objects:
        return None
    for word, said in _spoken_of(context, clause):
        for stance in context.lexicon.stances.get(word.lemma_.lower(), ()):
            if _takes(context, stance, clause, read_clause(said), read):
                if stance.event == "Deny":  # "said it was not | behind the attack"
                    denied = Argument("theme", TextSpan(word.idx, word.right_edge.idx + len(word.right_edge)))
                    own = {"subject": clause.subjects}
                    return Predicate(stance.frame, clause.verb, own, "events/stance", word=word, given=(denied,))
                slots = {"subject": clause.subjects, "clause": (said,)}
                return Predicate(stance.frame, clause.verb, slots, "events/stance", word=word)
    return None


def _spoken_of(context: Context, clause: Clause) -> Iterator[tuple[Token, Token]]:
    """Yield the acts that a clause speaks of, each with the word that tells the stance: "will", "willing"."""
    for adjective in clause.attributes:
        yield from ((adjective, act) for act in infinitives(adjective))
    reporting = context.lexicon.reporting.get(clause.verb.lemma_.lower())
    if reporting is None or Factuality(reporting.factuality) is Factuality.POSSIBLE:
        return
    if reporting.act and clause.verb.lemma_ not in context.lexicon.words("announcing_verbs"):
        return
    for said in clause.clauses:
        yield from ((modal, said) for modal in auxiliaries(said))
        if said.lemma_ == "be":
            told = read_clause(said)
            yield from ((adjective, said) for adjective in told.attributes)
            links = (governing_preposition(filler) for filler in told.obliques.get("behind", ()))
            yield from ((link, said) for link in links if link is not None)
        elif is_passive(said):
            yield said, said


def _takes(context: Context, stance: Stance, clause: Clause, said: Clause, read: ReadClause) -> bool:
    """Say whether what someone says, of his own acts or another's, is the stance."""
    if stance.event == "Demand" and any(word.lemma_ == "have" for word in auxiliaries(said.verb)):
        return False  # "the dam must have burst" guesses
    negated = bool(negations(said.verb)) is not (said.inherited and bool(negations(clause.verb)))
    theirs = said.objects if said.passive and stance.event == "Deny" else said.subjects  # "was not involved"
    if not theirs or negated is not stance.negated:
        return False
    own = all(subject in clause.subjects or is_same(context, clause.subjects[0], subject) for subject in theirs)
    if stance.own is not own:
        return False
    if not stance.roots:
        deed = said.verb.lemma_ != "be" or stance.event in context.lexicon.words("told_by_copula")
        known = any(context.index.at(subject) is not None or subject.pos_ == "NOUN" for subject in theirs)
        return deed and known
    predicate = read(context, said)
    return predicate is not None and context.ontology.event(predicate.frame.event).plover in stance.roots
