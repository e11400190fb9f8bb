"""Events are read from every common wording: who did what to whom, where and when."""

from __future__ import annotations

import pytest
from reading import read
from spacy.language import Language

pytestmark = pytest.mark.model

MET = ["Emmanuel Macron met Friedrich Merz"]
ATTACKED = ["Russia attacked Ukraine"]
TARIFFS = ["United States imposesTariffsOn Brazil"]

WORDINGS = [
    # active, passive, coordinated, relative
    ("Emmanuel Macron met Friedrich Merz in Paris on Monday.", MET),
    ("Emmanuel Macron met with Friedrich Merz in Paris.", MET),
    ("Emmanuel Macron and Friedrich Merz met in Paris on Tuesday.", MET),
    ("Emmanuel Macron, who met Friedrich Merz in Paris on Tuesday, flew home.", MET),
    ("Russia attacked Ukraine on Wednesday.", ATTACKED),
    ("Ukraine was attacked by Russia on Wednesday.", ATTACKED),
    ("Russia, which attacked Ukraine on Wednesday, has not commented.", ATTACKED),
    ("Ukraine, attacked by Russia on Wednesday, is calm again.", ATTACKED),
    ("Russia attacked Ukraine and Moldova.", ["Russia attacked Moldova", "Russia attacked Ukraine"]),
    ("Russia and Belarus attacked Ukraine.", ["Belarus attacked Ukraine", "Russia attacked Ukraine"]),
    ("Russia attacked and bombed Ukraine.", ["Russia attacked Ukraine", "Russia bombed Ukraine"]),
    ("Emmanuel Macron was criticized by Marine Le Pen.", ["Marine Le Pen criticized Emmanuel Macron"]),
    ("Tariffs were imposed on Brazil by the United States.", TARIFFS),
    # light verbs are seen through
    ("The United States imposed tariffs on Brazil.", TARIFFS),
    ("Brazil faces tariffs from the United States.", TARIFFS),
    ("Brazil is subject to US tariffs.", TARIFFS),
    ("Russia launched an attack on Ukraine.", ATTACKED),
    ("Emmanuel Macron had a meeting with Friedrich Merz in Paris.", MET),
    ("Emmanuel Macron held talks with Friedrich Merz.", ["Emmanuel Macron talkedWith Friedrich Merz"]),
    ("Emmanuel Macron had a phone call with Friedrich Merz.", ["Emmanuel Macron called Friedrich Merz"]),
    ("Israel signed a deal with Egypt.", ["Israel reachedAgreementWith Egypt"]),
    # nouns report too
    ("Russia's attack on Ukraine killed two people.", ATTACKED),
    ("The Russian assault on Ukraine went on.", ATTACKED),
    ("The meeting between Emmanuel Macron and Friedrich Merz was short.", MET),
    ("Emmanuel Macron's meeting with Friedrich Merz in Paris lasted two hours.", MET),
    ("Microsoft's acquisition of Activision closed in October 2023.", ["Microsoft acquired Activision"]),
    ("Emmanuel Macron's visit to Germany began on Monday.", ["Emmanuel Macron visited Germany"]),
    # the event as the subject of a verb that says nothing
    ("A meeting between Emmanuel Macron and Friedrich Merz took place in Paris on Monday.", MET),
    ("US tariffs on Brazil took effect on Tuesday.", TARIFFS),
    # adjectives
    ("France has been supportive of Ukraine.", ["France supported Ukraine"]),
    ("Germany was critical of Israel over the strikes.", ["Germany criticized Israel"]),
    # other beats
    ("Emmanuel Macron visited Germany on Monday.", ["Emmanuel Macron visited Germany"]),
    ("Microsoft bought Activision in October 2023.", ["Microsoft acquired Activision"]),
    ("France sent missiles to Ukraine.", ["France suppliedArmsTo Ukraine"]),
    ("Ukraine asked Germany for help.", ["Ukraine asked Germany"]),
    ("Emmanuel Macron called Friedrich Merz on Monday.", ["Emmanuel Macron called Friedrich Merz"]),
]


@pytest.mark.parametrize(("text", "edges"), WORDINGS)
def test_every_wording_of_an_event_gives_the_same_edge(reader: Language, text: str, edges: list[str]) -> None:
    reading = read(reader, text)
    assert reading.edges_in_words() == edges, str(reading)


