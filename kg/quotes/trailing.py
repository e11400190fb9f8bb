"""What stands before who says it: "Rebels seized the town and burned its market, two aid workers told the agency"?

Read from the words alone, since the parser loses its way in a sentence of many verbs: a comma, who says it, a verb of
saying, and then the end of the sentence or another pause.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from kg.lexicon import Lexicon
from kg.quotes.passages import MARKS
from kg.quotes.quotation import line_around
from kg.syntax import is_finite, is_past, is_predicate

_NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "ADP", "PART", "SYM", "CCONJ"})
_HELPERS = frozenset({"AUX", "ADV", "PART"})
_JOINTS = frozenset({"ADP", "SCONJ", "CCONJ", "ADV", "PART"})  # behind a comma they open no name
_RELATIVE = frozenset({"WP", "WP$", "WDT"})
_WH = frozenset({"WP", "WP$", "WDT", "WRB", "IN"})
_PAUSES = frozenset((",", ".", "!", "?", ";", "–", "—"))
_DIVIDES = frozenset((":", ";"))
_WHEN = frozenset({"DATE", "TIME"})
_LONGEST = 24  # tokens of who says it
_DISTANCE = 4  # tokens in which "just two days after" says when


@dataclass(frozen=True, slots=True)
class ToldBefore:
    """Whose words stand before a verb of saying, and which token ranges are his.

    `whole`: he answers for nothing else in the sentence, however it was parsed.
    """

    source: Token
    ranges: tuple[tuple[int, int], ...]
    whole: bool

    @property
    def start(self) -> int:
        """Return the first token of what stands before who says it."""
        return self.ranges[0][0]

    @property
    def end(self) -> int:
        """Return the token behind what stands before who says it."""
        return self.ranges[0][1]


def find_told_before(cue: Token, lexicon: Lexicon) -> ToldBefore | None:
    """Return what a verb of saying at the end of a sentence, or between pauses in it, says of what stands before.

    "It will leave, Ruiz said": the words before the comma; "…, Ruiz said, when police came": those behind it too, but
    not what the outlet adds: "…, Ruiz said, after talks broke down".
    """
    if cue.i < 2 or cue.lemma_.lower() not in lexicon.words("trailing_verbs"):
        return None
    if not is_finite(cue) and not _is_told_as_done(cue, lexicon):
        return None
    start, end = line_around(cue.doc, cue.i)
    comma = _comma_before(cue, start, lexicon)
    pause = _pause_behind(cue, end, lexicon) if comma is not None else None
    if comma is None or pause is None:
        return None
    first = _start(cue.doc, start, comma, lexicon)
    if first is None:
        return None
    ranges, whole = [(first, comma)], pause == end
    if not whole and cue.doc[pause].text == "," and pause + 1 < end:
        behind, rest = _behind(cue.doc, pause + 1, lexicon), cue.doc[pause + 1 : end]
        if behind is None and rest[0].pos_ != "CCONJ" and rest[0].tag_ != "VBG":
            return None  # "It is, he said, too late"
        told = behind == "his" or (behind == "then" and _is_in_past(cue.doc[first:comma]) and _is_in_past(rest))
        ranges += [(pause + 1, end)] if told else []
        whole = behind is not None
    return ToldBefore(_head(cue.doc[comma + 1 : cue.i]), tuple(ranges), whole)


def _is_told_as_done(cue: Token, lexicon: Lexicon) -> bool:
    """Say whether a verb in the past was read as a participle of who says it: ", a court | heard on Monday"."""
    noun = cue.nbor(-1)
    by = cue.i + 1 < len(cue.doc) and cue.nbor().lower_ == "by"
    if cue.tag_ != "VBN" or by:
        return False
    speaks = noun.lemma_.lower() in lexicon.words("label_nouns") | lexicon.words("outlets")
    return noun.pos_ == "PROPN" or (noun.pos_ == "NOUN" and speaks)


def _comma_before(cue: Token, start: int, lexicon: Lexicon) -> int | None:
    """Return the comma before who says it, nothing where the words between are no mere name or noun."""
    doc, last = cue.doc, cue.i - 1
    while last > start and doc[last].pos_ in _HELPERS:
        last -= 1
    closed = doc[last].text == ","  # "the mayor, Ana Ruiz, said"
    comma = _comma_from(doc, last - closed, start, closed)
    if comma is None or comma >= last - closed:
        return None
    so = doc[comma + 1 : comma + 3].text.lower() == "or so"  # "…, or so Ruiz claims"
    behind = doc[comma + 1 + 2 * so : last + 1 - closed]
    if not len(behind):
        return None
    before = _comma_from(doc, comma - 1, start)
    if before is not None and before < comma - 1 and _is_of_one(doc[before + 1 : comma], behind, closed):
        comma, behind = before, doc[before + 1 : last + 1]
    elif closed:
        return None
    if behind[0].pos_ in _JOINTS or behind[0].tag_ in _WH or not any(_names(token) for token in behind):
        return None
    if _points_back(behind, lexicon):
        return None
    joined = doc[comma - 1].pos_ in ("CCONJ", "SCONJ", "ADP") or doc[comma - 1].tag_ in _WH
    return None if joined or comma <= start else comma


def _points_back(words: Span, lexicon: Lexicon) -> bool:
    """Say whether words set beside what stands before take it up: ", a figure police confirmed"."""
    noun = next((token for token in words if _names(token)), words[0])
    if noun.i + 1 >= words.end:
        return False
    pointing = noun.lemma_.lower() in lexicon.words("answered_nouns") or noun.lower_ in ("something", "one", "all")
    return pointing and noun.nbor().pos_ in ("DET", "PROPN", "NOUN", "PRON")


def _names(token: Token) -> bool:
    return token.pos_ in ("NOUN", "PROPN", "PRON", "NUM")


def _comma_from(doc: Doc, at: int, start: int, added: bool = False) -> int | None:
    """Return the next comma before a token, nothing where a verb with tense or a mark stands between.

    With `added` it may be one of a relative clause: ", who leads the party,".
    """
    simple = True
    for i in range(at, max(start, at - _LONGEST), -1):
        if doc[i].text == ",":
            return i if simple or (added and doc[i + 1].tag_ in ("WP", "WP$")) else None
        other = doc[i].pos_ not in _NOMINAL or doc[i].tag_ in _RELATIVE
        other = other and doc[i - 1 : i + 1].text.lower() != "or so"
        if other and doc[i].tag_ not in ("VBN", "VBG") and doc[i].text not in ("-", "'"):
            if not added or doc[i].is_punct:
                return None
            simple = False
    return None


def _is_of_one(named: Span, aside: Span, closed: bool) -> bool:
    """Say whether two phrases beside each other are of one: "the head, Ana Ruiz,", "Ana Ruiz, for the state,"."""
    if aside[0].pos_ == "ADP" or (closed and aside[0].tag_ in ("WP", "WP$")):
        return True
    is_name, was_name = (all(token.pos_ == "PROPN" for token in span) for span in (aside, named))
    if is_name:
        return not was_name
    return was_name and aside[0].pos_ in ("DET", "NOUN", "ADJ", "PROPN", "PRON")


def _pause_behind(cue: Token, end: int, lexicon: Lexicon) -> int | None:
    """Return where the words of a verb of saying itself end, nothing where it goes on to say something else.

    "told the agency by phone" ends; "said it rained" does not.
    """
    doc, addressed = cue.doc, cue.lemma_.lower() in lexicon.words("informing_verbs")
    for i in range(cue.i + 1, end):
        token = doc[i]
        if token.text in _PAUSES:
            return None if i + 1 < end and doc[i + 1].text in MARKS else i
        if token.lower_ in lexicon.words("time_marks") and i > cue.i:
            return i
        if token.text == ":" or token.text in MARKS or token.pos_ in ("SCONJ", "CCONJ") or token.tag_ in _WH - {"IN"}:
            return None
        if (is_predicate(token) and is_finite(token)) or token.tag_ in ("VB", "TO"):
            return None
        linked = addressed or i > cue.i + 1 or token.pos_ in ("ADP", "ADV", "PART")
        if not linked and token.ent_type_ not in _WHEN:
            return None
    return end


def _start(doc: Doc, start: int, comma: int, lexicon: Lexicon) -> int | None:
    """Return where the words before who says it begin: behind what is set against them, and none without a verb."""
    for i in range(comma - 1, start, -1):
        against = doc[i].text == "," and doc[i + 1].lower_ in lexicon.words("setting_against")
        if (doc[i].text in _DIVIDES or against) and _tells(doc[i + 1 : comma]):
            start = i + 1
            break
    if doc[start].text in MARKS or not _tells(doc[start:comma]):
        return None
    if doc[start].tag_ in _WH or doc[start].pos_ == "SCONJ" or doc[start].tag_ in ("VBG", "VBN"):
        inner = next((i for i in range(start, comma) if doc[i].text == ","), comma)
        return start if _tells(doc[inner:comma]) else None
    return start


def _tells(words: Span) -> bool:
    return any(is_predicate(token) and is_finite(token) for token in words)


def _behind(doc: Doc, at: int, lexicon: Lexicon) -> str | None:
    """Say whether a clause behind who says the rest is "his" too, the "outlet"'s, or his if all is told in the past.

    ``None`` where the words do not tell.
    """
    word = doc[at].lower_
    if word in lexicon.words("told_on"):
        return "his"
    if word in lexicon.words("setting_against"):
        return "outlet"
    near = doc[at : min(at + _DISTANCE, len(doc))]
    marks = lexicon.words("told_then")
    distance = next((token for token in near if token.pos_ not in ("ADV", "NUM", "DET", "NOUN")), near[0])
    return "then" if word in marks or (distance.lower_ in marks and distance.pos_ in ("ADP", "SCONJ")) else None


def _is_in_past(words: Span) -> bool:
    """Say whether the first clause of some words is in the past tense, where one has tense."""
    verb = next((token for token in words if is_predicate(token) and is_finite(token)), None)
    return verb is None or is_past(verb)


def _head(words: Span) -> Token:
    """Return the noun or name that heads who says it, whatever the parser joined it to."""
    if _names(words.root):
        return words.root
    noun = next((token for token in words if _names(token)), words.root)
    while noun.i + 1 < words.end and noun.nbor().pos_ in ("NOUN", "PROPN"):
        noun = noun.nbor()
    return noun
