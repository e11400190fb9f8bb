"""Whom "he", "her", "its" and "they" mean: who did what a reason tells, who else it could be, who cannot be."""

from __future__ import annotations

import pytest
from reading import read
from spacy.language import Language

pytestmark = pytest.mark.model

JUDGED = [
    # whose deed a reason tells: of who is judged for it
    ("Paul Reed criticised Omar Talib for his remarks.", "his", "Omar Talib"),
    ("Laura Stone thanked Ana Ruiz for her help.", "her", "Ana Ruiz"),
    ("France condemned Turkey for its invasion of Syria.", "its", "Turkey"),
    ("Brussels fined Velmora Holdings for its pricing practices.", "its", "Velmora Holdings"),
    ("Norway sued Velmora Holdings over its plant in Oslo.", "its", "Velmora Holdings"),
    ("Police arrested Omar Talib over his role in the coup.", "his", "Omar Talib"),
    ("The European Union imposed sanctions on Russia over its actions in Syria.", "its", "Russia"),
    ("Norway filed a lawsuit against Velmora Holdings over its plant in Oslo.", "its", "Velmora Holdings"),
    ("Chad lodged a complaint against Libya over its raids.", "its", "Libya"),
    # of who does it, where nobody is judged
    ("Paul Reed apologised to Omar Talib for his remarks.", "his", "Paul Reed"),
    ("Omar Talib beat Paul Reed for his third title.", "his", "Omar Talib"),
    # nobody demands a resignation of his own
    ("Omar Talib announced his resignation. Paul Reed welcomed his resignation.", "his", "Omar Talib"),
    ("Omar Talib resigned on Monday. Paul Reed had demanded his dismissal.", "his", "Omar Talib"),
    ("Ana Ruiz was freed on Monday. Laura Stone hailed her release.", "her", "Ana Ruiz"),
    ("Paul Reed demanded his resignation.", "his", None),
    ("Paul Reed announced his resignation.", "his", "Paul Reed"),
]

OTHERS = [
    # someone without a name may be meant
    ("Omar Talib wept. Police asked a driver why he had fled.", "he", None),
    ("Anisa Moro ran a club. A guest told a singer of the dilemma he was in.", "he", None),
    ("Laura Stone praised a portrait of a woman with a dog on her lap.", "her", None),
    # who only tells what someone is, or is told of elsewhere, is no one else
    ("Paul Reed left Chad as prime minister before he lost.", "he", "Paul Reed"),
    ("Omar Talib, a driver, said he was ill.", "he", "Omar Talib"),
    ("Omar Talib is a man of his word.", "his", "Omar Talib"),
    # "he or she" is nobody in particular
    ("Paul Reed said any officer may stop someone for the way he or she looks.", "he", None),
    ("Paul Reed said a driver must show his or her papers.", "his", None),
    # in brackets behind a name
    ("Carlos Mota (not his real name) fled Chad.", "his", "Carlos Mota"),
    ("Mark Stone and Omar Talib (and his wife) met Paul Reed.", "his", "Omar Talib"),
    ("Paul Reed met Laura Stone (and her husband) in Oslo.", "her", "Laura Stone"),
    # a name that only tells which thing is meant
    ("The Trump administration sanctioned Paul Reed, placing him on a list.", "him", "Paul Reed"),
    ("The Reed family sued Omar Talib. He denied it.", "He", "Omar Talib"),
    # who says so in a phrase
    ("Despite Mark Stone saying he would meet Omar Talib, talks failed.", "he", "Mark Stone"),
]  # fmt: skip

OTHERS += [
    # who does what a passive tells
    ("Syrian officials reported crimes committed by rebels before they fled.", "they", None),
    # a reporter is not what his report is about
    ("Omar Talib wrote a book. Laura Stone reports from Oslo. In it she moaned.", "she", None),
    ("Laura Stone reports that Omar Talib fled. She blamed Paul Reed.", "She", "Laura Stone"),
]

