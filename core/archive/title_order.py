"""What titles are put in order by, as an Arabic dictionary would.

The article ال and the seat of a hamza make no difference, quotation marks and other signs
neither.  Numbers come first, by their value, then Latin letters, then Arabic ones, and a
title without any of these last.
"""

from __future__ import annotations

import re

from core.normalize import fold, letters

LAST = "\U0010ffff"
_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"0*([0-9]+)")
_HAMZAS = str.maketrans(
    {"ء": None, "ؤ": "و", "ئ": "ي", "پ": "ب", "چ": "ج", "ژ": "ز", "ڤ": "ف", "گ": "ك"}
)
_ARTICLE = re.compile(r"[اٱ]ل(?=..)")  # with a bare alef: ألمانيا has none
# Folded words in ال that is no article: of the root, or written without its hamza.
_OWN_AL = re.compile(
    r"""ال(?:
        له | لهم
      | ت(?: ق(?:ي|يا|يت|ينا|ت|وا|اء|ط|طت|طوا|اط) | ز(?:م|مت|موا|ام) | ح(?:ق|قت|قوا|اق|ام)
           | ه(?:م|مت|ام|اب) | م(?:س|ست|اس) | ف(?:ت|تت|ات|اف) | باس )(?:ا|ات|ه|ها|هم)?
      | مان(?:يا|ي|يه|يين) | بان(?:يا|ي|يه) | كترون(?:ي|يه|يا) | غاء | اف | فا | فين
      | عاب | وان | قاب | غام | واح
    )""",
    re.VERBOSE,
)


def title_key(title: str) -> str:
    """The key of a title; keys are compared by code points."""
    return " ".join(_word_key(word) for word in _WORD.findall(letters(title))) or LAST


def _word_key(word: str) -> str:
    key = fold(word)
    if _ARTICLE.match(word) and not _OWN_AL.fullmatch(key):
        key = key[2:]
    # A number after its length is in order among numbers, and its digits among the letters;
    # of more than 99 digits, lengths count no further, for they would be no characters.
    key = _NUMBER.sub(lambda match: f"{chr(0x2F + min(len(match[1]), 99))}{match[1]}", key)
    return key.translate(_HAMZAS)
