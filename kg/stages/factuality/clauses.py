"""What do the words of a report's own clause make of it: auxiliaries, negation, adverbs, marks?

Iran may not have attacked Kyiv.         Possible
"""

from __future__ import annotations

from spacy.tokens import Token

from kg.stages.factuality.compose import ACTUAL, NEGATED, PLANNED, POSSIBLE, compose, of_all
from kg.stages.factuality.cues import Cues
from kg.stages.factuality.governing import as_governor, is_achiever, is_done_by
from kg.syntax import (
    adverbs,
    auxiliaries,
    clause_of,
    conditions,
    denying_phrase,
    determiners,
    errand_of,
    find_obliques,
    find_subjects,
    first_conjunct,
    governing_preposition,
    governors,
    is_completing,
    is_demanded,
    is_either,
    is_existential,
    is_gerund_subject,
    is_given,
    is_headline_plan,
    is_imperative,
    is_indefinite,
    is_infinitive,
    is_just_before,
    is_modifier,
    is_owned,
    is_passive,
    is_past,
    is_past_perfect,
    is_perfect,
    is_predicate,
    is_present,
    is_purpose,
    is_question,
    is_subject,
    is_supposed,
    is_tagged,
    is_told,
    is_what_one_is,
    is_yet_to,
    leaves_no_other,
    marks,
    negations,
    opening,
    opening_words,
    opens_time,
    own_determiners,
    predicates,
    read_clause,
    said_of,
    teller,
)
from kg.types import Factuality


def own_factuality(cues: Cues, token: Token) -> Factuality:
    """Return what a word's own auxiliaries, negation, adverbs, determiners and clause type make of it."""
    return _backshifted(cues, token, _own(cues, token))


def _own(cues: Cues, token: Token) -> Factuality:
    helpers = auxiliaries(token)
    if _is_perceived(cues, token):
        helpers = tuple(word for word in helpers if word.lower_ != "could")
    found = of_all(
        (
            *(cues.of("auxiliary", word) for word in helpers),
            *(
                cues.of("adverb", word)
                for word in adverbs(token)
                if not _is_of_phrase(word, token)
                and not (is_past(token) and word.lower_ in cues.words("soon_only_ahead"))
                and not (word.lower_ in cues.words("no_sooner") and is_just_before(token))
            ),
            *(cues.condition(word) or cues.of("governor", word) for word in marks(token)),
            *(cues.condition(word) for word in opening(token)),
            cues.condition_before(token),
        )
    )
    found = compose(_mood(cues, token), ACTUAL if _is_said_by_saying(cues, token, found) else found)
    found = compose(POSSIBLE, found) if _is_waited_for(cues, token) else found
    denied = is_negated(cues, token) and not is_tagged(token)
    if _is_unreal(cues, token, helpers):
        return ACTUAL if denied else NEGATED
    if denied and _is_counterfactual(cues, token, helpers):
        needless = not cues.words("needless").isdisjoint(word.lower_ for word in helpers)
        did = needless or _is_under_unreal(cues, token)
        return ACTUAL if did else POSSIBLE
    if denied and is_past(token) and _is_only_later(cues, token):
        return found
    if denied:
        supposed = cues.condition_before(token) is not None
        supposed = supposed or (is_present(token) and _is_general(cues, token))  # "those who do not leave"
        supposed = supposed or any(cues.condition(mark) is not None for mark in (*marks(token), *opening(token)))
        return POSSIBLE if supposed else _negated(cues, token, found)
    return NEGATED if _is_counterfactual(cues, token, helpers) or _is_avoided(cues, token) else found


def _is_perceived(cues: Cues, token: Token) -> bool:
    """Say whether who "could be seen" doing something did it."""
    seen = token.lemma_.lower() in cues.words("perceiving_verbs") and is_passive(token)
    return seen and any(clause.tag_ == "VBG" for clause in read_clause(token).clauses)


def _is_waited_for(cues: Cues, token: Token) -> bool:
    """Say whether someone will not act before it has happened: "would not go before he had seen Lavrov"."""
    if not waits(cues, token) or is_present(token):
        return False
    if not is_predicate(token.head):
        return False
    if is_past_perfect(token) and is_infinitive(token.head):
        return True  # "urged them to wait until he had left"
    demanded = is_to_come(cues, token.head) and any(mark.lower_ == "until" for mark in marks(token))
    return demanded or is_put_off(cues, token.head)  # "would stay until they paid"


