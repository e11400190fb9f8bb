"""What do the words above a report make of it, on the way up to its speaker?

Iran denied having plans to attack Kyiv.     plans (Planned), denied (Negated)
"""

from __future__ import annotations

from spacy.tokens import Token

from kg.lexicon import FactualityCue
from kg.stages.factuality.compose import ACTUAL, NEGATED, PLANNED, POSSIBLE, of_all
from kg.stages.factuality.cues import GRANTED, OWNED, Cues
from kg.syntax import (
    adverbs,
    auxiliaries,
    clause_of,
    find_obliques,
    find_subjects,
    first_conjunct,
    governing_preposition,
    governors,
    has_own_subject,
    is_acted_upon,
    is_existential,
    is_finite_clause,
    is_given,
    is_infinitive,
    is_infinitive_of,
    is_led_to,
    is_nonfinite,
    is_object,
    is_owned,
    is_passive,
    is_past,
    is_perfect,
    is_predicate,
    is_present,
    is_question,
    is_reported,
    is_supposed,
    is_told,
    is_weighed,
    is_wh_clause,
    is_whole,
    negations,
    predicates,
    read_clause,
    teller,
    took_to,
)
from kg.types import Factuality, TextSpan


def outward(
    cues: Cues, token: Token, stop: int | None, within: TextSpan | None = None
) -> tuple[tuple[Token, ...], bool]:
    """Return the words whose modality and negation hold of a token, innermost first, and whether one grants it.

    They end at the reporting cue that starts at character `stop`, and within the quotation `within`. A word that is no
    cue passes on its own modality to the verb it governs, not to a noun, which it takes for granted: who did not
    attend the meeting did not undo it.
    """
    found: list[Token] = []
    below, presupposed = token, token.pos_ in ("NOUN", "PROPN")
    purpose = is_purpose_of_trip(cues, token)
    for word in governors(token):
        if word.idx == stop:
            return tuple(found), is_wh_clause(below)
        if below.i < word.i and is_supposed(word):
            break  # "would have been sold, had he passed"
        if within is not None and not within.start <= word.idx < within.end:
            break
        if _is_cause(cues, word) or (presupposed and _is_subject_matter(cues, word)):
            return tuple(found), True
        if presupposed and word.pos_ == "NOUN" and word.lemma_.lower() in cues.words("series"):
            continue  # "a round of talks"
        if presupposed and below == token and _is_there(word, token):
            break  # "were there to be any clashes"
        if presupposed and below == token and _is_known_whoever_did_it(cues, word, token):
            return tuple(found), True
        if presupposed and (_is_given_for(cues, word) or (below == token and is_done_in(cues, word, token))):
            verb = clause_of(word.head)
            return (*found, word, verb, *outward(cues, verb, stop, within)[0]), False
        cue = cues.governor(word)
        held = presupposed and below.lemma_.lower() in cues.words("done_at_once") and is_held(cues, word)
        if held or (presupposed and is_faced(cues, word, below)):
            found.append(word)
            break
        factive = presupposed and cue is not None and cue.clause == GRANTED and cue.noun in (None, GRANTED)
        is_cue = (cue is not None and not factive) or is_preposition_cue(cues, word, presupposed)
        hoped = _hoped_for(cues, word) if presupposed else None
        if hoped is not None:
            found.append(hoped)
            return tuple(found), False
        if presupposed and takes_side(cues, word):
            if not is_owned(below):
                found.append(word)
            return tuple(found), is_owned(below)
        if presupposed and _is_imagined(cues, word, below):
            found.append(word)
            return tuple(found), False
        if word.pos_ in ("ADP", "SCONJ") and not is_cue:
            if presupposed and word.lower_ not in cues.words("complement_prepositions"):
                return tuple(found), True
            continue
        if purpose and presupposed and not is_cue and word.pos_ in ("PROPN", "VERB"):
            if word.pos_ == "PROPN":
                continue
        elif (presupposed and not is_cue) or _grants(cues, word, below, token):
            return tuple(found), True
        found.append(word)
        below, presupposed = word, word.pos_ in ("NOUN", "PROPN") and not is_cue
    return tuple(found), presupposed and is_given(below)


def _is_there(copula: Token, noun: Token) -> bool:
    """Say whether a noun is what there was or is "to be": "if there were to be any clashes"."""
    return copula.lemma_ == "be" and copula.tag_ == "VB" and is_existential(noun)


