"""Fit the weights by which a claim's confidence is told, from claims that readers held against their articles.

    python bench/train_confidence.py bench/judged/claims.jsonl -o ontologies/lexicon/confidence_weights.toml

A line is a claim: ``{"article", "reading", "kind", "signs", "true"}``. ``article`` is the article's id, ``reading`` the
number of the round in which it was read, ``kind`` "event" or "tie", ``signs`` what `kg.stages.confidence` saw, ``true``
what the reader found; ``bench/list_claims.py`` makes such lines for readers to fill in. Each round was read with
another version of kg, right more or less often: all but the last get a bias of their own, which is not kept.

The model is a logistic regression with a ridge. It is scored on articles held out in turn (ten folds): the area under
the curve, and how many of the claims above each confidence are true. Same input, same file.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kg.files import read_lines, write_lines
from kg.ontology import ontologies_folder
from kg.stages.confidence import BIAS

RIDGE = 25.0  # pulls every weight but the bias towards 0
RARE = 20  # a sign seen on fewer claims gets no weight
SMALL = 0.01  # weights nearer to 0 are left out of the file
TOLD = {"article": 0.65, "between": 0.35, "tokens": 15}  # see kg.stages.confidence.ConfidenceWeights
FOLDS = 10
_READING = "reading "  # how the sign begins that tells the round of a claim
STEPS = (0.5, 0.6, 0.7, 0.8, 0.9)
HEAD = (
    "# What each sign says for a claim (above 0) or against it: weights of two logistic regressions, learned from",
    "# claims that readers held against their articles. The signs are described in kg/stages/confidence.py.",
    "",
    "[told]",
    *(f"{name} = {value}" for name, value in TOLD.items()),
)

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Judged:
    """One claim, and whether its article says so."""

    article: str
    signs: tuple[str, ...]
    true: bool


def main() -> None:
    """Read the arguments, train, score, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("judged", help="judged claims, one JSON object a line")
    parser.add_argument("-o", "--output", type=Path, help="where the weights go (default: the ones installed)")
    arguments = parser.parse_args()
    rows = [json.loads(line) for line in read_lines(arguments.judged)]
    if not rows:
        parser.error(f"{arguments.judged}: no claims to learn from")
    for number, row in enumerate(rows, 1):
        if not isinstance(row.get("true"), bool):
            parser.error(f'{arguments.judged}, line {number}: "true" is {row.get("true")!r}; true or false is needed')
    lines = list(HEAD)
    for table, kind in (("events", "event"), ("ties", "tie")):
        judged = read_judged(rows, kind)
        weights = fit(judged)
        print(f"{table}: {len(judged)} claims, {len(weights) - 1} signs; {score(judged)}")
        lines += ["", f"[{table}]", *to_lines(weights)]
    path = arguments.output or ontologies_folder() / "lexicon" / "confidence_weights.toml"
    write_lines(lines, path)
    print(path)


def read_judged(rows: Sequence[dict[str, object]], kind: str) -> list[Judged]:
    """Return the claims of one kind; those of earlier readings have a sign more, which tells the reading."""
    last = max(int(str(row["reading"])) for row in rows)
    return [
        Judged(str(row["article"]), (*_signs(row), *_round(row, last)), bool(row["true"]))
        for row in rows
        if row["kind"] == kind
    ]


def _signs(row: dict[str, object]) -> Iterator[str]:
    signs = row["signs"]
    assert isinstance(signs, list)
    yield from dict.fromkeys(map(str, signs))


def _round(row: dict[str, object], last: int) -> tuple[str, ...]:
    return () if row["reading"] == last else (f"{_READING}{row['reading']}",)


def fit(judged: Sequence[Judged]) -> dict[str, float]:
    """Return the weight of each sign, and the bias, that make the verdicts most likely, the ridge taken off."""
    seen = Counter(sign for row in judged for sign in row.signs)
    names = [BIAS, *sorted(sign for sign, count in seen.items() if RARE <= count <= len(judged) - RARE)]
    table, ridge = _table(judged, names), np.full(len(names), RIDGE)
    ridge[0] = 0.0
    truth = np.array([float(row.true) for row in judged])
    found = np.zeros(len(names))
    for _ in range(50):  # Newton's method; the loss is convex
        share = 1 / (1 + np.exp(-(table @ found)))
        slope = table.T @ (share - truth) + ridge * found
        bend = (table * (share * (1 - share))[:, None]).T @ table + np.diag(ridge)
        step = np.linalg.solve(bend, slope)
        found -= step
        if np.abs(step).max() < 1e-9:
            break
    return dict(zip(names, map(float, found), strict=True))


def _table(judged: Sequence[Judged], names: Sequence[str]) -> Numbers:
    column = {name: number for number, name in enumerate(names)}
    table = np.zeros((len(judged), len(names)))
    table[:, column[BIAS]] = 1.0
    for number, row in enumerate(judged):
        table[number, [column[sign] for sign in row.signs if sign in column]] = 1.0
    return table


def score(judged: Sequence[Judged]) -> str:
    """Return how well claims of articles held out are told apart, those of the last reading."""
    articles = sorted({row.article for row in judged})
    fold = {article: number % FOLDS for number, article in enumerate(articles)}
    guessed: list[tuple[float, bool]] = []
    for held_out in range(FOLDS):
        weights = fit([row for row in judged if fold[row.article] != held_out])
        asked = [row for row in judged if fold[row.article] == held_out and not _is_old(row)]
        sums = _table(asked, list(weights)) @ np.array(list(weights.values()))
        guessed += [(float(1 / (1 + np.exp(-total))), row.true) for total, row in zip(sums, asked, strict=True)]
    right = sum(true for _, true in guessed)
    above = (f"{step}: {_above(guessed, step)}" for step in STEPS)
    return f"held out: area {_area(guessed):.3f}, true of all {right / len(guessed):.3f}, at or above " + ", ".join(
        above
    )


def _area(guessed: Sequence[tuple[float, bool]]) -> float:
    """Return how often a true claim is thought likelier than a false one; equals count half."""
    true, false = (np.sort([share for share, truth in guessed if truth is side]) for side in (True, False))
    below = np.searchsorted(false, true, "left") + np.searchsorted(false, true, "right")
    return float(below.sum() / (2 * max(1, len(true) * len(false))))


def _is_old(row: Judged) -> bool:
    return any(sign.startswith(_READING) for sign in row.signs)


def _above(guessed: Sequence[tuple[float, bool]], step: float) -> str:
    told = [true for share, true in guessed if share >= step]
    return f"{sum(told)} of {len(told)}"


def to_lines(weights: dict[str, float]) -> Iterator[str]:
    """Yield the weights as TOML, the bias first, the signs in order, two digits each."""
    for sign, weight in weights.items():
        if not sign.startswith(_READING) and (sign == BIAS or abs(weight) >= SMALL):
            yield f"{json.dumps(sign, ensure_ascii=False)} = {round(weight, 2)}"


if __name__ == "__main__":
    main()
