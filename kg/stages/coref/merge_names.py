"""Names into nodes: by the gazetteer, the same string, surnames, initials.

    Ana Ruiz of the Coastal Transport Authority (CTA) resigned. CTA thanked Ruiz.

has two nodes, of two names each.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import cast

from kg.gazetteer import Thing
from kg.index import span_of
from kg.stages.coref.agreement import given_gender
from kg.stages.coref.countries import country_before, country_of, is_at_world_seat
from kg.stages.coref.misspelt import find_misspelt
from kg.stages.coref.namesakes import choose, is_another
from kg.stages.coref.nodes import Node, kind_of
from kg.stages.coref.scene import Scene
from kg.stages.coref.short_names import is_general, nodes_in_short
from kg.stages.mentions import NEUTER, PLURAL, SINGULAR, Candidate
from kg.stages.name_links import acronym

_NOT_ABBREVIATED = frozenset(("Person", "City", "Country", "Region", "Place"))
_PLURAL_TAGS = ("NNS", "NNPS")
_OF_STATES = frozenset(("JUD", "LEG", "MIL"))  # whose bodies most countries have one of
_PRESS = "JRN"
_PEOPLE = "CVL"  # PLOVER's civilians


def merge_known(scene: Scene, names: list[Candidate]) -> None:
    """Make one node for each thing that the gazetteer knows."""
    for item in names:
        thing = scene.facts.things[item.id or ""]
        fill(
            scene, known_node(scene, thing if thing.type else replace(thing, type=item.type or "Organization")), [item]
        )


def without_foreign(scene: Scene, names: list[Candidate], mentions: tuple[Candidate, ...]) -> Iterator[Candidate]:
    """Yield the names, those no longer known that another country's body has too: no US Senate where only Kenya is."""
    told = [thing.country for item in mentions if (thing := scene.facts.things.get(item.id or "")) is not None]
    foreign = {item.id for item in names if _is_said_of_another(scene, item)} | _told_abroad(scene, names, mentions)
    for item in names:
        thing = scene.facts.things.get(item.id or "")
        if thing is not None and thing.type == "Organization" and thing.country is not None:
            others = {country for country in told if country is not None} - {thing.country}
            alone = told.count(thing.country) == sum(other.id == item.id for other in names)
            name = scene.text_of(item)
            if (item.id in foreign or (others and alone)) and (
                is_general(scene, name) or _is_common_party(scene, name)
            ):
                yield replace(item, id=None)
                continue
        yield item


def _told_abroad(scene: Scene, names: list[Candidate], mentions: tuple[Candidate, ...]) -> set[str | None]:
    """Return the general bodies known of one country that an article names only where it speaks of another.

    "The Spanish government has not gone as far as Congress demanded", in an article that names the United States once.
    """
    bodies: dict[str | None, list[Candidate]] = defaultdict(list)
    for item in names:
        thing = scene.facts.things.get(item.id or "")
        is_body = thing is not None and thing.type == "Organization" and thing.country is not None
        if is_body and is_general(scene, scene.text_of(item)):
            bodies[item.id].append(item)
    if not bodies:
        return set()
    spoken: dict[int, set[str]] = defaultdict(set)
    for other in mentions:
        thing = scene.facts.things.get(other.id or "")
        if thing is not None and thing.country is not None and thing.id not in bodies:
            spoken[scene.sentence[other.head]].add(thing.country)
    found: set[str | None] = set()
    for id_, items in bodies.items():
        home = scene.facts.things[id_ or ""].country
        near = [spoken[scene.sentence[item.head]] for item in items]
        abroad = set.intersection(*near) if near else set()
        often = {iso: sum(iso in countries for countries in spoken.values()) for iso in (*abroad, home)}
        if home not in set.union(*near) and len(abroad) == 1 and often[next(iter(abroad))] >= often[home]:
            found.add(id_)
    return found


