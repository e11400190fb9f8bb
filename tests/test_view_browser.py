"""The page in a real Chromium with the network cut: what a reader sees, clicks and types.

Screenshots go to tests/artefacts/, to be looked at. Without a chromium these tests are skipped, unless
KG_REQUIRE_BROWSER=1 asks that they fail.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from view_news import many, one_edge, three_articles

from kg.types import Claim, Edge, Entity, Extraction, Factuality, Relation
from kg.view import to_html
from kg.view.notebook import show

pytestmark = pytest.mark.browser

ARTEFACTS = Path(__file__).parent / "artefacts"
HOSTILE = "</script><script>window.hacked=1</script><img src=x onerror='window.hacked=1'> href \u202e <b>bold</b>"


@dataclass
class Reader:
    """A page that a reader has open, with what it asked for and complained about."""

    page: Any
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def shoot(self, name: str) -> None:
        ARTEFACTS.mkdir(exist_ok=True)
        self.page.wait_for_timeout(450)
        self.page.screenshot(path=str(ARTEFACTS / f"{name}.png"))

    def text(self, selector: str) -> str:
        return str(self.page.inner_text(selector))

    def middle_of_line(self, one: str, other: str) -> tuple[float, float]:
        """Return where on the screen the line between two entities can be hit, away from nodes and other lines."""
        found = self.page.evaluate(
            """([one, other]) => {
                const { drawing, news } = kgView;
                const [a, b] = [one, other].map((id) => news.nodeById.get(id));
                const pair = [Math.min(a.index, b.index), Math.max(a.index, b.index)].join(":");
                const box = drawing.holder.getBoundingClientRect();
                for (const t of [0.5, 0.4, 0.6, 0.3, 0.7]) {
                    const [[ax, ay], [bx, by]] = [drawing.placeOf(a), drawing.placeOf(b)];
                    const spot = drawing.network.canvasToDOM({ x: ax + (bx - ax) * t, y: ay + (by - ay) * t });
                    if (drawing.network.getNodeAt(spot) === undefined && drawing.network.getEdgeAt(spot) === pair)
                        return [spot.x + box.x, spot.y + box.y];
                }
                return null;
            }""",
            [one, other],
        )
        assert found, f"no line to hit between {one} and {other}"
        return found[0], found[1]

    def place_of_node(self, node: str) -> tuple[float, float]:
        found = self.page.evaluate(
            """(id) => {
                const { drawing, news } = kgView;
                const [x, y] = drawing.placeOf(news.nodeById.get(id));
                const spot = drawing.network.canvasToDOM({ x, y });
                const box = drawing.holder.getBoundingClientRect();
                return [spot.x + box.x, spot.y + box.y];
            }""",
            node,
        )
        return found[0], found[1]

    def shown_pairs(self) -> set[frozenset[str]]:
        pairs = self.page.evaluate("() => kgView.drawing.pairs.map((pair) => [pair.from.id, pair.to.id])")
        return {frozenset(pair) for pair in pairs}


Open = Callable[..., Reader]


@pytest.fixture
def open_page(browser: Any, tmp_path: Path) -> Iterator[Open]:
    """Open news as a page; at the end nothing must have been asked of the network nor complained about."""
    readers: list[Reader] = []
    contexts: list[Any] = []

    def opened(
        news: tuple[Extraction, ...] | str,
        hash_: str = "",
        width: int = 1440,
        height: int = 900,
        **context_options: Any,
    ) -> Reader:
        file = tmp_path / f"page{len(readers)}.html"
        file.write_text(news if isinstance(news, str) else to_html(news), "utf-8")
        context = browser.new_context(viewport={"width": width, "height": height}, offline=True, **context_options)
        contexts.append(context)
        reader = Reader(context.new_page())
        reader.page.on("request", lambda request: reader.requests.append(request.url))
        reader.page.on("pageerror", lambda error: reader.complaints.append(str(error)))
        reader.page.on("console", lambda message: reader.complaints.append(f"{message.type}: {message.text}"))
        reader.page.goto(f"file://{file}{hash_}", timeout=90_000)
        reader.page.wait_for_function("() => window.kgView", timeout=90_000)
        readers.append(reader)
        return reader

    yield opened
    for reader in readers:
        assert reader.page.evaluate("() => window.hacked") is None
        assert [url for url in reader.requests[1:] if not url.startswith(("blob:", "data:"))] == []
        assert reader.complaints == []
    for context in contexts:
        context.close()


def test_first_sight_names_the_news_and_its_main_actors(open_page: Open) -> None:
    reader = open_page(three_articles())
    assert reader.text("h1") == "Mira Castell, Skarland, Pact of Nine, in 3 articles"
    assert reader.text("#counts") == "22 of 22 entities · 33 of 36 claims"
    assert "Mira Castell" in reader.text("#panel li:first-child")
    reader.shoot("overview")


@pytest.mark.parametrize("count", [1, 30, 300, 10_000])
def test_page_is_ready_at_any_size(open_page: Open, count: int) -> None:
    reader = open_page((one_edge(),) if count == 1 else many(count))
    shown = reader.page.evaluate("() => kgView.drawing.shown.length")
    assert 2 <= shown <= 300 if count >= 3000 else shown > 0
    assert reader.page.evaluate("() => kgView.ready") < 8000
    reader.page.wait_for_function("() => kgView.labels.boxes?.length")
    names = reader.page.evaluate("() => kgView.labels.boxes.map(({ name }) => name)")
    assert reader.page.evaluate("() => kgView.drawing.shown[0].name") in names  # whom it is most about is always named
    reader.shoot(f"size_{count}")


@pytest.mark.parametrize("text", ["Ann met Bob 🎉. Žofia said so.", "Ann met Bob. " + "Nothing more. " * 9000, ""])
def test_packed_news_reads_like_plain_news(open_page: Open, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("kg.view.page._PLAIN", 0)
    reader = open_page((one_edge(text=text),))
    assert reader.page.evaluate("() => kgView.news.articles[0].text") == (text or None)


def test_thousands_open_out_on_demand(open_page: Open) -> None:
    reader = open_page(many(3000))
    before = reader.page.evaluate("() => kgView.drawing.shown.length")
    node = reader.page.evaluate("() => kgView.drawing.core.find((node) => kgView.drawing.hidden(node) > 0).id")
    reader.page.evaluate("(id) => { location.hash = '#node=' + id; }", node)
    reader.page.click("#expand")
    assert reader.page.evaluate("() => kgView.drawing.shown.length") > before
    reader.page.click("#all")
    assert reader.page.evaluate("() => kgView.drawing.shown.length") > 2000
    reader.shoot("size_3000_all")


def test_clicking_a_line_marks_its_sentence(open_page: Open) -> None:
    reader = open_page(three_articles())
    reader.page.mouse.click(*reader.middle_of_line("novara", "lumeria"))
    assert "supplies arms to" in reader.text("#panel h2")
    mark = reader.page.evaluate("() => [...document.querySelectorAll('.text mark')].map((m) => m.textContent).join('')")
    assert mark == "She criticized Skarland on Tuesday and approved Falcon batteries for Lumeria."
    assert reader.page.evaluate("() => location.hash").startswith("#claim=")
    assert reader.page.evaluate(
        """() => { const box = document.querySelector('.text').getBoundingClientRect();
                   const mark = document.querySelector('.text mark').getBoundingClientRect();
                   return mark.top >= box.top && mark.bottom <= box.bottom; }"""
    )
    reader.shoot("claim")


def test_claim_card_says_who_when_where_and_under_what_condition(open_page: Open) -> None:
    reader = open_page(three_articles())
    reader.page.mouse.click(*reader.middle_of_line("adela-brandt", "pact-of-nine"))
    card = reader.text("#panel")
    for words in ("PLANNED", "Adela Brandt", "“said”", "unless its members sign a trade accord", "1 Aug 2031"):
        assert words in card
    assert "“from 1 August”" in card
    assert reader.page.get_attribute("#panel .facts a", "href") == "https://ledger.example/summit"
    first = reader.page.locator(".text .named.first")
    assert {first.nth(i).inner_text() for i in range(first.count())} == {"Adela Brandt", "Brandt"}


def test_line_with_several_claims_lists_them(open_page: Open) -> None:
    reader = open_page(three_articles())
    reader.page.mouse.click(*reader.middle_of_line("mira-castell", "joren-halvik"))
    assert reader.page.locator("#panel .row").count() == 2
    assert "Morning Ledger" in reader.text("#panel") and "Coast Wire" in reader.text("#panel")
    reader.page.click("#panel .row >> nth=0")
    assert reader.page.locator(".text mark").count() > 0


def test_clicking_a_node_tells_who_it_is(open_page: Open) -> None:
    reader = open_page(three_articles())
    reader.page.mouse.click(*reader.place_of_node("joren-halvik"))
    panel = reader.text("#panel")
    assert "Joren Halvik" in panel and "Halvik" in panel and "Skarland" in panel
    assert reader.page.evaluate("() => location.hash") == "#node=joren-halvik"
    reader.shoot("node")


def test_an_office_that_is_denied_is_not_shown_as_held(open_page: Open) -> None:
    news = one_edge()
    mayor, judge = (Entity(name.lower(), "Office", name, (), None, None, 0.1, ()) for name in ("Mayor", "Judge"))
    held = Relation("a-held", "holdsOffice", "holds the office", "ann", "mayor")
    denied = Relation("a-denied", "holdsOffice", "holds the office", "ann", "judge")
    span = news.claims[0].span
    news = replace(
        news,
        entities=(*news.entities, mayor, judge),
        relations=(held, denied),
        claims=(
            *news.claims,
            Claim("a-claim-held", "a-held", Factuality.ACTUAL, span, "relations/copula"),
            Claim("a-claim-denied", "a-denied", Factuality.NEGATED, span, "relations/copula"),
        ),
        edges=(
            *news.edges,
            Edge("a-edge-held", "ann", "holdsOffice", "mayor", "a-held", True),
            Edge("a-edge-denied", "ann", "holdsOffice", "judge", "a-denied", False),
        ),
    )
    facts = open_page((news,), "#node=ann").text("#panel .facts")
    assert "Mayor" in facts and "Judge" not in facts


def test_claims_of_a_node_come_newest_first(open_page: Open) -> None:
    reader = open_page(three_articles(), "#node=adela-brandt")
    rows = reader.page.locator("#panel ul >> nth=0").locator(".row")
    order = [rows.nth(i).inner_text() for i in range(rows.count())]
    dates = ["1 Aug 2031", "27 Jul 2031", "9 Jul 2031", "8 Jul 2031"]
    found = [next(i for i, row in enumerate(order) if date in row) for date in dates]
    assert found == sorted(found)
    assert "reported 10 Jul 2031" in "".join(order)  # an undated event is never given the publication date as its own


def test_search_finds_names_verbs_and_quotes_by_keyboard(open_page: Open) -> None:
    reader = open_page(three_articles())
    reader.page.keyboard.press("/")
    reader.page.keyboard.type("halv")
    assert reader.text("#hits li:first-child").startswith("Joren Halvik")
    reader.page.keyboard.press("Enter")
    assert reader.text("#panel h2") == "Joren Halvik"
    reader.page.keyboard.press("/")
    reader.page.keyboard.type("out of patience")
    assert "Nothing found" in reader.text("#hits")
    reader.page.fill("#query", "fifty minutes")
    assert reader.page.locator("#hits q").count() == 1
    reader.page.fill("#query", "tariffs")
    reader.shoot("search")
    reader.page.keyboard.press("ArrowDown")
    reader.page.keyboard.press("Enter")
    assert "imposes tariffs on" in reader.text("#panel h2")


def test_entity_without_an_edge_is_found_and_has_its_claims(open_page: Open) -> None:
    reader = open_page(three_articles())
    reader.page.fill("#query", "harbour")
    reader.page.keyboard.press("Enter")
    assert "Harbour Hall" in reader.text("#panel h2")
    assert "met" in reader.text("#panel .rows")


def test_facets_filter_and_count(open_page: Open) -> None:
    reader = open_page(three_articles())
    before = reader.shown_pairs()
    reader.page.uncheck("input[data-facet=type][data-value=Person]")
    after = reader.shown_pairs()
    assert after < before
    assert not any("mira-castell" in pair for pair in after)
    reader.page.check("input[data-facet=type][data-value=Person]")
    assert reader.shown_pairs() == before
    reader.page.uncheck("input[data-facet=publisher][data-value='Morning Ledger']")
    assert frozenset({"petra-sol", "foreign-ministry-of-skarland"}) in reader.shown_pairs()
    assert frozenset({"emil-roth", "tomas-weld"}) not in reader.shown_pairs()


def test_denials_are_hidden_until_asked_for(open_page: Open) -> None:
    pair = frozenset({"tomas-weld", "senate-of-novara"})
    news = tuple(
        replace(each, edges=tuple(edge for edge in each.edges if edge.predicate != "questioned"))
        for each in three_articles()
    )
    reader = open_page(news)
    assert pair not in reader.shown_pairs()
    reader.page.check("input[data-facet=factuality][data-value=Negated]")
    assert pair in reader.shown_pairs()
    reader.page.mouse.click(*reader.middle_of_line(*pair))
    assert "Negated" in reader.page.get_attribute("#panel h2", "class")
    reader.shoot("denied")


def test_dates_narrow_what_is_shown(open_page: Open) -> None:
    reader = open_page(three_articles())
    reader.page.uncheck("#undated")
    reader.page.evaluate(
        "() => { const to = document.getElementById('to'); to.value = 1; to.dispatchEvent(new Event('input')); }"
    )
    reader.page.wait_for_timeout(200)
    assert reader.shown_pairs() == {
        frozenset({"adela-brandt", "skarland"}),
        frozenset({"skarland", "vell"}),
        frozenset({"adela-brandt", "ines-okafor"}),
    }


@pytest.mark.parametrize(
    ("hash_", "words"),
    [
        ("#node=pact-of-nine", "Pact of Nine"),
        ("#edge=EDGE", "attacked"),
        ("#claim=CLAIM", "attacked"),
        ("#article=wire", "Ministers meet for fifty minutes"),
        ("#node=nobody", "Mira Castell, Skarland, Pact of Nine, in 3 articles"),
        ("#claim=%E0%A4%A", "Mira Castell, Skarland, Pact of Nine, in 3 articles"),
    ],
)
def test_address_opens_what_it_names(open_page: Open, hash_: str, words: str) -> None:
    news = three_articles()
    attack = next(event for event in news[0].events if event.type == "Attack")
    edge = next(edge for edge in news[0].edges if edge.of == attack.id)
    hash_ = hash_.replace("EDGE", edge.id).replace("CLAIM", news[0].claims_of(attack.id)[0].id)
    assert words in open_page(news, hash_).text("#panel h2")


def test_link_to_a_denial_shows_it(open_page: Open) -> None:
    news = three_articles()
    denied = next(claim for claim in news[0].claims if claim.factuality is Factuality.NEGATED)
    reader = open_page(news, f"#claim={denied.id}")
    assert "Negated" in reader.page.get_attribute("#panel h2", "class")
    assert reader.page.is_checked("input[data-facet=factuality][data-value=Negated]")


def test_hostile_words_stay_text(open_page: Open) -> None:
    news = one_edge(title=HOSTILE, text=f"Ann met Bob. {HOSTILE}", name=HOSTILE, url="javascript:window.hacked=1")
    news = replace(
        news,
        article=replace(news.article, publisher=HOSTILE, id=HOSTILE),
        events=(replace(news.events[0], type="Event", label=HOSTILE, id=HOSTILE),),
        claims=(replace(news.claims[0], asserts=HOSTILE, speaker="ann", cue=HOSTILE, condition=HOSTILE, rule=HOSTILE),),
        edges=(replace(news.edges[0], of=HOSTILE, id=HOSTILE),),
        entities=(replace(news.entities[0], type=HOSTILE, aliases=(HOSTILE,)), news.entities[1]),
    )
    reader = open_page((news,))
    assert reader.page.title() == HOSTILE
    assert HOSTILE in reader.page.evaluate("() => document.querySelector('h1').textContent")
    x, y = reader.place_of_node("ann")
    reader.page.mouse.move(x - 60, y - 60)
    reader.page.mouse.move(x, y, steps=5)
    reader.page.wait_for_timeout(400)
    assert HOSTILE in reader.page.evaluate("() => document.getElementById('tip').textContent")
    for hash_ in ("node=ann", "claim=a-claim"):
        reader.page.evaluate("(hash) => { location.hash = hash; }", hash_)
        reader.page.wait_for_timeout(150)
        assert HOSTILE in reader.page.evaluate("() => document.getElementById('panel').textContent")
    reader.page.fill("#query", "href")
    assert reader.page.locator("#hits li").count() >= 1
    assert reader.page.locator("main img, main b, main script, header script, a[href^=javascript]").count() == 0
    reader.shoot("hostile")


def test_offsets_hold_behind_an_emoji(open_page: Open) -> None:
    "Python counts characters, JavaScript counts UTF-16 units."
    news = one_edge(text="Ann met Bob. \U0001f600\U0001f600 Ann met Bob again.")
    span = replace(news.claims[0].span, start=16, end=34)
    reader = open_page((replace(news, claims=(replace(news.claims[0], span=span),)),), "#claim=a-claim")
    assert reader.text("#quote") == "Ann met Bob again."
    assert reader.page.evaluate("() => document.querySelector('.text mark').textContent") == "Ann met Bob again."


def test_page_without_text_shows_the_quote(open_page: Open) -> None:
    reader = open_page(to_html(three_articles(), with_text=False), "#node=vell")
    reader.page.click("#panel .row >> nth=0")
    assert reader.text("#quote").startswith("Skarland attacked Vell overnight")
    assert "not part of this file" in reader.text("#no-text")


def test_article_that_never_had_text_shows_offsets(open_page: Open) -> None:
    news = one_edge()
    reader = open_page((replace(news, article=replace(news.article, text="")),), "#claim=a-claim")
    assert "characters 0 to 12" in reader.text("#no-text")


def test_graph_is_walked_by_keyboard(open_page: Open) -> None:
    reader = open_page(three_articles())
    reader.page.focus("#canvas")
    reader.page.keyboard.press("ArrowRight")
    first = reader.text("#panel h2")
    reader.page.keyboard.press("ArrowDown")
    second = reader.text("#panel h2")
    assert first == "Mira Castell"
    assert second != first
    reader.page.keyboard.press("Enter")
    assert reader.page.evaluate("() => document.activeElement.id") == "panel"
    reader.page.keyboard.press("Tab")
    reader.page.keyboard.press("Enter")
    assert reader.text("#panel h2") == reader.text("h1")


def test_dark_paper_follows_the_system_and_the_button(open_page: Open) -> None:
    reader = open_page(three_articles(), color_scheme="dark")
    assert reader.page.get_attribute("html", "data-paper") == "dark"
    reader.shoot("dark")
    reader.page.click("#paper")
    assert reader.page.get_attribute("html", "data-paper") == "light"


def test_phone_shows_everything_without_scrolling_sideways(open_page: Open) -> None:
    reader = open_page(three_articles(), width=390, height=844, has_touch=True)
    assert reader.page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    reader.shoot("phone")
    assert not reader.page.is_visible("#facets")
    reader.page.click("#filters")
    assert reader.page.is_visible("#facets input[data-value=Planned]")
    reader.shoot("phone_filters")
    reader.page.click("#filters")
    reader.page.evaluate("() => kgView.go.claim(kgView.news.claims[4])")
    reader.page.wait_for_timeout(200)
    assert reader.page.evaluate("() => document.querySelector('#panel h2').getBoundingClientRect().top") > 0
    reader.shoot("phone_claim")


@pytest.mark.parametrize(("button", "start"), [("#png", b"\x89PNG"), ("#svg", b"<svg")])
def test_picture_can_be_taken_away(open_page: Open, tmp_path: Path, button: str, start: bytes) -> None:
    reader = open_page(three_articles())
    with reader.page.expect_download() as download:
        reader.page.click(button)
    file = ARTEFACTS / f"saved.{button[1:]}"
    ARTEFACTS.mkdir(exist_ok=True)
    download.value.save_as(file)
    assert file.read_bytes().startswith(start)


def test_page_works_inside_a_notebook_cut_off_from_it(open_page: Open) -> None:
    cell = show(three_articles())._repr_html_()
    reader = open_page("<!DOCTYPE html><title>A notebook</title><script>kgView = 'none'; secret = 1</script>" + cell)
    frame = reader.page.frame_locator("iframe")
    frame.locator("#query").fill("a")
    frame.locator("#query").press("Enter")
    frame.locator("#panel h2:not(:text-is('a'))").first.wait_for()
    assert frame.locator("#panel").inner_text().startswith("← Overview")
    assert reader.page.url.endswith(".html"), "choosing something must not write into the notebook's address"
    inside = reader.page.frames[1]
    assert (
        inside.evaluate("() => { try { return parent.secret } catch (error) { return error.name } }") == "SecurityError"
    )


def test_labels_do_not_collide(open_page: Open) -> None:
    "Every name of a real article's size is written, none over another."
    reader = open_page(three_articles())
    boxes = reader.page.evaluate("() => kgView.labels.boxes.map(({ box }) => box)")
    names = reader.page.evaluate("() => kgView.labels.boxes.map(({ name }) => name).filter(Boolean)")
    assert len(names) == 22
    for i, (left, top, right, bottom) in enumerate(boxes):
        for other in boxes[i + 1 :]:
            assert not (left < other[2] and right > other[0] and top < other[3] and bottom > other[1])
