"""What is known of an article's things while its mentions are read: the nodes so far, and where each was named."""

from __future__ import annotations

from bisect import insort
from collections import defaultdict
from collections.abc import Callable, Iterable

from spacy.tokens import Doc, Span, Token

from kg.blocks import Block, BlockKind
from kg.gazetteer import Gazetteer
from kg.quotes import Quotation
from kg.stages.coref.dialogue import Dialogue
from kg.stages.coref.nodes import Node
from kg.stages.mentions import Candidate
from kg.stages.words import NameWords
from kg.syntax import full_text, is_object, read_clause

_BYLINE = 9  # tokens


class Scene:
    """One article while its mentions are read: text, word lists, who speaks where, and the nodes so far.

    `at` has the node of each head token, `by_sentence` what was named in each sentence, in text order.
    """

    def __init__(self, doc: Doc, facts: Gazetteer, lists: NameWords, quotations: tuple[Quotation, ...]) -> None:
        self.doc = doc
        self.text = full_text(doc)
        self.facts = facts
        self.lists = lists
        article = doc._.article if Doc.has_extension("article") else None
        self.article_id = article.id if article is not None else "article"
        self.published = article.published if article is not None else None
        self.headlines = _headlines(doc)
        self.nodes: list[Node] = []
        self.at: dict[int, Node] = {}  # by head token
        self.by_id: dict[str, Node] = {}
        self.dialogue = Dialogue(doc, quotations)
        self.sentence = self.dialogue.sentence_numbers(doc)
        self.bylines = {self.sentence[sentence.start] for sentence in doc.sents if _is_byline(sentence, lists)}
        self.nominals: tuple[Candidate, ...] = ()
        self.abbreviated: dict[str, str] = {}
        self.by_sentence: dict[int, list[tuple[Candidate, Node]]] = defaultdict(list)

    def remember(self, item: Candidate, node: Node) -> None:
        """Note that a mention of a node stands in its sentence."""
        insort(self.by_sentence[self.sentence[item.head]], (item, node), key=lambda pair: pair[0].head)

    def forms(self, node: Node) -> list[str]:
        """Return the names of a node, sorted."""
        return sorted({node.name, *node.forms})

    def nodes_at(self, tokens: Iterable[Token]) -> set[Node]:
        """Return what these words stand for, as far as it is known."""
        return {node for token in tokens if (node := self.at.get(token.i)) is not None}

    def recent(self, item: Candidate, fits: Callable[[Node], bool], reach: int) -> Node | None:
        """Return the fitting node last mentioned within some sentences."""
        here = self.sentence[item.head]
        for number in range(here, max(here - reach, 0) - 1, -1):
            for mention, node in reversed(self.by_sentence.get(number, ())):
                if mention.head < item.head and fits(node):
                    return node
        return None

    def latest(self, nodes: list[Node], head: int) -> Node | None:
        """Return which of the nodes was last mentioned before a token."""
        seen = [(max((m.head for m in node.mentions if m.head < head), default=-1), node) for node in nodes]
        seen = [pair for pair in seen if pair[0] >= 0]
        return max(seen, key=lambda pair: pair[0])[1] if seen else None

    def text_of(self, item: Candidate) -> str:
        """Return the words of a mention, one space between them."""
        return " ".join(self.text[item.span.start : item.span.end].split())


def _is_byline(sentence: Span, lists: NameWords) -> bool:
    """Say whether a sentence only names the reporter: "Ana Ruiz reports from Oslo."."""
    verb = sentence.root
    if len(sentence) > _BYLINE or verb.tag_ != "VBZ" or verb.lemma_.lower() not in lists.of("byline_verbs"):
        return False
    return not read_clause(verb).clauses and not any(is_object(token) for token in sentence)


def _headlines(doc: Doc) -> tuple[Block, ...]:
    return tuple(block for block in blocks_of(doc) if block.kind in (BlockKind.HEADLINE, BlockKind.SUBHEAD))


def blocks_of(doc: Doc) -> tuple[Block, ...]:
    """Return the blocks of an article, none where nobody looked for them."""
    return (doc._.blocks if Doc.has_extension("blocks") else None) or ()
