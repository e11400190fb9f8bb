"""What is told without quotation marks: said that it rained, called it an attack, according to her?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from kg.lexicon import Lexicon
from kg.quotes.cues import find_reporting
from kg.quotes.passages import MARKS
from kg.quotes.quotation import Quotation, characters, line_around
from kg.quotes.sources import find_source
from kg.quotes.trailing import ToldBefore, find_told_before
from kg.syntax import (
    called,
    clause_of,
    described_noun,
    end_of_speech,
    find_owners,
    find_preposition_objects,
    find_words,
    first_conjunct,
    is_finite,
    is_participle_beside,
    is_passive,
    is_predicate,
    quotes_as_saying,
    quoting_verb,
    reported_clauses,
    reported_phrases,
    told_clause,
    words_answered_for,
)
from kg.types import Factuality

_NAMING = frozenset({"PROPN", "NOUN", "ADJ", "DET", "PRON", "VERB", "ADP", "PART", "NUM"})  # what names who said it
_NAMED = frozenset({"PROPN", "NOUN", "ADJ", "DET", "PRON", "PART", "NUM"})
_APART = frozenset({"PUNCT", "SPACE", "CCONJ", "SCONJ", "AUX"})  # a word so read before a phrase that stands apart
_RELATIVE = frozenset({"who", "which", "that"})
_BEFORE_INVERTED = MARKS | {","}
_ASIDE = 6  # tokens between the comma and who says it


def find_indirect(doc: Doc, cues: list[Token], lexicon: Lexicon) -> Iterator[Quotation]:
    """Yield what each reporting verb says without quotation marks: a clause, an infinitive, a thing told of."""
    for cue in cues:
        verb = find_reporting(cue, lexicon)
        if verb is None or quotes_as_saying(cue):
            continue
        source = find_source(cue, lexicon)
        told = find_told_before(cue, lexicon)
        if told is not None and told.whole:
            yield from _before(doc, cue, told, lexicon)
            continue
        clauses = reported_clauses(cue, infinitives=verb.act, hearsay=cue.lemma_ in lexicon.words("hearsay_verbs"))
        phrases = reported_phrases(cue, verb.act, verb.tells or verb.factuality == Factuality.NEGATED)
        quoting = quoting_verb(cue)  # "…, Tass quoted him as saying"
        before = reported_clauses(quoting, infinitives=False) if quoting is not None else ()
        inverted = cue.i > 0 and cue.nbor(-1).text in _BEFORE_INVERTED and source is not None and source > cue.i
        clauses = (span for span in clauses if not inverted or span[0] < cue.i)  # "…," said Ana Ruiz, beaten by two
        found = (*clauses, *before) if inverted else (*clauses, *phrases, *before)  # "…, reported broadcaster NBC"
        if told is not None and not any(start <= told.start and told.end <= end for start, end in found):
            yield from _before(doc, cue, told, lexicon)
        for start, end in found or _afterthought(doc, cue, source, lexicon):
            stop = end_of_speech(cue, start, end)
            if stop > start:
                yield Quotation(characters(doc, start, stop), source, cue.i, direct=False)


def _before(doc: Doc, cue: Token, told: ToldBefore, lexicon: Lexicon) -> Iterator[Quotation]:
    for start, end in told.ranges:
        yield Quotation(characters(doc, start, end), _told_by(cue, told, lexicon), cue.i, direct=False)


def _told_by(cue: Token, told: ToldBefore, lexicon: Lexicon) -> int | None:
    hears = cue.lemma_.lower() in lexicon.words("hearing_verbs")
    return None if hears or is_passive(cue) else told.source.i


def _afterthought(doc: Doc, cue: Token, source: int | None, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield the line that ends by naming who said it, where the parser did not see so: "…; a first, says Ana Ruiz"."""
    start, end = line_around(doc, cue.i)
    if source is None or cue.lemma_ not in lexicon.words("inverting_verbs") or not is_finite(cue):
        return
    first, last = min(source, cue.i), max(source, cue.i)
    if last == cue.i and last + 1 < end and doc[last + 1].text == ",":
        end = last + 1  # "ten hurt, police say, in a fire"
    pause = next((i for i in range(first - 1, max(start, first - _ASIDE), -1) if doc[i].text == ","), None)
    if pause is None or any(_is_verb(token) and token != cue for token in doc[pause:end]):
        return
    named = {token.pos_ for token in doc[pause + 1 : max(source, cue.i) + 1]}
    told = doc[start:pause]
    asked = any(child.i < pause and is_participle_beside(child, cue) for child in cue.lefts)  # "Asked why, he said"
    if named <= _NAMING and any(is_predicate(token) for token in told) and not asked:
        yield start, pause


