"""How marks look: names by type, search hits, passages with notes, the mention in hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextCharFormat

from gui.reading.marked import CURRENT, HIT, NOTE

if TYPE_CHECKING:
    from gui.theme import Theme

Line = QTextCharFormat.UnderlineStyle
#: The second sign of a type, for eyes that do not tell the colours apart.
UNDERLINES = {
    "PERS": Line.SingleUnderline,
    "LOC": Line.DotLine,
    "ORG": Line.DashUnderline,
    "MISC": Line.DashDotLine,
}
SELECTED = "selected"
#: Looks of whole blocks: quieter letters, and a line beside them.
CAPTION, QUOTE = "caption", "quote"
_PENS = {
    "PERS": Qt.PenStyle.SolidLine,
    "LOC": Qt.PenStyle.DotLine,
    "ORG": Qt.PenStyle.DashLine,
    "MISC": Qt.PenStyle.DashDotLine,
}


@dataclass(frozen=True)
class MarkLook:
    """A ground behind the letters and a line below them; ``ink`` where letters change too."""

    ground: QColor | None = None
    line: QColor | None = None
    pen: Qt.PenStyle = Qt.PenStyle.NoPen
    ink: QColor | None = None


def mark_looks(theme: Theme) -> dict[str, MarkLook]:
    """The looks of all marks in a theme."""
    looks = {
        kind: MarkLook(theme.ground(kind), theme.ink(kind), pen) for kind, pen in _PENS.items()
    }
    looks[NOTE] = MarkLook(line=theme.color("accent"), pen=Qt.PenStyle.DotLine)
    looks[HIT] = MarkLook(theme.color("hit"), ink=theme.color("text"))
    looks[CURRENT] = MarkLook(theme.color("selection"), ink=theme.color("on_selection"))
    looks[SELECTED] = MarkLook(theme.color("accent"), ink=theme.color("on_accent"))
    looks[CAPTION] = MarkLook(ink=theme.color("muted"))
    looks[QUOTE] = MarkLook(line=theme.color("line"))
    return looks


def name_format(kind: str, theme: Theme) -> QTextCharFormat:
    """How a name of a type looks in a line of a list."""
    made = QTextCharFormat()
    made.setForeground(theme.ink(kind))
    made.setBackground(theme.ground(kind))
    made.setUnderlineStyle(UNDERLINES[kind])
    made.setUnderlineColor(theme.ink(kind))
    return made


def ground_format(theme: Theme, ground: str, ink: str) -> QTextCharFormat:
    """Text on a coloured ground, by names of the palette."""
    made = QTextCharFormat()
    made.setBackground(theme.color(ground))
    made.setForeground(theme.color(ink))
    return made
