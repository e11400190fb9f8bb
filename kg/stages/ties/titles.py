"""Which words are a title, and where do they stand?

    Chancellor of Austria Karl Nehammer met the deputy mayor of Graz, Ana Ruiz.

"Chancellor" and "deputy mayor" are titles of the gazetteer: the longest that fits is taken.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from kg.gazetteer import Title
from kg.index import span_of
from kg.stages.mentions import is_field
from kg.stages.ties.reading import BODIES, PLACES, Reading
from kg.stages.words import load_name_words
from kg.syntax import is_predicate_noun, sentence_of
from kg.types import Entity, MentionForm

_LONGEST_TITLE = 7  # words
_LONGEST_PHRASE = 14  # "the head of the Lisbon-based Institute for Political Research"


def find_title(reading: Reading, words: Span) -> Title | None:
    """Return the gazetteer's title for some words: singular or plural, as written."""
    if not len(words) or not _may_end_title(reading, words[-1]):
        return None
    if len(words) == 1 and is_field(words[0], load_name_words()):
        return None
    text = " ".join(words.text.lower().split())
    known = reading.gazetteer.titles.get(text)
    if known is None and words[-1].tag_ in ("NNS", "NNPS") and text.endswith("s"):
        known = reading.gazetteer.titles.get(text[:-1])
    if known is None and text.endswith("s."):
        known = reading.gazetteer.titles.get(f"{text[:-2]}.")  # "Sens."
    return known


def _may_end_title(reading: Reading, token: Token) -> bool:
    """Say whether a title of the gazetteer ends in this word, so that the words before it are worth a look."""
    return token.lower_.rstrip("s") in reading.title_ends or token.lower_.replace("s.", ".") in reading.title_ends


def find_title_around(reading: Reading, noun: Token) -> Span:
    """Return the longest title that has this noun in it, else the noun."""
    sentence = sentence_of(noun)
    best = reading.doc[noun.i : noun.i + 1]
    last = min(sentence.end, noun.i + _LONGEST_TITLE)
    ends = [end for end in range(noun.i + 1, last + 1) if _may_end_title(reading, reading.doc[end - 1])]
    for begin in range(max(sentence.start, noun.i - _LONGEST_TITLE + 1), noun.i + 1):
        for end in ends:
            long = len(best) < end - begin <= _LONGEST_TITLE
            if end - 1 > noun.i and _describes_a_body(reading, reading.doc[end - 1]):
                continue  # "leader of the opposition | Harbor Party"
            if long and find_title(reading, reading.doc[begin:end]) is not None:
                best = reading.doc[begin:end]
    return best


def _describes_a_body(reading: Reading, word: Token) -> bool:
    """Say whether a word in small letters describes the body named right behind it: "the opposition Harbor Party"."""
    if word.i + 1 >= len(word.doc) or not word.text.islower():
        return False
    found = next(reading.index.inside((word.doc[word.i + 1],)), None)
    return found is not None and found[0].type in BODIES and found[1].form is MentionForm.NAME


def find_title_inside(reading: Reading, tokens: Span) -> Span | None:
    """Return the title that a name mention begins with: "President" of "President Trump"."""
    for size in range(min(len(tokens) - 1, _LONGEST_TITLE), 0, -1):
        if find_title(reading, tokens[:size]) is not None:
            return tokens[:size]
    return None


def find_words_before(reading: Reading, start: int, entity: Entity) -> Span | None:
    """Return the title or noun right before a name; of "Chancellor of Austria Karl Nehammer" the title."""
    sentence = sentence_of(reading.doc[max(start - 1, 0)]).start
    end = start
    if end - 2 >= sentence and is_suffix(reading, reading.doc[end - 1]) and reading.doc[end - 2].text == "-":
        end -= 2
    title = _find_title_ending(reading, sentence, before_ranks(reading, sentence, end)) or _find_title_ending(
        reading, sentence, end
    )
    if title is not None:
        return title
    before = reading.doc[end - 1] if end - 1 >= sentence else None
    if before is None:
        return None
    holder = _holder(reading, before)
    if holder is not None and holder.type in PLACES | BODIES and entity.type == "Person":
        return _title_with_of(reading, before, sentence)
    if before.pos_ == "NOUN" and holder is None:
        name = reading.doc[start]
        while name.head.i > name.i and name.head.pos_ == "PROPN":
            name = name.head
        linked = before.head.i in range(start, name.i + 1) or name.head.i == before.i or entity.type != "Person"
        return reading.doc[before.i : before.i + 1] if linked else None  # in the Reuters interview | Macron said
    if before.lower_ in reading.words.sets["inside"] and entity.type in PLACES and before.i - 1 >= sentence:
        noun = reading.doc[before.i - 1]
        return reading.doc[noun.i : noun.i + 1] if noun.lemma_.lower() in reading.words.places else None
    based = before.lower_ in reading.words.links
    own = (
        before.tag_ == "PRP$" and entity.sector == "PTY" and not _tells_of_another(reading, start)
    )  # "his Green Party"
    joined = before.tag_ == "POS" or own or based or (holder is not None and holder.type == "Country")
    return reading.doc[end:end] if joined else None


