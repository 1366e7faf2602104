"""How usual a word is in Arabic: what tells a word from the remains of one.

The list is resources/lexicon/words.txt: see SOURCE.md beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, cached_property
from itertools import islice

from core.normalize import fold
from core.resource_files import resource

FEW = 40  # words that are searched for before the list is loaded


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
def _list() -> str:
    """The list as it is written: a line a word, the word, a tab, its frequency."""
    return "\n" + resource("lexicon", "words.txt").read_text("utf-8")


@cache
def load_lexicon() -> Lexicon:
    """The list that comes with Qari, read once."""
    cells = _list().split()
    _list.cache_clear()  # it is not looked at any more
    return Lexicon(dict(zip(cells[::2], map(int, cells[1::2]), strict=True)))


def frequency(word: str) -> int:
    """As ``Lexicon.frequency``, of the list that comes with Qari.

    For who asks about a few words of a text, and often about none: loading the list takes as
    long as a hundred searches in it, so it is loaded once some have been made.
    """
    if load_lexicon.cache_info().currsize or _listed.cache_info().currsize >= FEW:
        return load_lexicon().frequency(word)
    return _listed(fold(word))


@cache
def _listed(folded: str) -> int:
    """Hundredths of zipf of a folded word, searched for in the list as it is written."""
    text, line = _list(), f"\n{folded}\t"
    at = text.find(line)
    return 0 if at < 0 else int(text[at + len(line) : text.index("\n", at + len(line))])
