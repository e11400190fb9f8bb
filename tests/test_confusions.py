"""What is easily taken for something else: a surname for a capital, a tanker for a country, an order for a deed.

Each table is of one confusion, in many wordings of our own.
"""

from __future__ import annotations

import pytest
from reading import read
from spacy.language import Language

pytestmark = pytest.mark.model

NAMES = [
    # surnames that capitals and countries bear too
    ("Denise Washington met Ana Ruiz in Oslo on Monday.", "Person", ["Ana Ruiz", "Denise Washington"]),
    ("Julie London sued Arden Foods.", "Person", ["Julie London"]),
    ("Darnell Paris praised Jack Berlin.", "Person", ["Darnell Paris", "Jack Berlin"]),
    ("Whitney Houston left Oslo.", "Person", ["Whitney Houston"]),
    ("Central London was closed.", "Person", []),
    ("Will Washington attack Tehran?", "Person", []),
    # ships are called after places
    ("Iran seized the tanker Saint Lucia.", "Product", ["Saint Lucia"]),
    ("Pirates attacked the ferry Lady Malta.", "Product", ["Lady Malta"]),
    ("Pirates attacked the ferry Malta Star.", "Product", ["Malta Star"]),
    ("The frigate Portland docked in Malta.", "Product", ["Portland"]),
    ("The freighter Saint Lucia sank. The Saint Lucia carried steel.", "Product", ["Saint Lucia"]),
    ("The tanker Iran seized last week was released.", "Product", []),
    ("The tanker was bound for Saint Lucia.", "Product", []),
    # names go on across a hyphen, "and" and "&"
    (
        "The Organisation for Economic Co-operation and Development criticised Chile.",
        "Organization",
        ["Organisation for Economic Co-operation and Development"],
    ),
    (
        "The Organization for Security and Co-operation in Europe left Donetsk.",
        "Organization",
        ["Organization for Security and Co-operation in Europe"],
    ),
    (
        "The Harbour Agency for Research and Co-operation sued Ana Ruiz.",
        "Organization",
        ["Harbour Agency for Research and Co-operation"],
    ),
    (
        "The Karl and Ida Brandt Foundation praised UNICEF.",
        "Organization",
        ["Karl and Ida Brandt Foundation", "UNICEF"],
    ),
    ("Karl and Ida Brandt praised UNICEF.", "Organization", ["UNICEF"]),
    # a month is a surname
    ("Theresa May met Ana Ruiz.", "Person", ["Ana Ruiz", "Theresa May"]),
    ("Ana Ruiz called Theresa May on Monday.", "Person", ["Ana Ruiz", "Theresa May"]),
    ("Ana Ruiz will call Jon Bell in May.", "Person", ["Ana Ruiz", "Jon Bell"]),
]


@pytest.mark.parametrize(("text", "type_", "names"), NAMES)
def test_what_a_name_is_the_name_of(text: str, type_: str, names: list[str], reader: Language) -> None:
    assert read(reader, text).names(type_) == names


DOERS = [
    # whoever is called after its founder is not its founder
    ("Michael Dell said Dell would cut 5,000 jobs.", "LayOff", "agent", ["Dell"]),
    ("Enzo Ferrari said Ferrari would hire 20 engineers.", "Hire", "agent", ["Ferrari"]),
    ("Michael Dell, 60, resigned. Dell sued Oslo.", "Sue", "agent", ["Michael Dell"]),
    # one firm, not two
    ("Johnson & Johnson sued Procter & Gamble.", "Sue", "agent", ["Johnson & Johnson"]),
    ("Johnson & Johnson sued Procter & Gamble.", "Sue", "recipient", ["Procter & Gamble"]),
    ("Ernst & Young and Marks & Spencer sued Ana Ruiz.", "Sue", "agent", ["Ernst & Young", "Marks & Spencer"]),
    ("The Karl and Ida Brandt Foundation sued Oslo.", "Sue", "agent", ["Karl and Ida Brandt Foundation"]),
    ("Norway and Sweden accused one another's forces of theft.", "Allege", "recipient", ["Norway", "Sweden"]),
    # what another did is not done to him
    ("The Netherlands expelled three Russians and the Czechs two.", "Deport", "recipient", ["three Russians"]),
    ("The Dutch expelled four Russians and the Czechs two Poles.", "Deport", "recipient", ["four Russians"]),
    ("France sent 20 tanks and Poland 12.", "SupplyArms", "theme", ["20 tanks"]),
    ("Kenya expelled three Britons and two Poles.", "Deport", "recipient", ["three Britons", "two Poles"]),
    # "called" by telephone
    ("Ana Ruiz called Theresa May after the vote.", "Call", "participant", ["Ana Ruiz", "Theresa May"]),
]


