"""Lines of a remark begin below each other, right to left as well."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from gui.archive.wrapped_label import WrappedLabel

RTL, LTR = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight


def _begins(image: QImage, top: int, bottom: int, *, rtl: bool) -> int:
    """How far from the side where reading begins the first ink of some rows is."""
    ground = QColor(image.pixel(0, 0))
    columns = range(image.width() - 1, -1, -1) if rtl else range(image.width())
    for distance, x in enumerate(columns):
        if any(QColor(image.pixel(x, y)) != ground for y in range(top, bottom)):
            return distance
    return -1


@pytest.mark.parametrize("text", ["الباب " * 30, "Hall " * 30], ids=["rtl", "ltr"])
def test_lines_begin_below_each_other(qtbot: QtBot, text: str) -> None:
    label = WrappedLabel()
    qtbot.addWidget(label)
    rtl = text.startswith("ا")
    label.setLayoutDirection(RTL if rtl else LTR)
    label.setText(text.strip())
    width = 200
    label.resize(width, label.heightForWidth(width))
    image = label.grab().toImage()
    step = label.fontMetrics().lineSpacing()
    lines = round(label.height() / step)
    assert lines > 2
    begins = {_begins(image, n * step, (n + 1) * step, rtl=rtl) for n in range(lines)}
    assert max(begins) - min(begins) <= 1
    assert min(begins) >= 0
