"""The page in a real Chromium with the network cut: what a reader sees, clicks and types.

Screenshots go to tests/artefacts/, to be looked at. Without a chromium these tests are skipped, unless
KG_REQUIRE_BROWSER=1 asks that they fail.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
import rdflib
from axe_playwright_python.sync_playwright import Axe
from view_news import many, one_edge, three_articles

from kg.rdf import to_rdf
from kg.types import Claim, Edge, Entity, Event, Extraction, Factuality, Relation, TextSpan
from kg.view import to_html
from kg.view.carrier import SetAside
from kg.view.notebook import show
from kg.view.theme import load_theme

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

    def saved(self, button: str) -> bytes:
        """Return the file that a button under "Save" gives; it stays among the artefacts."""
        if not self.page.is_visible(button):
            self.page.click("#save")
        with self.page.expect_download() as download:
            self.page.click(button)
        ARTEFACTS.mkdir(exist_ok=True)
        file = ARTEFACTS / f"saved-{download.value.suggested_filename}"
        download.value.save_as(file)
        return file.read_bytes()

    def column(self, number: int) -> list[str]:
        """Return what stands in a column of the table, from the first row down."""
        return [str(cell) for cell in self.page.locator(f"#table tbody td:nth-child({number})").all_inner_texts()]

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
        before: str = "",
        **context_options: Any,
    ) -> Reader:
        file = tmp_path / f"page{len(readers)}.html"
        file.write_text(news if isinstance(news, str) else to_html(news), "utf-8")
        context = browser.new_context(viewport={"width": width, "height": height}, offline=True, **context_options)
        contexts.append(context)
        reader = Reader(context.new_page())
        if before:
            reader.page.add_init_script(before)
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
    assert reader.text("#counts") == "22 of 22 entities · 33 of 36 claims drawn"
    assert "Mira Castell" in reader.text("#panel li:first-child")
    reader.shoot("overview")


@pytest.mark.parametrize("count", [1, 30, 300, 10_000])
def test_page_is_ready_at_any_size(open_page: Open, count: int) -> None:
    reader = open_page((one_edge(),) if count == 1 else many(count))
    shown = reader.page.evaluate("() => kgView.drawing.shown.length")
    assert 2 <= shown <= 300 if count >= 3000 else shown > 0
    reader.page.wait_for_function("() => kgView.labels.boxes?.length")
    names = reader.page.evaluate("() => kgView.labels.boxes.map(({ name }) => name)")
    assert reader.page.evaluate("() => kgView.drawing.shown[0].name") in names  # whom it is most about is always named
    reader.shoot(f"size_{count}")


def test_first_picture_is_drawn_once(open_page: Open) -> None:
    "Thousands of nodes are ready in a second only if nothing is drawn that is drawn over at once."
    reader = open_page(
        many(600),
        before="""const write = CanvasRenderingContext2D.prototype.fillText;
            window.written = [];
            CanvasRenderingContext2D.prototype.fillText = function (text, ...at) {
                window.written.push(text);
                return write.call(this, text, ...at);
            };""",
    )
    reader.page.wait_for_timeout(400)
    written = reader.page.evaluate("() => written")
    names = [name for name in written if name.split(" ")[-1].isdigit()]
    assert len(names) > 20 and len(names) == len(set(names))


@pytest.mark.parametrize("unpacked_by", ["the browser", "our own script"])
@pytest.mark.parametrize("text", ["Ann met Bob 🎉. Žofia said so.", "Ann met Bob. " + "Nothing more. " * 9000, ""])
def test_packed_news_reads_like_plain_news(
    open_page: Open, monkeypatch: pytest.MonkeyPatch, text: str, unpacked_by: str
) -> None:
    monkeypatch.setattr("kg.view.page._PLAIN", 0)
    page = to_html((one_edge(text=text),))
    if unpacked_by != "the browser":  # one of before 2023
        page = page.replace("<head>", "<head><script>delete window.DecompressionStream</script>", 1)
    reader = open_page(page)
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
    assert "nodes=all" in reader.page.evaluate("() => location.hash")
    again = open_page(many(3000), "#nodes=all")
    assert again.page.evaluate("() => kgView.drawing.shown.length") > 2000
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
    assert reader.page.get_attribute("#panel .facts a[target]", "href") == "https://ledger.example/summit"
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


def test_only_those_with_a_line_in_sight_stand_out_beside_a_node(open_page: Open) -> None:
    "Whom only a denial ties to the node fades like the others while denials are hidden."
    reader = open_page(three_articles(), "#node=tomas-weld")
    near = "() => [...kgView.drawing.near()].map(({ id }) => id).sort()"
    before = reader.page.evaluate(near)
    joined = "() => kgView.drawing.pairs.filter((pair) => kgView.drawing.touches(pair)).length + 1"
    assert len(before) == reader.page.evaluate(joined)
    reader.page.evaluate("() => { kgView.filter.off.kind.add('criticize'); kgView.refresh(); }")
    assert "emil-roth" in before and "emil-roth" not in reader.page.evaluate(near)


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
    assert reader.page.locator("#hits li", has=reader.page.get_by_text("quote", exact=True)).count() == 1
    reader.page.fill("#query", "imposes tar")
    assert reader.text("#hits li:first-child").startswith("imposes tariffs on")  # the verb, with its number of claims
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


def _sure(*confidences: float | None) -> tuple[Extraction, ...]:
    """Return the three articles, each article's claims with these confidences in turn."""
    return tuple(
        replace(
            each,
            claims=tuple(
                replace(claim, confidence=confidences[i % len(confidences)]) for i, claim in enumerate(each.claims)
            ),
        )
        for each in three_articles()
    )


def _bands(reader: Reader) -> dict[str, int]:
    """Return the bands of the legend, from the top down, with their counts."""
    rows = reader.page.locator("fieldset[data-facet=confidence] label").all_inner_texts()
    return {name: int(count) for name, count in (row.split("\n") for row in rows)}


def test_claim_card_says_how_likely_it_is_read_rightly(open_page: Open) -> None:
    news = one_edge()
    sure = replace(news, claims=(replace(news.claims[0], confidence=0.84),))
    facts = open_page((sure,), "#claim=a-claim").text("#panel .facts")
    assert "Confidence\n84 %: of claims like this readers found 84 in 100 true\nFound by\nclause:active" in facts
    unsure = open_page((news,), "#claim=a-claim").text("#panel .facts")
    assert "Confidence" not in unsure and "Found by\nclause:active" in unsure


