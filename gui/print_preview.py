"""The pages as they would be printed, looked at before they are.

They are those of the PDF: what Qt's own preview replays has the signs of right-to-left
lines at their wrong ends.
"""

from __future__ import annotations

from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeySequence, QPixmap, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.export.items import Item
from gui.i18n import number
from gui.icons import icon, icon_size
from gui.naming import named
from gui.services import Services

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

ZOOMS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)  # of the window's width, 1 fits
GAP = 16  # pixels between pages
KEPT = 12  # pages whose pictures are kept


class PrintPreview(QDialog):
    """Shows pages as they are scrolled to; prints or saves them."""

    print_wanted = Signal()
    pdf_wanted = Signal()

    def __init__(self, parent: QWidget, services: Services, item: Item) -> None:
        super().__init__(parent)
        self.setObjectName("printPreview")
        self._services = services
        self._item = item
        self._document: PdfDocument | None = None  # the archive's thread's
        self._sizes: list[tuple[float, float]] = []  # points
        self._zoom = ZOOMS.index(1.0)
        self._closed = False
        self._drawn: dict[int, int] = {}  # page to the width it is drawn or being drawn in
        self.pages: list[QLabel] = []
        self._make()
        self.retranslate()
        self._wait = QTimer(self, singleShot=True, interval=30)
        self._wait.timeout.connect(self._draw_visible)
        self._services.tasks.run("archive", self._print, self._printed, self._failed)

    def _make(self) -> None:
        self.print_button = named(QPushButton(), "previewPrint")
        self.print_button.clicked.connect(self.print_wanted)
        self.pdf_button = named(QPushButton(), "previewPdf")
        self.pdf_button.setProperty("outlined", True)
        self.pdf_button.clicked.connect(self.pdf_wanted)
        self.smaller = self._tool("previewZoomOut", "zoom-out", lambda: self.zoom_by(-1))
        self.larger = self._tool("previewZoomIn", "zoom-in", lambda: self.zoom_by(1))
        self.count = named(QLabel(), "previewCount")
        self.close_button = named(QPushButton(), "previewClose")
        self.close_button.setProperty("outlined", True)
        self.close_button.clicked.connect(self.reject)
        for keys, step in ((QKeySequence.StandardKey.ZoomIn, 1), ("Ctrl+=", 1),
                           (QKeySequence.StandardKey.ZoomOut, -1)):  # fmt: skip
            QShortcut(QKeySequence(keys), self, lambda step=step: self.zoom_by(step))
        row = QHBoxLayout()
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(8)
        for widget in (self.print_button, self.pdf_button, self.smaller, self.larger, self.count):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.close_button)
        self._sheet = named(QWidget(), "previewSheet")
        self._stack = QVBoxLayout(self._sheet)
        self._stack.setSpacing(GAP)
        self._stack.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.area = named(QScrollArea(), "previewPages")
        self.area.setWidget(self._sheet)
        self.area.setWidgetResizable(True)
        self.area.verticalScrollBar().valueChanged.connect(self._scrolled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.area, 1)
        self.area.setFocus()

    def _tool(self, name: str, picture: str, call: Any) -> QToolButton:
        made = named(QToolButton(), name)
        made.setIcon(icon(picture, self._services.themes.current.color("text")))
        made.setIconSize(icon_size())
        made.clicked.connect(call)
        return made

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Print Preview"))
        self.print_button.setText(self.tr("Print…"))
        self.pdf_button.setText(self.tr("Save as PDF…"))
        self.close_button.setText(self.tr("Close"))
        self.area.setAccessibleName(self.tr("Pages"))
        for button, text in (
            (self.smaller, self.tr("Smaller pages")),
            (self.larger, self.tr("Larger pages")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
        self._scrolled()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    # The pages, in the archive's thread, which is the one that reads PDFs

    def _print(self) -> list[tuple[float, float]]:
        import pypdfium2 as pdfium

        from gui.pdf_export import write_pdf

        with TemporaryFile() as out:
            write_pdf(iter((self._item,)), out)
            out.seek(0)
            self._document = pdfium.PdfDocument(out.read())
        return [self._document.get_page_size(at) for at in range(len(self._document))]

    def _picture(self, at: int, width: int) -> QImage | None:
        if self._document is None:
            return None
        page = self._document[at]
        bitmap = page.render(scale=width / page.get_width(), rev_byteorder=True)
        kind = QImage.Format.Format_RGB888
        made = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, kind).copy()
        bitmap.close()
        page.close()
        return made

    def _end(self) -> None:
        if self._document is not None:
            self._document.close()
            self._document = None

    # Showing them

    def _printed(self, sizes: list[tuple[float, float]]) -> None:
        self._sizes = sizes
        for at in range(len(sizes)):
            label = named(QLabel(), f"previewPage{at + 1}")
            label.setProperty("paper", True)
            self.pages.append(label)
            self._stack.addWidget(label)
        self._lay_out()

    def _failed(self, error: Exception) -> None:
        self._services.tasks.failed.emit(error)
        self.reject()

    def zoom_by(self, step: int) -> None:
        """To the next larger or smaller size of pages."""
        self._zoom = max(0, min(len(ZOOMS) - 1, self._zoom + step))
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        """Give each page its place; pictures follow when they come into view."""
        room = max(200, self.area.viewport().width() - 4 * GAP)
        for (width, height), label in zip(self._sizes, self.pages, strict=True):
            across = int(min(room, width * 4 / 3 * 1.1) * ZOOMS[self._zoom])
            label.setFixedSize(across, round(across * height / width))
            label.setPixmap(QPixmap())
        self._drawn.clear()
        self.smaller.setEnabled(self._zoom > 0)
        self.larger.setEnabled(self._zoom < len(ZOOMS) - 1)
        self._scrolled()

    def _scrolled(self) -> None:
        if self.pages:
            text = self.tr("Page {n} of {total}")
            at = self._first_visible()
            self.count.setText(text.format(n=number(at + 1), total=number(len(self.pages))))
            self._wait.start()

    def _first_visible(self) -> int:
        top = self.area.verticalScrollBar().value() + self.area.viewport().height() // 3
        below = (at for at, page in enumerate(self.pages) if page.geometry().bottom() >= top)
        return next(below, len(self.pages) - 1)

    def _draw_visible(self) -> None:
        bar = self.area.verticalScrollBar()
        top, bottom = bar.value(), bar.value() + self.area.viewport().height()
        for at, page in enumerate(self.pages):
            place = page.geometry()
            if place.bottom() >= top and place.top() <= bottom and at not in self._drawn:
                self._drawn[at] = page.width()
                self._ask(at, round(page.width() * self.devicePixelRatioF()), page.width())
        for at in list(self._drawn)[:-KEPT]:
            del self._drawn[at]
            self.pages[at].setPixmap(QPixmap())

    def _ask(self, at: int, pixels: int, width: int) -> None:
        def drawn(picture: QImage | None) -> None:
            if not self._closed and picture is not None and self._drawn.get(at) == width:
                picture.setDevicePixelRatio(self.devicePixelRatioF())
                self.pages[at].setPixmap(QPixmap.fromImage(picture))

        self._services.tasks.run("archive", lambda: self._picture(at, pixels), drawn)

    def done(self, result: int) -> None:
        if not self._closed:
            self._closed = True
            self._services.tasks.run("archive", self._end)
        super().done(result)
