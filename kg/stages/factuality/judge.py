"""How sure is what a word reports, by all the words around it?"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from kg.index import span_of
from kg.lexicon import Lexicon
from kg.quotes import find_reporting
from kg.stages.attribution import Attribution
from kg.stages.factuality.clauses import (
    did_all_the_same,
    is_ended,
    is_in_prospect,
    is_negated,
    is_put_off,
    is_to_come,
    of_subject,
    own_factuality,
)
from kg.stages.factuality.compose import ACTUAL, NEGATED, PLANNED, POSSIBLE, compose, of_all
from kg.stages.factuality.cues import Cues
from kg.stages.factuality.governing import (
    as_governor,
    is_achiever,
    is_beside,
    is_decided,
    is_done_by,
    is_done_in,
    is_faced,
    is_hearsay,
    is_over_before,
    is_tried,
    is_unjust,
    outward,
)
from kg.syntax import (
    adverbs,
    auxiliaries,
    clause_of,
    conditions,
    denying_phrase,
    described_by,
    described_noun,
    done_after_all,
    find_subjects,
    full_text,
    governing_preposition,
    governors,
    is_finite,
    is_headline_plan,
    is_indefinite,
    is_modifier,
    is_nonfinite,
    is_object,
    is_one_of_several,
    is_passive,
    is_past,
    is_present,
    is_subject,
    is_wh_clause,
    is_what_one_is,
    is_yet_to,
    marks,
    noun_meant,
    own_determiners,
    participle_of,
    promises_behind,
    purpose_of,
    read_clause,
    subtree_span,
    timed_by,
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
        if described_by(token):  # talks with the "visiting" premier
            return ACTUAL, True
        did = done_after_all(token)
        if did is not None:
            return (NEGATED if is_negated(cues, did) else ACTUAL), True
        found = compose(self._beside(token, stop, within), own_factuality(cues, token))
        above, granted = outward(cues, token, stop, within)
        if not above and token.pos_ == "NOUN":
            found = compose(of_subject(cues, token), found)
            granted = granted or (is_subject(token) and self.is_stopped(clause_of(token)))
            found = compose(self._of_text(token, stop, within), found)
        ascent = _Ascent(cues, token, found, token)
        if above and self._came_to_nothing(above[-1]):
            return compose(NEGATED, own_factuality(cues, token)), granted
        for governor in above:
            if answered and ascent.answers(governor):
                return ascent.found, granted  # who rejects a request does not undo it
            ascent.rise(governor)
        found = ascent.end(denied)
        if self._is_none_of_such(above[-1] if above else token):
            return compose(NEGATED, found), granted
        if found is ACTUAL and above and timed_by(above[-1]) is not None:
            found = self._beside(above[-1], stop, within)  # "will gain once the bank begins paying"
        if found is ACTUAL and not denied and token.pos_ == "VERB" and is_one_of_several(token):
            found = POSSIBLE
        return found, granted

    def _of_text(self, noun: Token, stop: int | None, within: TextSpan | None) -> Factuality:
        """Return what becomes of what a text is about that binds nobody yet: "vetoed an EU sanctions package"."""
        text = noun.head
        if not is_modifier(noun) or text.lemma_.lower() not in self.lexicon.words("drafts"):
            return ACTUAL
        found = self.weigh(text, stop, within=within)[0]
        return POSSIBLE if found is NEGATED else found

    def _is_none_of_such(self, verb: Token) -> bool:
        """Say whether it is denied that something is what one did or will do: "this is not a war we started".

        Where it is told how, that is denied: "it was not a step we took lightly".
        """
        noun = described_noun(verb)
        if noun is None or not is_what_one_is(noun) or not is_indefinite(noun) or not is_finite(verb):
            return False
        copula = clause_of(noun)
        pointed = any(subject.lower_ in self.lexicon.words("pointing") for subject in find_subjects(copula)[0])
        how = any(word.i > verb.i for word in adverbs(verb))
        return pointed and not how and is_negated(self.cues, copula)

    def _came_to_nothing(self, noun: Token) -> bool:
        """Say whether what someone tried or planned failed: "an attempt to oust him failed", "was foiled"."""
        if noun.pos_ != "NOUN" or not is_subject(noun):
            return False
        cue = self.cues.of("governor", noun)
        tried = noun.lemma_.lower() in self.lexicon.words("undone") or (cue is not None and cue.factuality == PLANNED)
        return tried and is_ended(self.cues, clause_of(noun))

    def _beside(self, token: Token, stop: int | None, within: TextSpan | None) -> Factuality:
        """Return what the clause that a time clause, participle or relative clause stands beside makes of it.

        When he "visits" Oslo she will resign, "meeting" him, over a resolution "condemning" him.
        """
        cues = self.cues
        verb = timed_by(token)
        if verb is not None:
            return self._timed(token, verb, self.weigh(verb, stop, within=within)[0])
        verb = purpose_of(token)
        if verb is not None:
            return self.weigh(verb, stop, within=within)[0] if is_done_by(cues, token, verb) else ACTUAL
        meant = noun_meant(token)
        if meant is not None and cues.governor(meant) is not None:
            return NEGATED if _is_barred(cues, meant) else self.weigh(meant, stop, within=within)[0]
        if meant is not None and is_what_one_is(meant) and is_achiever(cues, meant):
            found = self.weigh(clause_of(meant), stop, within=within)[0]  # "hopes to be the first to land"
            return found if found in (PLANNED, POSSIBLE) else ACTUAL
        verb = participle_of(token)
        if verb is not None and not is_negated(cues, verb):
            found = self.weigh(verb, stop, within=within)[0]
            return found if found in (PLANNED, POSSIBLE) else ACTUAL
        noun = described_noun(token) if denying_phrase(token) is None else None
        return ACTUAL if noun is None else self._described(noun, token, cues, stop, within)

    def _timed(self, token: Token, verb: Token, found: Factuality) -> Factuality:
        """Return what a verb makes of a clause in the present tense that tells when: "would not go before he comes"."""
        before = any(mark.lower_ == "before" for mark in marks(token))
        if found in (PLANNED, POSSIBLE):
            return PLANNED
        if found is NEGATED and is_to_come(self.cues, verb):
            return POSSIBLE if before else PLANNED
        narrated = is_present(verb) and not auxiliaries(verb) and self.cues.governor(verb) is None
        return PLANNED if before and not narrated else ACTUAL  # "resigned before the court rules"; not "eats before"

    def _described(
        self, noun: Token, token: Token, cues: Cues, stop: int | None, within: TextSpan | None
    ) -> Factuality:
        """Return what becomes of what a noun's clause tells: a resolution "condemning" it that was not adopted."""
        articles = {word.lower_ for word in noun.lefts}
        verb = clause_of(noun)
        above = outward(cues, noun, stop, within)[0]
        found = self.weigh(noun if above else verb, stop, within=within)[0]
        if "no" in articles or (found is not ACTUAL and not cues.words("anyone").isdisjoint((*articles, noun.lower_))):
            return POSSIBLE
        if token.tag_ != "VBG" and not is_present(token):
            return ACTUAL
        if found is ACTUAL and _is_only_drafted(cues, noun, verb):
            return POSSIBLE
        if noun.lemma_.lower() in cues.words("instruments"):
            ended = found is NEGATED and verb.lemma_.lower() in cues.words("ending_verbs")
            return ACTUAL if ended else found  # "left a deal allowing it"
        return POSSIBLE if found in (POSSIBLE, NEGATED) and is_indefinite(noun) else ACTUAL

    def is_answered(self, report: Report, token: Token) -> bool:
        """Say whether a noun names a request, threat or accusation, which a refusal answers and does not undo."""
        roots = self.lexicon.words("answered_roots")
        if token.lemma_.lower() in self.lexicon.words("done_at_once"):  # who rejects an extradition prevents it
            return False
        if token.pos_ != "NOUN" or not isinstance(report.fact, Event):
            return False
        return report.fact.plover in roots or report.fact.type in self.lexicon.words("answered_events")

    def carried(self, carrier: Token, noun: Token) -> Factuality:
        """Return what a light verb that is a cue, and the adjectives of its noun, make of it: "planned" an attack."""
        cue = self.cues.of("governor", carrier)
        made = as_governor(self.cues, carrier, noun) if cue is not None and cue.noun is not None else ACTUAL
        if any(is_faced(self.cues, word, noun) for word in governors(noun)[:2]):
            made = POSSIBLE  # "is subject to approval"
        if carrier.lemma_ == "offer" and noun.lemma_.lower() in self.lexicon.words("only_offered"):
            made = POSSIBLE
        made = PLANNED if is_subject(noun) and is_yet_to(carrier) else made
        if is_faced(self.cues, carrier, noun) or (is_subject(noun) and is_in_prospect(self.cues, carrier)):
            made = POSSIBLE
        return compose(of_all(self.cues.of("adverb", word) for word in adverbs(noun)), made)

    def is_intent(self, token: Token, said: Token | None) -> bool:
        """Say whether a plan is only meant, expected, threatened or depends on an if: none of it is announced."""
        above, _ = outward(self.cues, token, None)
        if timed_by(token) is not None:
            return True  # "once it has sanctioned them"
        for word in (token, *above):
            meant = self.cues.of("governor", word)
            if word != token and meant is not None and meant.lemma in self.lexicon.words("intents"):
                return True
            marks = [mark for mark, _ in conditions(word) if self.cues.condition_phrase(mark) is not None]
            if any(mark.i < word.i or not self.cues.is_reservation(mark) for mark in marks):
                return True  # also "unless you pay, we will …", which threatens
        return said is not None and said.lemma_.lower() in self.lexicon.words("intents")

    def is_part_of_deed(self, noun: Token) -> bool:
        """Say whether a noun calls what another act was: moved them "in violation" of a truce."""
        link = governing_preposition(noun)
        return link is not None and is_done_in(self.cues, link, noun)

    def is_stopped(self, verb: Token) -> bool:
        """Say whether a verb ends what was going on, which it takes for granted: denied that attacks "had stopped"."""
        return verb.lemma_.lower() in self.lexicon.words("stopping_verbs")

    def is_scheduled(self, verb: Token, time: TextSpan) -> bool:
        """Say whether a verb in the present names the day that something is fixed for: "starts on 3 May"."""
        if verb.lemma_.lower() not in self.lexicon.words("scheduling_verbs") or not is_present(verb):
            return False
        text = time.of(full_text(verb.doc))
        on = full_text(verb.doc)[: time.start].endswith((" on ", " on the "))
        return not auxiliaries(verb) and (on or text.lower().startswith("on ")) and not any(map(_is_year, text.split()))

    def is_unconfirmed(self, cue: Token) -> bool:
        """Say whether what nobody named reports is called unconfirmed: "according to unconfirmed reports"."""
        around = cue.doc[max(cue.i - 2, 0) : cue.i + 4]
        return any(word.lower_ in self.lexicon.words("unconfirmed") for word in around)

    def is_under_way(self, token: Token, report: Report) -> bool:
        """Say whether someone was still on the way: "was flying to Cairo when" says nothing of an arrival."""
        if not isinstance(report.fact, Event) or token.tag_ != "VBG" or not report.fact.fillers("destination"):
            return False
        if token.lemma_.lower() not in self.lexicon.words("going_verbs"):
            return False  # "was sending troops to Oman"
        return any(auxiliary.lemma_ == "be" and auxiliary.tag_ == "VBD" for auxiliary in auxiliaries(token))

    def condition(self, token: Token, stop: int | None = None) -> TextSpan | None:
        """Return the if- or unless-clause that what `token` reports depends on."""
        for word in (token, *outward(self.cues, token, stop)[0]):
            if did_all_the_same(self.cues, word):
                continue  # "would not have lost the town if it had defended it"
            for mark, head in conditions(word):
                phrase, clause = self.cues.condition_phrase(mark), subtree_span(head)
                if phrase is None and mark.lower_ == "before" and head.i > word.i and is_put_off(self.cues, word):
                    return TextSpan(min(mark.idx, clause.start), clause.end)
                if phrase is not None and not (word == token and promises_behind(token, head)):
                    return TextSpan(min(phrase.start_char, clause.start), clause.end)
        return None

    def reported(self, said: Attribution, token: Token) -> Factuality:
        """Return what a reporting word makes of its content: agreed "that he came", but agreed "to come"."""
        root = span_of(token.doc, said.content).root
        word = token.doc[said.cue_token]
        cue = self.cues.of("governor", word)
        if self._threatens(word, root) or (said.direct and said.whole and is_finite(root)):
            return ACTUAL  # urged: "We never attacked it."
        if cue is not None and " " in cue.lemma and is_passive(word):  # "it is said that"
            return Factuality(cue.factuality)
        if self._is_said_by_nobody(said, word):
            return compose(POSSIBLE, said.factuality)
        if is_nonfinite(root) and not is_headline_plan(root):
            if cue is not None:
                return Factuality(cue.factuality)
            if is_hearsay(self.cues, word):
                return POSSIBLE
        elif (
            root.pos_ in ("NOUN", "PROPN")
            and root.i > word.i  # no "Deal reached, minister says"
            and cue is not None
            and find_reporting(word, self.lexicon)
            and not said.direct
        ):
            return as_governor(self.cues, word, root)
        return ACTUAL if is_wh_clause(root) or self._points_out(word, root) else said.factuality

    def _is_said_by_nobody(self, said: Attribution, word: Token) -> bool:
        """Say whether it is only "claimed" or "has been alleged" that something is so, by nobody named."""
        if said.speaker is not None or said.direct or not is_passive(word):
            return False
        it = any(subject.lower_ == "it" for subject in word.lefts)
        return it and word.lemma_.lower() in self.lexicon.words("hearsay")

    def _points_out(self, word: Token, root: Token) -> bool:
        """Say whether who warns tells how things are, not what may come: "warned that the dam had burst"."""
        if word.lemma_.lower() not in self.lexicon.words("pointing_out") or not is_finite(root):
            return False
        return not any(helper.tag_ == "MD" for helper in auxiliaries(root))

    def _threatens(self, word: Token, root: Token) -> bool:
        """Say whether a warning tells what the speaker will do himself: "warned that it will retaliate"."""
        if word.lemma_.lower() not in self.lexicon.words("warning_verbs") or is_passive(root):
            return False
        own = all(subject.lower_ in self.lexicon.words("own_pronouns") for subject in find_subjects(root)[0])
        return own and any(helper.lower_ in self.lexicon.words("announcing_modals") for helper in auxiliaries(root))


