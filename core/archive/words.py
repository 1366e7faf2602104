"""The words of a text as the index has them."""

from __future__ import annotations

import re

from core.normalize import fold

# As the index cuts words: it knows no New Tai Lue, and cuts a word off at 32 KiB.  Beside
# letters and digits it would take signs of after 2012, emojis say, into a word; so only
# words are put into it.
WORD = re.compile(r"[^\W_\u19b0-\u19c0\u19c8\u19c9]{1,1000}")


def words_of(text: str) -> str:
    """A text's folded words with a blank between them, as they are indexed."""
    return " ".join(WORD.findall(fold(text)))
