"""Articles as people have them: a text file, a page, a feed, a folder, a web address, the output of another program.

    read_article("ferry.txt", published="2025-07-10").text     # what the file says, character for character

What a file does not say about itself is taken from what stands in its text (headline, byline, date line, rights); what
neither says is ``None``. What the caller gives wins over both.

Offsets count characters of ``Article.text``. That is the decoded file as it is, line ends included (a byte order mark
is no part of it); the ``text`` of a JSON record as it is; of a file with front matter, what follows the front matter;
of Markdown, the words without the marks; of a page, the words of the story, a paragraph a line.
"""

from __future__ import annotations

import http.client
import json
import logging
import re
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from kg.blocks import BlockKind, find_authors, find_blocks, find_publisher, furniture_date, read_date
from kg.errors import ArticleError
from kg.ids import slug
from kg.types import Article

LARGEST_FILE = 64 * 2**20  # bytes of a file that is read whole; JSON lines are read one by one
LARGEST_PAGE = 16 * 2**20  # bytes of a web page
_TIMEOUT = 30.0  # seconds that a server may be silent
_DEADLINE = 90.0  # seconds that a page may take in all
_LONGEST_FRONT_MATTER = 65_536
_LOOKED_THROUGH = 200_000  # characters in which headline, byline and date line are looked for

_log = logging.getLogger(__name__)

_FORMATS = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "page",
    ".htm": "page",
    ".xhtml": "page",
    ".json": "json",
    ".jsonld": "json",
    ".jsonl": "lines",
    ".ndjson": "lines",
    ".rss": "feed",
    ".atom": "feed",
    ".xml": "feed",
}
_MAGIC = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zip archive or office document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a sound, film or WebP image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"ID3", "a sound"),
    (b"OggS", "a sound"),
)
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
# What each field is called by us, by schema.org, by site generators and by feeds; the first that says something counts.
_KEYS: dict[str, tuple[str, ...]] = {
    "id": ("id", "identifier", "guid"),
    "text": ("text", "articleBody", "body", "content"),
    "title": ("title", "headline", "name"),
    "published": ("published", "datePublished", "date", "published_at", "publishedAt", "pubDate", "dateCreated"),
    "publisher": ("publisher", "source", "outlet", "sitename", "site_name", "sourceOrganization"),
    "authors": ("authors", "author", "byline", "creator"),
    "url": ("url", "link", "permalink", "canonical_url", "mainEntityOfPage"),
}


@dataclass(frozen=True, slots=True)
class _Found:
    """What one source says of one article, before any of it is judged. `place` is for messages: "news.jsonl:7"."""

    place: str
    text: str
    id: str | None = None
    title: str | None = None
    published: str | date | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None


@dataclass(frozen=True, slots=True)
class _Given:
    """What the caller says of the articles."""

    published: date | None
    publisher: str | None
    title: str | None
    url: str | None


def read_article(
    source: str | Path,
    *,
    published: str | date | None = None,
    publisher: str | None = None,
    title: str | None = None,
    url: str | None = None,
) -> Article:
    """Read the one article that a file, address or "-" (standard input) holds. Keywords win over what it says itself.

    Raises:
        ArticleError: It cannot be read, or holds no article or more than one.
    """
    articles = read_articles([source], published=published, publisher=publisher, title=title, url=url)
    first, second = next(articles, None), next(articles, None)
    if first is None:
        raise ArticleError(f"{source}: holds no article")
    if second is not None:
        raise ArticleError(f"{source}: holds more than one article; read_articles() and 'kg build' read them all")
    return first


def read_articles(
    sources: Iterable[str | Path] | str | Path,
    *,
    published: str | date | None = None,
    publisher: str | None = None,
    title: str | None = None,
    url: str | None = None,
) -> Iterator[Article]:
    """Yield the articles of files, folders, web addresses and "-" (standard input), in the order given, lazily.

    A folder is read with all below it, sorted by name; hidden files and README files are left out.

    Raises:
        ArticleError: Something cannot be read; the message names the file, and the line of a JSON lines file. Also if
            two articles have the same id, or a `title` or `url` is given for more than one.
    """
    given = _Given(
        _to_date(published, "published") if published is not None else None,
        _clean(publisher),
        _clean(title),
        _clean(url),
    )
    sources = [sources] if isinstance(sources, str | Path) else sources
    return _read(sources, given)


