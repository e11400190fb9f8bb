"""Whose time is it? That of the verb or noun of its own clause or phrase.

Rubio said Thursday that Trump would visit on Friday.         said: Thursday; visit: Friday
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from spacy.tokens import Doc, Span, Token

from kg.stages.timex.rules import load_times
from kg.syntax import (
    adjunct_head,
    auxiliaries,
    done_after_all,
    governing_preposition,
    is_in_headless_clause,
    is_infinitive,
    is_led_to,
    is_object,
    is_past,
    is_perfect,
    is_subject_of,
    participle_of,
    sentence_of,
    shared_head,
    speech_before,
)
from kg.types import TextSpan, Timex

_REMEMBERED = "kg.timex.heads"
_OF_FIGURES = frozenset({"ADP", "NUM", "NOUN", "SYM", "ADJ", "DET", "ADV"})  # the words of "from nearly 30 million"
_NEAR = 7  # tokens in which a figure stands before its time
_DECADE = 3600  # days


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
    did = done_after_all(token)
    if did is not None:  # "hesitated to sign it, but did so in May"
        return _best(by_head[did.i], token) if did.i in by_head else None
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
            known[timex.span] = _owner(tokens, timex) if tokens is not None else None
        head = known[timex.span]
        if head is not None:
            heads.setdefault(head, []).append(timex)
    return heads


def _owner(tokens: Span, timex: Timex) -> int | None:
    """Return which verb or noun a time belongs to; none where it may as well be another one's."""
    head = attached_to(tokens)
    if timex.start is None and timex.end is None and (_is_length(tokens) or _is_counted_out(tokens)):
        return None
    if head.i > tokens.start:
        return None if _begins_a_state(tokens, head) else head.i
    between = tokens.doc[head.i + 1 : tokens.start]
    unsure = (
        _is_since_of_aside(between, head)
        or _counts_from_noun(between)
        or _dates_a_measure(tokens)
        or _is_period_of_subject(between, timex)
        or is_in_headless_clause(head)
        or (timex.start is not None and _tells_how_long_of_noun(tokens))
        or _moves_the_date(tokens, head)
        or _is_term_of_noun(tokens, head, timex)
        or _ranks_since(between)
        or _ends_a_year(between)
    )
    return None if unsure else head.i


def _is_length(tokens: Span) -> bool:
    """Say whether undated words tell within what something was done, how far into it or how long a term is.

    within 90 days of · seven months into a war · the sharpest drop in four years · a year in jail
    """
    doc, at, cues = tokens.doc, tokens.start - 1, load_times().cues
    behind = [token.lower_ for token in doc[tokens.end : tokens.end + 2]]
    if behind[:1] == ["into"] or (behind[:1] == ["in"] and behind[-1] in cues["served_in"]):
        return True
    while at > tokens.sent.start and doc[at].lower_ in cues["comparing"]:
        at -= 1
    if at < 0:
        return False
    most = doc[max(at - _NEAR, tokens.sent.start) : at] if doc[at].lower_ == "in" else ()
    return doc[at].lower_ in cues["lengths"] or any(token.tag_ in ("JJS", "RBS") for token in most)


def _is_counted_out(tokens: Span) -> bool:
    """Say whether undated words count what is lost, a distance or an amount, and no time when.

    conceded 41 seconds · an hour away by road · two hours from Oslo · cut from 12 years to eight
    """
    doc, cues = tokens.doc, load_times().cues
    behind = [token.lower_ for token in doc[tokens.end : tokens.end + 1]]
    before = doc[tokens.start - 1].lower_ if tokens.start else ""
    counts = any(token.pos_ == "NUM" or token.lower_ in ("a", "an") for token in tokens)
    if not counts:
        return False
    if before in cues["counted_by"] or set(behind) & set(cues["distances"]):
        return True
    return is_object(tokens.root) and tokens.root.head.lemma_.lower() not in cues["taking_time"]


def _tells_how_long_of_noun(tokens: Span) -> bool:
    """Say whether a period may be of the noun before it, which a preposition joins: "voted on its target for 2026"."""
    doc, at = tokens.doc, tokens.start - 1
    if at <= tokens.sent.start or doc[at].lower_ != "for" or doc[at - 1].pos_ != "NOUN":
        return False
    return governing_preposition(doc[at - 1]) is not None


def _moves_the_date(tokens: Span, head: Token) -> bool:
    """Say whether a range tells the dates between which something was moved: "postponed from June to September"."""
    before = tokens.doc[tokens.start - 1].lower_ if tokens.start else ""
    moved = head.lemma_.lower() in load_times().cues["moving_dates"]
    return moved and before == "from" and any(token.lower_ == "to" for token in tokens)


def _is_term_of_noun(tokens: Span, head: Token, timex: Timex) -> bool:
    """Say whether a day to come by which something is to be done is not that of a past act.

    "Called for cuts by 2035".
    """
    published = published_on(tokens.doc)
    ahead = published is not None and timex.end is not None and timex.end > published
    by = tokens.start > 0 and tokens.doc[tokens.start - 1].lower_ == "by"
    return ahead and by and (is_past(head) or is_perfect(head))