def _is_known_whoever_did_it(cues: Cues, word: Token, noun: Token) -> bool:
    """Say whether it is only open who did a deed, or it is but used: "denied the murder of", "use the recent attacks".

    What one uses is there already where it is the doer's own or called recent.
    """
    lemma = word.lemma_.lower()
    if noun.lemma_.lower() in cues.words("tried_deeds") and lemma in cues.words("trying_words"):
        return is_given(noun)
    recent = any(child.lower_ in cues.words("past_adjectives") for child in noun.lefts)
    return recent and lemma in cues.words("using_verbs")


def _is_given_for(cues: Cues, link: Token) -> bool:
    """Say whether what follows is given for what a verb tells: would free him "in return for" a release."""
    noun = link.head
    return link.lower_ == "for" and noun.lemma_.lower() in cues.words("exchanging_nouns") and noun.head.lower_ == "in"


def is_done_in(cues: Cues, link: Token, noun: Token) -> bool:
    """Say whether an act is done by another: will walk out "in protest", moved them "in violation of a truce"."""
    verb = clause_of(link.head)
    named = link.lower_ == "in" and noun.lemma_.lower() in cues.words("done_in")
    return named and is_predicate(verb) and verb.i < link.i


def is_purpose_of_trip(cues: Cues, noun: Token) -> bool:
    """Say whether a noun tells what someone goes somewhere for: "will visit Oslo for talks with Kos"."""
    link = governing_preposition(noun)
    return link is not None and link.lower_ == "for" and noun.lemma_.lower() in cues.words("talking_nouns")


def is_held(cues: Cues, word: Token) -> bool:
    """Say whether a verb holds up an act that has not been done: a court "halted" the deportation."""
    return word.pos_ == "VERB" and word.lemma_.lower() in cues.words("holding_verbs")


def is_faced(cues: Cues, word: Token, noun: Token) -> bool:
    """Say whether an act of others is faced or awaited: "faces arrest", "fights extradition", "subject to approval"."""
    lemma, act = word.lemma_.lower(), noun.lemma_.lower()
    faces = lemma in cues.words("facing_verbs" if word.pos_ == "VERB" else "facing_nouns")
    awaited = act in cues.words("yet_to_be_given") and lemma in cues.words("awaiting_words")
    weighed = word.pos_ == "VERB" and lemma in cues.words("deciding_on") and act in cues.words("yet_to_come")
    return awaited or weighed or (faces and act in cues.words("yet_to_be_done"))


def takes_side(cues: Cues, word: Token) -> bool:
    """Say whether a preposition tells what someone is for or against: "is against an extradition"."""
    verb = word.head
    if word.pos_ != "ADP" or verb.lemma_.lower() not in cues.words("siding_verbs"):
        return False
    if word.lower_ == "for":
        return any(subject.pos_ in ("PROPN", "PRON") and subject.lower_ != "it" for subject in find_subjects(verb)[0])
    return word.lower_ == "against"


def _hoped_for(cues: Cues, link: Token) -> Token | None:
    """Return the noun that a preposition behind its verb belongs to: "hopes" fade for a meeting, "calls" mount."""
    verb = link.head
    if link.pos_ != "ADP" or verb.pos_ != "VERB" or verb.lemma_.lower() not in cues.words("waxing_verbs"):
        return None
    nouns = (noun for noun in find_subjects(verb)[0] if noun.pos_ == "NOUN")
    cued = ((noun, cues.governor(noun)) for noun in nouns)
    return next((noun for noun, cue in cued if cue is not None and cue.factuality in (POSSIBLE, PLANNED)), None)


def _is_imagined(cues: Cues, verb: Token, noun: Token) -> bool:
    """Say whether a verb only imagines its object: "would welcome an attack", "could face an attack".

    The attack is known of already, and so may be what someone looks into, talks of or stands before.
    """
    if verb.pos_ != "VERB" or not is_object(noun) or is_owned(noun) or cues.governor(verb) is not None:
        return False
    if is_given(noun) and noun.lemma_.lower() not in cues.words("done_at_once"):
        return False
    helpers = {word.lower_ for word in auxiliaries(verb)}
    if not cues.words("backshifted").isdisjoint(helpers):
        return True
    open_ended = not cues.words("opening_modals").isdisjoint(helpers) and "have" not in helpers
    return open_ended and verb.lemma_.lower() not in cues.words("looking_verbs")


