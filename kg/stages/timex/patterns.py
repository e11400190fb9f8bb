"""Where are times told, and what bounds them? Patterns over the text, then what the words around make of each.

since July 2024 · before the end of the month · the day before her departure
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import chain

from dateutil.relativedelta import relativedelta
from spacy.tokens import Doc, Span

from kg.stages.timex.linked import SHIFTS, Shift
from kg.stages.timex.owners import attached_to
from kg.stages.timex.rules import RULES
from kg.stages.timex.time_words import UNKNOWN, Bounds, Context, TimePattern, TimeWords
from kg.syntax import full_text, is_object, is_past_perfect, is_subject, is_subject_of, tense_of, was_planned
from kg.types import MentionForm, TextSpan, Timex

_HALF_A_YEAR = 183  # days


def dated_times(doc: Doc, published: date | None, words: TimeWords) -> Iterator[tuple[Timex, Shift | None]]:
    """Yield what the patterns find, the earlier pattern first where two overlap, with how far it is from another."""
    text = full_text(doc)
    taken = bytearray(len(text) + 1)
    spans = [(sentence.start_char, sentence.end_char) for sentence in doc.sents]
    near: dict[int, set[tuple[int, int]]] = {}
    for word, standing in _find_needs(text, spans, words).items():
        for number in words.needed_by[word]:
            near.setdefault(number, set()).update(standing)
    names = tuple(_find_names(doc))
    for number in sorted(near):
        pattern = words.patterns[number]
        for match in chain.from_iterable(pattern.regex.finditer(text, *span) for span in sorted(near[number])):
            if match.start() == match.end() or any(taken[match.start() : match.end()]):
                continue
            tokens = doc.char_span(match.start(), match.end(), alignment_mode="expand")
            if tokens is None or not _is_time(tokens, pattern, match, words, names):
                continue
            taken[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
            shift = SHIFTS.get(pattern.rule)
            yield _timex(tokens, pattern, match, published, words), shift(match, words) if shift else None


def _find_needs(text: str, spans: list[tuple[int, int]], words: TimeWords) -> dict[str, list[tuple[int, int]]]:
    """Return in which sentences each word stands that some time needs."""
    whole = _searched(text)
    standing = [word for word in words.needed_by if word in whole]
    sentences = [(span, _searched(text[slice(*span)])) for span in spans]
    return {word: [span for span, written in sentences if word in written] for word in standing}


def _searched(text: str) -> str:
    """Return a text as it is and in small letters, so that "May" is found in capitals alone and "week" in both."""
    return f"{text}\n{text.casefold()}"


def _is_time(
    tokens: Span, pattern: TimePattern, match: re.Match[str], words: TimeWords, names: tuple[TextSpan, ...]
) -> bool:
    """Say whether the words are a time here: "May" may be a name or a verb, "2007" a count."""
    first, last = tokens.start_char, tokens.end_char
    within = any(name.start <= first and last <= name.end and name.end - name.start > last - first for name in names)
    if within or any(token.is_sent_start for token in tokens[1:]):
        return False
    if pattern.rule == "anchored" and tokens.start and tokens.doc[tokens.start - 1].lower_ == "for":
        return False  # "talked for two days before finding him guilty" is for two days
    if pattern.rule in ("later", "words") and _is_length_before_time(tokens, words):
        return False
    if pattern.rule == "overnight" and is_past_perfect(attached_to(tokens)):
        return False  # "had doubled overnight": all at once
    if pattern.rule in ("bare_month", "bare_year") and match.groupdict().get("part") is None:
        return _is_calendar(tokens, words)
    return True


def _is_length_before_time(tokens: Span, words: TimeWords) -> bool:
    """Say whether "for two days earlier in January" is a length and then a time."""
    before = tokens.doc[tokens.start - 1].lower_ if tokens.start else ""
    after = tokens.doc[tokens.end].lower_ if tokens.end < len(tokens.doc) else ""
    shifted = tokens[-1].lower_ not in words.tables["unit"]
    return shifted and before == "for" and after in words.cues["calendar"]


def _find_names(doc: Doc) -> Iterator[TextSpan]:
    """Yield where names stand that a time may be part of: "The Sunday Times"."""
    for entity in doc._.entities if doc.has_extension("entities") else ():
        yield from (mention.span for mention in entity.mentions if mention.form is MentionForm.NAME)
    for guess in doc.ents:
        if guess.label_ in ("ORG", "WORK_OF_ART", "FAC"):
            yield TextSpan(guess.start_char, guess.end_char)


def _is_calendar(tokens: Span, words: TimeWords) -> bool:
    doc = tokens.doc
    before = doc[tokens.start - 1] if tokens.start else None
    marked = before is not None and before.lower_ in (*words.cues["open_end"], *words.cues["to_point"], "after")
    if marked and is_subject(tokens.root):
        return False  # "until May starts the talks", of the premier
    after = doc[tokens.end] if tokens.end < len(doc) else None
    if any(token.ent_type_ in ("PERSON", "ORG", "GPE", "MONEY", "QUANTITY", "PERCENT") for token in tokens):
        return False
    if before is not None and (before.lower_ in words.cues["calendar"] or before.text in ("(", "-", "–")):
        return after is None or after.tag_ != "NNS" or before.lower_ == "the"
    if (before is not None and before.pos_ == "PROPN") or (after is not None and after.tag_ == "NNS"):
        return False
    if is_subject(tokens.root) or is_object(tokens.root):
        return False  # "May resigned"
    return all(token.ent_type_ == "DATE" for token in tokens) and tokens.root.tag_ not in ("MD", "VB", "VBP")


def _timex(tokens: Span, pattern: TimePattern, match: re.Match[str], published: date | None, words: TimeWords) -> Timex:
    span = _without_preposition(match, words)
    direction = _direction(tokens, words)
    context = Context(published, direction, words, tokens, was_planned(attached_to(tokens)))
    if pattern.rule == "anchored":
        return Timex(_with_anchor(tokens, _with_comparison(tokens, span)))
    if pattern.date is not None:
        first, _, last = pattern.date.partition("/")
        fixed = date.fromisoformat(first), date.fromisoformat(last or first)
        bare = tokens.doc.char_span(span.start, span.end, alignment_mode="expand") or tokens
        return Timex(span, *_bounded(bare, fixed, published, words, True))
    try:
        bounds = RULES[pattern.rule](match, context)
    except (ValueError, OverflowError):  # "30 February", the year 10000: words of no calendar
        bounds = UNKNOWN
    if direction == "future" and not re.search(r"\d{4}", match.group()) and _was_planned(tokens, words):
        bounds = _at_most_half_a_year_on(bounds, published)
    if pattern.rule == "day_range":
        return Timex(span, *bounds)
    if bounds == UNKNOWN:
        span = _with_bound(tokens, span, words)
    elif _begins_ahead(tokens, direction, words):
        bounds = _at_most_half_a_year_ago(bounds, published)
    whole = words.value("part", match) != 3  # "before the end of the month" is any day of it
    if pattern.rule == "bare_season":  # "since the spring" is found with its preposition
        tokens = tokens.doc.char_span(span.start, span.end, alignment_mode="expand") or tokens
    return Timex(span, *_bounded(tokens, bounds, published, words, whole))


def _was_planned(tokens: Span, words: TimeWords) -> bool:
    """Say whether a time is of what was or had been planned, and so may be over: "had been due to start on July 1"."""
    near = tokens.doc[max(tokens.start - 6, tokens.sent.start) : tokens.start]
    planned = next((token for token in near if token.lemma_.lower() in words.cues["planned"]), None)
    before = () if planned is None else tokens.doc[max(planned.i - 3, tokens.sent.start) : planned.i]
    return any(token.lower_ in ("was", "were", "had") for token in before)


def _at_most_half_a_year_on(bounds: Bounds, published: date | None) -> Bounds:
    """Return a day or month of the year before where it would else be more than half a year ahead."""
    start, end = bounds
    if published is None or start is None or end is None or (start - published).days <= _HALF_A_YEAR:
        return bounds
    return start - relativedelta(years=1), end - relativedelta(years=1)


def _begins_ahead(tokens: Span, direction: str | None, words: TimeWords) -> bool:
    """Say whether a day without a year is that from which a noun is to hold: "backed a ban from March 28"."""
    if direction != "past" or not tokens.start or tokens.doc[tokens.start - 1].lower_ != "from":
        return False
    named = any(token.is_digit and len(token) == 4 for token in tokens)
    return not named and attached_to(tokens).pos_ in ("NOUN", "PROPN")


def _at_most_half_a_year_ago(bounds: Bounds, published: date | None) -> Bounds:
    """Return a day of the year after where it would else be more than half a year ago."""
    start, end = bounds
    if published is None or start is None or end is None or (published - start).days <= _HALF_A_YEAR:
        return bounds
    return start + relativedelta(years=1), end + relativedelta(years=1)


def _with_bound(tokens: Span, span: TextSpan, words: TimeWords) -> TextSpan:
    """Keep the word that makes a bound of a time without a date: "before the summer" is not in the summer."""
    before = tokens.doc[tokens.start - 1] if tokens.start > tokens.sent.start else None
    counts = any(token.pos_ == "NUM" for token in tokens)  # "extended by six months"
    if before is None or counts or span.start < tokens.start_char or before.lower_ not in words.cues["undated_bounds"]:
        return span
    return TextSpan(before.idx, span.end)


def _without_preposition(match: re.Match[str], words: TimeWords) -> TextSpan:
    """Leave out "in" of "in two days"."""
    start, end = match.span()
    if match.groupdict().get("bound"):  # "more than" a year ago
        return TextSpan(match.start("bound"), end)
    for word in re.finditer(r"\S+", match.group()):
        if word.group().casefold() not in words.cues["leading"]:
            return TextSpan(start + word.start(), end)
    return TextSpan(start, end)


def _with_comparison(tokens: Span, span: TextSpan) -> TextSpan:
    """Reach back to the words of "less than two years after his arrest"."""
    before = tokens.doc[max(tokens.start - 2, tokens.sent.start) : tokens.start]
    compared = len(before) == 2 and before[1].lower_ == "than" and before[0].lower_ in ("less", "more", "fewer")
    return TextSpan(before.start_char, span.end) if compared else span


def _with_anchor(tokens: Span, span: TextSpan) -> TextSpan:
    """Reach to the end of the phrase of "the day before Rubio's departure", where a phrase follows and no clause."""
    last = None
    for token in tokens.doc[tokens.end : min(tokens.end + 8, tokens.sent.end)]:
        if token.pos_ not in ("DET", "PRON", "PROPN", "PART", "ADJ", "NUM", "NOUN"):
            break
        if token.pos_ in ("NOUN", "PROPN") and token.tag_ != "POS":
            last = token
    if last is None or is_subject_of(last) is not None:
        return span
    return TextSpan(span.start, last.idx + len(last))


def _bounded(tokens: Span, bounds: Bounds, published: date | None, words: TimeWords, whole: bool) -> Bounds:
    """Turn a point into a bound after "since", "until", "from", "before" …"""
    start, end = bounds
    if tokens.start == 0 or start is None or end is None:
        return bounds
    before = tokens.doc[tokens.start - 1].lower_
    exclusive = before in words.cues["exclusive"]
    if before in words.cues["open_end"]:
        return start, published if published is not None and published >= start else None
    if before in words.cues["from_point"]:
        return (end + timedelta(days=1) if exclusive else start), None
    if before in words.cues["to_point"]:
        return None, (start - timedelta(days=1) if exclusive and whole else end)
    return bounds


def _direction(tokens: Span, words: TimeWords) -> str | None:
    """Say where the sentence looks from here: "past", "future", or ``None`` where no verb tells."""
    head = attached_to(tokens)
    if tokens.start and tokens.doc[tokens.start - 1].lower_ in words.cues["open_end"]:
        return "past"
    near = tokens.doc[max(tokens.start - 4, tokens.sent.start) : tokens.start]
    planned = (token.lemma_.lower() for token in near if token.pos_ != "NOUN" or token.lemma_ == "deadline")
    if any(lemma in words.cues["planned"] for lemma in planned) and head.lemma_ not in ("say", "tell"):
        return "future"
    tense = tense_of(head, words.cues["implicative"], words.cues["planned"])
    lasting = tense in (None, "present") or head.lemma_.lower() in words.cues["lasting"]
    if lasting and tokens.start and tokens.doc[tokens.start - 1].lower_ in words.cues["lasts_to"]:
        return "future"  # "has until Tuesday", "extended it through March"
    return tense


def vague_times(doc: Doc, words: TimeWords) -> Iterator[Timex]:
    """Yield spaCy's other times, with their words alone: "two hours", "the Trump era"; no ages, no "daily"."""
    for entity in doc.ents:
        if entity.label_ not in ("DATE", "TIME"):
            continue
        tokens = entity
        while len(tokens) > 1 and (tokens[0].lower_ in words.cues["leading"] or tokens[0].is_space):
            tokens = tokens[1:]
        while len(tokens) > 1 and tokens[-1].lower_ in words.cues["exclusive"]:  # "the 12th minute before"
            tokens = tokens[:-1]
        if not _is_vague_time(tokens, words) or _is_gone_by(tokens, words) or _describes(tokens):
            continue
        bare = len(tokens) == 2 and tokens[0].lower_ == "the" and tokens[1].lower_ in words.tables["unit"]
        if bare and not _is_of_pair(tokens, "of"):  # "the day" alone
            continue
        span = _with_anchor(tokens.doc[tokens.start : tokens.end + 1], _chars(tokens)) if bare else _chars(tokens)
        yield Timex(_with_bound(tokens, span, words))