def _read(sources: Iterable[str | Path], given: _Given) -> Iterator[Article]:
    seen: dict[str, str] = {}
    waiting: Article | None = None
    for found in (found for source in sources for found in _find(source)):
        article = _finish(found, given)
        if article.id in seen:
            raise ArticleError(
                f"{found.place}: the id {article.id!r} is already that of {seen[article.id]}; give one of them another"
                " id (front matter, the JSON key 'id', or the file's name)"
            )
        if seen and (given.title or given.url):
            word = "title" if given.title else "url"
            raise ArticleError(f"{found.place}: a {word} can be given for one article only, and this is the second")
        seen[article.id] = found.place
        if waiting is not None:
            yield waiting
        waiting = article
    if waiting is not None:
        yield waiting


def _finish(found: _Found, given: _Given) -> Article:
    """Make the article, filling what neither caller nor source says from the words on the page."""
    text = _encodable(found.text)
    if not text.strip():
        raise ArticleError(f"{found.place}: is empty; an article needs text")
    title = given.title or _clean(found.title)
    blocks = find_blocks(text[:_LOOKED_THROUGH], title)
    headline = next((block.span.of(text) for block in blocks if block.kind is BlockKind.HEADLINE), None)
    published = given.published
    if published is None and found.published not in (None, ""):
        published = _to_date(found.published, found.place)
    return Article(
        id=_clean(found.id) or slug(found.place),
        text=text,
        title=title or _clean(headline),
        published=published or furniture_date(text, blocks),
        publisher=given.publisher or _clean(found.publisher) or find_publisher(text, blocks),
        authors=found.authors or find_authors(text, blocks),
        url=given.url or _clean(found.url),
    )