@pytest.mark.parametrize(
    ("text", "type"),
    [(text, "Meet") for text, edges in WORDINGS if edges == MET]
    + [(text, "Attack") for text, edges in WORDINGS if edges == ATTACKED]
    + [(text, "ImposeTariffs") for text, edges in WORDINGS if edges == TARIFFS],
)
def test_one_happening_told_once_is_one_event(reader: Language, text: str, type: str) -> None:
    "Verb, light verb and noun of one wording must not each make an event of their own."
    reading = read(reader, text)
    assert reading.types().count(type) == 1, str(reading)


@pytest.mark.parametrize(
    ("text", "type", "place", "days"),
    [
        ("Emmanuel Macron met Friedrich Merz in Lyon on Monday.", "Meet", "Lyon", ("2025-07-07", "2025-07-07")),
        ("A meeting between Emmanuel Macron and Friedrich Merz took place in Lyon on Monday.", "Meet", "Lyon",
         ("2025-07-07", "2025-07-07")),
        ("On Tuesday, Emmanuel Macron and Friedrich Merz met in Lyon.", "Meet", "Lyon", ("2025-07-08", "2025-07-08")),
        ("Emmanuel Macron will meet Friedrich Merz in Lyon on Monday.", "Meet", "Lyon", ("2025-07-14", "2025-07-14")),
        ("Emmanuel Macron had a meeting with Friedrich Merz in Lyon in May.", "Meet", "Lyon",
         ("2025-05-01", "2025-05-31")),
        ("Emmanuel Macron met Friedrich Merz.", "Meet", None, (None, None)),
        (
            "Marco Rubio met Benjamin Netanyahu at the White House on Tuesday.",
            "Meet",
            "White House",
            ("2025-07-08", "2025-07-08"),
        ),
        ("Emmanuel Macron held talks with Friedrich Merz in Berlin.", "Discuss", "Berlin", (None, None)),
        ("Russia attacked Ukraine on Wednesday.", "Attack", None, ("2025-07-09", "2025-07-09")),
        ("Microsoft bought Activision in October 2023.", "Acquire", None, ("2023-10-01", "2023-10-31")),
    ],
)  # fmt: skip
def test_place_and_time_belong_to_the_event(
    reader: Language, text: str, type: str, place: str | None, days: tuple[str | None, str | None]
) -> None:
    "An event without a date stays without: the day of publication is not when it happened."
    reading = read(reader, text)
    assert (reading.place(type), reading.days(type)) == (place, days), str(reading)


@pytest.mark.parametrize(
    ("text", "type", "label", "lemma"),
    [
        ("Emmanuel Macron met Friedrich Merz.", "Meet", "met", "meet"),
        ("Russia launched an attack on Ukraine.", "Attack", "launched attack", "attack"),
        ("The United States imposed tariffs on Brazil.", "ImposeTariffs", "imposed tariffs", "tariff"),
        ("The Russian assault on Ukraine went on.", "Attack", "assault", "assault"),
    ],
)
def test_label_is_the_words_that_report_the_event(
    reader: Language, text: str, type: str, label: str, lemma: str
) -> None:
    event = read(reader, text).event(type)
    assert (event.label, event.lemma) == (label, lemma)


def test_verb_that_no_class_fits_is_kept_as_an_open_event(reader: Language) -> None:
    "Nothing that the article says is dropped because a list lacks it."
    reading = read(reader, "Emmanuel Macron serenaded Friedrich Merz in Paris on Monday.")
    assert reading.edges_in_words() == ["Emmanuel Macron serenade Friedrich Merz"]
    assert reading.event("Event").plover is None
    assert reading.days("Event") == ("2025-07-07", "2025-07-07")


@pytest.mark.parametrize(
    "text",
    [
        "Marco Rubio said that Germany is a country.",
        "Marco Rubio told reporters that it was raining.",
        "It was a quiet day in Germany.",
        "Germany is in Europe.",
    ],
)
def test_words_without_a_deed_make_no_event(reader: Language, text: str) -> None:
    "Bare reporting verbs are attribution only, and being somewhere is no event."
    reading = read(reader, text)
    assert reading.edges_in_words() == [], str(reading)
    assert reading.types() == [], str(reading)


