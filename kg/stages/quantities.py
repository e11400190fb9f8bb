"""How many and how much: the number in a phrase as data, with the words that make it a bound.

    Russia fired more than 700 drones · at least 28 people · €40m · between 20 and 30 per cent · tens of thousands

"more than 700 drones" names 700, of which there are no fewer, of the unit "drone". A number is the phrase's own where
it counts its head or is it: "an attack on three ships" is one attack. Dates, ages, scores and numbers in names are
none.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from spacy.tokens import Doc, Span, Token

from kg.index import MentionIndex, span_of
from kg.stages.amounts import Amount, NumberWords, load_quantities, read_amounts
from kg.syntax import find_obliques, own_determiners, premodifies, sentence_of
from kg.types import Argument, MentionForm, Quantity, TextSpan

_NUMBERED = "kg.numbers"
_BACK = 40  # characters before a phrase in which "no fewer than" may stand
_AHEAD = 40  # and behind it in which "a barrel" may


def with_quantities(arguments: tuple[Argument, ...], doc: Doc, index: MentionIndex) -> tuple[Argument, ...]:
    """Return the arguments, those that say how many or how much with their quantity.

    "Eight of the ten countries" has one, "the two leaders", who are two arguments, have none of their own.
    """
    text: str = doc._.article.text
    words = load_quantities()
    if not any(words.hint.search(argument.span.of(text)) for argument in arguments):
        return arguments
    spans = [argument.span for argument in arguments]
    return tuple(
        _counted(argument, doc, text) if spans.count(argument.span) == 1 and _may_count(argument, index) else argument
        for argument in arguments
    )


def has_numbers(doc: Doc, token: Token) -> bool:
    """Say whether anything in the sentence of a word looks like a number."""
    sentence = sentence_of(token)
    known: dict[int, bool] = doc.user_data.setdefault(_NUMBERED, {})
    if sentence.start not in known:
        text = doc._.article.text[sentence.start_char : sentence.end_char]
        known[sentence.start] = load_quantities().hint.search(text) is not None
    return known[sentence.start]


def is_bound(word: str) -> bool:
    """Say whether a word before a number only bounds it: "around" 600 flights."""
    return word.casefold() in load_quantities().comparisons


def is_measured(quantity: Quantity) -> bool:
    """Say whether a quantity is a sum, a share or a measure of space or weight, no count of things and no time."""
    words = load_quantities()
    unit = (quantity.unit or "").partition(" per ")[0]
    return unit in words.measures and unit not in words.sets["times"]


def _may_count(argument: Argument, index: MentionIndex) -> bool:
    """Say whether a filler can be several: words, a part of an entity, people without a name; not "Boeing 737"."""
    entity = index.entities.get(argument.entity or "")
    if entity is None or argument.extent is not None:
        return True
    named = (MentionForm.NAME,) if entity.type == "Group" else (MentionForm.NAME, MentionForm.DEMONYM)
    return not any(mention.form in named for mention in entity.mentions)  # "two Norwegians" are two


def _counted(argument: Argument, doc: Doc, text: str) -> Argument:
    quantity = find_quantity(doc, text, argument.span)
    if quantity is None:
        return argument
    start = min(argument.span.start, quantity.span.start)  # "up to" of "up to £2bn" is in the phrase
    return replace(argument, span=TextSpan(start, argument.span.end), quantity=quantity)


def find_quantity(doc: Doc, text: str, span: TextSpan) -> Quantity | None:
    """Return how many or how much a phrase says there is of its head, ``None`` where it does not tell."""
    words = load_quantities()
    if not words.hint.search(span.of(text)):
        return None
    phrase = span_of(doc, span)
    sentence = sentence_of(phrase[0])
    start = max(sentence.start_char, span.start - _BACK)
    if phrase.start > sentence.start and doc[phrase.start - 1].tag_ == "RP":
        start = span.start  # handed over 190 men: no more than 190
    window = text[start : min(sentence.end_char, span.end + _AHEAD)]
    for amount in read_amounts(window, span.start - start, span.end - start):
        found = _of_head(doc, phrase, amount, start, text)
        if found is not None:
            return found
    return _none_of(phrase, words)


def _of_head(doc: Doc, phrase: Span, amount: Amount, start: int, text: str) -> Quantity | None:
    """Return an amount as the quantity of a phrase, if it is one of its head."""
    number = doc.char_span(start + amount.first, start + amount.end, alignment_mode="expand")
    if number is None or not _is_number(number, amount):
        return None
    head = phrase.root
    end = start + amount.end
    unit = amount.unit
    if number.start <= head.i < number.end:
        if unit is None:
            counted = _part_of(head)
            unit = _unit(counted)
            end = counted.idx + len(counted) if counted is not None else end
    elif _modifies(number, head):
        if unit is None:
            if _is_hyphenated(text, end):
                return None  # a "three-member" panel
            unit = _unit(head)
            end = head.idx + len(head)
    else:
        return None
    more = load_quantities().per.match(text, end)
    if more is not None:
        end, unit = more.end(), f"{unit} per {more['thing'].casefold()}" if unit else None
    span = TextSpan(start + amount.start, end)
    return Quantity(span, amount.value, amount.low, amount.high, amount.comparison, _sure(unit, text))


def _is_number(number: Span, amount: Amount) -> bool:
    """Say whether a number counts: no date, no "one" that is a pronoun, no "Article 5", no "aged 27"."""
    doc, first = number.doc, number[0]
    words = load_quantities()
    if first.lower_ == "one" and first.tag_ != "CD":
        return False
    for timex in doc._.timexes if doc.has_extension("timexes") else ():
        if timex.span.start <= first.idx < timex.span.end and (timex.start or timex.end):
            return False
    before = doc[first.i - 1] if first.i > number.sent.start else None
    if before is None:
        return True
    if before.lower_ in words.sets["names"]:
        return False
    named = before.pos_ == "PROPN" or (before.pos_ == "NOUN" and before.head.i >= first.i)
    return (
        not named or amount.comparison is not None or amount.unit in words.currencies
    )  # "fined Google 4 billion euros"


def _modifies(number: Span, head: Token) -> bool:
    """Say whether a number stands before a noun and tells how many there are of it."""
    if head.i < number.end or any(token.tag_ == "POS" for token in head.doc[number.end : head.i]):
        return False
    return any(
        premodifies(token, head.i, head.i + 1) for token in number if token.pos_ in ("NUM", "NOUN", "SYM", "ADJ")
    )


def _is_hyphenated(text: str, end: int) -> bool:
    return text[end : end + 1] in ("-", "‑") and text[end + 1 : end + 2].isalpha()


def _part_of(head: Token) -> Token | None:
    """Return what there are some of: "two of the athletes", "tens of thousands of people"."""
    words = load_quantities()
    at: Token = head
    for _ in range(3):
        parts = find_obliques(at).get("of", ())
        if not parts:
            return None
        at = parts[0]
        if at.lower_ not in words.many and at.lower_ not in words.scale:
            return at
    return None


def _unit(counted: Token | None) -> str | None:
    if counted is None or counted.pos_ not in ("NOUN", "PROPN", "ADJ", "VERB"):
        return None
    words = load_quantities()
    lemma = counted.lemma_ if counted.pos_ == "PROPN" else counted.lemma_.lower()
    if counted.tag_ == "NNPS":  # "twelve Palestinians"
        lemma = lemma.removesuffix("s")
    if lemma in words.sets["no_unit"] or counted.lower_ in words.sets["no_unit"]:
        return None
    return "person" if lemma in words.sets["people"] else words.units.get(counted.lower_, lemma)


def _sure(unit: str | None, text: str) -> str | None:
    """Return "dollar" for US dollars in an article that tells of other dollars too."""
    if unit is None or not unit.startswith("USD"):
        return unit
    others = load_quantities().sets["other_dollars"]
    return unit.replace("USD", "dollar", 1) if any(other in text for other in others) else unit


def _none_of(phrase: Span, words: NumberWords) -> Quantity | None:
    """Return the zero of "no casualties" and "none of the guards"."""
    head = phrase.root
    said = [token for token in own_determiners(head) if token.lower_ in words.sets["none"]]
    if said and head.tag_ == "NNS":
        return _zero(TextSpan(said[0].idx, head.idx + len(head)), _unit(head))
    part = _part_of(head) if head.lower_ in words.sets["none"] else None
    return _zero(TextSpan(head.idx, part.idx + len(part)), _unit(part)) if part is not None else None


def _zero(span: TextSpan, unit: str | None) -> Quantity:
    nothing = Decimal(0)
    return Quantity(span, nothing, nothing, nothing, None, unit)
