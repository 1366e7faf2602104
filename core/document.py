"""What an article as a whole knows of its names, applied to each of them.

A reader who has met «نيكولاس مادورو» knows «مادورو» further down, behind a clitic too;
an engine that reads a few sentences at a time may not.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import cast

from core.found_name import FoundName
from core.gazetteer import Place
from core.model import EntityType, Word
from core.names import NameRules, cuts, name_parts, without_titles
from core.normalize import letters, letters_with_map, name_key

SURE = 0.8  # confidence from which a name teaches the rest of the document
PLACE_CONFIDENCE = 0.6  # of a place that only the gazetteer knows
RARE = 350  # hundredths of zipf: a word below this is hardly a common word
RARE_FAMILY = 450  # the same for a word that the document gives as a family name
FAINT = 0.03  # the engine's chance from which a city behind the word «city» counts
LIKELY = 0.5
POSSIBLE = 0.1  # the engine's chance from which a known name that is a common word counts
LONGEST_NAME = 5  # words of a name that is looked for again
#: Nouns that a place's name follows.
KINDS_OF_PLACE = frozenset("مدينة بلدة قرية محافظة ولاية مقاطعة إقليم بلدية ضاحية مرفأ".split())
_SAME_WEIGHT = 1.5  # how much heavier another type's votes must be to win


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

    def _part(self, name: FoundName, first: int, last: int) -> Iterator[FoundName]:
        part = self.name(first, last, name.type, name.confidence)
        if part:
            yield part

    def _joins(self, name: FoundName, word: int) -> bool:
        """Whether a word inside a name is «and» with the beginning of another name."""
        spelt = self._letters[word]
        if not spelt.startswith("و") or name.name in self.rules.gazetteer:
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
        cut = self.rules.best_cut(list(name.form), name.type, self._counts)
        return self._without(name, cut.length, cut.word) if cut else name

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
                        if place and place.certain:
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
        if last == first and place.name.startswith("ال") and place.name.endswith("ية"):
            # «المبادرة السعودية»: behind a noun with an article it is an adjective.
            before = self._letters[first - 1] if first else ""
            if any(word.startswith("ال") for word in (before, *(c.word for c in cuts(before)))):
                return chance > LIKELY
        if place.flags:
            return chance > FAINT and not cut and self._after_kind_of_place(first)
        if met or place.kind != "city" or last > first:
            return True
        if place.prominent and chance > POSSIBLE:
            return True
        return chance > FAINT and self._after_kind_of_place(first)

    def _after_kind_of_place(self, first: int) -> bool:
        """Whether the word before says what kind of place follows: «مدينة صور»."""
        if not first or self.sentences[first - 1] != self.sentences[first]:
            return False
        before = self._letters[first - 1]
        return any(word in KINDS_OF_PLACE for word in (before, *(c.word for c in cuts(before))))

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


def agree_on_types(found: Iterable[FoundName], rules: NameRules) -> list[FoundName]:
    """One type for one name throughout the document, by weight of confidence.

    A single word that is the last or first part of a person's full name is voted for
    by that name too, unless it is a well-known place.
    """
    names = list(found)
    votes: defaultdict[str, Counter[EntityType]] = defaultdict(Counter)
    parts: defaultdict[str, float] = defaultdict(float)
    for name in names:
        votes[name_key(name.name)][name.type] += name.confidence  # type: ignore[assignment]
        people = name_parts(name.name)
        if name.type == "PERS" and len(people) > 1:
            for part in {people[0], people[-1]}:
                parts[part] += name.confidence
    result = []
    for name in names:
        key = name_key(name.name)
        counted = Counter(votes[key])
        place = rules.gazetteer.lookup(name.name)
        if len(name.form) == 1 and not (place and not place.flags):
            counted["PERS"] += parts.get(key, 0.0)  # type: ignore[assignment]
        best = max(counted, key=lambda kind: counted[kind])
        if counted[best] > _SAME_WEIGHT * counted[name.type]:
            name = replace(name, type=best)
        result.append(name)
    return result


def spread_known_names(found: Sequence[FoundName], document: Document) -> list[FoundName]:
    """The names found, and their further mentions that no tag marks.

    Looks for names that were sure somewhere, for the family names of people, and for
    places that the gazetteer knows and that are no other word.
    """
    known = _teachers(found, document)
    places = _places(found, document)
    taken = {i for name in found for i in range(name.first, name.last + 1)}
    result = list(found)
    count = len(document.words)
    first = 0
    while first < count:
        span = _known_at(first, taken, known, places, document)
        if span:
            result.append(span)
            first = span.last + 1
        else:
            first += 1
    return _merged(result)


@dataclass(frozen=True, slots=True)
class _Known:
    """What the document has taught of a name: its type, how surely, and how to spot it."""

    type: EntityType
    confidence: float
    distinct: bool  # no common word: every occurrence is the name


def _teachers(found: Sequence[FoundName], document: Document) -> dict[str, _Known]:
    """The names to look for, by name key."""
    known: dict[str, _Known] = {}
    marked = Counter(name_key(name.name) for name in found)
    rules = document.rules
    for name in sorted(found, key=lambda n: n.confidence):
        key = name_key(name.name)
        if name.confidence < SURE or name.type == "MISC" or len(key) < 3:
            continue
        rare = len(name.form) > 1 or rules.lexicon.frequency(name.name) < RARE
        distinct = rare or 2 * marked[key] >= document.count(key)
        known[key] = _Known(name.type, name.confidence, distinct)
        parts = name_parts(name.name)
        if name.type == "PERS" and len(parts) > 1 and len(parts[-1]) > 3:
            place = rules.gazetteer.lookup(name.form[-1])
            rare = rules.lexicon.frequency(name.form[-1]) < RARE_FAMILY
            distinct = rare and not (place and place.certain)
            known.setdefault(parts[-1], _Known("PERS", name.confidence, distinct))
    return known


def _places(found: Sequence[FoundName], document: Document) -> set[str]:
    """The dictionary forms of the places that the article surely names."""
    named = (n for n in found if n.type == "LOC" and n.confidence >= SURE)
    return {place for n in named if (place := document.rules.gazetteer.canonical(n.name))}


def _known_at(
    first: int,
    taken: set[int],
    known: dict[str, _Known],
    places: set[str],
    document: Document,
) -> FoundName | None:
    """The longest known name that starts with word ``first`` and touches no other."""
    gazetteer = document.rules.gazetteer
    longest = first
    sentence = document.sentences[first]
    while (
        longest < min(first + LONGEST_NAME, len(document.words))
        and longest not in taken
        and document.sentences[longest] == sentence
    ):
        longest += 1
    for last in range(longest - 1, first - 1, -1):
        for cut, word, key in document.forms_at(first, last):
            taught = known.get(key)
            if taught and (taught.distinct or document.chances[first] > POSSIBLE):
                return document.found(first, last, cut, word, taught.type, taught.confidence)
            place = gazetteer.lookup_key(key)
            if place and document.is_place_here(place, first, last, cut, place.canonical in places):
                return document.found(first, last, cut, word, "LOC", PLACE_CONFIDENCE)
    return None


def _merged(found: list[FoundName]) -> list[FoundName]:
    """In order, without overlaps: the earlier stays, of two at one place the surer."""
    kept: list[FoundName] = []
    for name in sorted(found, key=lambda name: (name.start, -name.confidence)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept
