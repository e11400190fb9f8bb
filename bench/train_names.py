"""Fit the weights by which the names stage tells what a name is, from articles with their names marked.

    python bench/train_names.py gold.jsonl --held-out 100 -o ontologies/lexicon/name_weights.toml

A line of GOLD is an article: ``{"id", "text", "entities": [{"type", "mentions": [{"begin", "end"}]}]}``. Offsets are
characters of ``text``, half-open, the name without title, article or possessive s. ``type`` is an entity type of kg
(Person, Organization, Country, City, Region, Place, Facility, Group, Product, Work, Event). Every name of an article
must be marked: what is not counts as no name. A people or a religion ("Kurds") is a Group.

The model is a multinomial logistic regression with a ridge, over the features that `kg.stages.name_signs` computes: one
example a string of an article, weighted by the root of how often it stands there. Each sentence is read by itself too,
as an article of its own, so that short texts are read well; it counts less. With --held-out N the first N
articles are kept out, and names of persons, organizations and places in them are scored by exact span and type,
with the new weights and with the ones installed. Same input, same file.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

from kg.files import read_lines, write_lines
from kg.gazetteer import load_gazetteer
from kg.ontology import ontologies_folder
from kg.pipeline import load, to_doc
from kg.stages.name_classes import CLASS_OF, CLASSES, NONE, OTHER, best_class
from kg.stages.name_links import Links, NameString
from kg.stages.names import NameReader
from kg.stages.words import load_name_words
from kg.types import Article

RIDGE = 4.0  # pulls every weight towards 0
RARE = 8  # a feature seen on fewer strings gets no weight
OFTEN = 9  # occurrences beyond these add nothing to a string's say
PARTLY = 0.5  # how much a name that only overlaps the marked one says for its class
ALONE = 0.3  # what an example of a sentence read by itself counts
SHORTEST = 25  # characters of such a sentence
SMALL = 0.05  # weights nearer to 0 are left out of the file
TYPES = (*CLASS_OF, "Product", "Work", "Event")
SCORED = CLASSES[:3]
HEAD = (
    "# What each sign tells of a name: weights of a multinomial logistic regression, learned on English news with "
    "names marked.",
    "# A string gets the class with the greatest sum. The signs are described in kg/stages/name_signs.py.",
    "",
    "[weights]",
)

Weights = dict[str, dict[str, float]]
Marked = dict[tuple[int, int], str]
Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """One string of one article: what the article shows of it, what it is, and how much it counts."""

    features: dict[str, float]
    type: str
    weight: float


def main() -> None:
    """Read the arguments, train, score, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", help="articles with their names marked, one JSON object a line")
    parser.add_argument("--held-out", type=int, default=0, metavar="N", help="score on the first N articles instead")
    parser.add_argument("-o", "--output", type=Path, help="where the weights go (default: the ones installed)")
    arguments = parser.parse_args()
    nlp = load(stages=False)
    articles = list(read_gold(arguments.gold, nlp))
    taught = articles[arguments.held_out :]
    trained = [example for doc, marked in taught for example in find_examples(doc, marked)]
    alone = (example for doc, marked in read_sentences(taught, nlp) for example in find_examples(doc, marked))
    trained += [replace(example, weight=example.weight * ALONE) for example in alone]
    if not trained:
        parser.error(f"{arguments.gold}: no names to learn from after the {arguments.held_out} articles held out")
    weights = fit(trained)
    kept_out = articles[: arguments.held_out]
    for name, used in (("installed", load_name_words().weights), ("new", weights)) if kept_out else ():
        print(f"{name} weights on {len(kept_out)} articles held out: {score(kept_out, used)}")
    path = arguments.output or ontologies_folder() / "lexicon" / "name_weights.toml"
    write_lines((*HEAD, *to_lines(weights)), path)
    print(f"{path}: {len(weights)} signs from {len(trained)} strings of {len(articles) - len(kept_out)} articles")


def read_gold(source: str, nlp: Language) -> Iterator[tuple[Doc, Marked]]:
    """Yield each article, parsed as kg parses it, with the class of each marked name by its offsets."""
    rows = [json.loads(line) for line in read_lines(source)]
    docs = nlp.pipe((to_doc(Article(str(row["id"]), row["text"]), nlp) for row in rows), batch_size=16)
    for row, doc in zip(rows, docs, strict=True):
        yield doc, marked_names(row)


def read_sentences(articles: list[tuple[Doc, Marked]], nlp: Language) -> Iterator[tuple[Doc, Marked]]:
    """Yield each whole sentence of the articles, parsed by itself, with the class of each marked name in it."""
    found: list[tuple[Article, Marked]] = []
    for doc, marked in articles:
        for sentence in doc.sents:
            text = sentence.text.strip()
            if "\n" in text or len(text) < SHORTEST or text[-1] not in '.!?"”':
                continue
            start = doc.text.index(text, sentence.start_char)
            inside = {
                (first - start, last - start): name
                for (first, last), name in marked.items()
                if start <= first and last <= start + len(text)
            }
            found.append(
                (Article(f"{doc._.article.id}-{start}", doc._.article.text[start : start + len(text)]), inside)
            )
    docs = nlp.pipe((to_doc(article, nlp) for article, _ in found), batch_size=32)
    yield from zip(docs, (marked for _, marked in found), strict=True)


