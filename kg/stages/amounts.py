"""Numbers as the news writes them: what "two and a half million", "€2-3bn" or "nearly a third" amounts to.

    at least 28 people · $1.5 billion · between 20 and 30 per cent · tens of thousands of people

are 28 and no fewer; 1,500,000,000 USD; 20 to 30 percent; no number, but 20,000 or more. The words, units and currencies
are in ``quantities.toml``. What a number counts is for `kg.stages.quantities` to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache

from kg.errors import LexiconError
from kg.lexicon import read_toml
from kg.ontology import ontologies_folder
from kg.types import Comparison

_LARGEST = Decimal(10) ** 15
_LEXEME = re.compile(r"(?P<digits>\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)|(?P<word>[^\W\d_]+)|(?P<sign>[^\w\s]|_)")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its bounds and measure, before it is known what it counts. Offsets are those of the text read.

    `start` and `end` take in the words that bound it, `first` is where the number itself begins.
    """

    first: int
    start: int
    end: int
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    comparison: Comparison | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The tables of ``quantities.toml``."""

    small: dict[str, int]
    scale: dict[str, int]
    letter: dict[str, int]
    round: dict[str, int]
    many: dict[str, int]
    fraction: dict[str, Fraction]
    units: dict[str, str]
    unit: re.Pattern[str]
    sign: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    per: re.Pattern[str]
    comparisons: dict[str, Comparison]
    hint: re.Pattern[str]
    measures: frozenset[str]  # names of units, currencies among them
    currencies: frozenset[str]
    sets: dict[str, frozenset[str]]


def read_amounts(text: str, start: int = 0, end: int | None = None) -> Iterator[Amount]:
    """Yield the amounts whose numbers stand between two offsets, in text order; what bounds them may stand around."""
    yield from _Scanner(text, len(text) if end is None else end).amounts(start)


@dataclass(frozen=True, slots=True)
class _Number:
    """A number read, up to `end`. `whole`: no scale was said, so that "two to three million" may lend it one."""

    value: Decimal | None
    end: int
    low: Decimal | None = None
    unit: str | None = None
    is_round: bool = False
    is_whole: bool = False


class _Scanner:
    """Reads the amounts of one stretch of text."""

    def __init__(self, text: str, end: int) -> None:
        self.text = text
        self.words = load_quantities()
        self.lexemes = list(_LEXEME.finditer(text, 0, end))

    def amounts(self, start: int) -> Iterator[Amount]:
        after = start
        for at, lexeme in enumerate(self.lexemes):
            if after <= lexeme.start():
                amount = self._amount(at)
                if amount is not None:
                    after = amount.end
                    yield amount

    def _amount(self, at: int) -> Amount | None:
        """Read bound, currency, number or range, measure and what stands behind, from a lexeme on."""
        first = self.lexemes[at].start()
        number, currency = self._signed(at)
        if number is None:
            return None
        unit, end = self._measure(number.end)
        unit = currency or number.unit or unit
        comparison, start, between = self._before(first)
        second, is_figure = self._range(end, between, unit, currency)
        if second is not None and second.value is not None and number.value is not None:
            low, high = _plain(_alike(number, second)), _plain(second.value)
            if low < high:
                measure, last = self._measure(second.end)
                return Amount(first, start, last, None, low, high, None, unit or measure)
        if is_figure or self._is_age(end):
            return None
        behind = self.words.after.match(self.text, end)
        if behind is not None:
            comparison, end = self.words.comparisons[_flat(behind["words"])], behind.end()
        return _bounded(number, first, first if between else start, end, comparison, unit)

    def _signed(self, at: int) -> tuple[_Number | None, str | None]:
        """Return a number and the currency that stands before it."""
        if at and self.lexemes[at - 1].end() == self.lexemes[at].start() and self._is_joined(at):
            return None, None
        match = self.words.sign.match(self.text, self.lexemes[at].start())
        if match is None:
            return self._number(at, False), None
        following = self._at(match.end())
        if following is None:
            return None, None
        return self._number(following, True), self.words.units[match["sign"]]

    def _is_joined(self, at: int) -> bool:
        """Say whether a lexeme is a part of a word or figure: the 16 of "F-16", the 1 of "3-1", "9/11"."""
        before = self.lexemes[at - 1]
        if before["word"] or before["digits"]:
            return True
        if before["sign"] not in ("-", "–", "/", ".", ":", ",", "−"):
            return False
        return at > 1 and self.lexemes[at - 2].end() == before.start() and self.lexemes[at - 2]["sign"] is None

    def _at(self, offset: int) -> int | None:
        """Return the lexeme that begins at or right behind an offset, blanks apart."""
        for at, lexeme in enumerate(self.lexemes):
            if lexeme.start() >= offset:
                return at if not self.text[offset : lexeme.start()].strip() else None
        return None

    def _word(self, at: int) -> str:
        return self.lexemes[at].group().casefold() if 0 <= at < len(self.lexemes) else ""

    def _number(self, at: int, is_sum: bool) -> _Number | None:
        """Read one number from a lexeme on: digits, words, "dozens", "half a million", "a third"."""
        lexeme = self.lexemes[at]
        if lexeme["digits"]:
            return self._in_digits(at, is_sum)
        word = lexeme.group().casefold()
        return self._fraction(at, word) or self._many(at, word) or self._in_words(at, word)

    def _in_digits(self, at: int, is_sum: bool) -> _Number | None:
        lexeme = self.lexemes[at]
        value = Decimal(lexeme.group().replace(",", ""))
        following = self._word(at + 1)
        glued = at + 1 < len(self.lexemes) and self.lexemes[at + 1].start() == lexeme.end()
        if glued and self.lexemes[at + 1]["word"]:
            if following in self.words.letter:
                return self._with_letter(at, value, following, is_sum)
            if following not in self.words.scale and self.words.unit.match(self.text, lexeme.end()) is None:
                return None  # "5G", "19th"
        if glued and following in ("/", ":", ".") and self._word(at + 2)[:1].isdigit():
            return None
        if lexeme.group().startswith("0") and len(lexeme.group()) > 1 and "." not in lexeme.group():
            return None
        return self._scaled(at + 1, value)

    def _with_letter(self, at: int, value: Decimal, letter: str, is_sum: bool) -> _Number | None:
        """Read "€40m" and "1.2m barrels" as millions, "100m" as metres."""
        end = self.lexemes[at + 1].end()
        plural = self._word(at + 2).endswith("s") or self._word(at + 2) in self.words.sets["people"]
        if is_sum or (plural and (letter != "m" or value < 100 or value != value.to_integral_value())):
            return _Number(value * self.words.letter[letter], end)
        return _Number(value, end, unit="metre") if letter == "m" else None

    def _scaled(self, at: int, value: Decimal) -> _Number:
        """Multiply by the scale words that follow: 1.5 "billion", two "and a half million"."""
        end, whole = self.lexemes[at - 1].end(), True
        if [self._word(at + more) for more in range(3)] == ["and", "a", "half"]:
            value, at = value + Decimal("0.5"), at + 3
            end = self.lexemes[at - 1].end()
        while True:
            step = 1 if self._word(at) == "-" else 0
            scale = self.words.scale.get(self._word(at + step))
            if scale is None:
                return _Number(value, end, is_whole=whole)
            value, whole = value * scale, False
            end = self.lexemes[at + step].end()
            at += step + 1

    def _in_words(self, at: int, word: str) -> _Number | None:
        """Read "twenty-one", "two hundred and fifty", "a dozen", "a million", "a couple of"."""
        article = word in ("a", "an")
        if article or word in self.words.round:
            return self._rounded(at + article) or (
                self._in_words(at + 1, "") if article and self._is_scale(at + 1) else None
            )
        total, current = Decimal(0), None if word else Decimal(1)
        end = None
        while True:
            word = self._word(at)
            if word in self.words.small and _adds(current, self.words.small[word]):
                current = (current or 0) + Decimal(self.words.small[word])
            elif word == "dozen" and current is not None:
                return _Number(current * 12, self.lexemes[at].end(), is_round=True)
            elif word in self.words.scale and current is not None:
                scale = self.words.scale[word]
                current *= scale
                if scale >= 1000:
                    total, current = total + current, Decimal(0)
            elif not (end is not None and self._goes_on(at, word, total + (current or 0))):
                break
            else:
                at += 1
                continue
            end = self.lexemes[at].end()
            at += 1
        if end is None or current is None:
            return None
        value = total + current
        return self._scaled(at, value) if self._word(at) == "and" else _Number(value, end, is_whole=value < 1000)

    def _is_scale(self, at: int) -> bool:
        return self._word(at) in self.words.scale

    def _goes_on(self, at: int, word: str, so_far: Decimal) -> bool:
        """Say whether a hyphen or an "and" joins number words: "twenty-one", "two hundred and fifty"."""
        following = self._word(at + 1)
        if word == "and":
            return so_far >= 100 and so_far % 100 == 0 and following in self.words.small
        return word == "-" and (following in self.words.small or following in self.words.scale)

    def _rounded(self, at: int) -> _Number | None:
        """Read "a dozen", "a couple of", "a pair of"; a couple alone is two who are married."""
        word = self._word(at)
        if word not in self.words.round:
            return None
        if word != "dozen":
            if self._word(at + 1) != "of":
                return None
            if self._is_scale(at + 2):  # "a couple of hundred"
                low = Decimal(2 * self.words.scale[self._word(at + 2)])
                return _Number(None, self.lexemes[at + 2].end(), low=low)
        return _Number(Decimal(self.words.round[word]), self.lexemes[at].end(), is_round=True)

    def _many(self, at: int, word: str) -> _Number | None:
        """Read "hundreds", "tens of thousands", "several dozen": no number, but at least two of them."""
        few = 2 if word == "a" and self._word(at + 1) == "few" else 1 if word in ("several", "many") else 0
        if few:
            counted = self._word(at + few)
            size = self.words.scale.get(counted) or (12 if counted == "dozen" else None)
            return _Number(None, self.lexemes[at + few].end(), low=Decimal(2 * size)) if size else None
        size = 10 if word == "tens" else self.words.many.get(word)
        if size is None:
            return None
        larger = self.words.many.get(self._word(at + 2)) if self._word(at + 1) == "of" else None
        if larger is not None:
            return _Number(None, self.lexemes[at + 2].end(), low=Decimal(2 * size * larger))
        if word in ("tens", "scores") and self._word(at + 1) != "of":
            return None
        return _Number(None, self.lexemes[at].end(), low=Decimal(2 * size))

    def _fraction(self, at: int, word: str) -> _Number | None:
        """Read "half of", "half a million", "a third", "two-thirds", "one in five"."""
        if word == "half":
            return self._half(at)
        if word not in ("a", "an") and word not in self.words.small:
            return None
        count = self.words.small.get(word, 1)
        step = 2 if self._word(at + 1) == "-" else 1
        part = self._word(at + step)
        if part in self.words.fraction and part != "half":
            end = self.lexemes[at + step].end()
            if part.endswith("s") != (count > 1) or not self._is_part(at + step + 1, at):
                return None
            return _share(count * self.words.fraction[part], end)
        if part == "in" and step == 1 and self._word(at + 2) in self.words.small:
            whole = self.words.small[self._word(at + 2)]
            if 0 < count < whole <= 20:
                return _share(Fraction(count, whole), self.lexemes[at + 2].end())
        return None

    def _half(self, at: int) -> _Number | None:
        following = self._word(at + 1)
        if self._word(at - 1) in self.words.sets["which_half"]:
            return None
        if following in ("a", "an"):
            scale = self.words.scale.get(self._word(at + 2)) or (12 if self._word(at + 2) == "dozen" else None)
            if scale is None:
                return _Number(Decimal("0.5"), self.lexemes[at + 1].end(), is_whole=True)  # half an hour
            return _Number(Decimal(scale) / 2, self.lexemes[at + 2].end(), is_round=True)
        end = self.lexemes[at].end()
        return _Number(Decimal("0.5"), end, unit="share") if following != "-" else None

    def _is_part(self, after: int, first: int) -> bool:
        """Say whether "a third" is a part and no next in a row: of something, at the end, or behind a bound."""
        following = self._word(after)
        if following == "of" or not following[:1].isalpha():
            return True
        return self.words.before.search(self.text, 0, self.lexemes[first].start()) is not None

    def _measure(self, end: int) -> tuple[str | None, int]:
        """Return the unit that follows a number, and where it ends."""
        match = self.words.unit.match(self.text, end)
        if match is None:
            return None, end
        return self.words.units[_flat(match["unit"])], match.end()

    def _before(self, first: int) -> tuple[Comparison | None, int, bool]:
        """Return what the words before a number make of it, where they begin, and whether they open a range."""
        match = self.words.before.search(self.text, 0, first)
        if match is None:
            return None, first, False
        if match["words"] is None:
            return None, match.start("opens"), True
        return self.words.comparisons[_flat(match["words"])], match.start("words"), False

    def _range(self, end: int, between: bool, unit: str | None, currency: str | None) -> tuple[_Number | None, bool]:
        """Return the upper end of a range, and whether what follows is a second number that makes a score or figure."""
        at = self._at(end)
        if at is None:
            return None, False
        link = self._word(at)
        glued = self.lexemes[at].start() == end
        if link not in ("to", "or", "-", "–", "—") and not (link == "and" and between):
            return None, False
        following = self._at(self.lexemes[at].end())
        if following is None:
            return None, False
        sign = self.words.sign.match(self.text, self.lexemes[following].start())
        other = self.words.units[sign["sign"]] if sign else None
        start = self._at(sign.end()) if sign else following
        second = self._number(start, other is not None or currency is not None) if start is not None else None
        if second is None or second.value is None or (other is not None and other != currency):
            return None, False
        measure = self._measure(second.end)[0]
        if unit is not None and currency is None and measure != unit:
            return None, False  # "by 4.5 per cent to 71"
        return second, glued and link in ("-", "–")

    def _is_age(self, end: int) -> bool:
        return re.match(r"[-\s]+olds?\b", self.text[end:], re.IGNORECASE) is not None


def _share(part: Fraction, end: int) -> _Number:
    """Return a part of a whole; what no decimal holds is rounded."""
    exact = Decimal(part.numerator) / part.denominator
    value = exact.quantize(Decimal("0.0001"))
    return _Number(value, end, unit="share", is_round=value != exact)


def _adds(current: Decimal | None, small: int) -> bool:
    """Say whether a small number goes on another: twenty-one, two hundred five; not "two three"."""
    if not current:
        return current is None or small > 0
    tens = current % 100
    return tens == 0 or (tens >= 20 and tens % 10 == 0 and 0 < small < 10)


def _alike(first: _Number, second: _Number) -> Decimal:
    """Return the lower end of a range in the scale of the upper: "two to three million"."""
    value, upper = first.value or Decimal(0), second.value or Decimal(0)
    if not first.is_whole or second.is_whole or value >= 1000:
        return value
    for scale in (10**12, 10**9, 10**6, 10**3):
        if upper >= scale:
            return value * scale
    return value


def _bounded(
    number: _Number, first: int, start: int, end: int, comparison: Comparison | None, unit: str | None
) -> Amount | None:
    """Return a number with the bounds that its words give it."""
    if number.value is None:
        return Amount(first, start, end, None, number.low, None, comparison, unit)
    if number.value >= _LARGEST:
        return None
    value = _plain(number.value)
    low, high = {
        None: (None, None) if number.is_round else (value, value),
        Comparison.MORE_THAN: (value, None),
        Comparison.AT_LEAST: (value, None),
        Comparison.LESS_THAN: (None, value),
        Comparison.AT_MOST: (None, value),
        Comparison.NEARLY: (None, value),
        Comparison.ABOUT: (None, None),
    }[comparison]
    return Amount(first, start, end, value, low, high, comparison, unit)


def _plain(value: Decimal) -> Decimal:
    """Return a number without trailing zeros and without an exponent: 1500000000, 71.2."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def _flat(words: str) -> str:
    """Return words in small letters with single blanks, as the tables have them."""
    return " ".join(words.casefold().split())