def test_confidence_is_sorted_into_bands_from_the_top(open_page: Open) -> None:
    reader = open_page(_sure(0.42, None, 0.71, 0.9, 0.95))
    assert list(_bands(reader)) == ["90 % and more", "70 to 79 %", "under 70 %", "not known"]
    claims = reader.page.evaluate("() => kgView.news.claims.map(({ confidence, fails }) => [confidence, fails])")
    shown = [confidence for confidence, fails in claims if fails == ""]
    high = sum(1 for each in shown if each and each >= 0.9)
    assert list(_bands(reader).values()) == [high, shown.count(0.71), shown.count(0.42), shown.count(None)]
    reader.page.click("#tab-table")
    reader.page.uncheck("input[data-facet=confidence][data-value='0']")
    reader.page.uncheck("input[data-facet=confidence][data-value='']")
    told = reader.page.evaluate("() => kgView.filter.shown().map((claim) => claim.confidence)")
    assert told and min(told) == 0.71
    assert reader.page.evaluate("() => location.hash") == "#view=table&hide.confidence=0&hide.confidence="
    assert reader.text("#active") == "2 values ticked off ×"
    reader.shoot("confidence")


def test_bands_of_confidence_count_what_the_other_filters_leave(open_page: Open) -> None:
    reader = open_page(_sure(0.95, 0.5))
    whole = _bands(reader)
    reader.page.uncheck("input[data-facet=publisher][data-value='Morning Ledger']")
    part = _bands(reader)
    assert list(part) == list(whole) and all(0 < part[band] < whole[band] for band in whole)
    reader.page.check("input[data-facet=publisher][data-value='Morning Ledger']")
    reader.page.uncheck("input[data-facet=confidence][data-value='0']")
    assert _bands(reader) == whole  # a facet does not count itself out
    kinds = "fieldset[data-facet=kind] label:not([hidden]) .count"
    assert sum(map(int, reader.page.locator(kinds).all_inner_texts())) <= whole["90 % and more"]
    reader.page.evaluate("() => kgView.go.words('steel')")
    assert 0 < sum(_bands(reader).values()) < sum(whole.values())


def test_bands_of_confidence_are_ticked_by_keyboard_and_all_at_once(open_page: Open) -> None:
    reader = open_page(_sure(0.95, 0.5), "#only.confidence=90")
    box = reader.page.locator("input[data-facet=confidence][data-value='0']")
    assert not box.is_checked()
    box.focus()
    reader.page.keyboard.press("Space")
    assert reader.page.evaluate("() => location.hash") == ""
    every = reader.page.get_by_role("button", name="How likely it is read rightly: untick all")
    every.focus()
    reader.page.keyboard.press("Enter")
    assert reader.page.evaluate("() => location.hash") == "#none=confidence"
    assert reader.shown_pairs() == set()
    reader.page.get_by_role("button", name="How likely it is read rightly: tick all").click()
    assert reader.page.evaluate("() => location.hash") == "" and box.is_checked()


def test_graph_without_any_confidence_has_no_such_filter(open_page: Open) -> None:
    reader = open_page(three_articles(), "#hide.confidence=90&none=confidence")
    assert reader.page.locator("fieldset[data-facet=confidence]").count() == 0


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


@pytest.mark.parametrize("view", ["network", "timeline", "table"])
def test_views_are_switched_without_reload_by_mouse_and_keys(open_page: Open, view: str) -> None:
    reader = open_page(three_articles(), "#node=mira-castell")
    reader.page.click(f"#tab-{view}")
    for pane in ("network", "timeline", "table"):
        assert reader.page.is_visible(f"#{pane}") == (pane == view)
    assert reader.text("#panel h2") == "Mira Castell"  # what was selected stays so
    reader.page.keyboard.press("ArrowRight")
    following = {"network": "timeline", "timeline": "table", "table": "network"}[view]
    assert reader.page.is_visible(f"#{following}")
    assert reader.page.evaluate("() => document.activeElement.id") == f"tab-{following}"
    reader.page.focus("#panel")
    reader.page.keyboard.press({"network": "1", "timeline": "2", "table": "3"}[view])
    assert reader.page.is_visible(f"#{view}")
    assert reader.requests[1:] == []
    reader.shoot(f"view_{view}")


def test_table_holds_the_claims_and_sorts_them(open_page: Open) -> None:
    reader = open_page(three_articles(), "#view=table")
    assert reader.page.locator("#table tbody tr").count() == 33
    assert reader.text("#counts").endswith("33 of 36 claims")
    heads = reader.page.locator("#table thead button")
    assert heads.all_inner_texts() == [
        *("Who", "What", "Whom or what", "How certain"),
        *("Said by", "When", "Where", "Source"),
    ]
    reader.page.focus("#table thead button[data-sort=who]")
    reader.page.keyboard.press("Enter")
    assert reader.column(1) == sorted(reader.column(1), key=str.casefold)
    assert reader.page.get_attribute("#table th:first-child", "aria-sort") == "ascending"
    reader.page.keyboard.press("Enter")
    assert reader.column(1) == sorted(reader.column(1), key=str.casefold, reverse=True)
    assert "sort=-who" in reader.page.evaluate("() => location.hash")
    reader.page.click("#table thead button[data-sort=when]")
    known = [cell for cell in reader.column(6) if cell]
    assert reader.column(6)[: len(known)] == known  # those without a date come last
    reader.page.focus("#table tbody tr:first-child button")
    reader.page.keyboard.press("Enter")
    assert reader.page.locator("#panel .statement").count() == 1
    assert reader.page.get_attribute("#table tbody tr:first-child", "aria-current") == "true"


def test_table_and_timeline_follow_the_one_filter(open_page: Open) -> None:
    reader = open_page(three_articles(), "#view=table")
    reader.page.uncheck("input[data-facet=publisher][data-value='Morning Ledger']")
    assert {cell.split(" 1")[0].strip() for cell in reader.column(8)} == {"Coast Wire"}
    reader.page.click("#tab-timeline")
    wire = reader.page.locator("#timeline .happening").all_inner_texts()
    reader.page.click("#active button")  # takes the filter away again
    both = reader.page.locator("#timeline .happening").all_inner_texts()
    assert len(both) > len(wire)
    reader.page.check("input[data-facet=factuality][data-value=Negated]")
    reader.page.click("#tab-table")
    assert "Not so" in reader.column(4)
    assert len(reader.column(4)) == 36


