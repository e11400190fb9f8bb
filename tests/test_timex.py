"""Times as written get the dates a reader would give them."""

from __future__ import annotations

from datetime import date

import pytest
from reading import read as read_news
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
    assert found[-1] == (entry["words"], entry.get("start"), entry.get("end"))
    assert len(found) == (2 if entry["rule"] in ("later", "next_day") else 1)


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
    ("Rubio had been due to meet Lavrov on Friday.", "Friday", "2025-07-04"),
    ("Rubio will accept an offer proposed by Lavrov on June 6.", "June 6", "2025-06-06"),
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
    ("The navy shelled the port in the early hours of Tuesday.", "the early hours of Tuesday", "2025-07-08"),
    ("The navy shelled the port on the night of 4 July.", "the night of 4 July", "2025-07-04"),
    ("The navy shelled the port on the morning of May 3.", "the morning of May 3", "2025-05-03"),
    ("The pact was signed on 10.07.2024.", "10.07.2024", "2024-07-10"),
    ("The pact was signed on 21/03/2024.", "21/03/2024", "2024-03-21"),
    ("The pact was signed on 03/21/2024.", "03/21/2024", "2024-03-21"),
    ("The pact was signed on 5/5/2024.", "5/5/2024", "2024-05-05"),
    ("The pact was signed on 3 Jul 2024.", "3 Jul 2024", "2024-07-03"),
    ("The king spoke on Easter Sunday.", "Easter Sunday", "2025-04-20"),
    ("The king spoke on Good Friday 2019.", "Good Friday 2019", "2019-04-19"),
    ("The king will speak on Easter Monday.", "Easter Monday", "2026-04-06"),
    ("The king spoke on New Year's Eve.", "New Year's Eve", "2024-12-31"),
    ("The king spoke on Bastille Day.", "Bastille Day", "2024-07-14"),
    ("The envoys will return on the 15th.", "the 15th", "2025-07-15"),
    ("The envoys left on the 28th.", "the 28th", "2025-06-28"),
    ("The envoys left on the 3rd of this month.", "the 3rd of this month", "2025-07-03"),
    ("The council met on the first Monday in June.", "the first Monday in June", "2025-06-02"),
    ("The council met on the last Friday of May 2024.", "the last Friday of May 2024", "2024-05-31"),
    ("Norway praised the plan on Tuesday.", "Tuesday", "2025-07-08"),
    ("The mayor welcomed a proposal on Monday.", "Monday", "2025-07-07"),
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
    ("The firm was founded after World War II.", "World War II", "1945-09-03", None),
    ("The firm was founded in the Second World War.", "the Second World War", "1939-09-01", "1945-09-02"),
    ("The fair was held on Monday and Tuesday.", "Monday and Tuesday", "2025-07-07", "2025-07-08"),
    ("Prices rose in July 2024.", "July 2024", "2024-07-01", "2024-07-31"),
    ("Prices rose in December.", "December", "2024-12-01", "2024-12-31"),
    ("It snowed in the winter of 2015.", "the winter of 2015", "2015-12-01", "2016-02-29"),
    ("A truce agreed in mid-July 2024 failed.", "mid-July 2024", "2024-07-11", "2024-07-20"),
    ("They will marry next weekend.", "next weekend", "2025-07-19", "2025-07-20"),
    ("Drones struck the port overnight.", "overnight", "2025-07-09", "2025-07-10"),
    ("Troops will leave overnight.", "overnight", "2025-07-10", "2025-07-11"),
    ("Drones struck the port overnight on Tuesday.", "overnight on Tuesday", "2025-07-08", "2025-07-09"),
    ("Drones struck the port overnight into Tuesday.", "overnight into Tuesday", "2025-07-07", "2025-07-08"),
    ("The navy shelled the port from Monday to Friday.", "Monday to Friday", "2025-06-30", "2025-07-04"),
    ("The fair will run from Wednesday to Monday.", "Wednesday to Monday", "2025-07-16", "2025-07-21"),
    ("It rained between November and February.", "November and February", "2024-11-01", "2025-02-28"),
    ("The club won the title in 2018-19.", "2018-19", "2018-01-01", "2019-12-31"),
    ("The club won the title in 1998/99.", "1998/99", "1998-01-01", "1999-12-31"),
    ("Sales fell in the second quarter.", "the second quarter", "2025-04-01", "2025-06-30"),
    ("Profits will fall in the fourth quarter.", "the fourth quarter", "2025-10-01", "2025-12-31"),
    ("Sales fell in the third quarter of last year.", "the third quarter of last year", "2024-07-01", "2024-09-30"),
    ("The firm grew in the first half of the year.", "the first half of the year", "2025-01-01", "2025-06-30"),
    ("It rained in the first three months of 2025.", "the first three months of 2025", "2025-01-01", "2025-03-31"),
    ("It rained in the last two months of 2024.", "the last two months of 2024", "2024-11-01", "2024-12-31"),
    ("The fair was held in the last week of May.", "the last week of May", "2025-05-25", "2025-05-31"),
    ("The fair was held in the second weekend of May.", "the second weekend of May", "2025-05-10", "2025-05-11"),
    ("Voters chose a mayor in the spring.", "the spring", "2025-03-01", "2025-05-31"),
    ("Voters will choose a mayor in the autumn.", "the autumn", "2025-09-01", "2025-11-30"),
    ("The mill burned down in the early nineties.", "the early nineties", "1990-01-01", "1993-04-30"),
    ("The mill burned down in the '80s.", "the '80s", "1980-01-01", "1989-12-31"),
    ("The bridge was bombed in World War II.", "World War II", "1939-09-01", "1945-09-02"),
    ("He was freed more than a year ago.", "more than a year ago", None, "2024-12-31"),
    ("He was freed less than two weeks ago.", "less than two weeks ago", "2025-06-26", "2025-07-10"),
    ("Rebels have killed a man in the past 48 hours.", "the past 48 hours", "2025-07-08", "2025-07-10"),
    ("The pope came at Easter.", "Easter", "2025-04-18", "2025-04-21"),
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
    ("The pact was signed on 10/07/2024.", "10/07/2024"),
    ("The two sides met on the eve of the summit.", "the eve of the summit"),
    ("They scored twice in the first quarter.", "the first quarter"),
    ("They left the following day.", "the following day"),
    ("They left three days later.", "three days later"),
    ("They left the night before.", "the night before"),
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
        "May resigned.",
        "The council thanked May.",
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


