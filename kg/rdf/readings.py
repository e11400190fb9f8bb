"""Readings: the activity that made an article's claims, and what it was done with (PROV).

red:a1 a prov:Activity ; prov:used art:a1 ; prov:wasAssociatedWith ver:kg-0-1-0 ; kg:software "kg 0.1.0" ;
    kg:model "en_core_web_sm 3.8.0" ; kg:lexicon "5f3a9c…" .
ver:kg-0-1-0 a prov:SoftwareAgent ; rdfs:label "kg 0.1.0" .                      # derived, as all articles share it
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.ids import slug
from kg.namespaces import KINDS, PROV, iri
from kg.rdf.account import Account
from kg.rdf.reader import Reader
from kg.rdf.terms import Described, Term, Triple, text_of
from kg.rdf.values import about, plain
from kg.rdf.vocabulary import ASSOCIATED, LABEL, LEXICON, MODEL, SOFTWARE, TYPE
from kg.types import Reading


def reading_to_triples(account: Account) -> Iterator[Triple]:
    """Yield the reading of the article, where it is known."""
    reading = account.extraction.reading
    if reading is None or account.reading is None:
        return
    known: list[tuple[str, Term | None]] = [
        (TYPE, PROV + "Activity"),
        (PROV + "used", account.article),
        (ASSOCIATED, account.iri("ver", slug(reading.software))),
        (SOFTWARE, plain(reading.software)),
        (MODEL, plain(reading.model)),
        (LEXICON, plain(reading.lexicon)),
    ]
    yield from about(account.reading, known)


def reading_from(reader: Reader) -> Reading | None:
    """Read how the article was read."""
    node = f"{reader.base}{KINDS['red']}{reader.article.rpartition(KINDS['art'])[2]}"
    if not reader.all(node, SOFTWARE):
        return None
    return Reading(*(reader.one(node, name, text_of) for name in (SOFTWARE, MODEL, LEXICON)))


def version_triples(described: Described, base: str) -> Iterator[Triple]:
    """Yield each software that read, with its version."""
    for known in described.values():
        for software in known.get(SOFTWARE, ()):
            agent = iri("ver", slug(text_of(software)), base)
            yield agent, TYPE, PROV + "SoftwareAgent"
            yield agent, LABEL, software
