"""What each paragraph of a page is, and where a paragraph is of two kinds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.blocks.bylines import has_affiliation, is_byline, is_post
from kg.blocks.credits import caption_cue, find_credit
from kg.blocks.datelines import dateline_end
from kg.blocks.dates import LONGEST_DATELINE, read_date
from kg.blocks.kinds import LONGEST_FURNITURE, Block, BlockKind
from kg.blocks.paragraphs import HEAD, TAIL, Page, block_of, find_paragraphs, is_headline, is_prose, says_same
from kg.blocks.subheads import without_subheads
from kg.blocks.wordings import Rule, rules_for
from kg.types import TextSpan


def find_blocks(text: str, title: str | None = None) -> tuple[Block, ...]:
    """Return the blocks of an article in text order; together they hold all its ink, and no two overlap.

    `title` is the headline where it is known from elsewhere.
    """
    page = Page(text, tuple(find_paragraphs(text)))
    kinds = _find_kinds(page, title)
    return tuple(block for index, kind in enumerate(kinds) for block in _split(page, index, kind))


def _find_kinds(page: Page, title: str | None) -> list[BlockKind]:
    count = len(page.paragraphs)
    if count == 1:
        lone = title is not None and says_same(page.words(0), title)
        return [BlockKind.HEADLINE if lone else BlockKind.BODY]
    kinds = [_furniture_kind(page, index) for index in range(count)]
    top = _find_headline(page, kinds, title)
    found = [kind or _story_kind(page, kinds, index, top) for index, kind in enumerate(kinds)]
    _mark_name_line(page, found)
    _mark_post_line(page, found)
    _mark_links(page, found)
    return found


def _furniture_kind(page: Page, index: int) -> BlockKind | None:
    """Return the kind of a paragraph that is furniture from end to end, or a caption."""
    words = page.words(index)
    if len(words) > LONGEST_FURNITURE:
        return None
    if read_date(words) is not None and len(words) <= LONGEST_DATELINE:
        return BlockKind.DATE
    if dateline_end(words, strong=True) == len(words):
        return BlockKind.DATELINE
    for rule in rules_for("line", "start"):
        if _holds(rule, page, index, words):
            return rule.kind
    if len(words) > LONGEST_FURNITURE // 4:
        return None
    end, kind = find_credit(words, TextSpan(0, len(words)))
    return kind if end == 0 and index > 0 else None


def _holds(rule: Rule, page: Page, index: int, words: str) -> bool:
    match = rule.pattern.match(words)
    if match is None or (rule.needs and not rule.needs.search(words)):
        return False
    if rule.kind is BlockKind.FOOTER and index == 0:
        return False
    if rule.kind is BlockKind.BYLINE:
        return page.ends(index) and is_byline(words[match.end() :])
    if rule.kind is BlockKind.DATE:
        return read_date(words[match.end() :]) is not None
    return True


def _find_headline(page: Page, kinds: Sequence[BlockKind | None], title: str | None) -> int | None:
    """Return the paragraph that is the headline: the one that says the title, else a first line that looks like one."""
    for index in range(min(len(kinds), 6)) if title else ():
        if title and kinds[index] is None and says_same(page.words(index), title):
            return index
    first = next((index for index, kind in enumerate(kinds) if kind is None), None)
    if first is None or first > 3 or not is_headline(page.words(first)):
        return None
    rest = range(first + 1, min(len(kinds), first + 40))
    return first if any(kinds[index] is None and is_prose(page.words(index)) for index in rest) else None


def _story_kind(page: Page, kinds: Sequence[BlockKind | None], index: int, top: int | None) -> BlockKind:
    if index == top:
        return BlockKind.HEADLINE
    words = page.words(index)
    short = len(words) <= 100 and words.count(" ") <= 13 and is_headline(words) and words[-1:] not in tuple("!")
    if not short or index in (0, page.last):
        return BlockKind.BODY
    before, after = page.words(index - 1), page.words(index + 1)
    follows = index - 1 == top or kinds[index - 1] is not None or is_prose(before)
    return BlockKind.SUBHEAD if follows and kinds[index + 1] is None and is_prose(after) else BlockKind.BODY


def _mark_name_line(page: Page, kinds: list[BlockKind]) -> None:
    """Find a byline that lacks its "By": "Maria Tan, Harbour Post", or "Maria Tan in Jakarta" beside the date."""
    if BlockKind.BYLINE in kinds or BlockKind.HEADLINE not in kinds[:4]:
        return
    top = kinds.index(BlockKind.HEADLINE)
    for index in range(top + 1, min(len(kinds), top + 4)):
        words = page.words(index)
        if kinds[index] in (BlockKind.BODY, BlockKind.SUBHEAD) and len(words) <= 160 and is_byline(words):
            beside_date = BlockKind.DATE in (kinds[index - 1], *kinds[index + 1 : index + 2])
            post = index < page.last and len(page.words(index + 1)) <= 60 and is_post(page.words(index + 1))
            if has_affiliation(words) or beside_date or post:
                kinds[index] = BlockKind.BYLINE
                return


def _mark_post_line(page: Page, kinds: list[BlockKind]) -> None:
    """Make the line under a byline part of it where it is the reporter's post or outlet: "Asia Editor"."""
    for index in range(1, min(len(kinds), HEAD)):
        words = page.words(index)
        if kinds[index - 1] is not BlockKind.BYLINE or kinds[index].is_furniture or words.count(" ") > 7:
            continue
        if is_post(words):
            kinds[index] = BlockKind.BYLINE


def _mark_links(page: Page, kinds: list[BlockKind]) -> None:
    """Make the lines under a closing "Related" or "Read more" footers too, if none of them is a sentence."""
    start = max(0, len(kinds) - 2 * TAIL)
    for index in range(start, len(kinds) - 1):
        if kinds[index] is not BlockKind.FOOTER or len(page.words(index)) > 40:
            continue
        rest = range(index + 1, len(kinds))
        if all(kinds[later].is_furniture or is_headline(page.words(later)) for later in rest):
            for later in rest:
                if not kinds[later].is_furniture:
                    kinds[later] = BlockKind.FOOTER
            return


def _split(page: Page, index: int, kind: BlockKind) -> Iterator[Block]:
    """Yield a paragraph, or its dateline, its words and the credit at its end."""
    span = page.paragraphs[index]
    if kind is BlockKind.CAPTION:
        start = span.start + caption_cue(span.of(page.text))
        if start > span.start:
            yield from block_of(page.text, span.start, start, BlockKind.CREDIT)
            span = TextSpan(start, span.end)
    if kind is BlockKind.BODY:
        words = page.text[span.start : min(span.end, span.start + 4 * LONGEST_FURNITURE)]
        start = span.start + dateline_end(words, strong=index > HEAD, alone=page.last == 0, rest=page.text)
        yield from block_of(page.text, span.start, start, BlockKind.DATELINE)
        span = TextSpan(start, span.end)
    if kind not in (BlockKind.BODY, BlockKind.CAPTION):
        yield Block(span, kind)
        return
    end, credit = find_credit(page.text, span)
    if credit is BlockKind.CREDIT and end - span.start <= LONGEST_FURNITURE // 2 and page.last > 0:
        kind = BlockKind.CAPTION
    if kind is BlockKind.BODY:
        yield from without_subheads(page.text, TextSpan(span.start, end))
    else:
        yield from block_of(page.text, span.start, end, kind)
    if credit is not None:
        yield from block_of(page.text, end, span.end, credit)
