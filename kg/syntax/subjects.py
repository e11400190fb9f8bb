"""Who does it? A verb's grammatical subject, its own or one that it takes over from another clause.

Rubio wants to meet Xi and call Putin.   he meets, and he calls
"""

from __future__ import annotations

from spacy.tokens import Token

from kg.lexicon import load_lexicon
from kg.syntax.antecedents import antecedents
from kg.syntax.control import addressees, controlling_objects, envoys
from kg.syntax.coordination import claimed_subject, expand, joined_to, spread
from kg.syntax.groups import is_passive
from kg.syntax.labels import ATTRIBUTES, AUXILIARIES, CHAIN, OBJECTS, SUBJECTS, TIMES
from kg.syntax.memory import remembered, word_list
from kg.syntax.nouns import possessors
from kg.syntax.prepositions import find_obliques, find_preposition_objects, name_of
from kg.syntax.verbs import clause_of, is_asked, is_finite_acl, is_infinitive, is_passive_infinitive, is_predicate


@remembered
def find_subjects(verb: Token) -> tuple[tuple[Token, ...], bool]:
    """Return the heads of a verb's grammatical subject, and whether they are inherited from another clause."""
    seen: set[int] = set()
    return _subjects(verb, seen)


def _subjects(verb: Token, seen: set[int]) -> tuple[tuple[Token, ...], bool]:
    if verb.i in seen or len(seen) > CHAIN:
        return (), True
    seen.add(verb.i)
    own = own_subjects(verb)
    spent = verb.tag_ == "VBG" and verb.dep_ == "ccomp" and [word.lemma_ in word_list("spent_nouns") for word in own]
    if spent == [True]:  # "made his fortune selling cars"
        return _subjects(verb.head, seen)[0], True
    if own:
        heads = [*spread(own), *(token for head in own for token in _accompanying(head))]
        found = (target for head in heads for target in (antecedents(head) or (head,)))
        return tuple(dict.fromkeys(found)), False
    claimed = claimed_subject(verb)
    if claimed is not None:
        return (claimed,), False
    asked = [child for child in verb.lefts if child.dep_ == "compound"] if is_asked(verb) else []
    if asked:
        return spread(asked[-1:]), False
    return _inherited(verb, seen), True


def own_subjects(verb: Token) -> list[Token]:
    """Return the heads of the subjects that stand by a verb itself.

    A word of saying within the clause and that clause each get their own: "Drones", said Rubio, "hit Kyiv".
    """
    own = [child for child in verb.children if child.dep_ in SUBJECTS]
    if not own:  # hung on the auxiliary
        helpers = (child for child in verb.lefts if child.dep_ in AUXILIARIES)
        own = [word for helper in helpers for word in helper.lefts if word.dep_ in SUBJECTS]
    if len(own) > 1 and ":" in (token.text for token in verb.doc[own[0].i : own[1].i]):
        own = own[1:]  # a headline's "Rubio on Kyiv: drones attacked"
    if len(own) > 1 and own[0].i < verb.i and own[0].left_edge.tag_ == "WRB":  # "How many years will peace last?"
        own = own[1:]
    own = [child for child in own if "Yes" not in child.morph.get("Reflex", [])]  # "and was himself shot"
    if len(own) > 1 and own[-1].i < verb.i and _goes_on_within(own[0], own[1]):
        own = own[:1]
    if len(own) > 1 and own[-1].lower_ in word_list("floating_pronouns") and own[-1].n_rights == 0:
        own = own[:-1]  # "Kos and Bell each left"
    if len(own) == 2 and _is_called_before(*own):
        own = own[1:]
    own = [child for child in own if not _is_compared(child)]
    clause = _split_by(verb)
    if clause is not None:
        return [child for child in clause.lefts if child.dep_ in SUBJECTS]
    if verb.dep_ == "ccomp" and _split_by(verb.head) == verb:
        return [child for child in verb.head.lefts if child.dep_ in SUBJECTS]
    if verb.dep_ == "parataxis":
        others = [child for child in verb.head.children if child.dep_ in SUBJECTS]
        if len(own) == 2 and not others and own[0].i < verb.i < own[1].i:
            return own[1:]
        if not own and len(others) > 1:
            return [child for child in others if child.left_edge.i == verb.i + 1]
        return own
    for aside in (child for child in verb.lefts if child.dep_ == "parataxis"):
        said = own_subjects(aside)
        if own and len(own) > 1:
            own = [child for child in own if child not in said]
        elif not own and said:
            own = [child for child in aside.lefts if child.dep_ in SUBJECTS and child not in said]
    return own


