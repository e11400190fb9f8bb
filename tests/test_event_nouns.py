"""Events told of by nouns: what stands before, after and around the noun is its doer, its target, a side, or nothing.

A row names a class and who fills which role; "-" is nobody.
"""

from __future__ import annotations

import pytest
from reading import Reading, read
from spacy.language import Language

pytestmark = pytest.mark.model


def told(reading: Reading, type: str) -> str:
    """Return who fills which role of the one event of a class: "agent Iran; recipient Israel"."""
    roles = dict.fromkeys(item.role for item in reading.event(type).arguments)
    return "; ".join(f"{role} {', '.join(reading.fillers(type, role))}" for role in sorted(roles)) or "-"


@pytest.mark.parametrize(
    ("text", "type", "expected"),
    [
        ("US strikes on Iran damaged three sites.", "Attack", "agent United States; recipient Iran"),
        ("The Iran sanctions hurt traders.", "ImposeSanctions", "recipient Iran"),
        ("The Ukraine invasion shocked Europe.", "Invade", "recipient Ukraine"),
        ("Saudi-led strikes on Yemen went on.", "Attack", "agent Saudi Arabia; recipient Yemen"),
        ("The Russian invasion shocked Europe.", "Invade", "agent Russia"),
        ("The US invasion of Iraq shocked Europe.", "Invade", "agent United States; recipient Iraq"),
        ("Norway mourned after the Bergen massacre.", "Kill", "destination Bergen"),
        ("The Norway-Sweden talks were long.", "Discuss", "participant Norway, Sweden"),
        ("The Turkish talks with Greece were long.", "Discuss", "participant Greece, Turkey"),
        ("The Iran talks with Oman were long.", "Discuss", "participant Iran, Oman"),
        ("The Israel-Hamas deal was signed by Qatar.", "ReachAgreement", "participant Hamas, Israel, Qatar"),
        ("China's purchase of Russian gas has grown.", "Buy", "agent China; theme Russian gas"),
    ],
)
def test_a_name_before_an_event_noun(reader: Language, text: str, type: str, expected: str) -> None:
    "An adjective or an abbreviation is the doer; a country's bare name is whom it is done to."
    reading = read(reader, text)
    assert told(reading, type) == expected, str(reading)


@pytest.mark.parametrize(
    ("text", "type", "place"),
    [
        ("The Geneva talks between Norway and Sweden were long.", "Discuss", "Geneva"),
        ("The Lyon summit between Norway and Sweden was short.", "Meet", "Lyon"),
        ("Students joined the Marseille protests against Emmanuel Macron.", "Demonstrate", "Marseille"),
    ],
)
def test_a_town_before_an_event_noun_is_its_scene(reader: Language, text: str, type: str, place: str) -> None:
    reading = read(reader, text)
    assert reading.place(type) == place and place not in told(reading, type), str(reading)


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("The Ukraine war killed Olaf Berg's brother.", []),
        ("The council condemned the death of Ana Ruiz.", []),
        ("Students protested against Ana Ruiz's death.", []),
        ("Norway welcomed the resignation of Ana Ruiz.", []),
        ("Norway condemned Iran's attack.", ["Iran attacked -", "Norway condemned Iran"]),
        ("Norway condemned the attack by Iran.", ["Iran attacked -", "Norway condemned Iran"]),
    ],
)
def test_only_who_does_it_answers_for_a_deed(reader: Language, text: str, edges: list[str]) -> None:
    "To condemn an attack is to condemn the attacker; to condemn a death is not to condemn the dead."
    reading = read(reader, text)
    assert reading.edges_in_words() == [edge for edge in edges if not edge.endswith("-")], str(reading)


