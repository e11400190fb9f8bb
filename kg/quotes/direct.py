"""Whose words stand in quotation marks?"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from kg.lexicon import Lexicon
from kg.quotes.cues import find_reporting
from kg.quotes.passages import Passage, find_passages, is_sentence
from kg.quotes.quotation import Quotation, characters, line_around
from kg.quotes.sources import find_claimant, find_source
from kg.syntax import (
    called,
    clause_ancestors,
    content_clause,
    find_preposition_objects,
    find_subjects,
    is_noun,
    is_predicate,
    is_reduced,
    sentence_of,
)

_BESIDE = 8  # tokens of who says it between a quotation mark and a verb right beside it
_PERSONS = frozenset(("i", "we", "you", "he", "she", "they"))
_SIGNS = frozenset(("-", "–", "—", ":"))
_STOPS = frozenset((".", "!", "?", ",", ";"))
_LONGEST_NAME = 4  # tokens
_REACH = 14  # tokens between a quotation mark and its reporting verb


class Passages:
    """What stands in quotation marks in one article, and whose words it is."""

    def __init__(self, doc: Doc, cues: list[Token], lexicon: Lexicon) -> None:
        self.doc = doc
        self.lexicon = lexicon
        passages = find_passages(doc)
        self.outer = [passage for passage in passages if not passage.inner]
        self.inner = [passage for passage in passages if passage.inner]
        self.marks = {at for passage in passages for at in (passage.start - 1, passage.end)}
        self.cues = cues
        self.free = _outside([cue for cue in cues if not is_reduced(cue)], self.outer)
        self.paragraph = _paragraphs(doc)

    def quotations(self) -> Iterator[Quotation]:
        """Yield each passage in quotation marks, its speaker taken over within a paragraph where it has none."""
        rows: list[list[Quotation]] = []
        last = 0
        for passage in self.outer:
            if _is_name(self.doc, passage):
                continue
            whole = is_sentence(self.doc, passage)
            quotation = self._read(passage, self._near(passage), whole)
            if not whole and quotation.source is None:
                yield quotation
                continue
            same = self.paragraph[passage.start] == self.paragraph[last]
            if not rows or not (same or self._goes_on(passage, last, rows[-1])):
                rows.append([])
            rows[-1].append(quotation)
            last = passage.end - 1
        for row in rows:
            yield from _shared(row)
        yield from self._within()

    def _near(self, passage: Passage) -> list[Token]:
        sentence = sentence_of(self.doc[passage.start])
        first = bisect_left(self.free, min(passage.start - _REACH, sentence.start), key=_index)
        return self.free[first : bisect_left(self.free, passage.end + _REACH + 1, key=_index)]

    def _within(self) -> Iterator[Quotation]:
        """Yield what is quoted within a quotation, where a word there tells whose it is: "They cried, 'Go home.'"."""
        for passage in self.inner:
            around = [item for item in self.outer if item.start <= passage.start and passage.end <= item.end]
            near = [cue for cue in self.cues for item in around if item.start <= cue.i < item.end]
            quotation = self._read(passage, _outside(near, [passage]), is_sentence(self.doc, passage))
            if quotation.source is not None:
                yield quotation

    def _read(self, passage: Passage, cues: list[Token], whole: bool) -> Quotation:
        cue = self._nearest(passage, cues) if whole else self._governing(passage, cues)
        cue = self._beside(passage) or cue
        cue = self._told_before(passage) if cue is None and whole else cue
        source: int | None
        accorded = _according_before(self.doc, passage.start, self.lexicon) if cue is None else None
        if accorded is not None:
            cue, source = accorded
        elif cue is None:
            source = _announced_source(self.doc, passage.start) or _signed_source(self.doc, passage.end)
        elif is_noun(cue):
            claimant = find_claimant(cue, self.lexicon)
            source = claimant.i if claimant is not None else None
        else:
            source = find_source(cue, self.lexicon)
        content = characters(self.doc, passage.start, passage.end)
        return Quotation(content, source, cue.i if cue is not None else None, direct=True, whole=whole)

    def _nearest(self, passage: Passage, cues: list[Token]) -> Token | None:
        """Return the reporting verb right after or before a passage, or around it.

        What follows a full stop within the marks is another sentence: "It rained." Rubio said no more.
        """
        start, end = passage.start, passage.end
        if self.doc[end - 1].text == ".":
            cues = [cue for cue in cues if cue.i < start]
        after = [cue for cue in cues if end <= cue.i <= end + _REACH and not self._stopped(end + 1, cue.i)]
        before = [cue for cue in cues if start - _REACH <= cue.i < start and not self._stopped(cue.i, start - 1)]
        if after and not self._goes_on_from(passage, before):
            return after[0]
        if before:
            return before[-1]
        around = [cue for cue in cues if sentence_of(cue).start <= start < sentence_of(cue).end]
        return after[0] if after else (around[-1] if around else None)

    def _told_before(self, passage: Passage) -> Token | None:
        """Return the word by which the sentence before a quoted one tells what he said: He said it rained. "Yes."."""
        at = passage.start - 2
        if at < 0 or self.doc[at].text not in (".", "!", "?") or at in self.marks or at - 1 in self.marks:
            return None
        root = self.doc[at].sent.root
        word = find_reporting(root, self.lexicon) if root in self.free else None
        quoted = any(root.sent.start <= mark < root.sent.end for mark in self.marks)
        told = word is not None and word.object and not quoted and find_source(root, self.lexicon) is not None
        return root if told else None

    def _beside(self, passage: Passage) -> Token | None:
        """Return a verb right beside a passage that speaks only there: the note read "…", "…" she went on."""
        verbs = self.lexicon.words("quoting_verbs")
        before = passage.start - 2
        if before >= 0 and self.doc[before].text in (",", ":"):
            before -= 1
        if before >= 0 and self.doc[before].lemma_ in verbs and is_predicate(self.doc[before]):
            return self.doc[before]
        if self.doc[passage.end - 1].text == ".":
            return None
        for at in range(passage.end + 1, min(passage.end + _BESIDE, len(self.doc))):
            if self.doc[at].lemma_ in verbs and is_predicate(self.doc[at]):
                return self.doc[at]
            if self.doc[at].is_punct or self.doc[at].is_space or is_predicate(self.doc[at]):
                break
        return None

    def _goes_on_from(self, passage: Passage, before: list[Token]) -> bool:
        """Say whether a passage continues a clause begun outside: he called it "a limited review"."""
        first = self.doc[passage.start]
        return bool(before) and not first.is_title and before[-1].sent == first.sent

    def _governing(self, passage: Passage, cues: list[Token]) -> Token | None:
        """Return the word by which someone says a few words in marks: called it "a limited review"."""
        root = self.doc[passage.start : passage.end].root
        named = self.lexicon.words("calling_verbs")
        claimed = self.lexicon.words("sayings").union(self.lexicon.cues.get("content", {}))
        for word in (root, *clause_ancestors(root)):
            if word.lemma_.lower() in claimed and is_noun(word) and content_clause(word) is not None:
                return word
            calls = word.lemma_ in named and word.i < passage.start and is_predicate(word)
            says = calls or (word in cues and not self._is_mute(word)) or self._views(word, passage)
            if says and not passage.start <= word.i < passage.end:
                return word
        ends = (passage.start, passage.end - 1)
        return self._nearest(passage, [cue for cue in cues if any(cue.sent.start <= at < cue.sent.end for at in ends)])

    def _is_mute(self, word: Token) -> bool:
        """Say whether a thing only shows what stands in marks: said the defeat showed them "too tired to fight"."""
        if word.lemma_.lower() not in self.lexicon.words("evincing_verbs"):
            return False
        source = find_source(word, self.lexicon)
        noun = self.doc[source] if source is not None else word
        return noun.pos_ == "NOUN" and noun.lemma_.lower() not in self.lexicon.words("documents")

    def _views(self, word: Token, passage: Passage) -> bool:
        """Say whether a verb takes a thing for what stands in marks: sees it "as a threat"; no "sees "a threat""."""
        if word.lemma_ not in self.lexicon.words("viewing_verbs") or not is_predicate(word):
            return False
        return any(start <= passage.start < end for start, end in called(word))

    def _stopped(self, start: int, end: int) -> bool:
        """Say whether a sentence, paragraph or quotation ends between two tokens."""
        return any(
            token.text in (".", "!", "?") or token.i in self.marks or (token.is_space and "\n" in token.text)
            for token in self.doc[start:end]
        )

    def _goes_on(self, passage: Passage, last: int, row: list[Quotation]) -> bool:
        """Say whether a speaker goes on in the next paragraph: left open, or the only one, and all is quotation."""
        doc = self.doc
        if self.paragraph[passage.start] != self.paragraph[last] + 1:
            return False
        if last + 1 < len(doc) and doc[last + 1].is_space:
            return True
        begins = passage.start < 2 or doc[passage.start - 2].is_space
        left_open = passage.end < len(doc) and doc[passage.end].is_space
        whole = begins and (left_open or passage.end + 1 >= len(doc) or doc[passage.end + 1].is_space)
        return whole and len({item.source for item in row if item.source is not None}) == 1


def _index(token: Token) -> int:
    return token.i


def _outside(cues: list[Token], passages: list[Passage]) -> list[Token]:
    """Return the reporting words that stand in none of the passages."""
    starts = [passage.start for passage in passages]
    found = []
    for cue in cues:
        at = bisect_left(starts, cue.i + 1) - 1
        if at < 0 or cue.i >= passages[at].end:
            found.append(cue)
    return found


def _announced_source(doc: Doc, start: int) -> int | None:
    """Return who is named before the colon of a quotation, without a verb of saying: Ana Ruiz: "It is late."."""
    colon = start - 2
    if colon < 1 or doc[colon].text != ":":
        return None
    before = doc[doc[colon].sent.start : colon]
    if not len(before) or not len(before.text.strip()):
        return None
    root = before.root
    if is_predicate(root):
        subjects = [token for token in find_subjects(root)[0] if token.pos_ == "PROPN" or token.lower_ in _PERSONS]
        return subjects[0].i if subjects else None
    return root.i if root.pos_ in ("PROPN", "NOUN") else None


def _according_before(doc: Doc, start: int, lexicon: Lexicon) -> tuple[Token, int] | None:
    """Return the word and who it names where a quoted sentence follows them: According to Ana Ruiz, "It is late."."""
    comma = start - 2
    if comma < 2 or doc[comma].text not in (",", ":"):
        return None
    first, _ = line_around(doc, comma)
    if doc[first].lower_ not in lexicon.words("according"):
        return None
    named = find_preposition_objects(doc[first])
    return (doc[first], named[0].i) if named and named[0].i < start else None


def _signed_source(doc: Doc, end: int) -> int | None:
    """Return who is named behind a dash or colon after a quotation, at the end of its line: "It is late" - Ana Ruiz."""
    at = end + 1
    if at + 1 >= len(doc) or doc[at].text not in _SIGNS:
        return None
    last = next((i for i in range(at + 1, len(doc)) if doc[i].is_space or doc[i].text in _STOPS), len(doc))
    name = doc[at + 1 : last]
    whole = last >= len(doc) or doc[last].is_space
    if not whole or not 0 < len(name) <= _BESIDE or any(token.pos_ not in ("PROPN", "NOUN") for token in name):
        return None
    return next((token.i for token in name if token.head.i < at or token.head == token), name[-1].i)


def _is_name(doc: Doc, passage: Passage) -> bool:
    """Say whether marks only set off a name: the daily "Bild", "Dawn Party"-led talks."""
    words = doc[passage.start : passage.end]
    ended = words[-1].is_punct
    return not ended and len(words) <= _LONGEST_NAME and all(word.pos_ == "PROPN" and word.is_title for word in words)


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
