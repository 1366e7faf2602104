"""Where a name begins and ends, as a reader selects it: by whole words, proclitics outside."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal

from core.model import Analysis, Word
from core.names import Cut, NameRules, cuts
from core.normalize import dictionary_form, letters, letters_with_map, name_key
from core.tokenizer import words

Edge = Literal["start", "end"]


@dataclass(frozen=True, slots=True)
class NamePlace:
    """``text[start:end]``, which is a name; ``form`` is the name as a dictionary has it."""

    start: int
    end: int
    form: str


def known_words(analysis: Analysis) -> frozenset[str]:
    """The name keys of the first words of an article's names: see ``NameRules.best_cut``."""
    return frozenset(name_key(m.form.split()[0]) for m in analysis.mentions if m.form.split())


class Bounds:
    """Finds the bounds of names in one text."""

    def __init__(self, text: str, known: Collection[str], rules: NameRules) -> None:
        self._text, self._known, self._rules = text, known, rules

    def snapped(self, start: int, end: int, kind: str) -> NamePlace | None:
        """The name that a selection means; None where no word is selected.

        A selection that begins inside a word, behind what may be a proclitic, is meant so;
        else proclitics stay outside by the rules.  A name ends with its line.
        """
        selected = [w for w in self._line(start, end) if w.start < end and start < w.end]
        if not selected:
            return None
        first, last = selected[0], selected[-1]
        for place, cut in self._readings(first):
            if place == start > first.start:
                return self._place(first, cut, last.end)
        return self._place(first, self._usual_cut(selected, kind), last.end)

    def exact(self, start: int, end: int) -> NamePlace | None:
        """The name ``text[start:end]``; an article that لل hides is part of its form."""
        selected = [w for w in self._line(start, end) if w.start < end and start < w.end]
        if not selected:
            return None
        cut = next((cut for place, cut in self._readings(selected[0]) if place == start), None)
        return self._place(selected[0], cut, end)

    def moved(self, start: int, end: int, edge: Edge, step: int, kind: str) -> NamePlace | None:
        """The name with one edge a word further on (1) or back (-1); None at the end of it.

        The start also stops behind what the rules take for proclitics, and, in the word
        that it is in, behind all that may be some.
        """
        line = self._line(start, end)
        if edge == "end":
            stops = [w.end for w in line if w.end > start]
        else:
            stops = sorted(set(self._starts(line, start, end, kind)))
        here = end if edge == "end" else start
        beyond = [s for s in stops if s > here] if step > 0 else [s for s in stops if s < here]
        if not beyond:
            return None
        to = min(beyond) if step > 0 else max(beyond)
        return self.exact(start, to) if edge == "end" else self.exact(to, end)

    def _starts(self, line: list[Word], start: int, end: int, kind: str) -> Iterator[int]:
        for at, word in enumerate(line):
            if word.start >= end:
                break
            yield word.start
            if word.start <= start < word.end:
                yield from (place for place, _ in self._readings(word) if place < end)
            elif cut := self._usual_cut([w for w in line[at:] if w.start < end], kind):
                yield self._behind(word, cut)

    def _line(self, start: int, end: int) -> list[Word]:
        """The words of the line in which a selection's first word stands."""
        text = self._text
        while start < end and text[start].isspace():
            start += 1
        first = text.rfind("\n", 0, start) + 1
        last = text.find("\n", start)
        found = words(text, first, len(text) if last < 0 else last)
        return [word for word in found if any(map(str.isalnum, word.text))]

    def _usual_cut(self, name: list[Word], kind: str) -> Cut | None:
        spelt = [letters(word.text) for word in name]
        return self._rules.best_cut(spelt, kind, self._known) if all(spelt) else None

    def _readings(self, word: Word) -> Iterator[tuple[int, Cut]]:
        """Each way to read proclitics before a word, and where the name would begin."""
        for cut in cuts(letters(word.text)):
            yield self._behind(word, cut), cut

    def _behind(self, word: Word, cut: Cut) -> int:
        _, origin = letters_with_map(word.text)
        skipped, _ = origin.to_source(cut.length, cut.length)
        return word.start + skipped

    def _place(self, first: Word, cut: Cut | None, end: int) -> NamePlace:
        if cut is None:
            return NamePlace(first.start, end, dictionary_form(self._text[first.start : end]))
        start = self._behind(first, cut)
        whole = cut.word + self._text[first.end : end] if end > first.end else cut.word
        return NamePlace(start, end, dictionary_form(whole))