@pytest.mark.parametrize(
    ("text", "type", "expected"),
    [
        ("Emmanuel Macron praised Egypt during a visit to Cairo.", "Visit", "agent Emmanuel Macron; destination Cairo"),
        ("After a trip to Kenya, Emmanuel Macron praised Egypt.", "Visit", "agent Emmanuel Macron; destination Kenya"),
        ("Emmanuel Macron praised Egypt after Friedrich Merz's visit to Kenya.", "Visit",
         "agent Friedrich Merz; destination Kenya"),
        ("Emmanuel Macron spoke on the sidelines of talks with Friedrich Merz.", "Discuss",
         "participant Emmanuel Macron, Friedrich Merz"),
        ("On the eve of talks between Friedrich Merz and Keir Starmer, Emmanuel Macron praised Egypt.", "Discuss",
         "participant Friedrich Merz, Keir Starmer"),
    ],
)  # fmt: skip
def test_the_clause_around_a_noun_tells_who_takes_part(reader: Language, text: str, type: str, expected: str) -> None:
    reading = read(reader, text)
    assert told(reading, type) == expected, str(reading)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Three Norwegians attacked Ana Ruiz.", ["Three Norwegians"]),
        ("Norwegians living abroad attacked Ana Ruiz.", ["Norwegians living abroad"]),
        ("The Norwegians attacked Sweden.", ["Norway"]),
        ("Norwegians attacked Sweden.", ["Norway"]),
        ("Norwegian soldiers attacked Sweden.", ["Norway"]),
        ("Thousands of Norwegians attacked Ana Ruiz.", ["Thousands of Norwegians"]),
    ],
)
def test_people_are_not_their_country(reader: Language, text: str, names: list[str]) -> None:
    "Norwegians as such may be Norway, some Norwegians are not."
    reading = read(reader, text)
    assert reading.fillers("Attack", "agent") == names, str(reading)


@pytest.mark.parametrize(
    "text",
    [
        "Norwegians voted on Sunday.",
        "Norwegians fled Sweden.",
        "Norwegians love Ana Ruiz.",
        "Police killed a Norwegian in Sweden.",
        "Sweden arrested two Norwegians.",
    ],
)
def test_what_people_do_and_suffer_is_not_their_country_s(reader: Language, text: str) -> None:
    reading = read(reader, text)
    assert not any("Norway" in reading.names() and "Norway" in edge for edge in reading.edges_in_words()), str(reading)
    assert all(
        reading.name(argument.entity) != "Norway" for event in reading.events() for argument in event.arguments
    ), str(reading)


@pytest.mark.parametrize(
    "text",
    ["Emmanuel Macron and Friedrich Merz met each other.", "Emmanuel Macron and Friedrich Merz met one another."],
)
def test_reciprocals_are_nobody_else(reader: Language, text: str) -> None:
    reading = read(reader, text)
    assert reading.fillers("Meet", "participant") == ["Emmanuel Macron", "Friedrich Merz"], str(reading)


@pytest.mark.parametrize(
    ("text", "type", "expected"),
    [
        ("The killing of Ana Ruiz shocked Norway.", "Kill", "recipient Ana Ruiz"),
        ("Norway condemned Ana Ruiz's killing.", "Kill", "recipient Ana Ruiz"),
        ("Sweden's killing of Ana Ruiz shocked Norway.", "Kill", "agent Sweden; recipient Ana Ruiz"),
        ("Ana Ruiz's arrest shocked Norway.", "Arrest", "recipient Ana Ruiz"),
        ("Sweden's arrest of Ana Ruiz shocked Norway.", "Arrest", "agent Sweden; recipient Ana Ruiz"),
        ("Ana Ruiz's impeachment failed.", "Charge", "recipient Ana Ruiz"),
        ("Norway ordered the hostages' release.", "Release", "agent Norway; recipient the hostages'"),
        ("Ana Ruiz had lunch with Friedrich Merz.", "Meet", "participant Ana Ruiz, Friedrich Merz"),
        ("Norway voiced its support of Sweden.", "Support", "agent Norway; recipient Sweden"),
        ("Norway launched a military operation against Sweden.", "Attack", "agent Norway; recipient Sweden"),
        ("Norway carried out strikes on Friday against Sweden.", "Attack", "agent Norway; recipient Sweden"),
        ("Norway gave Sweden permission to land.", "Permit", "agent Norway; recipient Sweden"),
        ("Israeli and Hamas negotiators met in Lyon.", "Meet", "participant Hamas, Israel"),
    ],
)
def test_who_does_and_who_suffers_what_a_noun_tells(reader: Language, text: str, type: str, expected: str) -> None:
    reading = read(reader, text)
    assert told(reading, type) == expected, str(reading)


