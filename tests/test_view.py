"""The page as a file: what it holds, what it cannot do, that it is the same twice. test_view_browser.py opens it."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import zlib
from dataclasses import replace
from html.parser import HTMLParser
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pyvis.network import Network
from view_news import many, one_edge, three_articles

from kg.rdf import to_rdf
from kg.store import Store
from kg.types import Extraction, Factuality
from kg.view import to_html, to_pyvis
from kg.view.carrier import gather
from kg.view.layout import WHOLE, Plan, _communities, core, place
from kg.view.network import _plan, _weights
from kg.view.notebook import show
from kg.view.page import escaped_json, page_data, render
from kg.view.theme import load_theme
from kg.view.wording import spaced

HOSTILE = (
    "</script><script>window.hacked=1</script>",
    '"><img src=x onerror="window.hacked=1">',
    "<a href='javascript:window.hacked=1'>href</a>",
    "<!-- <script>",
    "]]> \u2028 \u2029 \u202e evil $title ${data}",
    "&lt;b&gt; &amp; \x00 \ud800",
)


class Page(HTMLParser):
    """The elements of a page as a browser's parser would see them."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.scripts: list[tuple[dict[str, str | None], str]] = []
        self.styles: list[str] = []
        self.title = ""
        self.links: list[str] = []
        self.policy = ""
        self._inside: str | None = None
        self._attributes: dict[str, str | None] = {}
        self.tags: list[str] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self._inside, self._attributes = tag, dict(attrs)
        if tag == "meta" and self._attributes.get("http-equiv") == "Content-Security-Policy":
            self.policy = self._attributes["content"] or ""
        self.links += [
            value or "" for name, value in attrs if name in {"src", "href", "action", "data", "poster", "srcset"}
        ]
        if tag == "script":
            self.scripts.append((self._attributes, ""))

    def handle_endtag(self, tag: str) -> None:
        self._inside = None

    def handle_data(self, data: str) -> None:
        if self._inside == "script":
            self.scripts[-1] = (self._attributes, self.scripts[-1][1] + data)
        elif self._inside == "style":
            self.styles.append(data)
        elif self._inside == "title":
            self.title += data

    @property
    def data(self) -> dict[str, Any]:
        return json.loads(self.scripts[0][1])

    def rows(self, table: str) -> list[dict[str, Any]]:
        found = self.data[table]
        return [dict(zip(found["columns"], row, strict=True)) for row in found["rows"]]


def test_network_is_pyvis_and_directed() -> None:
    network = to_pyvis(three_articles())
    assert isinstance(network, Network)
    assert network.directed
    assert not network.options["physics"]["enabled"]


def test_pyvis_own_writers_give_our_page(tmp_path: Any) -> None:
    "Who calls show or write_html must not get the template that loads from elsewhere and runs titles."
    network = to_pyvis(three_articles())
    file = tmp_path / "graph.html"
    network.write_html(str(file), open_browser=False)
    assert file.read_text("utf-8") == render(network)
    assert "Content-Security-Policy" in network.generate_html()


def test_one_line_joins_each_pair() -> None:
    network = to_pyvis(three_articles())
    pairs = [frozenset((line["from"], line["to"])) for line in network.edges]
    assert len(pairs) == len(set(pairs))
    met = next(line for line in network.edges if {line["from"], line["to"]} == {"mira-castell", "joren-halvik"})
    assert len(met["edges"]) == 2
    assert met["label"] == "met"
    assert met["arrows"] == ""


def test_only_entities_with_an_edge_are_drawn_and_the_others_are_found() -> None:
    network = to_pyvis(three_articles())
    page = Page(render(network))
    rows = {row["id"]: row for row in page.rows("nodes")}
    assert rows["coast-wire"]["x"] is None if "coast-wire" in rows else True
    assert rows["harbour-hall"]["x"] is None
    assert rows["mira-castell"]["x"] is not None
    assert "harbour-hall" not in network.node_ids


def test_salience_over_all_articles_sets_the_size() -> None:
    sizes = {node["id"]: node["size"] for node in to_pyvis(three_articles()).nodes}
    assert max(sizes, key=lambda node: sizes[node]) == "mira-castell"
    assert sizes["port-kestrel"] < sizes["skarland"] < sizes["mira-castell"]


@pytest.mark.parametrize(
    ("ends", "dashes", "hidden"),
    [
        ({"novara", "pact-of-nine"}, [11, 6], False),
        ({"steelworkers", "helion-steel"}, [2, 5], False),
        ({"adela-brandt", "skarland"}, False, False),
        ({"tomas-weld", "senate-of-novara"}, False, False),
    ],
)
def test_factuality_is_the_stroke_of_a_line(ends: set[str], dashes: object, hidden: bool) -> None:
    line = next(line for line in to_pyvis(three_articles()).edges if {line["from"], line["to"]} == ends)
    assert (line["dashes"], line["hidden"]) == (dashes, hidden)


