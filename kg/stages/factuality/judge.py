"""How sure is what a word reports, by all the words around it?"""

from __future__ import annotations

from spacy.tokens import Token

from kg.index import span_of
from kg.lexicon import Lexicon
from kg.stages.attribution import Attribution
from kg.stages.factuality.clauses import is_negated, of_subject, own_factuality
from kg.stages.factuality.compose import ACTUAL, NEGATED, compose, of_all
from kg.stages.factuality.cues import Cues
from kg.stages.factuality.governing import as_governor, outward
from kg.syntax import (
    adverbs,
    auxiliaries,
    clause_of,
    conditions,
    is_nonfinite,
    is_subject,
    is_wh_clause,
    subtree_span,
)
from kg.types import Event, Factuality, Report, TextSpan


class FactualityJudge:
    """Reads factuality from words and their syntax; the words are the lexicon's."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.cues = Cues(lexicon)

    def judge(self, token: Token, stop: int | None = None) -> Factuality:
        """Return the factuality of what `token` reports, up to the reporting cue that starts at character `stop`."""
        return self.weigh(token, stop)[0]

    def weigh(
        self,
        token: Token,
        stop: int | None = None,
        answered: bool = False,
        denied: bool = False,
        within: TextSpan | None = None,
    ) -> tuple[Factuality, bool]:
        """Return the factuality of what `token` reports, and whether a word takes it for granted whatever stands above.

        `answered`: it is a request, threat or accusation, which to refuse or reject takes for granted. `denied`: the
        reporting cue denies, so that "reports" and "claims" right under it add no doubt of their own. `within`: the
        quotation that it stands in, beyond which no word matters.
        """
        cues = self.cues
        found = own_factuality(cues, token)
        above, granted = outward(cues, token, stop, within)
        if not above and token.pos_ == "NOUN":
            found = compose(of_subject(cues, token), found)
            granted = granted or (is_subject(token) and self.is_stopped(clause_of(token)))
        held, below, spent = found, token, None
        for governor in above:
            if governor == spent:
                continue
            made = as_governor(cues, governor, below)
            if answered and governor.pos_ == "VERB" and made is NEGATED:
                return found, granted  # who rejects a request does not undo it
            own = own_factuality(cues, governor)
            if cues.is_content(below) and (made is NEGATED or cues.of("retraction", governor) is not None):
                found = compose(own, compose(NEGATED, held))
            else:
                held, found = found, compose(own, compose(made, found))
            head = _head(governor)
            if governor.lemma_.lower() in self.lexicon.words("needed_for") and is_negated(cues, head):
                found, spent = NEGATED, head
            below = governor
        if cues.is_content(below) and (denied or cues.is_false(below)):
            found = held if denied else compose(NEGATED, held)
        return found, granted

    def is_answered(self, report: Report, token: Token) -> bool:
        """Say whether a noun names a request, threat or accusation, which a refusal answers and does not undo."""
        roots = self.lexicon.words("answered_roots")
        return token.pos_ == "NOUN" and isinstance(report.fact, Event) and report.fact.plover in roots

    def carried(self, carrier: Token, noun: Token) -> Factuality:
        """Return what a light verb that is a cue, and the adjectives of its noun, make of it: "planned" an attack."""
        cue = self.cues.of("governor", carrier)
        made = as_governor(self.cues, carrier, noun) if cue is not None and cue.noun is not None else ACTUAL
        return compose(of_all(self.cues.of("adverb", word) for word in adverbs(noun)), made)

    def is_intent(self, token: Token, said: Token | None) -> bool:
        """Say whether a plan is only meant, expected, threatened or depends on an if: none of it is announced."""
        above, _ = outward(self.cues, token, None)
        for word in (token, *above):
            meant = self.cues.of("governor", word)
            if word != token and meant is not None and meant.lemma in self.lexicon.words("intents"):
                return True
            marks = [mark for mark, _ in conditions(word) if self.cues.condition_phrase(mark) is not None]
            if not all(self.cues.is_reservation(mark) for mark in marks):
                return True
        return said is not None and said.lemma_.lower() in self.lexicon.words("intents")

    def is_stopped(self, verb: Token) -> bool:
        """Say whether a verb ends what was going on, which it takes for granted: denied that attacks "had stopped"."""
        return verb.lemma_.lower() in self.lexicon.words("stopping_verbs")

    def is_under_way(self, token: Token, report: Report) -> bool:
        """Say whether someone was still on the way: "was flying to Cairo when" says nothing of an arrival."""
        if not isinstance(report.fact, Event) or token.tag_ != "VBG" or not report.fact.fillers("destination"):
            return False
        return any(auxiliary.lemma_ == "be" and auxiliary.tag_ == "VBD" for auxiliary in auxiliaries(token))

    def condition(self, token: Token, stop: int | None = None) -> TextSpan | None:
        """Return the if- or unless-clause that what `token` reports depends on."""
        for word in (token, *outward(self.cues, token, stop)[0]):
            for mark, head in conditions(word):
                phrase, clause = self.cues.condition_phrase(mark), subtree_span(head)
                if phrase is not None:
                    return TextSpan(min(phrase.start_char, clause.start), clause.end)
        return None

    def reported(self, said: Attribution, token: Token) -> Factuality:
        """Return what a reporting word makes of its content: agreed "that he came", but agreed "to come"."""
        root = span_of(token.doc, said.content).root
        if is_nonfinite(root):
            cue = self.cues.of("governor", token.doc[said.cue_token])
            if cue is not None:
                return Factuality(cue.factuality)
        return ACTUAL if is_wh_clause(root) else said.factuality


def _head(governor: Token) -> Token:
    """Return the word that a governor's "not" stands by: the copula of an adjective."""
    return governor.head if governor.pos_ == "ADJ" else governor
