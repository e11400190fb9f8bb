"""Subheads whose line break was lost: "… he said. Hopes fade The talks …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.blocks.dates import MONTH, WEEKDAY
from kg.blocks.kinds import Block, BlockKind
from kg.blocks.paragraphs import block_of
from kg.blocks.wordings import load_furniture, rules_for
from kg.gazetteer import load_gazetteer
from kg.lexicon import load_lexicon
from kg.types import TextSpan

_LONGEST_SUBHEAD = 9  # words
_RUN_ON = 300  # characters; a paragraph so long that begins with a subhead lost all its breaks


def without_subheads(text: str, span: TextSpan) -> Iterator[Block]:
    """Yield a paragraph in pieces where the break after a subhead was lost: "… he said. Hopes fade The talks …".

    So are credits and links to other reports cut out that stand in the middle of one.
    """
    start = span.start
    for found, kind in sorted([*_furniture(text, span), *_heads(text, span)], key=lambda pair: pair[0]):
        if found.start < start:
            continue
        yield from block_of(text, start, found.start, BlockKind.BODY)
        yield from block_of(text, found.start, found.end, kind)
        start = found.end
    yield from block_of(text, start, span.end, BlockKind.BODY)


def _heads(text: str, span: TextSpan) -> Iterator[tuple[TextSpan, BlockKind]]:
    """Yield the subheads of a paragraph."""
    for match in _lost_breaks().finditer(text, span.start, span.end):
        begins_line = match.start() == match.start("head")
        if begins_line and (match.start() > span.start or span.end - span.start < _RUN_ON):
            continue
        known = match["people"] is None or load_gazetteer().demonym(match["people"]) is not None
        if known and _is_subhead(match["head"].split()):
            yield TextSpan(*match.span("head")), BlockKind.SUBHEAD
    for match in _before_names().finditer(text, span.start, span.end):
        if _is_before_sentence(match, text) and _is_subhead(match["head"].split()):
            yield TextSpan(*match.span("head")), BlockKind.SUBHEAD


def _furniture(text: str, span: TextSpan) -> Iterator[tuple[TextSpan, BlockKind]]:
    """Yield the credits and links to other reports in the middle of a paragraph: "Read more: …".

    A link runs to the subhead or sentence behind it, and where no sign tells, to the full stop.
    """
    words = span.of(text)
    for rule in rules_for("within"):
        if not any(mark in words for mark in rule.marks):
            continue
        for match in rule.pattern.finditer(text, span.start, span.end):
            end = _title_end(match) if "title" in rule.pattern.groupindex else match.end()
            yield TextSpan(match.start(), end), rule.kind


def _title_end(link: re.Match[str]) -> int:
    """Return where the title of another report ends that runs into the story."""
    begins = _sentence_begins().finditer(link.string, link.start("title"), link.end())
    ends = (sign.start() for sign in begins if sign["sure"] is not None or _ends_small(link, sign.start()))
    return next(ends, link.end())


def _ends_small(link: re.Match[str], at: int) -> bool:
    """Say whether a word in small letters that may end a title stands before a "The": "crash | The IOR said"."""
    last = link.string[link.start("title") : at].split()[-1]
    return last[0].islower() and last not in load_furniture().words["unfinished"]


def _is_before_sentence(match: re.Match[str], text: str) -> bool:
    """Say whether a word in capitals behind a head begins a sentence: an everyday noun, or a name behind an event.

    "Heroic rescue Survivors of the crash" · "Re-election bid Lund has said": no title stands before them.
    """
    first, *others = match["head"].split()
    words, nouns = load_furniture().words, load_lexicon().nouns
    opened = words["openings"] | words["other_openings"]
    if first in opened or first.lower() in words["unfinished"] or not others:
        return False
    if not words["determiners"].isdisjoint(others):
        return False
    name = match["name"]
    if match["helper"] is not None and others[-1] in nouns:
        return True
    everyday = name.endswith("s") and not name.endswith("ss") and re.search(rf"\b{name.lower()}\b", text) is not None
    return everyday and match["plain"] is not None and re.search(rf"[a-z,] {name}\b", _without(match, text)) is None


def _without(match: re.Match[str], text: str) -> str:
    return text[: match.start("head")] + text[match.end() :]


def _is_subhead(words: list[str]) -> bool:
    """Say whether words before a small word with a capital may be a subhead, and the word after them in no title."""
    title = len(words) > 1 and words[-1][:1].isupper() and words[-2][:1].isupper()  # "The film As You Like | It"
    finished = words[-1].strip("'\"’”").lower() not in load_furniture().words["unfinished"]
    return finished and not title and len(words) <= _LONGEST_SUBHEAD


_AFTER_SENTENCE = r"(?:(?<=[.!?…])|(?<=[.!?…][\"”’)]))\s+"


@cache
def _lost_breaks() -> re.Pattern[str]:
    """Return what finds a subhead within or ahead of a paragraph: no full stop, then a small word with a capital."""
    head = r"(?P<head>[\"“‘']?[A-Z0-9][^.!?…:;,\"“”\n]{2,70}?[a-z\d]['’]?)"
    return re.compile(rf"(?:{_AFTER_SENTENCE}|(?<![^\n])){head} (?={_opening()})")


@cache
def _sentence_begins() -> re.Pattern[str]:
    """Return what finds the blank before a sentence that begins with a small word behind one without a full stop."""
    quoted = r"[\"“][A-Z][^\"”]*[,.?!][\"”]"
    return re.compile(rf"(?<=[\w'’”\"]) (?:(?P<sure>(?={_opening()}|{quoted}))|(?=The [A-Z]))")


@cache
def _before_names() -> re.Pattern[str]:
    """Return what finds words in small letters behind a sentence, and a name or noun in capitals behind them."""
    helpers = "|".join(sorted(load_furniture().words["clause_helpers"]))
    head, name = r"(?P<head>[A-Z][a-z]+(?:-[a-z]+)*(?: [a-z][a-z'’-]+){1,5})", r"[A-Z][\w'’-]+"
    return re.compile(
        rf"{_AFTER_SENTENCE}{head} (?P<name>{name})(?:(?: {name})? (?P<helper>{helpers})\b|(?P<plain> [a-z]))"
    )


def _opening() -> str:
    words = load_furniture().words
    small, other = ("|".join(sorted(words[name])) for name in ("openings", "other_openings"))
    people = "(?:(?P<people>[A-Z][a-z]+) )?"  # "The Scottish capital"
    return rf"(?:{other})\b|(?:{small})(?:,| {people}['‘\"“]?[a-z]| \d| (?:{WEEKDAY}|{MONTH}))"
