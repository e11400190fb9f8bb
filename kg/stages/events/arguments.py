"""Who and what fills the roles of an event: from the slots of its frame, and from around it.

Trump's tariffs on Brazil: agents Trump and the United States, recipient Brazil.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from kg.gazetteer import load_gazetteer
from kg.index import span_of
from kg.ontology import OPEN_EVENT
from kg.stages.actors import find_led_country, is_deed, is_people
from kg.stages.attribution import innermost
from kg.stages.events.addressees import addressed_by_clause
from kg.stages.events.context import Context, Predicate
from kg.stages.events.modifiers import modifier_arguments
from kg.stages.events.nouns import noun_frame
from kg.stages.events.referents import is_reciprocal, meant
from kg.stages.name_types import does_as_town
from kg.stages.words import load_name_words
from kg.syntax import (
    adjunct_of,
    appositions,
    expand,
    find_owners,
    find_subjects,
    governing_preposition,
    is_acted_upon,
    is_bare,
    is_described_by,
    is_doubled,
    is_gerund,
    is_modifier,
    is_nonfinite,
    is_one_of_many,
    is_passive,
    is_relative,
    is_score,
    is_subject,
    noun_slots,
    phrase_span,
    possessors,
    read_clause,
    subtree_span,
)
from kg.types import Argument, MentionForm, TextSpan

_ACTING = ("agent", "participant")
_FORCE = ("ASSAULT", "COERCE")  # PLOVER roots of what is done to someone against his will


def arguments_of(context: Context, predicate: Predicate) -> Iterator[Argument]:
    """Yield who and what an event involves, each once."""
    found: dict[tuple[str, str | None, TextSpan | None], Argument] = {}
    for argument in (*predicate.given, *filled(context, predicate), *_by_means(context, predicate)):
        found.setdefault((argument.role, argument.entity, None if argument.entity else argument.span), argument)
    doers = {argument.entity for argument in found.values() if argument.role == "agent"}
    official = context.lexicon.words("official_sectors")
    people = [context.index.entities[doer] for doer in doers if doer is not None and doer in context.people]
    homes = {person.country for person in people if person.sector in official and predicate.frame.event != OPEN_EVENT}
    for argument in found.values():
        if argument.extent is not None and argument.role == "recipient" and _is_home(context, argument, homes):
            argument = replace(argument, entity=None, extent=None)  # "Putin told Russian police to leave"
        own = argument.role != "agent" and argument.entity in doers and _is_another(context, argument)
        argument = replace(argument, entity=None, extent=None) if own else argument  # "recalled its envoy"
        yield replace(argument, span=_own_words(context, argument, tuple(found.values()), predicate))


def _is_home(context: Context, argument: Argument, countries: set[str | None]) -> bool:
    """Say whether people stand for the very country of whoever does something to them, which he does not do to it."""
    entity = context.index.entities.get(argument.entity or "")
    return entity is not None and entity.type == "Country" and entity.country in countries - {None}


def _is_another(context: Context, argument: Argument) -> bool:
    """Say whether words for whom something is done to cannot mean its doer: "Kos bought the firm", "its envoy"."""
    if argument.extent is not None:
        return True
    found = context.index.mention_at(span_of(context.doc, argument.span).root)
    return found is not None and found[1].form is MentionForm.NOMINAL


def _own_words(context: Context, argument: Argument, all_: tuple[Argument, ...], predicate: Predicate) -> TextSpan:
    """Return an argument's words without those that fill another role: jewels "from the museum", "Kenya" tanks."""
    span = argument.span
    for other in all_ if predicate.frame.event != OPEN_EVENT else ():
        if other.role in (argument.role, "theme", "topic") or other.span == span or not span.contains(other.span):
            continue
        tokens = span_of(context.doc, other.span)
        before = context.doc[max(tokens.start - 1, 0)]
        linked = before.lower_ in predicate.frame.roles and before.lower_ != "of"
        if linked and span.start < before.idx < other.span.start:
            ends = context.doc[before.i - 1]
            span = TextSpan(span.start, ends.idx + len(ends))
        elif other.span.start == span.start and predicate.frame.roles.get("indirect") == other.role:
            span = TextSpan(context.doc[tokens.end].idx, span.end)
    return span


