"""Which part everyone has whom a clause names: paired lists, who is chosen, who only belongs to a noun."""

from __future__ import annotations

import pytest
from reading import Reading, read
from spacy.language import Language

pytestmark = pytest.mark.model


def parts(reading: Reading, type: str) -> dict[str, list[str]]:
    """Return who has which part in the events of a class, by name, or by the words where no name is known."""
    text = reading.extraction.article.text
    found: dict[str, list[str]] = {}
    for event in reading.events(type):
        for item in event.arguments:
            found.setdefault(item.role, []).append(reading.name(item.entity) or item.span.of(text))
    return found


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Norway and Chad attacked Sweden and Mali respectively.", ["Chad attacked Mali", "Norway attacked Sweden"]),
        (
            "Norway and Chad respectively accused Mali and Peru of spying.",
            ["Chad accused Peru", "Norway accused Mali"],
        ),
        (
            "Norway and Chad were condemned by Mali and Peru respectively.",
            ["Mali condemned Norway", "Peru condemned Chad"],
        ),
        (
            "Emmanuel Macron and Keir Starmer met Olaf Scholz and Donald Tusk respectively on Friday.",
            ["Emmanuel Macron met Olaf Scholz", "Keir Starmer met Donald Tusk"],
        ),
        (
            "Norway, Chad and Mali sued Google, Apple and Amazon, respectively, in May.",
            ["Chad sued Apple", "Mali sued Amazon", "Norway sued Google"],
        ),
        ("Norway and Chad respectively attacked Mali, Peru and Kenya.", []),
        ("Norway and Chad attacked Sweden.", ["Chad attacked Sweden", "Norway attacked Sweden"]),
    ],
)
def test_respectively_pairs_off_what_is_listed(reader: Language, text: str, edges: list[str]) -> None:
    "First with first, second with second; where the lists are not equally long nobody knows who did it to whom."
    assert read(reader, text).direct_in_words() == edges


def test_respectively_gives_each_his_own_tie(reader: Language) -> None:
    reading = read(reader, "Toyota and Honda hired Karl Brandt and Ida Falk respectively.")
    assert [tie for tie in reading.ties() if "worksFor" in tie] == [
        "Ida Falk worksFor Honda",
        "Karl Brandt worksFor Toyota",
    ]
    reading = read(reader, "Ana Ruiz and Karl Brandt were named mayor of Oslo and mayor of Bergen respectively.")
    assert reading.ties() == []


@pytest.mark.parametrize(
    ("text", "type", "chosen", "theme"),
    [
        ("The assembly elected Karl Brandt speaker.", "Elect", "Karl Brandt", "speaker"),
        ("Lawmakers elected Ana Ruiz president on Monday.", "Elect", "Ana Ruiz", "president"),
        ("The king appointed Karl Brandt governor.", "Appoint", "Karl Brandt", "governor"),
        ("Emmanuel Macron named Karl Brandt prime minister on Thursday.", "Appoint", "Karl Brandt", "prime minister"),
        (
            "The party has elected Ana Ruiz chairwoman of its youth wing.",
            "Elect",
            "Ana Ruiz",
            "chairwoman of its youth wing",
        ),
        ("The board appointed Karl Brandt chief executive.", "Appoint", "Karl Brandt", "chief executive"),
        ("The junta named Karl Brandt prime minister, replacing Ana Ruiz.", "Appoint", "Karl Brandt", "prime minister"),
    ],
)
def test_who_is_chosen_is_not_his_office(reader: Language, text: str, type: str, chosen: str, theme: str) -> None:
    found = parts(read(reader, text), type)
    assert (found["recipient"], found["theme"]) == ([chosen], [theme])


def test_the_chosen_replaces_his_forerunner(reader: Language) -> None:
    reading = read(reader, "Norway's parliament elected Karl Brandt speaker, replacing Ana Ruiz.")
    assert not any("Norway" in edge and "Ruiz" in edge for edge in reading.edges_in_words()), str(reading)
    reading = read(reader, "Norway expelled the envoy, replacing Ana Ruiz.")
    assert any("Norway" in edge and "Ruiz" in edge for edge in reading.edges_in_words()), str(reading)