@pytest.mark.parametrize(("text", "event", "role", "names"), DOERS)
def test_who_does_it_and_to_whom(text: str, event: str, role: str, names: list[str], reader: Language) -> None:
    assert read(reader, text).fillers(event, role) == names


NOT_DONE = [
    ("Norway expelled four diplomats on spying charges.", "Investigate"),
    ("The court jailed Jon Bell on smuggling charges.", "Smuggle"),
    ("Chile extradited two men over a hacking probe.", "Hack"),
]


@pytest.mark.parametrize(("text", "event"), NOT_DONE)
def test_what_is_only_spoken_of_is_not_done(text: str, event: str, reader: Language) -> None:
    assert read(reader, text).events(event) == []


NO_TIES = [
    ("Arden Foods sued Marks & Spencer in London.", "basedIn London"),
    ("Ana Ruiz met Norvik Bank in Lisbon.", "basedIn Lisbon"),
]


@pytest.mark.parametrize(("text", "tie"), NO_TIES)
def test_no_tie_is_made_of_where_something_was_done(text: str, tie: str, reader: Language) -> None:
    assert not any(found.endswith(tie) for found in read(reader, text).ties())


PLAIN = [
    # some members of a body are not the body, whose members all are
    ("Most EU countries condemned Kenya.", []),
    ("Eight of the ten ASEAN countries condemned Kenya.", []),
    ("Two thirds of the African Union's members condemned Kenya.", []),
    ("Several NATO members condemned Kenya.", ["Several NATO members condemned Kenya"]),
    ("The majority of EU states condemned Kenya.", []),
    ("Most EU countries and Norway condemned Kenya.", ["Norway condemned Kenya"]),
    ("All EU states condemned Kenya.", ["European Union condemned Kenya"]),
    ("The EU condemned Kenya.", ["European Union condemned Kenya"]),
    (
        "Norway imposed tariffs on many of the ASEAN countries.",
        ["Norway imposesTariffsOn Association of Southeast Asian Nations"],
    ),
    # gas is no aid, a dropped case no pardon, a lower tariff no lifted sanction
    ("Norway cut off gas to Mali.", []),
    ("Norway cut off aid to Mali.", ["Norway suspendedAidTo Mali"]),
    ("Norway dropped the case against Ana Ruiz.", ["Norway droppedCaseAgainst Ana Ruiz"]),
    ("Norway pardoned Ana Ruiz.", ["Norway pardoned Ana Ruiz"]),
    ("Norway cut tariffs on Mali.", ["Norway easedRestrictionsOn Mali"]),
    ("Norway lifted sanctions on Mali.", ["Norway liftedSanctionsOn Mali"]),
    # what somebody claims behind a comma is his claim, whatever follows
    ("Ana Ruiz attacked Jon Bell, a Norwegian daily claimed; Oslo denied it.", []),
    ("Norway bombed Sweden, a newspaper reported; Denmark left.", []),
]


@pytest.mark.parametrize(("text", "triples"), PLAIN)
def test_what_is_told_as_a_plain_fact(text: str, triples: list[str], reader: Language) -> None:
    assert [found for found in read(reader, text).direct_in_words() if " denied " not in found] == triples


