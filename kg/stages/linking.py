"""Which thing of a user's own gazetteer a name means here, and why.

    The mayor of Springfield, Illinois, …  ->  of 2 called "Springfield", the one in towns.csv:3; in common: illinois

Things of one name are told apart by type (`kg.stages.name_types` asks for those of the class that the article shows),
by how often their countries are named, by the other names that they have, and by what the gazetteer says of them.
Where nothing tells them apart, none is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Doc

from kg.gazetteer import Gazetteer, Thing
from kg.syntax import full_text

_REASONS = "kg.link reasons"
_COUNTED = 3  # how often a country's name counts at most
_COMMON = 4  # how many words in common count at most


@dataclass(frozen=True, slots=True)
class _Fit:
    """How well one thing fits an article."""

    thing: Thing
    named: int  # how often its country is named
    called: str | None  # another name of it that the article has
    common: tuple[str, ...]  # words of the article that speak of it
    in_full: bool  # whether the name is its first one

    @property
    def score(self) -> float:
        return min(self.named, _COUNTED) + 3 * (self.called is not None) + min(len(self.common), _COMMON)

    def reasons(self) -> str:
        said = [] if not self.named else [f"its country {self.thing.country} is named {self.named} times"]
        said += [f"the article has its name {self.called!r} too"] if self.called else []
        said += [f"words in common: {', '.join(self.common[:_COMMON])}"] if self.common else []
        return "; ".join(said) or "its first name is this one"


def choose(doc: Doc, facts: Gazetteer, name: str, things: Iterable[Thing]) -> Thing | None:
    """Return the thing that a name means in an article, of several that are called so; note why."""
    found = tuple(dict.fromkeys(things))
    if len(found) == 1:
        _note(doc, found[0].id, f"the only {found[0].type or 'thing'} called {name!r} in {found[0].source}")
        return found[0]
    fits = sorted(
        (_fit(doc, facts, name, thing) for thing in found), key=lambda fit: (-fit.score, -fit.in_full, fit.thing.id)
    )
    sources = ", ".join(sorted(thing.source or "the gazetteer of kg" for thing in found))
    best, second = fits[0], fits[1]
    if (best.score, best.in_full) == (second.score, second.in_full):
        _note(doc, name, f"not linked: {len(found)} are called {name!r} ({sources}), and nothing here tells them apart")
        return None
    where = best.thing.source or "the gazetteer of kg"
    _note(doc, best.thing.id, f"of {len(found)} called {name!r} ({sources}) the one in {where}: {best.reasons()}")
    return best.thing


def reason_for(doc: Doc, id_: str | None, names: Iterable[str]) -> str | None:
    """Return why an entity is taken for a thing of the user's own, or why it is for none."""
    noted: dict[str, str] = doc.user_data.get(_REASONS, {})
    return noted.get(id_) if id_ is not None else next((noted[name] for name in sorted(names) if name in noted), None)


def _note(doc: Doc, key: str, reason: str) -> None:
    doc.user_data.setdefault(_REASONS, {}).setdefault(key, reason)


def _fit(doc: Doc, facts: Gazetteer, name: str, thing: Thing) -> _Fit:
    words = {token.lower_ for token in doc if token.is_alpha and len(token) > 3 and not token.is_stop}
    named = {part.lower() for form in (thing.name, *thing.aliases) for part in form.split()}
    others = [form for form in (thing.name, *thing.aliases) if form != name and _count(doc, (form,))]
    return _Fit(
        thing,
        _count(doc, _names_of_country(facts, thing.country)) if thing.type != "Country" else 0,
        others[0] if others else None,
        tuple(sorted((words & thing.about) - named)),
        name == thing.name,
    )


def _names_of_country(facts: Gazetteer, iso: str | None) -> tuple[str, ...]:
    country = next((item for item in facts.countries if item.iso == iso), None)
    if country is None:
        return ()
    capital = facts.things.get(country.capital or "")
    return (country.name, *country.aliases, *country.demonyms, *country.people, *((capital.name,) if capital else ()))


def _count(doc: Doc, names: tuple[str, ...]) -> int:
    if not names:
        return 0
    listed = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return len(re.findall(rf"(?<!\w)(?:{listed})(?!\w)", full_text(doc)))
