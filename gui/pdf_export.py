"""Articles as a PDF to be printed: A4, right to left, names marked, pages numbered."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO

from PySide6.QtCore import QFile, QIODevice, QMarginsF
from PySide6.QtGui import QFontDatabase, QGuiApplication, QPageSize, QPdfWriter

from core.export.items import Item
from core.export.page import title_of
from gui.fonts import READING_FACES, register_fonts
from gui.press import RESOLUTION, Press

MANY = "مقالات من قارئ"  # title of a file with several articles
NONE = "لا مقالات هنا."


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
        writer = _writer(file, title_of(first.article) if first and not second else MANY)
        press = Press(writer, RESOLUTION)
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


def _writer(file: QIODevice, title: str) -> QPdfWriter:
    made = QPdfWriter(file)
    made.setResolution(RESOLUTION)
    made.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    made.setPageMargins(QMarginsF(0, 0, 0, 0))
    made.setTitle(title)
    made.setCreator("Qari")
    return made
