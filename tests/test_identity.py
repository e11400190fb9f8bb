"""Who is who in plain news: where names end, whose short forms are, which body of which country, whom words take up."""

from __future__ import annotations

import pytest
from reading import read
from spacy.language import Language

pytestmark = pytest.mark.model

NAMES = [
    # a party's word before a person is no name
    ("Social Democrat Lena Moberg won.", ["Lena Moberg"]),
    ("In Oslo, Christian Democrat Jens Kohl and Liberal Democrat Ana Ruiz met.", ["Ana Ruiz", "Jens Kohl", "Oslo"]),
    # nor is what they are called together
    ("Messrs Hartley and Boone sued the council.", ["Boone", "Hartley"]),
    ("Brothers Karl and Otto Weiss were arrested in Hamburg.", ["Hamburg", "Karl", "Otto Weiss"]),
    # a headline's verb is no surname
    (
        "Rao Tries to Calm Fears\nIndian Chancellor Rao met Jon Bell. Rao said he was glad.",
        ["India", "Jon Bell", "Rao"],
    ),
    # a branch abroad is not the firm, whose surname-like first word stands for it at home
    ("Norvane sued Norvane Kenya. Norvane won.", ["Norvane", "Norvane Kenya"]),
    ("Norvane ASA sued Jon Bell. Norvane won.", ["Jon Bell", "Norvane ASA"]),
    # given name and surname may be the same word
    ("Idris Idris met Jon Bell in Kabul.", ["Idris Idris", "Jon Bell", "Kabul"]),
    # a title may stand inside a body's name
    ("The Office of the Attorney General opened an inquiry.", ["Office of the Attorney General"]),
    ("The Office of the Special Prosecutor charged Jon Bell.", ["Jon Bell", "Office of the Special Prosecutor"]),
    ("The Maritime and Coastguard Agency sent a tug.", ["Maritime and Coastguard Agency"]),
    # clubs between which one changes are two
    ("Jon Bell left Harbour United for Delta Rovers.", ["Delta Rovers", "Harbour United", "Jon Bell"]),
    # party and seat are no body
    ("Senator Ana Ruiz (D-Ohio) met Senator Jon Bell (R-New Mexico).", ["Ana Ruiz", "Jon Bell"]),
    # an agency in a dateline acts in nothing
    ("KABUL (Harbour News): Ana Ruiz met Jon Bell on Monday.", ["Ana Ruiz", "Jon Bell"]),
    ("LAGOS, July 9 (NAN): Ana Ruiz met Jon Bell on Monday.", ["Ana Ruiz", "Jon Bell"]),
    (
        "EU Justice, Freedom and Security Commissioner Ana Ruiz launched the plan.",
        ["Ana Ruiz", "European Union"],
    ),
    ("Trade, Industry and Energy Minister Ana Ruiz met Jon Bell.", ["Ana Ruiz", "Jon Bell"]),
    # names across a comma or "in" that are known so
    ("The talks were held in Washington, D.C. on Monday.", ["Washington, D.C."]),
    ("Al-Qaeda in the Arabian Peninsula (AQAP) claimed the attack.", ["Al-Qaeda in the Arabian Peninsula"]),
    ('"It must stop," Human Rights Watch and 19 other groups wrote.', ["Human Rights Watch"]),
    # capitals that act stand for their governments, also together
    ("Kabul and Washington will not rest until they have won.", ["Afghanistan", "United States"]),
    ("That is the hope in Kabul, Oslo and Islamabad.", ["Islamabad", "Kabul", "Oslo"]),
    # "and" within what is known so, and between what two parties' people are called
    (
        "Trinidad and Tobago recalled its envoy from Antigua and Barbuda.",
        ["Antigua and Barbuda", "Trinidad and Tobago"],
    ),
    ("Johnson and Johnson recalled the cream.", ["Johnson & Johnson"]),
    ("The Centrists and Ecologists Group walked out.", ["Centrists and Ecologists Group"]),
    ("In Oslo, Ana Ruiz joined the Liberals and Radicals group.", ["Ana Ruiz", "Liberals and Radicals", "Oslo"]),
    ("The Ministry of Roads and Highways fined Jon Bell.", ["Jon Bell", "Ministry of Roads and Highways"]),
    ("Serbia and Montenegro will vote.", ["Montenegro", "Serbia"]),
    # nicknames in marks, generations
    ('Police arrested Joaquín "El Toro" Palmer. Palmer wept. "El Toro" fled.', ['Joaquín "El Toro" Palmer']),
    ("Ana Ruiz sued J. R. Whitcomb Jr. Whitcomb denied it.", ["Ana Ruiz", "J. R. Whitcomb Jr."]),
    # what is only called after people
    ("Ana Ruiz found a cure for Alzheimer's disease and for Halloran syndrome.", ["Ana Ruiz"]),
    # storms and ships by their own names
    ("Hurricane Velma hit Cuba. Velma killed two.", ["Cuba", "Hurricane Velma"]),
    # an abbreviation in brackets behind what a body is of
    (
        "The Union of Miners met the Chamber of Mines of Zambia (CMZ).",
        ["Union of Miners", "Zambia", "Zambian Chamber of Mines"],
    ),
    # what only tells of what kind a body is; fields of work that are titles too
    ("The NGO Amnesty International met Jon Bell.", ["Amnesty International", "Jon Bell"]),
    ("NGO Amnesty International met Jon Bell.", ["Amnesty International", "Jon Bell"]),
    ("The Ministry of Justice fined Jon Bell.", ["Jon Bell", "Ministry of Justice"]),
    ("EU Migration Commissioner Ana Ruiz met Jon Bell.", ["Ana Ruiz", "European Union", "Jon Bell"]),
    ("The Free Voters' Party expelled Jon Bell.", ["Free Voters' Party", "Jon Bell"]),
    # a family name that is a pronoun elsewhere
    ("Vice Premier He Qianlu met Jon Bell.", ["He Qianlu", "Jon Bell"]),
    # initials of a body that the article names, though another has them too
    (
        "The Rapid Support Forces left. The RSF denied it. Jon Bell wept.",
        ["Jon Bell", "Rapid Support Forces"],
    ),
    ('Police held a son of Joaquín "El Zorro" Palmer. Jon Bell fled.', ['Joaquín "El Zorro" Palmer', "Jon Bell"]),
    # a firm with a field of work in its name; ranks, honours and ships' prefixes
    ("Sahara Energy chief executive Ana Ruiz met Jon Bell.", ["Ana Ruiz", "Jon Bell", "Sahara Energy"]),
    ("Commodore Ana Ruiz met Alhaji Jon Bell SAN.", ["Ana Ruiz", "Jon Bell"]),
    # a body and who is known beside it
    (
        "Laura Moreno left. In the European Parliament Moreno has a nickname.",
        ["European Parliament", "Laura Moreno"],
    ),
    # fields of an office, and creeds, are nobody's names
    ("In 2010 Ana Ruiz was Commissioner for Humanitarian Aid.", ["Ana Ruiz"]),
    ("Ana Ruiz spoke of anti-Semitism. Nazism was banned.", ["Ana Ruiz"]),
    # a capital among towns is a town
    ("Berlin, Hamburg and Hanover submitted bids.", ["Berlin", "Hamburg", "Hanover"]),
    ("Berlin and Paris submitted bids.", ["France", "Germany"]),
    # a known name with a blank for its hyphen
    ("Floods hit Schleswig Holstein.", ["Schleswig-Holstein"]),
]


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_names_are(text: str, names: list[str], reader: Language) -> None:
    entities = read(reader, text).extraction.entities
    named = {item.name for item in entities if any(mention.form.value != "nominal" for mention in item.mentions)}
    assert sorted(named) == names