@pytest.mark.parametrize("width", [1920, 1440, 1280, 1024, 768, 390])
def test_table_never_scrolls_sideways(open_page: Open, width: int) -> None:
    "On narrow screens a claim takes two lines, then a card: all of it is there, and a table to those who hear it."
    reader = open_page(three_articles(), "#view=table&show.factuality=Negated", width=width)
    wide = reader.page.evaluate(
        "() => { const { scrollWidth, clientWidth } = kgView.table.scroller; return [scrollWidth, clientWidth]; }"
    )
    assert wide[0] <= wide[1]
    cells = reader.page.evaluate(
        """() => { const box = kgView.table.scroller.getBoundingClientRect();
            return [...document.querySelectorAll("#table td, #table th")].map((cell) => {
                const { left, right, width } = cell.getBoundingClientRect();
                return [cell.textContent, width === 0 || (left >= box.left && right <= box.right + 1)]; }); }"""
    )
    assert [text for text, inside in cells if not inside] == []
    assert reader.page.get_by_role("columnheader").count() == 8
    assert reader.page.get_by_role("row").count() == 37
    row = reader.page.get_by_role("row", name="imposes tariffs on").first
    for words in ("Novara", "Pact of Nine", "Planned", "Adela Brandt", "1 Aug 2031", "Morning Ledger"):
        assert words in row.inner_text()
    reader.shoot(f"table_{width}")


def test_words_narrow_every_view(open_page: Open) -> None:
    reader = open_page(three_articles(), "#view=table")
    reader.page.fill("#query", "steelworkers")
    reader.page.click("#hits li:last-child")
    assert reader.text("#active") == "with “steelworkers” ×"
    assert 0 < len(reader.column(1)) < 6
    reader.page.click("#tab-network")
    assert frozenset({"steelworkers", "adela-brandt"}) in reader.shown_pairs()
    assert len(reader.shown_pairs()) < 6
    reader.page.click("#active button")
    assert len(reader.shown_pairs()) > 10


def test_verb_found_by_search_narrows_every_view(open_page: Open) -> None:
    reader = open_page(three_articles(), "#view=table")
    reader.page.fill("#query", "criti")
    reader.page.keyboard.press("Enter")
    assert set(reader.column(2)) == {"criticized"}
    assert "verb=criticized" in reader.page.evaluate("() => location.hash")


def test_table_is_taken_away_as_csv(open_page: Open) -> None:
    reader = open_page(three_articles(), "#view=table&sort=who")
    rows = list(csv.DictReader(io.StringIO(reader.saved("#csv-table").decode("utf-8"))))
    assert [row["who"] for row in rows] == reader.column(1)
    row = next(row for row in rows if row["verb"] == "imposes tariffs on")
    assert (row["who"], row["whom"], row["factuality"], row["speaker"], row["start"], row["condition"]) == (
        *("Adela Brandt", "Pact of Nine", "Planned", "Adela Brandt", "2031-08-01"),
        "unless its members sign a trade accord",
    )
    assert row["quote"].startswith("Brandt has said that Novara will impose")
    reader.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    reader.page.click("#copy")
    reader.page.wait_for_function("() => document.querySelector('#table .bar p').textContent.includes('copied')")
    copied = reader.page.evaluate("() => navigator.clipboard.readText()")
    assert list(csv.DictReader(io.StringIO(copied))) == rows


def test_formulas_stay_text_in_a_spreadsheet(open_page: Open) -> None:
    news = one_edge(name="=HYPERLINK(1)")
    reader = open_page((news,), "#view=table")
    rows = list(csv.DictReader(io.StringIO(reader.saved("#csv-table").decode("utf-8"))))
    assert rows[0]["who"] == "'=HYPERLINK(1)"


def test_timeline_has_a_lane_for_each_actor_and_a_column_for_each_date(open_page: Open) -> None:
    reader = open_page(three_articles(), "#view=timeline")
    lanes = reader.page.locator("#timeline tbody th").all_inner_texts()
    assert "Mira Castell" in lanes and "Skarland" in lanes
    columns = reader.page.locator("#timeline thead th").all_inner_texts()
    dated = [column for column in columns[1:] if not column.startswith("Reported")]
    assert dated[:3] == ["8 Jul 2031", "9 Jul 2031", "10 Jul 2031"] and "1 Aug 2031" in dated
    assert "Reported 10 Jul 2031, day not given\nin the order told" in columns
    lane = reader.page.locator("#timeline tbody tr", has=reader.page.locator("th", has_text="Adela Brandt"))
    event = lane.locator(".happening", has_text="imposes tariffs on")
    assert "Pact of Nine" in event.inner_text() and "says Adela Brandt" in event.inner_text()
    assert "Adela Brandt imposes" in " ".join(event.text_content().split())  # those who hear it hear the name
    event.focus()
    reader.page.keyboard.press("Enter")
    assert "imposes tariffs on" in reader.text("#panel h2")


def test_events_without_a_date_stand_beside_the_day_of_their_report_and_say_so(open_page: Open) -> None:
    reader = open_page(three_articles(), "#view=timeline")
    columns = reader.page.locator("#timeline thead th").all_inner_texts()
    reported = [column.split("\n")[0] for column in columns if column.startswith("Reported")]
    assert reported == [f"Reported {day} Jul 2031, day not given" for day in (10, 11, 28)]
    at = columns.index("Reported 10 Jul 2031, day not given\nin the order told")
    assert columns[at - 1] == "10 Jul 2031"  # in the order of time, behind what is known of that day
    undated = "kgView.news.facts.filter((fact) => fact.kind === 'event' && !fact.start && !fact.end)"
    drawn = "[...document.querySelectorAll('#timeline .undated .happening')].map((each) => Number(each.dataset.fact))"
    assert reader.page.evaluate(f"() => {drawn}.every((fact) => {undated}.some((each) => each.index === fact))")
    assert len(reader.page.evaluate(f"() => {drawn}")) > 8