def _ranks_since(between: Span) -> bool:
    """Say whether a "since" only tells from when on something is the first or worst: "met for the first time since"."""
    if not between or between[-1].lower_ not in load_times().cues["open_end"]:
        return False
    near = between[-_NEAR:-1]
    return any(token.tag_ in ("JJS", "RBS") or token.lower_ in ("time", "first") for token in near)


def _ends_a_year(between: Span) -> bool:
    """Say whether a month is that in which a stretch of counting ends: "sold 40 ships in the year to March"."""
    to = len(between) > 1 and between[-1].lower_ in ("to", "until", "ending", "ended")
    return to and between[-2].lemma_.lower() in ("year", "month", "quarter", "week")


def _begins_a_state(tokens: Span, head: Token) -> bool:
    """Say whether a "since" between commas is of the words before it: "Okello, in power since 1994, threatened"."""
    sentence, at = tokens.sent, tokens.start - 1
    if at <= sentence.start or tokens.doc[at].lower_ not in load_times().cues["open_end"]:
        return False
    if not any(token.text == "," for token in tokens.doc[tokens.end : head.i]):
        return False
    aside = any(token.text == "," for token in tokens.doc[sentence.start : at - 1])
    return aside or not is_perfect(head)


def _is_since_of_aside(between: Span, head: Token) -> bool:
    """Say whether a "since" is of the words behind a comma: "closed the camp, home to 40,000 people since 2011"."""
    if not between or between[-1].lower_ not in load_times().cues["open_end"]:
        return False
    aside = any(token.text == "," for token in between[:-2])
    return aside and is_past(head) and between[-2].text != ","


def _counts_from_noun(between: Span) -> bool:
    """Say whether a time may be of the noun that all is counted from: nine coups "since independence in 1966"."""
    cues = load_times().cues
    opened = next((token for token in reversed(between) if token.lower_ in cues["open_end"]), None)
    if opened is None or between[-1].i == opened.i:
        return False
    return not any(token.pos_ in ("VERB", "AUX", "PUNCT") for token in between.doc[opened.i + 1 : between.end])


def _dates_a_measure(tokens: Span) -> bool:
    """Say whether a time is of a figure that another is measured by: "rose from 1.43 in 2015 to 1.46 in 2016"."""
    doc, at, cues = tokens.doc, tokens.start - 1, load_times().cues
    counted = False
    while at > tokens.sent.start and doc[at].pos_ in _OF_FIGURES and tokens.start - at < _NEAR:
        if doc[at].lower_ in cues["measured_by"]:
            return counted and (doc[at].lower_ != "to" or doc[at - 1].ent_type_ in ("DATE", "TIME"))
        counted = counted or doc[at].pos_ == "NUM"
        at -= 1
    return False


def _is_period_of_subject(between: Span, timex: Timex) -> bool:
    """Say whether years may be those that a work is about: "published books on Paris in the 1930s"."""
    if timex.start is None or timex.end is None or (timex.end - timex.start).days < _DECADE:
        return False
    return any(token.lower_ in load_times().cues["works_about"] for token in between)


def attached_to(tokens: Span) -> Token:
    """Return the verb or noun that a time belongs to; "two days after they met" is when something else happened."""
    root = tokens.root
    if root.pos_ in ("ADP", "SCONJ"):
        root = next((token for token in tokens if token.pos_ in ("NOUN", "PROPN")), root)
    named = _named_before(tokens) or speech_before(tokens)
    return named or _choice_over(tokens, adjunct_head(root))


def _choice_over(tokens: Span, head: Token) -> Token:
    """Return the verb of a past choice for a time behind what it was for: "was picked to lead them in March"."""
    choice, cues = head.head, load_times().cues
    if head.lemma_.lower() not in cues["taking_charge"] or choice.lemma_.lower() not in cues["choosing"]:
        return head
    reduced = choice.tag_ == "VBN" and not auxiliaries(choice)
    chosen = is_infinitive(head) and (is_past(choice) or is_perfect(choice) or reduced)
    near = {token.lower_ for token in (*tokens.doc[max(tokens.start - 1, 0) : tokens.start], *tokens)}
    between = [token.lower_ for token in tokens.doc[head.i + 1 : tokens.start] if token.pos_ == "ADP"]
    behind = head.i < tokens.start and not near.isdisjoint(cues["chosen_in"]) and cues["chosen_in"].issuperset(between)
    return choice if chosen and behind and near.isdisjoint(cues["planned"]) else head


def _named_before(tokens: Span) -> Token | None:
    """Return the noun before years in brackets, which are its own: "the poet Ola Lund (1936-2001) praised"."""
    doc, start = tokens.doc, tokens.start
    if start < 2 or doc[start - 1].text != "(" or doc[start - 2].pos_ not in ("NOUN", "PROPN"):
        return None
    after = doc[tokens.end].text if tokens.end < len(doc) else ""
    return doc[start - 2] if after in (")", "-", "–", "—") else None


def published_on(doc: Doc) -> date | None:
    """Return the day of publication of the article that a document holds."""
    article = doc._.article if doc.has_extension("article") else None
    return article.published if article is not None else None
