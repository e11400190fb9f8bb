"""Times as written get the dates a reader would give them."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from kg.lexicon import read_toml
from kg.ontology import ontologies_folder
from kg.stages.timex import find_time, find_timexes
from kg.types import Article, Timex

THURSDAY = date(2025, 7, 10)
EXAMPLES = read_toml(ontologies_folder() / "lexicon" / "times.toml")["pattern"]


def parse(nlp: Language, text: str, published: date | None = THURSDAY) -> Doc:
    if not Doc.has_extension("article"):
        Doc.set_extension("article", default=None)
    doc = nlp(text)
    doc._.article = Article("a", text, published=published)
    return doc


def show(text: str, timex: Timex) -> tuple[str, str | None, str | None]:
    return (
        timex.span.of(text),
        timex.start.isoformat() if timex.start else None,
        timex.end.isoformat() if timex.end else None,
    )


def read(nlp: Language, text: str, published: date | None = THURSDAY) -> list[tuple[str, str | None, str | None]]:
    return [show(text, timex) for timex in find_timexes(parse(nlp, text, published))]


@pytest.mark.model
@pytest.mark.parametrize("entry", EXAMPLES, ids=[entry["example"] for entry in EXAMPLES])
def test_every_pattern_dates_its_example(bare_nlp: Language, entry: dict[str, str]) -> None:
    found = read(bare_nlp, entry["example"], date.fromisoformat(entry["published"]))
    assert found == [(entry["words"], entry.get("start"), entry.get("end"))]


PAST_AND_FUTURE = [
    ("Rubio met Lavrov on Thursday.", "Thursday", "2025-07-10"),
    ("Rubio met Lavrov on Tuesday.", "Tuesday", "2025-07-08"),
    ("Rubio met Lavrov on Friday.", "Friday", "2025-07-04"),
    ("Rubio will meet Lavrov on Friday.", "Friday", "2025-07-11"),
    ("Rubio is set to meet Lavrov on Tuesday.", "Tuesday", "2025-07-15"),
    ("Rubio plans to meet Lavrov on Monday.", "Monday", "2025-07-14"),
    ("The two managed to meet on Monday.", "Monday", "2025-07-07"),
    ("Officials said the talks would start on Monday.", "Monday", "2025-07-14"),
    ("Rubio has not spoken since Monday.", "Monday", None),
    ("A summit planned for Friday was cancelled.", "Friday", "2025-07-11"),
    ("Ministers spoke ahead of Friday's vote.", "Friday", "2025-07-11"),
    ("Thursday's meeting ended without a deal.", "Thursday", "2025-07-10"),
    ("The court ruled last Tuesday.", "last Tuesday", "2025-07-08"),
    ("Accounts of Tuesday's meeting between Rubio and Lavrov differ.", "Tuesday", "2025-07-08"),
    ("They will vote next Thursday.", "next Thursday", "2025-07-17"),
    ("Police said late on Wednesday that two men had died.", "late on Wednesday", "2025-07-09"),
    ("He spoke on Wednesday evening.", "Wednesday evening", "2025-07-09"),
    ("He will speak tonight.", "tonight", "2025-07-10"),
    ("He will speak tomorrow morning.", "tomorrow morning", "2025-07-11"),
    ("Tariffs will take effect on August 1.", "August 1", "2025-08-01"),
    ("Tariffs took effect on August 1.", "August 1", "2024-08-01"),
    ("The vote was held on Jan. 6, 2021.", "Jan. 6, 2021", "2021-01-06"),
    ("The vote was held on Tuesday, July 8.", "Tuesday, July 8", "2025-07-08"),
    ("The vote was held on the 4th of May.", "the 4th of May", "2025-05-04"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "words", "day"), PAST_AND_FUTURE)
def test_tense_tells_which_day_is_meant(bare_nlp: Language, text: str, words: str, day: str | None) -> None:
    (found,) = read(bare_nlp, text)
    assert found[0] == words
    assert day is None or found[1:] == (day, day)


STRETCHES = [
    ("It rained last week.", "last week", "2025-06-30", "2025-07-06"),
    ("It rained this week.", "this week", "2025-07-07", "2025-07-13"),
    ("It will rain next month.", "next month", "2025-08-01", "2025-08-31"),
    ("They met earlier this year.", "earlier this year", "2025-01-01", "2025-07-10"),
    ("They will meet later this month.", "later this month", "2025-07-10", "2025-07-31"),
    ("Prices rose in recent months.", "recent months", "2025-01-10", "2025-07-10"),
    ("Prices rose over the last two weeks.", "the last two weeks", "2025-06-26", "2025-07-10"),
    ("They will meet in the coming days.", "the coming days", "2025-07-10", "2025-07-17"),
    ("The ship sank two weeks ago.", "two weeks ago", "2025-06-23", "2025-06-29"),
    ("The ship sank a year ago.", "a year ago", "2024-01-01", "2024-12-31"),
    ("Elections must be held within 60 days.", "60 days", "2025-07-10", "2025-09-08"),
    ("He has been ill since March.", "March", "2025-03-01", "2025-07-10"),
    ("He will stay until Friday.", "Friday", None, "2025-07-11"),
    ("They will meet before the end of the month.", "the end of the month", None, "2025-07-31"),
    ("They will meet before August 1.", "August 1", None, "2025-07-31"),
    ("The fair ran from May 3 to June 5.", "May 3 to June 5", "2025-05-03", "2025-06-05"),
    ("Between 2001 and 2005 he was mayor.", "2001 and 2005", "2001-01-01", "2005-12-31"),
    ("The firm was founded in 2007.", "2007", "2007-01-01", "2007-12-31"),
    ("Prices rose in July 2024.", "July 2024", "2024-07-01", "2024-07-31"),
    ("Prices rose in December.", "December", "2024-12-01", "2024-12-31"),
    ("It snowed in the winter of 2015.", "the winter of 2015", "2015-12-01", "2016-02-29"),
    ("A truce agreed in mid-July 2024 failed.", "mid-July 2024", "2024-07-11", "2024-07-20"),
    ("They will marry next weekend.", "next weekend", "2025-07-19", "2025-07-20"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "words", "start", "end"), STRETCHES)
def test_a_stretch_of_time_has_its_first_and_last_day(
    bare_nlp: Language, text: str, words: str, start: str | None, end: str | None
) -> None:
    assert read(bare_nlp, text) == [(words, start, end)]


WORDS_ALONE = [
    ("The siege lasted for two hours.", "two hours"),
    ("They left the day before Rubio's departure.", "the day before Rubio's departure"),
    ("They had met two weeks earlier.", "two weeks earlier"),
    ("Twenty people died within two weeks.", "two weeks"),
    ("The storm hit on 30 February 2024.", "30 February 2024"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "words"), WORDS_ALONE)
def test_a_time_that_cannot_be_dated_keeps_its_words(bare_nlp: Language, text: str, words: str) -> None:
    assert read(bare_nlp, text) == [(words, None, None)]


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "The 31-year-old was freed.",
        "This was the second time that they met.",
        "Theresa May resigned.",
        "Protesters march through the capital.",
        "The shop sold 2007 copies.",
        "The daily reported the deal.",
    ],
)
def test_ages_names_counts_and_ordinals_are_no_times(bare_nlp: Language, text: str) -> None:
    assert [words for words, _, _ in read(bare_nlp, text) if words not in ("2007 copies",)] == []


@pytest.mark.model
@pytest.mark.parametrize("words", ["yesterday", "last week", "on Tuesday", "in March", "three days ago", "on August 1"])
def test_a_relative_time_without_a_day_of_publication_has_no_dates(bare_nlp: Language, words: str) -> None:
    ((_, start, end),) = read(bare_nlp, f"The ship sank {words}.", None)
    assert (start, end) == (None, None)


@pytest.mark.model
def test_an_absolute_time_needs_no_day_of_publication(bare_nlp: Language) -> None:
    assert read(bare_nlp, "The ship sank on 4 October 2007.", None) == [("4 October 2007", "2007-10-04", "2007-10-04")]


OWNERS = [
    ("Rubio said Thursday the pause had been misread.", "said", "Thursday"),
    ("Rubio said Thursday the pause had been misread.", "misread", None),
    ("Rubio told reporters on Friday that he had met Lavrov.", "told", "Friday"),
    ("Rubio told reporters on Friday that he had met Lavrov.", "met", None),
    ("They imposed tariffs on Japan on Tuesday.", "imposed", "Tuesday"),
    ("On Friday he met Lavrov and called Putin.", "called", "Friday"),
    ("He plans to visit Tokyo on Monday.", "visit", "Monday"),
    ("The meeting took place on Thursday.", "meeting", "Thursday"),
    ("Thursday's meeting ended without a deal.", "meeting", "Thursday"),
    ("Rubio denied the attack on Kyiv.", "attack", None),
    ("Rubio met Lavrov for the second time in May.", "met", "May"),
    ("They bombed the port on the night of July 8.", "bombed", "July 8"),
    ("He resigned on Monday after he lost the vote on Sunday.", "resigned", "Monday"),
    ("He resigned on Monday after he lost the vote on Sunday.", "lost", "Sunday"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "word", "expected"), OWNERS)
def test_a_time_belongs_to_the_clause_that_it_stands_in(
    bare_nlp: Language, text: str, word: str, expected: str | None
) -> None:
    doc = parse(bare_nlp, text)
    token = next(token for token in doc if token.text == word)
    found = find_time(token, list(find_timexes(doc)))
    assert (found.span.of(text) if found else None) == expected