def _by_means(context: Context, predicate: Predicate) -> Iterator[Argument]:
    """Yield who did it by what he did: "killed in an Israeli strike"; only where no other doer is told of."""
    if predicate.slots.get("subject") or context.ontology.event(predicate.frame.event).plover not in _FORCE:
        return
    for means in (*predicate.slots.get("in", ()), *predicate.slots.get("during", ())):
        frame = noun_frame(context, means) if predicate.head.pos_ == "VERB" else None
        if frame is not None and context.ontology.event(frame.event).plover in _FORCE:
            deed = Predicate(frame, means, noun_slots(means), predicate.rule)
            words = phrase_span(means).of(context.doc._.article.text)
            doers = (argument for argument in filled(context, deed) if argument.role == "agent" and argument.entity)
            yield from (replace(doer, extent=words) for doer in doers)


def filled(context: Context, predicate: Predicate) -> Iterator[Argument]:
    """Yield who and what fills the slots of an event's frame, then who else its clause involves."""
    for slot, role in predicate.frame.roles.items():
        for filler in predicate.slots.get(slot, ()):
            if role == "theme" and predicate.head.pos_ == "NOUN":
                yield from _within_theme(context, filler, predicate)
            if slot == "clause" or is_gerund(filler):
                yield Argument(role, subtree_span(filler))
            elif is_doubled(filler) or _is_among(context, filler):
                continue  # "spoke face to face", "on the sidelines of a summit": how and where, not of what
            elif _is_inside_name(context, filler, predicate.slots[slot]) or (
                predicate.frame.event != OPEN_EVENT and role == "recipient" and _is_each_others(context, filler)
            ):
                continue
            elif slot == "object" and _is_driven_into(role, predicate):
                yield Argument("instrument", phrase_span(filler))  # "rammed his car into the gate"
            elif slot == "at" and _is_where_hit(context, role, predicate):
                continue  # who shot her at her home did not shoot her home
            elif slot == "subject" and role in _ACTING and _is_what_is_done(context, filler, predicate):
                continue  # "what we do is helping Oslo"
            elif is_relative(filler) or _is_sister(context, filler, predicate.slots[slot], predicate):
                continue  # nobody knows whom "which" means
            elif slot == "attribute" and _is_of(context, filler, predicate.slots.get("object", ())):
                yield Argument(role, phrase_span(filler))  # called Berg "a liar"
            elif slot == "modifier":
                yield from modifier_arguments(context, filler, role, predicate)
            elif is_place_of(context, slot, filler, role) or _is_connective(context, slot, filler) or is_score(filler):
                continue
            elif slot == "object" and is_what_is_met(context, predicate):
                yield Argument("theme", phrase_span(filler))
            elif not context.is_time(filler) or (role == "theme" and is_term(context, predicate)):
                part = _part(context, filler, slot, role, predicate)
                for actor in _authors(context, filler, predicate) if part == "agent" else (filler,):
                    yield from _checked(context, actor, part, predicate)
                if slot == "possessive" and role == "agent":
                    yield from _led_country(context, filler, predicate)
    yield from _host_clause(context, predicate)
    yield from addressed_by_clause(context, predicate, filled)


def _is_driven_into(role: str, predicate: Predicate) -> bool:
    """Say whether the object of a crash is what something else is hit with: "rammed his car into the gate"."""
    aim = predicate.frame.roles.get("into")
    same = aim == role or (aim is not None and predicate.frame.event == "Crash")
    return same and bool(predicate.slots.get("into"))


def _is_what_is_done(context: Context, subject: Token, predicate: Predicate) -> bool:
    """Say whether a gerund or infinitive takes over a whole clause as its subject, which does nothing itself."""
    return subject.pos_ in ("VERB", "AUX") and is_nonfinite(predicate.head) and context.index.at(subject) is None


def _is_among(context: Context, filler: Token) -> bool:
    """Say whether a filler only tells during what it happens: "on the margins of a summit"."""
    return filler.lower_ in context.lexicon.words("margins") and governing_preposition(filler) is not None


def _is_inside_name(context: Context, filler: Token, fillers: tuple[Token, ...]) -> bool:
    """Say whether a word joined by "and" is within the name of another filler: the Karl and Ida Brandt Foundation."""
    if len(fillers) == 1 or context.index.at(filler) is not None or not context.index.is_named_by(filler):
        return False
    named = context.index.covering(filler)
    return any(context.index.at(other) is named for other in fillers)


def _is_each_others(context: Context, filler: Token) -> bool:
    """Say whether something is each other's, and so of no one of them: "accused one another's forces"."""
    return any(is_reciprocal(context, owner) for owner in find_owners(filler))


def _is_sister(context: Context, filler: Token, fillers: tuple[Token, ...], predicate: Predicate) -> bool:
    """Say whether a noun beside a target is one more event, not one more target: "the siege of Oslo and a raid"."""
    first = fillers[0]
    if predicate.head.pos_ != "NOUN" or filler.pos_ != "NOUN" or filler == first:
        return False
    if first.pos_ == "NOUN":  # "tariffs on steel and the mayor's hostility"
        return is_bare(first) and bool(possessors(filler)) and filler.n_rights > 0
    return filler.lemma_.lower() in context.lexicon.nouns


