"""One node per real thing: which mentions of an article stand for the same entity.

    Secretary of State Marco Rubio met Lavrov. The top US diplomat said he …

gives Rubio the mentions "Marco Rubio", "The top US diplomat" and "he". Names are merged first, over the whole article
(gazetteer, same
string, surname, initials); then nouns and pronouns are read left to right. Precision comes first: a pronoun that
could be either of
two people belongs to neither.
"""

from __future__ import annotations

import math
from bisect import insort
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.blocks import Block, BlockKind
from kg.gazetteer import Gazetteer, Thing, find_city_country, load_gazetteer
from kg.ids import entity_key
from kg.index import span_of
from kg.quotes import Quotation, find_quotations
from kg.stages.mentions import FEMALE, MALE, NEUTER, PLURAL, SINGULAR, Candidate, noun_gender
from kg.stages.name_links import acronym
from kg.stages.salience import read_layout, weigh
from kg.stages.sectors import FORMER, is_over
from kg.stages.words import NameWords, load_name_words
from kg.syntax import (
    appositions,
    clause_of,
    expand,
    find_obliques,
    find_subjects,
    first_conjunct,
    governing_preposition,
    has_own_subject,
    is_apposition,
    is_argument,
    is_fronted,
    is_modifier,
    is_narrowed,
    is_nonfinite,
    is_object,
    is_passive,
    is_possessor,
    is_predicate,
    is_reported,
    is_source,
    is_subject,
    modifying_clauses,
    noun_slots,
    phrase_span,
    predicate_nouns,
    read_clause,
)
from kg.types import Entity, Mention, MentionForm, TextSpan

_ACTORS = frozenset(("Person", "Group", "Organization", "Country"))
_NOT_ABBREVIATED = frozenset(("Person", "City", "Country"))
_STATE_SECTORS = frozenset(("GOV", "LEG", "JUD", "MIL", "COP", "PTY"))
_EMPLOYERS = frozenset(("Organization", "Country", "City"))
_UPROOTED = frozenset(("REF", "CVL"))  # who flees home
_KINDRED = frozenset(("BUS", "MED"))  # "the company", "the paper": whichever was named last
_PLURAL_TAGS = ("NNS", "NNPS")
_PEOPLE = "CVL"  # PLOVER's civilians
_PLACES = frozenset(("Country", "Region", "City", "Place"))
_AT_BODY = frozenset(("of", "at", "for"))
_IN_PHRASE = frozenset(("ADJ", "ADP", "DET", "NOUN", "PROPN"))
_TIMES = frozenset(("DATE", "TIME"))  # the model's kinds of names
_REACH = 2  # sentences that a pronoun looks back
_REACH_OF_NOUNS = 6  # sentences that "the ministry" looks back
_MARGIN = 0.5  # by how much the best antecedent must beat the next one
_FIRM_WORDS = 2  # that a firm's full name has more than its short one
_DEPTH = 4  # clauses within one another
_GOVERNING = 2.0  # added for the subject of the clause above: who says that he …
_AS_SUBJECT = 5.0  # what a subject in the same sentence has: "who" stands for one
_SAME_PLACE = 0.8  # for the subjects of two main clauses
_FREQUENCY = 0.3  # for the logarithm of how often an article mentions someone
_EXPLAINED = 5.0  # for whom a judgement is about
_KNOWN_GENDER = 0.3  # for a person whose gender is known
_ONE_BODY = 0.3  # taken off where "they" would be one firm


@dataclass(slots=True, eq=False)
class Node:
    """An entity while its mentions are gathered.

    `offices` are the titles it bears, `nouns` what the article calls it ("singer"), `forms` the names used.
    """

    type: str
    name: str
    id: str | None = None
    country: str | None = None
    sector: str | None = None
    gender: str | None = None
    number: str | None = SINGULAR
    mentions: list[Candidate] = field(default_factory=list)
    offices: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
    forms: set[str] = field(default_factory=set)

    def add(self, mention: Candidate) -> None:
        """Take a mention in, and what it tells."""
        self.mentions.append(mention)
        if self.gender is None and mention.gender is not None:
            self.gender = mention.gender


if not Doc.has_extension("entities"):
    Doc.set_extension("entities", default=())


@Language.component("kg_coref", requires=["doc._.mentions"], assigns=["doc._.entities"])
def coref(doc: Doc) -> Doc:
    """Set ``doc._.entities``: one `Entity` per real thing, most salient first."""
    doc._.entities = find_entities(doc)
    return doc


def find_entities(
    doc: Doc,
    gazetteer: Gazetteer | None = None,
    words: NameWords | None = None,
    quotations: tuple[Quotation, ...] | None = None,
) -> tuple[Entity, ...]:
    """Return the entities of an article, most salient first, each with its mentions in text order."""
    said = find_quotations(doc) if quotations is None else quotations
    resolver = Resolver(doc, gazetteer or load_gazetteer(), words or load_name_words(), said)
    return resolver.entities()


