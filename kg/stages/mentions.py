"""Every stretch of text that can stand for an entity: names, demonyms, nouns with their phrase, pronouns.

    The Russian president said he would call the company.

yields "Russian" (demonym of Russia), "The Russian president" and "the company" (nominals), and "he" (a pronoun), each
with what its
words tell of number, gender and type. Which entity is meant is decided in `kg.stages.coref`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.gazetteer import Country, Gazetteer, load_gazetteer
from kg.index import span_of
from kg.quotes import find_quotations
from kg.stages.name_capitals import prefix_country
from kg.stages.name_types import Name
from kg.stages.sectors import find_sector
from kg.stages.words import NameWords, load_name_words
from kg.syntax import (
    clause_of,
    find_obliques,
    find_words,
    full_text,
    governing_preposition,
    is_acted_upon,
    is_argument,
    is_determiner,
    is_modifier,
    is_subject,
    modifying_clauses,
    phrase_span,
    verb_words,
)
from kg.types import MentionForm, TextSpan

SINGULAR, PLURAL = "singular", "plural"
MALE, FEMALE, NEUTER = "male", "female", "neuter"
_SHORT_CLAUSE = 7  # words of a clause that is part of what people are called
NATIONAL, AGED = "national", "year-old"  # nouns of "the Norwegian", "the 45-year-old"


_ARTICLES = frozenset(("a", "another", "one", "that", "the", "this"))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of text that can stand for an entity.

    `head` is the index of its head token. `type` is the entity type of a name, or the one that a noun or pronoun asks
    for; `number` and `gender` are ``None`` where the words leave them open. `id` is the gazetteer's. `noun` is the
    lower-case
    singular head of a nominal, with the words that make it one ("secretary of state", "police officer"). `title` is
    the title
    before a name, in lower case. `person` is a pronoun's.
    """

    span: TextSpan
    form: MentionForm
    head: int
    type: str | None = None
    number: str | None = None
    gender: str | None = None
    id: str | None = None
    noun: str | None = None
    title: str | None = None
    sector: str | None = None
    person: int | None = None


if not Doc.has_extension("mentions"):
    Doc.set_extension("mentions", default=())


@Language.component("kg_mentions", requires=["doc._.names", "token.dep"], assigns=["doc._.mentions"])
def mentions(doc: Doc) -> Doc:
    """Set ``doc._.mentions``: all that may stand for an entity, in text order."""
    doc._.mentions = tuple(find_mentions(doc))
    return doc


def find_mentions(doc: Doc, gazetteer: Gazetteer | None = None, words: NameWords | None = None) -> Iterator[Candidate]:
    """Yield names, demonyms, nominals and pronouns in text order, outer ones before those inside them."""
    facts, lists = gazetteer or load_gazetteer(), words or load_name_words()
    text = full_text(doc)
    named = [_name(doc, text, name, facts, lists) for name in doc._.names]
    taken = {token.i for name in doc._.names for token in span_of(doc, name.span)}
    found = [
        *named,
        *_demonyms(doc, taken, facts, lists),
        *_pronouns(doc, taken, lists),
        *_nominals(doc, taken, facts, lists),
        *_epithets(doc, taken, facts, lists),
    ]
    yield from sorted(found, key=lambda item: (item.span.start, -item.span.end, item.form))


def _name(doc: Doc, text: str, name: Name, facts: Gazetteer, lists: NameWords) -> Candidate:
    tokens = span_of(doc, name.span)
    title = None if name.title is None else " ".join(text[name.title.start : name.title.end].lower().split())
    gender = None
    if name.type == "Person":
        gender = _gender_before(doc, tokens.start, lists) or (
            facts.titles[title].gender if title in facts.titles else None
        )
        if gender is None and name.id is not None:
            gender = facts.things[name.id].gender
    else:
        gender = NEUTER
    return Candidate(name.span, MentionForm.NAME, tokens.root.i, name.type, SINGULAR, gender, name.id, title=title)


def _gender_before(doc: Doc, start: int, lists: NameWords) -> str | None:
    """Return the gender that the word before a name tells: "Mrs. Alvarez", "spokeswoman Tammy Bruce"."""
    return noun_gender(doc[start - 1].lower_, lists) if start else None


def noun_gender(noun: str, lists: NameWords) -> str | None:
    """Return the gender that a noun itself tells: "spokeswoman", "king"; most tell none."""
    if noun in lists.of("female_nouns"):
        return FEMALE
    return MALE if noun in lists.of("male_nouns") else None


