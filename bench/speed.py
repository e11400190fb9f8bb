"""How much kg costs on top of the bare parser, measured side by side in one run.

    python bench/speed.py [--articles 200]

cold: ``kg build`` of one article in a fresh process against loading the bare spaCy model and running it on the same
text in a fresh process (median of five each, taken in turns). warm: extraction of many articles against the bare
parse of the same texts in one process. The articles are the bundled ones, repeated with other names for their ids.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import spacy

from kg.article import read_articles
from kg.pipeline import MODEL, extract_all, load

ROOT = Path(__file__).parent.parent
BARE = f"import spacy, sys, pathlib; nlp = spacy.load({MODEL!r}); nlp(pathlib.Path(sys.argv[1]).read_text('utf-8'))"
ROUNDS = 5


def seconds(command: list[str]) -> float:
    began = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def cold() -> tuple[float, float]:
    article = sorted((ROOT / "seeds").glob("*.md"))[0]
    bare, build = [], []
    for _ in range(ROUNDS):
        with tempfile.TemporaryDirectory() as folder:
            bare.append(seconds([sys.executable, "-c", BARE, str(article)]))
            build.append(seconds([sys.executable, "-m", "kg.cli", "build", str(article), "-o", f"{folder}/graph"]))
    return statistics.median(bare), statistics.median(build)


def warm(count: int) -> tuple[float, float]:
    seeds = list(read_articles([str(ROOT / "seeds")]))
    articles = [replace(seeds[number % len(seeds)], id=f"{number}") for number in range(count)]
    bare, reader = spacy.load(MODEL), load()
    list(bare.pipe(article.text for article in seeds))
    list(extract_all(seeds, reader))
    began = time.perf_counter()
    for _ in bare.pipe((article.text for article in articles), batch_size=16):
        pass
    parsed = time.perf_counter()
    for _ in extract_all(articles, reader):
        pass
    return parsed - began, time.perf_counter() - parsed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=200)
    arguments = parser.parse_args()
    bare, build = cold()
    print(f"cold, one article: bare spaCy {bare:.2f} s, kg build {build:.2f} s, ratio {build / bare:.2f} (at most 2.0)")
    parse, extraction = warm(arguments.articles)
    print(f"warm, {arguments.articles} articles: bare parse {parse:.1f} s, extraction {extraction:.1f} s, ", end="")
    print(f"ratio {extraction / parse:.2f} (at most 1.6)")


if __name__ == "__main__":
    main()
