"""When it happened: times as written, with the dates that bound them, counted from the day of publication.

    Rubio said Thursday that the duties would start on August 1.

published on Thursday 10 July 2025 has "Thursday", 2025-07-10, which belongs to "said", and "August 1", 2025-08-01.
After TimeML's TIMEX3: the tense of the governing verb tells whether "on Friday" is the last or the next one. Without a
day of publication, relative times keep their words and have no dates; so do durations ("for two hours") and times
counted from another event ("the day before the vote").
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import chain
from typing import Any

from dateutil.relativedelta import relativedelta
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from kg.errors import LexiconError
from kg.lexicon import read_toml
from kg.ontology import ontologies_folder
from kg.syntax import adjunct_head, is_led_to, is_subject_of, shared_head, speech_before, tense_of
from kg.types import MentionForm, TextSpan, Timex

Bounds = tuple[date | None, date | None]
_UNKNOWN: Bounds = (None, None)
_MACRO = re.compile(r"\{([a-z_]+)\}")
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_TABLES = ("weekday", "month", "season", "number", "ordinal", "unit", "clock", "part", "day_word", "daypart", "holiday")
_REMEMBERED = "kg.timex.heads"
_CENTURIES = ("15", "16", "17", "18", "19", "20")  # how a year begins


@dataclass(frozen=True, slots=True)
class TimePattern:
    """One way of writing a time, and the calculation that dates it."""

    rule: str
    regex: re.Pattern[str]
    needs: tuple[str, ...]  # what each such time has one of: a sentence without is not searched
    date: str | None = None


@dataclass(frozen=True, slots=True)
class TimeWords:
    """The patterns and word tables of ``times.toml``."""

    patterns: tuple[TimePattern, ...]
    tables: dict[str, dict[str, Any]]
    cues: dict[str, frozenset[str]]
    needs: tuple[str, ...]  # of all patterns

    def value(self, table: str, match: re.Match[str]) -> Any:
        """Return what the word that a match took from a table stands for, ``None`` where it took none."""
        word = match.groupdict().get(table)
        if word is None:
            return None
        if table == "number" and word.isdigit():
            return int(word)
        return self.tables[table][" ".join(word.casefold().split())]


@dataclass(frozen=True, slots=True)
class _Context:
    """What dates an expression: the day of publication and where the sentence looks, "past", "future" or neither."""

    published: date | None
    direction: str | None
    words: TimeWords


@Language.component("kg_timex", assigns=["doc._.timexes"])
def timexes(doc: Doc) -> Doc:
    """Set ``doc._.timexes``."""
    doc._.timexes = tuple(find_timexes(doc))
    return doc


def find_timexes(doc: Doc) -> Iterator[Timex]:
    """Yield each time of an article, in text order. Dates are bounds, both included."""
    words = load_times()
    published = _published(doc)
    found = _merge_ranges(doc, list(_dated(doc, published, words)), words)
    taken = [timex.span for timex in found]
    found += [timex for timex in _vague(doc, words) if not any(timex.span.overlaps(span) for span in taken)]
    yield from sorted(found, key=lambda timex: timex.span)


def find_time(token: Token, timexes: Iterable[Timex]) -> Timex | None:
    """Return the time of the event that a verb or noun reports: of its own clause or phrase, not of another's.

    "Rubio said Thursday that Trump would visit on Friday": Thursday is when he said it, Friday when Trump visits.
    """
    times = tuple(timexes)
    if not times:
        return None
    sentence = token.sent
    near = (timex for timex in times if sentence.start_char <= timex.span.start < sentence.end_char)
    by_head = _by_head(token.doc, tuple(near))
    if not by_head:
        return None
    own = by_head.get(token.i)
    if own:
        return _best(own, token)
    verb = shared_head(token)
    if verb is not None:
        shared = [timex for timex in by_head.get(verb.i, ()) if (timex.span.start < verb.idx) != is_led_to(token)]
        if shared:
            return _best(shared, token)
    happening = is_subject_of(token)
    if happening is not None and happening.lemma_ in load_times().cues["happening"]:
        return find_time(happening, times)
    return None


def _best(found: list[Timex], token: Token) -> Timex:
    """Prefer a dated time to a vague one, then the nearest."""
    return min(found, key=lambda timex: (timex.start is None and timex.end is None, abs(timex.span.start - token.idx)))


def _by_head(doc: Doc, timexes: tuple[Timex, ...]) -> dict[int, list[Timex]]:
    heads: dict[int, list[Timex]] = {}
    known: dict[TextSpan, int | None] = doc.user_data.setdefault(_REMEMBERED, {})
    for timex in timexes:
        if timex.span not in known:
            tokens = doc.char_span(timex.span.start, timex.span.end, alignment_mode="expand")
            known[timex.span] = _attachment(tokens).i if tokens is not None else None
        head = known[timex.span]
        if head is not None:
            heads.setdefault(head, []).append(timex)
    return heads


def _attachment(tokens: Span) -> Token:
    """Return the verb or noun that a time belongs to."""
    return speech_before(tokens) or adjunct_head(tokens.root)


@cache
def load_times() -> TimeWords:
    """Read ``times.toml``. Raises `LexiconError` naming the pattern that does not compile."""
    path = ontologies_folder() / "lexicon" / "times.toml"
    raw = read_toml(path)
    tables = {name: {word.casefold(): value for word, value in raw[name].items()} for name in _TABLES}
    tables["recent"] = raw["recent"]
    macros = {name: _alternatives(name, raw[name]) for name in _TABLES}
    macros["year"] = _YEAR
    patterns = []
    for number, entry in enumerate(raw["pattern"], 1):
        if entry["rule"] not in _RULES:
            raise LexiconError(
                f"{path}: [[pattern]] {number}: unknown rule {entry['rule']!r}; known: {', '.join(sorted(_RULES))}"
            )
        try:
            regex, needs = _compiled(entry["text"], macros), _needs(entry["needs"], raw)
            patterns.append(TimePattern(entry["rule"], regex, needs, entry.get("date")))
        except (re.error, KeyError) as error:
            raise LexiconError(f"{path}: [[pattern]] {number}: {error}") from error
    cues = {name: frozenset(entries) for name, entries in raw["cues"].items()}
    needed = sorted({word for pattern in patterns for word in pattern.needs})
    return TimeWords(tuple(patterns), tables, cues, tuple(needed))


def _needs(entries: list[str], tables: dict[str, Any]) -> tuple[str, ...]:
    """Return words as they stand in a sentence, tables written out; of "the day after tomorrow" the longest word."""
    found: set[str] = set()
    for entry in entries:
        name = entry.strip("{}")
        found |= {entry} if name == entry else set(_CENTURIES) if name == "year" else tables[name].keys()
    return tuple(sorted({max(words.split(), key=len) for words in found}))


def _alternatives(name: str, table: dict[str, Any]) -> str:
    entries = sorted(table, key=lambda word: (-len(word), word))
    joined = "|".join(re.escape(word).replace("\\ ", " ") for word in entries)
    if name in ("weekday", "month", "holiday"):
        joined = f"(?-i:{joined})"
    if name == "number":
        joined = rf"\d{{1,3}}|{joined}"
    return rf"\b(?P<{name}>{joined})" + (
        "" if entries[0].endswith((".", "-")) or name in ("month", "weekday", "part") else r"\b"
    )


def _compiled(text: str, macros: dict[str, str]) -> re.Pattern[str]:
    """Put the tables into a pattern. A table used twice keeps one group, its first."""
    used: set[str] = set()

    def insert(match: re.Match[str]) -> str:
        name = match[1]
        body = macros[name]
        if name in used:
            return body.replace(f"(?P<{name}>", "(?:")
        used.add(name)
        return body

    return re.compile(_MACRO.sub(insert, text).replace(" ", r"(?:[^\S\n]+(?:\n[^\S\n]*)?)"), re.IGNORECASE)


def _published(doc: Doc) -> date | None:
    article = doc._.article if doc.has_extension("article") else None
    return article.published if article is not None else None


def _dated(doc: Doc, published: date | None, words: TimeWords) -> Iterator[Timex]:
    """Yield what the patterns find, the earlier pattern first where two overlap."""
    text = doc.text  # spaCy joins its tokens for it: once is enough
    taken = bytearray(len(text) + 1)
    spans = [(sentence.start_char, sentence.end_char) for sentence in doc.sents]
    standing = _find_needs(text, spans, words)
    names = tuple(_find_names(doc))
    for pattern in words.patterns:
        near = sorted({span for word in pattern.needs for span in standing.get(word, ())})
        for match in chain.from_iterable(pattern.regex.finditer(text, *span) for span in near):
            if match.start() == match.end() or any(taken[match.start() : match.end()]):
                continue
            tokens = doc.char_span(match.start(), match.end(), alignment_mode="expand")
            if tokens is None or not _is_time(tokens, pattern, match, words, names):
                continue
            taken[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
            yield _timex(tokens, pattern, match, published, words)


def _find_needs(text: str, spans: list[tuple[int, int]], words: TimeWords) -> dict[str, list[tuple[int, int]]]:
    """Return in which sentences each word stands that some time needs."""
    whole = _searched(text)
    standing = [word for word in words.needs if word in whole]
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
    if pattern.rule in ("bare_month", "bare_year") and match.groupdict().get("part") is None:
        return _is_calendar(tokens, words)
    return True


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
    after = doc[tokens.end] if tokens.end < len(doc) else None
    if any(token.ent_type_ in ("PERSON", "ORG", "GPE", "MONEY", "QUANTITY", "PERCENT") for token in tokens):
        return False
    if before is not None and (before.lower_ in words.cues["calendar"] or before.text in ("(", "-", "–")):
        return after is None or after.tag_ != "NNS" or before.lower_ == "the"
    if (before is not None and before.pos_ == "PROPN") or (after is not None and after.tag_ == "NNS"):
        return False
    return all(token.ent_type_ == "DATE" for token in tokens) and tokens.root.tag_ not in ("MD", "VB", "VBP")


def _timex(tokens: Span, pattern: TimePattern, match: re.Match[str], published: date | None, words: TimeWords) -> Timex:
    span = _without_preposition(match, words)
    direction = _direction(tokens, words)
    context = _Context(published, direction, words)
    if pattern.rule == "anchored":
        return Timex(_with_anchor(tokens, span))
    if pattern.date is not None:
        day = date.fromisoformat(pattern.date)
        return Timex(span, day, day)
    try:
        bounds = _RULES[pattern.rule](match, context)
    except (ValueError, OverflowError):  # "30 February", the year 10000: words of no calendar
        bounds = _UNKNOWN
    if pattern.rule == "day_range":
        return Timex(span, *bounds)
    whole = words.value("part", match) != 3  # "before the end of the month" is any day of it
    return Timex(span, *_bounded(tokens, bounds, published, words, whole))


def _without_preposition(match: re.Match[str], words: TimeWords) -> TextSpan:
    """Leave out "in" of "in two days"."""
    start, end = match.span()
    for word in re.finditer(r"\S+", match.group()):
        if word.group().casefold() not in words.cues["leading"]:
            return TextSpan(start + word.start(), end)
    return TextSpan(start, end)


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
    head = _attachment(tokens)
    if tokens.start and tokens.doc[tokens.start - 1].lower_ in words.cues["open_end"]:
        return "past"
    near = tokens.doc[max(tokens.start - 4, tokens.sent.start) : tokens.start]
    if any(token.lemma_.lower() in words.cues["planned"] for token in near) and head.lemma_ not in ("say", "tell"):
        return "future"
    return tense_of(head, words.cues["implicative"], words.cues["planned"])


# The calculations, by the name that times.toml gives them. Each returns the first and the last day.


def _iso(match: re.Match[str], context: _Context) -> Bounds:
    day = date(int(match["y"]), int(match["m"]), int(match["d"]))
    return day, day


def _day(match: re.Match[str], context: _Context) -> Bounds:
    month = context.words.value("month", match)
    day = _month_day(month, int(match["day"]), _group(match, "year"), context)
    return day, day


def _day_range(match: re.Match[str], context: _Context) -> Bounds:
    month = context.words.value("month", match)
    last = _month_day(month, int(match["day2"]), _group(match, "year"), context)
    return (last.replace(day=int(match["day"])), last) if last is not None else _UNKNOWN


def _holiday(match: re.Match[str], context: _Context) -> Bounds:
    month, number = context.words.value("holiday", match)
    day = _month_day(month, number, _group(match, "year"), context)
    return day, day


def _month_day(month: int, day: int, year: str | None, context: _Context) -> date | None:
    """Return a day of the calendar; without a year the last or next one by tense, else the nearest."""
    if year is not None:
        return date(int(year), month, day)
    published = context.published
    if published is None:
        return None
    days = [
        date(published.year + offset, month, day)
        for offset in (-1, 0, 1)
        if day <= monthrange(published.year + offset, month)[1]
    ]
    if context.direction == "past":
        days = [found for found in days if found <= published] or days
    elif context.direction == "future":
        days = [found for found in days if found >= published] or days
    if not days:
        raise ValueError(f"no day {day} in month {month}")
    return min(days, key=lambda found: abs((found - published).days))


def _month(match: re.Match[str], context: _Context) -> Bounds:
    first = date(int(match["year"]), context.words.value("month", match), 1)
    return _third(first, _month_end(first), context.words.value("part", match))


def _bare_month(match: re.Match[str], context: _Context) -> Bounds:
    if context.published is None:
        return _UNKNOWN
    first = _nearest_month(context.words.value("month", match), context.published, context.direction or "past")
    return _third(first, _month_end(first), context.words.value("part", match))


def _shifted_month(match: re.Match[str], context: _Context) -> Bounds:
    if context.published is None:
        return _UNKNOWN
    month = context.words.value("month", match)
    shift = match["shift"].casefold()
    year = context.published.year
    if shift == "last":
        year -= month >= context.published.month
    elif shift == "next":
        year += month <= context.published.month
    first = date(year, month, 1)
    return _third(first, _month_end(first), context.words.value("part", match))


def _nearest_month(month: int, published: date, direction: str) -> date:
    year = published.year
    if direction == "past" and month > published.month:
        year -= 1
    if direction == "future" and month < published.month:
        year += 1
    return date(year, month, 1)


def _month_end(first: date) -> date:
    return first.replace(day=monthrange(first.year, first.month)[1])


def _third(start: date, end: date, part: int | None) -> Bounds:
    """Return a period, or its early, middle or late third."""
    if part is None:
        return start, end
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    if months >= 3:
        first = start + relativedelta(months=months // 3 * (part - 1))
        return first, end if part == 3 else start + relativedelta(months=months // 3 * part) - timedelta(days=1)
    third = max((end - start).days // 3, 1)
    first = start + timedelta(days=third * (part - 1))
    return first, end if part == 3 else first + timedelta(days=third - 1)


def _season(match: re.Match[str], context: _Context) -> Bounds:
    month = context.words.value("season", match)
    part = context.words.value("part", match)
    if year := _group(match, "year"):
        return _third(*_three_months(int(year), month), part)
    if context.published is None:
        return _UNKNOWN
    shift = match["shift"].casefold()
    published = context.published
    seasons = [_three_months(published.year + offset, month) for offset in (-2, -1, 0, 1)]
    if shift == "last":
        start, end = max(bounds for bounds in seasons if bounds[1] < published)
    elif shift == "next":
        start, end = min(bounds for bounds in seasons if bounds[0] > published)
    else:
        start, end = min(seasons, key=lambda bounds: max((bounds[0] - published).days, (published - bounds[1]).days))
    return _third(start, end, part)


def _three_months(year: int, month: int) -> tuple[date, date]:
    start = date(year, month, 1)
    return start, start + relativedelta(months=3) - timedelta(days=1)


def _quarter(match: re.Match[str], context: _Context) -> Bounds:
    number = _group(match, "digit")
    which = int(number) if number else context.words.value("ordinal", match)
    months = 3 if match["size"].casefold() in ("q", "quarter") else 6
    if which * months > 12:
        return _UNKNOWN
    start = date(int(match["year"]), months * (which - 1) + 1, 1)
    return start, start + relativedelta(months=months) - timedelta(days=1)


def _decade(match: re.Match[str], context: _Context) -> Bounds:
    first = int(match["decade"]) * 10
    return _third(date(first, 1, 1), date(first + 9, 12, 31), context.words.value("part", match))


def _century(match: re.Match[str], context: _Context) -> Bounds:
    last = int(match["century"]) * 100
    return date(last - 99, 1, 1), date(last, 12, 31)


def _bare_year(match: re.Match[str], context: _Context) -> Bounds:
    year = int(match["year"])
    return _third(date(year, 1, 1), date(year, 12, 31), context.words.value("part", match))


def _weekend(match: re.Match[str], context: _Context) -> Bounds:
    if context.published is None:
        return _UNKNOWN
    saturday = _monday(context.published) + timedelta(days=5)
    shift = match["shift"].casefold()
    if shift == "next":
        saturday += timedelta(days=7)
    elif "past" in shift or shift == "last" or (shift == "the" and context.direction in ("past", None)):
        last = "past" in shift or shift == "the"
        saturday -= timedelta(days=7 if not last or saturday > context.published else 0)
    return saturday, saturday + timedelta(days=1)


def _night_before(match: re.Match[str], context: _Context) -> Bounds:
    return _days_off(context.published, -1)


def _today(match: re.Match[str], context: _Context) -> Bounds:
    return context.published, context.published


def _day_word(match: re.Match[str], context: _Context) -> Bounds:
    return _days_off(context.published, context.words.value("day_word", match))


def _days_off(published: date | None, days: int) -> Bounds:
    if published is None:
        return _UNKNOWN
    day = published + timedelta(days=days)
    return day, day


def _weekday(match: re.Match[str], context: _Context) -> Bounds:
    """Publication day first, then by tense: the last such day, or the next."""
    if context.published is None:
        return _UNKNOWN
    ahead = (context.words.value("weekday", match) - context.published.weekday()) % 7
    shift = (_group(match, "shift") or "").casefold()
    if shift.startswith("the "):
        return _UNKNOWN  # "the following Tuesday": after some other day
    if shift in ("last", "this past"):
        days = ahead - 7
    elif shift == "next":
        days = ahead or 7
    elif shift in ("this", "this coming") or context.direction in ("future", "present"):
        days = ahead
    else:
        days = ahead - 7 if ahead else 0
    return _days_off(context.published, days)


def _near(match: re.Match[str], context: _Context) -> Bounds:
    """Date "last week", "earlier this year", "late next month"."""
    if context.published is None:
        return _UNKNOWN
    period, shift = match["period"].casefold(), match["shift"].casefold()
    if shift in ("the past", "the previous"):
        if shift == "the previous":
            return _UNKNOWN
        return context.published - relativedelta(**_amount(1, period + "s")), context.published
    start, end = _period(period, context.published, {"last": -1, "next": 1}.get(shift, 0))
    within = (_group(match, "within") or "").casefold()
    if within == "earlier" and shift == "this":
        return start, context.published
    if within == "later" and shift == "this":
        return context.published, end
    return _third(start, end, context.words.value("part", match))


def _part_of_now(match: re.Match[str], context: _Context) -> Bounds:
    if context.published is None:
        return _UNKNOWN
    start, end = _period(match["period"].casefold(), context.published, 0)
    return _third(start, end, context.words.value("part", match))


def _period(period: str, published: date, shift: int) -> tuple[date, date]:
    """Return the week (Monday to Sunday), month, quarter, year, decade or century around a day, or its neighbour."""
    if period == "week":
        start = _monday(published) + timedelta(days=7 * shift)
        return start, start + timedelta(days=6)
    years = {"year": 1, "decade": 10, "century": 100}.get(period)
    if years is None:
        months = 3 if period == "quarter" else 1
        first = date(published.year, (published.month - 1) // months * months + 1, 1)
        start = first + relativedelta(months=months * shift)
        return start, start + relativedelta(months=months) - timedelta(days=1)
    base = published.year - (published.year - (period == "century")) % years + years * shift
    return date(base, 1, 1), date(base + years - 1, 12, 31)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _amount(number: int, unit: str) -> dict[str, int]:
    """Return the arguments of `relativedelta` for an amount of calendar time."""
    name, factor = {
        "fortnights": ("weeks", 2),
        "quarters": ("months", 3),
        "decades": ("years", 10),
        "centuries": ("years", 100),
    }.get(unit, (unit, 1))
    return {name: number * factor}


def _stretch(match: re.Match[str], context: _Context) -> Bounds:
    """Date "the past six months", "recent days", "the coming weeks", up to or from the day of publication."""
    if context.published is None:
        return _UNKNOWN
    unit = context.words.value("unit", match)
    number = context.words.value("number", match) or context.words.tables["recent"].get(unit)
    way = match["way"].casefold()
    if number is None or way == "following":
        return _UNKNOWN
    span = relativedelta(**_amount(number, unit))
    if way in ("next", "coming"):
        return context.published, context.published + span
    return context.published - span, context.published


def _ago(match: re.Match[str], context: _Context) -> Bounds:
    """Date "three days ago" to the day, "two weeks ago" to the week, "a year ago" to the year."""
    if context.published is None:
        return _UNKNOWN
    unit = context.words.value("unit", match)
    day = context.published - relativedelta(**_amount(context.words.value("number", match), unit))
    return _grain(day, unit)


def _grain(day: date, unit: str) -> Bounds:
    period = {
        "weeks": "week",
        "fortnights": "week",
        "months": "month",
        "quarters": "month",
        "years": "year",
        "decades": "decade",
    }.get(unit)
    return _period(period, day, 0) if period else (day, day)


def _ahead(match: re.Match[str], context: _Context) -> Bounds:
    """Date "in two weeks" where the sentence looks ahead; elsewhere it is how long something took."""
    if context.published is None or context.direction != "future":
        return _UNKNOWN
    unit = context.words.value("unit", match)
    day = context.published + relativedelta(**_amount(context.words.value("number", match), unit))
    if match["within"].casefold() == "within" or match["less"]:
        return context.published, day
    return _grain(day, unit)


def _no_dates(match: re.Match[str], context: _Context) -> Bounds:
    return _UNKNOWN


def _group(match: re.Match[str], name: str) -> str | None:
    return match.groupdict().get(name)


_RULES: dict[str, Callable[[re.Match[str], _Context], Bounds]] = {
    "iso": _iso,
    "fixed": _no_dates,
    "day": _day,
    "day_range": _day_range,
    "holiday": _holiday,
    "month": _month,
    "bare_month": _bare_month,
    "shifted_month": _shifted_month,
    "season": _season,
    "quarter": _quarter,
    "decade": _decade,
    "century": _century,
    "bare_year": _bare_year,
    "year_part": _bare_year,
    "weekend": _weekend,
    "night_before": _night_before,
    "today": _today,
    "day_word": _day_word,
    "weekday": _weekday,
    "near": _near,
    "part_of_now": _part_of_now,
    "stretch": _stretch,
    "ago": _ago,
    "ahead": _ahead,
    "anchored": _no_dates,
    "words": _no_dates,
}


def _merge_ranges(doc: Doc, found: list[Timex], words: TimeWords) -> list[Timex]:
    """Join "from May 3 to June 5" and "between 2001 and 2005" to one time each."""
    text = doc.text
    found = sorted(found, key=lambda timex: timex.span)
    merged: list[Timex] = []
    for timex in found:
        if merged and _is_range(text, merged[-1], timex, words):
            first = merged.pop()
            start, end = first.start, timex.end
            timex = Timex(TextSpan(first.span.start, timex.span.end), start, end)
            if start and end and start > end:
                timex = replace(timex, start=None, end=None)
        merged.append(timex)
    return merged


_BEFORE = 40  # characters in which the word before a range stands


def _is_range(text: str, first: Timex, second: Timex, words: TimeWords) -> bool:
    between = text[first.span.end : second.span.start].strip().casefold()
    if between not in words.cues["range_middle"]:
        return False
    if between in ("-", "–", "—"):
        return True
    before = text[max(first.span.start - _BEFORE, 0) : first.span.start].split()[-1:]
    return bool(before) and before[0].casefold() in words.cues["range_start"]


def _vague(doc: Doc, words: TimeWords) -> Iterator[Timex]:
    """Yield spaCy's other times, with their words alone: "two hours", "the Trump era"; no ages, no "daily"."""
    for entity in doc.ents:
        if entity.label_ not in ("DATE", "TIME"):
            continue
        tokens = entity
        while len(tokens) > 1 and (tokens[0].lower_ in words.cues["leading"] or tokens[0].is_space):
            tokens = tokens[1:]
        if _is_vague_time(tokens, words):
            yield Timex(TextSpan(tokens.start_char, tokens.end_char))


def _is_vague_time(tokens: Span, words: TimeWords) -> bool:
    lowered = {token.lower_ for token in tokens} | {token.lemma_.lower() for token in tokens}
    after = tokens.doc[tokens.end].lower_ if tokens.end < len(tokens.doc) else ""
    parts = {part for word in lowered for part in word.split("-")}
    if parts & words.cues["never"] or tokens[0].lower_ == "no" or after in words.cues["never"] or after == "-":
        return False
    units = words.tables["unit"].keys() | words.tables["clock"].keys() | words.tables["daypart"].keys()
    return bool(lowered & (units | words.tables["season"].keys() | words.cues["vague"]))


if not Doc.has_extension("timexes"):
    Doc.set_extension("timexes", default=())
