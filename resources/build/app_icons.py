"""The application's icon in the sizes that desktops ask for, from its drawing.

python resources/build/app_icons.py
"""

from __future__ import annotations

import os
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

RESOURCES = Path(__file__).parent.parent
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)  # pixels
#: Below this the drawing with fewer lines is used.
SMALL = 32


def main() -> None:
    app = QGuiApplication([])
    for size in SIZES:
        name = "qari-small.svg" if size < SMALL else "qari.svg"
        renderer = QSvgRenderer(str(RESOURCES / "icons" / name))
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        image.save(str(RESOURCES / "desktop" / "icons" / f"{size}.png"))
    del app


if __name__ == "__main__":
    main()
