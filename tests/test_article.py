"""Every format gives the same article, a message names what is wrong and where, and offsets hold."""

from __future__ import annotations

import io
import json
import threading
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.article import decoding, parsing, read_article, read_articles, reading, records, web
from kg.errors import ArticleError
from kg.types import Article

DATA = Path(__file__).parent / "data" / "articles"
SEEDS = Path(__file__).parent.parent / "seeds"


@pytest.mark.parametrize(
    "name", ["ferry.txt", "ferry.md", "ferry.html", "ferry.json", "ferry.jsonl", "ferry.rss", "ferry.atom"]
)
def test_each_format_gives_the_same_article(name: str) -> None:
    article = read_article(DATA / name)
    assert article.title == "Ferry talks resume on Pulau Harapan"
    assert article.published == date(2025, 7, 10)
    assert article.publisher == "Harbour Post"
    assert article.authors == ("Maria Tan", "Joel Okafor")
    assert "The transport minister met the islanders on Thursday" in article.text
    assert "“nobody has won,” she said" in article.text
    for markup in ("<", "**", "](", "# ", "Home", "Subscribe"):
        assert markup not in article.text
    if name != "ferry.txt":
        assert article.url == "https://harbourpost.example/ferry"


def test_caller_wins_over_file() -> None:
    article = read_article(
        DATA / "ferry.md", published="1 May 2024", publisher="Echo", title="Boats", url="https://echo.example/"
    )
    assert (article.published, article.publisher, article.title, article.url) == (
        date(2024, 5, 1), "Echo", "Boats", "https://echo.example/",
    )  # fmt: skip


def test_date_objects_are_taken_too() -> None:
    assert read_article(DATA / "ferry.txt", published=date(2024, 5, 1)).published == date(2024, 5, 1)


def test_what_nobody_says_is_none(tmp_path: Path) -> None:
    (tmp_path / "bare.txt").write_text("Tan met Roe in Jakarta.")
    assert read_article(tmp_path / "bare.txt") == Article(id="bare", text="Tan met Roe in Jakarta.")


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"Tan met Roe.\r\nThey left.\r\n", "Tan met Roe.\r\nThey left.\r\n"),
        ("\ufeffTan met Roë.".encode(), "Tan met Roë."),
        ("\ufeffTan met Roë.".encode("utf-16-le"), "Tan met Roë."),
        ("\ufeffTan met Roë.".encode("utf-16-be"), "Tan met Roë."),
        ("\ufeffTan met Roë.".encode("utf-32-le"), "Tan met Roë."),
        ("Tan said “Roë”.".encode("cp1252"), "Tan said “Roë”."),
        ("  Tan met Roe. 🚢\n".encode(), "  Tan met Roe. 🚢\n"),
    ],
)
def test_text_file_is_taken_as_it_is(tmp_path: Path, data: bytes, text: str) -> None:
    "Offsets count characters of the decoded file, line ends included."
    (tmp_path / "a.txt").write_bytes(data)
    assert read_article(tmp_path / "a.txt").text == text


def lines(path: Path, *records: object) -> Path:
    path.write_text("\n".join(json.dumps(record) for record in records), "utf-8")
    return path


def test_json_lines_keep_their_text_exactly(tmp_path: Path) -> None:
    text = " By Tan\r\n© 2025\u2028Tan’s \u00a0“ship” \ud83d\udea2 sank.\x00 \n"
    article = read_article(lines(tmp_path / "a.jsonl", {"id": "x", "text": text}))
    assert article.text == text.encode("utf-16", "surrogatepass").decode("utf-16")
    assert article.id == "x"


def test_half_a_character_is_replaced_in_place(tmp_path: Path) -> None:
    assert read_article(lines(tmp_path / "a.jsonl", {"text": "Tan \ud800met Roe."})).text == "Tan \ufffdmet Roe."


def test_null_and_empty_are_absent_in_json(tmp_path: Path) -> None:
    record = {"id": None, "text": "Tan met Roe.", "title": "", "published": None, "publisher": "", "url": ""}
    article = read_article(lines(tmp_path / "a.jsonl", record))
    assert article == Article(id="a-1", text="Tan met Roe.")


