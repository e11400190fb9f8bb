"""One family of exceptions. A message names the thing, the place and what would be accepted."""

from __future__ import annotations


class KgError(Exception):
    """Anything that the user can put right; the command line prints it as one line."""


class ArticleError(KgError):
    """An article cannot be read: wrong path, empty, binary, broken metadata."""


class LexiconError(KgError):
    """A file under ontologies/, or a user's own, does not hold what it should."""


class GoldError(KgError):
    """A line of a gold or system file does not hold what it should."""


class ModelError(KgError):
    """The language model is missing or does not fit."""


class StoreError(KgError):
    """The store is locked, damaged, of another version, or the disk is full."""


class QueryError(KgError):
    """A query does not parse, is not known by that name, or lacks a parameter."""


class ExportError(KgError):
    """An export format is not known or the output cannot be written."""
