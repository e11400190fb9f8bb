"""Clauses: who acts on whom, whatever the wording. By hand-built parses first, then as the model parses."""

from __future__ import annotations

import pytest
from parses import ENGLISH, built
from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.syntax import (
    Clause,
    appositions,
    auxiliaries,
    clause_span,
    conditions,
    determiners,
    expand,
    find_clauses,
    find_obliques,
    find_phrase,
    governors,
    is_passive,
    leads_on,
    negations,
    noun_slots,
    phrase_span,
    read_clause,
    reported_clauses,
    subtree_span,
    verb_chain,
    verb_words,
)


def words(tokens: tuple[Token, ...]) -> str:
    return " ".join(token.text for token in tokens)


def said(clause: Clause) -> str:
    """Write a clause as ``subjects > verb > objects``."""
    return f"{words(clause.subjects)} > {clause.verb.text} > {words(clause.objects)}"


PASSIVE = """
    Tariffs NNS nsubjpass 2
    were VBD auxpass 2
    imposed VBN ROOT 2
    on IN prep 2
    Japan NNP pobj 3
    and CC cc 4
    Korea NNP conj 4
    by IN agent 2
    Canada NNP pobj 7
    . . punct 2
"""


def test_a_passive_is_turned_round() -> None:
    clause = read_clause(built(PASSIVE)[2])
    assert said(clause) == "Canada > imposed > Tariffs"
    assert clause.passive
    assert not clause.inherited
    assert words(clause.slot("on")) == "Japan Korea"
    assert clause.slot("by") == ()


def test_a_relative_clause_without_a_pronoun_is_about_its_noun() -> None:
    doc = built("the DT det 1\nletters NNS ROOT 1\nhe PRP nsubj 3\nposted VBD relcl 1")
    assert said(read_clause(doc[3])) == "he > posted > letters"


def test_a_stranded_preposition_takes_the_noun_of_its_relative_clause() -> None:
    doc = built("the DT det 1\nman NN ROOT 1\nMerkel NNP nsubj 3\ntalked VBD relcl 1\nto IN prep 3")
    clause = read_clause(doc[3])
    assert words(clause.slot("to")) == "man"
    assert clause.objects == ()


def test_the_pronoun_after_a_preposition_is_the_noun_it_relates_to() -> None:
    doc = built("the DT det 1\nman NN ROOT 1\nwith IN prep 5\nwhom WP pobj 2\nMerkel NNP nsubj 5\nspoke VBD relcl 1")
    assert words(read_clause(doc[5]).slot("with")) == "man"


def test_an_asking_pronoun_stands_for_no_noun_of_an_outer_clause() -> None:
    """In "a man who asked who won" the second "who" is not the man."""
    doc = built("a DT det 1\nman NN ROOT 1\nwho WP nsubj 3\nasked VBD relcl 1\nwho WP nsubj 5\nwon VBD ccomp 3")
    assert [said(clause) for clause in find_clauses(doc)] == ["man > asked > ", "who > won > "]


def test_a_noun_coordinated_after_a_relative_clause_is_not_its_subject() -> None:
    doc = built("Iran NNP nsubj 5\nthat WDT nsubj 2\nlost VBD relcl 0\nand CC cc 0\nIraq NNP conj 0\nmet VBD ROOT 5")
    assert [said(clause) for clause in find_clauses(doc)] == ["Iran > lost > ", "Iran Iraq > met > "]


def test_names_misread_as_appositions_are_a_list() -> None:
    doc = built("Japan NNP ROOT 0\n, , punct 0\nIndia NNP appos 0\nand CC cc 2\nChina NNP conj 2")
    assert words(expand(doc[0])) == "Japan India China"
    assert appositions(doc[0]) == ()


def test_an_office_beside_a_name_is_no_list() -> None:
    doc = built("Lavrov NNP ROOT 0\n, , punct 0\nthe DT det 3\nminister NN appos 0")
    assert words(expand(doc[0])) == "Lavrov"
    assert words(appositions(doc[0])) == "minister"


def test_a_phrase_leaves_out_relative_clauses_and_other_conjuncts() -> None:
    doc = built("old JJ amod 1\nmen NNS ROOT 1\nof IN prep 1\nRome NNP pobj 2\nwho WP nsubj 5\nleft VBD relcl 1")
    assert words(find_phrase(doc[1])) == "old men of Rome"
    assert phrase_span(doc[1]).of(doc.text) == "old men of Rome"
    assert subtree_span(doc[1]).of(doc.text) == "old men of Rome who left"