class Resolver:
    """The entities of one article."""

    def __init__(self, doc: Doc, facts: Gazetteer, lists: NameWords, quotations: tuple[Quotation, ...]) -> None:
        self.doc = doc
        self.text = doc.text
        self.facts = facts
        self.lists = lists
        article = doc._.article if Doc.has_extension("article") else None
        self.article_id = article.id if article is not None else "article"
        self.published = article.published if article is not None else None
        self.quotations = quotations
        self._headlines = _headlines(doc)
        self.nodes: list[Node] = []
        self.at: dict[int, Node] = {}  # by head token
        self.by_id: dict[str, Node] = {}
        self.speaker = self._speakers()
        self.quoted = set(self._quoted())
        self.sentence = _sentence_numbers(doc, self.quoted)
        self.cue = self._cues()
        self.first_said = self._first_said()
        self.abbreviated: dict[str, str] = {}
        self.sources = {item.source for item in quotations if item.direct and item.source is not None}
        self.by_sentence: dict[int, list[tuple[Candidate, Node]]] = defaultdict(list)

    def entities(self) -> tuple[Entity, ...]:
        """Merge names, then read nouns and pronouns in text order, then name the nodes."""
        mentions: tuple[Candidate, ...] = doc_mentions(self.doc)
        names = [item for item in mentions if item.form is MentionForm.NAME]
        self._merge_known([item for item in names if item.id])
        self._add_demonyms([item for item in mentions if item.form is MentionForm.DEMONYM])
        self.abbreviated = dict(self._abbreviations(names))
        self._merge_names([item for item in names if not item.id])
        self._describe()
        self._learn_genders([item for item in mentions if item.form is MentionForm.PRONOUN])
        for item in sorted(mentions, key=lambda item: (item.head, item.span)):
            if item.head in self.at and item.form in (MentionForm.NAME, MentionForm.DEMONYM):
                self._remember(item, self.at[item.head])
        others = [item for item in mentions if item.form in (MentionForm.NOMINAL, MentionForm.PRONOUN)]
        for item in sorted(others, key=lambda item: (self._turn(item), item.head, item.span)):
            node = self._called(item) if item.form is MentionForm.NOMINAL else self._pronoun(item)
            if node is not None:
                node.add(item)
                self.at.setdefault(item.head, node)
                self._remember(item, node)
        return tuple(self._finish())

    def _called(self, item: Candidate) -> Node | None:
        """Return what a noun stands for: what is already said to be called so, else what it takes up again."""
        return self.at.get(item.head) or self._nominal(item)

    def _turn(self, item: Candidate) -> tuple[int, bool]:
        """Return when a mention is read: who speaks comes before what he says, however the text has it."""
        said = self.first_said.get(item.head, item.head)
        return (said, False) if said < item.head else (item.head, True)

    def _remember(self, item: Candidate, node: Node) -> None:
        insort(self.by_sentence[self.sentence[item.head]], (item, node), key=lambda pair: pair[0].head)

    # names

    def _merge_names(self, names: list[Candidate]) -> None:
        """Make one node for each thing named: by string, full name and surname, initials.

        The Foreign Ministry of one country is not that of another, where words beside it name both.
        """
        groups: dict[tuple[str, str, str], list[Candidate]] = defaultdict(list)
        for item in names:
            groups[self._text(item), _kind(item.type), self._home_of(item)].append(item)
        order = sorted(groups.items(), key=lambda pair: (-len(pair[0][0].split()), not pair[0][2], pair[1][0].head))
        for (key, kind, home), items in order:
            for node, part in self._nodes_named(key, kind, items, home or None):
                self._fill(node, part)

    def _merge_known(self, names: list[Candidate]) -> None:
        """Make one node for each thing that the gazetteer knows."""
        for item in names:
            self._fill(self._known(self.facts.things[item.id or ""]), [item])

    def _home_of(self, item: Candidate) -> str:
        """Return whose a body is that many countries have, by the words beside it: "Ukraine's Air Force"; else ""."""
        if item.type != "Organization" or not self._is_general(self._text(item)):
            return ""
        before = span_of(self.doc, item.span).start - 1
        return self._country_before(before) or self._country_of(self.doc[item.head]) or ""

    def _is_general(self, name: str) -> bool:
        """Say whether a name has no word of its own: "Air Force", "Supreme Court", "Ministry of Defence"."""
        fields, general = self.lists.of("portfolios"), self.lists.of("general")
        words = name.lower().replace("'s", "").split()
        bodies = [word for word in words if word in self.lists.organisation]
        return bool(bodies) and all(word in self.lists.organisation or word in fields | general for word in words)

    def _abbreviations(self, names: list[Candidate]) -> Iterator[tuple[str, str]]:
        """Yield what is said in brackets to be one: "Civil Defence Institute (INDECI)", "CEI (Bishops' Conference)"."""
        for item, inner in pairwise(names):
            between = self.text[item.span.end : inner.span.start].strip()
            if between != "(" or self.text[inner.span.end : inner.span.end + 1] != ")":
                continue
            short, long = sorted((item, inner), key=lambda one: len(self._text(one).split()))
            text = self._text(short)
            is_short = " " not in text and " " in self._text(long) and sum(map(str.isupper, text)) > 1
            if is_short and all(one.type not in _NOT_ABBREVIATED for one in (short, long)):
                yield text, self._text(long)
                yield self._text(long), text

    def _fill(self, node: Node, items: Iterable[Candidate]) -> None:
        for item in items:
            node.add(item)
            node.forms.add(self._text(item))
            self.at[item.head] = node
            if item.title is not None:
                node.offices.add(self.facts.office_name(item.title))

    def _known(self, thing: Thing) -> Node:
        """Return the node of a thing that the gazetteer knows, made where it is new."""
        node = self.by_id.get(thing.id)
        if node is None:
            node = Node(thing.type, thing.name, thing.id, thing.country, thing.sector, thing.gender)
            if thing.type == "Person":
                terms = self.facts.offices_of(thing.id, self.published)
                node.offices |= {term.office for term in terms}
                if self.published is not None and not terms:
                    node.sector = None
            else:
                node.gender = NEUTER
            self.by_id[thing.id] = node
            self.nodes.append(node)
        return node

    def _nodes_named(
        self, key: str, kind: str, items: list[Candidate], home: str | None
    ) -> Iterator[tuple[Node, list[Candidate]]]:
        """Yield the node that a string names.

        A surname that two share is whose alone it was when it was first used, else of the nearest one before.
        """
        found = [node for node in self._same(key, kind, items[0]) if not home or node.country in (None, home)]
        if len(found) == 1:
            yield found[0], items
        elif found:
            first = min(item.head for item in items)
            known = [node for node in found if min(mention.head for mention in node.mentions) < first]
            for item in items:
                yield known[0] if len(known) == 1 else self._nearest(found, item.head), [item]
        else:
            holder = self._office_holder(key, items) if kind == "Person" else None
            if holder is not None:
                yield self._known(holder), items
                return
            node = Node(items[0].type or kind, key, country=home, gender=None if kind == "Person" else NEUTER)
            if kind == "Person":
                node.country = node.country or self._country_of_namesakes(key, items)
            self.nodes.append(node)
            yield node, items

    def _same(self, key: str, kind: str, item: Candidate) -> list[Node]:
        """Return the nodes of longer names that a shorter one can stand for."""
        explained = self.abbreviated.get(key)
        if explained is not None:
            same = [node for node in self.nodes if explained in node.forms]
            if same:
                return same[:1]
        if kind == "Person":
            same = [node for node in self.nodes if node.type == "Person" and self._is_short_person(key, node)]
            return same or self._misread_firm(key)
        if kind == "Organization":
            bodies = [node for node in self.nodes if node.type == "Organization"]
            same = [node for node in bodies if self._is_short_body(key, node)]
            if len(same) > 1 and self._is_general(key):
                return same
            return (same if len(same) == 1 else []) or self._firm(key, bodies) or self._body_in_short(key, item, bodies)
        if kind == "Place":
            return [node for node in self.nodes if _kind(node.type) == "Place" and key.upper() == node.name.upper()][:1]
        return []

    def _is_short_person(self, key: str, node: Node) -> bool:
        """Say whether one name is a shorter form of another: surname, given name, without the middle name."""
        short = key.lower().split()
        for name in self._forms(node):
            full = name.lower().split()
            if short == full:
                return True
            if len(short) >= len(full):
                continue
            if full[-len(short) :] == short or full[: len(short)] == short:
                return True
            if len(short) > 1 and short[0] == full[0] and short[-1] == full[-1]:
                return True
        return False

    def _is_short_body(self, key: str, node: Node) -> bool:
        """Say whether a name is the initials of another, or it without general words ("Linden" of "Linden Group")."""
        for name in self._forms(node):
            if key.lower().removeprefix("the ").rstrip("s") == name.lower().removeprefix("the ").rstrip("s"):
                return True
            if sum(map(str.isupper, key)) > 1 and key.replace(".", "").upper() in self._initials(name):
                return True
            rest = name.lower().removeprefix(key.lower()).split()
            if name.lower().startswith(key.lower() + " ") and all(word in self.lists.organisation for word in rest):
                return True
        return False

    def _initials(self, name: str) -> set[str]:
        """Return what can abbreviate a name, without "Company" and the like too: "DOJ", "HL" of "Hale Lines Ltd"."""
        words = name.split()
        while len(words) > 2 and self.lists.organisation.get(words[-1].lower().rstrip(".")) == "BUS":
            words.pop()
        return {acronym(name), acronym(" ".join(words)), acronym(name.title())} - {""}

    def _body_in_short(self, key: str, item: Candidate, bodies: list[Node]) -> list[Node]:
        """Return the one body named before whose general word alone stands for it: "the Commission", "the Court"."""
        if not self._is_general(key) or any(self.facts.find(key)):
            return []
        end, start = f" {key.lower()}", (f"{key.lower()} of ", f"{key.lower()} for ")
        same = [
            node
            for node in bodies
            if min(mention.head for mention in node.mentions) < item.head
            and any(form.lower().endswith(end) or form.lower().startswith(start) for form in self._forms(node))
        ]
        return same if len(same) == 1 else []

    def _firm(self, key: str, bodies: list[Node]) -> list[Node]:
        """Return the one firm whose name begins with a shorter one: "Norvane" of "Norvane ASA".

        What is known otherwise, or named by a general word, is no firm's short name: "Bank", "Manchester".
        """
        words = key.lower().split()
        if any(word in self.lists.organisation for word in words) or self._is_known(key):
            return []
        same = [node for node in bodies if node.id is None and any(self._begins(key, name) for name in node.forms)]
        return same if len(same) == 1 else []

    def _begins(self, key: str, name: str) -> bool:
        rest = name[len(key) :].split()
        is_firm = bool(rest) and self.lists.organisation.get(rest[-1].lower().rstrip(".")) in (None, "BUS")
        return is_firm and name.startswith(key + " ") and len(rest) <= _FIRM_WORDS and all(w[0].isupper() for w in rest)

    def _misread_firm(self, key: str) -> list[Node]:
        """Return the firm of which "Pelican Ridge", read as a person's name, is short."""
        if self._given_gender(key.split()[0].lower()) is not None:
            return []
        firms = [node for node in self.nodes if node.type == "Organization" and node.sector in (None, "BUS")]
        named = [node for node in firms if self._has_firm_word(node)]
        return self._firm(key, named)

    def _has_firm_word(self, node: Node) -> bool:
        return any(self.lists.organisation.get(name.split()[-1].lower().rstrip(".")) == "BUS" for name in node.forms)

    def _is_known(self, name: str) -> bool:
        """Say whether the gazetteer or the lexicon knows a name as a thing, a people or a part of the world."""
        lower = name.lower()
        known = self.facts.find(name) or self.facts.demonym(name)
        return bool(known) or lower in self.lists.of("regions") or lower in self.lists.region_adjectives

    def _forms(self, node: Node) -> list[str]:
        return sorted({node.name, *node.forms})

    def _nearest(self, nodes: list[Node], head: int) -> Node:
        def distance(node: Node) -> tuple[bool, int]:
            before = [head - item.head for item in node.mentions if item.head < head]
            return (not before, min(before) if before else min(abs(item.head - head) for item in node.mentions))

        return min(nodes, key=distance)

    def _office_holder(self, key: str, items: list[Candidate]) -> Thing | None:
        """Return the office holder whom a surname alone can mean.

        The only one in office on the day, or of that title.
        """
        holders = self.facts.surname(key) if " " not in key else ()
        titles = {self.facts.office_name(item.title) for item in items if item.title}
        fitting = [
            thing
            for thing in holders
            if any(not titles or term.office in titles for term in self.facts.offices_of(thing.id, self.published))
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _country_of_namesakes(self, key: str, items: list[Candidate]) -> str | None:
        """Return the one country in which every office holder of a surname held the title: "President Assad"."""
        titles = {self.facts.office_name(item.title) for item in items if item.title}
        holders = self.facts.surname(key) if titles and " " not in key else ()
        held = {term.of for thing in holders for term in self.facts.offices_of(thing.id) if term.office in titles}
        return self.facts.things[held.pop()].country if len(held) == 1 else None

    def _add_demonyms(self, demonyms: list[Candidate]) -> None:
        """Count "Russian" as a mention of Russia, "European" as one of Europe."""
        for item in demonyms:
            thing = self.facts.things.get(item.id or "")
            if thing is not None and item.noun is None:
                node = self._known(thing)
            else:
                node = self._people_or_region(item.noun or item.id or "", item.type or "Region")
                node.country = thing.country if thing is not None else None
                if node.type == "Group" and self.doc[item.head].tag_ in _PLURAL_TAGS:
                    node.sector = _PEOPLE
            node.add(item)
            self.at[item.head] = node

    def _people_or_region(self, name: str, type_: str) -> Node:
        for node in self.nodes:
            if node.name == name and _kind(node.type) == _kind(type_):
                return node
        node = Node(type_, name, gender=NEUTER, number=PLURAL if type_ == "Group" else SINGULAR)
        self.nodes.append(node)
        return node

    # what the article says people are

    def _describe(self) -> None:
        """Note country, office and kind of each named node from titles, appositions and the nouns before it."""
        for node in list(self.nodes):
            for item in [mention for mention in node.mentions if mention.form is MentionForm.NAME]:
                if node.type == "Person":
                    self._describe_person(node, item)
                else:
                    self._describe_body(node, item)
                node.mentions.extend((*self._calling(node, item), *self._called_after(node, item)))

    def _calling(self, node: Node, item: Candidate) -> Iterator[Candidate]:
        """Yield the phrase of a name with a noun before it that says what it is: "Facebook co-founder Ana Ruiz"."""
        name = span_of(self.doc, item.span)
        noun = self.doc[name.start - 1] if name.start else name[0]
        if noun.pos_ != "NOUN" or not noun.text.islower() or noun.head.i not in range(name.start, name.end):
            return
        kind = self.lists.callings.get(noun.lemma_) or ("Person" if item.title else None)
        if kind is None or _kind(kind) != _kind(node.type):
            return
        node.nouns.add(noun.lemma_.lower())
        start = min(name.root.left_edge.i, noun.i)
        span = TextSpan(self.doc[start].idx, item.span.end)
        yield Candidate(span, MentionForm.NOMINAL, item.head, node.type, SINGULAR, noun=noun.lemma_.lower())

    def _called_after(self, node: Node, item: Candidate) -> Iterator[Candidate]:
        """Yield the phrase in which a noun after a name names the same thing: "the far-right Grey Dawn party"."""
        name = span_of(self.doc, item.span)
        noun = self.doc[name.end] if name.end < len(self.doc) else name[0]
        if noun.lemma_ not in self.lists.of("namers") or name.root.head.i != noun.i or not is_modifier(name.root):
            return
        if _kind(self.lists.callings.get(noun.lemma_)) == _kind(node.type) and noun.i not in self.at:
            self.at[noun.i] = node
            node.nouns.add(noun.lemma_)
            yield Candidate(phrase_span(noun), MentionForm.NOMINAL, noun.i, node.type, SINGULAR, noun=noun.lemma_)

    def _describe_person(self, node: Node, item: Candidate) -> None:
        first = span_of(self.doc, item.span).start
        i = first - 1
        if item.title is not None:
            i -= len(item.title.replace("-", " - ").split())
            known = self.facts.titles.get(item.title)
            titled = [mention.head for mention in node.mentions if mention.title is not None]
            if known is not None and known.sector is not None and item.head == min(titled):
                node.sector = FORMER if is_over(self.doc, i, self.facts) else known.sector
        elif i >= 0 and self.doc[i].pos_ == "NOUN":
            node.nouns.add(self.doc[i].lemma_.lower())
            known_noun = self.lists.nominals.get(self.doc[i].lemma_.lower())
            node.sector = node.sector or (known_noun.sector if known_noun else None)
            node.gender = node.gender or noun_gender(self.doc[i].lower_, self.lists)
            i -= 1
        given = self.doc[first].lower_
        if node.gender is None and len(self._text(item).split()) > 1:
            node.gender = self._given_gender(given)
        node.country = node.country or self._country_before(i)

    def _learn_genders(self, pronouns: list[Candidate]) -> None:
        """Give a person the gender of who he says he is, anywhere in the article: "Memon said she would appeal"."""
        told: dict[Node, set[str]] = defaultdict(set)
        for item in pronouns:
            token = self.doc[item.head]
            verb = clause_of(token)
            if item.gender not in (MALE, FEMALE) or not is_subject(token) or not is_reported(verb):
                continue
            sayers = self._subjects_of(clause_of(verb.head))
            alone = len(sayers) == 1 and item.head not in self.quoted and not self._addressed(clause_of(verb.head))
            for node in sayers if alone else ():
                told[node].add(item.gender)
        for node, genders in told.items():
            if len(genders) == 1 and (node.gender is None or self._is_misread_person(node)):
                node.type, node.gender = "Person", next(iter(genders))

    def _addressed(self, verb: Token) -> set[Node]:
        """Return who is spoken to."""
        clause = read_clause(verb)
        return {node for word in (*clause.indirects, *clause.objects) if (node := self.at.get(word.i)) is not None}

    def _is_misread_person(self, node: Node) -> bool:
        """Say whether who says "she" of herself was taken for a body or place: no word of the name makes it one."""
        if node.id is not None or node.type not in ("Organization", "City", "Place", "Region", "Facility"):
            return False
        words = {word for name in node.forms for word in name.lower().split()}
        return not words & (self.lists.organisation.keys() | self.lists.place.keys())

    def _given_gender(self, given: str) -> str | None:
        if given in self.lists.of("male_given"):
            return MALE
        return FEMALE if given in self.lists.of("female_given") else None

    def _country_before(self, i: int) -> str | None:
        """Return the country of "Russian" before a title or noun, past one possessive s or adjective."""
        for back in range(i, max(i - 3, -1), -1):
            node = self.at.get(back)
            if node is not None:
                return node.country if node.type in ("Country", "Organization", "Facility") else None
            token = self.doc[back]
            if token.text not in ("'s", "'", "-") and token.pos_ not in ("ADJ", "NOUN", "ADV"):
                return None
        return None

    def _describe_body(self, node: Node, item: Candidate) -> None:
        if node.id is not None or node.type in ("Group", "Work", "Event", "Product"):
            return
        if node.type != "Organization":
            node.country = node.country or self._country_of_place(self._text(item))
            return
        for word in reversed(self._text(item).lower().split()):
            sector = self.lists.organisation.get(word)
            if sector is not None and len(sector) == 3:
                node.sector = node.sector or sector
                break
        first = span_of(self.doc, item.span).start
        node.country = node.country or self._country_within(self._text(item)) or self._country_before(first - 1)
        node.country = node.country or self._country_of(self.doc[item.head])

    def _country_of_place(self, name: str) -> str | None:
        """Return the country of a place that its name tells: a city's, or that of the region in "West Darfur State"."""
        known = self._country_within(name) or find_city_country(name)
        if known is not None:
            return known
        regions = {thing.country for word in name.split() for thing in self.facts.find(word) if thing.type == "Region"}
        return regions.pop() if len(regions) == 1 else None

    def _country_within(self, name: str) -> str | None:
        """Return the country that a name itself names: "Egyptian Army", "Bank of England", "West Kenya"."""
        words = name.split()
        found = {country.iso for word in words if (country := self.facts.demonym(word)) is not None}
        things = [thing for word in words for thing in self.facts.find(word)]
        found |= {thing.country for thing in things if thing.type == "Country" and thing.country is not None}
        return found.pop() if len(found) == 1 else None

    # nouns

    def _nominal(self, item: Candidate) -> Node | None:
        head = self.doc[item.head]
        own = self._beside(head)
        if own is not None and _kind(own.type) == _kind(item.type) and item.number != PLURAL:
            self._learn(own, item, head)
            return own
        if item.number == SINGULAR and self._last_word(item) not in self.lists.of("there"):
            found = self._anaphor(item, head)
            if found is not None:
                return found
        return self._new_actor(item, head)

    def _beside(self, head: Token) -> Node | None:
        """Return the node that a noun is set beside or predicated of: "Bruce, the spokeswoman", "the singer Adele"."""
        if is_apposition(head):
            return self.at.get(head.head.i)
        for noun in appositions(head):
            if noun.i in self.at:
                return self.at[noun.i]
        return self._named_behind_of(head)

    def _named_behind_of(self, head: Token) -> Node | None:
        """Return who is named after a comma where the parse sets the name beside the body: "Head of X, Ana Ruiz"."""
        for body in find_obliques(head).get("of", ()):
            for noun in appositions(body):
                own, of = self.at.get(noun.i), self.at.get(body.i)
                if own is not None and own.type == "Person" and (of is None or of.type != "Person"):
                    return own
        return self._named_behind_body(head)

    def _named_behind_body(self, head: Token) -> Node | None:
        """Return who is named right behind the body of a role: "CEO of the Refugee Council Ana Ruiz"."""
        if head.i + 1 >= len(self.doc) or self.doc[head.i + 1].lower_ not in _AT_BODY:
            return None
        body: Candidate | None = None
        for mention, node in self.by_sentence.get(self.sentence[head.i], ()):
            if mention.head < head.i or mention.form is not MentionForm.NAME:
                continue
            if body is not None and node.type == "Person" and mention.span.start == body.span.end + 1:
                between = self.doc[head.i + 1 : span_of(self.doc, body.span).start]
                return node if all(token.pos_ in _IN_PHRASE for token in between) else None
            body = mention if node.type == "Organization" else None
        return None

    def _learn(self, node: Node, item: Candidate, head: Token) -> None:
        if item.noun:
            (node.offices if item.noun in self.facts.titles else node.nouns).add(self.facts.office_name(item.noun))
        node.sector = node.sector or item.sector
        node.country = node.country or self._country_of(head)

    def _country_of(self, head: Token, depth: int = 1) -> str | None:
        """Return the one country that a phrase names: "the Russian leader", "the king of Spain", "Obama's aides".

        What stands before the noun comes first, then what it is of, from or in: "farmers in the Syrian hills", then
        what it flees. Two countries give none.
        """
        obliques = find_obliques(head)
        before = [token for child in head.lefts for token in child.subtree]
        links = ("of", "from") if head.lemma_.lower() in self.lists.of("often_abroad") else ("of", "from", "in")
        for tokens in (before, *(obliques.get(name, ()) for name in links), self._fled(head)):
            givers = [node for token in tokens if (node := self.at.get(token.i)) and _gives_country(node)]
            countries = {node.country for node in givers if node.type != "Person"} or {node.country for node in givers}
            if countries:
                return countries.pop() if len(countries) == 1 else None
            if depth and tokens is not before:
                countries = {iso for token in tokens if (iso := self._country_of(token, depth - 1)) is not None}
                if countries:
                    return countries.pop() if len(countries) == 1 else None
        return None

    def _fled(self, head: Token) -> list[Token]:
        """Return the words for what people flee from home: "refugees fleeing the war in Liberia"."""
        known = self.lists.nominals.get(head.lemma_.lower())
        if known is None or known.sector not in _UPROOTED or not head.n_rights:
            return []
        if known.sector != "REF" and head.lemma_.lower() in self.lists.of("often_abroad"):
            return []
        flights = [clause for clause in modifying_clauses(head) if clause.lemma_.lower() in self.lists.of("flights")]
        words: list[Token] = []
        for clause in flights:
            obliques = find_obliques(clause)
            words += [*read_clause(clause).objects, *obliques.get("from", ()), *obliques.get("in", ())]
        return [token for word in words for token in word.subtree]

    def _anaphor(self, item: Candidate, head: Token) -> Node | None:
        """Return the node that a definite noun phrase takes up again."""
        owner = next((child for child in head.lefts if is_possessor(child)), None)
        definite = any(child.lower_ in self.lists.of("definite") for child in head.lefts) or head.pos_ == "PROPN"
        noun = item.noun or ""
        role = self.facts.roles.get(noun)
        if role is not None and role.counterpart:
            return self._counterpart(head, owner)
        if item.type == "Person" and (definite or owner is not None):
            whose = self.at.get(owner.i) if owner is not None else None
            if owner is not None and (whose is None or whose.country is None or noun in self.facts.kinship):
                return None
            return self._person_of(noun, head, role.means if role else (), whose)
        if not definite or owner is not None:
            return None
        if item.type == "Organization":
            return self._body_of(noun, item)
        if _is_described(head):
            return None
        found = self._recent(item, lambda node: node.type == item.type, 1)
        return None if found is not None and self._is_one_of_several(item, found) else found

    def _is_one_of_several(self, item: Candidate, node: Node) -> bool:
        """Say whether a place was last named together with others of its kind: "Africa and South America"."""
        mention = max((mention for mention in node.mentions if mention.head < item.head), key=lambda item: item.head)
        first = first_conjunct(self.doc[mention.head])
        others = {self.at.get(token.i) for token in expand(first)} - {node, None}
        return any(other.type == node.type for other in others if other is not None)

    def _person_of(self, noun: str, head: Token, means: tuple[str, ...], whose: Node | None) -> Node | None:
        """Return the person of the article who bears the office or is called by the noun.

        Of several it is the one of the country named, or of the speaker's; else the one last mentioned.
        """
        offices = {self.facts.office_name(office) for office in (means or (noun,))}
        country = self._country_of(head) or (whose.country if whose else None)
        holders = [
            node
            for node in self.nodes
            if node.type == "Person"
            and node is not whose
            and (country is None or node.country is None or node.country == country)
        ]
        fitting = [node for node in holders if node.offices & offices or noun in node.nouns] or (
            [node for node in holders if any(self._is_short_office(noun, office) for office in node.offices)]
        )
        if country is None and len(fitting) > 1:
            speaker = self.at.get(self.speaker.get(head.i, -1))
            home = speaker.country if speaker is not None else self._home()
            fitting = [node for node in fitting if node.country == home] or fitting
        return self._latest(fitting, head.i)

    def _is_short_office(self, noun: str, office: str) -> bool:
        """Say whether a noun is short for an office: "the minister" for a foreign minister, for no deputy minister."""
        words = office.lower().split()
        if words[0] in self.lists.of("lesser_offices"):
            return False
        return len(words) > 1 and (words[-1] == noun or (words[0] == noun and words[1] == "of"))

    def _home(self) -> str | None:
        """Return the country whose office holders the article mentions most: of which "the president" is."""
        counts: Counter[str] = Counter()
        for node in self.nodes:
            if node.type == "Person" and node.country and node.offices:
                counts[node.country] += len(node.mentions)
        return min(counts, key=lambda iso: (-counts[iso], iso)) if counts else None

    def _latest(self, nodes: list[Node], head: int) -> Node | None:
        seen = [(max((m.head for m in node.mentions if m.head < head), default=-1), node) for node in nodes]
        seen = [pair for pair in seen if pair[0] >= 0]
        return max(seen, key=lambda pair: pair[0])[1] if seen else None

    def _counterpart(self, head: Token, owner: Token | None) -> Node | None:
        """Return the holder of the same office elsewhere: "his Russian counterpart"."""
        country = self._country_of(head)
        whose = self.at.get(owner.i) if owner is not None else None
        if country is None or whose is None:
            return None
        offices = self._equal_offices(whose.offices)
        fitting = [
            node
            for node in self.nodes
            if node.type == "Person" and node is not whose and node.country == country and node.offices & offices
        ]
        if len(fitting) == 1:
            return fitting[0]
        state = next((found for found in self.facts.countries if found.iso == country), None)
        for office in sorted(whose.offices):
            holder = self.facts.holder(office, state.id, self.published) if state else None
            if holder is not None and holder.id in self.by_id:
                return self.by_id[holder.id]
        return None

    def _equal_offices(self, offices: set[str]) -> set[str]:
        """Return the offices and those of the same rank elsewhere: a secretary of state's is a foreign minister."""
        found = set(offices)
        for role in self.facts.roles.values():
            means = {self.facts.office_name(office) for office in role.means}
            if means & offices:
                found |= means
        return found

    def _body_of(self, noun: str, item: Candidate) -> Node | None:
        """Return the organisation that "the ministry" or "the company" takes up."""
        head = self.doc[item.head]
        country = self._country_of(head)
        told = any(is_modifier(child) for child in head.lefts)
        first = 0 if told else self.sentence[item.head] - _REACH_OF_NOUNS
        counts = {
            node: len(near)
            for node in self.nodes
            if node.type == "Organization"
            and node.number == item.number
            and _is_called(node, noun)
            and (country is None or node.country is None or node.country == country)
            and (near := [m for m in node.mentions if m.head < item.head and self.sentence[m.head] >= first])
            and self._fits_modifiers(head, node)
        }
        if counts:
            return max(counts, key=lambda node: counts[node])
        if item.sector in _KINDRED:
            return self._recent(
                item,
                lambda node: (
                    node.type == "Organization"
                    and (node.sector == item.sector or (node.sector is None and node.id is None))
                ),
                2,
            )
        return self._only_body(item) if noun in self.lists.of("any_body") else None

    def _fits_modifiers(self, head: Token, node: Node) -> bool:
        """Say whether the nouns and countries before a noun are a body's own: no "European team" is the Afghan one."""
        own = {word for name in (node.name, *node.forms) for word in name.lower().split()}
        modifiers = [child for child in head.lefts if is_modifier(child) and child.lower_ not in own]
        return not any(
            child.pos_ in ("NOUN", "PROPN")
            or ((other := self.at.get(child.i)) is not None and other.country != node.country)
            for child in modifiers
        )

    def _only_body(self, item: Candidate) -> Node | None:
        """Return the one body named in this sentence and the one before that "the group" can be."""
        here = self.sentence[item.head]
        found = {
            node
            for number in (here - 1, here)
            for mention, node in self.by_sentence.get(number, ())
            if mention.head < item.head and node.type == "Organization" and node.forms
        }
        return next(iter(found)) if len(found) == 1 and next(iter(found)).sector not in _STATE_SECTORS else None

    def _recent(self, item: Candidate, fits, reach: int) -> Node | None:  # type: ignore[no-untyped-def]
        """Return the fitting node last mentioned within some sentences."""
        here = self.sentence[item.head]
        for number in range(here, max(here - reach, 0) - 1, -1):
            for mention, node in reversed(self.by_sentence.get(number, ())):
                if mention.head < item.head and fits(node):
                    return node
        return None

    def _new_actor(self, item: Candidate, head: Token) -> Node | None:
        """Return a node of its own for a noun phrase that acts or speaks: "officials", "a senior official".

        One that is acted upon has a node where its words tell whose it is and what: "two Liberian refugees".
        """
        if item.type not in ("Person", "Organization") or self._in_headline(head):
            return None
        if any(
            child.tag_ == "WP$" or _is_owner_pronoun(child, self.lists) for child in head.lefts
        ):  # "her party", "his lawyers"
            return None
        acts = is_subject(head) and clause_of(first_conjunct(head)).lemma_ != "be"
        acts = acts or is_source(head)
        is_anybody = head.lemma_.lower() in self.lists.of("anybody")
        if (is_anybody or not acts) and not (is_argument(head) and self._is_told_apart(item, head)):
            return None
        name = self._without_determiner(item)
        if self._last_word(item) in self.lists.of("there"):
            place = self._recent(item, lambda node: node.type in _PLACES, 2)
            name = f"{name} in {place.name}" if place is not None else name
        type_ = "Group" if item.number == PLURAL and item.type == "Person" else item.type
        same = [node for node in self.nodes if node.name.lower() == name.lower() and node.type == type_]
        if same:
            return same[0]
        sector = self._sector_of_named(head) or item.sector or self._sector_of_leader(item, head)
        node = Node(type_, name, None, self._country_of(head), sector, item.gender, item.number)
        node.nouns.add(item.noun or head.lemma_.lower())
        self.nodes.append(node)
        return node

    def _sector_of_leader(self, item: Candidate, head: Token) -> str | None:
        """Return GOV for who leads a country, and is no more: "Palestinian leaders"."""
        is_leader = item.sector is None and item.noun in self.facts.roles and head.pos_ == "NOUN"
        return "GOV" if is_leader and self._named_country(head) else None

    def _named_country(self, head: Token) -> bool:
        """Say whether a country stands right before a noun or owns it: "Iraqi leaders", "Iraq's leaders"."""
        slots = noun_slots(head)
        nodes = [self.at.get(word.i) for slot in ("modifier", "possessive", "of") for word in slots.get(slot, ())]
        others = [word for word in slots.get("modifier", ()) if self.at.get(word.i) is None and word.pos_ != "ADJ"]
        return not others and any(node is not None and node.type == "Country" for node in nodes)

    def _is_told_apart(self, item: Candidate, head: Token) -> bool:
        """Say whether a phrase tells what someone is and of which country or body: "UN monitors", "police in Lagos"."""
        return (item.sector or self._sector_of_named(head) or self._sector_of_leader(item, head)) is not None and (
            self._country_of(head) is not None or self._body_before(head) is not None
        )

    def _body_before(self, head: Token) -> Node | None:
        """Return the named body that a noun's people belong to: "Hamas" in "Hamas leaders", "leaders of Hamas"."""
        slots = noun_slots(head)
        named = [self.at.get(word.i) for slot in ("modifier", "possessive", "of") for word in slots.get(slot, ())]
        return next((node for node in named if node is not None and _is_body(node)), None)

    def _sector_of_named(self, head: Token) -> str | None:
        """Return the sector that a rank takes from the body or country it belongs to: REB for "Hamas leaders"."""
        if head.lemma_.lower() not in self.lists.of("ranks"):
            return None
        body = self._body_before(head)
        return body.sector if body is not None else None

    def _in_headline(self, head: Token) -> bool:
        """Say whether a word stands in a headline or subhead, whose telegram style the parser misreads."""
        return any(block.span.start <= head.idx < block.span.end for block in self._headlines)

    # pronouns

    def _speakers(self) -> dict[int, int]:
        """Return for each token of a direct quotation the token of its source."""
        found: dict[int, int] = {}
        for quotation in self.quotations:
            if quotation.direct and quotation.source is not None:
                for token in span_of(self.doc, quotation.content):
                    found[token.i] = quotation.source
        return found

    def _cues(self) -> dict[int, int]:
        """Return for each token of a direct quotation the token of its reporting verb."""
        found: dict[int, int] = {}
        for quotation in self.quotations:
            if quotation.direct and quotation.cue is not None:
                found.update(dict.fromkeys((t.i for t in span_of(self.doc, quotation.content)), quotation.cue))
        return found

    def _first_said(self) -> dict[int, int]:
        """Return for the source of direct quotations the first token that it says."""
        found: dict[int, int] = {}
        for token, source in self.speaker.items():
            found[source] = min(token, found.get(source, token))
        return found

    def _quoted(self) -> Iterator[int]:
        """Yield the tokens of direct quotations."""
        for quotation in self.quotations:
            if quotation.direct:
                yield from (token.i for token in span_of(self.doc, quotation.content))

    def _pronoun(self, item: Candidate) -> Node | None:
        source = self.speaker.get(item.head)
        if item.person == 1:
            node = self.at.get(source) if source is not None else None
            return self._side_of(node) if node is not None and item.number == PLURAL else node
        if item.person == 2:
            return self._listener(item.head)
        token = self.doc[item.head]
        if token.lower_ in self.lists.of("reflexive"):
            return self._reflexive(item, token)
        if item.gender == NEUTER and not self._is_thing_like(token):
            return None
        return self._antecedent(item, token, self.at.get(source) if source is not None else None)

    def _listener(self, head: int) -> Node | None:
        """Return the one person who is told what a quotation says: "You will pay," Reed told Stone."""
        verb = self.cue.get(head)
        told = read_clause(self.doc[verb]) if verb is not None else None
        if told is None or told.passive:
            return None
        words = (*told.indirects, *told.objects)
        node = self.at.get(words[0].i) if len(words) == 1 else None
        return node if node is not None and node.type == "Person" and node.number != PLURAL else None

    def _side_of(self, speaker: Node) -> Node | None:
        """Return who "we" are in someone's mouth: an office holder's country, a body itself, else unknown."""
        if speaker.type != "Person":
            return speaker
        if speaker.country is None or not speaker.offices:
            return None
        return next((node for node in self.nodes if node.type == "Country" and node.country == speaker.country), None)

    def _is_thing_like(self, token: Token) -> bool:
        """Say whether "it" can be followed up.

        A subject that acts or a possessor, outside quotations and no expletive.
        """
        if is_possessor(token):
            return True
        verb = clause_of(token)
        if token.head.i != verb.i:  # "makes it easier to leave"
            return False
        if not is_subject(token) or token.i in self.speaker:
            return False
        if verb.lemma_ in self.lists.of("expletives"):
            return any(word.lower_ in self.lists.of("acting_adjectives") for word in read_clause(verb).attributes)
        return not (is_passive(verb) and read_clause(verb).clauses)  # "it was believed that …"

    def _reflexive(self, item: Candidate, token: Token) -> Node | None:
        """Return the subject of the pronoun's own clause: "Alvarez turned himself in"."""
        nodes = [self.at.get(subject.i) for subject in find_subjects(clause_of(token))[0]]
        if item.gender in (MALE, FEMALE):  # where the parser lost the subject, the person named before
            near = reversed(self.by_sentence.get(self.sentence[token.i], ()))
            people = [node for mention, node in near if mention.head < token.i and node.type == "Person"]
            nodes += people[:1]
        return next((node for node in nodes if node and _agree(item, node, node.mentions[0])), None)

    def _antecedent(self, item: Candidate, token: Token, speaker: Node | None) -> Node | None:
        """Return the likeliest antecedent by nearness, grammar and frequency, if it is clearly the likeliest."""
        plain = self._ahead(item, token) or self._joined(item, token)
        if plain is not None:
            return plain
        scores = self._scores(item, token, speaker)
        if not scores:
            return None
        for node in scores:
            scores[node] += _FREQUENCY * math.log(len(node.mentions)) + _KNOWN_GENDER * _is_of_gender(node, item)
        for target in self._explained(token):
            judged = self.at.get(target.i)
            if judged is None and item.gender not in (MALE, FEMALE):  # "slammed the plan, saying it would fail"
                return None
            if judged in scores:
                scores[judged] += _EXPLAINED
        ranked = sorted(scores.items(), key=lambda pair: -pair[1])
        best, score = ranked[0]
        if len(ranked) > 1 and score - ranked[1][1] < _MARGIN:
            return None
        if item.gender in (MALE, FEMALE):
            return best if score > 0 else None
        return best if score > 1.5 and score > self._rival(item, token) else None

    def _ahead(self, item: Candidate, token: Token) -> Node | None:
        """Return the subject that follows an adverbial that has its pronoun.

        "In his second term, Rao sought peace", "After he left Oslo, Rao flew to Rome".
        """
        verb = clause_of(token)
        if is_subject(token) and is_fronted(verb) and item.head not in self.quoted:
            verb = verb.head
        elif not is_possessor(token):
            return None
        for subject in find_subjects(verb)[0]:
            for word in (subject, *appositions(subject)):  # "After he left Oslo, Rao …": the parser joins the two
                node = self.at.get(word.i)
                if node is None or word.i < token.i or _governs(subject, token):
                    continue
                if node.forms and _agree(item, node, node.mentions[0]):
                    return node
        return None

    def _scores(self, item: Candidate, token: Token, speaker: Node | None) -> dict[Node, float]:
        """Return how likely each entity that agrees and that grammar allows is meant."""
        scores: dict[Node, float] = {}
        here = self.sentence[token.i]
        verb = clause_of(token)
        barred = self._barred(token, verb)
        governing = self._governing(token, verb, barred)
        principals = self._principals(token, verb) if item.number == PLURAL else set()
        for number in range(here, max(here - _REACH, 0) - 1, -1):
            for mention, node in self.by_sentence.get(number, ()):
                if mention.head >= token.i or node is speaker or node in barred:
                    continue
                if not _agree(item, node, mention) and not (node in governing and _are_state(item, node)):
                    continue
                if number == here and self._bound(token, verb, mention):
                    continue
                if item.number == PLURAL and not self._stands_out(mention) and self._has_pair(number):
                    continue  # "Rao met Reed at a meeting of all ministers. They shook hands."
                quoted = mention.head in self.quoted and token.i not in self.quoted
                if quoted and (token.i in self.sources or number == here):
                    continue
                score = self._closeness(item, token, mention, here - number) - (node.type not in _ACTORS) - quoted
                if node in governing and number == here:
                    score = max(score, _AS_SUBJECT) + _GOVERNING
                if node in principals:
                    score = max(score, _AS_SUBJECT)
                if number == here and self._is_helped(token, verb, mention):
                    score = max(score, _AS_SUBJECT + _GOVERNING)
                if node not in principals and item.number == PLURAL and _is_one_body(node, mention):
                    if here - number > 1 or quoted or not self._is_they(token, mention):
                        continue
                    score -= _ONE_BODY
                scores[node] = max(scores.get(node, -9.0), score)
        return scores

    def _stands_out(self, mention: Candidate) -> bool:
        """Say whether a mention is what a clause is about, not named inside another phrase of it."""
        head = self.doc[mention.head]
        return is_subject(head) or is_object(head)

    def _has_pair(self, number: int) -> bool:
        """Say whether two people have to do with each other in a sentence: one does it, to or with the other."""
        people: set[Node] = set()
        for mention, node in self.by_sentence.get(number, ()):
            head = self.doc[mention.head]
            beside = governing_preposition(head)
            with_him = beside is not None and beside.lower_ == "with" and is_predicate(beside.head)
            if node.type == "Person" and node.number != PLURAL and (self._stands_out(mention) or with_him):
                people.add(node)
        return len(people) > 1

    def _is_they(self, token: Token, mention: Candidate) -> bool:
        """Say whether "they" can take up a single body: one that acts or owns, with no other people in between."""
        other = self.doc[mention.head]
        if token.i in self.quoted or not (is_subject(other) or is_possessor(other)):
            return False
        between = () if is_subject(token) or is_possessor(token) else self.doc[mention.head : token.i]
        return not any(word.tag_ == "NNS" for word in between)

    def _is_helped(self, token: Token, verb: Token, mention: Candidate) -> bool:
        """Say whether a mention is whom an infinitive is about, and the pronoun owns what follows.

        "Rao left to help Reed with his debts"; of whoever wants to help Reed with his debts it is left open.
        """
        other = self.doc[mention.head]
        return is_possessor(token) and is_nonfinite(verb) and is_object(other) and clause_of(other).i == verb.i

    def _barred(self, token: Token, verb: Token) -> set[Node]:
        """Return who cannot be an object because he does the deed: "Trump sought talks aimed at drawing him in"."""
        if is_possessor(token) or is_subject(token):
            return set()
        if is_passive(verb):  # "the help expected of him": of whom is left open
            return self._subjects_of(verb)
        for _ in range(_DEPTH):
            doers = self._subjects_of(verb)
            above = clause_of(verb.head)
            if doers or (not is_nonfinite(verb) and has_own_subject(verb)) or above.i == verb.i:
                return doers
            verb = above
        return set()

    def _governing(self, token: Token, verb: Token, barred: set[Node]) -> set[Node]:
        """Return the nearest fitting subjects of the clauses that the pronoun's own hangs on.

        "Devi, who told Rao he …" gives Devi, "Rao said a man tried to shoot him" Rao.
        """
        above = verb if is_possessor(token) else clause_of(verb.head)
        owners = self._owners(token) if is_possessor(token) else set()
        for _ in range(_DEPTH):
            subjects = self._subjects_of(above)
            if not subjects or subjects - barred or above.head.i == above.i:
                return (subjects | owners) - barred
            above = clause_of(above.head)
        return owners

    def _owners(self, token: Token) -> set[Node]:
        """Return whose the things are among which the pronoun's is: Rao's in "praised Rao's virtues and his wit"."""
        noun, found = token.head, set()
        for _ in range(_DEPTH):
            noun = noun.head
            if is_predicate(noun) or noun.head.i == noun.i:
                break
            owners = (self.at.get(child.i) for child in noun.lefts if is_possessor(child))
            found |= {node for node in owners if node is not None}
        return found

    def _joined(self, item: Candidate, token: Token) -> Node | None:
        """Return whom a noun with the pronoun goes along with: Rao in "met Rao and his wife"."""
        noun = token.head
        for _ in range(_DEPTH if is_possessor(token) else 0):
            if noun.i != first_conjunct(noun).i:
                node = self.at.get(noun.head.i)
                return node if node is not None and _agree(item, node, node.mentions[0]) else None
            if is_predicate(noun) or noun.head.i == noun.i:
                return None
            noun = noun.head
        return None

    def _subjects_of(self, verb: Token) -> set[Node]:
        """Return who a verb says acts or is, "His father Jan Reed said" too."""
        subjects = (*find_subjects(verb)[0], *(read_clause(verb).subjects if is_passive(verb) else ()))
        words = [word for subject in subjects for word in (subject, *appositions(subject))]
        return {node for word in words if (node := self.at.get(word.i)) is not None}

    def _principals(self, token: Token, verb: Token) -> set[Node]:
        """Return the body for which someone says "they": "A spokesman for Velmora said they would appeal"."""
        if not is_subject(token) or not is_reported(verb):
            return set()
        slots = [find_obliques(subject) for subject in find_subjects(clause_of(verb.head))[0]]
        found = (self.at.get(filler.i) for slot in slots for name in ("for", "of") for filler in slot.get(name, ()))
        return {node for node in found if node is not None and node.type in _EMPLOYERS}

    def _explained(self, token: Token) -> tuple[Token, ...]:
        """Return whom a reason speaks of: who is blamed, praised or thanked, "criticised Rao, saying he had lied".

        Verbs that judge someone for what he did make his deed the reason (implicit causality, Garvey and Caramazza
        1974).
        """
        verb = clause_of(token)
        for _ in range(2 if is_subject(token) else 0):
            above = clause_of(verb.head)
            if above.i == verb.i:
                break
            if above.lemma_.lower() in self.lists.of("judging_verbs") and not is_nonfinite(verb.head):
                return read_clause(above).objects
            if not is_nonfinite(above) or above.lemma_.lower() not in self.lists.of("speech_verbs"):
                break
            verb = above
        return ()

    def _rival(self, item: Candidate, token: Token) -> float:
        """Return how likely "it" or "they" stands for a thing or people that are no entity: "the sale … its"."""
        here, best = self.sentence[token.i], -9.0
        doc, i = self.doc, token.i - 1
        tag = "NNS" if item.number == PLURAL else "NN"
        while i >= 0 and self.sentence[i] >= here - 1:
            noun = doc[i]
            if noun.tag_ == tag and i not in self.at and (is_subject(noun) or is_object(noun)):
                mention = Candidate(item.span, MentionForm.NOMINAL, i)
                if here != self.sentence[i] or not self._bound(token, clause_of(token), mention):
                    best = max(best, self._closeness(item, token, mention, here - self.sentence[i]))
            i -= 1
        return best

    def _closeness(self, item: Candidate, token: Token, mention: Candidate, distance: int) -> float:
        """Return how likely a pronoun follows up a mention: near ones, subjects, the sayer of what is said."""
        score = 3.0 - distance
        other = self.doc[mention.head]
        other = other.head if is_apposition(other) else other
        if is_subject(other):
            score += 1.2 if is_subject(token) or is_possessor(token) else 0.8
            if distance == 1 and _leads(token) and _leads(other):
                score += _SAME_PLACE
        elif is_object(other):
            score += 0.4
        if is_possessor(other) or mention.form is MentionForm.DEMONYM:
            score -= 0.6
        if token.i in self.sources and mention.head in self.sources:
            score += 0.7
        if distance == 0:
            score += 0.2
            if is_subject(other) and _governs(clause_of(other), token):
                score += 0.6
            if mention.form is MentionForm.PRONOUN and mention.gender == item.gender:
                score += 0.6
        return score

    def _bound(self, token: Token, verb: Token, mention: Candidate) -> bool:
        """Say whether grammar forbids it: subject and object of one clause are two ("Rubio met him")."""
        other = self.doc[mention.head]
        if is_possessor(token):  # "Firefox, its rival", "Reed is his rival"
            noun = token.head
            beside = (is_apposition(noun) and noun.head.i == other.i) or noun in predicate_nouns(other)
            return beside or noun.i == other.i
        return clause_of(other).i == verb.i and not is_possessor(other)

    # results

    def _finish(self) -> Iterator[Entity]:
        found = []
        weights = {}
        layout = read_layout(self.doc, self.sentence, _blocks(self.doc))
        for node in self.nodes:
            if node.mentions:
                weights[node] = weigh({item.head: item.form for item in node.mentions}, node.type, layout)
        top = max(weights.values(), default=1.0)
        used: Counter[str] = Counter()
        for node in sorted(weights, key=lambda node: (-weights[node], node.mentions[0].span)):
            entity = self._entity(node, round(weights[node] / top, 3), used)
            found.append(entity)
        yield from found

    def _entity(self, node: Node, salience: float, used: Counter[str]) -> Entity:
        forms = self._forms(node) if node.id is None else sorted(node.forms)
        name = node.name if node.id is not None else max(forms, key=lambda form: (len(form.split()), len(form), form))
        id_ = node.id or self._key(name, node)
        name = self._with_country(name, node)
        used[id_] += 1
        if used[id_] > 1:
            id_ = f"{id_}-{used[id_]}"
        spans = sorted({Mention(item.span, item.form) for item in node.mentions})
        speaks = node.type == "Country" and bool(node.forms) and all(map(self.facts.metonym, node.forms))
        return Entity(
            id=id_,
            type=node.type,
            name=name,
            aliases=tuple(sorted(set(forms) - {name})),
            country=node.country,
            sector="GOV" if speaks else node.sector,
            salience=salience,
            mentions=tuple(spans),
        )

    def _with_country(self, name: str, node: Node) -> str:
        """Return a body's name with its country where many have one of that name: "Ukrainian Air Force"."""
        if node.id is not None or node.country is None or not node.forms or not self._is_general(name):
            return name
        state = next((found for found in self.facts.countries if found.iso == node.country), None)
        return f"{state.demonyms[0] if state.demonyms else state.name} {name}" if state else name

    def _key(self, name: str, node: Node) -> str:
        named = any(item.form is MentionForm.NAME for item in node.mentions)
        if named and node.type == "Organization" and self._is_common(name):
            state = next((found for found in self.facts.countries if found.iso == node.country), None)
            return (
                entity_key(f"{state.name} {name}", node.type) if state else entity_key(name, node.type, self.article_id)
            )
        return entity_key(name, node.type, None if named and len(name.split()) > 1 else self.article_id)

    def _is_common(self, name: str) -> bool:
        """Say whether many countries have a body of that name: "Air Force", "Supreme Court", "Foreign Ministry"."""
        last = name.lower().split()[-1]
        return self.lists.organisation.get(last) in _STATE_SECTORS and self._country_within(name) is None

    def _last_word(self, item: Candidate) -> str:
        return span_of(self.doc, item.span)[-1].lower_

    def _without_determiner(self, item: Candidate) -> str:
        tokens = list(span_of(self.doc, item.span))
        while len(tokens) > 1 and tokens[-1].lower_ in self.lists.of("there") | self.lists.of("here"):
            tokens.pop()
        while len(tokens) > 1 and tokens[0].lower_ in self.lists.of("determiners"):
            tokens.pop(0)
        while len(tokens) > 1 and (tokens[-1].text in ("'s", "'") or tokens[-1].is_punct):
            tokens.pop()
        while len(tokens) > 1 and tokens[-1].ent_type_ in _TIMES:  # "the trade ministry on Friday"
            tokens.pop()
            if tokens[-1].pos_ == "ADP" and len(tokens) > 1:
                tokens.pop()
        start, end = tokens[0].idx, tokens[-1].idx + len(tokens[-1].text)
        return " ".join(self.text[start:end].split())

    def _text(self, item: Candidate) -> str:
        return " ".join(self.text[item.span.start : item.span.end].split())


def _headlines(doc: Doc) -> tuple[Block, ...]:
    return tuple(block for block in _blocks(doc) if block.kind in (BlockKind.HEADLINE, BlockKind.SUBHEAD))


def _blocks(doc: Doc) -> tuple[Block, ...]:
    return (doc._.blocks if Doc.has_extension("blocks") else None) or ()


def doc_mentions(doc: Doc) -> tuple[Candidate, ...]:
    """Return the mentions that the stage before has found."""
    return tuple(doc._.mentions)


def _kind(type_: str | None) -> str:
    return "Place" if type_ in ("City", "Region", "Place", "Facility", "Country") else type_ or ""


def _agree(item: Candidate, node: Node, mention: Candidate) -> bool:
    """Say whether a pronoun can stand for a node by number, gender and type.

    "They" can be a team, a firm or "the Chinese".
    """
    if item.number == PLURAL:
        return node.type in ("Group", "Organization") or node.number == PLURAL or _is_people(mention)
    if item.gender in (MALE, FEMALE):
        return node.type == "Person" and node.gender in (None, item.gender) and node.number != PLURAL
    return node.type not in ("Person", "Group") and node.number != PLURAL


def _are_state(item: Candidate, node: Node) -> bool:
    """Say whether "they" can be a government named by its country or capital: "Moscow said they would leave"."""
    return item.number == PLURAL and node.type in ("Country", "City")


def _is_people(mention: Candidate) -> bool:
    """Say whether a country's name stands for its people: "the Germans", "the Chinese"."""
    return mention.form is MentionForm.DEMONYM and mention.number == PLURAL


def _is_one_body(node: Node, mention: Candidate) -> bool:
    """Say whether a mention names a firm or team, which "they" takes up only from nearby."""
    return node.type != "Group" and node.number != PLURAL and not _is_people(mention)


def _is_of_gender(node: Node, item: Candidate) -> bool:
    """Say whether the text or the gazetteer tells that a person has the gender of a pronoun."""
    return item.gender in (MALE, FEMALE) and node.gender == item.gender


def _leads(token: Token) -> bool:
    """Say whether a word is the subject of a sentence's main clause."""
    verb = clause_of(token)
    return is_subject(token) and verb.head.i == verb.i


def _governs(verb: Token, token: Token) -> bool:
    """Say whether a verb or noun stands above a word in the sentence."""
    steps = 0
    while token.head.i != token.i and steps < 30:
        token = token.head
        steps += 1
        if token.i == verb.i:
            return True
    return False


def _is_owner_pronoun(token: Token, lists: NameWords) -> bool:
    """Say whether a word is "her" or "their", and not the country that capitals make of "us"."""
    return token.pos_ != "PROPN" and token.text != "US" and token.lower_ in lists.pronouns


def _gives_country(node: Node) -> bool:
    """Say whether what belongs to a node belongs to its country: to a country, a place, a body, an office holder."""
    if node.type == "Group":  # a people: "Bosnian Serbs"
        return node.country is not None and node.mentions[0].form is MentionForm.DEMONYM
    return node.country is not None and (node.type != "Person" or bool(node.offices))


def _is_body(node: Node) -> bool:
    """Say whether a node is a named organisation or people, whose members a phrase may be about."""
    is_named = any(item.form in (MentionForm.NAME, MentionForm.DEMONYM) for item in node.mentions)
    return is_named and node.type in ("Organization", "Group")


def _is_called(node: Node, noun: str) -> bool:
    words = node.name.lower().split()
    return noun in (words[0], words[-1]) or noun in node.nouns


def _is_described(head: Token) -> bool:
    """Say whether more than an article tells which one is meant: "the host country", "the country of his birth"."""
    return is_narrowed(head) or sum(1 for _ in head.lefts) > 1


def _sentence_numbers(doc: Doc, quoted: set[int]) -> list[int]:
    """Return the sentence of each token by number; the sentences of one quotation count as one."""
    numbers, current = [], -1
    for token in doc:
        inside = token.i in quoted and token.i - 1 in quoted
        if current < 0 or (token.is_sent_start and not inside):
            current += 1
        numbers.append(current)
    return numbers