def test_speech_act_that_does_something_is_an_event_too(reader: Language) -> None:
    reading = read(reader, "Ukraine accused Russia of attacking Poland.")
    assert "Ukraine accused Russia" in reading.edges_in_words()
    assert reading.event("Attack").id != reading.event("Allege").id


def test_main_event_of_a_sentence_comes_first(reader: Language) -> None:
    reading = read(reader, "Emmanuel Macron, who visited Germany in May, met Friedrich Merz on Monday.")
    assert [event.type for event in reading.events()] == ["Meet", "Visit"]


def test_ordinal_ellipsis_is_one_more_event_of_its_own(reader: Language) -> None:
    text = "Marco Rubio met Sergey Lavrov on Thursday for the second time this year, the first being in Geneva in May."
    reading = read(reader, text)
    found = {(str(event.time.start), reading.name(event.place)) for event in reading.events("Meet") if event.time}
    assert found == {("2025-07-10", None), ("2025-05-01", "Geneva")}, str(reading)
    assert reading.edges_in_words() == ["Marco Rubio met Sergey Lavrov"] * 2


def test_ordinal_ellipsis_does_not_move_the_meeting_it_follows(reader: Language) -> None:
    "The second meeting, of which the text gives no date, was not the one in Geneva."
    text = "Marco Rubio met Sergey Lavrov for the second time this year, the first being in Geneva in May."
    reading = read(reader, text)
    places = sorted(str(reading.name(event.place)) for event in reading.events("Meet"))
    assert places == ["Geneva", "None"], str(reading)


@pytest.mark.parametrize(
    ("text", "call"),
    [
        ("Emmanuel Macron met Friedrich Merz in Lyon. The two spoke by phone on Tuesday.", MET),
        ("Emmanuel Macron and Friedrich Merz met in Lyon. They spoke by phone on Tuesday.", MET),
        ("Emmanuel Macron and Friedrich Merz met in Lyon. Both men spoke by phone on Tuesday.", MET),
    ],
)
def test_the_two_are_those_named_together_before(reader: Language, text: str, call: list[str]) -> None:
    reading = read(reader, text)
    assert reading.edges_in_words("met") == call
    assert reading.edges_in_words("called") == ["Emmanuel Macron called Friedrich Merz"], str(reading)


WAIT = "Prices rose, and the trains ran late all day long, as they had done for a week or more. Shops stayed shut. "
TWO = [
    # text, who met in the end
    (
        f"Emmanuel Macron phoned Friedrich Merz. {WAIT * 3}Both leaders met in Lyon.",
        ["Emmanuel Macron", "Friedrich Merz"],
    ),
    (
        "Emmanuel Macron phoned Friedrich Merz. Marco Rubio praised Wang Yi. The two met in Lyon.",
        ["Emmanuel Macron", "Friedrich Merz"],
    ),
    ("Marco Rubio praised Friedrich Merz and Wang Yi. The two men met in Lyon.", ["Friedrich Merz", "Wang Yi"]),
    ("Thailand and Cambodia agreed to a truce. The two countries met in Lyon.", ["Cambodia", "Thailand"]),
    (
        "French President Emmanuel Macron phoned German Chancellor Friedrich Merz. The two countries met.",
        ["France", "Germany"],
    ),
    ("Thailand and Cambodia agreed to a truce. The two men met in Lyon.", []),
    ("Emmanuel Macron, Friedrich Merz and Wang Yi spoke. The two met in Lyon.", []),
    (f"Emmanuel Macron phoned Friedrich Merz. {WAIT * 9}Both leaders met in Lyon.", []),
]


@pytest.mark.parametrize(("text", "expected"), TWO)
def test_the_two_are_rather_two_who_met_or_talked(reader: Language, text: str, expected: list[str]) -> None:
    "And they are of the kind that the noun says."
    reading = read(reader, text)
    met = [item for event in reading.events("Meet") for item in event.arguments if item.role == "participant"]
    named = {entity.id: entity.name for entity in reading.extraction.entities if entity.type != "Group"}
    assert sorted(named[item.entity] for item in met if item.entity in named) == expected, str(reading)


