"""Who takes part in what is told, in which sense, and what is no more than a fragment of a sentence."""

from __future__ import annotations

import pytest
from reading import read
from spacy.language import Language
from test_event_nouns import told

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type", "agents"),
    [
        ("Unions criticised a proposal to ban three parties in Silesia.", "Ban", []),
        ("Norway opposed a plan to attack Sweden.", "Attack", []),
        ("Norway rejected calls to recognise Kosovo.", "Recognize", []),
        ("Thousands protested in Oslo against plans to ban the party.", "Ban", []),
        ("Norway opposed Spain's plan to attack Sweden.", "Attack", ["Spain"]),
        ("The council opposed a plan by Norway to attack Sweden.", "Attack", ["Norway"]),
        ("Norway announced a plan to attack Sweden.", "Attack", ["Norway"]),
        ("Norway has abandoned a plan to attack Sweden.", "Attack", ["Norway"]),
        ("Saudi Arabia is in talks to buy jets from France.", "Buy", ["Saudi Arabia"]),
        ("Qatar is in negotiations with France to buy 30 jets.", "Buy", ["Qatar"]),
        ("Iran is under pressure to release the pilot.", "Release", ["Iran"]),
        ("Emmanuel Macron congratulated Keir Starmer on winning the election.", "Win", ["Keir Starmer"]),
        ("Emmanuel Macron congratulated Keir Starmer on his victory.", "Win", ["Keir Starmer"]),
        ("Norway took measures to protect Sweden.", "Protect", ["Norway"]),
        ("The judge gave Keir Starmer 30 days to decide a plea.", "Decide", ["Keir Starmer"]),
        ("Emmanuel Macron sent his congratulations to Keir Starmer on his victory.", "Win", ["Keir Starmer"]),
    ],
)
def test_whose_act_an_infinitive_or_reason_tells(reader: Language, text: str, type: str, agents: list[str]) -> None:
    "To judge a plan is not to make it; who is in talks to do something would do it."
    reading = read(reader, text)
    found = [reading.name(item.entity) for event in reading.events(type) for item in event.fillers("agent")]
    assert found == agents, str(reading)


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Norway evicted two spies.", ["Deport"]),
        ("Police evicted 40 families from a house in Madrid.", ["Evict"]),
        ("The fire damaged nine houses in Oslo.", ["Damage"]),
        ("The fire destroyed nine houses in Oslo.", ["Destroy"]),
        ("The European Union sanctioned three Russian banks.", ["ImposeSanctions"]),
        ("Italy sanctioned the use of force against smugglers.", ["Approve"]),
        ("Police charged a man with murder.", ["Charge"]),
        ("Protesters charged police lines in Nairobi.", []),
        ("Thousands of Norwegians sought refuge in Sweden.", ["SeekRefuge"]),
        ("Thousands of Norwegians took refuge in Sweden.", ["Flee"]),
        ("Norway sought help from Sweden.", ["Ask"]),
        ("Norway rejected the plan.", ["RejectProposal"]),
        ("Norway rejected the allegation.", ["Reject"]),
        ("Norway accepted the offer.", ["AcceptOffer"]),
        ("Norway defied the ban.", ["Defy"]),
        ("Nurses joined a march in Oslo.", ["Demonstrate"]),
        ("Norway joined NATO.", ["Join"]),
        ("Police stopped the protesters at a bridge in Oslo.", ["Block"]),
        ("Police stopped Ana Ruiz at a bridge in Oslo.", ["Event"]),
        ("Norway stopped the work at a bridge in Oslo.", ["End"]),
        ("Norway introduced a ban on fireworks.", ["Ban"]),
        ("Norway punished Sweden.", ["Punish"]),
        ("North Korea launched a test missile on Sunday.", ["Exercise"]),
        ("North Korea fired two missiles into the sea.", ["Exercise"]),
        ("Norway fired two missiles at Sweden.", ["Bomb"]),
        ("Ten oil fields will go to Sweden under the deal.", []),
        ("The figure rose in data released on Monday.", []),
        ("The parcels were sorted by hand in Oslo.", []),
        ("Norway agreed to return the asylum seekers.", ["Deport", "Promise"]),
        ("Ana Ruiz had a tough time meeting it.", []),
        ("Norway expressed concern about the raid.", ["ExpressConcern"]),
        ("Norway expressed hope for a truce.", ["ExpressHope"]),
        ("Ana Ruiz said a man called Jon Bell had fled to Oslo.", ["Flee"]),
        ("The inquiry found Norway to blame for six attacks.", ["Blame"]),
    ],
)
def test_a_verb_has_the_sense_that_its_arguments_show(reader: Language, text: str, types: list[str]) -> None:
    "Where nothing shows a sense, none is told."
    reading = read(reader, text)
    assert reading.types() == types, str(reading)


@pytest.mark.parametrize(
    ("text", "label", "agent"),
    [
        ("Sweden was told that Norway needed more rifles.", "needed", "Norway"),
        ("A halt in deliveries, directed by the Pentagon, alarmed Oslo.", "directed", "Pentagon"),
    ],
)
def test_who_needs_or_directs_what_is_told(reader: Language, text: str, label: str, agent: str) -> None:
    reading = read(reader, text)
    found = [event for event in reading.events("Event") if event.label == label]
    assert [reading.name(item.entity) for event in found for item in event.fillers("agent")] == [agent], str(reading)