def waits(cues: Cues, token: Token) -> bool:
    """Say whether a clause tells before what something is or is not done: "before he has seen her", "until he does"."""
    return not cues.words("waited_for").isdisjoint(mark.lower_ for mark in marks(token))


def is_to_come(cues: Cues, verb: Token) -> bool:
    """Say whether a verb tells of what will or would be done."""
    return not cues.words("announcing_modals").isdisjoint(word.lower_ for word in auxiliaries(verb))


def is_put_off(cues: Cues, verb: Token) -> bool:
    """Say whether something will not be done as yet: "would not sign" before they have voted."""
    return is_to_come(cues, verb) and is_negated(cues, verb)


def did_all_the_same(cues: Cues, token: Token) -> bool:
    """Say whether a denied counterfactual tells what was done: "would not have lost it if he had come"."""
    helpers = auxiliaries(token)
    unreal = _is_counterfactual(cues, token, helpers) and _is_under_unreal(cues, token)
    return unreal and is_negated(cues, token)


def _is_only_later(cues: Cues, token: Token) -> bool:
    """Say whether something was only put off: "did not resign until Friday"."""
    return any(child.lower_ in cues.words("put_off_until") and opens_time(child) for child in token.rights)


def _is_said_by_saying(cues: Cues, token: Token, found: Factuality) -> bool:
    """Say whether saying that one can or must say something says it: "I can confirm that he left"."""
    if found is not POSSIBLE or token.lemma_.lower() not in cues.words("said_by_saying"):
        return False
    own = any(subject.lower_ in cues.words("first_person") for subject in find_subjects(token)[0])
    return own and all(word.lower_ in cues.words("speech_modals") for word in auxiliaries(token))


def _is_of_phrase(adverb: Token, token: Token) -> bool:
    """Say whether an adverb tells of the phrase after it alone: asked "perhaps" the hardest question."""
    following = adverb.nbor() if adverb.i + 1 < len(adverb.doc) else adverb
    return token.pos_ == "VERB" and adverb.i > token.i and following.pos_ in ("DET", "ADJ", "NUM")


def _mood(cues: Cues, token: Token) -> Factuality:
    """Return what the kind of clause makes of it: questions, demands, commands, purposes and what holds of anyone."""
    if token.pos_ == "NOUN":
        return compose(_misread(cues, token), compose(_errand(cues, token), _in_headline(cues, token)))
    if _is_headline_plan(cues, token) or _is_going(cues, token):
        return PLANNED
    open_ended = (
        is_question(token)
        or _is_supposed_of(cues, token)
        or is_demanded(token)
        or is_imperative(token)
        or is_either(token)
        or _is_aim(cues, token)
        or _is_general(cues, token)
    )
    return POSSIBLE if open_ended else _purpose(cues, token)


def _is_supposed_of(cues: Cues, token: Token) -> bool:
    """Say whether a sentence opens by supposing what it tells, read as a part of a name: "Imagine Norway attacking"."""
    if token.head.i != token.i:
        return False
    first = token.left_edge
    return first.i + 1 < token.i and first.lower_ in cues.words("supposing") and not is_predicate(first)


def _is_headline_plan(cues: Cues, token: Token) -> bool:
    """Say whether an infinitive is a headline's "will": "Ruiz to visit Oslo"; no "plan to visit Oslo"."""
    if not is_headline_plan(token):
        return False
    head = first_conjunct(token).head
    return is_predicate(head) or (cues.governor(head) is None and not _is_achieved(cues, token))


def _is_going(cues: Cues, token: Token) -> bool:
    """Say whether someone is there still who has said that he will go: "Ruiz, who is retiring", "is stepping down"."""
    if token.tag_ != "VBG" or not is_present(token):
        return False
    particle = read_clause(token).particle
    act = f"{token.lemma_.lower()} {particle}" if particle else token.lemma_.lower()
    if act not in cues.words("parting_verbs") or not any(word.lower_ in ("is", "'s") for word in auxiliaries(token)):
        return False
    subjects = find_subjects(token)[0]
    return any(word.pos_ in ("PROPN", "PRON") or cues.is_someone(word) for word in subjects)


