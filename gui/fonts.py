"""The bundled faces: a Naskh for reading, a sans for the interface, Latin beside both."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from core.resource_files import resource

READING_FACES = ("Noto Naskh Arabic", "Noto Sans")
INTERFACE_FACES = ("Noto Sans Arabic", "Noto Sans")
READING_SIZE = 15  # points, at zoom 0
INTERFACE_SIZE = 10
SMALLEST, LARGEST = 9, 48  # points


def register_fonts() -> None:
    """Make the bundled faces known."""
    for path in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def load_fonts(app: QApplication) -> None:
    """Register the bundled faces and set the interface's."""
    register_fonts()
    font = QFont()
    font.setFamilies(list(INTERFACE_FACES))
    font.setPointSize(max(INTERFACE_SIZE, app.font().pointSize()))
    app.setFont(font)


def reading_font(zoom: int) -> QFont:
    """The article's face; ``zoom`` in points above the usual size."""
    font = QFont()
    font.setFamilies(list(READING_FACES))
    font.setPointSize(max(SMALLEST, min(LARGEST, READING_SIZE + zoom)))
    return font
