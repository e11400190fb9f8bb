"""What a shorter name can stand for: a surname, initials, a firm's first word, "the Commission"."""

from __future__ import annotations

from kg.gazetteer import find_city_country
from kg.stages.bodies import is_body_in_one_word
from kg.stages.coref.agreement import given_gender
from kg.stages.coref.nodes import Node, kind_of
from kg.stages.coref.scene import Scene
from kg.stages.mentions import Candidate
from kg.stages.name_links import acronym

_SLIPS = 5  # letters that a given name has before a slip is told from another name
_GENERATIONS = ("jr", "sr")
_FIRM_WORDS = 2  # that a firm's full name has more than its short one


def nodes_in_short(scene: Scene, key: str, kind: str, item: Candidate) -> list[Node]:
    """Return the nodes of longer names that a shorter one can stand for."""
    explained = scene.abbreviated.get(key)
    if explained is not None:
        same = [node for node in scene.nodes if explained in node.forms]
        if same:
            return same[:1]
    if kind == "Person":
        same = [node for node in scene.nodes if node.type == "Person" and _is_short_person(scene, key, node)]
        return same or _misread_firm(scene, key)
    if kind == "Organization":
        bodies = [node for node in scene.nodes if node.type == "Organization"]
        same = [node for node in bodies if _is_short_body(scene, key, node)]
        if len(same) > 1 and is_general(scene, key):
            return same
        return (same if len(same) == 1 else []) or _firm(scene, key, bodies) or _body_in_short(scene, key, item, bodies)
    if kind in ("Event", "Work"):  # "Typhoon Velma", later "Velma"
        events = [node for node in scene.nodes if node.type == "Event"]
        return [node for node in events if any(_is_its_storm(scene, key, form) for form in node.forms)][:1]
    if kind == "Place":
        return [node for node in scene.nodes if kind_of(node.type) == "Place" and key.upper() == node.name.upper()][:1]
    return []


def _is_its_storm(scene: Scene, key: str, form: str) -> bool:
    """Say whether a word is what a storm is called: "Velma" of "Typhoon Velma"."""
    first, _, rest = form.partition(" ")
    return rest == key and first.lower() in scene.lists.of("storms")


def _is_short_person(scene: Scene, key: str, node: Node) -> bool:
    """Say whether one name is a shorter form of another: surname, given name, without the middle name."""
    short = _words(key)
    for name in scene.forms(node):
        full = _words(name)
        if short == full:
            return True
        if node.id is not None and short[1:] == full[1:] != [] and _is_slip(short[0], full[0]):
            return True
        if len(short) >= len(full):
            continue
        if full[-len(short) :] == short or full[: len(short)] == short:
            return True
        if f'"{key.lower()}"' in name.lower().replace("'", '"'):  # 'Joaquín "El Toro" Salgado'
            return True
        if len(short) > 1 and short[0] == full[0] and short[-1] == full[-1]:
            return True
    return False


def _words(name: str) -> list[str]:
    """Return the words of a name, in lower case, without the Arabic article or "Jr.": "Bashar al-Assad" is an Assad."""
    words = [word.removeprefix("al-").removeprefix("el-") for word in name.lower().split()]
    return words[:-1] if len(words) > 1 and words[-1].rstrip(".") in _GENERATIONS else words


def _is_slip(written: str, known: str) -> bool:
    """Say whether a given name is another with one letter left out, put in or put wrong: "Angla" for "Angela"."""
    if min(len(written), len(known)) < _SLIPS or written == known or written[0] != known[0]:
        return False
    start = next((i for i, (a, b) in enumerate(zip(written, known, strict=False)) if a != b), len(written))
    rests = ((1, 1), (1, 0), (0, 1))
    return any(written[start + here :] == known[start + there :] for here, there in rests)


def _is_short_body(scene: Scene, key: str, node: Node) -> bool:
    """Say whether a name is the initials of another, or it without general words ("Linden" of "Linden Group")."""
    for name in scene.forms(node):
        if key.lower().removeprefix("the ").rstrip("s") == name.lower().removeprefix("the ").rstrip("s"):
            return True
        if sum(map(str.isupper, key)) > 1 and key.replace(".", "").upper() in _initials(scene, name):
            return True
        rest = name.lower().removeprefix(key.lower()).split()
        people = any(
            scene.lists.group.get(word) == "persuasion" for word in rest
        )  # the House is no "House Republicans"
        whole = not people and all(word in scene.lists.organisation for word in rest)
        if name.lower().startswith(key.lower() + " ") and whole:
            return True
        if name.lower().endswith(f" {key.lower()}") and scene.lists.organisation.get(key.lower()) == "SPORT":
            return True  # "Rovers"
        if name.lower().endswith(f" {key.lower()}") and is_body_in_one_word(key, scene.lists):
            return True  # "Volksbank" of "Tarvel Volksbank"
        if name.lower().endswith(f" {key.lower()}") and _is_said_for_short(scene, name[: -len(key) - 1], key):
            return True
    return False


