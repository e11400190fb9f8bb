"""News in our own words, extracted by hand: what the tests of the view draw. Also makes news-like graphs of any size."""

from __future__ import annotations

import random
import re
from datetime import date, timedelta

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

PEOPLE_AND_PLACES: dict[str, tuple[str, str, tuple[str, ...], str | None]] = {
    "mira-castell": ("Person", "Mira Castell", ("Castell",), "NOV"),
    "joren-halvik": ("Person", "Joren Halvik", ("Halvik",), "SKA"),
    "adela-brandt": ("Person", "Adela Brandt", ("Brandt",), "NOV"),
    "tomas-weld": ("Person", "Tomas Weld", ("Weld",), "NOV"),
    "ines-okafor": ("Person", "Ines Okafor", ("Okafor",), "LUM"),
    "rui-tanaka": ("Person", "Rui Tanaka", ("Tanaka",), "ORI"),
    "petra-sol": ("Person", "Petra Sol", ("Sol",), "SKA"),
    "emil-roth": ("Person", "Emil Roth", ("Roth",), "NOV"),
    "novara": ("Country", "Novara", ("Novaran",), "NOV"),
    "skarland": ("Country", "Skarland", ("Skarlandic",), "SKA"),
    "lumeria": ("Country", "Lumeria", ("Lumerian",), "LUM"),
    "oriente": ("Country", "Oriente", ("Orientan",), "ORI"),
    "port-kestrel": ("City", "Port Kestrel", (), "ORI"),
    "vell": ("City", "Vell", (), "LUM"),
    "aldmark": ("City", "Aldmark", (), "NOV"),
    "pact-of-nine": ("Organization", "Pact of Nine", ("the Pact",), None),
    "foreign-ministry-of-skarland": ("Organization", "Skarlandic Foreign Ministry", (), "SKA"),
    "air-guard": ("Organization", "Lumerian Air Guard", ("Air Guard",), "LUM"),
    "senate-of-novara": ("Organization", "Novaran Senate", ("Senate",), "NOV"),
    "helion-steel": ("Organization", "Helion Steel", (), "NOV"),
    "morning-ledger": ("Organization", "Morning Ledger", (), "NOV"),
    "coast-wire": ("Organization", "Coast Wire", (), "ORI"),
    "harbour-hall": ("Facility", "Harbour Hall", (), "ORI"),
    "northern-shelf": ("Region", "Northern Shelf", (), None),
    "falcon-battery": ("Product", "Falcon battery", ("Falcon batteries",), None),
    "steelworkers": ("Group", "steelworkers", (), "NOV"),
}

SUMMIT = """PORT KESTREL — Novaran Foreign Secretary Mira Castell met Skarlandic counterpart Joren Halvik at Harbour Hall on Thursday, the first talks between the two since spring.

Castell told reporters that she had carried a blunt message from President Adela Brandt. "We are out of patience," she said.

Brandt has said that Novara will impose tariffs on the Pact of Nine from 1 August unless its members sign a trade accord. She criticized Skarland on Tuesday and approved Falcon batteries for Lumeria.

Defence chief Tomas Weld did not inform the Senate before he halted shipments to Lumeria, the Morning Ledger reported.

Skarland attacked Vell overnight with drones, the Lumerian Air Guard said. Halvik denied that Skarland had struck the city.

Castell may meet Rui Tanaka of Oriente on Friday. She accused Oriente of supporting Skarland. Brandt called Ines Okafor on Wednesday."""

WIRE = """PORT KESTREL, Oriente — Joren Halvik met Mira Castell for fifty minutes on Thursday and left without a word to the press.

Petra Sol, who speaks for the Skarlandic Foreign Ministry, said Castell had proposed a new approach to the Northern Shelf.

Rui Tanaka welcomed both ministers at Harbour Hall. Oriente will host the Pact of Nine again in the autumn, Tanaka said.

Sol said Novara had promised Skarland a pause in arms for Lumeria. Castell denied any promise."""

