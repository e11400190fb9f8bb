"""How far does a source reach that is named in passing, and where does what someone says end?

Bell left, while Ruiz, who is ill, has stayed, according to police.     police say that Ruiz has stayed, no more
"""

from __future__ import annotations

from spacy.tokens import Token

from kg.syntax.coordination import claimed_subject, coordinator, has_own_subject
from kg.syntax.groups import auxiliaries, is_passive, is_past
from kg.syntax.labels import CHAIN, SUBJECTS
from kg.syntax.memory import word_list
from kg.syntax.nouns import appositions
from kg.syntax.verbs import clause_of, is_finite, is_predicate, marked

_PAUSES = frozenset((",", "-", "–", "—"))
_PERSONAL = frozenset(("who", "whose", "whom", "which"))
_DIGITS_OF_YEAR = 4
_RETORT = 12  # tokens from a noun for what was said to the verb that answers it


def words_answered_for(phrase: Token) -> tuple[Token, ...]:
    """Return the words that a source named in passing answers for, in text order: "according to" police.

    The independent clause that it stands in, with those that "and" joins to it; what a "while" or "but" sets against
    it, and what a relative clause between commas adds, is the outlet's own.
    """
    verb = clause_of(phrase.head)
    counted = _counted_before(phrase)
    clause = counted if counted is not None else _independent(verb, phrase)
    left_out = {token.i for token in phrase.subtree}
    for token in clause.subtree:
        if token.i not in left_out and token != clause and _is_outlets_own(token, phrase):
            left_out.update(below.i for below in token.subtree if not phrase.is_ancestor(below) and below != phrase)
    return tuple(token for token in clause.subtree if token.i not in left_out and not token.is_space)


def _independent(verb: Token, phrase: Token) -> Token:
    """Return the head of the independent clause that a phrase stands in: not of what "but" or "while" parts from it."""
    at = verb
    for _ in range(CHAIN):
        if at.head.i == at.i or _is_set_against(at) or _is_told_of(at, phrase):
            break
        at = at.head
    return at


def _is_told_of(clause: Token, phrase: Token) -> bool:
    """Say whether a phrase belongs to a clause within another, before whose verb it stands or ends.

    "Ruiz, who according to police shot him, left", "…, and according to police Ruiz left".
    """
    if clause.dep_ == "relcl":
        return phrase.i < clause.i or phrase.i < clause_of(clause.head).i
    joined = clause.dep_ == "conj" and is_predicate(clause) and has_own_subject(clause)
    return joined and clause.head.i < phrase.i < clause.i


def _is_set_against(clause: Token) -> bool:
    """Say whether a clause with a subject of its own is set against the one before: "…, while", "…, but", "…; "."""
    if not is_predicate(clause) or not has_own_subject(clause):
        return False
    if clause.dep_ == "conj":
        linker = coordinator(clause)
        if linker is not None:
            return linker.lower_ in ("but", "yet")
        subject = claimed_subject(clause)  # "attacked Norway and Denmark left"
        first = min(clause.left_edge.i, subject.left_edge.i if subject is not None else clause.i)
        return clause.doc[first - 1].text in (*_PAUSES, ";")
    return clause.dep_ == "advcl" and _is_behind_pause(clause) and is_marked_by(clause, "contrasting_marks")


def is_marked_by(clause: Token, name: str) -> bool:
    """Say whether a clause is marked by a word of a list: "while", "although"."""
    return any(mark.lower_ in word_list(name) for mark, _ in marked(clause))


def is_told_beside(clause: Token, cue: Token) -> bool:
    """Say whether a clause behind who says the rest tells what goes on meanwhile: "…, they said, as Oslo steps up"."""
    if clause.dep_ != "advcl" or clause.i < cue.i or not _is_behind_pause(clause):
        return False
    return is_marked_by(clause, "meanwhile") and (auxiliaries(clause) or (clause,))[0].tag_ in ("VBZ", "VBP")


def _is_behind_pause(token: Token) -> bool:
    first = token.left_edge.i
    return first > 0 and token.doc[first - 1].text in _PAUSES


def _is_outlets_own(clause: Token, phrase: Token) -> bool:
    """Say whether a clause within another's only adds what the outlet knows: ", who is ill,", ", while he left"."""
    if _is_set_against(clause):
        return phrase not in clause.subtree
    if is_told_beside(clause, phrase):
        return True
    if clause.dep_ == "appos" and clause.head.dep_ in SUBJECTS and clause.right_edge.i < clause.head.head.i:
        return _is_behind_pause(clause)
    added = clause.dep_ == "relcl" and is_finite(clause)
    if added and clause.head.dep_ in SUBJECTS and clause.head.i < clause.i < clause.head.head.i:
        return _is_behind_pause(next(child for child in clause.head.rights if child.dep_ == "relcl"))
    added = added or (clause.dep_ == "acl" and clause.tag_ == "VBN" and clause.head.dep_ in SUBJECTS)
    if not added or not _is_behind_pause(clause):
        return False
    ended = clause.right_edge.i + 1
    return ended < phrase.i and clause.doc[ended].text in (*_PAUSES, ".") and ended + 1 != phrase.i


