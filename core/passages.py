"""The sentences that places in a text stand in, each on one line with the places marked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

Span = tuple[int, int]

LONGEST = 240  # code points that are shown of a sentence on each side of what is marked
# A point behind a single letter is an initial's: see core.tokenizer, which knows more.
_END = re.compile(r"(?:(?<!\b\w)\.|[!?؟])[.!?؟]*[\"'»”’)\]]*(?=\s)|\n")


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence as one line; ``marks`` are offsets into it.

    ``start`` and ``end`` are the first marked place, in the text that it is from.
    """

    text: str
    marks: tuple[Span, ...]
    start: int
    end: int


def passage_at(text: str, span: Span) -> Passage:
    """The sentence that ``text[start:end]`` stands in."""
    return _passage(text, _Stretch(text, span), [span])


def passages(text: str, spans: Sequence[Span]) -> list[Passage]:
    """The sentences that the spans, in order, stand in; those of one sentence together."""
    found: list[tuple[_Stretch, list[Span]]] = []
    for span in spans:
        if found and span[1] <= found[-1][0].end:
            found[-1][1].append(span)
        else:
            found.append((_Stretch(text, span), [span]))
    return [_passage(text, stretch, marked) for stretch, marked in found]


class _Stretch:
    """The sentence around a place; of a long one, the words nearest to it."""

    def __init__(self, text: str, span: Span) -> None:
        first, last = span
        limit = max(0, first - LONGEST)
        ends = [match.end() for match in _END.finditer(text, limit, first)]
        self.cut_before = bool(limit) and not ends
        self.start = ends[-1] if ends else _after_blank(text, limit, first) if limit else 0
        self.start += len(text[self.start : first]) - len(text[self.start : first].lstrip())
        limit = min(len(text), last + LONGEST)
        end = _END.search(text, last, limit)
        self.cut_after = limit < len(text) and end is None
        self.end = end.end() if end else limit
        if self.cut_after:
            self.end = max(last, text.rfind(" ", last, limit))
        self.end -= len(text[last : self.end]) - len(text[last : self.end].rstrip())


def _passage(text: str, stretch: _Stretch, marked: Sequence[Span]) -> Passage:
    lead, tail = "… " * stretch.cut_before, " …" * stretch.cut_after
    line = lead + text[stretch.start : stretch.end].replace("\n", " ") + tail
    shift = len(lead) - stretch.start
    return Passage(line, tuple((a + shift, b + shift) for a, b in marked), *marked[0])


def _after_blank(text: str, start: int, end: int) -> int:
    """Where the first whole word begins, at ``end`` at the latest."""
    blank = text.find(" ", start, end)
    return end if blank < 0 else blank + 1