FOLLOW = """ALDMARK — The Novaran Senate questioned Tomas Weld for six hours on Monday over the halted shipments.

Emil Roth, who leads the Senate, criticized Weld and praised Castell. Helion Steel, based in Aldmark, would gain from the tariffs on the Pact of Nine, Roth said.

The steelworkers could strike if Helion Steel closes its northern mill. Brandt visited Aldmark on Sunday and met the steelworkers."""

_ARTICLES = (
    Article(
        "summit", SUMMIT, "Castell carries a blunt message to Halvik", date(2031, 7, 10), "Morning Ledger",
        ("A. Writer",), "https://ledger.example/summit",
    ),
    Article("wire", WIRE, "Ministers meet for fifty minutes", date(2031, 7, 11), "Coast Wire", (), "https://wire.example/1"),
    Article("follow", FOLLOW, "Senate turns on Weld", date(2031, 7, 28), "Morning Ledger", (), "https://ledger.example/3"),
)  # fmt: skip

A, P, M, N = Factuality.ACTUAL, Factuality.PLANNED, Factuality.POSSIBLE, Factuality.NEGATED

# article, sentence starts, trigger, class or relation, property, subject, objects, factuality, more
_FACTS: tuple[tuple[str, str, str, str, str, str, tuple[str, ...], Factuality, dict[str, str]], ...] = (
    ("summit", "Novaran Foreign", "met", "Meet", "met", "mira-castell", ("joren-halvik",), A, {"place": "harbour-hall", "time": "Thursday", "day": "2031-07-10"}),
    ("summit", "Novaran Foreign", "Foreign Secretary", "ministerOf", "minister of", "mira-castell", ("novara",), A, {"relation": "1"}),
    ("summit", "Novaran Foreign", "counterpart", "ministerOf", "minister of", "joren-halvik", ("skarland",), A, {"relation": "1"}),
    ("summit", "Castell told", "President", "headOfState", "head of state of", "adela-brandt", ("novara",), A, {"relation": "1"}),
    ("summit", "Brandt has said", "impose tariffs", "ImposeTariffs", "imposesTariffsOn", "novara", ("pact-of-nine",), P, {"speaker": "adela-brandt", "cue": "said", "condition": "unless its members sign a trade accord", "time": "from 1 August", "day": "2031-08-01"}),
    ("summit", "Brandt has said", "impose tariffs", "ImposeTariffs", "imposesTariffsOn", "adela-brandt", ("pact-of-nine",), P, {"speaker": "adela-brandt", "cue": "said", "condition": "unless its members sign a trade accord", "time": "from 1 August", "day": "2031-08-01"}),
    ("summit", "She criticized", "criticized", "Criticize", "criticized", "adela-brandt", ("skarland",), A, {"time": "Tuesday", "day": "2031-07-08"}),
    ("summit", "She criticized", "approved", "Event", "approve", "adela-brandt", ("falcon-battery",), A, {}),
    ("summit", "She criticized", "batteries for", "SupplyArms", "suppliesArmsTo", "novara", ("lumeria",), P, {}),
    ("summit", "Defence chief", "inform", "Inform", "informed", "tomas-weld", ("senate-of-novara",), N, {"speaker": "morning-ledger", "cue": "reported"}),
    ("summit", "Defence chief", "halted", "Event", "halt", "tomas-weld", ("lumeria",), A, {"speaker": "morning-ledger", "cue": "reported"}),
    ("summit", "Skarland attacked", "attacked", "Attack", "attacked", "skarland", ("vell",), A, {"speaker": "air-guard", "cue": "said", "time": "overnight", "day": "2031-07-09"}),
    ("summit", "Halvik denied", "struck", "Attack", "attacked", "skarland", ("vell",), N, {"speaker": "joren-halvik", "cue": "denied"}),
    ("summit", "Castell may", "meet", "Meet", "met", "mira-castell", ("rui-tanaka",), M, {"time": "Friday", "day": "2031-07-11"}),
    ("summit", "She accused", "accused", "Accuse", "accused", "mira-castell", ("oriente",), A, {}),
    ("summit", "She accused", "supporting", "Support", "supported", "oriente", ("skarland",), A, {"speaker": "mira-castell", "cue": "accused"}),
    ("summit", "Brandt called", "called", "Call", "called", "adela-brandt", ("ines-okafor",), A, {"time": "Wednesday", "day": "2031-07-09"}),
    ("summit", "Skarland attacked", "Vell", "locatedIn", "located in", "vell", ("lumeria",), A, {"relation": "1"}),
    ("wire", "Joren Halvik met", "met", "Meet", "met", "joren-halvik", ("mira-castell",), A, {"place": "port-kestrel", "time": "Thursday", "day": "2031-07-10"}),
    ("wire", "PORT KESTREL", "Oriente", "locatedIn", "located in", "port-kestrel", ("oriente",), A, {"relation": "1"}),
    ("wire", "Petra Sol", "speaks for", "spokespersonFor", "spokesperson for", "petra-sol", ("foreign-ministry-of-skarland",), A, {"relation": "1"}),
    ("wire", "Petra Sol", "Skarlandic", "ministryOf", "ministry of", "foreign-ministry-of-skarland", ("skarland",), A, {"relation": "1"}),
    ("wire", "Petra Sol", "proposed", "Event", "propose", "mira-castell", ("northern-shelf",), A, {"speaker": "petra-sol", "cue": "said"}),
    ("wire", "Rui Tanaka", "welcomed", "Event", "welcome", "rui-tanaka", ("mira-castell", "joren-halvik"), A, {"place": "harbour-hall"}),
    ("wire", "Oriente will", "host", "Host", "hosted", "oriente", ("pact-of-nine",), P, {"speaker": "rui-tanaka", "cue": "said", "time": "in the autumn", "day": "2031-09-22"}),
    ("wire", "Sol said", "promised", "Promise", "promised", "novara", ("skarland",), A, {"speaker": "petra-sol", "cue": "said"}),
    ("wire", "Castell denied", "promise", "Promise", "promised", "novara", ("skarland",), N, {"speaker": "mira-castell", "cue": "denied"}),
    ("follow", "The Novaran", "questioned", "Question", "questioned", "senate-of-novara", ("tomas-weld",), A, {"time": "Monday", "day": "2031-07-28"}),
    ("follow", "Emil Roth", "leads", "headOf", "head of", "emil-roth", ("senate-of-novara",), A, {"relation": "1"}),
    ("follow", "Emil Roth", "criticized", "Criticize", "criticized", "emil-roth", ("tomas-weld",), A, {}),
    ("follow", "Emil Roth", "praised", "Praise", "praised", "emil-roth", ("mira-castell",), A, {}),
    ("follow", "Helion Steel", "based in", "basedIn", "based in", "helion-steel", ("aldmark",), A, {"relation": "1"}),
    ("follow", "Helion Steel", "gain", "Event", "gain", "helion-steel", ("pact-of-nine",), M, {"speaker": "emil-roth", "cue": "said"}),
    ("follow", "The steelworkers", "strike", "Strike", "strikesAgainst", "steelworkers", ("helion-steel",), M, {"condition": "if Helion Steel closes its northern mill"}),
    ("follow", "Brandt visited", "visited", "Visit", "visited", "adela-brandt", ("aldmark",), A, {"time": "Sunday", "day": "2031-07-27"}),
    ("follow", "Brandt visited", "met", "Meet", "met", "adela-brandt", ("steelworkers",), A, {"time": "Sunday", "day": "2031-07-27", "place": "aldmark"}),
)  # fmt: skip


