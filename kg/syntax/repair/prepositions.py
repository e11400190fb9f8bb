"""On which deed does a preposition hang, and which participle does "by" complete?"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.gazetteer import load_gazetteer
from kg.syntax.arcs import Arc
from kg.syntax.labels import AUXILIARIES, CHAIN, SUBJECTS, TIMES
from kg.syntax.memory import word_list
from kg.syntax.repair.names import parted_name
from kg.syntax.repair.participles import as_participle, behind_comma, past_beside, sum_behind, told_of_name
from kg.syntax.repair.signs import AFTER, NOMINAL, has_subject, has_tense, is_deed, is_made, is_passive
from kg.syntax.repair.wholes import of_whole


def described(clause: Token) -> Iterator[Arc]:
    """Hang what describes no lone name on the noun before it: "a report by Kos | published in May".

    A name without an article tells already who is meant. So with what papers are said to show: "gave papers to the
    court | linking Kos to it".
    """
    if clause.dep_ == "acl" and (whole := tuple(of_whole(clause))) != ():
        yield from whole
        return
    yield from past_beside(clause)
    yield from told_of_name(clause)
    yield from behind_comma(clause)
    name, link = clause.head, clause.head.head
    after = clause.left_edge.i - 1
    if name.dep_ != "pobj" or link.dep_ not in ("prep", "dative") or clause.i < name.i:
        return
    noun = link.head
    if name.doc[after].is_punct:  # "an analysis by Kos, | shared with Rubio, says"
        made = noun.lemma_.lower() in word_list("writings") and clause.lemma_ in word_list("made_public")
        made = made or _is_done_at(clause, name, noun)
        yield from (Arc(clause, noun, "acl"),) if made and name.doc[after].text == "," else ()
        return
    shown = [child for child in noun.rights if child.dep_ == "dobj" and child.lemma_.lower() in word_list("writings")]
    if clause.tag_ == "VBG" and shown and shown[0].i < link.i and clause.lemma_ in word_list("showing_verbs"):
        yield Arc(clause, shown[0], "acl")
        return
    lone = name.pos_ == "PROPN" and not any(child.dep_ in ("det", "poss") for child in name.lefts)
    if lone and noun.pos_ == "NOUN" and noun.lemma_.lower() in word_list("writings"):
        yield Arc(clause, noun, clause.dep_)


def _is_done_at(participle: Token, place: Token, noun: Token) -> bool:
    """Say whether a participle tells of what stands in a place, not of the place: "a mill in Oslo, | built by Kos"."""
    by = any(child.dep_ == "agent" for child in participle.rights)
    town = place.ent_type_ in ("GPE", "LOC", "PERSON") and place.head.lower_ in word_list("standing_prepositions")
    stands = noun.pos_ == "NOUN" and noun.lemma_.lower() not in word_list("held_in_bodies")
    return by and town and stands and participle.lemma_ in word_list("done_to_things_standing")


def charge(participle: Token) -> Iterator[Arc]:
    """Make one phrase of the charge and what it is of: expelled "on | spying charges" spies on nobody."""
    link = participle.head
    nouns = [child for child in participle.rights if child.dep_ == "dobj" and child.i == participle.i + 1]
    if link.dep_ == "prep" and nouns and nouns[0].lemma_.lower() in word_list("charge_nouns"):
        yield Arc(nouns[0], link, "pobj")
        yield Arc(participle, nouns[0], "compound", "NN")


def preposition(link: Token) -> Iterator[Arc]:
    """Hang a preposition on the deed rather than on its doer: "accused by Kos of lying", "attack by Kos on Oslo"."""
    above = link.head
    by = above.head
    deed = _deed_before(link)
    if link.pos_ == "PROPN":
        yield from parted_name(link)
        return
    yield from sum_behind(link)
    if link.lower_ == "by" and above.tag_ == "VBD":
        yield from reduced(link)
    if deed is not None:
        yield Arc(link, deed, "prep")
    elif link.lower_ == "on" and above.dep_ == "dobj" and by.lemma_ == "blame" and above.i < link.i:
        if all(child.lower_ != "for" for word in (by, above, *link.rights) for child in word.rights):
            yield Arc(link, by, "prep")  # "blamed the attack | on Kos"
    elif link.lower_ == "of" and above.dep_ in ("dobj", "nsubjpass") and by.lemma_ in word_list("depriving_verbs"):
        bare = above.pos_ == "NOUN" and not any(above.lefts) and by.lemma_ in word_list("telling_verbs")
        alone = above.pos_ in ("PROPN", "PRON") or (bare and above.lemma_ not in word_list("partitives"))
        if link.i > by.i and (alone or by.lemma_ in word_list("taking_verbs")):
            yield Arc(link, by, "prep")  # "stripped Kos | of his title"
    elif link.lower_ == "by" and above.dep_ == "oprd" and is_passive(by) and by.i < link.i:
        yield Arc(link, by, "agent")  # "was called a liar by Kos"
    elif link.lower_ == "by" and (passive := _passive_over(above)) is not None:
        yield Arc(link, passive, "agent")  # "was presented with a medal by Kos"
    elif above.pos_ in ("VERB", "AUX") and link.i < above.i:
        yield from _company(link, above)
    elif above.dep_ == "pobj" and by.lower_ == "by" and not link.ent_type_:
        yield from _behind_agent(link, above, by.head)


def _deed_before(link: Token) -> Token | None:
    """Return the deed that "by" and "of" go on about, where they were hung on the verb or on who suffers it.

    "Condemned the invasion of Norway | by Kos", "the arrest of two men | by Kos", "an offer to Norway | of help".
    """
    above = link.head
    if link.lower_ == "by" and above.pos_ == "VERB" and not is_passive(above) and above.tag_ != "VBN":
        before = [child for child in above.rights if child.i < link.i]
        behind = before[-1].rights if before and before[-1].dep_ in ("prep", "dative") else ()
        objects = [child for child in behind if child.dep_ == "pobj"]  # "turned an eye to the torture"
        objects = objects or [child for child in before if child.dep_ == "dobj"]
        agents = [child for child in link.rights if child.dep_ == "pobj" and child.ent_type_ not in TIMES]
        told = any(child.dep_ == "prep" and child.lower_ == "of" for noun in objects for child in noun.rights)
        people = word_list("representatives") | word_list("armed_doers")
        someone = any(agent.pos_ == "PROPN" or agent.lemma_ in people for agent in agents)
        return objects[0] if told and someone and is_deed(objects[0], "by") else None
    noun = above.head.head if above.dep_ == "pobj" and above.head.dep_ == "prep" else above
    if link.lower_ == "by" and above.head.lower_ == "of" and above.pos_ == "NOUN" and not is_made(above):
        return noun if noun.pos_ == "NOUN" and is_deed(noun, "by") else None
    links = ("to", "by", "with", "in", "at", "near")  # "the arrest in Oslo | of a banker"
    if link.lower_ == "of" and above.ent_type_ == "GPE" and above.head.lower_ in links and noun != above:
        return noun if noun.pos_ == "NOUN" and is_deed(noun, "of") else None
    return None


def _behind_agent(link: Token, agent: Token, deed: Token) -> Iterator[Arc]:
    """Hang what follows "by Kos" on what he did, and a charge on whoever brings it.

    "Accused by fans | of theft", "attack by Kos | on Oslo", "accused rebels backed by Kos | of murder".
    """
    if link.lower_ == "of" and deed.dep_ == "acl" and agent.pos_ == "PROPN":
        above = deed.head.head
        if deed.head.dep_ == "dobj" and above.lemma_ in word_list("charging_verbs"):
            yield Arc(link, above, "prep")
            return
    gerund = any(child.dep_ == "pcomp" for child in link.children)
    charging = link.lower_ == "of" and deed.lemma_ in word_list("charging_verbs")
    if link.lower_ == "about" and agent.pos_ in ("NOUN", "PROPN") and deed.pos_ == "VERB":
        yield Arc(link, deed, "prep")  # "warned by colleagues | about the risk"
        return
    if link.lower_ == "for" and agent.pos_ == "NOUN" and deed.lemma_.lower() in word_list("judging_plans"):
        yield Arc(link, deed, "prep")  # "criticised by rivals | for closing schools"
        return
    if agent.pos_ == "NOUN":
        some = word_list("representatives") | word_list("partitives") | word_list("membership")
        named = any(child.pos_ == "PROPN" for child in link.rights)
        if charging and (gerund or not (named or agent.lemma_ in some)):
            yield Arc(link, deed, "prep")
        return
    charged = link.lower_ == "of" and (gerund or charging)
    alone = agent.pos_ == "PROPN" and not any(child.dep_ == "det" for child in agent.lefts)
    title = agent.lower_ in load_gazetteer().titles  # "by Ambassador to Norway Kos"
    if alone and not title and (charged or link.lower_ in word_list("event_prepositions")):
        yield Arc(link, deed, "prep")


def reduced(link: Token) -> Iterator[Arc]:
    """Read as a participle what was taken for the main verb: "Troops sent to Oslo by Kos | attacked rebels".

    A past tense has no doer behind "by", and two verbs with one subject are joined by "and".
    """
    verb = link.head
    subjects = [child for child in verb.lefts if child.dep_ == "nsubj"]
    bare = not any(child.dep_ in (*AUXILIARIES, "dobj", "cc") for child in verb.children)
    later = [child for child in verb.rights if child.dep_ in AFTER and child.i > link.i and child.pos_ == "VERB"]
    if verb.tag_ != "VBD" or not bare or len(subjects) != 1 or not later:
        return
    main = later[0]
    marked = any(child.dep_ in ("mark", "aux") and child.tag_ in ("IN", "TO") for child in main.lefts)
    apart = main.doc[main.left_edge.i - 1].text in (",", ";", ":")
    if not has_tense(main) or has_subject(main) or marked or apart:
        return
    yield from as_participle(verb, subjects[0], main)


def _passive_over(word: Token) -> Token | None:
    """Return the passive that what stands behind "by" does, where it was hung on what comes between.

    "Was convicted of spying for Oslo | by a court"; what is done or made itself keeps its "by": "a song by Kos".
    """
    at = word
    for _ in range(CHAIN):
        judged = at.dep_ == "pcomp" and at.head.head.lemma_ in word_list("charging_verbs")
        if at.dep_ not in ("pobj", "pcomp", "prep") or (at.dep_ == "pcomp" and not judged):
            return None
        if at.dep_ == "pobj" and (at.pos_ not in NOMINAL or is_made(at)):
            return None
        at = at.head
        if at.pos_ == "VERB" and at.dep_ != "pcomp":
            reduced = at.tag_ == "VBN" and at.dep_ == "acl" and not any(child.dep_ == "agent" for child in at.rights)
            return at if (reduced or is_passive(at)) and at.i < word.i else None
    return None


def _company(link: Token, verb: Token) -> Iterator[Arc]:
    """Hang "along with Kos", between commas, on the subject that he joins."""
    phrase = f"{link.lower_} {next((child.lower_ for child in link.children if child.dep_ == 'prep'), '')}"
    if phrase.strip() in word_list("shared_part_prepositions") and link.i > 0 and link.nbor(-1).text == ",":
        near = (child for child in verb.lefts if child.dep_ in SUBJECTS and child.right_edge.i + 2 == link.i)
        yield from (Arc(link, subject, "prep") for subject in near)