def _goes_on_within(noun: Token, other: Token) -> bool:
    """Say whether a second subject is one more thing of the clause behind the first one: "a man who paid for beer,
    | wine and bread left".
    """
    before = other.left_edge.i - 1
    clauses = (child for child in noun.rights if child.dep_ in ("acl", "relcl"))
    return noun.doc[before].text == "," and any(child.right_edge.i == before - 1 for child in clauses)


def _is_compared(noun: Token) -> bool:
    """Say whether a subject is only named as one who is alike: "who, like | others, left"."""
    link = noun.doc[max(noun.left_edge.i - 1, 0)]
    return link.lower_ in ("like", "unlike") and link.dep_ == "prep" and link.head == noun.head


def _is_called_before(noun: Token, name: Token) -> bool:
    """Say whether a noun only tells what the name behind its comma is: "A former mayor, | Kos left"."""
    opened = name.left_edge.i - 1
    last = noun.doc[max(opened - 1, 0)]
    whole = last == noun or noun.is_ancestor(last)
    return noun.pos_ == "NOUN" and name.pos_ == "PROPN" and whole and noun.doc[opened].text == ","


def _split_by(said: Token) -> Token | None:
    """Return the clause that a word of saying stands in, where each was given the other's subject: "Drones, said Rubio,
    hit Kyiv".
    """
    if said.lemma_.lower() not in word_list("inverting_verbs"):
        return None
    before = [child for child in said.lefts if child.dep_ in SUBJECTS]
    between = said.doc[before[0].i + 1 : said.i] if len(before) == 1 else ()
    if not all(token.is_punct for token in between) or not any(not token.is_quote for token in between):
        return None  # the daily "Morgen" said
    for clause in (child for child in said.rights if child.dep_ == "ccomp"):
        after = [child for child in clause.lefts if child.dep_ in SUBJECTS]
        if len(after) == 1 and after[0].left_edge.i == said.i + 1:
            return clause
    return None


def _accompanying(head: Token) -> tuple[Token, ...]:
    """Return who shares a noun's part in the clause without being coordinated: "Rubio, along with Lavrov, …"."""
    slots = find_obliques(head)
    return tuple(
        token for name in sorted(word_list("shared_part_prepositions") & slots.keys()) for token in slots[name]
    )


