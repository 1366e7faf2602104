"""How near two words are: what a mistake costs when Arabic is typed or heard."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations
from typing import Any

from rapidfuzz import process
from rapidfuzz.distance import OSA

from core.lexicon import load_lexicon

#: Letters that sound or look alike, as one region or hurried spelling has them for others.
_ALIKE = (
    "ذدز", "ضظ", "سص", "تطث", "ثس", "ظز", "قكغ", "غجق", "هح", "حخج", "اعه", "ءئؤ", "وؤ", "يئ", "اء",
    "بپ", "فڤ", "جچ", "كگ", "نم",
)  # fmt: skip
_KEYBOARD = ("ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤرلاىةوزظ", "qwertyuiop", "asdfghjkl", "zxcvbnm")
_WEAK = frozenset("اويء")  # vowels, written or not: فنزولا for فنزويلا
_PROCLITICS = frozenset("وفبلك")

_letters_off: Any = OSA.distance  # whole letters, of one kind or another

ALIKE, NEIGHBOUR, OTHER = 0.5, 0.8, 1.0  # to write one letter for another
SWAPPED, WEAK, DOUBLED, PROCLITIC = 0.7, 0.5, 0.4, 0.7  # two letters; too few or too many

_SUBSTITUTION = {
    pair: cost
    for cost, groups in (
        (NEIGHBOUR, [row[at : at + 2] for row in _KEYBOARD for at in range(len(row) - 1)]),
        (ALIKE, _ALIKE),
    )
    for group in groups
    for one, other in combinations(group, 2)
    for pair in ((one, other), (other, one))
}


def distance(one: str, other: str) -> float:
    """What must be mistaken to write one word for the other: 0 for nothing, 1 for a letter."""
    before: list[float] = []
    row = [0.0]
    for at in range(len(other)):
        row.append(row[-1] + _extra(other, at))
    for i, letter in enumerate(one):
        above, before = before, row
        missing = _extra(one, i)
        row = [before[0] + missing]
        for j, wanted in enumerate(other):
            cost = 0.0 if letter == wanted else _SUBSTITUTION.get((letter, wanted), OTHER)
            best = min(before[j] + cost, before[j + 1] + missing, row[j] + _extra(other, j))
            if i and j and letter == other[j - 1] and wanted == one[i - 1] and cost:
                best = min(best, above[j - 1] + SWAPPED)
            row.append(best)
    return row[-1]


def _extra(word: str, at: int) -> float:
    """The cost of one letter of a word being there, or not."""
    letter = word[at]
    if at and letter == word[at - 1]:
        return DOUBLED
    if not at and letter in _PROCLITICS:
        return PROCLITIC
    return WEAK if letter in _WEAK else OTHER


def reach(word: str) -> int:
    """How many letters a word may be off, of one kind or another."""
    return 1 if len(word) < 4 else 2 if len(word) < 8 else 3


def nearest(word: str, words: Iterable[str]) -> list[tuple[str, float]]:
    """Those of the words that are not too far, with their distances, the nearest first."""
    off = reach(word)
    near = process.extract(word, words, scorer=_letters_off, score_cutoff=off, limit=None)
    lexicon = load_lexicon()
    weighed = [(distance(word, other), other) for other, _, _ in near if other != word]
    # A longer word may be off by more, but never so much that it is another word.
    kept = [(cost, other) for cost, other in weighed if cost <= min(2.0, 0.25 * len(word) + 0.25)]
    kept.sort(key=lambda pair: (pair[0], -lexicon.frequency_folded(pair[1]), pair[1]))
    return [(other, cost) for cost, other in kept]
