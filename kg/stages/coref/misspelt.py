"""Who is meant by a title and a name with a slip in it.

    Rebels rejected an offer from President Laurent Gbago.

is Laurent Gbagbo: no one else of a name so near held the title.
"""

from __future__ import annotations

import re

from kg.gazetteer import Gazetteer, Thing
from kg.stages.coref.scene import Scene

_FEW = 2  # letters more or less
_LONG = 5  # letters of a name that is known though misspelt


def find_misspelt(scene: Scene, key: str, titles: set[str]) -> Thing | None:
    """Return the only one who held one of the titles and is called so but for one letter.

    A surname alone must be that of someone in office on the day, or of a country that the article names.
    """
    words = key.lower().split()
    if not titles or len(words[-1]) < _LONG:
        return None
    facts = scene.facts
    held = dict.fromkeys(term.id for term in facts.office_holders if term.office in titles)
    found = [id_ for id_ in held if _is_called(words, facts.names_of(id_, alone=False))]
    if not found:
        found = [id_ for id_ in held if _is_called(words, facts.names_of(id_, alone=True)) and _is_near(scene, id_)]
    if not found:
        found = [id_ for id_ in held if _sounds_like(words, facts, id_) and _is_at_home(scene, id_)]
    return facts.things[found[0]] if len(found) == 1 else None


def _sounds_like(words: list[str], facts: Gazetteer, person_id: str) -> bool:
    """Say whether a name is someone's but for the vowels and doubled letters of one word: "Moseveni" for "Museveni"."""
    for known in (*facts.names_of(person_id, alone=True), *facts.names_of(person_id, alone=False)):
        right = known.lower().split()
        pairs = [pair for pair in zip(words, right, strict=False) if pair[0] != pair[1]]
        if len(words) == len(right) and len(pairs) == 1 and _is_said_alike(*pairs[0]):
            return True
    return False


def _is_said_alike(word: str, right: str) -> bool:
    is_long = len(right) > _LONG and abs(len(word) - len(right)) < _FEW
    return is_long and _consonants(word) == _consonants(right)


def _consonants(word: str) -> str:
    """Return the first letter and the consonants of a word, doubled ones once."""
    return word[0] + re.sub(r"[aeiouy]", "", re.sub(r"(.)\1", r"\1", word[1:]))


def _is_near(scene: Scene, person_id: str) -> bool:
    """Say whether someone is in office on the day, or his country is named."""
    if scene.published is not None and scene.facts.offices_of(person_id, scene.published):
        return True
    return _is_at_home(scene, person_id)


def _is_at_home(scene: Scene, person_id: str) -> bool:
    """Say whether the article names someone's country, or something of it."""
    country = scene.facts.things[person_id].country
    return country is not None and any(node.country == country for node in scene.nodes)


def _is_called(words: list[str], names: tuple[str, ...]) -> bool:
    return any(is_misspelt(words, name.lower().split()) for name in names)


def is_misspelt(words: list[str], known: list[str]) -> bool:
    """Say whether words are a known name but for one letter more, less or other, or two swapped, of one word.

    The first letter is right, and more than an ending differs: "Ivanova" is not Ivanov.
    """
    if len(words) != len(known):
        return False
    different = [(word, right) for word, right in zip(words, known, strict=True) if word != right]
    return len(different) == 1 and _is_one_letter_off(*different[0])


def _is_one_letter_off(word: str, right: str) -> bool:
    if len(right) < _LONG or word[0] != right[0] or word.startswith(right) or right.startswith(word):
        return False
    pairs = zip(word, right, strict=False)
    start = next((place for place, (one, other) in enumerate(pairs) if one != other), 0)
    rest, right_rest = word[start:], right[start:]
    swapped = rest[:2] == right_rest[1::-1] and rest[2:] == right_rest[2:]
    return swapped or rest[1:] == right_rest[1:] or rest == right_rest[1:] or rest[1:] == right_rest
