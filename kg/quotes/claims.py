"""What does a noun say that someone says, and who calls it untrue: claims that it rained, dismissed claims?"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.lexicon import Lexicon
from kg.quotes.quotation import Quotation, characters
from kg.quotes.sources import find_claimant, find_source
from kg.syntax import (
    adverbs,
    clause_of,
    content_clause,
    find_subjects,
    find_words,
    governing_preposition,
    is_acted_upon,
    is_noun,
    opinion_clause,
    said_of,
    speech_over,
)


def find_denials(doc: Doc, lexicon: Lexicon) -> Iterator[Quotation]:
    """Yield what someone takes back or calls untrue by a noun for it: dismissed "claims that it had attacked"."""
    contents = lexicon.cues.get("content", {})
    for noun in find_words(doc, contents.keys()):
        if noun.lemma_ not in contents or not is_noun(noun):
            continue
        verb = is_acted_upon(noun)
        if verb is not None and verb == _retraction(noun, lexicon):
            tokens = sorted(token.i for token in noun.subtree)
            content = characters(doc, tokens[0], tokens[-1] + 1)
            yield Quotation(content, find_source(verb, lexicon), verb.i, direct=False, denied=True)


def _retraction(noun: Token, lexicon: Lexicon) -> Token | None:
    """Return the verb that takes back or calls untrue what a noun says: "dismissed", "pushed back on" claims."""
    verb = is_acted_upon(noun) or clause_of(noun)
    whole = verb.doc[verb.i : verb.i + 2]
    if verb == is_acted_upon(noun):
        forms = {verb.lemma_, whole.lemma_}
    else:
        link = governing_preposition(noun)
        forms = {whole.lemma_} if link is not None and link.head in (verb, whole[-1]) else set()
    return None if forms.isdisjoint(lexicon.cues.get("retraction", {})) else verb


def find_claims(doc: Doc, lexicon: Lexicon) -> Iterator[Quotation]:
    """Yield what a noun says that someone says: "Norway's claim that it had rained", "spread rumours that it rained".

    What is taken back or called untrue by another is his: see `find_denials`.
    """
    said = lexicon.words("sayings").union(lexicon.cues.get("content", {}))
    for noun in find_words(doc, said):
        if noun.lemma_.lower() not in said or not (is_noun(noun) or noun.is_sent_start):
            continue
        clause = content_clause(noun)
        if clause is None or speech_over(clause) is not None or _retraction(noun, lexicon) is not None:
            continue
        if any(word.lemma_.lower() in lexicon.words("falsehoods") for word in (*adverbs(noun), *said_of(noun))):
            continue
        source = find_claimant(noun, lexicon)
        content = characters(doc, clause.left_edge.i, clause.right_edge.i + 1)
        yield Quotation(content, source.i if source is not None else None, noun.i, direct=False)


def find_opinions(doc: Doc, lexicon: Lexicon) -> Iterator[Quotation]:
    """Yield what someone holds to be so: "remains confident that it rained"; no "it is certain that it rained"."""
    for word in find_words(doc, lexicon.words("opinions")):
        if word.lower_ not in lexicon.words("opinions"):
            continue
        verb, clause = opinion_clause(word)
        holders = [token for token in find_subjects(verb)[0] if token.lower_ not in ("it", "there")]
        if clause is not None and holders:
            content = characters(doc, clause.left_edge.i, clause.right_edge.i + 1)
            yield Quotation(content, holders[0].i, word.i, direct=False)
