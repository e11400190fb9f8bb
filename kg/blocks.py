"""What each part of a news page is: headline, byline, dateline, story, caption, note, footer.

    Ferry talks resume                                         headline
    By Maria Tan and Joel Okafor, Harbour Post                 byline
    KUALA LUMPUR, July 10 (Reuters) - Islanders met …          dateline, body
    Tan's colleague Ana Roe contributed to this report.        note
    © 2025 Harbour Post Media Ltd. All rights reserved.        footer

Furniture yields no facts, so the parser is not shown it: `readable_text` puts spaces in its place and leaves every
other character where it was. A block is furniture only where its words leave no doubt; a lone sentence or paragraph is
always the story. The wordings are data, in ``ontologies/lexicon/furniture.toml``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from itertools import pairwise
from pathlib import Path

from dateutil.parser import parserinfo

from kg.errors import LexiconError
from kg.gazetteer import load_gazetteer
from kg.lexicon import read_entries, read_toml
from kg.ontology import ontologies_folder
from kg.types import TextSpan

LONGEST_FURNITURE = 600  # characters; a longer paragraph is the story, whatever it begins with
_LONGEST_HEADLINE = 220
_LONGEST_DATELINE = 120
_HEAD = 8  # paragraphs from the top where a byline may stand
_TAIL = 10  # paragraphs from the end where one may
_LONGEST_SUBHEAD = 9  # words
_FINAL = ".!?…"
_CLOSING = "\"'”’»)]"


class BlockKind(StrEnum):
    """What a stretch of a news page is for. Headline, subhead, body and caption are read; the rest is furniture."""

    HEADLINE = "headline"
    SUBHEAD = "subhead"
    BYLINE = "byline"
    DATELINE = "dateline"
    DATE = "date"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"
    NOTE = "note"
    FOOTER = "footer"

    @property
    def is_furniture(self) -> bool:
        """Say whether blocks of this kind tell no news."""
        return self in _FURNITURE


_FURNITURE = frozenset(
    {BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.DATE, BlockKind.CREDIT, BlockKind.NOTE, BlockKind.FOOTER}
)


@dataclass(frozen=True, slots=True, order=True)
class Block:
    """A paragraph of the page, or the part of one that is of one kind. `span` begins and ends with ink."""

    span: TextSpan
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Cue:
    """A wording by which furniture is known; see the head of ``furniture.toml``.

    `needs` is a second pattern that has to be found as well, `unlike` a sentence of the news that must not match.
    """

    kind: str
    where: str
    pattern: str
    example: str
    needs: str | None = None
    unlike: str | None = None


@dataclass(frozen=True, slots=True)
class _Rule:
    kind: BlockKind
    where: str
    pattern: re.Pattern[str]
    needs: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class Furniture:
    """The wordings of furniture, ready to match."""

    rules: tuple[_Rule, ...]
    words: dict[str, frozenset[str]]


@cache
def _rules(*where: str) -> tuple[_Rule, ...]:
    """Return the rules for some positions, in file order."""
    return tuple(rule for rule in load_furniture().rules if rule.where in where)


@cache
def load_furniture(path: Path | None = None) -> Furniture:
    """Read the wordings of furniture. Raises `LexiconError` naming file and pattern."""
    path = path or ontologies_folder() / "lexicon" / "furniture.toml"
    rules = tuple(_rule(path, cue) for cue in read_entries(path, "cue", Cue))
    words = {name: frozenset(table["words"]) for name, table in read_toml(path).get("words", {}).items()}
    return Furniture(rules, words)


def _rule(path: Path, cue: Cue) -> _Rule:
    if cue.where not in _WHERE:
        raise LexiconError(f"{path}: cue for {cue.example!r}: unknown where {cue.where!r}; known: {', '.join(_WHERE)}")
    try:
        pattern = re.compile(f"(?:{cue.pattern}){'$' if cue.where != 'start' else ''}", re.IGNORECASE)
        needs = re.compile(cue.needs, re.IGNORECASE) if cue.needs else None
        return _Rule(BlockKind(cue.kind), cue.where, pattern, needs)
    except (re.error, ValueError) as error:
        raise LexiconError(f"{path}: cue for {cue.example!r}: {error}") from error


_WHERE = ("line", "start", "end")


def find_blocks(text: str, title: str | None = None) -> tuple[Block, ...]:
    """Return the blocks of an article in text order; together they hold all its ink, and no two overlap.

    `title` is the headline where it is known from elsewhere.
    """
    page = _Page(text, tuple(_find_paragraphs(text)))
    kinds = _find_kinds(page, title)
    return tuple(block for index, kind in enumerate(kinds) for block in _split(page, index, kind))


@dataclass(frozen=True, slots=True)
class _Page:
    """A text and its paragraphs."""

    text: str
    paragraphs: tuple[TextSpan, ...]

    def words(self, index: int) -> str:
        """Return a paragraph with its line breaks as spaces."""
        return _BREAKS.sub(" ", self.paragraphs[index].of(self.text))

    @property
    def last(self) -> int:
        return len(self.paragraphs) - 1

    def ends(self, index: int) -> bool:
        """Say whether a paragraph stands near the top or the end."""
        return index < _HEAD or index > self.last - _TAIL


_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")


def _find_paragraphs(text: str) -> Iterator[TextSpan]:
    """Yield each line that has ink; lines that were broken to fit a width are put back together."""
    group: list[TextSpan] = []
    for match in _LINE.finditer(text):
        line = _strip(text, TextSpan(match.start(), match.end()))
        if line is None:
            continue
        if group and not _is_one_break(text, group[-1].end, line.start):
            yield from _unwrap(text, group)
            group = []
        group.append(line)
    yield from _unwrap(text, group)


def _is_one_break(text: str, start: int, end: int) -> bool:
    between = text[start : min(end, start + 200)]
    return end - start < 200 and between.replace("\r\n", "\n").count("\n") + between.count("\r\r") == 1


def _unwrap(text: str, lines: list[TextSpan]) -> Iterator[TextSpan]:
    """Yield neighbouring lines as one paragraph if each is as full as the first word of the next allows."""
    if _is_wrapped(text, lines):
        yield TextSpan(lines[0].start, lines[-1].end)
    else:
        yield from lines


def _is_wrapped(text: str, lines: list[TextSpan]) -> bool:
    if len(lines) < 2:
        return False
    width = max(line.end - line.start for line in lines)
    if not 55 <= width <= 120:
        return False
    if all(_is_finished(line.of(text)) for line in lines[:-1]):
        return False
    return all(
        line.end - line.start + 1 + len(after.of(text).split(None, 1)[0]) > width for line, after in pairwise(lines)
    )


def _strip(text: str, span: TextSpan) -> TextSpan | None:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    end = span.end - len(words) + len(words.rstrip())
    return TextSpan(start, end) if start < end else None


def _is_finished(words: str) -> bool:
    """Say whether the words end as a sentence does."""
    return words.rstrip(_CLOSING)[-1:] in tuple(_FINAL) or words[-1:] in tuple(_FINAL)


def _is_prose(words: str) -> bool:
    return (_is_finished(words) and words.count(" ") >= 5) or words.count(" ") >= 24


def _find_kinds(page: _Page, title: str | None) -> list[BlockKind]:
    count = len(page.paragraphs)
    if count == 1:
        lone = title is not None and _same(page.words(0), title)
        return [BlockKind.HEADLINE if lone else BlockKind.BODY]
    kinds = [_furniture_kind(page, index) for index in range(count)]
    top = _find_headline(page, kinds, title)
    found = [kind or _story_kind(page, kinds, index, top) for index, kind in enumerate(kinds)]
    _mark_name_line(page, found)
    _mark_post_line(page, found)
    _mark_links(page, found)
    return found


def _furniture_kind(page: _Page, index: int) -> BlockKind | None:
    """Return the kind of a paragraph that is furniture from end to end, or a caption."""
    words = page.words(index)
    if len(words) > LONGEST_FURNITURE:
        return None
    if read_date(words) is not None and len(words) <= _LONGEST_DATELINE:
        return BlockKind.DATE
    if dateline_end(words, strong=True) == len(words):
        return BlockKind.DATELINE
    for rule in _rules("line", "start"):
        if _holds(rule, page, index, words):
            return rule.kind
    if len(words) > LONGEST_FURNITURE // 4:
        return None
    end, kind = _find_credit(words, TextSpan(0, len(words)))
    return kind if end == 0 and index > 0 else None


def _holds(rule: _Rule, page: _Page, index: int, words: str) -> bool:
    match = rule.pattern.match(words)
    if match is None or (rule.needs and not rule.needs.search(words)):
        return False
    if rule.kind is BlockKind.FOOTER and index == 0:
        return False
    if rule.kind is BlockKind.BYLINE:
        return page.ends(index) and _is_byline(words[match.end() :])
    if rule.kind is BlockKind.DATE:
        return read_date(words[match.end() :]) is not None
    return True


def _find_headline(page: _Page, kinds: Sequence[BlockKind | None], title: str | None) -> int | None:
    """Return the paragraph that is the headline: the one that says the title, else a first line that looks like one."""
    for index in range(min(len(kinds), 6)) if title else ():
        if title and kinds[index] is None and _same(page.words(index), title):
            return index
    first = next((index for index, kind in enumerate(kinds) if kind is None), None)
    if first is None or first > 3 or not is_headline(page.words(first)):
        return None
    rest = range(first + 1, min(len(kinds), first + 40))
    return first if any(kinds[index] is None and _is_prose(page.words(index)) for index in rest) else None


def is_headline(words: str) -> bool:
    """Say whether a line has the shape of a headline: short, begun like a sentence, not ended like one."""
    if len(words) > _LONGEST_HEADLINE or words.count(" ") > 30 or not words:
        return False
    bare = words.rstrip(_CLOSING)
    return bare[-1:] not in tuple(".;:,…") and _begins(words)


def _begins(words: str) -> bool:
    first = words.lstrip("\"'“‘«([¿¡$£€#")[:1]
    return first.isupper() or first.isdigit() or (first.islower() and words[1:2].isupper())  # "eBay", "iPhone"


def _same(words: str, title: str) -> bool:
    return _letters(words) == _letters(title) != ""


def _letters(words: str) -> str:
    return "".join(character for character in words.casefold() if character.isalnum())


def _story_kind(page: _Page, kinds: Sequence[BlockKind | None], index: int, top: int | None) -> BlockKind:
    if index == top:
        return BlockKind.HEADLINE
    words = page.words(index)
    short = len(words) <= 100 and words.count(" ") <= 13 and is_headline(words) and words[-1:] not in tuple("!")
    if not short or index in (0, page.last):
        return BlockKind.BODY
    before, after = page.words(index - 1), page.words(index + 1)
    follows = index - 1 == top or kinds[index - 1] is not None or _is_prose(before)
    return BlockKind.SUBHEAD if follows and kinds[index + 1] is None and _is_prose(after) else BlockKind.BODY


def _mark_name_line(page: _Page, kinds: list[BlockKind]) -> None:
    """Find a byline that lacks its "By": "Maria Tan, Harbour Post", or "Maria Tan in Jakarta" beside the date."""
    if BlockKind.BYLINE in kinds or BlockKind.HEADLINE not in kinds[:4]:
        return
    top = kinds.index(BlockKind.HEADLINE)
    for index in range(top + 1, min(len(kinds), top + 4)):
        words = page.words(index)
        if kinds[index] in (BlockKind.BODY, BlockKind.SUBHEAD) and len(words) <= 160 and _is_byline(words):
            beside_date = BlockKind.DATE in (kinds[index - 1], *kinds[index + 1 : index + 2])
            post = index < page.last and len(page.words(index + 1)) <= 60 and _is_post(page.words(index + 1))
            if _has_affiliation(words) or beside_date or post:
                kinds[index] = BlockKind.BYLINE
                return


def _mark_post_line(page: _Page, kinds: list[BlockKind]) -> None:
    """Make the line under a byline part of it where it is the reporter's post or outlet: "Asia Editor"."""
    for index in range(1, min(len(kinds), _HEAD)):
        words = page.words(index)
        if kinds[index - 1] is not BlockKind.BYLINE or kinds[index].is_furniture or words.count(" ") > 7:
            continue
        if _is_post(words):
            kinds[index] = BlockKind.BYLINE