def with_own_initials(scene: Scene, names: list[Candidate]) -> Iterator[Candidate]:
    """Yield the names, initials of a body that the article names being that body's: "RSF" of Rapid Support Forces."""
    bodies = {item.id or scene.text_of(item): item for item in names if item.type == "Organization"}
    full = {key: scene.text_of(item) for key, item in bodies.items()}
    own = {acronym(text): key for key, text in full.items() if " " in text}
    for item in names:
        text = scene.text_of(item)
        key = own.get(text) if item.id is not None and text.isupper() else None
        if key is None or key == item.id or any(one.id == item.id and scene.text_of(one) != text for one in names):
            yield item
        else:
            yield replace(item, id=bodies[key].id)


def _is_common_party(scene: Scene, name: str) -> bool:
    """Say whether parties of many countries are called so: "Democratic Party", "People's Party"."""
    words = name.lower().replace("'s", "").replace("'", "").split()
    common = scene.lists.of("party_words")
    is_party = words[-1] == "party" or scene.lists.organisation.get(words[-1]) == "PTY"
    return is_party and all(word in common or word == "party" for word in words)


def _is_said_of_another(scene: Scene, item: Candidate) -> bool:
    """Say whether another country than a known body's own stands before its name: "Peru's Congress"."""
    thing = scene.facts.things.get(item.id or "")
    i = span_of(scene.doc, item.span).start - 1
    i -= i > 0 and scene.doc[i].text in ("'s", "'")
    if thing is None or thing.type != "Organization" or thing.country is None or i < 0:
        return False
    known = scene.facts.demonym(scene.doc[i].text)
    states = (
        [known.iso]
        if known is not None
        else [other.country for other in scene.facts.find(scene.doc[i].text) if other.type == "Country"]
    )
    return bool(states) and thing.country not in states


def add_demonyms(scene: Scene, demonyms: list[Candidate]) -> None:
    """Count "Russian" as a mention of Russia, "European" as one of Europe."""
    for item in demonyms:
        thing = scene.facts.things.get(item.id or "")
        if thing is not None and item.noun is None:
            node = known_node(scene, thing)
        else:
            node = _people_or_region(scene, item.noun or item.id or "", item.type or "Region")
            node.country = thing.country if thing is not None else node.country
            if node.type == "Group" and scene.doc[item.head].tag_ in _PLURAL_TAGS:
                node.sector = _PEOPLE
        node.add(item)
        scene.at[item.head] = node


def _people_or_region(scene: Scene, name: str, type_: str) -> Node:
    for node in scene.nodes:
        if node.name == name and kind_of(node.type) == kind_of(type_):
            return node
    node = Node(type_, name, gender=NEUTER, number=PLURAL if type_ == "Group" else SINGULAR)
    scene.nodes.append(node)
    return node


def merge_names(scene: Scene, names: list[Candidate]) -> None:
    """Make one node for each thing named: by string, full name and surname, initials.

    The Foreign Ministry of one country is not that of another, where words beside it name both.
    """
    groups: dict[tuple[str, str, str], list[Candidate]] = defaultdict(list)
    for item in names:
        groups[scene.text_of(item), kind_of(item.type), _home_of(scene, item)].append(item)
    order = sorted(groups.items(), key=lambda pair: (-len(pair[0][0].split()), not pair[0][2], pair[1][0].head))
    for (key, kind, home), items in order:
        for node, part in _nodes_named(scene, key, kind, items, home or None):
            fill(scene, node, part)