@pytest.mark.parametrize(
    "text",
    [
        "Norway deserves a fair balance.",
        "Ana Ruiz resembles her mother.",
        "Norway comprises nine regions.",
        "Ana Ruiz wore a coat.",
        "Sweden rejected a deal surrounding Norway.",
        "Digital currencies reach consumers.",
        "The parcel belongs to Ana Ruiz.",
        "Visitors approached.",
        "Ana Ruiz whistled.",
        "Animals gather around the roads.",
        "Ana Ruiz is considered to be a friend of the king.",
        '"It rained all week," Ana Ruiz went on.',
    ],
)
def test_what_says_next_to_nothing_is_no_open_event(reader: Language, text: str) -> None:
    "How things are, what fills no second place, what hangs on another clause."
    assert "Event" not in read(reader, text).types()


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Ana Ruiz painted the bridge.", "painted"),
        ("Norway plans to expand the port.", "expand"),
        ("The regulator grounded six planes.", "grounded"),
        ("A ferry sank off the coast of Greece.", "sank"),
        ("Ana Ruiz knitted and repainted the bridge on Monday.", "repainted"),
        ("Oil rose by 4.5 per cent.", "rose"),
    ],
)
def test_open_event_that_tells_who_and_what_is_kept(reader: Language, text: str, label: str) -> None:
    "Nothing that the article says is dropped because a list lacks it."
    assert label in [event.label for event in read(reader, text).events()]


@pytest.mark.parametrize(
    ("text", "type", "expected"),
    [
        ("Emmanuel Macron approved that.", "Approve", "agent Emmanuel Macron; theme that"),
        ('"I have approved that," Emmanuel Macron said.', "Approve", "agent Emmanuel Macron; theme that"),
        ("That has been appropriated by Norway.", "Event", "agent Norway; theme That"),
        ("Oslo ignored this.", "Event", "agent Norway; theme this"),
        ("Emmanuel Macron rewrote most of it.", "Event", "agent Emmanuel Macron; theme most of it"),
        ("Emmanuel Macron scored the third.", "Score", "agent Emmanuel Macron; theme the third"),
        ("Emmanuel Macron echoed what the mayor said.", "Event",
         "agent Emmanuel Macron; theme what the mayor said"),
        ("Emmanuel Macron ranted that Norway wanted war.", "Event",
         "agent Emmanuel Macron; theme that Norway wanted war"),
        ("Emmanuel Macron squandered a number of good chances.", "Event",
         "agent Emmanuel Macron; theme a number of good chances"),
        ("Norway slid into recession.", "Event", "agent Norway; destination recession"),
        ("Emmanuel Macron admitted to the theft.", "Acknowledge", "agent Emmanuel Macron; theme the theft"),
    ],
)  # fmt: skip
def test_what_someone_known_does_is_told_though_its_object_is_short(
    reader: Language, text: str, type: str, expected: str
) -> None:
    "A word that points back, a clause or a number is an object too."
    reading = read(reader, text)
    assert told(reading, type) == expected, str(reading)


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Elections were postponed.", "Delay"),
        ("The law was repealed.", "EaseRestrictions"),
        ("The bill was approved.", "Approve"),
        ("The summit was cancelled.", "CancelMeeting"),
        ("The verdict was overturned.", "Rule"),
        ("The strike was called off.", "Concede"),
        ("The mayor of Lyon said the vote had been delayed.", "Delay"),
        ("The factory closed.", "End"),
        ("The fair opened.", "Begin"),
        ("Work began.", "Begin"),
        ("A deal was reached.", "ReachAgreement"),
        ("An inquiry into the crash was launched.", "Investigate"),
        ("The trial began.", "PutOnTrial"),
        ("A bridge collapsed.", "Event"),
        ("Talks collapsed.", "Event"),
        ("Norway abstained.", "Event"),
        ("Ana Ruiz survived.", "Event"),
    ],
)
def test_what_became_of_something_is_told_in_a_short_sentence(reader: Language, text: str, type: str) -> None:
    "Nobody need be named for a vote that was delayed."
    assert read(reader, text).types() == [type]


