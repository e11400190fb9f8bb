"""Who says what, by syntax alone: quotation marks, reporting verbs and "according to", before anyone knows who "he" is.

    "We are sending weapons," Trump said. "I've approved that."

yields two direct `Quotation`, both with source "Trump" and cue "said". After PARC 3.0 (Pareti 2016): source, cue,
content; a quoted sentence without a cue of its own belongs to the speaker of the paragraph's quotation before it,
else of the one after it. A quotation that a paragraph leaves open goes on in the next one, and so does a speaker into a
paragraph that is all quotation, if nobody else spoke before it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from kg.lexicon import Lexicon, ReportingVerb, load_lexicon
from kg.syntax import (
    find_owners,
    find_preposition_objects,
    find_subjects,
    is_acted_upon,
    is_noun,
    is_passive,
    is_predicate,
    read_clause,
    reported_clauses,
    reported_phrases,
    told_clause,
)
from kg.types import Factuality, TextSpan

_REMEMBERED = "kg.quotes.quotations"
_REACH = 14  # tokens between a quotation mark and its reporting verb
_OPEN, _CLOSE = "“„«", "”»"
_MARKS = frozenset(('"', "``", "''", "“", "”", "„", "«", "»"))


@dataclass(frozen=True, slots=True)
class Quotation:
    """One stretch of reported speech. `source` and `cue` are token indices, ``None`` where the text names none.

    `direct`: within quotation marks, so that "I" is the source. `denied`: named by a noun, as what the source calls
    untrue or takes back: dismissed "claims that …".
    """

    content: TextSpan
    source: int | None
    cue: int | None
    direct: bool
    denied: bool = False


def find_quotations(doc: Doc, lexicon: Lexicon | None = None) -> tuple[Quotation, ...]:
    """Return all reported speech of an article, in text order of content; the document remembers it."""
    words = lexicon or load_lexicon()
    known: tuple[Lexicon, tuple[Quotation, ...]] | None = doc.user_data.get(_REMEMBERED)
    if known is None or known[0] is not words:
        known = doc.user_data[_REMEMBERED] = words, _find(doc, words)
    return known[1]


def _find(doc: Doc, words: Lexicon) -> tuple[Quotation, ...]:
    quotes = find_quoted(doc)
    cues = [token for token in doc if is_reporting(token, words)]
    outer = [token for token in cues if not _inside(token, quotes)]
    found = [*_indirect(doc, cues, words), *_denied(doc, words), *_according(doc, words), *_direct(doc, quotes, outer)]
    return tuple(sorted(set(found), key=lambda item: (item.content, item.cue or -1)))


def is_reporting(token: Token, lexicon: Lexicon) -> bool:
    """Say whether a token is a verb that reports speech and heads a clause."""
    return is_predicate(token) and find_reporting(token, lexicon) is not None


def find_reporting(verb: Token, lexicon: Lexicon) -> ReportingVerb | None:
    """Return the lexicon's entry for a verb of saying, alone or with its next word: "said", "pointed out"."""
    phrase = verb.doc[verb.i : verb.i + 2]
    return lexicon.reporting.get(f"{verb.lemma_.lower()} {phrase[-1].lower_}") or lexicon.reporting.get(
        verb.lemma_.lower()
    )


def find_quoted(doc: Doc) -> tuple[tuple[int, int], ...]:
    """Return the token ranges within double quotation marks, half-open, the marks left out.

    A paragraph that leaves its quotation open is quoted to its end.
    """
    found: list[tuple[int, int]] = []
    opened: int | None = None
    for token in doc:
        if token.is_space and "\n" in token.text and opened is not None:
            found.append((opened, token.i))
            opened = None
        elif token.text in _MARKS:
            if opened is None:
                opened = None if _written(token) in _CLOSE else token.i + 1
            elif _written(token) in _OPEN:
                opened = token.i + 1
            else:
                found.append((opened, token.i))
                opened = None
    if opened is not None:
        found.append((opened, len(doc)))
    return tuple((start, end) for start, end in found if end > start)