def _nodes_named(
    scene: Scene, key: str, kind: str, items: list[Candidate], home: str | None
) -> Iterator[tuple[Node, list[Candidate]]]:
    """Yield the node that a string names.

    The general word of two bodies is whose alone it was when it was first used, else of the nearest one before.
    """
    found = [
        node for node in nodes_in_short(scene, key, kind, items[0]) if not home or _may_be_of(scene, node, key, home)
    ]
    if kind == "Person":
        found = [node for node in found if not is_another(scene, node, items)]
    if len(found) == 1:
        yield found[0], items
    elif kind == "Person" and found:
        chosen = choose(scene, found, items)
        shared = _new_node(scene, key, kind, items, home) if None in chosen else None
        for node, item in zip(chosen, items, strict=True):
            yield node or cast(Node, shared), [item]
    elif found:
        first = min(item.head for item in items)
        known = [node for node in found if min(mention.head for mention in node.mentions) < first]
        for item in items:
            yield known[0] if len(known) == 1 else _nearest(scene, found, item.head), [item]
    else:
        holder = _office_holder(scene, key, items) if kind == "Person" else None
        if holder is not None:
            yield known_node(scene, holder), items
            return
        yield _new_node(scene, key, kind, items, home), items


def _may_be_of(scene: Scene, node: Node, key: str, home: str) -> bool:
    """Say whether a body may be a country's: none that is known to be of no country, or is "European" by its name."""
    if node.country is not None or node.id is not None:
        return node.country == home
    openings = [form[: -len(key)].strip().lower() for form in node.forms if form.endswith(f" {key}")]
    return not any(opening in scene.lists.region_adjectives for opening in openings)


def _new_node(scene: Scene, key: str, kind: str, items: list[Candidate], home: str | None) -> Node:
    node = Node(items[0].type or kind, key, country=home, gender=None if kind == "Person" else NEUTER)
    if kind == "Person":
        node.country = node.country or _country_of_namesakes(scene, key, items)
    scene.nodes.append(node)
    return node


def fill(scene: Scene, node: Node, items: Iterable[Candidate]) -> None:
    """Make names mentions of a node, with the offices that their titles tell."""
    for item in items:
        node.add(item)
        node.forms.add(scene.text_of(item))
        scene.at[item.head] = node
        if node.type == "Group" and node.id is not None and scene.doc[item.head].tag_ in _PLURAL_TAGS:
            node.sector = _PEOPLE  # "Texans voted"
        if item.title is not None:
            node.offices.add(scene.facts.office_name(item.title))


def known_node(scene: Scene, thing: Thing) -> Node:
    """Return the node of a thing that the gazetteer knows, made where it is new."""
    node = scene.by_id.get(thing.id)
    if node is None:
        node = Node(thing.type, thing.name, thing.id, thing.country, thing.sector, thing.gender)
        if thing.type == "Person":
            terms = scene.facts.offices_of(thing.id, scene.published)
            node.offices |= {term.office for term in terms}
            if scene.published is not None and not terms and scene.facts.offices_of(thing.id):
                node.sector = None
        else:
            node.gender = NEUTER
        scene.by_id[thing.id] = node
        scene.nodes.append(node)
    return node


def _home_of(scene: Scene, item: Candidate) -> str:
    """Return whose a body is that many countries have, by the words beside it: "Ukraine's Air Force"; else ""."""
    if item.type != "Organization" or not is_general(scene, scene.text_of(item)):
        return ""
    if any(scene.lists.organisation.get(word) == _PRESS for word in scene.text_of(item).lower().split()):
        return ""  # "DW's Health News"
    before = span_of(scene.doc, item.span).start - 1
    head = scene.doc[item.head]
    told = country_before(scene, before) or (None if is_at_world_seat(scene, head) else country_of(scene, head))
    is_of_state = any(scene.lists.organisation.get(word) in _OF_STATES for word in scene.text_of(item).lower().split())
    return told or (_only_country(scene, item) if is_of_state and not _has_own_name(scene, item) else None) or ""


def _has_own_name(scene: Scene, item: Candidate) -> bool:
    """Say whether a body is called so by its own name: "Pentagon", "Bundestag"; no short form, as "Senate"."""
    text = scene.text_of(item)
    return any(thing.name == text and thing.country is not None for thing in scene.facts.find(text))