def _in_headline(cues: Cues, noun: Token) -> Factuality:
    """Return what a headline's verb makes of a noun that it was read as a part of: "Norway eyes sanctions"."""
    for word in noun.lefts:
        if word.tag_ == "NNS" and word.i and word.nbor(-1).pos_ == "PROPN" and is_modifier(word):
            cue = cues.of("governor", word)
            if cue is not None and cue.noun in (None, *Factuality):
                return Factuality(cue.noun or cue.factuality)
    return ACTUAL


def _misread(cues: Cues, noun: Token) -> Factuality:
    """Return what the words before a noun make of it where a verb was read as that noun.

    "Did Norway attack Denmark?", "Unless Norway attacks Denmark, …", "In no way did Norway attack Denmark."
    """
    words = opening_words(noun)
    if not words:
        return ACTUAL
    asks = words[0].pos_ == "AUX" or words[0].tag_ in ("MD", "VBD")
    if is_question(clause_of(noun)) and asks:
        return POSSIBLE
    if cues.of("negation", words[0]) is not None and len(words) > 1 and words[1].lemma_ in ("do", "have", "will"):
        return NEGATED
    if noun.doc[words[0].i : words[0].i + 3].text.lower() in cues.words("denying_phrases") and len(words) > 3:
        return NEGATED if words[3].pos_ == "AUX" or words[3].tag_ == "MD" else ACTUAL
    supposed = cues.condition_phrase(words[0])
    named = words[max(supposed.end - words[0].i, 1) :] if supposed is not None else ()
    bare = bool(named) and not any(word.tag_ in ("DT", "PRP$") for word in named)
    return POSSIBLE if bare and not is_predicate(noun.head) else ACTUAL


def _errand(cues: Cues, noun: Token) -> Factuality:
    """Return what a noun is that someone goes for or guards against: in Oslo "for talks", a wall "against"."""
    if is_given(noun) or is_owned(noun):
        return ACTUAL
    verb = errand_of(noun)
    if verb is not None and verb.lemma_.lower() in cues.words("going_verbs"):
        return POSSIBLE
    link = governing_preposition(first_conjunct(noun))
    if link is None or link.lower_ != "against":
        return ACTUAL
    held = (link.head, *(read_clause(link.head).objects if is_predicate(link.head) else ()))
    return POSSIBLE if any(word.lemma_.lower() in cues.words("guards") for word in held) else ACTUAL


def _is_aim(cues: Cues, token: Token) -> bool:
    """Say whether a clause names an aim, or as a subject any such act: "his goal is winning", "winning is"."""
    if is_gerund_subject(token):
        verb = token.head
        return not is_past(verb) or is_told(verb)
    subjects = find_subjects(token)[0] if token.tag_ == "VBG" and auxiliaries(token) else ()
    return any(noun.pos_ == "NOUN" and noun.lemma_.lower() in cues.words("aims") for noun in subjects)


def _is_general(cues: Cues, token: Token) -> bool:
    """Say whether a clause is about anyone or about whoever does something: "those who attack Oslo"."""
    if is_passive(token) and token.lemma_.lower() in cues.words("addressing_verbs"):
        return False  # "any guests are urged to leave"
    for subject in find_subjects(token)[0]:
        if not cues.words("anyone").isdisjoint((subject.lower_, subject.left_edge.lower_)):
            return True
        if subject.lower_ == "you" and is_present(token) and _holds_whenever(token):
            return True
        first = subject.left_edge if subject.pos_ == "VERB" else subject  # "whoever attacks it attacks us"
        if is_present(token) and first.lower_ in cues.words("whoever"):
            return True
    first = token.left_edge
    return first.tag_ == "WDT" and first.lower_ in cues.words("whoever") and is_present(token)  # "whichever we pick"


def _holds_whenever(token: Token) -> bool:
    """Say whether a clause tells what is so whenever something is: "as soon as you feed them they come"."""
    return bool(marks(token)) or any(is_present(clause) for _, clause in conditions(token))


def is_negated(cues: Cues, token: Token) -> bool:
    """Say whether a word's clause is denied by its own words: "not", "never", "no drones"."""
    return _is_denied(cues, token) and not _was_unlike_before(cues, token)