def _inherited(verb: Token, seen: set[int]) -> tuple[Token, ...]:
    """Return the subject that a clause takes over from the verb or noun it hangs on."""
    governor = verb.head
    participle = verb.tag_ in ("VBG", "VBN")
    if verb.dep_ == "conj" and _is_unjoined(verb):
        return ()
    if verb.dep_ == "conj" and is_predicate(governor):
        return _subjects(joined_to(verb), seen)[0]
    if verb.tag_ == "VBG" and verb.dep_ in ("xcomp", "ccomp") and governor.lemma_ in word_list("anyone_verbs"):
        return ()
    if verb.dep_ == "xcomp" and governor.pos_ in ("VERB", "AUX", "ADJ"):
        return _controller(governor, verb, seen)
    if verb.dep_ == "ccomp" and is_predicate(governor) and (verb.tag_ == "VBG" or is_infinitive(verb)):
        return _controller(governor, verb, seen)
    if verb.dep_ == "ccomp" and is_predicate(governor) and governor.i < verb.i:
        reports = governor.lemma_.lower() in load_lexicon().reporting and not _objects(governor)
        if reports and verb.left_edge.tag_ == "MD" and governor.dep_ == "relcl":
            return (governor.head,)  # "a move he says | would save millions"
        if reports and verb.left_edge.tag_ == "MD":
            return _subjects(governor, seen)[0]  # a headline's "Kos says | will leave"
        return _taken_object(verb, governor)
    if verb.dep_ == "advcl" and verb.tag_ == "VBN" and any(child.lower_ == "as" for child in verb.lefts):
        objects = spread(child for child in governor.children if child.dep_ in OBJECTS and child.i < verb.i)
        return objects or _subjects(governor, seen)[0]  # "sees the pact as threatened"
    if verb.dep_ == "advcl" and verb.tag_ == "VBG" and (speech := _speech_over(verb)) is not None:
        return _subjects(speech, seen)[0]
    if verb.dep_ == "advcl" and participle and (speaker := _told_around(verb)) is not None:
        return _subjects(speaker, seen)[0]
    if verb.dep_ == "advcl" and verb.tag_ == "VBG" and is_passive(governor) and verb.i > governor.i:
        return _subject_of_outcome(verb, governor, seen)
    if verb.dep_ == "advcl" and verb.lemma_ in word_list("succeeding_verbs") and verb.tag_ == "VBG":
        chosen = governor.lemma_ in word_list("choosing_verbs") and not is_passive(governor) and _objects(governor)
        if chosen:
            return spread(_objects(governor)[:1])  # "elected Kos speaker, replacing Bell"
    if verb.dep_ == "advcl" and is_passive_infinitive(verb) and verb.i > governor.i and _is_told_behind(verb):
        return ()  # "lent it money for a road, to be built by Kos"
    bare = verb.tag_ == "VB" and any(child.lower_ == "than" for child in verb.lefts)  # "rather than meet him, …"
    if verb.dep_ == "advcl" and is_predicate(governor) and (participle or bare or is_infinitive(verb)):
        if governor.lemma_ == "leave" and verb.lemma_ in word_list("left_to") and _objects(governor):
            return spread(_objects(governor)[:1])  # "left them to drown"
        alone = participle or _is_own_complaint(governor, verb)
        addressed = () if alone else addressees(verb) or envoys(governor) or _given(governor)
        return addressed or _doers_for(governor, _subjects(governor, seen)[0])
    if verb.dep_ == "pcomp" and governor.dep_ in ("prep", "agent", "mark", "cc"):
        return _subject_of_gerund(verb, governor, seen)
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and governor.lemma_.lower() in word_list("press_occasions"):
        return _subjects(clause_of(governor), seen)[0]  # "said at a press conference announcing the plan"
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and governor.lemma_.lower() in word_list("spent_nouns"):
        return _subjects(clause_of(governor), seen)[0] if governor.dep_ in OBJECTS else ()
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and verb.nbor(-1).text == ":":  # "began his work: hunting thieves"
        return possessors(governor)
    if verb.dep_ == "acl" and verb.tag_ == "VBN" and (counted := _counted_in(governor, verb)):
        return counted
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and governor.dep_ in (*OBJECTS, "pobj") and _is_said_besides(verb):
        return _subjects(clause_of(governor), seen)[0]  # "protested against its use, saying so"
    if verb.dep_ == "acl" and verb.tag_ == "VBD" and (whole := _whole_over(governor, verb)) is not None:
        return tuple(token for token in expand(whole) if token.i < verb.i)
    if verb.dep_ == "acl" and (participle or verb.tag_ == "VBD"):
        return tuple(token for token in expand(governor) if token.i < verb.i)
    if verb.dep_ in ("acl", "relcl") and is_infinitive(verb):
        return _subject_of_infinitive(verb, governor, seen)
    return ()


def _is_told_behind(infinitive: Token) -> bool:
    """Say whether an infinitive behind a comma goes on about something named before: ", to be built by Kos"."""
    first = infinitive.left_edge
    return first.lower_ == "to" and first.i > 0 and first.nbor(-1).text == "," and not is_passive(infinitive.head)


def _whole_over(noun: Token, verb: Token) -> Token | None:
    """Return the noun of the whole phrase before a past form that is a main verb: "A raid by rebels | killed two"."""
    if noun.dep_ != "pobj" or not is_finite_acl(verb) or not any(child.dep_ in OBJECTS for child in verb.rights):
        return None
    at = noun
    for _ in range(CHAIN):
        if at.dep_ not in ("pobj", "prep", "agent", "acl"):
            break
        at = at.head
    return at if at.pos_ in ("NOUN", "PROPN") and at.dep_ in ("ROOT", *SUBJECTS) else None


def _counted_in(number: Token, verb: Token) -> tuple[Token, ...]:
    """Return the whole that a participle behind it describes, not its part: "54 of 61 drones | launched by Russia"."""
    if number.tag_ != "CD":
        return ()
    wholes = find_obliques(number).get("of", ())
    return tuple(whole for whole in wholes if number.i < whole.i < verb.i)


def _is_said_besides(speech: Token) -> bool:
    """Say whether a participle of speech hangs on a deed, which says nothing: "welcomed the raid saying it was due"."""
    lemma, noun = speech.lemma_.lower(), speech.head.lemma_.lower()
    spoken = lemma in word_list("speech_participles") and lemma in load_lexicon().reporting
    deed = noun in load_lexicon().nouns or noun in word_list("deeds")
    return spoken and deed and noun not in word_list("writings") | word_list("content_nouns") | word_list("sayings")


