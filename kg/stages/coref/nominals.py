"""Nouns that take up what was named: "the minister", "the company", "his Russian counterpart".

    Secretary of State Marco Rubio met Lavrov. The top US diplomat thanked his Russian counterpart.

Office, country and the nouns that called someone decide; of several it is the one last named.
"""

from __future__ import annotations

from collections import Counter

from spacy.tokens import Token

from kg.gazetteer import load_gazetteer
from kg.index import span_of
from kg.stages.coref.binding import find_barred_of_noun, subjects_of
from kg.stages.coref.countries import country_of
from kg.stages.coref.epithets import find_called, is_known
from kg.stages.coref.nameless import find_nameless, last_word
from kg.stages.coref.nodes import Node, kind_of
from kg.stages.coref.organisations import find_body
from kg.stages.coref.places import find_place
from kg.stages.coref.scene import Scene
from kg.stages.mentions import PLURAL, SINGULAR, Candidate
from kg.stages.sectors import FORMER, is_over
from kg.syntax import (
    appositions,
    clause_of,
    find_obliques,
    find_subjects,
    governing_preposition,
    is_apposition,
    is_finite,
    is_modifier,
    is_narrowed,
    is_possessor,
    is_predicate,
    is_predicate_noun,
)
from kg.types import MentionForm

_AT_BODY = frozenset(("of", "at", "for"))
_IN_PHRASE = frozenset(("ADJ", "ADP", "DET", "NOUN", "PROPN"))
_TO_BE = frozenset(("as", "for"))
_JUST = 2  # sentences back to who was brought in without a name
_AHEAD = 4  # sentences in which "the Czech president" of a lead is named


def find_nominal(scene: Scene, item: Candidate) -> Node | None:
    """Return what a noun takes up, else the nameless actor whom it brings in; nothing where it is neither."""
    head = scene.doc[item.head]
    own = _beside(scene, head)
    if own is not None and kind_of(own.type) == kind_of(item.type) and item.number != PLURAL:
        _learn(scene, own, item, head)
        return own
    if item.type == "Product" or is_modifier(head):  # warships; "Israeli army" bulldozers
        return find_nameless(scene, item, head)
    post = governing_preposition(head) if item.type == "Person" and _is_office_given(head) else None
    if post is not None:
        found = _anaphor(scene, item, head)
        return found if found in subjects_of(scene, post.head) else None
    if _is_definite(scene, head):
        called = find_called(scene, item)
        if called is not None or is_known(scene, item):
            return called
    if item.number == SINGULAR and last_word(scene, item) not in scene.lists.of("there"):
        found = _anaphor(scene, item, head)
        if found is not None:
            return found
    is_post = item.number == SINGULAR and _is_role(head) and not list(head.lefts)
    return None if is_post else find_nameless(scene, item, head)


def _beside(scene: Scene, head: Token) -> Node | None:
    """Return the node that a noun is set beside or predicated of: "Bruce, the spokeswoman", "the singer Adele"."""
    if is_apposition(head):
        return scene.at.get(head.head.i)
    for noun in appositions(head):
        between = scene.doc[head.i + 1 : noun.left_edge.i]  # "the Dane, who left after his club, Rovers, folded"
        aside = (
            bool(between) and between[0].text == "," and any(is_predicate(word) and is_finite(word) for word in between)
        )
        if noun.i in scene.at and not aside:
            return scene.at[noun.i]
    return _named_right_behind(scene, head) or _named_behind_verb(scene, head) or _named_behind_of(scene, head)


def _named_right_behind(scene: Scene, head: Token) -> Node | None:
    """Return the body whose name follows what it is called, however the parser hangs it: "The charity Delta Relief"."""
    if head.i + 1 >= len(scene.doc) or scene.lists.callings.get(head.lemma_.lower()) != "Organization":
        return None
    for mention, node in scene.by_sentence.get(scene.sentence[head.i], ()):
        starts = mention.form is MentionForm.NAME and mention.span.start == scene.doc[head.i + 1].idx
        if starts and node.type == "Organization" and _is_definite(scene, head):
            return node
    return None


def _named_behind_verb(scene: Scene, head: Token) -> Node | None:
    """Return who a noun is said to be called: "a teenager named Ana Ruiz", "a firm called Velmora"."""
    if head.i + 2 >= len(scene.doc) or scene.doc[head.i + 1].lower_ not in scene.lists.of("naming_participles"):
        return None
    if is_predicate(scene.doc[head.i + 1]) and is_finite(scene.doc[head.i + 1]):
        return None  # "the junta named Ana Ruiz"
    for mention, node in scene.by_sentence.get(scene.sentence[head.i], ()):
        if mention.form is MentionForm.NAME and mention.span.start == scene.doc[head.i + 2].idx:
            return node
    return None


