"""How sure a report is: what happened, is planned, possible or denied. Denials and plans must never pass for facts."""

from __future__ import annotations

from itertools import product

import pytest
from factuality_wordings import WORDINGS
from reading import read
from spacy.language import Language

from kg.lexicon import load_lexicon, read_toml
from kg.ontology import ontologies_folder
from kg.stages.factuality import FactualityJudge, compose
from kg.types import Factuality

ACTUAL, PLANNED, POSSIBLE, NEGATED = Factuality.ACTUAL, Factuality.PLANNED, Factuality.POSSIBLE, Factuality.NEGATED
CUES = read_toml(ontologies_folder() / "lexicon" / "factuality.toml")["cue"]

SENTENCES = [
    # it happened
    ("Russia attacked Ukraine on Wednesday.", "Attack", "Actual"),
    ("Emmanuel Macron managed to meet Friedrich Merz.", "Meet", "Actual"),
    ("France confirmed that Russia had attacked Ukraine.", "Attack", "Actual"),
    ("Russia attacked Ukraine although NATO had warned it.", "Attack", "Actual"),
    ("After Russia attacked Ukraine, NATO met in Brussels.", "Attack", "Actual"),
    # it did not
    ("Russia did not attack Ukraine.", "Attack", "Negated"),
    ("Russia didn't attack Ukraine.", "Attack", "Negated"),
    ("Russia never attacked Ukraine.", "Attack", "Negated"),
    ("Russia has not yet attacked Ukraine.", "Attack", "Negated"),
    ("Russia cannot attack Ukraine.", "Attack", "Negated"),
    ("Russia almost attacked Ukraine.", "Attack", "Negated"),
    ("Emmanuel Macron won't meet Friedrich Merz.", "Meet", "Negated"),
    ("Nobody in Russia attacked Ukraine.", "Attack", "Negated"),
    ("Neither Emmanuel Macron nor Friedrich Merz met Keir Starmer.", "Meet", "Negated"),
    ("No Russian attack on Ukraine was reported on Wednesday.", "Attack", "Negated"),
    ("None of the countries in NATO attacked Russia.", "Attack", "Negated"),
    ("Emmanuel Macron rarely met Friedrich Merz.", "Meet", "Negated"),
    ("Emmanuel Macron held no talks with Friedrich Merz.", "Discuss", "Negated"),
    # refused, failed, left undone
    ("Friedrich Merz refused to meet Emmanuel Macron.", "Meet", "Negated"),
    ("Friedrich Merz declined to meet Emmanuel Macron.", "Meet", "Negated"),
    ("Emmanuel Macron failed to meet Friedrich Merz.", "Meet", "Negated"),
    ("Emmanuel Macron avoided meeting Friedrich Merz.", "Meet", "Negated"),
    ("Emmanuel Macron left Lyon without meeting Friedrich Merz.", "Meet", "Negated"),
    ("Emmanuel Macron flew home instead of meeting Friedrich Merz.", "Meet", "Negated"),
    ("Emmanuel Macron ruled out meeting Vladimir Putin.", "Meet", "Negated"),
    ("Emmanuel Macron canceled a meeting with Friedrich Merz.", "Meet", "Negated"),
    # denied
    ("Sergey Lavrov denied that Russia had attacked Ukraine.", "Attack", "Negated"),
    ("Russia denied attacking Ukraine.", "Attack", "Negated"),
    ("Sergey Lavrov denied a Russian attack on Ukraine.", "Attack", "Negated"),
    ("Sergey Lavrov rejected claims that Russia attacked Ukraine.", "Attack", "Negated"),
    # planned
    ("Russia will attack Ukraine.", "Attack", "Planned"),
    ("Russia plans to attack Ukraine.", "Attack", "Planned"),
    ("Russia is preparing to attack Ukraine.", "Attack", "Planned"),
    ("Russia threatened to attack Ukraine.", "Attack", "Planned"),
    ("Emmanuel Macron is set to meet Friedrich Merz on Monday.", "Meet", "Planned"),
    ("Emmanuel Macron is scheduled to meet Friedrich Merz on Monday.", "Meet", "Planned"),
    ("Emmanuel Macron is expected to meet Friedrich Merz on Monday.", "Meet", "Planned"),
    ("Emmanuel Macron was about to meet Friedrich Merz.", "Meet", "Planned"),
    ("Emmanuel Macron agreed to meet Friedrich Merz.", "Meet", "Planned"),
    ("The United States promised to impose tariffs on Brazil.", "ImposeTariffs", "Planned"),
    # possible
    ("Russia could attack Ukraine next week.", "Attack", "Possible"),
    ("Russia may not attack Ukraine.", "Attack", "Possible"),
    ("Emmanuel Macron might have met Friedrich Merz.", "Meet", "Possible"),
    ("Russia probably attacked Ukraine.", "Attack", "Possible"),
    ("It is possible that Russia will attack Ukraine.", "Attack", "Possible"),
    ("It is unclear whether Russia attacked Ukraine.", "Attack", "Possible"),
    ("Emmanuel Macron hopes to meet Friedrich Merz.", "Meet", "Possible"),
    ("Emmanuel Macron wants to meet Friedrich Merz.", "Meet", "Possible"),
    ("Emmanuel Macron flew to Lyon to meet Friedrich Merz.", "Meet", "Possible"),
    ("France offered to supply Ukraine with missiles.", "Aid", "Possible"),
    ("Ukraine asked Germany to supply weapons.", "SupplyArms", "Possible"),
    ("France doubted that Russia had attacked Ukraine.", "Attack", "Possible"),
    # questions
    ("Was Emmanuel Macron arrested on Monday?", "Arrest", "Possible"),
    ("Were two ministers arrested in Oslo?", "Arrest", "Possible"),
    ("Did Russia attack Ukraine?", "Attack", "Possible"),
    ("Will Emmanuel Macron meet Friedrich Merz on Monday?", "Meet", "Possible"),
    # conditions and what never was
    ("If Russia attacks Ukraine, NATO will sanction Russia.", "Attack", "Possible"),
    ("Had Russia attacked Moldova, NATO would have sanctioned Russia.", "Attack", "Negated"),
    ("Had Russia attacked Moldova, NATO would have sanctioned Russia.", "ImposeSanctions", "Negated"),
    ("Should Russia attack Moldova, NATO will sanction Russia.", "Attack", "Possible"),
    ("NATO would have sanctioned Russia if it had attacked Moldova.", "ImposeSanctions", "Negated"),
    # rumour and accusation
    ("Russia allegedly attacked Ukraine.", "Attack", "Possible"),
    ("Russia reportedly attacked Ukraine.", "Attack", "Possible"),
    ("China is rumored to have attacked Taiwan.", "Attack", "Possible"),
    ("China is rumoured to have attacked Taiwan.", "Attack", "Possible"),
    ("Rumors that Russia attacked Moldova spread on Monday.", "Attack", "Possible"),
    ("Ukraine accused Russia of attacking Poland.", "Attack", "Possible"),
    ("Russia has been accused of attacking Ukraine.", "Attack", "Possible"),
    # what governs a noun takes the event for granted
    ("Emmanuel Macron did not attend the meeting between Friedrich Merz and Keir Starmer.", "Meet", "Actual"),
    ("Emmanuel Macron will discuss Russia's attack on Ukraine.", "Attack", "Actual"),
    ("Emmanuel Macron did not comment on Russia's attack on Ukraine.", "Attack", "Actual"),
    ("Emmanuel Macron condemned Russia's attack on Ukraine.", "Attack", "Actual"),
    ("Emmanuel Macron, who met Friedrich Merz in May, did not call Keir Starmer.", "Meet", "Actual"),
    # coordination
    ("Emmanuel Macron refused to call Keir Starmer and met Friedrich Merz.", "Meet", "Actual"),
    ("Emmanuel Macron did not call Keir Starmer but met Friedrich Merz.", "Meet", "Actual"),
    ("Russia will not attack or bomb Ukraine.", "Bomb", "Negated"),
    # more that did not happen
    ("Turkey has never bombed Cyprus.", "Bomb", "Negated"),
    ("No Russian missile struck Poland on Monday.", "Attack", "Negated"),
    ("Macron did not once meet Merz during the visit to Berlin.", "Meet", "Negated"),
    ("At no point did Emmanuel Macron meet Friedrich Merz.", "Meet", "Negated"),
    ("Never did Emmanuel Macron meet Friedrich Merz.", "Meet", "Negated"),
    ("No one in Berlin criticized Emmanuel Macron.", "Criticize", "Negated"),
    ("None of the ministers criticized Emmanuel Macron.", "Criticize", "Negated"),
    ("Neither France nor Germany has sanctioned Hungary.", "ImposeSanctions", "Negated"),
    ("Neither France nor Germany have imposed sanctions on Hungary.", "ImposeSanctions", "Negated"),
    ("Neither country attacked Iran.", "Attack", "Negated"),
    ("France has imposed no sanctions on Hungary.", "ImposeSanctions", "Negated"),
    ("France imposed neither tariffs nor sanctions on Hungary.", "ImposeTariffs", "Negated"),
    ("Emmanuel Macron left the summit without meeting Friedrich Merz.", "Meet", "Negated"),
    ("Emmanuel Macron left the summit without a meeting with Friedrich Merz.", "Meet", "Negated"),
    ("France failed to persuade Hungary to sanction Russia.", "ImposeSanctions", "Negated"),
    ("Hungary refused to sanction Russia.", "ImposeSanctions", "Negated"),
    ("Hungary has repeatedly refused to condemn Russia.", "Condemn", "Negated"),
    ("The White House declined to criticize Israel.", "Criticize", "Negated"),
    ("The White House stopped short of criticizing Israel.", "Criticize", "Negated"),
    ("Keir Starmer stopped short of condemning Israel.", "Condemn", "Negated"),
    ("Keir Starmer fell short of endorsing Emmanuel Macron.", "Endorse", "Negated"),
    ("Far from condemning Russia, Hungary praised Vladimir Putin.", "Condemn", "Negated"),
    ("Hungary hardly criticized Russia.", "Criticize", "Negated"),
    ("India no longer supports Iran.", "Endorse", "Negated"),
    ("Emmanuel Macron is no longer meeting Friedrich Merz.", "Meet", "Negated"),
    ("Emmanuel Macron has yet to meet Friedrich Merz.", "Meet", "Negated"),
    ("Emmanuel Macron is yet to meet Friedrich Merz.", "Meet", "Negated"),
    ("Emmanuel Macron avoided criticizing Friedrich Merz.", "Criticize", "Negated"),
    ("Emmanuel Macron avoided a meeting with Friedrich Merz.", "Meet", "Negated"),
    ("The truce prevented Russia from attacking Ukraine.", "Attack", "Negated"),
    ("The snow prevented a meeting between Emmanuel Macron and Friedrich Merz.", "Meet", "Negated"),
    ("Emmanuel Macron called off a meeting with Friedrich Merz.", "Meet", "Negated"),
    ("A meeting between Emmanuel Macron and Friedrich Merz was called off.", "Meet", "Negated"),
    ("A meeting between Emmanuel Macron and Friedrich Merz was cancelled.", "Meet", "Negated"),
    ("Emmanuel Macron's visit to Israel was cancelled.", "Visit", "Negated"),
    ("The planned meeting between Emmanuel Macron and Friedrich Merz did not take place.", "Meet", "Negated"),
    ("The meeting between Emmanuel Macron and Friedrich Merz never took place.", "Meet", "Negated"),
    ("The meeting between Emmanuel Macron and Friedrich Merz did not go ahead.", "Meet", "Negated"),
    ("No meeting between Emmanuel Macron and Friedrich Merz took place.", "Meet", "Negated"),
    ("There was no meeting between Emmanuel Macron and Friedrich Merz.", "Meet", "Negated"),
    ("There has been no Russian attack on Poland.", "Attack", "Negated"),
    ("There were no talks between Iran and Israel.", "Discuss", "Negated"),
    ("Iran and Israel held no talks.", "Discuss", "Negated"),
    ("Emmanuel Macron has never been to Israel, nor has he met Benjamin Netanyahu.", "Meet", "Negated"),
    ("Emmanuel Macron did not meet, call or write to Friedrich Merz.", "Meet", "Negated"),
    ("Emmanuel Macron will never meet Vladimir Putin.", "Meet", "Negated"),
    ("Emmanuel Macron would never meet Vladimir Putin.", "Meet", "Negated"),
    ("Russia, contrary to reports, did not attack Moldova.", "Attack", "Negated"),
    ("It is not true that Russia attacked Moldova.", "Attack", "Negated"),
    ("It is false that Russia attacked Moldova.", "Attack", "Negated"),
    ("It is untrue that Russia attacked Moldova.", "Attack", "Negated"),
    ("It was not Russia that attacked Moldova.", "Attack", "Negated"),
    ("It is impossible that Russia attacked Moldova.", "Attack", "Negated"),
    ("No country supports Iran.", "Endorse", "Negated"),
    ("Russia was prevented from attacking Moldova.", "Attack", "Negated"),
    ("Russia was stopped from attacking Moldova.", "Attack", "Negated"),
    ("Russian troops were kept from attacking Kyiv.", "Attack", "Negated"),
    ("Emmanuel Macron skipped a meeting with Friedrich Merz.", "Meet", "Negated"),
    ("Emmanuel Macron refrained from criticizing Friedrich Merz.", "Criticize", "Negated"),
    ("Emmanuel Macron decided not to meet Friedrich Merz.", "Meet", "Negated"),
    ("Emmanuel Macron decided against meeting Friedrich Merz.", "Meet", "Negated"),
    ("Emmanuel Macron chose not to meet Friedrich Merz.", "Meet", "Negated"),
    ("Emmanuel Macron promised not to criticize Friedrich Merz.", "Criticize", "Negated"),
    ("Iran pledged never to attack Israel.", "Attack", "Negated"),
    ("Emmanuel Macron backed out of meeting Friedrich Merz.", "Meet", "Negated"),
    ("Emmanuel Macron pulled out of a meeting with Friedrich Merz.", "Meet", "Negated"),
    ("Friedrich Merz was unable to meet Emmanuel Macron.", "Meet", "Negated"),
    ("Friedrich Merz was not able to meet Emmanuel Macron.", "Meet", "Negated"),
    ("Friedrich Merz was not allowed to meet Emmanuel Macron.", "Meet", "Negated"),
    ("Friedrich Merz was denied a meeting with Emmanuel Macron.", "Meet", "Negated"),
    ("The expected meeting between Emmanuel Macron and Friedrich Merz failed to materialize.", "Meet", "Negated"),
    ("Nobody was arrested by French police.", "Arrest", "Negated"),
    ("The court did not convict Marine Le Pen.", "Convict", "Negated"),
    ("Iran denied having attacked Israel.", "Attack", "Negated"),
    ("Iran denied that it had attacked Israel.", "Attack", "Negated"),
    ("Iran has denied any attack on Israel.", "Attack", "Negated"),
    ("Iran flatly denied attacking Israel.", "Attack", "Negated"),
    ("Iran denies it attacked Israel.", "Attack", "Negated"),
    ("Iran denied allegations that it attacked Israel.", "Attack", "Negated"),
    ("Iran denied reports that it had attacked Israel.", "Attack", "Negated"),
    ("Iran denied accusations of attacking Israel.", "Attack", "Negated"),
    ("Iran rejected accusations that it had attacked Israel.", "Attack", "Negated"),
    ("Iran rejected the claim that it had attacked Israel.", "Attack", "Negated"),
    ("Iran dismissed reports that it had attacked Israel.", "Attack", "Negated"),
    ("Iran dismissed claims it had attacked Israel as lies.", "Attack", "Negated"),
    ("Iran disputed that it had attacked Israel.", "Attack", "Negated"),
    ("Iran insisted it had not attacked Israel.", "Attack", "Negated"),
    ("Iran maintained that it never attacked Israel.", "Attack", "Negated"),
    ("Iran's foreign ministry denied that Iran attacked Israel.", "Attack", "Negated"),
    ("It was denied that Iran attacked Israel.", "Attack", "Negated"),
    ("Reports that Iran attacked Israel were denied by Tehran.", "Attack", "Negated"),
    ("Claims that Iran attacked Israel are false.", "Attack", "Negated"),
    ("Claims that Iran attacked Israel were wrong.", "Attack", "Negated"),
    ("Claims that Iran attacked Israel turned out to be false.", "Attack", "Negated"),
    ('"We did not attack Israel," Abbas Araghchi said.', "Attack", "Negated"),
    ("Abbas Araghchi debunked reports that Iran attacked Israel.", "Attack", "Negated"),
    ("Abbas Araghchi contradicted claims that Iran attacked Israel.", "Attack", "Negated"),
    ("Abbas Araghchi rebutted claims that Iran attacked Israel.", "Attack", "Negated"),
    ("Emmanuel Macron could not meet Friedrich Merz.", "Meet", "Negated"),
    ("Emmanuel Macron should have met Friedrich Merz.", "Meet", "Negated"),
    ("Emmanuel Macron would have met Friedrich Merz, but the train was late.", "Meet", "Negated"),
    ("Emmanuel Macron would have met Friedrich Merz.", "Meet", "Negated"),
    ("But for the strike, Emmanuel Macron would have met Friedrich Merz.", "Meet", "Negated"),
    ("Had it not rained, Emmanuel Macron would have met Friedrich Merz.", "Meet", "Negated"),
    ("Iran almost attacked Israel.", "Attack", "Negated"),
    ("Iran nearly attacked Israel.", "Attack", "Negated"),
    ("Iran came close to attacking Israel.", "Attack", "Negated"),
    ("Iran narrowly avoided attacking Israel.", "Attack", "Negated"),
    ("Iran very nearly attacked Israel.", "Attack", "Negated"),
    ("Iran pretended that Israel had attacked it.", "Attack", "Negated"),
    ("Emmanuel Macron did not manage to visit Israel.", "Visit", "Negated"),
    ("Emmanuel Macron forgot to call Friedrich Merz.", "Call", "Negated"),
    ("Emmanuel Macron did not dare to criticize Donald Trump.", "Criticize", "Negated"),
    ("Emmanuel Macron did not dare criticize Donald Trump.", "Criticize", "Negated"),
    ("Emmanuel Macron did not bother to call Friedrich Merz.", "Call", "Negated"),
    ("Emmanuel Macron neglected to call Friedrich Merz.", "Call", "Negated"),
    ("Emmanuel Macron was unable to visit Israel.", "Visit", "Negated"),
    ("Emmanuel Macron tried and failed to visit Israel.", "Visit", "Negated"),
    ("Israel was not attacked by Iran.", "Attack", "Negated"),
    ("Israel was never attacked by Iran.", "Attack", "Negated"),
    ("Israel was nearly attacked by Iran.", "Attack", "Negated"),
    ("Israel narrowly escaped being attacked by Iran.", "Attack", "Negated"),
    ("Israel denied being attacked by Iran.", "Attack", "Negated"),
    ("Israel denied having been attacked by Iran.", "Attack", "Negated"),
    ("Israel avoided being attacked by Iran.", "Attack", "Negated"),
    ("Sanctions were not imposed on Iran by France.", "ImposeSanctions", "Negated"),
    ("Tariffs on Japan were called off by the United States.", "ImposeTariffs", "Negated"),
    ("Tariffs on Japan were averted by the United States.", "ImposeTariffs", "Negated"),
    ("The United States ruled out tariffs on Japan.", "ImposeTariffs", "Negated"),
    ("Donald Trump vetoed sanctions on Iran.", "ImposeSanctions", "Negated"),
    ("Lawmakers rejected sanctions on Iran.", "ImposeSanctions", "Negated"),
    ("Judges blocked Donald Trump from deporting Mahmoud Khalil.", "Deport", "Negated"),
    ("Judges barred Donald Trump from deporting Mahmoud Khalil.", "Deport", "Negated"),
    ("Judges blocked the deportation of Mahmoud Khalil.", "Deport", "Negated"),
    ("Donald Trump abandoned a plan to deport Mahmoud Khalil.", "Deport", "Negated"),
    ("Donald Trump dropped plans to deport Mahmoud Khalil.", "Deport", "Negated"),
    ("Donald Trump shelved plans to deport Mahmoud Khalil.", "Deport", "Negated"),
    # more plans
    ("Emmanuel Macron will visit Japan in May.", "Visit", "Planned"),
    ("Emmanuel Macron is going to visit Japan.", "Visit", "Planned"),
    ("Emmanuel Macron is visiting Japan next week.", "Visit", "Planned"),
    ("Emmanuel Macron visits Japan next week.", "Visit", "Planned"),
    ("Emmanuel Macron is to visit Japan next week.", "Visit", "Planned"),
    ("Emmanuel Macron is due to visit Japan on Monday.", "Visit", "Planned"),
    ("Emmanuel Macron was due to visit Japan on Monday.", "Visit", "Planned"),
    ("Emmanuel Macron is about to visit Japan.", "Visit", "Planned"),
    ("Emmanuel Macron is planning to visit Japan.", "Visit", "Planned"),
    ("Emmanuel Macron plans a visit to Japan.", "Visit", "Planned"),
    ("Emmanuel Macron planned a visit to Japan.", "Visit", "Planned"),
    ("Emmanuel Macron has plans to visit Japan.", "Visit", "Planned"),
    ("Emmanuel Macron announced plans to visit Japan.", "Visit", "Planned"),
    ("Emmanuel Macron announced a visit to Japan.", "Visit", "Planned"),
    ("Emmanuel Macron vowed to visit Japan.", "Visit", "Planned"),
    ("Emmanuel Macron vowed he would visit Japan.", "Visit", "Planned"),
    ("Emmanuel Macron pledged a visit to Japan.", "Visit", "Planned"),
    ("Emmanuel Macron promised that he would visit Japan.", "Visit", "Planned"),
    ("Emmanuel Macron's promise to visit Japan was welcomed by Keir Starmer.", "Visit", "Planned"),
    ("Emmanuel Macron's plan to visit Japan was welcomed by Keir Starmer.", "Visit", "Planned"),
    ("A meeting between Emmanuel Macron and Friedrich Merz is scheduled for Monday.", "Meet", "Planned"),
    ("A meeting between Emmanuel Macron and Friedrich Merz is planned for Monday.", "Meet", "Planned"),
    ("A meeting between Emmanuel Macron and Friedrich Merz is expected on Monday.", "Meet", "Planned"),
    ("A meeting between Emmanuel Macron and Friedrich Merz has been arranged.", "Meet", "Planned"),
    ("A meeting between Emmanuel Macron and Friedrich Merz was postponed.", "Meet", "Planned"),
    ("The planned meeting between Emmanuel Macron and Friedrich Merz drew crowds.", "Meet", "Planned"),
    ("The upcoming meeting between Emmanuel Macron and Friedrich Merz drew crowds.", "Meet", "Planned"),
    ("Emmanuel Macron's upcoming visit to Japan drew praise.", "Visit", "Planned"),
    ("Iran is preparing an attack on Israel.", "Attack", "Planned"),
    ("Iran threatened an attack on Israel.", "Attack", "Planned"),
    ("Iran has threatened that it will attack Israel.", "Attack", "Planned"),
    ("Iran's threat to attack Israel alarmed France.", "Attack", "Planned"),
    ("Iran swore to attack Israel.", "Attack", "Planned"),
    ("Iran intends to attack Israel.", "Attack", "Planned"),
    ("Iran is poised to attack Israel.", "Attack", "Planned"),
    ("Iran's government decided to attack Israel.", "Attack", "Planned"),
    ("Emmanuel Macron has agreed to meet Friedrich Merz.", "Meet", "Planned"),
    ("Emmanuel Macron and Friedrich Merz agreed to meet in Berlin.", "Meet", "Planned"),
    ("France is expected to sanction Iran.", "ImposeSanctions", "Planned"),
    ("Emmanuel Macron looks set to meet Friedrich Merz.", "Meet", "Planned"),
    ("Emmanuel Macron was to meet Friedrich Merz on Monday.", "Meet", "Planned"),
    ("Emmanuel Macron intended to meet Friedrich Merz.", "Meet", "Planned"),
    ("Emmanuel Macron is set for talks with Friedrich Merz.", "Discuss", "Planned"),
    ("If Iran attacks Israel, France will sanction Iran.", "ImposeSanctions", "Planned"),
    ("Unless Iran withdraws, Israel will attack Iran.", "Attack", "Planned"),
    ("Israel will attack Iran unless it withdraws.", "Attack", "Planned"),
    ("Provided that Iran withdraws, Emmanuel Macron will meet Masoud Pezeshkian.", "Meet", "Planned"),
    ("Emmanuel Macron will meet Masoud Pezeshkian provided Iran withdraws.", "Meet", "Planned"),
    ("Emmanuel Macron will meet Friedrich Merz only if the truce holds.", "Meet", "Planned"),
    ("Spain threatened sanctions against Iran.", "ImposeSanctions", "Planned"),
    ("Israel will be attacked by Iran.", "Attack", "Planned"),
    ("Israel is set to be attacked by Iran.", "Attack", "Planned"),
    ("Tariffs on Japan were threatened by the United States.", "ImposeTariffs", "Planned"),
    ("Donald Trump was about to deport Mahmoud Khalil.", "Deport", "Planned"),
    ("Donald Trump delayed plans to deport Mahmoud Khalil.", "Deport", "Planned"),
    # more that stays open
    ("There is no evidence that Russia attacked Moldova.", "Attack", "Possible"),
    ("Little was said about whether Russia attacked Moldova.", "Attack", "Possible"),
    ("Russia was not accused of attacking Moldova.", "Attack", "Possible"),
    ("Iran did not deny that it attacked Israel.", "Attack", "Possible"),
    ("A possible meeting between Emmanuel Macron and Friedrich Merz was discussed.", "Meet", "Possible"),
    ("Ali Khamenei authorized the army to attack Israel.", "Attack", "Possible"),
    ("Emmanuel Macron is likely to meet Friedrich Merz.", "Meet", "Possible"),
    ("Emmanuel Macron was supposed to meet Friedrich Merz.", "Meet", "Possible"),
    ("Emmanuel Macron is hoping to meet Friedrich Merz.", "Meet", "Possible"),
    ("Emmanuel Macron can meet Friedrich Merz.", "Meet", "Possible"),
    ("Emmanuel Macron must meet Friedrich Merz.", "Meet", "Possible"),
    ("Emmanuel Macron must have met Friedrich Merz.", "Meet", "Possible"),
    ("Emmanuel Macron might meet Friedrich Merz.", "Meet", "Possible"),
    ("Emmanuel Macron ought to meet Friedrich Merz.", "Meet", "Possible"),
    ("Emmanuel Macron would meet Friedrich Merz gladly.", "Meet", "Possible"),
    ("Emmanuel Macron needs to meet Friedrich Merz.", "Meet", "Possible"),
    ("Emmanuel Macron has to meet Friedrich Merz.", "Meet", "Possible"),
    ("Perhaps Emmanuel Macron met Friedrich Merz.", "Meet", "Possible"),
    ("It may be that Emmanuel Macron met Friedrich Merz.", "Meet", "Possible"),
    ("Chances are that Emmanuel Macron met Friedrich Merz.", "Meet", "Possible"),
    ("Emmanuel Macron seems to have met Friedrich Merz.", "Meet", "Possible"),
    ("It seems that Emmanuel Macron met Friedrich Merz.", "Meet", "Possible"),
    ("It appears Emmanuel Macron met Friedrich Merz.", "Meet", "Possible"),
    ("There is a chance that Emmanuel Macron will meet Friedrich Merz.", "Meet", "Possible"),
    ("Emmanuel Macron's ability to meet Friedrich Merz is in doubt.", "Meet", "Possible"),
    ("In case Iran attacks Israel, France will help.", "Attack", "Possible"),
    ("Should Iran attack Israel, France would sanction Iran.", "Attack", "Possible"),
    ("Were Iran to attack Israel, France would sanction Iran.", "Attack", "Possible"),
    ("If Iran were to attack Israel, France would sanction Iran.", "Attack", "Possible"),
    ("Even if Iran attacked Israel, France would stay silent.", "Attack", "Possible"),
    ("Iran will be sanctioned by France if it attacks Israel.", "Attack", "Possible"),
    ("If elected, Marine Le Pen would visit Russia.", "Visit", "Possible"),
    ("Whether or not Iran attacks Israel, France will stay.", "Attack", "Possible"),
    ("Suppose Iran attacked Israel.", "Attack", "Possible"),
    ("Imagine that Iran attacked Israel.", "Attack", "Possible"),
    ("An Iranian attack on Israel would anger France.", "Attack", "Possible"),
    ("A Russian attack on Poland could trigger a war.", "Attack", "Possible"),
    ("Any attack by Iran on Israel would be met with force.", "Attack", "Possible"),
    ("Any Iranian attack on Israel will be answered.", "Attack", "Possible"),
    ("Has Iran attacked Israel?", "Attack", "Possible"),
    ("Is Iran attacking Israel?", "Attack", "Possible"),
    ('"Did Iran attack Israel?" Emmanuel Macron asked.', "Attack", "Possible"),
    ('"Will Iran attack Israel?" he asked.', "Attack", "Possible"),
    ("Emmanuel Macron asked whether Iran had attacked Israel.", "Attack", "Possible"),
    ("Emmanuel Macron asked if Iran had attacked Israel.", "Attack", "Possible"),
    ("Asked whether Iran had attacked Israel, Emmanuel Macron shrugged.", "Attack", "Possible"),
    ("It remains to be seen whether Iran attacks Israel.", "Attack", "Possible"),
    ("It is not known if Iran attacked Israel.", "Attack", "Possible"),
    ("It was not immediately clear whether Iran had attacked Israel.", "Attack", "Possible"),
    ("Emmanuel Macron did not say whether he had met Friedrich Merz.", "Meet", "Possible"),
    ("Emmanuel Macron did not say if he would meet Friedrich Merz.", "Meet", "Possible"),
    ("The question is whether Iran attacked Israel.", "Attack", "Possible"),
    ("Investigators are examining whether Iran attacked Israel.", "Attack", "Possible"),
    ("Doubts remain about whether Iran attacked Israel.", "Attack", "Possible"),
    ("Emmanuel Macron questioned whether Iran had attacked Israel.", "Attack", "Possible"),
    ("France urged Iran to release Cecile Kohler.", "Release", "Possible"),
    ("France called on Iran to release Cecile Kohler.", "Release", "Possible"),
    ("France wants Iran to release Cecile Kohler.", "Release", "Possible"),
    ("France demanded that Iran release Cecile Kohler.", "Release", "Possible"),
    ("France demanded the release of Cecile Kohler by Iran.", "Release", "Possible"),
    ("France called for the release of Cecile Kohler by Iran.", "Release", "Possible"),
    ("France asked Iran to release Cecile Kohler.", "Release", "Possible"),
    ("France asked that Iran release Cecile Kohler.", "Release", "Possible"),
    ("France hopes Iran releases Cecile Kohler.", "Release", "Possible"),
    ("France hopes that Iran will release Cecile Kohler.", "Release", "Possible"),
    ("France is hoping for the release of Cecile Kohler by Iran.", "Release", "Possible"),
    ("France told Iran to release Cecile Kohler.", "Release", "Possible"),
    ("France insisted that Iran release Cecile Kohler.", "Release", "Possible"),
    ("France insisted on the release of Cecile Kohler by Iran.", "Release", "Possible"),
    ("France pressed Iran to release Cecile Kohler.", "Release", "Possible"),
    ("France's demand that Iran release Cecile Kohler was ignored.", "Release", "Possible"),
    ("France's call for Iran to release Cecile Kohler was ignored.", "Release", "Possible"),
    ("France's calls for the release of Cecile Kohler by Iran grew.", "Release", "Possible"),
    ("France begged Iran for the release of Cecile Kohler.", "Release", "Possible"),
    ("Iran was urged by France to release Cecile Kohler.", "Release", "Possible"),
    ("Iran was asked to release Cecile Kohler.", "Release", "Possible"),
    ("Iran was told to release Cecile Kohler.", "Release", "Possible"),
    ("Iran has been under pressure to release Cecile Kohler.", "Release", "Possible"),
    ('"Iran must release Cecile Kohler," Emmanuel Macron said.', "Release", "Possible"),
    ('"Let Iran release Cecile Kohler," Emmanuel Macron said.', "Release", "Possible"),
    ("It is time for Iran to release Cecile Kohler.", "Release", "Possible"),
    ("It is important that Iran release Cecile Kohler.", "Release", "Possible"),
    ("France would like Iran to release Cecile Kohler.", "Release", "Possible"),
    ("France appealed to Iran for the release of Cecile Kohler.", "Release", "Possible"),
    ("France sought the release of Cecile Kohler by Iran.", "Release", "Possible"),
    ("Protesters demanded Emmanuel Macron's resignation.", "Resign", "Possible"),
    ("Marine Le Pen called for Emmanuel Macron to resign.", "Resign", "Possible"),
    ("Emmanuel Macron faced calls to resign.", "Resign", "Possible"),
    ("Marine Le Pen offered to resign.", "Resign", "Possible"),
    ("Spain invited Emmanuel Macron to visit Madrid.", "Visit", "Possible"),
    ("Spain proposed a meeting with Emmanuel Macron.", "Meet", "Possible"),
    ("Spain proposed meeting Emmanuel Macron.", "Meet", "Possible"),
    ("Spain called for sanctions against Iran.", "ImposeSanctions", "Possible"),
    ("Spain is considering sanctions on Iran.", "ImposeSanctions", "Possible"),
    ("Spain is mulling sanctions against Iran.", "ImposeSanctions", "Possible"),
    ("Spain weighed imposing sanctions on Iran.", "ImposeSanctions", "Possible"),
    ("Spain is close to buying Airbus jets.", "Buy", "Possible"),
    ("Spain wants sanctions imposed on Iran.", "ImposeSanctions", "Possible"),
    ("Spain favors sanctioning Iran.", "ImposeSanctions", "Possible"),
    ("Iran reportedly attacked Israel.", "Attack", "Possible"),
    ("Iran has allegedly attacked Israel.", "Attack", "Possible"),
    ("Iran is said to have attacked Israel.", "Attack", "Possible"),
    ("Iran is alleged to have attacked Israel.", "Attack", "Possible"),
    ("Iran is believed to have attacked Israel.", "Attack", "Possible"),
    ("Iran is thought to have attacked Israel.", "Attack", "Possible"),
    ("Iran is suspected of attacking Israel.", "Attack", "Possible"),
    ("Iran is suspected of having attacked Israel.", "Attack", "Possible"),
    ("Iran is rumoured to have attacked Israel.", "Attack", "Possible"),
    ("Iran supposedly attacked Israel.", "Attack", "Possible"),
    ("Iran apparently attacked Israel.", "Attack", "Possible"),
    ("It is rumoured that Iran attacked Israel.", "Attack", "Possible"),
    ("Rumours that Iran attacked Israel spread.", "Attack", "Possible"),
    ("There were rumours of an Iranian attack on Israel.", "Attack", "Possible"),
    ("There were reports of an Iranian attack on Israel.", "Attack", "Possible"),
    ("An alleged Iranian attack on Israel angered France.", "Attack", "Possible"),
    ("The purported Iranian attack on Israel angered France.", "Attack", "Possible"),
    ("Speculation grew that Iran had attacked Israel.", "Attack", "Possible"),
    ("France accused Iran of an attack on Israel.", "Attack", "Possible"),
    ("Emmanuel Macron was allowed to visit Israel.", "Visit", "Possible"),
    ("Emmanuel Macron tried to visit Israel.", "Visit", "Possible"),
    ("Emmanuel Macron attempted to call Friedrich Merz.", "Call", "Possible"),
    ("France did not say that Iran attacked Israel.", "Attack", "Possible"),
    ("France warned Iran against attacking Israel.", "Attack", "Possible"),
    ("France warned Iran not to attack Israel.", "Attack", "Possible"),
    ("France fears an Iranian attack on Israel.", "Attack", "Possible"),
    ("France fears Iran will attack Israel.", "Attack", "Possible"),
    ("France feared that Iran had attacked Israel.", "Attack", "Possible"),
    ("France doubts that Iran attacked Israel.", "Attack", "Possible"),
    ("France does not believe that Iran attacked Israel.", "Attack", "Possible"),
    ("France believes Iran attacked Israel.", "Attack", "Possible"),
    ("France thinks Iran attacked Israel.", "Attack", "Possible"),
    ("France is convinced that Iran attacked Israel.", "Attack", "Possible"),
    ("France is not sure that Iran attacked Israel.", "Attack", "Possible"),
    ("France has evidence that Iran attacked Israel.", "Attack", "Possible"),
    ("France cast doubt on claims that Iran attacked Israel.", "Attack", "Possible"),
    ("Despite claims that Iran attacked Israel, France stayed.", "Attack", "Possible"),
    ("France cited reports that Iran attacked Israel.", "Attack", "Possible"),
    ("France is investigating reports that Iran attacked Israel.", "Attack", "Possible"),
    ("Israel may be attacked by Iran.", "Attack", "Possible"),
    ("Israel has reportedly been attacked by Iran.", "Attack", "Possible"),
    ("Was Israel attacked by Iran?", "Attack", "Possible"),
    ("If Israel is attacked by Iran, France will help.", "Attack", "Possible"),
    ("Israel fears being attacked by Iran.", "Attack", "Possible"),
    ("Israel might not have been attacked by Iran.", "Attack", "Possible"),
    ("Sanctions could be imposed on Iran by France.", "ImposeSanctions", "Possible"),
    ("Sanctions should be imposed on Iran by France.", "ImposeSanctions", "Possible"),
    ("Tariffs on Japan were proposed by the United States.", "ImposeTariffs", "Possible"),
    ("The United States considered tariffs on Japan.", "ImposeTariffs", "Possible"),
    # more that happened
    ("When Iran attacked Israel, France protested.", "Attack", "Actual"),
    ("Media reported that Iran had attacked Israel.", "Attack", "Actual"),
    ("Local media said Iran had attacked Israel.", "Attack", "Actual"),
    ("Emmanuel Macron managed to visit Israel.", "Visit", "Actual"),
    ("Emmanuel Macron dared to criticize Donald Trump.", "Criticize", "Actual"),
    ("Emmanuel Macron happened to meet Friedrich Merz.", "Meet", "Actual"),
    ("Emmanuel Macron bothered to call Friedrich Merz.", "Call", "Actual"),
    ("Emmanuel Macron was forced to visit Israel.", "Visit", "Actual"),
    ("Emmanuel Macron was able to visit Israel.", "Visit", "Actual"),
    ("Emmanuel Macron got to visit Israel.", "Visit", "Actual"),
    ("Emmanuel Macron went on to visit Israel.", "Visit", "Actual"),
    ("Emmanuel Macron began criticizing Donald Trump.", "Criticize", "Actual"),
    ("Emmanuel Macron was seen meeting Friedrich Merz.", "Meet", "Actual"),
    ("Emmanuel Macron regretted criticizing Donald Trump.", "Criticize", "Actual"),
    ("Emmanuel Macron admitted criticizing Donald Trump.", "Criticize", "Actual"),
    ("Emmanuel Macron wasted no time in criticizing Donald Trump.", "Criticize", "Actual"),
    ("Not only did Iran attack Israel, it also bombed Iraq.", "Attack", "Actual"),
    ("Iran not only attacked Israel but also bombed Iraq.", "Attack", "Actual"),
    ("Iran did not only attack Israel.", "Attack", "Actual"),
    ("Iran did not attack Israel but bombed Iraq.", "Bomb", "Actual"),
    ("Iran attacked Israel, not Iraq.", "Attack", "Actual"),
    ("Iran attacked not Iraq but Israel.", "Attack", "Actual"),
    ("Iran attacked Israel no fewer than three times.", "Attack", "Actual"),
    ("Nobody was killed when Iran attacked Israel.", "Attack", "Actual"),
    ("It was impossible to ignore Iran's attack on Israel.", "Attack", "Actual"),
    ("France did not condemn Iran's attack on Israel.", "Attack", "Actual"),
    ("France knew that Iran had attacked Israel.", "Attack", "Actual"),
    ("France realized that Iran had attacked Israel.", "Attack", "Actual"),
    ("France forgot that Iran had attacked Israel.", "Attack", "Actual"),
    ("France ignored that Iran had attacked Israel.", "Attack", "Actual"),
    ("France was surprised that Iran attacked Israel.", "Attack", "Actual"),
    ("France is angry that Iran attacked Israel.", "Attack", "Actual"),
    ("France explained why Iran attacked Israel.", "Attack", "Actual"),
    ("France does not understand why Iran attacked Israel.", "Attack", "Actual"),
    ("France saw how Iran attacked Israel.", "Attack", "Actual"),
    ("France will discuss Iran's attack on Israel.", "Attack", "Actual"),
    ("France wants to discuss Iran's attack on Israel with Germany.", "Attack", "Actual"),
    ("France will condemn Iran's attack on Israel.", "Attack", "Actual"),
    ("France may investigate Iran's attack on Israel.", "Attack", "Actual"),
    ("If France condemns Iran's attack on Israel, Germany will follow.", "Attack", "Actual"),
    ("Will France condemn Iran's attack on Israel?", "Attack", "Actual"),
    ("France denied supporting Iran's attack on Israel.", "Attack", "Actual"),
    ("France refused to condemn Iran's attack on Israel.", "Attack", "Actual"),
    ("News that Iran attacked Israel spread quickly.", "Attack", "Actual"),
    ("The fact that Iran attacked Israel worried France.", "Attack", "Actual"),
]  # fmt: skip
SENTENCES += WORDINGS
UNSURE = [row[:2] for row in SENTENCES if type(row) is tuple and row[2] != "Actual"]


