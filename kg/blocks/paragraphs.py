"""The paragraphs of a page: lines with ink, put together again where they were broken to fit a width."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from kg.blocks.kinds import Block, BlockKind
from kg.types import TextSpan

_LONGEST_HEADLINE = 220
HEAD = 8  # paragraphs from the top where a byline may stand
TAIL = 10  # paragraphs from the end where one may
_FINAL = ".!?…"
_CLOSING = "\"'”’»)]"


@dataclass(frozen=True, slots=True)
class Page:
    """A text and its paragraphs."""

    text: str
    paragraphs: tuple[TextSpan, ...]

    def words(self, index: int) -> str:
        """Return a paragraph with its line breaks as spaces."""
        return BREAKS.sub(" ", self.paragraphs[index].of(self.text))

    @property
    def last(self) -> int:
        """Return the number of the last paragraph."""
        return len(self.paragraphs) - 1

    def ends(self, index: int) -> bool:
        """Say whether a paragraph stands near the top or the end."""
        return index < HEAD or index > self.last - TAIL


BREAKS = re.compile(r"[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")


def find_paragraphs(text: str) -> Iterator[TextSpan]:
    """Yield each line that has ink; lines that were broken to fit a width are put back together."""
    group: list[TextSpan] = []
    for match in _LINE.finditer(text):
        line = without_blanks(text, TextSpan(match.start(), match.end()))
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
    if all(is_finished(line.of(text)) for line in lines[:-1]):
        return False
    return all(
        line.end - line.start + 1 + len(after.of(text).split(None, 1)[0]) > width for line, after in pairwise(lines)
    )


def without_blanks(text: str, span: TextSpan) -> TextSpan | None:
    """Return a span without the blanks at its ends; None where it is all blank."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    end = span.end - len(words) + len(words.rstrip())
    return TextSpan(start, end) if start < end else None


def block_of(text: str, start: int, end: int, kind: BlockKind) -> Iterator[Block]:
    """Yield the ink of a stretch of text as a block; nothing where there is none."""
    span = without_blanks(text, TextSpan(start, end))
    if span is not None:
        yield Block(span, kind)


def is_finished(words: str) -> bool:
    """Say whether the words end as a sentence does."""
    return words.rstrip(_CLOSING)[-1:] in tuple(_FINAL) or words[-1:] in tuple(_FINAL)


def is_prose(words: str) -> bool:
    """Say whether words are a sentence of the story, or too many for anything else."""
    return (is_finished(words) and words.count(" ") >= 5) or words.count(" ") >= 24


def is_headline(words: str) -> bool:
    """Say whether a line has the shape of a headline: short, begun like a sentence, not ended like one."""
    if len(words) > _LONGEST_HEADLINE or words.count(" ") > 30 or not words:
        return False
    bare = words.rstrip(_CLOSING)
    return bare[-1:] not in tuple(".;:,…") and begins(words)


def begins(words: str) -> bool:
    """Say whether words begin as a sentence or a headline does."""
    first = words.lstrip("\"'“‘«([¿¡$£€#")[:1]
    return first.isupper() or first.isdigit() or (first.islower() and words[1:2].isupper())  # "eBay", "iPhone"


def says_same(words: str, title: str) -> bool:
    """Say whether words and a title are the same but for case, blanks and punctuation."""
    return _letters(words) == _letters(title) != ""


def _letters(words: str) -> str:
    return "".join(character for character in words.casefold() if character.isalnum())
