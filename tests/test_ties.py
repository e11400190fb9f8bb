"""Ties in the many wordings of the news, read by the whole pipeline: who, of what, since when, how sure.

A tie is written as the graph would say it, "Amos Kiprono mayorOf Nakuru": a plain triple, unless a word behind a comma
says otherwise: "ended", "from 2021" (a plain triple with a start), how sure it is, or "aside"
(it only follows from another tie).
"""

from __future__ import annotations

import pytest
from reading import PUBLISHED
from reading import read as read_whole
from spacy.language import Language

from kg.types import Extraction, Relation

OFFICES = [
    ("Saudi Foreign Minister Prince Tom Vega left.", "Tom Vega ministerOf Saudi Arabia"),
    ("Sens. Ana Ruiz of Ohio and Tom Vega of Texas sued Arden Foods.", "Tom Vega holdsOffice Senator of Texas"),
    ("Former Kestrel Bank CEO and MD Tom Vega left.", "Tom Vega holdsOffice Managing Director of Kestrel Bank, ended"),
    ("Assistant U.S. Attorney Tom Vega left.", "Tom Vega holdsOffice Assistant U.S. Attorney"),
    ("Conservative MEP Tom Vega left.", "Tom Vega holdsOffice MEP"),
    ("Tom Vega, a member of the European Parliament, left.", "Tom Vega memberOf European Parliament"),
    ("Lt. Gov. Tom Vega signed the bill.", "Tom Vega holdsOffice Lieutenant Governor"),
    ("Jon Bell met the head of Norvik Bank, Dr. Tom Vega.", "Tom Vega headOf Norvik Bank"),
    ("Jon Bell met the mayor of Oslo, Sir Tom Vega.", "Tom Vega mayorOf Oslo"),
    ("Tom Vega, a member of the ECB's governing council, left.", "Tom Vega memberOf European Central Bank"),
    ("Town Police spokesman Adj. Tom Vega left.", "Tom Vega spokespersonFor Town Police"),
    ("Army spokesman Maj. Gen. Tom Vega left.", "Tom Vega spokespersonFor Army"),
    ("Foreign Ministry spokesman Dr. Tom Vega left.", "Tom Vega spokespersonFor Foreign Ministry"),
    ("UN spokesman Sir Tom Vega left.", "Tom Vega spokespersonFor United Nations"),
    ("A Pentagon spokesman, Maj. Tom Vega, left.", "Tom Vega spokespersonFor Pentagon"),
    ("Kenyan Defence Minister Gen. Tom Vega left.", "Tom Vega ministerOf Kenya"),
    ("Harbour Party working president Tom Vega left.", "Tom Vega holdsOffice Working President of Harbour Party"),
    ("Tom Vega, leader of the opposition Harbour Party, left.", "Tom Vega headOf Harbour Party"),
    ("Future Alliance leader Tom Vega left.", "Tom Vega headOf Future Alliance"),
    ("Superintendent of Police Tom Vega left.", "Tom Vega holdsOffice Superintendent of Police"),
    ("Commissioner of Police Tom Vega met Ana Ruiz.", "Tom Vega holdsOffice Commissioner of Police"),
    (
        "The director of national intelligence, Tom Vega, left.",
        "Tom Vega holdsOffice Director of National Intelligence",
    ),
    ("Moscow's chief negotiator, Tom Vega, left. Russia wants peace.", "Tom Vega represents Russia"),
    ("Moscow's chief negotiator, Tom Vega, left.", "Tom Vega holdsOffice Chief Negotiator of Russia"),
    ("Tehran's envoy to the talks, Tom Vega, left. Iran wants peace.", "Tom Vega represents Iran"),
    ("European Union envoy Tom Vega visited Goma.", "Tom Vega represents European Union"),
    ("European Council President Tom Vega visited Goma.", "Tom Vega holdsOffice President of European Council"),
    ("European Council President Tom Vega visited Goma.", "Tom Vega headOf European Council"),
    ("Tom Vega, UNHCR director for Africa, visited Goma.", "Tom Vega worksFor UN Refugee Agency"),
    ("Deputy Oslo Mayor Tom Vega met Ana Ruiz.", "Tom Vega holdsOffice Deputy Mayor of Oslo"),
    ("In Marlow, a town near the border, Mayor Tom Vega said he had waited.", "Tom Vega mayorOf Marlow"),
    ("Los Angeles County Sheriff Tom Vega left.", "Tom Vega holdsOffice Sheriff of Los Angeles County"),
    ("Upper Austria's governor, Tom Vega, left.", "Tom Vega governorOf Upper Austria"),
    ("Ex-NATO chief Tom Vega met Ana Ruiz.", "Tom Vega headOf North Atlantic Treaty Organization, ended"),
    ("Former Kenyan President Amos Kiprono met Ana Ruiz.", "Amos Kiprono headOfState Kenya, ended"),
    ("Kenya's then-president, Amos Kiprono, signed the law.", "Amos Kiprono headOfState Kenya, ended"),
    ("Then-Kenyan President Amos Kiprono signed the law.", "Amos Kiprono headOfState Kenya, ended"),
    ("Kenya's president-elect, Amos Kiprono, left.", "Amos Kiprono headOfState Kenya, Planned"),
    ("Kenyan President-elect Amos Kiprono left.", "Amos Kiprono headOfState Kenya, Planned"),
    ("Acting Kenyan President Amos Kiprono left.", "Amos Kiprono headOfState Kenya"),
    ("Kenya's interim president, Amos Kiprono, left.", "Amos Kiprono headOfState Kenya"),
    ("Ex-Kenyan president Amos Kiprono left.", "Amos Kiprono headOfState Kenya, ended"),
    ("The ex-mayor of Nakuru, Amos Kiprono, left.", "Amos Kiprono mayorOf Nakuru, ended"),
    (
        "Amos Kiprono, who served as Kenya's finance minister until 2019, was acquitted.",
        "Amos Kiprono ministerOf Kenya, ended",
    ),
    (
        "Amos Kiprono, Kenya's finance minister from 2013 to 2019, was acquitted.",
        "Amos Kiprono ministerOf Kenya, ended",
    ),
    (
        "Amos Kiprono, Kenya's finance minister since 2021, spoke on Monday.",
        "Amos Kiprono ministerOf Kenya, from 2021",
    ),
    ("Amos Kiprono, president of Kenya since 2021, left.", "Amos Kiprono headOfState Kenya, from 2021"),
    ("Amos Kiprono has been the mayor of Nakuru since 2021.", "Amos Kiprono mayorOf Nakuru, from 2021"),
    ("Amos Kiprono, who has been president of Kenya since 2021, left.", "Amos Kiprono headOfState Kenya, from 2021"),
    ("Amos Kiprono, first elected president of Kenya in 2013, left.", "Amos Kiprono headOfState Kenya, from 2013"),
    ("Amos Kiprono took office as president of Kenya in 2021.", "Amos Kiprono headOfState Kenya, from 2021"),
    ("Amos Kiprono was sworn in as president of Kenya on Monday.", "Amos Kiprono headOfState Kenya, from 2025"),
    ("Amos Kiprono took over as Kenya's finance minister in 2021.", "Amos Kiprono ministerOf Kenya, from 2021"),
    ("Amos Kiprono became Kenya's finance minister in 2021.", "Amos Kiprono ministerOf Kenya, from 2021"),
    ("The president appointed Amos Kiprono as Kenya's ambassador to Norway.", "Amos Kiprono ambassadorTo Norway"),
    ("The president appointed Amos Kiprono as Kenya's ambassador to Norway.", "Amos Kiprono ambassadorOf Kenya"),
    ("Amos Kiprono, a former Kenyan finance minister, was acquitted.", "Amos Kiprono ministerOf Kenya, ended"),
    ("Amos Kiprono, formerly Kenya's finance minister, was acquitted.", "Amos Kiprono ministerOf Kenya, ended"),
    ("Amos Kiprono, once Kenya's finance minister, was acquitted.", "Amos Kiprono ministerOf Kenya, ended"),
    ("Amos Kiprono, previously mayor of Nakuru, was acquitted.", "Amos Kiprono mayorOf Nakuru, ended"),
    (
        "Amos Kiprono, a onetime governor of Rift Valley Province, was acquitted.",
        "Amos Kiprono governorOf Rift Valley Province, ended",
    ),
    ("Amos Kiprono, now Kenya's finance minister, was acquitted.", "Amos Kiprono ministerOf Kenya"),
    ("Amos Kiprono resigned as Kenya's finance minister.", "Amos Kiprono ministerOf Kenya, ended"),
    ("Amos Kiprono quit as Kenya's finance minister on Monday.", "Amos Kiprono ministerOf Kenya, ended"),
    ("Amos Kiprono stepped down as mayor of Nakuru last year.", "Amos Kiprono mayorOf Nakuru, ended"),
    ("Amos Kiprono was sacked as Kenya's finance minister.", "Amos Kiprono ministerOf Kenya, ended"),
    ("Amos Kiprono was ousted as president of Kenya in May.", "Amos Kiprono headOfState Kenya, ended"),
    ("Amos Kiprono was fired as head coach of Harbour United.", "Amos Kiprono coachOf Harbour United, ended"),
    ("The board removed Amos Kiprono as chairman of the Harbour Bank.", "Amos Kiprono headOf Harbour Bank, ended"),
    ("Amos Kiprono, who resigned as mayor of Nakuru in May, was acquitted.", "Amos Kiprono mayorOf Nakuru, ended"),
    ("Amos Kiprono is no longer the mayor of Nakuru.", "Amos Kiprono mayorOf Nakuru, Negated"),
    ("Amos Kiprono is not the mayor of Nakuru.", "Amos Kiprono mayorOf Nakuru, Negated"),
    ("Amos Kiprono is not a member of the Harbour Party.", "Amos Kiprono memberOf Harbour Party, Negated"),
    ("Amos Kiprono has never been a member of the Harbour Party.", "Amos Kiprono memberOf Harbour Party, Negated"),
    ("Amos Kiprono denied that he was a member of the Harbour Party.", "Amos Kiprono memberOf Harbour Party, Negated"),
    ("Amos Kiprono denied being a member of the Harbour Party.", "Amos Kiprono memberOf Harbour Party, Negated"),
    ("Amos Kiprono would become the mayor of Nakuru if he won.", "Amos Kiprono mayorOf Nakuru, Possible"),
    ("Amos Kiprono is to succeed Tom Vega as mayor of Nakuru.", "Amos Kiprono mayorOf Nakuru, Planned"),
    ("Amos Kiprono will become Kenya's finance minister.", "Amos Kiprono ministerOf Kenya, Planned"),
    ("Amos Kiprono will be sworn in as president of Kenya on Friday.", "Amos Kiprono headOfState Kenya, Planned"),
    ("Amos Kiprono hopes to become mayor of Nakuru.", "Amos Kiprono mayorOf Nakuru, Possible"),
    ("Amos Kiprono wants to be president of Kenya.", "Amos Kiprono headOfState Kenya, Possible"),
    ("Kenyan presidential candidate Amos Kiprono spoke.", "Amos Kiprono citizenOf Kenya"),
    ("Amos Kiprono may become the next mayor of Nakuru.", "Amos Kiprono mayorOf Nakuru, Possible"),
    ("Amos Kiprono could be Kenya's next president.", "Amos Kiprono headOfState Kenya, Possible"),
    ("Amos Kiprono was expected to become mayor of Nakuru.", "Amos Kiprono mayorOf Nakuru, Planned"),
    ("The president plans to appoint Amos Kiprono as mayor of Nakuru.", "Amos Kiprono mayorOf Nakuru, Planned"),
    ("Amos Kiprono left the Harbour Party in 2019.", "Amos Kiprono memberOf Harbour Party, ended"),
    ("Amos Kiprono quit the Harbour Party last month.", "Amos Kiprono memberOf Harbour Party, ended"),
    ("Amos Kiprono was expelled from the Harbour Party.", "Amos Kiprono memberOf Harbour Party, ended"),
    ("Tom Vega has served as prime minister of Kenya.", "Tom Vega headOfGovernment Kenya, ended"),
    ("Tom Vega has served as prime minister of Kenya since 2021.", "Tom Vega headOfGovernment Kenya, from 2021"),
    ("Kenya's deputy crown prince, Tom Vega, left.", "Tom Vega holdsOffice Deputy Crown Prince of Kenya"),
    (
        "Kenya sent food. Kenya has enough, and Kenya will send more, Finance Minister Tom Vega said.",
        "Tom Vega ministerOf Kenya",
    ),
    (
        "NAIROBI — Kenya sent food to Chad. Finance Minister Tom Vega said Chad needed it, and Chad thanked Kenya.",
        "Tom Vega ministerOf Kenya",
    ),
    (
        "Portuguese Foreign Minister Helena Sarmento met her Kenyan counterpart, Youssef Berrada, in Oslo.",
        "Youssef Berrada ministerOf Kenya",
    ),
    ("A spokesman for the Kenyan government, Anas Lahlou, spoke.", "Anas Lahlou spokespersonFor Kenya"),
    ("The Kenyan government's spokesman, Anas Lahlou, spoke.", "Anas Lahlou spokespersonFor Kenya"),
    (
        "US Secretary of State Ana Ruiz met her Kenyan counterpart, Youssef Berrada, in Oslo.",
        "Youssef Berrada ministerOf Kenya",
    ),
    (
        "US Secretary of State Ana Ruiz met her Kenyan counterpart, Youssef Berrada, in Oslo.",
        "Youssef Berrada holdsOffice Foreign Minister of Kenya",
    ),
]