@pytest.mark.parametrize(
    ("text", "type", "expected"),
    [
        ("A halt in arms deliveries caused confusion.", "SuspendAid", "theme arms deliveries"),
        ("A pause in aid shipments worried the mayor.", "SuspendAid", "theme aid shipments"),
        ("An attack on a school shook the town.", "Attack", "recipient a school"),
        ("Norway condemned the killing of a journalist.", "Kill", "recipient a journalist"),
        ("Norway lifted a ban on imports of beef.", "Ban", "recipient imports of beef"),
        ("Norway rejected calls for a truce.", "Demand", "theme a truce"),
    ],
)
def test_a_noun_tells_what_it_is_done_to(reader: Language, text: str, type: str, expected: str) -> None:
    "Who attacked the school is not said; that it was attacked is."
    reading = read(reader, text)
    assert told(reading, type) == expected, str(reading)


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("They began.", "Begin"),
        ("Ana Ruiz must sell.", "Sell"),
        ("A lot depends on who wins the race.", "Win"),
        ("The peace talks worried the mayor.", "Discuss"),
        ("The threat of rain worried the mayor.", "Threaten"),
        ("The protection of patients is a duty.", "Protect"),
        ("Shipments of them worried the mayor.", "Send"),
        ("The meeting comes as prices rise.", "Meet"),
        ("The truce is a chance for the town.", "Ceasefire"),
    ],
)
def test_fragment_tells_nothing(reader: Language, text: str, type: str) -> None:
    assert type not in read(reader, text).types()


@pytest.mark.parametrize(
    "text",
    [
        "Sweden accused Norway of shelling a village, which Oslo denied.",
        "Sweden said Norway had shelled a village, which Oslo denied.",
        "Sweden accused Norway of a raid on a ferry near Lima, which Oslo rejected.",
    ],
)
def test_who_denies_a_charge_denies_no_village(reader: Language, text: str) -> None:
    "The clause behind the comma answers the whole charge, and is not the accuser's."
    reading = read(reader, text)
    answers = [event for event in reading.events() if event.type in ("Deny", "Reject")]
    assert [reading.name(item.entity) for event in answers for item in event.fillers("agent")] == ["Norway"]
    assert not [item for event in answers for item in event.fillers("recipient", "participant")], str(reading)
    assert [claim.speaker for event in answers for claim in reading.claims_of(event.type)] == [None]


def test_ministry_which_denied_it_did_so_itself(reader: Language) -> None:
    'Where "which" does the denying, it is the noun before.'
    reading = read(reader, "The Norwegian ministry, which denied the charge in July, met Jon Bell.")
    assert reading.fillers("Deny", "agent") == ["Norway"]


def test_visitor_who_is_met_did_travel(reader: Language) -> None:
    "Talks with the visiting premier: the talks may lie ahead, the visit does not."
    reading = read(reader, "Emmanuel Macron is in Oslo for talks with visiting Prime Minister Keir Starmer.")
    assert [claim.factuality.value for claim in reading.claims_of("Visit")] == ["Actual"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PM to visit India", "Planned Visit: agent PM; destination India"),
        ("Modi to visit Brazil", "Planned Visit: agent Narendra Modi; destination Brazil"),
        ("Three killed as bus plunges into ravine in Peru", "Actual Kill: recipient Three"),
        ("Five arrested over theft in Lima", "Actual Arrest: recipient Five; topic theft"),
        ("Apple sued over privacy", "Actual Sue: recipient Apple; topic privacy"),
        ("Man charged with murder of mayor", "Actual Charge: recipient Man; topic murder of mayor"),
        ("Two police officers shot dead in Lyon", "Actual Kill: recipient Two police officers"),
        ("Police: suspect arrested", "Actual Arrest: recipient suspect"),
        ("US, China sign trade deal", "Actual ReachAgreement: participant China, United States"),
        ("Macron, Starmer hold talks", "Actual Discuss: participant Emmanuel Macron, Keir Starmer"),
        ("Thousands protest in Belgrade", "Actual Demonstrate: agent Thousands"),
        ("Israel strikes Beirut", "Actual Attack: agent Israel; recipient Beirut"),
        ("Rubio meets Lavrov in Malaysia", "Actual Meet: participant Marco Rubio, Sergey Lavrov"),
        ("Apple sued Velmora over privacy.", "Actual Sue: agent Apple; recipient Velmora; topic privacy"),
    ],
)
def test_a_headline_leaves_words_out(reader: Language, text: str, expected: str) -> None:
    "No article, no auxiliary, no and: who was arrested is no arrester, and who is to visit has not yet."
    reading = read(reader, text)
    event = reading.events()[0]
    roles = sorted({item.role for item in event.arguments})
    told = "; ".join(f"{role} {', '.join(reading.fillers(event.type, role))}" for role in roles)
    assert f"{reading.claims_of(event.type)[0].factuality.value} {event.type}: {told}" == expected, str(reading)


@pytest.mark.parametrize(
    ("text", "type", "fillers"),
    [
        ("A clash between fans of the club and the army occurred in Lima.", "Fight", ["fans of the club", "the army"]),
        ("A meeting between Ana Ruiz of Norway and Jon Bell took place.", "Meet", ["Ana Ruiz", "Jon Bell"]),
        ("Twelve were killed and almost 50 others injured in Berlin.", "Injure", ["almost 50 others"]),
        ("Norway condemned the Velmora takeover.", "Acquire", ["Velmora"]),
        ("Norway condemned the Velmora takeover of Tolvik.", "Acquire", ["Tolvik"]),
        ("Emmanuel Macron spoke after a clash between Norway and police.", "Fight", ["Norway", "police"]),
        ("The inquiry found Norway to blame in six cases.", "Blame", ["Norway"]),
        ("They recalled the siege of Oslo and the Bergen massacre.", "Blockade", ["Oslo"]),
        ("They recalled the invasion of Norway and Sweden.", "Invade", ["Norway", "Sweden"]),
    ],
)
def test_sides_and_targets_joined_by_and(reader: Language, text: str, type: str, fillers: list[str]) -> None:
    "The second side is one too; one more event is no second target."
    assert read(reader, text).fillers(type, "participant", "recipient") == fillers


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("He held talks with Norway and Sweden.", []),
        ("Talks between Norway and Sweden were held.", ["Norway talkedWith Sweden"]),
        ("Denmark held talks with Norway and Sweden.", ["Denmark talkedWith Norway", "Denmark talkedWith Sweden"]),
        ("Norway and Sweden both held talks with the firm's lawyers.", []),
        ("Norway and Sweden met teachers.", []),
        ("Norway and Sweden held talks.", ["Norway talkedWith Sweden"]),
    ],
)
def test_whom_someone_unknown_met_did_not_meet_one_another(reader: Language, text: str, edges: list[str]) -> None:
    "Two who were talked to need not have talked."
    assert read(reader, text).edges_in_words() == edges


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("Keir Starmer told reporters after a Cabinet meeting that Norway would pay.", False),
        ("Keir Starmer criticised Norway after a meeting of the Security Council.", False),
        ("Keir Starmer left before a NATO summit.", False),
        ("Following an Adidas board meeting, Keir Starmer resigned.", False),
        ("Keir Starmer left after a meeting with Emmanuel Macron.", True),
        ("Keir Starmer criticised Norway during a meeting with NATO.", True),
    ],
)
def test_who_speaks_after_a_meeting_of_a_body_did_not_meet_it(reader: Language, text: str, met: bool) -> None:
    assert bool(read(reader, text).edges_in_words("met")) == met


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("The protest in Oslo, which erupted in May, shook Norway.", ["The protest in Oslo"]),
        ("The revolt in Oslo, which erupted in May, shook Norway.", ["The revolt in Oslo"]),
    ],
)
def test_what_happens_and_not_its_place_breaks_out(reader: Language, text: str, agents: list[str]) -> None:
    "A town does not erupt."
    reading = read(reader, text)
    found = [event for event in reading.events() if event.label == "erupted"]
    text_ = reading.extraction.article.text
    assert all(item.span.of(text_) in agents for event in found for item in event.fillers("agent")), str(reading)
    assert not any(reading.name(item.entity) == "Oslo" for event in found for item in event.arguments)


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        ("Workers at the mill in Darsk province, which opened in 1988, left on Friday.", "the mill in Darsk", "opened"),
        ("Rebels seized the clinic in Gao, which treats 300 people a day.", "the clinic", "treats"),
        ("The plant near Oslo, which employs 400 people, was sold by Arden Foods.", "The plant near Oslo", "employs"),
        ("Police searched a nightclub in Lagos which burned down in May.", "a nightclub", "burned down"),
        # a land does what no site does
        ("The envoy visited a camp in Chad, which closed its border on Friday.", "Chad", "closed"),
        ("The minister opened a museum in Norway, which produces oil.", "Norway", "produces"),
    ],
)
def test_what_stands_in_a_town_and_not_the_town_opens_and_employs(
    reader: Language, text: str, words: str, label: str
) -> None:
    reading = read(reader, text)
    (event,) = [event for event in reading.events() if event.label == label]
    found = [item.span.of(text) for item in event.arguments if item.role in ("agent", "theme")]
    assert found[0].startswith(words), str(reading)


@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron and Keir Starmer met face to face in Oslo.",
        "Emmanuel Macron met Keir Starmer one on one.",
        "Emmanuel Macron met Keir Starmer face-to-face in Oslo.",
        "Emmanuel Macron met Keir Starmer on the margins of the summit.",
        "Emmanuel Macron met Keir Starmer on the sidelines of the ministers’ meeting in Oslo.",
        "Emmanuel Macron met with Keir Starmer on the fringes of the forum.",
    ],
)
def test_how_and_amid_what_people_met_is_no_third_side_and_no_topic(reader: Language, text: str) -> None:
    reading = read(reader, text)
    meeting = next(event for event in reading.events("Meet") if event.lemma == "meet")
    assert sorted(reading.name(item.entity) or "" for item in meeting.arguments) == ["Emmanuel Macron", "Keir Starmer"]


@pytest.mark.parametrize(
    ("text", "type", "agents"),
    [
        ("The envoy reaffirmed the Norway commitment to opening its ports.", "Promise", ["Norway"]),
        ("The Norway pledge to Sweden was kept.", "Promise", ["Norway"]),
        ("The Norway sanctions hurt trade.", "ImposeSanctions", []),
    ],
)
def test_a_country_before_a_promise_to_others_makes_it(
    reader: Language, text: str, type: str, agents: list[str]
) -> None:
    assert read(reader, text).fillers(type, "agent") == agents