@pytest.mark.parametrize(
    ("text", "type", "given"),
    [
        ("Ana Ruiz was flown to Spain in May and granted asylum.", "GrantAsylum", True),
        ("Ana Ruiz was taken to Lima and granted asylum.", "GrantAsylum", True),
        ("Ana Ruiz was brought to the court and handed a suspended sentence.", "Sentence", True),
        ("Ana Ruiz was convicted in Oslo and handed a life sentence.", "Sentence", True),
        ("Ana Ruiz visited Spain in May and granted asylum to the pilot.", "GrantAsylum", False),
        ("Ana Ruiz was elected in May and granted asylum to the pilot.", "GrantAsylum", False),
    ],
)
def test_what_is_granted_beside_a_passive_goes_to_its_subject(
    reader: Language, text: str, type: str, given: bool
) -> None:
    found = parts(read(reader, text), type)
    assert ("Ana Ruiz" in found.get("recipient", ())) is given
    assert ("Ana Ruiz" in found.get("agent", ())) is not given


@pytest.mark.parametrize(
    ("text", "type", "role", "words"),
    [
        (
            "An aide to the rebel leader, Karl Brandt, dismissed the report.",
            "Reject",
            "agent",
            "aide to the rebel leader",
        ),
        ("A panel led by the minister, Karl Brandt, condemned Norway.", "Condemn", "agent", "A panel"),
        ("A delegation headed by the trade minister, Karl Brandt, condemned Norway.", "Condemn", "agent", "delegation"),
        ("The head of the Harbour Council, Karl Brandt, condemned Norway.", "Condemn", "agent", "Karl Brandt"),
        ("Labour suffered when two of its lawmakers joined Fidesz.", "Join", "agent", "two of its lawmakers"),
        ("Norway's capital Oslo sued Google.", "Sue", "agent", "Oslo"),
        ("Visiting German Chancellor Olaf Scholz praised Kenya.", "Praise", "agent", "Olaf Scholz"),
        ("A meeting with the mayor that was twice postponed took place.", "Delay", "theme", "A meeting"),
    ],
)
def test_who_belongs_to_a_noun_does_not_act_for_it(
    reader: Language, text: str, type: str, role: str, words: str
) -> None:
    reading = read(reader, text)
    assert parts(reading, type).get(role) == [words], str(reading)


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        (
            "The papers cite letters seized during the trial of Karl Brandt, which implicate Serbia in the murder.",
            "letters",
        ),
        ("Karl Brandt shared letters about Oslo, which implicate Serbia in the murder.", "letters about Oslo"),
        ("Prosecutors read letters of Karl Brandt, which implicate Serbia in it.", "letters of Karl Brandt"),
    ],
)
def test_a_clause_goes_on_about_the_noun_that_its_verb_agrees_with(reader: Language, text: str, doer: str) -> None:
    found = [event for event in read(reader, text).events() if event.lemma == "implicate"]
    assert [item.span.of(text) for event in found for item in event.fillers("agent")] == [doer]