@pytest.mark.model
@pytest.mark.parametrize(("text", "type", "factuality"), SENTENCES)
def test_claim_is_as_sure_as_the_sentence(reader: Language, text: str, type: str, factuality: str) -> None:
    reading = read(reader, text)
    assert reading.factuality(type) == [factuality], str(reading)


@pytest.mark.model
@pytest.mark.parametrize(("text", "type"), UNSURE)
def test_what_did_not_surely_happen_is_no_plain_triple(reader: Language, text: str, type: str) -> None:
    "Only announced acts such as tariffs and sanctions may be plain triples before they happen."
    reading = read(reader, text)
    of_type = {event.id for event in reading.events(type)}
    direct = [edge.predicate for edge in reading.extraction.edges if edge.of in of_type and edge.direct]
    assert set(direct) <= {"imposesTariffsOn", "imposesSanctionsOn"}, str(reading)


# Wordings under which nothing has happened, by the forms of a verb: base, past participle, -ing form.
NOT_SO = [
    # denied
    "{doer} did not {base} {other}.",
    "{doer} never {past} {other}.",
    "{doer} has not {part} {other}.",
    "{other} was not {part} by {doer}.",
    "At no point did {doer} {base} {other}.",
    "{doer} refused to {base} {other}.",
    "{doer} has repeatedly refused to {base} {other}.",
    "{doer} failed to {base} {other}.",
    "{doer} avoided {ing} {other}.",
    "{doer} stopped short of {ing} {other}.",
    "{doer} left the hall without {ing} {other}.",
    "{doer} has yet to {base} {other}.",
    "{doer} ruled out {ing} {other}.",
    "{doer} decided not to {base} {other}.",
    "{doer} decided against {ing} {other}.",
    "{doer} nearly {past} {other}.",
    "{doer} came close to {ing} {other}.",
    "{doer} denied having {part} {other}.",
    "{doer} denied that it had {part} {other}.",
    "{doer} dismissed claims that it had {part} {other}.",
    "Brazil retracted its claim that {doer} had {part} {other}.",
    "It is not true that {doer} {past} {other}.",
    "It is false that {doer} {past} {other}.",
    "Claims that {doer} {past} {other} are false.",
    # only imagined
    "If {doer} {past} {other}, Brazil would protest.",
    "Were {doer} to {base} {other}, Brazil would protest.",
    "Should {doer} {base} {other}, Brazil will protest.",
    "If Brazil protests, {doer} will {base} {other}.",
    "{doer} would {base} {other}.",
    "{doer} would have {part} {other}.",
    "{doer} could {base} {other}.",
    "{doer} might have {part} {other}.",
    "Did {doer} {base} {other}?",
    "Brazil asked whether {doer} had {part} {other}.",
    "It is unclear whether {doer} {past} {other}.",
    "Rumours that {doer} had {part} {other} spread.",
    "Reports that {doer} had {part} {other} alarmed Brazil.",
    "{doer} reportedly {past} {other}.",
    "{doer} is said to have {part} {other}.",
    "Brazil fears that {doer} will {base} {other}.",
    "Brazil does not believe that {doer} {past} {other}.",
    # wished for, demanded, threatened
    "Brazil urged {doer} to {base} {other}.",
    "Brazil wants {doer} to {base} {other}.",
    "Brazil called on {doer} to {base} {other}.",
    "Brazil demanded that {doer} {base} {other}.",
    "Brazil insisted that {doer} {base} {other}.",
    "Brazil told {doer} to {base} {other}.",
    "It is important that {doer} {base} {other}.",
    "{doer} hopes to {base} {other}.",
    "{doer} threatened to {base} {other}.",
    "{doer} is expected to {base} {other}.",
    "{doer} offered to {base} {other}.",
    "{doer} tried to {base} {other}.",
    "{doer} was about to {base} {other}.",
    "{doer} postponed plans to {base} {other}.",
]  # fmt: skip
VERBS = [
    ("attack", "attacked", "attacked", "attacking"),
    ("condemn", "condemned", "condemned", "condemning"),
    ("visit", "visited", "visited", "visiting"),
    ("invade", "invaded", "invaded", "invading"),
    ("sanction", "sanctioned", "sanctioned", "sanctioning"),
    ("praise", "praised", "praised", "praising"),
    ("recognize", "recognized", "recognized", "recognizing"),
]


