"""Words that ran together where a line's end or a blank was lost."""

from __future__ import annotations

import re

from core.doctor.characters import LETTER, MARKS
from core.doctor.edits import Edit
from core.lexicon import load_lexicon

# ة and ى end a word; a full stop or comma is followed by a blank.
_INSIDE = re.compile(
    f"(?<={LETTER})[ةى]{MARKS}*(?={LETTER}{{2}})|(?<={LETTER}{{2}})[.؟!،؛](?={LETTER}{{2}})"
)
_WORD = re.compile(f"{LETTER}{{9,}}")
USUAL = 330  # hundredths of zipf of both words


def joined_words(text: str) -> list[Edit]:
    """A blank where one word certainly ends, or where two usual words make up a strange one."""
    places = {match.end() for match in _INSIDE.finditer(text)}
    for match in _WORD.finditer(text):
        at = _seam(match.group())
        if at:
            places.add(match.start() + at)
    return [Edit(at, at, " ") for at in sorted(places)]


def _seam(word: str) -> int:
    """Where a strange word's second half begins with its article; 0 for none."""
    at = word.find("ال", 3)
    while at > 0:
        if len(word) - at >= 5:
            lexicon = load_lexicon()
            if (
                not lexicon.frequency(word)
                and lexicon.frequency(word[:at]) >= USUAL
                and lexicon.frequency(word[at:]) >= USUAL
            ):
                return at
        at = word.find("ال", at + 1)
    return 0
