"""How sure: what the words around a report make of it, and the claim that results.

    Hegseth did not inform the White House.  Negated
    Rubio said he may meet Wang Yi.          Possible, speaker Rubio
    Countries will face tariffs unless …     Planned, with its condition

After FactBank (Saurí & Pustejovsky 2009): the factuality of an event is that of its verb's auxiliaries and negation,
composed with every word that governs it on the way up to the speaker. The whole is as uncertain as its least certain
part. One module answers one question: `compose` what one degree makes of another, `cues` which words are cues,
`governing` what the words above make of a report, `clauses` what those of its own clause do, `judge` all together.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.gazetteer import load_gazetteer
from kg.ids import part_key
from kg.index import span_of
from kg.lexicon import Lexicon, load_lexicon
from kg.stages.attribution import Attribution, innermost
from kg.stages.factuality.compose import ACTUAL, NEGATED, PLANNED, POSSIBLE, compose
from kg.stages.factuality.judge import FactualityJudge
from kg.syntax import (
    describes_within,
    done_after_all,
    governors,
    is_acted_upon,
    is_added_to_named,
    is_background,
    is_charge_answer,
    is_given,
    is_owned,
    is_past,
)
from kg.types import Claim, Event, Factuality, Relation, Report, TextSpan

__all__ = ["FactualityJudge", "Verdict", "compose", "factuality", "find_claims", "find_verdicts"]

_PRESUPPOSED = "events/noun"  # the rule of events that a noun takes for granted
_CONTAINMENT = "relations/gazetteer-containment"
_NATIONALITY = "citizenOf"
_OCCURRENCE = "events/occurrence"
_CARRIED = "events/light-verb"  # the rule of events told by a verb and its noun


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
    said = _attributed(doc, report, token, judge)
    found, speaker = _judged(doc, report, token, said, judge)
    stop = said.cue_start if said is not None else None
    is_tie = isinstance(report.fact, Relation) and token.pos_ not in ("VERB", "AUX")
    condition = None if is_tie else judge.condition(token, stop)
    if condition is not None and found is ACTUAL and not _is_threat(doc, report, token, condition, judge):
        found = POSSIBLE
    if found is ACTUAL and (_lies_ahead(doc, report) or _is_scheduled(report, token, judge)):
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


def _is_threat(doc: Doc, report: Report, token: Token, condition: TextSpan, judge: FactualityJudge) -> bool:
    """Say whether a condition is of what was threatened, not of the threat: "threatened Oslo with fines unless"."""
    if not isinstance(report.fact, Event) or report.fact.type not in judge.lexicon.words("conditional_acts"):
        return False
    return is_past(token) and condition.start > token.idx and report.fact.trigger.start == token.idx


def _lies_ahead(doc: Doc, report: Report) -> bool:
    """Say whether something is dated after the day of publication: "visits Japan next week", "president-elect"."""
    published = doc._.article.published
    if isinstance(report.fact, Relation):
        known = report.fact.time is not None and report.fact.time.span.of(doc._.article.text).lower()
        modifier = load_gazetteer().modifiers.get(known) if known else None
        return modifier is not None and modifier.time == "future"
    time = report.fact.time if isinstance(report.fact, Event) else None
    return published is not None and time is not None and time.start is not None and time.start > published


def _is_scheduled(report: Report, token: Token, judge: FactualityJudge) -> bool:
    time = report.fact.time if isinstance(report.fact, Event) else None
    return time is not None and judge.is_scheduled(token, time.span)


def _judged(
    doc: Doc, report: Report, token: Token, said: Attribution | None, judge: FactualityJudge
) -> tuple[Factuality, str | None]:
    """Return how sure a report is and who answers for it.

    A title before a name is taken for granted whatever its sentence says. Who may say something, or is to agree to it,
    has not said it: the doubt stays, the speaker goes.
    """
    speaker = said.speaker if said is not None else None
    if _is_true_of_holder(report) and judge.judge(token) in (PLANNED, POSSIBLE):
        return ACTUAL, None  # who "will be sworn in as president of Norway" is a Norwegian
    if isinstance(report.fact, Relation) and token.pos_ not in ("VERB", "AUX"):
        return ACTUAL, speaker
    if _is_owned_beside_denial(doc, report, token):
        return ACTUAL, speaker
    if report.rule == _OCCURRENCE and judge.is_stopped(token):
        return ACTUAL, speaker
    reported = judge.reported(said, token) if said is not None else ACTUAL
    is_fragment = said is not None and said.direct and not said.whole and token.pos_ == "NOUN"  # called for "a pact"
    stop = said.cue_start if said is not None and not is_fragment else None
    within = said.content if said is not None and said.direct and said.whole else None
    found, granted = judge.weigh(token, stop, judge.is_answered(report, token), reported is NEGATED, within)
    if isinstance(report.fact, Event) and report.rule in (_CARRIED, _OCCURRENCE):
        head = span_of(doc, report.fact.trigger)[0]
        found = compose(judge.carried(token, head), found)
    if said is not None and speaker is None and judge.is_unconfirmed(doc[said.cue_token]):
        found = compose(POSSIBLE, found)
    if judge.is_under_way(token, report):
        found = compose(POSSIBLE, found)
    if said is None:
        return found, speaker
    told = span_of(doc, said.content).root  # "alleged an attack": what is alleged is not taken for granted
    granted = granted or describes_within(token, told)  # "denies backing the rebels, who seized the port"
    granted = granted and (token != told or doc[said.cue_token].pos_ != "NOUN")  # "reports emerged that"
    presupposed = report.rule == _PRESUPPOSED and (said.direct or token not in (told, *told.conjuncts))
    presupposed = presupposed and not judge.is_part_of_deed(token)
    if not granted and not (
        presupposed and reported is POSSIBLE and found is ACTUAL
    ):  # at "the ministers' meeting" he may meet her
        found = compose(reported, found)
    outer = innermost(doc._.attributions, said.cue_start)
    if outer is not None and not outer.content.start <= report.anchor < outer.content.end:
        return found, speaker  # "was held on charges that he lied, according to her": she is named within the charges
    doubt = judge.judge(doc[said.cue_token], outer.cue_start if outer is not None else None)
    if outer is not None and (outer.speaker is None or outer.factuality is NEGATED):
        over = judge.reported(outer, doc[said.cue_token])  # "is expected to say that", "denied he said"
        doubt = compose(over, doubt)
    if doubt is ACTUAL:
        return found, speaker
    if doubt is PLANNED and is_past(token):
        doubt = POSSIBLE  # "will say that he resigned"
    keeps = presupposed or granted
    return (found if keeps else compose(POSSIBLE if doubt is NEGATED else doubt, found)), None


def _is_true_of_holder(report: Report) -> bool:
    """Say whether a tie follows from what office someone holds or is to hold, and does not begin with it."""
    return isinstance(report.fact, Relation) and report.fact.type == _NATIONALITY and "+" in report.rule


def _attributed(doc: Doc, report: Report, token: Token, judge: FactualityJudge) -> Attribution | None:
    """Return who answers for a report. A title in indirect speech is the outlet's own word, not the speaker's.

    So is an accusation, request or threat that someone rejects: it was made all the same.
    """
    said = innermost(doc._.attributions, report.anchor)
    if said is None or report.rule.startswith(_CONTAINMENT):
        return None  # in which country a city lies is nobody's word
    while said is not None and not said.direct and is_added_to_named(token, doc[said.cue_token]):
        said = _around(doc, said, report.anchor)  # "urged her to free Ruiz, who resigned in 2019"
    if said is None or said.direct:
        return said
    if done_after_all(token) is not None:
        return _around(doc, said, report.anchor)  # "few thought that she would win, but she did"
    if is_charge_answer(token) or _is_taken_for_granted(doc, said, token):  # "accused it of spying, which Oslo denied"
        return innermost(doc._.attributions, said.cue_start)
    root = span_of(doc, said.content).root
    aside = _is_beside_denial(report, token, root) or _is_owned_beside_denial(doc, report, token)
    if said.factuality is NEGATED and aside:
        return innermost(doc._.attributions, said.cue_start)
    own = said.factuality is NEGATED and judge.is_answered(report, token) and token == root
    is_title = isinstance(report.fact, Relation) and token.pos_ not in ("VERB", "AUX")
    return None if own or is_title else said


def _around(doc: Doc, said: Attribution, anchor: int) -> Attribution | None:
    """Return the speech that the whole of another stands in, with what is told at the anchor."""
    outer = innermost(doc._.attributions, said.cue_start)
    return outer if outer is not None and outer.content.start <= anchor < outer.content.end else None


def _is_beside_denial(report: Report, token: Token, root: Token) -> bool:
    """Say whether a denial leaves something alone: denied aiming at "Bell, who left", "since it left"."""
    if isinstance(report.fact, Relation) or token == root:
        return False
    return is_background(token, root) or describes_within(token, root)


def _is_owned_beside_denial(doc: Doc, report: Report, token: Token) -> bool:
    """Say whether what someone denies only uses an act of his: denied "using its veto" as leverage."""
    if report.rule != _PRESUPPOSED or token.pos_ != "NOUN" or not is_owned(token):
        return False
    said = innermost(doc._.attributions, report.anchor)
    if said is None or said.factuality is not NEGATED or said.direct:
        return False
    root = span_of(doc, said.content).root
    verb = is_acted_upon(token)
    used = verb is not None and verb.lemma_.lower() in load_lexicon().words("using_verbs")
    return used and token not in (root, *root.conjuncts)


def _is_taken_for_granted(doc: Doc, said: Attribution, token: Token) -> bool:
    """Say whether an event noun only tells what a thing spoken of is about: claimed "responsibility for the attack"."""
    root = span_of(doc, said.content).root
    if token.pos_ != "NOUN" or root.pos_ != "NOUN" or not is_given(token):
        return False
    cue, words = doc[said.cue_token].lemma_.lower(), load_lexicon().words
    if token.lemma_.lower() in words("tried_deeds") and cue in words("trying_words"):
        return True  # "denied the murder of Bell"
    if root == token:
        return cue == "claim"
    above = governors(token)
    if root not in above:
        return False
    return all(word.pos_ == "ADP" for word in above[: above.index(root)])


def _cue(doc: Doc, said: Attribution | None, speaker: str | None) -> str | None:
    if said is None or (speaker is not None and speaker == doc._.publisher):
        return None
    return said.cue