def _is_post(words: str) -> bool:
    """Say whether words are an outlet or a reporter's post, and no more."""
    known = load_furniture().words["joiners"]
    if _is_finished(words) or not all(word[0].isupper() or word in known or _is_role(word) for word in words.split()):
        return False
    return _is_outlet(words) or any(_is_role(word) for word in words.split())


def _has_affiliation(words: str) -> bool:
    """Say whether what follows the first comma or bar is an outlet or a reporter's post."""
    parts = re.split(r"[,|•·]", words, maxsplit=1)
    if len(parts) == 1:
        return False
    return _is_outlet(parts[1]) or any(_is_role(word) for word in parts[1].split())


def _mark_links(page: _Page, kinds: list[BlockKind]) -> None:
    """Make the lines under a closing "Related" or "Read more" footers too, if none of them is a sentence."""
    start = max(0, len(kinds) - 2 * _TAIL)
    for index in range(start, len(kinds) - 1):
        if kinds[index] is not BlockKind.FOOTER or len(page.words(index)) > 40:
            continue
        rest = range(index + 1, len(kinds))
        if all(kinds[later].is_furniture or is_headline(page.words(later)) for later in rest):
            for later in rest:
                if not kinds[later].is_furniture:
                    kinds[later] = BlockKind.FOOTER
            return