def is_added_to_named(token: Token, cue: Token) -> bool:
    """Say whether a word stands in what the outlet adds, within what someone says, about whom he names.

    "urged them to free Ruiz, | who resigned in 2019", "warned that the army, | whose chief has pledged to wait, | might
    act". What is shifted back or foreseen is the speaker's own: "said Ruiz, who had resigned, would sue".
    """
    clause = _relative_above(token, cue)
    if clause is None:
        return False
    given = clause.dep_ == "acl" and any(word.lower_ == "the" for word in clause.head.lefts)
    known = given or _is_about_named(clause.head)
    return (known and _keeps_own_tense(clause, cue)) or _is_unshifted(clause, cue)


def _is_unshifted(clause: Token, cue: Token) -> bool:
    """Say whether a clause tells in the past what was done, within what is told as "had been" or "would be".

    "said it had been lost in the march, | which police broke up on Monday".
    """
    if clause.dep_ != "relcl" or clause.i < cue.i or cue.lemma_.lower() in word_list("accusing_verbs"):
        return False
    noun = clause.head
    given = noun.pos_ == "PROPN" or any(word.lower_ in ("the", "this") or word.tag_ == "POS" for word in noun.subtree)
    helpers = auxiliaries(clause)
    done = (helpers or (clause,))[0].tag_ == "VBD" and all(word.lower_ in ("was", "were") for word in helpers)
    told = clause_of(noun)
    shifted = {word.lower_ for word in auxiliaries(told)} & {"had", "would"}
    if not (given and done and shifted and told != cue and cue.tag_ in ("VBD", "VBN")):
        return False
    dated = any(word.ent_type_ in ("DATE", "TIME") for word in clause.subtree)
    return dated or is_passive(clause)


def _relative_above(token: Token, cue: Token) -> Token | None:
    """Return the relative clause behind a comma that a word stands in, and a reporting word does not."""
    at = token
    for _ in range(CHAIN):
        if at == cue or at.head.i == at.i:
            return None
        if _adds(at):
            spoken = sum(child.dep_ in SUBJECTS for child in at.lefts) > 1  # "who police say killed him"
            return None if spoken or at.is_ancestor(cue) else at
        at = at.head
    return None


def _adds(clause: Token) -> bool:
    """Say whether a clause adds to a noun behind a comma, or belongs to what is set beside it: ", a firm that fell"."""
    beside = clause.head.dep_ == "appos" and _is_behind_pause(clause.head)
    if clause.dep_ == "acl":
        noun = clause.head
        amid = noun.dep_ in SUBJECTS and noun.i < clause.right_edge.i < noun.head.i and _is_behind_pause(clause)
        return clause.tag_ == "VBN" and (beside or amid)
    if clause.dep_ != "relcl" or not is_finite(clause):
        return False
    return beside or (clause.left_edge.lower_ in _PERSONAL and _is_behind_pause(clause))


def _is_about_named(noun: Token) -> bool:
    """Say whether a noun is a name, is told a name beside it, or is the one of its kind: "the army"."""
    beside = (noun, noun.head) if noun.dep_ == "appos" else (noun, *appositions(noun))
    if any(word.pos_ == "PROPN" for word in beside):
        return True
    return noun.lemma_.lower() in word_list("single_bodies") and any(word.lower_ == "the" for word in noun.lefts)


def _keeps_own_tense(clause: Token, cue: Token) -> bool:
    """Say whether a clause is not shifted into what is said: in its midst, dated by a year, or told as it is now."""
    verbs = auxiliaries(clause) or (clause,)
    first = verbs[0]
    if first.tag_ == "MD" or (first.lower_ in ("had", "'d") and first != clause):
        return False
    beside = clause.head.dep_ == "appos"  # "from Norvik, a firm that bribes mayors" charges it with that
    noun = clause.head.head if beside else clause.head
    if noun.dep_ in SUBJECTS and noun.i < clause.i < noun.head.i:
        return True
    if cue.lemma_.lower() in word_list("accusing_verbs"):
        return False
    if first.tag_ in ("VBZ", "VBP") and not beside:
        return is_past(cue.head if cue.pos_ == "ADJ" else cue) or cue.tag_ == "VBN"
    return any(word.ent_type_ == "DATE" and _is_of_year(word) for word in clause.subtree)


def _is_of_year(word: Token) -> bool:
    """Say whether a date counts in years: "2019", "last year"."""
    return word.lower_ in ("year", "years") or (word.is_digit and len(word) == _DIGITS_OF_YEAR)


def _counted_before(phrase: Token) -> Token | None:
    """Return the relative clause right before a source that alone counts something: "… in which ten died, police say".

    Who is named behind a toll answers for the toll.
    """
    if phrase.i < 2 or phrase.nbor(-1).text != ",":
        return None
    at = phrase.nbor(-2)
    for _ in range(CHAIN):
        if at.dep_ == "relcl" or at.head.i == at.i:
            break
        at = at.head
    if at.dep_ != "relcl" or at.right_edge.i != phrase.i - 2 or not any(_counts(word) for word in at.subtree):
        return None
    rest = (word for word in clause_of(at.head).sent if word.i < at.left_edge.i)
    return None if any(_counts(word) for word in rest) else at