SHARED = [
    ("Presidents Amos Kiprono of Kenya and Tom Vega of Spain met.", "Amos Kiprono headOfState Kenya"),
    ("Presidents Amos Kiprono of Kenya and Tom Vega of Spain met.", "Tom Vega headOfState Spain"),
    ("The foreign ministers of Kenya and Spain, Amos Kiprono and Tom Vega, met.", "Amos Kiprono ministerOf Kenya"),
    ("The foreign ministers of Kenya and Spain, Amos Kiprono and Tom Vega, met.", "Tom Vega ministerOf Spain"),
    ("Kenyan ministers Amos Kiprono and Tom Vega met.", "Amos Kiprono ministerOf Kenya"),
    ("Kenyan ministers Amos Kiprono and Tom Vega met.", "Tom Vega ministerOf Kenya"),
    ("Harbour Party lawmakers Amos Kiprono and Tom Vega met.", "Amos Kiprono memberOf Harbour Party"),
    ("Harbour Party lawmakers Amos Kiprono and Tom Vega met.", "Tom Vega memberOf Harbour Party"),
    (
        "Amos Kiprono, Kenya's finance minister and deputy leader of the Harbour Party, left.",
        "Amos Kiprono ministerOf Kenya",
    ),
    (
        "Amos Kiprono, Kenya's finance minister and deputy leader of the Harbour Party, left.",
        "Amos Kiprono memberOf Harbour Party",
    ),
    ("Amos Kiprono, the founder and chairman of the Harbour Bank, left.", "Amos Kiprono founderOf Harbour Bank"),
    ("Amos Kiprono, the founder and chairman of the Harbour Bank, left.", "Amos Kiprono headOf Harbour Bank"),
    ("Harbour Bank founder and chief executive Amos Kiprono left.", "Amos Kiprono founderOf Harbour Bank"),
    ("Harbour Bank founder and chief executive Amos Kiprono left.", "Amos Kiprono headOf Harbour Bank"),
]

FAMILY = [
    ("Amos Kiprono and his wife, Mary Kiprono, left.", "Mary Kiprono spouse Amos Kiprono"),
    ("Amos Kiprono and his wife Mary left Nakuru.", "Mary spouse Amos Kiprono"),
    ("Tom Vega, Amos Kiprono's brother, left.", "Tom Vega sibling Amos Kiprono"),
    ("Tom Vega, a brother of Amos Kiprono, left.", "Tom Vega sibling Amos Kiprono"),
    ("Tom Vega, the brother of Amos Kiprono, left.", "Tom Vega sibling Amos Kiprono"),
    ("Tom Vega is the son of Amos Kiprono.", "Tom Vega childOf Amos Kiprono"),
    ("Tom Vega is Amos Kiprono's son.", "Tom Vega childOf Amos Kiprono"),
    ("Amos Kiprono is the father of Tom Vega.", "Tom Vega childOf Amos Kiprono"),
    ("The brothers Amos Kiprono and Tom Kiprono left.", "Amos Kiprono sibling Tom Kiprono"),
    ("Amos Kiprono is married to Mary Vega.", "Amos Kiprono spouse Mary Vega"),
    ("Amos Kiprono, who is married to Mary Vega, left.", "Amos Kiprono spouse Mary Vega"),
    ("Amos Kiprono married Mary Vega in 2010.", "Amos Kiprono spouse Mary Vega, from 2010"),
    ("Amos Kiprono and Mary Vega married in 2010.", "Amos Kiprono spouse Mary Vega, from 2010"),
    ("Amos Kiprono divorced Mary Vega in 2010.", "Amos Kiprono spouse Mary Vega, ended"),
    ("Amos Kiprono's late father, Tom Kiprono, was a farmer.", "Tom Kiprono parentOf Amos Kiprono"),
    ("Amos Kiprono's daughter Mary left.", "Mary childOf Amos Kiprono"),
    ("Amos Kiprono, the father of footballer Tom Vega, left.", "Tom Vega childOf Amos Kiprono"),
    ("Amos Kiprono's widow, Mary Vega, left.", "Mary Vega spouse Amos Kiprono, ended"),
    ("Mary Vega, whose brother Tom Vega leads the Harbour Party, left.", "Tom Vega sibling Mary Vega"),
    ("Mary Vega, whose brother Tom Vega leads the Harbour Party, left.", "Tom Vega headOf Harbour Party"),
    ("Mary Vega, the wife of President Amos Kiprono, left.", "Mary Vega spouse Amos Kiprono"),
    ("Mary Vega, Amos Kiprono's second wife, left.", "Mary Vega spouse Amos Kiprono"),
]

