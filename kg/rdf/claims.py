"""Claims: an article's assertion of an event or relation, how sure it is, who says it, in which words.

clm:a1-03bd a kg:Claim ; kg:asserts evt:a1-5e1f ; kg:factuality kg:Planned ; kg:evidence spn:a1-0-63 .
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.rdf.account import Account
from kg.rdf.reader import Reader
from kg.rdf.terms import Term, Triple, text_of
from kg.rdf.values import about, english, number, plain, to_float
from kg.rdf.vocabulary import (
    ASSERTS,
    CLAIM,
    CONDITION,
    CONFIDENCE,
    CUE,
    DERIVED,
    EVIDENCE,
    FACTUALITIES,
    FACTUALITY,
    FACTUALITY_OF,
    GENERATED,
    RULE,
    SPEAKER,
    TYPE,
)
from kg.types import Claim


def claim_to_triples(account: Account, claim: Claim) -> Iterator[Triple]:
    """Yield a claim."""
    known: list[tuple[str, Term | None]] = [
        (TYPE, CLAIM),
        (ASSERTS, account.facts[claim.asserts]),
        (FACTUALITY, FACTUALITIES[claim.factuality]),
        (DERIVED, account.article),
        (GENERATED, account.reading),
        (SPEAKER, account.entity(claim.speaker)),
        (CUE, english(claim.cue)),
        (CONDITION, english(claim.condition)),
        (EVIDENCE, account.span(claim.span)),
        (RULE, plain(claim.rule)),
        (CONFIDENCE, None if claim.confidence is None else number(claim.confidence)),
    ]
    return about(account.iri("clm", claim.id), known)


def claim_from(reader: Reader, node: str) -> Claim:
    """Read a claim."""
    return Claim(
        id=reader.id("clm", node),
        asserts=reader.fact_id(reader.one(node, ASSERTS, str)),
        factuality=reader.one(node, FACTUALITY, FACTUALITY_OF.__getitem__),
        span=reader.span(reader.one(node, EVIDENCE, str)),
        rule=reader.one(node, RULE, text_of),
        speaker=reader.maybe(node, SPEAKER, reader.entity_id),
        cue=reader.maybe(node, CUE, text_of),
        condition=reader.maybe(node, CONDITION, text_of),
        confidence=reader.maybe(node, CONFIDENCE, to_float),
    )