def _tells_of_another(reading: Reading, start: int) -> bool:
    """Say whether the party that is named here is that of someone on another side: "her Labour predecessor"."""
    mention = next((held for _, held in reading.index.inside(reading.doc[start : start + 1])), None)
    end = span_of(reading.doc, mention.span).end if mention is not None else start + 1
    return any(noun.lemma_ in reading.words.sets["of_another_side"] for noun in reading.doc[end : end + 1])


def _find_title_ending(reading: Reading, first: int, end: int) -> Span | None:
    """Return the longest title whose last word is the one before `end`, no word of it before `first`."""
    if end <= first or not _may_end_title(reading, reading.doc[end - 1]):
        return None
    spans = (reading.doc[end - size : end] for size in range(_LONGEST_TITLE, 0, -1) if end - size >= first)
    return next((span for span in spans if find_title(reading, span) is not None), None)


def before_ranks(reading: Reading, first: int, end: int) -> int:
    """Return where ranks and forms of address before a name begin: "army spokesman | Brig. Gen. Ana Ruiz".

    `end` itself where no other title stands before them.
    """
    names, start = load_name_words(), end
    shorts = names.of("honorifics") | names.of("rank_abbreviations") | names.of("ranks_in_short")
    while start > first and reading.doc[start - 1].text[:1].isupper():
        rank = _find_title_ending(reading, first, start)
        title = find_title(reading, rank) if rank is not None else None
        if rank is not None and title is not None and (_is_rank(title) or title.text in names.of("noble_forms")):
            start = rank.start
        elif reading.doc[start - 1].lower_ in shorts:
            start -= 1
        else:
            break
    return start


def _is_rank(title: Title) -> bool:
    """Say whether a title is a rank or a form of address, which tells no post: "major", "sir"."""
    in_force = title.sector in ("MIL", "COP") and title.relation in (None, "memberOf")
    return in_force or (not title.office and title.relation is None and title.of is None)


def _holder(reading: Reading, before: Token) -> Entity | None:
    """Return the body or place whose name a word is part of; "the German carmaker" describes the name behind it."""
    return next(
        (entity for entity, held in reading.index.inside((before,)) if held.form is not MentionForm.NOMINAL), None
    )


def _title_with_of(reading: Reading, before: Token, sentence: int) -> Span | None:
    """Find the title of "Chancellor of Austria" that ends in a country or body before the name."""
    first = before.i
    holder = reading.index.covering(before)
    while first - 1 >= sentence and reading.index.covering(reading.doc[first - 1]) == holder:
        first -= 1
    if first - 1 > sentence and reading.doc[first - 1].lower_ == "the":
        first -= 1
    if first - 2 >= sentence and reading.doc[first - 1].lower_ in reading.words.sets["title_links"]:
        for size in range(_LONGEST_TITLE, 0, -1):
            begin = first - 1 - size
            if begin >= sentence and find_title(reading, reading.doc[begin : first - 1]) is not None:
                return reading.doc[begin : first - 1]
    return reading.doc[before.i + 1 : before.i + 1]


def find_title_before_comma(reading: Reading, tokens: Span, is_list: bool = False) -> Token | None:
    """Return "mayor" for "the mayor of Lisbon, Ana Ruiz, agreed", whatever the parser makes of it."""
    comma = before_ranks(reading, sentence_of(tokens[0]).start, tokens.start) - 1
    closed = is_list or tokens.end >= len(reading.doc) or reading.doc[tokens.end].is_punct
    if comma <= tokens.sent.start or reading.doc[comma].text != "," or not closed:
        return None
    for i in range(comma - 1, max(tokens.sent.start, comma - 1 - _LONGEST_PHRASE) - 1, -1):
        token = reading.doc[i]
        if token.is_punct and token.text not in ("-", "'"):
            return None
        if is_predicate_noun(token) or token.tag_ == "CD":
            return None  # "who has been president of Cameroon for 40 years, Ana Ruiz …"
        joins = reading.doc[i + 1].pos_ == "ADP" or i + 1 == comma
        named = (held := reading.index.mention_at(token)) is not None and held[1].form is not MentionForm.NOMINAL
        if joins and token.pos_ in ("NOUN", "PROPN") and not named:
            span = find_title_around(reading, token)
            if find_title(reading, span) is not None and span.end == i + 1:
                return token
        if token.pos_ in ("VERB", "AUX"):
            return None
    return None


def is_suffix(reading: Reading, token: Token) -> bool:
    """Say whether a word dates the title before it: "elect"."""
    known = reading.gazetteer.modifiers.get(token.lower_)
    return known is not None and known.position == "suffix"


def find_suffix(reading: Reading, words: Span, end: int) -> tuple[Token, str] | None:
    """Return "-elect" after a title, and what it says of the time."""
    for token in reading.doc[words.end : min(end, words.end + 2, len(reading.doc))]:
        if is_suffix(reading, token):
            return token, reading.gazetteer.modifiers[token.lower_].time
    return None