def _is_cause(cues: Cues, word: Token) -> bool:
    """Say whether what follows is a cause or is owned up to: shelved "due to" criticism, "guilty to" stealing."""
    before = word.head.nbor(-1).lower_ if word.head.i else ""
    return f"{word.head.lower_} {word.lower_}" in cues.words("granting_prepositions") and before != "not"


def _is_subject_matter(cues: Cues, word: Token) -> bool:
    """Say whether a preposition tells what someone is asked about, which is granted: "asked about the attack"."""
    quizzed = word.head.lemma_.lower() in cues.words("quizzing_verbs")
    return quizzed and word.lower_ in cues.words("quizzing_prepositions")


def is_beside(cues: Cues, word: Token) -> bool:
    """Say whether a preposition adds something to its verb's act rather than completing it: asked "before" leaving."""
    cue = cues.preposition(word)
    return cue is not None and cue.lemma in cues.words("beside_prepositions")


def _grants(cues: Cues, word: Token, below: Token, token: Token) -> bool:
    """Say whether a governor takes what is below it to be so: knew "that he left", discussed "the attack".

    Who rejects "her proposal to sell" grants that she proposed, not that anything is sold.
    """
    if is_wh_clause(below):
        return word.lemma_.lower() not in cues.words("depending_verbs")
    cue = cues.governor(word)
    if cue is None:
        said = (*predicates(word), word) if word.lemma_ == "be" else (word,)
        told = any(noun.pos_ == "NOUN" and cues.governor(noun) is not None for noun in find_subjects(word)[0])
        known = any(noun.lemma_.lower() in cues.words("facts") for noun in said)
        return known and is_finite_clause(below) and not told  # not "evidence emerged that"
    if below.pos_ in ("NOUN", "PROPN"):
        owned = is_owned(below) and below.lemma_.lower() not in cues.words("yet_to_come")
        owned = owned or (is_given(below) and below.lemma_.lower() in cues.words("going_on"))
        given = is_given(below) if cue.noun == GRANTED else cue.noun == OWNED and owned
        return given and (below == token or cues.governor(below) is None)
    if word.lemma_ == "know" and is_question(word):
        return False  # "how do we know that he left?"
    return cue.clause == GRANTED and is_finite_clause(below)


def is_preposition_cue(cues: Cues, word: Token, before_noun: bool) -> bool:
    """Say whether a preposition opens or denies what follows: talks "about selling", "without" an attack."""
    cue = cues.preposition(word)
    return cue is not None and (not before_noun or cue.factuality == NEGATED)


def as_governor(cues: Cues, word: Token, below: Token) -> Factuality:
    """Return what a governing verb, noun or adjective makes of the complement below it."""
    if is_infinitive_of(below, word) and (is_done_by(cues, below, word) or is_spoken_at_once(cues, word, below)):
        return ACTUAL
    if takes_side(cues, word) or (is_infinitive(below) and _is_only_for(cues, word)):
        return POSSIBLE
    if is_cut_short(cues, word, below):
        return POSSIBLE
    made = _as_cue(cues, word, below)
    if made is ACTUAL and word.lemma_ == "use" and below.lemma_.lower() in cues.words("ends"):
        return POSSIBLE  # "used dogs to find survivors"
    if made is ACTUAL and is_infinitive(below) and word.pos_ == "ADJ" and is_achiever(cues, word):
        return of_all(cues.of("auxiliary", helper) for helper in auxiliaries(clause_of(word)))  # "will be first to"
    return POSSIBLE if made is ACTUAL and is_infinitive(below) and _is_still_open(cues, word, below) else made


def is_cut_short(cues: Cues, link: Token, below: Token) -> bool:
    """Say whether what came before something may have kept it from being: "left before meeting him"."""
    before = link.lower_ == "before" and below.tag_ == "VBG" and link.pos_ in ("ADP", "SCONJ")
    return before and link.head.lemma_.lower() in cues.words("cut_short")


def _is_only_for(cues: Cues, verb: Token) -> bool:
    """Say whether an infinitive behind a verb tells what for, not what: "stopped to refuel", "makes sense to go"."""
    return verb.lemma_.lower() in cues.words("stopping_for") and verb.pos_ == "VERB" and not is_passive(verb)