def _is_year(word: str) -> bool:
    return word.isdigit() and len(word) == len("2025")


def _is_only_drafted(cues: Cues, noun: Token, verb: Token) -> bool:
    """Say whether a text binds nobody yet: "debated a bill banning it", "a section barring it"; not "passed a bill".

    A section does where a law is named beside it.
    """
    if verb.lemma_.lower() in cues.words("adopting_verbs"):
        return False
    lemma = noun.lemma_.lower()
    if lemma in cues.words("sections"):
        called = any(is_modifier(word) for word in noun.lefts if word.pos_ == "NOUN")  # "a railway section"
        return not called and not any(word.lemma_.lower() in cues.words("laws") for word in noun.sent)
    drafted = any(word.lower_ in cues.words("drafted") for word in noun.lefts)
    return lemma in cues.words("drafts") or (drafted and lemma in cues.words("instruments"))


@dataclass(slots=True)
class _Ascent:
    """How sure a report is, word by word on the way up.

    `held` is how sure it was below the last word, `spent` a word that has been counted already. `beside`: the last word
    was a preposition of an adjunct, which the verb above does not decide about. `over`: it told of what was over, so
    that no denial above reaches it. `settled`: no word further up matters.
    """

    cues: Cues
    below: Token
    found: Factuality
    deed: Token
    held: Factuality = ACTUAL
    spent: Token | None = None
    beside: bool = False
    over: bool = False
    settled: bool = False

    def answers(self, governor: Token) -> bool:
        """Say whether a verb denies or refuses what is below it."""
        return governor.pos_ == "VERB" and as_governor(self.cues, governor, self.below) is NEGATED

    def rise(self, governor: Token) -> None:
        """Take in the next word above."""
        if self.settled or governor == self.spent or (self.beside and governor.pos_ == "ADV"):  # "prior to meeting him"
            return
        cues, below, head = self.cues, self.below, _head(governor)
        made = ACTUAL if self._is_adjunct(governor) else as_governor(cues, governor, below)
        own = own_factuality(cues, governor)
        if self.beside and is_decided(cues, below, governor) and own is PLANNED:
            self.below, self.beside = governor, False
            return  # "will be sentenced for stealing": he stole
        if self.beside and governor.pos_ == "VERB" and is_over_before(cues, below, self.deed) and not marks(governor):
            self.settled = True
            return
        if self.beside and below.lower_ == "for" and governor.pos_ == "VERB" and is_tried(cues, governor, self.deed):
            made = POSSIBLE
        if made is ACTUAL and (below.lower_ == "for" or below.tag_ == "VBG") and is_unjust(cues, governor):
            made = POSSIBLE
        cue, denied = cues.governor(governor), is_negated(cues, head)
        plain = cue is None and governor.pos_ == "VERB" and below.pos_ == "NOUN" and cues.governor(below) is None
        if own is NEGATED and plain and is_object(below):
            own = POSSIBLE  # "will never accept an attack"
        undone = made is NEGATED and (cues.is_content(below) or below.lemma_.lower() in cues.words("undone"))
        retracted = cues.is_content(below) and cues.of("retraction", governor) is not None
        if _is_barred(cues, governor):
            self.found, self.spent = compose(NEGATED, self.held), clause_of(governor)
        elif undone or retracted or _fails(cues, governor):
            self.found = compose(own, compose(NEGATED, self.held))
        elif denied and cue is not None and cue.denied is not None and not self.beside:
            kept = compose(Factuality(cue.denied), self.found)
            left = ACTUAL if kept is NEGATED else _beside_not(cues, head)  # "cannot afford to"
            self.held, self.found, self.spent = self.found, compose(left, kept), head
        elif denied and cue is not None and cue.lemma in cues.words("unmeant") and is_past(clause_of(governor)):
            self.held, self.found, self.spent = self.found, compose(POSSIBLE, self.found), head  # "never meant to"
        elif made is NEGATED and below.lemma_.lower() in cues.words("committing_verbs"):
            self.found = compose(own, compose(POSSIBLE, self.held))  # "declined to commit to leaving"
        elif made is NEGATED and self._is_let_happen(below):
            self.found = compose(own, self.held)
        elif denied and below.lower_ in cues.words("missing"):  # "did not leave without meeting him"
            self.found, self.spent = compose(_beside_not(cues, head), self.held), head
        else:
            whole = compose(own, compose(made, self.found))
            if whole is PLANNED and is_finite(below) and below.pos_ == "VERB" and is_past(below):
                whole = POSSIBLE  # "will prove that he stole it"
            self.held, self.found = self.found, self.found if self.over and whole is NEGATED else whole
        needed = denied and governor.lemma_.lower() in cues.words("needed_for")
        if needed and own_factuality(cues, head) is not POSSIBLE:  # "must not be allowed to" is only demanded
            self.found, self.spent = NEGATED, head
        cue = cues.preposition(governor)
        self.over = self.over or (cue is not None and cue.lemma in cues.words("over_prepositions"))
        self.beside, self.below = is_beside(cues, governor), governor

    def _is_let_happen(self, below: Token) -> bool:
        """Say whether what was not hindered happened: "failed to stop him from leaving", "forgot to prevent it"."""
        hindering = self.cues.governor(below)
        return hindering is not None and hindering.factuality == NEGATED and hindering.denied is not None

    def _is_adjunct(self, governor: Token) -> bool:
        """Say whether a verb says nothing of what is below it, which only stands beside it: asked "before leaving"."""
        if not self.beside or governor.pos_ not in ("VERB", "AUX"):
            return False
        return self.below.lower_ != "for" or self.cues.governor(governor) is None  # "called for freeing him"

    def end(self, denied: bool) -> Factuality:
        """Return how sure it is where the words end."""
        if self.cues.is_content(self.below) and (denied or self.cues.is_false(self.below)):
            return self.held if denied else compose(NEGATED, self.held)
        return self.found