@pytest.mark.parametrize(
    ("text", "type", "recipients"),
    [
        ("Norway refused to ask Sweden for help.", "Refuse", []),
        ("Norway declined to call on Sweden to leave Mali.", "Refuse", []),
        ("Norway refused to send food to Sweden.", "Refuse", ["Sweden"]),
        ("Norway offered to host talks between Chad and Mali.", "Offer", []),
        ("Norway agreed to withdraw its soldiers from Goma.", "Promise", []),
        ("Norway agreed to send food to Sweden.", "Promise", ["Sweden"]),
        ("Norway asked for more troops, a demand dismissed by NATO.", "Ask", []),
        ("Norway asked for $3 million in May, a request rejected by NATO in June.", "Ask", []),
        ("Norway asked Sweden for more troops.", "Ask", ["Sweden"]),
        ("The opposition demanded the release of results from the election.", "Demand", []),
        ("The opposition demanded an apology from Sweden.", "Demand", ["Sweden"]),
        ("The pilgrims were sold tickets to the Norwegian capital.", "Sell", ["The pilgrims"]),
    ],
)
def test_whom_speech_is_aimed_at(reader: Language, text: str, type: str, recipients: list[str]) -> None:
    assert parts(read(reader, text), type).get("recipient", []) == recipients


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("The rebels captured and later burned the town of Goma.", ["rebels captured Goma", "rebels destroyed Goma"]),
        ("Soldiers arrested and then released Ana Ruiz.", ["Soldiers arrested Ana Ruiz", "Soldiers released Ana Ruiz"]),
        ("The rebels advanced and captured Goma.", ["rebels captured Goma"]),
        ("The ministers met and praised Ana Ruiz.", ["ministers praised Ana Ruiz"]),
        (
            "Three banks, Arden, Velmora and Merkur, sued Norway.",
            ["Arden sued Norway", "Merkur sued Norway", "Velmora sued Norway"],
        ),
        (
            "Norway released two activists, Ana Ruiz and Karl Brandt.",
            ["Norway released Ana Ruiz", "Norway released Karl Brandt"],
        ),
        ("If Russia invades Moldova, Romania will send troops.", ["Russia invaded Moldova"]),
        ("When Norway attacked Sweden, Finland closed its ports.", ["Norway attacked Sweden"]),
    ],
)
def test_what_is_shared_and_listed(reader: Language, text: str, edges: list[str]) -> None:
    "Verbs in a row share an object, if they cannot do without; of a plural all are meant who are named beside it."
    assert read(reader, text).edges_in_words() == edges


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Researchers want to produce a drug against Ebola.", "Ebola"),
        ("The law will be debated in parliament, with a final vote expected in May.", "a final vote"),
        ("The festival ended and drew a million guests.", "a million guests"),
        ("The bank lent Norway money for a road, to be built by Velmora.", "Norway"),
        ("Ana Ruiz's visit to Mali prompted Chad to launch drills.", "Chad"),
    ],
)
def test_what_has_no_part_in_the_deed(reader: Language, text: str, words: str) -> None:
    lemmas = ("produce", "debate", "end", "build", "prompt")
    reading = read(reader, text)
    found = [event for event in reading.extraction.events if event.lemma in lemmas]
    told = [item.span.of(text) for event in found for item in event.arguments]
    assert words not in told, str(reading)


def test_an_office_named_by_a_participle_is_no_appointment(reader: Language) -> None:
    assert read(reader, "A teenager named Ana Ruiz sued Velmora.").types() == ["Sue"]


def test_a_particle_belongs_to_no_number(reader: Language) -> None:
    found = parts(read(reader, "Norway and Chad each handed over 190 captives."), "Release")
    assert found == {"agent": ["Norway", "Chad"], "recipient": ["190 captives"]}


def test_who_calls_by_telephone(reader: Language) -> None:
    assert read(reader, "Mark Rutte made a phone call to Keir Starmer.").edges_in_words() == [
        "Mark Rutte called Keir Starmer"
    ]
    assert read(reader, "Mark Rutte made a call to arms.").edges_in_words() == []


@pytest.mark.parametrize("speech", ["added", "said", "insisted"])
def test_who_is_said_to_do_something_does_it_though_read_as_the_object_of_the_speech(
    reader: Language, speech: str
) -> None:
    reading = read(reader, f"The secretary of state {speech} the US would “continue to attack Sweden.”")
    assert reading.edges_in_words() == ["United States attacked Sweden"]