def _is_still_open(cues: Cues, word: Token, below: Token) -> bool:
    """Say whether an adjective judges what is not done yet: "is happy to go", "would be wrong to go"; not "was"."""
    if word.pos_ != "ADJ" or word.head.lemma_ != "be" or is_achiever(cues, word):
        return False
    if any(helper.lemma_ == "have" for helper in auxiliaries(below)):
        return False  # "is proud to have won"
    if word.lemma_.lower() in cues.words("done_adjectives") and below.lemma_.lower() in cues.words("said_by_saying"):
        return False  # "is sad to announce": that announces it
    helpers = auxiliaries(word.head)
    return is_present(word.head) or any(helper.tag_ == "MD" for helper in helpers)


def _as_cue(cues: Cues, word: Token, below: Token) -> Factuality:
    cue = cues.governor(word) or cues.preposition(word)
    if cue is not None and is_infinitive(below) and cue.noun is not None and cues.decides(word) is None:
        cue = None  # "brought doctors to help"
    if is_held(cues, word) and below.lemma_.lower() in cues.words("done_at_once"):
        return NEGATED
    if is_faced(cues, word, below):
        return POSSIBLE
    if cue is None and word.pos_ == "NOUN" and below.tag_ == "VBG":
        return ACTUAL if word.lemma_.lower() in cues.words("deeds_done") else POSSIBLE
    if cue is None and word.pos_ == "ADJ" and is_infinitive(below) and any(left.lower_ == "too" for left in word.lefts):
        return NEGATED  # "too ill to travel"
    judged = word.pos_ == "ADJ" or (word.pos_ == "ADV" and word.head.lemma_ == "be")  # "was right to"
    if judged and is_nonfinite(below) and word.lemma_.lower() in cues.words("done_adjectives"):
        return POSSIBLE if has_own_subject(below) and is_reported(word.head) else ACTUAL  # "said it was right for him"
    if cue is None and is_nonfinite(below) and negations(below):
        return ACTUAL  # "was careful not to offend him": he did not
    if cue is None and word.pos_ == "ADJ" and is_nonfinite(below):
        return ACTUAL if is_achiever(cues, word) else POSSIBLE
    if cue is None and is_infinitive_of(below, word) and any(is_achiever(cues, noun) for noun in predicates(word)):
        return ACTUAL  # "has become the first player under 30 to have won it"
    if cue is None:
        open_ended = is_hearsay(cues, word) or is_infinitive_of(below, word)
        return POSSIBLE if open_ended else _to_come(cues, word, below)
    if cue.lemma in cues.words("unreal_governors") and below.tag_ == "VBN" and is_past(below):
        return ACTUAL  # "wishes she had called": its own words tell
    helpers = auxiliaries(word.head if word.pos_ == "ADJ" else word)
    if cue.factuality == PLANNED and any(auxiliary.lower_ in ("had", "'d") for auxiliary in helpers):
        told = not is_passive(word) and is_told(word)  # "said that he had agreed to leave"
        return PLANNED if told else POSSIBLE  # "had been expected to win"
    must = cue.lemma in cues.words("necessity") and is_nonfinite(below)
    if must and not cues.words("announcing_modals").isdisjoint(helper.lower_ for helper in helpers):
        return PLANNED  # "will have to pay"
    if below.pos_ == "NOUN" and is_over(cues, cue, below):
        return ACTUAL
    made = None
    if below.pos_ in ("NOUN", "PROPN") and cue.lemma in cues.words("dangers") and not is_owned(word):
        return POSSIBLE  # "the threat of an attack": nobody has made it
    if below.pos_ in ("NOUN", "PROPN") and cues.governor(below) is None:
        made = cue.noun
    elif is_finite_clause(below):
        made = cue.clause
    elif cue.past is not None and (is_past(clause_of(word)) or is_perfect(clause_of(word))):
        made = None if must and _is_said_to_be_due(cues, word) else cue.past
    return Factuality(cue.factuality if made in (None, GRANTED, OWNED) else made)


def _is_said_to_be_due(cues: Cues, verb: Token) -> bool:
    """Say whether what "had to" be done is demanded by who says so: "argued that Oslo had to free him"."""
    says = teller(verb) if is_past(verb) else None
    if says is None or says.lemma_.lower() not in cues.lexicon.reporting:
        return False
    return not any(noun.lower_ in cues.words("own_pronouns") for noun in find_subjects(verb)[0])


