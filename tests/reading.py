"""Read a sentence or two and say in plain words what the graph would hold of it.

read(reader, "Macron met Merz in Paris on Monday.").edges_in_words() == ["Emmanuel Macron met Friedrich Merz"]
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from spacy.language import Language

from kg.pipeline import extract
from kg.types import Article, Claim, Edge, Event, Extraction, Relation

PUBLISHED = date(2025, 7, 10)  # a Thursday


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read, in words: entities go by their names, claims by whom and how sure."""

    extraction: Extraction

    def name(self, entity: str | None) -> str | None:
        """Return an entity's name; nothing for nobody."""
        return next((item.name for item in self.extraction.entities if item.id == entity), None)

    def names(self, type: str | None = None) -> list[str]:
        return sorted(item.name for item in self.extraction.entities if type in (None, item.type))

    def edges_in_words(self, *predicates: str) -> list[str]:
        """Return each edge of an event as "Emmanuel Macron met Friedrich Merz", sorted; ties of office are left out."""
        return sorted(self._in_words(edge) for edge in self._event_edges(predicates))

    def direct_in_words(self, *predicates: str) -> list[str]:
        """Return the edges of events that are plain triples too."""
        return sorted(self._in_words(edge) for edge in self._event_edges(predicates) if edge.direct)

    def _event_edges(self, predicates: tuple[str, ...]) -> list[Edge]:
        events = {event.id for event in self.extraction.events}
        return [
            edge
            for edge in self.extraction.edges
            if edge.of in events and (not predicates or edge.predicate in predicates)
        ]

    def _in_words(self, edge: Edge) -> str:
        return f"{self.name(edge.subject)} {edge.predicate} {self.name(edge.object)}"

    def ties(self) -> list[str]:
        """Return the edges of lasting ties: "Marco Rubio representsCountry United States"."""
        relations = {relation.id for relation in self.extraction.relations}
        return sorted(self._in_words(edge) for edge in self.extraction.edges if edge.of in relations)

    def events(self, type: str | None = None) -> list[Event]:
        return [event for event in self.extraction.events if type in (None, event.type)]

    def types(self) -> list[str]:
        return sorted(event.type for event in self.extraction.events)

    def event(self, type: str) -> Event:
        """Return the one event of a class; fails where there are none or more."""
        found = self.events(type)
        assert len(found) == 1, f"{len(found)} events of class {type}; there are {self.types()}"
        return found[0]

    def fillers(self, type: str, *roles: str) -> list[str]:
        """Return who fills the roles of the one event of a class, by name, or by the words where no name is known."""
        found = self.event(type).fillers(*roles)
        return sorted(self.name(item.entity) or item.span.of(self.extraction.article.text) for item in found)

    def extents(self, type: str, role: str) -> dict[str | None, str | None]:
        """Return by name the words that narrow a filler down: {"ASEAN": "many of the countries"}."""
        return {self.name(item.entity): item.extent for item in self.event(type).fillers(role)}

    def claims_of(self, type: str) -> list[Claim]:
        """Return the claims about events or ties of a class, in text order."""
        facts: tuple[Event | Relation, ...] = (*self.extraction.events, *self.extraction.relations)
        return [claim for fact in facts if fact.type == type for claim in self.extraction.claims_of(fact.id)]

    def factuality(self, type: str) -> list[str]:
        """Return how sure each claim about a class of event is, in text order."""
        return [claim.factuality.value for claim in self.claims_of(type)]

    def speakers(self, type: str) -> list[str | None]:
        """Return who makes each claim about a class of event; nobody is the outlet, or someone unnamed."""
        return [self.name(claim.speaker) for claim in self.claims_of(type)]

    def place(self, type: str) -> str | None:
        return self.name(self.event(type).place)

    def days(self, type: str) -> tuple[str | None, str | None]:
        """Return the first and last day of the one event of a class."""
        time = self.event(type).time
        start, end = (time.start, time.end) if time else (None, None)
        return (start.isoformat() if start else None, end.isoformat() if end else None)

    def meant(self, words: str) -> str | None:
        """Return whom the last mention in these words stands for; nobody where it is left open."""
        text = self.extraction.article.text
        found = {
            mention.span.start: item.name
            for item in self.extraction.entities
            for mention in item.mentions
            if mention.span.of(text) == words
        }
        assert words in text, f"{words!r} is not in the text"
        return found[max(found)] if found else None

    def __str__(self) -> str:
        """Return all that was read, for a failed test's message."""
        text = self.extraction.article.text
        lines = [f"entities: {', '.join(f'{item.name} ({item.type})' for item in self.extraction.entities)}"]
        for event in self.extraction.events:
            roles = "; ".join(
                f"{item.role}={self.name(item.entity) or repr(item.span.of(text))}"
                + (f" [{item.extent}]" if item.extent else "")
                for item in event.arguments
            )
            time = event.time.span.of(text) if event.time else None
            lines.append(f"{event.type} {event.label!r}: {roles} @{self.name(event.place)} {time}")
            lines += [
                f"    {claim.factuality} speaker={self.name(claim.speaker)} cue={claim.cue} if={claim.condition}"
                for claim in self.extraction.claims_of(event.id)
            ]
        lines += [self._in_words(edge) + (" (direct)" if edge.direct else "") for edge in self.extraction.edges]
        return "\n".join(lines)


def read(
    reader: Language, text: str, published: str | date | None = PUBLISHED, publisher: str | None = None
) -> Reading:
    """Read a text as an article of that day."""
    day = date.fromisoformat(published) if isinstance(published, str) else published
    return Reading(extract(Article("story", text, published=day, publisher=publisher), reader))