def _is_said_for_short(scene: Scene, opening: str, short: str) -> bool:
    """Say whether a team is called without the first words of its name: "Werder" Bremen, "Lisbon" Eagles."""
    if {scene.lists.organisation.get(word) for word in opening.lower().split()} == {"SPORT"}:
        return True
    if scene.lists.organisation.get(short.lower().split()[-1]) not in (None, "SPORT"):
        return False  # the Canadian Space Agency is not the European one
    return any(thing.type in ("City", "Region") for thing in scene.facts.find(opening)) or bool(
        find_city_country(opening)
    )


def _initials(scene: Scene, name: str) -> set[str]:
    """Return what can abbreviate a name, without "Company" and the like too: "DOJ", "HL" of "Hale Lines Ltd"."""
    words = name.split()
    while len(words) > 2 and scene.lists.organisation.get(words[-1].lower().rstrip(".")) == "BUS":
        words.pop()
    return {acronym(name), acronym(" ".join(words)), acronym(name.title())} - {""}


def _body_in_short(scene: Scene, key: str, item: Candidate, bodies: list[Node]) -> list[Node]:
    """Return the one body named before whose general word alone stands for it: "the Commission", "the Court"."""
    if not is_general(scene, key) or any(scene.facts.find(key)):
        return []
    end, start = f" {key.lower()}", (f"{key.lower()} of ", f"{key.lower()} for ")
    sector = scene.lists.organisation.get(key.lower())
    same = [
        node
        for node in bodies
        if not (sector == "LEG" and node.sector == "GOV")  # the House that votes is not the White House
        and min(mention.head for mention in node.mentions) < item.head
        and any(form.lower().endswith(end) or form.lower().startswith(start) for form in scene.forms(node))
    ]
    return same if len(same) == 1 else []


def _firm(scene: Scene, key: str, bodies: list[Node]) -> list[Node]:
    """Return the one firm whose name begins with a shorter one: "Norvane" of "Norvane ASA".

    What is known otherwise, or named by a general word, is no firm's short name: "Bank", "Manchester".
    """
    words = key.lower().split()
    if any(word in scene.lists.organisation for word in words) or _is_known(scene, key):
        return []
    same = [node for node in bodies if node.id is None and any(_begins(scene, key, name) for name in node.forms)]
    return same if len(same) == 1 else []


def _begins(scene: Scene, key: str, name: str) -> bool:
    rest = name[len(key) :].split()
    is_firm = bool(rest) and scene.lists.organisation.get(rest[-1].lower().rstrip(".")) in (None, "BUS")
    if any(thing.type in ("Country", "Region") for thing in scene.facts.find(" ".join(rest))):
        return False  # "Norvane Kenya" is a branch of "Norvane"
    return is_firm and name.startswith(key + " ") and len(rest) <= _FIRM_WORDS and all(w[0].isupper() for w in rest)


def _misread_firm(scene: Scene, key: str) -> list[Node]:
    """Return the firm of which "Pelican Ridge", read as a person's name, is short."""
    if given_gender(scene, key.split()[0].lower()) is not None:
        return []
    firms = [node for node in scene.nodes if node.type == "Organization" and node.sector in (None, "BUS")]
    named = [node for node in firms if _has_firm_word(scene, node)]
    return _firm(scene, key, named)


def _has_firm_word(scene: Scene, node: Node) -> bool:
    return any(scene.lists.organisation.get(name.split()[-1].lower().rstrip(".")) == "BUS" for name in node.forms)


def _is_known(scene: Scene, name: str) -> bool:
    """Say whether the gazetteer or the lexicon knows a name as a thing, a people or a part of the world."""
    lower = name.lower()
    known = scene.facts.find(name) or scene.facts.demonym(name)
    return bool(known) or lower in scene.lists.of("regions") or lower in scene.lists.region_adjectives


def is_general(scene: Scene, name: str) -> bool:
    """Say whether a name has no word of its own: "Air Force", "Supreme Court", "Ministry of Defence"."""
    fields, general = scene.lists.of("portfolios"), scene.lists.of("general")
    words = name.lower().replace("'s", "").split()
    bodies = [word for word in words if word in scene.lists.organisation]
    return bool(bodies) and all(word in scene.lists.organisation or word in fields | general for word in words)
