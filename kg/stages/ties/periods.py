"""When did a tie begin and end?

    Former Chancellor Ana Ruiz served as mayor until 2019.

Both are over; the second ended in 2019.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from kg.stages.ties.reading import Description, Reading
from kg.stages.timex import find_time
from kg.syntax import is_past
from kg.types import TextSpan, Timex


def time_of_description(reading: Reading, description: Description) -> Timex | None:
    """Return the bound that "former" or "-elect" sets to a tie."""
    if description.cue is None:
        return description.time
    token, time = description.cue
    span = TextSpan(token.idx, token.idx + len(token))
    return Timex(span, None, reading.published) if time == "ended" else Timex(span, reading.published, None)


def time_of_verb(reading: Reading, verb: Token, relation: str = "") -> Timex | None:
    """Return the bounds that a clause sets to its tie: "served until May", "was elected in 2019" (its start).

    What was so in the past was over when the article came out: "while she was finance minister".
    """
    time = find_time(verb, reading.doc._.timexes) if reading.doc.has_extension("timexes") else None
    if time is not None and time.start is None and time.end is None:
        time = None
    lemma = verb.lemma_.lower()
    if lemma in reading.words.sets["begins"]:
        return replace(time, end=None) if time is not None and time.start is not None else None
    if lemma not in reading.words.sets["lasts"]:
        return None
    if not is_past(verb) or relation in reading.words.sets["for_good"]:
        still = time is not None and time.start is not None and time.end is not None and time.end == reading.published
        return replace(time, end=None) if time is not None and still else time  # "has led it since 2019"
    if time is None:
        return time_over(reading, verb)
    ends = [day for day in (time.end, reading.published) if day is not None]
    return replace(time, end=min(ends, default=None))


def time_over(reading: Reading, noun: Token) -> Timex:
    """Return the bound of what is over, in the words that say so."""
    return Timex(TextSpan(noun.idx, noun.idx + len(noun)), None, reading.published)


def is_over(reading: Reading, time: Timex | None) -> bool:
    """Say whether a tie had ended when the article came out, or had not begun."""
    if time is None:
        return False
    return time.start is None or (time.end is not None and (reading.published is None or time.end <= reading.published))
