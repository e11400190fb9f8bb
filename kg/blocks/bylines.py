"""Bylines and notes on who contributed: the writers' names, their posts, their outlets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.blocks.datelines import ending_agency
from kg.blocks.kinds import Block, BlockKind
from kg.blocks.paragraphs import is_finished
from kg.blocks.wordings import load_furniture, rules_for
from kg.types import TextSpan


def is_post(words: str) -> bool:
    """Say whether words are an outlet or a reporter's post, and no more."""
    known = load_furniture().words["joiners"]
    if is_finished(words) or not all(word[0].isupper() or word in known or is_role(word) for word in words.split()):
        return False
    return is_outlet(words) or any(is_role(word) for word in words.split())


def has_affiliation(words: str) -> bool:
    """Say whether what follows the first comma or bar is an outlet or a reporter's post."""
    parts = re.split(r"[,|•·]", words, maxsplit=1)
    if len(parts) == 1:
        return False
    return is_outlet(parts[1]) or any(is_role(word) for word in parts[1].split())


_PIECE = re.compile(r"[^\s,;&|/()•·]+|[,;&|/()•·]")
_NAME_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.\-])*$")


def is_byline(words: str) -> bool:
    """Say whether words hold nothing but names, posts, outlets and places, with at least one full name or outlet."""
    pieces = _PIECE.findall(words)
    if not 1 <= len(pieces) <= 45 or (words[-1:] in tuple("!?…;:")):
        return False
    lexicon = load_furniture().words
    if not all(
        piece in ",;&|/()•·"
        or (piece[0].isupper() and (_NAME_WORD.match(piece) or piece in lexicon["agencies"]))
        or piece in lexicon["particles"] | lexicon["joiners"]
        or is_role(piece)
        or piece.startswith("@")
        for piece in pieces
    ):
        return False
    named = any(True for _ in find_names(words, 0)) or is_outlet(words)
    return named or (len(pieces) <= 6 and any(is_role(piece) for piece in pieces))


def is_role(word: str) -> bool:
    """Say whether a word is a reporter's post: "correspondent"."""
    return word.strip(",.;()").lower() in load_furniture().words["roles"]


def is_outlet(words: str) -> bool:
    """Say whether words name an agency or a paper, a channel, a service."""
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
        start = byline_cue(words)
    elif block.kind is BlockKind.NOTE and (match := _CONTRIBUTED.search(words)):
        end = match.start()
    elif block.kind is BlockKind.NOTE and (match := _REPORTED.search(words)):
        start = match.end()
    else:
        return
    edited = _EDITED.search(words, start)
    if edited:
        end = min(end, edited.start())
    yield from find_names(words[start:end], block.span.start + start)


def byline_cue(words: str) -> int:
    """Return how many characters of a byline come before the names: "By "."""
    rules = (rule for rule in rules_for("start") if rule.kind is BlockKind.BYLINE)
    return max((match.end() for rule in rules if (match := rule.pattern.match(words))), default=0)


def find_names(words: str, offset: int) -> Iterator[TextSpan]:
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
                (piece[:1].isupper() and _NAME_WORD.match(piece) is not None and not is_role(piece))
                or (piece in lexicon["particles"] and bool(run))
            )
        )
        if is_part and match and not piece.endswith(("'s", "’s")):
            run.append(match)
            continue
        if run and not after_place_word and not (piece and is_role(piece)):
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
    agency = ending_agency(words[start:end])
    if agency:
        end -= len(agency)
        end = start + len(words[start:end].rstrip())
    name = words[start:end]
    if is_outlet(name) or len(name.split()) < 2:
        return None
    if name.endswith(".") and not re.search(r"(?:\b(?:Jr|Sr)|\b[A-Z])\.$", name):
        end -= 1
    return TextSpan(offset + start, offset + end)