def _counts(word: Token) -> bool:
    return word.dep_ == "nummod" and word.ent_type_ not in ("DATE", "TIME", "ORDINAL")


def end_of_speech(cue: Token, start: int, end: int) -> int:
    """Return where a clause that someone says gives way to the outlet's own words, at a pause.

    "said it rained, | while Ruiz left", ", | in remarks carried by Tass", " – | a figure disputed by Oslo", ", | among
    them Ruiz, who left", "demanded that he leave, | saying that".
    """
    doc = cue.doc
    first = next((i for i in range(start, end) if not doc[i].is_punct), start)
    if cue.i < first < end - 2 and _is_gloss(doc[first]):
        return start
    for i in range(max(start + 1, cue.i + 1), end - 2):
        if doc[i].text in _PAUSES and _is_left_for_outlet(cue, doc[i + 1], end):
            return i
    return end


def _is_left_for_outlet(cue: Token, first: Token, end: int) -> bool:
    word = first.lower_
    following = first.nbor()
    if word == "among":
        told_of = any(behind.lower_ == "who" for behind in first.doc[following.i : end])
        return told_of and following.lower_ in ("them", "whom")
    if word == "in":
        near = first.doc[following.i : min(following.i + 5, end)]
        last = next((noun for noun in near if noun.lemma_.lower() in word_list("remarks")), None)
        return last is not None and last.i + 1 < end and last.nbor().tag_ == "VBN"
    if _opens_distance(first, end):
        return True
    if first.tag_ in ("DT", "PRP$"):
        return _is_gloss(first) or _is_retort(first, end)
    if word in word_list("contrasting_marks"):
        return _is_beside_speech(cue, first.head)
    return first.tag_ == "VBG" and _is_spoken_on(cue, first)


def _is_gloss(first: Token) -> bool:
    """Say whether words set beside what was said tell what is meant by it: "a reference to Oslo", "its term for it"."""
    return first.tag_ in ("DT", "PRP$") and first.nbor().lemma_.lower() in word_list("glosses")


def _opens_distance(first: Token, end: int) -> bool:
    """Say whether words tell how far from another event something was: "hours after he left"."""
    near = first.doc[first.i : min(first.i + 3, end - 1)]
    return any(word.lower_ in word_list("spans_of_time") and word.nbor().lower_ in ("after", "before") for word in near)


def _is_retort(article: Token, end: int) -> bool:
    """Say whether words set beside what was said tell who answers it: "a charge Oslo denies"."""
    doc = article.doc
    named = doc[article.i + 1 : min(article.i + 4, end)]
    noun = next((word for word in named if word.lemma_.lower() in word_list("answered_nouns")), None)
    if noun is None:
        return False
    behind = doc[noun.i + 1 : min(noun.i + _RETORT, end)]
    answers = word_list("charge_answers") | word_list("judging_answers")
    return any(word.lemma_.lower() in answers and word.pos_ == "VERB" for word in behind)


def answer_opens(verb: Token) -> Token | None:
    """Return the word that points back to what a clause answers: ", | which she denies", ", | a claim he rejects"."""
    if verb.dep_ not in ("relcl", "acl"):
        return None
    noun = verb.head
    pointing = noun.lower_ == "something" or noun.lemma_.lower() in word_list("answered_nouns")
    first = noun.left_edge if pointing else verb.left_edge
    pointing = pointing or first.lower_ == "which"
    return first if pointing and first.i > 1 and first.nbor(-1).text in _PAUSES else None


def _is_beside_speech(cue: Token, clause: Token) -> bool:
    """Say whether a "while" tells what went on beside what was said: "said it had rained, while police shot him".

    What is told of in the past is shifted back, what the outlet tells is not; or the speaker goes on himself.
    """
    if clause.dep_ != "advcl" or clause.head == cue or not cue.is_ancestor(clause) or clause.i < clause.head.i:
        return False
    if clause.tag_ == "VBG" and not has_own_subject(clause):
        return clause.lemma_.lower() in word_list("speech_participles")
    if any(word.lower_ in word_list("counted_on") for child in clause.lefts for word in child.subtree):
        return False  # "while another ten were hurt"
    shifted = {word.lower_ for word in auxiliaries(clause.head)} & {"had", "would"}
    return cue.tag_ in ("VBD", "VBN") and bool(shifted) and clause.tag_ == "VBD" and not auxiliaries(clause)


def _is_spoken_on(cue: Token, participle: Token) -> bool:
    """Say whether a speaker goes on in a participle behind what he says: "said that he would leave, urging speed"."""
    spoken = participle.lemma_.lower() in word_list("speech_participles")
    return spoken and participle.dep_ == "advcl" and participle.head.head == cue