def _was_unlike_before(cues: Cues, token: Token) -> bool:
    """Say whether a denial only says that it has been long: "has not seen such attacks since May"."""
    if token.lemma_.lower() not in cues.words("witnessing_verbs"):
        return False
    behind = (token.doc[token.i + 1 : token.i + size].text.lower() for size in (2, 3))
    return any(phrase in cues.words("unlike_before") for phrase in behind)


def _is_denied(cues: Cues, token: Token) -> bool:
    if any(cues.of("negation", word) is not None for word in (*negations(token), *adverbs(token))):
        return not is_just_before(token)
    if denying_phrase(token) is not None or _is_barely_able(cues, token):
        return True
    return any(cues.of("determiner", word) is not None for word in determiners(token))


def _is_barely_able(cues: Cues, token: Token) -> bool:
    """Say whether someone "could barely" do something: he all but failed."""
    able = any(word.lower_ in cues.words("ability_modals") for word in auxiliaries(token))
    return able and any(word.lower_ in cues.words("barely") for word in adverbs(token))


def _negated(cues: Cues, token: Token, found: Factuality) -> Factuality:
    """Return Negated for "did not", "could not", "would not"; "may not" stays open."""
    if found is not POSSIBLE:
        return compose(NEGATED, found)
    open_ended = cues.words("open_under_negation")
    if token.lemma_.lower() in cues.words("shirked") and not is_passive(token):
        open_ended = open_ended | cues.words("ability_modals")  # "cannot shirk its duty"
    return POSSIBLE if any(word.lower_ in open_ended for word in auxiliaries(token)) else NEGATED


def _is_counterfactual(cues: Cues, token: Token, helpers: tuple[Token, ...]) -> bool:
    """Say whether a main clause tells what did not happen: "would have met"."""
    words = [word.lower_ for word in helpers]
    if token.tag_ not in ("VBN", "VBD") or cues.words("unreal_modals").isdisjoint(words):
        return False
    if "have" not in words and "'ve" not in words:
        return False
    return not cues.words("counterfactual").isdisjoint(words) or _is_under_unreal(cues, token)


def _is_under_unreal(cues: Cues, token: Token) -> bool:
    """Say whether an if-clause tells what did not happen: "might have won" had it rained."""
    supposed = (clause for mark, clause in conditions(token) if cues.condition(mark) is not None)
    return is_supposed(token.head) or any(_is_unreal(cues, clause, auxiliaries(clause)) for clause in supposed)


def _is_unreal(cues: Cues, token: Token, helpers: tuple[Token, ...]) -> bool:
    """Say whether a clause supposes the contrary of what happened: "had he met", "if he had met", "if only he had"."""
    words = [word.lower_ for word in helpers]
    if token.tag_ not in ("VBN", "VBD") or not words or words[0] not in ("had", "'d"):
        return False
    if is_supposed(token):
        return True
    supposed = [mark for mark in marks(token) if cues.condition(mark) is not None]
    above = {word.lower_ for word in auxiliaries(token.head)}
    wished = any(mark.doc[mark.i + 1 : mark.i + 2].text.lower() == "only" for mark in supposed)
    wished = wished or (is_told(token) and token.head.lemma_.lower() in cues.words("unreal_governors"))
    return wished or (bool(supposed) and not cues.words("unreal_modals").isdisjoint(above))


def _is_avoided(cues: Cues, token: Token) -> bool:
    """Say whether something else was done, or would be: "rather than" attack, would "rather" resign "than" attack."""
    if token.tag_ not in ("VB", "VBG") or token.i < 2 or leaves_no_other(token):
        return False
    if token.tag_ == "VB" and any(mark.lower_ in cues.words("avoiding_marks") for mark in marks(token)):
        return True
    if token.head.i == token.i - 1:
        return False
    cue = cues.of("preposition", token.nbor(-1))
    return cue is not None and cue.factuality == NEGATED and " " in cue.lemma


