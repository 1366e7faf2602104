"""Signs of a PDF that its fonts give no character for.

Many programs embed a font without saying what its ligatures stand for: the reader sees a
shape and a number.  Each such sign gets a private character that stands for it until
``core.readers.pdf_naming`` has found out from the words around it.
"""

from __future__ import annotations

from dataclasses import dataclass

FIRST, LAST = 0xF0000, 0xFFFFD  # a plane for private use
USUAL_ALEF = 0.7  # em that an alef is high


@dataclass(frozen=True, slots=True)
class Sign:
    """A shape without a name.

    Its ink is ``width`` em wide; ``bottom`` and ``top`` are in heights of the font's alef,
    from the base line.  ``lowest_top`` differs from ``top`` where several shapes are drawn
    onto each other: it is that of the lowest.
    """

    width: float
    bottom: float
    top: float
    lowest_top: float


# The font's name; width, bottom, top and lowest top in em.
_Measures = tuple[str, float, float, float, float]


class Signs:
    """The signs of one document, and how high an alef is in each of its fonts."""

    def __init__(self) -> None:
        self._chars: dict[tuple[object, ...], str] = {}
        self._measures: dict[str, _Measures] = {}
        self._alefs: dict[str, float] = {}

    def char(self, face: str, code: int, width: float, bottom: float, top: float) -> str:
        """The private character of a sign: of a font, a code, and measures in em."""
        measures = (face, round(width, 2), round(bottom, 2), round(top, 2))
        return self._char((code, *measures), (*measures, measures[-1]))

    def joined(self, chars: str) -> str:
        """The private character of signs that are drawn onto each other."""
        all_measures = [self._measures[char] for char in chars]
        faces, widths, bottoms, tops, lowest = zip(*all_measures, strict=True)
        measures = (faces[0], max(widths), min(bottoms), max(tops), min(lowest))
        return self._char(tuple(chars), measures)

    def _char(self, key: tuple[object, ...], measures: _Measures) -> str:
        if key not in self._chars:
            char = chr(min(FIRST + len(self._chars), LAST))
            self._chars[key] = char
            self._measures[char] = measures
        return self._chars[key]

    def knows_alef(self, face: str) -> bool:
        """Whether an alef of this font has been measured."""
        return face in self._alefs

    def measure_alef(self, face: str, top: float) -> None:
        """An alef of this font is ``top`` em high."""
        self._alefs[face] = max(top, 0.1)

    def all(self) -> dict[str, Sign]:
        """Every sign by its private character."""
        found = {}
        for char, (face, width, bottom, top, lowest_top) in self._measures.items():
            alef = self._alefs.get(face, USUAL_ALEF)
            found[char] = Sign(width, bottom / alef, top / alef, lowest_top / alef)
        return found


def is_sign(char: str) -> bool:
    """Whether a character stands for a sign."""
    return chr(FIRST) <= char <= chr(LAST)