def test_a_line_that_is_only_denied_is_hidden() -> None:
    news = one_edge()
    denied = replace(news, claims=(replace(news.claims[0], factuality=Factuality.NEGATED),))
    assert [line["hidden"] for line in to_pyvis([denied]).edges] == [True]


def test_a_line_is_not_named_after_what_is_denied_where_something_is_not() -> None:
    "Weld did not inform the Senate; the Senate questioned Weld. The line between them says: questioned."
    network = to_pyvis(three_articles())
    line = next(line for line in network.edges if {line["from"], line["to"]} == {"tomas-weld", "senate-of-novara"})
    assert line["label"] == "questioned +1"


def test_two_renders_are_the_same_bytes() -> None:
    assert to_html(three_articles()) == to_html(three_articles())
    assert to_html(many(500)) == to_html(many(500))


def test_policy_lets_nothing_load_and_only_these_scripts_run() -> None:
    page = Page(to_html(three_articles()))
    directives = dict(part.strip().split(" ", 1) for part in page.policy.split(";"))
    assert directives["default-src"] == "'none'"
    assert "unsafe" not in page.policy and "http" not in page.policy and "*" not in page.policy
    for name, sources in (
        ("script-src", [text for kind, text in page.scripts if "type" not in kind]),
        ("style-src", page.styles),
    ):
        hashes = {
            f"'sha256-{base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()}'" for source in sources
        }
        assert hashes == set(directives[name].split())


def test_page_refers_to_no_file_and_no_host() -> None:
    page = Page(to_html(three_articles()))
    assert page.links == ["#panel"]
    assert not re.search(r"url\(|@import", "".join(page.styles))
    assert "link" not in page.tags and "iframe" not in page.tags


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_text(words: str) -> None:
    "A title, text, name or address written to break out of the page's data block reaches the reader as it was written."
    plain = Page(to_html([one_edge()]))
    news = one_edge(title=words, text=f"Ann met Bob. {words}", name=words, url=f"javascript:{words}")
    page = Page(to_html([replace(news, article=replace(news.article, id=words, publisher=words))]))
    seen = words.encode("utf-8", "backslashreplace").decode()
    assert page.tags == plain.tags
    assert len(page.scripts) == 3
    article = page.rows("articles")[0]
    assert json.dumps(article["title"]) in {json.dumps(seen), json.dumps(words)}
    assert page.rows("nodes")[0]["name"] == article["publisher"]


@pytest.mark.parametrize("words", HOSTILE)
def test_data_block_holds_no_markup(words: str) -> None:
    written = escaped_json({words: [words]})
    assert not set("<>&\u2028\u2029") & set(written)
    written.encode("utf-8")


def test_links_of_an_entity_are_web_addresses() -> None:
    news = one_edge()
    ann = replace(news.entities[0], links=("javascript:alert(1)", "https://example.org/ann", "data:text/html,x"))
    rows = Page(to_html([replace(news, entities=(ann, news.entities[1]))])).rows("nodes")
    assert rows[0]["links"] == ["https://example.org/ann"]


def test_page_without_text_keeps_the_quotes_alone() -> None:
    page = Page(to_html(three_articles(), with_text=False))
    assert {row["text"] for row in page.rows("articles")} == {None}
    quotes = [row["quote"] for row in page.rows("claims")]
    assert any(quote.startswith("She criticized Skarland on Tuesday") for quote in quotes)


def test_every_claim_quotes_its_slice() -> None:
    page = Page(to_html(three_articles()))
    articles = page.rows("articles")
    for claim, quoted in zip(
        page.rows("claims"), Page(to_html(three_articles(), with_text=False)).rows("claims"), strict=True
    ):
        assert articles[claim["article"]]["text"][claim["start"] : claim["end"]] == quoted["quote"]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("imposesTariffsOn", "imposes tariffs on"),
        ("met", "met"),
        ("ministerOf", "minister of"),
        ("run_for", "run for"),
        ("NATOMember", "natomember"),
    ],
)
def test_property_is_read_as_words(name: str, words: str) -> None:
    assert spaced(name) == words


def test_open_event_is_labelled_with_the_article_s_words() -> None:
    labels = {row["label"] for row in Page(to_html(three_articles())).rows("edges")}
    assert {"approved", "imposes tariffs on", "minister of"} <= labels


