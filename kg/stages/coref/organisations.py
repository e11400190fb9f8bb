"""Which organisation "the company", "the bloc" or "the club" takes up.

    The European Union condemned Chad. The bloc will cut its aid.

What the article called so comes first; else the one body of the kind that the noun tells, if only one was spoken of.
"""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Token

from kg.stages.coref.binding import find_barred_of_noun
from kg.stages.coref.countries import country_of
from kg.stages.coref.likelihood import stands_out
from kg.stages.coref.nodes import Node
from kg.stages.coref.scene import Scene
from kg.stages.coref.speakers import side_told
from kg.stages.mentions import Candidate
from kg.syntax import (
    find_obliques,
    governing_preposition,
    is_agent,
    is_modifier,
    is_possessor,
    is_subject,
    modifying_clauses,
)
from kg.types import MentionForm

_STATE_SECTORS = frozenset(("GOV", "LEG", "JUD", "MIL", "COP", "PTY"))
_OF_STATES = "IGO"  # a bloc or world body, no "group" that someone supports
_KINDRED = frozenset(("BUS", "JRN"))  # "the company", "the paper": whichever was named last
_REACH = 6  # sentences that "the ministry" looks back
_LEAD = 2  # mentions by which one must be ahead of another of its kind
_NEAR = 2  # sentences that "the bloc" does
_PREFIX = 3  # tokens from "ex-" to the head of a name


def find_body(scene: Scene, noun: str, item: Candidate) -> Node | None:
    """Return the organisation that a definite noun takes up."""
    head = scene.doc[item.head]
    if any(clause.left_edge.i == head.i + 1 for clause in modifying_clauses(head)):
        return None  # "the company founded by Ana Ruiz"
    if any(word.tag_ == "NNS" for word in find_obliques(head).get("of", ())):
        return None  # "the first group of trainees"
    barred = find_barred_of_noun(scene, head)  # "Arden Foods sued the company"
    own = _of_speaker(scene, noun, item)
    if own is not None and own not in barred:
        return own
    country = country_of(scene, head)
    told = any(is_modifier(child) for child in head.lefts)
    first = 0 if told else scene.sentence[item.head] - _REACH
    counts = {
        node: len(near)
        for node in scene.nodes
        if node.type == "Organization"
        and node.number == item.number
        and node not in barred
        and _is_called(node, noun)
        and (country is None or node.country is None or node.country == country)
        and (near := [m for m in node.mentions if m.head < item.head and scene.sentence[m.head] >= first])
        and _fits_modifiers(scene, head, node)
        and _is_seated(scene, head, node)
    }
    called = max(counts, key=lambda node: counts[node]) if counts else None
    if called is not None and any(_is_as_likely(scene, item, counts, called, other) for other in counts):
        return None
    if called is not None and not told and _speaks_of_another(scene, item, called):
        return None
    if called is not None and not told and _is_about_another(scene, item, called, lambda node: _is_called(node, noun)):
        return None
    fresh = _just_named(scene, item) if called is not None and not told and noun not in called.nouns else None
    if (
        called is not None
        and fresh is not None
        and fresh is not called
        and _last_named(item, called) < _last_named(item, fresh)
    ):
        return fresh if country is None else None  # "The NASA chief spoke. The agency …", long after another agency
    if called is not None and (told or _is_near(scene, item, called)):
        return called
    kindred = _kindred(scene, item, barred) if item.sector in _KINDRED else None
    return kindred or called or _of_kind(scene, noun, item, country) or _only_body(scene, noun, item)


def _of_speaker(scene: Scene, noun: str, item: Candidate) -> Node | None:
    """Return the body of that kind whose officer speaks: "Rovers manager Paul Reed said the club had refused"."""
    head = scene.doc[item.head]
    source = scene.dialogue.told.get(head.i)
    speaker = scene.at.get(source) if source is not None else None
    if speaker is None or speaker.type != "Person" or any(is_modifier(child) for child in head.lefts):
        return None
    side = side_told(scene, speaker)
    if side is None or side.type != "Organization" or not side.forms or side.number != item.number:
        return None
    if _is_called(side, noun):
        return side
    sectors = {*scene.lists.body_nouns.get(noun, ()), *((item.sector,) if item.sector is not None else ())}
    is_kin = side.sector in sectors or _named_as(scene, side, sectors)
    return side if is_kin or (item.sector in _KINDRED and _may_be_of(scene, side, item.sector)) else None


def _speaks_of_another(scene: Scene, item: Candidate, called: Node) -> bool:
    """Say whether a sentence names another country before a body of state: "In Chad a party left the government"."""
    if called.country is None or item.sector not in _STATE_SECTORS or item.sector == "PTY":
        return False
    before = [pair for pair in scene.by_sentence.get(scene.sentence[item.head], ()) if pair[0].head < item.head]
    countries = {node.country for _, node in before if node.type in ("Country", "Organization")} - {None}
    return bool(countries) and called.country not in countries


