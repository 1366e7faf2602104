"""The lines of a PDF page in reading order, from its characters and their places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median_high

from core.readers.pdf_columns import Box, columns
from core.readers.pdf_glyphs import HYPHEN, Glyph
from core.readers.pdf_order import begins_on_the_right, is_arabic, reading_order
from core.readers.pdf_pieces import Piece, Row, rows_of
from core.readers.pdf_signs import Signs

APART = 1.0  # em between what may belong to two columns


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a column, in points on an upright page.

    ``y`` is the base line, ``em`` the size of most of its text, ``first`` the width of its
    first word, ``gap`` that of its widest blank; ``rtl`` says that it begins on the right.
    ``column`` counts the page's columns in reading order.
    """

    text: str
    left: float
    right: float
    y: float
    em: float
    bold: bool
    first: float
    gap: float
    rtl: bool
    column: int


def arabic_lead(glyphs: Iterable[Glyph]) -> int:
    """By how many letters Arabic leads; a third of the letters makes a text one of Arabic."""
    return sum(2 if is_arabic(g.text) else -1 for g in glyphs if g.text.isalpha())


def lines_of(glyphs: Sequence[Glyph], signs: Signs, *, rtl: bool) -> list[Line]:
    """The page's lines; ``rtl`` says that the page is one of Arabic.

    What runs sideways beside the text is left out.
    """
    turns = Counter(glyph.turn for glyph in glyphs)
    upright = max(turns, key=turns.__getitem__, default=0)
    rows = list(rows_of([glyph for glyph in glyphs if glyph.turn == upright], signs))
    boxes = [box for at, row in enumerate(rows) for box in _boxes(at, row)]
    return [
        _line([rows[box.row].pieces[box.start : box.end] for box in same], rows[row].y, rtl, column)
        for column, content in enumerate(columns(boxes, rtl=rtl))
        for row, same in groupby(content, key=lambda box: box.row)
    ]


def _boxes(at: int, row: Row) -> Iterator[Box]:
    """The row cut at its wide gaps."""
    start, pieces = 0, row.pieces
    for end in range(1, len(pieces) + 1):
        if end < len(pieces):
            gap = pieces[end].left - pieces[end - 1].right
            if gap <= APART * max(pieces[end].em, pieces[end - 1].em):
                continue
        stretch = pieces[start:end]
        left, right = min(p.left for p in stretch), max(p.right for p in stretch)
        yield Box(at, start, end, left, right, median_high(p.em for p in stretch))
        start = end


def _line(stretches: Sequence[Sequence[Piece]], y: float, rtl: bool, column: int) -> Line:
    """Stretches of one row, from left to right, as a line."""
    pieces = [piece for stretch in stretches for piece in stretch]
    rtl = begins_on_the_right([piece.text for piece in pieces], among_arabic=rtl)
    return Line(
        text=_text(pieces, rtl),
        left=min(piece.left for piece in pieces),
        right=max(piece.right for piece in pieces),
        y=y,
        em=median_high(piece.em for piece in pieces),
        bold=2 * sum(piece.bold for piece in pieces) > len(pieces),
        first=_first_word(pieces, rtl),
        gap=max((b.left - a.right for a, b in pairwise(pieces)), default=0.0),
        rtl=rtl,
        column=column,
    )


def _text(pieces: Sequence[Piece], rtl: bool) -> str:
    """The line as it is read; a hyphen stays marked as one only at the line's end."""
    spaced: list[str] = []
    for piece in pieces:
        spaced += [" ", piece.text] if piece.blank and spaced else [piece.text]
    text = reading_order(spaced, rtl=rtl)
    end = HYPHEN if text.endswith(HYPHEN) else ""
    return text.removesuffix(HYPHEN).replace(HYPHEN, "-") + end


def _first_word(pieces: Sequence[Piece], rtl: bool) -> float:
    """Its width, from the edge on which the line begins to the first blank."""
    if rtl:
        start = next((at for at in range(len(pieces) - 1, 0, -1) if pieces[at].blank), 0)
        word = pieces[start:]
    else:
        end = next((at for at in range(1, len(pieces)) if pieces[at].blank), len(pieces))
        word = pieces[:end]
    return max(piece.right for piece in word) - min(piece.left for piece in word)
