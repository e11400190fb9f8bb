"""How sure: what the words around a report make of it, and the claim that results.

    Hegseth did not inform the White House.  Negated
    Rubio said he may meet Wang Yi.          Possible, speaker Rubio
    Countries will face tariffs unless …     Planned, with its condition

After FactBank (Saurí & Pustejovsky 2009): the factuality of an event is that of its verb's auxiliaries and negation,
composed with every word that governs it on the way up to the speaker. The whole is as uncertain as its least certain
part.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from kg.ids import part_key
from kg.index import span_of
from kg.lexicon import FactualityCue, Lexicon, load_lexicon
from kg.stages.attribution import Attribution, innermost
from kg.syntax import (
    adverbs,
    auxiliaries,
    conditions,
    determiners,
    governors,
    is_nonfinite,
    is_passive,
    is_purpose,
    is_question,
    marks,
    negations,
    own_determiners,
    read_clause,
    subtree_span,
)
from kg.types import Claim, Event, Factuality, Relation, Report, TextSpan

_PRESUPPOSED = "events/noun"  # the rule of events that a noun takes for granted
ACTUAL, PLANNED, POSSIBLE, NEGATED = Factuality.ACTUAL, Factuality.PLANNED, Factuality.POSSIBLE, Factuality.NEGATED


@Language.component(
    "kg_factuality",
    requires=["doc._.events", "doc._.relations", "doc._.attributions"],
    assigns=["doc._.claims"],
)
def factuality(doc: Doc) -> Doc:
    """Turn each report into a claim, into ``doc._.claims``."""
    doc._.claims = tuple(find_claims(doc))
    return doc


def find_claims(doc: Doc, lexicon: Lexicon | None = None) -> Iterator[Claim]:
    """Yield the claim that each report makes: factuality, condition, speaker, cue, evidence and rule."""
    judge = FactualityJudge(lexicon or load_lexicon())
    for report in (*doc._.events, *doc._.relations):
        yield _claim(doc, report, judge)


def _claim(doc: Doc, report: Report, judge: FactualityJudge) -> Claim:
    token = span_of(doc, TextSpan(report.anchor, report.anchor + 1))[0]
    said = _attributed(doc, report)
    found, speaker = _judged(doc, report, token, said, judge)
    condition = judge.condition(token, said.cue_start if said is not None else None)
    if condition is not None and found is ACTUAL:
        found = POSSIBLE
    return Claim(
        id=part_key(doc._.article.id, "claim", report.span, report.fact.id, str(report.anchor)),
        asserts=report.fact.id,
        factuality=found,
        span=report.span,
        rule=report.rule,
        speaker=None if speaker is not None and speaker == doc._.publisher else speaker,
        cue=_cue(doc, said, speaker),
        condition=condition.of(doc._.article.text) if condition is not None else None,
    )


def _judged(
    doc: Doc, report: Report, token: Token, said: Attribution | None, judge: FactualityJudge
) -> tuple[Factuality, str | None]:
    """Return how sure a report is and who answers for it.

    A title before a name is taken for granted whatever its sentence says. Who may say something, or is to agree to it,
    has not said it: the doubt stays, the speaker goes.
    """
    speaker = said.speaker if said is not None else None
    if isinstance(report.fact, Relation) and token.pos_ not in ("VERB", "AUX"):
        return ACTUAL, speaker
    found = judge.judge(token, said.cue_start if said is not None else None, judge.is_answered(report))
    if judge.is_under_way(token, report):
        found = compose(POSSIBLE, found)
    if said is None:
        return found, speaker
    reported = judge.reported(said, doc)
    presupposed = report.rule == _PRESUPPOSED
    if not (presupposed and reported is POSSIBLE):  # at "the ministers' meeting" he may meet her
        found = compose(reported, found)
    outer = innermost(doc._.attributions, said.cue_start)
    doubt = judge.judge(doc[said.cue_token], outer.cue_start if outer is not None else None)
    if doubt is ACTUAL:
        return found, speaker
    return (found if presupposed else compose(POSSIBLE if doubt is NEGATED else doubt, found)), None


def _attributed(doc: Doc, report: Report) -> Attribution | None:
    """Return who answers for a report. A title in indirect speech is the outlet's own word, not the speaker's."""
    said = innermost(doc._.attributions, report.anchor)
    if isinstance(report.fact, Relation) and said is not None and not said.direct:
        return None
    return said


def _cue(doc: Doc, said: Attribution | None, speaker: str | None) -> str | None:
    if said is None or (speaker is not None and speaker == doc._.publisher):
        return None
    return said.cue


def compose(outer: Factuality, inner: Factuality) -> Factuality:
    """Return what `inner` becomes under `outer`: a plan to refuse is a negation, a denied denial stays open."""
    if outer is NEGATED:
        return {ACTUAL: NEGATED, PLANNED: NEGATED, POSSIBLE: POSSIBLE, NEGATED: POSSIBLE}[inner]
    if inner is NEGATED:
        return POSSIBLE if outer is POSSIBLE else NEGATED
    return max(outer, inner, key=(ACTUAL, PLANNED, POSSIBLE).index)


class FactualityJudge:
    """Reads factuality from words and their syntax; the words are the lexicon's."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def judge(self, token: Token, stop: int | None = None, answered: bool = False) -> Factuality:
        """Return the factuality of what `token` reports, up to the reporting cue that starts at character `stop`.

        `answered`: it is a request, threat or accusation, which to refuse or reject takes for granted.
        """
        found = self._own(token)
        outward = tuple(self._outward(token, stop))
        if not outward and any(self._cue("determiner", word) is not None for word in own_determiners(token)):
            found = compose(NEGATED, found)  # "no attack was reported"
        for governor in outward:
            if answered and governor.pos_ == "VERB" and self._as_governor(governor) is NEGATED:
                break  # who rejects a request does not undo it
            found = compose(self._own(governor), compose(self._as_governor(governor), found))
            if self._is_negated(governor) and governor.lemma_.lower() in self.lexicon.words("needed_for"):
                found = NEGATED
        return found

    def is_answered(self, report: Report) -> bool:
        """Say whether a report is of a request, threat or accusation, which a refusal answers and does not undo."""
        return isinstance(report.fact, Event) and report.fact.plover in self.lexicon.words("answered_roots")

    def is_under_way(self, token: Token, report: Report) -> bool:
        """Say whether someone was still on the way: "was flying to Cairo when" says nothing of an arrival."""
        if not isinstance(report.fact, Event) or token.tag_ != "VBG" or not report.fact.fillers("destination"):
            return False
        return any(auxiliary.lemma_ == "be" and auxiliary.tag_ == "VBD" for auxiliary in auxiliaries(token))

    def condition(self, token: Token, stop: int | None = None) -> TextSpan | None:
        """Return the if- or unless-clause that what `token` reports depends on."""
        for word in (token, *self._outward(token, stop)):
            for mark, head in conditions(word):
                phrase, clause = self._condition_phrase(mark), subtree_span(head)
                if phrase is not None:
                    return TextSpan(min(phrase.start_char, clause.start), clause.end)
        return None

    def _outward(self, token: Token, stop: int | None) -> Iterator[Token]:
        """Yield the words whose modality and negation hold of a token, innermost first.

        A word that is no cue passes on its own modality to the verb it governs, not to a noun, which it takes for
        granted: who did not attend the meeting did not undo it.
        """
        presupposed = token.pos_ in ("NOUN", "PROPN")
        for word in governors(token):
            if word.idx == stop:
                return
            is_cue = self._cue("governor", word) is not None or self._is_preposition_cue(word, presupposed)
            if word.pos_ in ("ADP", "SCONJ") and not is_cue:
                if presupposed and word.lower_ not in self.lexicon.words("complement_prepositions"):
                    return
                continue
            if presupposed and not is_cue:
                return
            yield word
            presupposed = word.pos_ in ("NOUN", "PROPN") and not is_cue

    def _is_preposition_cue(self, word: Token, before_noun: bool) -> bool:
        """Say whether a preposition opens or denies what follows: talks "about selling", "without" an attack."""
        cue = self._cue("preposition", word)
        return cue is not None and (not before_noun or cue.factuality == NEGATED)

    def _own(self, token: Token) -> Factuality:
        """Return what a word's own auxiliaries, negation, adverbs, determiners and clause type make of it."""
        cues = [
            *(self._cue("auxiliary", word) for word in auxiliaries(token)),
            *(self._cue("adverb", word) for word in adverbs(token)),
            *(self._condition(word) or self._cue("governor", word) for word in marks(token)),
        ]
        found = reduce(compose, (Factuality(cue.factuality) for cue in cues if cue is not None), ACTUAL)
        found = compose(POSSIBLE if is_question(token) else self._purpose(token), found)
        if self._is_negated(token):
            found = self._negated(token, found)
        return found

    def _purpose(self, token: Token) -> Factuality:
        """Return what an infinitive beside its verb or noun is: only what something is for, unless that is a cue.

        In talks "to sell" jets nothing is sold yet; he hesitated "to sell"; but the first "to land" did land.
        """
        if not is_purpose(token):
            return ACTUAL
        chain = governors(token)
        if chain and self._cue("governor", chain[0]) is not None:
            return ACTUAL
        if self._cue("governor", token.head) is not None:
            if token.head in governors(token):
                return ACTUAL
            made = self._as_governor(token.head)  # who scraps a step to save time does not scrap the saving
            return POSSIBLE if made is NEGATED and read_clause(token.head).objects else made
        achieved = any(word.lower_ in self.lexicon.words("achievers") for word in (*token.head.lefts, token.head))
        return ACTUAL if achieved else POSSIBLE

    def _is_negated(self, token: Token) -> bool:
        if any(self._cue("negation", word) is not None for word in (*negations(token), *adverbs(token))):
            return True
        return any(self._cue("determiner", word) is not None for word in determiners(token))

    def _negated(self, token: Token, found: Factuality) -> Factuality:
        """Return Negated for "did not", "could not", "would not"; "may not" stays open."""
        if found is not POSSIBLE:
            return compose(NEGATED, found)
        open_ended = self.lexicon.words("open_under_negation")
        return POSSIBLE if any(word.lower_ in open_ended for word in auxiliaries(token)) else NEGATED

    def _as_governor(self, word: Token) -> Factuality:
        """Return what a governing verb, noun or adjective makes of the complement below it."""
        cue = self._cue("governor", word) or self._cue("preposition", word)
        if cue is None:
            return POSSIBLE if self._is_hearsay(word) else ACTUAL
        if cue.factuality == PLANNED and any(auxiliary.lower_ in ("had", "'d") for auxiliary in auxiliaries(word)):
            return POSSIBLE  # "had been expected to win"
        return Factuality(cue.factuality)

    def _is_hearsay(self, word: Token) -> bool:
        """Say whether a passive verb reports without a reporter: "is reported to have"."""
        if word.pos_ != "VERB" or word.lemma_.lower() not in self.lexicon.reporting or not is_passive(word):
            return False
        return any(is_nonfinite(clause) for clause in read_clause(word).clauses)

    def reported(self, said: Attribution, doc: Doc) -> Factuality:
        """Return what a reporting word makes of its content: agreed "that he came", but agreed "to come"."""
        content = span_of(doc, said.content)
        if is_nonfinite(content.root):
            cue = self._cue("governor", doc[said.cue_token])
            if cue is not None:
                return Factuality(cue.factuality)
        return said.factuality

    def _cue(self, kind: str, word: Token) -> FactualityCue | None:
        """Return the cue that a word is, alone or with its neighbour: "ruled out", "about to", "instead of"."""
        known = self.lexicon.cues.get(kind, {})
        before, after = word.doc[max(word.i - 1, 0)], word.doc[min(word.i + 1, len(word.doc) - 1)]
        lemma = word.lemma_.lower()
        forms = (f"{lemma} {after.lower_}", f"{before.lower_} {word.lower_}", word.lower_, lemma)
        return next((known[form] for form in forms if form in known), None)

    def _condition(self, mark: Token) -> FactualityCue | None:
        """Return the cue that a mark is or is part of: "if", "in case", "as long as"."""
        phrase = self._condition_phrase(mark)
        return None if phrase is None else self.lexicon.cues["condition"][phrase.text.lower()]

    def _condition_phrase(self, mark: Token) -> Span | None:
        known = self.lexicon.cues.get("condition", {})
        doc, at = mark.doc, mark.i
        phrases = (
            doc[max(at - 2, 0) : at + 1],
            doc[at : at + 3],
            doc[max(at - 1, 0) : at + 1],
            doc[at : at + 2],
            doc[at : at + 1],
        )
        return next((phrase for phrase in phrases if phrase.text.lower() in known), None)
