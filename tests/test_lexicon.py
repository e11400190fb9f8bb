"""The words of the news: every entry fits the vocabulary, and its own example holds its word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from kg.errors import LexiconError
from kg.lexicon import FactualityCue, Frame, Lexicon, LightVerb, ReportingVerb, Stance, load_lexicon, read_entries
from kg.ontology import OPEN_EVENT, load_ontology, ontologies_folder
from kg.pipeline import extract_all
from kg.types import Article

FOLDER = ontologies_folder() / "lexicon"
ROLES = {"agent", "recipient", "participant", "theme", "destination", "origin", "instrument", "topic"}
FACTUALITIES = {"Actual", "Planned", "Possible", "Negated"}
TYPES = {
    "Person", "Organization", "Country", "City", "Region", "Place", "Facility", "Group", "Product", "Office", "Work",
}  # fmt: skip
SECTORS = {"GOV", "ELI", "OPP", "LEG", "BUS"}  # of people, and firms
KINDS = {
    "auxiliary",
    "negation",
    "adverb",
    "governor",
    "preposition",
    "determiner",
    "condition",
    "content",
    "retraction",
}
ANY_LEMMA = "*"


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


def _frames(lexicon: Lexicon) -> Iterator[Frame]:
    for table in (lexicon.verbs, lexicon.nouns):
        for frames in table.values():
            yield from frames


def _entries() -> list[tuple[str, Frame | LightVerb | ReportingVerb | FactualityCue | Stance]]:
    tables: tuple[tuple[str, str, type], ...] = (
        ("verbs.toml", "verb", Frame),
        ("nouns.toml", "noun", Frame),
        ("light_verbs.toml", "light_verb", LightVerb),
        ("adjectives.toml", "adjective", Frame),
        ("stances.toml", "stance", Stance),
        ("reporting.toml", "reporting", ReportingVerb),
        ("factuality.toml", "cue", FactualityCue),
    )
    return [(table, entry) for name, table, kind in tables for entry in read_entries(FOLDER / name, table, kind)]


def _holds(doc: Doc, lemma: str) -> bool:
    words = {form for token in doc for form in (token.lower_, token.lemma_.lower())}
    phrase = f" {' '.join(token.lower_ for token in doc)} "
    hyphened = "-" in lemma and lemma in doc.text.lower()
    return lemma in words or hyphened or f" {lemma} " in phrase or (" " in lemma and set(lemma.split()) <= words)


@pytest.mark.model
def test_every_example_holds_its_word(bare_nlp: Language) -> None:
    """The lemma is what the model makes of the word in print; one that it never writes would never be found."""
    entries = _entries()
    docs = bare_nlp.pipe([entry.example for _, entry in entries], disable=["ner"])
    missing = [
        (table, entry.lemma, entry.example)
        for (table, entry), doc in zip(entries, docs, strict=True)
        if not _holds(doc, entry.lemma.lower())
    ]
    assert missing == []


@pytest.mark.model
def test_every_frame_is_met_by_its_own_example(bare_nlp: Language) -> None:
    """What a sense demands (an object, a filler, a particle) is in the sentence that shows it."""
    frames = [entry for table, entry in _entries() if isinstance(entry, Frame)]
    docs = bare_nlp.pipe([frame.example for frame in frames], disable=["ner"])
    missing = []
    for frame, doc in zip(frames, docs, strict=True):
        words = {form for token in doc for form in (token.lower_, token.lemma_.lower())}
        for demanded in (frame.objects, frame.fillers, frame.subjects):
            if demanded and not words & set(demanded):
                missing.append((frame.lemma, demanded, frame.example))
        if frame.particle is not None and not set(frame.particle.split()) <= words:
            missing.append((frame.lemma, (frame.particle,), frame.example))
    assert missing == []


def test_no_two_examples_are_the_same() -> None:
    examples = [entry.example for table, entry in _entries() if table in ("verb", "noun")]
    assert sorted({example for example in examples if examples.count(example) > 1}) == []


def test_every_example_is_a_sentence() -> None:
    for _, entry in _entries():
        assert entry.example[0].isupper() or entry.example[0] == '"', entry
        assert entry.example[-1] in '.?!"', entry


def test_every_frame_names_a_known_class_and_known_roles(lexicon: Lexicon) -> None:
    classes = {*load_ontology().events, OPEN_EVENT}
    for frame in _frames(lexicon):
        assert frame.event in classes, frame
        assert set(frame.roles.values()) <= ROLES, frame
        assert {*frame.object_types, *frame.subject_types} <= TYPES | SECTORS, frame
        assert not set(frame.needs) & set(frame.without), frame
        assert frame.roles, frame


def test_every_frame_can_fill_the_subject_of_its_edge(lexicon: Lexicon) -> None:
    """A frame that can never name who acts gives no edge; disasters and endings alone have nobody."""
    ontology = load_ontology()
    impersonal = {"Disaster", "Process", "Life", "Contest"}
    for frame in _frames(lexicon):
        if frame.event == OPEN_EVENT or impersonal & set(ontology.ancestors(frame.event)):
            continue
        event = ontology.event(frame.event)
        joined = {event.subject_role, *event.object_roles, "agent", "participant"}
        assert joined & set(frame.roles.values()), frame


def test_every_plover_root_has_verbs_and_nouns(lexicon: Lexicon) -> None:
    ontology = load_ontology()
    roots = {event.plover for event in ontology.events.values()}
    for table in (lexicon.verbs, lexicon.nouns):
        assert {ontology.event(frame.event).plover for frames in table.values() for frame in frames} == roots


def test_every_class_below_a_root_has_a_word(lexicon: Lexicon) -> None:
    ontology = load_ontology()
    named = {frame.event for frame in _frames(lexicon)}
    parents = {parent for event in ontology.events.values() for parent in event.parents}
    assert sorted(set(ontology.events) - named - parents) == []


def test_no_two_senses_of_a_word_demand_the_same(lexicon: Lexicon) -> None:
    """The second of two alike would never be read."""
    for table in (lexicon.verbs, lexicon.nouns):
        for frames in table.values():
            demands = [
                (
                    frame.particle,
                    frozenset(frame.needs),
                    frozenset(frame.without),
                    frame.objects,
                    frame.fillers,
                    frame.subjects,
                    frame.object_types,
                    frame.subject_types,
                    frame.several,
                    frozenset(frame.types.items()),
                )
                for frame in frames
            ]
            assert len(demands) == len(set(demands)), frames


@pytest.mark.parametrize(
    ("lemma", "first", "last"),
    [
        ("withdraw", "WithdrawCandidacy", "Withdraw"),
        ("fire", "Exercise", "Shoot"),
        ("agree", "ReachAgreement", "Agree"),
    ],
)
def test_more_demanding_senses_come_first(lexicon: Lexicon, lemma: str, first: str, last: str) -> None:
    frames = lexicon.verbs[lemma]
    assert (frames[0].event, frames[-1].event) == (first, last)
    assert frames[0].objects or frames[0].fillers
    assert not frames[-1].objects


@pytest.mark.parametrize(
    ("lemma", "event"),
    [
        ("meet", "Meet"),
        ("arrest", "Arrest"),
        ("criticise", "Criticize"),
        ("criticize", "Criticize"),
        ("acquire", "Acquire"),
    ],
)
def test_word_reports_its_event(lexicon: Lexicon, lemma: str, event: str) -> None:
    assert event in {frame.event for frame in lexicon.verbs[lemma]}


def test_light_verbs_carry_nouns_that_report_events(lexicon: Lexicon) -> None:
    for lights in lexicon.light_verbs.values():
        for light in lights:
            assert not light.nouns or set(light.nouns) & set(lexicon.nouns), light
            assert light.subject is None or light.subject in ROLES, light


def test_reporting_words_and_cues_name_a_factuality(lexicon: Lexicon) -> None:
    for word in lexicon.reporting.values():
        assert word.factuality in FACTUALITIES, word
    assert set(lexicon.cues) == KINDS
    for cues in lexicon.cues.values():
        for cue in cues.values():
            assert cue.factuality in FACTUALITIES, cue
            assert {cue.clause, cue.noun, cue.past} <= {*FACTUALITIES, "Granted", "Owned", None}, cue


@pytest.mark.parametrize(
    ("kind", "lemma", "factuality"),
    [
        ("auxiliary", "will", "Planned"),
        ("auxiliary", "may", "Possible"),
        ("negation", "n't", "Negated"),
        ("adverb", "reportedly", "Possible"),
        ("governor", "refuse", "Negated"),
        ("governor", "fail", "Negated"),
        ("governor", "plan", "Planned"),
        ("governor", "want", "Possible"),
        ("governor", "manage", "Actual"),
        ("preposition", "without", "Negated"),
        ("determiner", "nobody", "Negated"),
        ("condition", "unless", "Possible"),
    ],
)
def test_cue_makes_of_an_event_what_readers_take_from_it(
    lexicon: Lexicon, kind: str, lemma: str, factuality: str
) -> None:
    assert lexicon.cues[kind][lemma].factuality == factuality


@pytest.mark.parametrize(
    ("lemma", "factuality", "act"),
    [("say", "Actual", False), ("deny", "Negated", True), ("vow", "Planned", True), ("accuse", "Actual", True)],
)
def test_reporting_word_says_how_sure_and_whether_it_acts(
    lexicon: Lexicon, lemma: str, factuality: str, act: bool
) -> None:
    assert (lexicon.reporting[lemma].factuality, lexicon.reporting[lemma].act) == (factuality, act)


@pytest.mark.parametrize("kind", ["negation", "governor"])
def test_no_cue_is_given_twice(kind: str) -> None:
    lemmas = [cue.lemma for _, cue in _entries() if isinstance(cue, FactualityCue) and cue.kind == kind]
    assert len(lemmas) == len(set(lemmas))


def test_unknown_key_is_named_with_file_entry_and_choices(tmp_path: Path) -> None:
    path = tmp_path / "verbs.toml"
    path.write_text('verb = [{ lemma = "meet", evnt = "Meet" }]', "utf-8")
    with pytest.raises(
        LexiconError, match=r"verbs\.toml: \[\[verb\]\] number 1 \(meet\): unknown key 'evnt'; known: .*event"
    ):
        read_entries(path, "verb", Frame)


def test_unknown_word_list_is_named_with_those_known(lexicon: Lexicon) -> None:
    with pytest.raises(LexiconError, match=r"no word list 'nothing' in words/; known: "):
        lexicon.words("nothing")


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Japan was eliminated in the first round of the cup.", "Kill"),
        ("The drivers struck for higher pay in Paris.", "Attack"),
        ("Britain struck a conciliatory tone with China.", "Attack"),
        ("A newspaper attacked Emmanuel Macron for his silence.", "Attack"),
        ("The Liberal Party came to power in 2015.", "Arrive"),
        ("Anna Berg entered politics in 2010.", "Arrive"),
        ("Emmanuel Macron left a note for Anna Berg.", "Leave"),
        ("Anna Berg lost her job to Lars Holm.", "Defeat"),
        ("Boeing paid 3 million euros in taxes to Norway.", "Buy"),
        ("Norway respects Sweden.", "Defend"),
        ("Lars Holm called Anna Berg a liar.", "Call"),
        ("Shares of Boeing rallied in Tokyo.", "Demonstrate"),
        ("Boeing delivered strong results to Airbus.", "Send"),
        ("Anna Berg returned calls from Lars Holm.", "Release"),
        ("Apple filed a patent for a watch.", "GoBankrupt"),
        ("Lars Holm developed cancer in Oslo.", "Build"),
        ("The demand for Norwegian oil fell.", "Demand"),
    ],
)
def test_other_sense_of_a_word_is_no_such_event(reader: Language, text: str, wrong: str) -> None:
    assert wrong not in _types(reader, text)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Israel eliminated Hassan Karimi in an airstrike.", "Kill"),
        ("Japan eliminated Spain in the first round.", "Defeat"),
        ("The miners struck over pay in Wales.", "StrikeWork"),
        ("Anna Berg came to Oslo.", "Arrive"),
        ("France left NATO in 1966.", "Withdraw"),
        ("Anna Berg quit in May.", "Resign"),
        ("Merkur bought a stake in Boeing.", "Invest"),
        ("Lars Holm was found guilty of fraud.", "Convict"),
        ("Lars Holm was sworn in as prime minister.", "TakeOffice"),
        ("The court ruled in favour of Google.", "Rule"),
        ("Apple will appeal against the fine.", "AppealRuling"),
        ("Flight MH370 disappeared in 2014.", "Disappear"),
        ("Lars Holm recognized Anna Berg as president.", "Recognize"),
    ],
)
def test_sense_is_told_by_the_words_around(reader: Language, text: str, event: str) -> None:
    assert event in _types(reader, text)


def _types(reader: Language, text: str) -> list[str]:
    return [event.type for event in next(extract_all([Article("a1", text)], reader)).events]