def test_what_the_user_changes_in_the_network_is_drawn() -> None:
    "pyvis is the way in for those who know it: the page shows their Network, not ours."
    network = to_pyvis([one_edge()])
    network.get_node("ann").update(color="#123456", shape="star", label="Annie", x=5)
    network.add_node("carl", label="Carl", x=80, y=90)
    network.add_edge("carl", "bob", label="knows")
    page = Page(render(network))
    rows = {row["id"]: row for row in page.rows("nodes")}
    assert (rows["ann"]["label"], rows["ann"]["color"], rows["ann"]["shape"], rows["ann"]["x"]) == (
        "Annie",
        "#123456",
        "star",
        5,
    )
    assert rows["carl"]["name"] == "Carl"
    assert [row["label"] for row in page.rows("edges") if row["fact"] is None] == ["knows"]


def test_page_is_named_after_its_article_or_its_main_actors() -> None:
    assert Page(to_html(three_articles()[:1])).title == "Castell carries a blunt message to Halvik"
    assert Page(to_html(three_articles())).title == "Mira Castell, Skarland, Pact of Nine, in 3 articles"
    assert Page(to_html(three_articles(), "Kestrel <talks>")).title == "Kestrel <talks>"


@pytest.mark.parametrize("news", [(), (Extraction(one_edge().article),)], ids=["nothing", "nothing found"])
def test_news_without_an_edge_still_makes_a_page(news: tuple[Extraction, ...]) -> None:
    assert Page(to_html(news)).rows("edges") == []


def test_article_given_twice_counts_once() -> None:
    first = three_articles()[0]
    assert to_html([first, first]) == to_html([first])


@pytest.mark.parametrize("of", ["extraction", "graph", "network", "folder", "store"])
def test_a_notebook_shows_whatever_holds_the_news(of: str, tmp_path: Path) -> None:
    (news,) = three_articles()[:1]
    with Store.open(tmp_path / "graph") as store:
        store.put(news)
        kept = list(store.extractions())
    page = to_html(kept, "Talks")
    if of == "store":
        with Store.open(tmp_path / "graph", read_only=True) as store:
            assert show(store, "Talks").html == page
        return
    sources = {
        "extraction": kept[0],
        "graph": to_rdf(kept),
        "network": to_pyvis(kept),
        "folder": str(tmp_path / "graph"),
    }
    picture = show(sources[of], "Talks", height=300)
    assert picture.html == page
    assert 'height="300"' in picture._repr_html_()
    assert "allow-same-origin" not in picture._repr_html_()


def _overlaps(network: Network) -> list[tuple[str, str]]:
    found = []
    for a, b in combinations(network.nodes, 2):
        wide = [max(node["size"], 3.6 * min(len(node["label"]), 26)) for node in (a, b)]
        if abs(a["x"] - b["x"]) < sum(wide) and abs(a["y"] - b["y"]) < a["size"] + b["size"] + 18:
            found.append((a["id"], b["id"]))
    return found


@pytest.mark.parametrize(
    "news", [three_articles()[:1], three_articles(), many(30), many(60)], ids=["one", "three", "30", "60"]
)
def test_no_node_or_name_covers_another(news: tuple[Extraction, ...]) -> None:
    assert _overlaps(to_pyvis(news)) == []


def test_what_the_news_is_about_stands_in_the_middle() -> None:
    nodes = to_pyvis(three_articles()).nodes
    places = np.array([(node["x"], node["y"]) for node in nodes])
    far = np.linalg.norm(places, axis=1) / np.linalg.norm(places, axis=1).max()
    heavy = np.argsort([-node["size"] for node in nodes])
    assert far[heavy[:5]].mean() < 0.75 * far[heavy[5:]].mean()


def test_no_line_runs_through_a_node_that_it_does_not_touch() -> None:
    network = to_pyvis(three_articles())
    place_of = {node["id"]: np.array([node["x"], node["y"]]) for node in network.nodes}
    for line in network.edges:
        a, b = place_of[line["from"]], place_of[line["to"]]
        for node in network.nodes:
            if node["id"] not in (line["from"], line["to"]):
                share = np.clip((place_of[node["id"]] - a) @ (b - a) / ((b - a) @ (b - a)), 0, 1)
                assert np.linalg.norm(place_of[node["id"]] - a - share * (b - a)) > node["size"], (
                    line["title"],
                    node["id"],
                )


def test_core_is_connected_and_starts_with_the_heaviest() -> None:
    pairs = [(0, i) for i in range(1, 5)] + [(4, 5), (6, 7)]
    assert core(8, pairs, [0.2, 0, 0, 0, 0, 0, 0.9, 0.1], 2) == [6, 7]
    assert set(core(8, pairs, [0.9, 0, 0, 0, 0, 0, 0.1, 0.1], 6)) == {0, 1, 2, 3, 4, 5}


def test_thousands_show_a_core_of_300_first() -> None:
    network = to_pyvis(many(1500))
    first = [node for node in network.nodes if "core" in node]
    assert len(first) == 300
    assert max(network.nodes, key=lambda node: node["size"]) in first