def _part(context: Context, filler: Token, slot: str, role: str, predicate: Predicate) -> str:
    """Return the role of a filler as the other slots of its event let it be.

    Who is expelled "from Norway" by nobody else is expelled by Norway; "Ana's killing" has Ana killed, "the army's
    killing of Ana" the army kill; "the bureau's arrest of Ana" is the bureau's.
    """
    event, slots, roles = predicate.frame.event, predicate.slots, predicate.frame.roles
    if role == "origin" and event in context.lexicon.words("expulsions") and not slots.get("subject"):
        return "agent" if context.type_of(filler) == "Country" else role
    if slot == "possessive" and role == "agent" and slots.get("by") and roles.get("by") == "agent":
        return roles.get("of", role)  # "its seizure by the navy"
    if slot == "possessive" and event in context.lexicon.words("choices") and role == "recipient":
        chosen = context.type_of(filler) in (None, "Person") and not slots.get("of")
        return role if chosen else "agent"  # "the Democratic Party's nomination"
    if slot != "possessive" or roles.get("of") != "recipient":
        return role
    if role == "agent" and event in context.lexicon.words("expulsions") and slots.get("from") and not slots.get("of"):
        return "recipient"  # "Norway's expulsion from the council"
    if role == "recipient" and slots.get("of"):
        return "agent"
    if role == "agent" and not slots.get("of") and event in context.lexicon.words("suffered"):
        return "recipient" if context.type_of(filler) == "Person" else role
    return role


def _authors(context: Context, filler: Token, predicate: Predicate) -> tuple[Token, ...]:
    """Return who speaks in what he wrote: who passed "a resolution condemning Norway" condemns it."""
    if filler.lemma_.lower() not in context.lexicon.words("writings") or not is_described_by(predicate.head, filler):
        return (filler,)
    verb = is_acted_upon(filler)
    issued = verb is not None and verb.lemma_.lower() in context.lexicon.words("issuing_verbs")
    issuers = read_clause(verb).subjects if verb is not None and issued else ()
    return issuers or noun_slots(filler).get("possessive", ()) or noun_slots(filler).get("by", ()) or (filler,)


def _is_of(context: Context, attribute: Token, described: tuple[Token, ...]) -> bool:
    """Say whether what someone is called stands for himself."""
    known = context.index.at(attribute)
    return known is not None and any(context.index.at(word) is known for word in described)


def is_place_of(context: Context, slot: str, filler: Token, role: str) -> bool:
    """Say whether a filler is no topic but where it happens: "beat Mali in Nairobi"."""
    if role != "topic" or slot not in context.lexicon.words("scene_prepositions"):
        return False
    where = context.lexicon.words("targets") | (context.lexicon.words("ways_to") if slot == "on" else frozenset())
    if filler.lemma_.lower() in where:
        return True  # "died in a hospital in Lima", "robbed on the road to Oslo"
    return context.type_of(filler) in context.lexicon.words("place_types")


def _is_where_hit(context: Context, role: str, predicate: Predicate) -> bool:
    """Say whether someone else is hit, so that what stands behind "at" is where."""
    plover = context.ontology.event(predicate.frame.event).plover
    hit = role == predicate.frame.roles.get("object") == "recipient" and plover in context.lexicon.words("hitting")
    return hit and bool(predicate.slots.get("object"))


def _is_connective(context: Context, slot: str, filler: Token) -> bool:
    """Say whether a noun behind "in" or "on" only joins what follows to the deed: "in response to the attack"."""
    if slot == "on":  # "decided on the basis of the facts"
        return filler.lower_ in context.lexicon.words("grounds")
    return slot == "in" and filler.lower_ in context.lexicon.words("connective_nouns") and is_bare(filler)


def is_term(context: Context, predicate: Predicate) -> bool:
    """Say whether a span of time is what is given: sentenced "to nine years" is not when, nor how long it took."""
    return predicate.frame.event in context.lexicon.words("terms")


def is_what_is_met(context: Context, predicate: Predicate) -> bool:
    """Say whether a span of time is what someone gets or ends, not how long it takes: "faces 11 years in prison"."""
    objects = predicate.slots.get("object", ())
    if any(noun_slots(filler).get("of") for filler in objects if context.is_time(filler)):
        return True  # "broke two weeks of silence"
    gets = predicate.lemma in context.lexicon.words("term_verbs")
    says = predicate.frame.event in context.lexicon.words("told_with_content")  # "declared three days of mourning"
    return (gets or says) and any(map(context.is_time, objects))


