"""How headings, paragraphs, quotations, list items and captions look on the page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextBlockFormat, QTextCharFormat

from core.direction import reads_rtl
from core.model import Block

LINE_HEIGHT = 112  # per cent of the face's own, which in Naskh is generous
ABOVE = {"heading": 0.5, "item": 0.0}  # lines; 0.1 for the other kinds
BELOW = {"heading": 0.1, "item": 0.1}  # lines; 0.25 for the other kinds
INSET = 1.2  # lines on both sides of a quotation
SIZES = {"heading": 1.1, "caption": 0.85}  # of the text's size
FIRST_HEADING = 1.25


def block_format(block: Block, text: str, font: QFont, *, first: bool = False) -> QTextBlockFormat:
    """Direction, line height and margins of a block with this text."""
    look = QTextBlockFormat()
    rtl = reads_rtl(text)
    look.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    )
    kind = QTextBlockFormat.LineHeightTypes.ProportionalHeight
    look.setLineHeight(LINE_HEIGHT, kind.value)
    line = QFontMetricsF(font).height()
    look.setTopMargin(0 if first else line * ABOVE.get(block.kind, 0.1))
    look.setBottomMargin(line * BELOW.get(block.kind, 0.25))
    if block.kind == "heading":
        look.setHeadingLevel(1 if first else 2)
    elif block.kind == "quote":
        look.setLeftMargin(line * INSET)
        look.setRightMargin(line * INSET)
    return look


def char_format(block: Block, font: QFont) -> QTextCharFormat:
    """Weight and size of a block's letters."""
    look = QTextCharFormat()
    if block.kind == "heading":
        look.setFontWeight(QFont.Weight.Bold)
    if block.kind in SIZES:
        size = FIRST_HEADING if block.kind == "heading" and block.start == 0 else None
        look.setFontPointSize(font.pointSizeF() * (size or SIZES[block.kind]))
    return look
