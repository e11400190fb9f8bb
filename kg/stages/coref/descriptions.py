"""What an article says a named thing is: office, country, gender and the nouns that call it.

    Sudanese striker Omar Talib said he was ill.

makes Talib a striker, Sudanese, and male.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from spacy.tokens import Token

from kg.index import span_of
from kg.relation_words import load_relation_words
from kg.stages.coref.agreement import given_gender
from kg.stages.coref.binding import subjects_of
from kg.stages.coref.countries import (
    country_before,
    country_behind,
    country_of,
    country_of_place,
    country_of_seat,
    country_within,
    is_at_world_seat,
)
from kg.stages.coref.misread import could_be_person
from kg.stages.coref.nodes import Node, kind_of
from kg.stages.coref.scene import Scene
from kg.stages.mentions import FEMALE, MALE, SINGULAR, Candidate, nominal_of, noun_gender
from kg.stages.sectors import FORMER, find_sector, is_over
from kg.syntax import (
    appositions,
    clause_of,
    find_subjects,
    is_modifier,
    is_possessor,
    is_reported,
    is_subject,
    phrase_span,
    read_clause,
)
from kg.types import MentionForm, TextSpan

_NAMING = 2  # words of "news agency"


def describe(scene: Scene) -> None:
    """Note country, office and kind of each named node from titles, appositions and the nouns before it."""
    for node in list(scene.nodes):
        for item in [mention for mention in node.mentions if mention.form is MentionForm.NAME]:
            if node.type == "Person":
                _describe_person(scene, node, item)
            else:
                _describe_body(scene, node, item)
            node.mentions.extend((*_calling(scene, node, item), *_called_after(scene, node, item)))


def _calling(scene: Scene, node: Node, item: Candidate) -> Iterator[Candidate]:
    """Yield the phrase of a name with a noun before it that says what it is: "Facebook co-founder Ana Ruiz"."""
    name = span_of(scene.doc, item.span)
    noun = scene.doc[name.start - 1] if name.start else name[0]
    if noun.pos_ != "NOUN" or not noun.text.islower() or noun.head.i not in range(name.start, name.end):
        return
    kind = scene.lists.callings.get(noun.lemma_) or ("Person" if item.title else None)
    if kind is None or kind_of(kind) != kind_of(node.type):
        return
    node.nouns.add(noun.lemma_.lower())
    start = min(name.root.left_edge.i, noun.i)
    span = TextSpan(scene.doc[start].idx, item.span.end)
    yield Candidate(span, MentionForm.NOMINAL, item.head, node.type, SINGULAR, noun=noun.lemma_.lower())


def _called_after(scene: Scene, node: Node, item: Candidate) -> Iterator[Candidate]:
    """Yield the phrase in which a noun after a name names the same thing: "the far-right Grey Dawn party"."""
    name = span_of(scene.doc, item.span)
    noun, words = name.root.head, scene.doc[name.end : name.root.head.i + 1].text.lower()
    if not 0 <= noun.i - name.end < _NAMING or not is_modifier(name.root):
        return
    if (words if noun.i > name.end else noun.lemma_) not in scene.lists.of("namers"):  # "the Reuters news agency"
        return
    last = node.name.lower().split()[-1]
    if last in scene.lists.place and last != noun.lemma_:  # "the Mediterranean island" is not the Mediterranean Sea
        return
    if kind_of(scene.lists.callings.get(noun.lemma_)) == kind_of(node.type) and noun.i not in scene.at:
        scene.at[noun.i] = node
        node.nouns.add(noun.lemma_)
        yield Candidate(phrase_span(noun), MentionForm.NOMINAL, noun.i, node.type, SINGULAR, noun=noun.lemma_)


def _describe_person(scene: Scene, node: Node, item: Candidate) -> None:
    first = span_of(scene.doc, item.span).start
    i = first - 1
    if item.title is not None:
        i -= len(item.title.replace("-", " - ").split())
        known = scene.facts.titles.get(item.title)
        titled = [mention.head for mention in node.mentions if mention.title is not None]
        if known is not None and known.sector is not None and item.head == min(titled):
            node.sector = FORMER if is_over(scene.doc, i, scene.facts) else known.sector
    elif i >= 0 and scene.doc[i].pos_ == "NOUN" and i not in scene.at:
        node.nouns.add(scene.doc[i].lemma_.lower())
        known_noun = scene.lists.nominals.get(scene.doc[i].lemma_.lower())
        node.sector = node.sector or (known_noun.sector if known_noun else None)
        node.gender = node.gender or noun_gender(scene.doc[i].lower_, scene.lists)
        i -= 1
    given = scene.doc[first].lower_
    if node.gender is None and len(scene.text_of(item).split()) > 1:
        node.gender = given_gender(scene, given)
    node.country = node.country or country_before(scene, i) or country_behind(scene, scene.doc[item.head])


def _describe_body(scene: Scene, node: Node, item: Candidate) -> None:
    if node.id is not None or node.type in ("Group", "Work", "Event", "Product"):
        return
    if node.type != "Organization":
        node.country = node.country or country_of_place(scene, scene.text_of(item))
        return
    words = scene.text_of(item).lower().split()
    for i in range(len(words) - 1, -1, -1):  # "Liberation Army" tells more than "Army"
        sector = scene.lists.organisation.get(" ".join(words[max(i - 1, 0) : i + 1]))
        sector = sector or scene.lists.organisation.get(words[i])
        if sector is not None and len(sector) == 3:
            node.sector = node.sector or sector
            break
    first = span_of(scene.doc, item.span).start
    node.sector = node.sector or _sector_before(scene, first)
    node.country = node.country or country_within(scene, scene.text_of(item))
    if first and scene.doc[first - 1].lemma_.lower() in load_relation_words().sets["namings"]:
        return  # "its Portuguese acronym CNE" tells of a tongue
    node.country = node.country or country_before(scene, first - 1)
    if not is_at_world_seat(scene, scene.doc[item.head]):
        node.country = node.country or country_of(scene, scene.doc[item.head])
    node.country = node.country or country_of_seat(scene, scene.text_of(item))


def _sector_before(scene: Scene, first: int) -> str | None:
    """Return the sector that a noun before a body's name tells: "the news agency Andina", "the rebel group Heron"."""
    noun = scene.doc[first - 1] if first else None
    if noun is None or noun.pos_ != "NOUN" or not noun.text.islower():
        return None
    known = scene.lists.nominals.get(nominal_of(noun, scene.facts, scene.lists) or "")
    if known is None or known.type != "Organization":
        return None
    return find_sector(noun, known.sector, scene.lists, scene.facts)