def marked_names(row: dict[str, Any]) -> Marked:
    """Return the class of each marked name of an article. Raises `SystemExit` naming an unknown type."""
    found: Marked = {}
    for entity in row["entities"]:
        if entity["type"] not in TYPES:
            raise SystemExit(f"{row['id']}: unknown entity type {entity['type']!r}; known: {', '.join(TYPES)}")
        for mention in entity["mentions"]:
            found[mention["begin"], mention["end"]] = CLASS_OF.get(entity["type"], OTHER)
    return found


def find_examples(doc: Doc, marked: Marked) -> Iterator[Example]:
    """Yield an example for each string of an article that may be a name."""
    strings = NameReader(doc, load_gazetteer(), load_name_words()).strings()
    votes = {key: _votes(doc, string, marked) for key, string in strings.items()}
    for key, string in strings.items():
        string.type = best_class(votes[key])
    links = Links(strings, list(doc))
    for string in links.order():
        weight = min(sum(votes[string.key].values()), OFTEN) ** 0.5
        yield Example({**string.features, **links.features(string)}, string.type, weight)


def _votes(doc: Doc, string: NameString, marked: Marked) -> dict[str, float]:
    """Count what the places where a string stands are marked as."""
    votes = dict.fromkeys(CLASSES, 0.0)
    for candidate in string.candidates:
        span = doc[candidate.start : candidate.end]
        start, end = span.start_char, span.end_char
        if (start, end) in marked:
            votes[marked[start, end]] += 1
            continue
        shared = Counter({key: min(end, key[1]) - max(start, key[0]) for key in sorted(marked)})
        best, characters = max(shared.items(), key=lambda item: item[1], default=((0, 0), 0))
        votes[marked[best] if characters > 0 else NONE] += PARTLY if characters > 0 else 1
    return votes


def fit(examples: list[Example]) -> Weights:
    """Return the weights of each feature that make the examples' classes most likely, the ridge taken off."""
    seen = Counter(feature for example in examples for feature in example.features)
    names = sorted(feature for feature, count in seen.items() if count >= RARE)
    column = {name: number for number, name in enumerate(names)}
    table = np.zeros((len(examples), len(names)))
    for row, example in enumerate(examples):
        for feature, value in example.features.items():
            if feature in column:
                table[row, column[feature]] = value
    truth = np.array([[float(example.type == name) for name in CLASSES] for example in examples])
    found = _newton(table, truth, np.array([example.weight for example in examples]))
    return {name: dict(zip(CLASSES, map(float, found[number]), strict=True)) for name, number in column.items()}


def _newton(table: Numbers, truth: Numbers, weight: Numbers) -> Numbers:
    """Return the minimum of the ridged loss, which is convex, by Newton's method with halved steps."""
    size, classes = table.shape[1], truth.shape[1]
    found = np.zeros((size, classes))
    loss = _loss(table, truth, weight, found)
    while True:
        share = _shares(table @ found)
        slope = table.T @ ((share - truth) * weight[:, None]) + RIDGE * found
        bend = np.zeros((classes, size, classes, size))
        for one in range(classes):
            for other in range(one, classes):
                curve = weight * share[:, one] * (float(one == other) - share[:, other])
                bend[one, :, other, :] = bend[other, :, one, :] = table.T @ (table * curve[:, None])
        square = bend.reshape(classes * size, classes * size) + RIDGE * np.eye(classes * size)
        step = np.linalg.solve(square, slope.T.ravel()).reshape(classes, size).T
        before = loss
        while (loss := _loss(table, truth, weight, found - step)) > before:
            step /= 2
        found = found - step
        if before - loss < 1e-6 * loss:
            return found


def _loss(table: Numbers, truth: Numbers, weight: Numbers, found: Numbers) -> float:
    likely = (_shares(table @ found) * truth).sum(axis=1)
    return float(-(weight * np.log(likely + 1e-300)).sum() + RIDGE * (found**2).sum() / 2)


def _shares(sums: Numbers) -> Numbers:
    powers = np.exp(sums - sums.max(axis=1, keepdims=True))
    shares: Numbers = powers / powers.sum(axis=1, keepdims=True)
    return shares


def score(articles: list[tuple[Doc, Marked]], weights: Weights) -> str:
    """Return precision, recall and F1 of names by exact span and type."""
    words = replace(load_name_words(), weights=weights)
    right = given = wanted = 0
    for doc, marked in articles:
        found = {
            (name.span.start, name.span.end, CLASS_OF.get(name.type, OTHER))
            for name in NameReader(doc, load_gazetteer(), words).names()
        }
        found = {name for name in found if name[2] in SCORED}
        gold = {(*span, name) for span, name in marked.items() if name in SCORED}
        right, given, wanted = right + len(found & gold), given + len(found), wanted + len(gold)
    precision, recall = right / max(given, 1), right / max(wanted, 1)
    return f"precision {precision:.3f} recall {recall:.3f} F1 {2 * right / max(given + wanted, 1):.3f}"


def to_lines(weights: Weights) -> Iterator[str]:
    """Yield the weights as TOML, the features in order, two digits each."""
    for feature, row in sorted(weights.items()):
        kept = [f"{name} = {round(value, 2)}" for name, value in row.items() if abs(round(value, 2)) >= SMALL]
        if kept:
            yield f"{json.dumps(feature, ensure_ascii=False)} = {{ {', '.join(kept)} }}"


if __name__ == "__main__":
    main()