def _split(page: _Page, index: int, kind: BlockKind) -> Iterator[Block]:
    """Yield a paragraph, or its dateline, its words and the credit at its end."""
    span = page.paragraphs[index]
    if kind is BlockKind.CAPTION:
        start = span.start + _caption_cue(span.of(page.text))
        if start > span.start:
            yield from _block(page.text, span.start, start, BlockKind.CREDIT)
            span = TextSpan(start, span.end)
    if kind is BlockKind.BODY:
        words = page.text[span.start : min(span.end, span.start + 4 * LONGEST_FURNITURE)]
        start = span.start + dateline_end(words, strong=index > _HEAD, alone=page.last == 0, rest=page.text)
        yield from _block(page.text, span.start, start, BlockKind.DATELINE)
        span = TextSpan(start, span.end)
    if kind not in (BlockKind.BODY, BlockKind.CAPTION):
        yield Block(span, kind)
        return
    end, credit = _find_credit(page.text, span)
    if credit is BlockKind.CREDIT and end - span.start <= LONGEST_FURNITURE // 2 and page.last > 0:
        kind = BlockKind.CAPTION
    if kind is BlockKind.BODY:
        yield from _without_subheads(page.text, TextSpan(span.start, end))
    else:
        yield from _block(page.text, span.start, end, kind)
    if credit is not None:
        yield from _block(page.text, end, span.end, credit)