def test_json_lines_are_read_one_by_one(tmp_path: Path) -> None:
    "A broken line at the end of a long file must not keep the first articles from being read."
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "Tan met Roe."}\n\n{"text": "They left."}\n{"text": "Gone."}\n{broken\n')
    articles = read_articles(path)
    assert [next(articles).text, next(articles).text] == ["Tan met Roe.", "They left."]
    with pytest.raises(ArticleError, match=r"a\.jsonl:5: is not JSON"):
        list(articles)


def test_schema_org_json_is_read() -> None:
    record = {
        "@type": "NewsArticle", "headline": "Boats", "articleBody": "Tan met Roe.", "datePublished": "2025-07-10",
        "author": [{"@type": "Person", "name": "Maria Tan"}, "Joel Okafor"], "publisher": {"name": "Echo"},
        "mainEntityOfPage": {"@id": "https://echo.example/1"},
    }  # fmt: skip
    found = records.read_record(record, "x.json", "x")
    assert reading.finish(found, reading.Given(None, None, None, None)) == Article(
        "x", "Tan met Roe.", "Boats", date(2025, 7, 10), "Echo", ("Maria Tan", "Joel Okafor"), "https://echo.example/1"
    )


def test_folder_is_read_with_all_below_it_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/y.md", ".hidden.txt", ".git/x.txt", "README.md", "picture.png"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("Tan met Roe.")
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    assert [article.id for article in read_articles(tmp_path)] == ["a-y", "a-z", "b"]


def test_seeds_are_whole() -> None:
    articles = list(read_articles(SEEDS))
    assert len(articles) == 6
    for article in articles:
        assert article.published and article.publisher and article.authors
        assert article.title in article.text
        assert article.url is not None and ".example/" in article.url
        assert 450 <= len(article.text.split()) <= 900


def write(path: Path, data: bytes | str) -> Path:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.txt", b"", "a.txt: is empty"),
        ("a.txt", b" \n\t\n", "a.txt: is empty"),
        ("a.txt", b"\xef\xbb\xbf \n", "a.txt: is empty"),
        ("a.txt", b"%PDF-1.7 \xe2", "a.txt: is a PDF, not text"),
        ("a.docx", b"PK\x03\x04 \xe2", "a.docx: is a zip archive or office document"),
        ("a.html", b"\x89PNG\r\n", "a.html: is a PNG image"),
        ("a.jsonl", b"\x1f\x8b\x08", "a.jsonl: is a gzip archive"),
        ("a.txt", b"Tan\x00met\x00", "a.txt: is binary"),
        ("a.txt", b"\x01\x02\x03\x04\xff", "a.txt: is binary"),
        ("a.txt", "Tan met Roë".encode() + b"\xff", r"a.txt: is not UTF-8 (byte 0xff at offset 12)"),
        ("a.txt", b"\xff\xfeT", "a.txt: is neither UTF-8 nor utf-16-le"),
        ("a.md", "---\ntitle: [x\n---\nTan met Roe.", "a.md:3: front matter is not YAML"),
        ("a.md", "---\ntitle: x\ndate: next week\n---\nTan met Roe.", "a.md: cannot read the date 'next week'"),
        ("a.md", "---\ntitle: x\ndate: 03/04/2025\n---\nTan met Roe.", "write it as 2025-07-10"),
        ("a.md", "---\ntitle: x\n---\n \n", "a.md: is empty"),
        ("a.json", "{", "a.json: is not JSON"),
        ("a.json", "3", "a.json: a JSON article is an object"),
        ("a.json", '{"title": "x"}', "a.json: has no text; the key is 'text' or 'articleBody'"),
        ("a.json", '[{"text": "Tan met Roe."}, 3]', "a.json, article 2: is not a JSON object"),
        ("a.json", "[" * 100_000, "a.json: is not JSON"),
        ("a.jsonl", '{"text": "Tan."}\n{"text": ""}', "a.jsonl:2: has no text"),
        (
            "a.jsonl",
            '{"text": "Tan."}\n{"text": "Roe.", "published": "soon"}',
            "a.jsonl:2: cannot read the date 'soon'",
        ),
        ("a.jsonl", '{"text": "Tan."}\n{"text": "Roe.", "title": true}', "a.jsonl:2: 'title' should be words"),
        ("a.jsonl", b'{"text": "Tan."}\n\xff', "a.jsonl:2: is not UTF-8"),
        ("a.jsonl", "[" * 100_000, "a.jsonl:1: is not JSON"),
        ("a.html", "<html><body></body></html>", "a.html: no story was found"),
        ("a.rss", "<rss><channel>", "a.rss: is not XML"),
        ("a.xml", "<x/>", "a.xml: is not a feed"),
    ],
)
def test_unreadable_file_is_named_with_the_reason(tmp_path: Path, name: str, data: bytes | str, message: str) -> None:
    path = write(tmp_path / name, data)
    for source in (path, tmp_path):
        if source == tmp_path and name.endswith(".docx"):
            continue
        with pytest.raises(ArticleError) as caught:
            list(read_articles([source]))
        assert message in str(caught.value)
        assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("/no/such/place.txt", "/no/such/place.txt: no such file or folder"),
        ("file:///etc/passwd", "addresses of kind file:// are not fetched; known: http://, https://"),
        ("ftp://x.example/a", "addresses of kind ftp:// are not fetched"),
        ("http://127.0.0.1:1/x", "http://127.0.0.1:1/x: cannot be fetched"),
        ("http://[bad/x", "http://[bad/x: cannot be fetched"),
        ("a\0b", "no such file"),
        ("x" * 5000, "name too long"),
    ],
)
def test_wrong_source_is_named(source: str, message: str) -> None:
    with pytest.raises(ArticleError) as caught:
        read_article(source)
    assert message in str(caught.value)