MEMBERS = [
    ("Amos Kiprono of the Green Party voted against it.", "Amos Kiprono memberOf Green Party"),
    ("Amos Kiprono, a lawmaker for the Harbour Party, voted against it.", "Amos Kiprono memberOf Harbour Party"),
    ("Amos Kiprono, a member of the Harbour Party, voted against it.", "Amos Kiprono memberOf Harbour Party"),
    ("Harbour Party member Amos Kiprono voted against it.", "Amos Kiprono memberOf Harbour Party"),
    ("Amos Kiprono, from the Harbour Party, voted against it.", "Amos Kiprono memberOf Harbour Party"),
    ("Amos Kiprono, who belongs to the Harbour Party, voted against it.", "Amos Kiprono memberOf Harbour Party"),
    ("Amos Kiprono, a senior member of the Harbour Party, voted against it.", "Amos Kiprono memberOf Harbour Party"),
    (
        "Amos Kiprono, a member of the opposition Harbour Party, voted against it.",
        "Amos Kiprono memberOf Harbour Party",
    ),
    ("Amos Kiprono joined the Harbour Party in 2003.", "Amos Kiprono memberOf Harbour Party, from 2003"),
    ("Amos Kiprono, the singer of the band Grey Harbour, left.", "Amos Kiprono memberOf Grey Harbour"),
    ("Tom Vega, a Left Party MP, agreed.", "Tom Vega memberOf Die Linke"),
    ("Norway is a NATO member.", "Norway memberOf North Atlantic Treaty Organization"),
    ("Norway, a member of NATO, agreed.", "Norway memberOf North Atlantic Treaty Organization"),
    ("NATO member Norway agreed.", "Norway memberOf North Atlantic Treaty Organization"),
    ("Norway joined NATO in 1949.", "Norway memberOf North Atlantic Treaty Organization, from 1949"),
    ("Norway has applied to join NATO.", "Norway memberOf North Atlantic Treaty Organization, Possible"),
    ("Norway is not a member of NATO.", "Norway memberOf North Atlantic Treaty Organization, Negated"),
    ("Former CDU politician Tom Vega agreed.", "Tom Vega memberOf Christian Democratic Union, ended"),
    ("Ana Ruiz's Harbour Party lost the vote.", "Ana Ruiz memberOf Harbour Party"),
]

PEOPLE = [
    ("Kenyan runner Amos Kiprono won.", "Amos Kiprono citizenOf Kenya"),
    ("The Kenyan runner Amos Kiprono won.", "Amos Kiprono citizenOf Kenya"),
    ("Kenya's Amos Kiprono won the race.", "Amos Kiprono citizenOf Kenya"),
    ("Amos Kiprono of Kenya won the race.", "Amos Kiprono citizenOf Kenya"),
    ("Amos Kiprono, a Kenyan, won a race in Kenya.", "Amos Kiprono citizenOf Kenya"),
    ("Amos Kiprono, a Kenyan national, won.", "Amos Kiprono citizenOf Kenya"),
    ("Amos Kiprono, a Kenyan citizen, won.", "Amos Kiprono citizenOf Kenya"),
    ("Amos Kiprono, who was born in Nakuru, won.", "Amos Kiprono bornIn Nakuru"),
    ("Nakuru-born Amos Kiprono won.", "Amos Kiprono bornIn Nakuru"),
    ("Amos Kiprono, born in Kenya, won.", "Amos Kiprono bornIn Kenya"),
    ("Amos Kiprono, who lives in Kenya, is Kenyan.", "Amos Kiprono citizenOf Kenya"),
    ("Amos Kiprono, a Kenyan-born surgeon, won.", "Amos Kiprono bornIn Kenya"),
    ("Kenyan-born surgeon Amos Kiprono won.", "Amos Kiprono bornIn Kenya"),
    ("Amos Kiprono lives in Nakuru.", "Amos Kiprono livesIn Nakuru"),
    ("Amos Kiprono, who lives in Nakuru, won.", "Amos Kiprono livesIn Nakuru"),
    ("Amos Kiprono, of Nakuru, won.", "Amos Kiprono livesIn Nakuru"),
    ("Kenya Under-21 striker Tom Vega scored.", "Tom Vega playsFor Kenya Under-21"),
    ("Amos Kiprono, a resident of Nakuru, won.", "Amos Kiprono livesIn Nakuru"),
    ("Nakuru resident Amos Kiprono won.", "Amos Kiprono livesIn Nakuru"),
    ("The Nakuru-based writer Amos Kiprono won.", "Amos Kiprono livesIn Nakuru"),
    ("Amos Kiprono moved to Nakuru in 2010.", "Amos Kiprono livesIn Nakuru, from 2010"),
    (
        "The Kenyan Rally, a party in Kenya, lost. Tom Vega of the Kenyan Rally resigned.",
        "Tom Vega memberOf Kenyan Rally",
    ),
]

SEATS = [
    ("The Berlin-based Harbour Institute agreed.", "Harbour Institute basedIn Berlin"),
    ("The Harbour Institute, based in Berlin, agreed.", "Harbour Institute basedIn Berlin"),
    ("The Harbour Institute, which is based in Berlin, agreed.", "Harbour Institute basedIn Berlin"),
    ("The Harbour Institute, headquartered in Berlin, agreed.", "Harbour Institute basedIn Berlin"),
    ("The Harbour Institute has its headquarters in Berlin.", "Harbour Institute basedIn Berlin"),
    ("Harbour Institute, a Berlin-based think tank, agreed.", "Harbour Institute basedIn Berlin"),
    ("Harbour Institute, a think tank based in Berlin, agreed.", "Harbour Institute basedIn Berlin"),
    ("Harbour Institute, a German think tank, agreed.", "Harbour Institute basedIn Germany"),
    ("Harbour Institute, a think tank in Berlin, agreed.", "Harbour Institute basedIn Berlin"),
    ("Munich's Harbour Institute agreed.", "Harbour Institute basedIn Munich"),
    ("German carmaker Norvik Motors agreed.", "Norvik Motors basedIn Germany"),
    ("The German carmaker Norvik Motors agreed.", "Norvik Motors basedIn Germany"),
    ("Germany's Norvik Motors agreed.", "Norvik Motors basedIn Germany"),
    ("Norvik Motors, Germany's largest carmaker, agreed.", "Norvik Motors basedIn Germany"),
    ("Norvik Motors, the German carmaker, agreed.", "Norvik Motors basedIn Germany"),
    ("The Norvik Institute in Berlin agreed.", "Norvik Institute basedIn Berlin"),
    ("Norvik Motors moved its headquarters to Berlin.", "Norvik Motors basedIn Berlin"),
    ("Norvik Motors, with headquarters in Berlin, agreed.", "Norvik Motors basedIn Berlin"),
    ("The Arden Institute (AI) in Lisbon agreed.", "Arden Institute basedIn Lisbon"),
    ("The EU's border agency Frontex agreed.", "Frontex partOf European Union"),
    ("German carmakers such as Arden Motors and Norvik Motors lost money.", "Arden Motors basedIn Germany"),
    ("German carmakers such as Arden Motors and Norvik Motors lost money.", "Norvik Motors basedIn Germany"),
]

PLACES = [
    ("Shells hit Kharkiv in eastern Ukraine.", "Kharkiv locatedIn Ukraine"),
    ("Shells hit the eastern Ukrainian city of Kharkiv.", "Kharkiv locatedIn Ukraine"),
    ("Shells hit Ukraine's eastern city of Kharkiv.", "Kharkiv locatedIn Ukraine"),
    ("Shells hit the city of Kharkiv in Ukraine.", "Kharkiv locatedIn Ukraine"),
    ("Shells hit Kharkiv, a city in eastern Ukraine.", "Kharkiv locatedIn Ukraine"),
    ("Shells hit Kharkiv, Ukraine's second-largest city.", "Kharkiv locatedIn Ukraine"),
    ("The fire began in Harrow Falls, Ohio.", "Harrow Falls locatedIn Ohio"),
    ("Nakuru is a city in Kenya.", "Nakuru locatedIn Kenya"),
    ("The village of Tarvel, in the province of Norvika, was flooded.", "Tarvel locatedIn Norvika"),
    ("The village of Tarvel in the province of Norvika was flooded.", "Tarvel locatedIn Norvika"),
    ("Nakuru is the capital of Kenya.", "Nakuru locatedIn Kenya"),
    ("The Kenyan capital, Nairobi, was flooded.", "Nairobi locatedIn Kenya"),
    ("Kenya's capital Nairobi was flooded.", "Nairobi locatedIn Kenya"),
    ("Two German cities, Görlitz and Jena, were flooded.", "Görlitz locatedIn Germany"),
    ("Two German cities, Görlitz and Jena, were flooded.", "Jena locatedIn Germany"),
    ("Kenyan troops took Nakuru, a town in the country's north, from Kenya's rebels.", "Nakuru locatedIn Kenya"),
]

OWNERS = [
    ("Norvik Foods, a subsidiary of Harbour Holdings, agreed.", "Norvik Foods partOf Harbour Holdings"),
    ("Norvik Foods is owned by Harbour Holdings.", "Harbour Holdings ownerOf Norvik Foods"),
    ("Harbour Holdings owns Norvik Foods.", "Harbour Holdings ownerOf Norvik Foods"),
    ("Harbour Holdings, the owner of Norvik Foods, agreed.", "Harbour Holdings ownerOf Norvik Foods"),
    ("Harbour Holdings' subsidiary Norvik Foods agreed.", "Norvik Foods partOf Harbour Holdings"),
    ("Google's YouTube agreed.", "YouTube partOf Google"),
    ("Google-owned YouTube agreed.", "Google ownerOf YouTube"),
    ("YouTube, which is owned by Google, agreed.", "Google ownerOf YouTube"),
    ("YouTube, owned by Google, agreed.", "Google ownerOf YouTube"),
    ("Amos Kiprono, who owns the Harbour Bank, left.", "Amos Kiprono ownerOf Harbour Bank"),
    ("Harbour Bank owner Amos Kiprono left.", "Amos Kiprono ownerOf Harbour Bank"),
    ("Norvik Foods is part of Harbour Holdings.", "Norvik Foods partOf Harbour Holdings"),
]