@pytest.mark.parametrize(
    "text",
    [
        "Norway passed a resolution condemning Sweden.",
        "Norway released a statement condemning Sweden.",
        "A statement by Norway condemning Sweden was read out.",
        "Norway's letter condemning Sweden was read out.",
    ],
)
def test_who_writes_speaks_in_what_he_wrote(reader: Language, text: str) -> None:
    reading = read(reader, text)
    assert told(reading, "Condemn") == "agent Norway; recipient Sweden", str(reading)


def test_a_war_named_after_a_country_is_not_its_doing(reader: Language) -> None:
    assert read(reader, "The Ukraine war has entered its fourth year.").edges_in_words() == []


def test_a_noun_inside_a_name_reports_nothing(reader: Language) -> None:
    reading = read(reader, "UN Secretary-General Ban Ki-moon praised Norway.")
    assert reading.types() == ["Praise"], str(reading)


@pytest.mark.parametrize(
    ("text", "type", "expected"),
    [
        ("Norway is meeting its NATO commitments.", "Promise", "agent Norway"),
        ("Ana Ruiz told reporters after a cabinet meeting that the dam was safe.", "Meet", None),
        ("Ana Ruiz spoke at a meeting of the European Union.", "Meet", None),
        ("Norway must reply before the NATO summit in Oslo.", "Meet", "participant North Atlantic Treaty Organization"),
        ("Ana Ruiz spoke after a meeting with Emmanuel Macron.", "Meet", "participant Ana Ruiz, Emmanuel Macron"),
        (
            "Ana Ruiz spoke after talks with Emmanuel Macron and Friedrich Merz.",
            "Discuss",
            "participant Ana Ruiz, Emmanuel Macron, Friedrich Merz",
        ),
        ("During talks with Norway, Sweden offered a truce.", "Discuss", "participant Norway, Sweden"),
        ("Cooperation between Norway and Mali has been on the rise.", "Cooperate", "participant Mali, Norway"),
        ("Norway's offer to Mali is still up for discussion.", "Offer", "agent Norway; recipient Mali"),
        ("The talks between Norway and Mali were in Oslo.", "Discuss", "participant Mali, Norway"),
    ],
)
def test_a_noun_takes_only_those_whose_deed_it_is(reader: Language, text: str, type: str, expected: str | None) -> None:
    "Who speaks at a meeting of others is no side to it, and a copula only tells how things are with the deed."
    reading = read(reader, text)
    if expected is None:
        assert type not in reading.types(), str(reading)
    else:
        assert told(reading, type) == expected, str(reading)


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("The plan is a threat to Norway's government.", "Threaten"),
        ("The report called the dam a violation of the Oslo Accord.", "Defy"),
        ("Norway moved prisoners in violation of the accord.", "Defy"),
        ("Ana Ruiz left for a trip to Brussels that she cut short.", "Visit"),
        ("The value of Velmora's task order will fall.", "Order"),
        ("The firm filling the navy's order fell behind.", "Order"),
        ("Walls are raised in order for houses to withstand quakes.", "Order"),
        ("In response to the Bergen Post's enquiries, Velmora said it was closed.", "Investigate"),
        ("In response to the Bergen Post's enquiries, Velmora said it was closed.", "Respond"),
        ("Ana Ruiz joined the rebellion against her party.", "Riot"),
        ("The backbench revolt against Ana Ruiz grew.", "Riot"),
        ("Peru supplies half of Norway's imports of copper.", "CooperateEconomically"),
        ("The row over a purchase from Zambia goes on.", "Buy"),
        ("Norway acted in retaliation against Saturday's vote.", "Attack"),
        ("The plan has drawn fire in Oslo.", "Fire"),
        ("Her rival for the nomination of the Harbour Party is Jon Bell.", "Nominate"),
        ("The project awaits approval by Norway.", "Permit"),
    ],
)
def test_a_noun_that_only_characterizes_or_means_something_else_is_no_event(
    reader: Language, text: str, type: str
) -> None:
    reading = read(reader, text)
    claims = [claim for event in reading.events(type) for claim in reading.extraction.claims_of(event.id)]
    assert not [claim for claim in claims if claim.factuality.name == "ACTUAL"], str(reading)


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("The threats by Jon Bell against Norway were real.", "Threaten"),
        ("Norway's violation of the accord angered Mali.", "Defy"),
        ("The court's order to Norway to close the port angered Mali.", "Order"),
        ("The order to leave Norway came at dawn.", "Order"),
        ("An order by Emmanuel Macron to Norway closed the port.", "Order"),
        ("The inquiry into the fire in Oslo has closed.", "Investigate"),
        ("Norway's purchase of 40 ships angered Mali.", "Buy"),
        ("Norway's retaliation against Mali was swift.", "Attack"),
        ("The fire in Oslo burned for days.", "Fire"),
        ("Norway's approval of the dam angered Mali.", "Approve"),
        ("Ana Ruiz's trip to Peru lasted a week.", "Visit"),
    ],
)
def test_a_noun_that_tells_whose_deed_it_is_is_an_event(reader: Language, text: str, type: str) -> None:
    reading = read(reader, text)
    assert type in reading.types(), str(reading)