def _within_theme(context: Context, theme: Token, predicate: Predicate) -> Iterator[Argument]:
    """Yield who is named inside an event noun's theme: "the pause in US shipments to Ukraine"."""
    roles, slots = predicate.frame.roles, noun_slots(theme)
    doer = roles.get("possessive") if is_deed(theme, context.lexicon) else None  # who buys Russian gas is not Russia
    for slot, role in (("modifier", doer), ("to", roles.get("to"))):
        if role is not None and not predicate.slots.get(slot):
            for filler in slots.get(slot, ()):
                yield from (argument for argument in meant(context, filler, role) if argument.entity)


def _host_clause(context: Context, predicate: Predicate) -> Iterator[Argument]:
    """Yield who else takes part in "… during a meeting with Lavrov": the subject of the clause it is said in.

    So is the traveller of "during a visit to Oslo" found.
    """
    role = _part_of_host(context, predicate)
    host = adjunct_of(predicate.head) if role is not None and predicate.carrier is None else None
    others = ("with", "between") if role == "participant" else tuple(predicate.frame.roles)
    named = [filler for slot in others for filler in predicate.slots.get(slot, ())]
    if role is None or host is None or not any(context.index.at(filler) for filler in named):
        return  # who speaks after a cabinet meeting has not met the cabinet
    if role == "participant" and (predicate.slots.get("between") or predicate.slots.get("possessive")):
        return  # both sides are told of: "spoke after a clash between Roma and police"
    if role == "recipient":
        yield from _interviewed(context, predicate, host[1])
        return
    preposition, verb = host
    around = governing_preposition(predicate.head)
    if preposition == "of" and (around is None or around.head.lemma_ not in context.lexicon.words("margins")):
        return  # "on the eve of talks with Iran" talks with nobody yet
    if preposition in context.lexicon.words("on_the_way" if role == "agent" else "taking_part"):
        for subject in find_subjects(verb)[0]:
            yield from (argument for argument in meant(context, subject, role) if argument.entity)


def _interviewed(context: Context, predicate: Predicate, verb: Token) -> Iterator[Argument]:
    """Yield who says something "in an interview with the paper", and never what it is that he speaks of."""
    said = innermost(context.doc._.attributions, predicate.head.idx)
    if said is not None and said.speaker in context.people:
        yield Argument("recipient", said.source, said.speaker)
        return
    for subject in find_subjects(verb)[0]:
        yield from (item for item in meant(context, subject, "recipient") if item.entity in context.people)


def _part_of_host(context: Context, predicate: Predicate) -> str | None:
    """Return what part the subject of the clause around an event noun has in it, if any."""
    if context.ontology.event(predicate.frame.event).subject_role == "participant":
        return "participant"
    asked_by = predicate.frame.roles.get("with") == "agent"  # "told him in an interview with the paper"
    if asked_by and not any(predicate.slots.get(slot) for slot in ("of", "possessive")):
        return "recipient"
    travels = predicate.frame.event in context.lexicon.words("visiting") and predicate.head.pos_ == "NOUN"
    told = any(predicate.slots.get(slot) for slot, role in predicate.frame.roles.items() if role == "agent")
    return "agent" if travels and not told else None


def _checked(context: Context, filler: Token, role: str, predicate: Predicate) -> Iterator[Argument]:
    """Yield a filler's arguments; in an open event, things that are no actors are its theme."""
    event = predicate.frame.event
    in_person = role == "recipient" and event in context.lexicon.words("person_patients")
    if is_people(filler, context.index) and (in_person or _are_only_people(context, filler, event)):
        told = event == OPEN_EVENT and role in ("recipient", "participant")
        yield Argument("theme" if told else role, phrase_span(filler))  # who kills Norwegians does not kill Norway
        return
    deed = predicate.frame.event == OPEN_EVENT and is_deed(filler, context.lexicon)  # a win that pleases is no winner
    plover = context.ontology.event(event).plover
    thing = role == "theme" and plover is None  # who builds Russian cars builds no Russia
    hit = role not in _ACTING and plover in context.lexicon.words("hitting")
    thing = thing or (hit and _stands_alone(context, filler))
    befallen = role == "agent" and event in context.lexicon.words("befalling")  # its leader's death is not a party's
    stand_in = not (in_person or deed or thing or befallen) and _is_hit(context, filler, predicate)
    for argument in meant(context, filler, role, stand_in):
        if role == "participant" and argument.entity and context.index.entities[argument.entity].type == "Event":
            continue  # "one of the battles of WWI"
        if role in ("recipient", "participant") and predicate.frame.event == OPEN_EVENT and not argument.entity:
            part = _part_of_thing(filler, predicate)
            yield from (replace(argument, role=part),) if part is not None else ()
        elif role == "recipient" and event in context.lexicon.words("done_to_states"):
            yield _for_state(context, argument)
        elif role in _ACTING or (role == "recipient" and _is_said_of_states(context, predicate)):
            yield _as_state(context, argument, filler)
        else:
            yield argument