def _encodable(text: str) -> str:
    """Put U+FFFD in place of each half of a broken surrogate pair, which no output could hold."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def _clean(value: str | None) -> str | None:
    return (" ".join(_encodable(value).split()) or None) if value else None


def _to_date(value: object, place: str) -> date:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    words = str(value).strip()
    found = read_date(words) or _iso_date(words)
    if found is None:
        raise ArticleError(f"{place}: cannot read the date {words[:80]!r}; write it as 2025-07-10 or 10 July 2025")
    return found


def _iso_date(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


# Where articles are


def _find(source: str | Path) -> Iterator[_Found]:
    """Yield what one source on the command line holds."""
    if str(source) == "-":
        yield from _parse(
            _limited(sys.stdin.buffer.read(LARGEST_FILE + 1), "standard input"), "", "standard input", "stdin"
        )
        return
    if isinstance(source, str) and re.match(r"[a-zA-Z][a-zA-Z0-9+.-]+://", source):
        yield from _fetch(source)
        return
    path = Path(source)
    try:
        is_folder, exists = path.is_dir(), path.exists()
    except (OSError, ValueError) as error:
        raise ArticleError(f"{source}: {_reason(error)}") from error
    if not exists:
        raise ArticleError(f"{source}: no such file or folder")
    if is_folder:
        yield from _find_folder(path)
    else:
        yield from _find_file(path, path.stem)


def _find_folder(folder: Path) -> Iterator[_Found]:
    empty = True
    for path in _walk(folder):
        if path.suffix.lower() not in _FORMATS:
            _log.warning("%s: left out; files of this kind are not read from folders", path)
            continue
        empty = False
        yield from _find_file(path, "-".join(path.relative_to(folder).with_suffix("").parts))
    if empty:
        raise ArticleError(f"{folder}: no article in this folder; read are {', '.join(_FORMATS)}")


def _walk(folder: Path) -> Iterator[Path]:
    """Yield the files below a folder, sorted; links to folders are not followed, for they may lead in circles."""
    try:
        entries = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError as error:
        raise ArticleError(f"{folder}: {_reason(error)}") from error
    for path in entries:
        if path.name.startswith(".") or path.stem.upper() == "README":
            continue
        if path.is_dir():
            if not path.is_symlink():
                yield from _walk(path)
        else:
            yield path


def _find_file(path: Path, name: str) -> Iterator[_Found]:
    kind = _FORMATS.get(path.suffix.lower(), "")
    if kind == "lines":
        yield from _parse_lines(path, name)
        return
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise ArticleError(f"{path}: {_reason(error)}") from error
    yield from _parse(_limited(data, str(path)), kind, str(path), name)


def _limited(data: bytes, place: str) -> bytes:
    if len(data) > LARGEST_FILE:
        raise ArticleError(f"{place}: larger than {LARGEST_FILE // 2**20} MiB; give many articles as .jsonl")
    return data


def _reason(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error) or type(error).__name__).lower()


# The web


class _Redirects(urllib.request.HTTPRedirectHandler):
    max_redirections = 5


def _fetch(url: str) -> Iterator[_Found]:
    """Fetch a page over http or https, and no other way, whatever it redirects to."""
    data, kind = _download(url)
    address = urlsplit(url)
    name = slug(f"{address.hostname or ''}{address.path}")
    for number, found in enumerate(_parse(data, kind, url, name)):
        yield found if number or found.url else replace(found, url=url)


def _download(url: str) -> tuple[bytes, str]:
    scheme = url.split("://", 1)[0].lower()
    if scheme not in ("http", "https"):
        raise ArticleError(f"{url}: addresses of kind {scheme}:// are not fetched; known: http://, https://")
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        _Redirects(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    try:
        request = urllib.request.Request(url, headers={"User-Agent": "newskg (+https://w3id.org/newskg)"})  # noqa: S310
        with opener.open(request, timeout=_TIMEOUT) as response:
            data = _receive(response, url)
            return data, _kind_of(response.headers.get_content_type(), url)
    except urllib.error.HTTPError as error:
        raise ArticleError(f"{url}: the server answered {error.code} {error.reason}") from error
    except urllib.error.URLError as error:
        raise ArticleError(f"{url}: cannot be fetched: {error.reason}") from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise ArticleError(f"{url}: cannot be fetched: {_reason(error)}") from error


def _receive(response: Any, url: str) -> bytes:
    deadline = time.monotonic() + _DEADLINE
    chunks: list[bytes] = []
    size = 0
    while chunk := response.read1(65_536):  # what has come, so that a slow drip meets the deadline
        chunks.append(chunk)
        size += len(chunk)
        if size > LARGEST_PAGE:
            raise ArticleError(f"{url}: larger than {LARGEST_PAGE // 2**20} MiB")
        if time.monotonic() > deadline:
            raise ArticleError(f"{url}: took longer than {_DEADLINE:.0f} seconds")
    return b"".join(chunks)


def _kind_of(content_type: str, url: str) -> str:
    kinds = {"text/html": "page", "application/xhtml+xml": "page", "text/markdown": "markdown"}
    if content_type in kinds:
        return kinds[content_type]
    if content_type.endswith(("rss+xml", "atom+xml", "/xml")):
        return "feed"
    if content_type.endswith(("json", "ld+json")):
        return "json"
    return _FORMATS.get(Path(urlsplit(url).path).suffix.lower(), "")


# What they look like inside


def _parse(data: bytes, kind: str, place: str, name: str) -> Iterator[_Found]:
    """Yield the articles in the bytes of one file. Without a `kind` its first characters tell."""
    if not data.strip():
        raise ArticleError(f"{place}: is empty; an article needs text")
    if kind == "page":
        _refuse_binary(data, place)
        yield _parse_page(data, place, name)
        return
    text = _decode(data, place)
    kind = kind or _guess(text)
    if kind == "page":
        yield _parse_page(text, place, name)
    elif kind == "feed":
        yield from _parse_feed(data, place, name)
    elif kind == "json":
        yield from _parse_json(text, place, name)
    elif kind == "lines":
        for number, line in enumerate(text.split("\n"), 1):
            yield from _parse_line(line, place, name, number)
    else:
        yield _parse_text(text, place, name, is_markdown=kind == "markdown")


def _guess(text: str) -> str:
    start = text[:2000].lstrip("\ufeff \t\r\n").lower()
    if re.match(r"<(?:!doctype html|html|head|body|article|main|div|!--)\b", start):
        return "page"
    if re.match(r"<\?xml|<rss\b|<feed\b", start):
        return "page" if "<html" in start else "feed"
    if start.startswith(("{", "[")):
        first = text.lstrip().split("\n", 1)[0]
        if start.startswith("{") and _is_json(first):
            return "lines"
        return "json" if _is_json(text) else "text"
    return "text"


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _refuse_binary(data: bytes, place: str) -> None:
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise ArticleError(f"{place}: is {what}, not text; read are {', '.join(_FORMATS)}")
    if b"\0" in data[:LARGEST_FILE] and not data.startswith(tuple(mark for mark, _ in _MARKS)):
        raise ArticleError(f"{place}: is binary, not text; read are {', '.join(_FORMATS)}")


def _decode(data: bytes, place: str) -> str:
    """Return the text of a file: by its byte order mark, else UTF-8, else Windows-1252 where nothing in it is UTF-8."""
    _refuse_binary(data, place)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_as(data[len(mark) :], encoding, place)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if any(character > "\x7f" for character in data.decode("utf-8", "ignore")):
            at = f"byte 0x{data[error.start]:02x} at offset {error.start}"
            raise ArticleError(f"{place}: is not UTF-8 ({at}); save it as UTF-8") from error
    text = _decode_as(data, "cp1252", place)
    if sum(character < " " and character not in "\t\n\r\f" for character in text) > len(text) // 100:
        raise ArticleError(f"{place}: is binary, not text; read are {', '.join(_FORMATS)}")
    _log.warning("%s: is not UTF-8; read as Windows-1252", place)
    return text


def _decode_as(data: bytes, encoding: str, place: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ArticleError(f"{place}: is neither UTF-8 nor {encoding}; save it as UTF-8") from error


# Plain text and Markdown


_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n(?P<yaml>.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)


def _parse_text(text: str, place: str, name: str, *, is_markdown: bool) -> _Found:
    about, body = _cut_front_matter(text, place)
    if is_markdown:
        body = _plain(body)
    return _found({**about, "text": body}, place, name)


def _cut_front_matter(text: str, place: str) -> tuple[Mapping[str, object], str]:
    """Return what stands between two lines of three hyphens at the top, and the text below it."""
    match = _FRONT_MATTER.match(text[: _LONGEST_FRONT_MATTER + 8])
    if match is None:
        return {}, text
    try:
        about = yaml.load(match["yaml"], Loader=yaml.BaseLoader)  # noqa: S506 - makes strings, lists and dicts only
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f":{mark.line + 2}" if mark else ""
        raise ArticleError(f"{place}{line}: front matter is not YAML: {getattr(error, 'problem', error)}") from error
    known = {key for keys in _KEYS.values() for key in keys}
    if not isinstance(about, dict) or not known & about.keys():
        return {}, text
    return about, text[match.end() :].lstrip("\r\n")


_MARKDOWN = (
    (re.compile(r"^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$", re.MULTILINE), r"\1"),  # headings
    (re.compile(r"^ {0,3}(?:>[ \t]?)+", re.MULTILINE), ""),  # quotations
    (re.compile(r"^ {0,3}[*+-][ \t]+(?=\S)", re.MULTILINE), ""),  # lists
    (re.compile(r"!\[([^\]\n]{0,300})\]\([^()\s]{1,2000}(?: \"[^\"\n]{0,300}\")?\)"), r"\1"),  # pictures
    (re.compile(r"\[([^\]\n]{1,500})\]\([^()\s]{1,2000}(?: \"[^\"\n]{0,300}\")?\)"), r"\1"),  # links
    (re.compile(r"(?<![\w*\\])(\*{1,3})(?=\S)([^*\n]{1,1000}?)(?<=[^\s\\])\1(?![\w*])"), r"\2"),  # emphasis
    (re.compile(r"(?<![\w_\\])(_{1,3})(?=\S)([^_\n]{1,1000}?)(?<=[^\s\\])\1(?![\w_])"), r"\2"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!>-])"), r"\1"),  # escapes
)


def _plain(markdown: str) -> str:
    """Return the words of a Markdown text without its marks; lines and paragraphs stay as they are."""
    for pattern, words in _MARKDOWN:
        markdown = pattern.sub(words, markdown)
    return markdown


# JSON


def _parse_json(text: str, place: str, name: str) -> Iterator[_Found]:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ArticleError(f"{place}: is not JSON: {error}") from error
    if isinstance(data, dict):
        lists = [data[key] for key in ("articles", "items", "@graph") if isinstance(data.get(key), list)]
        data = lists[0] if lists and not _first(data, "text") else [data]
    if not isinstance(data, list):
        raise ArticleError(
            f"{place}: a JSON article is an object with the key 'text' or 'articleBody', or a list of them"
        )
    for number, record in enumerate(data, 1):
        alone = len(data) == 1
        yield _record(record, place if alone else f"{place}, article {number}", name if alone else f"{name}-{number}")


def _parse_lines(path: Path, name: str) -> Iterator[_Found]:
    """Yield the articles of a JSON lines file, a line at a time."""
    try:
        with path.open("rb") as file:
            for number, data in enumerate(file, 1):
                if number == 1:
                    _refuse_binary(data, str(path))
                    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
                        raise ArticleError(f"{path}: is UTF-16; JSON lines are UTF-8")
                    data = data.removeprefix(b"\xef\xbb\xbf")
                yield from _parse_line(_decode_line(data, path, number), str(path), name, number)
    except OSError as error:
        raise ArticleError(f"{path}: {_reason(error)}") from error


def _decode_line(data: bytes, path: Path, number: int) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ArticleError(f"{path}:{number}: is not UTF-8") from error


def _parse_line(line: str, place: str, name: str, number: int) -> Iterator[_Found]:
    if not line.strip():
        return
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ArticleError(f"{place}:{number}: is not JSON: {error}") from error
    yield _record(record, f"{place}:{number}", f"{name}-{number}")


def _record(record: object, place: str, name: str) -> _Found:
    if not isinstance(record, dict):
        raise ArticleError(f"{place}: is not a JSON object with the key 'text'")
    text = _first(record, "text")
    if not isinstance(text, str) or not text.strip():
        raise ArticleError(f"{place}: has no text; the key is 'text' or 'articleBody'")
    return _found({**record, "text": text}, place, name)


def _first(record: Mapping[str, Any], field: str) -> Any:
    """Return what a record says of a field under the first of its names that says something."""
    return next((record[key] for key in _KEYS[field] if record.get(key) not in (None, "", [], {})), None)


def _found(record: Mapping[str, Any], place: str, name: str) -> _Found:
    return _Found(
        place=place,
        text=str(record["text"]),
        id=_word(_first(record, "id"), place, "id") or name,
        title=_word(_first(record, "title"), place, "title"),
        published=_word(_first(record, "published"), place, "published"),
        publisher=_word(_first(record, "publisher"), place, "publisher"),
        authors=_names(_first(record, "authors"), place),
        url=_word(_first(record, "url"), place, "url"),
    )


def _word(value: object, place: str, field: str) -> str | None:
    """Return a value as words: a string, a number, or the name or address of a schema.org node."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = next((value[key] for key in ("name", "@value", "value", "url", "@id") if value.get(key)), None)
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    raise ArticleError(f"{place}: {field!r} should be words, not {type(value).__name__}")