@pytest.mark.parametrize(
    ("text", "type", "factuality"),
    [
        ("Velmora's takeover of Norvik will close in May.", "Acquire", "Planned"),
        ("Velmora's takeover of Norvik is expected to close in May.", "Acquire", "Planned"),
        ("Velmora, whose purchase of Norvik is set to close in May, will cut jobs.", "Buy", "Planned"),
        ("Norway's withdrawal from Mali is due to be completed in May.", "WithdrawForces", "Planned"),
        ("Velmora's takeover of Norvik may be completed in May.", "Acquire", "Possible"),
        ("Velmora's takeover of Norvik was completed in May.", "Acquire", "Actual"),
        ("Norway's attack on Sweden is expected to raise prices.", "Attack", "Actual"),
    ],
)
def test_what_will_close_or_be_completed_is_yet_to_come(
    reader: Language, text: str, type: str, factuality: str
) -> None:
    reading = read(reader, text)
    assert reading.factuality(type) == [factuality], str(reading)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz said in an interview with the Bergen Post that drills could be approved by May.",
        "Drills by NATO could be approved by May, Ana Ruiz said in an interview with the Bergen Post.",
    ],
)
def test_who_speaks_in_an_interview_is_interviewed_and_not_what_he_speaks_of(reader: Language, text: str) -> None:
    reading = read(reader, text)
    assert reading.fillers("Interview", "recipient") == ["Ana Ruiz"], str(reading)


@pytest.mark.parametrize(
    ("text", "type", "expected"),
    [
        ("The invasion of Mali by Norway began in May.", "Invade", "agent Norway; recipient Mali"),
        ("The attack on the port by Norway killed nine.", "Attack", "agent Norway; recipient the port"),
        ("Ana Ruiz condemned the seizure of Velmora by Norway.", "Seize", "agent Norway; theme Velmora"),
        ("The release of two prisoners by Norway was welcomed.", "Release", "agent Norway; recipient two prisoners"),
        ("The condemnation of the attack by Hamas came late.", "Attack", "agent Hamas"),
    ],
)
def test_whoever_is_named_after_by_did_what_the_noun_tells(
    reader: Language, text: str, type: str, expected: str
) -> None:
    reading = read(reader, text)
    assert told(reading, type) == expected, str(reading)


@pytest.mark.parametrize(
    ("text", "type", "place"),
    [
        ("The gatherings by Norway were held in technical Spanish.", "Meet", None),
        ("The talks between Norway and Mali were held in plain German.", "Discuss", None),
        ("The talks between Norway and Mali were held in Spain.", "Discuss", "Spain"),
    ],
)
def test_a_language_is_no_place(reader: Language, text: str, type: str, place: str | None) -> None:
    reading = read(reader, text)
    assert reading.place(type) == place, str(reading)
