"""What a PDF's font tells: its name, whether it is bold, which characters it has."""

from __future__ import annotations

import ctypes
import re
import unicodedata
from collections import defaultdict
from functools import cache
from typing import Any

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

_BOLD = re.compile(r"(?i)bold|black|heavy")
BOLD = 600  # of a font's weight, where 400 is regular
ROUNDED = 0.025  # em, by which the measures of one glyph may differ
_UNUSED = 0xFFFE  # no character, so no font has it
_MIRRORED = dict(zip("()[]{}<>«»‹›≤≥", ")(][}{><»«›‹≥≤", strict=True))
_LONGEST_NAME = 200  # bytes
# What most texts have: a font that knows none of these does not say what its glyphs are.
_COMMON = "\ufe8d\ufe8e\ufedf\ufee0اليممنوته.،aeionrst0123456789١٢"


@cache
def _forms() -> dict[str, str]:
    """The characters that Unicode has for the same letter or sign in another form.

    PDFium gives the plain one for all of them.
    """
    forms: defaultdict[str, str] = defaultdict(str)
    for char in map(chr, range(0xA0, 0xFFFD)):
        if unicodedata.decomposition(char).startswith("<"):
            for plain in unicodedata.normalize("NFKC", char):
                forms[plain] += char
    return dict(forms)


class Font:
    """A font on one page.  To be used under the lock, while the page is open.

    ``tells`` says that the file has the font and what at least some of its glyphs stand for.
    """

    def __init__(self, handle: Any) -> None:
        self._handle = handle
        self._known: dict[str, tuple[tuple[float, float, float], ...]] = {}
        self.name = self._name()
        weight = pdfium.FPDFFont_GetWeight(handle)
        self.bold = weight >= BOLD or _BOLD.search(self.name) is not None
        self._blank = self._outline(chr(_UNUSED))
        embedded = pdfium.FPDFFont_GetIsEmbedded(handle) == 1
        self.tells = embedded and any(not self._missing(char) for char in _COMMON)

    def _name(self) -> str:
        buffer = ctypes.create_string_buffer(_LONGEST_NAME)
        size = pdfium.FPDFFont_GetBaseFontName(self._handle, buffer, _LONGEST_NAME)
        return buffer.value.decode("utf-8", "replace") if 0 < size <= _LONGEST_NAME else ""

    def lacks(self, char: str) -> bool:
        """Whether no glyph of the font stands for this character.

        Where a font does not say what a glyph stands for, PDFium gives the glyph's number
        for a character, which is one that the font does not have.  Arabic letters are no
        such numbers, but may come from a text beside the glyphs.
        """
        if not self.tells or "\u0620" <= char <= "\u066f":
            return False
        return not self._shapes(char)

    def draws(self, char: str, width: float, bottom: float, top: float) -> bool:
        """Whether a glyph of these measures, in em, may be one for this character."""
        if not self.tells:
            return True
        there = (width, bottom, top)
        return any(
            all(abs(a - b) <= ROUNDED for a, b in zip(there, shape, strict=True))
            for shape in self._shapes(char)
        )

    def _shapes(self, char: str) -> tuple[tuple[float, float, float], ...]:
        """Width, bottom and top, in em, of the glyphs that stand for a character."""
        if char not in self._known:
            forms = dict.fromkeys(char + mirrored(char) + _forms().get(char, ""))
            present = (form for form in forms if not self._missing(form))
            self._known[char] = tuple(map(self._measured, present))
        return self._known[char]

    def _measured(self, char: str) -> tuple[float, float, float]:
        path = pdfium.FPDFFont_GetGlyphPath(self._handle, ord(char), 1.0)
        x, y = ctypes.c_float(), ctypes.c_float()
        points = []
        for at in range(max(0, pdfium.FPDFGlyphPath_CountGlyphSegments(path)) if path else 0):
            pdfium.FPDFPathSegment_GetPoint(
                pdfium.FPDFGlyphPath_GetGlyphPathSegment(path, at), x, y
            )
            points.append((x.value, y.value))
        if not points:
            return 0.0, 0.0, 0.0
        across, up = zip(*points, strict=True)
        return max(across) - min(across), min(up), max(up)

    def _missing(self, char: str) -> bool:
        return self._outline(char) == self._blank

    def _outline(self, char: str) -> int | None:
        """Where PDFium keeps the outline of a character's glyph; None for an empty one."""
        path = pdfium.FPDFFont_GetGlyphPath(self._handle, ord(char), 1.0)
        return ctypes.addressof(path.contents) if path else None


def mirrored(char: str) -> str:
    """The bracket that looks the other way; other characters are their own mirror."""
    return _MIRRORED.get(char, char)