def _names(value: object, place: str) -> tuple[str, ...]:
    """Return authors' names from a list, a schema.org person, or words such as "By A, B and C"."""
    if value is None:
        return ()
    if isinstance(value, str):
        words = re.sub(r"(?i)^\s*by:?\s+", "", value)
        parts = re.split(r"\s*[,;&|]\s*(?:and\s+)?|\s+and\s+", words)
        return tuple(dict.fromkeys(name for part in parts if (name := _clean(part))))
    values = value if isinstance(value, list) else [value]
    names = [_clean(_word(item, place, "authors")) for item in values]
    return tuple(dict.fromkeys(name for name in names if name))


# Pages


def _parse_page(page: bytes | str, place: str, name: str) -> _Found:
    """Take the story out of a web page, and what the page says about it in JSON-LD, meta elements and time elements."""
    import trafilatura  # takes half a second, which other formats need not wait for

    tree = trafilatura.load_html(page)
    if tree is None:
        raise ArticleError(f"{place}: is not HTML")
    about = _page_facts(tree)
    text = trafilatura.extract(tree, include_comments=False, include_tables=False, output_format="txt")
    if not text or not text.strip():
        raise ArticleError(f"{place}: no story was found in this page; save its text as .txt")
    dates = [value for value in about.pop("published", []) if value]
    readable = [value for value in dates if read_date(value) or _iso_date(value)]
    return _found({**about, "published": (readable or dates or [None])[0], "text": text}, place, name)


