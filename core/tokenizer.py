"""Words and sentences with their places in the text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from core.model import Block, Word

if TYPE_CHECKING:
    from collections.abc import Callable

_SENTENCE_END = frozenset(".!?؟")
_CLOSING = frozenset("\"'»”’)]")
_NUMBER = re.compile(r"\d+(?:[.,٫٬/:-]\d+)+%?")


@cache
def _word_tokenizer() -> Callable[[str], list[str]]:
    # camel-tools compiles every emoji and letter class when it is imported (0.4 s):
    # paid on first use, which in the window is off the main thread.
    from camel_tools.tokenizers.word import simple_word_tokenize

    tokenize: Callable[[str], list[str]] = simple_word_tokenize
    return tokenize


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words and signs of ``text[start:end]``, with offsets into ``text``.

    By camel-tools' ``simple_word_tokenize``, whose pieces stand in the text verbatim
    and in order; numbers such as 12.5 are joined again, and bidi controls at a word's
    edges are left outside it.
    """
    end = len(text) if end is None else end
    found: list[Word] = []
    at = start
    for piece in _word_tokenizer()(text[start:end]):
        at = text.index(piece, at, end)
        a, b = at, at + len(piece)
        at = b
        while a < b and unicodedata.category(text[a]) == "Cf":
            a += 1
        while b > a and unicodedata.category(text[b - 1]) == "Cf":
            b -= 1
        if a < b:
            found.append(Word(a, b, text[a:b]))
    return _join_numbers(text, found)


def _join_numbers(text: str, found: list[Word]) -> list[Word]:
    joined: list[Word] = []
    i = 0
    while i < len(found):
        word = found[i]
        number = _NUMBER.match(text, word.start) if word.text[0].isdigit() else None
        j = i + 1
        if number:
            while j < len(found) and found[j].end <= number.end():
                j += 1
            end = found[j - 1].end
            word = Word(word.start, end, text[word.start : end])
        joined.append(word)
        i = j
    return joined


def sentences(text: str, blocks: Sequence[Block]) -> Iterator[list[Word]]:
    """The words of each sentence, in order.

    A sentence ends at . ! ? ؟ (with closing quotes) or where its block ends; … is as often
    a pause as an end.
    """
    for block in blocks:
        current: list[Word] = []
        ended = False
        for word in words(text, block.start, block.end):
            if ended and word.text not in _SENTENCE_END and word.text not in _CLOSING:
                yield current
                current, ended = [], False
            current.append(word)
            ended = ended or _ends(text, word)
        if current:
            yield current


def _ends(text: str, word: Word) -> bool:
    """Whether a sentence can end with this sign: a point inside U.S. or a.b does not."""
    after = text[word.end : word.end + 1]
    return word.text in _SENTENCE_END and (not after or not after.isalnum())