def is_over(cues: Cues, cue: FactualityCue, noun: Token) -> bool:
    """Say whether what is announced or was ordered has happened: "announced the death of", "ordered the murder of"."""
    if cue.lemma == "announce":
        return noun.lemma_.lower() in cues.words("over_when_announced")
    return cue.lemma == "order" and noun.lemma_.lower() in cues.words("known_killings") and is_given(noun)


def is_spoken_at_once(cues: Cues, verb: Token, said: Token) -> bool:
    """Say whether haste is in saying something, which is said: "rushed to deny it"."""
    hastes = verb.lemma_.lower() in cues.words("hastening_verbs")
    return hastes and said.lemma_.lower() in cues.words("done_by_speaking")


def is_tried(cues: Cues, verb: Token, deed: Token) -> bool:
    """Say whether what someone is tried, sued or arrested "for" is open: "went on trial for", "a case against him for".

    What he was arrested for saying he said.
    """
    nouns = (*find_obliques(verb).get("on", ()), *read_clause(verb).objects)
    if any(noun.lemma_.lower() in cues.words("cases") for noun in nouns):
        return True
    caught = verb.lemma_.lower() in cues.words("catching_verbs")
    spoken = cues.words("done_by_speaking") | cues.words("done_by_gathering")
    return caught and deed.tag_ == "VBG" and deed.lemma_.lower() not in spoken


def is_unjust(cues: Cues, word: Token) -> bool:
    """Say whether someone was "wrongly" convicted, or his conviction "overturned": he may not have done it."""
    if word.pos_ == "NOUN":
        verb = is_acted_upon(word)
        return verb is not None and verb.lemma_.lower() in cues.words("overturning_verbs")
    return word.pos_ == "VERB" and any(adverb.lower_ in cues.words("wrongly") for adverb in adverbs(word))


def is_decided(cues: Cues, link: Token, verb: Token) -> bool:
    """Say whether what one will be sentenced or honoured "for" has been done, whenever that is."""
    return link.lower_ == "for" and verb.lemma_.lower() in cues.words("decided_verbs") and is_passive(verb)


def is_over_before(cues: Cues, link: Token, deed: Token) -> bool:
    """Say whether what someone will do something "after" is what brought it about: "will resign after losing".

    What is but a step on the way is yet to be taken: "will leave after meeting the king".
    """
    return link.lower_ == "after" and deed.tag_ in ("VBG", "VBN") and deed.lemma_.lower() not in cues.words("steps")


def _is_told_in_public(cues: Cues, purpose: Token, verb: Token) -> bool:
    """Say whether someone turned to a public that heard it: "took to the air to criticise", "went to court to"."""
    if verb.lemma_.lower() not in cues.words("turning_verbs") or not is_predicate(verb) or verb.tag_ == "VBG":
        return False
    if purpose.lemma_.lower() not in cues.words("done_by_speaking") | cues.words("done_by_gathering"):
        return False
    places = find_obliques(verb)
    heard = (noun for link in ("to", "on", "before") for noun in places.get(link, ()))
    return any(noun.lemma_.lower() in cues.words("forums") for noun in heard)


def is_achiever(cues: Cues, noun: Token) -> bool:
    """Say whether a noun or adjective tells who did what its infinitive says: "the first", "the only ones"."""
    if noun.lemma_.lower() in cues.words("means"):
        return False
    whole = find_obliques(noun).get("of", ())  # "one of the few"
    return any(word.lower_ in cues.words("achievers") for head in (noun, *whole) for word in (*head.lefts, head))


def is_done_by(cues: Cues, purpose: Token, verb: Token) -> bool:
    """Say whether a purpose is fulfilled by the very act that serves it: gathered "to protest", called "to thank"."""
    taking = verb if is_predicate(verb) else clause_of(verb)  # "took until as late as May"
    if took_to(purpose, taking):
        return is_past(taking)
    if _is_told_in_public(cues, purpose, verb) or _is_outcome(cues, purpose, verb):
        return True
    done = purpose.lemma_.lower() in cues.words("done_by_gathering") and not has_own_subject(purpose)
    if not done or verb.lemma_.lower() not in cues.words("gathering") or not is_predicate(verb):
        return False
    asked = (f"{verb.lemma_.lower()} {link}" for link in find_obliques(verb))  # "called on Oslo to condemn it"
    return cues.words("object_control").isdisjoint(asked)