def _without_subheads(text: str, span: TextSpan) -> Iterator[Block]:
    """Yield a paragraph in pieces where the break after a subhead was lost: "… he said. Hopes fade The talks …"."""
    start = span.start
    for match in _lost_breaks().finditer(text, span.start, span.end):
        known = match["people"] is None or load_gazetteer().demonym(match["people"]) is not None
        if known and _is_subhead(match["head"].split()):
            yield from _block(text, start, match.start("head"), BlockKind.BODY)
            yield from _block(text, match.start("head"), match.end("head"), BlockKind.SUBHEAD)
            start = match.end("head")
    yield from _block(text, start, span.end, BlockKind.BODY)


def _is_subhead(words: list[str]) -> bool:
    """Say whether words before a small word with a capital may be a subhead, and the word after them in no title."""
    title = len(words) > 1 and words[-1][:1].isupper() and words[-2][:1].isupper()  # "The film As You Like | It"
    finished = words[-1].strip("'\"’”").lower() not in load_furniture().words["unfinished"]
    return finished and not title and len(words) <= _LONGEST_SUBHEAD


@cache
def _lost_breaks() -> re.Pattern[str]:
    """Return what finds a subhead within a paragraph: no full stop, then a small word with a capital."""
    words = load_furniture().words
    small, other = ("|".join(sorted(words[name])) for name in ("openings", "other_openings"))
    people = "(?:(?P<people>[A-Z][a-z]+) )?"  # "The Scottish capital"
    return re.compile(
        r"(?:(?<=[.!?…])|(?<=[.!?…][\"”’)]))\s+(?P<head>[\"“‘']?[A-Z0-9][^.!?…:;,\"“”\n]{2,70}?[a-z\d]['’]?) "
        rf"(?=(?:{other})\b|(?:{small})(?:,| {people}['‘\"“]?[a-z]| \d| (?:{_WEEKDAY}|{_MONTH})))"
    )


def _block(text: str, start: int, end: int, kind: BlockKind) -> Iterator[Block]:
    span = _strip(text, TextSpan(start, end))
    if span is not None:
        yield Block(span, kind)


def _caption_cue(words: str) -> int:
    rules = (rule for rule in _rules("start") if rule.kind is BlockKind.CAPTION)
    return next((match.end() for rule in rules if (match := rule.pattern.match(words))), 0)