WORK = [
    ("Tom Vega, operations manager at Save the Otters, left.", "Tom Vega worksFor Save the Otters"),
    ("Amos Kiprono, an analyst at Norvik Bank, agreed.", "Amos Kiprono worksFor Norvik Bank"),
    ("Amos Kiprono, an analyst with Norvik Bank, agreed.", "Amos Kiprono worksFor Norvik Bank"),
    ("Norvik Bank analyst Amos Kiprono agreed.", "Amos Kiprono worksFor Norvik Bank"),
    ("Norvik Bank's chief economist, Amos Kiprono, agreed.", "Amos Kiprono worksFor Norvik Bank"),
    ("Norvik Bank's chief economist Amos Kiprono agreed.", "Amos Kiprono worksFor Norvik Bank"),
    ("Amos Kiprono, chief economist at Norvik Bank, agreed.", "Amos Kiprono worksFor Norvik Bank"),
    ("Amos Kiprono of the Harbour Institute agreed.", "Amos Kiprono worksFor Harbour Institute"),
    ("Amos Kiprono from the Harbour Institute agreed.", "Amos Kiprono worksFor Harbour Institute"),
    ("Amos Kiprono at the Harbour Institute agreed.", "Amos Kiprono worksFor Harbour Institute"),
    ("Amos Kiprono, who heads the Harbour Institute, agreed.", "Amos Kiprono headOf Harbour Institute"),
    ("Amos Kiprono, who leads the Harbour Institute, agreed.", "Amos Kiprono headOf Harbour Institute"),
    ("Amos Kiprono, who runs the Harbour Institute, agreed.", "Amos Kiprono headOf Harbour Institute"),
    ("Amos Kiprono, who coaches Harbour United, agreed.", "Amos Kiprono coachOf Harbour United"),
    ("Amos Kiprono, who chairs the Harbour Institute, agreed.", "Amos Kiprono headOf Harbour Institute"),
    ("Amos Kiprono, who founded the Harbour Institute, agreed.", "Amos Kiprono founderOf Harbour Institute"),
    ("Amos Kiprono, founder of the Harbour Institute, agreed.", "Amos Kiprono founderOf Harbour Institute"),
    ("Amos Kiprono, director of the Harbour Institute, agreed.", "Amos Kiprono headOf Harbour Institute"),
    ("Amos Kiprono, spokeswoman for the Harbour Institute, agreed.", "Amos Kiprono spokespersonFor Harbour Institute"),
    ("Amos Kiprono, a lawyer for Tom Vega, agreed.", "Amos Kiprono lawyerFor Tom Vega"),
    ("Amos Kiprono, who represents Tom Vega, agreed.", "Amos Kiprono represents Tom Vega"),
    ("Amos Kiprono, editor of the Harbour Post, agreed.", "Amos Kiprono worksFor Harbour Post"),
    ("Amos Kiprono, a professor at Norvik University, agreed.", "Amos Kiprono worksFor Norvik University"),
    ("Amos Kiprono, professor of law at Norvik University, agreed.", "Amos Kiprono worksFor Norvik University"),
    (
        "Amos Kiprono, a professor of law at Norvik University in Berlin, agreed.",
        "Amos Kiprono worksFor Norvik University",
    ),
    ("Amos Kiprono, a professor of law at Norvik University in Berlin, agreed.", "Norvik University basedIn Berlin"),
    ("Amos Kiprono, who teaches law at Norvik University, agreed.", "Amos Kiprono worksFor Norvik University"),
    ("Norvik University professor Amos Kiprono agreed.", "Amos Kiprono worksFor Norvik University"),
    ("Amos Kiprono, a spokesman for the Harbour Ministry, agreed.", "Amos Kiprono spokespersonFor Harbour Ministry"),
    ("Harbour Ministry spokesman Amos Kiprono agreed.", "Amos Kiprono spokespersonFor Harbour Ministry"),
    ("Amos Kiprono, an adviser to Tom Vega, agreed.", "Amos Kiprono advisorTo Tom Vega"),
    ("Amos Kiprono, Tom Vega's national security adviser, agreed.", "Amos Kiprono advisorTo Tom Vega"),
    ("Germany's ambassador to Kenya, Tom Vega, agreed.", "Tom Vega ambassadorTo Kenya"),
    ("Germany's ambassador to Kenya, Tom Vega, agreed.", "Tom Vega ambassadorOf Germany"),
    ("Germany's ambassador to Kenya Tom Vega agreed.", "Tom Vega ambassadorTo Kenya"),
    ("Germany's ambassador to Kenya Tom Vega agreed.", "Tom Vega ambassadorOf Germany"),
    ("Tom Vega, the German ambassador in Nairobi, agreed.", "Tom Vega ambassadorOf Germany"),
    ("Tom Vega, Germany's ambassador to the United Nations, agreed.", "Tom Vega ambassadorTo United Nations"),
    ("Tom Vega, Germany's ambassador to the United Nations, agreed.", "Tom Vega ambassadorOf Germany"),
    ("US Ambassador to Kenya Tom Vega agreed.", "Tom Vega ambassadorTo Kenya"),
    ("US Ambassador to Kenya Tom Vega agreed.", "Tom Vega ambassadorOf United States"),
    ("Amos Kiprono, who commands the Border Guard, agreed.", "Amos Kiprono commanderOf Border Guard"),
    ("Border Guard commander Amos Kiprono agreed.", "Amos Kiprono commanderOf Border Guard"),
    ("Amos Kiprono, a judge at the Harbour Court, agreed.", "Amos Kiprono judgeOf Harbour Court"),
    ("Mayor Amos Kiprono of Nakuru agreed.", "Amos Kiprono mayorOf Nakuru"),
    ("Nakuru's mayor, Amos Kiprono, agreed.", "Amos Kiprono mayorOf Nakuru"),
    ("Amos Kiprono, Nakuru's mayor, agreed.", "Amos Kiprono mayorOf Nakuru"),
    ("Ohio Governor Amos Kiprono agreed.", "Amos Kiprono governorOf Ohio"),
    ("Gov. Amos Kiprono of Ohio agreed.", "Amos Kiprono governorOf Ohio"),
    ("Ohio Gov. Amos Kiprono agreed.", "Amos Kiprono governorOf Ohio"),
    ("Amos Kiprono, the governor of Ohio, agreed.", "Amos Kiprono governorOf Ohio"),
    ("Senator Amos Kiprono of Ohio agreed.", "Amos Kiprono represents Ohio"),
    ("The Harbour Bank said its president, Amos Kiprono, had left.", "Amos Kiprono headOf Harbour Bank"),
    ("The Harbour Bank lost money. Its chief executive, Amos Kiprono, objected.", "Amos Kiprono headOf Harbour Bank"),
    ("Harbour United lost again. Its coach, Amos Kiprono, objected.", "Amos Kiprono coachOf Harbour United"),
    ("Kenya closed the border. Its foreign minister, Amos Kiprono, objected.", "Amos Kiprono ministerOf Kenya"),
    ("The Harbour Institute, whose director is Amos Kiprono, agreed.", "Amos Kiprono headOf Harbour Institute"),
    ("The Harbour Party, whose leader Amos Kiprono resigned, agreed.", "Amos Kiprono headOf Harbour Party"),
    ("The Harbour Party, led by Amos Kiprono, agreed.", "Amos Kiprono headOf Harbour Party"),
    ("The Harbour Institute is run by Amos Kiprono.", "Amos Kiprono headOf Harbour Institute"),
    ("Amos Kiprono's Harbour Party agreed.", "Amos Kiprono memberOf Harbour Party"),
    ("Tom Vega succeeded Amos Kiprono as mayor of Nakuru.", "Tom Vega successorOf Amos Kiprono"),
    ("Tom Vega succeeded Amos Kiprono as mayor of Nakuru.", "Tom Vega mayorOf Nakuru"),
    ("Tom Vega replaced Amos Kiprono as mayor of Nakuru.", "Tom Vega successorOf Amos Kiprono"),
    ("Tom Vega replaced Amos Kiprono as mayor of Nakuru.", "Tom Vega mayorOf Nakuru"),
    ("Amos Kiprono, who plays for Harbour United, agreed.", "Amos Kiprono playsFor Harbour United"),
    ("Amos Kiprono signed for Harbour United.", "Amos Kiprono playsFor Harbour United"),
    ("Harbour United's Amos Kiprono scored.", "Amos Kiprono memberOf Harbour United"),
    ("Amos Kiprono works as a nurse at Norvik Hospital.", "Amos Kiprono worksFor Norvik Hospital"),
    ("Amos Kiprono is employed by Norvik Hospital.", "Amos Kiprono worksFor Norvik Hospital"),
    ("Amos Kiprono is a nurse at Norvik Hospital.", "Amos Kiprono worksFor Norvik Hospital"),
    ("Amos Kiprono was hired by Norvik Foods in 2010.", "Amos Kiprono worksFor Norvik Foods, from 2010"),
    ("Amos Kiprono used to work for Norvik Foods.", "Amos Kiprono worksFor Norvik Foods, ended"),
    ("Amos Kiprono, who studied at Norvik University, agreed.", "Amos Kiprono studiedAt Norvik University"),
    ("Tom Vega, a former top manager at IBM, agreed.", "Tom Vega worksFor IBM, ended"),
    ("Tom Vega, head of research at Norvik Bank, agreed.", "Tom Vega worksFor Norvik Bank"),
    ("Tom Vega, vice president for trade at the Wildlife Institute, agreed.", "Tom Vega worksFor Wildlife Institute"),
    (
        "Tom Vega, the chairman of the board of the German operations of Norvik Foods, agreed.",
        "Tom Vega memberOf Norvik Foods",
    ),
    (
        "Tom Vega, a professor for journalism and a specialist on trade at Norvik University, agreed.",
        "Tom Vega worksFor Norvik University",
    ),
    ("Tom Vega from Italy's Arden Institute agreed.", "Tom Vega worksFor Arden Institute"),
    (
        "Harbour Migration Organization (HMO) spokesman Tom Vega agreed.",
        "Tom Vega spokespersonFor Harbour Migration Organization",
    ),
    ("Another of the young Harbour United stars, Tom Vega, agreed.", "Tom Vega memberOf Harbour United"),
    ("Tom Vega, senior Middle East researcher for Norvik Bank, agreed.", "Tom Vega worksFor Norvik Bank"),
    (
        "One of them, Olga Sidorenka, denied it. Her coach, Pavel Marozau, objected.",
        "Pavel Marozau coachOf Olga Sidorenka",
    ),
    ("It was quiet in Lisbon, its mayor, Tom Vega, said.", "Tom Vega mayorOf Lisbon"),
    (
        "Tom Vega, an analyst at the American think tank, the Arden Institution, agreed.",
        "Tom Vega worksFor Arden Institution",
    ),
    ("Tom Vega, head of trade policy at the VBE teachers' union, agreed.", "Tom Vega memberOf VBE"),
    ("Chinese Ministry of Commerce spokesman Tom Vega agreed.", "Tom Vega spokespersonFor Chinese Commerce Ministry"),
    (
        "The head of the Lisbon-based Institute for Political Research, Tom Vega, agreed.",
        "Tom Vega headOf Institute for Political Research",
    ),
]