def test_a_bare_participle_after_have_is_passive_with_a_subject_of_its_own() -> None:
    doc = built("Merkel NNP nsubj 1\nhave VBD ROOT 1\nhim PRP nsubj 3\narrested VBN ccomp 1")
    assert is_passive(doc[3])
    assert said(read_clause(doc[3])) == " > arrested > him"


@pytest.mark.parametrize("label", ["conj", "xcomp", "prep", "compound", "acl", "relcl", "pobj"])
@pytest.mark.parametrize(("tag", "part"), [("VB", "VERB"), ("VBN", "VERB"), ("NN", "NOUN"), ("IN", "ADP")])
def test_an_endless_chain_exhausts_nothing(label: str, tag: str, part: str) -> None:
    """Article text is hostile: a sentence of a thousand nested words must not end the run."""
    count = 1200
    heads = [max(0, number - 1) for number in range(count)]
    rows = {"words": ["a"] * count, "tags": [tag] * count, "pos": [part] * count, "heads": heads}
    doc = Doc(ENGLISH, deps=["ROOT", *[label] * (count - 1)], lemmas=["a"] * count, **rows)
    for token in (doc[0], doc[count // 2], doc[count - 1]):
        for read in (read_clause, noun_slots, governors, conditions, negations, auxiliaries, clause_span, phrase_span):
            read(token)


CLAUSES = [
    # active and passive
    ("Russia attacked Ukraine.", "Russia > attacked > Ukraine"),
    ("Ukraine was attacked by Russia.", "Russia > attacked > Ukraine"),
    ("Kyiv was attacked overnight.", " > attacked > Kyiv"),
    ("Ukraine was given missiles by the US.", "US > given > missiles"),
    ("Tariffs will be imposed on Japan by the US.", "US > imposed > Tariffs"),
    # reduced relatives
    ("Weapons sent to Ukraine by the US arrived in Kyiv.", "US > sent > Weapons"),
    ("The deal, signed by Iran and Israel, ended the war.", "Iran Israel > signed > deal"),
    ("Rebels led by Haftar took the city.", "Haftar > led > Rebels"),
    ("A ship carrying grain from Odesa was hit by a missile.", "ship > carrying > grain"),
    ("The president was killed by a bomb planted by rebels.", "rebels > planted > bomb"),
    # relative clauses
    ("The drones that hit Kyiv were made in Iran.", "drones > hit > Kyiv"),
    ("The drones which Russia fired killed five people.", "Russia > fired > drones"),
    ("The minister whom Putin met resigned.", "Putin > met > minister"),
    ("The leader whose army invaded Ukraine visited Beijing.", "army > invaded > Ukraine"),
    ("The weapons, which were sent by the US, reached Kyiv.", "US > sent > weapons"),
    ("The country where Rubio met Lavrov is Malaysia.", "Rubio > met > Lavrov"),
    ("Macron, who met Putin in May and called Biden in June, resigned.", "Macron > called > Biden"),
    ("It was Russia that attacked Ukraine.", "Russia > attacked > Ukraine"),
    # coordination
    ("Rubio and Lavrov met in Malaysia.", "Rubio Lavrov > met > "),
    ("Germany, France and Britain imposed sanctions on Iran.", "Germany France Britain > imposed > sanctions"),
    ("Russia fired drones and missiles at Kyiv.", "Russia > fired > drones missiles"),
    ("Clinton met and praised Putin.", "Clinton > met > Putin"),
    ("Macron, Merkel and Biden will meet and discuss Iran.", "Macron Merkel Biden > meet > "),
    ("Two men were arrested and charged with fraud.", " > charged > men"),
    ("Macron was criticized and condemned by Putin.", "Putin > criticized > Macron"),
    ("Clinton criticized Russia and China and praised Japan.", "Clinton > praised > Japan"),
    ("Sanctions were imposed on Russia by the EU, the US and Japan.", "EU US Japan > imposed > Sanctions"),
    ("Rubio, along with Lavrov, visited Malaysia.", "Rubio Lavrov > visited > Malaysia"),
    ("Japan as well as Australia signed the deal.", "Japan Australia > signed > deal"),
    # control and raising
    ("Iran seemed to accept the offer.", "Iran > accept > offer"),
    ("Clinton urged Kyiv to talk to Moscow.", "Kyiv > talk > "),
    ("Clinton was expected to sign the deal.", "Clinton > sign > deal"),
    ("Merkel is set to meet Putin on Friday.", "Merkel > meet > Putin"),
    ("Merkel wants Putin to stop attacking Ukraine.", "Putin > attacking > Ukraine"),
    ("China is likely to support Russia.", "China > support > Russia"),
    ("Serbia is ready to join the EU.", "Serbia > join > EU"),
    ("The dam was reported to have been attacked by Russia.", "Russia > attacked > dam"),
    ("Erdogan called on Israel to withdraw from Gaza.", "Israel > withdraw > "),
    ("Parliament voted on Monday to leave the EU.", "Parliament > leave > EU"),
    ("The general ordered his troops to stop firing at civilians.", "troops > firing > "),
    ("Russia used drones to attack Kyiv.", "Russia > attack > Kyiv"),
    ("Drones were used by Russia to attack Kyiv.", "Russia > attack > Kyiv"),
    ("Clinton sent Witkoff to meet Putin.", "Witkoff > meet > Putin"),
    ("Israel sent troops to seize the town.", "Israel > seize > town"),
    ("Clinton imposed tariffs to punish China.", "Clinton > punish > China"),
    ("Merkel telephoned Oliveira to congratulate her.", "Merkel > congratulate > her"),
    ("Norway invited the minister to discuss the deal.", "minister > discuss > deal"),
    ("Rubio met Lavrov to discuss the deal.", "Rubio > discuss > deal"),
    ("The judge asked the police to release him.", "police > release > him"),
    ("The ministry issued a statement warning outlets 'to avoid chaos'.", "outlets > avoid > chaos"),
    ("The editor sent a note, warning reporters to avoid rumours.", "reporters > avoid > rumours"),
    # a conjunct that is the next verb's subject
    (
        "The bank rejected the offer and the board of Acme also released a letter.",
        "board > released > letter",
    ),
    (
        "The bank rejected the offer and the board of Acme also released a letter.",
        "bank > rejected > offer",
    ),
    ("Putin met Xi and Modi also left.", "Putin > met > Xi"),
    ("Putin met Xi and Modi also left.", "Modi > left > "),
    ("Rubio spoke to Lavrov and Macron then called Biden.", "Macron > called > Biden"),
    ("Police arrested two men and a judge in Oslo ordered their release.", "judge > ordered > release"),
    ("Police arrested two men and a judge and seized a car.", "Police > arrested > men judge"),
    ("Police arrested two men and a judge and seized a car.", "Police > seized > car"),
    ("Rubio met Putin and Xi and Modi.", "Rubio > met > Putin Xi Modi"),
    # gerunds and infinitives below nouns and prepositions
    ("Rubio accused Russia of attacking Ukraine.", "Russia > attacking > Ukraine"),
    ("The government was accused by the opposition of buying votes.", "government > buying > votes"),
    ("Merkel prevented Russia from attacking Kyiv.", "Russia > attacking > Kyiv"),
    ("The president has been criticized for failing to stop the war.", "president > stop > war"),
    ("After meeting Putin, Macron called Biden.", "Macron > meeting > Putin"),
    ("Norway sent money instead of waiting for Sweden.", "Norway > waiting > "),
    ("By attacking Kyiv, Russia broke the deal.", "Russia > attacking > Kyiv"),
    ("Rubio announced a plan to send weapons to Ukraine.", "Rubio > send > weapons"),
    ("Russia's attempt to seize Kyiv failed.", "Russia > seize > Kyiv"),
    ("She was the first to visit the country.", "She > visit > country"),
    ("Clinton was the first president to visit Cuba.", "Clinton > visit > Cuba"),
    # participles and purposes
    ("Speaking to reporters, Rubio accused Russia.", "Rubio > Speaking > "),
    ("Forced to resign, the minister left the country.", "minister > resign > "),
    ("Asked about the war, Rubio declined to comment.", " > Asked > Rubio"),
    ("Rubio flew to Moscow to meet Lavrov.", "Rubio > meet > Lavrov"),
    # questions, quotations, causatives
    ("Did Russia attack Ukraine?", "Russia > attack > Ukraine"),
    ("What did Putin say?", "Putin > say > What"),
    ("The talks, Rubio said, were good.", "talks > were > "),
    ("Merkel had her aide call Putin.", "aide > call > Putin"),
]


@pytest.mark.model
@pytest.mark.parametrize(("sentence", "expected"), CLAUSES, ids=[row[0] for row in CLAUSES])
def test_every_wording_says_who_acts_on_whom(sentence: str, expected: str, bare_nlp: Language) -> None:
    assert expected in [said(clause) for clause in find_clauses(bare_nlp(sentence))]


SLOTS = [
    ("The US gave missiles to Ukraine.", "gave", "to", "Ukraine"),
    ("Ukraine was given missiles by the US.", "given", "indirect", "Ukraine"),
    ("The man with whom Rubio spoke was Lavrov.", "spoke", "with", "man"),
    ("Ukraine asked for and received missiles.", "asked", "for", "missiles"),
    ("Rubio met Lavrov in Kuala Lumpur on Thursday.", "met", "in", "Lumpur"),
    ("Lavrov is the foreign minister of Russia.", "is", "attribute", "minister"),
    ("There was an attack on Kyiv.", "was", "attribute", "attack"),
    ("Rubio said the talks were good.", "said", "clause", "were"),
]


@pytest.mark.model
@pytest.mark.parametrize(("sentence", "verb", "slot", "expected"), SLOTS)
def test_slots_hold_what_the_sentence_puts_there(
    sentence: str, verb: str, slot: str, expected: str, bare_nlp: Language
) -> None:
    clause = next(clause for clause in find_clauses(bare_nlp(sentence)) if clause.verb.text == verb)
    assert words(clause.slot(slot)) == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentence", "verb", "particle"),
    [("The army carried out an attack.", "carried", "out"), ("Moscow called off the talks.", "called", "off")],
)
def test_a_phrasal_verb_keeps_its_particle(sentence: str, verb: str, particle: str, bare_nlp: Language) -> None:
    clause = next(clause for clause in find_clauses(bare_nlp(sentence)) if clause.verb.text == verb)
    assert clause.particle == particle


@pytest.mark.model
def test_a_preposition_that_looks_like_a_verb_heads_no_clause(bare_nlp: Language) -> None:
    doc = bare_nlp("According to the ministry, police arrested three men, including a former minister.")
    assert [clause.verb.text for clause in find_clauses(doc)] == ["arrested"]


def verb_in(doc: Doc, text: str) -> Token:
    return next(token for token in doc if token.text == text)


MODALITY = [
    ("He will not meet or call Putin.", "call", "will", "not"),
    ("He did not meet Putin but called Biden.", "called", "", ""),
    ("He may meet Putin and praise Biden.", "praise", "may", ""),
    ("Two men were arrested and charged.", "charged", "were", ""),
    ("Rubio no longer plans to go.", "plans", "", "no"),
    ("Rubio has never met Putin.", "met", "has", "never"),
    ("Rubio did not go, nor did Lavrov meet him.", "meet", "did", "nor"),
    ("Rubio hopes to go.", "go", "", ""),
]


@pytest.mark.model
@pytest.mark.parametrize(("sentence", "verb", "helpers", "negating"), MODALITY)
def test_auxiliaries_and_negations_reach_every_verb_they_govern(
    sentence: str, verb: str, helpers: str, negating: str, bare_nlp: Language
) -> None:
    token = verb_in(bare_nlp(sentence), verb)
    assert (words(auxiliaries(token)), words(negations(token))) == (helpers, negating)


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentence", "verb", "determiner"),
    [
        ("No drones were fired.", "fired", "No"),
        ("Nobody met Putin.", "met", "Nobody"),
        ("He made no offer.", "made", "no"),
    ],
)
def test_a_denying_determiner_is_found(sentence: str, verb: str, determiner: str, bare_nlp: Language) -> None:
    assert determiner in [token.text for token in determiners(verb_in(bare_nlp(sentence), verb))]