def find_asides(doc: Doc, lexicon: Lexicon) -> Iterator[Quotation]:
    """Yield what is said around an aside whose verb was read as a noun: "Norway, Ana Ruiz claims, attacked Oslo"."""
    for token in find_words(doc, lexicon.words("noun_like_verbs")):
        start, end = line_around(doc, token.i)
        if token.tag_ != "NNS" or token.i + 1 >= end or doc[token.i + 1].text != "," or token.i - 2 < start:
            continue
        comma = next((i for i in range(token.i - 1, max(start, token.i - _ASIDE), -1) if doc[i].text == ","), None)
        named = doc[comma + 1 : token.i] if comma is not None else doc[token.i : token.i]
        if comma is None or not len(named) or any(word.pos_ != "PROPN" for word in named):
            continue
        rest = (*doc[start:comma], *doc[token.i + 2 : end])
        if any(_is_verb(word) for word in doc[token.i + 2 : end]):
            yield Quotation(characters(doc, rest[0].i, rest[-1].i + 1), token.i - 1, token.i, direct=False)


def find_embedded(doc: Doc, lexicon: Lexicon) -> Iterator[Quotation]:
    """Yield what someone says within a relative clause, however it was parsed: "the man who police say killed him"."""
    for pronoun in find_words(doc, _RELATIVE):
        if pronoun.tag_ not in ("WP", "WDT"):
            continue
        near = doc[pronoun.i + 1 : pronoun.i + _ASIDE]
        at = next((word.i for word in near if word.pos_ not in _NAMED), None)
        like_noun = (word.i for word in near if word.lower_ in lexicon.words("noun_like_verbs"))
        at = next((i for i in like_noun if doc[i - 1].pos_ not in ("ADJ", "NUM", "DET")), at)  # no "nine other charges"
        helped = at is not None and at + 1 < len(doc) and doc[at].lower_ in ("has", "have", "had")
        at, said_by = (at + 1, at - 1) if at is not None and helped else (at, (at or 1) - 1)
        verb = lexicon.reporting.get(doc[at].lemma_.lower()) if at is not None else None
        if at is None or at < pronoun.i + 2 or at + 1 >= len(doc) or verb is None or (verb.act and not verb.tells):
            continue
        end = _end_of_group(doc, at + 1)
        if end is not None:
            yield Quotation(characters(doc, at + 1, end), said_by, at, direct=False)


def _end_of_group(doc: Doc, start: int) -> int | None:
    """Return where a clause that opens with its finite verb ends: at a stop, a comma or the next verb with tense."""
    if doc[start].tag_ not in ("VBD", "VBZ", "VBP", "MD"):
        return None
    at, grouped = start + 1, True
    while at < doc[start].sent.end and doc[at].text not in (",", ";", ".", "!", "?"):
        is_verb = doc[at].pos_ in ("VERB", "AUX")
        if not grouped and is_verb and doc[at].tag_ in ("VBZ", "VBP", "VBD", "MD"):
            break
        grouped = grouped and (is_verb or doc[at].pos_ in ("ADV", "PART"))
        at += 1
    return at


def _is_verb(token: Token) -> bool:
    """Say whether a word is a verb with tense: no "without giving reasons"."""
    return is_predicate(token) and is_finite(token)