def test_two_who_were_not_named_are_not_guessed(reader: Language) -> None:
    reading = read(reader, "The two spoke by phone on Tuesday.")
    assert reading.edges_in_words() == []


@pytest.mark.parametrize(
    ("text", "published", "agents"),
    [
        ("Donald Trump's tariffs on Brazil hurt the United States.", "2025-07-10", ["Donald Trump", "United States"]),
        ("Joe Biden's tariffs on Brazil hurt the United States.", "2022-03-01", ["Joe Biden", "United States"]),
        ("Joe Biden's tariffs on Brazil hurt the United States.", "2025-07-10", ["Joe Biden"]),
    ],
)
def test_leaders_act_of_state_is_his_countrys_too_while_in_office(
    reader: Language, text: str, published: str, agents: list[str]
) -> None:
    assert read(reader, text, published=published).fillers("ImposeTariffs", "agent") == agents


def test_leaders_own_doings_are_not_his_countrys(reader: Language) -> None:
    reading = read(reader, "Donald Trump's meeting with Vladimir Putin cheered the United States.")
    assert reading.fillers("Meet", "participant") == ["Donald Trump", "Vladimir Putin"]


ANNOUNCED = (
    "Donald Trump announced that eight of the ten countries in ASEAN will face US tariffs from August 1"
    " unless they sign trade deals."
)


def test_announced_tariffs_are_planned_direct_and_conditional(reader: Language) -> None:
    "The announcer is an agent beside his country; the bloc is meant, its extent kept in words."
    reading = read(reader, ANNOUNCED)
    assert reading.fillers("ImposeTariffs", "agent") == ["Donald Trump", "United States"], str(reading)
    (claim,) = reading.claims_of("ImposeTariffs")
    assert (claim.factuality, claim.condition) == ("Planned", "unless they sign trade deals")
    assert reading.name(claim.speaker) == "Donald Trump"
    assert reading.days("ImposeTariffs")[0] == "2025-08-01"
    assert reading.extents("ImposeTariffs", "recipient") == {
        "Association of Southeast Asian Nations": "eight of the ten countries in ASEAN"
    }
    assert reading.direct_in_words("imposesTariffsOn") == [
        "Donald Trump imposesTariffsOn Association of Southeast Asian Nations",
        "United States imposesTariffsOn Association of Southeast Asian Nations",
    ]


@pytest.mark.parametrize(
    ("text", "direct"),
    [
        ("Donald Trump said the United States would not impose tariffs on Brazil.", []),
        ("Xi Jinping said the United States will impose tariffs on Brazil.", []),
        ("Donald Trump announced that the United States will impose tariffs on Brazil.",
         ["Donald Trump imposesTariffsOn Brazil", "United States imposesTariffsOn Brazil"]),
    ],
)  # fmt: skip
def test_only_ones_own_announcement_is_the_act(reader: Language, text: str, direct: list[str]) -> None:
    reading = read(reader, text)
    assert reading.direct_in_words("imposesTariffsOn") == direct, str(reading)


@pytest.mark.parametrize("published", ["2025-07-10", None])
def test_article_without_a_date_is_read_all_the_same(reader: Language, published: str | None) -> None:
    reading = read(reader, "Donald Trump's tariffs on Brazil hurt the United States on Monday.", published=published)
    assert "Donald Trump imposesTariffsOn Brazil" in reading.edges_in_words()


@pytest.mark.parametrize(
    ("text", "edge"),
    [
        (
            "Donald Trump said the United States will impose tariffs on Brazil from August 1.",
            "United States imposesTariffsOn Brazil",
        ),
        (
            "The United States imposed tariffs on goods from Brazil on Tuesday.",
            "United States imposesTariffsOn Brazil",
        ),
        ('"Did Russia attack Ukraine?" Marco Rubio asked.', "Russia attacked Ukraine"),
    ],
)
def test_odd_parse_costs_no_edge(reader: Language, text: str, edge: str) -> None:
    reading = read(reader, text)
    assert edge in reading.edges_in_words(), str(reading)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ('"No decision was made," Anne Hidalgo said.', "decision made"),
        ("Anne Hidalgo said new plans were also discussed.", "discussed"),
        ("Anne Hidalgo said the works at the harbor had been slowed down.", "slowed down"),
        ("Keir Starmer said some of the weapons shipments would continue.", "shipments continue"),
    ],
)
def test_what_a_known_speaker_tells_of_is_kept_without_a_named_actor(reader: Language, text: str, label: str) -> None:
    reading = read(reader, text)
    assert [event.label for event in reading.extraction.events] == [label], str(reading)
    assert reading.name(reading.extraction.claims[-1].speaker) in ("Anne Hidalgo", "Keir Starmer")