TYPES = [
    ("Ministers met.\n\nHMTA, which owns the ferries, said it could not comment.", "HMTA", "Organization"),
    ("He awarded the contract to Delta Marine in 2015.", "Delta Marine", "Organization"),
    ("Jon Bell, 54, of Maple Close, Tarvin, admitted fraud.", "Maple Close", "Place"),
    ("Jon Bell, 54, of Maple Close, Tarvin, admitted fraud.", "Tarvin", "Place"),
    ("The Copper Mail wrote that Ana Ruiz had left.", "Copper Mail", "Organization"),
    ("Darsk Foods has a new owner. Joseph Darsk founded it. Darsk's chairman resigned.", "Darsk Foods", "Organization"),
    ("Ana Ruiz, who founded Velmora with her brother, left.", "Velmora", "Organization"),
    ("Analysts at Moody's cut their forecast.", "Analysts at Moody's", "Group"),
    ("Tennis champion Margaret Court won.", "Margaret Court", "Person"),
    ("The genocide by Ottoman Turks was denied.", "Ottoman Turks", "Group"),
    ("The company, identified as MAN Darsk, paid. Ana Ruiz had no money from MAN Darsk.", "MAN Darsk", "Organization"),
    ("Miami Otters pitcher Jose Palmer died.", "Miami Otters", "Organization"),
    ("Troops loyal to President Hamid al-Darsi shelled Port Vel. Darsi lost.", "Hamid al-Darsi", "Person"),
    ("Jon Bell lied to Parliament.", "Parliament", "Organization"),
    ("Darsk Investments wept.", "Darsk Investments", "Organization"),
    ("Ana Ruiz met Park Ji-won in Seoul.", "Park Ji-won", "Person"),
    ("A cutter hit the BRP Datu Velm.", "BRP Datu Velm", "Product"),
    ("River Vale beat Boca Juniors 2-0.", "Boca Juniors", "Organization"),
    ("Fires spread in Harlan County.", "Harlan County", "Region"),
    ("Typhoon Jon hit Luzon. Jon killed two people.", "Typhoon Jon", "Event"),
    ("The Hermann Oldendorp ran aground off Chile.", "Hermann Oldendorp", "Product"),
    ("The Costa Velma capsized off Italy.", "Costa Velma", "Product"),
    ("Ana Ruiz told Der Harbourbote newspaper that she was glad.", "Der Harbourbote", "Organization"),
]