@cache
def load_quantities() -> NumberWords:
    """Read ``quantities.toml``. Raises `LexiconError` naming the comparison that is not known."""
    path = ontologies_folder() / "lexicon" / "quantities.toml"
    raw = read_toml(path)
    try:
        comparisons = {
            words.casefold(): Comparison(name) for table in ("before", "after") for words, name in raw[table].items()
        }
    except ValueError as error:
        raise LexiconError(f"{path}: {error}; known: {', '.join(Comparison)}") from error
    units = {name.casefold(): unit for table in ("unit", "currency") for name, unit in raw[table].items()}
    units |= raw["unit"] | raw["currency"]
    sets = {name: frozenset(words) for name, words in raw["words"].items()}
    counts = {table: {word: int(value) for word, value in raw[table].items()} for table in _COUNTS}
    return NumberWords(
        **counts,
        fraction={word: Fraction(value) for word, value in raw["fraction"].items()},
        units=units,
        unit=re.compile(rf"[\s-]?(?P<unit>{_any(raw['unit'] | raw['currency'])})(?!\w)", re.IGNORECASE),
        sign=re.compile(rf"(?P<sign>{_any(name for name in raw['currency'] if _is_sign(name))})\s?(?=[\dA-Za-z])"),
        before=_before_number(raw["before"], raw["words"]["between"]),
        after=re.compile(rf"(?:\s+(?P<words>{_any(raw['after'])})\b)", re.IGNORECASE),
        per=re.compile(rf"\s+(?:an?|per|each|every)\s+(?P<thing>{_any(raw['words']['per'])})\b", re.IGNORECASE),
        comparisons=comparisons,
        hint=_hint(counts, raw),
        measures=frozenset((*raw["unit"].values(), *raw["currency"].values(), "share", "dollar")),
        currencies=frozenset(raw["currency"].values()),
        sets=sets,
    )


_COUNTS = ("small", "scale", "letter", "round", "many")


def _is_sign(name: str) -> bool:
    """Say whether a currency's name stands before its number: "$", "US$", "EUR"."""
    return not name[-1].isalpha() or (name.isupper() and len(name) == 3)


def _any(words: Iterable[str]) -> str:
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)


def _before_number(before: Iterable[str], between: Iterable[str]) -> re.Pattern[str]:
    bound = rf"(?P<words>{_any(before)})(?:\s+(?:{_any(between)}))?"
    return re.compile(rf"(?<!\w)(?:{bound}|(?P<opens>between|from))\s+$", re.IGNORECASE)


def _hint(counts: dict[str, dict[str, int]], raw: dict[str, dict[str, str]]) -> re.Pattern[str]:
    """Return what each phrase with a quantity has: a digit or one of the words."""
    words = {word for table in ("small", "scale", "round", "many") for word in counts[table]}
    return re.compile(rf"\d|\b(?:{_any(words | raw['fraction'].keys() | {'tens', 'no', 'none'})})\b", re.IGNORECASE)
