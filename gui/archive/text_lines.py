"""Texts broken into a few lines, each in its own direction."""

from __future__ import annotations

from collections.abc import Iterable
from os.path import commonprefix

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from core.direction import reads_rtl
from gui.eliding import elided
from gui.offsets import utf16_length

_UNITS = "utf-16-le"


def laid_out(text: str, font: QFont, width: int, lines: int) -> QTextLayout:
    """A text broken to the width, at most so many lines; what is cut off ends in …

    Every line is as high as ``line_height`` says, whatever faces its letters are from.
    """
    layout = _broken(text, font, width, lines)
    if layout.lineCount() == lines:
        last = layout.lineAt(lines - 1)
        if last.textStart() + last.textLength() < utf16_length(text):
            units = text.encode(_UNITS)
            head = units[: 2 * last.textStart()].decode(_UNITS)
            tail = units[2 * last.textStart() :].decode(_UNITS)
            fitting = elided(tail, QFontMetricsF(font), width)
            layout = _broken(head + fitting, font, width, lines)
    return layout


def line_height(font: QFont) -> int:
    """From one line to the next, pixels."""
    return round(QFontMetricsF(font).lineSpacing())


def marked_ranges(
    layout: QTextLayout, text: str, spans: Iterable[tuple[int, int]], look: QTextCharFormat
) -> list[QTextLayout.FormatRange]:
    """Spans of a text, code points, to be drawn as selections of its layout.

    These colour without shaping the letters anew: they stay joined.  What was cut off is not
    marked: the ends of the last line would be coloured instead.
    """
    kept = len(commonprefix((text, layout.text())))  # noqa: RUF071 – of characters
    ranges = []
    for start, end in spans:
        if start >= kept:
            continue
        made = QTextLayout.FormatRange()
        made.start = utf16_length(text[:start])
        made.length = utf16_length(text[start : min(end, kept)])
        made.format = look
        ranges.append(made)
    return ranges


def _broken(text: str, font: QFont, width: int, lines: int) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    rtl = reads_rtl(text)
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    )
    # A layout does not turn alignment around by itself.
    option.setAlignment(Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
    layout.setTextOption(option)
    layout.beginLayout()
    for number in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(1, width))
        line.setPosition(QPointF(0, number * line_height(font)))
    layout.endLayout()
    return layout