CONDITIONS = [
    ("Trump will impose tariffs unless Russia stops the war.", "impose", "unless", "unless Russia stops the war"),
    ("If they fail, Merkel will leave and impose tariffs.", "impose", "If", "If they fail"),
    ("Merkel threatened to sack him if they fail.", "sack", "if", "if they fail"),
    ("Should Russia attack, NATO would respond.", "respond", "Should", "Should Russia attack"),
    ("He will talk, provided that they agree.", "talk", "provided", "that they agree"),
]


@pytest.mark.model
@pytest.mark.parametrize(("sentence", "verb", "mark", "clause"), CONDITIONS)
def test_conditions_are_read_with_their_mark(
    sentence: str, verb: str, mark: str, clause: str, bare_nlp: Language
) -> None:
    doc = bare_nlp(sentence)
    found = [(word.text, subtree_span(head).of(doc.text)) for word, head in conditions(verb_in(doc, verb))]
    assert (mark, clause) in found


def test_the_to_of_a_purpose_is_no_condition() -> None:
    doc = built("It PRP nsubj 1\nwas VBD ROOT 1\nfor IN mark 5\nIran NNP nsubj 5\nto TO aux 5\nwin VB advcl 1")
    assert conditions(doc[1]) == ()


GOVERNORS = [
    ("Merkel refused to meet Putin.", "meet", "refused"),
    ("Merkel dropped plans to visit Moscow.", "visit", "plans dropped"),
    ("Lavrov denied that Russia had attacked Kyiv.", "attacked", "denied"),
    ("Merkel is expected to be able to sign the deal.", "sign", "able be expected"),
    ("Iran was accused of attacking Kyiv.", "attacking", "of accused"),
    ("It was impossible for Russia to win.", "win", "impossible was"),
    ("Merkel refused to meet or call Putin.", "call", "refused"),
    ("Iran denied the attack.", "attack", "denied"),
    ("Merkel refused to meet Putin and left Moscow.", "left", ""),
    ("Rubio flew to Moscow to meet Lavrov.", "meet", ""),
    ("The man who met Putin left.", "met", ""),
    ("She denied reports that the company had ignored warnings.", "ignored", "reports denied"),
    ("The ministry denied claims that troops were attacked by rebels.", "attacked", "claims denied"),
    ("Weapons sent by Russia reached Kyiv.", "sent", ""),
    ("The minister denied any fault or that she obeyed a general.", "obeyed", "denied"),
    ("The firm confirmed the leak and that it had told regulators.", "told", "confirmed"),
    ("She said he left and that Norway had stayed.", "stayed", "said"),
]