def test_the_timeline_of_one_article_tells_it_in_its_order(open_page: Open) -> None:
    reader = open_page(three_articles()[:1], "#view=timeline")
    told = reader.page.evaluate(
        """() => [...document.querySelectorAll("#timeline td.undated")].map((cell) =>
            [...cell.querySelectorAll(".happening")].map(({ dataset }) => kgView.news.claims[dataset.claim].start))"""
    )
    assert any(len(cell) > 1 for cell in told)
    assert all(cell == sorted(cell) for cell in told)
    head = reader.page.locator("#timeline th.undated").bounding_box()
    assert head["x"] >= 256 and head["x"] + head["width"] <= 1440 - 404  # in sight at once
    reader.shoot("timeline_one_article")


def test_a_crowded_cell_of_the_timeline_opens(open_page: Open) -> None:
    reader = open_page(many(60), "#view=timeline")
    before = reader.page.locator("#timeline .happening").count()
    reader.page.click("#timeline td .more >> nth=0")
    assert reader.page.locator("#timeline .happening").count() > before
    assert "happening" in reader.page.evaluate("() => document.activeElement.className")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "hash_", ["", "#view=timeline", "#view=table", "#node=mira-castell&hops=1", "#claim=CLAIM", "#article=wire"]
)
def test_page_is_accessible(open_page: Open, hash_: str, scheme: str) -> None:
    "WCAG 2.2 AA as axe-core can check it, and its best practices: nothing to complain about."
    news = _sure(0.95, 0.75, None)
    reader = open_page(news, hash_.replace("CLAIM", news[0].claims[3].id), color_scheme=scheme)
    reader.page.check("input[data-facet=factuality][data-value=Negated]")
    rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    assert reader.complaints == []
    result = Axe().run(reader.page, options={"resultTypes": ["violations"], "runOnly": rules})
    found = [(each["id"], [node["html"] for node in each["nodes"]][:3]) for each in result.response["violations"]]
    assert found == []
    reader.complaints.clear()  # axe itself tries inline styles, which the policy does not allow


def test_nothing_moves_for_those_who_ask_for_less_motion(open_page: Open) -> None:
    reader = open_page(three_articles(), reduced_motion="reduce")
    moved = reader.page.evaluate(
        """() => { const before = kgView.drawing.network.getViewPosition();
                   kgView.go.node(kgView.drawing.shown.at(-1));
                   const at = () => JSON.stringify(kgView.drawing.network.getViewPosition());
                   const now = at();
                   const moved = now !== JSON.stringify(before);
                   return new Promise((done) => setTimeout(() => done([now === at(), moved]), 120)); }"""
    )
    assert moved == [True, True]
    assert reader.page.evaluate("() => kgView.drawing.motion(true)") is False
    durations = reader.page.evaluate(
        "() => [...document.querySelectorAll('*')].map((e) => getComputedStyle(e).transitionDuration)"
    )
    assert set(durations) == {"0s"}


def test_what_gave_no_claim_looks_different_in_the_article(open_page: Open) -> None:
    news = one_edge(text="Ann met Bob. The weather was fine. It rained later, though.")
    news = replace(news, claims=(replace(news.claims[0], span=replace(news.claims[0].span, end=12)),))
    reader = open_page((news,), "#article=a")
    plain = reader.page.locator(".text .unclaimed")
    assert "".join(plain.all_text_contents()).strip() == "The weather was fine. It rained later, though."
    assert reader.page.evaluate(
        "() => getComputedStyle(document.querySelector('.text .unclaimed')).color !== "
        "getComputedStyle(document.querySelector('.text')).color"
    )
    assert "no claim was read from this" in reader.text(".legend")


def test_names_in_the_article_open_their_entity_by_mouse_and_keyboard(open_page: Open) -> None:
    reader = open_page(three_articles(), "#article=wire")
    reader.page.focus(".text a.named >> nth=0")
    reader.page.keyboard.press("Enter")
    first = reader.text("#panel h2")
    assert first == reader.page.evaluate("() => kgView.go.selected().name")
    reader.page.evaluate("() => kgView.go.article(kgView.news.articles[1])")
    reader.page.click(".text a.named:has-text('Petra Sol') >> nth=0")
    assert reader.text("#panel h2") == "Petra Sol"


def test_names_and_events_have_previews_that_escape_puts_away(open_page: Open) -> None:
    reader = open_page(three_articles(), "#article=wire")
    reader.page.hover(".text a.named:has-text('Petra Sol') >> nth=0")
    reader.page.wait_for_selector("#tip", state="visible")
    assert reader.text("#tip").startswith("Petra Sol\nPerson")
    assert reader.page.get_attribute(".text a.named[aria-describedby]", "aria-describedby") == "tip"
    reader.page.hover("#tip")  # it stays while pointed at
    reader.page.wait_for_timeout(400)
    assert reader.page.is_visible("#tip")
    reader.page.keyboard.press("Escape")
    assert not reader.page.is_visible("#tip")
    assert "Ministers meet" in reader.text("#panel h2")  # Escape did nothing else
    x, y = reader.middle_of_line("mira-castell", "joren-halvik")
    reader.page.mouse.move(x, y)
    reader.page.mouse.move(x + 1, y)
    reader.page.wait_for_function("() => document.getElementById('tip').textContent.includes('Coast Wire')")
    assert "Mira Castell met Joren Halvik" in reader.text("#tip") or "Joren Halvik met" in reader.text("#tip")


def test_a_line_is_never_named_after_a_denial_where_something_is_not_denied(open_page: Open) -> None:
    reader = open_page(three_articles(), "#show.factuality=Negated")
    label = (
        "() => kgView.drawing.pairs.find((p) => p.from.id === 'senate-of-novara' && p.to.id === 'tomas-weld')?.label"
    )
    assert reader.page.evaluate(label) == "questioned +1"


def test_lines_name_the_speaker_where_no_outlet_says_it_itself(open_page: Open) -> None:
    reader = open_page(three_articles())
    says = reader.page.evaluate(
        "() => Object.fromEntries(kgView.drawing.pairs.map((p) => [p.from.id + ' ' + p.to.id, p.says]))"
    )
    assert says["adela-brandt pact-of-nine"] == "says Adela Brandt"
    assert says["mira-castell joren-halvik"] == ""
    reader.page.wait_for_function("() => kgView.labels.boxes?.some(({ says }) => says)")


