"""Which way a paragraph runs."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

#: What most Arabic paragraphs are of, and no letter that runs left to right.
_ARABIC = re.compile("[\x00-@[-`{-\x7f«»\u0600-\u06ff\u2010-\u2027]*")


def reads_rtl(text: str) -> bool:
    """Whether most of a paragraph's letters run right to left."""
    if _ARABIC.fullmatch(text):
        return True
    kinds: Counter[str] = Counter()
    for char, count in Counter(text).items():
        kinds[unicodedata.bidirectional(char)] += count
    return kinds["R"] + kinds["AL"] >= kinds["L"]