def _page_facts(tree: Any) -> dict[str, Any]:
    linked = next(_linked_articles(tree), {})
    metas = _metas(tree)

    def meta(*names: str) -> list[str]:
        return [metas[name] for name in names if metas.get(name)]

    headings = [heading.text_content() for heading in tree.xpath("//h1")]
    titles = [title.text_content() for title in tree.xpath("//head/title")]
    times = tree.xpath("//time[@itemprop='datePublished' or @pubdate]/@datetime") or tree.xpath(
        "//article//time/@datetime"
    )
    return {
        "title": next(iter([*_words(_first(linked, "title")), *meta("og:title"), *headings[:1], *titles]), None),
        "published": [
            *_words(linked.get("datePublished")),
            *meta("article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publish-date"),
            *meta("dc.date", "dc.date.issued", "dcterms.created", "parsely-pub-date", "sailthru.date"),
            *times[:1],
        ],
        "publisher": next(
            iter([*_words(_first(linked, "publisher")), *meta("og:site_name", "application-name")]), None
        ),
        "authors": _first(linked, "authors") or next(iter(meta("author", "parsely-author", "dc.creator")), None),
        "url": next(
            iter([*tree.xpath("//link[@rel='canonical']/@href"), *meta("og:url"), *_words(linked.get("url"))]), None
        ),
    }