def _is_unjoined(verb: Token) -> bool:
    """Say whether a past form behind a comma was joined to a present one without "and": "holds Kos, | denied bail".

    So "has painted the port in oil, | tinged with gold" is of no painter.
    """
    first, before = verb.head, verb.doc[max(verb.left_edge.i - 1, 0)]
    tenses = verb.tag_ in ("VBD", "VBN") and first.tag_ in ("VBZ", "VBP")
    if verb.tag_ == "VBN" == first.tag_ and not any(child.dep_ in OBJECTS for child in verb.rights):
        tenses = any(child.lemma_ == "have" for child in first.lefts) and not is_passive(first)
    linked = any(child.dep_ == "cc" for child in (*first.rights, *verb.rights))
    return tenses and before.text == "," and not linked and not any(child.dep_ in AUXILIARIES for child in verb.lefts)


def _speech_over(participle: Token) -> Token | None:
    """Return the verb whose subject speaks on in a participle: "said it was late for Oslo to act, urging speed"."""
    before = participle.left_edge.i - 1
    if participle.lemma_.lower() not in word_list("speech_participles") or participle.doc[max(before, 0)].text != ",":
        return None
    at = participle.head
    for _ in range(CHAIN):
        if at.head.i == at.i:
            return None
        told = at.dep_ == "ccomp" and at.head.lemma_.lower() in load_lexicon().reporting
        urged = at.dep_ == "xcomp" and at.head.lemma_.lower() in word_list("addressing_verbs")
        if at.head.i < at.i and (told or urged):
            return at.head
        at = at.head
    return None


def _told_around(verb: Token) -> Token | None:
    """Return the verb of saying where a participle was hung on what it reports, across the marks: "shouted 'It is
    over' while leaving".
    """
    at = verb.head
    if at.i > verb.i or not any(token.is_quote for token in verb.doc[at.i : verb.i]):
        return None
    for _ in range(CHAIN):
        if sum(token.is_quote for token in verb.doc[at.i : verb.i]) % 2 == 0:
            return at if at != verb.head and is_predicate(at) else None
        if at.head.i >= at.i:
            return None
        at = at.head
    return None


def _subject_of_outcome(verb: Token, passive: Token, seen: set[int]) -> tuple[Token, ...]:
    """Return who does what comes of a passive: "was hit by a missile, killing ten", "rejected by Oslo, saying so".

    What is done by someone has its outcome by him; without him nobody is told, but for a weapon: "a bomb was planted".
    """
    agents = tuple(agent for agent in find_obliques(passive).get("by", ()) if agent.i < verb.i)
    subjects = _subjects(passive, seen)[0]
    outcome = verb.lemma_.lower() in word_list("outcomes")
    if outcome and not any(subject.lemma_.lower() in word_list("weapons") for subject in subjects):
        return agents
    things = all(subject.pos_ == "NOUN" for subject in subjects)
    named = any(agent.pos_ == "PROPN" for agent in agents)
    spoken = verb.lemma_.lower() in word_list("speech_participles") | word_list("winning_verbs")
    return agents if agents and things and named and spoken else subjects


def _taken_object(verb: Token, governor: Token) -> tuple[Token, ...]:
    """Return the subject that the parser gave to the verb before it: "added the US would continue" adds no US."""
    first = min((child.i for child in verb.children if child.dep_ in AUXILIARIES), default=verb.i)
    near = (child for child in governor.children if child.dep_ in OBJECTS and governor.i < child.i < first)
    return tuple(child for child in near if not any(token.i > child.i for token in child.subtree if token.i >= first))