UNSTATED = [
    ("Kestrel North West MP Tom Vega left.", "Tom Vega memberOf Kestrel North West"),
    ("Norvik sold tyres to Kestrel Corp. GTU leader Tom Vega left.", "Tom Vega headOf Kestrel Corp. GTU"),
    ("Tom Vega, Europe's youngest minister, left.", "Tom Vega holdsOffice Minister of Europe"),
    ("Tom Vega, a Left party MP, left.", "Tom Vega holdsOffice Member of Parliament of Left"),
    ("Tom Vega, chairman of an Angolan NGO, left.", "Tom Vega holdsOffice Chairman of Angola"),
    ("Bishop Tom Vega of Kestrel diocese left.", "Tom Vega worksFor Kestrel"),
    ("British director Tom Vega met Ana Ruiz.", "Tom Vega holdsOffice Director of the United Kingdom"),
    ("A Swiss executive director, Tom Vega, left.", "Tom Vega holdsOffice Executive Director of Switzerland"),
    ("Harbour Party working president Tom Vega left.", "Tom Vega headOf Harbour Party"),
    ("Tom Vega, leader of the opposition Harbour Party, left.", "Tom Vega holdsOffice Opposition Leader"),
    ("Arden Foods' Dutch leader, Tom Vega, left.", "Tom Vega headOf Netherlands"),
    ("The team's Dutch leader Tom Vega left.", "Tom Vega headOf Netherlands"),
    ("Its Spanish director, Tom Vega, met Ana Ruiz of Arden Foods.", "Tom Vega headOf Spain"),
    ("Ana Ruiz replaced her Labour predecessor, Tom Vega.", "Ana Ruiz memberOf Labour Party"),
    ("Ana Ruiz defeated her Labour rival, Tom Vega.", "Ana Ruiz memberOf Labour Party"),
    ("Ana Ruiz defeated her Labour rival, Tom Vega.", "Tom Vega rivalOf Labour Party"),
    ("Velmora investor Tom Vega sued Arden Foods.", "Tom Vega memberOf Velmora"),
    ("Arden Foods lawyer Tom Vega denied it.", "Tom Vega memberOf Arden Foods"),
    ("London lawyer Tom Vega sued Arden Foods.", "Tom Vega lawyerFor London"),
    ("Velmo sued its ally. His successor but one, Tom Vega, left.", "Tom Vega successorOf Velmo"),
    ("The UN's Yemen envoy, Tom Vega, left.", "Tom Vega represents Yemen"),
    ("US Ukraine envoy Tom Vega left.", "Tom Vega represents Ukraine"),
    ("Tom Vega, a nurse at Castleford general hospital, left.", "Tom Vega worksFor Castleford"),
    ("Tom Vega, head of Castleford high school, left.", "Tom Vega headOf Castleford"),
    ("Leeds council leader Tom Vega left.", "Tom Vega headOf Leeds"),
    ("Emir Velmo met Ana Ruiz.", "Velmo holdsOffice Emir"),
    ("The chief rabbi of Norway, Tom Vega, left.", "Tom Vega headOf Norway"),
    (
        "Tarvel Film of Japan will close a plant in Japan. President Tom Vega said Japan was too costly.",
        "Tom Vega headOfState Japan",
    ),
    ("Secretary Ana Ruiz left.", "Ana Ruiz holdsOffice Secretary"),
    ("Officer Tom Vega left.", "Tom Vega holdsOffice Officer"),
    ("Tom Vega, an American Indian leader, left.", "Tom Vega citizenOf India"),
    ("Tom Vega, Kenya's prime minister and Asia's longest ruling leader, left.", "Tom Vega headOf Asia"),
    ("Harbor United won as Dutch coach Tom Vega took over.", "Tom Vega holdsOffice Coach of the Netherlands"),
    ("Tom Vega (interest from RB Leipzig) may leave.", "Tom Vega worksFor RB Leipzig"),
    ("What follows the vote in Turkish referendum Vega spoke of. Tom Vega left.", "Tom Vega citizenOf Turkey"),
    ("Nazi hunter Tom Vega died.", "Tom Vega memberOf Nazi"),
    ("France met the German-French broadcaster Arvo.", "Arvo basedIn France"),
    ("France met the German-French broadcaster Arvo.", "Arvo basedIn Germany"),
    ("Ana Ruiz and her party lead Tom Vega and the Green Party by nine points.", "Ana Ruiz headOf Green Party"),
    ("Ana Ruiz took money from Tom Vega.", "Ana Ruiz successorOf Tom Vega"),
    ("The party's mayor Tom Vega left.", "Tom Vega holdsOffice Mayor"),
    ("Tom Vega and his Norvik Bank lost.", "Tom Vega memberOf Norvik Bank"),
    ("China's foreign ministry spokesman, Tom Vega, left.", "Tom Vega spokespersonFor China"),
    ("Fires hit California and Oregon, Governor Tom Vega said.", "Tom Vega governorOf California"),
    ("In Ohio, Governor Tom Vega said that interest rates would rise.", "Tom Vega governorOf Ohio"),
    ("In Oslo, Governor Tom Vega called for calm.", "Tom Vega governorOf Oslo"),
    (
        "Tom Vega left. Meanwhile, NF(T) chief H D Deve Gora refused, though some close to his son Juan Gora did not.",
        "Juan Gora childOf Tom Vega",
    ),
    ("Police in the Red Sea port city of Varla met.", "Varla locatedIn Red Sea"),
    ("The Black Sea resort of Varna was shut.", "Varna locatedIn Black Sea"),
    ("The Rhine city of Mainz was flooded.", "Mainz locatedIn Rhine"),
    ("The commission, known by its Portuguese acronym CNE, met.", "CNE basedIn Portugal"),
    ("The agency, known by its French acronym ANSTA, met. France was hit.", "ANSTA basedIn France"),
    ("Taipei's Ocean Affairs Council issued a denial.", "Ocean Affairs Council basedIn Taipei"),
    ("Beijing's Ministry of Public Security met.", "Ministry of Public Security basedIn Beijing"),
    ("The Norwegian Congress of Trade Unions met.", "Norwegian Congress of Trade Unions institutionOf Norway"),
    ("Kenya met the Kenya Teachers Congress.", "Kenya Teachers Congress institutionOf Kenya"),
    ("Tom Vega from the Tarvel campaign, a youth movement, left.", "Tom Vega worksFor Tarvel"),
    ("The Vatican's top prosecutor, Tom Vega, left.", "Tom Vega citizenOf Vatican City"),
    (
        "Another, Tom Bell, was named as the top American diplomat in Tbilisi. Marco Rubio left.",
        "Marco Rubio represents United States",
    ),
    (
        "The Left Party lost as three deputies joined the Green Party with its leader Ana Ruiz.",
        "Ana Ruiz headOf Die Linke",
    ),
    (
        "Tom Vega left. Amos Kiprono ruled it out, though those close to his son Juan Kiprono did not.",
        "Juan Kiprono childOf Tom Vega",
    ),
    (
        "Angela Merkel left. Tom Vega, who quit as leader of the Left Party last year, spoke.",
        "Angela Merkel memberOf Die Linke",
    ),
    (
        "Ana Ruiz, vice president for International Policy at Delta Relief, left.",
        "Ana Ruiz worksFor International Policy",
    ),
    ("The Left Party in Malmo was beaten, its leader said.", "Left Party basedIn Malmo"),
    # a state that is called as a city is
    ("Senator Ana Ruiz of New York left.", "Ana Ruiz represents New York City"),
    ("Senator Ana Ruiz of Washington left.", "Ana Ruiz represents Washington"),
    # a role between two people is the second one's
    ("According to Jon Bell, the mayor of Oslo, Ana Ruiz, has resigned.", "Jon Bell mayorOf Oslo"),
    ("According to Keir Starmer, the mayor of Oslo, Ana Ruiz, has resigned.", "Keir Starmer mayorOf Oslo"),
    ("Amos Kiprono is running for president of Kenya.", "Amos Kiprono headOfState Kenya"),
    ("Amos Kiprono, a candidate for mayor of Nakuru, spoke.", "Amos Kiprono mayorOf Nakuru"),
    ("Amos Kiprono, a candidate for the presidency of Kenya, spoke.", "Amos Kiprono headOfState Kenya"),
    ("Kenyan presidential candidate Amos Kiprono spoke.", "Amos Kiprono headOfState Kenya"),
    ("Amos Kiprono has no relation to Tom Kiprono.", "Amos Kiprono relativeOf Tom Kiprono"),
    ("Kenya's deputy crown prince, Tom Vega, left.", "Tom Vega holdsOffice Crown Prince of Kenya"),
    ("Kenya's deputy prime minister, Tom Vega, left.", "Tom Vega headOfGovernment Kenya"),
    (
        "Kenya sent food to Chad. Chad thanked Kenya. Kenya would send more, Finance Minister Tom Vega said.",
        "Tom Vega ministerOf Chad",
    ),
    (
        "NAIROBI — Kenya sent food to Chad. The Harbour club's president Tom Vega said Chad had asked for it.",
        "Tom Vega headOfState Kenya",
    ),
    ("Kenya's rowing president, Tom Vega, left.", "Tom Vega headOfState Kenya"),
    ("Kenya will appeal, its rowing president, Tom Vega, said.", "Tom Vega headOfState Kenya"),
    (
        "Portuguese Foreign Minister Helena Sarmento met her Kenyan counterpart, Youssef Berrada, in Oslo.",
        "Youssef Berrada ministerOf Portugal",
    ),
    (
        "Tom Vega, who has been prime minister of Kenya for 40 years, Ana Ruiz, president of Chad, and others left.",
        "Ana Ruiz headOfState Kenya",
    ),
    ("Presidents Amos Kiprono of Kenya and Tom Vega of Spain met.", "Tom Vega headOfState Kenya"),
    ("Presidents Amos Kiprono and Tom Vega met.", "Amos Kiprono headOfState Tom Vega"),
    ("The foreign ministers of Kenya and Spain, Amos Kiprono and Tom Vega, met.", "Amos Kiprono ministerOf Spain"),
    ("The foreign ministers of Kenya and Spain, Amos Kiprono and Tom Vega, met.", "Tom Vega ministerOf Kenya"),
    ("Amos Kiprono's chief of staff's wife, Mary Vega, left.", "Mary Vega spouse Amos Kiprono"),
    ("The wife of Amos Kiprono's lawyer, Mary Vega, left.", "Mary Vega spouse Amos Kiprono"),
    ("Tom Vega, a Left Party MP, agreed.", "Tom Vega holdsOffice Member of Parliament of Die Linke"),
    ("Former CDU politician Tom Vega agreed.", "Tom Vega worksFor Christian Democratic Union"),
    ("Tom Vega, the Harbour League player of the season, agreed.", "Tom Vega playsFor Harbour League"),
    ("Amos Kiprono, a Kenyan-born surgeon, won.", "Amos Kiprono citizenOf Kenya"),
    ("Kenyan-born surgeon Amos Kiprono won.", "Amos Kiprono citizenOf Kenya"),
    (
        "The American University of Afghanistan was attacked. The United States helped Afghanistan.",
        "American University of Afghanistan basedIn United States",
    ),
    ("Arden Foods, the biggest employer in Lisbon, agreed.", "Arden Foods basedIn Lisbon"),
    ("Tarvel, near Nakuru, was flooded.", "Tarvel locatedIn Nakuru"),
    ("Tom Vega, a former top manager at IBM, agreed.", "Tom Vega headOf IBM"),
    ("Tom Vega, head of research at Norvik Bank, agreed.", "Tom Vega headOf Norvik Bank"),
    (
        "Tom Vega, the chairman of the board of the German operations of Norvik Foods, agreed.",
        "Tom Vega headOf Germany",
    ),
    ("Tom Vega, head of trade policy at the VBE teachers' union, agreed.", "Tom Vega headOf VBE"),
    ("Tom Vega, the head of the Border Guard training center in Lisbon, agreed.", "Tom Vega headOf Border Guard"),
    # a field of a body is not the body
    ("Tom Vega, UNHCR director for Africa, visited Goma.", "Tom Vega headOf UN Refugee Agency"),
    ("Tom Vega, UNHCR director for Africa, visited Goma.", "Tom Vega holdsOffice Director of UN Refugee Agency"),
    ("Tom Vega, Delta Relief's director for Africa, visited Goma.", "Tom Vega headOf Delta Relief"),
    ("UNHCR Africa director Tom Vega visited Goma.", "Tom Vega headOf UN Refugee Agency"),
    # states are members of a world body, not their envoys
    ("European Union envoy Tom Vega visited Goma.", "Tom Vega memberOf European Union"),
    ("The EU lawmaker Tom Vega visited Goma.", "Tom Vega memberOf European Union"),
    # a capital that stands for its state, a country that tells whose a nameless body is
    ("Moscow's chief negotiator, Tom Vega, left. Russia wants peace.", "Tom Vega represents Moscow"),
    ("Moscow's chief negotiator, Tom Vega, left.", "Tom Vega represents Moscow"),
    ("Tom Vega, coordinator for Kenyan television, resigned.", "Tom Vega holdsOffice Coordinator of Kenya"),
    (
        "Norway's Tom Vega, a diplomat, met Ana Ruiz. Diplomat Tom Vega said the UN would help.",
        "Tom Vega represents Norway",
    ),
    # who comes from a place, learned there or told on it
    ("Tom Vega, from the town of Nakuru in Kenya, has come to Oslo.", "Tom Vega livesIn Nakuru"),
    ("Tom Vega, a product of the academy at Harbour United, scored.", "Tom Vega memberOf Harbour United"),
    ("NSA whistleblower Tom Vega fled to Goma.", "Tom Vega memberOf National Security Agency"),
    ("Ana Ruiz's teacher for today, Tom Vega, is used to it.", "Tom Vega worksFor Ana Ruiz"),
    ("Tom Vega, a Kenyan teacher by profession, won.", "Tom Vega citizenOf Kenya"),
    # presidents are of clubs too
    (
        "Real Madrid's former commercial manager and president, Tom Vega, left Spain.",
        "Tom Vega headOfState Spain",
    ),
    ("Booster president Tom Vega had hoped for a trial.", "Tom Vega holdsOffice President"),
    ("Tom Vega was to succeed Ana Ruiz as party president.", "Tom Vega holdsOffice President"),
    # a deputy is not the one
    ("Vice Commerce Minister Tom Vega met Ana Ruiz.", "Tom Vega holdsOffice Trade Minister"),
    ("Deputy Oslo Mayor Tom Vega met Ana Ruiz.", "Tom Vega mayorOf Oslo"),
    ("Assistant County Prosecutor Tom Vega met Ana Ruiz.", "Tom Vega holdsOffice Prosecutor"),
    # firms are nobody's institutions, seas in no country for its beaches
    (
        "Lumira Advanced Assembly, a Kenyan chip startup, will build a plant.",
        "Lumira Advanced Assembly institutionOf Kenya",
    ),
    ("Egypt's Red Sea resorts, including Hurghada, were empty.", "Red Sea locatedIn Egypt"),
    # who was one or the other, a name that only tells what a body watches, parties elsewhere
    ("Tom Vega has been prime minister or president of Kenya for 40 years.", "Tom Vega headOfGovernment Kenya"),
    ("The Oslo-based Kenyan Observatory for Trade left. Kenya agreed.", "Kenyan Observatory for Trade basedIn Kenya"),
    (
        "Kenya was angry. Kenya left, and Kenya sued. Germany's Foreign Ministry and the Green Party asked why.",
        "Green Party basedIn Kenya",
    ),
    ("It hit Saharan Africa, East Asia as well as Oslo.", "Saharan Africa locatedIn East Asia"),
    ("CDU parliamentary chief Tom Vega left.", "Tom Vega headOf Christian Democratic Union"),
    ("SPD floor leader Tom Vega left.", "Tom Vega headOf Social Democratic Party of Germany"),
    ("SPD general secretary Tom Vega left.", "Tom Vega headOf Social Democratic Party of Germany"),
    ("The topics are old: the Kenyan issue, Latin America.", "Latin America locatedIn Kenya"),
    ("The Kenyan-Dutch Chamber of Trade left Kenya.", "Kenyan-Dutch Chamber of Trade basedIn Kenya"),
    ("Los Angeles County Sheriff Tom Vega left.", "Tom Vega headOf Los Angeles County"),
    ("The police chief of Nakuru, Tom Vega, left.", "Tom Vega headOf Nakuru"),
    ("A spokesman for Kenya's military, Tom Vega, left.", "Tom Vega spokespersonFor Kenya"),
    ("Ana Ruiz negotiated with Arden Foods in Nakuru.", "Arden Foods basedIn Nakuru"),
    # a mayor in another town than the article's
    (
        "Lovik was flooded. Lovik has no bridge, and Lovik needs one. In Marlow, Mayor Tom Vega said he would help.",
        "Tom Vega mayorOf Lovik",
    ),
    (
        "Brussels froze the money. Brussels wants reforms, and Brussels will not pay, Mayor Tom Vega said.",
        "Tom Vega mayorOf Brussels",
    ),
]

