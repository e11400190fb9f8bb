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
from dataclasses import dataclass
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
    clause_of,
    conditions,
    determiners,
    find_subjects,
    gerund_prepositions,
    governors,
    is_demanded,
    is_finite_clause,
    is_given,
    is_indefinite,
    is_infinitive_of,
    is_nonfinite,
    is_noun,
    is_owned,
    is_passive,
    is_past,
    is_purpose,
    is_question,
    is_subject,
    is_wh_clause,
    marks,
    negations,
    opening,
    own_determiners,
    predicates,
    read_clause,
    said_of,
    subtree_span,
)
from kg.types import Claim, Event, Factuality, Relation, Report, TextSpan

_PRESUPPOSED = "events/noun"  # the rule of events that a noun takes for granted
_OCCURRENCE = "events/occurrence"
_CARRIED = "events/light-verb"  # the rule of events told by a verb and its noun
GRANTED, OWNED = "Granted", "Owned"  # in the lexicon: so whatever is said above it; so if the noun has its doer
ACTUAL, PLANNED, POSSIBLE, NEGATED = Factuality.ACTUAL, Factuality.PLANNED, Factuality.POSSIBLE, Factuality.NEGATED


@dataclass(frozen=True, slots=True)
class Verdict:
    """A claim, and whether it tells of more than an intent: "will" and "announced" do, "threatened" and "if" do not."""

    claim: Claim
    announced: bool


@Language.component(
    "kg_factuality",
    requires=["doc._.events", "doc._.relations", "doc._.attributions"],
    assigns=["doc._.verdicts"],
)
def factuality(doc: Doc) -> Doc:
    """Turn each report into a claim, into ``doc._.verdicts``."""
    doc._.verdicts = tuple(find_verdicts(doc))
    return doc


def find_claims(doc: Doc, lexicon: Lexicon | None = None) -> Iterator[Claim]:
    """Yield the claim that each report makes: factuality, condition, speaker, cue, evidence and rule."""
    yield from (verdict.claim for verdict in find_verdicts(doc, lexicon))


def find_verdicts(doc: Doc, lexicon: Lexicon | None = None) -> Iterator[Verdict]:
    """Yield each report's claim with whether what it plans is announced."""
    judge = FactualityJudge(lexicon or load_lexicon())
    for report in (*doc._.events, *doc._.relations):
        yield _verdict(doc, report, judge)


def _verdict(doc: Doc, report: Report, judge: FactualityJudge) -> Verdict:
    token = span_of(doc, TextSpan(report.anchor, report.anchor + 1))[0]
    said = _attributed(doc, report)
    found, speaker = _judged(doc, report, token, said, judge)
    stop = said.cue_start if said is not None else None
    condition = judge.condition(token, stop)
    if condition is not None and found is ACTUAL:
        found = POSSIBLE
    if found is ACTUAL and _lies_ahead(doc, report):
        found = PLANNED
    claim = Claim(
        id=part_key(doc._.article.id, "claim", report.span, report.fact.id, str(report.anchor)),
        asserts=report.fact.id,
        factuality=found,
        span=report.span,
        rule=report.rule,
        speaker=None if speaker is not None and speaker == doc._.publisher else speaker,
        cue=_cue(doc, said, speaker),
        condition=condition.of(doc._.article.text) if condition is not None else None,
    )
    announced = found is not PLANNED or not judge.is_intent(token, doc[said.cue_token] if said is not None else None)
    return Verdict(claim, announced)


def _lies_ahead(doc: Doc, report: Report) -> bool:
    """Say whether an event is dated after the day of publication: "visits Japan next week"."""
    published = doc._.article.published
    time = report.fact.time if isinstance(report.fact, Event) else None
    return published is not None and time is not None and time.start is not None and time.start > published


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
    if report.rule == _OCCURRENCE and judge.is_stopped(token):
        return ACTUAL, speaker
    reported = judge.reported(said, doc) if said is not None else ACTUAL
    stop = said.cue_start if said is not None else None
    within = said.content if said is not None and said.direct else None
    found, granted = judge.weigh(token, stop, judge.is_answered(report, token), reported is NEGATED, within)
    if isinstance(report.fact, Event) and report.rule == _CARRIED:
        head = span_of(doc, report.fact.trigger)[0]
        found = compose(judge.carried(token, head), found)
    if judge.is_under_way(token, report):
        found = compose(POSSIBLE, found)
    if said is None:
        return found, speaker
    presupposed = report.rule == _PRESUPPOSED
    if not granted and not (presupposed and reported is POSSIBLE):  # at "the ministers' meeting" he may meet her
        found = compose(reported, found)
    outer = innermost(doc._.attributions, said.cue_start)
    doubt = judge.judge(doc[said.cue_token], outer.cue_start if outer is not None else None)
    if doubt is ACTUAL:
        return found, speaker
    keeps = presupposed or granted
    return (found if keeps else compose(POSSIBLE if doubt is NEGATED else doubt, found)), None


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