def _purpose(cues: Cues, token: Token) -> Factuality:
    """Return what an infinitive beside its verb or noun is: only what something is for, unless that is a cue.

    In talks "to sell" jets nothing is sold yet; he hesitated "to sell"; but the first "to land" did land.
    """
    if not is_purpose(token) or is_done_by(cues, token, first_conjunct(token).head):
        return ACTUAL
    chain = governors(token)
    if chain and cues.of("governor", chain[0]) is not None:
        return ACTUAL
    if cues.decides(token.head) is not None:
        if token.head in governors(token):
            return ACTUAL
        made = as_governor(cues, token.head, token)
        if made is not NEGATED and is_negated(cues, token.head):
            return compose(NEGATED, made)  # "did not order police to free him"
        if made is ACTUAL and _goes_somewhere(cues, token):
            return POSSIBLE
        if made is ACTUAL:
            return own_factuality(cues, token.head)  # "should return to meet him"
        things = read_clause(token.head).objects
        if made is not NEGATED or not things or _is_undone_with(cues, things[-1], token):
            return made
        return POSSIBLE  # who scraps a step to save time does not scrap the saving
    return _as_achiever(cues, token) if _is_achieved(cues, token) else POSSIBLE


def _goes_somewhere(cues: Cues, purpose: Token) -> bool:
    """Say whether someone went to a place for a purpose: "came to Oslo to help", but "came to help", "went on to"."""
    verb, cue = purpose.head, cues.of("governor", purpose.head)
    alone = cue is not None and " " not in cue.lemma and verb.lemma_.lower() in cues.words("going_verbs")
    return alone and any(noun.i < purpose.i for noun in find_obliques(verb).get("to", ()))


def _as_achiever(cues: Cues, token: Token) -> Factuality:
    """Return how sure it is that someone is who did it: "will be the first to land", "may be the last to leave"."""
    noun = first_conjunct(token).head
    return of_all(cues.of("auxiliary", word) for word in auxiliaries(clause_of(noun)))


def _is_undone_with(cues: Cues, noun: Token, purpose: Token) -> bool:
    """Say whether an infinitive after a noun is undone with it: foiled "a plot to kill", rejected "a bid to ban"."""
    cue = cues.of("governor", noun)
    planned = cue is not None and cue.factuality == PLANNED
    return purpose.left_edge.i == noun.i + 1 and (planned or noun.lemma_.lower() in cues.words("undone"))


def _is_achieved(cues: Cues, token: Token) -> bool:
    """Say whether an infinitive tells who did something: "the first state in Europe to recognize" it."""
    at: Token | None = first_conjunct(token).head
    if at is not None and any(is_achiever(cues, noun) for noun in predicates(at)):
        return True  # "became the first state to recognize it"
    while at is not None and at.pos_ in ("NOUN", "PROPN", "PRON", "NUM", "ADJ"):
        if is_achiever(cues, at):
            return True
        link = governing_preposition(at)
        at = link.head if link is not None else None
    return False


def _backshifted(cues: Cues, token: Token, found: Factuality) -> Factuality:
    """Return a plan where "would" is the "will" of what was said in the past: said "he would visit Oslo"."""
    says = teller(first_conjunct(token)) if found is POSSIBLE else None
    told = says is not None and (says.lemma_.lower() in cues.lexicon.reporting or cues.is_content(says))
    if says is None or not told:
        return found
    if _is_quoted_whole(token, says):
        return found  # “We would go,” he said
    helpers = [word.lower_ for word in auxiliaries(token)]
    future = not cues.words("backshifted").isdisjoint(helpers) and "have" not in helpers
    cue = _main_verb(clause_of(says))
    said = (is_past(cue) or is_perfect(cue)) and all(
        cues.condition_phrase(mark) is None or cues.is_reservation(mark) for mark, _ in conditions(token)
    )
    imagined = any(_is_only_imagined(cues, subject, token) for subject in find_subjects(token)[0])
    imagined = imagined or not cues.words("lacking").isdisjoint(find_obliques(token))
    doubted = any(cues.of("adverb", word) is not None for word in adverbs(token))
    return PLANNED if future and said and not imagined and not doubted and not is_question(token) else found


def _main_verb(says: Token) -> Token:
    """Return the verb that a participle of speech goes on from: "said" in "said it was late, adding that …"."""
    beside = says.tag_ == "VBG" and not auxiliaries(says) and is_predicate(says.head)
    return says.head if beside else says


def _is_quoted_whole(verb: Token, says: Token) -> bool:
    """Say whether a clause with its subject stands in marks, and who says it outside: there "would" is no "will"."""
    first = min((subject.i for subject in find_subjects(verb)[0] if subject.sent == verb.sent), default=verb.i)
    start, end = sorted((first, says.i))
    quotes = (word for word in verb.doc[start:end] if word.is_quote and word.tag_ != "POS")
    return sum(1 for _ in quotes) % 2 == 1


