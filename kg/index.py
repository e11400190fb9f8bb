"""Which entity a word stands for: the bridge from the parse to the entities of an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Span, Token

from kg.types import Entity, Mention, MentionForm, TextSpan

_SPANS = "kg.spans"


def span_of(doc: Doc, span: TextSpan) -> Span:
    """Return the tokens that a span of characters touches. Raises `ValueError` for a span outside the text."""
    known: dict[tuple[int, int], Span] = doc.user_data.setdefault(_SPANS, {})
    place = span.start, span.end
    found = known.get(place)
    if found is None:  # many stages ask for the same words
        found = doc.char_span(span.start, span.end, alignment_mode="expand")
        if found is None:
            raise ValueError(f"no token at {span.start}:{span.end} of a text of {len(doc.text)} characters")
        known[place] = found
    return found


class MentionIndex:
    """Entities by the head token of their mentions."""

    def __init__(self, doc: Doc, entities: Iterable[Entity]) -> None:
        self.doc = doc
        self.entities = {entity.id: entity for entity in entities}
        self._by_head: dict[int, tuple[Entity, Mention]] = {}
        self._sharing: dict[int, list[tuple[Entity, Mention]]] = {}
        self._by_token: dict[int, tuple[Entity, Mention]] = {}
        found = [(mention, entity) for entity in self.entities.values() for mention in entity.mentions]
        found.sort(key=lambda pair: (pair[0].span.start - pair[0].span.end, pair[0].span.start))
        for mention, entity in found:  # longest first, so that the innermost mention of a token wins
            tokens = span_of(doc, mention.span)
            self._sharing.setdefault(tokens.root.i, []).append((entity, mention))
            self._by_head[tokens.root.i] = entity, mention
            for token in tokens:
                self._by_token[token.i] = entity, mention

    def at(self, token: Token) -> Entity | None:
        """Return the entity of which this token heads a mention."""
        found = self._by_head.get(token.i)
        return found[0] if found else None

    def mention_at(self, token: Token) -> tuple[Entity, Mention] | None:
        """Return entity and mention headed by this token."""
        return self._by_head.get(token.i)

    def sharing(self, token: Token) -> tuple[Entity, ...]:
        """Return the actors of several countries that one noun stands for: "French and Italian negotiators"."""
        found = self._sharing.get(token.i, ())
        ends = {mention.span.end for _, mention in found}
        nominal = all(mention.form is MentionForm.NOMINAL for _, mention in found)
        return tuple(dict.fromkeys(entity for entity, _ in found)) if nominal and len(ends) == 1 else ()

    def covering(self, token: Token) -> Entity | None:
        """Return the entity whose innermost mention covers this token, at its head or not."""
        found = self._by_token.get(token.i)
        return found[0] if found else None

    def is_named_by(self, token: Token) -> bool:
        """Say whether a word is part of a name: "Protect" in the Committee to Protect Journalists."""
        found = self._by_token.get(token.i)
        return found is not None and found[1].form is MentionForm.NAME

    def inside(self, tokens: Iterable[Token]) -> Iterator[tuple[Entity, Mention]]:
        """Yield each entity mentioned within the tokens, in text order."""
        seen: set[TextSpan] = set()
        for token in sorted(tokens, key=lambda token: token.i):
            found = self._by_token.get(token.i)
            if found and found[1].span not in seen:
                seen.add(found[1].span)
                yield found