COUNTED_FROM = [
    ("The king came on 3 July. The envoys left the next day.", "2025-07-04", "2025-07-04"),
    ("The king came on 3 July. The envoys left that same day.", "2025-07-03", "2025-07-03"),
    ("The king came on 3 July and left three days later.", "2025-07-06", "2025-07-06"),
    ("The king came on 3 July. Two days earlier he had met the envoys.", "2025-07-01", "2025-07-01"),
    ("The king came on 3 July. A month later he fell ill.", "2025-08-01", "2025-08-31"),
    ("The king came in 2014. Three years later he fell ill.", "2017-01-01", "2017-12-31"),
    ("Police freed him on 3 July, they said on Monday. The following day he left.", "2025-07-04", "2025-07-04"),
    ("The king came on 3 July and fell ill on 5 July. The next day he left.", None, None),
    ("The king came in May. The next day he left.", None, None),
    ("The king came on 3 July. He liked it. It was warm. The next day he left.", None, None),
    ("The king came in 2014. Three days later he fell ill.", None, None),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "start", "end"), COUNTED_FROM)
def test_a_time_is_counted_from_the_one_told_before_if_that_is_sure(
    bare_nlp: Language, text: str, start: str | None, end: str | None
) -> None:
    counted = [found for found in read(bare_nlp, text) if any(word in found[0] for word in ("day", "later", "earlier"))]
    assert [found[1:] for found in counted if found[0] != "Monday"] == [(start, end)]


@pytest.mark.model
def test_orthodox_easter_falls_on_another_day(bare_nlp: Language) -> None:
    found = read(bare_nlp, "The priest spoke on Orthodox Easter Monday.") or [("", None, None)]
    assert all(start is None for _, start, _ in found)


@pytest.mark.model
@pytest.mark.parametrize("country", ["Australia", "Chile"])
def test_a_season_of_the_other_hemisphere_has_no_dates(reader: Language, country: str) -> None:
    "Autumn is in March there."
    found = read_news(reader, f"{country} will elect a president in the autumn.").extraction
    assert [(event.time.start if event.time else None) for event in found.events if event.type != "Event"] == [None]


