"""The words of an article, and how names are read in them: bounds, proclitics, readings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import cast

from core.found_name import FoundName
from core.gazetteer import Place
from core.model import EntityType, Word
from core.names import Cut, NameRules, cuts, without_titles
from core.normalize import letters, letters_with_map, name_key

LONGEST_NAME = 5  # words of a name that is looked for
# The engine's chance of a name, from which …
FAINT = 0.03  # … a city counts that stands behind the word «city»
POSSIBLE = 0.1  # … a large city counts, or a known name that is a common word
LIKELY = 0.5  # … a word is more likely in a name than not
LEAST_FOREIGN = 5  # letters of a foreign name, the «and» before it included
MANY = 3  # letters that a name of its own has at least
STATE = "دولة"  # «دولة فلسطين» has a row in the gazetteer, but is no longer a name
#: Nouns that a place's name follows.
KINDS_OF_PLACE = frozenset(
    ("مدينة", "بلدة", "قرية", "محافظة", "ولاية", "مقاطعة", "إقليم", "بلدية", "ضاحية", "مرفأ")
)


class Document:
    """The words of an article, with the rules by which names in it are read."""

    def __init__(
        self,
        words: Sequence[Word],
        sentences: Sequence[int],
        chances: Sequence[float],
        rules: NameRules,
    ) -> None:
        """``sentences`` holds the number of each word's sentence, ``chances`` the engine's
        probability, for each word, of being in a name.
        """
        self.words = words
        self.sentences = sentences
        self.chances = chances
        self.rules = rules
        self._letters = [letters(word.text) for word in words]
        self._keys = [name_key(word.text) for word in words]
        self._counts = Counter(self._keys)

    def name(self, first: int, last: int, kind: str, confidence: float) -> FoundName | None:
        """The name that stands in words ``first`` to ``last``, signs at its edges left out."""
        while first <= last and not self._is_word(first):
            first += 1
        while first <= last and not self._is_word(last):
            last -= 1
        if first > last:
            return None
        form = tuple(self._letters[i] for i in range(first, last + 1))
        start, end = self.words[first].start, self.words[last].end
        return FoundName(first, last, start, end, cast(EntityType, kind), form, confidence)

    def _is_word(self, index: int) -> bool:
        return any(c.isalnum() for c in self._letters[index])

    def parts(self, name: FoundName) -> Iterator[FoundName]:
        """The names in one run of tags: «مراكش وأكادير» are two."""
        first = name.first
        if name.type in ("PERS", "LOC"):
            for word in range(name.first + 1, name.last + 1):
                if self._joins(name, word):
                    yield from self._part(name, first, word - 1)
                    first = word
        yield from self._part(name, first, name.last)

    def is_one(self, first: FoundName, second: FoundName) -> bool:
        """Whether a person's name and what touches it are one: «رجب طيب» and «إردوغان».

        The second does not begin with «and», and is no place that there is.
        """
        if first.type != "PERS" or second.type not in ("PERS", "LOC"):
            return False
        if first.last + 1 != second.first or len(first.form[0]) < MANY:
            return False
        if second.type == "LOC" and (len(second.form) > 1 or second.name in self.rules.gazetteer):
            return False
        together = self.sentences[first.first] == self.sentences[second.first]
        return together and not self._begins_with_and(second, second.first)

    def _part(self, name: FoundName, first: int, last: int) -> Iterator[FoundName]:
        part = self.name(first, last, name.type, name.confidence)
        if part:
            yield part

    def _joins(self, name: FoundName, word: int) -> bool:
        """Whether a word inside a name is «and» with the beginning of another name."""
        return name.name not in self.rules.gazetteer and self._begins_with_and(name, word)

    def _begins_with_and(self, name: FoundName, word: int) -> bool:
        spelt = self._letters[word]
        if not spelt.startswith("و"):
            return False
        cut = self.rules.best_cut([spelt], name.type, self._counts)
        return cut is not None and cut.length == 1

    def bounded(self, name: FoundName) -> FoundName:
        """The name without the titles and proclitics that the tags took in."""
        skip = without_titles(list(name.form)) if name.type == "PERS" else 0
        if skip:
            first = name.first + skip
            name = replace(name, first=first, form=name.form[skip:], start=self.words[first].start)
        if name.type == "LOC":
            name = self._longer_place(name)
        elif name.type == "PERS":
            name = self._with_kunya(name)
        cut = self.rules.best_cut(list(name.form), name.type, self._counts)
        cut = cut or self._cut_in_a_list(name)
        return self._without(name, cut.length, cut.word) if cut else name

    def _cut_in_a_list(self, name: FoundName) -> Cut | None:
        """The «and» before a foreigner's name that follows another: «ليفيت ورومانو»."""
        word = name.form[0]
        if name.type != "PERS" or word[0] != "و" or len(word) < LEAST_FOREIGN:
            return None
        before = name.first - 1
        follows = before >= 0 and self.sentences[before] == self.sentences[name.first]
        if not follows or self.chances[before] < LIKELY:
            return None
        unknown = not self.rules.lexicon.frequency(word) and self._keys[name.first] not in (
            self.rules.names
        )
        return Cut(1, word[1:]) if unknown else None

    def _with_kunya(self, name: FoundName) -> FoundName:
        """The name with the «أبو» or «أم» that stands before it."""
        before = name.first - 1
        if before < 0 or self.sentences[before] != self.sentences[name.first]:
            return name
        # «أم» is also «or», and «بن» alone begins no name.
        likely = self._keys[before] in ("ابو", "ابي", "ابا") or (
            self._keys[before] == "ام" and self.chances[before] > FAINT
        )
        longer = likely and self.name(before, name.last, name.type, name.confidence)
        return longer or name

    def _longer_place(self, name: FoundName) -> FoundName:
        """The name with the words around it that make it a longer place's: «قطاع غزة»."""
        sentence = self.sentences[name.first]
        for count in range(LONGEST_NAME, name.last - name.first + 1, -1):
            for first in range(max(0, name.last + 1 - count), name.first + 1):
                last = first + count - 1
                if last < len(self.words) and (
                    self.sentences[first] == sentence == self.sentences[last]
                ):
                    for cut, word, key in self.forms_at(first, last):
                        place = self.rules.gazetteer.lookup_key(key)
                        if place and place.certain and word != STATE:
                            more = self.found(first, last, cut, word, name.type, name.confidence)
                            return more or name
        return name

    def spelt(self, first: int, last: int) -> str:
        """The letters of words ``first`` to ``last``."""
        return " ".join(self._letters[i] for i in range(first, last + 1))

    def count(self, key: str) -> int:
        """How often a single word with this name key stands in the document."""
        return self._counts[key]

    def _without(self, name: FoundName, cut: int, word: str) -> FoundName:
        """The name with so many letters off its first word, which then reads ``word``."""
        _, origin = letters_with_map(self.words[name.first].text)
        skipped, _ = origin.to_source(cut, cut)
        start = self.words[name.first].start + skipped
        return replace(name, start=start, form=(word, *name.form[1:]))

    def plausible(self, name: FoundName) -> bool:
        """Not for an adjective of origin that was taken for the place («أميركيا»)."""
        if name.type != "LOC" or len(name.form) > 1 or name.name in self.rules.gazetteer:
            return True
        return not any(base in self.rules.gazetteer for base in _origins(name.form[0]))

    def forms_at(self, first: int, last: int) -> Iterator[tuple[int, str, str]]:
        """The readings of words ``first`` to ``last`` as a name.

        Yields the letters cut off, the first word then, and the name key of it all.
        """
        rest = "".join(self._keys[first + 1 : last + 1])
        word = self._letters[first]
        yield 0, word, self._keys[first] + rest
        for cut in cuts(word):
            yield cut.length, cut.word, name_key(cut.word) + rest

    def is_place_here(self, place: Place, first: int, last: int, cut: int, met: bool) -> bool:
        """Whether words that no tag marks are a place that the gazetteer knows.

        ``cut`` letters of them are a proclitic; ``met`` says that the article names the
        place elsewhere.
        """
        chance = self.chances[first]
        adjective = last == first and place.name.startswith("ال") and place.name.endswith("ية")
        if adjective and any(word.startswith("ال") for word in self._before(first)):
            return chance > LIKELY  # «المبادرة السعودية»: of a noun with an article
        if place.flags:
            return chance > FAINT and not cut and self._after_kind_of_place(first)
        if met or place.kind != "city":
            return True
        if place.prominent and chance > POSSIBLE:
            return True
        return chance > FAINT and (last > first or self._after_kind_of_place(first))

    def _after_kind_of_place(self, first: int) -> bool:
        """Whether the word before says what kind of place follows: «مدينة صور»."""
        return not KINDS_OF_PLACE.isdisjoint(self._before(first))

    def _before(self, first: int) -> list[str]:
        """The word before, if the sentence has one: as it stands and without proclitics."""
        if not first or self.sentences[first - 1] != self.sentences[first]:
            return []
        word = self._letters[first - 1]
        return [word, *(cut.word for cut in cuts(word))]

    def found(
        self, first: int, last: int, cut: int, word: str, kind: str, confidence: float
    ) -> FoundName | None:
        """The name that words ``first`` to ``last`` are, by one of ``forms_at``'s readings."""
        name = self.name(first, last, kind, confidence)
        if name and (name.first, name.last) == (first, last):
            return self._without(name, cut, word) if cut else name
        return None


_NISBA = ("يين", "يون", "يات", "ية", "يه", "يا", "ي")


def _origins(word: str) -> Iterator[str]:
    """The places that an adjective of origin may come from, if it is one."""
    bare = word.removeprefix("ال")
    for ending in _NISBA:
        stem = bare.removesuffix(ending)
        if stem != bare and len(stem) > 2:
            for place_ending in ("", "ا", "يا", "ة", "ية"):
                if stem + place_ending != word:
                    yield stem + place_ending
                yield "ال" + stem + place_ending