@pytest.mark.parametrize(("text", "name", "type_"), TYPES)
def test_name_is_of(text: str, name: str, type_: str, reader: Language) -> None:
    assert name in read(reader, text).names(type_)


SAME = [
    # who was just brought in without a name, and who is called so
    ("The president of Chad met Emmanuel Macron. The president asked for aid.", "The president", "president of Chad"),
    # particles that open a sentence
    (
        "Ana Ruiz and Jens van den Broek left. Van den Broek, of Oslo, wept.",
        "Van den Broek",
        "Jens van den Broek",
    ),
    # a player of another team
    (
        "Darsk Otters pitcher Jose Palmer fell. The Tarvel United striker scored.",
        "The Tarvel United striker",
        "Tarvel United striker",
    ),
    # one name is short for another
    ("President Nabil al-Hamadi met Ana Ruiz. Hamadi said he was glad.", "Hamadi", "Nabil al-Hamadi"),
    (
        "Sporting Tarvel sued Delta Rovers. Tarvel coach Ana Ruiz said Tarvel's squad was ill.",
        "Tarvel",
        "Sporting Tarvel",
    ),
    ("The Lisbon Eagles beat Delta Rovers. The Eagles coach Ana Ruiz was glad.", "Eagles", "Lisbon Eagles"),
    ("Harbour Athletic beat Tarvel Rovers. Athletic are top, and Rovers fourth.", "Rovers", "Tarvel Rovers"),
    ("Harbour United beat Delta United. United are top.", "United", None),
    ("Velmora Foods bought Darsk Foods. Joseph Darsk founded it. Darsk's chairman left.", "Darsk", "Darsk Foods"),
    # whose surname it is, where a relative was brought in
    (
        "Jon Moe, 54, admitted theft. His wife, Ana Moe, was cleared. Judge Laura Reed told Moe she knew.",
        "Moe",
        "Jon Moe",
    ),
    # who is spoken for, who is only told of
    ("Jon Bell's lawyer said he would appeal.", "he", "Jon Bell"),
    ("A spokesman for Jon Bell said he was ill.", "he", "Jon Bell"),
    ("Paul Reed said the father-of-three sent money to his brother.", "his", "father"),
    ("Karl Reed said her client was a man who had lost his mother.", "his", None),
    (
        'Ana Ruiz accused the Harbour Party of fraud. "They want to finish us," she said. Police denied it.',
        "They",
        None,
    ),
    ("Unite, the union, said it would fight. Its officer met Velmora Holdings.", "Its", "Unite"),
    # which body, by where it is and when it was named
    ("Norway's Velmora Motors bought Darsk Foods. The Oslo-based firm paid.", "The Oslo-based firm", "Velmora Motors"),
    (
        "The Coastal Agency paid. Later the Border Police chief Ana Ruiz spoke in Oslo. The agency denied it.",
        "The agency",
        "Coastal Agency",
    ),
    (
        "Nimbus Holdings hired former Velmora Foods chemists of Norway. The Oslo-based company is new.",
        "The Oslo-based company",
        "Nimbus Holdings",
    ),
    ("Darsk Foods hired Jon Bell, formerly of Velmora Foods. The company is new.", "The company", "Darsk Foods"),
    ("Jon Bell said the firm founded by Ana Ruiz was new. Velmora Foods denied it.", "the firm", None),
    # a country that who speaks is not of
    ("Kenyan President William Ruto fled to Chad. He said that farmers in the country were poor.", "the country", None),
    # many stars are nobody in particular
    ("Ana Ruiz wrote a paper. It told how the first stars were born.", "the first stars", "first stars"),
    # a town's mill is no town spoken of
    ("The plan is for the old Hobart mill. The city was never asked.", "The city", None),
    # whom a noun is said to be called
    ("A teenager called Omar Talib won a prize.", "A teenager", "Omar Talib"),
    ("A firm named Velmora Foods sued Chad.", "A firm", "Velmora Foods"),
    # which place is taken up
    ("Troops left Chad, a former French colony. The unrest in the country grew.", "the country", "Chad"),
    ("Jordan bombed rebels over the war in Yemen. The kingdom's move was rare.", "The kingdom's", "Jordan"),
    ("Norway has a border with Sweden. The country will build a wall.", "The country", None),
    ("Norway invaded Chad. Troops are still in the country.", "the country", "Chad"),
    # what comes of a deed, its doer may not have meant for himself
    ("Police shot Omar Talib, leaving him paralysed.", "him", "Omar Talib"),
    ("Ana Ruiz beat Laura Moe, putting her one step ahead.", "her", "Ana Ruiz"),
    # "its" of what goes along is nobody's who comes later
    ("Saudi Arabia and its allies, as well as the Arab League, left.", "its", "Saudi Arabia"),
    # who only tells of others
    ("Police said the suspects had fled. They were armed.", "They", None),
    ("The army promised a vote, but few hold their breath.", "their", None),
    # people in a clause of their own
    ("Police in Chad sought two men who shot a tourist after their arrival.", "their", None),
    # "they" in general
    ("People feed animals in the park. If the animals get no food, they grow fierce.", "they", None),
    ("Ana Ruiz said people must learn. With kangaroos, as soon as you feed them, they stay.", "them", None),
    # who says "I" is a person
    ('"I did not expect it," the Harbour Ministry said.', "I", None),
    # a club is no newspaper
    ("Harbour United won. Ana Ruiz told the newspaper that she was glad.", "the newspaper", None),
]