@pytest.mark.model
@pytest.mark.parametrize(("sentence", "word", "expected"), GOVERNORS)
def test_governors_are_named_from_the_inside_out(sentence: str, word: str, expected: str, bare_nlp: Language) -> None:
    assert words(governors(verb_in(bare_nlp(sentence), word))) == expected


NOUNS = [
    ("Rubio's trip to Asia has begun.", "trip", {"possessive": "Rubio", "to": "Asia"}),
    ("US weapons shipments to Ukraine have stopped.", "shipments", {"modifier": "US weapons", "to": "Ukraine"}),
    ("Russia's assault on Ukraine continues.", "assault", {"possessive": "Russia", "on": "Ukraine"}),
    ("The US-Russia talks stopped.", "talks", {"modifier": "US Russia"}),
    ("Israeli and US strikes on Iran stopped.", "strikes", {"modifier": "Israeli US", "on": "Iran"}),
    ("Talks between Russia and Ukraine collapsed.", "Talks", {"between": "Russia Ukraine"}),
    ("Sanctions on Iran by the EU remain.", "Sanctions", {"on": "Iran", "by": "EU"}),
]


@pytest.mark.model
@pytest.mark.parametrize(("sentence", "noun", "expected"), NOUNS)
def test_event_nouns_have_slots_like_verbs(
    sentence: str, noun: str, expected: dict[str, str], bare_nlp: Language
) -> None:
    slots = noun_slots(verb_in(bare_nlp(sentence), noun))
    assert {name: words(fillers) for name, fillers in slots.items()} == expected