@pytest.mark.parametrize(
    "text",
    [
        "New plans were also discussed.",
        '"It was slowed down," Anne Hidalgo said.',
        "Anne Hidalgo said the plan was meant to ensure quiet.",
    ],
)
def test_what_nobody_known_tells_of_nobody_known_is_not(reader: Language, text: str) -> None:
    assert read(reader, text).extraction.events == ()


@pytest.mark.parametrize(
    ("text", "fillers"),
    [
        (
            "Keir Starmer voiced frustration with Viktor Orbán for not holding talks with Ukraine.",
            ["Ukraine", "Viktor Orbán"],
        ),
        ("Anne Hidalgo aired her anger at Viktor Orbán for holding talks with Russia.", ["Russia", "Viktor Orbán"]),
        ("Keir Starmer criticized Viktor Orbán for holding talks with Russia.", ["Russia", "Viktor Orbán"]),
    ],
)
def test_who_is_blamed_for_a_deed_is_its_doer(reader: Language, text: str, fillers: list[str]) -> None:
    assert sorted(read(reader, text).fillers("Discuss", "participant")) == fillers


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Norway put forward a new plan for the strait.", "put forward"),
        ("Anne Hidalgo will take the plans back to Paris.", "take back"),
        ("Anne Hidalgo pushed the plan aside.", "pushed aside"),
    ],
)
def test_adverb_that_makes_one_verb_with_its_verb_is_in_the_label(reader: Language, text: str, label: str) -> None:
    assert [event.label for event in read(reader, text).extraction.events] == [label]


@pytest.mark.parametrize(
    ("text", "type", "place"),
    [
        ("An earthquake in Nepal killed thousands.", "Earthquake", "Nepal"),
        ("A derailment occurred in the southern Indian state of Kerala.", "Crash", "Kerala"),
        ("Sweden sent troops to Mali.", "Deploy", None),
    ],
)
def test_place_that_an_event_befalls_is_where_it_happens(
    reader: Language, text: str, type: str, place: str | None
) -> None:
    assert read(reader, text).place(type) == place


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Russia attacked the Ukrainian city of Kharkiv.", ["Russia attacked Kharkiv"]),
        ("Belarus criticized all pro-European forces in Georgia.", []),
        ("Keir Starmer sees Norway's plan as threatened by Russia.", ["Russia threatened Norway"]),
        ("Keir Starmer is in Oslo owing to Norway's delay.", []),
    ],
)
def test_phrase_stands_for_what_it_names(reader: Language, text: str, edges: list[str]) -> None:
    assert read(reader, text).edges_in_words() == edges


@pytest.mark.parametrize(
    "text",
    [
        "Norway said Sweden should pay more, halt the flights and criticize Russia.",
        "Norway said Sweden should leave the talks, halt the flights and criticize Russia.",
    ],
)
def test_bare_verb_goes_with_the_modal_before_it(reader: Language, text: str) -> None:
    reading = read(reader, text)
    assert reading.fillers("Criticize", "agent") == ["Sweden"]
    assert (reading.factuality("Criticize"), reading.speakers("Criticize")) == (["Possible"], ["Norway"])


@pytest.mark.parametrize(
    ("text", "killers", "killed"),
    [
        ("Belarus carried out its murder of officers at night.", ["Belarus"], ["officers"]),
        ("Belarus was shaken by Viktor Orbán's murder in Minsk.", [], ["Viktor Orbán"]),
    ],
)
def test_owner_of_a_carried_deed_is_its_doer(
    reader: Language, text: str, killers: list[str], killed: list[str]
) -> None:
    reading = read(reader, text)
    assert reading.fillers("Kill", "agent") == killers
    assert reading.fillers("Kill", "recipient") == killed


