"""Whose time is it? That of the verb or noun of its own clause or phrase.

Rubio said Thursday that Trump would visit on Friday.         said: Thursday; visit: Friday
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Span, Token

from kg.stages.timex.rules import load_times
from kg.syntax import adjunct_head, is_led_to, is_subject_of, participle_of, sentence_of, shared_head, speech_before
from kg.types import TextSpan, Timex

_REMEMBERED = "kg.timex.heads"


def find_time(token: Token, timexes: Iterable[Timex]) -> Timex | None:
    """Return the time of the event that a verb or noun reports: of its own clause or phrase, not of another's.

    "Rubio said Thursday that Trump would visit on Friday": Thursday is when he said it, Friday when Trump visits.
    """
    times = tuple(timexes)
    if not times:
        return None
    sentence = sentence_of(token)
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
        if is_led_to(token) and verb.lemma_.lower() in load_times().cues["promising"]:
            shared = [timex for timex in shared if timex.span.start > token.idx]  # "agreed in 2019 to pay"
        if shared:
            return _best(shared, token)
    main = participle_of(token)
    if main is not None:  # "a ferry sank on Monday, killing nine"
        ahead = [timex for timex in by_head.get(main.i, ()) if timex.span.start < token.idx]
        return _best(ahead, token) if ahead else None
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
            known[timex.span] = attached_to(tokens).i if tokens is not None else None
        head = known[timex.span]
        if head is not None:
            heads.setdefault(head, []).append(timex)
    return heads


def attached_to(tokens: Span) -> Token:
    """Return the verb or noun that a time belongs to; "two days after they met" is when something else happened."""
    root = tokens.root
    if root.pos_ in ("ADP", "SCONJ"):
        root = next((token for token in tokens if token.pos_ in ("NOUN", "PROPN")), root)
    named = _named_before(tokens)
    return named or speech_before(tokens) or adjunct_head(root)


def _named_before(tokens: Span) -> Token | None:
    """Return the noun before years in brackets, which are its own: "the poet Ola Lund (1936-2001) praised"."""
    doc, start = tokens.doc, tokens.start
    if start < 2 or doc[start - 1].text != "(" or doc[start - 2].pos_ not in ("NOUN", "PROPN"):
        return None
    after = doc[tokens.end].text if tokens.end < len(doc) else ""
    return doc[start - 2] if after in (")", "-", "–", "—") else None
