"""What stands in quotation marks: passages, whole or in pieces, double marks and single ones.

    The mayor called it ‘a fragile truce’. "It rained," she said. "They shouted, 'Go home,' and left."

gives "a fragile truce", a fragment, "It rained,", and "They shouted, … left." with 'Go home,' inside it. Apostrophes
are no marks, nor is a mark that stands on the wrong side of its word.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from kg.syntax import find_words

MARKS = frozenset(('"', "``", "''", "“", "”", "„", "«", "»"))
SINGLE = "'"
_OPEN, _CLOSE = "“„«‘", "”»’"
_BRACKETS = "([{—–-/"  # an opening mark may stand right behind them
_ENDS = frozenset((".", "!", "?", "…", "...", "?!", "!?", "--", "–", "—"))
_PAUSES = frozenset((",", ":", ";"))
_BEGIN = "[$£€'\""  # what a quotation may begin with besides letters and digits
_BEFORE = _ENDS | MARKS | {":", SINGLE, ")"}  # what may stand before a quotation that is a sentence
_LONGEST = 120  # tokens between two single marks


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """The tokens within a pair of marks, half-open, the marks left out. `inner`: within a longer passage."""

    start: int
    end: int
    inner: bool = False


def find_passages(doc: Doc) -> tuple[Passage, ...]:
    """Return what is quoted, in text order. A paragraph that leaves its quotation open is quoted to its end."""
    double = sorted(set(_double(doc)))
    held = [False] * len(doc)
    for start, end in double:
        held[start:end] = [True] * (end - start)
    single = [Passage(start, end, held[start]) for start, end in _single(doc)]
    return tuple(sorted((*(Passage(start, end) for start, end in double), *single)))


def _double(doc: Doc) -> Iterator[tuple[int, int]]:
    opened: int | None = None
    for token in doc:
        if token.is_space and "\n" in token.text and opened is not None:
            yield from _filled(opened, token.i)
            opened = None
        elif token.text in MARKS:
            if opened is None:
                opened = None if _side(token) == "close" else token.i + 1
            elif _side(token) == "open":  # the one before was never closed
                yield from _filled(opened, _first_stop(doc, opened, token.i))
                opened = token.i + 1
            else:
                yield from _filled(opened, token.i)
                opened = None
        elif opened is not None and not MARKS.isdisjoint(token.text):
            opened = None  # a name within a word: the "Northern Dawn"-led talks
    if opened is not None:
        yield from _filled(opened, len(doc))


def _filled(start: int, end: int) -> Iterator[tuple[int, int]]:
    if end > start:
        yield start, end


def _first_stop(doc: Doc, start: int, end: int) -> int:
    return next((i + 1 for i in range(start, end) if doc[i].text in _ENDS), end)


def _single(doc: Doc) -> Iterator[tuple[int, int]]:
    """Yield what stands between single marks; one at the end of a plural is one only if no other follows."""
    at = 0
    marks = [token for token in find_words(doc, {SINGLE}) if token.text == SINGLE]
    while at < len(marks):
        if not _opens(marks[at]):
            at += 1
            continue
        start = marks[at].i + 1
        close = _closing(doc, marks, at)
        if close is not None:
            yield from _filled(start, marks[close].i)
        at = at + 1 if close is None else close + 1


def _closing(doc: Doc, marks: list[Token], at: int) -> int | None:
    """Return which of the marks closes the one at `at`."""
    start, fallback = marks[at].i, None
    for number in range(at + 1, len(marks)):
        mark = marks[number]
        between = doc[start + 1 : mark.i]
        if len(between) > _LONGEST or any(token.is_space and "\n" in token.text for token in between):
            break
        if _side(mark) == "open":
            break
        if _side(mark) == "close":
            before = mark.nbor(-1)
            owner = before.text[-1:] == "s" and mark.whitespace_ and not before.is_punct
            if not owner:
                return number
            fallback = number if fallback is None else fallback
    return fallback


def _opens(mark: Token) -> bool:
    """Say whether a single mark opens: no "'90s", no "'em"."""
    if _side(mark) != "open" or mark.i + 1 >= len(mark.doc) or written(mark) == "’":
        return False
    following = mark.nbor()
    return following.text[0].isalpha() or following.text[0] in _BEGIN or following.text in ("...", "…")


def _side(mark: Token) -> str | None:
    """Say whether a mark opens or closes: by its form, else by the side on which it touches a word."""
    form = written(mark)
    if form in _OPEN:
        return "open"
    if form in _CLOSE and form != "’":
        return "close"
    before = mark.nbor(-1) if mark.i else None
    after = mark.nbor() if mark.i + 1 < len(mark.doc) else None
    left = before is None or bool(before.whitespace_) or before.is_space or before.text[-1:] in _BRACKETS
    right = after is None or bool(mark.whitespace_) or not (after.text[0].isalnum() or after.text[0] in _BEGIN)
    if left == right:
        return None
    return "open" if left else "close"


def written(mark: Token) -> str:
    """Return a quotation mark as the article has it, before it was straightened."""
    article = mark.doc._.article if Doc.has_extension("article") else None
    return article.text[mark.idx] if article is not None and mark.idx < len(article.text) else mark.text


def is_sentence(doc: Doc, passage: Passage) -> bool:
    """Say whether a passage stands for itself: "It rained." No part of a sentence that goes on outside the marks."""
    first = doc[passage.start]
    if not (first.text[:1].isupper() or not first.text[:1].isalpha()):
        return False
    before = passage.start - 2
    opens = before < 0 or doc[before].is_space or doc[before].text in _BEFORE
    long = any(token.text in _ENDS for token in doc[passage.start : passage.end - 1])  # more than one sentence
    return (opens or long) and (_is_ended(doc, passage) or doc[passage.end - 1].text in _PAUSES)


def _is_ended(doc: Doc, passage: Passage) -> bool:
    after = passage.end + 1
    if doc[passage.end - 1].text in _ENDS:
        return True
    return after >= len(doc) or doc[after].is_space or doc[after].text in _ENDS
