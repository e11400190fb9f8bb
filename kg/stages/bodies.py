"""What of the text around a name only a company, party or office has or does: a chairman, a factory, a filing.

    Dubai-based Norton Vale sacked its crews. Norton Vale's chief executive told a committee that …

makes an organisation of "Norton Vale", whose words alone could be a person's.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.stages.words import NameWords
from kg.syntax import (
    find_obliques,
    governing_preposition,
    is_acted_upon,
    is_modifier,
    is_passive,
    is_possessor,
    is_subject,
)

SURE, LIKELY = "body sure", "body likely"


def is_body_in_one_word(word: str, words: NameWords) -> bool:
    """Say whether a word is a bank, paper or ministry in itself, as Germans and Scandinavians write: "Volksbank"."""
    lower = word.lower()
    return any(lower.endswith(end) and len(lower) > len(end) + 2 for end in words.of("body_endings"))


def body_signs(tokens: list[Token], start: int, end: int, root: Token, words: NameWords) -> Iterator[str]:
    """Yield what tells that ``tokens[start:end]``, with its head `root`, names a body: `SURE` signs, `LIKELY` ones."""
    after = tokens[end] if end < len(tokens) else None
    if after is not None:
        yield from _after(tokens, after, words)
    if is_possessor(root) and not _campaigns(root.head, words):
        yield from _owned(_noun(root.head, words), words)
    preposition = governing_preposition(root)
    if preposition is not None and preposition.lower_ in words.of("belonging"):
        yield from _owned(_noun(preposition.head, words), words)
    if start > 1 and tokens[start - 1].lower_ in words.of("seated") and tokens[start - 2].text == "-":
        yield f"{LIKELY} based"
    if start > 2 and tokens[start - 1].text == "," and _is_called_body(tokens, start - 2, after, words):
        yield SURE
    if is_subject(root):
        yield from _deeds(root.head, words)
    verb = is_acted_upon(root)
    if verb is not None and not is_passive(verb) and verb.lower_ in words.of("done_to_bodies"):  # "who founded X"
        yield SURE


def _after(tokens: list[Token], after: Token, words: NameWords) -> Iterator[str]:
    following = tokens[after.i + 1] if after.i + 1 < len(tokens) else None
    if after.lower_ in words.of("company_forms"):
        yield SURE
    if after.text == "," and following is not None:
        if following.text[0].isupper() and following.lower_ in words.of("company_forms"):
            yield SURE
        if following.lower_ in words.of("thing_relatives"):
            yield f"{LIKELY} which"
    yield from _owned(after.lower_ if following is None else _office(after, following, words), words)


def _owned(noun: str, words: NameWords) -> Iterator[str]:
    """Yield what the noun tells that a name owns or stands before: "X's chairman", "X workers"."""
    if noun in words.of("only_bodies_have"):
        yield SURE
    elif noun in words.of("bodies_have"):
        yield f"{LIKELY} has"


def _noun(noun: Token, words: NameWords) -> str:
    """Return a noun, with the word before it where the two are one office: "chief executive"."""
    office = f"{noun.doc[noun.i - 1].lower_} {noun.lower_}" if noun.i else ""
    return office if office in words.of("only_bodies_have") else noun.lower_


def _office(first: Token, second: Token, words: NameWords) -> str:
    """Return a word, with the one behind it where the two are one office."""
    office = f"{first.lower_} {second.lower_}"
    return office if office in words.of("only_bodies_have") else first.lower_


def _campaigns(noun: Token, words: NameWords) -> bool:
    """Say whether a noun is of something that a person has too: "Ruiz's campaign chairman"."""
    known = words.of("only_bodies_have") | words.of("bodies_have") | words.of("person_nouns")
    return any(is_modifier(child) and child.pos_ == "NOUN" and child.lower_ not in known for child in noun.lefts)


def _is_called_body(tokens: list[Token], noun: int, after: Token | None, words: NameWords) -> bool:
    """Say whether "the company" stands before a name set off by commas, and the name is not that of its owner."""
    start = next((i for i in range(noun - 1, max(noun - 4, -1), -1) if tokens[i].lower_ in words.of("owned_by")), None)
    is_company = words.callings.get(tokens[noun].lower_) == "Organization" and tokens[noun].pos_ == "NOUN"
    if not is_company or start is None or after is None or after.text != ",":
        return False
    return start == 0 or tokens[start - 1].lower_ not in words.of("apart")


def _deeds(verb: Token, words: NameWords) -> Iterator[str]:
    lemma = verb.lemma_.lower()
    if verb.pos_ != "VERB":
        return
    if is_passive(verb):
        if lemma in words.of("done_to_bodies") or verb.lower_ in words.of("done_to_bodies"):
            yield SURE
        return
    if lemma in words.of("bodies_do"):
        yield f"{LIKELY} does"
    if lemma in words.of("firms_do"):
        yield from _trades(verb, words)
    if lemma in words.of("files") and any(
        noun.lower_ in words.of("filed_for") for noun in find_obliques(verb).get("for", ())
    ):
        yield SURE
    if any(noun.lower_ in words.of("filings") for noun in find_obliques(verb).get("in", ())):
        yield f"{LIKELY} files"
    if any(child.lower_ in words.of("thing_owners") for noun in verb.rights for child in noun.lefts):
        yield f"{LIKELY} its"
    if any(noun.lower_ in words.of("bodies_have") for noun in verb.rights) and lemma in words.of("openings"):
        yield f"{LIKELY} opens"


def _trades(verb: Token, words: NameWords) -> Iterator[str]:
    """Yield what the object tells of who makes, sells or cuts it: "cut 500 jobs", "reported a loss"."""
    for noun in verb.rights:
        if is_acted_upon(noun) == verb:
            if noun.lemma_.lower() in words.of("only_firms_have"):
                yield SURE
            elif noun.lemma_.lower() in words.of("wares"):
                yield f"{LIKELY} sells"
