"""The words of a text as the index has them."""

from __future__ import annotations

import re

from core.normalize import fold

# As the index cuts words: it knows no New Tai Lue, and cuts a word off at 32 KiB.  Beside
# letters and digits it would take signs of after 2012, emojis say, into a word; so only
# words are put into it.
WORD = re.compile(r"[^\W_\u19b0-\u19c0\u19c8\u19c9]{1,1000}")
# In a text of nothing but these, which most are, words are found in half the time.
_COMMON = re.compile("[\n -~«»،؛؟\u0621-\u063a\u0641-\u064a–—’‘“”…]*+")
_COMMON_WORD = re.compile("[0-9A-Za-z\u0621-\u063a\u0641-\u064a]{1,1000}")


def word_list(text: str) -> list[str]:
    """The folded words of a text, as they are indexed."""
    folded = fold(text)
    return pattern_for(folded).findall(folded)


def pattern_for(folded: str) -> re.Pattern[str]:
    """What finds the words of this folded text, and of any piece of it, as WORD does."""
    return _COMMON_WORD if _COMMON.fullmatch(folded) else WORD


def words_of(text: str) -> str:
    """The folded words of a text with a blank between them."""
    return " ".join(word_list(text))
