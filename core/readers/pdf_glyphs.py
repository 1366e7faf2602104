"""The characters of a PDF page with their places, as PDFium finds them.

Its order and its blanks are left aside: it takes glyphs that Arabic fonts set high or low
for lines of their own, and turns letters around as it guesses.
"""

from __future__ import annotations

import ctypes
import math
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from core.readers.pdf_fonts import Font, mirrored
from core.readers.pdf_signs import FIRST, Signs

SMALLEST = 0.01  # points that are told apart
BLANK = 0.02  # points: less is no ink
FARTHEST = 1e6  # points from the page's corner
FLOATS = 0.3  # em above the line that only marks keep clear of
POINT = 0.2  # em: the width and height of a full stop, at most
STROKE = 0.15  # em: the height of the line that joins letters, at most
ALEF = "ا"
HYPHEN = "\u00ad"  # a hyphen that ends a line within a word


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character on an upright page, in points from its lower left corner.

    ``x`` and ``y`` are where the pen starts; ``left`` and ``right`` hold ink and advance.
    ``turn`` counts the quarter turns to the left by which the page was turned for it.
    ``mark`` says that it stands above or below a letter.  ``instead`` is what to take it for
    within an Arabic word, where it does not look like its character: a sign, or nothing.
    """

    text: str
    x: float
    y: float
    left: float
    right: float
    em: float
    bold: bool
    mark: bool = False
    turn: int = 0
    instead: str | None = None


@dataclass(frozen=True, slots=True)
class _Style:
    """What the characters of one text object have in common.

    ``stretch`` is by how much they are drawn wider than the font has them.
    """

    font: Font
    em: float
    turn: int
    stretch: float


class Hand:
    """Asks PDFium about one character of a page after the other, under the lock.

    Glyphs that have no character come as signs; marks among them are left out, as is what
    stands outside the page, where programs leave lines that another page shows.
    """

    def __init__(self, page: object, text: object, signs: Signs) -> None:
        self._text, self._signs = text, signs
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._inked = [ctypes.c_double() for _ in range(4)]
        self._box, self._matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
        self._sheet = pdfium.FS_RECTF(-FARTHEST, FARTHEST, FARTHEST, -FARTHEST)
        pdfium.FPDF_GetPageBoundingBox(page, self._sheet)
        self._styles: dict[int, _Style | None] = {}
        self._fonts: dict[int, Font] = {}

    def glyphs(self, indices: range) -> Iterator[Glyph]:
        """The characters with these indices that show something."""
        for index in indices:
            glyph = self._glyph(index)
            if glyph:
                yield glyph

    def _glyph(self, index: int) -> Glyph | None:
        """None for what PDFium put in by itself, and for what has no place or shows nothing."""
        owner = pdfium.FPDFText_GetTextObject(self._text, index)
        style = self._style(owner, index) if owner else None
        if style is None or not self._measured(index):
            return None
        code = pdfium.FPDFText_GetUnicode(self._text, index)
        text, mark = self._character(index, code, style)
        if not text or (text == " " and self._box.top - self._box.bottom < SMALLEST):
            return None  # PDFium's own blanks have no height
        instead = self._instead(index, code, style) if _may_be_a_number(text) else None
        if instead == ".":
            text, instead = instead, None
        left, _, right, _ = _turned(style.turn, *_edges(self._box))
        x, y = self._pen(style)
        bold = style.font.bold
        return Glyph(text, x, y, left, right, style.em, bold, mark, style.turn, instead)

    def _style(self, owner: Any, index: int) -> _Style | None:
        at = ctypes.addressof(owner.contents)
        if at not in self._styles:
            self._styles[at] = self._new_style(owner, index)
        return self._styles[at]

    def _new_style(self, owner: Any, index: int) -> _Style | None:
        handle = pdfium.FPDFTextObj_GetFont(owner)
        if not handle or not pdfium.FPDFText_GetMatrix(self._text, index, self._matrix):
            return None
        at = ctypes.addressof(handle.contents)
        if at not in self._fonts:
            self._fonts[at] = Font(handle)
        m = self._matrix
        em = pdfium.FPDFText_GetFontSize(self._text, index) * math.hypot(m.c, m.d)
        if not SMALLEST < em < FARTHEST or not math.isfinite(m.a + m.b):
            return None
        turn = round(math.atan2(m.b, m.a) / (math.pi / 2)) % 4
        stretch = max(math.hypot(m.a, m.b), SMALLEST) / math.hypot(m.c, m.d)
        return _Style(self._fonts[at], em, turn, stretch)

    def _measured(self, index: int) -> bool:
        """Whether the character has a place on the page."""
        box, x, y, sheet = self._box, self._x, self._y, self._sheet
        if not pdfium.FPDFText_GetCharOrigin(self._text, index, x, y):
            return False
        if not pdfium.FPDFText_GetLooseCharBox(self._text, index, box):
            return False
        return bool(
            sheet.left <= x.value <= sheet.right
            and sheet.bottom <= y.value <= sheet.top
            and -FARTHEST < box.left <= box.right < FARTHEST
            and -FARTHEST < box.bottom <= box.top < FARTHEST
        )

    def _character(self, index: int, code: int, style: _Style) -> tuple[str, bool]:
        """The text, empty for none, and whether it is a mark."""
        char = chr(code) if code < FIRST else "\ufffd"
        if char == HYPHEN or (code == 2 and pdfium.FPDFText_IsHyphen(self._text, index) == 1):
            return HYPHEN, False
        # A blank of a font may be a number as well: one that shows something is none.
        odd = style.font.lacks(char) or (char.isspace() and style.font.tells)
        if odd and not self._is_part(index):
            return self._sign(index, code, style)
        if char == ALEF and not self._signs.knows_alef(style.font.name):
            self._signs.measure_alef(style.font.name, self._ink(index, style)[2])
        return _shown(char)

    def _instead(self, index: int, code: int, style: _Style) -> str | None:
        """The sign that PDFium may have given its number for, where that is a character too."""
        width, bottom, top = self._ink(index, style)
        if style.font.draws(chr(code), width / style.stretch, bottom, top) or self._is_part(index):
            return None
        return self._sign(index, code, style)[0]

    def _is_part(self, index: int) -> bool:
        """Whether one glyph has several characters, or the file gives its text beside it.

        The characters then share its place, or have equal parts of it.
        """
        other, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
        for beside in (index - 1, index + 1):
            pdfium.FPDFText_GetCharOrigin(self._text, beside, x, y)
            if (x.value, y.value) == (self._x.value, self._y.value):
                pdfium.FPDFText_GetLooseCharBox(self._text, beside, other)
                sizes = zip(_size(other), _size(self._box), strict=True)
                if all(abs(theirs - ours) < SMALLEST for theirs, ours in sizes):
                    return True
        return False

    def _sign(self, index: int, code: int, style: _Style) -> tuple[str, bool]:
        """A glyph without a character; one that is blank is a blank."""
        width, bottom, top = self._ink(index, style)
        if min(width, top - bottom) * style.em < BLANK:
            return " ", False
        if bottom > FLOATS or top < 0:
            return "", True
        if bottom > -POINT / 2 and max(top, width) < POINT:
            return ".", False
        if abs(bottom) < STROKE / 4 and top < STROKE and width < 3 * STROKE:
            return "", False  # a tatweel, by which LibreOffice joins letters set apart
        # PDFium turns brackets around within Arabic, whatever they stand for.
        code = min(code, ord(mirrored(chr(code))))
        return self._signs.char(style.font.name, code, width, bottom, top), False

    def _pen(self, style: _Style) -> tuple[float, float]:
        x, y = self._x.value, self._y.value
        return _turned(style.turn, x, y, x, y)[:2]

    def _ink(self, index: int, style: _Style) -> tuple[float, float, float]:
        """Width, bottom and top of a glyph that was measured, from the base line, in em."""
        left, right, bottom, top = self._inked
        if not pdfium.FPDFText_GetCharBox(self._text, index, left, right, bottom, top):
            return 0.0, 0.0, 0.0
        box = _turned(style.turn, left.value, bottom.value, right.value, top.value)
        _, y = self._pen(style)
        return (box[2] - box[0]) / style.em, (box[1] - y) / style.em, (box[3] - y) / style.em


@lru_cache(4096)
def _shown(char: str) -> tuple[str, bool]:
    """What a character shows, empty for nothing, and whether it is a mark."""
    if char.isspace():
        return " ", False
    if "\ufe70" <= char <= "\ufe7f":  # a mark's own form, with the blank that carries it
        return unicodedata.normalize("NFKC", char).strip(" \u0640"), True
    category = unicodedata.category(char)
    if category in ("Cc", "Cf", "Cs", "Cn"):
        return "", False
    return char, category in ("Mn", "Me")


def _edges(box: Any) -> tuple[float, float, float, float]:
    return box.left, box.bottom, box.right, box.top


def _size(box: Any) -> tuple[float, float]:
    return box.right - box.left, box.top - box.bottom


def _may_be_a_number(text: str) -> bool:
    """Whether a character is one that a glyph's number is likely to be taken for."""
    return "!" <= text < "\u0250" or "\u0600" <= text < "\u0620"


def _turned(
    turn: int, left: float, bottom: float, right: float, top: float
) -> tuple[float, float, float, float]:
    """The edges of a box on the page that is turned back by quarter turns."""
    if turn == 0:
        return left, bottom, right, top
    if turn == 1:
        return bottom, -right, top, -left
    if turn == 2:
        return -right, -top, -left, -bottom
    return -top, left, -bottom, right