def _is_as_likely(scene: Scene, item: Candidate, counts: dict[Node, int], called: Node, other: Node) -> bool:
    """Say whether another body of the same kind was spoken of as near by, hardly less: "Vetro Bank sued Korn Bank"."""
    lead = counts[called] - counts[other]
    if other is called or lead >= _LEAD or (_is_near(scene, item, called) and not _is_near(scene, item, other)):
        return False
    last, of_other = (scene.sentence[_last_named(item, node)] for node in (called, other))
    return lead < 1 or last <= of_other


def _is_in_lead(scene: Scene, node: Node) -> bool:
    """Say whether an article opens with a body, and so may well be about it: "Lake University voted …"."""
    return any(mention.form is MentionForm.NAME and scene.sentence[mention.head] == 0 for mention in node.mentions)


def _is_seated(scene: Scene, head: Token, node: Node) -> bool:
    """Say whether nothing speaks against a body being where "the Oslo-based firm" is: no world body is there."""
    words = [word for child in head.lefts if is_modifier(child) for word in child.subtree]
    places = {other.country for word in words if (other := scene.at.get(word.i)) is not None and other.country}
    if not places or node.country is not None or node.id is not None:
        return not places or node.country in places
    here = scene.sentence[head.i]
    near = {one for number in range(here - 1, here + 1) for _, one in scene.by_sentence.get(number, ())}
    return not any(one.type == "Organization" and one is not node and one.forms for one in near)


def _of_kind(scene: Scene, noun: str, item: Candidate, country: str | None) -> Node | None:
    """Return the one body near by of a sector that a noun calls: the EU by "the bloc", a party by "the party"."""
    head = scene.doc[item.head]
    sectors = set(scene.lists.body_nouns.get(noun, ()))
    worldly = any(child.lower_ in scene.lists.of("worldly") for child in head.lefts)
    if noun in scene.lists.of("of_the_world") and not worldly:
        return None
    if noun in scene.lists.of("any_body"):  # "the rights group"
        sectors |= {scene.lists.beside[child.lower_] for child in head.lefts if child.lower_ in scene.lists.beside}
    found = {
        node
        for node in _near_bodies(scene, item)
        if (node.sector in sectors or _named_as(scene, node, sectors))
        and node.country in (None, country or node.country)
    }
    node = found.pop() if len(found) == 1 else None
    return node if node is not None and _fits_modifiers(scene, head, node) else None


def _named_as(scene: Scene, node: Node, sectors: set[str]) -> bool:
    """Say whether a word of a body's name tells its sector: "Rovers" a club's."""
    if node.sector is not None:
        return False
    return any(scene.lists.organisation.get(word) in sectors for word in node.name.lower().split())


def _near_bodies(scene: Scene, item: Candidate) -> set[Node]:
    here = scene.sentence[item.head]
    return {
        node
        for number in range(max(here - _NEAR, 0), here + 1)
        for mention, node in scene.by_sentence.get(number, ())
        if mention.head < item.head and node.type == "Organization" and node.forms and not _is_past(scene, mention)
    }


def _kindred(scene: Scene, item: Candidate, barred: set[Node]) -> Node | None:
    """Return the firm or paper that was named last, whatever it was called."""
    head, here = scene.doc[item.head], scene.sentence[item.head]
    found: list[tuple[bool, Node]] = []
    for number in range(here, max(here - _NEAR, 0) - 1, -1):
        for mention, node in reversed(scene.by_sentence.get(number, ())):
            fits = node.type == "Organization" and node not in barred and _may_be_of(scene, node, item.sector)
            if mention.head < item.head and fits and _is_at_home(scene, head, node) and not _is_past(scene, mention):
                other = scene.doc[mention.head]
                leads = stands_out(scene, mention) or is_possessor(other) or is_agent(other) or _is_held(scene, other)
                found.append((leads, node))
    leading = [node for stands, node in found if stands]
    if leading:
        rivals = _has_other_beside(scene, item, leading) or _is_about_another(
            scene, item, leading[0], lambda node: _may_be_of(scene, node, item.sector)
        )
        return None if rivals else leading[0]
    return found[0][1] if len({node for _, node in found}) == 1 else None


def _is_held(scene: Scene, name: Token) -> bool:
    """Say whether a name tells whose shares do something: "Shares in Velmora fell"."""
    link = governing_preposition(name)
    return link is not None and link.head.lemma_.lower() in scene.lists.of("holdings") and is_subject(link.head)


def _has_other_beside(scene: Scene, item: Candidate, leading: list[Node]) -> bool:
    """Say whether the firm named last was named in one clause with another: "Arden Foods bought Velmora"."""
    last, *others = leading
    sentence = scene.sentence[_last_named(item, last)]
    beside = {node for node in others if node is not last and scene.sentence[_last_named(item, node)] == sentence}
    return any(len(node.mentions) + _LEAD > len(last.mentions) for node in beside)


