"""Datelines: "KUALA LUMPUR, July 10 (Reuters) - "."""

from __future__ import annotations

import re

from kg.blocks.dates import LONGEST_DATELINE, cut_day
from kg.blocks.paragraphs import begins
from kg.blocks.wordings import load_furniture

DASH = re.compile(r"\s*(?:—|–|―|--)\s*|\s+-\s+|\s+-$|(?<=/)\.\s+")
AGENCY_END = re.compile(r"\s*(?:\((?P<round>[^()]{2,40})\)|/(?P<slash>[A-Z][\w -]{1,30})/)\s*$")
_AGENCY_COLON = re.compile(r"[^\W\d_a-z][^()\n:]{1,60}\s\([^()\n]{2,40}\)\s?: (?=[\"“‘']?[^\W\d_a-z])")
_COLON_PLACE = re.compile(
    r"([^\W\d_a-z][^\W\d_a-z.'’/-]{4,20}(?: [^\W\d_a-z]{2,20}){0,2}"
    r"(?:, [^\W\d_a-z]{3,20}(?: [^\W\d_a-z]{2,20})?)?): (?=[\"“‘']?[^\W\d_a-z])"
)


def dateline_end(words: str, *, strong: bool = False, alone: bool = False, rest: str = "") -> int:
    """Return how many characters at the start of a paragraph are its dateline, 0 for none.

    A `strong` one names an agency, or place and date; others are a place before a dash: in capitals, or where the
    paragraph is not `alone` in mixed case. `rest` is the text, where a word in capitals may prove to be an acronym.
    """
    match = DASH.search(words, 0, LONGEST_DATELINE)
    if match and match.start() > 0:
        return _dash_dateline(words, match, strong=strong, alone=alone, rest=rest)
    agency = _AGENCY_COLON.match(words)
    if agency is not None and _is_place_and_day(words[: agency.end()].rstrip(" :")):
        return agency.end()
    return 0 if strong or alone else _colon_dateline(words, rest)


def _colon_dateline(words: str, rest: str) -> int:
    """Return the end of "ISLAMABAD: "; capitals that come again are an acronym or, in a transcript, a speaker."""
    match = _COLON_PLACE.match(words)
    if match is None or not match[1].isupper() or match[1].split()[0] in load_furniture().words["labels"]:
        return 0
    return (
        0
        if _comes_again(match[1], rest) or len(re.findall(r"^[A-Z][A-Z .'’-]{1,40}:", rest, re.MULTILINE)) > 1
        else match.end()
    )


def _is_place_and_day(words: str) -> bool:
    """Say whether words are a place in capitals and an agency behind it, or any place and a known agency."""
    before, agency, known = _cut_agency(words)
    before, _ = cut_day(before.rstrip(" ,."))
    before = before.strip(" ,.;")
    city = before.split(",")[0]
    return agency and bool(before) and _is_place(before) and (known or (city.isupper() and len(city) > 2))


_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?$")  # U.S.


def _dash_dateline(words: str, dash: re.Match[str], *, strong: bool, alone: bool, rest: str) -> int:
    before, after = words[: dash.start()].strip(), words[dash.end() :]
    before, agency, known = _cut_agency(before)
    before, dated = cut_day(before.rstrip(" ,."))
    before = before.strip(" ,.;")
    if not _is_place(before) or _INITIALS.match(before) or (before == "" and not agency):
        return 0
    city = before.split(",")[0]
    capitals = city.isupper() and len(city) > 2
    if agency and (known or dated or capitals or not before):
        return dash.end()
    if not (begins(after) or not after) or not before:
        return 0
    if dated and (capitals or not strong):
        return dash.end()
    if strong or not after:
        return 0
    opens_aside = _dashes_in_sentence(after) % 2 == 1
    if capitals:
        return 0 if _may_be_acronym(before) and (opens_aside or _comes_again(before, rest)) else dash.end()
    hyphen = dash.group().strip() == "-" and "," not in before  # "Coca - Cola", where words were set apart
    return dash.end() if not (alone or opens_aside or hyphen) and _is_short_place(before) else 0


def _cut_agency(words: str) -> tuple[str, bool, bool]:
    """Return the words without the agency at their end, whether there was one, and whether it is a known one."""
    agencies = load_furniture().words["agencies"]
    match = AGENCY_END.search(words)
    if match:
        name = (match["round"] or match["slash"]).strip()
        named = name in agencies or all(part.strip() in agencies for part in re.split(r"[/,]", name))
        return words[: match.start()], named or name[:1].isupper(), named
    name = ending_agency(words)
    if name and name.split()[-1].isupper():
        return words[: len(words) - len(name)], True, True
    return words, False, False


def ending_agency(words: str) -> str | None:
    """Return the agency whose name the words end with, after a space or alone."""
    pieces = words.split()
    names = (" ".join(pieces[-size:]) for size in (3, 2, 1))
    known = load_furniture().words["agencies"]
    return next((name for name in names if name in known and words.endswith(name)), None)


def _is_place(words: str) -> bool:
    parts = words.replace("/", " ").replace(",", " ").split()
    particles = load_furniture().words["particles"] | {"and", "of", "the"}
    return len(parts) <= 7 and all(part[0].isupper() or part in particles for part in parts)


def _is_short_place(words: str) -> bool:
    if words.split()[0].lower() in load_furniture().words["joiners"]:
        return False
    return len(words.split()) <= 3 or ("," in words and len(words.split()) <= 5)


def _dashes_in_sentence(after: str) -> int:
    sentence = re.split(r"[.!?][\"”’]?\s", after, maxsplit=1)[0]
    return len(DASH.findall(sentence))


def _may_be_acronym(word: str) -> bool:
    return len(word) <= 6 and " " not in word


def _comes_again(word: str, text: str) -> bool:
    """Say whether a word in capitals is written so elsewhere in the text too, as NATO is and ROME is not."""
    return len(re.findall(rf"\b{re.escape(word)}\b", text)) > 1
