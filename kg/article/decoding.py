"""Bytes that should be text: what they are encoded in, and what is no text at all."""

from __future__ import annotations

import logging

from kg.article.formats import FORMATS, LARGEST_FILE
from kg.errors import ArticleError

_log = logging.getLogger(__name__)


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


def limited(data: bytes, place: str) -> bytes:
    """Return the bytes of a file that is not too large to be read whole."""
    if len(data) > LARGEST_FILE:
        raise ArticleError(f"{place}: larger than {LARGEST_FILE // 2**20} MiB; give many articles as .jsonl")
    return data


def refuse_binary(data: bytes, place: str) -> None:
    """Raise `ArticleError` for what is no text, saying what it is where its first bytes tell."""
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise ArticleError(f"{place}: is {what}, not text; read are {', '.join(FORMATS)}")
    if b"\0" in data[:LARGEST_FILE] and not data.startswith(tuple(mark for mark, _ in _MARKS)):
        raise ArticleError(f"{place}: is binary, not text; read are {', '.join(FORMATS)}")


def decode(data: bytes, place: str) -> str:
    """Return the text of a file: by its byte order mark, else UTF-8, else Windows-1252 where nothing in it is UTF-8."""
    refuse_binary(data, place)
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
        raise ArticleError(f"{place}: is binary, not text; read are {', '.join(FORMATS)}")
    _log.warning("%s: is not UTF-8; read as Windows-1252", place)
    return text


def _decode_as(data: bytes, encoding: str, place: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ArticleError(f"{place}: is neither UTF-8 nor {encoding}; save it as UTF-8") from error
