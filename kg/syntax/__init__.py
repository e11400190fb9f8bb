"""Clauses from a dependency parse: the only package that knows dependency labels.

    Tariffs were imposed on Japan by Trump, who had threatened them.

gives a `Clause` for "imposed" (passive turned round: subject Trump, object Tariffs, on: Japan) and one for "threatened"
(subject Trump, through the relative pronoun). Subjects that a clause shares or inherits (coordination, control,
participles) are filled in; coordinated fillers are split. One module answers one question, from `labels` up to
`clauses`; each imports only those before it.
"""

from __future__ import annotations

from kg.syntax.antecedents import is_placeholder
from kg.syntax.clauses import Clause, find_clauses, read_clause
from kg.syntax.complements import Complement, find_complements, find_dependents
from kg.syntax.conditions import conditions, main_clause, marks, opening
from kg.syntax.coordination import expand, first_conjunct, has_own_subject, shared_head
from kg.syntax.governors import governors
from kg.syntax.groups import (
    auxiliaries,
    infinitives,
    is_led_to,
    is_nonfinite,
    is_passive,
    is_past,
    leads_on,
    verb_chain,
    verb_words,
)
from kg.syntax.labels import (
    ATTRIBUTES,
    AUXILIARIES,
    CLAUSES,
    DEPENDENCIES,
    NAMES,
    NOMINALS,
    OBJECTS,
    PREPOSITIONS,
    SUBJECTS,
)
from kg.syntax.memory import Reading
from kg.syntax.moods import is_demanded, is_finite_clause, is_infinitive_of, is_question, is_wh_clause
from kg.syntax.negation import determiners, negations, own_determiners
from kg.syntax.nouns import (
    adverbs,
    appositions,
    counts,
    find_owners,
    is_apposition,
    is_determiner,
    is_given,
    is_indefinite,
    is_modifier,
    is_narrowed,
    is_owned,
    is_possessor,
    is_predicate_noun,
    modifying_clauses,
    noun_slots,
    predicate_nouns,
    predicates,
    premodifies,
    said_of,
    set_beside,
)
from kg.syntax.phrases import clause_span, core_phrase, find_phrase, phrase_span, subtree_span, subtree_words
from kg.syntax.positions import is_acted_upon, is_agent, is_argument, is_object, is_subject, is_subject_of
from kg.syntax.prepositions import (
    adjunct_of,
    find_obliques,
    find_preposition_objects,
    gerund_prepositions,
    governing_preposition,
    is_link,
    is_source,
)
from kg.syntax.reports import is_reported, is_told, reported_clauses, reported_phrases, speech_before, told_clause
from kg.syntax.subjects import find_subjects
from kg.syntax.times import adjunct_head, tense_of
from kg.syntax.verbs import (
    clause_of,
    described_by,
    is_attributive,
    is_fronted,
    is_loose_sister,
    is_noun,
    is_predicate,
    is_purpose,
    is_reduced,
)

__all__ = [
    "ATTRIBUTES",
    "AUXILIARIES",
    "CLAUSES",
    "DEPENDENCIES",
    "NAMES",
    "NOMINALS",
    "OBJECTS",
    "PREPOSITIONS",
    "SUBJECTS",
    "Clause",
    "Complement",
    "Reading",
    "adjunct_head",
    "adjunct_of",
    "adverbs",
    "appositions",
    "auxiliaries",
    "clause_of",
    "clause_span",
    "conditions",
    "core_phrase",
    "counts",
    "described_by",
    "determiners",
    "expand",
    "find_clauses",
    "find_complements",
    "find_dependents",
    "find_obliques",
    "find_owners",
    "find_phrase",
    "find_preposition_objects",
    "find_subjects",
    "first_conjunct",
    "gerund_prepositions",
    "governing_preposition",
    "governors",
    "has_own_subject",
    "infinitives",
    "is_acted_upon",
    "is_agent",
    "is_apposition",
    "is_argument",
    "is_attributive",
    "is_demanded",
    "is_determiner",
    "is_finite_clause",
    "is_fronted",
    "is_given",
    "is_indefinite",
    "is_infinitive_of",
    "is_led_to",
    "is_link",
    "is_loose_sister",
    "is_modifier",
    "is_narrowed",
    "is_nonfinite",
    "is_noun",
    "is_object",
    "is_owned",
    "is_passive",
    "is_past",
    "is_placeholder",
    "is_possessor",
    "is_predicate",
    "is_predicate_noun",
    "is_purpose",
    "is_question",
    "is_reduced",
    "is_reported",
    "is_source",
    "is_subject",
    "is_subject_of",
    "is_told",
    "is_wh_clause",
    "leads_on",
    "main_clause",
    "marks",
    "modifying_clauses",
    "negations",
    "noun_slots",
    "opening",
    "own_determiners",
    "phrase_span",
    "predicate_nouns",
    "predicates",
    "premodifies",
    "read_clause",
    "reported_clauses",
    "reported_phrases",
    "said_of",
    "set_beside",
    "shared_head",
    "speech_before",
    "subtree_span",
    "subtree_words",
    "tense_of",
    "told_clause",
    "verb_chain",
    "verb_words",
]