def _subject_of_gerund(verb: Token, preposition: Token, seen: set[int]) -> tuple[Token, ...]:
    """Return who attacks in "accused Russia of attacking", "left without attacking", "Russia's plan for attacking"."""
    governor = preposition.head
    links = (preposition.lower_, f"{governor.lemma_} {preposition.lower_}")  # "charged him with lying"
    of_the_object = not word_list("object_gerund_prepositions").isdisjoint(links)
    if name_of(preposition) == "out of" or (preposition.lower_ == "of" and governor.lower_ == "out"):
        talked = clause_of(preposition)  # "talked Iran out of attacking"
        objects = spread(child for child in talked.rights if child.dep_ in OBJECTS and child.i < preposition.i)
        if objects:
            return objects
    if governor.pos_ in ("ADV", "ADP", "SCONJ") or " " in name_of(preposition):  # "instead of attacking"
        governor, of_the_object = clause_of(preposition), False
    if of_the_object and governor.dep_ == "pobj" and governor.head.dep_ == "agent":
        governor = governor.head.head  # "accused by Iran of lying": whoever is accused
    if of_the_object and is_predicate(governor) and not is_passive(governor):
        objects = spread(child for child in governor.children if child.dep_ in OBJECTS and child.i < preposition.i)
        if not objects and governor.dep_ == "relcl" and governor.head.i < governor.i:
            return (governor.head,)  # "a ruler he accused of lying"
        objects = tuple(target for word in objects for target in (antecedents(word) or (word,)))
        if objects:
            return tuple(aimed for head in objects for aimed in _aimed_at(head) or (head,))
    if is_predicate(governor):
        if preposition.lower_ == "by" and is_passive(governor):
            return ()  # "300 were driven out by flooding"
        return _doers_for(governor, _subjects(governor, seen)[0])
    if governor.pos_ == "ADJ" and is_predicate(governor.head):
        own = spread(child for child in governor.lefts if child.dep_ in SUBJECTS)  # "found him guilty of lying"
        return own or _subjects(governor.head, seen)[0]
    if governor.lower_ in word_list("under_way") and governor.dep_ in (
        "pobj",
        *OBJECTS,
    ):  # "is in the process of sending"
        return possessors(governor) or _subjects(clause_of(governor), seen)[0]
    return possessors(governor)


def _aimed_at(noun: Token) -> tuple[Token, ...]:
    """Return at whom a feeling or complaint is aimed: "voiced anger with Putin for not talking"."""
    if noun.pos_ != "NOUN":
        return ()
    near = (child for child in (*noun.rights, *noun.head.rights) if child.dep_ == "prep" and child.i > noun.i)
    aims = (child for child in near if child.lower_ in word_list("aiming_prepositions"))
    return tuple(filler for child in aims for filler in find_preposition_objects(child))


def _subject_of_infinitive(verb: Token, noun: Token, seen: set[int]) -> tuple[Token, ...]:
    """Return who visits in "the first to visit", "Rubio's plan to visit", "announced a plan to visit".

    A relative infinitive that has an object of its own is the noun's act ("the first to sign it"), and where a copula
    says who that is, that one's. Another infinitive is the act of who owns the noun or stands behind its "by", else of
    its verb's subject, if he does not judge another's plan: "criticised a plan to visit". Who is "in talks to visit"
    would.
    """
    clause = noun.head
    subjects = _subjects(clause, seen)[0] if is_predicate(clause) and noun.dep_ not in SUBJECTS else ()
    if clause.lemma_.lower() in word_list("judging_plans"):
        subjects = ()
    elif noun.dep_ in OBJECTS and (given := _given(clause)):
        subjects = given  # "gave Ruiz a month to decide"
    elif noun.dep_ == "pobj" and f"{clause.lower_} {noun.lemma_.lower()}" in word_list("engaged_in"):
        subjects = _subjects(clause_of(clause), seen)[0]
    named = noun.lemma_.lower()
    is_deed = named in load_lexicon().nouns or named in word_list("deeds") or named in word_list("things_done")
    if named in word_list("shown_things") and clause.lemma_.lower() in word_list("anyone_verbs"):
        return ()
    if named in word_list("occasions_of_deeds"):
        return subjects if noun.dep_ in OBJECTS else ()  # "had a space to meet friends"
    if verb.dep_ == "relcl" and not is_deed and any(child.dep_ in OBJECTS for child in verb.children):
        return subjects if noun.dep_ in ATTRIBUTES and subjects else (noun,)
    someone = noun.dep_ in OBJECTS and noun.pos_ == "NOUN" and not is_deed and named not in word_list("shown_things")
    if someone and clause.lemma_ in word_list("engaging_verbs"):
        return (noun,)  # "paid a hacker to steal it"
    if named in word_list("appealing_nouns") and verb.lemma_ not in word_list("own_wishes"):
        return ()  # "Peru's request to extradite Bell", "a call by Peru to free Bell": who would do it is not told
    return possessors(noun) or find_obliques(noun).get("by", ()) or subjects


def _given(verb: Token) -> tuple[Token, ...]:
    """Return who is given something: "gave Ruiz a month", "a month to Ruiz"."""
    if verb.lemma_.lower() not in word_list("giving_verbs"):
        return ()
    receivers = [child for child in verb.rights if child.dep_ == "dative"]
    named = [child for child in receivers if child.pos_ != "ADP"]
    behind = tuple(word for link in receivers for word in find_preposition_objects(link))
    return spread(named) or behind or tuple(name for gift in _objects(verb) for name in _joined_to_gift(gift))