def test_large_news_is_packed_small_and_holds_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.view.page._PLAIN", 100_000)
    network = to_pyvis(many(500))
    page = render(network, "Much news")
    packed = re.search(r'<script type="application/deflate" id="news" data-bytes="(\d+)">([^<]*)</script>', page)
    assert packed
    raw = zlib.decompress(base64.b64decode(packed[2]), wbits=-zlib.MAX_WBITS)
    assert len(raw) == int(packed[1])
    assert len(packed[2]) < len(raw) / 3
    assert raw.decode() == escaped_json(page_data(network, "Much news"))


def test_separate_stories_do_not_lie_on_one_another() -> None:
    plan = Plan(
        np.full((4, 2), 20.0), np.ones(4), np.array([[0, 1], [2, 3]]), np.full(2, 100.0), np.linspace(0, 0.9, 4)
    )
    where = place(plan)
    assert min(np.abs(where[a] - where[b]).max() for a, b in combinations(range(4), 2)) >= 39


@pytest.mark.parametrize("count", [60, 120, 300])
def test_an_article_more_moves_what_was_there_only_a_little(count: int) -> None:
    news = many(count)
    before, after = (
        {node["id"]: (node["x"], node["y"]) for node in to_pyvis(each).nodes} for each in (news[:-1], news)
    )
    old, new = (np.array([places[node] for node in before]) for places in (before, after))
    moved = np.linalg.norm(new - old - np.median(new - old, axis=0), axis=1)
    assert np.median(moved) < 0.2 * np.ptp(old, axis=0).max()


def _small_story(number: int) -> Extraction:
    """Return news of two people of whom no other news tells."""
    news = one_edge()
    names = {"ann": f"ann-{number}", "bob": f"bob-{number}"}
    event = replace(
        news.events[0],
        id=f"met-{number}",
        arguments=tuple(replace(each, entity=names[each.entity or ""]) for each in news.events[0].arguments),
    )
    edge = replace(news.edges[0], id=f"g-{number}", subject=names["ann"], object=names["bob"], of=event.id)
    return replace(
        news,
        article=replace(news.article, id=f"small-{number}"),
        entities=tuple(replace(each, id=names[each.id]) for each in news.entities),
        events=(event,),
        claims=(replace(news.claims[0], id=f"c-{number}", asserts=event.id),),
        edges=(edge,),
    )


def test_small_stories_keep_their_place_when_more_news_comes() -> None:
    small = [_small_story(number) for number in range(24)]
    main = many(150)
    jumps = []
    for count in range(2, len(main)):
        before, after = (
            {node["id"]: np.array([node["x"], node["y"]]) for node in to_pyvis([*main[:each], *small]).nodes}
            for each in (count, count + 1)
        )
        size = np.ptp(np.array(list(after.values())), axis=0).max()
        shift = np.median([after[node] - before[node] for node in before], axis=0)
        moved = [np.linalg.norm(after[node] - before[node] - shift) / size for node in before if "-" in node]
        jumps.append((float(np.median(moved)), float(np.quantile(moved, 0.9))))
    assert max(middle for middle, _ in jumps) < 0.16 and max(most for _, most in jumps) < 0.32


def test_groups_of_large_news_change_only_where_more_news_is_about_them() -> None:
    def groups(news: tuple[Extraction, ...]) -> dict[str, frozenset[str]]:
        graph = gather(news).graph
        drawn = [node for node in graph if graph.degree(node) > 0]
        found = _communities(_plan(graph, drawn, _weights(graph, drawn)))
        named = [frozenset(drawn[i] for i in members) for members in found]
        return {node: members for members in named for node in members}

    news = many(2000)
    before, after = groups(news[:-1]), groups(news)
    alike = [len(members & after[node]) / len(members | after[node]) for node, members in before.items()]
    assert sum(alike) / len(alike) > 0.96  # Louvain's: 0.947
    assert max(len(members) for members in after.values()) <= WHOLE
    assert min(map(len, after.values())) > 1


def _contrast(one: str, other: str) -> float:
    def light(color: str) -> float:
        parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("tone", ["light", "dark"])
def test_colours_stand_out_from_the_paper_and_types_are_told_apart_without_colour(tone: str) -> None:
    "WCAG 2.2 asks 3:1 of graphics; who sees no hue has the shape or the lightness."
    theme = load_theme()
    for look in (*theme["types"].values(), *theme["factuality"].values()):
        assert _contrast(look[tone], theme["paper"][tone]) >= 3, look["label"]
    looks = [(look["shape"], look[tone]) for look in theme["types"].values()]
    assert len(looks) == len(set(looks))