def test_the_same_event_told_by_two_outlets_is_one_line_with_a_count(open_page: Open) -> None:
    reader = open_page(three_articles())
    label = "() => kgView.drawing.pairs.find((p) => p.from.id + p.to.id === 'mira-castelljoren-halvik').label"
    assert reader.page.evaluate(label) == "met ×2"
    reader.page.mouse.click(*reader.middle_of_line("mira-castell", "joren-halvik"))
    assert reader.page.locator("#panel .story").count() == 1
    assert reader.text("#panel .told") == "told by 2 sources"
    reader.page.uncheck("input[data-facet=publisher][data-value='Coast Wire']")
    assert reader.page.evaluate(label) == "met"


def _claimed_and_denied(**denial: Any) -> tuple[Extraction, Extraction]:
    """Return an outlet that tells of a meeting and another in which one of the two denies it."""
    told = one_edge(text="Ann met Bob on Friday.")
    claim = {"id": "b-claim", "asserts": "b-met", "factuality": Factuality.NEGATED, "speaker": "bob"} | denial
    other = replace(
        told,
        article=replace(told.article, id="b", publisher="Other Outlet", text="Ann did not meet Bob."),
        events=(replace(told.events[0], id="b-met"),),
        claims=(replace(told.claims[0], **claim),),
        edges=(replace(told.edges[0], id="b-edge", of="b-met", direct=False),),
    )
    return told, other


def test_those_who_say_so_stand_beside_those_who_say_not(open_page: Open) -> None:
    reader = open_page(_claimed_and_denied())
    reader.page.mouse.click(*reader.middle_of_line("ann", "bob"))
    sides = reader.page.locator("#panel .side")
    assert [text.split("\n")[0] for text in sides.all_inner_texts()] == ["1 says so", "1 says not"]
    assert "Outlet" in sides.nth(0).inner_text() and "Other Outlet" in sides.nth(1).inner_text()
    assert "says Bob" in sides.nth(1).inner_text()
    assert "told by" not in reader.text("#panel")  # who denies it does not tell it
    reader.shoot("sides")


def test_a_contradiction_is_seen_at_once_in_every_view(open_page: Open) -> None:
    "Without a click, without the denial being ticked, and not by colour alone."
    reader = open_page(_claimed_and_denied())
    reader.page.wait_for_function("() => kgView.labels.signs?.length === 1")
    legend = reader.text("fieldset[data-facet=dispute]")
    assert "One says so, another says not" in legend
    assert reader.page.locator("fieldset[data-facet=dispute] .dispute-mark").count() == 1
    reader.page.click("#tab-timeline")
    assert {"≠ disputed (1 says so · 1 says not)"} == set(
        reader.page.locator("#timeline .disputed").all_text_contents()
    )
    reader.page.click("#tab-table")
    assert "≠ disputed" in reader.column(4)[0]
    reader.page.uncheck("input[data-facet=dispute][data-value=yes]")
    assert reader.page.locator("#table .disputed").count() == 0
    assert "none=dispute" in reader.page.evaluate("() => location.hash")
    reader.page.check("input[data-facet=dispute][data-value=yes]")
    reader.page.uncheck("input[data-facet=publisher][data-value='Other Outlet']")
    assert reader.page.locator("#table .disputed").count() == 0  # the denial was that outlet's


def test_a_line_with_room_says_how_many_say_so_and_how_many_say_not(open_page: Open) -> None:
    reader = open_page(three_articles())
    reader.page.wait_for_function("() => kgView.labels.signs?.length === 2")
    said = reader.page.evaluate("() => kgView.labels.boxes.map(({ verb, says }) => [verb, says])")
    assert ["attacked", "1 says so · 1 says not"] in said
    assert "≠ attacked" in reader.saved("#svg").decode("utf-8")
    reader.shoot("contradictions")


@pytest.mark.parametrize(
    "denial",
    [
        {"factuality": Factuality.POSSIBLE},
        {"factuality": Factuality.PLANNED},
    ],
    ids=["may be", "will be"],
)
def test_what_is_not_denied_is_no_contradiction(open_page: Open, denial: dict[str, Any]) -> None:
    reader = open_page(_claimed_and_denied(**denial))
    assert reader.page.evaluate("() => kgView.news.claims.filter((claim) => claim.against.length).length") == 0
    assert reader.page.locator("fieldset[data-facet=dispute]").count() == 0


def test_one_voice_does_not_contradict_itself(open_page: Open) -> None:
    "An outlet that says what happened and what did not speaks of two things."
    told, other = _claimed_and_denied(speaker=None)
    same = replace(other, article=replace(other.article, publisher="Outlet"))
    reader = open_page((told, same))
    assert reader.page.evaluate("() => kgView.news.claims.some((claim) => claim.against.length)") is False


def test_what_is_denied_says_so_in_words_everywhere(open_page: Open) -> None:
    news = three_articles()
    denied = next(claim for claim in news[0].claims if claim.factuality is Factuality.NEGATED)
    reader = open_page(news, f"#claim={denied.id}")
    assert "not so:" in reader.text("#panel h2")
    assert "line-through" in reader.page.evaluate(
        "() => getComputedStyle(document.querySelector('#panel h2 .verb')).textDecorationLine"
    )


@pytest.mark.parametrize(("hops", "seen"), [(1, False), (2, True)])
def test_focus_keeps_what_is_within_so_many_steps(open_page: Open, hops: int, seen: bool) -> None:
    reader = open_page(three_articles(), "#node=petra-sol")
    reader.page.click(f"#panel [data-hops='{hops}']")
    assert reader.page.get_attribute(f"#panel [data-hops='{hops}']", "aria-pressed") == "true"
    names = reader.page.evaluate("() => kgView.drawing.shown.map((node) => node.id)")
    assert "foreign-ministry-of-skarland" in names
    assert ("skarland" in names) == seen
    assert f"hops={hops}" in reader.page.evaluate("() => location.hash")
    reader.page.click("#tab-table")
    assert 0 < len(reader.column(1)) < 33
    reader.page.click(f"#panel [data-hops='{hops}']")
    assert len(reader.column(1)) == 33


def test_way_between_two_names_is_found_and_told_step_by_step(open_page: Open) -> None:
    reader = open_page(three_articles(), "#node=ines-okafor")
    reader.page.click("#path")
    assert reader.page.evaluate("() => document.activeElement.id") == "query"
    reader.page.keyboard.type("vell")
    reader.page.keyboard.press("Enter")
    assert reader.text("#panel h2") == "Ines Okafor → Vell"
    steps = reader.page.locator("#panel h3.step").all_inner_texts()
    assert steps[0].startswith("Ines Okafor — Adela Brandt") and steps[-1] == "Skarland — Vell"
    assert reader.page.evaluate("() => location.hash") == "#node=ines-okafor&to=vell"
    reader.shoot("way")


