"""One node per real thing: which mentions of an article stand for the same entity.

    Secretary of State Marco Rubio met Lavrov. The top US diplomat said he …

gives Rubio the mentions "Marco Rubio", "The top US diplomat" and "he". Names are merged first, over the whole article
(gazetteer, same string, surname, initials); then nouns and pronouns are read left to right. Precision comes first: a
pronoun that could be either of two people belongs to neither.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from kg.gazetteer import Gazetteer, load_gazetteer
from kg.quotes import Quotation, find_quotations
from kg.stages.coref.descriptions import describe, learn_genders
from kg.stages.coref.entities import make_entities
from kg.stages.coref.merge_names import (
    add_demonyms,
    find_abbreviations,
    merge_known,
    merge_names,
    with_own_initials,
    without_foreign,
)
from kg.stages.coref.misread import learn_bodies, with_people
from kg.stages.coref.nodes import Node
from kg.stages.coref.nominals import find_nominal
from kg.stages.coref.pronouns import find_pronoun
from kg.stages.coref.scene import Scene
from kg.stages.mentions import Candidate
from kg.stages.words import NameWords, load_name_words
from kg.types import Entity, MentionForm

if not Doc.has_extension("entities"):
    Doc.set_extension("entities", default=())


@Language.component("kg_coref", requires=["doc._.mentions"], assigns=["doc._.entities"])
def coref(doc: Doc) -> Doc:
    """Set ``doc._.entities``: one `Entity` per real thing, most salient first."""
    doc._.entities = find_entities(doc)
    return doc


def find_entities(
    doc: Doc,
    gazetteer: Gazetteer | None = None,
    words: NameWords | None = None,
    quotations: tuple[Quotation, ...] | None = None,
) -> tuple[Entity, ...]:
    """Return the entities of an article, most salient first, each with its mentions in text order."""
    said = find_quotations(doc) if quotations is None else quotations
    scene = Scene(doc, gazetteer or load_gazetteer(), words or load_name_words(), said)
    mentions: tuple[Candidate, ...] = tuple(doc._.mentions)
    _read_names(scene, mentions)
    _read_others(scene, mentions)
    return make_entities(scene)


def _read_names(scene: Scene, mentions: tuple[Candidate, ...]) -> None:
    """Make the nodes of all that is named, over the whole article, and note what it says of them."""
    names = [item for item in mentions if item.form is MentionForm.NAME]
    names = list(with_people(scene, names))
    names = list(with_own_initials(scene, list(without_foreign(scene, names, mentions))))
    merge_known(scene, [item for item in names if item.id])
    add_demonyms(scene, [item for item in mentions if item.form is MentionForm.DEMONYM])
    scene.abbreviated = dict(find_abbreviations(scene, names))
    merge_names(scene, [item for item in names if not item.id])
    describe(scene)
    pronouns = [item for item in mentions if item.form is MentionForm.PRONOUN]
    learn_genders(scene, pronouns)
    learn_bodies(scene, pronouns)
    for item in sorted(mentions, key=lambda item: (item.head, item.span)):
        if item.head in scene.at and item.form in (MentionForm.NAME, MentionForm.DEMONYM):
            scene.remember(item, scene.at[item.head])


def _read_others(scene: Scene, mentions: tuple[Candidate, ...]) -> None:
    """Read nouns and pronouns in text order, who speaks before what he says."""
    scene.nominals = tuple(item for item in mentions if item.form is MentionForm.NOMINAL)
    others = [item for item in mentions if item.form in (MentionForm.NOMINAL, MentionForm.PRONOUN)]
    for item in sorted(others, key=lambda item: (_turn(scene, item), item.head, item.span)):
        node = _called(scene, item) if item.form is MentionForm.NOMINAL else find_pronoun(scene, item)
        if node is not None:
            node.add(item)
            scene.at.setdefault(item.head, node)
            scene.remember(item, node)


def _called(scene: Scene, item: Candidate) -> Node | None:
    """Return what a noun stands for: what is already said to be called so, else what it takes up again."""
    return scene.at.get(item.head) or find_nominal(scene, item)


def _turn(scene: Scene, item: Candidate) -> tuple[int, bool]:
    """Return when a mention is read: who speaks comes before what he says, however the text has it."""
    said = scene.dialogue.first_said.get(item.head, item.head)
    return (said, False) if said < item.head else (item.head, True)