@pytest.mark.model
@pytest.mark.parametrize("verb", VERBS)
def test_the_same_act_told_plainly_is_a_plain_triple(reader: Language, verb: tuple[str, ...]) -> None:
    reading = read(reader, f"Norway {verb[1]} Denmark.")
    assert reading.direct_in_words() != [], str(reading)


@pytest.mark.model
@pytest.mark.parametrize("wording", NOT_SO)
def test_denied_imagined_or_demanded_act_is_no_plain_triple(reader: Language, wording: str) -> None:
    "Whatever the class, announced acts too: nothing that did not happen may be read as fact."
    names = {"doer": "Norway", "other": "Denmark"}
    forms = [dict(zip(("base", "past", "part", "ing"), verb, strict=True)) for verb in VERBS]
    for text in (wording.format(**names, **form) for form in forms):
        reading = read(reader, text)
        done = {"attacked", "condemned", "visited", "invaded", "imposesSanctionsOn", "praised", "recognized"}
        assert reading.direct_in_words(*done) == [], str(reading)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "type", "condition"),
    [
        ("NATO will sanction Russia unless Russia withdraws.", "ImposeSanctions", "unless Russia withdraws"),
        ("If Russia attacks Ukraine, NATO will sanction Russia.", "ImposeSanctions", "If Russia attacks Ukraine"),
        ("Emmanuel Macron will meet Friedrich Merz as long as the strike ends.", "Meet", "as long as the strike ends"),
        ("NATO will sanction Russia after Russia withdraws.", "ImposeSanctions", None),
        ("NATO will sanction Russia.", "ImposeSanctions", None),
    ],
)
def test_condition_is_kept_as_its_words(reader: Language, text: str, type: str, condition: str | None) -> None:
    (claim,) = read(reader, text).claims_of(type)
    assert (claim.factuality, claim.condition) == ("Planned", condition)


