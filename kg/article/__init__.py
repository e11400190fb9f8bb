"""Articles as people have them: a text file, a page, a feed, a folder, a web address, the output of another program.

    read_article("ferry.txt", published="2025-07-10").text     # what the file says, character for character

What a file does not say about itself is taken from what stands in its text (headline, byline, date line, rights); what
neither says is ``None``. What the caller gives wins over both.

Offsets count characters of ``Article.text``. That is the decoded file as it is, line ends included (a byte order mark
is no part of it); the ``text`` of a JSON record as it is; of a file with front matter, what follows the front matter;
of Markdown, the words without the marks; of a page, the words of the story, a paragraph a line.
"""

from __future__ import annotations

from kg.article.formats import LARGEST_FILE
from kg.article.reading import read_article, read_articles

__all__ = [
    "LARGEST_FILE",
    "read_article",
    "read_articles",
]