def _demonyms(doc: Doc, taken: set[int], facts: Gazetteer, lists: NameWords) -> Iterator[Candidate]:
    """Yield words for a people or its country: "Russian", "the Chinese", "South Korean". Languages are left out."""
    for token in doc:
        country_id = prefix_country(token, facts, lists)
        if country_id is not None and token.i not in taken:
            span = TextSpan(token.idx, token.idx + len(token.text))
            yield Candidate(span, MentionForm.DEMONYM, token.i, "Country", None, None, country_id)
    i = 0
    while i < len(doc):
        length, id_, type_ = _demonym_at(doc, i, taken, facts, lists)
        if length and is_one_of(doc[i + length - 1], facts):
            pass
        elif length and not _is_language(last := doc[i + length - 1], lists):
            people = _people(doc, i, last, facts, lists) if type_ == "Country" else None
            people = people or (_some_people(doc, i, last, taken, facts, lists) if type_ == "Country" else None)
            if people is not None:
                yield people
                length = people.head + 1 - i
            else:
                number = PLURAL if last.tag_ in ("NNS", "NNPS") else None
                span = TextSpan(doc[i].idx, last.idx + len(last.text))
                yield Candidate(span, MentionForm.DEMONYM, last.i, type_, number, None, id_)
        i += max(length, 1)


def is_one_of(token: Token, facts: Gazetteer) -> bool:
    """Say whether a word is one of a people, not all of it or its adjective: "the Norwegian", "a Spaniard"."""
    country = facts.demonym(token.text)
    if country is None or is_modifier(token) or not any(child.lower_ in _ARTICLES for child in token.lefts):
        return False
    if token.lower_.endswith(("man", "woman")) or f"{token.text}s" in country.people:
        return True
    return token.tag_ not in ("NNS", "NNPS") and is_subject(token) and _is_one(token)


def _is_one(subject: Token) -> bool:
    """Say whether a verb shows that its subject is one: "the Swiss was", not "the Swiss were"."""
    return any(word.tag_ == "VBZ" or word.lower_ == "was" for word in verb_words(clause_of(subject)))


def _epithets(doc: Doc, taken: set[int], facts: Gazetteer, lists: NameWords) -> Iterator[Candidate]:
    """Yield what calls someone by nothing but his country, age or place in the order: "the Norwegian", "the latter"."""
    for token in doc:
        if token.i in taken or token.pos_ == "VERB":
            continue
        if token.text[:1].isupper() and is_one_of(token, facts):
            country = facts.demonym(token.text)
            gender = {"man": MALE, "woman": FEMALE}.get(_person_ending(token.lower_))
            noun, type_, id_ = NATIONAL, "Person", country.id if country else None
        elif token.lower_ == "old" and token.i > 3 and doc[token.i - 3 : token.i + 1].text.lower() == "-year-old":
            noun, type_, id_, gender = AGED, "Person", None, None
        elif token.lower_ in lists.of("of_two"):
            noun, type_, id_, gender = token.lower_, None, None, None
        else:
            continue
        if is_argument(token) and not is_modifier(token) and any(child.lower_ in _ARTICLES for child in token.lefts):
            yield Candidate(phrase_span(token), MentionForm.NOMINAL, token.i, type_, SINGULAR, gender, id_, noun=noun)


def _person_ending(word: str) -> str:
    return next((ending for ending in ("woman", "man") if word.endswith(ending)), "")


def _people(doc: Doc, i: int, last: Token, facts: Gazetteer, lists: NameWords) -> Candidate | None:
    """Return a people that is not a country's: "ethnic Albanians", "Bosnian Serbs", "the Albanians of Serbia".

    `noun` is its name, `id` the country where it lives, if that is told.
    """
    country, minorities = facts.demonym(doc[i : last.i + 1].text), lists.of("minorities")
    home: str | None
    after = doc[last.i + 1] if last.i + 1 < len(doc) else last
    own = facts.demonym(after.text) if after.lower_ in minorities else None
    if country is not None and own is not None and own.id != country.id:
        name, home, last = f"{doc[i : last.i + 1].text} {_plural(own, minorities)}", country.id, after
    elif country is not None and i and doc[i - 1].lower_ in lists.of("descent"):
        name, home = f"{doc[i - 1].lower_} {_plural(country, minorities)}", _home_of_minority(last, country, facts)
    elif country is not None and last.lower_ in minorities and last.tag_ in ("NNS", "NNPS"):
        places = [word for slot in ("of", "in") for word in find_obliques(last).get(slot, ())]
        homes = [thing for word in places for thing in facts.find(word.text)[:1] if thing.type == "Country"]
        if not homes or homes[0].id == country.id:
            return None
        name, home = f"{last.text} in {homes[0].name}", homes[0].id
    else:
        return None
    span = TextSpan(doc[i].idx, last.idx + len(last.text))
    return Candidate(span, MentionForm.DEMONYM, last.i, "Group", PLURAL, None, home, noun=name)