def _ties(*ties: tuple[str, str, str], rule: str = "relations/copula") -> Extraction:
    """Return news of nothing but ties (who, property, whom), on top of Ann and Bob; who is capitalised is a country."""
    news = replace(one_edge(), events=(), claims=(), edges=())
    names = dict.fromkeys(name for who, _, whom in ties for name in (who, whom) if name not in ("ann", "bob"))
    more = [Entity(name, "Country" if name.istitle() else "Person", name.title()) for name in names]
    for entity in more:
        news = replace(news, entities=(*news.entities, entity))
    for number, (who, verb, whom) in enumerate(ties):
        id_ = f"t{number}"
        fact: Event | Relation = (
            Event(id_, "Meet", "met", "meet", TextSpan(4, 7), "CONSULT")
            if verb == "met"
            else Relation(id_, verb, verb, who, whom)
        )
        news = replace(
            news,
            events=(*news.events, fact) if isinstance(fact, Event) else news.events,
            relations=(*news.relations, fact) if isinstance(fact, Relation) else news.relations,
            claims=(*news.claims, Claim(f"c{number}", id_, Factuality.ACTUAL, TextSpan(0, 12), rule)),
            edges=(*news.edges, Edge(f"g{number}", who, verb, whom, id_, True)),
        )
    return news


def test_way_goes_through_what_happened_rather_than_through_a_country(open_page: Open) -> None:
    "That two people live in one country tells nothing; whom both met does, though it takes a step more."
    news = _ties(
        *(("ann", "citizenOf", "Oriente"), ("bob", "citizenOf", "Oriente")),
        *(("ann", "met", "cid"), ("cid", "met", "dora"), ("dora", "met", "bob")),
    )
    reader = open_page((news,), "#node=ann&to=bob")
    steps = reader.page.locator("#panel h3.step").all_inner_texts()
    assert steps == ["Ann — Cid", "Cid — Dora", "Dora — Bob"]
    assert set(reader.page.locator("#panel .rests").all_inner_texts()) == {"Rests on what happened:"}
    ends = reader.page.evaluate(
        """() => kgView.drawing.way.flatMap(({ ends }) => ends)
            .every((node) => kgView.drawing.inSight({ from: node, to: node }))"""
    )
    scale = "() => kgView.drawing.network.getScale()"
    assert ends and reader.page.evaluate(scale) > 0.5  # a link to a way shows it from near
    reader.page.evaluate("() => { kgView.filter.off.kind.add('meet'); kgView.refresh(); }")
    assert reader.page.locator("#panel h3.step").all_inner_texts() == ["Ann — Oriente", "Oriente — Bob"]
    assert reader.text("#panel .rests >> nth=0") == "Rests on a lasting tie:"


def test_background_is_told_from_what_the_article_tells(open_page: Open) -> None:
    known = _ties(("ann", "basedIn", "Oriente"), ("bob", "basedIn", "Oriente"), rule="relations/gazetteer-containment")
    known = replace(known, article=replace(known.article, id="b"))
    reader = open_page((known, one_edge()), "#node=ann&to=Oriente")
    assert "Rests on background knowledge alone, not on what the article tells:" in reader.text("#panel")
    assert "background, not told by the article" in reader.text("#panel .row")
    look = """(id) => {
        const { width, color } = kgView.drawing.lines.get().find((line) => line.id === id);
        return [width, color.opacity]; }"""
    reader.page.evaluate("() => kgView.go.overview()")
    ids = reader.page.evaluate("() => kgView.drawing.pairs.map(({ id, isBackground }) => [id, isBackground])")
    looks = {isBackground: reader.page.evaluate(look, id_) for id_, isBackground in ids}
    assert looks[True][0] < looks[False][0] and looks[True][1] < looks[False][1]
    reader.page.uncheck("input[data-facet=ground][data-value=known]")
    assert reader.shown_pairs() == {frozenset({"ann", "bob"})}


def test_way_that_the_filters_close_is_said_to_be_closed(open_page: Open) -> None:
    reader = open_page(three_articles(), "#node=ines-okafor&to=vell")
    reader.page.evaluate("() => { kgView.filter.off.kind.add('call'); kgView.refresh(); }")
    assert "No way through" in reader.text("#panel")


def test_shift_click_asks_for_the_way(open_page: Open) -> None:
    reader = open_page(three_articles(), "#node=ines-okafor")
    reader.page.wait_for_timeout(500)
    reader.page.keyboard.down("Shift")
    reader.page.mouse.click(*reader.place_of_node("skarland"))
    reader.page.keyboard.up("Shift")
    assert reader.text("#panel h2") == "Ines Okafor → Skarland"


@pytest.mark.parametrize(
    "hash_",
    [
        "#node=mira-castell&hops=2&view=table&sort=-when&hide.type=City&show.factuality=Negated",
        "#article=wire&view=timeline&undated=no&hide.publisher=Morning+Ledger",
        "#node=ines-okafor&to=vell&colours=source",
        "#view=table&words=steel&from=2031-07-09&until=2031-07-28",
        "#view=table&verb=met&none=kind",
        "#view=table&hide.confidence=70&hide.confidence=",
    ],
)
def test_address_restores_filters_view_and_selection(open_page: Open, hash_: str) -> None:
    news = _sure(0.95, 0.85, 0.75, None)
    reader = open_page(news, hash_)
    assert reader.page.evaluate("() => location.hash") == hash_
    picture = """() => [kgView.drawing.shown.map((node) => node.id), kgView.filter.shown().map((claim) => claim.id),
                        document.getElementById("panel").textContent]"""
    before = reader.page.evaluate(picture)
    again = open_page(news, hash_)
    assert again.page.evaluate(picture) == before
    assert open_page(news).page.evaluate(picture) != before