@pytest.mark.parametrize(
    ("text", "type", "roles"),
    [
        ("Norway Says Won't Attack Sweden", "Attack", {"agent": ["Norway"], "recipient": ["Sweden"]}),
        ("Norway Says Will Not Attack Sweden", "Attack", {"agent": ["Norway"], "recipient": ["Sweden"]}),
        (
            "Norway says may leave NATO",
            "Withdraw",
            {"agent": ["Norway"], "recipient": ["North Atlantic Treaty Organization"]},
        ),
        ("Bank Fires Minister After Oslo Loss", "Dismiss", {"agent": ["Bank"], "recipient": ["Minister"]}),
        ("Kremlin Denies Plot to Kill Exiled Editor", "Deny", {"agent": ["Russia"], "theme": ["Plot"]}),
        ("Google Sued by Norway Over Fees", "Sue", {"agent": ["Norway"], "recipient": ["Google"], "topic": ["Fees"]}),
        ("Ex-Minister Jailed for Taking Bribes", "Sentence", {"recipient": ["Ex-Minister"]}),
        ("Talks Suspended as Norway Accuses Sweden", "HaltNegotiations", {"theme": ["Talks"]}),
        ("Teachers to Strike in Norway After Talks Collapse", "StrikeWork", {"agent": ["Teachers"]}),
        ("Strike Averted as Google Raises Offer", "Raise", {"agent": ["Google"], "theme": ["Offer"]}),
        ("Places to Visit in Oslo", "Visit", {}),
        ("Border Clashes Kill Ten", "Kill", {"agent": ["Border Clashes"], "recipient": ["Ten"]}),
        ("Wage Talks Stall in Oslo", "Discuss", {}),
    ],
)
def test_headlines_leave_out_who_and_was(reader: Language, text: str, type: str, roles: dict[str, list[str]]) -> None:
    "Verbs in capitals look like names, and plurals like verbs."
    assert parts(read(reader, text), type) == roles


@pytest.mark.parametrize(
    ("text", "type", "roles"),
    [
        (
            "The mayor was killed not by rebels but by soldiers.",
            "Kill",
            {"agent": ["soldiers"], "recipient": ["mayor"]},
        ),
        (
            "Norway sent troops not to Mali but to Chad.",
            "Deploy",
            {"agent": ["Norway"], "theme": ["troops"], "destination": ["Chad"]},
        ),
        (
            "The arms that Iran sold Russia were lost.",
            "SupplyArms",
            {"agent": ["Iran"], "theme": ["The arms"], "recipient": ["Russia"]},
        ),
        (
            "The drones that Iran had promised Russia are late.",
            "Promise",
            {"agent": ["Iran"], "theme": ["The drones"], "recipient": ["Russia"]},
        ),
        (
            "Those are the two options Norway is offering them.",
            "Offer",
            {"agent": ["Norway"], "theme": ["the two options"], "recipient": ["them"]},
        ),
        ("Most of the sailors were freed on Saturday.", "Release", {"recipient": ["Most of the sailors"]}),
        ("All but two of the ministers resigned.", "Resign", {"agent": ["All but two of the ministers"]}),
        ("Spain rejected Peru's request to extradite Karl Brandt.", "Extradite", {"recipient": ["Karl Brandt"]}),
        (
            "Spain granted Karl Brandt's request to visit Oslo.",
            "Visit",
            {"agent": ["Karl Brandt"], "destination": ["Oslo"]},
        ),
        (
            "The planes flew via Oman, India and China. They then continued to Oslo.",
            "Travel",
            {"agent": ["They"], "destination": ["Oslo"]},
        ),
        ("Chad's invasion by Mali was condemned by Spain.", "Condemn", {"agent": ["Spain"], "recipient": ["Mali"]}),
        ("How hard is it to write to Ana Ruiz in Oslo?", "Write", {"recipient": ["Ana Ruiz"]}),
    ],
)
def test_who_is_told_of_to_be_denied_given_or_asked(
    reader: Language, text: str, type: str, roles: dict[str, list[str]]
) -> None:
    assert parts(read(reader, text), type) == roles


@pytest.mark.parametrize(
    ("text", "type", "roles"),
    [
        ("Ana Ruiz left Oslo; a note was found.", "Leave", {"agent": ["Ana Ruiz"], "origin": ["Oslo"]}),
        (
            "The author has drawn Oslo in black, tinged with bronze.",
            "Event",
            {"agent": ["author"], "recipient": ["Oslo"]},
        ),
        (
            "The company that Ana Ruiz left in a year in which Velmora twice sent him away closed.",
            "Send",
            {"agent": ["Velmora"], "theme": ["him"]},
        ),
        (
            "At a dinner with the mayor, visiting German Chancellor Olaf Scholz said Kenya was safe.",
            "Visit",
            {"agent": ["Olaf Scholz"]},
        ),
        (
            "During talks with his counterpart, Karl Brandt, visiting German Chancellor Olaf Scholz praised Kenya.",
            "Visit",
            {"agent": ["Olaf Scholz"]},
        ),
        (
            "The raid came hours after Norway and Chad each attacked Mali.",
            "Attack",
            {"agent": ["Norway", "Chad"], "recipient": ["Mali"]},
        ),
    ],
)
def test_what_only_stands_beside_has_no_part(
    reader: Language, text: str, type: str, roles: dict[str, list[str]]
) -> None:
    assert parts(read(reader, text), type) == roles


