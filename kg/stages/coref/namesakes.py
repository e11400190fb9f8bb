"""Which of several people of one surname it means; nobody where the article leaves it open.

    Bill Clinton and Hillary Clinton flew to Haiti. Clinton said she was moved.

"She" is Hillary Clinton; without it nobody could tell, and the surname would be a node of its own.
"""

from __future__ import annotations

from kg.index import span_of
from kg.stages.coref.agreement import given_gender
from kg.stages.coref.nodes import Node
from kg.stages.coref.scene import Scene
from kg.stages.mentions import Candidate
from kg.syntax import clause_of, find_subjects, is_predicate, is_reported, is_subject, read_clause, set_beside


def choose(scene: Scene, namesakes: list[Node], items: list[Candidate]) -> list[Node | None]:
    """Return for each use of a surname whose it is.

    All through it is his of whom alone it could be when it was first used, or who was named last then, in a sentence of
    his own; else his whom the article never names in full again, while it does so with the others.
    """
    anchored = [item for item in items if any(_named_before(node, item) for node in namesakes)]
    known = [node for node in namesakes if anchored and _named_before(node, anchored[0])]
    settled: Node | None = known[0] if len(known) == 1 else None
    if settled is None:
        settled = _no_relative(scene, namesakes, (anchored or items)[0])
    if settled is None:
        settled = _last_named(scene, namesakes, (anchored or items)[0]) or _never_again(namesakes, anchored)
    return [_by_gender(scene, namesakes, item) or settled for item in items]


def is_another(scene: Scene, node: Node, items: list[Candidate]) -> bool:
    """Say whether a short name once stands beside someone's full name, so that it is another's.

    "Hallam is survived by Greta Hallam", "King Felipe received Felipe Okoro": nobody does to himself what a verb tells.
    """
    full = {mention.head for mention in node.mentions if " " in scene.doc.text[mention.span.start : mention.span.end]}
    for item in items:
        verb = clause_of(scene.doc[item.head]) if " " not in scene.text_of(item) else None
        near = full & set(range(verb.sent.start, verb.sent.end)) if verb is not None and full else ()
        if verb is None or not near or not is_predicate(verb):
            continue
        clause = read_clause(verb)
        sides = {*clause.subjects, *clause.objects}
        others = {token for token in sides if token.i != item.head}
        named = {token.i for other in others for token in (other, *set_beside(other))}
        if len(others) < len(sides) and named & set(near):
            return True
    return False


def _no_relative(scene: Scene, namesakes: list[Node], item: Candidate) -> Node | None:
    """Return the only one named before who was not brought in as another's relative: "his wife, Sheila Moe"."""
    known = [node for node in namesakes if _named_before(node, item)]
    others = [node for node in known if not _is_relative(scene, node)]
    if not len(others) == 1 < len(known):
        return None
    first = {node: min(scene.sentence[mention.head] for mention in node.mentions) for node in known}
    return others[0] if all(first[others[0]] < first[node] for node in known if node is not others[0]) else None


def _is_relative(scene: Scene, node: Node) -> bool:
    first = min(node.mentions, key=lambda mention: mention.head)
    i = span_of(scene.doc, first.span).start - 1
    i -= i > 0 and scene.doc[i].text == ","
    return i > 0 and scene.doc[i].lower_ in scene.facts.kinship and scene.doc[i - 1].tag_ in ("PRP$", "POS")


def _named_before(node: Node, item: Candidate) -> bool:
    return any(mention.head < item.head for mention in node.mentions)


def _never_again(namesakes: list[Node], anchored: list[Candidate]) -> Node | None:
    """Return the only one whom the article calls by the surname alone, once it was used."""
    if not anchored:
        return None
    first = anchored[0].head
    once = [node for node in namesakes if all(mention.head < first for mention in node.mentions)]
    return once[0] if len(once) == 1 else None


def _by_gender(scene: Scene, namesakes: list[Node], item: Candidate) -> Node | None:
    """Return the only one of the gender that a title or his own "she" tells: "Mrs Reed", "Reed said she was ill"."""
    told = item.gender or _own_pronoun(scene, item)
    fitting = [node for node in namesakes if told is not None and _gender(scene, node) in (None, told)]
    return fitting[0] if len(fitting) == 1 else None


def _gender(scene: Scene, node: Node) -> str | None:
    return node.gender or given_gender(scene, node.name.split()[0].lower())


def _own_pronoun(scene: Scene, item: Candidate) -> str | None:
    """Return the gender of who says "she" of herself right behind the surname."""
    verb = clause_of(scene.doc[item.head])
    if not is_subject(scene.doc[item.head]) or len(find_subjects(verb)[0]) != 1:
        return None
    for token in scene.doc[span_of(scene.doc, item.span).end : verb.sent.end]:
        known = scene.lists.pronouns.get(token.lower_)
        if known is not None and known.person == 3 and is_subject(token):
            clause = clause_of(token)
            return known.gender if is_reported(clause) and clause_of(clause.head).i == verb.i else None
    return None


def _last_named(scene: Scene, namesakes: list[Node], item: Candidate) -> Node | None:
    """Return who was last named in full before, in a sentence of his own; else who is so right after, in a headline."""
    here = scene.sentence[item.head]
    before = {
        node: max(scene.sentence[mention.head] for mention in node.mentions if mention.head < item.head)
        for node in namesakes
        if _named_before(node, item)
    }
    near = before or {node: -min(scene.sentence[mention.head] for mention in node.mentions) for node in namesakes}
    last = [node for node in near if near[node] == max(near.values())]
    return last[0] if len(last) == 1 and max(near.values()) <= here else None
