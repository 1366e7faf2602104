"""Prints sheets page after page: into a PDF, on a printer, or for a preview."""

from __future__ import annotations

import sys

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFontMetricsF,
    QPagedPaintDevice,
    QPageLayout,
    QPainter,
    QPalette,
    QPen,
)

from core.export.items import Item
from core.export.page import CONTENTS, number_text, title_of
from core.progress import NO_PROGRESS, Progress
from gui.eliding import elided
from gui.pdf_article import BODY, BOTTOM, SIDE, SMALL, TITLE, TOP, Mark, Sheet, article_sheet, face
from gui.theme import Theme, load_theme

RESOLUTION = 720  # dots an inch: ten a point, as sheets are measured
#: The first and the last page that are wanted, from 1 on.
Pages = tuple[int, int]
ALL: Pages = (1, sys.maxsize)
_LINES = {
    "PERS": Qt.PenStyle.SolidLine,
    "LOC": Qt.PenStyle.DotLine,
    "ORG": Qt.PenStyle.DashLine,
    "MISC": Qt.PenStyle.DashDotLine,
}


def paper_of(device: QPagedPaintDevice) -> QSizeF:
    """The size of a device's paper, as it lies, in tenths of a point."""
    points = device.pageLayout().fullRect(QPageLayout.Unit.Point).size()
    return points * 10


class Press:
    """Paints sheets on a device whose margins are none, one page after the other."""

    def __init__(self, device: QPagedPaintDevice, resolution: int, pages: Pages = ALL) -> None:
        """``resolution`` is the device's, in dots an inch; only ``pages`` are painted."""
        self._device = device
        self._wanted = pages
        self._theme: Theme = load_theme("light")
        self._pages = self._painted = 0
        self._contents: list[tuple[str, int]] = []
        self._painter = QPainter(device)
        self._painter.scale(resolution / RESOLUTION, resolution / RESOLUTION)
        self._paper = QRectF(QPointF(0, 0), paper_of(device))
        self._column = self._paper.adjusted(SIDE, TOP, -SIDE, -BOTTOM)

    def end(self) -> None:
        self._painter.end()

    def article(self, item: Item) -> None:
        """Print an article from a new page on."""
        self.sheet(article_sheet(item, self._theme, self._paper.size()), title_of(item.article))

    def sheet(self, sheet: Sheet, title: str, progress: Progress = NO_PROGRESS) -> None:
        """Print what has been laid out for this paper.  Cancelled between two pages."""
        self._contents.append((title, self._pages + 1))
        count = sheet.document.pageCount()
        for number in range(count):
            if self._next_page():
                self._painter.save()
                self._painter.translate(0, -number * self._paper.height())
                self._sheet(sheet, self._paper.translated(0, number * self._paper.height()))
                self._painter.restore()
                self._foot(title)
            progress.report(number + 1, count)

    def line_of_text(self, text: str) -> None:
        """Print a page with one line."""
        if self._next_page():
            self._text(self._column.top(), text, BODY)

    def contents(self) -> None:
        """Print the titles with their pages."""
        step = BODY * 2
        y = self._paper.height()
        for title, page in self._contents:
            if y + step > self._column.bottom():
                fresh = y >= self._paper.height()
                self._next_page()
                self._foot(CONTENTS)
                y = self._column.top()
                if fresh:
                    self._text(y, CONTENTS, TITLE, bold=True)
                    y += TITLE * 2.2
            self._text(y, title, BODY, note=number_text(page))
            y += step

    def _next_page(self) -> bool:
        """Count a page; whether it is to be painted, on fresh paper."""
        self._pages += 1
        first, last = self._wanted
        if not first <= self._pages <= last:
            return False
        if self._painted:
            self._device.newPage()
        self._painted += 1
        return True

    def _sheet(self, sheet: Sheet, page: QRectF) -> None:
        """One page of a sheet: grounds and lines of its marks, then its text."""
        look = QAbstractTextDocumentLayout.PaintContext()
        look.clip = page
        look.palette.setColor(QPalette.ColorRole.Text, self._theme.color("text"))
        self._painter.setClipRect(page)
        for box in sheet.boxes:
            self._painter.fillRect(
                box.intersected(page.adjusted(SIDE, TOP, -SIDE, -BOTTOM)),
                self._theme.color("alternate"),
            )
        for mark in sheet.marks:
            if page.contains(mark.rect.center()):
                self._mark(mark)
        self._painter.setPen(QPen(self._theme.color("line"), 7))
        for rule in sheet.rules:
            if page.contains(rule.topLeft()):
                self._painter.drawLine(rule.topLeft(), rule.topRight())
        sheet.document.documentLayout().draw(self._painter, look)

    def _mark(self, mark: Mark) -> None:
        self._painter.fillRect(mark.rect, self._theme.ground(mark.kind))
        pen = QPen(self._theme.ink(mark.kind), mark.size * 0.07, _LINES[mark.kind])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._painter.setPen(pen)
        y = mark.rect.bottom() - pen.widthF() / 2
        self._painter.drawLine(QPointF(mark.rect.left(), y), QPointF(mark.rect.right(), y))

    def _foot(self, title: str) -> None:
        """Title and page number below the text."""
        y = self._column.bottom() + 180
        self._text(y, title, SMALL, note=number_text(self._pages), ink="muted")

    def _text(
        self,
        y: float,
        text: str,
        size: int,
        *,
        note: str = "",
        bold: bool = False,
        ink: str = "text",
    ) -> None:
        """A line at the right edge, cut where it is too long, and a note at the left."""
        font = face(size, bold=bold)
        metrics = QFontMetricsF(font)
        self._painter.setFont(font)
        self._painter.setPen(self._theme.color(ink))
        self._painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        row = QRectF(self._column.left(), y, self._column.width(), metrics.height())
        width = row.width() - (metrics.horizontalAdvance(note) + 240 if note else 0)
        shown = elided(text, metrics, width)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        self._painter.drawText(row, int(flags | Qt.AlignmentFlag.AlignRight), shown)
        if note:
            self._painter.drawText(row, int(flags | Qt.AlignmentFlag.AlignLeft), note)
