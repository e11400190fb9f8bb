"""Who speaks and who is spoken to, as far as quotation marks tell.

    "I will pay you," Rao told Reed.

All within the marks is Rao's, so that "I" is he, whatever else the sentence names.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.index import span_of
from kg.lexicon import load_lexicon
from kg.quotes import Quotation
from kg.syntax import noun_slots


class Dialogue:
    """The direct quotations of an article, by token.

    `speaker` has the token of the source for each token quoted, `cue` that of the reporting verb, `first_said` for each
    source the first token of its words, `told` the token of the source for each token that someone says, quoted or
    not. `quoted` are all tokens within quotation marks, `turns` those of them that
    someone says without marks, as in an interview, `sources` who says them. `answering` are the sources of what is said
    without marks too, and who made the documents among them.
    """

    def __init__(self, doc: Doc, quotations: tuple[Quotation, ...]) -> None:
        self.speaker: dict[int, int] = {}
        self.cue: dict[int, int] = {}
        self.first_said: dict[int, int] = {}
        self.told: dict[int, int] = {}
        self.quoted: set[int] = set()
        self.turns: set[int] = set()
        self.sources = {item.source for item in quotations if item.direct and item.source is not None}
        named = [doc[item.source] for item in quotations if item.source is not None]
        self.answering = {token.i for source in named for token in (source, *_makers(source))}
        for quotation in quotations:
            tokens = [token.i for token in span_of(doc, quotation.content)]
            if quotation.source is not None:
                self.told.update(dict.fromkeys(tokens, quotation.source))
            if not quotation.direct:
                continue
            self.quoted.update(tokens)
            if quotation.label:
                self.turns.update(tokens)
            if quotation.source is not None:
                self.speaker.update(dict.fromkeys(tokens, quotation.source))
            if quotation.cue is not None:
                self.cue.update(dict.fromkeys(tokens, quotation.cue))
        for token, source in self.speaker.items():
            self.first_said[source] = min(token, self.first_said.get(source, token))

    def sentence_numbers(self, doc: Doc) -> list[int]:
        """Return the sentence of each token by number; the sentences of one quotation in marks count as one."""
        numbers, current, begins, marked = [], 0, False, self.quoted - self.turns
        for token in doc:
            inside = token.i in marked and token.i - 1 in marked
            begins = begins or (bool(token.is_sent_start) and token.i > 0 and not inside)
            if begins and not (token.is_space or token.is_punct):  # a blank line is no sentence, nor is a lone mark
                current, begins = current + 1, False
            numbers.append(current)
        return numbers


def _makers(source: Token) -> Iterator[Token]:
    """Yield whose a document is: "a statement from the ministry"."""
    if source.lemma_.lower() in load_lexicon().words("documents"):
        slots = noun_slots(source)
        yield from (token for name in ("possessive", "by", "from") for token in slots.get(name, ()))
