"""Reads the articles that people marked by hand, into the lines that ``kg evaluate`` takes.

    python tests/gold/marked.py [-o gold.jsonl]

An article is a file: its metadata, a blank line, its text, ``---``, and what it says, a line each:

    Person ruiz: Ana Ruiz, Ruiz | She#1            a thing: its type, our word for it, names | pronouns | demonyms
    ministerOf ruiz > spain                        a lasting tie
    Meet "met": participant=ruiz, participant="two envoys"; place=oslo; time=2025-07-10; Actual by bell

``She#2`` is the second "She" of the text; a name without number is marked wherever it stands and is no part of a
longer one. Of an event the class, the word that tells it, who fills which role (a thing, or the article's words),
place, time (a day, or first/last) and one claim: how sure, and ``by`` whom where not the outlet says it (``?``: someone
unnamed, not marked). Datelines and bylines are not marked, nor are nouns such as "the minister".
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
_FILLER = re.compile(r'(\w+)=(?:"([^"]*)"|([\w-]+))')
_END = re.compile(r'(?<=[.!?])["”]?\s+|\n\s*\n')
Span = tuple[int, int]


class MarkError(Exception):
    """A line of a marked article that does not hold what it should."""


def read_marked(path: Path) -> dict[str, Any]:
    """Return a marked article as a line for ``kg evaluate``. Raises `MarkError` naming the line."""
    whole = path.read_text("utf-8")
    head, _, rest = whole.partition("\n\n")
    text, found, marks = rest.partition("\n---\n")
    if not found:
        raise MarkError(f"{path}: no line --- between the text and its marks")
    metadata = dict(line.split(": ", 1) for line in head.splitlines())
    article = _Marked(text)
    for line in filter(None, map(str.strip, marks.splitlines())):
        try:
            article.read(line)
        except (ValueError, KeyError) as error:
            raise MarkError(f"{path}: {line!r}: {error}") from error
    return {**metadata, "text": text, **article.parts()}


class _Marked:
    """The marks of one article."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.types: dict[str, str] = {}
        self.numbered: list[tuple[str, Span, str]] = []
        self.names: list[tuple[str, str]] = []
        self.relations: list[dict[str, str]] = []
        self.lines: list[str] = []

    def read(self, line: str) -> None:
        """Read one line of marks."""
        if " > " in line:
            type_, subject, _, object_ = line.split()
            self.relations.append({"type": type_, "subject": subject, "object": object_})
        elif re.match(r'\w+ "', line):
            self.lines.append(line)
        else:
            kind, _, names = line.partition(":")
            type_, key = kind.split()
            self.types[key] = type_
            for form, words in zip(("name", "pronoun", "demonym"), names.split("|"), strict=False):
                for word in filter(None, (part.strip() for part in words.split(","))):
                    if "#" in word:
                        self.numbered.append((key, self.find(word), form))
                    elif form == "name":
                        self.names.append((key, word))
                    else:
                        self.numbered += [(key, span, form) for span in self.all(word)]

    def all(self, words: str) -> list[Span]:
        """Return where words stand."""
        found = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", self.text)]
        if not found:
            raise ValueError(f"{words!r} is not in the text")
        return found

    def find(self, words: str) -> Span:
        """Return where the first "met" or the second, "met#2", stands."""
        word, _, number = words.partition("#")
        found = self.all(word)
        if int(number or 1) > len(found):
            raise ValueError(f"{word!r} is only {len(found)} times in the text")
        return found[int(number or 1) - 1]

    def parts(self) -> dict[str, Any]:
        """Return what is marked, in the form of ``kg extract``."""
        mentions = self._mentions()
        entities = [
            {
                "id": key,
                "type": type_,
                "mentions": [{"start": span[0], "end": span[1], "form": form} for span, form in mentions[key]],
            }
            for key, type_ in self.types.items()
        ]
        for relation in self.relations:
            if missing := {relation["subject"], relation["object"]} - self.types.keys():
                raise MarkError(f"{relation}: no thing is called {sorted(missing)[0]!r}")
        places = {key: [span for span, _ in found] for key, found in mentions.items()}
        return {
            "entities": entities,
            "relations": self.relations,
            "events": [self._event(line, places) for line in self.lines],
        }

    def _mentions(self) -> dict[str, list[tuple[Span, str]]]:
        taken = [(key, span, form) for key, span, form in self.numbered]
        for key, name in sorted(self.names, key=lambda pair: -len(pair[1])):
            free = [
                span
                for span in self.all(name)
                if not any(span[0] < end and start < span[1] for _, (start, end), _ in taken)
            ]
            taken += [(key, span, "name") for span in free]
        return {key: sorted((span, form) for one, span, form in taken if one == key) for key in self.types}

    def _event(self, line: str, places: dict[str, list[Span]]) -> dict[str, Any]:
        found = re.fullmatch(r'(\w+) "([^"]+)": (.*)', line)
        if found is None:
            raise MarkError(f'{line!r}: an event is like: Meet "met": participant=ruiz; Actual')
        type_, trigger, rest = found.groups()
        at = self.find(trigger)
        fields = re.split(r"; (?=(?:place|time)=|[A-Z]\w+(?: by \S+)?(?:;|$))", rest)
        *more, claim = fields if _FILLER.match(fields[0]) else ["", *fields]
        values = dict(field.split("=", 1) for field in more[1:])
        factuality, _, speaker = claim.partition(" by ")
        first, _, last = values.get("time", "").partition("/")
        event: dict[str, Any] = {
            "type": type_,
            "label": trigger.partition("#")[0],
            "arguments": [self._argument(*parts, at, places) for parts in _FILLER.findall(more[0])],
            "place": values.get("place"),
            "time": {"start": first or None, "end": (last if "/" in values["time"] else first) or None}
            if first or last
            else None,
        }
        said = {"factuality": factuality, "span": list(self._sentence(at))}
        if speaker != "?":
            said["speaker"] = speaker or None
        return {**event, "claims": [said]}

    def _argument(self, role: str, words: str, key: str, at: Span, places: dict[str, list[Span]]) -> dict[str, Any]:
        """Return a filler where it is nearest to the word that tells the event, in its sentence if it can be."""
        first, last = self._sentence(at)
        spans = places[key] if key else self.all(words)
        near = [span for span in spans if first <= span[0] < last] or spans
        start, end = min(near, key=lambda span: abs(span[0] - at[0]))
        return {"role": role, **({"entity": key} if key else {}), "start": start, "end": end}

    def _sentence(self, at: Span) -> Span:
        ends = [0, *(match.end() for match in _END.finditer(self.text)), len(self.text)]
        start = max(end for end in ends if end <= at[0])
        end = min(end for end in ends if end >= at[1])
        return start, start + len(self.text[start:end].rstrip())


def lines() -> Iterator[str]:
    """Yield all marked articles as lines, in the order of their names."""
    for path in sorted(HERE.glob("*.txt")):
        yield json.dumps(read_marked(path), ensure_ascii=False)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-o", "--output", type=Path, default=Path("gold.jsonl"))
    arguments = parser.parse_args()
    arguments.output.write_text("".join(f"{line}\n" for line in lines()), "utf-8")
    print(arguments.output)


if __name__ == "__main__":
    main()