def _find_credit(text: str, span: TextSpan) -> tuple[int, BlockKind | None]:
    """Return where the credits at the end of a paragraph begin, and their kind."""
    start = max(span.start, span.end - LONGEST_FURNITURE // 2)
    tail = text[start : span.end]
    if not any(mark in tail for mark in ":/(["):
        return span.end, None
    found = [
        (start + match.start(), rule.kind)
        for rule in _rules("end")
        if (match := rule.pattern.search(tail)) and (rule.needs is None or rule.needs.search(match.group()))
    ]
    return min(found, default=(span.end, None), key=lambda pair: pair[0])


# Datelines


_DASH = re.compile(r"\s*(?:—|–|―|--)\s*|\s+-\s+|\s+-$|(?<=/)\.\s+")
_AGENCY_END = re.compile(r"\s*(?:\((?P<round>[^()]{2,40})\)|/(?P<slash>[A-Z][\w -]{1,30})/)\s*$")
_AGENCY_COLON = re.compile(r"[^\W\d_a-z][^()\n:]{1,60}\s\([^()\n]{2,40}\)\s?: (?=[\"“‘']?[^\W\d_a-z])")
_COLON_PLACE = re.compile(r"([^\W\d_a-z][^\W\d_a-z.'’/-]{4,20}(?: [^\W\d_a-z]{2,20}){0,2}): (?=[\"“‘']?[^\W\d_a-z])")


def dateline_end(words: str, *, strong: bool = False, alone: bool = False, rest: str = "") -> int:
    """Return how many characters at the start of a paragraph are its dateline, 0 for none.

    A `strong` one names an agency, or place and date; others are a place before a dash: in capitals, or where the
    paragraph is not `alone` in mixed case. `rest` is the text, where a word in capitals may prove to be an acronym.
    """
    match = _DASH.search(words, 0, _LONGEST_DATELINE)
    if match and match.start() > 0:
        return _dash_dateline(words, match, strong=strong, alone=alone, rest=rest)
    agency = _AGENCY_COLON.match(words)
    if agency is not None and _is_place_and_day(words[: agency.end()].rstrip(" :")):
        return agency.end()
    return 0 if strong or alone else _colon_dateline(words, rest)


def _colon_dateline(words: str, rest: str) -> int:
    """Return the end of "ISLAMABAD: "; capitals that come again are an acronym or, in a transcript, a speaker."""
    match = _COLON_PLACE.match(words)
    if match is None or not match[1].isupper() or match[1].split()[0] in load_furniture().words["labels"]:
        return 0
    return (
        0
        if _comes_again(match[1], rest) or len(re.findall(r"^[A-Z][A-Z .'’-]{1,40}:", rest, re.MULTILINE)) > 1
        else match.end()
    )


def _is_place_and_day(words: str) -> bool:
    """Say whether words are a place in capitals and an agency behind it, or any place and a known agency."""
    before, agency, known = _cut_agency(words)
    before, _ = _cut_day(before.rstrip(" ,."))
    before = before.strip(" ,.;")
    city = before.split(",")[0]
    return agency and bool(before) and _is_place(before) and (known or (city.isupper() and len(city) > 2))


_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?$")  # U.S.


def _dash_dateline(words: str, dash: re.Match[str], *, strong: bool, alone: bool, rest: str) -> int:
    before, after = words[: dash.start()].strip(), words[dash.end() :]
    before, agency, known = _cut_agency(before)
    before, dated = _cut_day(before.rstrip(" ,."))
    before = before.strip(" ,.;")
    if not _is_place(before) or _INITIALS.match(before) or (before == "" and not agency):
        return 0
    city = before.split(",")[0]
    capitals = city.isupper() and len(city) > 2
    if agency and (known or dated or capitals or not before):
        return dash.end()
    if not (_begins(after) or not after) or not before:
        return 0
    if dated and (capitals or not strong):
        return dash.end()
    if strong or not after:
        return 0
    opens_aside = _dashes_in_sentence(after) % 2 == 1
    if capitals:
        return 0 if _may_be_acronym(before) and (opens_aside or _comes_again(before, rest)) else dash.end()
    hyphen = dash.group().strip() == "-" and "," not in before  # "Coca - Cola", where words were set apart
    return dash.end() if not (alone or opens_aside or hyphen) and _is_short_place(before) else 0


def _cut_agency(words: str) -> tuple[str, bool, bool]:
    """Return the words without the agency at their end, whether there was one, and whether it is a known one."""
    agencies = load_furniture().words["agencies"]
    match = _AGENCY_END.search(words)
    if match:
        name = (match["round"] or match["slash"]).strip()
        named = name in agencies or all(part.strip() in agencies for part in re.split(r"[/,]", name))
        return words[: match.start()], named or name[:1].isupper(), named
    name = _ending_agency(words)
    if name and name.split()[-1].isupper():
        return words[: len(words) - len(name)], True, True
    return words, False, False


def _ending_agency(words: str) -> str | None:
    """Return the agency whose name the words end with, after a space or alone."""
    pieces = words.split()
    names = (" ".join(pieces[-size:]) for size in (3, 2, 1))
    known = load_furniture().words["agencies"]
    return next((name for name in names if name in known and words.endswith(name)), None)


def _is_place(words: str) -> bool:
    parts = words.replace("/", " ").replace(",", " ").split()
    particles = load_furniture().words["particles"] | {"and", "of", "the"}
    return len(parts) <= 7 and all(part[0].isupper() or part in particles for part in parts)


def _is_short_place(words: str) -> bool:
    if words.split()[0].lower() in load_furniture().words["joiners"]:
        return False
    return len(words.split()) <= 3 or ("," in words and len(words.split()) <= 5)


def _dashes_in_sentence(after: str) -> int:
    sentence = re.split(r"[.!?][\"”’]?\s", after, maxsplit=1)[0]
    return len(_DASH.findall(sentence))


def _may_be_acronym(word: str) -> bool:
    return len(word) <= 6 and " " not in word


def _comes_again(word: str, text: str) -> bool:
    """Say whether a word in capitals is written so elsewhere in the text too, as NATO is and ROME is not."""
    return len(re.findall(rf"\b{re.escape(word)}\b", text)) > 1


# Names in bylines


_PIECE = re.compile(r"[^\s,;&|/()•·]+|[,;&|/()•·]")
_NAME_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.\-])*$")