def _only_country(scene: Scene, body: Candidate) -> str | None:
    """Return the one country that an article speaks of: its "Senate" and "Air Force" are of that.

    It is spoken of before them or right behind, "the Senate in Nairobi"; whom they act on is another's.
    """
    nodes = [node for node in scene.nodes if node.type in ("Country", "City", "Region") and node.country]
    found = {node.country for node in nodes}
    is_placed = scene.doc[min(body.head + 1, len(scene.doc) - 1)].pos_ == "ADP"
    is_before = any(item.head < body.head for node in nodes for item in node.mentions)
    return found.pop() if len(found) == 1 and (is_placed or is_before) else None


def _nearest(scene: Scene, nodes: list[Node], head: int) -> Node:
    def distance(node: Node) -> tuple[bool, int]:
        before = [head - item.head for item in node.mentions if item.head < head]
        return (not before, min(before) if before else min(abs(item.head - head) for item in node.mentions))

    return min(nodes, key=distance)


def _office_holder(scene: Scene, key: str, items: list[Candidate]) -> Thing | None:
    """Return the office holder whom a surname alone can mean.

    The only one in office on the day, or of that title.
    """
    titles = {scene.facts.office_name(item.title) for item in items if item.title}
    is_given = given_gender(scene, key.lower()) is not None and not titles  # "Abdullah"
    holders = scene.facts.surname(key) if " " not in key and not is_given else ()
    fitting = [
        thing
        for thing in holders
        if any(not titles or term.office in titles for term in scene.facts.offices_of(thing.id, scene.published))
    ]
    if len(fitting) == 1 and not titles and key.lower() in scene.lists.of("common_surnames"):
        return fitting[0] if any(node.country == fitting[0].country for node in scene.nodes) else None
    return fitting[0] if len(fitting) == 1 else find_misspelt(scene, key, titles)


def _country_of_namesakes(scene: Scene, key: str, items: list[Candidate]) -> str | None:
    """Return the one country in which every office holder of a surname held the title: "President Assad"."""
    titles = {scene.facts.office_name(item.title) for item in items if item.title}
    holders = scene.facts.surname(key) if titles and " " not in key else ()
    held = {term.of for thing in holders for term in scene.facts.offices_of(thing.id) if term.office in titles}
    return scene.facts.things[held.pop()].country if len(held) == 1 else None


def find_abbreviations(scene: Scene, names: list[Candidate]) -> Iterator[tuple[str, str]]:
    """Yield what is said in brackets to be one: "Civil Defence Institute (INDECI)", "CEI (Bishops' Conference)"."""
    for item, inner in pairwise(names):
        between = scene.text[item.span.end : inner.span.start].strip()
        if between == "(" and item.type in _NOT_ABBREVIATED:
            yield from _abbreviated_across(scene, names, item, inner)
        if between != "(" or scene.text[inner.span.end : inner.span.end + 1] != ")":
            continue
        short, long = sorted((item, inner), key=lambda one: len(scene.text_of(one).split()))
        text = scene.text_of(short)
        is_short = " " not in text and " " in scene.text_of(long) and sum(map(str.isupper, text)) > 1
        if is_short and all(one.type not in _NOT_ABBREVIATED for one in (short, long)):
            yield text, scene.text_of(long)
            yield scene.text_of(long), text


def _abbreviated_across(
    scene: Scene, names: list[Candidate], place: Candidate, inner: Candidate
) -> Iterator[tuple[str, str]]:
    """Yield what stands for a body and the place it is of: "Chamber of Mines of Chad (CMC)"."""
    before = [item for item in names if item.span.end <= place.span.start]
    body = max(before, key=lambda item: item.span.end, default=None)
    if body is None or body.type != "Organization":
        return
    link = scene.text[body.span.end : place.span.start].split()
    whole = " ".join(scene.text[body.span.start : place.span.end].split())
    if link in (["of"], ["of", "the"]) and acronym(whole) == scene.text_of(inner).replace(".", ""):
        yield scene.text_of(inner), scene.text_of(body)
