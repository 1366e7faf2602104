"""How the reader wants articles to look: face, size, and the shape of the column."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from PySide6.QtGui import QFont, QFontMetricsF

from gui.fonts import LARGEST, NASKH, SMALLEST, face_font, usual_size

LINE_HEIGHTS = (100, 180)  # per cent of the face's own
MEASURES = (45, 100)  # characters
#: What newspapers write, to measure characters by: faces disagree on their average width.
_SAMPLE = "قالت وزارة الخارجية في بيان مساء الأحد إن المحادثات بين الوفدين استمرت ثلاث ساعات، "


@dataclass(frozen=True)
class ReadingLook:
    """Everything about the page but its colours."""

    face: str = NASKH
    size: int = field(default_factory=usual_size)  # points
    line_height: int = 115  # per cent of the face's own
    measure: int = 68  # characters of a full line
    justified: bool = False

    @property
    def zoom(self) -> int:
        """Points above the usual size."""
        return self.size - usual_size()

    def zoomed(self, zoom: int) -> ReadingLook:
        """The same, ``zoom`` points above the usual size."""
        return replace(self, size=max(SMALLEST, min(LARGEST, usual_size() + zoom)))

    def font(self) -> QFont:
        """The letters of the text."""
        return face_font(self.face, self.size)

    def column(self) -> float:
        """The width of a full line, in pixels."""
        width = QFontMetricsF(self.font()).horizontalAdvance(_SAMPLE)
        return width / len(_SAMPLE) * self.measure