@pytest.mark.parametrize(
    ("text", "type", "agents"),
    [
        ("The task of the mission is to protect Sweden.", "Protect", []),
        ("Norway's task is to protect Sweden.", "Protect", ["Norway"]),
        ("The goal for Norway is to defeat Sweden.", "Defeat", ["Norway"]),
        ("Emmanuel Macron's first priority is to punish Norway.", "Punish", ["Emmanuel Macron"]),
        ("The aim of the plan is to punish Norway.", "Punish", []),
        ("The focus should be on punishing Norway.", "Punish", []),
        ("Norway sent troops whose task would be to protect Sweden.", "Protect", ["troops"]),
        ("It was impossible to attack Norway.", "Attack", []),
        ("It would be wrong to punish Norway.", "Punish", []),
        ("It seems unwise to attack Norway.", "Attack", []),
        ("It was a mistake to attack Norway.", "Attack", []),
        ("It is up to Sweden to release the prisoners.", "Release", ["Sweden"]),
        ("It took Sweden three years to release the prisoners.", "Release", ["Sweden"]),
        ("It took three years to release the prisoners.", "Release", []),
        ("Norway denied that it was ready to attack Sweden.", "Attack", ["Norway"]),
        ("Norway is to attack Sweden.", "Attack", ["Norway"]),
        ("Norway's plan is likely to anger Sweden.", "Event", ["Norway's plan"]),
        ("The report recommended releasing the prisoners in Norway.", "Release", []),
        ("Norway opposes banning the Harbour Party.", "Ban", []),
        ("Emmanuel Macron regrets banning the Harbour Party.", "Ban", ["Emmanuel Macron"]),
        ("The money will be used to punish Norway.", "Punish", []),
        ("Drones were used by rebels to attack Norway.", "Attack", ["rebels"]),
        ("Drones were used to attack Norway.", "Attack", ["Drones"]),
        ("Emmanuel Macron made his fortune selling tractors to Norway.", "Sell", ["Emmanuel Macron"]),
        ("Norway talked Sweden out of attacking Denmark.", "Attack", ["Sweden"]),
        ("Norway forced Sweden into attacking Denmark.", "Attack", ["Sweden"]),
        ("The law gives Norway powers to arrest spies.", "Arrest", ["Norway"]),
        ("Norway gave Sweden permission to attack the base.", "Attack", ["Sweden"]),
        ("Norway has US approval to attack the base.", "Attack", ["Norway"]),
        ("Emmanuel Macron has the vision, energy and courage to defend Norway.", "Defend", ["Emmanuel Macron"]),
        ("Norway summoned the envoy to help Sweden.", "Aid", ["the envoy"]),
        ('Emmanuel Macron shouted "This is for Norway" while attacking a guard.', "Attack", ["Emmanuel Macron"]),
    ],
)
def test_who_does_what_a_task_or_an_it_stands_for(reader: Language, text: str, type: str, agents: list[str]) -> None:
    "A task does nothing, nor does the it of 'it is wrong to attack'."
    reading = read(reader, text)
    event = reading.event(type)
    found = [reading.name(item.entity) or item.span.of(text) for item in event.fillers("agent")]
    assert found == agents, str(reading)


@pytest.mark.parametrize(
    ("text", "type", "agents", "recipients"),
    [
        ("A guard was killed and several people wounded.", "Injure", [], ["several people"]),
        ("Two guards were killed and three injured in the blast.", "Injure", [], ["three"]),
        ("A driver was arrested and two students questioned by police.", "Investigate", ["police"], ["two students"]),
        ("A nurse was stabbed to death and a guard seriously wounded in Oslo.", "Injure", [], ["a guard"]),
        ("Police arrested nine men and released four.", "Release", ["police"], ["four"]),
        ("A market was hit by a missile, killing nine people.", "Kill", ["a missile"], ["nine people"]),
        ("The convoy was attacked by rebels, wounding two guards.", "Injure", ["rebels"], ["two guards"]),
        ("Investigators were fired upon in Darna, wounding two guards.", "Injure", [], ["two guards"]),
        ("A boy was hit by a ball and a guard beaten by officers.", "Injure", ["officers"], ["a guard"]),
        ("Keir Starmer was tried in a case that lasted a day, and jailed.", "Sentence", [], ["Keir Starmer"]),
        ("The town was unhappy with its seizure by Norway.", "Seize", ["Norway"], []),
        ("Keir Starmer's arrest by Norway was brief.", "Arrest", ["Norway"], ["Keir Starmer's"]),
        ("Keir Starmer's release was delayed.", "Release", [], ["Keir Starmer's"]),
        ("A bomb was planted in the station, injuring nine people.", "Injure", ["A bomb"], ["nine people"]),
        ("Rebels shelled the town, killing nine people.", "Kill", ["Rebels"], ["nine people"]),
        (
            "The prize was won by Keir Starmer, beating Emmanuel Macron.",
            "Defeat",
            ["Keir Starmer"],
            ["Emmanuel Macron"],
        ),
        ("Keir Starmer was elected premier, beating Emmanuel Macron.", "Defeat", ["Keir Starmer"], ["Emmanuel Macron"]),
        (
            "Keir Starmer was arrested, accusing Emmanuel Macron of lies.",
            "Allege",
            ["Keir Starmer"],
            ["Emmanuel Macron"],
        ),
    ],
)
def test_what_passives_leave_out_and_bring_about(
    reader: Language, text: str, type: str, agents: list[str], recipients: list[str]
) -> None:
    "Who is wounded wounds nobody; who is hit does not kill the others."
    event = read(reader, text).event(type)
    words = {role: [item.span.of(text) for item in event.fillers(role)] for role in ("agent", "recipient")}
    assert [word.lower() for word in words["agent"]] == [word.lower() for word in agents]
    assert words["recipient"] == recipients