def _written(token: Token) -> str:
    """Return the quotation mark as the article has it, before it was straightened."""
    article = token.doc._.article if Doc.has_extension("article") else None
    return article.text[token.idx] if article is not None and token.idx < len(article.text) else token.text


def _inside(token: Token, quotes: tuple[tuple[int, int], ...]) -> bool:
    return any(start <= token.i < end for start, end in quotes)


def _source(cue: Token) -> int | None:
    """Return who says it: the verb's subject, of a passive ("is alleged by the police to have") the agent if any."""
    subjects = read_clause(cue).subjects if is_passive(cue) else find_subjects(cue)[0]
    return subjects[0].i if subjects else None


def _indirect(doc: Doc, cues: list[Token], lexicon: Lexicon) -> Iterator[Quotation]:
    for cue in cues:
        verb = find_reporting(cue, lexicon)
        if verb is None:
            continue
        phrases = reported_phrases(cue, objects=verb.factuality == Factuality.NEGATED) if verb.act else ()
        for start, end in (*reported_clauses(cue, infinitives=verb.act), *phrases):
            yield Quotation(_characters(doc, start, end), _source(cue), cue.i, direct=False)


def _denied(doc: Doc, lexicon: Lexicon) -> Iterator[Quotation]:
    """Yield what someone takes back or calls untrue by a noun for it: dismissed "claims that it had attacked"."""
    contents, verbs = lexicon.cues.get("content", {}), lexicon.cues.get("retraction", {})
    for noun in doc:
        if noun.lemma_ not in contents or not is_noun(noun):
            continue
        verb = is_acted_upon(noun)
        if verb is not None and (verb.lemma_ in verbs or doc[verb.i : verb.i + 2].lemma_ in verbs):
            tokens = sorted(token.i for token in noun.subtree)
            content = _characters(doc, tokens[0], tokens[-1] + 1)
            yield Quotation(content, _source(verb), verb.i, direct=False, denied=True)


def _according(doc: Doc, lexicon: Lexicon) -> Iterator[Quotation]:
    """Yield what is so "according to" someone, or in his view: the sentence without that phrase.

    Where the phrase opens a clause that someone else says, it holds of that alone: "he said that, according to her, …".
    """
    for token in doc:
        sources = _named_sources(token, lexicon)
        if not sources:
            continue
        sentence = token.sent
        whole = told_clause(token) or sentence
        phrase = {below.i for below in token.subtree}
        first = max(phrase) if whole is not sentence else -1
        rest = sorted(word.i for word in whole if word.i not in phrase and word.i > first and not word.is_space)
        if rest:
            yield Quotation(_characters(doc, rest[0], rest[-1] + 1), sources[0].i, token.i, direct=False)


def _named_sources(token: Token, lexicon: Lexicon) -> tuple[Token, ...]:
    """Return whom a preposition names as a source: "according to" her, "per" Ana Ruiz, "in the words of" her."""
    if token.lower_ in lexicon.words("according"):
        return find_preposition_objects(token)
    if token.pos_ != "ADP" or token.lower_ not in lexicon.words("source_prepositions"):
        return ()
    objects = find_preposition_objects(token)
    if token.lower_ in lexicon.words("viewing_prepositions"):
        views = (noun for noun in objects if noun.lemma_ in lexicon.words("views"))
        return tuple(owner for noun in views for owner in find_owners(noun))
    return tuple(noun for noun in objects if noun.pos_ == "PROPN")


