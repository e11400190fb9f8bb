"""The dependency labels (CLEAR style, as spaCy's English has) by what they are read for, and other label sets."""

from __future__ import annotations

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
OBJECTS = frozenset({"dobj"})
ATTRIBUTES = frozenset({"attr", "acomp", "oprd"})
PREPOSITIONS = frozenset({"prep", "agent", "dative", "prt"})
CLAUSES = frozenset({"ccomp", "xcomp", "pcomp"})
AUXILIARIES = frozenset({"aux", "auxpass"})
DEPENDENCIES = (
    SUBJECTS
    | OBJECTS
    | ATTRIBUTES
    | PREPOSITIONS
    | CLAUSES
    | AUXILIARIES
    | {"pobj", "conj", "cc", "appos", "relcl", "acl", "advcl", "poss", "compound", "amod", "neg", "mark", "npadvmod"}
)
NOMINALS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})
NAMES = frozenset({"PERSON", "GPE", "ORG", "NORP", "LOC", "FAC"})  # entity labels of what can be acted upon
CHAIN = 12  # words that govern one another: "is said to be about to try to …"; more is no sentence
TIMES = frozenset({"DATE", "TIME"})  # entity labels of when: "voted on Monday to leave"
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
APART = frozenset({"relcl", "appos", "cc", "conj", "punct", "acl", "advcl", "parataxis", "preconj", "dep"})