def _is_about_another(scene: Scene, item: Candidate, last: Node, fits: Callable[[Node], bool]) -> bool:
    """Say whether an article opens with another such body, and told no less of it than of the one named last."""
    since = scene.sentence[item.head] - scene.sentence[_last_named(item, last)]
    return (
        since > 1
        and not _is_in_lead(scene, last)
        and any(
            node.type == "Organization"
            and node.forms
            and fits(node)
            and not is_modifier(scene.doc[mention.head])
            and _count_before(item, node) >= _count_before(item, last)
            for mention, node in scene.by_sentence.get(0, ())
        )
    )


def _count_before(item: Candidate, node: Node) -> int:
    return sum(mention.head < item.head for mention in node.mentions)


def _is_past(scene: Scene, mention: Candidate) -> bool:
    """Say whether a name only tells where someone was before: "formerly of Velmora", "a former Velmora manager"."""
    head = scene.doc[mention.head]
    link = governing_preposition(head)
    before = [scene.doc[link.i - 1]] if link is not None and link.i else []
    if is_modifier(head):
        before += list(head.head.lefts)
        before += [word for word in scene.doc[max(mention.head - _PREFIX, 0) : mention.head] if word.lower_ == "ex"]
    known = (scene.facts.modifiers.get(word.lower_) for word in before)
    return any(modifier is not None and modifier.time == "ended" for modifier in known)


def _may_be_of(scene: Scene, node: Node, sector: str | None) -> bool:
    """Say whether nothing tells that a body is of another sector: "Harbour United" is no newspaper."""
    if node.sector is not None or node.id is not None:
        return node.sector == sector
    told = {scene.lists.organisation.get(word) for word in node.name.lower().split()} - {None}
    return not told or sector in told


def _just_named(scene: Scene, item: Candidate) -> Node | None:
    """Return the one body of the state of which this sentence and the one before speak."""
    here = scene.sentence[item.head]
    named = [pair for number in (here - 1, here) for pair in scene.by_sentence.get(number, ())]
    found = {node for mention, node in named if mention.head < item.head and node.type == "Organization" and node.forms}
    only = found.pop() if len(found) == 1 else None
    return only if only is not None and item.sector in _STATE_SECTORS and only.sector == item.sector else None


def _last_named(item: Candidate, node: Node) -> int:
    return max(mention.head for mention in node.mentions if mention.head < item.head)


def _is_near(scene: Scene, item: Candidate, node: Node) -> bool:
    """Say whether a node was last mentioned in this sentence or the two before."""
    last = max(mention.head for mention in node.mentions if mention.head < item.head)
    return scene.sentence[item.head] - scene.sentence[last] <= 2


def _fits_modifiers(scene: Scene, head: Token, node: Node) -> bool:
    """Say whether the nouns and countries before a noun are a body's own: no "European team" is the Afghan one."""
    own = {word for name in (node.name, *node.forms) for word in name.lower().split()}
    plain = scene.lists.of("worldly")
    modifiers = [child for child in head.lefts if is_modifier(child) and child.lower_ not in own | plain]
    if any(scene.lists.beside.get(child.lower_, node.sector) not in (None, node.sector) for child in modifiers):
        return False
    return not any(
        (child.pos_ in ("NOUN", "PROPN") and child.lower_ not in scene.lists.beside)
        or ((other := scene.at.get(child.i)) is not None and other.country != node.country)
        for child in modifiers
    )


def _is_at_home(scene: Scene, head: Token, node: Node) -> bool:
    """Say whether a body may be where "the Oslo-based firm" is: it is, or its home is unknown and nobody else's."""
    words = [word for child in head.lefts if is_modifier(child) for word in child.subtree]
    places = {other.country for word in words if (other := scene.at.get(word.i)) is not None and other.country}
    if not places or node.country is not None:
        return not places or node.country in places
    if node.id is not None:
        return False  # a world body, which has no one seat
    return not any(one.country in places and one.type == "Organization" for one in scene.nodes)


def _only_body(scene: Scene, noun: str, item: Candidate) -> Node | None:
    """Return the one body named in this sentence and the one before that "the group" can be."""
    if noun not in scene.lists.of("any_body"):
        return None
    here = scene.sentence[item.head]
    found = {
        node
        for number in (here - 1, here)
        for mention, node in scene.by_sentence.get(number, ())
        if mention.head < item.head and node.type == "Organization" and node.forms and not _is_past(scene, mention)
    }
    only = found.pop() if len(found) == 1 else None
    if only is None or only.sector in _STATE_SECTORS or only.sector == _OF_STATES:
        return None
    return only if _fits_modifiers(scene, scene.doc[item.head], only) else None


def _is_called(node: Node, noun: str) -> bool:
    words = node.name.lower().split()
    in_one_word = len(noun) > 3 and words[-1].endswith(noun)  # "Volksbank"
    return noun == words[0] or in_one_word or noun == words[-1] or noun in node.nouns