OPEN = [
    # whoever is judged for it has no name
    ("Paul Reed fired his adviser after he insulted the king.", "he", None),
    ("Laura Stone suspended her deputy because she had lied.", "she", None),
    ("Omar Talib sacked a spokesman when he spoke of Chad.", "he", None),
    ("Paul Reed thanked his driver after he left Chad.", "he", None),
    ("Paul Reed called his lawyer before he left Rome.", "he", "Paul Reed"),
    # who is asked is who answers
    ("Paul Reed wept. Asked whether she would resign, Ana Ruiz declined to comment.", "she", "Ana Ruiz"),
    ("Omar Talib left. Pressed on whether he would sue, Paul Reed said no.", "he", "Paul Reed"),
    ("Omar Talib left. Asked if he had met Chad's envoy, Paul Reed said no.", "he", "Paul Reed"),
    ("The magistrate asked Paul Reed whether he had robbed the clinic.", "he", "Paul Reed"),
    ("The senator asked Omar Talib if he would sue the bank.", "he", "Omar Talib"),
    ("The chairman asked Laura Stone why she had left Oslo.", "she", "Laura Stone"),
    ("The mayor quizzed Paul Reed, asking him when he had met Chad's envoy.", "he", "Paul Reed"),
    ("The pilot asked Paul Reed whether he could leave.", "he", "pilot"),
    ("The envoy told Paul Reed that he had sued the bank.", "he", "envoy"),
    # one who does it together with another is loyal to that one
    ("Paul Reed spoke. Omar Talib and a few men loyal to him fled.", "him", "Omar Talib"),
    ("Omar Talib and Paul Reed met him.", "him", None),
    # whoever does it to himself
    ("Omar Talib shot Paul Reed and then turned the gun on himself.", "himself", "Omar Talib"),
    ("Mr Talib shot Mr Reed, then turned the gun on himself.", "himself", "Talib"),
    # one of several says it of himself
    ("Chad freed Omar Talib and two aides. One of them said he had been beaten.", "he", None),
    ("Paul Reed sued three firms. Another, a baker, testified that he had left.", "he", None),
    ("Omar Talib told police that he had left.", "he", "Omar Talib"),
    # whose chief it is: of the body that acts, or of the one that is joined
    ("The Harbour Party wept when three members joined the Reed Party with its chief.", "its", None),
    ("Arden Foods closed as two founders joined Velmora Holdings with its blessing.", "its", None),
    ("Norway attacked Chad in its waters.", "its", "Norway"),
    # nobody turns down what he asks himself
    ("Omar Talib rejected his offer.", "his", None),
    ("Norway is angry that Velmora Holdings rebuffed its approach.", "its", "Norway"),
    ("Paul Reed wept after the court dismissed his appeal.", "his", "Paul Reed"),
    ("Omar Talib withdrew his offer.", "his", "Omar Talib"),
    # a body or the people beside it
    ("Arden Foods was fined with seven former officials. They denied it.", "They", None),
    ("Arden Foods sued two former directors. They denied it.", "They", None),
    ("The Harbour Party split after farmers marched on Oslo. They praised Chad.", "They", None),
    ("Norway fired two ministers before a court in Chad jailed one of their allies.", "their", None),
    ("Arden Foods said that it will cut wages. They will sue Chad.", "They", "Arden Foods"),
    # what a clause tells of is what it tells of: no owner from before
    ("Arden Foods fined a firm that lost its licence.", "its", None),
    ("Arden Foods lacks a new system, known by its initials.", "its", None),
    ("Arden Foods sold the plant that its rival wanted.", "its", "Arden Foods"),
    ("Arden Foods closed. It all began in Oslo.", "It", None),
    ("Chad wept as riots left ten dead in its wake.", "its", None),
    # only part of a clause is in marks
    ('Paul Reed wept. Omar Talib said that he had "lost his heart" to Chad.', "his", "Omar Talib"),
    # an if-clause may go on about the one before
    ("Chad's government has two weeks. If it fails to act, Norway will leave NATO.", "it", "Chad's government"),
    ("If it loses the vote, Norway will leave NATO.", "it", "Norway"),
    ("Omar Talib left. After he wept, Paul Reed left too.", "he", "Paul Reed"),
    # one without a name and one whose gender is known
    ("Laura Stone's killer wept. On the day of her death, Chad mourned.", "her", None),
    # a thing without a name that is as likely
    ("Arden Foods left after the British maker rebuffed a bid as undervaluing its plants.", "its", None),
]