@pytest.mark.parametrize(
    ("text", "type", "role", "words"),
    [
        ("Norway banned all but two of the parties.", "Ban", "recipient", ["all but two of the parties"]),
        ("The Harbour Party (HP) accused Norway of theft.", "Allege", "agent", ["The Harbour Party"]),
        ("Norway arrested an ex-minister in Oslo.", "Arrest", "recipient", ["an ex-minister"]),
        ("The vice-president of Sweden attacked Norway.", "Attack", "agent", ["The vice-president of Sweden"]),
        ("Keir Starmer won a re-election in May.", "Win", "theme", ["a re-election"]),
        (
            "A number of counter-protesters carrying flags attacked a bus.",
            "Attack",
            "agent",
            ["A number of counter-protesters"],
        ),
        ("Norway deployed troops in response to the attack.", "Deploy", "destination", []),
        ("Serena Williams defeated Agnieszka Radwanska 6-0 6-4.", "Defeat", "recipient", ["Agnieszka Radwanska"]),
        ("The bank informed police of the theft.", "Inform", "recipient", ["police"]),
        ("The bank informed Keir Starmer of the theft.", "Inform", "recipient", ["Keir Starmer"]),
        ("The judge freed Keir Starmer of all charges.", "Release", "recipient", ["Keir Starmer"]),
        ("Norway freed 11 of the prisoners.", "Release", "recipient", ["11 of the prisoners"]),
        ("Keir Starmer was refused access to the port.", "Refuse", "recipient", ["Keir Starmer"]),
        ("Keir Starmer promised unions that no plant would close.", "Promise", "recipient", ["unions"]),
        ("Keir Starmer promised reforms to end the war.", "Promise", "recipient", []),
        ("Keir Starmer was alleged to have lied.", "Allege", "recipient", ["Keir Starmer"]),
        ("Two of the three men were acquitted by a court.", "Acquit", "recipient", ["Two of the three men"]),
        ("Norway might make a counter-offer.", "Offer", "theme", []),
        ("Keir Starmer, accused by fans of racism, left Norway.", "Allege", "agent", ["fans"]),
        ("Keir Starmer, accused by lawmakers of failing to act, left Norway.", "Allege", "agent", ["lawmakers"]),
        ("Keir Starmer, accused by members of a union, left Norway.", "Allege", "agent", ["members of a union"]),
        ("Norway accused rebels backed by Sweden of murder.", "Endorse", "agent", ["Sweden"]),
        ("Keir Starmer promised Emmanuel Macron to help Norway.", "Promise", "recipient", ["Emmanuel Macron"]),
        ("Keir Starmer was presented with a medal by Norway.", "Award", "theme", ["a medal"]),
        ("Rebels fought the army with help from Norway.", "Fight", "participant", ["Rebels", "the army"]),
    ],
)
def test_an_argument_has_all_its_words_and_no_more(
    reader: Language, text: str, type: str, role: str, words: list[str]
) -> None:
    "All but two are not all."
    assert [item.span.of(text) for item in read(reader, text).event(type).fillers(role)] == words


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        ("A report by Amnesty International released in May accused Norway of torture.", "Release"),
        ("The Committee to Protect Journalists accused Norway of torture.", "Protect"),
        ("Lawmakers in Norway held up approval of the deal.", "Approve"),
        ("As opposed to crabs, whales left Norway.", "Oppose"),
        ("Compared to neighbouring Sweden or Denmark, Norway is small.", "neighbour"),
        ("Governments across the bloc are under increasing domestic pressure to leave Norway.", "Raise"),
    ],
)
def test_what_is_no_act_of_whom_it_stands_beside(reader: Language, text: str, unread: str) -> None:
    reading = read(reader, text)
    assert unread not in {*reading.types(), *(event.lemma for event in reading.events())}, str(reading)


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("No fewer than 30 guards were killed by rebels.", "Actual"),
        ("No less than nine guards were killed by rebels.", "Actual"),
        ("No more than ten guards were killed by rebels.", "Actual"),
        ("No guards were killed by rebels.", "Negated"),
        ("No more guards were killed by rebels.", "Negated"),
    ],
)
def test_a_count_denies_nothing(reader: Language, text: str, factuality: str) -> None:
    assert [claim.factuality.value for claim in read(reader, text).claims_of("Kill")] == [factuality]


@pytest.mark.parametrize("text", ["Emmanuel Macron's election was close.", "Emmanuel Macron's re-election was close."])
def test_whoever_has_an_election_is_elected(reader: Language, text: str) -> None:
    assert read(reader, text).fillers("Elect", "recipient") == ["Emmanuel Macron"]


