"""When did a tie begin and end?

    Former Chancellor Ana Ruiz served as mayor until 2019.

Both are over; the second ended in 2019.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from kg.stages.former import was_once
from kg.stages.ties.reading import Description, Reading
from kg.stages.timex import find_time
from kg.syntax import clause_of, is_infinitive, is_past, is_perfect, sentence_of
from kg.types import TextSpan, Timex

_BRIEF = 7  # days, in which nobody holds an office


def time_of_description(reading: Reading, description: Description) -> Timex | None:
    """Return the bound that "former", "-elect" or "since 2021" sets to a tie."""
    if description.cue is None:
        return description.time or _time_of_noun(reading, description) or _time_then(reading, description)
    token, time = description.cue
    span = TextSpan(token.idx, token.idx + len(token))
    return Timex(span, None, reading.published) if time == "ended" else Timex(span, reading.published, None)


def _time_then(reading: Reading, description: Description) -> Timex | None:
    """Return the bound of what was so in a time that a sentence looks back to: "At the time, Ruiz, a member of"."""
    if description.rule not in ("relations/apposition", "relations/nominal") or not len(description.words):
        return None
    opening = sentence_of(description.words[0])[:3]
    known = opening.text.lower() in reading.words.sets["looking_back"]
    return time_over(reading, opening[-1]) if known and is_past(clause_of(description.words[0])) else None


def _time_of_noun(reading: Reading, description: Description) -> Timex | None:
    """Return the time that words behind a role tell: "since 2021", "until 2019", "elected in 2013"."""
    if description.rule == "relations/title-before-name" or not len(description.words):
        return None
    time = _time_at(reading, description.words[-1])
    if time is None:
        return None
    opening = reading.doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
    link = reading.doc[max(opening.start - 1, 0)].lower_ if opening is not None else ""
    chosen = any(word.lemma_.lower() in reading.words.sets["begins"] for word in description.words[-1].lefts)
    if link in reading.words.sets["since"] or chosen:
        ranged = opening is not None and not chosen and time.end is not None and time.end != reading.published
        return time if ranged and link != "since" else replace(time, end=None)
    if link in reading.words.sets["until"]:
        return replace(time, start=None)
    brief = time.start is not None and time.end is not None and (time.end - time.start).days < _BRIEF
    return None if brief else time  # "Foreign Minister Ana Ruiz on Tuesday rejected it"


def _time_at(reading: Reading, token: Token) -> Timex | None:
    """Return the dated time of the clause or phrase that a word heads."""
    time = find_time(token, reading.doc._.timexes) if reading.doc.has_extension("timexes") else None
    return None if time is None or (time.start is None and time.end is None) else time


def _has_time(reading: Reading, verb: Token) -> bool:
    """Say whether a clause tells any time, if only "for years"."""
    return reading.doc.has_extension("timexes") and find_time(verb, reading.doc._.timexes) is not None


def time_of_verb(reading: Reading, verb: Token, relation: str = "", effect: str | None = None) -> Timex | None:
    """Return the bounds that a clause sets to its tie: "served until May", "was elected in 2019" (its start).

    `effect` is what the verb does to the tie, where an entry of the lexicon says it. What was so in the past was over
    when the article came out: "while she was finance minister".
    """
    time = _time_at(reading, verb)
    lemma = verb.lemma_.lower()
    if effect == "ends":
        return time_ended(reading, verb, time)
    if effect == "begins" or (effect is None and lemma in reading.words.sets["begins"]):
        return replace(time, end=None) if time is not None and time.start is not None else None
    if effect != "lasts" and lemma not in reading.words.sets["lasts"]:
        return None
    if time is None and relation not in reading.words.sets["for_good"] and was_once(verb):
        return time_over(reading, verb)
    if lemma in reading.words.sets["experiences"] and is_perfect(verb) and not _has_time(reading, verb):
        return time_over(reading, verb)  # "has served as mayor", of whoever did so once
    if is_infinitive(verb) and time is not None and time.start is not None and reading.published is not None:
        chosen = time.start < reading.published  # "was picked to head it in May" begins then
        return replace(time, end=None) if chosen else time
    if not is_past(verb) or relation in reading.words.sets["for_good"]:
        still = time is not None and time.start is not None and time.end is not None and time.end == reading.published
        return replace(time, end=None) if time is not None and still else time  # "has led it since 2019"
    if time is None:
        return time_over(reading, verb)
    ends = [day for day in (time.end, reading.published) if day is not None]
    return replace(time, end=min(ends, default=None))


def time_ended(reading: Reading, verb: Token, time: Timex | None) -> Timex:
    """Return the bound of what a deed ended: "resigned in May" leaves no day after May."""
    if time is None:
        return time_over(reading, verb)
    return replace(time, start=None, end=time.end or reading.published)


def time_over(reading: Reading, noun: Token) -> Timex:
    """Return the bound of what is over, in the words that say so."""
    return Timex(TextSpan(noun.idx, noun.idx + len(noun)), None, reading.published)


def is_over(reading: Reading, time: Timex | None) -> bool:
    """Say whether a tie had ended when the article came out, or had not begun."""
    if time is None:
        return False
    return time.start is None or (time.end is not None and (reading.published is None or time.end <= reading.published))
