"""When it happened: times as written, with the dates that bound them, counted from the day of publication.

    Rubio said Thursday that the duties would start on August 1.

published on Thursday 10 July 2025 has "Thursday", 2025-07-10, which belongs to "said", and "August 1", 2025-08-01.
After TimeML's TIMEX3: the tense of the governing verb tells whether "on Friday" is the last or the next one. Without a
day of publication, relative times keep their words and have no dates; so do durations ("for two hours") and times
counted from another event ("the day before the vote").

`time_words` reads the patterns, `periods` and `days` date them (`rules`), `owners` says to whose verb a time belongs,
`linked` joins times, `patterns` finds them.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from kg.stages.timex.linked import merge_ranges, resolved_times
from kg.stages.timex.owners import find_time, published_on
from kg.stages.timex.patterns import dated_times, vague_times
from kg.stages.timex.rules import load_times
from kg.types import Timex

__all__ = ["find_time", "find_timexes", "load_times", "timexes"]


@Language.component("kg_timex", assigns=["doc._.timexes"])
def timexes(doc: Doc) -> Doc:
    """Set ``doc._.timexes``."""
    doc._.timexes = tuple(find_timexes(doc))
    return doc


def find_timexes(doc: Doc) -> Iterator[Timex]:
    """Yield each time of an article, in text order. Dates are bounds, both included."""
    words = load_times()
    published = published_on(doc)
    dated = dict(dated_times(doc, published, words))
    found = merge_ranges(doc, resolved_times(doc, dated, words), words, published)
    taken = [timex.span for timex in found]
    found += [timex for timex in vague_times(doc, words) if not any(timex.span.overlaps(span) for span in taken)]
    yield from sorted(found, key=lambda timex: timex.span)


if not Doc.has_extension("timexes"):
    Doc.set_extension("timexes", default=())
