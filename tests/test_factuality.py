"""How sure a report is: what happened, is planned, possible or denied. Denials and plans must never pass for facts."""

from __future__ import annotations

from itertools import product

import pytest
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
    ("Did Russia attack Ukraine?", "Attack", "Possible"),
    ("Will Emmanuel Macron meet Friedrich Merz on Monday?", "Meet", "Possible"),
    # conditions and what never was
    ("If Russia attacks Ukraine, NATO will sanction Russia.", "Attack", "Possible"),
    ("Had Russia attacked Moldova, NATO would have sanctioned Russia.", "Attack", "Possible"),
    ("Had Russia attacked Moldova, NATO would have sanctioned Russia.", "ImposeSanctions", "Possible"),
    ("Should Russia attack Moldova, NATO will sanction Russia.", "Attack", "Possible"),
    ("NATO would have sanctioned Russia if it had attacked Moldova.", "ImposeSanctions", "Possible"),
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
    pytest.param(
        "Emmanuel Macron will discuss Russia's attack on Ukraine.", "Attack", "Actual",
        marks=pytest.mark.xfail(strict=True, reason="what is discussed is read as open, even an attack with its doer"),
    ),
    ("Emmanuel Macron did not comment on Russia's attack on Ukraine.", "Attack", "Actual"),
    ("Emmanuel Macron condemned Russia's attack on Ukraine.", "Attack", "Actual"),
    ("Emmanuel Macron, who met Friedrich Merz in May, did not call Keir Starmer.", "Meet", "Actual"),
    # coordination
    ("Emmanuel Macron refused to call Keir Starmer and met Friedrich Merz.", "Meet", "Actual"),
    ("Emmanuel Macron did not call Keir Starmer but met Friedrich Merz.", "Meet", "Actual"),
    ("Russia will not attack or bomb Ukraine.", "Bomb", "Negated"),
]  # fmt: skip
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
    ("governor", "denial"),
    ("condition", "provided"),
    ("condition", "providing"),
    ("condition", "in case"),
    ("condition", "otherwise"),
    ("condition", "in the event"),
    ("condition", "on condition"),
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
