"""How likely a claim is read rightly, and what is not told for it."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from pathlib import Path

import pytest
from reading import read
from spacy.language import Language
from typer.testing import CliRunner

from kg.build import build
from kg.cli import app
from kg.errors import KgError
from kg.pipeline import extract, to_doc
from kg.stages.confidence import ConfidenceWeights, asking, load_confidence_weights, share
from kg.stages.merging import find_record
from kg.syntax import filler_signs, standing_signs
from kg.types import Article, Claim, Extraction

ROOT = Path(__file__).parent.parent
JUDGED = ROOT / "bench" / "judged" / "claims.jsonl"
sys.path.insert(0, str(ROOT / "bench"))

WEIGHTS = {"always": 1.0, "rule events/verb": 0.5, "deep 3": -2.0}
FILLING = "The harbour was quiet in the evening, and nobody spoke of the ferry any more. " * 6
LONG = "In the old harbour of the town the guard praised the choir of the school for its songs on Friday evening."
PLAIN = "Ana Ruiz met Jon Bell in Oslo on Friday."


def the_claim(extraction: Extraction, lemma: str) -> Claim:
    events = {event.id: event for event in extraction.events}
    (claim,) = [
        claim for claim in extraction.claims if claim.asserts in events and events[claim.asserts].lemma == lemma
    ]
    return claim


def confidence(claim: Claim) -> float:
    assert claim.confidence is not None
    return claim.confidence


def test_signs_are_summed_and_made_a_share() -> None:
    assert share([], WEIGHTS) == round(1 / (1 + math.exp(-1.0)), 2)
    assert share(["rule events/verb"], WEIGHTS) == round(1 / (1 + math.exp(-1.5)), 2)
    assert share(["deep 3", "a sign without weight"], WEIGHTS) == round(1 / (1 + math.exp(1.0)), 2)


def test_every_claim_tells_how_sure_it_is(reader: Language) -> None:
    found = read(reader, f"Foreign Minister Ana Ruiz of Norway said she met Jon Bell. {FILLING}").extraction
    assert len(found.claims) > 2
    assert all(claim.confidence is not None and 0 < claim.confidence < 1 for claim in found.claims)
    assert all(round(confidence(claim), 2) == claim.confidence for claim in found.claims)


@pytest.mark.parametrize(
    ("surer", "lemma", "less_sure", "other"),
    [
        ("Ana Ruiz met Jon Bell.", "meet", "Ana Ruiz may meet Jon Bell.", "meet"),
        ("Norway attacked Oman.", "attack", '"They told us that Norway attacked it," Ana Ruiz said.', "attack"),
        ("Norway arrested Jon Bell on May 3, 2025.", "arrest", "Norway arrested Jon Bell days later.", "arrest"),
    ],
)
def test_what_readers_found_wrong_more_often_is_less_sure(
    reader: Language, surer: str, lemma: str, less_sure: str, other: str
) -> None:
    one, two = read(reader, surer).extraction, read(reader, less_sure).extraction
    assert confidence(the_claim(one, lemma)) > confidence(the_claim(two, other))


def told(reader: Language, text: str, weights: ConfidenceWeights) -> list[str]:
    doc = reader(to_doc(Article("story", text), reader))
    return [event.lemma for event in find_record(doc, weights=weights).events]


def test_of_an_article_only_what_is_sure_enough_is_told(reader: Language) -> None:
    strict = ConfidenceWeights({"always": 0.0}, {"always": 0.0}, article=0.6, between=0.4, tokens=0)
    assert "meet" in told(reader, f"{PLAIN} {FILLING}", strict), "two known parties are told at less"
    assert "praise" not in told(reader, f"Ana Ruiz praised the choir on Friday. {FILLING}", strict)
    assert "praise" in told(reader, "Ana Ruiz praised the choir on Friday.", strict), "of a sentence or two all is told"


def test_short_sentences_are_told_whole(reader: Language) -> None:
    strict = ConfidenceWeights({"always": 0.0}, {"always": 0.0}, article=0.6, between=0.6, tokens=15)
    assert "praise" in told(reader, f"Ana Ruiz praised the choir on Friday. {FILLING}", strict)
    assert "praise" not in told(reader, f"{LONG} {FILLING}", strict)
    assert "praise" in told(reader, LONG, strict)


def test_a_user_may_ask_for_surer_claims(reader: Language) -> None:
    article = Article("story", f"Foreign Minister Ana Ruiz of Norway may meet Jon Bell. {PLAIN} {FILLING}")
    usual = extract(article, reader)
    with asking(0.85):
        sure = extract(article, reader)
    assert 0 < len(sure.claims) < len(usual.claims)
    assert all(confidence(claim) >= 0.85 for claim in sure.claims)
    asserted = {claim.asserts for claim in sure.claims}
    assert {fact.id for fact in (*sure.events, *sure.relations)} == asserted
    assert {edge.of for edge in sure.edges} <= asserted
    with asking(1.0):
        certain = extract(article, reader)
    assert certain.claims == certain.relations == certain.events == ()
    assert extract(article, reader) == usual, "outside of the block all is as before"


@pytest.mark.parametrize("share", [-0.1, 1.01, float("nan")])
def test_only_a_share_can_be_asked_for(share: float, tmp_path: Path) -> None:
    with pytest.raises(KgError, match="between 0 and 1"):
        asking(share)
    with pytest.raises(KgError, match="between 0 and 1"):
        build([Article("story", PLAIN)], tmp_path / "graph", confidence=share)
    assert not (tmp_path / "graph").exists()


def test_command_line_tells_what_is_sure_enough(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(f"Ana Ruiz may meet Jon Bell. {PLAIN} {FILLING}", "utf-8")
    run = CliRunner().invoke(app, ["extract", str(story), "--confidence", "0.9"])
    assert run.exit_code == 0, run.output
    events = json.loads(run.output)["events"]
    assert all(claim["confidence"] >= 0.9 for event in events for claim in event["claims"])
    wrong = subprocess.run(
        [sys.executable, "-m", "kg.cli", "extract", str(story), "--confidence", "80"], capture_output=True, text=True
    )
    assert wrong.returncode != 0 and "between 0 and 1" in wrong.stderr and "Traceback" not in wrong.stderr


def test_weights_are_those_of_the_judged_claims() -> None:
    "The file that comes with kg is what the script makes of the claims that come with it."
    import train_confidence

    rows = [json.loads(line) for line in JUDGED.read_text("utf-8").splitlines()]
    weights = load_confidence_weights()
    for table, kind in ((weights.events, "event"), (weights.ties, "tie")):
        fitted = train_confidence.fit(train_confidence.read_judged(rows, kind))
        lines = dict(line.rsplit(" = ", 1) for line in train_confidence.to_lines(fitted))
        assert {json.loads(sign): float(weight) for sign, weight in lines.items()} == pytest.approx(
            dict(table), abs=0.011
        )


def test_script_learns_what_readers_found(tmp_path: Path) -> None:
    rows = [
        {
            "article": f"article-{number % 20}",
            "reading": 1,
            "kind": kind,
            "signs": ["deep 3"] if number % 2 else ["deep 0"],
            "true": number % 2 == 0 or number % 10 == 1,
        }
        for number in range(200)
        for kind in ("event", "tie")
    ]
    judged, out = tmp_path / "judged.jsonl", tmp_path / "weights.toml"
    judged.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    command = [sys.executable, "bench/train_confidence.py", str(judged), "-o", str(out)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    weights = load_confidence_weights(out)
    assert share(["deep 0"], weights.events) > 0.75 > 0.5 > share(["deep 3"], weights.events)
    assert "events: 200 claims, 2 signs; held out: area 0.8" in done.stdout, "20 true claims look like the false ones"
    judged.write_text(json.dumps(rows[0] | {"true": None}) + "\n", "utf-8")
    undecided = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert undecided.returncode != 0 and "line 1" in undecided.stderr and "Traceback" not in undecided.stderr


def test_claims_are_listed_for_readers(tmp_path: Path) -> None:
    story, out = tmp_path / "story.txt", tmp_path / "claims.jsonl"
    story.write_text(f"{PLAIN} {FILLING}", "utf-8")
    command = [sys.executable, "bench/list_claims.py", str(story), "--reading", "3", "-o", str(out)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    rows = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    meeting = next(row for row in rows if "Meet" in row["claim"])
    assert "Ana Ruiz" in meeting["claim"] and "Oslo" in meeting["claim"]
    assert meeting["true"] is None and meeting["reading"] == 3 and "class Meet" in meeting["signs"]


@pytest.mark.parametrize(
    ("text", "word", "sign"),
    [
        ('Ana Ruiz said: "Norway attacked Oman."', "attacked", "in quotation marks"),
        ('Ana Ruiz said: "Norway attacked Oman."', "attacked", "behind :"),
        ("Ana Ruiz said that Norway attacked Oman.", "attacked", "deep 1"),
        ("Ana Ruiz said that the man who attacked Oman left.", "attacked", "deep 2"),
        ("Ana Ruiz said that the man who attacked Oman left.", "attacked", "within ccomp"),
        ("Norway, which is rich, attacked Oman.", "attacked", "commas before up to 2"),
        ("Norway attacked Oman.", "attacked", "sentence up to 8"),
        ("Norway praised Chad and attacked Oman.", "attacked", "shares its subject"),
    ],
)
def test_signs_tell_how_a_word_stands(reader: Language, text: str, word: str, sign: str) -> None:
    doc = reader(to_doc(Article("story", text), reader))
    (token,) = [token for token in doc if token.text == word]
    assert sign in set(standing_signs(token)), sorted(standing_signs(token))


@pytest.mark.parametrize(
    ("text", "word", "filler", "sign"),
    [
        ("Norway attacked Oman.", "attacked", (10, 16), "distance up to 2"),
        ("Norway attacked Oman.", "attacked", (0, 6), "ahead"),
        ("Norway, which is rich, attacked Oman.", "attacked", (0, 6), "beyond 2 commas"),
        ("Norway, which borders Chad, attacked Oman.", "attacked", (0, 6), "beyond a verb"),
        ("Norway praised Chad and attacked Oman.", "attacked", (0, 6), "hangs elsewhere"),
        ("Norway is rich. It attacked Oman.", "attacked", (0, 6), "in another sentence"),
        ("The old town of Oslo was attacked.", "attacked", (0, 20), "words up to 8"),
    ],
)
def test_signs_tell_how_a_filler_stands_to_its_word(
    reader: Language, text: str, word: str, filler: tuple[int, int], sign: str
) -> None:
    doc = reader(to_doc(Article("story", text), reader))
    (token,) = [token for token in doc if token.text == word]
    span = doc.char_span(*filler, alignment_mode="expand")
    assert sign in set(filler_signs(token, span)), sorted(filler_signs(token, span))
