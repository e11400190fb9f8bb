"""Nodes into entities: fullest name, identifier, country, sector and salience."""

from __future__ import annotations

from collections import Counter

from kg.ids import entity_key
from kg.index import span_of
from kg.stages.coref.countries import country_within
from kg.stages.coref.nodes import Node
from kg.stages.coref.scene import Scene, blocks_of
from kg.stages.coref.short_names import is_general
from kg.stages.linking import reason_for
from kg.stages.mentions import Candidate
from kg.stages.salience import read_layout, weigh
from kg.types import Entity, Mention, MentionForm

_LOCAL_SECTORS = frozenset(("JRN", "EDU", "MED"))  # whose bodies a town has
_STATE_SECTORS = frozenset(("GOV", "LEG", "JUD", "MIL", "COP", "PTY"))


def make_entities(scene: Scene) -> tuple[Entity, ...]:
    """Return the entities of an article, most salient first."""
    weights = {}
    layout = read_layout(scene.doc, scene.sentence, blocks_of(scene.doc))
    for node in scene.nodes:
        if node.mentions:
            weights[node] = weigh({item.head: item.form for item in node.mentions}, node.type, layout)
    top = max(weights.values(), default=1.0)
    used: Counter[str] = Counter()
    order = sorted(weights, key=lambda node: (-weights[node], node.mentions[0].span))
    return tuple(_entity(scene, node, round(weights[node] / top, 3), used) for node in order)


def _entity(scene: Scene, node: Node, salience: float, used: Counter[str]) -> Entity:
    forms = scene.forms(node) if node.id is None else sorted(node.forms)
    name = node.name if node.id is not None else max(forms, key=lambda form: (len(form.split()), len(form), form))
    id_ = node.id or _key(scene, name, node)
    name = _with_country(scene, name, node)
    used[id_] += 1
    if used[id_] > 1:
        id_ = f"{id_}-{used[id_]}"
    spans = sorted({Mention(item.span, item.form) for item in node.mentions})
    speaks = node.type == "Country" and bool(node.forms) and all(map(scene.facts.metonym, node.forms))
    return Entity(
        id=id_,
        type=node.type,
        name=name,
        aliases=tuple(sorted(set(forms) - {name})),
        country=node.country,
        sector="GOV" if speaks else node.sector,
        salience=salience,
        mentions=tuple(spans),
        links=scene.facts.things[node.id].links if node.id in scene.facts.things else (),
        link_reason=reason_for(scene.doc, node.id, node.forms),
    )


def _with_country(scene: Scene, name: str, node: Node) -> str:
    """Return a body's name with its country where many have one of that name: "Ukrainian Air Force"."""
    if node.id is not None or node.country is None or not node.forms or not is_general(scene, name):
        return name
    if any(scene.lists.organisation.get(word) in _LOCAL_SECTORS for word in name.lower().split()):
        return name  # "Oslo's University of the Arts" is no Norwegian University of the Arts
    if any(_is_a_towns(scene, item) for item in node.mentions):
        return name
    state = next((found for found in scene.facts.countries if found.iso == node.country), None)
    if state is None:
        return name
    if state.iso == "USA":
        return f"US {name}"  # nobody says "the American Court of Appeals"
    return f"{state.demonyms[0] if state.demonyms else state.name} {name}"


def _is_a_towns(scene: Scene, item: Candidate) -> bool:
    """Say whether a town owns a body: "Oslo's District Council"."""
    first = span_of(scene.doc, item.span).start
    owner = scene.at.get(first - 2) if first > 1 and scene.doc[first - 1].tag_ == "POS" else None
    return owner is not None and owner.type == "City"


def _key(scene: Scene, name: str, node: Node) -> str:
    named = any(item.form is MentionForm.NAME for item in node.mentions)
    if named and node.type == "Organization" and _is_common(scene, name):
        state = next((found for found in scene.facts.countries if found.iso == node.country), None)
        return entity_key(f"{state.name} {name}", node.type) if state else entity_key(name, node.type, scene.article_id)
    return entity_key(name, node.type, None if named and len(name.split()) > 1 else scene.article_id)


def _is_common(scene: Scene, name: str) -> bool:
    """Say whether many countries have a body of that name: "Air Force", "Supreme Court", "Foreign Ministry"."""
    last = name.lower().split()[-1]
    return scene.lists.organisation.get(last) in _STATE_SECTORS and country_within(scene, name) is None