def _home_of_minority(people: Token, own: Country, facts: Gazetteer) -> str | None:
    """Return the one country in which a people abroad lives or is struck: "killed ethnic Serbs in northern Albania"."""
    verb = is_acted_upon(people)
    for word in (people, *([verb] if verb is not None else [])):
        obliques = find_obliques(word)
        places = [token for link in ("in", "of") for place in obliques.get(link, ()) for token in place.subtree]
        known = {thing.id for token in places for thing in facts.find(token.text)[:1] if thing.type == "Country"}
        if known:
            return known.pop() if len(known) == 1 and own.id not in known else None
    return None


def _some_people(
    doc: Doc, i: int, last: Token, taken: set[int], facts: Gazetteer, lists: NameWords
) -> Candidate | None:
    """Return some of a country's people, who are not the country: "two Norwegians", "thousands of young Algerians".

    `noun` is what they are called, `id` the country.
    """
    country = facts.demonym(doc[i : last.i + 1].text)
    if country is None or last.tag_ not in ("NNS", "NNPS") or last.text[-1] != "s" or is_modifier(last):
        return None
    some = [child for child in last.lefts if child.i < i and not is_determiner(child)]
    narrowed = any(_narrows(child, taken, lists) for child in some)
    link = governing_preposition(last)
    counted = link is not None and link.lower_ == "of" and link.head.lower_ in lists.of("quantifiers")
    clauses = modifying_clauses(last)
    if not (narrowed or counted or clauses):
        return None
    start = min((child.left_edge.i for child in some), default=i)
    start = link.head.i if counted and link is not None else start
    while 0 < start < i and (doc[start].lower_ == "as" or _multiplies(doc[start])) and _multiplies(doc[start - 1]):
        start -= 1  # "three times as many Norwegians" are no "as many"
    end = clauses[0].right_edge.i if clauses and clauses[0].right_edge.i - last.i < _SHORT_CLAUSE else last.i
    span = TextSpan(doc[i].idx, last.idx + len(last.text))
    name = " ".join(doc[start : end + 1].text.split())
    return Candidate(span, MentionForm.DEMONYM, last.i, "Group", PLURAL, None, country.id, noun=name)


def _multiplies(word: Token) -> bool:
    return word.lower_ in ("half", "times", "twice") or word.pos_ == "NUM"


def _narrows(word: Token, taken: set[int], lists: NameWords) -> bool:
    """Say whether a word before a people tells of how many or of which: "two", "many", "young"."""
    if word.lower_ in lists.of("quantifiers") or word.pos_ in ("NUM", "ADJ"):
        return word.text.islower() or word.is_digit or bool(word.is_sent_start)
    return bool(word.is_sent_start) and word.i not in taken and is_modifier(word)


def _plural(country: Country, minorities: frozenset[str]) -> str:
    """Return the word for a people: "Serbs"."""
    known = [word for word in country.people if word.lower() in minorities]
    return (known or [*country.people, country.name])[0]


def _demonym_at(
    doc: Doc, i: int, taken: set[int], facts: Gazetteer, lists: NameWords
) -> tuple[int, str | None, str | None]:
    if i in taken or not doc[i].text[:1].isupper() or doc[i].lower_ == "the":
        return 0, None, None
    for length in (2, 1):
        if i + length > len(doc) or (i + length - 1) in taken:
            continue
        text = doc[i : i + length].text
        country = facts.demonym(text)
        if country is not None:
            return length, country.id, "Country"
        region = lists.region_adjectives.get(text.lower())
        if region is not None:
            known = facts.find(region)
            return length, known[0].id if known else region, known[0].type if known else "Region"
    return 0, None, None