def test_folder_without_articles_is_named(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match=r"no article in this folder; read are \.txt"):
        read_article(tmp_path)


def test_unreadable_date_from_the_caller_is_named_before_anything_is_read() -> None:
    with pytest.raises(ArticleError, match="published: cannot read the date 'tomorrow'"):
        read_articles(["/no/such/place.txt"], published="tomorrow")


def test_same_id_twice_names_both(tmp_path: Path) -> None:
    one = lines(tmp_path / "one.jsonl", {"id": "x", "text": "Tan met Roe."})
    two = lines(tmp_path / "two.jsonl", {"id": "x", "text": "They left."})
    with pytest.raises(ArticleError, match=r"two\.jsonl:1: the id 'x' is already that of .*one\.jsonl:1"):
        list(read_articles([one, two]))


@pytest.mark.parametrize("given", [{"title": "Boats"}, {"url": "https://echo.example/"}])
def test_title_and_address_are_for_one_article(tmp_path: Path, given: dict[str, str]) -> None:
    path = lines(tmp_path / "a.jsonl", {"text": "Tan met Roe."}, {"text": "They left."})
    with pytest.raises(ArticleError, match=f"a {next(iter(given))} can be given for one article only"):
        next(read_articles(path, **given))


def test_one_article_is_asked_of_a_file_of_two(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match="holds more than one article"):
        read_article(lines(tmp_path / "a.jsonl", {"text": "Tan met Roe."}, {"text": "They left."}))


@pytest.mark.parametrize(
    ("data", "ids"),
    [
        (b"Tan met Roe.", ["stdin"]),
        (b"[Editor's note] Tan met Roe.", ["stdin"]),
        (b'{"id": "x", "text": "Tan met Roe."}\n{"id": "y", "text": "They left."}\n', ["x", "y"]),
        (b'{\n"id": "x", "text": "Tan met Roe."}', ["x"]),
        (b'[{"id": "x", "text": "Tan met Roe."}]', ["x"]),
        (b"---\nid: x\n---\nTan met Roe.", ["x"]),
        ((DATA / "ferry.html").read_bytes(), ["stdin"]),
        ((DATA / "ferry.rss").read_bytes(), ["ferry"]),
    ],
)
def test_standard_input_tells_its_format(monkeypatch: pytest.MonkeyPatch, data: bytes, ids: list[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert [article.id for article in read_articles("-")] == ids


def test_front_matter_needs_a_key_we_know(tmp_path: Path) -> None:
    text = "---\nTan: met Roe.\n---\nThey left.\n"
    assert read_article(write(tmp_path / "a.txt", text)).text == text


def test_front_matter_makes_no_objects(tmp_path: Path) -> None:
    "Front matter is as hostile as the text: no tag is obeyed."
    text = "---\ntitle: !!python/object/apply:os.getcwd []\nid: x\n---\nTan met Roe."
    assert read_article(write(tmp_path / "a.md", text)).id == "x"


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("## Boats", "Boats"),
        ("> Tan **met** *Roe*.", "Tan met Roe."),
        ("- [Tan](https://x.example/a_b) met __Roe__.", "Tan met Roe."),
        ("2 * 3 * 4 and a_b_c stay", "2 * 3 * 4 and a_b_c stay"),
        ("He said bull\\*\\*\\*.", "He said bull***."),
        ("Tan met Roe.\n\n  They left.", "Tan met Roe.\n\n  They left."),
    ],
)
def test_markdown_loses_its_marks_alone(tmp_path: Path, markdown: str, text: str) -> None:
    assert read_article(write(tmp_path / "a.md", markdown)).text == text


