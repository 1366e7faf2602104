"""Words and sentences with their places in the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from core.model import Block, Word

_SENTENCE_END = frozenset(".!?؟")
_CLOSING = frozenset("\"'»”’)]")
# Cuts as camel-tools' ``simple_word_tokenize`` does, which the corpora were cut by and a
# test compares it with; that one lists every character of Unicode when it is imported
# (0.4 s).  Numbers such as 12.5 stay whole, and bidi controls at a word's edges outside.
_TOKEN = regex.compile(
    r"""
        \p{Cf}++
      | (?P<token> \d+ (?: [.,٫٬/:-] \d+ )+ %? (?! [^\s\p{P}\p{S}] ) )
      | (?P<token> \p{RI}{2} | [\p{P}\p{S}] \p{EMod}?+ )
      | (?P<token> [^\s\p{P}\p{S}\p{Cf}] (?: [^\s\p{P}\p{S}]* [^\s\p{P}\p{S}\p{Cf}] )? )
    """,
    regex.VERBOSE,
)


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words and signs of ``text[start:end]``, with offsets into ``text``."""
    found = _TOKEN.finditer(text, start, len(text) if end is None else end)
    return [Word(m.start(), m.end(), m.group()) for m in found if m.group("token")]


def sentences(text: str, blocks: Sequence[Block]) -> Iterator[list[Word]]:
    """The words of each sentence, in order.

    A sentence ends at . ! ? ؟ (with closing quotes) or where its block ends; … is as often
    a pause as an end, and the point behind a single letter an initial's.
    """
    for block in blocks:
        current: list[Word] = []
        ended = False
        for word in words(text, block.start, block.end):
            if ended and word.text not in _SENTENCE_END and word.text not in _CLOSING:
                yield current
                current, ended = [], False
            before = current[-1].text if current else ""
            initial = len(before) == 1 and before.isalpha() and word.text == "."
            current.append(word)
            ended = ended or (_ends(text, word) and not initial)
        if current:
            yield current


def _ends(text: str, word: Word) -> bool:
    """Whether a sentence can end with this sign: a point inside U.S. or a.b does not."""
    after = text[word.end : word.end + 1]
    return word.text in _SENTENCE_END and (not after or not after.isalnum())
