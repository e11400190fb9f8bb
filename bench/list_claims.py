"""List what kg reads out of articles, a claim a line, for readers to hold against them.

    python bench/list_claims.py articles.jsonl --reading 8 -o claims.jsonl

A line of ARTICLES is an article as ``kg build`` takes it: ``{"id", "title", "published", "text"}``. A line that comes
out is ``{"article", "reading", "kind", "claim", "signs", "true": null}``: a reader puts true or false in the place of
null, and ``bench/train_confidence.py`` learns from it. ``claim`` is in words: certainty, class, who did what to whom,
place, time, who says so. Same input, same file.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from kg.article import read_articles
from kg.files import write_lines
from kg.pipeline import load, to_doc, to_extraction
from kg.types import Claim, Event, Extraction, Relation


def main() -> None:
    """Read the arguments, read the articles, write their claims."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="+", help="articles, in any format that kg build reads")
    parser.add_argument("--reading", type=int, default=1, metavar="N", help="which round of reading this is")
    parser.add_argument("-o", "--output", type=Path, required=True, help="where the claims go")
    arguments = parser.parse_args()
    lines = list(list_claims(arguments.articles, arguments.reading))
    write_lines(lines, arguments.output)
    print(f"{arguments.output}: {len(lines)} claims")


def list_claims(sources: list[str], reading: int) -> Iterator[str]:
    """Yield each claim of each article as a line of JSON."""
    nlp = load()
    for article in read_articles(sources):
        doc = nlp(to_doc(article, nlp))
        read = to_extraction(doc)
        told: tuple[Event | Relation, ...] = (*read.events, *read.relations)
        facts = {fact.id: fact for fact in told}
        for claim in read.claims:
            fact = facts[claim.asserts]
            row = {
                "article": article.id,
                "reading": reading,
                "kind": "event" if isinstance(fact, Event) else "tie",
                "claim": in_words(read, claim, fact),
                "signs": list(dict.fromkeys(doc._.record.signs[claim.id])),
                "true": None,
            }
            yield json.dumps(row, ensure_ascii=False)


def in_words(read: Extraction, claim: Claim, fact: Event | Relation) -> str:
    """Return a claim as a reader may judge it: "Actual Meet met: agent = Ana Ruiz, participant = Jon Bell; in Oslo"."""
    names = {entity.id: entity.name for entity in read.entities}
    said = f" (says {names[claim.speaker]})" if claim.speaker else f" ({claim.cue})" if claim.cue else ""
    if isinstance(fact, Relation):
        when = f", {fact.time.start or ''}/{fact.time.end or ''}" if fact.time else ""
        return f"{claim.factuality} {names[fact.subject]} {fact.type} {names[fact.object]}{when}{said}"
    text = read.article.text
    fillers = (f"{item.role} = {names.get(item.entity or '', item.span.of(text))}" for item in fact.arguments)
    place = f"; in {names[fact.place]}" if fact.place else ""
    time = f"; {fact.time.span.of(text)}" if fact.time else ""
    return f"{claim.factuality} {fact.type} {fact.label}: {', '.join(fillers)}{place}{time}{said}"


if __name__ == "__main__":
    main()