def find_called(doc: Doc, lexicon: Lexicon) -> Iterator[Quotation]:
    """Yield what someone calls a thing: denounced what he called an attack on Oslo."""
    names = lexicon.words("calling_verbs") | lexicon.words("viewing_verbs")
    for token in find_words(doc, names):
        if token.lemma_ in names and is_predicate(token):
            source = find_source(token, lexicon)
            for start, end in called(token) if source is not None else ():
                content = characters(doc, start, max(end_of_speech(token, start, end), start + 1))
                yield Quotation(content, source, token.i, direct=False)


def find_according(doc: Doc, lexicon: Lexicon) -> Iterator[Quotation]:
    """Yield what is so "according to" someone, or in his view: its independent clause without that phrase.

    Where the phrase opens a clause that someone else says, it holds of that alone: "he said that, according to her, …".
    """
    for token in find_words(doc, lexicon.words("according") | lexicon.words("source_prepositions")):
        sources = _named_sources(token, lexicon)
        account = None if sources else _unowned_account(token, lexicon)
        if not sources and account is None:
            continue
        told = told_clause(token)
        behind = max(below.i for below in token.subtree)
        words = [word for word in told if word.i > behind] if told else words_answered_for(token)
        verb = clause_of(token.head)
        if token.lower_ in lexicon.words("viewing_prepositions") and described_noun(verb) is not None:
            words = [word for word in words if word in verb.subtree]  # "a war that had, in his view, begun"
        if account is not None and first_conjunct(verb) != verb and verb.i < token.i:
            words = [word for word in words if word.i >= verb.i]  # "left and bought, by one account, a boat"
        for first, last in _runs(words):
            content = characters(doc, first, last)
            if account is not None:
                yield Quotation(content, None, account.i, direct=False)
            else:
                yield Quotation(content, sources[0].i, token.i, direct=False)


def _unowned_account(token: Token, lexicon: Lexicon) -> Token | None:
    """Return the noun by which nobody named vouches for what is told: "by one account", "by some estimates"."""
    if token.lower_ not in ("by", "on") or token.pos_ != "ADP":
        return None
    told = (noun for noun in find_preposition_objects(token) if noun.lemma_.lower() in lexicon.words("accounts"))
    return next((noun for noun in told if any(word.lower_ in lexicon.words("accounted") for word in noun.lefts)), None)


def _runs(words: Iterable[Token]) -> Iterator[tuple[int, int]]:
    """Yield the token ranges in which words follow each other, without those that are marks alone."""
    held: list[Token] = []
    for word in sorted(words, key=lambda word: word.i):
        if held and word.i != held[-1].i + 1:
            yield from _told(held)
            held = []
        held.append(word)
    yield from _told(held)


def _told(words: list[Token]) -> Iterator[tuple[int, int]]:
    if any(not word.is_punct for word in words):
        yield words[0].i, words[-1].i + 1


def _named_sources(token: Token, lexicon: Lexicon) -> tuple[Token, ...]:
    """Return whom a preposition names as a source: "according to" her, "per" Ana Ruiz, "in the words of" her."""
    apart = token.is_sent_start or token.nbor(-1).pos_ in _APART
    if token.lower_ in lexicon.words("according"):
        objects = find_preposition_objects(token)
        manner = not apart and any(noun.lemma_.lower() in lexicon.words("followed") for noun in objects)
        return () if manner else objects  # "lived according to its rules"
    if token.pos_ != "ADP" or token.lower_ not in lexicon.words("source_prepositions"):
        return ()
    objects = find_preposition_objects(token)
    if token.lower_ in lexicon.words("viewing_prepositions"):
        if not apart:
            return ()  # "ruined him in the eyes of the court"
        views = (noun for noun in objects if noun.lemma_ in lexicon.words("views") and any(noun.lefts))
        return tuple(owner for noun in views for owner in find_owners(noun))  # no "in view of the storm"
    return tuple(noun for noun in objects if noun.pos_ == "PROPN")