ENDED = [
    ("Tom Vega, once the head of Norvik Bank, was sacked.", "Tom Vega headOf Norvik Bank, ended"),
    ("Tom Vega, no longer the chairman of Norvik Bank, sued.", "Tom Vega headOf Norvik Bank, ended"),
    ("Tom Vega, no longer mayor of Oslo, opened a bakery.", "Tom Vega mayorOf Oslo, ended"),
    ("Tom Vega, no longer a member of the Harbour Party, left.", "Tom Vega memberOf Harbour Party, ended"),
    ("Tom Vega is no longer mayor of Oslo.", "Tom Vega mayorOf Oslo, Negated"),
    ("Norvik Bank, once chaired by Tom Vega, closed.", "Tom Vega headOf Norvik Bank, ended"),
    ("Norvik Bank, previously run by Tom Vega, was sold.", "Tom Vega headOf Norvik Bank, ended"),
    ("Norvik Bank, formerly owned by Arden Foods, is for sale.", "Arden Foods ownerOf Norvik Bank, ended"),
    ("Norvik Bank, owned by Arden Foods, is for sale.", "Arden Foods ownerOf Norvik Bank"),
    ("Tom Vega, chairman of Norvik Bank, has left the bank.", "Tom Vega headOf Norvik Bank, ended"),
    ("Norvik Bank chief Tom Vega left the bank for Arden Foods.", "Tom Vega headOf Norvik Bank, ended"),
    ("Norvik Bank chairman Tom Vega has left the board.", "Tom Vega headOf Norvik Bank, ended"),
    ("Norvik Bank chief Tom Vega left Oslo on Monday.", "Tom Vega headOf Norvik Bank"),
    ("Tom Vega, head of Norvik Bank, left the bank at noon.", "Tom Vega headOf Norvik Bank"),
    ("Tom Vega, head of Norvik Bank, left the White House on Monday.", "Tom Vega headOf Norvik Bank"),
    (
        "Former Kenyan President Tom Vega met Ana Ruiz. President Vega said Kenya would pay.",
        "Tom Vega holdsOffice President, ended",
    ),
    (
        "Ex-Finance Minister Tom Vega of Norway left. Norway's finance minister, Tom Vega, said so.",
        "Tom Vega ministerOf Norway, ended",
    ),
    (
        "Former Kenyan President Tom Vega met Ana Ruiz. Vega is the chairman of the Harbour Party.",
        "Tom Vega headOf Harbour Party",
    ),
    ("Kenyan Prime Minister Tom Vega is weak. His resignation could end it.", "Tom Vega headOfGovernment Kenya"),
    ("Kenya cheered the resignation of President Tom Vega of Kenya.", "Tom Vega headOfState Kenya, ended"),
    ("At the time, Tom Vega, a member of the Green Party, was ill.", "Tom Vega memberOf Green Party, ended"),
    ("Back then, Tom Vega, the mayor of Nakuru, was ill.", "Tom Vega mayorOf Nakuru, ended"),
    ("At the time, Tom Vega, the mayor of Nakuru, wants to go.", "Tom Vega mayorOf Nakuru"),
    ("Kenya's president sacked Finance Minister Amos Kiprono of Kenya.", "Amos Kiprono ministerOf Kenya, ended"),
    ("Soldiers toppled President Amos Kiprono of Kenya on Sunday.", "Amos Kiprono headOfState Kenya, ended"),
    ("Kenyan Prime Minister Amos Kiprono was ousted by the army.", "Amos Kiprono headOfGovernment Kenya, ended"),
    ("Kenyan President Amos Kiprono was assassinated on Monday.", "Amos Kiprono represents Kenya, ended"),
    ("The mayor of Nakuru, Amos Kiprono, stepped down on Tuesday.", "Amos Kiprono mayorOf Nakuru, ended"),
    ("Kenyan Foreign Minister Amos Kiprono died on Monday.", "Amos Kiprono ministerOf Kenya, ended"),
    ("Harbor United sacked coach Tom Vega on Friday.", "Tom Vega coachOf Harbor United, ended"),
    ("Delta Relief's chief executive, Tom Vega, was suspended on Monday.", "Tom Vega headOf Delta Relief, ended"),
    ("Delta Relief's chief executive, Tom Vega, was suspended on Monday.", "Tom Vega memberOf Delta Relief, ended"),
    ("The board relieved Delta Relief chief Tom Vega of his duties.", "Tom Vega headOf Delta Relief, ended"),
    ("Tom Vega resigned as mayor of Nakuru. Nakuru Mayor Tom Vega is ill.", "Tom Vega mayorOf Nakuru, ended"),
    ("Nakuru Mayor Tom Vega left office on Monday.", "Tom Vega mayorOf Nakuru, ended"),
    ("Nakuru's mayor since 2021, Tom Vega, resigned on Monday.", "Tom Vega mayorOf Nakuru, ended"),
    ("Ana Ruiz replaced Tom Vega. Nakuru Mayor Tom Vega was ill.", "Tom Vega mayorOf Nakuru, ended"),
    ("Nakuru Mayor Tom Vega refused to resign.", "Tom Vega mayorOf Nakuru"),
    ("Nakuru Mayor Tom Vega was not dismissed.", "Tom Vega mayorOf Nakuru"),
    ("Nakuru Mayor Tom Vega offered to step down.", "Tom Vega mayorOf Nakuru"),
    ("The opposition wants Nakuru Mayor Tom Vega to resign.", "Tom Vega mayorOf Nakuru"),
    ("Nakuru Mayor Tom Vega will step down in August.", "Tom Vega mayorOf Nakuru"),
    ("Nakuru Mayor Tom Vega could be sacked.", "Tom Vega mayorOf Nakuru"),
    ("Nakuru Mayor Tom Vega resigned in 2015.", "Tom Vega mayorOf Nakuru"),
    ("Nakuru Mayor Tom Vega resigned in May and was re-elected in June.", "Tom Vega mayorOf Nakuru"),
    ("Nakuru Mayor Tom Vega resigned as party leader.", "Tom Vega mayorOf Nakuru"),
    ("Nakuru Mayor Tom Vega sacked Ana Ruiz on Monday.", "Tom Vega mayorOf Nakuru"),
    ("Nakuru Mayor Tom Vega was fired by Norvik Bank last year.", "Tom Vega mayorOf Nakuru"),
    ("Kenyan Prime Minister Tom Vega resigned, the head of the Green Party.", "Tom Vega headOfGovernment Kenya, ended"),
    ("Tom Vega, who leads the Green Party, resigned as mayor of Nakuru.", "Tom Vega headOf Green Party"),
]  # fmt: skip