def test_coordinated_nouns_share_the_possessor_before_them() -> None:
    doc = built(
        "Rubio NNP poss 2\n's POS case 0\ntrip NN ROOT 2\nand CC cc 2\ntalks NNS conj 2\nthe DT det 6\ndeal NN conj 2"
    )
    assert words(noun_slots(doc[4])["possessive"]) == "Rubio"
    assert "possessive" not in noun_slots(doc[6])


@pytest.mark.model
def test_a_clause_ends_where_its_sister_begins(bare_nlp: Language) -> None:
    doc = bare_nlp("Rubio met Lavrov in May, and he called Putin.")
    assert [clause_span(clause.verb).of(doc.text) for clause in find_clauses(doc)] == [
        "Rubio met Lavrov in May",
        "he called Putin",
    ]


OBLIQUES = [
    ("He came from a village next to Genoa.", "came", {"from": "village", "next to": "Genoa"}),
    ("She sat next to the minister.", "sat", {"next to": "minister"}),
    ("He lives close to the border.", "lives", {"close to": "border"}),
    ("The vote was delayed due to storms.", "delayed", {"due to": "storms"}),
    ("Prior to the vote, Norway met Sweden.", "met", {"prior to": "vote"}),
    ("The court ruled because of Norway.", "ruled", {"because of": "Norway"}),
    ("Norway sent money instead of Sweden.", "sent", {"instead of": "Sweden"}),
    ("Ahead of the summit, Norway called Sweden.", "called", {"ahead of": "summit"}),
    ("Norway, along with Sweden, signed the deal.", "signed", {"along with": "Sweden"}),
    ("The envoy brought her aide in front of the king.", "brought", {"in front of": "king"}),
    ("The minister spoke on behalf of Norway.", "spoke", {"on behalf of": "Norway"}),
    ("He spoke to the minister in addition to the king.", "spoke", {"to": "minister", "in addition to": "king"}),
    ("According to Holm, the talks failed.", "failed", {}),
    ("The talks failed, according to Holm.", "failed", {}),
    ("The village lies 120 km from Oslo.", "lies", {"km from": "Oslo"}),
    ("Rescuers flew to Oslo from Bergen.", "flew", {"to": "Oslo", "from": "Bergen"}),
]