@pytest.mark.parametrize(
    ("text", "type", "agents"),
    [
        ("A former mayor of Oslo, Keir Starmer accused Norway of fraud.", "Allege", ["Keir Starmer"]),
        ("A former mayor of Oslo, Starmer accused Norway of fraud.", "Allege", ["Keir Starmer"]),
        ("The son of a baker, Starmer accused Norway of fraud.", "Allege", ["Keir Starmer"]),
        ("United Nations (UN) chief Keir Starmer accused Norway of fraud.", "Allege", ["Keir Starmer"]),
        ("Harbour Council (HC) chief Keir Starmer accused Norway of fraud.", "Allege", ["Keir Starmer"]),
        ("Keir Starmer was presented with a medal by Norway.", "Award", ["Norway"]),
        ("Keir Starmer was hit in a house by rebels.", "Attack", ["rebels"]),
        ("Keir Starmer was convicted of spying for Norway by a court.", "Convict", ["a court"]),
        ("Emmanuel Macron, the premier of the union, alleged that Norway had lied.", "Allege", ["Emmanuel Macron"]),
        ("A jury found Keir Starmer not guilty of murder.", "Acquit", ["A jury"]),
        ("Keir Starmer was found not guilty of murder.", "Acquit", []),
        ("A jury found Keir Starmer guilty of murder.", "Convict", ["A jury"]),
        ("Norway sent papers to the court linking Sweden to the theft.", "Event", ["Norway"]),
    ],
)
def test_who_acts_by_whatever_name(reader: Language, text: str, type: str, agents: list[str]) -> None:
    reading = read(reader, text)
    found = {
        reading.name(item.entity) or item.span.of(text)
        for event in reading.events(type)
        for item in event.fillers("agent")
    }
    assert sorted(found) == agents, str(reading)


def test_who_recalls_his_envoy_is_not_recalled(reader: Language) -> None:
    "Servants stand for their state to others, not to itself."
    event = read(reader, "Norway recalled its envoy from Sweden.").event("RecallAmbassador")
    assert [item.entity for item in event.fillers("theme")] == [None]


def test_who_opposes_a_ban_is_not_against_the_banned(reader: Language) -> None:
    assert read(reader, "Norway opposes banning the Harbour Party.").fillers("Oppose", "recipient") == []


@pytest.mark.parametrize(
    ("text", "type", "agents", "recipients"),
    [
        ("Egypt condemned the invasion of Norway by Sweden.", "Invade", ["Sweden"], ["Norway"]),
        ("Egypt condemned the arrest of Keir Starmer by police.", "Arrest", ["police"], ["Keir Starmer"]),
        ("The arrest of two men by police in Oslo was filmed.", "Arrest", ["police in Oslo"], ["two men"]),
        ("The expulsion of three diplomats by Norway angered Sweden.", "Deport", ["Norway"], ["three diplomats"]),
        ("Norway's expulsion from the council was welcomed by Sweden.", "Deport", [], ["Norway"]),
        ("Norway's expulsion of Sweden was welcomed by Denmark.", "Deport", ["Norway"], ["Sweden"]),
        ("Norway's offer to Sweden of two frigates was a surprise.", "Offer", ["Norway"], ["Sweden"]),
        ("Emmanuel Macron blamed the attack on Norway.", "Blame", ["Emmanuel Macron"], ["Norway"]),
        (
            "Emmanuel Macron blamed an attack on tourists for the slump.",
            "Blame",
            ["Emmanuel Macron"],
            ["an attack on tourists for the slump"],
        ),
        ("Not Norway but Sweden attacked Denmark.", "Attack", ["Sweden"], ["Denmark"]),
        ("Norway attacked not Sweden but Denmark.", "Attack", ["Norway"], ["Denmark"]),
        ("Norway attacked Sweden and Denmark.", "Attack", ["Norway"], ["Sweden", "Denmark"]),
        ("With Keir Starmer arrested by police, Emmanuel Macron fled.", "Arrest", ["police"], ["Keir Starmer"]),
    ],
)
def test_by_of_and_not_belong_to_the_deed(
    reader: Language, text: str, type: str, agents: list[str], recipients: list[str]
) -> None:
    reading = read(reader, text)
    event = reading.event(type)
    found = [
        [reading.name(item.entity) or item.span.of(text) for item in event.fillers(role)]
        for role in ("agent", "recipient")
    ]
    assert found == [agents, recipients], str(reading)


def test_who_is_himself_shot_is_the_one_told_of(reader: Language) -> None:
    reading = read(reader, "Keir Starmer shot Emmanuel Macron and was himself shot by police.")
    shot = [[reading.name(item.entity) for item in event.fillers("recipient")] for event in reading.events("Shoot")]
    assert shot == [["Emmanuel Macron"], ["Keir Starmer"]]


def test_who_welcomes_an_expulsion_does_not_praise_the_expelled(reader: Language) -> None:
    assert read(reader, "Norway's expulsion from the council was welcomed by Sweden.").edges_in_words() == []


