"""Where one run of capitalised words holds two names: "German | Foreign Ministry", "Harbour Council | Ana Ruiz"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.stages.name_article import HYPHENS, ArticleReader, ArticleWords
from kg.stages.name_classes import PERSON
from kg.stages.name_titles import Titles

_PARTY_AND_SEAT = re.compile(r"[A-Z]-[A-Z][a-z]+\.?(?: [A-Z][a-z]+\.?)?")  # "Senator Ana Ruiz (D-Ohio)"
_NAMES = 2  # words of a given name and a surname
_WITH_BRANCHES = frozenset(("BUS", "NGO"))
_NO_NAME_TAGS = frozenset(("IN", "VBG", "RB", "TO", "CC", "DT", "PRP$", "WRB"))


@dataclass(frozen=True, slots=True)
class Stretch:
    """Tokens ``doc[start:end]`` that may be a name. `title` is the index of the first token of the title before it.

    `whole` is where the name starts when the country or body in front is counted in: "UN" of "UN Security Council".
    """

    start: int
    end: int
    title: int | None = None
    whole: int | None = None


class Boundaries(ArticleReader):
    """Cuts runs of name words into names.

    `holders` are where the names of those begin who hold a role at the body before.
    """

    def __init__(self, article: ArticleWords, titles: Titles) -> None:
        super().__init__(article)
        self.titles = titles
        self.holders: set[int] = set()

    def split(self, start: int, end: int) -> Iterator[Stretch]:
        """Yield the names that one run of name words holds: "US Senator Rubio" two, "Trump-Putin" two."""
        title = self.titles.ends.get(start)
        whole: int | None = None
        end -= self._ends_in_sum(start, end)
        if start in self.opening and end - start > 1 and self.tokens[start].text not in self.article.capitals:
            start += self._is_no_part(start, end)
        start = self._after_rank(start, end)
        while start < end:
            cut = self._first_cut(start, end)
            is_kind = cut < end and cut == start + 1 and self._is_initials_of_a_kind(start)
            if self._is_name_like(start, cut) and not is_kind and not self._is_party_word(start, cut):
                yield Stretch(start - self._has_article(start, cut), cut, title, whole)
            title = None
            whole = start if cut < end and self.article.find(self.doc[start:end].text) else None
            start = cut
            while start < end and self.tokens[start].text in HYPHENS:
                start += 1

    def _ends_in_sum(self, start: int, end: int) -> bool:
        """Say whether a run ends with the number of what stands behind it: fined "Velmora | 2" billion euros."""
        if end - start == 1 or end >= len(self.tokens) or not self.tokens[end - 1].text[:1].isdigit():
            return False
        return self.tokens[end].lower_ in self.words.of("behind_numbers")

    def _after_rank(self, start: int, end: int) -> int:
        """Return where a name begins before a title, its rank and level left out: "Assistant | Oslo Prosecutor".

        "Assistant County Prosecutor" names no county.
        """
        if self._is_rank_in_initials(start, end):
            return start + 1
        if end not in self.titles.title_tokens:
            return start
        while start < end and self.tokens[start].lower_ in self.words.of("office_ranks"):
            start += 1 + (start + 1 < end and self.tokens[start + 1].text in HYPHENS)  # "Ex-NATO chief"
        return end if end - start == 1 and self.tokens[start].lower_ in self.words.of("office_levels") else start

    def _is_rank_in_initials(self, start: int, end: int) -> bool:
        """Say whether a rank's initials stand before the full name of a person: "DSP | Idris Velmo"."""
        if not 1 < end - start - 1 <= _NAMES + 1 or self.tokens[start].lower_ not in self.words.of("ranks_in_initials"):
            return False
        names = self.tokens[start + 1 : end]
        is_person = all(name.text[:1].isupper() and not name.text.isupper() for name in names)
        is_body = self.article.heads_a_body(names[-1].lower_) and not self.article.is_given(start + 1)
        return is_person and self.tokens[start].text.isupper() and not is_body

    def _is_no_part(self, start: int, end: int) -> bool:
        """Say whether the word that opens a sentence stands before the name: "Towards Mecca", "Filmmaker Ana Ruiz"."""
        rest = self.doc[start + 1 : end].text
        if self.article.find(self.doc[start:end].text) or self.tokens[start + 1].text in HYPHENS:
            return False
        if self.tokens[start].lower_ in self.words.of("halves"):  # "Upper Austria's governor"
            return False
        first = self.tokens[start]
        if first.lower_ in self.words.of("ordinals") or self._is_branch_of(first.text, rest):
            return False
        if self._is_initials_of_a_kind(start) and self.article.find(rest):
            return True
        if self.gazetteer.demonym(rest) is not None:
            return True
        if self.article.find(rest) and not (self._is_surname(start, end) or self._is_given_before_place(start, end)):
            return True
        if first.tag_ in _NO_NAME_TAGS:
            return True
        singular = first.lower_.rstrip("s")
        is_role = PERSON in (self.words.callings.get(first.lower_), self.words.callings.get(singular))
        is_role = is_role or (singular in self.gazetteer.kinship and self.article.is_given(start + 1))
        return is_role and not self.article.heads_a_body(self.tokens[end - 1].lower_)

    def _is_branch_of(self, body: str, land: str) -> bool:
        """Say whether a firm or charity is called by the land of its branch: "Toyota Kenya"."""
        firm = any(thing.sector in _WITH_BRANCHES for thing in self.article.find(body))
        return firm and any(thing.type in ("Country", "Region", "Place") for thing in self.article.find(land))

    def _is_party_word(self, start: int, cut: int) -> bool:
        """Say whether a word tells the party of who stands behind it: "Democrat | Ana Ruiz", "Conservative | MP"."""
        if cut >= len(self.tokens):
            return False
        if cut == start + 1 and self.tokens[start].text == "Green" and cut in self.titles.title_tokens:
            return True  # "the German Green MEP"
        if not self._is_persuasion(start, cut):
            return False
        if start and cut == start + 1 and self._is_one_of_party(start):
            return True
        if self.tokens[cut - 1].tag_ in ("NNS", "NNPS") or self.article.find(self.doc[start:cut].text):
            return False
        after = self.tokens[cut]
        is_person = after.lower_ in self.words.of("person_nouns") or cut in self.titles.title_tokens
        return is_person or (
            after.text[:1].isupper() and (self.article.is_given(cut) or self.article.is_in_person(cut))
        )

    def _is_one_of_party(self, i: int) -> bool:
        """Say whether a word tells of which party one is, and names no body: "Ana Ruiz, Democrat of Ohio"."""
        before = self.tokens[i - 1]
        lone = self.tokens[i].tag_ in ("NN", "NNP") and not self.tokens[i].lower_.endswith("s")
        return (
            lone
            and (before.text == "," or before.lower_ in ("a", "an", "one", "fellow"))
            and (self.tokens[i + 1].lower_ in ("of", "from", "in", "who", ",", "and"))
        )

    def _is_persuasion(self, start: int, end: int) -> bool:
        """Say whether words are what a party's people are called: "Democrat", "Social Democrat"."""
        is_one = self.words.group.get(self.tokens[end - 1].lower_) == "persuasion"
        return is_one and (
            end - start == 1 or (end - start == 2 and self.tokens[start].lower_ in self.words.of("party_prefixes"))
        )

    def _is_surname(self, start: int, end: int) -> bool:
        """Say whether two words are one name though the second is known by itself: "Norton | Vale"."""
        last = self.tokens[end - 1].text
        is_one = end - start == 2 and self.tokens[start].tag_ == "NNP" and self.article.same_entity(start, start + 1)
        return is_one and last.istitle() and all(thing.type == "Organization" for thing in self.article.find(last))

    def _is_given_before_place(self, start: int, end: int) -> bool:
        """Say whether a given name stands before a surname that a place bears too: "Denzel Washington"."""
        first, last = self.tokens[start], self.tokens[end - 1]
        if end - start != _NAMES or not (first.text.istitle() and last.text.istitle()):
            return False
        if (first.tag_, last.tag_) != ("NNP", "NNP") or self.article.heads_a_body(first.lower_):
            return False
        named = self.article.is_person_here(start, end) and first.lower_ not in self.words.callings
        return (named or not self.article.is_word(first)) and not self.article.find(first.text)

    def _has_article(self, start: int, end: int) -> bool:
        """Say whether the word before is an article with a capital of its own: "in The Hague", but no "The US"."""
        if start == 0 or self.tokens[start - 1].text != "The" or start - 1 in self.opening | self.titled:
            return False
        things = self.article.find(self.doc[start:end].text)
        text = self.doc[start - 1 : end].text
        return not things or any(text in (thing.name, *thing.aliases) for thing in things)

    def _first_cut(self, start: int, end: int) -> int:
        """Return where the first name of a run ends."""
        if end - start == 1 or self.article.follows_vessel(start):
            return end
        if self.article.find(self.doc[start:end].text) and not self._leads_a_body(start, end):
            return end
        half = (end - start) // 2
        if self.doc[start : start + half].text == self.doc[end - half : end].text and not self._is_doubled(start, end):
            return start + half
        twice = next((i for i in range(start + 1, end) if self._is_named_again(start, i)), None)
        if twice is not None:
            return twice
        between = self._between(start, end)
        if between is not None:
            return between
        if self._is_initials_of_a_kind(start) and self.article.find(self.doc[start + 1 : end].text):
            return start + 1  # "NGO | Amnesty International"
        for cut in range(min(end - 1, start + 4), start, -1):
            text = self.doc[start:cut].text
            hyphen = self.tokens[cut].text in HYPHENS and self.tokens[cut].text != "&"
            if hyphen and self._parts_are_names(start, cut, end):
                return cut
            if not hyphen and self._stands_alone(text, start, cut, end):
                return cut
        return end

    def _is_named_again(self, start: int, i: int) -> bool:
        """Say whether a surname stands twice in a row, where a caption ran into the text: "Ana Ruiz | Ruiz left"."""
        if self.tokens[i].text != self.tokens[i - 1].text or not self.tokens[i].text.istitle():
            return False
        return i - start > 1 or bool(self.gazetteer.surname(self.tokens[i].text))

    def _is_initials_of_a_kind(self, i: int) -> bool:
        """Say whether a word in capitals only tells of what kind a body is: "NGO", "MEP"."""
        word = self.tokens[i]
        return word.text.isupper() and len(word) > 1 and word.lower_ in self.words.callings

    def _is_doubled(self, start: int, end: int) -> bool:
        """Say whether given name and surname are the same word: "Idris Idris"."""
        return end - start == 2 and not self.article.find(self.tokens[start].text) and start in self.entities

    def _between(self, start: int, end: int) -> int | None:
        """Return where a second name begins that nothing parts from the first.

        "Democrat | Ana Ruiz", "Refugee Council | Ana Ruiz", "Opel/Vauxhall".
        """
        texts = [token.text for token in self.tokens[start:end]]
        if "/" in texts[1:-1]:
            return start + texts.index("/", 1)
        if texts[1].isupper() and self._are_two_places(start):
            return start + 1
        if end - start < 3:
            return None
        if texts[-1] in self.article.surnames and any(
            thing.type == "Organization" for thing in self.article.find(self.doc[start : end - 1].text)
        ):
            return end - 1  # "In the European Parliament | Georgieva is known"
        ends_in_body = self.article.heads_a_body(texts[-1].lower())
        parties = [self.words.group.get(text.lower()) == "persuasion" for text in texts[:2]]
        if parties[1] and self.article.is_given(start + 2):
            return start + (1 if self.article.find(texts[0]) else 2)  # "Flemish Liberal | Ana Ruiz"
        size = 2 if self._is_persuasion(start, start + 2) else 1
        if self._is_persuasion(start, start + size) and not ends_in_body and end - start > size:
            cut = start + size
            if self.tokens[cut].text == "and":  # "Conservatives and Reformists group"
                return None
            return cut if not self.article.same_entity(cut - 1, cut) or self.article.is_given(cut) else None
        return None if ends_in_body else self._holder_of_role(start, end)

    def _are_two_places(self, start: int) -> bool:
        """Say whether a heading ran into a sentence: "No threat to Europe | US Senator Ana Ruiz said"."""
        pair = (self.article.find(token.text) for token in self.tokens[start : start + 2])
        return all(any(thing.type in ("Country", "Region") for thing in things) for things in pair)

    def _holder_of_role(self, start: int, end: int) -> int | None:
        """Return where the person begins that follows a body: "Refugee Council | Ana Ruiz"."""
        bodies = [i for i in range(start, end - 2) if self.tokens[i].lower_ in self.words.organisation]
        if not bodies:
            return None
        if self.article.is_person_here(end - 2, end):
            return end - 2
        behind = self.tokens[bodies[-1] + 1].text
        goes_on = behind.islower()  # "Council on Trade | Ana Ruiz"
        cut = end - 2 if goes_on else bodies[-1] + 1
        is_whole = (bodies[-1] > start or goes_on) and self.tokens[cut - 1].text.istitle()
        if not is_whole or not 2 <= end - cut <= 3 or not self._are_like_a_person(cut, end):
            return None
        known = self.article.is_given(cut) or self.article.is_person_here(cut, end)
        return cut if (behind != "to" and self._holds_role(start, cut, end)) or known else None

    def _are_like_a_person(self, start: int, end: int) -> bool:
        """Say whether words may be a person's: capitals, none plural and none a field of work."""
        fields = self.words.of("portfolios")
        words = self.tokens[start:end]
        return all(word.text[0].isupper() and word.tag_ != "NNPS" and word.lower_ not in fields for word in words)

    def _holds_role(self, start: int, cut: int, end: int) -> bool:
        """Say whether a role stands before a run and a verb behind: "CEO of the | Refugee Council … | told"."""
        if end >= len(self.tokens) or self.tokens[end].pos_ not in ("VERB", "AUX"):
            return False
        i = start - 1
        while i >= 0 and self.tokens[i].pos_ in ("DET", "ADP", "NOUN", "PROPN", "ADJ") and not self.tokens[i].is_punct:
            of = self.tokens[i + 1].lower_ in ("of", "at", "for")
            if of and (self.words.callings.get(self.tokens[i].lower_) == PERSON or i in self.titles.title_tokens):
                self.holders.add(cut)
                return True
            i -= 1
        return False

    def _parts_are_names(self, start: int, cut: int, end: int) -> bool:
        left, right = self.doc[start:cut].text, self.doc[cut + 1 : end].text
        if all(self.gazetteer.demonym(side) is not None or self.article.find(side) for side in (left, right)):
            return True
        return cut - start == 1 and end - cut == 2 and left in self.article.surnames and right in self.article.surnames

    def _stands_alone(self, text: str, start: int, cut: int, end: int) -> bool:
        """Say whether a demonym or a country in front is a name of its own.

        "German | Foreign Ministry", "US | Congress".
        """
        whole = self.entities.get(start)
        exact = whole is not None and whole.start <= start and whole.end >= end and whole.label_ != "PERSON"
        last = self.tokens[end - 1].lower_
        if self.gazetteer.demonym(text) is not None:
            longer = (self.article.find(self.doc[start:stop].text) for stop in range(cut + 1, end))
            if any(thing.type == "Organization" for things in longer for thing in things):
                return False  # "American Indian Movement of | Ohio"
            generic = self.words.organisation.get(last) in ("GOV", "LEG", "COP", "JUD")
            return generic or not (exact or self.article.heads_a_body(last))
        things = self.article.find(text)
        if text.lower() in self.words.group and self.article.find(self.doc[cut:end].text):
            return True
        if any(thing.type == "Country" for thing in things):
            is_given = text.lower() in self.words.of("given_like_countries")
            if is_given and end - start == _NAMES and self._may_be_surname(cut):  # "Chad Morris", "In Chad | Morris"
                return start > 0 and self.tokens[start - 1].lower_ == "in"
            return text.isupper() or not (exact or self.article.heads_a_body(last))
        return cut == start + 1 and self._leads_a_body(start, end)

    def _may_be_surname(self, i: int) -> bool:
        """Say whether a word is in capitals like a name, and tells of no body, place or people."""
        word = self.tokens[i]
        known = (
            self.words.organisation.keys() | self.words.place.keys() | self.words.work.keys() | self.words.group.keys()
        )
        return (
            word.text.istitle() and word.tag_ == "NNP" and word.lower_ not in known and not self.article.find(word.text)
        )

    def _leads_a_body(self, start: int, end: int) -> bool:
        """Say whether a run is a country's or a body's initials and then its organ: "UN | Security Council"."""
        first = self.tokens[start].text
        last = self.tokens[end - 1].lower_
        if self.tokens[start + 1].text in HYPHENS or last not in self.words.organisation:
            return False
        return first.isupper() and any(thing.type in ("Country", "Organization") for thing in self.article.find(first))

    def _is_name_like(self, start: int, end: int) -> bool:
        """Say whether the words can be a name at all; a lone demonym is left to the mentions stage."""
        text = self.doc[start:end].text
        if end - start == 1 and (len(text) < 2 or not any(character.isalpha() for character in text)):
            return False
        if text.lower() in self.words.region_adjectives:
            return False
        before = self.doc[start : end - 1].text
        if self.tokens[end - 1].lower_ in self.words.of("kinds_alone") and (
            not before or self.gazetteer.demonym(before) is not None
        ):
            return False
        if _PARTY_AND_SEAT.fullmatch(text) and start and self.tokens[start - 1].text in ("(", ","):
            return False
        return self.gazetteer.demonym(text) is None or bool(self.article.find(text))
