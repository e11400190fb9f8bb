"""What of the text around a name only a person has, does or suffers: a wife, a resignation, an arrest.

    Police arrested Darsk. Velmo resigned.

makes persons of "Darsk" and "Velmo", whose words alone could be anything's.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.stages.words import NameWords
from kg.syntax import is_acted_upon, is_appointed, is_passive, is_possessor, is_subject

_HUMAN = ("human_verbs", "speech_verbs", "judging_verbs", "met_or_told")
SURE, LIKELY = "person sure", "person likely"


def person_signs(root: Token, words: NameWords) -> Iterator[str]:
    """Yield what tells that a name, with its head `root`, is a person's: `SURE` signs, `LIKELY` ones."""
    if is_possessor(root) and root.head.lemma_.lower() in words.of("only_people_have"):
        yield f"{SURE} has"
    verb = is_acted_upon(root)
    if verb is not None:
        lemma = verb.lemma_.lower()
        if lemma in words.of("done_to_people") or is_appointed(root):
            yield f"{SURE} suffers"
        elif lemma in words.of("judging_verbs") or lemma in words.of("met_or_told"):
            yield f"{LIKELY} addressed"
    elif is_subject(root) and not is_passive(root.head):
        lemma = root.head.lemma_.lower()
        if lemma in words.of("only_people_do"):
            yield f"{SURE} does"
        elif any(lemma in words.of(name) for name in _HUMAN) or _is_of_contest(root.head, words):
            yield f"{LIKELY} does"


def _is_of_contest(verb: Token, words: NameWords) -> bool:
    """Say whether what is won or lost is an office: "lost the election", "won a seat"."""
    return any(noun.lemma_.lower() in words.of("contests") and is_acted_upon(noun) == verb for noun in verb.rights)