STANCES = [
    ("Norway said it will send food to Somalia.", "Promise", ["Norway promised Somalia"]),
    ("Norway announced it would send food to Somalia.", "Promise", ["Norway promised Somalia"]),
    ("Emmanuel Macron said he would not meet Vladimir Putin.", "Refuse", ["Emmanuel Macron refused Vladimir Putin"]),
    ("Cuba said it will not lift the embargo until Spain pays.", "Refuse", ["Cuba refused Spain"]),
    ("Iran said it would bomb Iraq.", "Threaten", ["Iran threatened Iraq"]),
    ("Sweden said Norway must free the pilots.", "Demand", ["Sweden demandedOf Norway"]),
    ("Chile is willing to help Peru.", "Offer", ["Chile offered Peru"]),
    ("Chile is unwilling to help Peru.", "Refuse", ["Chile refused Peru"]),
]


@pytest.mark.parametrize(("text", "type", "edges"), STANCES)
def test_saying_what_one_will_do_or_another_must_is_an_act(
    reader: Language, text: str, type: str, edges: list[str]
) -> None:
    reading = read(reader, text)
    (claim,) = reading.claims_of(type)
    assert (claim.factuality, claim.rule) == ("Actual", "events/stance"), str(reading)
    assert reading.direct_in_words("promised", "refused", "threatened", "demandedOf", "offered") == edges, str(reading)


@pytest.mark.parametrize(
    "text",
    [
        "Norway said Sweden would send food to Somalia.",
        "Emmanuel Macron said he will meet Friedrich Merz.",
        "Russia said it would not attack Finland.",
        "Norway said the weather must be cold.",
        "Chile is ready to attack Peru.",
        "The United States said it would impose tariffs on Brazil.",
        "Norway believes it will help Somalia.",
        "Chile is not willing to help Peru.",
    ],
)
def test_not_all_that_is_said_of_what_will_be_is_an_act(reader: Language, text: str) -> None:
    "Predictions, plans to meet, reassurances and what others will do promise, refuse and threaten nothing."
    reading = read(reader, text)
    acts = {"Promise", "Refuse", "Threaten", "Demand", "Offer"}
    assert not acts & set(reading.types()), str(reading)


def test_promise_to_free_a_man_is_not_made_to_him(reader: Language) -> None:
    reading = read(reader, "Russia said it will release Alexei Navalny.")
    assert reading.edges_in_words("promised") == [], str(reading)
    assert reading.edges_in_words("released") == ["Russia released Alexei Navalny"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Norwegian army said it had shelled Sweden.", "The Norwegian army"),
        ("Emmanuel Macron said that he had praised Spain.", "Emmanuel Macron"),
        ("Russia, which has begun its attack on Ukraine, is silent.", "Russia"),
    ],
)
def test_pronouns_part_is_told_in_the_words_it_stands_for(reader: Language, text: str, words: str) -> None:
    reading = read(reader, text)
    agents = {argument.span.of(text) for event in reading.events() for argument in event.fillers("agent")}
    assert agents == {words}, str(reading)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Two people were killed when Russia attacked Ukraine.", "Attack"),
        ("Residents fled as Israel bombed Lebanon.", "Bomb"),
    ],
)
def test_main_event_is_one_that_tells_who_and_whom(reader: Language, text: str, first: str) -> None:
    reading = read(reader, text)
    assert reading.events()[0].type == first, str(reading)


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Spain and Japan agreed to share data.", ["Spain agreedWith Japan"]),
        ("Marco Rubio and Pete Hegseth agreed to testify.", []),
        ("Spain agreed to share data with Japan.", ["Spain promised Japan"]),
    ],
)
def test_two_sides_that_agree_to_act_agree_with_one_another(reader: Language, text: str, edges: list[str]) -> None:
    "Two ministers of one government may each agree to something with somebody else."
    reading = read(reader, text)
    assert reading.edges_in_words("agreedWith", "promised") == edges, str(reading)