@pytest.mark.parametrize(("text", "words", "name"), SAME)
def test_words_stand_for(text: str, words: str, name: str | None, reader: Language) -> None:
    assert read(reader, text).meant(words) == name


BODIES = [
    ("The Congress party criticised Narendra Modi.", "Indian National Congress"),
    ("Rahul Vaidya of the Congress party left. Congress lost the vote.", "Indian National Congress"),
    ("The Senate in Nairobi passed the bill. Kenya will pay.", "Kenyan Senate"),
    ("In Lima, Congress impeached the president. Protesters filled the streets of Peru.", "Peruvian Congress"),
    ("Turkish jets bombed a town. The Air Force said it lost no plane.", "Turkish Air Force"),
    ("Donald Trump urged Congress to act on Mexico.", "United States Congress"),
    ("Peru's Congress met. The president dissolved Congress. The United States sued Chad.", "Peruvian Congress"),
    ("The Senate passed the bill on Tuesday.", "United States Senate"),
    ("The Pentagon criticised Norway.", "Pentagon"),
    ("Norway voted on Tuesday. The Pentagon agreed.", "Pentagon"),
    ("The Air Force bombed Norway.", "Air Force"),
    ("The Commission in Brussels fined Norway.", "Commission"),
    ("Seoul voted. Kim Min-ho, a lawmaker of the Democratic Party, wept.", "Democratic Party"),
]


@pytest.mark.parametrize(("text", "name"), BODIES)
def test_body_is_of_the_country_spoken_of(text: str, name: str, reader: Language) -> None:
    assert name in read(reader, text).names("Organization")