def _is_only_imagined(cues: Cues, subject: Token, verb: Token) -> bool:
    """Say whether any one of its kind is only weighed: said "a strike would help"; no "a panel would meet".

    What will be done to one is announced: said "an inquiry would be held".
    """
    if not is_indefinite(subject) or is_passive(verb) or cues.is_someone(subject):
        return False
    return subject.lemma_.lower() in cues.lexicon.nouns or verb.lemma_.lower() in cues.words("effects")


def _as_aim(cues: Cues, copula: Token) -> Factuality:
    """Return what a subject makes of what it is said to be: "the next step is an attack", "the fear is an attack"."""
    nouns = [noun for noun in find_subjects(copula)[0] if noun.pos_ == "NOUN"]
    if any(noun.lemma_.lower() in cues.words("aims") for noun in nouns):
        return POSSIBLE
    found = (cues.of("governor", noun) for noun in nouns)
    return POSSIBLE if any(cue is not None and cue.factuality == POSSIBLE for cue in found) else ACTUAL


def is_ended(cues: Cues, verb: Token) -> bool:
    """Say whether a verb tells of something that it came to nothing: "failed", "fell through"; not "did not fail"."""
    if is_passive(verb):
        return False
    lemma, behind = verb.lemma_.lower(), verb.doc[verb.i + 1 : verb.i + 3]
    phrases = {f"{lemma} {behind[:size].text.lower()}" for size in (1, 2)} & cues.words("failing_phrases")
    if not phrases and lemma not in cues.words("failing_verbs"):
        return False
    return not is_negated(cues, verb) or any(phrase.endswith("nothing") for phrase in phrases)


def is_in_prospect(cues: Cues, verb: Token) -> bool:
    """Say whether a verb only says that something is yet to come: "is on the cards"."""
    behind = (verb.doc[verb.i + 1 : verb.i + size].text.lower() for size in (2, 3, 4, 5))
    return any(phrase in cues.words("in_prospect") for phrase in behind)


def _as_state(cues: Cues, noun: Token) -> Factuality:
    """Return what the copula makes of an event that someone is in: "not at war", "may be under attack"."""
    link = governing_preposition(noun)
    verb = link.head if link is not None else noun
    if verb.lemma_ != "be" or any(noun.lefts) or not is_predicate(verb):
        return ACTUAL
    return own_factuality(cues, verb)


def of_subject(cues: Cues, noun: Token) -> Factuality:
    """Return what the clause of a subject makes of the event it names.

    "A meeting is unlikely", "no attack was reported", "an attack would be a mistake": that one is only imagined.
    """
    if any(cues.of("determiner", word) is not None for word in own_determiners(noun)):
        return NEGATED
    found = of_all(cues.of("governor", word) for word in said_of(noun))
    found = compose(_as_state(cues, noun), found)
    verb = clause_of(noun)
    if is_existential(noun):
        above = own_factuality(cues, verb.head) if is_completing(verb) else ACTUAL
        return compose(above, compose(own_factuality(cues, verb), found))
    if is_what_one_is(noun) and verb.lemma_ == "be":
        return compose(compose(_as_aim(cues, verb), own_factuality(cues, verb)), found)
    if is_subject(noun) and is_yet_to(verb):
        return compose(PLANNED, found)
    if is_subject(noun) and is_in_prospect(cues, verb):
        return compose(POSSIBLE, found)
    held = verb.doc[verb.i : verb.i + 2].lemma_ in cues.words("going_ahead")
    if is_subject(noun) and held and is_negated(cues, verb):
        return NEGATED
    if is_subject(noun) and noun.lemma_.lower() in cues.words("yet_to_come") and is_ended(cues, verb):
        return NEGATED  # "the sale fell through"
    helpers = auxiliaries(verb)
    if not is_subject(noun) or any(word.lemma_ == "have" for word in helpers):
        return found
    open_ended = any(cues.of("auxiliary", word) is not None for word in helpers)
    imagined = not cues.words("backshifted").isdisjoint(word.lower_ for word in helpers)
    if imagined and own_factuality(cues, verb) is PLANNED:
        return compose(PLANNED, found)  # said "an election would be held"
    return compose(POSSIBLE, found) if imagined or (open_ended and is_indefinite(noun)) else found
