"""According to whom: which entity answers for which stretch of the text.

    Lavrov denied that Russia had attacked Kyiv, according to a spokesman.

gives an `Attribution` of the that-clause to Lavrov, in whose mouth it is Negated, and one of the whole to the
spokesman. Quotations and their sources come from syntax (`kg.quotes`); here sources become entities.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from kg.index import MentionIndex, span_of
from kg.lexicon import Lexicon, load_lexicon
from kg.quotes import Quotation, find_quotations, find_reporting
from kg.stages.actors import find_actors
from kg.syntax import phrase_span
from kg.types import Factuality, TextSpan


@dataclass(frozen=True, slots=True)
class Attribution:
    """A stretch of reported speech with its speaker.

    `content` are the characters attributed, `speaker` an entity's id or ``None`` where the text does not let us know,
    `source` the words that name him, `cue` the reporting word, `cue_start` the character and `cue_token` the token
    where it begins, `factuality` what the cue makes of the content.
    """

    content: TextSpan
    speaker: str | None
    cue: str
    cue_start: int
    cue_token: int
    source: TextSpan
    factuality: Factuality
    direct: bool


@Language.component("kg_attribution", requires=["doc._.entities"], assigns=["doc._.attributions"])
def attribution(doc: Doc) -> Doc:
    """Find who says what, into ``doc._.attributions``."""
    doc._.attributions = tuple(find_attributions(doc))
    return doc


def find_attributions(doc: Doc, lexicon: Lexicon | None = None) -> Iterator[Attribution]:
    """Yield each stretch of reported speech that has a source or a reporting word, in text order of content."""
    words = lexicon or load_lexicon()
    index = MentionIndex(doc, doc._.entities)
    quotations = find_quotations(doc, words)
    direct = tuple(quotation.content for quotation in quotations if quotation.direct)
    for quotation in quotations:
        found = _attribution(doc, quotation, index, words)
        within = not quotation.direct and any(span.contains(quotation.content) for span in direct)
        if not (within and found.speaker is None):  # "we believe", in a quotation: its speaker answers
            yield found


def _attribution(doc: Doc, quotation: Quotation, index: MentionIndex, lexicon: Lexicon) -> Attribution:
    marks = span_of(doc, quotation.content).start - 1  # the quotation mark, where nobody is named
    said_by = quotation.source if quotation.source is not None else quotation.cue
    source = doc[said_by if said_by is not None else max(marks, 0)]
    cue = doc[quotation.cue] if quotation.cue is not None else source
    own = index.at(source) if quotation.source is not None else None
    speaker = own.id if own else next((entity.id for entity, _ in find_actors(source, index, lexicon)), None)
    speaker = speaker if quotation.source is not None else None  # "it was said": by nobody named
    reporting = find_reporting(cue, lexicon)
    factuality = Factuality(reporting.factuality) if reporting else Factuality.ACTUAL
    if quotation.direct or quotation.denied:
        factuality = Factuality.NEGATED if quotation.denied else Factuality.ACTUAL
    return Attribution(
        quotation.content, speaker, cue.text, cue.idx, cue.i, phrase_span(source), factuality, quotation.direct
    )


def innermost(attributions: tuple[Attribution, ...], anchor: int) -> Attribution | None:
    """Return the smallest stretch that holds the anchor, of a cue other than the word at the anchor."""
    holding = [
        item for item in attributions if item.content.start <= anchor < item.content.end and item.cue_start != anchor
    ]
    return min(holding, key=lambda item: (item.content.end - item.content.start, not item.direct), default=None)