@pytest.mark.parametrize(
    ("text", "type", "agents"),
    [
        ("Troops sent to Mali by France attacked Norway.", "Attack", ["Troops"]),
        ("Troops sent to Mali by France attacked Norway.", "Deploy", ["France"]),
        ("Emmanuel Macron said troops sent to Mali by France attacked Norway.", "Deploy", ["France"]),
        ("Rebels trained in Chad by Sweden attacked Norway.", "Attack", ["Rebels"]),
        ("Troops sent to Mali by France and Italy attacked Norway.", "Deploy", ["France", "Italy"]),
        ("Sanctions imposed on Norway by Sweden hurt Denmark.", "Coerce", ["Sweden"]),
        ("Norway was fined $12m by Sweden.", "Fine", ["Sweden"]),
        ("Norway was awarded $12m by Sweden.", "Award", ["Sweden"]),
        ("A proposal was defeated by nine votes.", "Defeat", []),
        ("Emmanuel Macron was beaten by two seconds by Keir Starmer.", "Defeat", ["Keir Starmer"]),
        ("Emmanuel Macron left Jon Bell to drown.", "Die", ["Jon Bell"]),
        ("Emmanuel Macron left Oslo to meet Keir Starmer.", "Meet", []),
        ("Emmanuel Macron had been warned by colleagues about the risk.", "Warn", ["colleagues"]),
    ],
)
def test_who_did_it_stands_behind_by(reader: Language, text: str, type: str, agents: list[str]) -> None:
    reading = read(reader, text)
    found = [
        reading.name(item.entity) or item.span.of(text)
        for event in reading.events(type)
        for item in event.fillers("agent")
    ]
    assert [name.lower() for name in found] == [name.lower() for name in agents], str(reading)


def test_whoever_is_awarded_money_receives_it(reader: Language) -> None:
    reading = read(reader, "Norway was awarded $12m by Sweden.")
    assert reading.fillers("Award", "recipient") == ["Norway"]
    assert reading.fillers("Award", "theme") == ["$12m"]


def test_passport_seizes_nothing(reader: Language) -> None:
    reading = read(reader, "Keir Starmer was questioned by Norway and his passport confiscated.")
    assert not any(event.fillers("agent") for event in reading.events("Seize"))


@pytest.mark.parametrize(
    ("text", "type", "role", "fillers"),
    [
        ("The deal announced by Emmanuel Macron helps Norway.", "ReachAgreement", "participant", []),
        (
            "A deal between Norway and Sweden was announced by Denmark.",
            "ReachAgreement",
            "participant",
            ["Norway", "Sweden"],
        ),
        ("Denmark announced a deal between Norway and Sweden.", "ReachAgreement", "participant", ["Norway", "Sweden"]),
        ("Denmark announced a deal with Norway.", "ReachAgreement", "participant", ["Denmark", "Norway"]),
        ("Norway depends on falling prices.", "Destroy", "agent", []),
        ("Norway is under increasing pressure from Sweden.", "Raise", "agent", []),
        ("In China on a visit, Emmanuel Macron called the ban a crime.", "Urge", "recipient", []),
        ("Emmanuel Macron called on China to lift the ban.", "Urge", "recipient", ["China"]),
        ("Emmanuel Macron was shot by rebels at a hotel in Oslo.", "Shoot", "recipient", ["Emmanuel Macron"]),
        ("Rebels fired at police in Oslo.", "Shoot", "recipient", ["police"]),
        ("Sweden fired 700 drones at Norway.", "Bomb", "recipient", ["Norway"]),
        ("Norway blocked lawmakers from visiting Sweden.", "Block", "theme", ["visiting Sweden"]),
        ("Emmanuel Macron began his life's work: hunting spies.", "Capture", "agent", []),
    ],
)
def test_who_only_tells_of_it_or_stands_near_has_no_part(
    reader: Language, text: str, type: str, role: str, fillers: list[str]
) -> None:
    reading = read(reader, text)
    items = [item for event in reading.events(type) for item in event.fillers(role)]
    assert [reading.name(item.entity) or item.span.of(text) for item in items] == fillers, str(reading)


SECOND_RELATIVES = [  # a sentence, a class of the second relative clause, a role in it, who or what fills it
    ("Roe wrote a book which critics praised and which Norway banned.", "Ban", "recipient", "a book"),
    ("The firm, which Norvik bought in 2012 and which Telco sold in 2019, sued Kenya.", "Sell", "theme", "firm"),
    ("Omar Sule, whom Norway jailed and whom Kenya later freed, met Jon Bell.", "Release", "recipient", "Omar Sule"),
    ("Omar Sule, who shot Jon Bell and who fled to Mali, was jailed.", "Flee", "agent", "Omar Sule"),
    ("There were reforms which Kenya praised and which Ana Ruiz managed to stop.", "End", "theme", "reforms"),
]


@pytest.mark.parametrize(("text", "type", "role", "filler"), SECOND_RELATIVES, ids=[row[0] for row in SECOND_RELATIVES])
def test_a_second_relative_clause_is_about_the_same(
    reader: Language, text: str, type: str, role: str, filler: str
) -> None:
    assert read(reader, text).fillers(type, role) == [filler]
