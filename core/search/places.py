"""Where the words of a text's fold stand in the text itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from core.archive.words import WORD
from core.normalize import fold_with_map

Span = tuple[int, int]

# In a text of nothing but these, as most lines are, the fold drops the marks and keeps one
# letter for each: its words stand in the text, as many and in the same order.
_LETTERS = "0-9A-Za-z\u0621-\u063a\u0641-\u064a\u0660-\u0669"
_MARKS = "\u064b-\u0652"
_SIMPLE = re.compile(f"[\n -~\u00a0«»،؛؟٪٫٬–—‘’“”…\u0640{_LETTERS}{_MARKS}]*+")
_WORD = re.compile(f"[{_LETTERS}](?:[\u0640{_LETTERS}{_MARKS}]*[{_LETTERS}])?[{_MARKS}]*")
_LONG = 1000  # letters, after which WORD begins another word


def places(text: str, words: Sequence[str], which: Iterable[int]) -> dict[int, Span]:
    """The spans in a text of those of its folded words that have these numbers."""
    short = len(text) < _LONG or max(map(len, words), default=0) < _LONG
    if short and _SIMPLE.fullmatch(text):
        return {at: match.span() for at, match in _some(_WORD.finditer(text), which)}
    folded, offsets = fold_with_map(text)
    matches = _some(WORD.finditer(folded), which)
    return {at: offsets.to_source(*match.span()) for at, match in matches}


def _some(
    matches: Iterator[re.Match[str]], which: Iterable[int]
) -> Iterator[tuple[int, re.Match[str]]]:
    """Those of the matches that have these numbers."""
    passed = 0
    for at in sorted(set(which)):
        yield at, next(islice(matches, at - passed, None))
        passed = at + 1