def _is_byline(words: str) -> bool:
    """Say whether words hold nothing but names, posts, outlets and places, with at least one full name or outlet."""
    pieces = _PIECE.findall(words)
    if not 1 <= len(pieces) <= 45 or (words[-1:] in tuple("!?…;:")):
        return False
    lexicon = load_furniture().words
    if not all(
        piece in ",;&|/()•·"
        or (piece[0].isupper() and (_NAME_WORD.match(piece) or piece in lexicon["agencies"]))
        or piece in lexicon["particles"] | lexicon["joiners"]
        or _is_role(piece)
        or piece.startswith("@")
        for piece in pieces
    ):
        return False
    named = any(True for _ in _find_names(words, 0)) or _is_outlet(words)
    return named or (len(pieces) <= 6 and any(_is_role(piece) for piece in pieces))


def _is_role(word: str) -> bool:
    return word.strip(",.;()").lower() in load_furniture().words["roles"]


def _is_outlet(words: str) -> bool:
    lexicon = load_furniture().words
    name = words.strip(" ,.;()|")
    return name in lexicon["agencies"] or any(word in lexicon["outlets"] for word in re.findall(r"\w+", name))


def find_author_spans(text: str, blocks: Sequence[Block]) -> tuple[TextSpan, ...]:
    """Return where the names of the article's writers stand, in bylines and "contributed" notes, in text order."""
    return tuple(span for block in blocks for span in _block_authors(text, block))


def find_authors(text: str, blocks: Sequence[Block]) -> tuple[str, ...]:
    """Return the names of those who wrote the article, each once, bylines before notes."""
    ordered = sorted(blocks, key=lambda block: block.kind is not BlockKind.BYLINE)
    names = (" ".join(span.of(text).split()) for block in ordered for span in _block_authors(text, block))
    return tuple(dict.fromkeys(names))


_CONTRIBUTED = re.compile(r"\s+(?:also )?contributed\b", re.IGNORECASE)
_REPORTED = re.compile(r"\b(?:reporting|writing|research)(?: and (?:writing|editing|reporting))? by ", re.IGNORECASE)
_EDITED = re.compile(r"[;.(]?\s*\b(?:editors?: |edit(?:ing|ed)(?: and \w+)? by )", re.IGNORECASE)


def _block_authors(text: str, block: Block) -> Iterator[TextSpan]:
    words = block.span.of(text)
    start, end = 0, len(words)
    if block.kind is BlockKind.BYLINE:
        start = _byline_cue(words)
    elif block.kind is BlockKind.NOTE and (match := _CONTRIBUTED.search(words)):
        end = match.start()
    elif block.kind is BlockKind.NOTE and (match := _REPORTED.search(words)):
        start = match.end()
    else:
        return
    edited = _EDITED.search(words, start)
    if edited:
        end = min(end, edited.start())
    yield from _find_names(words[start:end], block.span.start + start)


def _byline_cue(words: str) -> int:
    """Return how many characters of a byline come before the names: "By "."""
    rules = (rule for rule in _rules("start") if rule.kind is BlockKind.BYLINE)
    return max((match.end() for rule in rules if (match := rule.pattern.match(words))), default=0)


def _find_names(words: str, offset: int) -> Iterator[TextSpan]:
    """Yield each person's full name: two to five capitalized words that are no outlet, post or place."""
    lexicon = load_furniture().words
    run: list[re.Match[str]] = []
    after_place_word = False
    for match in [*_PIECE.finditer(words), None]:
        piece = match.group() if match else ""
        joins = piece.isupper() and len(piece) > 1 and piece.lower() in lexicon["joiners"]
        is_part = (
            bool(match)
            and not joins
            and (
                (piece[:1].isupper() and _NAME_WORD.match(piece) is not None and not _is_role(piece))
                or (piece in lexicon["particles"] and bool(run))
            )
        )
        if is_part and match and not piece.endswith(("'s", "’s")):
            run.append(match)
            continue
        if run and not after_place_word and not (piece and _is_role(piece)):
            span = _name_span(words, run, offset)
            if span is not None:
                yield span
        run = []
        after_place_word = piece.lower() in lexicon["places"]


