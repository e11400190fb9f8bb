"""What does a word report: "said that …", "…, he said", "accused him of lying"?"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from kg.syntax.coordination import has_own_subject, is_late_complement, joined_to
from kg.syntax.labels import CLAUSES, OBJECTS, SUBJECTS
from kg.syntax.memory import word_list
from kg.syntax.verbs import clause_of, is_loose_sister, is_predicate


def reported_clauses(cue: Token, infinitives: bool = True) -> Iterator[tuple[int, int]]:
    """Yield token ranges, half-open, of what a verb reports without quotation marks: "said that …", "…, he said".

    A clause around its own verb ("The pause, Rubio said, was short") is one range that includes it.
    """
    for child in cue.children:
        if is_loose_sister(child):
            continue
        complement = child.dep_ == "ccomp" or is_late_complement(child)
        if complement or (infinitives and child.dep_ == "xcomp" and child.i > cue.i):
            within = {token.i for token in child.subtree}
            later = (word for word in cue.rights if word.dep_ == "conj" and joined_to(word).i in within)
            tokens = sorted(token.i for head in (child, *later) for token in head.subtree)
            yield tokens[0], tokens[-1] + 1
    for child in cue.rights:  # "said many times this week that …": the clause hung on the time
        for clause in child.children if child.dep_ == "npadvmod" else ():
            that = clause.left_edge
            if clause.dep_ == "relcl" and that.lower_ == "that" and that.dep_ not in (*SUBJECTS, *OBJECTS):
                late = [word.i for word in clause.rights if word.lower_ in word_list("afterthoughts")]
                yield that.i, min((clause.right_edge.i + 1, *late))
    if cue.dep_ == "parataxis" or (
        cue.dep_ == "advcl"
        and cue.i > cue.head.i
        and has_own_subject(cue)
        and (not any(child.dep_ in ("mark", "advmod") for child in cue.children) or _is_as_said(cue))
    ):
        outside = {token.i for token in cue.subtree}
        rest = sorted(token.i for token in cue.head.subtree if token.i not in outside)
        if rest:
            yield rest[0], rest[-1] + 1


def _is_as_said(cue: Token) -> bool:
    """Say whether a clause names a source after a comma: "…, as Rubio said", "…, as Rubio put it"."""
    mark = cue.left_edge
    told = [child for child in cue.children if child.dep_ in CLAUSES or child.dep_ in OBJECTS]
    nothing = all(child.lower_ == "it" for child in told)
    return mark.dep_ == "mark" and mark.lower_ == "as" and mark.i > 0 and mark.nbor(-1).text == "," and nothing


def reported_phrases(cue: Token, objects: bool) -> Iterator[tuple[int, int]]:
    """Yield token ranges of what a speech act names without a clause of its own: accused him of "lying".

    With `objects` its object too: denied "an attack on Kyiv".
    """
    named = [child for child in cue.children if child.dep_ == "dobj"]
    links = [child for holder in (cue, *named) for child in holder.children if child.dep_ == "prep"]
    links = [link for link in links if link.lower_ not in word_list("adjunct_links")]  # asked "before leaving"
    clauses = [child for link in links for child in link.children if child.dep_ == "pcomp"]
    for head in (*clauses, *(named if objects else ())):
        tokens = sorted(token.i for token in head.subtree)
        yield tokens[0], tokens[-1] + 1


def told_clause(preposition: Token) -> tuple[Token, ...]:
    """Return the words of the clause that a source named inside what another one says opens, nothing elsewhere."""
    verb = clause_of(preposition)
    inside = verb.dep_ == "ccomp" and verb.head.i < preposition.i < verb.i
    return tuple(verb.subtree) if inside else ()


def is_reported(verb: Token) -> bool:
    """Say whether a clause is what the verb before it says, thinks or knows: "would appeal" in "said she would"."""
    return is_told(verb) and verb.head.i < verb.i and is_predicate(verb.head)


def is_told(verb: Token) -> bool:
    """Say whether a clause is what another word says, before it or behind it: "he would appeal, she said"."""
    return verb.dep_ == "ccomp"


def speech_before(tokens: Span) -> Token | None:
    """Return the verb of saying that a time right after it belongs to: "Rubio said Thursday the pause had …"."""
    at = tokens.start - 1
    doc = tokens.doc
    if at >= tokens.sent.start and doc[at].pos_ == "ADP":
        at -= 1
    if at < tokens.sent.start:
        return None
    verb = doc[at]
    if not is_predicate(verb):
        return None
    for clause in verb.children:
        if clause.dep_ == "ccomp" and clause.i >= tokens.start:
            begins = [child.i for child in clause.children if child.dep_ in SUBJECTS]
            if begins and min(begins) >= tokens.end:
                return verb
    return None
