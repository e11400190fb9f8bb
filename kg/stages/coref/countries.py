"""Of which country someone or something is, by the words around: "the Russian leader", "Bank of England"."""

from __future__ import annotations

from spacy.tokens import Token

from kg.gazetteer import find_place_country
from kg.stages.coref.nodes import Node
from kg.stages.coref.scene import Scene
from kg.syntax import find_obliques, is_modifier, modifying_clauses, read_clause
from kg.types import MentionForm

_UPROOTED = frozenset(("REF", "CVL"))  # who flees home


def country_of(scene: Scene, head: Token, depth: int = 1) -> str | None:
    """Return the one country that a phrase names: "the Russian leader", "the king of Spain", "Obama's aides".

    What stands before the noun comes first, then what it is of, from or in: "farmers in the Syrian hills", then
    what it flees. Two countries give none.
    """
    own = _of_pair(scene, head)
    if own is not None:
        return own
    obliques = find_obliques(head)
    before = [
        token
        for child in head.lefts
        if not _is_subject_matter(scene, head, child)
        for token in child.subtree
        if not _only_helps(scene, token)
    ]
    links = ("of", "from") if head.lemma_.lower() in scene.lists.of("often_abroad") else ("of", "from", "in")
    for tokens in (before, *(obliques.get(name, ()) for name in links), _fled(scene, head), _settled(scene, head)):
        givers = [node for token in tokens if (node := scene.at.get(token.i)) and _gives_country(node)]
        countries = {node.country for node in givers if node.type != "Person"} or {node.country for node in givers}
        if countries:
            return countries.pop() if len(countries) == 1 else None
        if depth and tokens is not before:
            countries = {iso for token in tokens if (iso := country_of(scene, token, depth - 1)) is not None}
            if countries:
                return countries.pop() if len(countries) == 1 else None
    return None


def _of_pair(scene: Scene, head: Token) -> str | None:
    """Return the country of people whom two words name by faith or cause: "Jewish settlers", "Tamil rebels"."""
    if not head.i:
        return None
    before = head.nbor(-1)
    return scene.lists.pairs.get((before.lower_, head.lemma_.lower())) if before.text[:1].isupper() else None


def _only_helps(scene: Scene, country: Token) -> bool:
    """Say whether a country only helps or made someone, or is stood for or against.

    "US-backed" rebels, "Russian-born" bankers, "pro-Russian" separatists.
    """
    if country.i > 1 and country.nbor(-1).text in ("-", "–") and country.nbor(-2).lower_ in scene.lists.of("stances"):
        return True
    if country.i + 2 >= len(scene.doc) or country.nbor(1).text not in ("-", "–"):
        return False
    return country.nbor(2).lower_ in scene.lists.of("helped")


def _is_subject_matter(scene: Scene, head: Token, word: Token) -> bool:
    """Say whether a country's name before a noun is what someone knows about: "the charity's Turkey researcher"."""
    if not is_modifier(word) or head.lemma_.lower() not in scene.lists.of("experts"):
        return False
    node = scene.at.get(word.i)
    return node is not None and scene.facts.demonym(word.text) is None


def _fled(scene: Scene, head: Token) -> list[Token]:
    """Return the words for what people flee from home: "refugees fleeing the war in Liberia"."""
    known = scene.lists.nominals.get(head.lemma_.lower())
    if known is None or known.sector not in _UPROOTED or not head.n_rights:
        return []
    if known.sector != "REF" and head.lemma_.lower() in scene.lists.of("often_abroad"):
        return []
    flights = [clause for clause in modifying_clauses(head) if clause.lemma_.lower() in scene.lists.of("flights")]
    words: list[Token] = []
    for clause in flights:
        obliques = find_obliques(clause)
        words += [*read_clause(clause).objects, *obliques.get("from", ()), *obliques.get("in", ())]
    return [token for word in words for token in word.subtree]


def _settled(scene: Scene, head: Token) -> list[Token]:
    """Return the words for where people live or fight: "guerrillas operating in Chad"; guests are elsewhere."""
    if not head.n_rights or head.lemma_.lower() in scene.lists.of("often_abroad"):
        return []
    stays = [clause for clause in modifying_clauses(head) if clause.lemma_.lower() in scene.lists.of("stays")]
    places = [word for clause in stays for word in find_obliques(clause).get("in", ())]
    loyal = [word for word in head.rights if word.lower_ in scene.lists.of("loyal")]  # "militants loyal to Chad's …"
    places += [word for adjective in loyal for word in find_obliques(adjective).get("to", ())]
    return [token for word in places for token in word.subtree]