def _head(governor: Token) -> Token:
    """Return the word that a governor's "not" stands by: the copula of an adjective."""
    return governor.head if governor.pos_ == "ADJ" else governor


class FactualityJudge:
    """Reads factuality from words and their syntax; the words are the lexicon's."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        phrases = (lemma.split() for lemma in lexicon.cues.get("governor", {}))
        self._split = frozenset(words[0] for words in phrases if len(words) > 1)

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
        found = self._backshifted(token, self._own(token))
        outward, granted = self._outward(token, stop, within)
        if not outward and token.pos_ == "NOUN":
            found = compose(self._of_subject(token), found)
            granted = granted or (is_subject(token) and self.is_stopped(clause_of(token)))
        held, below, spent = found, token, None
        for governor in outward:
            if governor == spent:
                continue
            made = self._as_governor(governor, below)
            if answered and governor.pos_ == "VERB" and made is NEGATED:
                return found, granted  # who rejects a request does not undo it
            if self._is_content(below) and (made is NEGATED or self._cue("retraction", governor) is not None):
                found = compose(self._own(governor), compose(NEGATED, held))
            else:
                own = self._backshifted(governor, self._own(governor))
                held, found = found, compose(own, compose(made, found))
            if self._is_negated(_head(governor)) and governor.lemma_.lower() in self.lexicon.words("needed_for"):
                found, spent = NEGATED, _head(governor)
            below = governor
        if self._is_content(below) and (denied or self._is_false(below)):
            found = held if denied else compose(NEGATED, held)
        return found, granted

    def is_answered(self, report: Report, token: Token) -> bool:
        """Say whether a noun names a request, threat or accusation, which a refusal answers and does not undo."""
        roots = self.lexicon.words("answered_roots")
        return token.pos_ == "NOUN" and isinstance(report.fact, Event) and report.fact.plover in roots

    def carried(self, carrier: Token, noun: Token) -> Factuality:
        """Return what a light verb that is a cue, and the adjectives of its noun, make of it: "planned" an attack."""
        cue = self._cue("governor", carrier)
        made = self._as_governor(carrier, noun) if cue is not None and cue.noun is not None else ACTUAL
        cues = (self._cue("adverb", word) for word in adverbs(noun))
        return reduce(compose, (Factuality(cue.factuality) for cue in cues if cue is not None), made)

    def is_intent(self, token: Token, said: Token | None) -> bool:
        """Say whether a plan is only meant, expected, threatened or depends on an if: none of it is announced."""
        outward, _ = self._outward(token, None)
        for word in (token, *outward):
            meant = self._cue("governor", word)
            if word != token and meant is not None and meant.lemma in self.lexicon.words("intents"):
                return True
            for mark, _ in conditions(word):
                phrase = self._condition_phrase(mark)
                if phrase is not None and phrase.text.lower() not in self.lexicon.words("reservations"):
                    return True
        return said is not None and said.lemma_.lower() in self.lexicon.words("intents")

    def is_under_way(self, token: Token, report: Report) -> bool:
        """Say whether someone was still on the way: "was flying to Cairo when" says nothing of an arrival."""
        if not isinstance(report.fact, Event) or token.tag_ != "VBG" or not report.fact.fillers("destination"):
            return False
        return any(auxiliary.lemma_ == "be" and auxiliary.tag_ == "VBD" for auxiliary in auxiliaries(token))

    def condition(self, token: Token, stop: int | None = None) -> TextSpan | None:
        """Return the if- or unless-clause that what `token` reports depends on."""
        for word in (token, *self._outward(token, stop)[0]):
            for mark, head in conditions(word):
                phrase, clause = self._condition_phrase(mark), subtree_span(head)
                if phrase is not None:
                    return TextSpan(min(phrase.start_char, clause.start), clause.end)
        return None

    def _outward(
        self, token: Token, stop: int | None, within: TextSpan | None = None
    ) -> tuple[tuple[Token, ...], bool]:
        """Return the words whose modality and negation hold of a token, innermost first, and whether one grants it.

        A word that is no cue passes on its own modality to the verb it governs, not to a noun, which it takes for
        granted: who did not attend the meeting did not undo it.
        """
        found: list[Token] = []
        below, presupposed = token, token.pos_ in ("NOUN", "PROPN")
        for word in governors(token):
            if word.idx == stop:
                return tuple(found), is_wh_clause(below)
            if within is not None and not within.start <= word.idx < within.end:
                break
            cue = self._governor(word)
            factive = presupposed and cue is not None and cue.clause == GRANTED  # "ignored the attack"
            is_cue = (cue is not None and not factive) or self._is_preposition_cue(word, presupposed)
            if word.pos_ in ("ADP", "SCONJ") and not is_cue:
                if presupposed and word.lower_ not in self.lexicon.words("complement_prepositions"):
                    return tuple(found), True
                continue
            if (presupposed and not is_cue) or self._grants(word, below):
                return tuple(found), True
            found.append(word)
            below, presupposed = word, word.pos_ in ("NOUN", "PROPN") and not is_cue
        return tuple(found), presupposed and is_given(below)

    def _grants(self, word: Token, below: Token) -> bool:
        """Say whether a governor takes what is below it to be so: knew "that he left", discussed "the attack"."""
        if is_wh_clause(below):
            return True
        cue = self._governor(word)
        if cue is None:
            return False
        if below.pos_ in ("NOUN", "PROPN"):
            given = is_given(below) if cue.noun == GRANTED else cue.noun == OWNED and is_owned(below)
            return given and self._governor(below) is None
        return cue.clause == GRANTED and is_finite_clause(below)

    def _governor(self, word: Token) -> FactualityCue | None:
        """Return the cue that a governing verb, adjective or noun is, nouns for what is said among them."""
        if f"{word.head.lemma_.lower()} {word.lower_}" in self.lexicon.cues.get("governor", {}):
            return None  # its verb is one cue with it: "came close"
        return self._cue("governor", word) or (self._cue("content", word) if is_noun(word) else None)

    def _is_content(self, word: Token) -> bool:
        return is_noun(word) and self._cue("content", word) is not None

    def _is_false(self, content: Token) -> bool:
        """Say whether a noun for what is said is called false: "false claims that", "claims that … are false"."""
        words = (*adverbs(content), *said_of(content))
        return any(word.lemma_.lower() in self.lexicon.words("falsehoods") for word in words)

    def is_stopped(self, verb: Token) -> bool:
        """Say whether a verb ends what was going on, which it takes for granted: denied that attacks "had stopped"."""
        return verb.lemma_.lower() in self.lexicon.words("stopping_verbs")

    def _of_subject(self, noun: Token) -> Factuality:
        """Return what the clause of a subject makes of the event it names.

        "A meeting is unlikely", "no attack was reported", "an attack would be a mistake": that one is only imagined.
        """
        if any(self._cue("determiner", word) is not None for word in own_determiners(noun)):
            return NEGATED
        cues = [self._cue("governor", word) for word in said_of(noun)]
        found = reduce(compose, (Factuality(cue.factuality) for cue in cues if cue is not None), ACTUAL)
        verb = clause_of(noun)
        held = verb.doc[verb.i : verb.i + 2].lemma_ in self.lexicon.words("going_ahead")
        if is_subject(noun) and held and self._is_negated(verb):
            return NEGATED
        if is_subject(noun) and is_indefinite(noun):
            helpers = auxiliaries(verb)
            open_ended = any(self._cue("auxiliary", word) is not None for word in helpers)
            if open_ended and not any(word.lemma_ == "have" for word in helpers):
                found = compose(POSSIBLE, found)
        return found

    def _backshifted(self, token: Token, found: Factuality) -> Factuality:
        """Return a plan where "would" is the "will" of what was said in the past: said "he would visit Oslo"."""
        if found is not POSSIBLE or token.dep_ != "ccomp" or token.head.lemma_.lower() not in self.lexicon.reporting:
            return found
        helpers = [word.lower_ for word in auxiliaries(token)]
        future = not self.lexicon.words("backshifted").isdisjoint(helpers) and "have" not in helpers
        marked = [self._condition_phrase(mark) for mark, _ in conditions(token)]
        reserved = self.lexicon.words("reservations")
        said = is_past(token.head) and all(phrase is None or phrase.text.lower() in reserved for phrase in marked)
        imagined = any(is_indefinite(subject) for subject in find_subjects(token)[0])
        doubted = any(self._cue("adverb", word) is not None for word in adverbs(token))
        return PLANNED if future and said and not imagined and not doubted and not is_question(token) else found

    def _is_preposition_cue(self, word: Token, before_noun: bool) -> bool:
        """Say whether a preposition opens or denies what follows: talks "about selling", "without" an attack."""
        cue = self._preposition(word)
        return cue is not None and (not before_noun or cue.factuality == NEGATED)

    def _preposition(self, word: Token) -> FactualityCue | None:
        """Return the cue that a preposition is, unless its verb is a cue with it: decided "against"."""
        if word.pos_ == "ADV" and word.nbor().head == word:  # "far" of "far from": the second word is the cue
            return None
        if f"{word.head.lemma_.lower()} {word.lower_}" in self.lexicon.cues.get("governor", {}):
            return None
        return self._cue("preposition", word)

    def _own(self, token: Token) -> Factuality:
        """Return what a word's own auxiliaries, negation, adverbs, determiners and clause type make of it."""
        helpers = auxiliaries(token)
        cues = [
            *(self._cue("auxiliary", word) for word in helpers),
            *(self._cue("adverb", word) for word in adverbs(token)),
            *(self._condition(word) or self._cue("governor", word) for word in marks(token)),
            *(self._condition(word) for word in opening(token)),
        ]
        found = reduce(compose, (Factuality(cue.factuality) for cue in cues if cue is not None), ACTUAL)
        found = compose(POSSIBLE if is_question(token) or is_demanded(token) else self._purpose(token), found)
        if self._is_negated(token):
            return self._negated(token, found)
        return NEGATED if self._is_counterfactual(token, helpers) else found

    def _is_counterfactual(self, token: Token, helpers: tuple[Token, ...]) -> bool:
        """Say whether a clause tells what did not happen: "would have met", "had he met", "if he had met"."""
        words = [word.lower_ for word in helpers]
        if token.tag_ not in ("VBN", "VBD") or not words:
            return False
        if not self.lexicon.words("counterfactual").isdisjoint(words):
            return "have" in words or "'ve" in words
        unreal = any(self._condition(mark) is not None for mark in marks(token))
        above = {word.lower_ for word in auxiliaries(token.head)}
        return unreal and words[0] in ("had", "'d") and not self.lexicon.words("backshifted").isdisjoint(above)

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
            made = self._as_governor(token.head, token)  # who scraps a step to save time does not scrap the saving
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

    def _as_governor(self, word: Token, below: Token) -> Factuality:
        """Return what a governing verb, noun or adjective makes of the complement below it."""
        cue = self._governor(word) or self._preposition(word)
        if cue is None:
            return POSSIBLE if self._is_hearsay(word) or is_infinitive_of(below, word) else self._to_come(word, below)
        if cue.factuality == PLANNED and any(auxiliary.lower_ in ("had", "'d") for auxiliary in auxiliaries(word)):
            return POSSIBLE  # "had been expected to win"
        made = None
        if below.pos_ in ("NOUN", "PROPN") and self._governor(below) is None:
            made = cue.noun
        elif is_finite_clause(below):
            made = cue.clause
        elif cue.past is not None and is_past(clause_of(word)):
            made = cue.past
        return Factuality(cue.factuality if made in (None, GRANTED, OWNED) else made)

    def _to_come(self, word: Token, below: Token) -> Factuality:
        """Return what a verb that is no cue makes of a clause: "is to" visit, "rumours grew that"."""
        if word.pos_ not in ("VERB", "AUX"):
            return ACTUAL
        if word.lemma_ == "be" and is_nonfinite(below) and below.dep_ == "xcomp":
            unreal = any(child.lemma_ == "have" for child in auxiliaries(below))
            return NEGATED if unreal and is_past(word) else PLANNED
        if not is_finite_clause(below):
            return ACTUAL
        nouns = (*find_subjects(word)[0], *predicates(word))
        named = [self._governor(noun) for noun in nouns if noun.pos_ == "NOUN"]
        return reduce(compose, (Factuality(cue.factuality) for cue in named if cue is not None), ACTUAL)

    def _is_hearsay(self, word: Token) -> bool:
        """Say whether a passive verb reports without a reporter: "is reported to have"."""
        if word.pos_ != "VERB" or word.lemma_.lower() not in self.lexicon.reporting or not is_passive(word):
            return False
        return any(is_nonfinite(clause) for clause in read_clause(word).clauses)

    def reported(self, said: Attribution, doc: Doc) -> Factuality:
        """Return what a reporting word makes of its content: agreed "that he came", but agreed "to come"."""
        root = span_of(doc, said.content).root
        if is_nonfinite(root):
            cue = self._cue("governor", doc[said.cue_token])
            if cue is not None:
                return Factuality(cue.factuality)
        return ACTUAL if is_wh_clause(root) else said.factuality

    def _cue(self, kind: str, word: Token) -> FactualityCue | None:
        """Return the cue that a word is, alone or with its neighbour: "ruled out", "about to", "instead of"."""
        known = self.lexicon.cues.get(kind, {})
        before, after = word.doc[max(word.i - 1, 0)], word.doc[min(word.i + 1, len(word.doc) - 1)]
        lemma = word.lemma_.lower()
        forms = (
            f"{lemma} {after.lower_}",
            f"{before.lower_} {word.lower_}",
            *self._apart(word, lemma),
            word.lower_,
            lemma,
        )
        return next((known[form] for form in forms if form in known), None)

    def _apart(self, word: Token, lemma: str) -> tuple[str, ...]:
        """Return a verb with the preposition of its clause behind an object: "kept them from leaving"."""
        if lemma not in self._split:
            return ()
        return tuple(f"{lemma} {link.lower_}" for link in gerund_prepositions(word))

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