def _describes(tokens: Span) -> bool:
    """Say whether a time with a hyphen tells of what kind the noun behind it is: "its full-year forecast"."""
    after = tokens.doc[tokens.end] if tokens.end < len(tokens.doc) else None
    return after is not None and after.pos_ == "NOUN" and any(token.text == "-" for token in tokens)


def _chars(tokens: Span) -> TextSpan:
    return TextSpan(tokens.start_char, tokens.end_char)


def _is_of_pair(tokens: Span, word: str) -> bool:
    return tokens.end < len(tokens.doc) and tokens.doc[tokens.end].lower_ == word


def _is_gone_by(tokens: Span, words: TimeWords) -> bool:
    """Say whether a time is how long something else took: "after years of talks, they agreed"."""
    at = tokens.start - 1
    while at > tokens.sent.start and tokens.doc[at].lower_ in words.cues["comparing"]:
        at -= 1
    before = tokens.doc[at].lower_ if at >= 0 else ""
    spans = words.tables["unit"].keys() | words.tables["clock"].keys()
    one = tokens[0].lower_ in ("a", "an") and not _is_of_pair(tokens, "of")
    return before in words.cues["gone_by"] and tokens[-1].lower_ in spans and not one


def _is_vague_time(tokens: Span, words: TimeWords) -> bool:
    lowered = {token.lower_ for token in tokens} | {token.lemma_.lower() for token in tokens}
    after = tokens.doc[tokens.end].lower_ if tokens.end < len(tokens.doc) else ""
    parts = {part for word in lowered for part in word.split("-")}
    if parts & words.cues["never"] or tokens[0].lower_ == "no" or after in words.cues["never"] or after == "-":
        return False
    units = words.tables["unit"].keys() | words.tables["clock"].keys() | words.tables["daypart"].keys()
    return bool(lowered & (units | words.tables["season"].keys() | words.cues["vague"]))