def country_before(scene: Scene, i: int) -> str | None:
    """Return the country of "Russian" before a title or noun, past one possessive s or adjective."""
    for back in range(i, max(i - 3, -1), -1):
        node = scene.at.get(back)
        if node is not None:
            gives = node.type in ("Country", "Organization", "Facility") or (
                node.type == "Group" and node.id is not None
            )
            return node.country if gives and not _is_second_of_two(scene, back) else None
        token = scene.doc[back]
        if token.text not in ("'s", "'", "-") and token.pos_ not in ("ADJ", "NOUN", "ADV"):
            return None
    return None


def _is_second_of_two(scene: Scene, i: int) -> bool:
    """Say whether a country is the second of two that something is of: "the German-French broadcaster"."""
    pair = scene.doc[i - 2] if i > 1 and scene.doc[i - 1].text in ("-", "–") else None
    return pair is not None and scene.facts.demonym(pair.text) is not None


def country_behind(scene: Scene, head: Token) -> str | None:
    """Return the country that a person is told to be of: "Jean Moreau of France"."""
    found = [scene.at.get(token.i) for token in find_obliques(head).get("of", ())]
    states = {node.country for node in found if node is not None and node.type == "Country"}
    return states.pop() if len(states) == 1 else None


def country_of_place(scene: Scene, name: str) -> str | None:
    """Return the country of a place that its name tells: a town's or province's, a region's in "West Darfur"."""
    known = country_within(scene, name) or find_place_country(name) or find_place_country(_bare_place(scene, name))
    if known is not None:
        return known
    regions = {thing.country for word in name.split() for thing in scene.facts.find(word) if thing.type == "Region"}
    return regions.pop() if len(regions) == 1 else None


def _bare_place(scene: Scene, name: str) -> str:
    """Return the name of a place without the words for what it is: "Bauchi" for "northern Bauchi State"."""
    words = name.split()
    while len(words) > 1 and words[-1].lower() in scene.lists.place:
        words.pop()
    while len(words) > 1 and (
        words[0].lower() in scene.lists.place or words[0].lower() in scene.lists.of("parts_of_lands")
    ):
        words.pop(0)
    return " ".join(words)


def is_at_world_seat(scene: Scene, head: Token) -> bool:
    """Say whether a body is where those of many countries sit, and so not the town's: "the Commission in Brussels"."""
    places = find_obliques(head).get("in", ())
    return any(place.lower_ in scene.lists.of("world_seats") for place in places)


def country_within(scene: Scene, name: str) -> str | None:
    """Return the country that a name itself names: "Egyptian Army", "Papua New Guinea Police"."""
    words = name.split()
    for size in (3, 2):
        for start in range(len(words) - size + 1):
            part = " ".join(words[start : start + size])
            people, known = scene.facts.demonym(part), scene.facts.find(part)
            if people is not None or (known and known[0].type == "Country"):
                return people.iso if people is not None else known[0].country
    found = {country.iso for word in words if (country := scene.facts.demonym(word)) is not None}
    things = [thing for word in words for thing in scene.facts.find(word)]
    found |= {thing.country for thing in things if thing.type in ("Country", "Group") and thing.country is not None}
    return found.pop() if len(found) == 1 else None


def country_of_seat(scene: Scene, name: str) -> str | None:
    """Return the country of the town or region that a body's name ends in: "University of Nairobi"."""
    _, link, seat = name.rpartition(" of ")
    if not link:
        return None
    places = {thing.country for thing in scene.facts.find(seat) if thing.type in ("City", "Region")}
    return places.pop() if len(places) == 1 else None if places else find_place_country(seat)


def _gives_country(node: Node) -> bool:
    """Say whether what belongs to a node belongs to its country: to a country, a place, a body, an office holder."""
    if node.type == "Group":  # a people: "Bosnian Serbs"
        return node.country is not None and (node.id is not None or node.mentions[0].form is MentionForm.DEMONYM)
    return node.country is not None and (node.type != "Person" or bool(node.offices))