@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("Japan lifted sanctions imposed on India.", "Japan liftedSanctionsOn India"),
        ("Spain lifted the ban that it had placed on Chile.", "Spain easedRestrictionsOn Chile"),
        ("Spain lifted its ban on Chile on the condition that it pays.", "Spain easedRestrictionsOn Chile"),
        ("Emmanuel Macron held a round of talks with Friedrich Merz.", "Emmanuel Macron talkedWith Friedrich Merz"),
        ("France sent dozens of tanks to Ukraine.", "France suppliedArmsTo Ukraine"),
        ("The court found Boris Johnson guilty of fraud.", "court convicted Boris Johnson"),
        ("Norway and Sweden joined forces against Russia.", "Norway cooperatedWith Sweden"),
    ],
)
def test_target_is_found_behind_the_words_between(reader: Language, text: str, edge: str) -> None:
    reading = read(reader, text)
    assert edge in reading.edges_in_words(), str(reading)


@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("Boeing delivered jets to Norway.", "Boeing suppliedArmsTo Norway"),
        ("The museum returned the statues to Nigeria.", "museum released Nigeria"),
    ],
)
def test_goods_are_no_arms_and_no_captives(reader: Language, text: str, edge: str) -> None:
    assert edge not in read(reader, text).edges_in_words()


@pytest.mark.parametrize(
    ("text", "type", "role", "fillers"),
    [
        ("Spain will have a delegation in Oslo.", "Send", "destination", ["Oslo"]),
        ("Spain, which will have observers in Oslo, is calm.", "Send", "destination", ["Oslo"]),
        ("Keir Starmer made progress with Norway on fishing.", "MakeProgress", "participant", ["Norway"]),
        ("The jets flew in defense of Norway.", "Defend", "recipient", ["Norway"]),
    ],
)
def test_what_nouns_say_of_a_plain_verb(reader: Language, text: str, type: str, role: str, fillers: list[str]) -> None:
    assert read(reader, text).fillers(type, role) == fillers


@pytest.mark.parametrize("clause", ["whether Norway had paid", "why Norway left", "what Norway wanted"])
def test_who_an_indirect_question_is_about_is_not_asked(reader: Language, clause: str) -> None:
    assert read(reader, f"Keir Starmer asked {clause}.").fillers("Ask", "recipient") == []


def test_name_told_by_a_participle_is_no_event(reader: Language) -> None:
    assert read(reader, "A village in Norway called Dulse praised Keir Starmer.").types() == ["Praise"]


def test_purpose_of_giving_something_up_is_not_given_up(reader: Language) -> None:
    reading = read(reader, "Norway scrapped the fee to help Ukraine.")
    assert (reading.factuality("Cancel"), reading.factuality("Aid")) == (["Actual"], ["Possible"])


@pytest.mark.parametrize(
    "text",
    [
        "Norway heard refugees from Eritrea, Syria and Yemen who criticized Russia.",
        "Norway heard 200 priests in Mali who criticized Russia.",
    ],
)
def test_who_is_people_and_no_country(reader: Language, text: str) -> None:
    assert "Russia" in read(reader, text).fillers("Criticize", "recipient")
    assert not {"Eritrea", "Syria", "Yemen", "Mali"} & set(read(reader, text).fillers("Criticize", "agent"))


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Marco Rubio met visiting Foreign Minister Wang Yi in Lyon.", ["Marco Rubio met Wang Yi"]),
        ("Spain hosted visiting Chancellor Friedrich Merz.", ["Spain hosted Friedrich Merz"]),
        ("Marco Rubio enjoyed visiting Norway.", ["Marco Rubio visited Norway"]),
        ("Norway is in the process of sending missiles to Chile.", ["Norway suppliedArmsTo Chile"]),
        ("Shipments of weapons to Chile were paused by Norway.", ["Norway suspendedAidTo Chile"]),
        ("France demanded the withdrawal of all troops from Chile.", []),
        ("Norway was caught off guard by Sweden.", ["Sweden affected Norway"]),
        ("Norway protested attacks against Chile.", []),
        ("Emmanuel Macron reiterated France's support for Chile.", ["Emmanuel Macron supported Chile",
                                                                     "France supported Chile"]),
    ],
)  # fmt: skip
def test_words_between_make_no_other_event(reader: Language, text: str, edges: list[str]) -> None:
    "Who meets a visitor visits nobody; what is paused is not sent; a port that troops leave is asked for nothing."
    reading = read(reader, text)
    assert reading.edges_in_words() == edges, str(reading)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Norway sued dozens of banks over their fees.", "dozens of banks"),
        ("Norway accused the army of murder.", "the army"),
        ("Norway accused the president of Chile.", "the president of Chile"),
    ],
)
def test_phrase_ends_where_the_charge_begins(reader: Language, text: str, words: str) -> None:
    reading = read(reader, text)
    assert words in {argument.span.of(text) for event in reading.events() for argument in event.arguments}, str(reading)