SURENESS = [
    # what is waited for has not happened
    ("Jon Bell said he would not sign it before he had met Ana Ruiz.", "Meet", "Possible"),
    ("Jon Bell will not leave until he has met Ana Ruiz.", "Meet", "Planned"),
    ("Jon Bell did not sign it before he had met Ana Ruiz.", "Meet", "Actual"),
    ("Jon Bell signed it before he had met Ana Ruiz.", "Meet", "Actual"),
    # who should return to do it has not done it
    ("Jon Bell should return to stand trial.", "PutOnTrial", "Possible"),
    ("Jon Bell may return to meet Ana Ruiz.", "Meet", "Possible"),
    ("Jon Bell returned to meet Ana Ruiz.", "Meet", "Actual"),
    # a condition is of what is threatened
    ("Norway threatened Mali with a tariff unless it paid.", "Threaten", "Actual"),
    ("Norway would threaten Mali if it paid.", "Threaten", "Possible"),
    ("Norway threatened to slap sanctions on Mali.", "ImposeSanctions", "Planned"),
    ("Ana Ruiz meets Jon Bell at 8 p.m. on Sunday.", "Meet", "Planned"),
    ("Ana Ruiz met Jon Bell at 8 p.m. on Sunday.", "Meet", "Actual"),
]


@pytest.mark.parametrize(("text", "event", "factuality"), SURENESS)
def test_how_sure_it_is(text: str, event: str, factuality: str, reader: Language) -> None:
    assert [claim.factuality.value for claim in read(reader, text).claims_of(event)] == [factuality]


TIMES = [
    ("Twenty years ago this week, bombers killed 52 people in Oslo.", "Kill", ("2005-07-07", "2005-07-13")),
    ("Ten years ago this month, rebels killed 20 people.", "Kill", ("2015-07-01", "2015-07-31")),
    ("Five years ago today, rebels killed 20 people.", "Kill", ("2020-07-10", "2020-07-10")),
    ("Rebels killed 20 people this week.", "Kill", ("2025-07-07", "2025-07-13")),
    ("The ban, which had been due to start on July 1, was lifted.", "Ban", ("2025-07-01", "2025-07-01")),
    ("The ban, which was due to start on June 1, was lifted.", "Ban", ("2025-06-01", "2025-06-01")),
    ("The ban, which was due to start on September 1, was lifted.", "Ban", ("2025-09-01", "2025-09-01")),
    ("The ban is due to start on June 1.", "Ban", ("2026-06-01", "2026-06-01")),
]


@pytest.mark.parametrize(("text", "event", "days"), TIMES)
def test_when_it_was(text: str, event: str, days: tuple[str, str], reader: Language) -> None:
    time = read(reader, text).event(event).time
    assert time is not None and (str(time.start), str(time.end)) == days


HOLDERS = [
    ("Mila Torvald, a would-be mayor of Lisbon, left.", []),
    ("Mila Torvald, a potential mayor of Lisbon, left.", []),
    ("Mila Torvald, the slain mayor of Lisbon, was buried.", []),
    ("The murdered mayor of Lisbon, Mila Torvald, was buried.", []),
    ("Mila Torvald, the jailed mayor of Lisbon, wept.", ["Mila Torvald mayorOf Lisbon"]),
    ("Mila Torvald, a director of Repsol, resigned.", ["Mila Torvald memberOf Repsol"]),
    ("Mila Torvald, a leader of Hamas, was killed.", ["Mila Torvald memberOf Hamas"]),
    ("Mila Torvald, the leader of Hamas, wept.", ["Mila Torvald headOf Hamas", "Mila Torvald memberOf Hamas"]),
    ("Mila Torvald, the leader of Hamas, was killed.", []),
    ("Oskar Brandvold, the Norvik army chief, was detained.", []),
    ("Mila Torvald advised Donald Trump during his first term.", []),
    ("Mila Torvald advises Donald Trump.", ["Mila Torvald advisorTo Donald Trump"]),
]