NOT_ITS_TIME = [  # text, verb: a time stands near that is another's, or may as well be
    ("Ola Lund, in power since 1994, threatened to cut off gas to Kenya.", "threatened"),
    ("Ola Lund, in office since March, met Ana Roe.", "met"),
    ("Kenya closed the camp, home to 40,000 people since 2011.", "closed"),
    ("Norvik, in debt since March, sold the mine.", "sold"),
    ("Marta Vik, in exile since 2011, has accused Kenya of torture.", "accused"),
    ("Timor has seen three coups or attempted coups since independence from Portugal in 1974.", "seen"),
    ("Rumours that Berg had died swept Cairo on Saturday.", "died"),
    ("The birth rate rose from 1.43 in 2015 to 1.46 in 2016.", "rose"),
    ("Exports fell from 30 million tonnes in 2019 to 20 million tonnes in 2021.", "fell"),
    ("Norvik sold 40 ships, compared with 30 in May.", "sold"),
    ("The herd could fall to 60 million from nearly 80 million today.", "fall"),
    ("Berg published books on Paris during the 1930s.", "published"),
    ("Norway must repay the loan within 90 days of the ruling.", "repay"),
    ("Berg was freed within two days of his arrest.", "freed"),
    ("Kenya extended the ban by six months.", "extended"),
    ("Shops suffered the sharpest drop in sales in four years.", "suffered"),
    ("Roe could face a year in jail or a fine.", "face"),
    ("The governor resigned two years into his second term.", "resigned"),
    ("Norvik shut the mine nearly seven months into a strike.", "shut"),
    ("Berg lost 20 seconds to Roe.", "lost"),
    ("Roe conceded two minutes on the climb.", "conceded"),
    ("Pupils were moved to Tula, more than an hour away by bus.", "moved"),
    ("Berg was found 20 minutes from Tula.", "found"),
    ("Judges cut his term from 12 years to eight.", "cut"),
    ("The board voted on its target for the next six months.", "voted"),
    ("Kenya postponed the vote from June to September.", "postponed"),
    ("Berg met Roe for the first time since 2019.", "met"),
    ("Kenya suffered its worst drought since 2019.", "suffered"),
    ("Norvik sold 40 ships in the year to March.", "sold"),
]


@pytest.mark.parametrize(("text", "word"), NOT_ITS_TIME, ids=[row[0] for row in NOT_ITS_TIME])
def test_a_time_that_may_be_of_something_else_dates_no_event(bare_nlp: Language, text: str, word: str) -> None:
    doc = parse(bare_nlp, text)
    verb = next(token for token in doc if token.text == word)
    found = list(find_timexes(doc))
    assert found
    assert find_time(verb, found) is None


