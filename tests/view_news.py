"""News in our own words, extracted by hand (view_news.toml), and news-like graphs of any size: what the tests draw."""

from __future__ import annotations

import random
import re
import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from kg.ids import part_key
from kg.types import (
    Argument,
    Article,
    Claim,
    Edge,
    Entity,
    Event,
    Extraction,
    Factuality,
    Mention,
    MentionForm,
    Relation,
    TextSpan,
    Timex,
)

_NEWS: dict[str, Any] = tomllib.loads((Path(__file__).parent / "view_news.toml").read_text("utf-8"))
_MOODS = (Factuality.ACTUAL,) * 3 + (Factuality.PLANNED, Factuality.POSSIBLE, Factuality.NEGATED)


def three_articles() -> tuple[Extraction, ...]:
    """Return three articles of an invented world with what they say."""
    return tuple(_extraction(Article(**row)) for row in _NEWS["article"])


def one_edge(
    title: str = "A title", text: str = "Ann met Bob.", url: str | None = None, name: str = "Ann"
) -> Extraction:
    """Return the smallest news: one edge between two people, with any words where an outlet's words would stand."""
    span = TextSpan(0, len(text))
    ann = Entity("ann", "Person", name, (), None, None, 0.9, (Mention(TextSpan(0, 3), MentionForm.NAME),))
    bob = Entity("bob", "Person", "Bob", (), None, None, 0.5, (Mention(TextSpan(8, 11), MentionForm.NAME),))
    arguments = (Argument("participant", TextSpan(0, 3), "ann"), Argument("participant", TextSpan(8, 11), "bob"))
    event = Event("a-met", "Meet", "met", "meet", TextSpan(4, 7), "CONSULT", arguments)
    return Extraction(
        Article("a", text, title, date(2031, 1, 2), "Outlet", (), url),
        (ann, bob),
        (event,),
        (),
        (Claim("a-claim", "a-met", Factuality.ACTUAL, span, "clause:active"),),
        (Edge("a-edge", "ann", "met", "bob", "a-met", True),),
    )


def many(count: int, seed: int = 5) -> tuple[Extraction, ...]:
    """Return news-like extractions with about `count` entities: clusters round busy ones, few ties between clusters."""
    rng = random.Random(seed)
    types = ("Person",) * 5 + ("Organization",) * 3 + ("Country", "City")
    clusters = max(1, count // 60)
    entities = [
        Entity(f"e{i}", rng.choice(types), f"{_NAMES[i % 40]} {_NAMES[(i * 7 + i // 40) % 40]} {i}")
        for i in range(count)
    ]
    verbs = ("Meet", "Criticize", "Accuse", "Support", "Visit", "Call")
    found = []
    for number in range(max(1, count // 25)):
        home = number % clusters
        members = list(range(home, count, clusters))
        text, events, claims, edges = "", [], [], []
        used: dict[str, Entity] = {}
        for k in range(45):
            a = members[min(int(rng.expovariate(0.12)), len(members) - 1)]
            b = rng.choice(members) if rng.random() < 0.93 else rng.randrange(count)
            if a == b:
                continue
            verb = rng.choice(verbs)
            start = len(text)
            text += f"{entities[a].name} {verb.lower()}s {entities[b].name} again, people there said. "
            day = date(2031, 1, 1) + timedelta(days=(number * 3 + k) % 300)
            trigger = TextSpan(start, start + 5)
            id_ = f"n{number}-{k}"
            for i in (a, b):
                used.setdefault(
                    f"e{i}",
                    Entity(f"e{i}", entities[i].type, entities[i].name, salience=round(1 / (1 + i // clusters), 3)),
                )
            events.append(
                Event(f"{id_}-v", verb, verb.lower(), verb.lower(), trigger, None, (), None, Timex(trigger, day, day))
            )
            claims.append(Claim(f"{id_}-c", f"{id_}-v", rng.choice(_MOODS), TextSpan(start, len(text) - 1), "made"))
            edges.append(Edge(f"{id_}-e", f"e{a}", verb.lower() + "s", f"e{b}", f"{id_}-v"))
        article = Article(
            f"n{number}",
            text,
            f"Dispatch {number}",
            date(2031, 1, 1) + timedelta(days=number % 300),
            f"Outlet {number % 7}",
        )
        found.append(Extraction(article, tuple(used.values()), tuple(events), (), tuple(claims), tuple(edges)))
    return tuple(found)


_NAMES = (_NEWS["trees"]).split()


def _extraction(article: Article) -> Extraction:
    events: list[Event] = []
    relations: list[Relation] = []
    claims: list[Claim] = []
    edges: list[Edge] = []
    for kind in ("event", "relation"):
        for row in (row for row in _NEWS[kind] if row["article"] == article.id):
            span = _sentence(article.text, row["sentence"])
            words = _words(article.text, row["trigger"], span.start)
            id_ = part_key(article.id, row["type"], words, row["subject"])
            if kind == "relation":
                relations.append(Relation(id_, row["type"], row["predicate"], row["subject"], row["objects"][0]))
            else:
                events.append(_event(id_, row, words, article.text))
            factuality = Factuality(row.get("factuality", "Actual"))
            said = [row.get(key) for key in ("speaker", "cue", "condition")]
            claims.append(Claim(f"c-{id_}", id_, factuality, span, "hand", *said))
            edges += [
                Edge(f"g-{id_}-{each}", row["subject"], row["predicate"], each, id_, factuality is Factuality.ACTUAL)
                for each in row["objects"]
            ]
    return Extraction(article, _entities(article), tuple(events), tuple(relations), tuple(claims), tuple(edges))


def _event(id_: str, row: dict[str, Any], words: TextSpan, text: str) -> Event:
    first, second = ("participant", "participant") if row["type"] == "Meet" else ("agent", "recipient")
    arguments = (Argument(first, words, row["subject"]), *(Argument(second, words, each) for each in row["objects"]))
    when = Timex(_words(text, row["time"]), row["day"], row["day"]) if "time" in row else None
    return Event(id_, row["type"], row["trigger"], row["predicate"], words, None, arguments, row.get("place"), when)


def _words(text: str, words: str, after: int = 0) -> TextSpan:
    start = text.index(words, after)
    return TextSpan(start, start + len(words))


def _sentence(text: str, opening: str) -> TextSpan:
    start = text.index(opening)
    end = re.compile(r"\.(?=\s|$)").search(text, start)
    return TextSpan(start, end.end() if end else len(text))


def _entities(article: Article) -> tuple[Entity, ...]:
    facts = [row for kind in ("event", "relation") for row in _NEWS[kind] if row["article"] == article.id]
    needed = {each for row in facts for each in (row["subject"], *row["objects"], row.get("speaker"), row.get("place"))}
    found = []
    for row in _NEWS["entity"]:
        spans = {span for name in (row["name"], *row.get("aliases", ())) for span in _named(article.text, name)}
        outer = [span for span in spans if not any(other != span and other.contains(span) for other in spans)]
        if outer or row["id"] in needed:
            mentions = tuple(Mention(span, MentionForm.NAME) for span in sorted(outer))
            salience = round(min(1.0, 0.08 + 0.13 * len(outer)), 2)
            aliases = tuple(row.get("aliases", ()))
            country = row.get("country")
            found.append(Entity(row["id"], row["type"], row["name"], aliases, country, None, salience, mentions))
    return tuple(found)


def _named(text: str, name: str) -> list[TextSpan]:
    return [TextSpan(*match.span()) for match in re.finditer(rf"\b{re.escape(name)}\b", text)]
