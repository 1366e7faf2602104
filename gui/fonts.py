"""The bundled faces: Naskh and others for reading, a sans for the interface, Latin beside."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication

from core.resource_files import resource

NASKH, LATIN = "Noto Naskh Arabic", "Noto Sans"
READING_FACES = (NASKH, LATIN)
INTERFACE_FACES = ("Noto Sans Arabic", LATIN)
#: The faces to read in that come with Qari, the usual one first, and their files.
BUNDLED = {
    NASKH: "NotoNaskhArabic",
    "Amiri": "Amiri",
    "Noto Kufi Arabic": "NotoKufiArabic",
    "Noto Sans Arabic": "NotoSansArabic",
}
READING_SIZE = 15  # points at least, at zoom 0
INTERFACE_SIZE = 10  # points at least
SMALLEST, LARGEST = 9, 48  # points
_FILES = {**BUNDLED, LATIN: "NotoSans"}
_KNOWN = "registeredFaces"  # the application's property; they go when it goes


def register_face(family: str) -> None:
    """Make a bundled face known; every other family is left to the system."""
    app = QGuiApplication.instance()
    known = (app.property(_KNOWN) or []) if app else []
    if family in _FILES and family not in known:
        for weight in ("Regular", "Bold"):
            path = resource("fonts", f"{_FILES[family]}-{weight}.ttf")
            QFontDatabase.addApplicationFont(str(path))
        if app:
            app.setProperty(_KNOWN, [*known, family])


def register_fonts() -> None:
    """Make the faces known that are always in use; others come when they are chosen."""
    for family in (*READING_FACES, *INTERFACE_FACES):
        register_face(family)


def load_fonts(app: QApplication) -> None:
    """Register the usual faces and set the interface's, not smaller than the system's."""
    register_fonts()
    font = QFont()
    font.setFamilies(list(INTERFACE_FACES))
    font.setPointSize(max(INTERFACE_SIZE, app.font().pointSize()))
    app.setFont(font)


def usual_size() -> int:
    """Points that articles are read in at first: more where the system's letters are large."""
    points = QGuiApplication.font().pointSizeF() if QGuiApplication.instance() else 0
    return max(READING_SIZE, min(LARGEST, round(points * READING_SIZE / INTERFACE_SIZE)))


def interface_scale() -> float:
    """How many times as large as the smallest the interface's letters are."""
    return max(1.0, QGuiApplication.font().pointSizeF() / INTERFACE_SIZE)


def face_font(family: str, size: int) -> QFont:
    """A face to read in, with the usual ones for letters that it lacks; ``size`` in points."""
    register_face(family)
    font = QFont()
    font.setFamilies([family, *(face for face in READING_FACES if face != family)])
    font.setPointSize(max(SMALLEST, min(LARGEST, size)))
    return font


def reading_font(zoom: int = 0) -> QFont:
    """The usual face of articles; ``zoom`` in points above the usual size."""
    return face_font(NASKH, usual_size() + zoom)


def other_families() -> list[str]:
    """The system's families that can write Arabic, by name, beside the bundled ones."""
    arabic = QFontDatabase.families(QFontDatabase.WritingSystem.Arabic)
    return [f for f in arabic if f not in BUNDLED and not f.startswith((".", "@"))]