def test_back_and_forward_step_through_what_was_looked_at(open_page: Open) -> None:
    reader = open_page(three_articles())
    overview = reader.text("#panel h2")
    reader.page.evaluate("() => kgView.go.node(kgView.news.nodeById.get('mira-castell'))")
    reader.page.uncheck("input[data-facet=type][data-value=City]")  # a filter is no step
    reader.page.click("#panel .row >> nth=0")
    claim = reader.text("#panel h2")
    reader.page.click("#tab-table")
    reader.page.go_back()
    assert reader.page.is_visible("#network") and reader.text("#panel h2") == claim
    reader.page.go_back()
    assert reader.text("#panel h2") == "Mira Castell"
    assert not reader.page.is_checked("input[data-facet=type][data-value=City]")
    reader.page.go_back()
    assert reader.text("#panel h2") == overview
    reader.page.go_forward()
    assert reader.text("#panel h2") == "Mira Castell"
    reader.page.go_forward()
    assert reader.text("#panel h2") == claim


def test_address_that_names_nothing_known_shows_everything(open_page: Open) -> None:
    reader = open_page(three_articles(), "#view=sky&hide.kind=nothing&hops=9&node=no-one&sort=x&from=soon&__proto__=1")
    assert reader.page.is_visible("#canvas")
    assert reader.page.evaluate("() => location.hash") == ""


def test_lines_take_the_colours_of_their_sources(open_page: Open) -> None:
    reader = open_page(three_articles())
    colours = "() => Object.fromEntries(kgView.drawing.pairs.map((p) => [p.label, kgView.drawing.colorOfLine(p)]))"
    before = reader.page.evaluate(colours)
    reader.page.check("input[name=colours][value=source]")
    after = reader.page.evaluate(colours)
    assert before != after
    assert after["met ×2"] == load_theme()["line"]["light"]  # told by two
    assert after["attacked"] == load_theme()["sources"][0]["light"]
    assert reader.page.evaluate("() => document.querySelector('.source-dot').getAttribute('fill')")
    reader.shoot("sources")


@pytest.mark.parametrize("hash_", ["", "#view=table&show.factuality=Negated", "#node=skarland&hops=1"])
def test_what_is_shown_is_taken_away_as_turtle_of_the_export(open_page: Open, hash_: str) -> None:
    "Every triple is one that the export of the whole graph has, and what is shown is there."
    news = _sure(0.84, 1.0, None)
    reader = open_page(to_html(news, base="https://news.example/kg/"), hash_)
    part = rdflib.Graph().parse(data=reader.saved("#turtle").decode("utf-8"), format="turtle")
    whole = to_rdf(news, base="https://news.example/kg/")
    assert [triple for triple in part if triple not in whole] == []
    claims = set(part.subjects(rdflib.RDF.type, rdflib.URIRef("https://w3id.org/newskg/ns#Claim")))
    table = "table" in hash_
    shown = reader.page.evaluate(
        f"() => kgView.{'filter.shown' if table else 'drawing.claims'}().map((claim) => claim.id)"
    )
    assert len(claims) == len(shown) > 3
    sure = set(part.objects(None, rdflib.URIRef("https://w3id.org/newskg/ns#confidence")))
    assert {float(str(each)) for each in sure} == {0.84, 1.0}


def test_classes_of_a_user_come_out_in_their_own_iris(open_page: Open) -> None:
    own = "https://desk.example/terms#"
    news = one_edge()
    news = replace(
        news,
        events=(replace(news.events[0], type=f"{own}Briefing"),),
        edges=(replace(news.edges[0], predicate=f"{own}briefed"),),
    )
    part = rdflib.Graph().parse(data=open_page((news,)).saved("#turtle").decode("utf-8"), format="turtle")
    assert [triple for triple in part if triple not in to_rdf([news])] == []
    assert len(list(part.subject_objects(rdflib.URIRef(f"{own}briefed")))) == 1


def test_hostile_words_and_open_verbs_come_out_as_valid_turtle(open_page: Open) -> None:
    words = 'quote " backslash \\ line\nbreak \u2028 <b> \u202e \x01 {}|^`'
    news = one_edge(title=words, text=f"Ann met Bob. {words}", name=words)
    news = replace(
        news,
        article=replace(news.article, id=words),
        events=(replace(news.events[0], type="Event", label=words, id=words),),
        claims=(replace(news.claims[0], asserts=words, id=words, cue=words),),
        edges=(replace(news.edges[0], of=words, id=words, predicate="turn_down (it)'s!*"),),
        entities=(replace(news.entities[0], id="ann", aliases=("Annie", words + "!")), news.entities[1]),
    )
    reader = open_page((news,))
    part = rdflib.Graph().parse(data=reader.saved("#turtle").decode("utf-8"), format="turtle")
    whole = to_rdf([news])
    assert [triple for triple in part if triple not in whole] == []
    assert len(part) > 25


def test_claims_shown_are_taken_away_as_csv_from_any_view(open_page: Open) -> None:
    reader = open_page(_sure(0.84, None))
    rows = list(csv.DictReader(io.StringIO(reader.saved("#csv").decode("utf-8"))))
    assert {row["confidence"] for row in rows} == {"0.84", ""}
    assert {row["claim"] for row in rows} == set(reader.page.evaluate("() => kgView.drawing.claims().map((c) => c.id)"))


def test_printed_page_holds_the_news_and_none_of_the_tools(open_page: Open) -> None:
    reader = open_page(three_articles(), "#view=table", color_scheme="dark")
    reader.page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    reader.page.emulate_media(media="print")
    assert reader.page.get_attribute("html", "data-paper") == "light"  # dark paper would cost much ink
    for selector in (".tools", "#facets", "#views", "#copy"):
        assert not reader.page.is_visible(selector)
    assert reader.page.is_visible("h1") and reader.page.is_visible("#table tbody tr:last-child")
    assert reader.page.evaluate(
        "() => { const box = document.querySelector('#table .scroll'); return box.scrollHeight <= box.clientHeight; }"
    )
    reader.shoot("print_table")
    reader.page.emulate_media(media="screen")
    reader.page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    assert reader.page.get_attribute("html", "data-paper") == "dark"


def _with_aside() -> str:
    """Return a page that holds back a rejected claim of a visit and a tie that rules infer."""
    news = one_edge()
    visit = Event("a-visit", "Visit", "visited", "visit", TextSpan(4, 7), None)
    whole = replace(
        news,
        events=(*news.events, visit),
        claims=(*news.claims, Claim("a-wrong", "a-visit", Factuality.ACTUAL, TextSpan(0, 12), "events/verb")),
        edges=(*news.edges, Edge("a-wrong-edge", "ann", "visited", "bob", "a-visit", True)),
    )
    aside = SetAside((whole,), {"a-wrong": "Rejected by Eve: <b>another</b> Ann."}, (("bob", "allyOf", "ann"),))
    return to_html((news,), set_aside=aside)


