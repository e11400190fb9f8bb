"""Who is only named before or behind a colon: a headline's "Ruiz: Oslo is safe", an interview's "Ana Ruiz: I left"?

Who may be meant is for the entities to say: "Oslo: a guide" has no speaker.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from kg.lexicon import Lexicon
from kg.quotes.quotation import Quotation, characters, line_around
from kg.syntax import find_words

_LABELS = frozenset((":", "-", "–", "—"))
_LONGEST_LABEL = 6  # tokens
_SECOND = frozenset(("you", "your", "You", "Your"))


def find_labelled(doc: Doc, lexicon: Lexicon) -> Iterator[Quotation]:
    """Yield what a line puts behind a name and a colon, or before one.

    What opens a paragraph, or answers a question, goes on to the paragraph's end or the next label; a line within a
    paragraph is no more than that line.
    """
    marks = [token for token in find_words(doc, _LABELS) if token.text in _LABELS and _is_apart(token)]
    opened = [mark for mark in marks if mark.text == ":" and _opens_turn(doc, mark)]
    starts = [line_around(doc, mark.i)[0] for mark in opened]
    for mark in marks:
        start, end = line_around(doc, mark.i)
        before, after = doc[start : mark.i], doc[mark.i + 1 : end]
        if mark in opened:
            if _names_again(before, after) or _asks_who_he_is(doc, after, end):
                continue
            end = _turn_end(doc, mark.i, starts)
            for first, last in _unasked(doc, mark.i + 1, end, lexicon):
                yield Quotation(characters(doc, first, last), before.root.i, None, direct=True, label=True)
            for first, last in _answers(doc, end, before.root) if start == 0 or doc[start - 1].is_space else ():
                yield Quotation(characters(doc, first, last), before.root.i, None, direct=True, label=True)
        elif _closes(doc, after) and not _is_label(before):
            yield Quotation(characters(doc, start, mark.i), after.root.i, None, direct=False, label=True)


def _is_apart(mark: Token) -> bool:
    """Say whether a colon or dash stands between two phrases, not within a word, a score or a time of day."""
    if not 0 < mark.i < len(mark.doc) - 1 or mark.nbor().is_space:
        return False
    return bool(mark.whitespace_) and (mark.text == ":" or bool(mark.nbor(-1).whitespace_))


def _opens_turn(doc: Doc, colon: Token) -> bool:
    """Say whether a colon follows a mere name, and what follows it is not in quotation marks of its own."""
    start, end = line_around(doc, colon.i)
    before, after = doc[start : colon.i], doc[colon.i + 1 : end]
    return bool(len(after)) and _is_label(before) and not _is_label(after) and not after[0].is_quote


def _names_again(label: Span, line: Span) -> bool:
    """Say whether a line names whom its label names, so that it is about him: "Ruiz: no way back Ana Ruiz has left"."""
    return any(word.text == label.root.text for word in line)


def _asks_who_he_is(doc: Doc, line: Span, end: int) -> bool:
    """Say whether a line only asks what to make of whom its label names: "Ana Ruiz: a saint or a fraud?"."""
    asked = end < len(doc) and doc[end].text == "?"
    return asked and not any(word.pos_ in ("VERB", "AUX") for word in line)


def _unasked(doc: Doc, start: int, end: int, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield what someone says in his turn, without what an interviewer asks in it and notes at its end."""
    sentences = _sentences(doc, start, end)
    noted = (sentence.start for sentence in sentences[1:] if _is_note(sentence, lexicon))
    end = min(end, next(noted, end))
    sentences = [sentence for sentence in sentences if sentence.start < end]
    if not any(word.text in _SECOND and sentence[-1].text == "?" for sentence in sentences for word in sentence):
        yield start, end
        return
    first = start
    for sentence in sentences:
        at, last = max(sentence.start, start), min(sentence.end, end)
        if sentence[-1].text == "?":
            if first < at:
                yield first, at
            first = last
    if first < end:
        yield first, end


def _sentences(doc: Doc, start: int, end: int) -> list[Span]:
    found = []
    while start < end:
        found.append(doc[start].sent)
        start = found[-1].end
    return found


def _is_note(sentence: Span, lexicon: Lexicon) -> bool:
    """Say whether a sentence is the outlet's own note: "This interview was conducted by Ana Ruiz."."""
    first = [word.lower_ for word in sentence[:2]]
    return len(first) > 1 and first[0] in ("this", "the") and first[1] in lexicon.words("interviews")


def _turn_end(doc: Doc, colon: int, starts: list[int]) -> int:
    """Return where someone's turn to speak ends."""
    start, end = line_around(doc, colon)
    at_top = start == 0 or doc[start - 1].is_space or doc[start - 1].text == "?"
    if not at_top:
        return end
    later = [at for at in starts if at > colon]
    paragraph = next((i for i in range(colon, len(doc)) if doc[i].is_space and "\n" in doc[i].text), len(doc))
    return min((paragraph, *later))


def _answers(doc: Doc, start: int, speaker: Token) -> Iterator[tuple[int, int]]:
    """Yield the paragraphs behind someone's turn that answer more questions, which stand in paragraphs of their own.

    The next label ends them, or a paragraph that speaks of him: "Ana Ruiz is the mayor of Oslo."
    """
    answers: list[tuple[int, int]] = []
    asked = 0
    for first, last in _paragraphs(doc, start):
        words = doc[first:last]
        if any(token.text == ":" and _opens_turn(doc, token) for token in words):
            break
        if any(token.text == speaker.text for token in words):
            break
        if words[-1].text == "?":
            asked += 1
        elif asked:
            answers.append((first, last))
    yield from answers


def _paragraphs(doc: Doc, start: int) -> Iterator[tuple[int, int]]:
    """Yield the token ranges of the paragraphs from a token on, without line breaks."""
    first = start
    for at in range(start, len(doc) + 1):
        if at == len(doc) or (doc[at].is_space and "\n" in doc[at].text):
            if at > first:
                yield first, at
            first = at + 1


def _closes(doc: Doc, words: Span) -> bool:
    """Say whether a line without a full stop, such as a headline, ends with one name or noun."""
    if len(words) > 1 and any(word.text in (",", "and", "&") for word in words):
        return False
    ended = words.end < len(doc) and not doc[words.end].is_space
    return not ended and _is_label(words, common=True) and not words[-1].is_punct


def _is_label(words: Span, common: bool = False) -> bool:
    """Say whether a few words only name someone: no verb, a noun at its head, `common` nouns too."""
    if not 0 < len(words) <= _LONGEST_LABEL or any(word.pos_ in ("VERB", "AUX") or word.is_quote for word in words):
        return False
    capital = common or any(word.text[0].isupper() for word in words)
    return words.root.pos_ in ("PROPN", "NOUN") and capital