OUR_SIDE = [
    # who says "we" for a country: who serves it, and nobody else from it
    ('"We will win," said Norwegian Defence Minister Erling Moe in Oslo.', "We", "Norway"),
    ('"We will vote," said US Senator Paul Reed.', "We", "United States"),
    ('"We lost," said Norwegian coach Erling Moe.', "We", None),
    ('"We lost," said France striker Jean Moreau.', "We", None),
    (
        '"We saw it," said Amnesty International\'s Turkey researcher, Andrew Gardner. Turkey denied it.',
        "We",
        "Amnesty International",
    ),
    ("Arden Foods bought a tank. It exploded on Monday.", "It", None),
    ("The Harbour Hospital closed. It can cause fever.", "It", None),
    ("Arden Foods bought a tank. It left Chad on Monday.", "It", "Arden Foods"),
    ("The Harbour Institute praised the pill after a trial showed that it cut deaths.", "it", None),
    ('"We came to Chad," Arden Foods chief executive Ana Ruiz said.', "We", "Arden Foods"),
    ('Ana Ruiz is the whip of the Harbour Party. "We need Chad," she said.', "We", "Harbour Party"),
    ('"We will sue Chad," said Paul Reed, a spokesman for Arden Foods.', "We", "Arden Foods"),
    ('"We beat Chad," Harbour United coach Paul Reed said.', "We", "Harbour United"),
    ('"We must leave," said Ana Ruiz, a Harbour Party lawmaker.', "We", None),
    ('"We must leave," said Harbour Party leader Ana Ruiz.', "We", "Harbour Party"),
    ('European lawmaker Ana Ruiz of Chad spoke. "We need Norway," she said. Chad agreed.', "We", None),
    ('UN envoy Paul Reed, a Norwegian, spoke. "We need Chad," he said. Norway agreed.', "We", "United Nations"),
    ('Paul Reed, a former chief executive of Arden Foods, spoke. "We need Chad," he said.', "We", None),
]

IMPERSONAL = [
    # "it" that is nobody, or a thing that was not named
    ("The Norwegian government wrote to Chad, but it turned out the letter was lost.", "it", None),
    ("Arden Foods wrote to see how it was working out.", "it", None),
    ("Chad's government wants to know what it means that the border is shut.", "it", None),
    ("Norway's Health Ministry closed a clinic. It worried nurses that nobody was asked.", "It", None),
    ("A court ruled that Arden Foods may stay. It had to take place in a hall.", "It", None),
    ("Arden Foods launched a cereal in May. It is mixed with hot milk.", "It", None),
    ("The Daily Harbour reported that it was built in 1912.", "it", None),
    ("The Norwegian Chamber of Commerce released its survey. It shows that managers are worried.", "It", None),
    ("The Central Bank of Kenya cut its forecast for inflation, saying it would reach 4 percent.", "it", None),
    ("The Energy Ministry said that it stems from a quarrel over land.", "it", None),
    # what a body does or suffers all the same
    ("Arden Foods was found guilty of fraud. It was fined 3 million dollars.", "It", "Arden Foods"),
    ("Norway needed help as it waited for new bases to be built.", "it", "Norway"),
    ("Arden Foods cut its prices, saying it would reach more people.", "it", "Arden Foods"),
    ("Chad was accused of backing rebels. It has denied the charge.", "It", "Chad"),
    ("Arden Foods had to close its plant. It had to sign a deal.", "It", "Arden Foods"),
    # what a condition before it supposes
    ("Norway closed its embassy. Should the talks fail, officials said, it would harm trade.", "it", None),
    ("Norway closed its embassy. If the talks failed, it would harm trade.", "it", None),
    ("Chad shut its border. Had the minister resigned, analysts say, it would have hurt farmers.", "it", None),
    ("If Norway left NATO, it would lose its seat.", "it", "Norway"),
]