UNSTATED = [
    (
        "Velmora Foods left. It was iKol, the company founded by Jon Bell, that stayed.",
        "Jon Bell founderOf Velmora Foods",
    ),
    ("The bank and Norway's Mubadan took part.", "Mubadan citizenOf Norway"),
    ("The European Space Agency and the Canadian Space Agency paid.", "European Space Agency agencyOf Canada"),
    ("Velmora is a London-listed company.", "Velmora basedIn London"),
    ("The Harbour Party's secretary general, Ana Ruiz, spoke.", "Ana Ruiz headOf Harbour Party"),
    ("NASA's director for astrophysics, Ana Ruiz, spoke.", "Ana Ruiz headOf NASA"),
    ("Council President Ana Ruiz left Ohio.", "Ana Ruiz holdsOffice President"),
    ("Israel's deputy UN ambassador, Ana Ruiz, called the report unfair.", "Ana Ruiz ambassadorOf Israel"),
    ("India's Congress party leader Rahul Vaidya left.", "Indian National Congress institutionOf India"),
    ("Senator Ana Ruiz (D-Ohio) met Jon Bell.", "Ana Ruiz memberOf D-Ohio"),
    ("Years after the fall of communism in Eastern Europe, Germany has grown.", "Eastern Europe locatedIn Germany"),
    ("After talks in Goma, Rwanda has left.", "Goma locatedIn Rwanda"),
    ("Norvik manager Jon Bell said it was hard.", "Jon Bell headOf Norvik"),
    ("EU Justice, Freedom and Security Commissioner Ana Ruiz left.", "Ana Ruiz judgeOf European Union"),
    ("The Democratic Party of Lee Jae-myung won in Seoul.", "Democratic Party basedIn United States"),
    ("Bavarian Premier Jon Bell died.", "Jon Bell worksFor Bavarian"),
    ("Catalan President Jon Bell died.", "Jon Bell holdsOffice President of Catalan"),
    ("The Chadian Liberation Army left. Chad was glad.", "Chadian Liberation Army militaryOf Chad"),
    ("The Syrian Democratic Forces left. Syria was glad.", "Syrian Democratic Forces militaryOf Syria"),
    ("EU Migration Commissioner Ana Ruiz left.", "Ana Ruiz memberOf EU Migration"),
    ("Ana Ruiz's former partner in the peace talks, Jon Bell, died.", "Jon Bell partnerOf Ana Ruiz"),
    ("Ana Ruiz's coalition partner, Jon Bell, died.", "Jon Bell partnerOf Ana Ruiz"),
    (
        "Chad voted. Chad has oil. Chad is poor. The Greens in the European Parliament want Chad to change.",
        "Greens basedIn Chad",
    ),
    ("The Commission in Brussels fined Norway.", "Commission agencyOf Belgium"),
    ("Ana Ruiz and Jon Bell, mayors of Lisbon and Porto, met.", "Jon Bell mayorOf Lisbon"),
]


@pytest.mark.parametrize(("text", "tie"), UNSTATED)
def test_tie_is_not_stated(text: str, tie: str, reader: Language) -> None:
    assert tie not in read(reader, text).ties()


STATED = [
    ("India's foreign minister Ana Ruiz on Tuesday rejected the claim.", "Ana Ruiz ministerOf India"),
    ("NASA's director for astrophysics, Ana Ruiz, spoke.", "Ana Ruiz worksFor NASA"),
    ("The Harbour Party's secretary general, Ana Ruiz, spoke.", "Ana Ruiz memberOf Harbour Party"),
    ("The plane landed in Goma, Congo, on Monday.", "Goma locatedIn Democratic Republic of the Congo"),
    ("Ana Ruiz and Jon Bell, mayors of Lisbon and Porto, met.", "Jon Bell mayorOf Porto"),
    (
        "Ana Ruiz, Paul Okello and Jon Bell, foreign ministers of Kenya, Uganda and Chad respectively, met.",
        "Paul Okello ministerOf Uganda",
    ),
    ("Ana Ruiz and Jon Bell, presidents of Velmora and Darsk Foods, met.", "Ana Ruiz headOf Velmora"),
    ("Norvik manager Jon Bell said it was hard.", "Jon Bell worksFor Norvik"),
]


@pytest.mark.parametrize(("text", "tie"), STATED)
def test_tie_is_stated(text: str, tie: str, reader: Language) -> None:
    assert tie in read(reader, text).ties()


def test_husband_and_wife_are_no_two_sides(reader: Language) -> None:
    "Both sides are those who deal with one another, not whoever was named together."
    text = "Jon Moe's wife Ana Moe said she had not seen him. The African Union urged both sides to wait."
    assert not read(reader, text).edges_in_words("urged")


def test_day_of_a_deed_is_no_term_of_office(reader: Language) -> None:
    "Who rejects a claim on Tuesday is no minister of that day alone."
    relations = read(reader, "India's foreign minister S. Rao on Tuesday rejected the claim.").extraction.relations
    assert relations
    assert all(relation.time is None for relation in relations)
