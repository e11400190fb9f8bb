"""The facts as their files hold them, a kind an entry, and `Thing`, the one form that all names share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Country:
    """A state or territory with an ISO 3166-1 alpha-3 code (ISO 3166-3 where it has `ended`; XKX for Kosovo).

    `demonyms` are the adjective and the noun for one person ("Spanish", "Spaniard"), `people` the nouns for many
    ("Spaniards"). `capital` is the id of a place. `metonyms` are names that speak for its government ("Kremlin").
    """

    id: str
    name: str
    iso: str
    example: str
    aliases: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capital: str | None = None
    metonyms: tuple[str, ...] = ()
    ended: date | None = None


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body that acts in the news. `country` is an ISO code or ``None`` for international bodies.

    `sector` is a PLOVER actor sector (GOV, MIL, REB …), `of` the id of the country or body that it belongs to.
    """

    id: str
    name: str
    example: str
    aliases: tuple[str, ...] = ()
    type: str = "Organization"
    country: str | None = None
    sector: str | None = None
    of: str | None = None


@dataclass(frozen=True, slots=True)
class PlaceFact:
    """A City, Region or Place. `country` is an ISO code, ``None`` where it spans several or is disputed."""

    id: str
    name: str
    type: str
    aliases: tuple[str, ...] = ()
    country: str | None = None


@dataclass(frozen=True, slots=True)
class People:
    """A people, clan or the inhabitants of a region that belong to one country only: "Igbo", "Kachin", "Texans".

    `shared`: the word is a given name or something else too ("Karen", "Chin"), and means the people only beside a noun
    for people ("Karen rebels") or after "ethnic".
    """

    id: str
    name: str
    country: str
    aliases: tuple[str, ...] = ()
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Product:
    """A weapon, craft or ware that acts or is bought in the news. `country` is the ISO code of who makes it."""

    id: str
    name: str
    example: str
    aliases: tuple[str, ...] = ()
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who held an office, or was for long in the news without one.

    `short` is what second mentions use: "Xi", "Lavrov", "von der Leyen". `country` and `sector` are those of who held
    no office: a leader of rebels or of the opposition, a cleric.
    """

    id: str
    name: str
    gender: str
    short: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    country: str | None = None
    sector: str | None = None


@dataclass(frozen=True, slots=True)
class OfficeHolder:
    """One person's term in one office: `office` is a title ("foreign minister"), `of` a country's or body's id.

    On every day from `start` to `end` the person certainly held it. No `end`: still in office when the facts were last
    checked, and taken to go on.
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    gender: str
    office: str
    relation: str
    of: str
    start: date | None
    end: date | None
    source: str

    def held_on(self, day: date) -> bool:
        """Say whether the term covers the day."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class Title:
    """A title or office as written before or after a name, in lower case: "foreign minister".

    An `office` gives ``holdsOffice`` and `relation` to what it is held of: `of` says whether that is usually a
    "country", an "organization" or a "place"; `otherwise` is the relation to another kind ("president of the company":
    headOf). `same_as` is the wording that holders are listed under ("minister of foreign affairs": "foreign minister").
    """

    text: str
    example: str
    office: bool = True
    relation: str | None = None
    of: str | None = None
    otherwise: str | None = None
    sector: str | None = None
    gender: str | None = None
    same_as: str | None = None


@dataclass(frozen=True, slots=True)
class TitleModifier:
    """A word beside a title that dates it: "former" president (ended), president"-elect" (future), "acting" (current).

    `position` is "before", "prefix" (joined by a hyphen or none), "suffix", or "adverb" ("formerly the mayor").
    """

    text: str
    time: str
    position: str
    example: str


@dataclass(frozen=True, slots=True)
class RoleWord:
    """A nominal for whoever holds one of some offices: "top diplomat". `means` are titles, likeliest first.

    `counterpart`: the same office elsewhere, so that the offices come from the person it is compared with.
    """

    text: str
    example: str
    means: tuple[str, ...] = ()
    counterpart: bool = False


@dataclass(frozen=True, slots=True)
class Kinship:
    """A word for a relative: "his wife".

    The relative stands in `relation` to the possessor, the possessor in `inverse` to the relative: "X's son Y" is Y
    childOf X and X parentOf Y. `gender` is the relative's. `former`: "ex-wife", "widow".
    """

    word: str
    relation: str
    inverse: str
    example: str
    gender: str | None = None
    former: bool = False


@dataclass(frozen=True, slots=True)
class Thing:
    """Anything with a name, in one form. `country` is an ISO code (a country's own), `sector` PLOVER's.

    What a user's own gazetteer says of it has its `source` ("clubs.csv:3"), `links` (IRIs of the same thing elsewhere)
    and `about`, words that speak of it. Its `type` is "" where the user gives none and the article has to tell.
    """

    id: str
    type: str
    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    sector: str | None = None
    gender: str | None = None
    links: tuple[str, ...] = ()
    about: frozenset[str] = frozenset()
    source: str | None = None