def _joined_to_gift(gift: Token) -> tuple[Token, ...]:
    """Return a name that the parser joined to what it is given: "gave Kos orders"; "US approval" is by the US."""
    names = [child for child in gift.lefts if child.dep_ in ("compound", "nmod")] if gift.pos_ == "NOUN" else []
    others = [child for child in gift.lefts if child not in names and child.lower_ != "the"]
    alone = len(names) == 1 and names[0].pos_ == "PROPN" and not others
    return (names[0],) if alone and not names[0].text.replace(".", "").isupper() else ()


def _controller(governor: Token, verb: Token, seen: set[int]) -> tuple[Token, ...]:
    """Return who does what an infinitive says: whom its governor addresses ("urged Kyiv to talk"), else its subject."""
    if governor.pos_ == "ADJ" or governor.dep_ == "acomp":  # also "looks set to meet"
        copula = governor.head
        return _doers_for(copula, _subjects(copula, seen)[0]) if is_predicate(copula) else ()
    by_subject = governor.lemma_ in word_list("subject_control") or _is_own_complaint(governor, verb)
    if governor.lemma_ in word_list("pleading_verbs") and is_passive_infinitive(verb):
        by_subject = True  # "asked the court to be heard"
    if is_passive(governor):
        subjects = _subjects(governor, seen)[0]
        if not by_subject:
            return subjects
        weapons = tuple(subject for subject in subjects if subject.lemma_.lower() in word_list("weapons"))
        return find_obliques(governor).get("by", ()) or weapons  # money that is used to hire hires nobody
    if governor.lemma_ == "leave" and verb.lemma_ in word_list("left_to") and _objects(governor):
        return spread(_objects(governor)[:1])  # "left them to drown"
    made = () if by_subject else controlling_objects(governor)
    controlled = tuple(target for word in made for target in antecedents(word) or (word,))  # "whom Rubio asked to go"
    if controlled and all(word.lemma_.lower() in word_list("shown_things") for word in made):
        return ()  # "requires proof of age to vote"
    return controlled or _doers_for(governor, _subjects(governor, seen)[0])


def _is_own_complaint(governor: Token, verb: Token) -> bool:
    """Say whether someone is called for what the caller does himself: "summoned the envoy to protest"."""
    return governor.lemma_ in word_list("summoning_verbs") and verb.lemma_.lower() in word_list("complaining_verbs")


def _doers_for(verb: Token, subjects: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return who does what an infinitive or gerund says of the subjects of the verb before it.

    Of a task that is whose it is ("Our duty is to act"), of an "it" that only stands for the act nobody who is told
    ("It is wrong to act", "It took days to act"), but for whom it is up to or took time.
    """
    if len(subjects) != 1:
        return subjects
    subject = subjects[0]
    if subject.lower_ == "it" and _is_expletive(verb):
        up_to = find_obliques(verb).get("up to", ()) or find_obliques(verb).get("to", ())
        taken = [child for child in verb.rights if child.dep_ in ("dative", "dobj") and child.ent_type_ not in TIMES]
        lasting = any(child.dep_ == "npadvmod" and child.ent_type_ in TIMES for child in verb.rights)
        two = len(_objects(verb)) > 1 or lasting  # "took Sweden three years"
        return up_to if verb.lemma_ == "be" else spread(taken[:1]) if two else ()
    described = any(child.dep_ in ATTRIBUTES for child in verb.rights)  # "the plan is likely to fail"
    if verb.lemma_ == "be" and not described and subject.lemma_.lower() in word_list("tasks"):
        return possessors(subject) or find_obliques(subject).get("for", ())
    return subjects


def _objects(verb: Token) -> list[Token]:
    return [child for child in verb.rights if child.dep_ in ("dative", "dobj")]


def _is_expletive(verb: Token) -> bool:
    """Say whether the "it" before a verb stands for the infinitive behind: "it was wrong to", not "it was ready to"."""
    if verb.lemma_ in word_list("costing_verbs"):
        return True
    said = [child for child in verb.rights if child.dep_ in ("prep", "ccomp") and child.lower_ != "to"]
    said += [child for child in verb.children if child.dep_ in ATTRIBUTES]  # "How hard is it to leave?"
    said = [child for child in said if child.lemma_.lower() not in word_list("personal_predicates")]
    return verb.lemma_ in word_list("copulas") and bool(said)