def test_papers_blame_whom_their_trial_is_of(reader: Language) -> None:
    text = (
        "The papers cite letters shown in the trial of its leader, Karl Brandt, which implicate Serbia in the murder."
    )
    found = [event for event in read(reader, text).events() if event.lemma == "implicate"]
    assert [item.span.of(text) for event in found for item in event.fillers("agent")] == ["letters"]


@pytest.mark.parametrize(
    ("text", "type", "roles"),
    [
        (
            "Karl Brandt was killed by soldiers, not by rebels.",
            "Kill",
            {"agent": ["soldiers"], "recipient": ["Karl Brandt"]},
        ),
        (
            "Norway sent troops to Chad but not to Mali.",
            "Deploy",
            {"agent": ["Norway"], "theme": ["troops"], "destination": ["Chad"]},
        ),
        (
            "Karl Brandt was convicted of fraud and cleared of arson.",
            "Acquit",
            {"recipient": ["Karl Brandt"], "topic": ["arson"]},
        ),
        (
            "Google has hired Ana Ruiz as its chief, replacing Karl Brandt.",
            "TakeOffice",
            {"agent": ["Ana Ruiz"], "origin": ["Karl Brandt"]},
        ),
        ("Lawmakers urged Joe Biden to replace Lloyd Austin.", "TakeOffice", {}),
        (
            "Ana Ruiz was named to replace Karl Brandt.",
            "TakeOffice",
            {"agent": ["Ana Ruiz"], "origin": ["Karl Brandt"]},
        ),
    ],
)
def test_who_did_it_not_and_who_takes_whose_place(
    reader: Language, text: str, type: str, roles: dict[str, list[str]]
) -> None:
    assert parts(read(reader, text), type) == roles


@pytest.mark.parametrize(
    ("text", "type", "roles"),
    [
        ("Norway expelled the French ambassador.", "ExpelDiplomats", {"agent": ["Norway"], "recipient": ["France"]}),
        (
            "Norwegian police were told by Jonas Gahr Støre to leave.",
            "Order",
            {"agent": ["Jonas Gahr Støre"], "recipient": ["Norwegian police"], "theme": ["to leave"]},
        ),
        (
            "Karl Brandt, a former mayor of Thies who condemned Norway, left.",
            "Condemn",
            {"agent": ["Karl Brandt"], "recipient": ["Norway"]},
        ),
        (
            "The mayor of Thies who condemned Norway left.",
            "Condemn",
            {"agent": ["mayor of Thies"], "recipient": ["Norway"]},
        ),
    ],
)
def test_who_stands_for_his_state(reader: Language, text: str, type: str, roles: dict[str, list[str]]) -> None:
    found = parts(read(reader, text), type)
    assert {role: [name.removeprefix("The ") for name in names] for role, names in found.items()} == roles


@pytest.mark.parametrize(
    ("text", "type", "roles"),
    [
        (
            "The row began when the post was attacked by gunmen and four guards, including the chief, were killed.",
            "Attack",
            {"agent": ["gunmen"], "recipient": ["the post"]},
        ),
        ("He is a rival for the Democratic Party's nomination.", "Nominate", {"agent": ["Democratic Party"]}),
        (
            "Emmanuel Macron's nomination of Michel Barnier angered Norway.",
            "Nominate",
            {"agent": ["Emmanuel Macron"], "recipient": ["Michel Barnier"]},
        ),
        (
            "Michel Barnier's nomination angered Norway.",
            "Nominate",
            {"recipient": ["Michel Barnier"]},
        ),
        ("Norway cannot keep its ports, let alone build new ones.", "Permit", {}),
    ],
)
def test_who_chooses_and_who_was_killed_beside_another_deed(
    reader: Language, text: str, type: str, roles: dict[str, list[str]]
) -> None:
    assert parts(read(reader, text), type) == roles
