"""According to whom: which entity answers for which stretch of the text.

    Lavrov denied that Russia had attacked Kyiv, according to a spokesman.

gives an `Attribution` of the that-clause to Lavrov, in whose mouth it is Negated, and one of the whole to the
spokesman. Quotations and their sources come from syntax (`kg.quotes`); here sources become entities.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.index import MentionIndex, span_of
from kg.lexicon import Lexicon, load_lexicon
from kg.quotes import Quotation, find_quotations, find_reporting
from kg.stages.actors import find_actors, is_anonymous
from kg.syntax import (
    auxiliaries,
    conjuncts_of_one,
    is_acted_upon,
    is_passive,
    is_predicate,
    modifying_clauses,
    noun_slots,
    phrase_span,
    read_clause,
)
from kg.types import Entity, Factuality, TextSpan

_PAUSES = frozenset((",", ".", ":", ";", "!", "?", '"', "'"))
_MAKERS = frozenset({"Organization"})  # entity types of who may make a document that is called by him: "a UN report"
_NAMED = _MAKERS | {"Person"}  # of who may be named at the end of a phrase
_BODIES = _MAKERS | {"Country", "Group"}  # of whose spokesmen each speaks for the whole
_AUTHORS = _MAKERS | {"Person", "Country", "Group"}  # of who may own one
_OF_EACH_OTHER = 6  # words behind a verb in which "each other" stands


@dataclass(frozen=True, slots=True)
class Attribution:
    """A stretch of reported speech with its speaker.

    `content` are the characters attributed, `speaker` an entity's id or ``None`` where the text does not let us know,
    `source` the words that name him, `cue` the reporting word, `cue_start` the character and `cue_token` the token
    where it begins, `factuality` what the cue makes of the content, `whole` whether it stands for itself.
    """

    content: TextSpan
    speaker: str | None
    cue: str
    cue_start: int
    cue_token: int
    source: TextSpan
    factuality: Factuality
    direct: bool
    whole: bool = True


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
        if not quotation.direct and _is_quoted_whole(quotation, quotations):
            continue  # urged: "We never attacked it."
        found = _attribution(doc, quotation, index, words)
        if found is None:
            continue
        within = not quotation.direct and any(span.contains(quotation.content) for span in direct)
        if not (within and found.speaker is None):  # "we believe", in a quotation: its speaker answers
            yield found


def _is_quoted_whole(told: Quotation, quotations: tuple[Quotation, ...]) -> bool:
    """Say whether what a verb tells is read from the sentence in quotation marks beside it."""
    return any(
        other.direct and other.whole and other.cue == told.cue and other.content.contains(told.content)
        for other in quotations
    )


def _attribution(doc: Doc, quotation: Quotation, index: MentionIndex, lexicon: Lexicon) -> Attribution | None:
    marks = span_of(doc, quotation.content).start - 1  # the quotation mark, where nobody is named
    said_by = quotation.source if quotation.source is not None else quotation.cue
    source = doc[said_by if said_by is not None else max(marks, 0)]
    cue = doc[quotation.cue] if quotation.cue is not None else source
    speaker = find_speaker(source, cue, index, lexicon) if quotation.source is not None else None
    if quotation.label and not _may_be_label(source, speaker, lexicon):
        return None
    if not quotation.direct and quotation.source is not None and _only_shows(source, cue, speaker, lexicon):
        return None
    factuality = _factuality(quotation, cue, lexicon)
    if factuality is Factuality.ACTUAL and quotation.source is not None and _is_unsure(source, lexicon):
        factuality = Factuality.POSSIBLE
    mutual = not quotation.direct and _is_mutual(cue, quotation, lexicon)
    known = speaker.id if speaker is not None and not mutual else None  # "it was said": by nobody named
    return Attribution(
        quotation.content,
        known,
        cue.text,
        cue.idx,
        cue.i,
        phrase_span(source),
        factuality,
        quotation.direct,
        quotation.whole,
    )


def _only_shows(source: Token, cue: Token, speaker: Entity | None, lexicon: Lexicon) -> bool:
    """Say whether what is told is no one's word: what a village or a defeat shows, what people find out.

    What an outlet has learned it tells, and a document says what it shows.
    """
    verb = cue.lemma_.lower()
    phrase = cue.doc[cue.i : cue.i + 2].text.lower().partition(" ")[2]
    if not {verb, f"{verb} {phrase}"}.isdisjoint(lexicon.words("learning_verbs")):
        outlet = source.pos_ == "PROPN" and any(word.lower_ in ("has", "have") for word in auxiliaries(cue))
        return not outlet and (speaker is None or speaker.sector != "JRN")
    if verb not in lexicon.words("evincing_verbs"):
        return False
    if speaker is not None:
        return speaker.type in lexicon.words("place_types")
    return source.pos_ in ("NOUN", "PRON") and not _may_say(source, lexicon)


def _may_say(source: Token, lexicon: Lexicon) -> bool:
    lemma, words = source.lemma_.lower(), lexicon.words
    return lemma in words("documents") or lemma in words("label_nouns") or source.tag_ in ("PRP", "WP")


def _is_unsure(source: Token, lexicon: Lexicon) -> bool:
    """Say whether nobody vouches for what is told: "according to unconfirmed reports", "rumours suggest that"."""
    unsure = lexicon.words("unsure_sources")
    return source.lemma_.lower() in unsure or any(word.lower_ in unsure for word in source.lefts)


def _is_mutual(cue: Token, quotation: Quotation, lexicon: Lexicon) -> bool:
    """Say whether each says it of the other, so that nobody says it of both: "accused each other of theft"."""
    behind = [
        token.lower_ for token in cue.doc[cue.i + 1 : cue.i + _OF_EACH_OTHER] if token.idx < quotation.content.start
    ]
    return not lexicon.words("reciprocals").isdisjoint(f"{first} {second}" for first, second in pairwise(behind))


def _may_be_label(source: Token, speaker: Entity | None, lexicon: Lexicon) -> bool:
    """Say whether what stands beside a colon names a speaker: a person, a body, "police", "report"; no place."""
    if speaker is None or is_anonymous(speaker):
        words = lexicon.words("documents") | lexicon.words("label_nouns")
        return source.lower_ in words or source.lemma_.lower() in words
    return speaker.type in lexicon.words("label_types")


def _factuality(quotation: Quotation, cue: Token, lexicon: Lexicon) -> Factuality:
    """Return what a reporting word makes of what it reports; a whole quotation speaks for itself."""
    if quotation.denied or (quotation.direct and quotation.whole):
        return Factuality.NEGATED if quotation.denied else Factuality.ACTUAL
    reporting = find_reporting(cue, lexicon) if is_predicate(cue) else None
    if reporting is not None or (is_predicate(cue) and cue.lower_ not in lexicon.words("opinions")):
        return Factuality(reporting.factuality) if reporting is not None else Factuality.ACTUAL
    noun = cue.lemma_.lower()
    governors = lexicon.cues["governor"]
    said = lexicon.cues["content"].get(noun) or governors.get(noun) or governors.get(cue.lower_)
    made = None if said is None or quotation.label else said.clause or said.factuality
    return Factuality(made) if made in set(Factuality) else Factuality.ACTUAL


def find_speaker(source: Token, cue: Token, index: MentionIndex, lexicon: Lexicon) -> Entity | None:
    """Return the entity that a source is: one named there, else who made the document, else one without a name.

    "spokesman Jan Reed", "the mayor, Ana Ruiz,", "a report by Reuters", "two officials".
    """
    own = index.at(source)
    if own is not None and not is_anonymous(own):
        beside = _named_at_edge(source, cue, index) if own.type != "Person" else None
        return beside if beside is not None and beside.type == "Person" else own
    named = _named_at_edge(source, cue, index) or next(
        (found for word in conjuncts_of_one(source) if (found := index.at(word)) and found.type == "Person"), None
    )
    if named is not None or own is not None:
        return named or own
    if source.lemma_.lower() in lexicon.words("documents"):
        return _maker(source, index, lexicon)
    found = next((entity for entity, _ in find_actors(source, index, lexicon)), None)
    return found or _spoken_for(source, index, lexicon)


def _spoken_for(source: Token, index: MentionIndex, lexicon: Lexicon) -> Entity | None:
    """Return the body for whom an office or spokesman speaks: "the bank's spokesman said"; no "his office said"."""
    if source.lemma_.lower() not in lexicon.words("mouthpieces"):
        return None
    owners = (index.at(owner) for owner in noun_slots(source).get("possessive", ()))
    return next((owner for owner in owners if owner is not None and owner.type in _BODIES), None)


def _named_at_edge(source: Token, cue: Token, index: MentionIndex) -> Entity | None:
    """Return whose name ends a source's phrase: "the board's head Ana Ruiz said", "…, Ana Ruiz, said", "agency X"."""
    step = -1 if source.i < cue.i else 1
    doc, at = source.doc, cue.i + step
    if step < 0 and doc[at].text == "," and at:
        at -= 1
    if step > 0:
        while at + 1 < len(doc) and doc[at + 1].text not in _PAUSES and not doc[at + 1].is_space:
            at += 1
    found = index.covering(doc[at]) if 0 <= at < len(doc) else None
    if found is None or found.type not in _NAMED or is_anonymous(found):
        return None
    first = at
    while first and index.covering(doc[first - 1]) == found:
        first -= 1
    if first <= source.i or (step > 0 and first <= cue.i):
        return None
    before = doc[first - 1]
    if found.type == "Organization":  # "the news agency Tass", "broadcaster NBC"
        return found if before == source else None
    titled = before.pos_ == "NOUN" or (before.text == "," and first - 1 > source.i)
    return found if titled and not is_predicate(before) else None


