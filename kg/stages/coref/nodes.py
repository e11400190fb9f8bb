"""A node: one real thing, while the words for it are gathered."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.stages.mentions import SINGULAR, Candidate


@dataclass(slots=True, eq=False)
class Node:
    """An entity while its mentions are gathered.

    `offices` are the titles it bears, `nouns` what the article calls it ("singer"), `forms` the names used.
    """

    type: str
    name: str
    id: str | None = None
    country: str | None = None
    sector: str | None = None
    gender: str | None = None
    number: str | None = SINGULAR
    mentions: list[Candidate] = field(default_factory=list)
    offices: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
    forms: set[str] = field(default_factory=set)

    def add(self, mention: Candidate) -> None:
        """Take a mention in, and what it tells."""
        self.mentions.append(mention)
        if self.gender is None and mention.gender is not None:
            self.gender = mention.gender


def kind_of(type_: str | None) -> str:
    """Return the kind of a type of entity, which is one for all places: the model often takes one for the other."""
    return "Place" if type_ in ("City", "Region", "Place", "Facility", "Country") else type_ or ""
