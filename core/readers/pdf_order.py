"""From a line as it looks to a line as it is read.

The reverse of Unicode's bidirectional algorithm for what news is made of: Arabic from the
right, in it Latin words and numbers from the left.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from core.readers.pdf_signs import is_sign

_CLOSED_BY = {"(": ")", "[": "]", "{": "}", "«": "»", "‹": "›"}
_BRACKET = re.compile(r"[()\[\]{}«»‹›]")
_JOINS_NUMBERS = frozenset(".,:/،٫٬")
_OPENED_BY = {closing: opening for opening, closing in _CLOSED_BY.items()}
# What may stand before a bracket that opens, and after one that closes, beside blanks.
_BEFORE = frozenset("\"'“‘-–—/([{«‹")
_AFTER = frozenset(".,،؛;:!؟?…\"'”’-–—/)]}»›")
_ENDS = frozenset(".,،؛;:!؟?…")
_NUMBER = re.compile(r"[EA]+(?:C[EA]+)*")


def reading_order(pieces: Sequence[str], *, rtl: bool) -> str:
    """The text of a line whose pieces are given from left to right, as they look.

    A piece is a character with its marks, a ligature's letters as they are read, or a
    blank.  ``rtl`` says that the line begins on the right.
    """
    kinds = _kinds(pieces)
    if rtl:
        return _brackets_set_right("".join(_from_the_right(pieces, kinds)))
    read: list[str] = []
    at = 0
    for start, end in _arabic_runs(kinds):
        read += pieces[at:start]
        read += _from_the_right(pieces[start:end], kinds[start:end])
        at = end
    return _brackets_set_right("".join((*read, *pieces[at:])))


def begins_on_the_right(pieces: Sequence[str], *, among_arabic: bool) -> bool:
    """Whether a line is one of Arabic; ``among_arabic`` says that most others are."""
    kinds = _kinds(pieces)
    if not among_arabic:
        return "R" in kinds and "L" not in kinds
    # A line of Latin words alone shows by the point at its end where it ends.
    return "R" in kinds or "L" not in kinds or pieces[0] in _ENDS


def is_arabic(piece: str) -> bool:
    """Whether a piece is written from the right."""
    return _kind(piece) == "R"


@lru_cache(4096)
def _kind(piece: str) -> str:
    """R for Arabic letters, L for others, E and A for digits.

    C joins two numbers to one, N is any other point or a blank, S a sign without a
    character, which is as its neighbours are.
    """
    if piece in _JOINS_NUMBERS:
        return "C"
    found = "N"
    for char in piece:
        if is_sign(char):
            return "S"
        direction = unicodedata.bidirectional(char)
        if direction in ("R", "AL"):
            return "R"
        if found == "N" and direction in ("L", "EN", "AN"):
            found = direction[0]
    return found


def _kinds(pieces: Sequence[str]) -> str:
    kinds = [_kind(piece) for piece in pieces]
    for at, kind in enumerate(kinds):
        if kind == "S":
            beside = kinds[max(0, at - 1) : at] + kinds[at + 1 : at + 2]
            kinds[at] = "L" if "L" in beside and "R" not in beside else "R"
    return "".join(kinds)


def _from_the_right(pieces: Sequence[str], kinds: str) -> Iterator[str]:
    """The pieces, given as they look, from right to left, but for what runs the other way."""
    pieces, kinds = pieces[::-1], kinds[::-1]
    at = 0
    for start, end in _left_to_right(pieces, kinds):
        yield from pieces[at:start]
        yield from reversed(pieces[start:end])
        at = end
    yield from pieces[at:]


def _arabic_runs(kinds: str) -> Iterator[tuple[int, int]]:
    """Arabic words with what is between them, in a line that runs from the left."""
    for stretch in re.finditer("[^L]+", kinds):
        first, last = stretch.group().find("R"), stretch.group().rfind("R")
        if first >= 0:
            yield stretch.start() + first, stretch.start() + last + 1


def _left_to_right(pieces: Sequence[str], kinds: str) -> Iterator[tuple[int, int]]:
    """What is read from the left in a line given from the right: Latin words, numbers."""
    done = 0
    for stretch in re.finditer("[^RA]+", kinds):
        for start, end in _latin_runs(pieces, kinds, *stretch.span()):
            if start and pieces[start - 1] == "/" and (start == 1 or pieces[start - 2] == " "):
                start -= 1  # of an address that goes on in the next line
            while kinds[start - 1 : start] == "A" and start > done:
                start -= 1
            while kinds[end : end + 1] in ("E", "A"):
                end += 1
            yield from _numbers(kinds, done, start)
            yield start, end
            done = end
    yield from _numbers(kinds, done, len(kinds))


def _numbers(kinds: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for number in _NUMBER.finditer(kinds, start, end):
        yield number.span()


def _latin_runs(
    pieces: Sequence[str], kinds: str, start: int, end: int
) -> Iterator[tuple[int, int]]:
    """Latin words with what is between them, and the numbers around them.

    A bracket without its counterpart belongs to the Arabic around it.
    """
    words = kinds[start:end]
    if "L" not in words:
        return
    first, last = len(words) - len(words.lstrip("NC")), len(words.rstrip("NC")) - 1
    brackets = [at for at in range(first, last) if _is_bracket(pieces[start + at])]
    if len(brackets) % 2 == 0:
        yield start + first, start + last + 1
    elif first and _is_bracket(pieces[start + first - 1]):
        yield start + first - 1, start + last + 1
    else:
        for before, after in pairwise((-1, *brackets, len(words))):
            yield from _latin_runs(pieces, kinds, start + before + 1, start + after)


def _is_bracket(piece: str) -> bool:
    return piece in _CLOSED_BY or piece in _OPENED_BY


def _brackets_set_right(line: str) -> str:
    """Brackets turned to what they enclose, by the blanks around them.

    Some programs store a bracket by its looks, others by its meaning, and PDFium turns
    those around that it takes for a part of Arabic.
    """
    return _BRACKET.sub(_turned_to_its_words, line)


def _turned_to_its_words(match: re.Match[str]) -> str:
    start, end = match.span()
    before, after = match.string[max(0, start - 1) : start], match.string[end : end + 1]
    opens = _is_edge(before, _BEFORE) and not _is_edge(after, _AFTER)
    closes = _is_edge(after, _AFTER) and not _is_edge(before, _BEFORE)
    bracket = match.group()
    if opens:
        return _OPENED_BY.get(bracket, bracket)
    return _CLOSED_BY.get(bracket, bracket) if closes else bracket


def _is_edge(char: str, points: frozenset[str]) -> bool:
    return not char or char.isspace() or char in points