def _maker(document: Token, index: MentionIndex, lexicon: Lexicon) -> Entity | None:
    """Return whose a document is: "a UN report", "Ruiz's letter", "a study by her", "figures released by it"."""
    slots = noun_slots(document)
    for name in ("possessive", "by", "from", "modifier"):
        for filler in slots.get(name, ()):
            maker = index.at(filler) or index.covering(filler)
            if maker is not None and maker.type in (_MAKERS if name == "modifier" else _AUTHORS):
                return maker
    making = (
        verb
        for verb in modifying_clauses(document)
        if is_passive(verb) and verb.lemma_.lower() not in lexicon.words("handling_verbs")
    )
    made = (maker for verb in making for maker in read_clause(verb).subjects)
    found = next((maker for word in made if (maker := index.at(word)) is not None), None)
    if found is not None:
        return found
    issuing = is_acted_upon(document)
    if issuing is not None and issuing.lemma_ in lexicon.words("claiming_verbs"):  # "issued a statement saying"
        return next((maker for word in read_clause(issuing).subjects if (maker := index.at(word)) is not None), None)
    media = (index.at(filler) for filler in slots.get("in", ()))
    return next((maker for maker in media if maker is not None and maker.sector == "JRN"), None)


def innermost(attributions: tuple[Attribution, ...], anchor: int) -> Attribution | None:
    """Return the smallest stretch that holds the anchor, of a cue other than the word at the anchor."""
    holding = [
        item for item in attributions if item.content.start <= anchor < item.content.end and item.cue_start != anchor
    ]
    return min(holding, key=lambda item: (item.content.end - item.content.start, not item.direct), default=None)