@pytest.mark.parametrize(
    ("outer", "inner", "whole"),
    [
        (ACTUAL, ACTUAL, ACTUAL),
        (ACTUAL, PLANNED, PLANNED),
        (ACTUAL, POSSIBLE, POSSIBLE),
        (ACTUAL, NEGATED, NEGATED),
        (PLANNED, ACTUAL, PLANNED),
        (PLANNED, PLANNED, PLANNED),
        (PLANNED, POSSIBLE, POSSIBLE),
        (PLANNED, NEGATED, NEGATED),
        (POSSIBLE, ACTUAL, POSSIBLE),
        (POSSIBLE, PLANNED, POSSIBLE),
        (POSSIBLE, POSSIBLE, POSSIBLE),
        (POSSIBLE, NEGATED, POSSIBLE),
        (NEGATED, ACTUAL, NEGATED),
        (NEGATED, PLANNED, NEGATED),
        (NEGATED, POSSIBLE, POSSIBLE),
        (NEGATED, NEGATED, POSSIBLE),
    ],
)
def test_whole_is_as_uncertain_as_its_parts(outer: Factuality, inner: Factuality, whole: Factuality) -> None:
    assert compose(outer, inner) is whole


@pytest.mark.parametrize(("outer", "inner"), list(product(Factuality, Factuality)))
def test_nothing_becomes_fact_by_being_reported_as_less(outer: Factuality, inner: Factuality) -> None:
    assert (compose(outer, inner) is ACTUAL) == (outer is ACTUAL and inner is ACTUAL)