def learn_genders(scene: Scene, pronouns: list[Candidate]) -> None:
    """Give a person the gender of who he says he is, anywhere in the article: "Memon said she would appeal"."""
    told: dict[Node, set[str]] = defaultdict(set)
    for item in pronouns:
        token = scene.doc[item.head]
        verb = clause_of(token)
        if item.gender not in (MALE, FEMALE) or not is_subject(token) or not is_reported(verb):
            continue
        sayers = subjects_of(scene, clause_of(verb.head))
        if _speaks_for_another(scene, clause_of(verb.head)):
            continue
        alone = (
            len(sayers) == 1 and item.head not in scene.dialogue.quoted and not _addressed(scene, clause_of(verb.head))
        )
        for node in sayers if alone else ():
            told[node].add(item.gender)
    for node, genders in told.items():
        if len(genders) == 1 and (node.gender is None or could_be_person(scene, node)):
            node.type, node.gender = "Person", next(iter(genders))


def _speaks_for_another(scene: Scene, verb: Token) -> bool:
    """Say whether who speaks does so for someone: "Ruiz's solicitor, Omar Aziz, said she would sue"."""
    words = scene.lists.of("speak_for_others")
    return any(
        subject.lemma_.lower() in words and (appositions(subject) or any(map(is_possessor, subject.lefts)))
        for subject in find_subjects(verb)[0]
    )


def _addressed(scene: Scene, verb: Token) -> set[Node]:
    """Return who is spoken to."""
    clause = read_clause(verb)
    return {node for word in (*clause.indirects, *clause.objects) if (node := scene.at.get(word.i)) is not None}