def _direct(doc: Doc, quotes: tuple[tuple[int, int], ...], cues: list[Token]) -> Iterator[Quotation]:
    """Yield each passage in quotation marks, its speaker taken over within a paragraph where it has none of its own."""
    rows: list[list[Quotation]] = []
    number = _paragraphs(doc)
    places = [cue.i for cue in cues]
    last = 0
    for start, end in quotes:
        first = bisect_left(places, min(start - _REACH, doc[start].sent.start))
        near = cues[first : bisect_left(places, end + _REACH + 1)]
        cue = _nearest(doc, start, end, near)
        source = _source(cue) if cue is not None else _announced_source(doc, start)
        quotation = Quotation(_characters(doc, start, end), source, cue.i if cue is not None else None, direct=True)
        if not rows or (number[start] != number[last] and not _goes_on(doc, start, last, number, rows[-1])):
            rows.append([])
        rows[-1].append(quotation)
        last = end - 1
    for row in rows:
        yield from _shared(row)


def _goes_on(doc: Doc, start: int, last: int, number: list[int], row: list[Quotation]) -> bool:
    """Say whether a speaker goes on in the next paragraph: left open, or the only one and all there is quotation."""
    if number[start] != number[last] + 1:
        return False
    if last + 1 < len(doc) and doc[last + 1].is_space:
        return True
    close = next((i for i in range(start, len(doc)) if doc[i].text in _MARKS), len(doc))
    begins = start < 2 or doc[start - 2].is_space
    whole = begins and (close + 1 >= len(doc) or doc[close + 1].is_space)
    return whole and len({item.source for item in row if item.source is not None}) == 1


def _announced_source(doc: Doc, start: int) -> int | None:
    """Return who is named before the colon of a quotation, without a verb of saying: Ana Ruiz: "It is late."."""
    colon = start - 2
    if colon < 1 or doc[colon].text != ":":
        return None
    before = doc[doc[colon].sent.start : colon]
    if not len(before) or not len(before.text.strip()):
        return None
    root = before.root
    subjects = find_subjects(root)[0] if is_predicate(root) else ()
    if subjects:
        return subjects[0].i
    return root.i if root.pos_ in ("PROPN", "NOUN") else None


def _shared(row: list[Quotation]) -> Iterator[Quotation]:
    speaker = next(((item.source, item.cue) for item in row if item.source is not None), (None, None))
    for item in row:
        if item.source is not None:
            speaker = item.source, item.cue
            yield item
        else:
            yield replace(item, source=speaker[0], cue=item.cue if item.cue is not None else speaker[1])


def _paragraphs(doc: Doc) -> list[int]:
    number, count = [], 0
    for token in doc:
        count += token.is_space and "\n" in token.text
        number.append(count)
    return number


def _nearest(doc: Doc, start: int, end: int, cues: list[Token]) -> Token | None:
    """Return the reporting verb right after or before a passage, or around a quoted fragment.

    What follows a full stop within the marks is another sentence: "It rained." Rubio said no more.
    """
    finished = doc[end - 1].text == "."
    if finished:
        cues = [cue for cue in cues if cue.i < start]
    after = [cue for cue in cues if end <= cue.i <= end + _REACH and not _stopped(doc, end + 1, cue.i)]
    before = [cue for cue in cues if start - _REACH <= cue.i < start and not _stopped(doc, cue.i, start - 1)]
    if after and not _is_fragment(doc, start, end, before):
        return after[0]
    if before:
        return before[-1]
    around = [cue for cue in cues if cue.sent.start <= start < cue.sent.end]
    return after[0] if after else (around[-1] if around else None)


def _is_fragment(doc: Doc, start: int, end: int, before: list[Token]) -> bool:
    """Say whether a passage continues a clause begun outside: he called it "a limited review"."""
    return bool(before) and not doc[start].is_title and before[-1].sent == doc[start].sent


def _stopped(doc: Doc, start: int, end: int) -> bool:
    """Say whether a sentence or paragraph ends between two tokens."""
    return any(
        token.text in (".", "!", "?", '"') or (token.is_space and "\n" in token.text) for token in doc[start:end]
    )


def _characters(doc: Doc, start: int, end: int) -> TextSpan:
    tokens = doc[start:end]
    return TextSpan(tokens.start_char, tokens.end_char)