def test_what_is_set_aside_is_nowhere_until_it_is_asked_for(open_page: Open) -> None:
    reader = open_page(_with_aside(), "#view=table")
    assert reader.text("#counts") == "2 of 2 entities · 1 of 1 claims"
    assert reader.column(2) == ["met"]
    reader.page.fill("#query", "visited")
    reader.page.wait_for_selector("#hits li")
    assert "visited" not in " ".join(reader.page.locator("#hits li").all_inner_texts()[:-1])  # the last keeps words
    reader.page.keyboard.press("Escape")
    reader.page.evaluate("() => kgView.go.node(kgView.news.nodes[0])")
    assert "visited" not in reader.text("#panel") and "hidden" not in reader.text("#panel")
    labels = "() => kgView.drawing.pairs.map(({ label, also }) => [label, also])"
    assert reader.page.evaluate(labels) == [["met", ""]]


def test_what_is_set_aside_is_told_from_the_graph_when_shown(open_page: Open) -> None:
    reader = open_page(_with_aside())
    assert "Set aside: rejected or malformed" in reader.text("fieldset[data-facet=aside]")
    reader.page.check("#aside-claims")
    reader.page.check("#aside-inferred")
    pair = "() => { const [{ label, also }] = kgView.drawing.pairs; return [label, also]; }"
    assert reader.page.evaluate(pair) == ["met", "and 1 inferred, and 1 set aside"]
    reader.page.mouse.click(*reader.middle_of_line("ann", "bob"))
    panel = " ".join(reader.text("#panel").split())
    assert "set aside: Rejected by Eve: <b>another</b> Ann." in panel
    assert "Inferred by rules, told by no article: Bob" in panel
    reader.page.click("#tab-timeline")
    assert reader.page.locator("#timeline .out .aside").count() == 2  # a lane each
    reader.page.click("#tab-table")
    assert "set aside: Rejected by Eve" in " ".join(reader.column(4))
    assert "aside=yes&inferred=yes" in reader.page.evaluate("() => location.hash")
    turtle = reader.saved("#turtle").decode("utf-8")
    assert "a-claim" in turtle and "a-wrong" not in turtle  # what is taken away is the graph's
    rows = list(csv.DictReader(io.StringIO(reader.saved("#csv").decode("utf-8"))))
    assert sorted(row["set_aside"] for row in rows) == ["", "Rejected by Eve: <b>another</b> Ann."]
    reader.shoot("set_aside")
    reader.page.uncheck("#aside-claims")
    reader.page.uncheck("#aside-inferred")
    assert reader.column(2) == ["met"]


@pytest.mark.parametrize("hash_", ["#claim=a-wrong", "#aside=yes&inferred=yes"])
def test_link_to_what_is_set_aside_shows_it(open_page: Open, hash_: str) -> None:
    reader = open_page(_with_aside(), hash_)
    assert reader.page.is_checked("#aside-claims")
    if "claim" in hash_:
        assert "set aside: Rejected by Eve" in reader.text("#panel")
    result = Axe().run(reader.page, options={"resultTypes": ["violations"]})
    assert [each["id"] for each in result.response["violations"]] == []
    reader.complaints.clear()  # axe itself tries inline styles, which the policy does not allow


def test_page_without_anything_set_aside_has_no_such_switch(open_page: Open) -> None:
    assert open_page(three_articles()).page.locator("fieldset[data-facet=aside]").count() == 0


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
    for view in ("timeline", "table"):
        reader.page.click(f"#tab-{view}")
        assert HOSTILE in reader.page.evaluate("(id) => document.getElementById(id).textContent", view)
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


def test_single_keys_can_be_switched_off(open_page: Open) -> None:
    "WCAG 2.1.4: who speaks to the computer would press them by accident."
    reader = open_page(three_articles())
    reader.page.uncheck("#single-keys")
    reader.page.focus("#panel")
    for key in ("t", "3", "/"):
        reader.page.keyboard.press(key)
    assert reader.page.get_attribute("html", "data-paper") == "light"
    assert reader.page.is_visible("#canvas")
    assert reader.page.evaluate("() => document.activeElement.id") == "panel"


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
    assert reader.page.evaluate("() => document.querySelector('header').offsetHeight") <= 56  # one line
    assert not reader.page.is_visible("#facets") and not reader.page.is_visible("#query")
    reader.page.click("#menu")
    assert reader.page.is_visible("#query") and reader.page.is_visible("#save")
    reader.shoot("phone_menu")
    reader.page.click("#filters")
    assert reader.page.is_visible("#facets input[data-value=Planned]")
    assert not reader.page.is_visible("#query")
    reader.shoot("phone_filters")
    reader.page.click("#menu")
    reader.page.click("#filters")
    reader.page.click("#menu")
    for view in ("timeline", "table", "network"):  # always at hand, at the foot
        reader.page.click(f"#tab-{view}")
        assert reader.page.is_visible(f"#{view}")
    reader.page.evaluate("() => kgView.go.claim(kgView.news.claims[4])")
    reader.page.wait_for_timeout(200)
    assert reader.page.evaluate("() => document.querySelector('#panel h2').getBoundingClientRect().top") > 0
    reader.shoot("phone_claim")
    reader.page.evaluate("() => kgView.go.askPath(kgView.news.nodes[0])")  # asks in the field behind the button
    assert reader.page.evaluate("() => document.activeElement.id") == "query"
    assert reader.page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize(("button", "start"), [("#png", b"\x89PNG"), ("#svg", b"<svg")])
def test_picture_can_be_taken_away(open_page: Open, tmp_path: Path, button: str, start: bytes) -> None:
    reader = open_page(three_articles())
    assert reader.saved(button).startswith(start)


def test_page_works_inside_a_notebook_cut_off_from_it(open_page: Open) -> None:
    cell = show(three_articles())._repr_html_()
    reader = open_page("<!DOCTYPE html><title>A notebook</title><script>kgView = 'none'; secret = 1</script>" + cell)
    frame = reader.page.frame_locator("iframe")
    frame.locator("#panel h2").wait_for()  # the page inside is ready
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
