"""How usual a word is in Arabic: what tells a word from the remains of one.

The list is resources/lexicon/words.txt: see SOURCE.md beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, cached_property
from importlib.resources import files
from itertools import islice

from core.normalize import fold


class Lexicon:
    """Words by frequency, in hundredths of the zipf scale.

    The zipf scale is the logarithm of a word's occurrences in 10⁹ words: 700 for the
    commonest, 300 for one in a million, 0 for one that the list does not have.
    ``frequencies`` is keyed by folded word.
    """

    def __init__(self, frequencies: Mapping[str, int]) -> None:
        self._frequencies = frequencies

    def frequency(self, word: str) -> int:
        """Hundredths of zipf of a word in any spelling."""
        return self._frequencies.get(fold(word), 0)

    def frequency_folded(self, word: str) -> int:
        """Hundredths of zipf of a word that ``core.normalize.fold`` has been over."""
        return self._frequencies.get(word, 0)

    def commonest(self, beginning: str, most: int) -> list[str]:
        """The folded words that begin so, as far as the list has them, the commonest first."""
        found = (word for word in self._by_frequency if word.startswith(beginning))
        return list(islice(found, most))

    @cached_property
    def _by_frequency(self) -> list[str]:
        return sorted(self._frequencies, key=self._frequencies.__getitem__, reverse=True)

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and fold(word) in self._frequencies

    def __len__(self) -> int:
        return len(self._frequencies)


@cache
def load_lexicon() -> Lexicon:
    """The list that comes with Qari, read once."""
    text = files("resources").joinpath("lexicon", "words.txt").read_text("utf-8")
    cells = text.split()
    return Lexicon(dict(zip(cells[::2], map(int, cells[1::2]), strict=True)))