def _named_behind_of(scene: Scene, head: Token) -> Node | None:
    """Return who is named after a comma where the parse sets the name beside the last word of his role.

    "Head of the Harbour Council, Ana Ruiz, …", "the rapporteur on torture, Nils Moe, …".
    """
    for fillers in find_obliques(head).values():
        for filler in fillers:
            if filler.pos_ == "NOUN" and filler.lower_ in load_gazetteer().titles:
                continue  # "an aide to the leader, Ana Ruiz": she leads
            for noun in appositions(filler):
                own, of = scene.at.get(noun.i), scene.at.get(filler.i)
                if own is not None and own.type == "Person" and (of is None or of.type != "Person"):
                    return own
    return _named_behind_body(scene, head)


def _named_behind_body(scene: Scene, head: Token) -> Node | None:
    """Return who is named right behind the body of a role: "CEO of the Refugee Council Ana Ruiz"."""
    if head.i + 1 >= len(scene.doc) or scene.doc[head.i + 1].lower_ not in _AT_BODY:
        return None
    body: Candidate | None = None
    for mention, node in scene.by_sentence.get(scene.sentence[head.i], ()):
        if mention.head < head.i or mention.form is not MentionForm.NAME:
            continue
        if body is not None and node.type == "Person" and mention.span.start == body.span.end + 1:
            between = scene.doc[head.i + 1 : span_of(scene.doc, body.span).start]
            return node if all(token.pos_ in _IN_PHRASE for token in between) else None
        body = mention if node.type == "Organization" else None
    return None


def _learn(scene: Scene, node: Node, item: Candidate, head: Token) -> None:
    if item.noun:
        (node.offices if item.noun in scene.facts.titles else node.nouns).add(scene.facts.office_name(item.noun))
    node.sector = node.sector or item.sector
    node.country = node.country or country_of(scene, head)


def _anaphor(scene: Scene, item: Candidate, head: Token) -> Node | None:
    """Return the node that a definite noun phrase takes up again."""
    owner = next((child for child in head.lefts if is_possessor(child)), None)
    definite = _is_definite(scene, head) or (head.pos_ == "PROPN" and not _is_role(head))
    noun = item.noun or ""
    if is_predicate_noun(head):  # "China became the leader"
        return None
    role = scene.facts.roles.get(noun)
    if role is not None and "in" in find_obliques(head):
        return None  # "the top US diplomat in Tbilisi" is no secretary of state
    if role is not None and role.counterpart:
        return _counterpart(scene, head, owner)
    if item.type == "Person" and (definite or owner is not None):
        whose = scene.at.get(owner.i) if owner is not None else None
        if owner is not None and (whose is None or whose.country is None or noun in scene.facts.kinship):
            return None
        return _person_of(scene, noun, head, role.means if role else (), whose)
    if not definite or owner is not None:
        return None
    if item.type == "Organization":
        return find_body(scene, noun, item)
    return None if _is_described(head) else find_place(scene, item, head)


def _is_role(head: Token) -> bool:
    """Say whether a noun names a post rather than who has it: "the candidate for chancellor", "served as mayor"."""
    preposition = governing_preposition(head)
    return preposition is not None and preposition.lower_ in _TO_BE


def _is_office_given(head: Token) -> bool:
    """Say whether a noun is the post that a clause gives someone: "had been named as the top diplomat in Oslo"."""
    preposition = governing_preposition(head)
    return preposition is not None and preposition.lower_ == "as" and is_predicate(preposition.head)


def _is_definite(scene: Scene, head: Token) -> bool:
    return any(child.lower_ in scene.lists.of("definite") for child in head.lefts)


