"""Where a text holds what is looked for, however it is spelt, in whole words or in any."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, islice

from core.normalize import fold, fold_with_map, letters
from core.offsets import OffsetMap
from core.search.forms import behind_proclitics
from core.stem import stem

PIECE = 8_000  # code points that are folded, and mapped back, at a time
BATCH = 500  # places found before another has its turn
_BETWEEN = r"[^\S\n]+"  # words of one line
_SHORTEST = 3  # letters of a word that ال may stand before: «له» is not in «الله»

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for, as it was typed.

    ``whole`` words may stand behind proclitics and ال.  ``exact`` tells letters apart that
    a search takes for one, such as ى and ي, and vowel signs where some were typed.
    """

    text: str
    whole: bool = False
    exact: bool = False


class Searched:
    """A text that is searched; its fold is made with the first search, and kept."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = list(_cuts(text))  # of the pieces, in the text
        self._folds: list[str] = []
        self._folded = ""
        self._folded_starts: list[int] = []
        self._maps: dict[int, OffsetMap] = {}

    def find(self, wanted: Wanted) -> Iterator[list[Span]]:
        """The places, in the order of the text, in batches between which others may work."""
        pattern = pattern_of(wanted)
        if pattern is None:
            return
        while len(self._folds) < len(self._starts):
            self._folds.append(fold(self._piece(len(self._folds))))
            yield []
        if not self._folded:
            self._folded = "".join(self._folds)
            self._folded_starts = list(accumulate(map(len, self._folds), initial=0))[:-1]
        matches = pattern.finditer(self._folded)
        while batch := list(islice(matches, BATCH)):
            spans = (self._span(*match.span(match.lastgroup or 0)) for match in batch)
            yield [span for span in spans if not wanted.exact or self._spelt(span, wanted.text)]

    def _piece(self, number: int) -> str:
        end = self._starts[number + 1] if number + 1 < len(self._starts) else len(self.text)
        return self.text[self._starts[number] : end]

    def _span(self, start: int, end: int) -> Span:
        """The place in the text of a place in its fold."""
        return self._source(start)[0], self._source(end - 1)[1]

    def _source(self, at: int) -> Span:
        number = bisect_right(self._folded_starts, at) - 1
        if number not in self._maps:
            self._maps[number] = fold_with_map(self._piece(number))[1]
        inside = at - self._folded_starts[number]
        start, end = self._maps[number].to_source(inside, inside + 1)
        return start + self._starts[number], end + self._starts[number]

    def _spelt(self, span: Span, typed: str) -> bool:
        found, typed = " ".join(self.text[slice(*span)].split()), " ".join(typed.split())
        if letters(found) != letters(typed):
            return False
        if letters(typed) == unicodedata.normalize("NFKC", typed):
            return True  # no vowel signs were asked for
        # Those at the end may be yet to be typed.
        return _signs(found).startswith(_signs(typed))


def _signs(text: str) -> str:
    return unicodedata.normalize("NFC", text.replace("\u0640", ""))


def _cuts(text: str) -> Iterator[int]:
    """Where to cut a text into pieces: before blanks, so that each folds as in the whole."""
    at = 0
    while at < len(text):
        yield at
        blank = re.compile(r"\s").search(text, at + PIECE)
        at = blank.start() if blank else len(text)


def pattern_of(wanted: Wanted) -> re.Pattern[str] | None:
    """What finds it in a folded text; a group, where one has matched, is the place."""
    words = fold(wanted.text).split()
    if not words:
        return None
    whole = _BETWEEN.join(map(re.escape, words))
    if not wanted.whole:
        return re.compile(whole)
    first, *rest = words
    tries = [rf"(?:{'|'.join(prefixes(first))})(?P<a>{whole})"]
    if first.startswith("ال"):  # behind ل its alef is not written
        bare = first[2:]
        hidden = [f[: -len(bare)] for f in behind_proclitics(first) if not f.endswith(first)]
        if hidden:
            behind = _BETWEEN.join(map(re.escape, (bare, *rest)))
            tries.append(rf"(?:{'|'.join(hidden)})(?P<b>{behind})")
    return re.compile(rf"(?<!\w)(?:{'|'.join(tries)})(?!\w)")


def prefixes(word: str) -> list[str]:
    """What may stand before a folded word that is still the same word: «و», «بال»; and nothing.

    Proclitics where the word behind them is attested, as in a search of the archive.
    """
    forms = [word, *behind_proclitics(word)]
    article = f"ال{word}"
    if len(word) >= _SHORTEST and not word.startswith("ال") and stem(article) == stem(word):
        forms += [article, *behind_proclitics(article)]
    found = {form[: -len(word)] for form in forms if form.endswith(word)}
    return sorted(found, key=len, reverse=True)
