"""spaCy's recognizer of named entities, asked about all tokens at once instead of one after the other.

    The pipeline's ``ner`` makes "Ana Ruiz" a person: a name begins at "Ana" and ends at "Ruiz".

spaCy walks through a document token by token. But what may begin outside of a name depends on its first token alone,
and how far a name goes on its own tokens: so all beginnings are weighed together, then all second tokens of names, and
so on. Weights and actions (begin, in, last, unit, out; Ratinov and Roth 2009) are spaCy's, and so is what comes out; it
takes a quarter of the time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span

_FEATURES = 3  # what the step model looks at: this token, the first of the name, the one before within the name
_NO_TOKEN = 0  # the row of features that stands for a missing token

_Floats: TypeAlias = "NDArray[np.float32]"
_Places: TypeAlias = "NDArray[np.intp]"
_Flags: TypeAlias = "NDArray[np.bool_]"


class QuickRecognizer:
    """Finds the names of several documents at once, as the recognizer does that it stands for."""

    def __init__(self) -> None:
        self.recognizer: Any = None

    def stand_for(self, recognizer: EntityRecognizer) -> None:
        """Answer for a recognizer from here on, with its weights."""
        self.recognizer = recognizer
        actions = [recognizer.moves.get_class_name(i) for i in range(recognizer.moves.n_moves)]
        number = {action: i for i, action in enumerate(actions)}
        self._labels = [action[2:] for action in actions]
        self._is_begin = np.array([action.startswith("B-") for action in actions])
        self._is_unit = np.array([action.startswith("U-") and action != "U-" for action in actions])
        self._is_out = np.array([action == "O" for action in actions])
        self._within = np.array([number.get(f"I-{label}", 0) for label in self._labels])
        self._last = np.array([number.get(f"L-{label}", 0) for label in self._labels])

    def __call__(self, doc: Doc) -> Doc:
        """Find the names of one document."""
        return next(self.pipe([doc]))

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 16) -> Iterator[Doc]:
        """Find the names of several documents; those in which names stand already are left to spaCy's own."""
        waiting = iter(docs)
        while batch := list(islice(waiting, batch_size)):
            fresh = [doc for doc in batch if len(doc) and not doc.has_annotation("ENT_IOB")]
            for doc, names in zip(fresh, self._find_names(fresh) if fresh else (), strict=True):
                doc.set_ents(names, default="outside")
            known = {id(doc) for doc in fresh}
            yield from (doc if id(doc) in known else self.recognizer(doc) for doc in batch)

    def _find_names(self, docs: Sequence[Doc]) -> Iterator[list[Span]]:
        model = self.recognizer.model
        features: _Floats = model.get_ref("lower").predict(model.get_ref("tok2vec").predict(docs))
        goes_on = np.concatenate([_has_next_in_sentence(doc) for doc in docs])
        is_space = np.concatenate([doc.to_array("IS_SPACE") != 0 for doc in docs])
        actions = self._weigh_first_tokens(features, goes_on, is_space)
        ends = np.arange(1, len(actions) + 1)
        begun = np.flatnonzero(self._is_begin[actions])
        ends[begun] = self._find_ends(features, goes_on, begun, actions[begun])
        offset = 0
        for doc in docs:
            stretch = slice(offset, offset + len(doc))
            yield self._read_off(doc, actions[stretch], ends[stretch] - offset)
            offset += len(doc)

    def _weigh_first_tokens(self, features: _Floats, goes_on: _Flags, is_space: _Flags) -> _Places:
        """Return the action that each token calls for outside of names."""
        scores = self._score(features[1:, 0], features[_NO_TOKEN, 1], features[_NO_TOKEN, 2])
        is_open = self._is_out | (~is_space[:, None] & (self._is_unit | (goes_on[:, None] & self._is_begin)))
        actions: _Places = np.where(is_open, scores, -np.inf).argmax(axis=1)
        return actions

    def _find_ends(self, features: _Floats, goes_on: _Flags, firsts: _Places, actions: _Places) -> _Places:
        """Return the token behind the last one of each name that begins at one of these tokens."""
        ends = np.zeros_like(firsts)
        open_names, places = np.arange(len(firsts)), firsts + 1
        while len(open_names):
            begun = actions[open_names]
            scores = self._score(features[places + 1, 0], features[firsts[open_names] + 1, 1], features[places, 2])
            rows = np.arange(len(open_names))
            is_open = goes_on[places] & (scores[rows, self._within[begun]] > scores[rows, self._last[begun]])
            ends[open_names[~is_open]] = places[~is_open] + 1
            open_names, places = open_names[is_open], places[is_open] + 1
        return ends

    def _score(self, here: _Floats, first: _Floats, before: _Floats) -> _Floats:
        """Return what each action scores at tokens with these features."""
        model = self.recognizer.model
        hidden = (here + first + before + model.get_ref("lower").get_param("b")).max(axis=-1)
        scores: _Floats = model.get_ref("upper").predict(np.ascontiguousarray(hidden))
        return scores

    def _read_off(self, doc: Doc, actions: _Places, ends: _Places) -> list[Span]:
        """Return the names of one document: what begins within a name is none."""
        names: list[Span] = []
        behind = 0
        for first in np.flatnonzero(~self._is_out[actions]).tolist():
            if first >= behind:
                behind = int(ends[first])
                names.append(Span(doc, first, behind, label=self._labels[actions[first]]))
        return names


def _has_next_in_sentence(doc: Doc) -> _Flags:
    """Say of each token whether the next one goes on with its sentence, as far as sentences are known."""
    goes_on = np.zeros(len(doc), dtype=bool)
    goes_on[:-1] = doc.to_array("SENT_START").astype(np.int64)[1:] != 1
    return goes_on


@Language.factory("kg_recognizer", assigns=["doc.ents", "token.ent_iob", "token.ent_type"])
def make_recognizer(nlp: Language, name: str) -> QuickRecognizer:
    """Return a quick recognizer that stands for none yet."""
    return QuickRecognizer()


def quicken_names(nlp: Language) -> None:
    """Put quick recognizers in the place of a pipeline's own, where these look at what quick ones look at."""
    for name, recognizer in nlp.pipeline:
        if type(recognizer) is EntityRecognizer and _is_small(recognizer):
            quick: Any = nlp.replace_pipe(name, "kg_recognizer")
            quick.stand_for(recognizer)


def _is_small(recognizer: Any) -> bool:
    """Say whether a recognizer has spaCy's step model of three features, searches no beam and listens to no other."""
    model = recognizer.model
    return (
        recognizer.cfg["beam_width"] == 1
        and model.attrs["has_upper"]
        and not model.attrs["unseen_classes"]
        and model.get_ref("lower").get_dim("nF") == _FEATURES
        and not any("listener" in layer.name for layer in model.walk())
    )