def _person_of(scene: Scene, noun: str, head: Token, means: tuple[str, ...], whose: Node | None) -> Node | None:
    """Return the person of the article who bears the office or is called by the noun.

    Of several it is the one of the country named, or of the speaker's; else the one last mentioned.
    """
    offices = {scene.facts.office_name(office) for office in (means or (noun,))}
    country = country_of(scene, head) or (whose.country if whose else None)
    peoples = _is_of_a_people(scene, noun, head)
    if country is None and (peoples or _is_any_holder(scene, head)):
        return None
    country = country or _country_around(scene, head)
    barred = find_barred_of_noun(scene, head)  # "Rao met the president"
    holders = [
        node
        for node in scene.nodes
        if node.type == "Person"
        and node is not whose
        and node not in barred
        and (country is None or node.country == country or (node.country is None and not peoples))
    ]
    if is_over(scene.doc, head.i - 1, scene.facts):
        held = [node for node in holders if _held(scene, node, noun, offices)]
        return scene.latest(held or [node for node in holders if noun in node.nouns], head.i)
    fitting = [node for node in holders if node.offices & offices or noun in node.nouns] or (
        [node for node in holders if any(_is_short_office(scene, noun, office) for office in node.offices)]
    )
    fitting = [node for node in fitting if node.sector != FORMER] or fitting
    if country is None:
        fitting = [node for node in fitting if not _is_of_the_past(scene, node, noun, offices, head)]
    nameless = _nameless_before(scene, noun, head, fitting) if country is None else None
    if nameless is not None:
        return nameless
    if country is None and _is_one_without_name(scene, noun, fitting, head):
        return None
    if country is None and len(fitting) > 1:
        speaker = scene.at.get(scene.dialogue.speaker.get(head.i, -1))
        home = speaker.country if speaker is not None else _home(scene)
        fitting = [node for node in fitting if node.country == home] or fitting
    latest = scene.latest(fitting, head.i)
    if latest is not None and _is_beside_another(scene, latest, fitting, head):
        return None
    return latest or _named_ahead(scene, fitting, country, head)


def _is_any_holder(scene: Scene, head: Token) -> bool:
    """Say whether a law tells what whoever holds an office may do: "Under the constitution, the president may …"."""
    verb = clause_of(head)
    ruled = (word for name in ("under", "by") for word in find_obliques(verb).get(name, ()))
    says = (word for clause in (verb, clause_of(verb.head)) for word in find_subjects(clause)[0])
    return any(word.lemma_.lower() in scene.lists.of("constitutions") for word in (*ruled, *says))


def _country_around(scene: Scene, head: Token) -> str | None:
    """Return the one country in which a clause opens: "In Chad, the president may …" is about Chad's."""
    opening = [word for word in find_obliques(clause_of(head)).get("in", ()) if word.i < head.i]
    countries = {node.country for node in scene.nodes_at(opening) if node.type == "Country"}
    return countries.pop() if len(countries) == 1 else None


def _is_beside_another(scene: Scene, latest: Node, fitting: list[Node], head: Token) -> bool:
    """Say whether two who can be meant were spoken of in one sentence last: "Minister Ruiz met Minister Bell"."""
    number = max(scene.sentence[mention.head] for mention in latest.mentions if mention.head < head.i)
    near = {node for mention, node in scene.by_sentence.get(number, ()) if mention.head < head.i}
    return any(node in near and node is not latest for node in fitting)


def _nameless_before(scene: Scene, noun: str, head: Token, fitting: list[Node]) -> Node | None:
    """Return who was just brought in by the same noun without a name, where it calls no one named: "Chad's president".

    Of the others it is only known that they hold such an office: "Ghana's president met Macron. The president …".
    """
    here = scene.sentence[head.i]
    near = [pair for number in range(here - _JUST, here + 1) for pair in scene.by_sentence.get(number, ())]
    just = {node for mention, node in near if mention.head < head.i}
    nameless = [node for node in fitting if node in just and not node.forms and noun in node.nouns]
    named = [node for node in fitting if node.forms and (noun in node.nouns or _is_titled(scene, node))]
    return nameless[0] if len(nameless) == 1 and not named else None


def _is_one_without_name(scene: Scene, noun: str, fitting: list[Node], head: Token) -> bool:
    """Say whether the last sentence that tells of a holder tells of one without a name, and of one with a name too.

    "Spain's foreign minister met British Foreign Secretary Ana Ruiz. The foreign minister …".
    """
    heads = [mention.head for node in fitting for mention in node.mentions if mention.head < head.i]
    last = scene.sentence[max(heads)] if heads else -1
    near = {node for mention, node in scene.by_sentence.get(last, ()) if mention.head < head.i and node in fitting}
    named = [node for node in near if node.forms]
    if any(mention.title == noun for node in named for mention in node.mentions):
        return False
    return bool(named) and any(not node.forms and noun in node.nouns for node in near)


def _is_titled(scene: Scene, node: Node) -> bool:
    """Say whether the article itself gives someone's name a title."""
    return any(mention.title for mention in node.mentions)


def _is_of_a_people(scene: Scene, noun: str, head: Token) -> bool:
    """Say whether a people, or a word with a capital of nothing that is known, tells whose a leader is: "Tibetan"."""
    modifiers = [child for child in head.lefts if is_modifier(child) and not child.is_sent_start]
    unknown = [child for child in modifiers if child.text[:1].isupper() and child.lower_ not in noun.split()]
    nodes = [scene.at.get(child.i) for child in unknown]
    return any(node is None or node.type == "Group" for node in nodes)


def _held(scene: Scene, node: Node, noun: str, offices: set[str]) -> bool:
    """Say whether someone held an office and holds it no longer, as the article or a dated fact tells."""
    if node.sector == FORMER and node.offices & offices:
        return True
    now = {term.office for term in scene.facts.offices_of(node.id or "", scene.published)}
    over = {term.office for term in scene.facts.offices_of(node.id or "")} - now
    return any(office in offices or _is_short_office(scene, noun, office) for office in over)


def _is_of_the_past(scene: Scene, node: Node, noun: str, offices: set[str], head: Token) -> bool:
    """Say whether someone not just spoken of held an office once, as a dated fact tells: he is not "the president"."""
    if node.id is None or scene.published is None or not scene.facts.offices_of(node.id):
        return False
    now = {term.office for term in scene.facts.offices_of(node.id, scene.published)}
    if not _held(scene, node, noun, offices) or any(
        one in offices or _is_short_office(scene, noun, one) for one in now
    ):
        return False
    here = scene.sentence[head.i]
    near = [pair for number in (here - 1, here) for pair in scene.by_sentence.get(number, ())]
    return not any(one is node and mention.head < head.i for mention, one in near)


def _named_ahead(scene: Scene, fitting: list[Node], country: str | None, head: Token) -> Node | None:
    """Return who is named only in the next sentences, where a lead tells office and country: "Chad's president"."""
    found = [node for node in fitting if country is not None and node.country == country]
    if len(found) != 1:
        return None
    first = min((mention.head for mention in found[0].mentions if mention.form is MentionForm.NAME), default=head.i)
    return found[0] if head.i < first and scene.sentence[first] - scene.sentence[head.i] <= _AHEAD else None


def _is_short_office(scene: Scene, noun: str, office: str) -> bool:
    """Say whether a noun is short for an office: "the minister" for a foreign minister, for no deputy minister."""
    words = office.lower().split()
    if words[0] in scene.lists.of("lesser_offices"):
        return False
    return len(words) > 1 and (words[-1] == noun or (words[0] == noun and words[1] == "of"))


def _home(scene: Scene) -> str | None:
    """Return the country whose office holders the article mentions most: of which "the president" is.

    Where two are mentioned alike it is neither.
    """
    counts: Counter[str] = Counter()
    for node in scene.nodes:
        if node.type == "Person" and node.country and node.offices:
            counts[node.country] += len(node.mentions)
    most = max(counts.values(), default=0)
    homes = [iso for iso, count in counts.items() if count == most]
    return homes[0] if len(homes) == 1 else None


def _counterpart(scene: Scene, head: Token, owner: Token | None) -> Node | None:
    """Return the holder of the same office elsewhere: "his Russian counterpart"."""
    country = country_of(scene, head)
    whose = scene.at.get(owner.i) if owner is not None else None
    if country is None or whose is None:
        return None
    offices = _equal_offices(scene, whose.offices)
    fitting = [
        node
        for node in scene.nodes
        if node.type == "Person" and node is not whose and node.country == country and node.offices & offices
    ]
    if len(fitting) == 1:
        return fitting[0]
    state = next((found for found in scene.facts.countries if found.iso == country), None)
    for office in sorted(whose.offices):
        holder = scene.facts.holder(office, state.id, scene.published) if state else None
        if holder is not None and holder.id in scene.by_id:
            return scene.by_id[holder.id]
    return None


def _equal_offices(scene: Scene, offices: set[str]) -> set[str]:
    """Return the offices and those of the same rank elsewhere: a secretary of state's is a foreign minister."""
    found = set(offices)
    for role in scene.facts.roles.values():
        means = {scene.facts.office_name(office) for office in role.means}
        if means & offices:
            found |= means
    return found


def _is_described(head: Token) -> bool:
    """Say whether more than an article tells which one is meant: "the host country", "the country of his birth"."""
    return is_narrowed(head) or sum(1 for _ in head.lefts) > 1