def test_page_without_readable_date_names_it(tmp_path: Path) -> None:
    page = (DATA / "ferry.html").read_text().replace("2025-07-10T09:30:00+08:00", "some day")
    with pytest.raises(ArticleError, match="cannot read the date 'some day'"):
        read_article(write(tmp_path / "a.html", page))


def test_page_takes_the_first_date_that_can_be_read(tmp_path: Path) -> None:
    meta = '<meta property="article:published_time" content="2025-07-09"></head>'
    page = (DATA / "ferry.html").read_text().replace("2025-07-10T09:30:00+08:00", "some day").replace("</head>", meta)
    assert read_article(write(tmp_path / "a.html", page)).published == date(2025, 7, 9)


def test_feed_expands_no_entities(tmp_path: Path) -> None:
    entity = '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    feed = f"{entity}<rss><item><description>Tan &x; met Roe.</description></item></rss>"
    assert "root" not in read_article(write(tmp_path / "a.rss", feed)).text


class _Server(BaseHTTPRequestHandler):
    pages: ClassVar[dict[str, tuple[int, str, bytes]]] = {}

    def do_GET(self) -> None:
        status, kind, body = self.pages.get(self.path, (404, "text/html", b""))
        self.send_response(status)
        self.send_header("Location" if status in (301, 302) else "Content-Type", kind)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setenv("no_proxy", "*")
    server = HTTPServer(("127.0.0.1", 0), _Server)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    _Server.pages = {
        "/ferry": (200, "text/html; charset=utf-8", (DATA / "ferry.html").read_bytes()),
        "/plain": (200, "text/plain", b"Tan met Roe."),
        "/json": (200, "application/json", b'{"text": "Tan met Roe."}'),
        "/feed": (200, "application/rss+xml", (DATA / "ferry.rss").read_bytes()),
        "/pdf": (200, "application/pdf", b"%PDF-1.7"),
        "/moved": (302, "/plain", b""),
        "/local": (302, "file:///etc/passwd", b""),
        "/loop": (302, "/loop", b""),
        "/huge": (200, "text/plain", b"a" * 5000),
    }
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("path", ["ferry", "plain", "json", "feed", "moved"])
def test_web_address_is_fetched_and_kept(site: str, path: str) -> None:
    article = read_article(f"{site}/{path}")
    assert "met" in article.text
    assert article.url == ("https://harbourpost.example/ferry" if path in ("ferry", "feed") else f"{site}/{path}")
    assert article.id == ("ferry" if path == "feed" else f"127-0-0-1-{path}")


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("gone", "the server answered 404"),
        ("pdf", "is a PDF"),
        ("local", "file"),
        ("loop", "the server answered 302"),
        ("huge", "larger than"),
    ],
)
def test_what_cannot_be_fetched_is_named(site: str, monkeypatch: pytest.MonkeyPatch, path: str, message: str) -> None:
    monkeypatch.setattr(web, "LARGEST_PAGE", 4000)
    with pytest.raises(ArticleError) as caught:
        read_article(f"{site}/{path}")
    assert message in str(caught.value)
    assert str(caught.value).startswith(f"{site}/{path}: ")


def test_file_too_large_to_be_an_article_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "LARGEST_FILE", 100)
    with pytest.raises(ArticleError, match="larger than"):
        read_article(write(tmp_path / "a.txt", "a" * 101))


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(["", "text", "markdown", "json", "lines", "feed"]),
    st.one_of(st.binary(max_size=200), st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass"))),
)
def test_any_bytes_give_an_article_or_a_clear_error(kind: str, data: bytes) -> None:
    try:
        for found in parsing.parse_bytes(data, kind, "x", "x"):
            article = reading.finish(found, reading.Given(None, None, None, None))
            assert article.text.strip()
            article.text.encode("utf-8")
    except ArticleError as error:
        assert str(error).startswith("x")