# Cues whose own example is misread: the small model parses these clauses as something else. Shrink it, never grow it.
UNREAD = {
    ("condition", "provided"),
    ("condition", "providing"),
    ("condition", "in case"),
    ("condition", "in the event"),
}


@pytest.mark.model
def test_cues_example_shows_what_the_cue_does(bare_nlp: Language, reader: Language) -> None:
    "Each word of the lexicon that changes how sure something is does so in its own example sentence."
    judge = FactualityJudge(load_lexicon())
    wrong = set()
    for cue, doc in zip(CUES, bare_nlp.pipe(cue["example"] for cue in CUES), strict=True):
        found = {judge.judge(token).value for token in doc if token.pos_ in ("VERB", "NOUN")}
        if cue["kind"] != "auxiliary" and cue["factuality"] not in found:
            wrong.add((cue["kind"], cue["lemma"]))
    assert wrong == UNREAD


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "type", "factuality"),
    [
        ("Germany denied that attacks on Ukraine had stopped.", "Attack", "Actual"),
        ("Germany denied that Russia's attacks on Ukraine took place.", "Attack", "Negated"),
        ("Friedrich Merz had to resign.", "Resign", "Actual"),
        ("Friedrich Merz has to resign.", "Resign", "Possible"),
    ],
)
def test_what_stops_was_going_on_and_what_one_had_to_do_was_done(
    reader: Language, text: str, type: str, factuality: str
) -> None:
    assert read(reader, text).factuality(type) == [factuality]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "type", "factuality", "speaker"),
    [
        (
            "The vote came as Keir Starmer reiterated multiple times this week that Norway attacked Sweden.",
            "Attack",
            "Actual",
            "Keir Starmer",
        ),
        ("Keir Starmer added Norway would continue to help Sweden.", "Aid", "Planned", "Keir Starmer"),
        ("Keir Starmer pushed back on the notion that Norway attacked Sweden.", "Attack", "Negated", None),
    ],
)
def test_what_hangs_far_from_its_verb_of_saying_is_still_said(
    reader: Language, text: str, type: str, factuality: str, speaker: str | None
) -> None:
    reading = read(reader, text)
    assert (reading.factuality(type), reading.speakers(type)) == ([factuality], [speaker])
