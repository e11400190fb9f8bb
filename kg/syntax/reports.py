"""What does a word report: "said that …", "…, he said", "accused him of lying"?"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from kg.syntax.coordination import has_own_subject, is_late_complement, joined_to
from kg.syntax.groups import is_passive
from kg.syntax.labels import CLAUSES, OBJECTS, SUBJECTS
from kg.syntax.memory import sentence_of, word_list
from kg.syntax.prepositions import find_obliques
from kg.syntax.reach import is_told_beside
from kg.syntax.speech import adjoined_clauses
from kg.syntax.verbs import clause_of, is_content_clause, is_loose_sister, is_predicate, supposes_behind


def reported_clauses(cue: Token, infinitives: bool = True, hearsay: bool = False) -> Iterator[tuple[int, int]]:
    """Yield token ranges, half-open, of what a verb reports without quotation marks: "said that …", "…, he said".

    A clause around its own verb ("The pause, Rubio said, was short") is one range that includes it. With `infinitives`
    these report too: denied "coming", asked her "to come", but promised "to come" tells what one is to do oneself; what
    one claims "to have done" is always said. With `hearsay` only an infinitive after a passive does: "is said to come".
    """
    for child in cue.children:
        if (
            is_loose_sister(child)
            or _is_told_apart(cue, child)
            or supposes_behind(cue, child)
            or (cue.tag_ == "VBG" and child.i < cue.i and has_own_subject(cue))
        ):
            continue  # "they are not asking, they are telling us"
        complement = child.dep_ == "ccomp" or is_late_complement(child)
        infinitive = child.dep_ == "xcomp" and child.i > cue.i
        own = infinitive and any(word.tag_ == "TO" for word in child.lefts) and not _has_object(cue)
        own = own and cue.lemma_.lower() not in word_list("claiming_to")
        hearsaid = hearsay and infinitive and is_passive(cue) and any(word.tag_ == "TO" for word in child.lefts)
        told = infinitives or _is_claimed_to(cue) or _is_recalled(cue, child)
        if complement or hearsaid or (infinitive and told and not own):
            within = {token.i for token in child.subtree}
            later = (word for word in cue.rights if word.dep_ == "conj" and joined_to(word).i in within)
            tokens = sorted(token.i for head in (child, *later) for token in head.subtree)
            over = complement and cue.dep_ == "ccomp" and cue.head.i < tokens[0] and tokens[-1] < cue.i
            first = cue.head.left_edge.i if over else tokens[0]  # "officials said ten had died, state media reported"
            yield first, tokens[-1] + 1
    if cue.lemma_.lower() in word_list("depicting_verbs"):
        for noun in (child for child in cue.rights if child.dep_ == "dobj"):
            for deed in (child for child in noun.rights if _is_depicted(child)):
                yield noun.left_edge.i, deed.right_edge.i + 1
    for clause in adjoined_clauses(cue):
        late = [word.i for word in clause.rights if word.lower_ in word_list("afterthoughts")]
        yield clause.left_edge.i, min((clause.right_edge.i + 1, *late))
    if (cue.dep_ == "parataxis" and not _says_more(cue)) or _is_as_said(cue) or _is_afterwards(cue):
        outside = {token.i for token in cue.subtree}
        end = min((child.left_edge.i for child in cue.head.rights if is_told_beside(child, cue)), default=len(cue.doc))
        rest = sorted(token.i for token in cue.head.subtree if token.i not in outside and token.i < end)
        if rest:
            yield rest[0], rest[-1] + 1


def _is_told_apart(cue: Token, clause: Token) -> bool:
    """Say whether a clause before who says something is none of it: "It is late: Ruiz urged haste", "…, but Ruiz"."""
    if clause.i > cue.i:
        return False
    between = cue.doc[clause.i : cue.i]
    if any(word.text in (":", ";", "(") for word in between):
        return True
    late = [
        word for word in cue.lefts if word.dep_ in SUBJECTS and word.pos_ in ("NOUN", "PROPN") and word.i > clause.i
    ]
    quoted = any(child.dep_ == "prep" and child.lower_ == "as" for child in cue.rights)
    if late and is_passive(cue) and not quoted:
        return True  # "…, a deal that was disclosed"; no "…, Ruiz was quoted as saying"
    contrast = any(word.dep_ in ("cc", "mark") and word.lower_ in word_list("contrasts") for word in between)
    return contrast and any(child.dep_ == "ccomp" and child.i > cue.i for child in cue.children)


def _says_more(cue: Token) -> bool:
    """Say whether who says something is told behind a colon or in brackets, which hold what he says of it.

    "NGOs are split: Ruiz urged them to wait", "Oslo is safe (Ruiz said it was late)".
    """
    if cue.i < cue.head.i:
        return False
    apart = any(word.text in (":", ";") for word in cue.doc[cue.head.i : cue.i])
    return apart or any(child.dep_ == "ccomp" for child in cue.rights)


def _is_depicted(clause: Token) -> bool:
    """Say whether a participle tells what was seen to happen: "homes being burned", "soldiers burning homes"."""
    return clause.dep_ == "acl" and (clause.tag_ == "VBG" or any(word.lower_ == "being" for word in clause.lefts))


def _is_recalled(cue: Token, clause: Token) -> bool:
    """Say whether someone tells by an -ing form what he did or saw: "reported having left", "recalled seeing him"."""
    doing = clause.tag_ == "VBG" or any(word.lower_ == "having" for word in clause.lefts)
    return doing and cue.lemma_.lower() in word_list("recalling_verbs") and not is_passive(cue)


def _is_claimed_to(cue: Token) -> bool:
    """Say whether someone says by an infinitive what he has done: "claimed to have won"."""
    return cue.lemma_.lower() in word_list("claiming_to") and not is_passive(cue)


def _has_object(cue: Token) -> bool:
    """Say whether a verb has someone to say it to, or of: asked "her" to come, "she" was asked to come."""
    return any(child.dep_ in (*OBJECTS, "dative", "nsubjpass") for child in cue.children)


def _is_afterwards(cue: Token) -> bool:
    """Say whether a clause read as an adjunct only says who said the rest: "The bridge is safe, the mayor said"."""
    after = cue.dep_ == "advcl" and cue.i > cue.head.i and has_own_subject(cue)
    return after and not any(child.dep_ in ("mark", "advmod") for child in cue.children)


def _is_as_said(cue: Token) -> bool:
    """Say whether a clause names a source apart: "As Rubio said, …", "…, as Rubio put it", "as reported by Tass"."""
    if cue.dep_ != "advcl":
        return False
    marks = [child for child in cue.lefts if child.dep_ == "mark" or (child.dep_ == "advmod" and child.lower_ == "as")]
    if [mark.lower_ for mark in marks] != ["as"] or not _is_set_off(cue):
        return False
    told = [child for child in cue.children if child.dep_ in CLAUSES or child.dep_ in OBJECTS]
    named = bool(find_obliques(cue).get("by")) if is_passive(cue) else has_own_subject(cue)
    return named and all(child.lower_ == "it" for child in told)


def _is_set_off(clause: Token) -> bool:
    """Say whether a comma stands between a clause and what it hangs on."""
    first, last = clause.left_edge.i, clause.right_edge.i
    if clause.i > clause.head.i:
        return first > 0 and clause.doc[first - 1].text in (",", "-", "–", "—", "(")
    return last + 1 < len(clause.doc) and clause.doc[last + 1].text in (",", "-", "–", "—", ")")


def reported_phrases(cue: Token, acts: bool, objects: bool) -> Iterator[tuple[int, int]]:
    """Yield token ranges of what a verb of saying names without a clause of its own.

    Always what stands behind its own preposition: warned of "an attack". If it `acts`, an -ing form behind any: accused
    him of "lying". With `objects` its object too: denied "an attack on Kyiv".
    """
    named = [child for child in cue.children if child.dep_ == "dobj"]
    links = [child for holder in (cue, *named) for child in holder.children if child.dep_ == "prep"]
    links = [link for link in links if link.lower_ not in word_list("adjunct_links")]  # asked "before leaving"
    charged = word_list("charging_prepositions")  # they may hang on whom is charged: accused the army "of murder"
    known = {link: f"{cue.lemma_.lower()} {link.lower_}" for link in links}
    told = [
        link
        for link, name in known.items()
        if name in charged or (link.head == cue and name in word_list("telling_prepositions"))
    ]
    clauses = [child for link in (links if acts else told) for child in link.children if child.dep_ == "pcomp"]
    nouns = [child for link in told for child in link.children if child.dep_ == "pobj"]
    for head in (*clauses, *nouns, *(named if objects else ())):
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


def teller(verb: Token) -> Token | None:
    """Return the word that says what a clause tells: "said" it rained, "…, he said, …", "rumours" that it rained."""
    if is_told(verb) or is_content_clause(verb) or (verb.dep_ == "acl" and has_own_subject(verb)):
        return verb.head
    asides = (child for child in verb.children if child.dep_ == "parataxis" and is_predicate(child))
    return next(asides, None)


def speech_before(tokens: Span) -> Token | None:
    """Return the verb of saying that a time right after it belongs to: "Rubio said Thursday the pause had …"."""
    at = tokens.start - 1
    doc = tokens.doc
    first = sentence_of(tokens[0]).start
    if at >= first and doc[at].pos_ == "ADP":
        at -= 1
    if at < first:
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
