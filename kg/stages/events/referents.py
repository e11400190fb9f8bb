"""Whom a word of the clause means, beyond what coreference says: "the two", "both sides", "we", "they".

    Rubio met Lavrov on Thursday. The two spoke for an hour.

Those last named together are remembered as sentences are read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Span, Token

from kg.index import span_of
from kg.stages.actors import find_arguments, find_led_country
from kg.stages.attribution import innermost
from kg.stages.events.context import Context
from kg.syntax import (
    clause_of,
    expand,
    find_obliques,
    find_subjects,
    first_conjunct,
    governing_preposition,
    is_modifier,
    is_possessor,
    main_clause,
    modifying_clauses,
    phrase_span,
    sentence_of,
)
from kg.types import Argument, Entity, MentionForm, TextSpan

_SEVERAL = ("Person", "Organization", "Country")
_OF_ONE_TYPE = (
    ("collective_people", "Person"),
    ("collective_bodies", "Organization"),
    ("collective_countries", "Country"),
)
_TOGETHER = 60  # tokens that "they" may look back over to those named together
_FAR = 200  # tokens that "the two" may, to two who met


def meant(context: Context, filler: Token, role: str, stand_in: bool = True, depth: int = 1) -> Iterator[Argument]:
    """Yield whom a filler means; "the two", "both sides" are those last named together."""
    if is_reciprocal(context, filler):
        yield from _each_other(context, filler, role)
        return
    arguments = tuple(find_arguments(filler, role, context.index, context.lexicon, stand_in))
    arguments = tuple(_in_full(context, argument, filler) for argument in arguments)
    group = arguments[0].entity
    unknown = group is None or group in context.anonymous
    together = _collective(context, filler) if unknown else ()
    if together:
        context.groups.known[group or ""] = together
        yield from (Argument(role, arguments[0].span, entity) for entity in together)
    elif group is not None and group in context.groups.known:
        yield from (Argument(role, arguments[0].span, entity) for entity in context.groups.known[group])
    elif unknown and filler.lower_ in context.lexicon.words("first_person_plural"):
        yield _speakers_side(context, arguments[0], filler)
    elif unknown and filler.lower_ in context.lexicon.words("plural_pronouns") and depth:
        yield from _of_main_clause(context, filler, role) or arguments
    else:
        yield from arguments


def _in_full(context: Context, argument: Argument, filler: Token) -> Argument:
    """Return the argument of a pronoun in the words of the same sentence that it stands for.

    "The army said it had hit a base": the army, as for "which had hit a base".
    """
    if filler.pos_ != "PRON" or argument.entity is None:
        return argument
    named = _named_before(context, filler, argument.entity)
    return replace(argument, span=phrase_span(named)) if named is not None else argument


def _named_before(context: Context, pronoun: Token, entity: str) -> Token | None:
    """Return the head of the nearest phrase before a pronoun, in its sentence, that names the entity."""
    for position in range(pronoun.i - 1, sentence_of(pronoun).start - 1, -1):
        word = context.doc[position]
        if word.pos_ in ("NOUN", "PROPN") and (known := context.index.at(word)) is not None and known.id == entity:
            return None if is_modifier(word) else word
    return None


def _of_main_clause(context: Context, pronoun: Token, role: str) -> tuple[Argument, ...]:
    """Return "they" of an if- or unless-clause as the several things the main clause is about."""
    main = main_clause(pronoun)
    subjects = find_subjects(main)[0] if main is not None else ()
    if len(subjects) < 2 and not any(word.tag_ in ("NNS", "NNPS", "JJ", "CD") for word in subjects):
        return ()
    span = phrase_span(pronoun)
    found = [argument for word in subjects for argument in meant(context, word, role, depth=0) if argument.entity]
    return tuple(replace(argument, span=span) for argument in found)


def _each_other(context: Context, filler: Token, role: str) -> Iterator[Argument]:
    """Yield those who do it to one another: both sides of "Rao and Reed accused each other"."""
    span = phrase_span(filler)
    subjects = find_subjects(clause_of(filler))[0]
    found = [argument.entity for word in subjects for argument in meant(context, word, role, depth=0)]
    several = dict.fromkeys(entity for entity in found if entity is not None)
    yield from [Argument(role, span, entity) for entity in several] if len(several) > 1 else [Argument(role, span)]


def _collective(context: Context, filler: Token) -> tuple[str, ...]:
    """Return who is meant by a word for those named together shortly before; "the two" are rather two who met."""
    word, words = filler.lower_, context.lexicon.words
    if word in words("plural_pronouns"):
        others = _has_other_antecedent(context, filler) or _has_others_since(context, filler)
        apart = context.groups.apart or _is_said_of_others(context, filler)
        return () if others or apart else _last_together(context, None, filler)
    number = next((child.lower_ for child in filler.children if child.lower_ in words("collectives")), None)
    if word in words("collectives"):
        number = word
    elif word not in words("collective_nouns") or not (number or _is_bare(context, filler)):
        return ()
    articles = (child for child in filler.lefts if child.lower_ in words("definite") and not is_possessor(child))
    is_definite = number == "both" or any(articles)
    if not is_definite or find_obliques(filler).get("of"):  # "two men", "the pair of gloves"
        return ()
    size = None if number is None else 3 if number in words("collectives_of_three") else 2
    if size == 2 and context.groups.pair and filler.i - context.groups.pair_at <= _FAR:
        return _as_named(context, word, context.groups.pair)
    return _as_named(context, word, _last_together(context, size, filler))


def _last_together(context: Context, size: int | None, filler: Token) -> tuple[str, ...]:
    """Return who was last named together, if it is not long ago and there were as many of them."""
    groups = context.groups
    is_near = bool(groups.together) and filler.i - groups.together_at <= _TOGETHER
    return groups.together if is_near and size in (None, len(groups.together)) else ()


def _is_bare(context: Context, noun: Token) -> bool:
    """Say whether "the men" tells no more of whom, and the article spoke of no other men before."""
    start = phrase_span(noun).start
    others = (context.index.entities[entity] for entity in context.anonymous)
    spoken_of = (item for item in others if item.name.lower().split()[-1] == noun.lower_)
    named = {
        mention.span.start for entity in context.groups.together for mention in context.index.entities[entity].mentions
    }
    before = [mention.span for item in spoken_of for mention in item.mentions if mention.span.start < start]
    is_first = all(span.end + 1 in named for span in before)  # "Ministers Ana Ruiz and Jon Bell"
    return is_first and sum(1 for _ in noun.children) == 1


def _as_named(context: Context, word: str, pair: tuple[str, ...]) -> tuple[str, ...]:
    """Return two as the noun has them: "the two countries" of two people are theirs, no countries are two men."""
    found = [context.index.entities[entity] for entity in pair]
    states = [item.id if item.type == "Country" else context.countries.get(item.country) for item in found]
    known = tuple(dict.fromkeys(state for state in states if state is not None))
    if word in context.lexicon.words("collective_states"):
        return known if len(known) == len(pair) else ()
    if word in context.lexicon.words("collective_sides") and all(_serves_state(context, item) for item in found):
        return known if len(known) == len(pair) else ()  # of two presidents both sides are their countries
    met = pair == context.groups.pair
    if word in context.lexicon.words("collective_sides") and not met and all(item.type == "Person" for item in found):
        return ()  # husband and wife, named together, are no "both sides"
    for nouns, type_ in _OF_ONE_TYPE:
        if word in context.lexicon.words(nouns) and any(item.type != type_ for item in found):
            return ()
    return pair


def _serves_state(context: Context, person: Entity) -> bool:
    """Say whether someone is in office, as the article or a dated fact tells."""
    day = context.doc._.article.published
    return person.sector in context.lexicon.words("official_sectors") or find_led_country(person, day) is not None


def _has_other_antecedent(context: Context, pronoun: Token) -> bool:
    """Say whether the sentence itself names several things, or a country or body, before a "they"."""
    before = context.doc[sentence_of(pronoun).start : pronoun.i]
    collective = {"Country", "Organization", "Group"}
    return any(
        token.tag_ in ("NNS", "NNPS") or ((known := context.index.at(token)) is not None and known.type in collective)
        for token in before
        if not (is_modifier(token) or is_possessor(token))
    )


def _has_others_since(context: Context, pronoun: Token) -> bool:
    """Say whether a sentence after those named together told of several others: "with seven former officials"."""
    if context.groups.together_in < 0:
        return False
    since = context.doc[context.doc[context.groups.together_in].sent.end : pronoun.i]
    return any(token.tag_ in ("NNS", "NNPS") and not is_modifier(token) for token in since)


def _is_said_of_others(context: Context, pronoun: Token) -> bool:
    """Say whether someone speaks of "them" who did not himself name those together, nor tells of a meeting of two."""
    groups = context.groups
    quoted = tuple(item for item in context.doc._.attributions if item.direct)
    said = innermost(quoted, pronoun.idx) if quoted else None
    if said is None or groups.together == groups.pair or groups.together_at >= len(context.doc):
        return False
    named = innermost(context.doc._.attributions, context.doc[groups.together_at - 1].idx)
    return named is None or named.speaker != said.speaker


def _speakers_side(context: Context, argument: Argument, pronoun: Token) -> Argument:
    """Return "we" as the country of the official who says it, the body that says it, or a private person who acts.

    Who holds a post may mean his firm or team, and of what befalls "us" he need be no part: these are left open.
    """
    quoted = tuple(item for item in context.doc._.attributions if item.direct)
    said = innermost(quoted, argument.span.start)
    speaker = context.index.entities.get(said.speaker or "") if said is not None else None
    if speaker is None:
        return argument
    official = speaker.sector in context.lexicon.words("official_sectors")
    country = context.countries.get(speaker.country) if official else None
    if country is not None:
        return replace(argument, entity=country, extent=argument.span.of(context.doc._.article.text))
    if speaker.type == "Person":
        private = speaker.sector is None or speaker.sector in context.lexicon.words("private_sectors")
        if not (private and "Acc" not in pronoun.morph.get("Case", [])):
            return argument
    return replace(argument, entity=speaker.id)


def remember(context: Context, arguments: tuple[Argument, ...], predicate: Token) -> None:
    """Remember who was named together, for "the two" and "they" of the next sentences.

    Of "Rao, who was hired by Reed, left" it is open whether "they" are both, and of a firm that hired both, too.
    """
    met = [argument.entity for argument in arguments if argument.role == "participant" and argument.entity]
    acting = [argument for argument in arguments if argument.entity in context.people]
    sides = [[item.entity for item in acting if item.role == role] for role in ("agent", "recipient")]
    groups: list[list[str | None]] = [list(met), [item.entity for item in acting], *sides]
    sentence = sentence_of(span_of(context.doc, arguments[0].span)[0]).start if arguments else None
    verb = first_conjunct(clause_of(predicate))
    describes = verb in modifying_clauses(verb.head)
    for group in groups:
        same = sentence == context.groups.together_in
        if same and context.people.issuperset(context.groups.together) and not context.people.issuperset(group):
            continue  # two who met at a meeting of ministers: the two, not the ministers
        if sentence is not None and len(set(group)) > 1:
            apart = (group is groups[1] and describes) or _is_of_body(context, arguments, group)
            if same and apart and not context.groups.apart:
                continue
            context.groups.apart = apart
            context.groups.together_in = sentence
            context.groups.together_at = span_of(context.doc, _bounds(arguments)).end
            context.groups.together = tuple(dict.fromkeys(entity for entity in group if entity))
    if len(set(met)) == 2:
        context.groups.pair, context.groups.pair_at = context.groups.together, context.groups.together_at


def _is_of_body(context: Context, arguments: tuple[Argument, ...], group: list[str | None]) -> bool:
    """Say whether a club, firm or party acts on people named together: "Harbour United sold Bell and Tall"."""
    if not context.people.issuperset(group):
        return False
    acting = (context.index.entities.get(item.entity or "") for item in arguments if item.role == "agent")
    return any(item is not None and _is_private_body(context, item) for item in acting)


def _is_private_body(context: Context, entity: Entity) -> bool:
    return entity.type == "Organization" and entity.sector not in context.lexicon.words("state_sectors")


def remember_named(context: Context, sentence: Span) -> None:
    """Remember who is joined by "and" in a sentence of which no event told who took part together."""
    if context.groups.together_in == sentence.start:
        return
    for token in sentence:
        named = [context.index.mention_at(word) for word in expand(token)] if token.pos_ == "PROPN" else []
        if len(named) > 1 and _is_on_the_way(context, token):
            continue
        entities = [known[0] for known in named if known is not None and known[1].form is MentionForm.NAME]
        if len(entities) == len(named) > 1 and len({entity.type for entity in entities}) == 1:
            if entities[0].type in _SEVERAL:
                context.groups.together = tuple(dict.fromkeys(entity.id for entity in entities))
                subjects = [context.index.at(word) for word in find_subjects(clause_of(sentence.root))[0]]
                bodies = [item for item in subjects if item is not None and _is_private_body(context, item)]
                context.groups.apart = bool(bodies) and entities[0].type == "Person"
                context.groups.together_at, context.groups.together_in = expand(token)[-1].i, sentence.start
            return


def _is_on_the_way(context: Context, name: Token) -> bool:
    """Say whether a name only tells where one goes or comes from, and so who does nothing: "via Oman and India"."""
    link = governing_preposition(first_conjunct(name))
    return link is not None and link.lower_ in context.lexicon.words("route_prepositions")


def _bounds(arguments: tuple[Argument, ...]) -> TextSpan:
    return TextSpan(min(item.span.start for item in arguments), max(item.span.end for item in arguments))


def is_same(context: Context, speaker: Token, subject: Token) -> bool:
    """Say whether a subject is the speaker, or the country or body that he speaks for."""
    known = context.index.at(speaker), context.index.at(subject)
    if known[0] is None or known[1] is None:
        return known[0] is known[1] and subject.pos_ == "PRON"
    side = known[1].country is not None and known[1].country == known[0].country
    official = context.lexicon.words("official_sectors")
    speaks_for = known[0].sector in official and known[1].sector in (None, *official) and known[1].type != "Person"
    return known[0].id == known[1].id or (side and speaks_for)


def is_reciprocal(context: Context, filler: Token) -> bool:
    """Say whether a filler only points back to the subjects: "each other", "one another"."""
    wanted = context.lexicon.words("reciprocals")
    if not any(filler.lower_ in pair for pair in wanted):
        return False
    around = filler.doc[max(filler.i - 1, 0) : filler.i + 2]
    pairs = {f"{first.lower_} {second.lower_}" for first, second in pairwise(around)}
    return not pairs.isdisjoint(wanted)
