"""Where the parts of a row of the archive's list are, from its width and direction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout

from core.direction import reads_rtl
from gui.archive.row_texts import RowText
from gui.archive.text_lines import laid_out, line_height

if TYPE_CHECKING:
    from gui.archive.asking import Row

PADDING = 10  # pixels
GUTTER = 16  # on the side where lines begin: the dot of what is unread
STAR = 16
WIDE = 420  # from here on a title has one line
TITLE_LINES, FOUND_LINES = 2, 4  # of the title; of title and snippet together


@dataclass(frozen=True, slots=True)
class Look:
    """What rows have in common: font, whether there are snippets and stars."""

    font: QFont
    found: bool = False
    plain: bool = False

    @property
    def small(self) -> QFont:
        """The font of the note."""
        small = QFont(self.font)
        small.setPointSizeF(self.font.pointSizeF() * 0.9)
        return small

    def title_font(self, row: Row) -> QFont:
        """That of a title: bold for what is unread."""
        font = QFont(self.font)
        font.setBold(not row.read)
        return font

    def height(self, width: int) -> int:
        """The height of every row of a list so wide."""
        lines = FOUND_LINES if self.found else _title_lines(width)
        return line_height(self.font) * lines + line_height(self.small) + 2 * PADDING


class RowLayout:
    """One row, laid out within a rectangle: its texts in the middle of the height."""

    def __init__(self, row: Row, rect: QRect, look: Look) -> None:
        self.row = row
        before, after = GUTTER, PADDING if look.plain else PADDING + STAR + 6
        self.rtl = reads_rtl(row.title)  # all follows the title, not the interface
        if self.rtl:
            before, after = after, before
        inner = rect.adjusted(before, PADDING, -after, -PADDING)
        lines = _title_lines(rect.width())
        self.title = laid_out(row.title, look.title_font(row), inner.width(), lines)
        room = FOUND_LINES - self.title.lineCount()
        self.snippet: QTextLayout | None = None
        if row.snippet:
            self.snippet = laid_out(row.snippet, look.font, inner.width(), room)
        step, below = line_height(look.font), line_height(look.small)
        above = self.title.lineCount() * step
        middle = self.snippet.lineCount() * step if self.snippet else 0
        top = inner.top() + max(0, (inner.height() - above - middle - below) // 2)
        self.title_at = QPoint(inner.left(), top)
        self.snippet_at = QPoint(inner.left(), top + above)
        note_top = top + above + middle
        self.note = QRect(inner.left(), note_top, inner.width(), below)
        first = QRect(rect.left(), top, rect.width(), step)
        self.star = _at_edge(first.adjusted(PADDING, 0, -PADDING, 0), STAR, self.rtl, STAR)
        self.dot = _at_edge(first, GUTTER, not self.rtl).center()
        self.versions = QRect()
        if row.variants:
            width = QFontMetrics(look.small).horizontalAdvance(RowText().versions(row))
            self.versions = _at_edge(self.note, width, self.rtl)
            gap = width + 10
            self.note.adjust(gap if self.rtl else 0, 0, 0 if self.rtl else -gap, 0)


def _title_lines(width: int) -> int:
    return 1 if width >= WIDE else TITLE_LINES


def _at_edge(rect: QRect, width: int, left: bool, height: int = 0) -> QRect:
    """A piece of a rectangle so wide, at its left or right edge; in its middle if it is lower."""
    piece = QRect(QPoint(0, 0), QSize(width, height or rect.height()))
    piece.moveCenter(rect.center())
    if left:
        piece.moveLeft(rect.left())
    else:
        piece.moveRight(rect.right())
    return piece