def _is_language(token: Token, lists: NameWords) -> bool:
    """Say whether a demonym is a tongue or a dish: "speaks German", "in Russian", "French fries"."""
    if token.tag_ in ("NNS", "NNPS"):
        return False
    if is_modifier(token):
        return token.head.lemma_.lower() in lists.of("language_nouns")
    before = token.nbor(-1) if token.i else None
    if before is not None and before.lower_ in ("in", "into") and not is_modifier(token):
        return token.i + 1 >= len(token.doc) or token.nbor(1).pos_ not in ("NOUN", "PROPN", "ADJ")
    return token.head.lemma_.lower() in lists.of("language_verbs")


def _pronouns(doc: Doc, taken: set[int], lists: NameWords) -> Iterator[Candidate]:
    for token in find_words(doc, lists.pronouns.keys()):
        known = lists.pronouns.get(token.lower_)
        if known is not None and token.pos_ in ("PRON", "DET", "ADJ") and not is_determiner(token):
            if token.text == "US" or token.i in taken:
                continue
            type_ = "Person" if known.gender in (MALE, FEMALE) or known.person < 3 else None
            yield Candidate(
                TextSpan(token.idx, token.idx + len(token.text)),
                MentionForm.PRONOUN,
                token.i,
                type_,
                known.number,
                known.gender,
                person=known.person,
            )


def _nominals(doc: Doc, taken: set[int], facts: Gazetteer, lists: NameWords) -> Iterator[Candidate]:
    """Yield noun phrases whose head can stand for something named."""
    titled = {i for name in doc._.names if name.title for i in range(*_token_range(doc, name.title))}
    for token in doc:
        if token.pos_ not in ("NOUN", "PROPN") or token.i in taken or token.i in titled:
            continue
        if is_field(token, lists):
            continue
        if is_modifier(token) or _is_prefix(token, lists):
            inner = _inner_actor(token, facts, lists)
            if inner is not None:
                yield inner
            continue
        noun = nominal_of(token, facts, lists) or _sayer(token, lists)
        if noun is None:
            continue
        known = lists.nominals.get(noun) or lists.nominals.get(token.lemma_.lower())
        title = facts.titles.get(noun)
        role = facts.roles.get(noun)
        relative = facts.kinship.get(noun)
        if title is not None and title.sector == "MIL" and token.i + 1 < len(doc) and token.nbor(1).lower_ == "at":
            continue  # "a physics major at Leeds University"
        type_ = known.type if known else "Organization" if noun in lists.of("media_sayers") else "Person"
        if title or role or relative:
            type_ = "Person"
        plural = token.tag_ in ("NNS", "NNPS") or token.lower_ in lists.of("plural_nouns")
        gender = noun_gender(token.lower_, lists) or (relative.gender if relative else None)
        gender = gender or (title.gender if title else None) or (None if type_ == "Person" else NEUTER)
        told = (title.sector if title else None) or (known.sector if known else None)
        span = _without_day(token, lists)
        if token.i > 1 and _is_prefix(doc[token.i - 2], lists):
            span = TextSpan(min(span.start, doc[token.i - 2].idx), span.end)
        yield Candidate(
            span,
            MentionForm.NOMINAL,
            token.i,
            type_,
            PLURAL if plural else SINGULAR,
            gender,
            noun=noun,
            sector=find_sector(token, told, lists, facts),
        )


def _without_day(token: Token, lists: NameWords) -> TextSpan:
    """Return a noun's phrase without the day right before it: "On Monday | Norway's king …"."""
    span, first = phrase_span(token), token.left_edge
    is_day = first.i < token.i and first.lower_ in lists.of("calendar") and first.ent_type_ in ("DATE", "TIME")
    return TextSpan(first.nbor().idx, span.end) if is_day and first.nbor().tag_ != "POS" else span


def _inner_actor(token: Token, facts: Gazetteer, lists: NameWords) -> Candidate | None:
    """Return who is named by a country's noun before a thing's: "Israeli army" bulldozers, a "Thai rebel" camp."""
    lemma = token.lemma_.lower()
    known = lists.nominals.get(lemma)
    if known is None or known.sector not in lists.of("sectors_in_compounds") or token.pos_ != "NOUN" or not token.i:
        return None
    before, outer = token.nbor(-1), token.head
    is_told = _is_country(before, facts) or _is_people(before, facts)
    if not (is_modifier(before) and is_told) or not is_argument(outer):
        return None
    if outer.i != token.i + 1 or nominal_of(outer, facts, lists) is not None:
        return None
    span = TextSpan(before.idx, token.idx + len(token.text))
    number = SINGULAR if known.type == "Organization" else PLURAL
    return Candidate(span, MentionForm.NOMINAL, token.i, known.type, number, None, noun=lemma, sector=known.sector)


