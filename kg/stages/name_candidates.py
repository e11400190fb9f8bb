"""The stretches of text that may be a name: runs of capitalised words, joined across what belongs inside a name.

the Ministry of Trade and Industry · Ursula von der Leyen · the Committee to Protect Dockers
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.gazetteer import opening
from kg.stages.name_article import HYPHENS, SAINTS, ArticleReader, ArticleWords
from kg.stages.name_boundaries import Boundaries, Stretch
from kg.stages.name_capitals import Capitals
from kg.stages.name_titles import Titles
from kg.syntax import counts

_LONGEST_NAME = 10  # words of a name that small words join
_NO_GIVEN_NAME = frozenset(("DATE", "GPE", "LOC", "NORP", "TIME"))  # the model's kinds of names
_BEHIND_OWNER = 4  # words of a known name from its possessive s on: "King's College London"
_PAUSES = frozenset((",", ".", ";", ":", "'s", "-", ")"))
_NAMED_APART = frozenset(("PERSON", "ORG", "GPE"))
_PARTING = frozenset(("and", "at", "from", "in", "to", "with"))  # "extradite Ana Ruiz to Chad" has two names
_LONGEST_TITLE = 12  # words of a work's title
_SMALL = 6  # letters that a small word of a title has less than
_SMALL_TAGS = frozenset(("CC", "DT", "IN", "POS", "PRP$", "TO"))
_ENDS = frozenset((".", "?", "!", ";", "..."))
_GIVEN = 2  # given names before a nickname
_NICKNAME = 6  # words within which its marks close


class Candidates(ArticleReader):
    """The candidates of an article."""

    def __init__(self, article: ArticleWords, titles: Titles, boundaries: Boundaries) -> None:
        super().__init__(article)
        self.titles = titles
        self.capitals = Capitals(article, titles)
        self.boundaries = boundaries

    def candidates(self) -> Iterator[Stretch]:
        """Yield the stretches of text that may be a name, in text order, no two overlapping."""
        i = 0
        works = dict(self._works())
        self.article.works = set(works)
        while i < len(self.tokens):
            if i in works:
                yield Stretch(i, works[i])
                i = works[i]
                continue
            end = self._run_end(i)
            own = self._own_end(i) if self.gazetteer.own_names else i
            if own > i and own != end:
                yield Stretch(i, own)
                i = own
                continue
            if end == i or self._gives_its_name(i, end):
                i = max(end, i + 1)
                continue
            yield from self.boundaries.split(i, end)
            i = end

    def _works(self) -> Iterator[tuple[int, int]]:
        """Yield where each title of a work in quotation marks begins and ends: 'the novel "War and Winter"'."""
        opened: int | None = None
        for mark in self.tokens:
            if not mark.is_quote:
                continue
            closes = mark.i and not self.tokens[mark.i - 1].whitespace_
            if opened is not None and closes and mark.text == self.tokens[opened].text:
                end = mark.i - (self.tokens[mark.i - 1].text in (",", "."))
                if self._is_work(opened + 1, end):
                    yield opened + 1, end
                opened = None
            else:
                opened = mark.i if not mark.whitespace_ else None

    def _is_work(self, start: int, end: int) -> bool:
        """Say whether words in marks are a title: capitals but for small words, or behind a word for works."""
        words = self.tokens[start:end]
        if not 1 < len(words) <= _LONGEST_TITLE or not words[0].text[:1].isupper():
            return False
        if self.article.find(self.doc[start:end].text) or any(word.text in _ENDS for word in words):
            return False
        small = [word for word in words if word.text.islower()]
        capital = sum(word.text[:1].isupper() for word in words)
        if self._is_of_work(start - 2):
            return capital > 1
        if not small or self._opens_with_name(start, end):
            return False
        return capital > 1 and all(word.tag_ in _SMALL_TAGS and len(word) < _SMALL for word in small)

    def _opens_with_name(self, start: int, end: int) -> bool:
        """Say whether words in marks only begin with who or what is named: "Norway and Chad", "Ana Ruiz of Chad"."""
        stop = next(i for i in range(start + 1, end + 1) if i == end or not self.tokens[i].text[:1].isupper())
        return bool(self.article.find(self.doc[start:stop].text)) or self.article.is_given(start)

    def _is_of_work(self, i: int) -> bool:
        """Say whether the word before marks is a work's: "the novel", "directed", "entitled"."""
        if i < 1:
            return False
        before = self.tokens[i]
        if self.words.callings.get(before.lemma_.lower()) == "Work" or before.lower_ in self.words.of("title_words"):
            return True
        return before.pos_ == "VERB" and before.lemma_.lower() in self.words.of("work_verbs")

    def _gives_its_name(self, start: int, end: int) -> bool:
        """Say whether someone's name only tells which illness or law of nature is meant: "Alzheimer's disease"."""
        if end - start > 1 or end >= len(self.tokens):
            return False
        last = end + (self.tokens[end].text in ("'s", "'"))
        return last < len(self.tokens) and self.tokens[last].text in self.words.of("named_after_people")

    def _own_end(self, start: int) -> int:
        """Return the end of the longest name of the user's own that stands here as he writes it; `start` for none."""
        for name in self.gazetteer.own_names.get(opening(self.tokens[start].text), ()):
            span = self.doc.char_span(self.tokens[start].idx, self.tokens[start].idx + len(name))
            if span is not None and span.text == name and name != name.lower():
                return int(span.end)
        return start

    def _run_end(self, start: int) -> int:
        """Return the end of the longest run of name words that starts here; `start` itself where none does."""
        if start in self.titles.title_tokens:
            return start
        end = start
        if self._is_leading_particle(start):
            end = start + 1 + (self.tokens[start + 1].text in HYPHENS)
        elif self._is_saint(start):
            end = start + 2
        elif not self.capitals.is_name_word(start):
            return start
        else:
            end = start + 1
        while end < len(self.tokens):
            if end not in self.titles.title_tokens and self._continues(end):
                end += 1
                continue
            after = self._after_connector(start, end)
            if after is None:
                break
            end = after
        if end < len(self.tokens) and self.tokens[end].text in ("'s", "'"):
            stops = range(min(end + _BEHIND_OWNER, len(self.tokens)), end + 1, -1)
            known = next((stop for stop in stops if self.article.find(self.doc[start:stop].text)), None)
            if known is not None:
                return known  # "Lands' End"
        is_possessive = end < len(self.tokens) and self.tokens[end].text == "'s"
        is_own = is_possessive and (self.tokens[start].lower_ in SAINTS or self._known_across(start, end + 1))
        if is_possessive and not is_own and (shop := self._shop_end(start, end)) is not None:
            return shop
        return self._behind_own_possessive(end + 1) if is_own else end

    def _shop_end(self, start: int, end: int) -> int | None:
        """Return where the name of a shop ends that begins with its founder's: "Velmo's Southwest Grill"."""
        if (
            end - start > 1
            or self.article.find(self.tokens[start].text)
            or self.tokens[start].text in self.article.surnames
        ):
            return None
        last = end + 1
        while last < len(self.tokens) and self.tokens[last].text.istitle() and self.capitals.is_name_word(last):
            last += 1
        return last if last > end + 1 and self.tokens[last - 1].lower_ in self.words.of("shops") else None

    def _is_saint(self, i: int) -> bool:
        """Say whether a place or body may be called after a saint here: "St. Anton", "St. Mary's Hospital"."""
        if self.tokens[i].lower_ not in SAINTS or not self.tokens[i].text.istitle() or i + 1 >= len(self.tokens):
            return False
        return self.tokens[i + 1].text.istitle() and self.capitals.is_name_word(i + 1)

    def _behind_own_possessive(self, end: int) -> int:
        """Return where a name ends whose first word ends in "'s", the kind of body included: "Moody's Ratings"."""
        last = end
        while last < len(self.tokens) and last not in self.titles.title_tokens and self._continues(last):
            last += 1
        return last if last > end and self.article.heads_a_body(self.tokens[last - 1].lower_) else end

    def _is_leading_particle(self, i: int) -> bool:
        """Say whether a lower-case particle opens a name: "al-Assad", "von der Leyen"."""
        token = self.tokens[i]
        if (
            i + 1 >= len(self.tokens)
            or not token.text.islower()
            or token.text not in self.particles
            or token.text == "of"
        ):
            return False
        following = self.tokens[i + 1]
        if following.text == "-" and not token.whitespace_ and not following.whitespace_:
            return i + 2 < len(self.tokens) and self.capitals.is_name_word(i + 2)
        if following.text.islower() and following.text in self.particles:
            return self._is_leading_particle(i + 1)
        return self.capitals.is_name_word(i + 1) and len(token.text) > 1

    def _continues(self, i: int) -> bool:
        token = self.tokens[i]
        if self.capitals.is_name_word(i):
            return i not in self.opening and not self._follows_generation(i) and not self._follows_firm(i)
        if token.text.islower() and i + 1 < len(self.tokens) and self.tokens[i + 1].text.istitle():
            return False  # "the Czechs | two Belarusians"
        if token.text[:1].isdigit() or token.lower_ in self.words.of("suffixes") | self.words.of("numbers"):
            return self.article.same_entity(i - 1, i) and not counts(token) and not self._is_score(i)
        return False

    def _follows_generation(self, i: int) -> bool:
        """Say whether a surname is named again right behind "Jr.", where the full stop ends a sentence."""
        before = self.tokens[i - 1]
        if before.text[-1:] != "." or before.lower_ not in self.words.of("suffixes"):
            return False
        return self.tokens[i].text in {token.text for token in self.tokens[max(i - _LONGEST_NAME, 0) : i]}

    def _follows_firm(self, i: int) -> bool:
        """Say whether a firm's name is complete before a word: "Kestrel Corp. | Shares fell", no "Kestrel Co. Ltd."."""
        ends = self.words.of("firm_ends")
        return self.tokens[i - 1].lower_ in ends and self.tokens[i].lower_ not in ends | self.words.of("company_forms")

    def _is_score(self, i: int) -> bool:
        """Say whether a number is a result or an age: "Sweden 1 - 0", "Ana Ruiz, 73"."""
        after = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        return self.entities[i].label_ == "PERSON" or (after is not None and after.text in ("-", "–", ":", "%"))

    def _after_connector(self, start: int, end: int) -> int | None:
        """Return the index after connecting words and the name word behind them, or None where the name ends here."""
        connector = self.tokens[end]
        text = connector.text
        if connector.is_quote and self.tokens[end - 1].whitespace_:
            return self._after_nickname(start, end)
        last = end + 1
        if text == "the" and self._is_campaign(start, end):
            return last + 1
        if text == "of" and self.tokens[last : last + 1] and self.tokens[last].like_num:
            return last + 1 if self._known_across(start, last + 1) else None  # "Group of 20"
        while last < len(self.tokens) and last - end < 3 and self._links(last):
            last += 1
        tight = not self.tokens[end - 1].whitespace_ and not connector.whitespace_
        if tight and self.capitals.joins_co(end - 1):
            return end + 2
        if tight and text in HYPHENS and end + 1 < len(self.tokens) and self._is_second_syllable(end + 1):
            return end + 2
        if last >= len(self.tokens) or not self.capitals.is_name_word(last) or (last in self.opening and not tight):
            return None
        if text == "on" and self.tokens[last].lower_ in self.words.of("calendar"):
            return None  # "the Court of Appeal on Nov 23"
        if text in ("at", ",") and last == end + 1 and self._is_campus(start, end):
            return last + 1
        if text == "for" and any(word.lower_ in self.words.of("courts") for word in self.tokens[start:end]):
            return last + 1  # "the Court of Appeals for the Northern Circuit"
        known = self._stop_of_known(start, last) if text in ("and", "&", ",", "in") else None
        if known is not None:
            return last + 3 if self.capitals.joins_co(last) else known
        if text == "," and last == end + 1 and self._lists_fields(start, end):
            return last + 1
        if text in HYPHENS and (tight or text == "&"):
            return last + 1
        if text == "." and len(self.tokens[end - 1].text) == 1:
            return last + 1
        if text in ("'s", "'") and last == end + 1:
            return last + 1 if self._joins_possessive(end) else None
        if (
            text in ("and", "&")
            and last == end + 1
            and (
                self._joins_fields(start, end)
                or self._joins_founders(start, end)
                or self._joins_common_words(start, end)
            )
        ):
            return last + 1
        if text == "to" and last == end + 1 and self.article.heads_a_body(self.tokens[end - 1].lower_):
            is_aim = self.tokens[last].tag_ in ("VB", "VBP") or self.article.same_entity(end - 1, last)
            return last + 1 if is_aim else None
        inside = self.article.same_entity(end - 1, last) and self.entities[last].label_ != "PERSON"
        left = self.tokens[end - 1].lower_
        if text == "for" and self.words.organisation.get(left) == "SPORT":  # "left Harbour United for Delta Rovers"
            return None
        if text in ("of", "for"):
            inside = inside and not (
                self.article.is_given(start) and end - start == _GIVEN
            )  # "Ana Ruiz of | Kent Police"
            return (
                last + 1 if inside or self.article.heads_a_body(left) or self._known_across(start, last + 1) else None
            )
        if text.islower() and text in self.particles and text != "of":
            return last + 1
        if text.islower() and inside and connector.pos_ in ("ADP", "CCONJ"):
            across = any(self.article.heads_a_body(token.lower_) for token in self.tokens[start:end])
            if (
                connector.pos_ == "CCONJ"
                and self._ends_office_of_state(end - 1)
                and self._ends_office_of_state(last + 1)
            ):
                return None  # "the Foreign Ministry and Recovery Agency"
            if (
                connector.pos_ == "CCONJ"
                and self._is_of_within(last + 1)
                and self.tokens[last].lower_ in self.words.organisation
            ):
                return None  # "the Ministry of Health and Bank of Kenya"
            return last + 1 if across or text not in _PARTING else None
        return None

    def _links(self, i: int) -> bool:
        """Say whether a word goes on with what connects two words of a name: "von der", "al-", "of the"."""
        token = self.tokens[i]
        if token.text == "-":
            return not token.whitespace_ and self.tokens[i - 1].lower_ in self.particles
        return token.text.islower() and (token.text in self.particles or token.text == "the")

    def _is_second_syllable(self, i: int) -> bool:
        """Say whether the lower-case word after a hyphen belongs to the name: "Ban Ki-moon", not "US-led"."""
        token = self.tokens[i]
        if not token.text.islower() or token.text in self.words.of("hyphenated"):
            return False
        return (
            i >= 3
            and self.tokens[i - 3].text[:1].isupper()
            and (token.tag_ == "NNP" or self.article.same_entity(i - 2, i))
        )

    def _joins_possessive(self, end: int) -> bool:
        """Say whether a possessive is within a name: "People's Party", "Kurdistan Workers' Party"."""
        if self.tokens[end - 1].lower_ not in self.words.of("peoples") or not self.capitals.is_name_word(end + 1):
            return False
        stop = end + 1
        while stop < len(self.tokens) and self.tokens[stop].text[:1].isupper():
            stop += 1
        return self.tokens[end].text == "'s" or self.article.heads_a_body(self.tokens[stop - 1].lower_)

    def _stop_of_known(self, start: int, last: int) -> int | None:
        """Return the end of a known name with a small word in it: "Washington, D.C.", "Trinidad and Tobago"."""
        stops = range(min(last + 2, len(self.tokens)), last, -1)
        stop = next((stop for stop in stops if self._known_across(start, stop)), None)
        return None if stop is not None and self._is_over(self.doc[start:stop].text) else stop

    def _is_over(self, text: str) -> bool:
        """Say whether a name is of a state that ended before the day: today's "Serbia and Montenegro" are two."""
        day = self.article.published
        ids = {thing.id for thing in self.article.find(text) if thing.type == "Country"}
        ends = [state.ended for state in self.gazetteer.countries if state.id in ids and state.ended] if ids else []
        return day is not None and any(day > end for end in ends)

    def _after_nickname(self, start: int, end: int) -> int | None:
        """Return the index behind the surname that a nickname in marks stands before: 'Idris "The Otter" Palmer'."""
        if end - start > _GIVEN or self.tokens[start].tag_ != "NNP":
            return None
        stops = range(end + 2, min(end + _NICKNAME, len(self.tokens) - 1))
        close = next((i for i in stops if self.tokens[i].is_quote), None)
        first = self.entities.get(start)
        if close is None or (first is not None and first.label_ in _NO_GIVEN_NAME):
            return None
        inside = self.tokens[end + 1 : close]
        is_name = all(token.text[:1].isupper() or token.text in self.particles for token in inside)
        return close + 2 if is_name and self.capitals.is_name_word(close + 1) else None

    def _joins_fields(self, start: int, end: int) -> bool:
        """Say whether "and" is within a body's name: "Justice and Development Party", "Ministry of Trade and Industry".

        What it joins are fields of work ("Justice"), or in a group those of two parties ("Socialists and Democrats
        Group"), and a word before or after says what kind of body has them.
        """
        fields = self.words.of("portfolios")
        if self.tokens[end - 1].lower_ not in fields:
            return self._joins_parties(end)
        if any(self.article.heads_a_body(token.lower_) for token in self.tokens[start : end - 1]):
            return self._opens_field(end + 1) or self.capitals.joins_co(end + 1)
        stop = end + 1
        while stop < len(self.tokens) and self.tokens[stop].text[:1].isupper():
            stop += 1
        return stop > end + 1 and self.tokens[stop - 1].lower_ in self.words.organisation

    def _opens_field(self, i: int) -> bool:
        """Say whether a field of work begins with a word: "Trade", "Rural Affairs"."""
        fields = self.words.of("portfolios")
        return any(token.lower_ in fields and token.text.istitle() for token in self.tokens[i : i + 2])

    def _lists_fields(self, start: int, end: int) -> bool:
        """Say whether a comma is within a body's list of fields: "Ministry of Economy, Trade and Industry"."""
        fields = self.words.of("portfolios")
        if self.tokens[end - 1].lower_ not in fields or not self._opens_field(end + 1):
            return False
        if not any(self.article.heads_a_body(token.lower_) for token in self.tokens[start : end - 1]):
            return False
        i = end + 1
        while i < len(self.tokens) and (self.tokens[i].text == "," or self.tokens[i].text.istitle()):
            i += 1
        return i + 1 < len(self.tokens) and self.tokens[i].lower_ in ("and", "&") and self._opens_field(i + 1)

    def _is_campaign(self, start: int, end: int) -> bool:
        """Say whether a verb with a capital opens the name of a body within a sentence: "at Save the Otters"."""
        if end - start > 1 or start in self.opening | self.titled or end + 1 >= len(self.tokens):
            return False
        opens = self.tokens[start].text.istitle() and self.tokens[start].lower_ in self.words.of("campaigns")
        return opens and self._is_name_word(end + 1)

    def _is_campus(self, start: int, end: int) -> bool:
        """Say whether the town of one of its campuses ends a university's name: "University of Kos at Tarvel"."""
        names = [word.lower_ for word in self.tokens[start:end]]
        if "university" not in names or self.tokens[end + 1].lower_ in self.words.organisation:
            return False
        if self.tokens[end].text == "at":
            return True
        stop = end + 2
        while stop < len(self.tokens) and self.tokens[stop].text.istitle():
            stop += 1
        of_land = any(thing.type == "Region" for thing in self.article.find(self.tokens[end - 1].text))
        return names[0] == "university" and of_land and self._is_town(end + 1, stop)

    def _is_town(self, start: int, end: int) -> bool:
        """Say whether words are the name of a town, as far as is known."""
        kinds = {thing.type for thing in self.article.find(self.doc[start:end].text)}
        if kinds:
            return "City" in kinds
        closed = end >= len(self.tokens) or self.tokens[end].text in _PAUSES
        return closed and not self.article.is_given(start) and not self.article.is_in_person(start)

    def _joins_founders(self, start: int, end: int) -> bool:
        """Say whether "and" joins those after whom a body is called: "the Karl and Ida Brandt Foundation"."""
        if end - start != 1 or not start or self.tokens[start - 1].lower_ != "the" or not self.article.is_given(start):
            return False
        stop = end + 1
        while stop < len(self.tokens) and self.tokens[stop].text[:1].isupper():
            stop += 1
        return stop > end + 3 and self.tokens[stop - 1].lower_ in self.words.organisation

    def _joins_common_words(self, start: int, end: int) -> bool:
        """Say whether "and" stands among the common words that tell what one body is for.

        "Disaster Risk Reduction and Management Authority", "Department of Fish and Wildlife". What is a name by itself,
        of a body, a place or a person, is another one: "the Foreign Ministry and Recovery Agency".
        """
        stop = end + 1
        while stop < len(self.tokens) and (self._is_name_word(stop) or self._is_of_within(stop)):
            stop += 1
        left, right = self.tokens[start:end], self.tokens[end + 1 : stop]
        heads = self.words.organisation
        if not right or heads.get(right[-1].lower_) == "SPORT" or self.article.find(self.doc[start:end].text):
            return False
        if right[-1].lower_ in heads or right[-1].lower_ in self.words.of("parts_of_bodies"):
            words = (word for word in right[:-1] if word.lower_ != "of")
            return len(right) > 1 and all(self._is_common(word) for word in (left[-1], *words))
        behind = self.entities.get(end + 1)
        own = behind is not None and behind.start == end + 1 and behind.label_ in _NAMED_APART
        of = any(word.lower_ in heads and word.nbor().lower_ in ("of", "for") for word in left[:-1])
        return of and not own and all(self._is_common(word) for word in (left[-1], *right))

    def _is_name_word(self, i: int) -> bool:
        return self.tokens[i].text.istitle() and self.capitals.is_name_word(i)

    def _is_of_within(self, i: int) -> bool:
        """Say whether "of" joins words with capitals: "Prevention and Combating | of Corruption Bureau"."""
        return self.tokens[i].text == "of" and i + 1 < len(self.tokens) and self._is_name_word(i + 1)

    def _ends_office_of_state(self, i: int) -> bool:
        """Say whether a word is the last of what a body of the state is called: "Ministry", "Agency"."""
        word = self.tokens[i] if i < len(self.tokens) else None
        return word is not None and word.text.istitle() and self.words.organisation.get(word.lower_) == "GOV"

    def _is_common(self, word: Token) -> bool:
        """Say whether a word with a capital is an English one that by itself names nothing and nobody."""
        kinds = self.words.organisation.keys() | self.words.place.keys()
        english = self.article.is_word(word) or word.lower_.endswith("ing")  # "Combating"
        if not word.text.istitle() or not english or word.lower_ in kinds:
            return False
        known = self.article.find(word.text) or self.gazetteer.surname(word.text) or self.gazetteer.demonym(word.text)
        return not known and not self.article.is_given(word.i) and not self.article.is_in_person(word.i)

    def _joins_parties(self, end: int) -> bool:
        """Say whether the people of two parties are in the name of their group: "Liberals and Greens Alliance"."""
        parties = self.words.of("party_people")
        if self.tokens[end - 1].lower_ not in parties or self.tokens[end + 1].lower_ not in parties:
            return False
        return end + 2 < len(self.tokens) and self.tokens[end + 2].lower_ in self.words.of("party_groups")

    def _known_across(self, start: int, end: int) -> bool:
        """Say whether words are a name that the gazetteer knows, or open one: "Liberation Tigers of | Tamil Eelam"."""
        if self.article.find(self.doc[start:end].text):
            return True
        if self.tokens[start].text not in self.gazetteer.long_openings:
            return False
        stop = min(start + _LONGEST_NAME, len(self.tokens))
        return any(self.article.find(self.doc[start:last].text) for last in range(end + 1, stop + 1))
