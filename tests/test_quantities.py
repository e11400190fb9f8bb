"""How many and how much: numbers in phrases are data, with what their words make of them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading import read
from spacy.language import Language

from kg.json_lines import to_object
from kg.lexicon import read_toml
from kg.ontology import ontologies_folder
from kg.rdf import from_rdf, to_rdf
from kg.stages.amounts import Amount, load_quantities, read_amounts
from kg.types import Comparison, Quantity

EXAMPLES = read_toml(ontologies_folder() / "lexicon" / "quantities.toml")["amount"]


def number(value: str | None) -> Decimal | None:
    return None if value is None else Decimal(value)


@pytest.mark.parametrize("entry", EXAMPLES, ids=[entry["words"] for entry in EXAMPLES])
def test_every_example_holds_one_amount(entry: dict[str, str]) -> None:
    text = entry["example"]
    (amount,) = read_amounts(text)
    assert text[amount.start : amount.end] == entry["words"]
    assert amount.value == number(entry.get("value"))
    assert (amount.low, amount.high) == (number(entry.get("low")), number(entry.get("high")))
    assert (amount.comparison, amount.unit) == (entry.get("comparison"), entry.get("unit"))


NO_AMOUNTS = [
    "a 27-year-old", "an F-16", "the 9/11 attacks", "won 3-1", "at 10:30", "on 5G", "the 19th", "the second half",
    "the first quarter", "a third man", "its own half", "version 2.0.1", "COVID-19", "several people", "a few friends",
    "the scores were level", "many of them", "a couple married in June",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_AMOUNTS)
def test_ages_names_scores_and_vague_words_are_no_amounts(text: str) -> None:
    assert list(read_amounts(text)) == []


WORDS = [
    ("nineteen", 19),
    ("forty-two", 42),
    ("a hundred", 100),
    ("one hundred five", 105),
    ("three hundred and twelve", 312),
    ("two thousand", 2000),
    ("six thousand four hundred", 6400),
    ("a million", 1_000_000),
    ("two and a half million", 2_500_000),
    ("1.75 million", 1_750_000),
    ("12,345", 12_345),
    ("3 lakh", 300_000),
    ("2.5 crore", 25_000_000),
    ("7bn", 7_000_000_000),
    ("1.4 trillion", 1_400_000_000_000),
]


@pytest.mark.parametrize(("text", "value"), WORDS)
def test_numbers_in_words_and_figures(text: str, value: int) -> None:
    (amount,) = read_amounts(text)
    assert amount.value == value
    assert (amount.start, amount.end) == (0, len(text))


MONEY = [
    ("$5", "USD", 5),
    ("US$1.2bn", "USD", 1_200_000_000),
    ("A$30m", "AUD", 30_000_000),
    ("HK$7.8", "HKD", Decimal("7.8")),
    ("£35k", "GBP", 35_000),
    ("€2.3 million", "EUR", 2_300_000),
    ("₹500 crore", "INR", 5_000_000_000),
    ("EUR 40 million", "EUR", 40_000_000),
    ("40 million euros", "EUR", 40_000_000),
    ("900 yen", "JPY", 900),
    ("3.1 billion yuan", "CNY", 3_100_000_000),
    ("two million Swiss francs", "CHF", 2_000_000),
    ("70 cents", "cent", 70),
]


@pytest.mark.parametrize(("text", "unit", "value"), MONEY)
def test_sums_of_money_have_their_currency(text: str, unit: str, value: Decimal) -> None:
    (amount,) = read_amounts(text)
    assert (amount.unit, amount.value) == (unit, value)


BOUNDS = [
    ("over 40", 40, 40, None, "more than"),
    ("fewer than 10", 10, None, 10, "less than"),
    ("as many as 300", 300, None, 300, "at most"),
    ("no more than 12", 12, None, 12, "at most"),
    ("almost 2,000", 2000, None, 2000, "nearly"),
    ("an estimated 600", 600, None, None, "about"),
    ("some 20", 20, None, None, "about"),
    ("roughly 5,000", 5000, None, None, "about"),
    ("at least another 8", 8, 8, None, "at least"),
    ("20 or so", 20, None, None, "about"),
    ("two or three", None, 2, 3, None),
    ("10 to 15 years", None, 10, 15, None),
    ("two to three million", None, 2_000_000, 3_000_000, None),
    ("20-30%", None, 20, 30, None),
    ("$2bn-$3bn", None, 2_000_000_000, 3_000_000_000, None),
    ("dozens", None, 24, None, None),
    ("hundreds of thousands", None, 200_000, None, None),
    ("a few thousand", None, 2000, None, None),
    ("half a dozen", 6, None, None, None),
    ("a quarter of", Decimal("0.25"), Decimal("0.25"), Decimal("0.25"), None),
]


@pytest.mark.parametrize(("text", "value", "low", "high", "comparison"), BOUNDS)
def test_words_around_a_number_bound_it(
    text: str, value: Decimal | None, low: Decimal | None, high: Decimal | None, comparison: str | None
) -> None:
    (amount,) = read_amounts(text)
    assert (amount.value, amount.low, amount.high, amount.comparison) == (value, low, high, comparison)


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 10**14), st.sampled_from(["", "more than ", "up to ", "between 3 and "]))
def test_any_number_in_figures_is_its_value(value: int, before: str) -> None:
    (amount,) = read_amounts(f"{before}{value:,} boats") if not before.startswith("between") or value > 3 else [None]
    if amount is not None:
        assert value in (amount.value, amount.high)


PIECES = [
    "a",
    "half",
    "of",
    "dozen",
    "two",
    "hundred",
    "and",
    "million",
    "-",
    "–",
    "/",
    "%",
    "$",
    "€3",
    "4.5",
    "1,000",
    "m",
    "bn",
    "to",
    "or",
    "in",
    "one",
    "third",
    "thirds",
    "between",
    "at",
    "least",
    "more",
    "than",
    "or",
    "so",
    "years",
    "old",
    "a",
    "tens",
    "hundreds",
    ".",
    ",",
    "0",
    "000",
    "1.2m",
]
HOSTILE = st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join)


@settings(max_examples=400, deadline=None)
@given(HOSTILE | st.text(max_size=40))
def test_any_text_is_read_without_complaint(text: str) -> None:
    for amount in read_amounts(text):
        assert 0 <= amount.start <= amount.first < amount.end <= len(text)
        assert text[amount.start : amount.end] == text[amount.start : amount.end].strip()
        assert amount.low is None or amount.high is None or amount.low <= amount.high
        for value in (amount.value, amount.low, amount.high):
            assert value is None or (value.is_finite() and value == Decimal(str(value)))


def quantities(reader: Language, text: str) -> dict[str, tuple[str, Quantity]]:
    """Return by its words each quantity of an event, with its role."""
    extraction = read(reader, text).extraction
    found = {}
    for event in extraction.events:
        for argument in event.arguments:
            if argument.quantity is not None:
                found[argument.quantity.span.of(extraction.article.text)] = argument.role, argument.quantity
    return found


IN_THE_NEWS = [
    ("Norway fired more than 700 drones at Sweden.", "more than 700 drones", "instrument", 700, "drone"),
    ("At least 28 people were killed in Kano.", "At least 28 people", "recipient", 28, "person"),
    ("Norway pledged $1.5 billion in aid to Kenya.", "$1.5 billion", "theme", 1_500_000_000, "USD"),
    ("Two of the six athletes were banned by Norway.", "Two of the six athletes", "recipient", 2, "athlete"),
    ("Police arrested a dozen protesters in Lima.", "a dozen protesters", "recipient", 12, "protester"),
    ("Tens of thousands of people marched in Oslo.", "Tens of thousands of people", "agent", None, "person"),
    ("A third of the workers were laid off by Telenor.", "A third", "recipient", Decimal("0.3333"), "share"),
    ("Norway will pump 1.2m barrels a day.", "1.2m barrels a day", "theme", 1_200_000, "barrel per day"),
    ("Oslo sold the ferry to Malmo for €40m.", "€40m", "topic", 40_000_000, "EUR"),
    ("The storm destroyed 300 km of road in Norway.", "300 km", "recipient", 300, "kilometre"),
    ("The court sentenced Ana Ruiz to 27 years in prison.", "27 years", "theme", 27, "year"),
    ("Israel killed twelve Palestinians on Monday.", "twelve Palestinians", "recipient", 12, "Palestinian"),
    ("Sweden supplied Norway with 19 fighter jets.", "19 fighter jets", "theme", 19, "jet"),
    ("Norway will spend up to $2 billion on frigates.", "up to $2 billion", "theme", 2_000_000_000, "USD"),
    ("Sweden deployed about 5,000 soldiers to Mali.", "about 5,000 soldiers", "theme", 5000, "soldier"),
    ("Three Swedish diplomats left Oslo.", "Three Swedish diplomats", "agent", 3, "diplomat"),
    ("Telenor laid off 6,000 workers in Norway.", "6,000 workers", "recipient", 6000, "worker"),
    ("No homes were damaged by the storm in Norway.", "No homes", "recipient", 0, "home"),
    ("Kenya borrowed another $400 million from Norway.", "$400 million", "theme", 400_000_000, "USD"),
    ("Norway evacuated 1,400 people from 12 villages.", "12 villages", "origin", 12, "village"),
    ("The party won 120 of 300 seats in Norway.", "120 of 300 seats", "theme", 120, "seat"),
    ("The army captured dozens of rebels.", "dozens of rebels", "recipient", None, "rebel"),
    ("Norway sent 40 to 50 medics to Mali.", "40 to 50 medics", "theme", None, "medic"),
    ("Police killed nearly 30 rebels in Mali.", "nearly 30 rebels", "recipient", 30, "rebel"),
    ("Norway freed one hostage on Monday.", "one hostage", "recipient", 1, "hostage"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "words", "role", "value", "unit"), IN_THE_NEWS)
def test_a_phrase_that_counts_has_its_quantity(
    reader: Language, text: str, words: str, role: str, value: Decimal | None, unit: str
) -> None:
    found = quantities(reader, text)
    assert words in found, f"{list(found)}"
    assert (found[words][0], found[words][1].value, found[words][1].unit) == (role, value, unit)


HOW_MUCH = [
    ("Oil rose by 4.5 per cent to $71.20.", {"4.5 per cent": "percent", "$71.20": "USD"}),
    ("Shares in Telenor rose 3.2 percent on Tuesday.", {"3.2 percent": "percent"}),
    ("Inflation fell to 2.4% in June.", {"2.4%": "percent"}),
    ("The bank cut its forecast from 6.8 % to 6.3 %.", {"6.8 %": "percent", "6.3 %": "percent"}),
    ("The European Commission fined Google 4.3 billion euros.", {"4.3 billion euros": "EUR"}),
    ("Telenor was fined €4.3 billion by Sweden.", {"€4.3 billion": "EUR"}),
    ("The court imposed a fine of 3 million euros on Telenor.", {"3 million euros": "EUR"}),
    ("The number of dead rose to 43.", {"43": None}),
    ("Norway's economy grew by 0.3 per cent.", {"0.3 per cent": "percent"}),
    ("Marie Duval was elected with 52.4 per cent of the vote.", {"52.4 per cent": "percent"}),
    ("Telenor bought the rival for $69 billion.", {"$69 billion": "USD"}),
    ("Output grew by 0.6 percent, up from 0.4 percent in the first quarter.", {"0.6 percent": "percent"}),
    ("Prices rose 3 percent in May, compared with 2 percent in April.", {"3 percent": "percent"}),
    ("Prices rose 3 percent in May, down from 4 percent in April.", {"3 percent": "percent"}),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "units"), HOW_MUCH)
def test_what_something_changes_by_or_costs_is_told(reader: Language, text: str, units: dict[str, str]) -> None:
    found = quantities(reader, text)
    assert {words: quantity.unit for words, (role, quantity) in found.items() if role == "topic"} == units


COUNTED_OBJECTS = [
    ("Telenor cancelled around 600 flights on Monday.", "around 600 flights"),
    ("Ana Ruiz scored 31 points for Oslo.", "31 points"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "words"), COUNTED_OBJECTS)
def test_a_counted_object_behind_a_bound_is_the_object(reader: Language, text: str, words: str) -> None:
    assert quantities(reader, text)[words][0] == "theme"


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Mali each handed over 30 suspects.",
        "Kenya handed over 30 suspects to Mali.",
        "Roe turned over 30 suspects.",
    ],
)
def test_the_word_of_a_verb_bounds_no_number(reader: Language, text: str) -> None:
    assert "30 suspects" in quantities(reader, text)


NOT_COUNTED = [
    "Norway attacked three ships of the fleet with a missile in an attack on 3 ports.",
    "Boeing 737 jets were grounded by Norway.",
    "Norway beat Sweden 3-1 in Oslo.",
    "Norway met the 27-year-old Ana Ruiz.",
    "Norway left NATO in 2024.",
    "Norway joined the Group of 20.",
    "Ana Ruiz and Bo Lind, the two leaders, met in Oslo.",
    "One must trust Norway.",
]


@pytest.mark.model
@pytest.mark.parametrize("text", NOT_COUNTED[1:])
def test_names_dates_scores_and_pairs_of_names_count_nothing(reader: Language, text: str) -> None:
    assert quantities(reader, text) == {}


@pytest.mark.model
def test_a_number_inside_a_phrase_does_not_count_its_head(reader: Language) -> None:
    "An attack on three ports is one attack."
    assert list(quantities(reader, "Norway denied an attack on three ports.")) == ["three ports"]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Norway pledged $5 million to Kenya.", "USD"),
        ("Norway pledged $5 million to Kenya. That is 7 million Canadian dollars.", "dollar"),
    ],
)
def test_a_dollar_is_the_us_dollar_unless_other_dollars_are_told_of(reader: Language, text: str, unit: str) -> None:
    assert quantities(reader, text)["$5 million"][1].unit == unit


@pytest.mark.model
def test_json_tells_number_bounds_unit_and_words(reader: Language) -> None:
    (event,) = to_object(read(reader, "Norway fired more than 700 drones at Sweden.").extraction)["events"]
    (told,) = [argument["quantity"] for argument in event["arguments"] if "quantity" in argument]
    assert told == {
        "value": 700,
        "low": 700,
        "high": None,
        "comparison": "more than",
        "unit": "drone",
        "text": "more than 700 drones",
    }


@pytest.mark.model
def test_quantities_come_back_from_rdf(reader: Language) -> None:
    extraction = read(reader, " ".join(text for text, *_ in IN_THE_NEWS)).extraction
    assert sum(argument.quantity is not None for event in extraction.events for argument in event.arguments) > 15
    assert tuple(from_rdf(to_rdf([extraction]))) == (extraction,)


@pytest.mark.model
def test_a_quantity_stands_in_the_words_of_its_argument(reader: Language) -> None:
    extraction = read(reader, " ".join(text for text, *_ in (*IN_THE_NEWS, *HOW_MUCH))).extraction
    for event in extraction.events:
        for argument in event.arguments:
            if argument.quantity is not None:
                assert argument.span.overlaps(argument.quantity.span)
                assert argument.span.start <= argument.quantity.span.start


def test_comparisons_and_units_of_the_tables_are_known() -> None:
    words = load_quantities()
    assert set(words.comparisons.values()) == set(Comparison)
    assert isinstance(next(read_amounts("3 km")), Amount)
