"""Articles read by hand: what a perfect reader would get from two short stories. Other tests stand on these."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from kg.ids import article_key, part_key
from kg.types import (
    Argument,
    Article,
    Claim,
    Comparison,
    Edge,
    Entity,
    Event,
    Extraction,
    Factuality,
    Mention,
    MentionForm,
    Quantity,
    Relation,
    TextSpan,
    Timex,
)

HARBOUR_TEXT = """Northland and Southmark hold talks

By Jane Doe and Abel Roe, Harbour Post

PORT ELLIS (Harbour Post) — Northland's Foreign Minister Mara Lindqvist met Tomas Ferro in Port Ellis on Thursday.

"We had new ideas," Lindqvist told reporters. She denied that Northland had shelled the border town of Kessa.

President Ada Brandt announced that many of the Coastal Union's members will face tariffs from August 1 unless they \
open their ports. Brandt may call Ferro next week. The two sides had briefly turned down a truce.
"""

INLAND_TEXT = """Northland shelled Kessa on Wednesday with more than 40 rockets, Southmark's army said. Lindqvist and \
Ferro met on Thursday.
"""


class Hand:
    """Marks up one article: finds words in its text and makes the identifiers that the pipeline would."""

    def __init__(self, article_id: str, text: str) -> None:
        self.id = article_id
        self.text = text

    def span(self, words: str, occurrence: int = 1) -> TextSpan:
        start = -1
        for _ in range(occurrence):
            start = self.text.index(words, start + 1)
        return TextSpan(start, start + len(words))

    def mention(self, words: str, form: MentionForm = MentionForm.NAME, occurrence: int = 1) -> Mention:
        return Mention(self.span(words, occurrence), form)

    def argument(
        self, role: str, words: str, entity: str | None = None, occurrence: int = 1, extent: str | None = None
    ) -> Argument:
        return Argument(role, self.span(words, occurrence), entity, extent)

    def event_id(self, kind: str, words: str, occurrence: int = 1) -> str:
        return part_key(self.id, kind, self.span(words, occurrence))

    def claim(self, asserts: str, factuality: Factuality, words: str, rule: str = "clause", **more: object) -> Claim:
        span = self.span(words)
        return Claim(part_key(self.id, "claim", span, asserts), asserts, factuality, span, rule, **more)  # type: ignore[arg-type]

    def edge(self, subject: str, predicate: str, object_: str, of: str, direct: bool = False) -> Edge:
        return Edge(
            part_key(self.id, "edge", TextSpan(0, 0), of, subject, object_), subject, predicate, object_, of, direct
        )


def harbour() -> Extraction:
    """A meeting, a denial, a conditional plan, a possibility, an open event and offices."""
    hand = Hand("harbour-1", HARBOUR_TEXT)
    kessa = "kessa"
    entities = (
        Entity(
            "northland",
            "Country",
            "Northland",
            country="NOR",
            sector="GOV",
            salience=0.93,
            mentions=(
                hand.mention("Northland"),
                hand.mention("Northland", occurrence=2),
                hand.mention("Northland", occurrence=3),
            ),
            links=("https://www.wikidata.org/entity/Q20",),
        ),
        Entity(
            "southmark",
            "Country",
            "Southmark",
            country="SWE",
            sector="GOV",
            salience=0.3,
            mentions=(hand.mention("Southmark"),),
        ),
        Entity("jane-doe", "Person", "Jane Doe", mentions=(hand.mention("Jane Doe"),)),
        Entity("abel-roe", "Person", "Abel Roe", mentions=(hand.mention("Abel Roe"),)),
        Entity(
            "harbour-post-organization",
            "Organization",
            "Harbour Post",
            sector="JRN",
            mentions=(hand.mention("Harbour Post"),),
        ),
        Entity(
            "port-ellis-city", "City", "Port Ellis", mentions=(hand.mention("PORT ELLIS"), hand.mention("Port Ellis"))
        ),
        Entity(
            "foreign-minister-of-northland",
            "Office",
            "Foreign Minister of Northland",
            country="NOR",
            mentions=(hand.mention("Foreign Minister", MentionForm.NOMINAL),),
        ),
        Entity(
            "mara-lindqvist",
            "Person",
            "Mara Lindqvist",
            ("Lindqvist",),
            "NOR",
            "GOV",
            1.0,
            (
                hand.mention("Mara Lindqvist"),
                hand.mention("Lindqvist", occurrence=2),
                hand.mention("She", MentionForm.PRONOUN),
            ),
        ),
        Entity(
            "tomas-ferro",
            "Person",
            "Tomas Ferro",
            ("Ferro",),
            "SWE",
            "GOV",
            0.5,
            (hand.mention("Tomas Ferro"), hand.mention("Ferro", occurrence=2)),
        ),
        Entity(kessa, "City", "Kessa", mentions=(hand.mention("Kessa"),)),
        Entity(
            "ada-brandt",
            "Person",
            "Ada Brandt",
            ("Brandt", "President Ada Brandt"),
            "NOR",
            "GOV",
            0.75,
            (hand.mention("Ada Brandt"),),
        ),
        Entity(
            "coastal-union-organization", "Organization", "Coastal Union", mentions=(hand.mention("Coastal Union"),)
        ),
    )
    meet, attack = hand.event_id("Meet", "met"), hand.event_id("Attack", "shelled")
    tariffs, call, refuse = (
        hand.event_id("ImposeTariffs", "tariffs"),
        hand.event_id("Call", "call"),
        hand.event_id("Event", "turned down"),
    )
    events = (
        Event(
            meet,
            "Meet",
            "met",
            "meet",
            hand.span("met"),
            "CONSULT",
            (
                hand.argument("participant", "Northland's Foreign Minister Mara Lindqvist", "mara-lindqvist"),
                hand.argument("participant", "Tomas Ferro", "tomas-ferro"),
            ),
            "port-ellis-city",
            Timex(hand.span("Thursday"), date(2025, 7, 10), date(2025, 7, 10)),
        ),
        Event(
            attack,
            "Attack",
            "shelled",
            "shell",
            hand.span("shelled"),
            "ASSAULT",
            (
                hand.argument("agent", "Northland", "northland", 3),
                hand.argument("recipient", "the border town of Kessa", kessa),
            ),
        ),
        Event(
            tariffs,
            "ImposeTariffs",
            "tariffs",
            "tariff",
            hand.span("tariffs"),
            "SANCTION",
            (
                hand.argument("agent", "President Ada Brandt", "ada-brandt"),
                hand.argument(
                    "recipient", "many of the Coastal Union's members", "coastal-union-organization", extent="many of"
                ),
            ),
            time=Timex(hand.span("August 1"), date(2025, 8, 1)),
        ),
        Event(
            call,
            "Call",
            "call",
            "call",
            hand.span("call"),
            "CONSULT",
            (hand.argument("agent", "Brandt", "ada-brandt", 2), hand.argument("recipient", "Ferro", "tomas-ferro", 2)),
            time=Timex(hand.span("next week"), date(2025, 7, 14), date(2025, 7, 20)),
        ),
        Event(
            refuse,
            "Event",
            "turned down",
            "turn down",
            hand.span("turned down"),
            None,
            (
                hand.argument("agent", "The two sides", "northland"),
                hand.argument("agent", "The two sides", "southmark"),
                hand.argument("theme", "a truce"),
            ),
        ),
    )
    minister = part_key(hand.id, "ministerOf", hand.span("Foreign Minister"))
    leader = part_key(hand.id, "represents", hand.span("Foreign Minister"))
    relations = (
        Relation(minister, "ministerOf", "minister of", "mara-lindqvist", "northland"),
        Relation(leader, "holdsOffice", "holds office", "mara-lindqvist", "foreign-minister-of-northland"),
    )
    met = "Northland's Foreign Minister Mara Lindqvist met Tomas Ferro in Port Ellis on Thursday."
    claims = (
        hand.claim(meet, Factuality.ACTUAL, met, confidence=0.91),
        hand.claim(
            attack,
            Factuality.NEGATED,
            "She denied that Northland had shelled the border town of Kessa.",
            speaker="mara-lindqvist",
            cue="denied",
        ),
        hand.claim(
            tariffs,
            Factuality.PLANNED,
            HARBOUR_TEXT[HARBOUR_TEXT.index("President Ada") : HARBOUR_TEXT.index(" Brandt may")],
            speaker="ada-brandt",
            cue="announced",
            condition="unless they open their ports",
        ),
        hand.claim(call, Factuality.POSSIBLE, "Brandt may call Ferro next week."),
        hand.claim(refuse, Factuality.ACTUAL, "The two sides had briefly turned down a truce."),
        hand.claim(minister, Factuality.ACTUAL, met, "title"),
        hand.claim(leader, Factuality.ACTUAL, met, "title"),
    )
    edges = (
        hand.edge("mara-lindqvist", "met", "tomas-ferro", meet, direct=True),
        hand.edge("northland", "attacked", kessa, attack),
        hand.edge("ada-brandt", "imposesTariffsOn", "coastal-union-organization", tariffs, direct=True),
        hand.edge("ada-brandt", "called", "tomas-ferro", call),
        hand.edge("northland", "turn down", "southmark", refuse),
        hand.edge("mara-lindqvist", "ministerOf", "northland", minister, direct=True),
        hand.edge("mara-lindqvist", "holdsOffice", "foreign-minister-of-northland", leader, direct=True),
    )
    article = Article(
        hand.id,
        hand.text,
        "Northland and Southmark hold talks",
        date(2025, 7, 10),
        "Harbour Post",
        ("Jane Doe", "Abel Roe"),
        "https://harbour.example/1",
    )
    return Extraction(
        article, entities, events, relations, claims, edges, ("jane-doe", "abel-roe"), "harbour-post-organization"
    )


def inland() -> Extraction:
    """A second outlet: the same meeting, and the attack that the first has denied, said by the other side."""
    hand = Hand("inland-7", INLAND_TEXT)
    kessa = "kessa"
    army = "southmark-army-organization"
    entities = (
        Entity(
            "northland",
            "Country",
            "Northland",
            country="NOR",
            sector="GOV",
            salience=0.6,
            mentions=(hand.mention("Northland"),),
        ),
        Entity(kessa, "City", "Kessa", mentions=(hand.mention("Kessa"),)),
        Entity("southmark", "Country", "Southmark", country="SWE", sector="GOV", mentions=(hand.mention("Southmark"),)),
        Entity(
            army,
            "Organization",
            "Southmark army",
            country="SWE",
            sector="MIL",
            mentions=(hand.mention("Southmark's army", MentionForm.NOMINAL),),
        ),
        Entity(
            "mara-lindqvist",
            "Person",
            "Mara Lindqvist",
            ("Lindqvist",),
            "NOR",
            "GOV",
            0.4,
            (hand.mention("Lindqvist"),),
        ),
        Entity("tomas-ferro", "Person", "Tomas Ferro", ("Ferro",), "SWE", "GOV", 0.4, (hand.mention("Ferro"),)),
    )
    attack, meet = hand.event_id("Attack", "shelled"), hand.event_id("Meet", "met")
    told = "Northland shelled Kessa on Wednesday with more than 40 rockets"
    rockets, forty, more = hand.span("more than 40 rockets"), Decimal(40), Comparison.MORE_THAN
    events = (
        Event(
            attack,
            "Attack",
            "shelled",
            "shell",
            hand.span("shelled"),
            "ASSAULT",
            (
                hand.argument("agent", "Northland", "northland"),
                hand.argument("recipient", "Kessa", kessa),
                Argument("instrument", rockets, quantity=Quantity(rockets, forty, forty, None, more, "rocket")),
            ),
            time=Timex(hand.span("Wednesday"), date(2025, 7, 9), date(2025, 7, 9)),
        ),
        Event(
            meet,
            "Meet",
            "met",
            "meet",
            hand.span("met"),
            "CONSULT",
            (
                hand.argument("participant", "Lindqvist", "mara-lindqvist"),
                hand.argument("participant", "Ferro", "tomas-ferro"),
            ),
            time=Timex(hand.span("Thursday"), date(2025, 7, 10), date(2025, 7, 10)),
        ),
    )
    claims = (
        hand.claim(
            attack,
            Factuality.ACTUAL,
            told,
            speaker=army,
            cue="said",
        ),
        hand.claim(meet, Factuality.ACTUAL, "Lindqvist and Ferro met on Thursday."),
    )
    edges = (
        hand.edge("northland", "attacked", kessa, attack),
        hand.edge("mara-lindqvist", "met", "tomas-ferro", meet, direct=True),
    )
    article = Article(hand.id, hand.text, None, date(2025, 7, 11), "Inland Herald")
    return Extraction(article, entities, events, (), claims, edges)


def copy_of(extraction: Extraction, article_id: str) -> Extraction:
    """Return what an article says as if it were another's, under identifiers of its own."""
    old, new = article_key(extraction.article.id), article_key(article_id)

    def own(name: str) -> str:
        return new + name.removeprefix(old)

    return replace(
        extraction,
        article=replace(extraction.article, id=article_id),
        events=tuple(replace(event, id=own(event.id)) for event in extraction.events),
        relations=tuple(replace(relation, id=own(relation.id)) for relation in extraction.relations),
        claims=tuple(replace(claim, id=own(claim.id), asserts=own(claim.asserts)) for claim in extraction.claims),
        edges=tuple(replace(edge, id=own(edge.id), of=own(edge.of)) for edge in extraction.edges),
    )