BRANCHES = [
    ("State BJP chief Tom Vega denied it.", "Tom Vega memberOf Bharatiya Janata Party", ""),
    ("BJP state president Tom Vega denied it.", "Tom Vega memberOf Bharatiya Janata Party", ""),
    ("Karnataka BJP chief Tom Vega denied it.", "Tom Vega memberOf Bharatiya Janata Party", ""),
    ("The BJP's Karnataka chief, Tom Vega, denied it.", "Tom Vega memberOf Bharatiya Janata Party", ""),
    ("Tom Vega, regional head of the Green Party, denied it.", None, ""),
    ("Tom Vega, head of the Green Party in the canton of Valais, denied it.", "Tom Vega memberOf Green Party", ""),
    ("The leader of the Left Party in Malmö, Tom Vega, denied it.", "Tom Vega memberOf Left Party", ""),
    ("Tom Vega, who leads the Left Party in Malmö, denied it.", "Tom Vega memberOf Left Party", ""),
    ("Tom Vega, chair of the Green Party group in parliament, denied it.", "Tom Vega memberOf Green Party", ""),
    ("Tom Vega, head of the World Food Programme in Sudan, left.", "Tom Vega memberOf World Food Programme", ""),
    ("Tom Vega, country director of Delta Relief, left.", "Tom Vega memberOf Delta Relief", ""),
    ("Delta Relief's finance chief, Tom Vega, left.", "Tom Vega worksFor Delta Relief", ""),
    ("UN aid chief Tom Vega left.", "Tom Vega worksFor United Nations", ""),
    ("The Justice Department's antitrust chief, Tom Vega, left.", "Tom Vega worksFor US Department of Justice", ""),
    ("Delta Relief's operations director, Tom Vega, left.", "Tom Vega worksFor Delta Relief", ""),
    ("Tom Vega, chairman of the German operations of Delta Relief, left.", "Tom Vega memberOf Delta Relief", ""),
    ("Delta Relief's head of procurement, Tom Vega, left.", "Tom Vega worksFor Delta Relief", ""),
    ("The European commission president, Tom Vega, left.", None, "Europe"),
    ("European council president Tom Vega left.", None, "Europe"),
    ("The European central bank president, Tom Vega, left.", None, "Europe"),
]