@pytest.mark.parametrize(
    ("text", "type", "role", "fillers"),
    [
        ("The UN condemned the Bucha massacre.", "Kill", "agent", []),
        ("At least 43 Norwegians were killed by Sweden.", "Kill", "recipient", ["At least 43 Norwegians"]),
        ("Google was fined $2 billion by the European Commission.", "Fine", "recipient", ["Google"]),
        (
            "Viktor Orbán is in Oslo for meetings with visiting Prime Minister Keir Starmer.",
            "Visit",
            "agent",
            ["Keir Starmer"],
        ),
        ("The European Commission fined Google 4.3 billion euros.", "Fine", "recipient", ["Google"]),
        ("The court sentenced Viktor Orbán to 50 years in prison.", "Sentence", "theme", ["50 years in prison"]),
        ("Doctors called on Japan to help refugees.", "Urge", "recipient", ["Japan"]),
        (
            "Italy summoned Viktor Orbán on Monday to discuss the fee and called on Sweden to pay.",
            "Urge",
            "agent",
            ["Italy"],
        ),
        (
            "Keir Starmer said it is hard for Norway to win, pushing back on the idea.",
            "Reject",
            "agent",
            ["Keir Starmer"],
        ),
        (
            "Keir Starmer saw Viktor Orbán on Friday at a dinner for the EU finance ministers. "
            "They briefly talked with Friedrich Merz.",
            "Discuss",
            "participant",
            ["Friedrich Merz", "Keir Starmer", "Viktor Orbán"],
        ),
    ],
)
def test_who_does_it_is_whom_the_sentence_means(
    reader: Language, text: str, type: str, role: str, fillers: list[str]
) -> None:
    assert sorted(read(reader, text).fillers(type, role)) == fillers


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("The regulator grounded six planes.", ["grounded"]),
        ("Heavy snow closed the airport.", ["closed"]),
        ("It surprised everyone.", []),
    ],
)
def test_deed_told_in_words_alone_is_kept(reader: Language, text: str, labels: list[str]) -> None:
    assert [event.label for event in read(reader, text).extraction.events] == labels


@pytest.mark.parametrize(
    ("text", "type", "agents"),
    [
        ("Norway and Sweden, but not France, boycotted the summit.", "Boycott", ["Norway", "Sweden"]),
        ("Norway, not Sweden, boycotted the summit.", "Boycott", ["Norway"]),
        ("Norway, Sweden and France boycotted the summit.", "Boycott", ["Norway", "Sweden", "France"]),
        ("Spain criticized the decision by Norway to cut aid.", "SuspendAid", ["Norway"]),
        ("Spain criticized Norway's decision to cut aid.", "SuspendAid", ["Norway"]),
        ("Spain announced a decision to cut aid.", "SuspendAid", ["Spain"]),
    ],
)
def test_who_is_left_out_or_only_judges_it_did_not_do_it(
    reader: Language, text: str, type: str, agents: list[str]
) -> None:
    reading = read(reader, text)
    events = reading.events(type)
    assert [reading.name(agent.entity) for event in events for agent in event.fillers("agent")] == agents, str(reading)


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Norway launched rockets at Sweden.", ["Bomb"]),
        ("Norway launched a rocket from Andoya.", ["Launch"]),
        ("Norway was fined for abusing its dominance.", ["Fine"]),
        ("Norway abused the prisoners.", ["Torture"]),
        ("Norway recalled its ambassador from Sweden.", ["RecallAmbassador"]),
        ("Norway downgraded relations with Sweden.", ["DowngradeRelations"]),
        ("Norway broke off relations with Sweden.", ["BreakRelations"]),
    ],
)
def test_a_verb_is_read_in_the_sense_of_what_it_is_done_with(reader: Language, text: str, types: list[str]) -> None:
    assert [event for event in read(reader, text).types() if event != "Event"] == types