def _words(value: object) -> list[str]:
    found = _word(value, "", "") if isinstance(value, str | dict | list) and value else None
    return [found] if found else []


def _metas(tree: Any) -> dict[str, str]:
    """Return the meta elements of a page by name, the first of each."""
    metas: dict[str, str] = {}
    for element in tree.xpath("//meta[@content]"):
        for attribute in ("property", "name", "itemprop"):
            key = str(element.get(attribute) or "").lower()
            if key:
                metas.setdefault(key, " ".join(str(element.get("content")).split()))
    return metas


def _linked_articles(tree: Any) -> Iterator[dict[str, Any]]:
    """Yield the schema.org articles that a page describes in JSON-LD; what does not parse is passed over."""
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for node in data if isinstance(data, list) else [data]:
            if isinstance(node, dict):
                yield from (inner for inner in [node, *_graph(node)] if _is_article(inner))


def _is_article(node: dict[str, Any]) -> bool:
    types = node.get("@type")
    kinds = types if isinstance(types, list) else [types]
    return any("Article" in str(kind) or "Posting" in str(kind) for kind in kinds)


def _graph(node: dict[str, Any]) -> list[dict[str, Any]]:
    graph = node.get("@graph")
    return [inner for inner in graph if isinstance(inner, dict)] if isinstance(graph, list) else []


# Feeds


def _parse_feed(data: bytes, place: str, name: str) -> Iterator[_Found]:
    """Yield the items of an RSS or Atom feed; entities are not expanded and nothing is fetched."""
    from lxml import etree

    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    except etree.XMLSyntaxError as error:
        raise ArticleError(f"{place}: is not XML: {error}") from error
    items = root.xpath("//*[local-name()='item' or local-name()='entry']")
    if not items:
        raise ArticleError(f"{place}: is not a feed: it has no RSS item and no Atom entry")
    channel = root.xpath("string((//*[local-name()='channel' or local-name()='feed']/*[local-name()='title'])[1])")
    for number, item in enumerate(items, 1):
        about = _feed_item(item)
        about["text"] = _fragment_text(about["text"])
        if not about["text"].strip():
            raise ArticleError(f"{place}, item {number}: has no text")
        about["publisher"] = about["publisher"] or channel
        yield _found(about, f"{place}, item {number}", f"{name}-{number}")


def _feed_item(item: Any) -> dict[str, Any]:
    def first(*names: str) -> str:
        return next(
            (words for name in names if (words := item.xpath(f"string(*[local-name()='{name}'][1])").strip())), ""
        )

    link = first("link") or next(iter(item.xpath("*[local-name()='link' and not(@rel!='alternate')]/@href")), "")
    authors = [words.strip() for words in item.xpath("*[local-name()='author']/*[local-name()='name']/text()")]
    return {
        "id": slug(first("guid", "id") or link) if first("guid", "id") or link else None,
        "title": first("title"),
        "published": first("pubDate", "published", "date", "updated"),
        "publisher": first("source") if not item.xpath("*[local-name()='source']/*") else "",
        "authors": authors or first("creator"),
        "url": link,
        "text": first("encoded", "content", "description", "summary"),
    }


def _fragment_text(fragment: str) -> str:
    """Return the words of a piece of HTML, a paragraph a line."""
    import trafilatura

    tree = trafilatura.load_html(f"<html><body>{fragment}</body></html>") if "<" in fragment else None
    if tree is None:
        return fragment
    for gone in tree.xpath("//script|//style"):
        gone.drop_tree()
    for element in tree.xpath("//p|//br|//div|//li|//h1|//h2|//h3|//h4|//blockquote"):
        element.tail = "\n" + (element.tail or "")
    lines = (" ".join(line.split()) for line in tree.text_content().split("\n"))
    return "\n".join(line for line in lines if line)