def _is_outcome(cues: Cues, purpose: Token, verb: Token) -> bool:
    """Say whether an infinitive tells what came of a contest or vote: "beat Oman to win the cup", "voted to reject"."""
    if has_own_subject(purpose):
        return False
    if not is_predicate(verb):  # "sank a long putt to win"
        noun, verb = verb, clause_of(verb)
        beside = not is_object(noun) and verb.lemma_.lower() != "vote"
        if beside or negations(verb) or any(word.tag_ == "MD" for word in auxiliaries(verb)):
            return False
    act, outcome = verb.lemma_.lower(), purpose.lemma_.lower()
    if act == "vote":
        return outcome in cues.words("done_by_voting") and _votes_as_one(cues, verb)
    if outcome not in cues.words("contest_outcomes") or is_passive(verb):
        return False
    clause = read_clause(verb)
    act = f"{act} {clause.particle}" if clause.particle else act
    return act in cues.words("deciding_deeds") and not any(_opens_way(cues, noun) for noun in clause.objects)


def _votes_as_one(cues: Cues, verb: Token) -> bool:
    """Say whether a whole body voted, so that it is done; not "Norway" or "ten senators", who are but some of it."""
    if any(word.tag_ == "MD" for word in auxiliaries(verb)):
        return False
    subjects = find_subjects(verb)[0]
    return bool(subjects) and all(is_whole(noun) for noun in subjects) and verb.tag_ != "VBG"


def _opens_way(cues: Cues, noun: Token) -> bool:
    """Say whether who wins something only may do what it is to do: "won the right to join"."""
    return cues.governor(noun) is not None or noun.lemma_.lower() in cues.words("openings")


def _to_come(cues: Cues, word: Token, below: Token) -> Factuality:
    """Return what a verb that is no cue makes of a clause: "is to" visit, "rumours grew that"."""
    if word.pos_ not in ("VERB", "AUX"):
        return ACTUAL
    if below.tag_ == "VB":
        below = first_conjunct(below)  # "is to stay and | resign"
    named = predicates(word)
    if named and is_nonfinite(below) and is_led_to(below):  # "was the first to land"
        return ACTUAL if any(is_achiever(cues, noun) for noun in named) else POSSIBLE
    if word.lemma_ == "be" and is_infinitive(below) and is_weighed(below, word):
        return POSSIBLE
    if word.lemma_.lower() in cues.words("plan_verbs") and below.tag_ == "VBG":
        return of_all(cues.governor(noun) for noun in find_subjects(word)[0] if noun.pos_ == "NOUN")
    if word.lemma_ == "be" and below.lemma_.lower() in cues.words("is_to"):
        return ACTUAL  # "was to blame"
    if word.lemma_ == "be" and is_nonfinite(below) and is_led_to(below):
        if is_past(word) and any(_is_step_taken(cues, noun) for noun in find_subjects(word)[0]):
            return ACTUAL
        if any(noun.pos_ == "NOUN" and _is_only_aimed(cues, noun) for noun in find_subjects(word)[0]):
            return POSSIBLE  # "the goal was to attack it"
        unreal = any(child.lemma_ == "have" for child in auxiliaries(below))
        return NEGATED if unreal and is_past(word) else PLANNED
    if not is_finite_clause(below):
        return ACTUAL
    nouns = (*find_subjects(word)[0], *predicates(word))
    return of_all(cues.governor(noun) for noun in nouns if noun.pos_ == "NOUN")


def _is_step_taken(cues: Cues, noun: Token) -> bool:
    """Say whether what someone's act "was to" do was done: "his first act was to sign it", "Oslo's answer was to"."""
    return noun.lemma_.lower() in cues.words("acts_done") and is_owned(noun)


def _is_only_aimed(cues: Cues, noun: Token) -> bool:
    """Say whether a noun names an aim that nobody has planned yet: "the goal", but "the plan"."""
    cue = cues.of("governor", noun)
    return noun.lemma_.lower() in cues.words("aims") and (cue is None or cue.factuality != PLANNED)


def is_hearsay(cues: Cues, word: Token) -> bool:
    """Say whether a passive verb reports without a reporter: "is reported to have"."""
    lemma = word.lemma_.lower()
    if word.pos_ != "VERB" or lemma not in cues.lexicon.reporting or not is_passive(word):
        return False
    if lemma in cues.words("perceiving_verbs"):
        return any(is_infinitive(clause) for clause in read_clause(word).clauses)  # no "were heard bombing it"
    return any(is_nonfinite(clause) for clause in read_clause(word).clauses)