def three_articles() -> tuple[Extraction, ...]:
    """Return three articles of an invented world with what they say."""
    return tuple(_extraction(article) for article in _ARTICLES)


def one_edge(title: str = "A title", text: str = "Ann met Bob.", url: str | None = None, name: str = "Ann") -> Extraction:
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
    entities = [Entity(f"e{i}", rng.choice(types), f"{_NAMES[i % 40]} {_NAMES[(i * 7 + i // 40) % 40]} {i}") for i in range(count)]
    verbs = ("Meet", "Criticize", "Accuse", "Support", "Visit", "Call")
    found = []
    for number in range(max(1, count // 25)):
        home = number % clusters
        members = [i for i in range(home, count, clusters)]
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
                used.setdefault(f"e{i}", Entity(f"e{i}", entities[i].type, entities[i].name, salience=round(1 / (1 + i // clusters), 3)))
            events.append(Event(f"{id_}-v", verb, verb.lower(), verb.lower(), trigger, None, (), None, Timex(trigger, day, day)))
            claims.append(Claim(f"{id_}-c", f"{id_}-v", rng.choice((A, A, A, P, M, N)), TextSpan(start, len(text) - 1), "made"))
            edges.append(Edge(f"{id_}-e", f"e{a}", verb.lower() + "s", f"e{b}", f"{id_}-v"))
        article = Article(f"n{number}", text, f"Dispatch {number}", date(2031, 1, 1) + timedelta(days=number % 300), f"Outlet {number % 7}")
        found.append(Extraction(article, tuple(used.values()), tuple(events), (), tuple(claims), tuple(edges)))
    return tuple(found)


_NAMES = (
    "Alder Birch Cedar Dahlia Elm Fennel Gorse Hazel Iris Juniper Kelp Laurel Maple Nettle Olive Poplar Quince Rowan Sorrel Teasel "
    "Ulmus Vetch Willow Yarrow Zinnia Aspen Bramble Clover Damson Elder Fern Ginger Heather Ivy Jasmine Kale Linden Myrtle Nutmeg Oak"
).split()


def _extraction(article: Article) -> Extraction:
    rows = [row for row in _FACTS if row[0] == article.id]
    events: list[Event] = []
    relations: list[Relation] = []
    claims: list[Claim] = []
    edges: list[Edge] = []
    for _, opening, trigger, type_, label, subject, objects, factuality, more in rows:
        span = _sentence(article.text, opening)
        at = article.text.index(trigger, span.start)
        words = TextSpan(at, at + len(trigger))
        id_ = part_key(article.id, type_, words, subject)
        if "relation" in more:
            relations.append(Relation(id_, type_, label, subject, objects[0]))
        else:
            role = "participant" if type_ == "Meet" else "agent"
            arguments = (Argument(role, words, subject), *(Argument("participant" if type_ == "Meet" else "recipient", words, each) for each in objects))
            when = None
            if "time" in more:
                start = article.text.index(more["time"])
                day = date.fromisoformat(more["day"])
                when = Timex(TextSpan(start, start + len(more["time"])), day, day)
            events.append(Event(id_, type_, trigger, label, words, None, arguments, more.get("place"), when))
        claims.append(Claim(f"c-{id_}", id_, factuality, span, "hand", more.get("speaker"), more.get("cue"), more.get("condition")))
        edges += [Edge(f"g-{id_}-{each}", subject, label, each, id_, factuality is A) for each in objects]
    return Extraction(article, tuple(_entities(article)), tuple(events), tuple(relations), tuple(claims), tuple(edges))


def _sentence(text: str, opening: str) -> TextSpan:
    start = text.index(opening)
    end = re.compile(r"\.(?=\s|$)").search(text, start)
    return TextSpan(start, end.end() if end else len(text))


def _entities(article: Article) -> list[Entity]:
    found = []
    for id_, (type_, name, aliases, country) in PEOPLE_AND_PLACES.items():
        spans = {TextSpan(*match.span()) for word in (name, *aliases) for match in re.finditer(rf"\b{re.escape(word)}\b", article.text)}
        outer = [span for span in spans if not any(other != span and other.contains(span) for other in spans)]
        named = id_ in {each for row in _FACTS if row[0] == article.id for each in (row[5], *row[6], row[8].get("speaker"), row[8].get("place"))}
        if outer or named:
            mentions = tuple(Mention(span, MentionForm.NAME) for span in sorted(outer))
            salience = round(min(1.0, 0.08 + 0.13 * len(outer)), 2)
            found.append(Entity(id_, type_, name, aliases, country, None, salience, mentions))
    return found