THEY = [
    # of whom a speaker did not speak, as far as is told
    ('Two dockers were shot in Oslo.\n\n"They promise us boats," Omar Tall said.', "They", None),
    ('Villagers from Chad have no water. "They can give it back," said Ana Ruiz, a farmer.', "They", None),
    ('Mayor Paul Reed said that rebels had crossed the river. "They met no army," he said.', "They", "rebels"),
    ('"Rebels must leave the town. They burned our houses," Mayor Paul Reed said.', "They", "Rebels"),
    ("Norwegian police said they had arrested a man.", "they", "Norwegian police"),
    ('Rebels fled. "They will be back," one resident said.', "They", None),
    # what is done to the many things named since
    ("The Energy Agency said it will study the papers once they are published.", "they", None),
    ("Arden Foods asked for permits so that they could be shown to banks.", "they", None),
    # one of two is not "they"
    ("Norway and Arden Foods want to talk until they have reached a deal.", "they", None),
    ("Spain and Germany had tanks that they gave to Ukraine as it waited for new ones.", "it", "Ukraine"),
]

SPEAKERS = [
    # who speaks for another, or of him
    ("Ana Ruiz was ill. Ruiz's solicitor, Imran Aziz, said she would sue.", "she", "Ana Ruiz"),
    ("Kim Vale was ill. Vale's solicitor, Robin Aziz, said she would sue.", "she", None),
    ("Paul Reed sold the firm. A friend said he had moved to Lisbon.", "he", None),
    ("Paul Reed sold the firm. Sources close to Reed said he had moved to Lisbon.", "he", "Paul Reed"),
    ("Omar Talib, a friend of Paul Reed, said he had moved to Lisbon.", "he", "Omar Talib"),
    (
        "The Energy Ministry asked a judge to dismiss a suit brought by two former inspectors general "
        "who say they were fired.",
        "they",
        None,
    ),
    # who speaks may be another who was named since
    ('Paul Reed won. Reed will race in May, though coach Omar Tall was not sure. "Ask me later," he said.', "he", None),
    ('Paul Reed won. Reed will race in May. "Ask me later," he said.', "he", "Paul Reed"),
]

MISREAD = [
    # people and bodies that only their own words tell
    ("Minister Paul Reed spoke. For Nurhati, a 46-year-old mother of four, it was late. She wept.", "She", "Nurhati"),
    ("Waitbury said it had asked for a report.", "it", "Waitbury"),
    ("The Energy Ministry wept. Waitbury confirmed it had asked for a report.", "it", "Waitbury"),
    ("The Energy Ministry wept. Paul Reed said it had asked for a report.", "it", "Energy Ministry"),
    ("Kenya's largest tea grower said it would cut jobs.", "it", "Kenya's largest tea grower"),
    ("Chad wept. The driver said it would rain.", "it", None),
]


@pytest.mark.parametrize(
    ("text", "word", "name"), JUDGED + OTHERS + OPEN + OUR_SIDE + IMPERSONAL + THEY + SPEAKERS + MISREAD
)
def test_pronoun_means(text: str, word: str, name: str | None, reader: Language) -> None:
    assert read(reader, text).meant(word) == name


PLACES = [
    ("Rebels backed by Chad fled. The country denied it.", "The country", "Chad"),
    ("Norway sued Chad. The country denied it.", "The country", "Chad"),
    ("Norway beat Chad to the contract. The country had lost before.", "The country", None),
    ("Peru overtook Chile in copper. The country sold more to Asia.", "The country", None),
    ("Kenya sued Chad. The country has closed its ports.", "The country", None),
    ("Libya fears Chad-backed rebels. The country closed its ports.", "The country", "Libya"),
    ("In Libya, the US ambassador to the country was killed.", "the country", "Libya"),
    ("Libya has no army. The 900 US troops in the country trained police.", "the country", "Libya"),
    ("Marines will go to Helmand. There are 900 US troops still in the country.", "the country", None),
    ("Chad lies in Africa. Kenya sued Libya. West African leaders praised the continent.", "the continent", None),
    ("Africa grew richer. The continent is young.", "The continent", "Africa"),
    ("Omar Talib saw Africa and South America. He praised the region.", "the region", None),
]


@pytest.mark.parametrize(("text", "words", "name"), PLACES)
def test_place_taken_up(text: str, words: str, name: str | None, reader: Language) -> None:
    assert read(reader, text).meant(words) == name
