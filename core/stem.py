"""A light stem: what search takes two forms of a word for the same by.

Takes off ال, proclitics and the commonest endings; a proclitic only where what is left
is attested and commoner than the word as it stands, so وزير never becomes زير.
"""

from __future__ import annotations

from functools import lru_cache

from core.gazetteer import load_gazetteer
from core.lexicon import load_lexicon
from core.names import cuts

_ENDINGS = ("ات", "ون", "ين", "ان", "ها", "هم", "يه", "ته", "يا", "وا", "نا", "ه", "ي", "ا")
_SHORTEST = 3  # letters of a stem


@lru_cache(maxsize=200_000)
def stem(folded: str) -> str:
    """The stem of a folded word; a word that is not Arabic is its own stem."""
    if len(folded) <= _SHORTEST or not ("\u0621" <= folded[0] <= "\u064a"):
        return folded
    word = _without_proclitics(folded)
    if word.startswith("ال") and len(word) - 2 >= _SHORTEST and not _has_hamza(word):
        word = word[2:]
    if _is_place(word):
        return word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word


def _without_proclitics(word: str) -> str:
    lexicon = load_lexicon()
    if _is_place(word):
        return word
    whole = lexicon.frequency_folded(word)
    best, weight = word, whole
    for cut in cuts(word):
        if len(cut.word) < _SHORTEST:
            continue
        common = lexicon.frequency_folded(cut.word)
        if _is_place(cut.word):
            common = max(common, whole + 1)
        if common > weight:
            best, weight = cut.word, common
    return best


def _is_place(word: str) -> bool:
    place = load_gazetteer().lookup(word)
    return place is not None and place.prominent


def _has_hamza(word: str) -> bool:
    """Whether it is a place such as ألبانيا, whose أل is no article."""
    place = load_gazetteer().lookup(word)
    return place is not None and place.prominent and not place.name.startswith("ال")