OWNERS = [
    ("Kenya suspended the tax for the next two years.", "suspended", "the next two years"),
    ("Kenya will discuss the law before the summer.", "discuss", "before the summer"),
    ("The army held the town for three days.", "held", "three days"),
    ("Berg arrived 20 minutes later.", "arrived", "20 minutes later"),
    ("The talks lasted three hours.", "lasted", "three hours"),
    ("Berg spent two days in Tula.", "spent", "two days"),
    ("Kenya was at war from June to September.", "was", "June to September"),
    ("Ola Berg, in power since 1994, threatened Kenya on Thursday.", "threatened", "Thursday"),
    ("Since 1994, Berg has led the party.", "led", "1994"),
    ("Berg has, since 1994, led the party.", "led", "1994"),
    ("Police arrested the man, who was armed, on Monday.", "arrested", "Monday"),
    ("Exports fell by 30 million tonnes in 2019.", "fell", "2019"),
    ("Berg published a report on Paris on Monday.", "published", "Monday"),
    ("Snow cut off the town for two days earlier in January.", "cut", "January"),
    ("Snow cut off the town two days earlier.", "cut", "two days earlier"),
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
    ("They bombed the port on the night of July 8.", "bombed", "the night of July 8"),
    ("Rebels bombed the port shortly after midnight on Tuesday.", "bombed", "Tuesday"),
    ("Rebels bombed the port before dawn on Monday.", "bombed", "Monday"),
    ("Rubio met Lavrov at noon on Friday.", "met", "Friday"),
    ("Police arrested her a day after she met Lavrov.", "arrested", "a day after"),
    ("Police arrested her a day after she met Lavrov.", "met", None),
    ("Rubio said on Monday that Lavrov had met Putin.", "met", None),
    ("On Monday, Rubio said that Lavrov had met Putin.", "met", None),
    ("Lavrov met Putin, Rubio said on Monday.", "met", None),
    ("Lavrov met Putin on Sunday, Rubio said on Monday.", "met", "Sunday"),
    ("Rubio accused Lavrov on Monday of meeting Putin.", "meeting", None),
    ("The court sentenced Rubio on Friday to nine years in prison.", "sentenced", "Friday"),
    ("Police arrested her in Oslo two days after she met Lavrov.", "arrested", "two days after"),
    ("Police arrested her in Oslo two days after she met Lavrov.", "met", None),
    ("After years of talks, Norway signed the treaty.", "signed", None),
    ("After two days of fighting, rebels took the town.", "took", None),
    ("The vote raised hopes after 40 years of division.", "raised", None),
    ("After more than ten years of talks, Norway signed the treaty.", "signed", None),
    ("He left the city on the day of the vote.", "left", "the day of the vote"),
    ("Rubio fought for two days.", "fought", "two days"),
    ("Jurors talked for two days before finding him guilty.", "talked", "two days"),
    ("They agreed to restore ties after a year of tension.", "agreed", None),
    ("They left the pact a year after it was signed.", "left", "a year after"),
    ("The board awarded the 2034 World Cup to Norway.", "awarded", None),
    ("The firm cut its full-year forecast.", "cut", None),
    ("The decree had doubled the price overnight.", "doubled", "overnight"),
    (
        "He may leave prison less than two years after his conviction.",
        "leave",
        "less than two years after his conviction",
    ),
    ("Ana Ruiz was chosen to lead the party in May.", "chosen", "May"),
    ("Ana Ruiz was picked to head the Bank of Norland last May.", "picked", "last May"),
    ("Members elected Ana Ruiz to represent them on Sunday.", "elected", "Sunday"),
    ("Ana Ruiz was elected to lead the party next March.", "elected", None),
    ("Ana Ruiz was named to lead the party into the vote in May.", "named", None),
    ("Ana Ruiz was hired to coach the team until 2027.", "hired", None),
    ("Ana Ruiz was asked to visit Oslo in May.", "asked", None),
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


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("The commission has until Tuesday to name a winner of the Norwegian vote.", date(2025, 7, 15)),
        ("The bill funds Norway through March.", date(2026, 3, 31)),
        ("Norway extended its sanctions on Velmora through January.", date(2026, 1, 31)),
        ("Norway banned the party until November.", date(2025, 11, 30)),
        ("Keir Starmer led Norway until March.", date(2025, 3, 31)),
    ],
)
def test_until_looks_ahead_in_the_present_and_from_what_lasts(reader: Language, text: str, end: date) -> None:
    times = [timex for timex in read_news(reader, text).extraction.events if timex.time is not None]
    assert [event.time.end for event in times if event.time] == [end]


@pytest.mark.model
def test_what_had_changed_overnight_changed_all_at_once(reader: Language) -> None:
    found = read_news(reader, "Sweden had doubled its tariffs on Norway overnight.").extraction
    assert {event.time.start for event in found.events if event.time} <= {None}


@pytest.mark.model
def test_a_day_to_come_by_which_something_is_wanted_dates_no_wanting(reader: Language) -> None:
    found = read_news(reader, "Kenya has called for deeper cuts by 2035.").extraction
    assert [event.time for event in found.events] == [None]


@pytest.mark.parametrize(("text", "times"), [
    ("Ola May leads Kenya. Leaders insist there can be no talks until May formally starts the vote.", set()),
    ("Ola May leads Kenya. Rebels attacked Norvik in May.", {"May"}),
    ("Ola Roe leads Kenya. Rebels attacked Norvik in May.", {"May"}),
])  # fmt: skip
def test_a_month_may_be_the_surname_of_someone(reader: Language, text: str, times: set[str]) -> None:
    found = read_news(reader, text).extraction
    assert {event.time.span.of(text) for event in found.events if event.time} == times


def test_days_from_a_happening_without_a_day_are_no_dates(reader: Language) -> None:
    "Nobody knows when he will be confirmed."
    [event] = read_news(reader, "Jon Bell will sell Norvik within 90 days of confirmation.").extraction.events
    assert event.time is None or (event.time.start, event.time.end) == (None, None)