@pytest.mark.model
@pytest.mark.parametrize(("sentence", "verb", "expected"), OBLIQUES, ids=[row[0] for row in OBLIQUES])
def test_a_complex_preposition_is_one(sentence: str, verb: str, expected: dict[str, str], bare_nlp: Language) -> None:
    """Whoever sits "next to Genoa" goes nowhere, and nobody fails "to Holm"."""
    found = find_obliques(verb_in(bare_nlp(sentence), verb))
    assert {name: words(fillers) for name, fillers in found.items()} == expected


def test_out_of_is_no_of() -> None:
    doc = built("Iran NNP nsubj 1\npulled VBD ROOT 1\nout IN prep 1\nof IN prep 2\nOPEC NNP pobj 3")
    assert {name: words(fillers) for name, fillers in find_obliques(doc[1]).items()} == {"out of": "OPEC"}


def test_who_leads_is_no_participle() -> None:
    """A main verb after "NP, NAME," is sometimes read as the first noun's participle."""
    doc = built(
        "secretary NN ROOT 0\n, , punct 0\nPeter NNP compound 3\nHolm NNP appos 0\n, , punct 0\ncalled VBN acl 0\n"
        "Norway NNP dobj 5"
    )
    assert said(read_clause(doc[5])) == "secretary > called > Norway"
    assert governors(doc[5]) == ()


def test_a_participle_behind_a_name_in_commas_stays_one() -> None:
    doc = built(
        "deal NN ROOT 0\n, , punct 0\nAccord NNP appos 0\n, , punct 0\nsigned VBN acl 0\nby IN agent 4\n"
        "Norway NNP pobj 5"
    )
    assert said(read_clause(doc[4])) == "Norway > signed > deal"


REPORTED = [
    ("The mayor denied the charges and that he had met the builder.", "denied", "that he had met the builder"),
    ("The minister denied any fault or that she obeyed a general.", "denied", "that she obeyed a general"),
    ("The firm confirmed the leak and that it had told regulators.", "confirmed", "that it had told regulators"),
    ("She said he left and that Norway had stayed.", "said", "he left and that Norway had stayed"),
]


@pytest.mark.model
@pytest.mark.parametrize(("sentence", "verb", "expected"), REPORTED)
def test_a_clause_beside_a_noun_is_reported_too(sentence: str, verb: str, expected: str, bare_nlp: Language) -> None:
    doc = bare_nlp(sentence)
    assert [doc[start:end].text for start, end in reported_clauses(verb_in(doc, verb))] == [expected]


@pytest.mark.model
def test_a_sister_clause_is_not_reported(bare_nlp: Language) -> None:
    doc = bare_nlp("The mayor praised the plan and several residents were arrested.")
    assert list(reported_clauses(verb_in(doc, "praised"))) == []
    assert governors(verb_in(doc, "arrested")) == ()


@pytest.mark.model
def test_a_verb_group_starts_with_the_verbs_that_lead_to_it(bare_nlp: Language) -> None:
    doc = bare_nlp("Iran is expected to sign the deal but urged Kyiv to talk.")
    assert words(verb_chain(verb_in(doc, "sign"))) == "is expected to sign"
    assert leads_on(verb_in(doc, "expected"))
    assert words(verb_chain(verb_in(doc, "talk"))) == "to talk"
    assert not leads_on(verb_in(doc, "urged"))


@pytest.mark.model
def test_a_coordinated_verb_group_has_its_shared_auxiliaries(bare_nlp: Language) -> None:
    assert words(verb_words(verb_in(bare_nlp("He was not arrested or charged."), "charged"))) == "was not charged"