@pytest.mark.parametrize(("text", "ties"), HOLDERS)
def test_who_has_an_office_today(text: str, ties: list[str], reader: Language) -> None:
    found = read(reader, text)
    offices = {item.id for item in found.extraction.entities if item.type == "Office"}
    direct = [edge for edge in found.extraction.edges if edge.direct and edge.object not in offices]
    told = {relation.id for relation in found.extraction.relations}
    words = [f"{found.name(e.subject)} {e.predicate} {found.name(e.object)}" for e in direct if e.of in told]
    assert sorted(words) == ties


def test_whom_someone_names_who_is_not_in_office_yet_has_none_either(reader: Language) -> None:
    text = "President-elect Marta Kovel named Piet Lorne as Kenya's finance minister."
    assert not any(edge.direct for edge in read(reader, text).extraction.edges if edge.predicate == "ministerOf")


def test_who_denies_a_tie_answers_for_the_denial(reader: Language) -> None:
    found = read(reader, "Lars Ekdal denied he was married to Britt Olsson.")
    assert [found.name(claim.speaker) for claim in found.claims_of("spouse")] == ["Lars Ekdal"]


HEADLINES = [
    # capitals in every word hide the verb
    ("Macron Names Lecornu as Defence Minister", "Appoint", "Actual", None),
    ("Trump Imposes Tariffs on Brazil", "ImposeTariffs", "Actual", None),
    ("Boeing Cuts 200 Jobs in Oslo", "LayOff", "Actual", None),
    ("Minister Resigns Over Bribery Claims", "Resign", "Actual", None),
    ("Kenya and Norway Sign Trade Deal", "ReachAgreement", "Actual", None),
    ("Police Arrest Two Over Oslo Bombing", "Arrest", "Actual", None),
    ("Trump to Visit Kenya, White House Says", "Visit", "Planned", "White House"),
    ("Norway to expel two diplomats, Kremlin says", "ExpelDiplomats", "Planned", "Russia"),
    ("PUTIN TO VISIT JAPAN, KREMLIN SAYS", "Visit", "Planned", "Russia"),
    ("NORWAY BOMBED SWEDEN, KREMLIN SAYS", "Bomb", "Actual", "Russia"),
]


@pytest.mark.parametrize(("text", "event", "factuality", "speaker"), HEADLINES)
def test_lone_headline(text: str, event: str, factuality: str, speaker: str | None, reader: Language) -> None:
    found = read(reader, text)
    claims = [(claim.factuality.value, found.name(claim.speaker)) for claim in found.claims_of(event)]
    assert claims == [(factuality, speaker)]


def test_the_headline_of_an_article_is_left_to_its_story(reader: Language) -> None:
    "What a headline tells its story tells in full."
    story = "Norway Bombs Sweden Again\n\nOSLO - Ana Ruiz met Jon Bell on Monday. They spoke for an hour."
    assert read(reader, story).events("Bomb") == []


MUTUAL = [
    ("Norway and Sweden accused each other of breaking the truce.", "BreakCeasefire", [None]),
    ("Norway accused Sweden of breaking the truce.", "BreakCeasefire", ["Norway"]),
]


@pytest.mark.parametrize(("text", "event", "speakers"), MUTUAL)
def test_nobody_accuses_himself(text: str, event: str, speakers: list[str | None], reader: Language) -> None:
    found = read(reader, text)
    assert [found.name(claim.speaker) for claim in found.claims_of(event)] == speakers


def test_two_states_are_the_neighbours_and_two_people_are_not(reader: Language) -> None:
    states = read(reader, "Kenya and Uganda exchanged fire on Sunday. The neighbours recalled their ambassadors.")
    people = read(reader, "Ana Ruiz and Jon Bell met. The neighbours condemned Kenya.")
    assert states.fillers("RecallAmbassador", "agent") == ["Kenya", "Uganda"]
    assert people.fillers("Condemn", "agent") == ["The neighbours"]