def _name_span(words: str, run: list[re.Match[str]], offset: int) -> TextSpan | None:
    while run and run[-1].group() in load_furniture().words["particles"]:
        run = run[:-1]
    if not 2 <= len(run) <= 5:
        return None
    start, end = run[0].start(), run[-1].end()
    agency = _ending_agency(words[start:end])
    if agency:
        end -= len(agency)
        end = start + len(words[start:end].rstrip())
    name = words[start:end]
    if _is_outlet(name) or len(name.split()) < 2:
        return None
    if name.endswith(".") and not re.search(r"(?:\b(?:Jr|Sr)|\b[A-Z])\.$", name):
        end -= 1
    return TextSpan(offset + start, offset + end)


_RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright)(?:\s*(?:©|\(c\)|copyright|by|\d{4}(?:\s?[-–]\s?\d{4})?|,))*\s*(?P<name>[^\W\d_][^.©|]{1,80})",
    re.IGNORECASE,
)
_COMPANY = re.compile(r",? (?:Inc|Ltd|Limited|LLC|plc|PLC|GmbH|AG|Corp|Corporation|Co|Company|SA|S\.A)\b.*$")


def find_publisher(text: str, blocks: Sequence[Block]) -> str | None:
    """Return the outlet that the byline names, or the dateline, or the notice of rights; None if none does."""
    for finder in (_byline_outlet, _dateline_agency, _rights_holder):
        for block in blocks:
            found = finder(text, block)
            if found:
                return found
    return None


def _byline_outlet(text: str, block: Block) -> str | None:
    if block.kind is not BlockKind.BYLINE:
        return None
    words = block.span.of(text)
    words = words[_byline_cue(words) :]
    parts = re.split(r"\s*[,|•·]\s*| for (?=[A-Z])", words)
    for part in reversed(parts[1:] if any(True for _ in _find_names(words, 0)) else parts):
        named = re.split(r" (?:in|at|from) (?=[A-Z])", part)[0].strip(" ().")
        if named[:1].isupper() and _is_outlet(named) and not any(_is_role(word) for word in named.split()):
            return named
    return _ending_agency(words)


def _dateline_agency(text: str, block: Block) -> str | None:
    if block.kind is not BlockKind.DATELINE:
        return None
    words = _DASH.sub("", block.span.of(text)[::1]).strip() if "/" in block.span.of(text) else block.span.of(text)
    words = words.rstrip(" -–—―.:")
    match = _AGENCY_END.search(words)
    if match:
        return (match["round"] or match["slash"]).strip()
    last = words.split()[-1:] if words else []
    return last[0] if last and last[0] in load_furniture().words["agencies"] and len(words.split()) > 0 else None


def _rights_holder(text: str, block: Block) -> str | None:
    match = _RIGHTS.search(block.span.of(text)) if block.kind is BlockKind.FOOTER else None
    if match is None:
        return None
    name = re.split(r"(?i)\s*(?:all rights|, an? )", match["name"])[0]
    return _COMPANY.sub("", name).strip(" ,.") or None


# Dates


def _months() -> dict[str, int]:
    return {name.lower(): number for number, names in enumerate(parserinfo.MONTHS, 1) for name in names}


_MONTHS = _months()
_MONTH = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_WEEKDAY = "(?:" + "|".join(f"{full}|{short}" for short, full in parserinfo.WEEKDAYS) + r")\b\.?"
_FULL_DATE = re.compile(
    rf"\b(?P<y1>\d{{4}})-(?P<m1>\d\d)-(?P<d1>\d\d)(?!\d)"
    rf"|\b(?P<y2>\d{{4}})[/.](?P<m2>\d{{1,2}})[/.](?P<d2>\d{{1,2}})(?!\d)"
    rf"|\b(?P<m3>{_MONTH}) ?(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?(?:,| ,)? ?(?P<y3>\d{{4}})\b"
    rf"|\b(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?[ -](?:of )?(?P<m4>{_MONTH})[ ,-]{{1,2}}(?P<y4>\d{{4}})\b"
    rf"|\b(?P<a5>\d{{1,2}})[/.](?P<b5>\d{{1,2}})[/.](?P<y5>\d{{4}})\b",
    re.IGNORECASE,
)
_DAY = re.compile(
    rf"[,.]?\s*(?:{_WEEKDAY},? )?(?:{_MONTH} ?\d{{1,2}}|\d{{1,2}} {_MONTH})(?:st|nd|rd|th)?(?:,? \d{{4}})?\s*$"
    rf"|,\s*{_WEEKDAY}\s*$",
    re.IGNORECASE,
)
_AROUND_DATE = re.compile(
    rf"(?:T?\d{{1,2}}[:.]\d\d(?:[:.]\d\d(?:\.\d+)?)?|Z\b|[ap]\.?m\.?|(?:GMT|UTC)?[+-]\d{{1,2}}:?\d{{0,2}}|(?-i:[A-Z]{{2,5}})\b|{_WEEKDAY}"
    r"|\b(?:at|on|first|last|originally|published|posted|updated|modified|hrs|h|o'clock)\b|[\s,.;:|•·()/–—-])+",
    re.IGNORECASE,
)