def _beside_not(cues: Cues, verb: Token) -> Factuality:
    """Return what is left of a denied verb's sureness without the denial: "would not hesitate" to attack is open."""
    if verb.lemma_.lower() in cues.words("stopping_verbs"):
        return ACTUAL  # "would not stop attacking him"
    words = (word for word in auxiliaries(verb) if word.lower_ != "could")  # "could not prevent him from leaving"
    return of_all(cues.of("auxiliary", word) for word in words)


def _is_barred(cues: Cues, noun: Token) -> bool:
    """Say whether someone lacks what it takes: "had no chance to meet him", "is in no position to attack"."""
    if noun.pos_ != "NOUN" or noun.lemma_.lower() not in cues.words("openings"):
        return False
    if any(word.lower_ == "other" for word in noun.lefts):
        return False  # "had no other choice than to attack"
    return any(cues.of("determiner", word) is not None for word in own_determiners(noun))


def _fails(cues: Cues, verb: Token) -> bool:
    """Say whether someone tried and failed: "tried in vain to kill him"."""
    tries = verb.pos_ == "VERB" and verb.lemma_.lower() in cues.words("trying_verbs")
    return tries and any(_is_failing(cues, word) for word in (*verb.rights, *verb.conjuncts))


def _is_failing(cues: Cues, word: Token) -> bool:
    if word.pos_ == "VERB":  # "tried to free him but failed"
        return word.lemma_.lower() in cues.words("failing_verbs") and not read_clause(word).clauses
    phrase = word.doc[word.left_edge.i : word.right_edge.i + 1].text.lower()
    return phrase in cues.words("failing_adverbs")


def _head(governor: Token) -> Token:
    """Return the word that a governor's "not" stands by: the copula of an adjective."""
    return governor.head if governor.pos_ == "ADJ" else governor
