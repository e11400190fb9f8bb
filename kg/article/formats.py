"""What kinds of files hold articles, and how large they may be."""

from __future__ import annotations

LARGEST_FILE = 64 * 2**20  # bytes of a file that is read whole; JSON lines are read one by one
LARGEST_PAGE = 16 * 2**20  # bytes of a web page
FORMATS = {
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