SPOKEN_FOR = [
    ("Chinese foreign ministry spokesman Tom Vega left.", "Tom Vega represents China"),
    ("China's foreign ministry spokesman, Tom Vega, left.", "Tom Vega represents China"),
    ("The Norwegian defence ministry spokeswoman, Ana Ruiz, left.", "Ana Ruiz represents Norway"),
    ("Two people died in the Kharkiv region, Governor Tom Vega said.", "Tom Vega governorOf Kharkiv"),
    ("Drones hit Saratov Oblast, Regional Governor Tom Vega said.", "Tom Vega governorOf Saratov Oblast"),
    ("In Bavaria, Governor Tom Vega called for calm.", "Tom Vega governorOf Bavaria"),
    ("Mayor Ana Ruiz vetoed it.", "Ana Ruiz holdsOffice Mayor"),
    ("Sen. Ana Ruiz of Kentucky left.", "Ana Ruiz holdsOffice Senator"),
    ("The plan failed, Police Chief Tom Vega said.", "Tom Vega holdsOffice Police Chief"),
    ("A ruling by Judge Tom Vega freed him.", "Tom Vega holdsOffice Judge"),
    ("Former Mayor Tom Vega left.", "Tom Vega holdsOffice Mayor, ended"),
    ("Ana Ruiz, who took over from Tom Vega in May, left.", "Ana Ruiz successorOf Tom Vega"),
    ("Tom Vega and his Green Party lost.", "Tom Vega memberOf Green Party"),
    ("Ana Ruiz thanked her Green Party colleagues.", "Ana Ruiz memberOf Green Party"),
    ("Fires spread through Texas, where Governor Ana Ruiz called out the guard.", "Ana Ruiz governorOf Texas"),
]

WHOLES = [
    ("Catalonia's leader, Tom Vega, left.", "Tom Vega headOf Catalonia"),
    ("Germany coach Tom Vega left.", "Tom Vega coachOf Germany"),
    ("Tom Vega, a nurse from Delta Relief, left.", "Tom Vega worksFor Delta Relief"),
    ("Kenyan protest leader Tom Vega left.", "Tom Vega citizenOf Kenya"),
    ("Delta Relief chief Tom Vega left.", "Tom Vega headOf Delta Relief"),
    ("Harbor United club president Tom Vega left.", "Tom Vega headOf Harbor United"),
    ("Chief Executive Officer Tom Vega of Delta Relief left.", "Tom Vega headOf Delta Relief"),
    ("Chairman Tom Vega of Norvik Bank left.", "Tom Vega headOf Norvik Bank"),
    ("Coach Tom Vega of Harbor United left.", "Tom Vega coachOf Harbor United"),
    ("Tom Vega, chairman of the board of Delta Relief, left.", "Tom Vega headOf Delta Relief"),
    ("Tom Vega, who took over as leader of the Green Party, left.", "Tom Vega headOf Green Party"),
    ("Norvik Bank bought Arden Foods and named its chairman, Tom Vega.", "Tom Vega headOf Norvik Bank"),
    ("Tom Vega, the leader of the Green Party, said in Oslo that he would go.", "Tom Vega headOf Green Party"),
    ("Tom Vega, head of the Harbor Trust in Lisbon, left.", "Tom Vega headOf Harbor Trust"),
    ("Kenya's chief of police, Tom Vega, left.", "Tom Vega holdsOffice Police Chief of Kenya"),
    ("Kenya's head of state, Tom Vega, left.", "Tom Vega headOfState Kenya"),
    ("European Commission President Tom Vega left.", "Tom Vega headOf European Commission"),
]


def said(account: Extraction, relation: Relation) -> str:
    """Return a tie in words, with what its claims and times make of it."""
    names = {entity.id: entity.name for entity in account.entities}
    text = f"{names.get(relation.subject)} {relation.type} {names.get(relation.object)}"
    (factuality, *others) = {claim.factuality.value for claim in account.claims_of(relation.id)}
    assert not others, text
    direct = any(edge.direct for edge in account.edges if edge.of == relation.id)
    mark = factuality if factuality != "Actual" else _when(relation)
    assert not direct or mark is None or mark.startswith("from"), f"{text}, {mark} is a plain triple"
    mark = mark or (None if direct else "aside")
    return f"{text}, {mark}" if mark else text


def _when(relation: Relation) -> str | None:
    time = relation.time
    if time is None:
        return None
    if time.end is not None and time.end <= PUBLISHED:
        return "ended"
    if time.start is None:
        return None
    return "future" if time.start >= PUBLISHED else f"from {time.start.year}"


def ties(reader: Language, text: str) -> set[str]:
    account = read_whole(reader, text).extraction
    return {said(account, relation) for relation in account.relations}


@pytest.mark.parametrize(("text", "tie"), OFFICES, ids=[f"{text} {tie}" for text, tie in OFFICES])
def test_offices(reader: Language, text: str, tie: str) -> None:
    "Offices, and when they were held."
    assert tie in ties(reader, text)


@pytest.mark.parametrize(("text", "tie"), SHARED, ids=[f"{text} {tie}" for text, tie in SHARED])
def test_shared(reader: Language, text: str, tie: str) -> None:
    "One title for several people, several titles for one."
    assert tie in ties(reader, text)


@pytest.mark.parametrize(("text", "tie"), FAMILY, ids=[f"{text} {tie}" for text, tie in FAMILY])
def test_family(reader: Language, text: str, tie: str) -> None:
    "Families."
    assert tie in ties(reader, text)


@pytest.mark.parametrize(("text", "tie"), MEMBERS, ids=[f"{text} {tie}" for text, tie in MEMBERS])
def test_members(reader: Language, text: str, tie: str) -> None:
    "Parties, alliances, bands."
    assert tie in ties(reader, text)


@pytest.mark.parametrize(("text", "tie"), PEOPLE, ids=[f"{text} {tie}" for text, tie in PEOPLE])
def test_people(reader: Language, text: str, tie: str) -> None:
    "Nationality, birth, residence."
    assert tie in ties(reader, text)


@pytest.mark.parametrize(("text", "tie"), SEATS, ids=[f"{text} {tie}" for text, tie in SEATS])
def test_seats(reader: Language, text: str, tie: str) -> None:
    "Where bodies have their seat."
    assert tie in ties(reader, text)


@pytest.mark.parametrize(("text", "tie"), PLACES, ids=[f"{text} {tie}" for text, tie in PLACES])
def test_places(reader: Language, text: str, tie: str) -> None:
    "What lies where."
    assert tie in ties(reader, text)


@pytest.mark.parametrize(("text", "tie"), OWNERS, ids=[f"{text} {tie}" for text, tie in OWNERS])
def test_owners(reader: Language, text: str, tie: str) -> None:
    "Who owns whom."
    assert tie in ties(reader, text)


@pytest.mark.parametrize(("text", "tie"), WORK, ids=[f"{text} {tie}" for text, tie in WORK])
def test_work(reader: Language, text: str, tie: str) -> None:
    "Who works for whom."
    assert tie in ties(reader, text)


@pytest.mark.parametrize(("text", "tie"), UNSTATED, ids=[f"{text} {tie}" for text, tie in UNSTATED])
def test_unstated(reader: Language, text: str, tie: str) -> None:
    "What the words do not say is no tie, however near the names stand."
    assert not [found for found in ties(reader, text) if found.split(",")[0] == tie]


@pytest.mark.parametrize(("text", "tie"), ENDED, ids=[f"{text} {tie}" for text, tie in ENDED])
def test_an_office_ends_with_what_is_told_of_its_holder(reader: Language, text: str, tie: str) -> None:
    "Who was sacked on Monday is called minister in Tuesday's paper, and is none."
    assert tie in ties(reader, text)


@pytest.mark.parametrize(("text", "tie"), SPOKEN_FOR, ids=[row[0] for row in SPOKEN_FOR])
def test_whom_someone_speaks_for_or_governs(reader: Language, text: str, tie: str) -> None:
    "A ministry without a name is its country's; a governor is of the one region that his sentence tells of."
    assert tie in ties(reader, text)


@pytest.mark.parametrize(("text", "tie"), WHOLES, ids=[row[0] for row in WHOLES])
def test_who_leads_a_whole(reader: Language, text: str, tie: str) -> None:
    "A place behind the speech or the seat of a trust makes no branch of it."
    assert tie in ties(reader, text)


@pytest.mark.parametrize(("text", "branch", "whole"), BRANCHES, ids=[row[0] for row in BRANCHES])
def test_who_leads_a_branch_leads_no_whole(reader: Language, text: str, branch: str | None, whole: str) -> None:
    "The party's state chief, the agency's country director and a group in parliament have their own heads."
    found = ties(reader, text)
    assert branch is None or branch in found
    assert not [tie for tie in found if tie.startswith((f"Tom Vega headOf {whole}", "Tom Vega holdsOffice"))]


@pytest.mark.parametrize("published", [None, "2025-07-10"])
def test_which_office_an_equal_holds_is_not_guessed(reader: Language, published: str | None) -> None:
    "He held several in his time."
    text = "President Donald Trump spoke of his Russian counterpart, Vladimir Putin."
    held = [tie.object for tie in read_whole(reader, text, published).extraction.relations if tie.type == "holdsOffice"]
    assert "prime-minister-of-russia" not in held
