"""Where titles and offices stand, which are no part of a name.

Foreign Minister | Sergey Lavrov   but   Stephen King
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.gazetteer import Title
from kg.stages.name_article import HYPHENS, ArticleReader, ArticleWords

_LONGEST_NAME = 4  # words of a name after a title in the plural


class Titles(ArticleReader):
    """The titles of an article: `starts` maps the first token to the one behind, `ends` the other way round."""

    def __init__(self, article: ArticleWords) -> None:
        super().__init__(article)
        self.starts = dict(self._find_titles())
        self.title_tokens = {i for start, end in self.starts.items() for i in range(self._first_field(start), end)}
        self.ends = {end: start for start, end in self.starts.items()}

    def _find_titles(self) -> Iterator[tuple[int, int]]:
        """Yield start and end of the longest title at each place."""
        lengths: dict[str, int] = {}
        for title in self.gazetteer.titles:
            parts = title.replace("-", " - ").split()
            lengths[parts[0]] = max(lengths.get(parts[0], 0), len(parts))
        i = 0
        while i < len(self.tokens):
            word = self.tokens[i].lower_
            end = self._title_end(i, lengths.get(word, 0) or lengths.get(word.removesuffix("s"), 0))
            if end is not None:
                yield i, end
                i = end
            else:
                i += 1

    def _title_end(self, start: int, longest: int) -> int | None:
        for end in range(min(start + longest, len(self.tokens)), start, -1):
            if self._known(start, end) is not None:
                return self._field_end(end) if self._is_title_here(start, end) else None
        return None

    def _known(self, start: int, end: int) -> Title | None:
        """Return the gazetteer's title for some words, in the plural before several names: "Senators Ruiz and Bell"."""
        text = self.doc[start:end].text.lower()
        found = self.gazetteer.titles.get(text)
        if found is not None or not text.rstrip(".").endswith("s") or not self.tokens[start].text.istitle():
            return found
        one = f"{text[:-2]}." if text.endswith("s.") else text[:-1]
        return self.gazetteer.titles.get(one) if self._names_several(end) else None

    def _names_several(self, start: int) -> bool:
        """Say whether two names joined by "and" or a comma begin here."""
        end = start
        while end < min(start + _LONGEST_NAME, len(self.tokens)) and self.tokens[end].text.istitle():
            end += 1
        after = self.tokens[end : end + 2]
        return end > start and len(after) > 1 and after[0].text in ("and", ",") and after[1].text.istitle()

    def _field_end(self, end: int) -> int:
        """Return where a title ends with the fields it is for: "Minister for Women and Equalities"."""
        if end >= len(self.tokens) or self.tokens[end].lower_ not in ("for", "of"):
            return end
        fields = self.words.of("portfolios")
        stop = end + 1
        while stop < len(self.tokens) and self.tokens[stop].lower_ in fields:
            stop += 1
            if stop + 1 < len(self.tokens) and self.tokens[stop].text in ("and", "&", ","):
                stop += self.tokens[stop + 1].lower_ in fields
        return stop if stop > end + 1 else end

    def _first_field(self, start: int) -> int:
        """Return where the fields before a title begin: "Justice, Freedom and Security | Commissioner"."""
        fields, first = self.words.of("portfolios"), start
        if start > 1 and self.tokens[start - 1].text.istitle() and self.tokens[start - 1].lower_ in fields:
            whose = self.tokens[start - 2].text  # "EU | Migration Commissioner"
            title = self._known(start, self.starts[start])
            if (
                title is not None
                and title.sector == "GOV"
                and (self.gazetteer.demonym(whose) is not None or self.article.find(whose))
            ):
                return start - 1
        ends = range(start, start - 2, -1) if self.tokens[start].lower_ in fields else range(start - 1, start - 2, -1)
        for last in ends:
            at = last
            while at >= 0 and self.tokens[at].lower_ in fields and self.tokens[at].text[0].isupper():
                first = min(first, at)
                at -= 2 if at > 1 and self.tokens[at - 1].text in (",", "and", "&") else at + 1
        return first if any(token.text in ("and", "&") for token in self.tokens[first:start]) else start

    def _is_title_here(self, start: int, end: int) -> bool:
        """Say whether the words are a title and no part of a longer name: "General Motors", "Stephen King"."""
        first = self.tokens[start]
        if not first.text[0].isupper():
            return True
        if self.article.follows_ship_prefix(start) or self._is_whose_office(start):
            return False
        if end - start > 1 and self._completes_a_body(start):
            return False
        if end - start > 1:  # "the Labour Party leader"
            inner = [token for token in self.tokens[start + 1 : end] if token.text.islower()]
            return start in self.opening or all(
                token.lower_ in self.particles | self.article.skipped for token in inner
            )
        before, after = self.tokens[max(start - 2, 0) : start], self.tokens[end : end + 1]
        if first.lower_ in self.words.of("portfolios") and after and after[0].text in (",", "and", "&"):
            following = self.tokens[end + 1].lower_ if end + 1 < len(self.tokens) else ""
            if after[0].text != "," or following in self.words.of("portfolios"):
                return False
        if len(before) > 1 and before[1].text in HYPHENS and before[0].lower_ in self.particles:  # "Port-au-Prince"
            return False
        entity = self.entities.get(start)
        if entity is not None and entity.label_ == "PERSON" and entity.start < start and end == entity.end:
            return False
        if self._is_given_name(start, end):
            return False
        for stop in range(min(start + 4, len(self.tokens)), end, -1):
            if self.doc[start:stop].text in self.lower or self.article.find(self.doc[start:stop].text):
                return False
        stop = end
        while stop < len(self.tokens) and self.tokens[stop].text[:1].isupper():
            stop += 1
        return stop == end or not self.article.heads_a_body(self.tokens[stop - 1].lower_)

    def _is_given_name(self, start: int, end: int) -> bool:
        """Say whether a title is a given name here: "Amir Velmo", not "Emir Tamim", nor "Duke Velmo of Kos"."""
        if self.tokens[start].lower_ not in self.words.of("given_like_titles"):
            return False
        name = self.entities.get(start)
        whole = name is not None and name.label_ == "PERSON" and (name.start, name.end) == (start, end + 1)
        if not whole or (end + 1 < len(self.tokens) and self.tokens[end + 1].lower_ == "of"):
            return False
        before = self.tokens[start - 1] if start else None
        if before is not None and (before.lower_ == "the" or self.gazetteer.demonym(before.text) is not None):
            return False
        known = self.article.find(self.tokens[end].text) or self.gazetteer.surname(self.tokens[end].text)
        return not any(self.gazetteer.offices_of(thing.id) for thing in known)

    def _completes_a_body(self, start: int) -> bool:
        """Say whether a title's first word ends a known body's name: "European Council | President"."""
        if start == 0 or not self.tokens[start - 1].text[:1].isupper():
            return False
        return any(thing.type == "Organization" for thing in self.article.find(self.doc[start - 1 : start + 1].text))

    def _is_whose_office(self, start: int) -> bool:
        """Say whether a title is within a body's name: "the Office of the Attorney General", "Ministry of Justice"."""
        if (
            start > 1
            and self.tokens[start - 1].lower_ == "of"
            and self.tokens[start].lower_ in self.words.of("portfolios")
        ):
            return self.tokens[start - 2].text.istitle() and self.tokens[start - 2].lower_ in self.words.organisation
        while start > 3 and self.tokens[start - 1].text.istitle():
            start -= 1
        if start < 3 or [token.lower_ for token in self.tokens[start - 2 : start]] != ["of", "the"]:
            return False
        body = self.tokens[start - 3]
        return body.text.istitle() and body.lower_ in self.words.organisation
