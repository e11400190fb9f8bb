"""Which capitals are those of a name, and which those of a headline, of a sentence, of a prefix or of a date."""

from __future__ import annotations

from spacy.tokens import Token

from kg.gazetteer import Gazetteer
from kg.stages.name_article import ArticleReader, ArticleWords
from kg.stages.name_titles import Titles
from kg.stages.words import NameWords
from kg.syntax import is_modifier

_DOCTRINES = ("ism", "isms")


class Capitals(ArticleReader):
    """Says of each word whether it can open or go on a name."""

    def __init__(self, article: ArticleWords, titles: Titles) -> None:
        super().__init__(article)
        self.titles = titles

    def is_name_word(self, i: int) -> bool:
        """Say whether the word can open a name."""
        token = self.tokens[i]
        text = token.text
        if (
            not any(character.isupper() for character in text[:3])
            or not text[0].isalpha()
            or i in self.titles.title_tokens
        ):
            return False
        if self._is_skipped(i) or self._is_prefix(i) or self._is_half_of_adjective(i) or self._is_in_charge(i):
            return False
        if text.istitle() and text.endswith(_DOCTRINES) and self.article.is_word(token):
            return self._opens_known_name(i)  # "anti-Semitism", "Nazism"
        if i and self.tokens[i - 1].text in ("#", "@") and not self.tokens[i - 1].whitespace_:
            return False
        if i in self.titled:
            if self._is_verb_of_headline(i):
                return False
            return self._is_name_elsewhere(token) or self._opens_known_name(i)
        if i in self.opening:
            if text.lower() in self.lower and i not in self.entities and text not in self.article.capitals:
                return self._opens_with_particles(i)
            is_name = i in self.entities or token.tag_ in ("NNP", "NNPS") or self._is_name_elsewhere(token)
            return is_name or self._is_no_word(token) or self._opens_known_name(i)
        return True

    def _opens_with_particles(self, i: int) -> bool:
        """Say whether a sentence opens with the particles of a name told before: "Van den Broek left"."""
        if self.tokens[i].lower_ not in self.particles or self.tokens[i].lower_ in self.article.skipped:
            return False
        last = i + 1
        while last < len(self.tokens) and last - i < 3 and self.tokens[last].text in self.particles:
            last += 1
        return last < len(self.tokens) and self.tokens[last].text in self.article.capitals

    def _is_no_word(self, token: Token) -> bool:
        """Say whether a word that opens a sentence is no English word, and so a name: "Wendling resigned"."""
        if not token.text.isalpha() or len(token) < 3 or token.i + 1 >= len(self.tokens):
            return False
        if token.text.isupper():  # "HMTA, which owns the ferries, …"
            return token.i not in self.article.shouted and not self.article.is_word(token)
        if not token.text.istitle():
            return False
        after = self.tokens[token.i + 1]
        goes_on = after.pos_ in ("VERB", "AUX", "NOUN") or after.text == "'s"
        return goes_on and not after.text.istitle() and not self.article.is_word(token)

    def _is_verb_of_headline(self, i: int) -> bool:
        """Say whether a word of a headline is what the one named before does: "Merkel Tries to Calm Fears"."""
        token = self.tokens[i]
        if i == 0 or not token.text.istitle() or token.text in self.article.capitals or not self.article.is_word(token):
            return False
        before = self.tokens[i - 1].text
        if (i - 1 in self.titles.title_tokens and token.tag_ == "VBZ") or self._is_verb_of_headline(i - 1):
            return token.text not in self.article.surnames or token.tag_ == "VBZ"
        known = self.gazetteer.surname(before) or before in self.article.capitals
        return bool(known) and i - 1 in self.titled and not self.article.find(self.doc[i - 1 : i + 1].text)

    def _is_prefix(self, i: int) -> bool:
        """Say whether a capital is that of a prefix and no name's: "Co-founder", "Ex-Virginia governor"."""
        if self.tokens[i].lower_ not in self.words.of("prefixes") or i + 2 >= len(self.tokens):
            return False
        hyphen, word = self.tokens[i + 1], self.tokens[i + 2]
        if self.joins_co(i):
            return False
        joined = hyphen.text == "-" and not self.tokens[i].whitespace_ and not hyphen.whitespace_
        return joined and (word.text.islower() or (i in self.opening | self.titled and i not in self.entities))

    def joins_co(self, i: int) -> bool:
        """Say whether "Co" opens a field of work that names have: "Co-operation"; no "Co-founder"."""
        if self.tokens[i].text != "Co" or i + 2 >= len(self.tokens) or i in self.opening:
            return False
        return self.tokens[i + 1].text == "-" and self.tokens[i + 2].text in self.words.of("co_fields")

    def _is_half_of_adjective(self, i: int) -> bool:
        """Say whether a word is the first half of "Sino-Russian trade", and not of a name: "Anglo-Irish Bank"."""
        if self.tokens[i].lower_ not in self.words.country_prefixes or i + 2 >= len(self.tokens):
            return False
        names_body = i + 3 < len(self.tokens) and self.tokens[i + 3].text[0].isupper()
        return not names_body and prefix_country(self.tokens[i], self.gazetteer, self.words) is not None

    def _opens_known_name(self, i: int) -> bool:
        """Say whether a headline's or sentence's word opens a known name: "Marine Le Pen", "Save the Children"."""
        ends = range(i + 2, min(i + 4, len(self.tokens)) + 1)
        return self.tokens[i].text[0].isupper() and any(self.article.find(self.doc[i:end].text) for end in ends)

    def _is_skipped(self, i: int) -> bool:
        """Say whether the word is a function word, number or date, and no acronym ("WHO") or name ("Theresa May")."""
        token = self.tokens[i]
        if token.lower_ in self.words.of("currency_codes") and self._is_amount(i + 1):
            return True
        if token.lower_ in self.article.calendar and self._is_given_name(i):
            return False
        if token.lower_ in self.article.calendar:
            return i not in self.entities and not (i and self.article.find(self.doc[i - 1 : i + 1].text))
        if token.lower_ in self.words.of("postnominals"):
            return not token.text.islower() and i > 0 and self.tokens[i - 1].text.istitle()
        if token.text.istitle() and token.lower_ in self.words.of("ordinals") and self._opens_body(i):
            return False
        if token.lower_ not in self.article.skipped or self.article.follows_ship_prefix(i):
            return False
        if token.lower_ in self.words.of("time_zones"):
            return True
        if token.lower_ in self.words.of("ranks_in_short") and len(self.doc[i + 1 : i + 2].text) == 1:
            return False  # "Gen Z"
        after_title = i in self.titles.ends and token.lower_ not in self.article.ranks
        if after_title and token.text.istitle() and self.tokens[i : i + 2][-1].text.istitle():
            return i + 1 >= len(self.tokens)  # "Vice Premier He Lifeng"
        if i > 1 and token.text.istitle() and self.article.find(self.doc[i - 2 : i + 1].text):
            return False  # "Human Rights Watch"
        if i and token.text.istitle() and self.article.find(self.doc[i - 1 : i + 2].text):
            return False  # "Doctors Without Borders"
        is_acronym = token.text.isupper() and len(token.text) > 1
        if is_acronym and self.article.find(token.text):
            return False
        return not (is_acronym and i not in self.titled and i not in self.opening)

    def _is_given_name(self, i: int) -> bool:
        """Say whether a month's name is someone's here: "Jan Velmo", no "Jan 3", no "in June Oslo will pay"."""
        token = self.tokens[i]
        after = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        if token.lower_ not in self.words.of("given_like_months") or not token.text.istitle() or after is None:
            return False
        if not after.text.istitle() or after.lower_ in self.article.calendar:
            return False
        before = self.tokens[i - 1].lower_ if i else ""
        return (
            is_modifier(token)
            and token.head.i > i
            and token.head.pos_ == "PROPN"
            and before not in self.words.of("before_months")
        )

    def _is_in_charge(self, i: int) -> bool:
        """Say whether hyphens join a word to an office before it: "Judge-in-Charge", "Editor-at-Large"."""
        before = [word.text for word in self.tokens[max(i - 3, 0) : i]]
        return len(before) == 3 and before[0] == before[2] == "-" and before[1] in ("in", "at", "for")

    def _is_amount(self, i: int) -> bool:
        """Say whether a number stands here, past a full stop: "Rs. 500"."""
        after = [word for word in self.tokens[i : i + 2] if word.text != "."]
        return bool(after) and after[0].text[:1].isdigit()

    def _opens_body(self, i: int) -> bool:
        """Say whether the model takes a number and the capital behind it for one body's name: "First Harbour"."""
        name = self.entities.get(i)
        if name is None or name.label_ not in ("ORG", "GPE") or name.start != i or i + 1 >= name.end:
            return False
        return self.tokens[i + 1].text[:1].isupper() and i + 1 not in self.titles.title_tokens

    def _is_name_elsewhere(self, token: Token) -> bool:
        """Say whether a word of a headline or at the start of a sentence is a name by other evidence."""
        text = token.text
        if text in self.article.capitals or (text.isupper() and text.title() in self.article.capitals):
            return True
        if text.lower() in self.lower:
            return False
        known = self.article.find(text) or self.gazetteer.surname(text) or self.gazetteer.demonym(text)
        is_common = token.i in self.titled and token.tag_ not in ("NNP", "NNPS") and self.article.is_word(token)
        return bool(known) or (token.i in self.entities and token.i not in self.article.shouted and not is_common)


def prefix_country(token: Token, facts: Gazetteer, lists: NameWords) -> str | None:
    """Return the id of the country that the first half of an adjective stands for: "Sino" in "Sino-Russian"."""
    id_ = lists.country_prefixes.get(token.lower_)
    if id_ is None or token.text.islower() or token.i + 2 >= len(token.doc) or token.nbor(1).text not in ("-", "–"):
        return None
    return id_ if facts.demonym(token.nbor(2).text) is not None else None