def _part_of_thing(filler: Token, predicate: Predicate) -> str | None:
    """Return the role in an open event of what is no known actor: the object is its theme.

    Who gets the object stays so ("gave books to pupils"); what it is done with has no role: "drew it with chalk".
    """
    slots = predicate.slots
    if filler in slots.get("object", ()):
        return "theme"
    if filler in slots.get("with", ()):
        return None if slots.get("object") else "theme"
    return "recipient" if slots.get("object") else "theme"


def _are_only_people(context: Context, people: Token, event: str) -> bool:
    """Say whether people told of by their country act for themselves: "two Norwegians", Norwegians who vote."""
    own = event == OPEN_EVENT or event in context.lexicon.words("acts_of_people")
    return own or is_one_of_many(people)


def _is_hit(context: Context, filler: Token, predicate: Predicate) -> bool:
    """Say whether a building may stand for its place: a hospital in Kyiv that is shelled, not one founded."""
    if filler.lemma_.lower() not in context.lexicon.words("targets"):
        return True
    return context.ontology.event(predicate.frame.event).plover in context.lexicon.words("hitting")


def _stands_alone(context: Context, filler: Token) -> bool:
    """Say whether what is hit is a thing, not whoever sent it: who shoots down Chad's drone does not shoot at Chad.

    Nor does who storms Chad's consulate in Oslo.
    """
    lemma = filler.lemma_.lower()
    return any(lemma in context.lexicon.words(name) for name in ("war_machines", "seats_abroad"))


def _is_said_of_states(context: Context, predicate: Predicate) -> bool:
    """Say whether a capital at the end of a deed is its state: who accuses Beijing accuses no city."""
    plover = context.ontology.event(predicate.frame.event).plover
    return plover is not None and plover not in context.lexicon.words("hitting")


def _for_state(context: Context, argument: Argument) -> Argument:
    """Return a nameless diplomat as the state he serves: who expels "the French ambassador" does it to France."""
    entity = context.index.entities.get(argument.entity or "")
    country = context.countries.get(entity.country) if entity is not None else None
    if country is None or argument.entity not in context.anonymous or country == argument.entity:
        return argument
    return replace(argument, entity=country, extent=argument.span.of(context.doc._.article.text))


def _as_state(context: Context, argument: Argument, filler: Token) -> Argument:
    """Return a capital that acts as the country it speaks for: "Beijing's help for Moscow"."""
    entity = context.index.entities.get(argument.entity or "")
    if entity is None or entity.type != "City" or load_gazetteer().metonym(entity.name) is None:
        return argument
    if _is_told_as_city(context, filler):
        return argument
    country = context.countries.get(entity.country)
    return (
        replace(argument, entity=country, extent=argument.span.of(context.doc._.article.text)) if country else argument
    )


def _is_told_as_city(context: Context, capital: Token) -> bool:
    """Say whether a capital is spoken of as a town: "Oslo, the capital of Norway," or "Oslo and Bergen lost power".

    So it is where it shines or opens a museum.
    """
    told = (capital, *appositions(capital), *filter(is_modifier, capital.lefts))  # "Norway's capital Oslo"
    if any(noun.tag_ == "NN" and noun.lemma_.lower() in context.lexicon.words("place_kinds") for noun in told):
        return True
    if is_subject(capital) and not is_passive(capital.head) and does_as_town(capital.head, load_name_words()):
        return True
    others = [known for word in expand(capital)[1:] if (known := context.index.at(word)) is not None]
    return any(other.type == "City" and load_gazetteer().metonym(other.name) is None for other in others)


def _led_country(context: Context, filler: Token, predicate: Predicate) -> Iterator[Argument]:
    """Yield as an agent too the country of the leader whose act of state is told of: "Trump's tariffs"."""
    entity = context.index.at(filler)
    if entity is None or entity.type != "Person":
        return
    if context.ontology.event(predicate.frame.event).plover in context.lexicon.words("state_acts"):
        country = find_led_country(entity, context.doc._.article.published)
        if country is not None and country in context.index.entities:
            yield Argument("agent", phrase_span(filler), country)