def _sayer(token: Token, lists: NameWords) -> str | None:
    """Return a noun that stands for someone only where he says something: "a source", "people"."""
    lemma = token.lower_ if token.lower_ in lists.of("media_sayers") else token.lemma_.lower()
    if lemma not in lists.of("sayers") | lists.of("media_sayers"):
        return None
    return lemma if any(item.source == token.i for item in find_quotations(token.doc)) else None


def is_field(token: Token, lists: NameWords) -> bool:
    """Say whether a word with a capital is one of several fields: "Justice, Freedom and Security Commissioner"."""
    fields = lists.of("portfolios")
    if token.lower_ not in fields or not token.text.istitle() or token.i + 2 >= len(token.doc):
        return False
    return token.nbor(1).text in (",", "and", "&") and token.nbor(2).lower_ in fields and token.nbor(2).text.istitle()


def _is_prefix(token: Token, lists: NameWords) -> bool:
    """Say whether a token is the first half of a noun: "Co" in "Co-founder", which has one mention, not two."""
    if token.lower_ not in lists.of("prefixes") or token.whitespace_ or token.i + 2 >= len(token.doc):
        return False
    return token.nbor(1).text == "-" and not token.nbor(1).whitespace_


def _token_range(doc: Doc, span: TextSpan) -> tuple[int, int]:
    tokens = span_of(doc, span)
    return tokens.start, tokens.end


def nominal_of(token: Token, facts: Gazetteer, lists: NameWords) -> str | None:
    """Return the words, in lower-case singular, by which a noun stands for something.

    "foreign minister", "top diplomat".
    """
    lemma = token.lemma_.lower()
    title = None
    if lemma in facts.title_words:
        title = _longest_title(token, lemma, facts) or _role_without_country(token, facts)
    return title or _plain(token, lemma, facts, lists)


def _longest_title(token: Token, lemma: str, facts: Gazetteer) -> str | None:
    """Return the longest title around its head noun: "secretary of state", "deputy foreign minister"."""
    doc = token.doc
    for start in range(max(0, token.i - 3), token.i + 1):
        before = doc[start : token.i].text.lower()
        if " of" in before:
            continue
        for end in (min(token.i + 3, len(doc)), token.i + 1):
            if end > token.i + 1 and doc[token.i + 1].lower_ not in ("of", "-"):
                continue
            after = doc[token.i + 1 : end].text.lower()
            if not before and not after:
                continue
            joiner = "" if token.i and doc[token.i - 1].text == "-" else " "
            text = f"{before}{joiner}{lemma}".strip() + (token.whitespace_ + after if after else "")
            if text in facts.titles or text in facts.roles:
                return text
    return None


def _plain(token: Token, lemma: str, facts: Gazetteer, lists: NameWords) -> str | None:
    """Return the noun, with the one before it where both are one word, that stands for something: "military police"."""
    if token.i and is_modifier(token.nbor(-1)):
        for second in dict.fromkeys((lemma, token.lower_)):  # "state media" have no "state medium"
            if second in lists.second_words and (pair := f"{token.nbor(-1).lower_} {second}") in lists.nominals:
                return pair
    if lemma in lists.nominals or lemma in facts.titles or lemma in facts.roles or lemma in facts.kinship:
        return lemma
    return token.lower_ if token.lower_ in lists.nominals else None


def _role_without_country(token: Token, facts: Gazetteer) -> str | None:
    """Return the role behind "top US diplomat": the words before the noun without the country among them."""
    parts = [child for child in token.lefts if is_modifier(child)]
    text = " ".join([part.lower_ for part in parts if not _is_country(part, facts)] + [token.lemma_.lower()])
    return text if text in facts.roles or text in facts.titles else None


def _is_people(token: Token, facts: Gazetteer) -> bool:
    known = (*facts.find(token.text), facts.people_called(token.text))
    return any(thing is not None and thing.type == "Group" for thing in known)


def _is_country(token: Token, facts: Gazetteer) -> bool:
    return facts.demonym(token.text) is not None or any(thing.type == "Country" for thing in facts.find(token.text))
