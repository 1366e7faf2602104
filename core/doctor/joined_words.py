"""Words that ran together where a line's end or a blank was lost."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match

from core.doctor.characters import LETTER, MARKS
from core.doctor.edits import Edit
from core.lexicon import frequency
from core.patterns import lazy_pattern

# ة and ى end a word; a full stop or comma is followed by a blank.  What stands before is
# asked for afterwards: a pattern that begins with a set is found fast.
_INSIDE = lazy_pattern(f"([ةى.؟!،؛])({MARKS}*)(?={LETTER}{{2}})")
# An article inside a word, and the rest of that word.
_ARTICLE = lazy_pattern(f"ال(?={LETTER}{{3}})(?<={LETTER}{{3}}..){LETTER}+")
_LETTERS = lazy_pattern(f"{LETTER}+")
LONG = 9  # letters of a word that may be two
USUAL = 330  # hundredths of zipf of both words


def joined_words(text: str) -> list[Edit]:
    """A blank where one word certainly ends, or where two usual words make up a strange one."""
    places = {match.end() for match in _INSIDE.finditer(text) if _ends_word(match)}
    for start, end in _words_with_an_article_inside(text):
        at = _seam(text[start:end])
        if at:
            places.add(start + at)
    return [Edit(at, at, " ") for at in sorted(places)]


def _ends_word(match: Match[str]) -> bool:
    """A letter before ة and ى, two before a sign, which carries no vowel."""
    sign, marks = match.groups()
    behind = _LETTERS.search(match.string, max(0, match.start() - 2), match.start())
    if behind is None or behind.end() != match.start():
        return False
    return sign in "ةى" or (not marks and len(behind.group()) == 2)


def _words_with_an_article_inside(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the long ones."""
    for match in _ARTICLE.finditer(text):
        start, end = match.span()
        while start and _LETTERS.match(text, start - 1, start):
            start -= 1
        if end - start >= LONG:
            yield start, end


def _seam(word: str) -> int:
    """Where a strange word's second half begins with its article; 0 for none."""
    at = word.find("ال", 3)
    while at > 0:
        if len(word) - at >= 5 and (
            not frequency(word) and frequency(word[:at]) >= USUAL and frequency(word[at:]) >= USUAL
        ):
            return at
        at = word.find("ال", at + 1)
    return 0