def read_date(words: str) -> date | None:
    """Return the date that the words are, weekday, clock time and "Published" aside; None if they are anything else.

    ISO 8601 and the common English forms are read. Of "03/04/2025", which is April in London and March in Boston,
    nothing is made. With two dates ("Published …, updated …") the first counts.
    """
    words = " ".join(words[: _LONGEST_DATELINE + 40].split()) if len(words) <= _LONGEST_DATELINE + 40 else ""
    found = list(_FULL_DATE.finditer(words)) if any(character.isdigit() for character in words) else []
    if not found:
        return None
    around = _FULL_DATE.sub(" ", words)
    if _AROUND_DATE.sub("", around).strip():
        return None
    return _to_date(found[0])


def _to_date(match: re.Match[str]) -> date | None:
    parts = {name: value for name, value in match.groupdict().items() if value is not None}
    number = next(iter(parts))[1]
    if number == "5":
        first, second = int(parts["a5"]), int(parts["b5"])
        if first <= 12 and second <= 12 and first != second:
            return None
        day, month = (first, second) if second <= 12 else (second, first)
        return _date(int(parts["y5"]), month, day)
    month_words = parts[f"m{number}"].lower().rstrip(".")
    month = _MONTHS[month_words] if month_words in _MONTHS else int(month_words)
    return _date(int(parts[f"y{number}"]), month, int(parts[f"d{number}"]))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _cut_day(words: str) -> tuple[str, bool]:
    match = _DAY.search(words)
    return (words[: match.start()], True) if match else (words, False)


def furniture_date(text: str, blocks: Sequence[Block]) -> date | None:
    """Return the publication date that a date line says, or else a dateline with a year; None if neither does."""
    for block in blocks:
        if block.kind is BlockKind.DATE:
            words = block.span.of(text)
            found = _FULL_DATE.search(words)
            if found:
                return _to_date(found)
    for block in blocks:
        found = _FULL_DATE.search(block.span.of(text)) if block.kind is BlockKind.DATELINE else None
        if found:
            return _to_date(found)
    return None


# The text that the parser sees


def readable_text(text: str, blocks: Sequence[Block]) -> str:
    """Return the text as the parser should see it, character for character as long as `text`.

    Furniture is blank, quotation marks and apostrophes are straight, odd spaces, control characters and the line breaks
    inside a paragraph are spaces. So is a word of a thousand characters or more, which says nothing and could keep a
    tokenizer busy for hours. Dashes stay.
    """
    pieces: list[str] = []
    done = 0
    for block in blocks:
        start, end = block.span.start, block.span.end
        pieces.append(text[done:start])
        inside = text[start:end]
        pieces.append(" " * len(inside) if block.kind.is_furniture else _BREAKS.sub(" ", inside))
        done = end
    pieces.append(text[done:])
    readable = (
        _OVERLONG.sub(lambda match: " " * len(match.group()), "".join(pieces))
        .translate(_straight())
        .replace("\r\n", " \n")
        .replace("\r", "\n")
    )
    assert len(readable) == len(text)  # noqa: S101 - every offset depends on it
    return readable


_OVERLONG = re.compile(r"\S{1000,}")
_BREAKS = re.compile(r"[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


@cache
def _straight() -> dict[int, str]:
    """Return the one-to-one table: curly to straight, odd to plain."""
    table = dict.fromkeys(map(ord, "‘’‚‛ʼʹ′´`‹›＇"), "'")
    table.update(dict.fromkeys(map(ord, "“”„‟″«»＂"), '"'))
    table.update(dict.fromkeys(map(ord, "‐‑−"), "-"))
    table.update(dict.fromkeys(map(ord, "\u2028\u2029\x0b\x0c\x85"), "\n"))
    for code in range(0x3001):
        if unicodedata.category(chr(code)) in ("Zs", "Cc") and code not in table and code not in (0x0A, 0x0D):
            table[code] = " "
    table.update(dict.fromkeys((0xFEFF, 0x200B, 0x2060), " "))
    table.update(dict.fromkeys(range(0xD800, 0xE000), "\ufffd"))  # half a character: no text can be encoded with it
    return table
