"""Articles as a PDF to be printed: A4, right to left, names marked, pages numbered."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO

from PySide6.QtCore import QFile, QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFontDatabase,
    QFontMetricsF,
    QGuiApplication,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QPen,
)

from core.export.items import Item
from core.export.page import CONTENTS, number_text, title_of
from gui.fonts import READING_FACES, register_fonts
from gui.pdf_article import (
    BODY,
    BOTTOM,
    PAGE,
    SIDE,
    SMALL,
    TITLE,
    TOP,
    Mark,
    Sheet,
    article_sheet,
    face,
)
from gui.theme import Theme, load_theme

RESOLUTION = 720  # dots an inch: ten a point, as sheets are measured
MANY = "مقالات من قارئ"  # title of a file with several articles
NONE = "لا مقالات هنا."
_LINES = {
    "PERS": Qt.PenStyle.SolidLine,
    "LOC": Qt.PenStyle.DotLine,
    "ORG": Qt.PenStyle.DashLine,
    "MISC": Qt.PenStyle.DashDotLine,
}


def headless_application() -> QGuiApplication:
    """The application that Qt draws by; where there is none, one that needs no screen."""
    app = QGuiApplication.instance()
    if isinstance(app, QGuiApplication):
        return app
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return QGuiApplication(["qari"])


def write_pdf(items: Iterator[Item], out: BinaryIO) -> None:
    """Write articles, each from a new page on; after several, a table of contents.

    Needs a QGuiApplication, and runs in any thread.  OSError where the file cannot be
    written.
    """
    if READING_FACES[0] not in QFontDatabase.families():
        register_fonts()
    first = next(items, None)
    second = next(items, None) if first else None
    file = QFile()
    if not file.open(out.fileno(), QIODevice.OpenModeFlag.WriteOnly):
        raise OSError(file.errorString())
    try:
        press = _Press(file, title_of(first.article) if first and not second else MANY)
        try:
            for item in chain(filter(None, (first, second)), items):
                press.article(item)
            if first is None:
                press.line_of_text(NONE)
            if second is not None:
                press.contents()
        finally:
            press.end()
        if not file.flush() or file.error() != QFile.FileError.NoError:
            raise OSError(file.errorString())
    finally:
        # At once, with what it holds: the number of the open file may soon be another's.
        file.close()


class _Press:
    """Paints sheets page after page."""

    def __init__(self, file: QIODevice, title: str) -> None:
        self._writer = QPdfWriter(file)
        self._writer.setResolution(RESOLUTION)
        self._writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        self._writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        self._writer.setTitle(title)
        self._writer.setCreator("Qari")
        self._theme: Theme = load_theme("light")
        self._pages = 0
        self._contents: list[tuple[str, int]] = []
        self._painter = QPainter(self._writer)
        self._paper = QRectF(QPointF(0, 0), PAGE)
        self._column = self._paper.adjusted(SIDE, TOP, -SIDE, -BOTTOM)

    def end(self) -> None:
        self._painter.end()

    def article(self, item: Item) -> None:
        """Print an article from a new page on."""
        title = title_of(item.article)
        sheet = article_sheet(item, self._theme)
        self._contents.append((title, self._pages + 1))
        for number in range(sheet.document.pageCount()):
            self._next_page()
            self._painter.save()
            self._painter.translate(0, -number * self._paper.height())
            self._sheet(sheet, self._paper.translated(0, number * self._paper.height()))
            self._painter.restore()
            self._foot(title)

    def line_of_text(self, text: str) -> None:
        """Print a page with one line."""
        self._next_page()
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

    def _next_page(self) -> None:
        if self._pages:
            self._writer.newPage()
        self._pages += 1

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
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        self._painter.drawText(row, int(flags | Qt.AlignmentFlag.AlignRight), shown)
        if note:
            self._painter.drawText(row, int(flags | Qt.AlignmentFlag.AlignLeft), note)
